"""Tham số: the numbers of the province for 2018, each with its citation; rules name them and write none."""

from __future__ import annotations

from xeploai.national.instruments import YEAR_2018
from xeploai.national.numbers import count, share
from xeploai_hoa_binh.instruments import QD_31, UNNAMED

REGULAR_MEETINGS = count(
    "regular-meetings",
    12,
    QD_31.at(),
    "Số kỳ sinh hoạt thường kỳ trong năm",
    "Regular meetings in the year",
    periods=YEAR_2018,
)
THEMATIC_MEETINGS = count(
    "thematic-meetings",
    4,
    QD_31.at(),
    "Số kỳ sinh hoạt chuyên đề trong năm",
    "Thematic meetings in the year",
    periods=YEAR_2018,
)
EXCELLENT_LIMIT = share(
    "hoa-binh-excellent-limit",
    "0.20",
    UNNAMED.at(),
    "Tỷ lệ xuất sắc tối đa mà bài báo nêu",
    "Greatest share of the excellent, as the report has it",
    periods=YEAR_2018,
)
PARAMETERS = (REGULAR_MEETINGS, THEMATIC_MEETINGS, EXCELLENT_LIMIT)
