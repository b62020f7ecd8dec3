"""Tables and JSON as text: what can be wrong with a file before any of its values is looked at.

CSV is UTF-8 with or without a mark at its start, separated by `,` or `;` (seen from the headings), quoted by `"`.
JSON numbers keep every digit that was written. A blank cell is a value that is not known.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from xeploai.errors import Fault
from xeploai.evidence.headings import Sheet
from xeploai.evidence.values import folded, shown

_MARK = b"\xef\xbb\xbf"
_LONGEST_INTEGER = 40
_NAMED = re.compile(r'"?sep=([^\r\n"])"?[,;]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
_SEPARATORS, _OTHERS = (",", ";"), ("\t", "|")
_SIGNS = {"\t": ("a tab", "dấu tab"), " ": ("a space", "dấu cách")}
_VI_SAVE = "Hãy lưu lại bằng UTF-8."
_EMPTY = "Give it at least its headings, or leave the file out."
_SAVE = "Save it as CSV UTF-8."


def decoded(data: bytes, file: str, faults: list[Fault], save: str = "") -> str | None:
    """Return the text of a file; None, with a fault that names the first bad byte, where it is not UTF-8."""
    save = save or ("Save it as JSON in UTF-8." if file.lower().endswith(".json") else _SAVE)
    marked = len(_MARK) if data.startswith(_MARK) else 0
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        faults.append(
            Fault(
                f"{file}, byte 0",
                "it is UTF-16, and only UTF-8 is read.",
                save,
                f"là UTF-16, chỉ đọc được UTF-8. {_VI_SAVE}",
            )
        )
        return None
    try:
        text = data[marked:].decode()
    except UnicodeDecodeError as error:
        at = marked + error.start
        line = data.count(b"\n", 0, at) + 1
        faults.append(
            Fault(
                f"{file}, byte {at} (line {line})",
                "it is not UTF-8 from there on.",
                save,
                f"từ đó không phải UTF-8. {_VI_SAVE}",
            )
        )
        return None
    if (at := text.find("\0")) >= 0:
        where = f"{file}, byte {marked + len(text[:at].encode())} (line {text.count(chr(10), 0, at) + 1})"
        faults.append(
            Fault(where, "it holds a NUL byte: this is no text.", save, f"có byte NUL, không phải văn bản. {_VI_SAVE}")
        )
        return None
    if not text.strip():
        csv_like = file.lower().endswith(".csv")
        faults.append(
            Fault(file, "it is empty.", _EMPTY if csv_like else "Leave it out, or write JSON into it.", "tệp rỗng.")
        )
        return None
    return text


def read_csv(text: str, file: str, faults: list[Fault]) -> Sheet | None:
    """Return the table in `text`; None where its headings or quotes cannot be read. Rows are numbered as in a sheet.

    A first line `sep=;` names the separator to a spreadsheet, which does not show it: it is no row.
    """
    if named := _NAMED.match(text):
        text = text[named.end() :]
    delimiter = named[1] if named else _delimiter(text)
    if delimiter not in _SEPARATORS:
        en, vi = _SIGNS.get(delimiter, (shown(delimiter), shown(delimiter)))
        what = f"its columns are separated by {en}, and what is read is separated by , or ;."
        told = f"các cột cách nhau bằng {vi}, mà chỉ đọc được cột cách nhau bằng , hoặc ;. Hãy lưu lại dạng CSV UTF-8."
        faults.append(Fault(f"{file}, row 1", what, _SAVE, told))
        return None
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[str, Mapping[str, object]]] = []
    headings: tuple[str, ...] = ()
    number = 0
    try:
        first = next(lines, [])
        headings = trimmed(first)
        number = 1
        usable = are_headings(headings, file, faults)
        for number, cells in enumerate(lines, start=2):
            found = trimmed(cells)
            if found and usable:
                rows += _row((headings, len(first)), cells, found, f"{file}, row {number}", faults)
    except csv.Error as error:
        faults.append(
            Fault(
                f"{file}, row {number + 1}",
                f"it cannot be read as CSV: {error}.",
                "Look at its quotes.",
                "không đọc được dạng CSV. Hãy xem lại dấu ngoặc kép.",
            )
        )
        return None
    return Sheet(file, headings, tuple(rows)) if usable else None


def _row(
    header: tuple[Sequence[str], int], cells: Sequence[str], found: Sequence[str], place: str, faults: list[Fault]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    headings, width = header
    # Blank cells count: `89,5` without quotes pushes what follows into other columns, the last blank into one too many.
    if len(cells) != width or len(found) > len(headings):
        spare = width - len(headings)
        what = f"for {len(headings)} headings it has {max(len(found), len(cells) - spare)} cells."
        if len(cells) > width or len(found) > len(headings):
            remedy = "A cell that holds the separator, such as a number with a decimal comma, must stand in quotes."
        elif len(cells) == 1 < len(headings) == 1 + max(found[0].count(sign) for sign in _SEPARATORS):
            remedy = "It is separated by another sign than the headings are: one of , and ; throughout."
        else:
            remedy = "Write every separator, also where a cell is blank."
        vi = f"có số ô không khớp với {len(headings)} tên cột. Ô có dấu phẩy phải đặt trong ngoặc kép."
        faults.append(Fault(place, what, remedy, vi))
        return
    yield place, {heading: cell for heading, cell in zip(headings, found, strict=False) if cell}


def trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Return cells without the space around them and without blank ones at the end, which spreadsheets leave."""
    found = [cell.strip() for cell in cells]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _delimiter(text: str) -> str:
    """Return what separates the headings: one of the two read, or another that is there instead of either."""
    first = re.sub(r'"[^"]*"', "", text.split("\n", 1)[0])
    others = [sign for sign in _OTHERS if sign in first.strip()]
    if others and not any(sign in first for sign in _SEPARATORS):
        return others[0]
    return ";" if first.count(";") > first.count(",") else ","


