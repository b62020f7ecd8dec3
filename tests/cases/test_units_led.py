"""Rule 3 as cases: QĐ 366 appendices 1 and 3, Điều 11, for the year 2025; one department over six divisions."""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books import units_led as law
from tests.cases.grading import (
    EXCELLENT,
    GOOD,
    NOT_COMPLETED,
    book_of,
    graded,
    outcome,
    pending,
    rulings,
)

from xeploai import Book, Code, Complete, Dossier, LinkRow, Open, Ruling, Subject, subject


def book(cap: str | None) -> Book:
    """Return the book with the assumed points, its holes assumed empty, under a reading of the cap on heads."""
    readings = {law.HEAD_CAP.id: cap}
    return book_of(law.RULES, law.ASSUMED_POINTS, period="2025", assume=law.HOLES, readings=readings)


BOOK = book("capped")
DIVISIONS = tuple(f"u-{n}" for n in range(1, 7))
WHOLE = (*(Complete(what) for what in (law.UNIT, law.LEADER, law.PART_OF, law.LEADS, law.HEADS)),)


def unit(id: str, tier: str, points: int | None, *, chosen: bool | None = None) -> Subject:
    """Return a unit with its own points."""
    given = None if points is None else Decimal(points)
    return subject(id, law.UnitForm(tier=Code(tier), chosen=chosen), law.UnitPoints(points=given))


def department(
    *,
    chosen: str | None = "u-1",
    leader_points: int = 74,
    heads: bool = False,
    first_points: int | None = 72,
    leader_chosen: bool | None = None,
) -> Dossier:
    """Return a department over six divisions with 92 points each, and one leader over each division.

    `chosen` is the division that takes the one place; leader `l-2` leads division `u-2` and may head it.
    """
    decided = {id: None if chosen is None else id == chosen for id in DIVISIONS}
    units = [unit(id, "division", 72, chosen=decided[id]) for id in DIVISIONS[1:]]
    units.append(unit("u-1", "division", first_points, chosen=decided["u-1"]))
    leaders = []
    for n in range(1, 7):
        points = Decimal(leader_points if n == 2 else 60)
        picked = leader_chosen if n == 2 else None
        form = law.LeaderForm(post=Code("division"), chosen=picked)
        leaders.append(subject(f"l-{n}", form, law.LeaderPoints(points=points)))
    links = [LinkRow(law.PART_OF, id, "top") for id in DIVISIONS]
    links += [LinkRow(law.LEADS, f"l-{n}", f"u-{n}") for n in range(1, 7)]
    links += [LinkRow(law.HEADS, "l-2", "u-2")] if heads else []
    subjects = (*units, unit("top", "department", 75), *leaders)
    return Dossier(subjects=subjects, links=tuple(links), complete=WHOLE)


def naive_points(own: int, *, excellent: bool) -> int:
    """Add the points of the unit led by its score alone, as it stands before anybody has counted places."""
    return own + 15 + (5 if excellent else 0)


def made_of(dossier: Dossier) -> dict[str, Ruling]:
    """Return the rulings under the book with the assumed points."""
    return rulings(BOOK, dossier)


def test_one_place_among_six_goes_to_the_division_chosen() -> None:
    """Six with 92 points: k ≤ 20 % of (6 - k) leaves one place, and the authority names who takes it."""
    made = made_of(department())
    assert outcome(made["unit:u-1"]) == graded(EXCELLENT)
    assert {outcome(made[f"unit:{id}"]) for id in DIVISIONS[1:]} == {graded(GOOD)}
    assert made["unit:u-2"].before_quota == (EXCELLENT, EXCELLENT)
    assert made["unit:u-2"].binding == ("unit_quota",)


def test_a_leader_s_score_reads_the_unit_s_grade_after_the_quota() -> None:
    """u-2 has 92 points and is GOOD after the quota: 74 + 15 = 89, where its score alone would bring 74 + 20 = 94."""
    assert naive_points(74, excellent=True) >= 90
    made = made_of(department(leader_points=74))
    assert outcome(made["leader:l-2"]) == graded(GOOD)
    assert made["leader:l-2"].binding == ("leader_11_1.points",)


