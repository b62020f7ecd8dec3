"""Thứ tự: in what order Party organisations and members take the steps of the year's grading.

The three steps are regulation 132's; the rest is known from pages about guidance 21 and holds by analogy. What comes
before a member's review on the side of the State, and after his grade on the side of leaders, stands there.
"""

from __future__ import annotations

from typing import Literal

import xeploai as xl
from xeploai.national.instruments import HD_16, HD_21_CARRIED_BACK, QD_132
from xeploai.national.kinds import AGENCY, MASS_ORGANISATION, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.readings import HD21_WORDING

_HD21 = HD_21_CARRIED_BACK


def _own_steps(kind: xl.Kind, scope: Literal["same_person", "same_unit"]) -> tuple[xl.Precedence, ...]:
    """Return the order of the steps that one subject goes through."""
    return (
        xl.Precedence(
            f"{kind.id}.order.self_grade_before_proposal",
            before=(kind, "self_grade"),
            after=(kind, "proposal"),
            scope=scope,
            cite=QD_132.at(),
            vi=f"{kind.vi} tự đánh giá, xếp loại trước khi được tham gia đánh giá và đề xuất mức xếp loại",
            en=f"{kind.en}: self-grading comes before the participants' assessment and proposal",
        ),
        xl.Precedence(
            f"{kind.id}.order.proposal_before_appraisal",
            before=(kind, "proposal"),
            after=(kind, "appraisal"),
            scope=scope,
            cite=QD_132.at(),
            vi=f"{kind.vi}: đề xuất mức xếp loại trước, thẩm định sau",
            en=f"{kind.en}: the proposal comes before the appraisal",
        ),
        xl.Precedence(
            f"{kind.id}.order.appraisal_before_decision",
            before=(kind, "appraisal"),
            after=(kind, "decision"),
            scope=scope,
            cite=QD_132.at(),
            vi=f"{kind.vi}: thẩm định trước, quyết định sau",
            en=f"{kind.en}: the appraisal comes before the decision",
        ),
        xl.Precedence(
            f"{kind.id}.order.review_before_grading",
            before=(kind, "completion"),
            after=(kind, "decision"),
            scope=scope,
            cite=_HD21.at("Mục II", "6"),
            reading=HD21_WORDING,
            vi=f"{kind.vi}: hoàn thành kiểm điểm rồi mới xếp loại",
            en=f"{kind.en}: the review is completed before the grading",
        ),
    )


PRECEDENCES = (
    *_own_steps(PARTY_MEMBER, "same_person"),
    xl.Precedence(
        "party_member.order.self_grade_before_opinions",
        before=(PARTY_MEMBER, "self_grade"),
        after=(PARTY_MEMBER, "opinions"),
        scope="same_person",
        cite=HD_16.at(),
        vi="Đảng viên tự xếp loại và báo cáo trước chi bộ rồi chi ủy mới lấy ý kiến",
        en="The member grades himself and reports to the cell before the opinions are gathered",
    ),
    *_own_steps(PARTY_ORGANISATION, "same_unit"),
    xl.Precedence(
        "party_organisation.order.lower_before_upper",
        before=(PARTY_ORGANISATION, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="superior",
        cite=_HD21.at(),
        reading=HD21_WORDING,
        vi="Tổ chức đảng cấp dưới trước, cấp trên sau",
        en="The lower organisation is graded before the upper one",
    ),
    # That these come first is inferred: the standard of the organisation reads their grades.
    xl.Precedence(
        "party_organisation.order.members_first",
        before=(PARTY_MEMBER, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="same_unit",
        cite=_HD21.at("Mục II", "B.1.3"),
        reading=HD21_WORDING,
        vi="Xếp loại chi bộ dựa vào xếp loại đảng viên, suy ra là sau đảng viên",
        en="A cell is graded by the grades of its members, by inference after them",
    ),
    xl.Precedence(
        "party_organisation.order.agencies_first",
        before=(AGENCY, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="same_level",
        cite=_HD21.at("Mục II", "B.1.3"),
        reading=HD21_WORDING,
        vi="Xếp loại tổ chức đảng dựa vào xếp loại chính quyền, cơ quan, đơn vị cùng cấp, suy ra là sau",
        en="An organisation is graded by the grades of government and agencies of its level, by inference after them",
    ),
    xl.Precedence(
        "party_organisation.order.mass_organisations_first",
        before=(MASS_ORGANISATION, "decision"),
        after=(PARTY_ORGANISATION, "decision"),
        scope="same_level",
        cite=_HD21.at("Mục II", "B.1.3"),
        reading=HD21_WORDING,
        vi="Xếp loại tổ chức đảng dựa vào xếp loại Mặt trận, đoàn thể cùng cấp, suy ra là sau",
        en="An organisation is graded by the grades of mass organisations of its level, by inference after them",
    ),
)
