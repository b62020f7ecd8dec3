"""What a book asks of a dossier: the kinds that its rules grade, and the tables and columns that those rules read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from xeploai import tree
from xeploai.book import Book
from xeploai.forms import Link
from xeploai.lawbook.listing import kinds_of
from xeploai.reference import grounds
from xeploai.rules import AnyRule, Ceiling, Check, Competence, Given, Precedence


class Inputs(NamedTuple):
    """What is read of a dossier.

    Attributes:
        kinds: The kinds that are graded, and those on which their grades hang.
        facts: Form and id of each column of a kind that is read.
        records: The registers that are read, each as a whole.
        links: The links that are read, and those by which subjects of these kinds belong to one unit.
    """

    kinds: frozenset[str]
    facts: frozenset[tuple[str, str]]
    records: frozenset[str]
    links: frozenset[str]

    def reads(self, name: str) -> bool:
        """Say whether a table of this name is read: of a kind, a register or a link."""
        return name in self.kinds or name in self.records or name in self.links


def inputs(book: Book, kinds: Collection[str] = ()) -> Inputs:
    """Return what the rules of a book read to grade some kinds.

    What is declared and read by no rule of the book is left out: by a rule of another length of period, or of an
    option not taken. Of a kind on whose grade another hangs, all that its own grade hangs on is read as well.

    Args:
        book: The book.
        kinds: The kinds to be graded; all that its rules grade unless given.
    """
    return _Reading(book).of(kinds)


class _Reading:
    """What is read, while the rules are gone through."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.about: dict[str, list[AnyRule]] = {}
        for rule in (*book.rules, *book.open_holes):
            for kind in kinds_of(rule, book):
                self.about.setdefault(kind, []).append(rule)
        self.waiting: list[str] = []
        self.kinds: set[str] = set()
        self.facts: set[tuple[str, str]] = set()
        self.records: set[str] = set()
        self.links: set[str] = set()

    def of(self, kinds: Collection[str]) -> Inputs:
        self.reach(kinds or (kind for kind, rules in self.about.items() if any(map(_grades, rules))))
        while self.waiting:
            for rule in self.about.get(self.waiting.pop(), ()):
                self.sources(rule.rows if isinstance(rule, Ceiling) else ())
                for node in grounds.nodes(rule):
                    self.node(node)
        links = (link for link in self.book.links.values() if link.id in self.links or self.is_of_a_unit(link))
        links_read = frozenset(link.id for link in links)
        return Inputs(frozenset(self.kinds), frozenset(self.facts), frozenset(self.records), links_read)

    def is_of_a_unit(self, link: Link) -> bool:
        return not link.many and {link.source, link.target} <= self.kinds

    def reach(self, kinds: Iterable[str]) -> None:
        for kind in kinds:
            if kind in self.book.kinds and kind not in self.kinds:
                self.kinds.add(kind)
                self.waiting.append(kind)

    def node(self, node: tree.Node) -> None:
        match node:
            case tree.FactRef(form=form, fact=fact):
                self.fact(form, fact)
            case tree.GradeOf(kind=kind, link=link):
                self.reach((kind,))
                self.link(link)
            case tree.Lookup(link=link) | tree.TargetOf(link=link):
                self.link(link)
            case tree.Quantify(over=over) | tree.Aggregate(over=over):
                self.sources((over,))
            case _:
                pass

    def fact(self, form: str, fact: str) -> None:
        self.reach((form,))
        spec = self.book.facts.get((form, fact))
        if form in self.book.kinds and spec is not None and (form, fact) not in self.facts:
            self.facts.add((form, fact))
            for node in () if spec.applies is None else tree.walk(spec.applies):
                self.node(node)

    def sources(self, sources: Iterable[tree.Source]) -> None:
        for source in sources:
            if isinstance(source, tree.Linked):
                self.link(source.link)
            elif (record := self.book.records.get(source.record)) is not None:
                self.records.add(record.id)
                self.reach((record.of,))

    def link(self, id: str | None) -> None:
        if id is not None and (link := self.book.links.get(id)) is not None:
            self.links.add(id)
            self.reach((link.source, link.target))


def _grades(rule: AnyRule) -> bool:
    """Say whether a rule touches the grades of its kind by itself; what others give is read where it is asked for."""
    return not isinstance(rule, Given | Check | Competence | Precedence)
