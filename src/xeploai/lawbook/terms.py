"""What a rule does and when, in words: its effect, its terms, and the readings it hangs on."""

from __future__ import annotations

from typing import assert_never

from xeploai.book import Book
from xeploai.comparison.words import step_text
from xeploai.explain import Lang, label_text, quoted, say, status_text
from xeploai.expr import ALWAYS
from xeploai.law import ReadingOption
from xeploai.lawbook.conditions import condition_text, rounding_text, rows_text
from xeploai.lawbook.listing import Entry, Sort, State
from xeploai.process import Stage
from xeploai.process.words import SCOPE_TEXT, stage_text
from xeploai.rules import (
    AnyRule,
    Ceiling,
    Check,
    Competence,
    Derived,
    Discretion,
    Gate,
    Given,
    Hole,
    Lift,
    Precedence,
    Quota,
    Standard,
)
from xeploai.scales import Grade

SORT_TEXT: dict[Sort, tuple[str, str]] = {
    "gate": ("trường hợp không, chưa xếp loại", "ungraded case"),
    "standard": ("tiêu chuẩn", "standard"),
    "requirement": ("– yêu cầu", "– requirement"),
    "ceiling": ("mức trần", "ceiling"),
    "lift": ("– trừ trường hợp", "– except"),
    "discretion": ("thuộc thẩm quyền xem xét", "discretion"),
    "decides": ("– đã quyết thay", "– decided by rule"),
    "quota": ("tỷ lệ khống chế", "quota"),
    "given": ("mức do nơi khác xếp", "given by others"),
    "derived": ("cách tính", "how it is counted"),
    "hole": ("chưa có văn bản", "text not seen"),
    "check": ("vấn đề cần xem xét", "to look at"),
    "precedence": ("thứ tự", "order"),
    "competence": ("thẩm quyền", "competence"),
}
STATE_TEXT: dict[State, tuple[str, str]] = {
    "in": ("áp dụng", "applies"),
    "undecided": ("chưa chọn cách hiểu", "reading undecided"),
    "not_taken": ("không áp dụng theo cách hiểu đã chọn", "not in force by the option taken"),
    "closed": ("đã có quy định", "filled"),
    "assumed": ("coi như không có", "assumed empty"),
}


def effect_text(entry: Entry, book: Book, lang: Lang = "vi") -> str:
    """Return what a rule does to a grade, a status or the work, in a few words."""
    if entry.requirement is not None and isinstance(entry.rule, Standard):
        return _landing(entry.rule, entry.kind, book, lang)
    return rule_effect(entry.rule, entry.kind, book, lang)


def rule_effect(rule: AnyRule, kind: str, book: Book, lang: Lang) -> str:
    """Return what a rule does, for a kind it is about."""

    def at(grade: Grade) -> str:
        return label_text(kind, grade, book, lang)

    match rule:
        case Ceiling():
            return say(lang, f"tối đa {at(rule.at_most)}", f"at most {at(rule.at_most)}")
        case Standard():
            to_be = say(lang, f"để xếp {at(rule.grade)}", f"to be {at(rule.grade)}")
            return f"{to_be}; {_landing(rule, kind, book, lang)}"
        case Lift():
            return say(lang, "không áp dụng mức trần", "lifts the ceiling")
        case Discretion():
            offered = say(lang, " hoặc ", " or ").join(map(at, rule.open))
            return say(lang, f"{rule.decided_by} chọn {offered}", f"{offered}, as {rule.decided_by} decides")
        case Hole():
            return hole_effect(rule, kind, book, lang)
        case Given():
            return say(lang, f"theo mức do {rule.by} xếp", f"as graded by {rule.by}")
        case Gate():
            status = status_text(rule.status, lang)
            return status + (
                say(lang, f", chờ {rule.waits_for}", f", waits for {rule.waits_for}") * bool(rule.waits_for)
            )
        case Quota():
            beneath = at(rule.grade.beneath)
            return say(lang, f"ngoài tỷ lệ thì tối đa {beneath}", f"beyond it at most {beneath}")
        case Derived():
            return say(lang, "dữ liệu tính ra", "a derived fact")
        case Precedence():
            before, after = _ends(rule, book, lang)
            return say(lang, f"{before} trước, {after} sau", f"{before} before {after}")
        case Competence():
            levels, step = ", ".join(rule.levels), step_text(rule.step, lang)
            return say(lang, f"{step}: {rule.by} (mã cấp: {levels})", f"{step}: level {levels}")
        case Check():
            return say(lang, "không ảnh hưởng mức", "touches no grade")
        case _:
            assert_never(rule)


