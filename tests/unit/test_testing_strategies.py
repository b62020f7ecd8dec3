"""Random books, dossiers and evidence."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.checks import faults
from xeploai.evidence import examine
from xeploai.forms import Value
from xeploai.rules import Ceiling, Derived, Discretion, Gate, Given, Hole, Lift, Quota, Standard
from xeploai.testing import random_book, random_dossier
from xeploai.testing.strategies import books, dossiers, evidence

KIND = xl.Kind("member", vi="Đảng viên", complete=True)


class Level(xl.Scale):
    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class MemberForm(xl.Form, kind=KIND):
    flag: Fact[bool] = fact(vi="a")
    points: Fact[int] = fact(vi="b", between=(0, 9))
    score: Fact[Decimal] = fact(vi="c", between=(0, 10), digits=2)
    level: Fact[Level] = fact(vi="d")
    day: Fact[date] = fact(vi="e")
    tier: Fact[xl.Code] = fact(vi="f", options=("x", "y"))
    given: Fact[Grade] = fact(vi="g")


@given(evidence(MemberForm, whole=True))
def test_evidence_of_a_form_passes_the_door(facts: dict[str, Value]) -> None:
    held = xl.rule_set("core", "vn", vi="x", forms=(MemberForm,))
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    subject = xl.Subject(kind="member", id="x", facts=facts)
    assert set(facts) == {"flag", "points", "score", "level", "day", "tier", "given"}
    assert examine(xl.Dossier(subjects=(subject,)), book)[1] == ()


@given(evidence(MemberForm.spec, {"Level": Level.spec()}))
def test_any_fact_of_evidence_may_be_missing(facts: dict[str, Value]) -> None:
    assert set(facts) <= {"flag", "points", "score", "level", "day", "tier", "given"}


@settings(max_examples=20)
@given(st.data())
def test_a_random_book_passes_the_static_checks_and_its_dossiers_the_door(data: st.DataObject) -> None:
    book = data.draw(books())
    assert faults(book) == ()
    assert examine(data.draw(dossiers(book)), book)[1] == ()


def test_the_same_seed_gives_the_same_book_and_dossier() -> None:
    book = random_book(7)
    assert book == random_book(7)
    assert random_dossier(book, 7) == random_dossier(book, 7)


def test_random_books_hold_every_sort_of_rule() -> None:
    rules = [rule for seed in range(60) for rule in random_book(seed).rules]
    for sort in (Ceiling, Derived, Discretion, Gate, Given, Hole, Lift, Quota, Standard):
        assert any(isinstance(rule, sort) for rule in rules), sort.__name__
    assert {rule.status for rule in rules if isinstance(rule, Gate)} == {
        "out_of_scope", "not_reviewed", "not_graded", "deferred",
    }  # fmt: skip
    assert {rule.of is None for rule in rules if isinstance(rule, Hole)} == {True, False}
    assert any(rule.decides for rule in rules if isinstance(rule, Ceiling))
    assert any(rule.rows for rule in rules if isinstance(rule, Ceiling))
    assert {quota.ties for quota in rules if isinstance(quota, Quota)} == {"ask", "none_pass"}


def test_random_dossiers_have_groups_of_one_and_groups_larger_than_five() -> None:
    sizes = set()
    for seed in range(60):
        book = random_book(seed)
        sizes |= {len(random_dossier(book, seed).by_kind[kind]) for kind in book.kinds}
    assert {1, 6, 7} <= sizes


class Months(xl.Record, id="months", of=KIND, carries=KIND, lengths=("month", "quarter"), dated="ended"):
    period: Fact[xl.Code] = fact(vi="Kỳ")
    status: Fact[xl.Code] = fact(vi="Tình trạng")
    grade: Fact[Grade] = fact(vi="Xếp loại")
    months: Fact[int] = fact(vi="Số tháng", between=(1, 3))
    ended: Fact[date] = fact(vi="Ngày cuối kỳ")


def test_random_rows_of_a_register_that_carries_are_of_its_periods_and_none_counts_twice() -> None:
    held = xl.rule_set("set", "vn", vi="Bộ quy tắc", forms=(MemberForm, Months))
    year = xl.Period.parse("2026")
    book = xl.Book(jurisdiction="vn", period=year, decided_on=year.end, sets=(held,))
    found = [examine(random_dossier(book, seed), book) for seed in range(60)]
    assert all(faults == () for _, faults in found)
    assert {row.facts["months"] for made, _ in found for row in made.records} == {1, 3}


def test_only_the_strategies_load_hypothesis() -> None:
    code = "import sys, xeploai.testing, xeploai.testing.laws; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
