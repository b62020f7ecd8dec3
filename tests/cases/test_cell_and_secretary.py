"""Rule 6 as cases: HD 21 B.1.3 and B.2.3 with the article's rule on secretaries, for the year 2020."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.cases.books import cell_and_secretary as law
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

from xeploai import Book, Complete, Dossier, Grade, LinkRow, Open, Ruling, Subject, subject


def book(fifth: str | None = None, *, assume: tuple[str, ...] = law.HOLES) -> Book:
    """Return the book of the centre and the province, under a reading of "more than a fifth fail"."""
    readings = {law.FIFTH_FAILED.id: fifth}
    return book_of(law.RULES, law.HOA_BINH, period="2020", assume=assume, readings=readings)


BOOK = book()
OLD = date(2010, 2, 3)
Mark = law.Mark
MARKS = {
    NOT_COMPLETED: (Mark.WEAK, Mark.FAIR),
    COMPLETED: (Mark.FAIR, Mark.FAIR),
    GOOD: (Mark.GOOD, Mark.FAIR),
    EXCELLENT: (Mark.EXCELLENT, Mark.GOOD),
    None: (None, None),
}
WHOLE = (Complete(law.MEMBER), Complete(law.CELL))


def member(
    id: str, worth: Grade | None, *, secretary: bool = False, chosen: bool | None = None, admitted: date = OLD
) -> Subject:
    """Return a member whose marks are worth a grade (None: not marked yet)."""
    tasks, others = MARKS[worth]
    form = law.MemberForm(tasks=tasks, others=others, admitted=admitted, chosen=chosen)
    return subject(id, form, law.SecretaryForm(is_secretary=secretary))


def members(worth: Grade | None, count: int, *, prefix: str = "m") -> list[Subject]:
    """Return `count` members whose marks are worth one grade."""
    name = "none" if worth is None else worth.name.lower()
    return [member(f"{prefix}-{name}-{n}", worth) for n in range(count)]


def cell(id: str = "c-1", *, results: law.Mark = Mark.EXCELLENT, peers: Grade = GOOD) -> Subject:
    """Return a cell whose own marks are the best unless said otherwise."""
    return subject(id, law.CellForm(results=results, others=Mark.GOOD, peers=peers))


def organisation(first: Sequence[Subject], second: Sequence[Subject] = ()) -> Dossier:
    """Return a grassroots organisation of two cells, all of whose members are here."""
    links = [LinkRow(law.ORGANISATION_OF, id, "o-1") for id in ("c-1", "c-2")]
    links += [LinkRow(law.CELL_OF, one.id, "c-1") for one in first]
    links += [LinkRow(law.CELL_OF, one.id, "c-2") for one in second]
    subjects = (Subject(kind="organisation", id="o-1"), cell(), cell("c-2"), *first, *second)
    return Dossier(subjects=subjects, links=tuple(links), complete=WHOLE)


SECRETARY = member("sec", EXCELLENT, secretary=True)


def made_of(*first: Subject, second: Sequence[Subject] = (), book: Book = BOOK) -> dict[str, Ruling]:
    """Return the rulings of an organisation."""
    return rulings(book, organisation(first, second))


def worth(one: Subject) -> Grade | None:
    """Return the grade that a member's own marks are worth, None where there are none."""
    marks = {tuple(mark and mark.name for mark in pair): grade for grade, pair in MARKS.items()}
    return marks[one.facts.get("tasks"), one.facts.get("others")]  # type: ignore[index]


def naive_by_kind(grades: Sequence[Grade | None]) -> Grade:
    """Grade a cell by what grades of its members are there: all COMPLETED, and four fifths or half of them GOOD."""
    good = sum(grade is not None and grade >= GOOD for grade in grades) / len(grades)
    complete = all(grade is not None and grade >= COMPLETED for grade in grades)
    return EXCELLENT if complete and good >= 0.8 else GOOD if complete and good >= 0.5 else COMPLETED


