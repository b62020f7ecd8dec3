from __future__ import annotations

import csv
import io
import json
import os
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.audience import told_to
from xeploai.classify import Rulings, classify, classify_one
from xeploai.errors import DossierError, LanguageError
from xeploai.evidence import examine
from xeploai.io import export, read_folder, read_json, write_rulings, write_whole
from xeploai.rulings import Open

LAW = xl.Instrument(
    id="law",
    number="1-HD/TW",
    day=date(2018, 1, 2),
    vi="Hướng dẫn",
    jurisdiction="vn",
    established=xl.Established.MEMORY,
)
UNIT = xl.Kind("unit", vi="Đơn vị", en="Unit", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)


class UnitForm(xl.Form, kind=UNIT):
    size: Fact[int] = fact(vi="Số người")


class MemberForm(xl.Form, kind=MEMBER):
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=2)
    head: Fact[bool] = fact(vi="Là cấp trưởng")
    note_a: Fact[xl.Code] = fact(vi="Ghi chú")
    note_b: Fact[xl.Code] = fact(vi="Ghi chú")


class Discipline(xl.Record, id="discipline", of=MEMBER, dated="on", sensitive=True, vi="Kỷ luật"):
    on: Fact[date] = fact(vi="Ngày quyết định")
    severe: Fact[bool] = fact(vi="Nặng")


UNIT_OF = xl.Link("unit_of", MEMBER, UNIT, vi="Thuộc đơn vị")
HELPS = xl.Link("helps", MEMBER, UNIT, vi="Hỗ trợ", many=True)
LOW_SCORE = xl.Ceiling(
    "low-score", MEMBER, at_most=Grade.GOOD, when=MemberForm.score < 90, cite=LAW.at("Điều 2"), vi="Dưới 90 điểm"
)
PUNISHED = xl.Ceiling(
    "punished",
    MEMBER,
    at_most=Grade.COMPLETED,
    when=Discipline.severe,
    rows=(Discipline.rows(),),
    cite=LAW.at("Điều 3"),
    vi="Bị kỷ luật nặng trong kỳ",
)
TOO_SMALL = xl.Gate("too-small", UNIT, xl.NOT_GRADED, when=UnitForm.size < 3, cite=LAW.at("Điều 4"), vi="Dưới 3 người")
SET = xl.rule_set(
    "t",
    "vn",
    vi="t",
    forms=(UnitForm, MemberForm, Discipline),
    links=(UNIT_OF, HELPS),
    instruments=(LAW,),
    rules=(LOW_SCORE, PUNISHED, TOO_SMALL),
)
PERIOD = xl.Period.parse("2018")
BOOK = xl.Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=(SET,))

TABLES: Mapping[str, str | bytes] = {
    "unit.csv": "id,size\nu-1,12\nu-2,2\n",
    "member.csv": "id,unit_of,score,head\nm-1,u-1,95,không\nm-2,u-1,80,có\n",
    "discipline.csv": "id,subject,on,severe\nd-1,m-2,02/03/2018,có\n",
    "helps.csv": "source,target,start,end\nm-1,u-2,2018-01-01,\n",
    "complete.csv": "what,scope,start,end\ndiscipline,,2018-01-01,31/12/2018\nunit_of,member:m-1,,\n",
}


