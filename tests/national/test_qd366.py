"""QĐ 366 and HD 43: for which periods they hold, how each reading leaves a book whole, what no case can say.

What each rule says of somebody stands in the cases beside the rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

import xeploai as xl
from xeploai import Complete, Dossier, Grade, Subject
from xeploai.national import RULE_SETS, hd02, qd366
from xeploai.national.qd366.readings import READINGS
from xeploai.plugins import Plugin, Plugins
from xeploai.rules import Precedence, Standard

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
CENTRE = Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=RULE_SETS),))
HOLES = ("qd366.unseen", "hd43.unseen", "party_member.local_criteria")
READ: Mapping[str, str | None] = {
    "qd366-landing": "next-lower", "qd366-completed-conditions": "stays", "qd366-member-who-leads": "as-member",
    "qd366-civil-basis": "cap", "qd366-earlier-act": "counts", "old-unit": "unit-only",
    "decided-before-366": "this-year", "qd366-good-binds-excellent": "binds",
    "six-months-count": "last-day-counts",
    "limit-base": "good", "limit-rounding": "down",
}  # fmt: skip
MEMBER: Mapping[str, Any] = {
    "admitted_on": "2010-05-19", "standing": "retired", "exempted": False, "suspended": False, "general_points": 28,
    "result_points": 50, "tasks_done": 100, "tasks_on_time": 100, "tasks_exceeded": 35, "tasks_late": 0,
    "defects_fixed": True, "similar_group": "nhom-1",
}  # fmt: skip
"""A member who is good in every way and not excellent by points."""


def book(period: str = "2025", **changed: str | None) -> xl.Book:
    """Return the centre's book with the readings of most tests, some of them changed."""
    readings = {**READ, **{name.replace("_", "-"): option for name, option in changed.items()}}
    return xl.rulebook("vn", period=period, readings=readings, assume=HOLES, plugins=CENTRE)


def ruling(*subjects: Subject, of: xl.Book | None = None) -> xl.Ruling:
    """Return the ruling of the first of several subjects in a dossier that is complete."""
    rules = of or book()
    told = (*rules.kinds, *rules.links, *rules.records)
    return xl.classify(Dossier(subjects=subjects, complete=tuple(map(Complete, told))), rules)[subjects[0].key]


# -- for which periods -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "holds"),
    [("2024", False), ("2025", True), ("2026", True), ("2027", True), ("2025-Q4", False), ("2025-H2", False)],
)
def test_the_regulation_grades_whole_years_from_2025_on(period: str, holds: bool) -> None:
    rules = xl.rulebook("vn", period=period, plugins=CENTRE)
    assert ("vn-qd366" in {one.id for one in rules.sets}) is holds


@pytest.mark.parametrize("option", [(one.id, option.id) for one in READINGS for option in one.options], ids="=".join)
def test_each_option_of_each_reading_leaves_a_whole_book(option: tuple[str, str]) -> None:
    rules = xl.rulebook("vn", period="2026", readings=dict([option]), plugins=CENTRE)
    assert rules.chosen[option[0]] == option[1]


def test_every_rule_says_in_both_languages_what_it_means() -> None:
    sets = (*qd366.RULE_SETS, *hd02.RULE_SETS)
    silent = [rule.id for one in sets for rule in one.rules if not (rule.vi and rule.en)]
    parts = [rule for one in sets for rule in one.rules if isinstance(rule, Standard)]
    silent += [f"{rule.id}.{one.id}" for rule in parts for one in rule.requires if not (one.vi and one.en)]
    assert silent == []


def test_every_fact_and_column_is_asked_by_an_instrument_of_the_year() -> None:
    """A circumstance without a source would be somebody's own rule; dates of registers need none."""
    rules, own = book(), qd366.YEAR
    asked = [(form.id, fact) for form in (*own.forms, *own.records) for fact in form.facts if fact.type != "date"]
    assert [f"{form}.{fact.id}" for form, fact in asked if fact.cite and rules.cite(fact) is None] == []


