"""Tham số của Quy định 366: its bands, shares and limits, each with its article; rules name them and write none.

Where a number stood in earlier instruments too, its parameter goes by the same name as there.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_06_CHARTER, HD_43, QD_366, QD_377_REMOVAL, years
from xeploai.national.numbers import count, percent, points, share

_EXCELLENT, _GOOD, _COMPLETED, _GROUNDS = (QD_366.at("Điều 11", str(clause)) for clause in (1, 2, 3, 4))
_LIMIT = QD_366.at("Điều 11", "1", "1.5")

EXCELLENT_POINTS = points(
    "qd366-excellent-points", 90, _EXCELLENT, "Điểm từ đó trở lên mới được xuất sắc", "Points from which on excellent"
)
GOOD_POINTS = points(
    "qd366-good-points", 70, _GOOD, "Điểm từ đó trở lên mới được tốt", "Points from which on completed well"
)
COMPLETED_POINTS = points(
    "qd366-completed-points",
    50,
    _GROUNDS,
    "Điểm mà dưới đó là không hoàn thành nhiệm vụ",
    "Points below which the tasks were not completed",
)
ALL_TASKS = percent("all-tasks", 100, _COMPLETED, "Toàn bộ nhiệm vụ", "All tasks")
EXCEEDED = percent(
    "tasks-exceeded",
    30,
    _EXCELLENT,
    "Tỷ lệ nhiệm vụ vượt mức yêu cầu để xuất sắc",
    "Share of tasks above what was required, for the excellent",
)
LATE = percent(
    "qd366-late",
    20,
    _COMPLETED,
    "Tỷ lệ nhiệm vụ chậm tiến độ tối đa của mức hoàn thành",
    "Greatest share of late tasks",
)
UNIT_TASKS = percent(
    "qd366-unit-tasks",
    70,
    _GROUNDS,
    "Tỷ lệ nhiệm vụ trong chương trình công tác năm mà dưới đó tập thể, người lãnh đạo không hoàn thành nhiệm vụ",
    "Share of the year's programme below which a collective or a leader has not completed",
)
TASKS_NOT_DONE = percent(
    "qd366-tasks-not-done",
    50,
    _GROUNDS,
    "Tỷ lệ nhiệm vụ không hoàn thành mà trên đó cá nhân không giữ chức vụ không hoàn thành nhiệm vụ",
    "Share of tasks not done above which who holds no post has not completed",
)
BASIC_TARGETS = count(
    "qd366-basic-targets",
    5,
    _GROUNDS,
    "Số chỉ tiêu kinh tế - xã hội cơ bản (tăng trưởng GRDP, thu ngân sách, giải ngân vốn đầu tư công, thu nhập bình "
    "quân đầu người, giảm nghèo)",
    "Number of basic targets (growth, budget revenue, public investment, income per head, poverty)",
)
LOW_CONFIDENCE = percent(
    "qd366-low-confidence",
    50,
    _GROUNDS,
    "Tỷ lệ phiếu tín nhiệm thấp mà trên đó người lãnh đạo không hoàn thành nhiệm vụ",
    "Share of low-confidence votes above which a leader has not completed",
)
UNITS_NOT_COMPLETED = share(
    "qd366-units-not-completed",
    "0.50",
    _GROUNDS,
    "Tỷ lệ đơn vị phụ trách không hoàn thành nhiệm vụ mà trên đó người lãnh đạo không hoàn thành nhiệm vụ",
    "Share of the units in one's charge not completed above which a leader has not completed",
)
SIX_MONTHS = count(
    "months-since-admission",
    6,
    QD_366.at("Điều 5", "2"),
    "Số tháng từ ngày kết nạp mà chưa đủ thì không kiểm điểm, xếp loại",
    "Months since admission short of which a member is neither reviewed nor graded",
)
MONTHS_OF_SICK_LEAVE = count(
    "months-of-sick-leave",
    3,
    HD_43.at("Mục 7", "5"),
    "Số tháng nghỉ ốm cộng dồn trong năm từ đó trở lên thì xếp loại theo kết quả công việc thực tế",
    "Months of sick leave from which on the grade follows the real work done",
)
LEAST_MEMBERS = count(
    "qd366-collective-members",
    3,
    HD_43.at("Mục 7", "4"),
    "Số thành viên mà dưới đó tập thể lãnh đạo kiểm điểm cùng cấp ủy",
    "Members below which a collective is reviewed together with the committee",
)
DRAFT_DAYS = count(
    "hd43-draft-days",
    3,
    HD_43.at("Mục 2", "1"),
    "Số ngày làm việc mà dự thảo báo cáo kiểm điểm phải được gửi trước",
    "Working days before the meeting by which the draft report is sent",
)
REVIEW_DAYS = count(
    "hd43-review-days", 1, HD_43.at("Mục 2", "1"), "Số ngày kiểm điểm ít nhất", "Days that a review takes at the least"
)
PROVINCIAL_REVIEW_DAYS = count(
    "hd43-review-days-provincial",
    2,
    HD_43.at("Mục 2", "1"),
    "Số ngày kiểm điểm ít nhất của ban thường vụ cấp tỉnh",
    "Days that the review of a province's standing committee takes at the least",
)
REWARD_YEARS = count(
    "reward-years",
    5,
    HD_06_CHARTER.at("Mục 19", "2"),
    "Số năm liền hoàn thành xuất sắc nhiệm vụ để xem xét khen thưởng cao hơn",
    "Years running completed with excellence for a higher reward to be considered",
)
YEARS_NOT_COMPLETED = count(
    "years-not-completed",
    2,
    QD_377_REMOVAL.at(established=xl.Established.MEMORY),
    "Số năm liên tiếp không hoàn thành nhiệm vụ để xem xét miễn nhiệm, theo quy định trước đây",
    "Years running not completed for removal to be considered, as the earlier regulation had it",
    years(2025),
)


def _limit(id: str, value: str, vi: str, en: str) -> xl.Parameter:
    return share(id, value, _LIMIT, vi, en)


ORGANISATION_LIMIT, COMMITTEE_LIMIT, MEMBER_LIMIT, COLLECTIVE_LIMIT, LEADER_LIMIT = (
    _limit(f"{whose}-limit", "0.20", f"Tỷ lệ xuất sắc tối đa của {vi}", f"Greatest share of excellent {en}")
    for whose, vi, en in (
        ("excellent-organisation", "tổ chức đảng", "organisations"),
        ("excellent-committee", "tập thể cấp ủy", "committees"),
        ("excellent-member", "đảng viên", "members"),
        ("collective-excellent", "tập thể lãnh đạo, quản lý", "collectives"),
        ("leader-excellent", "cán bộ lãnh đạo, quản lý", "leaders"),
    )
)
RAISED_LIMIT = _limit(
    "qd366-raised-limit",
    "0.25",
    "Tỷ lệ xuất sắc tối đa khi cấp có thẩm quyền quyết định nâng cho nơi có kết quả nổi trội",
    "Greatest share of the excellent where the competent level raises it for outstanding results",
)
PARAMETERS = (
    EXCELLENT_POINTS,
    GOOD_POINTS,
    COMPLETED_POINTS,
    ALL_TASKS,
    EXCEEDED,
    LATE,
    UNIT_TASKS,
    TASKS_NOT_DONE,
    BASIC_TARGETS,
    LOW_CONFIDENCE,
    UNITS_NOT_COMPLETED,
    SIX_MONTHS,
    MONTHS_OF_SICK_LEAVE,
    LEAST_MEMBERS,
    DRAFT_DAYS,
    REVIEW_DAYS,
    PROVINCIAL_REVIEW_DAYS,
    REWARD_YEARS,
    YEARS_NOT_COMPLETED,
    ORGANISATION_LIMIT,
    COMMITTEE_LIMIT,
    MEMBER_LIMIT,
    COLLECTIVE_LIMIT,
    LEADER_LIMIT,
    RAISED_LIMIT,
)
