from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xeploai as xl
from xeploai import Fact, Grade, fact, tree
from xeploai.checks import bounds
from xeploai.checks.bounds import Number, Problem
from xeploai.checks.sorts import ANY, CodeOf, Condition, Day, LevelOf, Scope, Type, within
from xeploai.checks.types import Types, infer
from xeploai.reference.ranges import MAX_COUNT, rounded

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")


class Mark(xl.Scale):
    WEAK = "Kém", "Weak"
    FAIR = "Khá", "Fair"


HEAD = xl.Kind("head", vi="Lãnh đạo")
UNIT = xl.Kind("unit", vi="Đơn vị")


class HeadForm(xl.Form, kind=HEAD):
    points: Fact[Decimal] = fact(vi="", between=(0, 100), digits=2, unit="điểm")
    other: Fact[Decimal] = fact(vi="", between=(-10, 20), digits=1, unit="điểm")
    tasks: Fact[int] = fact(vi="", between=(0, 50))
    done: Fact[int] = fact(vi="", between=(0, 50))
    huge: Fact[int] = fact(vi="", between=(0, 2**40))
    unbounded: Fact[int] = fact(vi="")
    mark: Fact[Mark] = fact(vi="")
    grade: Fact[Grade] = fact(vi="")
    day: Fact[date] = fact(vi="")
    field: Fact[xl.Code] = fact(vi="", options=("health", "school"))
    yes: Fact[bool] = fact(vi="")
    led: Fact[int] = fact(vi="", between=(1, 9), applies=yes)


class UnitForm(xl.Form, kind=UNIT):
    size: Fact[int] = fact(vi="", between=(0, 500))


class Month(xl.Record, id="month", of=HEAD, dated="at"):
    at: Fact[date] = fact(vi="")
    points: Fact[Decimal] = fact(vi="", between=(0, 100), digits=2, unit="điểm")
    field: Fact[xl.Code] = fact(vi="")


LEADS = xl.Link("leads", HEAD, UNIT)
UNDER = xl.Link("under", HEAD, HEAD, well_founded=True)
LAST = xl.Parameter(id="last", vi="", digits=1, values=(xl.DatedValue(value=Decimal("2.5"), cite=CITE),))


def a_book(*rules: Any) -> xl.Book:
    held = xl.rule_set(
        "centre", "vn", vi="", forms=(HeadForm, UnitForm, Month), links=(LEADS, UNDER), instruments=(LAW,),
        parameters=(LAST,), rules=rules,
    )  # fmt: skip
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


BOOK = a_book()


def type_of(expression: Any) -> Type:
    found = infer(BOOK, expression.node, Scope(("head",)))
    assert found.faults == ()
    return found.type


def fault_of(expression: Any) -> str:
    (found,) = infer(BOOK, expression.node, Scope(("head",)), "here").faults
    assert found.place == "here"
    return str(found)


def number(low: float | str, high: float | str, digits: int = 0, unit: str | None = "") -> Number:
    return Number(Fraction(low), Fraction(high), digits, unit)


