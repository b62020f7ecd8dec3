"""Workbooks (.xlsx): the one door of openpyxl, for reading the sheets of a dossier and for drawing pages.

A spreadsheet shows one thing and holds another. A cell is taken for what it holds, exactly, and refused where what is
shown would mislead whoever filled it in: a formula, a percentage, noughts before a number, cells that are merged.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from xeploai.errors import Fault
from xeploai.evidence.headings import Sheet, plain
from xeploai.evidence.values import folded
from xeploai.io.extras import needed
from xeploai.io.tables import are_headings

if TYPE_CHECKING:  # an extra
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

GUIDE = "Hướng dẫn"
"""The sheet of a template that explains the others."""
LISTS = "_danh_muc"
"""The hidden sheet of a template that holds what its drop-downs offer."""
_LONGEST_NAME = 31  # of a sheet
_LONGEST_CELL = 32_000
_LARGEST = 2**30  # bytes that a workbook may unpack to
_WHAT = "Tệp .xlsx cần cài thêm / workbooks need an extra"


def sheet_name(table: str) -> str:
    """Return what the sheet of a table is called: the table's name as far as a sheet's name may go."""
    return table[:_LONGEST_NAME]


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class MadeFor(NamedTuple):
    """The book that a template was written for, as its guide tells it."""

    jurisdiction: str
    period: str

    def __str__(self) -> str:
        """Return the line of the guide."""
        return f"Mẫu nhập hồ sơ: {self.jurisdiction}, kỳ {self.period}."


# Whoever keeps notes in the guide must not find them quoted: only what can be the names of a book is taken for them.
_MADE_FOR = re.compile(re.escape(str(MadeFor("|", "|"))).replace(r"\|", r"([\w/=.-]{1,60})"))


class Sheets(NamedTuple):
    """A workbook as it was read.

    Attributes:
        tables: Its sheets that hold anything, by name; None for one that cannot be read.
        made_for: The book whose template it is, where its guide is still there.
    """

    tables: list[tuple[str, Sheet | None]]
    made_for: MadeFor | None = None


def read_sheets(data: bytes, file: str, faults: list[Fault], *, passed_over: Sequence[str] = ()) -> Sheets:
    """Return the sheets of a workbook that hold anything, and the book it was made for.

    Args:
        data: The bytes of the workbook.
        file: What to call it in faults.
        faults: Where every fault is noted.
        passed_over: Sheets to leave out, the only ones that may be hidden.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    with needed("openpyxl", "xlsx", _WHAT):
        from openpyxl import load_workbook  # noqa: PLC0415  # an extra
        from openpyxl.worksheet.worksheet import Worksheet  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > _LARGEST:
            vi = "quá lớn. Hãy chia thành nhiều bảng .csv."
            faults.append(Fault(file, "it unpacks to more than 1 GiB.", "Divide it into tables of .csv.", vi))
            return Sheets([])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and styles that openpyxl leaves out; cells are not concerned
            sheets = load_workbook(io.BytesIO(data)).worksheets
    except Exception as error:  # noqa: BLE001  # openpyxl raises whatever it trips over; a file is data, never a bug
        vi = "không đọc được dạng .xlsx. Hãy lưu lại bằng Excel dạng .xlsx, không đặt mật khẩu."
        remedy = "Save it as .xlsx, without a password."
        faults.append(Fault(file, f"it cannot be read as a workbook ({type(error).__name__}).", remedy, vi))
        return Sheets([])
    left_out = {folded(name) for name in passed_over}
    found: list[tuple[str, Sheet | None]] = []
    made_for: MadeFor | None = None
    for sheet in sheets:
        filled = _filled(sheet) if isinstance(sheet, Worksheet) else {}
        if folded(sheet.title) in left_out:
            made_for = made_for or _made_for(filled)
        elif filled:
            found.append((sheet.title, _sheet(sheet, filled, f"{file}, sheet {sheet.title}", faults)))
    return Sheets(found, made_for)


def _made_for(filled: Mapping[int, Mapping[int, Cell]]) -> MadeFor | None:
    """Return what the guide of a template says it was made for; none where this is no such guide."""
    texts = (str(cell.value) for number in (1, 2, 3) for cell in filled.get(number, {}).values())
    found = (MadeFor(*told.groups()) for text in texts if (told := _MADE_FOR.fullmatch(text)))
    return next(found, None)


def _filled(sheet: Worksheet) -> dict[int, dict[int, Cell]]:
    """Return the cells that hold something, by row and column."""
    found: dict[int, dict[int, Cell]] = {}
    # Asking for rows would make a cell at every place up to the last one that was ever formatted.
    for (row, column), cell in sorted(sheet._cells.items()):  # noqa: SLF001
        if cell.value is not None and str(cell.value).strip():
            found.setdefault(row, {})[column] = cell
    return found


