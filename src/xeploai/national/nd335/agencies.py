"""Tổ chức hành chính: points and conditions of each grade, grounds of the lowest, whose grade is given (Điều 5–8)."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.chosen import Chosen
from xeploai.national.forms.state import AgencyForm
from xeploai.national.instruments import ND_335, QD_366
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
from xeploai.national.nd335.readings_of_the_year import BAND_MISSED, FORCE_MAJEURE, TASKS_GAP

_ART_8 = [ND_335.at("Điều 8", clause) for clause in ("1", "2", "3", "4")]
_FAILED = ND_335.at("Điều 8", "4", "b")
GRADED_SORTS = tuple(
    Code(sort)
    for sort in (
        "ministry_department",
        "department_unit",
        "provincial_body",
        "provincial_unit",
        "commune_committee",
        "commune_body",
    )
)
_SORT = OrganisationForm.sort
_ADOPTS = _SORT.is_(Code("own_head_decides"))
COVERED = _SORT.is_in(GRADED_SORTS) | (_ADOPTS & OrganisationForm.adopted)

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


def _given(name: str, when: Expr[bool], cite: xl.Citation, vi: str, en: str) -> tuple[xl.Ceiling, ...]:
    """Return ceilings at the grade given, as `Given` is, but only where the decree does not grade."""
    return tuple(
        xl.Ceiling(
            f"agency.{name}.{grade.name}",
            AGENCY,
            at_most=grade,
            when=when & AgencyForm.given_grade.is_(grade),
            cite=cite,
            vi=f"{vi}: mức do cấp có thẩm quyền công nhận",
            en=f"{en} has the grade that the competent level recognised",
        )
        for grade in list(Grade)[:-1]
    )


_ABOVE = _SORT.is_(Code("above"))
_GIVEN = (
    *_given(
        "given_above",
        _ABOVE,
        ND_335.at("Điều 2", "3"),
        "Bộ, cơ quan ngang bộ, Ủy ban nhân dân cấp tỉnh theo quy định của cơ quan có thẩm quyền",
        "A ministry or provincial People's Committee, under the rules of the competent body,",
    ),
    *_given(
        "given",
        ~COVERED & ~_ABOVE,
        QD_366.at(established=xl.Established.MEMORY),
        "Tổ chức không thuộc Nghị định 335 (cơ quan đảng, Mặt trận, đơn vị sự nghiệp …)",
        "A body that decree 335 does not cover (of the Party or the Front, a service unit …)",
    ),
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


def _reaches(least: xl.Parameter) -> Expr[bool]:
    return xl.param(least) <= SCORE


_ASKED = ~COVERED  # of the rest nothing is asked here: their grade is given
_ALL_DONE = OrganisationForm.done >= xl.param(ALL_TASKS)
# Clause 4 counts the tasks of the year's programme alone, clauses 1 to 3 all that were assigned, sudden ones too.
_UNDONE, _FEW_OF_PLAN = ~_ALL_DONE, OrganisationForm.done_of_plan < xl.param(TASKS_LEAST)
_FEW_DONE = COVERED & _UNDONE & _FEW_OF_PLAN
_GAP = COVERED & ((_UNDONE & ~_FEW_OF_PLAN) | (_ALL_DONE & (OrganisationForm.late > xl.param(LATE_MOST))))
_EXCUSED = AgencyForceMajeure.rows().any_(xl.ALWAYS)
_TO_ANY, _GAP_FAILS = Chosen(FORCE_MAJEURE, "any", _FAILED), Chosen(TASKS_GAP, "not-completed", _ART_8[2])
# Điều 8.4b: of whom force majeure kept from its tasks, they are not asked, if he may be given any grade.
_NOT_ASKED = _EXCUSED & _TO_ANY.of(AGENCY) & (_FEW_DONE | (_GAP & _GAP_FAILS.of(AGENCY)))
_DONE, _ON_TIME = _ALL_DONE | _NOT_ASKED, (OrganisationForm.late <= 0) | _NOT_ASKED
_HAS_90 = COVERED & _reaches(ORGANISATION_EXCELLENT)
_FAILED_UNIT = UNIT_OF.sources.any_(AGENCY.grade.decided.below(Grade.COMPLETED))
_IS_BEYOND = OrganisationForm.beyond >= xl.param(BEYOND)


def _points(grade: Grade, least: xl.Parameter, cite: xl.Citation | None = None) -> dict[str, xl.Requirement]:
    (value,) = (one.value for one in least.values)
    asked = required(
        _ASKED | _reaches(least),
        grade,
        f"tổ chức phải đạt từ {value} điểm",
        f"the organisation must have {value} points or above",
    )
    return {"points": asked.model_copy(update={"cite": cite})}


def _tasks(grade: Grade) -> dict[str, xl.Requirement]:
    """Return what both upper grades ask of tasks."""
    asked = {
        "done": (_DONE, "hoàn thành 100% nhiệm vụ được giao", "all tasks assigned must have been done"),
        "on_time": (_ON_TIME, "hoàn thành các nhiệm vụ đúng thời hạn", "the tasks must have been done on time"),
        "quality": (
            OrganisationForm.quality,
            "bảo đảm chất lượng, hiệu quả các nhiệm vụ",
            "the tasks must have been of quality and effect",
        ),
    }
    return {name: required(_ASKED | met, grade, f"tổ chức phải {vi}", en) for name, (met, vi, en) in asked.items()}


def _further(condition: Expr[bool], point: str, vi: str, en: str) -> xl.Requirement:
    made = required(_ASKED | condition, Grade.EXCELLENT, vi, en)
    return made.model_copy(update={"cite": ND_335.at("Điều 8", "1", point)})


# -- các mức -----------------------------------------------------------------------------------------------------------

_EXCELLENT = xl.Standard(
    "agency.excellent",
    AGENCY,
    grade=Grade.EXCELLENT,
    requires={
        **_points(Grade.EXCELLENT, ORGANISATION_EXCELLENT),
        **_tasks(Grade.EXCELLENT),
        "beyond": _further(
            _IS_BEYOND,
            "a",
            "ít nhất 30% nhiệm vụ của tổ chức phải hoàn thành vượt mức yêu cầu",
            "at least 30% of the tasks must have been done beyond what was asked",
        ),
        "no_failed_unit": _further(
            ~_FAILED_UNIT,
            "b",
            "không đơn vị cấp dưới trực tiếp nào bị xếp loại không hoàn thành nhiệm vụ",
            "no direct subordinate unit may be graded not completed",
        ),
        "shortcomings": _further(
            OrganisationForm.shortcomings_fixed,
            "c",
            "tổ chức phải khắc phục toàn bộ hạn chế, khuyết điểm được chỉ ra",
            "all shortcomings pointed out must be fixed",
        ),
    },
    cite=_ART_8[0],
    vi="Tổ chức hoàn thành xuất sắc nhiệm vụ",
    en="An organisation completed with excellence",
)
_GOOD = xl.Standard(
    "agency.good",
    AGENCY,
    grade=Grade.GOOD,
    requires={**_points(Grade.GOOD, ORGANISATION_GOOD), **_tasks(Grade.GOOD)},
    cite=_ART_8[1],
    vi="Tổ chức hoàn thành tốt nhiệm vụ",
    en="An organisation completed well",
)
_COMPLETED = xl.Standard(
    "agency.completed",
    AGENCY,
    grade=Grade.COMPLETED,
    requires=_points(Grade.COMPLETED, ORGANISATION_COMPLETED, _ART_8[3]),
    below=Grade.NOT_COMPLETED,
    cite=_ART_8[2],
    vi="Tổ chức hoàn thành nhiệm vụ",
    en="An organisation completed",
)
# What follows for who has 90 points and misses a condition the text does not say; what clause 2 asks of tasks stands.
_MISSED = (
    xl.Discretion(
        "agency.excellent_weighed",
        AGENCY,
        when=_HAS_90
        & ~(
            _DONE
            & _ON_TIME
            & OrganisationForm.quality
            & _IS_BEYOND
            & ~_FAILED_UNIT
            & OrganisationForm.shortcomings_fixed
        ),
        open=(Grade.COMPLETED, Grade.GOOD),
        decided_by="người có thẩm quyền công nhận",
        choice=OrganisationForm.grade_by_authority,
        cite=ND_335.at("Điều 8"),
        delegated_to=("vn",),
        reading=BAND_MISSED.option("authority"),
        vi="Tổ chức đủ 90 điểm mà thiếu điều kiện xuất sắc: người có thẩm quyền công nhận quyết định",
        en="An organisation with 90 points that misses a condition: who recognises the grade decides",
    ),
)

# -- dưới 100%: mức hoàn thành và mức không hoàn thành -----------------------------------------------------------------

_IN_GAP = xl.Ceiling(
    "agency.gap", AGENCY, at_most=Grade.NOT_COMPLETED, when=_GAP, cite=_ART_8[2],
    reading=TASKS_GAP.option("not-completed"),
    vi="Tổ chức chưa đủ 100% nhiệm vụ được giao mà xong từ 70% kế hoạch năm, hoặc chậm tiến độ trên 20%: không hoàn "
    "thành nhiệm vụ",
    en="An organisation that did 70% of the year's programme and not all tasks, or more than 20% late: not completed",
)  # fmt: skip
_UNDER_70 = xl.Ceiling(
    "agency.under_70",
    AGENCY,
    at_most=Grade.NOT_COMPLETED,
    when=_FEW_DONE,
    cite=_FAILED,
    vi="Tổ chức hoàn thành dưới 70% nhiệm vụ theo chương trình, kế hoạch năm: không hoàn thành nhiệm vụ",
    en="The organisation did less than 70% of the year's programme: not completed",
)
_BELOW_ALL = (
    _IN_GAP,
    xl.Discretion(
        "agency.gap_weighed", AGENCY, when=_GAP, open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
        decided_by="người có thẩm quyền công nhận", choice=OrganisationForm.grade_by_authority, cite=_ART_8[2],
        delegated_to=("vn",), reading=TASKS_GAP.option("authority"),
        vi="Tổ chức chưa đủ 100% nhiệm vụ được giao mà xong từ 70% kế hoạch năm, hoặc chậm tiến độ trên 20%: người "
        "công nhận quyết định",
        en="An organisation that did 70% of the year's programme and not all tasks, or more than 20% late: who "
        "recognises the grade decides",
    ),
    _UNDER_70,
    xl.Lift(
        "agency.under_70.force_majeure", _UNDER_70, when=_EXCUSED, cite=_FAILED,
        vi="Có lý do bất khả kháng được xác nhận", en="Force majeure was confirmed",
    ),
    xl.Discretion(
        "agency.force_majeure_weighed", AGENCY, when=_FEW_DONE & _EXCUSED, open=tuple(Grade),
        decided_by="cấp có thẩm quyền", choice=OrganisationForm.grade_by_authority, cite=_FAILED,
        vi="Dưới 70% nhiệm vụ vì lý do bất khả kháng: cấp có thẩm quyền xem xét, xếp loại và chịu trách nhiệm",
        en="Less than 70% because of force majeure: the competent level weighs, grades and answers for it",
    ),
    # The sentence speaks of "not completed" at large: whoever is so for the gap is heard on force majeure too.
    xl.Lift(
        "agency.gap.force_majeure", _IN_GAP, when=_EXCUSED, cite=_FAILED, reading=_IN_GAP.reading,
        vi="Có lý do bất khả kháng được xác nhận", en="Force majeure was confirmed",
    ),
    xl.Discretion(
        "agency.gap_for_force_majeure", AGENCY, when=_GAP & _EXCUSED, open=tuple(Grade),
        decided_by="cấp có thẩm quyền", choice=OrganisationForm.grade_by_authority, cite=_FAILED,
        reading=_IN_GAP.reading,
        vi="Chưa đủ 100% nhiệm vụ, hoặc chậm tiến độ trên 20%, vì lý do bất khả kháng: cấp có thẩm quyền xem xét, xếp "
        "loại và chịu trách nhiệm",
        en="Less than all, or more than 20% late, because of force majeure: the competent level weighs, grades and "
        "answers for it",
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
_GIVEN_UNUSED = xl.Check(
    "agency.given_unused",
    AGENCY,
    when=COVERED & (AgencyForm.given_grade >= Grade.NOT_COMPLETED),
    cite=ND_335.at("Điều 8"),
    vi="Nghị định 335 xếp loại tổ chức này theo điểm và điều kiện: mức ghi là được công nhận không được dùng, xem lại "
    "loại "
    "tổ chức hoặc ghi điểm",
    en="Decree 335 grades this organisation by points and conditions: the grade given is not used; look at its sort, "
    "or "
    "give the points",
)
_READ = tuple(rule for one in (_TO_ANY, _GAP_FAILS) for rule in one.rules(AGENCY))
RULES = (
    *_READ, _OUTSIDE, *_GIVEN, _GIVEN_UNUSED, _SCORE, _EXCELLENT, _GOOD, _COMPLETED, *_MISSED, *_BELOW_ALL, _CONCLUDED,
)  # fmt: skip
