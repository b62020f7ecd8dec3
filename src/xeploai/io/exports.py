"""Writing rulings for whoever may read them, as JSON, CSV or a workbook, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal, get_args

from xeploai.audience import Audience, told_to
from xeploai.book import Book
from xeploai.errors import one_of
from xeploai.explain import Lang, addressed, headings, row
from xeploai.io.workbooks import Field, Page, drawn
from xeploai.rulings import Ruling

Format = Literal["json", "csv", "xlsx"]
SCHEMA = "xeploai.rulings/1"
"""The shape of exported rulings; the number rises when a reader of the old shape would be misled."""

Given = Iterable[Ruling] | Mapping[str, Ruling]
"""The rulings, or the view that `classify` returns."""


def export(
    rulings: Given,
    book: Book,
    format: Literal["json", "csv"] = "json",  # noqa: A002  # the word of the command line
    *,
    lang: Lang = "vi",
    audience: Audience = "public",
) -> str:
    """Return rulings as the text of a file.

    JSON holds whole rulings, for programs; CSV one row a subject in words, for people. Neither ever holds a value of
    a fact. A cell of CSV that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` first) gets a `'`.

    Args:
        rulings: The rulings, or the view that `classify` returns.
        book: The book they were made under.
        format: `json` or `csv`.
        lang: The language of the words in CSV.
        audience: For the public, a rule that reads sensitive facts is told by its instrument only: that it was in
            force would tell the fact. The subject reads its own rows, and of nobody else something sensitive. The
            authority reads everything.

    Raises:
        LanguageError: `format`, `lang` or `audience` is a word there is not; a misspelt audience reads nothing.
    """
    one_of("format", format, ("json", "csv"))
    told = _told(rulings, book, lang, audience)
    if format == "json":
        head = {"schema": SCHEMA, "audience": audience, "jurisdiction": book.jurisdiction, "period": book.period.id}
        head |= {"decided_on": book.decided_on.isoformat(), "book": book.hash}
        rows = [json.loads(ruling.model_dump_json()) for ruling in told]
        return json.dumps({**head, "rulings": rows}, ensure_ascii=False, indent=1) + "\n"
    return table_text(headings(lang), (row(ruling, book, lang).values() for ruling in told))


def table_text(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return rows of words as CSV; a cell that a spreadsheet would take for a formula gets a `'`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_harmless(cell) for cell in one] for one in rows)
    return text.getvalue()


def _told(rulings: Given, book: Book, lang: Lang, audience: Audience) -> list[Ruling]:
    """Return the rulings as those who are addressed may read them."""
    addressed(lang, audience)
    given = rulings.values() if isinstance(rulings, Mapping) else rulings
    return [told_to(ruling, book, audience) for ruling in given]


def _page(told: Iterable[Ruling], book: Book, lang: Lang) -> Page:
    widths = {0: 14, 2: 20, 7: 60, 8: 40, 9: 40, 10: 30, 11: 30}
    columns = [Field(heading, width=widths.get(at, 24)) for at, heading in enumerate(headings(lang))]
    name = "Rulings" if lang == "en" else "Kết quả"
    return Page(name, tuple(columns), tuple(tuple(row(ruling, book, lang).values()) for ruling in told))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def write_rulings(
    rulings: Given,
    book: Book,
    path: str | Path,
    format: Format = "json",  # noqa: A002  # the word of the command line
    *,
    lang: Lang = "vi",
    audience: Audience = "public",
) -> None:
    """Write rulings to a file, whole or not at all; see `export` for what it holds, and who may read what.

    A workbook has the rows of the CSV; its cells are text, so that none is ever computed.

    Raises:
        LanguageError: As for `export`.
        MissingExtraError: `format` is `xlsx` and openpyxl is not installed.
        OSError: The file cannot be written; what was there before is untouched.
    """
    one_of("format", format, get_args(Format))
    if format == "xlsx":
        data = drawn([_page(_told(rulings, book, lang, audience), book, lang)])
    else:
        # Spreadsheets take CSV for UTF-8 only where it begins with the mark.
        mark = "utf-8-sig" if format == "csv" else "utf-8"
        data = export(rulings, book, format, lang=lang, audience=audience).encode(mark)
    write_whole(Path(path), data)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and then move it there, so that nobody ever finds half of it."""
    try:
        _write_whole(path, data)
    except OSError as error:
        if error.errno is None:
            raise
        # Named as the caller named it, not as the file beside it is called.
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write_whole(path: Path, data: bytes) -> None:
    place = path.resolve()  # A link stays a link, and what it points to is replaced.
    if place.exists() and not place.is_file():
        place.write_bytes(data)  # A device or a pipe cannot be replaced; a folder raises here.
        return
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:  # A new file's mode is what the system gives it (umask).
            if place.exists():
                beside.chmod(stat.S_IMODE(place.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
