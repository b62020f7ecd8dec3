"""Where links and registers lead in one dossier, found once: the definition's answers, from an index.

Nothing here depends on a grade, a hole or a reading, so the evaluation with every hole assumed empty shares it all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.forms import Link, RecordSpec
from xeploai.law import Span, cover
from xeploai.reference import Reference, ranges
from xeploai.reference.evaluation import Reach, Row, Scope
from xeploai.reference.fixpoint import A, Memory
from xeploai.reference.ranges import Missing, NotApplicable, Range
from xeploai.rulings import Open

Said = tuple[str | None, Span]
"""A statement of completeness: reached by which link, over which days."""


class Settled(Memory):
    """The definition's memory, in which an answer given for good is found first."""

    def ask(self, question: tuple[Any, ...], answer: Any, top: A | None = None) -> A:
        """Answer a question once; see `Memory`."""
        found = self.settled.get(question)
        if found is not None:
            return found  # type: ignore[no-any-return]
        return super().ask(question, answer, top)

    @property
    def is_leaning(self) -> bool:
        """Whether the answer now sought leans on an assumption that may still fall."""
        return bool(self.leans)


class Index:
    """What is looked up in a dossier over and over, by the book's links and registers."""

    def __init__(self, book: Book, dossier: Dossier) -> None:
        self.rows: Any = ()  # the definition's own tables of links and registers
        self.invalid = frozenset(dossier.invalid)
        self.scopes: dict[str, Scope] = {
            one.key: (Row(one.kind, one.key, one.key, one.facts),) for one in dossier.subjects
        }
        self.of_kind: dict[str, tuple[Scope, ...]] = {
            kind: tuple(self.scopes[one.key] for one in subjects) for kind, subjects in dossier.by_kind.items()
        }
        self.reached: defaultdict[tuple[object, ...], dict[str, Reach]] = defaultdict(dict)
        self.unsure: dict[tuple[str, date], tuple[tuple[Row, ...], frozenset[str], ranges.Opens]] = {}
        self.items: dict[tuple[str, str, str], ranges.Opens] = {}
        self.missing: dict[tuple[str, str], Missing] = {}
        self.whole: dict[tuple[object, ...], bool] = {}
        self._said: dict[tuple[str, str | None], list[Said]] = defaultdict(list)
        for one in dossier.complete:
            self._said[one.what, one.scope].append((one.by, one.periods))
        self._scoped_to = frozenset(what for what, scope in self._said if scope is not None)
        self._ids: dict[str, Range] = {}
        self._days: dict[date, Span] = {}
        self.period = book.period.span

    def is_complete(self, what: str, scope: str | None, days: Span, by: str | None = None) -> bool:
        """Say what `Dossier.is_complete` says, once for each question."""
        if scope is not None and (what, scope) not in self._said:
            scope = None  # nothing is said of it that is not said of all
        question = (what, scope, days.start, days.end, by)
        if question not in self.whole:
            meant = [span for _, span in self._said.get((what, None), ())]
            meant += [span for way, span in self._said.get((what, scope), ()) if scope and way in (None, by)]
            self.whole[question] = cover(meant, days)
        return self.whole[question]

    def is_scoped(self, what: Iterable[str]) -> bool:
        """Say whether any of these is said to be complete for somebody alone."""
        return not self._scoped_to.isdisjoint(what)

    def on(self, day: date) -> Span:
        """Return a single day as a span, always the same value."""
        if day not in self._days:
            self._days[day] = Span(start=day, end=day)
        return self._days[day]

    def id_of(self, key: str) -> Range:
        """Return the id of a subject as a value, always the same one."""
        if key not in self._ids:
            self._ids[key] = ranges.point(key.split(":", 1)[1])
        return self._ids[key]

    def item(self, what: Any, name: str, subject: str) -> ranges.Opens:
        """Return one open item, always the same object, as what something waits for."""
        place = (what, name, subject)
        if place not in self.items:
            self.items[place] = frozenset({Open(what=what, name=name, subject=subject)})
        return self.items[place]


