"""A dossier on disk: a folder with one table a kind, register and dated link, or a workbook with a sheet for each.

The tables of a folder are `<kind>.csv`, `<record>.csv`, `<link>.csv`, `complete.csv` and `steps.csv`; each may instead
be `.json` (an array of objects), `.parquet` or `.xlsx` (one sheet). What is read here is rows; what their headings
stand for says `xeploai.evidence.headings`, and their values are typed by `xeploai.evidence`, to which they are handed
on as they were found. A fault found here means that a file as a whole cannot be relied on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.errors import DossierError, Fault, nearest
from xeploai.evidence import EVERY_KIND, Places, contents, reason
from xeploai.evidence.headings import Shape, Sheet, Tables, shapes
from xeploai.evidence.values import folded
from xeploai.io.parquet import read_parquet
from xeploai.io.tables import decoded, read_csv, read_json_rows
from xeploai.io.workbooks import GUIDE, LISTS, MadeFor, read_sheets, sheet_name

Read = tuple[Dossier, Places, tuple[Fault, ...]]
"""A dossier as it was found; where each of its rows came from; and the faults of the files as such."""

SUFFIXES = ("csv", "xlsx", "json", "parquet")
"""The endings of files that hold a table."""
_ENDINGS = ".csv, .xlsx, .json or .parquet"
_VI_ENDINGS = ".csv, .xlsx, .json hoặc .parquet"
_PASSED_OVER = (GUIDE, LISTS)


def read_folder(path: str | Path, book: Book) -> Read:
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
        MissingExtraError: A table is a workbook or in Parquet, and what reads it is not installed.
    """
    folder = Path(path)
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
    return read_files(folder, names, book)


def read_files(folder: Path, names: Iterable[str], book: Book) -> Read:
    """Read the tables among some files of a folder, as `read_folder` does of all."""
    reading = _Reading(book)
    files = reading.tables(names)
    for shape, file in files:
        reading.read(shape, folder / file)
    if not files and not reading.faults:
        reading.faults.append(
            Fault(
                str(folder),
                "it holds no table.",
                f"Expected: {', '.join(sorted(shapes(book)))} (.csv).",
                f"không có bảng nào. Cần: {', '.join(sorted(shapes(book)))} (.csv).",
            )
        )
    return reading.read_so_far


