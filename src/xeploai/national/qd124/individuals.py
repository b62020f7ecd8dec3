"""Điều 12, cá nhân: what members and leaders have in common in 2023 and 2024."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import QD_117_WRONGED, QD_124
from xeploai.national.levels import Level, at_least, required
from xeploai.national.qd124.parameters import ALL_TASKS, EXCEEDED, TARGETS_HALF
from xeploai.national.qd124.readings import INDIVIDUALS_BELOW

_ART = "Điều 12"
_AS_COLLECTIVES = INDIVIDUALS_BELOW.option("as-collectives")


class Individual(NamedTuple):
    """Members or leaders: their form, criteria and registers, and the unit they were at on a day."""

    kind: xl.Kind
    form: type[xl.Form]
    tasks: Mapping[str, xl.Expr[Level]]
    conduct: Mapping[str, xl.Expr[Level]]
    exemplary: xl.Expr[bool]
    products: xl.Expr[bool]
    tasks_done: xl.Expr[Decimal]
    tasks_exceeded: xl.Expr[Decimal]
    key_targets_met: xl.Expr[bool]
    conclusions: type[xl.Record]
    matter: xl.Expr[xl.Code]
    discipline: type[xl.Record]
    act_on: xl.Expr[date]
    decided_on: xl.Expr[date]
    self_detected: xl.Expr[bool]
    restored: type[xl.Record]
    unit: xl.Link


def standards(of: Individual, more: Mapping[str, xl.Requirement]) -> tuple[xl.Standard, ...]:
    """Return what an individual needs for each grade; of good and completed only a reading says it.

    Args:
        of: Whose.
        more: What excellence asks of them besides.
    """
    all_tasks = of.tasks_done >= xl.param(ALL_TASKS)
    excellent = {
        "exemplary": required(
            of.exemplary,
            Grade.EXCELLENT,
            "phải tiêu biểu, là điển hình để người khác học tập",
            "one must be outstanding and a model for others",
        ),
        "products": required(
            of.products,
            Grade.EXCELLENT,
            "kết quả nhiệm vụ phải có sản phẩm cụ thể",
            "the results must have concrete products",
        ),
        "done": required(
            all_tasks,
            Grade.EXCELLENT,
            "phải hoàn thành 100% chỉ tiêu, nhiệm vụ đúng tiến độ, bảo đảm chất lượng",
            "all targets and tasks must be done on time and with quality",
        ),
        "exceeded": required(
            of.tasks_exceeded >= xl.param(EXCEEDED),
            Grade.EXCELLENT,
            "từ 50% chỉ tiêu, nhiệm vụ trở lên phải vượt mức",
            "50% of targets and tasks or more must be exceeded",
        ),
        **at_least(of.form, of.tasks, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(of.form, of.conduct, Level.GOOD, Grade.EXCELLENT),
    }
    return (
        xl.Standard(
            f"{of.kind.id}.excellent",
            of.kind,
            grade=Grade.EXCELLENT,
            requires={**excellent, **more},
            cite=QD_124.at(_ART, "1.2"),
            vi=f"{of.kind.vi} hoàn thành xuất sắc nhiệm vụ",
            en=f"{of.kind.en}: completed with excellence",
        ),
        xl.Standard(
            f"{of.kind.id}.good",
            of.kind,
            grade=Grade.GOOD,
            requires={
                **at_least(of.form, of.tasks, Level.GOOD, Grade.GOOD),
                **at_least(of.form, of.conduct, Level.FAIR, Grade.GOOD),
            },
            cite=QD_124.at(_ART, "2", established=xl.Established.MEMORY),
            reading=_AS_COLLECTIVES,
            vi=f"{of.kind.vi} hoàn thành tốt nhiệm vụ",
            en=f"{of.kind.en}: completed well",
        ),
        xl.Standard(
            f"{of.kind.id}.completed",
            of.kind,
            grade=Grade.COMPLETED,
            requires=at_least(of.form, {**of.tasks, **of.conduct}, Level.FAIR, Grade.COMPLETED),
            below=Grade.NOT_COMPLETED,
            cite=QD_124.at(_ART, "4"),
            vi="Có tiêu chí ở mức Kém thì không hoàn thành nhiệm vụ",
            en="With a criterion that is poor one has not completed",
        ),
    )


def grounds(of: Individual) -> tuple[xl.Ceiling, ...]:
    """Return the cases of the lowest grade that clause 4.3 has for every individual, discipline aside."""
    grave = (xl.Code("degradation"), xl.Code("forbidden_acts"), xl.Code("example"))
    return (
        xl.Ceiling(
            f"{of.kind.id}.concluded",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(of.conclusions.rows(),),
            when=of.matter.is_in(grave),
            cite=QD_124.at(_ART, "4.3"),
            vi="Cấp có thẩm quyền kết luận suy thoái, vi phạm những điều đảng viên không được làm, hoặc vi phạm trách "
            "nhiệm "
            "nêu gương ảnh hưởng uy tín",
            en="A competent body concluded degradation, a breach of what members may not do, or of the duty to set an "
            "example that harms prestige",
        ),
        xl.Ceiling(
            f"{of.kind.id}.under_half",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            when=(of.tasks_done < xl.param(TARGETS_HALF)) & ~of.key_targets_met,
            cite=QD_124.at(_ART, "4.3"),
            vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và các chỉ tiêu chủ yếu không đạt",
            en="Less than 50% of targets and tasks were done, and the main ones were missed",
        ),
    )


def disciplined(of: Individual) -> tuple[xl.Ceiling | xl.Lift | xl.Check, ...]:
    """Return that a discipline of the year is the lowest grade, what lifts it, and what is looked at again.

    An act of an earlier year is weighed in that year (4.5), an act at the old unit in its result (4.6, 4.7).
    """
    ceiling = xl.Ceiling(
        f"{of.kind.id}.disciplined",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=(of.discipline.rows(),),
        when=xl.ALWAYS,
        cite=QD_124.at(_ART, "4.3", "d"),
        vi="Bị thi hành kỷ luật trong năm đánh giá",
        en="Disciplined in the year judged",
    )
    earlier = of.act_on < xl.PERIOD_START
    elsewhere = ~of.unit.at(of.act_on).target_id.is_(of.unit.at(of.decided_on).target_id)
    return (
        ceiling,
        xl.Lift(
            f"{ceiling.id}.self_detected",
            ceiling,
            when=of.self_detected,
            cite=QD_124.at(_ART, "4.3", "d"),
            vi="Tự phát hiện và đã khắc phục",
            en="Self-detected and remedied",
        ),
        xl.Lift(
            f"{ceiling.id}.earlier_act",
            ceiling,
            when=earlier,
            cite=QD_124.at(_ART, "4.5"),
            vi="Vi phạm xảy ra ở năm trước: xếp loại lại năm xảy ra vi phạm",
            en="The act was of an earlier year, which is graded again",
        ),
        xl.Lift(
            f"{ceiling.id}.at_old_unit",
            ceiling,
            when=elsewhere,
            cite=QD_124.at(_ART, "4.6"),
            vi="Vi phạm xảy ra ở đơn vị cũ: tính vào kết quả của đơn vị cũ",
            en="The act was at the old unit and counts in its result",
        ),
        xl.Check(
            f"{of.kind.id}.regrade_earlier_year",
            of.kind,
            when=of.discipline.rows().any_(earlier),
            cite=QD_124.at(_ART, "4.5"),
            vi="Kỷ luật trong năm đối với vi phạm của năm trước: tổ chức đảng cấp trên xem xét xếp loại lại năm xảy "
            "ra vi "
            "phạm",
            en="Discipline of this year for an act of an earlier one: the level above considers grading that year "
            "again",
        ),
        xl.Check(
            f"{of.kind.id}.old_unit",
            of.kind,
            when=of.discipline.rows().any_(elsewhere),
            cite=QD_124.at(_ART, "4.6"),
            vi="Vi phạm xảy ra ở đơn vị cũ: xem xét kết quả xếp loại tại đơn vị cũ",
            en="The act was at the old unit: its result is to be looked at",
        ),
        xl.Check(
            f"{of.kind.id}.wrongly_disciplined",
            of.kind,
            when=of.restored.rows().any_(xl.ALWAYS),
            cite=QD_117_WRONGED.at(),
            vi="Được phục hồi quyền lợi do bị kỷ luật oan: cấp có thẩm quyền xem xét lại kết quả xếp loại đã dựa trên "
            "kỷ luật "
            "ấy",
            en="Restored after a wrongful discipline: the competent level considers again the grade that rested on it",
        ),
    )
