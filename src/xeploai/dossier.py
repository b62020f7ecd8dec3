"""Hồ sơ đánh giá, xếp loại: subjects with their evidence, links and records, and what is said to be complete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from xeploai.errors import LanguageError, brief, nearest
from xeploai.forms import Form, Kind, Link, Record, Value, kind_id
from xeploai.law import Span, cover
from xeploai.rules import Step
from xeploai.scales import Frozen, Grade, fields


class Subject(Frozen):
    """Đối tượng: one subject and its evidence (minh chứng); a fact not given is missing, never false or nought.

    Attributes:
        id: Unique within the kind; `key` is unique within the dossier.
        facts: The facts given, by name; levels and codes by their names.
        person: A code of the person, where one person has several capacities.
        decided: The competent level's decision, where one was given; it never enters this subject's own ruling.
        start: The first day of the capacity or unit that the subject is, where it is not the whole period.
        end: The last day of it.
    """

    kind: str
    id: str
    facts: dict[str, Value] = {}
    person: str | None = None
    decided: Grade | None = None
    start: date | None = None
    end: date | None = None

    @property
    def key(self) -> str:
        """The subject's name in the dossier: `kind:id`."""
        return f"{self.kind}:{self.id}"

    @property
    def span(self) -> Span:
        """The days on which the capacity or unit exists."""
        return Span(start=self.start, end=self.end)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Name the facts given, never their values: some are sensitive, and a repr ends up in logs."""
        return _without_values(super().__repr_args__())


def subject(id: str, *forms: Form, person: str | None = None, decided: Grade | None = None) -> Subject:
    """Return a subject from its filled forms, all of one kind.

    Raises:
        LanguageError: There is no form, or they are of several kinds.
    """
    kinds = {form.kind.id for form in forms}
    if len(kinds) != 1:
        msg = f"subject {id!r} takes forms of one kind, not of {sorted(kinds) or 'none'}"
        raise LanguageError(msg)
    facts = {name: value for form in forms for name, value in form.values.items()}
    return Subject(kind=kinds.pop(), id=id, facts=facts, person=person, decided=decided)


class LinkRow(Frozen):
    """One row of a link: `source` leads to `target` (ids within their kinds) from `start` to `end`."""

    link: str
    source: str
    target: str
    start: date | None = None
    end: date | None = None

    def __init__(
        self, link: Link | str, source: str, target: str, *, start: date | None = None, end: date | None = None
    ) -> None:
        link_id = link if isinstance(link, str) else link.id
        super().__init__(**fields(link=link_id, source=source, target=target, start=start, end=end))

    @property
    def span(self) -> Span:
        """The days on which the row holds."""
        return Span(start=self.start, end=self.end)


class RecordRow(Frozen):
    """One row of a register, owned by `subject` (an id within the kind the register is of)."""

    record: str
    id: str
    subject: str
    facts: dict[str, Value] = {}

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Name the columns given, never their values; see `Subject`."""
        return _without_values(super().__repr_args__())


def _without_values(given: Iterable[tuple[str | None, Any]]) -> Iterator[tuple[str | None, Any]]:
    for name, value in given:
        yield name, tuple(value) if name in ("facts", "tables") else value


def record_row(id: str, subject: str, record: Record) -> RecordRow:
    """Return a row of a register from a filled record."""
    return RecordRow(record=record.spec.id, id=id, subject=subject, facts=record.values)


class StepRow(Frozen):
    """Bước đã làm: one step of the process as it was taken for one subject; evidence beside its ruling, never in it.

    Attributes:
        subject: The key `kind:id` of the subject.
        step: Which step.
        day: The day it was taken.
        grade: The grade given at a self-grade, vote, proposal, appraisal or decision.
        by: The body that took it, by a code.
        level: The code of its level, as competences name them.
        number: The number of the document.
        reason: Why it was so decided, as recorded (a code or a reference, no personal data).
    """

    subject: str
    step: Step
    day: date | None = None
    grade: Grade | None = None
    by: str = ""
    level: str = ""
    number: str = ""
    reason: str = ""


class Complete(Frozen):
    """A statement that nothing is left out.

    Attributes:
        what: A kind (all its subjects are here), a link (all its rows) or a register (all its rows).
        scope: For whom. For a link or register: the key `kind:id` of the subject whose rows they are. For a kind: the
            key of a subject at the far end of a link, or a code, among whose own the subjects are all here. None: all.
        by: For a kind with a scope, the link (or fact) that leads from its subjects to the scope; None: whichever.
            Name it where several links lead there: all who *are* in a unit is not all who ever were.
        periods: The days for which it holds. Of a register: no row that any rule would take by one of these days is
            left out, whichever day of the row the rule takes it by.
    """

    what: str
    scope: str | None = None
    by: str | None = None
    periods: Span = Span()

    def __init__(
        self,
        what: Kind | Link | str,
        scope: str | None = None,
        *,
        by: Link | str | None = None,
        periods: Span | None = None,
    ) -> None:
        name = kind_id(what) if isinstance(what, Kind | str) else what.id
        way = by.id if isinstance(by, Link) else by
        super().__init__(**fields(what=name, scope=scope, by=way, periods=Span() if periods is None else periods))


