"""Thứ tự, thẩm quyền: which comes first, in which steps, and who recognises or decides (Điều 5, 9, 10, 19, 21).

The Party committee's opinion is asked on heads and deputies alone, the proposal made for heads alone. A precedence
speaks of all of a kind, so neither stands before the decision: of everybody else a step would be said to be missing.
"""

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
        "review",
        "Công chức lập phiếu tự xếp loại (Mẫu số 02) trước cuộc họp nhận xét, đánh giá",
        "The civil servant grades himself (form 02) before the meeting that assesses him",
    ),
    _servants(
        "review",
        "opinions",
        "Họp nhận xét, đánh giá trước khi lấy ý kiến cấp ủy (người đứng đầu, cấp phó)",
        "The meeting comes before the Party committee's opinion (heads and deputies)",
    ),
    _servants("review", "decision", "Họp rồi mới quyết định", "The decision comes after the meeting"),
    _servants(
        "opinions",
        "proposal",
        "Có ý kiến cấp ủy rồi cơ quan tham mưu mới tổng hợp, đề xuất",
        "The Party committee's opinion comes before the proposal",
    ),
    _servants("self_grade", "decision", "Công chức tự xếp loại trước khi quyết định", "Self-grading comes first"),
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


def _decides(name: str, when: xl.Expr[bool], level: str, point: str, *, by: str, vi: str, en: str) -> xl.Competence:
    return xl.Competence(
        f"civil_servant.{name}",
        CIVIL_SERVANT,
        "decision",
        levels=(level,),
        by=by,
        when=when,
        cite=ND_335.at("Điều 10", "2", point),
        vi=vi,
        en=en,
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
    xl.Competence(
        "civil_servant.self_grades",
        CIVIL_SERVANT,
        "self_grade",
        levels=("self",),
        by="Công chức",
        cite=ND_335.at("Điều 21", "1, 2", "a"),
        vi="Công chức tự xếp loại (Mẫu số 02)",
        en="The civil servant grades himself (form 02)",
    ),
    _decides(
        "superior_decides",
        _POST.is_(Code("agency_head")),
        "managing_agency",
        "a",
        by="Người đứng đầu cơ quan quản lý công chức",
        vi="Người đứng đầu cơ quan sử dụng do người đứng đầu cơ quan quản lý xếp loại",
        en="The head of a using agency is graded by the head of the managing agency",
    ),
    _decides(
        "head_decides",
        ~_POST.is_(Code("agency_head")),
        "using_agency",
        "b",
        by="Người đứng đầu cơ quan sử dụng công chức",
        vi="Công chức khác do người đứng đầu cơ quan sử dụng xếp loại",
        en="The other civil servants are graded by the head of the using agency",
    ),
)
RULES = (*_ORDER, *_WHO)

# -- tháng, quý: theo dõi, đánh giá ------------------------------------------------------------------------------------


def _tracks(
    name: str, posts: tuple[str, ...], levels: tuple[str, ...], point: str, *, by: str, vi: str, en: str
) -> xl.Competence:
    return xl.Competence(
        f"civil_servant.tracked_by.{name}",
        CIVIL_SERVANT,
        "appraisal",
        levels=levels,
        by=by,
        when=_POST.is_in([Code(post) for post in posts]),
        cite=ND_335.at("Điều 10", "1", point),
        vi=vi,
        en=en,
    )


TRACKING = (
    in_turn(
        CIVIL_SERVANT,
        "self_grade",
        "appraisal",
        ND_335.at("Điều 17", "2"),
        "Công chức tự chấm điểm (Mẫu số 01) trước khi cấp có thẩm quyền nhận xét, xác nhận",
        "The civil servant scores himself (form 01) before the competent level confirms",
    ),
    _tracks(
        "managing_agency",
        ("agency_head",),
        ("managing_agency",),
        "a",
        by="Người đứng đầu cơ quan quản lý công chức",
        vi="Người đứng đầu cơ quan sử dụng do người đứng đầu cơ quan quản lý theo dõi, đánh giá",
        en="The head of a using agency is tracked by the head of the managing agency",
    ),
    _tracks(
        "using_agency",
        ("agency_deputy", "unit_head"),
        ("using_agency",),
        "b",
        by="Người đứng đầu cơ quan sử dụng công chức",
        vi="Cấp phó, người đứng đầu đơn vị cấu thành do người đứng đầu cơ quan sử dụng theo dõi, đánh giá",
        en="Deputies and heads of component units are tracked by the head of the using agency",
    ),
    _tracks(
        "direct_unit",
        ("unit_deputy",),
        ("direct_unit",),
        "c",
        by="Người đứng đầu cơ quan trực tiếp sử dụng công chức",
        vi="Cấp phó của đơn vị cấu thành do người đứng đầu đơn vị theo dõi, đánh giá",
        en="The deputy head of a component unit is tracked by its head",
    ),
    _tracks(
        "either",
        ("staff",),
        ("using_agency", "direct_unit"),
        "b, c",
        by="Người đứng đầu cơ quan sử dụng hoặc trực tiếp sử dụng công chức",
        vi="Công chức do người đứng đầu cơ quan sử dụng, hoặc đơn vị trực tiếp sử dụng, theo dõi, đánh giá",
        en="Other civil servants are tracked by the head of the using agency, or of the unit that uses them directly",
    ),
)
"""Who scores months and quarters; who stands in no component unit is the using agency's."""
