"""Tham số: the numbers of 2018, each with its citation; none is written into a rule."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_hoa_binh.instruments import HD_16, HD_21_CARRIED_BACK, KH_183, YEAR_2018

SIX_MONTHS = xl.Parameter(
    id="hoa-binh.months-since-admission",
    vi="Số tháng từ ngày kết nạp mà chưa đủ thì không xếp loại",
    en="Months since admission short of which a member is not graded",
    values=(xl.DatedValue(value=Decimal(6), cite=HD_16.at(), periods=YEAR_2018),),
)
TASKS_HALF = xl.Parameter(
    id="hoa-binh.tasks-half",
    vi="Tỷ lệ chỉ tiêu, nhiệm vụ mà dưới đó là không hoàn thành",
    en="Share of targets and tasks below which nothing is completed",
    unit="%",
    values=(xl.DatedValue(value=Decimal(50), cite=HD_16.at(), periods=YEAR_2018),),
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
    EXCELLENT_LIMIT,
    GOOD_MEMBERS_FOR_EXCELLENT,
    GOOD_MEMBERS_FOR_GOOD,
    NOT_COMPLETED_MEMBERS,
)
