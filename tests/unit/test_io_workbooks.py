"""Workbooks and Parquet: what a sheet may be, and that a template reads back as it was filled in."""

from __future__ import annotations

import csv
import io
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from pyarrow import parquet
from tests.unit.test_io import BOOK, EXPECTED, TABLES, folder
from tests.unit.test_io_schema import EVERY_SORT

import xeploai as xl
from xeploai.errors import DossierError, MissingExtraError
from xeploai.evidence import examine
from xeploai.evidence.headings import STEP_LABELS, shapes
from xeploai.io import export, read_dossier, read_folder, read_workbook, write_rulings
from xeploai.io.template import template
from xeploai.testing import random_book, random_dossier

Rows = Sequence[Sequence[Any]]
NEW_YEAR = datetime.fromisoformat("2018-01-01")
"""What a spreadsheet calls a day: its first moment."""

SHEETS: Mapping[str, Rows] = {
    "unit": [["Mã", "Số người"], ["u-1", 12], ["u-2", 2]],
    "member": [["mã", "Thuộc đơn vị", "ĐIỂM", "head"], ["m-1", "u-1", 95.0, False], ["m-2", "u-1", 80, "có"]],
    "discipline": [["id", "subject", "on", "severe"], ["d-1", "m-2", date(2018, 3, 2), True]],
    "helps": [["source", "target", "từ ngày", "đến ngày"], ["m-1", "u-2", NEW_YEAR, None]],
    "complete": [["what", "scope", "start", "end"], ["discipline", None, "2018-01-01", "31/12/2018"],
                 ["unit_of", "member:m-1", None, None]],
}  # fmt: skip


