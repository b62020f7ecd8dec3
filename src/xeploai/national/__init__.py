"""Trung ương: the centre's rules for the year 2018, a plugin like any other and one that ships with the library.

None of the texts was read in the signed original, and of the central guidance for 2018 the conditions of the grades
were not seen at all: by default only who is not graded and who has not completed is settled.
"""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai import Grade
from xeploai.national import leadership, part_of_year, party, state, unseen
from xeploai.national.instruments import INSTRUMENTS, QD_132, YEAR_2018
from xeploai.national.kinds import KINDS, LINKS
from xeploai.national.readings import READINGS

_LABELS = xl.GradeLabels(
    instrument=QD_132.id,
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in Grade),
)
YEAR = xl.rule_set(
    "vn-2018",
    "vn",
    vi="Trung ương: kiểm điểm, đánh giá, xếp loại trong hệ thống chính trị năm 2018",
    en="The centre: review, assessment and grading in the political system for 2018",
    periods=YEAR_2018,
    instruments=INSTRUMENTS,
    parameters=(
        *part_of_year.PARAMETERS,
        *unseen.PARAMETERS,
        *party.PARAMETERS,
        *leadership.PARAMETERS,
        *state.PARAMETERS,
    ),
    readings=(*READINGS, *party.READINGS, *leadership.READINGS, *state.READINGS),
    kinds=KINDS,
    forms=(*party.FORMS, *leadership.FORMS, *state.FORMS),
    links=LINKS,
    rules=(*party.RULES, *leadership.RULES, *state.RULES),
    labels=(*state.LABELS, _LABELS),
)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the centre's rules of 2018."""
    yield YEAR
