from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from xeploai.cli import run
from xeploai.hookspecs import Demo
from xeploai.plugins import load

DEMO: Demo = next(demo for demo in load().demos if demo.jurisdiction.endswith("hoa-binh"))
ASKED = ("--jurisdiction", DEMO.jurisdiction, "--period", DEMO.period)
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*args: str) -> tuple[int, str]:
        code = run(args)
        return code, capsys.readouterr().out

    return said


def test_the_schedule_of_a_book_is_told_without_any_dossier(say: Say) -> None:
    code, out = say("schedule", *ASKED)
    assert code == 0
    first, *lines = out.splitlines()
    assert first.startswith("1. đợt 1: ")
    assert first.endswith(" (có thể bắt đầu ngay)")
    assert "   chờ Công chức – quyết định xếp loại (cùng một người): Xếp loại công chức xong" in out
    assert all("[" in line and "; theo " in line for line in lines if line.startswith("   chờ "))
    code, out = say("schedule", *ASKED, "--lang", "en")
    assert "can start at once" in out
    assert "(same person)" in out
    assert "đợt" not in out


def test_the_steps_of_an_organisation_are_those_of_one_subject_and_not_of_a_person(say: Say) -> None:
    """`cùng một người` joins a person's capacities; two steps of one kind are steps on the same subject."""
    for asked, steps, of_one in [
        ("vi", r"\d+\. đợt \d+: (.*) – .*", "cùng một đối tượng"),
        ("en", r"\d+\. round \d+: (.*) – .*", "the same subject"),
    ]:
        kind, told = "", set()
        for line in say("schedule", *ASKED, "--lang", asked)[1].splitlines():
            if made := re.match(steps, line):
                kind = made[1]
            elif waits := re.match(r"   (?:chờ|waits for) (.*?) – [^(]*\(([^)]*)\)", line):
                told.add((waits[1] == kind, waits[2]))
        assert (True, of_one) in told
        assert (False, of_one) not in told
        assert not {(True, "cùng một người"), (True, "same person")} & told
    assert "cùng một đối tượng; " in say("schedule", *ASKED, "--format", "mermaid")[1]


def test_the_progress_of_a_dossier_tells_whom_a_subject_waits_for(say: Say, tmp_path: Path) -> None:
    subjects = [
        {"kind": "civil_servant", "id": "cc", "person": "p"},
        {"kind": "party_member", "id": "m", "person": "p"},
    ]
    steps = [{"subject": "party_member:m", "step": "self_grade", "day": "2018-12-10"}]
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps({"subjects": subjects, "steps": steps}), "utf-8")
    code, out = say("schedule", str(path), *ASKED)
    assert code == 0
    assert "\nĐảng viên – tự nhận mức xếp loại: đã làm 1\n" in out
    assert "\nm: " not in out
    code, out = say("schedule", str(path), *ASKED, "--all")
    assert code == 0
    assert "m: Đảng viên – tự nhận mức xếp loại: đã làm" in out
    waits = out.split("m: Đảng viên – kiểm điểm: phải chờ\n")[1].split("\nm: ")[0]
    assert "   chờ cc: Công chức – quyết định xếp loại (cùng một người): " in waits
    waits = out.split("m: Đảng viên – thẩm định: phải chờ\n")[1].split("\nm: ")[0]
    assert waits.startswith("   chờ m: Đảng viên – đề nghị xếp loại (cùng một đối tượng): ")


def test_the_schedule_is_a_diagram_or_json(say: Say) -> None:
    assert say("schedule", *ASKED, "--format", "mermaid")[1].startswith("flowchart TD\n")
    made = json.loads(say("schedule", *ASKED, "--format", "json")[1])
    assert made["schema"] == "xeploai/schedule/1"
    assert {"stages", "progress", "audit"} <= set(made)


def test_days_out_of_order_end_in_the_code_that_asks_to_look(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dossier.json"
    subjects = [{"kind": "worker", "id": "o", "person": "p"}, {"kind": "party_member", "id": "m", "person": "p"}]
    steps = [{"subject": "worker:o", "step": "decision", "day": "2018-12-20"},
             {"subject": "party_member:m", "step": "review", "day": "2018-12-10"}]  # fmt: skip
    path.write_text(json.dumps({"subjects": subjects, "steps": steps}), "utf-8")
    code, out = say("schedule", str(path), *ASKED)
    assert code == 4, capsys.readouterr().err
    before, after = "Người lao động – quyết định xếp loại o (20/12/2018)", "Đảng viên – kiểm điểm m (10/12/2018)"
    assert f"sai thứ tự: {after} phải sau {before}: " in out
