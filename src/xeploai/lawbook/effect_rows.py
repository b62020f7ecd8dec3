"""Whose ruling is another under another book, in words and as data, with the rules that bind before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from xeploai.audience import Audience, told_to
from xeploai.book import Book
from xeploai.explain import Lang, addressed, grade_text, open_texts, rule_text, say, status_text
from xeploai.lawbook.effects import LeftOut, RulingChange, RulingsDiff
from xeploai.lawbook.rule_rows import Rows
from xeploai.lawbook.terms import kind_text
from xeploai.rulings import Ruling
from xeploai.scales import Grade

Direction = Literal["higher", "lower", "possible_higher", "possible_lower", "sharper", "wider", "other"]
_DIRECTION_TEXT: dict[Direction, tuple[str, str]] = {
    "higher": ("cao hơn", "higher"),
    "lower": ("thấp hơn", "lower"),
    "possible_higher": ("các mức có thể cao lên", "possible grades higher"),
    "possible_lower": ("các mức có thể thấp đi", "possible grades lower"),
    "sharper": ("rõ hơn: ít mức có thể hơn", "clearer: fewer grades possible"),
    "wider": ("kém rõ hơn: nhiều mức có thể hơn", "less clear: more grades possible"),
    "other": ("khác", "other"),
}
_LEFT_TEXT = {
    "kind": ("đối tượng", "subjects"),
    "register": ("mục trong sổ", "rows of the register"),
    "link": ("dòng quan hệ", "rows of the link"),
    "fact": ("dữ liệu", "values of"),
    "steps": ("bước đã làm của", "steps taken of"),
    "complete": ("xác nhận đã đủ về", "statements of completeness of"),
}
_REASONS = 3
_LISTED = 8


def direction(one: RulingChange) -> Direction:
    """Return what became of the grade, or of the grades still possible.

    Only where every grade still possible is on one side of every one before is the grade itself `higher` or `lower`.
    Where the one lot holds the other, only the doubt is another (`sharper`, `wider`). Of who is not graded, and where
    the grades are the same, nothing can be said.
    """
    old, new = _between(one.before), _between(one.after)
    if old is None or new is None or old == new:
        return "other"
    if new[0] >= old[0] and new[1] <= old[1]:
        return "sharper"
    if new[0] <= old[0] and new[1] >= old[1]:
        return "wider"
    if new[0] > old[0]:
        return "higher" if new[0] > old[1] else "possible_higher"
    return "lower" if new[1] < old[0] else "possible_lower"


def _between(ruling: Ruling) -> tuple[Grade, Grade] | None:
    """Return the least and greatest grade; None of who is not graded, or of whom the row is faulty."""
    if ruling.grade is not None:
        return ruling.grade, ruling.grade
    return (ruling.low, ruling.high) if ruling.status == "pending" else None


def changes_headings(found: RulingsDiff, lang: Lang = "vi") -> tuple[str, ...]:
    """Return what the columns of `changes_rows` are called; two are called by the books."""
    vi = ("đối tượng", "mã", "thay đổi", found.before, found.after)
    en = ("kind", "id", "change", found.before, found.after)
    why = say(lang, "vì", "why")
    return (*(en if lang == "en" else vi), f"{why} ({found.before})", f"{why} ({found.after})")


def changes_rows(
    found: RulingsDiff, before: Book, after: Book, lang: Lang = "vi", audience: Audience = "public"
) -> Rows:
    """Return one row a subject whose ruling is another: both rulings, and on what each rests."""
    addressed(lang, audience)
    return tuple(_row(one, before, after, lang, audience) for one in found.changes)


def _row(one: RulingChange, before: Book, after: Book, lang: Lang, audience: Audience) -> tuple[str, ...]:
    sides = ((one.before, before), (one.after, after))
    told = [(told_to(ruling, book, audience), book) for ruling, book in sides]
    return (
        kind_text(one.before.kind, after, lang),
        one.subject.partition(":")[2],
        say(lang, *_DIRECTION_TEXT[direction(one)]),
        *(_outcome(ruling, book, lang) for ruling, book in told),
        *(_why(ruling, book, lang, audience) for ruling, book in told),
    )


def changes_cards(
    found: RulingsDiff, before: Book, after: Book, lang: Lang = "vi", audience: Audience = "public"
) -> tuple[tuple[str, ...], Rows]:
    """Return headings and rows for a narrow screen: who, and each ruling above its reasons."""
    rows = tuple(
        (f"{kind}\n{id}\n{change}", f"{old}\n{why_old}", f"{new}\n{why_new}")
        for kind, id, change, old, new, why_old, why_new in changes_rows(found, before, after, lang, audience)
    )
    return (say(lang, "đối tượng", "subject"), found.before, found.after), rows


def _outcome(ruling: Ruling, book: Book, lang: Lang) -> str:
    grade, status = grade_text(ruling, book, lang), status_text(ruling.status, lang)
    if ruling.status == "graded":
        return grade
    return f"{status}: {grade}" if grade else status


def _why(ruling: Ruling, book: Book, lang: Lang, audience: Audience) -> str:
    """Return the rules that bind, or what is missing, the first few of them."""
    texts = [rule_text(id, book, lang, audience) for id in ruling.gates or ruling.binding]
    if ruling.status in ("pending", "invalid"):
        own_first = sorted(ruling.missing, key=lambda item: item.subject not in ("", ruling.subject))
        texts += open_texts(own_first, book, lang)
        texts += [rule_text(hole, book, lang, audience) for hole in ruling.holes]
    distinct = list(dict.fromkeys(texts))
    more = len(distinct) - _REASONS
    rest = [say(lang, f"và {more} nội dung khác", f"and {more} more")] if more > 0 else []
    nothing = say(lang, "không quy tắc nào đã đọc hạ mức", "no rule that was read caps it")
    return "; ".join([*distinct[:_REASONS], *rest]) or nothing


def changes_summary(found: RulingsDiff, lang: Lang = "vi") -> str:
    """Return how many subjects have another ruling, in one line."""
    counts = Counter(map(direction, found.changes))
    parts = "; ".join(f"{say(lang, *text)} – {counts[one]}" for one, text in _DIRECTION_TEXT.items() if counts[one])
    of = say(
        lang, f"{len(found.changes)} trong {found.compared} đối tượng", f"{len(found.changes)} of {found.compared}"
    )
    return f"{say(lang, 'Kết quả thay đổi', 'Rulings that change')}: {of}" + (f" ({parts})" if parts else "")


def statuses_text(found: RulingsDiff, lang: Lang = "vi") -> Iterator[str]:
    """Yield how many subjects went from which status to which, in one line; nothing where none did."""
    pairs = Counter((one.before.status, one.after.status) for one in found.changes)
    told = [
        f"{status_text(old, lang)} → {status_text(new, lang)}: {count}"
        for (old, new), count in pairs.most_common()
        if old != new
    ]
    if told:
        yield f"{say(lang, 'Tình trạng thay đổi', 'Statuses that change')}: {'; '.join(told)}"


def changes_notes(found: RulingsDiff, before: Book, after: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield what was done to the dossier so that both books could rule it."""
    if found.moved:
        by = abs(found.moved)
        vi = f"Các ngày trong hồ sơ được {'lùi' if found.moved < 0 else 'dời'} {by} tháng khi xét theo {found.after}"
        en = (
            f"For {found.after} every day of the dossier was moved {'back' if found.moved < 0 else 'on'} by {by} months"
        )
        yield f"{say(lang, vi, en)}."
    for other, of, left in (
        (after, found.before, found.left_out_before),
        (before, found.after, found.left_out_after),
    ):
        if left:
            first = sorted(left, key=lambda one: list(_LEFT_TEXT).index(one.what))
            more = len(first) - _LISTED
            rest = [say(lang, f"và {more} loại khác (--format json)", f"and {more} more (--format json)")]
            listed = "; ".join([*(_left(one, other, lang) for one in first[:_LISTED]), *(rest if more > 0 else ())])
            vi, en = f"Bỏ ra khi xét theo {of}, nơi không dùng đến", f"Left out for {of}, which does not know it"
            yield f"{say(lang, vi, en)}: {listed}"


