"""Thứ tự, thẩm quyền: in what order the work of 2018 was done in Hòa Bình, and by whom, as the report tells it.

Review (kiểm điểm) and grading (xếp loại) have their own orders: each precedence is between a kind at a step and a
kind at a step. The report names no article and often no text: each citation is the text it is here ascribed to, and
that of the secret ballot, which may be the centre's, names none. What the report repeats "by the rules of the centre"
stands there.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, MASS_ORGANISATION, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai_hoa_binh.instruments import HD_14, KH_183, UNNAMED

RULES = (
    xl.Precedence(
        "hoa-binh.order.collective_review_first",
        before=(COLLECTIVE, "completion"),
        after=(PARTY_ORGANISATION, "review"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Tổ chức đảng kiểm điểm sau khi tập thể lãnh đạo, quản lý cùng cấp đã hoàn thành kiểm điểm",
        en="Party organisations review after the leadership collectives of their level have completed theirs",
    ),
    xl.Precedence(
        "hoa-binh.order.mass_organisation_review_first",
        before=(MASS_ORGANISATION, "completion"),
        after=(PARTY_ORGANISATION, "review"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Tổ chức đảng kiểm điểm sau khi đoàn thể cùng cấp (bài báo: tập thể lãnh đạo đoàn thể) hoàn thành kiểm điểm",
        en="Party organisations review after mass organisations (the report: their leaderships) have done so",
    ),
    *(
        xl.Precedence(
            f"hoa-binh.order.{kind.id}_review_before_committee",
            before=(kind, "completion"),
            after=(COMMITTEE, "review"),
            scope="same_level",
            cite=KH_183.at(),
            vi=f"Cấp ủy kiểm điểm sau khi {whose} cùng cấp đã hoàn thành kiểm điểm",
            en=f"Committees review after {en} of their level have completed theirs",
        )
        for kind, whose, en in (
            (COLLECTIVE, "tập thể lãnh đạo, quản lý", "the leadership collectives"),
            (MASS_ORGANISATION, "đoàn thể (bài báo: tập thể lãnh đạo đoàn thể)", "mass organisations"),
        )
    ),
    xl.Precedence(
        "hoa-binh.order.mass_organisation_first",
        before=(MASS_ORGANISATION, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Đánh giá, xếp loại đoàn thể trước tổ chức đảng",
        en="Mass organisations are graded before Party organisations",
    ),
    xl.Precedence(
        "hoa-binh.order.collective_first",
        before=(COLLECTIVE, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="same_level",
        cite=KH_183.at(),
        vi="Từ năm 2018, đánh giá, xếp loại cả tập thể lãnh đạo cơ quan, đơn vị, suy ra là trước tổ chức đảng",
        en="From 2018 the leadership collectives are graded too, by inference before Party organisations",
    ),
    xl.Precedence(
        "hoa-binh.order.collective_review_before_leader",
        before=(COLLECTIVE, "review"),
        after=(LEADER, "review"),
        scope="same_unit",
        cite=HD_14.at(),
        vi="Kiểm điểm tập thể trước, cá nhân sau",
        en="The collective is reviewed first, its individuals after",
    ),
    xl.Precedence(
        "hoa-binh.order.leader_review_before_completion",
        before=(LEADER, "review"),
        after=(COLLECTIVE, "completion"),
        scope="same_unit",
        cite=HD_14.at(),
        vi="Kết quả kiểm điểm cá nhân bổ sung, hoàn chỉnh kiểm điểm của tập thể",
        en="The reviews of individuals complete the review of the collective",
    ),
    xl.Competence(
        "hoa-binh.cell_decides_on_members",
        PARTY_MEMBER,
        "decision",
        levels=("cell",),
        by="Chi bộ (bỏ phiếu kín)",
        cite=UNNAMED.at(),
        vi="Chi bộ xem xét, bỏ phiếu kín quyết định xếp loại từng đảng viên",
        en="The cell considers each member and decides on his grade by secret ballot",
    ),
    xl.Precedence(
        "hoa-binh.order.vote_before_decision",
        before=(PARTY_MEMBER, "vote"),
        after=(PARTY_MEMBER, "decision"),
        scope="same_person",
        cite=UNNAMED.at(),
        vi="Đảng viên: chi bộ bỏ phiếu kín rồi mới quyết định xếp loại",
        en="Party member: the cell votes by secret ballot before the decision on the grade",
    ),
)
