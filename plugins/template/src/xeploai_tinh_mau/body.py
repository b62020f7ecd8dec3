"""Nơi được giao: một đảng bộ trực thuộc đặt con số mà tỉnh giao cho mình, trong khoảng tỉnh cho phép.

Trung ương giao cho tỉnh cũng theo cách này: tỉnh khai lại tham số của Trung ương với giá trị của mình. Không có nơi nào
được giao thì xóa tệp này, và bỏ `delegated=` ở tham số.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_tinh_mau.instruments import BODY_DECISION, YEAR
from xeploai_tinh_mau.parameters import REGULAR_MEETINGS

OWN_MEETINGS = xl.Parameter(
    id=REGULAR_MEETINGS.id,
    vi=REGULAR_MEETINGS.vi,
    en=REGULAR_MEETINGS.en,
    values=(xl.DatedValue(value=Decimal(11), cite=BODY_DECISION.at("Điều 1"), periods=YEAR),),
)
BODY_RULE_SET = xl.rule_set(
    "tinh-mau-dang-bo-vi-du-2026",
    "vn/tinh-mau/dang-bo-vi-du",
    vi="Đảng bộ ví dụ, năm 2026",
    en="The example body, 2026",
    periods=YEAR,
    instruments=(BODY_DECISION,),
    parameters=(OWN_MEETINGS,),
)
