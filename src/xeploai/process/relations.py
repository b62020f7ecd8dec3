"""Which subjects a precedence speaks of together: how each scope is found in the data.

A precedence puts a step of one subject before a step of another. Its scope says of which two, and each pair is
answered True, False, or None where the data cannot tell; None is reported, never passed over.

- `all`: any two.
- `same_person`: both name the same `Subject.person`, or a row of a link with `same_person=True` joins them. Two
  persons named differently are two; where one names nobody it is not known, but within one kind each subject that
  names nobody is a person of its own.
- `same_unit`: a link to one leads from one to the other, or from both to one target. Links up a hierarchy
  (`well_founded=True`), between a person's capacities and to many (whom one is in charge of, say) make no unit. Of two
  that share no target it is known that they are apart only where both have one of the same kind (a subject is a unit
  of its own kind), or where of both it is known where each link leads by which they could share one: it has a row, or
  is declared complete (who heads no agency is apart from all).
- `superior`: links with `well_founded=True` lead, through any number, from one to the other. Between subjects of one
  kind the earlier step is the subordinate's, the later its superior's. That none leads there is known only where the
  chain above is known to its end: where each subject on it has its superior, or the link is declared complete of it.
- `same_level`: the kinds have a fact `level`, and it is the same. Without it two are of one level where a link that is
  neither a hierarchy nor a person's leads from one to the other, or from each to one target and for one of them to one
  only (a collective leads the agency whose Party side a cell is). That they are not is known where a hierarchy leads
  from one to the other, or where every such link between their kinds and to a third is known of them and none joins
  them.

Where no subject of the earlier step's kind belongs to one, that is all there is to say only where the dossier declares
all of that kind to be here; else it is not known.

A subject graded twice (`collective@review` and `collective`, joined by a `same_id` link) is one subject in all of
these. Links are read over the whole period judged: a row that holds on any of its days counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.forms import Link, Value
from xeploai.law import Span, cover
from xeploai.rules import Precedence

LEVEL = "level"
"""The fact by which subjects say on which level they stand."""
NOBODY_HERE = ""
"""Stands for the key of a subject that may exist and is not in the dossier."""


class Relations:
    """The pairs of subjects of one examined dossier that precedences speak of."""

    def __init__(self, dossier: Dossier, book: Book) -> None:
        self.dossier, self.book = dossier, book
        self._units: dict[str, frozenset[str]] = {}
        self._settled: dict[str, frozenset[str]] = {}
        self._above: dict[str, tuple[frozenset[str], bool]] = {}
        self._meetings: dict[tuple[str, str], list[tuple[Link, Link]]] = {}
        self._ways: dict[tuple[str, str], list[Link] | None] = {}

    def pairs(self, rule: Precedence, after: str) -> Iterator[tuple[str, bool]]:
        """Yield the subjects whose earlier step `rule` puts before that of `after`, and whether it surely does.

        Where there is none here, and the dossier does not declare all subjects of that kind to be here, there may yet
        be one: `NOBODY_HERE` is yielded for it, as not known.
        """
        met = False
        for one in self.dossier.by_kind.get(rule.before[0], ()):
            if one.key == after and rule.before == rule.after:
                continue
            if (found := self.related(rule, one.key, after)) is not False:
                met = True
                yield one.key, found is True
        if not met and not self._is_declared(rule.before[0]):
            yield NOBODY_HERE, False

    def related(self, rule: Precedence, before: str, after: str) -> bool | None:
        """Return whether a precedence speaks of two subjects; None where the data cannot tell."""
        same = self._self(before) == self._self(after)
        match rule.scope:
            case "all":
                return True
            case "same_person":
                return same or self._same_person(before, after)
            case "same_unit":
                return same or self._same_unit(before, after)
            case "superior":
                return False if same else self._superior(before, after)
            case "same_level":
                return same or self._same_level(before, after)

    # ── persons ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _capacities(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for source, target, link in self._rows:
            if link.same_person:
                found[source].add(target)
                found[target].add(source)
        return found

    def _same_person(self, one: str, other: str) -> bool | None:
        if other in self._capacities.get(one, ()):
            return True
        persons = self.dossier.by_key[one].person, self.dossier.by_key[other].person
        if None in persons:
            return False if one.partition(":")[0] == other.partition(":")[0] else None
        return persons[0] == persons[1]

    # ── units ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _rows(self) -> tuple[tuple[str, str, Link], ...]:
        """The rows of links of the period, each from a key to a key."""
        links, days = self.book.links, self.book.period.span
        rows = ((row, links[row.link]) for row in self.dossier.links if row.span.overlaps(days))
        return tuple((f"{link.source}:{row.source}", f"{link.target}:{row.target}", link) for row, link in rows)

    @cached_property
    def _targets(self) -> Mapping[str, list[tuple[str, Link]]]:
        found: dict[str, list[tuple[str, Link]]] = defaultdict(list)
        for source, target, link in self._rows:
            found[self._self(source)].append((self._self(target), link))
        return found

    @cached_property
    def _first(self) -> Mapping[str, str]:
        """Of each kind that is another kind at a later step, the kind both are told by."""
        return {link.source: link.target for link in self.book.links.values() if link.same_id}

    def _self(self, key: str) -> str:
        """Return one name for a subject at all its steps."""
        kind, _, id = key.partition(":")
        return f"{self._first_of(kind)}:{id}"

    def _kind(self, key: str) -> str:
        """Return the kind of a subject at all its steps."""
        return self._first_of(key.partition(":")[0])

    def _first_of(self, kind: str) -> str:
        """Return the kind by which a kind at a later step is told."""
        seen = {kind}
        while (kind := self._first.get(kind, kind)) not in seen:
            seen.add(kind)
        return kind

    def _units_of(self, key: str) -> frozenset[str]:
        if key not in self._units:
            me = self._self(key)
            led = (target for target, link in self._targets.get(me, ()) if joins(link) and not link.many)
            self._units[key] = frozenset({me, *led})
        return self._units[key]

    def _settled_of(self, key: str) -> frozenset[str]:
        """Return the kinds of units of which it is known which one the subject belongs to."""
        if key not in self._settled:
            self._settled[key] = frozenset(unit.partition(":")[0] for unit in self._units_of(key))
        return self._settled[key]

    def _same_unit(self, one: str, other: str) -> bool | None:
        if self._units_of(one) & self._units_of(other):
            return True
        if self._settled_of(one) & self._settled_of(other):
            return False
        kinds = self._kind(one), self._kind(other)
        return False if self._is_placed(one, kinds[1]) and self._is_placed(other, kinds[0]) else None

    def _is_placed(self, key: str, kind: str) -> bool:
        """Say whether all is known by which a subject could share a unit with one of a kind."""
        me = self._self(key)
        ways = self._ways_to(me.partition(":")[0], kind)
        return ways is not None and self._told_of_meeting(me, ways)

    def _ways_to(self, kind: str, other: str) -> list[Link] | None:
        """Return the links from a kind to units it may share with another; None where no link joins the two at all."""
        if (kind, other) not in self._ways:
            shared = self._unit_kinds(kind) & self._unit_kinds(other)
            ways = [link for link in self._to_one(kind) if self._first_of(link.target) in shared]
            self._ways[kind, other] = ways if shared else None
        return self._ways[kind, other]

    def _to_one(self, kind: str) -> list[Link]:
        """Return the links that make units and lead from a kind."""
        links = self.book.links.values()
        return [link for link in links if joins(link) and not link.many and self._first_of(link.source) == kind]

    def _unit_kinds(self, kind: str) -> set[str]:
        """Return the kinds that a unit of one of a kind can be of: its own, and where links to one lead."""
        return {kind, *(self._first_of(link.target) for link in self._to_one(kind))}

    # ── hierarchies ───────────────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def _hierarchies(self) -> tuple[Link, ...]:
        return tuple(link for link in self.book.links.values() if link.well_founded and not link.same_id)

    def _chain(self, key: str) -> tuple[frozenset[str], bool]:
        """Return everything above a subject, and whether that is known to be all."""
        if key not in self._above:
            found, todo, whole = set[str](), [self._self(key)], True
            while todo:
                me = todo.pop()
                up = [(target, link) for target, link in self._targets.get(me, ()) if link in self._hierarchies]
                whole = whole and all(self._is_told(me, link, up) for link in self._hierarchies)
                todo += [target for target, _ in up if target not in found]
                found |= {target for target, _ in up}
            self._above[key] = frozenset(found), whole
        return self._above[key]

    def _is_told(self, key: str, link: Link, rows: list[tuple[str, Link]]) -> bool:
        """Say whether it is known where a link leads from a subject, of which `rows` are known."""
        if self._first_of(link.source) != key.partition(":")[0]:
            return True
        if not link.many and any(led == link for _, led in rows):
            return True
        return self._is_declared(link.id, f"{link.source}:{key.partition(':')[2]}")

    @cached_property
    def _statements(self) -> Mapping[tuple[str, str | None], list[Span]]:
        found: dict[tuple[str, str | None], list[Span]] = defaultdict(list)
        for one in self.dossier.complete:
            if one.scope is None or one.by is None:
                found[one.what, one.scope].append(one.periods)
        return found

    def _is_declared(self, what: str, scope: str | None = None) -> bool:
        """Say what `Dossier.is_complete` does of the period, of all or of one: of many it would look through all."""
        said = [*self._statements.get((what, None), ()), *self._statements.get((what, scope), ())]
        return cover(said, self.book.period.span)

    def _superior(self, before: str, after: str) -> bool | None:
        chains = [(before, after)]
        if before.partition(":")[0] != after.partition(":")[0]:
            chains.append((after, before))
        above = [(self._self(upper), *self._chain(lower)) for lower, upper in chains]
        if any(upper in chain for upper, chain, _ in above):
            return True
        # Without any hierarchy the data have nothing to tell it by.
        return False if self._hierarchies and all(whole for _, _, whole in above) else None

    def _same_level(self, one: str, other: str) -> bool | None:
        levels = self._level(one), self._level(other)
        if None not in levels:
            return levels[0] == levels[1]
        if self._self(other) in self._chain(one)[0] or self._self(one) in self._chain(other)[0]:
            return False
        me, mate = self._self(one), self._self(other)
        if self._is_linked(me, mate) or self._same_unit(one, other) or self._meets(me, mate):
            return True
        told = [*self._told_of_links(me, mate), *self._told_of_meetings(me, mate)]
        return False if told and all(told) else None

    def _is_linked(self, me: str, mate: str) -> bool:
        """Say whether a link leads from one to the other."""
        ends = (me, mate), (mate, me)
        return any(led == to and joins(link) for start, to in ends for led, link in self._targets.get(start, ()))

    def _told_of_links(self, me: str, mate: str) -> list[bool]:
        """Return of each link that could lead from one to the other whether it is known where it leads."""
        return [*self._told(me, mate.partition(":")[0]), *self._told(mate, me.partition(":")[0])]

    def _meets(self, me: str, mate: str) -> bool:
        """Say whether links lead from both to one target."""
        pairs = self._meeting_links(me.partition(":")[0], mate.partition(":")[0])
        return any(self._led(me, mine) & self._led(mate, its) for mine, its in pairs)

    def _told_of_meetings(self, me: str, mate: str) -> list[bool]:
        """Return whether it is known of each of the two where the links lead by which they could meet, if any."""
        pairs = self._meeting_links(me.partition(":")[0], mate.partition(":")[0])
        sides = (me, [mine for mine, _ in pairs]), (mate, [its for _, its in pairs])
        return [self._told_of_meeting(key, links) for key, links in sides] if pairs else []

    def _meeting_links(self, kind: str, other: str) -> list[tuple[Link, Link]]:
        """Return the links by which subjects of two kinds may meet in one target: one at least leads to one only."""
        if (kind, other) not in self._meetings:
            links = [(link, self._ends(link)) for link in self.book.links.values()]
            self._meetings[kind, other] = [
                (mine, its)
                for mine, ends in links
                for its, far in links
                if ends
                and far
                and (ends[0], far[0]) == (kind, other)
                and ends[1] == far[1]
                and not mine.many & its.many
            ]
        return self._meetings[kind, other]

    def _led(self, me: str, link: Link) -> set[str]:
        return {target for target, by in self._targets.get(me, ()) if by == link}

    def _told_of_meeting(self, me: str, links: Iterable[Link]) -> bool:
        """Say whether it is known of each of those links where it leads from a subject."""
        rows = self._targets.get(me, [])
        return all(self._is_told(me, link, [row for row in rows if row[1] == link]) for link in links)

    def _told(self, source: str, kind: str) -> list[bool]:
        """Return of each link from the kind of a subject to another kind whether it is known where it leads from it."""
        rows = [(led, link) for led, link in self._targets.get(source, ()) if joins(link)]
        ends = source.partition(":")[0], kind
        return [self._is_told(source, link, rows) for link in self.book.links.values() if self._ends(link) == ends]

    def _ends(self, link: Link) -> tuple[str, str] | None:
        """Return the kinds at the ends of a link that joins what belongs together."""
        return (self._first_of(link.source), self._first_of(link.target)) if joins(link) else None

    def _level(self, key: str) -> Value | None:
        return self.dossier.by_key[key].facts.get(LEVEL)


def joins(link: Link) -> bool:
    """Say whether a link joins what belongs together: no hierarchy, no two capacities of a person, no earlier step."""
    return not link.well_founded and not link.same_person and not link.same_id
