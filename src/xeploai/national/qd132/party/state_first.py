"""Thứ tự: the State's grade comes before the Party's review of the same person.

Of 2018 a report of the year itself says so, as a rule of the centre, of civil servants, public employees and workers;
of officials only pages about guidance 21, which name officials and civil servants. Of public employees the later years
have it by inference, from a standard that asks for their grade; of workers no text of those years was seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PARTY_MEMBER, PUBLIC_EMPLOYEE, WORKER
from xeploai.national.qd132.carried_back import Guided


def _first(kind: xl.Kind, cite: xl.Citation) -> xl.Precedence:
    return xl.Precedence(
        f"party_member.order.{kind.id}_first",
        before=(kind, "decision"),
        after=(PARTY_MEMBER, "review"),
        scope="same_person",
        cite=cite,
        vi=f"Xếp loại {kind.vi.lower()} xong mới kiểm điểm, xếp loại đảng viên",
        en=f"The grade as {kind.en.lower()} is settled before the member is reviewed and graded",
    )


RULES = Guided(
    of_both=(_first(CIVIL_SERVANT, HD_21.at()),),
    by_analogy=(_first(OFFICIAL, HD_21.at()),),
    from_2019=(_first(PUBLIC_EMPLOYEE, HD_21.at("Mục II", "B.2.3", "a")),),
    in_2018=tuple(_first(kind, HD_16.at()) for kind in (PUBLIC_EMPLOYEE, WORKER)),
)
