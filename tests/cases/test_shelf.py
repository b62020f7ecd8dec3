"""What holds of every book of the ten rules."""

from __future__ import annotations

import pytest
from tests.cases.books import (
    cell_and_secretary,
    failed_quarter,
    gap_filled,
    head_not_above,
    leaders_of_leaders,
    old_unit,
    quota_by_group,
    retired_member,
    units_led,
)
from tests.cases.books.shelf import BOOKS
from tests.cases.grading import book_of

from xeploai import Book, RuleSet
from xeploai.checks import faults

each_book = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS.keys())


@each_book
def test_the_static_checks_accept_the_book(book: Book) -> None:
    """The cycles between kinds in these rules are none between thresholds, or run down a hierarchy."""
    assert faults(book) == ()


@each_book
def test_the_book_is_the_same_after_a_trip_through_json(book: Book) -> None:
    """Rules are data: nothing of them lives in Python only."""
    back = Book.model_validate_json(book.model_dump_json())
    assert back == book
    assert back.hash == book.hash


@each_book
def test_every_rule_names_an_instrument_of_the_book(book: Book) -> None:
    """A ruling can print the number and the day of what it rests on."""
    assert {rule.cite.instrument for rule in book.rules} <= set(book.instruments)


@pytest.mark.parametrize(
    ("rules", "year"),
    [
        (head_not_above.RULES, "2018"),
        (cell_and_secretary.RULES, "2023"),
        (retired_member.RULES, "2023"),
        (old_unit.CIVIL, "2025"),
        (old_unit.PARTY, "2025"),
        (quota_by_group.RULES, "2025"),
        (leaders_of_leaders.RULES, "2025"),
        (gap_filled.CENTRE, "2026"),
        (gap_filled.HAI_PHONG, "2024"),
        (units_led.RULES, "2024"),
        (failed_quarter.RULES, "2025"),
    ],
)
def test_a_year_for_which_a_text_does_not_hold_is_refused(rules: RuleSet, year: str) -> None:
    """Each text says for which years it holds, so its rules are not applied to another by mistake."""
    said = [fault.what for fault in faults(book_of(rules, period=year))]
    assert any("does not hold for the period" in what for what in said)
