from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from xeploai.classify import Rulings, classify
from xeploai.cli import run
from xeploai.hookspecs import Demo
from xeploai.io import read_folder
from xeploai.plugins import load
from xeploai.rulebook import rulebook

DEMO: Demo = next(demo for demo in load().demos if demo.jurisdiction.endswith("hoa-binh"))
ASKED = ("--jurisdiction", DEMO.jurisdiction, "--period", DEMO.period)
TABLES: Mapping[str, str] = {
    "party_organisation.csv": "id,targets_met,regular_recognised,thematic_recognised\nc-1,95,12,4\nc-2,95,12,4\n",
    "party_member.csv": "id,member_of,admitted_on\nm-1,c-1,2007-11-06\nm-2,c-2,2015-01-19\nm-3,c-2,2018-12-01\n",
    "member_discipline.csv": "id,subject,ground,decided_on\nkl-1,m-2,third_child,2018-06-20\n",
}
"""A dossier of the demo's book, small and written out, to be spoilt."""


class Said(NamedTuple):
    """What a command wrote, and how it ended."""

    code: int
    out: str
    err: str


class Say(Protocol):
    def __call__(self, *args: str | Path) -> Said: ...


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*args: str | Path) -> Said:
        code = run([str(arg) for arg in args])
        wrote = capsys.readouterr()
        assert "Traceback" not in wrote.out + wrote.err
        return Said(code, wrote.out, wrote.err)

    return said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables of a few subjects."""
    made = tmp_path / "dossier"
    made.mkdir()
    for name, text in TABLES.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture(scope="module")
def shown() -> Rulings:
    """The demo's rulings, among which a test finds the subject it needs, whoever that is."""
    book = rulebook(DEMO.jurisdiction, period=DEMO.period, readings=DEMO.readings)
    dossier, places, _ = read_folder(DEMO.folder, book)
    return classify(dossier, book, places=places)


def spoilt(folder: Path, file: str, pattern: str, by: str) -> Path:
    text = (folder / file).read_text("utf-8")
    changed = re.sub(pattern, by, text, count=1)
    assert changed != text
    (folder / file).write_text(changed, "utf-8")
    return folder


def program(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "xeploai", *args]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, env={**os.environ, **environment}, timeout=120
    )


# ── what is asked for ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_demo_tells_every_subject_and_what_to_try_next(say: Say, shown: Rulings) -> None:
    said = say("demo")
    assert said.code == 0
    for subject in shown.dossier.subjects:
        assert f"\t{subject.id}\t" in said.out
    assert "Thử tiếp:" in said.out
    assert "TCTW" in said.out


def test_the_demo_in_vietnamese_holds_no_english_grade_or_status(say: Say) -> None:
    out = say("demo").out.split("Thử tiếp:")[0].lower()
    for english in ("completed", "excellen", "good", "graded", "pending", "provisional", "grade", "status", "total"):
        assert english not in out


