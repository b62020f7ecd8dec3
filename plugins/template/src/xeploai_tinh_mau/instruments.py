"""Văn bản: số, ngày, cơ quan ban hành, dùng cho kỳ nào, và nội dung đã được biết đến đâu (VÍ DỤ, không có thật)."""

from __future__ import annotations

from datetime import date

import xeploai as xl

YEAR = xl.Span(start=date(2026, 1, 1), end=date(2026, 12, 31))

PLAN = xl.Instrument(
    id="tinh-mau-plan-2026",
    number="0-KH/VÍ-DỤ",
    day=date(2026, 1, 15),
    issuer="Ban Thường vụ (ví dụ)",
    vi="VÍ DỤ, không có thật: kế hoạch kiểm điểm, đánh giá, xếp loại năm 2026",
    en="AN EXAMPLE, made up: the plan of review, assessment and grading for 2026",
    jurisdiction="vn/tinh-mau",
    # SIGNED_TEXT: có văn bản đã ký trong tay; SECONDARY: một nguồn trích lại; MEMORY: có người nhớ.
    established=xl.Established.MEMORY,
    periods=YEAR,
)
BODY_DECISION = xl.Instrument(
    id="tinh-mau-body-decision-2026",
    number="0-QĐ/VÍ-DỤ",
    day=date(2026, 2, 1),
    issuer="Đảng bộ ví dụ",
    vi="VÍ DỤ, không có thật: số kỳ sinh hoạt của một đảng bộ trực thuộc",
    en="AN EXAMPLE, made up: the number of meetings of a subordinate body",
    jurisdiction="vn/tinh-mau/dang-bo-vi-du",
    established=xl.Established.MEMORY,
    periods=YEAR,
)
INSTRUMENTS = (PLAN,)
