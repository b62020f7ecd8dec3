"""What the rules say of a whole dossier in which nothing is unknown, worked out in the plainest way.

This is the other side of the oracle: it shares no evaluation with `xeploai.reference`. Every answer of the dossier is
a *cell* `(what, subject, which)`:

- `status`: the not-graded statuses that hold, in the order of the law; none of them means graded;
- `cap`: the grade at which one rule holds the subject (the top where it does not hold it);
- `before`, `after`: whether the subject reaches a grade before, or after, the quotas.

A cell is worked out when it is first read. Where that leads back to a cell still being worked out, all is begun anew:
every cell is worked out once with all others at the top, only to learn which cells it reads; then cells are settled in
an order in which all that a cell reads is settled before it, and cells that read each other in a circle start at the
top and are worked out again and again until nothing changes: the greatest fixpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from xeploai.book import Book
from xeploai.rules import AnyRule, Ceiling, Discretion, Given, Hole, Quota
from xeploai.scales import Grade
from xeploai.testing.valuation import NA, PENDING, TRUE, UNGRADED, Cell, Scope, Valuation, join, rounded
from xeploai.testing.worlds import Plain, World

TOP = Grade.EXCELLENT
_ROUNDS = 100
_STATUSES = ("out_of_scope", "not_reviewed", "not_graded", "deferred")


@dataclass(frozen=True)
class Outcome:
    """What is the case for one subject.

    Attributes:
        statuses: The not-graded statuses that hold, the first one counting; empty where the subject is graded.
        before_quota: Its grade before quotas, if it is graded.
        grade: Its grade, if it is graded.
    """

    statuses: tuple[str, ...]
    before_quota: Grade
    grade: Grade

    @property
    def status(self) -> str:
        """The status that counts."""
        return self.statuses[0] if self.statuses else "graded"

    def __str__(self) -> str:
        """Show the outcome on one line."""
        return self.status if self.statuses else f"{self.grade.name} ({self.before_quota.name} before quotas)"


def outcomes(world: World) -> dict[str, Outcome]:
    """Return what the rules say of every subject of a world, by key."""
    return _Dossier(world).outcomes()


def caps_of(book: Book, kind: str) -> dict[str, AnyRule | None]:
    """Return the rules that may cap a subject of a kind, by id; None is what a kind without all its rules may hide."""
    rules: list[AnyRule] = [*book.ceilings(kind), *book.discretions(kind), *book.givens(kind), *book.holes(kind)]
    found: dict[str, AnyRule | None] = {rule.id: rule for rule in rules}
    return found if book.is_complete(kind) else {**found, f"incomplete:{kind}": None}


def places(quota: Quota, share: Fraction, members: int, base: int, candidates: int) -> int:
    """Return how many of a group may have the grade.

    The largest k that is no more than the rounded share of the base; a base of those who keep exactly a grade is
    smaller by those k who rise above it. A small group has at least the places that the law gives it.
    """

    def left(k: int) -> int:
        return base - k if quota.base.exactly else base

    most = max(k for k in range(base + 1) if k <= rounded(share * left(k), 0, quota.rounding) or k == 0)
    small = quota.small
    if small is None:
        return most
    # A base is measured before those who rise above it leave it: it could not depend on the places it gives.
    size = {"base": base, "members": members, "candidates": candidates}[small.measure]
    return max(most, small.places) if size < small.below else most


class _CircleError(Exception):
    """A cell reads itself, by way of others."""


class _Dossier:
    """All cells of one world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.book = world.book
        self.valuation = Valuation(world, self._read)
        self.caps = {kind: caps_of(self.book, kind) for kind in world.subjects}
        self.subjects = [subject for subjects in world.subjects.values() for subject in subjects]
        self.cells: dict[Cell, Plain] = {}
        self.at_work: set[Cell] = set()
        self.tracing = False
        self.read: Callable[[Cell], Plain] = self._read_on_demand

    def outcomes(self) -> dict[str, Outcome]:
        """Settle every cell and return what they say."""
        try:
            for cell in self._tops():
                self.read(cell)
        except _CircleError:
            self._settle_circles()
        made = {}
        for subject in self.subjects:
            statuses = self.cells["status", subject, ""]
            made[subject] = Outcome(statuses, self._highest("before", subject), self._highest("after", subject))
        return made

    def _highest(self, stage: str, subject: str) -> Grade:
        return max(grade for grade in Grade if grade.rank == 0 or self.cells[stage, subject, grade.name])

    def _tops(self) -> dict[Cell, Plain]:
        """Return every cell at its top."""
        tops: dict[Cell, Plain] = {}
        for subject in self.subjects:
            tops["status", subject, ""] = ()
            tops |= {("cap", subject, rule): TOP for rule in self.caps[_kind(subject)]}
            for grade in list(Grade)[1:]:
                tops["before", subject, grade.name] = tops["after", subject, grade.name] = True
        return tops

    def _read(self, cell: Cell) -> Plain:
        return self.read(cell)

    def _read_on_demand(self, cell: Cell) -> Plain:
        """Return a cell, worked out when it is first read."""
        if cell not in self.cells:
            if cell in self.at_work:
                raise _CircleError
            self.at_work.add(cell)
            self.cells[cell] = self._work_out(cell)
        return self.cells[cell]

    # -- circles -------------------------------------------------------------------------------------------------------

    def _settle_circles(self) -> None:
        """Settle all cells anew, those that read each other from the top down."""
        self.cells = self._tops()
        reads = self._trace()
        self.read = self.cells.__getitem__
        waiting = {cell: set(read) for cell, read in reads.items()}
        while waiting:
            ready = {cell for cell, read in waiting.items() if not read & waiting.keys()}
            if ready:
                self.cells.update({cell: self._work_out(cell) for cell in self._in_order(ready)})
            else:
                ready = _smallest_circle(waiting)
                self._settle_together(self._in_order(ready))
            waiting = {cell: read for cell, read in waiting.items() if cell not in ready}

    def _in_order(self, cells: set[Cell]) -> list[Cell]:
        return [cell for cell in self.cells if cell in cells]

    def _trace(self) -> dict[Cell, set[Cell]]:
        """Return which cells each cell reads."""
        reads: dict[Cell, set[Cell]] = {}
        self.tracing = True
        for cell in self.cells:
            found: set[Cell] = set()

            def read(one: Cell, found: set[Cell] = found) -> Plain:
                found.add(one)
                return self.cells[one]

            self.read = read
            self._work_out(cell)
            reads[cell] = found
        self.tracing = False
        return reads

    def _settle_together(self, circle: list[Cell]) -> None:
        """Work out the cells of a circle again and again until nothing changes."""
        for _ in range(_ROUNDS):
            worked = {cell: self._work_out(cell) for cell in circle}
            if all(self.cells[cell] == value for cell, value in worked.items()):
                return
            self.cells.update(worked)
        msg = f"cells that read each other never came to rest: {circle}"
        raise AssertionError(msg)

    # -- one cell ------------------------------------------------------------------------------------------------------

    def _work_out(self, cell: Cell) -> Plain:
        what, subject, which = cell
        match what:
            case "status":
                return self._statuses(subject)
            case "cap":
                return self._cap(subject, self.caps[_kind(subject)][which])
            case "before":
                caps = [self.read(("cap", subject, rule)) for rule in self.caps[_kind(subject)]]
                return all(cap >= Grade[which] for cap in caps)
            case _:
                return self._after(subject, Grade[which])

    def _statuses(self, subject: str) -> tuple[str, ...]:
        scope: Scope = ((_kind(subject), subject),)
        found = ["invalid"] if subject in self.world.invalid else []
        for status in _STATUSES:
            conditions = []
            for gate in self.book.gates(_kind(subject)):
                if gate.status == status:
                    held = self.valuation.value(gate.when, scope)
                    holes = () if self.tracing else self.book.holes_of.get(gate.id, ())
                    conditions += [self.world.ask("hole", hole.id, subject) for hole in holes] or [held]
            if join(conditions) is TRUE:
                found.append(status)
        return tuple(found)

    def _cap(self, subject: str, rule: AnyRule | None) -> Grade:
        match rule:
            case Ceiling():
                return rule.at_most if self._in_force(rule, subject) else TOP
            case Discretion():
                return self._discretion(rule, subject)
            case Given():
                given = self.valuation.fact(rule.fact, ((_kind(subject), subject),))
                return TOP if given is NA else Grade.at(given)
            case Hole():
                return self._hole(rule, subject)
            case _:
                hidden: Grade = self.world.ask("implicit", _kind(subject), subject)
                return hidden

    def _in_force(self, ceiling: Ceiling, subject: str) -> bool:
        scopes: list[Scope] = [((_kind(subject), subject),)]
        for source in ceiling.rows:
            scopes = [row for scope in scopes for row in self.valuation.rows(source, scope)]
        held = [self._in_force_at(ceiling, scope) for scope in scopes]  # of every row, so that all is read
        return any(held)

    def _in_force_at(self, ceiling: Ceiling, scope: Scope) -> bool:
        holds = self.valuation.value(ceiling.when, scope) is TRUE
        lifts = [self.valuation.value(lift.when, scope) is TRUE for lift in self.book.lifts.get(ceiling.id, ())]
        holes = self.book.holes_of.get(ceiling.id, ())
        if holes and holds and not any(lifts) and not self.tracing:
            where = "|".join(entity for _, entity in scope)
            lifts += [self.world.ask("hole", hole.id, where) for hole in holes]
        return holds and not any(lifts)

    def _hole(self, rule: Hole, subject: str) -> Grade:
        """Return what a rule that nobody has seen leaves a subject of whom it speaks."""
        speaks = self.valuation.value(rule.when, ((_kind(subject), subject),)) is TRUE
        if not speaks or self.tracing:
            return TOP
        left: Grade = self.world.ask("hole", rule.id, subject)
        return left

    def _discretion(self, rule: Discretion, subject: str) -> Grade:
        scope: Scope = ((_kind(subject), subject),)
        holds = self.valuation.value(rule.when, scope) is TRUE
        chosen = self.valuation.fact(rule.choice, scope)
        deciding = self.book.deciding.get(rule.id, ())
        decided = [one.at_most for one in deciding if self._in_force(one, subject)]
        if not holds or self.tracing:
            return TOP
        if decided:
            return min(decided)
        if chosen is not NA and Grade.at(chosen) in rule.open:
            return Grade.at(chosen)
        later: Grade = self.world.ask("choice", rule.id, subject)
        return later

    # -- quotas --------------------------------------------------------------------------------------------------------

    def _after(self, subject: str, grade: Grade) -> bool:
        reached: bool = self.read(("before", subject, grade.name))
        quotas = [quota for quota in self.book.quotas(_kind(subject)) if quota.grade <= grade]
        stays = [self._stays(quota, subject) for quota in quotas]
        return reached and all(stays)

    def _group(self, quota: Quota, subject: str) -> list[str]:
        """Return the members of a subject's group, itself included; none where the quota does not speak of it."""

        def keys(one: str) -> list[Plain] | None:
            scope: Scope = ((quota.kind, one),)
            where = TRUE if quota.where is None else self.valuation.value(quota.where, scope)
            made = [self.valuation.value(key, scope) for key in quota.group]
            return None if where is not TRUE or NA in made else made

        own = keys(subject)
        every = [(one, keys(one)) for one in self.world.subjects[quota.kind]]
        return [] if own is None else [one for one, made in every if made == own]

    def _counts(self, quota: Quota, subject: str) -> bool:
        """Say whether a member is among the graded; one whose grade is still to come, whether it will be."""
        status: tuple[str, ...] = self.read(("status", subject, ""))
        if status and status[0] in PENDING:
            competes: bool = self.world.ask("competes", quota.id, subject)
            return competes
        return not status or status[0] not in UNGRADED

    def _stays(self, quota: Quota, subject: str) -> bool:
        """Say whether a quota leaves a subject its grade."""
        scope: Scope = ((quota.kind, subject),)
        members = self._group(quota, subject)
        share = self.valuation.value(quota.share, scope)
        graded = [one for one in members if self._counts(quota, one)]
        able = {one: self.valuation.reached("before", one, quota.grade) for one in graded}
        floor = quota.base.grade or Grade.NOT_COMPLETED
        base = [self.valuation.reached("before", one, floor) for one in graded]
        ranks = {one: self._rank(quota, one) for one in graded}
        candidates = [one for one in graded if able[one]]
        if self.tracing or subject not in candidates or share is NA:
            return True
        if holes := self.book.holes_of.get(quota.id, ()):
            return all(bool(self.world.ask("hole", hole.id, subject)) for hole in holes)
        allowed = places(quota, share, len(members), sum(base), len(candidates))
        if len(candidates) <= allowed:
            return True
        return self._wins(quota, subject, {one: ranks[one] for one in candidates}, allowed)

    def _rank(self, quota: Quota, subject: str) -> tuple[int, Plain]:
        """Return what ranks a candidate; what has no rank stands beneath all that has, and all are alike by no key."""
        key = NA if quota.key is None else self.valuation.value(quota.key, ((quota.kind, subject),))
        return (0, 0) if key is NA else (1, key)

    def _wins(self, quota: Quota, subject: str, ranks: Mapping[str, tuple[int, Plain]], allowed: int) -> bool:
        better = sum(rank > ranks[subject] for rank in ranks.values())
        tied = [one for one, rank in ranks.items() if rank == ranks[subject]]
        if better + len(tied) <= allowed:
            return True
        if better >= allowed or (quota.key is not None and quota.ties == "none_pass"):
            return False
        chosen = self._chosen(quota, tied)
        if chosen is None or len(chosen) > allowed - better:
            # No valid choice yet: the authority will make one among the tied, as it likes.
            later = [one for one in tied if self.world.ask("stays", quota.id, one)]
            chosen = later[: allowed - better]
        return subject in chosen

    def _chosen(self, quota: Quota, tied: list[str]) -> list[str] | None:
        if quota.choice is None:
            return None
        return [one for one in tied if self.valuation.fact(quota.choice, ((quota.kind, one),)) is TRUE]


def _kind(subject: str) -> str:
    return subject.split(":", 1)[0]


def _smallest_circle(waiting: Mapping[Cell, set[Cell]]) -> set[Cell]:
    """Return a set of cells that read each other and nothing else that is not settled."""
    best = set(waiting)
    for cell in waiting:
        found, open_ = {cell}, [cell]
        while open_:
            for one in (waiting[open_.pop()] & waiting.keys()) - found:
                found.add(one)
                open_.append(one)
        if len(found) < len(best):
            best = found
    return best
