"""Không đánh giá, phân loại: whom a city's guidance on NĐ 56/2015, and the national report of 2018, leave unrated."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.instruments import ND_56
from xeploai.national.nd56.parameters import LEAVE_MONTHS

_FORMS = (OfficialForm, CivilServantForm, PublicEmployeeForm)
_ON_LEAVE = tuple(
    xl.Gate(
        f"{form.kind.id}.on_leave",
        form.kind,
        xl.NOT_GRADED,
        when=form.personal_leave_months >= xl.param(LEAVE_MONTHS),
        cite=ND_56.at(),
        vi="Nghỉ việc riêng từ 6 tháng trở lên thì không đánh giá, phân loại",
        en="Who was on private leave for 6 months or more is not rated",
    )
    for form in _FORMS
)
_SICK = tuple(
    xl.Gate(
        f"{form.kind.id}.sick_all_year",
        form.kind,
        xl.NOT_GRADED,
        when=form.sick_all_year,
        cite=ND_56.at(),
        vi="Nghỉ ốm suốt năm thì không đánh giá, phân loại",
        en="Who was sick the whole year is not rated",
    )
    for form in _FORMS
)
RULES = (*_ON_LEAVE, *_SICK)
