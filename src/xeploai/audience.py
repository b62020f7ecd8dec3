"""Who may read what of a ruling: to the public, of rules that read sensitive facts only the instrument (design 2.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Literal

from xeploai import tree
from xeploai.book import Book
from xeploai.reference import grounds
from xeploai.rules import AnyRule, Ceiling, Discretion, Gate, Given, Hole, Lift, Quota
from xeploai.rulings import FactValue, Open, Ruling

Audience = Literal["public", "subject", "authority"]
Place = tuple[Literal["fact", "register", "link", "table", "reading"], str, str]
"""What a rule may ask for: a fact by form and name; a register, a link, a kind's table or a reading by its id."""
WITHHELD = "withheld:"
"""Begins the name under which the public is told of a rule that reads sensitive facts."""


def title(id: str, book: Book) -> str:
    """Return the title of an instrument, or of the one that a withheld rule's name still tells."""
    instrument = book.instruments.get(id.removeprefix(WITHHELD))
    return instrument.title if instrument else id.removeprefix(WITHHELD)


# ── what is sensitive ─────────────────────────────────────────────────────────────────────────────────────────────────


def is_sensitive(rule: AnyRule, book: Book) -> bool:
    """Say whether a rule reads a sensitive fact or register, so that its very words tell something of the subject.

    That a hole or a lift of a rule touches somebody tells as much of him as the rule itself.
    """
    return bool(_Reads.of(book).hidden(rule))


def is_sensitive_fact(form: str, fact: str, book: Book) -> bool:
    """Say whether a fact, given or derived, or whether it applies at all, rests on something sensitive."""
    return any(_is_hidden(place, book) for place in _places([tree.FactRef(form=form, fact=fact)], book))


def _reads_others(form: str, fact: str, book: Book) -> bool:
    """Say whether a fact is made of facts of subjects to whom a link leads."""
    return any(place[0] == "link" for place in _places([tree.FactRef(form=form, fact=fact)], book))


def _is_hidden(place: Place, book: Book) -> bool:
    """Say whether a fact or a register is sensitive; a register is as a whole where one of its columns is."""
    what, form, name = place
    if what == "fact" and form not in book.records:
        spec = book.facts.get((form, name))
        return spec is not None and spec.sensitive
    record = book.records.get(form if what == "fact" else name) if what in ("fact", "register") else None
    return record is not None and (record.sensitive or any(column.sensitive for column in record.facts))


def _places(roots: Iterable[tree.Node], book: Book) -> set[Place]:
    """Return what expressions are made of, and whether that applies, down to what is given."""
    met: set[Place] = set()
    waiting = [*roots]
    while waiting:
        for node in tree.walk(waiting.pop()):
            match node:
                case tree.FactRef() if ("fact", node.form, node.fact) not in met:
                    met.add(("fact", node.form, node.fact))
                    spec, made = book.facts.get((node.form, node.fact)), book.derived.get((node.form, node.fact), ())
                    waiting += [rule.value for rule in made]
                    waiting += [spec.applies] if spec is not None and spec.applies is not None else []
                    met |= {("reading", "", one.reading) for rule in made for one in rule.reading}
                case tree.Lookup() | tree.TargetOf() | tree.GradeOf() if node.link is not None:
                    met.add(("link", "", node.link))
                case tree.Quantify() | tree.Aggregate():
                    met |= _source(node.over, book)
                case _:
                    continue
    return met


def _source(source: tree.Source, book: Book) -> set[Place]:
    if isinstance(source, tree.Rows):
        dated = None if source.ever else source.dated or book.records[source.record].dated
        rows: set[Place] = {("register", "", source.record)}
        return rows if dated is None else rows | {("fact", source.record, dated)}
    return {("link", "", source.link), ("table", "", book.links[source.link].source)}


