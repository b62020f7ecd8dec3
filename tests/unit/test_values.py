from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xeploai as xl
from xeploai.evidence.values import Levels, RefusedError, folded, name, shown, typed
from xeploai.forms import FactSpec

PERIOD = xl.Period.parse("2018")
BOOK = xl.Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=())
LEVELS = Levels(BOOK)
SCORE = FactSpec(id="score", type="decimal", vi="Điểm", digits=2, between=(Decimal(-1000), Decimal(1000)))


@given(st.decimals(-1000, 1000, places=2), st.sampled_from(".,"))
def test_a_number_within_its_digits_is_read_exactly_with_either_decimal_sign(number: Decimal, sign: str) -> None:
    assert typed(f" {number:f} ".replace(".", sign), SCORE, LEVELS, "member") == number


@given(st.integers(-999_999, 999_999), st.integers(3, 6))
def test_a_number_beyond_its_digits_is_refused_and_never_rounded(coefficient: int, digits: int) -> None:
    number = Decimal(coefficient).scaleb(-digits)
    if number == round(number, 2):
        assert typed(number, SCORE, LEVELS, "member") == number
    else:
        with pytest.raises(RefusedError, match="more decimal places"):
            typed(number, SCORE, LEVELS, "member")
    with pytest.raises(RefusedError, match="more decimal places"):
        typed(f"{number:.{digits}f}", SCORE, LEVELS, "member")


@given(
    st.one_of(st.text(), st.binary(), st.floats(), st.none(), st.lists(st.integers()), st.datetimes(), st.decimals())
)
@pytest.mark.parametrize("type_", ["bool", "integer", "decimal", "date", "code", "level"])
def test_whatever_is_given_is_typed_or_refused_and_nothing_else_happens(type_: str, anything: object) -> None:
    given: dict[str, object] = {"id": "x", "type": type_, "vi": "x", "scale": "Grade", "digits": 2}
    spec = FactSpec.model_validate(given)
    try:
        once = typed(anything, spec, LEVELS, "member")
    except RefusedError:
        return
    assert typed(once, spec, LEVELS, "member") == once


@given(st.text())
def test_folding_twice_changes_nothing_and_forgets_the_unicode_form(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text())
def test_an_id_is_one_printable_line_or_nothing(text: str) -> None:
    assert (found := name(text)) is None or (found.isprintable() and name(found) == found)


def test_a_quoted_value_is_escaped_and_cut() -> None:
    assert shown("a\n\x1b[31m") == r"'a\n\x1b[31m'"
    assert len(shown("x" * 1000)) < 70
