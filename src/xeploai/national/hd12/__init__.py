"""Hướng dẫn 12-HD/BTCTW (06/7/2018): when a cell's meeting is of quality; it ties no meeting to the year's grade.

The five groups of the frame were seen, and that the points are left to the committees: their scales are parameters that
provinces set. What a committee asks in its own words (preparation, minutes, small cells) is theirs.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.hd12.forms import FORMS
from xeploai.national.hd12.meetings import RULES
from xeploai.national.hd12.parameters import PARAMETERS
from xeploai.national.instruments import years

RULE_SET = xl.rule_set(
    "vn-hd12",
    "vn",
    vi="Trung ương: chất lượng sinh hoạt chi bộ theo Hướng dẫn 12",
    en="The centre: the quality of cell meetings under guidance 12",
    periods=years(2018),
    lengths=("year",),
    parameters=PARAMETERS,
    forms=FORMS,
    rules=RULES,
)
RULE_SETS = (RULE_SET,)
