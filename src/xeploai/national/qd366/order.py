"""Thứ tự, thẩm quyền: Điều 7 (review), Điều 12 (grading) of Quy định 366, and who decides (Hướng dẫn 43, mục 3).

That the head is reviewed before deputies has no precedence: all of them are leaders. That lower collectives come before
upper ones has none: no link leads from a collective to the one above it. The days by which all is done (31 December, 15
January; 1 February and 1 March for reports) are no steps of a subject that a rule could read.
"""

from __future__ import annotations

from typing import Literal

import xeploai as xl
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.instruments import HD_43, QD_366
from xeploai.national.kinds import (
    AGENCY,
    CIVIL_SERVANT,
    COLLECTIVE,
    COMMITTEE,
    LEADER,
    MASS_ORGANISATION,
    OFFICIAL,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PUBLIC_EMPLOYEE,
    WORKER,
)
from xeploai.national.steps import in_turn

_STEPS = QD_366.at("Điều 12", "1")
_REVIEW = QD_366.at("Điều 7", "3")
_GRADING = QD_366.at("Điều 12", "2")
_BASIS = QD_366.at("Điều 3", "4")
_COMPETENCE = HD_43.at("Mục 3")
_GRADED = (PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, LEADER)
_Scope = Literal["same_person", "same_unit", "same_level", "superior"]


def own_steps(kind: xl.Kind) -> tuple[xl.Precedence, ...]:
    """Return the steps of Điều 12.1 for a kind: self-assessment, appraisal, decision, publication; the review first."""
    return (
        in_turn(
            kind,
            "self_grade",
            "appraisal",
            _STEPS,
            f"{kind.vi}: tự đánh giá, chấm điểm trước, thẩm định sau",
            f"{kind.en}: self-assessment comes before the appraisal",
        ),
        in_turn(
            kind,
            "appraisal",
            "decision",
            _STEPS,
            f"{kind.vi}: thẩm định trước, quyết định sau",
            f"{kind.en}: the appraisal comes before the decision",
        ),
        xl.Precedence(
            f"{kind.id}.order.decision_before_publication",
            before=(kind, "decision"),
            after=(kind, "publication"),
            scope="same_person",
            cite=QD_366.at("Điều 15", "2"),
            vi=f"{kind.vi}: quyết định rồi mới công khai kết quả",
            en=f"{kind.en}: the result is published once it is decided",
        ),
        xl.Precedence(
            f"{kind.id}.order.review_before_grading",
            before=(kind, "review"),
            after=(kind, "decision"),
            scope="same_person",
            cite=_BASIS,
            vi=f"{kind.vi}: được kiểm điểm rồi mới xếp loại",
            en=f"{kind.en}: whoever is reviewed is graded, after the review",
        ),
    )


def _reviewed(id: str, before: xl.Kind, after: xl.Kind, scope: _Scope, vi: str, en: str) -> xl.Precedence:
    return xl.Precedence(
        id, before=(before, "review"), after=(after, "review"), scope=scope, cite=_REVIEW, vi=vi, en=en
    )


def _graded(  # noqa: PLR0917  # a list of precedences reads like one
    id: str, before: xl.Kind, after: xl.Kind, scope: _Scope, vi: str, en: str, cite: xl.Citation = _GRADING
) -> xl.Precedence:
    return xl.Precedence(
        id, before=(before, "decision"), after=(after, "decision"), scope=scope, cite=cite, vi=vi, en=en
    )