def test_cell_and_secretary_are_excellent_together() -> None:
    """Twelve members GOOD or better make the cell EXCELLENT, so its secretary may be; there are two places."""
    first = [SECRETARY, member("m-x", EXCELLENT), *members(GOOD, 10)]
    assert naive_by_kind([None for _ in first]) is COMPLETED, "the cell before its members: nobody has a grade yet"
    made = made_of(*first)
    assert outcome(made["cell:c-1"]) == graded(EXCELLENT)
    assert outcome(made["member:sec"]) == graded(EXCELLENT)
    assert outcome(made["member:m-x"]) == graded(EXCELLENT)


def test_a_secretary_of_a_cell_that_is_not_excellent_is_not_and_leaves_the_place_to_another() -> None:
    """Seven of ten are GOOD: the cell is GOOD, so is the secretary, and the one place of seven goes to the other."""
    first = [SECRETARY, member("m-x", EXCELLENT), *members(GOOD, 5), *members(COMPLETED, 3)]
    assert worth(SECRETARY) is EXCELLENT, "the members before their cell: its grade is not there to hold him"
    made = made_of(*first)
    assert outcome(made["cell:c-1"]) == graded(GOOD)
    assert made["cell:c-1"].binding == ("hd21_b13a.four_fifths",)
    assert outcome(made["member:sec"]) == graded(GOOD)
    assert made["member:sec"].binding == ("secretary",)
    assert outcome(made["member:m-x"]) == graded(EXCELLENT)


def test_four_fifths_is_enough_and_new_members_are_in_no_share() -> None:
    """Eight of ten graded; a member admitted in October is not graded and does not make it eight of eleven."""
    first = [*members(GOOD, 8), *members(COMPLETED, 2), member("new", None, admitted=date(2020, 10, 1))]
    assert naive_by_kind([worth(one) for one in first]) is COMPLETED, "the new member counts as one who fails"
    made = made_of(*first)
    assert made["member:new"].status == "not_graded"
    assert outcome(made["cell:c-1"]) == graded(EXCELLENT)


def test_one_member_who_fails_bars_the_cell_from_good() -> None:
    """B.1.3a and b ask that all members are COMPLETED: with one of ten who is not, the cell is COMPLETED."""
    made = made_of(SECRETARY, *members(GOOD, 8), *members(NOT_COMPLETED, 1))
    assert outcome(made["cell:c-1"]) == graded(COMPLETED)
    assert made["cell:c-1"].binding == ("hd21_b13b.all_completed",)
    assert outcome(made["member:sec"]) == graded(GOOD)


def test_more_than_a_fifth_who_fail_is_a_reading() -> None:
    """Three of ten fail: NOT_COMPLETED by one reading, COMPLETED by the other, open until somebody decides."""
    first = [*members(GOOD, 7), *members(NOT_COMPLETED, 3)]
    assert outcome(made_of(*first)["cell:c-1"]) == pending(NOT_COMPLETED, COMPLETED)
    assert outcome(made_of(*first, book=book("counts"))["cell:c-1"]) == graded(NOT_COMPLETED)
    assert outcome(made_of(*first, book=book("not_seen"))["cell:c-1"]) == graded(COMPLETED)
    fifth = [*members(GOOD, 8), *members(NOT_COMPLETED, 2)]
    assert outcome(made_of(*fifth, book=book("counts"))["cell:c-1"]) == graded(COMPLETED), "two is no more than a fifth"


def with_first_cell(first: Sequence[Subject], one: Subject) -> Dossier:
    """Return the organisation with another first cell."""
    dossier = organisation(first)
    subjects = tuple(one if held.key == one.key else held for held in dossier.subjects)
    return dossier.model_copy(update={"subjects": subjects})


def test_the_bodies_of_the_same_level_hold_the_cell_too() -> None:
    """B.1.3a asks GOOD of government, front and mass organisations, b asks COMPLETED: the members alone do not do."""
    first = members(GOOD, 10)
    assert naive_by_kind([worth(one) for one in first]) is EXCELLENT
    for peers, grade, rule in ((COMPLETED, GOOD, "hd21_b13a.peers"), (NOT_COMPLETED, COMPLETED, "hd21_b13b.peers")):
        made = rulings(BOOK, with_first_cell(first, cell(peers=peers)))["cell:c-1"]
        assert outcome(made) == graded(grade)
        assert made.binding == (rule,)


