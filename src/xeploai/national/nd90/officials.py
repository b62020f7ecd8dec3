"""Cán bộ: NĐ 90/2020, Điều 4 đến 7; every official is graded as a leader."""

from __future__ import annotations

from xeploai.national.nd90.consequences import second_year
from xeploai.national.nd90.discipline import any_violation, dates, in_duty, is_in_duty
from xeploai.national.nd90.graded import OFFICIALS
from xeploai.national.nd90.grades import grades
from xeploai.national.nd90.limits import excellent_limits
from xeploai.national.nd90.order import competences, order
from xeploai.national.nd90.short_time import not_graded, not_graded_since_nd_48
from xeploai.national.nd90.special_cases import special_cases
from xeploai.national.nd90.units import as_read

RULES = (
    *grades(OFFICIALS),
    *special_cases(OFFICIALS),
    dates(OFFICIALS),
    *as_read(OFFICIALS),
    *order(OFFICIALS),
    *competences(OFFICIALS),
)
BEFORE_ND_48 = (*not_graded(OFFICIALS), *in_duty(OFFICIALS), *second_year(OFFICIALS, is_in_duty(OFFICIALS)))
SINCE_ND_48 = (*not_graded_since_nd_48(OFFICIALS), *any_violation(OFFICIALS), *excellent_limits(OFFICIALS))
