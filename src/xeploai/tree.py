"""The closed expression tree in which every rule is written, as frozen data.

Each node is one class below and `Node` is their tagged union; every visitor walks it with a `match` that ends in
`assert_never`, so that a node somebody forgot is named by the type checker. Conditions take their value on the chain
false < not applicable < true. People write trees through the handles of `xeploai.expr`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, assert_never

from pydantic import Field

from xeploai.scales import Frozen, Grade, Truth

Reads = Literal["grade", "before_quota", "decided"]
"""Which answer of another subject a reference reads (design 2.4): after quotas, before quotas, or the decision."""


class Rounding(StrEnum):
    """How a division is rounded at its declared number of digits."""

    HALF_UP = "half_up"
    FLOOR = "floor"
    CEILING = "ceiling"


# ── the tree ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class TruthConst(Frozen):
    """A constant of the chain; `NOT_APPLICABLE` also stands for a value that does not apply."""

    node: Literal["truth"] = "truth"
    value: Truth


class NumberConst(Frozen):
    """An exact number, with its unit (empty: takes the unit of what it meets)."""

    node: Literal["number"] = "number"
    value: Decimal
    unit: str = ""


class LevelConst(Frozen):
    """A level of a scale."""

    node: Literal["level"] = "level"
    scale: str
    level: str


class DateConst(Frozen):
    """A day."""

    node: Literal["date"] = "date"
    value: date


class CodeConst(Frozen):
    """A code: one of a fact's options, or the id of a subject."""

    node: Literal["code"] = "code"
    value: str


class PeriodDay(Frozen):
    """The first or the last day of the period judged."""

    node: Literal["period_day"] = "period_day"
    which: Literal["start", "end"]


class ParamRef(Frozen):
    """The value of a parameter for the period judged."""

    node: Literal["param"] = "param"
    param: str


class FactRef(Frozen):
    """A fact, given or derived, of the innermost subject or row in scope whose form this is."""

    node: Literal["fact"] = "fact"
    form: str
    fact: str


class Compare(Frozen):
    """A comparison; the middle value where a side does not apply. Codes know `eq` and `ne` only."""

    node: Literal["compare"] = "compare"
    op: Literal["lt", "le", "gt", "ge", "eq", "ne"]
    left: Node
    right: Node


class Not(Frozen):
    """The chain turned round."""

    node: Literal["not"] = "not"
    of: Node


class And(Frozen):
    """The meet of several conditions."""

    node: Literal["and"] = "and"
    of: tuple[Node, ...]


class Or(Frozen):
    """The join of several conditions."""

    node: Literal["or"] = "or"
    of: tuple[Node, ...]


class Add(Frozen):
    """The sum of several numbers."""

    node: Literal["add"] = "add"
    of: tuple[Node, ...]


class Negate(Frozen):
    """A number with its sign turned."""

    node: Literal["negate"] = "negate"
    of: Node


class Multiply(Frozen):
    """The product of two numbers; at most one has a unit."""

    node: Literal["multiply"] = "multiply"
    left: Node
    right: Node


class Divide(Frozen):
    """A quotient at a declared number of digits and rounding; a divisor of nought does not apply."""

    node: Literal["divide"] = "divide"
    left: Node
    right: Node
    digits: int
    rounding: Rounding


class Least(Frozen):
    """The least of several values of one type."""

    node: Literal["least"] = "least"
    of: tuple[Node, ...]


class Greatest(Frozen):
    """The greatest of several values of one type."""

    node: Literal["greatest"] = "greatest"
    of: tuple[Node, ...]


class IfElse(Frozen):
    """`then` where the test is true, else `other` (also where the test does not apply)."""

    node: Literal["if"] = "if"
    test: Node
    then: Node
    other: Node


class DateShift(Frozen):
    """A day moved by whole months and days, fixed or a parameter's; past the end of a month means its last day."""

    node: Literal["date_shift"] = "date_shift"
    of: Node
    months: int | ParamRef = 0
    days: int | ParamRef = 0


