"""Quy định 132-QĐ/TW: the years 2018 to 2022, with guidance 16 for 2018 and guidance 21 after it.

Decided from 18 August 2023 on, such a year is read with regulation 117 as well (`restored`), from 4 October with what
regulation 124 says of acts disciplined later (`disciplined_later`).
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_132, YEAR_2018, years
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd132 import leadership, one_discipline, part_of_year, party, readings, special_cases
from xeploai.national.qd132.carried_back import all_of
from xeploai.national.qd132.disciplined_later import DISCIPLINED_LATER
from xeploai.national.qd132.restored import graded_again

_LABELS = xl.GradeLabels(
    instrument=QD_132.id,
    kinds=tuple(kind.id for kind in (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
_PARAMETERS = (
    *part_of_year.PARAMETERS,
    *special_cases.PARAMETERS,
    *party.PARAMETERS,
    *leadership.PARAMETERS,
)
_FORMS = (*party.FORMS, *leadership.FORMS)
_RULES = all_of((party.RULES, leadership.RULES, one_discipline.RULES))
IN_2018 = xl.rule_set(
    "vn-qd132-2018",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại theo Quy định 132 và Hướng dẫn 16, năm 2018",
    en="The centre: review, assessment and grading under regulation 132 and guidance 16, for 2018",
    periods=YEAR_2018,
    lengths=("year",),
    parameters=_PARAMETERS,
    readings=(*readings.READINGS, *party.READINGS, *leadership.READINGS),
    forms=_FORMS,
    rules=_RULES.under_guidance_16,
    labels=(_LABELS,),
)
FROM_2019 = xl.rule_set(
    "vn-qd132-2019",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại theo Quy định 132 và Hướng dẫn 21, từ năm 2019 đến năm 2022",
    en="The centre: review, assessment and grading under regulation 132 and guidance 21, from 2019 to 2022",
    periods=years(2019, 2022),
    lengths=("year",),
    parameters=_PARAMETERS,
    readings=(
        *readings.FROM_2019,
        *special_cases.READINGS,
        *party.READINGS_FROM_2019,
        *leadership.READINGS_FROM_2019,
    ),
    forms=(*_FORMS, *special_cases.FORMS),
    rules=_RULES.under_guidance_21,
    labels=(_LABELS,),
)
AGAIN_2018 = graded_again("vn-qd132-2018-again", _RULES.under_guidance_16, YEAR_2018)
AGAIN_FROM_2019 = graded_again("vn-qd132-2019-again", _RULES.under_guidance_21, years(2019, 2022))
RULE_SETS = (IN_2018, FROM_2019, AGAIN_2018, AGAIN_FROM_2019, DISCIPLINED_LATER)
