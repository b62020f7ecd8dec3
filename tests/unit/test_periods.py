"""Quarters feed a year: what is settled in them is known of the year, and what is not is only possible."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

import pytest

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.checks import checked
from xeploai.forms import _SETTLED
from xeploai.rules import UNGRADED

TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
LEADER = xl.Kind("leader", vi="Người đứng đầu", complete=True)
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")


class Sheet(xl.Form, kind=LEADER):
    points: Fact[int] = fact(vi="Điểm", between=(0, 100))
    away: Fact[bool] = fact(vi="Nghỉ cả quý")


class Quarters(xl.Record, id="quarters", of=LEADER, dated="ended", carries=LEADER, lengths=("month", "quarter")):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")
    book: Fact[Code] = fact(vi="Bộ quy tắc")
    ended: Fact[date] = fact(vi="Ngày cuối kỳ")


FAILED = xl.Ceiling("failed", LEADER, at_most=Grade.NOT_COMPLETED, when=Sheet.points < xl.number(50), cite=TEXT.at())
AWAY = xl.Gate("away", LEADER, xl.NOT_GRADED, when=Sheet.away, cite=TEXT.at())
ONE_FAILED = xl.Ceiling(
    "one_failed",
    LEADER,
    at_most=Grade.GOOD,
    when=Quarters.rows().any_(Quarters.grade <= Grade.NOT_COMPLETED),
    cite=TEXT.at(),
)
HALF_FAILED = xl.Ceiling(
    "half_failed",
    LEADER,
    at_most=Grade.COMPLETED,
    when=Quarters.rows().share(Quarters.grade <= Grade.NOT_COMPLETED, if_empty=0) >= xl.number(Decimal("0.5")),
    cite=TEXT.at(),
)
TWO_GRADED = xl.Ceiling(
    "two_graded",
    LEADER,
    at_most=Grade.COMPLETED,
    when=Quarters.rows().count(Quarters.status.is_(Code("graded"))) < xl.number(2),
    cite=TEXT.at(),
)
UNREAD = xl.Hole("unread", kinds=(LEADER,), cite=TEXT.at())


def book(period: str, *rules: Any, forms: tuple[Any, ...] = (Sheet, Quarters)) -> xl.Book:
    judged = xl.Period.parse(period)
    held = xl.rule_set("set", "vn", vi="Bộ quy tắc", forms=forms, instruments=(TEXT,), rules=rules)
    return xl.Book(jurisdiction="vn", period=judged, decided_on=judged.end, sets=(held,))


YEAR = book("2026", ONE_FAILED)
OF_QUARTERS = {period: book(period, FAILED, AWAY, forms=(Sheet,)) for period in QUARTERS}


def books_of(periods: Iterable[str]) -> dict[str, xl.Book]:
    return {period: YEAR if period == "2026" else OF_QUARTERS[period] for period in periods}


def leader(points: int | None = 90, *, away: bool | None = False) -> xl.Dossier:
    return xl.Dossier(subjects=(xl.subject("l-1", Sheet(points=points, away=away)),))


def classified(year: xl.Book = YEAR, books: dict[str, xl.Book] | None = None, **quarters: xl.Dossier) -> xl.Ruling:
    """Return the ruling of the year, of which the quarters are given as `q1=`."""
    dossiers = {f"2026-{name.upper()}": one for name, one in quarters.items()}
    known = {**OF_QUARTERS, **(books or {})}
    made = xl.classify_periods({"2026": leader(), **dossiers}, {"2026": year, **{one: known[one] for one in dossiers}})
    assert list(made) == ["2026", *dossiers]
    return made["2026"]["leader:l-1"]


def told(ruling: xl.Ruling) -> tuple[str, Grade, Grade]:
    return ruling.status, ruling.low, ruling.high


@pytest.mark.parametrize(("points", "grade"), [(90, Grade.EXCELLENT), (49, Grade.GOOD)])
def test_four_quarters_settle_the_year(points: int, grade: Grade) -> None:
    """They are all its days, so that nothing need be said of the register."""
    ruling = classified(q1=leader(), q2=leader(points), q3=leader(), q4=leader())
    assert told(ruling) == ("graded", grade, grade)


def test_a_pending_quarter_counts_as_possible() -> None:
    """It may have failed; what is missing is its row's grade."""
    ruling = classified(q1=leader(), q2=leader(None), q3=leader(), q4=leader())
    assert told(ruling) == ("pending", Grade.GOOD, Grade.EXCELLENT)
    assert {one.row for one in ruling.missing} == {"quarters/2026-Q2:l-1"}


