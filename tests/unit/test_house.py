"""What the house promises of the package as a whole: light to import, silent on the network."""

import ast
import inspect
import socket
import subprocess
import sys
from typing import NoReturn

import pytest

import xeploai as xl
from xeploai.io.folders import read_folder
from xeploai.plugins import load

HEAVY = (
    "hypothesis",
    "narwhals",
    "polars",
    "pandas",
    "pyarrow",
    "openpyxl",
    "duckdb",
    "pyspark",
    "z3",
    "typer",
    "rich",
    "click",
    "yaml",
)


def test_importing_xeploai_loads_nothing_heavy() -> None:
    """An HR system that embeds the library pays for pydantic and pluggy and no more."""
    program = f"import sys, xeploai; print([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_importing_xeploai_alone_loads_not_even_pydantic() -> None:
    """Each public name is imported when it is first used."""
    program = "import sys, xeploai; print(sorted(name for name in sys.modules if name.startswith(('xeploai', 'pyd'))))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['xeploai']"


def test_what_a_type_checker_imports_is_what_a_program_imports_and_what_is_public() -> None:
    """A name added in one of the three places of the top level is added in all."""
    lines = ast.walk(ast.parse(inspect.getsource(xl)))
    imports = [line for line in lines if isinstance(line, ast.ImportFrom) and str(line.module).startswith("xeploai.")]
    checked = {(str(line.module), alias.name) for line in imports for alias in line.names}
    run = {(f"xeploai.{module}", name) for module, names in xl._HOMES.items() for name in names.split()}
    assert checked == run
    assert sorted(name for _, name in run) == sorted(xl.__all__)
    assert set(xl.__all__) <= set(dir(xl))


@pytest.mark.parametrize("before", ["", "import xeploai.classify, xeploai.rulebook", "from xeploai import *"])
def test_a_verb_is_never_hidden_by_the_module_of_its_name(before: str) -> None:
    """Python binds a module to its package once it is loaded, whoever loads it; the verb of that name stays."""
    program = f"{before}\nimport xeploai as xl\nprint(xl.classify.__module__, xl.rulebook.__module__)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["xeploai.classify", "xeploai.rulebook"]


def test_a_name_that_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'xeploai' has no attribute 'clasify'"):
        xl.clasify  # type: ignore[attr-defined]  # noqa: B018  # a type checker sees it too


def test_the_pages_of_the_demo_are_graded_and_explained_without_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No network and no telemetry: whoever opens a socket, or asks for an address, fails here."""

    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("the network was asked for")

    for way in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, way, refuse)
    (demo,) = load().demos
    book = xl.rulebook(demo.jurisdiction, period=demo.period, readings=demo.readings)
    dossier, places, faults = read_folder(demo.folder, book)
    rulings = xl.classify(dossier, book, places=places)
    assert faults == ()
    assert len(rulings) == len(dossier.subjects) > 0
    assert all(rulings.explain(key, "vi", "authority") for key in rulings)
