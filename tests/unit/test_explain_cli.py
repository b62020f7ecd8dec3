"""`xeploai explain` with what blocks a grade and what would raise to it."""

from __future__ import annotations

import pytest

from xeploai.cli import MISUSED, run


def test_explain_tells_what_blocks_a_grade_and_what_would_raise_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The demo's `m-1004` has a criterion too low for GOOD: nothing it could still give reaches that."""
    assert run(["explain", "m-1004", "--why-not", "GOOD", "--raise-to", "GOOD"]) == 0
    explained, blocks, raising = capsys.readouterr().out.split("\n\n")
    assert explained.startswith("member:m-1004: ")
    assert "Chắc chắn không vượt quá “Hoàn thành nhiệm vụ”: " in blocks
    assert raising.startswith("member:m-1004: bổ sung dữ liệu của chính đối tượng cũng không đạt ")
    assert "Đảng viên bị thi hành kỷ luật" not in blocks + raising


def test_of_one_not_graded_the_gate_is_what_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "c-04", "--why-not", "COMPLETED", "--lang", "en"]) == 0
    assert "\n\nNot graded: " in capsys.readouterr().out


def test_a_grade_there_is_not_is_a_fault_of_the_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "m-1004", "--raise-to", "BEST"]) == MISUSED
    assert "BEST" in capsys.readouterr().err
