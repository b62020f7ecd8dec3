"""Thứ tự: the collective first, its individuals after; a leader is graded as a member first."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK
from xeploai.national.kinds import COLLECTIVE, LEADER, PARTY_MEMBER
from xeploai.national.readings import HD21_WORDING

RULES = (
    xl.Precedence(
        "order.member_before_leader",
        before=(PARTY_MEMBER, "decision"),
        after=(LEADER, "decision"),
        scope="same_person",
        cite=HD_16.at(),
        vi="Đảng viên là lãnh đạo, quản lý: xếp loại đảng viên trước, cán bộ lãnh đạo, quản lý sau",
        en="A leader is graded as a member first, as a leader after",
    ),
    xl.Precedence(
        "order.collective_review_before_leader_review",
        before=(COLLECTIVE, "review"),
        after=(LEADER, "review"),
        scope="same_unit",
        cite=HD_21_CARRIED_BACK.at(),
        reading=HD21_WORDING,
        vi="Kiểm điểm tập thể trước, cá nhân sau",
        en="The collective is reviewed first, its individuals after",
    ),
    xl.Precedence(
        "order.leader_review_before_collective_completion",
        before=(LEADER, "review"),
        after=(COLLECTIVE, "completion"),
        scope="same_unit",
        cite=HD_21_CARRIED_BACK.at(),
        reading=HD21_WORDING,
        vi="Kết quả kiểm điểm cá nhân bổ sung, hoàn chỉnh kiểm điểm của tập thể",
        en="The reviews of individuals complete the review of the collective",
    ),
)
