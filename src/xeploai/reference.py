"""The definition: what a book allows for each subject of a dossier, in the plainest possible Python.

Read it beside the design: facts → derived facts → gates → ceilings → meet → quotas. Everything is asked by demand and
remembered per question; there are no strata here. The faster engines are held to it by differential tests, and it is
itself held to an enumeration of everything that may turn out true (`xeploai.testing`). What an expression is worth
stands in `xeploai.evaluation`. The dossier must have been examined (`xeploai.evidence`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from xeploai import grounds, ranges, tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import XeploaiError
from xeploai.evaluation import Evaluation, Row, Scope
from xeploai.law import Span
from xeploai.ranges import FALSE, NO, TRUE, YES, Missing, NotApplicable, Range, Value
from xeploai.rules import AnyRule, Ceiling, Discretion, Gate, GateStatus, Quota
from xeploai.rulings import InForce, Open, Ruling, Status
from xeploai.scales import Grade

A = TypeVar("A")
NOT_GRADED: tuple[GateStatus, ...] = ("out_of_scope", "not_reviewed", "not_graded")


class Cap(NamedTuple):
    """A rule that caps a subject at a grade, and whether it is in force."""

    rule: str
    at_most: Grade
    holds: Range


class Rival(NamedTuple):
    """A member of a quota's group, as the others of the group see it."""

    key: str
    surely: bool
    rank: Value
    choice: Value


