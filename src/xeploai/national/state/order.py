"""Thứ tự: the State's grade comes before the Party's review of the same person."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PARTY_MEMBER, PUBLIC_EMPLOYEE, WORKER

RULES = tuple(
    xl.Precedence(
        f"order.{kind.id}_before_member_review",
        before=(kind, "decision"),
        after=(PARTY_MEMBER, "review"),
        scope="same_person",
        cite=HD_16.at(),
        vi=f"Xếp loại {kind.vi.lower()} xong mới kiểm điểm, xếp loại đảng viên",
        en=f"The grade as {kind.en.lower()} is settled before the member is reviewed and graded",
    )
    for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)
)