def filled(sheets: Mapping[str, Rows]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return book


def data(book: Workbook) -> bytes:
    to = io.BytesIO()
    book.save(to)
    return to.getvalue()


def faults_of(book: Workbook) -> list[str]:
    dossier, places, broken = read_workbook(data(book), BOOK, "d.xlsx")
    return [str(fault) for fault in (*broken, *examine(dossier, BOOK, places)[1])]


def read(given: bytes) -> xl.Dossier:
    dossier, places, broken = read_workbook(given, BOOK, "d.xlsx")
    examined, faults = examine(dossier, BOOK, places)
    assert (broken, faults) == ((), ())
    return examined


# ── workbooks ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_workbook_with_a_sheet_a_table_is_a_dossier() -> None:
    assert read(data(filled(SHEETS))) == EXPECTED


def test_a_number_in_a_cell_is_an_id_as_its_digits() -> None:
    sheets: dict[str, Rows] = {"unit": [["id", "size"], [17, 3]], "member": [["id", "unit_of"], [201, 17]]}
    assert [one.key for one in read(data(filled(sheets))).subjects] == ["unit:17", "member:201"]


@pytest.mark.parametrize("score", [89.995, 33.333333333333336, 1e-9])
def test_a_number_of_more_digits_than_declared_is_refused_and_not_rounded(score: float) -> None:
    (fault,) = faults_of(filled({"member": [["id", "score"], ["m-1", score]]}))
    assert fault.startswith("d.xlsx, sheet member, row 2, column score")
    assert "more decimal places than the 2 declared" in fault


@pytest.mark.parametrize(("score", "exactly"), [(89.99, "89.99"), (0.07, "0.07"), (100.0, "100"), (1e1, "10")])
def test_a_number_is_read_as_it_was_typed(score: float, exactly: str) -> None:
    (one,) = read(data(filled({"member": [["id", "score"], ["m-1", score]]}))).subjects
    assert one.facts == {"score": Decimal(exactly)}


def change(act: Callable[[Any], object], sheet: str = "member") -> Workbook:
    """Return the workbook with something done to one of its sheets."""
    book = filled(SHEETS)
    act(book[sheet])
    return book


def _put(cell: str, value: object, number_format: str = "General") -> Callable[[Any], object]:
    def act(sheet: Any) -> None:
        sheet[cell] = value
        sheet[cell].number_format = number_format

    return act


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        (_put("C2", "=90+5"), "d.xlsx, sheet member, cell C2: it is a formula, and none is ever computed."),
        (_put("C1", '="Điểm"'), "d.xlsx, sheet member, cell C1: it is a formula"),
        (_put("C2", "#N/A"), "d.xlsx, sheet member, cell C2: it is an error of the spreadsheet."),
        (_put("C2", 0.95, "0%"), "d.xlsx, sheet member, cell C2: it is shown as a percentage"),
        (_put("A2", 7, "000"), "d.xlsx, sheet member, cell A2: it shows noughts before its number"),
        (_put("A2", 7, '"m-"0'), "d.xlsx, sheet member, cell A2: it shows letters before its number"),
        (_put("A2", 7, r"[Red]\m0"), "d.xlsx, sheet member, cell A2: it shows letters before its number"),
        *(
            (_put("A2", 7, shape), "d.xlsx, sheet member, cell A2: it shows noughts before its number")
            for shape in ("00-00", "000;-000", "000_)", "[Red]000", "#,#00", '"m-"000', "00.0")
        ),
        *(
            (_put("A2", 95, shape), "d.xlsx, sheet member, cell A2: it is shown in thousands")
            for shape in ("0,", "#,##0,", "0.0,,")
        ),
        (_put("F2", "x"), "d.xlsx, sheet member, cell F2: its column has no heading."),
        (_put("B1", None), "d.xlsx, sheet member, row 1, cell 2: a heading is blank."),
        (_put("B1", "ĐIỂM"), "d.xlsx, sheet member, row 1: the headings in cells 2 and 3 are the same."),
        (_put("B1", "Điem"), "d.xlsx, sheet member, column 'Điem': member has no such column."),
        (_put("A1", None), "d.xlsx, sheet member, row 1, cell 1: a heading is blank."),
        (lambda sheet: sheet.merge_cells("C1:D1"), "d.xlsx, sheet member, cell C1:D1: these cells are merged"),
        (lambda sheet: sheet.merge_cells("B2:B3"), "d.xlsx, sheet member, cell B2:B3: these cells are merged"),
        (lambda sheet: sheet.insert_rows(1), "d.xlsx, sheet member, row 1: there are no headings."),
        (lambda sheet: setattr(sheet, "sheet_state", "hidden"), "d.xlsx, sheet member: it is hidden."),
        (lambda sheet: setattr(sheet, "title", "members"), "d.xlsx, sheet members: it is no table of this book. Near"),
    ],
)  # fmt: skip
def test_a_sheet_that_would_mislead_is_one_fault_with_its_cell(act: Callable[[Any], object], fault: str) -> None:
    found = [str(one) for one in read_workbook(data(change(act)), BOOK, "d.xlsx")[2]]
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_percent_sign_that_is_only_written_beside_the_number_misleads_nobody() -> None:
    book = filled({"member": [["id", "score"], ["m-1", 95]]})
    book["member"]["B2"].number_format = '0.00" %"'
    (one,) = read(data(book)).subjects
    assert one.facts == {"score": Decimal(95)}


def test_a_refused_cell_of_a_sensitive_register_is_not_quoted() -> None:
    for value in ("=khai_tru", "khai trừ"):
        (fault,) = faults_of(change(_put("D2", value), "discipline"))
        assert "khai" not in fault


def test_all_faults_of_all_sheets_come_at_once_in_both_languages() -> None:
    book = change(_put("C2", "=1"))
    _put("B2", "=1")(book["unit"])
    _, _, broken = read_workbook(data(book), BOOK, "d.xlsx")
    assert [one.place for one in broken] == ["d.xlsx, sheet unit, cell B2", "d.xlsx, sheet member, cell C2"]
    assert broken[0].told("vi").startswith("d.xlsx, trang tính unit, ô B2: là công thức")


