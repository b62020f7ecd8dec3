"""What people see: tables in a terminal, the same rows plain where a program reads, and how far long work has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table as RichTable
from rich.text import Text

from xeploai.book import Book
from xeploai.errors import Fault
from xeploai.explain import Lang, grade_text, open_text, rule_text, status_text
from xeploai.rulings import STATUSES, Ruling
from xeploai.scales import Frozen

_REASONS = 3


class Table(Frozen):
    """Rows of words under headings, not yet laid out for anybody."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def word(lang: Lang, vi: str, en: str) -> str:
    """Return the wording of the language asked for."""
    return en if lang == "en" else vi


def rulings_table(rulings: Iterable[Ruling], book: Book, lang: Lang = "vi") -> Table:
    """Return one row a subject: what it is, its status and grade, and on what that rests or what it waits for."""
    vi = ("đối tượng", "mã", "tình trạng", "xếp loại", "căn cứ hoặc nội dung còn thiếu")
    en = ("kind", "id", "status", "grade", "reasons, or what is missing")
    return Table(headings=en if lang == "en" else vi, rows=tuple(_row(one, book, lang) for one in rulings))


def _row(ruling: Ruling, book: Book, lang: Lang) -> tuple[str, ...]:
    kind = book.kinds[ruling.kind]
    rules = list(dict.fromkeys(ruling.gates or ruling.binding))
    if ruling.status in ("pending", "invalid") and (ruling.missing or ruling.holes):
        unread = word(lang, "chờ văn bản", "waits for a text")
        texts = [f"{unread}: {rule_text(hole, book, lang)}" for hole in ruling.holes]
        reasons = _first([*(open_text(item, book, lang) for item in ruling.missing), *texts], lang)
    elif rules:
        reasons = _first([rule_text(id, book, lang) for id in rules], lang)
    else:
        reasons = word(lang, "không quy tắc nào đã đọc hạ mức", "no rule that was read caps it")
    return (
        word(lang, kind.vi, kind.en or kind.id),
        ruling.subject.partition(":")[2],
        status_text(ruling.status, lang),
        grade_text(ruling, book, lang),
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
    """Yield the rules known to exist whose text was not seen, and how many rulings are provisional or open by each."""
    counts = Counter(hole for one in rulings for hole in one.holes)
    for hole, count in counts.most_common():
        yield f"{word(lang, 'Chưa có văn bản', 'Text not seen')} ({count}): {rule_text(hole, book, lang)}"


def readings(book: Book, lang: Lang = "vi") -> Iterator[str]:
    """Yield how each text that can be read in several ways was read, and which are left undecided."""
    for reading in sorted(book.declared_readings.values(), key=lambda one: one.id):
        taken = book.chosen[reading.id]
        option = next((one for one in reading.options if one.id == taken), None)
        told = word(lang, "chưa chọn", "undecided") if option is None else getattr(option, lang) or option.id
        yield f"{word(lang, 'Cách hiểu', 'Reading')}: {getattr(reading, lang) or reading.id} → {told}"


def show(table: Table, stream: TextIO) -> None:
    """Write a table: drawn where a person looks, else one line a row with tabs between the cells."""
    if not stream.isatty():
        rows = (table.headings, *table.rows)
        show_lines(("\t".join(" ".join(cell.split()) for cell in row) for row in rows), stream)
        return
    drawn = RichTable(show_lines=True)
    for heading in table.headings:
        drawn.add_column(Text(heading))
    for row in table.rows:
        drawn.add_row(*map(Text, row))  # Text, not markup: an id may hold square brackets.
    Console(file=stream).print(drawn)


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
