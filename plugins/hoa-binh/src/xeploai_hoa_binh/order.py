"""Thứ tự: in what order the work of 2018 was done in Hòa Bình, as the report of the conference tells it.

Review (kiểm điểm) and grading (xếp loại) have their own orders: each precedence is between a kind at a step and a
kind at a step. The report names no article and often no text: each citation is the text it is here ascribed to.
"""

from __future__ import annotations

import xeploai as xl
from xeploai_hoa_binh.forms import CELL, COLLECTIVE, LEADER, MASS_ORGANISATION, MEMBER, OFFICIAL
from xeploai_hoa_binh.instruments import HD_14, HD_16, KH_183

PRECEDENCES = (
    xl.Precedence(
        "order.collective_review_before_cell_review",
        before=(COLLECTIVE, "completion"),
        after=(CELL, "review"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Tổ chức đảng kiểm điểm sau khi tập thể lãnh đạo, quản lý cùng cấp đã hoàn thành kiểm điểm",
        en="Party organisations review after the leadership collectives of their level have completed theirs",
    ),
    xl.Precedence(
        "order.mass_organisation_review_before_cell_review",
        before=(MASS_ORGANISATION, "completion"),
        after=(CELL, "review"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Tổ chức đảng kiểm điểm sau khi đoàn thể cùng cấp đã hoàn thành kiểm điểm",
        en="Party organisations review after the mass organisations of their level have completed theirs",
    ),
    xl.Precedence(
        "order.mass_organisation_before_cell",
        before=(MASS_ORGANISATION, "decision"),
        after=(CELL, "decision"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Đánh giá, xếp loại đoàn thể trước tổ chức đảng",
        en="Mass organisations are graded before Party organisations",
    ),
    xl.Precedence(
        "order.collective_before_cell",
        before=(COLLECTIVE, "decision"),
        after=(CELL, "decision"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Từ năm 2018, đánh giá, xếp loại cả tập thể lãnh đạo cơ quan, đơn vị, suy ra là trước tổ chức đảng",
        en="From 2018 the leadership collectives are graded too, by inference before Party organisations",
    ),
    xl.Precedence(
        "order.official_before_member_review",
        before=(OFFICIAL, "decision"),
        after=(MEMBER, "review"),
        scope="same_person",
        cite=HD_16.at(),
        vi="Xong đánh giá công chức, viên chức hoặc xếp loại lao động rồi mới kiểm điểm, xếp loại đảng viên",
        en="The civil-service or labour grade is settled before the member is reviewed and graded",
    ),
    xl.Precedence(
        "order.member_before_leader",
        before=(MEMBER, "decision"),
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
        cite=HD_14.at(),
        vi="Kiểm điểm tập thể trước, cá nhân sau",
        en="The collective is reviewed first, its individuals after",
    ),
    xl.Precedence(
        "order.leader_review_before_collective_completion",
        before=(LEADER, "review"),
        after=(COLLECTIVE, "completion"),
        scope="same_unit",
        cite=HD_14.at(),
        vi="Kết quả kiểm điểm cá nhân bổ sung, hoàn chỉnh kiểm điểm của tập thể",
        en="The reviews of individuals complete the review of the collective",
    ),
)
