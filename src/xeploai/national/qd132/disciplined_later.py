"""Khoản 4.5 Điều 12 Quy định 124 và các năm trước nó: an act of 2018 to 2022 that was disciplined after its year.

Regulation 124 has the year of an act graded again, and says of no year that it begins there. How such a year of
regulation 132 is then graded was not seen: it may be lowered, and nobody is told that it is not. What was found
wrong, or is no longer disciplined, lowers it by no text.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.changeover import REPLACED_ON
from xeploai.national.forms.registers import (
    CollectiveDiscipline,
    LeaderDiscipline,
    LeaderRestored,
    MemberDiscipline,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationRestored,
)
from xeploai.national.instruments import QD_124, years
from xeploai.national.kinds import COLLECTIVE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.members import NOT_HANDLED
from xeploai.national.wronged import was_wrong

_YEARS = years(2018, 2022)
_SINCE = xl.Span(start=QD_124.day)
_QD_124_BEFORE = QD_124.model_copy(
    update={
        "id": "qd124-earlier-years",
        "replaces": (),
        "periods": _YEARS,
        "decisions": _SINCE,
        "vi": f"{QD_124.vi} (năm 2018 đến 2022, quyết định từ ngày 04/10/2023)",
        "en": f"{QD_124.en} (2018 to 2022, decided from 4 October 2023 on)",
    }
)
"""Regulation 124 for the years before it, by the day on which they are decided again."""


def _unread(
    kind: xl.Kind,
    register: type[xl.Record],
    act_on: xl.Expr[date],
    decided_on: xl.Expr[date],
    spared: xl.Expr[bool] = ~xl.ALWAYS,
) -> xl.Hole:
    """Return the hole `<kind>.disciplined_later`, of whose act of the year was disciplined after it.

    Args:
        kind: Whose register it is.
        register: The register of discipline.
        act_on: Its column of the day of the act.
        decided_on: Its column of the day of the decision.
        spared: Which of its rows lower nothing, where any can be told.
    """
    later = (decided_on > xl.PERIOD_END) & (decided_on < REPLACED_ON) & ~spared
    return xl.Hole(
        f"{kind.id}.disciplined_later",
        kinds=(kind,),
        when=register.rows(dated=act_on).any_(later),
        cite=_QD_124_BEFORE.at("Điều 12", "4.5"),
        vi="Vi phạm trong năm, kỷ luật sau năm ấy: Quy định 124 cho xem xét, xếp loại lại năm xảy ra vi phạm; với các "
        "năm theo Quy định 132 thì xếp loại lại theo mức nào chưa thấy văn bản",
        en="An act of the year, disciplined after it: regulation 124 has that year graded again; by which rules a year "
        "of regulation 132 is graded then was not seen",
    )


DISCIPLINED_LATER = xl.rule_set(
    "vn-qd132-disciplined-later",
    "vn",
    vi="Trung ương: năm theo Quy định 132 mà vi phạm bị kỷ luật sau năm ấy, xếp loại từ ngày 04/10/2023",
    en="The centre: years of regulation 132 whose acts were disciplined later, decided from 4 October 2023 on",
    periods=_YEARS,
    decisions=_SINCE,
    lengths=("year",),
    instruments=(_QD_124_BEFORE,),
    rules=(
        _unread(
            PARTY_MEMBER,
            MemberDiscipline,
            MemberDiscipline.act_on,
            MemberDiscipline.decided_on,
            was_wrong(MemberRestored, MemberDiscipline.decided_on, afterwards=True) | NOT_HANDLED,
        ),
        _unread(
            LEADER,
            LeaderDiscipline,
            LeaderDiscipline.act_on,
            LeaderDiscipline.decided_on,
            was_wrong(LeaderRestored, LeaderDiscipline.decided_on, afterwards=True),
        ),
        _unread(COLLECTIVE, CollectiveDiscipline, CollectiveDiscipline.act_on, CollectiveDiscipline.decided_on),
        _unread(
            PARTY_ORGANISATION,
            OrganisationDiscipline,
            OrganisationDiscipline.act_on,
            OrganisationDiscipline.decided_on,
            was_wrong(OrganisationRestored, OrganisationDiscipline.decided_on, afterwards=True),
        ),
    ),
)
