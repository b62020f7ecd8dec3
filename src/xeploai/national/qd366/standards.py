"""Điều 11: the bands of points and the conditions beside them, made alike for every kind that the regulation grades.

A band alone is not enough: who has the points of "excellent" or "good" and lacks a condition is surely not graded that.
What follows instead no text says where it says nothing (`LANDING`, `COMPLETED_CONDITIONS`). Of leaders "excellent" does
not ask for time, which "good" does: whether that binds both is a reading (`GOOD_BINDS_EXCELLENT`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.chosen import Chosen
from xeploai.national.instruments import QD_366
from xeploai.national.levels import required
from xeploai.national.qd366.forms import Points
from xeploai.national.qd366.parameters import (
    ALL_TASKS,
    COMPLETED_POINTS,
    EXCEEDED,
    EXCELLENT_POINTS,
    GOOD_POINTS,
    LATE,
)
from xeploai.national.qd366.readings import COMPLETED_CONDITIONS, GOOD_BINDS_EXCELLENT, LANDING
from xeploai.national.qd366.relief import by_force_majeure, decided, lift

_ALL = xl.param(ALL_TASKS)
# The point of clause 1 whose conditions of "excellent", as far as seen, say nothing of time.
_WITHOUT_TIME = ("1.2",)
_OWN_ONLY = Chosen(GOOD_BINDS_EXCELLENT, "own-only", QD_366.at("Điều 11", "1", "1.2"))


class Marked(NamedTuple):
    """What is graded by a form of points.

    Attributes:
        kind: Who is graded.
        points: The form.
        of_vi: Whose tasks the form asks about, in Vietnamese.
        of_en: The same in English.
        point: The point of clause 1 that has the conditions of the kind.
        excused: The relief where tasks were not done: force majeure of a collective, of a person that he remedied it.
        spared: Whom the conditions of tasks are not about, if anybody: points and remedied defects are asked of all.
    """

    kind: xl.Kind
    points: Points
    of_vi: str
    of_en: str
    point: str
    excused: xl.Expr[bool]
    spared: xl.Expr[bool] = ~xl.ALWAYS


def score_of(kind: xl.Kind, points: Points) -> xl.Derived:
    """Return the derived fact `score` of a kind: 30 points of general criteria and 70 of results."""
    return xl.Derived(
        f"{kind.id}.score",
        kind,
        name="score",
        value=xl.total(points.general_points, points.result_points),
        unit="điểm",
        cite=QD_366.at("Điều 10"),
        vi="Tổng điểm tiêu chí chung và điểm kết quả thực hiện nhiệm vụ",
        en="Points of the general criteria and of the results together",
    )


def standards(
    marked: Marked, more: Mapping[str, xl.Requirement] | None = None
) -> tuple[xl.Derived | xl.Standard | xl.Ceiling | xl.Lift | xl.Discretion | xl.Hole, ...]:
    """Return the bands of Điều 11 with their conditions, for a kind that has a derived fact `score`.

    Args:
        marked: Who is graded, by which form.
        more: What "excellent" asks besides.
    """
    kind = marked.kind
    score: xl.Expr[Decimal] = score_of(kind, marked.points).fact
    beyond = {**_beyond_good(marked), **(more or {})}
    of_good = {"done": _all_done(marked, Grade.GOOD), "on_time": _on_time(marked, Grade.GOOD)}
    return (
        xl.Standard(
            f"{kind.id}.excellent",
            kind,
            grade=Grade.EXCELLENT,
            requires={
                "points": _points(score, EXCELLENT_POINTS, Grade.EXCELLENT),
                "done": _all_done(marked, Grade.EXCELLENT),
                **({} if marked.point in _WITHOUT_TIME else {"on_time": _on_time(marked, Grade.EXCELLENT)}),
                **beyond,
            },
            cite=QD_366.at("Điều 11", "1", marked.point),
            vi=f"{kind.vi} hoàn thành xuất sắc nhiệm vụ",
            en=f"{kind.en}: completed with excellence",
        ),
        xl.Standard(
            f"{kind.id}.good",
            kind,
            grade=Grade.GOOD,
            requires={"points": _points(score, GOOD_POINTS, Grade.GOOD), **of_good},
            cite=QD_366.at("Điều 11", "2"),
            vi=f"{kind.vi} hoàn thành tốt nhiệm vụ",
            en=f"{kind.en}: completed well",
        ),
        *(_without_time(marked, score, beyond) if marked.point in _WITHOUT_TIME else ()),
        *_completed(marked, score, beyond),
        *_landing(marked, score, of_good, beyond),
    )


def _has_excellent(marked: Marked, score: xl.Expr[Decimal], beyond: Mapping[str, xl.Requirement]) -> xl.Expr[bool]:
    """Return that all is there which "excellent" itself asks for, of whom it says nothing of time."""
    return (score >= xl.param(EXCELLENT_POINTS)) & (marked.points.tasks_done >= _ALL) & _met(beyond)


def _without_time(
    marked: Marked, score: xl.Expr[Decimal], beyond: Mapping[str, xl.Requirement]
) -> tuple[xl.Derived | xl.Lift, ...]:
    """Return that "good" does not hold down who has all that "excellent" asks for, where that is read so."""
    kind = marked.kind
    return (
        *_OWN_ONLY.rules(kind),
        xl.Lift(
            f"{kind.id}.good.on_time.excellent",
            f"{kind.id}.good.on_time",
            when=_has_excellent(marked, score, beyond),
            cite=QD_366.at("Điều 11", "1", marked.point),
            reading=GOOD_BINDS_EXCELLENT.option("own-only"),
            vi="Đủ điểm, đủ điều kiện của mức xuất sắc, mà điều kiện ấy không nói đến tiến độ",
            en="The points and conditions of 'excellent' are met, and those say nothing of time",
        ),
    )


def _points(score: xl.Expr[Decimal], least: xl.Parameter, grade: Grade) -> xl.Requirement:
    (value,) = (dated.value for dated in least.values)
    return required(
        score >= xl.param(least), grade, f"phải đạt từ {value} điểm trở lên", f"{value} points or more are needed"
    )


def _all_done(marked: Marked, grade: Grade) -> xl.Requirement:
    return required(
        (marked.points.tasks_done >= _ALL) | marked.spared,
        grade,
        f"phải hoàn thành 100% nhiệm vụ {marked.of_vi}",
        f"100% of the tasks {marked.of_en} must be done",
    )


def _on_time(marked: Marked, grade: Grade) -> xl.Requirement:
    return required(
        (marked.points.tasks_on_time >= _ALL) | marked.spared,
        grade,
        f"100% nhiệm vụ {marked.of_vi} phải đúng tiến độ, bảo đảm chất lượng",
        f"100% of the tasks {marked.of_en} must be on time and with quality",
    )


def _beyond_good(marked: Marked) -> dict[str, xl.Requirement]:
    """Return what "excellent" asks of every kind and "good" does not."""
    remedied = required(
        marked.points.defects_fixed,
        Grade.EXCELLENT,
        "phải khắc phục 100% hạn chế, khuyết điểm được chỉ ra ở kỳ kiểm điểm trước (nếu có)",
        "all shortcomings pointed out at the last review, if any, must have been remedied",
    )
    return {
        "exceeded": required(
            (marked.points.tasks_exceeded >= xl.param(EXCEEDED)) | marked.spared,
            Grade.EXCELLENT,
            f"từ 30% nhiệm vụ {marked.of_vi} trở lên phải vượt mức yêu cầu",
            f"30% of the tasks {marked.of_en} or more must be above what was required",
        ),
        "remedied": remedied.model_copy(update={"cite": QD_366.at("Điều 11", "1", "1.4")}),
    }


def _completed(
    marked: Marked, score: xl.Expr[Decimal], beyond: Mapping[str, xl.Requirement]
) -> tuple[xl.Standard | xl.Ceiling | xl.Lift | xl.Discretion, ...]:
    """Return what "completed" needs: 50 points for certain, its conditions only under the reading that says so.

    Clause 4 has who is beneath 50 points; of who is so for the conditions too it is read to have the relief as well.
    """
    kind, points = marked.kind, _points(score, COMPLETED_POINTS, Grade.COMPLETED)
    excused, majeure = marked.excused, by_force_majeure(kind)
    lacking = ((marked.points.tasks_done < _ALL) | (marked.points.tasks_late > xl.param(LATE))) & ~marked.spared
    if marked.point in _WITHOUT_TIME:  # who is excellent by its own conditions alone is not held to these either
        lacking &= ~(_has_excellent(marked, score, beyond) & _OWN_ONLY.of(kind))
    not_met = xl.Ceiling(
        f"{kind.id}.completed_conditions",
        kind,
        at_most=Grade.NOT_COMPLETED,
        when=lacking,
        cite=QD_366.at("Điều 11", "3"),
        reading=COMPLETED_CONDITIONS.option("lowers"),
        vi=f"Chưa hoàn thành 100% nhiệm vụ {marked.of_vi}, hoặc chậm tiến độ trên 20%, thì không đạt mức hoàn thành",
        en=f"Not all tasks {marked.of_en} were done, or over 20% late: beneath 'completed'",
    )
    return (
        xl.Standard(
            f"{kind.id}.completed",
            kind,
            grade=Grade.COMPLETED,
            requires={"points": points.model_copy(update={"cite": QD_366.at("Điều 11", "4")})},
            below=Grade.NOT_COMPLETED,
            cite=QD_366.at("Điều 11", "3"),
            vi=f"{kind.vi} hoàn thành nhiệm vụ; dưới 50 điểm thì không hoàn thành nhiệm vụ",
            en=f"{kind.en}: completed; fewer than 50 points means not completed",
        ),
        not_met,
        lift(not_met, excused, name="force_majeure" if majeure else "remedied", majeure=majeure),
        decided(
            kind,
            lacking & excused,
            marked.points.relief_grade,
            name="relief_of_conditions",
            reading=not_met.reading,
            majeure=majeure,
        ),
    )


def _landing(
    marked: Marked,
    score: xl.Expr[Decimal],
    of_good: Mapping[str, xl.Requirement],
    beyond: Mapping[str, xl.Requirement],
) -> tuple[xl.Discretion | xl.Hole, ...]:
    """Return what may follow where the points are those of "excellent" and a condition is lacking.

    Who lacks what "good" asks for too is not good either, whoever decides: then "completed" is all there is.

    Args:
        marked: Who is graded.
        score: The points.
        of_good: What "good" asks for.
        beyond: What "excellent" asks for beyond it.
    """
    kind = marked.kind
    when = (score >= xl.param(EXCELLENT_POINTS)) & _met(of_good) & ~_met(beyond)
    cite = QD_366.at("Điều 11", "1", marked.point)
    return (
        xl.Discretion(
            f"{kind.id}.landing",
            kind,
            when=when,
            open=(Grade.COMPLETED, Grade.GOOD),
            decided_by="cấp có thẩm quyền",
            choice=marked.points.landing_grade,
            delegated_to=("vn",),
            cite=cite,
            reading=LANDING.option("authority"),
            vi="Đủ điểm xuất sắc mà thiếu điều kiện: cấp có thẩm quyền quyết định mức",
            en="The points suffice for 'excellent' and a condition is lacking: the competent level decides",
        ),
        xl.Hole(
            f"{kind.id}.landing_unnamed",
            kinds=(kind,),
            when=when,
            may_lower_to=Grade.COMPLETED,
            cite=cite,
            reading=LANDING.option("not-named"),
            vi="Đủ điểm xuất sắc mà thiếu điều kiện: mức phải xếp không được nêu",
            en="The points suffice for 'excellent' and a condition is lacking: which grade follows is not named",
        ),
    )


def _met(conditions: Mapping[str, xl.Requirement]) -> xl.Expr[bool]:
    met = xl.ALWAYS
    for one in conditions.values():
        met = met & xl.Expr[bool](one.when)
    return met
