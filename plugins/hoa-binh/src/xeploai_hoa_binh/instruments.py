"""Văn bản của tỉnh: the province's instruments of the year 2018, and how well each is established.

One source speaks of them: a report in the province's newspaper of a conference in June 2019, which quotes officials.
None was seen. What the centre issued stands in `xeploai.national`.
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
HD_12_CENTRAL = xl.Instrument(
    id="hd12-btctw-2018",
    number="12-HD/BTCTW",
    day=date(2018, 7, 6),
    issuer="Ban Tổ chức Trung ương",
    vi="Nâng cao chất lượng sinh hoạt chi bộ",
    en="On the quality of cell meetings",
    jurisdiction="vn",
    established=_SECONDARY,
    periods=xl.Span(start=date(2018, 1, 1)),
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
INSTRUMENTS = (KH_183, HD_14, QD_31, HD_12, HD_12_CENTRAL, UBND_TASKS)
