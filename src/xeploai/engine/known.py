"""Constants, facts of the rows in scope, and how the ones are held against the others, compiled to closures."""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from xeploai import tree
from xeploai.book import Book
from xeploai.engine.ways import Ways
from xeploai.forms import FactSpec
from xeploai.reference import ranges
from xeploai.reference.evaluation import Reach, Row, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NA, NO, TRUE, YES, Missing, Range, Value
from xeploai.scales import Frozen

Code = Callable[[Any, Scope], Value]
Test = Callable[[Any, Scope], Range]
Forms = tuple[str, ...]
M = TypeVar("M")

_OPS: Mapping[str, Callable[[Any, Any], bool]] = {
    "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge, "eq": operator.eq, "ne": operator.ne,
}  # fmt: skip
_TURNED = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq", "ne": "ne"}


def fresh(value: M) -> M:
    """Return a copy of a tree in which every node is an object of its own."""
    if isinstance(value, tuple):
        return tuple(fresh(one) for one in value)  # type: ignore[return-value]  # a tuple like the one given
    if not isinstance(value, Frozen):
        return value
    parts = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {name: fresh(part) for name, part in parts.items() if isinstance(part, Frozen | tuple)}
    return value.model_copy(update=changed)


def negate(part: Range) -> Range:
    """Turn the chain round; what is settled stays one of three objects."""
    return NO if part is YES else YES if part is NO else ranges.negate(part)


def settled(part: Range) -> Range:
    """Return whether a truth is true, as a yes or no."""
    return part if part is YES or part is NO else NO if part.hi < TRUE else ranges.is_true(part)


