from __future__ import annotations

import json
from collections.abc import Callable

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
    assert "Đảng viên – quyết định xếp loại (có thể bắt đầu ngay)" in out
    assert "16-HD/BTCTW (24/09/2018)" in out
    code, out = say("schedule", *ASKED, "--lang", "en")
    assert "can start at once" in out
    assert "đợt" not in out


def test_the_schedule_is_a_diagram_or_json(say: Say) -> None:
    assert say("schedule", *ASKED, "--format", "mermaid")[1].startswith("flowchart TD\n")
    made = json.loads(say("schedule", *ASKED, "--format", "json")[1])
    assert made["schema"] == "xeploai/schedule/1"
    assert {"stages", "progress", "audit"} <= set(made)


def test_days_out_of_order_end_in_the_code_that_asks_to_look(
    say: Say, tmp_path: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    path = f"{tmp_path}/dossier.json"
    subjects = [{"kind": "official", "id": "o", "person": "p"}, {"kind": "member", "id": "m", "person": "p"}]
    steps = [{"subject": "official:o", "step": "decision", "day": "2018-12-20"},
             {"subject": "member:m", "step": "review", "day": "2018-12-10"}]  # fmt: skip
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123  # a name is enough
        json.dump({"subjects": subjects, "steps": steps}, file)
    code, out = say("schedule", path, *ASKED)
    assert code == 4, capsys.readouterr().err
    assert "sai thứ tự: Đảng viên – kiểm điểm m (10/12/2018) phải sau" in out
