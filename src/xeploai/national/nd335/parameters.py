"""Tham số: the numbers of NĐ 335/2025, each with its article."""

from __future__ import annotations

from xeploai.national.instruments import ND_335
from xeploai.national.numbers import count, percent, points, share

_POINTS = ND_335.at("Điều 12", "3")
_ORGANISATION = ND_335.at("Điều 8", "1")

# -- điểm --------------------------------------------------------------------------------------------------------------

RESULT_MOST = points("nd335-result-most", 70, _POINTS, "Điểm tối đa của tiêu chí kết quả", "Most points of the results")
EXCELLENT_POINTS = points(
    "nd335-excellent-points", 90, ND_335.at("Điều 20", "1"), "Điểm từ đó hoàn thành xuất sắc", "Points of excellent"
)
GOOD_POINTS = points("nd335-good-points", 70, ND_335.at("Điều 20", "2"), "Điểm từ đó hoàn thành tốt", "Points of good")
COMPLETED_POINTS = points(
    "nd335-completed-points", 50, ND_335.at("Điều 20", "3"), "Điểm từ đó hoàn thành", "Points of completed"
)
MONTHS_OF_THE_YEAR = count(
    "nd335-months-of-the-year", 12, ND_335.at("Điều 17", "3"), "Số tháng lấy trung bình cả năm", "Months of the mean"
)
LEAST_MONTHS = count(
    "civil-servant-months-worked",
    6,
    ND_335.at("Điều 11", "1"),
    "Số tháng công tác trong năm mà công chức chưa đủ thì không xếp loại",
    "Months worked in the year short of which a civil servant is not graded",
)
OF_SERVANTS = (EXCELLENT_POINTS, GOOD_POINTS, COMPLETED_POINTS, MONTHS_OF_THE_YEAR, LEAST_MONTHS)
OF_PERIODS = (RESULT_MOST, COMPLETED_POINTS)

# -- tổ chức -----------------------------------------------------------------------------------------------------------

ORGANISATION_EXCELLENT = points(
    "nd335-organisation-excellent", 90, _ORGANISATION, "Điểm từ đó tổ chức xuất sắc", "Points of excellent bodies"
)
ORGANISATION_GOOD = points(
    "nd335-organisation-good", 70, ND_335.at("Điều 8", "2"), "Điểm từ đó tổ chức tốt", "Points of good bodies"
)
ORGANISATION_COMPLETED = points(
    "nd335-organisation-completed", 50, ND_335.at("Điều 8", "3"), "Điểm từ đó tổ chức hoàn thành", "Points of completed"
)
ALL_TASKS = percent(
    "nd335-all-tasks", 100, ND_335.at("Điều 8", "1", "a"), "Toàn bộ nhiệm vụ được giao", "All tasks assigned"
)
BEYOND = percent(
    "nd335-beyond",
    30,
    ND_335.at("Điều 8", "1", "a"),
    "Tỷ lệ nhiệm vụ hoàn thành vượt mức yêu cầu của tổ chức xuất sắc",
    "Share of tasks done beyond what was asked, of an excellent body",
)
LATE_MOST = percent(
    "nd335-late-most",
    20,
    ND_335.at("Điều 8", "3"),
    "Tỷ lệ nhiệm vụ chưa bảo đảm tiến độ mà tổ chức hoàn thành không được vượt",
    "Share of late tasks that a body that completed may not pass",
)
TASKS_LEAST = percent(
    "nd335-tasks-least",
    70,
    ND_335.at("Điều 8", "4", "b"),
    "Tỷ lệ nhiệm vụ năm mà dưới đó tổ chức không hoàn thành nhiệm vụ",
    "Share of the year's tasks below which a body has not completed",
)
SHARE = share(
    "nd335-excellent-share",
    "0.20",
    ND_335.at("Điều 8, Điều 20", "5", "a"),
    "Tỷ lệ xuất sắc trên số hoàn thành tốt",
    "Share of the excellent",
)
SHARE_MOST = share(
    "nd335-excellent-share-most",
    "0.25",
    ND_335.at("Điều 8, Điều 20", "5", "b"),
    "Tỷ lệ xuất sắc cao nhất mà cấp có thẩm quyền được quyết định",
    "Highest share of the excellent that the competent level may decide",
)
OF_ORGANISATIONS = (
    ORGANISATION_EXCELLENT,
    ORGANISATION_GOOD,
    ORGANISATION_COMPLETED,
    ALL_TASKS,
    BEYOND,
    LATE_MOST,
    TASKS_LEAST,
    SHARE,
    SHARE_MOST,
)

# -- thời hạn ----------------------------------------------------------------------------------------------------------

DAYS_TO_UPLOAD = count(
    "nd335-days-to-upload",
    5,
    ND_335.at("Điều 26", "1", "d"),
    "Số ngày sau khi có kết quả mà phải cập nhật vào cơ sở dữ liệu quốc gia",
    "Days after the result within which it goes to the national database",
)
# Điều 9.1, 19.2: the days are 15/12 of the year and 15/01 of the next; a year ends on 31/12.
DAYS_BEFORE_YEAR_END = count(
    "nd335-days-before-year-end",
    -16,
    ND_335.at("Điều 19", "2"),
    "Ngày 15/12 tính từ ngày cuối năm",
    "15 December, in days from the last of the year",
)
DAYS_AFTER_YEAR_END = count(
    "nd335-days-after-year-end",
    15,
    ND_335.at("Điều 19", "2"),
    "Ngày 15/01 năm sau tính từ ngày cuối năm",
    "15 January, in days from the last of the year",
)
OF_DEADLINES = (DAYS_TO_UPLOAD, DAYS_BEFORE_YEAR_END, DAYS_AFTER_YEAR_END)