def folder(path: Path, **changed: str | bytes | None) -> Path:
    """Write the tables, with some changed or (None) left out; `__` in a name stands for the dot."""
    tables: dict[str, str | bytes | None] = {
        **TABLES,
        **{name.replace("__", "."): text for name, text in changed.items()},
    }
    for name, text in tables.items():
        if text is not None:
            (path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def faults_of(path: Path, **changed: str | bytes | None) -> list[str]:
    return [str(fault) for fault in read_folder(folder(path, **changed), BOOK)[2]]


def read(path: Path, **changed: str | bytes | None) -> xl.Dossier:
    dossier, places, broken = read_folder(folder(path, **changed), BOOK)
    examined, faults = examine(dossier, BOOK, places)
    assert (broken, faults) == ((), ())
    return examined


EXPECTED = xl.Dossier(
    subjects=(
        xl.Subject(kind="unit", id="u-1", facts={"size": 12}),
        xl.Subject(kind="unit", id="u-2", facts={"size": 2}),
        xl.Subject(kind="member", id="m-1", facts={"score": Decimal(95), "head": False}),
        xl.Subject(kind="member", id="m-2", facts={"score": Decimal(80), "head": True}),
    ),
    links=(
        xl.LinkRow(UNIT_OF, "m-1", "u-1"),
        xl.LinkRow(UNIT_OF, "m-2", "u-1"),
        xl.LinkRow(HELPS, "m-1", "u-2", start=date(2018, 1, 1)),
    ),
    records=(
        xl.RecordRow(record="discipline", id="d-1", subject="m-2", facts={"on": date(2018, 3, 2), "severe": True}),
    ),
    complete=(
        xl.Complete("discipline", periods=PERIOD.span),
        xl.Complete(UNIT_OF, "member:m-1"),
    ),
)

# ── folders ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_of_tables_is_a_dossier(tmp_path: Path) -> None:
    assert read(tmp_path) == EXPECTED


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(",", ";"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", ",,\n"),
        lambda text: text.rstrip("\n"),
        lambda text: "\n".join(",".join(f'" {cell} "' for cell in row.split(",")) for row in text.splitlines()),
    ],
)
def test_a_table_reads_the_same_however_a_spreadsheet_saved_it(tmp_path: Path, change: object) -> None:
    assert callable(change)
    assert read(tmp_path, **{name.replace(".", "__"): change(text) for name, text in TABLES.items()}) == EXPECTED


def test_headings_may_be_vietnamese_labels_in_any_case_space_and_unicode_form(tmp_path: Path) -> None:
    headings = unicodedata.normalize("NFD", "MÃ, Thuộc  đơn vị ,ĐIỂM,là cấp trưởng")
    assert read(tmp_path, member__csv=f"{headings}\nm-1,u-1,95,không\nm-2,u-1,80,có\n") == EXPECTED


def test_a_table_may_be_json_with_every_digit_kept(tmp_path: Path) -> None:
    rows = (
        '[{"id": "m-1", "unit_of": "u-1", "score": 95.00, "head": false},'
        ' {"id": "m-2", "unit_of": "u-1", "score": 80, "head": "1", "note_a": null}]'
    )
    assert read(tmp_path, member__csv=None, member__json=rows) == EXPECTED


@pytest.mark.parametrize("line", ["sep=;\n", "SEP=;\r\n", '"sep=;"\n', "sep=;;;;\n"])
def test_the_line_that_names_the_separator_to_a_spreadsheet_is_no_row(tmp_path: Path, line: str) -> None:
    dossier, places, broken = read_folder(folder(tmp_path, unit__csv=f"{line}id;size\nu-1;1\nu-2;1\n"), BOOK)
    assert (broken, [one.id for one in dossier.by_kind["unit"]]) == ((), ["u-1", "u-2"])
    assert places["subjects", 0] == "unit.csv, row 2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id\tsize\nu-1\t1\n", "its columns are separated by a tab, and what is read is separated by , or ;."),
        ("id|size\nu-1|1\n", "its columns are separated by '|', and"),
        ("sep=|\nid|size\nu-1|1\n", "its columns are separated by '|', and"),
        ("id,size\nu-1;1\n", "row 2: for 2 headings it has 1 cells. It is separated by another sign than the headings"),
        ("sep=;\n", "there are no headings."),
    ],
)
def test_what_is_separated_by_another_sign_is_refused_by_the_sign(tmp_path: Path, text: str, said: str) -> None:
    _, _, broken = read_folder(folder(tmp_path, unit__csv=text), BOOK)
    assert said in str(broken[0])


def test_ids_keep_their_commas_quotes_and_signs(tmp_path: Path) -> None:
    dossier = read(tmp_path, unit__csv='id,size\nu-1,1\nu-2,1\n"a,""b"";c",5\n=1+1,4\n')
    assert [one.id for one in dossier.by_kind["unit"]] == ["u-1", "u-2", 'a,"b";c', "=1+1"]