ROWS = Month.rows()


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (HeadForm.points, number(0, 100, 2, "điểm")),
        (HeadForm.points + HeadForm.other, number(-10, 120, 2, "điểm")),
        (HeadForm.points - HeadForm.other, number(-20, 110, 2, "điểm")),
        (HeadForm.points + 5, number(5, 105, 2, "điểm")),
        (-HeadForm.other, number(-20, 10, 1, "điểm")),
        (HeadForm.points * Decimal("0.3"), number(0, 30, 3, "điểm")),
        (HeadForm.tasks * HeadForm.other, number(-500, 1000, 1, "điểm")),
        (HeadForm.points.divided_by(HeadForm.tasks, digits=3), number(0, 100, 3, "điểm")),
        (HeadForm.points.divided_by(HeadForm.other), number(-1000, 1000, 4)),
        (HeadForm.points.divided_by(3, digits=1), number(0, "33.3", 1, "điểm")),
        (HeadForm.points.divided_by(3, digits=0, rounding=xl.Rounding.CEILING), number(0, 34, 0, "điểm")),
        (xl.param(LAST) * 2, number(5, 5, 1)),
        (xl.least(HeadForm.points, HeadForm.other), number(-10, 20, 2, "điểm")),
        (xl.greatest(HeadForm.points, HeadForm.other), number(0, 100, 2, "điểm")),
        (HeadForm.yes.then(HeadForm.points, xl.number(-5)), number(-5, 100, 2, "điểm")),
        (ROWS.count(), number(0, MAX_COUNT)),
        (ROWS.share(Month.points > 5, if_empty=0), number(0, 1, 4)),
        (ROWS.sum_(Month.points), number(0, 100 * MAX_COUNT, 2, "điểm")),
        (ROWS.mean(Month.points, if_empty=-1, digits=1), number(-1, 100, 1, "điểm")),
        (ROWS.greatest(Month.points, if_empty=xl.Truth.NOT_APPLICABLE), number(0, 100, 2, "điểm")),
        (LEADS.get(UnitForm.size), number(0, 500)),
        (HeadForm.day.days_until(xl.PERIOD_END) * 0, number(0, 0, 0, "ngày")),
        (HeadForm.mark, LevelOf("Mark")),
        (xl.least(HeadForm.mark, HeadForm.mark), LevelOf("Mark")),
        (ROWS.least(Month.at, if_empty=date(2018, 1, 1)), Day()),
        (HeadForm.day.plus(months=6), Day()),
        (HeadForm.field, CodeOf(("health", "school"))),
        (LEADS.target_id, CodeOf()),
        (HeadForm.field.is_(xl.Code("health")), Condition()),
        (HeadForm.grade.is_in([Grade.GOOD]), Condition()),
        (HeadForm.unbounded > 3, Condition()),
        (ROWS.any_(xl.outer(HeadForm.yes)), Condition()),
        (xl.Expr[bool](tree.TruthConst(value=xl.Truth.NOT_APPLICABLE)), ANY),
    ],
)
def test_an_expression_has_the_type_of_its_values(expression: Any, expected: Type) -> None:
    assert type_of(expression) == expected


def raw(node: Any) -> Any:
    return xl.Expr[Any](node)


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        (HeadForm.points + HeadForm.tasks, "'điểm' and a number without a unit are not of one unit"),
        (HeadForm.points > HeadForm.tasks, "are not of one unit"),
        (HeadForm.points * HeadForm.other, "'điểm' times 'điểm' has no unit"),
        (HeadForm.tasks.divided_by(HeadForm.points), "divided by 'điểm' has no unit"),
        (xl.number(100).divided_by(HeadForm.points), "divided by 'điểm' has no unit"),
        (HeadForm.yes.then(HeadForm.points, HeadForm.tasks), "are not of one unit"),
        (raw(ROWS.mean(Month.points, if_empty=1).node) + HeadForm.tasks, "are not of one unit"),
    ],
)
def test_units_go_together_or_are_refused(expression: Any, said: str) -> None:
    assert said in fault_of(expression)


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        (HeadForm.mark > raw(HeadForm.grade.node), "a level of Mark and a level of Grade do not go together"),
        (raw(HeadForm.mark.node) > 3, "a level of Mark and a number do not go together"),
        (raw(HeadForm.field.node) < xl.Code("health"), "codes have no order"),
        (HeadForm.field.is_(xl.Code("helth")), "Nearest valid: 'health'"),
        (HeadForm.yes.is_(True), "Write the condition itself"),
        (raw(HeadForm.mark.node) & HeadForm.yes, "a level of Mark stands where a condition is expected"),
        (raw(HeadForm.day.node) + 3, "a date stands where a number is expected"),
        (
            raw(tree.Compare(op="ge", left=HeadForm.mark.node, right=tree.LevelConst(scale="Mark", level="FARI"))),
            "'FAIR'",
        ),
        (
            raw(tree.Compare(op="ge", left=HeadForm.mark.node, right=tree.LevelConst(scale="Mrk", level="FAIR"))),
            "'Mark'",
        ),
        (xl.least(HeadForm.field, HeadForm.field), "no least"),
        (raw(tree.DateShift(of=HeadForm.points.node, days=1)), "a date is expected"),
        (xl.outer(HeadForm.yes), "stands in no row"),
        (UnitForm.size > 3, "'head' is in scope"),
        (UNIT.grade.at_least(Grade.GOOD), "no row of it is in scope"),
        (HEAD.grade.at_least(Grade.GOOD), "no row of it is in scope"),
        (
            raw(tree.GradeOf(kind="head", link="leads", op="below", grade=Grade.GOOD, otherwise=xl.DOES_NOT_APPLY)),
            "leads to",
        ),
        (raw(tree.Quantify(op="all", over=ROWS.source, of=xl.ALWAYS.node)), "over no row"),
        (
            raw(tree.Aggregate(op="sum", over=ROWS.source, of=Month.points.node, by=Month.field.node)),
            "by= stands at a sum",
        ),
        (ROWS.count(by=raw(Month.points.node)), "a code is expected"),
        (HeadForm.tasks.divided_by(3, digits=-1), "-1 digits"),
        (raw(tree.Add(of=())), "a sum of nothing"),
        (LEADS.get(UnitForm.size, otherwise=xl.APPLIES), "otherwise='applies'"),
        (LEADS.at(raw(HeadForm.points.node)).grade.below(Grade.GOOD), "a date is expected"),
    ],
)
def test_types_go_together_or_are_refused(expression: Any, said: str) -> None:
    assert said in fault_of(expression)


