"""Thành phố Hồ Chí Minh: xếp loại hằng quý từ quý IV/2018, đứng bên cạnh quy tắc của Trung ương.

Everything here is known from the press and from pages that quote the city's decisions; README.md says what is
established how, and what is not known. Of the city's yearly rules only numbers, days and a step or two are known.
"""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai_tp_hcm import quarter, year

RULE_SETS = (*quarter.RULE_SETS, *year.RULE_SETS)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the quarterly rules, and what is known of the yearly ones."""
    yield from RULE_SETS
