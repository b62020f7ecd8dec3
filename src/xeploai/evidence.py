"""The door: every value of a dossier is typed against its form, and whatever is faulty is named and kept out.

Readers hand over rows as they found them (text from a table, numbers from JSON); here text becomes a value, links
and registers are held to the subjects there are, and all faults are collected. What remains is sound to grade even
where something was faulty: the faulty value is dropped, its subject is listed as `invalid`, and a statement of
completeness that a faulty row contradicts is withdrawn, because that row may have been about anybody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, Subject
from xeploai.errors import Fault, nearest
from xeploai.forms import FactSpec, Link, Value
from xeploai.law import Span
from xeploai.scales import Grade, Truth

Section = Literal["subjects", "links", "records", "complete", "invalid"]
Places = Mapping[tuple[Section, int], str]
"""Where each row of a dossier came from, by its section and its number there: `members.csv, row 12`."""

LIMIT = 2**62
"""No number, times ten to the digits its fact declares, reaches this: engines hold numbers in 64 bits."""

_TRUE, _FALSE = frozenset({"true", "1", "có"}), frozenset({"false", "0", "không"})
_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(?:[.,]([0-9]+))?")
_DAYS = (re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
         re.compile(r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"))  # fmt: skip
_SHOWN = 60


class _RefusedError(Exception):
    """Why one value is refused, worded without the value: whether that may be shown is decided elsewhere."""

    def __init__(self, why: str, remedy: str = "", valid: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.remedy, self.valid = why, remedy, valid


def folded(text: str) -> str:
    """Return `text` as it is compared: without regard to case, spaces around and between, and Unicode form.

    Examples:
        >>> folded("  Đảng  VIÊN ") == folded("đảng viên")
        True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", " ".join(text.split())).casefold())


def examine(dossier: Dossier, book: Book, places: Places | None = None) -> tuple[Dossier, tuple[Fault, ...]]:
    """Type every value of a dossier and collect everything that is wrong with it.

    Text is read strictly: true, false, 1, 0, có, không for a bool; 2018-12-31 or 31/12/2018 for a day; digits with
    at most one `.` or `,` as decimal sign, never as a thousands separator, and no more digits written than the fact
    declares (`1.000` is refused where two are declared, for it may have meant a thousand); a level by its name or
    its Vietnamese or English label. A float is refused: it is not exact.

    A condition `applies` is judged here where it compares facts of the subject (and, for a register, of the row) with
    constants; a fact given where it surely does not hold is a fault. Conditions over links are left to the reference,
    to which such a fact does not apply whatever was given.

    Args:
        dossier: As it was read or built; values may be text.
        book: The rules that say which kinds, facts, links and registers there are.
        places: Where rows came from, for the faults to name; without it they name the subject.

    Returns:
        The typed dossier without what was faulty, with the subjects concerned in `invalid`; and the faults. The
        value of a sensitive fact is in none of them.
    """
    door = _Door(dossier, book, places or {})
    return door.pass_through(), tuple(dict.fromkeys(door.faults))


def read_level(text: str, book: Book, scale: str, kind: str = "") -> str | None:
    """Return the name of the level that `text` names or labels; None where it is none, or more than one.

    Args:
        text: A name or a Vietnamese or English label.
        book: The book with the scale, and with the labels its instruments print for grades.
        scale: The id of the scale.
        kind: For grades, the kind whose printed labels count too.
    """
    wanted = folded(text)
    levels = book.scales[scale].levels
    if named := [level.id for level in levels if folded(level.id) == wanted]:
        return named[0]
    printed = {level.id: [level.vi, level.en] for level in levels}
    if scale == "Grade":
        for grade in Grade:
            printed[grade.name] += [book.label(kind, grade, "vi"), book.label(kind, grade, "en")]
    found = [id for id, labels in printed.items() if wanted in map(folded, filter(None, labels))]
    return found[0] if len(found) == 1 else None


