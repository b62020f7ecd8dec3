"""Rule 7 as cases: NĐ 90 Đ8 to Đ11 for the year 2025, alone and with Hải Phòng's QĐ 212/2025."""

from __future__ import annotations

from decimal import Decimal

from tests.cases.books import gap_filled as law
from tests.cases.grading import COMPLETED, EXCELLENT, GOOD, NOT_COMPLETED, book_of, graded, outcome, pending, rulings

from xeploai import Book, Dossier, Grade, Open, Ruling, subject

CENTRE = book_of(law.CENTRE, period="2025")
HAI_PHONG = book_of(law.CENTRE, law.HAI_PHONG, period="2025", readings={law.BY_POINTS.id: "points"})


def servant(
    weak: str | None,
    *,
    chosen: Grade | None = None,
    points: str | None = None,
    done: str = "90",
    beyond: str = "0",
    general: law.Met = law.Met.WELL,
    completed: bool = True,
) -> Dossier:
    """Return one civil servant of whose criteria `weak` per cent are weak."""
    form = law.ServantForm(
        general=general,
        completed=completed,
        done=Decimal(done),
        beyond=Decimal(beyond),
        weak=None if weak is None else Decimal(weak),
        chosen=chosen,
    )
    city = law.HaiPhongForm(points=None if points is None else Decimal(points))
    return Dossier(subjects=(subject("s-1", form, city),))


def ruling(book: Book, dossier: Dossier) -> Ruling:
    """Return the ruling of the servant."""
    return rulings(book, dossier)["servant:s-1"]


def naive_slide(weak: Decimal) -> Grade:
    """Read the conditions from above: who is not COMPLETED is whatever is left."""
    return COMPLETED if weak <= 20 else NOT_COMPLETED


def naive_trigger(weak: Decimal) -> Grade:
    """Read the triggers from below: who is not NOT_COMPLETED must be COMPLETED."""
    return NOT_COMPLETED if weak > 50 else COMPLETED


def test_in_the_gap_nobody_slides_to_either_side() -> None:
    """35 % weak: two plain readings disagree, the text names no grade, so it waits for the authority."""
    weak = Decimal(35)
    assert (naive_slide(weak), naive_trigger(weak)) == (NOT_COMPLETED, COMPLETED)
    made = ruling(CENTRE, servant("35"))
    assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
    assert Open(what="choice", name="chosen", subject="servant:s-1") in made.missing


def test_the_authority_s_choice_settles_the_gap() -> None:
    """Either of the two open grades may be chosen."""
    assert outcome(ruling(CENTRE, servant("35", chosen=COMPLETED))) == graded(COMPLETED)
    assert outcome(ruling(CENTRE, servant("35", chosen=NOT_COMPLETED))) == graded(NOT_COMPLETED)


def test_a_choice_outside_the_gap_counts_as_none_and_is_a_finding() -> None:
    """GOOD is not open to the authority here."""
    made = ruling(CENTRE, servant("35", chosen=GOOD))
    assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
    assert [finding.id for finding in made.findings if finding.id.startswith("choice")]


def test_the_edges_of_the_gap_are_outside_and_inside_as_the_text_stands() -> None:
    """20 % is COMPLETED ("at most"), 50 % is still in the gap ("more than 50 %"), 50.01 % is NOT_COMPLETED."""
    assert outcome(ruling(CENTRE, servant("20"))) == graded(COMPLETED)
    assert outcome(ruling(CENTRE, servant("20.01"))) == pending(NOT_COMPLETED, COMPLETED)
    assert outcome(ruling(CENTRE, servant("50"))) == pending(NOT_COMPLETED, COMPLETED)
    assert outcome(ruling(CENTRE, servant("50.01"))) == graded(NOT_COMPLETED)


def test_who_fails_another_condition_of_completed_is_in_the_gap_too() -> None:
    """Đ10.1 asks for Đ3 and for all criteria completed: with 10 % weak one is not COMPLETED by that alone."""
    for made in (
        ruling(CENTRE, servant("10", general=law.Met.BELOW)),
        ruling(CENTRE, servant("10", completed=False)),
    ):
        assert naive_slide(Decimal(10)) is COMPLETED
        assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
        assert Open(what="choice", name="chosen", subject="servant:s-1") in made.missing
    chosen = servant("10", general=law.Met.BELOW, chosen=NOT_COMPLETED)
    assert outcome(ruling(CENTRE, chosen)) == graded(NOT_COMPLETED)