def test_an_id_with_a_line_break_is_refused_at_its_row(tmp_path: Path) -> None:
    dossier, places, broken = read_folder(folder(tmp_path, unit__csv='id,size\nu-1,1\nu-2,1\n"a\nb",5\nu-3,x\n'), BOOK)
    faults = [str(fault) for fault in examine(dossier, BOOK, places)[1]]
    assert broken == ()
    assert faults[0].startswith("unit.csv, row 4, column id: the id holds a character that cannot be seen (U+000A).")
    assert faults[1].startswith("unit.csv, row 5, column size: Số người: 'x' is no whole number.")


def test_a_register_with_headings_only_is_empty_and_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, discipline__csv="id,subject,on,severe\n").records == ()


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"unit__csv": ""}, "unit.csv: it is empty."),
        ({"unit__csv": "\ufeff \n"}, "unit.csv: it is empty."),
        ({"unit__csv": "id,size\n"}, "unit.csv: it has no rows."),
        ({"unit__csv": "\nid,size\nu-1,1"}, "unit.csv, row 1: there are no headings."),
        ({"unit__csv": "u-1,12\n"}, "unit.csv, row 1: no heading is known; expected id and the facts of unit."),
        ({"unit__csv": "size\n12\n"}, "unit.csv, row 1: there is no column 'id'."),
        ({"unit__csv": "id,,size\nu-1,,12\n"}, "unit.csv, row 1, cell 2: a heading is blank."),
        ({"unit__csv": "id,size,Size\n"}, "unit.csv, row 1: the headings in cells 2 and 3 are the same."),
        ({"unit__csv": "id,size,số người\nu-1,1,2\n"}, "unit.csv, row 1: several headings stand for one column"),
        ({"unit__csv": "id,sise\nu-1,1\n"}, "unit.csv, column 'sise': unit has no such column. Nearest valid: 'size'"),
        ({"member__csv": "id,ghi chú\nm-1,x\n"}, "member.csv, column 'ghi chú': two columns have this label."),
        ({"unit__csv": "id,size\nu-1,1,2\n"}, "unit.csv, row 2: for 2 headings it has 3 cells."),
        ({"unit__csv": "id,size\nu-1\n"}, "unit.csv, row 2: for 2 headings it has 1 cells."),
        ({"unit__csv": 'id,size\nu-1,"1\n'}, "unit.csv, row 2: it cannot be read as CSV"),
        ({"unit__csv": 'id,size\nu-1,"1"2\n'}, "unit.csv, row 2: it cannot be read as CSV"),
        ({"unit__csv": "id,size\nu-1,1\0\n"}, "unit.csv, byte 13 (line 2): it holds a NUL byte"),
        ({"unit__csv": "id,size\n".encode("utf-16")}, "unit.csv, byte 0: it is UTF-16"),
        ({"unit__csv": b"id,size\nu-\xe1,1\n"}, "unit.csv, byte 10 (line 2): it is not UTF-8 from there on."),
        ({"unit__csv": b"\xef\xbb\xbfid\n\xff"}, "unit.csv, byte 6 (line 2): it is not UTF-8"),
        ({"units__csv": "id\n"}, "units.csv: it is no table of this book. Nearest valid: 'unit'"),
        ({"unit__xls": b"PK"}, "unit.xls: it is no table of this book. Tables are .csv, .xlsx, .json or .parquet."),
        ({"unit__csv": None, "unit__xlsx": b"PK"}, "unit.xlsx: it cannot be read as a workbook (BadZipFile)."),
        ({"unit__json": "[]"}, "unit.csv and unit.json: one table is there twice."),
        ({"unit__csv": None, "unit__json": "{"}, "unit.json, line 1, column 2: it is no JSON"),
        ({"unit__csv": None, "unit__json": '{"id": 1}'}, "unit.json: it is no array of objects."),
        ({"unit__csv": None, "unit__json": "[[1]]"}, "unit.json, row 1: it is no object."),
        ({"unit__csv": None, "unit__json": "[]"}, "unit.json: it has no rows."),
        (
            {"unit__csv": None, "unit__json": '[{"id":"a","id":"b"}]'},
            "unit.json: an object has the same field twice: 'id'.",
        ),
        ({"unit__csv": None, "unit__json": "[" * 100_000}, "unit.json: it is nested too deeply to be read."),
    ],
)
def test_a_file_that_cannot_be_relied_on_is_one_clear_fault(
    tmp_path: Path, changed: dict[str, str | bytes | None], fault: str
) -> None:
    (found,) = faults_of(tmp_path, **changed)
    assert found.startswith(fault)


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    rows = "".join(f"u-{n},1,1\n" for n in range(200))
    found = faults_of(tmp_path, unit__csv=f"id,size\n{rows}", member__csv=b"\xff", discipline__csv="id,whose\nd,m\n")
    assert len(found) == 203
    assert [one.split(":")[0] for one in found[:2]] == ["unit.csv, row 2", "unit.csv, row 3"]
    assert [one.split(":")[0] for one in found[200:]] == [
        "member.csv, byte 0 (line 1)", "discipline.csv, row 1", "discipline.csv, row 1",
    ]  # fmt: skip


