"""The differences of two books in words, as rows for people and as data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from xeploai.book import Book, GradeLabel
from xeploai.explain import Lang, quoted, say
from xeploai.forms import FactSpec, Kind, Link, RecordSpec
from xeploai.law import Instrument, Reading
from xeploai.lawbook.conditions import condition_text, number_text
from xeploai.lawbook.differences import BookDiff, Change, Declared, Difference, What, cite_of
from xeploai.lawbook.listing import Entry, Sort
from xeploai.lawbook.rule_rows import Rows, cite_data
from xeploai.lawbook.terms import SORT_TEXT, effect_text, kind_text, readings_text, says_text, terms_text
from xeploai.rules import AnyRule, Ceiling, Requirement, Standard

CHANGE_TEXT: Mapping[Change, tuple[str, str]] = {
    "added": ("thêm", "added"),
    "dropped": ("bỏ", "dropped"),
    "changed": ("sửa", "changed"),
}
TEXT_ONLY = ("chỉ đổi căn cứ", "by another text")
WHAT_TEXT: Mapping[What, tuple[str, str]] = {
    "instrument": ("văn bản", "instrument"),
    "kind": ("loại đối tượng", "kind"),
    "rule": ("quy định", "rule"),
    "requirement": ("yêu cầu", "requirement"),
    "hole": ("chưa có văn bản", "text not seen"),
    "parameter": ("giá trị", "value"),
    "reading": ("cách hiểu", "reading"),
    "label": ("tên mức", "label of a grade"),
    "fact": ("dữ liệu", "fact"),
    "register": ("sổ theo dõi", "register"),
    "link": ("quan hệ", "link"),
}
ASPECT_TEXT: Mapping[str, tuple[str, str]] = {
    "words": ("nội dung", "words"),
    "effect": ("hệ quả", "effect"),
    "terms": ("điều kiện", "terms"),
    "article": ("căn cứ", "article"),
    "established": ("độ tin cậy", "established"),
    "reading": ("cách hiểu", "reading"),
    "value": ("giá trị", "value"),
    "label": ("tên mức", "label"),
    "chosen": ("đang chọn", "taken"),
    "options": ("các lựa chọn", "options"),
    "default": ("mặc định", "default"),
    "complete": ("đã khai đủ quy định", "declared complete"),
    "type": ("kiểu", "type"),
    "scale": ("thang", "scale"),
    "between": ("khoảng giá trị", "bounds"),
    "digits": ("số chữ số thập phân", "digits"),
    "unit": ("đơn vị", "unit"),
    "applies": ("chỉ áp dụng khi", "applies where"),
    "sensitive": ("dữ liệu nhạy cảm", "sensitive"),
    "choice": ("ghi lựa chọn của cấp có thẩm quyền", "records a choice of the authority"),
    "source": ("từ", "from"),
    "target": ("đến", "to"),
    "of": ("của", "of"),
    "dated": ("ghi ngày ở", "dated by"),
    "carries": ("mang kết quả của", "carries"),
    "lengths": ("của các kỳ dài bằng", "of periods as long as"),
    "many": ("nhiều nơi cùng lúc", "several at once"),
}
_VI = ("thay đổi", "đối tượng", "loại", "nội dung", "căn cứ", "chi tiết", "mã")
_EN = ("change", "kind", "sort", "what it says", "article", "details", "id")


def diff_headings(lang: Lang = "vi") -> tuple[str, ...]:
    """Return what the columns of `diff_rows` are called."""
    return _EN if lang == "en" else _VI


def diff_rows(found: BookDiff, before: Book, after: Book, lang: Lang = "vi") -> Rows:
    """Return one row of words a difference."""
    return tuple(_row(one, before, after, lang) for one in found.differences)


def _row(one: Difference, before: Book, after: Book, lang: Lang) -> tuple[str, ...]:
    side = _last(one, before, after, lang)
    return (
        say(lang, *(TEXT_ONLY if one.is_of_text_only else CHANGE_TEXT[one.change])),
        ", ".join(kind_text(kind, side.book, lang) for kind in one.kinds),
        side.sort(),
        side.says(),
        side.article(),
        "; ".join(details(one, before, after, lang)),
        one.id,
    )


def diff_cards(found: BookDiff, before: Book, after: Book, lang: Lang = "vi") -> tuple[tuple[str, ...], Rows]:
    """Return headings and rows for a narrow screen: what was done to what; how it reads and differs; by which text."""
    vi, en = ("thay đổi", "nội dung", "căn cứ"), ("change", "what it says", "article")
    rows = tuple(
        (f"{change}\n{sort}\n{kinds}".rstrip(), says + f"\n{more}" * bool(more) + f"\n[{id}]", article)
        for change, kinds, sort, says, article, more, id in diff_rows(found, before, after, lang)
    )
    return en if lang == "en" else vi, rows


def diff_summary(found: BookDiff, lang: Lang = "vi") -> str:
    """Return how many differences there are, in one line."""
    text_only = sum(one.is_of_text_only for one in found.differences)
    numbers = {one: len(found.of(one)) - (text_only if one == "changed" else 0) for one in CHANGE_TEXT}
    counts = "; ".join(f"{say(lang, *CHANGE_TEXT[one])} {number}" for one, number in numbers.items())
    counts += f"; {say(lang, *TEXT_ONLY)} {text_only}"
    return f"{found.before} → {found.after}: {counts}"


def diff_data(found: BookDiff, before: Book, after: Book, lang: Lang = "vi") -> dict[str, object]:
    """Return the differences for JSON, each with its words in the language asked for."""
    return {
        "before": found.before,
        "after": found.after,
        "differences": [_data(one, before, after, lang) for one in found.differences],
    }


def _data(one: Difference, before: Book, after: Book, lang: Lang) -> dict[str, object]:
    side = _last(one, before, after, lang)
    cite = cite_of(side.held, one, side.book)
    changed = [
        {"aspect": aspect, "before": old.aspect(aspect), "after": new.aspect(aspect)}
        for aspect in one.aspects
        for old, new in [_sides(one, before, after, lang)]
    ]
    return {
        "change": one.change, "what": one.what, "id": one.id, "kinds": list(one.kinds), "sort": side.sort(),
        "says": side.says(), "effect": side.effect(), "terms": side.terms(),
        "cite": cite and cite_data(cite, side.book), "changed": changed,
    }  # fmt: skip


def details(one: Difference, before: Book, after: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield in what something differs, `old → new` each; of what was added or dropped, what it does or did."""
    old, new = _sides(one, before, after, lang)
    if one.change != "changed":
        side = new if one.change == "added" else old
        yield from filter(None, (side.effect(), side.options()))
    for aspect in one.aspects:
        yield f"{aspect_text(aspect, after, lang)}: {old.aspect(aspect)} → {new.aspect(aspect)}"


