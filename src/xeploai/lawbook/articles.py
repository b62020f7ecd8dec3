"""The order in which articles are read: instrument, article, clause, point."""

from __future__ import annotations

import re
from datetime import date

from xeploai.book import Book
from xeploai.law import Citation

_ROMAN = {"I": 1, "V": 5, "X": 10}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

Part = tuple[int, tuple[int, ...]]


def reading_order(cite: Citation, book: Book) -> tuple[object, ...]:
    """Return a key by which citations stand as in the texts: the centre's first, the older before the newer.

    Points follow the Vietnamese alphabet (d before đ), and II comes before X.
    """
    instrument = book.instruments.get(cite.instrument)
    if instrument is None:
        place: tuple[object, ...] = (0, date.max, cite.instrument)
    else:
        place = (instrument.jurisdiction.count("/"), instrument.day or date.max, instrument.number)
    return (*place, natural(cite.article), natural(cite.clause), natural(cite.point))


def natural(text: str) -> tuple[Part, ...]:
    """Return a key by which the names of articles stand in their order.

    Examples:
        >>> sorted(["Điều 10", "Điều 9", "Điều 9a"], key=natural)
        ['Điều 9', 'Điều 9a', 'Điều 10']
        >>> sorted(["Mục X", "Mục II"], key=natural), sorted("eđd", key=natural)
        (['Mục II', 'Mục X'], ['d', 'đ', 'e'])
    """
    return tuple(_part(one) for one in re.findall(r"\d+|[^\W\d_]+", text))


def _part(text: str) -> Part:
    """Return a number as itself, Arabic or Roman, before any word; C is the third part, not the hundredth."""
    if text.isdecimal():
        return 0, (int(text),)
    if re.fullmatch("[IVX]+", text):
        return 0, (_roman(text),)
    return 1, tuple(_LETTERS.find(one) if one in _LETTERS else ord(one) for one in text.casefold())


def _roman(text: str) -> int:
    values = [_ROMAN[one] for one in text]
    return sum(-one if after > one else one for one, after in zip(values, [*values[1:], 0], strict=True))
