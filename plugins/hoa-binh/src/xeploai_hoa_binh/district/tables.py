"""Bảng: the dossier as CSV, one table a kind, a register, a link to many, what is complete, and the steps."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import xeploai as xl
from xeploai import Grade
from xeploai.national.levels import Level

Table = tuple[Sequence[str], list[dict[str, str]]]


def tables(made: xl.Dossier, book: xl.Book) -> dict[str, Table]:
    """Return the dossier as tables; a fact that nothing is known of anywhere has no column.

    Args:
        made: The dossier.
        book: The book whose forms, registers and links it fills.
    """
    found: dict[str, Table] = {}
    columns = dict(_link_columns(made, book))
    for kind in made.by_kind:
        found[kind] = _subjects(made, kind, book, columns)
    for link in dict.fromkeys(row.link for row in made.links):
        rows = [row for row in made.links if row.link == link and columns.get((link, row.source)) is None]
        if rows:
            found[link] = _filled(("source", "target", "start", "end"), [_fields(row) for row in rows])
    for spec in book.records.values():
        if rows_of := [row for row in made.records if row.record == spec.id]:
            own = {fact.id: fact for fact in spec.facts}
            cells = [{"id": row.id, "subject": row.subject} | _facts(row.facts, own) for row in rows_of]
            found[spec.id] = _filled(("id", "subject", *own), cells)
    found["complete"] = _filled(("what", "scope", "by", "start", "end"), [*map(_complete, made.complete)])
    found["steps"] = _filled(tuple(xl.StepRow.model_fields), [_fields(row) for row in made.steps])
    return found


def _link_columns(made: xl.Dossier, book: xl.Book) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what may stand as a column of its source: the one target of a link to one that holds for all days."""
    single = {link.id for link in book.links.values() if not link.many}
    by_source: dict[tuple[str, str], list[xl.LinkRow]] = {}
    for row in made.links:
        by_source.setdefault((row.link, row.source), []).append(row)
    for (link, source), rows in by_source.items():
        if link in single and len(rows) == 1 and rows[0].start is None and rows[0].end is None:
            yield (link, source), rows[0].target


def _subjects(made: xl.Dossier, kind: str, book: xl.Book, columns: Mapping[tuple[str, str], str]) -> Table:
    of_kind = [link for link in book.links.values() if link.source == kind]
    links = [link.id for link in of_kind if not link.many and not link.same_person]
    specs = {id: fact for (form, id), fact in book.facts.items() if form == kind}
    rows = []
    for one in made.by_kind[kind]:
        row = {"id": one.id, "person": one.person, "start": one.start, "end": one.end}
        row |= {link: columns.get((link, one.id)) for link in links}
        rows.append({name: _text(value) for name, value in row.items()} | _facts(one.facts, specs))
    return _filled(("id", "person", *links, "start", "end", *specs), rows)


def _facts(given: Mapping[str, object], specs: Mapping[str, Any]) -> dict[str, str]:
    return {name: _text(value, specs[name].scale) for name, value in given.items()}


def _fields(row: Any) -> dict[str, str]:
    return {name: _text(getattr(row, name)) for name in type(row).model_fields}


def _complete(one: xl.Complete) -> dict[str, str]:
    cells = {"what": one.what, "scope": one.scope, "by": one.by, "start": one.periods.start, "end": one.periods.end}
    return {name: _text(value) for name, value in cells.items()}


def _filled(columns: Iterable[str], rows: list[dict[str, str]]) -> Table:
    """Return a table without the columns in which nothing stands."""
    return [column for column in columns if any(row.get(column) for row in rows)], rows


def _text(value: object, scale: str | None = None) -> str:
    """Return a value as a table of a Vietnamese office has it: levels by their printed names, có and không."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, Grade):
        return value.vi
    if scale is not None:
        return (Grade if scale == Grade.__name__ else Level)[str(value)].vi
    return str(value)


def write(folder: Path, made: Mapping[str, Table]) -> None:
    """Write tables into `folder` as CSV."""
    for name, (columns, rows) in made.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