def read_workbook(data: bytes, book: Book, file: str = "-") -> Read:
    """Read a workbook (.xlsx) with one sheet a table, called by the table's name.

    The sheets `Hướng dẫn` and `_danh_muc` of a template are passed over; every other must be a table, and shown: a
    hidden sheet, a formula, cells that are merged and numbers shown as percentages or with noughts before them are
    faults. Any table may have headings alone, but some subject there must be.

    Args:
        data: The bytes of the workbook.
        book: The book, as for `read_folder`.
        file: What to call the workbook in faults.

    Returns:
        As `read_folder` does. With any fault the dossier must not be used.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    reading = _Reading(book)
    sheets = read_sheets(data, file, reading.faults, passed_over=_PASSED_OVER)
    reading.take_sheets(sheets.tables, file)
    return reading.read_as_made_for(sheets.made_for, file)


def read_named_workbook(path: Path, book: Book) -> Read:
    """Read a workbook that is called by the name of a table: one table, or a workbook whose sheets are tables.

    It is a workbook where it has several sheets and one of them is called by a table's name. With one sheet it is the
    table of its name; where that sheet is called by the name of another table, it is a fault.

    Raises:
        OSError: It cannot be read.
        MissingExtraError: openpyxl is not installed.
    """
    reading = _Reading(book)
    file = path.name
    sheets, made_for = read_sheets(contents(path), file, reading.faults, passed_over=_PASSED_OVER)
    called = [shape for name, _ in sheets if (shape := reading.by_sheet.get(folded(name)))]
    shape = next(one for one in reading.shapes.values() if folded(one.name) == folded(path.stem))
    if len(sheets) > 1 and called:
        reading.take_sheets(sheets, file)
    elif len(sheets) == 1 and called and called[0] != shape:
        what = f"it is called by the table {shape.name}, and its sheet by the table {called[0].name}."
        vi = f"tệp mang tên bảng {shape.name}, còn trang tính mang tên bảng {called[0].name}. Hãy đổi một tên."
        reading.faults.append(Fault(file, what, "Rename one of the two.", vi))
    else:
        sheet = _only(sheets, file, reading.faults) if sheets or not reading.faults else None
        reading.take_file(shape, sheet, file, 0)
    return reading.read_as_made_for(made_for, file)


class _Reading(Tables):
    """A dossier while its files are read."""

    @property
    def by_sheet(self) -> dict[str, Shape]:
        """The tables by what their sheets are called, folded."""
        return {folded(sheet_name(id)): shape for id, shape in self.shapes.items()}

    @property
    def read_so_far(self) -> Read:
        """What was read, with the faults of the files."""
        return self.dossier, self.places, tuple(dict.fromkeys(self.faults))

    def read_as_made_for(self, made_for: MadeFor | None, file: str) -> Read:
        """Return what was read of a workbook; that it is another book's template is told before what may follow."""
        own = MadeFor(self.book.jurisdiction, self.book.period.id)
        if made_for not in (None, own):
            self.places.made_for = made_for
            if self.faults:
                self.faults.insert(0, of_another_book(made_for, own, file))
        return self.read_so_far

    def tables(self, names: Iterable[str]) -> list[tuple[Shape, str]]:
        """Return the tables among the files of a folder, kinds first, and note every file that is none."""
        by_name = {folded(id): id for id in self.shapes}
        files: dict[str, list[str]] = {}
        for name in names:
            stem, _, suffix = name.rpartition(".")
            if folded(stem) in by_name and suffix.lower() in SUFFIXES:
                files.setdefault(by_name[folded(stem)], []).append(name)
            elif not name.startswith((".", "~$")) and stem.upper() != "README":
                near = nearest(folded(stem), self.shapes) if suffix.lower() in SUFFIXES else ""
                told = nearest(folded(stem), self.shapes, "vi") if near else f"Bảng là tệp {_VI_ENDINGS}."
                vi = f"không phải bảng của bộ quy tắc này. {told}"
                self.faults.append(Fault(name, "it is no table of this book.", near or f"Tables are {_ENDINGS}.", vi))
        for same in files.values():
            if len(same) > 1:
                vi = "một bảng có hai tệp. Hãy giữ lại một."
                self.faults.append(Fault(" and ".join(same), "one table is there twice.", "Keep one of the files.", vi))
        found = [(shape, files[id][0]) for id, shape in self.shapes.items() if len(files.get(id, ())) == 1]
        if self.faults:  # A table that is not there may be the one that is misnamed, or there twice.
            self.places.partial |= set(self.book.kinds) - {shape.name for shape, _ in found}
        return found

    def read(self, shape: Shape, path: Path) -> None:
        """Read the table that a file holds, or note why it cannot be read."""
        before = len(self.faults)
        self.take_file(shape, read_sheet(path, self.faults), path.name, before)

    def take_file(self, shape: Shape, sheet: Sheet | None, file: str, before: int) -> None:
        """Add the table that a file holds, of which faults were noted from number `before` on."""
        # A row of a workbook with a cell that was refused is still known to be there; one of another file may be lost.
        sound = len(self.faults) == before or (sheet is not None and bool(sheet.faulty))
        self.take(shape, sheet, sound=sound)
        if shape.table == "kind" and sheet is not None and not sheet.rows and len(self.faults) == before:
            vi = "không có dòng nào. Hãy bỏ tệp này nếu không có đối tượng."
            remedy = "Leave the file out if there is no such subject."
            self.faults.append(Fault(file, "it has no rows.", remedy, vi))

    def take_sheets(self, sheets: Iterable[tuple[str, Sheet | None]], file: str) -> None:
        """Add the sheets of a workbook, each the table it is called by."""
        by_sheet = self.by_sheet
        taken: set[str] = set()
        for name, sheet in sheets:
            if (shape := by_sheet.get(folded(name))) is None:
                self.places.partial.add(EVERY_KIND)
                self.unknown(name, f"{file}, sheet {name}")
            elif shape.name in taken:  # Excel tells names apart by a blank at the end.
                vi = "một bảng có hai trang tính. Hãy giữ lại một."
                what = "one table is there twice."
                self.faults.append(Fault(f"{file}, sheet {name}", what, "Keep one of the sheets.", vi))
            else:
                taken.add(shape.name)
                self.take(shape, sheet, sound=sheet is not None)
        if not self.dossier.subjects and not self.faults:
            what, vi = "no sheet holds a subject.", "không trang tính nào có đối tượng. Mỗi dòng ghi một đối tượng."
            self.faults.append(Fault(file, what, "Write one a row.", vi))

    def take(self, shape: Shape, sheet: Sheet | None, *, sound: bool) -> None:
        """Add a table, and note where its rows are not all known."""
        added = sheet is not None and self.add(shape, sheet)
        if shape.table == "kind" and not (sound and added):
            self.places.partial.add(shape.name)


