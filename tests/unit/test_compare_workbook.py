"""`xeploai compare` on a workbook of decisions: every fault it promises to find, and what is wrong with a table."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from xeploai.cli import run

PLUGIN = """
from collections.abc import Iterable
from decimal import Decimal

import xeploai as xl
from xeploai import Fact, Grade, fact

LAW = xl.Instrument(
    id="law", number="1-HD", vi="Hướng dẫn", jurisdiction="tried", established=xl.Established.SIGNED_TEXT
)
CELL = xl.Kind("cell", vi="Chi bộ", en="Cell", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)
CELL_OF = xl.Link("cell_of", MEMBER, CELL, vi="Sinh hoạt tại chi bộ")


class MemberForm(xl.Form, kind=MEMBER):
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100))
    posted: Fact[bool] = fact(vi="Được điều động")


class CellForm(xl.Form, kind=CELL):
    sound: Fact[bool] = fact(vi="Vững mạnh")


RULES = (
    xl.Ceiling("score", MEMBER, at_most=Grade.GOOD, when=MemberForm.score < 90, cite=LAW.at("Điều 1"),
               vi="Dưới 90 điểm", en="Below 90 points"),
    xl.Gate("posted", MEMBER, xl.NOT_GRADED, when=MemberForm.posted, cite=LAW.at("Điều 4"), vi="Được điều động"),
    xl.Ceiling("sound", CELL, at_most=Grade.GOOD, when=~CellForm.sound, cite=LAW.at("Điều 8"), vi="Chưa vững mạnh"),
    xl.Quota("top", MEMBER, group=(CELL_OF.target_id,), base=xl.Base(grade=Grade.GOOD), share=Decimal("0.2"),
             key=MemberForm.score, cite=LAW.at("Điều 6"), vi="Không quá 20% số hoàn thành tốt trở lên",
             en="At most 20% of those who completed well or better"),
    xl.Competence("who", MEMBER, "decision", levels=("base",), by="Đảng ủy cơ sở", cite=LAW.at("Điều 5"),
                  vi="Đảng ủy cơ sở quyết định"),
)
SET = xl.rule_set("tried", "tried", vi="Tỉnh thử", instruments=(LAW,), kinds=(CELL, MEMBER),
                  forms=(MemberForm, CellForm), links=(CELL_OF,), rules=RULES)
MORE = xl.rule_set("tried-more", "tried", vi="Đề xuất", proposal=True, rules=(
    xl.Hole("unseen", kinds=(MEMBER,), cite=LAW.at("Phụ lục"), vi="Phụ lục chưa thấy"),
))


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    yield SET
    yield MORE
"""
ASKED = ("--jurisdiction", "tried", "--period", "2018", "--by-unit", "cell_of")
TOP, WELL, DONE = "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"
HEADINGS = ("Mã", "Loại đối tượng", "Tự xếp loại", "Quyết định xếp loại", "Cấp", "Lý do", "Ngày quyết định")
Rows = list[dict[str, Any]]
Sheets = dict[str, list[list[Any]]]


class Said(NamedTuple):
    """What the command wrote, and how it ended."""

    code: int
    out: str
    err: str

    def line(self, id: str) -> list[str]:
        """Return the cells of a subject's row."""
        return next(cells for line in self.out.splitlines() if (cells := line.split("\t"))[2:3] == [id])

    @property
    def listed(self) -> list[str]:
        """The ids of the subjects that have a row, in their order."""
        return [line.split("\t")[2] for line in self.out.partition("\n\n")[2].splitlines()[1:]]


