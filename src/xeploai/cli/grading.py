"""`demo`, `classify`, `explain`: the rulings of a dossier, and one of them in sentences."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from typing import Annotated, Literal, cast, get_args

import typer

from xeploai import report
from xeploai.audience import told_to
from xeploai.classify import OnFault, Rulings
from xeploai.cli.app import app
from xeploai.cli.options import (
    ASSUME,
    AUDIENCE,
    DECIDED_ON,
    JURISDICTION,
    LANG,
    PERIOD,
    PROPOSAL,
    RAISE_TO,
    READING,
    READINGS,
    WHY_NOT,
)
from xeploai.cli.readings import readings_of
from xeploai.cli.scores import scores, scores_text
from xeploai.cli.steps import (
    Asked,
    StopError,
    apart,
    book_and_dossier,
    book_of,
    classified,
    clear,
    demo_of,
    of_demo,
    read_source,
)
from xeploai.errors import brief, nearest
from xeploai.explain import Lang
from xeploai.hookspecs import Demo
from xeploai.io import Format, export, read_folder, write_rulings
from xeploai.raising import raising_text
from xeploai.report import word


@app.command()
def demo(
    name: Annotated[str, typer.Option("--name", help="Tên hồ sơ minh họa / which demo.")] = "",
    lang: LANG = "vi",
) -> None:
    """Xếp loại hồ sơ minh họa. / Classify the dossier that a plugin ships."""
    with clear(lang):
        shown = demo_of(name, lang)
        book = book_of(of_demo(shown, Asked(shown.jurisdiction, shown.period)), lang)
        rulings = classified(lang, *read_folder(shown.folder, book), book, "refuse")
        report.show_lines([word(lang, shown.vi, shown.en or shown.name), ""], sys.stdout)
        report.show_lines([*report.readings(book, lang), ""], sys.stdout)
        told = [told_to(ruling, book, "public") for ruling in rulings.values()]
        report.show(report.rulings_table(told, book, lang), sys.stdout)
        report.show_lines(["", report.summary(told, lang), *report.unseen(told, book, lang), ""], sys.stdout)
        report.show_lines(_next_steps(shown, rulings, lang), sys.stdout)


@app.command()
def classify(
    source: Annotated[
        str, typer.Argument(metavar="FOLDER|-", help="Thư mục bảng, tệp .xlsx, .json, hoặc - / or stdin.")
    ],
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    assume: ASSUME = None,
    proposal: PROPOSAL = None,
    on_fault: Annotated[
        OnFault, typer.Option("--on-fault", help="refuse: dừng / stop; mark: đánh dấu / mark.")
    ] = "refuse",
    out: Annotated[str, typer.Option("--out", "-o", help="Tệp kết quả, hoặc - / file, or stdout.")] = "",
    form: Annotated[
        Format | None, typer.Option("--format", help="json, csv, xlsx; theo tên tệp / by the file's name.")
    ] = None,
    audience: AUDIENCE = "public",
    lang: LANG = "vi",
) -> None:
    """Xếp loại một hồ sơ của một kỳ. / Classify a dossier of one period.

    Từ tháng, quý thành năm: classify_periods trong Python, hoặc ghi tay kết quả tháng, quý vào hồ sơ của năm. / From
    months or quarters to the year: classify_periods in Python, or their results by hand in the dossier of the year.
    """
    with clear(lang):
        chosen = _format(form, out, lang)
        for read in (source, readings_file):
            apart(read, out, lang)
        readings = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, readings, assume or (), proposal or ())
        book = book_of(asked.named(lang), lang)
        rulings = classified(lang, *read_source(source, book, lang), book, on_fault)
        if out and out != "-":
            write_rulings(rulings, book, out, chosen, lang=lang, audience=audience)
            report.show_lines([report.summary(rulings.values(), lang)], sys.stderr)
        elif out or form:
            text: Literal["json", "csv"] = "csv" if chosen == "csv" else "json"
            sys.stdout.write(export(rulings, book, text, lang=lang, audience=audience))
        else:
            told = [told_to(ruling, book, audience) for ruling in rulings.values()]
            report.show(report.rulings_table(told, book, lang, scores(rulings, lang), audience), sys.stdout)
            kinds = dict.fromkeys(one.kind for one in told)
            notes = [report.summary(told, lang), *report.withheld(told, lang), *report.unseen(told, book, lang)]
            notes += report.readings(book, lang, kinds)
            report.show_lines(notes, sys.stderr)


@app.command()
def explain(
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="Mã, hoặc loại:mã / id, or kind:id.")],
    source: Annotated[
        str,
        typer.Argument(
            metavar="[FOLDER|-]", help="Thư mục, .xlsx, .json, -; không có: hồ sơ minh họa / none: the demo."
        ),
    ] = "",
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    assume: ASSUME = None,
    proposal: PROPOSAL = None,
    why_not: WHY_NOT = None,
    raise_to: RAISE_TO = None,
    audience: AUDIENCE = "public",
    lang: LANG = "vi",
) -> None:
    """Giải thích kết quả của một đối tượng. / Explain the ruling of one subject."""
    with clear(lang):
        readings = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, readings, assume or (), proposal or ())
        book, read = book_and_dossier(source, asked, lang)
        rulings = classified(lang, *read, book, "refuse")
        ruling = rulings[_found(subject, rulings, lang)]
        report.show_lines([rulings.explain(ruling, lang, audience)], sys.stdout)
        report.show_lines((f"  {line}." for line in scores_text(rulings, ruling, lang, audience)), sys.stdout)
        report.show_lines(report.withheld([told_to(ruling, book, audience)], lang), sys.stderr)
        if why_not:
            blocks = rulings.why_not(ruling, why_not, lang, audience)
            nothing = word(lang, "Không có quy định nào chặn mức này.", "Nothing stands before this grade.")
            report.show_lines(["", blocks or nothing], sys.stdout)
        if raise_to:
            raising = rulings.raise_to(ruling, raise_to)
            report.show_lines(["", raising_text(raising, ruling, book, lang, audience)], sys.stdout)


def _format(form: Format | None, out: str, lang: Lang) -> Format:
    """Return the format asked for, or that of the file's name, which must then tell it."""
    if form == "xlsx" and out in ("", "-"):
        raise StopError(word(lang, "--format xlsx cần --out TỆP.xlsx", "--format xlsx needs --out FILE.xlsx"))
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
    raise StopError(msg)


