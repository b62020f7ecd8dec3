"""Kết quả theo quy định: what the rules allow for each subject, with what decided it and what is not known.

A ruling is not a decision. It is the highest grade the rules allow on this evidence, as an interval where something
is not known; the decision is people's (design 2.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from xeploai.forms import Value
from xeploai.law import Citation
from xeploai.scales import Established, Frozen, Grade

Status = Literal[
    "invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred", "graded", "provisional", "pending"
]  # fmt: skip
STATUSES: tuple[Status, ...] = (
    "invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred", "graded", "provisional", "pending",
)  # fmt: skip


class Open(Frozen):
    """One thing that is not known and on which a ruling now depends.

    Attributes:
        what: A `fact` to give; a `register`, `link` or `table` (all subjects of a kind) to complete; a `choice` of an
            authority; a `row` that was faulty; a `deferral` to end; a `quota` to settle; a `reading` to decide; or
            `withheld`: something that a rule asks for by which an audience would learn what it may not.
        name: The fact, register, link, kind, quota or reading; of what is withheld, the instrument.
        subject: The key of the subject it belongs to; empty for a reading.
        row: Of a column of a register, the row it belongs to, as `register/id`; else empty.
    """

    what: Literal[
        "fact", "register", "link", "table", "choice", "row", "deferral", "quota", "reading", "hole", "withheld"
    ]
    name: str
    subject: str = ""
    row: str = ""


class FactValue(Frozen):
    """Giá trị của một dữ liệu: what a fact of one subject, given or derived (a score), is worth on this evidence.

    Attributes:
        subject: The key of the subject.
        fact: The fact.
        status: `settled`: it is known. `open`: not yet. `does_not_apply`: the subject has none (a score of a month
            without any task). `withheld`: it rests on something sensitive, and whoever asked may not read that.
        low: The least value still possible (of a level, its name); None where that is not known either.
        high: The greatest; where it is settled the same as `low`.
        may_not_apply: It is open, and may turn out not to apply.
        missing: What to give so that it is settled; more may open behind it.
        holes: Open holes it rests on.
        is_sensitive: It rests on something sensitive: it belongs in no log, and its repr leaves it out.
    """

    subject: str
    fact: str
    status: Literal["settled", "open", "does_not_apply", "withheld"]
    low: Value | None = None
    high: Value | None = None
    may_not_apply: bool = False
    missing: tuple[Open, ...] = ()
    holes: tuple[str, ...] = ()
    is_sensitive: bool = False

    @property
    def value(self) -> Value | None:
        """The value where it is settled; else None."""
        return self.low if self.status == "settled" else None

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Leave out what a sensitive fact is worth, and whether it applies: a repr ends up in logs."""
        told = ("subject", "fact") if self.is_sensitive else tuple(type(self).model_fields)
        return ((name, value) for name, value in super().__repr_args__() if name in told)


class InForce(Frozen):
    """A rule that caps this subject, surely or possibly.

    Attributes:
        rule: Its id.
        at_most: The grade it caps at; for a discretion the highest (surely) or lowest (possibly) left open.
        surely: Whether it is surely in force; else it may be, depending on what is not known.
    """

    rule: str
    at_most: Grade
    surely: bool


class Finding(Frozen):
    """Vấn đề cần xem xét: something a person should look at; it changes no grade.

    Attributes:
        id: The check's id, or the name of a finding the engine makes itself.
        rule: The rule a finding of the engine speaks of, where it speaks of one.
    """

    id: str
    subject: str
    vi: str
    en: str
    cite: Citation | None = None
    rule: str | None = None


class Ruling(Frozen):
    """What the rules allow for one subject.

    Attributes:
        subject: Its key, `kind:id`.
        status: The first that surely holds (design 2.2, 2.3).
        grade: The grade, where `status` is `graded` or `provisional`; else None.
        low: The lowest grade still possible if the subject is graded.
        high: The highest grade the rules allow on what is known.
        before_quota: The same interval before quotas.
        may_be_not_graded: It is not known whether the subject is graded at all.
        in_force: Every rule that surely or possibly caps the subject, the lowest cap first.
        with_holes_empty: Of a provisional ruling, what surely caps it where every hole is assumed empty.
        gates: The gates that surely hold, for a status that is no grade.
        missing: What to give so that it can be decided; more may open behind it.
        holes: Open holes read: rules known to exist whose content was not seen.
        readings: The readings used, with the option taken (None: undecided).
        assumed: Holes the caller assumed empty.
        proposals: Proposals the caller switched on: rules in the book that are no law.
        registers: Registers declared complete, on whose silence something rests.
        findings: What a person should look at.
        established: The weakest citation among the rules that decided or could have; None where there was none.
        book: The hash of the book.
    """

    subject: str
    status: Status
    grade: Grade | None
    low: Grade
    high: Grade
    before_quota: tuple[Grade, Grade]
    may_be_not_graded: bool = False
    in_force: tuple[InForce, ...] = ()
    with_holes_empty: tuple[InForce, ...] = ()
    gates: tuple[str, ...] = ()
    missing: tuple[Open, ...] = ()
    holes: tuple[str, ...] = ()
    readings: dict[str, str | None] = {}
    assumed: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    established: Established | None = None
    book: str = ""

    @property
    def kind(self) -> str:
        """The kind of the subject."""
        return self.subject.split(":", 1)[0]

    @property
    def binding(self) -> tuple[str, ...]:
        """The rules that decide: surely in force, and capping at exactly the grade (or `high`)."""
        rules, at = self.in_force, self.high
        if self.status == "provisional" and self.grade is not None:
            rules, at = self.with_holes_empty, self.grade
        return tuple(one.rule for one in rules if one.surely and one.at_most is at)

    @property
    def could_bind(self) -> tuple[str, ...]:
        """The rules possibly in force that would cap below `high`."""
        return tuple(one.rule for one in self.in_force if not one.surely and one.at_most < self.high)

    def blocks(self, grade: Grade) -> tuple[InForce, ...]:
        """Return exactly what stands between the subject and `grade`: the rules in force that cap below it."""
        return tuple(one for one in self.in_force if one.at_most < grade)
