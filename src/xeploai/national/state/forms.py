"""Phiếu phía Nhà nước năm 2018: what NĐ 56/2015, amended by NĐ 88/2017, looks at, for each sort of person."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.instruments import ND_56, QD_132
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, MASS_ORGANISATION, OFFICIAL, PUBLIC_EMPLOYEE

_ART_18 = ND_56.at("Điều 18")
_ART_20 = ND_56.at("Điều 20", "2")
_EMPLOYEES = ND_56.at()
_ART_28 = ND_56.at("Điều 28")
# Said by the national report of 2018 and by a city's guidance on the decree; the decree's own words were not seen.
_GUIDED = ND_56.at()


def _done(cite: xl.Citation) -> Fact[Decimal]:
    made: Fact[Decimal] = fact(
        vi="Tỷ lệ hoàn thành công việc, nhiệm vụ trong năm",
        en="Share of the year's work done",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=cite,
        synonyms=("tỷ lệ hoàn thành", "% hoàn thành nhiệm vụ"),
    )
    return made


def _yes(vi: str, en: str, cite: xl.Citation) -> Fact[bool]:
    made: Fact[bool] = fact(vi=vi, en=en, cite=cite)
    return made


# Circumstances are `immutable`: whoever asks what would raise his grade is not told to change his post or his leave.


def _post(vi: str, en: str, cite: xl.Citation) -> Fact[bool]:
    made: Fact[bool] = fact(vi=vi, en=en, cite=cite, immutable=True)
    return made


def _personal_leave_months() -> Fact[int]:
    made: Fact[int] = fact(
        vi="Số tháng nghỉ việc riêng trong năm",
        en="Months of leave for private reasons in the year",
        between=(0, 12),
        sensitive=True,
        immutable=True,
        cite=_GUIDED,
    )
    return made


def _sick_all_year() -> Fact[bool]:
    made: Fact[bool] = fact(
        vi="Nghỉ ốm suốt năm", en="Sick the whole year", sensitive=True, immutable=True, cite=_GUIDED
    )
    return made


def _months_at_old_agency() -> Fact[int]:
    made: Fact[int] = fact(
        vi="Số tháng công tác tại cơ quan cũ trong năm",
        en="Months at the former agency in the year",
        between=(0, 12),
        immutable=True,
        cite=_GUIDED,
    )
    return made


def _old_agency_opinion() -> Fact[bool]:
    made: Fact[bool] = fact(
        vi="Có ý kiến của cơ quan cũ", en="The former agency gave its opinion", immutable=True, cite=_GUIDED
    )
    return made


class OfficialForm(xl.Form, kind=OFFICIAL):
    """Phiếu của cán bộ."""

    agency_done: Fact[Decimal] = fact(
        vi="Tỷ lệ hoàn thành nhiệm vụ năm của cơ quan, tổ chức",
        en="Share of the agency's yearly tasks done",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=ND_56.at(),
    )
    sudden_tasks: Fact[bool] = _yes("Hoàn thành xuất sắc nhiệm vụ đột xuất", "Did sudden tasks excellently", ND_56.at())
    initiative: Fact[bool] = _yes(
        "Có sáng kiến, giải pháp được áp dụng và công nhận", "An initiative was applied and recognised", ND_56.at()
    )
    personal_leave_months: Fact[int] = _personal_leave_months()
    sick_all_year: Fact[bool] = _sick_all_year()
    months_at_old_agency: Fact[int] = _months_at_old_agency()
    old_agency_opinion: Fact[bool] = _old_agency_opinion()


class CivilServantForm(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu của công chức."""

    is_leader: Fact[bool] = _post("Giữ chức vụ lãnh đạo, quản lý", "Holds a leading post", _ART_20)
    done: Fact[Decimal] = _done(_ART_18)
    on_time: Fact[bool] = _yes("Bảo đảm tiến độ, chất lượng", "On time and with quality", _ART_18)
    ahead: Fact[bool] = _yes("Vượt tiến độ, có chất lượng", "Ahead of schedule, with quality", _ART_18)
    sudden_tasks: Fact[bool] = _yes("Hoàn thành xuất sắc nhiệm vụ đột xuất", "Did sudden tasks excellently", _ART_18)
    initiative: Fact[bool] = _yes(
        "Có ít nhất một công trình, đề án, đề tài, sáng kiến được áp dụng và công nhận",
        "At least one project or initiative was applied and recognised",
        _ART_18,
    )
    personal_leave_months: Fact[int] = _personal_leave_months()
    sick_all_year: Fact[bool] = _sick_all_year()
    months_at_old_agency: Fact[int] = _months_at_old_agency()
    old_agency_opinion: Fact[bool] = _old_agency_opinion()