def test_a_file_without_headings_quotes_nobodys_data(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, discipline__csv="kl-1,m-2,khai trừ\n")
    assert "khai trừ" not in found


def test_a_decimal_comma_without_quotes_is_refused_also_before_a_blank_cell(tmp_path: Path) -> None:
    found = faults_of(tmp_path, member__csv="id,score,note_a,note_b\nm-1,89,5,x,\nm-2,89,5,,\n")
    assert [one.split(".csv, ")[1].split(".")[0] for one in found] == [
        "row 2: for 4 headings it has 5 cells", "row 3: for 4 headings it has 5 cells",
    ]  # fmt: skip
    assert all("a decimal comma, must stand in quotes" in one for one in found)


def test_blank_cells_at_the_end_of_a_row_are_allowed_as_far_as_those_of_the_headings(tmp_path: Path) -> None:
    assert faults_of(tmp_path, unit__csv="id,size,,\nu-1,3,,\n,,,,,\n") == []
    assert len(faults_of(tmp_path, unit__csv="id,size\nu-1,3,\n")) == 1


def test_a_heading_of_a_sensitive_table_is_quoted_only_where_it_is_a_misspelt_name(tmp_path: Path) -> None:
    (slipped,) = faults_of(tmp_path, discipline__csv="id,subject,khai trừ\nkl-1,m-2,x\n")
    assert slipped.startswith("discipline.csv, row 1: the heading in column 3 is not known. Valid: ")
    assert "khai" not in slipped
    (misspelt,) = faults_of(tmp_path, discipline__csv="id,subject,sever\nkl-1,m-2,x\n")
    assert misspelt.startswith("discipline.csv, column 'sever'")
    rows = '{"subjects": [{"kind": "member", "id": "m-2"}], "records": [{"record": "discipline", "id": "k",'
    dossier, places, _ = read_json(rows + ' "subject": "m-2", "facts": {"khai trừ": 1}}]}', BOOK)
    assert "khai" not in str(examine(dossier, BOOK, places)[1])


def test_a_table_made_for_another_book_is_one_fault_a_table(tmp_path: Path) -> None:
    found = faults_of(
        tmp_path,
        member__csv="id,person,Đạo đức,Kỷ luật lao động,Học tập\nm-1,,1,2,3\n",
        discipline__csv="id,subject,Hình thức,Căn cứ\n",
    )
    all_but = "of its headings, all but the fixed ones. Give it the book it was made for, or the headings of this one."
    valid = "Valid: 'head', 'note_a', 'note_b', 'score', 'unit_of'."
    assert found == [
        f"member.csv, row 1: the book of 2018 has no columns for 3 {all_but} {valid}",
        f"discipline.csv, row 1: the book of 2018 has no columns for 2 {all_but} Valid: 'on', 'severe'.",
    ]


def test_where_a_heading_is_known_or_misspelt_every_other_is_told_by_itself(tmp_path: Path) -> None:
    assert len(faults_of(tmp_path, member__csv="id,score,Đạo đức,Học tập\nm-1,1,2,3\n")) == 2
    (scor, hed) = faults_of(tmp_path, member__csv="id,scor,hed\nm-1,1,2\n")
    assert scor.endswith("Nearest valid: 'score'.")
    assert "Nearest valid: 'head'" in hed
    assert len(faults_of(tmp_path, complete__csv="what,phạm,xuyên\nunit_of,,\n")) == 2


def test_headings_that_are_the_same_are_not_quoted(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, discipline__csv="kl-1,khai trừ,khai trừ\n")
    assert "khai" not in found


