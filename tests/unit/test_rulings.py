"""A ruling is data: an interval, what binds, what could bind, and what blocks a grade."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from xeploai import Established, Finding, Grade, InForce, Instrument, Open, Ruling
from xeploai.rulings import STATUSES, Status

LAW = Instrument(id="hd0", number="0-HD/X", vi="mẫu", jurisdiction="vn", established=Established.MEMORY)
RULING = Ruling(
    subject="member:m-017",
    status="pending",
    grade=None,
    low=Grade.NOT_COMPLETED,
    high=Grade.GOOD,
    before_quota=(Grade.NOT_COMPLETED, Grade.EXCELLENT),
    in_force=(
        InForce(rule="unread", at_most=Grade.NOT_COMPLETED, surely=False),
        InForce(rule="late", at_most=Grade.GOOD, surely=True),
        InForce(rule="fifth", at_most=Grade.GOOD, surely=False),
    ),
    missing=(Open(what="fact", name="tasks", subject="member:m-017"),),
    holes=("unread",),
    readings={"meetings": None},
    findings=(Finding(id="f", subject="member:m-017", vi="cần xem xét", en="look", cite=LAW.at()),),
    established=Established.SECONDARY,
    book="0" * 64,
)


def test_the_statuses_stand_in_the_order_in_which_the_first_that_holds_is_taken() -> None:
    assert get_args(Status) == STATUSES
    assert STATUSES[:5] == ("invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred")


def test_the_kind_is_read_from_the_key_up_to_the_first_colon() -> None:
    assert RULING.kind == "member"
    assert RULING.model_copy(update={"subject": "cell@review:c:1"}).kind == "cell@review"


def test_binding_are_the_rules_surely_in_force_at_exactly_high() -> None:
    assert RULING.binding == ("late",)


def test_could_bind_are_the_possible_ones_below_high() -> None:
    assert RULING.could_bind == ("unread",)


def test_a_grade_is_blocked_by_exactly_what_caps_below_it() -> None:
    assert [one.rule for one in RULING.blocks(Grade.EXCELLENT)] == ["unread", "late", "fifth"]
    assert [one.rule for one in RULING.blocks(Grade.GOOD)] == ["unread"]
    assert RULING.blocks(Grade.NOT_COMPLETED) == ()


IN_FORCE = st.builds(
    InForce, rule=st.sampled_from("abc"), at_most=st.sampled_from(list(Grade)[:-1]), surely=st.booleans()
)


@given(st.lists(IN_FORCE, max_size=5).map(tuple))
def test_nothing_both_binds_and_could_bind_and_whatever_does_blocks_the_best_grade(held: tuple[InForce, ...]) -> None:
    high = Grade.meet(*(one.at_most for one in held if one.surely))
    ruling = RULING.model_copy(update={"in_force": held, "high": high})
    sure = [one.rule for one in held if one.surely and one.at_most is high]
    possible = [one.rule for one in held if not one.surely and one.at_most < high]
    assert list(ruling.binding) == sure
    assert list(ruling.could_bind) == possible
    assert {*sure, *possible} <= {one.rule for one in ruling.blocks(Grade.EXCELLENT)}
    assert bool(ruling.binding) == (high < Grade.EXCELLENT)


def test_a_ruling_goes_through_json() -> None:
    assert Ruling.model_validate_json(RULING.model_dump_json()) == RULING


def test_a_ruling_is_never_edited_and_knows_only_its_statuses() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        RULING.grade = Grade.EXCELLENT  # type: ignore[misc]
    with pytest.raises(ValidationError, match="'invalid', 'out_of_scope'"):
        Ruling.model_validate(RULING.model_dump() | {"status": "passed"})