class LeadingServantForm(xl.Form, kind=CIVIL_SERVANT):
    """Phần chỉ áp dụng với công chức giữ chức vụ lãnh đạo, quản lý."""

    unit_done: Fact[Decimal] = fact(
        vi="Tỷ lệ hoàn thành kế hoạch năm của cơ quan, đơn vị phụ trách",
        en="Share of the year plan done by the unit led",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=_ART_20,
        applies=CivilServantForm.is_leader,
    )
    slow: Fact[bool] = fact(
        vi="Lãnh đạo, điều hành có việc chậm tiến độ", en="Leadership was slow", cite=_ART_20,
        applies=CivilServantForm.is_leader,
    )  # fmt: skip
    unlawful: Fact[bool] = fact(
        vi="Có việc chưa đúng quy định của pháp luật nhưng chưa gây hậu quả phải khắc phục",
        en="Some work was not lawful, without consequences to repair",
        cite=_ART_20,
        applies=CivilServantForm.is_leader,
    )
    below_quality: Fact[bool] = fact(
        vi="Lãnh đạo, điều hành có việc chưa bảo đảm chất lượng", en="Leadership was below quality", cite=_ART_20,
        applies=CivilServantForm.is_leader,
    )  # fmt: skip
    disunity: Fact[bool] = fact(
        vi="Cơ quan, đơn vị phụ trách mất đoàn kết", en="There was disunity in the unit led", cite=_ART_20,
        applies=CivilServantForm.is_leader,
    )  # fmt: skip


class PublicEmployeeForm(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Phiếu của viên chức."""

    is_manager: Fact[bool] = _post("Là viên chức quản lý", "Is a manager", ND_56.at())
    done: Fact[Decimal] = _done(_EMPLOYEES)
    on_time: Fact[bool] = _yes("Bảo đảm tiến độ, chất lượng", "On time and with quality", _EMPLOYEES)
    ahead: Fact[bool] = _yes("Vượt tiến độ, có chất lượng", "Ahead of schedule, with quality", _EMPLOYEES)
    sudden_tasks: Fact[bool] = _yes("Hoàn thành nhiệm vụ đột xuất", "Did sudden tasks", _EMPLOYEES)
    ethics: Fact[bool] = _yes("Thực hiện tốt đạo đức nghề nghiệp", "Kept professional ethics", _EMPLOYEES)
    conduct: Fact[bool] = _yes("Thái độ phục vụ, phối hợp, ứng xử tốt", "Served and co-operated well", _EMPLOYEES)
    initiative: Fact[bool] = _yes(
        "Có ít nhất một sáng kiến, đề tài được áp dụng và công nhận",
        "At least one initiative was applied and recognised",
        _EMPLOYEES,
    )
    disobeyed: Fact[bool] = _yes("Không chấp hành phân công công tác", "Did not obey assignment", _ART_28)
    below_standard: Fact[bool] = _yes("Công việc không đạt yêu cầu", "Work not up to standard", _ART_28)
    broke_process: Fact[bool] = _yes("Vi phạm quy trình, quy định chuyên môn", "Broke professional process", _ART_28)
    divided_unit: Fact[bool] = _yes("Gây mất đoàn kết trong đơn vị", "Divided the unit", _ART_28)
    no_cooperation: Fact[bool] = _yes("Không phối hợp với đồng nghiệp", "Did not co-operate", _ART_28)
    personal_leave_months: Fact[int] = _personal_leave_months()
    sick_all_year: Fact[bool] = _sick_all_year()
    months_at_old_agency: Fact[int] = _months_at_old_agency()
    old_agency_opinion: Fact[bool] = _old_agency_opinion()


class ServantDiscipline(
    xl.Record,
    id="servant_discipline",
    of=CIVIL_SERVANT,
    dated="decided_on",
    vi="Kỷ luật công chức",
    en="Discipline of civil servants",
    sensitive=True,
    cite=ND_56.at(),
):
    """Sổ kỷ luật công chức: one row a decision."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=ND_56.at())
    act_on: Fact[date] = fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True, cite=ND_56.at())
    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True, cite=ND_56.at())


class EmployeeDiscipline(
    xl.Record,
    id="employee_discipline",
    of=PUBLIC_EMPLOYEE,
    dated="decided_on",
    vi="Kỷ luật viên chức",
    en="Discipline of public employees",
    sensitive=True,
    cite=_ART_28,
):
    """Sổ kỷ luật viên chức: one row a decision."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=_ART_28)
    act_on: Fact[date] = fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True, cite=_ART_28)
    decided_on: Fact[date] = fact(vi="Ngày quyết định", en="Day of the decision", sensitive=True, cite=_ART_28)


class AgencyForm(xl.Form, kind=AGENCY):
    """Cơ quan, đơn vị, chính quyền: no central rule of 2018 for their grade was seen; it is given."""

    given_grade: Fact[Grade] = fact(
        vi="Mức xếp loại do cấp có thẩm quyền công nhận", en="Grade by the competent level", cite=QD_132.at()
    )


class MassOrganisationForm(xl.Form, kind=MASS_ORGANISATION):
    """Mặt trận, đoàn thể: graded by the rules of their own systems; the grade is given."""

    given_grade: Fact[Grade] = fact(
        vi="Mức xếp loại do tổ chức cấp trên công nhận", en="Grade by the organisation above", cite=QD_132.at()
    )


FORMS = (
    OfficialForm,
    CivilServantForm,
    LeadingServantForm,
    PublicEmployeeForm,
    ServantDiscipline,
    EmployeeDiscipline,
    AgencyForm,
    MassOrganisationForm,
)
