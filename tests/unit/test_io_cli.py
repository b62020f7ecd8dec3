"""The commands that make and read workbooks and schemas."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from tests.unit.test_cli import ASKED, DEMO, Say, say  # noqa: F401  # a fixture

from xeploai.evidence import examine
from xeploai.io import read_dossier, read_folder
from xeploai.rulebook import rulebook

BOOK = rulebook(DEMO.jurisdiction, period=DEMO.period)


@pytest.fixture
def workbook(tmp_path: Path, say: Say) -> Path:  # noqa: F811  # the fixture
    """The demo's folder copied by hand into a template, as an office would."""
    place = tmp_path / "hồ sơ.xlsx"
    assert say("template", *ASKED, "--all", "-o", place).code == 0
    filled = openpyxl.load_workbook(place)
    shapes = {sheet.title: sheet for sheet in filled.worksheets}
    for table in DEMO.folder.glob("*.csv"):
        headings, *rows = [line.split(",") for line in table.read_text("utf-8").splitlines() if '"' not in line]
        sheet = shapes[table.stem]
        for number, heading in enumerate(headings, start=1):  # ids, over the labels
            sheet.cell(1, number, heading)
        sheet.delete_cols(len(headings) + 1, 99)
        for at, row in enumerate(rows, start=2):
            for number, cell in enumerate(row, start=1):
                sheet.cell(at, number, cell or None)
    filled.save(place)
    return place


def test_a_template_filled_from_a_folder_gives_the_same_rulings(say: Say, workbook: Path) -> None:  # noqa: F811
    assert all('"' not in table.read_text("utf-8") for table in DEMO.folder.glob("*.csv"))
    from_folder, _, _ = read_folder(DEMO.folder, BOOK)
    from_workbook, places, broken = read_dossier(workbook, BOOK)
    assert broken == ()
    assert examine(from_workbook, BOOK, places) == examine(from_folder, BOOK)
    assert say("classify", workbook, *ASKED).out == say("classify", DEMO.folder, *ASKED).out


def test_a_fault_of_a_workbook_is_told_with_sheet_row_and_column(say: Say, workbook: Path) -> None:  # noqa: F811
    filled = openpyxl.load_workbook(workbook)
    filled["party_organisation"]["A2"] = "=1"
    filled.save(workbook)
    said = say("classify", workbook, *ASKED)
    assert (said.code, said.out) == (1, "")
    assert "hồ sơ.xlsx, trang tính party_organisation, ô A2: là công thức, không được đọc." in said.err


def test_a_template_is_not_written_over_what_may_be_filled_in(say: Say, tmp_path: Path) -> None:  # noqa: F811
    place = tmp_path / "a.xlsx"
    place.write_bytes(b"before")
    assert (say("template", *ASKED, "--out", place).code, place.read_bytes()) == (2, b"before")
    assert say("template", *ASKED, "--out", tmp_path / "a.xls").code == 2
    assert say("template", "--jurisdiction", "nowhere", "--period", "2018", "-o", tmp_path / "b.xlsx").code == 2
    assert not (tmp_path / "b.xlsx").exists()


def test_rulings_are_written_as_a_workbook_for_each_audience(say: Say, tmp_path: Path) -> None:  # noqa: F811
    told = {}
    for audience in ("public", "subject", "authority"):
        place = tmp_path / f"{audience}.xlsx"
        assert say("classify", DEMO.folder, *ASKED, "--out", place, "--audience", audience).code == 0
        sheet = openpyxl.load_workbook(io.BytesIO(place.read_bytes())).worksheets[0]
        rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
        assert (rows[0][0], len(rows) > 50) == ("đối tượng", True)
        told[audience] = "\n".join("\t".join(row) for row in rows)
    assert "Ngày quyết định" not in told["public"]
    assert "Ngày quyết định" in told["subject"]
    assert "Ngày quyết định" in told["authority"]
    said = say("classify", DEMO.folder, *ASKED, "--format", "xlsx")
    assert (said.code, said.out, "--out" in said.err) == (2, "", True)


def test_schemas_are_written_for_a_book_and_for_rulings_without_one(say: Say, tmp_path: Path) -> None:  # noqa: F811
    found = json.loads(say("schema", "dossier", *ASKED).out)
    assert found["$id"].startswith("urn:xeploai:dossier:1:")
    assert set(json.loads(say("schema", "forms", *ASKED).out)["$defs"]) >= {*BOOK.kinds, *BOOK.records}
    assert say("schema", "rulings", "-o", tmp_path / "r.json").code == 0
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["$id"] == "urn:xeploai.rulings:1"
    again = say("schema", "rulings", "-o", tmp_path / "r.json", "--lang", "en")
    assert (again.code, again.err.endswith(": the file is there and is not written over\n")) == (2, True)
    assert say("schema", "dossier").code == 2
    assert say("schema", "nothing").code == 2


def test_a_template_asks_only_for_what_the_rules_of_the_period_read(say: Say, tmp_path: Path) -> None:  # noqa: F811
    month, year, whole = (tmp_path / f"{one}.xlsx" for one in ("month", "year", "whole"))
    said = say("template", "--period", "2026-05", "-o", tmp_path / "tháng 5.xlsx")
    assert said.err.endswith(f"  xeploai classify '{tmp_path}/tháng 5.xlsx' --jurisdiction vn --period 2026-05\n")
    assert say("template", "--period", "2026-05", "-o", month).code == 0
    assert say("template", "--period", "2026", "--kinds", "civil_servant", "-o", year).code == 0
    assert say("template", "--period", "2026-05", "--all", "-o", whole).code == 0
    made = openpyxl.load_workbook(month)
    assert {"civil_servant", "servant_tasks", "complete", "steps"} < set(made.sheetnames)
    assert not {"party_member", "leader", "servant_discipline", "member_of"} & set(made.sheetnames)
    assert len(made["civil_servant"][1]) < len(openpyxl.load_workbook(whole)["civil_servant"][1])
    assert "party_member" in openpyxl.load_workbook(whole).sheetnames
    assert "servant_scores" in openpyxl.load_workbook(year).sheetnames
    assert "party_member" not in openpyxl.load_workbook(year).sheetnames


def test_a_kind_that_the_book_does_not_have_is_told_with_the_nearest(say: Say, tmp_path: Path) -> None:  # noqa: F811
    said = say("template", "--period", "2025", "--kinds", "leader,civil_servnt", "-o", tmp_path / "a.xlsx")
    assert (said.code, said.out) == (2, "")
    assert "--kinds 'civil_servnt': không có loại đối tượng này. Gần nhất: 'civil_servant'" in said.err
