"""Rule 8 as cases: HD 02 and HD 43, for the year 2026."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from tests.cases.books import failed_quarter as law
from tests.cases.grading import EXCELLENT, GOOD, NOT_COMPLETED, book_of, graded, outcome, pending, rulings

from xeploai import Complete, Dossier, Grade, LinkRow, Open, Ruling, subject

BOOK = book_of(law.RULES, law.TVDU, period="2026", assume=law.HOLES)
WHOLE = (Complete(law.QUARTER), Complete(law.BEFORE))


def leader(
    *quarters: str | tuple[str, ...] | None,
    points: str | None = "94",
    away: tuple[int, ...] = (),
    complete: tuple[Complete, ...] = WHOLE,
) -> Dossier:
    """Return a leader with the points of the quarters in order, all four parts alike or each its own.

    `away` are quarters with two months of leave.
    """
    subjects = [subject("l-1", law.LeaderForm(points=None if points is None else Decimal(points)))]
    links = []
    for n, each in enumerate(quarters, start=1):
        parts = each if isinstance(each, tuple) else (each,) * 4
        volume, quality, progress, effect = (None if part is None else Decimal(part) for part in parts)
        form = law.QuarterForm(quarter=n, volume=volume, quality=quality, progress=progress, effect=effect)
        subjects.append(subject(f"l-1-{n}", form, law.AwayForm(months_away=2 if n in away else 0)))
        links.append(LinkRow(law.QUARTER_OF, f"l-1-{n}", "l-1"))
        links += [LinkRow(law.BEFORE, f"l-1-{n}", f"l-1-{n - 1}")] if n > 1 else []
    return Dossier(subjects=tuple(subjects), links=tuple(links), complete=complete)


def year(dossier: Dossier) -> Ruling:
    """Return the ruling of the year."""
    return rulings(BOOK, dossier)["leader:l-1"]


def naive_year_alone(dossier: Dossier) -> Grade:
    """Grade the year by its own points and forget the quarters."""
    points = Decimal(str(dossier.by_key["leader:l-1"].facts["points"]))
    return EXCELLENT if points >= 90 else GOOD


def naive_quarters(dossier: Dossier) -> Grade:
    """Bar the year by any quarter below 50 points, a blank one counting as nought, graded or not."""
    volumes = [one.facts.get("volume", Decimal(0)) for one in dossier.by_kind["leader_quarter"]]
    return GOOD if any(Decimal(str(one)) < 50 for one in volumes) else EXCELLENT


def test_four_good_quarters_bar_nothing() -> None:
    """The year has 94 points, and no quarter failed."""
    assert outcome(year(leader("92", "70", "55", "91"))) == graded(EXCELLENT)


def test_one_failed_quarter_bars_excellent_whatever_the_year_s_points() -> None:
    """HD 02: the second quarter has 45."""
    dossier = leader("95", "45", "95", "95")
    assert naive_year_alone(dossier) is EXCELLENT
    made = year(dossier)
    assert outcome(made) == graded(GOOD)
    assert made.binding == ("hd02_failed_quarter",)


def naive_rounded(*parts: str) -> Decimal:
    """Take the mean of the parts to the two places in which points are written."""
    return (sum(map(Decimal, parts), Decimal()) / len(parts)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_nobody_is_rounded_over_a_threshold() -> None:
    """49.995 is below 50, though it is written 50.00; and it bars EXCELLENT in the year."""
    edge = ("49.99", "49.99", "50", "50")
    assert naive_rounded(*edge) >= 50
    dossier = leader("95", edge, "95", "95")
    assert outcome(rulings(BOOK, dossier)["leader_quarter:l-1-2"]) == graded(NOT_COMPLETED)
    assert outcome(year(dossier)) == graded(GOOD)
    exact = leader("95", ("49.99", "50.01", "50", "50"), "95", "95")
    assert outcome(year(exact)) == graded(EXCELLENT)


def test_what_is_left_out_leaves_the_grades_provisional() -> None:
    """The weights of the KPI and the conditions of Điều 11 are not here: who does not assume them empty is told so."""
    whole = book_of(law.RULES, law.TVDU, period="2026")
    made = rulings(whole, leader("92", "70", "55", "91"))
    assert outcome(made["leader:l-1"]) == ("provisional", EXCELLENT, NOT_COMPLETED, EXCELLENT)
    assert "qd366_11_conditions" in made["leader:l-1"].holes
    assert set(made["leader_quarter:l-1-2"].holes) == set(law.HOLES)


def test_leave_keeps_a_quarter_ungraded_only_where_a_text_says_so() -> None:
    """The gate is one body's: elsewhere a quarter of leave is a quarter without points, which may have failed."""
    dossier = leader("95", None, "95", "95")
    subjects = tuple(
        one.model_copy(update={"facts": {k: v for k, v in one.facts.items() if k != "months_away"}})
        for one in dossier.subjects
    )
    elsewhere = book_of(law.RULES, period="2026", assume=law.HOLES)
    assert law.TVDU.jurisdiction == "vn/tvdu"
    made = rulings(elsewhere, dossier.model_copy(update={"subjects": subjects}))["leader:l-1"]
    assert outcome(made) == pending(GOOD, EXCELLENT)


