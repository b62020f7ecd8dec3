"""The value of an expression in a world in which nothing is unknown: plain, exact and one value at a time.

Nothing here is shared with `xeploai.reference`: negation is carried down as a flag instead of being rewritten first,
and every part of an expression is evaluated, so that what it reads does not depend on what it finds.
"""

from __future__ import annotations

import calendar
import functools
import math
import operator
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias, assert_never

from xeploai import tree
from xeploai.scales import Grade, Truth
from xeploai.testing.worlds import Plain, World

NA: Final = Truth.NOT_APPLICABLE
TRUE: Final = Truth.TRUE
FALSE: Final = Truth.FALSE

Scope: TypeAlias = tuple[tuple[str, str], ...]
"""Who is spoken of: pairs of a kind or register and a subject or row, the rule's own subject first."""

Cell: TypeAlias = tuple[str, str, str]
"""One answer of the whole dossier: `(what, subject, which)`; see `xeploai.testing.naive`."""

UNGRADED = ("out_of_scope", "not_reviewed", "not_graded")
PENDING = ("invalid", "deferred")

_COMPARISONS: dict[str, Callable[[Plain, Plain], bool]] = {
    "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge, "eq": operator.eq, "ne": operator.ne,
}  # fmt: skip
_TURNED = {TRUE: FALSE, NA: NA, FALSE: TRUE}


@functools.cache
def _exact(number: Decimal) -> Fraction:
    return Fraction(number)


def truth(*, holds: bool, turn: bool = False) -> Truth:
    """Return a two-valued answer on the chain, turned round if asked."""
    return TRUE if holds != turn else FALSE


def meet(values: Sequence[Truth]) -> Truth:
    """Return the lowest of several; true of none."""
    return FALSE if FALSE in values else NA if NA in values else TRUE


def join(values: Sequence[Truth]) -> Truth:
    """Return the highest of several; false of none."""
    return TRUE if TRUE in values else NA if NA in values else FALSE


def rounded(value: Fraction, digits: int, rounding: tree.Rounding) -> Fraction:
    """Return an exact number at so many decimal places."""
    scaled = value * 10**digits
    match rounding:
        case tree.Rounding.FLOOR:
            whole = math.floor(scaled)
        case tree.Rounding.CEILING:
            whole = math.ceil(scaled)
        case tree.Rounding.HALF_UP:
            whole = math.floor(scaled + Fraction(1, 2))
        case _:
            assert_never(rounding)
    return Fraction(whole, 10**digits)


