"""Khoản 4 Điều 11: the grounds of the lowest grade that several kinds share, each with its relief.

Where a ground has its relief it is lifted, and the competent level decides instead.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade, SourceHandle
from xeploai.national.changeover import counted_there
from xeploai.national.forms.registers import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CommitteeConclusion,
    CommitteeDiscipline,
)
from xeploai.national.old_unit import at_members_old_unit
from xeploai.national.qd366.forms import BodyPoints, LeaderPoints, OrganisationConclusion
from xeploai.national.qd366.parameters import BASIC_TARGETS, UNIT_TASKS
from xeploai.national.qd366.readings import EARLIER_ACT, FIVE_TARGETS, IN_THAT_YEAR
from xeploai.national.qd366.relief import EARLIER, GROUNDS, by_force_majeure, decided, lift, weighed

Options = tuple[xl.ReadingOption, ...]
_MATTERS = (xl.Code("personnel"), xl.Code("disunity"), xl.Code("member_degraded"))


def _ground(  # noqa: PLR0917  # a list of grounds reads like one: kind, name, condition, what is said
    kind: xl.Kind,
    name: str,
    when: xl.Expr[bool],
    vi: str,
    en: str,
    rows: tuple[SourceHandle, ...] = (),
    cite: xl.Citation = GROUNDS,
    reading: Options = (),
) -> xl.Ceiling:
    """Return a ground of the lowest grade of a kind, whose sentence begins with the kind."""
    return xl.Ceiling(
        f"{kind.id}.{name}",
        kind,
        at_most=Grade.NOT_COMPLETED,
        rows=rows,
        when=when,
        cite=cite,
        reading=reading,
        vi=f"{kind.vi}: {vi}",
        en=f"{kind.en}: {en}",
    )


def shortfalls(
    kind: xl.Kind,
    points: BodyPoints | type[LeaderPoints],
    of_tasks: xl.Expr[bool],
    of_targets: xl.Expr[bool],
    reading: Options = (),
) -> tuple[xl.Ceiling | xl.Lift | xl.Discretion, ...]:
    """Return that too few tasks, or none or not all of the basic targets, were reached: of collectives and leaders.

    A collective is relieved by force majeure alone; that a violation was found and remedied in time is its relief of
    discipline (`member_disciplined`). A leader is relieved of any ground by having found and remedied it.

    Args:
        kind: Of whom.
        points: The form that says how much was done.
        of_tasks: The relief where too few tasks were done.
        of_targets: The relief where targets were failed.
        reading: Options under which the grounds bind the kind.
    """
    few = points.tasks_done < xl.param(UNIT_TASKS)
    all_failed, any_failed = points.targets_failed >= xl.param(BASIC_TARGETS), points.targets_failed > 0
    if_any = (*reading, FIVE_TARGETS.option("any"))
    grounds = (
        _ground(
            kind,
            "under_70",
            few,
            "nơi lãnh đạo, phụ trách hoàn thành dưới 70% nhiệm vụ trong chương trình công tác",
            "what is led did less than 70% of the programme",
            reading=reading,
        ),
        _ground(
            kind,
            "targets_failed",
            all_failed,
            "địa phương không hoàn thành cả 5 chỉ tiêu kinh tế - xã hội cơ bản",
            "the locality failed all 5 basic socio-economic targets",
            reading=reading,
        ),
        _ground(
            kind,
            "a_target_failed",
            any_failed,
            "địa phương không hoàn thành một trong 5 chỉ tiêu kinh tế - xã hội cơ bản",
            "the locality failed one of the 5 basic socio-economic targets",
            reading=if_any,
        ),
    )
    choice, majeure = points.relief_grade, by_force_majeure(kind)
    return (
        *grounds,
        *(
            lift(one, relief, name="force_majeure" if majeure else "remedied", majeure=majeure)
            for one, relief in zip(grounds, (of_tasks, of_targets, of_targets), strict=True)
        ),
        decided(
            kind,
            (few & of_tasks) | (all_failed & of_targets),
            choice,
            name="relief_of_tasks",
            reading=reading,
            majeure=majeure,
        ),
        decided(kind, any_failed & of_targets, choice, name="relief_of_targets", reading=if_any, majeure=majeure),
    )


def concluded(
    kind: xl.Kind,
    register: type[CollectiveConclusion | CommitteeConclusion | OrganisationConclusion],
    reading: Options = (),
) -> xl.Ceiling:
    """Return that a competent body concluded something grave about a collective, by the register that holds it.

    The relief of clause 4 is of tasks, targets and discipline: what was concluded has none.
    """
    return _ground(
        kind,
        "concluded",
        register.matter.is_in(_MATTERS),
        "cấp có thẩm quyền kết luận sai phạm trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, hoặc có "
        "thành viên suy thoái",
        "a competent body concluded wrongdoing in personnel work, disunity, factions, or a degraded member",
        rows=(register.rows(),),
        reading=reading,
    )


def _of_other_duties(ceiling: xl.Ceiling, when: xl.Expr[bool]) -> xl.Lift:
    """Return the exception `<ceiling>.of_other_duties`: the breach was not linked to the duties of the collective."""
    return xl.Lift(
        f"{ceiling.id}.of_other_duties",
        ceiling,
        when=when,
        cite=GROUNDS,
        reading=ceiling.reading,
        vi="Vi phạm không liên quan chức trách, nhiệm vụ của tập thể hiện nay",
        en="The violation was not linked to the duties of the present collective",
    )


def member_disciplined(
    kind: xl.Kind,
    register: type[CollectiveDiscipline | CommitteeDiscipline],
    points: BodyPoints,
    reading: Options = (),
) -> tuple[xl.Ceiling | xl.Lift | xl.Discretion, ...]:
    """Return that a member of a collective was disciplined for its duties; a breach at a former unit is that unit's."""
    earlier = register.act_on < xl.PERIOD_START
    counted_before = earlier & counted_there(kind, IN_THAT_YEAR, register.decided_on)
    in_duty = register.against.is_(xl.Code("member")) & register.linked_to_duty & ~counted_before
    said = "có thành viên bị kỷ luật từ khiển trách trở lên do vi phạm {} liên quan chức trách, nhiệm vụ"
    said_en = "a member was disciplined, by a reprimand or more, for a breach {} linked to duties"
    rows = (register.rows(),)
    now = _ground(
        kind,
        "member_disciplined",
        in_duty & ~earlier,
        said.format("trong kỳ"),
        said_en.format("of the period"),
        rows=rows,
        reading=reading,
    )
    later = _ground(
        kind,
        "member_disciplined_later",
        in_duty & earlier,
        said.format("ở kỳ trước"),
        said_en.format("of an earlier period"),
        rows=rows,
        cite=EARLIER,
        reading=(*reading, EARLIER_ACT.option("counts")),
    )
    of_this = in_duty & ~register.at_former_unit & ~register.of_other_duties
    relieved = register.rows().any_(of_this & register.self_detected)
    to_weigh = register.rows().any_(of_this & earlier & ~register.self_detected)
    return (
        now,
        later,
        *(at_members_old_unit(one, register.at_former_unit, cite) for one, cite in ((now, GROUNDS), (later, EARLIER))),
        *(_of_other_duties(one, register.of_other_duties) for one in (now, later)),
        *(lift(one, register.self_detected) for one in (now, later)),
        decided(kind, relieved, points.relief_grade, name="relief_of_discipline", reading=reading),
        weighed(kind, to_weigh, points.weighed_grade, (*reading, EARLIER_ACT.option("weighed"))),
    )
