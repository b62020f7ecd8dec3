"""What the door lets through at a glance is what it would have let through at a second look."""

import random
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from xeploai.evidence import examine
from xeploai.evidence.values import Levels, RefusedError, standing, typed
from xeploai.forms import FactSpec
from xeploai.testing import random_book, random_dossier

BOOK = random_book(1)
MARKS = {level.id for level in BOOK.scales["Mark"].levels}
SPECS = (
    FactSpec(id="bool", type="bool", vi=""),
    FactSpec(id="whole", type="integer", vi="", between=(Decimal(0), Decimal(4))),
    FactSpec(id="unbounded", type="integer", vi=""),
    FactSpec(id="wide", type="integer", vi="", between=(Decimal(0), Decimal(2**63))),
    FactSpec(id="score", type="decimal", vi="", between=(Decimal(0), Decimal(3)), digits=1),
    FactSpec(id="day", type="date", vi=""),
    FactSpec(id="code", type="code", vi=""),
    FactSpec(id="tier", type="code", vi="", options=("a", "b", " c")),
    FactSpec(id="mark", type="level", vi="", scale="Mark"),
)
GIVEN: tuple[Any, ...] = (
    True, False, 0, 1, 4, 5, -1, 2**62, 2**62 - 1, 2.0,
    "true", "1", "có", "3", "x\n", "", "a", " a", "A", " c", "GOOD", "good",
    Decimal("1.0"), Decimal("1.50"), Decimal("1.55"), Decimal("3.1"), Decimal("NaN"), Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("1E+999999"), date(2018, 1, 1), date(1800, 1, 1), datetime(2018, 1, 1), "2018-01-01", None,  # noqa: DTZ001
)  # fmt: skip


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_a_value_let_through_at_a_glance_is_given_back_as_it_is(spec: FactSpec) -> None:
    test = standing(spec, MARKS)
    passed = [value for value in GIVEN if test(value)]
    for value in passed:
        made = typed(value, spec, Levels(BOOK), "unit")
        assert made is value or (type(made) is type(value) and made == value)
    assert len(passed) < len(GIVEN)


def test_most_values_are_let_through_at_a_glance() -> None:
    """Else nothing would be gained."""
    sound = {"bool": True, "whole": 3, "score": Decimal("1.5"), "day": date(2018, 1, 1), "tier": "a", "mark": "GOOD"}
    for spec in SPECS:
        if spec.id in sound:
            assert standing(spec, MARKS)(sound[spec.id])


@pytest.mark.parametrize("seed", range(40))
def test_a_sound_dossier_goes_through_the_door_as_it_is_and_a_second_time(seed: int) -> None:
    book = random_book(seed)
    once, _ = examine(random_dossier(book, seed), book)
    twice, faults = examine(once, book)
    assert not faults
    assert twice == once
    rng = random.Random(seed)
    one = rng.choice(once.subjects)
    again = next(each for each in twice.subjects if each.key == one.key)
    assert {name: type(value) for name, value in one.facts.items()} == {
        name: type(value) for name, value in again.facts.items()
    }


def test_a_value_that_only_reads_like_another_is_typed() -> None:
    """A 1 equals true: in a table it is text, written for it; as a number it may be a count, and is refused."""
    spec = next(one for one in SPECS if one.id == "bool")
    assert not standing(spec, MARKS)("1")
    assert typed("1", spec, Levels(BOOK), "unit") is True
    assert not standing(spec, MARKS)(1)
    with pytest.raises(RefusedError):
        typed(1, spec, Levels(BOOK), "unit")


def test_what_is_refused_is_never_let_through() -> None:
    for spec in SPECS:
        for value in GIVEN:
            try:
                typed(value, spec, Levels(BOOK), "unit")
            except RefusedError:
                assert not standing(spec, MARKS)(value), (spec.id, value)
