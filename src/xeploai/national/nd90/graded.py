"""Ai được xếp loại theo NĐ 90/2020: the three sorts of persons, each with its form, links and articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import xeploai as xl
from xeploai.national.forms.registers import EmployeeDiscipline, OfficialDiscipline, ServantDiscipline
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.instruments import ND_90
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai.national.nd90.forms import CivilServantCriteria, OfficialCriteria, PublicEmployeeCriteria
from xeploai.national.nd90.readings import GOOD_UNITS
from xeploai.national.nd90.registers import EmployeeConclusion, OfficialConclusion, ServantConclusion


class Graded(NamedTuple):
    """One sort of persons whom the decree grades.

    Forms and registers are classes whose facts have the same names for each sort.

    Attributes:
        kind: The kind.
        post: The form that says who and where the person is.
        criteria: The form of what the decree grades by.
        discipline: The register of discipline.
        conclusions: The register of conclusions.
        leads: Who is asked what leaders are asked.
        led: What such a leader is called, in Vietnamese and English.
        articles: The articles of the four grades, from the excellent down.
        unseen: The articles whose text was not seen, each with the clauses of it that were.
        separate: Whether those who do not lead have standards of their own.
        units_asked: The option under which leaders, to be good, need 70% of their units good; None where the text says.
    """

    kind: xl.Kind
    post: Any
    criteria: Any
    discipline: Any
    conclusions: Any
    leads: xl.Expr[bool]
    led: tuple[str, str]
    articles: tuple[str, str, str, str]
    unseen: Mapping[str, tuple[str, ...]] = {}
    separate: bool = True
    units_asked: xl.ReadingOption | None = None

    def at(self, grade: xl.Grade, clause: str = "", point: str = "") -> xl.Citation:
        """Return the article on a grade of these persons, from memory where its text was not seen."""
        article = self.articles[xl.Grade.EXCELLENT.rank - grade.rank]
        seen = article not in self.unseen or (clause != "" and {*clause.split(", ")} <= {*self.unseen[article]})
        return ND_90.at(article, clause, point, established=None if seen else xl.Established.MEMORY)

    @property
    def of_both(self) -> str:
        """Both clauses, where they say the same of those who lead and of the others."""
        return f"{self.of_others}, {self.of_leaders}" if self.separate else ""

    @property
    def of_leaders(self) -> str:
        """The clause on leaders: the second, but for officials, of whom all lead."""
        return "2" if self.separate else ""

    @property
    def of_others(self) -> str:
        """The clause on those who do not lead."""
        return "1" if self.separate else ""


OFFICIALS = Graded(
    OFFICIAL,
    OfficialForm,
    OfficialCriteria,
    OfficialDiscipline,
    OfficialConclusion,
    leads=xl.ALWAYS,
    led=("cán bộ", "an official"),
    articles=("Điều 4", "Điều 5", "Điều 6", "Điều 7"),
    unseen={"Điều 5": (), "Điều 6": (), "Điều 7": ()},
    separate=False,
    units_asked=GOOD_UNITS.option("asked"),
)
CIVIL_SERVANTS = Graded(
    CIVIL_SERVANT,
    CivilServantForm,
    CivilServantCriteria,
    ServantDiscipline,
    ServantConclusion,
    leads=CivilServantForm.is_leader,
    led=("công chức lãnh đạo, quản lý", "a leading civil servant"),
    articles=("Điều 8", "Điều 9", "Điều 10", "Điều 11"),
    unseen={"Điều 9": (), "Điều 10": (), "Điều 11": ("1",)},
    units_asked=GOOD_UNITS.option("asked"),
)
PUBLIC_EMPLOYEES = Graded(
    PUBLIC_EMPLOYEE,
    PublicEmployeeForm,
    PublicEmployeeCriteria,
    EmployeeDiscipline,
    EmployeeConclusion,
    leads=PublicEmployeeForm.is_manager,
    led=("viên chức quản lý", "a public employee who manages"),
    articles=("Điều 12", "Điều 13", "Điều 14", "Điều 15"),
)