def test_a_row_with_a_refused_cell_is_still_there_and_all_its_faults_are_told(tmp_path: Path) -> None:
    """Otherwise what leads to it would be told that it does not exist, and its other faults only once it is cured."""
    book = change(_put("C3", 0.8, "0%"))
    _put("D3", "vâng")(book["member"])
    path = tmp_path / "d.xlsx"
    book.save(path)
    dossier, places, broken = read_dossier(path, BOOK)
    examined, faults = examine(dossier, BOOK, places)
    assert [one.place for one in broken] == ["d.xlsx, sheet member, cell C3"]
    assert [one.place for one in faults] == ["d.xlsx, sheet member, row 3, column head"]
    assert (dossier.invalid, examined.invalid) == (("member:m-2",), ("member:m-2",))


def test_where_the_id_itself_is_refused_nobody_is_told_that_there_is_no_such_subject() -> None:
    (fault,) = faults_of(change(_put("A3", 2, "000")))
    assert fault.startswith("d.xlsx, sheet member, cell A3: it shows noughts")


@pytest.mark.parametrize(
    ("table", "cell"), [("discipline", "B2"), ("helps", "B2"), ("complete", "A2"), ("helps", "C2")]
)
def test_a_row_without_what_it_must_hold_is_no_second_fault(table: str, cell: str) -> None:
    (fault,) = faults_of(change(_put(cell, "=1"), table))
    assert fault.startswith(f"d.xlsx, sheet {table}, cell {cell}: it is a formula")


def test_a_row_of_a_link_whose_day_was_refused_meets_no_other() -> None:
    moved: Rows = [["source", "target", "start", "end"], ["m-3", "u-1", None, "2018-06-30"], ["m-3", "u-2", "=1", None]]
    sheets = {**SHEETS, "member": [*SHEETS["member"], ["m-3", None, 70, False]], "unit_of": moved}
    (fault,) = faults_of(filled(sheets))
    assert fault.startswith("d.xlsx, sheet unit_of, cell C3: it is a formula")


def test_in_a_folder_too_a_row_of_a_workbook_with_a_refused_cell_is_there(tmp_path: Path) -> None:
    path = folder(tmp_path, member__csv=None, helps__csv="source,target\nm-1,u-2\nm-9,u-2\n")
    change(_put("C2", "=90+5")).save(path / "member.xlsx")
    book = openpyxl.load_workbook(path / "member.xlsx")
    for name in [name for name in book.sheetnames if name != "member"]:
        del book[name]
    book.save(path / "member.xlsx")
    dossier, places, broken = read_folder(path, BOOK)
    assert [one.place for one in broken] == ["member.xlsx, sheet member, cell C2"]
    (fault,) = examine(dossier, BOOK, places)[1]
    assert str(fault).startswith("helps.csv, row 3, column source: there is no member 'm-9'")


def test_a_hidden_sheet_is_passed_over_by_its_declared_name_only() -> None:
    book = filled({**SHEETS, "Hướng dẫn": [["=1+1"]], "_danh_muc": [["có"]]})
    book["_danh_muc"].sheet_state = "hidden"
    assert read(data(book)) == EXPECTED
    book["_danh_muc"].title = "danh mục 2"
    (fault, _) = faults_of(book)
    assert fault.startswith("d.xlsx, sheet danh mục 2: it is hidden.")


def test_a_table_on_two_sheets_is_a_fault() -> None:
    (fault,) = read_workbook(data(filled({**SHEETS, "member ": SHEETS["member"]})), BOOK, "d.xlsx")[2]
    assert str(fault).startswith("d.xlsx, sheet member : one table is there twice.")


def test_a_sheet_that_holds_nothing_is_passed_over_and_blank_rows_are_too() -> None:
    book = filled({**SHEETS, "Sheet1": [], "unit": [SHEETS["unit"][0], [], *SHEETS["unit"][1:]]})
    assert read(data(book)) == EXPECTED