def _found(given: str, rulings: Rulings, lang: Lang) -> str:
    """Return the key of a subject given by key, or by an id that only one kind has."""
    if given in rulings:
        return given
    keys = [key for key in rulings if key.partition(":")[2] == given]
    if len(keys) == 1:
        return keys[0]
    near = nearest(given, keys or [*rulings, *(key.partition(":")[2] for key in rulings)], lang)
    msg = f"{word(lang, 'Không có đối tượng', 'There is no subject')} {brief(given)}. {near}"
    raise StopError(msg)


def _next_steps(shown: Demo, rulings: Rulings, lang: Lang) -> Iterator[str]:
    """Yield what could be tried next, as commands that run as they stand."""
    open_ones = [one for one in rulings.values() if one.status in ("pending", "provisional")]
    subject = (open_ones or list(rulings.values()))[0].subject
    folder = os.path.relpath(shown.folder)
    folder = str(shown.folder) if folder.startswith("..") else folder
    folder = shlex.quote(folder)
    asked = f"--jurisdiction {shlex.quote(shown.jurisdiction)} --period {shlex.quote(shown.period)}"
    taken = " ".join(f"--reading {id}={option}" for id, option in shown.readings.items() if option is not None)
    yield word(lang, "Thử tiếp:", "Try next:")
    yield f"  xeploai explain {subject} --audience authority" + (" --lang en" if lang == "en" else "")
    yield f"  xeploai classify {folder} {asked} --out {word(lang, 'ket-qua', 'rulings')}.csv {taken}".rstrip()
    if taken:
        yield word(lang, "Cùng hồ sơ, không chọn cách hiểu nào:", "The same dossier, with no reading chosen:")
        yield f"  xeploai classify {folder} {asked}"