class Ways(Reference):
    """The definition over an indexed dossier."""

    def __init__(self, book: Book, dossier: Dossier, first: Ways | None = None) -> None:
        if first is None:
            super().__init__(book, dossier)
            self.index = Index(book, dossier)
            self.index.rows = (self.targets_of, self.sources_of, self.rows_of, self.normal_forms)
        else:
            self.book, self.dossier, self.index = book, dossier, first.index
            self.targets_of, self.sources_of, self.rows_of, self.normal_forms = self.index.rows
        self.memory = Settled()
        self.ask = self.memory.ask

    def scope(self, key: str) -> Scope:
        """Return the scope of a rule about one subject."""
        return self.index.scopes[key]

    def subject_rows(self, kind: str, ids: Sequence[str]) -> tuple[Row, ...]:
        """Return the rows of subjects that the dossier holds."""
        scopes = self.index.scopes
        return tuple(scopes[key][0] for key in dict.fromkeys(f"{kind}:{id}" for id in ids) if key in scopes)

    def leaving(self, link: Link, key: str, day: date) -> Reach:
        """Return where a link leads from a subject on a day."""
        reached = self.index.reached[link.id, day, False]
        found = reached.get(key)
        if found is None:
            found = reached[key] = self._leaving(link, key, day)
        return found

    def _leaving(self, link: Link, key: str, day: date) -> Reach:
        id, index, days = key.split(":", 1)[1], self.index, self.index.on(day)
        rows = self.targets_of.get((link.id, id), ())
        if not rows and not link.same_id and index.is_complete(link.id, None, days):
            return NOWHERE
        if link.same_id:
            same = self.subject_rows(link.target, [id])
            if same or index.is_complete(link.target, None, days):
                return Reach(same) if same else NOWHERE
            return Reach(same, unseen=True, open=index.item("table", link.target, key))
        if len(rows) == 1:
            scope = index.scopes.get(f"{link.target}:{rows[0].target}") if _holds(rows[0], day) else None
            same = () if scope is None else scope
        else:
            same = self.subject_rows(link.target, [row.target for row in rows if _holds(row, day)])
        if (same and not link.many) or index.is_complete(link.id, key, days):
            return Reach(same) if same else NOWHERE
        return Reach(same, unseen=True, open=index.item("link", link.id, key))

    def arriving(self, link: Link, key: str, day: date) -> Reach:
        """Return the subjects whose link leads to a subject on a day; those with an unknown link possibly do."""
        reached = self.index.reached[link.id, day, True]
        found = reached.get(key)
        if found is None:
            found = reached[key] = self._arriving(link, key, day)
        return found

    def _arriving(self, link: Link, key: str, day: date) -> Reach:
        id, index = key.split(":", 1)[1], self.index
        all_here = index.is_complete(link.source, key, index.on(day), link.id)
        maybe: tuple[Row, ...] = ()
        items = ranges.NONE
        if link.same_id:
            sure = self.subject_rows(link.source, [id])
            all_here |= bool(sure)
        else:
            rows = self.sources_of.get((link.id, id), ())
            sure = self.subject_rows(link.source, [row.source for row in rows if _holds(row, day)])
            maybe, keys, items = self._unsure(link, day)
            if not keys.isdisjoint(here := {row.key for row in sure}):
                maybe = tuple(row for row in maybe if row.key not in here)
                items = ranges.NONE.union(*(index.item("link", link.id, row.key) for row in maybe))
        if all_here and not sure and not maybe:
            return NOWHERE
        if not all_here:
            items |= index.item("table", link.source, key)
        return Reach(sure, maybe, not all_here, items, blind=link.well_founded)

    def _unsure(self, link: Link, day: date) -> tuple[tuple[Row, ...], frozenset[str], ranges.Opens]:
        """Return the subjects of whom it is not known where a link leads on a day; they may be anybody's."""
        if (link.id, day) not in self.index.unsure:
            if self.index.is_complete(link.id, None, self.index.on(day)):
                return (), frozenset(), ranges.NONE  # of everybody it is known
            of_kind = self.index.of_kind.get(link.source, ())
            rows = tuple(scope[0] for scope in of_kind if self.leaving(link, scope[0].key, day).unseen)
            items = ranges.NONE.union(*(self.index.item("link", link.id, row.key) for row in rows))
            self.index.unsure[link.id, day] = rows, frozenset(row.key for row in rows), items
        return self.index.unsure[link.id, day]

    def register(self, source: tree.Rows, owner: Scope) -> Reach:
        """Return a subject's rows of a register, dated within the period unless `ever`."""
        spec, key = self.book.records[source.record], owner[-1].key
        if (spec.id, key) not in self.rows_of and self.index.is_complete(
            spec.id, key, Span() if source.ever else self.index.period
        ):
            return NOWHERE
        if not self.is_dated_plainly(spec, source.dated):
            return super().register(source, owner)
        reached = self.index.reached[source.record, source.ever, source.dated]
        found = reached.get(key)
        if found is None:
            found = reached[key] = super().register(source, owner)
        return found

    def is_dated_plainly(self, spec: RecordSpec, by: str | None = None) -> bool:
        """Say whether the rows of a register in the period, dated `by` a column, depend on nothing but themselves."""
        name = by or spec.dated
        dated = None if name is None else self.book.facts[spec.id, name]
        return dated is None or (dated.applies is None and (spec.id, dated.id) not in self.book.derived)

    def reach_of(self, link: Link, key: str, day: object, *, reverse: bool) -> Reach:
        """Return where a link leads from a subject on a day that is itself a value."""
        if isinstance(day, NotApplicable):
            return Reach(())
        if isinstance(day, Missing) or not (isinstance(day, ranges.Range) and day.is_point):
            return Reach((), unseen=True, open=getattr(day, "open", ranges.NONE))
        return self.arriving(link, key, day.lo) if reverse else self.leaving(link, key, day.lo)

    def missing_fact(self, row: Row, what: Any, name: str) -> Missing:
        """Return that a fact of a row that applies is not given."""
        place = (row.key, name)
        if place not in self.index.missing:
            of_row = "" if row.key == row.subject else row.key
            item = Open(what=what, name=name, subject=row.subject, row=of_row)
            self.index.missing[place] = Missing(frozenset({item}), applies=True)
        return self.index.missing[place]


NOWHERE = Reach(())
"""What leads to no row at all, for sure."""


def _holds(row: Any, day: date) -> bool:
    return (row.start is None or row.start <= day) and (row.end is None or day <= row.end)


Facts = Mapping[str, Any]