def test_a_number_without_bounds_is_compared_but_not_computed_with() -> None:
    assert type_of(HeadForm.unbounded < 3) == Condition()
    assert "between=" in fault_of(HeadForm.unbounded + 3)
    assert "between=" in fault_of((HeadForm.unbounded + 3) * 2 - 1)
    assert "between=" in fault_of(ROWS.sum_(HeadForm.unbounded))
    clamped = raw(xl.least(xl.greatest(raw(HeadForm.unbounded.node), xl.number(0)), xl.number(9)).node)
    assert type_of(clamped + 3) == number(3, 12)


def test_no_intermediate_value_may_reach_two_to_the_sixty_second() -> None:
    assert type_of(HeadForm.huge * 2**21) == number(0, 2**61)
    assert "2**62" in fault_of(HeadForm.huge * 2**22)
    assert "2**62" in fault_of(HeadForm.huge * HeadForm.huge)
    # the result is small, but the scaled dividend is not
    assert "scaled for its division" in fault_of(HeadForm.huge.divided_by(2**40 - 1, digits=7))
    # each term fits, but the sum is held with the digits of the other
    assert "a sum" in fault_of(HeadForm.huge + xl.number(Decimal("0.0000001")))
    assert "a compared value" in fault_of(HeadForm.huge > Decimal("0.0000001"))
    assert "a sum over rows" in fault_of(ROWS.sum_(xl.outer(HeadForm.huge)))
    assert "scaled" in fault_of(ROWS.share(Month.points > 1, if_empty=0, digits=10))


def test_a_sum_fits_in_whatever_order_it_is_added() -> None:
    big = xl.number(2**61)
    assert "a sum" in fault_of(xl.total(big, big, -big, -big))


def test_a_fault_inside_is_named_once_and_not_again_by_what_stands_around_it() -> None:
    assert "'poinst'" in fault_of((raw(tree.FactRef(form="head", fact="poinst")) + 3) * 2 > HeadForm.tasks)


def test_a_derived_fact_has_the_type_of_its_value_and_the_unit_it_declares() -> None:
    half = xl.Derived("d", HEAD, name="half", value=HeadForm.tasks.divided_by(2, digits=1), unit="điểm", cite=CITE)
    twice = xl.Derived("t", HEAD, name="twice", value=half.fact * 4, unit="điểm", cite=CITE)
    types = Types(a_book(twice, half))
    assert types.derived["head", "twice"] == number(0, 100, 1, "điểm")


