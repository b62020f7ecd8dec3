"""Quyết định sau khi có NĐ 90/2020: a year begun under decree 56 that is decided when decree 90 has taken its place."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.instruments import ND_56, years
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE

# A body with a working year of its own (courts: October to September) decides on 2019 to 2020 after 20 August 2020.
RULE_SET = xl.rule_set(
    "vn-nd56-decided-late",
    "vn",
    vi="Trung ương: năm bắt đầu trước năm 2020, quyết định từ ngày 20/8/2020, khi Nghị định 90 có hiệu lực",
    en="The centre: a year begun before 2020, decided from 20 August 2020, when decree 90 was in force",
    periods=years(2018, 2019),
    decisions=xl.Span(start=date(2020, 8, 20)),
    lengths=("year",),
    rules=tuple(
        xl.Check(
            f"{kind.id}.decided_after_decree_56",
            kind,
            when=xl.ALWAYS,
            cite=ND_56.at(),
            vi="Quyết định từ ngày 20/8/2020, khi Nghị định 90 đã thay Nghị định 56: điều khoản chuyển tiếp chưa được "
            "thấy",
            en="Decided from 20 August 2020 on, when decree 90 had taken the place of decree 56: no transitional "
            "article was seen",
        )
        for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE)
    ),
)
