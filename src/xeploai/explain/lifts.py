"""Which ceilings do not cap a subject only because of a lift: a ruling holds what is in force, not what was spared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xeploai import tree
from xeploai.reference import Reference, ranges
from xeploai.reference.evaluation import Scope
from xeploai.reference.ranges import FALSE, TRUE
from xeploai.rules import Ceiling


def lifted(reference: Reference, key: str) -> dict[str, tuple[str, ...]]:
    """Return the ceilings that would surely cap a subject and surely do not, each with the lifts that spare it."""
    scope = reference.scope(key)
    found = dict[str, tuple[str, ...]]()
    for rule in reference.book.ceilings(key.split(":", 1)[0]):
        if reference.book.lifts.get(rule.id) and reference.ceiling(rule, scope).hi == FALSE:
            rows = _rows(reference, rule.rows, scope)
            if spares := {id for one in rows for id in _spares(reference, rule, one)}:
                found[rule.id] = tuple(sorted(spares))
    return found


def _rows(reference: Reference, path: Sequence[tree.Source], scope: Scope) -> Iterator[Scope]:
    """Yield the rows at the end of a path that there surely are; without a path, the subject itself."""
    if not path:
        yield scope
        return
    for row in reference.reach(path[0], scope).sure:
        yield from _rows(reference, path[1:], (*scope, row))


def _spares(reference: Reference, rule: Ceiling, scope: Scope) -> Iterator[str]:
    """Yield the lifts that surely hold where the ceiling's own condition surely does."""
    if ranges.is_true(reference.condition(rule.when, scope)).lo == TRUE:
        for lift in reference.book.lifts[rule.id]:
            if ranges.is_true(reference.condition(lift.when, scope)).lo == TRUE:
                yield lift.id
