"""A book made ready: its rules' conditions compiled, and all that does not depend on a dossier worked out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Lock
from typing import Any, NamedTuple

from xeploai import tree
from xeploai.book import Book
from xeploai.engine.circles import Circles
from xeploai.engine.code import Codes, Way
from xeploai.engine.known import fresh, settled
from xeploai.engine.source import Capping, Held, Quick, Source, ruled_out, surely
from xeploai.engine.ways import NOWHERE
from xeploai.reference import grounds, ranges
from xeploai.reference.evaluation import Scope
from xeploai.reference.ranges import NO, YES, Range
from xeploai.rules import AnyRule, Ceiling, Gate, Quota
from xeploai.rulings import InForce, Open
from xeploai.scales import Established, Grade

Caps = tuple[int, int, dict[int, ranges.Opens]]
"""What caps a subject: its kind's entries surely in force and possibly in force, as bits, and what each waits for."""


class Entry(NamedTuple):
    """A rule and a grade it may cap at: one bit of a kind's words."""

    rule: str
    at_most: Grade


class Told(NamedTuple):
    """What a ruling says of a set of entries in force: they are the same for all whom the same rules cap."""

    low: Grade
    high: Grade
    in_force: tuple[InForce, ...]
    surely: tuple[InForce, ...]
    decisive: tuple[str, ...]
    established: Established | None


class Asking(NamedTuple):
    """A rule with references that are silent where they have no answer, and the conditions that would show it.

    Conditions over given facts that always apply show nothing: they are never in between. A reference is beside its
    link.
    """

    rule: AnyRule
    nodes: Sequence[tree.Node]
    conditions: tuple[Held, ...]
    references: tuple[tuple[str, Held], ...]


class Plan:
    """One book, compiled.

    Attributes:
        book: The same book, in which every rule's conditions are objects of its own.
        hash: The hash of the book.
    """

    def __init__(self, book: Book) -> None:
        self.book = _own(book)
        self.circles = Circles(self.book)
        well_founded = [link for link in book.links.values() if link.well_founded and not link.same_id]
        self.codes = Codes(self.book, self.circles if well_founded else None)
        self.hash = book.hash
        limits = [quota for kind in book.kinds for quota in self.book.quotas(kind)]
        self.is_grouped_plainly = all(self.codes.is_data(part) for quota in limits for part in quota.group)
        self._kinds: dict[str, KindPlan] = {}

    def __deepcopy__(self, _memo: object) -> Plan:
        """Return the same plan: nothing in it ever changes an answer."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave a compiled book out of a pickle: it is compiled again where it is used."""
        return (_nothing, ())

    def kind(self, kind: str) -> KindPlan:
        """Return the plan of a kind."""
        if kind not in self._kinds:
            self._kinds[kind] = KindPlan(self, kind)
        return self._kinds[kind]

    @cached_property
    def holes_empty(self) -> Book:
        """The same book with every named hole assumed empty that may be, sharing every rule."""
        made = self.book.model_copy(update={"assume": (*self.book.assume, *self.book.may_be_empty)})
        shared = {name: value for name, value in vars(self.book).items() if name not in type(made).model_fields}
        made.__dict__.update({name: value for name, value in shared.items() if name not in _OF_HOLES})
        return made

    @cached_property
    def derived(self) -> dict[tuple[str, str], Any]:
        """The closure of each derived fact, by kind and name."""
        rules = {place: rules[0] for place, rules in self.book.derived.items()}
        return {place: self.codes.expression(rule.value, (rule.kind,)) for place, rule in rules.items()}


