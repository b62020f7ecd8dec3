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
from xeploai.cli.options import (
    ASSUME,
    AUDIENCE,
    DECIDED_ON,
    JURISDICTION,
    LANG,
    PERIOD,
    READING,
)
from xeploai.cli.steps import StopError, book_of, classified, clear, examined, read_source, readings_of
from xeploai.comparison import compare as comparison_of
from xeploai.comparison import read_decisions
from xeploai.dossier import Dossier
from xeploai.errors import Fault, brief, nearest
from xeploai.evidence import Places, ReadPlaces, examine
from xeploai.io import (
    read_sheet,
)
from xeploai.process import audit, mermaid, progress_lines, schedule_lines
from xeploai.process import schedule as schedule_of
from xeploai.report import word


@app.command()
def schedule(
    source: Annotated[str, typer.Argument(metavar="[FOLDER|-]", help="Hồ sơ, nếu có / a dossier, if any.")] = "",
    *,
    jurisdiction: JURISDICTION,
    period: PERIOD,
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    form: Annotated[Literal["text", "json", "mermaid"], typer.Option("--format", help="text, json, mermaid.")] = "text",
    lang: LANG = "vi",
) -> None:
    """Thứ tự công việc, tiến độ và ngày đã ghi. / The order of the work, how far it is, and the days recorded."""
    with clear(lang):
        book = book_of(lang, jurisdiction, period, decided_on, readings_of(reading, lang))
        dossier = examined(lang, *read_source(source, book, lang), book) if source else None
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
    jurisdiction: JURISDICTION,
    period: PERIOD,
    decisions: Annotated[
        str, typer.Option("--decisions", help="Bảng quyết định .csv, .json, .xlsx / the table of decisions.")
    ] = "",
    by_unit: Annotated[
        str, typer.Option("--by-unit", help="Quan hệ dẫn đến đơn vị, ví dụ / the link to units: cell_of.")
    ] = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    assume: ASSUME = None,
    audience: AUDIENCE = "public",
    lang: LANG = "vi",
) -> None:
    """Đối chiếu quyết định với kết quả theo quy định. / Lay decisions beside what the rules allow.

    0: không có gì cần xem xét / nothing to look at; 4: có / something is.
    """
    with clear(lang):
        book = book_of(lang, jurisdiction, period, decided_on, readings_of(reading, lang), assume)
        if by_unit and by_unit not in book.links:
            told = word(lang, "không có quan hệ này.", "there is no such link.")
            msg = f"--by-unit {brief(by_unit)}: {told} {nearest(by_unit, book.links, lang)}"
            raise StopError(msg)
        read = read_source(source, book, lang)
        if decisions:
            read = _with_decisions(decisions, *read, book)
        rulings = classified(lang, *read, book, "refuse")
        compared = comparison_of(rulings)
        table = report.comparison_table(compared, rulings, book.links.get(by_unit), lang, audience)
        report.show(table, sys.stdout)
        report.show_lines(["", *report.comparison_summary(compared, book, lang)], sys.stdout)
        if not compared.is_clean:
            raise typer.Exit(TO_LOOK_AT)


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
