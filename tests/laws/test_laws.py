"""The laws of rulings (design 2.1), one test each, over random books and dossiers."""

import random
from collections.abc import Callable, Iterator

import pytest

from xeploai import Book, Ceiling, Dossier, Grade, Ruling
from xeploai.reference import Reference
from xeploai.rules import AnyRule
from xeploai.testing import laws, random_book, random_dossier
from xeploai.testing.books import LAW
from xeploai.testing.conditions import Conditions, Place
from xeploai.testing.dossiers import random_value
from xeploai.testing.languages import language_of

SEEDS = range(5_000, 5_060)


def cases(seeds: range = SEEDS) -> Iterator[tuple[Book, Dossier, random.Random]]:
    for seed in seeds:
        book = random_book(seed)
        yield book, random_dossier(book, seed), random.Random(seed)


def spoken(law: Callable[[], int]) -> int:
    """Return of how many subjects a law could speak: among random cases it may be none."""
    try:
        return law()
    except laws.VacuousError:
        return 0


def test_order_does_not_matter() -> None:
    for book, dossier, rng in cases():
        laws.order_does_not_matter(book, dossier, rng=rng)


def test_a_duplicate_changes_nothing() -> None:
    for book, dossier, _ in cases():
        laws.a_duplicate_changes_nothing(book, dossier)


def more_ceilings(book: Book, rng: random.Random) -> tuple[AnyRule, ...]:
    conditions = Conditions(rng, language_of(book))
    made = []
    for number in range(3):
        kind = rng.choice(list(book.kinds))
        when = conditions.condition(Place(kind, kind, grades=False, hierarchy=False), 1)
        at_most = rng.choice(list(Grade)[:-1])
        made.append(Ceiling(f"more{number}", kind, at_most=at_most, when=when, cite=LAW.at("20")))
    return tuple(made)


def test_a_plugin_only_tightens() -> None:
    found = 0
    for book, dossier, rng in cases():
        more = more_ceilings(book, rng)
        found += spoken(lambda: laws.a_plugin_only_tightens(book, more, dossier))  # noqa: B023  # asked at once
    assert found > 100


def test_reasons_are_exact() -> None:
    for book, dossier, _ in cases():
        laws.reasons_are_exact(book, Reference(book, dossier).rulings().values())


def test_no_one_falls_by_anothers_absence() -> None:
    found = 0
    for book, dossier, rng in cases(range(5_000, 5_120)):
        absent = rng.choice(dossier.subjects).key
        found += spoken(lambda: laws.no_one_falls_by_anothers_absence(book, dossier, absent))  # noqa: B023  # at once
    assert found > 100


def test_more_evidence_only_narrows() -> None:
    given = 0
    for book, dossier, rng in cases(range(5_000, 5_100)):
        places = [
            (one, spec)
            for one in dossier.subjects
            for (form, name), spec in book.facts.items()
            if form == one.kind and name not in one.facts and spec.applies is None
        ]
        for one, spec in rng.sample(places, min(2, len(places))):
            laws.more_evidence_only_narrows(book, dossier, one.key, spec.id, random_value(book, spec, rng))
            given += 1
    assert given > 50


def orders(book: Book, dossier: Dossier, classify: laws.Classify) -> None:
    for seed in range(20):
        laws.order_does_not_matter(book, dossier, classify, random.Random(seed))


def test_a_law_that_is_broken_says_by_whom() -> None:
    book, dossier, _ = next(case for case in cases() if len(case[1].subjects) > 5)

    def by_row_order(book: Book, dossier: Dossier) -> dict[str, Ruling]:
        made = Reference(book, dossier).rulings()
        first = dossier.subjects[0].key
        low = made[first].model_copy(update={"low": Grade.NOT_COMPLETED, "high": Grade.NOT_COMPLETED})
        return {**made, first: low}

    with pytest.raises(AssertionError, match=r"^(unit|member|panel)\S*: in another order"):
        orders(book, dossier, by_row_order)
