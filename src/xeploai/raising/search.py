"""What would raise a ruling: the smallest sets of the subject's own open facts that make a grade sure.

Nobody is told to change a vote, an authority's choice, a sensitive fact or a row of a register: those, everybody else's
facts and texts not seen stay as they are, open where they are open. A set *reaches* a grade where, once it is given,
no rule may cap below the grade but those that wait for something else. Each set proposed was classified by the
definition; that a smaller one is not enough follows from the search, which goes by increasing size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from typing import Any, NamedTuple

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.evidence.applies import OwnFacts
from xeploai.forms import Value
from xeploai.raising.candidates import Candidates
from xeploai.reference import Reference, ranges
from xeploai.reference.ranges import TRUE
from xeploai.rulings import Open, Ruling
from xeploai.scales import Frozen, Grade

LIMIT = 500
"""How many ways to fill in facts are classified at most, unless said otherwise."""
_MANY = 4  # a rule that waits for more facts than this is settled after the others
_WAYS = 32  # so many sets of changes are told at most: with more the law is better read


class Change(Frozen):
    """One fact to be given, with the values that will do.

    Attributes:
        fact: The name of the fact.
        values: Values that reach the grade, each classified: levels by name, from the least up where there is an order.
        least: Of a fact with an order, the least value that will do: all between it and `greatest` will; None: any.
        greatest: The greatest that will do; None: any.
        exact: The values stand for every value that will do: rules compare the fact with constants only. Else they are
            examples, because the fact enters a sum, another subject's rule or a date that rules move.
    """

    fact: str
    values: tuple[Value, ...]
    least: Value | None = None
    greatest: Value | None = None
    exact: bool = True


class Raising(Frozen):
    """What a subject could still give so that a grade becomes sure.

    Like a ruling it names rules by their ids; to people show `raising_text`, which keeps from the public what it must.

    Attributes:
        subject: The key of the subject.
        grade: The grade asked about.
        reachable: There is a set of changes that reaches it.
        barred_by: Where it is not reachable, the rules and gates that bar it surely: whatever is given, one of these.
        changes: The smallest sets; one with no change in it says that nothing of the subject's own is needed.
        still_open: What else the grade waits for when a set is given: registers, choices, other subjects, texts.
        may_cap: The rules that may then still cap below the grade, for want of `still_open`.
        complete: Every set was looked at; else there may be others, or one where none was found.
    """

    subject: str
    grade: Grade
    reachable: bool
    barred_by: tuple[str, ...] = ()
    changes: tuple[tuple[Change, ...], ...] = ()
    still_open: tuple[Open, ...] = ()
    may_cap: tuple[str, ...] = ()
    complete: bool = True


Filling = frozenset[tuple[str, Value]]


class _State(NamedTuple):
    """What stands before the grade under one way to fill in facts: surely, and possibly with what each waits for.

    Of what each rule waits for, `own` are the facts that may be given.
    """

    bars: frozenset[str]
    waits: Mapping[str, ranges.Opens]
    own: Mapping[str, set[str]] = {}


def raise_to(ruling: Ruling, grade: Grade, book: Book, dossier: Dossier, *, limit: int = LIMIT) -> Raising:
    """Return the smallest sets of the subject's own open facts that make `grade` sure.

    Args:
        ruling: The ruling of a subject of the dossier.
        grade: The grade to reach.
        book: The book the ruling was made under.
        dossier: The examined dossier; everybody else's facts stay as they are in it.
        limit: How many ways to fill in facts are classified at most, roughly.
    """
    search = _Search(ruling.subject, grade, book, dossier, limit)
    sets, bars = search.proposed()
    reached = [(one, state) for one in sets[:_WAYS] for state in [search.verified(one)] if state is not None]
    fewest = min(({*state.waits} for _, state in reached), key=lambda rules: (len(rules), sorted(rules)), default=set())
    kept = [(one, state) for one, state in reached if {*state.waits} == fewest]
    waits = frozenset[Open]().union(*(items for _, state in kept for items in state.waits.values()))
    return Raising(
        subject=ruling.subject,
        grade=grade,
        reachable=bool(kept),
        barred_by=() if kept else tuple(sorted(bars)),
        changes=tuple(one for one, _ in sorted(kept, key=lambda way: len(way[0]))),
        still_open=tuple(sorted(waits, key=Open.model_dump_json)),
        may_cap=tuple(sorted(fewest)),
        complete=search.complete and len(reached) == len(sets),
    )


class _Part(NamedTuple):
    """Rules that wait for some of the same open facts, and the least ways to settle them; without one, what bars."""

    rules: frozenset[str]
    ways: Sequence[Filling]
    bars: frozenset[str] = frozenset()

    @property
    def facts(self) -> set[str]:
        """The facts that some way gives."""
        return {fact for way in self.ways for fact, _ in way}


class _Search:
    """Goes through the ways to fill in a subject's open facts, the smaller first."""

    def __init__(self, key: str, grade: Grade, book: Book, dossier: Dossier, limit: int) -> None:
        self.key, self.grade, self.book, self.dossier = key, grade, book, dossier
        self.kind = key.split(":", 1)[0]
        self.candidates = Candidates(book, dossier, self.kind)
        self.given = dict(dossier.by_key[key].facts)
        self.left = limit
        self.complete = True

    def proposed(self) -> tuple[list[tuple[Change, ...]], frozenset[str]]:
        """Return the sets of changes that settle every rule, and where there is none, rules that bar.

        Rules that wait for a few facts come first, in parts that share none: what settles them together is each
        combination, so the work grows with the sum of the parts and not with the product. Whatever settles all rules
        settles those, so one that waits for many facts (through a unit's grade, say) is settled after them.
        """
        root = self.state(Filling())
        if root.bars:
            return [], root.bars
        wide = frozenset(rule for rule, held in root.own.items() if len(held) > _MANY)
        parts = self.solved({rule: held for rule, held in root.own.items() if held and rule not in wide})
        if bars := next((part.bars for part in parts if not part.ways), frozenset()):
            return [], bars
        sets = [_together(way) for way in product(*(tuple(self.merged(part.ways)) for part in parts))]
        return (sets, frozenset()) if not wide else self.widened(sets, wide)

    def widened(
        self, sets: Sequence[tuple[Change, ...]], wide: frozenset[str]
    ) -> tuple[list[tuple[Change, ...]], frozenset[str]]:
        """Return sets of changes with what else rules need that wait for many facts, asked at the least values."""
        made, bars = list[tuple[Change, ...]](), frozenset[str]()
        self.complete = self.complete and len(sets) <= _WAYS
        for one in sets[:_WAYS]:
            self.complete = self.complete and all(len(change.values) == 1 for change in one)
            start = frozenset((change.fact, change.values[0]) for change in one)
            part = self.settled(wide, start)
            bars |= part.bars
            made += [_together((one, more)) for more in self.merged([way - start for way in part.ways])]
        return made, frozenset() if made else bars

    def solved(self, facts: Mapping[str, set[str]]) -> list[_Part]:
        """Return rules in parts that share no open fact, each with its least ways; facts behind others join two."""
        made = [self.settled(frozenset(rules)) for rules in _joined(facts)]
        while overlap := next(((a, b) for a, b in combinations(made, 2) if a.facts & b.facts), None):
            made = [one for one in made if one not in overlap]
            made.append(self.settled(overlap[0].rules | overlap[1].rules))
        return made

    def settled(self, rules: frozenset[str], start: Filling = frozenset()) -> _Part:
        """Return the least ways, from `start` on, after which fewest of some rules wait, and none for an open fact.

        A rule that waits for open facts is settled only where one of *these* is given: so it is enough to go on with
        the facts of one rule, and no smaller set is passed over.
        """
        found, bars = dict[Filling, frozenset[str]](), set[str]()
        seen, layer = {start}, [start]
        while layer:
            following = list[Filling]()
            for filling in layer:
                if self.left <= 0:
                    return self.cut_off(rules, start, found, bars)
                self.left -= 1
                state = self.state(filling, rules)
                if state.bars:
                    bars |= state.bars
                    continue
                facts = self.facts_of_one_rule(state)
                if not facts:
                    found[filling] = frozenset(state.waits)
                following += [one for one in self.one_more(filling, facts) if one not in seen]
                seen |= set(following)
            layer = following
        return _Part(rules, _least(found), frozenset(bars))

    def cut_off(
        self, rules: frozenset[str], start: Filling, found: dict[Filling, frozenset[str]], bars: set[str]
    ) -> _Part:
        """Return what was found before the limit; else one way that takes, of each fact, the greatest value it may."""
        self.complete = False
        if not found:
            filling, state = start, self.state(start, rules)
            while not state.bars and (facts := self.facts_of_one_rule(state)):
                made = ((one, self.state(one, rules)) for one in reversed(list(self.one_more(filling, facts[:1]))))
                filling, state = next(((one, then) for one, then in made if not then.bars), (filling, _BARRED))
            if not state.bars:
                found = {self.made_least(filling, start, state, rules): frozenset(state.waits)}
        return _Part(rules, _least(found), frozenset(bars))

    def made_least(self, filling: Filling, start: Filling, state: _State, rules: frozenset[str]) -> Filling:
        """Return a way without the facts that can be left out one after another."""
        for given in sorted(filling - start, key=_by_name):
            fewer = self.state(filling - {given}, rules)
            if not fewer.bars and set(fewer.waits) <= set(state.waits) and not self.facts_of_one_rule(fewer):
                filling -= {given}
        return filling

    def one_more(self, filling: Filling, facts: Sequence[str]) -> Iterator[Filling]:
        """Yield the ways that give one fact more, with each of its values."""
        for fact in facts:
            self.complete = self.complete and self.candidates.is_exact(fact)
            for value in self.candidates.of(fact):
                if self.applies(made := filling | {(fact, value)}):
                    yield made

    def facts_of_one_rule(self, state: _State) -> list[str]:
        """Return the open facts of the rule that waits for the fewest of them; none where no rule waits for any."""
        of_rules = [sorted(facts) for facts in state.own.values() if facts]
        return min(of_rules, key=lambda facts: (len(facts), facts), default=[])

    def may_give(self, item: Open, reference: Reference) -> bool:
        """Say whether something open is an own fact to raise: not one of which nobody may settle if it applies."""
        is_own = item.what == "fact" and item.subject == self.key and not item.row
        if not is_own or not is_raisable(self.book, self.kind, item.name):
            return False
        applies = reference.applies(self.book.facts[self.kind, item.name], reference.scope(self.key))
        return applies.lo == TRUE or any(self.may_give(one, reference) for one in applies.open)

    def applies(self, filling: Filling) -> bool:
        """Say whether every fact of a way to fill them in applies beside the others."""
        given = {**self.given, **dict(filling)}
        own = OwnFacts(self.book, {self.kind: given})
        return not any(own.surely_outside(self.book.facts[self.kind, fact]) for fact, _ in filling)

    def state(self, filling: Filling, rules: frozenset[str] | None = None) -> _State:
        """Return what stands before the grade, asked of the definition on the dossier with the facts filled in.

        Args:
            filling: The facts filled in.
            rules: Of these alone it is told what they wait for (a quota that is none of them is not asked); all unless
                said. What bars is told of every rule.
        """
        reference = Reference(self.book, filled(self.dossier, self.key, dict(filling)))
        bars, waits = set[str](), dict[str, ranges.Opens]()
        for rule, holds in self.before_grade(reference, rules):
            if holds.lo == TRUE:
                bars.add(rule)
            elif holds.hi == TRUE and (rules is None or rule in rules):
                waits[rule] = waits.get(rule, ranges.NONE) | holds.open
        own = {rule: {one.name for one in items if self.may_give(one, reference)} for rule, items in waits.items()}
        return _State(frozenset(bars), waits, own)

    def before_grade(self, reference: Reference, rules: frozenset[str] | None) -> Iterator[tuple[str, ranges.Range]]:
        """Yield what may stand before the grade: caps below it, gates, a faulty row, quotas."""
        yield from ((cap.rule, cap.holds) for cap in reference.caps(self.key, self.grade) if cap.at_most < self.grade)
        yield from ((rule.id, reference.gate(rule, self.key)) for rule in self.book.gates(self.kind))
        if self.key in self.dossier.invalid:
            yield "row", ranges.either(reference.postponed(self.key).open)
        for quota in self.book.quotas(self.kind):
            if quota.grade <= self.grade and (rules is None or quota.id in rules):
                yield quota.id, ranges.negate(reference.keeps(quota, self.key))

    def verified(self, changes: Sequence[Change]) -> _State | None:
        """Return what still stands once a set is given; None where some values of it fail.

        Every combination of values is classified where they are few, else the least and the greatest. Where they do
        not leave the same rules, parts were not as apart as they seemed, and all that remains somewhere is told.
        """
        made = list(islice(product(*(one.values for one in changes)), _WAYS + 1))
        if len(made) > _WAYS:
            made = [tuple(one.values[end] for one in changes) for end in (0, -1)]
        waits = dict[str, ranges.Opens]()
        left = set[frozenset[str]]()
        for values in made:
            state = self.state(frozenset((one.fact, value) for one, value in zip(changes, values, strict=True)))
            if state.bars or self.facts_of_one_rule(state):
                return None
            for rule, items in state.waits.items():
                waits[rule] = waits.get(rule, ranges.NONE) | items
            left.add(frozenset(state.waits))
        self.complete = self.complete and len(left) == 1
        return _State(frozenset(), waits)

    # ── ways that differ in values only, as conditions ───────────────────────────────────────────────────────────────

    def merged(self, fillings: Sequence[Filling]) -> Iterator[tuple[Change, ...]]:
        """Yield sets of changes: ways with the same facts become one where their values can be combined freely."""
        boxes = {frozenset((fact, frozenset([value])) for fact, value in one) for one in fillings}
        facts = sorted({fact for one in boxes for fact, _ in one})
        for fact in facts:  # the values of one fact that go with the same values of all the others
            groups: dict[Any, frozenset[Value]] = {}
            for box in boxes:
                values = dict(box)
                rest = frozenset(box - {(fact, values.get(fact, frozenset()))}), fact in values
                groups[rest] = groups.get(rest, frozenset()) | values.get(fact, frozenset())
            boxes = {rest | {(fact, values)} if has else rest for (rest, has), values in groups.items()}
        made = [one for box in boxes for one in product(*(self.change(*part) for part in sorted(box, key=_by_fact)))]
        yield from sorted(made, key=lambda one: (len(one), [change.model_dump_json() for change in one]))

    def change(self, fact: str, values: frozenset[Value]) -> tuple[Change, ...]:
        """Return the changes of one fact: where it has an order and is read exactly, one a range without gaps."""
        tried = self.candidates.of(fact)
        kept = tuple(value for value in tried if value in values)
        spec, exact = self.book.facts[self.kind, fact], self.candidates.is_exact(fact)
        if spec.type not in ("level", "integer", "decimal", "date") or not exact:
            return (Change(fact=fact, values=kept, exact=exact),)
        runs = list[list[Value]]()
        for place, value in enumerate(tried):
            if value not in values:
                continue
            if place == 0 or tried[place - 1] not in values:
                runs.append([])
            runs[-1].append(value)
        return tuple(
            Change(
                fact=fact,
                values=tuple(run),
                least=None if run[0] == tried[0] else run[0],
                greatest=None if run[-1] == tried[-1] else run[-1],
            )
            for run in runs
        )


