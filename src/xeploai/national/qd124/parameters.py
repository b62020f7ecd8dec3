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
    "qd124-all-tasks",
    100,
    QD_124.at("Điều 12", "1.2"),
    "Toàn bộ chỉ tiêu, nhiệm vụ trong năm",
    "All of the year's targets and tasks",
)
EXCEEDED = percent(
    "qd124-exceeded",
    50,
    QD_124.at("Điều 12", "1.2"),
    "Tỷ lệ chỉ tiêu, nhiệm vụ vượt mức để cá nhân hoàn thành xuất sắc",
    "Share of targets and tasks exceeded for an excellent individual",
)
TARGETS_HALF = percent(
    "qd124-targets-half",
    50,
    QD_124.at("Điều 12", "4"),
    "Tỷ lệ chỉ tiêu mà dưới đó, cùng với chỉ tiêu chủ yếu không đạt, thì không hoàn thành nhiệm vụ",
    "Share of targets below which, key targets missed as well, it means not completed",
)
UNITS_DISCIPLINED = percent(
    "qd124-units-disciplined",
    20,
    QD_124.at("Điều 12", "4.1"),
    "Tỷ lệ đơn vị trực thuộc bị kỷ luật mà trên đó thì không hoàn thành nhiệm vụ",
    "Share of subordinate units disciplined above which it means not completed",
)
EXCELLENT_LIMIT = share(
    "qd124-excellent-limit",
    "0.20",
    QD_124.at("Điều 12", "1"),
    "Tỷ lệ xuất sắc tối đa trong mỗi nhóm tương đồng",
    "Greatest share of the excellent in each group of like subjects",
)
PARAMETERS = (
    SIX_MONTHS,
    MONTHS_SINCE_FOUNDING,
    MONTHS_OF_SICK_LEAVE,
    ALL_TASKS,
    EXCEEDED,
    TARGETS_HALF,
    UNITS_DISCIPLINED,
    EXCELLENT_LIMIT,
)