def test_a_pipe_in_a_folder_is_a_fault_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "unit.csv")
    (found,) = faults_of(tmp_path, unit__csv=None)
    assert found == "unit.csv: it cannot be read: it is no ordinary file."


def all_of(path: Path, **changed: str | bytes | None) -> list[str]:
    dossier, places, broken = read_folder(folder(path, **changed), BOOK)
    return [str(fault) for fault in (*broken, *examine(dossier, BOOK, places)[1])]


def test_beside_a_file_that_cannot_be_read_all_others_are_judged(tmp_path: Path) -> None:
    found = all_of(
        tmp_path,
        unit__csv=b"\xff",
        member__csv="id,unit_of,score\nm-1,u-1,x\n",
        discipline__csv="id,subject,on\nd-1,m-9,2018-02-30\n",
        complete__csv="what,scope\nnothing,\nunit_of,member:m-7\n",
    )
    told = "\n".join(found)
    assert "unit.csv, byte 0" in told
    for fault in ("column score", "there is no member 'm-9'", "register 'nothing'", "there is no subject 'member:m-7'"):
        assert fault in told
    assert "there is no unit" not in told  # The units could not be read: that they are unknown is no fault.


def test_a_dropped_row_of_a_kind_makes_no_fault_of_what_leads_to_it(tmp_path: Path) -> None:
    found = all_of(tmp_path, unit__csv="id,size\nu-1,1,5\nu-2,2\n")
    assert len(found) == 1


def test_beside_a_row_of_another_shape_the_rest_of_a_document_is_judged() -> None:
    text = (
        '{"subjects": [{"kind": "unit"}, {"kind": "unit", "id": "u", "facts": {"size": "x"}}],'
        ' "links": [{"link": "no", "source": "a", "target": "b"}], "complete": [{"what": "no"}]}'
    )
    dossier, places, broken = read_json(text, BOOK)
    told = "\n".join(map(str, (*broken, *examine(dossier, BOOK, places)[1])))
    for fault in ("subjects[0].id", "subjects[1], column size", "no link 'no'", "kind, link or register 'no'"):
        assert fault in told


def test_a_statement_about_what_is_no_text_is_a_fault(tmp_path: Path) -> None:
    for what in ("[1]", "7", '{"a": 1}', "true"):
        found = all_of(tmp_path, complete__csv=None, complete__json=f'[{{"what": {what}}}]')
        assert found == ["complete.json, row 1, column what: it is no text. Name a kind, a link or a register."]


def test_a_document_without_subjects_is_a_fault() -> None:
    assert document("{}") == ['-: it holds no subjects. Write {"subjects": [{"kind": "…", "id": "…"}]}.']


def test_names_in_faults_are_escaped_and_cut(tmp_path: Path) -> None:
    (found,) = faults_of(tmp_path, **{"unit\x1b[31m__csv": "id\n"})
    assert found.isprintable()
    (long,) = document(f'{{"{"x" * 5000}": 1}}')
    assert len(long) < 300


def test_what_a_system_leaves_in_folders_is_passed_over(tmp_path: Path) -> None:
    folder(tmp_path)
    for name in (".DS_Store", "~$member.csv", "README.md"):
        (tmp_path / name).write_bytes(b"\xff")
    assert read_folder(tmp_path, BOOK)[2] == ()


def test_a_workbook_with_nothing_in_it_is_as_empty_as_any_other_file(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    openpyxl.Workbook().save(folder(tmp_path, member__csv=None) / "member.xlsx")
    assert [str(fault) for fault in read_folder(tmp_path, BOOK)[2]] == [
        "member.xlsx: it is empty. Give it at least its headings, or leave the file out."
    ]


def test_a_folder_that_is_not_there_or_holds_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierError) as raised:
        read_folder(tmp_path / "nowhere", BOOK)
    assert "the folder cannot be read: no such file" in str(raised.value)
    assert "it holds no table" in str(read_folder(tmp_path, BOOK)[2][0])


def test_a_table_that_is_a_folder_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").mkdir()
    (fault,) = faults_of(tmp_path, unit__csv=None)
    assert fault.startswith("unit.csv: it cannot be read: is a directory")


