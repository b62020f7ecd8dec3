"""What the commands tell of a month, which is scored and not graded."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.test_cli import Say, say  # noqa: F401  # a fixture

# ruff: noqa: F811  # fixtures

TABLES = {
    "civil_servant.csv": "id,is_leader,coverage,post,itemised,general\ncc-1,không,covered,staff,không,25\n",
    "servant_tasks.csv": (
        "id,subject,due_on,group,in_list,origin,coefficient,assigned,done,handed_back,failed_reviews,delays,days_late\n"
        "v-1,cc-1,2026-05-20,1,có,planned,1,4,4,không,0,0,0\n"
        "v-2,cc-1,2026-05-28,1,có,planned,1,4,2,không,0,0,0\n"
    ),
}
ASKED = ("--jurisdiction", "vn", "--period", "2026-05")
DECIDED = ("--reading", "nd335-added-tasks=excluded", "--reading", "nd335-nothing-assigned=no-score")


@pytest.fixture
def month(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_score_that_is_not_settled_says_what_it_waits_for(say: Say, month: Path) -> None:
    told = say("explain", "cc-1", month, *ASKED).out
    assert "civil_servant:cc-1: không xếp loại." in told
    assert "  Điểm: chưa tính được" in told
    assert "ghi servant_tasks ở bảng complete" in told
    assert "nd335-added-tasks" in told


def test_a_score_that_is_settled_stands_where_another_period_has_the_grade(say: Say, month: Path) -> None:
    (month / "complete.csv").write_text("what\nservant_tasks\n", encoding="utf-8")
    explained, table = (say(*one, *ASKED, *DECIDED) for one in (("explain", "cc-1", month), ("classify", month)))
    (score,) = (line for line in explained.out.splitlines() if line.startswith("  Điểm: "))
    assert score == "  Điểm: 77,5."  # 25, and 70 × 6/8: by number, quality and progress alike
    (row,) = table.out.splitlines()[1:]
    assert row.split("\t")[2:4] == ["không xếp loại", "Điểm: 77,5; Điểm này của mấy tháng: 1"]


def test_only_the_readings_on_which_who_is_in_the_dossier_hangs_are_told(say: Say, tmp_path: Path) -> None:
    (tmp_path / "public_employee.csv").write_text("id\nvc-1\n", encoding="utf-8")
    told = say("classify", tmp_path, "--jurisdiction", "vn", "--period", "2025").err
    assert "Nghỉ ốm có tính vào thời gian nghỉ" in told
    assert "Đảng viên giữ chức vụ lãnh đạo, quản lý: ở chi bộ xét theo điều kiện nào" not in told
