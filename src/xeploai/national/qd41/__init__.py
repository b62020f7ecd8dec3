"""Quy định 41-QĐ/TW (03/11/2021): two years not completed, for which a leader's removal is considered.

It lowers no grade. The year 2021 is the first that is decided under it; regulation 377 replaced it in October 2025, and
`qd366` speaks of the years from 2025 on. Its number is known from memory, the words from a page that quotes them.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.instruments import QD_41_REMOVAL, years
from xeploai.national.kinds import LEADER
from xeploai.national.numbers import count

_CITE = QD_41_REMOVAL.at()
YEARS_NOT_COMPLETED = count(
    "years-not-completed",
    2,
    _CITE,
    "Số năm liên tiếp không hoàn thành nhiệm vụ để xem xét miễn nhiệm",
    "Years running not completed for removal to be considered",
    years(2021, 2024),
)


RULE_SET = xl.rule_set(
    "vn-qd41",
    "vn",
    vi="Trung ương: hai năm liên tiếp không hoàn thành nhiệm vụ, theo Quy định 41, từ năm 2021 đến năm 2024",
    en="The centre: two years running not completed, under regulation 41, from 2021 to 2024",
    periods=years(2021, 2024),
    decisions=xl.Span(start=date(2021, 11, 3)),
    lengths=("year",),
    parameters=(YEARS_NOT_COMPLETED,),
    rules=(
        xl.Check(
            "leader.two_years_not_completed",
            LEADER,
            when=LeaderForm.not_completed_years >= xl.param(YEARS_NOT_COMPLETED),
            cite=_CITE,
            vi="Hai năm liên tiếp không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét việc miễn nhiệm",
            en="Two years running not completed: the competent level considers removal",
        ),
    ),
)
RULE_SETS = (RULE_SET,)
