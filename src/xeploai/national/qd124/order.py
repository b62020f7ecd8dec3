"""Điều 7, 11 và Hướng dẫn 25 mục 3: in which order, and who takes which step, in 2023 and 2024."""

from __future__ import annotations

from typing import Literal

import xeploai as xl
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.instruments import HD_25, QD_124
from xeploai.national.kinds import (
    AGENCY,
    CIVIL_SERVANT,
    COLLECTIVE,
    COMMITTEE,
    COMMITTEE_OF,
    LEADER,
    MASS_ORGANISATION,
    OFFICIAL,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PUBLIC_EMPLOYEE,
    WORKER,
)
from xeploai.national.steps import in_turn

Scope = Literal["same_person", "same_unit", "same_level", "superior"]
_REVIEW, _GRADING, _COMPETENCE = QD_124.at("Điều 7"), QD_124.at("Điều 11"), HD_25.at("Mục 3")


def _first(
    id: str, before: tuple[xl.Kind, xl.Step], after: tuple[xl.Kind, xl.Step], scope: Scope, vi: str, en: str
) -> xl.Precedence:
    """Return a precedence; of a review as Article 7 has it, of a grading as Article 11."""
    # Of a person's two grades no order was seen; the regulations before and after it have one.
    graded = _GRADING if scope != "same_person" else QD_124.at("Điều 11", established=xl.Established.MEMORY)
    cite = _REVIEW if before[1] == "review" else graded
    return xl.Precedence(id, before=before, after=after, scope=scope, cite=cite, vi=vi, en=en)


