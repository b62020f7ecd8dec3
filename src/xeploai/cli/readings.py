"""`readings`: what a text that can be read in several ways leaves to choose; and the choices given to a command."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer

from xeploai import report
from xeploai.book import Book
from xeploai.cli.app import app
from xeploai.cli.options import DECIDED_ON, JURISDICTION, LANG, PERIOD, PROPOSAL, READING, READINGS
from xeploai.cli.steps import Asked, Chosen, StopError, book_or_demo, clear
from xeploai.errors import brief, printable
from xeploai.evidence import contents
from xeploai.explain import Lang
from xeploai.report import Table, word

_LARGEST = 2**20
"""How many bytes a file of choices may have: a few lines a reading."""


class Pair(NamedTuple):
    """One choice: where it stands, the id of its reading, and the option; no option leaves the reading undecided."""

    place: str
    id: str
    option: str


@app.command()
def readings(
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    proposal: PROPOSAL = None,
    form: Annotated[
        Literal["table", "file"], typer.Option("--format", help="table, file: tệp cho / a file for --readings.")
    ] = "table",
    lang: LANG = "vi",
) -> None:
    """Các chỗ văn bản hiểu được nhiều cách, và cách đã chọn. / What can be read in several ways, and how it is.

    Chỉ nêu kỳ: của trung ương (vn). Không nêu gì: của hồ sơ minh họa. / With a period alone: those of the centre (vn).
    With neither: those of the demo.
    """
    with clear(lang):
        chosen = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, chosen, proposals=proposal or ())
        book = book_or_demo(asked, lang)
        if form == "file":
            report.show_lines(report.readings_file(book, lang), sys.stdout)
        else:
            _show(book, lang)
            report.show_lines(report.readings_notes(book, lang), sys.stderr)


def _show(book: Book, lang: Lang) -> None:
    """Write the readings: for a person in three columns, an option a line; elsewhere one line a reading."""
    table = report.readings_table(book, lang)
    if not sys.stdout.isatty():
        report.show(table, sys.stdout)
        return
    _, question, options, _, why = table.headings
    cards = []
    for id, asked, _, taken, reason in table.rows:
        offered = (f"• {one.id}: {getattr(one, lang) or one.vi}" for one in book.declared_readings[id].options)
        cards.append((f"{asked}\n[{id}]", "\n".join((*offered, f"→ {taken}")), reason))
    report.draw(Table(headings=(question, options, why), rows=tuple(cards), shares=(10, 10, 9)), sys.stdout)


def readings_of(given: Sequence[str] | None, file: str, lang: Lang) -> Chosen:
    """Return the options chosen, and where: those of a file, and over them those of the command line.

    Args:
        given: Each `id=option`; `id=` leaves the reading undecided.
        file: The name of a file of such lines (`#` begins a remark) or of a JSON object; none where it is empty.
        lang: The language of what is told.

    Raises:
        StopError: What is written cannot be read so, or one place names a reading twice; all of it at once.
        OSError: The file cannot be read.
    """
    told: list[str] = []
    chosen: dict[str, str | None] = {}
    stood: dict[str, str] = {}
    for pairs in (_in_file(file, told, lang) if file else (), _on_the_line(given or (), told, lang)):
        seen: set[str] = set()
        for place, id, option in pairs:
            if id in seen:
                told.append(f"{place}: {word(lang, 'cách hiểu này được nêu hai lần', 'this reading is given twice')}")
            seen.add(id)
            chosen[id] = option or None
            named = place.startswith("--reading ") or brief(id) in place
            stood[id] = place if named else f"{place}, {brief(id)}"
    if told:
        raise StopError("\n".join(told))
    return Chosen(chosen, stood)


def _on_the_line(given: Iterable[str], told: list[str], lang: Lang) -> Iterator[Pair]:
    for text in given:
        yield from _pair(f"--reading {brief(text)}", text, told, lang)


def _pair(place: str, text: str, told: list[str], lang: Lang) -> Iterator[Pair]:
    id, sign, option = (part.strip() for part in text.partition("="))
    if sign and id:
        yield Pair(place, id, option)
    else:
        told.append(f"{place}: {word(lang, 'viết', 'write')} id=option")


def _in_file(file: str, told: list[str], lang: Lang) -> Iterator[Pair]:
    name = f"--readings {printable(file)}"
    try:
        text = contents(Path(file), most=_LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        told.append(f"{name}: {word(lang, 'không phải UTF-8', 'is not UTF-8')}")
        return
    if text.lstrip().startswith("{"):
        yield from _in_json(name, text, told, lang)
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if pair := line.partition("#")[0].strip():
            yield from _pair(f"{name}, {word(lang, 'dòng', 'line')} {number}", pair, told, lang)


def _in_json(name: str, text: str, told: list[str], lang: Lang) -> Iterator[Pair]:
    """Yield the choices of a JSON object from ids to options; null leaves a reading undecided."""
    try:
        found = json.loads(text, object_pairs_hook=tuple)  # Pairs, so that what is given twice is seen.
    except (ValueError, RecursionError) as error:
        line = f", {word(lang, 'dòng', 'line')} {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        told.append(f'{name}{line}: {word(lang, "cần một đối tượng JSON", "needs a JSON object")} {{"id": "option"}}')
        return
    for id, option in found:
        place = f"{name}, {brief(id)}"
        if option is None or isinstance(option, str):
            yield Pair(place, id.strip(), (option or "").strip())
        else:
            told.append(f"{place}: {word(lang, 'lựa chọn phải là chữ hoặc null', 'an option is text or null')}")