def moved(day: date, months: int, days: int) -> date:
    """Return a day moved by months, then by days; past the end of a month means its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=days)


class Valuation:
    """Values of expressions in one world.

    Args:
        world: What is the case.
        read: Returns an answer of the dossier as it stands at present: a status, or whether a threshold is reached.
    """

    def __init__(self, world: World, read: Callable[[Cell], Plain]) -> None:
        self.world = world
        self.book = world.book
        self.read = read

    # -- any node ------------------------------------------------------------------------------------------------------

    def value(self, node: tree.Node, scope: Scope, *, turn: bool = False) -> Plain:
        """Return the value of `node`; with `turn`, of a condition under an odd number of negations."""
        match node:
            case tree.Compare():
                return self._compare(node, scope, turn=turn)
            case tree.FactRef():
                value = self.fact(node, scope)
                return _TURNED[value] if turn else value
            case tree.And(of=parts):
                values = [self.value(part, scope, turn=turn) for part in parts]
                return join(values) if turn else meet(values)
            case tree.Or(of=parts):
                values = [self.value(part, scope, turn=turn) for part in parts]
                return meet(values) if turn else join(values)
            case tree.Not(of=inner):
                return self.value(inner, scope, turn=not turn)
            case tree.TruthConst(value=constant):
                return _TURNED[constant] if turn else constant
            case tree.GradeOf():
                return self._grade_of(node, scope, turn=turn)
            case tree.Lookup():
                return self._lookup(node, scope, turn=turn)
            case tree.Quantify():
                return self._quantify(node, scope, turn=turn)
            case tree.IfElse(test=test, then=then, other=other):
                both = self.value(then, scope, turn=turn), self.value(other, scope, turn=turn)
                return both[0] if self.value(test, scope) is TRUE else both[1]
            case tree.IsApplicable(of=inner):
                return truth(holds=self.value(inner, scope) is not NA, turn=turn)
            case tree.Outer(of=inner):
                return self.value(inner, scope[:-1], turn=turn)
            case tree.IsMissing():
                return truth(holds=False, turn=turn)  # nothing is missing here
            case _:
                return self._plain(node, scope)

    def _plain(self, node: tree.Node, scope: Scope) -> Plain:
        """Return a constant, a number or a date: what negation does not reach."""
        match node:
            case tree.NumberConst(value=number):
                return _exact(number)
            case tree.LevelConst(scale=scale, level=level):
                return self.book.scales[scale].rank(level)
            case tree.DateConst(value=day):
                return day
            case tree.CodeConst(value=code):
                return code
            case tree.PeriodDay(which=which):
                return self.book.period.start if which == "start" else self.book.period.end
            case tree.ParamRef(param=param):
                dated = self.book.parameters[param]
                return self.world.ask("parameter", param, "") if dated is None else _exact(dated.value)
            case tree.TargetOf():
                target = self._target(node.link, node.at, scope)
                return NA if target is None else target.split(":", 1)[1]
            case tree.Aggregate():
                return self._aggregate(node, scope)
            case _:
                return self._made(node, [self.value(part, scope) for part in tree.children(node)])

    def _made(self, node: tree.Node, of: list[Plain]) -> Plain:
        """Return what arithmetic makes of values: not applicable if one of them is."""
        if NA in of:
            return NA
        match node:
            case tree.Add():
                return sum(of, Fraction(0))
            case tree.Negate():
                return -of[0]
            case tree.Multiply():
                return of[0] * of[1]
            case tree.Divide(digits=digits, rounding=rounding):
                return NA if of[1] == 0 else rounded(of[0] / of[1], digits, rounding)
            case tree.Least():
                return min(of)
            case tree.Greatest():
                return max(of)
            case tree.DateShift(months=months, days=days):
                given = iter(of[1:])  # a parameter's value stands among the parts, a fixed number in the node
                by = [int(next(given)) if isinstance(one, tree.ParamRef) else one for one in (months, days)]
                return moved(of[0], by[0], by[1])
            case tree.DaysBetween():
                return Fraction((of[1] - of[0]).days)
            case _:
                msg = f"{type(node).__name__} is no arithmetic"
                raise AssertionError(msg)

    def _compare(self, node: tree.Compare, scope: Scope, *, turn: bool) -> Truth:
        left, right = self.value(node.left, scope), self.value(node.right, scope)
        if NA in (left, right):
            return NA
        return truth(holds=_COMPARISONS[node.op](left, right), turn=turn)

    # -- facts ---------------------------------------------------------------------------------------------------------

    def fact(self, node: tree.FactRef, scope: Scope) -> Plain:
        """Return a fact of the innermost subject or row of its form; not applicable where it does not apply."""
        entity = next(entity for form, entity in reversed(scope) if form == node.form)
        own: Scope = ((node.form, entity),)
        if rules := self.book.derived.get((node.form, node.fact)):
            return self._derived(rules[0].id, rules[0].value, own)
        applies = self.book.facts[node.form, node.fact].applies
        if applies is not None and self.value(applies, own) is not TRUE:
            return NA
        return self.world.fact(node.form, entity, node.fact)

    def _derived(self, id: str, value: tree.Node, own: Scope) -> Plain:
        held = self.value(value, own)
        holes = self.book.holes_of.get(id, ())
        return self.world.ask("hole", holes[0].id, own[0][1]) if holes else held

    # -- references ----------------------------------------------------------------------------------------------------

    def _day(self, at: tree.Node | None, scope: Scope) -> Plain:
        return self.book.period.end if at is None else self.value(at, scope)

    def _target(self, link: str, at: tree.Node | None, scope: Scope) -> str | None:
        source = next(entity for form, entity in reversed(scope) if form == self.book.links[link].source)
        day = self._day(at, scope)
        found = [] if day is NA else self.world.linked(link, source, day)
        if len(found) > 1:
            msg = f"{source} has {len(found)} targets of {link!r} on one day"
            raise AssertionError(msg)
        return found[0] if found else None

    def _lookup(self, node: tree.Lookup, scope: Scope, *, turn: bool) -> Plain:
        target = self._target(node.link, node.at, scope)
        if target is None:
            return self._otherwise(node.otherwise, scope)
        return self.value(node.of, (*scope, (self.book.links[node.link].target, target)), turn=turn)

    def _grade_of(self, node: tree.GradeOf, scope: Scope, *, turn: bool) -> Truth:
        if node.link is None:
            target = next((entity for form, entity in reversed(scope) if form == node.kind), None)
        else:
            target = self._target(node.link, node.at, scope)
        if target is None:
            return self._otherwise(node.otherwise, scope)
        stage = "before" if node.reads == "before_quota" else "after"
        status: tuple[str, ...] = self.read(("status", target, ""))
        reached = self.reached(stage, target, node.grade)
        if node.reads == "decided" and (decided := (self.world.decided or {}).get(target)) is not None:
            reached = decided >= node.grade
        elif status and status[0] in UNGRADED:
            return self._ungraded(node, status[0], scope, turn=turn)
        return truth(holds=reached == (node.op == "at_least"), turn=turn)

    def reached(self, stage: str, subject: str, grade: Grade) -> bool:
        """Say whether a subject reaches a grade; one that is deferred or invalid, whether it will."""
        if grade is Grade.NOT_COMPLETED:
            return True
        status: tuple[str, ...] = self.read(("status", subject, ""))
        reached: bool = self.read((stage, subject, grade.name))
        if status and status[0] in PENDING:
            future: Grade = self.world.ask("future", stage, subject)
            return future >= grade
        return reached

    def _ungraded(self, node: tree.GradeOf, status: str, scope: Scope, *, turn: bool) -> Truth:
        if node.otherwise.rule == "below":
            # The subject counts as below every grade: that is a fact about it, so it turns with the negation.
            return truth(holds=node.op == "below", turn=turn) if status in node.otherwise.statuses else NA
        return self._otherwise(node.otherwise, scope)

    def _otherwise(self, otherwise: tree.Otherwise, scope: Scope) -> Truth:
        """Return what a reference without an answer means for its rule: never turned by a negation."""
        match otherwise.rule:
            case "applies":
                return TRUE
            case "ask":
                return NA if otherwise.fact is None else self._answer(otherwise.fact, scope)
            case "does_not_apply" | "below":
                return NA
            case _:
                assert_never(otherwise.rule)

    def _answer(self, fact: tree.FactRef, scope: Scope) -> Truth:
        """Return the authority's answer, recorded with the rule's own subject: the outermost of its kind."""
        entity = next(entity for form, entity in scope if form == fact.form)
        answer: Truth = self.fact(fact, ((fact.form, entity),))
        return answer

    # -- many rows -----------------------------------------------------------------------------------------------------

    def rows(self, over: tree.Source, scope: Scope) -> list[Scope]:
        """Return the scope of each row of a source."""
        match over:
            case tree.Linked(link=link, reverse=reverse, at=at):
                spec = self.book.links[link]
                here, there = (spec.target, spec.source) if reverse else (spec.source, spec.target)
                subject = next(entity for form, entity in reversed(scope) if form == here)
                day = self._day(at, scope)
                found = [] if day is NA else self.world.linked(link, subject, day, reverse=reverse)
                return [(*scope, (there, one)) for one in found]
            case tree.Rows(record=record, ever=ever, dated=dated):
                register = self.book.records[record]
                dated = dated or register.dated
                owner = next(entity for form, entity in reversed(scope) if form == register.of)
                scopes: list[Scope] = [(*scope, (record, row)) for row in self.world.rows.get((record, owner), ())]
                if ever or dated is None:
                    return scopes
                column = tree.FactRef(form=record, fact=dated)
                days = [self.fact(column, one) for one in scopes]
                start, end = self.book.period.start, self.book.period.end
                return [one for one, day in zip(scopes, days, strict=True) if day is not NA and start <= day <= end]
            case _:
                assert_never(over)

    def _base(
        self, node: tree.Quantify | tree.Aggregate, scope: Scope, *, turn: bool = False
    ) -> list[tuple[Plain, Scope]]:
        """Return value and scope of each row that the condition `where` admits and to which the value applies."""
        scopes = self.rows(node.over, scope)
        admitted = [TRUE if node.where is None else self.value(node.where, one) for one in scopes]
        values = [self.value(node.of, one, turn=turn) for one in scopes]
        held = zip(admitted, values, scopes, strict=True)
        return [(value, one) for where, value, one in held if where is TRUE and value is not NA]

    def _quantify(self, node: tree.Quantify, scope: Scope, *, turn: bool) -> Truth:
        values: list[Truth] = [value for value, _ in self._base(node, scope, turn=turn)]
        if not values:
            empty = node.if_empty if node.if_empty is not None else truth(holds=node.op == "all")
            return _TURNED[empty] if turn else empty
        return join(values) if (node.op == "any") != turn else meet(values)

    def _aggregate(self, node: tree.Aggregate, scope: Scope) -> Plain:
        base = self._base(node, scope)
        values = [value for value, _ in base]
        met = [one for value, one in base if value is TRUE]
        if node.op == "count":
            keys = met if node.by is None else {self.value(node.by, one) for one in met} - {NA}
            return Fraction(len(keys))
        if not values:
            return Fraction(0) if node.if_empty is None else self.value(node.if_empty, scope)
        match node.op:
            case "share":
                return rounded(Fraction(len(met), len(values)), node.digits, node.rounding)
            case "least":
                return min(values)
            case "greatest":
                return max(values)
            case "sum":
                return sum(values, Fraction(0))
            case "mean":
                return rounded(Fraction(sum(values, Fraction(0))) / len(values), node.digits, node.rounding)
            case _:
                assert_never(node.op)
