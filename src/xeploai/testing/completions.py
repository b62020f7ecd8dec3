"""Completions of a dossier: every way in which what it leaves open may turn out to be.

A completion is a `World`. It is made by a program that asks a `Script` at every open thing, and the script goes
through all its answers one run after another. Facts are asked for when the evaluation reads them, so that what no rule
reads is not enumerated. Where there are too many completions the script draws its answers instead.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.law import Span
from xeploai.rules import Ceiling, Derived, Discretion, Gate, Hole
from xeploai.scales import Grade, Truth
from xeploai.testing.aims import Aim, Aiming
from xeploai.testing.leanings import Leanings
from xeploai.testing.representatives import Representatives, all_nodes
from xeploai.testing.script import ImpossibleError, Script
from xeploai.testing.worlds import (
    Plain,
    Row,
    World,
    given_facts,
    given_links,
    given_rows,
    grouped,
    row_key,
)

T = TypeVar("T")
_MORE = 4
"""How many times the limit may be enumerated before the rest is left out."""


@dataclass
class Completion:
    """One way in which everything open may turn out.

    Attributes:
        world: What is then the case.
        answers: What was asked and answered, in the order asked; complete once the world has been evaluated.
    """

    world: World
    answers: dict[str, Any] = field(default_factory=dict)


class Completions:
    """The completions of a dossier, to be gone through once.

    Args:
        book: The rules.
        dossier: The evidence, examined.
        limit: Up to four times so many are gone through; where there are surely more, so many are made instead, where
            there turn out to be more, besides: every other one aimed, the rest drawn.
        rng: Draws them.
        aims: The ends at which to aim, one after another; None: none.

    Attributes:
        exhaustive: After the last one: whether every completion (by representative values) was there.
    """

    def __init__(
        self, book: Book, dossier: Dossier, limit: int, rng: random.Random, aims: Iterator[Aim | None] | None = None
    ) -> None:
        self._open = _Open(book, dossier)
        self._limit = limit
        self._rng = rng
        self._aims = aims or itertools.repeat(None)
        self.exhaustive = False

    def __iter__(self) -> Iterator[Completion]:
        """Yield each completion; evaluate it before the next is asked for."""
        script = Script()
        for run in range(self._limit * _MORE):
            yield from self._run(script)
            if run == 0 and script.size > self._limit:
                break
            if not script.advance():
                self.exhaustive = True
                return
        for number in range(self._limit - 1):
            aim = next(self._aims) if number % 2 == 0 else None
            yield from self._run(Script(self._rng, aim.stray if aim else 0.0), aim)

    def _run(self, script: Script, aim: Aim | None = None) -> Iterator[Completion]:
        try:
            made = _Run(self._open, script, aim).completion()
        except ImpossibleError:
            return
        yield made


class _Open:
    """What a dossier leaves open, worked out once for all its completions."""

    def __init__(self, book: Book, dossier: Dossier) -> None:
        self.book = book
        self.dossier = dossier
        self.values = Representatives(book, dossier)
        self.facts = given_facts(book, dossier)
        self.rows = given_rows(book, dossier)
        self.links = given_links(book, dossier)
        self.subjects = grouped(one.key for one in dossier.subjects)
        self.invalid = frozenset(dossier.invalid)
        self.decided = {one.key: one.decided for one in dossier.subjects if one.decided is not None}
        self._books: dict[tuple[str, ...], Book] = {}
        nodes = [one for root in all_nodes(book) for one in tree.walk(root)]
        over = [one.over for one in nodes if isinstance(one, tree.Quantify | tree.Aggregate)]
        over += [source for rule in book.rules if isinstance(rule, Ceiling) for source in rule.rows]
        self.reads_decided = any(isinstance(one, tree.GradeOf) and one.reads == "decided" for one in nodes)
        held = [one for one in nodes if isinstance(one, tree.GradeOf | tree.Lookup | tree.TargetOf)]
        linked = [*held, *(one for one in over if isinstance(one, tree.Linked))]
        self.used_links = {one.link for one in linked if one.link is not None}
        self.moved_links = {one.link for one in linked if one.link is not None and one.at is not None}
        rows = [one for one in over if isinstance(one, tree.Rows)]
        self.used_records = {one.record for one in rows}
        days = [(one.record, day) for one in rows for day in (one.dated, book.records[one.record].dated) if day]
        self.dated_by = {record: sorted({day for held, day in days if held == record}) for record in self.used_records}

    @cached_property
    def leanings(self) -> Leanings:
        """Which value of an open fact is best, and which is worst."""
        return Leanings(self.book)

    @cached_property
    def undecided(self) -> tuple[str, ...]:
        """The readings on which some rule depends and which are not decided."""
        return tuple(sorted({reading for rule in self.book.rules for reading in self.book.undecided(rule)}))

    def decided_book(self, options: tuple[str, ...]) -> Book:
        """Return the book with options chosen for the undecided readings."""
        if not options:
            return self.book
        if options not in self._books:
            readings = {**self.book.readings, **dict(zip(self.undecided, options, strict=True))}
            # Made anew: what the old book worked out for itself must not come along.
            given = {name: getattr(self.book, name) for name in type(self.book).model_fields}
            self._books[options] = Book(**{**given, "readings": readings})
        return self._books[options]

    @cached_property
    def unseen_kinds(self) -> tuple[str, ...]:
        """Kinds of which there may be subjects that the dossier does not list, where that can matter."""
        ends = {end for id in self.used_links for link in [self.book.links[id]] for end in (link.source, link.target)}
        closed = {one.what for one in self.dossier.complete if one.scope is None}
        matters = [kind for kind in self.book.kinds if kind in ends or self.book.quotas(kind)]
        return tuple(kind for kind in matters if kind not in closed)

    def scopes(self, what: str) -> set[str]:
        """Return for whom the dossier says that all of a kind are here."""
        return {one.scope for one in self.dossier.complete if one.what == what and one.scope is not None}

    def covered(self, what: str, owner: str) -> list[Span]:
        """Return the days for which the dossier says that all rows of an owner are here."""
        held = self.dossier.complete
        return [one.periods for one in held if one.what == what and one.scope in (None, owner)]

    def gaps(self, link: str, source: str) -> list[Span]:
        """Return the days on which a link of a subject may have rows that are not listed."""
        taken = self.covered(link, source)
        if not self.book.links[link].many:
            taken += [Span(start=row[2], end=row[3]) for row in self.links.get(link, ()) if row[0] == source]
        gaps = free(taken)
        if link not in self.moved_links:
            return [gap for gap in gaps if gap.contains(self.book.period.end)]
        return gaps


def free(taken: Sequence[Span]) -> list[Span]:
    """Return the spans between those that are taken.

    Examples:
        >>> [one.start for one in free([Span(end=date(2018, 5, 1))])]
        [datetime.date(2018, 5, 2)]
    """
    found: list[Span] = []
    start: date | None = None
    for span in sorted(taken, key=lambda one: one.start or date.min):
        if span.start is not None and (start is None or span.start > start):
            found.append(Span(start=start, end=span.start - timedelta(days=1)))
        if span.end is None:
            return found
        start = max(start or date.min, span.end + timedelta(days=1))
    return [*found, Span(start=start)]


class _Run:
    """One run: the world that a script's answers make."""

    def __init__(self, opened: _Open, script: Script, aim: Aim | None) -> None:
        self.open = opened
        self.script = script
        self.aiming = Aiming(aim, opened.leanings) if aim else None
        self.answers: dict[str, Any] = {}
        self.unseen: set[str] = set()
        self.extra: dict[str, str] = {}  # rows that the dossier does not list, with their owners
        self.links = dict(opened.links)
        self.rows = dict(opened.rows)

    def decide(self, question: str, options: Sequence[T], *, aimed: int | None = None) -> T:
        """Answer a question from the script; one that has a single answer is not recorded."""
        if not options:
            raise ImpossibleError
        chosen = options[0] if len(options) == 1 else self.script.choose(options, aimed)
        if len(options) > 1:
            self.answers[question] = chosen
        return chosen

    def make_up(self, question: str, options: Sequence[T]) -> T:
        """Answer a question for what the dossier does not list; the first answer says that there is none."""
        return self.decide(question, options, aimed=self.aiming.made_up() if self.aiming else None)

    def completion(self) -> Completion:
        """Return the completion; what its evaluation asks comes from the same script."""
        held = self.open
        options = tuple(
            self.decide(f"reading {one}", [option.id for option in held.book.declared_readings[one].options])
            for one in held.undecided
        )
        self.book = held.decided_book(options)
        self.subjects = self._subjects()
        for link in sorted(held.used_links):
            self._complete_link(link)
        for record in sorted(held.used_records):
            for owner in self.subjects.get(held.book.records[record].of, ()):
                self._complete_register(record, owner)
        world = World(
            book=self.book,
            subjects=self.subjects,
            facts=held.facts,
            rows=self.rows,
            links=self.links,
            invalid=held.invalid,
            decided=self._decided(),
            ask=self._memory(),
        )
        return Completion(world, self.answers)

    def _subjects(self) -> dict[str, tuple[str, ...]]:
        subjects = dict(self.open.subjects)
        for kind in self.open.unseen_kinds:
            number = self.make_up(f"unseen subjects of {kind}", (0, 1, 2))
            more = [f"{kind}:unseen-{one}" for one in range(number)]
            more += self._same_ids(kind, subjects)
            self.unseen |= set(more)
            subjects[kind] = (*subjects.get(kind, ()), *more)
        return subjects

    def _same_ids(self, kind: str, subjects: dict[str, tuple[str, ...]]) -> list[str]:
        """Return those subjects of a kind not listed that are steps of subjects listed, as the script has it."""
        links = [link for id, link in self.open.book.links.items() if link.same_id and id in self.open.used_links]
        others = {end for link in links for end in (link.source, link.target) if kind in (link.source, link.target)}
        missing = {
            f"{kind}:{key.split(':', 1)[1]}" for other in others - {kind} for key in self.open.subjects.get(other, ())
        } - set(subjects.get(kind, ()))
        return [key for key in sorted(missing) if self.make_up(f"unseen {key}", (False, True))]

    def _decided(self) -> dict[str, Grade]:
        decided = dict(self.open.decided)
        if self.open.reads_decided:
            for key in sorted(self.unseen):
                grade = self.decide(f"decision on {key}", (None, *Grade))
                if grade is not None:
                    decided[key] = grade
        return decided

    # -- links and registers -------------------------------------------------------------------------------------------

    def _complete_link(self, id: str) -> None:
        link = self.open.book.links[id]
        if link.same_id:
            return
        closed = self.open.scopes(link.source)
        for source in self.subjects.get(link.source, ()):
            every = self.subjects.get(link.target, ())
            # All of a kind that belong to a subject may be listed: then no subject unseen belongs to it.
            targets = [one for one in every if source not in self.unseen or one not in closed]
            for gap in self.open.gaps(id, source):
                for number in range(2 if link.many else 1):
                    if not self._add_row(id, source, targets, gap, number):
                        break

    def _add_row(self, id: str, source: str, targets: Sequence[str], gap: Span, number: int) -> bool:
        held = self.links.get(id, ())
        allowed = [one for one in targets if not self._closes_circle(id, source, one)]
        if self.open.book.links[id].many:
            listed = {row[1] for row in held if row[0] == source}
            allowed = [one for one in allowed if one not in listed]
        question = f"{id} of {source} from {gap.start} to {gap.end}, row {number + 1}"
        target = self.make_up(question, (None, *allowed))
        if target is None:
            return False
        row: Row = (source, target, gap.start, gap.end)
        self.links[id] = (*held, row)
        return True

    def _closes_circle(self, id: str, source: str, target: str) -> bool:
        link = self.open.book.links[id]
        if not link.well_founded or link.source != link.target:
            return False
        seen, above = set(), [target]
        while above:
            one = above.pop()
            seen.add(one)
            above += [row[1] for row in self.links.get(id, ()) if row[0] == one and row[1] not in seen]
        return source in seen

    def _complete_register(self, record: str, owner: str) -> None:
        covered = self.open.covered(record, owner)
        closed = any(not self._free_days(record, day, covered) for day in self.open.dated_by[record])
        if self.open.book.records[record].dated is None:
            closed |= any(span.covers(self.open.book.period.span) for span in covered)
        if closed:
            return
        number = self.make_up(f"rows of {record} of {owner} that are not listed", (0, 1, 2))
        more = tuple(row_key(record, owner, f"unseen-{one}") for one in range(number))
        self.extra |= dict.fromkeys(more, owner)
        self.rows[record, owner] = (*self.rows.get((record, owner), ()), *more)

    def _free_days(self, record: str, dated: str, covered: Sequence[Span]) -> list[date]:
        """Return the days that a row not listed may have in a column by which rules take rows: none that is covered."""
        days = self.open.values.of(record, dated)
        return [day for day in days if not any(span.contains(day) for span in covered)]

    # -- what the evaluation asks --------------------------------------------------------------------------------------

    def _memory(self) -> Callable[[str, str, str], Any]:
        memory: dict[tuple[str, str, str], Any] = {}

        def ask(what: str, name: str, where: str) -> Any:
            if (what, name, where) not in memory:
                options = self._options(what, name, where)
                aimed = self.aiming.answer(what, name, where, options) if self.aiming else None
                memory[what, name, where] = self.decide(f"{what} {name} of {where}", options, aimed=aimed)
            return memory[what, name, where]

        return ask

    def _options(self, what: str, name: str, where: str) -> Sequence[Any]:
        match what:
            case "fact":
                form, fact = name.split(".", 1)
                return self._facts(form, fact, where)
            case "future" | "implicit":
                return tuple(Grade)
            case "parameter":
                return self._parameter(name)
            case "hole":
                return self._holes(next(hole for hole in self.book.open_holes if hole.id == name))
            case "choice":
                rule = self.book.by_id[name]
                return rule.open if isinstance(rule, Discretion) else ()
            case _:
                return (True, False)

    def _facts(self, form: str, name: str, where: str) -> Sequence[Plain]:
        spec = self.book.facts[form, name]
        if where in self.unseen and spec.type == "code":
            closed = self.open.scopes(form)
            return [code for code in self.open.values.of(form, name) if code not in closed]
        if where in self.extra and name in self.open.dated_by[form]:
            return self._free_days(form, name, self.open.covered(form, self.extra[where]))
        return self.open.values.of(form, name)

    def _parameter(self, name: str) -> Sequence[Fraction]:
        """Return what a parameter may be that was delegated and not seen: its bounds and between them."""
        held = next(one for each in self.book.sets for one in each.parameters if one.id == name)
        within = held.delegated
        if within is None or within.low is None or within.high is None:
            return (Fraction(0), Fraction(1, 5), Fraction(1))
        low, high = Fraction(within.low), Fraction(within.high)
        return tuple(dict.fromkeys((low, (low + high) / 2, high)))

    def _holes(self, hole: Hole) -> Sequence[Any]:
        if hole.of is None:
            return tuple(grade for grade in reversed(Grade) if grade >= hole.may_lower_to)
        match self.book.by_id.get(hole.of):
            case Gate():
                return tuple(Truth)
            case Derived() as rule:
                return self.open.values.of_derived(rule)
            case _:
                return (False, True)
