"""Ai được xếp loại hằng quý: officials, civil servants and public employees, graded alike."""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.forms.registers import EmployeeDiscipline, OfficialDiscipline, ServantDiscipline
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKS_AT
from xeploai_tp_hcm import forms


class Rated(NamedTuple):
    """One sort of persons.

    Forms and registers are classes whose facts have the same names for each sort.

    Attributes:
        kind: The kind.
        at: The link to the body where the person works.
        chosen: The fact that the competent level chose the person within the limit.
        leads: Who is a leader; None where all of the sort are.
        discipline: The register of discipline.
        work: The form of the work done.
        results: The form of the third group's points.
        rating: The form of how the rating was done.
        score: The form with the score as a whole.
        proceedings: The register of criminal proceedings.
        heads: The form of who heads a body; None where nobody of the sort does.
        satisfaction: The form of the satisfaction that heads are held to; None where no such head is of the sort.
    """

    kind: xl.Kind
    at: xl.Link
    chosen: xl.Expr[bool]
    leads: xl.Expr[bool] | None
    discipline: Any
    work: Any
    results: Any
    rating: Any
    score: Any
    proceedings: Any
    heads: Any
    satisfaction: Any

    def id(self, name: str) -> str:
        """Return the id of one of the city's quarterly rules on these persons."""
        return f"tp-hcm.quarter.{self.kind.id}.{name}"


_AT = {link.source: link for link in WORKS_AT}


def _rated(kind: xl.Kind, post: Any, leads: xl.Expr[bool] | None, discipline: type[xl.Record]) -> Rated:
    return Rated(
        kind,
        _AT[kind.id],
        post.chosen_excellent,
        leads,
        discipline,
        forms.WORK[kind],
        forms.RESULTS[kind],
        forms.RATINGS[kind],
        forms.SCORES[kind],
        forms.PROCEEDINGS[kind],
        forms.HEADS.get(kind),
        forms.SATISFACTION.get(kind),
    )


RATED = (
    _rated(OFFICIAL, OfficialForm, None, OfficialDiscipline),
    _rated(CIVIL_SERVANT, CivilServantForm, CivilServantForm.is_leader, ServantDiscipline),
    _rated(PUBLIC_EMPLOYEE, PublicEmployeeForm, PublicEmployeeForm.is_manager, EmployeeDiscipline),
)
KINDS = tuple(one.kind for one in RATED)
