"""Phía Đảng: how Party organisations, committees and members were graded for the year 2018."""

from __future__ import annotations

from xeploai.national.qd132.party import committees, members, order, organisations, state_first
from xeploai.national.qd132.party.forms import FORMS
from xeploai.national.qd132.party.parameters import PARAMETERS
from xeploai.national.qd132.party.readings import READINGS

RULES = (*organisations.RULES, *committees.RULES, *members.RULES, *order.RULES, *state_first.RULES)

__all__ = ["FORMS", "PARAMETERS", "READINGS", "RULES"]
