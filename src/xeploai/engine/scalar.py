"""The scalar engine: one book, compiled, over one dossier; every ruling equal to the definition's.

It is the definition with its questions answered from what is compiled (`plan`), indexed (`ways`), counted once a group
(`groups`) or kept as words (`capped`); whatever has no faster way here is the definition's own method.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from xeploai.engine.capped import NO_GATES, Capped
from xeploai.engine.plan import KindPlan
from xeploai.engine.rest import resting_collector
from xeploai.engine.telling import Teller
from xeploai.law import Span
from xeploai.reference import grounds, ranges
from xeploai.reference.evaluation import Reach, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NO, TRUE, YES, Range
from xeploai.rules import UNGRADED
from xeploai.rulings import Finding, InForce, Ruling
from xeploai.scales import Grade


class Scalar(Capped):
    """One book over one dossier; ask for `ruling(key)` or all `rulings()`."""

    # ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def without_holes(self) -> Scalar:
        """The same dossier under the same book with every named hole assumed empty that may be."""
        return self._without_holes if self.book.may_be_empty else self

    @cached_property
    def _without_holes(self) -> Scalar:
        return type(self)(self.plan.holes_empty, self.dossier, self)

    @cached_property
    def teller(self) -> Teller:
        """What makes rulings of this book."""
        return Teller(self.plan, self.book)

    def rulings(self) -> dict[str, Ruling]:
        """Return the ruling of every subject, by key and in the order of the dossier."""
        with resting_collector():
            return super().rulings()

    def ruling(self, key: str) -> Ruling:
        """Return what the book allows for one subject."""
        kind = self.kinds[key]
        before, (sure, maybe, waiting) = self.all_words(key)
        told = kind.told(sure, maybe)
        gates = self.gates(key)
        bar = NO if gates is NO_GATES else ranges.join([*gates.values()])
        status, grade = self.status(key, gates, bar, told.low, told.high)
        below = kind.below[told.high.rank]
        waits: list[ranges.Opens] = []
        if status not in UNGRADED:
            waits += [items for bit, items in waiting.items() if bit & below]
            limits = [quota for quota, bit in kind.quota_bits if bit & below and bit in waiting]
            waits += [self.index.item("quota", quota.id, key) for quota in limits]
            if bar.lo < TRUE and gates is not NO_GATES:
                waits.append(ranges.opens(gates.values()))
            if key in self.index.invalid or status == "deferred":
                waits.append(self.postponed(key).open)
        without = self._without(kind, key) if status == "provisional" else ()
        held = () if gates is NO_GATES else self._gates_held(kind, key)
        first = kind.told(before[0], before[1])
        return self.teller.ruling(
            key,
            status,
            grade,
            low=told.low,
            high=told.high,
            before_quota=(first.low, first.high),
            may_be_not_graded=status in ("provisional", "pending") and bar.hi == TRUE,
            in_force=told.in_force,
            with_holes_empty=without,
            gates=held,
            waits=waits,
            registers=self._registers(kind, key),
            findings=self._findings(kind, key),
            established=kind.established((*told.decisive, *held)) if held else told.established,
        )

    def _without(self, kind: KindPlan, key: str) -> tuple[InForce, ...]:
        sure, maybe, _ = self.without_holes.all_words(key)[1]
        return kind.told(sure, maybe).surely

    def _gates_held(self, kind: KindPlan, key: str) -> tuple[str, ...]:
        scope = self.scope(key)
        return tuple(sorted(rule.id for rule, holds in kind.gates if holds(self, scope).lo == TRUE))

    def status(self, key: str, gates: Any, bar: Range, low: Grade, high: Grade) -> tuple[Any, Grade | None]:
        """Return the first status that surely holds, and the grade where there is one."""
        if key in self.index.invalid:
            return "invalid", None
        if gates is not NO_GATES:
            for status, holds in gates.items():
                if holds.lo == TRUE:
                    return status, None
        if bar.hi == FALSE and low is high:
            return "graded", high
        empty = self.without_holes
        told = self.kinds[key].told(*empty.all_words(key)[1][:2])
        if told.low is told.high:
            gates = empty.gates(key)
            if gates is NO_GATES or ranges.join([*gates.values()]).hi == FALSE:
                return "provisional", told.high
        return "pending", None

    # ── what a ruling rests on ────────────────────────────────────────────────────────────────────────────────────────

    def _registers(self, kind: KindPlan, key: str) -> tuple[str, ...]:
        if not kind.registers:
            return ()
        if not self.index.is_scoped(one.record for one in kind.registers):
            if kind.kind not in self._whole:
                self._whole[kind.kind] = self._complete_registers(kind, key)
            return self._whole[kind.kind]
        return self._complete_registers(kind, key)

    @cached_property
    def _whole(self) -> dict[str, tuple[str, ...]]:
        """The registers complete for all of a kind, where nothing is said of any one of them."""
        return {}

    def _complete_registers(self, kind: KindPlan, key: str) -> tuple[str, ...]:
        here, period = self.index.is_complete, self.book.period.span
        whole = {one.record for one in kind.registers if here(one.record, key, Span() if one.ever else period)}
        return tuple(sorted(whole)) if whole else ()

    def _findings(self, kind: KindPlan, key: str) -> tuple[Finding, ...]:
        scope = self.scope(key)
        if key in self.index.invalid:
            held = [check for check, when in kind.checks if when(self, scope).lo == TRUE]
        else:
            held = kind.checked(scope[0].facts, self, scope)
        made = [Finding(id=check.id, subject=key, vi=check.vi, en=check.en, cite=check.cite) for check in held]
        quiet = [link for link, reach in kind.silences if self._may_be_silent(reach(self, scope))]
        if quiet:
            made += self._silent(kind, scope, quiet)
        if kind.discretions:
            made += grounds.choices(self, kind.kind, scope)
        if made:
            made = list(set(made))
        if kind.quotas and self._may_hold_a_place(kind, key, scope):
            made += self.quota_findings(key)
        return tuple(sorted(made, key=lambda one: (one.id, one.vi))) if made else ()

    def _may_hold_a_place(self, kind: KindPlan, key: str, scope: Scope) -> bool:
        """Say whether a quota may have a finding of a subject: it was chosen, or surely qualifies."""
        return any(self.qualifies(key, grade).lo == TRUE for grade in kind.limited_grades) or any(
            self.value(choice, scope) == YES for choice in kind.choices
        )

    def _may_be_silent(self, found: Reach) -> bool:
        """Say whether a reference along a link may be left without an answer: to nobody, or to who may be ungraded."""
        if found.unseen or not found.sure:
            return not found.unseen
        key = found.sure[0].key
        return key in self.index.invalid or self.gates(key) is not NO_GATES

    def _silent(self, kind: KindPlan, scope: Scope, quiet: list[str]) -> Iterator[Finding]:
        """Yield the findings that a rule does not apply because nobody answers its reference."""
        out = 0 if scope[0].key in self.index.invalid else kind.not_shown(scope[0].facts)
        for place, (rule, _, conditions, references) in enumerate(kind.asking):
            if out >> place & 1:
                continue
            asked = [(link, reference) for link, reference in references if link in quiet]
            if not asked or all(shown(self, scope).hi != ranges.MIDDLE for shown in conditions):
                continue
            for link, reference in asked:
                if reference(self, scope) == IN_BETWEEN:
                    yield grounds.silent(self.book, rule, link, scope[0].key)
