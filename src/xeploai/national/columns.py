"""Cột dùng chung: the facts that several forms and registers of 2018 hold, each worded and guarded in one place.

Each function declares the fact once more, for the form or register whose attribute it becomes.
"""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK

# -- forms -------------------------------------------------------------------------------------------------------------


def percent(vi: str, en: str, cite: xl.Citation, synonyms: tuple[str, ...] = ()) -> Any:
    """Declare a share in per cent, from 0 to 100 with two digits."""
    return xl.fact(vi=vi, en=en, between=(0, 100), digits=2, unit="%", cite=cite, synonyms=synonyms)


def part_of_year() -> Any:
    """Declare whether what is graded stood for a part of the year only."""
    return xl.fact(
        vi="Thành lập hoặc kết thúc hoạt động trong năm (kể cả chia, tách, sáp nhập, giải thể)",
        en="Was set up or ended in the year (by division, merger or dissolution too)",
        immutable=True,
        cite=HD_16.at(),
    )


def founded_on() -> Any:
    """Declare on which day what is graded was set up; rules ask it only of what stood for a part of the year."""
    return xl.fact(
        vi="Ngày thành lập",
        en="Day of founding",
        immutable=True,
        cite=HD_21_CARRIED_BACK.at("Mục II", "6"),
        synonyms=("Ngày quyết định thành lập",),
    )


def sick_leave_months() -> Any:
    """Declare how many full months of sick leave there were in the year, taken together."""
    return xl.fact(
        vi="Số tháng nghỉ ốm cộng dồn trong năm (tháng tròn)",
        en="Months of sick leave in the year, taken together (full months)",
        between=(0, 12),
        sensitive=True,
        immutable=True,
        cite=HD_21_CARRIED_BACK.at("Mục II", "6"),
        synonyms=("Số tháng nghỉ ốm",),
    )


def residence_opinion(cite: xl.Citation) -> Any:
    """Declare whether the Party committee of the place of residence gave its opinion."""
    return xl.fact(
        vi="Đã có ý kiến của cấp ủy nơi cư trú (nơi không phải lấy thì để trống)",
        en="The committee at the place of residence has given its opinion (blank where none is asked)",
        sensitive=True,
        immutable=True,
        cite=cite,
        synonyms=("Ý kiến nơi cư trú", "Nhận xét của cấp ủy nơi cư trú"),
    )


def chosen_excellent(cite: xl.Citation) -> Any:
    """Declare that the competent level chose the subject within the limit of the excellent."""
    return xl.fact(
        vi="Được cấp có thẩm quyền chọn trong tỷ lệ xuất sắc",
        en="Chosen by the competent level within the limit of the excellent",
        choice=True,
        cite=cite,
    )


# -- registers ---------------------------------------------------------------------------------------------------------


def measure(*options: str, cite: xl.Citation) -> Any:
    """Declare the form of a discipline.

    The options are some of `reprimand` khiển trách, `warning` cảnh cáo, `dismissal` cách chức, `expulsion` khai trừ,
    `dissolution` giải tán.
    """
    return xl.fact(
        vi="Hình thức", en="Measure", options=options, sensitive=True, cite=cite, synonyms=("Hình thức kỷ luật",)
    )


def act_on() -> Any:
    """Declare the day of the act that was disciplined."""
    return xl.fact(vi="Ngày vi phạm", en="Day of the act", sensitive=True)


def decided_on() -> Any:
    """Declare the day on which a discipline was decided: the day that puts it in a year."""
    return xl.fact(
        vi="Ngày quyết định", en="Day of the decision", sensitive=True, synonyms=("Ngày quyết định kỷ luật",)
    )


def already_counted(cite: xl.Citation) -> Any:
    """Declare that the violation lowered the grade of an earlier year."""
    return xl.fact(
        vi="Vi phạm này đã được tính khi xếp loại một năm trước",
        en="This violation already counted in the grade of an earlier year",
        sensitive=True,
        cite=cite,
    )


def self_detected(cite: xl.Citation) -> Any:
    """Declare that what was wrong was found and remedied from within."""
    return xl.fact(vi="Tự phát hiện và đã khắc phục", en="Self-detected and remedied", sensitive=True, cite=cite)


def matter(*options: str) -> Any:
    """Declare what a conclusion of a competent body is about."""
    return xl.fact(vi="Nội dung", en="Matter", options=options, sensitive=True)


def concluded_on() -> Any:
    """Declare the day of a conclusion."""
    return xl.fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)


def confirmed_on() -> Any:
    """Declare the day on which force majeure was confirmed."""
    return xl.fact(vi="Ngày xác nhận", en="Day of the confirmation")
