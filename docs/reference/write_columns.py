"""Write `columns.md`, every column of every table of a book, from its forms: `python docs/reference/write_columns.py`.

A test writes the page anew and compares, so that it never lags behind the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import xeploai as xl
from xeploai.forms import FactSpec, RecordSpec

PAGE = Path(__file__).parent / "columns.md"
HEAD = """\
# Every column, Hòa Bình 2018

<!-- Written by docs/reference/write_columns.py from the forms of the rules; edit those. -->

The tables of the book `xl.rulebook("hoa-binh", period="2018")`: the centre's, and what the province adds. Which files
there are at all, the columns that every table has (`id`, `person`, `start` …) and how values are written is told in
[tables.md](tables.md). No table is needed but those of the subjects to be graded; a blank cell means *not known*.
"""
TABLE = "| column | label | what it holds | bounds |\n|---|---|---|---|"


def page(book: xl.Book) -> str:
    """Return the page of a book: its kinds, each followed by its registers, then the links that have files."""
    parts = [HEAD]
    for kind in book.kinds.values():
        parts.append(_kind(book, kind))
        parts += [_register(book, one) for one in book.records.values() if one.of == kind.id]
    parts.append(_links(book))
    return "\n".join(parts)


def _kind(book: xl.Book, kind: xl.Kind) -> str:
    columns = [
        f"| `{link.id}` | {link.vi} | `id` of a `{link.target}` (link) |  |"
        for link in book.links.values()
        if link.source == kind.id and not (link.many or link.same_id or link.same_person)
    ]
    columns += _columns(book, kind.id)
    title = f"## `{kind.id}.csv`: {kind.vi} · {kind.en}\n"
    if not columns:
        return f"{title}\nNo column but the fixed ones.\n"
    return "\n".join((title, *_sensitive(book, kind.id), TABLE, *columns, ""))


def _register(book: xl.Book, register: RecordSpec) -> str:
    title = f"### `{register.id}.csv`: {register.vi} · {register.en}\n"
    dated = f"A row is an entry about a `{register.of}`"
    dated += f", and counts for the period in which its `{register.dated}` lies.\n" if register.dated else ".\n"
    return "\n".join((title, dated, *_sensitive(book, register.id), TABLE, *_columns(book, register.id), ""))


def _sensitive(book: xl.Book, form: str) -> Iterator[str]:
    """Yield the line that names the sensitive columns, if there are any."""
    specs = [spec for (held, _), spec in book.facts.items() if held == form]
    named = [f"`{spec.id}`" for spec in specs if spec.sensitive]
    if named:
        said = "all columns" if len(named) == len(specs) else ", ".join(named)
        yield f"Sensitive (no message ever holds a value of theirs): {said}.\n"


def _columns(book: xl.Book, form: str) -> list[str]:
    return [
        f"| `{spec.id}` | {spec.vi} | {_holds(book, form, spec)} | {_bounds(spec)} |"
        for (held, _), spec in book.facts.items()
        if held == form
    ]


def _holds(book: xl.Book, form: str, spec: FactSpec) -> str:
    only = "; as the competent level chose" if spec.choice else ""
    if spec.applies is not None:
        only = f"; only where `{getattr(spec.applies, 'fact', 'another column')}` says so"
    if spec.type == "level":
        scale = book.scales[str(spec.scale)]
        return f"{'grade' if spec.scale == 'Grade' else 'level'}: {', '.join(level.vi for level in scale.levels)}{only}"
    if spec.type == "code":
        named = ((one, book.code_label(form, spec.id, one)) for one in spec.options)
        told = "; ".join(f"`{one}` {called}".strip() for one, called in named)
        return (f"one of {told}" if told else "any code") + only
    number = f"number, at most {spec.digits} decimal places" if spec.digits else "whole number"
    return {"bool": "yes or no", "date": "day"}.get(spec.type, number) + only


def _bounds(spec: FactSpec) -> str:
    return "" if spec.between is None else f"{spec.between[0]} to {spec.between[1]} {spec.unit}".strip()


def _links(book: xl.Book) -> str:
    said = """\
## Links

A link of one target at a time may also be a column of its source's table; it has a file of its own where it changed
within the year. Links between the capacities of one person are made from the column `person` and have neither.

| file | label | from | to | how many at a time |
|---|---|---|---|---|"""
    rows: Iterable[str] = (
        f"| `{link.id}.csv` | {link.vi} | `{link.source}` | `{link.target}` | {'any number' if link.many else 'one'} |"
        for link in book.links.values()
        if not (link.same_id or link.same_person)
    )
    return "\n".join((said, *rows, ""))


if __name__ == "__main__":
    PAGE.write_text(page(xl.rulebook("hoa-binh", period="2018")), encoding="utf-8")
