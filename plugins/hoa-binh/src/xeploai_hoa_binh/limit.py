"""Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ: the report names the figure, and neither of whom nor within which group.

It says that the limit weighs on officials, civil servants and members. Members are limited here, under readings; how
the others are was not seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.kinds import CIVIL_SERVANT, LEADER, OFFICIAL
from xeploai.national.limits import member_limits
from xeploai.national.qd132.readings import LIMIT_ROUNDING
from xeploai_hoa_binh.instruments import UNNAMED
from xeploai_hoa_binh.parameters import EXCELLENT_LIMIT
from xeploai_hoa_binh.readings import PROVINCE_BASE, PROVINCE_GROUP

_OF_MEMBERS = member_limits(
    "party_member.hoa_binh_limit",
    PROVINCE_GROUP,
    share=EXCELLENT_LIMIT,
    cite=UNNAMED.at(),
    base_of=PROVINCE_BASE,
    rounding_of=LIMIT_ROUNDING,
)
_OF_OTHERS = xl.Hole(
    "hoa-binh.limit_of_others",
    kinds=(LEADER, OFFICIAL, CIVIL_SERVANT),
    may_lower_to=Grade.GOOD,
    cite=UNNAMED.at(),
    vi="Tỷ lệ 20% hoàn thành xuất sắc nhiệm vụ đối với cán bộ, công chức: bài báo có nhắc, chưa thấy tính thế nào",
    en="The limit of 20% excellent for officials, civil servants and leaders: named in the report, not how it is taken",
)
RULES = (*_OF_MEMBERS, _OF_OTHERS)
