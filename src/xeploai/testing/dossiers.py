"""Random dossiers for a book, with gaps of every sort: facts, registers, links, groups, faulty rows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, Subject
from xeploai.evidence.carried import ending_within
from xeploai.forms import FactSpec, Link, RecordSpec, Value
from xeploai.law import Span
from xeploai.scales import Grade

_SIZES = {0: (1, 2, 2, 3), 1: (1, 2, 3, 5, 6, 6, 7), 2: (1, 2, 3)}


def random_dossier(book: Book, seed: int) -> Dossier:
    """Return a random dossier for `book`; the same seed gives the same dossier."""
    return _Dossiers(book, random.Random(seed)).dossier()


def random_value(book: Book, spec: FactSpec, rng: random.Random) -> Value:
    """Return a value that a fact may have, leaning to the ends of what it may be."""
    match spec.type:
        case "bool":
            return rng.random() < 0.4
        case "level":
            levels = book.scales[str(spec.scale)].levels
            return rng.choice([*levels, levels[-1]]).id
        case "integer":
            return int(_number(spec, rng))
        case "decimal":
            return _number(spec, rng)
        case "date":
            last = book.period.end + timedelta(days=1)
            return rng.choice((*(_day(book, at) for at in (-30, 0, 100, 180, 181, 364)), last))
        case "code":
            return rng.choice(spec.options or ("other",))


def _day(book: Book, at: int) -> date:
    """Return a day of the period where a year has its day `at`, counted from nought."""
    return book.period.start + timedelta(days=at * (book.period.end - book.period.start).days // 364)


def _number(spec: FactSpec, rng: random.Random) -> Decimal:
    low, high = spec.between or (Decimal(0), Decimal(4))
    steps = int((high - low) * 10**spec.digits)
    chosen = rng.choice((0, steps, steps // 2, rng.randint(0, steps), rng.randint(0, steps)))
    return low + Decimal(chosen).scaleb(-spec.digits)


class _Dossiers:
    """Writes one random dossier."""

    def __init__(self, book: Book, rng: random.Random) -> None:
        self.book = book
        self.rng = rng
        self.half = _day(book, 180)
        # How much is missing is drawn first: nothing, a little (all of it can be enumerated), or much.
        self.gaps = rng.choice((0.0, 0.02, 0.02, 0.05, 0.1, 0.25))
        self.open = rng.choice((0.0, 0.0, 0.15, 0.4))
        self.numbered = {
            kind: [f"{kind[0]}-{number}" for number in range(rng.choice(_SIZES[min(place, 2)]))]
            for place, kind in enumerate(book.kinds)
        }

    def _chance(self, share: float) -> bool:
        return self.rng.random() < share

    def dossier(self) -> Dossier:
        """Return the dossier."""
        subjects = [self._subject(kind, id) for kind, ids in self.numbered.items() for id in ids]
        keys = [one.key for one in subjects]
        invalid = self.rng.sample(keys, 1) if self._chance(0.08) else []
        links = [row for link in self.book.links.values() for row in self._link(link)]
        records = [row for record in self.book.records.values() for row in self._record(record)]
        complete = [*self._complete_kinds(), *self._complete_links(), *self._complete_records()]
        return Dossier(
            subjects=tuple(subjects),
            links=tuple(links),
            records=tuple(records),
            complete=tuple(complete),
            invalid=tuple(invalid),
        )

    # -- facts ---------------------------------------------------------------------------------------------------------

    def _subject(self, kind: str, id: str) -> Subject:
        facts = self._facts(kind)
        if facts.get("flag") is not True:
            facts.pop("extra", None)
        decided = self.rng.choice(list(Grade)) if self._chance(0.06) else None
        return Subject(kind=kind, id=id, facts=facts, decided=decided)

    def _facts(self, form: str) -> dict[str, Value]:
        specs = [spec for (of, _), spec in self.book.facts.items() if of == form]
        return {spec.id: random_value(self.book, spec, self.rng) for spec in specs if not self._chance(self.gaps)}

    # -- links ---------------------------------------------------------------------------------------------------------

    def _link(self, link: Link) -> Iterator[LinkRow]:
        if link.same_id:
            return
        targets = self.numbered[link.target]
        for place, source in enumerate(self.numbered[link.source]):
            # A hierarchy runs up the numbers, so that it has no circle.
            above = targets[:place] if link.well_founded and link.source == link.target else targets
            if not above or self._chance(0.1 + self.open / 2):
                continue
            if link.many:
                for target in self.rng.sample(above, min(len(above), self.rng.choice((1, 2)))):
                    yield LinkRow(link, source, target)
            else:
                yield from self._transfers(link, source, above)

    def _transfers(self, link: Link, source: str, targets: list[str]) -> Iterator[LinkRow]:
        target = self.rng.choice(targets)
        match self.rng.randrange(8):
            case 0:
                yield LinkRow(link, source, self.rng.choice(targets), end=self.half)
                yield LinkRow(link, source, target, start=self.half + timedelta(days=1))
            case 1:
                yield LinkRow(link, source, target, start=self.half + timedelta(days=1))
            case 2:
                yield LinkRow(link, source, target, end=self.half)
            case _:
                yield LinkRow(link, source, target)

    # -- registers -----------------------------------------------------------------------------------------------------

    def _record(self, record: RecordSpec) -> Iterator[RecordRow]:
        for owner in self.numbered[record.of]:
            told = [self._facts(record.id) for _ in range(self.rng.choice((0, 0, 1, 1, 2, 3)))]
            for number, facts in enumerate(told if record.carries is None else self._of_periods(record, told)):
                yield RecordRow(record=record.id, id=f"r-{owner}-{number}", subject=owner, facts=facts)

    def _of_periods(self, record: RecordSpec, told: list[dict[str, Value]]) -> Iterator[dict[str, Value]]:
        """Yield rows of shorter periods, all of one length, so that none has days of another."""
        length = self.rng.choice(record.lengths)
        there = [one.id for one in ending_within(self.book.period, (length,))]
        for period, facts in zip(self.rng.sample(there, min(len(told), len(there))), told, strict=False):
            said = ["months", record.dated]  # the period says them, whatever they would be here
            if facts.get("status", "graded") != "graded":
                said.append("grade")
            yield {name: value for name, value in facts.items() if name not in said} | {"period": period}

    # -- what is complete ----------------------------------------------------------------------------------------------

    def _complete_kinds(self) -> Iterator[Complete]:
        for kind in self.book.kinds:
            if not self._chance(self.open):
                yield Complete(kind)
                continue
            for link in self.book.links.values():
                if link.source == kind:
                    whole = [id for id in self.numbered[link.target] if self._chance(0.6)]
                    yield from (Complete(kind, f"{link.target}:{id}") for id in whole)
            if self._chance(0.4):
                yield Complete(kind, "a")

    def _complete_links(self) -> Iterator[Complete]:
        for link in self.book.links.values():
            if not self._chance(self.open):
                yield Complete(link.id)
                continue
            for source in self.numbered[link.source]:
                if self._chance(0.6):
                    yield Complete(link.id, f"{link.source}:{source}", periods=self._periods())

    def _complete_records(self) -> Iterator[Complete]:
        for record in self.book.records.values():
            if not self._chance(self.open):
                yield Complete(record.id, periods=Span() if self._chance(0.7) else self.book.period.span)
                continue
            for owner in self.numbered[record.of]:
                if self._chance(0.6):
                    yield Complete(record.id, f"{record.of}:{owner}", periods=self._periods())

    def _periods(self) -> Span:
        period = self.book.period
        return self.rng.choice((Span(), Span(), period.span, Span(start=period.end), Span(end=self.half)))
