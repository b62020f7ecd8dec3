"""Bốn mức của NĐ 90/2020: what each grade asks, of those who lead and of those who do not.

To be excellent, good or to have completed, all that is asked must hold; any one ground means not completed. Between
"completed" and those grounds the decree names no grade: the competent level chooses one of the two, or a province's
rules do.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any, Final

import xeploai as xl
from xeploai import Grade
from xeploai.national.kinds import AGENCY
from xeploai.national.levels import required
from xeploai.national.limits import printed
from xeploai.national.nd90.columns import Fulfilment
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.links import MANAGES
from xeploai.national.nd90.parameters import (
    ALL_WORK,
    BEYOND,
    UNIT_DONE,
    UNIT_FAILED,
    UNIT_ON_TIME,
    UNITS_COMPLETED,
    UNITS_GOOD,
    WEAK,
    WEAK_FAILED,
)

_ALL = xl.param(ALL_WORK)
_NO_UNITS: Final = xl.Truth.NOT_APPLICABLE  # who manages no unit is asked nothing about units
_GENERAL = ("politics", "ethics", "style", "order", "leadership")
_OF_LEADERS = ("leadership", "unit_done", "unit_beyond", "unit_on_time", "units_completed", "units_good")
Asked = dict[str, xl.Requirement]


def grades(of: Graded) -> tuple[xl.Standard | xl.Ceiling | xl.Discretion, ...]:
    """Return the four grades of some persons, and what stands between the last two."""
    return (_excellent(of), *_good(of), *_completed(of), *_grounds(of))


# -- what is asked of several grades -----------------------------------------------------------------------------------


def _general(of: Graded, least: Fulfilment, grade: Grade) -> Asked:
    """Return that each group of general criteria is met so far; that of leading is asked of leaders only."""
    facts = {one.id: one for one in of.criteria.spec.facts}
    return {
        name: required(
            getattr(of.criteria, name) >= least,
            grade,
            f"tiêu chí “{facts[name].vi}” phải ở mức “{least.vi.lower()}”",
            f"the criteria of '{facts[name].en}' must be '{least.en.lower()}'",
        )
        for name in _GENERAL
    }


def _done(of: Graded, grade: Grade) -> Asked:
    return {
        "done": required(
            of.criteria.done >= _ALL,
            grade,
            "100% nhiệm vụ, tiêu chí kết quả phải đúng tiến độ, bảo đảm chất lượng, hiệu quả",
            "all tasks, and all criteria of results, must be on time, with quality and effect",
        )
    }


def _unit_done(of: Graded, grade: Grade) -> Asked:
    return {
        "unit_done": required(
            of.criteria.unit_done >= _ALL,
            grade,
            f"{of.led[0]} phải có đơn vị, lĩnh vực phụ trách hoàn thành tất cả chỉ tiêu, nhiệm vụ",
            f"the unit or field in charge of {of.led[1]} must have done all of its targets",
        )
    }


def _units(of: Graded, grade: Grade, least: Grade, share: xl.Parameter | None) -> xl.Requirement:
    """Return that all of the units a leader manages directly, or a share of them, have a grade."""
    reached, units = AGENCY.grade.decided.at_least(least), MANAGES[of.kind.id].targets
    if share is None:
        enough, vi, en = units.all_(reached, if_empty=_NO_UNITS), "100%", "all"
    else:
        enough = units.share(reached, if_empty=_NO_UNITS) >= xl.param(share)
        vi, en = f"ít nhất {printed(share)}", f"at least {printed(share)}"
    return required(
        ~of.leads | enough,
        grade,
        f"{of.led[0]} phải có {vi} đơn vị trực tiếp quản lý được xếp loại “{least.vi}” trở lên",
        f"{en} of the units that {of.led[1]} directly manages must be graded '{least.en}' or above",
    )


# -- xuất sắc, tốt -----------------------------------------------------------------------------------------------------


def _excellent(of: Graded) -> xl.Standard:
    grade, criteria = Grade.EXCELLENT, of.criteria
    asked: Asked = {
        **_general(of, Fulfilment.WELL, grade),
        **_done(of, grade),
        "high_effect": required(
            criteria.high_effect,
            grade,
            "kết quả phải có chất lượng, hiệu quả cao",
            "results must be of high quality and effect",
        ),
        **_unit_done(of, grade),
        "unit_beyond": required(
            criteria.unit_beyond >= xl.param(BEYOND),
            grade,
            f"{of.led[0]} phải có ít nhất 50% chỉ tiêu, nhiệm vụ của đơn vị vượt mức",
            f"at least 50% of the targets of the unit led by {of.led[1]} must be exceeded",
        ),
        "units_completed": _units(of, grade, Grade.COMPLETED, None),
        "units_good": _units(of, grade, Grade.GOOD, UNITS_GOOD),
    }
    if of.separate:
        asked["beyond"] = required(
            criteria.beyond >= xl.param(BEYOND),
            grade,
            "người không giữ chức vụ lãnh đạo, quản lý phải có ít nhất 50% nhiệm vụ vượt mức",
            "of those who do not lead at least 50% of the tasks must be done beyond what was asked",
        )
    return _standard(of, "excellent", grade, asked)


def _good(of: Graded) -> tuple[xl.Standard | xl.Ceiling, ...]:
    grade = Grade.GOOD
    asked: Asked = {
        **_general(of, Fulfilment.MET, grade),
        **_done(of, grade),
        **_unit_done(of, grade),
        "unit_on_time": required(
            of.criteria.unit_on_time >= xl.param(UNIT_ON_TIME),
            grade,
            f"{of.led[0]} phải có ít nhất 80% chỉ tiêu, nhiệm vụ của đơn vị đúng tiến độ, bảo đảm chất lượng",
            f"at least 80% of the targets of the unit led by {of.led[1]} must be on time and with quality",
        ),
        "units_completed": _units(of, grade, Grade.COMPLETED, None),
    }
    good_units = _units(of, grade, Grade.GOOD, UNITS_GOOD)
    if of.units_asked is None:
        return (_standard(of, "good", grade, asked | {"units_good": good_units}),)
    as_read = xl.Ceiling(
        f"{of.kind.id}.good.units_good",
        of.kind,
        at_most=grade.beneath,
        when=~xl.Expr[bool](good_units.when),
        cite=of.at(grade, of.of_leaders),
        reading=of.units_asked,
        vi=good_units.vi,
        en=good_units.en,
    )
    return _standard(of, "good", grade, asked), as_read


def _standard(of: Graded, name: str, grade: Grade, asked: Asked, **more: Any) -> xl.Standard:
    label = grade.vi[0].lower() + grade.vi[1:]
    clauses = {"beyond": of.of_others} | dict.fromkeys(_OF_LEADERS, of.of_leaders)
    asked = {
        one: what.model_copy(update={"cite": of.at(grade, clauses[one])}) if clauses.get(one) else what
        for one, what in asked.items()
    }
    return xl.Standard(
        f"{of.kind.id}.{name}",
        of.kind,
        grade=grade,
        requires=asked,
        cite=of.at(grade),
        vi=f"{of.kind.vi} {label}",
        en=f"{of.kind.en}: {grade.en.lower()}",
        **more,
    )


# -- hoàn thành, không hoàn thành, và khoảng giữa ----------------------------------------------------------------------


def _asked_to_complete(of: Graded) -> Asked:
    grade, criteria = Grade.COMPLETED, of.criteria
    return {
        **_general(of, Fulfilment.MET, grade),
        "completed": required(
            criteria.completed, grade, "các tiêu chí kết quả phải đều hoàn thành", "all criteria must be completed"
        ),
        "weak": required(
            criteria.weak <= xl.param(WEAK),
            grade,
            "chỉ được có không quá 20% tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp",
            "not more than 20% of the criteria may lack quality or time, or be of low effect",
        ),
        "unit_done": required(
            criteria.unit_done > xl.param(UNIT_DONE),
            grade,
            f"{of.led[0]} phải có đơn vị, lĩnh vực phụ trách hoàn thành trên 70% chỉ tiêu, nhiệm vụ",
            f"the unit or field in charge of {of.led[1]} must have done more than 70% of its targets",
        ),
        "units_completed": _units(of, grade, grade, UNITS_COMPLETED),
    }


def _in_the_gap(of: Graded) -> xl.Expr[bool]:
    missed: xl.Expr[bool] = reduce(or_, (~xl.Expr[bool](one.when) for one in _asked_to_complete(of).values()))
    return ~_is_weak(of) & ~(of.leads & _unit_failed(of)) & missed


def _completed(of: Graded) -> tuple[xl.Standard, xl.Discretion]:
    grade = Grade.COMPLETED
    gap = xl.Discretion(
        f"{of.kind.id}.gap",
        of.kind,
        when=_in_the_gap(of),
        open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
        decided_by="cấp có thẩm quyền đánh giá, xếp loại",
        choice=of.criteria.chosen_grade,
        delegated_to=("vn",),
        cite=of.at(grade),
        vi="Không đủ điều kiện hoàn thành nhiệm vụ mà cũng không thuộc trường hợp không hoàn thành nhiệm vụ: Nghị định "
        "không nêu mức",
        en="The conditions of 'completed' are missed, and no ground of 'not completed' holds: the decree names no "
        "grade",
    )
    return _standard(of, "completed", grade, _asked_to_complete(of), below=gap), gap


def _is_weak(of: Graded) -> xl.Expr[bool]:
    weak: xl.Expr[bool] = of.criteria.weak > xl.param(WEAK_FAILED)
    return weak


def _unit_failed(of: Graded) -> xl.Expr[bool]:
    failed: xl.Expr[bool] = of.criteria.unit_done < xl.param(UNIT_FAILED)
    return failed


def failed(of: Graded, disciplined: xl.Expr[bool]) -> xl.Expr[bool]:
    """Return that a ground of "not completed" that these articles name holds, or that grade was chosen in the gap.

    Args:
        of: Of whom.
        disciplined: The ground that discipline is on the day of decision.
    """
    concluded = of.conclusions.matter
    grounds: xl.Expr[bool] = (
        _is_weak(of)
        | (of.leads & _unit_failed(of))
        | of.conclusions.rows().any_(concluded.is_(xl.Code("degradation")))
        | (of.leads & of.conclusions.rows().any_(concluded.is_(xl.Code("unit_corruption"))))
        | disciplined
        | (_in_the_gap(of) & (of.criteria.chosen_grade <= Grade.NOT_COMPLETED))
    )
    return grounds


def _grounds(of: Graded) -> tuple[xl.Ceiling, ...]:
    """Return the grounds of the lowest grade but discipline, which decree 48 changed."""
    lowest, matter = Grade.NOT_COMPLETED, of.conclusions.matter
    rows = (of.conclusions.rows(),)
    return (
        xl.Ceiling(
            f"{of.kind.id}.degraded",
            of.kind,
            at_most=lowest,
            rows=rows,
            when=matter.is_(xl.Code("degradation")),
            cite=of.at(lowest, of.of_both),
            vi="Có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa” theo đánh giá của cấp có thẩm quyền",
            en="A competent body found signs of degradation",
        ),
        xl.Ceiling(
            f"{of.kind.id}.weak",
            of.kind,
            at_most=lowest,
            when=_is_weak(of),
            cite=of.at(lowest, of.of_both),
            vi="Trên 50% tiêu chí kết quả chưa bảo đảm tiến độ, chất lượng, hiệu quả",
            en="More than 50% of the criteria of results lack time, quality or effect",
        ),
        xl.Ceiling(
            f"{of.kind.id}.leader_failed",
            of.kind,
            at_most=lowest,
            when=of.leads & _unit_failed(of),
            cite=of.at(lowest, of.of_leaders),
            vi="Đơn vị, lĩnh vực phụ trách hoàn thành dưới 50% chỉ tiêu, nhiệm vụ",
            en="The unit or field in charge did less than 50% of its targets",
        ),
        xl.Ceiling(
            f"{of.kind.id}.unit_corruption",
            of.kind,
            at_most=lowest,
            rows=rows,
            when=of.leads & matter.is_(xl.Code("unit_corruption")),
            cite=of.at(lowest, of.of_leaders),
            vi="Đơn vị trực tiếp quản lý có tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật",
            en="A unit directly managed was involved in corruption or waste, and dealt with by law",
        ),
    )
