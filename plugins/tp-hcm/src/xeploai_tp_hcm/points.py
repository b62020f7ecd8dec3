"""Điểm và mức: the scores of QĐ 4631, and the grades by points of both decisions."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai import Expr, Grade
from xeploai.national.levels import required
from xeploai_tp_hcm import parameters
from xeploai_tp_hcm.instruments import QD_20, QD_4631
from xeploai_tp_hcm.persons import KINDS, RATED, Rated

LABELS = (
    xl.GradeLabels(
        instrument=QD_4631.id,
        kinds=tuple(kind.id for kind in KINDS),
        labels=(
            xl.GradeLabel(
                grade=Grade.COMPLETED,
                vi="Hoàn thành nhiệm vụ, hoặc hoàn thành nhiệm vụ nhưng còn hạn chế",
                en="Completed, or completed with limits",
            ),
        ),
    ),
)


def _made_of_work(of: Rated) -> tuple[xl.Derived, xl.Derived]:
    done = of.work.work_done
    given = (done < xl.param(parameters.NONE_BELOW)).then(xl.number(0, "điểm"), of.results.group_three)
    results = xl.Derived(
        of.id("results"),
        of.kind,
        name="results",
        value=(done >= xl.param(parameters.FULL_FROM)).then(xl.param(parameters.FULL_POINTS), given),
        unit="điểm",
        cite=QD_4631.at(),
        vi="Điểm nhóm 3: từ 90% công việc được trọn 50 điểm, dưới 50% không có điểm, còn lại do cơ quan chấm",
        en="Points of group 3: 50 from 90% of the work on, none below 50%, in between as the body gives them",
    )
    score = xl.Derived(
        of.id("score"),
        of.kind,
        name="quarter_score",
        value=xl.total(of.work.group_one, of.work.group_two, results.fact),
        unit="điểm",
        cite=QD_4631.at(),
        vi="Điểm của quý: nhóm 1 (20), nhóm 2 (30), nhóm 3 (50)",
        en="The quarter's score: group 1 (20), group 2 (30), group 3 (50)",
    )
    return results, score


SCORES = tuple(rule for of in RATED for rule in _made_of_work(of))


class Band(NamedTuple):
    """One grade of a decision: its least points, and the satisfaction that a head needs besides."""

    grade: Grade
    points: xl.Parameter
    satisfaction: xl.Parameter | None = None


class Scale(NamedTuple):
    """The grades of a decision, from the best down."""

    of: xl.Instrument
    bands: tuple[Band, ...]


OLD = Scale(
    QD_4631,
    (
        Band(Grade.EXCELLENT, parameters.OLD_EXCELLENT),
        Band(Grade.GOOD, parameters.OLD_GOOD),
        Band(Grade.COMPLETED, parameters.OLD_COMPLETED),
    ),
)
NEW = Scale(
    QD_20,
    (
        Band(Grade.EXCELLENT, parameters.NEW_EXCELLENT, parameters.SATISFIED_EXCELLENT),
        Band(Grade.GOOD, parameters.NEW_GOOD, parameters.SATISFIED_GOOD),
        Band(Grade.COMPLETED, parameters.NEW_COMPLETED),
    ),
)


def _requires(of: Rated, band: Band, also: tuple[str, str] = ("", "")) -> dict[str, xl.Requirement]:
    score: Expr[Decimal] = of.score.quarter_score
    least = band.points.values[0].value
    asked = {
        "score": required(
            score >= xl.param(band.points),
            band.grade,
            f"điểm của quý phải từ {least} trở lên{also[0]}",
            f"the quarter's score must be {least} or more{also[1]}",
        )
    }
    if of.satisfaction is not None and band.satisfaction is not None:
        pleased = band.satisfaction.values[0].value
        asked["satisfaction"] = required(
            of.satisfaction.satisfaction >= xl.param(band.satisfaction),
            band.grade,
            f"người đứng đầu phải có mức hài lòng của người dân, doanh nghiệp từ {pleased}% trở lên",
            f"a head needs the satisfaction of people and businesses to be {pleased}% or more",
        )
    return asked


def _asked_beside(scale: Scale | None, grade: Grade) -> tuple[str, str]:
    """Return how many points another decision asks for a grade, in Vietnamese and in English."""
    if scale is None:
        return "", ""
    least = next(band.points.values[0].value for band in scale.bands if band.grade is grade)
    return f" ({scale.of.number}: từ {least})", f" ({scale.of.number}: {least} or more)"


def standards(scale: Scale, beside: Scale | None = None) -> tuple[xl.Standard, ...]:
    """Return the grades by points of a decision, of all persons.

    Args:
        scale: The decision.
        beside: Another one that may be the one that applies, and asks for as many points or more.
    """
    return tuple(
        xl.Standard(
            of.id(band.grade.name.lower()),
            of.kind,
            grade=band.grade,
            requires=_requires(of, band, _asked_beside(beside, band.grade)),
            below=Grade.NOT_COMPLETED if band.grade is Grade.COMPLETED else None,
            cite=scale.of.at(),
            vi=f"{band.grade.vi}: điểm của quý",
            en=f"{band.grade.en}: the quarter's score",
        )
        for of in RATED
        for band in scale.bands
    )


def stricter(*reading: xl.ReadingOption) -> tuple[xl.Ceiling, ...]:
    """Return what QĐ 20/2024 asks above the standards of QĐ 4631, where either may be the one that applies.

    Args:
        reading: Options on which it hangs.
    """
    return tuple(
        xl.Ceiling(
            f"{of.id(band.grade.name.lower())}_20.{asked.id}",
            of.kind,
            at_most=band.grade.beneath,
            when=~xl.Expr[bool](asked.when),
            reading=reading,
            cite=QD_20.at(),
            vi=asked.vi,
            en=asked.en,
        )
        for of in RATED
        for band in NEW.bands[:2]
        for asked in (one.model_copy(update={"id": name}) for name, one in _requires(of, band).items())
    )
