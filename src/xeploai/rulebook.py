"""What applies: the book of a jurisdiction for a period, put together from the rule sets of the plugins found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from xeploai.book import Book, RuleSet, options_in_use
from xeploai.checks import checked
from xeploai.engine import resting_collector
from xeploai.errors import BookError, Fault, brief, nearest, of_type
from xeploai.law import LENGTHS_VI, Jurisdiction, Period, Reading, ReadingOption, Span, Transition
from xeploai.plugins import Plugins, load
from xeploai.rules import Hole


@resting_collector()
def rulebook(
    jurisdiction: str,
    *,
    period: str | Period,
    decided_on: date | None = None,
    readings: Mapping[str, str | None] | None = None,
    assume: Iterable[str] = (),
    proposals: Iterable[str] = (),
    plugins: Plugins | None = None,
) -> Book:
    """Find the rules by which a jurisdiction grades a period: its own and those of every level above it.

    A rule set is in the book where both its clocks hold (the period judged, by its first day, and the day of decision),
    or where a transition clause says that it stands instead of another. A jurisdiction that ended before the period
    did is judged by the rules of the one it went into.

    Args:
        jurisdiction: Its slug (`hoa-binh`), its path from the centre where two have one slug (`vn/hoa-binh`), or
            another name it has in the period, such as its official code.
        period: The period judged: `2018`, `2026-Q3`, `2026-05`, or two dates, which may be named (a school year, a
            term): `2024-2025=2024-09-05/2025-05-31`. Never guessed.
        decided_on: The day of decision; the last day of the period unless given, never today.
        readings: The options to take where a text can be read in several ways; None, like an empty text, leaves one
            undecided, also where it has a default.
        assume: Ids of holes to assume empty; every ruling records them.
        proposals: Ids of rule sets that are no law, only proposed, to take in as if they were; every ruling says so.
        plugins: The plugins to use; those installed unless given.

    Returns:
        The book, with its static checks passed.

    Raises:
        BookError: Nothing applies, the decision comes before the period, a reading, hole or proposal is not one of the
            book, it depends on an undecided reading which rules apply, or the rules do not fit together; with every
            fault found.
        LanguageError: `period` is not a period, or an argument is of another type than it takes.
        PluginError: The installed plugins have faults.
    """
    return checked(
        put_together(
            jurisdiction,
            period,
            decided_on=decided_on,
            readings=readings,
            assume=assume,
            proposals=proposals,
            plugins=plugins,
        )
    )


def put_together(
    jurisdiction: str,
    period: str | Period,
    *,
    decided_on: date | None = None,
    readings: Mapping[str, str | None] | None = None,
    assume: Iterable[str] = (),
    proposals: Iterable[str] = (),
    plugins: Plugins | None = None,
) -> Book:
    """Return the book as `rulebook` does, before its static checks: for whoever tells the faults of whole plugins.

    Raises:
        BookError: As `rulebook` does, but that the rules do not fit together.
        LanguageError: As `rulebook` does.
    """
    _faults_of_the_call(jurisdiction, readings, decided_on, plugins)
    judged = period if isinstance(period, Period) else Period.parse(period)
    taken, assumed = _names("proposals", proposals), _names("assume", assume)
    known = (load() if plugins is None else plugins).rule_sets
    path = _path(jurisdiction, judged, known)
    day = judged.end if decided_on is None else decided_on
    chosen = {id: None if option == "" else option for id, option in (readings or {}).items()}  # as `--reading id=` is
    asked = _Asked(path, judged, day, chosen, taken)
    if day < judged.start:
        what, vi = f"{day} lies before {judged.id} begins.", f"ngày {day} ở trước khi kỳ {judged.id} bắt đầu."
        remedy = f"Give a day from {judged.start} on, or leave it out."
        raise _refused(path, [Fault("decided_on", what, remedy, f"{vi} Hãy ghi ngày từ {judged.start}.")], judged)
    sets, faults = _applying(asked, known)
    faults += [*_faults_of_readings(asked.readings, sets), *_faults_of_holes(assumed, sets)]
    if faults:
        raise _refused(path, faults, judged)
    return Book(jurisdiction=path, period=judged, decided_on=day, sets=sets, readings=asked.readings, assume=assumed)


class _Asked(NamedTuple):
    """What a book is asked for."""

    path: str
    period: Period
    day: date
    readings: dict[str, str | None]
    proposals: tuple[str, ...]


def _names(what: str, given: Iterable[str]) -> tuple[str, ...]:
    """Return names without repeats; one alone may be given as itself."""
    of_type(what, given, Iterable, "ids, such as ['one', 'another']")
    return (given,) if isinstance(given, str) else tuple(dict.fromkeys(given))


def _faults_of_the_call(jurisdiction: object, readings: object, decided_on: object, plugins: object) -> None:
    """Refuse arguments of another type."""
    of_type("jurisdiction", jurisdiction, str, "its slug, such as 'hoa-binh'")
    of_type("readings", {} if readings is None else readings, Mapping, "a mapping, such as {'reading': 'option'}")
    if decided_on is not None:
        of_type("decided_on", decided_on, () if isinstance(decided_on, datetime) else date, "a date")  # no time of day
    if plugins is not None:
        of_type("plugins", plugins, Plugins, "what xeploai.plugins.load() returns")


def _refused(jurisdiction: str, faults: Iterable[Fault], period: Period) -> BookError:
    return BookError.of(f"the book of {jurisdiction} for {period.id}", faults)


# ── whose rules ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _path(asked: str, period: Period, known: Collection[RuleSet]) -> str:
    """Return the one path that is meant for the period by what the caller wrote."""
    declared = {one.path: one for held in known for one in held.jurisdictions}
    steps = [path.split("/") for path in (*declared, *(held.jurisdiction for held in known))]
    paths = {"/".join(one[: depth + 1]) for one in steps for depth in range(len(one))}
    named = {path for path in paths if asked in {path, path.rsplit("/", 1)[-1]}}
    aliased = [(path, alias) for path, one in declared.items() for alias in one.aliases if alias.code == asked]
    named |= {path for path, alias in aliased if alias.span.overlaps(period.span)}
    found = [_standing(path, period, declared) for path in sorted(named)]
    meant = sorted({one for one in found if isinstance(one, str)})
    if len(meant) == 1:
        return meant[0]
    if meant:
        what = f"several jurisdictions are called {asked!r} in {period.id}."
        written = ", ".join(map(repr, meant))
        vi = f"nhiều địa phương có tên {asked!r} trong kỳ {period.id}. Hãy ghi đường dẫn: {written}."
        fault = Fault("jurisdiction", what, f"Write the path: {written}.", vi)
    elif found:
        raise _refused(asked, [one for one in found if isinstance(one, Fault)], period)
    elif aliased:
        en, vi = (
            ", ".join(f"{path!r} ({_days(alias.span, lang)})" for path, alias in aliased) for lang in ("en", "vi")
        )
        vi = f"{brief(asked)} không là tên của địa phương nào trong kỳ {period.id}. Đã từng là tên của: {vi}."
        fault = Fault("jurisdiction", f"{brief(asked)} names none in {period.id}.", f"It named: {en}.", vi)
    else:
        names = {*paths, *(path.rsplit("/", 1)[-1] for path in paths)}
        what = f"no plugin found supplies rules for {brief(asked)}."
        remedy = nearest(asked, names) if names else "Install a plugin with rules, such as xeploai-hoa-binh."
        to_do = nearest(asked, names, "vi") if names else "Hãy cài một bộ quy tắc, ví dụ xeploai-hoa-binh."
        fault = Fault("jurisdiction", what, remedy, f"không plugin nào có quy tắc cho {brief(asked)}. {to_do}")
    raise _refused(asked, [fault], period)


def _standing(path: str, period: Period, declared: Mapping[str, Jurisdiction]) -> str | Fault:
    """Return the jurisdiction that stands at the end of the period for one asked for: itself, or what it became."""
    passed = [path]
    while (one := declared.get(path)) and one.existed.end is not None and one.existed.end < period.end:
        if one.becomes is None or one.becomes in passed:
            what = f"{path} ended on {one.existed.end}, before {period.id} did, and nothing says what it became."
            vi = f"{path} kết thúc ngày {one.existed.end}, trước khi hết kỳ {period.id}, và không rõ đã nhập vào đâu."
            return Fault("jurisdiction", what, "Ask for the one that followed, or for a period that ended by then.", vi)
        path = one.becomes
        passed.append(path)
    if one is not None and one.existed.start is not None and one.existed.start > period.end:
        before = sorted(other.path for other in declared.values() if other.becomes == path)
        what = f"{path} began on {one.existed.start}, after {period.id}."
        vi = f"{path} có từ ngày {one.existed.start}, sau kỳ {period.id}."
        if not before:
            return Fault("jurisdiction", what, "", vi)
        return Fault("jurisdiction", what, f"Ask for {' or '.join(before)}.", f"{vi} Hãy hỏi {' hoặc '.join(before)}.")
    above = path.rpartition("/")[0]
    if above and (now := _standing(above, period, declared)) != above:
        if isinstance(now, Fault):
            return now
        what = f"{path} is part of {above}, which did not stand at the end of {period.id}."
        vi = f"{path} thuộc {above}, cuối kỳ {period.id} không còn. Hãy hỏi {now!r} hoặc nơi thuộc đó."
        return Fault("jurisdiction", what, f"Ask for {now!r} or a part of it.", vi)
    return path


def _days(span: Span, lang: str = "en") -> str:
    return f"{span.start or '…'} {'đến' if lang == 'vi' else 'to'} {span.end or '…'}"


# ── which of its rules ───────────────────────────────────────────────────────────────────────────────────────────────


def _applying(asked: _Asked, known: Iterable[RuleSet]) -> tuple[tuple[RuleSet, ...], list[Fault]]:
    """Return the rule sets of a jurisdiction and above that hold, the centre first, and what is wrong with the call.

    A jurisdiction with rules of its own, but none for the period, is refused and not given the centre's alone: that
    its own were not seen does not mean that it had none.
    """
    above = [held for held in known if f"{asked.path}/".startswith(f"{held.jurisdiction}/")]
    own = [held for held in above if held.jurisdiction == asked.path and not held.proposal]
    if not own:
        there = sorted({held.jurisdiction for held in known if not held.proposal})
        what = f"no plugin found supplies rules for {asked.path} itself."
        vi = f"không plugin nào có quy tắc của chính {asked.path}. {nearest('', there, 'vi')}"
        raise _refused(asked.path, [Fault("jurisdiction", what, nearest("", there), vi)], asked.period)
    faults = _faults_of_proposals(asked, above)
    law = [held for held in above if not held.proposal or held.id in asked.proposals]
    sets = _after_transitions(asked, law, faults)
    if not faults and not any(held in sets for held in own):
        raise _refused(asked.path, [_nothing_holds(asked, own)], asked.period)
    return tuple(sorted(sets, key=RuleSet.place_in_book)), faults


def _nothing_holds(asked: _Asked, own: Iterable[RuleSet]) -> Fault:
    """Return the fault of a jurisdiction none of whose rule sets holds: which clock each of them misses."""
    judged = [held for held in own if held.judges(asked.period)]

    def spans(lang: str) -> str:
        if judged:
            return ", ".join(sorted({f"{_days(held.decisions, lang)} ({held.id})" for held in judged}))
        return ", ".join(sorted({f"{_days(held.periods, lang)}{_lengths(held, lang)} ({held.id})" for held in own}))

    if judged:
        what = f"{asked.path} has no rule set for {asked.period.id} decided on {asked.day}."
        vi = f"{asked.path} không có bộ quy tắc nào cho kỳ {asked.period.id} quyết định ngày {asked.day}. "
        vi += f"Có bộ quy tắc cho ngày quyết định: {spans('vi')}."
        return Fault("decided_on", what, f"There are rule sets for decisions: {spans('en')}.", vi)
    what = f"{asked.path} has no rule set for {asked.period.id}."
    vi = f"{asked.path} không có bộ quy tắc nào cho kỳ {asked.period.id}. Có bộ quy tắc cho: {spans('vi')}."
    return Fault("period", what, f"There are rule sets for: {spans('en')}.", vi)


def _lengths(held: RuleSet, lang: str) -> str:
    """Return of how long periods a rule set is, where it says."""
    words = [LENGTHS_VI[one] if lang == "vi" else one for one in held.lengths]
    return f", {'/'.join(words)}" if words else ""


def _faults_of_proposals(asked: _Asked, above: Iterable[RuleSet]) -> list[Fault]:
    offered = {held.id: held for held in above if held.proposal}
    faults = [
        Fault(
            f"proposal {name!r}",
            f"there is none of this name for {asked.path}.",
            nearest(name, offered),
            f"không có đề xuất nào tên như vậy cho {asked.path}. {nearest(name, offered, 'vi')}",
        )
        for name in asked.proposals
        if name not in offered
    ]
    return faults + [
        Fault(
            f"proposal {held.id!r}",
            f"it is not proposed for {asked.period.id} decided on {asked.day}.",
            f"It is for: {_days(held.periods)}, decided {_days(held.decisions)}.",
            f"đề xuất này không cho kỳ {asked.period.id} quyết định ngày {asked.day}. Đề xuất này cho: "
            f"{_days(held.periods, 'vi')}, quyết định {_days(held.decisions, 'vi')}.",
        )
        for held in offered.values()
        if held.id in asked.proposals and not held.holds(asked.period, asked.day)
    ]


# ── transition clauses ───────────────────────────────────────────────────────────────────────────────────────────────


class _Read(NamedTuple):
    """The readings that standing rule sets declare, and the option of each: the caller's, a set's or the default."""

    declared: Mapping[str, Reading]
    chosen: Mapping[str, str | None]


def _after_transitions(asked: _Asked, law: Collection[RuleSet], faults: list[Fault]) -> list[RuleSet]:
    """Return the sets that hold on both clocks, changed by the transition clauses in force; faults are added."""
    standing = [held for held in law if held.holds(asked.period, asked.day)]
    readings = {one.id: one for held in standing for one in held.readings}
    chosen = options_in_use(standing, asked.readings)
    declaring = {one.id: held.id for held in standing for one in held.readings}
    clauses = [(held, one) for held in standing for one in held.transitions]
    taken = [
        (held, one) for held, one in clauses if _is_in_force(asked, held, one, law, _Read(readings, chosen), faults)
    ]
    given_way = {id for _, one in taken for id in one.instead_of}
    for held, one in taken:
        if given_way & {held.id, one.applies, *(declaring[part.reading] for part in one.reading)}:
            what = "the set it is written in, the one it lets stand or the one of its reading gives way to another."
            vi = "bộ quy tắc chứa nó, bộ nó giữ lại hoặc bộ có cách hiểu của nó lại bị thay bằng bộ khác."
            remedy = "Write clause and reading in a set that stands either way."
            faults.append(Fault(_clause(held, one), what, remedy, vi))
    kept = {one.applies for _, one in taken} | {held.id for held in standing} - given_way
    left = [held for held in law if held.id in kept]
    now = options_in_use(left, asked.readings)
    for held, one in clauses:
        faults += [
            _chosen_away(held, one, part) for part in one.reading if now.get(part.reading) != chosen.get(part.reading)
        ]
    return left


def _is_in_force(
    asked: _Asked,
    held: RuleSet,
    one: Transition,
    law: Iterable[RuleSet],
    read: _Read,
    faults: list[Fault],
) -> bool:
    """Say whether a clause of a set is in force; what is wrong with it, and an undecided reading, is added."""
    if wrong := list(_faults_of_transition(held, one, law, read.declared)):
        faults += wrong
        return False
    taken = {part: read.chosen[part.reading] for part in one.reading}
    if not one.holds(asked.period, asked.day) or any(to not in (None, part.option) for part, to in taken.items()):
        return False
    undecided = [_undecided(held, one, read.declared[part.reading]) for part, option in taken.items() if option is None]
    faults += undecided
    return not undecided


def _clause(held: RuleSet, one: Transition) -> str:
    return f"transition {one.id!r} (rule set {held.id!r})"


def _faults_of_transition(
    held: RuleSet, one: Transition, law: Iterable[RuleSet], readings: Mapping[str, Reading]
) -> Iterator[Fault]:
    """Yield what is wrong with a clause: what it names must be there, and belong to whoever wrote it."""
    there = {other.id: other for other in law}
    for name in (one.applies, *one.instead_of):
        if name not in there:
            vi = f"không có bộ quy tắc {name!r}. {nearest(name, there, 'vi')}"
            yield Fault(_clause(held, one), f"there is no rule set {name!r}.", nearest(name, there), vi)
        elif there[name].jurisdiction != held.jurisdiction:
            what = f"the rule set {name!r} is of {there[name].jurisdiction}."
            vi = f"bộ quy tắc {name!r} là của {there[name].jurisdiction}. Chỉ được nói về bộ của {held.jurisdiction}."
            yield Fault(_clause(held, one), what, f"Let it speak of rule sets of {held.jurisdiction} only.", vi)
    for part in one.reading:
        if part.reading not in readings:
            what = f"no rule set that holds declares the reading {part.reading!r}."
            near = nearest(part.reading, readings, "vi")
            vi = f"không bộ quy tắc nào đang áp dụng có cách hiểu {part.reading!r}. {near}"
            yield Fault(_clause(held, one), what, nearest(part.reading, readings), vi)


def _chosen_away(held: RuleSet, one: Transition, part: ReadingOption) -> Fault:
    """Return the fault of a clause on a reading that the sets left by it settle otherwise than those it began with."""
    what = f"a rule set that settles the reading {part.reading!r} stands or gives way only by this clause."
    vi = f"cách hiểu {part.reading!r} do một bộ quy tắc chọn, mà bộ đó còn hay hết áp dụng lại tùy quy định này."
    return Fault(_clause(held, one), what, "Choose the reading in a set that stands either way.", vi)


def _undecided(held: RuleSet, one: Transition, reading: Reading) -> Fault:
    english = ", ".join(f"{option.id!r} ({option.en or option.vi})" for option in reading.options)
    vietnamese = ", ".join(f"{option.id!r} ({option.vi})" for option in reading.options)
    what = f"the reading {reading.id!r} decides which rules apply, and is undecided."
    vi = f"cách hiểu {reading.id!r} quyết định bộ quy tắc nào áp dụng mà chưa được chọn. Hãy chọn: {vietnamese}."
    return Fault(_clause(held, one), what, f"Choose one of: {english}.", vi)


# ── readings and holes ───────────────────────────────────────────────────────────────────────────────────────────────


def _faults_of_readings(chosen: Mapping[str, str | None], sets: Iterable[RuleSet]) -> Iterator[Fault]:
    declared: dict[str, Reading] = {one.id: one for held in sets for one in held.readings}
    for name, option in chosen.items():
        if name not in declared:
            vi = f"bộ quy tắc không có cách hiểu này. {nearest(name, declared, 'vi')}"
            yield Fault(place_of_reading(name), "the book declares no such reading.", nearest(name, declared), vi)
        elif option is not None and option not in (options := [one.id for one in declared[name].options]):
            vi = f"không có lựa chọn {option!r}. {nearest(option, options, 'vi')}"
            yield Fault(place_of_reading(name), f"it has no option {option!r}.", nearest(option, options), vi)


def place_of_reading(id: str) -> str:
    """Return how a fault of a choice names its reading; who knows where it was written may say that instead."""
    return f"reading {brief(id)}"


def _faults_of_holes(assumed: Iterable[str], sets: Iterable[RuleSet]) -> Iterator[Fault]:
    holes = [rule.id for held in sets for rule in held.rules if isinstance(rule, Hole)]
    for name in assumed:
        if name not in holes:
            vi = f"bộ quy tắc không có nội dung chưa có văn bản nào như vậy. {nearest(name, holes, 'vi')}"
            yield Fault(f"assume {name!r}", "the book has no such hole.", nearest(name, holes), vi)