class KindPlan:
    """The rules of one kind.

    Attributes:
        plain: Ceilings that rest on nothing but data, with their bits: the same whatever anybody's grade is.
        quick: Those of them that `run` answers from a subject's facts; `slow` are the others.
        run: Of facts, and of what to do with the number of a quick ceiling that they leave open: the bits of those that
            hold.
        graded: Ceilings that ask for grades, or for what may.
        ruled_out: Of facts, the bits of those of them that are not in force whatever grades they ask for.
        is_alone: Of each rank, whether having it before quotas never rests on itself.
        is_eager: Of each rank, whether all it rests on is asked even where one part settles it; see `Codes`.
    """

    def __init__(self, plan: Plan, kind: str) -> None:
        self.plan, self.book, self.codes, self.kind = plan, plan.book, plan.codes, kind
        self.entries: list[Entry] = []
        self._bits: dict[tuple[str, str, Grade], int] = {}
        self._one_at_a_time = Lock()
        self.below = [0, 0, 0, 0]
        self.slow: list[Capping] = []
        self.graded: list[Capping] = []
        quick = Quick(self.book, kind)
        asking: list[tuple[int, tuple[tree.Node, ...]]] = []
        for rule in self.book.ceilings(kind):
            made = (self.bit(rule.id, rule.id, rule.at_most), rule.at_most.rank, self.ceiling(rule))
            if not self.is_plain(rule):
                self.graded.append(made)
                if not rule.rows and (self.codes.circles is None or not self.codes.circles.may_meet(rule.when)):
                    asking.append((made[0], (rule.when,)))
            elif not quick.takes(rule, made):
                self.slow.append(made)
        self.graded_at = _by_rank(self.graded)
        self.ruled_out = ruled_out(self.book, kind, asking)
        self.quick, self.run = quick.taken, quick.function()
        self.plain = [*self.slow, *self.quick]
        self.gates = [(rule, self._gate(rule)) for rule in self.book.gates(kind)]
        self.checks = [
            (rule, self.codes.condition(rule.when, (kind,)))
            for rule in self.book.checks(kind) if not self.book.undecided(rule)
        ]  # fmt: skip
        self.checked = surely(self.book, kind, self.checks)
        self.discretions, self.givens = self.book.discretions(kind), self.book.givens(kind)
        for choice in self.discretions:
            self.codes.condition(choice.when, (kind,))
            self.codes.expression(choice.choice, (kind,))
            for one in self.book.deciding.get(choice.id, ()):
                self.ceiling(one)
        for given in self.givens:
            self.codes.expression(given.fact, (kind,))
        unread = [hole for hole in self.book.holes(kind) if not hole.is_of_all]
        for hole in unread:
            self.codes.condition(hole.when, (kind,))
        self.is_gated_plainly = all(
            rule.id not in self.book.holes_of and all(self.codes.is_data(node) for node in grounds.nodes(rule))
            for rule, _ in self.gates
        )
        is_free = not self.discretions and not self.givens
        before = [("before", kind, rank) for rank in range(4)]
        self.is_alone = [one not in plan.circles.on for one in before]
        self.is_eager = [plan.codes.circles is not None and one in plan.circles.leading for one in before]
        self.is_fixed = is_free and not unread
        own: list[AnyRule] = [*self.discretions, *self.givens, *unread]
        deciding = [one for choice in self.discretions for one in self.book.deciding.get(choice.id, ())]
        self.is_read_plainly = all(map(self.is_plain, deciding)) and all(
            self.codes.is_data(node) for rule in own for node in grounds.expressions(rule)
        )
        self.quotas = self.book.quotas(kind)
        self.quotas_to = [tuple(quota for quota in self.quotas if quota.grade <= grade) for grade in Grade]
        for quota in self.quotas:
            self._quota(quota)
        self.quota_bits = [(quota, self.bit(quota.id, quota.id, quota.grade.beneath)) for quota in self.quotas]
        self.limited_grades = tuple(dict.fromkeys(quota.grade for quota in self.quotas))
        choices = {quota.choice: quota.choice for quota in self.quotas if quota.choice is not None}
        self.choices = tuple(choices.values())
        self._told: dict[tuple[int, int], Told] = {}
        self._established: dict[tuple[str, ...], Established | None] = {}

    # ── what caps ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def bit(self, of: str, rule: str, at_most: Grade) -> int:
        """Return the bit of a rule and grade; what decides within a discretion has one for each discretion."""
        place = (of, rule, at_most)
        found = self._bits.get(place)
        return self._new_bit(place) if found is None else found

    def _new_bit(self, place: tuple[str, str, Grade]) -> int:
        with self._one_at_a_time:  # two threads may grade under one book: no two rules may ever share a bit
            if place not in self._bits:
                _, rule, at_most = place
                bit = 1 << len(self.entries)
                self.entries.append(Entry(rule, at_most))
                for rank in range(at_most.rank + 1, 4):
                    self.below[rank] |= bit
                self._bits[place] = bit  # INVARIANT: last, so that whoever finds a bit finds its entry
        return self._bits[place]

    def is_plain(self, rule: Ceiling) -> bool:
        """Say whether a ceiling rests on nothing but data: nobody's grade, no derived fact, no hole."""
        parts: list[AnyRule] = [rule, *self.book.lifts.get(rule.id, ())]
        nodes = [node for part in parts for node in grounds.nodes(part)]
        if rule.id in self.book.holes_of or any(getattr(source, "at", None) is not None for source in rule.rows):
            return False
        return all(self.codes.is_data(node) for node in nodes)

    def ceiling(self, rule: Ceiling) -> Held:
        """Return the closure that says whether a ceiling is in force."""
        forms = (self.kind, *map(self.codes.form_of, rule.rows))
        for place, source in enumerate(rule.rows):
            self.codes.source(source, forms[: place + 1])
        when = self.codes.condition(rule.when, forms)
        lifts = self.book.lifts.get(rule.id, ())
        for lift in lifts:
            self.codes.condition(lift.when, forms)
        if rule.rows:
            ways = [self.codes.reaches[id(source)] for source in rule.rows]
            return lambda e, scope: NO if _leads_nowhere(e, scope, ways) else e.ceiling(rule, scope)
        if lifts or rule.id in self.book.holes_of:
            return lambda e, scope: e.ceiling(rule, scope)
        return self._in_doubt(rule, when)

    # ── gates, quotas, findings ───────────────────────────────────────────────────────────────────────────────────────

    def _gate(self, rule: Gate) -> Held:
        when = self.codes.condition(rule.when, (self.kind,))
        if rule.id in self.book.holes_of:
            return lambda e, scope: e.gate(rule, scope[0].key)
        return self._in_doubt(rule, when)

    def _in_doubt(self, rule: AnyRule, when: Held) -> Held:
        """Return the closure that says whether a rule holds whose condition alone decides; see `in_doubt`."""
        readings = frozenset(Open(what="reading", name=reading) for reading in self.book.undecided(rule))

        def held(e: Any, scope: Scope) -> Range:
            holds = when(e, scope)
            return holds if holds is NO or holds is YES else settled(holds)

        def in_doubt(e: Any, scope: Scope) -> Range:
            holds = settled(when(e, scope))
            return holds if holds is NO else ranges.either(holds.open | readings)

        return in_doubt if readings else held

    def _quota(self, quota: Quota) -> None:
        for part in (*quota.group, quota.share, quota.key, quota.choice):
            if part is not None:
                self.codes.expression(part, (self.kind,))
        if quota.where is not None:
            self.codes.condition(quota.where, (self.kind,))

    @cached_property
    def asking(self) -> tuple[Asking, ...]:
        """The rules whose references, where nobody answers them, are told as findings."""
        found = []
        # All of it was asked before, as a ceiling or a gate, so nothing need be asked for a circle's sake.
        lazy, plain = self.codes.lazily(), Source(self.book, self.kind)
        for rule in grounds.rules_of(self.book, self.kind):
            silent = [node for node in grounds.nodes(rule) if isinstance(node, tree.GradeOf) and self._is_silent(node)]
            if silent:
                own = [tree.normal(node) for node in grounds.conditions(self.book, rule)]
                own = [node for node in own if not plain.speaks_for(node)]
                shown = tuple(lazy.truth(fresh(node), (self.kind,)) for node in own)
                asked = tuple((node.link or "", lazy.truth(fresh(node), (self.kind,))) for node in silent)
                found.append(Asking(rule, own, shown, asked))
        return tuple(found)

    @cached_property
    def not_shown(self) -> Callable[[Any], int]:
        """Of facts, the places, as bits, of those rules of which by them alone no condition shows a reference."""
        return ruled_out(self.book, self.kind, [(1 << place, one.nodes) for place, one in enumerate(self.asking)])

    @cached_property
    def silences(self) -> tuple[tuple[str, Way], ...]:
        """The links of those references, and where each leads."""
        links = dict.fromkeys(link for one in self.asking for link, _ in one.references)
        return tuple((link, self.codes.source(tree.Linked(link=link), (self.kind,))) for link in links)

    def _is_silent(self, node: tree.GradeOf) -> bool:
        if node.link is None or node.at is not None:
            return False
        return node.otherwise.rule == "does_not_apply" and self.book.links[node.link].source == self.kind

    @cached_property
    def registers(self) -> tuple[tree.Rows, ...]:
        """The sources of rows of its own registers that rules of the kind read."""
        rules = grounds.rules_of(self.book, self.kind)
        read = {(one.record, one.ever): one for rule in rules for one in grounds.sources(rule)
                if isinstance(one, tree.Rows)}  # fmt: skip
        return tuple(one for one in read.values() if self.book.records[one.record].of == self.kind)

    # ── what a ruling says ────────────────────────────────────────────────────────────────────────────────────────────

    def told(self, sure: int, maybe: int) -> Told:
        """Return what a ruling says of the entries surely and possibly in force."""
        found = self._told.get((sure, maybe))
        if found is None:
            found = self._told[sure, maybe] = self._tell(sure, maybe)
        return found

    def _tell(self, sure: int, maybe: int) -> Told:
        held = [(one, bool(sure >> place & 1)) for place, one in enumerate(self.entries) if maybe >> place & 1]
        high = Grade.meet(*(one.at_most for one, surely in held if surely))
        low = Grade.meet(high, *(one.at_most for one, _ in held))
        ordered = sorted(held, key=lambda one: (one[0].at_most.rank, one[0].rule, one[1]))
        told = tuple(InForce(rule=one.rule, at_most=one.at_most, surely=surely) for one, surely in ordered)
        decisive = tuple(one.rule for one in told if one.at_most < high or (one.surely and one.at_most is high))
        surely = tuple(one for one in told if one.surely)
        return Told(low, high, told, surely, decisive, self.established(decisive))

    def established(self, rules: tuple[str, ...]) -> Established | None:
        """Return the weakest citation among rules; see `grounds.established`."""
        if rules not in self._established:
            self._established[rules] = grounds.established(self.book, rules)
        return self._established[rules]


