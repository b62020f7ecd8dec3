"""Tham số: the numbers of guidance 12, and those of the points, which committees set and the centre does not."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import HD_12_MEETINGS
from xeploai.national.numbers import count, percent

_FRAME = HD_12_MEETINGS.at()
ATTENDANCE = percent(
    "hd12-attendance",
    85,
    _FRAME,
    "Tỷ lệ đảng viên dự phải trên mức này",
    "Share of members attending above which a meeting may be of quality",
)
ABSENCES = count(
    "hd12-absences",
    3,
    _FRAME,
    "Số lần vắng có lý do liên tiếp trong năm nhiều nhất của một đảng viên",
    "Most absences with reason running in the year of one member",
)
MINUTES = count(
    "hd12-minutes", 90, _FRAME, "Số phút ít nhất của một kỳ sinh hoạt thường kỳ", "Least minutes of a regular meeting"
).model_copy(update={"unit": "phút"})
MINUTES_COMBINED = count(
    "hd12-minutes-combined",
    120,
    _FRAME,
    "Số phút ít nhất khi kết hợp sinh hoạt chuyên đề",
    "Least minutes where a thematic part is combined",
).model_copy(update={"unit": "phút"})


def _local(id: str, vi: str, en: str, *above: str) -> xl.Parameter:
    """Return points that only a committee sets, from 0 to 100, and not below those of the worse meetings."""
    delegated = xl.Delegation(to=("vn",), above=above, low=Decimal(0), high=Decimal(100))
    return xl.Parameter(id=id, vi=vi, en=en, digits=2, unit="điểm", values=(), delegated=delegated)


GOOD = _local(
    "meeting-good-points",
    "Điểm từ đó kỳ sinh hoạt được xếp tốt",
    "Points from which a meeting is good",
    "meeting-fair-points",
    "meeting-average-points",
)
FAIR = _local(
    "meeting-fair-points",
    "Điểm từ đó kỳ sinh hoạt được xếp khá",
    "Points from which a meeting is fair",
    "meeting-average-points",
)
AVERAGE = _local(
    "meeting-average-points", "Điểm từ đó kỳ sinh hoạt được xếp trung bình", "Points from which a meeting is average"
)
PARAMETERS = (ATTENDANCE, ABSENCES, MINUTES, MINUTES_COMBINED, GOOD, FAIR, AVERAGE)
