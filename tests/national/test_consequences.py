"""Consequences on the Party side: what no case can say of them."""

import pytest

import xeploai as xl
from xeploai.national import consequences
from xeploai.rules import Check

RULES = [(one.id, rule) for one in consequences.RULE_SETS for rule in one.rules]


@pytest.mark.parametrize(("held", "rule"), RULES, ids=lambda one: one if isinstance(one, str) else one.id)
def test_a_consequence_is_for_people_to_consider(held: str, rule: Check) -> None:
    """Hệ quả chỉ nêu để cấp có thẩm quyền xem xét, không hạ mức nào, không là biện pháp nào."""
    assert held
    assert isinstance(rule, Check)
    assert "xem xét" in rule.vi
    assert "consider" in rule.en


@pytest.mark.parametrize("year", range(2018, 2028))
def test_what_two_years_mean_is_open_in_every_year(year: int) -> None:
    """Chưa thấy văn bản nào của Trung ương nói rõ, nên máy không chọn thay."""
    book = xl.rulebook("vn", period=str(year))
    assert book.chosen["two-years-standing"] is None
    assert sum(rule.id == "party_member.two_years_not_completed" for rule in book.rules) == 1
