"""Hypothesis strategies: evidence of a form, dossiers of a book, small random books. The one door to hypothesis.

Books and dossiers are drawn by seed (`random_book`, `random_dossier`), so that they can be made without hypothesis and
a failure is one number; evidence is built piece by piece, so that it shrinks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import XeploaiError
from xeploai.forms import FactSpec, Form, FormSpec, Record, Value
from xeploai.scales import Grade, ScaleSpec
from xeploai.testing.books import random_book
from xeploai.testing.dossiers import random_dossier

try:
    from hypothesis import strategies as st
except ImportError as error:  # pragma: no cover - the extra is part of every development environment
    msg = "the strategies need hypothesis: pip install 'xeploai[testing]'"
    raise XeploaiError(msg) from error

_SEEDS = st.integers(min_value=0, max_value=2**32 - 1)
_DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))
_CODES = st.text(alphabet="abcdefghij-0123456789", min_size=1, max_size=8)


def values(spec: FactSpec, scales: Mapping[str, ScaleSpec]) -> st.SearchStrategy[Value]:
    """Return the values that one fact may have.

    Args:
        spec: The fact.
        scales: The scales its level may be of.
    """
    match spec.type:
        case "bool":
            return st.booleans()
        case "integer":
            low, high = spec.between or (Decimal(-1000), Decimal(1000))
            return st.integers(min_value=int(low), max_value=int(high))
        case "decimal":
            low, high = spec.between or (Decimal(-1000), Decimal(1000))
            return st.decimals(min_value=low, max_value=high, places=spec.digits, allow_nan=False, allow_infinity=False)
        case "level":
            return st.sampled_from([level.id for level in scales[str(spec.scale)].levels])
        case "date":
            return _DAYS
        case "code":
            return st.sampled_from(spec.options) if spec.options else _CODES


def evidence(
    form: FormSpec | type[Form | Record], scales: Mapping[str, ScaleSpec] | None = None, *, whole: bool = False
) -> st.SearchStrategy[dict[str, Value]]:
    """Return evidence of a form: any of its facts, each with a value it may have, or missing.

    A fact that applies only under a condition is left out, because whether it may be given rests on the others.

    Args:
        form: The form, as a class or as data.
        scales: The scales of its levels; a class brings its own.
        whole: Give every fact.
    """
    if isinstance(form, FormSpec):
        spec, known = form, dict(scales or {})
    else:
        spec, known = form.spec, {scale.id: scale for scale in form.scales} | dict(scales or {})
    known.setdefault("Grade", Grade.spec())
    given = {fact.id: values(fact, known) for fact in spec.facts if fact.applies is None}
    return st.fixed_dictionaries(given) if whole else st.fixed_dictionaries({}, optional=given)


def books() -> st.SearchStrategy[Book]:
    """Return small random books with every sort of rule, all passing the static checks."""
    return st.builds(random_book, _SEEDS)


def dossiers(book: Book) -> st.SearchStrategy[Dossier]:
    """Return random dossiers of a book written by `books`, with gaps of every sort."""
    return st.builds(random_dossier, st.just(book), _SEEDS)
