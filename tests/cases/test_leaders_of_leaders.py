"""Rule 2 as cases: NĐ 335 Đ15.3a, Đ16, Đ17 and Đ20, for the year 2026; a director, a head of division, one of staff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.cases.books import leaders_of_leaders as law
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

from xeploai import Complete, Dossier, LinkRow, Open, RecordRow, Subject, record_row, subject

BOOK = book_of(law.RULES, period="2026")
QUARTERS = ("1", "2", "3", "4")
HALF, FULL = law.Met
WHOLE = (Complete(law.QUARTER), Complete(law.UNDER), Complete("discipline"))


def quarter(id: str, *, general: int, results: str | None, met: law.Met | None = None) -> Subject:
    """Return one quarter: terms a, b and c all `results`, and for a leader terms đ and e both `met`."""
    share = None if results is None else Decimal(results)
    form = law.QuarterForm(
        leads=met is not None,
        general=Decimal(general),
        quantity=share,
        quality=share,
        progress=share,
        organising=met,
        unity=met,
    )
    return subject(id, form)


def office(
    staff: dict[str, str | None],
    *,
    complete: tuple[Complete, ...] = WHOLE,
    disciplined: tuple[str, ...] = (),
) -> Dossier:
    """Return director A over head of division B over C of the staff, whose results per quarter are `staff`."""
    subjects, links = [Subject(kind="servant", id=id) for id in ("a", "b", "c")], []
    for q in QUARTERS:
        subjects.append(quarter(f"a-{q}", general=25, results="1", met=FULL))
        subjects.append(quarter(f"b-{q}", general=10, results="0.5", met=HALF))
        subjects.append(quarter(f"c-{q}", general=10, results=staff[q]))
        links += [LinkRow(law.UNDER, f"c-{q}", f"b-{q}"), LinkRow(law.UNDER, f"b-{q}", f"a-{q}")]
        links += [LinkRow(law.QUARTER_OF, f"{id}-{q}", id) for id in ("a", "b", "c")]
    day = law.Discipline(effective_on=date(2026, 5, 4), duty_related=True)
    rows = tuple(record_row(f"d-{id}", id, day) for id in disciplined)
    return Dossier(subjects=tuple(subjects), links=tuple(links), records=rows, complete=complete)


def all_quarters(results: str | None) -> dict[str, str | None]:
    """Return the same results in every quarter."""
    return dict.fromkeys(QUARTERS, results)


def leader_points(general: int, results: Decimal, met: Decimal, *, below_fail: bool) -> Fraction:
    """Return Đ16.2 and Đ17.1 for one leader on paper: general + 70 × the mean of six, exactly."""
    term_d = Decimal("0.5") if below_fail else Decimal(1)
    return general + 70 * Fraction(3 * results + term_d + 2 * met) / 6


def naive_rounded(general: int, terms: Sequence[str]) -> Decimal:
    """Round the mean of the terms to four places before it is multiplied by 70, as a sheet shows it."""
    return general + 70 * (sum(map(Decimal, terms), Decimal()) / len(terms)).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def naive_director(*, below_fail: bool) -> Fraction:
    """Score the director as one who asks only whether the head of division had a fail, and forgets why."""
    return leader_points(25, Decimal(1), Decimal(1), below_fail=below_fail)


def test_a_fail_two_steps_down_reaches_the_director() -> None:
    """C has 45, so B's term d halves and B falls to 45, so A's halves: 89.17 points, where one step gives 95."""
    made = rulings(BOOK, office(all_quarters("0.5")))
    one_step = leader_points(10, Decimal("0.5"), Decimal("0.5"), below_fail=False)
    assert one_step >= 50, "taken with d at 100 %, B passes"
    assert naive_director(below_fail=False) == 95
    assert outcome(made["servant:c"]) == graded(NOT_COMPLETED)
    assert outcome(made["servant:b"]) == graded(NOT_COMPLETED)
    assert outcome(made["servant:a"]) == graded(GOOD)
    assert made["servant:a"].binding == ("nd335_20_1.points",)


def test_the_director_is_excellent_where_everyone_below_passes() -> None:
    """C has 52, so B has 50.83 and A 95."""
    made = rulings(BOOK, office(all_quarters("0.6")))
    assert outcome(made["servant:a"]) == graded(EXCELLENT)
    assert made["servant:b"].high.name == "COMPLETED"


def test_term_d_reads_scores_and_not_grades() -> None:
    """C is disciplined and NOT_COMPLETED with 52 points: read by grade both leaders would fall, read by score none."""
    made = rulings(BOOK, office(all_quarters("0.6"), disciplined=("c",)))
    assert outcome(made["servant:c"]) == graded(NOT_COMPLETED)
    assert made["servant:c"].binding == ("nd335_20_4_c",)
    assert naive_director(below_fail=True) < 90, "by grade A would be GOOD"
    assert outcome(made["servant:a"]) == graded(EXCELLENT)


def one_servant(*terms: tuple[str, str, str], general: str = "25") -> Dossier:
    """Return one servant without a post, with general points and terms a, b and c per quarter."""
    subjects, links = [Subject(kind="servant", id="s")], []
    for n, (a, b, c) in enumerate(terms, start=1):
        form = law.QuarterForm(
            leads=False, general=Decimal(general), quantity=Decimal(a), quality=Decimal(b), progress=Decimal(c)
        )
        subjects.append(subject(f"s-{n}", form))
        links.append(LinkRow(law.QUARTER_OF, f"s-{n}", "s"))
    return Dossier(subjects=tuple(subjects), links=tuple(links), complete=WHOLE)


def test_nobody_is_rounded_over_a_threshold() -> None:
    """89.99967 is below 90, though the mean of the terms is written 0.9286; a thousandth more is enough."""
    terms = ("0.9286", "0.9286", "0.9285")
    assert naive_rounded(25, terms) >= 90
    assert outcome(rulings(BOOK, one_servant(*[terms] * 4))["servant:s"]) == graded(GOOD)
    above = ("0.9286", "0.9286", "0.9286")
    assert outcome(rulings(BOOK, one_servant(terms, above, above, terms))["servant:s"]) == graded(EXCELLENT)


def test_a_year_that_is_ninety_exactly_is_excellent() -> None:
    """Quarters of 90.00233… and 89.99766… have no end in decimals, and their mean is 90; cut off, it would be less."""
    terms = ("0.9281", "0.9280", "0.9280"), ("0.9280", "0.9280", "0.9279")
    cut = sum(int((Decimal("25.04") + 70 * sum(map(Decimal, one), Decimal()) / 3) * 10**4) for one in terms)
    assert cut < 2 * 90 * 10**4
    assert outcome(rulings(BOOK, one_servant(*terms, general="25.04"))["servant:s"]) == graded(EXCELLENT)


def test_a_servant_without_any_score_is_not_graded() -> None:
    """Đ3.5 grades on the scores of the year: where there is none, there is no grade, and surely not the best."""
    made = rulings(BOOK, one_servant())["servant:s"]
    assert (made.status, made.grade) == ("not_graded", None)


def test_a_quarter_has_a_score_and_no_grade() -> None:
    """Đ3.5 grades the year only."""
    made = rulings(BOOK, office(all_quarters("0.6")))
    assert {made[f"servant_quarter:a-{q}"].status for q in QUARTERS} == {"not_graded"}


def test_a_figure_missing_two_steps_down_leaves_the_director_open_between_two_scores() -> None:
    """Nothing of C's results is known: A has 89.17 or 95, nothing else, and waits for C's figures."""
    made = rulings(BOOK, office(all_quarters(None)))
    assert outcome(made["servant:a"]) == pending(GOOD, EXCELLENT)
    assert Open(what="fact", name="quantity", subject="servant_quarter:c-1") in made["servant:a"].missing
    assert outcome(made["servant:c"]) == pending(NOT_COMPLETED, EXCELLENT)


def test_a_missing_figure_that_can_no_longer_matter_leaves_nothing_open() -> None:
    """One quarter of C's is missing: at worst A's year is (89.17 + 3 × 95) / 4 = 93.54, EXCELLENT all the same."""
    made = rulings(BOOK, office(all_quarters("0.6") | {"2": None}))
    assert outcome(made["servant:a"]) == graded(EXCELLENT)
    assert made["servant:a"].missing == ()


def test_one_bad_quarter_two_steps_down_costs_one_quarter_only() -> None:
    """The d term is of the same quarter's scores: A loses it once, and the year's mean stays above 90."""
    made = rulings(BOOK, office(all_quarters("0.6") | {"2": "0.5"}))
    assert outcome(made["servant:a"]) == graded(EXCELLENT)


def test_staff_that_may_be_missing_from_the_dossier_leave_their_leader_open() -> None:
    """Unless the quarters under A are all here, somebody unseen may have failed; the year of C is whole on its own."""
    quarters = tuple(Complete(law.QUARTER, f"servant:{id}") for id in ("a", "b", "c"))
    seen = (*quarters, Complete(law.UNDER), Complete("discipline"))
    made = rulings(BOOK, office(all_quarters("0.6"), complete=seen))
    assert outcome(made["servant:a"]) == pending(GOOD, EXCELLENT)
    below_c = Complete(law.QUARTER, "servant_quarter:c-1")
    assert outcome(rulings(BOOK, office(all_quarters("0.6"), complete=(*seen, below_c)))["servant:a"]) == pending(
        GOOD, EXCELLENT
    )


def test_a_leader_of_nobody_is_read_as_the_text_stands() -> None:
    """Đ15.3a names a half only where somebody is below: B alone has 50.83; with d left out, 45."""
    lone = office(all_quarters("0.6"))
    links = tuple(row for row in lone.links if row.source[0] != "c" or row.link == "quarter_of")
    dossier = lone.model_copy(update={"links": links})
    assert outcome(rulings(BOOK, dossier)["servant:b"])[1].name == "COMPLETED"  # type: ignore[union-attr]
    dropped = book_of(law.RULES, period="2026", readings={law.NOBODY_UNDER.id: "dropped"})
    assert outcome(rulings(dropped, dossier)["servant:b"]) == graded(NOT_COMPLETED)


def test_a_discipline_outside_duty_is_no_ground_of_point_c() -> None:
    """Đ20.4c asks for a breach tied to public duty."""
    private = RecordRow(
        record="discipline", id="d-1", subject="a", facts={"effective_on": date(2026, 2, 1), "duty_related": False}
    )
    dossier = office(all_quarters("0.6")).model_copy(update={"records": (private,)})
    assert outcome(rulings(BOOK, dossier)["servant:a"]) == graded(EXCELLENT)