COLLECTIVE_BEFORE_LEADER = (
    _reviewed(
        "leader.order.collective_review_first",
        COLLECTIVE,
        LEADER,
        "same_unit",
        "Kiểm điểm tập thể trước, cá nhân sau",
        "The collective is reviewed first, its individuals after",
    ),
    _graded(
        "leader.order.collective_first",
        COLLECTIVE,
        LEADER,
        "same_unit",
        "Xếp loại tập thể lãnh đạo trước, người đứng đầu và thành viên sau",
        "The collective is graded before its head and members",
    ),
)
_ORDER = (
    *COLLECTIVE_BEFORE_LEADER,
    _reviewed(
        "committee.order.collective_review_first",
        COLLECTIVE,
        COMMITTEE,
        "same_level",
        "Kiểm điểm lãnh đạo chính quyền, chuyên môn trước, cấp ủy sau",
        "The leaders of government or the profession are reviewed first, the committee after",
    ),
    _reviewed(
        "committee.order.mass_organisation_review_first",
        MASS_ORGANISATION,
        COMMITTEE,
        "same_level",
        "Kiểm điểm lãnh đạo đoàn thể trước, cấp ủy sau",
        "The leaders of mass organisations are reviewed first, the committee after",
    ),
    _reviewed(
        "leader.order.member_review_first",
        PARTY_MEMBER,
        LEADER,
        "same_person",
        "Đảng viên giữ chức vụ: kiểm điểm ở chi bộ trước, ở tập thể lãnh đạo sau",
        "A member who holds a post is reviewed in the cell first, in the collective after",
    ),
    _graded(
        "party_organisation.order.committee_first",
        COMMITTEE,
        PARTY_ORGANISATION,
        "same_unit",
        "Xếp loại cấp ủy trước, tổ chức đảng sau",
        "The committee is graded before the organisation",
    ),
    _graded(
        "party_organisation.order.collectives_first",
        COLLECTIVE,
        PARTY_ORGANISATION,
        "same_level",
        "Kết quả của tập thể lãnh đạo, quản lý là căn cứ, nên có trước khi xếp loại tổ chức đảng",
        "The result of the leadership collective is a basis of the organisation's, and so comes first",
        _BASIS,
    ),
    _graded(
        "party_organisation.order.lower_before_upper",
        PARTY_ORGANISATION,
        PARTY_ORGANISATION,
        "superior",
        "Tổ chức đảng trực thuộc trước, cấp trên sau",
        "The lower organisation is graded before the upper one",
    ),
    _graded(
        "party_organisation.order.members_first",
        PARTY_MEMBER,
        PARTY_ORGANISATION,
        "same_unit",
        "Xếp loại đảng viên trước, tổ chức đảng sau",
        "Members are graded before the organisation",
    ),
    _graded(
        "party_organisation.order.agencies_first",
        AGENCY,
        PARTY_ORGANISATION,
        "same_level",
        "Xếp loại tổ chức, cơ quan, đơn vị trước, tổ chức đảng sau",
        "Agencies and units are graded before the organisation",
    ),
    _graded(
        "party_organisation.order.mass_organisations_first",
        MASS_ORGANISATION,
        PARTY_ORGANISATION,
        "same_level",
        "Xếp loại tổ chức chính trị - xã hội trước, tổ chức đảng sau",
        "Mass organisations are graded before the organisation",
    ),
    *(
        _graded(
            f"party_member.order.{kind.id}_first",
            kind,
            PARTY_MEMBER,
            "same_person",
            f"Kết quả xếp loại {kind.vi.lower()} là căn cứ, nên có trước khi xếp loại đảng viên",
            f"The grade as {kind.en.lower()} is the basis of the member's, and so comes first",
            _BASIS,
        )
        for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)
    ),
)


def _decides(tier: str, levels: tuple[str, ...], by: str, vi: str, en: str) -> xl.Competence:
    return xl.Competence(
        f"party_organisation.decides_{tier}",
        PARTY_ORGANISATION,
        "decision",
        levels=levels,
        by=by,
        when=OrganisationForm.tier.is_(xl.Code(tier)),
        cite=_COMPETENCE,
        vi=vi,
        en=en,
    )


LEADER_SELF_GRADES = xl.Competence(
    "leader.self_grades",
    LEADER,
    "self_grade",
    levels=("self",),
    by="Cán bộ lãnh đạo, quản lý",
    cite=_STEPS,
    vi="Cán bộ lãnh đạo, quản lý tự đánh giá, chấm điểm",
    en="A leader assesses and marks himself",
)
_COMPETENCES = (
    xl.Competence(
        "party_organisation.self_grades",
        PARTY_ORGANISATION,
        "self_grade",
        levels=("self",),
        by="Chi ủy, chi bộ, đảng ủy",
        cite=_COMPETENCE,
        vi="Cấp ủy, chi bộ tự đánh giá, xếp loại",
        en="The committee or cell assesses itself",
    ),
    xl.Competence(
        "party_organisation.section_proposes",
        PARTY_ORGANISATION,
        "proposal",
        levels=("section",),
        by="Đảng ủy bộ phận",
        when=OrganisationForm.tier.is_(xl.Code("under_grassroots")),
        cite=_COMPETENCE,
        vi="Đảng ủy bộ phận đề xuất mức xếp loại chi bộ trực thuộc",
        en="The committee of a section proposes the grade of its cells",
    ),
    _decides(
        "under_grassroots",
        ("grassroots", "above_grassroots"),
        "Đảng ủy cơ sở (hoặc ban thường vụ cấp trên)",
        "Đảng ủy cơ sở, hoặc ban thường vụ cấp trên, quyết định xếp loại chi bộ trực thuộc",
        "The grassroots committee, or the standing committee above, decides on the cells under it",
    ),
    _decides(
        "grassroots",
        ("above_grassroots",),
        "Ban thường vụ cấp ủy cấp trên trực tiếp",
        "Ban thường vụ cấp ủy cấp trên trực tiếp quyết định xếp loại chi bộ cơ sở, đảng bộ cơ sở",
        "The standing committee directly above decides on grassroots cells and organisations",
    ),
    _decides(
        "above_grassroots",
        ("province",),
        "Ban thường vụ cấp ủy cấp tỉnh",
        "Ban thường vụ cấp ủy cấp tỉnh quyết định xếp loại đảng bộ trực thuộc",
        "The standing committee of the province decides on the organisations directly under it",
    ),
    _decides(
        "province",
        ("centre",),
        "Bộ Chính trị, Ban Bí thư",
        "Bộ Chính trị, Ban Bí thư quyết định xếp loại đảng bộ cấp tỉnh",
        "The Politburo and the Secretariat decide on organisations of provinces",
    ),
    LEADER_SELF_GRADES,
)
RULES = (*(step for kind in _GRADED for step in own_steps(kind)), *_ORDER, *_COMPETENCES)
