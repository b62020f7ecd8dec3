"""In which order the questions of a book are answered, and which cycles among them have no one meaning.

Some cycles do have one (design 2.4). Where only thresholds read each other, each by a reference that can only help,
the greatest fixpoint is meant. Where every turn of a cycle leads a step up, or every turn a step down, one link
declared well-founded, there is no cycle in any data. Every other cycle is refused.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from functools import partial

from xeploai.book import Book
from xeploai.checks.dependencies import Edge, Motion, Question, edges, questions

Cycle = tuple[Edge, ...]
"""Edges that lead from a question back to itself."""
_DIRECTED: tuple[Motion, ...] = ("up", "down")


def strata(book: Book) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of a book in an order in which they can be answered.

    Args:
        book: A book whose static checks pass.

    Returns:
        Strata, each of questions that read only each other and earlier ones. A stratum of several questions, or of one
        that reads itself, is a cycle that has a meaning: a greatest fixpoint, or levels of a hierarchy.
    """
    return _components(questions(book), edges(book))


def refused_cycles(book: Book) -> tuple[Cycle, ...]:
    """Return a shortest cycle without a meaning from each stratum that has one."""
    every = edges(book)
    found = []
    for stratum in _components(questions(book), every):
        members = set(stratum)
        inside = [edge for edge in every if edge.reader in members and edge.read in members]
        if not is_meaningful(inside):
            found.append(_shown(inside))
    return tuple(found)


def is_meaningful(inside: Sequence[Edge]) -> bool:
    """Say whether the edges within one stratum have one meaning, whatever the data.

    They do where all are monotone, or where every cycle goes one way along one well-founded link: each edge stays with
    its subject or its quota's group or steps that way, and without the steps no cycle is left. Two links may each be
    free of cycles and lead round together, so they do not share a stratum.
    """
    return all(edge.monotone for edge in inside) or any(_descends(inside, way) for way in _DIRECTED)


def _descends(inside: Sequence[Edge], way: Motion) -> bool:
    if any(edge.motion not in {"stay", "group", way} for edge in inside):
        return False
    if len({link for edge in inside for link in edge.links}) > 1:
        return False
    rest = [edge for edge in inside if edge.motion != way]
    nodes = {node for edge in rest for node in (edge.reader, edge.read)}
    turning = any(edge.reader == edge.read for edge in rest)
    return not turning and all(len(part) == 1 for part in _components(sorted(nodes), rest))


# ── graphs ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _components(nodes: Iterable[Question], found: Iterable[Edge]) -> tuple[tuple[Question, ...], ...]:
    """Return the strongly connected components, what is read before what reads it (Kosaraju's algorithm)."""
    reads: dict[Question, list[Question]] = defaultdict(list)
    readers: dict[Question, list[Question]] = defaultdict(list)
    for edge in found:
        reads[edge.reader].append(edge.read)
        readers[edge.read].append(edge.reader)
    seen: set[Question] = set()
    finished = [node for start in sorted(nodes) for node in _postorder(start, readers, seen)]
    taken: set[Question] = set()
    parts = (tuple(sorted(_postorder(node, reads, taken))) for node in reversed(finished))
    return tuple(part for part in parts if part)


def _postorder(start: Question, following: dict[Question, list[Question]], seen: set[Question]) -> list[Question]:
    """Return the nodes reachable from `start` and not yet `seen`, each after those it leads to."""
    if start in seen:
        return []
    seen.add(start)
    done, path = [], [(start, iter(following[start]))]
    while path:
        node, rest = path[-1]
        after = next((one for one in rest if one not in seen), None)
        if after is None:
            done.append(node)
            path.pop()
        else:
            seen.add(after)
            path.append((after, iter(following[after])))
    return done


def _path(found: Sequence[Edge], start: Question, end: Question) -> Cycle | None:
    """Return a shortest way from `start` to `end`, or None."""
    came: dict[Question, Edge | None] = {start: None}
    queue = deque([start])
    while queue and end not in came:
        node = queue.popleft()
        for edge in found:
            if edge.reader == node and edge.read not in came:
                came[edge.read] = edge
                queue.append(edge.read)
    if end not in came:
        return None
    way: list[Edge] = []
    while (step := came[way[-1].reader if way else end]) is not None:
        way.append(step)
    return tuple(reversed(way))


def _round(found: Sequence[Edge], through: Sequence[Edge]) -> Cycle | None:
    """Return a shortest closed walk along the edges `through`, in their order."""
    walk: list[Edge] = []
    for edge, then in zip(through, [*through[1:], through[0]], strict=True):
        rest = _path(found, edge.read, then.reader)
        if rest is None:
            return None
        walk += [edge, *rest]
    return tuple(walk)


def _shown(inside: Sequence[Edge]) -> Cycle:
    """Return a shortest closed walk that shows why a stratum has no meaning."""
    bad = [edge for edge in inside if not edge.monotone]
    level = [edge for edge in inside if edge.motion not in _DIRECTED]
    stepping = [edge for edge in inside if edge.motion not in {"stay", "group"}]
    tries = (
        map(partial(_round, level), ([edge] for edge in bad if edge in level)),
        map(partial(_round, inside), ([edge] for edge in bad)),
        map(partial(_round, inside), ([edge, other] for edge in bad for other in stepping)),
        map(partial(_round, inside), ([e, o, p] for e in bad for o in stepping for p in stepping)),
    )
    for walks in tries:
        shown = [walk for walk in walks if walk is not None and not is_meaningful(walk)]
        if shown:
            return min(shown, key=len)
    return tuple(inside)
