"""Expressions compiled to closures over an indexed dossier, for the nodes that rules are mostly made of.

A node is compiled for one place: which rows are in scope there is known when the book is, so a fact is one lookup.
Every node compiled is a copy of its own (`fresh`), so that its identity names node and place at once. What has no
closure of its own is evaluated by the definition's own methods, whose parts lead back here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.engine.known import CONSTANTS, Code, Forms, Known, Test, as_truth, fresh, negate
from xeploai.reference import ranges
from xeploai.reference.evaluation import Reach, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NA, NO, TRUE, YES, Missing, Range, Value
from xeploai.scales import Truth


class Codes(Known):
    """The closures of one book.

    Attributes:
        eager: Whether every part is asked even where one settles the whole, so that a circle in the data is found
            exactly where the definition finds it.
    """

    def __init__(self, book: Book, *, eager: bool) -> None:
        super().__init__(book)
        self.eager = eager
        self._kept: list[object] = []  # INVARIANT: every node named by its id is kept, so the id stays its own

    def condition(self, node: tree.Node, forms: Forms) -> Test:
        """Return the closure of a condition as it stands in a rule, and know the node by it from now on."""
        made = self.truth(fresh(tree.normal(node)), forms)
        self._kept.append(node)
        self.truths[id(node)] = made
        return made

    def expression(self, node: tree.Node, forms: Forms) -> Code:
        """Return the closure of an expression of a rule, and know the node by it from now on."""
        made = self.value(fresh(node), forms)
        self._kept.append(node)
        self.values[id(node)] = made
        return made

    # ── truths ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def truth(self, node: tree.Node, forms: Forms) -> Test:
        """Return the closure of a condition in normal form."""
        made = self._truth(node, forms)
        self._kept.append(node)
        self.truths[id(node)] = made
        return made

    def _truth(self, node: tree.Node, forms: Forms) -> Test:
        match node:
            case tree.And(of=parts):
                return self._meet([self.truth(part, forms) for part in parts])
            case tree.Or(of=parts):
                return self._join([self.truth(part, forms) for part in parts])
            case tree.FactRef() | tree.Not(of=tree.FactRef()) if (plain := self.flag(node, forms)) is not None:
                return plain
            case tree.Not(of=of):
                inner = self.truth(of, forms)
                return lambda e, scope: negate(inner(e, scope))
            case tree.TruthConst(value=constant):
                sure = {Truth.TRUE: YES, Truth.FALSE: NO, Truth.NOT_APPLICABLE: IN_BETWEEN}[constant]
                return lambda _e, _scope: sure
            case tree.Compare() | tree.GradeOf() | tree.Quantify() | tree.IsMissing():
                return self.value(node, forms)  # type: ignore[return-value]  # these are always truths
            case _:
                value = self.value(node, forms)
                return lambda e, scope: as_truth(value(e, scope))

    def _meet(self, tests: list[Test]) -> Test:
        eager = self.eager

        def meet(e: Any, scope: Scope) -> Range:
            unsure: list[Range] = []
            never = False
            for test in tests:
                part = test(e, scope)
                if part is YES:
                    continue
                if part.hi == FALSE:
                    if not eager:
                        return NO
                    never = True
                unsure.append(part)
            return NO if never else ranges.meet(unsure) if unsure else YES

        return meet

    def _join(self, tests: list[Test]) -> Test:
        eager = self.eager

        def join(e: Any, scope: Scope) -> Range:
            unsure: list[Range] = []
            sure = False
            for test in tests:
                part = test(e, scope)
                if part is NO:
                    continue
                if part.lo == TRUE:
                    if not eager:
                        return YES
                    sure = True
                unsure.append(part)
            return YES if sure else ranges.join(unsure) if unsure else NO

        return join

    # ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def value(self, node: tree.Node, forms: Forms) -> Code:
        """Return the closure of an expression, its conditions already in normal form where a rule has them so."""
        made = self._value(node, forms)
        self._kept.append(node)
        self.values[id(node)] = made
        return made

    def _value(self, node: tree.Node, forms: Forms) -> Code:
        match node:
            case tree.FactRef():
                return self.fact(node, forms)
            case tree.Compare():
                return self.compare(node, forms)
            case tree.And() | tree.Or() | tree.Not():
                return self._truth(node, forms)
            case tree.GradeOf():
                return self._grade_of(node, forms)
            case tree.Lookup(link=link, of=of, at=at):
                self.value(of, (*forms, self.book.links[link].target))
                if node.otherwise.fact is not None:
                    self.value(node.otherwise.fact, forms[:1])
                reach = self._linked(tree.Linked(link=link, at=at), forms)
                return lambda e, scope: e.lookup(node, reach(e, scope), scope)
            case tree.TargetOf(link=link, at=at):
                return _target(self._linked(tree.Linked(link=link, at=at), forms))
            case tree.Quantify() | tree.Aggregate():
                return self._many(node, forms)
            case tree.Outer(of=of):
                inner = self.value(of, forms[:-1])
                return lambda e, scope: inner(e, scope[:-1])
            case tree.IfElse(test=test):
                self.condition(test, forms)
                self.value(node.then, forms)
                self.value(node.other, forms)
                return lambda e, scope: e.choose(node, scope)
            case tree.TruthConst() | tree.NumberConst() | tree.LevelConst() | tree.DateConst() | tree.CodeConst():
                return self.constant(node)
            case tree.PeriodDay() | tree.ParamRef():
                return self.constant(node)
            case tree.IsApplicable() | tree.IsMissing():
                self.value(node.of, forms)
                return lambda e, scope: e.defined(node, scope)
            case _:
                for part in tree.children(node):
                    self.value(part, forms)
                if all(isinstance(part, CONSTANTS) for part in tree.walk(node) if not list(tree.children(part))):
                    return self.constant(node)
                if isinstance(node, tree.DateShift):
                    return self.shifted(node)
                return lambda e, scope: e.arithmetic(node, scope)

    # ── other subjects and rows ───────────────────────────────────────────────────────────────────────────────────────

    def _grade_of(self, node: tree.GradeOf, forms: Forms) -> Test:
        if node.otherwise.fact is not None:
            self.value(node.otherwise.fact, forms[:1])
        if node.link is None:
            depth = max(place for place, form in enumerate(forms) if form == node.kind)
            return lambda e, scope: e.grade_answer(node, scope[depth].key, scope)
        reach = self._linked(tree.Linked(link=node.link, at=node.at), forms)

        def grade_of(e: Any, scope: Scope) -> Range:
            found = reach(e, scope)
            if found.unseen:
                return Range(FALSE, TRUE, found.open)
            if not found.sure:
                return e.otherwise(node.otherwise, scope)  # type: ignore[no-any-return]
            return e.grade_answer(node, found.sure[0].key, scope)  # type: ignore[no-any-return]

        return grade_of

    def source(self, source: tree.Source, forms: Forms) -> Callable[[Any, Scope], Reach]:
        """Return the closure of a source of rows."""
        made = self._rows(source, forms) if isinstance(source, tree.Rows) else self._linked(source, forms)
        self._kept.append(source)
        self.reaches[id(source)] = made
        return made

    def form_of(self, source: tree.Source) -> str:
        """Return the form of the rows of a source."""
        if isinstance(source, tree.Rows):
            return source.record
        link = self.book.links[source.link]
        return link.source if source.reverse else link.target

    def _rows(self, source: tree.Rows, forms: Forms) -> Callable[[Any, Scope], Reach]:
        owner = self.book.records[source.record].of
        depth = max(place for place, form in enumerate(forms) if form == owner)
        return lambda e, scope: e.register(source, scope[: depth + 1])

    def _linked(self, source: tree.Linked, forms: Forms) -> Callable[[Any, Scope], Reach]:
        link, reverse = self.book.links[source.link], source.reverse
        near = link.target if reverse else link.source
        depth = max(place for place, form in enumerate(forms) if form == near)
        day = self.book.period.end if source.at is None else self.bound(source.at)
        if day is not None:
            if reverse:
                return lambda e, scope: e.arriving(link, scope[depth].key, day)
            return lambda e, scope: e.leaving(link, scope[depth].key, day)
        at = self.value(source.at, forms)  # type: ignore[arg-type]  # no day is given only where there is a node
        return lambda e, scope: e.reach_of(link, scope[depth].key, at(e, scope), reverse=reverse)

    def _many(self, node: tree.Quantify | tree.Aggregate, forms: Forms) -> Code:
        inner = (*forms, self.form_of(node.over))
        self.source(node.over, forms)
        test = isinstance(node, tree.Quantify) or node.op in ("count", "share")
        if node.where is not None:
            self.condition(node.where, inner)
        if test:
            self.condition(node.of, inner)
        else:
            self.value(node.of, inner)
        if isinstance(node, tree.Quantify):
            return lambda e, scope: e.quantify(node, scope)
        for part, place in ((node.by, inner), (node.if_empty, forms)):
            if part is not None:
                self.value(part, place)
        return lambda e, scope: e.aggregate(node, scope)


def _target(reach: Callable[[Any, Scope], Reach]) -> Code:
    def target(e: Any, scope: Scope) -> Value:
        found: Reach = reach(e, scope)
        if found.unseen:
            return Missing(found.open)
        return ranges.point(found.sure[0].key.split(":", 1)[1]) if found.sure else NA

    return target
