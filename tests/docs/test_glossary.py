"""The glossary speaks of names that exist, and says kinds, links, codes, steps, statuses as the library says them."""

import re
from pathlib import Path

import xeploai
from xeploai.evidence.headings import STEP_LABELS
from xeploai.explain import STATUS_TEXT
from xeploai.national.subjects import SUBJECTS
from xeploai.rulings import STATUSES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the rows of every table whose first heading is this one."""
    tables = re.findall(rf"^\| {heading} \|[^\n]*\n\|[-|]+\|\n((?:\|[^\n]*\n)+)", PAGE, flags=re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split("|")] for table in tables for line in table.splitlines()]


WORDS = rows("English")


def test_every_name_in_the_glossary_is_public() -> None:
    names = {name for row in WORDS for name in re.findall(r"`(\w+)`", row[3])}
    assert names
    assert names <= set(xeploai.__all__)


def test_every_sort_of_rule_is_in_the_glossary() -> None:
    rules = {
        "Ceiling", "Standard", "Requirement", "Lift", "Discretion", "Given", "Hole", "Gate", "Quota", "Derived",
        "Precedence", "Check", "Competence",
    }  # fmt: skip
    assert rules <= {name for row in WORDS for name in re.findall(r"`(\w+)`", row[3])}


def test_no_word_stands_twice() -> None:
    words = [row[0] for row in WORDS]
    assert len(set(words)) == len(words)


def test_every_kind_of_the_centre_stands_with_its_labels() -> None:
    listed = {row[0].strip("`"): tuple(row[1:3]) for row in rows("Kind")}
    assert listed == {kind.id: (kind.vi, kind.en) for kind in SUBJECTS.kinds}


def test_every_link_of_the_centre_stands_with_its_labels_and_its_ends() -> None:
    listed = {row[0].strip("`"): tuple(cell.strip("`") for cell in row[1:]) for row in rows("Link")}
    assert listed == {link.id: (link.vi, link.en, link.source, link.target) for link in SUBJECTS.links}


def test_every_code_of_a_column_stands_with_the_column() -> None:
    facts = xeploai.rulebook("hoa-binh", period="2018").facts.values()
    options = {(option, fact.id) for fact in facts for option in fact.options}
    listed = {(code, of.split("`")[1]) for codes, _, _, of in rows("Code") for code in re.findall(r"`(\w+)`", codes)}
    assert listed <= options
    kinds = {kind.id for kind in SUBJECTS.kinds}
    assert {code for code, _ in options} - kinds - {"other"} == {code for code, _ in listed} - kinds


def test_the_steps_stand_in_their_order_with_the_words_of_tables() -> None:
    assert [(row[0].strip("`"), row[1]) for row in rows("Step")] == list(STEP_LABELS.items())


def test_the_statuses_stand_in_their_order_with_the_words_that_are_printed() -> None:
    listed = {row[0].strip("`"): row[1] for row in rows("Status")}
    assert list(listed) == list(STATUSES)
    assert listed == {status: STATUS_TEXT[status][0] for status in STATUSES}
