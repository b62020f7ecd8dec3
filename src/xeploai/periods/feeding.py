"""Which periods feed which: those inside a longer one that the register holds."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from xeploai.book import Book
from xeploai.errors import LanguageError
from xeploai.evidence.carried import holds
from xeploai.forms import RecordSpec
from xeploai.law import Period


def feeding(register: RecordSpec, period: Period, books: Mapping[str, Book]) -> tuple[str, ...]:
    """Return the periods whose rulings may be rows of a register of a longer one, the earliest first.

    Of those inside each other the longest is meant in which a subject was ruled: that is looked for subject by subject.

    Raises:
        LanguageError: Two of them share days, and neither lies in the other.
    """
    having = [one.period for one in books.values() if register.carries in one.kinds]
    fed = [one for one in having if is_inside(one, period) and holds(register, one)]
    for one, other in combinations(fed, 2):
        if one.span.overlaps(other.span) and not (is_inside(one, other) or is_inside(other, one)):
            msg = f"the periods {one.id!r} and {other.id!r} share days, which would be counted twice in {period.id!r}"
            raise LanguageError(msg)
    return tuple(one.id for one in sorted(fed, key=lambda one: (one.start, one.end)))


def is_inside(shorter: Period, longer: Period) -> bool:
    """Say whether a period lies in another and is not all of it."""
    return longer.span.covers(shorter.span) and longer.span != shorter.span
