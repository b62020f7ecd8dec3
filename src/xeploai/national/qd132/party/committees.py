"""Tập thể cấp ủy: that committees were graded for 2018 is not settled by anything seen, nor is by what they would be.

Guidance 16 is of organisations, members, collectives and leaders; whether a committee is one of these collectives, has
a grade of its own or shares the organisation's was not seen. Later texts count it among the collectives (regulation
366 of 2025) and are not carried back.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16
from xeploai.national.kinds import COMMITTEE

_STANDARDS_UNSEEN = xl.Hole(
    "committee.hd16",
    kinds=(COMMITTEE,),
    cite=HD_16.at(),
    vi="Hướng dẫn 16 có xếp loại tập thể cấp ủy hay không, riêng hay cùng tổ chức đảng, theo điều kiện nào, chưa được "
    "thấy",
    en="Whether guidance 16 grades Party committees, by themselves or with the organisation, and on what conditions, "
    "was not seen",
)
RULES = (_STANDARDS_UNSEEN,)
