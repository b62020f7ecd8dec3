"""Viên chức: NĐ 90/2020, Điều 12 đến 15, the only ones whose articles were all seen."""

from __future__ import annotations

from xeploai.national.nd90.consequences import second_year
from xeploai.national.nd90.discipline import any_violation, dates, in_duty, is_in_duty
from xeploai.national.nd90.graded import PUBLIC_EMPLOYEES
from xeploai.national.nd90.grades import grades
from xeploai.national.nd90.limits import excellent_limits
from xeploai.national.nd90.order import competences, order
from xeploai.national.nd90.short_time import not_graded, not_graded_since_nd_48
from xeploai.national.nd90.special_cases import special_cases
from xeploai.national.nd90.units import as_read

RULES = (
    *grades(PUBLIC_EMPLOYEES),
    *special_cases(PUBLIC_EMPLOYEES),
    dates(PUBLIC_EMPLOYEES),
    *as_read(PUBLIC_EMPLOYEES),
    *order(PUBLIC_EMPLOYEES),
    *competences(PUBLIC_EMPLOYEES),
)
BEFORE_ND_48 = (
    *not_graded(PUBLIC_EMPLOYEES),
    *in_duty(PUBLIC_EMPLOYEES),
    *second_year(PUBLIC_EMPLOYEES, is_in_duty(PUBLIC_EMPLOYEES)),
)
SINCE_ND_48 = (
    *not_graded_since_nd_48(PUBLIC_EMPLOYEES),
    *any_violation(PUBLIC_EMPLOYEES),
    *excellent_limits(PUBLIC_EMPLOYEES),
)
