"""Xếp loại quý: a rule set for each stretch of quarters of which it is known which text applied, or that it is not."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national.nd335.readings import GRADED_MONTHLY
from xeploai_tp_hcm import forms, parameters, readings, unseen
from xeploai_tp_hcm.cap import limits
from xeploai_tp_hcm.findings import of_20, of_4631
from xeploai_tp_hcm.instruments import (
    BEFORE_AMENDED,
    BEFORE_ND_335,
    CHANGE_OVER,
    FIRST_QUARTER,
    IN_2023,
    JURISDICTION,
    QD_20,
    QD_4631,
    QUARTERLY,
    SINCE_ND_335,
    TO_2022,
    TP_HCM,
)
from xeploai_tp_hcm.lowest import disciplined, proceedings
from xeploai_tp_hcm.points import LABELS, NEW, OLD, SCORES, standards, stricter

_OLD, _NEW = (readings.SCALE_OF_2024.option(one) for one in ("qd4631", "qd20"))


def _quarters(id: str, vi: str, en: str, periods: xl.Span, **given: Any) -> xl.RuleSet:
    return xl.rule_set(id, JURISDICTION, vi=vi, en=en, periods=periods, lengths=("quarter",), **given)


def _under_4631(id: str, periods: xl.Span, *own: xl.Hole, since: tuple[xl.Reading, ...] = ()) -> xl.RuleSet:
    return _quarters(
        id,
        "Thành phố Hồ Chí Minh: xếp loại hằng quý theo Quyết định 4631",
        "Ho Chi Minh City: the quarterly grades under decision 4631",
        periods,
        instruments=QUARTERLY,
        parameters=parameters.OF_4631,
        readings=(*readings.OF_4631, *since),
        forms=forms.OF_4631,
        rules=(
            *SCORES,
            *standards(OLD),
            *disciplined(QD_4631.at()),
            *limits(*(one.option("already") for one in since)),
            *of_4631(),
            unseen.of_workers(QD_4631.at()),
            unseen.rest_4631(),
            *own,
        ),
        labels=LABELS,
        jurisdictions=(TP_HCM,),
    )


def _under_20(id: str, periods: xl.Span, *own: xl.Hole, **given: Any) -> xl.RuleSet:
    return _quarters(
        id,
        "Thành phố Hồ Chí Minh: xếp loại hằng quý theo Quyết định 20/2024",
        "Ho Chi Minh City: the quarterly grades under decision 20/2024",
        periods,
        instruments=QUARTERLY,
        parameters=parameters.OF_20,
        forms=forms.OF_20,
        rules=(
            *standards(NEW),
            *disciplined(QD_20.at()),
            *proceedings(),
            *of_20(),
            unseen.of_workers(QD_20.at()),
            unseen.rest_20(),
            *own,
        ),
        jurisdictions=(TP_HCM,),
        **given,
    )


RULE_SETS = (
    _quarters(
        "tp-hcm-quarter-2018-q4",
        "Thành phố Hồ Chí Minh: quý ban hành Quyết định 4631",
        "Ho Chi Minh City: the quarter in which decision 4631 was issued",
        FIRST_QUARTER,
        rules=(unseen.FIRST_QUARTER,),
    ),
    _under_4631("tp-hcm-quarter-2018", BEFORE_AMENDED, since=(readings.CAP_SINCE,)),
    _under_4631("tp-hcm-quarter-2019-q3", TO_2022, unseen.amended(), since=(readings.CAP_SINCE,)),
    _under_4631("tp-hcm-quarter-2023", IN_2023, unseen.amended()),
    # Whichever scale it was: who has fewer points than the older asks has fewer than the later one asks, too.
    _quarters(
        "tp-hcm-quarter-2024",
        "Thành phố Hồ Chí Minh: quý I và quý II/2024, theo Quyết định 4631 hoặc Quyết định 20/2024",
        "Ho Chi Minh City: the first two quarters of 2024, under decision 4631 or decision 20/2024",
        CHANGE_OVER,
        instruments=QUARTERLY,
        parameters=parameters.OF_CHANGE_OVER,
        readings=readings.OF_CHANGE_OVER,
        forms=forms.OF_CHANGE_OVER,
        rules=(
            *standards(OLD, beside=NEW),
            *stricter(_NEW),
            *disciplined(QD_4631.at(), beside=QD_20),
            *proceedings(_NEW),
            *of_4631(_OLD),
            *of_20(_NEW),
            unseen.of_workers(QD_4631.at()),
            unseen.rest_4631(_OLD),
            unseen.amended(_OLD),
            unseen.rest_20(_NEW),
        ),
        labels=LABELS,
        jurisdictions=(TP_HCM,),
    ),
    _under_20("tp-hcm-quarter-2024-q3", BEFORE_ND_335),
    # Decree 335 scores the quarters of civil servants; that the city grades them is what it leaves to provinces.
    _under_20("tp-hcm-quarter-2026", SINCE_ND_335, unseen.ND_335, chooses=(GRADED_MONTHLY.option("graded"),)),
)
