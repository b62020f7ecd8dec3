"""What holds of every book of the ten rules."""

from __future__ import annotations

import pytest
from tests.cases.books.shelf import BOOKS

from xeploai import Book
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
