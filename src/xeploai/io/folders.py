"""A dossier on disk: a folder with one table a kind, register and dated link.

The tables are `<kind>.csv`, `<record>.csv`, `<link>.csv` and `complete.csv`; each may be `.json` instead, an array of
objects. Headings are ids or Vietnamese labels, without regard to case, spaces or Unicode form. What is read here is
rows; their values are typed by `xeploai.evidence`, to which the text is handed on as it was found. A fault found here
means that a file as a whole cannot be relied on.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, Subject
from xeploai.errors import DossierError, Fault, is_near, nearest
from xeploai.evidence import Places, ReadPlaces, Section
from xeploai.evidence.values import folded, shown
from xeploai.io.tables import Sheet, decoded, read_csv, read_json_rows
from xeploai.law import Span

_FIXED_LABELS = {
    "id": "mã", "person": "mã người", "decided": "kết quả đã được quyết định", "subject": "mã đối tượng",
    "source": "mã nguồn", "target": "mã đích", "start": "từ ngày", "end": "đến ngày", "what": "nội dung",
    "scope": "phạm vi",
    "by": "theo",
}  # fmt: skip


class Column(NamedTuple):
    """What a heading stands for: a fixed column, a fact, or a link of one target."""

    sort: Literal["fixed", "fact", "link"]
    name: str


class _Shape(NamedTuple):
    """What a table may hold, and what it must."""

    table: Literal["kind", "record", "link", "complete"]
    name: str
    required: tuple[str, ...]
    columns: Mapping[str, Column | None]  # None: the heading could mean two columns


def read_folder(path: str | Path, book: Book) -> tuple[Dossier, Places, tuple[Fault, ...]]:
    """Read the tables of a folder.

    Files whose names begin with `.` or `~$` or are called README are passed over; any other that is no table of the
    book is a fault, so that a misspelt name leaves nothing out in silence. A table of a kind has at least one row; a
    register or link may have none, which says nothing about its completeness: `complete.csv` does.

    Args:
        path: The folder.
        book: The book whose kinds, registers and links give the tables their names.

    Returns:
        The dossier as it was found, for `classify` or `examine`; where each of its rows came from; and the faults of
        the files as such, all files read. With any of those the dossier must not be used.

    Raises:
        DossierError: The folder itself cannot be read.
    """
    folder = Path(path)
    reading = _Reading(book)
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        raise DossierError.of(
            "the dossier",
            [
                Fault(
                    str(path),
                    f"the folder cannot be read: {reason(error)}.",
                    vi=f"không đọc được thư mục ({reason(error)}).",
                )
            ],
        ) from error
    files = reading.tables(names)
    for shape, file in files:
        reading.read(shape, folder / file)
    if not files and not reading.faults:
        reading.faults.append(
            Fault(
                str(path),
                "it holds no table.",
                f"Expected: {', '.join(sorted(_shapes(book)))} (.csv).",
                f"không có bảng nào. Cần: {', '.join(sorted(_shapes(book)))} (.csv).",
            )
        )
    return reading.dossier, reading.places, tuple(dict.fromkeys(reading.faults))


def contents(path: Path) -> bytes:
    """Return the bytes of a file; `OSError` where it is none: a pipe would be waited for without end."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "it is no ordinary file", str(path))
    return path.read_bytes()


def reason(error: OSError) -> str:
    """Return why the system refused, in its own words and without its numbers."""
    return (error.strerror or str(error)).lower()


def _shapes(book: Book) -> dict[str, _Shape]:
    """Return what each table of a book may hold, by the name of its file without `.csv`, kinds first."""
    made = [_kind_shape(book, kind) for kind in book.kinds]
    made += [_shape("record", id, ("id", "subject"), (), _fact_columns(book, id)) for id in book.records]
    links = [link.id for link in book.links.values() if not link.same_id]
    made += [_shape("link", link, ("source", "target"), ("start", "end"), {}) for link in links]
    made.append(_shape("complete", "complete", ("what",), ("scope", "by", "start", "end"), {}))
    return {shape.name: shape for shape in made}


