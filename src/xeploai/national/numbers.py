"""Giá trị của năm 2018: a number of the year with its citation, as the parameter that rules name instead of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai.national.instruments import YEAR_2018


def count(id: str, value: int, cite: xl.Citation, vi: str, en: str) -> xl.Parameter:
    """Return a number of things, such as months, that holds for 2018."""
    return _of_the_year(id, Decimal(value), cite, vi=vi, en=en)


def percent(id: str, value: int, cite: xl.Citation, vi: str, en: str) -> xl.Parameter:
    """Return a number of per cent that holds for 2018, to be held against facts in per cent."""
    return _of_the_year(id, Decimal(value), cite, vi=vi, en=en, unit="%")


def share(id: str, value: str, cite: xl.Citation, vi: str, en: str) -> xl.Parameter:
    """Return a share from 0 to 1 in hundredths that holds for 2018, to be held against shares that are counted."""
    return _of_the_year(id, Decimal(value), cite, vi=vi, en=en, digits=2)


def _of_the_year(id: str, value: Decimal, cite: xl.Citation, **said: Any) -> xl.Parameter:
    return xl.Parameter(id=id, values=(xl.DatedValue(value=value, cite=cite, periods=YEAR_2018),), **said)