class Reference(Evaluation):
    """One book over one dossier; ask for `ruling(key)` or all `rulings()`."""

    def __init__(self, book: Book, dossier: Dossier) -> None:
        super().__init__(book, dossier)
        self._settled: dict[Any, Any] = {}
        self._tentative: dict[Any, tuple[frozenset[int], Any]] = {}
        self._assumed: dict[Any, tuple[frozenset[int], Any]] = {}
        self._leans: frozenset[int] = frozenset()

    # ── questions, remembered; on a cycle the greatest fixpoint, iterating down from the top ──────────────────────────

    def ask(self, question: tuple[Any, ...], answer: Callable[[], A], top: A | None = None) -> A:
        """Answer a question once. `top` is assumed where it is asked within itself; without it that is refused."""
        for known in (self._tentative, self._assumed):
            if question in known:
                leans, held = known[question]
                if held is None:
                    msg = f"{question} rests on itself: the static check of the book should have refused this cycle"
                    raise XeploaiError(msg)
                self._leans |= leans
                return held  # type: ignore[no-any-return]
        if question in self._settled:
            return self._settled[question]  # type: ignore[no-any-return]
        depth, outside, before, assumed = len(self._assumed), self._leans, set(self._tentative), top
        while True:
            self._leans, self._assumed[question] = frozenset(), (frozenset({depth}), assumed)
            found = answer()
            if depth not in self._leans or found == assumed:
                break
            assumed = self._lowered(assumed, found)
            for made in set(self._tentative) - before:
                del self._tentative[made]
        del self._assumed[question]
        self._leans -= {depth}
        self._keep(question, found, depth, before)
        self._leans |= outside
        return found

    @staticmethod
    def _lowered(assumed: Any, found: Any) -> Any:
        """Return the next assumption; what it waits for is gathered anew once the truth no longer falls."""
        same = (assumed.lo, assumed.hi) == (found.lo, found.hi)
        return found if same else Range(found.lo, found.hi)

    def _keep(self, question: Any, found: Any, depth: int, before: set[Any]) -> None:
        """Remember an answer: for good, or while the outer assumptions on which it leans may still fall."""
        inner = set(self._tentative) - before
        for made in inner:
            leans, held = self._tentative.pop(made)
            leans = (leans - {depth}) | (self._leans if depth in leans else frozenset())
            self._remember(made, leans, held)
        self._remember(question, self._leans, found)

    def _remember(self, question: Any, leans: frozenset[int], held: Any) -> None:
        if leans:
            self._tentative[question] = (leans, held)
        else:
            self._settled[question] = held

    # ── facts → derived facts ─────────────────────────────────────────────────────────────────────────────────────────

    def derived(self, row: Row, name: str) -> Value:
        """Return a derived fact; missing where a reading of it is undecided or a part of it unread."""
        return self.ask(("derived", row.key, name), lambda: self._derived(row, name))

    def _derived(self, row: Row, name: str) -> Value:
        rules = self.book.derived[row.form, name]
        waits = [item for rule in rules for item in self.doubts(rule)]
        return Missing(frozenset(waits)) if waits else self.value(rules[0].value, (row,))

    def doubts(self, rule: AnyRule) -> list[Open]:
        """Return why a rule is never surely what it says: an undecided reading, an unread part."""
        reading = self.book.undecided(rule)
        found = [Open(what="reading", name=reading)] if reading is not None else []
        return found + [Open(what="hole", name=hole.id) for hole in self.book.holes_of.get(rule.id, ())]

    # ── → gates ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def gate(self, rule: Gate, key: str) -> Range:
        """Return whether a gate holds; one with an unread part is not known to hold or not."""
        if items := [Open(what="hole", name=hole.id) for hole in self.book.holes_of.get(rule.id, ())]:
            return Range(FALSE, TRUE, frozenset(items))
        return self.in_doubt(rule, ranges.is_true(self.condition(rule.when, self.scope(key))))

    def in_doubt(self, rule: AnyRule, holds: Range) -> Range:
        """Return whether a rule holds, given that it is not sure to be in the book under an undecided reading."""
        reading = self.book.undecided(rule)
        if reading is None or holds.hi == FALSE:
            return holds
        return Range(FALSE, TRUE, holds.open | {Open(what="reading", name=reading)})

    def gates(self, key: str) -> dict[GateStatus, Range]:
        """Return, per status that is no grade, whether some gate puts the subject there."""
        return self.ask(("gates", key), lambda: self._gates(key))

    def _gates(self, key: str) -> dict[GateStatus, Range]:
        rules = self.book.gates(key.split(":", 1)[0])
        statuses: tuple[GateStatus, ...] = (*NOT_GRADED, "deferred")
        return {
            status: ranges.join([self.gate(rule, key) for rule in rules if rule.status == status])
            for status in statuses
        }

    def ungraded(self, key: str) -> Range:
        """Return whether the subject is not graded at all (a deferred one will be)."""
        return ranges.join([self.gates(key)[status] for status in NOT_GRADED])

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
            yield Cap(given.id, at_most, self.in_doubt(given, YES if surely else Range(FALSE, TRUE, found.open)))
        for hole in self.book.holes(kind):
            unread = Range(FALSE, TRUE, frozenset({Open(what="hole", name=hole.id)}))
            yield Cap(hole.id, hole.may_lower_to, unread)
        if not self.book.is_complete(kind):
            implicit = f"incomplete:{kind}"
            yield Cap(implicit, Grade.bottom(), Range(FALSE, TRUE, frozenset({Open(what="hole", name=implicit)})))

    def ceiling(self, rule: Ceiling, scope: Scope) -> Range:
        """Return whether a ceiling is in force: its condition true and no lift, of the same row where it asks rows."""
        return self.in_doubt(rule, self.some_row(rule, rule.rows, scope))

    def some_row(self, rule: Ceiling, path: Sequence[tree.Source], scope: Scope) -> Range:
        """Return whether some row at the end of the path meets the condition and none of the lifts."""
        if not path:
            return self.unlifted(rule, ranges.is_true(self.condition(rule.when, scope)), scope)
        found = self.reach(path[0], scope)
        sure = [self.some_row(rule, path[1:], (*scope, row)) for row in found.sure]
        maybe = [self.some_row(rule, path[1:], (*scope, row)) for row in found.maybe]
        unsure = [Range(FALSE, TRUE, found.open | part.open) for part in maybe if part.hi == TRUE]
        return ranges.join([*sure, *unsure, *([Range(FALSE, TRUE, found.open)] if found.unseen else [])])

    def unlifted(self, rule: Ceiling, holds: Range, scope: Scope) -> Range:
        """Return whether a condition holds and no lift does: surely only where every lift is surely not true."""
        if holds.hi == FALSE:
            return NO
        lifts = [self.in_doubt(lift, ranges.is_true(self.condition(lift.when, scope)))
                 for lift in self.book.lifts.get(rule.id, ())]  # fmt: skip
        unread = [Range(FALSE, TRUE, frozenset({Open(what="hole", name=hole.id)}))
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
        deciding = [(one.at_most.rank, self.ceiling(one, scope)) for one in self.book.deciding.get(rule.id, ())]
        sure = [rank for rank, part in deciding if part.lo == TRUE]
        maybe = [rank for rank, part in deciding if part.hi == TRUE]
        if sure:
            low, high = min(maybe), min(sure)
        elif maybe:
            low, high = min(low, *maybe), max(high, *maybe)
        yield Cap(rule.id, Grade.at(high), holds)
        if low < high:
            items = ranges.opens([*waits, *(part for _, part in deciding)])
            yield Cap(rule.id, Grade.at(low), Range(FALSE, TRUE, items))

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
        for status in NOT_GRADED:
            holds = self.gates(target)[status]
            if holds.hi == TRUE and target not in self.dossier.invalid:
                answer = self.ungraded_answer(node, status, scope)
                answers.append(answer if holds.lo == TRUE else Range(answer.lo, answer.hi, answer.open | holds.open))
            if holds.lo == TRUE and target not in self.dossier.invalid:
                return answers
        coming = self.postponed(target)
        if coming.hi == TRUE:
            answers.append(Range(FALSE, TRUE, coming.open))
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

    # ── → quotas ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def keeps(self, quota: Quota, key: str) -> Range:
        """Return whether a subject that qualifies keeps the grade of a quota."""
        return self.ask(("keeps", quota.id, key), lambda: self._keeps(quota, key))

    def _keeps(self, quota: Quota, key: str) -> Range:
        scope = self.scope(key)
        if self.limited(quota, scope).hi == FALSE:
            return YES
        group = [self.value(part, scope) for part in quota.group]
        share = self.value(quota.share, scope)
        open_ = Range(FALSE, TRUE, frozenset({Open(what="quota", name=quota.id, subject=key)}))
        if self.doubts(quota) or not self.is_whole(quota, group) or not isinstance(share, Range):
            return Range(FALSE, TRUE, open_.open | frozenset(self.doubts(quota)) | share.open)
        rivals, _, places = self.rivals(quota, key, group, share)
        me = Rival(key, surely=True, rank=self.rank(quota, scope), choice=self.choice(quota, scope))
        seats = self.by_choice if quota.key is None else self.by_key
        keeps = seats(quota, me, rivals, places)
        limited = self.limited(quota, scope)
        if limited.lo == FALSE and keeps.lo == FALSE:
            keeps = Range(FALSE, TRUE, open_.open | limited.open)
        return keeps if keeps.is_point else open_

    def limited(self, quota: Quota, scope: Scope) -> Range:
        """Return whether a subject is limited and counted by a quota at all."""
        return YES if quota.where is None else ranges.is_true(self.condition(quota.where, scope))

    def rank(self, quota: Quota, scope: Scope) -> Value:
        """Return what ranks a subject."""
        return Missing() if quota.key is None else self.value(quota.key, scope)

    def choice(self, quota: Quota, scope: Scope) -> Value:
        """Return whether the authority chose a subject."""
        return Missing() if quota.choice is None else self.value(quota.choice, scope)

    def is_whole(self, quota: Quota, group: Sequence[Value]) -> bool:
        """Say whether the group is known and the dossier declares that all its subjects are here."""
        if any(isinstance(part, Missing) for part in group):
            return False
        scopes = []
        for node, part in zip(quota.group, group, strict=True):
            if isinstance(part, Range):
                inner = node
                while isinstance(inner, tree.Lookup):
                    inner = inner.of
                to = f"{self.book.links[inner.link].target}:" if isinstance(inner, tree.TargetOf) else ""
                scopes.append(f"{to}{part.lo}")
        day = self.book.period.end
        return self.dossier.is_complete(quota.kind, tuple(scopes), Span(start=day, end=day))

    def rivals(
        self, quota: Quota, key: str, group: Sequence[Value], share: Range
    ) -> tuple[list[Rival], tuple[int, int], tuple[int, int]]:
        """Return the other candidates of a group, and the least and greatest size of its base and number of places."""
        rivals, base, members, candidates = [], [0, 0], [0, 0], [0, 0]
        for one in self.dossier.by_kind.get(quota.kind, ()):
            scope = self.scope(one.key)
            inside = ranges.meet([self.limited(quota, scope), self.same_group(quota, scope, group)])
            graded = ranges.meet([inside, ranges.negate(self.ungraded(one.key))])
            if one.key in self.dossier.invalid:
                graded = Range(FALSE, inside.hi)
            if graded.hi == FALSE:
                continue
            members = _more(members, graded)
            base = _more(base, ranges.meet([graded, self.qualifies(one.key, quota.base.grade)]))
            able = ranges.meet([graded, self.qualifies(one.key, quota.grade)])
            candidates = _more(candidates, able)
            if one.key != key and able.hi == TRUE:
                rivals.append(self.rival(quota, one.key, able))
        return rivals, (base[0], base[1]), self.places(quota, share, base, members, candidates)

    def rival(self, quota: Quota, key: str, able: Range) -> Rival:
        """Return a candidate as others see it; only one that surely qualifies surely takes a place."""
        scope = self.scope(key)
        return Rival(key, able.lo == TRUE, self.rank(quota, scope), self.choice(quota, scope))

    def qualifies(self, key: str, grade: Grade | None) -> Range:
        """Return whether a subject, before quotas, has at least a grade; one whose grade is to come may."""
        if self.postponed(key).hi == TRUE:
            return YES if grade is None and self.postponed(key).lo < TRUE else Range(FALSE, TRUE)
        return YES if grade is None else self.at_least(key, grade, after_quotas=False)

    def same_group(self, quota: Quota, scope: Scope, group: Sequence[Value]) -> Range:
        """Return whether a subject is in a group: every part of its key agrees."""
        mine = [self.value(part, scope) for part in quota.group]
        return ranges.meet([_same(one, other) for one, other in zip(mine, group, strict=True)])

    def places(
        self, quota: Quota, share: Range, base: list[int], members: list[int], candidates: list[int]
    ) -> tuple[int, int]:
        """Return the least and greatest number of places over every size of base and group still possible."""
        found = []
        for size in range(base[0], base[1] + 1):
            sizes = {"base": [size, size], "members": members, "candidates": candidates}
            for rate in (share.lo, share.hi):
                k = _places(quota, rate, size)
                least, most = sizes[quota.small.measure] if quota.small else (0, 0)
                if quota.small and least < quota.small.below:
                    found.append(max(k, quota.small.places))
                if not quota.small or most >= quota.small.below:
                    found.append(k)
        return min(found), max(found)

    def by_choice(self, _quota: Quota, me: Rival, rivals: Sequence[Rival], places: tuple[int, int]) -> Range:
        """Without a ranking key: all stay if there are places for all, else the authority's choice decides."""
        least, most = places
        if 1 + len(rivals) <= least:
            return YES
        if most == 0:
            return NO
        chosen = sum(not _is(one.choice, FALSE) for one in rivals) + (not _is(me.choice, FALSE))
        if chosen <= least and _is(me.choice, TRUE):
            return YES
        full = 1 + sum(one.surely for one in rivals) > most
        return NO if chosen <= least and full and _is(me.choice, FALSE) else Range(FALSE, TRUE)

    def by_key(self, quota: Quota, me: Rival, rivals: Sequence[Rival], places: tuple[int, int]) -> Range:
        """With a key: count who surely and possibly stands before; among those tied the authority chooses."""
        least, most = places
        if most == 0:
            return NO
        mine = me.rank if isinstance(me.rank, Range) and me.rank.is_point else None
        may_precede = [one for one in rivals if mine is None or self.may_precede(one.rank, mine, ties=True)]
        if mine is not None and 1 + len(may_precede) <= least:
            return YES
        none_pass = quota.ties == "none_pass"
        best = mine or me.rank
        ahead = [one for one in rivals if one.surely and self.precedes(one.rank, best, ties=none_pass)]
        if 1 + len(ahead) > most:
            return NO
        if none_pass or mine is None:
            return Range(FALSE, TRUE)
        better = [one for one in may_precede if self.may_precede(one.rank, mine, ties=False)]
        tied = [one for one in may_precede if one not in better]
        chosen = len(better) + sum(not _is(one.choice, FALSE) for one in tied)
        if _is(me.choice, TRUE) and chosen + 1 <= least:
            return YES
        level = [one for one in rivals if one.surely and self.precedes(one.rank, mine, ties=True)]
        across = 1 + len(level) > most
        return NO if _is(me.choice, FALSE) and chosen <= least and across else Range(FALSE, TRUE)

    @staticmethod
    def may_precede(rank: Value, mine: Range, *, ties: bool) -> bool:
        """Say whether a rank possibly stands before mine; a missing one always may."""
        return not isinstance(rank, Range) or bool(rank.hi >= mine.lo if ties else rank.hi > mine.lo)

    @staticmethod
    def precedes(rank: Value, mine: Value, *, ties: bool) -> bool:
        """Say whether a rank surely stands before mine, mine at its best; a missing one never does."""
        if not isinstance(rank, Range) or not isinstance(mine, Range):
            return False
        return bool(rank.lo >= mine.hi if ties else rank.lo > mine.hi)

    def quota_groups(self, quota: Quota) -> Iterator[dict[str, Any]]:
        """Yield each known group of a quota in which someone may qualify: sizes, places, who stays, is out, is open."""
        groups: dict[tuple[Value, ...], list[str]] = {}
        for one in self.dossier.by_kind.get(quota.kind, ()):
            scope = self.scope(one.key)
            if self.limited(quota, scope).hi == TRUE and self.ungraded(one.key).lo < TRUE:
                groups.setdefault(tuple(self.value(part, scope) for part in quota.group), []).append(one.key)
        for group, members in groups.items():
            able = [key for key in members if self.qualifies(key, quota.grade).hi == TRUE]
            share = self.value(quota.share, self.scope(members[0]))
            if not able or not isinstance(share, Range):
                continue
            base, places = self.rivals(quota, "", group, share)[1:]
            keeps = {key: self.keeps(quota, key) for key in able}
            yield {
                "group": tuple(str(part.lo) if isinstance(part, Range) else "" for part in group),
                "members": tuple(members),
                "base": base,
                "places": places,
                "stays": tuple(key for key in able if keeps[key].lo == self.qualifies(key, quota.grade).lo == TRUE),
                "out": tuple(key for key in able if keeps[key].hi == FALSE),
                "open": tuple(key for key in able if not keeps[key].is_point),
            }

    # ── rulings ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def without_holes(self) -> Reference:
        """The same dossier under the same book with every named hole assumed empty."""
        holes = tuple(hole.id for hole in self.book.open_holes)
        if not holes:
            return self
        return type(self)(self.book.model_copy(update={"assume": (*self.book.assume, *holes)}), self.dossier)

    def interval(self, caps: Sequence[Cap]) -> tuple[Grade, Grade]:
        """Return the lowest and highest grade that caps leave: `high` meets the sure ones, `low` also the possible."""
        high = Grade.meet(*(cap.at_most for cap in caps if cap.holds.lo == TRUE))
        return Grade.meet(high, *(cap.at_most for cap in caps if cap.holds.hi == TRUE)), high

    def all_caps(self, key: str) -> tuple[list[Cap], list[Cap]]:
        """Return what caps a subject before quotas, and all that does."""
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
        caps.sort(key=lambda cap: (cap.at_most.rank, cap.rule, cap.holds.lo))
        in_force = tuple(InForce(rule=cap.rule, at_most=cap.at_most, surely=cap.holds.lo == TRUE) for cap in caps)
        held = tuple(rule.id for rule in self.book.gates(key.split(":", 1)[0]) if self.gate(rule, key).lo == TRUE)
        decisive = [one.rule for one in in_force if one.at_most < high or (one.surely and one.at_most is high)]
        return Ruling(
            subject=key,
            status=status,
            grade=grade,
            low=low,
            high=high,
            before_quota=self.interval(before),
            may_be_not_graded=status == "pending" and bar.hi == TRUE,
            in_force=in_force,
            gates=held,
            missing=tuple(sorted((item for item in waits if item.what != "hole"), key=Open.model_dump_json)),
            holes=tuple(sorted(item.name for item in waits if item.what == "hole")),
            readings=dict(sorted(self.book.chosen.items())),
            assumed=self.book.assume,
            registers=grounds.registers(self, key),
            findings=grounds.findings(self, key),
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


def _same(one: Value, other: Value) -> Range:
    """Compare two parts of a group's key; those to whom it does not apply are a group of their own."""
    if isinstance(one, Missing) or isinstance(other, Missing):
        return ranges.unknown((one, other))
    if isinstance(one, NotApplicable) or isinstance(other, NotApplicable):
        return YES if type(one) is type(other) else NO
    return ranges.compared("eq", one, other)


def _is(value: Value, wanted: int) -> bool:
    return isinstance(value, Range) and value.lo == value.hi == wanted


def _more(count: list[int], part: Range) -> list[int]:
    return [count[0] + (part.lo == TRUE), count[1] + (part.hi == TRUE)]


def _places(quota: Quota, share: Fraction, size: int) -> int:
    """Return the largest k with k ≤ share · base(k), the base less k where those lifted out do not count."""
    k = size
    while k and k > ranges.rounded(share * (size - k if quota.base.exactly else size), 0, quota.rounding):
        k -= 1
    return k
