"""The oracle finds each of the mistakes that are easily made in a definition of rulings."""

import random
from collections.abc import Iterator

import pytest
from tests.laws import small_groups
from tests.laws.mistakes import MISTAKES, HolesOfTheKnownOnly, PlacesAtTheEnds

from xeploai import Book, Dossier
from xeploai.reference import Reference
from xeploai.testing import check, random_book, random_dossier
from xeploai.testing.laws import answer

_BOOKS = 300


def cases(mistake: type[Reference]) -> Iterator[tuple[Book, Dossier]]:
    """Yield random books and dossiers: such as the mistake is about, where few are."""
    if mistake is PlacesAtTheEnds:
        yield from ((small_groups.book(), small_groups.dossier(seed)) for seed in range(_BOOKS))
        return
    rare = mistake is HolesOfTheKnownOnly
    for seed in range(_BOOKS * (5 if rare else 1)):
        book = random_book(seed)
        if rare and all(hole.is_of_all for hole in book.open_holes):
            continue
        yield from ((book, random_dossier(book, 1_000 * seed + number)) for number in range(2))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_the_oracle_catches(mistake: type[Reference]) -> None:
    for book, dossier in cases(mistake):
        wrong = mistake(book, dossier).rulings()
        right = Reference(book, dossier).rulings()
        if all(answer(wrong[key]) == answer(right[key]) for key in right):
            continue  # the mistake makes no difference here, so there is nothing to catch
        if check(book, dossier, wrong, limit=100, rng=random.Random(1)).unsound:
            assert not check(book, dossier, right, limit=100, rng=random.Random(1)).unsound
            return
    pytest.fail(f"in {_BOOKS} books the oracle never caught it: {mistake.__doc__}")
