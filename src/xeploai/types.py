"""What type each expression of a book has: a condition, a number with bounds, a level, a date or a code.

A type is inferred from the leaves up, given the forms in scope. What has no type is a fault, and then the whole
expression counts as of any type, so that one mistake is named once.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar, assert_never

from xeploai import bounds, tree
from xeploai.book import Book
from xeploai.bounds import Number, Problem
from xeploai.errors import Fault, nearest
from xeploai.forms import FactSpec, Link
from xeploai.law import Parameter
from xeploai.rules import Derived
from xeploai.scales import Truth

MAX_DIGITS = 18
DAYS = Number(Fraction(-date.max.toordinal()), Fraction(date.max.toordinal()), unit="ngày")
"""The type of a number of days."""


@dataclass(frozen=True, slots=True)
class AnyType:
    """Fits everything: a value that never applies, or one already found faulty."""

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return "a value that does not apply"


@dataclass(frozen=True, slots=True)
class Condition:
    """A value on the chain false < not applicable < true."""

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return "a condition"


@dataclass(frozen=True, slots=True)
class LevelOf:
    """A level of the scale `scale`."""

    scale: str

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return f"a level of {self.scale}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return "a date"


@dataclass(frozen=True, slots=True)
class CodeOf:
    """A code: one of `options`, or anything where that is empty; `constant` where a rule writes it out."""

    options: tuple[str, ...] = ()
    constant: bool = False

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return "a code"


Type = AnyType | Condition | Number | LevelOf | Day | CodeOf
ANY = AnyType()
CONDITION = Condition()
P = TypeVar("P", bound=Condition | Number | LevelOf | Day | CodeOf)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands.

    Attributes:
        forms: The subject a rule is about, then each row and lookup around the expression, by kind or register.
        check: It belongs to a check, which may ask what is missing.
        speaks: It is the condition of a rule, turned by nothing but `~`, so that `otherwise` can speak of that rule.
        aggregate: It stands inside an aggregate or quantifier.
    """

    forms: tuple[str, ...]
    check: bool = False
    speaks: bool = False
    aggregate: bool = False

    @property
    def value(self) -> Scope:
        """The same place, for a part that is not the condition of a rule itself."""
        return replace(self, speaks=False)

    def within(self, form: str, *, aggregate: bool = False) -> Scope:
        """Return the scope of one row more."""
        return replace(self, forms=(*self.forms, form), aggregate=self.aggregate or aggregate)

    @property
    def outside(self) -> Scope:
        """The scope outside the innermost row."""
        return replace(self, forms=self.forms[:-1])


def of_fact(spec: FactSpec) -> Type:
    """Return the type of a fact, from its declaration."""
    match spec.type:
        case "bool":
            return CONDITION
        case "integer" | "decimal":
            low, high = spec.between or (None, None)
            return Number(_fraction(low), _fraction(high), spec.digits, spec.unit)
        case "date":
            return Day()
        case "code":
            return CodeOf(spec.options)
        case "level":
            return LevelOf(spec.scale or "")
        case _:
            assert_never(spec.type)


def of_constant(value: Decimal, unit: str) -> Number:
    """Return the type of a number written out in a rule."""
    exponent = value.normalize().as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return Number(Fraction(value), Fraction(value), digits, unit or None)


def _fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def joined(types: Iterable[Type]) -> Type | Problem:
    """Return the one type that holds the values of all `types`."""
    real = [one for one in types if not isinstance(one, AnyType)]
    numbers = [one for one in real if isinstance(one, Number)]
    codes = [one for one in real if isinstance(one, CodeOf)]
    if not real:
        return ANY
    if len(numbers) == len(real):
        return bounds.hull(numbers)
    if len(codes) == len(real):
        return _joined_codes(codes)
    if len(set(real)) > 1:
        shown = " and ".join(str(one) for one in dict.fromkeys(real))
        return Problem(f"{shown} do not go together", "Use values of one type.")
    return real[0]


def _joined_codes(codes: list[CodeOf]) -> CodeOf | Problem:
    declared = [code for code in codes if not code.constant]
    for one in codes:
        for other in declared:
            if one.constant and other.options and not set(one.options) <= set(other.options):
                wrong = one.options[0]
                return Problem(f"{wrong!r} is not one of the options of the fact", nearest(wrong, other.options))
    if any(not code.options for code in codes):
        return CodeOf()
    return CodeOf(tuple(dict.fromkeys(o for code in codes for o in code.options)), constant=not declared)


