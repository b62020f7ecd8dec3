"""Tham số: the numbers of regulation 1053 (months) and guidance 03 (quarters)."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai_thanh_hoa.instruments import DRAFT_1053, HD_03, MONTHS, QD_1053, QUARTERS

CRITERIA, CONDITIONS = QD_1053.at("Phụ lục"), QD_1053.at("Điều 8")
RESULTS, LIMIT, LEAST_WORK = QD_1053.at("Điều 7"), DRAFT_1053.at("Điều 8", "5"), DRAFT_1053.at("Điều 6", "7")
AXES, TASKS_OF_QUARTER = HD_03.at(), HD_03.at("Mục 6.2")


def _held(  # a table of numbers reads like one: number, unit, article, what it is
    id: str, value: str, unit: str, cite: xl.Citation, vi: str, en: str, *, digits: int = 0, quarter: bool = False
) -> xl.Parameter:
    dated = xl.DatedValue(value=Decimal(value), cite=cite, periods=QUARTERS if quarter else MONTHS)
    return xl.Parameter(id=f"thanh-hoa-{id}", vi=vi, en=en, digits=digits, unit=unit, values=(dated,))


# -- tháng -------------------------------------------------------------------------------------------------------------

GENERAL = _held("general", "30", "điểm", RESULTS, "Điểm tối đa của tiêu chí chung", "Most general points")
RESULT = _held("result", "70", "điểm", RESULTS, "Điểm tối đa của kết quả", "Most points of the results")
A = _held("a", "90", "điểm", CONDITIONS, "Điểm từ đó xếp loại A", "Points of A")
B = _held("b", "70", "điểm", CONDITIONS, "Điểm từ đó xếp loại B", "Points of B")
C = _held("c", "50", "điểm", CONDITIONS, "Điểm từ đó xếp loại C", "Points of C")
ALL_TASKS = _held("all-tasks", "100", "%", CONDITIONS, "Toàn bộ nhiệm vụ của tháng", "All of the month's tasks")
BEYOND = _held(
    "beyond", "30", "%", CONDITIONS, "Tỷ lệ nhiệm vụ vượt mức của loại A", "Tasks beyond what was asked, of A"
)
LATE = _held("late", "20", "%", CONDITIONS, "Tỷ lệ chậm nhiều nhất của loại C", "Most tasks late, of C")
FAILED = _held("failed", "50", "%", CONDITIONS, "Tỷ lệ nhiệm vụ không hoàn thành mà trên đó là D", "Tasks failed, of D")
FIELD = _held("field", "70", "%", CONDITIONS, "Tỷ lệ lĩnh vực hoàn thành mà dưới đó là D", "Field done, below which D")
HALF_THE_DAYS = _held(
    "half-the-days", "0.50", "", LEAST_WORK, "Tỷ lệ ngày làm việc mà dưới đó không xếp loại", "Days worked", digits=2
)
SHARE = _held("share", "0.20", "", LIMIT, "Tỷ lệ loại A", "Share of A", digits=2)
SHARE_MOST = _held("share-most", "0.25", "", LIMIT, "Tỷ lệ loại A cao nhất được quyết định", "Most share", digits=2)
# Phụ lục 03: where the most of a leader is less than that of staff (Phụ lục 01).
LEADERS_MOST = {
    "criteria_3_3": _held("leader-3-3", "2", "điểm", CRITERIA, "Lãnh đạo: tối đa mục 3 nhóm 3", "Leaders: item 3.3"),
    "criteria_3_4": _held("leader-3-4", "2", "điểm", CRITERIA, "Lãnh đạo: tối đa mục 4 nhóm 3", "Leaders: item 3.4"),
    "criteria_3_5": _held("leader-3-5", "3", "điểm", CRITERIA, "Lãnh đạo: tối đa mục 5 nhóm 3", "Leaders: item 3.5"),
    "criteria_4": _held("leader-4", "2", "điểm", CRITERIA, "Lãnh đạo: tối đa nhóm 4", "Leaders: group 4"),
}
OF_MONTHS = (
    GENERAL,
    RESULT,
    A,
    B,
    C,
    ALL_TASKS,
    BEYOND,
    LATE,
    FAILED,
    FIELD,
    HALF_THE_DAYS,
    SHARE,
    SHARE_MOST,
    *LEADERS_MOST.values(),
)

# -- quý ---------------------------------------------------------------------------------------------------------------

Q_EXCELLENT = _held(
    "quarter-excellent", "90", "điểm", AXES, "Điểm quý từ đó xuất sắc", "Points of excellent", quarter=True
)
Q_GOOD = _held("quarter-good", "70", "điểm", AXES, "Điểm quý từ đó tốt", "Points of good", quarter=True)
Q_COMPLETED = _held(
    "quarter-completed", "50", "điểm", AXES, "Điểm quý từ đó hoàn thành", "Points of completed", quarter=True
)
Q_GENERAL = _held("quarter-general", "30", "điểm", AXES, "Điểm tối đa phần A", "Most points of part A", quarter=True)
Q_RESULT = _held("quarter-result", "70", "điểm", AXES, "Điểm tối đa phần B", "Most points of part B", quarter=True)
Q_WIDE_AXIS = _held("quarter-axis-15", "15", "điểm", AXES, "Điểm tối đa trục 1, 4", "Most of axes 1, 4", quarter=True)
Q_AXIS = _held("quarter-axis-10", "10", "điểm", AXES, "Điểm tối đa trục 2, 3, 5, 6", "Most of other axes", quarter=True)
Q_ALL_TASKS = _held(
    "quarter-all-tasks",
    "100",
    "%",
    TASKS_OF_QUARTER,
    "Toàn bộ nhiệm vụ quý",
    "All of the quarter's tasks",
    quarter=True,
)
OF_QUARTERS = (Q_EXCELLENT, Q_GOOD, Q_COMPLETED, Q_GENERAL, Q_RESULT, Q_WIDE_AXIS, Q_AXIS, Q_ALL_TASKS)
