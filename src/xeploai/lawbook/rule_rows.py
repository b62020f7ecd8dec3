"""The rules of a book as rows: of words for people, of data for programs."""

from __future__ import annotations

from collections.abc import Iterable

from xeploai.book import Book
from xeploai.explain import Lang, say
from xeploai.law import Citation
from xeploai.lawbook.listing import Entry
from xeploai.lawbook.terms import (
    SORT_TEXT,
    STATE_TEXT,
    effect_text,
    kind_text,
    readings_text,
    says_text,
    terms_text,
)  # fmt: skip

Rows = tuple[tuple[str, ...], ...]
_VI = ("đối tượng", "loại quy định", "hệ quả", "nội dung", "căn cứ", "độ tin cậy", "cách hiểu", "mã")
_EN = ("kind", "sort", "effect", "what it says", "article", "established", "reading", "id")


def rules_headings(lang: Lang = "vi") -> tuple[str, ...]:
    """Return what the columns of `rules_rows` are called; the last, the terms, is for those who check the encoding."""
    return (*(_EN if lang == "en" else _VI), say(lang, "điều kiện đã mã hóa", "terms as encoded"))


def rules_rows(listed: Iterable[Entry], book: Book, lang: Lang = "vi") -> Rows:
    """Return one row of words a rule."""
    return tuple(
        (
            kind_text(entry.kind, book, lang),
            say(lang, *SORT_TEXT[entry.sort]),
            effect_text(entry, book, lang),
            says_text(entry, book, lang),
            book.cited(entry.cite),
            str(getattr(entry.cite.established, lang)),
            standing_text(entry, book, lang),
            entry.id,
            terms_text(entry, book, lang),
        )
        for entry in listed
    )


def rules_cards(listed: Iterable[Entry], book: Book, lang: Lang = "vi") -> tuple[tuple[str, ...], Rows]:
    """Return headings and rows for a narrow screen: what it is and does; what it says; on what it rests."""
    headings = (say(lang, "quy định", "rule"), say(lang, "nội dung", "what it says"), say(lang, "căn cứ", "article"))
    rows = tuple(
        (f"{sort}\n{effect}", f"{says}\n[{id}]", "\n".join(filter(None, (cite, established, reading))))
        for _, sort, effect, says, cite, established, reading, id, _ in rules_rows(listed, book, lang)
    )
    return headings, rows


def standing_text(entry: Entry, book: Book, lang: Lang) -> str:
    """Return the options that a rule hangs on, and how it stands where no option says so."""
    options = readings_text(entry.rule.reading, book, lang)
    filled = say(lang, *STATE_TEXT[entry.state]) if entry.state in ("closed", "assumed") else ""
    is_proposed = book.owner[entry.rule.id] in book.proposals
    proposed = say(lang, "đề xuất, chưa phải quy định", "a proposal, not law") if is_proposed else ""
    return "; ".join(filter(None, (options, filled, proposed)))


def rules_data(listed: Iterable[Entry], book: Book, lang: Lang = "vi") -> list[dict[str, object]]:
    """Return one object a rule, for JSON: its words in both languages, its effect and terms in the one asked for."""
    return [
        {
            "kind": entry.kind,
            "sort": entry.sort,
            "id": entry.id,
            "of": entry.of or None,
            "effect": effect_text(entry, book, lang),
            "vi": says_text(entry, book, "vi"),
            "en": says_text(entry, book, "en"),
            "terms": terms_text(entry, book, lang),
            "cite": cite_data(entry.cite, book),
            "reading": [{**one.model_dump(), "taken": book.chosen.get(one.reading)} for one in entry.rule.reading],
            "state": entry.state,
            "rule_set": book.owner[entry.rule.id],
        }
        for entry in listed
    ]


def cite_data(cite: Citation, book: Book) -> dict[str, str]:
    """Return a citation for JSON, with its instrument as it is printed."""
    instrument = book.instruments.get(cite.instrument)
    return {**cite.model_dump(mode="json"), "title": instrument.title if instrument else cite.instrument}
