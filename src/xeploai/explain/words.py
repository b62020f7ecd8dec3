"""The words that explanations are made of: statuses, grades, rules with their articles, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from xeploai.audience import WITHHELD, Audience, is_sensitive, title
from xeploai.book import Book
from xeploai.errors import one_of
from xeploai.explain.limits import limit_text, limits
from xeploai.forms import Link
from xeploai.law import Reading
from xeploai.rules import Gate, Lift
from xeploai.rulings import Open, Ruling, Status
from xeploai.scales import Established, Grade

Lang = Literal["vi", "en"]


def addressed(lang: object, audience: object = "public") -> None:
    """Refuse a language or an audience that there is not: a misspelt one must not be read as another.

    Raises:
        LanguageError: One of them is none of the words there are.
    """
    one_of("lang", lang, get_args(Lang))
    one_of("audience", audience, get_args(Audience))


STATUS_TEXT: dict[Status, tuple[str, str]] = {
    "invalid": ("dữ liệu lỗi", "faulty data"),
    "out_of_scope": ("ngoài phạm vi", "out of scope"),
    "not_reviewed": ("không kiểm điểm", "not reviewed"),
    "not_graded": ("không xếp loại", "not graded"),
    "deferred": ("chưa xếp loại", "deferred"),
    "graded": ("đủ điều kiện xếp loại", "qualifies for"),
    "provisional": ("tạm tính", "provisional"),
    "pending": ("chưa đủ dữ liệu", "pending"),
}
OPEN_TEXT: dict[str, tuple[str, str]] = {
    "fact": ("dữ liệu {what}{whose}", "the fact {what}{whose}"),
    "register": (
        "xác nhận sổ {what}{whose} đã khai đủ (ghi {name} ở bảng complete)",
        "word that the register {what}{whose} is complete (write {name} in the table complete)",
    ),
    "link": ("quan hệ {what}{whose}", "the link {what}{whose}"),
    "table": (
        "xác nhận danh sách {what}{whose} đã đủ (ghi {name} ở bảng complete)",
        "word that the list of {what}{whose} is complete (write {name} in the table complete)",
    ),
    "choice": ("lựa chọn {what} của cấp có thẩm quyền{whose}", "the choice of the competent authority: {what}{whose}"),
    "row": ("dòng dữ liệu đúng{whose}, vì dòng đã nộp có lỗi", "a sound row{whose}, for the one given is faulty"),
    "deferral": ("kết quả xếp loại sau{whose}, vì hiện chưa xếp loại", "the grade to come{whose}, deferred for now"),
    "quota": ("kết quả tính tỷ lệ khống chế {what}{whose}", "the outcome of the quota {what}{whose}"),
    "reading": ("lựa chọn cách hiểu {what}", "a decision on the reading {what}"),
    "hole": ("nội dung chưa có văn bản {what}", "the text, not seen, of {what}"),
    "withheld": ("dữ liệu {what}{whose}", "what is asked {what}{whose}"),
}
"""What is asked for, as the object of "still missing".

