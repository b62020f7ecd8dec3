"""Expressions compiled to closures over an indexed dossier, for the nodes that rules are mostly made of.

A node is compiled for one place: which rows are in scope there is known when the book is, so a fact is one lookup.
Every node compiled is a copy of its own (`fresh`), so that its identity names node and place at once. What has no
closure of its own is evaluated by the definition's own methods, whose parts lead back here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.engine.circles import Circles
from xeploai.engine.known import CONSTANTS, ENDS, Code, Forms, Known, Test, as_truth, fresh, negate
from xeploai.engine.ways import NOWHERE
from xeploai.reference import ranges
from xeploai.reference.evaluation import Reach, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NA, NO, TRUE, YES, Missing, Range, Value
from xeploai.scales import Truth

Way = Callable[[Any, Scope], Reach]
Parts = Callable[[Any, Scope, Reach], list[Range] | None]


class Codes(Known):
    """The closures of one book.

    Attributes:
        circles: What may meet a circle in the data, where there may be one: such a part is asked even where another
            settles the whole, so that the circle is found exactly where the definition finds it.
    """

    def __init__(self, book: Book, circles: Circles | None) -> None:
        super().__init__(book)
        self.circles = circles
        self._asked: dict[tuple[Forms, tree.Node], list[Code]] = {}
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

    def lazily(self) -> Codes:
        """Return what compiles into the same closures, but asks no part that settles nothing."""
        made = Codes(self.book, None)
        made.values, made.truths, made.reaches, made._kept = self.values, self.truths, self.reaches, self._kept
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
                return self._meet(*self._apart(parts, forms))
            case tree.Or(of=parts):
                return self._join(*self._apart(parts, forms))
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

    def _apart(self, parts: Sequence[tree.Node], forms: Forms) -> tuple[list[Test], list[Test]]:
        """Return the closures of parts, those that rest on data first: one of them may settle the whole."""
        made = sorted(((not self.is_data(part), part, self.truth(part, forms)) for part in parts), key=itemgetter(0))
        circles = self.circles
        asked = [] if circles is None else [test for asks, part, test in made if asks and circles.may_meet(part)]
        return [test for _, _, test in made], asked

    @staticmethod
    def _meet(tests: list[Test], asked: list[Test]) -> Test:
        def meet(e: Any, scope: Scope) -> Range:
            unsure: list[Range] = []
            for test in tests:
                part = test(e, scope)
                if part is YES:
                    continue
                if part.hi == FALSE:
                    for other in asked:
                        other(e, scope)
                    return NO
                unsure.append(part)
            return ranges.meet(unsure) if unsure else YES

        return meet

    @staticmethod
    def _join(tests: list[Test], asked: list[Test]) -> Test:
        def join(e: Any, scope: Scope) -> Range:
            unsure: list[Range] = []
            for test in tests:
                part = test(e, scope)
                if part is NO:
                    continue
                if part.lo == TRUE:
                    for other in asked:
                        other(e, scope)
                    return YES
                unsure.append(part)
            return ranges.join(unsure) if unsure else NO

        return join

    def is_data(self, node: tree.Node) -> bool:
        """Say whether a node rests on nothing but what is given: nobody's grade, no derived fact."""
        return all(self._is_given(inner) for inner in tree.walk(node))

    def _is_given(self, node: tree.Node) -> bool:
        if isinstance(node, tree.Quantify | tree.Aggregate) and isinstance(node.over, tree.Rows):
            dated = node.over.dated or self.book.records[node.over.record].dated
            return dated is None or self.is_data(tree.FactRef(form=node.over.record, fact=dated))
        if not isinstance(node, tree.FactRef):
            return not isinstance(node, tree.GradeOf)
        if (node.form, node.fact) in self.book.derived:
            return False
        applies = self.book.facts[node.form, node.fact].applies
        return applies is None or self.is_data(applies)

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
        answer = _answer(node)
        if node.link is None:
            depth = max(place for place, form in enumerate(forms) if form == node.kind)
            return lambda e, scope: answer(e, scope[depth].key, scope)
        reach = self._linked(tree.Linked(link=node.link, at=node.at), forms)

        def grade_of(e: Any, scope: Scope) -> Range:
            found = reach(e, scope)
            if found.unseen:
                return Range(FALSE, TRUE, found.open)
            if not found.sure:
                return e.otherwise(node.otherwise, scope)  # type: ignore[no-any-return]
            return answer(e, found.sure[0].key, scope)

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
            place = (link.id, day, reverse)

            def lead(e: Any, scope: Scope) -> Reach:
                key = scope[depth].key
                found: Reach | None = e.index.reached[place].get(key)
                if found is None:
                    found = e.arriving(link, key, day) if reverse else e.leaving(link, key, day)
                return found

            return lead
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
            return self._once(node, forms, _quantify(node, self.reaches[id(node.over)], self._parts(node)))
        for part, place in ((node.by, inner), (node.if_empty, forms)):
            if part is not None:
                self.value(part, place)
        if node.op == "share":
            return self._once(node, forms, _share(node, self.reaches[id(node.over)], self._parts(node)))
        return lambda e, scope: e.aggregate(node, scope)

    def _parts(self, node: tree.Quantify | tree.Aggregate) -> Parts:
        """Return what the condition is of each row of a base that is all seen, those left out left out."""
        test, filtered, of = self.truths[id(node.of)], node.where is not None, tree.normal(node.of)
        own = isinstance(of, tree.GradeOf) and of.link is None and of.kind == self.form_of(node.over)
        place = (of.reads, of.op, of.grade.rank) if own and isinstance(of, tree.GradeOf) else None

        def parts(e: Any, scope: Scope, found: Reach) -> list[Range] | None:
            if filtered or found.maybe or found.unseen:
                return None
            known = e.answers[place] if own else _NONE  # no answer is false
            made = [known.get(row.key) or test(e, (*scope, row)) for row in found.sure]
            return [part for part in made if part is YES or part is NO or part != IN_BETWEEN]

        return parts

    def _once(self, node: tree.Quantify | tree.Aggregate, forms: Forms, made: Code) -> Code:
        """Return the closure of what is asked over other subjects, answered once where several rules ask the same."""
        if len(forms) != 1 or self.is_data(node):
            return made
        asked = self._asked.setdefault((forms, node), [])
        asked.append(made)
        number = id(asked)  # INVARIANT: the list is kept by whoever counts by it, so its id stays its own

        def once(e: Any, scope: Scope) -> Value:
            if len(asked) == 1:
                return made(e, scope)
            key = scope[0].key
            found: Value | None = e.counts[number].get(key)
            if found is None:
                found = made(e, scope)
                if not e.memory.is_leaning:
                    e.counts[number][key] = found
            return found

        return once


