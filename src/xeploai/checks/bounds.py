"""The arithmetic of bounds: between which values a number lies, with how many digits and in which unit.

Every engine computes with whole numbers (a number with two digits is counted in hundredths), so a book is accepted
only where it is proved here that no intermediate value reaches 2**62, whatever the evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from xeploai.reference.ranges import MAX_COUNT, rounded
from xeploai.tree import Rounding

LIMIT = 2**62
"""No intermediate whole number may reach this."""


@dataclass(frozen=True, slots=True)
class Number:
    """The type of a number.

    Attributes:
        low: The least value it can have; None where nothing says.
        high: The greatest.
        digits: Decimal places it may have.
        unit: Its unit; empty for a pure number, None for a constant that takes the unit of what it meets.
    """

    low: Fraction | None
    high: Fraction | None
    digits: int = 0
    unit: str | None = ""

    def __str__(self) -> str:
        """Return the type as it is named in a fault."""
        return f"a number in {self.unit!r}" if self.unit else "a number"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an operation, and what to do about it."""

    what: str
    remedy: str = ""


COUNT = Number(Fraction(0), Fraction(MAX_COUNT))


def magnitude(number: Number) -> Fraction | None:
    """Return the greatest distance from nought, or None where the number is not bounded."""
    if number.low is None or number.high is None:
        return None
    return max(abs(number.low), abs(number.high))


def fits(reach: Fraction | None, digits: int, doing: str) -> Problem | None:
    """Return what is wrong where a whole number of `reach` in units of 10**-digits can reach 2**62."""
    if reach is None or reach * 10**digits < LIMIT:
        return None
    return Problem(
        f"{doing} can reach about 2**{int(reach).bit_length()}: counted in 10**-{digits} it must stay below 2**62",
        "Narrow between= of the facts in it, or keep fewer digits.",
    )


# ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def same_unit(numbers: Sequence[Number]) -> str | Problem | None:
    """Return the one unit of numbers that are added or compared; a constant takes that of the others."""
    units = list(dict.fromkeys(number.unit for number in numbers if number.unit is not None))
    if len(units) > 1:
        shown = " and ".join(repr(unit) if unit else "a number without a unit" for unit in units)
        return Problem(f"{shown} are not of one unit", "Declare the same unit=, or divide by number(1, unit) first.")
    return units[0] if units else None


def product_unit(left: Number, right: Number) -> str | Problem | None:
    """Return the unit of a product: at most one side has one."""
    if left.unit and right.unit:
        return Problem(f"{left.unit!r} times {right.unit!r} has no unit", "Multiply by a number without a unit.")
    return left.unit or right.unit or (None if left.unit is right.unit is None else "")


def quotient_unit(left: Number, right: Number) -> str | Problem | None:
    """Return the unit of a quotient: none of two alike, that of the dividend where the divisor has none."""
    if not right.unit:
        return left.unit if left.unit or right.unit is None else ""
    if left.unit == right.unit:
        return ""
    shown = repr(left.unit) if left.unit else "a number without a unit"
    return Problem(f"{shown} divided by {right.unit!r} has no unit", "Divide by a number of the same unit or of none.")


# ── operations ───────────────────────────────────────────────────────────────────────────────────────────────────────


def hull(numbers: Sequence[Number]) -> Number | Problem:
    """Return the type that holds the values of all `numbers` (a choice among them)."""
    unit = same_unit(numbers)
    if isinstance(unit, Problem):
        return unit
    lows = [number.low for number in numbers]
    highs = [number.high for number in numbers]
    low = None if None in lows else min(low for low in lows if low is not None)
    high = None if None in highs else max(high for high in highs if high is not None)
    return _checked(Number(low, high, max(number.digits for number in numbers), unit), "the value")


def least(numbers: Sequence[Number]) -> Number | Problem:
    """Return the type of the least of `numbers`: bounded above as soon as one of them is."""
    made = hull(numbers)
    highs = [number.high for number in numbers if number.high is not None]
    return made if isinstance(made, Problem) else replace(made, high=min(highs, default=None))


def greatest(numbers: Sequence[Number]) -> Number | Problem:
    """Return the type of the greatest of `numbers`: bounded below as soon as one of them is."""
    made = hull(numbers)
    lows = [number.low for number in numbers if number.low is not None]
    return made if isinstance(made, Problem) else replace(made, low=max(lows, default=None))


