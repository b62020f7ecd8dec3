"""A world: subjects, evidence, links and choices in which nothing is unknown any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import XeploaiError
from xeploai.forms import FactSpec, Value
from xeploai.scales import Grade, Truth
from xeploai.testing.admission import admitted

Plain: TypeAlias = Any
"""A value as the naive evaluation holds it: a `Truth`, an exact `Fraction`, the rank of a level, a date or a code."""

Ask: TypeAlias = Callable[[str, str, str], Any]
"""What settles a thing that the dossier leaves open: asked `(what, name, where)`, it answers with a value.

`what` is one of: `fact` (form.name, subject or row), `future` (before or after, subject), `competes` (quota, subject),
`hole` (rule, where), `parameter` (parameter, nobody), `implicit` (kind, subject), `choice` (discretion, subject),
`stays` (quota, subject).
"""

Row: TypeAlias = tuple[str, str, date | None, date | None]
"""A row of a link: source and target (keys), the first and the last day."""


class IncompleteError(XeploaiError):
    """The naive evaluation met something that is not known."""


def refuse(what: str, name: str, where: str) -> Any:
    """Answer nothing: the world of a dossier that claims to be complete."""
    msg = f"the {what} {name!r} of {where!r} is not known: the naive evaluation takes only what leaves nothing open"
    raise IncompleteError(msg)


@dataclass(frozen=True)
class World:
    """What is the case, with nothing left open.

    Attributes:
        book: The rules, with every reading chosen.
        subjects: Keys of the subjects of each kind.
        facts: Values given, by subject or row and by name; one that is not here is asked for when it is read.
        rows: The rows of each register and owner.
        links: The rows of each link; what is not here does not hold.
        invalid: Subjects whose row was faulty.
        decided: The decisions given.
        ask: What settles the rest.
    """

    book: Book
    subjects: Mapping[str, tuple[str, ...]]
    facts: Mapping[tuple[str, str], Plain]
    rows: Mapping[tuple[str, str], tuple[str, ...]]
    links: Mapping[str, tuple[Row, ...]]
    invalid: frozenset[str] = frozenset()
    decided: Mapping[str, Grade] | None = None
    ask: Ask = refuse

    def fact(self, form: str, entity: str, name: str) -> Plain:
        """Return the value of a fact that applies."""
        given = self.facts.get((entity, name))
        return self.ask("fact", f"{form}.{name}", entity) if given is None else given

    def linked(self, link: str, subject: str, day: date, *, reverse: bool = False) -> list[str]:
        """Return the subjects at the other end of a link on a day, each once."""
        spec = self.book.links[link]
        if spec.same_id:
            key = f"{spec.source if reverse else spec.target}:{subject.split(':', 1)[1]}"
            return [key] if key in self.subjects.get(key.split(":", 1)[0], ()) else []
        found: dict[str, None] = {}
        for source, target, start, end in self.links.get(link, ()):
            here, there = (target, source) if reverse else (source, target)
            if here == subject and (start is None or start <= day) and (end is None or day <= end):
                found[there] = None
        return list(found)


def plain(book: Book, spec: FactSpec, value: Value) -> Plain:
    """Return a value of evidence as the naive evaluation holds it."""
    match spec.type:
        case "bool":
            return Truth.TRUE if value else Truth.FALSE
        case "integer" | "decimal":
            return Fraction(value)  # type: ignore[arg-type]  # the fact's type says that it is a number
        case "level":
            return book.scales[str(spec.scale)].rank(str(value))
        case "date" | "code":
            return value


def row_key(record: str, owner: str, id: str) -> str:
    """Return the name of a row of a register in a world."""
    return f"{record}/{owner}/{id}"


def given_facts(book: Book, dossier: Dossier) -> dict[tuple[str, str], Plain]:
    """Return every value that a dossier gives, by subject or row and by name."""
    found: dict[tuple[str, str], Plain] = {}
    for one in dossier.subjects:
        for name, value in one.facts.items():
            found[one.key, name] = plain(book, book.facts[one.kind, name], value)
    for row in dossier.records:
        entity = row_key(row.record, f"{book.records[row.record].of}:{row.subject}", row.id)
        for name, value in row.facts.items():
            found[entity, name] = plain(book, book.facts[row.record, name], value)
    return found


def given_rows(book: Book, dossier: Dossier) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the rows that a dossier gives, by register and owner."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in dossier.records:
        owner = f"{book.records[row.record].of}:{row.subject}"
        place = (row.record, owner)
        found[place] = (*found.get(place, ()), row_key(row.record, owner, row.id))
    return found


def given_links(book: Book, dossier: Dossier) -> dict[str, tuple[Row, ...]]:
    """Return the rows of links that a dossier gives, with keys for ids."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in dossier.links:
        link = book.links[row.link]
        made = (f"{link.source}:{row.source}", f"{link.target}:{row.target}", row.start, row.end)
        found[row.link] = (*found.get(row.link, ()), made)
    return found


def grouped(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return subject keys by kind."""
    found: dict[str, tuple[str, ...]] = {}
    for key in keys:
        kind = key.split(":", 1)[0]
        found[kind] = (*found.get(kind, ()), key)
    return found


def world_of(book: Book, dossier: Dossier, ask: Ask = refuse) -> World:
    """Return the world of a dossier, taken to be whole: what it does not list is not the case.

    Args:
        book: The rules.
        dossier: A dossier in which nothing is open; it is examined first.
        ask: What settles a thing that is open all the same; by default an `IncompleteError`.

    Raises:
        DossierError: The dossier has faults.
        LanguageError: It has no subjects.
    """
    dossier = admitted(book, dossier)
    return World(
        book=book,
        subjects=grouped(one.key for one in dossier.subjects),
        facts=given_facts(book, dossier),
        rows=given_rows(book, dossier),
        links=given_links(book, dossier),
        invalid=frozenset(dossier.invalid),
        decided={one.key: one.decided for one in dossier.subjects if one.decided is not None},
        ask=ask,
    )
