"""The command line: a demo, the rulings of a dossier, and one ruling explained.

Exit codes: 0 done; 1 something is wrong with the input or the plugins, or the output cannot be written, and no file was
changed; 2 something is wrong with how the command was called; 3 a fault of the library itself; 4 there is something to
look at: a decision beside its ruling, a day out of order.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, cast, get_args

import typer

from xeploai import report
from xeploai.audience import Audience, without_rows
from xeploai.book import Book
from xeploai.classify import OnFault, Rulings
from xeploai.classify import classify as rulings_of
from xeploai.comparison import compare as comparison_of
from xeploai.comparison import read_decisions
from xeploai.dossier import Dossier
from xeploai.errors import Fault, FaultsError, PluginError, XeploaiError, brief, nearest, printable
from xeploai.evidence import Places, ReadPlaces, examine
from xeploai.evidence.values import RefusedError, day
from xeploai.explain import Lang
from xeploai.hookspecs import Demo
from xeploai.io import (
    Format,
    export,
    read_dossier,
    read_folder,
    read_json,
    read_sheet,
    write_rulings,
    write_whole,
)
from xeploai.io import schema as schemas
from xeploai.io.template import template as empty_workbook
from xeploai.plugins import load
from xeploai.process import audit, mermaid, progress_lines, schedule_lines
from xeploai.process import schedule as schedule_of
from xeploai.raising import raising_text
from xeploai.report import word
from xeploai.rulebook import rulebook

DONE, FAULTY, MISUSED, BROKEN, TO_LOOK_AT = range(5)

_LANG = Annotated[Lang, typer.Option("--lang", help="Ngôn ngữ / language: vi, en.")]
_JURISDICTION = Annotated[str, typer.Option("--jurisdiction", help="Địa phương, ví dụ / for instance hoa-binh.")]
_PERIOD = Annotated[str, typer.Option("--period", help="Kỳ đánh giá / period: 2018, 2026-Q3, 2026-05, 2026-H1.")]
_DECIDED_ON = Annotated[str, typer.Option("--decided-on", help="Ngày quyết định / day of decision: 2018-12-31.")]
_READING = Annotated[
    list[str] | None,
    typer.Option("--reading", help="Cách hiểu / reading: id=option; id= để ngỏ / leaves it undecided."),
]
_ASSUME = Annotated[list[str] | None, typer.Option("--assume", help="Coi như không có / assume this hole empty.")]
_PROPOSAL = Annotated[
    list[str] | None,
    typer.Option("--proposal", help="Dùng đề xuất chưa phải quy định / take in this proposal, which is no law."),
]
_GradeName = Literal["COMPLETED", "GOOD", "EXCELLENT"]
_RAISE_TO = Annotated[
    _GradeName | None,
    typer.Option("--raise-to", help="Cần gì để đạt mức này / what would raise it to this."),
]
_WHY_NOT = Annotated[
    _GradeName | None,
    typer.Option("--why-not", help="Gì chặn mức này / what stands before this grade."),
]
_AUDIENCE = Annotated[Audience, typer.Option("--audience", help="Người đọc / who reads: public, subject, authority.")]

app = typer.Typer(
    name="xeploai",
    help="Xếp loại theo quy định, kèm căn cứ. / Grading by the rules, with their articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no error leaves it as a traceback.

    Args:
        args: The arguments; those of the process unless given.
    """
    try:
        app(args)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else MISUSED
    except OSError as error:
        code = DONE if isinstance(error, BrokenPipeError) else FAULTY
        _complain(error)
    except Exception as error:
        if os.environ.get("XEPLOAI_TRACEBACK"):
            raise
        # Not its message: that may hold a value which must not be shown.
        again = "Chạy lại với / run again with XEPLOAI_TRACEBACK=1"
        with suppress(OSError):
            sys.stderr.write(f"Lỗi của xeploai / a fault of xeploai: {type(error).__name__}. {again}\n")
        code = BROKEN
    else:
        code = DONE
    return _flushed(code)


