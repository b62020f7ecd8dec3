"""The rules of a book as they are listed: by kind, what decides first, each part after its whole, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from xeploai.book import Book
from xeploai.law import Citation
from xeploai.lawbook.articles import reading_order
from xeploai.rules import STEPS, AnyRule, Ceiling, Competence, Hole, Lift, Precedence, Requirement, Standard

Sort = Literal[
    "gate", "standard", "requirement", "ceiling", "lift", "discretion", "decides", "quota", "given", "derived", "hole",
    "check", "precedence", "competence",
]  # fmt: skip
"""What a rule is listed as: its own sort, or the part it is of another."""
State = Literal["in", "undecided", "not_taken", "closed", "assumed"]
"""How a rule stands in the book: in it; possibly, by an undecided reading; under an option not taken; a hole filled."""

SECTIONS: tuple[Sort, ...] = (
    "gate", "standard", "ceiling", "discretion", "quota", "given", "derived", "hole", "check", "competence",
    "precedence",
)  # fmt: skip
"""What stands by itself, in the order in which a kind is told."""
_PARTS: tuple[Sort, ...] = ("requirement", "lift", "decides", "hole")


class Entry(NamedTuple):
    """One rule as it is listed.

    Attributes:
        kind: The kind it is listed under.
        sort: What it is.
        rule: The rule; of a requirement its standard.
        requirement: The requirement, where it is one.
        of: The id of the entry it stands under; empty for a rule that stands by itself.
        state: How it stands in the book.
    """

    kind: str
    sort: Sort
    rule: AnyRule
    requirement: Requirement | None = None
    of: str = ""
    state: State = "in"

    @property
    def id(self) -> str:
        """The id by which explanations name it."""
        return self.rule.id if self.requirement is None else f"{self.rule.id}.{self.requirement.id}"

    @property
    def cite(self) -> Citation:
        """The article it rests on."""
        return (self.requirement and self.requirement.cite) or self.rule.cite


def entries(book: Book, kind: str | None = None, *, everything: bool = False) -> tuple[Entry, ...]:
    """Return the rules of a book in the order in which they are read.

    By kind; of each what leaves it ungraded, then standards with their requirements, ceilings with what lifts them,
    discretions, quotas, what others give, how things are counted, what was not seen, and last who is competent and in
    what order. Within each by article. A precedence stands with the kind that waits.

    Args:
        book: The book.
        kind: Only what is about this kind; a precedence is about both its kinds.
        everything: Also checks, holes that are filled, and what hangs on options that are not taken.
    """
    listed = _Listed(book, everything=everything)
    kinds = book.kinds if kind is None else (kind,)
    return tuple(entry for one in kinds for entry in listed.of_kind(one, alone=kind is not None))


def positions(book: Book) -> dict[str, tuple[object, ...]]:
    """Return where each rule and part of a rule of a book stands, by id, so that those of two books can be mixed.

    A part stands with its whole: by the section and the article of that.
    """
    found = dict[str, tuple[object, ...]]()
    above: tuple[object, ...] = ()
    for number, entry in enumerate(entries(book, everything=True)):
        if not entry.of:
            above = SECTIONS.index(entry.sort), _grade(entry), reading_order(entry.cite, book)
        found.setdefault(entry.id, (*above, number))
    return found


def state(rule: AnyRule, book: Book) -> State:
    """Return how a declared rule stands in its book."""
    if any(book.chosen.get(one.reading) not in (None, one.option) for one in rule.reading):
        return "not_taken"
    if isinstance(rule, Hole) and rule not in book.open_holes:
        return "assumed" if rule.id in book.assume else "closed"
    return "undecided" if book.undecided(rule) else "in"


class _Listed:
    """The rules to list, by what they are found under."""

    def __init__(self, book: Book, *, everything: bool) -> None:
        self.book = book
        self.tops: dict[tuple[str, Sort], list[Entry]] = defaultdict(list)
        self.parts: dict[str, list[Entry]] = defaultdict(list)
        for rule in (one for held in book.sets for one in held.rules):
            standing = state(rule, book)
            if everything or (standing in ("in", "undecided") and rule.rule != "check"):
                self._take(rule, standing)

    def _take(self, rule: AnyRule, standing: State) -> None:
        match rule:
            case Lift():
                self.parts[rule.of].append(Entry("", "lift", rule, of=rule.of, state=standing))
            case Hole() if rule.of is not None:
                self.parts[rule.of].append(Entry("", "hole", rule, of=rule.of, state=standing))
            case Ceiling() if rule.decides is not None:
                self.parts[rule.decides].append(Entry("", "decides", rule, of=rule.decides, state=standing))
            case _:
                for kind in kinds_of(rule, self.book):
                    self.tops[kind, rule.rule].append(Entry(kind, rule.rule, rule, state=standing))

    def of_kind(self, kind: str, *, alone: bool) -> Iterator[Entry]:
        """Yield what is about one kind; with `alone` also what others wait for it."""
        for sort in SECTIONS:
            found = self.tops.get((kind, sort), [])
            if sort == "precedence" and not alone:
                found = [one for one in found if isinstance(one.rule, Precedence) and one.rule.after[0] == kind]
            for entry in self.ordered(found):
                yield entry
                yield from self.beneath(entry)

    def ordered(self, found: Iterable[Entry]) -> list[Entry]:
        """Return entries as they are read: by article; standards from the best grade down, however often amended."""
        return sorted(
            found, key=lambda one: (_grade(one), *reading_order(one.cite, self.book), _step(one.rule), one.id)
        )

    def beneath(self, entry: Entry) -> Iterator[Entry]:
        """Yield what is part of an entry, each followed by its own parts."""
        if entry.requirement is None and isinstance(entry.rule, Standard):
            required = [entry._replace(sort="requirement", requirement=one, of=entry.id) for one in entry.rule.requires]
        else:
            required = []
        parts = {sort: [one for one in self.parts.get(entry.id, ()) if one.sort == sort] for sort in _PARTS}
        for part in (*required, *(one for sort in _PARTS for one in self.ordered(parts[sort]))):
            placed = part._replace(kind=entry.kind)
            yield placed
            yield from self.beneath(placed)


def _grade(entry: Entry) -> int:
    return -entry.rule.grade.rank if entry.sort == "standard" and isinstance(entry.rule, Standard) else 0


def _step(rule: AnyRule) -> int:
    """Return which step of the process a rule is about, for those of one article."""
    match rule:
        case Precedence():
            return STEPS.index(rule.after[1])
        case Competence():
            return STEPS.index(rule.step)
        case _:
            return 0


def kinds_of(rule: AnyRule, book: Book) -> tuple[str, ...]:
    """Return the kinds that a rule is about: of a part, those of its whole; of a precedence, both its ends."""
    match rule:
        case Hole() if rule.of is None:
            return rule.kinds
        case Lift() | Hole():
            whole = book.by_id.get(rule.of or "")
            return kinds_of(whole, book) if whole is not None else ()
        case Precedence():
            return tuple(dict.fromkeys((rule.after[0], rule.before[0])))
        case _:
            return (rule.kind,)