@pytest.mark.parametrize(
    ("inner", "outer", "said"),
    [
        (number(0, 50, 1, "điểm"), number(0, 100, 2, "điểm"), None),
        (number(0, 50), Number(None, None), None),
        (Number(Fraction(1), Fraction(1), 0, None), number(0, 100, 2, "điểm"), None),
        (number(0, 100), number(0, 50), "it may be from 0 to 100, and from 0 to 50 is declared there"),
        (Number(None, None), number(0, 50), "it may be any number, and from 0 to 50"),
        (Number(Fraction(5), None), number(0, 50), "it may be from 5 up"),
        (Number(None, Fraction(5)), number(0, 50), "it may be up to 5"),
        (number(0, 50, 3), number(0, 50, 2), "it may have 3 decimal places, and 2 are declared there"),
        (number(0, 50, 0, "điểm"), number(0, 50), "'điểm' and a number without a unit are not of one unit"),
        (CodeOf(("a",)), CodeOf(("a", "b")), None),
        (CodeOf(("a",)), CodeOf(), None),
        (CodeOf(("a", "c")), CodeOf(("a", "b")), "its codes are not all among the options there"),
        (CodeOf(), CodeOf(("a", "b")), "its codes are not all among the options there"),
        (LevelOf("Mark"), LevelOf("Mark"), None),
        (LevelOf("Mark"), LevelOf("Grade"), "it is a level of Mark, and there stands a level of Grade"),
        (Condition(), Condition(), None),
        (Day(), Condition(), "it is a date, and there stands a condition"),
        (ANY, Day(), None),
    ],
)
def test_values_of_one_type_may_or_may_not_stand_where_another_is_declared(
    inner: Type, outer: Type, said: str | None
) -> None:
    problem = within(inner, outer)
    assert (problem is None) if said is None else (problem is not None and problem.what.startswith(said))


TOTAL = HeadForm.tasks + HeadForm.done


@pytest.mark.parametrize(
    ("value", "may_not"),
    [
        (TOTAL, False),
        (TOTAL.divided_by(2), False),
        (TOTAL.divided_by(xl.param(LAST)), False),
        (TOTAL.divided_by(HeadForm.tasks + 1), False),
        (TOTAL.divided_by(HeadForm.tasks), True),
        (TOTAL.divided_by(HeadForm.other), True),
        (TOTAL + HeadForm.led, True),
        (HeadForm.led.is_applicable().then(HeadForm.led, xl.number(0)), False),
        (HeadForm.led.is_applicable().then(HeadForm.led, HeadForm.led), True),
        (HeadForm.yes.then(HeadForm.led, xl.number(0)), True),
        (HeadForm.yes.then(HeadForm.tasks, xl.number(0)), False),
        (UNDER.get(HeadForm.tasks), True),
        (UNDER.sources.mean(HeadForm.led, if_empty=0), False),
        (UNDER.sources.mean(HeadForm.tasks, if_empty=xl.Truth.NOT_APPLICABLE), True),
        (Month.rows().sum_(Month.points), False),
        (HeadForm.tasks > HeadForm.done, False),
        (HeadForm.led > HeadForm.done, True),
        (HeadForm.led.is_applicable(), False),
        (UNDER.sources.any_(HeadForm.led > xl.number(2)), False),
        (UNDER.grade.at_least(Grade.GOOD), True),
        (LEADS.target_id, True),
    ],
)
def test_what_may_not_apply_is_told_from_what_always_does(value: Any, may_not: bool) -> None:
    made = xl.Derived("d", HEAD, name="made", value=value, cite=CITE)
    read = xl.Derived("r", HEAD, name="read", value=made.fact, cite=CITE)
    types = Types(a_book(made, read))
    assert types.may_not_apply("head", "made") is may_not
    assert types.may_not_apply("head", "read") is may_not


