"""Chưa có quy tắc."""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl

RULE_SETS: tuple[xl.RuleSet, ...] = ()


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Supply the rule sets."""
    yield from RULE_SETS
