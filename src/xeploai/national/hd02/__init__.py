"""Hướng dẫn 02-HD/BTCTW: the quarters of leaders, from 2026; before it, those of Quy định 366 and Hướng dẫn 43 alone.

The guidance is known through three local texts only. By the day of decision a quarter falls before it or under it.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.hd02 import quarters, year
from xeploai.national.hd02.forms import OF_QUARTERS, OF_THE_YEAR
from xeploai.national.hd02.parameters import PARAMETERS
from xeploai.national.hd02.readings import READINGS
from xeploai.national.instruments import HD_02, HD_43, years
from xeploai.national.kinds import LEADER
from xeploai.national.qd366 import leaders, order, parameters, unseen
from xeploai.national.qd366.forms import OF_LEADERS, LeaderPoints
from xeploai.national.qd366.readings import IN_THAT_YEAR, ON_LEADERS
from xeploai.national.qd366.standards import score_of

_ISSUED_ON = date(2026, 5, 22)
_FIRST_QUARTER = date(2025, 10, 1)


def _labels(instrument: xl.Instrument) -> tuple[xl.GradeLabels, ...]:
    labels = tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade)
    return (xl.GradeLabels(instrument=instrument.id, kinds=(LEADER.id,), labels=labels),)


_EITHER_WAY = (
    *leaders.OF_A_PERIOD,
    *IN_THAT_YEAR.in_no_case(LEADER),
    quarters.FOURTH_QUARTER,
    quarters.OF_OTHERS,
    quarters.LIMIT,
    *unseen.RULES,
    *order.own_steps(LEADER),
    *order.COLLECTIVE_BEFORE_LEADER,
    order.LEADER_SELF_GRADES,
)


def _without_guidance(id: str, vi: str, en: str, periods: xl.Span, decisions: xl.Span) -> xl.RuleSet:
    """Return quarters under regulation 366 and guidance 43 alone: the law of both is the same, and so are the rules."""
    return xl.rule_set(
        id,
        "vn",
        vi=f"Trung ương: xếp loại quý cán bộ lãnh đạo, quản lý theo Quy định 366 và Hướng dẫn 43, {vi}",
        en=f"The centre: quarters of leaders under regulation 366 and guidance 43, {en}",
        periods=periods,
        decisions=decisions,
        lengths=("quarter",),
        parameters=parameters.PARAMETERS,
        readings=ON_LEADERS,
        forms=OF_LEADERS,
        rules=(score_of(LEADER, LeaderPoints), *_EITHER_WAY),
        labels=_labels(HD_43),
    )


BEFORE = _without_guidance(
    "vn-hd43-quarters",
    "trước Hướng dẫn 02",
    "before guidance 02",
    xl.Span(start=_FIRST_QUARTER),
    xl.Span(end=date(2026, 5, 21)),
)
# Guidance 02 is taken to speak of the quarters of 2026 on, whenever they are decided; 2025 had one quarter before it.
LATE = _without_guidance(
    "vn-hd43-quarter-2025",
    "quý IV năm 2025, quyết định sau khi có Hướng dẫn 02",
    "the fourth of 2025, decided after guidance 02",
    xl.Span(start=_FIRST_QUARTER, end=date(2025, 12, 31)),
    xl.Span(start=_ISSUED_ON),
)
QUARTERS = xl.rule_set(
    "vn-hd02-quarters",
    "vn",
    vi="Trung ương: xếp loại quý cán bộ lãnh đạo, quản lý theo Hướng dẫn 02",
    en="The centre: quarters of leaders under guidance 02",
    periods=years(2026),
    decisions=xl.Span(start=_ISSUED_ON),
    lengths=("quarter",),
    parameters=(*parameters.PARAMETERS, *PARAMETERS),
    readings=(*ON_LEADERS, *READINGS),
    forms=(*OF_LEADERS, *OF_QUARTERS),
    rules=(*quarters.RULES, *quarters.where_no_cause_spares(_EITHER_WAY)),
    labels=_labels(HD_02),
)
YEAR = xl.rule_set(
    "vn-hd02-year",
    "vn",
    vi="Trung ương: kết quả các quý trong xếp loại năm của cán bộ lãnh đạo, quản lý",
    en="The centre: what the quarters of leaders mean for the year",
    periods=years(2026),
    decisions=xl.Span(start=_ISSUED_ON),
    lengths=("year",),
    forms=OF_THE_YEAR,
    rules=year.RULES,
)
RULE_SETS = (BEFORE, LATE, QUARTERS, YEAR)