def _landing(rule: Standard, kind: str, book: Book, lang: Lang) -> str:
    """Return where who misses a requirement of a standard falls."""
    if isinstance(rule.landing, Grade):
        at = label_text(kind, rule.landing, book, lang)
        return say(lang, f"thiếu thì tối đa {at}", f"without it at most {at}")
    landing = rule_words(rule.landing, book, lang)
    return say(lang, f"thiếu thì theo {landing}", f"without it by {landing}")


_ONE_SUBJECT = ("cùng một đối tượng", "the same subject")


def _ends(rule: Precedence, book: Book, lang: Lang) -> tuple[str, str]:
    """Return what comes before what; the kind is told where it is another."""
    if rule.before[0] == rule.after[0]:
        return step_text(rule.before[1], lang), step_text(rule.after[1], lang)
    before, after = (Stage(kind=kind, step=step) for kind, step in (rule.before, rule.after))
    return stage_text(before, book, lang), stage_text(after, book, lang)


def hole_effect(hole: Hole, kind: str, book: Book, lang: Lang) -> str:
    """Return what a text that was not seen could do: to the grade of a kind, or to the rule it is a part of."""
    if hole.whole:
        return say(lang, "mọi mức còn bỏ ngỏ", "every grade is open")
    if hole.of is not None:
        match book.by_id.get(hole.of):
            case Ceiling():
                vi, en = "có thể có trường hợp loại trừ", "may hold an exception"
            case Derived():
                vi, en = "chưa biết giá trị", "its value is not known"
            case _:
                vi, en = "có thể có phạm vi, ngoại lệ khác", "may narrow or widen it"
        whole = rule_words(hole.of, book, lang)
        return say(lang, f"{vi} của {whole}", f"{en}: {whole}")
    at = label_text(kind, hole.may_lower_to, book, lang)
    return say(lang, f"có thể hạ xuống {at}", f"may lower to {at}")


def terms_text(entry: Entry, book: Book, lang: Lang = "vi") -> str:
    """Return the terms of a rule as it is evaluated: its condition, value or share, in words made of labels."""
    if entry.requirement is not None:
        return condition_text(entry.requirement.when, book, lang, entry.kind)
    return rule_terms(entry.rule, entry.kind, book, lang)


def rule_terms(rule: AnyRule, kind: str, book: Book, lang: Lang) -> str:
    """Return the terms of a rule about a kind; nothing where it has none of its own."""
    match rule:
        case Ceiling() if rule.rows:
            rows = rows_text(rule.rows, book, lang)
            asked = "" if rule.when == ALWAYS.node else condition_text(rule.when, book, lang, kind)
            return say(lang, f"có {rows}", f"there is {rows}") + (say(lang, " mà ", " with ") + asked if asked else "")
        case Given():
            return condition_text(rule.fact, book, lang, kind)
        case Derived():
            return condition_text(rule.value, book, lang, kind)
        case Quota():
            return _quota_terms(rule, book, lang)
        case Precedence():
            one = rule.scope == "same_person" and rule.before[0] == rule.after[0]
            return say(lang, *(_ONE_SUBJECT if one else SCOPE_TEXT[rule.scope]))
        case Standard():
            return ""
        case Hole() | Competence() if rule.when == ALWAYS.node:
            return ""
        case _:
            return condition_text(rule.when, book, lang, kind)