def test_a_cell_that_was_formatted_far_away_costs_nothing() -> None:
    book = filled(SHEETS)
    book["member"].cell(1_048_576, 16_384).number_format = "0.00"
    given = data(book)
    start = time.perf_counter()
    assert read(given) == EXPECTED
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("given", [b"", b"PK", b"id,size\nu-1,1\n", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_workbook_is_one_fault(given: bytes) -> None:
    (fault,) = read_workbook(given, BOOK, "d.xlsx")[2]
    assert str(fault).startswith("d.xlsx: it cannot be read as a workbook")


def test_steps_are_a_sheet_with_vietnamese_words_or_ids() -> None:
    rows: Rows = [["Đối tượng", "Bước", "Ngày", "Mức xếp loại", "Cơ quan"],
            ["unit:u-1", "Quyết định xếp loại", date(2019, 1, 5), "Hoàn thành tốt nhiệm vụ", "hu"],
            ["unit:u-1", "vote", "03/01/2019", "GOOD", None]]  # fmt: skip
    sheets: dict[str, Rows] = {"unit": [["id"], ["u-1"]], "steps": rows}
    read_back = read(data(filled(sheets)))
    assert [(one.step, one.day, one.grade, one.by) for one in read_back.steps] == [
        ("decision", date(2019, 1, 5), xl.Grade.GOOD, "hu"), ("vote", date(2019, 1, 3), xl.Grade.GOOD, ""),
    ]  # fmt: skip
    assert read_back.subjects[0].decided is xl.Grade.GOOD


def test_the_days_of_a_capacity_are_columns_of_its_kind() -> None:
    (one,) = read(data(filled({"unit": [["id", "Từ ngày", "đến  ngày"], ["u-1", "01/03/2018", None]]}))).subjects
    assert (one.start, one.end) == (date(2018, 3, 1), None)


# ── Parquet, and folders of several forms ────────────────────────────────────────────────────────────────────────────


def parquet_of(columns: Mapping[str, Any]) -> bytes:
    to = io.BytesIO()
    parquet.write_table(pa.table(dict(columns)), to)
    return to.getvalue()


MEMBERS = parquet_of(
    {
        "id": ["m-1", "m-2"],
        "Thuộc đơn vị": pa.array(["u-1", "u-1"]).dictionary_encode(),
        "score": pa.array([Decimal("95.00"), Decimal("80.00")], pa.decimal128(5, 2)),
        "head": [False, True],
        "note_a": pa.array([None, None], pa.string()),
    }
)


def test_a_folder_may_mix_csv_json_workbooks_and_parquet(tmp_path: Path) -> None:
    path = folder(tmp_path, member__csv=None, unit__csv=None, discipline__csv=None)
    (path / "member.parquet").write_bytes(MEMBERS)
    (path / "unit.json").write_text('[{"id": "u-1", "size": 12}, {"id": "u-2", "size": 2}]')
    (path / "discipline.xlsx").write_bytes(data(filled({"Sheet1": SHEETS["discipline"]})))
    dossier, places, broken = read_dossier(path, BOOK)
    assert (broken, examine(dossier, BOOK, places)) == ((), (EXPECTED, ()))
    assert places["records", 0] == "discipline.xlsx, sheet Sheet1, row 2"
    assert places["subjects", 2] == "member.parquet, row 1"


def test_a_workbook_of_several_sheets_is_no_table_of_a_folder(tmp_path: Path) -> None:
    path = folder(tmp_path, unit__csv=None)
    (path / "unit.xlsx").write_bytes(data(filled(SHEETS)))
    (fault,) = read_folder(path, BOOK)[2]
    assert str(fault).startswith("unit.xlsx: it has several sheets")


def alone(path: Path, file: str, sheets: Mapping[str, Rows]) -> tuple[xl.Dossier, list[str]]:
    (path / file).write_bytes(data(filled(sheets)))
    dossier, _, broken = read_dossier(path / file, BOOK)
    return dossier, [str(one) for one in broken]


@pytest.mark.parametrize("file", ["member.xlsx", "Steps.xlsx", "complete.xlsx"])
def test_a_workbook_of_tables_may_be_called_by_the_name_of_one(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_bytes(data(filled(SHEETS)))
    dossier, places, broken = read_dossier(tmp_path / file, BOOK)
    assert (broken, examine(dossier, BOOK, places)) == ((), (EXPECTED, ()))


def test_a_sheet_that_is_no_table_is_named_also_in_a_workbook_called_by_a_table(tmp_path: Path) -> None:
    _, (fault,) = alone(tmp_path, "unit.xlsx", {"unit": SHEETS["unit"], "membre": SHEETS["member"]})
    assert fault == "unit.xlsx, sheet membre: it is no table of this book. Nearest valid: 'member'."


@pytest.mark.parametrize("sheet", ["Sheet1", "Unit"])
def test_a_workbook_of_one_sheet_is_the_table_of_its_name(tmp_path: Path, sheet: str) -> None:
    dossier, faults = alone(tmp_path, "unit.xlsx", {sheet: SHEETS["unit"]})
    assert ([one.key for one in dossier.subjects], faults) == (["unit:u-1", "unit:u-2"], [])


def test_a_workbook_that_may_be_either_of_two_tables_is_one_fault(tmp_path: Path) -> None:
    _, (fault,) = alone(tmp_path, "steps.xlsx", {"unit": SHEETS["unit"]})
    told = "steps.xlsx: it is called by the table steps, and its sheet by the table unit. Rename one of the two."
    assert fault == told
    _, (fault,) = alone(tmp_path, "unit.xlsx", {"Sheet1": SHEETS["unit"], "Sheet2": SHEETS["member"]})
    assert fault.startswith("unit.xlsx: it has several sheets, and here a file is one table.")
    (tmp_path / "unit.xlsx").write_bytes(b"PK")
    (broken,) = read_dossier(tmp_path / "unit.xlsx", BOOK)[2]
    assert str(broken).startswith("unit.xlsx: it cannot be read as a workbook (BadZipFile).")


def test_two_columns_of_one_name_in_parquet_are_named(tmp_path: Path) -> None:
    """The headings of Parquet are never somebody's data."""
    parquet.write_table(
        pa.Table.from_arrays([pa.array(["u-1"])] * 3, ["id", "size", "size"]), tmp_path / "unit.parquet"
    )
    (fault,) = read_folder(tmp_path, BOOK)[2]
    assert str(fault).startswith("unit.parquet, row 1: the headings in cells 2 and 3 are the same: 'size'.")


def test_floats_are_refused_and_whole_numbers_and_days_are_exact_in_parquet(tmp_path: Path) -> None:
    (tmp_path / "unit.parquet").write_bytes(parquet_of({"id": [1, 2], "size": [4, 5]}))
    (tmp_path / "member.parquet").write_bytes(parquet_of({"id": [1], "unit_of": [2], "score": [90.5]}))
    on = pa.array([datetime.fromisoformat("2018-02-03")], pa.timestamp("us"))
    (tmp_path / "discipline.parquet").write_bytes(parquet_of({"id": [9], "subject": [1], "on": on}))
    dossier, places, broken = read_dossier(tmp_path, BOOK)
    examined, (fault,) = examine(dossier, BOOK, places)
    assert broken == ()
    assert str(fault).startswith("member.parquet, row 1, column score: Điểm: 90.5 is a binary float")
    assert [one.facts for one in examined.by_kind["unit"]] == [{"size": 4}, {"size": 5}]
    assert examined.records[0].facts == {"on": date(2018, 2, 3)}
    assert (examined.links[0].source, examined.links[0].target) == ("1", "2")


def test_what_is_no_parquet_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "unit.parquet").write_bytes(b"PAR1")
    (fault,) = read_dossier(tmp_path, BOOK)[2]
    assert str(fault).startswith("unit.parquet: it cannot be read as Parquet")


def test_a_dossier_is_read_by_the_ending_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "hồ sơ.XLSX").write_bytes(data(filled(SHEETS)))
    (tmp_path / "d.json").write_text(EXPECTED.model_dump_json(), "utf-8")
    for name in ("hồ sơ.XLSX", "d.json"):
        dossier, places, broken = read_dossier(tmp_path / name, BOOK)
        assert (broken, examine(dossier, BOOK, places)) == ((), (EXPECTED, ()))
    (tmp_path / "unit.csv").write_text(str(TABLES["unit.csv"]))
    assert [one.id for one in read_dossier(tmp_path / "unit.csv", BOOK)[0].subjects] == ["u-1", "u-2"]
    (tmp_path / "units.csv").write_text("id\nu-1\n")
    with pytest.raises(DossierError, match="1 fault") as raised:
        read_dossier(tmp_path / "units.csv", BOOK)
    assert str(raised.value.faults[0]).startswith("units.csv: it is no dossier.")
    with pytest.raises(DossierError, match="1 fault") as raised:
        read_dossier(tmp_path / "nowhere.xlsx", BOOK)
    assert "no such file" in str(raised.value.faults[0])


@pytest.mark.parametrize(("package", "extra"), [("openpyxl", "xlsx"), ("pyarrow", "parquet")])
def test_an_extra_that_is_missing_is_an_error_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / f"unit.{extra}").write_bytes(b"")
    with pytest.raises(MissingExtraError, match=rf'pip install "xeploai\[{extra}\]"'):
        read_dossier(tmp_path, BOOK)


