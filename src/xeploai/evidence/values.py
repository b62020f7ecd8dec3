"""One value of evidence: read strictly, from Python, JSON or the text of a table, against what its fact declares.

A value is accepted as it stands or refused with a reason; nothing is rounded, guessed or cut. The reasons never hold
the value itself, because whether it may be shown depends on the fact (`sensitive`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xeploai.book import Book
from xeploai.errors import brief
from xeploai.forms import FactSpec, Value
from xeploai.scales import Grade

_TONE_FIRST = re.compile("[òóõỏọ][ae]|[ùúũủụ]y")


def _tone_last(found: re.Match[str]) -> str:
    """Return two vowels with the tone that the first one bears moved to the second: òa as oà."""
    bare, tone = tuple(unicodedata.normalize("NFD", found[0][0]))
    return unicodedata.normalize("NFC", bare + found[0][1] + tone)


LIMIT = 2**62
"""No number, times ten to the digits its fact declares, reaches this: engines hold numbers in 64 bits."""

_TRUE, _FALSE = frozenset({"true", "1", "có"}), frozenset({"false", "0", "không"})
_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(?:[.,]([0-9]+))?")
_DAYS = (re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
         re.compile(r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"))  # fmt: skip
_MAGNITUDE = 19  # a number of more decimal digits than this is beyond the limit
_LONGEST_NAME = 200
_SHOWN = 60


class RefusedError(ValueError):
    """Why one value is refused, worded without the value: whether that may be shown is decided elsewhere."""

    def __init__(
        self, why: str, remedy: str = "", valid: tuple[str, ...] = (), *, vi: str, vi_valid: tuple[str, ...] = ()
    ) -> None:
        super().__init__(why)
        self.why, self.remedy, self.valid = why, remedy, valid
        self.vi, self.vi_valid = vi, vi_valid or valid


def folded(text: str) -> str:
    """Return `text` as it is compared: without regard to case, spaces, Unicode form and where a tone mark stands.

    Both ways of placing a tone are in use (hòa and hoà, thủy and thuỷ), and no two words differ by it alone.

    Examples:
        >>> folded("  Đảng  VIÊN ") == folded("đảng viên"), folded("Thuỷ") == folded("THỦY")
        (True, True)
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", " ".join(text.split())).casefold())
    return plain if plain.isascii() else _TONE_FIRST.sub(_tone_last, plain)


def name(given: object) -> str | None:
    """Return an id or code in its one form (trimmed, NFC); None where it is empty, too long or not printable."""
    text = unicodedata.normalize("NFC", given.strip()) if isinstance(given, str) else ""
    return str(text) if text and text.isprintable() and len(text) <= _LONGEST_NAME else None


def no_name(given: object) -> RefusedError:
    """Return why `name` takes a value for no id or code; the value itself is not quoted."""
    if not isinstance(given, str) and given is not None:
        what = type(given).__name__
        return RefusedError(f"is no text but a {what}.", "Write it in quotes.", vi=f"không phải chữ ({what}).")
    text = unicodedata.normalize("NFC", (given or "").strip())
    if not text:
        return RefusedError("is empty.", "Write a code.", vi="để trống. Hãy ghi một mã.")
    if len(text) > _LONGEST_NAME:
        vi = f"dài {len(text)} ký tự, mà mã dài nhất {_LONGEST_NAME} ký tự."
        return RefusedError(f"has {len(text)} characters, and a code has {_LONGEST_NAME} at most.", vi=vi)
    code = next((f"U+{ord(one):04X}" for one in text if not one.isprintable()), "")
    vi = f"có ký tự không nhìn thấy được ({code}). Hãy ghi lại."
    return RefusedError(f"holds a character that cannot be seen ({code}).", "Write it again.", vi=vi)


def shown(given: object) -> str:
    """Return a value as a fault may quote it: escaped, and cut where it is long; never call it on a sensitive one."""
    if isinstance(given, int) and given.bit_length() > _SHOWN * 3:
        return "a number of that size"
    if isinstance(given, str):
        return brief(given)
    try:
        text = repr(str(given) if isinstance(given, Decimal | date) else given)
    except ValueError:  # Somewhere in it is a number too long to print.
        return f"a {type(given).__name__} of that size"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def as_named(given: object) -> str:
    """Return an id as the place of a fault names it: as it stands where it is text."""
    return given if isinstance(given, str) else shown(given)


