"""A ruling in words, with the articles it rests on; the text is part of the interface and golden-tested.

Three audiences: `public` reads the grade and the instruments, never what a sensitive fact was; `subject` reads also
what each rule says; `authority` reads also rules that could still decide and everything that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from xeploai.audience import WITHHELD, Audience, is_sensitive, title, withheld, without_rows
from xeploai.book import Book
from xeploai.errors import one_of
from xeploai.law import Reading
from xeploai.rules import Gate, Lift
from xeploai.rulings import InForce, Open, Ruling, Status
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
    "fact": ("dữ liệu", "fact"),
    "register": ("sổ theo dõi chưa đủ", "register not complete"),
    "link": ("quan hệ chưa rõ", "link not known"),
    "table": ("danh sách chưa đủ", "list not complete"),
    "choice": ("lựa chọn của cấp có thẩm quyền", "choice of the authority"),
    "row": ("dòng dữ liệu lỗi", "faulty row"),
    "deferral": ("chờ xếp loại", "deferral"),
    "quota": ("tỷ lệ khống chế", "quota"),
    "reading": ("cách hiểu chưa chọn", "reading not decided"),
    "hole": ("nội dung chưa có văn bản", "text not seen"),
}


def status_text(status: Status, lang: Lang = "vi") -> str:
    """Return a status in words."""
    return STATUS_TEXT[status][lang == "en"]


def grade_text(ruling: Ruling, book: Book, lang: Lang = "vi") -> str:
    """Return the grade, or the interval still possible, in the labels printed for the kind."""
    if ruling.grade is not None:
        return book.label(ruling.kind, ruling.grade, lang)
    low, high = (book.label(ruling.kind, grade, lang) for grade in (ruling.low, ruling.high))
    if ruling.status in ("pending", "invalid"):
        return low if low == high else f"{low} … {high}"
    return ""


def headline(ruling: Ruling, book: Book, lang: Lang = "vi") -> str:
    """Return the ruling in one line: its subject, status and grade or interval."""
    grade = grade_text(ruling, book, lang)
    return f"{ruling.subject}: {status_text(ruling.status, lang)}" + (f" – {grade}" if grade else "")


def open_text(item: Open, book: Book, lang: Lang = "vi") -> str:
    """Return one thing that is not known in words, with the subject it belongs to."""
    kind, _, id = item.subject.partition(":")
    name = _open_name(item, book, kind, lang)
    who = book.kinds[kind].vi if kind in book.kinds and lang == "vi" else kind
    if kind in book.kinds and lang == "en":
        who = book.kinds[kind].en or kind
    where = f" ({who} {id})" if id else ""
    what = OPEN_TEXT[item.what][lang == "en"]
    return f"{what}: {name}{where}" if name else f"{what}{where}"


def _open_name(item: Open, book: Book, kind: str, lang: Lang) -> str:
    """Return the label of what is open: of a fact, a register's column, a link, a kind, a reading, a rule."""
    if item.what in ("row", "deferral"):
        return ""
    spec = book.facts.get((item.row.partition("/")[0] or kind, item.name))
    named = {
        "fact": spec, "choice": spec, "register": book.records.get(item.name), "link": book.links.get(item.name),
        "table": book.kinds.get(item.name), "reading": book.declared_readings.get(item.name),
        "quota": book.by_id.get(item.name), "hole": book.by_id.get(item.name),
    }.get(item.what)  # fmt: skip
    label = getattr(named, lang, "") or (getattr(named, "vi", "") if lang == "vi" else "")
    if isinstance(named, Reading):  # its id and options, so that one can be taken
        return f"{label or named.id} [{named.id}: {' | '.join(option.id for option in named.options)}]"
    return str(label or item.name)


