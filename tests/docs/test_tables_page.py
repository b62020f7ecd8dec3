"""The page of columns is the one that the forms of the Hòa Bình book make now."""

import runpy
from pathlib import Path
from typing import Any

import xeploai as xl

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
WRITER: dict[str, Any] = runpy.run_path(str(REFERENCE / "write_columns.py"))
PAGE = (REFERENCE / "columns.md").read_text(encoding="utf-8")
BOOK = xl.rulebook("hoa-binh", period="2018")


def test_the_page_is_what_the_forms_make_of_it_now() -> None:
    """Run `python docs/reference/write_columns.py` where this fails."""
    assert WRITER["page"](BOOK) == PAGE


def test_every_table_and_every_column_of_the_book_is_on_the_page() -> None:
    for kind in BOOK.kinds:
        assert f"## `{kind}.csv`" in PAGE
    for (form, fact), spec in BOOK.facts.items():
        part = PAGE.partition(f"# `{form}.csv`")[2].partition("\n## ")[0]
        assert f"| `{fact}` | {spec.vi} |" in part
