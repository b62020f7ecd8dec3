"""Tham số: những con số mà năm sau có thể đổi, mỗi số có căn cứ và kỳ áp dụng; quy tắc chỉ gọi tên."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_tinh_mau.instruments import PLAN, YEAR

# Điều 3 khoản 2 giao cho các đảng bộ trực thuộc: nói giao cho ai, trong khoảng nào, chiều nào là chặt.
REGULAR_MEETINGS = xl.Parameter(
    id="tinh-mau-regular-meetings",
    vi="Số kỳ sinh hoạt thường kỳ ít nhất trong năm",
    en="The least number of regular meetings in the year",
    values=(xl.DatedValue(value=Decimal(10), cite=PLAN.at("Điều 3", "1"), periods=YEAR),),
    delegated=xl.Delegation(
        to=("vn/tinh-mau",),
        low=Decimal(10),
        high=Decimal(12),
        tightening="up",
    ),
)
MISSED = xl.Parameter(
    id="tinh-mau-missed",
    vi="Số kỳ vắng mặt từ đó không được xếp loại hoàn thành xuất sắc nhiệm vụ",
    en="The number of meetings missed from which nobody is excellent",
    values=(xl.DatedValue(value=Decimal(3), cite=PLAN.at("Điều 4"), periods=YEAR),),
)
PARAMETERS = (REGULAR_MEETINGS, MISSED)
