"""Chuyển tiếp từ Quy định 124 sang Quy định 366: in which year an act counts that was disciplined in between.

Regulation 124 grades the year of the act again, regulation 366 weighs it in the year of the decision. What was decided
in 2025 while 124 was in force is in the reach of both, and no text seen says that it lowers one year or two.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import OptionText
from xeploai.national.chosen import Chosen

REPLACED_ON = date(2025, 8, 30)
"""The first day of regulation 366, which replaced regulation 124."""
# Regulation 366 grades the whole of the year in which it came.
_FIRST_DAY = date(2025, 1, 1)
_THAT_YEAR = "that-year"


def decided_between(cite: xl.Citation) -> xl.Reading:
    """Return the reading `decided-before-366`, cited by the regulation of the year that is graded."""
    return xl.Reading(
        id="decided-before-366",
        vi="Vi phạm trước năm 2025, kỷ luật từ 01/01 đến 29/8/2025 khi Quy định 124 còn hiệu lực: tính vào năm nào",
        en="An act before 2025, disciplined from 1 January to 29 August 2025 while regulation 124 was in force: in "
        "which year it counts",
        options=(
            OptionText(
                id=_THAT_YEAR,
                vi="năm xảy ra vi phạm, được xếp loại lại; không là trường hợp không hoàn thành của năm 2025",
                en="in that of the act, which is graded again; it is no ground of the lowest grade of 2025",
            ),
            OptionText(
                id="this-year",
                vi="năm 2025, theo Quy định 366; năm xảy ra vi phạm không xếp loại lại",
                en="in 2025, by regulation 366, and that of the act is not graded again",
            ),
        ),
        why="Quy định 124 (4.5) xếp loại lại năm vi phạm, Quy định 366 (4.3) xếp loại ở kỳ hiện tại và là văn bản để "
        "xếp loại cả năm 2025; không văn bản nào nói về kỷ luật ra giữa hai quy định, cũng không nói một vi phạm "
        "hạ hai năm",
        cite=cite,
    )


def in_that_year(cite: xl.Citation) -> Chosen:
    """Return that option of the reading under which the year of the act alone is lowered."""
    return Chosen(decided_between(cite), _THAT_YEAR, cite)


def counts_there(kind: xl.Kind | str, in_that_year: Chosen, decided_on: xl.Expr[date]) -> xl.Expr[bool]:
    """Return that by regulation 124 what was decided after the year of an act re-opens that year."""
    return (decided_on < _FIRST_DAY) | counted_there(kind, in_that_year, decided_on)


def counted_there(kind: xl.Kind | str, in_that_year: Chosen, decided_on: xl.Expr[date]) -> xl.Expr[bool]:
    """Return that what was decided from 2025 on for an earlier act counts in the year of the act alone."""
    return (decided_on < REPLACED_ON) & in_that_year.of(kind)


def looked_at_once(
    kind: xl.Kind, register: type[xl.Record], act_on: xl.Expr[date], decided_on: xl.Expr[date], cite: xl.Citation
) -> xl.Check:
    """Return the check `<kind>.decided_before` of 2025: an earlier act disciplined before regulation 366 counts once.

    Args:
        kind: Whose register it is.
        register: The register of discipline.
        act_on: Its column of the day of the act.
        decided_on: Its column of the day of the decision.
        cite: The article of regulation 366.
    """
    return xl.Check(
        f"{kind.id}.decided_before",
        kind,
        when=register.rows().any_((act_on < xl.PERIOD_START) & (decided_on < REPLACED_ON)),
        cite=cite,
        vi="Vi phạm ở năm trước, kỷ luật trước ngày 30/8/2025: Quy định 124 khi ấy cho xếp loại lại năm vi phạm; xem "
        "xét để một vi phạm không hạ mức hai năm",
        en="An earlier act was disciplined before 30 August 2025, when regulation 124 had the year of the act graded "
        "again: see to it that one violation does not lower two years",
    )
