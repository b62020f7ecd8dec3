"""`xeploai rules`, `diff` and `holes`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.unit.test_cli import ASKED, DEMO, TABLES, Say, folder, say  # noqa: F401  # fixtures

import xeploai as xl
from xeploai.lawbook import entries

# ruff: noqa: F811  # fixtures

CENTRE = xl.rulebook("vn", period="2018")
PROVINCE = xl.rulebook(DEMO.jurisdiction, period=DEMO.period)
SIDES = ("vn@2018", f"{DEMO.jurisdiction}@{DEMO.period}")
OPEN = sorted(id for id, option in PROVINCE.chosen.items() if option is None and id not in CENTRE.chosen)
"""Undecided readings that only the province declares."""


CSV = ("--format", "csv")


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


class Terminal(io.StringIO):
    """A stream before which a person sits."""

    def isatty(self) -> bool:
        return True


def seen(monkeypatch: pytest.MonkeyPatch, say: Say, *args: str | Path) -> str:
    """What a command draws where a person looks."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("sys.stdout", stream := Terminal())
    assert say(*args).code == 0
    return stream.getvalue()


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_rules_are_told_one_a_row_in_their_order(say: Say) -> None:
    assert [row["mã"] for row in rows(say("rules", *ASKED, *CSV).out)] == [one.id for one in entries(PROVINCE)]
    said = say("rules", *ASKED)
    assert said.code == 0
    assert f"Tổng số: {len(entries(PROVINCE))} quy định" in said.err
    assert "xeploai readings" in said.err
    assert "xeploai holes" in said.err


def test_without_a_jurisdiction_the_rules_are_those_of_the_demo(say: Say) -> None:
    taken = xl.rulebook(DEMO.jurisdiction, period=DEMO.period, readings=DEMO.readings)
    assert [row["id"] for row in rows(say("rules", *CSV, "--lang", "en").out)] == [one.id for one in entries(taken)]


def test_a_reading_taken_brings_its_rules_and_drops_the_others(say: Say) -> None:
    hanging = [one for one in PROVINCE.rules if [part.reading for part in one.reading] == [OPEN[0]]]
    option = hanging[0].reading[0].option
    told = say("rules", *ASKED, *CSV, "--reading", f"{OPEN[0]}={option}")
    standing = {row["mã"]: row["cách hiểu"] for row in rows(told.out)}
    assert standing[hanging[0].id].endswith(f" [{OPEN[0]}={option}] (đã chọn)")
    every = say("rules", *ASKED, *CSV, "--reading", f"{OPEN[0]}={option}", "--all")
    assert len(rows(every.out)) > len(rows(told.out))


def test_one_kind_is_told_alone(say: Say) -> None:
    assert {row["đối tượng"] for row in rows(say("rules", *ASKED, *CSV, "--kind", "leader").out)} == {
        PROVINCE.kinds["leader"].vi
    }


def test_csv_has_the_terms_as_they_are_encoded(say: Say) -> None:
    told = rows(say("rules", *ASKED, *CSV, "--lang", "en").out)
    assert [row["id"] for row in told] == [one.id for one in entries(PROVINCE)]
    by_id = {row["id"]: row["terms as encoded"] for row in told}
    assert by_id["party_member.exempted"].startswith("“")


def test_json_names_the_book_and_tells_every_rule(say: Say) -> None:
    told: dict[str, Any] = json.loads(say("rules", *ASKED, "--format", "json").out)
    assert (told["schema"], told["period"], told["book"]) == ("xeploai/rules/1", DEMO.period, PROVINCE.hash)
    assert [one["id"] for one in told["rules"]] == [one.id for one in entries(PROVINCE)]