# ── one value ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _typed(given: object, spec: FactSpec, book: Book, kind: str) -> Value:
    if isinstance(given, float):
        raise _RefusedError("is a binary float, which is not exact.", "Give a Decimal, or the number as text.")
    match spec.type:
        case "bool":
            return _bool(given)
        case "integer":
            return int(_bounded(_number(given, 0, whole=True), spec))
        case "decimal":
            return _bounded(_number(given, spec.digits, whole=False), spec)
        case "date":
            return read_day(given)
        case "code":
            return _code(given, spec.options)
        case "level":
            return _level(given, book, spec.scale or "", kind)


def _bool(given: object) -> bool:
    if isinstance(given, bool):
        return given
    word = folded(str(given)) if isinstance(given, str | int) else ""
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise _RefusedError("is neither true nor false.", "Write true or false, 1 or 0, có or không.")


def _number(given: object, digits: int, *, whole: bool) -> Decimal:
    if isinstance(given, int) and not isinstance(given, bool):
        # Beyond this many bits an int need not even be turned into a Decimal, which would be slow.
        return Decimal(given if given.bit_length() < 128 else LIMIT)  # noqa: PLR2004
    if isinstance(given, Decimal):
        return _exact(given, digits)
    text = unicodedata.normalize("NFC", given.strip()) if isinstance(given, str) else ""
    if not (found := (_WHOLE if whole else _DECIMAL).fullmatch(text)):
        if whole:
            raise _RefusedError("is no whole number.", "Write digits only, without any separator.")
        how = "Write digits with at most one . or , as the decimal sign, without thousands separators."
        raise _RefusedError("is no decimal number.", how)
    if not whole and len(found[1] or "") > digits:
        raise _too_many(digits)
    return Decimal(text.replace(",", ".")) if len(text) < _SHOWN else Decimal(LIMIT)


def _exact(given: Decimal, digits: int) -> Decimal:
    if not given.is_finite():
        raise _RefusedError("is not a finite number.", "Leave it out where it is not known.")
    if given and given.adjusted() > 20:  # noqa: PLR2004 - beyond the limit whatever the digits
        return Decimal(LIMIT)
    places = given.as_tuple()
    written = "".join(map(str, places.digits)).rstrip("0")
    shifted = len(places.digits) - len(written)
    if given and -(int(places.exponent) + shifted) > digits:
        raise _too_many(digits)
    return given


def _too_many(digits: int) -> _RefusedError:
    what = f"has more decimal places than the {digits} declared." if digits else "is no whole number."
    return _RefusedError(what, "It is refused, not rounded: the grade may turn on it.")


def _bounded(value: Decimal, spec: FactSpec) -> Decimal:
    if spec.between is not None and not spec.between[0] <= value <= spec.between[1]:
        raise _RefusedError(f"lies outside {spec.between[0]} to {spec.between[1]}.")
    if abs(value) * 10**spec.digits >= LIMIT:
        raise _RefusedError("is larger than any number can be.")
    return value


def read_day(given: object) -> date:
    """Return a day from a date, or from text as 2018-12-31 or 31/12/2018.

    Raises:
        Exception: With the reason, for `examine` to word; it never leaves this module.
    """
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    text = given.strip() if isinstance(given, str) else ""
    for shape in _DAYS:
        if found := shape.fullmatch(text):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                break
    raise _RefusedError("is no day.", "Write 2018-12-31 or 31/12/2018.")


def _code(given: object, options: tuple[str, ...]) -> str:
    text = _name(given)
    if text is None:
        raise _RefusedError("is no code.", "A code is text without control characters.")
    if not options:
        return text
    found = [option for option in options if folded(option) == folded(text)]
    if text in options or len(found) == 1:
        return text if text in options else found[0]
    raise _RefusedError("is none of the options.", valid=options)


def _level(given: object, book: Book, scale: str, kind: str) -> str:
    level = read_level(given, book, scale, kind) if isinstance(given, str) else None
    if level is None:
        names = tuple(one.id for one in book.scales[scale].levels)
        labels = tuple(one.vi for one in book.scales[scale].levels)
        raise _RefusedError(f"is no level of {scale}.", valid=names + labels)
    return level


def _name(given: object) -> str | None:
    text = unicodedata.normalize("NFC", given.strip()) if isinstance(given, str) else ""
    return str(text) if text and text.isprintable() else None
