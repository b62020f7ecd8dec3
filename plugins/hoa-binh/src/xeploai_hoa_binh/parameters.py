"""Tham số: the numbers of 2018, each with its citation; rules name them and write none but zero, the word "none"."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_hoa_binh.instruments import HD_16, HD_21_CARRIED_BACK, KH_183, QD_31, YEAR_2018

SIX_MONTHS = xl.Parameter(
    id="hoa-binh.months-since-admission",
    vi="Số tháng từ ngày kết nạp mà chưa đủ thì không xếp loại",
    en="Months since admission short of which a member is not graded",
    values=(xl.DatedValue(value=Decimal(6), cite=HD_16.at(), periods=YEAR_2018),),
)
TASKS_HALF = xl.Parameter(
    id="hoa-binh.tasks-half",
    vi="Tỷ lệ chỉ tiêu, nhiệm vụ mà dưới đó đảng viên không hoàn thành nhiệm vụ",
    en="Share of the year's targets and tasks below which a member has not completed",
    unit="%",
    values=(xl.DatedValue(value=Decimal(50), cite=HD_16.at(), periods=YEAR_2018),),
)
CELL_TARGETS_HALF = xl.Parameter(
    id="hoa-binh.cell-targets-half",
    vi="Tỷ lệ chỉ tiêu mà dưới đó chi bộ không hoàn thành nhiệm vụ",
    en="Share of the targets below which a cell has not completed",
    unit="%",
    values=(xl.DatedValue(value=Decimal(50), cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"), periods=YEAR_2018),),
)
REGULAR_MEETINGS = xl.Parameter(
    id="hoa-binh.regular-meetings",
    vi="Số kỳ sinh hoạt thường kỳ trong năm",
    en="Regular meetings in the year",
    values=(xl.DatedValue(value=Decimal(12), cite=QD_31.at(), periods=YEAR_2018),),
)
THEMATIC_MEETINGS = xl.Parameter(
    id="hoa-binh.thematic-meetings",
    vi="Số kỳ sinh hoạt chuyên đề trong năm",
    en="Thematic meetings in the year",
    values=(xl.DatedValue(value=Decimal(4), cite=QD_31.at(), periods=YEAR_2018),),
)
EXCELLENT_LIMIT = xl.Parameter(
    id="hoa-binh.excellent-limit",
    vi="Tỷ lệ xuất sắc tối đa",
    en="Greatest share of the excellent",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.20"), cite=KH_183.at(), periods=YEAR_2018),),
)
GOOD_MEMBERS_FOR_EXCELLENT = xl.Parameter(
    id="hoa-binh.good-members-for-excellent",
    vi="Tỷ lệ đảng viên tốt trở lên để chi bộ xuất sắc",
    en="Share of members good or above for an excellent cell",
    digits=2,
    values=(
        xl.DatedValue(value=Decimal("0.80"), cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "a"), periods=YEAR_2018),
    ),
)
GOOD_MEMBERS_FOR_GOOD = xl.Parameter(
    id="hoa-binh.good-members-for-good",
    vi="Tỷ lệ đảng viên tốt trở lên để chi bộ tốt",
    en="Share of members good or above for a good cell",
    digits=2,
    values=(
        xl.DatedValue(value=Decimal("0.50"), cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "b"), periods=YEAR_2018),
    ),
)
NOT_COMPLETED_MEMBERS = xl.Parameter(
    id="hoa-binh.not-completed-members",
    vi="Tỷ lệ đảng viên không hoàn thành mà trên đó chi bộ không hoàn thành",
    en="Share of members not completed above which the cell has not completed either",
    digits=2,
    values=(
        xl.DatedValue(value=Decimal("0.20"), cite=HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"), periods=YEAR_2018),
    ),
)
PARAMETERS = (
    SIX_MONTHS,
    TASKS_HALF,
    CELL_TARGETS_HALF,
    REGULAR_MEETINGS,
    THEMATIC_MEETINGS,
    EXCELLENT_LIMIT,
    GOOD_MEMBERS_FOR_EXCELLENT,
    GOOD_MEMBERS_FOR_GOOD,
    NOT_COMPLETED_MEMBERS,
)
