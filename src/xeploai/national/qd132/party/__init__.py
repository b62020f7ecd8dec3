"""Phía Đảng: how Party organisations, committees and members are graded under QĐ 132."""

from __future__ import annotations

from xeploai.national.qd132.carried_back import all_of
from xeploai.national.qd132.party import (
    committees,
    competence,
    findings,
    members,
    order,
    organisations,
    state_first,
    who_leads,
)
from xeploai.national.qd132.party.forms import FORMS
from xeploai.national.qd132.party.parameters import PARAMETERS
from xeploai.national.qd132.party.readings import FROM_2019 as READINGS_FROM_2019
from xeploai.national.qd132.party.readings import READINGS

RULES = all_of(
    part.RULES for part in (organisations, committees, members, who_leads, competence, findings, order, state_first)
)

__all__ = ["FORMS", "PARAMETERS", "READINGS", "READINGS_FROM_2019", "RULES"]
