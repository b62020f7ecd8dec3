"""Quy định 89-QĐ/TW: the grade of a leader's term, from the grades of its years; the years themselves stand in `qd132`.

In 2023 and 2024 it was still in force: the steps of its procedure hold, and whether its yearly criteria stand beside
those of regulation 124 is a hole. It governs whatever term is decided while it held, also one begun before it.

Regulation 365 replaced it on 30 August 2025 and was not seen. What is decided from that day on is a hole, also for a
term that had ended before: whether the old text still governs it no text seen says.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import QD_89, QD_365, years
from xeploai.national.kinds import LEADER
from xeploai.national.qd89.forms import FORMS
from xeploai.national.qd89.parameters import PARAMETERS
from xeploai.national.qd89.readings import READINGS
from xeploai.national.qd89.term import RULES
from xeploai.national.qd132.leadership.findings import (
    SELF_GRADE,
    WITHOUT_RESIDENCE_OPINION,
    WITHOUT_SECRET_BALLOT,
)
from xeploai.national.qd132.leadership.order import BALLOT
from xeploai.national.subjects import TERMS_FROM

_FROM, _UNTIL, _SINCE = date(2017, 8, 4), date(2025, 8, 29), date(2025, 8, 30)
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
    periods=xl.Span(start=TERMS_FROM, end=_UNTIL),
    decisions=xl.Span(start=_FROM, end=_UNTIL),
    lengths=("term",),
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    rules=(*RULES, SELF_GRADE, *BALLOT, WITHOUT_RESIDENCE_OPINION, WITHOUT_SECRET_BALLOT),
    labels=(_LABELS,),
)
YEAR = xl.rule_set(
    "vn-qd89-year",
    "vn",
    vi="Trung ương: trình tự đánh giá cán bộ lãnh đạo, quản lý theo Quy định 89, năm 2023 và 2024",
    en="The centre: the procedure of assessing leaders and managers under regulation 89, 2023 and 2024",
    periods=years(2023, 2024),
    decisions=xl.Span(end=_UNTIL),
    lengths=("year",),
    rules=(
        *BALLOT,
        WITHOUT_SECRET_BALLOT,
        xl.Hole(
            "leader.qd89",
            kinds=(LEADER,),
            cite=QD_89.at("Mục III", "1"),
            vi="Tiêu chí hằng năm của Quy định 89 (còn hiệu lực) có đứng bên Điều 12 Quy định 124 hay không chưa được "
            "thấy",
            en="Whether the yearly criteria of regulation 89, still in force, stand beside Article 12 of regulation "
            "124 was not seen",
        ),
    ),
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
    YEAR,
    _unseen("vn-qd365-term-begun-before", xl.Span(start=TERMS_FROM, end=_UNTIL), QD_89.at()),
    _unseen("vn-qd365-term", xl.Span(start=_SINCE), QD_365.at()),
)
