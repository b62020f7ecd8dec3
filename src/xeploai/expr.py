"""The typed handles in which people write expressions; the tree they build is data (`xeploai.tree`).

`Expr[T]` wraps a node and carries the type of its value, so that a type checker refuses `points >= Level.GOOD`. An
expression has no truth value while a rule is being written: `and`, `or`, `not`, `==` and chained comparisons raise,
and the error names `&`, `|`, `~`, `.is_()` and `.between()`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Generic, Literal, NoReturn, TypeAlias, TypeVar, overload

from xeploai import tree
from xeploai.errors import LanguageError
from xeploai.law import Parameter
from xeploai.scales import Frozen, Grade, Scale, Truth
from xeploai.tree import Otherwise, Rounding

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
V = TypeVar("V", bound=Scale | date)
Number: TypeAlias = int | Decimal


class Code(str):
    """A code: one of the options a fact declares (a field, a form of discipline), or the id of a subject."""

    __slots__ = ()


class Expr(Generic[T_co]):
    """An expression whose value is a `T`; build it from facts, links and constants with operators.

    Attributes:
        node: The tree, as frozen data.
    """

    __slots__ = ("node",)

    def __init__(self, node: tree.Node) -> None:
        self.node = node

    def __repr__(self) -> str:
        """Show the tree."""
        return f"Expr({self.node!r})"

    # -- comparisons ---------------------------------------------------------------------------------------------------

    @overload
    def __lt__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[bool]: ...
    @overload
    def __lt__(self: Expr[V], other: V | Expr[V]) -> Expr[bool]: ...
    def __lt__(self, other: Any) -> Expr[bool]:
        """Compare: strictly below."""
        return self._compare("lt", other)

    @overload
    def __le__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[bool]: ...
    @overload
    def __le__(self: Expr[V], other: V | Expr[V]) -> Expr[bool]: ...
    def __le__(self, other: Any) -> Expr[bool]:
        """Compare: at most."""
        return self._compare("le", other)

    @overload
    def __gt__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[bool]: ...
    @overload
    def __gt__(self: Expr[V], other: V | Expr[V]) -> Expr[bool]: ...
    def __gt__(self, other: Any) -> Expr[bool]:
        """Compare: strictly above."""
        return self._compare("gt", other)

    @overload
    def __ge__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[bool]: ...
    @overload
    def __ge__(self: Expr[V], other: V | Expr[V]) -> Expr[bool]: ...
    def __ge__(self, other: Any) -> Expr[bool]:
        """Compare: at least."""
        return self._compare("ge", other)

    def _compare(self, op: Literal["lt", "le", "gt", "ge", "eq", "ne"], other: object) -> Expr[bool]:
        return Expr(tree.Compare(op=op, left=self.node, right=node_of(other)))

    def is_(self: Expr[T], value: T | Expr[T]) -> Expr[bool]:
        """Say that the value is exactly `value` (`==` is refused: no type checker would check it)."""
        return self._compare("eq", value)

    def is_in(self: Expr[T], values: Sequence[T]) -> Expr[bool]:
        """Say that the value is one of `values`."""
        return Expr(tree.Or(of=tuple(self._compare("eq", value).node for value in values)))

    @overload
    def between(self: Expr[Number], low: Number, high: Number) -> Expr[bool]: ...
    @overload
    def between(self: Expr[V], low: V, high: V) -> Expr[bool]: ...
    def between(self, low: Any, high: Any) -> Expr[bool]:
        """Say that the value lies from `low` to `high`, both included."""
        return self._compare("ge", low) & self._compare("le", high)

    def __eq__(self, other: object) -> NoReturn:
        """Refuse: write `.is_(value)`."""
        msg = "an expression is not compared with ==: write .is_(value) or .is_in([...])"
        raise LanguageError(msg)

    def __ne__(self, other: object) -> NoReturn:
        """Refuse: write `~x.is_(value)`."""
        msg = "an expression is not compared with !=: write ~x.is_(value)"
        raise LanguageError(msg)

    __hash__ = None  # type: ignore[assignment]

    # -- logic ---------------------------------------------------------------------------------------------------------

    def __and__(self: Expr[bool], other: Expr[bool]) -> Expr[bool]:
        """Return the meet of two conditions."""
        return Expr(tree.And(of=(*_parts(self.node, tree.And), *_parts(node_of(other), tree.And))))

    def __or__(self: Expr[bool], other: Expr[bool]) -> Expr[bool]:
        """Return the join of two conditions."""
        return Expr(tree.Or(of=(*_parts(self.node, tree.Or), *_parts(node_of(other), tree.Or))))

    def __invert__(self: Expr[bool]) -> Expr[bool]:
        """Return the condition turned round."""
        return Expr(tree.Not(of=self.node))

    def __bool__(self) -> NoReturn:
        """Refuse: an expression has no truth value while a rule is written."""
        msg = "an expression has no truth value: write &, |, ~ for and, or, not, and .between(a, b) for a <= x <= b"
        raise LanguageError(msg)

    @overload
    def then(self: Expr[bool], value: Expr[T], otherwise: Expr[T]) -> Expr[T]: ...
    @overload
    def then(self: Expr[bool], value: T | Expr[T], otherwise: T | Expr[T]) -> Expr[T]: ...
    def then(self, value: Any, otherwise: Any) -> Expr[Any]:
        """Return `value` where this condition is true, else `otherwise`."""
        return Expr(tree.IfElse(test=self.node, then=node_of(value), other=node_of(otherwise)))

    # -- exact arithmetic ----------------------------------------------------------------------------------------------

    def __add__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[Decimal]:
        """Add exactly."""
        return Expr(tree.Add(of=(self.node, node_of(other))))

    def __sub__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[Decimal]:
        """Subtract exactly."""
        return Expr(tree.Add(of=(self.node, tree.Negate(of=node_of(other)))))

    def __mul__(self: Expr[Number], other: Number | Expr[Number]) -> Expr[Decimal]:
        """Multiply exactly."""
        return Expr(tree.Multiply(left=self.node, right=node_of(other)))

    def __neg__(self: Expr[Number]) -> Expr[Decimal]:
        """Turn the sign."""
        return Expr(tree.Negate(of=self.node))

    def __truediv__(self, other: object) -> NoReturn:
        """Refuse: a division names its digits and rounding."""
        msg = "a division names its digits and rounding: write a.divided_by(b, digits=4, rounding=Rounding.HALF_UP)"
        raise LanguageError(msg)

    def divided_by(
        self: Expr[Number], other: Number | Expr[Number], *, digits: int = 4, rounding: Rounding = Rounding.HALF_UP
    ) -> Expr[Decimal]:
        """Divide, rounding to `digits` decimal places."""
        return Expr(tree.Divide(left=self.node, right=node_of(other), digits=digits, rounding=rounding))

    # -- dates and knowledge -------------------------------------------------------------------------------------------

    def plus(self: Expr[date], *, months: int | Expr[Decimal] = 0, days: int | Expr[Decimal] = 0) -> Expr[date]:
        """Move a day by whole months and days; a number that the law may change is a parameter, `param(SIX_MONTHS)`."""
        return Expr(tree.DateShift(of=self.node, months=_length(months), days=_length(days)))

    def days_until(self: Expr[date], end: date | Expr[date]) -> Expr[int]:
        """Return the number of days from this day to `end`."""
        return Expr(tree.DaysBetween(start=self.node, end=node_of(end)))

    def in_period(self: Expr[date]) -> Expr[bool]:
        """Say that a day lies in the period judged."""
        return (self >= PERIOD_START) & (self <= PERIOD_END)

    def is_applicable(self) -> Expr[bool]:
        """Say that the value applies to its subject at all."""
        return Expr(tree.IsApplicable(of=self.node))

    def is_missing(self) -> Expr[bool]:
        """Say that the value is not known; allowed in checks only."""
        return Expr(tree.IsMissing(of=self.node))


def node_of(value: object) -> tree.Node:
    """Return the node of a handle, or of a constant.

    Raises:
        LanguageError: The value can stand in no expression; a float never can, write a `Decimal`.
    """
    match value:
        case Expr():
            return value.node
        case bool():
            return tree.TruthConst(value=Truth.TRUE if value else Truth.FALSE)
        case Truth():
            return tree.TruthConst(value=value)
        case int() | Decimal():
            return tree.NumberConst(value=Decimal(value))
        case Scale():
            return tree.LevelConst(scale=type(value).__name__, level=value.name)
        case date():
            return tree.DateConst(value=value)
        case str():
            return tree.CodeConst(value=str(value))
        case _ if isinstance(value, Frozen):
            return value  # type: ignore[return-value]  # a node read back from JSON
        case _:
            hint = ": write a Decimal, floats are not exact" if isinstance(value, float) else ""
            msg = f"{value!r} cannot stand in an expression{hint}"
            raise LanguageError(msg)


def _parts(node: tree.Node, logic: type[tree.And | tree.Or]) -> tuple[tree.Node, ...]:
    """Return the parts of a chain of one operator, so that `a & b & c` is one node and not a tower."""
    return node.of if isinstance(node, tree.And | tree.Or) and isinstance(node, logic) else (node,)


def _length(value: int | Expr[Decimal]) -> int | tree.ParamRef:
    if isinstance(value, int):
        return value
    if isinstance(value.node, tree.ParamRef):
        return value.node
    msg = "a day is moved by a whole number or by a parameter: write plus(months=6) or plus(months=param(SIX_MONTHS))"
    raise LanguageError(msg)


PERIOD_START: Expr[date] = Expr(tree.PeriodDay(which="start"))
"""The first day of the period judged."""
PERIOD_END: Expr[date] = Expr(tree.PeriodDay(which="end"))
"""The last day of the period judged."""
ALWAYS: Expr[bool] = Expr(tree.TruthConst(value=Truth.TRUE))
"""The condition that is always true."""


def param(parameter: Parameter) -> Expr[Decimal]:
    """Return the value of `parameter` for the period judged."""
    return Expr(tree.ParamRef(param=parameter.id))


def number(value: Number, unit: str = "") -> Expr[Decimal]:
    """Return an exact constant with a unit."""
    return Expr(tree.NumberConst(value=Decimal(value), unit=unit))


def least(*values: Expr[T]) -> Expr[T]:
    """Return the least of several values of one type."""
    return Expr(tree.Least(of=tuple(value.node for value in values)))


def greatest(*values: Expr[T]) -> Expr[T]:
    """Return the greatest of several values of one type."""
    return Expr(tree.Greatest(of=tuple(value.node for value in values)))


def total(*values: Expr[Number]) -> Expr[Decimal]:
    """Return the sum of several numbers."""
    return Expr(tree.Add(of=tuple(value.node for value in values)))


def mean(*values: Expr[Number], digits: int = 4, rounding: Rounding = Rounding.HALF_UP) -> Expr[Decimal]:
    """Return the mean of several numbers, rounded to `digits` decimal places."""
    return total(*values).divided_by(len(values), digits=digits, rounding=rounding)


def outer(value: Expr[T]) -> Expr[T]:
    """Read a value in the scope outside the innermost row."""
    return Expr(tree.Outer(of=value.node))


# -- what a reference means without an answer ------------------------------------------------------------------------

DOES_NOT_APPLY = Otherwise(rule="does_not_apply")
"""Where the subject referred to is not graded or does not exist, the rule does not apply."""
APPLIES = Otherwise(rule="applies")
"""Where the subject referred to is not graded or does not exist, the rule applies."""


def ask(fact: Expr[bool]) -> Otherwise:
    """Leave it to the authority: unknown until the fact `fact` records its answer."""
    if not isinstance(fact.node, tree.FactRef):
        msg = "ask() takes a fact of the rule's own subject, in which the authority's answer is recorded"
        raise LanguageError(msg)
    return Otherwise(rule="ask", fact=fact.node)


def count_as_below(*statuses: str) -> Otherwise:
    """In an aggregate: count targets with one of these statuses as below every grade."""
    return Otherwise(rule="below", statuses=statuses)


class GradeHandle:
    """The grade of a subject that a rule refers to: ask it `.at_least(g)` or `.below(g)`."""

    __slots__ = ("_at", "_kind", "_link", "_reads")

    def __init__(
        self, kind: str, link: str | None = None, at: tree.Node | None = None, reads: tree.Reads = "grade"
    ) -> None:
        self._kind, self._link, self._at, self._reads = kind, link, at, reads

    @property
    def before_quota(self) -> GradeHandle:
        """The same grade as it stands before quotas."""
        return GradeHandle(self._kind, self._link, self._at, "before_quota")

    @property
    def decided(self) -> GradeHandle:
        """The competent level's decision where one is given, else the grade."""
        return GradeHandle(self._kind, self._link, self._at, "decided")

    def at_least(self, grade: Grade, otherwise: Otherwise = DOES_NOT_APPLY) -> Expr[bool]:
        """Say that the grade is at least `grade`."""
        return self._ask("at_least", grade, otherwise)

    def below(self, grade: Grade, otherwise: Otherwise = DOES_NOT_APPLY) -> Expr[bool]:
        """Say that the grade is below `grade`."""
        return self._ask("below", grade, otherwise)

    def _ask(self, op: Literal["at_least", "below"], grade: Grade, otherwise: Otherwise) -> Expr[bool]:
        asked = tree.GradeOf(
            kind=self._kind, link=self._link, op=op, grade=grade, reads=self._reads, otherwise=otherwise, at=self._at
        )
        return Expr(asked)


