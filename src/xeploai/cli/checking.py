"""`schedule` and `compare`: the order of the work, and decisions beside rulings."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from xeploai import report
from xeploai.book import Book
from xeploai.cli.app import app
from xeploai.cli.codes import TO_LOOK_AT
from xeploai.cli.options import ASSUME, AUDIENCE, DECIDED_ON, JURISDICTION, LANG, PERIOD, PROPOSAL, READING, READINGS
from xeploai.cli.readings import readings_of
from xeploai.cli.steps import (
    Asked,
    StopError,
    apart,
    book_and_dossier,
    book_of,
    classified,
    clear,
    examined,
)
from xeploai.comparison import Comparison, read_decisions
from xeploai.comparison import compare as comparison_of
from xeploai.dossier import Dossier
from xeploai.errors import Fault, brief, nearest
from xeploai.evidence import Places, ReadPlaces, examine
from xeploai.explain import Lang
from xeploai.io import read_sheet, write_whole
from xeploai.io.workbooks import Field, Page, drawn
from xeploai.process import count_lines, mermaid, progress_lines, schedule_lines
from xeploai.process import schedule as schedule_of
from xeploai.process.auditing import examined_audit
from xeploai.process.scheduling import examined_schedule
from xeploai.report import word

EVERYBODY = Annotated[bool, typer.Option("--all", help="Kể cả đối tượng không cần xem xét / also who is in order.")]


@app.command()
def schedule(
    source: Annotated[
        str,
        typer.Argument(
            metavar="[FOLDER|-]",
            help="Hồ sơ, nếu có; không nêu gì: hồ sơ minh họa / a dossier, if any; with nothing given: the demo.",
        ),
    ] = "",
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    form: Annotated[Literal["text", "json", "mermaid"], typer.Option("--format", help="text, json, mermaid.")] = "text",
    everybody: EVERYBODY = False,
    lang: LANG = "vi",
) -> None:
    """Thứ tự công việc, tiến độ và ngày đã ghi. / The order of the work, how far it is, and the days recorded."""
    with clear(lang):
        asked = Asked(jurisdiction, period, decided_on, readings_of(reading, readings_file, lang))
        dossier: Dossier | None = None
        if (jurisdiction or period) and not source:
            book = book_of(asked.to_read(lang), lang)
        else:
            book, read = book_and_dossier(source, asked, lang)
            dossier = examined(lang, *read, book)
        made = examined_schedule(book, dossier) if dossier else schedule_of(book)
        found = examined_audit(dossier, book) if dossier else ()
        if form == "json":
            audited = [one.model_dump(mode="json") for one in found]
            told = {"schema": "xeploai/schedule/1", **made.model_dump(mode="json"), "audit": audited}
            sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        elif form == "mermaid":
            sys.stdout.write(mermaid(made, book, lang))
        else:
            report.show_lines(schedule_lines(made, book, lang), sys.stdout)
            if dossier:
                progress = progress_lines(made.progress, book, lang) if everybody else count_lines(made, book, lang)
                report.show_lines(["", *progress], sys.stdout)
                report.show_lines(["", *report.order_findings(found, book, lang)], sys.stdout)
        if any(one.is_contradiction for one in found):
            raise typer.Exit(TO_LOOK_AT)


@app.command()
def compare(
    source: Annotated[
        str,
        typer.Argument(
            metavar="[FOLDER|-]", help="Thư mục, .xlsx, .json, -; không có: hồ sơ minh họa / none: the demo."
        ),
    ] = "",
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decisions: Annotated[
        str, typer.Option("--decisions", help="Bảng quyết định .csv, .json, .xlsx / the table of decisions.")
    ] = "",
    by_unit: Annotated[
        str, typer.Option("--by-unit", help="Quan hệ dẫn đến đơn vị, ví dụ / the link to units: member_of.")
    ] = "",
    everybody: EVERYBODY = False,
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    assume: ASSUME = None,
    proposal: PROPOSAL = None,
    out: Annotated[
        str, typer.Option("--out", "-o", help="Ghi bảng vào tệp .xlsx này / write the table to this workbook.")
    ] = "",
    audience: AUDIENCE = "public",
    lang: LANG = "vi",
) -> None:
    """Đối chiếu quyết định với kết quả theo quy định. / Lay decisions beside what the rules allow.

    0: không có gì cần xem xét / nothing to look at; 4: có / something is.
    """
    with clear(lang):
        _workbook(out, (source, decisions, readings_file), lang)
        readings = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, readings, assume or (), proposal or ())
        book, read = book_and_dossier(source, asked, lang)
        if by_unit and by_unit not in book.links:
            told = word(lang, "không có quan hệ này.", "there is no such link.")
            msg = f"--by-unit {brief(by_unit)}: {told} {nearest(by_unit, book.links, lang)}"
            raise StopError(msg)
        if decisions:
            read = _with_decisions(decisions, *read, book)
        rulings = classified(lang, *read, book, "refuse")
        compared = comparison_of(rulings)
        summary = tuple(report.comparison_summary(compared, book, lang))
        report.show_lines(summary, sys.stdout)
        shown = compared if everybody else Comparison(subjects=compared.findings)
        table = report.comparison_table(shown, rulings, book.links.get(by_unit), lang, audience)
        if out:
            write_whole(Path(out), drawn(_pages(summary, table, lang)))
        elif shown.subjects:
            report.show_lines([""], sys.stdout)
            report.show(table, sys.stdout)
        if not compared.is_clean:
            raise typer.Exit(TO_LOOK_AT)


def _workbook(out: str, inputs: Sequence[str], lang: Lang) -> None:
    """Refuse a name that is none of a workbook, and one of what is read."""
    if out and not out.lower().endswith(".xlsx"):
        msg = f"--out {brief(out)}: {word(lang, 'tên tệp phải kết thúc bằng .xlsx', 'end the name in .xlsx')}"
        raise StopError(msg)
    for source in inputs:
        apart(source, out, lang)


def _pages(summary: Sequence[str], table: report.Table, lang: Lang) -> tuple[Page, Page]:
    """Return a comparison as two sheets: its rows, and what it comes to."""
    last = len(table.headings) - 1
    fields = tuple(Field(one, width=80 if at == last else 24) for at, one in enumerate(table.headings))
    total = word(lang, "Tổng hợp", "Summary")
    lines = Page(total, (Field(total, width=160),), tuple((line,) for line in summary))
    return Page(word(lang, "Đối chiếu", "Comparison"), fields, table.rows), lines


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
