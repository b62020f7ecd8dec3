"""`xeploai new-plugin`: a distribution whole or not at all, over nothing, and the same as the template in `plugins`."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

import pytest
from tests.plugins.wheels import leave_metadata

from xeploai.cli import run
from xeploai.cli.distribution import Names, texts, write_folder

TEMPLATE = Path(__file__).parents[2] / "plugins" / "template"
LEFT_BY_TOOLS = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


class Said(NamedTuple):
    """What the command wrote, and how it ended."""

    code: int
    out: str
    err: str


class Say(Protocol):
    def __call__(self, *args: str) -> Said: ...


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def said(*args: str) -> Said:
        code = run(["new-plugin", *args])
        return Said(code, *capsys.readouterr())

    return said


def files_of(folder: Path) -> dict[str, str]:
    """Return the files of a folder by place, but for what tools leave behind."""
    found = (one for one in folder.rglob("*") if one.is_file() and not LEFT_BY_TOOLS & set(one.parts))
    return {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in found}


def test_the_template_is_what_the_command_writes(say: Say, tmp_path: Path) -> None:
    """Where this fails: remove plugins/template, and run the command below with --into plugins/template."""
    assert say("tinh-mau", "--vi", "Tỉnh Mẫu", "--year", "2026", "--into", "template").code == 0
    assert files_of(tmp_path / "template") == files_of(TEMPLATE)


def test_the_folder_and_the_year_need_not_be_named(say: Say, tmp_path: Path) -> None:
    """It says what it made, and what to type next."""
    said = say("bac-ninh", "--vi", "Tỉnh Bắc Ninh")
    assert (said.code, said.err) == (0, "")
    made = files_of(tmp_path / "xeploai-bac-ninh")
    assert said.out.startswith(f"Đã tạo xeploai-bac-ninh: {len(made)} tệp, plugin bac-ninh (Tỉnh Bắc Ninh), năm 20")
    assert "\ncd xeploai-bac-ninh\n" in said.out
    assert "src/xeploai_bac_ninh/py.typed" in made
    assert not any("tinh-mau" in text or "tinh_mau" in text or "$" in text for text in made.values())


@pytest.mark.parametrize(
    ("name", "vi", "year"),
    [("a", "", 1946), ("x" * 40, "Mặt trận " * 4, 9999), ("gitignore", "TP. Hồ Chí Minh (cũ) – phường 2", 2026)],
)
def test_the_files_can_be_read_whatever_the_names(name: str, vi: str, year: int) -> None:
    """Names stand in Python, TOML and sentences: none breaks them."""
    made = texts(Names(slug=name, vi=vi or name, year=year))
    assert PurePosixPath(".gitignore") in made
    for place, text in made.items():
        if place.suffix == ".py":
            ast.parse(text)
            assert max(map(len, text.splitlines())) <= 120
    project = tomllib.loads(made[PurePosixPath("pyproject.toml")])["project"]
    assert project["entry-points"]["xeploai"] == {name: f"xeploai_{name.replace('-', '_')}"}


def test_a_new_plugin_is_found_with_no_fault_and_its_tests_pass(say: Say, tmp_path: Path) -> None:
    """As an author would see it, but for the installer."""
    assert say("bac-ninh", "--vi", "Tỉnh Bắc Ninh", "--year", "2026").code == 0
    folder = tmp_path / "xeploai-bac-ninh"
    leave_metadata((folder / "pyproject.toml").read_text(encoding="utf-8"), tmp_path)
    path = os.pathsep.join([str(tmp_path), str(folder / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    for words in (["xeploai", "plugins"], ["pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]):
        told = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert told.returncode == 0, told.stdout + told.stderr
        if words[0] == "xeploai":
            assert "bac-ninh\txeploai-bac-ninh\t0.1.0\tbac-ninh-2026\tvn/bac-ninh\t2026\t" in told.stdout


# -- over nothing, and whole -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_what_is_there_is_never_written_over(say: Say, tmp_path: Path, there: str) -> None:
    place = tmp_path / "xeploai-bac-ninh"
    match there:
        case "file":
            place.write_text("mine", encoding="utf-8")
        case "folder":
            place.mkdir()
        case _:
            place.symlink_to(tmp_path / "nowhere")
    said = say("bac-ninh")
    assert (said.code, said.out) == (2, "")
    assert said.err == "--into 'xeploai-bac-ninh': đã có, không ghi đè. Hãy nêu thư mục khác.\n"
    assert [one.name for one in tmp_path.iterdir()] == ["xeploai-bac-ninh"]


def test_what_comes_to_be_there_meanwhile_is_not_written_over_either(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "made", {PurePosixPath("a"): "x"})
    assert [one.name for one in tmp_path.rglob("*")] == ["made"]


def test_a_folder_that_cannot_be_written_whole_is_not_there_at_all(tmp_path: Path) -> None:
    """The second file wants a folder where the first file stands."""
    with pytest.raises(OSError, match="a"):
        write_folder(tmp_path / "made", {PurePosixPath("a"): "x", PurePosixPath("a/b"): "y"})
    assert list(tmp_path.iterdir()) == []


def test_the_folder_it_would_stand_in_must_be_there(say: Say, tmp_path: Path) -> None:
    said = say("bac-ninh", "--into", "no/such", "--lang", "en")
    assert (said.code, said.err) == (2, "--into 'no/such': the folder it would stand in is not there.\n")
    assert list(tmp_path.iterdir()) == []


# -- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Bắc Ninh", "bac-ninh"),
        ("Tỉnh Đắk Lắk", "dak-lak"),
        ("bac_ninh", "bac-ninh"),
        ("bac--ninh-", "bac-ninh"),
        ("BacNinh", "bacninh"),
        ("xeploai/../x", "xeploai-x"),
        ("34", ""),
        ("", ""),
        ("x" * 41, ""),
    ],
)
def test_what_is_no_slug_is_refused_with_the_nearest(say: Say, tmp_path: Path, name: str, near: str) -> None:
    said = say(name, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert said.err.rstrip().endswith(f"Nearest valid: {near}." if near else "at most 40 of them.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("vi", ['Tỉnh "X"', "Tỉnh\nX", "$slug", "x" * 41, "\\n", "# X"])
def test_a_name_that_would_break_a_file_is_refused(say: Say, tmp_path: Path, vi: str) -> None:
    said = say("bac-ninh", "--vi", vi)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("--vi ")
    assert "gồm chữ, chữ số, khoảng trắng" in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["vn", "hoa-binh"])
def test_the_name_of_a_plugin_that_is_installed_is_refused(say: Say, tmp_path: Path, name: str) -> None:
    """Two plugins of one name could not be used beside each other."""
    said = say(name)
    assert (said.code, said.out) == (2, "")
    assert "plugin này đã được cài. Hãy chọn tên khác." in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("vi", "en"), [("Tỉnh Bắc Ninh", "Bắc Ninh province"), ("Thành phố Huế", "Huế city"), ("Khu A", "Khu A")]
)
def test_a_province_and_a_city_are_told_in_english(vi: str, en: str) -> None:
    assert Names(slug="x", vi=vi, year=2026).en == en