def _complain(error: OSError) -> None:
    """Say that something cannot be written, to whoever can still be told; one who has left early need not be."""
    if not isinstance(error, BrokenPipeError):
        with suppress(OSError):
            sys.stderr.write(f"Không ghi được / cannot be written: {error.strerror or type(error).__name__}\n")


def _flushed(code: int) -> int:
    """Return `code` once everything is written; a reader who has left early is no fault of anybody."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            _complain(error)
            code = code if isinstance(error, BrokenPipeError) else code or FAULTY
            with suppress(OSError):  # What is left in the stream goes nowhere, or Python would complain at its end.
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code


# ── commands ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@app.command()
def demo(
    name: Annotated[str, typer.Option("--name", help="Tên hồ sơ minh họa / which demo.")] = "",
    lang: _LANG = "vi",
) -> None:
    """Xếp loại hồ sơ minh họa. / Classify the dossier that a plugin ships."""
    with _clear(lang):
        shown = _demo(name, lang)
        book = _book(lang, shown.jurisdiction, shown.period, readings=shown.readings)
        rulings = _classified(lang, *read_folder(shown.folder, book), book, "refuse")
        report.show_lines([word(lang, shown.vi, shown.en or shown.name), ""], sys.stdout)
        report.show_lines([*report.readings(book, lang), ""], sys.stdout)
        told = [without_rows(ruling, book) for ruling in rulings.values()]
        report.show(report.rulings_table(told, book, lang), sys.stdout)
        report.show_lines(["", report.summary(told, lang), *report.unseen(told, book, lang), ""], sys.stdout)
        report.show_lines(_next_steps(shown, rulings, lang), sys.stdout)


@app.command()
def classify(
    source: Annotated[
        str, typer.Argument(metavar="FOLDER|-", help="Thư mục bảng, tệp .xlsx, .json, hoặc - / or stdin.")
    ],
    *,
    jurisdiction: _JURISDICTION,
    period: _PERIOD,
    decided_on: _DECIDED_ON = "",
    reading: _READING = None,
    assume: _ASSUME = None,
    proposal: _PROPOSAL = None,
    on_fault: Annotated[
        OnFault, typer.Option("--on-fault", help="refuse: dừng / stop; mark: đánh dấu / mark.")
    ] = "refuse",
    out: Annotated[str, typer.Option("--out", help="Tệp kết quả, hoặc - / file, or stdout.")] = "",
    form: Annotated[
        Format | None, typer.Option("--format", help="json, csv, xlsx; theo tên tệp / by the file's name.")
    ] = None,
    audience: _AUDIENCE = "public",
    lang: _LANG = "vi",
) -> None:
    """Xếp loại một hồ sơ. / Classify a dossier."""
    with _clear(lang):
        chosen = _format(form, out, lang)
        _apart(source, out, lang)
        book = _book(lang, jurisdiction, period, decided_on, _readings(reading, lang), assume, proposals=proposal)
        rulings = _classified(lang, *_read(source, book, lang), book, on_fault)
        if out and out != "-":
            write_rulings(rulings, book, out, chosen, lang=lang, audience=audience)
            report.show_lines([report.summary(rulings.values(), lang)], sys.stderr)
        elif out or form:
            text: Literal["json", "csv"] = "csv" if chosen == "csv" else "json"
            sys.stdout.write(export(rulings, book, text, lang=lang, audience=audience))
        else:
            told = [without_rows(ruling, book) for ruling in rulings.values()]
            report.show(report.rulings_table(told, book, lang), sys.stdout)
            notes = [report.summary(told, lang), *report.unseen(told, book, lang), *report.readings(book, lang)]
            report.show_lines(notes, sys.stderr)


@app.command()
def explain(
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="Mã, hoặc loại:mã / id, or kind:id.")],
    source: Annotated[
        str, typer.Argument(metavar="[FOLDER|-]", help="Không có: hồ sơ minh họa / none: the demo.")
    ] = "",
    *,
    jurisdiction: _JURISDICTION = "",
    period: _PERIOD = "",
    decided_on: _DECIDED_ON = "",
    reading: _READING = None,
    assume: _ASSUME = None,
    proposal: _PROPOSAL = None,
    why_not: _WHY_NOT = None,
    raise_to: _RAISE_TO = None,
    audience: _AUDIENCE = "public",
    lang: _LANG = "vi",
) -> None:
    """Giải thích kết quả của một đối tượng. / Explain the ruling of one subject."""
    with _clear(lang):
        readings = _readings(reading, lang)
        if source:
            if not jurisdiction or not period:
                vi, en = "Cần --jurisdiction và --period.", "--jurisdiction and --period are needed."
                raise _StopError(word(lang, vi, en))
            book = _book(lang, jurisdiction, period, decided_on, readings, assume, proposals=proposal)
            read = _read(source, book, lang)
        else:
            shown = _demo("", lang)
            chosen = {**shown.readings, **readings}
            book = _book(lang, shown.jurisdiction, shown.period, decided_on, chosen, assume, proposals=proposal)
            read = read_folder(shown.folder, book)
        rulings = _classified(lang, *read, book, "refuse")
        ruling = rulings[_found(subject, rulings, lang)]
        told = without_rows(ruling, book) if audience == "public" else ruling
        report.show_lines([rulings.explain(told, lang, audience)], sys.stdout)
        if why_not:
            blocks = rulings.why_not(told, why_not, lang, audience)
            nothing = word(lang, "Không có quy định nào chặn mức này.", "Nothing stands before this grade.")
            report.show_lines(["", blocks or nothing], sys.stdout)
        if raise_to:
            raising = rulings.raise_to(ruling, raise_to)
            report.show_lines(["", raising_text(raising, ruling, book, lang, audience)], sys.stdout)


@app.command()
def plugins(
    block: Annotated[
        list[str] | None, typer.Option("--block", help="Bỏ qua plugin này / leave this plugin out.")
    ] = None,
    lang: _LANG = "vi",
) -> None:
    """Các plugin đã cài, bộ quy tắc và lỗi của chúng. / The plugins found, their rule sets and their faults."""
    with _clear(lang):
        found = load(strict=False, block=block or ())
        if found.found:
            report.show(report.plugins_table(found, lang), sys.stdout)
        elif not found.faults:
            report.show_lines([word(lang, "Không tìm thấy plugin nào.", "No plugin was found.")], sys.stdout)
        report.show_lines(report.plugins_notes(found, lang), sys.stdout)
        if found.faults:
            vi, en = "Có plugin không dùng được", "Some plugins cannot be used"
            report.show_faults(word(lang, vi, en), found.faults, sys.stderr, lang)
            raise typer.Exit(FAULTY)


@app.command()
def schedule(
    source: Annotated[str, typer.Argument(metavar="[FOLDER|-]", help="Hồ sơ, nếu có / a dossier, if any.")] = "",
    *,
    jurisdiction: _JURISDICTION,
    period: _PERIOD,
    decided_on: _DECIDED_ON = "",
    reading: _READING = None,
    form: Annotated[Literal["text", "json", "mermaid"], typer.Option("--format", help="text, json, mermaid.")] = "text",
    lang: _LANG = "vi",
) -> None:
    """Thứ tự công việc, tiến độ và ngày đã ghi. / The order of the work, how far it is, and the days recorded."""
    with _clear(lang):
        book = _book(lang, jurisdiction, period, decided_on, _readings(reading, lang))
        dossier = _examined(lang, *_read(source, book, lang), book) if source else None
        made = schedule_of(book, dossier)
        found = audit(dossier, book) if dossier else ()
        if form == "json":
            audited = [one.model_dump(mode="json") for one in found]
            told = {"schema": "xeploai/schedule/1", **made.model_dump(mode="json"), "audit": audited}
            sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        elif form == "mermaid":
            sys.stdout.write(mermaid(made, book, lang))
        else:
            report.show_lines(schedule_lines(made, book, lang), sys.stdout)
            report.show_lines(progress_lines(made.progress, book, lang), sys.stdout)
            report.show_lines(report.order_findings(found, book, lang), sys.stdout)
        if any(one.is_contradiction for one in found):
            raise typer.Exit(TO_LOOK_AT)


@app.command()
def compare(
    source: Annotated[
        str, typer.Argument(metavar="FOLDER|-", help="Thư mục bảng, tệp .xlsx, .json, hoặc - / or stdin.")
    ],
    *,
    jurisdiction: _JURISDICTION,
    period: _PERIOD,
    decisions: Annotated[
        str, typer.Option("--decisions", help="Bảng quyết định .csv, .json, .xlsx / the table of decisions.")
    ] = "",
    by_unit: Annotated[
        str, typer.Option("--by-unit", help="Quan hệ dẫn đến đơn vị, ví dụ / the link to units: cell_of.")
    ] = "",
    decided_on: _DECIDED_ON = "",
    reading: _READING = None,
    assume: _ASSUME = None,
    audience: _AUDIENCE = "public",
    lang: _LANG = "vi",
) -> None:
    """Đối chiếu quyết định với kết quả theo quy định. / Lay decisions beside what the rules allow.

    0: không có gì cần xem xét / nothing to look at; 4: có / something is.
    """
    with _clear(lang):
        book = _book(lang, jurisdiction, period, decided_on, _readings(reading, lang), assume)
        if by_unit and by_unit not in book.links:
            told = word(lang, "không có quan hệ này.", "there is no such link.")
            msg = f"--by-unit {brief(by_unit)}: {told} {nearest(by_unit, book.links, lang)}"
            raise _StopError(msg)
        read = _read(source, book, lang)
        if decisions:
            read = _with_decisions(decisions, *read, book)
        rulings = _classified(lang, *read, book, "refuse")
        compared = comparison_of(rulings)
        table = report.comparison_table(compared, rulings, book.links.get(by_unit), lang, audience)
        report.show(table, sys.stdout)
        report.show_lines(["", *report.comparison_summary(compared, book, lang)], sys.stdout)
        if not compared.is_clean:
            raise typer.Exit(TO_LOOK_AT)


@app.command()
def template(
    *,
    jurisdiction: _JURISDICTION,
    period: _PERIOD,
    decided_on: _DECIDED_ON = "",
    reading: _READING = None,
    out: Annotated[str, typer.Option("--out", "-o", help="Tệp .xlsx để ghi / the workbook to write.")],
    lang: _LANG = "vi",
) -> None:
    """Mẫu nhập hồ sơ .xlsx theo bộ quy tắc. / An empty workbook for what the rules read."""
    with _clear(lang):
        if not out.lower().endswith(".xlsx"):
            vi, en = "tên tệp phải kết thúc bằng .xlsx", "end the name in .xlsx"
            msg = f"--out {brief(out)}: {word(lang, vi, en)}"
            raise _StopError(msg)
        if Path(out).exists():  # It may be filled in already.
            vi, en = "tệp đã có, không ghi đè", "the file is there and is not written over"
            msg = f"--out {brief(out)}: {word(lang, vi, en)}"
            raise _StopError(msg)
        book = _book(lang, jurisdiction, period, decided_on, _readings(reading, lang))
        write_whole(Path(out), empty_workbook(book))


@app.command()
def schema(
    what: Annotated[schemas.Sort, typer.Argument(metavar="dossier|forms|rulings", help="Của gì / of what.")],
    *,
    jurisdiction: _JURISDICTION = "",
    period: _PERIOD = "",
    decided_on: _DECIDED_ON = "",
    out: Annotated[str, typer.Option("--out", "-o", help="Tệp .json, hoặc - / file, or stdout.")] = "-",
    lang: _LANG = "vi",
) -> None:
    """JSON Schema (2020-12) của hồ sơ, dữ liệu, kết quả. / The JSON Schema of dossiers, forms or rulings."""
    with _clear(lang):
        if what == "rulings":
            made = schemas.rulings_schema()
        elif not jurisdiction or not period:
            vi, en = "Cần --jurisdiction và --period.", "--jurisdiction and --period are needed."
            raise _StopError(word(lang, vi, en))
        else:
            book = _book(lang, jurisdiction, period, decided_on)
            made = schemas.dossier_schema(book) if what == "dossier" else schemas.forms_schema(book)
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        if out in ("", "-"):
            sys.stdout.write(text)
        else:
            write_whole(Path(out), text.encode())


# ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _StopError(Exception):
    """The command cannot go on: it was called in a way that has no answer."""


@contextmanager
def _clear(lang: Lang) -> Iterator[None]:
    """Turn every error of the library into a message and an exit code."""
    try:
        yield
    except _StopError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(MISUSED) from error
    except PluginError as error:
        vi, en = "Các plugin đã cài có lỗi", "The plugins installed have faults"
        report.show_faults(word(lang, vi, en), error.faults, sys.stderr, lang)
        raise typer.Exit(FAULTY) from error
    except FaultsError as error:
        _show(error.faults, lang)
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


def _show(faults: Sequence[Fault], lang: Lang) -> None:
    vi, en = "Dữ liệu có lỗi, không ghi kết quả nào", "The input has faults, nothing was written"
    report.show_faults(word(lang, vi, en), faults, sys.stderr, lang)


def _book(
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
        raise _StopError(msg) from error
    except PluginError:
        raise
    except FaultsError as error:
        lines = "\n".join(f"  - {fault.told(lang)}" for fault in error.faults)
        vi, en = "Không có bộ quy tắc này", "There is no such rulebook"
        msg = f"{word(lang, vi, en)}:\n{lines}"
        raise _StopError(msg) from error
    except XeploaiError as error:
        raise _StopError(str(error)) from error


def _readings(given: Sequence[str] | None, lang: Lang) -> dict[str, str | None]:
    """Return `id=option` as a mapping; `id=` leaves the reading undecided."""
    found: dict[str, str | None] = {}
    for text in given or ():
        reading, sign, option = text.partition("=")
        if not sign or not reading:
            msg = f"--reading {brief(text)}: {word(lang, 'viết', 'write')} id=option"
            raise _StopError(msg)
        if reading.strip() in found:
            again = word(lang, "cách hiểu này được nêu hai lần", "this reading is given twice")
            msg = f"--reading {brief(text)}: {again}"
            raise _StopError(msg)
        found[reading.strip()] = option.strip() or None
    return found


def _format(form: Format | None, out: str, lang: Lang) -> Format:
    """Return the format asked for, or that of the file's name, which must then tell it."""
    if form == "xlsx" and out in ("", "-"):
        raise _StopError(word(lang, "--format xlsx cần --out TỆP.xlsx", "--format xlsx needs --out FILE.xlsx"))
    if form or out in ("", "-"):
        return form or "json"
    for known in get_args(Format):
        if out.lower().endswith(f".{known}"):
            return cast("Format", known)
    vi, en = (
        "tên tệp phải kết thúc bằng .json hoặc .csv hoặc .xlsx, hoặc dùng",
        "end the name in .json, .csv or .xlsx, or give",
    )
    msg = f"--out {brief(out)}: {word(lang, vi, en)} --format json|csv|xlsx"
    raise _StopError(msg)


