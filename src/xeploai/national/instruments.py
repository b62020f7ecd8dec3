"""Văn bản của Trung ương: the central instruments of the year 2018, and how well each is established.

None was read in the signed original: they are known from pages that quote or repeat them.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl

YEAR_2018 = xl.Span(start=date(2018, 1, 1), end=date(2018, 12, 31))

QD_132 = xl.Instrument(
    id="qd132-2018",
    number="132-QĐ/TW",
    day=date(2018, 3, 8),
    issuer="Bộ Chính trị",
    vi="Kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị",
    en="Annual review, assessment and grading of collectives and individuals in the political system",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2018, 1, 1), end=date(2022, 12, 31)),
)
HD_16 = xl.Instrument(
    id="hd16-2018",
    number="16-HD/BTCTW",
    day=date(2018, 9, 24),
    issuer="Ban Tổ chức Trung ương",
    vi="Hướng dẫn kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên, tập thể, cá nhân lãnh đạo, quản lý các cấp",
    en="Guidance on the review, assessment and grading of Party organisations, members, collectives and leaders",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=YEAR_2018,
)
HD_21_CARRIED_BACK = xl.Instrument(
    id="hd21-carried-back",
    number="21-HD/BTCTW",
    day=date(2019, 10, 18),
    issuer="Ban Tổ chức Trung ương",
    vi="Hướng dẫn thay thế Hướng dẫn 16, ban hành sau năm 2018: chỉ dùng tương tự cho năm 2018, theo cách hiểu đã chọn",
    en="Replaces guidance 16 and is later than 2018: used for 2018 by analogy only, under the reading that says so",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    replaces=("hd16-2018",),
    periods=YEAR_2018,
)
QD_89 = xl.Instrument(
    id="qd89-2017",
    number="89-QĐ/TW",
    day=date(2017, 8, 4),
    issuer="Bộ Chính trị",
    vi="Khung tiêu chuẩn chức danh, định hướng khung tiêu chí đánh giá cán bộ lãnh đạo, quản lý các cấp",
    en="Standards of posts and criteria for assessing leaders and managers at all levels",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2017, 8, 4), end=date(2025, 8, 29)),
)
QD_102 = xl.Instrument(
    id="qd102-2017",
    number="102-QĐ/TW",
    day=date(2017, 11, 15),
    issuer="Bộ Chính trị",
    vi="Xử lý kỷ luật đảng viên vi phạm",
    en="Discipline of Party members",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2018, 1, 1), end=date(2022, 7, 5)),
)
QD_07 = xl.Instrument(
    id="qd07-2018",
    number="07-QĐi/TW",
    day=date(2018, 8, 28),
    vi="Xử lý kỷ luật tổ chức đảng vi phạm",
    en="Discipline of Party organisations",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2018, 1, 1), end=date(2022, 7, 5)),
)
ND_56 = xl.Instrument(
    id="nd56-2015",
    number="56/2015/NĐ-CP",
    day=date(2015, 6, 9),
    issuer="Chính phủ",
    vi="Đánh giá và phân loại cán bộ, công chức, viên chức (có hiệu lực từ 01/8/2015)",
    en="Assessment and classification of officials, civil servants and public employees (in force 1 August 2015)",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2015, 8, 1), end=date(2019, 12, 31)),
)
ND_88 = xl.Instrument(
    id="nd88-2017",
    number="88/2017/NĐ-CP",
    day=date(2017, 7, 27),
    issuer="Chính phủ",
    vi="Sửa đổi, bổ sung Nghị định 56/2015/NĐ-CP (có hiệu lực từ 15/9/2017)",
    en="Amends decree 56/2015/NĐ-CP (in force 15 September 2017)",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2017, 9, 15), end=date(2019, 12, 31)),
)
INSTRUMENTS = (QD_132, HD_16, HD_21_CARRIED_BACK, QD_89, QD_102, QD_07, ND_56, ND_88)
