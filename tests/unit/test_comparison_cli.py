from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest

import xeploai as xl
from xeploai.cli import run
from xeploai.hookspecs import Demo
from xeploai.io import read_folder
from xeploai.plugins import load
from xeploai.rulebook import rulebook

DEMO: Demo = next(demo for demo in load().demos if demo.jurisdiction.endswith("hoa-binh"))
READINGS = tuple(part for id, option in DEMO.readings.items() for part in ("--reading", f"{id}={option}"))
ASKED = ("--jurisdiction", DEMO.jurisdiction, "--period", DEMO.period, *READINGS)
HEADINGS = ("Loại đối tượng", "Mã", "Quyết định", "Lý do")
OTHERS = re.compile(r"\b[cm]-(0[2-9]|1\d)")


class Said(NamedTuple):
    """What a command wrote, and how it ended."""

    code: int
    out: str
    err: str


Say = Callable[..., Said]
Rows = list[dict[str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*args: str | Path) -> Said:
        code = run([str(arg) for arg in args])
        wrote = capsys.readouterr()
        return Said(code, wrote.out, wrote.err)

    return said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The demo's tables with one cell and its members alone, for whom nothing is open."""
    made = tmp_path / "dossier"
    made.mkdir()
    for table in DEMO.folder.glob("*.csv"):
        lines = table.read_text("utf-8").splitlines()
        kept = [line for line in lines if not OTHERS.search(line)]
        (made / table.name).write_text("\n".join(kept) + "\n", "utf-8")
    with (made / "member.csv").open(encoding="utf-8", newline="") as file:
        members = list(csv.DictReader(file))
    with (made / "member.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, members[0])
        writer.writeheader()
        # One cell has no place for as many as were chosen, so nobody is.
        writer.writerows({**row, "chosen_excellent": "không"} for row in members)
    return made


@pytest.fixture
def rows(folder: Path) -> Rows:
    """Decisions that follow the rules to the letter."""
    book = rulebook(DEMO.jurisdiction, period=DEMO.period, readings=DEMO.readings)
    rulings = xl.classify(read_folder(folder, book)[0], book)
    return [
        dict(zip(HEADINGS, (one.kind, one.subject.partition(":")[2], one.grade.vi, ""), strict=True))
        for one in rulings.values()
        if one.grade is not None
    ]


def written(path: Path, rows: Rows) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, HEADINGS, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_decisions_that_follow_the_rules_give_nothing_to_look_at(say: Say, folder: Path, rows: Rows) -> None:
    said = say(
        "compare", folder, *ASKED, "--decisions", written(folder.parent / "qd.csv", rows), "--by-unit", "cell_of"
    )
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[-1] == "Không có vấn đề cần xem xét."
    assert {line.split("\t")[0] for line in said.out.splitlines()[1 : len(rows) + 1]} == {"c-01"}


def test_a_decision_above_the_rules_is_told_with_its_article(say: Say, folder: Path, rows: Rows) -> None:
    lower = next(row for row in rows if row["Quyết định"] == xl.Grade.COMPLETED.vi or row is rows[-1])
    lower["Quyết định"] = xl.Grade.EXCELLENT.vi
    said = say("compare", folder, *ASKED, "--decisions", written(folder.parent / "qd.csv", rows))
    line = next(line for line in said.out.splitlines() if f"\t{lower['Mã']}\t" in line)
    assert said.code == 4
    assert "cao hơn mức quy định cho phép" in line or "vượt tỷ lệ khống chế" in line
    assert re.search(r"\[.*(Điều|HD|QĐ)", line)


def test_a_lower_decision_is_looked_at_until_it_has_a_reason(say: Say, folder: Path, rows: Rows) -> None:
    member = next(row for row in rows if row["Loại đối tượng"] == "member" and row["Quyết định"] == xl.Grade.GOOD.vi)
    member["Quyết định"] = xl.Grade.COMPLETED.vi
    path = folder.parent / "qd.csv"
    assert say("compare", folder, *ASKED, "--decisions", written(path, rows)).code == 4
    member["Lý do"] = "BB-07"
    assert say("compare", folder, *ASKED, "--decisions", written(path, rows)).code == 0


def test_a_json_table_reads_like_a_csv_one(say: Say, folder: Path, rows: Rows) -> None:
    path = folder.parent / "qd.json"
    path.write_text(json.dumps(rows), "utf-8")
    assert say("compare", folder, *ASKED, "--decisions", path).code == 0


def test_a_workbook_reads_like_a_csv_table(say: Say, folder: Path, rows: Rows) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (HEADINGS, *(tuple(row.values()) for row in rows)):
        sheet.append(list(row))
    path = folder.parent / "qd.xlsx"
    workbook.save(path)
    assert say("compare", folder, *ASKED, "--decisions", path).code == 0


def test_without_a_table_the_decisions_are_those_of_the_dossier(say: Say, folder: Path) -> None:
    said = say("compare", folder, *ASKED, "--lang", "en")
    assert said.code == 4
    assert "no decision yet" in said.out


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        ({"Mã": "m-9999"}, "dòng 2: không có đối tượng 'm-9999'"),
        ({"Quyết định": "Rất tốt"}, "dòng 2, cột decision"),
    ],
)
def test_a_faulty_table_is_refused_with_row_and_column(
    say: Say, folder: Path, rows: Rows, spoil: dict[str, str], told: str
) -> None:
    rows[0] |= spoil
    said = say("compare", folder, *ASKED, "--decisions", written(folder.parent / "qd.csv", rows))
    assert said.code == 1
    assert told in said.err
    assert said.out == ""


def test_a_link_there_is_not_is_a_misuse(say: Say, folder: Path) -> None:
    said = say("compare", folder, *ASKED, "--by-unit", "cel_of")
    assert said.code == 2
    assert "'cell_of'" in said.err
