"""A table of decisions: one row a subject, with its self-grade, proposal, appraisal and decision, as steps taken.

Values are handed on as they were found, for the door (`xeploai.evidence`) to type and doubt with all the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from xeploai.book import Book
from xeploai.dossier import StepRow
from xeploai.errors import Fault, nearest
from xeploai.evidence.headings import Sheet
from xeploai.evidence.values import RefusedError, day, folded, name, shown
from xeploai.rules import Step

GRADED: tuple[Step, ...] = ("self_grade", "proposal", "appraisal", "decision")
COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("mã", "mã đối tượng", "subject", "đối tượng"),
    "kind": ("loại", "loại đối tượng"),
    "self_grade": ("tự nhận mức xếp loại", "tự xếp loại", "tự nhận mức", "cá nhân tự xếp loại"),
    "proposal": ("đề nghị xếp loại", "đề nghị", "đề xuất"),
    "appraisal": ("thẩm định", "kết quả thẩm định"),
    "decision": ("quyết định xếp loại", "quyết định", "xếp loại", "kết quả xếp loại", "decided"),
    "level": ("cấp", "cấp quyết định"),
    "by": ("cơ quan", "cơ quan quyết định"),
    "number": ("số văn bản", "số quyết định"),
    "day": ("ngày", "ngày quyết định"),
    "reason": ("lý do",),
}
"""The columns of the table, each with the other headings under which it may stand."""
_OF_DECISION = ("level", "by", "number", "day", "reason")
_NEAR = 2000
_GUESSES = 50  # faults for which near names are looked up: among many subjects each search is slow


class Decisions(NamedTuple):
    """The steps that a table tells of, where each stood, and what is wrong with the table as such."""

    steps: tuple[StepRow, ...]
    places: tuple[str, ...]
    faults: tuple[Fault, ...]


def read_decisions(sheet: Sheet, book: Book, keys: Iterable[str]) -> Decisions:
    """Return the steps that a table of decisions tells of.

    `level`, `by`, `number`, `day` and `reason` are those of the decision. A subject is named by `kind:id`, by its id
    and kind, or by an id that only one kind has.

    Args:
        sheet: The table as it was read.
        book: The book, whose kinds may be named by their Vietnamese labels.
        keys: The keys of the subjects there are.
    """
    faults: list[Fault] = []
    columns = _columns(sheet, faults)
    if not sheet.rows:
        # Taken as it is, it would say of everybody that nothing was decided.
        vi = "không có dòng nào. Mỗi đối tượng ghi một dòng, hoặc bỏ --decisions."
        faults.append(Fault(sheet.file, "it has no row.", "Write one a subject, or leave it out.", vi))
    table = _Table(book, keys)
    steps: list[tuple[StepRow, str]] = []
    for place, cells in sheet.rows if columns else ():
        row = {columns[heading]: cell for heading, cell in cells.items() if heading in columns}
        _dated(row, place, faults)
        if (subject := table.subject(row, place, faults)) is not None:
            steps += ((one, f"{place}, column {one.step}") for one in _steps(subject, row))
    return Decisions(tuple(one for one, _ in steps), tuple(place for _, place in steps), tuple(faults))


def _steps(subject: str, row: Mapping[str, object]) -> Iterable[StepRow]:
    details = {column: _text(row[column]) for column in _OF_DECISION if column in row}
    for step in GRADED:
        own: dict[str, Any] = details if step == "decision" else {}
        if step in row or own:
            given: dict[str, Any] = {"subject": subject, "step": step, "grade": row.get(step), **own}
            yield StepRow.model_construct(**given)


def _dated(row: dict[str, object], place: str, faults: list[Fault]) -> None:
    """Note a day that is none here, where its column is known, and leave it out."""
    try:
        if "day" in row:
            row["day"] = day(row["day"])
    except RefusedError as error:
        told = shown(row.pop("day"))
        faults.append(Fault(f"{place}, column day", f"{told} {error.why}", error.remedy, f"{told} {error.vi}"))


def _text(cell: object) -> object:
    """Return a cell of codes as text: a workbook holds a code of digits as a number."""
    return str(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell


def _columns(sheet: Sheet, faults: list[Fault]) -> dict[str, str]:
    """Return what each heading stands for; empty, with faults, where the table cannot be used."""
    known = {folded(text): column for column, called in COLUMNS.items() for text in (column, *called)}
    before = len(faults)
    found: dict[str, str] = {}
    for heading in sheet.headings:
        column, place = known.get(folded(heading)), f"{sheet.file}, column {shown(heading)}"
        if column is None:
            vi = f"bảng quyết định không có cột này. {nearest(folded(heading), known, 'vi')}"
            faults.append(Fault(place, "a table of decisions has no such column.", nearest(heading, known), vi))
        elif column in found.values():
            vi = "hai tên cột chỉ cùng một cột. Hãy giữ lại một."
            faults.append(Fault(place, f"a second heading stands for {column}.", "Keep one of them.", vi))
        else:
            found[heading] = column
    for column in ("id", "decision"):
        if sheet.headings and column not in found.values():
            vi = f"không có cột {COLUMNS[column][0]!r}. Bảng quyết định cần cột này."
            faults.append(Fault(sheet.file, f"there is no column {column!r}.", "A table of decisions needs it.", vi))
    return {} if len(faults) > before else found


class _Table:
    """The subjects there are, and which of them have had their row."""

    def __init__(self, book: Book, keys: Iterable[str]) -> None:
        self.keys = dict.fromkeys(keys)
        self.kinds = {folded(text): kind.id for kind in book.kinds.values() for text in (kind.vi, kind.en, kind.id)}
        self.kinds.pop("", None)
        self.by_id: dict[str, list[str]] = {}
        for key in self.keys:
            self.by_id.setdefault(key.partition(":")[2], []).append(key)
        self.seen: set[str] = set()
        self.guesses = _GUESSES

    def subject(self, row: Mapping[str, object], place: str, faults: list[Fault]) -> str | None:
        """Return the key of the subject of a row; None, with a fault, where it names none, or one that had its row."""
        id, kind = name(_text(row.get("id"))) or "", row.get("kind")
        meant = [id] if id in self.keys else self.by_id.get(id, [])
        if kind is not None:
            of = self.kinds.get(folded(kind)) if isinstance(kind, str) else None
            if of is None:
                near, vi = nearest(str(kind), self.kinds), nearest(str(kind), self.kinds, "vi")
                vi = f"không có loại đối tượng {shown(kind)}. {vi}"
                faults.append(Fault(place, f"there is no kind {shown(kind)}.", near, vi))
                return None
            meant = [key for key in meant if key.partition(":")[0] == of]
        if len(meant) != 1:
            faults.append(self._not_one(id, meant, place))
            return None
        if meant[0] in self.seen:
            vi = f"{meant[0]} có hai dòng. Mỗi đối tượng chỉ có một dòng."
            faults.append(Fault(place, f"{meant[0]} is given twice.", "Each subject has one row.", vi))
            return None
        self.seen.add(meant[0])
        return meant[0]

    def _not_one(self, id: str, meant: list[str], place: str) -> Fault:
        if meant:
            listed = ", ".join(meant)
            vi = f"{shown(id)} có thể là: {listed}. Hãy ghi loại đối tượng."
            return Fault(place, f"{shown(id)} may be any of: {listed}.", "Give its kind as well.", vi)
        self.guesses -= 1
        if self.guesses < 0:
            return Fault(place, f"there is no subject {shown(id)}.", vi=f"không có đối tượng {shown(id)}.")
        few = list(islice(self.by_id, _NEAR))
        vi = f"không có đối tượng {shown(id)}. {nearest(id, few, 'vi')}"
        return Fault(place, f"there is no subject {shown(id)}.", nearest(id, few), vi)
