"""Nội dung chưa thấy: holes of 2018 that several kinds share.

Of what guidance 21 introduced only long sick leave could lower a grade without a rule of the book saying so; whoever
assumes that hole empty says that guidance 16 has no such rule.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK
from xeploai.national.qd132.carried_back import HD21_WORDING
from xeploai.national.qd132.special_cases import MONTHS_OF_SICK_LEAVE


def sick_leave(kind: xl.Kind, months: xl.Expr[int]) -> xl.Hole:
    """Return the hole `<kind>.sick_leave`: the cap of 2019 on who was on sick leave for 3 months or more."""
    return xl.Hole(
        f"{kind.id}.sick_leave",
        kinds=(kind,),
        when=months >= xl.param(MONTHS_OF_SICK_LEAVE),
        may_lower_to=Grade.COMPLETED,
        cite=HD_21_CARRIED_BACK.at("Mục II", "6"),
        reading=HD21_WORDING,
        vi="Hướng dẫn 21 (2019): nghỉ ốm từ 3 tháng trở lên thì không được tốt; Hướng dẫn 16 nói gì chưa được thấy",
        en="Guidance 21 (2019) bars 'good' for 3 months of sick leave or more; what guidance 16 says was not seen",
    )


def signs(kind: xl.Kind) -> xl.Hole:
    """Return the hole `<kind>.hd16_signs`: the appendix that guidance 21 dropped."""
    return xl.Hole(
        f"{kind.id}.hd16_signs",
        kinds=(kind,),
        cite=HD_16.at("Phụ lục"),
        vi="Phụ lục 27 biểu hiện của Hướng dẫn 16 chưa được thấy",
        en="The appendix of 27 signs of guidance 16 was not seen",
    )
