"""Nghị định 233/2026/NĐ-CP: public employees from 1 July 2026 on, as far as it is known without its text.

The year 2026 is decided by it, at its end; what the months before July count is a reading.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.nd90.links import links
from xeploai.national.nd233 import limits, public_employees
from xeploai.national.nd233.forms import FORMS, SecondHalfPoints
from xeploai.national.nd233.parameters import PARAMETERS
from xeploai.national.nd233.readings import FIRST_YEAR, READINGS

_IN_FORCE = xl.Span(start=date(2026, 7, 1))
EMPLOYEES = xl.rule_set(
    "vn-nd233",
    "vn",
    vi="Trung ương: đánh giá, xếp loại viên chức theo Nghị định 233 (chưa thấy toàn văn), từ năm 2026",
    en="The centre: public employees under decree 233 (its text was not seen), from 2026",
    periods=years(2026),
    decisions=_IN_FORCE,
    lengths=("year",),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    links=links(PUBLIC_EMPLOYEE),
    rules=(*public_employees.RULES, *limits.RULES),
)
YEAR_2026 = xl.rule_set(
    "vn-nd233-2026",
    "vn",
    vi="Trung ương: điểm viên chức của năm 2026, năm Nghị định 233 bắt đầu có hiệu lực",
    en="The centre: the points of public employees for 2026, the year in which decree 233 came into force",
    periods=xl.Span(start=date(2026, 1, 1), end=date(2026, 6, 30)),
    decisions=_IN_FORCE,
    lengths=("year",),
    readings=(FIRST_YEAR,),
    forms=(SecondHalfPoints,),
    rules=public_employees.SCORES_OF_2026,
)
WHOLE_YEARS = xl.rule_set(
    "vn-nd233-score",
    "vn",
    vi="Trung ương: điểm viên chức của năm, khi cả năm thuộc Nghị định 233",
    en="The centre: the points of public employees for a year that lies wholly under decree 233",
    periods=_IN_FORCE,
    lengths=("year",),
    rules=(public_employees.SCORE,),
)
RULE_SETS = (EMPLOYEES, YEAR_2026, WHOLE_YEARS)
