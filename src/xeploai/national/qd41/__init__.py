"""Quy định 41-QĐ/TW (03/11/2021): two years not completed, for which a leader's removal is considered.

It lowers no grade. The year 2021 is the first that is decided under it; regulation 377 replaced it on 8 October 2025,
for years before 2025 that are decided from that day on too: its content was not seen. `qd366` speaks of the years from
2025 on. The number of regulation 41 is known from memory, the words from a page that quotes them.
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


def _set(id: str, number: str, decisions: xl.Span, vi: str = "", en: str = "") -> xl.RuleSet:
    """Return the finding as one of the two regulations has it, with what is to be said of that regulation."""
    return xl.rule_set(
        id,
        "vn",
        vi=f"Trung ương: hai năm liên tiếp không hoàn thành nhiệm vụ, theo Quy định {number}, từ năm 2021 đến năm 2024",
        en=f"The centre: two years running not completed, under regulation {number}, from 2021 to 2024",
        periods=years(2021, 2024),
        decisions=decisions,
        lengths=("year",),
        parameters=(YEARS_NOT_COMPLETED,),
        rules=(
            xl.Check(
                "leader.two_years_not_completed",
                LEADER,
                when=LeaderForm.not_completed_years >= xl.param(YEARS_NOT_COMPLETED),
                cite=_CITE,
                vi=f"Hai năm liên tiếp không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét việc miễn nhiệm{vi}",
                en=f"Two years running not completed: the competent level considers removal{en}",
            ),
        ),
    )


RULE_SETS = (
    _set("vn-qd41", "41", xl.Span(start=date(2021, 11, 3), end=date(2025, 10, 7))),
    _set(
        "vn-qd377-earlier-years",
        "377",
        xl.Span(start=date(2025, 10, 8)),
        " (theo Quy định 41 trước đây; Quy định 377-QĐ/TW thay từ ngày 08/10/2025, nội dung chưa được thấy)",
        " (as regulation 41 had it before; regulation 377-QĐ/TW replaced it on 8 October 2025 and was not seen)",
    ),
)
