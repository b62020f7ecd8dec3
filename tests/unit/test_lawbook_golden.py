"""The words of `rules`, `diff` and `holes` are part of the interface: they are held to files, in both languages.

`XEPLOAI_GOLDEN=write pytest tests/unit/test_lawbook_golden.py` writes the files anew; look at the difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from tests.golden.lawbook import DOSSIER, EARLIER, LATER
from tests.unit.test_explain_golden import held_to

import xeploai as xl
from xeploai.explain import Lang
from xeploai.lawbook import entries
from xeploai.lawbook.difference_rows import diff_headings, diff_rows, diff_summary
from xeploai.lawbook.effect_rows import changes_headings, changes_notes, changes_rows, changes_summary, statuses_text
from xeploai.lawbook.rule_rows import rules_headings, rules_rows
from xeploai.lawbook.unknown_rows import unknowns_headings, unknowns_rows, unknowns_summary

LANGS = pytest.mark.parametrize("lang", ["vi", "en"])
VIETNAMESE = re.compile("[ăâđêôơưạảãàáậầấẩẫắằặẳẵẹẻẽèéệềếểễịỉĩìíọỏõòóộồốổỗợờớởỡụủũùúựừứửữỵỷỹỳý]", re.IGNORECASE)


def page(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows as paragraphs, for a reader of the file: a cell a line, behind its heading."""
    names = tuple(headings)
    told = ("\n".join(f"{name}: {cell}" for name, cell in zip(names, row, strict=True) if cell) for row in rows)
    return "\n\n".join(told) + "\n"


def rules_page(lang: Lang) -> str:
    listed = entries(LATER, everything=True)
    return page(rules_headings(lang), rules_rows(listed, LATER, lang))


def diff_page(lang: Lang) -> str:
    found = xl.diff(EARLIER, LATER)
    return f"{diff_summary(found, lang)}\n\n{page(diff_headings(lang), diff_rows(found, EARLIER, LATER, lang))}"


def rulings_page(lang: Lang) -> str:
    found = xl.diff_rulings(DOSSIER, EARLIER, LATER, on_fault="mark")
    lines = [changes_summary(found, lang), *statuses_text(found, lang), *changes_notes(found, EARLIER, LATER, lang), ""]
    return "\n".join([*lines, page(changes_headings(found, lang), changes_rows(found, EARLIER, LATER, lang))])


def holes_page(lang: Lang) -> str:
    before, after = xl.unknowns(EARLIER, xl.classify(DOSSIER, EARLIER)), xl.unknowns(LATER)
    told = [unknowns_summary(before, lang), ""]
    told.append(page(unknowns_headings(lang, counted=True), unknowns_rows(before, EARLIER, lang, counted=True)))
    told += [unknowns_summary(after, lang), "", page(unknowns_headings(lang), unknowns_rows(after, LATER, lang))]
    return "\n".join(told)


PAGES: dict[str, Callable[[Lang], str]] = {
    "rules": rules_page, "diff": diff_page, "rulings": rulings_page, "holes": holes_page,
}  # fmt: skip


@LANGS
@pytest.mark.parametrize("name", PAGES)
def test_what_a_book_says_is_told_in_the_words_of_its_file(name: str, lang: Lang) -> None:
    held_to(f"lawbook.{name}.{lang}.txt", PAGES[name](lang))


def test_english_words_hold_no_vietnamese_but_that_of_articles_units_and_bodies() -> None:
    """Texts are cited as printed, and so are units and who decides; everything else has its English."""
    printed = ("điểm( đ)?", "khoản", "Điều", "Mục", "Phụ lục", "QĐ/MAU", "Thủ trưởng", "cấp trên")
    lines = "\n".join(told("en") for told in PAGES.values()).splitlines()
    left = [re.sub("|".join(printed), "", line) for line in lines]
    assert [line for line in left if VIETNAMESE.search(line)] == []


def test_vietnamese_words_hold_no_english_of_the_library() -> None:
    text = "\n".join(told("vi") for told in PAGES.values())
    for english in ("ceiling", "standard", "requirement", "hole", "graded", "pending", "provisional", "COMPLETED "):
        assert not re.search(rf"\b{english}\b", re.sub(r"(?m)^mã: .*$", "", text))
