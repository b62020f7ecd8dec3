"""What would raise a ruling, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from xeploai.audience import Audience, told_open
from xeploai.book import Book
from xeploai.explain import Lang, addressed, ended, label_text, open_texts, quoted, rule_text, say
from xeploai.forms import FactSpec, Value
from xeploai.raising.search import Change, Raising
from xeploai.rulings import Ruling
from xeploai.scales import Grade


def raising_text(raising: Raising, ruling: Ruling, book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return in sentences what would raise a ruling, or what bars it.

    Args:
        raising: What `raise_to` found.
        ruling: The ruling it was asked of.
        book: The book of both.
        lang: `vi` or `en`.
        audience: Who reads it; to the public no rule that reads a sensitive fact is told but by its instrument.
    """
    addressed(lang, audience)
    return "\n".join(
        ended(line) if not line.endswith(":") else line for line in _lines(raising, ruling, book, lang, audience)
    )


def _lines(raising: Raising, ruling: Ruling, book: Book, lang: Lang, audience: Audience) -> Iterator[str]:
    kind, key = ruling.kind, raising.subject
    label = label_text(kind, raising.grade, book, lang)
    if not raising.reachable:
        yield from _barred(raising, label, book, lang, audience)
    elif raising.changes == ((),):
        vi = f"{key}: không còn dữ liệu nào của chính đối tượng cần bổ sung để đạt {label}"
        en = f"{key}: no fact of its own is left to give for {label}"
        if raising.still_open:
            vi, en = f"{vi}, nhưng còn phụ thuộc các nội dung sau:", f"{en}, but it still waits for this:"
        yield say(lang, vi, en)
    else:
        among = say(lang, "một trong các cách sau", "one of these") if len(raising.changes) > 1 else ""
        vi = f"{key}: để đủ điều kiện xếp loại {label} cần {among or 'như sau'}, khi dữ liệu của người khác giữ nguyên:"
        en = f"{key}: to qualify for {label} it needs {among or 'this'}, everybody else's facts staying as they are:"
        yield say(lang, vi, en)
        for place, ways in enumerate(raising.changes, 1):
            yield f"  {place}. " + "; ".join(change_text(one, kind, book, lang) for one in ways)
    told = told_open(raising.still_open, ruling.subject, book, audience)
    for hole in (item.name for item in told if item.what == "hole"):
        rests = say(lang, "  Còn phụ thuộc nội dung chưa có văn bản: ", "  Also rests on a text not seen: ")
        yield rests + rule_text(hole, book, lang, audience)
    for text in open_texts((item for item in told if item.what != "hole"), book, lang):
        yield say(lang, "  Còn thiếu, ngoài dữ liệu trên: ", "  Also missing: ") + text
    if not raising.complete:
        vi = "  Chưa xét được mọi giá trị: có thể còn cách khác"
        yield say(lang, vi, "  Not every value could be looked at: there may be other ways")


def _barred(raising: Raising, label: str, book: Book, lang: Lang, audience: Audience) -> Iterator[str]:
    key = raising.subject
    if raising.complete or raising.barred_by:
        vi = f"{key}: bổ sung dữ liệu của chính đối tượng cũng không đạt {label}"
        en = f"{key}: no facts of its own that are still open can reach {label}"
    else:
        vi = f"{key}: chưa tìm được dữ liệu nào của chính đối tượng để đạt {label}"
        en = f"{key}: no facts of its own were found that reach {label}"
    yield say(lang, vi, en)
    for text in dict.fromkeys(rule_text(id, book, lang, audience) for id in raising.barred_by):
        yield say(lang, "  Bị chặn bởi: ", "  Barred by: ") + text


def change_text(change: Change, kind: str, book: Book, lang: Lang = "vi") -> str:
    """Return a change in words: the fact and the values that will do."""
    spec = book.facts[kind, change.fact]
    name = quoted(getattr(spec, lang) or spec.id)
    values = [_shown(value, spec, kind, book, lang) for value in change.values]
    least = None if change.least is None else _shown(change.least, spec, kind, book, lang)
    greatest = None if change.greatest is None else _shown(change.greatest, spec, kind, book, lang)
    if not change.exact:
        return f"{name} {say(lang, 'chẳng hạn', 'for instance')} {values[-1]}"
    if least is not None and greatest is not None and least != greatest:
        return f"{name} {say(lang, f'từ {least} đến {greatest}', f'from {least} to {greatest}')}"
    if least is not None and greatest is None and len(values) > 1:
        return f"{name} {say(lang, f'từ {least} trở lên', f'at least {least}')}"
    if least is None and greatest is not None and len(values) > 1:
        return f"{name} {say(lang, f'từ {greatest} trở xuống', f'at most {greatest}')}"
    if spec.type not in ("bool", "code") and least is greatest is None:
        return f"{name} {say(lang, 'có giá trị, mức nào cũng được', 'given, whatever its value')}"
    return f"{name} {say(lang, 'là', 'is')} {say(lang, ' hoặc ', ' or ').join(values)}"


def _shown(value: Value, spec: FactSpec, kind: str, book: Book, lang: Lang) -> str:
    if isinstance(value, bool):
        return say(lang, "có", "true") if value else say(lang, "không", "false")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if spec.scale == "Grade":
        return label_text(kind, Grade[str(value)], book, lang)
    if spec.type == "level":
        levels = book.scales[str(spec.scale)].levels
        return quoted(next(getattr(level, lang) for level in levels if level.id == value))
    text = f"{value} {spec.unit}".strip() if spec.unit else str(value)
    return text.replace(".", ",", 1) if lang == "vi" and isinstance(value, Decimal) else text
