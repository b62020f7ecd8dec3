"""What a book does not know, as rows: what it is, whom and which grades it leaves open, and which text would tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xeploai.book import Book
from xeploai.explain import Lang, label_text, say
from xeploai.lawbook.conditions import condition_text
from xeploai.lawbook.rule_rows import Rows, cite_data
from xeploai.lawbook.terms import hole_effect, kind_text, readings_text, rule_words
from xeploai.lawbook.unknown import Sort, Unknown, blocks
from xeploai.rules import AnyRule, Hole

_SORT_TEXT: dict[Sort, tuple[str, str]] = {
    "hole": ("chưa có văn bản", "text not seen"),
    "standards": ("chưa khai đủ tiêu chuẩn", "standards not complete"),
    "parameter": ("chưa có giá trị", "value not seen"),
    "reading": ("cách hiểu chưa chọn", "reading undecided"),
}
_VI = ("loại", "nội dung chưa rõ", "đối tượng", "ảnh hưởng", "cần xem", "mã")
_EN = ("sort", "what is not known", "kinds", "what it leaves open", "where to look", "id")
_NAMED = 3
_BROUGHT = 1


def unknowns_headings(lang: Lang = "vi", *, counted: bool = False) -> tuple[str, ...]:
    """Return what the columns of `unknowns_rows` are called."""
    headings = _EN if lang == "en" else _VI
    return (*headings[:-1], say(lang, "đang chờ", "waiting"), headings[-1]) if counted else headings


def unknowns_rows(found: Iterable[Unknown], book: Book, lang: Lang = "vi", *, counted: bool = False) -> Rows:
    """Return one row each; `counted` adds how many subjects of a dossier wait for it."""
    return tuple(
        (
            say(lang, *_SORT_TEXT[one.sort]),
            str(getattr(one, lang) or one.vi or one.id),
            ", ".join(kind_text(kind, book, lang) for kind in one.kinds),
            effect_of(one, book, lang),
            where_to_look(one, book, lang),
            *((str(len(one.waiting)),) if counted else ()),
            one.id,
        )
        for one in found
    )


def unknowns_cards(
    found: Iterable[Unknown], book: Book, lang: Lang = "vi", *, counted: bool = False
) -> tuple[tuple[str, ...], Rows]:
    """Return headings and rows for a narrow screen: what is not known; whom it leaves open, and how; where to look."""
    headings = _EN if lang == "en" else _VI
    waits = say(lang, "đang chờ", "waiting")
    rows = tuple(
        (
            f"{sort}\n{what}\n[{id}]",
            "\n".join(filter(None, (kinds, effect, *(f"{waits}: {number}" for number in count)))),
            where,
        )
        for sort, what, kinds, effect, where, *count, id in unknowns_rows(found, book, lang, counted=counted)
    )
    return (headings[1], headings[3], headings[4]), rows


def effect_of(one: Unknown, book: Book, lang: Lang = "vi") -> str:
    """Return what is open while it is not known: the grades it blocks and whose, or the rules that it could change."""
    rule = book.by_id.get(one.id)
    if isinstance(rule, Hole):
        kind = one.kinds[0] if one.kinds else ""
        alone = rule.of is None and not rule.whole
        effect = _blocked(one, book, lang) if alone else hole_effect(rule, kind, book, lang)
        whose = "" if rule.is_of_all else say(lang, "khi ", "where ") + condition_text(rule.when, book, lang, kind)
        return "; ".join(filter(None, (effect, whose, readings_text(rule.reading, book, lang))))
    if one.may_lower_to is not None:
        return _blocked(one, book, lang)
    if one.sort == "reading" and not one.of:
        return say(lang, "chưa đổi quy định nào khi các cách hiểu khác như hiện nay", "no rule, as the others stand")
    if one.sort == "reading":
        return "; ".join(_options(one, book, lang))
    return say(lang, "quy định cần đến: ", "rules that need it: ") + _some(one.of, book, lang)


def _blocked(one: Unknown, book: Book, lang: Lang) -> str:
    """Return the grades that cannot be sure, once for all kinds whose labels are the same."""
    told = dict.fromkeys(", ".join(label_text(kind, grade, book, lang) for grade in blocks(one)) for kind in one.kinds)
    return say(lang, "chưa chắc được: ", "cannot be sure: ") + " / ".join(told)


def _options(one: Unknown, book: Book, lang: Lang) -> Iterable[str]:
    """Yield each option with the rules that it would bring."""
    hanging = [book.by_id[id] for id in one.of]
    for option in book.declared_readings[one.id].options:
        brings = [rule.id for rule in hanging if _hangs(rule, one.id, option.id)]
        rules = _some(brings, book, lang, _BROUGHT) or say(lang, "không thêm quy định nào", "no rule")
        yield f"{option.id} ({getattr(option, lang) or option.vi}): {rules}"


def _hangs(rule: AnyRule, reading: str, option: str) -> bool:
    return any((one.reading, one.option) == (reading, option) for one in rule.reading)


def _some(ids: Iterable[str], book: Book, lang: Lang, named: int = _NAMED) -> str:
    """Return the first few rules, each by its own words, and how many more there are."""
    told = list(dict.fromkeys(rule_words(id, book, lang) for id in ids))
    more = len(told) - named
    tail = [say(lang, f"và {more} quy định khác", f"and {more} more")] if more > 0 else []
    return ", ".join([*told[:named], *tail])


def where_to_look(one: Unknown, book: Book, lang: Lang = "vi") -> str:
    """Return the text that would tell: its place, number and day, and what it is about."""
    if one.cite is None:
        return say(lang, "chưa rõ văn bản nào", "no text is known")
    instrument = book.instruments.get(one.cite.instrument)
    about = str(getattr(instrument, lang, "") or getattr(instrument, "vi", ""))
    return f"{book.cited(one.cite)}: {about}" if about else book.cited(one.cite)


def unknowns_summary(found: Sequence[Unknown], lang: Lang = "vi") -> str:
    """Return how many there are of each sort, in one line."""
    counts = {sort: sum(one.sort == sort for one in found) for sort in _SORT_TEXT}
    parts = "; ".join(f"{say(lang, *_SORT_TEXT[sort])} {count}" for sort, count in counts.items() if count)
    return f"{say(lang, 'Chưa rõ', 'Not known')}: {len(found)}" + (f" ({parts})" if parts else "")


def unknowns_data(
    found: Iterable[Unknown], book: Book, lang: Lang = "vi", *, counted: bool = False
) -> list[dict[str, object]]:
    """Return what is not known for JSON; of who waits how many, for a hole may speak of those of whom something is."""
    return [
        {
            **one.model_dump(mode="json", exclude={"cite", "waiting"}),
            **({"waiting": len(one.waiting)} if counted else {}),
            "blocks": [grade.name for grade in blocks(one)],
            "effect": effect_of(one, book, lang),
            "cite": None if one.cite is None else cite_data(one.cite, book),
        }
        for one in found
    ]
