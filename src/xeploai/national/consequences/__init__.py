"""Hệ quả phía Đảng: what a grade may lead to – screening and rewards; findings that name who considers, no measures.

What two years not completed mean for a leader stands with `qd41` and, from 2025 on, with `qd366`.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.consequences import rewards, screening
from xeploai.national.instruments import years
from xeploai.national.qd132.party.findings import MemberBefore


def _second_year(
    first: int, last: int | None, rule: xl.Check, *more: xl.Check, forms: tuple[type[xl.Form], ...] = ()
) -> xl.RuleSet:
    """Return what is looked at after a year not completed, in the years of one of the Charter's regulations."""
    return xl.rule_set(
        f"vn-party-consequences-{first}",
        "vn",
        vi="Trung ương: năm trước không hoàn thành nhiệm vụ, khi rà soát, sàng lọc đảng viên",
        en="The centre: a year not completed before, when members are screened",
        periods=years(first, last),
        lengths=("year",),
        readings=(screening.standing(rule.cite),),
        forms=forms,
        rules=(rule, *more),
    )


_ASKED = (MemberBefore,)
RULE_SETS = (
    _second_year(2018, 2018, screening.UNDER_29, forms=_ASKED),
    # Here `qd132` asks for the year before.
    _second_year(2019, 2019, screening.UNDER_29, screening.FIRST_ROUND),
    _second_year(2020, 2020, screening.UNDER_29),
    _second_year(2021, 2022, screening.UNDER_24),
    _second_year(2023, 2024, screening.UNDER_24, screening.LAST_YEAR, forms=_ASKED),
    _second_year(2025, None, screening.UNDER_294, screening.LAST_YEAR, forms=_ASKED),
    rewards.RULE_SET,
)
