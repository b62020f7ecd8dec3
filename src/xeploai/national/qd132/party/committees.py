"""Tập thể cấp ủy: that committees were graded is not settled by anything seen, nor is by what they would be.

Both guidances are of organisations, members, collectives and leaders; whether a committee is one of these collectives,
has a grade of its own or shares the organisation's was not seen. Later texts count it among the collectives (regulation
366 of 2025) and are not carried back.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.kinds import COMMITTEE
from xeploai.national.qd132.carried_back import Guided


def _unseen(number: str, cite: xl.Citation) -> xl.Hole:
    return xl.Hole(
        f"committee.hd{number}",
        kinds=(COMMITTEE,),
        cite=cite,
        vi=f"Hướng dẫn {number} có xếp loại tập thể cấp ủy hay không, riêng hay cùng tổ chức đảng, theo điều kiện nào, "
        "chưa được thấy",
        en=f"Whether guidance {number} grades Party committees, by themselves or with the organisation, and on what "
        "conditions, was not seen",
    )


RULES = Guided(from_2019=(_unseen("21", HD_21.at()),), in_2018=(_unseen("16", HD_16.at()),))