def test_a_refused_value_is_at_its_file_row_and_column(tmp_path: Path) -> None:
    changed = "id,unit_of,score,head\nm-1,u-9,89.995,không\n\nm-2,u-1,x,có\n"
    dossier, places, _ = read_folder(folder(tmp_path, member__csv=changed, discipline__csv=None), BOOK)
    found = [fault.place for fault in examine(dossier, BOOK, places)[1]]
    assert found[:3] == [
        "member.csv, row 2, column score", "member.csv, row 4, column score", "member.csv, row 2, column unit_of",
    ]  # fmt: skip


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────


def document(text: str | bytes) -> list[str]:
    return [str(fault) for fault in read_json(text, BOOK)[2]]


def test_a_dossier_written_as_json_is_read_back_equal() -> None:
    marked = EXPECTED.model_copy(update={"invalid": ("unit:u-1",)})
    for text in (marked.model_dump_json(), "\ufeff" + marked.model_dump_json(), marked.model_dump_json().encode()):
        dossier, places, broken = read_json(text, BOOK)
        assert (broken, examine(dossier, BOOK, places)) == ((), (marked, ()))


def test_json_numbers_keep_their_digits_and_are_refused_where_they_have_too_many() -> None:
    row = '{"subjects":[{"kind":"member","id":"m-1","facts":{"score":%s}}]}'
    for number, reason in {
        "89.995": "more decimal places", "1e400": "outside 0 to 100", "NaN": "not a finite number",
        "-Infinity": "not a finite number", "1e99999999999999999999": "not a finite number",
        "9" * 5000: "outside 0 to 100", "89.90000000000000000001": "more decimal places",
    }.items():  # fmt: skip
        dossier, places, broken = read_json(row % number, BOOK)
        (fault,) = examine(dossier, BOOK, places)[1]
        assert broken == ()
        assert str(fault).startswith("-, subjects[0], column score")
        assert reason in str(fault)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "-: it is empty."),
        (b"\xff", "-, byte 0 (line 1): it is not UTF-8"),
        ("[]", "-: it is no JSON object."),
        ("{", "-, line 1, column 2: it is no JSON"),
        ('{"subject": []}', "-: there is no field 'subject'. Nearest valid: 'subjects'."),
        ('{"subjects": {}}', "-, subjects: it is no array."),
        ('{"subjects": [1]}', "-, subjects[0]: it is no object."),
        ('{"subjects": [{"kind": "member"}]}', "-, subjects[0].id: there must be text here."),
        ('{"subjects": [{"kind": ["a"], "id": "b"}]}', "-, subjects[0].kind: it is no text."),
        ('{"subjects": [{"kind": "unit", "id": "b", "fact": {}}]}', "-, subjects[0]: there is no field 'fact'."),
        ('{"subjects": [{"kind": "unit", "id": "b", "facts": []}]}', "-, subjects[0].facts: it is no object."),
        ('{"links": [{"link": "unit_of", "source": "a", "target": 7}]}', "-, links[0].target: it is no text."),
        (
            '{"complete": [{"what": "unit", "periods": {"from": "x"}}]}',
            "-, complete[0].periods: there is no field 'from'",
        ),
        (
            '{"complete": [{"what": "unit", "periods": {"start": 2018}}]}',
            "-, complete[0].periods.start: it is no text.",
        ),
        ('{"invalid": [1]}', "-, invalid[0]: it is no text."),
    ],
)
def test_a_document_of_another_shape_is_one_clear_fault(text: str | bytes, fault: str) -> None:
    (found,) = document(text)
    assert found.startswith(fault)


def test_days_that_are_none_are_faults_of_their_row() -> None:
    subjects = '"subjects": [{"kind": "unit", "id": "u-1"}, {"kind": "member", "id": "m-1"}]'
    row = '{"link": "unit_of", "source": "m-1", "target": "u-1", "start": "hôm qua"}'
    text = f'{{{subjects}, "links": [{row}]}}'
    dossier, places, broken = read_json(text, BOOK)
    (fault,) = examine(dossier, BOOK, places)[1]
    assert broken == ()
    assert str(fault).startswith("-, links[0], column start: 'hôm qua' is no day.")


