"""`template` and `schema`: what a dossier looks like before anything is filled in."""

from __future__ import annotations

import json
import shlex
import sys
from typing import Annotated

import typer

from xeploai import report
from xeploai.book import Book
from xeploai.cli.app import app
from xeploai.cli.options import DECIDED_ON, JURISDICTION, LANG, PERIOD, READING, READINGS
from xeploai.cli.readings import readings_of
from xeploai.cli.steps import Asked, StopError, book_of, clear, new
from xeploai.errors import brief, nearest, printable
from xeploai.explain import Lang
from xeploai.io import schema as schemas
from xeploai.io import write_whole
from xeploai.io.template import template as empty_workbook
from xeploai.lawbook.inputs import inputs
from xeploai.report import word


@app.command()
def template(
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    kinds: Annotated[
        str,
        typer.Option("--kinds", help="Chỉ để xếp loại các đối tượng này / to grade only these: party_member,leader."),
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Cả cột mà quy định của kỳ này không đọc / also what no rule of it reads.")
    ] = False,
    out: Annotated[str, typer.Option("--out", "-o", help="Tệp .xlsx để ghi / the workbook to write.")],
    lang: LANG = "vi",
) -> None:
    """Mẫu nhập hồ sơ .xlsx theo bộ quy tắc. / An empty workbook for what the rules read.

    Chỉ nêu kỳ: của trung ương (vn). / With a period alone: for the rules of the centre (vn).
    """
    with clear(lang):
        if not out.lower().endswith(".xlsx"):
            vi, en = "tên tệp phải kết thúc bằng .xlsx", "end the name in .xlsx"
            msg = f"--out {brief(out)}: {word(lang, vi, en)}"
            raise StopError(msg)
        place = new(out, lang)
        chosen = readings_of(reading, readings_file, lang)
        book = book_of(Asked(jurisdiction, period, decided_on, chosen).to_read(lang), lang)
        named = _kinds(kinds, book, lang)
        write_whole(place, empty_workbook(book, None if everything else inputs(book, named)))
        vi, en = f"Đã ghi {printable(out)}. Điền xong thì chạy:", f"Written: {printable(out)}. Once it is filled in:"
        told = word(lang, vi, en)
        report.show_lines([told, f"  {report.command(book, lang, f'classify {shlex.quote(out)}')}"], sys.stderr)


def _kinds(given: str, book: Book, lang: Lang) -> tuple[str, ...]:
    """Return the kinds asked for; each that the book does not have is told."""
    named = tuple(filter(None, (one.strip() for one in given.split(","))))
    if unknown := [one for one in named if one not in book.kinds]:
        told = word(lang, "không có loại đối tượng này.", "there is no such kind.")
        raise StopError("\n".join(f"--kinds {brief(one)}: {told} {nearest(one, book.kinds, lang)}" for one in unknown))
    return named


@app.command()
def schema(
    what: Annotated[schemas.Sort, typer.Argument(metavar="dossier|forms|rulings", help="Của gì / of what.")],
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    out: Annotated[str, typer.Option("--out", "-o", help="Tệp .json, hoặc - / file, or stdout.")] = "-",
    lang: LANG = "vi",
) -> None:
    """JSON Schema (2020-12) của hồ sơ, dữ liệu, kết quả. / The JSON Schema of dossiers, forms or rulings."""
    with clear(lang):
        place = None if out in ("", "-") else new(out, lang)
        if what == "rulings":
            made = schemas.rulings_schema()
        else:
            book = book_of(Asked(jurisdiction, period, decided_on).to_read(lang), lang)
            made = schemas.dossier_schema(book) if what == "dossier" else schemas.forms_schema(book)
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        if place is None:
            sys.stdout.write(text)
        else:
            write_whole(place, text.encode())
