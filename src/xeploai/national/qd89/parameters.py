"""Tham số của nhiệm kỳ: how many years of each grade."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_89
from xeploai.national.numbers import count
from xeploai.national.subjects import TERMS_FROM

_SPAN = xl.Span(start=TERMS_FROM)


def _years(grade: str, value: int, vi: str, en: str) -> xl.Parameter:
    return count(f"qd89-term-{grade}", value, QD_89.at(), vi, en, _SPAN)


EXCELLENT_YEARS = _years("excellent", 4, "Số năm xuất sắc để nhiệm kỳ xuất sắc", "Excellent years of an excellent term")
GOOD_YEARS = _years("good", 3, "Số năm tốt để nhiệm kỳ tốt", "Good years of a good term")
COMPLETED_YEARS = _years(
    "completed", 3, "Số năm hoàn thành để nhiệm kỳ hoàn thành", "Completed years of a completed term"
)
FAILED_YEARS = _years(
    "failed", 2, "Số năm không hoàn thành làm nhiệm kỳ không hoàn thành", "Failed years that fail the term"
)
PARAMETERS = (EXCELLENT_YEARS, GOOD_YEARS, COMPLETED_YEARS, FAILED_YEARS)
