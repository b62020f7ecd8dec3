"""What was found wrong with a dossier so far: faults with their places, and whom and what they throw into doubt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from xeploai.book import Book
from xeploai.dossier import Subject
from xeploai.errors import Fault, nearest
from xeploai.evidence.places import EVERY_KIND, Places, ReadPlaces, Section
from xeploai.evidence.values import Levels, RefusedError, day, name, no_name, shown
from xeploai.forms import FactSpec
from xeploai.law import Span

EVERYTHING = "*"
"""Stands in `withdrawn` for every statement of completeness."""
_GUESSES = 50  # faults for which near names are looked up: among many subjects each search is slow
_SEARCHED = 2000
_ALWAYS = Span()
_WORDS = {"kind": "loại đối tượng", "link": "quan hệ", "register": "sổ theo dõi"}


class Findings:
    """What was found wrong so far, whose rows are faulty, and which statements no longer stand.

    Attributes:
        subjects: The subjects that passed so far, by key: what rows may name.
        twice: Keys of subjects of which there are two rows.
        withdrawn: What can no longer be taken for complete, because a faulty row may have belonged there.
    """

    def __init__(self, book: Book, places: Places) -> None:
        self.book, self.places = book, places
        self.faults: list[Fault] = []
        self.invalid: dict[str, None] = {}
        self.withdrawn: set[str] = set()
        self.subjects: dict[str, Subject] = {}
        self.twice: set[str] = set()
        self.levels = Levels(book)
        self._guesses = _GUESSES
        self._partial = places.partial if isinstance(places, ReadPlaces) else set[str]()

    def unknown(self, row: Row, what: str, given: str, valid: Iterable[str]) -> None:
        """Note a row of what the book does not know."""
        # Its rows may have belonged to anything in the book, so nothing can be relied on to be complete.
        self.withdrawn.add(EVERYTHING)
        names = tuple(valid)
        vi = f"bộ quy tắc không có {_WORDS[what]} {shown(given)}. {nearest(given, names, 'vi')}"
        row.refuse(f"the book has no {what} {shown(given)}.", nearest(given, names), vi=vi)

    def near(self, given: str, valid: Iterable[str]) -> tuple[str, str]:
        """Return the clause that names what is near, in English and in Vietnamese."""
        self._guesses -= 1
        names = tuple(islice(valid, _SEARCHED)) if self._guesses >= 0 else ()
        return (nearest(given, names), nearest(given, names, "vi")) if self._guesses >= 0 else ("", "")

    def end(self, row: Row, kind: str, given: object, column: str) -> str | None:
        """Return the id at one end of a row, if there is such a subject."""
        id = name(given)
        if id is not None and f"{kind}:{id}" in self.subjects:
            return id
        if id is not None and self.may_be_unread(kind):
            return None
        ids = (one.removeprefix(f"{kind}:") for one in self.subjects if one.startswith(f"{kind}:"))
        near, vi = self.near(given if isinstance(given, str) else "", ids)
        vi = f"không có {self.book.kinds[kind].vi} {shown(given)}. {vi}"
        row.refuse(f"there is no {kind} {shown(given)}.", near, column, vi=vi)
        return None

    def may_be_unread(self, kind: str) -> bool:
        """Say whether a subject of a kind may be missing only because its file could not be read."""
        return bool(self._partial & {kind, EVERY_KIND})

    def span(self, row: Row, start: object, end: object) -> Span:
        """Return the days of a row; open, with a fault, where they cannot be read."""
        if start is None and end is None:
            return _ALWAYS
        first, last = self._day(row, start, "start"), self._day(row, end, "end")
        if first is not None and last is not None and last < first:
            vi = f"ngày kết thúc ({last}) trước ngày bắt đầu ({first})."
            row.refuse(f"it ends ({last}) before it begins ({first}).", "", "end", vi=vi)
            return Span()
        return Span(start=first, end=last)

    def _day(self, row: Row, given: object, column: str) -> date | None:
        if given is None:
            return None
        try:
            return day(given)
        except RefusedError as error:
            row.refuse(f"{shown(given)} {error.why}", error.remedy, column, vi=f"{shown(given)} {error.vi}")
            return None


class Row:
    """One row under examination: where it is, and what it is called where it came from no file."""

    def __init__(self, found: Findings, section: Section, index: int, called: str) -> None:
        self.found = found
        self.place = found.places.get((section, index)) if found.places else None
        self.called = called

    def refuse(self, what: str, remedy: str = "", column: str = "", *, vi: str) -> None:
        """Note a fault of this row; `vi` is both sentences in Vietnamese."""
        if self.place is None:
            place = f"{self.called}, {column}" if column else self.called
        elif not column or ", column " in self.place:  # a link in a column of its own has its place whole
            place = self.place
        else:
            place = f"{self.place}, column {column}"
        self.found.faults.append(Fault(place, what, remedy, vi))

    def refuse_name(self, given: object, column: str) -> None:
        """Note that an id or code is none, and why."""
        error = no_name(given)
        told, vi = ("the id", "mã") if column == "id" else ("it", "mã này")
        self.refuse(f"{told} {error.why}", error.remedy, column, vi=f"{vi} {error.vi}")

    def refuse_value(self, given: object, spec: FactSpec, error: RefusedError, *, sensitive: bool = False) -> None:
        """Note a fault of one value; of a sensitive one neither it nor what is near it is told."""
        hidden = spec.sensitive or sensitive
        remedy, near = error.remedy, ""
        if error.valid:
            # Names near to a sensitive value would tell what it was.
            text = given if isinstance(given, str) and not hidden else ""
            remedy, near = nearest(text, error.valid), f" {nearest(text, error.vi_valid, 'vi')}"
        quoted = "the value (sensitive, not shown)" if hidden else shown(given)
        vi = f"{spec.vi}: {'giá trị (nhạy cảm, không hiển thị)' if hidden else quoted} {error.vi}{near}"
        self.refuse(f"{spec.vi}: {quoted} {error.why}", remedy, spec.id, vi=vi)
