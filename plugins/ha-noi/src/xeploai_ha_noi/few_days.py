"""Người làm việc ít ngày trong tháng: assessed all the same, not above class C, and the head decides."""

from __future__ import annotations

import xeploai as xl
from xeploai import Expr, Grade
from xeploai_ha_noi import parameters
from xeploai_ha_noi.instruments import QD_1841
from xeploai_ha_noi.persons import RATED, Rated
from xeploai_ha_noi.readings import LITTLE_WORK

Rule = xl.Discretion | xl.Lift | xl.Check


def _worked_little(of: Rated) -> Expr[bool]:
    form = of.absence
    little: Expr[bool] = form.away & (form.days_worked <= form.days_due * xl.param(parameters.LITTLE_WORK))
    return little


def _rules(of: Rated, reading: tuple[xl.ReadingOption, ...]) -> tuple[Rule, ...]:
    return (
        xl.Discretion(
            of.id("few_days"),
            of.kind,
            when=_worked_little(of),
            open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
            decided_by="người đứng đầu cơ quan, đơn vị",
            choice=of.absence.grade_by_head,
            reading=reading,
            cite=QD_1841.at(),
            vi="Nghỉ ốm, nghỉ phép, thai sản, đi học không tập trung mà thực tế làm việc không quá 50% số ngày của "
            "tháng thì không được loại B trở lên; loại C hay D do người đứng đầu quyết định",
            en="Who was on leave or in part-time training and worked no more than 50% of the month's days is below "
            "class B; the head decides between C and D",
        ),
        xl.Lift(
            of.id("few_days.points"),
            of.id("c.score"),
            when=_worked_little(of),
            reading=(*reading, LITTLE_WORK.option("head")),
            cite=QD_1841.at(),
            vi="Người thực tế làm việc không quá 50% số ngày: người đứng đầu quyết định, không theo điểm",
            en="Of one who worked no more than 50% of the days the head decides, and not the points",
        ),
        xl.Check(
            of.id("objective_cause"),
            of.kind,
            when=of.absence.objective_cause,
            reading=reading,
            cite=QD_1841.at(),
            vi="Có việc không hoàn thành do nguyên nhân khách quan, bất khả kháng: người có thẩm quyền xem xét khi "
            "đánh giá",
            en="Some work was not done for objective reasons or force majeure: whoever assesses considers it",
        ),
    )


def few_days(*reading: xl.ReadingOption) -> tuple[Rule, ...]:
    """Return the rules on who worked few days, of all persons.

    Args:
        reading: Options on which they hang.
    """
    return tuple(rule for of in RATED for rule in _rules(of, reading))
