"""The public verb `schedule`: which step of which kind can start, which waits for which, by what article.

Only precedences order the work: nothing is taken for granted of the steps of one subject that no text orders. A
precedence under an undecided reading is possible, and marked so.
"""

from __future__ import annotations

import heapq
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice, repeat
from typing import Literal

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import DossierError
from xeploai.evidence import examine
from xeploai.process.groups import Group, Groups, Part
from xeploai.rules import STEPS, Precedence, Step
from xeploai.scales import Frozen

Scope = Literal["same_person", "same_unit", "same_level", "superior", "all"]
FEW = 3
State = Literal["done", "ready", "blocked", "not_known"]


class Stage(Frozen):
    """One step of one kind."""

    kind: str
    step: Step


class Waiting(Frozen):
    """What a stage waits for, and by which precedence.

    Attributes:
        rule: The precedence.
        before: The stage that comes first.
        scope: Of whom: see `xeploai.process.relations`.
        possible: It stands under an undecided reading.
        subjects: Of one subject's progress, whose step is waited for (`NOBODY_HERE`: of one that is not here); of those
            that are `not_known` the first few.
        others: How many more of those there are.
        not_known: Of one subject's progress, the data cannot tell whether the precedence speaks of these subjects.
    """

    rule: str
    before: Stage
    scope: Scope
    possible: bool = False
    subjects: tuple[str, ...] = ()
    others: int = 0
    not_known: bool = False


class Planned(Frozen):
    """One stage of the schedule.

    Attributes:
        stage: The step of a kind.
        round: 1 where it can start at once, else one more than the latest it waits for.
        waits: What it waits for; empty where it can start at once.
    """

    stage: Stage
    round: int
    waits: tuple[Waiting, ...] = ()


class Progress(Frozen):
    """How far one subject is with one step.

    Attributes:
        state: `done`: recorded; `ready`: it can start; `blocked`: a step of another is surely to come first;
            `not_known`: one possibly is, by an undecided reading or because the data cannot tell.
        waits: By which precedences, and for whom.
    """

    subject: str
    step: Step
    state: State
    waits: tuple[Waiting, ...] = ()


class Schedule(Frozen):
    """The stages in an order that keeps every precedence, and how far each subject is where a dossier was given."""

    stages: tuple[Planned, ...]
    progress: tuple[Progress, ...] = ()

    def of(self, subject: str) -> tuple[Progress, ...]:
        """Return how far one subject is with each of its steps."""
        return tuple(one for one in self.progress if one.subject == subject)


def schedule(book: Book, dossier: Dossier | None = None) -> Schedule:
    """Return the order of the work that a book's precedences give.

    Args:
        book: The rules. Two precedences that contradict each other were refused when it was loaded.
        dossier: The subjects and the steps taken; with it, of each subject what is done, can start and is blocked.

    Raises:
        DossierError: The dossier has faults.
    """
    if dossier is None:
        return Schedule(stages=_ordered(book))
    examined, faults = examine(dossier, book)
    if faults:
        raise DossierError.of("the dossier", faults)
    return examined_schedule(book, examined)


def examined_schedule(book: Book, examined: Dossier) -> Schedule:
    """Return the schedule with the progress of a dossier that has passed the door, and nothing else."""
    stages = _ordered(book)
    return Schedule(stages=stages, progress=_progress(stages, examined, book))


def _ordered(book: Book) -> tuple[Planned, ...]:
    waits: dict[Stage, list[Waiting]] = {}
    kinds = list(book.kinds)
    for rule in book.precedences:
        before, after = (Stage(kind=kind, step=step) for kind, step in (rule.before, rule.after))
        possible = bool(book.undecided(rule))
        waits.setdefault(before, [])
        waits.setdefault(after, []).append(Waiting(rule=rule.id, before=before, scope=rule.scope, possible=possible))
    for kind in kinds:
        for one in book.competences(kind):
            waits.setdefault(Stage(kind=kind, step=one.step), [])
    left = sorted(waits, key=lambda stage: (STEPS.index(stage.step), kinds.index(stage.kind)))
    planned: list[Planned] = []
    number = 0
    while left:
        number += 1
        made = _startable(left, waits)
        planned += [Planned(stage=stage, round=number, waits=tuple(waits[stage])) for stage in made]
        left = [stage for stage in left if stage not in made]
    return tuple(planned)


