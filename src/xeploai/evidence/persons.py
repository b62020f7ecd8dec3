"""One person's capacities: the rows of links that lead from one to another, made from the persons subjects name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from xeploai.book import Book
from xeploai.dossier import Complete, LinkRow, Subject
from xeploai.forms import Link


def joined(book: Book, subjects: Mapping[str, Subject], given: Iterable[LinkRow]) -> tuple[LinkRow, ...]:
    """Return the rows given and, of each link between a person's capacities, those that persons make.

    A row holds on the days of the capacity it leads to; one that was given as well is kept as it was given.
    """
    rows = tuple(given)
    known = {(row.link, row.source, row.target) for row in rows}
    capacities: dict[str, list[Subject]] = defaultdict(list)
    for one in subjects.values():
        if one.person is not None:
            capacities[one.kind].append(one)
    made = (row for link in book.links.values() if link.same_person for row in _rows(link, capacities))
    return (*rows, *(row for row in made if (row.link, row.source, row.target) not in known))


def _rows(link: Link, capacities: Mapping[str, Sequence[Subject]]) -> Iterator[LinkRow]:
    held: dict[str | None, list[Subject]] = defaultdict(list)
    for one in capacities.get(link.target, ()):
        held[one.person].append(one)
    for one in capacities.get(link.source, ()):
        for target in held.get(one.person, ()):
            yield LinkRow(link, one.id, target.id, start=target.start, end=target.end)


def settled(book: Book, subjects: Mapping[str, Subject], complete: Iterable[Complete]) -> tuple[Complete, ...]:
    """Return the statements given and what they say of links between capacities.

    Where all subjects of a kind are here and each names its person, it is known of every other capacity of a person
    whether one of that kind goes with it.
    """
    said = tuple(complete)
    links = [link for link in book.links.values() if link.same_person]
    nameless = {one.kind for one in subjects.values() if one.person is None}
    whole = [one for one in said if one.scope is None and one.by is None]
    made: list[Complete] = []
    for link in links:
        for one in (one for one in whole if one.what == link.target and link.target not in nameless):
            if link.source not in nameless:
                made.append(Complete(link, periods=one.periods))
                continue
            own = (each for each in subjects.values() if each.kind == link.source and each.person is not None)
            made += [Complete(link, each.key, periods=one.periods) for each in own]
    return (*said, *made)
