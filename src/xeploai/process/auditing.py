"""The public verb `audit`: recorded days beside the order that the rules give the work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import DossierError
from xeploai.evidence import examine
from xeploai.process.relations import Relations
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
    days: Days = defaultdict(list)
    for one in examined.steps:
        days[one.subject, one.step].append(one.day)
    for subject in examined.subjects:
        if subject.decided is not None and (subject.key, "decision") not in days:
            days[subject.key, "decision"].append(None)
    relations = Relations(examined, book)
    return tuple(one for rule in book.precedences for one in _of_rule(rule, days, relations))


def _of_rule(rule: Precedence, days: Days, relations: Relations) -> Iterator[OrderFinding]:
    (_, first), (kind, second) = rule.before, rule.after
    possible = bool(relations.book.undecided(rule))
    for after in relations.dossier.by_kind.get(kind, ()):
        if not (taken := days.get((after.key, second))):
            continue
        start = _end(taken, last=False)
        unknown: list[tuple[str, date | None]] = []
        told: dict[str, Any] = {"rule": rule.id, "after": after.key, "after_day": start, "possible": possible}
        for key, sure in relations.pairs(rule, after.key):
            end = _end(days.get((key, first), [None]), last=True)
            if end is not None and start is not None and end <= start:
                continue
            if not sure:
                unknown.append((key, end))
                continue
            known = end is not None and start is not None
            yield OrderFinding(what="contradicted" if known else "no_day", before=key, before_day=end, **told)
        if unknown:
            key, end = unknown[0]
            yield OrderFinding(what="not_related", before=key, before_day=end, others=len(unknown) - 1, **told)


def _end(days: list[date | None], *, last: bool) -> date | None:
    """Return the last or first of several days; None where one of them is not known."""
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return max(known) if last else min(known)