def _startable(left: list[Stage], waits: dict[Stage, list[Waiting]]) -> list[Stage]:
    """Return the stages that wait for none of those left.

    Precedences of different scopes, or possible ones, may run round in a circle without contradicting each other: then
    the possible ones give way, and after them the stage goes first that waits for the fewest.
    """

    def open_(stage: Stage, *, also_possible: bool) -> int:
        held = [one for one in waits[stage] if one.before != stage and one.before in left]
        return sum(also_possible or not one.possible for one in held)

    for also_possible in (True, False):
        if found := [stage for stage in left if not open_(stage, also_possible=also_possible)]:
            return found
    return [min(left, key=lambda stage: open_(stage, also_possible=False))]


def _progress(stages: Iterable[Planned], dossier: Dossier, book: Book) -> tuple[Progress, ...]:
    done = {(one.subject, one.step) for one in dossier.steps}
    done |= {(one.key, "decision") for one in dossier.subjects if one.decided is not None}
    undone = _Undone(done, Groups(dossier, book))
    rules = {rule.id: rule for rule in book.precedences}
    found = []
    for planned in stages:
        for one in dossier.by_kind.get(planned.stage.kind, ()):
            if (one.key, planned.stage.step) in done:
                found.append(Progress(subject=one.key, step=planned.stage.step, state="done"))
                continue
            waits = [made for wait in planned.waits for made in undone.waits(wait, rules[wait.rule], one.key)]
            sure = any(not wait.possible and not wait.not_known for wait in waits)
            state: State = "blocked" if sure else "not_known" if waits else "ready"
            found.append(Progress(subject=one.key, step=planned.stage.step, state=state, waits=tuple(waits)))
    return tuple(found)


class _Undone:
    """Who has not yet taken a step, of each group once, whoever waits for it."""

    def __init__(self, done: Container[tuple[str, Step]], groups: Groups) -> None:
        self.done, self.groups = done, groups
        self._known: dict[tuple[Group, Step], tuple[str, ...]] = {}

    def waits(self, wait: Waiting, rule: Precedence, subject: str) -> Iterator[Waiting]:
        """Yield for whom a subject surely waits by one precedence, and for whom possibly."""
        parts = self.groups.parts(rule, subject)
        if keys := self._first([part for part in parts if part.sure], rule.before[1]):
            yield wait.model_copy(update={"subjects": keys})
        unsure = [part for part in parts if not part.sure]
        if keys := self._first(unsure, rule.before[1], FEW):
            count = sum(self._count(part, rule.before[1]) for part in unsure)
            yield wait.model_copy(update={"subjects": keys, "others": count - len(keys), "not_known": True})

    def _first(self, parts: Sequence[Part], step: Step, limit: int | None = None) -> tuple[str, ...]:
        """Return the first of those who have not taken a step, in the order of the dossier; all without a limit."""
        if len(parts) == 1 and not parts[0].but and limit is None:
            return self._of(parts[0].group, step)  # the same to all who wait for it: it may be long
        held = map(self._without, parts, repeat(step))
        merged = heapq.merge(*held, key=lambda key: self.groups.order.get(key, 0))
        return tuple(islice(merged, limit))

    def _without(self, part: Part, step: Step) -> Iterator[str]:
        return (key for key in self._of(part.group, step) if key not in part.but)

    def _count(self, part: Part, step: Step) -> int:
        return len(self._of(part.group, step)) - sum((key, step) not in self.done for key in part.but)

    def _of(self, group: Group, step: Step) -> tuple[str, ...]:
        if (group, step) not in self._known:
            self._known[group, step] = tuple(key for key in group.keys if (key, step) not in self.done)
        return self._known[group, step]
