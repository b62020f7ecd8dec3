"""Quy định 132-QĐ/TW: the years 2018 to 2022, with guidance 16 for 2018 and guidance 21 after it."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_132, YEAR_2018
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd132 import leadership, part_of_year, party, unseen
from xeploai.national.qd132.readings import READINGS

_LABELS = xl.GradeLabels(
    instrument=QD_132.id,
    kinds=tuple(kind.id for kind in (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
YEAR = xl.rule_set(
    "vn-qd132-2018",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại theo Quy định 132 và Hướng dẫn 16, năm 2018",
    en="The centre: review, assessment and grading under regulation 132 and guidance 16, for 2018",
    periods=YEAR_2018,
    lengths=("year",),
    parameters=(*part_of_year.PARAMETERS, *unseen.PARAMETERS, *party.PARAMETERS, *leadership.PARAMETERS),
    readings=(*READINGS, *party.READINGS, *leadership.READINGS),
    forms=(*party.FORMS, *leadership.FORMS),
    rules=(*party.RULES, *leadership.RULES),
    labels=(_LABELS,),
)
RULE_SETS = (YEAR,)
