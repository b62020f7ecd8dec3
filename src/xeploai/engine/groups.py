"""The groups of quotas, each counted once: what the definition asks anew of every member is asked of the group."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.engine.ways import Ways
from xeploai.reference import ranges
from xeploai.reference.evaluation import Scope
from xeploai.reference.quotas import Rival
from xeploai.reference.ranges import FALSE, NO, TRUE, YES, NotApplicable, Range, Value
from xeploai.rules import Quota
from xeploai.rulings import Finding

Key = tuple[Value, ...]
Size = tuple[int, int]


class Group:
    """The candidates of one group of a quota, counted in the ways in which seats are given.

    Attributes:
        base: The least and the greatest size of what the share is taken of.
        places: The least and the greatest number of places.
        by_key: The candidates, each as the others see it.
        surely: How many surely qualify.
        wanted: How many are not surely passed over by the authority.
    """

    def __init__(self, candidates: Sequence[Rival], base: Size, places: Size) -> None:
        self.candidates, self.base, self.places = candidates, base, places
        self.by_key = {one.key: one for one in candidates}
        self.surely = sum(one.surely for one in candidates)
        self.wanted = sum(not _is(one.choice, FALSE) for one in candidates)

    @cached_property
    def choices(self) -> ranges.Opens:
        """What the choices wait for."""
        return ranges.opens(one.choice for one in self.candidates)

    @cached_property
    def ranks(self) -> ranges.Opens:
        """What the ranks wait for."""
        return ranges.opens(one.rank for one in self.candidates)

    @cached_property
    def best(self) -> list[Any]:
        """The best each known rank may be, in order; one that is missing may stand before anybody."""
        return sorted(one.rank.hi for one in self.candidates if isinstance(one.rank, Range))

    @cached_property
    def worst(self) -> list[Any]:
        """The worst each known rank may be among those who surely qualify, in order."""
        return sorted(one.rank.lo for one in self.candidates if one.surely and isinstance(one.rank, Range))

    @cached_property
    def wanted_at(self) -> Counter[Any]:
        """How many who are not surely passed over have each best rank."""
        wanted = (one.rank for one in self.candidates if not _is(one.choice, FALSE))
        return Counter(rank.hi for rank in wanted if isinstance(rank, Range))


class Groups(Ways):
    """The definition, with each group of a quota found and counted once."""

    def __init__(self, book: Book, dossier: Dossier, first: Groups | None = None) -> None:
        super().__init__(book, dossier, first)
        self._groups: dict[tuple[object, ...], Group] = {}
        self.members: dict[str, tuple[dict[tuple[object, ...], list[int]], list[int]]] = {}
        self._lines: dict[str, list[dict[str, Any]]] = {}
        self.group_keys: dict[tuple[str, str], tuple[Key, tuple[object, ...] | None]] = {}
        self._places: defaultdict[tuple[object, ...], dict[int, Size]] = defaultdict(dict)

    # ── the group ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def group_key(self, quota: Quota, scope: Scope) -> tuple[Key, tuple[object, ...] | None]:
        """Return the key of a subject's group, and its parts where each is known."""
        place = (quota.id, scope[0].key)
        found = self.group_keys.get(place)
        if found is None:
            key = tuple(self.value(part, scope) for part in quota.group)
            found = self.group_keys[place] = key, _points(key)
        return found

    def candidates_of(self, quota: Quota, group: Key) -> list[Scope]:
        """Return the subjects that are, or may be, in a group, in the order of the dossier."""
        of_kind = self.index.of_kind.get(quota.kind, ())
        if quota.id not in self.members:
            known: dict[tuple[object, ...], list[int]] = {}
            adrift: list[int] = []
            for place, scope in enumerate(of_kind):
                key, points = self.group_key(quota, scope)
                if points is not None:
                    known.setdefault(points, []).append(place)
                elif not any(isinstance(part, NotApplicable) for part in key):
                    adrift.append(place)
            self.members[quota.id] = known, adrift
        known, adrift = self.members[quota.id]
        if (points := _points(group)) is None:
            return list(of_kind)
        inside = known.get(points, [])
        return [of_kind[place] for place in (sorted([*inside, *adrift]) if adrift else inside)]

    def group(self, quota: Quota, group: Key, share: Range) -> Group:
        """Return a group, counted once."""
        points = _points(group)
        place = (quota.id, group if points is None else points, share.lo, share.hi)
        found = self._groups.get(place)
        if found is None:
            made = self.ask(("group", *place), lambda: self._count_group(quota, group, share))
            found = self._groups[place] = Group(*made)
        return found

    def _count_group(self, quota: Quota, group: Sequence[Value], share: Range) -> tuple[list[Rival], Size, Size]:
        found, base, members, candidates = list[Rival](), [0, 0], [0, 0], [0, 0]
        for scope in self.candidates_of(quota, tuple(group)):
            key = scope[0].key
            same = self.same_group(quota, scope, group)
            if same is YES and quota.where is None and self.is_surely_graded(key):
                able = self.qualifies(key, quota.grade)
                _count(members, YES)
                _count(base, YES if quota.base.grade is None else self.qualifies(key, quota.base.grade))
                _count(candidates, able)
                if able is YES or able.hi == TRUE:
                    found.append(self.rival(quota, key, able))
                continue
            if same.hi == FALSE:
                continue
            inside = self.limited(quota, scope) if same is YES else ranges.meet([self.limited(quota, scope), same])
            ungraded = self.ungraded(key)
            graded = YES if inside is YES and ungraded is NO else ranges.meet([inside, ranges.negate(ungraded)])
            if key in self.index.invalid:
                graded = Range(FALSE, inside.hi)
            _count(members, inside)
            if graded.hi == FALSE:
                continue
            _count(base, _both(graded, self.qualifies(key, quota.base.grade)))
            able = _both(graded, self.qualifies(key, quota.grade))
            _count(candidates, able)
            if able.hi == TRUE:
                found.append(self.rival(quota, key, able))
        return found, (base[0], base[1]), self.places(quota, share, base, members, candidates)

    def is_surely_graded(self, key: str) -> bool:
        """Say whether it is known without more ado that no gate can hold of a subject."""
        return self.ungraded(key) is NO and self.postponed(key).hi == FALSE

    def same_group(self, quota: Quota, scope: Scope, group: Sequence[Value]) -> Range:
        """Return whether a subject is in a group: every part of its key agrees."""
        mine, points = self.group_key(quota, scope)
        if mine is group or (points is not None and points == _points(group)):
            return YES if points is not None else super().same_group(quota, scope, group)
        return super().same_group(quota, scope, group)

    def rivals(self, quota: Quota, key: str, group: Sequence[Value], share: Range) -> tuple[list[Rival], Size, Size]:
        """Return the other candidates of a group, and the sizes of its base and places."""
        found = self.group(quota, tuple(group), share)
        return [one for one in found.candidates if one.key != key], found.base, found.places

    def places(
        self, quota: Quota, share: Range, base: list[int], members: list[int], candidates: list[int]
    ) -> tuple[int, int]:
        """Return the least and greatest number of places; for each size of a base alone, once."""
        found = []
        about = () if quota.small is None or quota.small.measure == "base" else (*members, *candidates)
        of_size = self._places[quota.id, share.lo, share.hi, about]
        for size in range(base[0], base[1] + 1):
            if size not in of_size:
                of_size[size] = super().places(quota, share, [size, size], members, candidates)
            found.append(of_size[size])
        return min(least for least, _ in found), max(most for _, most in found)

    def is_whole(self, quota: Quota, group: Sequence[Value]) -> bool:
        """Say whether the group is known and all its subjects are here."""
        points = _points(group)
        if points is None:
            return False
        place = ("whole", quota.id, points)
        if place not in self.index.whole:
            self.index.whole[place] = super().is_whole(quota, group)
        return self.index.whole[place]

    # ── who stays ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def keeps(self, quota: Quota, key: str) -> Range:
        """Return whether a subject that qualifies keeps the grade of a quota."""
        kept = self.kept(quota, key)
        own = self.index.item("quota", quota.id, key)
        return kept if kept.is_point else Range(kept.lo, kept.hi, kept.open | own, kept.split)

    def kept(self, quota: Quota, key: str) -> Range:
        """Return the same, open on what the whole group waits for: whoever tells it adds the subject's own quota."""
        return self.ask(("keeps", quota.id, key), lambda: self._kept(quota, key))

    def _kept(self, quota: Quota, key: str) -> Range:
        scope = self.scope(key)
        limited = self.limited(quota, scope)
        if limited.hi == FALSE:
            return YES
        group, points = self.group_key(quota, scope)
        if points is None and any(isinstance(part, NotApplicable) for part in group):
            return YES
        share, doubts = self.value(quota.share, scope), self.doubts(quota)
        if doubts or not isinstance(share, Range) or not self.is_whole(quota, group):
            return ranges.either(*doubts, share.open, ranges.opens(group))
        found = self.group(quota, group, share)
        me = found.by_key.get(key)
        if me is None:
            me = Rival(key, surely=True, rank=self.rank(quota, scope), choice=self.choice(quota, scope))
        keeps = self._chosen(found, me) if quota.key is None else self._ranked(quota, found, me)
        if limited.lo == FALSE and keeps.lo == FALSE:
            keeps = ranges.either(limited.open)
        if keeps.is_point:
            return keeps
        waits = self._waits(quota, found, me)
        if share.open and found.places[0] < found.places[1]:
            waits |= share.open
        return Range(FALSE, TRUE, waits if keeps.open <= waits else keeps.open | waits, split=True)

    def _waits(self, quota: Quota, found: Group, me: Rival) -> ranges.Opens:
        """Return what an open quota waits for: see `waits_for`."""
        asks = quota.ties == "ask"
        if quota.key is None:
            if me.choice.open <= found.choices:
                return found.choices if asks else ranges.NONE
            return found.choices | me.choice.open if asks else ranges.NONE
        level = [one for one in found.candidates if one.choice.open] if asks else []
        level = [one for one in level if ranges.compared("eq", one.rank, me.rank).hi == TRUE]
        return found.ranks | me.rank.open | ranges.opens(one.choice for one in (me, *level) if asks)

    def _chosen(self, found: Group, me: Rival) -> Range:
        """Without a ranking key: see `by_choice`."""
        least, most = found.places
        own = found.by_key.get(me.key)
        if 1 + len(found.candidates) - (own is not None) <= least:
            return YES
        if most == 0:
            return NO
        passed = _is(me.choice, FALSE)
        chosen = found.wanted + (own is None and not passed)
        if chosen <= least and _is(me.choice, TRUE):
            return YES
        full = 1 + found.surely - (own is not None and own.surely) > most
        return NO if chosen <= least and full and passed else ranges.either()

    def _ranked(self, quota: Quota, found: Group, me: Rival) -> Range:
        """With a key: see `by_key`; who stands before is counted in the ranks' order, me taken out."""
        least, most = found.places
        if most == 0:
            return NO
        mine = me.rank if isinstance(me.rank, Range) and me.rank.is_point else None
        own, every = found.by_key.get(me.key), len(found.candidates)
        # Missing ranks are in no list: they may stand before anybody.
        if mine is not None and 1 + every - bisect_left(found.best, mine.lo) - (own is not None) <= least:
            return YES
        none_pass = quota.ties == "none_pass"
        if 1 + self._ahead(found, me, own, ties=none_pass) > most:
            return NO
        if none_pass or mine is None:
            return ranges.either()
        passed = _is(me.choice, FALSE)
        tied = found.wanted_at[mine.lo] - (own is not None and not passed)
        chosen = every - bisect_right(found.best, mine.lo) + tied
        if _is(me.choice, TRUE) and chosen + 1 <= least:
            return YES
        across = 1 + self._ahead(found, me, own, ties=True) > most
        return NO if passed and chosen <= least and across else ranges.either()

    def _ahead(self, found: Group, me: Rival, own: Rival | None, *, ties: bool) -> int:
        """Return how many who surely qualify surely stand before me at my best."""
        if not isinstance(me.rank, Range):
            return 0
        find = bisect_left if ties else bisect_right
        counted = own is not None and own.surely and self.precedes(me.rank, me.rank, ties=ties)
        return len(found.worst) - find(found.worst, me.rank.hi) - counted

    def unused_places(self, quota: Quota, key: str) -> Iterator[Finding]:
        """Yield the finding that a place is unused because of another quota, where there is another."""
        if len(self.book.quotas(quota.kind)) > 1:
            yield from super().unused_places(quota, key)

    def quota_groups(self, quota: Quota) -> Iterator[dict[str, Any]]:
        """Yield each known group of a quota in which someone may qualify; see the definition."""
        if quota.id not in self._lines:
            self._lines[quota.id] = list(super().quota_groups(quota))
        yield from self._lines[quota.id]


def _count(count: list[int], part: Range) -> None:
    if part is not NO:
        count[0] += part.lo == TRUE
        count[1] += part.hi == TRUE


def _both(one: Range, other: Range) -> Range:
    return other if one is YES else ranges.meet([one, other])


def _is(value: Value, wanted: int) -> bool:
    return isinstance(value, Range) and bool(value.lo == value.hi == wanted)


def _points(group: Sequence[Value]) -> tuple[object, ...] | None:
    """Return the parts of a group's key where each is known; else None."""
    found = tuple(part.lo for part in group if isinstance(part, Range) and part.is_point)
    return found if len(found) == len(group) else None