def test_a_choice_outside_the_gap_s_condition_changes_nothing() -> None:
    """With 10 % weak, all done and half beyond, the servant is EXCELLENT whatever was chosen."""
    best = servant("10", chosen=NOT_COMPLETED, done="100", beyond="50")
    assert outcome(ruling(CENTRE, best)) == graded(EXCELLENT)
    assert outcome(ruling(CENTRE, servant("10", done="100", beyond="49.99"))) == graded(GOOD)


def test_hai_phong_decides_within_the_gap_by_points() -> None:
    """From 50 points COMPLETED, below NOT_COMPLETED; nobody needs to choose."""
    assert outcome(ruling(HAI_PHONG, servant("35", points="62"))) == graded(COMPLETED)
    assert outcome(ruling(HAI_PHONG, servant("35", points="49.99"))) == graded(NOT_COMPLETED)
    assert outcome(ruling(HAI_PHONG, servant("35", points="50"))) == graded(COMPLETED)


def test_hai_phong_s_rule_stands_over_a_choice() -> None:
    """Where the province has decided by points, a choice in favour does not help."""
    made = ruling(HAI_PHONG, servant("35", chosen=COMPLETED, points="45"))
    assert outcome(made) == graded(NOT_COMPLETED)
    assert outcome(ruling(CENTRE, servant("35", chosen=COMPLETED))) == graded(COMPLETED)


def test_whether_fifty_points_close_the_gap_is_left_undecided() -> None:
    """QĐ 212 asks 50 points and at most 20 %: in the gap with 62 points one waits, unless the choice agrees."""
    undecided = book_of(law.CENTRE, law.HAI_PHONG, period="2025")
    made = ruling(undecided, servant("35", points="62"))
    assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
    assert Open(what="reading", name=law.BY_POINTS.id) in made.missing
    assert outcome(ruling(undecided, servant("35", points="62", chosen=COMPLETED))) == graded(COMPLETED)
    assert outcome(ruling(undecided, servant("35", points="45"))) == graded(NOT_COMPLETED)
    still_open = book_of(law.CENTRE, law.HAI_PHONG, period="2025", readings={law.BY_POINTS.id: "open"})
    assert outcome(ruling(still_open, servant("35", points="62", chosen=NOT_COMPLETED))) == graded(NOT_COMPLETED)
    assert outcome(ruling(HAI_PHONG, servant("35", points="62", chosen=NOT_COMPLETED))) == graded(COMPLETED)


def test_hai_phong_without_points_is_open() -> None:
    """The points decide, and they are not given; a choice given meanwhile does not settle what points may overrule."""
    made = ruling(HAI_PHONG, servant("35", chosen=COMPLETED))
    assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
    assert Open(what="fact", name="points", subject="servant:s-1") in made.missing


def test_in_hai_phong_under_fifty_points_is_not_completed_outside_the_gap_too() -> None:
    """QĐ 212 Điều 6.4 needs nothing else: 10 % weak is COMPLETED by the decree, and NOT_COMPLETED with 45 points."""
    assert naive_slide(Decimal(10)) is COMPLETED
    made = ruling(HAI_PHONG, servant("10", points="45"))
    assert outcome(made) == graded(NOT_COMPLETED)
    assert made.binding == ("hp212_failed",)
    assert outcome(ruling(HAI_PHONG, servant("10", points="50"))) == graded(COMPLETED)


def test_an_unknown_share_of_weak_criteria_may_be_anything_below_what_is_settled() -> None:
    """All tasks were not done, so GOOD is out; the rest hangs on the weak criteria."""
    made = ruling(CENTRE, servant(None))
    assert outcome(made) == pending(NOT_COMPLETED, COMPLETED)
    assert Open(what="fact", name="weak", subject="servant:s-1") in made.missing