def aspect_text(aspect: str, book: Book, lang: Lang) -> str:
    """Return what an aspect is called; of a value that a rule reads, the value's label."""
    if aspect.startswith("parameter:"):
        return _parameter_label(aspect.partition(":")[2], book, lang)
    return say(lang, *ASPECT_TEXT[aspect])


def _parameter_label(id: str, book: Book, lang: Lang) -> str:
    spec = next((one for held in book.sets for one in held.parameters if one.id == id), None)
    return quoted(str(getattr(spec, lang, "") or id))


def _sides(one: Difference, before: Book, after: Book, lang: Lang) -> tuple[_Side, _Side]:
    return _Side(one, one.before, before, lang), _Side(one, one.after, after, lang)


def _last(one: Difference, before: Book, after: Book, lang: Lang) -> _Side:
    """Return the side that is told: the later book's, where that has it."""
    old, new = _sides(one, before, after, lang)
    return old if one.change == "dropped" else new


class _Side(NamedTuple):
    """One side of a difference: how one book has what differs."""

    one: Difference
    held: Declared | None
    book: Book
    lang: Lang

    def say(self, vi: str, en: str) -> str:
        return say(self.lang, vi, en)

    @property
    def entry(self) -> Entry | None:
        """The rule as it is listed; None of what is no rule."""
        kind = self.one.kinds[0] if self.one.kinds else ""
        if isinstance(self.held, Requirement):
            standard = self.one.id.removesuffix(f".{self.held.id}")
            rule = self.book.by_id[standard]
            return Entry(kind, "requirement", rule, self.held) if isinstance(rule, Standard) else None
        if isinstance(self.held, AnyRule):
            decides = isinstance(self.held, Ceiling) and self.held.decides is not None
            sort: Sort = "decides" if decides else self.held.rule
            return Entry(kind, sort, self.held)
        return None

    def sort(self) -> str:
        """Return what it is."""
        entry = self.entry
        return self.say(*(SORT_TEXT[entry.sort] if entry else WHAT_TEXT[self.one.what])).removeprefix("– ")

    def says(self) -> str:
        """Return what it says, or what it is called."""
        if self.entry is not None:
            return says_text(self.entry, self.book, self.lang)
        match self.held:
            case GradeLabel():
                return str(getattr(self.held.grade, self.lang))
            case FactSpec() if (register := self.book.records.get(self.one.id.partition(".")[0])) is not None:
                column = str(getattr(self.held, self.lang) or self.held.id)
                return f"{getattr(register, self.lang) or register.id}: {column}"
            case Instrument():
                return f"{self.held.title}: {getattr(self.held, self.lang) or self.held.vi}"
            case Reading() | Kind() | FactSpec() | RecordSpec() | Link():
                return str(getattr(self.held, self.lang) or self.held.id)
            case _:
                return _parameter_label(self.one.id, self.book, self.lang)

    def article(self) -> str:
        """Return the article it rests on; nothing where none is named."""
        cite = None if self.held is None else cite_of(self.held, self.one, self.book)
        return self.book.cited(cite) if cite else ""

    def effect(self) -> str:
        """Return what it does, or what its value is."""
        if self.entry is not None:
            return effect_text(self.entry, self.book, self.lang)
        match self.held:
            case GradeLabel() as label:
                return quoted(str(getattr(label, self.lang) or label.vi))
            case Reading():
                return self.aspect("options")
            case RecordSpec():
                return ", ".join(str(getattr(fact, self.lang) or fact.id) for fact in self.held.facts)
            case _ if self.one.what == "parameter":
                return self.number(self.one.id)
            case _:
                return ""

    def options(self) -> str:
        """Return the options that a rule hangs on; nothing where it hangs on none."""
        entry = self.entry
        return readings_text(entry.rule.reading, self.book, self.lang) if entry else ""

    def terms(self) -> str:
        return terms_text(self.entry, self.book, self.lang) if self.entry else ""

    def aspect(self, aspect: str) -> str:
        """Return one aspect of it in words."""
        sort, _, id = aspect.partition(":")
        if sort == "parameter":
            return self.number(id)
        match aspect:
            case "words":
                return quoted(self.says())
            case "effect" | "label":
                return self.effect()
            case "terms":
                return self.terms() or self.say("không có điều kiện riêng", "no terms of its own")
            case "article":
                return self.article() or "…"
            case "established":
                cite = getattr(self.held, "cite", None)
                return str(getattr(cite.established, self.lang)) if cite else "…"
            case "reading":
                return self.options() or self.say("không theo cách hiểu nào", "on none")
            case "value":
                return self.number(self.one.id)
            case "chosen":
                return self.book.chosen.get(self.one.id) or self.say("chưa chọn", "undecided")
            case _:
                return self.field(getattr(self.held, aspect, None), aspect)

    def number(self, id: str) -> str:
        """Return the value of a parameter for the period of the book."""
        dated = self.book.parameters.get(id)
        spec = next((one for held in self.book.sets for one in held.parameters if one.id == id), None)
        if dated is None:
            return self.say("chưa thấy", "not seen")
        return number_text(dated.value, spec.unit if spec else "", self.lang)

    def field(self, value: Any, name: str) -> str:
        """Return a field of what is no rule."""
        if value is None or value == ():
            return self.say("không", "none")
        if isinstance(value, bool):
            return self.say("có", "yes") if value else self.say("không", "no")
        if name == "applies":
            return condition_text(value, self.book, self.lang, self.one.kinds[0] if self.one.kinds else "")
        if name == "scale" and value in self.book.scales:
            return " < ".join(str(getattr(level, self.lang) or level.id) for level in self.book.scales[value].levels)
        if isinstance(value, tuple):
            return "; ".join(self.part(part) for part in value)
        return str(value)

    def part(self, part: Any) -> str:
        """Return one of several values: a bound, an option, a code."""
        if isinstance(part, Decimal):
            return number_text(part, lang=self.lang)
        text = getattr(part, self.lang, "")
        return f"{part.id}: {text or part.vi}" if hasattr(part, "id") else str(part)
