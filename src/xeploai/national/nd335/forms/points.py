"""Phiếu tháng, quý (Mẫu số 01): general points by criterion or in one sum, and the two further criteria of leaders.

What one scored oneself and what the competent level confirmed are facts apart.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT

_FORM_01 = ND_335.at("Phụ lục II, Mẫu số 01")
FIVE, TWO_AND_A_HALF = 5, Decimal("2.5")


class Met(xl.Scale):
    """Mức đạt của tiêu chí đ, e: the text names the case of 100% and that of 50%."""

    HALF = "trường hợp 50%", "the case of 50%"
    BETWEEN = "không thuộc hai trường hợp", "neither case"
    FULL = "trường hợp 100%", "the case of 100%"


def _item(vi: str, en: str, most: int | Decimal, *, own: bool) -> Any:
    """Declare the points of a criterion of form 01, scored by oneself or confirmed."""
    said, told = (" (tự chấm)", " (self-scored)") if own else ("", "")
    return fact(vi=vi + said, en=en + told, between=(0, most), digits=2, unit="điểm", cite=_FORM_01, immutable=own)


class GeneralForm(xl.Form, kind=CIVIL_SERVANT):
    """Tiêu chí chung: the maxima stand in form 01 alone, Appendix I has the descriptions."""

    itemised: Fact[bool] = fact(
        vi="Điểm chung ghi từng tiêu chí (nếu không: lấy tổng)",
        en="General points are given by criterion (else in one sum)",
        immutable=True,
        cite=_FORM_01,
    )
    general: Fact[Decimal] = _item("Điểm tiêu chí chung", "General points", 30, own=False)
    general_self: Fact[Decimal] = _item("Điểm tiêu chí chung", "General points", 30, own=True)
    ethics: Fact[Decimal] = _item("I.1 Phẩm chất, văn hóa công vụ", "I.1 Ethics", FIVE, own=False)
    discipline: Fact[Decimal] = _item("I.2 Ý thức kỷ luật, kỷ cương", "I.2 Discipline", FIVE, own=False)
    competence: Fact[Decimal] = _item(
        "II.1 Năng lực chuyên môn, nghiệp vụ", "II.1 Professional competence", TWO_AND_A_HALF, own=False
    )
    capacity: Fact[Decimal] = _item(
        "II.2 Đáp ứng nhiệm vụ thường xuyên, đột xuất", "II.2 Regular and sudden tasks", TWO_AND_A_HALF, own=False
    )
    responsibility: Fact[Decimal] = _item(
        "II.3 Tinh thần trách nhiệm", "II.3 Responsibility", TWO_AND_A_HALF, own=False
    )
    service: Fact[Decimal] = _item(
        "II.4 Thái độ phục vụ, phối hợp", "II.4 Service and co-operation", TWO_AND_A_HALF, own=False
    )
    breakthrough: Fact[Decimal] = _item(
        "III.1 Sản phẩm, giải pháp đột phá", "III.1 Breakthrough products", TWO_AND_A_HALF, own=False
    )
    readiness: Fact[Decimal] = _item(
        "III.2 Sẵn sàng nhận việc đặc biệt, đột xuất, khó", "III.2 Ready for hard tasks", TWO_AND_A_HALF, own=False
    )
    accountability: Fact[Decimal] = _item(
        "III.3 Chịu trách nhiệm trước kết quả, sai sót", "III.3 Owns results and mistakes", TWO_AND_A_HALF, own=False
    )
    initiative: Fact[Decimal] = _item(
        "III.4 Chủ động quyết định, tiên phong", "III.4 Decides and pioneers", TWO_AND_A_HALF, own=False
    )
    ethics_self: Fact[Decimal] = _item("I.1 Phẩm chất, văn hóa công vụ", "I.1 Ethics", FIVE, own=True)
    discipline_self: Fact[Decimal] = _item("I.2 Ý thức kỷ luật, kỷ cương", "I.2 Discipline", FIVE, own=True)
    competence_self: Fact[Decimal] = _item(
        "II.1 Năng lực chuyên môn, nghiệp vụ", "II.1 Professional competence", TWO_AND_A_HALF, own=True
    )
    capacity_self: Fact[Decimal] = _item(
        "II.2 Đáp ứng nhiệm vụ thường xuyên, đột xuất", "II.2 Regular and sudden tasks", TWO_AND_A_HALF, own=True
    )
    responsibility_self: Fact[Decimal] = _item(
        "II.3 Tinh thần trách nhiệm", "II.3 Responsibility", TWO_AND_A_HALF, own=True
    )
    service_self: Fact[Decimal] = _item(
        "II.4 Thái độ phục vụ, phối hợp", "II.4 Service and co-operation", TWO_AND_A_HALF, own=True
    )
    breakthrough_self: Fact[Decimal] = _item(
        "III.1 Sản phẩm, giải pháp đột phá", "III.1 Breakthrough products", TWO_AND_A_HALF, own=True
    )
    readiness_self: Fact[Decimal] = _item(
        "III.2 Sẵn sàng nhận việc đặc biệt, đột xuất, khó", "III.2 Ready for hard tasks", TWO_AND_A_HALF, own=True
    )
    accountability_self: Fact[Decimal] = _item(
        "III.3 Chịu trách nhiệm trước kết quả, sai sót", "III.3 Owns results and mistakes", TWO_AND_A_HALF, own=True
    )
    initiative_self: Fact[Decimal] = _item(
        "III.4 Chủ động quyết định, tiên phong", "III.4 Decides and pioneers", TWO_AND_A_HALF, own=True
    )


CRITERIA = (
    GeneralForm.ethics,
    GeneralForm.discipline,
    GeneralForm.competence,
    GeneralForm.capacity,
    GeneralForm.responsibility,
    GeneralForm.service,
    GeneralForm.breakthrough,
    GeneralForm.readiness,
    GeneralForm.accountability,
    GeneralForm.initiative,
)
CRITERIA_SELF = (
    GeneralForm.ethics_self,
    GeneralForm.discipline_self,
    GeneralForm.competence_self,
    GeneralForm.capacity_self,
    GeneralForm.responsibility_self,
    GeneralForm.service_self,
    GeneralForm.breakthrough_self,
    GeneralForm.readiness_self,
    GeneralForm.accountability_self,
    GeneralForm.initiative_self,
)


class LeadingForm(xl.Form, kind=CIVIL_SERVANT):
    """Phần của người giữ chức vụ lãnh đạo, quản lý; cấp phó trong phạm vi được giao phụ trách (Điều 15.4)."""

    organising: Fact[Met] = fact(
        vi="đ: Khả năng tổ chức triển khai nhiệm vụ",
        en="đ: Organising the work",
        applies=CivilServantForm.is_leader,
        cite=ND_335.at("Điều 15", "3", "b"),
    )
    organising_full: Fact[bool] = fact(
        vi="đ: cấp có thẩm quyền xác định đạt 100% (không thuộc hai trường hợp)",
        en="đ: the competent level says 100% (where neither case is met)",
        choice=True,
        applies=CivilServantForm.is_leader,
        cite=ND_335.at("Điều 15", "3", "b"),
    )
    unity: Fact[Met] = fact(
        vi="e: Năng lực tập hợp, đoàn kết công chức",
        en="e: Uniting the civil servants",
        applies=CivilServantForm.is_leader,
        cite=ND_335.at("Điều 15", "3", "c"),
    )
    unity_full: Fact[bool] = fact(
        vi="e: cấp có thẩm quyền xác định đạt 100% (không thuộc hai trường hợp)",
        en="e: the competent level says 100% (where neither case is met)",
        choice=True,
        applies=CivilServantForm.is_leader,
        cite=ND_335.at("Điều 15", "3", "c"),
    )


class QuarterForm(xl.Form, kind=CIVIL_SERVANT):
    """Phiếu của quý: whether the civil servant is tracked by quarters, and of how many months the score then is."""

    by_quarter: Fact[bool] = fact(
        vi="Theo dõi, chấm điểm theo quý (không theo tháng)",
        en="Tracked and scored by quarters, not by months",
        immutable=True,
        cite=ND_335.at("Điều 3", "4"),
    )
    months_of_quarter: Fact[int] = fact(
        vi="Theo dõi theo quý: điểm quý là của mấy tháng công tác (ít hơn 3 với người mới đến, nghỉ …)",
        en="Tracked by quarters: of how many months of work the score is (fewer than 3 for who came within it …)",
        between=(1, 3),
        immutable=True,
        cite=ND_335.at("Điều 17", "3"),
    )


OF_PERIODS = (GeneralForm, LeadingForm)
