"""Tham số: the numbers of the quarterly scheme, each with its text and the quarters it is for."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.numbers import count, percent, points, share
from xeploai_tp_hcm.instruments import CAP_OF_LEADERS, QD_20, QD_4631

_GRADES = {
    "excellent": ("hoàn thành xuất sắc nhiệm vụ", "completed with excellence"),
    "good": ("hoàn thành tốt nhiệm vụ", "completed well"),
    "completed": ("hoàn thành nhiệm vụ", "completed"),
}


def _bands(of: xl.Instrument, excellent: int, good: int, completed: int) -> tuple[xl.Parameter, ...]:
    """Return the least points of each grade under an instrument."""
    least = {"excellent": excellent, "good": good, "completed": completed}
    return tuple(
        points(
            f"tp-hcm-{of.id.partition('-')[0]}-{name}",
            value,
            of.at(),
            f"Điểm thấp nhất của mức {_GRADES[name][0]} theo {of.number}",
            f"Least points of '{_GRADES[name][1]}' under {of.number}",
            of.periods,
        )
        for name, value in least.items()
    )


OLD_EXCELLENT, OLD_GOOD, OLD_COMPLETED = _bands(QD_4631, 80, 65, 50)
NEW_EXCELLENT, NEW_GOOD, NEW_COMPLETED = _bands(QD_20, 90, 75, 50)
FULL_FROM = percent(
    "tp-hcm-full-points-from", 90, QD_4631.at(), "Tỷ lệ hoàn thành công việc từ đó được trọn điểm nhóm 3",
    "Share of the work from which the third group's points are full", QD_4631.periods,
)  # fmt: skip
NONE_BELOW = percent(
    "tp-hcm-no-points-below", 50, QD_4631.at(), "Tỷ lệ hoàn thành công việc mà dưới đó không có điểm nhóm 3",
    "Share of the work below which the third group has no points", QD_4631.periods,
)  # fmt: skip
FULL_POINTS = points(
    "tp-hcm-full-points", 50, QD_4631.at(), "Điểm trọn của nhóm 3 (kết quả công việc)",
    "The full points of the third group (results)", QD_4631.periods,
)  # fmt: skip
FIRST_DAY = count(
    "tp-hcm-first-day", 25, QD_4631.at(), "Ngày đầu của đợt đánh giá, trong tháng cuối quý",
    "First day of the assessment, in the quarter's last month", QD_4631.periods,
)  # fmt: skip
LAST_DAY = count(
    "tp-hcm-last-day", 30, QD_4631.at(), "Ngày cuối của đợt đánh giá, trong tháng cuối quý",
    "Last day of the assessment, in the quarter's last month", QD_4631.periods,
)  # fmt: skip
CAP = share(
    "tp-hcm-cap", "0.50", CAP_OF_LEADERS.at(), "Tỷ lệ lãnh đạo xuất sắc trên số lãnh đạo của cơ quan, đơn vị",
    "Share of the excellent among the leaders of a body", CAP_OF_LEADERS.periods,
)  # fmt: skip
SATISFIED_EXCELLENT = percent(
    "tp-hcm-satisfied-excellent", 90, QD_20.at(), "Mức hài lòng để người đứng đầu được xuất sắc",
    "Satisfaction needed for a head to be excellent", QD_20.periods,
)  # fmt: skip
SATISFIED_GOOD = percent(
    "tp-hcm-satisfied-good", 80, QD_20.at(), "Mức hài lòng để người đứng đầu được hoàn thành tốt",
    "Satisfaction needed for a head to be good", QD_20.periods,
)  # fmt: skip
_OLD_BANDS, _DAYS = (OLD_EXCELLENT, OLD_GOOD, OLD_COMPLETED), (FIRST_DAY, LAST_DAY)
OF_4631 = (*_OLD_BANDS, FULL_FROM, NONE_BELOW, FULL_POINTS, *_DAYS, CAP)
OF_20 = (NEW_EXCELLENT, NEW_GOOD, NEW_COMPLETED, SATISFIED_EXCELLENT, SATISFIED_GOOD)
OF_CHANGE_OVER = (*_OLD_BANDS, *_DAYS, NEW_EXCELLENT, NEW_GOOD, SATISFIED_EXCELLENT, SATISFIED_GOOD)
