"""HD 02: the quarters of leaders, before and under it, and what they carry to the year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Complete, Dossier, Grade, Subject
from xeploai.national import RULE_SETS, hd02
from xeploai.national.hd02.readings import READINGS
from xeploai.plugins import Plugin, Plugins

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
CENTRE = Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=RULE_SETS),))
OURS = {one.id for one in hd02.RULE_SETS}
HOLES = ("qd366.unseen", "hd43.unseen", "leader.local_criteria")
OWN_HOLES = ("leader.hd02_text", "leader.quarter_limit", "leader.quarters_basis")
READ: Mapping[str, str | None] = {
    "qd366-landing": "next-lower", "qd366-completed-conditions": "stays", "qd366-five-targets": "all",
    "qd366-earlier-act": "counts", "old-unit": "unit-only",
    "qd366-good-binds-excellent": "binds",
}  # fmt: skip
OF_QUARTERS: Mapping[str, str | None] = {
    "hd02-score": "given", "hd02-not-graded": "local-grounds", "hd02-month-count": "last-day-counts",
    "hd02-undone-tasks": "as-the-year",
    "acting-head": "not-head",
}  # fmt: skip
OF_THE_YEAR: Mapping[str, str | None] = {
    "qd366-relief-of-votes": "none",
    "head-not-above": "free", "limit-base": "good-or-above", "limit-rounding": "half-up",
}  # fmt: skip
LEADER: Mapping[str, Any] = {
    "general_points": 28, "result_points": 64, "tasks_done": 100, "tasks_on_time": 100, "tasks_exceeded": 35,
    "tasks_late": 0, "defects_fixed": True, "is_locality": False, "is_acting": False,
}  # fmt: skip
IN_A_QUARTER: Mapping[str, Any] = {
    **LEADER, "months_training": 0, "months_leave": 0, "first_appointment": False, "under_inspection": False,
}  # fmt: skip
IN_THE_YEAR: Mapping[str, Any] = {
    **LEADER, "title_group": "nhom-1", "primary_post": True, "confidence_voted": False, "sick_leave_months": 0,
}  # fmt: skip


def book(period: str, decided_on: date | None = None) -> xl.Book:
    """Return the centre's book of a quarter or of the year."""
    probe = xl.rulebook("vn", period=period, decided_on=decided_on, plugins=CENTRE)
    wanted = {**READ, **OF_QUARTERS, **OF_THE_YEAR}
    readings = {name: option for name, option in wanted.items() if name in probe.declared_readings}
    holes = [*HOLES, *(one for one in OWN_HOLES if one in probe.by_id)]
    return xl.rulebook("vn", period=period, decided_on=decided_on, readings=readings, assume=holes, plugins=CENTRE)


def dossier(facts: Mapping[str, Any], rules: xl.Book, *, but: str = "") -> Dossier:
    """Return a leader alone, with everything the book has declared complete but for one thing."""
    told = (*rules.kinds, *rules.links, *rules.records)
    whole = tuple(Complete(one) for one in told if one != but)
    return Dossier(subjects=(Subject(kind="leader", id="1", facts=dict(facts)),), complete=whole)


# -- before the guidance, and under it ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "day", "sets"),
    [
        ("2025-Q3", None, set()),
        ("2025-Q4", None, {"vn-hd43-quarters"}),
        ("2025-Q4", date(2026, 5, 21), {"vn-hd43-quarters"}),
        ("2025-Q4", date(2026, 5, 22), {"vn-hd43-quarter-2025"}),
        ("2025-Q3", date(2026, 6, 1), set()),
        ("2026-Q1", None, {"vn-hd43-quarters"}),
        ("2026-Q1", date(2026, 5, 21), {"vn-hd43-quarters"}),
        ("2026-Q1", date(2026, 5, 22), {"vn-hd02-quarters"}),
        ("2026-Q2", None, {"vn-hd02-quarters"}),
        ("2025", None, set()),
        ("2026", None, {"vn-hd02-year"}),
        ("2026-05", None, set()),
    ],
)
def test_a_quarter_falls_under_the_guidance_by_the_day_of_decision(
    period: str, day: date | None, sets: set[str]
) -> None:
    rules = xl.rulebook("vn", period=period, decided_on=day, plugins=CENTRE)
    assert {one.id for one in rules.sets} & OURS == sets


@pytest.mark.parametrize("option", [(one.id, option.id) for one in READINGS for option in one.options], ids="=".join)
def test_each_option_of_each_reading_leaves_a_whole_book(option: tuple[str, str]) -> None:
    rules = xl.rulebook("vn", period="2026-Q2", readings=dict([option]), plugins=CENTRE)
    assert rules.chosen[option[0]] == option[1]


def test_before_the_guidance_the_collective_holds_nobody_down() -> None:
    rules = book("2026-Q1")
    assert "leader.of_failed_collective" not in rules.by_id
    assert xl.classify(dossier(LEADER, rules), rules)["leader:1"].grade is EXCELLENT


