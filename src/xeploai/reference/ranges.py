"""What is known of a value: a range, missing, or not applicable; and the algebra of truths on the chain.

A condition is a range of ranks of `Truth`: `Range(0, 2)` is unknown. Each value carries the open items that keep it
from being settled; one that is settled carries none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias, TypeGuard

from xeploai.rulings import Open
from xeploai.tree import Rounding

Opens: TypeAlias = frozenset[Open]
NONE: Opens = frozenset()
FALSE, MIDDLE, TRUE = 0, 1, 2
MAX_COUNT = 2**31
"""More subjects or rows than any dossier may hold: the upper end of a count over an incomplete source."""


@dataclass(frozen=True, slots=True)
class Range:
    """A value known to lie from `lo` to `hi`: ranks for truths and levels, fractions, days, or codes (`lo` is `hi`).

    `split` says of a truth that it is true or false, it is not known which, and surely not in between.
    """

    lo: Any
    hi: Any
    open: Opens = NONE
    split: bool = False

    @property
    def is_point(self) -> bool:
        """Whether the value is known exactly."""
        return bool(self.lo == self.hi)


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that is not known; unless it surely `applies` it may also turn out not to."""

    open: Opens = NONE
    applies: bool = False


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A value that surely does not apply to its subject."""

    open: Opens = NONE


Value: TypeAlias = Range | Missing | NotApplicable
NA = NotApplicable()
YES, NO, IN_BETWEEN = Range(TRUE, TRUE), Range(FALSE, FALSE), Range(MIDDLE, MIDDLE)
_SETTLED = (NO, IN_BETWEEN, YES)


def point(value: Any) -> Range:
    """Return a value known exactly."""
    return Range(value, value)


def span(lo: Any, hi: Any, parts: Iterable[Value]) -> Range:
    """Return the range `lo` to `hi`, open on what keeps `parts` open, or on nothing where it is a point."""
    return Range(lo, hi, NONE if lo == hi else opens(parts))


def either(*items: Open | Opens) -> Range:
    """Return a yes or no that waits for `items`."""
    return Range(FALSE, TRUE, NONE.union(*({one} if isinstance(one, Open) else one for one in items)), split=True)


def unknown(parts: Sequence[Value]) -> Range:
    """Return the truth of a comparison that `parts` leave open; in between only where one of them may not apply."""
    return Range(FALSE, TRUE, opens(parts), split=not any(may_not_apply(part) for part in parts))


def may_not_apply(value: Value) -> bool:
    """Say whether a value possibly does not apply."""
    return isinstance(value, NotApplicable) or (isinstance(value, Missing) and not value.applies)


def may_be_between(part: Range) -> bool:
    """Say whether a truth is possibly the middle of the chain."""
    return bool(part.lo <= MIDDLE <= part.hi) and not part.split


def opens(parts: Iterable[Value]) -> Opens:
    """Return everything that keeps `parts` open."""
    return NONE.union(*(part.open for part in parts))


def truth(value: Value) -> Range:
    """Return a value of a condition as a truth: missing is unknown, not applicable the middle."""
    match value:
        case Range():
            return value
        case Missing(open=items, applies=applies):
            return Range(FALSE, TRUE, items, split=applies)
        case NotApplicable():
            return IN_BETWEEN


def negate(part: Range) -> Range:
    """Turn the chain round."""
    if part.lo == part.hi:
        return _SETTLED[TRUE - part.lo]
    return Range(TRUE - part.hi, TRUE - part.lo, part.open, part.split)


def meet(parts: Sequence[Range]) -> Range:
    """Return the least of several truths; a part that cannot lower it contributes nothing."""
    lo = min((part.lo for part in parts), default=TRUE)
    hi = min((part.hi for part in parts), default=TRUE)
    return _truth(lo, hi, [part for part in parts if part.lo < hi], parts)


def join(parts: Sequence[Range]) -> Range:
    """Return the greatest of several truths; a part that cannot raise it contributes nothing."""
    return negate(meet([negate(part) for part in parts]))


def hull(parts: Sequence[Range]) -> Range:
    """Return the range of a value that is one of `parts`, it is not known which."""
    return _truth(min(part.lo for part in parts), max(part.hi for part in parts), parts, parts)


def _truth(lo: int, hi: int, waits: Sequence[Range], parts: Sequence[Range]) -> Range:
    split = (lo, hi) == (FALSE, TRUE) and not any(may_be_between(part) for part in parts)
    return _SETTLED[lo] if lo == hi else Range(lo, hi, opens(waits), split)


def is_true(part: Range) -> Range:
    """Return whether a truth is true, as a yes or no: the middle is a no."""
    lo, hi = (TRUE if end == TRUE else FALSE for end in (part.lo, part.hi))
    return _SETTLED[lo] if lo == hi else either(part.open)


def compared(op: str, left: Value, right: Value) -> Range:
    """Compare two values: true or false only where every value in their ranges agrees."""
    if isinstance(left, NotApplicable) or isinstance(right, NotApplicable):
        return IN_BETWEEN
    if isinstance(left, Missing) or isinstance(right, Missing):
        return unknown((left, right))
    match op:
        case "lt":
            sure, never = left.hi < right.lo, left.lo >= right.hi
        case "le":
            sure, never = left.hi <= right.lo, left.lo > right.hi
        case "eq":
            sure = left.is_point and right.is_point and left.lo == right.lo
            never = left.lo != right.lo if left.is_point and right.is_point else apart(left, right)
        case _:
            return negate(compared({"ge": "lt", "gt": "le", "ne": "eq"}[op], left, right))
    return YES if sure else NO if never else unknown((left, right))


def apart(left: Range, right: Range) -> bool:
    """Say whether two ranges share no value."""
    return bool(left.hi < right.lo or right.hi < left.lo)


def lifted(make: Callable[[Sequence[Range]], Value], parts: Sequence[Value]) -> Value:
    """Apply arithmetic to values: it does not apply if one does not, and is missing if one is missing."""
    if any(isinstance(part, NotApplicable) for part in parts):
        return NA
    if not known(parts):
        missing = [part for part in parts if isinstance(part, Missing)]
        return Missing(opens(missing), applies=all(part.applies for part in missing))
    return make(parts)


def known(parts: Sequence[Value]) -> TypeGuard[Sequence[Range]]:
    """Say whether every value is a range."""
    return all(isinstance(part, Range) for part in parts)


def rounded(value: Fraction, digits: int, rounding: Rounding) -> Fraction:
    """Round a fraction to `digits` decimal places; half up means towards the greater."""
    scaled = value * 10**digits
    match rounding:
        case Rounding.FLOOR:
            return Fraction(floor(scaled), 10**digits)
        case Rounding.CEILING:
            return Fraction(ceil(scaled), 10**digits)
        case Rounding.HALF_UP:
            return Fraction(floor(scaled + Fraction(1, 2)), 10**digits)


def divided(parts: Sequence[Range], digits: int, rounding: Rounding) -> Value:
    """Divide the first by the second; by nought it does not apply."""
    top, bottom = parts
    if bottom.lo == bottom.hi == 0:
        return NA
    if bottom.lo <= 0 <= bottom.hi:
        return Missing(opens(parts))
    ends = [rounded(Fraction(a) / b, digits, rounding) for a in (top.lo, top.hi) for b in (bottom.lo, bottom.hi)]
    return span(min(ends), max(ends), parts)