def _sheet(sheet: Worksheet, filled: Mapping[int, Mapping[int, Cell]], place: str, faults: list[Fault]) -> Sheet | None:
    before = len(faults)
    if sheet.sheet_state != "visible":
        vi = "bị ẩn. Hãy hiện lại để kiểm tra, hoặc xóa đi."
        faults.append(Fault(place, "it is hidden.", "Show it and look at it, or remove it.", vi))
    for merged in sheet.merged_cells.ranges:
        what = "these cells are merged, and only the first of them holds anything."
        vi = "các ô này bị gộp, chỉ ô đầu có dữ liệu. Hãy bỏ gộp ô."
        faults.append(Fault(f"{place}, cell {merged.coord}", what, "Unmerge them.", vi))
    first = filled.get(1, {})
    cells = [first.get(column) for column in range(1, max(first, default=0) + 1)]
    texts = ["" if cell is None else _read(cell, place, faults) for cell in cells]
    headings = tuple(str("" if text is None else text) for text in texts)
    if len(faults) > before or not are_headings(headings, place, faults):
        return None
    rows: list[tuple[str, Mapping[str, object]]] = []
    faulty: list[tuple[str, Mapping[str, object], frozenset[str]]] = []
    for number in filled:
        before = len(faults)
        if number > 1:
            found, refused = _row(filled[number], headings, place, faults)
            if len(faults) > before:
                faulty.append((f"{place}, row {number}", found, refused))
            else:
                rows.append((f"{place}, row {number}", found))
    return Sheet(place, headings, tuple(rows), tuple(faulty))


def _row(
    cells: Mapping[int, Cell], headings: Sequence[str], sheet: str, faults: list[Fault]
) -> tuple[dict[str, object], frozenset[str]]:
    """Return the cells of a row by their headings, and the headings of those that were refused."""
    found: dict[str, object] = {}
    refused: set[str] = set()
    for column, cell in cells.items():
        if column > len(headings):
            what, vi = "its column has no heading.", "cột của ô này không có tên."
            remedy = "Name the column in the first row, or empty it."
            faults.append(Fault(f"{sheet}, cell {cell.coordinate}", what, remedy, f"{vi} Hãy ghi tên hoặc xóa cột."))
        elif (value := _read(cell, sheet, faults)) is None:
            refused.add(headings[column - 1])
        else:
            found[headings[column - 1]] = value
    return found, frozenset(refused)


def _read(cell: Cell, sheet: str, faults: list[Fault]) -> object:
    """Return what a cell holds; where what it shows would mislead, a fault is noted. Never quotes the value."""
    if (misleading := _misleading(cell)) is not None:
        what, remedy, vi = misleading
        faults.append(Fault(f"{sheet}, cell {cell.coordinate}", what, remedy, vi))
        return None
    value = cell.value
    if isinstance(value, float):
        # The shortest number that is this float: what was typed, unless it was computed.
        digits = f"{Decimal(repr(value)):f}"
        return digits.removesuffix(".0")
    return plain(value)


def _misleading(cell: Cell) -> tuple[str, str, str] | None:
    """Return why a cell cannot be taken for what it shows, with what to do and both in Vietnamese."""
    if cell.data_type == "f":
        vi = "là công thức, không được đọc. Hãy dán lại dưới dạng giá trị."
        return "it is a formula, and none is ever computed.", "Paste it as a value.", vi
    if cell.data_type == "e":
        return "it is an error of the spreadsheet.", "Correct or empty it.", "là lỗi bảng tính. Hãy sửa hoặc để trống."
    if not isinstance(cell.value, int | float) or isinstance(cell.value, bool):
        return None
    # Of what is shown above nought, without words as they stand, colours and room for signs.
    shape = re.sub(r'"[^"]*"|\\.|\[[^]]*\]|[_*].', "", cell.number_format).partition(";")[0]
    if "%" in shape:
        vi = "hiển thị dạng phần trăm, giá trị thật nhỏ hơn 100 lần. Hãy đổi ô về dạng số thường rồi ghi lại, ví dụ 95."
        what = "it is shown as a percentage and holds a hundredth of that."
        return what, "Format the cell as a plain number and write 95 for 95 %.", vi
    if re.search(r"[0#?],+(?![0#?,])", shape):
        vi = "hiển thị theo nghìn, giá trị thật lớn hơn. Hãy đổi ô về dạng số thường rồi ghi lại."
        return "it is shown in thousands and holds more than that.", "Format the cell as a plain number.", vi
    if re.split(r"[.E]", shape)[0].count("0") > 1:
        vi = "hiển thị có số 0 ở đầu nhưng không lưu số 0 đó. Hãy đổi ô về dạng chữ (Text) rồi ghi lại."
        return "it shows noughts before its number and holds none.", "Format it as text and write it again.", vi
    if _LETTERS.match(cell.number_format):
        vi = "hiển thị có chữ ở trước số nhưng không lưu chữ đó. Hãy đổi ô về dạng chữ (Text) rồi ghi lại."
        return "it shows letters before its number and holds none.", "Format it as text and write it again.", vi
    return None


