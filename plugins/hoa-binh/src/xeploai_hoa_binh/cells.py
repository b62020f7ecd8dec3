"""Chi bộ: when a cell is graded at all, and what lowers its grade."""

from __future__ import annotations

from typing import Final

import xeploai as xl
from xeploai import Grade
from xeploai_hoa_binh.criteria import at_least, required
from xeploai_hoa_binh.forms import (
    CELL,
    CELL_OF,
    MEMBER,
    CellDiscipline,
    CellForm,
    CellSameLevel,
    Discipline,
    ForceMajeure,
    Level,
    MemberForm,
)
from xeploai_hoa_binh.instruments import HD_12, HD_14, HD_21_CARRIED_BACK, KH_183, QD_31
from xeploai_hoa_binh.parameters import (
    CELL_TARGETS_HALF,
    GOOD_MEMBERS_FOR_EXCELLENT,
    GOOD_MEMBERS_FOR_GOOD,
    NOT_COMPLETED_MEMBERS,
    REGULAR_MEETINGS,
    THEMATIC_MEETINGS,
)
from xeploai_hoa_binh.readings import (
    HD21_WORDING,
    MEETINGS_CONDITION,
    MEETINGS_MISSING,
    OVER_20,
    THIRD_CHILD,
    WHICH_HD_12,
)

_HD21 = HD_21_CARRIED_BACK
_NONE: Final = xl.Truth.NOT_APPLICABLE

# -- not graded: the meetings of the year ------------------------------------------------------------------------------

_REGULAR, _THEMATIC = xl.param(REGULAR_MEETINGS), xl.param(THEMATIC_MEETINGS)
_SOME_NOT_SCORED = (CellForm.regular_scored < _REGULAR) | (CellForm.thematic_scored < _THEMATIC)
_SOME_NOT_RECOGNISED = (CellForm.regular_recognised < _REGULAR) | (CellForm.thematic_recognised < _THEMATIC)
_NONE_SCORED = CellForm.regular_scored.is_(0) & CellForm.thematic_scored.is_(0)
_NONE_RECOGNISED = CellForm.regular_recognised.is_(0) & CellForm.thematic_recognised.is_(0)


def _meetings(missing: str, condition: str, when: xl.Expr[bool]) -> xl.Gate:
    """Return the gate as one pair of readings has it."""
    how = {one.id: one for one in (*MEETINGS_MISSING.options, *MEETINGS_CONDITION.options)}
    return xl.Gate(
        f"cell.meetings.{missing}_{condition}",
        CELL,
        xl.NOT_GRADED,
        when=when,
        cite=QD_31.at(),
        reading=(MEETINGS_MISSING.option(missing), MEETINGS_CONDITION.option(condition)),
        vi="Không tự chấm điểm, không được cấp ủy công nhận 12 kỳ sinh hoạt thường kỳ và 4 kỳ chuyên đề thì không xếp "
        f"loại ({how[missing].vi.lower()}; {how[condition].vi.lower()})",
        en="Not graded where its 12 regular and 4 thematic meetings were not self-scored, not recognised by the "
        f"committee ({how[missing].en.lower()}; {how[condition].en.lower()})",
    )


MEETINGS_GATES = (
    _meetings("any", "either", _SOME_NOT_SCORED | _SOME_NOT_RECOGNISED),
    _meetings("any", "both", _SOME_NOT_SCORED & _SOME_NOT_RECOGNISED),
    _meetings("all", "either", _NONE_SCORED | _NONE_RECOGNISED),
    _meetings("all", "both", _NONE_SCORED & _NONE_RECOGNISED),
)

# -- the third child of a committee member -----------------------------------------------------------------------------


def _third_child(option: str, at_most: Grade, vi: str, en: str) -> xl.Ceiling:
    """Return what one reading makes of the cell.

    That a violation counts once is part of the condition and no lift: a lift would hang on the reading as well, and
    while that is undecided it could not spare the cells that every reading spares.
    """
    counts = Discipline.ground.is_(xl.Code("third_child")) & ~Discipline.already_counted
    return xl.Ceiling(
        f"cell.third_child.{option.replace('-', '_')}",
        CELL,
        at_most=at_most,
        rows=(CELL_OF.sources, Discipline.rows()),
        when=MemberForm.is_committee_member & counts,
        cite=KH_183.at(),
        reading=THIRD_CHILD.option(option),
        vi=f"Chi ủy viên bị kỷ luật trong năm vì sinh con thứ ba, vi phạm chưa tính ở năm trước: chi bộ {vi}",
        en=f"A committee member was disciplined in the year for a third child, not yet counted earlier: the cell {en}",
    )


THIRD_CHILD_CEILINGS = (
    _third_child(
        "not-good",
        Grade.COMPLETED,
        "không được xếp loại tốt hoặc xuất sắc",
        "may be neither good nor excellent",
    ),
    _third_child("not-completed", Grade.NOT_COMPLETED, "cũng không hoàn thành nhiệm vụ", "has not completed either"),
)

