"""The types a value can have: a condition, a number with bounds, a level, a date or a code, and where it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from xeploai.checks import bounds
from xeploai.checks.bounds import Number, Problem
from xeploai.errors import nearest
from xeploai.forms import FactSpec

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


def within(inner: Type, outer: Type) -> Problem | None:
    """Return what keeps values of one type from standing where another one is declared."""
    match inner, outer:
        case Number(), Number():
            return _number_within(inner, outer)
        case CodeOf(), CodeOf():
            if not outer.options or (inner.options and set(inner.options) <= set(outer.options)):
                return None
            return Problem("its codes are not all among the options there", "Declare options= that hold every one.")
        case (AnyType(), _) | (_, AnyType()):
            return None
        case _ if inner == outer:
            return None
        case _:
            return Problem(f"it is {inner}, and there stands {outer}", "Declare both of one type.")


def _number_within(inner: Number, outer: Number) -> Problem | None:
    if isinstance(problem := bounds.same_unit((inner, outer)), Problem):
        return problem
    if inner.digits > outer.digits:
        what = f"it may have {inner.digits} decimal places, and {outer.digits} are declared there"
        return Problem(what, f"Declare digits={inner.digits}, or round it where it is made: nothing is rounded here.")
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    if low and high:
        return None
    what = f"it may be {_reach(inner)}, and {_reach(outer)} is declared there"
    return Problem(what, "Widen between=, or clamp the value by least() and greatest() where it is made.")


def _reach(number: Number) -> str:
    low, high = (None if end is None else float(end) for end in (number.low, number.high))
    if low is None or high is None:
        return "any number" if low is high else f"up to {high:g}" if low is None else f"from {low:g} up"
    return f"from {low:g} to {high:g}"


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