Rows = Iterable[Mapping[str, Any]]
"""Rows of a table: of each, its cells by heading."""
Renamed = Mapping[str, str | Mapping[str, str | None] | None]
"""The book's headings by the caller's, for all tables, or by the name of a table for that one; None: left out."""


def _renamed(table: str, number: int, row: object, rename: Renamed) -> dict[str, Any]:
    """Return one row under the book's headings."""
    if not isinstance(row, Mapping):
        msg = f"row {number} of {table} is a {type(row).__name__}, and a row maps headings to cells"
        raise LanguageError(msg)
    own = rename.get(table)
    names = {**rename, **(own if isinstance(own, Mapping) else {})}
    found: dict[str, Any] = {}
    for heading, cell in row.items():
        name = names.get(heading, heading)
        if isinstance(name, Mapping):  # a column called like a table that has names of its own
            name = heading
        if name is None:
            continue
        if str(name) in found:
            msg = f"row {number} of {table}: several of its headings are to be called {brief(str(name))}. Rename one."
            raise LanguageError(msg)
        found[str(name)] = cell
    return found


class Dossier(Frozen):
    """Subjects, links and records together, as `classify` takes them.

    Attributes:
        steps: Steps of the process taken; of a decision the grade is the subject's `decided`.
        invalid: Keys of subjects whose row was faulty; they stay in every base and group as unknown subjects.
        tables: Rows by the name of their table (a kind, register or link, `complete`, `steps`), under headings that
            only a book can read; a dossier that was examined has none.
    """

    subjects: tuple[Subject, ...] = ()
    links: tuple[LinkRow, ...] = ()
    records: tuple[RecordRow, ...] = ()
    complete: tuple[Complete, ...] = ()
    steps: tuple[StepRow, ...] = ()
    invalid: tuple[str, ...] = ()
    tables: dict[str, tuple[dict[str, Any], ...]] = {}

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Name the tables given, never what is in them; see `Subject`."""
        return _without_values(super().__repr_args__())

    @classmethod
    def from_tables(cls, tables: Mapping[str, Rows], rename: Renamed | None = None) -> Dossier:
        """Return a dossier from rows as another system has them; `classify` reads them with its book.

        Args:
            tables: Rows by the name of their table: a kind, a register or a link by its id, `complete` or `steps`. A
                row maps headings to cells: ids, Vietnamese labels or synonyms of columns, as in a file. None and ""
                say that a value is not known; whole numbers may be ids; a float is refused, as it is not exact.
            rename: The book's heading for a heading of yours, for every table or by the name of one; None leaves a
                column out, which is the way to keep names of persons out.

        Raises:
            LanguageError: A row is no mapping, or a heading given to `rename` would stand for another's column.

        Examples:
            >>> rows = [{"ma_dv": "m-1", "ho_ten": "…", "tasks": "Tốt"}]
            >>> Dossier.from_tables({"member": rows}, rename={"ma_dv": "id", "ho_ten": None}).tables
            {'member': ({'id': 'm-1', 'tasks': 'Tốt'},)}
        """
        for name in rename or {}:
            if isinstance((rename or {})[name], Mapping) and name not in tables:
                msg = f"rename: there is no table {brief(name)} here. {nearest(name, tables)}"
                raise LanguageError(msg)
        read = {
            name: tuple(_renamed(name, number, row, rename or {}) for number, row in enumerate(rows, start=1))
            for name, rows in tables.items()
        }
        return cls(tables=read)

    @cached_property
    def by_key(self) -> dict[str, Subject]:
        """Subjects by key."""
        return {one.key: one for one in self.subjects}

    @cached_property
    def by_kind(self) -> dict[str, tuple[Subject, ...]]:
        """Subjects by kind, in the order given."""
        found: dict[str, list[Subject]] = {}
        for one in self.subjects:
            found.setdefault(one.kind, []).append(one)
        return {kind: tuple(subjects) for kind, subjects in found.items()}

    def is_complete(self, what: str, scopes: tuple[str, ...], days: Span, *, by: str | None = None) -> bool:
        """Say whether the dossier declares `what` complete over `days`, for all or for one of `scopes` reached `by`."""
        said = [one for one in self.complete if one.what == what]
        meant = [one for one in said if one.scope is None or (one.scope in scopes and one.by in (None, by))]
        return cover((one.periods for one in meant), days)