def test_a_provisional_quarter_counts_as_pending() -> None:
    """A text not seen may still lower it: its grade on what was read is no sure one."""
    books = {"2026-Q2": book("2026-Q2", FAILED, AWAY, UNREAD, forms=(Sheet,))}
    given = {"2026-Q2": leader()}
    assert xl.classify_periods(given, books)["2026-Q2"]["leader:l-1"].status == "provisional"
    ruling = classified(books=books, q1=leader(), q2=leader(), q3=leader(), q4=leader())
    assert told(ruling) == ("pending", Grade.GOOD, Grade.EXCELLENT)


def test_a_quarter_not_graded_has_no_grade_and_bars_nothing() -> None:
    """Even with the points of a failed one."""
    ruling = classified(q1=leader(), q2=leader(10, away=True), q3=leader(), q4=leader())
    assert told(ruling) == ("graded", Grade.EXCELLENT, Grade.EXCELLENT)


def test_a_quarter_of_which_it_is_open_whether_it_is_graded_is_neither() -> None:
    """Its status is left open, so that a count of graded quarters has bounds."""
    year = book("2026", TWO_GRADED)
    away = leader(away=True)
    assert classified(year, q1=leader(), q2=away, q3=away, q4=away).grade is Grade.COMPLETED
    open_one = classified(year, q1=leader(), q2=leader(away=None), q3=away, q4=away)
    assert told(open_one) == ("pending", Grade.COMPLETED, Grade.EXCELLENT)


def test_an_open_quarter_does_not_stand_in_the_base_of_a_share_as_if_it_were_graded() -> None:
    """Of two quarters graded one failed; were the open one surely graded as well, that would be less than half."""
    year = book("2026", HALF_FAILED)
    away = leader(away=True)
    ruling = classified(year, q1=leader(10), q2=leader(), q3=away, q4=leader(away=None))
    assert told(ruling) == ("pending", Grade.COMPLETED, Grade.EXCELLENT)


def test_a_missing_quarter_leaves_the_year_open() -> None:
    """Three quarters are not all its days; the dossier may say that they are all there is."""
    three: dict[str, Any] = {"q1": leader(), "q2": leader(), "q4": leader()}
    ruling = classified(**three)
    assert told(ruling) == ("pending", Grade.GOOD, Grade.EXCELLENT)
    assert [one.what for one in ruling.missing] == ["register"]
    complete = leader().model_copy(update={"complete": (xl.Complete("quarters"),)})
    dossiers = {"2026": complete, **{f"2026-{name.upper()}": one for name, one in three.items()}}
    made = xl.classify_periods(dossiers, books_of(dossiers))
    assert made["2026"]["leader:l-1"].grade is Grade.EXCELLENT


def test_a_subject_that_is_not_in_one_quarter_is_left_open() -> None:
    """Whether it was forgotten there is not known; another who is in all of them is settled."""
    (one,) = leader().subjects
    both = xl.Dossier(subjects=(one, one.model_copy(update={"id": "l-2"})))
    only_other = xl.Dossier(subjects=both.subjects[1:])
    given = {"2026": both, **dict.fromkeys(QUARTERS, both), "2026-Q3": only_other}
    made = xl.classify_periods(given, books_of(given))["2026"]
    assert told(made["leader:l-1"]) == ("pending", Grade.GOOD, Grade.EXCELLENT)
    assert made["leader:l-2"].grade is Grade.EXCELLENT


