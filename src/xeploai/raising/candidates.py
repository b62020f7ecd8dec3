"""The values that are tried for a fact, and whether they stand for every value it may have.

`xeploai.testing` has representatives of its own: what holds the engines shares nothing with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.forms import FactSpec, Value
from xeploai.reference import grounds

_FEW = 12  # a number with no more values than this is tried with every one of them
_UNBOUNDED = (Decimal(-(10**6)), Decimal(10**6))


@dataclass(frozen=True)
class _Use:
    """How rules read a fact: what it is compared with, and whether anything else is done with it."""

    compared: frozenset[Fraction | date]
    only_compared: bool


class Candidates:
    """The values tried for each fact of a kind: on, just below and just above what rules compare it with."""

    def __init__(self, book: Book, dossier: Dossier, kind: str) -> None:
        self.book, self.dossier, self.kind = book, dossier, kind
        self._roots = [node for rule in book.by_id.values() for node in grounds.expressions(rule)]
        self._roots += [spec.applies for spec in book.facts.values() if spec.applies is not None]
        self._used: dict[str, _Use] = {}
        self._made: dict[str, tuple[Value, ...]] = {}

    def of(self, fact: str) -> tuple[Value, ...]:
        """Return the values tried for a fact, from the least up."""
        if fact not in self._made:
            self._made[fact] = tuple(dict.fromkeys(self._values(self.book.facts[self.kind, fact])))
        return self._made[fact]

    def is_exact(self, fact: str) -> bool:
        """Say whether the values tried stand for every value the fact may have."""
        spec = self.book.facts[self.kind, fact]
        if spec.type in ("bool", "level", "code"):
            return True
        return self._is_small(spec) or self._use(fact).only_compared

    def _values(self, spec: FactSpec) -> Iterable[Value]:
        match spec.type:
            case "bool":
                return (False, True)
            case "level":
                return [level.id for level in self.book.scales[str(spec.scale)].levels]
            case "code":
                return spec.options
            case "date":
                days = {one for one in self._use(spec.id).compared if isinstance(one, date)}
                days |= {self.book.period.start, self.book.period.end}
                return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})
            case "integer" | "decimal":
                numbers = self._numbers(spec)
                return [int(one) for one in numbers] if spec.type == "integer" else numbers

    def _is_small(self, spec: FactSpec) -> bool:
        return spec.between is not None and (spec.between[1] - spec.between[0]).scaleb(spec.digits) < _FEW

    def _numbers(self, spec: FactSpec) -> list[Decimal]:
        step = Decimal(1).scaleb(-spec.digits)
        low, high = spec.between or _UNBOUNDED
        if self._is_small(spec):
            return [low + step * place for place in range(int((high - low) / step) + 1)]
        on_grid = [_on_grid(one, spec.digits) for one in self._use(spec.id).compared if isinstance(one, Fraction)]
        near = {value + place * step for value in on_grid for place in (-1, 0, 1)}
        return sorted({low, high, *(value for value in near if low <= value <= high)})

    def _use(self, fact: str) -> _Use:
        if fact not in self._used:
            self._used[fact] = self._looked_up(fact)
        return self._used[fact]

    def _looked_up(self, fact: str) -> _Use:
        """Look through every expression of the book for the fact, and what stands on the other side of it."""
        here = tree.FactRef(form=self.kind, fact=fact)
        read, plainly = 0, 0
        compared = set[Fraction | date]()
        for root in self._roots:
            for node in tree.walk(root):
                read += node == here
                if isinstance(node, tree.Compare) and self._reads(node, fact):
                    compared |= set(self._constants(node))
                    sides = (node.left, node.right)
                    plainly += here in sides and any(isinstance(one, _CONSTANT) for one in sides)
        ranks = [rule.key for rule in self.book.quotas(self.kind) if rule.key is not None]
        if here in ranks:  # a rank is compared with those of the others
            spec = self.book.facts[self.kind, fact]
            others = [one.facts[fact] for one in self.dossier.by_kind.get(self.kind, ()) if fact in one.facts]
            if spec.type in ("integer", "decimal"):
                compared |= {Fraction(str(value)) for value in others}
            plainly += ranks.count(here)
        return _Use(frozenset(compared), only_compared=read == plainly)

    def _reads(self, node: tree.Node, fact: str) -> bool:
        """Say whether an expression reads a fact of the kind, itself or through derived facts."""
        for one in tree.walk(node):
            if isinstance(one, tree.FactRef) and one.form == self.kind:
                made = self.book.derived.get((one.form, one.fact), ())
                if one.fact == fact or any(self._reads(rule.value, fact) for rule in made):
                    return True
        return False

    def _constants(self, node: tree.Node) -> Iterator[Fraction | date]:
        for one in tree.walk(node):
            match one:
                case tree.NumberConst(value=number):
                    yield Fraction(number)
                case tree.ParamRef(param=param) if (dated := self.book.parameters.get(param)) is not None:
                    yield Fraction(dated.value)
                case tree.DateConst(value=day):
                    yield day
                case tree.PeriodDay(which=which):
                    yield self.book.period.start if which == "start" else self.book.period.end
                case _:
                    pass


_CONSTANT = tree.NumberConst | tree.ParamRef | tree.DateConst | tree.PeriodDay


def _on_grid(value: Fraction, digits: int) -> Decimal:
    scaled = (Decimal(value.numerator).scaleb(digits) / Decimal(value.denominator)).to_integral_value(ROUND_FLOOR)
    return scaled.scaleb(-digits)