class DaysBetween(Frozen):
    """The number of days from one day to a later one; negative the other way round."""

    node: Literal["days_between"] = "days_between"
    start: Node
    end: Node


class IsApplicable(Frozen):
    """Whether a value applies to its subject at all (a retired member has no civil-service grade)."""

    node: Literal["is_applicable"] = "is_applicable"
    of: Node


class IsMissing(Frozen):
    """Whether a value is not known; in checks only, because in a rule it would break soundness."""

    node: Literal["is_missing"] = "is_missing"
    of: Node


class Otherwise(Frozen):
    """What a reference means where its target is not graded or does not exist.

    It speaks of the *rule*, not of the atom: `applies` makes the condition of the ceiling, lift or gate true, also
    when the reference stands under `~`. `below` belongs to aggregates: a target with one of `statuses` counts as
    below every grade; without it such a target is left out.
    """

    rule: Literal["does_not_apply", "applies", "ask", "below"]
    fact: FactRef | None = None
    statuses: tuple[str, ...] = ()


class GradeOf(Frozen):
    """A threshold question to another subject: is its grade at least, or below, `grade`?

    `link` names the way to it from the subject in scope; None asks the row of an aggregate (of kind `kind`).
    `at` is the day on which the link is read (None: the last day of the period).
    """

    node: Literal["grade"] = "grade"
    kind: str
    link: str | None = None
    op: Literal["at_least", "below"]
    grade: Grade
    reads: Reads = "grade"
    otherwise: Otherwise
    at: Node | None = None


class Lookup(Frozen):
    """The value of `of` at the one target of a link; no such subject: not applicable, `otherwise` for a condition."""

    node: Literal["lookup"] = "lookup"
    link: str
    of: Node
    otherwise: Otherwise
    at: Node | None = None


class TargetOf(Frozen):
    """The id of the one target of a link, as a code; no such subject: does not apply."""

    node: Literal["target"] = "target"
    link: str
    at: Node | None = None


class Linked(Frozen):
    """The subjects at the other end of a link: its targets, or with `reverse` those it comes from."""

    source: Literal["linked"] = "linked"
    link: str
    reverse: bool = False
    at: Node | None = None


class Rows(Frozen):
    """The rows of a register that belong to the subject in scope, dated within the period judged unless `ever`.

    `dated` names the column that dates them where it is not the register's own: of a discipline decided later the day
    of the act. What is said to be complete over the period is complete of those rows too, as far as it was decided.
    """

    source: Literal["rows"] = "rows"
    record: str
    ever: bool = False
    dated: str | None = None


Source = Annotated[Linked | Rows, Field(discriminator="source")]


class Quantify(Frozen):
    """Whether any, or every, row of a source meets a condition; rows it does not apply to are left out."""

    node: Literal["quantify"] = "quantify"
    op: Literal["any", "all"]
    over: Source
    of: Node
    where: Node | None = None
    if_empty: Truth | None = None


class Aggregate(Frozen):
    """A number, level or date made of the rows of a source; rows whose value does not apply are left out.

    `count` and `share` take a condition; `least`, `greatest`, `sum`, `mean` a value. `by` makes rows of one key count
    once (count only). `if_empty` is the value over no row; it must be declared except for `count` and `sum`.
    """

    node: Literal["aggregate"] = "aggregate"
    op: Literal["count", "share", "least", "greatest", "sum", "mean"]
    over: Source
    of: Node
    where: Node | None = None
    by: Node | None = None
    if_empty: Node | None = None
    digits: int = 0
    rounding: Rounding = Rounding.HALF_UP


class Outer(Frozen):
    """A value read in the scope outside the innermost row (where row and subject are of one kind)."""

    node: Literal["outer"] = "outer"
    of: Node


AnyNode = (
    TruthConst | NumberConst | LevelConst | DateConst | CodeConst | PeriodDay | ParamRef | FactRef
    | Compare | Not | And | Or | Add | Negate | Multiply | Divide | Least | Greatest | IfElse
    | DateShift | DaysBetween | IsApplicable | IsMissing | GradeOf | Lookup | TargetOf | Quantify | Aggregate | Outer
)  # fmt: skip
Node = Annotated[AnyNode, Field(discriminator="node")]


