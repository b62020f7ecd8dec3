"""What caps each subject, as words of bits: gates, ceilings and thresholds, from what is compiled and counted.

Open items, gates and reasons stay words until a ruling is told (`scalar`).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.engine.groups import Groups
from xeploai.engine.plan import Caps, KindPlan, Plan, plan_of
from xeploai.reference import ranges
from xeploai.reference.definition import Cap
from xeploai.reference.evaluation import Counted, Reach, Row, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NO, TRUE, YES, Missing, NotApplicable, Range, Value
from xeploai.rules import UNGRADED, GateStatus
from xeploai.rulings import Open
from xeploai.scales import Grade, Truth

_STATUSES: tuple[GateStatus, ...] = (*UNGRADED, "deferred")
_ENDS = (NO, IN_BETWEEN, YES)
NO_GATES: dict[GateStatus, Range] = dict.fromkeys(_STATUSES, NO)


class Capped(Groups):
    """The definition up to what caps each subject, before quotas and after."""

    def __init__(self, book: Book, dossier: Dossier, first: Capped | None = None) -> None:
        plan = plan_of(book) if first is None else first.plan
        super().__init__(plan.book if first is None else book, dossier, first)
        self.plan: Plan = plan
        self._code, self._tests, self._ways = plan.codes.values, plan.codes.truths, plan.codes.reaches
        # INVARIANT: what rests on data alone is the same where holes are assumed empty.
        self.plain: dict[str, Caps] = {} if first is None else first.plain
        self._gated: dict[str, dict[GateStatus, Range]] = {}
        self.gated_plainly: dict[str, dict[GateStatus, Range]] = {} if first is None else first.gated_plainly
        self._graded: dict[tuple[str, int], Range] = {}
        self._shares: dict[tuple[Any, ...], Fraction] = {}
        self._reached: dict[tuple[str, int, bool], Range] = {}
        self._caps_of: dict[str, tuple[Caps, Caps]] = {}
        self.kinds: dict[str, KindPlan] = (
            {key: plan.kind(scope[0].form) for key, scope in self.index.scopes.items()}
            if first is None
            else first.kinds
        )
        self._fixed: dict[tuple[str, int], Caps] = {}
        self._doubts: dict[str, list[Open]] = {}

    # ── expressions ───────────────────────────────────────────────────────────────────────────────────────────────────

    def value(self, node: tree.Node, scope: Scope) -> Value:
        """Return what a node is worth in a scope, by its closure where it has one."""
        code = self._code.get(id(node))
        return super().value(node, scope) if code is None else code(self, scope)

    def defined(self, node: tree.Node, scope: Scope) -> Value:
        """Return what a node is worth by the definition, its parts by their closures."""
        return super().value(node, scope)

    def condition(self, node: tree.Node, scope: Scope) -> Range:
        """Return the truth of a condition as it stands in a rule, by its closure where it has one."""
        test = self._tests.get(id(node))
        return super().condition(node, scope) if test is None else test(self, scope)

    def reach(self, source: tree.Source, scope: Scope) -> Reach:
        """Return the rows that a source leads to from the scope."""
        way = self._ways.get(id(source))
        return super().reach(source, scope) if way is None else way(self, scope)

    def counted(self, node: tree.Quantify | tree.Aggregate, scope: Scope, *, test: bool) -> tuple[list[Counted], Reach]:
        """Return the rows possibly in the base of an aggregate; see the definition."""
        found = self.reach(node.over, scope)
        if found.maybe or id(node.of) not in (self._tests if test else self._code):
            return super().counted(node, scope, test=test)
        worth: Any = (self._tests if test else self._code)[id(node.of)]
        rows = []
        for row in found.sure:
            inner = (*scope, row)
            where = YES if node.where is None else ranges.is_true(self.condition(node.where, inner))
            if where.hi == FALSE:
                continue
            value = worth(self, inner)
            if not (isinstance(value, NotApplicable) or (test and value == IN_BETWEEN)):
                rows.append(Counted(row, where.lo == TRUE, value, where))
        return rows, found

    def _parts(self, node: tree.Quantify | tree.Aggregate, scope: Scope) -> list[Range] | None:
        """Return what the condition is of each row of a base, where every row is seen and surely in it; else None."""
        found, test = self.reach(node.over, scope), self._tests.get(id(node.of))
        if node.where is not None or test is None or found.maybe or found.unseen:
            return None
        parts = [test(self, (*scope, row)) for row in found.sure]
        return [part for part in parts if part is YES or part is NO or part != IN_BETWEEN]

    def quantify(self, node: tree.Quantify, scope: Scope) -> Range:
        """Return whether some, or every, row of the base meets a condition; see the definition."""
        parts = self._parts(node, scope)
        if parts is not None and not parts:
            return _ENDS[(node.if_empty or Truth.FALSE).rank]
        if parts is None or not any(not ranges.may_be_between(part) for part in parts):
            return super().quantify(node, scope)
        wanted = TRUE if node.op == "any" else FALSE
        if any(part.lo == part.hi == wanted for part in parts):
            return YES if wanted == TRUE else NO
        outcomes = [end for end in (wanted, TRUE - wanted) if any(part.lo <= end <= part.hi for part in parts)]
        lo, hi = min(outcomes), max(outcomes)
        return ranges.point(lo) if lo == hi else Range(lo, hi, ranges.opens(parts), split=True)

    def aggregate(self, node: tree.Aggregate, scope: Scope) -> Value:
        """Return a count, share, least, greatest, sum or mean over the rows of the base; see the definition."""
        parts = self._parts(node, scope) if node.op == "share" else None
        if parts is None or not any(not ranges.may_be_between(part) for part in parts):
            return super().aggregate(node, scope)
        low = self._share(node, sum(part.lo == TRUE for part in parts), sum(part.lo == FALSE for part in parts), 1)
        high = self._share(node, sum(part.hi == TRUE for part in parts), sum(part.hi == FALSE for part in parts), 0)
        if not any(part.hi == TRUE for part in parts):
            low = Fraction(0)
        return ranges.span(low, high, parts)

    def _share(self, node: tree.Aggregate, met: int, missed: int, over_none: int) -> Fraction:
        place = (met, missed, over_none, node.digits, node.rounding)
        if place not in self._shares:
            share = Fraction(met, met + missed) if met + missed else Fraction(over_none)
            self._shares[place] = ranges.rounded(share, node.digits, node.rounding)
        return self._shares[place]

    def _derived(self, row: Row, name: str) -> Value:
        code = self.plan.derived[row.form, name]
        waits = [item for rule in self.book.derived[row.form, name] for item in self.doubts(rule)]
        return Missing(frozenset(waits)) if waits else code(self, (row,))

    def doubts(self, rule: Any) -> list[Open]:
        """Return why a rule is never surely what it says."""
        if rule.id not in self._doubts:
            self._doubts[rule.id] = super().doubts(rule)
        return self._doubts[rule.id]

    # ── gates ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def gates(self, key: str) -> dict[GateStatus, Range]:
        """Return, per status that is no grade, whether some gate puts the subject there."""
        found = self._gated.get(key)
        if found is None:
            kind = self.kinds[key]
            if kind.is_gated_plainly:
                found = self.gated_plainly.get(key)
                if found is None:
                    found = self.gated_plainly[key] = self._gates(key)
            else:
                found = self.ask(("gates", key), lambda: self._gates(key))
            self._gated[key] = found
        return found

    def _gates(self, key: str) -> dict[GateStatus, Range]:
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
        rank = grade.rank
        question = (key, rank, after_quotas)
        found = self._reached.get(question)
        if found is not None:
            return found
        kind = self.kinds[key]
        if after_quotas and not kind.quotas_to[rank]:
            return self.at_least(key, grade, after_quotas=False)
        if not after_quotas and kind.is_alone[rank]:
            found = self._reached[question] = self._at_least(key, grade, after_quotas=False)
        else:
            found = self.ask(question, lambda: self._at_least(key, grade, after_quotas=after_quotas), top=YES)
            if not self.memory.is_leaning:
                self._reached[question] = found
        return found

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
        if key in self.index.invalid or self.gates(key)["deferred"].hi == TRUE:
            return ranges.either()
        return YES if grade is None else self.at_least(key, grade, after_quotas=False)

    def grade_answer(self, node: tree.GradeOf, target: str, scope: Scope) -> Range:
        """Answer a threshold question about a subject: graded, pending or not graded."""
        if node.reads == "decided" or target in self.index.invalid or self.gates(target) is not NO_GATES:
            return super().grade_answer(node, target, scope)
        reached = self.at_least(target, node.grade, after_quotas=node.reads != "before_quota")
        return reached if node.op == "at_least" else _turned(reached)

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

    def _held_by_grades(self, kind: KindPlan, key: str, scope: Scope, below: int = 4) -> Caps:
        """Return which ceilings that ask for grades cap a subject below a rank; what is settled is kept."""
        sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
        for bit, rank, ceiling in kind.graded:
            if rank >= below:
                continue
            holds = self._graded.get((key, bit))
            if holds is None:
                holds = ceiling(self, scope)
                if not self.memory.is_leaning:
                    self._graded[key, bit] = holds
            if holds is NO or holds.hi == FALSE:
                continue
            maybe |= bit
            if holds.lo == TRUE:
                sure |= bit
            else:
                waits[bit] = holds.open
        return sure, maybe, waits

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

    def _rest(self, kind: KindPlan, scope: Scope, below: Grade | None = None) -> Caps:
        """Return which discretions, grades given elsewhere and holes cap a subject."""
        if kind.is_fixed:
            place = (kind.kind, 4 if below is None else below.rank)
            if place not in self._fixed:
                self._fixed[place] = self._rest_of(kind, scope, below)
            return self._fixed[place]
        return self._rest_of(kind, scope, below)

    def _rest_of(self, kind: KindPlan, scope: Scope, below: Grade | None) -> Caps:
        sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
        for of, cap in self._others(kind.kind, scope, below):
            if cap.holds.hi == FALSE or (below is not None and cap.at_most >= below):
                continue
            bit = kind.bit(of, cap.rule, cap.at_most)
            maybe |= bit
            if cap.holds.lo == TRUE:
                sure |= bit
            else:
                waits[bit] = cap.holds.open
        return sure, maybe, waits

    def _others(self, kind: str, scope: Scope, below: Grade | None) -> list[tuple[str, Cap]]:
        found: list[tuple[str, Cap]] = []
        for choice in self.book.discretions(kind):
            if below is None or choice.open[0] < below:
                found += [(choice.id, cap) for cap in self.discretion(choice, scope)]
        for given in self.book.givens(kind):
            worth = self.value(given.fact, scope)
            surely = isinstance(worth, Range)
            at_most = Grade.at(worth.lo) if isinstance(worth, Range) else Grade.bottom()
            holds = self.in_doubt(given, YES if surely else ranges.either(worth.open))
            found.append((given.id, Cap(given.id, at_most, holds)))
        return found + self._holes(kind)

    def _holes(self, kind: str) -> list[tuple[str, Cap]]:
        if kind not in self._unread:
            holes = {hole.id: hole.may_lower_to for hole in self.book.holes(kind)}
            if not self.book.is_complete(kind):
                holes[f"incomplete:{kind}"] = Grade.bottom()
            self._unread[kind] = [
                (id, Cap(id, at_most, ranges.either(Open(what="hole", name=id)))) for id, at_most in holes.items()
            ]
        return self._unread[kind]

    @cached_property
    def _unread(self) -> dict[str, list[tuple[str, Cap]]]:
        return {}

    def _at_least(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        kind = self.kinds[key]
        if after_quotas:
            before = self.at_least(key, grade, after_quotas=False)
            quotas = kind.quotas_to[grade.rank]
            if before.hi == FALSE or not quotas:
                return before
            return ranges.meet([before, *(self.keeps(quota, key) for quota in quotas)])
        scope = self.scope(key)
        sure, maybe, waits = self.plain_caps(kind, key, scope)
        below = kind.below[grade.rank]
        if sure & below and not self.plan.codes.eager:
            return NO
        parts = [
            (sure, maybe, waits),
            self._held_by_grades(kind, key, scope, grade.rank),
            self._rest(kind, scope, grade),
        ]
        below = kind.below[grade.rank]  # a rule may have shown a grade that it had not shown before
        if any(held & below for held, _, _ in parts):
            return NO
        items = [open_ for _, _, waiting in parts for bit, open_ in waiting.items() if bit & below]
        return ranges.either(*items) if items else YES

    def all_words(self, key: str) -> tuple[Caps, Caps]:
        """Return what caps a subject before quotas, and all that does, as words."""
        found = self._caps_of.get(key)
        if found is None:
            found = self._caps_of[key] = self._all_words(key)
        return found

    def _all_words(self, key: str) -> tuple[Caps, Caps]:
        kind, scope = self.kinds[key], self.scope(key)
        before = _together(
            self.plain_caps(kind, key, scope), self._held_by_grades(kind, key, scope), self._rest(kind, scope)
        )
        sure, maybe, waits = before[0], before[1], before[2]
        high = kind.told(sure, maybe).high
        quotas = kind.quotas_to[high.rank]
        if not quotas:
            return before, before
        waits = dict(waits)
        for quota in quotas:
            out = _turned(self.keeps(quota, key))
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
    sure, maybe, waits = 0, 0, dict[int, ranges.Opens]()
    for held, possible, waiting in parts:
        sure |= held
        maybe |= possible
        waits |= waiting
    return sure, maybe, waits
