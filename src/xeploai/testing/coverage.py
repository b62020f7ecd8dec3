"""Độ phủ: which rules and values of the law the cases show, in every way they can come out, and which they do not.

A rule that no case shows may say anything; so may a number whose edge no case stands on. What is asked:

- of every rule: a case that it decides (`binds`), and one to which it does not apply (`does_not_apply`);
- of a ceiling above the lowest grade also one to which it applies while another goes lower (`applies`);
- of a lift that it stands between a subject and its ceiling, and that the ceiling stands without it;
- of a value of the law that a case comes out otherwise with the value raised, and one with it lowered, by the least
  that tells: there is a case on the edge and one just beside it, on the right side.

Precedences and competences touch no ruling, and derived facts are seen in the rules that read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from xeploai.book import Book, RuleSet
from xeploai.engine import resting_collector
from xeploai.errors import nearest
from xeploai.reference import Reference
from xeploai.reference.ranges import TRUE
from xeploai.rules import AnyRule, Ceiling, Check, Discretion, Gate, Given, Hole, Lift, Quota, Standard
from xeploai.rulings import Ruling
from xeploai.scales import Frozen, Grade
from xeploai.testing.cases import CaseFile, CasesError, Run, Shelf, Way, run_cases
from xeploai.testing.thresholds import told_by_shifting
from xeploai.tree import Rows

_BOTH: tuple[Way, ...] = ("binds", "does_not_apply")
_ALL: tuple[Way, ...] = ("binds", "applies", "does_not_apply")
_SHIFTED: tuple[Way, ...] = ("raised", "lowered")
_WORDS: Mapping[Way, tuple[str, str]] = {
    "binds": ("mà quy tắc này quyết định", "that it decides"),
    "applies": ("mà quy tắc này áp dụng nhưng quy tắc khác quyết định", "to which it applies while another decides"),
    "does_not_apply": ("mà quy tắc này không áp dụng", "to which it does not apply"),
    "raised": ("đổi kết quả khi số nhích lên", "that comes out otherwise where the value is a little higher"),
    "lowered": ("đổi kết quả khi số nhích xuống", "that comes out otherwise where the value is a little lower"),
}


class Coverage(Frozen):
    """What cases show of rules and values of the law.

    Attributes:
        wanted: What is asked of each rule, requirement and parameter, by its id.
        shown: The sentence of the first case that shows it, by id and what is asked.
        impossible: Why no case can show it, as the files say.
    """

    wanted: dict[str, tuple[Way, ...]]
    shown: dict[str, dict[Way, str]]
    impossible: dict[str, dict[Way, str]]

    @property
    def lacking(self) -> tuple[tuple[str, Way], ...]:
        """What no case shows, and no file says to be impossible."""
        return tuple(
            (id, way)
            for id, ways in self.wanted.items()
            for way in ways
            if way not in self.shown.get(id, {}) and way not in self.impossible.get(id, {})
        )

    @property
    def stale(self) -> tuple[tuple[str, Way], ...]:
        """What is said to be impossible although a case shows it, or nobody asks for it."""
        said = [(id, way) for id, ways in self.impossible.items() for way in ways]
        return tuple(
            (id, way) for id, way in said if way not in self.wanted.get(id, ()) or way in self.shown.get(id, {})
        )

    def told(self) -> str:
        """Return what is lacking and what is stale, one line each, in both languages; empty where nothing is."""
        lines = []
        for id, way in self.lacking:
            vi, en = _WORDS[way]
            lines.append(f"{id}, {way}: chưa có trường hợp {vi} (no case {en})")
        for id, way in self.stale:
            vi, en = "có trường hợp cho thấy", "a case shows it"
            if way not in self.wanted.get(id, ()):
                vi, en = "không cần điều ấy", f"nobody asks for it. {nearest(id, self.wanted)}"
            lines.append(f"{id}, {way}: ghi là không thể, mà {vi} (said to be impossible, and {en})")
        return "\n".join(lines)


def coverage(files: Iterable[CaseFile], sets: Iterable[RuleSet], shelf: Shelf | None = None) -> Coverage:
    """Return what the cases of files show of the rules and parameters of rule sets.

    Whether they come out as expected is not looked at: that is for `xeploai.testing.cases`.

    Args:
        files: The files of cases; what they call impossible is not asked for.
        sets: The rule sets whose rules and parameters are looked at.
        shelf: Where the cases were judged before, if they were; a new one unless given.

    Raises:
        CasesError: A case has faults and could not be judged.
    """
    with resting_collector():
        return _coverage(tuple(files), tuple(sets), shelf)


def _coverage(read: tuple[CaseFile, ...], held: tuple[RuleSet, ...], shelf: Shelf | None) -> Coverage:
    runs = run_cases((case for file in read for case in file.cases), shelf, defined=False)
    if faults := [fault for run in runs for fault in run.faults]:
        raise CasesError.of("the cases", faults)
    wanted = {id: ways for one in held for rule in one.rules for id, ways in _asked(rule)}
    parameters = {one.id: one for each in held for one in each.parameters if one.values}
    shown: dict[str, dict[Way, str]] = {id: {} for id in (*wanted, *parameters)}
    for run in runs:
        for id, way in (*_shown(run), *_lifted(run, shown)):
            if id in wanted:
                shown[id].setdefault(way, run.case.vi)
    for id in parameters:
        shown[id].update(told_by_shifting(id, runs))
    impossible: dict[str, dict[Way, str]] = {}
    for file in read:
        for id, reasons in file.impossible.items():
            impossible[id] = impossible.get(id, {}) | reasons
    return Coverage(wanted={**wanted, **dict.fromkeys(parameters, _SHIFTED)}, shown=shown, impossible=impossible)


def _asked(rule: AnyRule) -> Iterator[tuple[str, tuple[Way, ...]]]:
    """Yield what is asked of a rule; of a standard, of each of its requirements."""
    match rule:
        case Standard():
            ways = _BOTH if rule.landing is Grade.NOT_COMPLETED else _ALL
            yield from ((f"{rule.id}.{one.id}", ways) for one in rule.requires)
        case Ceiling():
            yield rule.id, _BOTH if rule.at_most is Grade.NOT_COMPLETED else _ALL
        case Discretion():
            yield rule.id, _ALL
        case Quota() | Gate() | Check() | Lift():
            yield rule.id, _BOTH
        case Hole():
            yield rule.id, ("binds",) if rule.of is not None or rule.is_of_all else _BOTH
        case Given():
            yield rule.id, ("binds",)
        case _:
            return


def _shown(run: Run) -> Iterator[tuple[str, Way]]:
    """Yield what a case shows of each rule of its kind, by the ruling of the subject judged."""
    book, ruling = run.judged.book, run.ruling
    holding, surely, possibly = set(ruling.binding), _in_force(ruling), {one.rule for one in ruling.in_force}
    found = {*ruling.gates, *ruling.holes, *(one.id for one in ruling.findings)}
    for rule in book.by_id.values():
        if not _speaks_of(rule, ruling.kind):
            continue
        match rule:
            case Gate() | Check() | Hole():
                if rule.id in found:
                    yield rule.id, "binds"
                elif not (isinstance(rule, Gate) and ruling.may_be_not_graded):
                    yield rule.id, "does_not_apply"
            case _ if rule.id in surely:
                yield rule.id, "binds" if rule.id in holding else "applies"
            case _ if rule.id not in possibly:
                yield rule.id, "does_not_apply"


def _speaks_of(rule: AnyRule, kind: str) -> bool:
    if isinstance(rule, Hole):
        return kind in rule.kinds or rule.of is not None
    return getattr(rule, "kind", None) == kind and not isinstance(rule, Lift)


def _in_force(ruling: Ruling) -> set[str]:
    return {one.rule for one in (*ruling.in_force, *ruling.with_holes_empty) if one.surely}


def _lifted(run: Run, shown: Mapping[str, Mapping[Way, str]]) -> Iterator[tuple[str, Way]]:
    """Yield what a case shows of lifts: by taking one away a ceiling comes into force, or it stands as it is.

    One that was seen to stand between is not taken away again.
    """
    book, ruling = run.judged.book, run.ruling
    standing = {one.rule for one in ruling.in_force}
    for of, lifts in book.lifts.items():
        ceiling = book.by_id.get(of)  # a lift may be in the book without its ceiling, which hangs on an option
        if not isinstance(ceiling, Ceiling) or ceiling.kind != ruling.kind or not _has_rows(ceiling, run):
            continue
        for lift in (one for one in lifts if one.id in shown):
            if of in _in_force(ruling):
                yield lift.id, "does_not_apply"
            elif of in standing or ruling.gates or "binds" in shown[lift.id]:
                continue
            elif _stands_without(ceiling, run, book, lift):
                yield lift.id, "binds"


def _has_rows(ceiling: Ceiling, run: Run) -> bool:
    """Say whether a ceiling may be in force at all: one that asks for a row of a register wants one there."""
    last = ceiling.rows[-1] if ceiling.rows else None
    return not isinstance(last, Rows) or any(one.record == last.record for one in run.judged.dossier.records)


def _stands_without(ceiling: Ceiling, run: Run, book: Book, lift: Lift) -> bool:
    """Say whether a ceiling would surely be in force on the subject judged, were there no such lift."""
    sets = tuple(
        one.model_copy(update={"rules": tuple(rule for rule in one.rules if rule.id != lift.id)}) for one in book.sets
    )
    bare = Reference(book.model_copy(update={"sets": sets}), run.judged.dossier)
    return any(one.ceiling(ceiling, one.scope(run.case.key)).lo == TRUE for one in (bare, bare.without_holes))
