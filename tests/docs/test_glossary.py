"""The glossary speaks of names that exist, and prints statuses and grades as the library prints them."""

import re
from pathlib import Path

import xeploai
from xeploai.explain import STATUS_TEXT
from xeploai.rulings import STATUSES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
HEADINGS = {"English", "Status"}
WORDS = [row for row in ROWS if len(row) == 4 and row[0] not in HEADINGS]


def test_every_name_in_the_glossary_is_public() -> None:
    names = {name for row in WORDS for name in re.findall(r"`(\w+)`", row[3])}
    assert names
    assert names <= set(xeploai.__all__)


def test_every_sort_of_rule_is_in_the_glossary() -> None:
    rules = {
        "Ceiling", "Standard", "Requirement", "Lift", "Discretion", "Given", "Hole", "Gate", "Quota", "Derived",
        "Precedence", "Check",
    }  # fmt: skip
    assert rules <= {name for row in WORDS for name in re.findall(r"`(\w+)`", row[3])}


def test_no_word_stands_twice() -> None:
    words = [row[0] for row in WORDS]
    assert len(set(words)) == len(words)


def test_the_statuses_stand_in_their_order_with_the_words_that_are_printed() -> None:
    listed = {row[0].strip("`"): row[1] for row in ROWS if len(row) == 3 and row[0] not in HEADINGS}
    assert list(listed) == list(STATUSES)
    assert listed == {status: STATUS_TEXT[status][0] for status in STATUSES}
