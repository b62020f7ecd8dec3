"""Trường hợp đặc biệt: what guidance 21 had on sick leave and new organisations, if guidance 25 kept it.

Guidance 25 was not seen on these. By default they are left open; who reads it as guidance 21 says so.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import HD_25
from xeploai.national.part_of_year import ended
from xeploai.national.qd124.parameters import MONTHS_OF_SICK_LEAVE, MONTHS_SINCE_FOUNDING
from xeploai.national.qd124.readings import ENDED_IN_YEAR, SIX_MONTHS_COUNT, SPECIAL_CASES

_MEMORY = HD_25.at(established=xl.Established.MEMORY)
_AS_HD21, _NOT_SEEN = SPECIAL_CASES.option("as-hd21"), SPECIAL_CASES.option("not-seen")


def founded_rules(
    kind: xl.Kind, part_of_year: xl.Expr[bool], founded_on: xl.Expr[date]
) -> tuple[xl.Gate | xl.Hole, ...]:
    """Return whether what was founded in the year is graded for it: as guidance 21 had it, or left open."""
    completed_on, next_day = founded_on.plus(months=xl.param(MONTHS_SINCE_FOUNDING)), xl.PERIOD_END.plus(days=1)
    return (
        xl.Gate(
            f"{kind.id}.founded_under_six_months",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & (next_day < completed_on),
            cite=_MEMORY,
            reading=_AS_HD21,
            vi=f"{kind.vi} thành lập chưa đủ 6 tháng thì không xếp loại",
            en=f"{kind.en}: what was founded less than 6 months ago is not graded",
        ),
        xl.Gate(
            f"{kind.id}.founded_a_day_short",
            kind,
            xl.NOT_GRADED,
            when=part_of_year & completed_on.is_(next_day),
            cite=_MEMORY,
            reading=(_AS_HD21, SIX_MONTHS_COUNT.option("anniversary")),
            vi=f"{kind.vi} thành lập ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm thì không xếp loại",
            en=f"{kind.en}: founded on 1 July, it has not completed 6 months on the last day and is not graded",
        ),
        ended(kind, part_of_year, founded_on, _MEMORY, _AS_HD21, ENDED_IN_YEAR.option("not-graded")),
        xl.Hole(
            f"{kind.id}.part_of_year",
            kinds=(kind,),
            when=part_of_year,
            cite=HD_25.at(),
            reading=_NOT_SEEN,
            vi=f"{kind.vi} thành lập hoặc kết thúc hoạt động trong năm: Hướng dẫn 25 nói gì chưa được thấy",
            en=f"{kind.en}: of what was set up or ended in the year guidance 25 was not seen to speak",
        ),
    )


def leave_rules(kind: xl.Kind, sick_months: xl.Expr[int], maternity: xl.Expr[bool]) -> tuple[xl.Ceiling | xl.Hole, ...]:
    """Return what long sick leave and maternity leave do: as guidance 21 had it, or left open."""
    long = sick_months >= xl.param(MONTHS_OF_SICK_LEAVE)
    return (
        xl.Ceiling(
            f"{kind.id}.sick_leave",
            kind,
            at_most=Grade.COMPLETED,
            when=long,
            cite=_MEMORY,
            reading=_AS_HD21,
            vi="Nghỉ ốm từ 3 tháng trở lên trong năm thì không được xếp loại tốt trở lên",
            en="With sick leave of 3 months or more in the year the grade is not good or above",
        ),
        xl.Hole(
            f"{kind.id}.leave",
            kinds=(kind,),
            when=long | maternity,
            may_lower_to=Grade.COMPLETED,
            cite=HD_25.at(),
            reading=_NOT_SEEN,
            vi="Nghỉ ốm từ 3 tháng trở lên, nghỉ thai sản: Hướng dẫn 25 nói gì chưa được thấy",
            en="Of sick leave of 3 months or more, and of maternity leave, guidance 25 was not seen to speak",
        ),
    )
