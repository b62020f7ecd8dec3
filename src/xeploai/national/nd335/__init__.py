"""Nghị định 335/2025/NĐ-CP: administrative agencies and civil servants from 2026 on, read in the signed text."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.nd335 import parameters, periods, readings
from xeploai.national.nd335.forms import points, servants, tasks
from xeploai.national.nd335.links import SERVANT_HEADS, UNDER

_FROM = years(2026)
_OF_A_PERIOD = {"parameters": parameters.OF_PERIODS, "readings": readings.OF_PERIODS, "links": (UNDER,)}
MONTH = xl.rule_set(
    "vn-nd335-month",
    "vn",
    vi="Trung ương: theo dõi, đánh giá công chức hằng tháng theo Nghị định 335",
    en="The centre: the monthly scores of civil servants under decree 335",
    periods=_FROM,
    lengths=("month",),
    forms=(*servants.OF_ALL, *points.OF_PERIODS, *tasks.OF_PERIODS),
    rules=periods.OF_MONTH,
    **_OF_A_PERIOD,
)
QUARTER = xl.rule_set(
    "vn-nd335-quarter",
    "vn",
    vi="Trung ương: theo dõi, đánh giá công chức hằng quý theo Nghị định 335",
    en="The centre: the quarterly scores of civil servants under decree 335",
    periods=_FROM,
    lengths=("quarter",),
    forms=(*servants.OF_ALL, *points.OF_PERIODS, points.QuarterForm, *tasks.OF_PERIODS),
    rules=periods.OF_QUARTER,
    **_OF_A_PERIOD,
)
HALF = xl.rule_set(
    "vn-nd335-half",
    "vn",
    vi="Trung ương: điểm 6 tháng của công chức theo Nghị định 335",
    en="The centre: the half-yearly scores of civil servants under decree 335",
    periods=_FROM,
    lengths=("half",),
    forms=servants.OF_ALL,
    readings=(readings.GRADED_MONTHLY,),
    rules=periods.OF_HALF,
)
RULE_SETS = (MONTH, QUARTER, HALF)
