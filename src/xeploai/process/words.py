"""The order of the work in words and as a diagram, each precedence with its article; the text is golden-tested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from xeploai.book import Book
from xeploai.evidence.headings import STEP_LABELS
from xeploai.explain import Lang, addressed, rule_text
from xeploai.process.auditing import OrderFinding
from xeploai.process.relations import NOBODY_HERE
from xeploai.process.scheduling import FEW, Progress, Schedule, Scope, Stage, State, Waiting

SCOPE_TEXT: dict[Scope, tuple[str, str]] = {
    "same_person": ("cùng một người", "same person"),
    "same_unit": ("cùng đơn vị", "same unit"),
    "same_level": ("cùng cấp", "same level"),
    "superior": ("cấp dưới trước cấp trên", "subordinate before superior"),
    "all": ("toàn bộ", "all"),
}
_SAME_SUBJECT = ("cùng một đối tượng", "the same subject")
STATE_TEXT: dict[State, tuple[str, str]] = {
    "done": ("đã làm", "done"),
    "ready": ("có thể bắt đầu", "can start"),
    "blocked": ("phải chờ", "must wait"),
    "not_known": ("chưa rõ có phải chờ", "may have to wait"),
}


def stage_text(stage: Stage, book: Book, lang: Lang = "vi") -> str:
    """Return a step of a kind in words: `Chi bộ – kiểm điểm`."""
    kind = book.kinds[stage.kind]
    en = lang == "en"
    step = stage.step.replace("_", " ") if en else STEP_LABELS[stage.step]
    return f"{(kind.en or kind.id) if en else kind.vi} – {step}"


def schedule_lines(made: Schedule, book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield the stages in their order, each followed by what it waits for and by which article."""
    addressed(lang)
    en = lang == "en"
    for number, planned in enumerate(made.stages, start=1):
        start = "" if planned.waits else f" ({('có thể bắt đầu ngay', 'can start at once')[en]})"
        yield f"{number}. {('đợt', 'round')[en]} {planned.round}: {stage_text(planned.stage, book, lang)}{start}"
        for wait in planned.waits:
            yield f"   {('chờ', 'waits for')[en]} {_wait_text(wait, planned.stage, book, lang)}"


def _wait_text(wait: Waiting, stage: Stage, book: Book, lang: Lang) -> str:
    before, scope = stage_text(wait.before, book, lang), _scope_text(wait, stage, lang)
    return f"{before} ({scope}){_possibly(wait.rule, book, lang)}: {rule_text(wait.rule, book, lang)}"


def _scope_text(wait: Waiting, stage: Stage, lang: Lang) -> str:
    """Return a scope in words; two steps of one kind are those of one subject, which may be an organisation."""
    of_one = wait.scope == "same_person" and wait.before.kind == stage.kind
    return (_SAME_SUBJECT if of_one else SCOPE_TEXT[wait.scope])[lang == "en"]


def _possibly(rule: str, book: Book, lang: Lang) -> str:
    """Return that a precedence is only possible, and by which readings, or nothing."""
    readings = ", ".join(book.undecided(book.by_id[rule]))
    said = ("có thể, cách hiểu chưa chọn", "possible, reading not decided")[lang == "en"]
    return f" [{said}: {readings}]" if readings else ""


def count_lines(made: Schedule, book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield, of each stage, how many subjects are how far with it."""
    addressed(lang)
    counts = Counter((one.subject.partition(":")[0], one.step, one.state) for one in made.progress)
    for stage in (planned.stage for planned in made.stages):
        told = {state: counts[stage.kind, stage.step, state] for state in STATE_TEXT}
        parts = [f"{STATE_TEXT[state][lang == 'en']} {number}" for state, number in told.items() if number]
        if parts:
            yield f"{stage_text(stage, book, lang)}: {', '.join(parts)}"


def progress_lines(progress: Iterable[Progress], book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield how far each subject is with each step, and whom it waits for."""
    addressed(lang)
    en = lang == "en"
    for one in progress:
        kind, _, id = one.subject.partition(":")
        stage = Stage(kind=kind, step=one.step)
        yield f"{id}: {stage_text(stage, book, lang)}: {STATE_TEXT[one.state][en]}"
        for wait in one.waits:
            doubt = ("; chưa rõ có liên quan", "; not known whether they belong together")[en]
            who = f"{_several(wait.subjects, wait.others, lang)}{doubt if wait.not_known else ''}"
            yield f"   {('chờ', 'waits for')[en]} {who}: {_wait_text(wait, stage, book, lang)}"


def _several(keys: tuple[str, ...], others: int, lang: Lang) -> str:
    """Return the first few of several ids, and how many more there are."""
    if keys == (NOBODY_HERE,):
        return _absent(lang)
    more = max(0, len(keys) - FEW) + others
    tail = (f"và {more} đối tượng khác", f"and {more} more")[lang == "en"]
    return ", ".join([*(key.partition(":")[2] for key in keys[:FEW]), *([tail] if more > 0 else [])])


def _more(others: int, lang: Lang) -> str:
    return (f" và {others} đối tượng khác", f" and {others} more")[lang == "en"] if others else ""


def _absent(lang: Lang) -> str:
    return ("đối tượng không có trong hồ sơ", "one not in the dossier")[lang == "en"]


def finding_text(one: OrderFinding, book: Book, lang: Lang = "vi") -> str:
    """Return one finding of an audit as a line: the two steps with their days, and the article."""
    addressed(lang)
    en = lang == "en"
    rule = next(rule for rule in book.precedences if rule.id == one.rule)
    ends = [(one.before, rule.before, one.before_day), (one.after, rule.after, one.after_day)]
    unknown = ("chưa ghi ngày", "no day recorded")[en]
    said = [
        f"{stage_text(Stage(kind=kind, step=step), book, lang)} {key.partition(':')[2] or _absent(lang)}"
        f"{_more(one.others, lang) if key == one.before else ''} ({f'{day:%d/%m/%Y}' if day else unknown})"
        for key, (kind, step), day in ends
    ]
    what = {
        "contradicted": ("sai thứ tự", "out of order"),
        "no_day": ("chưa kiểm được thứ tự", "order cannot be checked"),
        "not_related": ("chưa kiểm được thứ tự, chưa rõ có liên quan",
                        "order cannot be checked, not known whether they belong together"),
    }[one.what][en]  # fmt: skip
    after = ("phải sau", "must come after")[en]
    return f"{what}: {said[1]} {after} {said[0]}{_possibly(one.rule, book, lang)}: {rule_text(one.rule, book, lang)}"


def mermaid(made: Schedule, book: Book, lang: Lang = "vi") -> str:
    """Return the stages as a Mermaid flowchart; a possible precedence is a dotted arrow, each bears its article."""
    addressed(lang)
    names = {planned.stage: f"s{number}" for number, planned in enumerate(made.stages, start=1)}
    lines = ["flowchart TD"]
    lines += [f'  {name}["{_safe(stage_text(stage, book, lang))}"]' for stage, name in names.items()]
    for planned in made.stages:
        for wait in planned.waits:
            label = f"{_scope_text(wait, planned.stage, lang)}; {book.cited(book.by_id[wait.rule].cite)}"
            arrow = "-.->" if wait.possible else "-->"
            lines.append(f'  {names[wait.before]} {arrow}|"{_safe(label)}"| {names[planned.stage]}')
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    """Return text as a Mermaid label may hold it."""
    return " ".join(text.split()).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