def _apart(source: str, out: str, lang: Lang) -> None:
    """Refuse to write over what is read: the file of the dossier, or anything in its folder."""
    if source in ("", "-") or out in ("", "-"):
        return
    read, written = Path(source), Path(out).resolve()
    inputs = [read, *read.iterdir()] if read.is_dir() else [read]
    if written in (one.resolve() for one in inputs) or (read.is_dir() and read.resolve() in written.parents):
        vi, en = "đây là tệp hoặc thư mục đầu vào, hãy ghi ra nơi khác", "this is the input, write to another place"
        msg = f"--out {brief(out)}: {word(lang, vi, en)}"
        raise _StopError(msg)


def _read(source: str, book: Book, lang: Lang) -> tuple[Dossier, Places, tuple[Fault, ...]]:
    """Read a folder, a workbook, a JSON file, one table or, for `-`, JSON from the standard input."""
    if not source.strip():
        vi, en = "Cần thư mục, tệp .xlsx, .json hoặc -.", "A folder, a .xlsx or .json file, or - is needed."
        raise _StopError(word(lang, vi, en))
    if source == "-":
        if sys.stdin is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF), "stdin")
        return read_json(sys.stdin.buffer.read(), book)
    return read_dossier(source, book)


def _classified(
    lang: Lang, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book, on_fault: OnFault
) -> Rulings:
    """Return the rulings; all faults of all files and values are shown together before anything is refused."""
    examined, faults = examine(dossier, book, places)
    if broken or (faults and on_fault == "refuse"):
        _show([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    if faults:
        vi, en = "Dữ liệu có lỗi, đối tượng liên quan được đánh dấu", "The input has faults, their subjects are marked"
        report.show_faults(word(lang, vi, en), faults, sys.stderr, lang)
    with report.working(word(lang, "Đang xếp loại", "Classifying"), sys.stderr):
        return rulings_of(examined, book, on_fault=on_fault, places=places)


def _examined(lang: Lang, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book) -> Dossier:
    """Return the dossier typed; with any fault it is told and nothing goes on."""
    examined, faults = examine(dossier, book, places)
    if broken or faults:
        _show([*broken, *faults], lang)
        raise typer.Exit(FAULTY)
    return examined


def _with_decisions(
    file: str, dossier: Dossier, places: Places, broken: Sequence[Fault], book: Book
) -> tuple[Dossier, Places, tuple[Fault, ...]]:
    """Return the dossier with the steps that a table of decisions tells of."""
    faults = list(broken)
    if (sheet := read_sheet(Path(file), faults)) is None:
        return dossier, places, tuple(faults)
    read = read_decisions(sheet, book, examine(dossier, book, places)[0].by_key)
    stood = ReadPlaces(places)
    for number, where in enumerate(read.places, start=len(dossier.steps)):
        stood["steps", number] = where
    made = dossier.model_copy(update={"steps": (*dossier.steps, *read.steps)})
    return made, stood, (*faults, *read.faults)


def _demo(name: str, lang: Lang) -> Demo:
    demos = {one.name: one for one in load().demos}
    if not demos:
        vi = "Chưa cài bộ quy tắc nào có hồ sơ minh họa, ví dụ: pip install xeploai-hoa-binh"
        en = "No plugin with a demo is installed; for instance: pip install xeploai-hoa-binh"
        raise _StopError(word(lang, vi, en))
    if name and name not in demos:
        msg = f"{word(lang, 'Không có hồ sơ minh họa', 'There is no demo')} {brief(name)}. {nearest(name, demos)}"
        raise _StopError(msg)
    return demos[name] if name else next(iter(demos.values()))


def _found(given: str, rulings: Rulings, lang: Lang) -> str:
    """Return the key of a subject given by key, or by an id that only one kind has."""
    if given in rulings:
        return given
    keys = [key for key in rulings if key.partition(":")[2] == given]
    if len(keys) == 1:
        return keys[0]
    near = nearest(given, keys or [*rulings, *(key.partition(":")[2] for key in rulings)])
    msg = f"{word(lang, 'Không có đối tượng', 'There is no subject')} {brief(given)}. {near}"
    raise _StopError(msg)


def _next_steps(shown: Demo, rulings: Rulings, lang: Lang) -> Iterator[str]:
    """Yield what could be tried next, as commands that run as they stand."""
    open_ones = [one for one in rulings.values() if one.status in ("pending", "provisional")]
    subject = (open_ones or list(rulings.values()))[0].subject
    folder = os.path.relpath(shown.folder)
    folder = str(shown.folder) if folder.startswith("..") else folder
    asked = f"--jurisdiction {shown.jurisdiction} --period {shown.period}"
    taken = " ".join(f"--reading {id}={option}" for id, option in shown.readings.items() if option is not None)
    yield word(lang, "Thử tiếp:", "Try next:")
    yield f"  xeploai explain {subject} --audience authority" + (" --lang en" if lang == "en" else "")
    yield f"  xeploai classify {folder} {asked} --out {word(lang, 'ket-qua', 'rulings')}.csv {taken}".rstrip()
    if taken:
        yield word(lang, "Cùng hồ sơ, không chọn cách hiểu nào:", "The same dossier, with no reading chosen:")
        yield f"  xeploai classify {folder} {asked}"
