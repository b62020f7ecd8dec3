"""What the house promises of the package as a whole: light to import, silent on the network."""

import socket
import subprocess
import sys
from typing import NoReturn

import pytest

import xeploai as xl
from xeploai.io.folders import read_folder
from xeploai.plugins import load

HEAVY = ("hypothesis", "narwhals", "polars", "pandas", "pyarrow", "duckdb", "pyspark", "z3", "typer", "rich", "click")


def test_importing_xeploai_loads_nothing_heavy() -> None:
    """An HR system that embeds the library pays for pydantic and pluggy and no more."""
    program = f"import sys, xeploai; print([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


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
