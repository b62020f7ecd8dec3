"""One limit counted in several ways: the quotas that an undecided reading leaves side by side are told as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from xeploai.book import Book
from xeploai.rules import Quota

_JOINT = ", "


def limits(ids: Iterable[str], book: Book) -> tuple[tuple[str, ...], ...]:
    """Return rules in their order, the quotas that are one limit in one place.

    A limit whose base or rounding can be read in several ways is a quota for each way. While nobody has decided, all of
    them are open, of one kind, grade, group and article.
    """
    found: dict[object, list[str]] = {}
    for id in ids:
        rule = book.by_id.get(id)
        one = _limit(rule, book.undecided(rule)) if isinstance(rule, Quota) else None
        found.setdefault(one or id, []).append(id)
    return tuple(tuple(dict.fromkeys(held)) for held in found.values())


def _limit(rule: Quota, ways: tuple[str, ...]) -> object:
    """Return what the quotas of one limit have in common; nothing where no reading is open."""
    return (rule.kind, rule.grade, rule.group, rule.where, rule.share, rule.cite, ways) if ways else None


def limit_text(ids: Sequence[str], book: Book, lang: str = "vi") -> str:
    """Return what one limit says: what all its ways of counting share, and how many there are by which readings.

    Args:
        ids: The quotas that are one limit, as `limits` returns them.
        book: The book.
        lang: `vi` or `en`.
    """
    rules = [book.by_id[id] for id in ids]
    texts = [str(getattr(rule, lang) or rule.vi or rule.id) for rule in rules]
    if len(texts) == 1:
        return texts[0]
    parts = zip(*(text.split(_JOINT) for text in texts), strict=False)
    shared = _JOINT.join(same[0] for same in takewhile(lambda one: len(set(one)) == 1, parts)) or texts[0]
    readings = ", ".join(dict.fromkeys(name for rule in rules for name in book.undecided(rule)))
    if lang == "en":
        return f"{shared} ({len(texts)} ways to count, by readings not decided: {readings})"
    return f"{shared} ({len(texts)} cách tính, tùy cách hiểu chưa chọn: {readings})"
