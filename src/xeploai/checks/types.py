"""What type each expression of a book has: a condition, a number with bounds, a level, a date or a code.

The types of derived facts are settled first, because they may read each other, and along a well-founded link
themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from xeploai import tree
from xeploai.book import Book
from xeploai.checks.bounds import Number, Problem
from xeploai.checks.inference import Walk
from xeploai.checks.sorts import ANY, Scope, Type, joined
from xeploai.errors import Fault
from xeploai.law import Parameter
from xeploai.rules import Derived
from xeploai.scales import Truth


@dataclass(frozen=True, slots=True)
class Inferred:
    """The type of an expression, with what was found wrong in it."""

    type: Type
    faults: tuple[Fault, ...]


class Types:
    """The types of a book's expressions, with those of its derived facts settled beforehand.

    Attributes:
        derived: The type of each derived fact, by kind and name.
        unsettled: Derived facts that read themselves (along a link) and whose type never comes to rest.
        clashing: Derived facts whose definitions, under the options of a reading, are of different types.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self.parameters: dict[str, Parameter] = {one.id: one for held in book.sets for one in held.parameters}
        self.derived: dict[tuple[str, str], Type] = dict.fromkeys(book.derived, ANY)
        self.unsettled = self._settle()
        self._settled = dict(self.derived)
        self.clashing = {key: made for key in book.derived if isinstance(made := self._joined(key), Problem)}
        for key, rules in book.derived.items():
            if key in self.unsettled or any(self.of_derived(rule).faults for rule in rules):
                self.derived[key] = ANY  # the fault is named where it is, not at everything that reads it

    def of_derived(self, rule: Derived, place: str = "") -> Inferred:
        """Return the type of a derived fact's value, as it is where what it reads of itself along a link is settled."""
        walk = Walk(self.book, self.parameters, self._settled, place)
        found = walk.infer(rule.value, Scope((rule.kind,)))
        return Inferred(found, tuple(dict.fromkeys(walk.faults)))

    def infer(self, node: tree.Node, scope: Scope, place: str = "") -> Inferred:
        """Return the type of `node` in `scope`, with its faults placed at `place`."""
        walk = Walk(self.book, self.parameters, self.derived, place)
        found = walk.infer(node, scope)
        return Inferred(found, tuple(dict.fromkeys(walk.faults)))

    def may_not_apply(self, form: str, fact: str) -> bool:
        """Say whether a fact, given or derived, may not apply to its subject; where in doubt, that it may."""
        return self._may_not_apply(tree.FactRef(form=form, fact=fact), (form,), frozenset())

    def _may_not_apply(self, node: tree.Node, forms: tuple[str, ...], seen: frozenset[str]) -> bool:
        match node:
            case tree.FactRef(form=form, fact=fact) if (form, fact) in self.book.derived:
                rules = self.book.derived[form, fact]
                doubtful = any(rule.id in self.book.holes_of or self.book.undecided(rule) for rule in rules)
                return doubtful or any(
                    rule.id not in seen and self._may_not_apply(rule.value, (form,), seen | {rule.id}) for rule in rules
                )
            case tree.FactRef(form=form, fact=fact):
                return self.book.facts[form, fact].applies is not None
            case tree.TruthConst(value=value):
                return value is Truth.NOT_APPLICABLE
            case tree.GradeOf() | tree.Lookup() | tree.TargetOf():
                return True
            case tree.IsApplicable() | tree.IsMissing():
                return False
            case tree.Quantify(if_empty=empty):  # rows to which the condition does not apply are left out of the base
                return empty is Truth.NOT_APPLICABLE
            case tree.Aggregate(if_empty=empty):
                return empty is not None and self._may_not_apply(empty, forms, seen)
            case tree.Divide(left=left, right=right):
                by = self.infer(right, Scope(forms)).type
                nought = not isinstance(by, Number) or by.low is None or by.high is None or by.low <= 0 <= by.high
                return nought or any(self._may_not_apply(part, forms, seen) for part in (left, right))
            case tree.IfElse(test=tree.IsApplicable(of=of), then=then, other=other) if of == then:
                return self._may_not_apply(other, forms, seen)
            case tree.IfElse(then=then, other=other):
                return any(self._may_not_apply(part, forms, seen) for part in (then, other))
            case _:
                return any(self._may_not_apply(part, forms, seen) for part in tree.children(node))

    def rows(
        self, path: Iterable[tree.Source], scope: Scope, place: str = ""
    ) -> tuple[Scope | None, tuple[Fault, ...]]:
        """Return the scope at the end of a path of sources (None where there is no such path), with its faults."""
        walk = Walk(self.book, self.parameters, self.derived, place)
        end: Scope | None = scope
        for source in path:
            end = end and walk.source(source, end)
        return end, tuple(walk.faults)

    def _settle(self) -> frozenset[tuple[str, str]]:
        """Find the least types that agree with each other; widen bounds that keep growing, then narrow them again."""
        for _ in range(len(self.derived) + 2):
            if not self._round():
                return frozenset()
        before = dict(self.derived)
        for key in self._round():
            self.derived[key] = _widened(before[key], self.derived[key])
        for _ in range(len(self.derived) + 2):
            if not self._round():
                return frozenset()
        held = dict(self.derived)
        self._round()
        return frozenset(key for key, kept in held.items() if joined((kept, self.derived[key])) != kept)

    def _round(self) -> set[tuple[str, str]]:
        """Infer every derived fact once from the types held; return those that changed."""
        changed = set()
        for key in self.book.derived:
            made = self._joined(key)
            found = ANY if isinstance(made, Problem) else made
            if found != self.derived[key]:
                changed.add(key)
            self.derived[key] = found
        return changed

    def _joined(self, key: tuple[str, str]) -> Type | Problem:
        """Return the type of a derived fact over all its definitions, which stand under options of one reading."""
        return joined(self._declared(rule) for rule in self.book.derived[key])

    def _declared(self, rule: Derived) -> Type:
        found = self.infer(rule.value, Scope((rule.kind,))).type
        return replace(found, unit=rule.unit) if isinstance(found, Number) else found


def _widened(before: Type, after: Type) -> Type:
    if not isinstance(before, Number) or not isinstance(after, Number):
        return after
    low = after.low if after.low == before.low else None
    return replace(after, low=low, high=after.high if after.high == before.high else None)


def infer(book: Book, node: tree.Node, scope: Scope, place: str = "") -> Inferred:
    """Return the type of one expression of `book`; for many, make one `Types` and ask it."""
    return Types(book).infer(node, scope, place)
