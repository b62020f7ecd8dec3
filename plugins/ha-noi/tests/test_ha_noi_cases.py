"""Các trường hợp trong cases/, và điều phải đúng với cả gói."""

from __future__ import annotations

from pathlib import Path

import pytest

import xeploai as xl
import xeploai_ha_noi
from xeploai.testing.cases import Shelf, as_test, read_cases
from xeploai.testing.coverage import coverage
from xeploai_ha_noi import RULE_SETS

CASES = Path(xeploai_ha_noi.__file__).parent / "cases"
SHELF = Shelf()
test_each_case_comes_out_as_it_says = as_test(CASES, shelf=SHELF)

# A period on each side of every change: of the text, of the centre's decree, of what is known.
PERIODS = (
    *("2018-05", "2018-06", "2020-12", "2021-01", "2021-12", "2022-01", "2023-09", "2025-12", "2026-01", "2026-07"),
    *("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"),
)


@pytest.mark.parametrize("period", PERIODS)
def test_each_period_has_a_book_that_passes_the_checks(period: str) -> None:
    book = xl.rulebook("ha-noi", period=period)
    assert [held.id for held in book.sets if held.jurisdiction == "vn/ha-noi"] != []


@pytest.mark.parametrize("period", ["2018-04", "2024-Q1", "2024-H1"])
def test_a_period_of_which_nothing_is_known_is_refused_and_not_given_the_centres_rules_alone(period: str) -> None:
    with pytest.raises(xl.BookError) as refused:
        xl.rulebook("ha-noi", period=period)
    assert f"no rule set for {period}" in str(refused.value)


def test_the_cases_show_every_rule_and_every_number() -> None:
    assert coverage(read_cases(CASES), RULE_SETS, SHELF).told() == ""


@pytest.mark.parametrize("held", RULE_SETS, ids=lambda held: held.id)
def test_every_rule_reading_and_hole_is_said_in_both_languages(held: xl.RuleSet) -> None:
    silent = [one.id for one in (*held.rules, *held.readings, *held.parameters) if not (one.vi and one.en)]
    assert silent == []


@pytest.mark.parametrize(("period", "lettered"), [("2019-05", True), ("2026-02", True), ("2022", False)])
def test_letters_are_printed_for_months_and_for_no_year(period: str, lettered: bool) -> None:
    label = xl.rulebook("ha-noi", period=period).label("civil_servant", xl.Grade.EXCELLENT)
    assert ("Loại A" in label) is lettered
