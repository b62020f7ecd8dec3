"""Plugins beside each other: what they cannot both say, whichever was installed first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from xeploai.book import RuleSet
from xeploai.errors import Fault
from xeploai.law import Parameter
from xeploai.plugins.values import Plugin


def clashes(found: Iterable[Plugin]) -> tuple[list[Fault], set[str]]:
    """Return what plugins cannot say beside each other, and the names of all of those plugins."""
    faults: list[Fault] = []
    clashing: set[str] = set()
    for one, other in combinations(found, 2):
        between = [
            *_same_ids(one, other), *_set_apart(one, other), *_told_otherwise(one, other), *_same_demos(one, other)
        ]  # fmt: skip
        faults += between
        clashing |= {one.name, other.name} if between else set()
    for plugin in found:
        within = [*_same_ids(plugin, plugin), *_told_otherwise(plugin, plugin)]
        faults += within
        clashing |= {plugin.name} if within else set()
    return faults, clashing


def _same_ids(one: Plugin, other: Plugin) -> Iterator[Fault]:
    """Yield the ids of rule sets, and of rules that can meet in one book, that both plugins use."""
    for i, mine in enumerate(one.rule_sets):
        for theirs in other.rule_sets[i + 1 :] if one is other else other.rule_sets:
            place = one.title if one is other else f"{one.title} and {other.title}"
            if mine.id == theirs.id:
                vi = f"hai bộ quy tắc {mine.id!r}. Mỗi bộ cần một mã riêng."
                yield Fault(place, f"two rule sets {mine.id!r}.", "Each needs an id of its own.", vi)
            elif _can_meet(mine, theirs):
                for id in sorted({rule.id for rule in mine.rules} & {rule.id for rule in theirs.rules}):
                    what = f"two rules {id!r}, in the rule sets {mine.id!r} and {theirs.id!r}."
                    vi = f"hai quy tắc {id!r}, trong các bộ {mine.id!r} và {theirs.id!r}. Hãy đổi mã của một quy tắc."
                    remedy = "Each needs an id of its own: begin it with the name of its jurisdiction."
                    yield Fault(place, what, remedy, vi)


def _can_meet(one: RuleSet, other: RuleSet) -> bool:
    """Say whether a book may hold both: one jurisdiction is the other's or above it, both clocks and lengths meet.

    Sets that only a transition clause brings together are looked at when such a book is made.
    """
    shorter, longer = sorted((one.jurisdiction, other.jurisdiction), key=len)
    clocks = one.periods.overlaps(other.periods) and one.decisions.overlaps(other.decisions)
    lengths = not (one.lengths and other.lengths) or not set(one.lengths).isdisjoint(other.lengths)
    return f"{longer}/".startswith(f"{shorter}/") and clocks and lengths


def _set_apart(one: Plugin, other: Plugin) -> Iterator[Fault]:
    """Yield the parameters to which sets of one jurisdiction give different values: no order may choose one."""
    for mine, theirs in product(one.rule_sets, other.rule_sets):
        if mine.jurisdiction != theirs.jurisdiction or not _can_meet(mine, theirs):
            continue
        for here, there in product(mine.parameters, theirs.parameters):
            for value, other_value in product(here.values, there.values) if _both_set(here, there) else ():
                spans = (value.periods, other_value.periods, mine.periods, theirs.periods)
                if value.value != other_value.value and all(a.overlaps(b) for a, b in combinations(spans, 2)):
                    told = f"{value.value} ({mine.id!r}), {other_value.value} ({theirs.id!r})"
                    what = f"two rule sets of {mine.jurisdiction} set the parameter {here.id!r}: {told}."
                    vi = f"hai bộ quy tắc của {mine.jurisdiction} đặt tham số {here.id!r} khác nhau: {told}."
                    remedy = "Let one of them give the value, or keep each to its periods=."
                    yield Fault(f"{one.title} and {other.title}", what, remedy, f"{vi} Hãy để một nơi đặt.")


def _both_set(one: Parameter, other: Parameter) -> bool:
    """Say whether both give a value to one parameter; whoever leaves it to others lets theirs stand."""
    return one.id == other.id and one.delegated is None and other.delegated is None


def _told_otherwise(one: Plugin, other: Plugin) -> Iterator[Fault]:
    """Yield the jurisdictions of which the two tell different things: no order of plugins may choose between them."""
    mine = [place for held in one.rule_sets for place in held.jurisdictions]
    theirs = [place for held in other.rule_sets for place in held.jurisdictions]
    title = one.title if one is other else f"{one.title} and {other.title}"
    for path in sorted({a.path for a in mine for b in theirs if a.path == b.path and a != b}):
        vi = f"địa phương {path!r} được khai theo hai cách khác nhau. Hãy để một nơi khai."
        yield Fault(title, f"the jurisdiction {path!r} is declared in two ways.", "Let one of them declare it.", vi)


def _same_demos(one: Plugin, other: Plugin) -> Iterator[Fault]:
    for name in sorted({demo.name for demo in one.demos} & {demo.name for demo in other.demos}):
        vi = f"hai hồ sơ minh họa {name!r}. Mỗi hồ sơ cần một tên riêng."
        yield Fault(f"{one.title} and {other.title}", f"two demos {name!r}.", "Each needs a name of its own.", vi)
