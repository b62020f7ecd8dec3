"""Thứ tự: the State's grade of a person comes before his grade as a member, and in 2018 before his review as well.

Review (kiểm điểm) and grading (xếp loại) have each their own order. Of 2018 a report of the year itself says both, as
a rule of the centre, of civil servants, public employees and workers. Of the later years pages about guidance 21 say
only that officials and civil servants are *graded* after their grade on that side exists; whether they were reviewed
after it too was not seen. Of public employees the later years have it by inference, from a standard that asks for their
grade; of workers no text of those years was seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PARTY_MEMBER, PUBLIC_EMPLOYEE, WORKER
from xeploai.national.qd132.carried_back import Guided


def _before_grading(kind: xl.Kind, cite: xl.Citation) -> xl.Precedence:
    return xl.Precedence(
        f"party_member.order.{kind.id}_first",
        before=(kind, "decision"),
        after=(PARTY_MEMBER, "decision"),
        scope="same_person",
        cite=cite,
        vi=f"Xếp loại {kind.vi.lower()} trước, xếp loại đảng viên sau",
        en=f"The grade as {kind.en.lower()} is settled before the member's",
    )


def _before_review(kind: xl.Kind, cite: xl.Citation) -> xl.Precedence:
    return xl.Precedence(
        f"party_member.order.{kind.id}_before_review",
        before=(kind, "decision"),
        after=(PARTY_MEMBER, "review"),
        scope="same_person",
        cite=cite,
        vi=f"Xếp loại {kind.vi.lower()} xong mới kiểm điểm đảng viên",
        en=f"The grade as {kind.en.lower()} is settled before the member is reviewed",
    )


RULES = Guided(
    of_both=(_before_grading(CIVIL_SERVANT, HD_21.at()),),
    by_analogy=(_before_grading(OFFICIAL, HD_21.at()),),
    from_2019=(_before_grading(PUBLIC_EMPLOYEE, HD_21.at("Mục II", "B.2.3", "a")),),
    in_2018=(
        *(_before_grading(kind, HD_16.at()) for kind in (PUBLIC_EMPLOYEE, WORKER)),
        *(_before_review(kind, HD_16.at()) for kind in (CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)),
    ),
)
