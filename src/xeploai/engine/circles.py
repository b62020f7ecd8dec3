"""Which questions of a book may meet a circle in the data: only those are asked where their answer settles nothing.

A question that cannot lead back to itself by the book's rules never does so in a dossier. The graph is coarser than
that of the static check: it does not see along which links a question leads, so it never says no too early.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from itertools import chain

from xeploai import tree
from xeploai.book import Book
from xeploai.reference import grounds
from xeploai.rules import AnyRule, Quota
from xeploai.scales import Grade

Question = tuple[str, str, int]
"""Whether a kind is graded (`gate`), or has a rank `before` or `after` quotas; a `derived` fact; a `quota`."""


class Circles:
    """The questions of one book that lie on a circle of its rules, and those that may meet one that is refused.

    Attributes:
        on: The questions that lie on a circle, or between two.
        leading: Those that lead to a circle through a quota's group. Any other circle is refused with the book, falls
            to its greatest fixpoint, or runs along a hierarchy, which in no data goes round.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self._read: defaultdict[Question, set[Question]] = defaultdict(set)
        for kind in book.kinds:
            self._of_kind(kind)
        for (kind, name), rules in book.derived.items():
            for rule in rules:
                self._read["derived", f"{kind}.{name}", 0] |= {*self.asked(rule.value)}
        readers: defaultdict[Question, set[Question]] = defaultdict(set)
        for reader, read in self._read.items():
            for one in read:
                readers[one].add(reader)
        self.on = _blocked(self._read) & _blocked(readers)
        self.leading: set[Question] = set()
        met = [one for one in self.on if one[0] == "quota"]
        while met:
            self.leading.update(met)
            met = [*({*chain.from_iterable(map(readers.__getitem__, met))} - self.leading)]

    def may_meet(self, node: tree.Node) -> bool:
        """Say whether evaluating an expression may meet a circle that is refused."""
        return not self.leading.isdisjoint(self.asked(node))

    def asked(self, node: tree.Node) -> Iterator[Question]:
        """Yield the questions that an expression asks, of whomever."""
        for inner in tree.walk(node):
            match inner:
                case tree.GradeOf(kind=kind, grade=grade, reads=reads):
                    yield "gate", kind, 0
                    yield "before" if reads == "before_quota" else "after", kind, grade.rank
                case tree.FactRef():
                    yield from self._fact(inner)
                case tree.Quantify(over=tree.Rows() as rows) | tree.Aggregate(over=tree.Rows() as rows):
                    yield from self._dated(rows)
                case _:
                    pass

    def _fact(self, ref: tree.FactRef) -> Iterator[Question]:
        if (ref.form, ref.fact) in self.book.derived:
            yield "derived", f"{ref.form}.{ref.fact}", 0
        elif (applies := self.book.facts[ref.form, ref.fact].applies) is not None:
            yield from self.asked(applies)

    def _dated(self, rows: tree.Rows) -> Iterator[Question]:
        dated = rows.dated or self.book.records[rows.record].dated
        if dated is not None:
            yield from self._fact(tree.FactRef(form=rows.record, fact=dated))

    def _of_kind(self, kind: str) -> None:
        book, ranks = self.book, [grade.rank for grade in Grade]
        self._read["gate", kind, 0] |= self._rules(book.gates(kind))
        ceilings = {rank: self._rules(one for one in book.ceilings(kind) if one.at_most.rank == rank) for rank in ranks}
        others = self._rules((*book.discretions(kind), *book.givens(kind), *book.holes(kind)))
        for choice in book.discretions(kind):
            others |= self._rules(book.deciding.get(choice.id, ()))
        for rank in ranks:
            before, after = ("before", kind, rank), ("after", kind, rank)
            self._read[before] |= others.union(*(ceilings[lower] for lower in range(rank)))
            limits = [quota for quota in book.quotas(kind) if quota.grade.rank <= rank]
            self._read[after] |= {before, *(("quota", quota.id, 0) for quota in limits)}
        for quota in book.quotas(kind):
            self._quota(quota)

    def _quota(self, quota: Quota) -> None:
        counted = [quota.grade, *([] if quota.base.grade is None else [quota.base.grade])]
        read = {("gate", quota.kind, 0), *(("before", quota.kind, grade.rank) for grade in counted)}
        self._read["quota", quota.id, 0] |= self._rules([quota]) | read

    def _rules(self, rules: Iterable[AnyRule]) -> set[Question]:
        found: set[Question] = set()
        for rule in rules:
            for part in (rule, *self.book.lifts.get(rule.id, ())):
                found.update(chain.from_iterable(map(self.asked, grounds.expressions(part))))
            for source in grounds.sources(rule):
                if isinstance(source, tree.Rows):
                    found.update(self._dated(source))
                elif source.at is not None:
                    found.update(self.asked(source.at))
        return found


def _blocked(graph: dict[Question, set[Question]]) -> set[Question]:
    """Return the nodes that no order can reach: those on a circle, and those from which one is reached."""
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):
        sorter.prepare()
    left = {*graph, *chain.from_iterable(graph.values())}
    while ready := sorter.get_ready():
        left.difference_update(ready)
        sorter.done(*ready)
    return left
