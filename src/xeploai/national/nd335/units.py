"""Quy đổi: what the tasks of a period come to in standard products — assigned, done, of quality, on time (Điều 14).

Quality and progress are kept as four times themselves, since each failed review or delay takes a quarter: so nothing is
divided before the score itself, and a score is rounded once.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Expr
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.forms.tasks import Task
from xeploai.national.nd335.readings import ADDED, DEDUCTION, DELAY, FAULTY_PRODUCT

MOST_UNITS = 10_000
"""More standard products than anybody does in a quarter: beyond it a period has no score and a check says so.

No law: it bounds what is added up, so that whole numbers of 62 bits hold every sum (`xeploai.checks.bounds`).
"""
_QUARTERS = 4
_QUANTITY, _QUALITY, _PROGRESS = (ND_335.at("Điều 14", "2", point) for point in ("a", "b", "c"))
_ASSIGNED = ND_335.at("Điều 18", "1", "d")
_PLANNED = Task.origin.is_(Code("planned"))
_NONE = xl.number(0)
HAS_ADDED = Task.rows().any_(~_PLANNED)


def named(name: str, kind: xl.Kind = CIVIL_SERVANT) -> Expr[Any]:
    """Return a derived fact by its name, also before it is made: that of a leader, of a unit rests on others'."""
    found = xl.Derived(name, kind, name=name, value=_NONE, cite=_ASSIGNED)
    return Expr(found.fact.node)


def _worth(quantity: Expr[Decimal]) -> Expr[Decimal]:
    """Return a quantity in standard products; one beyond all that can be makes the sum too great."""
    return xl.least(Task.coefficient * quantity, xl.number(MOST_UNITS + 1))


# Điều 18.1d: what was handed back stays assigned and is not done.
_DONE = Task.handed_back.then(_NONE, _worth(Task.done))
_FAILED = Task.quality_excused.then(xl.number(0), xl.least(Task.failed_reviews * 1, xl.number(_QUARTERS)))


def _late(delay: str) -> Expr[Decimal]:
    times = Task.delays if delay == "occurrence" else Task.days_late
    return Task.delay_excused.then(xl.number(0), xl.least(times * 1, xl.number(_QUARTERS)))


def _left(faults: Expr[Decimal], faulty: str) -> Expr[Decimal]:
    """Return how many quarters of a product count after some faults."""
    if faulty == "keeps":
        return xl.number(_QUARTERS) - faults
    return (faults <= 0).then(xl.number(_QUARTERS), xl.number(0))


def _sum(value: Expr[Decimal], where: Expr[bool]) -> Expr[Decimal]:
    return Task.rows().sum_(value, where=where)


def _bounded(value: Expr[Decimal], times: int = 1) -> Expr[Decimal]:
    return xl.least(value, xl.number((MOST_UNITS + 1) * times))


def _derived(
    name: str,
    value: Expr[Decimal],
    cite: xl.Citation,
    vi: str,
    *options: xl.ReadingOption,
    en: str,
) -> xl.Derived:
    """Return a derived fact, its id told apart by the options it stands under."""
    id = ".".join((f"civil_servant.{name}", *(one.option.replace("-", "_") for one in options)))
    return xl.Derived(id, CIVIL_SERVANT, name=name, value=value, cite=cite, reading=options, vi=vi, en=en)


ASSIGNED = _derived(
    "assigned_units",
    _bounded(_sum(_worth(Task.assigned), _PLANNED)),
    _QUANTITY,
    "Sản phẩm được giao ban đầu, quy đổi",
    en="Products assigned at first, in standard products",
)
DONE = _derived(
    "done_units",
    _bounded(Task.rows().sum_(_DONE)),
    _QUANTITY,
    "Sản phẩm hoàn thành, kể cả nhận thêm, đột xuất, quy đổi",
    en="Products done, with those taken over and sudden, in standard products",
)
_ADDED, _EXCLUDED = ADDED.option("added"), ADDED.option("excluded")
_FAULTY = ("keeps", "drops")
_DELAYS = ("occurrence", "day")


def _added(name: str) -> Expr[Decimal]:
    """Return what added tasks come to, read only where there are any: the reading touches nobody else."""
    return HAS_ADDED.then(named(name), _NONE)


