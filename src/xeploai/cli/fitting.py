"""Whether the rules of the plugins found fit together: the books that their rule sets make, with nothing left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

from xeploai.book import Book, RuleSet
from xeploai.checks import faults as faults_of
from xeploai.errors import BookError, Fault
from xeploai.law import Length, Period, Reading
from xeploai.plugins import Plugins
from xeploai.rulebook import put_together


class _When(NamedTuple):
    """A period judged and a day of decision."""

    period: Period
    day: date


def misfits(plugins: Plugins) -> tuple[Fault, ...]:
    """Return what is wrong with the books that the rule sets found make, each fault once, with its plugin.

    Of every rule set the book of its jurisdiction is put together for the periods in which it or a set above it begins
    to hold, decided on the last day; a proposal is taken in beside the law. Every reading is left undecided, so that
    rules under an option that nobody takes by default are looked at like the others.
    """
    told: dict[Fault, Fault] = {}
    seen: set[tuple[str, str, date, str]] = set()
    # The centre first, and proposals last: what is wrong above is not told again of each province, nor of a proposal.
    for held in sorted(plugins.rule_sets, key=lambda one: one.proposal):
        above = _above(held, plugins.rule_sets)
        for when in _moments(held, above):
            asked = (held.jurisdiction, when.period.id, when.day, held.id if held.proposal else "")
            if asked in seen:
                continue
            seen.add(asked)
            for fault in _faults(held, above, when, plugins):
                told.setdefault(fault, _owned(fault, held, above, when.period, plugins))
    return tuple(told.values())


def _above(held: RuleSet, known: Iterable[RuleSet]) -> list[RuleSet]:
    """Return the rule sets that can be in a book with one: itself, and the law of its jurisdiction and above."""
    law = (one for one in known if not one.proposal or one.id == held.id)
    return [one for one in law if f"{held.jurisdiction}/".startswith(f"{one.jurisdiction}/")]


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _moments(held: RuleSet, above: Sequence[RuleSet]) -> list[_When]:
    """Return when a rule set, or one above it, begins to hold; a proposal beside the law that is to stand with it."""
    law = [one for one in above if one.jurisdiction == held.jurisdiction and not one.proposal]
    found = list(_beginnings(held, above))
    return [when for when in found if any(one.holds(*when) for one in law)] or found[:1]


def _beginnings(held: RuleSet, above: Iterable[RuleSet]) -> Iterator[_When]:
    """Yield the periods that begin where a rule set, or one above it, begins to hold: years, or as long as it judges.

    A year that would end after the place did is what is left of it. Where decisions under the rule set ended before
    such a period began, there is none to look at.
    """
    starts = {one.periods.start for one in above if one.periods.start and held.periods.contains(one.periods.start)}
    places = [place for one in above for place in one.jurisdictions if place.path == held.jurisdiction]
    ended = min((place.existed.end for place in places if place.existed.end), default=date.max)
    for start in sorted(starts or {_begun(held)}):
        for length in held.lengths or ("year",):
            end = min(_last_day(start, length), ended)
            if start <= end:
                whole = (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31))
                period = Period.parse(f"{start.year:04}" if whole else f"{start}/{end}")
                if (day := _within(held, period.end)) >= start:  # Nothing is decided before it begins.
                    yield _When(period, day)


def _last_day(start: date, length: Length) -> date:
    """Return where a period of a length ends that begins on a day; a year with the year, the others with a month."""
    if length == "year":
        return date(start.year, 12, 31)
    year, month = divmod(start.month - 1 + _MONTHS[length], 12)
    return date(start.year + year, month + 1, 1) - timedelta(days=1)


_MONTHS: Mapping[Length, int] = {"month": 1, "quarter": 3, "half": 6, "term": 60}


def _begun(held: RuleSet) -> date:
    """Return the first day of a year for which a rule set holds whose periods, like all above it, have no beginning."""
    for day in (held.periods.end, held.decisions.start, held.decisions.end):
        if day:
            return date(day.year, 1, 1)
    texts = [day for one in held.instruments if (day := one.periods.start or one.day)]
    return date(max(texts, default=_UNDATED).year, 1, 1)


_UNDATED = date(2018, 1, 1)
"""Nothing of such a rule set has a day, so that one year is like another."""


def _within(held: RuleSet, day: date) -> date:
    """Return the day, or the nearest on which decisions are made under the rule set."""
    return min(max(day, held.decisions.start or day), held.decisions.end or date.max)


# ── what is wrong ────────────────────────────────────────────────────────────────────────────────────────────────────


def _faults(held: RuleSet, above: Sequence[RuleSet], when: _When, plugins: Plugins) -> Iterator[Fault]:
    """Yield what is wrong with a book, under each way to answer the readings on which its rule sets depend."""
    standing = [one for one in above if one.holds(*when)]
    readings = {one.id: one for one_set in standing for one in one_set.readings}
    asked = (part.reading for one in standing for clause in one.transitions for part in clause.reading)
    for chosen in _ways({id: readings[id] for id in sorted(set(asked)) if id in readings}):
        try:
            book = put_together(
                held.jurisdiction,
                when.period,
                decided_on=when.day,
                readings=chosen,
                proposals=(held.id,) if held.proposal else (),
                plugins=plugins,
            )
        except BookError as error:
            yield from error.faults
            continue
        undecided = _with(book, chosen)
        yield from faults_of(undecided)
        # Contradicting precedences are found among those that surely stand: each option of theirs once.
        options = {(one.reading, one.option) for rule in undecided.precedences for one in rule.reading}
        for reading, option in sorted(options - set(chosen.items())):
            yield from faults_of(_with(book, {**chosen, reading: option}))


def _ways(readings: Mapping[str, Reading]) -> Iterator[dict[str, str]]:
    """Yield every way to answer some readings."""
    for options in product(*([option.id for option in one.options] for one in readings.values())):
        yield dict(zip(readings, options, strict=True))


def _with(book: Book, chosen: Mapping[str, str]) -> Book:
    """Return a book with the options given, and every other reading undecided."""
    readings = {**dict.fromkeys(book.declared_readings), **chosen}
    return Book(
        jurisdiction=book.jurisdiction,
        period=book.period,
        decided_on=book.decided_on,
        sets=book.sets,
        readings=readings,
    )


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _owned(fault: Fault, held: RuleSet, above: Iterable[RuleSet], period: Period, plugins: Plugins) -> Fault:
    """Return a fault with the plugins it belongs to: those whose rules it names, else the one of the rule set."""
    sets = [one for one in above if _names(fault, one)] or [held]
    titles = ", ".join(one.title for one in plugins.found if any(part in one.rule_sets for part in sets))
    return Fault(f"{titles}, {held.jurisdiction} {period.id}, {fault.place}", fault.what, fault.remedy, fault.vi)


def _names(fault: Fault, held: RuleSet) -> bool:
    """Say whether the place of a fault is in a rule set (a requirement stands under its standard's id)."""
    return any(f"rule {rule.id!r} " in fault.place or f"rule '{rule.id}." in fault.place for rule in held.rules)
