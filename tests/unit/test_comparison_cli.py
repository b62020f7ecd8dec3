"""`xeploai compare` under the book of a province: the demo, and a few tables of an office."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest
from tests.unit.test_cli import ASKED, Said, Say, say, shown  # noqa: F401  # fixtures

import xeploai as xl
from xeploai.classify import Rulings
from xeploai.comparison import Comparison
from xeploai.comparison import compare as comparison_of

# ruff: noqa: F811  # fixtures

HEADINGS = ("Loại đối tượng", "Mã", "Quyết định", "Lý do")
ARTICLE = re.compile(r"\[([^]]*\d+[-/][^]]*(HD|QĐ|KH|NĐ)|quy định năm 2018)[^]]*; [^]]*\]")
PROPOSED = "hoa-binh-monthly"
"""Of officials and civil servants, by the month: what was only proposed."""
TOP, WELL, DONE = (grade.vi for grade in (xl.Grade.EXCELLENT, xl.Grade.GOOD, xl.Grade.COMPLETED))
Row = dict[str, str]


class Told(NamedTuple):
    """What the command told: the lines of its summary, and the rows of its table by heading."""

    summary: list[str]
    rows: list[Row]

    def of(self, id: str) -> Row:
        return next(row for row in self.rows if row["mã"] == id)


def told(said: Said) -> Told:
    summary, _, table = said.out.partition("\n\n")
    headings, *rows = [line.split("\t") for line in table.splitlines()] or [[]]
    return Told(summary.splitlines(), [dict(zip(headings, row, strict=True)) for row in rows])


def written(path: Path, decisions: dict[str, str], reasons: dict[str, str] | None = None) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows((*key.split(":"), grade, (reasons or {}).get(key, "")) for key, grade in decisions.items())
    return path


# ── the demo ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def compared(shown: Rulings) -> Comparison:
    return comparison_of(shown)


def test_without_a_source_the_demo_is_compared_and_only_who_is_to_be_looked_at_is_listed(
    say: Say, compared: Comparison
) -> None:
    said = say("compare")
    summary, rows = told(said)
    assert (said.code, said.err) == (4, "")
    assert summary[0].startswith(f"Đối chiếu: {len(compared.subjects)} (")
    assert summary[-1].startswith(f"Cần xem xét: {len(compared.findings)} đối tượng, ")
    assert sorted(row["mã"] for row in rows) == sorted(one.subject.partition(":")[2] for one in compared.findings)
    assert 0 < len(rows) < len(compared.subjects)


def test_all_lists_everybody_under_the_same_summary(say: Say, compared: Comparison) -> None:
    few, everybody = say("compare"), say("compare", "--all")
    assert (everybody.code, told(everybody).summary) == (4, told(few).summary)
    assert len(told(everybody).rows) == len(compared.subjects)
    rows = told(everybody).rows
    assert [row for row in rows if row["mã"] in {one["mã"] for one in told(few).rows}] == told(few).rows


def test_what_is_wrong_with_a_decision_of_the_demo_is_told_with_its_ground(say: Say) -> None:
    grounds = {
        "cao hơn mức quy định cho phép": ARTICLE,
        "vượt tỷ lệ khống chế": re.compile(r"Không quá 20% .*\[.*; .*\]"),
        "thấp hơn mức quy định cho phép": re.compile("theo quy định: .*; chưa ghi lý do"),
        "đã có quyết định nhưng theo quy định không, chưa xếp loại": ARTICLE,
        "chưa đủ dữ liệu để đối chiếu": re.compile("còn thiếu: |chưa có văn bản: "),
    }
    rows = told(say("compare")).rows
    found = {outcome: [row["nội dung"] for row in rows if row["đối chiếu"] == outcome] for outcome in grounds}
    assert {outcome: bool(texts) for outcome, texts in found.items()} == dict.fromkeys(grounds, True)
    bare = [text for outcome, texts in found.items() for text in texts if not grounds[outcome].search(text)]
    assert bare == []


def test_members_stand_with_their_cell_where_the_link_to_it_is_named(say: Say, shown: Rulings) -> None:
    rows = told(say("compare", "--all", "--by-unit", "member_of", "--lang", "vi")).rows
    end = shown.book.period.end
    cell = {one.source: one.target for one in shown.dossier.links if one.link == "member_of" and one.span.contains(end)}
    told_of = {row["mã"]: row["đơn vị"] for row in rows if row["đối tượng"] == shown.book.kinds["party_member"].vi}
    assert {id: told_of[id] for id in cell} == cell
    units = [row["đơn vị"] for row in rows]
    assert len(set(units)) == sum(here != before for here, before in zip(units, ["", *units], strict=False))


def test_without_a_link_to_units_no_unit_is_told(say: Say) -> None:
    assert "đơn vị" not in told(say("compare")).rows[0]


def test_a_decision_beside_another_that_the_demo_records_is_refused(
    say: Say, compared: Comparison, tmp_path: Path
) -> None:
    one = next(one for one in compared.subjects if one.decided is xl.Grade.GOOD)
    said = say("compare", "--decisions", written(tmp_path / "qd.csv", {one.subject: DONE}))
    assert (said.code, said.out) == (1, "")
    assert f"qd.csv, dòng 2, cột decision: {one.subject} có nhiều quyết định" in said.err


def test_a_proposal_is_taken_in_by_its_name_and_one_there_is_not_is_a_misuse(say: Say) -> None:
    law, proposed = say("compare", "--all"), say("compare", "--all", "--proposal", PROPOSED)
    assert (law.code, proposed.code) == (4, 4)
    changed = [row["đối tượng"] for row, was in zip(told(proposed).rows, told(law).rows, strict=True) if row != was]
    # Others change where they read of an official or a civil servant.
    assert set(changed) >= {"Cán bộ", "Công chức"}
    said = say("compare", "--proposal", f"{PROPOSED}x")
    assert (said.code, said.out, f"'{PROPOSED}'" in said.err) == (2, "", True)


def test_a_link_there_is_not_is_a_misuse(say: Say) -> None:
    said = say("compare", "--by-unit", "membr_of")
    assert (said.code, said.out) == (2, "")
    assert "'member_of'" in said.err


def test_a_level_that_is_not_competent_is_named_in_the_summary_and_heads_its_row(
    say: Say, compared: Comparison
) -> None:
    summary, rows = told(say("compare"))
    wrong = [one.subject.partition(":")[2] for one in compared.subjects if one.incompetent]
    assert f"Không thuộc thẩm quyền: {len(wrong)} ({', '.join(wrong)})" in summary
    headed = [row["mã"] for row in rows if "không thuộc thẩm quyền" in row["nội dung"].partition(";")[0]]
    assert headed == wrong
    assert wrong != []


def test_a_workbook_has_the_rows_of_the_table_and_the_summary(say: Say, tmp_path: Path) -> None:
    shown, said = say("compare"), say("compare", "--out", tmp_path / "đối chiếu.xlsx")
    summary, rows = told(shown)
    assert (said.code, said.out.splitlines()) == (4, summary)
    table, total = openpyxl.load_workbook(tmp_path / "đối chiếu.xlsx").worksheets
    found = [tuple(cell or "" for cell in row) for row in table.iter_rows(values_only=True)]
    assert found == [tuple(rows[0]), *(tuple(row.values()) for row in rows)]
    assert [row[0] for row in total.iter_rows(min_row=2, values_only=True)] == summary


# ── tables of an office ──────────────────────────────────────────────────────────────────────────────────────────────


GIVEN = {"agency:cq-0": WELL, "agency:cq-1": DONE, "agency:cq-2": TOP}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An agency and its two units, whose grades come from their own body."""
    folder = tmp_path / "hồ sơ"
    folder.mkdir()
    rows = [f"{key.split(':')[1]},{'' if key.endswith('0') else 'cq-0'},{grade}" for key, grade in GIVEN.items()]
    (folder / "agency.csv").write_text("\n".join(["id,unit_of,given_grade", *rows, ""]), "utf-8")
    return folder


