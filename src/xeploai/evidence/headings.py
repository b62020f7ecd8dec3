"""Tables: what the headings of a table stand for in a book, and the rows of a dossier that it holds.

One place for files, workbooks and rows handed over by a program. A heading is the id of a column, its Vietnamese label
or a synonym its fact declares, without regard to case, spaces, Unicode form or where a tone mark stands (hòa, hoà). An
id goes before a label. The cells are handed on as they were found: the door (`xeploai.evidence`) types and doubts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, StepRow, Subject
from xeploai.errors import Fault, is_near, nearest
from xeploai.evidence.places import Places, ReadPlaces, Section
from xeploai.evidence.values import folded, shown
from xeploai.evidence.values import name as one_form
from xeploai.law import Span
from xeploai.rules import Step

Sort = Literal["kind", "record", "link", "complete", "steps"]

STEP_LABELS: Mapping[Step, str] = {
    "opinions": "lấy ý kiến", "review": "kiểm điểm", "completion": "hoàn chỉnh kiểm điểm",
    "self_grade": "tự nhận mức xếp loại", "vote": "bỏ phiếu", "proposal": "đề nghị xếp loại",
    "appraisal": "thẩm định", "decision": "quyết định xếp loại", "publication": "công bố kết quả",
}  # fmt: skip
"""What tables call the steps of the process in Vietnamese."""

_LABELS = {
    "id": "mã", "person": "mã người", "decided": "kết quả đã được quyết định", "subject": "mã đối tượng",
    "source": "mã nguồn", "target": "mã đích", "start": "từ ngày", "end": "đến ngày", "what": "nội dung",
    "scope": "phạm vi",
    "by": "theo", "step": "bước", "day": "ngày", "grade": "mức xếp loại", "level": "cấp", "number": "số văn bản",
    "reason": "lý do",
}  # fmt: skip
_STEP_OF = {folded(label): step for step, label in STEP_LABELS.items()}


class Sheet(NamedTuple):
    """A table as it was read.

    Attributes:
        file: What it is called in faults.
        rows: Of each row where it is, and its cells that are not blank.
        faulty: Of each row with cells that were refused where it is, its other cells, and the headings of those
            refused. The dossier is not used; its other rows are not to be told that this one does not exist.
        is_keyed: Whether its headings are keys that a program gave, never a first row of cells, which may be data.
    """

    file: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, Mapping[str, object]], ...]
    faulty: tuple[tuple[str, Mapping[str, object], frozenset[str]], ...] = ()
    is_keyed: bool = False


class Column(NamedTuple):
    """What a heading stands for: a fixed column, a fact, or a link of one target."""

    sort: Literal["fixed", "fact", "link"]
    name: str


class Shape(NamedTuple):
    """What a table may hold, and what it must.

    Attributes:
        labels: Its columns in order, with the Vietnamese label of each.
        columns: What a folded heading stands for; None where it could mean two columns.
    """

    table: Sort
    name: str
    required: tuple[str, ...]
    labels: Mapping[Column, str]
    columns: Mapping[str, Column | None]

    def heading(self, column: Column) -> str:
        """Return the label of a column, or its id where the label alone would not tell which it is."""
        label = self.labels[column]
        return label if self.columns.get(folded(label)) == column else column.name


def shapes(book: Book) -> dict[str, Shape]:
    """Return what each table of a book may hold, by its name, kinds first."""
    made = [_kind_shape(book, kind) for kind in book.kinds]
    made += [_shape("record", id, ("id", "subject"), (), *_facts(book, id)) for id in book.records]
    links = [link.id for link in book.links.values() if not link.same_id]
    made += [_shape("link", link, ("source", "target"), ("start", "end")) for link in links]
    made.append(_shape("complete", "complete", ("what",), ("scope", "by", "start", "end")))
    by = {Column("fixed", "by"): "cơ quan", Column("fixed", "subject"): "đối tượng"}
    made.append(_shape("steps", "steps", ("subject", "step"), ("day", "grade", "by", "level", "number", "reason"), by))
    return {shape.name: shape for shape in made}


def _kind_shape(book: Book, kind: str) -> Shape:
    ones = [one for one in book.links.values() if one.source == kind and not one.many and not one.same_id]
    facts, synonyms = _facts(book, kind)
    others = facts | {Column("link", link.id): link.vi for link in ones}
    return _shape("kind", kind, ("id",), ("person", "decided", "start", "end"), others, synonyms)


def _facts(book: Book, form: str) -> tuple[dict[Column, str], dict[Column, tuple[str, ...]]]:
    held = {Column("fact", name): spec for (one, name), spec in book.facts.items() if one == form}
    return {column: spec.vi for column, spec in held.items()}, {column: spec.synonyms for column, spec in held.items()}


def _shape(
    table: Sort,
    name: str,
    required: tuple[str, ...],
    optional: tuple[str, ...],
    others: Mapping[Column, str] | None = None,
    synonyms: Mapping[Column, tuple[str, ...]] | None = None,
) -> Shape:
    labels = {Column("fixed", one): _LABELS[one] for one in (*required, *optional)} | dict(others or {})
    by_name: dict[str, set[Column]] = {}
    by_label: dict[str, set[Column]] = {}
    for column, label in labels.items():
        by_name.setdefault(folded(column.name), set()).add(column)
        for called in (label, *(synonyms or {}).get(column, ())):
            by_label.setdefault(folded(called), set()).add(column)
    meant = {**by_label, **by_name}  # A name goes before a label.
    meant.pop("", None)
    columns = {text: next(iter(are)) if len(are) == 1 else None for text, are in meant.items()}
    return Shape(table, name, required, labels, columns)


class Tables:
    """The rows of a dossier while tables are added to them."""

    def __init__(self, book: Book, dossier: Dossier | None = None, places: Places | None = None) -> None:
        self.book = book
        self.shapes = shapes(book)
        self.faults: list[Fault] = []
        self.places = ReadPlaces(places)
        self._given = dossier or Dossier()
        self._invalid: dict[str, None] = {}
        self._rows: dict[Section, list[Any]] = {
            "subjects": list(self._given.subjects), "links": list(self._given.links),
            "records": list(self._given.records), "complete": list(self._given.complete),
            "steps": list(self._given.steps),
        }  # fmt: skip

    @property
    def dossier(self) -> Dossier:
        """What was read so far."""
        rows: dict[str, Any] = {section: tuple(rows) for section, rows in self._rows.items()}
        return Dossier(**rows, invalid=(*self._given.invalid, *self._invalid))

    def add(self, shape: Shape, sheet: Sheet) -> bool:
        """Add the rows of a table; False, with the faults, where its headings do not say what they are."""
        if (columns := self._columns(shape, sheet)) is None:
            return False
        for place, cells in sheet.rows:
            self._row(shape, place, _known(cells, columns))
        for place, cells, refused in sheet.faulty:
            self._faulty_row(shape, place, _known(cells, columns), _known(dict.fromkeys(refused), columns))
        return True

    def _faulty_row(
        self, shape: Shape, place: str, cells: Mapping[Column, object], refused: Mapping[Column, object]
    ) -> None:
        """Add what is good of a row, as far as that alone cannot be at fault; its subject is marked."""
        # Without one of its days a row of a link holds always, and may meet another that it does not meet.
        vital = shape.required if shape.table == "kind" else (*shape.required, "start", "end")
        if any(Column("fixed", column) in refused for column in vital):
            if shape.table == "kind":
                self.places.partial.add(shape.name)
            return
        self._row(shape, place, cells)
        if shape.table == "kind" and (id := one_form(cells.get(Column("fixed", "id")))) is not None:
            self._invalid[f"{shape.name}:{id}"] = None

    def unknown(self, name: str, place: str) -> None:
        """Note a table that is none of the book."""
        near, vi = nearest(folded(name), self.shapes), nearest(folded(name), self.shapes, "vi")
        self.faults.append(
            Fault(place, "it is no table of this book.", near, f"không phải bảng của bộ quy tắc này. {vi}")
        )

    def _columns(self, shape: Shape, sheet: Sheet) -> dict[str, Column] | None:
        """Return what each heading stands for; None where a column that must be there is not."""
        if not sheet.headings:
            return {}
        found = {heading: shape.columns.get(folded(heading)) for heading in sheet.headings}
        known = {heading: column for heading, column in found.items() if column is not None}
        missing = [name for name in shape.required if Column("fixed", name) not in known.values()]
        if not known:
            # Perhaps the first row is no headings but somebody's data, so nothing of it is quoted.
            given = f" ({', '.join(map(shown, sheet.headings[:_QUOTED]))})" if sheet.is_keyed else ""
            what = f"no heading is known{given}; expected {', '.join(shape.required)} and the facts of {shape.name}."
            self.faults.append(
                Fault(
                    f"{sheet.file}, row 1",
                    what,
                    "Rename them." if sheet.is_keyed else "The first row names the columns, separated by , or ;.",
                    f"không nhận ra tên cột nào{given}; cần {', '.join(shape.required)}. Dòng đầu ghi tên cột.",
                )
            )
            return None
        unknown = [heading for heading in found if heading not in known]
        if self._is_of_another_book(shape, unknown, known.values()):
            self._no_columns(shape, sheet, len(unknown))
        else:
            for heading in unknown:
                self._unknown_heading(shape, sheet, heading)
        for name in missing:
            vi = f"không có cột {name!r}. Dòng nào cũng cần cột này."
            self.faults.append(
                Fault(f"{sheet.file}, row 1", f"there is no column {name!r}.", "Every row needs it.", vi)
            )
        if twice := [name for name, column in known.items() if list(known.values()).count(column) > 1]:
            what = f"several headings stand for one column: {', '.join(map(shown, twice))}."
            vi = f"nhiều tên cột chỉ cùng một cột: {', '.join(map(shown, twice))}. Hãy giữ lại một."
            self.faults.append(Fault(f"{sheet.file}, row 1", what, "Keep one of them.", vi))
        return None if missing or twice else known

    def _is_of_another_book(self, shape: Shape, unknown: Sequence[str], known: Iterable[Column]) -> bool:
        """Say whether a table was made for a book with other columns: it has more than a misspelt one of this book."""
        if shape.table not in ("kind", "record") or any(column.sort != "fixed" for column in known):
            return False
        near = sum(is_near(folded(heading), shape.columns) or folded(heading) in shape.columns for heading in unknown)
        enough = 1 if all(column.sort == "fixed" for column in shape.labels) else 2
        return len(unknown) >= enough and 2 * near < len(unknown)

    def _no_columns(self, shape: Shape, sheet: Sheet, count: int) -> None:
        """Note once that a book knows none of a table's headings but the fixed ones; as any may be data, none is told.

        They may be the headings of another period, each of them sound there.
        """
        period = self.book.period.id
        facts = [column.name for column in shape.labels if column.sort != "fixed"]
        what = f"the book of {period} has no columns for {count} of its headings, all but the fixed ones."
        remedy = "Give it the book it was made for, or the headings of this one."
        vi = f"bộ quy tắc kỳ {period} không có cột nào cho {count} tên cột của bảng này, trừ các cột cố định. "
        vi += "Hãy dùng bộ quy tắc của kỳ mà bảng được lập, hoặc tên cột của bộ này."
        if facts:
            remedy, vi = f"{remedy} {nearest('', facts)}", f"{vi} {nearest('', facts, 'vi')}"
        self.faults.append(Fault(f"{sheet.file}, row 1", what, remedy, vi))

    def _unknown_heading(self, shape: Shape, sheet: Sheet, heading: str) -> None:
        names = [column.name for column in shape.columns.values() if column is not None]
        if not sheet.is_keyed and self._is_sensitive(shape) and not is_near(folded(heading), [*names, *shape.columns]):
            # Perhaps it is a value, in a file whose columns have slipped: it is not quoted.
            what = f"the heading in column {sheet.headings.index(heading) + 1} is not known."
            vi = f"không nhận ra tên cột thứ {sheet.headings.index(heading) + 1}. {nearest('', names, 'vi')}"
            self.faults.append(Fault(f"{sheet.file}, row 1", what, nearest("", names), vi))
            return
        place = f"{sheet.file}, column {shown(heading)}"
        if folded(heading) in shape.columns:
            vi = f"hai cột có cùng nhãn này. Hãy ghi mã cột. {nearest(heading, names, 'vi')}"
            remedy = f"Write the id. {nearest(heading, names)}"
            self.faults.append(Fault(place, "two columns have this label.", remedy, vi))
        else:
            valid = [*names, *shape.columns]
            vi = f"{shape.name} không có cột này. {nearest(heading, valid, 'vi')}"
            self.faults.append(Fault(place, f"{shape.name} has no such column.", nearest(heading, valid), vi))

    def _is_sensitive(self, shape: Shape) -> bool:
        record = self.book.records.get(shape.name)
        facts = (spec for (form, _), spec in self.book.facts.items() if form == shape.name)
        return (record is not None and record.sensitive) or any(spec.sensitive for spec in facts)

    def _row(self, shape: Shape, place: str, cells: Mapping[Column, object]) -> None:
        """Add one row, its text as it was found: it is typed, and doubted, at the door (`xeploai.evidence`)."""
        fixed: dict[str, Any] = {column.name: cell for column, cell in cells.items() if column.sort == "fixed"}
        facts: Any = {column.name: cell for column, cell in cells.items() if column.sort == "fact"}
        id = fixed.pop("id", "")
        match shape.table:
            case "kind":
                self._add("subjects", place, Subject.model_construct(kind=shape.name, id=id, facts=facts, **fixed))
                for column, target in cells.items():
                    if column.sort == "link":
                        self._add("links", f"{place}, column {column.name}", link_row(column.name, id, target))
            case "record":
                owner = fixed.get("subject", "")
                made = RecordRow.model_construct(record=shape.name, id=id, subject=owner, facts=facts)
                self._add("records", place, made)
            case "link":
                self._add("links", place, link_row(shape.name, **{"source": "", "target": "", **fixed}))
            case "complete":
                self._add("complete", place, statement(**{"what": "", **fixed}))
            case "steps":
                step: Any = fixed.pop("step", "")
                taken = _STEP_OF.get(folded(step), step) if isinstance(step, str) else step
                self._add("steps", place, StepRow.model_construct(**{"subject": "", "step": taken, **fixed}))

    def _add(self, section: Section, place: str, row: Subject | LinkRow | RecordRow | Complete | StepRow) -> None:
        self.places[section, len(self._rows[section])] = place
        self._rows[section].append(row)


def _known(cells: Mapping[str, object], columns: Mapping[str, Column]) -> dict[Column, object]:
    return {columns[heading]: cell for heading, cell in cells.items() if heading in columns}


def interpreted(dossier: Dossier, book: Book, places: Places | None = None) -> Tables:
    """Return a dossier whose `tables` are read as rows of its sections, with their places and faults."""
    reading = Tables(book, dossier, places)
    for name, rows in dossier.tables.items():
        shape = next((one for one in reading.shapes.values() if folded(one.name) == folded(name)), None)
        if shape is None:
            reading.unknown(name, f"table {shown(name)}")
        elif not reading.add(shape, _sheet(name, rows)) and shape.table == "kind":
            reading.places.partial.add(shape.name)
    return reading


def plain(cell: object) -> object:
    """Return a typed cell as the text of a table would have it: a whole number as digits, for an id may be one.

    Examples:
        >>> plain(17), plain(True), plain(" x "), plain(datetime(2018, 12, 31)), plain(datetime(2018, 12, 31, 8))
        ('17', True, 'x', datetime.date(2018, 12, 31), '2018-12-31 08:00:00')
    """
    if isinstance(cell, datetime):
        return cell.date() if cell.tzinfo is None and cell.isoformat().endswith(_MIDNIGHT) else cell.isoformat(" ")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell) if cell.bit_length() <= _LONGEST_NUMBER else cell
    return cell.strip() if isinstance(cell, str) else cell


_MIDNIGHT = "T00:00:00"  # the day that frames and spreadsheets keep as its first moment
_QUOTED = 3  # headings of a table of which none is known
_LONGEST_NUMBER = 128  # bits; longer ones are refused at the door, and text of theirs would take long to make


def _sheet(name: str, rows: Iterable[Mapping[str, object]]) -> Sheet:
    headings: dict[str, None] = {}
    found = []
    for number, row in enumerate(rows, start=1):
        headings |= dict.fromkeys(row)
        cells = {heading: plain(cell) for heading, cell in row.items() if cell is not None}
        found.append((f"{name}, row {number}", {heading: cell for heading, cell in cells.items() if cell != ""}))
    return Sheet(name, tuple(headings), tuple(found), is_keyed=True)


def link_row(link: str, source: object, target: object, start: object = None, end: object = None) -> LinkRow:
    """Return a row of a link with its ends and days as they were found."""
    given: dict[str, Any] = {"link": link, "source": source, "target": target, "start": start, "end": end}
    return LinkRow.model_construct(**given)


def statement(
    what: object, scope: object = None, by: object = None, start: object = None, end: object = None
) -> Complete:
    """Return a statement of completeness with its scope and days as they were found."""
    days: dict[str, Any] = {"start": start, "end": end}
    given: dict[str, Any] = {"what": what, "scope": scope, "by": by, "periods": Span.model_construct(**days)}
    return Complete.model_construct(**given)
