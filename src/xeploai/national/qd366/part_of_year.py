"""Thành lập, kết thúc trong năm: whether what stood for a part of the year only is graded for it; no text seen says."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import HD_43
from xeploai.national.numbers import count
from xeploai.national.part_of_year import never_graded
from xeploai.national.qd366.readings import ENDED_IN_YEAR, PART_OF_YEAR, SIX_MONTHS_COUNT

# From memory of guidance 21: no page that quotes guidance 43 has such a rule.
_SPECIAL_CASES = HD_43.at("Mục 7", established=xl.Established.MEMORY)
MONTHS_SINCE_FOUNDING = count(
    "months-since-founding",
    6,
    _SPECIAL_CASES,
    "Số tháng từ ngày thành lập mà chưa đủ thì không xếp loại, theo cách hiểu đã chọn",
    "Months since founding short of which an organisation or collective is not graded, where so read",
)
PARAMETERS = (MONTHS_SINCE_FOUNDING,)


def part_of_year_rules(kind: xl.Kind, *, part_of_year: xl.Expr[bool], founded_on: xl.Expr[date]) -> tuple[xl.Gate, ...]:
    """Return the gates of a kind, each under its option of `PART_OF_YEAR` or `ENDED_IN_YEAR`.

    Args:
        kind: Who stood for a part of the year.
        part_of_year: The fact that says so; of who stood the whole year the day of founding is not asked.
        founded_on: The fact that holds the day of founding.
    """
    completed_on = founded_on.plus(months=xl.param(MONTHS_SINCE_FOUNDING))
    six_months = PART_OF_YEAR.option("under-six-months")
    return (
        *never_graded(kind, part_of_year, founded_on, _SPECIAL_CASES, PART_OF_YEAR, ENDED_IN_YEAR),
        xl.Gate(
            f"{kind.id}.founded_under_six_months",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & (xl.PERIOD_END.plus(days=1) < completed_on),
            cite=_SPECIAL_CASES,
            reading=six_months,
            vi=f"{kind.vi} thành lập chưa đủ 6 tháng thì không xếp loại",
            en=f"{kind.en}: what was founded less than 6 months ago is not graded",
        ),
        xl.Gate(
            f"{kind.id}.founded_a_day_short",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & completed_on.is_(xl.PERIOD_END.plus(days=1)),
            cite=_SPECIAL_CASES,
            reading=(six_months, SIX_MONTHS_COUNT.option("anniversary")),
            vi=f"{kind.vi} thành lập ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
            en=f"{kind.en}: founded on 1 July, it has not completed 6 months on the last day and is not graded",
        ),
    )
