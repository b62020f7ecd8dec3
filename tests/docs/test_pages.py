"""What the pages say is true: their code runs, their commands print what they show, their links lead somewhere."""

import contextlib
import doctest
import importlib
import io
import os
import pkgutil
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.plugins.wheels import leave_metadata

import xeploai

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "plugins").glob("*/README.md")])
FENCE = re.compile(r"^```(\w+)(?: ([\w./-]+))?[^\n]*\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (xeploai|python -m) (.*)\n((?:(?!\$ ).*\n)*)", flags=re.MULTILINE)


def named(page: Path) -> str:
    """Return a page as tests call it."""
    return str(page.relative_to(ROOT))


def blocks(page: Path, language: str) -> Iterator[tuple[int, str]]:
    """Yield the fenced blocks of a page in a language that are no files, each with the line it begins on."""
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        if match[1] == language and not match[2]:
            yield text.count("\n", 0, match.start()) + 1, match[3]


def shown(page: Path) -> dict[str, str]:
    """Return the files that a page shows, by name: its blocks that have a name after their language."""
    return {match[2]: match[3] for match in FENCE.finditer(page.read_text(encoding="utf-8")) if match[2]}


def installed(files: dict[str, str], folder: Path) -> None:
    """Write files into a folder and, where one is a `pyproject.toml`, what an installer writes of it."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    if "pyproject.toml" in files:
        leave_metadata(files["pyproject.toml"], folder)


def ran(words: list[str], folder: Path, *others: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder from which it imports, too, and from others."""
    paths = os.pathsep.join([*map(str, (folder, *others)), *filter(None, [os.environ.get("PYTHONPATH")])])
    given = {name: value for name, value in os.environ.items() if name != "COLUMNS"}  # how wide a table is drawn
    return subprocess.run(
        [sys.executable, "-X", "utf8", *words],
        cwd=folder,
        env={**given, "PYTHONPATH": paths},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def commands(block: str) -> Iterator[tuple[list[str], str]]:
    """Yield what Python runs for each command of a block of `console`, and what it prints."""
    for match in COMMAND.finditer(block):
        words = shlex.split(match[2])
        yield ["-m", *([] if match[1].startswith("python") else [match[1]]), *words], match[3]


def holds(told: str, expected: str) -> bool:
    """Say whether what was printed is what a page shows; a line of `…` alone stands for any lines."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"^…\n", expected, flags=re.MULTILINE))
    return re.fullmatch(pattern, told, flags=re.DOTALL) is not None


WITH_CODE = [page for page in PAGES if any(blocks(page, "python"))]
IN_STEPS = [page for page in PAGES if "\n$ xeploai new-plugin " in page.read_text(encoding="utf-8")]
COMMANDS = [
    pytest.param(page, words, expected, id=f"{named(page)}: {' '.join(words[1:])}")
    for page in PAGES
    if page not in IN_STEPS
    for _, block in blocks(page, "console")
    for words, expected in commands(block)
]


@pytest.mark.parametrize("page", WITH_CODE, ids=named)
def test_the_code_of_a_page_runs_from_top_to_bottom(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blocks share their names, as a reader would type them; a block of `>>>` must also print what it shows."""
    installed(shown(page), tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    names: dict[str, Any] = {"__name__": "page", "__file__": str(tmp_path / "page.py")}
    for line, block in blocks(page, "python"):
        if block.startswith(">>>"):
            run_doctest(block, names, named(page), line)
        else:
            exec(compile("\n" * line + block, str(page), "exec"), names)  # noqa: S102  # our own pages


def run_doctest(block: str, names: dict[str, Any], page: str, line: int) -> None:
    """Run a block of `>>>`, which may read the names of the blocks above."""
    test = doctest.DocTestParser().get_doctest(block, names, page, page, line)
    report = io.StringIO()
    with contextlib.redirect_stdout(report):
        failed = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, clear_globs=False).failed
    names.update(test.globs)
    assert not failed, report.getvalue()


@pytest.mark.parametrize(("page", "words", "expected"), COMMANDS)
def test_a_command_prints_what_the_page_shows(page: Path, words: list[str], expected: str, tmp_path: Path) -> None:
    """Everything but a line of `…` alone is as it is printed when piped."""
    installed(shown(page), tmp_path)
    told = ran(words, tmp_path)
    assert holds(told.stdout, expected), told.stdout + told.stderr


@pytest.mark.parametrize("page", IN_STEPS, ids=named)
def test_the_steps_of_a_page_can_be_taken_in_their_order(page: Path, tmp_path: Path) -> None:
    """A page that makes a plugin goes on in its folder: files are written, others changed, commands run."""
    folder = tmp_path
    for language, name, block in FENCE.findall(page.read_text(encoding="utf-8")):
        if language == "diff":
            change(folder / name, block)
        elif name:
            (folder / name).write_text(block, encoding="utf-8")
        for words, expected in commands(block) if language == "console" else ():
            told = ran(words, folder, folder / "src", tmp_path)
            assert told.returncode == 0, told.stdout + told.stderr
            assert holds(told.stdout, expected), told.stdout + told.stderr
            if words[1:3] == ["xeploai", "new-plugin"]:
                (folder,) = tmp_path.iterdir()
                leave_metadata((folder / "pyproject.toml").read_text(encoding="utf-8"), tmp_path)


def change(file: Path, block: str) -> None:
    """Change a file as a block of `diff` says, whose lines before the change stand in it once."""
    lines = block.splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{file.name} holds these lines {text.count(before)} times:\n{before}"
    file.write_text(text.replace(before, after), encoding="utf-8")


WITH_TESTS = [page for page in PAGES if any(name.startswith("test_") for name in shown(page))]


@pytest.mark.parametrize("page", WITH_TESTS, ids=named)
def test_the_tests_that_a_page_shows_pass(page: Path, tmp_path: Path) -> None:
    files = shown(page)
    installed(files, tmp_path)
    tests = [name for name in files if name.startswith("test_")]
    told = ran(["-m", "pytest", "-q", "-p", "no:cacheprovider", *tests], tmp_path)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    links = [link for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


MODULES = [
    info.name for info in pkgutil.walk_packages(xeploai.__path__, "xeploai.") if not info.name.endswith("__main__")
]


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_print_what_they_show(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module), report=True)
    assert result.failed == 0
