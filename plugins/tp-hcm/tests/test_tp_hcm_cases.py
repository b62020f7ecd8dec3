"""Các trường hợp trong cases/, và điều phải đúng với cả gói."""

from __future__ import annotations

from pathlib import Path

import pytest

import xeploai as xl
import xeploai_tp_hcm
from xeploai.testing.cases import Shelf, as_test, read_cases
from xeploai.testing.coverage import coverage
from xeploai_tp_hcm import RULE_SETS

CASES = Path(xeploai_tp_hcm.__file__).parent / "cases"
SHELF = Shelf()
test_each_case_comes_out_as_it_says = as_test(CASES, shelf=SHELF)

# A period on each side of every change: of the text, of the centre's decree, of what is known.
PERIODS = (
    *("2018-Q4", "2019-Q1", "2019-Q2", "2019-Q3", "2022-Q4", "2023-Q1", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3"),
    *("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q3"),
    *("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"),
)


@pytest.mark.parametrize("period", PERIODS)
def test_each_period_has_a_book_that_passes_the_checks(period: str) -> None:
    book = xl.rulebook("tp-hcm", period=period)
    assert [held.id for held in book.sets if held.jurisdiction == "vn/tp-hcm"] != []


@pytest.mark.parametrize("period", ["2018-Q3", "2024-05", "2024-H1"])
def test_a_period_of_which_nothing_is_known_is_refused_and_not_given_the_centres_rules_alone(period: str) -> None:
    with pytest.raises(xl.BookError) as refused:
        xl.rulebook("tp-hcm", period=period)
    assert f"no rule set for {period}" in str(refused.value)


def test_the_cases_show_every_rule_and_every_number() -> None:
    assert coverage(read_cases(CASES), RULE_SETS, SHELF).told() == ""


@pytest.mark.parametrize("held", RULE_SETS, ids=lambda held: held.id)
def test_every_rule_reading_and_hole_is_said_in_both_languages(held: xl.RuleSet) -> None:
    silent = [one.id for one in (*held.rules, *held.readings, *held.parameters) if not (one.vi and one.en)]
    assert silent == []


@pytest.mark.parametrize(("period", "both"), [("2020-Q3", True), ("2024-Q2", True), ("2024-Q3", False)])
def test_the_third_grade_is_printed_under_both_its_names_while_decision_4631_may_apply(period: str, both: bool) -> None:
    label = xl.rulebook("tp-hcm", period=period).label("civil_servant", xl.Grade.COMPLETED)
    assert ("còn hạn chế" in label) is both


@pytest.mark.parametrize(("period", "limited"), [("2022-Q4", True), ("2023-Q4", True), ("2024-Q1", False)])
def test_the_limit_on_leaders_is_there_up_to_2023(period: str, limited: bool) -> None:
    quotas = [rule for rule in xl.rulebook("tp-hcm", period=period).by_id.values() if isinstance(rule, xl.Quota)]
    assert (quotas != []) is limited
