"""Quan hệ: who is under whose authority, and which organisation a civil servant heads."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, WORKS_AT

(SERVANT_AT,) = (one for one in WORKS_AT if one.source == CIVIL_SERVANT.id)
# A deputy leads the field he is in charge of, so one may be under several leaders.
UNDER = xl.Link(
    "servant_under",
    CIVIL_SERVANT,
    CIVIL_SERVANT,
    many=True,
    well_founded=True,
    vi="Thuộc thẩm quyền quản lý của",
    en="Under the authority of",
)
SERVANT_HEADS = xl.Link("servant_heads", CIVIL_SERVANT, AGENCY, vi="Đứng đầu tổ chức", en="Heads the organisation")
# Who leads the agency as a whole works in none of its units: a group of their own.
IN_UNIT = xl.Link(
    "civil_servant_in_unit", CIVIL_SERVANT, AGENCY, vi="Thuộc đơn vị cấu thành", en="In the component unit"
)
