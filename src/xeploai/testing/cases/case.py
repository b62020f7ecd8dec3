"""Trường hợp: one case as data — who is judged, on what evidence, under which rules, and what must come out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from xeploai.dossier import Complete
from xeploai.rulings import Status
from xeploai.scales import Frozen, Grade

Given = str | int | bool | Decimal | None
"""A value as it is written; the door of evidence types it, and None says that it is not known."""
Row = dict[str, Given]
"""One row of a register, or one target of a link (`to`, `start`, `end`)."""


class Described(Frozen):
    """Đối tượng trong một trường hợp: one subject as a case describes it.

    Attributes:
        kind: Its kind.
        facts: Its facts by name; None where one is not known.
        rows: Its rows in registers, by register.
        links: Where its links lead, by link, each with `to` and perhaps `start` and `end`.
        person: The code of the person, where one has several capacities.
        decided: The grade that the competent level decided.
        start: The first day of the capacity or unit.
        end: Its last day.
        place: Where it stands, for the wording of faults.
    """

    kind: str
    facts: Row = {}
    rows: dict[str, tuple[Row, ...]] = {}
    links: dict[str, tuple[Row, ...]] = {}
    person: str | None = None
    decided: str | None = None
    start: str | None = None
    end: str | None = None
    place: str = ""


class Expected(Frozen):
    """Kết quả phải có: what a case says must come out; what it leaves out is not looked at.

    Attributes:
        status: The status. Where only `grade` is said it is `graded`, where only `between` is, `pending`.
        grade: The grade; a `provisional` one needs its status said.
        between: The lowest and the highest grade still possible.
        before_quota: The same before quotas.
        binding: Exactly the rules that decide.
        gates: Exactly the gates that hold.
        missing: Exactly the names of what is missing.
        holes: Exactly the open holes read.
        in_force: Rules that are surely in force, among others.
        could_bind: Rules that may cap below the highest grade, among others.
        findings: Findings, among others.
        without: Rules, gates, holes and findings that must not be there.
        article: Each stands in the citation of what decides, or of a gate, finding or hole that is expected.
        established: How well the weakest citation is established.
        value: What facts of the subject are worth, derived ones (a score) too, by name: a value, the least and the
            greatest it can still be, `does_not_apply`, or None where it is still open.
    """

    status: Status | None = None
    grade: Grade | None = None
    between: tuple[Grade, Grade] | None = None
    before_quota: tuple[Grade, Grade] | None = None
    binding: tuple[str, ...] | None = None
    gates: tuple[str, ...] | None = None
    missing: tuple[str, ...] | None = None
    holes: tuple[str, ...] | None = None
    in_force: tuple[str, ...] = ()
    could_bind: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    established: str | None = None
    value: dict[str, Given | tuple[Given, Given]] = {}


class Rules(Frozen):
    """By which rules a case is judged: what `xeploai.rulebook` is asked for."""

    jurisdiction: str
    period: str
    decided_on: date | None = None
    readings: tuple[tuple[str, str | None], ...] = ()
    assume: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


class Case(Frozen):
    """Trường hợp: one subject judged, beside whoever it refers to.

    Attributes:
        vi: What it shows, as a Vietnamese sentence.
        file: The name of its file.
        line: The line it begins on.
        id: The id of the subject judged, as links of others name it.
        subject: The subject judged.
        others: Other subjects by their keys, `kind:id`.
        complete: What is said to be complete; None: all the book has, but for what is `incomplete`.
        incomplete: Kinds, links and registers that are not complete.
        expect: What must come out.
    """

    vi: str
    file: str
    line: int
    rules: Rules
    id: str = "1"
    subject: Described
    others: dict[str, Described] = {}
    complete: tuple[Complete, ...] | None = None
    incomplete: tuple[str, ...] = ()
    expect: Expected

    @property
    def key(self) -> str:
        """The key of the subject judged."""
        return f"{self.subject.kind}:{self.id}"

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{self.file}, line {self.line}"

    def __str__(self) -> str:
        """Return its sentence: what a test of it is called."""
        return self.vi