class Known(ABC):
    """The closures of one book over what is given of a row.

    Attributes:
        values: Of each node, by its identity, what it is worth.
        truths: Of each condition, by its identity, its truth.
        reaches: Of each source of rows, by its identity, where it leads.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self.values: dict[int, Code] = {}
        self.truths: dict[int, Test] = {}
        self.reaches: dict[int, Callable[[Any, Scope], Reach]] = {}

    @abstractmethod
    def condition(self, node: tree.Node, forms: Forms) -> Test:
        """Return the closure of a condition as it stands in a rule."""

    @abstractmethod
    def value(self, node: tree.Node, forms: Forms) -> Code:
        """Return the closure of an expression."""

    # ── constants ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def shifted(self, node: tree.DateShift) -> Code:
        """Return the closure of a day moved by a fixed length, each day once."""
        of = self.values[id(node.of)]
        shifted: dict[Any, Value] = {}

        def shift(e: Any, scope: Scope) -> Value:
            day = of(e, scope)
            if not isinstance(day, Range) or not day.is_point:
                return e.arithmetic(node, scope)  # type: ignore[no-any-return]
            found = shifted.get(day.lo)
            if found is None:
                found = e.arithmetic(node, scope)
                if len(shifted) < _REMEMBERED:
                    shifted[day.lo] = found
            return found

        return shift

    def constant(self, node: tree.Node) -> Code:
        """Return the closure of what is the same for every row."""
        held: list[Value] = []

        def constant(e: Any, scope: Scope) -> Value:
            if not held:
                held.append(e.defined(node, scope))
            return held[0]

        return constant

    # ── facts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def fact(self, ref: tree.FactRef, forms: Forms) -> Code:
        """Return the closure of a fact of the innermost row of its form."""
        depth = max(place for place, form in enumerate(forms) if form == ref.form)
        if (ref.form, ref.fact) in self.book.derived:
            name = ref.fact
            return lambda e, scope: e.derived(scope[depth], name)
        spec = self.book.facts[ref.form, ref.fact]
        if spec.applies is not None:
            return self._fact_that_may_not_apply(spec, self.condition(fresh(spec.applies), forms[: depth + 1]), depth)
        what, name, point = _asked(spec), spec.id, self._pointing(spec)

        def fact(e: Any, scope: Scope) -> Value:
            row = scope[depth]
            if e.index.invalid and row.key in e.index.invalid:
                return _faulty(e, row)
            given = row.facts.get(name)
            return e.missing_fact(row, what, name) if given is None else point(e, given)

        return fact

    def _fact_that_may_not_apply(self, spec: FactSpec, applies: Test, depth: int) -> Code:
        what, name, point = _asked(spec), spec.id, self._pointing(spec)

        def fact(e: Any, scope: Scope) -> Value:
            row, holds = scope[depth], settled(applies(e, scope[: depth + 1]))
            if holds is NO:
                return NA
            if e.index.invalid and row.key in e.index.invalid:
                return _faulty(e, row)
            given = row.facts.get(name)
            if holds is YES:
                return e.missing_fact(row, what, name) if given is None else point(e, given)
            own = e.missing_fact(row, what, name).open if given is None else ranges.NONE
            return Missing(holds.open | own)

        return fact

    def _pointing(self, spec: FactSpec) -> Callable[[Any, Any], Range]:
        """Return what makes a given value a point, each value once."""
        if spec.type == "bool":
            return lambda _e, given: YES if given else NO
        points: dict[object, Range] = {}

        def point(e: Any, given: Any) -> Range:
            found = points.get(given)
            if found is None:
                found = ranges.point(e.typed(spec, given))
                if len(points) < _REMEMBERED:
                    points[given] = found
            return found

        return point

    def flag(self, node: tree.Node, forms: Forms) -> Test | None:
        """Return the closure of a yes or no that always applies, or of its negation; None where it is not so plain."""
        ref = node.of if isinstance(node, tree.Not) else node
        if not isinstance(ref, tree.FactRef) or (ref.form, ref.fact) in self.book.derived:
            return None
        spec = self.book.facts[ref.form, ref.fact]
        if spec.type != "bool" or spec.applies is not None:
            return None
        depth = max(place for place, form in enumerate(forms) if form == ref.form)
        name, value, turned = spec.id, self.value(ref, forms), ref is not node
        known: dict[Any, Range] = {True: NO, False: YES} if turned else {True: YES, False: NO}

        def flag(e: Any, scope: Scope) -> Range:
            row = scope[depth]
            found = known.get(row.facts.get(name))
            if found is None or (e.index.invalid and row.key in e.index.invalid):
                truth = as_truth(value(e, scope))
                return negate(truth) if turned else truth
            return found

        return flag

    # ── comparisons ───────────────────────────────────────────────────────────────────────────────────────────────────

    def compare(self, node: tree.Compare, forms: Forms) -> Test:
        """Return the closure of a comparison; where a fact is given it needs no range."""
        left, right, op = self.value(node.left, forms), self.value(node.right, forms), node.op
        plain = self._against(node.left, node.right, op, forms) or self._against(
            node.right, node.left, _TURNED[op], forms
        )

        def compare(e: Any, scope: Scope) -> Range:
            return e.compare(op, left(e, scope), right(e, scope))  # type: ignore[no-any-return]

        if plain is None:
            return compare
        depth, name, holds, what = plain

        def against(e: Any, scope: Scope) -> Range:
            row = scope[depth]
            given = row.facts.get(name)
            if e.index.invalid and row.key in e.index.invalid:
                return compare(e, scope)
            if given is None:
                return Range(FALSE, TRUE, e.missing_fact(row, what, name).open, split=True)
            return YES if holds(given) else NO

        return against

    def _against(
        self, ref: tree.Node, constant: tree.Node, op: str, forms: Forms
    ) -> tuple[int, str, Callable[[Any], bool], str] | None:
        """Return how a fact that always applies is held against a constant; None where it is not so plain."""
        if not isinstance(ref, tree.FactRef) or (ref.form, ref.fact) in self.book.derived:
            return None
        spec, test = self.book.facts[ref.form, ref.fact], _OPS[op]
        bound = self.bound(constant)
        if spec.applies is not None or bound is None:
            return None
        depth, what = max(place for place, form in enumerate(forms) if form == ref.form), _asked(spec)
        if spec.type == "level":
            ranks = {one.id: rank for rank, one in enumerate(self.book.scales[spec.scale or ""].levels)}
            passing = frozenset(level for level, rank in ranks.items() if test(rank, bound))
            return depth, ref.fact, passing.__contains__, what
        if spec.type == "bool":
            return None
        return depth, ref.fact, lambda given: test(given, bound), what

    def bound(self, node: tree.Node) -> Any:
        """Return a constant as given values compare with it exactly; None where it is none."""
        match node:
            case tree.NumberConst(value=value):
                return Decimal(value)
            case tree.LevelConst(scale=scale, level=level):
                return self.book.scales[scale].rank(level)
            case tree.DateConst(value=value) | tree.CodeConst(value=value):
                return value
            case tree.PeriodDay(which=which):
                return self.book.period.start if which == "start" else self.book.period.end
            case tree.ParamRef(param=param):
                dated = self.book.parameters[param]
                return None if dated is None else dated.value
            case _:
                return None


_REMEMBERED = 20_000
CONSTANTS = (
    tree.TruthConst, tree.NumberConst, tree.LevelConst, tree.DateConst, tree.CodeConst, tree.PeriodDay, tree.ParamRef,
)  # fmt: skip


ENDS = (NO, IN_BETWEEN, YES)


def as_truth(value: Value) -> Range:
    """Return a value of a condition as a truth."""
    return value if isinstance(value, Range) else ranges.truth(value)


def _faulty(e: Ways, row: Row) -> Missing:
    return Missing(e.index.item("row", "row", row.subject))


def _asked(spec: FactSpec) -> str:
    """Return what a fact is asked for as, where it is not given."""
    return "choice" if spec.choice else "fact"
