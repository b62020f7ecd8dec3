"""Khoản 4 Điều 12: the cases of the lowest grade, of Party organisations and of collectives that lead.

The source lists them without numbers: those of organisations, agencies and units first, of collectives after.
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.registers import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeRestored,
    OrganisationDiscipline,
    OrganisationRestored,
)
from xeploai.national.instruments import QD_124
from xeploai.national.kinds import COMMITTEE, PARTY_ORGANISATION
from xeploai.national.old_unit import at_members_old_unit
from xeploai.national.qd124.acts import (
    ITS_UNIT,
    Acts,
    if_not_wrong,
    in_its_year,
    looked_at_again,
    regraded,
    self_detected,
)
from xeploai.national.qd124.collectives.whose import (
    BY_COMMITTEE,
    COLLECTIVES,
    COMMITTEES,
    IN_CELL,
    MEMBER,
    ORGANISATIONS,
    SUBORDINATE,
    Whose,
)
from xeploai.national.qd124.forms import OrganisationCriteria
from xeploai.national.qd124.parameters import UNITS_DISCIPLINED
from xeploai.national.qd124.readings import GROUNDS, SELF_DETECTED, VIOLATION_IN_TIME
from xeploai.national.wronged import was_wrong

_ITS_OWN = xl.Code("collective")
_SUBORDINATE = "tổ chức trực thuộc", "a subordinate"
_CASES = QD_124.at("Điều 12", "4")


class _Said(NamedTuple):
    """What is said of a ground, and of whose act it is."""

    vi: str
    en: str
    who_vi: str
    who_en: str


def _under_half(of: Whose, reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Ceiling, xl.Lift]:
    """Return that less than half of the targets, the main ones missed as well, is the lowest grade."""
    ceiling = xl.Ceiling(
        f"{of.kind.id}.under_half",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        when=(of.targets_met < xl.param(of.half)) & ~of.key_targets_met,
        cite=_CASES,
        reading=reading,
        vi="Đạt dưới 50% chỉ tiêu theo kế hoạch và các chỉ tiêu chủ yếu không đạt",
        en="Less than 50% of the planned targets were reached, and the main ones were missed",
    )
    return ceiling, xl.Lift(
        f"{ceiling.id}.force_majeure",
        ceiling,
        when=of.force_majeure.rows().any_(xl.ALWAYS),
        cite=_CASES,
        reading=reading,
        vi="Có xác nhận bất khả kháng",
        en="Force majeure was confirmed",
    )


def _of_rows(
    of: Whose, name: str, when: xl.Expr[bool], reading: tuple[xl.ReadingOption, ...], said: _Said
) -> xl.Ceiling:
    """Return that a row of the register of discipline is a ground of the lowest grade."""
    return xl.Ceiling(
        f"{of.kind.id}.{name}",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=of.acts.decided,
        when=when,
        cite=_CASES,
        reading=reading,
        vi=said.vi,
        en=said.en,
    )


def _in_time(
    ceiling: xl.Ceiling, acts: Acts, said: _Said, excused: tuple[xl.ReadingOption, ...] | None
) -> tuple[xl.Ceiling | xl.Lift, ...]:
    """Return a ground with what clause 4.5 says of its act, and its exception.

    Args:
        ceiling: The ground.
        acts: The register that it reads.
        said: Whose act it is.
        excused: Options under which it has the exception; None where the text has none.
    """
    afterwards = regraded(ceiling, acts, said.who_vi, said.who_en)
    both = () if excused is None else (ceiling, afterwards)
    excuses = (self_detected(one, acts.self_detected, ceiling.cite, *(excused or ())) for one in both)
    return ceiling, in_its_year(ceiling, acts), afterwards, *excuses, *if_not_wrong(ceiling, afterwards, acts)


def _earlier_here(of: Whose, when: xl.Expr[bool] = xl.ALWAYS) -> xl.Expr[bool]:
    """Return that something disciplined in the year was done in an earlier one, and not at a member's former unit.

    Args:
        of: Whose register it is.
        when: Which of its rows.
    """
    here = when if of.elsewhere is None else when & ~of.elsewhere
    return of.acts.any_(of.acts.register.rows(), of.acts.is_earlier & here)


# -- tổ chức -----------------------------------------------------------------------------------------------------------

_APPLIES = (GROUNDS.option("applies"),)
_OWN = Acts(
    OrganisationDiscipline,
    OrganisationDiscipline.act_on,
    OrganisationDiscipline.decided_on,
    OrganisationDiscipline.self_detected,
    restored=OrganisationRestored,
)
_SUBORDINATE_FAILED = _Said(
    "Có tổ chức trực thuộc xảy ra tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác bị kỷ luật",
    "A subordinate organisation was disciplined for corruption, waste, negative acts or other violations",
    "Tổ chức trực thuộc",
    "A subordinate organisation",
)
_ITSELF = _Said(
    "Tập thể lãnh đạo của tổ chức (tổ chức đảng) bị kỷ luật trong năm",
    "The leadership of the organisation (the Party organisation) was disciplined in the year",
    "Tổ chức đảng",
    "The organisation",
)
_COMMITTEE = _Said(
    "Cấp ủy, là tập thể lãnh đạo của tổ chức đảng, bị kỷ luật trong năm",
    "The committee, which leads the organisation, was disciplined in the year",
    "Cấp ủy của tổ chức đảng",
    "The committee of the organisation",
)
_OF_COMMITTEE = BY_COMMITTEE.acts._replace(restored=CommitteeRestored)
_OF_ORGANISATIONS = (
    *_in_time(
        _of_rows(ORGANISATIONS, "subordinate_failed", xl.ALWAYS, _APPLIES, _SUBORDINATE_FAILED),
        ORGANISATIONS.acts,
        _SUBORDINATE_FAILED,
        (),
    ),
    *_under_half(ORGANISATIONS, _APPLIES),
    *_in_time(
        _of_rows(ORGANISATIONS._replace(acts=_OWN), "disciplined", xl.ALWAYS, _APPLIES, _ITSELF), _OWN, _ITSELF, None
    ),
    *_in_time(
        _of_rows(
            ORGANISATIONS._replace(acts=_OF_COMMITTEE),
            "committee_disciplined",
            CommitteeDiscipline.against.is_(_ITS_OWN),
            _APPLIES,
            _COMMITTEE,
        ),
        _OF_COMMITTEE,
        _COMMITTEE,
        None,
    ),
    xl.Ceiling(
        "party_organisation.many_units_disciplined",
        PARTY_ORGANISATION,
        at_most=Grade.NOT_COMPLETED,
        when=OrganisationCriteria.units_disciplined > xl.param(UNITS_DISCIPLINED),
        cite=_CASES,
        reading=_APPLIES,
        vi="Trên 20% tổ chức trực thuộc bị kỷ luật trong năm",
        en="More than 20% of the subordinate organisations were disciplined in the year",
    ),
    # Read as not binding organisations, clause 4 leaves them no case of their own, and clauses 1 to 3 speak of others.
    xl.Hole(
        "party_organisation.itself_disciplined",
        kinds=(PARTY_ORGANISATION,),
        when=OrganisationDiscipline.rows().any_(
            ~_OWN.is_earlier & ~was_wrong(OrganisationRestored, OrganisationDiscipline.decided_on)
        )
        | OrganisationDiscipline.rows(dated=OrganisationDiscipline.act_on).any_(
            _OWN.is_later(PARTY_ORGANISATION)
            & ~was_wrong(OrganisationRestored, OrganisationDiscipline.decided_on, afterwards=True)
        ),
        cite=_CASES,
        reading=GROUNDS.option("agencies-only"),
        vi="Chính tổ chức đảng bị kỷ luật thì xếp mức nào chưa được thấy",
        en="Which grade follows where the organisation itself was disciplined was not seen",
    ),
    *looked_at_again(
        PARTY_ORGANISATION,
        _OWN.was_earlier
        | ORGANISATIONS.acts.was_earlier
        | _earlier_here(BY_COMMITTEE, CommitteeDiscipline.against.is_in((_ITS_OWN, MEMBER)))
        | _earlier_here(IN_CELL, IN_CELL.within),
        None,
    ),
)

# -- tập thể -----------------------------------------------------------------------------------------------------------

_COLLECTIVE = _Said(
    "Tập thể bị kỷ luật trong năm", "The collective was disciplined in the year", "Tập thể", "The collective"
)
_MEMBER = _Said(
    "Có thành viên tập thể bị kỷ luật trong năm",
    "A member of the collective was disciplined in the year",
    "Thành viên tập thể",
    "A member of the collective",
)


def _of_leadership(
    of: Whose,
    conclusions: type[CollectiveConclusion | CommitteeConclusion],
    register: type[CollectiveDiscipline | CommitteeDiscipline],
) -> tuple[xl.Ceiling | xl.Lift | xl.Check, ...]:
    """Return the cases of collectives: disunity or degradation concluded, half of the targets, discipline.

    An act of an earlier year is weighed in that year (4.5), a member's at a former unit there (4.6, 4.7).
    """
    itself = _of_rows(of, "disciplined", register.against.is_(_ITS_OWN), of.as_collective, _COLLECTIVE)
    of_itself = of.acts._replace(restored=CommitteeRestored) if of.kind is COMMITTEE else of.acts
    member = _of_rows(of, "member_disciplined", register.against.is_(MEMBER), of.as_collective, _MEMBER)
    of_member = _in_time(member, of.acts, _MEMBER, ())
    return (
        xl.Ceiling(
            f"{of.kind.id}.concluded",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(conclusions.rows(),),
            when=conclusions.matter.is_in((xl.Code("disunity"), xl.Code("member_degraded"))),
            cite=_CASES,
            reading=of.as_collective,
            vi="Cấp có thẩm quyền kết luận mất đoàn kết nội bộ hoặc có thành viên suy thoái",
            en="A competent body concluded internal disunity or a degraded member",
        ),
        *_under_half(of, of.as_collective),
        *_in_time(itself, of_itself, _COLLECTIVE, (SELF_DETECTED.option("collective-too"),)),
        *of_member,
        *(
            at_members_old_unit(one, register.at_former_unit, ITS_UNIT)
            for one in of_member
            if isinstance(one, xl.Ceiling)
        ),
        *looked_at_again(of.kind, _earlier_here(of), register.rows().any_(register.at_former_unit)),
    )


# -- chỗ chưa thấy -----------------------------------------------------------------------------------------------------


def _nothing_named(
    of: Whose,
    name: str,
    unnamed: xl.Expr[bool],
    named: tuple[xl.ReadingOption, ...] = (),
    who: tuple[str, str] | None = None,
) -> tuple[xl.Hole, ...]:
    """Return where clause 3 bars 'completed', for a discipline not self-detected, and no clause names a grade.

    Args:
        of: Whose.
        name: What the holes are called.
        unnamed: Which rows are of those of whose discipline alone clause 4 does not speak.
        named: Options under which it does not.
        who: Who they are, where not all of those that the rows are of.
    """
    left, left_later = (_stands(of.acts, afterwards=one) for one in (False, True))
    elsewhere = of.acts.is_earlier if of.elsewhere is None else of.acts.is_earlier | of.elsewhere
    here = xl.ALWAYS if of.elsewhere is None else ~of.elsewhere
    in_time, by_decision = (VIOLATION_IN_TIME.option(one) for one in ("every-grade", "lowest-only"))
    now, later = of.acts.register.rows(), of.acts.register.rows(dated=of.acts.act_on)

    def hole(id: str, when: xl.Expr[bool], reading: tuple[xl.ReadingOption, ...], vi: str, en: str) -> xl.Hole:
        who_vi, who_en = of.who if who is None or id.endswith("_elsewhere") else who
        return xl.Hole(
            f"{of.kind.id}.{id}",
            kinds=(of.kind,),
            when=when,
            cite=QD_124.at("Điều 12", "3"),
            reading=(*of.as_collective, *reading),
            vi=f"Có {who_vi} {vi} mà không tự phát hiện: không đạt mức hoàn thành, mức phải xếp chưa được thấy",
            en=f"{who_en[:1].upper()}{who_en[1:]} {en} and not self-detected: not 'completed', and which grade follows "
            "was not seen",
        )

    return (
        hole(
            name,
            of.acts.any_(now, unnamed & left & ~elsewhere),
            named,
            "bị kỷ luật",
            "was disciplined",
        ),
        hole(
            f"{name}_regraded",
            of.acts.any_(later, unnamed & left_later & here & of.acts.is_later(of.kind)),
            (*named, in_time),
            "vi phạm trong năm, bị kỷ luật sau khi năm kết thúc",
            "was disciplined after the year for an act of it",
        ),
        hole(
            f"{name}_elsewhere",
            of.acts.any_(now, of.within & left & elsewhere),
            (by_decision,),
            "bị kỷ luật vì vi phạm của năm trước hoặc ở đơn vị cũ",
            "was disciplined for an act of an earlier year or at a former unit",
        ),
    )


def _stands(acts: Acts, *, afterwards: bool) -> xl.Expr[bool]:
    """Return that a discipline was not self-detected, nor found wrong."""
    alone = ~acts.self_detected
    if acts.restored is None:
        return alone
    return alone & ~was_wrong(acts.restored, acts.decided_on, afterwards=afterwards)


RULES = (
    *_OF_ORGANISATIONS,
    *_of_leadership(COMMITTEES, CommitteeConclusion, CommitteeDiscipline),
    *_of_leadership(COLLECTIVES, CollectiveConclusion, CollectiveDiscipline),
    # Read as binding organisations, clause 4 does name the grade of a subordinate's discipline; of one of its
    # leadership's, as of a subordinate's of a collective, it names none.
    *_nothing_named(ORGANISATIONS, "beneath_completed", xl.ALWAYS, (GROUNDS.option("agencies-only"),)),
    *_nothing_named(BY_COMMITTEE, "committee_member_completed", BY_COMMITTEE.within),
    *_nothing_named(IN_CELL, "cell_leader_completed", IN_CELL.within),
    *(
        hole
        for of, register in ((COMMITTEES, CommitteeDiscipline), (COLLECTIVES, CollectiveDiscipline))
        for hole in _nothing_named(of, "beneath_completed", register.against.is_(SUBORDINATE), who=_SUBORDINATE)
    ),
)
