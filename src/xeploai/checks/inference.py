"""One walk over one expression: the type of each node from the leaves up, and what is wrong with it.

What has no type is a fault, and then the whole counts as of any type, so that one mistake is named once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar, assert_never

from xeploai import tree
from xeploai.book import Book
from xeploai.checks import bounds
from xeploai.checks.bounds import Number, Problem
from xeploai.checks.sorts import (
    ANY,
    CONDITION,
    DAYS,
    AnyType,
    CodeOf,
    Condition,
    Day,
    LevelOf,
    Scope,
    Type,
    joined,
    of_constant,
    of_fact,
)
from xeploai.errors import Fault, nearest
from xeploai.forms import Link
from xeploai.law import Parameter
from xeploai.rules import UNGRADED
from xeploai.scales import Truth

MAX_DIGITS = 18
P = TypeVar("P", bound=Condition | Number | LevelOf | Day | CodeOf)
_WANTED: dict[type, str] = {
    Condition: "a condition", Number: "a number", LevelOf: "a level", Day: "a date", CodeOf: "a code",
}  # fmt: skip

_FARTHEST = 1200
_CONDITIONS = (
    tree.TruthConst, tree.Compare, tree.Not, tree.And, tree.Or, tree.GradeOf, tree.Quantify, tree.IsApplicable,
)  # fmt: skip


@dataclass(slots=True)
class Walk:
    """One walk over one expression, gathering what is wrong with it.

    Attributes:
        book: The book whose names are valid.
        parameters: Its parameters by id.
        derived: The types of its derived facts, by kind and name.
        place: Where the faults are placed.
        faults: What was found wrong so far.
    """

    book: Book
    parameters: Mapping[str, Parameter]
    derived: Mapping[tuple[str, str], Type]
    place: str
    faults: list[Fault] = field(default_factory=list)

    def infer(self, node: tree.Node, scope: Scope) -> Type:
        """Return the type of `node` as it is read in `scope`."""
        match node:
            case tree.TruthConst(value=value):
                return ANY if value is Truth.NOT_APPLICABLE else CONDITION
            case tree.NumberConst(value=value, unit=unit):
                return self._settle(of_constant(value, unit))
            case tree.LevelConst(scale=scale, level=level):
                return self._level(scale, level)
            case tree.CodeConst(value=code):
                return CodeOf((code,), constant=True)
            case tree.DateConst() | tree.PeriodDay():
                return Day()
            case tree.ParamRef(param=param):
                return self._parameter(param)
            case tree.FactRef():
                return self._fact(node, scope)
            case tree.Not(of=part):
                return self._conditions((part,), scope)
            case tree.And(of=parts) | tree.Or(of=parts):
                return self._conditions(parts, scope)
            case tree.Compare():
                return self._compare(node, scope.value)
            case tree.Add() | tree.Negate() | tree.Multiply() | tree.Divide():
                return self._arithmetic(node, scope.value)
            case tree.Least(of=parts) | tree.Greatest(of=parts):
                return self._extreme(parts, scope.value, least=isinstance(node, tree.Least))
            case tree.IfElse(test=test, then=then, other=other):
                self._want(Condition, test, scope.value)
                return self._settle(joined(self.infer(part, scope.value) for part in (then, other)))
            case tree.DateShift() | tree.DaysBetween():
                return self._days(node, scope.value)
            case tree.IsApplicable(of=part) | tree.IsMissing(of=part):
                return self._knowledge(node, part, scope.value)
            case tree.GradeOf():
                return self._grade(node, scope)
            case tree.Lookup():
                return self._lookup(node, scope)
            case tree.TargetOf(link=link, at=at):
                self._link(link, at, scope, one=True)
                return CodeOf()
            case tree.Quantify():
                return self._quantify(node, scope)
            case tree.Aggregate():
                return self._aggregate(node, scope.value)
            case tree.Outer(of=part):
                if len(scope.forms) == 1:
                    return self._say("outer() stands in no row", "Use it inside an aggregate, quantifier or lookup.")
                return self.infer(part, scope.outside)
            case _:
                assert_never(node)

    # ── what is wrong, and going on ──────────────────────────────────────────────────────────────────────────────────

    def _say(self, what: str, remedy: str = "") -> AnyType:
        self.faults.append(Fault(self.place, f"{what}.", remedy))
        return ANY

    def _settle(self, found: Type | Problem) -> Type:
        return self._say(found.what, found.remedy) if isinstance(found, Problem) else found

    def _want(self, sort: type[P], node: tree.Node, scope: Scope) -> P | None:
        """Return the type of `node` if it is of `sort`; None where it is of any type, or faulty."""
        found = self.infer(node, scope)
        if isinstance(found, sort):
            return found
        if not isinstance(found, AnyType):
            self._say(f"{found} stands where {_WANTED[sort]} is expected", "Write an expression of that type.")
        return None

    def _bounded(self, parts: Iterable[tree.Node], scope: Scope) -> list[Number] | None:
        """Return the types of numbers to compute with; None where one is faulty or has no bounds."""
        found = [self._want(Number, part, scope) for part in parts]
        numbers = [number for number in found if number is not None]
        if any(bounds.magnitude(number) is None for number in numbers):
            what = "a number without bounds is computed with, so nothing proves that the result stays below 2**62"
            self._say(what, "Declare between= of the facts in it, or clamp it by least() and greatest().")
        return numbers if len(numbers) == len(found) else None

    # ── leaves ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _level(self, scale: str, level: str) -> Type:
        spec = self.book.scales.get(scale)
        if spec is None:
            return self._say(f"there is no scale {scale!r}", nearest(scale, self.book.scales))
        if level not in (names := [one.id for one in spec.levels]):
            return self._say(f"{level!r} is not a level of the scale {scale!r}", nearest(level, names))
        return LevelOf(scale)

    def _parameter(self, param: str) -> Type:
        spec, dated = self.parameters.get(param), self.book.parameters.get(param)
        if spec is None:
            return self._say(f"there is no parameter {param!r}", nearest(param, self.parameters))
        if dated is None:
            set_by = spec.delegated
            if set_by is not None and set_by.low is not None and set_by.high is not None:
                return Number(Fraction(set_by.low), Fraction(set_by.high), spec.digits, spec.unit)
            what = f"the parameter {param!r} has no value for the period {self.book.period.id}"
            return self._say(
                what, "Give it a dated value with its article; where it is delegated and not seen, its bounds."
            )
        return Number(Fraction(dated.value), Fraction(dated.value), spec.digits, spec.unit)

    def _fact(self, node: tree.FactRef, scope: Scope) -> Type:
        key = (node.form, node.fact)
        if key not in self.book.facts and key not in self.derived:
            every = [*self.book.facts, *self.derived]
            forms = {form for form, _ in every}
            if node.form not in forms:
                return self._say(f"there is no form {node.form!r}", nearest(node.form, forms))
            names = [name for form, name in every if form == node.form]
            return self._say(f"{node.form!r} has no fact {node.fact!r}", nearest(node.fact, names))
        if node.form not in scope.forms:
            what = f"{node.form}.{node.fact} is read where only {', '.join(map(repr, scope.forms))} is in scope"
            return self._say(what, "Reach it through a link or register: LINK.get(…), LINK.targets, RECORD.rows().")
        return self.derived[key] if key in self.derived else of_fact(self.book.facts[key])

    # ── values from values ───────────────────────────────────────────────────────────────────────────────────────────

    def _conditions(self, parts: Iterable[tree.Node], scope: Scope) -> Type:
        for part in parts:
            self._want(Condition, part, scope)
        return CONDITION

    def _compare(self, node: tree.Compare, scope: Scope) -> Type:
        left, right = self.infer(node.left, scope), self.infer(node.right, scope)
        if isinstance(left, Number) and isinstance(right, Number):
            if problem := bounds.compared(left, right):
                self._settle(problem)
        elif isinstance(self._settle(joined((left, right))), Condition):
            self._say("a condition is compared", "Write the condition itself, or ~ before it.")
        elif isinstance(left, CodeOf) and node.op not in {"eq", "ne"}:
            self._say("codes have no order", "Compare them with .is_() or .is_in().")
        return CONDITION

    def _arithmetic(self, node: tree.Add | tree.Negate | tree.Multiply | tree.Divide, scope: Scope) -> Type:
        numbers = self._bounded(tree.children(node), scope)
        if numbers is None:
            return ANY
        match node:
            case tree.Add():
                return (
                    self._settle(bounds.add(numbers)) if numbers else self._say("a sum of nothing", "Name its terms.")
                )
            case tree.Negate():
                return bounds.negate(numbers[0])
            case tree.Multiply():
                return self._settle(bounds.multiply(*numbers))
            case tree.Divide(digits=digits, rounding=rounding):
                if not self._digits(digits):
                    return ANY
                return self._settle(bounds.divide(numbers[0], numbers[1], digits, rounding))
            case _:
                assert_never(node)

    def _digits(self, digits: int) -> bool:
        if 0 <= digits <= MAX_DIGITS:
            return True
        self._say(f"{digits} digits", f"Keep from 0 to {MAX_DIGITS}.")
        return False

    def _extreme(self, parts: tuple[tree.Node, ...], scope: Scope, *, least: bool) -> Type:
        found = [self.infer(part, scope) for part in parts]
        numbers = [one for one in found if isinstance(one, Number)]
        if any(isinstance(one, AnyType) for one in found):
            return ANY
        if numbers and len(numbers) == len(found):
            return self._settle(bounds.least(numbers) if least else bounds.greatest(numbers))
        return self._ordered(self._settle(joined(found)))

    def _ordered(self, found: Type) -> Type:
        if isinstance(found, Condition | CodeOf):
            return self._say(f"{found} has no least and no greatest", "Use numbers, levels of one scale, or dates.")
        return found

    def _days(self, node: tree.DateShift | tree.DaysBetween, scope: Scope) -> Type:
        if isinstance(node, tree.DateShift) and any(
            isinstance(by, int) and abs(by) > _FARTHEST for by in (node.months, node.days)
        ):
            self._say("a day is moved beyond any calendar", f"Move it by at most {_FARTHEST} months or days.")
        for part in tree.children(node):
            if not isinstance(part, tree.ParamRef):
                self._want(Day, part, scope)
            elif (found := self._want(Number, part, scope)) is not None and found.digits:
                self._say(f"{part.param!r} moves a day but may have decimal places", "Declare it with digits=0.")
        return Day() if isinstance(node, tree.DateShift) else DAYS

    def _knowledge(self, node: tree.Node, part: tree.Node, scope: Scope) -> Type:
        self.infer(part, scope)
        if isinstance(node, tree.IsMissing) and not scope.check:
            what = "is_missing() stands outside a check, where more evidence could turn a ruling round"
            self._say(what, "Move it to a Check; a rule already knows what is missing.")
        if isinstance(node, tree.IsApplicable) and isinstance(part, _CONDITIONS):
            remedy = "Ask it of the fact, target or number that may not apply."
            self._say("is_applicable() is asked of a condition", remedy)
        return CONDITION

    # ── other subjects and registers ─────────────────────────────────────────────────────────────────────────────────

    def _link(self, name: str, at: tree.Node | None, scope: Scope, *, one: bool, reverse: bool = False) -> Link | None:
        """Return a link that can be read from `scope`; with `one`, it must lead to one subject."""
        if at is not None:
            self._want(Day, at, scope.value)
        link = self.book.links.get(name)
        if link is None:
            self._say(f"there is no link {name!r}", nearest(name, self.book.links))
            return None
        if (start := link.target if reverse else link.source) not in scope.forms:
            way = "reversed it starts" if reverse else "it starts"
            what = f"the link {name!r} is read from {scope.forms[-1]!r}, but {way} at {start!r}"
            leaving = [o.id for o in self.book.links.values() if (o.target if reverse else o.source) in scope.forms]
            self._say(what, nearest(name, leaving))
        if one and link.many:
            what = f"the link {name!r} may lead to many subjects, and one is asked"
            self._say(what, "Say which: .targets.any_(…), .all_(…), .share(…), .count(…), .least(…), .greatest(…).")
        return link

    def source(self, source: tree.Source, scope: Scope) -> Scope | None:
        """Return the scope of the rows of `source`."""
        if isinstance(source, tree.Linked):
            link = self._link(source.link, source.at, scope, one=False, reverse=source.reverse)
            end = link and (link.source if source.reverse else link.target)
            return scope.within(end, aggregate=True) if end else None
        record = self.book.records.get(source.record)
        if record is None:
            self._say(f"there is no register {source.record!r}", nearest(source.record, self.book.records))
            return None
        if record.of not in scope.forms:
            what = f"the register {record.id!r} is read from {scope.forms[-1]!r}, but its rows belong to {record.of!r}"
            self._say(what, nearest(record.id, [one.id for one in self.book.records.values() if one.of in scope.forms]))
        days = [one.id for one in record.facts if one.type == "date"]
        if source.dated is not None and (source.ever or source.dated not in days):
            what = f"rows of the register {record.id!r} are taken by {source.dated!r}"
            if source.ever:
                self._say(f"{what}, and whenever", "Keep one of dated= and ever=.")
            else:
                self._say(f"{what}, which is no date of it", nearest(source.dated, days))
        return scope.within(record.id, aggregate=True)

    def _otherwise(self, otherwise: tree.Otherwise, scope: Scope, *, of_row: bool) -> None:
        match otherwise.rule:
            case "applies" | "ask" if not scope.speaks:
                what = f"otherwise={otherwise.rule!r} speaks of a rule, and here there is none to speak of"
                self._say(what, "In a number, filter or derived fact use DOES_NOT_APPLY, or count_as_below(…).")
            case "below" if not of_row or not scope.aggregate or not otherwise.statuses:
                what = "count_as_below(…) belongs inside an aggregate and names the statuses that count"
                self._say(what, "Elsewhere use DOES_NOT_APPLY, APPLIES or ask(fact).")
            case "below" if unknown := sorted(set(otherwise.statuses) - set(UNGRADED)):
                self._say(f"{unknown[0]!r} is not a status that counts as below", nearest(unknown[0], UNGRADED))
            case "ask":
                self._asked(otherwise.fact, scope)
            case _:
                return

    def _asked(self, fact: tree.FactRef | None, scope: Scope) -> None:
        spec = self.book.facts.get((fact.form, fact.fact)) if fact else None
        if fact is None or fact.form != scope.forms[0] or spec is None or spec.type != "bool":
            shown = f"{fact.form}.{fact.fact}" if fact else "no fact"
            kind = scope.forms[0]
            own = [one for (form, one), held in self.book.facts.items() if form == kind and held.type == "bool"]
            what = f"ask() is given {shown}, which is not a bool fact of {kind!r}"
            self._say(what, nearest(fact.fact if fact else "", own))

    def _grade(self, node: tree.GradeOf, scope: Scope) -> Type:
        if node.kind not in self.book.kinds:
            self._say(f"there is no kind {node.kind!r}", nearest(node.kind, self.book.kinds))
        elif node.link is None and node.kind not in scope.forms[1:]:
            self._say(f"the grade of {node.kind!r} is asked where no row of it is in scope", "Reach it through a link.")
        if node.link is not None:
            link = self._link(node.link, node.at, scope, one=True)
            if link is not None and link.target != node.kind:
                what = f"the link {node.link!r} leads to {link.target!r}, not to {node.kind!r}"
                self._say(what, nearest(node.link, [o.id for o in self.book.links.values() if o.target == node.kind]))
        self._otherwise(node.otherwise, scope, of_row=True)
        return CONDITION

    def _lookup(self, node: tree.Lookup, scope: Scope) -> Type:
        link = self._link(node.link, node.at, scope, one=True)
        if link is None:
            return ANY
        found = self.infer(node.of, scope.within(link.target))
        plain = scope if isinstance(found, Condition | AnyType) else scope.value
        self._otherwise(node.otherwise, plain, of_row=False)
        return found

    def _quantify(self, node: tree.Quantify, scope: Scope) -> Type:
        inner = self.source(node.over, scope)
        if inner is not None:
            self._want(Condition, node.of, inner)
            if node.where is not None:
                self._want(Condition, node.where, inner.value)
        if node.op == "all" and node.if_empty is None:
            self._say("all_() does not say what it means over no row", "Say if_empty=True or if_empty=False.")
        return CONDITION

    def _aggregate(self, node: tree.Aggregate, scope: Scope) -> Type:
        inner = self.source(node.over, scope)
        if node.if_empty is None and node.op not in {"count", "sum"}:
            self._say(f"a {node.op} over no row has no value", "Declare if_empty=: a value, or Truth.NOT_APPLICABLE.")
        if node.by is not None and node.op != "count":
            self._say(f"by= stands at a {node.op}", "Only count() takes it.")
        if inner is None or not self._digits(node.digits):
            return ANY
        if node.where is not None:
            self._want(Condition, node.where, inner)
        if node.by is not None:
            self._want(CodeOf, node.by, inner)
        found = self._folded(node, inner)
        return found if node.if_empty is None else self._settle(joined((found, self.infer(node.if_empty, scope))))

    def _folded(self, node: tree.Aggregate, inner: Scope) -> Type:
        match node.op:
            case "count" | "share":
                self._want(Condition, node.of, inner)
                return bounds.COUNT if node.op == "count" else self._settle(bounds.shared(node.digits, node.rounding))
            case "least" | "greatest":
                return self._ordered(self.infer(node.of, inner))
            case "sum" | "mean":
                numbers = self._bounded((node.of,), inner)
                if numbers is None:
                    return ANY
                if node.op == "sum":
                    return self._settle(bounds.summed(numbers[0]))
                return self._settle(bounds.averaged(numbers[0], node.digits, node.rounding))
            case _:
                assert_never(node.op)
