"""Kỷ luật oan: a year before 2023 that is decided from 18 August 2023 on, when regulation 117 was there.

Whoever was wrongly disciplined has his rights restored, those of assessment too: such a year, graded again, is not
lowered by that discipline. Of what was decided before that day no text was seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import xeploai as xl
from xeploai.national.forms.registers import (
    LeaderDiscipline,
    LeaderRestored,
    MemberDiscipline,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationRestored,
)
from xeploai.national.instruments import QD_117_WRONGED, years
from xeploai.national.kinds import LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.wronged import Restored, lifted_if_wrong, wrongly_disciplined
from xeploai.rules import AnyRule

_SINCE = xl.Span(start=date(2023, 8, 18))
QD_117_BEFORE = QD_117_WRONGED.model_copy(
    update={
        "id": "qd117-earlier-years",
        "periods": years(2018, 2022),
        "decisions": _SINCE,
        "vi": f"{QD_117_WRONGED.vi} (năm 2018 đến 2022, quyết định từ ngày 18/8/2023)",
        "en": f"{QD_117_WRONGED.en} (2018 to 2022, decided from 18 August 2023 on)",
    }
)
"""Regulation 117 for the years before it, by the day on which they are decided again."""
_LOWERED: dict[str, tuple[Restored, xl.Expr[date]]] = {
    "party_member.disciplined": (MemberRestored, MemberDiscipline.decided_on),
    "leader.disciplined": (LeaderRestored, LeaderDiscipline.decided_on),
    "party_organisation.disciplined": (OrganisationRestored, OrganisationDiscipline.decided_on),
    "party_organisation.disciplined_case": (OrganisationRestored, OrganisationDiscipline.decided_on),
}
_OF_WHOM: tuple[tuple[xl.Kind, Restored], ...] = (
    (PARTY_MEMBER, MemberRestored),
    (LEADER, LeaderRestored),
    (PARTY_ORGANISATION, OrganisationRestored),
)


def graded_again(id: str, rules: Iterable[AnyRule], periods: xl.Span) -> xl.RuleSet:
    """Return the rule set of years that are decided once regulation 117 was there.

    Args:
        id: Its id.
        rules: The rules of those years, with the ceilings that a discipline sets.
        periods: The years.
    """
    lowered = [one for one in rules if isinstance(one, xl.Ceiling) and one.id in _LOWERED]
    made = (
        *(lifted_if_wrong(one, *_LOWERED[one.id]) for one in lowered),
        *(wrongly_disciplined(*whom) for whom in _OF_WHOM),
    )
    return xl.rule_set(
        id,
        "vn",
        vi="Trung ương: năm theo Quy định 132 được xếp loại từ ngày 18/8/2023, khi có Quy định 117 về kỷ luật oan",
        en="The centre: years of regulation 132 decided from 18 August 2023 on, when regulation 117 was there",
        periods=periods,
        decisions=_SINCE,
        lengths=("year",),
        instruments=(QD_117_BEFORE,),
        rules=tuple(one.model_copy(update={"cite": QD_117_BEFORE.at()}) for one in made),
    )
