"""QĐ 89: the term of a leader from the grades of its years."""

from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Complete, Dossier, Grade, Subject
from xeploai.national import qd89

TERM = "2019-2022=2019-01-01/2022-12-31"
READ: dict[str, str | None] = {"qd89-term-years": "or-above", "qd89-term-one-failed": "good-only"}
BEST: dict[str, Any] = {
    "primary_post": False, "is_acting": False, "sets_example": True, "exemplary": True, "duties_on_time": True,
    "high_quality": True, "initiative": True, "targets_done": 100, "targets_on_time": 100, "targets_weak": 0,
    "targets_exceeded": 60, "tasks_done": 100, "key_targets_met": True, "sick_leave_months": 0,
    "awaiting_grade": False, "graded_differently": False, "title_group": "giam-doc",
}  # fmt: skip
KNOWN = (
    "leader", "leads", "leads_mass", "leads_party", "heads", "heads_mass", "heads_party", "in_collective", "manages",
    "leader_conclusion", "leader_discipline", "corruption_in_scope",
)  # fmt: skip


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}


def years(**changes: dict[str, Any]) -> dict[str, xl.Ruling]:
    """Return the rulings of four years and of their term; the leader lacks nothing but what is said of a year."""
    periods = ("2019", "2020", "2021", "2022")
    holes = ("leader.completed_list", "leader.hd21_criteria")
    books = {
        one: xl.rulebook("vn", period=one, assume=holes, readings={"leader-counted-posts": "primary-post"})
        for one in periods
    }
    dossiers = {
        one: Dossier(
            subjects=(Subject(kind="leader", id="l-1", facts=_known({**BEST, **changes.get(f"in_{one}", {})})),),
            complete=tuple(Complete(what) for what in KNOWN),
        )
        for one in periods
    }
    books[TERM] = xl.rulebook("vn", period=TERM, readings=READ)
    dossiers[TERM] = Dossier(subjects=(Subject(kind="leader", id="l-1"),))
    return {period: rulings["leader:l-1"] for period, rulings in xl.classify_periods(dossiers, books).items()}


@pytest.mark.parametrize(
    ("changes", "grade"),
    [
        ({}, Grade.EXCELLENT),
        ({"in_2020": {"exemplary": False}}, Grade.GOOD),
        ({"in_2020": {"exemplary": False}, "in_2021": {"sets_example": False}}, Grade.GOOD),
        ({f"in_{year}": {"sets_example": False} for year in (2020, 2021)}, Grade.COMPLETED),
        ({"in_2022": {"tasks_done": 10, "key_targets_met": False}}, Grade.COMPLETED),
        ({f"in_{year}": {"tasks_done": 10, "key_targets_met": False} for year in (2019, 2022)}, Grade.NOT_COMPLETED),
    ],
)
def test_the_years_feed_the_term(changes: dict[str, dict[str, Any]], grade: Grade) -> None:
    """Mức của từng năm được đưa vào nhiệm kỳ: bốn năm đủ cả nên không ai phải khai sổ đã đủ."""
    found = years(**changes)
    assert all(found[year].status == "graded" for year in ("2019", "2020", "2021", "2022"))
    assert (found[TERM].status, found[TERM].grade) == ("graded", grade)


def test_an_open_year_leaves_the_term_open() -> None:
    """Một năm chưa rõ mức thì nhiệm kỳ còn để ngỏ giữa hai khả năng."""
    found = years(in_2021={"exemplary": None})
    assert found["2021"].status == "pending"
    assert (found[TERM].status, found[TERM].low, found[TERM].high) == ("pending", Grade.COMPLETED, Grade.EXCELLENT)


@pytest.mark.parametrize(
    ("term", "decided_on", "holds"),
    [
        ("2016-2021=2016-07-01/2021-06-30", None, {"vn-qd89-term"}),
        ("2013-2017=2013-01-01/2017-08-03", None, set()),
        ("2020-2025=2020-07-01/2025-06-30", date(2025, 8, 29), {"vn-qd89-term"}),
        ("2020-2025=2020-07-01/2025-06-30", date(2025, 8, 30), {"vn-qd365-term-begun-before"}),
        ("2020-2025=2020-10-01/2025-09-30", None, {"vn-qd365-term-begun-before"}),
        ("2025-2030=2025-08-29/2030-06-30", None, {"vn-qd365-term-begun-before"}),
        ("2025-2030=2025-08-30/2030-06-30", None, {"vn-qd365-term"}),
        ("2022", None, set()),
        ("2022-Q3", None, set()),
    ],
)
def test_which_text_grades_a_term(term: str, decided_on: date | None, holds: set[str]) -> None:
    """Quyết định đến ngày 29/8/2025 theo Quy định 89; từ ngày 30/8/2025 Quy định 365 đã thay, chưa thấy nội dung."""
    held = {one.id for one in xl.rulebook("vn", period=term, decided_on=decided_on).sets}
    assert {one.id for one in qd89.RULE_SETS} & held == holds


