"""Rows that another system hands over, and what headings may look like."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from tests.unit.test_io import BOOK, EXPECTED, UNIT

import xeploai as xl
from xeploai import Fact, fact
from xeploai.dossier import Renamed
from xeploai.errors import LanguageError
from xeploai.evidence import examine
from xeploai.io import read_json

TABLES: dict[str, list[dict[str, Any]]] = {
    "unit": [{"Mã": "u-1", "size": 12}, {"Mã": "u-2", "size": "2"}],
    "member": [
        {"ma_cb": "m-1", "Thuộc đơn vị": "u-1", "score": Decimal("95.00"), "head": False, "ho_ten": "…"},
        {"ma_cb": "m-2", "Thuộc đơn vị": "u-1", "score": 80, "head": True, "ho_ten": None},
    ],
    "discipline": [{"id": "d-1", "subject": "m-2", "on": "02/03/2018", "severe": "có"}],
    "helps": [{"source": "m-1", "target": "u-2", "start": "2018-01-01", "end": None}],
    "complete": [
        {"what": "discipline", "start": "2018-01-01", "end": "31/12/2018"},
        {"what": "unit_of", "scope": "member:m-1"},
    ],
}
RENAME: Mapping[str, str | None] = {"ma_cb": "id", "ho_ten": None}


def faults_of(dossier: xl.Dossier) -> list[str]:
    return [str(one) for one in examine(dossier, BOOK)[1]]


def test_rows_of_another_system_are_a_dossier() -> None:
    renames: list[Renamed] = [RENAME, {"member": RENAME}, {"ma_cb": "xyz", "member": RENAME}]
    for rename in renames:
        assert examine(xl.Dossier.from_tables(TABLES, rename), BOOK) == (EXPECTED, ())


def test_numbers_may_be_ids_and_the_first_moment_of_a_day_is_that_day() -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        "member": [{"id": 7, "score": 95, "head": True}],
        "discipline": [{"id": 1, "subject": 7, "on": datetime.fromisoformat("2018-03-02")}],
    }
    examined, faults = examine(xl.Dossier.from_tables(rows), BOOK)
    assert (faults, [one.key for one in examined.subjects]) == ((), ["member:7"])
    assert (examined.records[0].subject, examined.records[0].facts) == ("7", {"on": date(2018, 3, 2)})
    rows["discipline"][0]["on"] = datetime.fromisoformat("2018-03-02T08:00")
    assert "is no day" in faults_of(xl.Dossier.from_tables(rows))[0]
    assert "binary float" in faults_of(xl.Dossier.from_tables({"member": [{"id": 7, "score": 95.5}]}))[0]


def test_rows_may_come_from_anything_that_yields_them_once() -> None:
    tables = {name: (row for row in rows) for name, rows in TABLES.items()}
    assert examine(xl.Dossier.from_tables(tables, RENAME), BOOK) == (EXPECTED, ())


def test_rows_are_classified_as_they_are() -> None:
    rulings = xl.classify(xl.Dossier.from_tables(TABLES, RENAME), BOOK)
    assert rulings["member:m-2"].grade is xl.Grade.COMPLETED


def test_a_fault_of_rows_names_table_row_and_column() -> None:
    found = faults_of(xl.Dossier.from_tables({"member": [{"id": "m-1", "score": "89.995"}, {"score": 1}]}))
    assert found[0].startswith("member, row 1, column score: Điểm: '89.995' has more decimal places")
    assert found[1].startswith("member, row 2, column id: the id is empty. Write a code.")


@pytest.mark.parametrize(
    ("tables", "fault"),
    [
        ({"unit": [{"id": "u", "sise": 1}]}, "unit, column 'sise': unit has no such column. Nearest valid: 'size'"),
        ({"unit": [{"ma_dv": "u", "size": 1}]}, "unit, column 'ma_dv': unit has no such column."),
        (
            {"discipline": [{"id": "d", "subject": "m", "on": "x", "Mã NV": 1}]},
            "discipline, column 'Mã NV': discipline",
        ),
        ({"unit": [{"Mã NV": 1, "Tên": 2}]}, "unit, row 1: no heading is known ('Mã NV', 'Tên'); expected id and the"),
        ({"unit": [{"size": 1}]}, "unit, row 1: there is no column 'id'."),
        ({"unit": [{"id": "u", "Size": 1, "Số người": 2}]}, "unit, row 1: several headings stand for one column"),
        ({"units": [{"id": "u"}]}, "table 'units': it is no table of this book. Nearest valid: 'unit'"),
    ],
)
def test_a_heading_or_table_that_the_book_does_not_know_is_a_fault(tables: dict[str, Any], fault: str) -> None:
    assert any(one.startswith(fault) for one in faults_of(xl.Dossier.from_tables(tables)))


def test_where_a_table_was_not_understood_nothing_is_taken_for_complete() -> None:
    """Under `mark` the rest is graded, and a register half of which was lost must not say that there was nothing."""
    spoilt = {**TABLES, "discipline": [{"id": "d-1", "owner": "m-2", "severe": "có"}]}
    examined, faults = examine(xl.Dossier.from_tables(spoilt, RENAME), BOOK)
    assert (examined.complete, examined.records, len(faults)) == ((), (), 2)
    rulings = xl.classify(xl.Dossier.from_tables(spoilt, RENAME), BOOK, on_fault="mark")
    assert rulings["member:m-1"].status == "pending"


def test_a_table_with_no_rows_is_no_fault() -> None:
    assert faults_of(xl.Dossier.from_tables({"unit": [], "discipline": []})) == []


@pytest.mark.parametrize(
    ("tables", "rename", "error"),
    [
        ({"unit": [["u-1", 1]]}, None, "row 1 of unit is a list, and a row maps headings to cells"),
        ({"unit": [{"a": 1, "b": 2}]}, {"a": "id", "b": "id"}, "row 1 of unit: several of its headings"),
        ({"unit": [{"a": 1, "id": 2}]}, {"a": "id"}, "row 1 of unit: several of its headings"),
        (
            {"unit": [{"id": 1}]},
            {"units": {"a": "id"}},
            "rename: there is no table 'units' here. Nearest valid: 'unit'",
        ),
    ],
)
def test_rows_that_cannot_be_renamed_are_refused(tables: Any, rename: Any, error: str) -> None:
    with pytest.raises(LanguageError) as raised:
        xl.Dossier.from_tables(tables, rename)
    assert str(raised.value).startswith(error)


def test_tables_and_rows_add_up_and_are_kept_in_a_document() -> None:
    units = EXPECTED.model_copy(update={"subjects": EXPECTED.subjects[:2], "links": (), "records": (), "complete": ()})
    members = {name: rows for name, rows in TABLES.items() if name != "unit"}
    both = units.model_copy(update={"tables": xl.Dossier.from_tables(members, RENAME).tables})
    assert examine(both, BOOK) == (EXPECTED, ())
    dossier, places, broken = read_json(both.model_dump_json(), BOOK)
    assert (broken, examine(dossier, BOOK, places)) == ((), (EXPECTED, ()))


@pytest.mark.parametrize(
    ("tables", "fault"),
    [
        ("[]", "-, tables: it is no object."),
        ('{"unit": {}}', "-, tables.unit: it is no array."),
        ('{"unit": [1]}', "-, tables.unit[0]: it is no object."),
    ],
)
def test_tables_of_a_document_have_a_shape(tables: str, fault: str) -> None:
    (found,) = read_json(f'{{"tables": {tables}, "subjects": [{{"kind": "unit", "id": "u"}}]}}', BOOK)[2]
    assert str(found).startswith(fault)


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Named(xl.Form, kind=UNIT):
    health: Fact[int] = fact(vi="Khoẻ, thuỷ lợi, hoà giải", synonyms=("Chỉ số Z", "so_z"))
    road: Fact[int] = fact(vi="Đường")


NAMED = xl.Book(
    jurisdiction="vn",
    period=BOOK.period,
    decided_on=BOOK.period.end,
    sets=(xl.rule_set("t", "vn", vi="t", forms=(Named,)),),
)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
@pytest.mark.parametrize(
    "heading", ["Khoẻ, thuỷ lợi, hoà giải", "KHỎE, THỦY LỢI, HÒA GIẢI", " khỏe,  thủy lợi, hoà giải", "SO_Z"]
)  # fmt: skip
def test_a_heading_is_known_however_its_accents_are_written(heading: str, form: Any) -> None:
    rows = [{"id": "u-1", unicodedata.normalize(form, heading): 3}]
    examined, faults = examine(xl.Dossier.from_tables({"unit": rows}), NAMED)
    assert (faults, examined.subjects[0].facts) == ((), {"health": 3})


@pytest.mark.parametrize("heading", ["Duong", "Dường", "Đuong", "Khoe, thuy loi", "Khoé, thuỷ lợi"])
def test_a_heading_without_its_accents_or_with_others_is_not_known(heading: str) -> None:
    (fault,) = examine(xl.Dossier.from_tables({"unit": [{"id": "u-1", heading: 3}]}), NAMED)[1]
    assert "unit has no such column" in str(fault)
