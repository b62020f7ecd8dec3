"""The centre's rules of 2018 as one rule set, so that a case can change one of them."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai.national import RULE_SETS
from xeploai.plugins import Plugin, Plugins

# Meetings and consequences are no part of the grading, and what is decided years after by a later text is not of 2018:
# they have cases of their own.
_BESIDE = ("vn-hd12", "vn-qd29", "vn-qd132-2018-again", "vn-qd132-disciplined-later")
_SETS = tuple(one for one in RULE_SETS if one.judges(xl.Period.parse("2018")) and one.id not in _BESIDE)
_ADDED = ("parameters", "readings", "scales", "kinds", "forms", "records", "links", "rules", "labels", "instruments")
_PARTS: dict[str, Any] = {
    field: tuple(dict.fromkeys(one for held in _SETS for one in getattr(held, field))) for field in _ADDED
}
YEAR = xl.RuleSet(id="vn-2018", jurisdiction="vn", vi="Trung ương, năm 2018", **_PARTS)


def plugins(year: xl.RuleSet = YEAR) -> Plugins:
    """Return the plugins of one distribution that has the year's rules alone."""
    return Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=(year,)),))
