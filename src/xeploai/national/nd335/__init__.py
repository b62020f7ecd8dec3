"""Nghị định 335/2025/NĐ-CP: administrative agencies and civil servants from 2026 on, read in the signed text."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_335, years
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT
from xeploai.national.nd335 import (
    agencies,
    consequences,
    coverage,
    discipline,
    limits,
    order,
    parameters,
    periods,
    readings,
    readings_of_the_year,
    special,
    year,
)
from xeploai.national.nd335.forms import agencies as organisations
from xeploai.national.nd335.forms import points, servants, tasks
from xeploai.national.nd335.links import IN_UNIT, SERVANT_IN_CHARGE, UNDER

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
    forms=(*servants.OF_ALL, servants.LineForm, *points.OF_PERIODS, points.QuarterForm, *tasks.OF_PERIODS),
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
_LABELS = xl.GradeLabels(
    instrument=ND_335.id,
    kinds=(AGENCY.id, CIVIL_SERVANT.id),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
YEAR = xl.rule_set(
    "vn-nd335",
    "vn",
    vi="Trung ương: xếp loại tổ chức hành chính, công chức hằng năm theo Nghị định 335",
    en="The centre: the yearly grades of administrative agencies and civil servants under decree 335",
    periods=_FROM,
    lengths=("year",),
    parameters=(*parameters.OF_SERVANTS, *parameters.OF_ORGANISATIONS, *parameters.OF_DEADLINES),
    readings=(
        *readings_of_the_year.OF_SERVANTS,
        *readings_of_the_year.OF_LIMITS,
        *readings_of_the_year.OF_ORGANISATIONS,
    ),
    forms=(*servants.OF_ALL, *servants.OF_THE_YEAR, *organisations.OF_THE_YEAR),
    links=(SERVANT_IN_CHARGE, IN_UNIT),
    rules=(
        *coverage.RULES,
        *year.RULES,
        *special.RULES,
        *discipline.RULES,
        *agencies.RULES,
        *limits.RULES,
        *order.RULES,
        *consequences.RULES,
    ),
    labels=(_LABELS,),
)
RULE_SETS = (MONTH, QUARTER, HALF, YEAR)
