"""`xeploai readings`, and the readings that other commands take from a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.test_cli import ASKED, DEMO, Say, folder, say  # noqa: F401  # fixtures

import xeploai as xl

# ruff: noqa: F811  # fixtures

LAW = xl.rulebook(DEMO.jurisdiction, period=DEMO.period)
OPEN = sorted(id for id, option in LAW.chosen.items() if option is None)
FIRST = {one.id: one.options[0].id for one in LAW.declared_readings.values()}
SHOW = f"xeploai readings --jurisdiction {LAW.jurisdiction} --period {DEMO.period}"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A file that decides every reading by its first option."""
    path = tmp_path / "cách hiểu.txt"
    lines = [f"{id} = {option}  # chọn tạm" for id, option in FIRST.items()]
    path.write_text("\n".join(["# Tất cả", "", *lines, ""]), "utf-8-sig")
    return path


# ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_reading_is_told_with_its_question_its_options_and_which_is_taken(say: Say) -> None:
    said = say("readings", *ASKED, "--reading", f"{OPEN[0]}={FIRST[OPEN[0]]}")
    headings, *rows = [line.split("\t") for line in said.out.splitlines()]
    assert (said.code, headings) == (0, ["mã", "câu hỏi", "các lựa chọn", "đang chọn", "vì sao"])
    assert [row[0] for row in rows] == sorted(LAW.declared_readings)
    for id, question, options, taken, why in rows:
        reading = LAW.declared_readings[id]
        assert question.startswith(reading.vi)
        assert all(f"{one.id}: {one.vi}" in options for one in reading.options)
        assert taken == (FIRST[id] if id == OPEN[0] else "chưa chọn" if id in OPEN else f"{reading.default} (mặc định)")
        assert why == " ".join(reading.why.split())
    assert f"Chưa chọn {len(OPEN) - 1} cách hiểu." in said.err


def test_without_a_jurisdiction_the_readings_are_those_of_the_demo_as_it_takes_them(say: Say) -> None:
    said = say("readings", "--lang", "en")
    taken = {row[0]: row[3].removesuffix(" (default)") for row in (line.split("\t") for line in said.out.splitlines())}
    assert taken | {id: option or "undecided" for id, option in DEMO.readings.items()} == taken
    assert (said.code, said.err) == (0, "")


def test_the_file_that_it_writes_gives_the_same_choices_again(say: Say, tmp_path: Path) -> None:
    """Those of the demo: nobody has to copy them by hand."""
    file = tmp_path / "readings.txt"
    file.write_text(say("readings", "--format", "file").out, "utf-8")
    again = say("readings", *ASKED, "--readings", file)
    assert again.out == say("readings").out
    law = say("readings", *ASKED, "--format", "file").out
    assert [line for line in law.splitlines() if line.endswith("=")] == [f"{id}=" for id in OPEN]


# ── a file of readings ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_decides_what_the_command_line_would(say: Say, folder: Path, written: Path) -> None:
    one_by_one = [part for id, option in FIRST.items() for part in ("--reading", f"{id}={option}")]
    given = say("classify", folder, *ASKED, "--out", "-", *one_by_one)
    assert say("classify", folder, *ASKED, "--out", "-", "--readings", written) == given
    (as_json := written.with_suffix(".json")).write_text(json.dumps(FIRST))
    assert say("classify", folder, *ASKED, "--out", "-", "--readings", as_json) == given
    assert given.out != say("classify", folder, *ASKED, "--out", "-").out
    for command in (("explain", "m-1"), ("compare",), ("schedule",)):
        assert say(*command, folder, *ASKED, "--readings", written) == say(*command, folder, *ASKED, *one_by_one)


def test_the_command_line_stands_over_the_file(say: Say, written: Path) -> None:
    said = say("readings", *ASKED, "--readings", written, "--reading", f"{OPEN[0]}=", "--format", "file")
    assert [line for line in said.out.splitlines() if line.endswith("=")] == [f"{OPEN[0]}="]