def rule_text(id: str, book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return what a rule says and the article it rests on; to the public, of a sensitive rule only the instrument."""
    if id.startswith(WITHHELD):
        return title(id, book)
    rule = book.by_id.get(id)
    if rule is None:
        return _unread(id, book, lang)
    if audience == "public" and is_sensitive(rule, book):
        return title(rule.cite.instrument, book)
    lifts = (
        [] if isinstance(rule, Lift) else [rule_text(lift.id, book, lang, audience) for lift in book.lifts.get(id, ())]
    )
    waits = [rule.waits_for] if isinstance(rule, Gate) and rule.waits_for else []
    spared = "".join(f"; {('trừ', 'except')[lang == 'en']}: {one}" for one in lifts)
    waiting = "".join(f"; {('chờ', 'waits for')[lang == 'en']}: {one}" for one in waits)
    says = getattr(rule, lang) or rule.id
    return f"{says} [{book.cited(rule.cite)}; {_established(rule.cite.established, lang)}]{spared}{waiting}"


def _unread(id: str, book: Book, lang: Lang) -> str:
    """Return the words for a hole that is no rule: standards of a kind, or the value of a parameter, not seen."""
    sort, _, name = id.partition(":")
    if sort == "parameter":
        named = next(one for held in book.sets for one in held.parameters if one.id == name)
        return f"{('giá trị của', 'the value of')[lang == 'en']} {getattr(named, lang) or name}"
    kind = book.kinds[name]
    unseen = ("tiêu chuẩn xếp loại chưa có văn bản cho", "no standards were seen for")[lang == "en"]
    return f"{unseen} {getattr(kind, lang) or kind.id}"


def _established(established: Established, lang: Lang) -> str:
    return str(getattr(established, lang))


def explain(ruling: Ruling, book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return a ruling in sentences: what decided it, with articles, what is missing, and what it takes for granted.

    Args:
        ruling: The ruling.
        book: The book it was made under.
        lang: `vi` or `en`; Vietnamese text holds no English grade names.
        audience: Who reads it: `public`, `subject` or `authority`.
    """
    addressed(lang, audience)
    told = {"public": withheld, "subject": _to_the_subject}.get(audience, _whole)(ruling, book)
    return "\n".join([headline(told, book, lang), *(f"  {line}" for line in _lines(told, book, lang, audience))])


def _to_the_subject(ruling: Ruling, book: Book) -> Ruling:
    return without_rows(ruling, book, own=True)


def _whole(ruling: Ruling, _book: Book) -> Ruling:
    return ruling


def _lines(ruling: Ruling, book: Book, lang: Lang, audience: Audience) -> Iterator[str]:
    en = lang == "en"
    for gate in ruling.gates:
        yield ("Vì: ", "Because: ")[en] + rule_text(gate, book, lang, audience)
    if not ruling.gates:
        for id in dict.fromkeys(ruling.binding):
            yield ("Mức trần: ", "Ceiling: ")[en] + rule_text(id, book, lang, audience)
    if ruling.status in ("invalid", "deferred", "provisional", "pending"):
        if audience == "authority":
            for id in dict.fromkeys(ruling.could_bind):
                yield ("Còn có thể hạ: ", "Could still lower it: ")[en] + rule_text(id, book, lang, audience)
        yield from (("Còn thiếu: ", "Missing: ")[en] + open_text(item, book, lang) for item in ruling.missing)
        for hole in ruling.holes:
            yield ("Chưa có văn bản: ", "Text not seen: ")[en] + rule_text(hole, book, lang, audience)
    if ruling.before_quota[1] is not ruling.high:
        before = book.label(ruling.kind, ruling.before_quota[1], lang)
        yield ("Trước tỷ lệ khống chế: ", "Before quotas: ")[en] + before
    for register in ruling.registers:
        spec = book.records[register]
        yield ("Dựa vào sổ đã khai đủ: ", "Relies on a register declared complete: ")[en] + (
            getattr(spec, lang) or register
        )
    for finding in ruling.findings:
        yield ("Cần xem xét: ", "To look at: ")[en] + str(getattr(finding, lang) or finding.id)
    if ruling.established is not None:
        yield ("Mức xác lập của căn cứ: ", "Weakest citation: ")[en] + _established(ruling.established, lang)


def why_not(ruling: Ruling, book: Book, grade: Grade, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return exactly what stands between a subject and `grade`, one rule a line; empty where nothing does."""
    addressed(lang, audience)
    return "\n".join(_blocked(one, book, lang, audience) for one in ruling.blocks(grade))


def _blocked(one: InForce, book: Book, lang: Lang, audience: Audience) -> str:
    surely = (("chắc chắn", "surely"), ("có thể", "possibly"))[not one.surely][lang == "en"]
    return f"{surely}: {rule_text(one.rule, book, lang, audience)}"
