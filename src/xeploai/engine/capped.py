"""What caps each subject, as words of bits: gates, ceilings and thresholds, from what is compiled and counted.

Open items, gates and reasons stay words until a ruling is told (`scalar`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.engine.evaluated import Evaluated
from xeploai.engine.known import settled
from xeploai.engine.plan import Caps, KindPlan
from xeploai.reference import ranges
from xeploai.reference.definition import Cap
from xeploai.reference.evaluation import Scope
from xeploai.reference.ranges import FALSE, NO, TRUE, YES, Range
from xeploai.rules import UNGRADED, GateStatus, Hole
from xeploai.rulings import Open
from xeploai.scales import Grade

_STATUSES: tuple[GateStatus, ...] = (*UNGRADED, "deferred")
NO_GATES: dict[GateStatus, Range] = dict.fromkeys(_STATUSES, NO)


class Capped(Evaluated):
    """The definition up to what caps each subject, before quotas and after."""

    def __init__(self, book: Book, dossier: Dossier, first: Capped | None = None) -> None:
        super().__init__(book, dossier, first)
        # INVARIANT: what rests on data alone is the same where holes are assumed empty.
        self.plain: dict[str, Caps] = {} if first is None else first.plain
        self.ruled_out: dict[str, int] = {} if first is None else first.ruled_out
        self._gated: dict[str, dict[GateStatus, Range]] = {}
        self.gated_plainly: dict[str, dict[GateStatus, Range]] = {} if first is None else first.gated_plainly
        self._graded: dict[tuple[str, int], Caps] = {}
        self._reached: dict[tuple[str, int, bool], Range] = {}
        self._caps_of: dict[str, tuple[Caps, Caps]] = {}
        self.kinds: dict[str, KindPlan] = (
            {key: self.plan.kind(scope[0].form) for key, scope in self.index.scopes.items()}
            if first is None
            else first.kinds
        )
        self._fixed: dict[tuple[str, int], Caps] = {}
        self._of_all: dict[str, list[tuple[str, Cap]]] = {}
        self._of_some: dict[str, list[Hole]] = {}
        self._plainly: dict[str, Caps] = {}

    # ── gates ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def gates(self, key: str) -> dict[GateStatus, Range]:
        """Return, per status that is no grade, whether some gate puts the subject there."""
        found = self._gated.get(key)
        if found is None:
            kind = self.kinds[key]
            if kind.is_gated_plainly:
                found = self.gated_plainly.get(key)
                if found is None:
                    found = self.gated_plainly[key] = self._gates_of(key)
            else:
                found = self.ask(("gates", key), lambda: self._gates_of(key))
            self._gated[key] = found
        return found

    def _gates_of(self, key: str) -> dict[GateStatus, Range]:
        kind, scope = self.kinds[key], self.scope(key)
        held: dict[GateStatus, list[Range]] = {}
        for rule, holds in kind.gates:
            part = holds(self, scope)
            if part.hi == TRUE:
                held.setdefault(rule.status, []).append(part)
        if not held:
            return NO_GATES
        return {status: ranges.join(held[status]) if status in held else NO for status in _STATUSES}

    # ── thresholds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def at_least(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        """Return whether a subject, if graded, has at least `grade`."""
        rank, kind = grade.rank, self.kinds[key]
        if after_quotas and not kind.quotas_to[rank]:
            after_quotas = False
        question = (key, rank, after_quotas)
        found = self._reached.get(question)
        if found is not None:
            return found
        if not after_quotas and kind.is_alone[rank]:
            found = self._reached[question] = self._threshold(key, grade, after_quotas=False)
        else:
            found = self.ask(question, lambda: self._threshold(key, grade, after_quotas=after_quotas), top=YES)
            if not self.memory.is_leaning:
                self._reached[question] = found
        return found

    def is_surely_graded(self, key: str) -> bool:
        """Say whether no gate can hold of a subject."""
        return self.gates(key) is NO_GATES and key not in self.index.invalid

    def ungraded(self, key: str) -> Range:
        """Return whether the subject is not graded at all."""
        gates = self.gates(key)
        return NO if gates is NO_GATES else ranges.join([gates[status] for status in UNGRADED])

    def postponed(self, key: str) -> Range:
        """Return whether the subject's grade is still to come."""
        if key in self.index.invalid:
            return Range(TRUE, TRUE, self.index.item("row", "row", key))
        holds = self.gates(key)["deferred"]
        return Range(holds.lo, holds.hi, holds.open | self.index.item("deferral", "deferral", key))

    def qualifies(self, key: str, grade: Grade | None) -> Range:
        """Return whether a subject, before quotas, has at least a grade."""
        if not self.is_surely_graded(key) and (key in self.index.invalid or self.gates(key)["deferred"].hi == TRUE):
            return ranges.either()
        return YES if grade is None else self.at_least(key, grade, after_quotas=False)

    def grade_answer(self, node: tree.GradeOf, target: str, scope: Scope) -> Range:
        """Answer a threshold question about a subject: graded, pending or not graded."""
        if node.reads == "decided" and (decided := self.dossier.by_key[target].decided) is not None:
            return YES if (decided >= node.grade) == (node.op == "at_least") else NO
        if self.gates(target) is not NO_GATES or target in self.index.invalid:
            return super().grade_answer(node, target, scope)
        reached = self.at_least(target, node.grade, after_quotas=node.reads != "before_quota")
        answer = reached if node.op == "at_least" else _turned(reached)
        if not self.memory.is_leaning:
            self.answers[node.reads, node.op, node.grade.rank][target] = answer
        return answer

    # ── ceilings, as words ────────────────────────────────────────────────────────────────────────────────────────────

    def plain_caps(self, kind: KindPlan, key: str, scope: Scope) -> Caps:
        """Return which ceilings that rest on data alone cap a subject."""
        found = self.plain.get(key)
        if found is None:
            found = self.plain[key] = self._plain_caps(kind, key, scope)
        return found

    def _plain_caps(self, kind: KindPlan, key: str, scope: Scope) -> Caps:
        if key in self.index.invalid:
            return self._held(kind.plain, scope)
        hard: list[int] = []
        sure = kind.run(scope[0].facts, hard.append)
        held, maybe, waits = self._held([*kind.slow, *(kind.quick[number] for number in hard)], scope)
        return sure | held, sure | maybe, waits

    def _without_grades(self, kind: KindPlan, key: str, scope: Scope, below: Grade | None = None) -> list[Caps]:
        """Return what caps a subject and asks for nobody's grade; what rests on data alone is put together once."""
        if not kind.is_read_plainly:
            return [self.plain_caps(kind, key, scope), *self._rest(kind, scope, below)]
        found = self._plainly.get(key)
        if found is None:
            found = self._plainly[key] = _together(self.plain_caps(kind, key, scope), *self._rest(kind, scope))
        return [found]

    def _held_by_grades(self, kind: KindPlan, key: str, scope: Scope, below: int = 4) -> list[Caps]:
        """Return which ceilings that ask for grades cap a subject below a rank; what is settled is kept."""
        held = []
        for rank, bits, ceilings in kind.graded_at:
            if rank >= below:
                break
            found = self._graded.get((key, rank))
            if found is None:
                out = self._ruled_out(kind, key, scope)
                if not bits & ~out:
                    continue
                found = self._held([one for one in ceilings if not one[0] & out] if bits & out else ceilings, scope)
                if not self.memory.is_leaning:
                    self._graded[key, rank] = found
            if found[1]:
                held.append(found)
        return held

    def _ruled_out(self, kind: KindPlan, key: str, scope: Scope) -> int:
        found = self.ruled_out.get(key)
        if found is None:
            found = 0 if key in self.index.invalid else kind.ruled_out(scope[0].facts)
            self.ruled_out[key] = found
        return found

    def _held(self, ceilings: Sequence[tuple[int, int, Any]], scope: Scope) -> Caps:
        sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
        for bit, _, ceiling in ceilings:
            holds = ceiling(self, scope)
            if holds is NO or holds.hi == FALSE:
                continue
            maybe |= bit
            if holds.lo == TRUE:
                sure |= bit
            else:
                waits[bit] = holds.open
        return sure, maybe, waits

    def _rest(self, kind: KindPlan, scope: Scope, below: Grade | None = None) -> list[Caps]:
        """Return which discretions, grades given elsewhere and holes cap a subject."""
        place = (kind.kind, 4 if below is None else below.rank)
        fixed = self._fixed.get(place)
        if fixed is None:
            fixed = self._fixed[place] = self._words(kind, self._holes(kind.kind), below)
        return [fixed] if kind.is_fixed else [fixed, self._words(kind, self._others(kind, scope, below), below)]

    def _words(self, kind: KindPlan, caps: list[tuple[str, Cap]], below: Grade | None) -> Caps:
        sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
        for of, cap in caps:
            if cap.holds.hi == FALSE or (below is not None and cap.at_most >= below):
                continue
            bit = kind.bit(of, cap.rule, cap.at_most)
            maybe |= bit
            if cap.holds.lo == TRUE:
                sure |= bit
            else:
                waits[bit] = cap.holds.open
        return sure, maybe, waits

    def _others(self, kind: KindPlan, scope: Scope, below: Grade | None) -> list[tuple[str, Cap]]:
        found: list[tuple[str, Cap]] = []
        for choice in kind.discretions:
            if below is None or choice.open[0] < below:
                found += [(choice.id, cap) for cap in self.discretion(choice, scope)]
        for given in kind.givens:
            worth = self.value(given.fact, scope)
            surely = isinstance(worth, Range)
            at_most = Grade.at(worth.lo) if isinstance(worth, Range) else Grade.bottom()
            holds = self.in_doubt(given, YES if surely else ranges.either(worth.open))
            found.append((given.id, Cap(given.id, at_most, holds)))
        for hole in self._holes_of_some(kind.kind):
            if below is None or hole.may_lower_to < below:
                found.append((hole.id, Cap(hole.id, hole.may_lower_to, self.unread(hole, scope))))
        return found

    def unread(self, hole: Hole, scope: Scope) -> Range:
        """Return whether a rule not seen caps a subject; see the definition."""
        test, item = self._tests.get(id(hole.when)), self.index.item("hole", hole.id, "")
        speaks = None if test is None else settled(test(self, scope))
        if speaks is None:
            return super().unread(hole, scope)
        return speaks if speaks is NO else ranges.either(item if speaks is YES else speaks.open | item)

    def _holes(self, kind: str) -> list[tuple[str, Cap]]:
        """Return the caps of the holes that speak of every subject of a kind."""
        if kind not in self._of_all:
            caps = [
                Cap(hole.id, hole.may_lower_to, ranges.either(Open(what="hole", name=hole.id)))
                for hole in self.book.holes(kind)
                if hole.is_of_all
            ]
            caps += [] if self.book.is_complete(kind) else [self.incomplete(kind)]
            self._of_all[kind] = [(cap.rule, cap) for cap in caps]
        return self._of_all[kind]

    def _holes_of_some(self, kind: str) -> list[Hole]:
        """Return the holes that speak of some subjects of a kind only."""
        if kind not in self._of_some:
            self._of_some[kind] = [hole for hole in self.book.holes(kind) if not hole.is_of_all]
        return self._of_some[kind]

    def _threshold(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        kind = self.kinds[key]
        if after_quotas:
            before = self.at_least(key, grade, after_quotas=False)
            quotas = kind.quotas_to[grade.rank]
            if before.hi == FALSE or not quotas:
                return before
            return ranges.meet([before, *(self.keeps(quota, key) for quota in quotas)])
        scope, below = self.scope(key), kind.below[grade.rank]
        parts = self._without_grades(kind, key, scope, grade)
        if parts[0][0] & below and not kind.is_eager[grade.rank]:
            return NO
        parts += self._held_by_grades(kind, key, scope, grade.rank)
        below = kind.below[grade.rank]  # a rule may have shown a grade that it had not shown before
        open_: list[ranges.Opens] = []
        for held, possible, waiting in parts:
            if held & below:
                return NO
            if possible & below:
                open_ += [items for bit, items in waiting.items() if bit & below]
        return ranges.either(*open_) if open_ else YES

    def all_words(self, key: str) -> tuple[Caps, Caps]:
        """Return what caps a subject before quotas, and all that does, as words."""
        found = self._caps_of.get(key)
        if found is None:
            found = self._caps_of[key] = self._all_words(key)
        return found

    def _all_words(self, key: str) -> tuple[Caps, Caps]:
        kind, scope = self.kinds[key], self.scope(key)
        before = _together(*self._without_grades(kind, key, scope), *self._held_by_grades(kind, key, scope))
        sure, maybe, waits = before[0], before[1], before[2]
        high = kind.told(sure, maybe).high
        quotas = kind.quotas_to[high.rank]
        if not quotas:
            return before, before
        waits = dict(waits)
        for quota in quotas:
            out = _turned(self.kept(quota, key))
            if out.hi == TRUE:
                bit = kind.bit(quota.id, quota.id, quota.grade.beneath)
                maybe |= bit
                if out.lo == TRUE:
                    sure |= bit
                else:
                    waits[bit] = out.open
        return before, (sure, maybe, waits)


def _turned(part: Range) -> Range:
    return NO if part is YES else YES if part is NO else ranges.negate(part)


def _together(*parts: Caps) -> Caps:
    if len(parts) == 1:
        return parts[0]
    sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
    for held, possible, waiting in parts:
        if possible:
            sure |= held
            maybe |= possible
            waits |= waiting
    return sure, maybe, waits
