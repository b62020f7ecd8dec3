"""Quy định 366-QĐ/TW và Hướng dẫn 43-HD/BTCTW: the years from 2025 on, graded by points and conditions."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_366, years
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd366 import collectives, leaders, members, order, organisations, part_of_year, unseen
from xeploai.national.qd366.forms import FORMS, LeaderPoints
from xeploai.national.qd366.parameters import PARAMETERS
from xeploai.national.qd366.readings import IN_THAT_YEAR, READINGS
from xeploai.national.qd366.standards import score_of

_KINDS = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)
_LABELS = xl.GradeLabels(
    instrument=QD_366.id,
    kinds=tuple(kind.id for kind in _KINDS),
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
# What was decided before the regulation was there is none of the later years'.
CHANGE_OVER = xl.rule_set(
    "vn-qd366-change-over",
    "vn",
    vi="Trung ương: năm 2025, vi phạm của năm trước bị kỷ luật khi Quy định 124 còn hiệu lực",
    en="The centre: 2025, acts of earlier years disciplined while regulation 124 was in force",
    periods=years(2025, 2025),
    lengths=("year",),
    readings=(IN_THAT_YEAR.reading,),
    rules=IN_THAT_YEAR.rules(*_KINDS),
)
AFTER_IT = xl.rule_set(
    "vn-qd366-after-change-over",
    "vn",
    vi="Trung ương: từ năm 2026, không còn kỷ luật nào ra khi Quy định 124 còn hiệu lực",
    en="The centre: from 2026 on nothing was disciplined while regulation 124 was in force",
    periods=years(2026),
    lengths=("year",),
    rules=IN_THAT_YEAR.in_no_case(*_KINDS),
)
RULE_SETS = (YEAR, CHANGE_OVER, AFTER_IT)