# ── rulings ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def rulings(tmp_path: Path) -> Rulings:
    (tmp_path / "in").mkdir()
    return classify(read(tmp_path / "in"), BOOK)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_csv_of_rulings_has_a_row_a_subject_in_words(rulings: Rulings) -> None:
    got = {row["đối tượng"]: row for row in rows(export(rulings, BOOK, "csv"))}
    assert list(got) == ["u-1", "u-2", "m-1", "m-2"]
    assert got["u-2"]["tình trạng"] == "không xếp loại"
    assert (got["u-2"]["xếp loại"], got["u-2"]["mã quy tắc"]) == ("", "too-small")
    assert got["u-2"]["nội dung quy tắc"] == "Dưới 3 người"
    assert got["u-2"]["căn cứ"] == "Điều 4 1-HD/TW (02/01/2018)"


def test_vietnamese_rows_hold_no_english_word_for_a_grade_or_status(rulings: Rulings) -> None:
    text = export(rulings, BOOK, "csv").lower()
    for english in ("completed", "excellen", "good", "graded", "pending", "grade", "status", "missing", "unit of"):
        assert english not in text


def test_english_rows_have_english_words(rulings: Rulings) -> None:
    got = {row["subject"]: row for row in rows(export(rulings, BOOK, "csv", lang="en"))}
    assert (got["m-2"]["kind"], got["m-2"]["grade"]) == ("Member", "Completed")


def test_the_public_is_not_told_the_rule_that_would_tell_a_sensitive_fact(rulings: Rulings) -> None:
    assert rulings["member:m-2"].binding == ("punished",)
    for text in (export(rulings, BOOK, "csv"), export(rulings, BOOK, "json")):
        assert "punished" not in text
        assert "kỷ luật nặng" not in text
        assert "Điều 3" not in text
        assert "withheld:law" in text
        assert "low-score" in export(rulings, BOOK, "json")
    assert "punished" in export(rulings, BOOK, "csv", audience="authority")
    told = {row["đối tượng"]: row for row in rows(export(rulings, BOOK, "csv"))}["m-2"]
    assert (told["xếp loại"], told["căn cứ"]) == ("Hoàn thành nhiệm vụ", "1-HD/TW (02/01/2018)")


def test_the_public_is_not_told_of_whom_an_unseen_rule_speaks_where_that_is_sensitive(tmp_path: Path) -> None:
    severe = Discipline.rows().any_(Discipline.severe)
    hole = xl.Hole("unseen", kinds=(MEMBER,), when=severe, cite=LAW.at("Điều 9"), vi="Về người bị kỷ luật nặng")
    held = SET.model_copy(update={"rules": (*SET.rules, hole)})
    book = xl.Book(jurisdiction="vn", period=BOOK.period, decided_on=BOOK.decided_on, sets=(held,))
    dossier = read(tmp_path, discipline__csv="id,subject,on,severe\nd-1,m-1,2018-05-01,\n")
    made = classify(dossier, book)
    assert "unseen" in made["member:m-1"].holes
    assert told_to(made["member:m-1"], book, "public").holes == ("withheld:law",)
    for text in (export(made, book, "csv"), export(made, book, "json"), made.explain("member:m-1")):
        assert "unseen" not in text
        assert "kỷ luật nặng" not in text
    assert "Về người bị kỷ luật nặng" in made.explain("member:m-1", audience="authority")


def test_the_public_is_not_told_that_a_sensitive_register_has_a_row_to_complete(tmp_path: Path) -> None:
    dossier = read(tmp_path, discipline__csv="id,subject,on,severe\nd-1,m-1,2018-05-01,\n")
    ruling = classify(dossier, BOOK)["member:m-1"]
    assert ruling.missing == (Open(what="fact", name="severe", subject="member:m-1", row="discipline/d-1"),)
    told = (Open(what="withheld", name="law", subject="member:m-1"),)
    assert told_to(ruling, BOOK, "public").missing == told
    assert told_to(ruling, BOOK, "subject") == told_to(ruling, BOOK, "authority") == ruling


