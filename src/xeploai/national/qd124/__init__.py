"""Quy định 124-QĐ/TW và Hướng dẫn 25-HD/BTCTW: the years 2023 and 2024.

Of guidance 25 only who decides was seen; of the regulation the conditions of good and completed individuals, the
clause on leaders' units and clause 4.4 were not.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_124, years
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd124 import collectives, leaders, members, order
from xeploai.national.qd124.forms import FORMS
from xeploai.national.qd124.parameters import PARAMETERS
from xeploai.national.qd124.readings import IN_THAT_YEAR, READINGS

_KINDS = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)
_LABELS = xl.GradeLabels(
    instrument=QD_124.id,
    kinds=tuple(kind.id for kind in _KINDS),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
RULE_SET = xl.rule_set(
    "vn-qd124",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại theo Quy định 124 và Hướng dẫn 25, năm 2023 và 2024",
    en="The centre: review, assessment and grading under regulation 124 and guidance 25, 2023 and 2024",
    periods=years(2023, 2024),
    lengths=("year",),
    instruments=(members.HD_15_EARLIER_YEARS,),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    rules=(*IN_THAT_YEAR.rules(*_KINDS), *members.RULES, *collectives.RULES, *leaders.RULES, *order.RULES),
    labels=(_LABELS,),
)
RULE_SETS = (RULE_SET,)
