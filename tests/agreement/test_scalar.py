"""The scalar engine gives every ruling of the definition, whole: reasons, intervals, what is missing, findings.

A longer run: `XEPLOAI_AGREEMENT=20 pytest tests/agreement/test_scalar.py` takes twenty times as many books.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from tests.agreement.scalar_mistakes import MISTAKES
from tests.cases.books.shelf import BOOKS

import xeploai as xl
from xeploai import Book, CircularError, Dossier, Ruling
from xeploai.engine import Scalar
from xeploai.evidence import examine
from xeploai.reference import Reference
from xeploai.testing import random_book, random_dossier

_SHARES = 20
_BOOKS = 26 * int(os.environ.get("XEPLOAI_AGREEMENT", "1"))
_DOSSIERS = 40
Answer = tuple[dict[str, Ruling], dict[str, list[dict[str, Any]]]] | str


def answers(made: Reference) -> Answer:
    """Return all that one may ask of an engine, or that it refuses a circle."""
    try:
        rulings = made.rulings()
        groups = {one.id: list(made.quota_groups(one)) for kind in made.book.kinds for one in made.book.quotas(kind)}
    except CircularError:
        return "a circle"
    return rulings, groups


def differences(wanted: Answer, found: Answer) -> Iterator[str]:
    """Yield what differs, a field of a ruling a line."""
    if isinstance(wanted, str) or isinstance(found, str):
        if wanted != found:
            yield f"{wanted} ≠ {found}"
        return
    for key, ruling in wanted[0].items():
        for field in Ruling.model_fields:
            if getattr(ruling, field) != getattr(found[0][key], field):
                yield f"{key}.{field}: {getattr(ruling, field)!r} ≠ {getattr(found[0][key], field)!r}"
        if ruling != found[0][key]:
            yield f"{key}: not equal"
    if wanted[1] != found[1]:
        yield f"groups: {wanted[1]} ≠ {found[1]}"


def agree(book: Book, dossier: Dossier, called: str) -> int:
    """Hold the engine against the definition, and return how many rulings that were."""
    wanted = answers(Reference(book, dossier))
    told = list(differences(wanted, answers(Scalar(book, dossier))))
    assert not told, f"{called}:\n" + "\n".join(told[:10])
    return 0 if isinstance(wanted, str) else len(wanted[0])


@pytest.mark.parametrize("share", range(_SHARES))
def test_on_random_books_and_dossiers(share: int) -> None:
    held = 0
    for seed in range(40_000 + share, 40_000 + share + _SHARES * _BOOKS, _SHARES):
        book = random_book(seed)
        for number in range(_DOSSIERS):
            # The door draws what random dossiers have not: rows that persons make, subjects marked for a fault.
            examined = examine(random_dossier(book, 1_000 * seed + number), book)[0]
            held += agree(book, examined, f"random_book({seed}), number {number}")
    assert held > _BOOKS * _DOSSIERS


@pytest.mark.parametrize("name", BOOKS)
def test_on_the_books_of_the_cases(name: str) -> None:
    """Books of real rules, over random dossiers in which every value is a possible one."""
    book = BOOKS[name]
    for number in range(40):
        sound = examine(random_dossier(book, number), book)[0]
        # What does not apply was dropped at the door: most of the time the rest is graded as if it were all.
        examined = sound if number % 4 == 0 else sound.model_copy(update={"invalid": ()})
        agree(book, examined, f"{name}, number {number}")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_a_mistake_in_the_engine_is_found(mistake: type[Scalar]) -> None:
    for seed in range(40_000, 40_000 + 20 * _SHARES):
        book = random_book(seed)
        for number in range(4):
            examined = examine(random_dossier(book, 1_000 * seed + number), book)[0]
            if any(differences(answers(Reference(book, examined)), answers(mistake(book, examined)))):
                return
    pytest.fail(f"nobody ever noticed it: {mistake.__doc__}")


def test_a_ruling_of_the_engine_is_a_ruling_in_every_way() -> None:
    book = random_book(40_000)
    examined = examine(random_dossier(book, 1), book)[0]
    wanted, found = Reference(book, examined).rulings(), Scalar(book, examined).rulings()
    for key, ruling in found.items():
        assert ruling == wanted[key]
        assert ruling.model_dump_json() == wanted[key].model_dump_json()
        assert ruling.model_dump(exclude_unset=True) == wanted[key].model_dump(exclude_unset=True)
        assert pickle.loads(pickle.dumps(ruling)) == ruling  # noqa: S301  # our own bytes
        assert ruling.model_copy(update={"grade": None}) == wanted[key].model_copy(update={"grade": None})
        assert Ruling.model_validate_json(ruling.model_dump_json()) == ruling
        assert repr(ruling) == repr(wanted[key])
        assert isinstance(ruling.binding, tuple)


def test_a_book_that_was_compiled_is_still_data() -> None:
    book = random_book(40_001)
    before = book.hash
    Scalar(book, examine(random_dossier(book, 1), book)[0]).rulings()
    copied: Book = pickle.loads(pickle.dumps(book))  # noqa: S301  # our own bytes
    assert copied == book == random_book(40_001)
    assert book.hash == copied.hash == before == book.model_copy(deep=True).hash
    again = examine(random_dossier(copied, 1), copied)[0]
    assert Scalar(copied, again).rulings() == Scalar(book, again).rulings()


def test_the_demo_is_graded_as_the_definition_grades_it() -> None:
    demo = pytest.importorskip("xeploai_hoa_binh.district")
    book = xl.rulebook("hoa-binh", period="2018", readings={"under-half": None})
    examined = examine(demo.dossier(), book)[0]
    assert agree(book, examined, "the demo") > 50
