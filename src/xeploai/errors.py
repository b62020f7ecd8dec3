"""Every error of the library, and how a fault is worded.

The tree::

    XeploaiError
    ├── LanguageError     a rule, form or expression says what the language cannot mean
    ├── CircularError     subjects of one dossier whose grades rest on each other; reaches users as a DossierError
    ├── MissingExtraError what was asked for needs a package that is not installed
    ├── Fault             one fault, with its place and its remedy; never raised alone
    └── FaultsError       all the faults of one thing, raised at once (an ExceptionGroup)
        ├── BookError     of a rulebook: unknown facts, types, bounds, cycles …
        ├── DossierError  of a dossier: a file, a row, a column
        └── PluginError   of the plugins found

An error is for a mistake of the caller. A low grade, a pending ruling or a counterexample is a result.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Self


class XeploaiError(Exception):
    """The base of every error that xeploai raises on purpose."""


class LanguageError(XeploaiError, TypeError):
    """An expression, form or rule was written in a way that has no meaning (for instance `3 <= x < 6`)."""


class CircularError(XeploaiError):
    """Answers about subjects rest on each other where the book allows no such circle.

    Attributes:
        questions: The questions asked within each other, the outermost first; each names its subject's key.
    """

    def __init__(self, questions: Sequence[tuple[object, ...]]) -> None:
        super().__init__(f"these rest on each other: {' → '.join(map(str, questions))}")
        self.questions = tuple(questions)


class MissingExtraError(XeploaiError, ImportError):
    """What was asked for needs a package that an extra of xeploai brings; the message holds the line to install it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f'{what}: pip install "xeploai[{extra}]"')


_PLACES = (
    (", row ", ", dòng "), (", column ", ", cột "), (", cell ", ", ô "), (", line ", ", dòng "), ("(line ", "(dòng "),
    (", sheet ", ", trang tính "), (" and ", " và "),
)  # fmt: skip


class Fault(XeploaiError):
    """One fault: where it is, what is wrong, and what to do.

    Attributes:
        place: Where: rules and articles of a book; file, row and column of a dossier; plugin and distribution.
        what: What is wrong and what was expected, as one sentence. Never the value of a sensitive fact.
        remedy: What to do about it, as one sentence; may be empty.
        vi: What is wrong and what to do, in Vietnamese; empty where only the English wording is there.
    """

    def __init__(self, place: str, what: str, remedy: str = "", vi: str = "") -> None:
        super().__init__(place, what, remedy, vi)
        self.place = place
        self.what = what
        self.remedy = remedy
        self.vi = vi

    def __str__(self) -> str:
        """Return the fault as one line."""
        return printable(f"{self.place}: {self.what}" + (f" {self.remedy}" if self.remedy else ""))

    def told(self, lang: str = "en") -> str:
        """Return the fault as one line in the language asked for, as far as there are words in it."""
        if lang != "vi" or not self.vi:
            return str(self)
        place = self.place
        for english, vietnamese in _PLACES:
            place = place.replace(english, vietnamese)
        return printable(f"{place}: {self.vi}")

    def __eq__(self, other: object) -> bool:
        """Compare by content, so that tests and de-duplication may."""
        return isinstance(other, Fault) and self.args == other.args

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(self.args)