# -- points ------------------------------------------------------------------------------------------------------------


def test_points_of_more_digits_than_two_are_refused_and_not_rounded() -> None:
    with pytest.raises(xl.DossierError) as caught:
        ruling(Subject(kind="party_member", id="1", facts={**MEMBER, "result_points": "61.995"}))
    (fault,) = caught.value.faults
    assert "result_points" in fault.place


def test_the_score_is_the_sum_of_both_groups() -> None:
    rules = book()
    dossier = Dossier(subjects=(Subject(kind="party_member", id="1", facts=dict(MEMBER)),))
    assert xl.classify(dossier, rules).value("party_member:1", "score").value == 78


@pytest.mark.parametrize("months", [0, 2, 3, 12])
def test_sick_leave_lowers_nothing_any_more(months: int) -> None:
    facts = {**MEMBER, "sick_leave_months": months, "maternity_leave": months > 2}
    assert ruling(Subject(kind="party_member", id="1", facts=facts)).grade is GOOD


# -- who is held down by whom ------------------------------------------------------------------------------------------


def test_a_capacity_that_is_not_graded_holds_nobody_down() -> None:
    """No one falls by another's absence: a worker on leave all year has no grade, and the member keeps his."""
    member = Subject(kind="party_member", id="1", facts={**MEMBER, "standing": "worker"}, person="p-1")
    assert ruling(member).grade is GOOD


def test_a_member_without_standing_waits_for_it_where_the_other_grade_caps() -> None:
    facts = {name: value for name, value in MEMBER.items() if name != "standing"}
    member = Subject(kind="party_member", id="1", facts=facts, person="p-1")
    servant = Subject(kind="civil_servant", id="2", facts={}, person="p-1", decided=COMPLETED)
    found = ruling(member, servant)
    assert (found.low, found.high) == (COMPLETED, GOOD)
    assert {one.name for one in found.missing} == {"standing"}


def test_the_centre_grades_an_organisation_by_no_share_of_its_members() -> None:
    """Only provinces set such shares; the centre knows of leaders alone a share of the units in their charge."""
    shared = {rule.id for rule in qd366.YEAR.rules if '"op":"share"' in rule.model_dump_json()}
    assert {id.partition(".")[0] for id in shared} == {"leader"}


# -- order and competence ----------------------------------------------------------------------------------------------


def test_grading_follows_the_order_of_article_12() -> None:
    ends = {(rule.before, rule.after) for rule in book().rules if isinstance(rule, Precedence)}
    decided = {(before[0], after[0]) for before, after in ends if before[1] == after[1] == "decision"}
    assert decided >= {
        ("collective", "leader"),
        ("committee", "party_organisation"),
        ("party_organisation", "party_organisation"),
        ("party_member", "party_organisation"),
        ("agency", "party_organisation"),
        ("civil_servant", "party_member"),
    }


@pytest.mark.parametrize(
    ("tier", "levels"),
    [
        ("under_grassroots", {"grassroots", "above_grassroots"}),
        ("grassroots", {"above_grassroots"}),
        ("above_grassroots", {"province"}),
        ("province", {"centre"}),
    ],
)
def test_each_tier_of_organisations_has_its_deciding_level(tier: str, levels: set[str]) -> None:
    (found,) = [rule for rule in qd366.YEAR.rules if rule.id == f"party_organisation.decides_{tier}"]
    assert set(found.model_dump()["levels"]) == levels


@pytest.mark.parametrize(("id", "clause"), [("excellent", "1"), ("good", "2"), ("completed", "4")])
def test_the_points_of_a_band_are_cited_from_the_clause_that_has_them(id: str, clause: str) -> None:
    """Từ 90 điểm: khoản 1; từ 70: khoản 2; dưới 50 là không hoàn thành: khoản 4, không phải khoản 3."""
    value = book().parameters[f"qd366-{id}-points"]
    assert value is not None
    assert value.cite.clause == clause
