"""Rows of a register taken by another day than the one that dates them: of what was done then, decided whenever."""

from datetime import date

import pytest

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.engine import Scalar
from xeploai.forms import Value
from xeploai.reference import Reference
from xeploai.rulings import Open
from xeploai.testing import check

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)


class Discipline(xl.Record, id="discipline", of=MEMBER, dated="decided_on"):
    decided_on: Fact[date] = fact(vi="Ngày quyết định")
    acted_on: Fact[date] = fact(vi="Ngày vi phạm")


class MemberForm(xl.Form, kind=MEMBER):
    voted: Fact[bool] = fact(vi="Đã bỏ phiếu")


ACTED = xl.Ceiling(
    "acted", MEMBER, at_most=Grade.NOT_COMPLETED, when=xl.ALWAYS, rows=(Discipline.rows(dated=Discipline.acted_on),),
    cite=LAW.at(),
)  # fmt: skip


def ruling(year: str, *days: tuple[str, str], whole: xl.Span | None = None) -> xl.Ruling:
    """Return the ruling of a year on a member with rows of (decision, act); engine and oracle agree with it."""
    period = xl.Period.parse(year)
    held = xl.rule_set("set", "vn", vi="", forms=(MemberForm, Discipline), instruments=(LAW,), rules=(ACTED,))
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    rows = []
    for number, pair in enumerate(days):
        named = zip(("decided_on", "acted_on"), pair, strict=True)
        facts: dict[str, Value] = {name: date.fromisoformat(day) for name, day in named if day}
        rows.append(xl.RecordRow(record="discipline", id=str(number), subject="x", facts=facts))
    dossier = xl.Dossier(
        subjects=(xl.Subject(kind="member", id="x"),),
        records=tuple(rows),
        complete=(xl.Complete(MEMBER), xl.Complete("discipline", periods=whole or period.span)),
    )
    found = Reference(book, dossier).rulings()
    assert dict(Scalar(book, dossier).rulings()) == found
    assert not check(book, dossier, found).unsound
    return found["member:x"]


@pytest.mark.parametrize(
    ("year", "grade"), [("2022", Grade.EXCELLENT), ("2023", Grade.NOT_COMPLETED), ("2024", Grade.EXCELLENT)]
)
def test_what_was_done_in_one_year_and_decided_in_the_next_counts_for_the_year_it_was_done_in(
    year: str, grade: Grade
) -> None:
    assert ruling(year, ("2024-03-01", "2023-12-31")).grade is grade


@pytest.mark.parametrize(("act", "counts"), [
    ("2022-12-31", False), ("2023-01-01", True), ("2023-12-31", True), ("2024-01-01", False),
])  # fmt: skip
def test_a_row_is_of_the_period_by_the_day_that_the_rule_takes_it_by(act: str, counts: bool) -> None:
    assert ruling("2023", ("2023-06-30", act)).grade is (Grade.NOT_COMPLETED if counts else Grade.EXCELLENT)


def test_a_row_whose_day_is_not_given_may_be_of_the_period_and_the_ruling_waits_for_that_day() -> None:
    told = ruling("2023", ("2023-06-30", ""))
    assert (told.status, told.low, told.high) == ("pending", Grade.NOT_COMPLETED, Grade.EXCELLENT)
    assert told.missing == (Open(what="fact", name="acted_on", subject="member:x", row="discipline/0"),)


def test_a_register_complete_over_the_period_says_that_nothing_was_decided_so_far_of_what_was_done_in_it() -> None:
    """Else everybody would wait for ever: something done then may always be decided later."""
    assert ruling("2023").grade is Grade.EXCELLENT
    assert ruling("2023").registers == ("discipline",)
    half = ruling("2023", whole=xl.Span(end=date(2023, 6, 30)))
    assert half.missing == (Open(what="register", name="discipline", subject="member:x"),)
