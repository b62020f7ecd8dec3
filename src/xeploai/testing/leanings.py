"""Which value of an open fact is worst for a subject's grade, and which best, as far as single conditions tell.

A heuristic for where to look first, never a ground for an answer: a condition on one fact alone is tried with each of
its values, any other is taken to be monotone in each fact that it reckons with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from xeploai import tree
from xeploai.book import Book
from xeploai.rules import AnyRule, Ceiling, Discretion, Gate, Given, Hole, Lift, Quota, Standard
from xeploai.scales import Grade, Truth
from xeploai.testing.valuation import Scope, Valuation
from xeploai.testing.worlds import IncompleteError, Plain, World

_GATE = 100
_FAR = (
    tree.GradeOf | tree.Lookup | tree.TargetOf | tree.Quantify | tree.Aggregate
    | tree.IsApplicable | tree.IsMissing | tree.Outer
)  # fmt: skip
_Alone = tuple[tree.Node, float]
"""A condition that reads one fact, and how much worse it is for the subject that it holds."""
_Name = tuple[str, str]
_ByFact = dict[_Name, list[_Alone]]


class _OneFact(Valuation):
    """A valuation in which a single fact is known, whatever it hangs on."""

    def __init__(self, book: Book, given: Plain) -> None:
        super().__init__(World(book=book, subjects={}, facts={}, rows={}, links={}), dict[object, Plain]().__getitem__)
        self.given = given

    def fact(self, node: tree.FactRef, scope: Scope) -> Plain:
        rules = self.book.derived.get((node.form, node.fact))
        return self.value(rules[0].value, scope) if rules else self.given


class Leanings:
    """Of each fact of a book the conditions that read it, and whom they serve."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._alone: _ByFact = defaultdict(list)
        self._with_others: dict[tuple[str, str], float] = defaultdict(float)
        self._gating: _ByFact = defaultdict(list)
        self._made: dict[tuple[str, str, tuple[Plain, ...], bool], int] = {}
        self._behind: dict[_Name, list[tree.Node]] = {}
        self._within: set[_Name] = set()  # derived facts on the way: one may be made of itself along a hierarchy
        for rule in book.rules:
            into = self._gating if isinstance(rule, Gate) else self._alone
            for node, harm in self._conditions(rule):
                self._condition(node, harm, into)
            for node in self._merits(rule):
                self._number(node, -1)

    def of(self, form: str, name: str, options: Sequence[Plain], *, up: bool) -> int:
        """Return which option leaves a subject its highest grade (`up`) or its lowest, and graded either way."""
        asked = (form, name, tuple(options), up)
        if asked not in self._made:
            gates = self._harms(form, name, options, self._gating)
            caps = self._harms(form, name, options, self._alone)
            for at in range(len(options)):
                caps[at] += self._with_others[form, name] * at / len(options)
            costs = [_GATE * gate + (cap if up else -cap) for gate, cap in zip(gates, caps, strict=True)]
            self._made[asked] = min(range(len(options)), key=costs.__getitem__)
        return self._made[asked]

    def _harms(self, form: str, name: str, options: Sequence[Plain], by: _ByFact) -> list[float]:
        found = [0.0] * len(options)
        for at, value in enumerate(options):
            valuation = _OneFact(self.book, value)
            for node, harm in by.get((form, name), ()):
                try:
                    found[at] += harm * (valuation.value(node, ((form, ""),)) is Truth.TRUE)
                except IncompleteError:  # a parameter that was not seen: any value may be the worst
                    continue
        return found

    # -- what a rule asks ----------------------------------------------------------------------------------------------

    @staticmethod
    def _conditions(rule: AnyRule) -> list[tuple[tree.Node, int]]:
        """Return the conditions of a rule with how much worse it is that they hold."""
        match rule:
            case Ceiling() | Gate() | Discretion() | Hole():
                return [(rule.when, 1)]
            case Standard():
                return [(one.when, -1) for one in rule.requires]
            case Lift():
                return [(rule.when, -1)]
            case Quota():
                return [(rule.choice, -1)] if rule.choice is not None else []
            case _:
                return []

    @staticmethod
    def _merits(rule: AnyRule) -> list[tree.Node]:
        """Return the numbers and grades of which more is better."""
        match rule:
            case Given():
                return [rule.fact]
            case Discretion():
                return [rule.choice]
            case Quota():
                return [rule.key] if rule.key is not None else []
            case _:
                return []

    def _condition(self, node: tree.Node, harm: float, into: _ByFact) -> None:
        """Note whom a condition serves, the largest parts that read one fact whole."""
        facts = {(one.form, one.fact) for one in self._reads(node) if isinstance(one, tree.FactRef)}
        if len(facts) == 1 and not any(isinstance(one, _FAR) for one in self._reads(node)):
            into[facts.pop()].append((node, harm))
            return
        match node:
            case tree.FactRef():
                self._derived(node, lambda value: self._condition(value, harm, into))
            case tree.Not(of=inner):
                self._condition(inner, -harm, into)
            case tree.And(of=parts) | tree.Or(of=parts):
                # Where all parts must meet to do harm, each of them does little of it.
                share = len(parts) ** -2 if isinstance(node, tree.And) == (harm > 0) else 1
                for part in parts:
                    self._condition(part, harm * share, into)
            case tree.Compare(op=op, left=left, right=right) if op not in ("eq", "ne"):
                rising = harm if op in ("gt", "ge") else -harm
                self._number(left, rising)
                self._number(right, -rising)
            case tree.Lookup(of=inner) | tree.Outer(of=inner) | tree.Quantify(of=inner):
                self._condition(inner, harm, into)
            case tree.IfElse(then=then, other=other):
                self._condition(then, harm, into)
                self._condition(other, harm, into)
            case _:
                return

    def _number(self, node: tree.Node, harm: float) -> None:
        """Note whom a greater number serves."""
        match node:
            case tree.FactRef() if (node.form, node.fact) not in self.book.derived:
                self._with_others[node.form, node.fact] += harm
            case tree.FactRef():
                self._derived(node, lambda value: self._number(value, harm))
            case tree.Negate(of=inner):
                self._number(inner, -harm)
            case tree.Divide(left=left, right=right) | tree.DaysBetween(end=left, start=right):
                self._number(left, harm)
                self._number(right, -harm)
            case tree.Aggregate(op="count" | "share", of=inner):
                self._condition(inner, harm, self._alone)
            case tree.Aggregate(of=inner) | tree.Lookup(of=inner) | tree.Outer(of=inner) | tree.DateShift(of=inner):
                self._number(inner, harm)
            case tree.IfElse(then=left, other=right) | tree.Multiply(left=left, right=right):
                self._number(left, harm)
                self._number(right, harm)
            case tree.Add(of=parts) | tree.Least(of=parts) | tree.Greatest(of=parts):
                for part in parts:
                    self._number(part, harm)
            case _:
                return

    def _derived(self, node: tree.FactRef, look: Callable[[tree.Node], None]) -> None:
        """Look at what a derived fact is made of, unless that is being looked at already."""
        name = (node.form, node.fact)
        if name not in self._within:
            self._within.add(name)
            for rule in self.book.derived.get(name, ()):
                look(rule.value)
            self._within.discard(name)

    def _reads(self, node: tree.Node) -> list[tree.Node]:
        """Return what a condition reads: nodes of evidence, those behind derived facts for these."""
        found: list[tree.Node] = []
        for one in tree.walk(node):
            name = (one.form, one.fact) if isinstance(one, tree.FactRef) else None
            if name is None or name not in self.book.derived:
                found.append(one)
                continue
            if name not in self._behind:
                self._behind[name] = []  # what it is itself, where it is made of itself
                self._behind[name] = [inner for rule in self.book.derived[name] for inner in self._reads(rule.value)]
            found += self._behind[name]
        return found


def leaning_of_grade(options: Sequence[Plain], *, up: bool) -> int:
    """Return the highest, or lowest, of several grades; where they are something else, the first or the last."""
    if all(isinstance(one, Grade) for one in options):
        order = sorted(range(len(options)), key=lambda at: options[at].rank)
        return order[-1] if up else order[0]
    if all(isinstance(one, Truth) for one in options):  # whether a gate holds of which a part was not read
        return options.index(Truth.FALSE)
    return 0 if up else len(options) - 1
