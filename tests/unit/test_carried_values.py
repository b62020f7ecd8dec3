"""Scores of months and quarters feed the year: what is settled is carried as it is, and nothing is counted twice."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

import xeploai as xl
from xeploai import Code, Fact, Grade, Scale, fact
from xeploai.checks import checked

TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
CLERK = xl.Kind("clerk", vi="Công chức", complete=True)
MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))


class Mark(Scale):
    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class Sheet(xl.Form, kind=CLERK):
    general: Fact[Decimal] = fact(vi="Điểm tiêu chí chung", between=(0, 30), digits=1)
    given: Fact[int] = fact(vi="Số sản phẩm được giao", between=(0, 100))
    done: Fact[int] = fact(vi="Số sản phẩm hoàn thành", between=(0, 100))


class YearSheet(xl.Form, kind=CLERK):
    served: Fact[bool] = fact(vi="Có thời gian công tác")


class Scores(xl.Record, id="scores", of=CLERK, carries=CLERK, lengths=("month", "quarter", "half")):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")
    months: Fact[int] = fact(vi="Số tháng", between=(1, 12))
    scored: Fact[bool] = fact(vi="Có điểm")
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=4, applies=scored)


RESULT = (xl.least(Sheet.done, Sheet.given) * xl.number(70)).divided_by(Sheet.given, digits=4)
SCORE = xl.Derived(
    "month_score",
    CLERK,
    name="score",
    cite=TEXT.at(),
    value=xl.greatest(
        xl.least(xl.total(Sheet.general, RESULT), xl.number(100)),
        xl.number(0),
    ),
)
ONLY_SCORED = xl.Gate("only_scored", CLERK, xl.NOT_GRADED, when=xl.ALWAYS, cite=TEXT.at())
"""Months have a score and no grade."""
MEAN = xl.least(
    Scores.rows()
    .sum_(Scores.score * Scores.months)
    .divided_by(Scores.rows().sum_(Scores.months, where=Scores.score.is_applicable()), digits=4),
    xl.number(100),
)
YEAR_SCORE = xl.Derived("year_score", CLERK, name="score", value=MEAN, cite=TEXT.at())
BANDS = tuple(
    xl.Ceiling(f"below_{edge}", CLERK, at_most=grade, when=YEAR_SCORE.fact < xl.number(edge), cite=TEXT.at())
    for edge, grade in ((90, Grade.GOOD), (70, Grade.COMPLETED), (50, Grade.NOT_COMPLETED))
)


def made(period: str, *rules: Any, forms: tuple[Any, ...], complete: bool = True) -> xl.Book:
    judged = xl.Period.parse(period)
    held = xl.rule_set("set", "vn", vi="Bộ quy tắc", forms=forms, instruments=(TEXT,), rules=rules, kinds=(CLERK,))
    book = xl.Book(jurisdiction="vn", period=judged, decided_on=judged.end, sets=(held,))
    return checked(book) if complete else book


def shorter(period: str, *rules: Any, forms: tuple[Any, ...] = (Sheet,)) -> xl.Book:
    return made(period, *(rules or (SCORE, ONLY_SCORED)), forms=forms)


def longer(*rules: Any, record: Any = Scores, period: str = "2026") -> xl.Book:
    return made(period, *(rules or (YEAR_SCORE, *BANDS)), forms=(YearSheet, record))


BOOKS = {period: shorter(period) for period in MONTHS} | {"2026": longer()}


def sheet(general: str | None = "30", given: int | None = 10, done: int | None = 10, id: str = "c-1") -> xl.Subject:
    return xl.subject(id, Sheet(general=None if general is None else Decimal(general), given=given, done=done))


def dossier(*subjects: xl.Subject) -> xl.Dossier:
    return xl.Dossier(subjects=subjects or (sheet(),))


def year(*ids: str) -> xl.Dossier:
    return xl.Dossier(subjects=tuple(xl.subject(id, YearSheet()) for id in ids or ("c-1",)))


def ruled(
    given: Mapping[str, xl.Dossier], books: Mapping[str, xl.Book] | None = None, of: xl.Dossier | None = None
) -> xl.Rulings:
    """Return the rulings of the year."""
    known = {**BOOKS, **(books or {})}
    dossiers = {"2026": of or year(), **given}
    return xl.classify_periods(dossiers, {period: known[period] for period in dossiers})["2026"]


def twelve(*scores: int | None) -> dict[str, xl.Dossier]:
    """Return twelve months; the first ones have so many points of a hundred, and None leaves one open."""
    given = [*scores, *[100] * (12 - len(scores))]
    return {
        period: dossier(sheet(None if points is None else "30", 70, None if points is None else points - 30))
        for period, points in zip(MONTHS, given, strict=True)
    }


def cells(rulings: xl.Rulings, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row.facts.get(name) for name in names) for row in rulings.dossier.records]


def test_the_year_has_the_mean_of_its_months() -> None:
    """Though no month has a grade."""
    rulings = ruled(twelve(40, 52, 64))
    assert rulings.value("clerk:c-1", "score").value == Decimal(88)
    assert (rulings["clerk:c-1"].status, rulings["clerk:c-1"].grade) == ("graded", Grade.GOOD)
    assert cells(rulings, "period", "status", "grade", "months", "scored", "score")[:2] == [
        ("2026-01", "not_graded", None, 1, True, Decimal(40)),
        ("2026-02", "not_graded", None, 1, True, Decimal(52)),
    ]


def test_an_open_month_leaves_the_year_open() -> None:
    """What is missing is the score in its row."""
    rulings = ruled(twelve(None))
    assert (rulings["clerk:c-1"].low, rulings["clerk:c-1"].high) == (Grade.NOT_COMPLETED, Grade.EXCELLENT)
    assert cells(rulings, "scored", "score")[0] == (True, None)
    assert [(one.name, one.row) for one in rulings["clerk:c-1"].missing] == [("score", "scores/2026-01:c-1")]


def test_of_an_open_month_it_may_be_open_whether_it_has_a_score_at_all() -> None:
    """What was given to do is not known: it may be nothing."""
    rulings = ruled(twelve() | {"2026-03": dossier(sheet("30", None, 3))})
    assert cells(rulings, "scored", "score")[2] == (None, None)
    assert {one.name for one in rulings["clerk:c-1"].missing} == {"score", "scored"}
    assert {one.row for one in rulings["clerk:c-1"].missing} == {"scores/2026-03:c-1"}


def test_a_month_without_tasks_has_no_score_and_is_left_out_of_the_mean() -> None:
    """Eleven months count, and not as if the twelfth had nought."""
    months = twelve(89, 89) | {"2026-03": dossier(sheet("30", 0, 0))}
    rulings = ruled(months)
    assert cells(rulings, "scored", "score")[2] == (False, None)
    assert rulings.value("clerk:c-1", "score").value == Decimal(98)


def test_a_quarter_stands_for_its_three_months() -> None:
    """One who is tracked by quarters is weighed as one who is tracked by months."""
    quarters = {f"2026-Q{n}": dossier(sheet("30", 70, points - 30)) for n, points in ((1, 40), (2, 60), (3, 80))}
    months = dict(list(twelve(*[0] * 9, 70, 80, 90).items())[9:])
    books = {period: shorter(period) for period in quarters}
    rulings = ruled({**quarters, **months}, books)
    assert [months for (months,) in cells(rulings, "months")] == [3, 3, 3, 1, 1, 1]
    assert rulings.value("clerk:c-1", "score").value == Decimal(65)


def test_of_one_who_has_months_and_quarters_the_months_are_not_counted_again() -> None:
    """Q1 stands for January to March; of another, who has no quarters, the months are carried."""
    months = {period: dossier(sheet("30", 70, 40), sheet("30", 70, 30, id="c-2")) for period in MONTHS}
    quarters = {f"2026-Q{n}": dossier(sheet("30", 70, 50)) for n in (1, 2)}
    rulings = ruled({**months, **quarters}, {period: shorter(period) for period in quarters}, year("c-1", "c-2"))
    rows: dict[str, list[Any]] = {"c-1": [], "c-2": []}
    for row in rulings.dossier.records:
        rows[row.subject].append(row.facts["period"])
    assert rows == {"c-1": ["2026-Q1", "2026-Q2", *MONTHS[6:]], "c-2": list(MONTHS)}
    assert [rulings.value(key, "score").value for key in rulings] == [Decimal(75), Decimal(60)]


class Counted(xl.Record, id="scores", of=CLERK, carries=CLERK, lengths=("quarter",)):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")


ANY_FAILED = xl.Ceiling(
    "any_failed",
    CLERK,
    at_most=Grade.GOOD,
    when=Counted.rows().any_(Counted.grade <= Grade.NOT_COMPLETED),
    cite=TEXT.at(),
)
NONE_DONE = xl.Ceiling("none_done", CLERK, at_most=Grade.NOT_COMPLETED, when=Sheet.done < xl.number(1), cite=TEXT.at())


def test_only_periods_of_the_lengths_of_a_register_are_carried() -> None:
    """A register that counts quarters knows no month and no half-year, whoever was ruled in them."""
    periods = ("2026-01", "2026-Q1", "2026-H1")
    books = {period: shorter(period, NONE_DONE) for period in periods} | {"2026": longer(ANY_FAILED, record=Counted)}
    given = {"2026-01": dossier(sheet(), sheet(id="c-2")), "2026-Q1": dossier(), "2026-H1": dossier(sheet(id="c-2"))}
    rulings = ruled(given, books, year("c-1", "c-2"))
    assert [(row.subject, row.facts["period"]) for row in rulings.dossier.records] == [("c-1", "2026-Q1")]


@pytest.mark.parametrize("half", [xl.Dossier(), dossier(sheet(None, None, None))])
def test_a_longer_period_in_which_nothing_is_told_of_a_subject_displaces_no_failed_quarter(half: xl.Dossier) -> None:
    """Though the kind is in its book; the register may even be said to be complete."""
    given = {"2026-Q2": dossier(sheet("0", 10, 0)), "2026-H1": half}
    books = {period: shorter(period, NONE_DONE) for period in given} | {"2026": longer(ANY_FAILED, record=Counted)}
    complete = year().model_copy(update={"complete": (xl.Complete("scores"),)})
    ruling = ruled(given, books, complete)["clerk:c-1"]
    assert (ruling.status, ruling.grade, ruling.binding) == ("graded", Grade.GOOD, ("any_failed",))


def test_an_empty_longer_period_displaces_no_months() -> None:
    """What is the longest is looked for subject by subject."""
    given = {**twelve(*[40] * 12), "2026-H1": xl.Dossier(), "2026-Q4": dossier(sheet(id="c-2"))}
    books = {period: shorter(period) for period in ("2026-H1", "2026-Q4")}
    assert ruled(given, books).value("clerk:c-1", "score").value == Decimal(40)


def test_a_period_that_is_not_of_whole_months_says_of_no_number_of_them() -> None:
    """How it weighs beside a month no text says: that is left open."""
    period = "2026-01-05/2026-02-28"
    rulings = ruled({period: dossier()}, {period: shorter(period)})
    assert cells(rulings, "months", "score") == [(None, Decimal(100))]


@pytest.mark.parametrize(
    ("period", "months"),
    [("2026-H1", 6), ("2026-02", 1), ("2026-Q4", 3), ("2026-11-01/2026-12-31", 2), ("2026-01-02/2026-02-28", None)],
)
def test_whole_months_are_counted_by_the_calendar(period: str, months: int | None) -> None:
    rulings = ruled({period: dossier()}, {period: shorter(period)})
    assert cells(rulings, "months") == [(months,)]


def test_periods_that_share_days_are_refused() -> None:
    """Their days would count twice; one inside the other is the rule for which there is an answer."""
    given = {"2026-Q1": dossier(), "2026-03-01/2026-04-30": dossier()}
    with pytest.raises(xl.LanguageError, match=r"'2026-Q1' and '2026-03-01/2026-04-30' share days.* in '2026'"):
        ruled(given, {period: shorter(period) for period in given})


def by_hand(period: str, score: int) -> xl.Dossier:
    """Return the year with a row that another body sent."""
    held: dict[str, Any] = {"period": period, "status": "not_graded", "scored": True, "score": score}
    row = xl.RecordRow(record="scores", id="sent", subject="c-1", facts=held)
    return year().model_copy(update={"records": (row,), "complete": (xl.Complete("scores"),)})


def test_scores_that_another_body_sent_stand_beside_those_ruled_here() -> None:
    """A civil servant who moved in April has a first quarter from the old body."""
    months = dict(list(twelve(*[0] * 3, *[80] * 9).items())[3:])
    assert ruled(months, of=by_hand("2026-Q1", 40)).value("clerk:c-1", "score").value == Decimal(70)


@pytest.mark.parametrize("period", ["2026-Q1", "2026-03", "2026-02-15/2026-04-14"])
def test_a_row_given_of_days_that_were_ruled_here_is_refused(period: str) -> None:
    """They would count twice; marked, the subject may be anything."""
    given = {"2026": by_hand(period, 40), "2026-03": dossier()}
    books = {one: BOOKS[one] for one in given}
    with pytest.raises(xl.DossierError) as raised:
        xl.classify_periods(given, books)
    (fault,) = raised.value.faults
    assert fault.place == "2026, scores sent, period"
    assert fault.what == f"its period {period} has days of the row '2026-03:c-1' (2026-03): they would count twice."
    marked = xl.classify_periods(given, books, on_fault="mark")["2026"]["clerk:c-1"]
    assert (marked.status, marked.low, marked.high) == ("invalid", Grade.NOT_COMPLETED, Grade.EXCELLENT)


@pytest.mark.parametrize(
    ("name", "written"), [("HK1", "HK1=2026-01-01/2026-06-30"), ("Học kỳ 1", "2026-01-01/2026-06-30")]
)
def test_a_period_of_a_name_of_its_own_is_written_with_its_days(name: str, written: str) -> None:
    """So its row is read again by who has no such period at hand; and a row by hand may use the name."""
    half = xl.Period(id=name, start=date(2026, 1, 1), end=date(2026, 6, 30))
    books = {name: shorter("2026-H1").model_copy(update={"period": half, "decided_on": half.end})}
    rulings = ruled({name: dossier()}, books)
    assert cells(rulings, "period", "months") == [(written, 6)]
    assert xl.classify(rulings.dossier, rulings.book)["clerk:c-1"] == rulings["clerk:c-1"]
    with pytest.raises(xl.DossierError) as raised:
        ruled({name: dossier()}, books, by_hand(name, 40))
    assert f"its period {written} has days of the row '{name}:c-1'" in str(raised.value)
    of_another = ruled({name: dossier(sheet(id="c-2"))}, books, by_hand(name, 40))
    assert cells(of_another, "period", "score") == [(written, 40)]


def test_a_given_fact_is_carried_as_well() -> None:
    """What the month was given stands in a column of its name, of whatever type."""

    class Marked(xl.Form, kind=CLERK):
        points: Fact[int] = fact(vi="Điểm", between=(0, 10))
        mark: Fact[Mark] = fact(vi="Mức")
        late: Fact[bool] = fact(vi="Chậm")
        post: Fact[Code] = fact(vi="Vị trí", options=("a", "b"))
        joined: Fact[date] = fact(vi="Ngày nhận việc")

    class Kept(xl.Record, id="kept", of=CLERK, carries=CLERK, dated="ended", lengths=("month",)):
        period: Fact[Code] = fact(vi="Kỳ")
        status: Fact[Code] = fact(vi="Tình trạng")
        grade: Fact[Grade] = fact(vi="Xếp loại")
        points: Fact[Decimal] = fact(vi="Điểm", between=(0, 10), digits=2)
        mark: Fact[Mark] = fact(vi="Mức")
        late: Fact[bool] = fact(vi="Chậm")
        post: Fact[Code] = fact(vi="Vị trí")
        joined: Fact[date] = fact(vi="Ngày nhận việc")
        ended: Fact[date] = fact(vi="Ngày cuối kỳ")
        remark: Fact[Code] = fact(vi="Ghi chú")

    given: dict[str, Any] = {
        "points": 7, "mark": Mark.HIGH, "late": False, "post": Code("b"), "joined": date(2025, 2, 3),
    }  # fmt: skip
    month = xl.Dossier(subjects=(xl.subject("c-1", Marked(**given)),))
    rules = xl.Check("late", CLERK, when=Kept.rows().any_(Kept.late), vi="Chậm", en="Late", cite=TEXT.at())
    books = {"2026": longer(rules, record=Kept), "2026-01": shorter("2026-01", ONLY_SCORED, forms=(Marked,))}
    (row,) = ruled({"2026-01": month}, books).dossier.records
    wanted = {**given, "mark": "HIGH", "ended": date(2026, 1, 31), "period": "2026-01", "status": "not_graded"}
    assert row.facts == wanted


def bare(*, sensitive: bool = False, **columns: Any) -> Any:
    """Return a register with further columns, each its type and how it is declared."""
    always: dict[str, Any] = {"period": (Code, {}), "status": (Code, {}), "grade": (Grade, {})}
    every = {**always, **columns}
    body: dict[str, Any] = {name: fact(vi=name, **how) for name, (_, how) in every.items()}
    body["__annotations__"] = {name: Fact[sort] for name, (sort, _) in every.items()}  # type: ignore[valid-type]
    body["__module__"] = __name__
    if "scored" in body and "score" in body:
        body["score"] = fact(vi="score", **columns["score"][1], applies=body["scored"])
    named: dict[str, Any] = {"id": "bare", "of": CLERK, "carries": CLERK, "lengths": ("month", "quarter")}
    return type("Bare", (xl.Record,), body, sensitive=sensitive, **named)


WHOLE = {"between": (0, 100), "digits": 4}
TOLD: dict[str, Any] = {"months": (int, {"between": (1, 12)}), "scored": (bool, {})}


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"score": (Decimal, {"between": (0, 100), "digits": 2})}, "it may have 4 decimal places, and 2 are declared"),
        ({"score": (Decimal, {"between": (0, 99), "digits": 4})}, "it may be from 0 to 100, and from 0 to 99 is"),
        ({"score": (Decimal, {**WHOLE, "unit": "điểm"})}, "are not of one unit"),
        ({"score": (Code, {})}, "it is a number, and there stands a code"),
        ({"score": (Decimal, WHOLE), "scored": None}, "the value may not apply, and nothing in the row can say so"),
        ({"score": (Decimal, WHOLE), "months": (int, {"between": (3, 12)})}, "1 lies outside 3 to 12"),
        ({"score": (Decimal, WHOLE), "months": None}, "periods of several lengths, and no column says of how many"),
    ],
)
def test_a_column_that_cannot_hold_the_value_as_it_is_is_a_fault_of_the_books(
    columns: dict[str, Any], said: str
) -> None:
    """Nothing is rounded, cut or guessed, and nothing is ruled before."""
    declared = {name: how for name, how in {**TOLD, **columns}.items() if how is not None}
    record = bare(**declared)
    given = {"2026-01": dossier(), "2026-02": dossier(), "2026-Q2": dossier()}
    books = {"2026": longer(ONLY_SCORED, record=record), "2026-Q2": shorter("2026-Q2")}
    with pytest.raises(xl.BookError) as raised:
        ruled(given, books)
    (fault,) = raised.value.faults
    assert said in fault.what
    assert fault.place.startswith("2026, fact 'bare.")
    assert "of 2026-01" in fault.what


def test_the_faults_of_the_books_say_of_how_many_periods() -> None:
    """Twelve months of one book are one fault."""
    record = bare(**TOLD, score=(Decimal, {"between": (0, 100), "digits": 1}))
    with pytest.raises(xl.BookError) as raised:
        ruled(twelve(), {"2026": longer(ONLY_SCORED, record=record)})
    (fault,) = raised.value.faults
    assert fault.place == "2026, fact 'bare.score'"
    assert fault.what.startswith("for what it carries of 2026-01 and 11 more, it may have 4 decimal places")


def test_a_condition_of_its_own_cannot_say_whether_a_carried_value_applies() -> None:
    """It might hold where there is no value, or not where there is one."""

    class Own(xl.Record, id="own", of=CLERK, carries=CLERK, lengths=("month", "quarter", "half")):
        period: Fact[Code] = fact(vi="Kỳ")
        status: Fact[Code] = fact(vi="Tình trạng")
        grade: Fact[Grade] = fact(vi="Xếp loại")
        score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=4, applies=YearSheet.served)

    with pytest.raises(xl.BookError) as raised:
        ruled({"2026-01": dossier()}, {"2026": longer(ONLY_SCORED, record=Own)})
    (fault,) = raised.value.faults
    assert "its applies= is a condition of its own" in fault.what


def test_one_column_says_of_one_other_whether_it_applies() -> None:
    """Of two values one may apply and the other not."""

    class Shared(xl.Record, id="shared", of=CLERK, carries=CLERK, lengths=("month", "quarter", "half")):
        period: Fact[Code] = fact(vi="Kỳ")
        status: Fact[Code] = fact(vi="Tình trạng")
        grade: Fact[Grade] = fact(vi="Xếp loại")
        scored: Fact[bool] = fact(vi="Có điểm")
        score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=4, applies=scored)
        general: Fact[Decimal] = fact(vi="Điểm chung", between=(0, 30), digits=1, applies=scored)

    with pytest.raises(xl.BookError) as raised:
        ruled({"2026-01": dossier()}, {"2026": longer(ONLY_SCORED, record=Shared)})
    assert ["'scored' says of several columns" in fault.what for fault in raised.value.faults] == [True, True]


def another_scale() -> type[Scale]:
    class Mark(Scale):
        LOW = "Thấp", "Low"
        TOP = "Nhất", "Top"

    return Mark


def test_a_level_of_a_scale_with_other_levels_is_a_fault_of_the_books() -> None:
    """Two scales of one name are not the same for that."""
    other = another_scale()

    class Marked(xl.Form, kind=CLERK):
        mark: Fact[Mark] = fact(vi="Mức")

    books = {"2026": longer(ONLY_SCORED, record=bare(mark=(other, {})))}
    books["2026-01"] = shorter("2026-01", ONLY_SCORED, forms=(Marked,))
    month = xl.Dossier(subjects=(xl.subject("c-1", Marked(mark=Mark.HIGH)),))
    with pytest.raises(xl.BookError) as raised:
        ruled({"2026-01": month}, books)
    assert "the scale Mark has other levels there" in str(raised.value)


class Secret(xl.Form, kind=CLERK):
    late: Fact[int] = fact(vi="Số lần bị nhắc", between=(0, 10), sensitive=True)


REMINDED = xl.Derived(
    "reminded", CLERK, name="score", value=xl.number(100) - Secret.late * xl.number(5), cite=TEXT.at()
)


@pytest.mark.parametrize("is_hidden", [False, True])
def test_what_rests_on_something_sensitive_stays_sensitive_in_the_longer_period(*, is_hidden: bool) -> None:
    """Otherwise the year would tell of it."""
    how: dict[str, Any] = {"between": (0, 100)}
    record = bare(score=(Decimal, {**how, "sensitive": is_hidden}))
    books = {"2026": longer(ONLY_SCORED, record=record)}
    books["2026-01"] = shorter("2026-01", REMINDED, forms=(Secret,))
    given = {"2026-01": xl.Dossier(subjects=(xl.subject("c-1", Secret(late=2)),))}
    if is_hidden:
        assert cells(ruled(given, books), "score") == [(Decimal(90),)]
    else:
        with pytest.raises(xl.BookError) as raised:
            ruled(given, books)
        assert "fact 'bare.score': for what it carries of 2026-01, it rests on something sensitive" in str(raised.value)


def test_a_register_that_is_sensitive_as_a_whole_hides_each_of_its_columns() -> None:
    record = bare(sensitive=True, score=(Decimal, {"between": (0, 100)}))
    books = {"2026": longer(ONLY_SCORED, record=record)}
    books["2026-01"] = shorter("2026-01", REMINDED, forms=(Secret,))
    given = {"2026-01": xl.Dossier(subjects=(xl.subject("c-1", Secret(late=2)),))}
    assert cells(ruled(given, books), "score") == [(Decimal(90),)]


def test_a_column_that_is_no_fact_of_the_shorter_period_is_left_open() -> None:
    """The year says that it is missing, row by row."""
    record = bare(scor=(Decimal, WHOLE))
    failed = record.rows().any_(record.scor < xl.number(50))
    low = xl.Ceiling("low", CLERK, at_most=Grade.GOOD, when=failed, cite=TEXT.at())
    rulings = ruled(twelve(), {"2026": longer(low, record=record)})
    assert {one.name for one in rulings["clerk:c-1"].missing} == {"scor"}


def test_the_column_months_is_a_whole_number() -> None:
    with pytest.raises(xl.BookError) as raised:
        longer(ONLY_SCORED, record=bare(months=(Decimal, {"digits": 1})))
    assert [fault.what for fault in raised.value.faults] == [
        "it carries rulings, and its column 'months' is no whole number."
    ]


Given = tuple[int | None, int | None]


def completions(given: Given) -> list[Given]:
    assigned, done = given
    return list(product([0, 10] if assigned is None else [assigned], [0, 10] if done is None else [done]))


def test_whatever_an_open_month_turns_out_to_be_the_year_lies_in_its_interval() -> None:
    """Every pair of months, either of them or both open or without a score, against every way of filling it."""

    def of(*months: Given) -> xl.Ruling:
        sheets = {
            period: dossier(sheet("10", assigned, done))
            for period, (assigned, done) in zip(("2026-01", "2026-02"), months, strict=True)
        }
        return ruled(sheets, BOOKS, complete)["clerk:c-1"]

    complete = year().model_copy(update={"complete": (xl.Complete("scores"),)})
    every: list[Given] = [(assigned, done) for assigned in (0, 10, None) for done in (0, 10, None)]
    full: list[Given] = completions((None, None))
    filled = {(first, second): of(first, second) for first, second in product(full, full)}
    assert {ruling.grade for ruling in filled.values()} == {Grade.NOT_COMPLETED, Grade.GOOD, Grade.EXCELLENT}
    for first, second in product(every, every):
        ruling = of(first, second)
        grades = {filled[months].grade for months in product(completions(first), completions(second))}
        assert all(grade is not None and ruling.low <= grade <= ruling.high for grade in grades), (first, second)


def test_a_value_is_carried_from_one_register_to_the_next() -> None:
    """Months feed the quarter, whose score feeds the year."""
    quarter_score = xl.Derived("quarter_score", CLERK, name="score", value=MEAN, cite=TEXT.at())
    quarter = made("2026-Q1", quarter_score, ONLY_SCORED, forms=(YearSheet, Scores))
    months = {period: one for period, one in twelve(40, 60, 80).items() if period < "2026-04"}
    given: Iterable[tuple[str, xl.Dossier]] = [("2026-Q1", year()), *months.items()]
    rulings = ruled(dict(given), {"2026-Q1": quarter})
    assert cells(rulings, "period", "months", "score") == [("2026-Q1", 3, Decimal(60))]
