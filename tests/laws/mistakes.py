"""Deliberate mistakes: each is the reference with one small thing wrong, as somebody once might have written it."""

from __future__ import annotations

from collections.abc import Sequence

from xeploai import tree
from xeploai.reference import Reference, ranges
from xeploai.reference.evaluation import Reach, Scope
from xeploai.reference.quotas import Rival
from xeploai.reference.ranges import NO, TRUE, Range, Value
from xeploai.rules import Ceiling, GateStatus, Hole, Quota


class GatesIgnored(Reference):
    """Takes a gate that may hold for one that does not."""

    def _gates(self, key: str) -> dict[GateStatus, Range]:
        return {status: holds if holds.lo == TRUE else NO for status, holds in super()._gates(key).items()}


class UnknownLiftIsNoLift(Reference):
    """Takes a lift that may be true for none."""

    def unlifted(self, rule: Ceiling, holds: Range, scope: Scope) -> Range:
        lifts = [ranges.is_true(self.condition(lift.when, scope)) for lift in self.book.lifts.get(rule.id, ())]
        return NO if any(lift.lo == TRUE for lift in lifts) else holds


class ProvisionalCompetitorsAreSure(Reference):
    """Takes a competitor that may qualify for one that does."""

    def rival(self, quota: Quota, key: str, able: Range) -> Rival:
        return super().rival(quota, key, able)._replace(surely=True)


class BaseIsEmptyOnlyIfSurely(Reference):
    """Forgets the declared value over no row where the base may be empty."""

    def may_be_empty(self, surely: Sequence[bool]) -> bool:
        return not surely


class PlacesAtTheEnds(Reference):
    """Counts places for the least and the greatest base only; with a small-group rule the most lie in between."""

    def places(
        self, quota: Quota, share: Range, base: list[int], members: list[int], candidates: list[int]
    ) -> tuple[int, int]:
        ends = [super(PlacesAtTheEnds, self).places(quota, share, [end, end], members, candidates) for end in base]
        return min(least for least, _ in ends), max(most for _, most in ends)


class OtherwiseNotTurned(Reference):
    """Lets a negation turn what a reference without an answer means for its rule."""

    def normal(self, node: tree.Node) -> tree.Node:
        return node


class OneRowLiftsAnother(Reference):
    """Lets one row's lift do for every row."""

    def some_row(self, rule: Ceiling, path: Sequence[tree.Source], scope: Scope) -> Range:
        if not path:
            return super().some_row(rule, path, scope)
        held, lifted = self._each(rule, path, scope)
        return ranges.meet([ranges.join(held), ranges.negate(ranges.join(lifted))])

    def _each(self, rule: Ceiling, path: Sequence[tree.Source], scope: Scope) -> tuple[list[Range], list[Range]]:
        if not path:
            lifts = [ranges.is_true(self.condition(lift.when, scope)) for lift in self.book.lifts.get(rule.id, ())]
            return [ranges.is_true(self.condition(rule.when, scope))], lifts
        found: Reach = self.reach(path[0], scope)
        rows = [self._each(rule, path[1:], (*scope, row)) for row in (*found.sure, *found.maybe)]
        unsure = [ranges.either(found.open)] if found.unseen or found.maybe else []
        held = [one for some, _ in rows for one in some]
        return [*held, *unsure], [one for _, some in rows for one in some]


class HolesOfTheKnownOnly(Reference):
    """Forgets a hole that speaks of some only, where it is not known whether it speaks of this one."""

    def unread(self, hole: Hole, scope: Scope) -> Range:
        speaks = ranges.is_true(self.condition(hole.when, scope))
        return super().unread(hole, scope) if speaks.is_point else NO


class RowsByTheirOwnDayOnly(Reference):
    """Takes rows of a register by the day that dates it, where a rule takes them by another."""

    def register(self, source: tree.Rows, owner: Scope) -> Reach:
        return super().register(source.model_copy(update={"dated": None}), owner)


class GreaterForAtLeast(Reference):
    """Writes > for >=."""

    def compare(self, op: str, left: Value, right: Value) -> Range:
        return super().compare("gt" if op == "ge" else op, left, right)


MISTAKES: tuple[type[Reference], ...] = (
    GatesIgnored,
    UnknownLiftIsNoLift,
    ProvisionalCompetitorsAreSure,
    BaseIsEmptyOnlyIfSurely,
    PlacesAtTheEnds,
    OtherwiseNotTurned,
    OneRowLiftsAnother,
    HolesOfTheKnownOnly,
    RowsByTheirOwnDayOnly,
    GreaterForAtLeast,
)
