"""Rule 1 as cases: HD 21 B.4, B.3.3 and II.6, for the year 2020."""

from __future__ import annotations

from datetime import date

from tests.cases.books import head_not_above as law
from tests.cases.grading import (
    COMPLETED,
    EXCELLENT,
    GOOD,
    NOT_COMPLETED,
    book_of,
    graded,
    outcome,
    pending,
    rulings,
)

from xeploai import Book, Complete, Dossier, Grade, LinkRow, Open, Subject, subject

BOOK = book_of(law.RULES, period="2020")
OLD, NEW = date(2012, 3, 1), date(2020, 9, 1)


def district(
    *,
    organisation: Grade | None = EXCELLENT,
    collective: Grade | None = EXCELLENT,
    unit: Grade | None = EXCELLENT,
    head: Grade | None = EXCELLENT,
    unit_founded: date | None = OLD,
    organisation_decided: Grade | None = None,
    directs: bool = True,
    complete: tuple[Complete, ...] = (),
) -> Dossier:
    """Return one head with the organisation, the collective and the unit he heads."""
    return Dossier(
        subjects=(
            subject("o-1", law.OrganisationForm(founded=OLD, by_criteria=organisation), decided=organisation_decided),
            subject("c-1", law.CollectiveForm(founded=OLD, by_criteria=collective)),
            subject("u-1", law.UnitForm(founded=unit_founded, by_criteria=unit)),
            subject("h-1", law.HeadForm(by_criteria=head)),
        ),
        links=(
            LinkRow(law.LED_WITH, "h-1", "c-1"),
            LinkRow(law.HEADS, "h-1", "o-1"),
            LinkRow(law.LEADS, "c-1", "o-1"),
            LinkRow(law.MANAGES, "c-1", "u-1"),
            *((LinkRow(law.DIRECTS, "h-1", "u-1"),) if directs else ()),
        ),
        complete=complete,
    )


def naive_head(dossier: Dossier, *, blank: Grade | None) -> Grade:
    """Grade the head as a spreadsheet does: the least of four cells, a cell of an ungraded unit holding `blank`."""
    cells = [Grade[str(one.facts["by_criteria"])] for one in dossier.subjects if one.kind != "unit"]
    unit = dossier.by_key["unit:u-1"]
    is_new = unit.facts["founded"] == NEW
    cells.append(Grade[str(unit.facts["by_criteria"])] if blank is None or not is_new else blank)
    return Grade.meet(*cells)


def head_of(book: Book, dossier: Dossier) -> tuple[object, ...]:
    """Return the outcome of the head."""
    return outcome(rulings(book, dossier)["head:h-1"])


def test_the_head_is_held_at_the_organisation_s_grade_and_the_collective_with_him() -> None:
    """B.4 and B.3.3: the organisation is GOOD, so the collective and the head are, whatever their own standards say."""
    made = rulings(BOOK, district(organisation=GOOD))
    assert outcome(made["collective:c-1"]) == graded(GOOD)
    assert outcome(made["head:h-1"]) == graded(GOOD)
    assert set(made["head:h-1"].binding) == {"heads.GOOD", "led_with.GOOD"}


def test_the_collective_is_held_at_its_unit_s_grade_too() -> None:
    """B.3.3 names the agency or unit beside the organisation: without it the collective would be EXCELLENT."""
    made = rulings(BOOK, district(unit=COMPLETED))
    assert outcome(made["organisation:o-1"]) == graded(EXCELLENT)
    assert outcome(made["collective:c-1"]) == graded(COMPLETED)
    assert made["collective:c-1"].binding == ("manages.COMPLETED",)


def test_a_new_unit_is_not_graded_and_does_not_hold_its_head_down() -> None:
    """II.6 and B.4: the unit is four months old; a spreadsheet takes its empty cell for the lowest grade."""
    dossier = district(unit_founded=NEW)
    made = rulings(BOOK, dossier)
    assert (made["unit:u-1"].status, made["unit:u-1"].grade) == ("not_graded", None)
    assert made["unit:u-1"].gates == ("unit_new",)
    assert naive_head(dossier, blank=NOT_COMPLETED) is NOT_COMPLETED
    assert outcome(made["head:h-1"]) == graded(EXCELLENT)
    assert made["head:h-1"].findings, "that the reference found no grade is worth a look"


