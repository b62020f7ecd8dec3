"""Văn bản của tỉnh: the province's instruments of the year 2018, and how well each is established.

One source speaks of almost all of them: a report in the province's newspaper of a conference in June 2019, which
quotes officials. Where it says of a rule neither whose it is nor in which text, the rule cites `UNNAMED`. No text was
seen. What the centre issued stands in `xeploai.national`.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import YEAR_2018

_SECONDARY = xl.Established.SECONDARY

KH_183 = xl.Instrument(
    id="kh183-2018",
    number="183-KH/TU",
    day=date(2018, 11, 30),
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Kế hoạch kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên và tập thể, cá nhân lãnh đạo, quản lý năm 2018",
    en="The province's plan for the review, assessment and grading of the year 2018",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=YEAR_2018,
)
HD_14 = xl.Instrument(
    id="hd14-hoa-binh",
    number="14-HD/BTCTU",
    issuer="Ban Tổ chức Tỉnh ủy Hòa Bình",
    vi="Hướng dẫn tổ chức thực hiện Kế hoạch 183-KH/TU (chưa biết ngày ban hành)",
    en="Guidance on carrying out plan 183-KH/TU (day of issue not known)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=YEAR_2018,
)
QD_31 = xl.Instrument(
    id="qd31-hoa-binh",
    number="Quy định số 31",
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Quy định về chấm điểm, công nhận chất lượng sinh hoạt (chưa biết ký hiệu, ngày ban hành, tên gọi)",
    en="On scoring and recognising meetings (symbol, day of issue and title not known)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=YEAR_2018,
)
HD_12 = xl.Instrument(
    id="hd12-hoa-binh",
    number="Hướng dẫn số 12",
    issuer="Ban Thường vụ Tỉnh ủy Hòa Bình",
    vi="Hướng dẫn đi cùng Quy định số 31 (chưa biết ký hiệu, ngày ban hành; có thể là hướng dẫn của Trung ương)",
    en="Guidance beside regulation 31 (symbol and day not known; it may be a central text)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=YEAR_2018,
)
UNNAMED = xl.Instrument(
    id="hoa-binh-2018-unnamed",
    number="quy định năm 2018 (báo không nêu văn bản)",
    issuer="không rõ",
    vi="Quy định về xếp loại năm 2018 mà bài báo nhắc, không nói của văn bản nào, của Trung ương hay của tỉnh",
    en="Rules on the grading of 2018 of which the report names no text, nor whether the centre's or the province's",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=YEAR_2018,
)
QD_13_2017 = xl.Instrument(
    id="qd13-2017-hoa-binh",
    number="13/2017/QĐ-UBND",
    day=date(2017, 5, 10),
    issuer="Ủy ban nhân dân tỉnh Hòa Bình",
    vi="Xếp loại hằng năm sở, ban, ngành, huyện (hiệu lực từ 22/5/2017, thay Quyết định 17/2015; nội dung chưa thấy)",
    en="The yearly grading of departments and districts (in force 22 May 2017, replaces 17/2015; content not seen)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
    periods=xl.Span(start=date(2017, 5, 22), end=date(2025, 6, 30)),
)
UBND_TASKS = xl.Instrument(
    id="ubnd-tasks-hoa-binh",
    number="việc giao của Chủ tịch, Phó Chủ tịch UBND tỉnh",
    issuer="Ủy ban nhân dân tỉnh Hòa Bình",
    vi="Đánh giá các sở, ngành thực hiện nhiệm vụ do Chủ tịch, Phó Chủ tịch UBND tỉnh giao, làm căn cứ xếp loại thi "
    "đua cơ quan, đơn vị hằng năm (bài báo nói là làm nhiều năm nay; chưa thấy văn bản)",
    en="How departments did the tasks given by the chair and vice-chairs of the province, for the yearly emulation "
    "class of agencies (reported as the practice of many years; no text was seen)",
    jurisdiction="vn/hoa-binh",
    established=_SECONDARY,
)
INSTRUMENTS = (KH_183, HD_14, QD_31, HD_12, UNNAMED, QD_13_2017, UBND_TASKS)
