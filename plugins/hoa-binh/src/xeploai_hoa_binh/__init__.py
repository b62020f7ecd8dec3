"""Hòa Bình, năm 2018: the province's rules for grading Party cells and members of the year 2018.

Everything here is known from a newspaper report and from pages that repeat central texts; README.md says what is
established how, and what is not known. The plan is for 2018 alone: of later years only holes are here (`later`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import xeploai as xl
from xeploai import Grade
from xeploai_hoa_binh import cells, members
from xeploai_hoa_binh.forms import COLLECTIVE, FORMS, LEADER, LINKS, MASS_ORGANISATION, OFFICIAL
from xeploai_hoa_binh.instruments import INSTRUMENTS, QD_132, YEAR_2018
from xeploai_hoa_binh.later import HOA_BINH, PHU_THO, QD_124_OF_2018, RULE_SET_FROM_2019, RULE_SET_OF_PHU_THO
from xeploai_hoa_binh.order import PRECEDENCES
from xeploai_hoa_binh.parameters import PARAMETERS
from xeploai_hoa_binh.readings import READINGS

LABELS = xl.GradeLabels(
    instrument=QD_132.id,
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in Grade),
)
RULE_SET = xl.rule_set(
    "hoa-binh-2018",
    "vn/hoa-binh",
    vi="Hòa Bình: kiểm điểm, đánh giá, xếp loại chi bộ và đảng viên năm 2018",
    en="Hòa Bình: grading of Party cells and members for 2018",
    periods=YEAR_2018,
    instruments=(*INSTRUMENTS, QD_124_OF_2018),
    parameters=PARAMETERS,
    readings=READINGS,
    kinds=(COLLECTIVE, LEADER, OFFICIAL, MASS_ORGANISATION),
    forms=FORMS,
    links=LINKS,
    rules=(*cells.RULES, *members.RULES, *PRECEDENCES),
    labels=(LABELS,),
    jurisdictions=(HOA_BINH, PHU_THO),
)
DEMO_READINGS: dict[str, str | None] = {
    "hd16-standards": "hd21-wording",
    "six-months-count": "anniversary",
    "under-half": "qd132-and-key-targets",
    "over-20-not-completed": "lowers",
    "meetings-missing": "any",
    "meetings-condition": "either",
    "in-charge": "committee-member",
    "third-child-organisation": "not-good",
    "limit-base": "good-or-above",
    "limit-group": "grassroots",
    "limit-rounding": "down",
    "which-hd12": "province",
}


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the rules of 2018, and what is known of the years after."""
    yield from (RULE_SET, RULE_SET_FROM_2019, RULE_SET_OF_PHU_THO)


@xl.hookimpl
def xeploai_demos() -> Iterable[xl.Demo]:
    """Supply a district of 2018, made by `python -m xeploai_hoa_binh.district`."""
    yield xl.Demo(
        name="hoa-binh",
        jurisdiction="hoa-binh",
        period="2018",
        readings=DEMO_READINGS,
        folder=Path(__file__).parent / "demo",
        vi="Một huyện ở Hòa Bình, năm 2018: chi bộ, đảng viên, bí thư (dữ liệu giả định)",
        en="A district of Hòa Bình in 2018: cells, members, secretaries (invented data)",
    )