def test_the_public_is_told_that_a_sensitive_register_is_not_said_to_be_complete(tmp_path: Path) -> None:
    """Chưa khai đủ sổ kỷ luật là chuyện của cả bảng: nói ra không cho biết ai bị kỷ luật."""
    ruling = classify(read(tmp_path, complete__csv="what\n"), BOOK)["member:m-1"]
    asked = Open(what="register", name="discipline", subject="member:m-1")
    assert asked in ruling.missing
    assert asked in told_to(ruling, BOOK, "public").missing


def test_json_of_rulings_names_its_shape_and_book_and_holds_whole_rulings(rulings: Rulings) -> None:
    found = json.loads(export(rulings, BOOK, "json", audience="authority"))
    assert (found["schema"], found["period"], found["book"]) == ("xeploai.rulings/1", "2018", BOOK.hash)
    assert [xl.Ruling.model_validate_json(json.dumps(one)) for one in found["rulings"]] == list(rulings.values())


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    dossier = xl.Dossier(subjects=tuple(xl.Subject(kind="member", id=id) for id in ("=1+1", "@x", "-2", "+3", "m-1")))
    got = [row["đối tượng"] for row in rows(export(classify(dossier, BOOK), BOOK, "csv"))]
    assert got == ["'=1+1", "'@x", "'-2", "'+3", "m-1"]


def test_a_file_of_csv_begins_with_the_mark_that_spreadsheets_want(rulings: Rulings, tmp_path: Path) -> None:
    write_rulings(rulings, BOOK, tmp_path / "out.csv", "csv")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "out.csv").read_text("utf-8-sig") == export(rulings, BOOK, "csv")


def test_what_was_there_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "out.json"
    place.write_text("before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(place, b"after")
    assert place.read_text() == "before"
    assert list(tmp_path.iterdir()) == [place]


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("before")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"after")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "real").read_text()) == (True, "after")


# ── words that there are not ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("given", ["Public", "authority ", "", None, 1, ["public"]])
def test_a_word_that_an_argument_does_not_take_is_refused_with_those_it_takes(
    rulings: Rulings, tmp_path: Path, given: object
) -> None:
    """A misspelt audience must never read as one that may see everything."""
    wrong: Any = given
    one = next(iter(rulings))
    for call, valid in {
        "audience": (
            lambda: rulings.explain(one, "vi", wrong),
            lambda: rulings.why_not(one, Grade.EXCELLENT, "vi", wrong),
            lambda: export(rulings, BOOK, audience=wrong),
            lambda: write_rulings(rulings, BOOK, tmp_path / "a", audience=wrong),
        ),
        "lang": (
            lambda: rulings.explain(one, wrong),
            lambda: rulings.why_not(one, Grade.EXCELLENT, wrong),
            lambda: rulings.to_rows(wrong),
            lambda: export(rulings, BOOK, "csv", lang=wrong),
        ),
        "format": (lambda: export(rulings, BOOK, wrong), lambda: write_rulings(rulings, BOOK, tmp_path / "a", wrong)),
        "on_fault": (lambda: classify(rulings.dossier, BOOK, on_fault=wrong),),
    }.items():
        for refused in valid:
            with pytest.raises(LanguageError, match=f"^{call} is .*, and takes one of: '"):
                refused()
    assert not (tmp_path / "a").exists()


def test_a_quota_that_is_no_name_is_refused(rulings: Rulings) -> None:
    nothing: Any = None
    with pytest.raises(LanguageError, match="is no quota of this book"):
        rulings.quota(nothing)


@pytest.mark.parametrize("id", [" c ", unicodedata.normalize("NFD", "Cục")])
def test_one_subject_is_ruled_on_whatever_the_form_of_its_id(id: str) -> None:
    assert classify_one("unit", {"size": 12}, BOOK, id=id).subject == f"unit:{unicodedata.normalize('NFC', id.strip())}"


def test_none_says_that_a_fact_is_not_known() -> None:
    assert classify_one("unit", {"size": None}, BOOK) == classify_one("unit", {}, BOOK)


@pytest.mark.parametrize("fact", ["score", "head", "note_a"])
def test_a_number_of_any_length_is_a_fault_and_not_printed(fact: str) -> None:
    dossier = xl.Dossier(subjects=(xl.Subject.model_construct(kind="member", id="m", facts={fact: 10**5000}),))
    (found,) = examine(dossier, BOOK)[1]
    assert "a number of that size" in str(found)
