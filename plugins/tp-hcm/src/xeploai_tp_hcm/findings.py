"""Vấn đề cần xem xét của quý: days of the assessment, the name of the third grade, extra income."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Expr
from xeploai_tp_hcm import parameters
from xeploai_tp_hcm.instruments import QD_20, QD_4631
from xeploai_tp_hcm.persons import RATED, Rated
from xeploai_tp_hcm.readings import THIRD_GRADE

_BEFORE_LAST_MONTH = xl.PERIOD_START.plus(months=2).plus(days=-1)


def _days(of: Rated, *reading: xl.ReadingOption) -> xl.Check:
    on = of.rating.assessed_on
    first, last = (_BEFORE_LAST_MONTH.plus(days=xl.param(one)) for one in (parameters.FIRST_DAY, parameters.LAST_DAY))
    return xl.Check(
        of.id("assessed_on"),
        of.kind,
        when=(on < first) | (on > last),
        reading=reading,
        cite=QD_4631.at(),
        vi="Đánh giá quý vào ngày 25 đến 30 của tháng cuối quý: ngày ghi ở đây nằm ngoài",
        en="A quarter is assessed on the 25th to 30th of its last month: the day given is another",
    )


def _third_grade(of: Rated, *reading: xl.ReadingOption) -> xl.Check:
    score: Expr[Decimal] = of.score.quarter_score
    return xl.Check(
        of.id("third_grade"),
        of.kind,
        when=(score >= xl.param(parameters.OLD_COMPLETED))
        & (score < xl.param(parameters.OLD_GOOD))
        & of.rating.third_grade.is_missing(),
        reading=(*reading, THIRD_GRADE.option("within")),
        cite=QD_4631.at(),
        vi="Từ 50 đến dưới 65 điểm: chưa ghi là hoàn thành nhiệm vụ hay hoàn thành nhiệm vụ nhưng còn hạn chế",
        en="From 50 to below 65 points: it is not said whether this is 'completed' or 'completed with limits'",
    )


def of_4631(*reading: xl.ReadingOption) -> tuple[xl.Check, ...]:
    """Return what QĐ 4631 makes one look at.

    Args:
        reading: Options on which it hangs.
    """
    return tuple(check for of in RATED for check in (_days(of, *reading), _third_grade(of, *reading)))


def _below_good(of: Rated) -> Expr[bool]:
    """Return whether anything that the decision names keeps a person below "completed well"."""
    score: Expr[Decimal] = of.score.quarter_score
    below: Expr[bool] = (
        (score < xl.param(parameters.NEW_GOOD))
        | of.discipline.rows().any_(xl.ALWAYS)
        | of.proceedings.rows().any_(xl.ALWAYS)
        | _head_below(of, parameters.SATISFIED_GOOD)
    )
    return below


def _head_below(of: Rated, asked: xl.Parameter) -> Expr[bool]:
    """Return whether a head lacks the satisfaction asked; nobody else is held to it."""
    if of.satisfaction is None:
        return ~xl.ALWAYS
    lacking: Expr[bool] = of.heads.heads_body & (of.satisfaction.satisfaction < xl.param(asked))
    return lacking


def _income(of: Rated, *reading: xl.ReadingOption) -> tuple[xl.Check, xl.Check]:
    score: Expr[Decimal] = of.score.quarter_score
    below = _below_good(of)
    not_excellent = (score < xl.param(parameters.NEW_EXCELLENT)) | _head_below(of, parameters.SATISFIED_EXCELLENT)
    return (
        xl.Check(
            of.id("income_of_good"),
            of.kind,
            when=~below & not_excellent,
            reading=reading,
            cite=QD_20.at("Điều 12"),
            vi="Đủ điều kiện ở mức hoàn thành tốt: thu nhập tăng thêm không quá 80% của mức xuất sắc, người có thẩm "
            "quyền xem xét",
            en="As far as 'completed well': extra income is up to 80% of that of the excellent; the competent level "
            "considers it",
        ),
        xl.Check(
            of.id("income_below_good"),
            of.kind,
            when=below,
            reading=reading,
            cite=QD_20.at("Điều 12"),
            vi="Dưới mức hoàn thành tốt: việc không chi thu nhập tăng thêm do người có thẩm quyền xem xét",
            en="Below 'completed well': that no extra income is paid is the competent level's to consider",
        ),
    )


def of_20(*reading: xl.ReadingOption) -> tuple[xl.Check, ...]:
    """Return what QĐ 20/2024 makes one look at.

    Args:
        reading: Options on which it hangs.
    """
    return tuple(check for of in RATED for check in _income(of, *reading))
