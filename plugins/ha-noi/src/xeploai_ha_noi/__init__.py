"""Hà Nội: xếp loại hằng tháng (loại A, B, C, D) từ tháng 5/2018, đứng bên cạnh quy tắc của Trung ương.

Everything here is known from the press and the city's pages; README.md says what is established how, and what is not
known. Of the city's yearly rules only numbers and days are known.
"""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai_ha_noi import month, year

RULE_SETS = (*month.RULE_SETS, *year.RULE_SETS)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the monthly rules, and what is known of the yearly ones."""
    yield from RULE_SETS
