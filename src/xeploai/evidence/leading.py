"""Rows of links: their ends and days, and what the rows of a link may not do together."""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from xeploai.dossier import LinkRow
from xeploai.errors import Fault
from xeploai.evidence.hierarchy import circles, core, overlapping, read_at_a_day
from xeploai.evidence.refusals import Findings, Row
from xeploai.evidence.values import as_named
from xeploai.forms import Link

_LONGEST_CIRCLE = 20


class Leading:
    """The rows of the links of a dossier while they are examined."""

    def __init__(self, found: Findings) -> None:
        self.found, self.book = found, found.book
        self.stood: dict[int, str] = {}  # where rows of links stood, by the row itself: two may be equal

    def typed(self, given: Iterable[LinkRow]) -> list[LinkRow]:
        """Return the rows whose ends and days are sound, each by itself."""
        return [row for index, one in enumerate(given) if (row := self._link(index, one))]

    def together(self, rows: Sequence[LinkRow]) -> tuple[LinkRow, ...]:
        """Return the rows without those that cannot stand beside each other."""
        return self._acyclic(self._apart(rows))

    def _link(self, index: int, given: LinkRow) -> LinkRow | None:
        way = f"link {as_named(given.link)}, {as_named(given.source)} → {as_named(given.target)}"
        row = Row(self.found, "links", index, way)
        if (link := self.book.links.get(given.link)) is None:
            self.found.unknown(row, "link", given.link, self.book.links)
            return None
        before = len(self.found.faults)
        if link.same_id:
            vi = f"{link.vi}: quan hệ này tự nối các đối tượng cùng mã. Hãy bỏ các dòng của nó."
            row.refuse(f"{link.id} joins subjects of one id by itself.", "Leave its rows out.", vi=vi)
        source = self.found.end(row, link.source, given.source, "source")
        target = self.found.end(row, link.target, given.target, "target")
        span = self.found.span(row, given.start, given.end)
        if len(self.found.faults) > before or source is None or target is None:
            self._doubt(link, source)
            return None
        made, as_given = (source, target, span.start, span.end), (given.source, given.target, given.start, given.end)
        is_typed = all(map(operator.is_, made, as_given))
        typed_row = given if is_typed else LinkRow(link, source, target, start=span.start, end=span.end)
        if row.place is not None:
            self.stood[id(typed_row)] = row.place
        return typed_row

    def _doubt(self, link: Link, source: str | None) -> None:
        """Let nothing rest on the silence of a link of which a row was dropped."""
        self.found.withdrawn.add(link.id)
        if source is not None:
            self.found.invalid[f"{link.source}:{source}"] = None

    def _apart(self, rows: Sequence[LinkRow]) -> list[LinkRow]:
        """Return the rows without those of one subject that overlap where the link allows one target at a time."""
        held: dict[tuple[str, ...], list[LinkRow]] = defaultdict(list)
        for one in rows:
            # Where many targets are allowed, still none twice: it would be counted twice.
            many = self.book.links[one.link].many
            held[(one.link, one.source, *([one.target] if many else []))].append(one)
        clashing: set[int] = set()
        for group in held.values():
            if len(group) > 1 and (pair := overlapping(group)):
                self._clash(*pair)
                clashing |= {id(one) for one in group}
        return [one for one in rows if id(one) not in clashing]

    def _clash(self, one: LinkRow, other: LinkRow) -> None:
        link = self.book.links[one.link]
        self._doubt(link, one.source)
        if f"{link.source}:{one.source}" in self.found.twice:
            return  # Each of its two rows may have a target of its own: what is wrong is that there are two.
        both = f"{one.target} ({_days(one)}) and {other.target} ({_days(other)})"
        what = f"it leads to {both}, and some days are in both."
        vi = f"cùng dẫn đến {one.target} ({_days(one, 'vi')}) và {other.target} ({_days(other, 'vi')}), "
        vi += "có ngày trùng nhau. Dòng trước phải kết thúc trước khi dòng sau bắt đầu."
        place = f"link {link.id}, {link.source} {one.source}"
        if stood := [self.stood[id(row)] for row in (one, other) if id(row) in self.stood]:
            place = f"{'; '.join(stood)}: {place}"
        self.found.faults.append(Fault(place, what, "End one row before the next.", vi))

    def _acyclic(self, rows: list[LinkRow]) -> tuple[LinkRow, ...]:
        """Return the rows without those on a cycle of a link that is declared to have none."""
        cyclic: set[int] = set()
        for link in self.book.links.values():
            if link.well_founded and link.source == link.target:
                own = [one for one in rows if one.link == link.id]
                if (turning := core(own)) and not read_at_a_day(self.book, link):
                    # Superiors may change places in a year; only where a rule looks back does that make a circle.
                    own = [one for one in own if one.span.contains(self.book.period.end)]
                    turning = core(own)
                cyclic |= {id(one) for one in own if one.source in turning and one.target in turning}
                self._circle(link, turning)
        return tuple(one for one in rows if id(one) not in cyclic)

    def _circle(self, link: Link, turning: Mapping[str, Sequence[str]]) -> None:
        for source in turning:
            self._doubt(link, source)
        for circle in circles(turning):
            way = " → ".join([*circle[:_LONGEST_CIRCLE], *(["…"] if len(circle) > _LONGEST_CIRCLE else []), circle[0]])
            what = f"{link.source} {way} is a circle; this link runs up a hierarchy."
            vi = f"{self.book.kinds[link.source].vi} {way} thành vòng tròn. Hãy bỏ hoặc kết thúc một dòng."
            self.found.faults.append(Fault(f"link {link.id}", what, "Remove or end one of its rows.", vi))


def _days(row: LinkRow, lang: str = "en") -> str:
    return f"{row.start or '…'} {'đến' if lang == 'vi' else 'to'} {row.end or '…'}"