def test_a_capacity_that_began_in_july_needs_no_earlier_quarters() -> None:
    """The two quarters are all the days it had."""
    (one,) = leader().subjects
    year = xl.Dossier(subjects=(one.model_copy(update={"start": date(2026, 7, 1)}),))
    late = {"2026-Q3": leader(), "2026-Q4": leader(49)}
    books = {"2026": YEAR, **{period: OF_QUARTERS[period] for period in late}}
    ruling = xl.classify_periods({"2026": year, **late}, books)["2026"]["leader:l-1"]
    assert told(ruling) == ("graded", Grade.GOOD, Grade.GOOD)


def test_a_subject_marked_invalid_in_a_quarter_may_be_anything() -> None:
    """Of a faulty row nothing is known."""
    faulty = xl.Dossier(subjects=(xl.Subject(kind="leader", id="l-1", facts={"points": 900}),))
    given = {"2026": leader(), **dict.fromkeys(QUARTERS, leader()), "2026-Q2": faulty}
    made = xl.classify_periods(given, {"2026": YEAR, **OF_QUARTERS}, on_fault="mark")
    assert made["2026-Q2"]["leader:l-1"].status == "invalid"
    assert told(made["2026"]["leader:l-1"]) == ("pending", Grade.GOOD, Grade.EXCELLENT)


def test_the_rows_say_which_period_and_which_book() -> None:
    """A ruling of another period is evidence with the hash of the rules it was made under."""
    given = {"2026": leader(), "2026-Q2": leader(10)}
    made = xl.classify_periods(given, books_of(given))
    (row,) = made["2026"].dossier.records
    assert row == xl.RecordRow(
        record="quarters",
        id="2026-Q2:l-1",
        subject="l-1",
        facts={
            "period": "2026-Q2",
            "status": "graded",
            "grade": "NOT_COMPLETED",
            "book": OF_QUARTERS["2026-Q2"].hash,
            "ended": date(2026, 6, 30),
        },
    )


def test_months_feed_their_quarter_and_not_the_year_around_it() -> None:
    """A month would be counted as a quarter. Periods beside, around or as long as the year feed nothing into it."""
    periods = ["2026-05", "2026-Q2", "2026", "2026-01-01/2026-12-31", "2025-Q4", "2025-12-01/2026-01-31"]
    books = {period: book(period, FAILED) for period in periods}
    made = xl.classify_periods({period: leader() for period in periods}, books)
    assert list(made) == periods
    fed = {period: [row.facts["period"] for row in rulings.dossier.records] for period, rulings in made.items()}
    around = {"2026": ["2026-Q2"], "2026-01-01/2026-12-31": ["2026-Q2"], "2026-Q2": ["2026-05"]}
    assert {period: rows for period, rows in fed.items() if rows} == around


def test_a_part_of_a_quarter_is_none_and_feeds_nothing_that_counts_quarters() -> None:
    """Two of them would be two quarters; what was ruled of the rest of the year is not all there."""
    periods = ["2026-01-01/2026-02-28", "2026-02-01/2026-04-30", "2026"]
    for period in periods[:2]:
        books = {one: book(one, FAILED) for one in (period, "2026")}
        made = xl.classify_periods({one: leader() for one in books}, books)
        assert made["2026"].dossier.records == ()


