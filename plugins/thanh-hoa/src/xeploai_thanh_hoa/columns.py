"""Cột dùng chung của phiếu tháng; each function declares one fact for the form whose attribute it becomes."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai_thanh_hoa.instruments import DRAFT_1053
from xeploai_thanh_hoa.parameters import CONDITIONS, CRITERIA, LEAST_WORK, RESULTS

# No law: more standard products than anybody does in a month; it keeps every product within whole numbers of 62 bits.
_MOST_UNITS = 500
_DATES = DRAFT_1053.at("Điều 15")

# -- điểm --------------------------------------------------------------------------------------------------------------


def criterion(name: str, most: int, applies: xl.Expr[bool] | None = None) -> Any:
    """Declare the points of one general criterion, up to the greater of the maxima of staff and leaders."""
    return xl.fact(
        vi=f"Điểm tiêu chí chung: {name}",
        en=f"General points: {name}",
        between=(0, most),
        digits=2,
        unit="điểm",
        cite=CRITERIA,
        applies=applies,
    )


def units(vi: str, en: str) -> Any:
    """Declare a quantity of the month in standard products."""
    return xl.fact(vi=vi, en=en, between=(0, _MOST_UNITS), digits=2, cite=RESULTS)


def full(vi: str, en: str, leads: xl.Expr[bool]) -> Any:
    """Declare whether a further criterion of leaders is 100%, else it is 50%."""
    return xl.fact(vi=vi, en=en, cite=RESULTS, applies=leads)


# -- điều kiện ---------------------------------------------------------------------------------------------------------


def of_tasks(vi: str, en: str, applies: xl.Expr[bool] | None = None) -> Any:
    """Declare a share of the month's tasks."""
    return xl.fact(vi=vi, en=en, between=(0, 100), digits=2, unit="%", cite=CONDITIONS, applies=applies)


def completed() -> Any:
    """Declare the share of the tasks that are done."""
    return of_tasks("Tỷ lệ nhiệm vụ hoàn thành", "Share of the tasks done")


def beyond() -> Any:
    """Declare the share of the tasks done beyond what was asked."""
    return of_tasks("Tỷ lệ nhiệm vụ hoàn thành vượt mức", "Share of the tasks done beyond what was asked")


def late() -> Any:
    """Declare the share of the tasks that are late."""
    return of_tasks("Tỷ lệ nhiệm vụ chậm tiến độ", "Share of the tasks that are late")


def under_half() -> Any:
    """Declare the share of the tasks of which less than half was done."""
    return of_tasks("Tỷ lệ nhiệm vụ làm chưa được 50% khối lượng", "Share of the tasks less than half done")


def field_done(leads: xl.Expr[bool]) -> Any:
    """Declare the share of the tasks of the field led that are done."""
    return of_tasks("Tỷ lệ nhiệm vụ của lĩnh vực phụ trách hoàn thành", "Share of the tasks of the field led", leads)


# -- ngày --------------------------------------------------------------------------------------------------------------


def days(vi: str, en: str) -> Any:
    """Declare a number of days of the month."""
    return xl.fact(vi=vi, en=en, between=(0, 31), sensitive=True, immutable=True, cite=LEAST_WORK)


def working_days() -> Any:
    """Declare how many working days the month has."""
    return days("Số ngày làm việc của tháng", "Working days of the month")


def days_worked() -> Any:
    """Declare how many days were really worked."""
    return days("Số ngày làm việc thực tế", "Days really worked")


def on(vi: str, en: str) -> Any:
    """Declare the day of a step."""
    return xl.fact(vi=vi, en=en, immutable=True, cite=_DATES)


def self_graded_on() -> Any:
    """Declare the day of the self-assessment."""
    return on("Ngày tự đánh giá", "Day of the self-assessment")


def commented_on() -> Any:
    """Declare the day on which the competent level gave its comment."""
    return on("Ngày nhận xét", "Day of the comment")


def graded_on() -> Any:
    """Declare the day of the decision."""
    return on("Ngày quyết định xếp loại", "Day of the decision")


def published_on() -> Any:
    """Declare the day of publication."""
    return on("Ngày công khai", "Day of the publication")


# -- sổ ----------------------------------------------------------------------------------------------------------------


def matter() -> Any:
    """Declare what a conclusion is about."""
    return xl.fact(
        vi="Nội dung", en="Matter", options=("degradation", "duty", "other"), sensitive=True, cite=CONDITIONS
    )


def concluded_on() -> Any:
    """Declare the day of a conclusion."""
    return xl.fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)