# ── templates ────────────────────────────────────────────────────────────────────────────────────────────────────────


def opened(book: xl.Book) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(template(book)))


def headings(workbook: Workbook, sheet: str) -> list[str]:
    return [str(cell.value) for cell in workbook[sheet][1]]


def test_an_untouched_template_is_an_empty_dossier() -> None:
    dossier, _, faults = read_workbook(template(BOOK), BOOK, "d.xlsx")
    assert dossier == xl.Dossier()
    assert [str(one) for one in faults] == ["d.xlsx: no sheet holds a subject. Write one a row."]


@pytest.mark.parametrize("seed", range(12))
def test_an_untouched_template_of_any_book_has_headings_that_book_knows(seed: int) -> None:
    book = random_book(seed)
    (fault,) = read_workbook(template(book), book, "d.xlsx")[2]
    assert str(fault).startswith("d.xlsx: no sheet holds a subject.")


def test_a_template_that_is_filled_in_reads_back_as_it_was_filled() -> None:
    workbook = opened(BOOK)
    for name, (_, *rows) in SHEETS.items():
        asked = {shapes(BOOK)[name].columns[one.casefold()]: at for at, one in enumerate(headings(workbook, name), 1)}
        given = [shapes(BOOK)[name].columns[str(one).casefold()] for one in SHEETS[name][0]]
        for number, row in enumerate(rows, start=2):
            for column, cell in zip(given, row, strict=True):
                workbook[name].cell(number, asked[column], cell)
    assert read(data(workbook)) == EXPECTED


