"""The laws of design 2.1 by name, for the tests of whoever writes rules.

Each law raises an `AssertionError` that says which subject broke it and how, and a `VacuousError` where there was
nothing it could speak of. A dossier is examined first, as `xl.classify` does it: its faults are a `DossierError`, and a
name that it does not know a `LanguageError`. `classify` is whatever makes rulings of a book and an examined dossier; by
default the reference.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from xeploai import tree
from xeploai.book import Book, RuleSet
from xeploai.dossier import Complete, Dossier
from xeploai.errors import XeploaiError
from xeploai.forms import Value
from xeploai.reference import Reference
from xeploai.rules import AnyRule, Ceiling, Discretion, Gate, Given, Hole, Lift, Quota, Standard
from xeploai.rulings import Ruling
from xeploai.scales import Grade
from xeploai.testing.admission import admitted, missing_fact, subject_of
from xeploai.testing.representatives import nodes_of

Classify: TypeAlias = Callable[[Book, Dossier], Mapping[str, Ruling]]
Answer: TypeAlias = tuple[object, ...]

_AGAIN = ".again"
_RECKONED = tree.Quantify | tree.Aggregate | tree.IfElse | tree.IsApplicable
NOT_GRADED = ("invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred")


class VacuousError(XeploaiError, AssertionError):
    """A law had nothing to look at: it was not broken, and nothing was shown by that."""


def by_reference(book: Book, dossier: Dossier) -> Mapping[str, Ruling]:
    """Return the rulings of the reference."""
    return Reference(book, dossier).rulings()


def answer(ruling: Ruling) -> Answer:
    """Return what a ruling says, without what it rests on."""
    grades = (ruling.grade, ruling.low, ruling.high, ruling.before_quota)
    return (ruling.status, *grades, ruling.may_be_not_graded)


def grounds(ruling: Ruling) -> Answer:
    """Return what a ruling rests on, in no order."""
    lists = (ruling.in_force, ruling.gates, ruling.missing, ruling.holes, ruling.registers, ruling.findings)
    return (*(frozenset(one) for one in lists), ruling.established)


def order_does_not_matter(
    book: Book, dossier: Dossier, classify: Classify = by_reference, rng: random.Random | None = None
) -> None:
    """Check that any order of rule sets, rules and rows gives the same rulings with the same grounds."""
    rng, dossier = rng or random.Random(0), admitted(book, dossier)
    sets = tuple(_with(one, rules=_shuffled(one.rules, rng)) for one in _shuffled(book.sets, rng))
    lists = {name: _shuffled(getattr(dossier, name), rng) for name in ("subjects", "links", "records", "complete")}
    before, after = classify(book, dossier), classify(_with(book, sets=sets), _with(dossier, **lists))
    for key, ruling in before.items():
        _same(key, "in another order", answer(ruling), answer(after[key]))
        _same(key, "in another order, its grounds", grounds(ruling), grounds(after[key]))


def a_duplicate_changes_nothing(book: Book, dossier: Dossier, classify: Classify = by_reference) -> None:
    """Check that a second copy of every rule, each with what belongs to it, gives the same rulings."""
    copied, dossier = _copied(book), admitted(book, dossier)
    _some(copied, "no rule of the book can stand twice")
    sets = tuple(_with(one, rules=(*one.rules, *_copies(one.rules, copied))) for one in book.sets)
    before, after = classify(book, dossier), classify(_with(book, sets=sets), dossier)
    for key, ruling in before.items():
        _same(key, "with every rule twice", answer(ruling), answer(after[key]))


def a_plugin_only_tightens(
    book: Book, extra: Iterable[AnyRule], dossier: Dossier, classify: Classify = by_reference
) -> int:
    """Check that more ceilings never raise a subject's `high` before quotas, all it refers to being as it was.

    Args:
        book: The rules.
        extra: Ceilings that a plugin adds.
        dossier: The evidence.
        classify: Makes the rulings.

    Returns:
        For how many subjects, of the kinds that the ceilings speak of, all that they refer to was as it was, so that
        the law spoke of them.

    Raises:
        VacuousError: It spoke of none.
    """
    dossier = admitted(book, dossier)
    more = RuleSet(id="more", jurisdiction=book.jurisdiction, vi="", rules=tuple(extra))
    kinds = {getattr(rule, "kind", None) for rule in more.rules}
    tighter = _with(book, sets=(*book.sets, more))
    before, after = classify(book, dossier), classify(tighter, dossier)
    held = [key for key in _as_they_were(book, before, after) if before[key].kind in kinds]
    _some(held, "no subject is of a kind that the ceilings speak of, with all it refers to as it was without them")
    for key in held:
        high, now = before[key].before_quota[1], after[key].before_quota[1]
        _hold(now <= high, f"{key}: more ceilings raised it before quotas from {high.name} to {now.name}")
    return len(held)


def reasons_are_exact(book: Book, rulings: Iterable[Ruling]) -> None:
    """Check that the rules named with a ruling are those that make it: no fewer, no others.

    The sure ones meet in `high`, all together in `low`; what binds caps at exactly `high` (or at a provisional grade,
    all holes being empty); what blocks a grade is what caps below it; and each is a rule that speaks of this kind.

    Raises:
        VacuousError: There is no ruling.
    """
    held = tuple(rulings)
    _some(held, "there is no ruling")
    for ruling in held:
        key = ruling.subject
        sure = Grade.meet(*(one.at_most for one in ruling.in_force if one.surely))
        every = Grade.meet(*(one.at_most for one in ruling.in_force))
        _same(key, "the sure ceilings meet in high", sure, ruling.high)
        _same(key, "all ceilings meet in low", every, ruling.low)
        rules, at = ruling.in_force, ruling.high
        if ruling.status == "provisional" and ruling.grade is not None:
            rules, at = ruling.with_holes_empty, ruling.grade
            empty = Grade.meet(*(one.at_most for one in rules if one.surely))
            _same(key, "with holes empty the sure ceilings meet in the grade", empty, at)
        binding = {one.rule for one in rules if one.surely and one.at_most is at}
        _same(key, "what binds", frozenset(binding), frozenset(ruling.binding))
        for grade in Grade:
            below = {one.rule for one in ruling.in_force if one.at_most < grade}
            blocks = frozenset(one.rule for one in ruling.blocks(grade))
            _same(key, f"what blocks {grade.name}", frozenset(below), blocks)
        for one in ruling.in_force:
            _hold(_speaks_of(book, one.rule, ruling.kind), f"{key}: {one.rule!r} is no rule of {ruling.kind}")


def no_one_falls_by_anothers_absence(
    book: Book, dossier: Dossier, absent: str, classify: Classify = by_reference
) -> int:
    """Check that a subject's not being there lowers nobody's `high` before quotas, except where a rule says so.

    A rule says so where its reference declares another `otherwise` than `does_not_apply`, where it asks whether
    something applies, and where it counts, quantifies or reckons with what it reads; subjects with such rules are
    left out, and so are those of whose other references one changed.

    Args:
        book: The rules.
        dossier: The evidence; whatever leads to the subject is taken out with it and declared complete.
        absent: The key of the subject.
        classify: Makes the rulings.

    Returns:
        For how many subjects the law spoke.

    Raises:
        LanguageError: The dossier has no subject `absent`.
        VacuousError: It spoke of nobody.
    """
    dossier = admitted(book, dossier)
    subject_of(dossier, absent)
    without = _without(book, dossier, absent)
    before, after = classify(book, dossier), classify(book, without)
    spoken = [key for key in _as_they_were(book, before, after, absent) if _reads_plainly(book, before[key].kind)]
    _some(spoken, f"without {absent} there is nobody whose rules read others plainly, and those others as they were")
    for key in spoken:
        high, now = before[key].before_quota[1], after[key].before_quota[1]
        _hold(now >= high, f"{key}: without {absent} it fell before quotas from {high.name} to {now.name}")
    return len(spoken)


def more_evidence_only_narrows(
    book: Book, dossier: Dossier, subject: str, fact: str, value: Value, classify: Classify = by_reference
) -> None:
    """Check that a missing fact, once given, widens no interval and takes back nothing that was sure.

    Args:
        book: The rules.
        dossier: The evidence.
        subject: The key of the subject of which a fact is missing.
        fact: The fact's name.
        value: The value to give, typed or as text.
        classify: Makes the rulings.

    Raises:
        LanguageError: The dossier has no such subject, its kind no such fact, or the fact is known already.
        DossierError: The value is none that the fact can have, or the fact does not apply.
    """
    dossier = admitted(book, dossier)
    told = subject_of(dossier, subject)
    missing_fact(book, told, fact)
    more = told.model_copy(update={"facts": {**told.facts, fact: value}})
    given = tuple(more if one is told else one for one in dossier.subjects)
    before, after = classify(book, dossier), classify(book, admitted(book, _with(dossier, subjects=given)))
    for key, wide in before.items():
        said = f"{key}: once {subject} gives {fact!r}"
        narrow = after[key]
        inside = wide.low <= narrow.low <= narrow.high <= wide.high
        _hold(inside, f"{said}, {_grades(wide.low, wide.high)} became {_grades(narrow.low, narrow.high)}")
        inside = wide.before_quota[0] <= narrow.before_quota[0] <= narrow.before_quota[1] <= wide.before_quota[1]
        became = f"{_grades(*wide.before_quota)} became {_grades(*narrow.before_quota)} before quotas"
        _hold(inside, f"{said}, {became}")
        surely = not wide.may_be_not_graded and wide.status not in NOT_GRADED
        _hold(not (surely and narrow.may_be_not_graded), f"{said}, it may be not graded, though it surely was")
        if wide.status in NOT_GRADED:
            _hold(narrow.status in NOT_GRADED, f"{said}, {wide.status} became {narrow.status}")
        if wide.status == "graded":
            _hold((narrow.status, narrow.grade) == ("graded", wide.grade), f"{said}, it is no longer {wide.grade}")


# ── how books and dossiers are changed ───────────────────────────────────────────────────────────────────────────────


def _with(model: Any, **changed: object) -> Any:
    """Return a model made anew with some fields changed, so that nothing worked out before comes along."""
    held: dict[str, object] = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model)(**{**held, **changed})


def _shuffled(items: Sequence[Any], rng: random.Random) -> tuple[Any, ...]:
    return tuple(rng.sample(items, len(items)))


def _copied(book: Book) -> set[str]:
    """Return the rules that may stand twice: no discretion within which a rule decides, no hole that is closed."""
    rules = [rule for held in book.sets for rule in held.rules]
    decided = {rule.decides for rule in rules if isinstance(rule, Ceiling)}
    twice = (rule for rule in rules if isinstance(rule, Ceiling | Gate | Quota | Given | Discretion))
    return {rule.id for rule in twice if rule.id not in decided} | {hole.id for hole in book.open_holes}


def _copies(rules: Sequence[AnyRule], copied: set[str]) -> list[AnyRule]:
    """Return a copy of each of the rules that may stand twice, and of what belongs to it, under other ids."""
    made: list[AnyRule] = []
    for rule in rules:
        renamed: dict[str, object] = {"id": rule.id + _AGAIN}
        if isinstance(rule, Hole | Lift) and rule.of in copied:
            renamed["of"] = f"{rule.of}{_AGAIN}"
        if rule.id not in copied and not isinstance(rule, Lift):
            continue
        made.append(rule.model_copy(update=renamed))
    return made


def _without(book: Book, dossier: Dossier, absent: str) -> Dossier:
    kind, id = absent.split(":", 1)
    subjects = tuple(one for one in dossier.subjects if one.key != absent)
    records = tuple(row for row in dossier.records if (book.records[row.record].of, row.subject) != (kind, id))
    links = tuple(
        row
        for row in dossier.links
        if (book.links[row.link].source, row.source) != (kind, id)
        and (book.links[row.link].target, row.target) != (kind, id)
    )
    scoped = tuple(one for one in dossier.complete if one.scope != absent)
    leading = tuple(Complete(link) for link in book.links.values() if kind in (link.source, link.target))
    closed = (*scoped, *leading, Complete(kind))
    return Dossier(subjects=subjects, links=links, records=records, complete=closed, invalid=dossier.invalid)


# ── what refers to what ──────────────────────────────────────────────────────────────────────────────────────────────


def _all_nodes(book: Book, rule: AnyRule) -> list[tree.Node]:
    """Return every node of a rule, through derived facts and the conditions under which facts apply."""
    found: list[tree.Node] = []
    open_ = list(nodes_of(rule))
    seen: set[tuple[str, str]] = set()
    while open_:
        for one in tree.walk(open_.pop()):
            found.append(one)
            if isinstance(one, tree.FactRef) and (one.form, one.fact) not in seen:
                seen.add((one.form, one.fact))
                open_ += [rule.value for rule in book.derived.get((one.form, one.fact), ())]
                spec = book.facts.get((one.form, one.fact))
                open_ += [spec.applies] if spec is not None and spec.applies is not None else []
    return found


def _rules_of(book: Book, kind: str) -> list[AnyRule]:
    """Return the rules on which the grade of a kind before quotas, and whether it is graded, can rest."""
    own = [rule for rule in book.rules if getattr(rule, "kind", None) == kind and not isinstance(rule, Quota)]
    ids = {part.id for rule in own for part in ((rule, *book.expand(rule)) if isinstance(rule, Standard) else (rule,))}
    return [*own, *book.holes(kind), *(lift for lift in book.rules if isinstance(lift, Lift) and lift.of in ids)]


def _read_kinds(book: Book, kind: str) -> set[str]:
    """Return the kinds whose grades the rules of a kind read."""
    nodes = [node for rule in _rules_of(book, kind) for node in _all_nodes(book, rule)]
    return {node.kind for node in nodes if isinstance(node, tree.GradeOf)}


def _as_they_were(
    book: Book, before: Mapping[str, Ruling], after: Mapping[str, Ruling], absent: str | None = None
) -> list[str]:
    """Return the subjects of which everything they may refer to, itself and the absent one aside, is as it was."""
    changed = {key for key, ruling in before.items() if key != absent and answer(ruling) != answer(after[key])}
    held = []
    for key, ruling in before.items():
        kinds = _read_kinds(book, ruling.kind)
        if key != absent and not any(one != key and one.split(":", 1)[0] in kinds for one in changed):
            held.append(key)
    return held


def _reads_plainly(book: Book, kind: str) -> bool:
    """Say whether the rules of a kind read others only in the conditions of ceilings that have no lift."""
    for rule in _rules_of(book, kind):
        nodes = _all_nodes(book, rule)
        far = [one for one in nodes if isinstance(one, tree.GradeOf | tree.Lookup | tree.TargetOf)]
        if not far and not any(isinstance(one, tree.Quantify | tree.Aggregate) for one in nodes):
            continue
        reckoned = any(isinstance(one, _RECKONED) for one in nodes)
        said = any(one.otherwise.rule != "does_not_apply" for one in far if not isinstance(one, tree.TargetOf))
        if reckoned or said or not _is_plain_cap(book, rule):
            return False
    return True


def _is_plain_cap(book: Book, rule: AnyRule) -> bool:
    """Say whether a rule only ever lowers: no lift ends it, and it stands in no other's place."""
    match rule:
        case Ceiling():
            return rule.decides is None and not rule.rows and rule.id not in book.lifts
        case Standard():
            return not any(part.id in book.lifts or isinstance(part, Discretion) for part in book.expand(rule))
        case Hole():  # it lowers nobody surely, whatever it reads
            return True
        case _:
            return False


def _speaks_of(book: Book, id: str, kind: str) -> bool:
    if id == f"incomplete:{kind}":
        return True
    rule = book.by_id.get(id)
    return kind in rule.kinds if isinstance(rule, Hole) else getattr(rule, "kind", None) == kind


# ── how a law is broken ──────────────────────────────────────────────────────────────────────────────────────────────


def _hold(holds: object, broken: str) -> None:
    if not holds:
        raise AssertionError(broken)


def _some(found: Collection[object], nothing: str) -> None:
    if not found:
        msg = f"the law had nothing to look at: {nothing}. Give it a case of which it can speak."
        raise VacuousError(msg)


def _same(key: str, what: str, expected: object, found: object) -> None:
    _hold(expected == found, f"{key}: {what}: expected {_shown(expected)}, found {_shown(found)}")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_shown, value))})"
    return value.name if isinstance(value, Grade) else repr(value)


def _grades(low: Grade, high: Grade) -> str:
    return f"{low.name} to {high.name}"