class _Reads:
    """What each rule of a book asks for, with its lifts and its parts, and what of that is sensitive."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._places: dict[str, frozenset[Place]] = {}
        self._hidden: dict[tuple[str, bool], frozenset[Place]] = {}
        self._asking: dict[Place, list[AnyRule]] | None = None

    @classmethod
    def of(cls, book: Book) -> _Reads:
        """Return what the rules of a book read, found when it is first asked for and kept with the book."""
        held: _Reads | None = vars(book).get("_reads")
        if held is None:  # as with a cached property: beside the fields, so that a changed copy does not have it
            held = vars(book)["_reads"] = cls(book)
        return held

    def hidden(self, rule: AnyRule, *, whole: bool = False) -> frozenset[Place]:
        """Return the sensitive facts and registers that a rule reads, a part of a rule those of the whole as well.

        Args:
            rule: The rule.
            whole: Whether what its lifts, its unread parts and the ceilings within it read counts too.
        """
        key = (rule.id, whole)
        if key not in self._hidden:
            read = self._whole(rule) if whole else self._read(rule)
            if not whole and isinstance(rule, (Hole, Lift)) and rule.of in self._book.by_id:
                read |= self._read(self._book.by_id[rule.of])
            self._hidden[key] = frozenset(self._sensitive(read))
        return self._hidden[key]

    def asking(self, place: Place) -> list[AnyRule]:
        """Return the rules that may leave a ruling open until something is given."""
        if self._asking is None:
            self._asking = {}
            for rule in self._book.by_id.values():
                if isinstance(rule, (Ceiling, Discretion, Gate, Given, Quota)) or (
                    isinstance(rule, Hole) and rule.of is None
                ):
                    for read in self._whole(rule):
                        self._asking.setdefault(read, []).append(rule)
        return self._asking.get(place, [])

    def asks_openly(self, rule: AnyRule, place: Place) -> bool:
        """Say whether a rule, asking for something, tells nothing sensitive: it reads nothing of that kind beside."""
        return self.hidden(rule, whole=True) <= {place}

    def _sensitive(self, places: Iterable[Place]) -> set[Place]:
        """Return the sensitive ones; a column of a register as its register."""
        hidden = [place for place in places if _is_hidden(place, self._book)]
        records = self._book.records
        return {("register", "", form) if form in records else (what, form, name) for what, form, name in hidden}

    def _whole(self, rule: AnyRule) -> frozenset[Place]:
        """Return what a rule reads, with its lifts, its unread parts and the ceilings that decide within it."""
        book = self._book
        parts: tuple[AnyRule, ...] = book.lifts.get(rule.id, ())
        parts += (*book.holes_of.get(rule.id, ()), *book.deciding.get(rule.id, ()))
        return frozenset[Place]().union(self._read(rule), *(self._read(part) for part in parts))

    def _read(self, rule: AnyRule) -> frozenset[Place]:
        if rule.id not in self._places:
            read = _places(grounds.expressions(rule), self._book)
            read |= {place for one in grounds.sources(rule) for place in _source(one, self._book)}
            read |= {("reading", "", one.reading) for one in rule.reading}
            self._places[rule.id] = frozenset(read)
        return self._places[rule.id]


# ── what is told ──────────────────────────────────────────────────────────────────────────────────────────────────────


def told_to(ruling: Ruling, book: Book, audience: Audience) -> Ruling:
    """Return a ruling as an audience may have it; of that it never holds a fact's value, nobody needs to be spared.

    To the public a rule that reads sensitive facts is called `withheld:<instrument>`: its grade stays, and so does
    that it caps. What is missing is told to everybody but the authority as `told_open` tells it.
    """
    if audience == "authority":
        return ruling
    capping = frozenset(one.rule for one in ruling.in_force if not one.surely and one.at_most < ruling.high)
    changed: dict[str, object] = {"missing": told_open(ruling.missing, ruling.subject, book, audience, capping)}
    if audience == "public":
        told = partial(_told_rule, book=book)
        changed["gates"] = tuple(map(told, ruling.gates))
        changed["holes"] = tuple(dict.fromkeys(map(told, ruling.holes)))
        changed["registers"] = tuple(one for one in ruling.registers if not _is_hidden(("register", "", one), book))
        # A finding of such a rule changes no grade: that it is said at all would tell what is so.
        changed["findings"] = tuple(one for one in ruling.findings if told(one.rule or one.id) == (one.rule or one.id))
        for caps in ("in_force", "with_holes_empty"):
            named = (one.model_copy(update={"rule": told(one.rule)}) for one in getattr(ruling, caps))
            changed[caps] = tuple(dict.fromkeys(named))
    return ruling.model_copy(update=changed)


def _told_rule(id: str, book: Book) -> str:
    rule = book.by_id.get(id)
    return f"{WITHHELD}{rule.cite.instrument}" if rule is not None and is_sensitive(rule, book) else id


def value_for(audience: Audience, value: FactValue, book: Book) -> FactValue:
    """Return the value of a fact as an audience may have it.

    The public has none that rests on something sensitive, and a subject none that may rest on what is so of others.
    """
    if audience == "authority":
        return value
    kind = value.subject.partition(":")[0]
    if value.is_sensitive and (audience == "public" or _reads_others(kind, value.fact, book)):
        return FactValue(subject=value.subject, fact=value.fact, status="withheld", is_sensitive=True)
    changed: dict[str, Any] = {"missing": told_open(value.missing, value.subject, book, audience)}
    if audience == "public":
        changed["holes"] = tuple(dict.fromkeys(_told_rule(id, book) for id in value.holes))
    return value.model_copy(update=changed)


def told_open(
    items: Iterable[Open], subject: str, book: Book, audience: Audience, capping: frozenset[str] = frozenset()
) -> tuple[Open, ...]:
    """Return what is open to a subject so that it tells nothing sensitive; the subject reads its own whole.

    To ask for something tells that what it is asked for may be so. It is told where a rule asks for it whatever is so
    of anything sensitive beside; else it is `withheld`, by the instrument of the rule that asks. Whose a sensitive fact
    of another is, is not told either.

    Args:
        items: What is open.
        subject: The key of the subject to whom it is.
        book: The rules.
        audience: Who reads.
        capping: The rules that may cap the subject, where they are known: one of them asks, if it reads the item.
    """
    if audience == "authority":
        return tuple(items)
    told = (
        item if audience == "subject" and item.subject == subject else _told_item(item, subject, book, capping)
        for item in items
    )
    return tuple(dict.fromkeys(told))


def _told_item(item: Open, subject: str, book: Book, capping: frozenset[str]) -> Open:
    place = _place(item)
    if place is None:  # a deferral, a faulty row, a limit: open whatever is so of the subject
        return item
    whose = item.subject if item.subject == subject else ""
    reads = _Reads.of(book)
    rules = _nearest(reads.asking(place), (item.subject or subject).partition(":")[0], capping)
    is_hidden = _is_hidden(place, book)
    chosen = is_hidden and (item.what == "choice" or bool(item.row))  # there only where what it is about is so
    if not chosen and (any(reads.asks_openly(rule, place) for rule in rules) or not rules):
        return item.model_copy(update={"subject": whose}) if is_hidden else item
    texts = sorted(rule.cite.instrument for rule in rules)
    return Open(what="withheld", name=texts[0] if texts else "", subject=whose)


def _nearest(rules: Sequence[AnyRule], kind: str, capping: frozenset[str]) -> Sequence[AnyRule]:
    """Return the rules that ask for something: those that may cap the subject, else those about its kind, else all."""
    about = [rule for rule in rules if kind in (rule.kinds if isinstance(rule, Hole) else (getattr(rule, "kind", ""),))]
    caps = [rule for rule in about if rule.id in capping or isinstance(rule, Gate)]
    return caps or about or rules


def _place(item: Open) -> Place | None:
    match item.what:
        case "fact" | "choice":
            return "fact", item.row.partition("/")[0] or item.subject.partition(":")[0], item.name
        case "register" | "link" | "table" | "reading":
            return item.what, "", item.name
        case _:
            return None
