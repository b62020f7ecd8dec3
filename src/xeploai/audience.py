"""Who may read what of a ruling: to the public, of rules that read sensitive facts only the instrument (design 2.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from xeploai import tree
from xeploai.book import Book
from xeploai.reference import grounds
from xeploai.rules import AnyRule, Discretion, Hole, Lift
from xeploai.rulings import FactValue, Open, Ruling

Audience = Literal["public", "subject", "authority"]


def is_sensitive(rule: AnyRule, book: Book) -> bool:
    """Say whether a rule reads a sensitive fact or register, so that its very words tell something of the subject."""
    return _reads_sensitive(rule, book, set())


def is_sensitive_fact(form: str, fact: str, book: Book) -> bool:
    """Say whether a fact, given or derived, or whether it applies at all, rests on something sensitive."""
    for node in _behind(form, fact, book, set()):
        match node:
            case tree.FactRef() if _is_hidden(book, node.form, node.fact):
                return True
            case tree.Quantify(over=tree.Rows(record=record)) | tree.Aggregate(over=tree.Rows(record=record)):
                if _is_hidden_register(book, record):
                    return True
            case _:
                continue
    return False


def _reads_others(form: str, fact: str, book: Book) -> bool:
    """Say whether a fact is made of facts of subjects to whom a link leads."""
    through = (tree.Quantify, tree.Aggregate)
    return any(
        isinstance(node, tree.Lookup) or (isinstance(node, through) and isinstance(node.over, tree.Linked))
        for node in _behind(form, fact, book, set())
    )


def _behind(form: str, fact: str, book: Book, seen: set[tuple[str, str]]) -> Iterator[tree.Node]:
    """Yield a fact, and what it and whether it applies are made of, down to what is given."""
    yield tree.FactRef(form=form, fact=fact)
    seen.add((form, fact))
    spec = book.facts.get((form, fact))
    made = [rule.value for rule in book.derived.get((form, fact), ())]
    for root in (*made, *([spec.applies] if spec is not None and spec.applies is not None else ())):
        for node in tree.walk(root):
            if not isinstance(node, tree.FactRef):
                yield node
            elif (node.form, node.fact) not in seen:
                yield from _behind(node.form, node.fact, book, seen)


def _reads_sensitive(rule: AnyRule, book: Book, seen: set[str]) -> bool:
    """Follow derived facts to what they are made of, and a part of a rule to the whole, each once.

    That a hole or a lift of a rule touches somebody tells as much of him as the rule itself.
    """
    seen.add(rule.id)
    read = [(node.form, node.fact) for node in grounds.nodes(rule) if isinstance(node, tree.FactRef)]
    rows = [one.record for one in grounds.sources(rule) if isinstance(one, tree.Rows)]
    if any(_is_hidden(book, *place) for place in read) or any(_is_hidden_register(book, record) for record in rows):
        return True
    behind: list[AnyRule] = [one for place in read for one in book.derived.get(place, ())]
    if isinstance(rule, (Hole, Lift)) and rule.of in book.by_id:
        behind.append(book.by_id[rule.of])
    return any(_reads_sensitive(one, book, seen) for one in behind if one.id not in seen)


def _is_hidden(book: Book, form: str, fact: str) -> bool:
    spec, record = book.facts.get((form, fact)), book.records.get(form)
    return (spec is not None and spec.sensitive) or (record is not None and record.sensitive)


def _is_hidden_register(book: Book, record: str) -> bool:
    spec = book.records.get(record)
    return spec is not None and (spec.sensitive or any(fact.sensitive for fact in spec.facts))


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
        return _told_rule(id, book)

    findings = []
    for one in ruling.findings:
        if one.rule is not None and told(one.rule) != one.rule:
            continue  # that it is said at all would tell that the sensitive fact holds
        if (id := told(one.id)) != one.id:
            named = title(id, book)
            findings.append(one.model_copy(update={"id": id, "vi": named, "en": named, "cite": None}))
        else:
            findings.append(one)
    changed: dict[str, object] = {"gates": tuple(map(told, ruling.gates)), "findings": tuple(findings)}
    changed["holes"] = tuple(dict.fromkeys(map(told, ruling.holes)))
    changed["registers"] = tuple(one for one in ruling.registers if not _is_hidden_register(book, one))
    for caps in ("in_force", "with_holes_empty"):
        changed[caps] = tuple(one.model_copy(update={"rule": told(one.rule)}) for one in getattr(ruling, caps))
    return without_rows(ruling, book).model_copy(update=changed)


def value_for(audience: Audience, value: FactValue, book: Book) -> FactValue:
    """Return the value of a fact as an audience may have it.

    The public has none that rests on something sensitive, and a subject none that may rest on what is so of others.
    """
    if audience == "authority":
        return value
    kind = value.subject.partition(":")[0]
    if value.is_sensitive and (audience == "public" or _reads_others(kind, value.fact, book)):
        return FactValue(subject=value.subject, fact=value.fact, status="withheld", is_sensitive=True)
    changed: dict[str, Any] = {"missing": told_open(value.missing, value.subject, book, own=audience == "subject")}
    if audience == "public":
        changed["holes"] = tuple(dict.fromkeys(_told_rule(id, book) for id in value.holes))
    return value.model_copy(update=changed)


def _told_rule(id: str, book: Book) -> str:
    rule = book.by_id.get(id)
    return f"{WITHHELD}{rule.cite.instrument}" if rule is not None and is_sensitive(rule, book) else id


def without_rows(ruling: Ruling, book: Book, *, own: bool = False) -> Ruling:
    """Return a ruling that names no row of a sensitive register, and nobody else of whom something sensitive is open.

    With `own` the subject itself reads, and its own rows stand.
    """
    missing = told_open(ruling.missing, ruling.subject, book, own=own)
    return ruling if missing == ruling.missing else ruling.model_copy(update={"missing": missing})


def told_open(items: Iterable[Open], subject: str, book: Book, *, own: bool = False) -> tuple[Open, ...]:
    """Return what is open to a subject so that it tells nothing sensitive.

    That there is such a row, or who it is about, would tell of it: a row is told as its register not being complete,
    and of another subject only what is open, not whose. A choice is asked for only where something is so: of one that
    is sensitive, or that a rule leaves open which reads what is, the instrument alone is told. With `own` the subject
    itself reads, and its own rows and choices stand.
    """

    def told(item: Open) -> Open:
        mine = item.subject == subject
        form = item.row.partition("/")[0] or item.subject.split(":")[0]
        if item.what == "choice" and not (own and mine) and (by := _told_choice(form, item.name, book)) is not None:
            return item.model_copy(update={"name": by, "subject": item.subject if mine else ""})
        hidden = _is_hidden(book, form, item.name) or (item.what == "register" and _is_hidden_register(book, item.name))
        if not hidden or (own and mine):
            return item
        whose = item.subject if mine else ""
        if item.row:
            return Open(what="register", name=form, subject=whose)
        return item.model_copy(update={"subject": whose})

    return tuple(dict.fromkeys(map(told, items)))


def _told_choice(form: str, fact: str, book: Book) -> str | None:
    """Return how a choice is called where to ask for it would tell something sensitive; None where it would not."""
    chosen = tree.FactRef(form=form, fact=fact)
    rules = [rule for rule in book.rules if any(node == chosen for node in grounds.nodes(rule))]
    left_open = [rule for rule in rules if isinstance(rule, Discretion) and is_sensitive(rule, book)]
    if not left_open and not _is_hidden(book, form, fact):
        return None
    texts = sorted({rule.cite.instrument for rule in left_open or rules})
    return f"{WITHHELD}{texts[0] if texts else ''}"