def test_the_register_may_also_be_given_by_hand() -> None:
    """As a table of last year's system; a status that is not settled is refused, and a row given twice."""
    row = xl.RecordRow(record="quarters", id="a", subject="l-1", facts={"period": "2026-Q1", "status": "pending"})
    by_hand = leader().model_copy(update={"records": (row,)})
    with pytest.raises(xl.DossierError, match="the dossier") as raised:
        xl.classify(by_hand, YEAR)
    assert "'pending'" in str(raised.value)
    assert "'not_graded'" in str(raised.value)
    again = row.model_copy(update={"id": "2026-Q1:l-1", "facts": {"period": "2026-Q1", "status": "not_graded"}})
    given = {"2026": leader().model_copy(update={"records": (again,)}), "2026-Q1": leader()}
    with pytest.raises(xl.DossierError, match="the dossiers") as raised:
        xl.classify_periods(given, {"2026": YEAR, "2026-Q1": OF_QUARTERS["2026-Q1"]})
    assert "'2026-Q1:l-1' is given twice in quarters" in str(raised.value)


def test_the_faults_of_all_periods_come_at_once() -> None:
    """Each begins with its period."""
    faulty = xl.Dossier(subjects=(xl.Subject(kind="leader", id="l-1", facts={"points": 900}),))
    given = {"2026": faulty, "2026-Q2": faulty, "2026-Q1": leader()}
    with pytest.raises(xl.DossierError) as raised:
        xl.classify_periods(given, books_of(given))
    places = [fault.place for fault in raised.value.faults]
    assert places == ["2026-Q2, Người đứng đầu l-1, points", "2026, Người đứng đầu l-1, points"]


@pytest.mark.parametrize(
    ("dossiers", "books", "said"),
    [
        ({"2026": leader()}, {}, "there is no book for the period '2026'"),
        ({}, {"2026": YEAR}, "there is no dossier for the period '2026'"),
        ({"2027": leader()}, {"2027": YEAR}, "the book given for the period '2027' is of '2026'"),
    ],
)
def test_each_period_needs_its_dossier_and_its_book(
    dossiers: dict[str, xl.Dossier], books: dict[str, xl.Book], said: str
) -> None:
    """A book of another year must not judge it."""
    with pytest.raises(xl.LanguageError, match=said):
        xl.classify_periods(dossiers, books)


def test_a_register_of_rulings_without_their_columns_is_refused() -> None:
    """Nothing could be written there."""

    class Bare(xl.Record, id="bare", of=LEADER, carries=LEADER, lengths=("quarter",)):
        status: Fact[Code] = fact(vi="Tình trạng")
        grade: Fact[int] = fact(vi="Xếp loại", between=(1, 4))

    with pytest.raises(xl.BookError) as raised:
        checked(book("2026", forms=(Sheet, Bare)))
    assert [fault.what for fault in raised.value.faults] == [
        "it carries rulings, and has no column 'period'.",
        "it carries rulings, and its column 'grade' is no Grade.",
    ]


Given = tuple[int | None, bool | None]


def completions(given: Given) -> list[Given]:
    points, away = given
    return list(product([10, 90] if points is None else [points], [False, True] if away is None else [away]))


def test_whatever_an_open_quarter_turns_out_to_be_the_year_lies_in_its_interval() -> None:
    """Every dossier of two quarters, one of them or both open, against every way of filling it."""
    year = book("2026", ONE_FAILED, HALF_FAILED, TWO_GRADED)

    @cache
    def of(*quarters: Given) -> xl.Ruling:
        first, second = (leader(points, away=away) for points, away in quarters)
        return classified(year, q1=first, q2=second, q3=leader(), q4=leader(away=True))

    sheets = list(product([10, 90, None], [False, True, None]))
    for given in product(sheets, sheets):
        ruling = of(*given)
        filled = {of(*quarters).grade for quarters in product(*map(completions, given))}
        assert None not in filled
        assert all(grade is not None and ruling.low <= grade <= ruling.high for grade in filled), given


def test_what_is_settled_is_a_grade_or_that_there_is_none() -> None:
    """Forms stand below rules, so the statuses are written twice; here they are held together."""
    assert {"graded", *UNGRADED} == set(_SETTLED)
