"""Tham số phía Nhà nước năm 2018: the numbers of NĐ 56/2015, each with its citation."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import ND_56, YEAR_2018


def _percent(id: str, value: int, cite: xl.Citation, vi: str, en: str) -> xl.Parameter:
    dated = xl.DatedValue(value=Decimal(value), cite=cite, periods=YEAR_2018)
    return xl.Parameter(id=id, vi=vi, en=en, unit="%", values=(dated,))


ALL_WORK = _percent(
    "nd56-all-work", 100, ND_56.at("Điều 18"), "Toàn bộ công việc, nhiệm vụ trong năm", "All of the year's work"
)
EMPLOYEE_LEAST = _percent(
    "nd56-employee-least",
    70,
    ND_56.at("Điều 28"),
    "Tỷ lệ công việc mà dưới đó viên chức không hoàn thành nhiệm vụ",
    "Share of the work below which a public employee has not completed",
)
SERVANT_LEAST = _percent(
    "nd56-servant-least",
    70,
    ND_56.at("Điều 21", established=xl.Established.MEMORY),
    "Tỷ lệ công việc mà dưới đó công chức không hoàn thành nhiệm vụ",
    "Share of the work below which a civil servant has not completed",
)
UNIT_LEAST = _percent(
    "nd56-unit-least",
    70,
    ND_56.at("Điều 21", established=xl.Established.MEMORY),
    "Tỷ lệ kế hoạch năm của cơ quan, đơn vị mà dưới đó công chức lãnh đạo không hoàn thành nhiệm vụ",
    "Share of the unit's year plan below which its leader has not completed",
)
LEAVE_MONTHS = xl.Parameter(
    id="nd56-leave-months",
    vi="Số tháng nghỉ việc riêng từ đó trở lên thì không đánh giá, phân loại",
    en="Months of private leave from which on a person is not rated",
    values=(xl.DatedValue(value=Decimal(6), cite=ND_56.at(), periods=YEAR_2018),),
)
OLD_AGENCY_MONTHS = xl.Parameter(
    id="nd56-old-agency-months",
    vi="Số tháng ở cơ quan cũ từ đó trở lên thì cần ý kiến của cơ quan cũ",
    en="Months at the former agency from which on its opinion is needed",
    values=(xl.DatedValue(value=Decimal(6), cite=ND_56.at(), periods=YEAR_2018),),
)
PARAMETERS = (
    ALL_WORK,
    EMPLOYEE_LEAST,
    SERVANT_LEAST,
    UNIT_LEAST,
    LEAVE_MONTHS,
    OLD_AGENCY_MONTHS,
)