def _leads_nowhere(e: Any, scope: Scope, ways: Sequence[Way]) -> bool:
    """Say whether a path surely ends at no row at all."""
    found = ways[0](e, scope)
    if found is NOWHERE or found.maybe or found.unseen or len(ways) == 1:
        return found is NOWHERE
    return all(_leads_nowhere(e, (*scope, row), ways[1:]) for row in found.sure)


def _by_rank(ceilings: Sequence[Capping]) -> list[tuple[int, int, list[Capping]]]:
    """Return ceilings, and their bits together, by the rank they cap at, the lowest first."""
    made = []
    for rank in sorted({rank for _, rank, _ in ceilings}):
        of_rank = [one for one in ceilings if one[1] == rank]
        made.append((rank, sum(bit for bit, _, _ in of_rank), of_rank))
    return made


def plan_of(book: Book) -> Plan:
    """Return the plan of a book, compiled when it is first asked for and kept with the book."""
    held = vars(book).get("_plan")
    if held is None:  # As with a cached property: beside the fields, so that a changed copy does not have it.
        held = vars(book)["_plan"] = Plan(book)
    return held


_OF_HOLES = ("open_holes", "may_be_empty", "holes_of", "hash", "_plan")


def _nothing() -> None:
    """Stand for a plan in a pickle."""


def _own(book: Book) -> Book:
    """Return the book with every rule a copy in which each node is an object of its own."""
    made = book.model_copy()
    made.__dict__["rules"] = tuple(map(_own_rule, made.rules))  # what `by_id` is made of
    return made


def _own_rule(rule: AnyRule) -> AnyRule:
    """Return that copy of a rule, made once and kept with it: most rules of two books are the same objects."""
    held = vars(rule).get("_own")
    if held is None:
        held = vars(rule)["_own"] = fresh(rule)
    return held
