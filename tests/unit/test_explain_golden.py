"""Explanations are part of the interface: their words are held to files, in both languages and for every audience.

`XEPLOAI_GOLDEN=write pytest tests/unit/test_explain_golden.py` writes the files anew; look at the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import pytest
from tests.cases.books.shelf import BOOKS
from tests.golden.book import BOOK, DOSSIER

from xeploai import Book, Grade
from xeploai.audience import Audience
from xeploai.checks import faults
from xeploai.classify import Rulings, classify
from xeploai.dossier import Dossier, Subject
from xeploai.explain import Lang
from xeploai.raising import raising_text

FOLDER = Path(__file__).parents[1] / "golden"
WRITE = os.environ.get("XEPLOAI_GOLDEN") == "write"
RULINGS = classify(DOSSIER, BOOK, on_fault="mark")


def held_to(name: str, text: str) -> None:
    """Compare a text with its file, or write the file where that is asked for."""
    file = FOLDER / name
    if WRITE:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def explained(rulings: Rulings, lang: Lang, audience: Audience) -> str:
    told = [rulings.explain(key, lang, audience) for key in rulings if not key.endswith("-pad")]
    return "\n\n".join(told) + "\n"


@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_status_and_sort_of_rule_is_explained_in_the_words_of_its_file(lang: Lang, audience: Audience) -> None:
    held_to(f"explained.{lang}.{audience}.txt", explained(RULINGS, lang, audience))


@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("lang", get_args(Lang))
def test_what_blocks_and_what_would_raise_is_told_in_the_words_of_its_file(lang: Lang, audience: Audience) -> None:
    told = []
    for key, ruling in RULINGS.items():
        if not key.endswith("-pad"):
            blocks = RULINGS.why_not(key, Grade.EXCELLENT, lang, audience)
            raising = RULINGS.raise_to(key, Grade.EXCELLENT)
            told.append(f"{key}\n{blocks}\n{raising_text(raising, ruling, BOOK, lang, audience)}\n")
    held_to(f"raised.{lang}.{audience}.txt", "\n".join(told))


def nothing_given(book: Book) -> Rulings:
    """Return the rulings of one subject of each kind of whom nothing is known: every rule of the kind speaks."""
    return classify(Dossier(subjects=tuple(Subject(kind=kind, id="x") for kind in book.kinds)), book)


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("lang", get_args(Lang))
def test_the_books_of_the_ten_rules_are_explained_in_the_words_of_their_files(lang: Lang, name: str) -> None:
    file = f"cases/{name.replace(',', '').replace(' ', '-')}.{lang}.txt"
    held_to(file, explained(nothing_given(BOOKS[name]), lang, "authority"))


# ── what holds of every explanation ──────────────────────────────────────────────────────────────────────────────────


def texts() -> list[tuple[str, Lang, Audience, str]]:
    return [
        (key, lang, audience, RULINGS.explain(key, lang, audience))
        for key in RULINGS for lang in get_args(Lang) for audience in get_args(Audience)
    ]  # fmt: skip


def test_the_golden_book_passes_its_checks_and_shows_every_status() -> None:
    assert faults(BOOK) == ()
    assert {one.status for one in RULINGS.values()} == {
        "invalid", "out_of_scope", "not_reviewed", "not_graded", "deferred", "graded", "provisional", "pending",
    }  # fmt: skip


def test_vietnamese_text_holds_no_english_grade_names() -> None:
    for _, lang, _, text in texts():
        if lang == "vi":
            assert not any(grade.name in text or grade.en in text for grade in Grade)


SECRETS = ("Ốm đau kéo dài", "long illness", "Bị kỷ luật trong năm", "Disciplined in the year", "năm trước", "r4")


def test_the_public_is_told_of_no_sensitive_rule_but_its_instrument() -> None:
    told = [(key, text) for key, _, audience, text in texts() if audience == "public"]
    for key, ruling in RULINGS.items():
        for lang in get_args(Lang):
            told.append((key, RULINGS.why_not(key, "EXCELLENT", lang)))
            told.append((key, raising_text(RULINGS.raise_to(key, "EXCELLENT"), ruling, BOOK, lang)))
    for key, text in told:
        assert not [secret for secret in SECRETS if secret in text], key


def test_every_rule_told_stands_with_its_article() -> None:
    for key, lang, _, text in texts():
        for line in text.splitlines():
            if line.startswith(("  Mức trần", "  Ceiling", "  Vì:", "  Because", "  Ngoài", "  Outside")):
                assert "[" in line or "không công khai" in line or "not told" in line, (key, lang, line)
