"""What applies: the book of a jurisdiction for a period, put together from the rule sets of the plugins found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from xeploai.book import Book, RuleSet
from xeploai.checks import checked
from xeploai.errors import BookError, Fault, LanguageError, brief, nearest
from xeploai.law import Period, Reading
from xeploai.plugins import Plugins, load
from xeploai.rules import Hole


def rulebook(
    jurisdiction: str,
    *,
    period: str | Period,
    decided_on: date | None = None,
    readings: Mapping[str, str | None] | None = None,
    assume: Iterable[str] = (),
    plugins: Plugins | None = None,
) -> Book:
    """Find the rules by which a jurisdiction grades a period: its own and those of every level above it.

    Args:
        jurisdiction: Its slug (`hoa-binh`), or its path from the centre where two have one slug (`vn/hoa-binh`).
        period: The period judged: `2018`, `2026-Q3`, `2026-05`, or two dates. Never guessed.
        decided_on: The day of decision; the last day of the period unless given, never today.
        readings: The options to take where a text can be read in several ways; None leaves one undecided.
        assume: Ids of holes to assume empty; every ruling records them.
        plugins: The plugins to use; those installed unless given.

    Returns:
        The book, with its static checks passed.

    Raises:
        BookError: Nothing applies, a reading or hole is not one of the book, or the rules do not fit together; with
            every fault found.
        LanguageError: `period` is not a period, or an argument is of another type than it takes.
        PluginError: The installed plugins have faults.
    """
    _faults_of_the_call(jurisdiction, readings, decided_on)
    judged = period if isinstance(period, Period) else Period.parse(period)
    known = (load() if plugins is None else plugins).rule_sets
    path = _path(jurisdiction, known)
    sets = _applying(path, judged, known)
    chosen, assumed = dict(readings or {}), (assume,) if isinstance(assume, str) else tuple(dict.fromkeys(assume))
    if faults := [*_faults_of_readings(chosen, sets), *_faults_of_holes(assumed, sets)]:
        raise _refused(path, faults, judged)
    day = judged.end if decided_on is None else decided_on
    return checked(Book(jurisdiction=path, period=judged, decided_on=day, sets=sets, readings=chosen, assume=assumed))


def _faults_of_the_call(jurisdiction: object, readings: object, decided_on: object) -> None:
    """Refuse arguments of another type, which would fail somewhere deep within or mean something else."""
    if not isinstance(jurisdiction, str):
        msg = f"jurisdiction is a {type(jurisdiction).__name__}: give its slug, such as 'hoa-binh'"
        raise LanguageError(msg)
    if readings is not None and not isinstance(readings, Mapping):
        msg = f"readings is a {type(readings).__name__}: give a mapping, such as {{'reading': 'option'}}"
        raise LanguageError(msg)
    if decided_on is not None and (not isinstance(decided_on, date) or isinstance(decided_on, datetime)):
        msg = f"decided_on is a {type(decided_on).__name__}: give a date"
        raise LanguageError(msg)


def _refused(jurisdiction: str, faults: Iterable[Fault], period: Period | None = None) -> BookError:
    subject = f"the book of {jurisdiction}" + (f" for {period.id}" if period else "")
    return BookError.of(subject, faults)


def _path(jurisdiction: str, known: Iterable[RuleSet]) -> str:
    """Return the one path that is, or ends in, what the caller wrote."""
    steps = [held.jurisdiction.split("/") for held in known]
    paths = {"/".join(one[: depth + 1]) for one in steps for depth in range(len(one))}
    meant = sorted(path for path in paths if jurisdiction in {path, path.rsplit("/", 1)[-1]})
    if len(meant) == 1:
        return meant[0]
    if meant:
        what = f"several jurisdictions have the slug {jurisdiction!r}."
        fault = Fault("jurisdiction", what, f"Write the path: {', '.join(map(repr, meant))}.")
    else:
        names = {*paths, *(path.rsplit("/", 1)[-1] for path in paths)}
        what = f"no plugin found supplies rules for {brief(jurisdiction)}."
        remedy = nearest(jurisdiction, names) if names else "Install a plugin with rules, such as xeploai-hoa-binh."
        fault = Fault("jurisdiction", what, remedy)
    raise _refused(jurisdiction, [fault])


def _applying(path: str, period: Period, known: Iterable[RuleSet]) -> tuple[RuleSet, ...]:
    """Return the rule sets of `path` and above that hold for the period, the centre first.

    A jurisdiction with rules of its own, but none for the period, is refused and not given the centre's alone: that
    its own were not seen does not mean that it had none.
    """
    above = [held for held in known if f"{path}/".startswith(f"{held.jurisdiction}/")]
    own = [held for held in above if held.jurisdiction == path] or above
    if not own:
        below = sorted({held.jurisdiction for held in known})
        fault = Fault("jurisdiction", f"no plugin found supplies rules for {path} itself.", nearest("", below))
        raise _refused(path, [fault], period)
    if not any(held.periods.contains(period.start) for held in own):
        spans = sorted({f"{held.periods.start or '…'} to {held.periods.end or '…'} ({held.id})" for held in own})
        what = f"{path} has no rule set for {period.id}."
        fault = Fault("period", what, f"There are rule sets for: {', '.join(spans)}.")
        raise _refused(path, [fault], period)
    applying = (held for held in above if held.periods.contains(period.start))
    return tuple(sorted(applying, key=lambda held: (held.jurisdiction.count("/"), held.id)))


def _faults_of_readings(chosen: Mapping[str, str | None], sets: Iterable[RuleSet]) -> Iterator[Fault]:
    declared: dict[str, Reading] = {one.id: one for held in sets for one in held.readings}
    for name, option in chosen.items():
        if name not in declared:
            yield Fault(f"reading {name!r}", "the book declares no such reading.", nearest(name, declared))
        elif option is not None and option not in (options := [one.id for one in declared[name].options]):
            yield Fault(f"reading {name!r}", f"it has no option {option!r}.", nearest(option, options))


def _faults_of_holes(assumed: Iterable[str], sets: Iterable[RuleSet]) -> Iterator[Fault]:
    holes = [rule.id for held in sets for rule in held.rules if isinstance(rule, Hole)]
    for name in assumed:
        if name not in holes:
            yield Fault(f"assume {name!r}", "the book has no such hole.", nearest(name, holes))