def compared(left: Number, right: Number) -> Problem | None:
    """Return what is wrong with a comparison of two numbers, brought to the same number of digits."""
    unit = same_unit((left, right))
    if isinstance(unit, Problem):
        return unit
    digits = max(left.digits, right.digits)
    return fits(magnitude(left), digits, "a compared value") or fits(magnitude(right), digits, "a compared value")


def add(terms: Sequence[Number]) -> Number | Problem:
    """Return the type of a sum; every partial sum is proved to fit, in whatever order they are added."""
    unit = same_unit(terms)
    if isinstance(unit, Problem):
        return unit
    digits = max(term.digits for term in terms)
    lows = [term.low for term in terms if term.low is not None]
    highs = [term.high for term in terms if term.high is not None]
    reaches = [reach for reach in map(magnitude, terms) if reach is not None]
    if problem := fits(sum(reaches, Fraction(0)), digits, "a sum"):
        return problem
    low = sum(lows, Fraction(0)) if len(lows) == len(terms) else None
    high = sum(highs, Fraction(0)) if len(highs) == len(terms) else None
    return Number(low, high, digits, unit)


def negate(term: Number) -> Number:
    """Return the type of a number with its sign turned."""
    low = None if term.high is None else -term.high
    high = None if term.low is None else -term.low
    return replace(term, low=low, high=high)


def multiply(left: Number, right: Number) -> Number | Problem:
    """Return the type of a product: its digits are those of both sides."""
    unit = product_unit(left, right)
    if isinstance(unit, Problem):
        return unit
    digits = left.digits + right.digits
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return Number(None, None, digits, unit)
    corners = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
    return _checked(Number(min(corners), max(corners), digits, unit), "a product")


def divide(left: Number, right: Number, digits: int, rounding: Rounding) -> Number | Problem:
    """Return the type of a quotient rounded at `digits`; where the divisor is nought there is no value."""
    unit = quotient_unit(left, right)
    if isinstance(unit, Problem):
        return unit
    reach, across, quotients = magnitude(left), magnitude(right), _quotients(left, right)
    if reach is None or across is None or quotients is None:
        return Number(None, None, digits, unit)
    shift = digits + right.digits - left.digits
    numerator = reach * 10 ** (left.digits + max(shift, 0))
    denominator = across * 10 ** (right.digits + max(-shift, 0))
    # Half up is floor((2n + d) / 2d) in whole numbers, and that is the greatest of them.
    if problem := fits(2 * numerator + denominator, 0, "a dividend, scaled for its division,"):
        return problem
    low, high = (rounded(quotient, digits, rounding) for quotient in quotients)
    return Number(low, high, digits, unit)


def _quotients(left: Number, right: Number) -> tuple[Fraction, Fraction] | None:
    """Return the least and greatest quotient over every divisor that is not nought; None without bounds."""
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return None
    step = Fraction(1, 10**right.digits)  # the divisor nearest to nought that is not nought
    edges = {right.low, right.high, *(edge for edge in (step, -step) if right.low <= edge <= right.high)} - {0}
    corners = [one / edge for one in (left.low, left.high) for edge in edges]
    return (min(corners), max(corners)) if corners else (Fraction(0), Fraction(0))


def summed(term: Number) -> Number | Problem:
    """Return the type of the sum of a value over the rows of a source, of which there may be none."""
    if term.low is None or term.high is None:
        return Number(None, None, term.digits, term.unit)
    low, high = min(Fraction(0), term.low) * MAX_COUNT, max(Fraction(0), term.high) * MAX_COUNT
    return _checked(Number(low, high, term.digits, term.unit), "a sum over rows")


def averaged(term: Number, digits: int, rounding: Rounding) -> Number | Problem:
    """Return the type of the mean of a value over the rows of a source."""
    total = summed(term)
    if isinstance(total, Problem):
        return total
    made = divide(total, replace(COUNT, low=Fraction(1)), digits, rounding)
    if isinstance(made, Problem) or term.low is None or term.high is None:
        return made
    # A mean lies between the least and the greatest value, which the quotient of the bounds does not know.
    return replace(made, low=rounded(term.low, digits, rounding), high=rounded(term.high, digits, rounding))


def shared(digits: int, rounding: Rounding) -> Number | Problem:
    """Return the type of a share of rows."""
    made = divide(COUNT, replace(COUNT, low=Fraction(1)), digits, rounding)
    return made if isinstance(made, Problem) else replace(made, high=Fraction(1))


def _checked(number: Number, doing: str) -> Number | Problem:
    return fits(magnitude(number), number.digits, doing) or number
