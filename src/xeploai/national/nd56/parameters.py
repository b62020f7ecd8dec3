"""Tham số phía Nhà nước năm 2018: the numbers of NĐ 56/2015, each with its citation."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_56
from xeploai.national.numbers import count, percent

ALL_WORK = percent(
    "all-work", 100, ND_56.at("Điều 18"), "Toàn bộ công việc, nhiệm vụ trong năm", "All of the year's work"
)
EMPLOYEE_LEAST = percent(
    "nd56-employee-least",
    70,
    ND_56.at("Điều 28"),
    "Tỷ lệ công việc mà dưới đó viên chức không hoàn thành nhiệm vụ",
    "Share of the work below which a public employee has not completed",
)
SERVANT_LEAST = percent(
    "nd56-servant-least",
    70,
    ND_56.at("Điều 21", established=xl.Established.MEMORY),
    "Tỷ lệ công việc mà dưới đó công chức không hoàn thành nhiệm vụ",
    "Share of the work below which a civil servant has not completed",
)
UNIT_LEAST = percent(
    "nd56-unit-least",
    70,
    ND_56.at("Điều 21", established=xl.Established.MEMORY),
    "Tỷ lệ kế hoạch năm của cơ quan, đơn vị mà dưới đó công chức lãnh đạo không hoàn thành nhiệm vụ",
    "Share of the unit's year plan below which its leader has not completed",
)
LEAVE_MONTHS = count(
    "nd56-leave-months",
    6,
    ND_56.at(),
    "Số tháng nghỉ việc riêng từ đó trở lên thì không đánh giá, phân loại",
    "Months of private leave from which on a person is not rated",
)
OLD_AGENCY_MONTHS = count(
    "old-agency-months",
    6,
    ND_56.at(),
    "Số tháng ở cơ quan cũ từ đó trở lên thì cần ý kiến của cơ quan cũ",
    "Months at the former agency from which on its opinion is needed",
)
PARAMETERS = (
    ALL_WORK,
    EMPLOYEE_LEAST,
    SERVANT_LEAST,
    UNIT_LEAST,
    LEAVE_MONTHS,
    OLD_AGENCY_MONTHS,
)
