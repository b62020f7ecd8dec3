"""What several commands do: errors as messages, the book asked for, a dossier read and classified."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

import typer

from xeploai import report
from xeploai.book import Book
from xeploai.classify import OnFault, Rulings
from xeploai.classify import classify as rulings_of
from xeploai.cli.codes import FAULTY, MISUSED
from xeploai.dossier import Dossier
from xeploai.errors import Fault, FaultsError, PluginError, XeploaiError, brief, printable
from xeploai.evidence import Places, examine
from xeploai.evidence.values import RefusedError, day
from xeploai.explain import Lang
from xeploai.io import (
    read_dossier,
    read_json,
)
from xeploai.report import word
from xeploai.rulebook import rulebook


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


def book_of(
    lang: Lang,
    jurisdiction: str,
    period: str,
    decided_on: str = "",
    readings: Mapping[str, str | None] | None = None,
    assume: Sequence[str] | None = None,
    *,
    proposals: Sequence[str] | None = None,
) -> Book:
    """Return the book asked for; that there is none such is a fault of the call, not of the dossier."""
    decided: date | None = None
    try:
        decided = day(decided_on) if decided_on else None
        return rulebook(
            jurisdiction,
            period=period,
            decided_on=decided,
            readings=readings,
            assume=assume or (),
            proposals=proposals or (),
        )
    except RefusedError as error:
        msg = f"--decided-on: {brief(decided_on)} {word(lang, error.vi, f'{error.why} {error.remedy}')}"
        raise StopError(msg) from error
    except PluginError:
        raise
    except FaultsError as error:
        lines = "\n".join(f"  - {fault.told(lang)}" for fault in error.faults)
        vi, en = "Không có bộ quy tắc này", "There is no such rulebook"
        msg = f"{word(lang, vi, en)}:\n{lines}"
        raise StopError(msg) from error
    except XeploaiError as error:
        raise StopError(str(error)) from error


def readings_of(given: Sequence[str] | None, lang: Lang) -> dict[str, str | None]:
    """Return `id=option` as a mapping; `id=` leaves the reading undecided."""
    found: dict[str, str | None] = {}
    for text in given or ():
        reading, sign, option = text.partition("=")
        if not sign or not reading:
            msg = f"--reading {brief(text)}: {word(lang, 'viết', 'write')} id=option"
            raise StopError(msg)
        if reading.strip() in found:
            again = word(lang, "cách hiểu này được nêu hai lần", "this reading is given twice")
            msg = f"--reading {brief(text)}: {again}"
            raise StopError(msg)
        found[reading.strip()] = option.strip() or None
    return found


def read_source(source: str, book: Book, lang: Lang) -> tuple[Dossier, Places, tuple[Fault, ...]]:
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
    examined, faults = examine(dossier, book, places)
    if broken or (faults and on_fault == "refuse"):
        show_faults([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    if faults:
        vi, en = "Dữ liệu có lỗi, đối tượng liên quan được đánh dấu", "The input has faults, their subjects are marked"
        report.show_faults(word(lang, vi, en), faults, sys.stderr, lang)
    with report.working(word(lang, "Đang xếp loại", "Classifying"), sys.stderr):
        return rulings_of(examined, book, on_fault=on_fault, places=places)


def examined(lang: Lang, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book) -> Dossier:
    """Return the dossier typed; with any fault it is told and nothing goes on."""
    examined, faults = examine(dossier, book, places)
    if broken or faults:
        show_faults([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    return examined
