"""Xếp loại tháng: a rule set for each stretch of months of which it is known which text applied, or that it is not."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.nd335.readings import GRADED_MONTHLY
from xeploai_ha_noi import classes, forms, parameters, readings, unseen
from xeploai_ha_noi.few_days import few_days
from xeploai_ha_noi.instruments import (
    BEFORE_ND_335,
    HA_NOI,
    IN_2021,
    JURISDICTION,
    KPI_2026,
    MAY_2018,
    MONTHLY,
    QD_1841,
    QD_3251,
    QD_3814,
    SINCE_ND_335,
    UNDER_3814,
)
from xeploai_ha_noi.limit import limits

_OLD, _NEW = (readings.TEXT_OF_2021.option(one) for one in ("qd3814", "qd1841"))


def _months(id: str, vi: str, en: str, periods: xl.Span, **given: Any) -> xl.RuleSet:
    return xl.rule_set(id, JURISDICTION, vi=vi, en=en, periods=periods, lengths=("month",), **given)


_FIRST = _months(
    "ha-noi-month-2018-05",
    "Hà Nội: tháng ban hành Quy định 3814",
    "Hà Nội: the month in which regulation 3814 was issued",
    MAY_2018,
    rules=(unseen.FIRST_MONTH,),
)
_UNDER_3814 = _months(
    "ha-noi-month-2018",
    "Hà Nội: xếp loại hằng tháng theo Quy định 3814, đến hết năm 2020",
    "Hà Nội: the monthly classes under regulation 3814, to the end of 2020",
    UNDER_3814,
    instruments=MONTHLY,
    parameters=parameters.OF_3814,
    readings=readings.OF_3814,
    forms=forms.OF_3814,
    rules=(
        *classes.SCORES,
        *classes.by_points(QD_3814.at()),
        *classes.edge(),
        *limits(),
        unseen.rest(QD_3814),
    ),
    labels=classes.labels(QD_3814),
    jurisdictions=(HA_NOI,),
)
_IN_2021 = _months(
    "ha-noi-month-2021",
    "Hà Nội: xếp loại hằng tháng năm 2021, theo Quy định 3814 hoặc quy định thay thế",
    "Hà Nội: the monthly classes of 2021, under regulation 3814 or its successor",
    IN_2021,
    instruments=MONTHLY,
    parameters=parameters.OF_2021,
    readings=readings.OF_2021,
    forms=forms.OF_2021,
    rules=(
        *classes.by_points(QD_3814.at()),
        *classes.edge(_OLD),
        *limits(_OLD),
        *few_days(_NEW),
        unseen.rest(QD_3814, _OLD),
        *unseen.points_of_1841(_NEW),
        *unseen.since_1841(QD_1841.at(), _NEW),
    ),
    labels=classes.labels(QD_3814),
    jurisdictions=(HA_NOI,),
)


def _under_1841(
    id: str, periods: xl.Span, *own: xl.Hole, instruments: tuple[xl.Instrument, ...] = (), **given: Any
) -> xl.RuleSet:
    return _months(
        id,
        "Hà Nội: xếp loại hằng tháng theo quy định thay thế Quy định 3814, được Quy định 3251 sửa đổi",
        "Hà Nội: the monthly classes under the successor of regulation 3814, amended by regulation 3251",
        periods,
        instruments=(*MONTHLY, *instruments),
        parameters=parameters.OF_1841,
        readings=readings.OF_1841,
        forms=forms.OF_1841,
        rules=(
            *classes.by_points(QD_3251.at()),
            *few_days(),
            *unseen.points_of_1841(readings.AMENDED.option("before")),
            *unseen.since_1841(QD_3251.at()),
            *own,
        ),
        labels=classes.labels(QD_3251),
        jurisdictions=(HA_NOI,),
        **given,
    )


RULE_SETS = (
    _FIRST,
    _UNDER_3814,
    _IN_2021,
    _under_1841("ha-noi-month-2022", BEFORE_ND_335),
    # Decree 335 scores the months of civil servants; that the city classes them is what it leaves to provinces.
    _under_1841(
        "ha-noi-month-2026",
        SINCE_ND_335,
        unseen.KPI,
        instruments=(KPI_2026,),
        chooses=(GRADED_MONTHLY.option("graded"),),
    ),
)
