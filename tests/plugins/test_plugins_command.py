"""`xeploai plugins`: what was found, what was left out, and what is wrong, in either language."""

from collections.abc import Callable
from pathlib import Path

import pytest

from xeploai.cli import run

Install = Callable[..., None]

NORTH = """
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    import xeploai as xl

    TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn/north",
                         established=xl.Established.SECONDARY)
    OFFICE = xl.Kind("office", vi="Cơ quan", complete=True)
    RULE = xl.Ceiling("north.cap", OFFICE, at_most=xl.Grade.GOOD, when=xl.ALWAYS, cite=TEXT.at())
    YEAR = xl.Span(start=date(2018, 1, 1), end=date(2018, 12, 31))


    @xl.hookimpl
    def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
        words = {"vi": "Tỉnh", "instruments": (TEXT,), "kinds": (OFFICE,)}
        yield xl.rule_set("north-2018", "vn/north", periods=YEAR, rules=(RULE,), **words)
        words["rules"] = (xl.Ceiling("cap", OFFICE, at_most=xl.Grade.COMPLETED, when=xl.ALWAYS, cite=TEXT.at()),)
        yield xl.rule_set("north-draft", "vn/north", proposal=True, decisions=xl.Span(start=date(2018, 1, 1)), **words)


    @xl.hookimpl
    def xeploai_demos() -> Iterable[xl.Demo]:
        yield xl.Demo(name="d", jurisdiction="north", period="2018", vi="Huyện", folder=Path(__file__).parent)
"""


def test_each_rule_set_is_told_with_its_plugin_its_days_and_how_much_it_is(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also a demo, and that a rule set is no law."""
    install("north", NORTH, version="2.5")
    assert run(["plugins"]) == 0
    said = capsys.readouterr()
    assert [line.split("\t") for line in said.out.splitlines()] == [
        ["plugin", "gói cài đặt", "phiên bản", "bộ quy tắc", "địa phương", "kỳ đánh giá", "ngày quyết định", "quy tắc"],
        ["north", "dist-north", "2.5", "north-2018", "vn/north", "2018", "bất kỳ", "1"],
        ["north", "dist-north", "2.5", "north-draft (đề xuất)", "vn/north", "bất kỳ", "2018-01-01 đến …", "1"],
        ["Hồ sơ minh họa: d (north; north, 2018)"],
    ]
    assert said.err == ""


def test_the_faults_of_all_plugins_are_told_beside_those_that_can_be_used(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the command fails, so that a program notices."""
    install("north", NORTH)
    install("broken", "raise RuntimeError('no data folder')")
    install("empty", "x = 1")
    assert run(["plugins", "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "north\tdist-north\t1.0\tnorth-2018\tvn/north\t2018\tany\t1\n" in said.out
    heading, broken, empty, rest = said.err.splitlines()
    assert heading == "Some plugins cannot be used (2 faults):"
    cause = "RuntimeError: no data folder (installed_broken_1.py, line 1)"
    assert broken == f"  - plugin 'broken' (dist-broken 1.0): cannot be imported: {cause}"
    assert empty.startswith("  - plugin 'empty' (dist-empty 1.0): it implements no hook. Implement xeploai_rule_sets")
    assert rest == "Whether the rules fit together was not looked at."
    assert run(["plugins"]) == 1
    assert "Có plugin không dùng được (2 lỗi):" in capsys.readouterr().err


def test_a_plugin_left_out_is_told_and_not_imported(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    """Leaving out the one that is broken makes the rest sound."""
    install("north", NORTH)
    install("broken", "raise RuntimeError('imported')")
    assert run(["plugins", "--block", "broken"]) == 0
    assert "Đã bỏ qua theo yêu cầu: broken\n" in capsys.readouterr().out


def test_where_nothing_is_installed_that_is_said(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no fault."""
    assert install is not None
    assert not list(tmp_path.iterdir())
    assert run(["plugins", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "No plugin was found.\n"


def test_a_proposal_is_taken_in_by_name_and_told(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no law: without its name nothing of it is there, and an unknown name is a mistake of the call."""
    install("north", NORTH)
    dossier = tmp_path / "dossier.json"
    dossier.write_text('{"subjects": [{"kind": "office", "id": "o-1"}]}', encoding="utf-8")
    asked = ["explain", "o-1", str(dossier), "--jurisdiction", "north", "--period", "2018"]
    assert run(asked) == 0
    assert "Hoàn thành tốt nhiệm vụ" in capsys.readouterr().out
    assert run([*asked, "--proposal", "north-draft"]) == 0
    told = capsys.readouterr().out
    assert "Hoàn thành tốt nhiệm vụ" not in told
    assert "Đề xuất, chưa phải quy định: " in told
    assert run([*asked, "--proposal", "nroth-draft"]) == 2
    assert "không có đề xuất nào tên như vậy cho vn/north. Gần nhất: 'north-draft'" in capsys.readouterr().err
