"""Phía Nhà nước: who officials, civil servants and public employees are, and where they worked, in every year."""

from __future__ import annotations

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import (
    LAW_22,
    LAW_EMPLOYEES_2010,
    ND_56,
    ND_90,
    ND_233,
    ND_335,
    QD_124,
    QD_132,
    QD_366,
)
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, MASS_ORGANISATION, OFFICIAL, PUBLIC_EMPLOYEE

# A newer decree stands before decree 90, which still holds for officials when the others have their own.
_ON_SERVANTS = (ND_56.at(), ND_335.at("Điều 11"), ND_90.at("Điều 2"))
_ON_EMPLOYEES = (ND_56.at(), ND_233.at(), ND_90.at("Điều 2"))
_ON_OFFICIALS = (ND_56.at(), ND_90.at("Điều 2"), QD_366.at("Điều 5"))
# That the grade of a unit is taken as recognised is, but for decree 335, from memory.
_MEMORY = xl.Established.MEMORY
_ON_UNITS = (
    QD_132.at(established=_MEMORY),
    QD_124.at("Điều 12", established=_MEMORY),
    ND_335.at("Điều 5"),
    QD_366.at("Điều 5", established=_MEMORY),
)


class OfficialForm(xl.Form, kind=OFFICIAL):
    """Cán bộ: where he stands."""

    similar_group: Fact[Code] = columns.similar_group(_ON_OFFICIALS)
    months_worked: Fact[int] = columns.months_worked(_ON_OFFICIALS)
    maternity_leave: Fact[bool] = columns.maternity_leave(_ON_OFFICIALS)
    personal_leave_months: Fact[int] = columns.personal_leave_months(_ON_OFFICIALS)
    sick_all_year: Fact[bool] = columns.sick_all_year(_ON_OFFICIALS)
    months_at_old_agency: Fact[int] = columns.months_at_old_agency(_ON_OFFICIALS)
    old_agency_opinion: Fact[bool] = columns.old_agency_opinion(_ON_OFFICIALS)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_ON_OFFICIALS)
    last_year_grade: Fact[Grade] = columns.last_year_grade(LAW_22.at())


class CivilServantForm(xl.Form, kind=CIVIL_SERVANT):
    """Công chức: which post, and where he stands."""

    is_leader: Fact[bool] = fact(
        vi="Giữ chức vụ lãnh đạo, quản lý", en="Holds a leading post", immutable=True, cite=_ON_SERVANTS
    )
    similar_group: Fact[Code] = columns.similar_group(_ON_SERVANTS)
    months_worked: Fact[int] = columns.months_worked(_ON_SERVANTS)
    maternity_leave: Fact[bool] = columns.maternity_leave(_ON_SERVANTS)
    personal_leave_months: Fact[int] = columns.personal_leave_months(_ON_SERVANTS)
    sick_all_year: Fact[bool] = columns.sick_all_year(_ON_SERVANTS)
    months_at_old_agency: Fact[int] = columns.months_at_old_agency(_ON_SERVANTS)
    old_agency_opinion: Fact[bool] = columns.old_agency_opinion(_ON_SERVANTS)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_ON_SERVANTS)
    last_year_grade: Fact[Grade] = columns.last_year_grade(LAW_22.at("Điều 58", established=_MEMORY))


class PublicEmployeeForm(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Viên chức: which post, and where he stands."""

    is_manager: Fact[bool] = fact(vi="Là viên chức quản lý", en="Is a manager", immutable=True, cite=_ON_EMPLOYEES)
    similar_group: Fact[Code] = columns.similar_group(_ON_EMPLOYEES)
    months_worked: Fact[int] = columns.months_worked(_ON_EMPLOYEES)
    maternity_leave: Fact[bool] = columns.maternity_leave(_ON_EMPLOYEES)
    personal_leave_months: Fact[int] = columns.personal_leave_months(_ON_EMPLOYEES)
    sick_all_year: Fact[bool] = columns.sick_all_year(_ON_EMPLOYEES)
    months_at_old_agency: Fact[int] = columns.months_at_old_agency(_ON_EMPLOYEES)
    old_agency_opinion: Fact[bool] = columns.old_agency_opinion(_ON_EMPLOYEES)
    chosen_excellent: Fact[bool] = columns.chosen_excellent(_ON_EMPLOYEES)
    last_year_grade: Fact[Grade] = columns.last_year_grade(LAW_EMPLOYEES_2010.at("Điều 29"))


class AgencyForm(xl.Form, kind=AGENCY):
    """Cơ quan, đơn vị, chính quyền: the grade that the competent level recognised, where other rules give it."""

    given_grade: Fact[Grade] = fact(
        vi="Mức xếp loại do cấp có thẩm quyền công nhận", en="Grade by the competent level", cite=_ON_UNITS
    )


class MassOrganisationForm(xl.Form, kind=MASS_ORGANISATION):
    """Mặt trận, đoàn thể: graded by the rules of their own systems; the grade is given."""

    given_grade: Fact[Grade] = fact(
        vi="Mức xếp loại do tổ chức cấp trên công nhận", en="Grade by the organisation above", cite=_ON_UNITS
    )


FORMS = (OfficialForm, CivilServantForm, PublicEmployeeForm, AgencyForm, MassOrganisationForm)
