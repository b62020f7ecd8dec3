"""Conditions over given facts of one subject as Python source: two truths, because every fact that is read is there."""

from __future__ import annotations

from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.forms import FactSpec
from xeploai.scales import Truth

_SIGNS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}


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
