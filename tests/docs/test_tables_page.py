"""The page about tables names every file and column that the Hòa Bình book can read, as they are declared now."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import xeploai as xl

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "tables.md").read_text(encoding="utf-8")
BOOK = xl.rulebook("hoa-binh", period="2018")
PARTS = dict(re.findall(r"^### `(\w+)\.csv`.*?\n(.*?)(?=^### |\Z)", PAGE, flags=re.MULTILINE | re.DOTALL))
FORMS = sorted({form for form, _ in BOOK.facts})


def rows(text: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a table whose first cell is a name."""
    for line in text.splitlines():
        if line.startswith("| `"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def links_of(kind: str) -> dict[str, str]:
    """Return the labels of the links that may be columns of a kind's table."""
    return {link.id: link.vi for link in BOOK.links.values() if link.source == kind and not (link.many or link.same_id)}


@pytest.mark.parametrize("form", FORMS)
def test_every_column_is_on_the_page_with_its_label_and_none_else(form: str) -> None:
    declared = {name: spec.vi for (held, name), spec in BOOK.facts.items() if held == form}
    assert {row[0].strip("`"): row[1] for row in rows(PARTS[form])} == declared | links_of(form)


@pytest.mark.parametrize("form", FORMS)
def test_bounds_and_options_are_those_declared(form: str) -> None:
    on_page = {row[0].strip("`"): row for row in rows(PARTS[form])}
    for name, spec in ((name, spec) for (held, name), spec in BOOK.facts.items() if held == form):
        bounds = "" if spec.between is None else f"{spec.between[0]} to {spec.between[1]} {spec.unit}".strip()
        assert on_page[name][3] == bounds
        assert tuple(re.findall(r"`(\w+)`", on_page[name][2].split(";")[0])) == spec.options


def test_every_register_has_a_table_and_every_table_is_of_the_book() -> None:
    assert set(BOOK.records) <= set(PARTS)
    assert set(PARTS) <= {*BOOK.records, *BOOK.kinds}


def test_every_link_is_on_the_page_with_its_ends() -> None:
    text = PAGE.partition("### Links in files of their own")[2]
    listed = {tuple(cell.strip("`") for cell in (row[0], row[2], row[3])) for row in rows(text)}
    assert listed == {(f"{link.id}.csv", link.source, link.target) for link in BOOK.links.values() if not link.same_id}


def test_every_kind_is_on_the_page() -> None:
    text = PAGE.partition("## Hòa Bình 2018")[2]
    assert [kind.id for kind in BOOK.kinds.values() if f"`{kind.id}" not in text or kind.vi not in text] == []
