"""How a case is graded and how its outcome is written down."""

from __future__ import annotations

from datetime import date

from xeploai import Book, Dossier, Grade, Period, RuleSet, Ruling
from xeploai.classify import classify
from xeploai.rulings import Status

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade

Outcome = tuple[Status, Grade | None, Grade, Grade]


def book_of(
    *sets: RuleSet,
    period: str,
    decided_on: date | None = None,
    readings: dict[str, str | None] | None = None,
    assume: tuple[str, ...] = (),
) -> Book:
    """Return the book of `sets` for a period, decided on its last day unless said otherwise."""
    judged = Period.parse(period)
    return Book(
        jurisdiction=sets[-1].jurisdiction,
        period=judged,
        decided_on=judged.end if decided_on is None else decided_on,
        sets=sets,
        readings=readings or {},
        assume=assume,
    )


def rulings(book: Book, dossier: Dossier) -> dict[str, Ruling]:
    """Return what the book allows for every subject of the dossier, by key; a faulty dossier raises."""
    return dict(classify(dossier, book))


def outcome(ruling: Ruling) -> Outcome:
    """Return the part of a ruling that a case states."""
    return ruling.status, ruling.grade, ruling.low, ruling.high


def graded(grade: Grade) -> Outcome:
    """Return the outcome of a subject surely graded `grade`."""
    return "graded", grade, grade, grade


def pending(low: Grade, high: Grade) -> Outcome:
    """Return the outcome of a subject whose grade may still be anything from `low` to `high`."""
    return "pending", None, low, high


def opens(ruling: Ruling) -> set[tuple[str, str]]:
    """Return what the ruling waits for, as pairs of sort and name."""
    return {(one.what, one.name) for one in ruling.missing}