def test_the_department_reads_its_divisions_after_their_quota_too() -> None:
    """One division of six is EXCELLENT: 75 + 15 + 5 × 0.1667 = 90.83; a department alone in its group has no place."""
    made = made_of(department())
    assert made["unit:top"].before_quota == (EXCELLENT, EXCELLENT)
    assert outcome(made["unit:top"]) == graded(GOOD)
    none_chosen = made_of(department(chosen="nobody"))
    assert none_chosen["unit:top"].before_quota == (EXCELLENT, EXCELLENT), "75 + 15 is 90, and 90 is enough"


def test_a_head_is_held_at_his_unit_and_a_deputy_is_not() -> None:
    """With 78 points a leader of u-2 has 93: a deputy takes the one place, the head is GOOD with his unit."""
    deputy = made_of(department(leader_points=78))
    assert outcome(deputy["leader:l-2"]) == graded(EXCELLENT)
    head = made_of(department(leader_points=78, heads=True))
    assert outcome(head["leader:l-2"]) == graded(GOOD)
    assert head["leader:l-2"].binding == ("head.GOOD",)
    head_of_two = department(leader_points=78, heads=True)
    assert outcome(rulings(book("free"), head_of_two)["leader:l-2"]) == graded(EXCELLENT)


def test_whether_a_head_is_held_at_his_unit_is_left_undecided() -> None:
    """QĐ 366 has no such sentence: unless the caller says how it is read, the head waits between the two."""
    assert law.HEAD_CAP.default is None
    made = rulings(book(None), department(leader_points=78, heads=True))["leader:l-2"]
    assert outcome(made) == pending(GOOD, EXCELLENT)
    assert Open(what="reading", name=law.HEAD_CAP.id) in made.missing


def test_what_is_left_out_leaves_the_grades_provisional() -> None:
    """The conditions of Điều 11 and the staff's part of (iii) are holes: named, and never assumed in silence."""
    holes = book_of(law.RULES, law.ASSUMED_POINTS, period="2025", readings={law.HEAD_CAP.id: "free"})
    made = rulings(holes, department())
    assert outcome(made["unit:u-2"]) == ("provisional", GOOD, NOT_COMPLETED, EXCELLENT)
    assert set(made["leader:l-2"].holes) == set(law.HOLES)


def test_until_the_division_is_chosen_its_leader_waits_between_two_scores() -> None:
    """No choice yet: u-2 is EXCELLENT or GOOD, so l-2 has 94 or 89 and waits for the choice among the divisions."""
    made = made_of(department(chosen=None))
    assert outcome(made["unit:u-2"]) == pending(GOOD, EXCELLENT)
    assert outcome(made["leader:l-2"]) == pending(GOOD, EXCELLENT)
    assert Open(what="choice", name="chosen", subject="unit:u-2") in made["leader:l-2"].missing


def test_a_division_without_points_may_be_a_rival_and_leaves_the_others_their_place() -> None:
    """u-1 was chosen, but its points are not given: it may not qualify, and the base may be five or six."""
    made = made_of(department(first_points=None))
    assert outcome(made["unit:u-1"]) == pending(NOT_COMPLETED, EXCELLENT)
    assert outcome(made["unit:u-2"]) == pending(GOOD, EXCELLENT)
    assert outcome(made["leader:l-2"]) == pending(GOOD, EXCELLENT)


def test_without_the_province_s_points_the_score_is_not_known() -> None:
    """The centre leaves the sub-scores to the province: without its text nothing is decided, and nothing is guessed."""
    centre = book_of(law.RULES, period="2025", assume=law.HOLES[:1])
    whole = department()
    bare = tuple(one.model_copy(update={"facts": {k: v for k, v in one.facts.items() if k != "points"}})
                 for one in whole.subjects)  # fmt: skip
    made = rulings(centre, whole.model_copy(update={"subjects": bare}))
    assert outcome(made["leader:l-2"]) == pending(NOT_COMPLETED, EXCELLENT)
    assert outcome(made["unit:u-1"]) == pending(NOT_COMPLETED, EXCELLENT)
