"""Ai được xếp loại hằng tháng: the four sorts of persons, all graded alike (also those on labour contracts)."""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKER, WORKS_AT
from xeploai_ha_noi.forms import ABSENCES, PARTS, SCORES, WorkerForm


class Rated(NamedTuple):
    """One sort of persons.

    Forms are classes whose facts have the same names for each sort.

    Attributes:
        kind: The kind.
        at: The link to the agency where the person works.
        chosen: The fact that the competent level chose the person within the limit.
        parts: The form of the points of QĐ 3814.
        score: The form with the score as a whole.
        absence: The form of days worked, under the regulation that followed.
        leads: Who leads an agency or unit; None where nobody of the sort does.
    """

    kind: xl.Kind
    at: xl.Link
    chosen: xl.Expr[bool]
    parts: Any
    score: Any
    absence: Any
    leads: xl.Expr[bool] | None

    def id(self, name: str) -> str:
        """Return the id of one of the city's monthly rules on these persons."""
        return f"ha-noi.month.{self.kind.id}.{name}"


_AT = {link.source: link for link in WORKS_AT}


def _rated(kind: xl.Kind, chosen: xl.Expr[bool], leads: xl.Expr[bool] | None) -> Rated:
    return Rated(kind, _AT[kind.id], chosen, PARTS[kind], SCORES[kind], ABSENCES[kind], leads)


RATED = (
    _rated(OFFICIAL, OfficialForm.chosen_excellent, xl.ALWAYS),
    _rated(CIVIL_SERVANT, CivilServantForm.chosen_excellent, CivilServantForm.is_leader),
    _rated(PUBLIC_EMPLOYEE, PublicEmployeeForm.chosen_excellent, PublicEmployeeForm.is_manager),
    _rated(WORKER, WorkerForm.chosen_excellent, None),
)
KINDS = tuple(one.kind for one in RATED)
