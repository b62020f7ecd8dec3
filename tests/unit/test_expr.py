"""Expressions are built with operators; what Python would misread raises, and says what to write."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from xeploai import (
    ALWAYS,
    APPLIES,
    DOES_NOT_APPLY,
    PERIOD_END,
    PERIOD_START,
    Code,
    Established,
    Expr,
    Fact,
    Form,
    Grade,
    Instrument,
    Kind,
    LanguageError,
    Link,
    Parameter,
    Record,
    Rounding,
    Scale,
    Truth,
    ask,
    count_as_below,
    fact,
    greatest,
    least,
    mean,
    number,
    outer,
    param,
    total,
    tree,
)
from xeploai.expr import node_of

MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ")
CELL_OF = Link("cell_of", MEMBER, CELL)
MONTHS = Parameter(id="months", vi="số tháng", values=())


class Level(Scale):
    """Two levels."""

    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class MemberForm(Form, kind=MEMBER):
    """One fact of each type."""

    head: Fact[bool] = fact(vi="là người đứng đầu")
    months: Fact[int] = fact(vi="số tháng", between=(0, 12))
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    joined: Fact[date] = fact(vi="ngày vào")
    field: Fact[Code] = fact(vi="lĩnh vực", options=("a", "b"))
    tasks: Fact[Level] = fact(vi="kết quả")
    proposed: Fact[Grade] = fact(vi="mức đề nghị", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on"):
    """A register."""

    on: Fact[date] = fact(vi="ngày")
    months: Fact[int] = fact(vi="số tháng", between=(0, 60))


def ref(name: str, form: str = "member") -> tree.FactRef:
    """Return the node of a fact."""
    return tree.FactRef(form=form, fact=name)


def num(value: int | str) -> tree.NumberConst:
    """Return the node of a number."""
    return tree.NumberConst(value=Decimal(value))


# ── what raises ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: 3 <= MemberForm.months < 6,
        lambda: MemberForm.head and MemberForm.months > 3,  # type: ignore[unreachable]
        lambda: MemberForm.head or MemberForm.months > 3,  # type: ignore[unreachable]
        lambda: not MemberForm.head,
        lambda: bool(MemberForm.months > 3),
    ],
    ids=["chained comparison", "and", "or", "not", "bool"],
)
def test_an_expression_has_no_truth_value_while_a_rule_is_written(wrong: Callable[[], object]) -> None:
    """Python would silently drop half of the condition; the error names what to write."""
    with pytest.raises(LanguageError, match=r"write &, \|, ~ for and, or, not, and \.between\(a, b\)"):
        wrong()


def test_equality_is_refused_and_names_is() -> None:
    with pytest.raises(LanguageError, match=r"write \.is_\(value\)"):
        _ = MemberForm.tasks == Level.HIGH
    with pytest.raises(LanguageError, match=r"write ~x\.is_\(value\)"):
        _ = MemberForm.tasks != Level.HIGH


def test_an_expression_cannot_be_hashed_because_it_cannot_be_compared() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(MemberForm.tasks)


def test_plain_division_is_refused_because_it_names_no_rounding() -> None:
    with pytest.raises(LanguageError, match=r"divided_by\(b, digits=4, rounding=Rounding\.HALF_UP\)"):
        _ = MemberForm.score / 2


def test_a_float_is_refused_because_it_is_not_exact() -> None:
    with pytest.raises(LanguageError, match="write a Decimal, floats are not exact"):
        _ = MemberForm.score >= 89.995  # type: ignore[operator]


@pytest.mark.parametrize("value", [None, [1], object(), b"x"])
def test_what_can_stand_in_no_expression_is_refused(value: object) -> None:
    with pytest.raises(LanguageError, match="cannot stand in an expression"):
        node_of(value)


def test_ask_takes_a_fact_and_nothing_else() -> None:
    assert ask(MemberForm.head) == tree.Otherwise(rule="ask", fact=ref("head"))
    with pytest.raises(LanguageError, match="takes a fact of the rule's own subject"):
        ask(~MemberForm.head)


# ── constants ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "node"),
    [
        (True, tree.TruthConst(value=Truth.TRUE)),
        (False, tree.TruthConst(value=Truth.FALSE)),
        (Truth.NOT_APPLICABLE, tree.TruthConst(value=Truth.NOT_APPLICABLE)),
        (3, num(3)),
        (Decimal("0.20"), num("0.20")),
        (Level.HIGH, tree.LevelConst(scale="Level", level="HIGH")),
        (Grade.GOOD, tree.LevelConst(scale="Grade", level="GOOD")),
        (date(2018, 1, 1), tree.DateConst(value=date(2018, 1, 1))),
        ("a", tree.CodeConst(value="a")),
        (Code("a"), tree.CodeConst(value="a")),
        (ref("head"), ref("head")),
    ],
)
def test_a_constant_becomes_its_own_node(value: object, node: tree.Node) -> None:
    assert node_of(value) == node


def test_true_is_a_truth_and_never_the_number_one() -> None:
    assert node_of(True) != node_of(1)  # noqa: FBT003


# ── operators ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("made", "op"),
    [
        (MemberForm.months < 3, "lt"),
        (MemberForm.months <= 3, "le"),
        (MemberForm.months > 3, "gt"),
        (MemberForm.months >= 3, "ge"),
        (MemberForm.months.is_(3), "eq"),
        (3 > MemberForm.months, "lt"),  # noqa: SIM300
        (3 <= MemberForm.months, "ge"),  # noqa: SIM300
    ],
)
def test_a_comparison_is_one_node_with_the_fact_on_the_left(made: Expr[bool], op: Any) -> None:
    assert made.node == tree.Compare(op=op, left=ref("months"), right=num(3))


def test_between_takes_in_both_ends() -> None:
    assert MemberForm.months.between(3, 6).node == tree.And(
        of=(
            tree.Compare(op="ge", left=ref("months"), right=num(3)),
            tree.Compare(op="le", left=ref("months"), right=num(6)),
        )
    )


def test_is_in_asks_each_value_in_turn() -> None:
    asked = MemberForm.tasks.is_in([Level.LOW, Level.HIGH]).node
    assert asked == tree.Or(of=(MemberForm.tasks.is_(Level.LOW).node, MemberForm.tasks.is_(Level.HIGH).node))


def test_and_or_and_not_are_nodes_in_the_order_written() -> None:
    head, late = MemberForm.head, MemberForm.months > 3
    assert (head & late).node == tree.And(of=(head.node, late.node))
    assert (head | late).node == tree.Or(of=(head.node, late.node))
    assert (~head).node == tree.Not(of=head.node)


def test_then_chooses_between_two_values() -> None:
    chosen = MemberForm.head.then(number(5), MemberForm.score)
    assert chosen.node == tree.IfElse(test=ref("head"), then=num(5), other=ref("score"))


def test_arithmetic_is_exact_nodes() -> None:
    months, score = MemberForm.months, MemberForm.score
    assert (months + score).node == tree.Add(of=(months.node, score.node))
    assert (months - 1).node == tree.Add(of=(months.node, tree.Negate(of=num(1))))
    assert (score * 2).node == tree.Multiply(left=score.node, right=num(2))
    assert (-score).node == tree.Negate(of=score.node)


def test_a_division_and_a_mean_name_digits_and_rounding() -> None:
    divided = MemberForm.score.divided_by(3, digits=2, rounding=Rounding.FLOOR).node
    assert divided == tree.Divide(left=ref("score"), right=num(3), digits=2, rounding=Rounding.FLOOR)
    by_default = tree.Divide(
        left=tree.Add(of=(ref("score"), ref("months"))), right=num(2), digits=4, rounding=Rounding.HALF_UP
    )
    assert mean(MemberForm.score, MemberForm.months).node == by_default


def test_least_greatest_and_total_take_several_values() -> None:
    assert least(MemberForm.months, MemberForm.months).node == tree.Least(of=(ref("months"), ref("months")))
    assert greatest(MemberForm.months, MemberForm.months).node == tree.Greatest(of=(ref("months"), ref("months")))
    assert total(MemberForm.months, MemberForm.score).node == tree.Add(of=(ref("months"), ref("score")))


def test_days_move_count_and_lie_in_the_period() -> None:
    joined = MemberForm.joined
    assert joined.plus(months=6, days=1).node == tree.DateShift(of=joined.node, months=6, days=1)
    assert joined.plus(months=param(MONTHS)).node == tree.DateShift(
        of=joined.node, months=tree.ParamRef(param="months")
    )
    with pytest.raises(LanguageError, match="a whole number or by a parameter"):
        joined.plus(months=MemberForm.score)
    assert joined.days_until(PERIOD_END).node == tree.DaysBetween(start=joined.node, end=PERIOD_END.node)
    assert joined.in_period().node == ((joined >= PERIOD_START) & (joined <= PERIOD_END)).node


def test_knowledge_of_a_value_is_asked_by_name() -> None:
    assert MemberForm.tasks.is_applicable().node == tree.IsApplicable(of=ref("tasks"))
    assert MemberForm.tasks.is_missing().node == tree.IsMissing(of=ref("tasks"))


def test_a_parameter_and_a_number_with_unit_are_nodes() -> None:
    cite = Instrument(id="x", number="1", vi="x", jurisdiction="vn", established=Established.MEMORY).at()
    rate = Parameter(id="rate", vi="tỷ lệ", values=())
    assert param(rate).node == tree.ParamRef(param="rate")
    assert number(5, "điểm").node == tree.NumberConst(value=Decimal(5), unit="điểm")
    assert cite.place == ""


# ── grades of others ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_grade_is_asked_over_a_link_and_by_default_does_not_apply_without_an_answer() -> None:
    asked = CELL_OF.grade.below(Grade.EXCELLENT).node
    assert asked == tree.GradeOf(
        kind="cell", link="cell_of", op="below", grade=Grade.EXCELLENT, reads="grade", otherwise=DOES_NOT_APPLY
    )


def test_a_grade_may_be_read_before_quotas_as_decided_and_on_a_day() -> None:
    start = CELL_OF.at(PERIOD_START)
    before = start.grade.before_quota.at_least(Grade.GOOD, otherwise=APPLIES).node
    assert before == tree.GradeOf(
        kind="cell", link="cell_of", op="at_least", grade=Grade.GOOD, reads="before_quota", otherwise=APPLIES,
        at=tree.PeriodDay(which="start"),
    )  # fmt: skip
    decided = CELL_OF.grade.decided.at_least(Grade.GOOD).node
    assert isinstance(decided, tree.GradeOf)
    assert decided.reads == "decided"


def test_inside_an_aggregate_the_grade_is_that_of_the_row() -> None:
    asked = MEMBER.grade.at_least(Grade.COMPLETED, otherwise=count_as_below("not_reviewed")).node
    assert asked == tree.GradeOf(
        kind="member", op="at_least", grade=Grade.COMPLETED,
        otherwise=tree.Otherwise(rule="below", statuses=("not_reviewed",)),
    )  # fmt: skip


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_sources_are_targets_of_a_link_those_it_comes_from_and_rows_of_a_register() -> None:
    assert CELL_OF.targets.source == tree.Linked(link="cell_of")
    assert CELL_OF.sources.source == tree.Linked(link="cell_of", reverse=True)
    assert CELL_OF.at(PERIOD_START).sources.source == tree.Linked(link="cell_of", reverse=True, at=PERIOD_START.node)
    assert Discipline.rows().source == tree.Rows(record="discipline")
    assert Discipline.rows(ever=True).source == tree.Rows(record="discipline", ever=True)


def test_any_over_no_row_is_false() -> None:
    made = Discipline.rows().any_(Discipline.months > 3, where=Discipline.on.in_period()).node
    assert made == tree.Quantify(
        op="any", over=tree.Rows(record="discipline"), of=(Discipline.months > 3).node,
        where=Discipline.on.in_period().node, if_empty=Truth.FALSE,
    )  # fmt: skip


@pytest.mark.parametrize("empty", [True, False])
def test_all_must_say_what_it_is_over_no_row(empty: bool) -> None:
    made = Discipline.rows().all_(Discipline.months > 3, if_empty=empty).node
    assert isinstance(made, tree.Quantify)
    assert made.if_empty is (Truth.TRUE if empty else Truth.FALSE)
    with pytest.raises(TypeError, match="if_empty"):
        Discipline.rows().all_(Discipline.months > 3)  # type: ignore[call-arg]


def test_a_share_a_mean_a_least_and_a_greatest_must_say_what_they_are_over_no_row() -> None:
    rows: Any = Discipline.rows()
    for fold in ("share", "mean", "least", "greatest"):
        with pytest.raises(TypeError, match="if_empty"):
            getattr(rows, fold)(Discipline.months)


def test_a_count_and_a_sum_are_nought_over_no_row() -> None:
    counted, summed = Discipline.rows().count().node, Discipline.rows().sum_(Discipline.months).node
    assert isinstance(counted, tree.Aggregate)
    assert isinstance(summed, tree.Aggregate)
    assert counted.of == ALWAYS.node
    assert counted.if_empty is summed.if_empty is None


def test_an_aggregate_keeps_filter_key_digits_and_rounding() -> None:
    counted = CELL_OF.sources.count(MemberForm.head, by=MemberForm.field).node
    assert isinstance(counted, tree.Aggregate)
    assert counted.by == ref("field")
    shared = CELL_OF.sources.share(MemberForm.head, if_empty=Truth.NOT_APPLICABLE, digits=3).node
    assert shared == tree.Aggregate(
        op="share", over=tree.Linked(link="cell_of", reverse=True), of=ref("head"), digits=3,
        if_empty=tree.TruthConst(value=Truth.NOT_APPLICABLE),
    )  # fmt: skip


def test_outer_reads_outside_the_row() -> None:
    assert outer(MemberForm.months).node == tree.Outer(of=ref("months"))


def test_a_lookup_reads_a_value_of_the_one_target() -> None:
    read = CELL_OF.get(MemberForm.months, APPLIES).node
    assert read == tree.Lookup(link="cell_of", of=ref("months"), otherwise=APPLIES)
    assert CELL_OF.target_id.node == tree.TargetOf(link="cell_of")


def test_the_repr_of_an_expression_shows_its_tree() -> None:
    assert repr(MemberForm.head) == f"Expr({ref('head')!r})"