_REVIEWS = (
    _first(
        "leader.order.collective_review_first",
        (COLLECTIVE, "review"),
        (LEADER, "review"),
        "same_unit",
        "Kiểm điểm tập thể trước, cá nhân sau",
        "The collective is reviewed first, its individuals after",
    ),
    _first(
        "leader.order.member_review_first",
        (PARTY_MEMBER, "review"),
        (LEADER, "review"),
        "same_person",
        "Đảng viên là lãnh đạo, quản lý: kiểm điểm ở chi bộ trước, ở tập thể lãnh đạo sau",
        "A leader is reviewed in the cell first, in the leadership collective after",
    ),
    *(
        _first(
            f"committee.order.{kind.id}_review_first",
            (kind, "review"),
            (COMMITTEE, "review"),
            "same_level",
            f"{kind.vi} kiểm điểm trước cấp ủy cùng cấp",
            f"{kind.en}: reviewed before the committee of the same level",
        )
        for kind in (COLLECTIVE, MASS_ORGANISATION)
    ),
)
_GRADINGS = (
    _first(
        "party_organisation.order.lower_before_upper",
        (PARTY_ORGANISATION, "decision"),
        (PARTY_ORGANISATION, "decision"),
        "superior",
        "Tổ chức đảng cấp dưới trước, cấp trên sau",
        "The lower organisation is graded before the upper one",
    ),
    _first(
        "party_organisation.order.agencies_first",
        (AGENCY, "decision"),
        (PARTY_ORGANISATION, "decision"),
        "same_level",
        "Xếp loại chính quyền, cơ quan chuyên môn trước tổ chức đảng",
        "Government and agencies are graded before the Party organisation",
    ),
    _first(
        "party_organisation.order.mass_organisations_first",
        (MASS_ORGANISATION, "decision"),
        (PARTY_ORGANISATION, "decision"),
        "same_level",
        "Xếp loại Mặt trận, đoàn thể trước tổ chức đảng",
        "The Front and mass organisations are graded before the Party organisation",
    ),
    _first(
        "leader.order.collective_first",
        (COLLECTIVE, "decision"),
        (LEADER, "decision"),
        "same_unit",
        "Xếp loại tập thể lãnh đạo trước, thành viên sau",
        "The collective is graded before its individuals",
    ),
    *(
        _first(
            f"leader.order.{name}_first",
            (kind, "decision"),
            (LEADER, "decision"),
            "same_unit",
            f"{vi} được xếp loại trước người đứng đầu",
            f"{en} is graded before its head",
        )
        for name, kind, vi, en in (
            ("unit", AGENCY, "Địa phương, cơ quan, đơn vị", "The locality, agency or unit"),
            ("mass_organisation", MASS_ORGANISATION, "Mặt trận, đoàn thể", "The Front or mass organisation"),
            ("party_organisation", PARTY_ORGANISATION, "Tổ chức đảng", "The Party organisation"),
        )
    ),
    *(
        _first(
            f"party_member.order.{kind.id}_first",
            (kind, "decision"),
            (PARTY_MEMBER, "decision"),
            "same_person",
            f"Xếp loại {kind.vi.lower()} trước, xếp loại đảng viên sau",
            f"The grade as {kind.en.lower()} is settled before the member's",
        )
        for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)
    ),
)
_TIER = OrganisationForm.tier
_DECIDED_BY = (
    ("under_grassroots", "grassroots", "Đảng ủy cơ sở", "The grassroots committee decides"),
    ("grassroots", "district", "Ban Thường vụ cấp huyện", "The standing committee of the district decides"),
    ("above_grassroots", "province", "Ban Thường vụ cấp tỉnh", "The standing committee of the province decides"),
)
"""Who decides of an organisation of which tier, and of its committee."""
_COMPETENCES = (
    xl.Competence(
        "party_organisation.self_grades",
        PARTY_ORGANISATION,
        "self_grade",
        levels=("self",),
        by="Tổ chức đảng",
        cite=_COMPETENCE,
        vi="Tổ chức đảng tự đánh giá, xếp loại",
        en="The organisation assesses and grades itself",
    ),
    xl.Competence(
        "committee.self_grades",
        COMMITTEE,
        "self_grade",
        levels=("self",),
        by="Cấp ủy",
        cite=_COMPETENCE,
        vi="Cấp ủy tự đánh giá, xếp loại",
        en="The committee assesses and grades itself",
    ),
    *(
        xl.Competence(
            f"{kind.id}.decides_{tier}",
            kind,
            "decision",
            levels=(level,),
            by=by,
            when=tier_of.is_(xl.Code(tier)),
            cite=_COMPETENCE,
            vi=f"{by} quyết định xếp loại",
            en=en,
        )
        for kind, tier_of in ((PARTY_ORGANISATION, _TIER), (COMMITTEE, COMMITTEE_OF.get(_TIER)))
        for tier, level, by, en in _DECIDED_BY
    ),
    *(
        xl.Competence(
            f"{kind.id}.self_grades",
            kind,
            "self_grade",
            levels=("self",),
            by=by,
            cite=QD_124.at("Điều 11"),
            vi=f"{by} tự đánh giá, xếp loại",
            en=en,
        )
        for kind, by, en in (
            (COLLECTIVE, "Tập thể lãnh đạo, quản lý", "A leadership collective assesses and grades itself"),
            (PARTY_MEMBER, "Đảng viên", "A member assesses and grades himself"),
            (LEADER, "Cán bộ lãnh đạo, quản lý", "A leader assesses and grades himself"),
        )
    ),
)


def _own_steps(kind: xl.Kind) -> tuple[xl.Precedence, ...]:
    """Return the three steps of Điều 11 for a kind; who appraises also proposes, after gathering opinions."""
    return (
        in_turn(
            kind,
            "self_grade",
            "appraisal",
            _GRADING,
            f"{kind.vi}: tự đánh giá, xếp loại trước, thẩm định và đề xuất mức sau",
            f"{kind.en}: self-grading comes before the appraisal and proposal",
        ),
        in_turn(
            kind,
            "appraisal",
            "decision",
            _GRADING,
            f"{kind.vi}: thẩm định và đề xuất mức trước, quyết định sau",
            f"{kind.en}: the appraisal and proposal come before the decision",
        ),
    )


_STEPS = tuple(
    one for kind in (PARTY_ORGANISATION, COMMITTEE, COLLECTIVE, PARTY_MEMBER, LEADER) for one in _own_steps(kind)
)
RULES = (*_REVIEWS, *_GRADINGS, *_COMPETENCES, *_STEPS)