# -- standards, by analogy ---------------------------------------------------------------------------------------------

_RESULTS = {
    "ideology": CellForm.ideology,
    "organisation": CellForm.organisation,
    "leading_others": CellForm.leading_others,
    "inspection": CellForm.inspection,
    "programmes": CellForm.programmes,
    "results": CellForm.results,
}
_REST = {"remedy": CellForm.remedy}
_MEMBERS = CELL_OF.sources
_GOOD_SHARE = _MEMBERS.share(MEMBER.grade.at_least(Grade.GOOD), if_empty=_NONE)


def _all_completed(grade: Grade) -> xl.Requirement:
    return required(
        _MEMBERS.all_(MEMBER.grade.at_least(Grade.COMPLETED), if_empty=_NONE),
        grade,
        "100% đảng viên được xếp loại phải hoàn thành nhiệm vụ trở lên",
        "100% of the members graded must have completed or above",
    )


def _good_members(grade: Grade, share: xl.Parameter, percent: int) -> xl.Requirement:
    return required(
        xl.param(share) <= _GOOD_SHARE,
        grade,
        f"ít nhất {percent}% đảng viên được xếp loại phải hoàn thành tốt nhiệm vụ trở lên",
        f"at least {percent}% of the members graded must have completed well or above",
    )


def _same_level(grade: Grade, least: Grade) -> xl.Requirement:
    return required(
        CellSameLevel.same_level_grade >= least,
        grade,
        f"chính quyền, Mặt trận, đoàn thể cùng cấp phải được xếp loại “{least.vi}” trở lên",
        f"government, Front and mass organisations of its level must be graded '{least.en}' or above",
    )


EXCELLENT = xl.Standard(
    "cell.excellent",
    CELL,
    grade=Grade.EXCELLENT,
    requires={
        "model": required(
            CellForm.model,
            Grade.EXCELLENT,
            "phải có thành tích nổi bật, đổi mới, là mô hình cho nơi khác học tập",
            "a cell must have outstanding achievements and be a model for others",
        ),
        **at_least(CellForm, _RESULTS, Level.EXCELLENT, Grade.EXCELLENT),
        **at_least(CellForm, _REST, Level.GOOD, Grade.EXCELLENT),
        "all_completed": _all_completed(Grade.EXCELLENT),
        "good_members": _good_members(Grade.EXCELLENT, GOOD_MEMBERS_FOR_EXCELLENT, 80),
        "same_level": _same_level(Grade.EXCELLENT, Grade.GOOD),
    },
    cite=_HD21.at("Mục II", "B.1.3", "a"),
    reading=HD21_WORDING,
    vi="Chi bộ hoàn thành xuất sắc nhiệm vụ",
    en="A cell completed with excellence",
)
GOOD = xl.Standard(
    "cell.good",
    CELL,
    grade=Grade.GOOD,
    requires={
        **at_least(CellForm, _RESULTS, Level.GOOD, Grade.GOOD),
        **at_least(CellForm, _REST, Level.FAIR, Grade.GOOD),
        "all_completed": _all_completed(Grade.GOOD),
        "good_members": _good_members(Grade.GOOD, GOOD_MEMBERS_FOR_GOOD, 50),
        "same_level": _same_level(Grade.GOOD, Grade.COMPLETED),
    },
    cite=_HD21.at("Mục II", "B.1.3", "b"),
    reading=HD21_WORDING,
    vi="Chi bộ hoàn thành tốt nhiệm vụ",
    en="A cell completed well",
)
COMPLETED = xl.Standard(
    "cell.completed",
    CELL,
    grade=Grade.COMPLETED,
    requires=at_least(CellForm, _RESULTS | _REST, Level.FAIR, Grade.COMPLETED),
    below=Grade.NOT_COMPLETED,
    cite=_HD21.at("Mục II", "B.1.3", "c"),
    reading=HD21_WORDING,
    vi="Chi bộ hoàn thành nhiệm vụ; không đạt thì không hoàn thành nhiệm vụ",
    en="A cell completed; one that misses this has not completed",
)

# -- grounds of the lowest grade, by analogy ---------------------------------------------------------------------------

