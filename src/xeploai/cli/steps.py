"""What several commands do: errors as messages, the book asked for, a dossier read and classified."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

import typer

from xeploai import report
from xeploai.book import Book, RuleSet
from xeploai.checks import checked
from xeploai.classify import OnFault, Rulings, examined_rulings
from xeploai.cli.codes import FAULTY, MISUSED
from xeploai.dossier import Dossier
from xeploai.errors import Fault, FaultsError, LanguageError, PluginError, XeploaiError, brief, nearest, printable
from xeploai.evidence import Places, ReadPlaces, examine, later_days
from xeploai.evidence.values import RefusedError, day
from xeploai.explain import Lang
from xeploai.hookspecs import Demo
from xeploai.io import read_dossier, read_folder, read_json
from xeploai.law import Period
from xeploai.plugins import load
from xeploai.report import word
from xeploai.rulebook import place_of_reading, put_together

CENTRE = "vn"
"""Whose rules hold everywhere; they come with the library itself."""


class StopError(Exception):
    """The command cannot go on: it was called in a way that has no answer."""


@contextmanager
def clear(lang: Lang) -> Iterator[None]:
    """Turn every error of the library into a message and an exit code."""
    try:
        yield
    except StopError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(MISUSED) from error
    except PluginError as error:
        vi, en = "Các plugin đã cài có lỗi", "The plugins installed have faults"
        report.show_faults(word(lang, vi, en), error.faults, sys.stderr, lang)
        raise typer.Exit(FAULTY) from error
    except FaultsError as error:
        show_faults(error.faults, lang)
        raise typer.Exit(FAULTY) from error
    except XeploaiError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(FAULTY) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        what = word(lang, "Không đọc hoặc ghi được", "Cannot be read or written")
        file = printable(str(error.filename or ""))
        sys.stderr.write(f"{what}: {file}: {error.strerror or type(error).__name__}\n")
        raise typer.Exit(FAULTY) from error


def show_faults(faults: Sequence[Fault], lang: Lang) -> None:
    """Write what is wrong with the input, and that nothing was written for it."""
    vi, en = "Dữ liệu có lỗi, không ghi kết quả nào", "The input has faults, nothing was written"
    report.show_faults(word(lang, vi, en), faults, sys.stderr, lang)


class Chosen(dict[str, str | None]):
    """The options chosen, by the ids of their readings; None leaves one undecided.

    Attributes:
        stood: Where each was written: a line or key of a file, or an option of the command.
    """

    def __init__(self, chosen: Mapping[str, str | None], stood: Mapping[str, str]) -> None:
        super().__init__(chosen)
        self.stood = stood

    def placed(self, fault: Fault) -> Fault:
        """Return a fault of a book where the choice that it is about was written."""
        place = next((stood for id, stood in self.stood.items() if fault.place == place_of_reading(id)), fault.place)
        return Fault(place, fault.what, fault.remedy, fault.vi)


class Asked(NamedTuple):
    """The book that a command asks for, in the words of its options."""

    jurisdiction: str
    period: str
    decided_on: str = ""
    readings: Chosen = Chosen({}, {})
    assume: Sequence[str] = ()
    proposals: Sequence[str] = ()

    def named(self, lang: Lang) -> Self:
        """Return it where it says whose rules, and for when; else the call has no answer."""
        if self.jurisdiction and self.period:
            return self
        if self.jurisdiction:
            raise StopError(word(lang, "Cần --period, ví dụ 2025.", "--period is needed, such as 2025."))
        vi, en = "Cần --jurisdiction và --period.", "--jurisdiction and --period are needed."
        if self.period:
            vi, en = "Cần --jurisdiction.", "--jurisdiction is needed."
        msg = f"{word(lang, vi, en)} {_without_a_plugin(lang)}"
        raise StopError(msg)

    def to_read(self, lang: Lang) -> Self:
        """Return it for who only reads rules: those of the centre, which hold everywhere, where no place is named."""
        if self.jurisdiction or not self.period:
            return self.named(lang)
        vi = f"Quy định của trung ương ({CENTRE}), chưa kể quy định của địa phương: thêm --jurisdiction để đọc."
        en = f"The rules of the centre ({CENTRE}), without those of a province: name one with --jurisdiction."
        report.show_lines([word(lang, vi, en)], sys.stderr)
        return self._replace(jurisdiction=CENTRE)


def book_of(asked: Asked, lang: Lang) -> Book:
    """Return the book asked for.

    That there is none such is a fault of the call, not of the dossier; that its rules do not fit together is one of
    the plugins.
    """
    _is_period(asked.period, lang)
    try:
        book = put_together(
            asked.jurisdiction,
            asked.period,
            decided_on=day(asked.decided_on) if asked.decided_on else None,
            readings=asked.readings,
            assume=asked.assume,
            proposals=asked.proposals,
        )
    except RefusedError as error:
        msg = f"--decided-on: {brief(asked.decided_on)} {word(lang, error.vi, f'{error.why} {error.remedy}')}"
        raise StopError(msg) from error
    except PluginError:
        raise
    except FaultsError as error:
        lines = "\n".join(f"  - {asked.readings.placed(fault).told(lang)}" for fault in error.faults)
        msg = f"{_heading(error, lang)}:\n{lines}"
        if any(fault.place == "jurisdiction" for fault in error.faults):
            msg += f"\n{_without_a_plugin(lang)}"
        raise StopError(msg) from error
    except XeploaiError as error:
        raise StopError(str(error)) from error
    try:
        whole = checked(book)
    except FaultsError as error:
        report.show_faults(_heading(error, lang), error.faults, sys.stderr, lang)
        raise typer.Exit(FAULTY) from error
    report.show_lines(_stands_over(whole, load().rule_sets, lang), sys.stderr)
    return whole


def _stands_over(book: Book, known: Iterable[RuleSet], lang: Lang) -> Iterator[str]:
    """Yield that a period begins in a year after the last of which any text is known; nothing for one before.

    Args:
        book: The book.
        known: All rule sets there are: those of its jurisdiction and above tell how far the texts go.
        lang: `vi` or `en`.
    """
    held = [one for one in known if f"{book.jurisdiction}/".startswith(f"{one.jurisdiction}/") and not one.proposal]
    texts = [day for one in held for text in one.instruments for day in (text.day, text.periods.start) if day]
    begun = [day for one in held for day in (one.periods.start, one.decisions.start) if day]
    last = max((day.year for day in (*texts, *begun)), default=book.period.start.year)
    if book.period.start.year > last:
        vi = f"Lưu ý: chưa biết văn bản nào của năm {last + 1} trở đi. Kỳ {book.period.id} được tính theo các quy định "
        vi += f"của năm {last} không có ngày hết hiệu lực, coi như còn áp dụng."
        en = f"Note: no text of {last + 1} or later is known. {book.period.id} goes by the rules of {last} that have "
        en += "no last day, as if they still held."
        yield word(lang, vi, en)


def _without_a_plugin(lang: Lang) -> str:
    """Return how to begin where no plugin has the rules of a place."""
    vi = f"Địa phương chưa có bộ quy tắc riêng: --jurisdiction {CENTRE} (quy định của trung ương)."
    en = f"A province that has no rules of its own here: --jurisdiction {CENTRE} (the rules of the centre)."
    return word(lang, vi, en)


def _heading(error: FaultsError, lang: Lang) -> str:
    """Return what the faults of a book come to: nothing is there, or what is there cannot be used."""
    if any(fault.place in ("jurisdiction", "period", "decided_on") for fault in error.faults):
        return word(lang, "Không có bộ quy tắc này", "There is no such rulebook")
    return word(lang, "Bộ quy tắc không dùng được", "The rulebook cannot be used")


def _is_period(period: str, lang: Lang) -> None:
    try:
        Period.parse(period)
    except LanguageError as error:
        written = "2018, 2026-H1, 2026-Q3, 2026-05, 2018-10-01/2019-09-30"
        named = "2024-2025=2024-09-05/2025-05-31"
        vi = f"không phải kỳ đánh giá. Hãy ghi {written}, hoặc năm học, nhiệm kỳ kèm ngày: {named}."
        en = f"is no period. Write {written}, or a school year or term with its days: {named}."
        msg = f"--period {brief(period)}: {word(lang, vi, en)}"
        raise StopError(msg) from error


Read = tuple[Dossier, Places, tuple[Fault, ...]]


def book_and_dossier(source: str, asked: Asked, lang: Lang) -> tuple[Book, Read]:
    """Return the book asked for and the dossier read; without a source the demo, under its own book and readings."""
    if source:
        book = book_of(asked.named(lang), lang)
        return book, read_source(source, book, lang)
    shown = demo_of("", lang)
    if asked.jurisdiction not in ("", shown.jurisdiction) or asked.period not in ("", shown.period):
        vi = f"Thiếu hồ sơ. Không nêu hồ sơ thì chỉ xem được hồ sơ minh họa ({shown.jurisdiction}, {shown.period})."
        en = f"A dossier is missing. Without one it is the demo that is read ({shown.jurisdiction}, {shown.period})."
        raise StopError(word(lang, vi, en))
    book = book_of(of_demo(shown, asked), lang)
    return book, read_folder(shown.folder, book)


def book_or_demo(asked: Asked, lang: Lang) -> Book:
    """Return the book to be read; where neither whose nor for when is said, that of the demo, under its readings."""
    if asked.jurisdiction or asked.period:
        return book_of(asked.to_read(lang), lang)
    return book_of(of_demo(demo_of("", lang), asked), lang)


def of_demo(shown: Demo, asked: Asked) -> Asked:
    """Return what is asked for of a demo: its own book and readings, but for the readings asked otherwise."""
    readings = Chosen({**shown.readings, **asked.readings}, asked.readings.stood)
    return asked._replace(jurisdiction=shown.jurisdiction, period=shown.period, readings=readings)


def demo_of(name: str, lang: Lang) -> Demo:
    """Return the demo of a name, or the first there is."""
    demos = {one.name: one for one in load().demos}
    if not demos:
        vi = "Chưa cài bộ quy tắc nào có hồ sơ minh họa, ví dụ: pip install xeploai-hoa-binh"
        en = "No plugin with a demo is installed; for instance: pip install xeploai-hoa-binh"
        raise StopError(word(lang, vi, en))
    if name and name not in demos:
        msg = f"{word(lang, 'Không có hồ sơ minh họa', 'There is no demo')} {brief(name)}. {nearest(name, demos, lang)}"
        raise StopError(msg)
    return demos[name] if name else next(iter(demos.values()))


def read_source(source: str, book: Book, lang: Lang) -> Read:
    """Read a folder, a workbook, a JSON file, one table or, for `-`, JSON from the standard input."""
    if not source.strip():
        vi, en = "Cần thư mục, tệp .xlsx, .json hoặc -.", "A folder, a .xlsx or .json file, or - is needed."
        raise StopError(word(lang, vi, en))
    if source == "-":
        if sys.stdin is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF), "stdin")
        return read_json(sys.stdin.buffer.read(), book)
    return read_dossier(source, book)


def classified(
    lang: Lang, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book, on_fault: OnFault
) -> Rulings:
    """Return the rulings; all faults of all files and values are shown together before anything is refused."""
    note_of_another_book(places, broken, book, lang)
    examined, faults = examine(dossier, book, places)
    if broken or (faults and on_fault == "refuse"):
        show_faults([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    if faults:
        vi, en = "Dữ liệu có lỗi, đối tượng liên quan được đánh dấu", "The input has faults, their subjects are marked"
        report.show_faults(word(lang, vi, en), faults, sys.stderr, lang)
    with report.working(word(lang, "Đang xếp loại", "Classifying"), sys.stderr):
        rulings = examined_rulings(examined, book)
    _note_of_later_days(rulings.notices, lang)
    return rulings


def examined(lang: Lang, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book) -> Dossier:
    """Return the dossier typed; with any fault it is told and nothing goes on."""
    note_of_another_book(places, broken, book, lang)
    examined, faults = examine(dossier, book, places)
    if broken or faults:
        show_faults([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    _note_of_later_days(later_days(examined, book), lang)
    return examined


def _note_of_later_days(found: Sequence[Fault], lang: Lang) -> None:
    """Say which columns hold days after the day of decision: they may be slips, and are no faults."""
    report.show_lines((f"{word(lang, 'Lưu ý', 'Note')}: {one.told(lang)}" for one in found), sys.stderr)


def note_of_another_book(places: Places, broken: Sequence[Fault], book: Book, lang: Lang) -> None:
    """Say that a workbook is the template of another book; where it has faults of its own they begin with that."""
    made_for = places.made_for if isinstance(places, ReadPlaces) else None
    if made_for is None or broken:
        return
    (whose, when), (here, now) = made_for, (book.jurisdiction, book.period.id)
    vi = f"Lưu ý: hồ sơ lập theo mẫu của {whose}, kỳ {when}; bộ quy tắc đang dùng là của {here}, kỳ {now}."
    en = f"Note: the dossier is a template made for {whose}, {when}; the rulebook here is that of {here}, {now}."
    report.show_lines([word(lang, vi, en)], sys.stderr)


def new(out: str, lang: Lang) -> Path:
    """Return where a file is to be written that no command made before: another that is there may be filled in."""
    if Path(out).is_file():
        vi, en = "tệp đã có, không ghi đè", "the file is there and is not written over"
        msg = f"--out {brief(out)}: {word(lang, vi, en)}"
        raise StopError(msg)
    return Path(out)


def apart(source: str, out: str, lang: Lang) -> None:
    """Refuse to write over what is read: a file, or anything in a folder."""
    if source in ("", "-") or out in ("", "-"):
        return
    read, written = Path(source), Path(out).resolve()
    inputs = [read, *read.iterdir()] if read.is_dir() else [read]
    if written in (one.resolve() for one in inputs) or (read.is_dir() and read.resolve() in written.parents):
        vi, en = "đây là tệp hoặc thư mục đầu vào, hãy ghi ra nơi khác", "this is the input, write to another place"
        msg = f"--out {brief(out)}: {word(lang, vi, en)}"
        raise StopError(msg)
