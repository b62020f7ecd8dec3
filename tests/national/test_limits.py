"""Tỷ lệ as sentences print it."""

from decimal import Decimal

import pytest

import xeploai as xl
from xeploai.national.instruments import HD_16
from xeploai.national.limits import printed as as_printed


def share(*values: str) -> xl.Parameter:
    dated = tuple(xl.DatedValue(value=Decimal(value), cite=HD_16.at()) for value in values)
    return xl.Parameter(id="share", vi="Tỷ lệ", digits=3, values=dated)


@pytest.mark.parametrize(("value", "printed"), [("0.20", "20%"), ("0.125", "12.5%"), ("1", "100%"), ("0", "0%")])
def test_a_share_is_printed_exactly(value: str, printed: str) -> None:
    assert as_printed(share(value)) == printed


def test_a_share_of_several_values_is_printed_by_no_sentence() -> None:
    with pytest.raises(ValueError, match="too many values"):
        as_printed(share("0.20", "0.15"))
