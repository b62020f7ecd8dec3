"""What the pages say is true: their code runs, their commands print what they show, their links lead somewhere."""

import contextlib
import doctest
import importlib
import io
import os
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import xeploai

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "plugins").glob("*/README.md")])
FENCE = re.compile(r"^```(\w+)(?: ([\w.]+))?[^\n]*\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


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
    if "pyproject.toml" not in files:
        return
    project = tomllib.loads(files["pyproject.toml"])["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8")
    points = [f"{name} = {module}\n" for name, module in project["entry-points"]["xeploai"].items()]
    (info / "entry_points.txt").write_text("".join(["[xeploai]\n", *points]), encoding="utf-8")


def ran(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder from which it imports, too."""
    paths = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, "-X", "utf8", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


WITH_CODE = [page for page in PAGES if any(blocks(page, "python"))]
COMMANDS = [
    pytest.param(page, command, expected, id=f"{named(page)}: {command}")
    for page in PAGES
    for _, block in blocks(page, "console")
    for command, expected in re.findall(r"^\$ (xeploai .*)\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
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


@pytest.mark.parametrize(("page", "command", "expected"), COMMANDS)
def test_a_command_prints_what_the_page_shows(page: Path, command: str, expected: str, tmp_path: Path) -> None:
    """A line of `…` alone stands for any lines; everything else is as it is printed when piped."""
    installed(shown(page), tmp_path)
    told = ran(["-m", *command.split()], tmp_path)
    pattern = ".*".join(re.escape(part) for part in re.split(r"^…\n", expected, flags=re.MULTILINE))
    assert re.fullmatch(pattern, told.stdout, flags=re.DOTALL), told.stdout + told.stderr


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