DISCIPLINED = xl.Ceiling(
    "cell.disciplined",
    CELL,
    at_most=Grade.NOT_COMPLETED,
    rows=(CellDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=_HD21.at("Mục II", "B.1.3", "c"),
    reading=HD21_WORDING,
    vi="Chi bộ bị kỷ luật trong năm",
    en="The cell was disciplined in the year",
)
SELF_DETECTED = xl.Lift(
    "cell.disciplined.self_detected",
    DISCIPLINED,
    when=CellDiscipline.self_detected,
    cite=_HD21.at("Mục II", "B.1.3", "c"),
    reading=HD21_WORDING,
    vi="Tự phát hiện và đã khắc phục",
    en="Self-detected and remedied",
)
UNDER_HALF = xl.Ceiling(
    "cell.under_half",
    CELL,
    at_most=Grade.NOT_COMPLETED,
    when=CellForm.targets_met < xl.param(CELL_TARGETS_HALF),
    cite=_HD21.at("Mục II", "B.1.3", "d"),
    reading=HD21_WORDING,
    vi="Đạt dưới 50% chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh",
    en="Less than 50% of the socio-economic, defence and security targets were reached",
)
FORCE_MAJEURE = xl.Lift(
    "cell.under_half.force_majeure",
    UNDER_HALF,
    when=ForceMajeure.rows().any_(xl.ALWAYS),
    cite=_HD21.at("Mục II", "B.1.3", "d"),
    reading=HD21_WORDING,
    vi="Có xác nhận bất khả kháng",
    en="Force majeure was confirmed",
)
OVER_20_NOT_COMPLETED = xl.Ceiling(
    "cell.over_20_not_completed",
    CELL,
    at_most=Grade.NOT_COMPLETED,
    when=_MEMBERS.share(MEMBER.grade.below(Grade.COMPLETED), if_empty=_NONE) > xl.param(NOT_COMPLETED_MEMBERS),
    cite=_HD21.at("Mục II", "B.1.3", "d"),
    reading=(HD21_WORDING, OVER_20.option("lowers")),
    vi="Trên 20% đảng viên được xếp loại không hoàn thành nhiệm vụ",
    en="More than 20% of the members graded have not completed",
)

# -- known to exist, not seen ------------------------------------------------------------------------------------------

LIST_CUT = xl.Hole(
    "cell.not_completed_list",
    kinds=(CELL,),
    cite=_HD21.at("Mục II", "B.1.3", "d"),
    reading=HD21_WORDING,
    vi="Danh sách các trường hợp tổ chức đảng không hoàn thành nhiệm vụ chỉ thấy phần đầu",
    en="Of the list of cases in which an organisation has not completed only the beginning was seen",
)
LIMIT_CUT = xl.Hole(
    "cell.limit_cut",
    kinds=(CELL,),
    may_lower_to=Grade.GOOD,
    cite=_HD21.at("Mục II", "B.1.3", "a"),
    reading=HD21_WORDING,
    vi="Tỷ lệ 20% tổ chức đảng hoàn thành xuất sắc nhiệm vụ: đoạn văn bị cắt, chưa rõ tính trên số nào, nhóm nào",
    en="The limit of 20% excellent organisations: the text seen is cut, of what and within which group is not known",
)
PROVINCE_STANDARDS = xl.Hole(
    "cell.province_standards",
    kinds=(CELL,),
    cite=HD_14.at(),
    vi="Phiếu, khung tiêu chuẩn riêng của tỉnh cho tổ chức đảng: chưa biết có hay không, chưa thấy",
    en="The province's own form and standards for organisations: not known whether there are any, none was seen",
)
SIX_CRITERIA = xl.Hole(
    "cell.six_criteria",
    kinds=(CELL,),
    cite=QD_31.at(),
    vi="6 tiêu chí đánh giá của Hướng dẫn số 12 và Quy định số 31 chưa được thấy",
    en="The six criteria of guidance 12 and regulation 31 were not seen",
)
GUIDANCE_12 = xl.Hole(
    "cell.guidance_12",
    kinds=(CELL,),
    cite=HD_12.at(),
    reading=WHICH_HD_12.option("province"),
    vi="Hướng dẫn số 12 của tỉnh chưa được thấy",
    en="The province's guidance 12 was not seen",
)

# -- what a person should look at --------------------------------------------------------------------------------------

MORE_RECOGNISED = xl.Check(
    "cell.more_recognised",
    CELL,
    when=(CellForm.regular_recognised > CellForm.regular_scored)
    | (CellForm.thematic_recognised > CellForm.thematic_scored),
    cite=QD_31.at(),
    vi="Số kỳ sinh hoạt được công nhận nhiều hơn số kỳ tự chấm điểm: xem lại sổ",
    en="More meetings were recognised than self-scored: look at the minutes",
)
RULES = (
    *MEETINGS_GATES,
    *THIRD_CHILD_CEILINGS,
    EXCELLENT,
    GOOD,
    COMPLETED,
    DISCIPLINED,
    SELF_DETECTED,
    UNDER_HALF,
    FORCE_MAJEURE,
    OVER_20_NOT_COMPLETED,
    LIST_CUT,
    LIMIT_CUT,
    PROVINCE_STANDARDS,
    SIX_CRITERIA,
    GUIDANCE_12,
    MORE_RECOGNISED,
)
