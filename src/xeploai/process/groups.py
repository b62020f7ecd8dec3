"""The pairs that precedences speak of, found by what subjects share instead of by asking of every two.

`Relations` says of two subjects whether they belong together: it is the definition. Of many thousand subjects nobody
can ask it of every two, and nobody needs to: subjects that are told apart by nothing a scope looks at (their unit, say,
or that nobody knows their unit) stand to another one all alike. Such subjects are a `Group`; it is made once, whoever
it is laid beside, and so can be what is worked out of it, such as the days on which its members took a step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.process.relations import NOBODY_HERE, Relations, joins
from xeploai.rules import Precedence


class Group:
    """Subjects in the order of the dossier; one group is the other only where it is the same object."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        self.place = {key: number for number, key in enumerate(self.keys)}


class Part(NamedTuple):
    """A group whose earlier step comes before that of one subject.

    Attributes:
        group: The group.
        sure: Whether it surely does; else the data cannot tell whether the subjects belong together.
        but: Those of the group of whom this is not said.
    """

    group: Group
    sure: bool
    but: frozenset[str] = frozenset()


_NOBODY = Group([NOBODY_HERE])


class Groups(Relations):
    """The relations of one examined dossier, with its subjects in groups."""

    def __init__(self, dossier: Dossier, book: Book) -> None:
        super().__init__(dossier, book)
        self.order = {one.key: number for number, one in enumerate(dossier.subjects)}
        self._grouped: dict[tuple[str, ...], Mapping[Hashable, Group]] = {}

    def parts(self, rule: Precedence, after: str) -> list[Part]:
        """Return what `Relations.pairs` yields, in groups: no subject is in two, and none of them is empty."""
        own = {after} if rule.before == rule.after else set[str]()
        made = self._in_units(rule, after) if rule.scope == "same_unit" else self._alike(rule, after)
        found = [part._replace(but=part.but | {key for key in own if key in part.group.place}) for part in made]
        found = [part for part in found if len(part.but) < len(part.group.keys)]
        return found or ([] if self._is_declared(rule.before[0]) else [Part(_NOBODY, sure=False)])

    # ── units: who shares one belongs together ────────────────────────────────────────────────────────────────────────

    def _in_units(self, rule: Precedence, after: str) -> Iterator[Part]:
        kind, other = rule.before[0], self._first_of(rule.after[0])
        for group, met in self._mates(kind, after, "unit", lambda _: None, None):
            yield Part(group, sure=True, but=met)
        # Where one of a group is neither of its unit nor apart, none is: who shares a unit has one of the same kind.
        for group in self._by(kind, f"placed {other}", lambda key: self._placing(key, other)).values():
            if self._same_unit(group.keys[0], after) is None:
                yield Part(group, sure=False)

    def _placing(self, key: str, other: str) -> tuple[frozenset[str], bool]:
        """Return what tells whether a subject is apart from those of a kind with whom it shares no unit."""
        return self._settled_of(key), self._is_placed(key, other)

    def _mates(
        self, kind: str, after: str, name: str, told: Callable[[str], Hashable], value: Hashable
    ) -> Iterator[tuple[Group, frozenset[str]]]:
        """Yield those who share a unit with a subject and of whom `value` is told; of each group, who was met before.

        Args:
            kind: The kind of those who are asked for.
            after: The subject.
            name: What the groups of that kind by unit, and by what is told, go by.
            told: What is told of one of them.
            value: What is to be told.
        """
        if (kind, name) not in self._grouped:
            found: dict[Hashable, list[str]] = defaultdict(list)
            for one in self.dossier.by_kind.get(kind, ()):
                for unit in self._units_of(one.key):
                    found[unit, told(one.key)].append(one.key)
            self._grouped[kind, name] = {place: Group(keys) for place, keys in found.items()}
        groups = self._grouped[kind, name]
        led = {unit: group for unit in self._units_of(after) if (group := groups.get((unit, value)))}
        met = frozenset[str]()
        for unit in sorted(led, key=lambda unit: (-len(led[unit].keys), unit)):  # the largest comes whole
            again = (key for key in led[unit].keys if met and not met.isdisjoint(self._units_of(key)))
            yield led[unit], frozenset(again)
            met |= {unit}

    # ── all other scopes: some are near, and the others are alike ─────────────────────────────────────────────────────

    def _alike(self, rule: Precedence, after: str) -> Iterator[Part]:
        """Yield who is near to a subject, asked one by one, and of the others whole groups, asked of one of each."""
        kind = rule.before[0]
        near = {key for key in self._near(rule, after) if key.startswith(f"{kind}:")}
        answers = {key: self.related(rule, key, after) for key in sorted(near, key=self.order.__getitem__)}
        for sure in (True, None):
            yield Part(Group(key for key, answer in answers.items() if answer is sure), sure=sure is True)
        name, told = self._class(rule)
        for value, group in self._by(kind, name, told).items():
            left = {key for key in near if key in group.place}
            mates = self._mates(kind, after, f"unit and {name}", told, value) if rule.scope == "same_level" else ()
            parts = [(mate, {*met, *(key for key in near if key in mate.place)}) for mate, met in mates]
            left.update(*(mate.keys for mate, _ in parts))
            for alike, but in (*parts, (group, left)):
                other = next((key for key in alike.keys if key not in but), None)
                if other is not None and (answer := self.related(rule, other, after)) is not False:
                    yield Part(alike, sure=answer is True, but=frozenset(but))

    def _near(self, rule: Precedence, after: str) -> Iterable[str]:
        """Return every subject that something particular joins to `after`, and perhaps some that nothing does."""
        me = self._self(after)
        match rule.scope:
            case "same_person":
                person = self.dossier.by_key[after].person
                named = self._by(rule.before[0], "person", self._person).get(person) if person is not None else None
                return {*self._selves[me], *self._capacities.get(after, ()), *(named.keys if named else ())}
            case "superior":
                return {*self._selves[me], *self._of_hierarchy(after)}
            case "same_level":
                linked = self._linked_with.get(me, set[str]())
                met = {
                    mate for target, link in self._targets.get(me, ()) if joins(link) for mate in self._led_to[target]
                }
                near = (key for far in linked | met for key in self._selves[far])
                return {*self._selves[me], *self._of_hierarchy(after), *near}
            case _:
                return ()

    def _class(self, rule: Precedence) -> tuple[str, Callable[[str], Hashable]]:
        """Return all that tells apart the subjects of the earlier step who are not near, and what it goes by."""
        other = self._first_of(rule.after[0])
        match rule.scope:
            case "same_person":
                return "named", lambda key: self._person(key) is None
            case "superior":
                return "chain", lambda key: self._chain(key)[1]
            case "same_level":
                return f"level {other}", lambda key: (self._level(key), *self._told_to(self._self(key), other))
            case _:
                return "all", lambda _: None

    def _by(self, kind: str, name: str, told: Callable[[str], Hashable]) -> Mapping[Hashable, Group]:
        """Return the subjects of a kind in groups, by what is told of each; made once by that name."""
        if (kind, name) not in self._grouped:
            found: dict[Hashable, list[str]] = defaultdict(list)
            for one in self.dossier.by_kind.get(kind, ()):
                found[told(one.key)].append(one.key)
            self._grouped[kind, name] = {value: Group(keys) for value, keys in found.items()}
        return self._grouped[kind, name]

    def _person(self, key: str) -> str | None:
        return self.dossier.by_key[key].person

    @cached_property
    def _selves(self) -> Mapping[str, list[str]]:
        """The subjects that are one subject at several steps."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.dossier.subjects:
            found[self._self(one.key)].append(one.key)
        return found

    def _told_to(self, me: str, other: str) -> tuple[bool, bool]:
        """Return whether each link to another kind is known of a subject, and each by which they may meet."""
        links = (mine for mine, _ in self._meeting_links(me.partition(":")[0], other))
        return all(self._told(me, other)), self._told_of_meeting(me, links)

    @cached_property
    def _led_to(self) -> Mapping[str, set[str]]:
        """Those from whom a link that joins leads to a target."""
        found: dict[str, set[str]] = defaultdict(set)
        for source, rows in self._targets.items():
            for target, link in rows:
                if joins(link):
                    found[target].add(source)
        return found

    @cached_property
    def _linked_with(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for source, rows in self._targets.items():
            for target, link in rows:
                if joins(link):
                    found[source].add(target)
                    found[target].add(source)
        return found

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.dossier.subjects:
            for upper in self._chain(one.key)[0]:
                found[upper].append(one.key)
        return found

    def _of_hierarchy(self, key: str) -> Iterator[str]:
        """Yield everything above and below a subject."""
        yield from (upper for far in self._chain(key)[0] for upper in self._selves.get(far, ()))
        yield from self._below.get(self._self(key), ())
