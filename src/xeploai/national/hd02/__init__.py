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
from xeploai.national.qd366.readings import ACTING_HEAD, ON_LEADERS
from xeploai.national.qd366.standards import score_of

_ISSUED_ON = date(2026, 5, 22)


def _labels(instrument: xl.Instrument) -> tuple[xl.GradeLabels, ...]:
    labels = tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade)
    return (xl.GradeLabels(instrument=instrument.id, kinds=(LEADER.id,), labels=labels),)


_EITHER_WAY = (
    *leaders.OF_A_PERIOD,
    quarters.FOURTH_QUARTER,
    quarters.OF_OTHERS,
    *unseen.RULES,
    *order.own_steps(LEADER),
    *order.COLLECTIVE_BEFORE_LEADER,
    order.LEADER_SELF_GRADES,
)
BEFORE = xl.rule_set(
    "vn-hd43-quarters",
    "vn",
    vi="Trung ương: xếp loại quý cán bộ lãnh đạo, quản lý theo Quy định 366 và Hướng dẫn 43, trước Hướng dẫn 02",
    en="The centre: quarters of leaders under regulation 366 and guidance 43, before guidance 02",
    periods=xl.Span(start=date(2025, 10, 1)),
    decisions=xl.Span(end=date(2026, 5, 21)),
    lengths=("quarter",),
    parameters=parameters.PARAMETERS,
    readings=ON_LEADERS,
    forms=OF_LEADERS,
    rules=(score_of(LEADER, LeaderPoints), *_EITHER_WAY),
    labels=_labels(HD_43),
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
    readings=(*ON_LEADERS, ACTING_HEAD, *READINGS),
    forms=(*OF_LEADERS, *OF_QUARTERS),
    rules=(*quarters.RULES, *_EITHER_WAY),
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
RULE_SETS = (BEFORE, QUARTERS, YEAR)
