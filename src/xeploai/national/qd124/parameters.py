"""Tham số, năm 2023 và 2024: the numbers of regulation 124, each with its citation."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_25, QD_124
from xeploai.national.numbers import count, percent, share

# That the numbers of guidance 21 were kept is from memory only; rules that read them hang on a reading.
_FROM_HD_21 = HD_25.at(established=xl.Established.MEMORY)

SIX_MONTHS = count(
    "months-since-admission",
    6,
    QD_124.at("Điều 5", "2"),
    "Số tháng từ ngày kết nạp mà chưa đủ thì không kiểm điểm, xếp loại",
    "Months since admission short of which a member is neither reviewed nor graded",
)
MONTHS_SINCE_FOUNDING = count(
    "months-since-founding",
    6,
    _FROM_HD_21,
    "Số tháng từ ngày thành lập mà chưa đủ thì không xếp loại, nếu giữ như Hướng dẫn 21",
    "Months since founding short of which an organisation is not graded, if guidance 21 is kept",
)
MONTHS_OF_SICK_LEAVE = count(
    "months-of-sick-leave",
    3,
    _FROM_HD_21,
    "Số tháng nghỉ ốm từ đó trở lên thì không được xếp loại tốt, nếu giữ như Hướng dẫn 21",
    "Months of sick leave from which on 'good' is barred, if guidance 21 is kept",
)
ALL_TASKS = percent(
    "all-tasks",
    100,
    QD_124.at("Điều 12", "1.2"),
    "Toàn bộ chỉ tiêu, nhiệm vụ trong năm",
    "All of the year's targets and tasks",
)
EXCEEDED = percent(
    "tasks-exceeded",
    50,
    QD_124.at("Điều 12", "1.2"),
    "Tỷ lệ chỉ tiêu, nhiệm vụ vượt mức để cá nhân hoàn thành xuất sắc",
    "Share of targets and tasks exceeded for an excellent individual",
)


def _half(whose: str, of_vi: str, of_en: str) -> xl.Parameter:
    return percent(
        f"{whose}-half",
        50,
        QD_124.at("Điều 12", "4"),
        f"Tỷ lệ chỉ tiêu mà dưới đó, cùng với chỉ tiêu chủ yếu không đạt, thì {of_vi} không hoàn thành nhiệm vụ",
        f"Share of targets below which, key targets missed as well, {of_en} has not completed",
    )


ORGANISATION_HALF = _half("organisation-targets", "tổ chức đảng", "an organisation")
COMMITTEE_HALF = _half("committee-targets", "tập thể cấp ủy", "a committee")
COLLECTIVE_HALF = _half("collective-targets", "tập thể lãnh đạo, quản lý", "a leadership collective")
MEMBER_HALF = _half("member-tasks", "đảng viên", "a member")
LEADER_HALF = _half("leader-tasks", "cán bộ lãnh đạo, quản lý", "a leader")
UNIT_HALF = _half("unit-targets", "người lãnh đạo đơn vị ấy", "who leads the unit")
UNITS_DISCIPLINED = percent(
    "units-disciplined",
    20,
    QD_124.at("Điều 12", "4"),
    "Tỷ lệ đơn vị trực thuộc bị kỷ luật mà trên đó thì không hoàn thành nhiệm vụ",
    "Share of subordinate units disciplined above which it means not completed",
)


def _limit(id: str, vi: str, en: str) -> xl.Parameter:
    return share(
        id,
        "0.20",
        QD_124.at("Điều 12", "1"),
        f"Tỷ lệ xuất sắc tối đa của {vi} trong mỗi nhóm tương đồng",
        f"Greatest share of excellent {en} in each group of like subjects",
    )


ORGANISATION_LIMIT = _limit("excellent-organisation-limit", "tổ chức đảng", "organisations")
COMMITTEE_LIMIT = _limit("excellent-committee-limit", "tập thể cấp ủy", "committees")
MEMBER_LIMIT = _limit("excellent-member-limit", "đảng viên", "members")
COLLECTIVE_LIMIT = _limit("collective-excellent-limit", "tập thể lãnh đạo, quản lý", "collectives")
LEADER_LIMIT = _limit("leader-excellent-limit", "cán bộ lãnh đạo, quản lý", "leaders")
PARAMETERS = (
    SIX_MONTHS,
    MONTHS_SINCE_FOUNDING,
    MONTHS_OF_SICK_LEAVE,
    ALL_TASKS,
    EXCEEDED,
    ORGANISATION_HALF,
    COMMITTEE_HALF,
    COLLECTIVE_HALF,
    MEMBER_HALF,
    LEADER_HALF,
    UNIT_HALF,
    UNITS_DISCIPLINED,
    ORGANISATION_LIMIT,
    COMMITTEE_LIMIT,
    MEMBER_LIMIT,
    COLLECTIVE_LIMIT,
    LEADER_LIMIT,
)
