"""Các mức: the bands of points, beside the conditions of decree 90 that the decision repeats, and the gap it closes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Expr, Grade
from xeploai_hai_phong.graded import Made, Scored
from xeploai_hai_phong.instruments import QD_212
from xeploai_hai_phong.parameters import (
    COMPLETED,
    EXCELLENT,
    GOOD,
    GROUP_OF_FIVE,
    LEADERS_BANDS,
    OTHERS_BANDS,
    SCORING,
)
from xeploai_hai_phong.points import five_groups, groups, score_of
from xeploai_hai_phong.readings import EDGE, GAP


def rules(of: Scored) -> tuple[Made, ...]:
    """Return all that the decision says of some persons."""
    made, score = score_of(of)
    return (*made, *_bands(of, score), *_gap(of, score), _without_tasks(of), *_checks(of))


def _printed(least: xl.Parameter) -> Decimal:
    return least.values[0].value


# -- mốc điểm ----------------------------------------------------------------------------------------------------------

_BANDS = (("excellent", Grade.EXCELLENT, EXCELLENT, "1"), ("good", Grade.GOOD, GOOD, "2"))


def _bands(of: Scored, score: Expr[Decimal]) -> tuple[xl.Ceiling, ...]:
    """Return the points that each grade asks: of leaders above 90 and 80, of others 90 and 80 and what is read in."""
    bands = [one for band in _BANDS for one in _band(of, score, *band)]
    return (*bands, *_failed(of, score))


def _band(
    of: Scored, score: Expr[Decimal], name: str, grade: Grade, least: xl.Parameter, clause: str
) -> Iterator[xl.Ceiling]:
    points = _printed(least)

    def ceiling(
        suffix: str, when: Expr[bool], article: str, vi: str, en: str, *options: xl.ReadingOption
    ) -> xl.Ceiling:
        return xl.Ceiling(
            of.id(f"{name}.{suffix}"),
            of.kind,
            at_most=grade.beneath,
            when=when,
            cite=QD_212.at(article, clause),
            reading=options,
            vi=f"Để được xếp loại “{grade.vi}”, {vi} {points}",
            en=f"To be graded '{grade.en}', {en} {points}",
        )

    above = ("điểm của người lãnh đạo, quản lý phải trên", "a leader's points must be above")
    yield ceiling("leader", of.leads & (score <= xl.param(least)), LEADERS_BANDS, *above)
    if not of.all_lead:
        others = ~of.leads
        enough = ("điểm ít nhất phải là", "the points must at the least be")
        yield ceiling("points", others & (score < xl.param(least)), OTHERS_BANDS, *enough)
        edge = ("điểm phải trên (hiểu “trên” theo nghĩa chữ)", "the points must be above ('above' taken at its word)")
        yield ceiling("edge", others & (score <= xl.param(least)), OTHERS_BANDS, *edge, EDGE.option("above"))


def _by_article(of: Scored) -> Iterator[tuple[str, Expr[bool], str]]:
    """Yield those whom each article speaks of, with a name for them: leaders, and where there are any, the others."""
    yield "leader", of.leads, LEADERS_BANDS
    if not of.all_lead:
        yield "points", ~of.leads, OTHERS_BANDS


def _failed(of: Scored, score: Expr[Decimal]) -> tuple[xl.Ceiling, ...]:
    return tuple(
        xl.Ceiling(
            of.id(f"completed.{name}"),
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            when=whom & (score < xl.param(COMPLETED)),
            cite=QD_212.at(article, "4"),
            vi=f"Dưới {_printed(COMPLETED)} điểm thì không hoàn thành nhiệm vụ",
            en=f"Fewer than {_printed(COMPLETED)} points are 'not completed'",
        )
        for name, whom, article in _by_article(of)
    )


# -- khoảng mà Nghị định 90 không nêu mức ------------------------------------------------------------------------------


def _gap(of: Scored, score: Expr[Decimal]) -> Iterator[xl.Ceiling]:
    """Return how points decide where decree 90 leaves a gap; fewer than 50 are "not completed" either way."""
    gap = f"{of.kind.id}.gap"
    for name, whom, article in _by_article(of):
        yield xl.Ceiling(
            of.id(f"gap.completed.{name}"),
            of.kind,
            at_most=Grade.COMPLETED,
            when=whom & (score >= xl.param(COMPLETED)),
            decides=gap,
            cite=QD_212.at(article, "3"),
            reading=GAP.option("by-points"),
            vi="Nghị định 90 không nêu mức: từ 50 điểm trở lên thì hoàn thành nhiệm vụ",
            en="Decree 90 names no grade: 50 points or more are 'completed'",
        )
        yield xl.Ceiling(
            of.id(f"gap.not_completed.{name}"),
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            when=whom & (score < xl.param(COMPLETED)),
            decides=gap,
            cite=QD_212.at(article, "4"),
            vi="Nghị định 90 không nêu mức: dưới 50 điểm thì không hoàn thành nhiệm vụ",
            en="Decree 90 names no grade: fewer than 50 points are 'not completed'",
        )


def _without_tasks(of: Scored) -> xl.Hole:
    nothing: Expr[bool] = of.points.tasks_assigned < 1
    if of.heads is not None:
        of_head = (of.heads.city_assigned < 1) | (of.heads.directed_assigned < 1)
        nothing = of.points.head_scale.then(of_head, nothing)
    return xl.Hole(
        of.id("without_tasks"),
        kinds=(of.kind,),
        when=nothing,
        whole=True,
        cite=SCORING,
        vi="Không được giao nhiệm vụ nào trong phần chấm điểm thì tính điểm ra sao: chưa thấy quy định",
        en="How who was assigned no task in a part that is scored is scored was not seen",
    )


def _over(of: Scored) -> Expr[bool]:
    """Return whether more was done than was assigned, in any part that is scored."""
    points, heads = of.points, of.heads
    parts = [(points.tasks_assigned, points.tasks_done, points.tasks_of_quality, points.tasks_on_time)]
    if heads is not None:
        parts += [
            (heads.city_assigned, heads.city_done, heads.city_of_quality, heads.city_on_time),
            (heads.directed_assigned, heads.directed_done, heads.directed_of_quality, heads.directed_on_time),
        ]
    # Each by itself: a column that is blank does not hide that another one is too many.
    return reduce(or_, (one > assigned for assigned, *reached in parts for one in reached))


def _checks(of: Scored) -> tuple[xl.Check, ...]:
    counts = xl.Check(
        of.id("more_than_assigned"),
        of.kind,
        when=_over(of),
        cite=SCORING,
        vi="Số nhiệm vụ hoàn thành, bảo đảm chất lượng hoặc đúng tiến độ lớn hơn số được giao: chỉ tính bằng số được "
        "giao, xem lại hồ sơ",
        en="More tasks were done, of quality or on time than were assigned: they count as far as assigned, look at the "
        "file",
    )
    if of.all_lead:
        return (counts,)
    most = reduce(or_, (one > xl.param(GROUP_OF_FIVE) for one in groups(of)))
    return (
        counts,
        xl.Check(
            of.id("group_above_most"),
            of.kind,
            when=five_groups(of) & most,
            cite=SCORING,
            vi="Người không lãnh đạo, có tiếp xúc với dân được chấm năm nhóm, mỗi nhóm tối đa 4 điểm: vượt chỉ tính 4, "
            "xem lại",
            en="Who does not lead and meets the public is scored on five groups of 4 points: a group above it counts "
            "4, look again",
        ),
    )
