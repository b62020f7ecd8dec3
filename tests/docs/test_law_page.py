"""The pages of the law are what the rules, the cases and the list of what is no rule make of them now."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import xeploai as xl
from xeploai.plugins import load

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
WRITER: dict[str, Any] = runpy.run_path(str(REFERENCE / "write_law.py"))
SETS = load().rule_sets
PAGES: dict[str, str] = WRITER["pages"](SETS)


def test_the_pages_are_what_the_rules_make_of_them_now() -> None:
    """Run `python docs/reference/write_law.py` where this fails."""
    written = {f"law/{path.name}": path.read_text(encoding="utf-8") for path in (REFERENCE / "law").glob("*.md")}
    written["law.md"] = (REFERENCE / "law.md").read_text(encoding="utf-8")
    assert written.keys() == PAGES.keys()
    assert [name for name, text in PAGES.items() if written[name] != text] == []


def test_every_rule_and_requirement_and_reading_stands_on_the_page_of_its_instrument() -> None:
    """Không quy tắc nào, cách hiểu nào vắng mặt trên trang của văn bản nó dựa vào."""
    for held in SETS:
        for rule in held.rules:
            requires = rule.requires if isinstance(rule, xl.Standard) else ()
            for id, cite in (
                (rule.id, rule.cite),
                *((f"{rule.id}.{one.id}", one.cite or rule.cite) for one in requires),
            ):
                assert f"`{id}`" in PAGES[f"law/{cite.instrument}.md"], id
        for reading in held.readings:
            assert reading.cite is not None, reading.id
            assert f"`{reading.id}`" in PAGES[f"law/{reading.cite.instrument}.md"], reading.id


def test_of_a_rule_that_hangs_on_a_reading_only_the_wording_is_said_to_be_in_the_text() -> None:
    rules = [rule for held in SETS for rule in held.rules]
    alone = {rule.id for rule in rules if not rule.reading}  # in one of the sets that have it
    for rule in (rule for rule in rules if rule.id not in alone):
        rows = [line for line in PAGES[f"law/{rule.cite.instrument}.md"].splitlines() if f"| `{rule.id}` |" in line]
        assert rows
        assert all("| câu văn: " in line for line in rows), rule.id
    signed = PAGES["law/nd335-2025.md"]
    assert "| câu văn: theo văn bản đã ký |" in signed
    assert "| theo văn bản đã ký |" in signed


def test_an_instrument_that_is_used_for_two_periods_is_told_apart_in_the_list() -> None:
    linked = re.findall(r"^\| \[([^]]*)\]\(law/(hd21-[\w-]*)\.md\)", PAGES["law.md"], flags=re.MULTILINE)
    assert {id for _, id in linked} == {"hd21-2019", "hd21-carried-back"}
    assert len({title for title, _ in linked}) == len(linked)


@pytest.mark.parametrize("held", SETS, ids=lambda held: held.id)
def test_every_rule_says_in_two_languages_what_it_says_and_where_it_stands(held: xl.RuleSet) -> None:
    """Không quy tắc nào thiếu căn cứ, thiếu câu tiếng Việt hay câu tiếng Anh."""
    assert not [rule.id for rule in held.rules if not (rule.vi and rule.en)]
    known = {one.id for other in SETS for one in other.instruments}
    assert not [rule.id for rule in held.rules if rule.cite.instrument not in known]


def test_an_instrument_that_holds_by_the_day_of_decision_says_from_which() -> None:
    """It goes for periods before it came into force, and the row must not seem to say that it was in force then."""
    for held in SETS:
        for one in (one for one in held.instruments if one.decisions.start and f"law/{one.id}.md" in PAGES):
            (row,) = (line for line in PAGES["law.md"].splitlines() if f"](law/{one.id}.md)" in line)
            assert f"quyết định từ {one.decisions.start:%d/%m/%Y}" in row
