"""What people see: tables in a terminal, the same rows plain where a program reads, and how far long work has come."""

from __future__ import annotations

import shlex
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table as RichTable
from rich.text import Text

from xeploai.audience import Audience
from xeploai.book import Book, RuleSet
from xeploai.classify import Rulings
from xeploai.comparison import OUTCOMES, Compared, Comparison, compared_details, counted_text, outcome_text
from xeploai.errors import Fault
from xeploai.explain import Lang, grade_text, open_texts, option_text, rule_text, status_of, status_text
from xeploai.forms import Link
from xeploai.law import Period, Reading, Span
from xeploai.lawbook.inputs import inputs
from xeploai.lawbook.listing import kinds_of
from xeploai.plugins import Plugins
from xeploai.process import OrderFinding, finding_text
from xeploai.rules import Step
from xeploai.rulings import STATUSES, Ruling
from xeploai.scales import Frozen

_REASONS = 3
_NAMED = 10
_PAGE = 100
_BEFORE: tuple[Step, ...] = ("self_grade", "proposal", "appraisal")


class Table(Frozen):
    """Rows of words under headings, not yet laid out for anybody.

    Attributes:
        shares: How the width of a drawn table is shared between its columns; as their words need where it is empty.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


def word(lang: Lang, vi: str, en: str) -> str:
    """Return the wording of the language asked for."""
    return en if lang == "en" else vi


def rulings_table(
    rulings: Iterable[Ruling],
    book: Book,
    lang: Lang = "vi",
    scores: Mapping[str, str] | None = None,
    audience: Audience = "public",
) -> Table:
    """Return one row a subject: what it is, its status and grade, and on what that rests or what it waits for.

    The rulings are those an audience may have; `scores` has by key what stands in place of a grade where the period
    gives none.
    """
    vi = ("đối tượng", "mã", "tình trạng", "xếp loại", "căn cứ hoặc nội dung còn thiếu")
    en = ("kind", "id", "status", "grade", "reasons, or what is missing")
    return Table(
        headings=en if lang == "en" else vi,
        rows=tuple(_row(one, book, lang, scores or {}, audience) for one in rulings),
    )


def _row(ruling: Ruling, book: Book, lang: Lang, scores: Mapping[str, str], audience: Audience) -> tuple[str, ...]:
    kind = book.kinds[ruling.kind]
    rules = list(dict.fromkeys(ruling.gates or ruling.binding))
    if ruling.status in ("pending", "invalid") and (ruling.missing or ruling.holes):
        unread = word(lang, "chờ văn bản", "waits for a text")
        texts = [f"{unread}: {rule_text(hole, book, lang, audience)}" for hole in ruling.holes]
        reasons = _first([*open_texts(ruling.missing, book, lang), *texts], lang)
    elif rules:
        reasons = _first([rule_text(id, book, lang, audience) for id in rules], lang)
    else:
        reasons = word(lang, "không quy tắc nào đã đọc hạ mức", "no rule that was read caps it")
    return (
        word(lang, kind.vi, kind.en or kind.id),
        ruling.subject.partition(":")[2],
        status_of(ruling, lang),
        grade_text(ruling, book, lang) or scores.get(ruling.subject, ""),
        reasons,
    )


def _first(texts: Sequence[str], lang: Lang) -> str:
    """Return the first few of several reasons, and how many more `explain` tells."""
    distinct = list(dict.fromkeys(texts))
    more = len(distinct) - _REASONS
    tail = word(lang, f"và {more} nội dung khác", f"and {more} more")
    return "; ".join([*distinct[:_REASONS], *([tail] if more > 0 else [])])


def summary(rulings: Iterable[Ruling], lang: Lang = "vi") -> str:
    """Return how many subjects have which status, in one line."""
    counts = Counter(one.status for one in rulings)
    parts = [f"{status_text(status, lang)}: {counts[status]}" for status in STATUSES if counts[status]]
    return f"{word(lang, 'Tổng số', 'Total')}: {counts.total()} ({'; '.join(parts)})" if parts else ""


def unseen(rulings: Iterable[Ruling], book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield the rules known to exist whose text was not seen, and how many rulings are provisional or open by each.

    Several whose content is withheld read alike, and are told once.
    """
    counts = Counter(text for one in rulings for text in {rule_text(hole, book, lang): 0 for hole in one.holes})
    for text, count in counts.most_common():
        yield f"{word(lang, 'Chưa có văn bản', 'Text not seen')} ({count}): {text}"


def withheld(rulings: Iterable[Ruling], lang: Lang = "vi") -> Iterator[str]:
    """Yield how to see what an audience is not told is missing, where there is such a thing."""
    if any(item.what == "withheld" for one in rulings for item in one.missing):
        vi = "Dữ liệu còn thiếu thuộc nội dung không công khai: thêm --audience authority để xem đầy đủ"
        yield word(lang, vi, "What is missing and not told to the public: add --audience authority to see it whole")


