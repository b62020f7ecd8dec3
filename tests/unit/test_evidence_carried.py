"""Rows of registers that carry rulings: each is of one period that the register holds, and no day counts twice."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.checks import checked
from xeploai.evidence import examine
from xeploai.law import Length

TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
CLERK = xl.Kind("clerk", vi="Công chức", complete=True)
LENGTHS: tuple[Length, ...] = ("month", "quarter")


class Sheet(xl.Form, kind=CLERK):
    kept: Fact[bool] = fact(vi="Giữ")


class Parts(xl.Record, id="parts", of=CLERK, carries=CLERK, lengths=LENGTHS, dated="ended"):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")
    months: Fact[int] = fact(vi="Số tháng", between=(1, 3))
    ended: Fact[date] = fact(vi="Ngày cuối kỳ")


class Secret(xl.Record, id="secret", of=CLERK, carries=CLERK, lengths=LENGTHS, sensitive=True):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")


class Counted(xl.Record, id="counted", of=CLERK, carries=CLERK, lengths=LENGTHS):
    period: Fact[Code] = fact(vi="Kỳ")
    status: Fact[Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")


FAILED = xl.Ceiling(
    "failed",
    CLERK,
    at_most=Grade.GOOD,
    when=Parts.rows().any_(Parts.grade <= Grade.NOT_COMPLETED),
    cite=TEXT.at(),
)
FAILED_IN_SECRET = xl.Ceiling(
    "failed_in_secret",
    CLERK,
    at_most=Grade.GOOD,
    when=Secret.rows().any_(Secret.grade <= Grade.NOT_COMPLETED),
    cite=TEXT.at(),
)


def book(*records: Any) -> xl.Book:
    rules = (FAILED, *((FAILED_IN_SECRET,) if Secret in records else ()))
    forms = (Sheet, *(records or (Parts,)))
    held = xl.rule_set("set", "vn", vi="Bộ quy tắc", forms=forms, instruments=(TEXT,), rules=rules)
    year = xl.Period.parse("2026")
    return checked(xl.Book(jurisdiction="vn", period=year, decided_on=year.end, sets=(held,)))


BOOK = book()


def rows(*periods: str | None, record: str = "parts", **facts: Any) -> xl.Dossier:
    """Return a clerk, and beside another, with one row of each period in a register that is complete."""
    made = tuple(
        xl.RecordRow(
            record=record,
            id=f"r-{place}",
            subject="c-1",
            facts={**({} if period is None else {"period": period}), "status": "graded", "grade": "GOOD", **facts},
        )
        for place, period in enumerate(periods)
    )
    subjects = (xl.Subject(kind="clerk", id="c-1"), xl.Subject(kind="clerk", id="c-2"))
    return xl.Dossier(subjects=subjects, records=made, complete=(xl.Complete(record),))


def cells(dossier: xl.Dossier, *periods: xl.Period) -> list[Mapping[str, Any]]:
    examined, faults = examine(dossier, BOOK, periods=periods)
    assert not faults
    return [row.facts for row in examined.records]


def test_what_the_period_says_need_not_be_written() -> None:
    """Its last day and how many months it is stand in its name."""
    of_quarter, of_days = cells(rows("2026-Q1", "2026-04-05/2026-06-04"))
    assert (of_quarter["ended"], of_quarter["months"]) == (date(2026, 3, 31), 3)
    assert (of_days["ended"], of_days.get("months")) == (date(2026, 6, 4), None)


def test_a_row_that_says_it_all_stands_as_it_is() -> None:
    """Nothing is made again of what is sound."""
    given = rows("2026-Q1", months=3, ended=date(2026, 3, 31))
    examined, faults = examine(given, BOOK)
    assert (faults, examined.records) == ((), given.records)


@pytest.mark.parametrize("name", ["HK1", "HK1=2026-01-05/2026-03-31"])
def test_a_row_may_name_a_period_given_beside(name: str) -> None:
    """By its name alone, which nobody else could read."""
    term = xl.Period.parse("HK1=2026-01-05/2026-03-31")
    assert [row["period"] for row in cells(rows(name), term)] == ["HK1=2026-01-05/2026-03-31"]
    assert len(examine(rows("HK1"), BOOK)[1]) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (rows("Quý I"), "period: Kỳ: 'Quý I' names no period. Valid: '2026-01', '2026-02',"),
        (rows("2026-1"), "period: Kỳ: '2026-1' names no period. Nearest valid: '2026-Q1', '2026-12', '2026-11'."),
        (rows(None), "period: Kỳ: '' names no period."),
        (rows("2026-H1"), "'2026-H1' has the length of a half, and here stand: month, quarter."),
        (rows("2025-Q4"), "period: Kỳ: '2025-Q4' does not end within 2026. Leave the row out."),
        (rows("2027-01"), "period: Kỳ: '2027-01' does not end within 2026. Leave the row out."),
        (rows("2026-Q1", ended="30/06/2026"), "ended: Ngày cuối kỳ: '2026-06-30' is not what the period says."),
        (rows("2026-Q1", months=1), "months: Số tháng: 1 is not what the period says."),
        (rows("2026-03-31/2026-04-02"), "'2026-03-31/2026-04-02' is not of whole months, and nothing says of how many"),
        (rows("x=2026-01-01/2026-01-01"), "period: Kỳ: 'x=2026-01-01/2026-01-01' is not of whole months"),
        (rows("2026-01", "2026-01"), "its period 2026-01 has days of the row 'r-1' (2026-01): they would count twice."),
        (rows("2026-Q1", "2026-03"), "its period 2026-Q1 has days of the row 'r-1' (2026-03)"),
        (rows("2026-03", "2026-Q1"), "its period 2026-03 has days of the row 'r-1' (2026-Q1)"),
        (rows("2026-02-16/2026-04-15", "2026-Q1"), "has days of the row 'r-1' (2026-Q1)"),
    ],
)
def test_a_row_that_cannot_be_counted_is_a_fault_and_makes_no_grade(given: xl.Dossier, said: str) -> None:
    """Marked, its subject may be anything; of others the register no longer says that there is nothing."""
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(given, BOOK)
    (fault,) = raised.value.faults
    assert said in str(fault)
    assert fault.vi
    marked = xl.classify(given, BOOK, on_fault="mark")
    ruling = marked["clerk:c-1"]
    assert (ruling.status, ruling.low, ruling.high) == ("invalid", Grade.GOOD, Grade.EXCELLENT)
    assert marked["clerk:c-2"].status == "pending"


def test_periods_that_only_follow_each_other_stand_beside_each_other() -> None:
    """The days of one end where those of the next begin."""
    assert xl.classify(rows("2026-Q2", "2026-01", "2026-03", "2026-02"), BOOK)["clerk:c-1"].grade is Grade.EXCELLENT


def test_all_faults_come_at_once() -> None:
    """A quarter and each of its months, and a row of no period."""
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(rows("2026-Q1", "2026-01", "2026-03", "T4"), BOOK)
    assert [fault.place for fault in raised.value.faults] == ["parts r-3, period", *["parts r-0, period"] * 2]


@pytest.mark.parametrize(
    ("period", "what", "valid"),
    [
        ("2026-01-01/2026-02-01", "quarter", "2026-Q1"),
        ("2026-02-01/2026-04-30", "quarter", "2026-Q1"),
        ("2026-01-01/2026-02-28", "quarter", "2026-Q1"),
        ("2026-01-01/2026-01-01", "month", "2026-01"),
        ("2026-05-16/2026-06-15", "month", "2026-05"),
    ],
)
def test_where_rows_are_counted_each_is_one_of_the_calendar(period: str, what: str, valid: str) -> None:
    """Two pieces of a quarter would be two quarters in which somebody failed."""
    given = rows(period, record="counted", grade="NOT_COMPLETED")
    with pytest.raises(xl.DossierError) as raised:
        xl.classify(given, book(Parts, Counted))
    (fault,) = raised.value.faults
    said = f"{period!r} is of fewer or other days than a {what} of the calendar, and here these are counted."
    assert said in str(fault)
    assert repr(valid) in fault.remedy
    whole = rows("Q=2026-04-01/2026-06-30", "2026-01", record="counted")
    assert examine(whole, book(Parts, Counted))[1] == ()


def test_of_a_sensitive_register_no_period_is_told() -> None:
    """That there was a ruling of those days may be what is to be kept."""
    for given in (rows("Quý I", record="secret"), rows("2026-Q1", "2026-03", record="secret")):
        with pytest.raises(xl.DossierError) as raised:
            xl.classify(given, book(Parts, Secret))
        assert "Quý I" not in str(raised.value)
        assert "2026-Q1 has" not in str(raised.value)


def test_two_subjects_may_have_rows_of_one_period() -> None:
    """No day of theirs counts twice."""
    given = rows("2026-01")
    other = given.records[0].model_copy(update={"id": "r-9", "subject": "c-2"})
    both = given.model_copy(update={"records": (*given.records, other)})
    assert {one.status for one in xl.classify(both, BOOK).values()} == {"graded"}


def test_a_register_that_carries_says_of_how_long_periods() -> None:
    """Otherwise a month would count as a year; and one that carries nothing has nothing to say."""

    class Silent(xl.Record, id="silent", of=CLERK, carries=CLERK):
        period: Fact[Code] = fact(vi="Kỳ")
        status: Fact[Code] = fact(vi="Tình trạng")
        grade: Fact[Grade] = fact(vi="Xếp loại")

    class Events(xl.Record, id="events", of=CLERK, lengths=("year",)):
        on: Fact[date] = fact(vi="Ngày")

    with pytest.raises(xl.BookError) as raised:
        book(Parts, Silent, Events)
    assert [fault.what for fault in raised.value.faults] == [
        "it carries rulings, and does not say of how long periods.",
        "lengths= is of registers that carry rulings.",
    ]