class FaultsError(ExceptionGroup[Fault], XeploaiError):
    """All faults of one thing, raised together so that nobody mends them one at a time."""

    @classmethod
    def of(cls, subject: str, faults: Iterable[Fault]) -> Self:
        """Return the group for `subject`, without repeats and in the order found."""
        found = tuple(dict.fromkeys(faults))
        return cls(f"{subject}: {len(found)} fault{'s' if len(found) != 1 else ''}", found)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults, in the order found."""
        return tuple(error for error in self.exceptions if isinstance(error, Fault))

    def __str__(self) -> str:
        """Return the heading and one line a fault."""
        return self.told()

    def told(self, lang: str = "en") -> str:
        """Return the heading and one line a fault, in the language asked for as far as there are words in it."""
        return "\n".join([self.message, *(f"  - {fault.told(lang)}" for fault in self.faults)])

    def derive(self, excs: Sequence[Fault]) -> Self:  # type: ignore[override]
        """Return a group of the same class (the protocol of `ExceptionGroup`)."""
        return type(self)(self.message, excs)


class BookError(FaultsError):
    """A rulebook that cannot be used, with every fault found in it."""


class DossierError(FaultsError):
    """A dossier that cannot be used, with every fault found in it."""


class PluginError(FaultsError):
    """Plugins that cannot be used, with every fault found in them."""


def one_of(what: str, given: object, valid: Iterable[str]) -> None:
    """Refuse a word that is none of those an argument takes.

    Args:
        what: The name of the argument.
        given: What the caller gave for it.
        valid: The words it takes.

    Raises:
        LanguageError: `given` is none of them; they are listed.

    Examples:
        >>> one_of("lang", "vi", ("vi", "en"))
    """
    names = tuple(valid)
    if not isinstance(given, str) or given not in names:
        got = brief(given) if isinstance(given, str) else f"a {type(given).__name__}"
        msg = f"{what} is {got}, and takes one of: {', '.join(map(repr, names))}"
        raise LanguageError(msg)


def of_type(what: str, given: object, wanted: type | tuple[type, ...], remedy: str) -> None:
    """Refuse an argument of another type, which would fail somewhere deep within or mean something else.

    Args:
        what: The name of the argument.
        given: What the caller gave for it.
        wanted: The types it takes.
        remedy: What to give, after "give".

    Raises:
        LanguageError: `given` is of none of them.

    Examples:
        >>> of_type("period", "2018", str, "a period, such as '2018'")
    """
    if not isinstance(given, wanted):
        msg = f"{what} is a {type(given).__name__}: give {remedy}"
        raise LanguageError(msg)


def brief(text: str) -> str:
    r"""Return a name as a message quotes it: control characters escaped, and cut where it is long.

    Examples:
        >>> brief("m-1\n"), len(brief("x" * 1000))
        ("'m-1\\n'", 61)
    """
    quoted = repr(text[: _LONGEST_QUOTED + 1])
    return quoted if len(quoted) <= _LONGEST_QUOTED else f"{quoted[:_LONGEST_QUOTED]}…"


def printable(text: str) -> str:
    r"""Return one line as it may be written to a terminal: what is not printable is escaped, and it has an end.

    Examples:
        >>> printable("a\x1b[31m")
        'a\\x1b[31m'
    """
    safe = text if text.isprintable() else "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)
    return safe if len(safe) <= _LONGEST_LINE else f"{safe[:_LONGEST_LINE]}…"


_LONGEST_QUOTED = 60
_LONGEST_LINE = 2000


def is_a_name(given: object) -> bool:
    """Say whether something can be a misspelt name at all: it is text, and not longer than any name."""
    return isinstance(given, str) and len(given) <= _LONGEST_NAME


def is_near(name: str, valid: Iterable[str]) -> bool:
    """Say whether a name can be a misspelt one of `valid`."""
    return bool(_close(name, valid, 1))


_LONGEST_NAME = 200
_LISTED = 12
_NEAR = 0.6  # the share of letters that two names have in common; at a half, dang_vien would be near to agency


def _close(name: str, valid: Iterable[str], most: int) -> list[str]:
    """Return the names that one can be a misspelt form of, nearest first."""
    # A name that is no text, or far longer than any, is near to nothing; comparing it would only take long.
    return difflib.get_close_matches(name, list(valid), n=most, cutoff=_NEAR) if is_a_name(name) else []


def nearest(name: str, valid: Iterable[str], lang: str = "en") -> str:
    """Return a clause naming the valid names nearest to `name`, for the end of an error.

    Examples:
        >>> nearest("taks", ["tasks", "ethics"])
        "Nearest valid: 'tasks'."
        >>> nearest("xyz", ["tasks", "ethics"])
        "Valid: 'ethics', 'tasks'."
    """
    names = sorted(set(valid))
    if close := _close(name, names, 3):
        return f"{('Nearest valid', 'Gần nhất')[lang == 'vi']}: {', '.join(map(brief, close))}."
    if not names:
        return ("There is none to choose from.", "Không có giá trị nào để chọn.")[lang == "vi"]
    shown = ", ".join(map(brief, names[:_LISTED]))
    if (more := len(names) - _LISTED) > 0:
        shown += (f" … and {more} more", f" … và {more} giá trị khác")[lang == "vi"]
    return f"{('Valid', 'Hợp lệ')[lang == 'vi']}: {shown}."
