"""Thứ tự: the State's grade comes before the Party's review of the same person.

Of civil servants, public employees and workers a report of the year itself says so, as a rule of the centre; of
officials only pages about guidance 21.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PARTY_MEMBER, PUBLIC_EMPLOYEE, WORKER
from xeploai.national.qd132.readings import HD21_WORDING


def _first(kind: xl.Kind, cite: xl.Citation, *reading: xl.ReadingOption) -> xl.Precedence:
    return xl.Precedence(
        f"party_member.order.{kind.id}_first",
        before=(kind, "decision"),
        after=(PARTY_MEMBER, "review"),
        scope="same_person",
        cite=cite,
        reading=reading,
        vi=f"Xếp loại {kind.vi.lower()} xong mới kiểm điểm, xếp loại đảng viên",
        en=f"The grade as {kind.en.lower()} is settled before the member is reviewed and graded",
    )


RULES = (
    _first(OFFICIAL, HD_21_CARRIED_BACK.at(), HD21_WORDING),
    *(_first(kind, HD_16.at()) for kind in (CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)),
)
