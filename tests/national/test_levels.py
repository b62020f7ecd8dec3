"""The words of what a criterion must reach."""

from __future__ import annotations

import pytest

import xeploai as xl
from xeploai.national.levels import Level, or_above
from xeploai.rules import Standard


def test_above_the_best_level_there_is_none_to_speak_of() -> None:
    assert or_above(Level.GOOD) == ("Tốt trở lên", "Good or above")
    assert or_above(Level.EXCELLENT) == ("Xuất sắc", "Excellent")


@pytest.mark.parametrize("period", ["2018", "2019", "2024", "2026"])
def test_no_rule_asks_for_the_best_level_or_above(period: str) -> None:
    rules = xl.rulebook("vn", period=period).by_id.values()
    parts = [part for rule in rules for part in (rule, *(rule.requires if isinstance(rule, Standard) else ()))]
    assert len(parts) > 100
    said = [text for part in parts for text in (part.vi, part.en)]
    assert [one for one in said if "mức Xuất sắc trở lên" in one or "level Excellent or above" in one] == []
