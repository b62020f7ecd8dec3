"""Thứ tự, thẩm quyền: which comes first, in which steps, and who recognises or decides (Điều 5, 9, 10, 19, 21)."""

from __future__ import annotations

import xeploai as xl
from xeploai import Code
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, PARTY_MEMBER
from xeploai.national.nd335.forms.agencies import OrganisationForm
from xeploai.national.nd335.forms.servants import CoverageForm
from xeploai.national.steps import Step, in_turn

_ART_9, _ART_19, _ART_21 = ND_335.at("Điều 9", "1"), ND_335.at("Điều 19", "2"), ND_335.at("Điều 21")
_POST = CoverageForm.post


def _servants(before: Step, after: Step, vi: str, en: str) -> xl.Precedence:
    return in_turn(CIVIL_SERVANT, before, after, _ART_21, vi, en)


_ORDER = (
    xl.Precedence(
        "agency.order.lower_before_upper",
        before=(AGENCY, "decision"),
        after=(AGENCY, "decision"),
        scope="superior",
        cite=_ART_9,
        vi="Xếp loại tổ chức cấp dưới trước tổ chức cấp trên",
        en="The lower organisation is graded before the upper one",
    ),
    in_turn(
        AGENCY,
        "self_grade",
        "decision",
        ND_335.at("Điều 9", "2", "a"),
        "Tổ chức tự đánh giá, đề xuất mức trước khi được công nhận",
        "The organisation grades itself before the grade is recognised",
    ),
    in_turn(
        AGENCY,
        "decision",
        "publication",
        ND_335.at("Điều 9", "2", "b"),
        "Công nhận xong mới thông báo kết quả",
        "The result is told once it is recognised",
    ),
    xl.Precedence(
        "civil_servant.order.before_member",
        before=(CIVIL_SERVANT, "decision"),
        after=(PARTY_MEMBER, "decision"),
        scope="same_person",
        cite=_ART_19,
        vi="Xếp loại công chức trước khi đánh giá, xếp loại đảng viên",
        en="The civil servant is graded before the Party member",
    ),
    _servants(
        "self_grade",
        "proposal",
        "Công chức lập phiếu tự xếp loại (Mẫu số 02) trước khi có đề xuất",
        "The civil servant grades himself (form 02) before the proposal",
    ),
    _servants(
        "opinions",
        "proposal",
        "Lấy ý kiến tại cuộc họp, ý kiến cấp ủy (người đứng đầu, cấp phó) trước khi đề xuất",
        "The meeting's and the Party committee's opinions come before the proposal",
    ),
    _servants("self_grade", "decision", "Công chức tự xếp loại trước khi quyết định", "Self-grading comes first"),
    _servants("opinions", "decision", "Có ý kiến rồi mới quyết định", "The decision comes after the opinions"),
    _servants("proposal", "decision", "Có đề xuất rồi mới quyết định", "The decision comes after the proposal"),
    _servants("decision", "publication", "Quyết định rồi mới thông báo công khai", "The grade is published after it"),
)


def _recognises(name: str, sorts: tuple[str, ...], level: str, clause: str, by: str) -> xl.Competence:
    return xl.Competence(
        f"agency.recognised_by.{name}",
        AGENCY,
        "decision",
        levels=(level,),
        by=by,
        when=OrganisationForm.sort.is_in([Code(sort) for sort in sorts]),
        cite=ND_335.at("Điều 5", clause),
        vi=f"{by} công nhận kết quả",
        en=f"The grade is recognised by: {by}",
    )


def _decides(name: str, when: xl.Expr[bool], level: str, point: str, by: str) -> xl.Competence:
    return xl.Competence(
        f"civil_servant.decided_by.{name}",
        CIVIL_SERVANT,
        "decision",
        levels=(level,),
        by=by,
        when=when,
        cite=ND_335.at("Điều 10", "2", point),
        vi=f"{by} xếp loại",
        en=f"The grade is decided by: {by}",
    )


_WHO = (
    _recognises("minister", ("ministry_department",), "ministry", "1", "Bộ trưởng, Thủ trưởng cơ quan ngang bộ"),
    _recognises(
        "province", ("commune_committee", "provincial_body"), "province", "2", "Chủ tịch Ủy ban nhân dân cấp tỉnh"
    ),
    _recognises("department", ("department_unit",), "department", "3", "Người đứng đầu cục, vụ và tương đương"),
    _recognises(
        "provincial_body", ("provincial_unit",), "provincial_body", "4", "Người đứng đầu cơ quan thuộc UBND cấp tỉnh"
    ),
    _recognises("commune", ("commune_body",), "commune", "5", "Chủ tịch Ủy ban nhân dân cấp xã"),
    _decides(
        "managing_agency",
        _POST.is_(Code("agency_head")),
        "managing_agency",
        "a",
        "Người đứng đầu cơ quan quản lý công chức",
    ),
    _decides(
        "using_agency",
        ~_POST.is_(Code("agency_head")),
        "using_agency",
        "b",
        "Người đứng đầu cơ quan sử dụng công chức",
    ),
)
RULES = (*_ORDER, *_WHO)
