"""The door of the spike in columns: frames from dossiers, without a null, and what the reference says to compare with.

A fact becomes two columns, `<fact>` and `<fact>__known`: missing is ours, and no engine's null enters the logic.
Levels and grades are ranks, numbers are integers scaled by the digits their fact declares, days are day numbers. That
a register, link or kind is complete becomes a Boolean column `whole__<what>` of the subject whose rows it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import narwhals as nw
import polars as pl

from xeploai import Book, Dossier, Grade, Ruling
from xeploai.forms import FactSpec
from xeploai.law import Span
from xeploai.reference import Reference

Frame: TypeAlias = nw.DataFrame[Any]
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()


def encoded(book: Book, spec: FactSpec, value: Any) -> Any:
    """Return a value as its column holds it; a filler where there is none."""
    if spec.type == "bool":
        return bool(value)
    if spec.type == "code":
        return "" if value is None else str(value)
    if value is None:
        return 0
    match spec.type:
        case "level":
            return book.scales[spec.scale or ""].rank(str(value))
        case "date":
            return value.toordinal()
        case _:
            return int(Decimal(value).scaleb(spec.digits))


def _frame(rows: Sequence[dict[str, Any]], schema: dict[str, Any]) -> Frame:
    return nw.from_native(pl.DataFrame(rows, schema=schema), eager_only=True)


def _facts(book: Book, form: str) -> dict[str, FactSpec]:
    return {name: spec for (of, name), spec in book.facts.items() if of == form}


def _schema(book: Book, form: str) -> dict[str, Any]:
    types = {"bool": pl.Boolean, "code": pl.String}
    made: dict[str, Any] = {}
    for name, spec in _facts(book, form).items():
        made |= {name: types.get(spec.type, pl.Int64), f"{name}__known": pl.Boolean}
    return made


def _cells(book: Book, form: str, facts: dict[str, Any]) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for name, spec in _facts(book, form).items():
        cells |= {name: encoded(book, spec, facts.get(name)), f"{name}__known": name in facts}
    return cells


def subjects(book: Book, dossiers: Sequence[Dossier], kind: str, *whole: str) -> Frame:
    """Return the subjects of a kind in all dossiers, with their facts, decisions and what is whole for each."""
    day = book.period.end
    days = {what: book.period.span if what in book.records else Span(start=day, end=day) for what in whole}
    rows = [
        {"dossier": n, "id": one.id, "decided": -1 if one.decided is None else one.decided.rank}
        | {f"whole__{what}": dossier.is_complete(what, (one.key,), span) for what, span in days.items()}
        | _cells(book, kind, one.facts)
        for n, dossier in enumerate(dossiers)
        for one in dossier.by_kind.get(kind, ())
    ]
    schema = {"dossier": pl.Int64, "id": pl.String, "decided": pl.Int64}
    return _frame(rows, schema | {f"whole__{what}": pl.Boolean for what in whole} | _schema(book, kind))


def records(book: Book, dossiers: Sequence[Dossier], record: str) -> Frame:
    """Return the rows of a register in all dossiers; `id` is the subject that owns the row."""
    rows = [
        {"dossier": n, "id": row.subject} | _cells(book, record, row.facts)
        for n, dossier in enumerate(dossiers)
        for row in dossier.records
        if row.record == record
    ]
    return _frame(rows, {"dossier": pl.Int64, "id": pl.String} | _schema(book, record))


def links(dossiers: Sequence[Dossier], link: str) -> Frame:
    """Return the rows of a link in all dossiers, with day numbers; an open side is the end of all days."""
    rows = [
        {
            "dossier": n,
            "id": row.source,
            "target": row.target,
            "start": EARLIEST if row.start is None else row.start.toordinal(),
            "end": LATEST if row.end is None else row.end.toordinal(),
        }
        for n, dossier in enumerate(dossiers)
        for row in dossier.links
        if row.link == link
    ]
    schema = {"dossier": pl.Int64, "id": pl.String, "target": pl.String, "start": pl.Int64, "end": pl.Int64}
    return _frame(rows, schema)


Answer: TypeAlias = tuple[int, int, int, int, bool, bool]
"""What columns and reference must agree on: low, high, both before quotas, surely and possibly not graded."""
Answers: TypeAlias = dict[tuple[int, str], Answer]
"""Answers by dossier and key."""


def _answer(ruling: Ruling) -> Answer:
    before = ruling.before_quota
    surely_out = ruling.status == "not_graded"
    return (
        ruling.low.rank,
        ruling.high.rank,
        before[0].rank,
        before[1].rank,
        surely_out,
        surely_out or ruling.may_be_not_graded,
    )


def by_reference(book: Book, dossiers: Sequence[Dossier], kinds: Iterable[str]) -> Answers:
    """Return what the reference says of every subject of some kinds, by dossier and key."""
    wanted = set(kinds)
    return {
        (n, key): _answer(ruling)
        for n, dossier in enumerate(dossiers)
        for key, ruling in Reference(book, dossier).rulings().items()
        if ruling.kind in wanted
    }


def _reached(row: dict[str, Any], name: str) -> int:
    """Count the thresholds that are met: they are a chain."""
    return sum(row[f"{name}_{grade.rank}"] for grade in list(Grade)[1:])


def by_columns(kind: str, made: Frame) -> Answers:
    """Return what the threshold columns say of every subject of a kind, by dossier and key."""
    found: Answers = {}
    for row in made.iter_rows(named=True):
        low, high = _reached(row, "sure"), _reached(row, "maybe")
        before = (
            (_reached(row, "sure_before"), _reached(row, "maybe_before")) if "sure_before_1" in row else (low, high)
        )
        out = (row.get("out_sure", False), row.get("out_maybe", False))
        found[row["dossier"], f"{kind}:{row['id']}"] = (low, high, *before, *out)
    return found
