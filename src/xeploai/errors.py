"""Every error of the library, and how a fault is worded.

The tree::

    XeploaiError
    ├── LanguageError     a rule, form or expression says what the language cannot mean
    ├── CircularError     subjects of one dossier whose grades rest on each other; reaches users as a DossierError
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


class Fault(XeploaiError):
    """One fault: where it is, what is wrong, and what to do.

    Attributes:
        place: Where: rules and articles of a book; file, row and column of a dossier; plugin and distribution.
        what: What is wrong and what was expected, as one sentence. Never the value of a sensitive fact.
        remedy: What to do about it, as one sentence; may be empty.
    """

    def __init__(self, place: str, what: str, remedy: str = "") -> None:
        super().__init__(place, what, remedy)
        self.place = place
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the fault as one line."""
        return f"{self.place}: {self.what}" + (f" {self.remedy}" if self.remedy else "")

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
        return "\n".join([self.message, *(f"  - {fault}" for fault in self.faults)])

    def derive(self, excs: Sequence[Fault]) -> Self:  # type: ignore[override]
        """Return a group of the same class (the protocol of `ExceptionGroup`)."""
        return type(self)(self.message, excs)


class BookError(FaultsError):
    """A rulebook that cannot be used, with every fault found in it."""


class DossierError(FaultsError):
    """A dossier that cannot be used, with every fault found in it."""


class PluginError(FaultsError):
    """Plugins that cannot be used, with every fault found in them."""


def nearest(name: str, valid: Iterable[str]) -> str:
    """Return a clause naming the valid names nearest to `name`, for the end of an error.

    Examples:
        >>> nearest("taks", ["tasks", "ethics"])
        "Nearest valid: 'tasks'."
        >>> nearest("xyz", ["tasks", "ethics"])
        "Valid: 'ethics', 'tasks'."
    """
    names = sorted(set(valid))
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    if close:
        return f"Nearest valid: {', '.join(map(repr, close))}."
    shown = ", ".join(map(repr, names[:12])) + (" …" if len(names) > 12 else "")
    return f"Valid: {shown}." if names else "There is none to choose from."
