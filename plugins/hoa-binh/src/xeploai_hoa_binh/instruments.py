"""Văn bản: the instruments that the year 2018 in Hòa Bình rests on, and how well each is established.

Only one source speaks of the province's own texts: a report in the province's newspaper of a conference in June 2019,
which quotes officials. The central texts are known from pages that repeat them. None was read in the signed original.
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
KH_183 = xl.Instrument(
    id="kh183-2018",
    number="183-KH/TU",
    day=date(2018, 11, 30),
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Kế hoạch kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên và tập thể, cá nhân lãnh đạo, quản lý năm 2018",
    en="The province's plan for the review, assessment and grading of the year 2018",
    jurisdiction="vn/hoa-binh",
    established=xl.Established.SECONDARY,
    periods=YEAR_2018,
)
HD_14 = xl.Instrument(
    id="hd14-hoa-binh",
    number="14-HD/BTCTU",
    issuer="Ban Tổ chức Tỉnh ủy Hòa Bình",
    vi="Hướng dẫn tổ chức thực hiện Kế hoạch 183-KH/TU (chưa biết ngày ban hành)",
    en="Guidance on carrying out plan 183-KH/TU (day of issue not known)",
    jurisdiction="vn/hoa-binh",
    established=xl.Established.SECONDARY,
    periods=YEAR_2018,
)
QD_31 = xl.Instrument(
    id="qd31-hoa-binh",
    number="Quy định số 31",
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Quy định về chấm điểm, công nhận chất lượng sinh hoạt (chưa biết ký hiệu, ngày ban hành, tên gọi)",
    en="On scoring and recognising meetings (symbol, day of issue and title not known)",
    jurisdiction="vn/hoa-binh",
    established=xl.Established.SECONDARY,
    periods=YEAR_2018,
)
HD_12 = xl.Instrument(
    id="hd12-hoa-binh",
    number="Hướng dẫn số 12",
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Hướng dẫn đi cùng Quy định số 31 (chưa biết ký hiệu, ngày ban hành; có thể là hướng dẫn của Trung ương)",
    en="Guidance beside regulation 31 (symbol and day not known; it may be a central text)",
    jurisdiction="vn/hoa-binh",
    established=xl.Established.SECONDARY,
    periods=YEAR_2018,
)
HD_12_CENTRAL = xl.Instrument(
    id="hd12-btctw-2018",
    number="12-HD/BTCTW",
    day=date(2018, 7, 6),
    issuer="Ban Tổ chức Trung ương",
    vi="Nâng cao chất lượng sinh hoạt chi bộ",
    en="On the quality of cell meetings",
    jurisdiction="vn",
    established=xl.Established.SECONDARY,
    periods=xl.Span(start=date(2018, 1, 1)),
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
INSTRUMENTS = (QD_132, HD_16, HD_21_CARRIED_BACK, QD_102, KH_183, HD_14, QD_31, HD_12, HD_12_CENTRAL, ND_56, ND_88)