def _quota_terms(rule: Quota, book: Book, lang: Lang) -> str:
    """Return the share, of what, in which group, and what decides among those who qualify."""

    def told(node: object) -> str:
        return condition_text(node, book, lang, rule.kind)  # type: ignore[arg-type]  # a node of the quota

    base = rule.base
    at = "" if base.grade is None else label_text(rule.kind, base.grade, book, lang)
    if base.grade is None:
        of = say(lang, "số được xếp loại", "those graded")
    elif base.exactly:
        of = say(lang, f"số đạt đúng {at}", f"those exactly {at}")
    else:
        of = say(lang, f"số đạt từ {at}", f"those at least {at}")
    parts = [say(lang, f"không quá {told(rule.share)} của {of}", f"at most {told(rule.share)} of {of}")]
    parts.append(rounding_text(rule.rounding, lang))
    if rule.group:
        parts.append(say(lang, "theo nhóm ", "by ") + ", ".join(map(told, rule.group)))
    if rule.where is not None:
        parts.append(say(lang, f"tính khi {told(rule.where)}", f"where {told(rule.where)}"))
    if (small := rule.small) is not None:
        measure = {"base": ("cơ số", "base"), "members": ("số thành viên", "members"), "candidates": (
            "số đủ điều kiện", "candidates")}[small.measure]  # fmt: skip
        vi = f"{measure[0]} dưới {small.below} thì ít nhất {small.places}"
        parts.append(say(lang, vi, f"at least {small.places} where {measure[1]} < {small.below}"))
    if rule.key is not None:
        parts.append(say(lang, f"xếp theo {told(rule.key)}", f"ranked by {told(rule.key)}"))
    elif rule.choice is not None:
        parts.append(say(lang, f"chọn theo {told(rule.choice)}", f"chosen by {told(rule.choice)}"))
    if rule.ties == "none_pass":
        parts.append(say(lang, "bằng nhau thì không ai được", "none of the tied"))
    return "; ".join(parts)


def says_text(entry: Entry, book: Book, lang: Lang = "vi") -> str:
    """Return what a rule says, as whoever wrote it down put it; its terms where it has no words of its own."""
    said = entry.requirement if entry.requirement is not None else entry.rule
    return str(getattr(said, lang)) or terms_text(entry, book, lang) or str(entry.rule.vi) or entry.id


def rule_words(id: str, book: Book, lang: Lang = "vi") -> str:
    """Return a rule by its own words, in quotation marks; where it has none by its id, said to be one."""
    rule = book.by_id.get(id)
    words = str(getattr(rule, lang, "") or getattr(rule, "vi", ""))
    return quoted(words) if words else say(lang, f"quy định {id}", f"the rule {id}")


def readings_text(options: tuple[ReadingOption, ...], book: Book, lang: Lang = "vi") -> str:
    """Return the options that a rule hangs on, and whether each is taken."""
    told = []
    for one in options:
        taken = book.chosen.get(one.reading)
        how = (
            say(lang, "chưa chọn", "undecided")
            if taken is None
            else say(lang, *(("mặc định", "by default") if one.reading in book.by_default else ("đã chọn", "taken")))
            if taken == one.option
            else say(lang, "không chọn", "not taken")
        )
        told.append(f"{_option(one, book, lang)}[{one.reading}={one.option}] ({how})")
    return "; ".join(told)


def _option(one: ReadingOption, book: Book, lang: Lang) -> str:
    """Return an option by its own words, with the space before its ids; nothing where the book does not declare it."""
    reading = book.declared_readings.get(one.reading)
    named = next((text for text in reading.options if text.id == one.option), None) if reading else None
    return f"{quoted(str(getattr(named, lang) or named.vi))} " if named else ""


def kind_text(id: str, book: Book, lang: Lang) -> str:
    """Return the label of a kind."""
    return str(getattr(book.kinds.get(id), lang, "") or id)
