"""Which periods feed which: those inside a longer one, and of those inside each other the longest."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from itertools import combinations

from xeploai.book import Book
from xeploai.errors import LanguageError
from xeploai.forms import RecordSpec
from xeploai.law import Period


def feeding(register: RecordSpec, period: Period, books: Mapping[str, Book]) -> tuple[str, ...]:
    """Return the periods whose rulings may be rows of a register of a longer one, the earliest first.

    By its column `months` a register tells a quarter from a month, so that of one subject quarters may be rows and of
    another months. One without it only counts rows: there the longest periods that have the kind are meant, whoever
    was ruled in them.

    Raises:
        LanguageError: Two of them share days, and neither lies in the other.
    """
    having = [one.period for one in books.values() if register.carries in one.kinds]
    inside = [one for one in having if is_inside(one, period)]
    longest = [one for one in inside if not any(is_inside(one, other) for other in inside)]
    fed = inside if register.fact("months") else longest
    for one, other in combinations(fed, 2):
        if one.span.overlaps(other.span) and not (is_inside(one, other) or is_inside(other, one)):
            msg = f"the periods {one.id!r} and {other.id!r} share days, which would be counted twice in {period.id!r}"
            raise LanguageError(msg)
    return tuple(one.id for one in sorted(fed, key=lambda one: (one.start, one.end)))


def is_inside(shorter: Period, longer: Period) -> bool:
    """Say whether a period lies in another and is not all of it."""
    return longer.span.covers(shorter.span) and longer.span != shorter.span


def whole_months(period: Period) -> int | None:
    """Return how many months of the calendar a period is; None where it is not a number of whole ones."""
    last = calendar.monthrange(period.end.year, period.end.month)[1]
    if period.start.day != 1 or period.end.day != last:
        return None
    return 12 * (period.end.year - period.start.year) + period.end.month - period.start.month + 1
