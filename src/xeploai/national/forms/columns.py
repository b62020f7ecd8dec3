"""Cột dùng chung: the facts that several forms and registers hold, each worded and guarded in one place.

Each function declares the fact once more, for the form or register whose attribute it becomes.
"""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21, HD_21_CARRIED_BACK, HD_43, QD_124, QD_366
from xeploai.national.numbers import Cited

EVERY_YEAR = (HD_16.at(), HD_21.at(), QD_124.at("Điều 5"), QD_366.at("Điều 5"))
"""Where each year's instrument asks who is reviewed and graded, and how it is done."""
_SPECIAL_CASES = (
    HD_21_CARRIED_BACK.at("Mục II", "6"),
    HD_21.at("Mục II", "6"),
    QD_124.at(established=xl.Established.MEMORY),
    HD_43.at("Mục 7", "5"),
)
# What guidance 43 has of organisations founded in the year was not seen.
_FOUNDED = (*_SPECIAL_CASES[:-1], HD_43.at(established=xl.Established.MEMORY))

# -- forms -------------------------------------------------------------------------------------------------------------


def percent(
    vi: str, en: str, cite: Cited, synonyms: tuple[str, ...] = (), *, applies: xl.Expr[bool] | None = None
) -> Any:
    """Declare a share in per cent, from 0 to 100 with two digits; of those only to whom it `applies`."""
    return xl.fact(vi=vi, en=en, between=(0, 100), digits=2, unit="%", cite=cite, synonyms=synonyms, applies=applies)


def part_of_year() -> Any:
    """Declare whether what is graded stood for a part of the year only."""
    return xl.fact(
        vi="Thành lập hoặc kết thúc hoạt động trong năm (kể cả chia, tách, sáp nhập, giải thể)",
        en="Was set up or ended in the year (by division, merger or dissolution too)",
        immutable=True,
        cite=EVERY_YEAR,
    )


def founded_on() -> Any:
    """Declare on which day what is graded was set up; rules ask it only of what stood for a part of the year."""
    return xl.fact(
        vi="Ngày thành lập",
        en="Day of founding",
        immutable=True,
        cite=_FOUNDED,
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
        cite=_SPECIAL_CASES,
        synonyms=("Số tháng nghỉ ốm",),
    )


def maternity_leave(cite: Cited = _SPECIAL_CASES) -> Any:
    """Declare whether there was maternity leave in the year."""
    return xl.fact(
        vi="Có nghỉ thai sản trong năm",
        en="Was on maternity leave in the year",
        sensitive=True,
        immutable=True,
        cite=cite,
        synonyms=("Nghỉ thai sản",),
    )


def residence_opinion(cite: Cited) -> Any:
    """Declare whether the Party committee of the place of residence gave its opinion."""
    return xl.fact(
        vi="Đã có ý kiến của cấp ủy nơi cư trú (nơi không phải lấy thì để trống)",
        en="The committee at the place of residence has given its opinion (blank where none is asked)",
        sensitive=True,
        immutable=True,
        cite=cite,
        synonyms=("Ý kiến nơi cư trú", "Nhận xét của cấp ủy nơi cư trú"),
    )


def chosen_excellent(cite: Cited) -> Any:
    """Declare that the competent level chose the subject within the limit of the excellent."""
    return xl.fact(
        vi="Được cấp có thẩm quyền chọn trong tỷ lệ xuất sắc",
        en="Chosen by the competent level within the limit of the excellent",
        choice=True,
        cite=cite,
    )


def similar_group(cite: Cited) -> Any:
    """Declare the group of those whose position, role, function and duty are similar; in an agency, whose tasks are."""
    return xl.fact(
        vi="Nhóm có vị trí, chức năng, nhiệm vụ tương đồng",
        en="Group of similar position, function and duty",
        immutable=True,
        cite=cite,
        synonyms=("Nhóm tương đồng",),
    )


def months_worked(cite: Cited) -> Any:
    """Declare how many full months a person worked in the year."""
    return xl.fact(
        vi="Số tháng công tác trong năm (tháng tròn)",
        en="Months worked in the year (full months)",
        between=(0, 12),
        immutable=True,
        cite=cite,
        synonyms=("Số tháng công tác",),
    )


def personal_leave_months(cite: Cited) -> Any:
    """Declare how many months of leave for private reasons there were in the year."""
    return xl.fact(
        vi="Số tháng nghỉ việc riêng trong năm",
        en="Months of leave for private reasons in the year",
        between=(0, 12),
        sensitive=True,
        immutable=True,
        cite=cite,
    )


def sick_all_year(cite: Cited) -> Any:
    """Declare whether a person was sick the whole year."""
    return xl.fact(vi="Nghỉ ốm suốt năm", en="Sick the whole year", sensitive=True, immutable=True, cite=cite)