class Levels:
    """The words that stand for levels in a book: their names, their labels, and those that instruments print."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._known: dict[tuple[str, str], dict[str, str | None]] = {}

    def read(self, text: str, scale: str, kind: str) -> str | None:
        """Return the name of the level that `text` names or labels; None where it is none, or more than one."""
        if (scale, kind) not in self._known:
            self._known[scale, kind] = self._words(scale, kind)
        known = self._known[scale, kind]
        return known.get(text) or known.get(folded(text))

    def valid(self, scale: str) -> tuple[str, ...]:
        """Return names and Vietnamese labels, to choose from."""
        levels = self._book.scales[scale].levels
        return tuple(one.id for one in levels) + tuple(one.vi for one in levels)

    def labels(self, scale: str) -> tuple[str, ...]:
        """Return Vietnamese labels alone, for those who read no others."""
        return tuple(one.vi for one in self._book.scales[scale].levels)

    def _words(self, scale: str, kind: str) -> dict[str, str | None]:
        levels = self._book.scales[scale].levels
        labels = [(label, level.id) for level in levels for label in (level.vi, level.en)]
        if scale == "Grade":
            labels += [(self._book.label(kind, grade, lang), grade.name) for grade in Grade for lang in ("vi", "en")]
        meant: dict[str, set[str]] = {}
        for label, level in labels:
            meant.setdefault(folded(label), set()).add(level)
        found = {label: next(iter(names)) if len(names) == 1 else None for label, names in meant.items() if label}
        return found | {folded(level.id): level.id for level in levels} | {level.id: level.id for level in levels}


def typed(given: object, spec: FactSpec, levels: Levels, kind: str) -> Value:
    """Return a value as its fact declares it.

    Args:
        given: A value, or its text.
        spec: What the fact declares.
        levels: The words of the book for levels.
        kind: The kind of the subject, whose printed grade labels count as text of a grade.

    Raises:
        RefusedError: It is not such a value; with the reason, worded without the value.
    """
    if isinstance(given, float):
        vi = "là số thực nhị phân, không chính xác. Hãy dùng Decimal hoặc ghi số dưới dạng chữ."
        raise RefusedError("is a binary float, which is not exact.", "Give a Decimal, or the number as text.", vi=vi)
    match spec.type:
        case "bool":
            return _bool(given)
        case "integer":
            return int(_bounded(_number(given, 0, whole=True), spec))
        case "decimal":
            return _bounded(_number(given, spec.digits, whole=False), spec)
        case "date":
            return day(given)
        case "code":
            return _code(given, spec.options)
        case "level":
            return _level(given, levels, spec.scale or "", kind)


def standing(spec: FactSpec, scale: Container[str]) -> Callable[[Any], bool]:
    """Return a quick test whether `typed` gives a value back as it is; where it says no, only `typed` knows.

    Args:
        spec: What the fact declares.
        scale: The names of its levels, for a level.
    """
    low, high = spec.between or (LIMIT, -LIMIT)  # a number without bounds is left to `typed`
    sound: set[Decimal] = set()  # values that `typed` has let through: it looks at nothing but the value

    def is_sound(given: Any) -> bool:
        if given.__class__ is not Decimal or not given.is_finite():
            return False
        if given not in sound:
            try:
                _bounded(_exact(given, spec.digits), spec)
            except RefusedError:
                return False
            sound.add(given)
        return True

    options = frozenset(option for option in spec.options if name(option) == option)
    tests: dict[str, Callable[[Any], bool]] = {
        "bool": lambda given: given is True or given is False,
        "integer": lambda given: given.__class__ is int and max(low, -LIMIT + 1) <= given <= min(high, LIMIT - 1),
        "decimal": is_sound,
        "date": lambda given: given.__class__ is date and _YEARS[0] <= given.year <= _YEARS[1],
        "code": lambda given: given.__class__ is str and given in options,
        "level": lambda given: given.__class__ is str and given in scale,
    }
    return tests[spec.type]


def _bool(given: object) -> bool:
    if isinstance(given, bool):
        return given
    word = folded(given) if isinstance(given, str) else ""
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    if isinstance(given, int):  # In a table 1 is text, written for yes; from a program it may be a count.
        vi = "là số, không phải có hay không. Trong JSON và Python hãy ghi true hoặc false (True, False)."
        raise RefusedError("is a number, neither true nor false.", "Give true or false (True, False).", vi=vi)
    vi = "không phải có hay không. Hãy ghi có hoặc không, 1 hoặc 0, true hoặc false."
    raise RefusedError("is neither true nor false.", "Write true or false, 1 or 0, có or không.", vi=vi)


def _number(given: object, digits: int, *, whole: bool) -> Decimal:
    if isinstance(given, int) and not isinstance(given, bool):
        return Decimal(given)
    if isinstance(given, Decimal):
        return _exact(given, digits)
    text = given.strip() if isinstance(given, str) else ""
    if whole and not _WHOLE.fullmatch(text):
        vi = "không phải số nguyên. Chỉ ghi chữ số, không có dấu ngăn cách."
        raise RefusedError("is no whole number.", "Write digits only, without any separator.", vi=vi)
    if not (found := _DECIMAL.fullmatch(text)):
        how = "Write digits with at most one . or , as the decimal sign, without thousands separators."
        vi = "không phải số thập phân. Ghi chữ số với nhiều nhất một dấu . hoặc , thập phân, không ngăn hàng nghìn."
        raise RefusedError("is no decimal number.", how, vi=vi)
    # In text every digit written counts, noughts too: 1.000 with two declared may have meant a thousand.
    if len(found[1] or "") > digits:
        raise _too_many(digits)
    return Decimal(text.replace(",", "."))


def _exact(given: Decimal, digits: int) -> Decimal:
    if not given.is_finite():
        vi = "không phải số hữu hạn. Hãy bỏ trống nếu chưa biết."
        raise RefusedError("is not a finite number.", "Leave it out where it is not known.", vi=vi)
    _, coefficient, exponent = given.as_tuple()
    noughts = len(coefficient) - len("".join(map(str, coefficient)).rstrip("0"))
    if given and -(int(exponent) + noughts) > digits:
        raise _too_many(digits)
    return given


def _too_many(digits: int) -> RefusedError:
    what = f"has more decimal places than the {digits} declared." if digits else "is no whole number."
    vi = f"có nhiều hơn {digits} chữ số thập phân đã khai." if digits else "không phải số nguyên."
    vi += " Giá trị không được làm tròn vì có thể ảnh hưởng đến xếp loại."
    return RefusedError(what, "It is refused, not rounded: the grade may turn on it.", vi=vi)


def _bounded(value: Decimal, spec: FactSpec) -> Decimal:
    if spec.between is not None and not spec.between[0] <= value <= spec.between[1]:
        why = f"lies outside {spec.between[0]} to {spec.between[1]}."
        raise RefusedError(why, vi=f"nằm ngoài khoảng {spec.between[0]} đến {spec.between[1]}.")
    # The magnitude is looked at first: scaling a number such as 1E+999999 would overflow.
    if value.adjusted() + spec.digits >= _MAGNITUDE or abs(value) * 10**spec.digits >= LIMIT:
        raise RefusedError("is larger than any number can be.", vi="lớn quá mức cho phép.")
    return value


def day(given: object) -> date:
    """Return a day from a date, or from text as 2018-12-31 or 31/12/2018; `RefusedError` where it is none."""
    if isinstance(given, date) and not isinstance(given, datetime):
        return _in_living_memory(given)
    text = given.strip() if isinstance(given, str) else ""
    for shape in _DAYS:
        if found := shape.fullmatch(text):
            try:
                made = date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                break
            return _in_living_memory(made)
    vi = "không phải ngày. Hãy ghi 31/12/2018 hoặc 2018-12-31."
    raise RefusedError("is no day.", "Write 2018-12-31 or 31/12/2018.", vi=vi)


def _in_living_memory(found: date) -> date:
    """Return a day that rules may move by years and still be one; a slip of the year is caught on the way."""
    if _YEARS[0] <= found.year <= _YEARS[1]:
        return found
    msg = f"lies outside the years {_YEARS[0]} to {_YEARS[1]}."
    vi = f"nằm ngoài các năm {_YEARS[0]} đến {_YEARS[1]}. Hãy xem lại năm."
    raise RefusedError(msg, "Look at the year.", vi=vi)


_YEARS = (1900, 2999)


def _code(given: object, options: tuple[str, ...]) -> str:
    text = name(given)
    if text is None:  # Not `no_name`: of a value that may be sensitive nothing is told, not even one character.
        vi = "không phải mã. Mã là chữ không có ký tự điều khiển."
        raise RefusedError("is no code.", "A code is text without control characters.", vi=vi)
    if not options:
        return text
    found = [option for option in options if folded(option) == folded(text)]
    if text in options or len(found) == 1:
        return text if text in options else found[0]
    raise RefusedError("is none of the options.", valid=options, vi="không thuộc các lựa chọn.")


def _level(given: object, levels: Levels, scale: str, kind: str) -> str:
    level = levels.read(given, scale, kind) if isinstance(given, str) else None
    if level is None:
        why = f"is no level of {scale}."
        vi = "không phải mức nào của thang này."
        raise RefusedError(why, valid=levels.valid(scale), vi=vi, vi_valid=levels.labels(scale))
    return level
