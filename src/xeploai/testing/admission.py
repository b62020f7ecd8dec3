"""What the oracle and the laws are given, examined before they look: nothing passes because nothing was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xeploai.book import Book
from xeploai.classify import Rulings
from xeploai.dossier import Dossier, Subject
from xeploai.errors import DossierError, LanguageError, brief, nearest
from xeploai.evidence import examine
from xeploai.rulings import Ruling

_SHOWN = 5


def admitted(book: Book, dossier: Dossier) -> Dossier:
    """Return a dossier as the door of evidence leaves it; one that was examined before stays as it is.

    Raises:
        DossierError: The dossier has faults.
        LanguageError: It has no subjects, so that nothing would be looked at.
    """
    examined, faults = examine(dossier, book)
    if faults:
        raise DossierError.of("the dossier", faults)
    if not examined.subjects:
        msg = "the dossier has no subjects, so there is nothing to look at. Give it some."
        raise LanguageError(msg)
    return examined


def subject_of(dossier: Dossier, key: str) -> Subject:
    """Return the subject of a key.

    Raises:
        LanguageError: The dossier has none; the nearest keys are named.
    """
    if key not in dossier.by_key:
        msg = f"{brief(str(key))} is no subject of this dossier. {nearest(key, dossier.by_key)}"
        raise LanguageError(msg)
    return dossier.by_key[key]


def missing_fact(book: Book, one: Subject, fact: str) -> None:
    """Refuse a fact that is not one that a subject may yet give.

    Raises:
        LanguageError: The kind has no such fact, or the subject gives it already; the nearest names are named.
    """
    of_kind = [name for form, name in book.facts if form == one.kind]
    if fact not in of_kind:
        msg = f"{brief(str(fact))} is no fact of {one.kind!r}. {nearest(fact, of_kind)}"
        raise LanguageError(msg)
    if fact in one.facts:
        still = [name for name in of_kind if name not in one.facts]
        msg = f"{one.key} gives {fact!r} already, so nothing would be looked at. {nearest(fact, still)}"
        raise LanguageError(msg)


def rulings_of(book: Book, dossier: Dossier, rulings: Mapping[str, Ruling]) -> None:
    """Refuse rulings that were not made of this examined dossier under this book.

    Raises:
        LanguageError: A subject has no ruling, a ruling no subject, or they were made of other evidence or rules.
    """
    keys = dossier.by_key
    without = [key for key in keys if key not in rulings]
    stray = [key for key in rulings if key not in keys]
    if without or stray:
        found = [f"no ruling of {_some(without)}"] * bool(without)
        found += [f"rulings of {_some(stray)}, whom it does not list"] * bool(stray)
        msg = f"these are not the rulings of this dossier: there are {' and '.join(found)}. {_remedy('dossier')}"
        raise LanguageError(msg)
    misplaced = [key for key in keys if rulings[key].subject != key]
    if misplaced:
        msg = f"the rulings under {_some(misplaced)} are of other subjects. Give each under its own key."
        raise LanguageError(msg)
    other = [key for key in keys if rulings[key].book not in ("", book.hash)]
    if other:
        msg = f"the rulings of {_some(other)} were made under another book. {_remedy('book')}"
        raise LanguageError(msg)
    if isinstance(rulings, Rulings) and rulings.dossier != dossier:
        msg = f"these rulings were made of other evidence on the same subjects. {_remedy('dossier')}"
        raise LanguageError(msg)


def _remedy(which: str) -> str:
    return f"Give the {which} they were made with: of `xl.classify` it is `rulings.{which}`."


def _some(keys: Iterable[str]) -> str:
    named = list(keys)
    return ", ".join(map(brief, named[:_SHOWN])) + (f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else "")
