"""The differences of two books counted: how many of each kind of subject, and which texts came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from xeploai.book import Book
from xeploai.explain import Lang, say
from xeploai.law import Instrument
from xeploai.lawbook.difference_rows import CHANGE_TEXT, TEXT_ONLY
from xeploai.lawbook.differences import BookDiff, Change, Difference
from xeploai.lawbook.rule_rows import Rows
from xeploai.lawbook.terms import kind_text

_TEXTS: dict[Change, tuple[str, str]] = {
    "added": ("Văn bản mới được dẫn", "Instruments now cited"),
    "dropped": ("Văn bản không còn được dẫn", "Instruments no longer cited"),
}


def counts_headings(lang: Lang = "vi") -> tuple[str, ...]:
    """Return what the columns of `counts_rows` are called."""
    kind = say(lang, "đối tượng", "kind")
    return (kind, *(say(lang, *text) for text in (*CHANGE_TEXT.values(), TEXT_ONLY)))


def counts_rows(found: BookDiff, before: Book, after: Book, lang: Lang = "vi") -> Rows:
    """Return one row a kind with how many differences it has; what is about several kinds counts with each of them."""
    texts = (*CHANGE_TEXT.values(), TEXT_ONLY)
    counts = Counter((kind, _text(one)) for one in found.differences for kind in one.kinds or ("",))
    whose = [*dict.fromkeys((*after.kinds, *before.kinds)), ""]
    there = {kind for kind, _ in counts}
    return tuple(
        (_named(kind, after if kind in after.kinds else before, lang), *(str(counts[kind, text]) for text in texts))
        for kind in whose
        if kind in there
    )


def _text(one: Difference) -> tuple[str, str]:
    return TEXT_ONLY if one.is_of_text_only else CHANGE_TEXT[one.change]


def _named(kind: str, book: Book, lang: Lang) -> str:
    return f"{kind_text(kind, book, lang)}\n[{kind}]" if kind else say(lang, "(không riêng loại nào)", "(of no kind)")


def texts_lines(found: BookDiff, lang: Lang = "vi") -> Iterator[str]:
    """Yield the instruments that rules of only one of the books rest on, one a line under what became of them."""
    for change, heading in _TEXTS.items():
        held = [one.after or one.before for one in found.of(change) if one.what == "instrument"]
        texts = [one for one in held if isinstance(one, Instrument)]
        if texts:
            yield f"{say(lang, *heading)}:"
            yield from (f"  - {one.title}: {getattr(one, lang) or one.vi}" for one in texts)