def test_a_template_has_a_sheet_for_every_table_and_a_column_for_everything_a_table_may_hold() -> None:
    workbook = opened(BOOK)
    assert workbook.sheetnames == ["Hướng dẫn", *shapes(BOOK), "_danh_muc"]
    for name, shape in shapes(BOOK).items():
        assert {shape.columns[one.casefold()] for one in headings(workbook, name)} == set(shape.labels)
    assert headings(workbook, "member")[:6] == ["mã", "Điểm", "Là cấp trưởng", "note_a", "note_b", "Thuộc đơn vị"]


def offered(workbook: Workbook, sheet: str, heading: str) -> list[str]:
    """Return what the drop-down of a column offers."""
    letter = get_column_letter(headings(workbook, sheet).index(heading) + 1)
    for rule in workbook[sheet].data_validations.dataValidation:
        if str(rule.sqref).startswith(f"{letter}2:") and rule.type == "list":
            place = str(rule.formula1).split("!")[1].replace("$", "")
            return [str(cell.value) for (cell,) in workbook["_danh_muc"][place]]
    return []


def test_drop_downs_offer_levels_grades_codes_yes_and_no_kinds_and_steps() -> None:
    workbook = opened(EVERY_SORT)
    assert offered(workbook, "cell", "Chính trị tư tưởng") == ["Xuất sắc", "Tốt", "Trung bình", "Kém"]
    assert offered(workbook, "cell_discipline", "Căn cứ") == ["third_child", "other"]
    assert offered(workbook, "cell", "Là chi bộ ghép") == ["có", "không"]
    assert offered(workbook, "steps", "bước") == list(STEP_LABELS.values())
    assert offered(workbook, "complete", "nội dung") == ["cell", "cell_discipline"]
    grades = offered(workbook, "cell", "kết quả đã được quyết định")
    sheets: dict[str, Rows] = {"cell": [["mã", "decided"], *([f"c-{at}", one] for at, one in enumerate(grades))]}
    dossier, places, _ = read_workbook(data(filled(sheets)), EVERY_SORT)
    examined, faults = examine(dossier, EVERY_SORT, places)
    assert (faults, [one.decided for one in examined.subjects]) == ((), list(reversed(xl.Grade)))
    assert workbook["_danh_muc"].sheet_state == "hidden"


