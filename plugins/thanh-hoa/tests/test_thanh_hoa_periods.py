"""Điều các trường hợp không nói được: which months, quarters and years have which rules of the province."""

from __future__ import annotations

import pytest

import xeploai as xl
from xeploai_thanh_hoa import MONTH, QUARTER, YEAR, YEAR_OF_MONTHS


@pytest.mark.parametrize(
    ("period", "own"),
    [
        ("2026-06", [MONTH.id]),
        ("2026-10", [MONTH.id]),
        ("2027-01", [MONTH.id]),
        ("2026-Q3", [QUARTER.id]),
        ("2025", [YEAR.id]),
        ("2026", [YEAR.id, YEAR_OF_MONTHS.id]),
    ],
)
def test_months_from_june_2026_and_quarters_decided_from_july(period: str, own: list[str]) -> None:
    """In every one of these books the static checks pass: `rulebook` raises otherwise."""
    book = xl.rulebook("thanh-hoa", period=period)
    assert [held.id for held in book.sets if held.jurisdiction == "vn/thanh-hoa"] == own


@pytest.mark.parametrize("period", ["2024", "2026-05", "2026-Q2", "2026-H2"])
def test_a_period_of_which_nothing_is_known_is_refused(period: str) -> None:
    with pytest.raises(xl.BookError):
        xl.rulebook("thanh-hoa", period=period)


def test_a_month_is_graded_here_though_the_decree_only_scores_it() -> None:
    assert xl.rulebook("thanh-hoa", period="2026-10").chosen["nd335-monthly-grades"] == "graded"
    assert xl.rulebook("vn", period="2026-10").chosen["nd335-monthly-grades"] == "score-only"


def test_grades_are_printed_as_letters() -> None:
    (labels,) = MONTH.labels
    assert [label.vi[0] for label in labels.labels] == ["D", "C", "B", "A"]
    assert [label.grade for label in labels.labels] == list(xl.Grade)