def test_where_a_person_looks_each_kind_has_a_table_and_no_id_is_cut(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = seen(monkeypatch, say, "rules", *ASKED)
    for kind in {one.kind for one in entries(PROVINCE)}:
        assert f"{PROVINCE.kinds[kind].vi} ({kind})" in drawn
    assert "[party_member.exempted]" in drawn
    assert "…" not in drawn


def test_a_table_of_rules_is_drawn_to_a_page_where_it_is_piped(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    drawn = say("rules", *ASKED, "--kind", "party_member").out.splitlines()
    table = [line for line in drawn if line.startswith("│")]
    assert {len(line) for line in table} == {100}
    whole = [one.id for one in entries(PROVINCE, "party_member") if len(one.id) <= 42]  # as wide as the column
    assert [id for id in whole if not any(f"[{id}]" in line for line in table)] == []
    monkeypatch.setenv("COLUMNS", "140")
    assert "─" * 40 in say("rules", *ASKED, "--kind", "party_member").out


def test_with_a_period_alone_the_rules_of_the_centre_are_read(say: Say) -> None:
    for command in ("rules", "holes", "readings", "schedule"):
        alone, named = say(command, "--period", "2019"), say(command, "--period", "2019", "--jurisdiction", "vn")
        assert (alone.code, alone.out) == (0, named.out)
        assert alone.err == f"Quy định của trung ương (vn), chưa kể quy định của địa phương: {NAME_ONE}\n{named.err}"
    drawn = say("rules", "--period", "2019", "--kind", "party_member").out
    assert "Đảng viên (party_member)" in drawn


NAME_ONE = "thêm --jurisdiction để đọc."


def test_a_year_of_which_no_text_is_known_says_so_and_by_what_it_goes(say: Say) -> None:
    assert "no text of" not in say("rules", "--period", "2026", "--kind", "party_member", "--lang", "en").err
    told = say("rules", "--period", "2027-05", "--kind", "civil_servant", "--lang", "en").err
    assert "no text of 2027 or later is known. 2027-05 goes by the rules of 2026" in told
    assert "Kỳ 2028 được tính theo các quy định của năm 2026" in say("readings", "--period", "2028").err


def test_readings_are_drawn_narrow_with_an_option_a_line_and_no_id_cut(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = seen(monkeypatch, say, "readings", *ASKED)
    assert {len(line) for line in drawn.splitlines() if line.startswith("│")} == {100}
    for id, reading in PROVINCE.declared_readings.items():
        assert f"[{id}]" in drawn
        assert all(f"• {option.id}:" in drawn for option in reading.options)


# ── holes ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_not_known_is_told_with_the_text_that_would_tell(say: Say) -> None:
    said = say("holes", *ASKED)
    told = {row["mã"]: row for row in rows(say("holes", *ASKED, *CSV).out)}
    assert (said.code, "where to look" in say("holes", *ASKED, "--lang", "en").out) == (0, True)
    assert list(told) == [one.id for one in xl.unknowns(PROVINCE)]
    assert "đang chờ" not in next(iter(told.values()))
    hole = next(one for one in PROVINCE.open_holes if one.of is None and not one.whole)
    assert told[hole.id]["cần xem"].startswith(PROVINCE.cited(hole.cite))
    assert said.err.startswith(f"Chưa rõ: {len(told)} (")


def test_with_a_dossier_who_waits_is_counted(say: Say, folder: Path) -> None:
    told = rows(say("holes", *ASKED, *CSV, "--dossier", folder).out)
    counts = {row["mã"]: int(row["đang chờ"]) for row in told}
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    assert 0 < max(counts.values()) <= sum(len(text.splitlines()) - 1 for text in TABLES.values())
    as_json: dict[str, Any] = json.loads(say("holes", *ASKED, "--dossier", folder, "--format", "json").out)
    assert {one["id"]: one["waiting"] for one in as_json["unknown"]} == counts


def test_without_anything_what_the_demo_waits_for_is_counted(say: Say) -> None:
    said = say("holes", *CSV, "--lang", "en", "--kind", "party_member")
    assert said.code == 0
    assert all(PROVINCE.kinds["party_member"].en in row["kinds"] for row in rows(said.out))
    assert any(int(row["waiting"]) > 100 for row in rows(said.out))


def test_a_faulty_dossier_is_told_and_nothing_else(say: Say, folder: Path) -> None:
    (folder / "party_member.csv").write_text("id,targets\nm-1,many\n", "utf-8")
    for command in (("holes", *ASKED), ("diff", *SIDES)):
        said = say(*command, "--dossier", folder)
        assert (said.code, said.out) == (1, "")
        assert "party_member.csv" in said.err


# ── diff ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_province_adds_to_the_centre_is_told_by_article(say: Say) -> None:
    said = say("diff", *SIDES)
    summary = said.out.partition("\n\n")[0]
    found = xl.diff(CENTRE, PROVINCE)
    assert (said.code, said.err) == (0, "")
    assert summary.startswith(f"vn@2018 → vn/hoa-binh@2018: thêm {len(found.of('added'))}; bỏ ")
    assert [row["mã"] for row in rows(say("diff", *SIDES, *CSV).out)] == [one.id for one in found.differences]


def test_a_book_beside_itself_has_a_summary_and_no_table(say: Say) -> None:
    said = say("diff", "vn@2018", "vn@2018", "--lang", "en")
    assert said.out == "vn@2018 → vn@2018: added 0; dropped 0; changed 0; by another text 0\n\n"


def test_without_a_kind_differences_are_counted_by_kind_with_the_texts_that_came_and_went(say: Say) -> None:
    said = say("diff", *SIDES, "--lang", "en").out
    found = xl.diff(CENTRE, PROVINCE)
    members = [one for one in found.differences if "party_member" in one.kinds and not one.is_of_text_only]
    row = next(line for line in said.splitlines() if line.startswith("│ Party member "))
    counts = [sum(one.change == change for one in members) for change in ("added", "dropped", "changed")]
    assert [int(cell) for cell in row.split("│")[2:5]] == counts
    texts = [one.after for one in found.of("added") if isinstance(one.after, xl.Instrument)]
    assert texts
    assert all(f"  - {one.title}: " in said for one in texts)
    assert said.splitlines()[-1].endswith("or --all.")
    every = say("diff", *SIDES, "--lang", "en", "--all").out
    rule = next(one.id for one in members if one.what == "rule" and len(one.id) < 40)
    assert (rule in said, rule in every) == (False, True)
    assert rule in say("diff", *SIDES, "--lang", "en", "--kind", "party_member").out


def test_the_kind_that_is_named_to_go_on_is_one_of_the_books(say: Say) -> None:
    last = say("diff", *SIDES).out.splitlines()[-1]
    kind = last.partition("ví dụ --kind ")[2].partition(",")[0]
    assert say("diff", *SIDES, "--kind", kind).code == 0


def test_a_reading_goes_to_whichever_book_declares_it(say: Say) -> None:
    option = PROVINCE.declared_readings[OPEN[0]].options[0].id
    told = rows(say("diff", *SIDES, *CSV, "--reading", f"{OPEN[0]}={option}").out)
    (reading,) = (row for row in told if row["mã"] == OPEN[0])
    assert reading["thay đổi"] == "thêm"
    shared = next(id for id, one in CENTRE.chosen.items() if one is None and PROVINCE.chosen[id] is None)
    taken = CENTRE.declared_readings[shared].options[0].id
    both = say("diff", *SIDES, *CSV, "--reading", f"{shared}={taken}", "--reading", f"{OPEN[0]}={option}")
    assert both.code == 0
    assert shared not in [row["mã"] for row in rows(both.out)]


def test_a_reading_that_neither_declares_is_a_misuse(say: Say) -> None:
    said = say("diff", *SIDES, "--reading", f"{OPEN[0]}x=y")
    assert (said.code, said.out) == (2, "")
    assert f"'{OPEN[0]}'" in said.err


def test_an_option_that_a_reading_does_not_have_is_a_misuse(say: Say) -> None:
    said = say("diff", *SIDES, "--reading", f"{OPEN[0]}=no-such-option")
    assert (said.code, said.out) == (2, "")
    assert "no-such-option" in said.err


@pytest.mark.parametrize("side", ["vn", "vn@", "@2018", "vn@2018@2018-12-31@x", ""])
def test_a_side_that_names_no_book_is_a_misuse(say: Say, side: str) -> None:
    said = say("diff", side, "vn@2018")
    assert (said.code, said.out) == (2, "")
    assert "ĐỊA-PHƯƠNG@KỲ" in said.err


def test_a_book_that_there_is_not_and_a_day_that_is_none_are_misuses(say: Say) -> None:
    for side in ("nowhere@2018", "vn@20180", "vn@2018@tomorrow"):
        said = say("diff", "vn@2018", side)
        assert (said.code, said.out) == (2, "")


def test_the_day_of_decision_may_be_named(say: Say) -> None:
    said = say("diff", "vn@2018", "vn@2018@2019-01-15")
    assert said.out.startswith("vn@2018 → vn@2018@2019-01-15: ")


def test_a_kind_that_neither_has_is_a_misuse_of_each_command(say: Say) -> None:
    for command in (("rules", *ASKED), ("holes", *ASKED), ("diff", *SIDES)):
        said = say(*command, "--kind", "party_membr")
        assert (said.code, said.out) == (2, "")
        assert "'party_member'" in said.err


def test_with_a_dossier_whose_ruling_changes_is_told_and_what_was_left_out(say: Say, folder: Path) -> None:
    said = say("diff", *SIDES, "--dossier", folder, "--kind", "party_organisation")
    _, _, told = said.out.partition("\n\nKết quả thay đổi: ")
    assert said.code == 0
    summary, *_, left = told.partition("\n┏")[0].splitlines()
    changed = rows(say("diff", *SIDES, *CSV, "--dossier", folder, "--kind", "party_organisation").out)
    assert {row["mã"] for row in changed} <= {"c-1", "c-2"}
    assert " trong 2 đối tượng" in summary
    assert "(party_organisation.regular_recognised): 2" in left
    assert left.startswith("Bỏ ra khi xét theo vn@2018")


def test_a_table_of_changes_is_told_apart_from_what_was_left_out_for_one_of_the_books(say: Say, folder: Path) -> None:
    said = say("diff", *SIDES, *CSV, "--dossier", folder)
    assert "Bỏ ra khi xét theo vn@2018" in said.err
    assert "Bỏ ra" not in said.out


def test_a_template_of_a_third_period_is_told(say: Say, tmp_path: Path) -> None:
    """One of the first book's period is what the command asks for."""
    place = tmp_path / "ho-so.xlsx"
    assert say("template", "--jurisdiction", "vn", "--period", "2020", "--kinds", "party_member", "-o", place).code == 0
    filled = openpyxl.load_workbook(place)
    filled["party_member"]["A2"] = "m-1"
    filled.save(place)
    noted = "Lưu ý: hồ sơ lập theo mẫu của vn, kỳ 2020; bộ quy tắc đang dùng là của vn, kỳ 2021."
    assert noted in say("diff", "vn@2021", "vn@2022", "--dossier", place, *CSV).err
    assert "Lưu ý" not in say("diff", "vn@2020", "vn@2021", "--dossier", place, *CSV).err


def test_a_value_that_one_book_refuses_ends_the_command_unless_it_is_only_marked(say: Say, folder: Path) -> None:
    (folder / "party_organisation.csv").write_text("id,regular_recognised\nc-1,many\nc-2,12\n", "utf-8")
    said = say("diff", *SIDES, "--dossier", folder)
    assert (said.code, said.out) == (1, "")
    assert "vn/hoa-binh@2018: party_organisation.csv, dòng 2" in said.err
    marked = say("diff", *SIDES, "--dossier", folder, "--on-fault", "mark")
    assert (marked.code, "dữ liệu lỗi" in marked.out) == (0, True)
    assert "vn/hoa-binh@2018: party_organisation.csv, dòng 2" in marked.err


def test_json_holds_the_differences_and_both_rulings_as_the_public_may_read_them(say: Say, folder: Path) -> None:
    said = say("diff", *SIDES[::-1], "--dossier", folder, "--format", "json")
    told: dict[str, Any] = json.loads(said.out)
    assert (told["schema"], told["after"], told["rulings"]["audience"]) == ("xeploai/diff/1", "vn@2018", "public")
    assert told["rulings"]["compared"] == 5
    left = told["rulings"]["left_out"]["vn@2018"]
    assert {"what": "fact", "name": "party_organisation.thematic_recognised", "count": 2} in left


def test_where_a_person_looks_a_difference_is_drawn_narrow(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = seen(monkeypatch, say, "diff", *SIDES, "--all")
    assert "thay đổi" in drawn
    assert max(map(len, drawn.splitlines())) <= 100 or "→" in drawn.splitlines()[0]