def _left(one: LeftOut, other: Book, lang: Lang) -> str:
    """Return what was left out, as the other book calls it."""
    return f"{say(lang, *_LEFT_TEXT[one.what])} {_label(one, other, lang)}: {one.count}"


def _label(one: LeftOut, book: Book, lang: Lang) -> str:
    form, _, fact = one.name.partition(".")
    spec = {
        "fact": book.facts.get((form, fact)), "kind": book.kinds.get(one.name), "steps": book.kinds.get(one.name),
        "register": book.records.get(one.name), "link": book.links.get(one.name),
        "complete": book.kinds.get(one.name) or book.records.get(one.name) or book.links.get(one.name),
    }.get(one.what)  # fmt: skip
    label = str(getattr(spec, lang, "") or "")
    return f"“{label}” ({one.name})" if label else one.name


def changes_data(found: RulingsDiff, before: Book, after: Book, audience: Audience = "public") -> dict[str, object]:
    """Return whose ruling is another for JSON, both rulings whole as far as those addressed may read them."""
    return {
        "audience": audience,
        "compared": found.compared,
        "moved_months": found.moved,
        "left_out": {
            found.before: [one.model_dump() for one in found.left_out_before],
            found.after: [one.model_dump() for one in found.left_out_after],
        },
        "changes": [
            {
                "subject": one.subject,
                "direction": direction(one),
                "before": told_to(one.before, before, audience).model_dump(mode="json"),
                "after": told_to(one.after, after, audience).model_dump(mode="json"),
            }
            for one in found.changes
        ],
    }