Say = Callable[..., Said]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Say]:
    """Run `compare` where a plugin with a few rules is installed beside what is."""
    place = tmp_path / "installed"
    info = place / "dist_tried-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: dist-tried\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[xeploai]\ntried = installed_tried\n", encoding="utf-8")
    (place / "installed_tried.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.syspath_prepend(place)

    def said(source: Path, *more: str | Path) -> Said:
        code = run(["compare", str(source), *ASKED, *map(str, more)])
        wrote = capsys.readouterr()
        return Said(code, wrote.out, wrote.err)

    yield said
    sys.modules.pop("installed_tried", None)


def workbook(path: Path, sheets: Sheets) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


@pytest.fixture
def sheets() -> Sheets:
    """Five members of one cell, of whom one may be excellent, and two of another, none of whom may."""
    scores = {**{f"m{number}": 99 - number for number in range(5)}, "n1": 80, "n2": 70}
    members = [[id, "c1" if id < "n" else "c2", score, 0] for id, score in scores.items()]
    said = [["member", "2018-01-01", "2018-12-31"], ["cell_of", "2018-01-01", "2018-12-31"]]
    return {
        "cell": [["mã", "Vững mạnh", "kết quả đã được quyết định"], ["c1", "có", TOP], ["c2", "có", TOP]],
        "member": [["mã", "Sinh hoạt tại chi bộ", "Điểm", "Được điều động"], *members],
        "complete": [["nội dung", "từ ngày", "đến ngày"], *said],
    }


@pytest.fixture
def rows() -> Rows:
    """Decisions that follow the rules to the letter."""
    grades = {"m0": TOP, **dict.fromkeys(("m1", "m2", "m3", "m4", "n1", "n2"), WELL)}
    return [dict(zip(HEADINGS, (id, "Đảng viên", WELL, of, "base", "", ""), strict=True)) for id, of in grades.items()]


def table(path: Path, rows: Rows, *, encoding: str = "utf-8", end: str = "\n") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, dict.fromkeys(heading for row in rows for heading in row), lineterminator=end)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def dossier(tmp_path: Path, sheets: Sheets) -> Path:
    return workbook(tmp_path / "hồ sơ.xlsx", sheets)


@pytest.fixture
def against(say: Say, dossier: Path, tmp_path: Path) -> Say:
    """Compare decisions given as rows with the dossier, as a workbook."""

    def said(rows: Rows, *more: str) -> Said:
        lines: list[list[Any]] = [list(rows[0]), *(list(row.values()) for row in rows)]
        return say(dossier, "--decisions", workbook(tmp_path / "qd.xlsx", {"Năm 2018": lines}), *more)

    return said


