"""A scale is a finite chain: its levels compare, meet and join within it and with nothing else."""

from enum import IntEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from xeploai import Established, Grade, LanguageError, Scale, Truth
from xeploai.scales import Frozen, LevelSpec, ScaleSpec

GRADES = st.sampled_from(Grade)


class Level(Scale):
    """The four levels of a criterion sheet."""

    WEAK = "Kém", "Weak"
    AVERAGE = "Trung bình", "Average"
    GOOD = "Tốt", "Good"
    BEST = "Xuất sắc", "Best"


class Holder(BaseModel):
    """A model with a level in it."""

    level: Level


def test_the_chain_of_grades_runs_from_not_completed_to_excellent() -> None:
    assert [grade.name for grade in Grade] == ["NOT_COMPLETED", "COMPLETED", "GOOD", "EXCELLENT"]
    assert list(Grade) == sorted(Grade)


def test_the_middle_of_the_truth_chain_is_not_applicable() -> None:
    assert Truth.FALSE < Truth.NOT_APPLICABLE < Truth.TRUE


def test_the_weakest_citation_is_the_one_from_memory() -> None:
    assert Established.meet(Established.SIGNED_TEXT, Established.MEMORY) is Established.MEMORY


def test_levels_of_two_scales_do_not_compare() -> None:
    with pytest.raises(TypeError):
        assert Level.GOOD < Grade.GOOD  # type: ignore[operator]


def test_a_level_does_not_compare_with_a_number() -> None:
    assert not issubclass(Scale, IntEnum)
    with pytest.raises(TypeError):
        assert Level.GOOD >= 2  # type: ignore[operator]
    assert Level.GOOD != 2  # type: ignore[comparison-overlap]


@given(GRADES, GRADES, GRADES)
def test_meet_and_join_are_those_of_a_chain(a: Grade, b: Grade, c: Grade) -> None:
    assert Grade.meet(a, b) is Grade.meet(b, a)
    assert Grade.meet(a, Grade.meet(b, c)) is Grade.meet(Grade.meet(a, b), c) is Grade.meet(a, b, c)
    assert Grade.meet(a, Grade.join(a, b)) is a is Grade.join(a, Grade.meet(a, b))
    assert (Grade.meet(a, b) is a) == (a <= b) == (Grade.join(a, b) is b)


def test_the_meet_of_nothing_is_the_top_and_the_join_of_nothing_the_bottom() -> None:
    assert Level.meet() is Level.top() is Level.BEST
    assert Level.join() is Level.bottom() is Level.WEAK


@given(st.sampled_from(Level))
def test_rank_and_at_are_inverse(level: Level) -> None:
    assert Level.at(level.rank) is level
    assert Level.spec().rank(level.name) == level.rank


def test_the_level_beneath_is_one_step_down() -> None:
    assert Grade.EXCELLENT.beneath is Grade.GOOD


def test_nothing_lies_beneath_the_lowest_level() -> None:
    with pytest.raises(ValueError, match=r"Grade\.NOT_COMPLETED is the lowest level"):
        _ = Grade.NOT_COMPLETED.beneath


def test_a_scale_as_data_keeps_order_and_labels() -> None:
    assert Level.spec().levels[0] == LevelSpec(id="WEAK", vi="Kém", en="Weak")
    assert ScaleSpec.model_validate_json(Level.spec().model_dump_json()) == Level.spec()
    with pytest.raises(ValueError, match="not in list"):
        Level.spec().rank("FINE")


@given(st.sampled_from(Level))
def test_a_level_goes_through_json_by_its_name(level: Level) -> None:
    held = Holder(level=level)
    assert held.model_dump_json() == f'{{"level":"{level.name}"}}'
    assert Holder.model_validate_json(held.model_dump_json()) == held


@pytest.mark.parametrize("value", ["Tốt", "good", 2, None, Grade.GOOD])
def test_what_is_no_level_is_refused_and_the_levels_are_listed(value: object) -> None:
    with pytest.raises(ValidationError, match="is not a level of Level: one of WEAK, AVERAGE, GOOD, BEST"):
        Holder.model_validate({"level": value})


def test_the_json_schema_of_a_level_lists_the_names() -> None:
    assert Holder.model_json_schema()["properties"]["level"]["enum"] == ["WEAK", "AVERAGE", "GOOD", "BEST"]


def test_a_value_cannot_be_changed_and_takes_no_field_it_does_not_know() -> None:
    class Point(Frozen):
        x: int

    point = Point(x=1)
    with pytest.raises(ValidationError, match="frozen"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Point.model_validate({"x": 1, "y": 2})


def test_two_levels_with_the_same_labels_are_refused() -> None:
    """Python's enumerations take the second for an alias of the first, and a level would be lost in silence."""
    with pytest.raises(LanguageError, match="FAIR has the same labels"):

        class Mark(Scale):
            WEAK = "Kém", "Weak"
            FAIR = "Kém", "Weak"
