"""What the rows of a link may not do: lead to two targets on one day, or round in a circle up a hierarchy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from graphlib import CycleError, TopologicalSorter

from xeploai.book import Book
from xeploai.dossier import LinkRow
from xeploai.forms import Link
from xeploai.scales import Frozen


def overlapping(rows: Iterable[LinkRow]) -> tuple[LinkRow, LinkRow] | None:
    """Return two rows that share a day, if there are such; the rows of one subject, so few."""
    ordered = sorted(rows, key=lambda row: row.start or date.min)
    latest = ordered[0]
    for row in ordered[1:]:
        if row.span.overlaps(latest.span):
            return latest, row
        if (row.end or date.max) > (latest.end or date.max):
            latest = row
    return None


def core(rows: Iterable[LinkRow]) -> dict[str, list[str]]:
    """Return the part of a link, source to targets, that lies on circles or between them."""
    upward: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        upward[row.source].add(row.target)
    left = _blocked(upward)
    downward: dict[str, set[str]] = defaultdict(set)
    for source in left:
        for target in upward.get(source, ()):
            downward[target].add(source)
    left &= _blocked(downward)
    return {source: sorted(upward[source] & left) for source in sorted(left)}


def _blocked(graph: Mapping[str, set[str]]) -> set[str]:
    """Return the nodes that no order can reach: those on a circle, and those from which one is reached."""
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):
        sorter.prepare()
    left = {*graph, *(target for targets in graph.values() for target in targets)}
    while ready := sorter.get_ready():
        left.difference_update(ready)
        sorter.done(*ready)
    return left


def circles(turning: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield circles of a core, so that every one of its nodes is on one or leads to one."""
    seen: set[str] = set()
    for start in turning:
        path: list[str] = []
        node = start
        while node not in seen:
            seen.add(node)
            path.append(node)
            node = turning[node][0]
        if node in path:
            yield path[path.index(node) :]


def read_at_a_day(book: Book, link: Link) -> bool:
    """Say whether some rule reads the link on another day than the last of the period."""
    return any(
        getattr(part, "link", None) == link.id and getattr(part, "at", None) is not None
        for rule in book.by_id.values()
        for part in _parts(rule)
    )


def _parts(value: object) -> Iterator[Frozen]:
    """Yield every model inside a rule, sources of rows included."""
    if isinstance(value, Frozen):
        yield value
        for held in vars(value).values():
            yield from _parts(held)
    elif isinstance(value, tuple):
        for held in value:
            yield from _parts(held)