def are_headings(headings: Sequence[str], file: str, faults: list[Fault], *, quoted: bool = False) -> bool:
    """Say whether a first row can name columns; every fault of it is noted, and quoted where it cannot be data."""
    if not headings:
        faults.append(
            Fault(
                f"{file}, row 1",
                "there are no headings.",
                "The first row names the columns.",
                "không có tên cột. Dòng đầu ghi tên cột.",
            )
        )
        return False
    before = len(faults)
    first: dict[str, int] = {}
    for number, heading in enumerate(headings, start=1):
        if not heading:
            faults.append(
                Fault(
                    f"{file}, row 1, cell {number}",
                    "a heading is blank.",
                    "Name the column or remove it.",
                    "tên cột để trống. Hãy ghi tên hoặc bỏ cột.",
                )
            )
        elif (at := first.setdefault(folded(heading), number)) != number:
            # Where the headings were forgotten, this is somebody's data.
            named = f": {shown(heading)}" if quoted else ""
            what = f"the headings in cells {at} and {number} are the same{named}."
            faults.append(
                Fault(
                    f"{file}, row 1",
                    what,
                    "Keep one of the two columns.",
                    f"tên cột ở ô {at} và {number} trùng nhau{named}. Hãy giữ lại một.",
                )
            )
    return len(faults) == before


def read_json_rows(text: str, file: str, faults: list[Fault]) -> Sheet | None:
    """Return the table that a JSON array of objects is, one object a row."""
    found, sound = read_json_value(text, file, faults)
    if not sound:
        return None
    if not isinstance(found, list):
        faults.append(
            Fault(file, "it is no array of objects.", 'Write [{"id": …}, …].', "không phải danh sách đối tượng JSON.")
        )
        return None
    rows: list[tuple[str, Mapping[str, object]]] = []
    headings: dict[str, None] = {}
    for number, row in enumerate(found, start=1):
        place = f"{file}, row {number}"
        if isinstance(row, dict):
            headings |= dict.fromkeys(row)
            rows.append((place, {key: cell for key, cell in row.items() if cell is not None and cell != ""}))
        else:
            faults.append(Fault(place, "it is no object.", 'Write {"id": …}.', "không phải đối tượng JSON."))
    return Sheet(file, tuple(headings), tuple(rows))


def read_json_value(text: str, file: str, faults: list[Fault]) -> tuple[object, bool]:
    """Return what a JSON text holds, with numbers exact, and whether it could be read."""

    def fields(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [key for key, _ in pairs]
            twice = ", ".join(shown(key) for key in made if names.count(key) > 1)
            faults.append(
                Fault(
                    file,
                    f"an object has the same field twice: {twice}.",
                    "Keep one of the two.",
                    f"một trường có hai lần: {twice}. Hãy giữ lại một.",
                )
            )
        return made

    try:
        found: object = json.loads(
            text, parse_float=_number, parse_int=_integer, parse_constant=_number, object_pairs_hook=fields
        )
    except json.JSONDecodeError as error:
        faults.append(
            Fault(
                f"{file}, line {error.lineno}, column {error.colno}",
                f"it is no JSON: {error.msg}.",
                vi="không phải JSON.",
            )
        )
        return None, False
    except RecursionError:
        faults.append(Fault(file, "it is nested too deeply to be read.", vi="lồng nhau quá sâu, không đọc được."))
        return None, False
    return found, True


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # An exponent beyond every bound.
        return Decimal("Infinity")


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= _LONGEST_INTEGER else Decimal(text)
