"""One subject alone, from its facts to its ruling in one generated function.

It speaks for kinds whose grade rests on facts of the subject and nothing else, and for facts that are all there and as
their form declares them; then every ceiling surely holds or surely does not, and nothing is open. To whatever is less
plain (a missing fact, a text to be read, a gate that holds, a link, a quota, an unread part) it answers None, and the
subject goes the whole way through the door and the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from xeploai import tree
from xeploai.book import Book
from xeploai.engine.source import NotPlainError, Source
from xeploai.engine.telling import trusted
from xeploai.evidence.values import standing
from xeploai.forms import FactSpec
from xeploai.reference import grounds
from xeploai.rules import Ceiling, Check, Gate
from xeploai.rulings import InForce, Ruling
from xeploai.scales import Established, Grade

Quick = Callable[[Mapping[str, Any]], Any]
_REMEMBERED = 4096
_SMALL = 2**62


class Told(NamedTuple):
    """What a ruling says where exactly these ceilings hold."""

    high: Grade
    in_force: tuple[InForce, ...]
    established: Established | None


class Singles(dict[str, "Single"]):
    """The quick ways of a book by kind, kept with it; a copy of the book finds them again."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave generated functions out of a pickle."""
        return Singles, ()

    def __deepcopy__(self, _memo: object) -> Singles:
        """Leave generated functions out of a copy."""
        return Singles()


class Single:
    """The quick way of one kind."""

    def __init__(self, book: Book, kind: str) -> None:
        self.book, self.kind = book, kind
        self._ceilings = sorted(book.ceilings(kind), key=lambda rule: (rule.at_most.rank, rule.id))
        try:
            self._run = _written(book, kind, self._ceilings)
        except NotPlainError:
            self._run = _nothing
        self._told: dict[tuple[int, ...], Told] = {}
        self._readings = dict(sorted(book.chosen.items()))
        self._assumed, self._proposals, self._hash = book.assume, book.proposals, book.hash

    @classmethod
    def of(cls, book: Book, kind: str) -> Single:
        """Return the quick way of a kind, written when it is first asked for and kept with the book."""
        held: Singles | None = vars(book).get("_singles")
        if held is None:  # as with a cached property: beside the fields, so that a changed copy does not have it
            held = vars(book)["_singles"] = Singles()
        if kind not in held:
            held[kind] = cls(book, kind)
        return held[kind]

    def ruling(self, facts: Mapping[str, Any], id: str) -> Ruling | None:
        """Return the ruling of a subject with these facts, or None where they are less than plain."""
        try:
            held = self._run(facts)
        except TypeError:  # a value of another type than the rules compare
            return None
        if held is None:
            return None
        told = self._told.get(held) or self._tell(held)
        high = told.high
        return trusted({
            "subject": f"{self.kind}:{id}", "status": "graded", "grade": high, "low": high, "high": high,
            "before_quota": (high, high), "may_be_not_graded": False, "in_force": told.in_force,
            "with_holes_empty": (), "gates": (), "missing": (), "holes": (), "readings": self._readings.copy(),
            "assumed": self._assumed, "proposals": self._proposals, "registers": (), "findings": (),
            "established": told.established, "book": self._hash,
        })  # fmt: skip

    def _tell(self, held: tuple[int, ...]) -> Told:
        rules = [self._ceilings[number] for number in held]
        high = Grade.meet(*(rule.at_most for rule in rules))
        in_force = tuple(InForce(rule=rule.id, at_most=rule.at_most, surely=True) for rule in rules)
        decisive = [rule.id for rule in rules if rule.at_most is high]
        told = Told(high, in_force, grounds.established(self.book, decisive))
        if len(self._told) < _REMEMBERED:
            self._told[held] = told
        return told


# ── what is plain ────────────────────────────────────────────────────────────────────────────────────────────────────


def _conditions(book: Book, kind: str) -> tuple[list[Gate], list[Check]]:
    """Return the gates and checks of a kind, refusing one whose grade rests on more than ceilings over facts."""
    more = (*book.discretions(kind), *book.givens(kind), *book.quotas(kind), *book.holes(kind))
    if more or not book.is_complete(kind):
        raise NotPlainError
    gates = list(book.gates(kind))
    rules: list[Gate | Ceiling] = [*gates, *book.ceilings(kind)]
    for rule in rules:
        rows = rule.rows if isinstance(rule, Ceiling) else ()
        if rows or rule.id in book.holes_of or rule.id in book.lifts or book.undecided(rule):
            raise NotPlainError
    return gates, [check for check in book.checks(kind) if not book.undecided(check)]


def _written(book: Book, kind: str, ceilings: list[Ceiling]) -> Quick:
    """Return the function from facts to the numbers of the ceilings that hold, the lowest cap first."""
    gates, checks = _conditions(book, kind)
    source = Source(book, kind)
    stops = [*(gate.when for gate in gates), *(check.when for check in checks)]
    aside = [f" if {source.truth(tree.normal(when))}: return None" for when in stops]
    caps = [f" if {source.truth(tree.normal(rule.when))}: hold({number})" for number, rule in enumerate(ceilings)]
    lines = [
        *_Reading(book, kind, source).lines(),
        *aside,
        " held = []",
        " hold = held.append",
        *caps,
        " return tuple(held)",
    ]
    names = dict(source.given)
    exec("def run(facts):\n" + "\n".join(lines), names)  # noqa: S102  # our own source: facts and values are numbered
    run: Quick = names["run"]
    return run


def _nothing(_facts: Mapping[str, Any]) -> None:
    """Answer for no facts: the kind is less than plain."""


class _Reading:
    """The lines that read and doubt each fact: those that rules read must be there, and none may be unknown."""

    def __init__(self, book: Book, kind: str, source: Source) -> None:
        self.book, self.kind, self.source = book, kind, source

    def lines(self) -> list[str]:
        """Return the lines that read and doubt each fact: those that rules read must be there, none may be unknown."""
        specs = [spec for (form, _), spec in self.book.facts.items() if form == self.kind]
        lines = [" get, count = facts.get, 0"]
        for spec in specs:
            name = self.source.used.get(spec.id)
            read = f" v = get({spec.id!r})" if name is None else f" {name} = get({spec.id!r})"
            doubt = self._doubt(spec, name or "v")
            if name is None:
                lines += [read, " if v is not None:", f"  if {doubt}: return None", "  count += 1"]
            else:
                lines += [read, f" if {doubt}: return None"]
                if spec.type == "level":
                    lines.append(f" {name} = {self.source.ranks(spec)}[{name}]")
        return [*lines, f" if count + {len(self.source.used)} != len(facts): return None"]

    def _doubt(self, spec: FactSpec, name: str) -> str:
        if spec.applies is not None:
            return "True"
        if spec.type == "bool":
            return f"{name} is not True and {name} is not False"
        if spec.type == "level":
            return f"{name} not in {self.source.ranks(spec)}"
        levels = {one.id for one in self.book.scales[spec.scale].levels} if spec.scale else set[str]()
        if spec.type == "integer" and spec.between is not None and all(end == int(end) for end in spec.between):
            low, high = map(int, spec.between)
            if max(abs(low), abs(high)) < _SMALL:
                return f"{name}.__class__ is not int or not {low} <= {name} <= {high}"
        sound = f"{self.source.constant(standing(spec, levels))}({name})"
        if spec.type == "decimal" and spec.between is not None:  # a whole number is one of any number of digits
            low_end, high_end = map(self.source.constant, spec.between)
            sound = f"({name}.__class__ is int and {low_end} <= {name} <= {high_end} or {sound})"
        return f"not {sound}"
