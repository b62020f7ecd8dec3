"""A ruling as one flat row of words, for tables: the same for files, workbooks and programs."""

from __future__ import annotations

from xeploai.audience import WITHHELD, title
from xeploai.book import Book
from xeploai.explain.words import Lang, grade_text, open_texts, rule_text, status_of
from xeploai.rulings import Ruling

_HEADINGS = {
    "subject": "đối tượng", "kind": "loại đối tượng", "status": "tình trạng", "grade": "xếp loại",
    "low": "mức thấp nhất còn có thể", "high": "mức cao nhất theo quy định", "rules": "mã quy tắc",
    "reasons": "nội dung quy tắc", "articles": "căn cứ", "missing": "còn thiếu", "holes": "nội dung chưa có văn bản",
    "findings": "vấn đề cần xem xét",
}  # fmt: skip


def headings(lang: Lang = "vi") -> tuple[str, ...]:
    """Return what the columns of `row` are called."""
    return tuple(_HEADINGS) if lang == "en" else tuple(_HEADINGS.values())


def row(ruling: Ruling, book: Book, lang: Lang = "vi") -> dict[str, str]:
    """Return a ruling as one cell a column, by the column's English name; it holds no value of a fact.

    Whoever may not read all of a ruling must be given one that is theirs to read (`xeploai.audience`).
    """
    en = lang == "en"
    kind = book.kinds[ruling.kind]
    graded = ruling.status in ("graded", "provisional", "pending", "invalid")
    rules = list(dict.fromkeys(ruling.gates or ruling.binding))
    held = [book.by_id[id] for id in rules if id in book.by_id]
    low, high = (book.label(ruling.kind, grade, lang) if graded else "" for grade in (ruling.low, ruling.high))
    cited = [*(book.cited(rule.cite) for rule in held), *(title(id, book) for id in rules if id.startswith(WITHHELD))]
    return {
        "subject": ruling.subject.partition(":")[2],
        "kind": (kind.en or kind.id) if en else kind.vi,
        "status": status_of(ruling, lang),
        "grade": grade_text(ruling, book, lang) if ruling.grade is not None else "",
        "low": low,
        "high": high,
        "rules": "; ".join(rules),
        "reasons": "; ".join(dict.fromkeys(filter(None, (rule.en if en else rule.vi for rule in held)))),
        "articles": "; ".join(dict.fromkeys(cited)),
        "missing": "; ".join(open_texts(ruling.missing, book, lang)),
        "holes": "; ".join(rule_text(id, book, lang) for id in ruling.holes),
        "findings": "; ".join((finding.en if en else finding.vi) or finding.id for finding in ruling.findings),
    }
