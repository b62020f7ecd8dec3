"""Phiếu phía Nhà nước: what NĐ 56/2015, amended by NĐ 88/2017, grades by, for each sort of person."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_56
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE

_ART_18 = ND_56.at("Điều 18")
_ART_20 = ND_56.at("Điều 20", "2")
_EMPLOYEES = ND_56.at()
_ART_28 = ND_56.at("Điều 28")


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


class OfficialCriteria(xl.Form, kind=OFFICIAL):
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


class CivilServantCriteria(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu của công chức."""

    done: Fact[Decimal] = _done(_ART_18)
    on_time: Fact[bool] = _yes("Bảo đảm tiến độ, chất lượng", "On time and with quality", _ART_18)
    ahead: Fact[bool] = _yes("Vượt tiến độ, có chất lượng", "Ahead of schedule, with quality", _ART_18)
    sudden_tasks: Fact[bool] = _yes("Hoàn thành xuất sắc nhiệm vụ đột xuất", "Did sudden tasks excellently", _ART_18)
    initiative: Fact[bool] = _yes(
        "Có ít nhất một công trình, đề án, đề tài, sáng kiến được áp dụng và công nhận",
        "At least one project or initiative was applied and recognised",
        _ART_18,
    )


class LeadingServantCriteria(xl.Form, kind=CIVIL_SERVANT):
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


class PublicEmployeeCriteria(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Phiếu của viên chức."""

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


FORMS = (OfficialCriteria, CivilServantCriteria, LeadingServantCriteria, PublicEmployeeCriteria)
