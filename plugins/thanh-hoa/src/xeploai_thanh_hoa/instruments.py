"""Văn bản của tỉnh: the regulation of months, the guidance of quarters, the draft, and one that was not seen.

None of the signed texts could be read. Of regulation 1053 and guidance 03 there is what an office of the province made
of them in its own software, with notes by article; of the draft of the regulation there is the text.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import years

_SECONDARY, _COMMITTEE = xl.Established.SECONDARY, "Ban Thường vụ Tỉnh ủy Thanh Hóa"
THANH_HOA = xl.Jurisdiction(path="vn/thanh-hoa", vi="Tỉnh Thanh Hóa", en="Thanh Hóa")
# The day from which it holds was not seen: June 2026, in which it was issued, is taken in and left open (rules.py).
MONTHS = xl.Span(start=date(2026, 6, 1))
QUARTERS = years(2026)
QUARTERS_DECIDED = xl.Span(start=date(2026, 7, 2))

QD_1053 = xl.Instrument(
    id="qd1053-thanh-hoa-2026",
    number="1053-QĐ/TU",
    day=date(2026, 6, 5),
    issuer=_COMMITTEE,
    vi="Đánh giá, xếp loại hằng tháng cán bộ, công chức, viên chức, người lao động trong hệ thống chính trị",
    en="On grading officials, civil servants, public employees and workers by the month",
    jurisdiction="vn/thanh-hoa",
    established=_SECONDARY,
    periods=MONTHS,
)
DRAFT_1053 = xl.Instrument(
    id="draft-1053-thanh-hoa-2026",
    number="Dự thảo quy định đánh giá, xếp loại hằng tháng (tháng 6/2026)",
    issuer=_COMMITTEE,
    vi="Dự thảo chưa có số của Quy định 1053-QĐ/TU: không phải quy định",
    en="The draft, without a number, of regulation 1053-QĐ/TU: no rule of law",
    jurisdiction="vn/thanh-hoa",
    established=_SECONDARY,
    periods=MONTHS,
)
HD_03 = xl.Instrument(
    id="hd03-thanh-hoa-2026",
    number="03-HD/TU",
    day=date(2026, 7, 2),
    issuer="Tỉnh ủy Thanh Hóa",
    vi="Đánh giá, xếp loại hằng quý cán bộ lãnh đạo, quản lý thuộc diện Ban Thường vụ Tỉnh ủy quản lý",
    en="On grading by the quarter the leaders managed by the standing committee of the province",
    jurisdiction="vn/thanh-hoa",
    established=_SECONDARY,
    periods=QUARTERS,
    decisions=QUARTERS_DECIDED,
)
QD_73 = xl.Instrument(
    id="qd73-thanh-hoa-2025",
    number="73-QĐ/TU",
    day=date(2025, 11, 14),
    issuer=_COMMITTEE,
    vi="Quy định của tỉnh về kiểm điểm, đánh giá, xếp loại (tên và nội dung chưa được thấy)",
    en="The province's regulation on review and grading (neither its title nor its content was seen)",
    jurisdiction="vn/thanh-hoa",
    established=_SECONDARY,
    periods=years(2025),
)
INSTRUMENTS = (QD_1053, DRAFT_1053, HD_03, QD_73)
