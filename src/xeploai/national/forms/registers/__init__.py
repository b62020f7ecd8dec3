"""Sổ theo dõi: discipline, conclusions, force majeure and corruption, kept alike in every year; one row a decision.

Which of these rows lowers whose grade, and in which year, each year's instruments say.
"""

from __future__ import annotations

from xeploai.national.forms.registers import collectives, leaders, party, state
from xeploai.national.forms.registers.collectives import (
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeForceMajeure,
    CommitteeRestored,
)
from xeploai.national.forms.registers.leaders import (
    CorruptionInScope,
    LeaderConclusion,
    LeaderDiscipline,
    LeaderRestored,
)
from xeploai.national.forms.registers.party import (
    MemberConclusion,
    MemberDiscipline,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationForceMajeure,
    OrganisationRestored,
)
from xeploai.national.forms.registers.state import EmployeeDiscipline, OfficialDiscipline, ServantDiscipline

FORMS = (*party.FORMS, *collectives.FORMS, *leaders.FORMS, *state.FORMS)

__all__ = [
    "FORMS",
    "CollectiveConclusion",
    "CollectiveDiscipline",
    "CollectiveForceMajeure",
    "CommitteeConclusion",
    "CommitteeDiscipline",
    "CommitteeForceMajeure",
    "CommitteeRestored",
    "CorruptionInScope",
    "EmployeeDiscipline",
    "LeaderConclusion",
    "LeaderDiscipline",
    "LeaderRestored",
    "MemberConclusion",
    "MemberDiscipline",
    "MemberRestored",
    "OfficialDiscipline",
    "OrganisationDiscipline",
    "OrganisationForceMajeure",
    "OrganisationRestored",
    "ServantDiscipline",
]
