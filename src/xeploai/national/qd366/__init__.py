"""Quy định 366-QĐ/TW và Hướng dẫn 43-HD/BTCTW: the years from 2025 on, graded by points and conditions."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_366, years
from xeploai.national.kinds import LEADER
from xeploai.national.qd366 import collectives, leaders, members, order, organisations, part_of_year, unseen
from xeploai.national.qd366.forms import FORMS, LeaderPoints
from xeploai.national.qd366.parameters import PARAMETERS
from xeploai.national.qd366.readings import READINGS
from xeploai.national.qd366.standards import score_of

_LABELS = xl.GradeLabels(
    instrument=QD_366.id,
    kinds=("party_organisation", "committee", "party_member", "collective", "leader"),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
YEAR = xl.rule_set(
    "vn-qd366",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại theo Quy định 366 và Hướng dẫn 43, từ năm 2025",
    en="The centre: review, assessment and grading under regulation 366 and guidance 43, from 2025",
    periods=years(2025),
    lengths=("year",),
    parameters=(*PARAMETERS, *part_of_year.PARAMETERS),
    readings=READINGS,
    forms=FORMS,
    rules=(
        *organisations.RULES,
        *members.RULES,
        *collectives.RULES,
        score_of(LEADER, LeaderPoints),
        *leaders.OF_A_PERIOD,
        *leaders.RULES,
        *unseen.RULES,
        *order.RULES,
    ),
    labels=(_LABELS,),
)
RULE_SETS = (YEAR,)
