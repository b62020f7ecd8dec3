"""Tổ chức hành chính: points and conditions of each grade, the lowest grade's grounds, whose grade is given (Điều 5–8)."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.forms.state import AgencyForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY, UNIT_OF
from xeploai.national.levels import required
from xeploai.national.nd335.forms.agencies import AgencyConclusion, AgencyForceMajeure, OrganisationForm
from xeploai.national.nd335.parameters import (
    ALL_TASKS,
    BEYOND,
    LATE_MOST,
    ORGANISATION_COMPLETED,
    ORGANISATION_EXCELLENT,
    ORGANISATION_GOOD,
    TASKS_LEAST,
)
from xeploai.national.nd335.readings_of_the_year import BAND_MISSED, TASKS_GAP

_ART_8 = [ND_335.at("Điều 8", clause) for clause in ("1", "2", "3", "4")]
_FAILED = ND_335.at("Điều 8", "4", "b")
_GRADED = (
    "ministry_department", "department_unit", "provincial_body", "provincial_unit", "commune_committee", "commune_body",
)  # fmt: skip
_SORT = OrganisationForm.sort
_ADOPTS = _SORT.is_(Code("own_head_decides"))
COVERED = _SORT.is_in([Code(sort) for sort in _GRADED]) | (_ADOPTS & OrganisationForm.adopted)

# -- phạm vi -----------------------------------------------------------------------------------------------------------

_OUTSIDE = xl.Gate(
    "agency.armed_forces",
    AGENCY,
    xl.OUT_OF_SCOPE,
    when=_SORT.is_(Code("armed_forces")),
    cite=ND_335.at("Điều 2", "4"),
    vi="Cơ quan, đơn vị của Quân đội, Công an, tổ chức cơ yếu: không thuộc Nghị định 335",
    en="Bodies of the army, the police and the cipher service are not covered",
)
# A ceiling at the grade given, as `Given` is, but only where the decree does not grade.
_GIVEN = tuple(
    xl.Ceiling(
        f"agency.given.{grade.name}",
        AGENCY,
        at_most=grade,
        when=~COVERED & AgencyForm.given_grade.is_(grade),
        cite=ND_335.at("Điều 2", "3"),
        vi="Tổ chức không thuộc Điều 2.1 (bộ, UBND tỉnh, cơ quan đảng, đoàn thể, đơn vị sự nghiệp …): mức do cấp có "
        "thẩm quyền công nhận",
        en="A body outside Article 2.1 (ministry, province, Party body, service unit …) has the grade that the competent "
        "level recognised",
    )
    for grade in list(Grade)[:-1]
)

# -- điểm --------------------------------------------------------------------------------------------------------------

_SCORE = xl.Derived(
    "agency.score",
    AGENCY,
    name="score",
    value=OrganisationForm.general_points + OrganisationForm.result_points,
    unit="điểm",
    cite=ND_335.at("Điều 8"),
    vi="Điểm của tổ chức: tiêu chí chung và tiêu chí kết quả",
    en="Points of the organisation, general and of results",
)
SCORE: Expr[Decimal] = _SCORE.fact


def _band(
    name: str, grade: Grade, least: xl.Parameter, cite: xl.Citation, below: Grade | None = None
) -> xl.Standard:
    (points,) = least.values
    return xl.Standard(
        f"agency.{name}",
        AGENCY,
        grade=grade,
        requires={
            "points": required(
                ~COVERED | (SCORE >= xl.param(least)),
                grade,
                f"tổ chức phải đạt từ {points.value} điểm",
                f"the organisation must have {points.value} points or above",
            ).model_copy(update={"cite": _ART_8[3] if below is not None else None})
        },
        below=below,
        cite=cite,
        vi=f"Tổ chức {grade.vi.lower()}: từ {points.value} điểm",
        en=f"An organisation graded '{grade.en}': {points.value} points or above",
    )


_BANDS = (
    _band("excellent", Grade.EXCELLENT, ORGANISATION_EXCELLENT, _ART_8[0]),
    _band("good", Grade.GOOD, ORGANISATION_GOOD, _ART_8[1]),
    _band("completed", Grade.COMPLETED, ORGANISATION_COMPLETED, _ART_8[2], below=Grade.NOT_COMPLETED),
)

# -- điều kiện của mức xuất sắc, mức tốt -------------------------------------------------------------------------------

_ALL_DONE = OrganisationForm.done >= xl.param(ALL_TASKS)
_ON_TIME = OrganisationForm.late <= 0


def _conditions(when: Expr[bool], grade: Grade) -> dict[str, xl.Requirement]:
    """Return what both grades ask of tasks, of whom `when` has them to be asked."""
    asked = {
        "done": (_ALL_DONE, "hoàn thành 100% nhiệm vụ được giao", "all tasks assigned must have been done"),
        "on_time": (_ON_TIME, "hoàn thành các nhiệm vụ đúng thời hạn", "the tasks must have been done on time"),
        "quality": (
            OrganisationForm.quality,
            "bảo đảm chất lượng, hiệu quả các nhiệm vụ",
            "the tasks must have been of quality and effect",
        ),
    }
    return {
        name: required(~when | condition, grade, f"tổ chức phải {vi}", en)
        for name, (condition, vi, en) in asked.items()
    }


_HAS_90 = COVERED & (SCORE >= xl.param(ORGANISATION_EXCELLENT))
_HAS_70 = COVERED & (SCORE >= xl.param(ORGANISATION_GOOD))
_FOR_EXCELLENT = {
    **_conditions(_HAS_90, Grade.EXCELLENT),
    "beyond": required(
        ~_HAS_90 | (OrganisationForm.beyond >= xl.param(BEYOND)),
        Grade.EXCELLENT,
        "ít nhất 30% nhiệm vụ của tổ chức phải hoàn thành vượt mức yêu cầu",
        "at least 30% of the tasks must have been done beyond what was asked",
    ),
    "no_failed_unit": xl.Requirement(
        ~_HAS_90 | ~UNIT_OF.sources.any_(AGENCY.grade.decided.below(Grade.COMPLETED)),
        cite=ND_335.at("Điều 8", "1", "b"),
        vi="Để được xếp loại “Hoàn thành xuất sắc nhiệm vụ”, không đơn vị cấp dưới trực tiếp nào bị xếp loại không hoàn "
        "thành nhiệm vụ",
        en="To be graded excellent, no direct subordinate unit may be graded not completed",
    ),
    "shortcomings": xl.Requirement(
        ~_HAS_90 | OrganisationForm.shortcomings_fixed,
        cite=ND_335.at("Điều 8", "1", "c"),
        vi="Để được xếp loại “Hoàn thành xuất sắc nhiệm vụ”, tổ chức phải khắc phục toàn bộ hạn chế, khuyết điểm được "
        "chỉ ra",
        en="To be graded excellent, all shortcomings pointed out must be fixed",
    ),
}
_WEIGHED = xl.Discretion(
    "agency.excellent_weighed",
    AGENCY,
    # Nobody of his own: the requirements below land here, each while it is missed.
    when=_HAS_90 & ~xl.ALWAYS,
    open=(Grade.COMPLETED, Grade.GOOD),
    decided_by="người có thẩm quyền công nhận",
    choice=OrganisationForm.grade_by_authority,
    cite=ND_335.at("Điều 8"),
    delegated_to=("vn",),
    reading=BAND_MISSED.option("authority"),
    vi="Tổ chức đủ 90 điểm mà thiếu điều kiện xuất sắc: người có thẩm quyền công nhận quyết định",
    en="An organisation with 90 points that misses a condition: who recognises the grade decides",
)
_EXCELLENT = (
    xl.Standard(
        "agency.excellent_conditions", AGENCY, grade=Grade.EXCELLENT, requires=_FOR_EXCELLENT,
        cite=ND_335.at("Điều 8", "1", "a"), reading=BAND_MISSED.option("next-lower"),
        vi="Điều kiện của tổ chức hoàn thành xuất sắc", en="Conditions of an excellent organisation",
    ),
    xl.Standard(
        "agency.excellent_conditions_weighed", AGENCY, grade=Grade.EXCELLENT, requires=_FOR_EXCELLENT, below=_WEIGHED,
        cite=ND_335.at("Điều 8", "1", "a"), reading=BAND_MISSED.option("authority"),
        vi="Điều kiện của tổ chức hoàn thành xuất sắc", en="Conditions of an excellent organisation",
    ),
    _WEIGHED,
)  # fmt: skip
_GOOD = (
    xl.Standard(
        "agency.good_conditions", AGENCY, grade=Grade.GOOD, requires=_conditions(_HAS_70, Grade.GOOD),
        cite=_ART_8[1], reading=BAND_MISSED.option("next-lower"),
        vi="Điều kiện của tổ chức hoàn thành tốt", en="Conditions of an organisation that completed well",
    ),
    # Of who has 90 points the authority weighs; of the rest no other grade is left between good and completed.
    xl.Standard(
        "agency.good_conditions_weighed", AGENCY, grade=Grade.GOOD,
        requires=_conditions(_HAS_70 & (SCORE < xl.param(ORGANISATION_EXCELLENT)), Grade.GOOD),
        cite=_ART_8[1], reading=BAND_MISSED.option("authority"),
        vi="Điều kiện của tổ chức hoàn thành tốt", en="Conditions of an organisation that completed well",
    ),
)  # fmt: skip

# -- dưới 100%: mức hoàn thành và mức không hoàn thành -----------------------------------------------------------------

_GAP = COVERED & (
    ((OrganisationForm.done < xl.param(ALL_TASKS)) & (OrganisationForm.done >= xl.param(TASKS_LEAST)))
    | (_ALL_DONE & (OrganisationForm.late > xl.param(LATE_MOST)))
)
_FEW_DONE = COVERED & (OrganisationForm.done < xl.param(TASKS_LEAST))
_EXCUSED = AgencyForceMajeure.rows().any_(xl.ALWAYS)
_UNDER_70 = xl.Ceiling(
    "agency.under_70",
    AGENCY,
    at_most=Grade.NOT_COMPLETED,
    when=_FEW_DONE,
    cite=_FAILED,
    vi="Tổ chức hoàn thành dưới 70% nhiệm vụ theo chương trình, kế hoạch năm: không hoàn thành nhiệm vụ",
    en="The organisation did less than 70% of the year's tasks: not completed",
)
_BELOW_ALL = (
    # Whoever did not all of the tasks reaches neither of the two upper grades, whatever a discretion leaves open.
    xl.Ceiling(
        "agency.not_all_done",
        AGENCY,
        at_most=Grade.COMPLETED,
        when=_GAP | _FEW_DONE,
        cite=_ART_8[1],
        vi="Tổ chức chưa hoàn thành 100% nhiệm vụ, hoặc chậm tiến độ trên 20%, không đạt mức hoàn thành tốt",
        en="An organisation that did not all tasks, or more than 20% late, does not reach good",
    ),
    xl.Ceiling(
        "agency.gap", AGENCY, at_most=Grade.NOT_COMPLETED, when=_GAP, cite=_ART_8[2],
        reading=TASKS_GAP.option("not-completed"),
        vi="Tổ chức hoàn thành từ 70% đến dưới 100% nhiệm vụ, hoặc chậm tiến độ trên 20%: không hoàn thành nhiệm vụ",
        en="An organisation that did 70% to below 100%, or more than 20% late: not completed",
    ),
    xl.Discretion(
        "agency.gap_weighed", AGENCY, when=_GAP, open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
        decided_by="người có thẩm quyền công nhận", choice=OrganisationForm.grade_by_authority, cite=_ART_8[2],
        delegated_to=("vn",), reading=TASKS_GAP.option("authority"),
        vi="Tổ chức hoàn thành từ 70% đến dưới 100% nhiệm vụ, hoặc chậm tiến độ trên 20%: người công nhận quyết định",
        en="An organisation that did 70% to below 100%, or more than 20% late: who recognises the grade decides",
    ),
    _UNDER_70,
    xl.Lift(
        "agency.under_70.force_majeure", _UNDER_70, when=_EXCUSED, cite=_FAILED,
        vi="Có lý do bất khả kháng được xác nhận", en="Force majeure was confirmed",
    ),
    xl.Discretion(
        "agency.force_majeure_weighed", AGENCY, when=_FEW_DONE & _EXCUSED, open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
        decided_by="cấp có thẩm quyền", choice=OrganisationForm.grade_by_authority, cite=_FAILED,
        vi="Dưới 70% nhiệm vụ vì lý do bất khả kháng: cấp có thẩm quyền xem xét, xếp loại và chịu trách nhiệm",
        en="Less than 70% because of force majeure: the competent level weighs, grades and answers for it",
    ),
)  # fmt: skip
_CONCLUDED = xl.Ceiling(
    "agency.concluded",
    AGENCY,
    at_most=Grade.NOT_COMPLETED,
    rows=(AgencyConclusion.rows(),),
    when=COVERED & ~AgencyConclusion.matter.is_(Code("other")),
    cite=ND_335.at("Điều 8", "4", "a"),
    vi="Bị cấp có thẩm quyền kết luận sai phạm trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, chạy "
    "quyền: không hoàn thành nhiệm vụ",
    en="A competent body concluded wrongdoing in personnel work, disunity, factions, or posts sought: not completed",
)
RULES = (_OUTSIDE, *_GIVEN, _SCORE, *_BANDS, *_EXCELLENT, *_GOOD, *_BELOW_ALL, _CONCLUDED)