`{what}` is its label, `{name}` its name in tables and `{whose}` the subject, if told.
"""


def status_text(status: Status, lang: Lang = "vi") -> str:
    """Return a status in words."""
    return STATUS_TEXT[status][lang == "en"]


def status_of(ruling: Ruling, lang: Lang = "vi") -> str:
    """Return the status of a ruling in words; nobody qualifies for the lowest grade: one comes under it."""
    if ruling.status == "graded" and ruling.grade is Grade.bottom():
        return say(lang, "thuộc trường hợp xếp loại", "comes under")
    return status_text(ruling.status, lang)


def grade_text(ruling: Ruling, book: Book, lang: Lang = "vi") -> str:
    """Return the grade, or the interval still possible, in the labels printed for the kind: for a cell of a table."""
    if ruling.grade is not None:
        return book.label(ruling.kind, ruling.grade, lang)
    low, high = (book.label(ruling.kind, grade, lang) for grade in (ruling.low, ruling.high))
    if ruling.status in ("pending", "invalid"):
        return low if low == high else f"{low} … {high}"
    return ""


def headline(ruling: Ruling, book: Book, lang: Lang = "vi", *, decided: Grade | None = None) -> str:
    """Return the ruling in one sentence: its subject, its status and grade or interval, and the decision if given.

    What the rules allow is no decision: one "qualifies for" a grade (đủ điều kiện xếp loại), or comes under the lowest
    (thuộc trường hợp xếp loại), until the decision is given, and only then has been graded (đã được xếp loại).
    """
    allowed = _allowed(ruling, book, lang)
    if decided is None:
        return f"{ruling.subject}: {allowed}."
    label = label_text(ruling.kind, decided, book, lang)
    if ruling.status == "graded" and ruling.grade is decided:
        same = say(lang, f"đã được xếp loại {label}, đúng mức theo quy định", f"graded {label}, as the rules allow")
        return f"{ruling.subject}: {same}."
    said = say(lang, f"đã được xếp loại {label}; theo quy định: {allowed}", f"graded {label}; by the rules: {allowed}")
    return f"{ruling.subject}: {said}."


def _allowed(ruling: Ruling, book: Book, lang: Lang) -> str:
    status = status_of(ruling, lang)
    low, high = (label_text(ruling.kind, grade, book, lang) for grade in (ruling.low, ruling.high))
    match ruling.status:
        case "graded":
            return f"{status} {high}"
        case "provisional" if ruling.grade is not None:
            return f"{status} {label_text(ruling.kind, ruling.grade, book, lang)}"
        case "pending":
            between = high if low == high else say(lang, f"từ {low} đến {high}", f"anything from {low} to {high}")
            if ruling.may_be_not_graded:
                return f"{status}; {say(lang, 'nếu được xếp loại thì', 'if graded,')} {between}"
            return f"{status}, {say(lang, 'có thể', 'may be')} {between}"
        case _:
            return status


def say(lang: Lang, vi: str, en: str) -> str:
    """Return the wording of the language asked for."""
    return en if lang == "en" else vi


def quoted(text: str) -> str:
    """Return a label in quotation marks, unless it has some of its own."""
    return text if "“" in text else f"“{text}”"


def label_text(kind: str, grade: Grade, book: Book, lang: Lang) -> str:
    """Return the label printed for a grade of a kind, in quotation marks."""
    return quoted(book.label(kind, grade, lang))


def open_texts(items: Iterable[Open], book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield things that are not known as what is asked for; the outcome of a limit once, in however many ways counted.

    Args:
        items: What is missing, in its order.
        book: The book whose labels are told.
        lang: `vi` or `en`.
    """
    told = tuple(items)
    quotas = [item for item in told if item.what == "quota"]
    held = limits((item.name for item in quotas), book)
    first = {(one[0], item.subject): one for one in held for item in quotas if item.name == one[0]}
    for item in told:
        if item.what != "quota":
            yield open_text(item, book, lang)
        elif ids := first.get((item.name, item.subject)):
            yield _asked(item, quoted(limit_text(ids, book, lang)), book, lang)


def open_text(item: Open, book: Book, lang: Lang = "vi") -> str:
    """Return one thing that is not known as what is asked for, with the subject it belongs to where that is told."""
    link = book.links.get(item.name) if item.what == "link" else None
    if link is not None:
        return _link_text(item, link, book, lang)
    kind = item.subject.partition(":")[0]
    return _asked(item, _open_name(item, book, kind, lang) + _in_row(item, book, lang), book, lang)


def _asked(item: Open, what: str, book: Book, lang: Lang) -> str:
    who = _who(item, book, lang)
    on = item.what in ("choice", "quota")
    whose = f" {say(lang, 'đối với' if on else 'của', 'for' if on else 'of')} {who}" if who else ""
    return OPEN_TEXT[item.what][lang == "en"].format(what=what, name=item.name, whose=whose)


def _who(item: Open, book: Book, lang: Lang) -> str:
    """Return the subject of something open as its kind and id; nothing where it is not told."""
    kind, _, id = item.subject.partition(":")
    return f"{_kind_name(kind, book, lang)} {id}" if id else ""


def _kind_name(kind: str, book: Book, lang: Lang) -> str:
    named = book.kinds.get(kind)
    return str(getattr(named, lang) or kind) if named else kind


def _link_text(item: Open, link: Link, book: Book, lang: Lang) -> str:
    """Return a link as what is asked for, and in which tables and columns it is to be told, or that there is none."""
    who = _who(item, book, lang)
    if link.same_person:
        far = _kind_name(link.target, book, lang)
        vi = f"thông tin {who or 'đối tượng'} có đồng thời là {far[:1].lower()}{far[1:]} hay không (ghi cột “mã người” "
        vi += f"ở bảng {link.source} và bảng {link.target}; rồi ghi {link.target} ở bảng complete khi đã khai đủ)"
        en = f"whether {who or 'the subject'} is a subject of the kind “{far}” as well (fill in “person” in the tables "
        en += f"{link.source} and {link.target}; then write {link.target} in the table complete, once all are there)"
        return say(lang, vi, en)
    label = quoted(str(getattr(link, lang) or (link.vi if lang == "vi" else "") or link.id))
    text = OPEN_TEXT["link"][lang == "en"].format(what=label, whose=f" {say(lang, 'của', 'of')} {who}" if who else "")
    if link.many:
        vi = f"ghi ở bảng {link.id}; rồi ghi {link.id} ở bảng complete khi đã khai đủ"
        en = f"write it in the table {link.id}; then {link.id} in the table complete, once all are there"
    else:
        vi = f"ghi cột {label} ở bảng {link.source}; không có thì ghi {link.id} ở bảng complete"
        en = f"fill in the column {link.id} of the table {link.source}; if there is none, {link.id} in complete"
    return f"{text} ({say(lang, vi, en)})"