def test_what_the_demo_says_to_try_next_works(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = say("demo").out.split("Thử tiếp:")[1].splitlines()
    commands = [line.split()[1:] for line in told if line.startswith("  xeploai ")]
    assert len(commands) >= 2
    assert [say(*command).code for command in commands] == [0] * len(commands)


def test_classify_writes_the_file_asked_for_in_the_format_of_its_name(say: Say, tmp_path: Path) -> None:
    assert say("classify", DEMO.folder, *ASKED, "--out", tmp_path / "a.csv").code == 0
    assert say("classify", DEMO.folder, *ASKED, "--out", tmp_path / "a.json").code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    found = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [row["đối tượng"] for row in rows] == [one["subject"].split(":")[1] for one in found["rulings"]]
    assert (found["audience"], len(rows) > 50) == ("public", True)


def test_classify_without_a_file_shows_a_table(say: Say) -> None:
    said = say("classify", DEMO.folder, *ASKED, "--lang", "en")
    assert said.out.startswith("kind\tid\tstatus\tgrade")
    assert said.err.startswith("Total: ")


def test_classify_reads_json_from_standard_input_and_writes_to_standard_output() -> None:
    book = rulebook(DEMO.jurisdiction, period=DEMO.period)
    dossier, _, _ = read_folder(DEMO.folder, book)
    given = json.dumps({"subjects": [{"kind": one.kind, "id": one.id} for one in dossier.subjects[:3]]})
    ran = program("classify", "-", *ASKED, "--out", "-", stdin=given.encode())
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert [one["status"] for one in json.loads(ran.stdout)["rulings"]] == ["pending"] * 3


def test_a_json_file_is_read_as_a_whole_dossier(say: Say, tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text('{"subjects": [{"kind": "nobody", "id": "1"}]}')
    said = say("classify", tmp_path / "d.json", *ASKED)
    assert (said.code, "d.json, subjects[0]: bộ quy tắc không có loại đối tượng 'nobody'" in said.err) == (1, True)


def test_explain_tells_one_subject_of_the_demo_by_key_or_by_id(say: Say, shown: Rulings) -> None:
    key = shown.dossier.subjects[-1].key
    for name in (key, shown.dossier.subjects[-1].id):
        assert say("explain", name).out == shown.explain(key, "vi") + "\n"
    assert say("explain", key, DEMO.folder, *ASKED, "--lang", "en").out.startswith(f"{key}: ")
    assert say("explain", key, "--audience", "authority").out == shown.explain(key, "vi", "authority") + "\n"


# ── what is wrong with the input: code 1 ─────────────────────────────────────────────────────────────────────────────


def test_all_faults_are_told_at_once_and_nothing_is_written(say: Say, folder: Path, tmp_path: Path) -> None:
    spoilt(folder, "party_member.csv", "m-1,c-1", "m-1,c-99")
    spoilt(folder, "party_organisation.csv", ",12,4", ",12,4.5")
    (folder / "party_members.csv").write_text("id\n")
    out = tmp_path / "out.json"
    said = say("classify", folder, *ASKED, "--out", out)
    assert (said.code, said.out, out.exists()) == (1, "", False)
    assert "party_members.csv: không phải bảng của bộ quy tắc này. Gần nhất: 'party_member'" in said.err
    assert "party_organisation.csv, dòng 2, cột thematic_recognised" in said.err
    (folder / "party_members.csv").unlink()
    assert "'c-99'" in say("classify", folder, *ASKED, "--out", out).err


def test_a_file_that_was_there_is_untouched_by_faults(say: Say, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("before")
    (folder / "party_member.csv").write_bytes("id,sáu\n".encode("utf-16"))
    said = say("classify", folder, *ASKED, "--out", tmp_path / "out.csv", "--on-fault", "mark")
    assert (said.code, (tmp_path / "out.csv").read_text()) == (1, "before")
    assert "party_member.csv, byte 0: là UTF-16" in said.err


def test_marked_subjects_are_told_and_the_others_are_graded(say: Say, folder: Path) -> None:
    spoilt(folder, "party_organisation.csv", ",12,4", ",12,4.5")
    said = say("classify", folder, *ASKED, "--on-fault", "mark", "--out", "-")
    status = {one["subject"]: one["status"] for one in json.loads(said.out)["rulings"]}
    assert (said.code, status.pop("party_organisation:c-1")) == (0, "invalid")
    assert (len(status), status["party_member:m-3"], "invalid" in status.values()) == (4, "not_graded", False)
    assert "party_organisation.csv, dòng 2, cột thematic_recognised" in said.err


def test_a_sensitive_value_is_not_told_in_an_error(say: Say, folder: Path) -> None:
    spoilt(folder, "member_discipline.csv", "third_child", "bí mật")
    said = say("classify", folder, *ASKED)
    assert said.code == 1
    assert "member_discipline.csv, dòng 2, cột ground: " in said.err
    assert "nhạy cảm, không hiển thị" in said.err
    assert "bí mật" not in said.err


def test_the_public_is_not_told_that_there_is_a_sensitive_row_to_complete(say: Say, shown: Rulings) -> None:
    """Somebody in the demo has a disciplinary row without its day: that there is such a row is not for everybody."""
    rows = [one for one in shown.dossier.records if one.record == "member_discipline"]
    subject = next(one.subject for one in rows if "decided_on" not in one.facts)
    public = say("explain", subject).out
    authority = say("explain", subject, "--audience", "authority").out
    assert "Ngày quyết định" in authority
    assert "Ngày quyết định" not in public


def test_a_folder_or_file_that_cannot_be_read_is_one_message(say: Say, tmp_path: Path) -> None:
    said = say("classify", tmp_path / "nowhere", *ASKED)
    assert (said.code, "nowhere: không có tệp hay thư mục này." in said.err) == (1, True)


def test_a_place_that_cannot_be_written_is_one_message(say: Say, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for place in (tmp_path / "folder.csv", tmp_path / "no" / "out.csv"):
        said = say("classify", DEMO.folder, *ASKED, "--out", place)
        assert (said.code, said.err.startswith("Không đọc hoặc ghi được: ")) == (1, True)


def test_faults_in_vietnamese_hold_no_english_grade_and_their_places_are_vietnamese(say: Say, folder: Path) -> None:
    spoilt(folder, "party_organisation.csv", ",12,4", ",12,4.5")
    (folder / "party_member.csv").write_text("id,decided,nobody\nm-1,xyz,1\n", "utf-8")
    said = say("classify", folder, *ASKED)
    for english in ("COMPLETED", "GOOD", "EXCELLENT", "Valid", "there is", "row ", "column "):
        assert english not in said.err
    assert "Không hoàn thành" in said.err
    assert "'NOT_COMPLETED'" in say("classify", folder, *ASKED, "--lang", "en").err


def test_the_input_is_never_written_over(say: Say, folder: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    read = folder / "party_member.csv"
    (tmp_path / "link.csv").symlink_to(read)
    for out in (read, folder / "new.csv", tmp_path / "link.csv", folder / ".." / folder.name / read.name):
        said = say("classify", folder, *ASKED, "--out", out)
        assert (said.code, "đây là tệp hoặc thư mục đầu vào" in said.err) == (2, True)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    (tmp_path / "a.json").write_text('{"subjects": []}')
    assert say("classify", tmp_path / "a.json", *ASKED, "--out", tmp_path / "a.json").code == 2
    assert (tmp_path / "a.json").read_text() == '{"subjects": []}'


def test_a_file_keeps_its_mode_and_a_new_one_has_that_of_the_system(say: Say, tmp_path: Path) -> None:
    kept, new = tmp_path / "kept.json", tmp_path / "new.json"
    kept.write_text("before")
    kept.chmod(0o600)
    mask = os.umask(0o027)
    try:
        assert [say("classify", DEMO.folder, *ASKED, "--out", out).code for out in (kept, new)] == [0, 0]
    finally:
        os.umask(mask)
    assert [oct(path.stat().st_mode & 0o777) for path in (kept, new)] == ["0o600", "0o640"]


def test_a_place_that_cannot_be_written_is_named_as_it_was_given(say: Say, tmp_path: Path) -> None:
    out = tmp_path / "no" / "out.csv"
    assert say("classify", DEMO.folder, *ASKED, "--out", out).err.startswith(f"Không đọc hoặc ghi được: {out}: ")


def test_a_value_in_another_file_is_told_beside_a_file_that_cannot_be_read(say: Say, folder: Path) -> None:
    (folder / "party_organisation.csv").write_bytes("id,sáu\n".encode("utf-16"))
    spoilt(folder, "member_discipline.csv", "kl-1,m-2", "kl-1,m-9")
    said = say("classify", folder, *ASKED)
    assert "party_organisation.csv, byte 0" in said.err
    assert "member_discipline.csv, " in said.err
    assert "c-1" not in said.err


# ── what is wrong with the call: code 2 ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("explain", "party_member:x"), "Gần nhất: 'party_member:"),
        (("demo", "--name", "hoa"), "Không có hồ sơ minh họa 'hoa'"),
        (("explain", "m-1", "-"), "Cần --jurisdiction và --period."),
        (("classify", ".", "--jurisdiction", "hoa-bin", "--period", "2018"), "Gần nhất: 'hoa-binh'"),
        (("classify", ".", "--jurisdiction", "hoa-binh", "--period", "2018-13"), "'2018-13': không phải kỳ đánh giá"),
        (("classify", ".", "--jurisdiction", "hoa-binh", "--period", "1990"), "không có bộ quy tắc nào cho kỳ 1990"),
        (("classify", ".", *ASKED, "--decided-on", "hôm nay"), "--decided-on: 'hôm nay' không phải ngày."),
        (("classify", ".", *ASKED, "--reading", "third"), "--reading 'third': viết id=option"),
        (("classify", ".", *ASKED, "--reading", "no-such=x"), "bộ quy tắc không có cách hiểu này"),
        (("classify", ".", *ASKED, "--assume", "no-such"), "không có nội dung chưa có văn bản nào như vậy"),
        (("classify", ".", *ASKED, "--assume", "no-such", "--lang", "en"), "the book has no such hole"),
        (("classify", "", *ASKED), "Cần thư mục, tệp .xlsx, .json hoặc -."),
        (("classify", ".", *ASKED, "--out", "a.txt"), "--out 'a.txt': tên tệp phải kết thúc bằng .json hoặc .csv"),
        (("classify", ".", *ASKED, "--reading", "a=b", "--reading", "a=c"), "cách hiểu này được nêu hai lần"),
        (("classify", ".", "--jurisdiction", "hoa-binh", "--period", "0000"), "'0000': không phải kỳ đánh giá"),
        (("classify", "."), "--jurisdiction"),
        (("classify", ".", *ASKED, "--lang", "fr"), "--lang"),
        (("compare", "."), "Cần --jurisdiction và --period."),
        (
            ("compare", "--period", "2018", "-"),
            "Cần --jurisdiction. Địa phương chưa có bộ quy tắc riêng: --jurisdiction vn",
        ),
        (("rules", "--jurisdiction", "bac-ninh", "--period", "2025"), "chưa có bộ quy tắc riêng: --jurisdiction vn"),
        (("classify", ".", "--jurisdiction", "vn"), "Cần --period, ví dụ 2025."),
        (("rules", "--jurisdiction", "vn"), "Cần --period, ví dụ 2025."),
        (("compare", "--jurisdiction", "vn", "--period", "2018"), "Thiếu hồ sơ."),
        (("explain", "m-1", "--period", "2019"), "Thiếu hồ sơ."),
        (("clasify", "."), "clasify"),
    ],
)
def test_a_call_that_has_no_answer_says_what_would_have(say: Say, args: tuple[str, ...], told: str) -> None:
    said = say(*args)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_an_unknown_subject_is_told_in_the_language_asked_for(say: Say) -> None:
    assert say("explain", "nobody", "--lang", "en").err.startswith("There is no subject 'nobody'.")


# ── the process ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_reader_who_leaves_early_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "xeploai", "demo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert ran.stderr.read() == b""


def test_vietnamese_is_written_whatever_the_encoding_of_the_system() -> None:
    ran = program("demo", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ran.returncode == 0
    assert "đủ điều kiện xếp loại" in ran.stdout.decode()


def test_an_argument_that_is_no_text_is_no_traceback() -> None:
    ran = subprocess.run(
        [os.fsencode(sys.executable), b"-m", b"xeploai", b"explain", b"\xff\xfe"], capture_output=True, check=False
    )
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr


def test_a_fault_of_the_library_itself_is_told_without_what_it_was_about() -> None:
    broken = "import sys, xeploai.cli as c, xeploai.cli.steps as s; s.load = lambda: {}['bi mat']"
    code = f"{broken}; sys.exit(c.run(['demo']))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode == 3
    assert b"KeyError" in ran.stderr
    assert b"bi mat" not in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_without_the_extra_the_command_names_the_install_line() -> None:
    code = (
        "import sys; sys.modules['typer'] = None; sys.argv = ['xeploai', 'demo'];"
        "from xeploai.__main__ import main; main()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode == 2
    assert b'pip install "xeploai[cli]"' in ran.stderr
    assert b"Traceback" not in ran.stderr


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a shell that closes or replaces its streams."""
    line = f"exec {shlex.quote(sys.executable)} -m xeploai {command}"
    return subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False, timeout=120)


CLASSIFY = f"classify {shlex.quote(str(DEMO.folder))} {' '.join(ASKED)}"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("--help >/dev/full", 1),
        ("--help >&-", 1),
        (f"{CLASSIFY} >&-", 1),
        (f"{CLASSIFY} >/dev/full", 1),
        (f"{CLASSIFY} --out - >/dev/full", 1),
        (f"{CLASSIFY} 2>&-", 0),
        (f"{CLASSIFY} --out /dev/null --format json >&-", 0),
        (f"classify - {' '.join(ASKED)} <&-", 1),
        ("classify nowhere --jurisdiction hoa-binh --period 2018 2>/dev/full", 1),
        ("classify nowhere --jurisdiction hoa-binh --period 2018 2>&-", 1),
    ],
)
def test_streams_that_are_closed_or_full_end_in_a_code_and_no_traceback(command: str, code: int) -> None:
    said = shell(command)
    assert b"Traceback" not in said.stdout + said.stderr
    assert b"Exception ignored" not in said.stderr
    assert b"fault of xeploai" not in said.stderr
    assert said.returncode == code


def test_a_day_after_the_decision_is_noted_whatever_reads_the_dossier(say: Say, folder: Path) -> None:
    """It may be a slip of the year, and is no fault; with a later day of decision there is nothing to note."""
    assert "Lưu ý" not in say("classify", folder, *ASKED).err
    (folder / "party_member.csv").write_text(TABLES["party_member.csv"].replace("2015-01-19", "2051-01-19"), "utf-8")
    noted = "Lưu ý: party_member, cột admitted_on: 1 dòng ('m-2') có ngày sau ngày quyết định 31/12/2018."
    for command in (("classify",), ("explain", "m-1"), ("compare",), ("schedule",)):
        name, *rest = command
        assert noted in say(name, *rest, folder, *ASKED).err
    said = say("classify", folder, *ASKED, "--lang", "en")
    assert (said.code, "Note: party_member, column admitted_on: 1 row ('m-2')" in said.err) == (0, True)
