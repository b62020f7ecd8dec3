"""Rule 10 as cases: HD 21 B.2.3, for the year 2020."""

from __future__ import annotations

import pytest
from tests.cases.books import retired_member as law
from tests.cases.books.instruments import HD21
from tests.cases.grading import COMPLETED, EXCELLENT, GOOD, NOT_COMPLETED, book_of, graded, outcome, pending, rulings

from xeploai import Ceiling, Dossier, DossierError, Grade, Open, Ruling, Subject, rule_set, subject

BOOK = book_of(law.RULES, period="2020")
BEST, FINE, POOR = law.Mark.EXCELLENT, law.Mark.GOOD, law.Mark.WEAK


def member(
    *,
    in_service: bool | None,
    civil: Grade | None = None,
    tasks: law.Mark | None = BEST,
    others: law.Mark | None = FINE,
) -> Subject:
    """Return a member with marks worth EXCELLENT."""
    return subject("m-1", law.MemberForm(in_service=in_service, civil=civil, tasks=tasks, others=others))


def ruling(one: Subject) -> Ruling:
    """Return the ruling of the member."""
    return rulings(BOOK, Dossier(subjects=(one,)))[one.key]


def naive_blank_is_lowest(one: Subject) -> Grade:
    """Compare ranks, an empty cell being nought."""
    rank = Grade[str(one.facts["civil"])].rank if "civil" in one.facts else 0
    return Grade.meet(EXCELLENT, Grade.at(rank))


def naive_two_valued(one: Subject) -> Grade:
    """Ask the requirement, and where it is not met go down: "no grade" does not meet "at least EXCELLENT"."""
    met = one.facts.get("civil") == "EXCELLENT"
    return GOOD if not met else EXCELLENT


def test_a_retired_member_is_excellent_without_a_civil_grade() -> None:
    """The grade does not apply, so no rule that asks for it is in force, not even the negated requirement."""
    retired = member(in_service=False)
    assert naive_blank_is_lowest(retired) is NOT_COMPLETED
    assert naive_two_valued(retired) is GOOD
    made = ruling(retired)
    assert outcome(made) == graded(EXCELLENT)
    assert made.in_force == ()
    assert made.missing == ()


def test_one_in_service_is_held_by_the_civil_grade() -> None:
    """GOOD as a civil servant is at most GOOD as a member; NOT_COMPLETED is NOT_COMPLETED."""
    for civil in (GOOD, COMPLETED, NOT_COMPLETED):
        assert outcome(ruling(member(in_service=True, civil=civil))) == graded(civil)
    assert outcome(ruling(member(in_service=True, civil=EXCELLENT))) == graded(EXCELLENT)
    assert "hd21_b23d" in ruling(member(in_service=True, civil=NOT_COMPLETED)).binding


def test_one_in_service_without_a_civil_grade_waits_for_it() -> None:
    """The member is graded after the civil servant: until then anything is possible."""
    made = ruling(member(in_service=True))
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)
    assert made.missing == (Open(what="fact", name="civil", subject="member:m-1"),)


def test_where_it_is_not_known_whether_a_member_is_in_service_all_is_open() -> None:
    """The grade may apply or not: retired he would be EXCELLENT, in service he would wait for his grade."""
    made = ruling(member(in_service=None))
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)
    assert Open(what="fact", name="in_service", subject="member:m-1") in made.missing


def test_what_the_marks_settle_the_civil_grade_leaves_settled() -> None:
    """Marks that are WEAK are NOT_COMPLETED, whether or not there is a civil grade to wait for."""
    assert outcome(ruling(member(in_service=None, tasks=POOR))) == graded(NOT_COMPLETED)
    assert outcome(ruling(member(in_service=False, tasks=FINE))) == graded(GOOD)


def test_a_civil_grade_given_for_a_retired_member_is_a_fault_and_no_grade() -> None:
    """Somebody wrote a grade that cannot be: the dossier is refused instead of graded on it."""
    with pytest.raises(DossierError) as refused:
        ruling(member(in_service=False, civil=GOOD))
    assert "civil" in str(refused.value)


def test_a_negated_comparison_of_a_grade_that_does_not_apply_is_in_force_neither_way() -> None:
    """Two ceilings, one the other's negation: for the retired member neither is in force, in service exactly one is."""
    low = law.MemberForm.civil < GOOD
    both = rule_set(
        "both", "vn", vi="Hai mức trần đối nhau",
        rules=(
            Ceiling("as_said", law.MEMBER, at_most=COMPLETED, when=low, cite=HD21.at()),
            Ceiling("turned", law.MEMBER, at_most=COMPLETED, when=~low, cite=HD21.at()),
        ),
    )  # fmt: skip
    book = book_of(law.RULES, both, period="2020")
    retired = rulings(book, Dossier(subjects=(member(in_service=False),)))["member:m-1"]
    assert outcome(retired) == graded(EXCELLENT)
    serving = rulings(book, Dossier(subjects=(member(in_service=True, civil=EXCELLENT),)))["member:m-1"]
    assert serving.binding == ("turned",)
