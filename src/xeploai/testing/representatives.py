"""Values that stand for all values a fact can have: those on, just below and just above what rules compare it with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeAlias, assert_never

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.forms import FactSpec
from xeploai.rules import AnyRule, Ceiling, Derived, Discretion, Gate, Given, Hole, Lift, Quota, Standard
from xeploai.scales import Truth
from xeploai.testing.valuation import moved
from xeploai.testing.worlds import Plain, plain

Name: TypeAlias = tuple[str, str]
"""A fact by its form and its name."""

_FEW = 7
"""A fact with no more values than this is tried with every one of them."""


def nodes_of(rule: AnyRule) -> Iterator[tree.Node]:
    """Yield the expressions that a rule is made of."""
    match rule:
        case Standard():
            yield from (one.when for one in rule.requires)
        case Quota():
            held = (*rule.group, rule.share, rule.where, rule.key, rule.choice)
            yield from (node for node in held if node is not None)
        case Discretion():
            yield from (rule.when, rule.choice)
        case Ceiling():
            yield rule.when
            yield from (source.at for source in rule.rows if isinstance(source, tree.Linked) and source.at is not None)
        case Lift() | Gate() | Hole():
            yield rule.when
        case Derived():
            yield rule.value
        case Given():
            yield rule.fact
        case _:
            return


def all_nodes(book: Book) -> list[tree.Node]:
    """Return every expression that can touch a grade: of the rules and of the conditions under which facts apply."""
    applies = [spec.applies for spec in book.facts.values() if spec.applies is not None]
    return [*(node for rule in book.rules for node in nodes_of(rule)), *applies]


class Representatives:
    """The values tried for each fact of a book, and those of a dossier that rank its subjects.

    Args:
        book: The rules.
        dossier: Evidence; a missing ranking key is tried below, at and above the keys that are given.
    """

    def __init__(self, book: Book, dossier: Dossier) -> None:
        self.book = book
        self._compared: dict[Name, set[Plain]] = defaultdict(set)
        for root in all_nodes(book):
            for node in tree.walk(root):
                if isinstance(node, tree.Compare | tree.Quantify | tree.Aggregate):
                    constants = set(self._constants(node))
                    for name in self._facts(node):
                        self._compared[name] |= constants
        self._rank(dossier)
        self._codes = [one.id for one in dossier.subjects]
        self._made: dict[Name, tuple[Plain, ...]] = {}

    def _rank(self, dossier: Dossier) -> None:
        keys = [rule.key for rule in self.book.rules if isinstance(rule, Quota) and rule.key is not None]
        for form, name in {fact for key in keys for fact in self._facts(key)}:
            spec = self.book.facts[form, name]
            given = [one.facts[name] for one in dossier.subjects if one.kind == form and name in one.facts]
            self._compared[form, name] |= {plain(self.book, spec, value) for value in given}

    def _facts(self, node: tree.Node, seen: set[Name] | None = None) -> Iterator[Name]:
        """Yield the facts that an expression reads, through derived ones to the evidence they are made of, each once.

        A derived fact may be made of itself at the far end of a well-founded link: a leader's points of those he leads.
        """
        seen = set() if seen is None else seen
        for one in tree.walk(node):
            if not isinstance(one, tree.FactRef) or (one.form, one.fact) in seen:
                continue
            seen.add((one.form, one.fact))
            derived = self.book.derived.get((one.form, one.fact))
            if derived is None:
                yield (one.form, one.fact)
            for rule in derived or ():
                yield from self._facts(rule.value, seen)

    def _length(self, by: int | tree.ParamRef) -> int:
        dated = self.book.parameters[by.param] if isinstance(by, tree.ParamRef) else None
        return by if isinstance(by, int) else int(dated.value) if dated is not None else 0

    def _constants(self, node: tree.Node) -> Iterator[Plain]:
        """Yield the constants that stand in an expression, and the days that its shifts make of the period's."""
        found = list(tree.walk(node))
        moves = [(one.months, one.days) for one in found if isinstance(one, tree.DateShift)]
        shifts = [(self._length(months), self._length(days)) for months, days in moves]
        for one in found:
            match one:
                case tree.NumberConst(value=number):
                    yield Fraction(number)
                case tree.ParamRef(param=param):
                    if (dated := self.book.parameters[param]) is not None:
                        yield Fraction(dated.value)
                case tree.CodeConst(value=code):
                    yield code
                case tree.DateConst() | tree.PeriodDay():
                    day = one.value if isinstance(one, tree.DateConst) else getattr(self.book.period, one.which)
                    yield day
                    yield from (moved(day, -months, -days) for months, days in shifts)

    def of(self, form: str, name: str) -> tuple[Plain, ...]:
        """Return the values tried for a fact."""
        place = (form, name)
        if place not in self._made:
            self._made[place] = tuple(dict.fromkeys(self._values(self.book.facts[place], self._compared[place])))
        return self._made[place]

    def of_derived(self, rule: Derived) -> tuple[Plain, ...]:
        """Return the values tried for a derived fact of which a part was not read."""
        compared: set[Plain] = set()
        for root in all_nodes(self.book):
            for node in tree.walk(root):
                if isinstance(node, tree.Compare) and any(
                    isinstance(one, tree.FactRef) and (one.form, one.fact) == (rule.kind, rule.name)
                    for one in tree.walk(node)
                ):
                    compared |= {value for value in self._constants(node) if isinstance(value, Fraction)}
        return tuple(sorted({value + step for value in compared or {Fraction(0)} for step in (-1, 0, 1)}))

    def _values(self, spec: FactSpec, compared: set[Plain]) -> Iterable[Plain]:
        match spec.type:
            case "bool":
                return (Truth.TRUE, Truth.FALSE)
            case "level":
                return range(len(self.book.scales[str(spec.scale)].levels))
            case "integer" | "decimal":
                return self._numbers(spec, {value for value in compared if isinstance(value, Fraction)})
            case "date":
                days = {value for value in compared if isinstance(value, date)}
                days |= {self.book.period.start, self.book.period.end}
                return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})
            case "code":
                codes = {value for value in compared if isinstance(value, str)}
                return spec.options or sorted({*codes, *self._codes, "other"})
            case _:
                assert_never(spec.type)

    def _numbers(self, spec: FactSpec, compared: set[Fraction]) -> Iterable[Fraction]:
        step = Fraction(1, 10**spec.digits)
        low, high = map(Fraction, spec.between or (min(compared, default=0) - step, max(compared, default=0) + step))
        if (high - low) / step < _FEW:
            return [low + k * step for k in range(int((high - low) / step) + 1)]
        on_grid = {(value // step) * step + k * step for value in compared for k in (-1, 0, 1)}
        return sorted({low, high, *(value for value in on_grid if low <= value <= high)})