@dataclass(frozen=True, slots=True)
class Inferred:
    """The type of an expression, with what was found wrong in it."""

    type: Type
    faults: tuple[Fault, ...]


class Types:
    """The types of a book's expressions, with those of its derived facts settled beforehand.

    Attributes:
        derived: The type of each derived fact, by kind and name.
        unsettled: Derived facts that read themselves (along a link) and whose bounds never come to rest.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self.parameters: dict[str, Parameter] = {one.id: one for held in book.sets for one in held.parameters}
        self.derived: dict[tuple[str, str], Type] = dict.fromkeys(book.derived, ANY)
        self.unsettled = self._settle()
        for key, rules in book.derived.items():
            if key in self.unsettled or any(self.infer(one.value, Scope((one.kind,))).faults for one in rules):
                self.derived[key] = ANY  # the fault is named where it is, not at everything that reads it

    def infer(self, node: tree.Node, scope: Scope, place: str = "") -> Inferred:
        """Return the type of `node` in `scope`, with its faults placed at `place`."""
        walk = _Walk(self.book, self.parameters, self.derived, place)
        found = walk.infer(node, scope)
        return Inferred(found, tuple(walk.faults))

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
        for key, rules in self.book.derived.items():
            made = joined(self._of_derived(one) for one in rules)
            found = ANY if isinstance(made, Problem) else made
            if found != self.derived[key]:
                changed.add(key)
            self.derived[key] = found
        return changed

    def _of_derived(self, rule: Derived) -> Type:
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


@dataclass(slots=True)
class _Walk:
    """One walk over one expression, gathering what is wrong with it."""

    book: Book
    parameters: Mapping[str, Parameter]
    derived: Mapping[tuple[str, str], Type]
    place: str
    faults: list[Fault] = field(default_factory=list)

    def infer(self, node: tree.Node, scope: Scope) -> Type:
        match node:
            case tree.TruthConst(value=value):
                return ANY if value is Truth.NOT_APPLICABLE else CONDITION
            case tree.NumberConst(value=value, unit=unit):
                return self.settle(of_constant(value, unit))
            case tree.LevelConst(scale=scale, level=level):
                return self.level(scale, level)
            case tree.CodeConst(value=code):
                return CodeOf((code,), constant=True)
            case tree.DateConst() | tree.PeriodDay():
                return Day()
            case tree.ParamRef(param=param):
                return self.parameter(param)
            case tree.FactRef():
                return self.fact(node, scope)
            case tree.Not(of=part):
                return self.conditions((part,), scope)
            case tree.And(of=parts) | tree.Or(of=parts):
                return self.conditions(parts, scope)
            case tree.Compare():
                return self.compare(node, scope.value)
            case tree.Add() | tree.Negate() | tree.Multiply() | tree.Divide():
                return self.arithmetic(node, scope.value)
            case tree.Least(of=parts) | tree.Greatest(of=parts):
                return self.extreme(parts, scope.value, least=isinstance(node, tree.Least))
            case tree.IfElse(test=test, then=then, other=other):
                self.want(Condition, test, scope.value)
                return self.settle(joined(self.infer(part, scope.value) for part in (then, other)))
            case tree.DateShift() | tree.DaysBetween():
                return self.days(node, scope.value)
            case tree.IsApplicable(of=part) | tree.IsMissing(of=part):
                return self.knowledge(node, part, scope.value)
            case tree.GradeOf():
                return self.grade(node, scope)
            case tree.Lookup():
                return self.lookup(node, scope)
            case tree.TargetOf(link=link, at=at):
                self.link(link, at, scope, one=True)
                return CodeOf()
            case tree.Quantify():
                return self.quantify(node, scope)
            case tree.Aggregate():
                return self.aggregate(node, scope.value)
            case tree.Outer(of=part):
                if len(scope.forms) == 1:
                    return self.say("outer() stands in no row", "Use it inside an aggregate, quantifier or lookup.")
                return self.infer(part, scope.outside)
            case _:
                assert_never(node)

    # ── what is wrong, and going on ──────────────────────────────────────────────────────────────────────────────────

    def say(self, what: str, remedy: str = "") -> AnyType:
        self.faults.append(Fault(self.place, what, remedy))
        return ANY

    def settle(self, found: Type | Problem) -> Type:
        return self.say(found.what, found.remedy) if isinstance(found, Problem) else found

    def want(self, sort: type[P], node: tree.Node, scope: Scope) -> P | None:
        """Return the type of `node` if it is of `sort`; None where it is of any type, or faulty."""
        found = self.infer(node, scope)
        if isinstance(found, sort):
            return found
        if not isinstance(found, AnyType):
            self.say(f"{found} stands where {_WANTED[sort]} is expected", "Write an expression of that type.")
        return None

    def bounded(self, parts: Iterable[tree.Node], scope: Scope) -> list[Number] | None:
        """Return the types of numbers to compute with; None where one is faulty or has no bounds."""
        found = [self.want(Number, part, scope) for part in parts]
        numbers = [number for number in found if number is not None]
        if any(bounds.magnitude(number) is None for number in numbers):
            what = "a number without bounds is computed with, so nothing proves that the result stays below 2**62"
            self.say(what, "Declare between= of the facts in it, or clamp it by least() and greatest().")
            return None
        return numbers if len(numbers) == len(found) else None

    # ── leaves ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def level(self, scale: str, level: str) -> Type:
        spec = self.book.scales.get(scale)
        if spec is None:
            return self.say(f"there is no scale {scale!r}", nearest(scale, self.book.scales))
        if level not in (names := [one.id for one in spec.levels]):
            return self.say(f"{level!r} is not a level of the scale {scale!r}", nearest(level, names))
        return LevelOf(scale)

    def parameter(self, param: str) -> Type:
        spec, dated = self.parameters.get(param), self.book.parameters.get(param)
        if spec is None:
            return self.say(f"there is no parameter {param!r}", nearest(param, self.parameters))
        if dated is None:
            what = f"the parameter {param!r} has no value for the period {self.book.period.id}"
            return self.say(what, "Give it a dated value with its article, or keep the rule to the periods it is for.")
        return Number(Fraction(dated.value), Fraction(dated.value), spec.digits, spec.unit)

    def fact(self, node: tree.FactRef, scope: Scope) -> Type:
        key = (node.form, node.fact)
        every = ChainMap(dict.fromkeys(self.book.facts), dict.fromkeys(self.derived))
        if key not in every:
            forms = {form for form, _ in every}
            if node.form not in forms:
                return self.say(f"there is no form {node.form!r}", nearest(node.form, forms))
            names = [name for form, name in every if form == node.form]
            return self.say(f"{node.form!r} has no fact {node.fact!r}", nearest(node.fact, names))
        if node.form not in scope.forms:
            what = f"{node.form}.{node.fact} is read where only {', '.join(map(repr, scope.forms))} is in scope"
            return self.say(what, "Reach it through a link or register: LINK.get(…), LINK.targets, RECORD.rows().")
        return self.derived[key] if key in self.derived else of_fact(self.book.facts[key])

    # ── values from values ───────────────────────────────────────────────────────────────────────────────────────────

    def conditions(self, parts: Iterable[tree.Node], scope: Scope) -> Type:
        for part in parts:
            self.want(Condition, part, scope)
        return CONDITION

    def compare(self, node: tree.Compare, scope: Scope) -> Type:
        left, right = self.infer(node.left, scope), self.infer(node.right, scope)
        if isinstance(left, Number) and isinstance(right, Number):
            if problem := bounds.compared(left, right):
                self.settle(problem)
        elif isinstance(self.settle(joined((left, right))), Condition):
            self.say("a condition is compared", "Write the condition itself, or ~ before it.")
        elif isinstance(left, CodeOf) and node.op not in {"eq", "ne"}:
            self.say("codes have no order", "Compare them with .is_() or .is_in().")
        return CONDITION

    def arithmetic(self, node: tree.Add | tree.Negate | tree.Multiply | tree.Divide, scope: Scope) -> Type:
        numbers = self.bounded(tree.children(node), scope)
        if numbers is None:
            return ANY
        match node:
            case tree.Add():
                return self.settle(bounds.add(numbers)) if numbers else self.say("a sum of nothing", "Name its terms.")
            case tree.Negate():
                return bounds.negate(numbers[0])
            case tree.Multiply():
                return self.settle(bounds.multiply(*numbers))
            case tree.Divide(digits=digits, rounding=rounding):
                if not self.digits(digits):
                    return ANY
                return self.settle(bounds.divide(numbers[0], numbers[1], digits, rounding))
            case _:
                assert_never(node)

    def digits(self, digits: int) -> bool:
        if 0 <= digits <= MAX_DIGITS:
            return True
        self.say(f"{digits} digits", f"Keep from 0 to {MAX_DIGITS}.")
        return False

    def extreme(self, parts: tuple[tree.Node, ...], scope: Scope, *, least: bool) -> Type:
        found = [self.infer(part, scope) for part in parts]
        numbers = [one for one in found if isinstance(one, Number)]
        if numbers and len(numbers) == len(found):
            return self.settle(bounds.least(numbers) if least else bounds.greatest(numbers))
        return self.ordered(self.settle(joined(found)))

    def ordered(self, found: Type) -> Type:
        if isinstance(found, Condition | CodeOf):
            return self.say(f"{found} has no least and no greatest", "Use numbers, levels of one scale, or dates.")
        return found

    def days(self, node: tree.DateShift | tree.DaysBetween, scope: Scope) -> Type:
        for part in tree.children(node):
            self.want(Day, part, scope)
        return Day() if isinstance(node, tree.DateShift) else DAYS

    def knowledge(self, node: tree.Node, part: tree.Node, scope: Scope) -> Type:
        self.infer(part, scope)
        if isinstance(node, tree.IsMissing) and not scope.check:
            what = "is_missing() stands outside a check, where more evidence could turn a ruling round"
            self.say(what, "Move it to a Check; a rule already knows what is missing.")
        return CONDITION

    # ── other subjects and registers ─────────────────────────────────────────────────────────────────────────────────

    def link(self, name: str, at: tree.Node | None, scope: Scope, *, one: bool, reverse: bool = False) -> Link | None:
        """Return a link that can be read from `scope`; with `one`, it must lead to one subject."""
        if at is not None:
            self.want(Day, at, scope.value)
        link = self.book.links.get(name)
        if link is None:
            self.say(f"there is no link {name!r}", nearest(name, self.book.links))
            return None
        if (start := link.target if reverse else link.source) not in scope.forms:
            way = "reversed it starts" if reverse else "it starts"
            what = f"the link {name!r} is read from {scope.forms[-1]!r}, but {way} at {start!r}"
            leaving = [o.id for o in self.book.links.values() if (o.target if reverse else o.source) in scope.forms]
            self.say(what, nearest(name, leaving))
        if one and link.many:
            what = f"the link {name!r} may lead to many subjects, and one is asked"
            self.say(what, "Say which: .targets.any_(…), .all_(…), .share(…), .count(…), .least(…), .greatest(…).")
        return link

    def source(self, source: tree.Source, scope: Scope) -> Scope | None:
        """Return the scope of the rows of `source`."""
        if isinstance(source, tree.Linked):
            link = self.link(source.link, source.at, scope, one=False, reverse=source.reverse)
            end = link and (link.source if source.reverse else link.target)
            return scope.within(end, aggregate=True) if end else None
        record = self.book.records.get(source.record)
        if record is None:
            self.say(f"there is no register {source.record!r}", nearest(source.record, self.book.records))
            return None
        if record.of not in scope.forms:
            what = f"the register {record.id!r} is read from {scope.forms[-1]!r}, but its rows belong to {record.of!r}"
            self.say(what, nearest(record.id, [one.id for one in self.book.records.values() if one.of in scope.forms]))
        return scope.within(record.id, aggregate=True)

    def otherwise(self, otherwise: tree.Otherwise, scope: Scope, *, of_row: bool) -> None:
        match otherwise.rule:
            case "applies" | "ask" if not scope.speaks:
                what = f"otherwise={otherwise.rule!r} speaks of a rule, and here there is none to speak of"
                self.say(what, "In a number, filter or derived fact use DOES_NOT_APPLY, or count_as_below(…).")
            case "below" if not of_row or not scope.aggregate or not otherwise.statuses:
                what = "count_as_below(…) belongs inside an aggregate and names the statuses that count"
                self.say(what, "Elsewhere use DOES_NOT_APPLY, APPLIES or ask(fact).")
            case "below" if unknown := sorted(set(otherwise.statuses) - set(UNGRADED)):
                self.say(f"{unknown[0]!r} is not a status that counts as below", nearest(unknown[0], UNGRADED))
            case "ask":
                self.asked(otherwise.fact, scope)
            case _:
                return

    def asked(self, fact: tree.FactRef | None, scope: Scope) -> None:
        spec = self.book.facts.get((fact.form, fact.fact)) if fact else None
        if fact is None or fact.form != scope.forms[0] or spec is None or spec.type != "bool":
            shown = f"{fact.form}.{fact.fact}" if fact else "no fact"
            own = [one for (form, one), held in self.book.facts.items() if form == scope.forms[0] and held.type == "bool"]
            what = f"ask() is given {shown}, which is not a bool fact of {scope.forms[0]!r}"
            self.say(what, nearest(fact.fact if fact else "", own))

    def grade(self, node: tree.GradeOf, scope: Scope) -> Type:
        if node.kind not in self.book.kinds:
            self.say(f"there is no kind {node.kind!r}", nearest(node.kind, self.book.kinds))
        elif node.link is None and node.kind not in scope.forms[1:]:
            self.say(f"the grade of {node.kind!r} is asked where no row of it is in scope", "Reach it through a link.")
        if node.link is not None:
            link = self.link(node.link, node.at, scope, one=True)
            if link is not None and link.target != node.kind:
                what = f"the link {node.link!r} leads to {link.target!r}, not to {node.kind!r}"
                self.say(what, nearest(node.link, [o.id for o in self.book.links.values() if o.target == node.kind]))
        self.otherwise(node.otherwise, scope, of_row=True)
        return CONDITION

    def lookup(self, node: tree.Lookup, scope: Scope) -> Type:
        link = self.link(node.link, node.at, scope, one=True)
        if link is None:
            return ANY
        found = self.infer(node.of, scope.within(link.target))
        plain = scope if isinstance(found, Condition | AnyType) else scope.value
        self.otherwise(node.otherwise, plain, of_row=False)
        return found

    def quantify(self, node: tree.Quantify, scope: Scope) -> Type:
        inner = self.source(node.over, scope)
        if inner is not None:
            self.want(Condition, node.of, inner)
            if node.where is not None:
                self.want(Condition, node.where, inner.value)
        if node.op == "all" and node.if_empty is None:
            self.say("all_() does not say what it means over no row", "Say if_empty=True or if_empty=False.")
        return CONDITION

    def aggregate(self, node: tree.Aggregate, scope: Scope) -> Type:
        inner = self.source(node.over, scope)
        if node.if_empty is None and node.op not in {"count", "sum"}:
            self.say(f"a {node.op} over no row has no value", "Declare if_empty=: a value, or Truth.NOT_APPLICABLE.")
        if node.by is not None and node.op != "count":
            self.say(f"by= stands at a {node.op}", "Only count() takes it.")
        if inner is None or not self.digits(node.digits):
            return ANY
        if node.where is not None:
            self.want(Condition, node.where, inner)
        if node.by is not None:
            self.want(CodeOf, node.by, inner)
        found = self.folded(node, inner)
        return found if node.if_empty is None else self.settle(joined((found, self.infer(node.if_empty, scope))))

    def folded(self, node: tree.Aggregate, inner: Scope) -> Type:
        match node.op:
            case "count" | "share":
                self.want(Condition, node.of, inner)
                return bounds.COUNT if node.op == "count" else self.settle(bounds.shared(node.digits, node.rounding))
            case "least" | "greatest":
                return self.ordered(self.infer(node.of, inner))
            case "sum" | "mean":
                numbers = self.bounded((node.of,), inner)
                if numbers is None:
                    return ANY
                if node.op == "sum":
                    return self.settle(bounds.summed(numbers[0]))
                return self.settle(bounds.averaged(numbers[0], node.digits, node.rounding))
            case _:
                assert_never(node.op)


UNGRADED = ("out_of_scope", "not_reviewed", "not_graded")
_WANTED: dict[type, str] = {
    Condition: "a condition", Number: "a number", LevelOf: "a level", Day: "a date", CodeOf: "a code",
}  # fmt: skip
