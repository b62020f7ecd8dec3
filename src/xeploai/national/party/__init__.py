"""Phía Đảng: how Party organisations, committees and members were graded for the year 2018."""

from __future__ import annotations

from xeploai.national.party import committees, members, order, organisations
from xeploai.national.party.forms import FORMS
from xeploai.national.party.parameters import PARAMETERS
from xeploai.national.party.readings import READINGS

RULES = (*organisations.RULES, *committees.RULES, *members.RULES, *order.RULES)

__all__ = ["FORMS", "PARAMETERS", "READINGS", "RULES"]