def _kind_shape(book: Book, kind: str) -> _Shape:
    ones = [one for one in book.links.values() if one.source == kind and not one.many and not one.same_id]
    links = {Column("link", link.id): link.vi for link in ones}
    return _shape("kind", kind, ("id",), ("person", "decided"), _fact_columns(book, kind) | links)


def _fact_columns(book: Book, form: str) -> dict[Column, str]:
    return {Column("fact", name): spec.vi for (held, name), spec in book.facts.items() if held == form}


def _shape(
    table: Literal["kind", "record", "link", "complete"],
    name: str,
    required: tuple[str, ...],
    optional: tuple[str, ...],
    others: Mapping[Column, str],
) -> _Shape:
    labels = {Column("fixed", one): _FIXED_LABELS[one] for one in (*required, *optional)} | dict(others)
    by_name: dict[str, set[Column]] = {}
    by_label: dict[str, set[Column]] = {}
    for column, label in labels.items():
        by_name.setdefault(folded(column.name), set()).add(column)
        by_label.setdefault(folded(label), set()).add(column)
    meant = {**by_label, **by_name}  # A name goes before a label.
    meant.pop("", None)
    return _Shape(
        table, name, required, {text: next(iter(are)) if len(are) == 1 else None for text, are in meant.items()}
    )


