"""Khen thưởng, năm 2019 đến 2022: only who completed with excellence may be considered, by guidance 21.

From 2025 on the guidance on the Charter says it, and stands with `qd366`; of 2023 and 2024 no text was seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.party import MemberForm, OrganisationForm
from xeploai.national.instruments import HD_21, years
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.numbers import count

_CITE = HD_21.at()
YEARS = count(
    "reward-years",
    5,
    _CITE,
    "Số năm liền hoàn thành xuất sắc nhiệm vụ để xem xét khen thưởng nhiều năm liền",
    "Years running completed with excellence for the reward of several years to be considered",
)
_RULES = (
    xl.Check(
        "party_member.reward",
        PARTY_MEMBER,
        when=MemberForm.excellent_years >= 1,
        cite=_CITE,
        vi="Hoàn thành xuất sắc nhiệm vụ trong năm: cấp có thẩm quyền xem xét khen thưởng",
        en="Completed with excellence: the competent level considers a reward",
    ),
    xl.Check(
        "party_member.reward_five_years",
        PARTY_MEMBER,
        when=MemberForm.excellent_years >= xl.param(YEARS),
        cite=_CITE,
        vi="Hoàn thành xuất sắc nhiệm vụ 5 năm liền: cấp có thẩm quyền xem xét khen thưởng 5 năm liền",
        en="Completed with excellence 5 years running: the competent level considers the reward of five years",
    ),
    xl.Check(
        "party_organisation.reward",
        PARTY_ORGANISATION,
        when=OrganisationForm.excellent_years >= 1,
        cite=_CITE,
        vi="Hoàn thành xuất sắc nhiệm vụ trong năm: cấp có thẩm quyền xem xét công nhận “trong sạch, vững mạnh tiêu "
        "biểu”",
        en="Completed with excellence: the competent level considers recognising it as 'clean, strong and a model'",
    ),
    xl.Check(
        "party_organisation.reward_five_years",
        PARTY_ORGANISATION,
        when=OrganisationForm.excellent_years >= xl.param(YEARS),
        cite=_CITE,
        vi="Hoàn thành xuất sắc nhiệm vụ 5 năm liền: cấp có thẩm quyền xem xét công nhận “trong sạch, vững mạnh tiêu "
        "biểu” 5 năm liền",
        en="Completed with excellence 5 years running: the competent level considers recognising it as 'clean, strong "
        "and a model' for the five years",
    ),
)
RULE_SET = xl.rule_set(
    "vn-party-rewards",
    "vn",
    vi="Trung ương: hoàn thành xuất sắc nhiệm vụ thì được xem xét khen thưởng, năm 2019 đến 2022",
    en="The centre: who completed with excellence is considered for rewards, 2019 to 2022",
    periods=years(2019, 2022),
    lengths=("year",),
    parameters=(YEARS,),
    rules=_RULES,
)
