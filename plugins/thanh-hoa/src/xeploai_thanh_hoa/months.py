"""Xếp loại tháng: A to D by points and conditions, what makes a D, and who is not graded (QĐ 1053, Điều 6 đến 8)."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.levels import required
from xeploai_thanh_hoa.checks import checks
from xeploai_thanh_hoa.graded import Monthly
from xeploai_thanh_hoa.instruments import QD_1053
from xeploai_thanh_hoa.limits import limits
from xeploai_thanh_hoa.parameters import (
    ALL_TASKS,
    BEYOND,
    CONDITIONS,
    FAILED,
    FIELD,
    HALF_THE_DAYS,
    LATE,
    LEAST_WORK,
    RESULTS,
    A,
    B,
    C,
)
from xeploai_thanh_hoa.points import score_of
from xeploai_thanh_hoa.readings import LATE_TASKS, NOT_RATED, TASK_FAILED

Made = (
    xl.Derived | xl.Standard | xl.Ceiling | xl.Gate | xl.Hole | xl.Check | xl.Quota | xl.Precedence
)
"""What the regulation is made of."""


def rules(of: Monthly) -> tuple[Made, ...]:
    """Return all that is known of the regulation on some persons."""
    made, score = score_of(of)
    return (
        *made,
        *_bands(of, score),
        *_failed(of),
        *_by_the_register(of),
        _too_few_days(of),
        *_not_seen(of, score),
        *limits(of),
        *checks(of),
    )


# -- các loại ----------------------------------------------------------------------------------------------------------


def _points(grade: Grade, score: Expr[xl.Decimal], least: xl.Parameter) -> xl.Requirement:
    printed = least.values[0].value
    return required(
        score >= xl.param(least), grade, f"điểm tháng phải từ {printed}", f"the month's points must be {printed} or above"
    )
