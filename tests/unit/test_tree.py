"""The tree is data: every node goes through JSON, and negation is pushed down without changing what is meant."""

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from xeploai import APPLIES, DOES_NOT_APPLY, Grade, Rounding, Truth, count_as_below
from xeploai.tree import (
    Add,
    Aggregate,
    And,
    AnyNode,
    CodeConst,
    Compare,
    DateConst,
    DateShift,
    DaysBetween,
    Divide,
    FactRef,
    GradeOf,
    Greatest,
    IfElse,
    IsApplicable,
    IsMissing,
    Least,
    LevelConst,
    Linked,
    Lookup,
    Multiply,
    Negate,
    Node,
    Not,
    NumberConst,
    Or,
    Otherwise,
    Outer,
    ParamRef,
    PeriodDay,
    Quantify,
    Rows,
    TargetOf,
    TruthConst,
    children,
    normal,
    turned,
    walk,
)

ADAPTER: TypeAdapter[Node] = TypeAdapter(Node)
HEAD = FactRef(form="member", fact="head")
MONTHS = FactRef(form="member", fact="months")
DAY = FactRef(form="discipline", fact="on")
FIVE = NumberConst(value=Decimal(5), unit="điểm")
START = PeriodDay(which="start")
LATE = Compare(op="gt", left=MONTHS, right=FIVE)
REGISTER = Rows(record="discipline", ever=True)
ASKED = Otherwise(rule="ask", fact=HEAD)
REFERENCE = GradeOf(kind="cell", link="cell_of", op="at_least", grade=Grade.GOOD, otherwise=ASKED, at=START)

ONE_OF_EACH: tuple[Node, ...] = (
    TruthConst(value=Truth.NOT_APPLICABLE),
    FIVE,
    LevelConst(scale="Level", level="HIGH"),
    DateConst(value=date(2018, 12, 31)),
    CodeConst(value="a"),
    START,
    ParamRef(param="rate"),
    HEAD,
    LATE,
    Not(of=HEAD),
    And(of=(HEAD, LATE)),
    Or(of=(HEAD, LATE)),
    Add(of=(MONTHS, FIVE)),
    Negate(of=MONTHS),
    Multiply(left=MONTHS, right=FIVE),
    Divide(left=MONTHS, right=FIVE, digits=2, rounding=Rounding.CEILING),
    Least(of=(MONTHS, FIVE)),
    Greatest(of=(MONTHS, FIVE)),
    IfElse(test=HEAD, then=MONTHS, other=FIVE),
    DateShift(of=DAY, months=-1, days=ParamRef(param="grace")),
    DaysBetween(start=START, end=DAY),
    IsApplicable(of=MONTHS),
    IsMissing(of=MONTHS),
    REFERENCE,
    Lookup(link="cell_of", of=MONTHS, otherwise=DOES_NOT_APPLY, at=START),
    TargetOf(link="cell_of", at=START),
    Quantify(op="any", over=REGISTER, of=LATE, where=HEAD, if_empty=Truth.FALSE),
    Aggregate(
        op="share", over=Linked(link="cell_of", reverse=True, at=START), of=HEAD, where=LATE, by=CodeConst(value="a"),
        if_empty=FIVE, digits=4, rounding=Rounding.FLOOR,
    ),
    Outer(of=MONTHS),
)  # fmt: skip


def test_the_examples_hold_one_of_each_node() -> None:
    """So that a node added to the tree cannot escape the tests below."""
    assert {type(node) for node in ONE_OF_EACH} == set(get_args(AnyNode))


@pytest.mark.parametrize("node", ONE_OF_EACH, ids=lambda node: node.node)
def test_every_node_goes_through_json_unchanged(node: Node) -> None:
    assert ADAPTER.validate_json(ADAPTER.dump_json(node)) == node


@pytest.mark.parametrize("node", ONE_OF_EACH, ids=lambda node: node.node)
def test_every_node_is_immutable_and_refuses_a_field_it_does_not_know(node: Node) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(node, next(iter(type(node).model_fields)), None)
    with pytest.raises(ValidationError, match="Extra inputs"):
        ADAPTER.validate_python(node.model_dump() | {"colour": "red"})


@pytest.mark.parametrize("node", ONE_OF_EACH, ids=lambda node: node.node)
def test_children_finds_every_node_that_is_written_inside(node: Node) -> None:
    assert sorted(map(repr, children(node))) == sorted(map(repr, nodes_in_fields(node)))


def nodes_in_fields(value: object) -> Any:
    """Yield the nodes directly inside a node, found by looking at every field instead of by knowing them."""
    for name in type(value).model_fields if isinstance(value, BaseModel) else ():
        held = getattr(value, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, get_args(AnyNode)):
                yield part
            else:
                yield from nodes_in_fields(part)


def test_walk_yields_the_node_itself_and_all_that_is_inside_outermost_first() -> None:
    assert list(walk(Not(of=LATE))) == [Not(of=LATE), LATE, MONTHS, FIVE]