def _in_row(item: Open, book: Book, lang: Lang) -> str:
    """Return the register and row that a column is asked of."""
    record, _, row = item.row.partition("/")
    spec = book.records.get(record)
    if spec is None:
        return ""
    return f" ({getattr(spec, lang) or spec.id}, {say(lang, 'dòng', 'row')} {row})"


def _open_name(item: Open, book: Book, kind: str, lang: Lang) -> str:
    """Return the label of what is open: of a fact, a register's column, a link, a kind, a reading, a rule."""
    if item.what == "withheld":
        return _kept_back(title(item.name, book), lang)
    spec = book.facts.get((item.row.partition("/")[0] or kind, item.name))
    named = {
        "fact": spec, "choice": spec, "register": book.records.get(item.name), "link": book.links.get(item.name),
        "table": book.kinds.get(item.name), "reading": book.declared_readings.get(item.name),
        "quota": book.by_id.get(item.name), "hole": book.by_id.get(item.name),
    }.get(item.what)  # fmt: skip
    label = quoted(str(getattr(named, lang, "") or (getattr(named, "vi", "") if lang == "vi" else "") or item.name))
    if isinstance(named, Reading):  # its id and options, so that one can be taken
        options = "; ".join(f"{one.id} = {getattr(one, lang) or one.vi}" for one in named.options)
        return f"{label} [{named.id}: {options}]"
    return label


def rule_text(id: str, book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return what a rule says and the article it rests on, with what lifts it beside it.

    To the public, of a rule that reads sensitive facts only the instrument is told.
    """
    return rule_text_sparing(id, book, lang, audience, ("trừ trường hợp", "except"))


def limit_rule_text(ids: Sequence[str], book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return what one limit says and the article it rests on, in however many ways it may be counted."""
    says = limit_text(ids, book, lang) if len(ids) > 1 else ""
    return rule_text_sparing(ids[0], book, lang, audience, ("trừ trường hợp", "except"), says)


def rule_text_sparing(
    id: str, book: Book, lang: Lang, audience: Audience, spared: tuple[str, str], says: str = ""
) -> str:
    """Return a rule with its lifts behind the words `spared` (vi, en), which say whether they hold.

    Where `says` is given, it stands for the rule's own words.
    """
    if id.startswith(WITHHELD):
        return _kept_back(title(id, book), lang)
    rule = book.by_id.get(id)
    if rule is None:
        return _unread(id, book, lang)
    if audience == "public" and is_sensitive(rule, book):
        return _kept_back(title(rule.cite.instrument, book), lang)
    lifts = () if isinstance(rule, Lift) else book.lifts.get(id, ())
    cited = f"{book.cited(rule.cite)}; {established_text(rule.cite.established, lang)}"
    if book.owner.get(id, book.owner.get(id.rpartition(".")[0])) in book.proposals:
        cited += say(lang, "; đề xuất, chưa phải quy định", "; a proposal, not law")
    parts = [f"{says or getattr(rule, lang) or rule.id} [{cited}]"]
    parts += [f"{spared[lang == 'en']}: {rule_text(lift.id, book, lang, audience)}" for lift in lifts]
    if isinstance(rule, Gate) and rule.waits_for:
        parts.append(f"{say(lang, 'chờ', 'waits for')}: {rule.waits_for}")
    return "; ".join(parts)


def _kept_back(instrument: str, lang: Lang) -> str:
    return say(lang, f"theo {instrument} (nội dung không công khai)", f"by {instrument} (not told to the public)")


def _unread(id: str, book: Book, lang: Lang) -> str:
    """Return the words for a hole that is no rule of the book.

    It may be the standards of a kind or the value of a parameter, not seen; or a hole assumed empty under an option
    of a reading that was not taken.
    """
    declared = next((rule for held in book.sets for rule in held.rules if rule.id == id), None)
    if declared is not None:
        return f"{getattr(declared, lang) or id} [{book.cited(declared.cite)}]"
    sort, _, name = id.partition(":")
    if sort == "parameter":
        named = next(one for held in book.sets for one in held.parameters if one.id == name)
        return f"{say(lang, 'giá trị của', 'the value of')} {getattr(named, lang) or name}"
    kind = book.kinds[name]
    name = getattr(kind, lang) or kind.id
    return say(lang, f"tiêu chuẩn xếp loại của đối tượng {quoted(name)}", f"the standards for {quoted(name)}")


def option_text(reading: Reading, book: Book, lang: Lang = "vi") -> str:
    """Return the option in use of a reading in words, with a mark where nobody chose it; that it is undecided."""
    taken = next((one for one in reading.options if one.id == book.chosen[reading.id]), None)
    if taken is None:
        return say(lang, "chưa chọn", "undecided")
    mark = f" ({say(lang, 'mặc định', 'by default')})" if reading.id in book.by_default else ""
    return f"{getattr(taken, lang) or taken.id}{mark}"


def established_text(established: Established, lang: Lang) -> str:
    """Return in words how well a citation is established."""
    return str(getattr(established, lang))


def ended(line: str) -> str:
    """Return a sentence with its full stop."""
    return line if line.endswith((".", "?", "!")) else f"{line}."