def test_every_rule_is_told_in_two_languages() -> None:
    """Quy tắc nào cũng có câu tiếng Việt và tiếng Anh, mã bắt đầu bằng đối tượng."""
    rules = [one for held in qd89.RULE_SETS for one in held.rules]
    assert all(one.vi and one.en and one.id.startswith("leader.") for one in rules)


@pytest.mark.parametrize("reading", ["or-above", "exactly", None])
@pytest.mark.parametrize("failed", ["good-only", "both", None])
def test_no_reading_is_looser_than_the_other_lets_open(reading: str | None, failed: str | None) -> None:
    """Để ngỏ cách hiểu thì khoảng mức chứa mức của mọi cách hiểu."""
    grades = ("EXCELLENT", "EXCELLENT", "GOOD", "EXCELLENT", "NOT_COMPLETED", "EXCELLENT")
    rows = tuple(
        xl.RecordRow(
            record="leader_years", id=f"{2017 + n}", subject="l-1",
            facts={"period": f"{2017 + n}", "status": "graded", "grade": one, "ended_on": date(2017 + n, 12, 31)},
        )
        for n, one in enumerate(grades, start=1)
    )  # fmt: skip
    made = Dossier(subjects=(Subject(kind="leader", id="l-1"),), records=rows, complete=(Complete("leader_years"),))

    def ruled(**readings: str | None) -> xl.Ruling:
        chosen = {f"qd89-term-{name.replace('_', '-')}": one for name, one in readings.items()}
        return xl.classify(made, xl.rulebook("vn", period="2018-2023=2018-01-01/2023-12-31", readings=chosen))[
            "leader:l-1"
        ]

    wide, one = ruled(years=None, one_failed=None), ruled(years=reading, one_failed=failed)
    assert wide.low <= one.low <= one.high <= wide.high


TERM_2020 = "2020-2025=2020-07-01/2025-06-30"


def told(*rows: tuple[str, str], ended: date | None = None) -> Dossier:
    """Return a leader's term, of whose years these rows are written by hand."""
    made = tuple(
        xl.RecordRow(
            record="leader_years", id=f"y-{place}", subject="l-1",
            facts={"period": period, "status": "graded", "grade": grade, **({"ended_on": ended} if ended else {})},
        )
        for place, (period, grade) in enumerate(rows)
    )  # fmt: skip
    return Dossier(subjects=(Subject(kind="leader", id="l-1"),), records=made, complete=(Complete("leader_years"),))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Năm 2020", "names no period"),
        ("2020", "its period has days of the row"),
        ("2019-2020=2019-09-01/2020-08-31", "its period has days of the row"),
        ("2021-Q4", "has the length of a quarter, and here stand: year"),
        ("2021-H1", "has the length of a half, and here stand: year"),
        ("2019", "does not end within 2020-2025"),
        ("2025", "does not end within 2020-2025"),
    ],
)
def test_a_row_that_is_no_further_year_of_the_term_makes_no_grade(row: str, said: str) -> None:
    """Ba năm xuất sắc; dòng thứ tư không phải một năm nữa của nhiệm kỳ thì không thành năm thứ tư."""
    book = xl.rulebook("vn", period=TERM_2020, decided_on=date(2025, 6, 30), readings=READ)
    three = (("2020", "EXCELLENT"), ("2022", "EXCELLENT"), ("2023", "EXCELLENT"))
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(told(*three, (row, "EXCELLENT")), book)
    assert said in str(raised.value)
    marked = xl.classify(told(*three, (row, "EXCELLENT")), book, on_fault="mark")["leader:l-1"]
    assert (marked.status, marked.grade) == ("invalid", None)
    assert xl.classify(told(*three, ("2021", "EXCELLENT")), book)["leader:l-1"].grade is Grade.EXCELLENT


def test_a_year_ends_on_the_day_its_name_says() -> None:
    book = xl.rulebook("vn", period=TERM_2020, decided_on=date(2025, 6, 30), readings=READ)
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(told(("2020", "GOOD"), ended=date(2022, 12, 31)), book)
    assert "is not what the period says" in str(raised.value)
