"""A comparison in words, with the articles; the text is part of the interface and golden-tested.

Until a decision is given a subject "đủ điều kiện xếp loại …"; then it "đã được xếp loại …" (design 2.6).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xeploai.audience import Audience, told_to
from xeploai.book import Book
from xeploai.comparison.outcomes import Compared, Counted, Incompetent, Outcome
from xeploai.evidence.headings import STEP_LABELS
from xeploai.explain import Lang, addressed, grade_text, open_texts, rule_text, status_of, status_text
from xeploai.rules import Step

OUTCOME_TEXT: dict[Outcome, tuple[str, str]] = {
    "equal": ("đúng mức theo quy định", "as the rules allow"),
    "above": ("cao hơn mức quy định cho phép", "above what the rules allow"),
    "below": ("thấp hơn mức quy định cho phép", "below what the rules allow"),
    "quota_exceeded": ("vượt tỷ lệ khống chế", "beyond the quota"),
    "not_decidable": ("chưa đủ dữ liệu để đối chiếu", "cannot be compared yet"),
    "missing": ("chưa có quyết định", "no decision yet"),
    "not_gradable": ("đã có quyết định nhưng theo quy định không, chưa xếp loại",
                     "decided, although the rules give no grade"),
    "not_compared": ("không thuộc diện đối chiếu", "nothing to compare"),
}  # fmt: skip


def step_text(step: Step, lang: Lang = "vi") -> str:
    """Return a step in words."""
    return step.replace("_", " ") if lang == "en" else STEP_LABELS[step]


def outcome_text(outcome: Outcome, lang: Lang = "vi") -> str:
    """Return an outcome in words."""
    return OUTCOME_TEXT[outcome][lang == "en"]


def standing_text(one: Compared, book: Book, lang: Lang = "vi") -> str:
    """Return where a subject stands: what was decided, else what it qualifies for or what it waits for."""
    if one.decided is not None:
        grade = book.label(one.ruling.kind, one.decided, lang)
        return f"{('đã được xếp loại', 'was graded')[lang == 'en']} {grade}"
    return _allowed(one, book, lang)


def _allowed(one: Compared, book: Book, lang: Lang) -> str:
    grade = grade_text(one.ruling, book, lang)
    return f"{status_of(one.ruling, lang)}{' ' if one.ruling.status == 'graded' else ': '}{grade}".rstrip(": ")


def compared_text(one: Compared, book: Book, lang: Lang = "vi", audience: Audience = "public") -> str:
    """Return one subject's comparison as a line: where it stands, what the outcome is, and on which articles.

    Args:
        one: The subject compared.
        book: The book its ruling was made under.
        lang: `vi` or `en`.
        audience: Who reads it; to the public, of a rule that reads sensitive facts only the instrument is told.
    """
    addressed(lang, audience)
    kind = book.kinds[one.ruling.kind]
    label = (kind.en or kind.id) if lang == "en" else kind.vi
    who = f"{label} {one.subject.partition(':')[2]}"
    standing = f"{who}: {standing_text(one, book, lang)}"
    return "; ".join([standing, outcome_text(one.outcome, lang), *compared_details(one, book, lang, audience)])


def compared_details(one: Compared, book: Book, lang: Lang = "vi", audience: Audience = "public") -> Iterator[str]:
    """Yield what an outcome rests on, what a person must look at first.

    Who was not competent, the rules that bar and a reason that is not recorded come before what is missing, and that
    before the texts not seen.
    """
    one = one.model_copy(update={"ruling": told_to(one.ruling, book, audience)})
    yield from (_incompetent(wrong, book, lang, audience) for wrong in one.incompetent)
    yield from _beside(one, book, lang, audience)
    yield from _open(one, book, lang, audience)


def _beside(one: Compared, book: Book, lang: Lang, audience: Audience) -> Iterator[str]:
    """Yield what the rules say to the decision: the grade they allow, and why no other."""
    ruling, en = one.ruling, lang == "en"
    if one.outcome in ("above", "below", "quota_exceeded") and ruling.grade is not None:
        yield f"{('theo quy định', 'by the rules')[en]}: {grade_text(ruling, book, lang)}"
    if one.outcome in ("above", "quota_exceeded"):
        yield from _distinct(rule_text(bar.rule, book, lang, audience) for bar in one.barred_by)
    if one.outcome == "quota_exceeded" and one.decided is not None and not one.barred_by:
        # Nobody is out yet: the quotas that only possibly bar are all there is.
        yield from _distinct(rule_text(bar.rule, book, lang, audience) for bar in ruling.blocks(one.decided))
        yield ("chưa chọn ai trong số vượt", "who of those beyond it must give way is open")[en]
    if one.outcome == "below":
        yield (("có ghi lý do", "a reason is recorded") if one.reason else ("chưa ghi lý do", "no reason recorded"))[en]
    if one.outcome == "not_gradable":
        yield status_text(ruling.status, lang)
        yield from (rule_text(gate, book, lang, audience) for gate in ruling.gates)


def _open(one: Compared, book: Book, lang: Lang, audience: Audience) -> Iterator[str]:
    """Yield what is not known: data, who was competent, and texts."""
    ruling, en = one.ruling, lang == "en"
    if one.outcome == "not_decidable":
        yield from (f"{('còn thiếu', 'missing')[en]}: {text}" for text in open_texts(ruling.missing, book, lang))
    for step in one.unchecked:
        said = ("chưa kiểm được thẩm quyền", "competence cannot be checked")[en]
        yield f"{said} ({step_text(step.step, lang)})"
    if one.outcome != "not_compared" and (not one.sure or one.outcome == "not_decidable"):
        unread = ("chưa có văn bản", "text not seen")[en]
        yield from (f"{unread}: {rule_text(hole, book, lang, audience)}" for hole in ruling.holes)
    if not one.sure and ruling.status == "provisional":
        yield ("mới là tạm tính", "provisional only")[en]


def _incompetent(wrong: Incompetent, book: Book, lang: Lang, audience: Audience) -> str:
    step = step_text(wrong.step.step, lang)
    rules = "; ".join(rule_text(rule, book, lang, audience) for rule in wrong.rules)
    if lang == "en":
        return f"{step} by the level “{wrong.step.level}”, which is not competent: {rules}"
    return f"{step} do cấp ghi là “{wrong.step.level}”, không thuộc thẩm quyền: {rules}"


def counted_text(one: Counted, book: Book, lang: Lang = "vi") -> str:
    """Return one group's decisions beside its places, as a line: base, places, how many decided, and who is out."""
    en = lang == "en"
    grade = book.label(one.quota.members[0].partition(":")[0], one.grade, lang)
    group = ", ".join(one.quota.group)
    base, places = (_interval(pair) for pair in (one.quota.base, one.quota.places))
    decided = f"{_ids(one.decided)} ({len(one.decided)})"
    if en:
        parts = [f"{grade}, group [{group}]: places {places}, base {base}", f"decided for {decided}"]
    else:
        parts = [f"{grade}, nhóm [{group}]: được phép {places}, cơ số {base}", f"đã quyết định cho {decided}"]
    if one.exceeded_by:
        parts.append(f"{('thừa', 'too many by')[en]} {one.exceeded_by}")
    elif one.is_open:
        parts.append(("chưa kết luận được, nhóm chưa đủ dữ liệu", "cannot be told yet, the group is not settled")[en])
    if one.out_only_by_quota:
        parts.append(
            f"{('không đạt chỉ do tỷ lệ khống chế', 'out only by the quota')[en]}: {_ids(one.out_only_by_quota)}"
        )
    elif one.out_with_holes_empty:
        out = ("tạm tính, không đạt chỉ do tỷ lệ khống chế", "provisionally out only by the quota")[en]
        parts.append(f"{out}: {_ids(one.out_with_holes_empty)}")
    if not one.sure:
        parts.append(("mới là tạm tính", "provisional")[en])
    return "; ".join([*parts, rule_text(one.quota.quota, book, lang)])


def _interval(pair: tuple[int, int]) -> str:
    return str(pair[0]) if pair[0] == pair[1] else f"{pair[0]}–{pair[1]}"


def _ids(keys: Iterable[str]) -> str:
    return ", ".join(key.partition(":")[2] for key in keys)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
