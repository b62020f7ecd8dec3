"""Các trường hợp trong cases/, và điều phải đúng với cả gói."""

from __future__ import annotations

from pathlib import Path

import pytest

import xeploai as xl
import xeploai_tinh_mau
from xeploai.testing.cases import Shelf, as_test, read_cases
from xeploai.testing.coverage import coverage
from xeploai_tinh_mau import RULE_SETS

CASES = Path(xeploai_tinh_mau.__file__).parent / "cases"
SHELF = Shelf()
# Mỗi trường hợp thành một ca kiểm thử, mang tên là câu của nó.
test_each_case_comes_out_as_it_says = as_test(CASES, shelf=SHELF)


@pytest.mark.parametrize("held", RULE_SETS, ids=lambda held: held.id)
def test_each_rule_set_stands_in_a_book_that_passes_the_checks(held: xl.RuleSet) -> None:
    """Ghép với quy tắc của Trung ương được, và không lỗi nào bị tìm thấy."""
    book = xl.rulebook(held.jurisdiction, period="2026")
    assert held.id in {one.id for one in book.sets}


def test_the_cases_show_every_rule_and_every_number() -> None:
    """Quy tắc nào cũng có trường hợp chạm và không chạm, con số nào cũng có trường hợp ở hai bên."""
    assert coverage(read_cases(CASES), RULE_SETS, SHELF).told() == ""


@pytest.mark.xfail(strict=True, reason="Gói còn là ví dụ. Thay hết các văn bản bịa ra rồi thì xóa dòng này.")
def test_no_example_is_left() -> None:
    """Quy tắc của gói chỉ còn dựa vào văn bản thật."""
    numbers = [one.number for held in RULE_SETS for one in held.instruments]
    assert [number for number in numbers if "VÍ-DỤ" in number] == []
