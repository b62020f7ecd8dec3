"""Tham số: the numbers of the province for 2018, each with its citation; rules name them and write none."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import YEAR_2018
from xeploai_hoa_binh.instruments import KH_183, QD_31

REGULAR_MEETINGS = xl.Parameter(
    id="regular-meetings",
    vi="Số kỳ sinh hoạt thường kỳ trong năm",
    en="Regular meetings in the year",
    values=(xl.DatedValue(value=Decimal(12), cite=QD_31.at(), periods=YEAR_2018),),
)
THEMATIC_MEETINGS = xl.Parameter(
    id="thematic-meetings",
    vi="Số kỳ sinh hoạt chuyên đề trong năm",
    en="Thematic meetings in the year",
    values=(xl.DatedValue(value=Decimal(4), cite=QD_31.at(), periods=YEAR_2018),),
)
EXCELLENT_LIMIT = xl.Parameter(
    id="kh183-excellent-limit",
    vi="Tỷ lệ xuất sắc tối đa mà bài báo nêu",
    en="Greatest share of the excellent, as the report has it",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.20"), cite=KH_183.at(), periods=YEAR_2018),),
)
PARAMETERS = (REGULAR_MEETINGS, THEMATIC_MEETINGS, EXCELLENT_LIMIT)