# ── what every visitor needs ─────────────────────────────────────────────────────────────────────────────────────────

_TURNED_OP: dict[str, Literal["lt", "le", "gt", "ge", "eq", "ne"]] = {
    "lt": "ge", "le": "gt", "gt": "le", "ge": "lt", "eq": "ne", "ne": "eq",
}  # fmt: skip


def turned(truth: Truth) -> Truth:
    """Return the truth on the other end of the chain; the middle stays."""
    return Truth.at(Truth.top().rank - truth.rank)


def normal(node: Node, *, negated: bool = False) -> Node:
    """Return a condition in negation normal form, so that every `otherwise` speaks of the rule it stands in.

    `~` is pushed down to the atoms: a comparison turns its operator, `at_least` becomes `below` with the *same*
    `otherwise`, `any` becomes `all` of the negation. What is left under `Not` is a fact, which has no `otherwise`.
    """
    match node:
        case Not(of=inner):
            return normal(inner, negated=not negated)
        case And(of=parts) | Or(of=parts):
            terms = tuple(normal(part, negated=negated) for part in parts)
            return And(of=terms) if isinstance(node, And) != negated else Or(of=terms)
        case Quantify(op=op, of=inner, if_empty=empty):
            where = normal(node.where) if node.where else None
            if not negated:
                return node.model_copy(update={"of": normal(inner), "where": where})
            other: Literal["any", "all"] = "all" if op == "any" else "any"
            over_none = turned(Truth.FALSE if empty is None else empty)
            made = normal(inner, negated=True)
            return node.model_copy(update={"op": other, "of": made, "where": where, "if_empty": over_none})
        case Lookup(of=inner):
            return node.model_copy(update={"of": normal(inner, negated=negated)})
        case Outer(of=inner):
            return Outer(of=normal(inner, negated=negated))
        case _ if not negated:
            return node
        case TruthConst(value=value):
            return TruthConst(value=turned(value))
        case Compare(op=op):
            return node.model_copy(update={"op": _TURNED_OP[op]})
        case GradeOf(op=op):
            return node.model_copy(update={"op": "below" if op == "at_least" else "at_least"})
        case _:
            return Not(of=node)


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes directly inside `node`, those of a source included."""
    match node:
        case And(of=parts) | Or(of=parts) | Add(of=parts) | Least(of=parts) | Greatest(of=parts):
            yield from parts
        case Compare(left=left, right=right) | Multiply(left=left, right=right) | Divide(left=left, right=right):
            yield from (left, right)
        case Not(of=of) | Negate(of=of) | IsApplicable(of=of) | IsMissing(of=of) | Outer(of=of):
            yield of
        case DateShift(of=of, months=months, days=days):
            yield from (of, *(part for part in (months, days) if isinstance(part, ParamRef)))
        case IfElse(test=test, then=then, other=other):
            yield from (test, then, other)
        case DaysBetween(start=start, end=end):
            yield from (start, end)
        case GradeOf(at=at, otherwise=otherwise):
            yield from (part for part in (at, otherwise.fact) if part is not None)
        case TargetOf(at=at):
            yield from (part for part in (at,) if part is not None)
        case Lookup(of=of, at=at, otherwise=otherwise):
            yield from (part for part in (of, at, otherwise.fact) if part is not None)
        case Quantify(over=over, of=of, where=where):
            yield from (part for part in (_moment(over), of, where) if part is not None)
        case Aggregate(over=over, of=of, where=where, by=by, if_empty=empty):
            yield from (part for part in (_moment(over), of, where, by, empty) if part is not None)
        case TruthConst() | NumberConst() | LevelConst() | DateConst() | CodeConst():
            return
        case PeriodDay() | ParamRef() | FactRef():
            return
        case _:
            assert_never(node)


def _moment(source: Source) -> Node | None:
    return source.at if isinstance(source, Linked) else None


def walk(node: Node) -> Iterator[Node]:
    """Yield `node` and everything inside it, outermost first."""
    yield node
    for child in children(node):
        yield from walk(child)
