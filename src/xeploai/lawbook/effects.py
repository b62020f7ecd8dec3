"""The public verb `diff_rulings`: one dossier under two books, and whose ruling is another.

What one book does not know is left out for that book and told. Days are moved with the period: the same facts are
judged as if they had happened in the other book's, or nothing of a year would count in the next.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from xeploai.book import Book, RuleSet
from xeploai.classify import OnFault, Rulings, examined_rulings
from xeploai.dossier import Complete, Dossier, RecordRow, StepRow, Subject
from xeploai.errors import DossierError, Fault
from xeploai.evidence import Places, ReadPlaces, Section, examine
from xeploai.evidence.headings import interpreted
from xeploai.evidence.values import Levels, RefusedError, day
from xeploai.forms import FactSpec, FormSpec, RecordSpec, Value
from xeploai.law import Span
from xeploai.lawbook.differences import name, one_of_kinds
from xeploai.rulings import Ruling
from xeploai.scales import Frozen


class LeftOut(Frozen):
    """Evidence of a dossier that a book does not know, and that was left out for it.

    Attributes:
        what: Subjects of a kind, values of a fact (or column of a register), rows of a register or link, or statements
            of completeness and steps about what was left out.
        name: The kind, register or link; of a fact `<form>.<fact>`.
        count: How many.
    """

    what: Literal["kind", "fact", "register", "link", "complete", "steps"]
    name: str
    count: int


class RulingChange(Frozen):
    """A subject whose ruling is another under the other book."""

    before: Ruling
    after: Ruling

    @property
    def subject(self) -> str:
        """Its key."""
        return self.before.subject


class RulingsDiff(Frozen):
    """One dossier under two books.

    Attributes:
        before: The earlier book's jurisdiction and period, `vn@2022`.
        after: The later one's.
        changes: Whose status, grade or interval is another, in the order of the dossier.
        compared: How many subjects both books know.
        left_out_before: What the earlier book does not know.
        left_out_after: What the later one does not know.
        moved: By how many months the days of the dossier were moved for the later book.
    """

    before: str
    after: str
    changes: tuple[RulingChange, ...] = ()
    compared: int = 0
    left_out_before: tuple[LeftOut, ...] = ()
    left_out_after: tuple[LeftOut, ...] = ()
    moved: int = 0


def diff_rulings(
    dossier: Dossier,
    before: Book,
    after: Book,
    *,
    kind: str | None = None,
    on_fault: OnFault = "refuse",
    places: Places | None = None,
) -> RulingsDiff:
    """Return whose ruling is another under another book, with both rulings.

    The dossier is one of the earlier book's period. Where the later book's period ends in another month, every day in
    the dossier is moved by as many months for it (a day that the month does not have becomes its last).

    Args:
        dossier: Subjects and their evidence, for the one book, the other or both.
        before: The one book.
        after: The other.
        kind: Only subjects of this kind are told; all are ruled, as others may rest on them.
        on_fault: `refuse` raises the faults of the dossier under either book; `mark` marks their subjects.
        places: Where each row stood in a file, for the wording of faults.

    Raises:
        DossierError: The dossier has faults and `on_fault` is `refuse`; each names the book.
        LanguageError: Neither book has the kind.
    """
    sides = both(dossier, before, after, places)
    if sides.faults and on_fault == "refuse":
        raise DossierError.of("the dossier", sides.faults)
    return sides.compared(kind)


class Sides(NamedTuple):
    """One dossier as each of two books knows it, and what is wrong with it under either."""

    before: _Side
    after: _Side
    faults: tuple[Fault, ...]

    def compared(self, kind: str | None = None) -> RulingsDiff:
        """Rule both, and return whose ruling is another; `LanguageError` where neither book has the kind."""
        one_of_kinds(kind, self.before.book, self.after.book)
        old, new = self.before.rulings, self.after.rulings
        pairs = [RulingChange(before=old[key], after=new[key]) for key in old if key in new]
        meant = [one for one in pairs if kind in (None, one.before.kind)]
        return RulingsDiff(
            before=name(self.before.book),
            after=name(self.after.book),
            changes=tuple(one for one in meant if _outcome(one.before) != _outcome(one.after)),
            compared=len(meant),
            left_out_before=self.before.left_out,
            left_out_after=self.after.left_out,
            moved=self.after.moved,
        )


def both(dossier: Dossier, before: Book, after: Book, places: Places | None = None) -> Sides:
    """Return a dossier as each of two books knows it: examined, without what only the other knows."""
    known, faults = joint(before, after), list[Fault]()
    if dossier.tables:
        tables = interpreted(dossier, known, places)
        dossier, places = tables.dossier, tables.places
        faults += tables.faults
    given = dossier, places or {}
    months = 12 * (after.period.end.year - before.period.end.year) + after.period.end.month - before.period.end.month
    sides = _Side(before, after, known, given, 0), _Side(after, before, known, given, months)
    return Sides(*sides, faults=tuple(dict.fromkeys((*faults, *_told_once(*sides)))))


def _told_once(before: _Side, after: _Side) -> Iterator[Fault]:
    """Yield the faults of both sides; one that both have is told once, though what is near may differ by book."""
    told = [{(one.place, one.what): one for one in side.faults} for side in (before, after)]
    yield from (one for what, one in told[0].items() if what in told[1])
    yield from (_of_book(one, before.book) for what, one in told[0].items() if what not in told[1])
    yield from (_of_book(one, after.book) for what, one in told[1].items() if what not in told[0])


def _of_book(fault: Fault, book: Book) -> Fault:
    return Fault(f"{name(book)}: {fault.place}", fault.what, fault.remedy, fault.vi)


def _outcome(ruling: Ruling) -> tuple[object, ...]:
    """Return what is compared of a ruling: its status and grade, and while it is open what it can still be."""
    return ruling.status, ruling.grade, (ruling.low, ruling.high) if ruling.status == "pending" else None


def joint(before: Book, after: Book) -> Book:
    """Return a book that knows the tables of two, to read a dossier with; nothing is ruled under it.

    Where both have a column by one id it is read under the headings of either. A heading by which they mean two
    different columns is the heading of none: an id is to be written.
    """
    registers = dict[str, RecordSpec]()
    for book in (after, before):
        for id, spec in book.records.items():
            other = registers.get(id)
            missing = [fact for fact in other.facts if spec.fact(fact.id) is None] if other else []
            known = tuple(_by_either(id, fact, after) for fact in spec.facts) if book is before else spec.facts
            registers[id] = spec.model_copy(update={"facts": (*known, *missing)})
    forms = [
        FormSpec(id=form.id, facts=tuple(_by_either(form.id, fact, after) for fact in form.facts))
        for one in before.sets
        for form in one.forms
    ]
    tables: dict[str, Any] = {"forms": tuple(forms), "records": tuple(registers.values())}
    held = RuleSet(id="joint", jurisdiction=before.jurisdiction, vi="", **tables)
    bare = [one.model_copy(update={"records": (), "rules": ()}) for one in (*after.sets, *before.sets)]
    return before.model_copy(update={"sets": (*bare, held), "readings": {}, "assume": ()})


def _by_either(form: str, fact: FactSpec, after: Book) -> FactSpec:
    """Return a fact with the headings that the later book has for it as well."""
    other = after.facts.get((form, fact.id))
    if other is None:
        return fact
    own = (fact.vi, *fact.synonyms)
    return fact.model_copy(update={"synonyms": tuple(dict.fromkeys((*own, other.vi, *other.synonyms)))[1:]})


class _Side:
    """A dossier as one of the books knows it."""

    def __init__(self, book: Book, other: Book, known: Book, given: tuple[Dossier, Places], moved: int) -> None:
        self.book, self.other, self.known, self.moved = book, other, known, moved
        self._words = Levels(book), Levels(other)
        self._left: Counter[tuple[str, str]] = Counter()
        dossier, places = given
        self._places = places
        self._stood = ReadPlaces()
        if isinstance(places, ReadPlaces):
            self._stood.partial |= places.partial
        self.examined, self.faults = examine(self._kept(dossier), book, self._stood)

    @property
    def rulings(self) -> Rulings:
        """The rulings under the book."""
        return examined_rulings(self.examined, self.book)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What only the other book knows."""
        found: list[Any] = sorted(self._left.items())
        return tuple(LeftOut(what=what, name=of, count=count) for (what, of), count in found)

    # ── what is kept ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _kept(self, dossier: Dossier) -> Dossier:
        """Return a dossier without what only the other book knows, its days moved; all else is for the door."""
        foreign = {one.key: one.kind for one in dossier.subjects if self._is_foreign(one.kind, "kinds")}
        kept: dict[str, Any] = {
            "subjects": self._rows("subjects", dossier.subjects, lambda one: self._foreign("kind", one.kind)),
            "links": self._rows("links", dossier.links, lambda one: self._foreign("link", one.link)),
            "records": self._rows("records", dossier.records, lambda one: self._foreign("register", one.record)),
            "complete": self._rows("complete", dossier.complete, self._unspoken),
            "steps": self._rows("steps", dossier.steps, lambda one: self._gone(one.subject, foreign)),
        }
        return Dossier(**kept, invalid=tuple(key for key in dossier.invalid if key not in foreign))

    def _rows(
        self, section: Section, rows: tuple[Any, ...], left: Callable[[Any], tuple[str, str] | None]
    ) -> tuple[Any, ...]:
        """Return the rows of a section that are kept, and note where they stood and what is left out."""
        kept = list[Any]()
        for number, one in enumerate(rows):
            if (out := left(one)) is not None:
                self._left[out] += 1
                continue
            if (section, number) in self._places:
                self._stood[section, len(kept)] = self._places[section, number]
            kept.append(self._row(one))
        return tuple(kept)

    def _is_foreign(self, id: object, declared: str) -> bool:
        """Say whether only the other book declares something."""
        return id not in getattr(self.book, declared) and id in getattr(self.known, declared)

    def _foreign(self, what: str, id: str) -> tuple[str, str] | None:
        return (what, id) if self._is_foreign(id, _DECLARED[what]) else None

    def _gone(self, key: str, foreign: Mapping[str, str]) -> tuple[str, str] | None:
        return ("steps", foreign[key]) if key in foreign else None

    def _unspoken(self, one: Complete) -> tuple[str, str] | None:
        """Return a statement of completeness about what only the other book knows."""
        scope = str(one.scope).partition(":")[0] if one.scope and ":" in str(one.scope) else None
        foreign = any(self._is_foreign(one.what, declared) for declared in _DECLARED.values())
        foreign |= self._is_foreign(scope, "kinds") or self._is_foreign(one.by, "links")
        foreign |= self._is_foreign((one.what, one.by), "facts")
        return ("complete", one.what) if foreign else None

    # ── rows, their days moved ───────────────────────────────────────────────────────────────────────────────────────

    def _row(self, one: Any) -> Any:
        """Return a row with what the book knows of it; it is not looked at, for it may be as a reader found it."""
        match one:
            case Subject():
                days = {"start": self._day(one.start), "end": self._day(one.end)}
                days["decided"] = self._level(one.decided, "Grade", one.kind)
                return one.model_copy(update={"facts": self._facts(one.kind, one.kind, one.facts), **days})
            case RecordRow():
                register = self.book.records.get(one.record)
                kind = register.of if register else ""
                return one.model_copy(update={"facts": self._facts(one.record, kind, one.facts)})
            case Complete():
                span: dict[str, Any] = {"start": self._day(one.periods.start), "end": self._day(one.periods.end)}
                return one.model_copy(update={"periods": Span.model_construct(**span)})
            case StepRow():
                grade = self._level(one.grade, "Grade", str(one.subject).partition(":")[0])
                return one.model_copy(update={"day": self._day(one.day), "grade": grade})
            case _:
                return one.model_copy(update={"start": self._day(one.start), "end": self._day(one.end)})

    def _facts(self, form: str, kind: str, given: Mapping[str, Value]) -> dict[str, Value]:
        kept: dict[str, Value] = {}
        for fact, value in given.items():
            if self._is_foreign((form, fact), "facts"):
                self._left["fact", f"{form}.{fact}"] += 1
            else:
                kept[fact] = self._value(value, self.book.facts.get((form, fact)), kind)
        return kept

    def _value(self, given: Any, spec: FactSpec | None, kind: str) -> Any:
        """Return a day moved, or a level by its name; anything else as it is."""
        if spec is not None and spec.type == "level":
            return self._level(given, spec.scale or "", kind)
        return self._day(given) if spec is not None and spec.type == "date" else given

    def _level(self, given: Any, scale: str, kind: str) -> Any:
        """Return a level by its name where only the other book has the word given for it; anything else as it is."""
        if not isinstance(given, str) or not all(scale in book.scales for book in (self.book, self.other)):
            return given
        own, other = self._words
        return given if own.read(given, scale, kind) else other.read(given, scale, kind) or given

    def _day(self, given: Any) -> Any:
        """Return a day, or text that is one, moved; anything else as it is, for the door to doubt."""
        if given is None or not self.moved:
            return given
        try:
            return months_later(day(given), self.moved)
        except RefusedError:
            return given


_DECLARED = {"kind": "kinds", "link": "links", "register": "records"}


def months_later(given: date, months: int) -> date:
    """Return a day moved by whole months, the last of the month where that has no such day.

    Examples:
        >>> months_later(date(2020, 2, 29), 12), months_later(date(2018, 12, 31), -1)
        (datetime.date(2021, 2, 28), datetime.date(2018, 11, 30))
    """
    year, month = divmod(12 * given.year + given.month - 1 + months, 12)
    return date(year, month + 1, min(given.day, calendar.monthrange(year, month + 1)[1]))
