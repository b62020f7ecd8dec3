"""The definition: what a book allows for each subject of a dossier, in the plainest possible Python.

Read it beside the design: facts → derived facts → gates → ceilings → meet → quotas. Everything is asked by demand and
remembered per question; there are no strata here. The faster engines are held to it by differential tests, and it is
itself held to an enumeration of everything that may turn out true (`xeploai.testing`). The other chapters say what an
expression is worth (`evaluation`), who stays within a quota (`quotas`), and how a question that rests on itself is
answered (`fixpoint`). The dossier must have been examined (`xeploai.evidence`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from xeploai import tree
from xeploai.reference import grounds, ranges
from xeploai.reference.evaluation import Row, Scope
from xeploai.reference.quotas import Quotas
from xeploai.reference.ranges import FALSE, NO, TRUE, YES, Missing, Range, Value
from xeploai.rules import UNGRADED, AnyRule, Ceiling, Discretion, Gate, GateStatus, Hole
from xeploai.rulings import Finding, InForce, Open, Ruling, Status
from xeploai.scales import Grade


class Cap(NamedTuple):
    """A rule that caps a subject at a grade, and whether it is in force."""

    rule: str
    at_most: Grade
    holds: Range


class Reference(Quotas):
    """One book over one dossier; ask for `ruling(key)` or all `rulings()`."""

    # ── facts → derived facts ─────────────────────────────────────────────────────────────────────────────────────────

    def derived(self, row: Row, name: str) -> Value:
        """Return a derived fact; missing where a reading of it is undecided or a part of it unread."""
        return self.ask(("derived", row.key, name), lambda: self._derived(row, name))

    def _derived(self, row: Row, name: str) -> Value:
        rules = self.book.derived[row.form, name]
        waits = [item for rule in rules for item in self.doubts(rule)]
        return Missing(frozenset(waits)) if waits else self.value(rules[0].value, (row,))

    def fact_value(self, key: str, name: str) -> Value:
        """Return what a fact of a subject is worth, given or derived."""
        return self.fact(tree.FactRef(form=key.split(":", 1)[0], fact=name), self.scope(key))

    def doubts(self, rule: AnyRule) -> list[Open]:
        """Return why a rule is never surely what it says: an undecided reading, an unread part."""
        found = [Open(what="reading", name=reading) for reading in self.book.undecided(rule)]
        return found + [Open(what="hole", name=hole.id) for hole in self.book.holes_of.get(rule.id, ())]

    # ── → gates ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def gate(self, rule: Gate, key: str) -> Range:
        """Return whether a gate holds; one with an unread part is not known to hold or not."""
        if items := [Open(what="hole", name=hole.id) for hole in self.book.holes_of.get(rule.id, ())]:
            return ranges.either(*items)
        return self.in_doubt(rule, ranges.is_true(self.condition(rule.when, self.scope(key))))

    def in_doubt(self, rule: AnyRule, holds: Range, given: frozenset[str] = frozenset()) -> Range:
        """Return whether a rule holds: not sure under an undecided reading, unless its option is `given`."""
        readings = {Open(what="reading", name=reading) for reading in self.book.undecided(rule) if reading not in given}
        return ranges.either(holds.open | readings) if readings and holds.hi == TRUE else holds

    def gates(self, key: str) -> dict[GateStatus, Range]:
        """Return, per status that is no grade, whether some gate puts the subject there."""
        return self.ask(("gates", key), lambda: self._gates(key))

    def _gates(self, key: str) -> dict[GateStatus, Range]:
        rules = self.book.gates(key.split(":", 1)[0])
        statuses: tuple[GateStatus, ...] = (*UNGRADED, "deferred")
        return {
            status: ranges.join([self.gate(rule, key) for rule in rules if rule.status == status])
            for status in statuses
        }

    def ungraded(self, key: str) -> Range:
        """Return whether the subject is not graded at all (a deferred one will be)."""
        return ranges.join([self.gates(key)[status] for status in UNGRADED])

    def postponed(self, key: str) -> Range:
        """Return whether the subject's grade is still to come: deferred, or its row was faulty."""
        if key in self.dossier.invalid:
            return Range(TRUE, TRUE, frozenset({Open(what="row", name="row", subject=key)}))
        holds = self.gates(key)["deferred"]
        return Range(holds.lo, holds.hi, holds.open | {Open(what="deferral", name="deferral", subject=key)})

    # ── → ceilings ────────────────────────────────────────────────────────────────────────────────────────────────────

    def caps(self, key: str, below: Grade | None = None) -> Iterator[Cap]:
        """Yield what caps a subject below a grade: ceilings, discretions, grades given elsewhere, holes."""
        kind, scope = key.split(":", 1)[0], self.scope(key)
        for rule in self.book.ceilings(kind):
            if below is None or rule.at_most < below:
                yield Cap(rule.id, rule.at_most, self.ceiling(rule, scope))
        for choice in self.book.discretions(kind):
            if below is None or choice.open[0] < below:
                yield from self.discretion(choice, scope)
        for given in self.book.givens(kind):
            found = self.value(given.fact, scope)
            surely = isinstance(found, Range)
            at_most = Grade.at(found.lo) if isinstance(found, Range) else Grade.bottom()
            yield Cap(given.id, at_most, self.in_doubt(given, YES if surely else ranges.either(found.open)))
        for hole in self.book.holes(kind):
            if below is None or hole.may_lower_to < below:
                yield Cap(hole.id, hole.may_lower_to, self.unread(hole, scope))
        if not self.book.is_complete(kind):
            yield self.incomplete(kind)

    def incomplete(self, kind: str) -> Cap:
        """Return the cap of a kind of whom not every grade has a rule; it waits also for a reading that brings one."""
        id, waits = f"incomplete:{kind}", [Open(what="reading", name=name) for name in self.book.completing(kind)]
        return Cap(id, Grade.bottom(), ranges.either(Open(what="hole", name=id), *waits))

    def unread(self, hole: Hole, scope: Scope) -> Range:
        """Return whether a rule not seen caps a subject: never surely, and only where it speaks of the subject."""
        speaks = ranges.is_true(self.condition(hole.when, scope))
        return ranges.meet([speaks, ranges.either(Open(what="hole", name=hole.id))])

    def ceiling(self, rule: Ceiling, scope: Scope) -> Range:
        """Return whether a ceiling is in force: its condition true and no lift, of the same row where it asks rows."""
        return self.in_doubt(rule, self.some_row(rule, rule.rows, scope))

    def some_row(self, rule: Ceiling, path: Sequence[tree.Source], scope: Scope) -> Range:
        """Return whether some row at the end of the path meets the condition and none of the lifts."""
        if not path:
            return self.unlifted(rule, ranges.is_true(self.condition(rule.when, scope)), scope)
        found = self.reach(path[0], scope)
        sure = [self.some_row(rule, path[1:], (*scope, row)) for row in found.sure]
        seen = () if found.blind else found.maybe
        maybe = [self.some_row(rule, path[1:], (*scope, row)) for row in seen]
        unsure = [ranges.either(found.open | part.open) for part in maybe if part.hi == TRUE]
        unseen = [ranges.either(found.open)] if found.unseen or (found.blind and found.maybe) else []
        return ranges.join([*sure, *unsure, *unseen])

    def unlifted(self, rule: Ceiling, holds: Range, scope: Scope) -> Range:
        """Return whether a condition holds and no lift does: surely only where every lift is surely not true."""
        if holds.hi == FALSE:
            return NO
        # Where the ceiling is in the book its options are taken: so is a lift under them, and one under others is not.
        taken = {one.reading: one.option for one in rule.reading}
        lifts = [self.in_doubt(lift, ranges.is_true(self.condition(lift.when, scope)), frozenset(taken))
                 for lift in self.book.lifts.get(rule.id, ())
                 if all(taken.get(one.reading, one.option) == one.option for one in lift.reading)]  # fmt: skip
        unread = [ranges.either(Open(what="hole", name=hole.id))
                  for hole in self.book.holes_of.get(rule.id, ())]  # fmt: skip
        return ranges.meet([holds, *(ranges.negate(lift) for lift in (*lifts, *unread))])

    def discretion(self, rule: Discretion, scope: Scope) -> Iterator[Cap]:
        """Yield the caps of a discretion: surely at the highest grade it leaves open, possibly at the lowest."""
        holds = self.in_doubt(rule, ranges.is_true(self.condition(rule.when, scope)))
        if holds.hi == FALSE:
            return
        low, high = rule.open[0].rank, rule.open[-1].rank
        chosen = self.value(rule.choice, scope)
        waits = [chosen, holds]
        if isinstance(chosen, Range) and Grade.at(chosen.lo) in rule.open:
            low = high = chosen.lo
        elif isinstance(chosen, Range):
            waits.append(Missing(frozenset({Open(what="choice", name=rule.choice.fact, subject=scope[0].key)})))
        deciding = [(one, self.ceiling(one, scope)) for one in self.book.deciding.get(rule.id, ())]
        sure = [one.at_most.rank for one, part in deciding if part.lo == TRUE]
        maybe = [one.at_most.rank for one, part in deciding if part.hi == TRUE]
        if sure:
            low, high, waits = min(maybe), min(sure), [holds]
            yield from (Cap(one.id, one.at_most, holds) for one, part in deciding
                        if part.lo == TRUE and one.at_most.rank == high)  # fmt: skip
        elif maybe:
            low, high = min(low, *maybe), max(high, *maybe)
        yield Cap(rule.id, Grade.at(high), holds)
        if low < high:
            items = ranges.opens([*waits, *(part for _, part in deciding)])
            yield Cap(rule.id, Grade.at(low), ranges.either(items))

    # ── → meet, as thresholds ─────────────────────────────────────────────────────────────────────────────────────────

    def at_least(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        """Return whether a subject, if graded, has at least `grade`: nothing in force caps it below."""
        return self.ask(
            (key, grade, after_quotas), lambda: self._at_least(key, grade, after_quotas=after_quotas), top=YES
        )

    def _at_least(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        if not after_quotas:
            return ranges.meet([ranges.negate(cap.holds) for cap in self.caps(key, grade) if cap.at_most < grade])
        before = self.at_least(key, grade, after_quotas=False)
        quotas = [quota for quota in self.book.quotas(key.split(":", 1)[0]) if quota.grade <= grade]
        if before.hi == FALSE or not quotas:
            return before
        return ranges.meet([before, *(self.keeps(quota, key) for quota in quotas)])

    def grade_answer(self, node: tree.GradeOf, target: str, scope: Scope) -> Range:
        """Answer a threshold question about a subject: graded, pending or not graded."""
        decided = self.dossier.by_key[target].decided
        if node.reads == "decided" and decided is not None:
            return YES if (decided >= node.grade) == (node.op == "at_least") else NO
        status = self.status_answers(node, target, scope)
        return status[0] if len(status) == 1 else ranges.hull(status)

    def status_answers(self, node: tree.GradeOf, target: str, scope: Scope) -> list[Range]:
        """Return every answer still possible, one per status the subject may have."""
        answers = []
        for status in UNGRADED:
            holds = self.gates(target)[status]
            if holds.hi == TRUE and target not in self.dossier.invalid:
                answer = self.ungraded_answer(node, status, scope)
                answers.append(answer if holds.lo == TRUE else Range(answer.lo, answer.hi, answer.open | holds.open))
            if holds.lo == TRUE and target not in self.dossier.invalid:
                return answers
        coming = self.postponed(target)
        if coming.hi == TRUE:
            answers.append(ranges.either(coming.open))
        if coming.lo < TRUE:
            reads_after = node.reads != "before_quota"
            reached = self.at_least(target, node.grade, after_quotas=reads_after)
            answers.append(reached if node.op == "at_least" else ranges.negate(reached))
        return answers

    def ungraded_answer(self, node: tree.GradeOf, status: GateStatus, scope: Scope) -> Range:
        """Return what a reference to a subject that is not graded means."""
        if node.otherwise.rule != "below":
            return self.otherwise(node.otherwise, scope)
        if status not in node.otherwise.statuses:
            return ranges.IN_BETWEEN
        return NO if node.op == "at_least" else YES

    # ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def without_holes(self) -> Reference:
        """The same dossier under the same book with every named hole assumed empty that may be."""
        return self._without_holes if self.book.may_be_empty else self

    @cached_property
    def _without_holes(self) -> Reference:
        assume = (*self.book.assume, *self.book.may_be_empty)
        return type(self)(self.book.model_copy(update={"assume": assume}), self.dossier)

    def interval(self, caps: Sequence[Cap]) -> tuple[Grade, Grade]:
        """Return the lowest and highest grade that caps leave: `high` meets the sure ones, `low` also the possible."""
        high = Grade.meet(*(cap.at_most for cap in caps if cap.holds.lo == TRUE))
        return Grade.meet(high, *(cap.at_most for cap in caps if cap.holds.hi == TRUE)), high

    def all_caps(self, key: str) -> tuple[list[Cap], list[Cap]]:
        """Return what caps a subject before quotas, and all that does."""
        return self.ask(("caps", key), lambda: self._all_caps(key))

    def _all_caps(self, key: str) -> tuple[list[Cap], list[Cap]]:
        before = [cap for cap in self.caps(key) if cap.holds.hi == TRUE]
        high = self.interval(before)[1]
        quotas = [quota for quota in self.book.quotas(key.split(":", 1)[0]) if quota.grade <= high]
        outs = [Cap(quota.id, quota.grade.beneath, ranges.negate(self.keeps(quota, key))) for quota in quotas]
        return before, [*before, *(cap for cap in outs if cap.holds.hi == TRUE)]

    def ruling(self, key: str) -> Ruling:
        """Return what the book allows for one subject."""
        before, caps = self.all_caps(key)
        low, high = self.interval(caps)
        gates, bar = self.gates(key), ranges.join([*self.gates(key).values()])
        status, grade = self.status(key, gates, bar, low, high)
        waits = ranges.opens([cap.holds for cap in caps if cap.at_most < high and cap.holds.lo < TRUE])
        waits |= ranges.opens(gates.values() if bar.lo < TRUE else ())
        if key in self.dossier.invalid or status == "deferred":
            waits |= self.postponed(key).open
        waits = ranges.NONE if status in UNGRADED else waits
        in_force = _told(caps)
        without = _told(self.without_holes.all_caps(key)[1]) if status == "provisional" else ()
        gates_of = self.book.gates(key.split(":", 1)[0])
        held = tuple(sorted(rule.id for rule in gates_of if self.gate(rule, key).lo == TRUE))
        decisive = [one.rule for one in in_force if one.at_most < high or (one.surely and one.at_most is high)]
        return Ruling(
            subject=key,
            status=status,
            grade=grade,
            low=low,
            high=high,
            before_quota=self.interval(before),
            may_be_not_graded=status in ("provisional", "pending") and bar.hi == TRUE,
            in_force=in_force,
            with_holes_empty=tuple(one for one in without if one.surely),
            gates=held,
            missing=tuple(sorted((item for item in waits if item.what != "hole"), key=Open.model_dump_json)),
            holes=tuple(sorted(item.name for item in waits if item.what == "hole")),
            readings=dict(sorted(self.book.chosen.items())),
            assumed=self.book.assume,
            proposals=self.book.proposals,
            registers=grounds.registers(self, key),
            findings=tuple(sorted((*grounds.findings(self, key), *self.quota_findings(key)), key=_finding_order)),
            established=grounds.established(self.book, (*decisive, *held)),
            book=self.book.hash,
        )

    def status(
        self, key: str, gates: dict[GateStatus, Range], bar: Range, low: Grade, high: Grade
    ) -> tuple[Status, Grade | None]:
        """Return the first status that surely holds, and the grade where there is one."""
        if key in self.dossier.invalid:
            return "invalid", None
        for status, holds in gates.items():
            if holds.lo == TRUE:
                return status, None
        if bar.hi == FALSE and low is high:
            return "graded", high
        low, high = self.without_holes.interval(self.without_holes.all_caps(key)[1])
        if low is high and ranges.join([*self.without_holes.gates(key).values()]).hi == FALSE:
            return "provisional", high
        return "pending", None

    def rulings(self) -> dict[str, Ruling]:
        """Return the ruling of every subject, by key and in the order of the dossier."""
        return {one.key: self.ruling(one.key) for one in self.dossier.subjects}


def _told(caps: Sequence[Cap]) -> tuple[InForce, ...]:
    """Return what caps a subject as a ruling tells it, the lowest cap first."""
    ordered = sorted(caps, key=lambda cap: (cap.at_most.rank, cap.rule, cap.holds.lo))
    return tuple(InForce(rule=cap.rule, at_most=cap.at_most, surely=cap.holds.lo == TRUE) for cap in ordered)


def _finding_order(finding: Finding) -> tuple[str, str]:
    return finding.id, finding.vi