def test_a_fact_of_which_a_part_was_not_read_or_a_reading_is_open_may_not_apply() -> None:
    open_one = xl.ReadingOption(reading="which", option="a")
    made = xl.Derived("d", HEAD, name="made", value=HeadForm.tasks + 1, cite=CITE)
    assert Types(a_book(made, xl.Hole("h", of="d", cite=CITE))).may_not_apply("head", "made")
    assert Types(a_book(made.model_copy(update={"reading": (open_one,)}))).may_not_apply("head", "made")


def recursive(value: Any) -> Types:
    """Return the types of a book whose derived fact `head.total` is `value`, which reads that of the superior."""
    return Types(a_book(xl.Derived("d", HEAD, name="total", value=value, unit="điểm", cite=CITE)))


SUPERIOR: Any = UNDER.get(raw(tree.FactRef(form="head", fact="total")))
SUBORDINATE: Any = raw(tree.FactRef(form="head", fact="total"))


def test_the_mean_of_subordinates_settles_within_the_bounds_of_one() -> None:
    value = UNDER.sources.mean(SUBORDINATE, if_empty=xl.Truth.NOT_APPLICABLE)
    types = recursive(value.is_applicable().then(value, HeadForm.points))
    assert types.unsettled == frozenset()
    assert types.derived["head", "total"] == number(0, 100, 4, "điểm")


def test_a_total_that_grows_with_every_superior_settles_only_where_it_is_clamped() -> None:
    grown = SUPERIOR.is_applicable().then(SUPERIOR + HeadForm.points, HeadForm.points)
    assert recursive(grown).derived["head", "total"] == ANY
    clamped = recursive(xl.greatest(xl.number(0), xl.least(xl.number(1000), grown)))
    assert clamped.unsettled == frozenset()
    assert clamped.derived["head", "total"] == number(0, 1000, 2, "điểm")


def test_a_total_that_gains_a_digit_with_every_superior_never_settles() -> None:
    finer = SUPERIOR.is_applicable().then(SUPERIOR * Decimal("0.5"), HeadForm.points)
    assert recursive(finer).unsettled == {("head", "total")}


numbers = st.builds(
    lambda low, span, digits: Number(Fraction(low, 10**digits), Fraction(low + span, 10**digits), digits),
    st.integers(-500, 500), st.integers(0, 500), st.integers(0, 2),
)  # fmt: skip


def inside(number: Number, draw: Any) -> Fraction:
    assert number.low is not None
    assert number.high is not None
    scale = 10**number.digits
    return Fraction(draw(st.integers(int(number.low * scale), int(number.high * scale))), scale)


def holds(number: Number | Problem, value: Fraction) -> bool:
    """Say whether a type holds a value: within its bounds, and with no more digits than it has."""
    assert isinstance(number, Number)
    assert number.low is not None
    assert number.high is not None
    return number.low <= value <= number.high and (value * 10**number.digits).denominator == 1


@given(numbers, numbers, st.sampled_from(xl.Rounding), st.integers(0, 3), st.data())
def test_bounds_hold_whatever_the_operands(a: Number, b: Number, how: xl.Rounding, digits: int, data: Any) -> None:
    x, y = inside(a, data.draw), inside(b, data.draw)
    assert holds(bounds.add((a, b)), x + y)
    assert holds(bounds.multiply(a, b), x * y)
    assert holds(bounds.negate(a), -x)
    assert holds(bounds.least((a, b)), min(x, y))
    assert holds(bounds.greatest((a, b)), max(x, y))
    assert holds(bounds.hull((a, b)), x)
    assert holds(bounds.summed(a), x + x)
    assert holds(bounds.averaged(a, digits, how), rounded((x + a.high) / 2 if a.high else x, digits, how))
    if y:
        assert holds(bounds.divide(a, b, digits, how), rounded(x / y, digits, how))