_LETTERS = re.compile(r"""(?:"[^"]*"|\\.|\[[^]]*\]|[^0#?;"\\\[])*?("[^"]*\w[^"]*"|\\\w)[^;]*?[0#?]""")
"""A number format of what is above nought that puts words before the number: m-7 is shown where 7 is."""


# ── drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class Field(NamedTuple):
    """A column of a page.

    Attributes:
        note: What is told where somebody points at the heading.
        options: What a cell may hold, offered for choice; none: anything of its sort.
        sort: How its cells are formatted, and for numbers what is let in.
        between: Least and greatest number.
        width: In letters.
        marked: Whether its heading stands out: what it holds is sensitive.
    """

    heading: str
    note: str = ""
    options: tuple[str, ...] = ()
    sort: Literal["text", "whole", "decimal", "day"] = "text"
    between: tuple[Decimal, Decimal] | None = None
    width: int = 18
    marked: bool = False


class Page(NamedTuple):
    """A sheet: its name, its columns, and rows of text."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[str, ...], ...] = ()


_FORMATS = {"text": "@", "whole": "0", "decimal": "General", "day": "dd/mm/yyyy"}
_ROWS = 1_048_576


def drawn(pages: Sequence[Page]) -> bytes:
    """Return a workbook of these pages. Every cell is text, so that none of it is ever computed.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    with needed("openpyxl", "xlsx", _WHAT):
        from openpyxl import Workbook  # noqa: PLC0415  # an extra

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "xeploai"
    lists: dict[tuple[str, ...], str] = {}
    for page in pages:
        sheet = book.create_sheet(page.name)
        for number, field in enumerate(page.fields, start=1):
            _draw_field(sheet, number, field, lists)
        for at, row in enumerate(page.rows, start=2):
            for number, text in enumerate(row, start=1):
                if text:
                    _write(sheet, at, number, text)
        sheet.freeze_panes = "A2"
    if lists:
        sheet = book.create_sheet(LISTS)
        sheet.sheet_state = "hidden"
        for number, options in enumerate(lists, start=1):
            for at, option in enumerate(options, start=1):
                _write(sheet, at, number, option)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    safe = "".join(one if one.isprintable() or one == "\n" else " " for one in text)
    cell = sheet.cell(row, column, safe if len(safe) <= _LONGEST_CELL else f"{safe[:_LONGEST_CELL]}…")
    cell.data_type = "s"  # also where it begins with =
    cell.number_format = "@"
    return cell


def _draw_field(sheet: Worksheet, number: int, field: Field, lists: dict[tuple[str, ...], str]) -> None:
    """Draw the heading of a column, and say of its cells how they look and what they may hold."""
    from openpyxl.comments import Comment  # noqa: PLC0415  # an extra
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    letter = get_column_letter(number)
    cell = _write(sheet, 1, number, field.heading)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if field.marked:
        cell.fill = PatternFill("solid", fgColor="FFF2CC")
    if field.note:
        cell.comment = Comment(field.note, "xeploai", height=160, width=360)
    sheet.column_dimensions[letter].width = field.width
    sheet.column_dimensions[letter].number_format = _FORMATS[field.sort]
    _limit(sheet, f"{letter}2:{letter}{_ROWS}", field, lists)


def _limit(sheet: Worksheet, cells: str, field: Field, lists: dict[tuple[str, ...], str]) -> None:
    """Let a column take only what it may hold; the door of evidence judges all the same."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  # an extra
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    if field.options:
        letter = get_column_letter(len(lists) + 1)
        place = lists.setdefault(field.options, f"{LISTS}!${letter}$1:${letter}${len(field.options)}")
        rule = DataValidation(type="list", formula1=place)
        told = "Hãy chọn trong danh sách."
    elif field.sort in ("whole", "decimal") and field.between is not None:
        low, high = (f"{bound:f}" for bound in field.between)
        rule = DataValidation(type=field.sort, operator="between", formula1=low, formula2=high)
        told = f"Hãy ghi số từ {low} đến {high}."
    else:
        return
    rule.allow_blank, rule.showErrorMessage = True, True
    rule.errorTitle, rule.error = "xeploai", told
    rule.add(cells)
    sheet.add_data_validation(rule)