def test_the_marks_of_a_unit_that_is_not_graded_do_not_count() -> None:
    """II.6: the new unit has marks worth COMPLETED, but it is not graded, so there is no grade to be above."""
    dossier = district(unit=COMPLETED, unit_founded=NEW)
    assert naive_head(dossier, blank=None) is COMPLETED
    assert head_of(BOOK, dossier) == graded(EXCELLENT)


def test_a_unit_founded_six_whole_months_before_the_end_is_graded() -> None:
    """II.6 says less than six months: from 1 July to 31 December there are six."""
    made = rulings(BOOK, district(unit=GOOD, unit_founded=date(2020, 7, 1)))
    assert outcome(made["unit:u-1"]) == graded(GOOD)
    assert outcome(made["head:h-1"]) == graded(GOOD)
    assert rulings(BOOK, district(unit=GOOD, unit_founded=date(2020, 7, 2)))["unit:u-1"].status == "not_graded"


def test_the_head_waits_for_a_collective_whose_grade_is_not_given() -> None:
    """The collective is at most GOOD by its organisation; below that nothing is known of it, nor of its head."""
    made = rulings(BOOK, district(organisation=GOOD, collective=None))
    assert outcome(made["head:h-1"]) == pending(NOT_COMPLETED, GOOD)
    assert Open(what="fact", name="by_criteria", subject="collective:c-1") in made["head:h-1"].missing


def test_an_unknown_founding_day_leaves_the_head_open_only_as_far_as_the_unit_reaches() -> None:
    """The unit is GOOD if it is graded at all; so the head is EXCELLENT or GOOD, and the day would settle it."""
    made = rulings(BOOK, district(unit=GOOD, unit_founded=None))
    assert made["unit:u-1"].may_be_not_graded
    assert outcome(made["unit:u-1"]) == ("pending", None, GOOD, GOOD)
    assert outcome(made["head:h-1"]) == pending(GOOD, EXCELLENT)
    assert Open(what="fact", name="founded", subject="unit:u-1") in made["head:h-1"].missing


def test_a_head_without_a_unit_on_record_may_direct_one_that_nobody_wrote_down() -> None:
    """No row means unknown; the dossier must say that the list of units headed is whole before it means none."""
    silent = district(directs=False)
    assert head_of(BOOK, silent) == pending(NOT_COMPLETED, EXCELLENT)
    whole = district(directs=False, complete=(Complete(law.DIRECTS, "head:h-1"),))
    assert head_of(BOOK, whole) == graded(EXCELLENT)


def test_the_head_is_measured_by_the_organisation_s_decided_grade() -> None:
    """B.4: the head comes after the organisation, so its decided grade counts; the other reading is one word away."""
    dossier = district(organisation=EXCELLENT, organisation_decided=GOOD)
    assert outcome(rulings(BOOK, dossier)["organisation:o-1"]) == graded(EXCELLENT)
    assert head_of(BOOK, dossier) == graded(GOOD)
    by_rules = book_of(law.RULES, period="2020", readings={law.WHOSE_GRADE.id: "by_rules"})
    assert head_of(by_rules, dossier) == graded(EXCELLENT)


def test_an_undecided_reading_leaves_both_answers_open() -> None:
    """Where nobody has said which grade counts, the head is between what the two readings give."""
    undecided = book_of(law.RULES, period="2020", readings={law.WHOSE_GRADE.id: None})
    ruling = rulings(undecided, district(organisation_decided=GOOD))["head:h-1"]
    assert outcome(ruling) == pending(GOOD, EXCELLENT)
    assert Open(what="reading", name=law.WHOSE_GRADE.id) in ruling.missing


def test_a_subject_s_own_decision_never_enters_its_own_ruling() -> None:
    """A head decided EXCELLENT against the rules stays what the rules allow; the decision is only compared with it."""
    dossier = district(unit=GOOD)
    head = Subject(kind="head", id="h-1", facts={"by_criteria": "EXCELLENT"}, decided=EXCELLENT)
    others = tuple(one for one in dossier.subjects if one.kind != "head")
    assert head_of(BOOK, dossier.model_copy(update={"subjects": (*others, head)})) == graded(GOOD)