_NONE: Mapping[str, Range] = MappingProxyType({})


def _answer(node: tree.GradeOf) -> Callable[[Any, str, Scope], Range]:
    """Return what answers a threshold question about a subject; what is settled is found first."""
    place = (node.reads, node.op, node.grade.rank)

    def answer(e: Any, key: str, scope: Scope) -> Range:
        found: Range | None = e.answers[place].get(key)
        return e.grade_answer(node, key, scope) if found is None else found

    return answer


def _quantify(node: tree.Quantify, reach: Way, parts: Parts) -> Test:
    over_none = ENDS[(node.if_empty or Truth.FALSE).rank]

    def quantify(e: Any, scope: Scope) -> Range:
        found = reach(e, scope)
        if found is NOWHERE:
            return over_none
        return e.quantified(node, scope, parts(e, scope, found))  # type: ignore[no-any-return]

    return quantify


def _share(node: tree.Aggregate, reach: Way, parts: Parts) -> Code:
    return lambda e, scope: e.shared(node, scope, parts(e, scope, reach(e, scope)))


def _target(reach: Callable[[Any, Scope], Reach]) -> Code:
    def target(e: Any, scope: Scope) -> Value:
        found: Reach = reach(e, scope)
        if found.unseen:
            return Missing(found.open)
        return e.index.id_of(found.sure[0].key) if found.sure else NA

    return target