def of_another_book(made_for: tuple[str, str], own: tuple[str, str], file: str) -> Fault:
    """Return the fault of a workbook that is the template of another book than the one it is read by."""
    (whose, when), (here, now) = made_for, own
    what = f"it is a template made for {whose}, {when}; the rulebook here is that of {here}, {now}."
    remedy = (
        "What is told below may come of that: give the rulebook it was made for, or fill in a template of this one."
    )
    vi = f"tệp lập theo mẫu của {whose}, kỳ {when}; bộ quy tắc đang dùng là của {here}, kỳ {now}. Các lỗi nêu sau có "
    vi += f"thể chỉ do đó: hãy dùng bộ quy tắc của {whose}, kỳ {when}, hoặc lập mẫu mới cho {here}, kỳ {now}."
    return Fault(file, what, remedy, vi)


def read_sheet(path: Path, faults: list[Fault]) -> Sheet | None:
    """Return the table that a file holds; None, with a fault, where it cannot be read."""
    try:
        data = contents(path)
    except OSError as error:
        vi = f"không đọc được ({reason(error)})."
        faults.append(Fault(path.name, f"it cannot be read: {reason(error)}.", vi=vi))
        return None
    match path.suffix.lower():
        case ".xlsx":
            before = len(faults)
            sheets = read_sheets(data, path.name, faults, passed_over=_PASSED_OVER).tables
            return _only(sheets, path.name, faults) if len(faults) == before or sheets else None
        case ".parquet":
            return read_parquet(data, path.name, faults)
        case suffix:
            text = decoded(data, path.name, faults)
            read = read_json_rows if suffix == ".json" else read_csv
            return None if text is None else read(text, path.name, faults)


def _only(sheets: Sequence[tuple[str, Sheet | None]], file: str, faults: list[Fault]) -> Sheet | None:
    """Return the one sheet of a workbook that stands for one table of a folder."""
    if len(sheets) > 1:
        vi = "có nhiều trang tính, mà ở đây mỗi tệp là một bảng. Hãy giữ lại một, hoặc đọc riêng tệp này với các "
        vi += "trang tính mang tên bảng."
        remedy = "Keep one, or read the workbook by itself, its sheets called by their tables."
        faults.append(Fault(file, "it has several sheets, and here a file is one table.", remedy, vi))
    if not sheets:
        remedy, vi = "Give it at least its headings, or leave the file out.", "tệp rỗng."
        faults.append(Fault(file, "it is empty.", remedy, vi))
    return sheets[0][1] if len(sheets) == 1 else None
