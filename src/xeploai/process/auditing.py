"""The public verb `audit`: recorded days beside the order that the rules give the work."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import accumulate, islice
from typing import Any, Literal

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import DossierError
from xeploai.evidence import examine
from xeploai.process.groups import Group, Groups
from xeploai.rules import Precedence, Step
from xeploai.scales import Frozen

Days = dict[tuple[str, Step], list[date | None]]


class OrderFinding(Frozen):
    """Two steps whose days contradict a precedence, or of which that cannot be checked.

    Attributes:
        rule: The precedence.
        what: `contradicted`: both days are known, and in the wrong order. `no_day`: the later step was taken, and a day
            is missing, or the earlier step is not recorded at all. `not_related`: the days contradict it or are
            missing, and the data cannot tell whether the two subjects belong together; told once of `after`.
        before: The key of the subject whose step comes first; `NOBODY_HERE` where it may be one that is not here.
        before_day: The last day on which it was taken.
        after: The key of the subject whose step comes after.
        after_day: The first day on which it was taken.
        possible: The precedence stands under an undecided reading.
        others: Of `not_related`, with how many more subjects it is the same.
    """

    rule: str
    what: Literal["contradicted", "no_day", "not_related"]
    before: str
    before_day: date | None
    after: str
    after_day: date | None
    possible: bool = False
    others: int = 0

    @property
    def is_contradiction(self) -> bool:
        """Whether the days surely contradict the order."""
        return self.what == "contradicted" and not self.possible


def audit(dossier: Dossier, book: Book) -> tuple[OrderFinding, ...]:
    """Return where recorded days contradict a precedence, and where that cannot be checked.

    Two steps on one day are in order: a day does not tell which came first. Nothing is said of a step not yet taken.
    The day of a step taken several times is the last where it comes first, and the first where it comes after.

    Raises:
        DossierError: The dossier has faults.
    """
    examined, faults = examine(dossier, book)
    if faults:
        raise DossierError.of("the dossier", faults)
    return examined_audit(examined, book)


def examined_audit(examined: Dossier, book: Book) -> tuple[OrderFinding, ...]:
    """Return the audit of a dossier that has passed the door (`xeploai.evidence.examine`), and nothing else."""
    days: Days = defaultdict(list)
    for one in examined.steps:
        days[one.subject, one.step].append(one.day)
    for subject in examined.subjects:
        if subject.decided is not None and (subject.key, "decision") not in days:
            days[subject.key, "decision"].append(None)
    made = _Audit(days, Groups(examined, book))
    return tuple(one for rule in book.precedences for one in made.of_rule(rule))


class _Ends:
    """The last days on which the members of a group took a step, put in order once, whoever they are laid beside."""

    def __init__(self, group: Group, step: Step, days: Days) -> None:
        self.group = group
        self.of = {key: _end(days.get((key, step), [None]), last=True) for key in group.keys}
        self._ranked = sorted(group.keys, key=self._rank)
        self._days = [self._rank(key) for key in self._ranked]
        # Of all that are ranked from a place on, the first in the dossier.
        places = accumulate((group.place[key] for key in reversed(self._ranked)), min)
        self._firsts = list(places)[::-1]

    def _rank(self, key: str) -> date:
        return self.of[key] or date.max

    def late(self, start: date | None) -> Iterator[str]:
        """Yield those who may have taken the step after a day: all of whom, or of which, the day is not known."""
        return islice(self._ranked, self._late_from(start), None)

    def first_late(self, start: date | None, but: frozenset[str]) -> tuple[int, str | None]:
        """Return how many may have taken it after a day, some left out, and which of them the dossier has first."""
        at = self._late_from(start)
        count = len(self._ranked) - at - sum(start is None or self._rank(key) > start for key in but)
        if not count:
            return 0, None
        keys = islice(self.group.keys, self._firsts[at], None)
        return count, next(key for key in keys if key not in but and (start is None or self._rank(key) > start))

    def _late_from(self, start: date | None) -> int:
        return 0 if start is None else bisect_right(self._days, start)


class _Audit:
    """One audit: the days recorded, and of each group its days at each step."""

    def __init__(self, days: Days, groups: Groups) -> None:
        self.days, self.groups = days, groups
        self._known: dict[tuple[Group, Step], _Ends] = {}

    def of_rule(self, rule: Precedence) -> Iterator[OrderFinding]:
        """Yield what is to be said of a precedence, by the subjects that come after."""
        kind, second = rule.after
        possible = bool(self.groups.book.undecided(rule))
        for after in self.groups.dossier.by_kind.get(kind, ()):
            if taken := self.days.get((after.key, second)):
                start = _end(taken, last=False)
                told = {"rule": rule.id, "after": after.key, "after_day": start, "possible": possible}
                yield from self._of(rule, after.key, start, told)

    def _of(self, rule: Precedence, after: str, start: date | None, told: dict[str, Any]) -> Iterator[OrderFinding]:
        parts = [(part, self._ends(part.group, rule.before[1])) for part in self.groups.parts(rule, after)]
        late = {
            key: ends.of[key] for part, ends in parts if part.sure for key in ends.late(start) if key not in part.but
        }
        for key in sorted(late, key=self.groups.order.__getitem__):
            known = late[key] is not None and start is not None
            yield OrderFinding(what="contradicted" if known else "no_day", before=key, before_day=late[key], **told)
        counted = [(*ends.first_late(start, part.but), ends) for part, ends in parts if not part.sure]
        if found := [(self.groups.order.get(key, 0), key, ends) for _, key, ends in counted if key is not None]:
            _, key, ends = min(found, key=lambda one: one[0])
            others = sum(count for count, _, _ in counted) - 1
            yield OrderFinding(what="not_related", before=key, before_day=ends.of[key], others=others, **told)

    def _ends(self, group: Group, step: Step) -> _Ends:
        if (group, step) not in self._known:
            self._known[group, step] = _Ends(group, step, self.days)
        return self._known[group, step]


def _end(days: list[date | None], *, last: bool) -> date | None:
    """Return the last or first of several days; None where one of them is not known."""
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return max(known) if last else min(known)
