"""Điều 12, cá nhân: what members and leaders have in common in 2023 and 2024."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import QD_124
from xeploai.national.levels import Level, at_least, required
from xeploai.national.old_unit import at_old_unit
from xeploai.national.qd124.acts import (
    ITS_UNIT,
    Acts,
    if_not_wrong,
    in_its_year,
    looked_at_again,
    regraded,
    self_detected,
    wrongly_graded_again,
)
from xeploai.national.qd124.parameters import ALL_TASKS, EXCEEDED
from xeploai.national.qd124.readings import INDIVIDUALS_BELOW, OLD_UNIT

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
    tasks_on_time: xl.Expr[Decimal]
    tasks_exceeded: xl.Expr[Decimal]
    key_targets_met: xl.Expr[bool]
    half: xl.Parameter
    conclusions: type[xl.Record]
    matter: xl.Expr[xl.Code]
    acts: Acts
    unit: xl.Link


def standards(of: Individual) -> tuple[xl.Standard, ...]:
    """Return what an individual needs for each grade; of good and completed only a reading says it."""
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
        "on_time": required(
            of.tasks_on_time >= xl.param(ALL_TASKS),
            Grade.EXCELLENT,
            "phải hoàn thành 100% chỉ tiêu, nhiệm vụ đúng tiến độ, bảo đảm chất lượng",
            "all targets and tasks must be done on time and with quality",
            QD_124.at(_ART, "1.2"),
        ),
        "exceeded": required(
            of.tasks_exceeded >= xl.param(EXCEEDED),
            Grade.EXCELLENT,
            "từ 50% chỉ tiêu, nhiệm vụ trở lên phải vượt mức",
            "50% of targets and tasks or more must be exceeded",
            QD_124.at(_ART, "1.2"),
        ),
        **at_least(of.form, of.tasks, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(of.form, of.conduct, Level.GOOD, Grade.EXCELLENT),
    }
    return (
        xl.Standard(
            f"{of.kind.id}.excellent",
            of.kind,
            grade=Grade.EXCELLENT,
            requires=excellent,
            cite=QD_124.at(_ART, "1"),
            vi=f"{of.kind.vi} hoàn thành xuất sắc nhiệm vụ",
            en=f"{of.kind.en}: completed with excellence",
        ),
        xl.Standard(
            f"{of.kind.id}.good",
            of.kind,
            grade=Grade.GOOD,
            requires={
                "products": required(
                    of.products,
                    Grade.GOOD,
                    "kết quả nhiệm vụ phải có sản phẩm cụ thể",
                    "the results must have concrete products",
                ),
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


def grounds(of: Individual) -> tuple[xl.Ceiling | xl.Hole, ...]:
    """Return the cases of the lowest grade that clause 4 has for every individual, discipline aside.

    Only discipline is numbered in a source (4.3 d); under which number the others stand was not seen.
    """
    fell_short = of.tasks_done < xl.param(of.half)
    return (
        _concluded(
            of,
            "degraded",
            ("degradation",),
            f"Cấp có thẩm quyền kết luận {of.kind.vi.lower()} có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
            f"A competent body concluded that the {of.kind.en.lower()} shows degradation",
        ),
        _concluded(
            of,
            "concluded",
            ("forbidden_acts", "example"),
            "Cấp có thẩm quyền kết luận vi phạm những điều đảng viên không được làm, hoặc vi phạm trách nhiệm nêu "
            "gương ảnh hưởng uy tín",
            "A competent body concluded a breach of what members may not do, or of the duty to set an example that "
            "harms prestige",
        ),
        xl.Ceiling(
            f"{of.kind.id}.under_half",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            when=fell_short & ~of.key_targets_met,
            cite=QD_124.at(_ART, "4"),
            vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và các chỉ tiêu chủ yếu không đạt",
            en="Less than 50% of targets and tasks were done, and the main ones were missed",
        ),
        xl.Hole(
            f"{of.kind.id}.under_half_alone",
            kinds=(of.kind,),
            when=fell_short,
            cite=QD_124.at(_ART, "4"),
            vi="Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ mà chỉ tiêu chủ yếu vẫn đạt: câu về cá nhân bị cắt, chưa rõ có "
            "là không hoàn thành nhiệm vụ không",
            en="Less than 50% of targets and tasks were done, but the main ones: the sentence on individuals is cut, "
            "whether it means the lowest grade was not seen",
        ),
    )


def _concluded(of: Individual, name: str, matters: tuple[str, ...], vi: str, en: str) -> xl.Ceiling:
    return xl.Ceiling(
        f"{of.kind.id}.{name}",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=(of.conclusions.rows(),),
        when=of.matter.is_in(tuple(xl.Code(one) for one in matters)),
        cite=QD_124.at(_ART, "4"),
        vi=vi,
        en=en,
    )


def disciplined(of: Individual, *others: Acts) -> tuple[xl.Ceiling | xl.Lift | xl.Check, ...]:
    """Return that a discipline of the year is the lowest grade, what lifts it, and what is looked at again.

    An act of an earlier year is weighed in that year (4.5), an act at the old unit in its result (4.6, 4.7).

    Args:
        of: Who.
        others: Further registers whose acts of an earlier year lower the grade of that year.
    """
    now = xl.Ceiling(
        f"{of.kind.id}.disciplined",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=of.acts.decided,
        when=xl.ALWAYS,
        cite=QD_124.at(_ART, "4.3", "d"),
        vi="Bị thi hành kỷ luật trong năm đánh giá",
        en="Disciplined in the year judged",
    )
    afterwards = regraded(now, of.acts, of.kind.vi, of.kind.en)
    there = of.unit.at(of.acts.act_on).target_id
    elsewhere = ~there.is_(of.unit.at(of.acts.decided_on).target_id)
    return (
        now,
        self_detected(now, of.acts.self_detected, now.cite),
        in_its_year(now, of.acts),
        at_old_unit(now, elsewhere, ITS_UNIT, OLD_UNIT),
        afterwards,
        self_detected(afterwards, of.acts.self_detected, now.cite),
        # Where the person was when the year ended is where that year is graded again.
        at_old_unit(afterwards, ~there.is_(of.unit.target_id), ITS_UNIT, OLD_UNIT),
        *if_not_wrong(now, afterwards, of.acts),
        # The year of an act is graded again wherever the person was in it.
        *looked_at_again(
            of.kind,
            reduce(or_, (one.was_earlier for one in (of.acts, *others))),
            of.acts.any_(of.acts.register.rows(), elsewhere),
        ),
        *(() if of.acts.restored is None else (wrongly_graded_again(of.kind, of.acts, of.acts.restored),)),
    )
