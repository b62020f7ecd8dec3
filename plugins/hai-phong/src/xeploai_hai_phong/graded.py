"""Ai được chấm điểm: the three sorts of persons of decree 90, each with the city's form."""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.nd90.graded import CIVIL_SERVANTS, OFFICIALS, PUBLIC_EMPLOYEES, Graded
from xeploai_hai_phong.forms import (
    CivilServantHeadPoints,
    CivilServantPoints,
    OfficialHeadPoints,
    OfficialPoints,
    PublicEmployeePoints,
)

Made = xl.Derived | xl.Ceiling | xl.Hole | xl.Check
"""What the decision is made of: points, bands, what it does not say, what is to be looked at."""


class Scored(NamedTuple):
    """One sort of persons whom the city scores.

    Attributes:
        of: What decree 90 has of them.
        points: The city's form; forms have facts of the same names.
        heads: The form of those on the scale of heads; None where there are none.
    """

    of: Graded
    points: Any
    heads: Any = None

    @property
    def kind(self) -> xl.Kind:
        """The kind."""
        return self.of.kind

    @property
    def leads(self) -> xl.Expr[bool]:
        """Who is scored as a leader."""
        return self.of.leads

    @property
    def all_lead(self) -> bool:
        """Whether all of them are scored as leaders."""
        return not self.of.separate

    def id(self, name: str) -> str:
        """Return the id of a rule on these persons."""
        return f"hai-phong.year.{self.kind.id}.{name}"


SCORED_OFFICIALS = Scored(OFFICIALS, OfficialPoints, OfficialHeadPoints)
SCORED_SERVANTS = Scored(CIVIL_SERVANTS, CivilServantPoints, CivilServantHeadPoints)
SCORED_EMPLOYEES = Scored(PUBLIC_EMPLOYEES, PublicEmployeePoints)
