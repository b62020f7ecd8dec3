"""Deliberate mistakes in the engine: each is the engine with one small thing wrong, as a faster way might have it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from xeploai.engine import Scalar
from xeploai.engine.groups import Group
from xeploai.engine.plan import Caps, KindPlan
from xeploai.forms import Link
from xeploai.reference import ranges
from xeploai.reference.definition import Cap
from xeploai.reference.evaluation import Reach, Scope
from xeploai.reference.quotas import Rival
from xeploai.reference.ranges import TRUE, Range
from xeploai.rules import GateStatus, Hole, Quota
from xeploai.rulings import Open


class UnknownCeilingsForgotten(Scalar):
    """Leaves out the ceilings of which it is not known whether they hold."""

    def _held(self, ceilings: Sequence[tuple[int, int, Any]], scope: Scope) -> Caps:
        sure, _, _ = super()._held(ceilings, scope)
        return sure, sure, {}


class HolesForgotten(Scalar):
    """Leaves out the caps that nobody has read."""

    def _holes(self, kind: str) -> list[tuple[str, Cap]]:
        return super()._holes(kind)[:0]


class HolesOfSomeForAll(Scalar):
    """Takes a hole that speaks of some of a kind for one that speaks of all."""

    def unread(self, hole: Hole, scope: Scope) -> Range:
        return super().unread(hole, scope) and ranges.either(Open(what="hole", name=hole.id))


class EveryThresholdTheSame(Scalar):
    """Asks the ceilings on others' grades without regard to the grade in question."""

    def _held_by_grades(self, kind: KindPlan, key: str, scope: Scope, below: int = 4) -> list[Caps]:
        return super()._held_by_grades(kind, key, scope, min(below, 2))


class MyselfARival(Scalar):
    """Counts a member of a group among those who stand before it."""

    def _ahead(self, found: Group, me: Rival, own: Rival | None, *, ties: bool) -> int:
        return super()._ahead(found, me, own if own is None else None, ties=ties)


class TheLostForgotten(Scalar):
    """Forgets those of whom it is not known where a link leads."""

    def _unsure(self, link: Link, day: date) -> tuple[tuple[Any, ...], frozenset[str], ranges.Opens]:
        rows, keys, items = super()._unsure(link, day)
        return rows[:0], keys - keys, items - items


class OneGroupForAll(Scalar):
    """Takes every known group of a quota for declared to be here, once one is."""

    def is_whole(self, quota: Quota, group: Sequence[Any]) -> bool:
        whole = super().is_whole(quota, group)
        known = all(isinstance(part, Range) and part.is_point for part in group)
        return whole or (known and any(held for place, held in self.index.whole.items() if place[0] == "whole"))


class GatesWithoutDoubt(Scalar):
    """Looks only at gates that surely hold."""

    def _gates_of(self, key: str) -> dict[GateStatus, Range]:
        return {status: holds if holds.lo == TRUE else ranges.NO for status, holds in super()._gates_of(key).items()}


class ChoicesNotAwaited(Scalar):
    """Forgets that a quota waits for the choices of the others who are level."""

    def _waits(self, quota: Quota, found: Group, me: Rival) -> ranges.Opens:
        return frozenset(item for item in super()._waits(quota, found, me) if item.subject in ("", me.key))


class LastDayOnly(Scalar):
    """Reads every link on the last day of the period."""

    def leaving(self, link: Link, key: str, day: date) -> Reach:
        return super().leaving(link, key, max(day, self.book.period.end))


class HolesStayOpen(Scalar):
    """Does not look at what would be if every hole were empty."""

    @property
    def without_holes(self) -> Scalar:
        return self


MISTAKES: tuple[type[Scalar], ...] = (
    UnknownCeilingsForgotten,
    HolesForgotten,
    HolesOfSomeForAll,
    EveryThresholdTheSame,
    MyselfARival,
    TheLostForgotten,
    OneGroupForAll,
    GatesWithoutDoubt,
    ChoicesNotAwaited,
    LastDayOnly,
    HolesStayOpen,
)
