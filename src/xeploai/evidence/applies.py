"""Whether a condition can still hold for a subject, judged on its own facts alone.

The door asks this of `applies`, before any engine runs: a fact given where it does not apply is a mistake of the
caller. Only facts of the subject and constants are read; whatever needs another subject counts as open.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.forms import FactSpec, Value
from xeploai.scales import Truth

_UNKNOWN = (Truth.FALSE, Truth.TRUE)
_MIDDLE = (Truth.NOT_APPLICABLE, Truth.NOT_APPLICABLE)
_TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge, "eq": operator.eq, "ne": operator.ne,
}  # fmt: skip


class OwnFacts:
    """The facts of a subject, and of a row of a register it owns, as far as conditions over them alone can see."""

    def __init__(self, book: Book, given: Mapping[str, Mapping[str, Value]]) -> None:
        self.book, self.given = book, given
        self._asked: set[tuple[str, str]] = set()

    def surely_outside(self, spec: FactSpec) -> bool:
        """Say whether a fact surely does not apply, whatever is still missing."""
        return spec.applies is not None and self._truth(tree.normal(spec.applies))[1] is not Truth.TRUE

    def _truth(self, node: tree.Node) -> tuple[Truth, Truth]:
        match node:
            case tree.TruthConst(value=value):
                return value, value
            case tree.Not(of=inner):
                low, high = self._truth(inner)
                return tree.turned(high), tree.turned(low)
            case tree.And(of=parts):
                lows, highs = zip(*map(self._truth, parts), strict=True)
                return Truth.meet(*lows), Truth.meet(*highs)
            case tree.Or(of=parts):
                lows, highs = zip(*map(self._truth, parts), strict=True)
                return Truth.join(*lows), Truth.join(*highs)
            case tree.FactRef():
                return self._as_truth(self._value(node))
            case tree.Compare(op=op, left=left, right=right):
                return self._compared(op, self._value(left), self._value(right))
            case _:  # Anything that needs another subject or a sum is for the reference; here it may be either.
                return _UNKNOWN

    @staticmethod
    def _as_truth(value: object) -> tuple[Truth, Truth]:
        if isinstance(value, bool):
            return (Truth.TRUE, Truth.TRUE) if value else (Truth.FALSE, Truth.FALSE)
        return _MIDDLE if value is Truth.NOT_APPLICABLE else _UNKNOWN

    def _compared(self, op: str, left: object, right: object) -> tuple[Truth, Truth]:
        if Truth.NOT_APPLICABLE in {left, right}:
            return _MIDDLE
        if left is None or right is None:
            return _UNKNOWN
        try:
            return self._as_truth(_TESTS[op](left, right))
        except TypeError:  # A book nobody checked may compare a day with a number.
            return _UNKNOWN

    def _value(self, node: tree.Node) -> object:
        """Return a value: None where it is not known here, `NOT_APPLICABLE` where there is none."""
        match node:
            case tree.NumberConst(value=value) | tree.DateConst(value=value) | tree.CodeConst(value=value):
                return value
            case tree.LevelConst(scale=scale, level=level):
                return self.book.scales[scale].rank(level)
            case tree.PeriodDay(which=which):
                return self.book.period.start if which == "start" else self.book.period.end
            case tree.ParamRef(param=param):
                dated = self.book.parameters.get(param)
                return dated.value if dated else None
            case tree.TruthConst(value=truth) if truth is Truth.NOT_APPLICABLE:
                return truth
            case tree.FactRef(form=form, fact=fact):
                return self._fact(form, fact)
            case _:
                return None

    def _fact(self, form: str, fact: str) -> object:
        spec = self.book.facts.get((form, fact))
        if spec is None or form not in self.given or (form, fact) in self._asked:
            return None
        if spec.applies is not None:
            self._asked.add((form, fact))
            low, high = self._truth(tree.normal(spec.applies))
            self._asked.discard((form, fact))
            if high is not Truth.TRUE:
                return Truth.NOT_APPLICABLE
            if low is not Truth.TRUE:
                return None
        value = self.given[form].get(fact)
        return self.book.scales[spec.scale].rank(str(value)) if spec.scale and value is not None else value