def months_at_old_agency(cite: Cited) -> Any:
    """Declare how many months of the year a person who was transferred had been at the former agency."""
    return xl.fact(
        vi="Số tháng công tác tại cơ quan cũ trong năm",
        en="Months at the former agency in the year",
        between=(0, 12),
        immutable=True,
        cite=cite,
    )


def last_year_grade(cite: Cited) -> Any:
    """Declare the grade that was decided for the year before: `last_year_grade` in every year's tables."""
    return xl.fact(
        vi="Mức xếp loại năm trước liền kề",
        en="Grade of the year before",
        immutable=True,
        cite=cite,
        synonyms=("Xếp loại năm trước", "Mức xếp loại đảng viên của năm trước"),
    )


def excellent_years(cite: Cited) -> Any:
    """Declare how many years running, with this one, were decided as completed with excellence."""
    return _years_running("hoàn thành xuất sắc nhiệm vụ", "completed with excellence", cite)


def not_completed_years(cite: Cited) -> Any:
    """Declare how many years running, with this one, were decided as not completed."""
    return _years_running("không hoàn thành nhiệm vụ", "not completed", cite)


def _years_running(vi: str, en: str, cite: Cited) -> Any:
    return xl.fact(
        vi=f"Số năm liên tục {vi} theo quyết định, kể cả năm nay",
        en=f"Years, one after the other, decided as {en}, this one included",
        between=(0, 80),
        immutable=True,
        cite=cite,
    )


def old_agency_opinion(cite: Cited) -> Any:
    """Declare whether the former agency gave its opinion."""
    return xl.fact(vi="Có ý kiến của cơ quan cũ", en="The former agency gave its opinion", immutable=True, cite=cite)


# -- registers ---------------------------------------------------------------------------------------------------------


OF_PERSONS = ("reprimand", "warning", "dismissal", "expulsion", "salary", "demotion", "removal", "forced_leave")
"""What a person who leads may be disciplined by: the measures of the Party, then those of the State alone."""


def measure(*options: str, cite: Cited) -> Any:
    """Declare the form of a discipline.

    The options are some of `reprimand` khiển trách, `warning` cảnh cáo, `dismissal` cách chức, `expulsion` khai trừ,
    `dissolution` giải tán, and of those of the State `salary` hạ bậc lương, `demotion` giáng chức, `removal` bãi nhiệm,
    `forced_leave` buộc thôi việc.
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


def already_counted(cite: Cited) -> Any:
    """Declare that the violation lowers the grade of another year, by which it is not counted again."""
    return xl.fact(
        vi="Vi phạm này đã được tính khi xếp loại một năm khác",
        en="This violation already counted in the grade of another year",
        sensitive=True,
        cite=cite,
    )


def self_detected(cite: Cited) -> Any:
    """Declare that what was wrong was found and remedied from within."""
    return xl.fact(vi="Tự phát hiện và đã khắc phục", en="Self-detected and remedied", sensitive=True, cite=cite)


def effective_on(cite: Cited) -> Any:
    """Declare the day from which a decision of discipline has effect."""
    return xl.fact(vi="Ngày quyết định có hiệu lực", en="Day of effect", sensitive=True, cite=cite)


def linked_to_duty(cite: Cited = ()) -> Any:
    """Declare that a violation is linked to duties, tasks or public service."""
    return xl.fact(
        vi="Liên quan đến thực hiện chức trách, nhiệm vụ, hoạt động công vụ",
        en="Linked to duties, tasks or public service",
        sensitive=True,
        cite=cite,
    )


def by_degradation(cite: Cited) -> Any:
    """Declare that what was disciplined is degradation in ideology, ethics or way of life."""
    return xl.fact(
        vi="Do suy thoái về tư tưởng chính trị, đạo đức, lối sống",
        en="For degradation in ideology, ethics or way of life",
        sensitive=True,
        cite=cite,
    )


def matter(*options: str) -> Any:
    """Declare what a conclusion of a competent body is about."""
    return xl.fact(vi="Nội dung", en="Matter", options=options, sensitive=True)


def concluded_on() -> Any:
    """Declare the day of a conclusion."""
    return xl.fact(vi="Ngày kết luận", en="Day of the conclusion", sensitive=True)


def of_on() -> Any:
    """Declare a day of the period for which force majeure was confirmed, on whatever day it was confirmed.

    What is excepted is the shortfall of a period, and that is often confirmed once the period is over.
    """
    return xl.fact(
        vi="Một ngày trong kỳ được xác nhận bất khả kháng (không phải ngày xác nhận)",
        en="A day of the period for which force majeure was confirmed (not the day of the confirmation)",
    )
