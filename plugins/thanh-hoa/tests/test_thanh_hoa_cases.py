"""Các trường hợp trong cases/, và điều phải đúng với mọi quy tắc của gói."""

from __future__ import annotations

from pathlib import Path

import pytest

import xeploai as xl
import xeploai_thanh_hoa
from xeploai.testing.cases import Shelf, as_test, read_cases
from xeploai.testing.coverage import coverage
from xeploai_thanh_hoa import RULE_SETS

CASES = Path(xeploai_thanh_hoa.__file__).parent / "cases"
SHELF = Shelf()
test_each_case_comes_out_as_it_says = as_test(CASES, shelf=SHELF)


def test_the_cases_show_every_rule_and_every_number() -> None:
    assert coverage(read_cases(CASES), RULE_SETS, SHELF).told() == ""


@pytest.mark.parametrize("held", RULE_SETS, ids=lambda held: held.id)
def test_every_rule_is_told_in_both_languages_and_cites_a_text_of_the_place(held: xl.RuleSet) -> None:
    own = {one.id for one in held.instruments}
    assert [one.id for one in held.rules if not (one.vi and one.en)] == []
    assert [one.id for one in held.rules if one.cite.instrument not in own] == []


@pytest.mark.parametrize("held", RULE_SETS, ids=lambda held: held.id)
def test_every_reading_says_why_and_every_option_what_it_means(held: xl.RuleSet) -> None:
    assert [one.id for one in held.readings if not (one.why and one.en and one.cite)] == []
    assert [text.id for one in held.readings for text in one.options if not (text.vi and text.en)] == []


def test_each_way_to_read_the_limit_is_said_in_words_of_its_own() -> None:
    rules = [rule for held in RULE_SETS for rule in held.rules]
    said = [(rule.kind, rule.vi) for rule in rules if isinstance(rule, xl.Quota)]
    said += [(rule.kind, rule.vi) for rule in rules if isinstance(rule, xl.Check) and ".above_limit" in rule.id]
    assert len(said) > 0
    assert len(said) == len(set(said))
