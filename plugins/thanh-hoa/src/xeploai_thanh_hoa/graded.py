"""Ai được xếp loại hằng tháng: the four sorts of persons, each with its form, registers and who of them leads."""

from __future__ import annotations

from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.forms.registers import EmployeeDiscipline, OfficialDiscipline, ServantDiscipline
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKER, WORKS_AT
from xeploai_thanh_hoa.forms import EmployeeMonth, OfficialMonth, OfficialPost, ServantMonth, WorkerMonth
from xeploai_thanh_hoa.registers import (
    EmployeeMonthConclusion,
    OfficialMonthConclusion,
    ServantMonthConclusion,
    WorkerDiscipline,
    WorkerMonthConclusion,
)


class Monthly(NamedTuple):
    """One sort of persons who are graded every month; forms and registers have facts of the same names.

    Attributes:
        kind: The kind.
        month: The month's form.
        standing: The form that says in which group a person stands, and whether he was chosen.
        discipline: The register of discipline.
        conclusions: The register of conclusions.
        leads: Who is scored as a leader; None where nobody is.
    """

    kind: xl.Kind
    month: Any
    standing: Any
    discipline: Any
    conclusions: Any
    leads: xl.Expr[bool] | None = None

    @property
    def at(self) -> xl.Link:
        """Where they work."""
        return next(link for link in WORKS_AT if link.source == self.kind.id)

    def id(self, name: str) -> str:
        """Return the id of a rule on these persons."""
        return f"thanh-hoa.month.{self.kind.id}.{name}"


OFFICIALS = Monthly(
    OFFICIAL, OfficialMonth, OfficialForm, OfficialDiscipline, OfficialMonthConclusion, OfficialPost.is_leader
)
SERVANTS = Monthly(
    CIVIL_SERVANT,
    ServantMonth,
    CivilServantForm,
    ServantDiscipline,
    ServantMonthConclusion,
    CivilServantForm.is_leader,
)
EMPLOYEES = Monthly(
    PUBLIC_EMPLOYEE,
    EmployeeMonth,
    PublicEmployeeForm,
    EmployeeDiscipline,
    EmployeeMonthConclusion,
    PublicEmployeeForm.is_manager,
)
WORKERS = Monthly(WORKER, WorkerMonth, WorkerMonth, WorkerDiscipline, WorkerMonthConclusion)
ALL = (OFFICIALS, SERVANTS, EMPLOYEES, WORKERS)