def test_all_that_is_wrong_with_the_readings_given_is_told_at_once(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "sai.txt"
    file.write_text("third\na=b\na=c\n=d\n", "utf-8")
    said = say("readings", *ASKED, "--readings", file, "--reading", "fourth")
    assert (said.code, said.out) == (2, "")
    first, second, third, fourth = said.err.splitlines()
    assert first.endswith("sai.txt, dòng 1: viết id=option")
    assert second.endswith("sai.txt, dòng 3: cách hiểu này được nêu hai lần")
    assert third.endswith("sai.txt, dòng 4: viết id=option")
    assert fourth == "--reading 'fourth': viết id=option"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"a": 1, "b": {}}', "sai.txt, 'a': lựa chọn phải là chữ hoặc null\n--readings "),
        (b'{"a": 1, "b": {}}', "sai.txt, 'b': lựa chọn phải là chữ hoặc null"),
        (b'{"a":\n"b"', "sai.txt, dòng 2: cần một đối tượng JSON"),
        (b'{"a": "b", "a": null}', "'a': cách hiểu này được nêu hai lần"),
        ("sáu".encode("utf-16"), "không phải UTF-8"),
        (b"no-such=x", "bộ quy tắc không có cách hiểu này"),
    ],
)
def test_a_file_that_is_none_of_readings_is_a_misuse(say: Say, tmp_path: Path, text: bytes, told: str) -> None:
    (file := tmp_path / "sai.txt").write_bytes(text)
    said = say("readings", *ASKED, "--readings", file)
    assert (said.code, said.out, told in said.err) == (2, "", True)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("# a\n{open}x = {option}\n{open} = {option}x\n", "sai.txt, dòng 2, '{open}x'", "sai.txt, dòng 3, '{open}'"),
        ('{{"{open}x": "{option}",\n"{open}": "{option}x"}}', "sai.txt, '{open}x'", "sai.txt, '{open}'"),
    ],
)
def test_a_choice_there_is_not_is_told_by_its_line_or_key_with_what_is_near(
    say: Say, tmp_path: Path, text: str, first: str, second: str
) -> None:
    """A misspelt reading, and a misspelt option of one: each where it was written."""
    words = {"open": OPEN[0], "option": FIRST[OPEN[0]]}
    (file := tmp_path / "sai.txt").write_text(text.format(**words), "utf-8")
    told = say("readings", *ASKED, "--readings", file).err
    assert f"{first.format(**words)}: bộ quy tắc không có cách hiểu này. Gần nhất: '{OPEN[0]}'" in told
    assert f"{second.format(**words)}: không có lựa chọn '{words['option']}x'. Gần nhất: '{words['option']}'" in told
    of_two = say("diff", f"{ASKED[1]}@2018", f"{ASKED[1]}@2018", "--readings", file, "--reading", f"{OPEN[0]}=").err
    assert f"{first.format(**words)}: cả hai bộ quy tắc không có cách hiểu này." in of_two


def test_a_file_that_is_not_there_is_one_message(say: Say) -> None:
    said = say("readings", *ASKED, "--readings", "nowhere.txt")
    assert (said.code, said.err.startswith("Không đọc hoặc ghi được: nowhere.txt: ")) == (1, True)


# ── what other commands say of it ────────────────────────────────────────────────────────────────────────────────────


def test_where_readings_are_undecided_classify_names_the_command_that_tells_them(
    say: Say, folder: Path, written: Path
) -> None:
    assert f"Chưa chọn {len(OPEN)} cách hiểu. Xem các lựa chọn: {SHOW}\n" in say("classify", folder, *ASKED).err
    assert "xeploai readings" not in say("classify", folder, *ASKED, "--readings", written).err


def test_compare_counts_who_cannot_be_compared_as_a_reading_is_undecided(say: Say) -> None:
    left_open = [part for id in DEMO.readings for part in ("--reading", f"{id}=")]
    line = next(one for one in say("compare", *left_open).out.splitlines() if one.startswith("Chưa đối chiếu được vì"))
    count = int(line.removeprefix("Chưa đối chiếu được vì chưa chọn cách hiểu: ").split()[0])
    assert line.endswith(f": {count} ({SHOW})")
    assert count > 0
    assert "chưa chọn cách hiểu" not in say("compare").out.split("\n\n")[0]


def test_without_a_dossier_or_a_jurisdiction_the_schedule_is_that_of_the_demo(say: Say) -> None:
    said = say("schedule")
    assert (said.code, say("schedule", DEMO.folder, *ASKED, *_taken()).out) == (said.code, said.out)
    assert say("schedule", "--jurisdiction", DEMO.jurisdiction).code == 2


def _taken() -> list[str]:
    return [part for id, option in DEMO.readings.items() for part in ("--reading", f"{id}={option or ''}")]


def test_a_file_of_readings_is_an_ordinary_one_and_no_longer_than_anybody_writes(say: Say, tmp_path: Path) -> None:
    """A device has no end; and what is a hundred times too long is some other file."""
    long = tmp_path / "long.txt"
    with long.open("wb") as file:
        file.truncate(2 * 2**20)
    for path, why in ((Path("/dev/zero"), "it is no ordinary file"), (long, "it has more than 1 mib")):
        said = say("readings", *ASKED, "--readings", path, "--lang", "en")
        assert said.code
        assert "Traceback" not in said.err
        assert why in said.err.lower()
