"""Điều các trường hợp không nói được: which periods and days of decision have which rules of the city."""

from __future__ import annotations

from datetime import date

import pytest

import xeploai as xl
from xeploai_hai_phong import EMPLOYEES_IN_2026, FROM_2026_ON, OFFICIALS_FROM_2026, YEAR_2025


@pytest.mark.parametrize(
    ("period", "decided_on", "own"),
    [
        ("2025", date(2025, 12, 1), {YEAR_2025.id}),
        ("2025", date(2026, 1, 10), {YEAR_2025.id}),
        ("2026", None, {FROM_2026_ON.id, OFFICIALS_FROM_2026.id}),
        ("2026-H1", None, {EMPLOYEES_IN_2026.id}),
        ("2027", None, {FROM_2026_ON.id, OFFICIALS_FROM_2026.id}),
    ],
)
def test_the_decision_holds_from_december_2025_for_what_decree_90_governs(
    period: str, decided_on: date | None, own: set[str]
) -> None:
    """In every one of these books the static checks pass: `rulebook` raises otherwise."""
    book = xl.rulebook("hai-phong", period=period, decided_on=decided_on)
    assert {held.id for held in book.sets if held.jurisdiction == "vn/hai-phong"} == own


@pytest.mark.parametrize(
    ("period", "decided_on"), [("2024", None), ("2025", date(2025, 11, 30)), ("2025-H2", None), ("2026-H2", None)]
)
def test_a_period_of_which_nothing_is_known_is_refused(period: str, decided_on: date | None) -> None:
    with pytest.raises(xl.BookError):
        xl.rulebook("hai-phong", period=period, decided_on=decided_on)


def test_its_text_settles_what_the_centre_leaves_open_about_units_of_leaders() -> None:
    book = xl.rulebook("hai-phong", period="2025")
    assert book.chosen["nd90-good-units"] == "not-asked"
    assert xl.rulebook("vn", period="2025").chosen["nd90-good-units"] is None