class _Reading:
    """A dossier while its files are read."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.faults: list[Fault] = []
        self.places = ReadPlaces()
        self._subjects: list[Subject] = []
        self._links: list[LinkRow] = []
        self._records: list[RecordRow] = []
        self._complete: list[Complete] = []

    @property
    def dossier(self) -> Dossier:
        """What was read so far."""
        return Dossier(
            subjects=tuple(self._subjects),
            links=tuple(self._links),
            records=tuple(self._records),
            complete=tuple(self._complete),
        )

    def tables(self, names: Iterable[str]) -> list[tuple[_Shape, str]]:
        """Return the tables among the files of a folder, kinds first, and note every file that is none."""
        shapes = _shapes(self.book)
        files: dict[str, list[str]] = {}
        for name in names:
            stem, _, suffix = name.rpartition(".")
            if folded(stem) in shapes and suffix.lower() in ("csv", "json"):
                files.setdefault(folded(stem), []).append(name)
            elif not name.startswith((".", "~$")) and stem.upper() != "README":
                near = nearest(folded(stem), shapes) if suffix.lower() in ("csv", "json") else ""
                told = nearest(folded(stem), shapes, "vi") if near else "Bảng là tệp .csv hoặc .json."
                vi = f"không phải bảng của bộ quy tắc này. {told}"
                self.faults.append(Fault(name, "it is no table of this book.", near or "Tables are .csv or .json.", vi))
        for same in files.values():
            if len(same) > 1:
                vi = "một bảng có hai tệp. Hãy giữ lại một."
                self.faults.append(Fault(" and ".join(same), "one table is there twice.", "Keep one of the files.", vi))
        found = [(shape, files[id][0]) for id, shape in shapes.items() if len(files.get(id, ())) == 1]
        if self.faults:  # A table that is not there may be the one that is misnamed, or there twice.
            self.places.partial |= set(self.book.kinds) - {shape.name for shape, _ in found}
        return found

    def read(self, shape: _Shape, path: Path) -> None:
        """Read one table, or note why it cannot be read, and that its rows are not all known."""
        before = len(self.faults)
        sheet = self._sheet(path)
        whole = len(self.faults) == before
        columns = self._columns(shape, sheet) if sheet is not None else None
        if shape.table == "kind" and (not whole or columns is None):
            self.places.partial.add(shape.name)
        if sheet is None or columns is None:
            return
        if shape.table == "kind" and not sheet.rows and len(self.faults) == before:
            vi = "không có dòng nào. Hãy bỏ tệp này nếu không có đối tượng."
            remedy = "Leave the file out if there is no such subject."
            self.faults.append(Fault(path.name, "it has no rows.", remedy, vi))
        self._rows(shape, sheet, columns)

    def _sheet(self, path: Path) -> Sheet | None:
        """Return the table that a file holds; None, with a fault, where it cannot be read."""
        try:
            data = contents(path)
        except OSError as error:
            vi = f"không đọc được ({reason(error)})."
            self.faults.append(Fault(path.name, f"it cannot be read: {reason(error)}.", vi=vi))
            return None
        if (text := decoded(data, path.name, self.faults)) is None:
            return None
        read = read_json_rows if path.suffix.lower() == ".json" else read_csv
        return read(text, path.name, self.faults)

    def _rows(self, shape: _Shape, sheet: Sheet, columns: Mapping[str, Column]) -> None:
        for place, cells in sheet.rows:
            self._row(shape, place, {columns[heading]: cell for heading, cell in cells.items() if heading in columns})

    def _columns(self, shape: _Shape, sheet: Sheet) -> dict[str, Column] | None:
        """Return what each heading stands for; None where a column that must be there is not."""
        if not sheet.headings:
            return {}
        found = {heading: shape.columns.get(folded(heading)) for heading in sheet.headings}
        known = {heading: column for heading, column in found.items() if column is not None}
        missing = [name for name in shape.required if Column("fixed", name) not in known.values()]
        if not known:
            # Perhaps the first row is no headings but somebody's data, so nothing of it is quoted.
            what = f"no heading is known; expected {', '.join(shape.required)} and the facts of {shape.name}."
            self.faults.append(
                Fault(
                    f"{sheet.file}, row 1",
                    what,
                    "The first row names the columns, separated by , or ;.",
                    f"không nhận ra tên cột nào; cần {', '.join(shape.required)}. Dòng đầu ghi tên cột.",
                )
            )
            return None
        for heading in [heading for heading in found if heading not in known]:
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

    def _unknown_heading(self, shape: _Shape, sheet: Sheet, heading: str) -> None:
        names = [column.name for column in shape.columns.values() if column is not None]
        if self._is_sensitive(shape) and not is_near(folded(heading), [*names, *shape.columns]):
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

    def _is_sensitive(self, shape: _Shape) -> bool:
        record = self.book.records.get(shape.name)
        facts = (spec for (form, _), spec in self.book.facts.items() if form == shape.name)
        return (record is not None and record.sensitive) or any(spec.sensitive for spec in facts)

    def _row(self, shape: _Shape, place: str, cells: Mapping[Column, object]) -> None:
        """Add one row, its text as it was found: it is typed, and doubted, at the door (`xeploai.evidence`)."""
        fixed: dict[str, Any] = {column.name: cell for column, cell in cells.items() if column.sort == "fixed"}
        facts: Any = {column.name: cell for column, cell in cells.items() if column.sort == "fact"}
        id = fixed.pop("id", "")
        match shape.table:
            case "kind":
                self._place("subjects", self._subjects, place)
                self._subjects.append(Subject.model_construct(kind=shape.name, id=id, facts=facts, **fixed))
                for column, target in cells.items():
                    if column.sort == "link":
                        self._place("links", self._links, f"{place}, column {column.name}")
                        self._links.append(link_row(column.name, id, target))
            case "record":
                self._place("records", self._records, place)
                owner = fixed.get("subject", "")
                self._records.append(RecordRow.model_construct(record=shape.name, id=id, subject=owner, facts=facts))
            case "link":
                self._place("links", self._links, place)
                self._links.append(link_row(shape.name, **{"source": "", "target": "", **fixed}))
            case "complete":
                self._place("complete", self._complete, place)
                self._complete.append(statement(**{"what": "", **fixed}))

    def _place(self, section: Section, rows: list[Any], place: str) -> None:
        self.places[section, len(rows)] = place


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