def is_raisable(book: Book, kind: str, fact: str) -> bool:
    """Say whether a fact may be shown as something to raise: an assessment of the subject itself, open to change.

    None is: a sensitive fact; a vote or self-score; an authority's choice; another body's grade; a code that any text
    may be, which names a place and assesses nothing.
    """
    spec = book.facts.get((kind, fact))
    if spec is None or spec.sensitive or spec.immutable or spec.choice:
        return False
    given = any(rule.fact.fact == fact for rule in book.givens(kind))
    return not given and (spec.type != "code" or bool(spec.options))


def filled(dossier: Dossier, key: str, facts: Mapping[str, Value]) -> Dossier:
    """Return a dossier in which a subject gives some facts more."""
    made = [
        one.model_copy(update={"facts": {**one.facts, **facts}}) if one.key == key else one for one in dossier.subjects
    ]
    return dossier.model_copy(update={"subjects": tuple(made)})


_BARRED = _State(frozenset({"none"}), {})
"""Stands for a way that leads nowhere."""


def _together(parts: Sequence[tuple[Change, ...]]) -> tuple[Change, ...]:
    return tuple(sorted((change for part in parts for change in part), key=_by_name))


def _by_fact(part: tuple[str, frozenset[Value]]) -> str:
    return part[0]


def _by_name(one: Change | tuple[str, Value]) -> str:
    return one.fact if isinstance(one, Change) else one[0]


def _least(found: Mapping[Filling, frozenset[str]]) -> list[Filling]:
    """Return the ways that leave fewest rules waiting (of several such sets of rules the first), and hold no other."""
    fewest = min(found.values(), key=lambda rules: (len(rules), sorted(rules)), default=None)
    kept = [filling for filling, rules in found.items() if rules == fewest]
    return [one for one in kept if not any(other < one for other in kept)]


def _joined(facts: Mapping[str, set[str]]) -> list[set[str]]:
    """Return the rules in groups that share no fact."""
    groups = list[tuple[set[str], set[str]]]()
    for rule, held in sorted(facts.items()):
        near = [group for group in groups if group[1] & held]
        groups = [group for group in groups if group not in near]
        groups.append(({rule}.union(*(rules for rules, _ in near)), held.union(*(names for _, names in near))))
    return [rules for rules, _ in groups]