def test_decisions_that_follow_the_rules_give_no_row_and_nothing_to_look_at(say: Say, office: Path) -> None:
    said = say("compare", office, *ASKED, "--decisions", written(office.parent / "qd.csv", GIVEN))
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == ["Đối chiếu: 3 (đúng mức theo quy định: 3)", "Không có vấn đề cần xem xét."]


def test_units_stand_under_the_body_they_belong_to(say: Say, office: Path) -> None:
    given = written(office.parent / "qd.csv", GIVEN)
    said = say("compare", office, *ASKED, "--decisions", given, "--all", "--by-unit", "unit_of")
    assert (said.code, [row["đơn vị"] for row in told(said).rows]) == (0, ["cq-0"] * 3)


def test_a_decision_above_the_rules_is_told_with_its_article(say: Say, office: Path) -> None:
    given = written(office.parent / "qd.csv", {**GIVEN, "agency:cq-1": TOP})
    said = say("compare", office, *ASKED, "--decisions", given)
    (row,) = told(said).rows
    assert (said.code, row["mã"], row["đối chiếu"]) == (4, "cq-1", "cao hơn mức quy định cho phép")
    assert (row["theo quy định"], row["quyết định"]) == (DONE, TOP)
    assert ARTICLE.search(row["nội dung"])


def test_a_lower_decision_is_looked_at_until_it_has_a_reason(say: Say, office: Path) -> None:
    path, lower = office.parent / "qd.csv", {**GIVEN, "agency:cq-2": WELL}
    said = say("compare", office, *ASKED, "--decisions", written(path, lower))
    assert (said.code, [row["mã"] for row in told(said).rows]) == (4, ["cq-2"])
    reasons = {"agency:cq-2": "BB-07"}
    said = say("compare", office, *ASKED, "--decisions", written(path, lower, reasons))
    assert (said.code, told(said).rows) == (0, [])


def test_a_workbook_is_not_written_over_what_is_read_nor_under_another_name(say: Say, office: Path) -> None:
    decided = written(office.parent / "qd.csv", GIVEN).rename(office.parent / "qd.xlsx")
    for out, fault in ((decided, "đây là tệp"), (office / "a.xlsx", "đây là tệp"), ("a.txt", "kết thúc bằng .xlsx")):
        said = say("compare", office, *ASKED, "--decisions", decided, "--out", out)
        assert (said.code, said.out, fault in said.err) == (2, "", True)
    assert not (office / "a.xlsx").exists()


def test_without_a_table_the_decisions_are_those_of_the_dossier(say: Say, office: Path) -> None:
    said = say("compare", office, *ASKED, "--lang", "en")
    assert said.code == 4
    assert said.out.count("no decision yet") == 1 + len(GIVEN)