class SourceHandle:
    """Rows to quantify or aggregate over: the far ends of a link, or a subject's rows in a register."""

    __slots__ = ("source",)

    def __init__(self, source: tree.Source) -> None:
        self.source = source

    def any_(self, condition: Expr[bool], *, where: Expr[bool] | None = None) -> Expr[bool]:
        """Say that some row meets `condition`; false over no row."""
        node = tree.Quantify(op="any", over=self.source, of=condition.node, where=_node(where), if_empty=Truth.FALSE)
        return Expr(node)

    def all_(self, condition: Expr[bool], *, if_empty: bool | Truth, where: Expr[bool] | None = None) -> Expr[bool]:
        """Say that every row meets `condition`; over no row, `if_empty`."""
        empty = if_empty if isinstance(if_empty, Truth) else (Truth.TRUE if if_empty else Truth.FALSE)
        node = tree.Quantify(op="all", over=self.source, of=condition.node, where=_node(where), if_empty=empty)
        return Expr(node)

    def count(
        self, condition: Expr[bool] = ALWAYS, *, where: Expr[bool] | None = None, by: Expr[Code] | None = None
    ) -> Expr[int]:
        """Count the rows that meet `condition`; with `by`, rows of one key count once."""
        node = tree.Aggregate(op="count", over=self.source, of=condition.node, where=_node(where), by=_node(by))
        return Expr(node)

    def share(
        self,
        condition: Expr[bool],
        *,
        if_empty: Number | Literal[Truth.NOT_APPLICABLE],
        where: Expr[bool] | None = None,
        digits: int = 4,
        rounding: Rounding = Rounding.HALF_UP,
    ) -> Expr[Decimal]:
        """Return the share of rows that meet `condition`, from 0 to 1; over no row, `if_empty`."""
        return self._fold("share", condition, if_empty, where, digits, rounding)

    def least(
        self, value: Expr[T], *, if_empty: T | Literal[Truth.NOT_APPLICABLE], where: Expr[bool] | None = None
    ) -> Expr[T]:
        """Return the least value over the rows; over no row, `if_empty`."""
        return self._fold("least", value, if_empty, where)

    def greatest(
        self, value: Expr[T], *, if_empty: T | Literal[Truth.NOT_APPLICABLE], where: Expr[bool] | None = None
    ) -> Expr[T]:
        """Return the greatest value over the rows; over no row, `if_empty`."""
        return self._fold("greatest", value, if_empty, where)

    def sum_(self, value: Expr[Number], *, where: Expr[bool] | None = None) -> Expr[Decimal]:
        """Return the sum over the rows; nought over no row."""
        return self._fold("sum", value, None, where)

    def mean(
        self,
        value: Expr[Number],
        *,
        if_empty: Number | Literal[Truth.NOT_APPLICABLE],
        where: Expr[bool] | None = None,
        digits: int = 4,
        rounding: Rounding = Rounding.HALF_UP,
    ) -> Expr[Decimal]:
        """Return the mean over the rows, rounded to `digits` decimal places; over no row, `if_empty`."""
        return self._fold("mean", value, if_empty, where, digits, rounding)

    def _fold(
        self,
        op: Literal["share", "least", "greatest", "sum", "mean"],
        value: Expr[Any],
        if_empty: object,
        where: Expr[bool] | None,
        digits: int = 0,
        rounding: Rounding = Rounding.HALF_UP,
    ) -> Expr[Any]:
        empty = None if if_empty is None else node_of(if_empty)
        node = tree.Aggregate(
            op=op, over=self.source, of=value.node, where=_node(where), if_empty=empty, digits=digits, rounding=rounding
        )
        return Expr(node)


def _node(value: Expr[Any] | None) -> tree.Node | None:
    return None if value is None else value.node
