"""Every ruling of the reference is held against all, or many, of the ways in which what is open may turn out."""

import itertools
import random
from collections.abc import Callable

import pytest

from xeploai.reference import Reference
from xeploai.testing import Report, check, random_book, random_dossier

SHARES = 10
RULINGS = 1_050
"""How many rulings each share checks: ten of them make more than ten thousand."""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_ruling_is_contradicted_by_any_completion(
    share: int, record_property: Callable[[str, object], None]
) -> None:
    report = Report()
    for seed in itertools.count(share, SHARES):
        book = random_book(seed)
        for number in range(2):
            dossier = random_dossier(book, 1_000 * seed + number)
            found = check(book, dossier, Reference(book, dossier).rulings(), limit=30, rng=random.Random(seed))
            assert not found.unsound, f"random_book({seed}), number {number}:\n{found.unsound[0]}"
            report += found
        if report.rulings >= RULINGS:
            break
    record_property("oracle", str(report))
    print(report)  # noqa: T201  # shown by -rP, and with every failure
    # Soundness alone would let every ruling say "anything from NOT_COMPLETED to EXCELLENT".
    assert report.counted >= RULINGS / 10
    assert report.exact >= 0.9 * report.counted
