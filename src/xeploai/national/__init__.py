"""Trung ương: the centre's rules from 2018 on, a plugin like any other and one that ships with the library.

One package an instrument and what guides it; each rule set says for which periods it holds. But for NĐ 335/2025 none of
the texts was read in the signed original: what was not seen is a hole, what can be read in several ways a reading.
"""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai.national import (
    consequences,
    hd02,
    hd12,
    nd56,
    nd90,
    nd233,
    nd335,
    organisations,
    qd41,
    qd89,
    qd124,
    qd132,
    qd366,
    subjects,
)

RULE_SETS = (
    *subjects.RULE_SETS,
    *organisations.RULE_SETS,
    *qd132.RULE_SETS,
    *qd124.RULE_SETS,
    *qd366.RULE_SETS,
    *hd02.RULE_SETS,
    *hd12.RULE_SETS,
    *qd89.RULE_SETS,
    *qd41.RULE_SETS,
    *consequences.RULE_SETS,
    *nd56.RULE_SETS,
    *nd335.RULE_SETS,
    *nd90.RULE_SETS,
    *nd233.RULE_SETS,
)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the centre's rules."""
    yield from RULE_SETS