@pytest.mark.parametrize(
    ("period", "graded"),
    [
        ("2026-Q1", True),
        ("2026-Q2", True),
        ("2026-Q3", True),
        ("2026-Q4", False),
        ("2028-Q1", True),
        ("2028-Q4", False),
    ],
)
def test_only_a_fourth_quarter_is_not_graded_by_itself(period: str, graded: bool) -> None:
    """Also in a leap year, and in the year before one."""
    rules = book(period)
    facts = {name: value for name, value in IN_A_QUARTER.items() if ("leader", name) in rules.facts}
    assert (xl.classify(dossier(facts, rules), rules)["leader:1"].status == "graded") is graded


# -- from the quarters to the year -------------------------------------------------------------------------------------


def year(**changes: Mapping[str, Any]) -> Mapping[str, xl.Ruling]:
    """Return the rulings of the quarters of 2026 and of the year; all is excellent but for what is changed."""
    days = {"2026-Q1": date(2026, 3, 31), "2026-Q2": date(2026, 6, 30), "2026-Q3": date(2026, 9, 30)}
    days |= {"2026-Q4": date(2026, 12, 31), "2026": date(2026, 12, 31)}
    books = {period: book(period, day) for period, day in days.items()}
    dossiers = {}
    for period, rules in books.items():
        facts = {**IN_A_QUARTER, **IN_THE_YEAR, **changes.get(period[-2:].lower(), {})}
        fitting = {
            name: value for name, value in facts.items() if ("leader", name) in rules.facts and value is not None
        }
        dossiers[period] = dossier(fitting, rules, but="leader_quarters")
    return {period: rulings["leader:1"] for period, rulings in xl.classify_periods(dossiers, books).items()}


def test_a_year_without_a_failed_quarter_is_excellent() -> None:
    found = year()
    assert [found[period].status for period in ("2026-Q3", "2026-Q4")] == ["graded", "not_graded"]
    assert found["2026"].before_quota == (EXCELLENT, EXCELLENT)


def test_a_failed_quarter_bars_the_excellent_year_whatever_its_points() -> None:
    found = year(q2={"result_points": 10})
    assert found["2026-Q2"].grade is NOT_COMPLETED
    assert (found["2026"].grade, found["2026"].binding) == (GOOD, ("leader.failed_quarter",))
    assert "leader.two_failed_quarters" not in {one.id for one in found["2026"].findings}


def test_two_failed_quarters_running_are_for_the_competent_level_to_look_at() -> None:
    found = year(q2={"result_points": 10}, q3={"result_points": 10})
    assert "leader.two_failed_quarters" in {one.id for one in found["2026"].findings}


def test_a_quarter_on_leave_never_counts_against_the_year() -> None:
    found = year(q2={"months_leave": 3, "result_points": 10})
    assert found["2026-Q2"].status == "not_graded"
    assert found["2026"].before_quota == (EXCELLENT, EXCELLENT)


def test_a_quarter_that_is_open_leaves_the_year_open() -> None:
    found = year(q2={"result_points": None})
    assert found["2026"].before_quota == (GOOD, EXCELLENT)


def test_a_half_year_beside_the_quarters_displaces_no_failed_one() -> None:
    """Bộ quy tắc sáu tháng cũng có cán bộ lãnh đạo, nhưng sổ của năm chỉ ghi các quý."""
    books = {"2026-Q2": book("2026-Q2", date(2026, 6, 30)), "2026": book("2026", date(2026, 12, 31))}
    books["2026-H1"] = xl.rulebook("vn", period="2026-H1", plugins=CENTRE)
    failed = {**IN_A_QUARTER, "result_points": 10}
    of_quarter = {name: value for name, value in failed.items() if ("leader", name) in books["2026-Q2"].facts}
    of_year = {name: value for name, value in IN_THE_YEAR.items() if ("leader", name) in books["2026"].facts}
    quarter, whole = dossier(of_quarter, books["2026-Q2"]), dossier(of_year, books["2026"])
    assert "leader" in books["2026-H1"].kinds
    made = xl.classify_periods({"2026-Q2": quarter, "2026-H1": Dossier(), "2026": whole}, books)["2026"]["leader:1"]
    assert (made.grade, made.binding) == (GOOD, ("leader.failed_quarter",))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("Quý II", "names no period"),
        ("2026-05", "has the length of a month, and here stand: quarter"),
        ("2025-Q3", "does not end within 2026"),
        ("2026-Q1", "would count twice"),
    ],
)
def test_a_row_by_hand_is_a_quarter_of_the_year_and_no_other(period: str, said: str) -> None:
    """Dòng ghi tay là một quý của năm, mỗi quý một dòng."""
    rules = book("2026", date(2026, 12, 31))
    facts = {name: value for name, value in IN_THE_YEAR.items() if ("leader", name) in rules.facts}
    rows = tuple(
        xl.RecordRow(
            record="leader_quarters", id=f"q-{place}", subject="1",
            facts={"period": one, "status": "graded", "grade": "NOT_COMPLETED"},
        )
        for place, one in enumerate(("2026-Q1", period))
    )  # fmt: skip
    given = dossier(facts, rules).model_copy(update={"records": rows})
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(given, rules)
    assert said in str(raised.value)
    assert xl.classify(given, rules, on_fault="mark")["leader:1"].status == "invalid"
