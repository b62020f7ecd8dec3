"""NĐ 233/2026: which text holds for public employees in 2026, and that nothing unseen is taken for known."""

from __future__ import annotations

from datetime import date

import pytest

import xeploai as xl
from xeploai.national import nd90, nd233

OURS = {one.id for one in (*nd90.RULE_SETS, *nd233.RULE_SETS)}
SCHOOL_YEARS = ("2025-2026=2025-09-05/2026-05-31", "2026-2027=2026-09-05/2027-05-31")


def of_employees(period: str, decided_on: date | None = None) -> set[str]:
    """Return which sets say anything of public employees."""
    held = xl.rulebook("vn", period=period, decided_on=decided_on)
    speaks = {held.owner[one.id] for one in held.rules if one.id.startswith("public_employee.")}
    return speaks & OURS


@pytest.mark.parametrize(
    ("period", "day", "sets"),
    [
        ("2025", None, {"vn-nd90", "vn-nd48", "vn-law-employees-two-years"}),
        (SCHOOL_YEARS[0], None, {"vn-nd90", "vn-nd48", "vn-law-employees-two-years"}),
        (SCHOOL_YEARS[0], date(2026, 7, 1), {"vn-nd90", "vn-nd48", "vn-nd90-decided-after-june-2026"}),
        ("2026-H1", None, {"vn-nd90-employees-2026"}),
        ("2026", date(2026, 6, 30), set()),
        ("2026", date(2026, 7, 1), {"vn-nd233", "vn-nd233-2026"}),
        ("2026", None, {"vn-nd233", "vn-nd233-2026"}),
        (SCHOOL_YEARS[1], None, {"vn-nd233", "vn-nd233-score"}),
        ("2027", None, {"vn-nd233", "vn-nd233-score"}),
    ],
)
def test_which_text_grades_public_employees(period: str, day: date | None, sets: set[str]) -> None:
    """Đến nửa đầu năm 2026 theo Nghị định 90, từ ngày 01/7/2026 theo Nghị định 233."""
    assert of_employees(period, day) == sets


def test_nothing_under_an_unseen_text_is_more_than_provisional() -> None:
    """Chưa thấy toàn văn Nghị định 233: mọi mức chỉ là tạm tính."""
    held = xl.rulebook("vn", period="2026", readings={"nd233-first-year": "twelve-months"})
    for points, grade in ((50, xl.Grade.GOOD), (10, xl.Grade.NOT_COMPLETED)):
        facts = {
            "is_head": False, "general_points": 28, "result_points": points, "months_worked": 12,
            "maternity_leave": False,
        }  # fmt: skip
        ruling = xl.classify_one("public_employee", facts, held, complete=(xl.Complete("employee_discipline"),))
        assert (ruling.status, ruling.grade) == ("provisional", grade)
        assert ruling.low is xl.Grade.NOT_COMPLETED


@pytest.mark.parametrize("period", ["2026", SCHOOL_YEARS[1]])
def test_every_option_of_every_reading_leaves_a_book_that_passes_its_checks(period: str) -> None:
    """Chọn cách hiểu nào thì bộ quy tắc vẫn khớp."""
    readings = [one for held in xl.rulebook("vn", period=period).sets if held.id in OURS for one in held.readings]
    assert readings
    for turn in range(max(len(one.options) for one in readings)):
        taken = {one.id: one.options[turn % len(one.options)].id for one in readings}
        xl.rulebook("vn", period=period, readings=taken)


def test_every_rule_has_an_article_and_both_languages_and_none_of_the_decree_claims_a_source() -> None:
    """Mỗi quy tắc có căn cứ, có hai thứ tiếng; của Nghị định chưa thấy chỉ theo trí nhớ, của Luật theo nguồn trích."""
    rules = [rule for held in nd233.RULE_SETS for rule in held.rules]
    assert len(rules) > 25
    assert not [one.id for one in rules if not (one.vi and one.en)]
    memory, secondary = xl.Established.MEMORY, xl.Established.SECONDARY
    assert {(one.cite.instrument, one.cite.established) for one in rules} == {
        ("nd233-2026", memory), ("law129-2025", secondary),
    }  # fmt: skip
    assert {one.id.partition(".")[0] for one in rules} == {"public_employee"}
