"""The oracle: rulings held against every way in which what is not known may turn out.

A ruling is *sound* when no completion of the dossier contradicts it, and *exact* when no narrower one would be sound.
Soundness is checked always; exactness is counted only where all completions were gone through. Where there are too
many, that nothing was found proves little by itself: the report says which ends some completion reached, and warns of
those that none did.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import LanguageError
from xeploai.rulings import Ruling
from xeploai.scales import Frozen, Grade
from xeploai.testing.admission import admitted, rulings_of
from xeploai.testing.aims import aims
from xeploai.testing.completions import Completion, Completions
from xeploai.testing.naive import Outcome, outcomes
from xeploai.testing.script import ImpossibleError

_SHOWN = 5
_NOT_GRADED = ("invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred")


class Counterexample(Frozen):
    """One completion that a ruling does not admit.

    Attributes:
        subject: The key of the subject.
        why: What contradicts what.
        completion: How everything open turned out, a line each.
    """

    subject: str
    why: str
    completion: tuple[str, ...]

    def __str__(self) -> str:
        """Show the counterexample, a line a fact."""
        return "\n".join([f"{self.subject}: {self.why}", *(f"  {line}" for line in self.completion)])


class Witness(Frozen):
    """Which ends of a ruling's interval some completion reached; a witnessed end is possible, not proven the last.

    Attributes:
        subject: The key of the subject.
        low: Whether some completion reached `low`.
        high: Whether some completion reached `high`.
        every: Whether all completions were gone through: an end that none reached is then further out than need be;
            otherwise it was not tried, and a false end may have gone unseen.
    """

    subject: str
    low: bool
    high: bool
    every: bool = False

    @property
    def unreached(self) -> tuple[str, ...]:
        """The ends that no completion reached: `low`, `high`."""
        return tuple(name for name in ("low", "high") if not getattr(self, name))

    def __str__(self) -> str:
        """Show the subject and the ends that no completion reached."""
        return f"{self.subject} ({' and '.join(self.unreached) or 'both ends reached'})"


class Report(Frozen):
    """What the oracle found, and how strong it was.

    Attributes:
        rulings: How many rulings were checked.
        completions: Against how many completions of their dossiers.
        unsound: What contradicts a ruling, at most one completion for each.
        counted: How many rulings had all their completions gone through.
        exact: How many of those no narrower ruling could replace.
        loose: The subjects of those that a narrower ruling could replace.
        witnesses: Of each ruling that has an interval, which of its ends some completion reached.
    """

    rulings: int = 0
    completions: int = 0
    unsound: tuple[Counterexample, ...] = ()
    counted: int = 0
    exact: int = 0
    loose: tuple[str, ...] = ()
    witnesses: tuple[Witness, ...] = ()

    @property
    def unwitnessed(self) -> tuple[Witness, ...]:
        """The rulings of which no completion reached one end, or either."""
        return tuple(one for one in self.witnesses if one.unreached)

    def __add__(self, other: Report) -> Report:
        """Return both reports as one."""
        return Report(
            rulings=self.rulings + other.rulings,
            completions=self.completions + other.completions,
            unsound=self.unsound + other.unsound,
            counted=self.counted + other.counted,
            exact=self.exact + other.exact,
            loose=self.loose + other.loose,
            witnesses=self.witnesses + other.witnesses,
        )

    def __str__(self) -> str:
        """Show the counts on one line, and on another what was too weakly checked."""
        share = f"{100 * self.exact / self.counted:.1f} %" if self.counted else "none counted"
        found = f"{self.rulings} rulings over {self.completions} completions, {len(self.unsound)} unsound"
        return "\n".join([f"{found}, exact {share} of {self.counted}", *self._warnings()])

    def _warnings(self) -> Iterator[str]:
        """Yield what must be said so that nobody takes a weak check for a strong one."""
        found = {one.subject for one in self.unsound}
        weak = [one for one in self.unwitnessed if not one.every and one.subject not in found]
        if weak:
            named = ", ".join(map(str, weak[:_SHOWN])) + (f" and {len(weak) - _SHOWN} more" if weak[_SHOWN:] else "")
            said = f"WARNING: no completion tried reached an end of {len(weak)} of them: {named}"
            yield f"{said}. A false end there may have gone unseen: raise `limit`, or leave less open."


def completions(
    book: Book, dossier: Dossier, limit: int = 64, rng: random.Random | None = None
) -> Iterator[tuple[Completion, dict[str, Outcome]]]:
    """Yield the completions of a dossier, each with what the rules say in it.

    Args:
        book: The rules.
        dossier: The evidence, with whatever it leaves open; it is examined first.
        limit: About how many completions to make. Where there are more, every other one is aimed at a highest or lowest
            grade, and the rest are drawn.
        rng: Draws them; by default from a fixed seed.

    Raises:
        DossierError: The dossier has faults.
        LanguageError: It has no subjects.
    """
    yield from _evaluated(_completions(book, admitted(book, dossier), limit, rng or random.Random(0), {}))


def _completions(
    book: Book, dossier: Dossier, limit: int, rng: random.Random, seen: Mapping[str, _Seen], keys: Sequence[str] = ()
) -> Completions:
    """Return the completions of an examined dossier, aimed at what was not seen yet of those subjects."""

    def is_met(key: str, up: bool) -> bool:  # noqa: FBT001  # the end meant, as `Aim` has it
        return key in seen and (Grade.EXCELLENT if up else Grade.NOT_COMPLETED) in seen[key].grades

    keys = keys or [one.key for one in dossier.subjects]
    return Completions(book, dossier, limit, rng, aims(keys, is_met))


def _evaluated(every: Completions) -> Iterator[tuple[Completion, dict[str, Outcome]]]:
    for one in every:
        try:
            found = outcomes(one.world)
        except ImpossibleError:
            continue
        yield one, found


@dataclass
class _Seen:
    """What completions showed of one subject."""

    grades: set[Grade] = field(default_factory=set)
    before: set[Grade] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)

    def note(self, outcome: Outcome) -> None:
        self.statuses.add(outcome.status)
        if not outcome.statuses:
            self.grades.add(outcome.grade)
            self.before.add(outcome.before_quota)

    def witness(self, ruling: Ruling, *, every: bool) -> Witness:
        """Say which ends of a ruling were reached."""
        low, high = ruling.low in self.grades, ruling.high in self.grades
        return Witness(subject=ruling.subject, low=low, high=high, every=every)

    def is_all_that(self, ruling: Ruling) -> bool:
        """Say whether `ruling` admits nothing that was not seen."""
        if ruling.status in _NOT_GRADED:
            return True
        if ruling.may_be_not_graded != bool(self.statuses - {"graded"}) or not self.grades:
            return False
        seen = [(min(found), max(found)) for found in (self.grades, self.before)]
        return seen == [(ruling.low, ruling.high), ruling.before_quota]


def contradiction(ruling: Ruling, outcome: Outcome) -> str | None:
    """Return how an outcome contradicts a ruling; None where the ruling admits it."""
    if ruling.status in _NOT_GRADED:
        held = ruling.status in outcome.statuses
        return None if held else f"ruled {ruling.status}, but it is {outcome}"
    if outcome.statuses:
        return None if ruling.may_be_not_graded else f"ruled {ruling.status}, but it is {outcome.status}"
    low, high = ruling.before_quota
    if not low <= outcome.before_quota <= high:
        return f"ruled {low.name} to {high.name} before quotas, but it is {outcome}"
    if not ruling.low <= outcome.grade <= ruling.high:
        return f"ruled {ruling.low.name} to {ruling.high.name}, but it is {outcome}"
    if ruling.status == "graded" and outcome.grade is not ruling.grade:
        return f"ruled {ruling.grade}, but it is {outcome}"
    return None


def disorder(ruling: Ruling) -> str | None:
    """Return what in a ruling contradicts itself; None where nothing does."""
    low, high = ruling.before_quota
    has_grade = ruling.status in ("graded", "provisional")
    if ruling.low > ruling.high or low > high:
        return "an interval ends before it begins"
    if has_grade != (ruling.grade is not None) or (ruling.status == "graded" and ruling.may_be_not_graded):
        return f"the status {ruling.status} does not go with the grade {ruling.grade}"
    if ruling.status == "graded" and (ruling.low, ruling.high) != (ruling.grade, ruling.grade):
        return "graded, but not at one point"
    if ruling.status == "pending" and ruling.low is ruling.high and not ruling.may_be_not_graded:
        return "pending, but nothing is open"
    return None


def check(
    book: Book,
    dossier: Dossier,
    rulings: Mapping[str, Ruling],
    limit: int = 64,
    rng: random.Random | None = None,
) -> Report:
    """Hold the rulings of a dossier against its completions.

    Args:
        book: The rules they were made under.
        dossier: The evidence they were made on; it is examined first, as `xl.classify` does it.
        rulings: The rulings, by subject.
        limit: About how many completions to make. Where there are more, every other one is aimed at a highest or lowest
            grade, and the rest are drawn.
        rng: Draws them; by default from a fixed seed.

    Raises:
        DossierError: The dossier has faults.
        LanguageError: No ruling would be checked, or the rulings were not made of this dossier under this book.
    """
    rng, dossier = rng or random.Random(0), admitted(book, dossier)
    rulings_of(book, dossier, rulings)
    keys = [one.key for one in dossier.subjects]
    wrong = {key: disorder(rulings[key]) for key in keys}
    unsound = {key: Counterexample(subject=key, why=why, completion=()) for key, why in wrong.items() if why}
    seen = {key: _Seen() for key in keys}
    graded = [key for key in keys if rulings[key].status not in _NOT_GRADED]
    every = _completions(book, dossier, limit, rng, seen, graded)
    number = 0
    for completion, found in _evaluated(every):
        number += 1
        for key in keys:
            seen[key].note(found[key])
            if key not in unsound and (why := contradiction(rulings[key], found[key])):
                unsound[key] = _counterexample(key, why, completion)
    if not number:
        msg = f"none of the {limit} completions tried is possible, so no ruling was checked. Raise `limit`."
        raise LanguageError(msg)
    unsound |= _provisional(book, dossier, rulings, limit, rng)
    loose = [key for key in keys if not seen[key].is_all_that(rulings[key])] if every.exhaustive else []
    counted = len(keys) if every.exhaustive else 0
    return Report(
        rulings=len(keys),
        completions=number,
        unsound=tuple(unsound.values()),
        counted=counted,
        exact=counted - len(loose),
        loose=tuple(loose),
        witnesses=tuple(seen[key].witness(rulings[key], every=every.exhaustive) for key in graded),
    )


def _provisional(
    book: Book, dossier: Dossier, rulings: Mapping[str, Ruling], limit: int, rng: random.Random
) -> dict[str, Counterexample]:
    """Check that each provisional grade holds wherever all holes are empty that may be."""
    keys = [one.key for one in dossier.subjects if rulings[one.key].status == "provisional"]
    found: dict[str, Counterexample] = {}
    if not keys:
        return found
    given = {name: getattr(book, name) for name in type(book).model_fields}
    unread = [hole.id for hole in book.open_holes if not hole.whole]
    empty = Book(**{**given, "assume": (*book.assume, *unread)})
    for completion, outcome in _evaluated(_completions(empty, dossier, limit, rng, {}, keys)):
        for key in keys:
            if outcome[key].statuses or outcome[key].grade is not rulings[key].grade:
                why = f"provisionally {rulings[key].grade}, but with all holes empty it is {outcome[key]}"
                found.setdefault(key, _counterexample(key, why, completion))
    return found


def _counterexample(key: str, why: str, completion: Completion) -> Counterexample:
    lines = tuple(f"{question} = {answer}" for question, answer in completion.answers.items())
    return Counterexample(subject=key, why=why, completion=lines)
