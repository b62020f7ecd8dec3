"""Conditions over given facts of one subject as Python source: two truths, because every fact that is read is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.forms import FactSpec
from xeploai.reference.evaluation import Scope
from xeploai.reference.ranges import TRUE, Range
from xeploai.rules import Ceiling, Check
from xeploai.scales import Truth

Held = Callable[[Any, Scope], Range]
Capping = tuple[int, int, Held]
"""A ceiling: its bit, the rank it caps at, and whether it is in force."""
Checking = tuple[Check, Held]
"""A check, and whether it holds."""

_SIGNS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}


_STRICT = (
    tree.Compare, tree.FactRef, tree.DateShift, tree.DaysBetween, tree.Add, tree.Negate, tree.Multiply,
    tree.NumberConst, tree.LevelConst, tree.DateConst, tree.CodeConst, tree.PeriodDay, tree.ParamRef,
)  # fmt: skip


class NotPlainError(Exception):
    """A condition rests on something that given facts alone do not say."""


class Source:
    """The conditions of one generated function over the facts of one kind.

    Attributes:
        given: The values that the function finds by name.
        used: The name under which the function holds each fact that it reads; a level by its rank.
    """

    def __init__(self, book: Book, kind: str) -> None:
        self.book, self.kind = book, kind
        self.given: dict[str, Any] = {}
        self.used: dict[str, str] = {}
        self._scales: dict[str, str] = {}

    def ranks(self, spec: FactSpec) -> str:
        """Return the name of the ranks of a scale by level."""
        scale = spec.scale or ""
        if scale not in self._scales:
            levels = self.book.scales[scale].levels
            self._scales[scale] = self.constant({one.id: rank for rank, one in enumerate(levels)})
        return self._scales[scale]

    def constant(self, value: Any) -> str:
        """Return the name under which the function finds a value."""
        name = f"c{len(self.given)}"
        self.given[name] = value
        return name

    # ── expressions: two truths, because every fact that is read is there ─────────────────────────────────────────────

    def truth(self, node: tree.Node) -> str:
        """Return a condition in normal form as a Python expression."""
        match node:
            case tree.TruthConst(value=value) if value is not Truth.NOT_APPLICABLE:
                return str(value is Truth.TRUE)
            case tree.Not(of=of):
                return f"not {self.truth(of)}"
            case tree.And(of=parts):
                return f"({' and '.join(map(self.truth, parts))})"
            case tree.Or(of=parts):
                return f"({' or '.join(map(self.truth, parts))})"
            case tree.Compare(op=op, left=left, right=right):
                return f"({self.number(left)} {_SIGNS[op]} {self.number(right)})"
            case tree.FactRef() if self._spec(node).type == "bool":
                return self.fact(node)
            case _:
                raise NotPlainError

    def speaks_for(self, node: tree.Node) -> bool:
        """Say whether a condition in normal form rests on given facts of the kind that always apply."""
        try:
            self.truth(node)
        except NotPlainError:
            return False
        return True

    def surely(self, node: tree.Node) -> str:
        """Return whether a condition in normal form surely holds, as a Python expression; a fact not given is None."""
        match node:
            case tree.And(of=parts):
                return f"({' and '.join(map(self.surely, parts))})"
            case tree.Or(of=parts):
                return f"({' or '.join(map(self.surely, parts))})"
            case tree.Not(of=tree.FactRef() as of) if self._spec(of).type == "bool":
                return f"{self.fact(of)} is False"
            case tree.FactRef() if self._spec(node).type == "bool":
                return f"{self.fact(node)} is True"
            case tree.Compare() | tree.TruthConst():
                holds = self.truth(node)
                read = dict.fromkeys(self.fact(ref) for ref in tree.walk(node) if isinstance(ref, tree.FactRef))
                return f"({' and '.join([*(f'{name} is not None' for name in read), holds])})"
            case _:
                raise NotPlainError

    def perhaps(self, node: tree.Node) -> str:
        """Return what has to be so of given facts if a condition in normal form surely holds."""
        match node:
            case tree.And(of=parts):
                return f"({' and '.join(map(self.perhaps, parts))})"
            case tree.Or(of=parts):
                return f"({' or '.join(map(self.perhaps, parts))})"
            case tree.Compare() if all(isinstance(inner, _STRICT) for inner in tree.walk(node)):
                # A sum of what is not given is not known either, nor is what does not apply ever true.
                facts = [ref.fact for ref in tree.walk(node) if isinstance(ref, tree.FactRef) and self._is_own(ref)]
                return f"({' and '.join([*(f'get({fact!r}) is not None' for fact in facts), 'True'])})"
            case _:
                return self.surely(node) if self._may_tell(node) else "True"

    def _is_own(self, ref: tree.FactRef) -> bool:
        return ref.form == self.kind and (ref.form, ref.fact) not in self.book.derived

    def never(self, node: tree.Node) -> str:
        """Return whether a condition in normal form surely does not hold, judged on given facts alone."""
        match node:
            case tree.And(of=parts):
                told = [self.never(part) for part in parts if self._may_tell(part)]
                if not told:
                    raise NotPlainError
                return f"({' or '.join(told)})"
            case tree.Or(of=parts):
                return f"({' and '.join(map(self.never, parts))})"
            case _:
                return self.surely(tree.normal(node, negated=True))

    def _may_tell(self, node: tree.Node) -> bool:
        try:
            self.never(node)
            self.surely(node)
        except NotPlainError:
            return False
        return True

    def function(self, given: str, lines: Iterable[str]) -> Any:
        """Return a function of `facts` and whatever else is given, its lines after those that read the facts."""
        reading = [" get = facts.get"]
        for id, name in self.used.items():
            spec, held = self.book.facts[self.kind, id], f"get({id!r})"
            reading.append(f" {name} = {self.ranks(spec)}.get({held})" if spec.scale else f" {name} = {held}")
        names = dict(self.given)
        exec("\n".join([f"def run({given}):", *reading, *lines]), names)  # noqa: S102  # our own: facts are numbered
        return names["run"]

    def number(self, node: tree.Node) -> str:
        """Return a side of a comparison as a Python expression that compares exactly."""
        match node:
            case tree.FactRef() if self._spec(node).type != "bool":
                return self.fact(node)
            case tree.NumberConst(value=value):
                return str(int(value)) if value == int(value) else self.constant(value)
            case tree.LevelConst(scale=scale, level=level):
                return str(self.book.scales[scale].rank(level))
            case tree.DateConst(value=constant) | tree.CodeConst(value=constant):
                return self.constant(constant)
            case tree.PeriodDay(which="start"):
                return self.constant(self.book.period.start)
            case tree.PeriodDay(which="end"):
                return self.constant(self.book.period.end)
            case tree.ParamRef(param=param) if (dated := self.book.parameters[param]) is not None:
                value = dated.value
                return str(int(value)) if value == int(value) else self.constant(value)
            case tree.Add(of=parts) if all(map(self._is_whole, parts)):
                return f"({' + '.join(map(self.number, parts))})"
            case tree.Negate(of=of) if self._is_whole(of):
                return f"(-{self.number(of)})"
            case tree.Multiply(left=left, right=right) if self._is_whole(left) and self._is_whole(right):
                return f"({self.number(left)} * {self.number(right)})"
            case _:
                raise NotPlainError

    def _is_whole(self, node: tree.Node) -> bool:
        """Say whether a number is an int in Python: sums of decimals would be rounded to their context."""
        match node:
            case tree.FactRef():
                return self._spec(node).type == "integer"
            case tree.NumberConst(value=value):
                return bool(value == int(value))
            case tree.Add() | tree.Negate() | tree.Multiply():
                return all(map(self._is_whole, tree.children(node)))
            case _:
                return False

    def _spec(self, ref: tree.FactRef) -> FactSpec:
        spec = None if (ref.form, ref.fact) in self.book.derived else self.book.facts.get((ref.form, ref.fact))
        if spec is None or ref.form != self.kind or spec.applies is not None:
            raise NotPlainError
        return spec

    def fact(self, ref: tree.FactRef) -> str:
        """Return the name of a fact that is read."""
        return self.used.setdefault(self._spec(ref).id, f"f{len(self.used)}")


class Quick:
    """The ceilings of a kind that are comparisons of given facts, as one generated function."""

    def __init__(self, book: Book, kind: str) -> None:
        self.book, self.source = book, Source(book, kind)
        self.taken: list[Capping] = []
        self._lines: list[str] = []

    def takes(self, rule: Ceiling, made: Capping) -> bool:
        """Say whether the function speaks for a ceiling."""
        if rule.rows or self.book.lifts.get(rule.id) or self.book.undecided(rule):
            return False
        condition = tree.normal(rule.when)
        try:
            truth = self.source.truth(condition)
        except NotPlainError:
            return False
        read = {self.source.fact(node): None for node in tree.walk(condition) if isinstance(node, tree.FactRef)}
        if read:
            self._lines.append(f" if {' or '.join(f'{name} is None' for name in read)}: hard({len(self.taken)})")
        self._lines.append(f" {'elif' if read else 'if'} {truth}: sure |= {made[0]}")
        self.taken.append(made)
        return True

    def function(self) -> Callable[[Any, Any], int]:
        """Return the function."""
        lines = [" sure = 0", *self._lines, " return sure"]
        run: Callable[[Any, Any], int] = self.source.function("facts, hard", lines)
        return run


def surely(book: Book, kind: str, checks: Sequence[Checking]) -> Callable[[Any, Any, Scope], list[Check]]:
    """Return what tells, of a subject's facts, which checks surely hold; what facts do not settle is asked."""
    source, lines = Source(book, kind), list[str]()
    for check, holds in checks:
        condition, asked = tree.normal(check.when), f"{source.constant(holds)}(e, scope).lo == {TRUE}"
        try:
            sure = source.surely(condition)
        except NotPlainError:
            sure = f"{source.perhaps(condition)} and {asked}"
        lines.append(f" if {sure}: found.append({source.constant(check)})")
    run: Callable[[Any, Any, Scope], list[Check]]
    run = source.function("facts, e, scope", [" found = []", *lines, " return found"])
    return run


def ruled_out(book: Book, kind: str, asked: Iterable[tuple[int, Sequence[tree.Node]]]) -> Callable[[Any], int]:
    """Return what tells, of a subject's facts, the bits of which by them alone no condition holds even in part."""
    source, lines = Source(book, kind), list[str]()
    for bit, conditions in asked:
        try:
            lines.append(f" if {' and '.join(map(source.never, map(tree.normal, conditions))) or 'True'}: out |= {bit}")
        except NotPlainError:
            continue
    told: Callable[[Any], int] = source.function("facts", [" out = 0", *lines, " return out"])
    return told
