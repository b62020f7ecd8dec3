"""Điểm: 20 for general criteria and 80 for results, which are what was done over what was assigned, times the most.

How exact it is: a score is the sum of at most two quotients, each rounded half up at eleven digits. Counts end at
9,999, those of heads at 999, so a score that is not a band's differs from it by more than 10⁻¹⁰, and none is rounded
across it; of two quotients that make up a band's together, one is rounded down by what the other is rounded up.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import xeploai as xl
from xeploai import Expr
from xeploai_hai_phong.graded import Scored
from xeploai_hai_phong.parameters import (
    CITY_SPLIT,
    CLEARED,
    DDCI_PRINTED,
    DIRECTED_SPLIT,
    GENERAL,
    GROUP,
    GROUP_OF_FIVE,
    ITEM,
    ITEM_OF_FOUR,
    LEADERS_SPLIT,
    OTHERS_SPLIT,
    SCORING,
    TARGET,
)
from xeploai_hai_phong.readings import ASSET_ITEM, DDCI, LAND, OTHER_SCALE

_DIGITS = 11
_POINT, _NOUGHT, _HUNDRED = xl.number(1, "điểm"), xl.number(0, "điểm"), xl.number(100, "%")
_GROUPS = ("politics_points", "ethics_points", "style_points", "order_points")


def _derived(
    of: Scored, name: str, value: Expr[Decimal], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption
) -> xl.Derived:
    suffix = "".join(f".{one.option.replace('-', '_')}" for one in options)
    return xl.Derived(
        of.id(f"{name}{suffix}"), of.kind, name=f"hai_phong_{name}", value=value, unit="điểm", cite=cite,
        reading=options, vi=vi, en=en,
    )  # fmt: skip


# -- tiêu chí chung ----------------------------------------------------------------------------------------------------


def five_groups(of: Scored) -> Expr[bool]:
    """Return whether a person is scored on five groups of 4 points: who does not lead, and meets the public."""
    five: Expr[bool] = ~of.leads & of.points.public_contact
    return five


def groups(of: Scored) -> tuple[Expr[Decimal], ...]:
    """Return the points of the four groups that all are scored on."""
    return tuple(getattr(of.points, name) for name in _GROUPS)


def _assets(of: Scored) -> tuple[xl.Derived, ...]:
    """Return what who declares no assets is given besides: the most of that item."""
    said = ("Điểm bù mục kê khai tài sản của người không thuộc diện", "What who declares no assets is given besides")

    def lacking(most: xl.Parameter) -> Expr[Decimal]:
        return xl.greatest(xl.param(most) - of.points.asset_points, _NOUGHT)

    if of.all_lead:
        value = of.points.declares_assets.then(_NOUGHT, lacking(ITEM))
        return (_derived(of, "asset_addition", value, SCORING, *said),)
    of_four = {"quarter": lacking(ITEM_OF_FOUR), "as-scored": _NOUGHT}
    return tuple(
        _derived(
            of,
            "asset_addition",
            of.points.declares_assets.then(_NOUGHT, five_groups(of).then(added, lacking(ITEM))),
            SCORING,
            *said,
            ASSET_ITEM.option(option),
        )
        for option, added in of_four.items()
    )


def _general(of: Scored, addition: Expr[Decimal]) -> Expr[Decimal]:
    four = xl.total(*(xl.least(one, xl.param(GROUP)) for one in groups(of)))
    if not of.all_lead:
        least = xl.total(*(xl.least(one, xl.param(GROUP_OF_FIVE)) for one in groups(of)), of.points.service_points)
        four = five_groups(of).then(least, four)
    return xl.least(four + addition, xl.param(GENERAL))


# -- kết quả -----------------------------------------------------------------------------------------------------------


def _of_tasks(
    split: Sequence[xl.Parameter], assigned: Expr[Decimal], reached: Sequence[Expr[Decimal]]
) -> Expr[Decimal]:
    """Return the points for quantity, quality and progress; none counts for more than was assigned."""
    parts = (xl.param(most) * xl.least(count, assigned) for most, count in zip(split, reached, strict=True))
    return xl.total(*parts).divided_by(assigned, digits=_DIGITS)


def _tasks(of: Scored, split: Sequence[xl.Parameter]) -> Expr[Decimal]:
    points = of.points
    return _of_tasks(split, points.tasks_assigned, (points.tasks_done, points.tasks_of_quality, points.tasks_on_time))


def _head(of: Scored, other: Expr[Decimal]) -> Expr[Decimal]:
    form = of.heads
    city = _of_tasks(CITY_SPLIT, form.city_assigned, (form.city_done, form.city_of_quality, form.city_on_time))
    directed = _of_tasks(
        DIRECTED_SPLIT,
        form.directed_assigned,
        (form.directed_done, form.directed_of_quality, form.directed_on_time),
    )
    return city + directed + other


def _in_full(share: Expr[Decimal]) -> Expr[Decimal]:
    """Return the points of a share of a target: 100% are 2.5."""
    return xl.param(TARGET) * share.divided_by(_HUNDRED, digits=4)


def _other_rows(of: Scored) -> tuple[xl.Derived, ...]:
    """Return the parts of the row "other" of heads: land cleared, DDCI, and all of them together."""
    form = of.heads
    by_share, passed = _in_full(form.land_cleared), form.land_cleared >= xl.param(CLEARED)
    most = xl.param(TARGET)
    ways = {
        "full-from": passed.then(most, by_share),
        "all-or-nothing": passed.then(most, _NOUGHT),
        "by-share": by_share,
    }
    land = tuple(
        _derived(
            of, "land_points", way, SCORING, "Điểm giải phóng mặt bằng", "Points for land cleared", LAND.option(id)
        )
        for id, way in ways.items()
    )
    values = {"row": form.ddci_points, "printed": xl.least(form.ddci_points, xl.param(DDCI_PRINTED))}
    ddci = tuple(
        _derived(of, "ddci", value, SCORING, "Điểm DDCI", "Points for DDCI", DDCI.option(id))
        for id, value in values.items()
    )
    targets = (form.disbursed, form.revenue, form.land, form.planning, form.digital)
    rows = xl.total(
        form.par_index_points, ddci[0].fact, form.socio_economic_points, land[0].fact, *map(_in_full, targets)
    )
    scaled = {"twenty": rows, "ten": rows.divided_by(xl.number(2), digits=_DIGITS)}
    other = tuple(
        _derived(of, "other_points", value, SCORING, "Điểm mục “khác”", "Points for 'other'", OTHER_SCALE.option(id))
        for id, value in scaled.items()
    )
    return (*land, *ddci, *other)


def score_of(of: Scored) -> tuple[tuple[xl.Derived, ...], Expr[Decimal]]:
    """Return the derived facts that make the score of some persons, and the score."""
    assets, other = _assets(of), _other_rows(of) if of.heads is not None else ()
    as_leader = _tasks(of, LEADERS_SPLIT)
    if other:
        as_leader = of.points.head_scale.then(_head(of, other[-1].fact), as_leader)
    results = as_leader + of.points.leading_points + of.points.unity_points
    if not of.all_lead:
        results = of.leads.then(results, _tasks(of, OTHERS_SPLIT))
    score = _derived(
        of,
        "score",
        xl.least(_general(of, assets[0].fact) + results, _POINT * 100),
        SCORING,
        "Điểm của năm: tiêu chí chung 20 điểm, kết quả 80 điểm",
        "The year's points: 20 for general criteria, 80 for results",
    )
    return (*assets, *other, score), score.fact
