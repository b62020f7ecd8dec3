"""Công chức: NĐ 90/2020, Điều 8 đến 11; that no leader is above the unit stands in the law, apart (units.py)."""

from __future__ import annotations

from xeploai.national.nd90.consequences import second_year
from xeploai.national.nd90.discipline import any_violation, dates, in_duty, is_in_duty
from xeploai.national.nd90.graded import CIVIL_SERVANTS
from xeploai.national.nd90.grades import grades
from xeploai.national.nd90.limits import excellent_limits
from xeploai.national.nd90.order import competences, order
from xeploai.national.nd90.short_time import not_graded, not_graded_since_nd_48
from xeploai.national.nd90.special_cases import special_cases

RULES = (
    *grades(CIVIL_SERVANTS),
    *special_cases(CIVIL_SERVANTS),
    dates(CIVIL_SERVANTS),
    *order(CIVIL_SERVANTS),
    *competences(CIVIL_SERVANTS),
)
BEFORE_ND_48 = (
    *not_graded(CIVIL_SERVANTS),
    *in_duty(CIVIL_SERVANTS),
    *second_year(CIVIL_SERVANTS, is_in_duty(CIVIL_SERVANTS)),
)
SINCE_ND_48 = (
    *not_graded_since_nd_48(CIVIL_SERVANTS),
    *any_violation(CIVIL_SERVANTS),
    *excellent_limits(CIVIL_SERVANTS),
)