def test_codes_to_choose_from_are_explained_in_vietnamese() -> None:
    book = xl.rulebook("vn", period="2026")
    workbook = opened(book)
    told = {(row[0].value, row[1].value): str(row[2].value) for row in workbook["Hướng dẫn"].iter_rows(min_row=2)}
    assert "reprimand = khiển trách; warning = cảnh cáo" in told["member_discipline", "Hình thức"]
    assert "official = cán bộ; civil_servant = công chức" in told["party_member", "Diện công tác"]
    assert "personnel = sai phạm trong công tác cán bộ;" in told["agency_conclusion", "Nội dung"]
    assert "party_member = Đảng viên; " in told["complete", "nội dung"]
    options = [(form, spec.id, one) for (form, _), spec in book.facts.items() for one in spec.options]
    assert [one for one in options if not book.code_label(*one)] == []


def test_a_code_that_nobody_has_called_anything_stands_alone() -> None:
    workbook = opened(EVERY_SORT)
    told = {str(row[1].value): str(row[2].value) for row in workbook["Hướng dẫn"].iter_rows(min_row=2)}
    assert "Ghi mã: third_child; other." in told["Căn cứ"]


def test_a_heading_tells_its_meaning_bounds_unit_article_and_sensitivity() -> None:
    workbook = opened(EVERY_SORT)
    at = headings(workbook, "cell").index("Tỷ lệ chỉ tiêu đạt được") + 1
    comment = workbook["cell"].cell(1, at).comment
    assert comment is not None
    assert "Ghi số, từ 0 đến 100, đơn vị %, nhiều nhất 2 chữ số thập phân." in comment.text
    assert "Căn cứ: Mẫu 03" in comment.text
    secret = workbook["cell_discipline"].cell(1, headings(workbook, "cell_discipline").index("Căn cứ") + 1)
    assert secret.comment is not None
    assert "Nhạy cảm" in secret.comment.text
    assert str(secret.fill.fgColor.rgb).endswith("FFF2CC")
    told = {str(row[1].value): str(row[2].value) for row in workbook["Hướng dẫn"].iter_rows(min_row=2)}
    assert "Nhạy cảm" in told["Căn cứ"]
    assert "Nhạy cảm" not in told["Tỷ lệ chỉ tiêu đạt được"]


def test_a_column_of_codes_is_text_so_that_noughts_before_a_number_stay() -> None:
    workbook = opened(BOOK)
    shown = {
        heading: workbook["discipline"].column_dimensions[get_column_letter(at)].number_format
        for at, heading in enumerate(headings(workbook, "discipline"), start=1)
    }
    assert shown == {"mã": "@", "mã đối tượng": "@", "Ngày quyết định": "dd/mm/yyyy", "Nặng": "@"}


