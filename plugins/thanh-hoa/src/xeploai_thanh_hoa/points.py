"""Điểm tháng: 30 for general criteria by annex 01, 02 or 03, and 70 for results as decree 335 makes them.

Of civil servants the results are the decree's own. Of the others they are one fraction of the month's totals, told as
the decree's: one that six digits cannot hold has a 5 as its seventh. General points have two digits and thresholds
none, so every score stands on its own side of a threshold.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Expr
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.scores import quotient
from xeploai_thanh_hoa.graded import SERVANTS, Monthly
from xeploai_thanh_hoa.parameters import CRITERIA, GENERAL, LEADERS_MOST, RESULT, RESULTS
from xeploai_thanh_hoa.readings import NOTHING_ASSIGNED, QUALITY_OF

_ONE, _TWO, _HUNDRED = xl.number(1), xl.number(2), xl.number(100, "điểm")
_RESULT_OF_DECREE_335 = xl.Derived(
    "result_points", CIVIL_SERVANT, name="result_points", value=xl.number(0), unit="điểm", cite=RESULTS
).fact
_ALIKE = ("criteria_1", "criteria_2", "criteria_3_1", "criteria_3_2")
_LEADERS_ONLY = ("criteria_3_6", "criteria_5")
_OF_WORKERS = ("criteria_1", "criteria_2", "criteria_3")


def _derived(
    of: Monthly, name: str, value: Expr[Decimal], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption
) -> xl.Derived:
    suffix = "".join(f".{one.option.replace('-', '_')}" for one in options)
    return xl.Derived(
        of.id(f"{name}{suffix}"), of.kind, name=f"thanh_hoa_{name}", value=value, unit="điểm", cite=cite,
        reading=options, vi=vi, en=en,
    )  # fmt: skip


# -- tiêu chí chung ----------------------------------------------------------------------------------------------------


def above_most(of: Monthly) -> Expr[bool] | None:
    """Return whether a criterion of a leader has more points than annex 03 allows; None where nobody leads."""
    if of.leads is None:
        return None
    over = [getattr(of.month, name) > xl.param(most) for name, most in LEADERS_MOST.items()]
    found: Expr[bool] = of.leads & reduce(or_, over)
    return found


def _general(of: Monthly) -> Expr[Decimal]:
    if of.leads is None:
        return xl.total(*(getattr(of.month, name) for name in _OF_WORKERS))
    alike = [getattr(of.month, name) for name in _ALIKE]
    staff = xl.total(*alike, *(getattr(of.month, name) for name in LEADERS_MOST))
    capped = (xl.least(getattr(of.month, name), xl.param(most)) for name, most in LEADERS_MOST.items())
    leader = xl.total(*alike, *capped, *(getattr(of.month, name) for name in _LEADERS_ONLY))
    return of.leads.then(leader, staff)


# -- kết quả -----------------------------------------------------------------------------------------------------------


def _results(of: Monthly) -> tuple[xl.Derived, ...]:
    """Return the points of the results: (a + b + c) / 3 × 70, of a leader (a + b + c + d + đ + e) / 6 × 70."""
    month = of.month
    assigned = month.units_assigned
    done, quality, on_time = (
        xl.least(one, assigned) for one in (month.units_done, month.units_of_quality, month.units_on_time)
    )
    # a + b + c over a common denominator: of what was assigned, or of that times what was done.
    ways = {
        "assigned": (done + quality + on_time, assigned),
        "done": (done * done + (xl.least(quality, done) + xl.least(on_time, done)) * assigned, assigned * done),
    }
    said = ("Điểm kết quả thực hiện nhiệm vụ", "Points of the results")
    nothing = _without_tasks(of)
    made = tuple(
        _derived(
            of,
            "results",
            (assigned > 0).then(_mean(of, together, over), nothing[0].fact),
            RESULTS,
            *said,
            QUALITY_OF.option(option),
        )
        for option, (together, over) in ways.items()
    )
    return (*nothing, *made)


def _halves(of: Monthly) -> Expr[Decimal]:
    """Return d, đ and e of a leader together, each doubled: 100% counts two, 50% one."""
    each = (getattr(of.month, name).then(_TWO, _ONE) for name in ("led_full", "organising_full", "unity_full"))
    return xl.total(*each)


def _mean(of: Monthly, together: Expr[Decimal], over: Expr[Decimal]) -> Expr[Decimal]:
    staff = quotient(xl.param(RESULT) * together, over * 3)
    if of.leads is None:
        return staff
    leader = quotient(xl.param(RESULT) * (together * 2 + over * _halves(of)), over * 12)
    return of.leads.then(leader, staff)


def _without_tasks(of: Monthly) -> tuple[xl.Derived, ...]:
    full = xl.param(RESULT) * _ONE
    if of.leads is not None:
        full = of.leads.then(quotient(xl.param(RESULT) * (_halves(of) + 6), xl.number(12)), full)
    ways = {"no-score": xl.param(RESULT).divided_by(xl.number(0)), "full": full}
    said = ("Điểm kết quả của tháng không được giao nhiệm vụ", "Points of a month without any task assigned")
    return tuple(
        _derived(of, "results_without_tasks", value, RESULTS, *said, NOTHING_ASSIGNED.option(option))
        for option, value in ways.items()
    )


def score_of(of: Monthly) -> tuple[tuple[xl.Derived, ...], Expr[Decimal]]:
    """Return the derived facts that make the month's score of some persons, and the score."""
    general = _derived(
        of,
        "general",
        xl.least(_general(of), xl.param(GENERAL)),
        CRITERIA,
        "Điểm tiêu chí chung theo phụ lục của tỉnh",
        "General points by the province's annexes",
    )
    results = () if of is SERVANTS else _results(of)
    points: Expr[Decimal] = results[-1].fact if results else _RESULT_OF_DECREE_335
    score = _derived(
        of, "score", xl.least(general.fact + points, _HUNDRED), RESULTS, "Điểm của tháng", "The month's points"
    )
    return (general, *results, score), score.fact