def _quality() -> tuple[xl.Derived, ...]:
    """Return b, in quarters of standard products, under each reading."""
    vi, en = "Sản phẩm đạt chất lượng, quy đổi, nhân 4", "Products of quality, in quarters of standard products"
    made = [
        _derived("added_quality_units", _NONE, _ASSIGNED, f"{vi} (nhiệm vụ tính thêm)", _EXCLUDED, en=f"{en}, added")
    ]
    for faulty in _FAULTY:
        kept, option = _DONE * _left(_FAILED, faulty), FAULTY_PRODUCT.option(faulty)
        made += [
            _derived(
                "added_quality_units", _sum(kept, ~_PLANNED), _ASSIGNED, f"{vi} (nhiệm vụ tính thêm)", _ADDED, option,
                en=f"{en}, added",
            ),
            _derived(
                "quality_units", _bounded(_sum(kept, _PLANNED) + _added("added_quality_units"), _QUARTERS), _QUALITY,
                vi, option, en=en,
            ),
        ]  # fmt: skip
    return tuple(made)


def _progress() -> tuple[xl.Derived, ...]:
    """Return c, in quarters of standard products, under each reading."""
    vi, en = "Sản phẩm đạt tiến độ, quy đổi, nhân 4", "Products on time, in quarters of standard products"
    made = [
        _derived("added_progress_units", _NONE, _ASSIGNED, f"{vi} (nhiệm vụ tính thêm)", _EXCLUDED, en=f"{en}, added")
    ]
    for faulty in _FAULTY:
        for delay in _DELAYS:
            kept = _DONE * _left(_late(delay), faulty)
            options = (FAULTY_PRODUCT.option(faulty), DELAY.option(delay))
            made += [
                _derived(
                    "added_progress_units", _sum(kept, ~_PLANNED), _ASSIGNED, f"{vi} (nhiệm vụ tính thêm)", _ADDED,
                    *options, en=f"{en}, added",
                ),
                _derived(
                    "progress_units", _bounded(_sum(kept, _PLANNED) + _added("added_progress_units"), _QUARTERS),
                    _PROGRESS, vi, *options, en=en,
                ),
            ]  # fmt: skip
    return tuple(made)


_QUALITIES, _PROGRESSES = _quality(), _progress()
QUALITY: Expr[Decimal] = _QUALITIES[-1].fact
PROGRESS: Expr[Decimal] = _PROGRESSES[-1].fact


TOO_MANY_UNITS = (ASSIGNED.fact > MOST_UNITS) | (DONE.fact > MOST_UNITS)
_ABSENT: Any = xl.Truth.NOT_APPLICABLE


def _rate(name: str, units: Expr[Decimal], times: int, cite: xl.Citation, vi: str, en: str) -> xl.Derived:
    # Of more units than are counted no rate is known: what is cut off would make it another.
    value = TOO_MANY_UNITS.then(_ABSENT, (units * 100).divided_by(ASSIGNED.fact * times, digits=4))
    return xl.Derived(f"civil_servant.{name}", CIVIL_SERVANT, name=name, value=value, cite=cite, vi=vi, en=en)


_RATES = (
    _rate("quantity_rate", DONE.fact, 1, _QUANTITY, "a: số lượng (%)", "a: quantity (%)"),
    _rate("quality_rate", QUALITY, _QUARTERS, _QUALITY, "b: chất lượng (%)", "b: quality (%)"),
    _rate("progress_rate", PROGRESS, _QUARTERS, _PROGRESS, "c: tiến độ (%)", "c: progress (%)"),
)
_COMPOUNDING = tuple(
    xl.Hole(
        f"{rule.id}.compounding",
        of=rule.id,
        cite=rule.cite,
        reading=(*rule.reading, DEDUCTION.option("compounding")),
        vi="Trừ trên phần còn lại: Nghị định không nói cách làm tròn và mức thấp nhất, nên không tính được",
        en="Deducting from what is left: the decree says neither rounding nor floor, so nothing is computed",
    )
    for rule in (*_QUALITIES, *_PROGRESSES)
    # What does not count at all has nothing deducted from it.
    if not rule.name.startswith("added") and FAULTY_PRODUCT.option("keeps") in rule.reading
)
RULES = (ASSIGNED, DONE, *_QUALITIES, *_PROGRESSES, *_RATES, *_COMPOUNDING)