@pytest.mark.parametrize("audience", ["public", "subject", "authority"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_workbook_that_follows_the_rules_gives_nothing(against: Say, rows: Rows, lang: str, audience: str) -> None:
    said = against(rows, "--lang", lang, "--audience", audience)
    assert (said.code, said.err) == (0, "")
    clean = {"vi": "Không có vấn đề cần xem xét.", "en": "There is nothing to look at."}
    # A count, and that there is nothing: no row, and no heading of a table without rows.
    assert (len(said.out.splitlines()), said.out.splitlines()[-1]) == (2, clean[lang])


@pytest.mark.parametrize("audience", ["public", "subject", "authority"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_asked_for_all_everybody_has_a_row_and_only_the_public_reads_no_opinion(
    against: Say, rows: Rows, lang: str, audience: str
) -> None:
    said = against(rows, "--all", "--lang", lang, "--audience", audience)
    assert (said.code, said.err) == (0, "")
    summary, table = said.out.split("\n\n")
    headings, *cells = [line.split("\t") for line in table.splitlines()]
    assert summary + "\n" == against(rows, "--lang", lang, "--audience", audience).out
    assert [line[0] for line in cells] == [*["c1"] * 6, *["c2"] * 3]
    assert [line[2] for line in cells] == ["c1", "m0", "m1", "m2", "m3", "m4", "c2", "n1", "n2"]
    opinions = {"vi": "tự nhận mức", "en": "self-grade"}[lang]
    assert (opinions in headings) is (audience != "public")


def test_every_planted_fault_is_found_with_its_article_and_numbers(against: Say, rows: Rows) -> None:
    by_id = {row["Mã"]: row for row in rows}
    for id, grade in {"m1": TOP, "m2": DONE, "n1": TOP}.items():
        by_id[id]["Quyết định xếp loại"] = grade
    by_id["m3"]["Cấp"] = "cell"
    said = against(rows)
    assert said.code == 4
    assert said.listed == ["m1", "m2", "m3", "n1"]
    assert against(rows, "--all").line("m0")[5:] == ["đúng mức theo quy định", ""]
    assert said.line("m1")[:5] == ["c1", "Đảng viên", "m1", WELL, TOP]
    assert said.line("m1")[5] == "vượt tỷ lệ khống chế"
    assert "Điều 6 1-HD" in said.line("m1")[6]
    assert said.line("m2")[5:] == ["thấp hơn mức quy định cho phép", f"theo quy định: {WELL}; chưa ghi lý do"]
    assert said.line("n1")[5] == "cao hơn mức quy định cho phép"
    assert "Dưới 90 điểm [Điều 1 1-HD; theo văn bản đã ký]" in said.line("n1")[6]
    assert "Điều 6" not in said.line("n1")[6]
    assert "do cấp ghi là “cell”, không thuộc thẩm quyền" in said.line("m3")[6]
    assert (
        f"{TOP}, nhóm [c1]: được phép 1, cơ số 5; đã quyết định cho m0, m1 (2); thừa 1; không đạt chỉ do tỷ lệ khống "
        "chế: m1; "
        "Không quá 20% số hoàn thành tốt trở lên [Điều 6 1-HD; theo văn bản đã ký]"
    ) in said.out
    assert "Không thuộc thẩm quyền: 1 (m3)\n" in said.out
    assert said.out.split("\n\n")[0].splitlines()[-1] == "Cần xem xét: 4 đối tượng, 1 nhóm theo tỷ lệ khống chế"


def test_a_group_is_counted_as_if_what_was_not_seen_were_empty_where_that_settles_it(against: Say, rows: Rows) -> None:
    """A rule that was not seen may lower anybody: as with each ruling, what it leaves open faults no decision."""
    said = against(rows, "--proposal", "tried-more")
    assert (said.code, said.listed) == (0, [])
    rows[1]["Quyết định xếp loại"] = TOP
    said = against(rows, "--proposal", "tried-more")
    # Who is out is not settled: it is told who is out by what was seen.
    out = "tạm tính, không đạt chỉ do tỷ lệ khống chế: m1"
    assert f"{TOP}, nhóm [c1]: được phép 0–1, cơ số 0–5; đã quyết định cho m0, m1 (2); thừa 1; {out}; " in said.out


def test_a_place_that_only_the_rules_seen_refuse_is_told_by_the_quota_and_then_by_what_was_not_seen(
    against: Say, rows: Rows
) -> None:
    rows[1]["Quyết định xếp loại"] = TOP
    said = against(rows, "--proposal", "tried-more")
    assert (said.code, said.listed) == (4, ["m1"])
    assert said.line("m1")[3:6] == [f"tạm tính: {WELL}", TOP, "vượt tỷ lệ khống chế"]
    # By the rules seen it is known who must give way, so it is not said that nobody was chosen.
    assert said.line("m1")[6] == (
        f"theo quy định: {WELL}; Không quá 20% số hoàn thành tốt trở lên [Điều 6 1-HD; theo văn bản đã ký]; "
        "chưa có văn bản: Phụ lục chưa thấy [Phụ lục 1-HD; theo văn bản đã ký; đề xuất, chưa phải quy định]; "
        "và 1 nội dung khác"
    )


def test_what_is_missing_is_named_where_nothing_can_be_said(
    say: Say, tmp_path: Path, sheets: Sheets, rows: Rows
) -> None:
    sheets["member"][-1][3] = None
    source = workbook(tmp_path / "thiếu.xlsx", sheets)
    said = say(source, "--decisions", table(tmp_path / "qd.csv", rows))
    assert said.code == 4
    assert said.line("n2")[5] == "chưa đủ dữ liệu để đối chiếu"
    assert "còn thiếu: dữ liệu “Được điều động” của Đảng viên n2" in said.line("n2")[6]


def test_a_group_not_declared_complete_is_told_as_open(say: Say, tmp_path: Path, sheets: Sheets, rows: Rows) -> None:
    del sheets["complete"]
    rows[1]["Quyết định xếp loại"] = TOP
    source = workbook(tmp_path / "mở.xlsx", sheets)
    said = say(source, "--decisions", table(tmp_path / "qd.csv", rows))
    assert said.code == 4
    assert "nhóm [c1]: được phép 1, cơ số 5; đã quyết định cho m0, m1 (2); chưa kết luận được" in said.out


def test_the_same_decisions_read_alike_from_every_kind_of_file(
    say: Say, dossier: Path, tmp_path: Path, rows: Rows
) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    apart = [{unicodedata.normalize("NFD", heading): cell for heading, cell in row.items()} for row in rows]
    (tmp_path / "a.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    table(tmp_path / "a.csv", apart, encoding="utf-8-sig", end="\r\n")
    told = {say(dossier, "--decisions", tmp_path / f"a.{ending}") for ending in ("json", "parquet", "csv")}
    assert [said.code for said in told] == [0]


@pytest.mark.parametrize(
    ("spoil", "vi", "en"),
    [
        ({"Mã": "m00"}, "dòng 2: không có đối tượng 'm00'. Gần nhất: 'm0'", "row 2: there is no subject 'm00'."),
        ({"Mã": ""}, "dòng 2: không có đối tượng ''", "row 2: there is no subject ''"),
        ({"Mã": "m1"}, "dòng 3: member:m1 có hai dòng", "row 3: member:m1 is given twice"),
        ({"Loại đối tượng": "Dảng viên"}, "dòng 2: không có loại đối tượng", "row 2: there is no kind"),
        ({"Quyết định xếp loại": "Hoàn thành xuất xắc nhiệm vụ"},
         f"decision: Mức xếp loại: 'Hoàn thành xuất xắc nhiệm vụ' không phải mức nào của thang này. Gần nhất: '{TOP}'",
         "row 2, column decision"),
        ({"Ngày quyết định": "31/02/2018"}, "dòng 2, cột day: '31/02/2018' không phải ngày", "row 2, column day"),
        ({"Ngày quyết định": "02/28/2018"}, "dòng 2, cột day: '02/28/2018' không phải ngày", "row 2, column day"),
        ({"Mã": "c1", "Loại đối tượng": "Chi bộ", "Quyết định xếp loại": WELL},
         "hồ sơ.xlsx, trang tính cell, dòng 2; qd.csv, dòng 2, cột decision: cell:c1 có nhiều quyết định",
         "cell:c1 has decisions with different grades"),
    ],
)  # fmt: skip
def test_a_faulty_row_is_refused_with_its_place_in_both_languages(
    say: Say, dossier: Path, rows: Rows, spoil: dict[str, str], vi: str, en: str
) -> None:
    rows[0] |= spoil
    file = table(dossier.with_name("qd.csv"), rows)
    told = {lang: say(dossier, "--decisions", file, "--lang", lang) for lang in ("vi", "en")}
    assert [(said.code, said.out) for said in told.values()] == [(1, "")] * 2
    assert vi in told["vi"].err
    assert en in told["en"].err


def test_all_faults_of_all_files_come_at_once(say: Say, tmp_path: Path, sheets: Sheets, rows: Rows) -> None:
    sheets["member"][1][2] = 101
    rows[1] |= {"Quyết định xếp loại": "x", "Ngày quyết định": "y"}
    rows[2]["Mã"] = "z"
    source = workbook(tmp_path / "sai.xlsx", sheets)
    said = say(source, "--decisions", table(tmp_path / "qd.csv", rows))
    assert said.code == 1
    assert "(4 lỗi)" in said.err
    assert "sai.xlsx, trang tính member, dòng 2, cột score" in said.err


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("qd.csv", b"", "qd.csv: tệp rỗng."),
        ("qd.csv", "Mã,Quyết định\n".encode(), "qd.csv: không có dòng nào."),
        ("qd.csv", "Mã,Quyêt định\nm0,x\n".encode(), "cột 'Quyêt định': bảng quyết định không có cột này"),
        ("qd.csv", "Mã,Lý do\nm0,x\n".encode(), "không có cột 'quyết định xếp loại'"),
        ("qd.csv", "Mã,Quyết định\nm0,Hoàn thành\n".encode("utf-16"), "là UTF-16"),
        ("qd.csv", b"id,decision\nm0,Ho\xe0n\n", "byte 17 (dòng 2): từ đó không phải UTF-8"),
        ("qd.json", b"{}", "không phải danh sách"),
        ("qd.json", b"[{", "không phải JSON"),
        ("qd.xlsx", b"PK\x03\x04", "không đọc được dạng .xlsx"),
        ("qd.parquet", b"PAR1", "không đọc được dạng Parquet"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(
    say: Say, dossier: Path, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)
    said = say(dossier, "--decisions", tmp_path / name)
    assert (said.code, said.out) == (1, "")
    assert told in said.err


def test_a_workbook_of_decisions_with_nothing_in_it_or_two_sheets_is_refused(
    say: Say, dossier: Path, tmp_path: Path, rows: Rows
) -> None:
    lines: list[list[Any]] = [list(rows[0]), *(list(row.values()) for row in rows)]
    made: dict[str, Sheets] = {"rỗng": {"qd": []}, "hai": {"qd": lines, "ghi chú": [["x"]]}}
    told = {
        name: say(dossier, "--decisions", workbook(tmp_path / f"{name}.xlsx", sheets)) for name, sheets in made.items()
    }
    assert [said.code for said in told.values()] == [1, 1]
    assert "rỗng.xlsx: tệp rỗng." in told["rỗng"].err
    assert "hai.xlsx: có nhiều trang tính" in told["hai"].err


def test_a_dossier_or_table_that_is_not_there_is_told(say: Say, dossier: Path, tmp_path: Path) -> None:
    assert "đâu.xlsx: không có tệp hay thư mục này." in say(tmp_path / "đâu.xlsx").err
    assert "đâu.csv: không đọc được" in say(dossier, "--decisions", tmp_path / "đâu.csv").err