def test_the_secretary_s_rule_is_the_province_s() -> None:
    """HD 21 has no sentence of its own on secretaries: by the centre alone he is EXCELLENT beside a GOOD cell."""
    first = [SECRETARY, *members(GOOD, 6), *members(COMPLETED, 3)]
    assert outcome(made_of(*first)["member:sec"]) == graded(GOOD)
    dossier = organisation(first)
    bare = tuple(
        one.model_copy(update={"facts": {k: v for k, v in one.facts.items() if k != "is_secretary"}})
        for one in dossier.subjects
    )
    centre = book_of(law.RULES, period="2020", assume=law.HOLES, readings={law.FIFTH_FAILED.id: "counts"})
    made = rulings(centre, dossier.model_copy(update={"subjects": bare}))
    assert outcome(made["cell:c-1"]) == graded(GOOD)
    assert outcome(made["member:sec"]) == graded(EXCELLENT)


def test_one_member_without_marks_leaves_cell_and_secretary_open() -> None:
    """The tenth may fail (cell COMPLETED) or be GOOD (cell EXCELLENT); the secretary waits for the same marks."""
    first = [SECRETARY, *members(GOOD, 7), *members(COMPLETED, 1), *members(None, 1)]
    made = made_of(*first)
    assert outcome(made["cell:c-1"]) == pending(COMPLETED, EXCELLENT)
    assert outcome(made["member:sec"]) == pending(GOOD, EXCELLENT)
    assert Open(what="fact", name="tasks", subject="member:m-none-0") in made["member:sec"].missing


def test_a_member_without_marks_who_can_no_longer_matter_leaves_the_cell_settled() -> None:
    """The cell's own results are only FAIR: it is COMPLETED whatever the tenth member is."""
    first = [*members(GOOD, 9), *members(None, 1)]
    made = rulings(BOOK, with_first_cell(first, cell(results=Mark.FAIR)))
    assert outcome(made["cell:c-1"]) == graded(COMPLETED)


def test_places_are_counted_in_the_organisation_and_not_in_the_cell() -> None:
    """Two cells of six: the organisation has two places, and both may go to one cell."""
    first = [member("m-x", EXCELLENT), member("m-y", EXCELLENT), *members(GOOD, 4)]
    made = made_of(*first, second=members(GOOD, 6, prefix="n"))
    assert outcome(made["member:m-x"]) == outcome(made["member:m-y"]) == graded(EXCELLENT)


def test_three_who_qualify_for_two_places_wait_for_the_choice() -> None:
    """The text ranks nobody, so the library chooses nobody."""
    able = ("m-x", "m-y", "m-z")
    waiting = made_of(*[member(id, EXCELLENT) for id in able], *members(GOOD, 9))
    assert {outcome(waiting[f"member:{id}"]) for id in able} == {pending(GOOD, EXCELLENT)}
    chosen = [member(id, EXCELLENT, chosen=id != "m-y") for id in able]
    made = made_of(*chosen, *members(GOOD, 9))
    assert outcome(made["member:m-x"]) == outcome(made["member:m-z"]) == graded(EXCELLENT)
    assert outcome(made["member:m-y"]) == graded(GOOD)


def test_with_the_cut_lists_open_the_cell_is_provisional_and_its_secretary_with_it() -> None:
    """What was cut may lower the cell: its grade is what is known so far, and the holes are named."""
    made = made_of(SECRETARY, *members(GOOD, 11), book=book(assume=()))
    assert outcome(made["cell:c-1"]) == ("provisional", EXCELLENT, NOT_COMPLETED, EXCELLENT)
    assert set(made["cell:c-1"].holes) == set(law.HOLES)
    assert outcome(made["member:sec"]) == ("provisional", EXCELLENT, GOOD, EXCELLENT)
    assert outcome(made["member:m-good-0"]) == graded(GOOD)
    assumed = made_of(SECRETARY, *members(GOOD, 11))
    assert set(assumed["cell:c-1"].assumed) == set(law.HOLES)
