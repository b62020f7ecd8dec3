"""Quan hệ: who is under whose authority, and which organisation a leader is in charge of."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT
from xeploai.national.nd90.links import AT, IN_CHARGE

SERVANT_AT, SERVANT_IN_CHARGE = AT[CIVIL_SERVANT.id], IN_CHARGE[CIVIL_SERVANT.id]
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
IN_UNIT = xl.Link(
    "civil_servant_in_unit", CIVIL_SERVANT, AGENCY, vi="Thuộc đơn vị cấu thành", en="In the component unit"
)
