"""What a ruling is worth beside a grade: the scores that the rulings of a longer period are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from xeploai.audience import Audience
from xeploai.classify import Rulings
from xeploai.explain import Lang, open_texts
from xeploai.periods.columns import columns
from xeploai.report import word
from xeploai.rulings import FactValue, Ruling

_NAMED = 3


def scores_text(
    rulings: Rulings, ruling: Ruling, lang: Lang, audience: Audience = "public", *, waits: bool = True
) -> Iterator[str]:
    """Yield each score of a subject that its longer period takes in; with `waits` also what it still waits for.

    A month or a quarter may give no grade and yet a score, for which it is made up.
    """
    book = rulings.book
    for register in book.records.values():
        for column in columns(register, book) if register.carries == ruling.kind else ():
            if (ruling.kind, column.spec.id) in book.derived:
                value = rulings.value(ruling, column.spec.id, audience)
                if value.status != "withheld":
                    label = getattr(column.spec, lang) or column.spec.vi
                    yield f"{label}: {_told(value, rulings, lang, waits=waits)}"


def scores(rulings: Rulings, lang: Lang) -> Mapping[str, str]:
    """Return the scores of all subjects that have no grade, as the public may read them."""
    ungraded = (one for one in rulings.values() if one.status == "not_graded")
    return {one.subject: "; ".join(scores_text(rulings, one, lang, waits=False)) for one in ungraded}


def _told(value: FactValue, rulings: Rulings, lang: Lang, *, waits: bool) -> str:
    if value.status == "settled":
        return _number(value.low, lang)
    if value.status == "does_not_apply":
        return word(lang, "không có", "none")
    told = word(lang, "chưa tính được", "not settled")
    if value.low is not None and value.high is not None:
        bounds = _number(value.low, lang), _number(value.high, lang)
        told += word(lang, ", từ {} đến {}", ", from {} to {}").format(*bounds)
    if waits and (missing := list(dict.fromkeys(open_texts(value.missing, rulings.book, lang)))):
        more = len(missing) - _NAMED
        tail = [word(lang, f"và {more} nội dung khác", f"and {more} more")] if more > 0 else []
        told += f" ({word(lang, 'còn thiếu', 'missing')} {'; '.join([*missing[:_NAMED], *tail])})"
    return told


def _number(value: Any, lang: Lang) -> str:
    if not isinstance(value, Decimal):
        return str(value)
    text = f"{value.normalize():f}"
    return text.replace(".", ",") if lang == "vi" else text
