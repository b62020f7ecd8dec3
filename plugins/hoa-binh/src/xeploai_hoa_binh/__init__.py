"""Hòa Bình, năm 2018: what the province added to the centre's rules for the year 2018.

Everything here is known from a newspaper report; README.md says what is established how, and what is not known. The
plan is for 2018 alone: of later years only holes are here (`later`), and what was only proposed is off unless named
(`proposals`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import xeploai as xl
from xeploai.national.instruments import YEAR_2018
from xeploai_hoa_binh import emulation, held_down, limit, marks, meetings, order, proposals, third_child
from xeploai_hoa_binh.instruments import INSTRUMENTS
from xeploai_hoa_binh.later import HOA_BINH, PHU_THO, QD_124_OF_2018, RULE_SET_FROM_2019, RULE_SET_OF_PHU_THO
from xeploai_hoa_binh.parameters import PARAMETERS
from xeploai_hoa_binh.readings import READINGS

RULE_SET = xl.rule_set(
    "hoa-binh-2018",
    "vn/hoa-binh",
    vi="Hòa Bình: kiểm điểm, đánh giá, xếp loại năm 2018",
    en="Hòa Bình: review, assessment and grading for 2018",
    periods=YEAR_2018,
    lengths=("year",),
    instruments=(*INSTRUMENTS, QD_124_OF_2018),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=(meetings.MeetingsForm, *marks.FORMS, *emulation.FORMS),
    rules=(
        *meetings.RULES,
        *held_down.RULES,
        *third_child.RULES,
        *limit.RULES,
        *marks.RULES,
        *emulation.RULES,
        *order.RULES,
    ),
    jurisdictions=(HOA_BINH, PHU_THO),
)
DEMO_READINGS: dict[str, str | None] = {
    "hd16-standards": "hd21-wording",
    "nd56-servant-numbers": "as-employees",
    "six-months-count": "anniversary",
    "under-half": "qd132-and-key-targets",
    "over-20-not-completed": "lowers",
    "over-20-of-organisations": "lowers",
    "servant-without-grade": "not-asked",
    "qd132-member-who-leads": "as-member",
    "organisation-completed": "all-fair",
    "organisation-results-criteria": "parts-I-and-II",
    "organisation-part-of-year": "not-graded",
    "organisation-ended-in-year": "not-graded",
    "collective-under-half": "both",
    "acting-head": "as-head",
    "leader-counted-once": "once",
    "leader-unit-led": "manages",
    "leader-headed-unit": "agencies-only",
    "leader-counted-posts": "primary-post",
    "collective-old-unit": "old-unit",
    "limit-base": "good-or-above",
    "limit-group": "grassroots",
    "limit-rounding": "down",
    "hoa-binh-limit-base": "graded",
    "hoa-binh-limit-group": "grassroots",
    "meetings-missing": "any",
    "meetings-condition": "either",
    "meetings-whose": "cells",
    "meetings-part-of-year": "not-asked",
    "in-charge": "committee-member",
    "held-grade": "both",
    "third-child-organisation": "falls",
    "which-hd12": "province",
    "two-years-standing": "not-same",
}


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the rules of 2018, what was proposed beside them, and what is known of the years after."""
    yield from (RULE_SET, *proposals.RULE_SETS, RULE_SET_FROM_2019, RULE_SET_OF_PHU_THO)


@xl.hookimpl
def xeploai_demos() -> Iterable[xl.Demo]:
    """Supply a district of 2018, made by `python -m xeploai_hoa_binh.district`."""
    yield xl.Demo(
        name="hoa-binh",
        jurisdiction="hoa-binh",
        period="2018",
        readings=DEMO_READINGS,
        folder=Path(__file__).parent / "demo",
        vi="Một huyện ở Hòa Bình, năm 2018: tổ chức đảng, cấp ủy, đảng viên, cơ quan, lãnh đạo (dữ liệu giả định)",
        en="A district of Hòa Bình in 2018: Party organisations, members, agencies, leaders (invented data)",
    )
