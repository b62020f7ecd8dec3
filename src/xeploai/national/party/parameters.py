"""Tham số: the numbers of 2018 on the Party side, each with its citation; rules name them and write none."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, YEAR_2018

_ORGANISATIONS = ("Mục II", "B.1.3")
_MEMBERS = ("Mục II", "B.2.3")

SIX_MONTHS = xl.Parameter(
    id="months-since-admission",
    vi="Số tháng từ ngày kết nạp mà chưa đủ thì không xếp loại",
    en="Months since admission short of which a member is not graded",
    values=(xl.DatedValue(value=Decimal(6), cite=HD_16.at(), periods=YEAR_2018),),
)
TASKS_HALF = xl.Parameter(
    id="member-tasks-half",
    vi="Tỷ lệ chỉ tiêu, nhiệm vụ mà dưới đó đảng viên không hoàn thành nhiệm vụ",
    en="Share of the year's targets and tasks below which a member has not completed",
    unit="%",
    values=(xl.DatedValue(value=Decimal(50), cite=HD_16.at(), periods=YEAR_2018),),
)
TARGETS_HALF = xl.Parameter(
    id="organisation-targets-half",
    vi="Tỷ lệ chỉ tiêu mà dưới đó tổ chức đảng không hoàn thành nhiệm vụ",
    en="Share of the targets below which a Party organisation has not completed",
    unit="%",
    values=(xl.DatedValue(value=Decimal(50), cite=HD_21_CARRIED_BACK.at(*_ORGANISATIONS, "d"), periods=YEAR_2018),),
)
GOOD_FOR_EXCELLENT = xl.Parameter(
    id="good-share-for-excellent",
    vi="Tỷ lệ đảng viên, tổ chức đảng trực thuộc tốt trở lên để chi bộ, đảng bộ xuất sắc",
    en="Share of members, or of organisations directly under it, good or above for an excellent organisation",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.80"), cite=HD_21_CARRIED_BACK.at(*_ORGANISATIONS, "a"), periods=YEAR_2018),),
)
GOOD_FOR_GOOD = xl.Parameter(
    id="good-share-for-good",
    vi="Tỷ lệ đảng viên, tổ chức đảng trực thuộc tốt trở lên để chi bộ, đảng bộ tốt",
    en="Share of members, or of organisations directly under it, good or above for a good organisation",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.50"), cite=HD_21_CARRIED_BACK.at(*_ORGANISATIONS, "b"), periods=YEAR_2018),),
)
NOT_COMPLETED_SHARE = xl.Parameter(
    id="not-completed-share",
    vi="Tỷ lệ đảng viên, tổ chức đảng trực thuộc không hoàn thành mà trên đó chi bộ, đảng bộ không hoàn thành",
    en="Share of members, or of organisations directly under it, not completed above which the organisation has not",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.20"), cite=HD_21_CARRIED_BACK.at(*_ORGANISATIONS, "d"), periods=YEAR_2018),),
)
EXCELLENT_LIMIT = xl.Parameter(
    id="excellent-member-limit",
    vi="Tỷ lệ đảng viên xuất sắc tối đa",
    en="Greatest share of excellent members",
    digits=2,
    values=(xl.DatedValue(value=Decimal("0.20"), cite=HD_21_CARRIED_BACK.at(*_MEMBERS, "a"), periods=YEAR_2018),),
)
PARAMETERS = (
    SIX_MONTHS,
    TASKS_HALF,
    TARGETS_HALF,
    GOOD_FOR_EXCELLENT,
    GOOD_FOR_GOOD,
    NOT_COMPLETED_SHARE,
    EXCELLENT_LIMIT,
)