def readings(book: Book, lang: Lang = "vi", kinds: Collection[str] = ()) -> Iterator[str]:
    """Yield how each text that can be read in several ways was read, which are undecided, and where to see more.

    Where `kinds` are given, of the readings that rules hang on only those on which the grades of these kinds do.
    """
    read = inputs(book, kinds).kinds
    hanging: dict[str, set[str]] = {}
    for rule in (one for held in book.sets for one in held.rules):
        for part in rule.reading:
            hanging.setdefault(part.reading, set()).update(kinds_of(rule, book))
    for reading in _readings(book):
        if kinds and read.isdisjoint(hanging.get(reading.id, read)):
            continue
        told = option_text(reading, book, lang)
        yield f"{word(lang, 'Cách hiểu', 'Reading')}: {getattr(reading, lang) or reading.id} → {told}"
    yield from undecided(book, lang)


def undecided(book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield how many readings are undecided, and the command that tells them; nothing where all are decided."""
    if any(option is None for option in book.chosen.values()):
        yield f"{_undecided(book, lang)} {word(lang, 'Xem các lựa chọn', 'See them')}: {command(book, lang)}"


def readings_notes(book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield how many readings are undecided, and how they may be decided; nothing where all are."""
    if any(option is None for option in book.chosen.values()):
        file, given = word(lang, "cach-hieu.txt", "readings.txt"), word(lang, "mã=lựa-chọn", "id=option")
        either = f"{word(lang, 'Chọn bằng', 'Decide by')} --reading {given};"
        change = word(lang, "hoặc ghi ra tệp, sửa rồi dùng", "or write a file, change it and give")
        yield f"{_undecided(book, lang)} {either} {change} --readings {file}:"
        yield f"  {command(book, lang)} --format file > {file}"


def _undecided(book: Book, lang: Lang) -> str:
    count = sum(option is None for option in book.chosen.values())
    return word(lang, f"Chưa chọn {count} cách hiểu.", f"{count} reading{'s' if count != 1 else ''} undecided.")


def command(book: Book, lang: Lang, name: str = "readings") -> str:
    """Return the command that tells something of a book: its readings, its rules, what it does not know."""
    asked = f"--jurisdiction {shlex.quote(book.jurisdiction)} --period {shlex.quote(book.period.id)}"
    if book.decided_on != book.period.end:
        asked += f" --decided-on {book.decided_on}"
    proposals = "".join(f" --proposal {name}" for name in book.proposals)
    return f"xeploai {name} {asked}{proposals}{' --lang en' if lang == 'en' else ''}"


def _readings(book: Book) -> list[Reading]:
    return sorted(book.declared_readings.values(), key=lambda one: one.id)


def readings_table(book: Book, lang: Lang = "vi") -> Table:
    """Return one row a reading: its question, its options, which is taken, and why, which is written in Vietnamese."""
    vi = ("mã", "câu hỏi", "các lựa chọn", "đang chọn", "vì sao")
    en = ("id", "question", "options", "taken", "why (in Vietnamese)")
    rows = []
    for one in _readings(book):
        options = "; ".join(f"{option.id}: {getattr(option, lang) or option.vi}" for option in one.options)
        rows.append((one.id, _question(one, book, lang), options, _chosen(one, book, lang), one.why))
    return Table(headings=en if lang == "en" else vi, rows=tuple(rows))


def _question(reading: Reading, book: Book, lang: Lang) -> str:
    asked = getattr(reading, lang) or reading.vi
    return f"{asked} [{book.cited(reading.cite)}]" if reading.cite else asked


def _chosen(reading: Reading, book: Book, lang: Lang) -> str:
    """Return the id of the option taken, and whether it is the one taken unless asked otherwise."""
    taken = book.chosen[reading.id]
    if taken is None:
        return word(lang, "chưa chọn", "undecided")
    return f"{taken} ({word(lang, 'mặc định', 'default')})" if taken == reading.default else taken


def readings_file(book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield the lines of a file for `--readings`: each reading with its question and options as remarks."""
    for one in _readings(book):
        options = (f"  {option.id}: {getattr(option, lang) or option.vi}" for option in one.options)
        yield from (f"# {text}".replace("\n", " ") for text in (_question(one, book, lang), *options))
        yield f"{one.id}={book.chosen[one.id] or ''}"


def plugins_table(plugins: Plugins, lang: Lang = "vi") -> Table:
    """Return one row a rule set of each plugin found: what it comes from, for which days, and how much it is."""
    vi = ("plugin", "gói cài đặt", "phiên bản", "bộ quy tắc", "địa phương", "kỳ đánh giá", "ngày quyết định", "quy tắc")
    en = ("plugin", "distribution", "version", "rule set", "jurisdiction", "periods", "decided on", "rules")
    rows: list[tuple[str, ...]] = []
    for plugin in plugins.found:
        named = (plugin.name, plugin.distribution, plugin.version)
        rows += [(*named, *_rule_set(held, lang)) for held in plugin.rule_sets] or [(*named, "", "", "", "", "0")]
    return Table(headings=en if lang == "en" else vi, rows=tuple(rows))


def _rule_set(held: RuleSet, lang: Lang) -> tuple[str, ...]:
    name = f"{held.id} ({word(lang, 'đề xuất', 'proposal')})" if held.proposal else held.id
    return name, held.jurisdiction, _days(held.periods, lang), _days(held.decisions, lang), str(len(held.rules))


def _days(span: Span, lang: Lang) -> str:
    """Return the days of a span, a whole year as a year; any day where it has no end on either side."""
    if span.start is None and span.end is None:
        return word(lang, "bất kỳ", "any")
    if span.start and span.end and span == Period.parse(f"{span.start.year:04}").span:
        return str(span.start.year)
    return f"{span.start or '…'} {word(lang, 'đến', 'to')} {span.end or '…'}"


def plugins_notes(plugins: Plugins, lang: Lang = "vi") -> Iterator[str]:
    """Yield the demos of the plugins found, and the plugins left out on request."""
    for plugin in plugins.found:
        for demo in plugin.demos:
            told = f"{demo.name} ({plugin.name}; {demo.jurisdiction}, {demo.period})"
            yield f"{word(lang, 'Hồ sơ minh họa', 'Demo')}: {told}"
    for name in plugins.blocked:
        yield f"{word(lang, 'Đã bỏ qua theo yêu cầu', 'Left out on request')}: {name}"


def comparison_table(
    compared: Comparison,
    rulings: Rulings,
    by_unit: Link | None = None,
    lang: Lang = "vi",
    audience: Audience = "public",
) -> Table:
    """Return one row a subject, those of a unit together: the steps taken, what the rules allow, and what was decided.

    Args:
        compared: The comparison.
        rulings: What it was made of.
        by_unit: The link that leads to units, of which the highest is its own; for who is in none the kind stands for
            the unit. Without it those of a kind stand together, and no unit is told.
        lang: `vi` or `en`.
        audience: Who reads it. The steps before the decision are opinions, of the subject and of others: the public
            reads none of them.
    """
    vi = ("tự nhận mức", "đề nghị", "thẩm định", "theo quy định", "quyết định", "đối chiếu", "nội dung")
    en = ("self-grade", "proposal", "appraisal", "by the rules", "decision", "outcome", "details")
    who = ("unit", "kind", "id") if lang == "en" else ("đơn vị", "đối tượng", "mã")
    shown = (en if lang == "en" else vi)[0 if _reads_steps(audience) else len(_BEFORE) :]
    units = _units(rulings, by_unit, lang)
    order = list(dict.fromkeys(units[one.subject] for one in compared.subjects))
    sorted_ = sorted(compared.subjects, key=lambda one: order.index(units[one.subject]))
    rows = ((units[one.subject], *_compared(one, rulings.book, lang, audience)) for one in sorted_)
    first = 0 if by_unit else 1
    return Table(headings=(*who, *shown)[first:], rows=tuple(row[first:] for row in rows))


def _reads_steps(audience: Audience) -> bool:
    return audience != "public"


def _units(rulings: Rulings, link: Link | None, lang: Lang) -> dict[str, str]:
    """Return the unit of each subject, on the last day of the period."""
    kinds, end = rulings.book.kinds, rulings.book.period.end
    found = {key: word(lang, kinds[one.kind].vi, kinds[one.kind].en or one.kind) for key, one in rulings.items()}
    if link is None:
        return found
    led: dict[str, list[str]] = {}
    for row in rulings.dossier.links:
        if row.link == link.id and row.span.contains(end):
            led.setdefault(f"{link.source}:{row.source}", []).append(row.target)
    own = {key: key.partition(":")[2] for key, one in rulings.items() if one.kind == link.target}
    return found | own | {key: ", ".join(targets) for key, targets in led.items()}


def _compared(one: Compared, book: Book, lang: Lang, audience: Audience) -> tuple[str, ...]:
    kind = book.kinds[one.ruling.kind]
    given = [one.given_at(step) for step in _BEFORE] if _reads_steps(audience) else []
    allowed = grade_text(one.ruling, book, lang)
    if one.decided is None or one.ruling.status != "graded":
        status = status_of(one.ruling, lang)
        allowed = f"{status}: {allowed}" if allowed else status
    return (
        word(lang, kind.vi, kind.en or kind.id),
        one.subject.partition(":")[2],
        *("" if grade is None else book.label(kind.id, grade, lang) for grade in given),
        allowed,
        "" if one.decided is None else book.label(kind.id, one.decided, lang),
        outcome_text(one.outcome, lang),
        _first(list(compared_details(one, book, lang, audience)), lang),
    )


def comparison_summary(compared: Comparison, book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield how many subjects have which outcome, and each group of a quota in which decisions exceed the places."""
    counts = compared.counts
    parts = "; ".join(f"{outcome_text(one, lang)}: {counts[one]}" for one in OUTCOMES if counts[one])
    yield f"{word(lang, 'Đối chiếu', 'Compared')}: {counts.total()} ({parts})"
    waiting = sum(one.waits_for_a_reading for one in compared.subjects)
    if waiting:
        why = word(lang, "Chưa đối chiếu được vì chưa chọn cách hiểu", "Not compared, as readings are undecided")
        yield f"{why}: {waiting} ({command(book, lang)})"
    unchecked = sum(bool(one.unchecked) for one in compared.subjects)
    if wrong := [one.subject.partition(":")[2] for one in compared.subjects if one.incompetent]:
        yield f"{word(lang, 'Không thuộc thẩm quyền', 'Level not competent')}: {len(wrong)} ({_some(wrong, lang)})"
    if unchecked:
        yield f"{word(lang, 'Chưa kiểm được thẩm quyền', 'Competence cannot be checked')}: {unchecked}"
    groups = [one for one in compared.groups if one.exceeded_by or one.is_open]
    yield from (counted_text(one, book, lang) for one in groups)
    if compared.is_clean:
        yield word(lang, "Không có vấn đề cần xem xét.", "There is nothing to look at.")
        return
    subjects, beyond = len(compared.findings), len(groups)
    en = f"To look at: subjects {subjects}, groups of a quota {beyond}"
    yield word(lang, f"Cần xem xét: {subjects} đối tượng, {beyond} nhóm theo tỷ lệ khống chế", en)


def _some(ids: Sequence[str], lang: Lang) -> str:
    """Return who they are, as far as a line holds them; the table has them all."""
    more = len(ids) - _NAMED
    tail = word(lang, f"và {more} đối tượng khác", f"and {more} more")
    return ", ".join([*ids[:_NAMED], *([tail] if more > 0 else [])])


def order_findings(found: Sequence[OrderFinding], book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield what an audit found: each contradiction, and of what cannot be checked the first few of each article."""
    yield from (finding_text(one, book, lang) for one in found if one.what == "contradicted")
    rest: dict[tuple[str, str], list[OrderFinding]] = {}
    for one in found:
        if one.what != "contradicted":
            rest.setdefault((one.rule, one.what), []).append(one)
    for group in rest.values():
        yield from (finding_text(one, book, lang) for one in group[:_REASONS])
        if (more := len(group) - _REASONS) > 0:
            yield word(lang, f"   và {more} cặp khác theo cùng căn cứ", f"   and {more} more pairs by the same article")


def show(table: Table, stream: TextIO) -> None:
    """Write a table: drawn where a person looks, else one line a row with tabs between the cells."""
    if not stream.isatty():
        rows = (table.headings, *table.rows)
        show_lines(("\t".join(" ".join(cell.split()) for cell in row) for row in rows), stream)
        return
    draw(table, stream)


def draw(table: Table, stream: TextIO) -> None:
    """Write a table drawn, wherever it goes: as wide as the terminal or as COLUMNS says, else a page of 100 letters."""
    drawn = RichTable(show_lines=True, expand=bool(table.shares))
    for heading, share in zip_longest(table.headings, table.shares):
        drawn.add_column(Text(heading), overflow="fold", ratio=share)  # An id that is cut cannot be used.
    for row in table.rows:
        drawn.add_row(*map(Text, row))  # Text, not markup: an id may hold square brackets.
    width = None if stream.isatty() else shutil.get_terminal_size((_PAGE, 0)).columns
    Console(file=stream, width=width).print(drawn)


def show_lines(lines: Iterable[str], stream: TextIO) -> None:
    """Write lines as they are."""
    stream.writelines(f"{line}\n" for line in lines)


def show_faults(heading: str, faults: Sequence[Fault], stream: TextIO, lang: Lang = "vi") -> None:
    """Write what is wrong, all of it, one fault a line, under one heading that says what became of the work."""
    count = word(lang, f"{len(faults)} lỗi", f"{len(faults)} fault{'s' if len(faults) != 1 else ''}")
    show_lines([f"{heading} ({count}):", *(f"  - {fault.told(lang)}" for fault in faults)], stream)


@contextmanager
def working(what: str, stream: TextIO) -> Iterator[None]:
    """Show on a terminal that work is going on, and for how long; nothing is written elsewhere."""
    if not stream.isatty():
        yield
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as progress:
        progress.add_task(what, total=None)
        yield
