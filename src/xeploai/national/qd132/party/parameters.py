"""Tham số: the numbers of the Party side, each cited in both guidances; rules name them and write none."""

from __future__ import annotations

from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.numbers import count, percent, share
from xeploai.national.qd132.carried_back import hd_21

_ORGANISATIONS = ("Mục II", "B.1.3")
_MEMBERS = ("Mục II", "B.2.3")

SIX_MONTHS = count(
    "months-since-admission",
    6,
    (HD_16.at(), HD_21.at("Mục II", "6")),
    "Số tháng từ ngày kết nạp mà chưa đủ thì không xếp loại",
    "Months since admission short of which a member is not graded",
)
TASKS_HALF = percent(
    "member-tasks-half",
    50,
    (HD_16.at(), HD_21.at(*_MEMBERS, "d")),
    "Tỷ lệ chỉ tiêu, nhiệm vụ mà dưới đó đảng viên không hoàn thành nhiệm vụ",
    "Share of the year's targets and tasks below which a member has not completed",
)
TARGETS_HALF = percent(
    "organisation-targets-half",
    50,
    hd_21(*_ORGANISATIONS, "d"),
    "Tỷ lệ chỉ tiêu mà dưới đó tổ chức đảng không hoàn thành nhiệm vụ",
    "Share of the targets below which a Party organisation has not completed",
)
GOOD_FOR_EXCELLENT = share(
    "good-share-for-excellent",
    "0.80",
    hd_21(*_ORGANISATIONS, "a"),
    "Tỷ lệ đảng viên, tổ chức đảng trực thuộc tốt trở lên để chi bộ, đảng bộ xuất sắc",
    "Share of members, or of organisations directly under it, good or above for an excellent organisation",
)
GOOD_FOR_GOOD = share(
    "good-share-for-good",
    "0.50",
    hd_21(*_ORGANISATIONS, "b"),
    "Tỷ lệ đảng viên, tổ chức đảng trực thuộc tốt trở lên để chi bộ, đảng bộ tốt",
    "Share of members, or of organisations directly under it, good or above for a good organisation",
)
NOT_COMPLETED_SHARE = share(
    "not-completed-share",
    "0.20",
    hd_21(*_ORGANISATIONS, "d"),
    "Tỷ lệ đảng viên, tổ chức đảng trực thuộc không hoàn thành mà trên đó chi bộ, đảng bộ không hoàn thành",
    "Share of members, or of organisations directly under it, not completed above which the organisation has not",
)
EXCELLENT_LIMIT = share(
    "excellent-member-limit",
    "0.20",
    hd_21(*_MEMBERS, "a"),
    "Tỷ lệ đảng viên xuất sắc tối đa",
    "Greatest share of excellent members",
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
