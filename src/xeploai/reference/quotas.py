"""Who stays within a quota: the group, its base, the places, and who surely and possibly stands before whom.

A chapter of the definition (design 2.2 and 2.3), between `evaluation` and `definition`. Every quota is counted on
answers before quotas, so no order of quotas exists.
"""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.law import Span
from xeploai.reference import ranges
from xeploai.reference.evaluation import Evaluation, Scope
from xeploai.reference.fixpoint import Memory
from xeploai.reference.ranges import FALSE, NO, TRUE, YES, Missing, NotApplicable, Range, Value
from xeploai.rules import AnyRule, Quota
from xeploai.rulings import Finding, Open
from xeploai.scales import Grade


class Rival(NamedTuple):
    """A member of a quota's group, as the others of the group see it."""

    key: str
    surely: bool
    rank: Value
    choice: Value


class Quotas(Evaluation):
    """Quotas over one dossier, given what the reference answers of gates and grades before quotas."""

    def __init__(self, book: Book, dossier: Dossier) -> None:
        super().__init__(book, dossier)
        self.ask = Memory().ask

    @abstractmethod
    def at_least(self, key: str, grade: Grade, *, after_quotas: bool) -> Range:
        """Return whether a subject, if graded, has at least a grade."""

    @abstractmethod
    def ungraded(self, key: str) -> Range:
        """Return whether a subject is not graded at all."""

    @abstractmethod
    def postponed(self, key: str) -> Range:
        """Return whether a subject's grade is still to come."""

    @abstractmethod
    def doubts(self, rule: AnyRule) -> list[Open]:
        """Return why a rule is never surely what it says."""

    def keeps(self, quota: Quota, key: str) -> Range:
        """Return whether a subject that qualifies keeps the grade of a quota."""
        return self.ask(("keeps", quota.id, key), lambda: self._keeps(quota, key))

    def _keeps(self, quota: Quota, key: str) -> Range:
        scope = self.scope(key)
        if self.limited(quota, scope).hi == FALSE:
            return YES
        group = [self.value(part, scope) for part in quota.group]
        if any(isinstance(part, NotApplicable) for part in group):  # without a unit one is in no unit's group
            return YES
        share = self.value(quota.share, scope)
        open_ = ranges.either(Open(what="quota", name=quota.id, subject=key))
        if self.doubts(quota) or not self.is_whole(quota, group) or not isinstance(share, Range):
            return ranges.either(open_.open, *self.doubts(quota), share.open, ranges.opens(group))
        rivals, _, places = self.rivals(quota, key, group, share)
        me = Rival(key, surely=True, rank=self.rank(quota, scope), choice=self.choice(quota, scope))
        seats = self.by_choice if quota.key is None else self.by_key
        keeps = seats(quota, me, rivals, places)
        limited = self.limited(quota, scope)
        if limited.lo == FALSE and keeps.lo == FALSE:
            keeps = ranges.either(open_.open | limited.open)
        if keeps.is_point:
            return keeps
        rates = share.open if places[0] < places[1] else ranges.NONE
        return ranges.either(open_.open, keeps.open, rates, self.waits_for(quota, me, rivals))

    def waits_for(self, quota: Quota, me: Rival, rivals: Sequence[Rival]) -> ranges.Opens:
        """Return what an open quota waits for: ranks that are missing, and choices where they would decide."""
        ranks = [one.rank for one in (me, *rivals) if quota.key is not None]
        level = [one for one in rivals if quota.key is None or ranges.compared("eq", one.rank, me.rank).hi == TRUE]
        return ranges.opens([*ranks, *(one.choice for one in (me, *level) if quota.ties == "ask")])

    def limited(self, quota: Quota, scope: Scope) -> Range:
        """Return whether a subject is limited and counted by a quota at all."""
        return YES if quota.where is None else ranges.is_true(self.condition(quota.where, scope))

    def rank(self, quota: Quota, scope: Scope) -> Value:
        """Return what ranks a subject; one to whom it does not apply stands beneath all to whom it does."""
        found = Missing() if quota.key is None else self.value(quota.key, scope)
        if isinstance(found, NotApplicable):
            return ranges.point(())
        return Range((found.lo,), (found.hi,), found.open) if isinstance(found, Range) else found

    def choice(self, quota: Quota, scope: Scope) -> Value:
        """Return whether the authority chose a subject."""
        return Missing() if quota.choice is None else self.value(quota.choice, scope)

    def is_whole(self, quota: Quota, group: Sequence[Value]) -> bool:
        """Say whether the group is known and the dossier declares that all its subjects are here, on its own days."""
        if not all(isinstance(part, Range) and part.is_point for part in group):
            return False
        ends = [(*self._end(node), part) for node, part in zip(quota.group, group, strict=True)]
        days = [at for _, _, at, _ in ends] or [self.book.period.end]
        if any(at is None for at in days):
            return False
        here = self.dossier.is_complete
        return all(here(quota.kind, (), Span(start=at, end=at)) for at in days) or any(
            here(quota.kind, (f"{to}{part.lo}",), Span(start=at, end=at), by=way)
            for way, to, at, part in ends
            if isinstance(part, Range)
        )

    def _end(self, node: tree.Node) -> tuple[str, str, date | None]:
        """Return by what a key of a group is reached, the kind it leads to (none: a code), and on which day."""
        while isinstance(node, tree.Lookup):
            node = node.of
        if not isinstance(node, tree.TargetOf):
            return getattr(node, "fact", ""), "", self.book.period.end
        if node.at is not None and any(isinstance(part, tree.FactRef) for part in tree.walk(node.at)):
            return node.link, "", None  # each subject's own day: no statement about one day makes the group whole
        at = ranges.point(self.book.period.end) if node.at is None else self.value(node.at, ())
        day = at.lo if isinstance(at, Range) and at.is_point else None
        return node.link, f"{self.book.links[node.link].target}:", day

    def rivals(
        self, quota: Quota, key: str, group: Sequence[Value], share: Range
    ) -> tuple[list[Rival], tuple[int, int], tuple[int, int]]:
        """Return the other candidates of a group, and the least and greatest size of its base and number of places."""
        question = ("group", quota.id, tuple(group), share)
        candidates, base, places = self.ask(question, lambda: self._candidates(quota, group, share))
        return [one for one in candidates if one.key != key], base, places

    def _candidates(
        self, quota: Quota, group: Sequence[Value], share: Range
    ) -> tuple[list[Rival], tuple[int, int], tuple[int, int]]:
        found, base, members, candidates = list[Rival](), [0, 0], [0, 0], [0, 0]
        for one in self.dossier.by_kind.get(quota.kind, ()):
            scope = self.scope(one.key)
            same = self.same_group(quota, scope, group)
            if same.hi == FALSE:  # nothing is asked of another group's subjects: theirs may rest on this answer
                continue
            inside = ranges.meet([self.limited(quota, scope), same])
            graded = ranges.meet([inside, ranges.negate(self.ungraded(one.key))])
            if one.key in self.dossier.invalid:
                graded = Range(FALSE, inside.hi)
            members = _more(members, inside)
            if graded.hi == FALSE:
                continue
            base = _more(base, ranges.meet([graded, self.qualifies(one.key, quota.base.grade)]))
            able = ranges.meet([graded, self.qualifies(one.key, quota.grade)])
            candidates = _more(candidates, able)
            if able.hi == TRUE:
                found.append(self.rival(quota, one.key, able))
        return found, (base[0], base[1]), self.places(quota, share, base, members, candidates)

    def rival(self, quota: Quota, key: str, able: Range) -> Rival:
        """Return a candidate as others see it; only one that surely qualifies surely takes a place."""
        scope = self.scope(key)
        return Rival(key, able.lo == TRUE, self.rank(quota, scope), self.choice(quota, scope))

    def qualifies(self, key: str, grade: Grade | None) -> Range:
        """Return whether a subject, before quotas, has at least a grade; one whose grade is to come may."""
        if self.postponed(key).hi == TRUE:
            return ranges.either()
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
        return NO if chosen <= least and full and _is(me.choice, FALSE) else ranges.either()

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
            return ranges.either()
        better = [one for one in may_precede if self.may_precede(one.rank, mine, ties=False)]
        tied = [one for one in may_precede if one not in better]
        chosen = len(better) + sum(not _is(one.choice, FALSE) for one in tied)
        if _is(me.choice, TRUE) and chosen + 1 <= least:
            return YES
        level = [one for one in rivals if one.surely and self.precedes(one.rank, mine, ties=True)]
        across = 1 + len(level) > most
        return NO if _is(me.choice, FALSE) and chosen <= least and across else ranges.either()

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

    def quota_findings(self, key: str) -> Iterator[Finding]:
        """Yield what a person should look at about a subject's quotas: void choices, a place that nobody can use."""
        for quota in self.book.quotas(key.split(":", 1)[0]):
            if self.is_void_choice(quota, key):
                vi = "Lựa chọn không được tính: không đủ điều kiện, hoặc số được chọn vượt số được phép."
                en = "The choice is not counted: not qualified, or more were chosen than there are places."
                yield Finding(id=f"choice.{quota.id}", subject=key, vi=vi, en=en, cite=quota.cite)
            yield from self.unused_places(quota, key)

    def is_void_choice(self, quota: Quota, key: str) -> bool:
        """Say whether an authority's choice of a subject surely counts for nothing where the quota limits it."""
        scope = self.scope(key)
        if not _is(self.choice(quota, scope), TRUE) or self.limited(quota, scope).lo == FALSE:
            return False
        if self.qualifies(key, quota.grade).hi == FALSE or self.ungraded(key).lo == TRUE:
            return True
        group, share = [self.value(part, scope) for part in quota.group], self.value(quota.share, scope)
        if not self.is_whole(quota, group) or not isinstance(share, Range):
            return False
        rivals, _, (_, most) = self.rivals(quota, key, group, share)
        level = [one for one in rivals if one.surely and _is(one.choice, TRUE)]
        if quota.key is None:
            return 1 + len(level) > most
        mine = self.rank(quota, scope)
        ahead = [one for one in rivals if one.surely and self.precedes(one.rank, mine, ties=False)]
        tied = [one for one in level if ranges.compared("eq", one.rank, mine).lo == TRUE]
        return 1 + len(tied) + len(ahead) > most and len(ahead) < most

    def unused_places(self, quota: Quota, key: str) -> Iterator[Finding]:
        """Yield the finding that a subject holds a place it cannot use, because another quota excludes it."""
        if self.qualifies(key, quota.grade).lo != TRUE or self.keeps(quota, key).lo != TRUE:
            return
        others = [one for one in self.book.quotas(quota.kind) if one.grade <= quota.grade and one.id != quota.id]
        barring = [one.id for one in others if self.keeps(one, key).hi == FALSE]
        if not barring:
            return
        line = next((one for one in self.quota_groups(quota) if key in one["members"]), None)
        out = sorted(line["out"]) if line else []
        ranks = {one: self.rank(quota, self.scope(one)) for one in out}
        best = max((rank.lo for rank in ranks.values() if isinstance(rank, Range)), default=None)
        first = [one for one, rank in ranks.items() if best is None or (isinstance(rank, Range) and rank.lo == best)]
        following = ", ".join(first) or "–"
        bars = ", ".join(barring)
        vi = f"Một suất của {quota.id} không dùng được do {bars}; không chuyển cho người kế tiếp ({following})."
        en = f"A place of {quota.id} is unused because of {bars}; it is not passed on to the next ({following})."
        if out:
            yield Finding(id=f"unused.{quota.id}", subject=key, vi=vi, en=en, cite=quota.cite)

    def quota_groups(self, quota: Quota) -> Iterator[dict[str, Any]]:
        """Yield each known group of a quota in which someone may qualify: sizes, places, who stays, is out, is open."""
        groups: dict[tuple[Value, ...], list[str]] = {}
        for one in self.dossier.by_kind.get(quota.kind, ()):
            scope = self.scope(one.key)
            group = tuple(self.value(part, scope) for part in quota.group)
            inside = self.limited(quota, scope).hi == TRUE and not any(
                isinstance(part, NotApplicable) for part in group
            )
            if inside and self.ungraded(one.key).lo < TRUE:
                groups.setdefault(group, []).append(one.key)
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


def _same(one: Value, other: Value) -> Range:
    """Compare two parts of a group's key; who has no such part is in no group."""
    if isinstance(one, NotApplicable) or isinstance(other, NotApplicable):
        return NO
    return ranges.compared("eq", one, other)


def _is(value: Value, wanted: int) -> bool:
    return isinstance(value, Range) and value.lo == value.hi == wanted


def _more(count: list[int], part: Range) -> list[int]:
    return [count[0] + (part.lo == TRUE), count[1] + (part.hi == TRUE)]


def _places(quota: Quota, share: Fraction, size: int) -> int:
    """Return the largest k with k ≤ share · base(k), the base less k where those lifted out do not count."""
    too_many = bisect_left(
        range(size + 1), x=True, key=lambda k: k > ranges.rounded(share * _base(quota, size, k), 0, quota.rounding)
    )
    return too_many - 1


def _base(quota: Quota, size: int, k: int) -> int:
    return size - k if quota.base.exactly else size