def sheets_of(dossier: xl.Dossier) -> dict[str, Rows]:
    """Return the tables of a dossier with a column for every fact that somebody has."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in dossier.subjects:
        own = {"id": one.id, "person": one.person, "decided": one.decided and one.decided.name, **one.facts}
        found.setdefault(one.kind, []).append(own)
    for link in dossier.links:
        ends = {"source": link.source, "target": link.target, "start": link.start, "end": link.end}
        found.setdefault(link.link, []).append(ends)
    for row in dossier.records:
        found.setdefault(row.record, []).append({"id": row.id, "subject": row.subject, **row.facts})
    for said in dossier.complete:
        days = {"start": said.periods.start, "end": said.periods.end}
        found.setdefault("complete", []).append({"what": said.what, "scope": said.scope, "by": said.by, **days})
    made: dict[str, Rows] = {}
    for name, rows in found.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        made[name] = [columns, *([row.get(column) for column in columns] for row in rows)]
    return made


@pytest.mark.parametrize("seed", range(40))
def test_any_dossier_laid_out_in_sheets_is_that_dossier(seed: int) -> None:
    book = random_book(seed)
    dossier = random_dossier(book, seed).model_copy(update={"invalid": ()})
    by_table = sorted(dossier.subjects, key=lambda one: [*book.kinds].index(one.kind))
    dossier = dossier.model_copy(update={"subjects": tuple(by_table)})
    found, places, broken = read_workbook(data(filled(sheets_of(dossier))), book, "d.xlsx")
    expected, wrong = examine(dossier, book)
    examined, faults = examine(found, book, places)
    assert (broken, len(faults)) == ((), len(wrong))
    for section in ("subjects", "links", "records", "complete", "invalid"):
        got, asked = getattr(examined, section), getattr(expected, section)
        assert (len(got), [one for one in asked if one not in got]) == (len(asked), [])


# ── rulings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_workbook_of_rulings_has_the_rows_of_the_csv_and_runs_nothing(tmp_path: Path) -> None:
    subjects = tuple(xl.Subject(kind="member", id=id) for id in ("=1+1", "@x", "-2", "+3", "017", "m-1"))
    rulings = xl.classify(xl.Dossier(subjects=subjects), BOOK)
    write_rulings(rulings, BOOK, tmp_path / "r.xlsx", "xlsx", audience="authority")
    (sheet,) = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets
    got = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    asked = csv.reader(io.StringIO(export(rulings, BOOK, "csv", audience="authority")))
    assert got == [[cell.removeprefix("'") for cell in row] for row in asked]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert [row[0] for row in got[1:]] == ["=1+1", "@x", "-2", "+3", "017", "m-1"]


def test_what_each_audience_is_told_of_rows_it_may_not_know_of() -> None:
    rows = tuple(
        xl.RecordRow(record="discipline", id=f"d-{one}", subject=one, facts={"on": date(2018, 5, 1)})
        for one in ("m-1", "m-2")
    )
    dossier = EXPECTED.model_copy(update={"records": rows})
    rulings = xl.classify(dossier, BOOK)
    for audience, told in {"public": False, "subject": True, "authority": True}.items():
        texts = [export(rulings, BOOK, form, audience=audience) for form in ("csv", "json")]  # type: ignore[arg-type]
        assert [("Nặng" in texts[0]), ("severe" in texts[1]), ("punished" in texts[1])] == [told] * 3


def test_a_workbook_that_cannot_be_made_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.xlsx").write_bytes(b"before")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError):
        write_rulings(xl.classify(EXPECTED, BOOK), BOOK, tmp_path / "r.xlsx", "xlsx")
    assert (tmp_path / "r.xlsx").read_bytes() == b"before"


def test_the_rows_of_a_program_are_those_of_the_table_with_keys_for_words() -> None:
    rulings = xl.classify(EXPECTED, BOOK)
    table = list(csv.DictReader(io.StringIO(export(rulings, BOOK, "csv", lang="en"))))
    rows = rulings.to_rows("en")
    assert [row["subject"] for row in rows] == list(rulings)
    assert [row["kind"] for row in rows] == ["unit", "unit", "member", "member"]
    assert [{**row, "subject": "", "kind": ""} for row in rows] == [{**row, "subject": "", "kind": ""} for row in table]
