"""Who may read what of a ruling: to the public, of rules that read sensitive facts only the instrument (design 2.9)."""

from __future__ import annotations

from typing import Literal

from xeploai import tree
from xeploai.book import Book
from xeploai.reference import grounds
from xeploai.rules import AnyRule
from xeploai.rulings import Open, Ruling

Audience = Literal["public", "subject", "authority"]


def is_sensitive(rule: AnyRule, book: Book) -> bool:
    """Say whether a rule reads a sensitive fact or register, so that its very words tell something of the subject."""
    read = [node for node in grounds.nodes(rule) if isinstance(node, tree.FactRef)]
    facts = [book.facts.get((node.form, node.fact)) for node in read]
    rows = [book.records.get(one.record) for one in grounds.sources(rule) if isinstance(one, tree.Rows)]
    return any(spec is not None and spec.sensitive for spec in (*facts, *rows))


WITHHELD = "withheld:"
"""Begins the name under which the public is told of a rule that reads sensitive facts."""


def title(id: str, book: Book) -> str:
    """Return the title of an instrument, or of the one that a withheld rule's name still tells."""
    instrument = book.instruments.get(id.removeprefix(WITHHELD))
    return instrument.title if instrument else id.removeprefix(WITHHELD)


def withheld(ruling: Ruling, book: Book) -> Ruling:
    """Return a ruling as the public may have it: of rules that read sensitive facts, only the instrument's id.

    Such a rule is called `withheld:<instrument>`; its grade stays, and so does that it caps. What is missing is told
    as `without_rows` tells it.
    """

    def told(id: str) -> str:
        rule = book.by_id.get(id)
        return f"{WITHHELD}{rule.cite.instrument}" if rule is not None and is_sensitive(rule, book) else id

    findings = []
    for one in ruling.findings:
        if (id := told(one.id)) != one.id:
            named = title(id, book)
            findings.append(one.model_copy(update={"id": id, "vi": named, "en": named, "cite": None}))
        else:
            findings.append(one)
    changed: dict[str, object] = {"gates": tuple(map(told, ruling.gates)), "findings": tuple(findings)}
    for caps in ("in_force", "with_holes_empty"):
        changed[caps] = tuple(one.model_copy(update={"rule": told(one.rule)}) for one in getattr(ruling, caps))
    return without_rows(ruling, book).model_copy(update=changed)


def without_rows(ruling: Ruling, book: Book) -> Ruling:
    """Return a ruling that names no row of a sensitive register: that there is one to complete would tell of it.

    What is missing in such a row is told as the register not being complete.
    """

    def told(item: Open) -> Open:
        record = item.name.partition("/")[0]
        hidden = "/" in item.name and record in book.records and _is_hidden(record, item.name, book)
        return Open(what="register", name=record, subject=item.subject) if hidden else item

    missing = tuple(dict.fromkeys(map(told, ruling.missing)))
    return ruling if missing == ruling.missing else ruling.model_copy(update={"missing": missing})


def _is_hidden(record: str, name: str, book: Book) -> bool:
    column = book.facts.get((record, name.rpartition(".")[2]))
    return book.records[record].sensitive or (column is not None and column.sensitive)