def test_the_fourth_quarter_is_not_graded_alone_and_bars_nothing() -> None:
    """HD 43: its results are in the year; 40 points alone would be a failed quarter."""
    dossier = leader("95", "95", "95", "40")
    assert naive_quarters(dossier) is GOOD
    assert rulings(BOOK, dossier)["leader_quarter:l-1-4"].status == "not_graded"
    assert outcome(year(dossier)) == graded(EXCELLENT)


def test_a_quarter_of_leave_is_never_against_the_person() -> None:
    """Two months of maternity leave: no grade, though the sheet has no points for it."""
    dossier = leader("95", None, "95", "95", away=(2,))
    assert naive_quarters(dossier) is GOOD
    assert outcome(year(dossier)) == graded(EXCELLENT)


def test_a_quarter_not_yet_scored_leaves_the_year_between_good_and_excellent() -> None:
    """It may have failed; the year's own points settle the rest."""
    made = year(leader("95", "95", None, "95"))
    assert outcome(made) == pending(GOOD, EXCELLENT)
    assert Open(what="fact", name="volume", subject="leader_quarter:l-1-3") in made.missing


def test_a_quarter_that_may_be_missing_from_the_dossier_leaves_the_year_open() -> None:
    """Two quarters are here and nobody says these are all: a third may have failed."""
    made = year(leader("95", "95", complete=(Complete(law.BEFORE),)))
    assert outcome(made) == pending(GOOD, EXCELLENT)
    assert Open(what="table", name="leader_quarter", subject="leader:l-1") in made.missing


def test_where_one_quarter_has_surely_failed_a_missing_one_matters_no_more() -> None:
    """GOOD is settled by the second quarter."""
    made = year(leader("95", "45", None, "95"))
    assert outcome(made) == graded(GOOD)
    assert made.missing == ()


def test_the_year_is_not_a_mean_of_its_quarters() -> None:
    """Quarters of 60 do not lower a year of 94 points; a year of 60 is not raised by quarters of 95."""
    assert outcome(year(leader("60", "60", "60", "60"))) == graded(EXCELLENT)
    assert year(leader("95", "95", "95", "95", points="60")).high < GOOD


def test_two_failed_quarters_in_a_row_are_a_finding_and_change_no_grade() -> None:
    """HD 02: considered for replacement; with a good quarter between them nothing is said."""
    in_a_row = year(leader("40", "45", "95", "95"))
    assert [finding.id for finding in in_a_row.findings] == ["hd02_two_in_a_row"]
    assert outcome(in_a_row) == graded(GOOD)
    apart = year(leader("40", "95", "45", "95"))
    assert not [finding for finding in apart.findings if finding.id == "hd02_two_in_a_row"]
    assert outcome(rulings(BOOK, leader("40"))["leader_quarter:l-1-1"]) == graded(NOT_COMPLETED)
