"""`rules`, `diff`, `holes`: a rulebook to be read, beside another, and what it does not know."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

import typer

from xeploai import report
from xeploai.book import Book
from xeploai.classify import OnFault
from xeploai.cli.app import app
from xeploai.cli.codes import FAULTY
from xeploai.cli.options import AUDIENCE, DECIDED_ON, JURISDICTION, LANG, PERIOD, PROPOSAL, READING, READINGS
from xeploai.cli.readings import readings_of
from xeploai.cli.steps import (
    Asked,
    Chosen,
    StopError,
    book_and_dossier,
    book_of,
    book_or_demo,
    classified,
    clear,
    note_of_another_book,
    read_source,
    show_faults,
)
from xeploai.errors import brief, nearest
from xeploai.explain import Lang
from xeploai.io import table_text
from xeploai.lawbook import BookDiff, Entry, entries, unknowns
from xeploai.lawbook import diff as diff_of
from xeploai.lawbook.difference_counts import counts_headings, counts_rows, texts_lines
from xeploai.lawbook.difference_rows import diff_cards, diff_data, diff_headings, diff_rows, diff_summary
from xeploai.lawbook.effect_rows import (
    changes_cards,
    changes_data,
    changes_headings,
    changes_notes,
    changes_rows,
    changes_summary,
    statuses_text,
)
from xeploai.lawbook.effects import Sides, both, joint
from xeploai.lawbook.rule_rows import Rows, rules_cards, rules_data, rules_headings, rules_rows
from xeploai.lawbook.terms import kind_text
from xeploai.lawbook.unknown_rows import (
    unknowns_cards,
    unknowns_data,
    unknowns_headings,
    unknowns_rows,
    unknowns_summary,
)
from xeploai.report import Table, word

Form = Literal["table", "csv", "json"]
FORM = Annotated[Form, typer.Option("--format", help="table, csv, json.")]
KIND = Annotated[str, typer.Option("--kind", help="Chỉ loại đối tượng này / only this kind: party_member.")]
DOSSIER = Annotated[
    str, typer.Option("--dossier", metavar="SOURCE", help="Hồ sơ: thư mục, .xlsx, .json, - / a dossier.")
]
SIDE = "NAME@PERIOD"


@app.command()
def rules(
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    kind: KIND = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    proposal: PROPOSAL = None,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Cả phép kiểm, nội dung đã có quy định, cách hiểu không chọn / also checks and options not taken.",
        ),
    ] = False,
    form: FORM = "table",
    lang: LANG = "vi",
) -> None:
    """Các quy định của một bộ quy tắc, theo thứ tự điều khoản. / The rules of a rulebook, as articles are read.

    Chỉ nêu kỳ: của trung ương (vn). Không nêu gì: của hồ sơ minh họa. / With a period alone: those of the centre (vn).
    With neither: those of the demo.
    """
    with clear(lang):
        chosen = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, chosen, proposals=proposal or ())
        book = book_or_demo(asked, lang)
        listed = entries(book, _kind(kind, lang, book), everything=everything)
        if form == "json":
            _write_json("rules", book, {"rules": rules_data(listed, book, lang)})
        elif form == "csv":
            _write_csv(rules_headings(lang), rules_rows(listed, book, lang))
        else:
            _show_rules(listed, book, lang)
            report.show_lines(_notes(listed, book, lang), sys.stderr)


@app.command()
def diff(
    before: Annotated[str, typer.Argument(metavar=SIDE, help="Bộ trước / the one book: vn@2022.")],
    after: Annotated[str, typer.Argument(metavar=SIDE, help="Bộ sau / the other: vn@2023, vn@2025@2026-01-15.")],
    *,
    kind: KIND = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Từng khác biệt của mọi loại / every difference of all kinds.")
    ] = False,
    dossier: DOSSIER = "",
    reading: READING = None,
    readings_file: READINGS = "",
    on_fault: Annotated[
        OnFault, typer.Option("--on-fault", help="refuse: dừng / stop; mark: đánh dấu / mark.")
    ] = "refuse",
    form: FORM = "table",
    audience: AUDIENCE = "public",
    lang: LANG = "vi",
) -> None:
    """Quy định nào thêm, bỏ, sửa giữa hai bộ quy tắc. / What was added, dropped, changed from one book to another.

    Bảng chỉ đếm theo loại đối tượng; từng khác biệt: --kind, --all, csv, json. Với --dossier: cùng hồ sơ, ai có kết quả
    khác và vì sao; csv thì chỉ ghi phần này. / The table counts by kind; --kind, --all, csv and json tell every
    difference. With --dossier: whose ruling changes, and why; as csv only that.
    """
    with clear(lang):
        books = _books((before, after), readings_of(reading, readings_file, lang), lang)
        meant = _kind(kind, lang, *books)
        found = diff_of(*books, kind=meant)
        sides = _sides(dossier, *books, on_fault, lang) if dossier else None
        with report.working(word(lang, "Đang xếp loại", "Classifying"), sys.stderr):
            changed = sides and sides.compared(meant)
        if form == "json":
            told = diff_data(found, *books, lang)
            more = {"rulings": changes_data(changed, *books, audience)} if changed else {}
            sys.stdout.write(_json({"schema": "xeploai/diff/1", **told, **more}))
        elif form == "csv" and changed:
            _write_csv(changes_headings(changed, lang), changes_rows(changed, *books, lang, audience))
            report.show_lines(changes_notes(changed, *books, lang), sys.stderr)
        elif form == "csv":
            _write_csv(diff_headings(lang), diff_rows(found, *books, lang))
        else:
            report.show_lines([diff_summary(found, lang), ""], sys.stdout)
            if meant or everything:
                _show(*diff_cards(found, *books, lang), _RULES)
            else:
                _show_counts(found, *books, lang)
            if changed:
                lines = [changes_summary(changed, lang), *statuses_text(changed, lang)]
                lines += changes_notes(changed, *books, lang)
                report.show_lines(["", *lines], sys.stdout)
                _show(*changes_cards(changed, *books, lang, audience), _RULINGS)


@app.command()
def holes(
    *,
    jurisdiction: JURISDICTION = "",
    period: PERIOD = "",
    kind: KIND = "",
    dossier: DOSSIER = "",
    decided_on: DECIDED_ON = "",
    reading: READING = None,
    readings_file: READINGS = "",
    proposal: PROPOSAL = None,
    form: FORM = "table",
    lang: LANG = "vi",
) -> None:
    """Nội dung chưa có văn bản, chưa chọn cách hiểu, và ai đang chờ. / What is not known, and who waits for it.

    Chỉ nêu kỳ: của trung ương (vn). Không nêu gì: của hồ sơ minh họa. / With a period alone: those of the centre (vn).
    With neither: those of the demo.
    """
    with clear(lang):
        chosen = readings_of(reading, readings_file, lang)
        asked = Asked(jurisdiction, period, decided_on, chosen, proposals=proposal or ())
        rulings = None
        if dossier or not (jurisdiction or period):
            book, read = book_and_dossier(dossier, asked, lang)
            rulings = classified(lang, *read, book, "refuse")
        else:
            book = book_of(asked.to_read(lang), lang)
        meant = _kind(kind, lang, book)
        found = [one for one in unknowns(book, rulings) if meant in (None, *one.kinds)]
        found.sort(key=lambda one: -len(one.waiting))  # What most wait for first; without a dossier as articles stand.
        counted = rulings is not None
        if form == "json":
            _write_json("holes", book, {"unknown": unknowns_data(found, book, lang, counted=counted)})
        elif form == "csv":
            _write_csv(unknowns_headings(lang, counted=counted), unknowns_rows(found, book, lang, counted=counted))
        else:
            _show(*unknowns_cards(found, book, lang, counted=counted), _UNKNOWN)
            report.show_lines([unknowns_summary(found, lang), *report.undecided(book, lang)], sys.stderr)


# ── what is asked for ────────────────────────────────────────────────────────────────────────────────────────────────


def _kind(given: str, lang: Lang, *books: Book) -> str | None:
    """Return the kind asked for, or none; one that no book has is a misuse."""
    kinds = {id for book in books for id in book.kinds}
    if given and given not in kinds:
        told = word(lang, "không có loại đối tượng này.", "there is no such kind.")
        msg = f"--kind {brief(given)}: {told} {nearest(given, kinds, lang)}"
        raise StopError(msg)
    return given or None


def _books(sides: Iterable[str], readings: Chosen, lang: Lang) -> tuple[Book, Book]:
    """Return two books, each with the readings that it declares; one that neither declares is a misuse."""
    before, after = (_book(_asked(side, readings, lang), lang) for side in sides)
    known = {**before.declared_readings, **after.declared_readings}
    if unknown := [id for id in readings if id not in known]:
        told = word(lang, "cả hai bộ quy tắc không có cách hiểu này.", "neither book declares such a reading.")
        raise StopError("\n".join(f"{readings.stood[id]}: {told} {nearest(id, known, lang)}" for id in unknown))
    return before, after


def _asked(side: str, readings: Chosen, lang: Lang) -> Asked:
    """Return what `NAME@PERIOD` or `NAME@PERIOD@DAY` asks for."""
    parts = side.split("@")
    if len(parts) not in (2, 3) or not all(parts):
        vi = "hãy ghi ĐỊA-PHƯƠNG@KỲ, ví dụ vn@2022, hoặc thêm ngày quyết định: vn@2025@2026-01-15."
        en = "write NAME@PERIOD, such as vn@2022, or with the day of decision: vn@2025@2026-01-15."
        msg = f"{brief(side)}: {word(lang, vi, en)}"
        raise StopError(msg)
    name, period, day = [*parts, ""][:3]
    return Asked(name, period, day, readings)


def _book(asked: Asked, lang: Lang) -> Book:
    """Return a book with those of the readings that it declares."""
    try:
        return book_of(asked, lang)
    except StopError as error:
        try:
            declared = book_of(asked._replace(readings=Chosen({}, {})), lang).declared_readings
        except StopError:
            raise error from None  # What is wrong is not, or not only, that a reading is of the other book.
        kept = {id: option for id, option in asked.readings.items() if id in declared}
        own = Chosen(kept, asked.readings.stood)
        if own == asked.readings:
            raise
    return book_of(asked._replace(readings=own), lang)


def _sides(source: str, before: Book, after: Book, on_fault: OnFault, lang: Lang) -> Sides:
    """Return a dossier as both books know it; its faults are told, and unless they are only marked nothing goes on."""
    dossier, places, broken = read_source(source, joint(before, after), lang)
    note_of_another_book(places, broken, before, lang)  # the dossier is to be one of the earlier book's period
    sides = both(dossier, before, after, places)
    if broken or (sides.faults and on_fault == "refuse"):
        show_faults([*broken, *sides.faults], lang)
        raise typer.Exit(FAULTY)
    if sides.faults:
        vi, en = "Dữ liệu có lỗi, đối tượng liên quan được đánh dấu", "The input has faults, their subjects are marked"
        report.show_faults(word(lang, vi, en), sides.faults, sys.stderr, lang)
    return sides


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────


def _show_rules(listed: Iterable[Entry], book: Book, lang: Lang) -> None:
    """Write rules to be read: a table a kind."""
    for kind, held in itertools.groupby(listed, key=lambda one: one.kind):
        report.show_lines([f"\n{kind_text(kind, book, lang)} ({kind})"], sys.stdout)
        _show(*rules_cards(held, book, lang), _RULES)


def _show_counts(found: BookDiff, before: Book, after: Book, lang: Lang) -> None:
    """Write how many differences there are of each kind, the texts that came and went, and how to read the rest."""
    if not found.differences:
        return
    _show(counts_headings(lang), counts_rows(found, before, after, lang), _COUNTS)
    kind = next(kind for one in found.differences for kind in (*one.kinds, *after.kinds))
    vi = f"Điều của nhiều loại được tính ở từng loại. Từng khác biệt: thêm --kind, ví dụ --kind {kind}, hoặc --all."
    en = f"What is of several kinds counts with each. For every difference add --kind, as --kind {kind}, or --all."
    report.show_lines(["", *texts_lines(found, lang), word(lang, vi, en)], sys.stdout)


def _notes(listed: tuple[Entry, ...], book: Book, lang: Lang) -> Iterable[str]:
    """Yield how many rules there are, and where what is not known is told."""
    yield word(lang, f"Tổng số: {len(listed)} quy định", f"Total: {len(listed)} rules")
    yield from report.undecided(book, lang)
    if found := unknowns(book):
        command = report.command(book, lang, "holes")
        vi, en = f"Còn {len(found)} nội dung chưa rõ. Xem", f"{len(found)} things are not known. See"
        yield f"{word(lang, vi, en)}: {command}"


_RULES, _UNKNOWN, _RULINGS, _COUNTS = (6, 13, 8), (11, 11, 7), (5, 11, 11), (10, 3, 3, 3, 5)
"""How wide the columns of cards are: what is said takes the most, and an id should stand on one line."""


def _show(headings: tuple[str, ...], rows: Rows, shares: tuple[int, ...]) -> None:
    """Draw rows to be read, also where they are piped: for a program there are csv and json."""
    if rows:
        report.draw(Table(headings=headings, rows=rows, shares=shares), sys.stdout)


def _write_csv(headings: tuple[str, ...], rows: Rows) -> None:
    sys.stdout.write(table_text(headings, rows))


def _write_json(what: str, book: Book, told: Mapping[str, object]) -> None:
    head = {"schema": f"xeploai/{what}/1", "jurisdiction": book.jurisdiction, "period": book.period.id}
    head |= {"decided_on": book.decided_on.isoformat(), "book": book.hash}
    sys.stdout.write(_json({**head, **told}))


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
