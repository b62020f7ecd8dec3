"""Quy định 89-QĐ/TW: the grade of a leader's term, from the grades of its years; the years themselves stand in `qd132`.

Regulation 365 replaced it on 30 August 2025 and was not seen. What is decided from that day on is a hole, also for a
term that had ended before: whether the old text still governs it no text seen says.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import QD_89, QD_365
from xeploai.national.kinds import LEADER
from xeploai.national.qd89.forms import FORMS
from xeploai.national.qd89.parameters import PARAMETERS
from xeploai.national.qd89.readings import READINGS
from xeploai.national.qd89.term import RULES
from xeploai.national.qd132.leadership.order import BALLOT

_UNTIL, _SINCE = date(2025, 8, 29), date(2025, 8, 30)
_LABELS = xl.GradeLabels(
    instrument=QD_89.id,
    kinds=(LEADER.id,),
    labels=tuple(xl.GradeLabel(grade=grade, vi=grade.vi, en=grade.en) for grade in xl.Grade),
)
TERM = xl.rule_set(
    "vn-qd89-term",
    "vn",
    vi="Trung ương: xếp loại nhiệm kỳ của cán bộ lãnh đạo, quản lý theo Quy định 89",
    en="The centre: grading of the term of leaders and managers under regulation 89",
    periods=xl.Span(start=date(2018, 1, 1), end=_UNTIL),
    decisions=xl.Span(end=_UNTIL),
    lengths=("term",),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    rules=(*RULES, *BALLOT),
    labels=(_LABELS,),
)


def _unseen(id: str, periods: xl.Span, cite: xl.Citation) -> xl.RuleSet:
    """Return the rule set of what is decided after regulation 365 came: all of it a hole."""
    return xl.rule_set(
        id,
        "vn",
        vi="Trung ương: xếp loại nhiệm kỳ của cán bộ lãnh đạo, quản lý từ ngày 30/8/2025: chưa thấy nội dung",
        en="The centre: grading of the term of leaders and managers from 30 August 2025: its content was not seen",
        periods=periods,
        decisions=xl.Span(start=_SINCE),
        lengths=("term",),
        forms=FORMS,
        rules=(
            xl.Hole(
                "leader.term.qd365",
                kinds=(LEADER,),
                whole=True,
                cite=cite,
                vi="Quy định 365-QĐ/TW thay Quy định 89 từ ngày 30/8/2025: cách xếp loại nhiệm kỳ chưa được thấy",
                en="Regulation 365-QĐ/TW replaced regulation 89 on 30 August 2025: how it grades a term was not seen",
            ),
        ),
    )


RULE_SETS = (
    TERM,
    _unseen("vn-qd365-term-begun-before", xl.Span(start=date(2018, 1, 1), end=_UNTIL), QD_89.at()),
    _unseen("vn-qd365-term", xl.Span(start=_SINCE), QD_365.at()),
)