def test_an_unknown_node_is_refused_by_name() -> None:
    with pytest.raises(ValidationError, match="'xor' found using 'node' does not match any of the expected tags"):
        ADAPTER.validate_python({"node": "xor", "of": []})


def test_turning_the_chain_round_leaves_the_middle() -> None:
    assert [turned(truth) for truth in Truth] == list(reversed(Truth))


# ── negation normal form ─────────────────────────────────────────────────────────────────────────────────────────────

FACTS = st.sampled_from("abc").map(lambda name: FactRef(form="member", fact=name))
CONSTANTS = st.sampled_from(Truth).map(lambda truth: TruthConst(value=truth))
CONDITIONS: st.SearchStrategy[Node] = st.recursive(
    st.one_of(FACTS, CONSTANTS),
    lambda inner: st.one_of(
        inner.map(lambda node: Not(of=node)),
        st.lists(inner, min_size=1, max_size=3).map(lambda nodes: And(of=tuple(nodes))),
        st.lists(inner, min_size=1, max_size=3).map(lambda nodes: Or(of=tuple(nodes))),
    ),
    max_leaves=12,
)
VALUES = st.fixed_dictionaries({name: st.sampled_from(Truth) for name in "abc"})


def truth_of(node: Node, values: dict[str, Truth]) -> Truth:
    """Evaluate a condition of facts and constants as the chain says."""
    match node:
        case TruthConst(value=value):
            return value
        case FactRef(fact=name):
            return values[name]
        case Not(of=inner):
            return turned(truth_of(inner, values))
        case And(of=parts):
            return Truth.meet(*(truth_of(part, values) for part in parts))
        case Or(of=parts):
            return Truth.join(*(truth_of(part, values) for part in parts))
        case _:
            pytest.fail(f"not drawn: {node!r}")


@given(CONDITIONS, VALUES)
def test_normal_form_is_worth_the_same(node: Node, values: dict[str, Truth]) -> None:
    assert truth_of(normal(node), values) is truth_of(node, values)
    assert truth_of(normal(node, negated=True), values) is turned(truth_of(node, values))


@given(CONDITIONS)
def test_normal_form_is_reached_in_one_step(node: Node) -> None:
    assert normal(normal(node)) == normal(node)


@given(CONDITIONS)
def test_in_normal_form_only_a_fact_stands_under_not(node: Node) -> None:
    assert all(isinstance(inner.of, FactRef) for inner in walk(normal(node)) if isinstance(inner, Not))


@given(CONDITIONS)
def test_two_negations_are_none(node: Node) -> None:
    assert normal(Not(of=Not(of=node))) == normal(node)


@pytest.mark.parametrize(("op", "dual"), [("lt", "ge"), ("le", "gt"), ("gt", "le"), ("ge", "lt"), ("eq", "ne")])
def test_a_negated_comparison_turns_its_operator(op: Any, dual: Any) -> None:
    """So a comparison with a fact that does not apply keeps the middle value also under negation."""
    one, other = (Compare(op=which, left=MONTHS, right=FIVE) for which in (op, dual))
    assert normal(Not(of=one)) == other
    assert normal(Not(of=other)) == one


@pytest.mark.parametrize("otherwise", [DOES_NOT_APPLY, APPLIES, ASKED, count_as_below("not_graded")])
def test_a_negated_reference_turns_its_question_and_keeps_its_otherwise(otherwise: Otherwise) -> None:
    """`otherwise` says what the rule does without an answer, so `~` does not reach it."""
    asked = GradeOf(kind="cell", link="cell_of", op="at_least", grade=Grade.GOOD, otherwise=otherwise)
    below = asked.model_copy(update={"op": "below"})
    assert normal(Not(of=asked)) == below
    assert normal(Not(of=below)) == asked


def test_a_negated_any_is_all_of_the_negation_and_the_other_way_round() -> None:
    some = Quantify(op="any", over=REGISTER, of=LATE, where=Not(of=Not(of=HEAD)), if_empty=Truth.FALSE)
    every = Quantify(op="all", over=REGISTER, of=normal(Not(of=LATE)), where=HEAD, if_empty=Truth.TRUE)
    assert normal(Not(of=some)) == every
    assert normal(Not(of=every)) == normal(some)


def test_a_filter_is_not_turned_by_a_negation_outside_it() -> None:
    some = Quantify(op="any", over=REGISTER, of=HEAD, where=LATE, if_empty=Truth.FALSE)
    made = normal(Not(of=some))
    assert isinstance(made, Quantify)
    assert made.where == LATE


def test_a_negation_goes_through_a_lookup_and_out_of_a_row() -> None:
    read = Lookup(link="cell_of", of=LATE, otherwise=APPLIES)
    assert normal(Not(of=read)) == Lookup(link="cell_of", of=normal(Not(of=LATE)), otherwise=APPLIES)
    assert normal(Not(of=Outer(of=LATE))) == Outer(of=normal(Not(of=LATE)))


def test_a_condition_without_negation_is_its_own_normal_form() -> None:
    node = And(of=(HEAD, LATE, REFERENCE))
    assert normal(node) == node
