"""Giá trị: a number of the law with its citations, as the parameter that rules name instead of writing it.

A value holds in the periods of the instrument that is cited for it: where one instrument followed another and kept the
number, it is cited in both. Of a province's instrument the caller says the periods.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai.national.instruments import INSTRUMENTS

_PERIODS = {one.id: one.periods for one in INSTRUMENTS}


Cited = xl.Citation | tuple[xl.Citation, ...]
"""One place, or one in each of the instruments that followed each other and kept the number."""


def count(id: str, value: int, cite: Cited, vi: str, en: str, periods: xl.Span | None = None) -> xl.Parameter:
    """Return a number of things, such as months."""
    return _held(id, Decimal(value), cite, periods, vi=vi, en=en)


def points(id: str, value: int, cite: Cited, vi: str, en: str, periods: xl.Span | None = None) -> xl.Parameter:
    """Return a number of points, to be held against scores."""
    return _held(id, Decimal(value), cite, periods, vi=vi, en=en, unit="điểm")


def percent(id: str, value: int, cite: Cited, vi: str, en: str, periods: xl.Span | None = None) -> xl.Parameter:
    """Return a number of per cent, to be held against facts in per cent."""
    return _held(id, Decimal(value), cite, periods, vi=vi, en=en, unit="%")


def share(id: str, value: str, cite: Cited, vi: str, en: str, periods: xl.Span | None = None) -> xl.Parameter:
    """Return a share from 0 to 1 in hundredths, to be held against shares that are counted."""
    return _held(id, Decimal(value), cite, periods, vi=vi, en=en, digits=2)


def _held(id: str, value: Decimal, cited: Cited, periods: xl.Span | None, **said: Any) -> xl.Parameter:
    cites = (cited,) if isinstance(cited, xl.Citation) else cited
    dated = (xl.DatedValue(value=value, cite=cite, periods=periods or _PERIODS[cite.instrument]) for cite in cites)
    return xl.Parameter(id=id, values=tuple(dated), **said)
