"""Thành lập, kết thúc trong năm: whether what stood for a part of the year only is graded for it.

That what was founded less than 6 months ago is not graded is guidance 21's, the law from 2019 on; of what ended in the
year it says nothing. Guidance 16 was not seen to say either: for 2018 the 6 months hold by analogy only, and only where
that is how the caller reads it.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21, HD_21_CARRIED_BACK
from xeploai.national.numbers import count
from xeploai.national.part_of_year import ended, never_graded
from xeploai.national.qd132.carried_back import HD21_WORDING, Guided, carried_back, hd_21
from xeploai.national.qd132.readings import (
    ENDED_IN_2018,
    ENDED_IN_YEAR,
    PART_OF_YEAR,
    SIX_MONTHS_COUNT,
    STANDARDS,
)

_HD21 = HD_21.at("Mục II", "6")
MONTHS_SINCE_FOUNDING = count(
    "months-since-founding",
    6,
    hd_21("Mục II", "6"),
    "Số tháng từ ngày thành lập mà chưa đủ thì không xếp loại",
    "Months since founding short of which an organisation or collective is not graded",
)
PARAMETERS = (MONTHS_SINCE_FOUNDING,)


def part_of_year_rules(kind: xl.Kind, *, part_of_year: xl.Expr[bool], founded_on: xl.Expr[date]) -> Guided:
    """Return the gates of a kind, each under its options, and the checks that go with them.

    For 2018 the six months bind only where the wording of guidance 21 is used as well; who takes that option without it
    is told so, and what was founded late is graded.

    Args:
        kind: Who stood for a part of the year.
        part_of_year: The fact that says so; of who stood the whole year the day of founding is not asked.
        founded_on: The fact that holds the day of founding.
    """
    founded = _founded(kind, part_of_year, founded_on)
    by_analogy = carried_back(founded, under=(HD21_WORDING, PART_OF_YEAR.option("under-six-months")))
    return Guided(
        of_both=(
            xl.Check(
                f"{kind.id}.founded_in_year",
                kind,
                when=~part_of_year & (founded_on > xl.PERIOD_START),
                cite=HD_21.at("Mục II", "6", established=xl.Established.MEMORY),
                vi="Ngày thành lập ở trong năm mà không ghi là thành lập trong năm: xem lại hồ sơ",
                en="The day of founding is in the year, yet it is not said to have been set up in it: look at the file",
            ),
        ),
        from_2019=(
            *founded,
            ended(
                kind,
                part_of_year,
                founded_on,
                HD_21.at("Mục II", "6", established=xl.Established.MEMORY),
                ENDED_IN_YEAR.option("not-graded"),
            ),
        ),
        in_2018=(*_of_2018(kind, part_of_year, founded_on), *by_analogy),
    )


def _founded(kind: xl.Kind, part_of_year: xl.Expr[bool], founded_on: xl.Expr[date]) -> tuple[xl.Gate, ...]:
    completed_on = founded_on.plus(months=xl.param(MONTHS_SINCE_FOUNDING))
    return (
        xl.Gate(
            f"{kind.id}.founded_under_six_months",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & (xl.PERIOD_END.plus(days=1) < completed_on),
            cite=_HD21,
            vi=f"{kind.vi} thành lập chưa đủ 6 tháng thì không xếp loại",
            en=f"{kind.en}: what was founded less than 6 months ago is not graded",
        ),
        xl.Gate(
            f"{kind.id}.founded_a_day_short",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & completed_on.is_(xl.PERIOD_END.plus(days=1)),
            cite=_HD21,
            reading=SIX_MONTHS_COUNT.option("anniversary"),
            vi=f"{kind.vi} thành lập ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
            en=f"{kind.en}: founded on 1 July, it has not completed 6 months on the last day and is not graded",
        ),
    )


def _of_2018(kind: xl.Kind, part_of_year: xl.Expr[bool], founded_on: xl.Expr[date]) -> tuple[xl.Gate | xl.Check, ...]:
    nearest = HD_16.at(established=xl.Established.MEMORY)
    return (
        *never_graded(kind, part_of_year, founded_on, nearest, PART_OF_YEAR, ENDED_IN_2018),
        xl.Check(
            f"{kind.id}.six_months_not_used",
            kind,
            when=part_of_year & (founded_on > xl.PERIOD_START),
            cite=HD_21_CARRIED_BACK.at("Mục II", "6"),
            reading=(STANDARDS.option("not-seen"), PART_OF_YEAR.option("under-six-months")),
            vi="Mốc 6 tháng là của Hướng dẫn 21, chỉ áp dụng khi dùng lời văn ấy (hd16-standards: hd21-wording); chưa "
            "dùng nên được xếp loại như nơi khác",
            en="The 6 months are guidance 21's and hold only where its wording is used (hd16-standards: hd21-wording); "
            "as it is not, this one is graded like any other",
        ),
    )
