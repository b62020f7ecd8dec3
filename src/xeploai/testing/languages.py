"""Small random languages: the kinds, facts, registers and links in which random rules are then written.

The names are plain on purpose. A book has two or three kinds in a row; grades of a kind are read by the kinds after
it, and along a hierarchy within one kind, so that no reference closes a circle but those that the law knows.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from xeploai import tree
from xeploai.book import Book
from xeploai.forms import FactSpec, FormSpec, Kind, Link, RecordSpec
from xeploai.law import Period
from xeploai.scales import LevelSpec, ScaleSpec

PERIOD = Period.parse("2018")
MARKS = ScaleSpec(
    id="Mark",
    levels=tuple(LevelSpec(id=id, vi=id, en=id) for id in ("WEAK", "FAIR", "GOOD")),
)
DAYS = (date(2018, 1, 1), date(2018, 6, 30), date(2018, 12, 31))
TIERS = ("a", "b")
RECORD = "sanction"


def fact_ref(form: str, fact: str) -> tree.FactRef:
    """Return a fact as a node."""
    return tree.FactRef(form=form, fact=fact)


@dataclass(frozen=True)
class Language:
    """The words in which a random book is written.

    Attributes:
        kinds: The kinds, those whose grades are read by others first.
        links: The links between them.
        record: The register of one kind, or None.
        hierarchy: The well-founded link within one kind, or None.
        downward: Whether grades are read down the hierarchy (by superiors) instead of up.
        ranked: The kinds that have a quota; along a hierarchy their grades are read before it.
        shares: A pair of kinds of which the first is capped by the shares of the second, and the second by the first;
            no other rule of either reads the other's grade.
        derived: The derived numbers of each kind, growing while rules are written.
        judged: The derived conditions of each kind that read no grade.
    """

    kinds: tuple[Kind, ...]
    links: tuple[Link, ...]
    record: RecordSpec | None
    hierarchy: Link | None
    downward: bool
    ranked: frozenset[str]
    shares: tuple[str, str] | None = None
    derived: dict[str, list[str]] = field(default_factory=dict)
    judged: dict[str, list[str]] = field(default_factory=dict)

    @property
    def order(self) -> list[str]:
        """The ids of the kinds in order."""
        return [kind.id for kind in self.kinds]

    def reads(self, reader: str, read: str) -> bool:
        """Say whether rules of one kind may read grades of another."""
        if self.shares is not None and {reader, read} == set(self.shares):
            return False
        return self.order.index(read) < self.order.index(reader)

    def forms(self) -> tuple[FormSpec, ...]:
        """Return the form of each kind."""
        return tuple(FormSpec(id=kind, facts=_facts(kind)) for kind in self.order)


def _fact(id: str, sort: str, **more: object) -> FactSpec:
    return FactSpec.model_validate({"id": id, "type": sort, "vi": id, **more})


def _facts(kind: str) -> tuple[FactSpec, ...]:
    return (
        _fact("flag", "bool"),
        _fact("other", "bool"),
        _fact("mark", "level", scale="Mark"),
        _fact("points", "integer", between=(Decimal(0), Decimal(4))),
        _fact("score", "decimal", between=(Decimal(0), Decimal(3)), digits=1),
        _fact("rate", "decimal", between=(Decimal(0), Decimal(1)), digits=2),
        _fact("day", "date"),
        _fact("tier", "code", options=TIERS),
        _fact("extra", "level", scale="Mark", applies=fact_ref(kind, "flag")),
        _fact("asked", "bool", choice=True),
        _fact("chosen", "bool", choice=True),
        _fact("picked", "level", scale="Grade", choice=True),
        _fact("given", "level", scale="Grade"),
    )


def _record(rng: random.Random, of: str) -> RecordSpec:
    facts = (
        _fact("weight", "level", scale="Mark"),
        _fact("on", "date"),
        _fact("began", "date"),
        _fact("remedied", "bool"),
        _fact("sort", "code", options=TIERS),
        _fact("size", "integer", between=(Decimal(0), Decimal(3))),
    )
    return RecordSpec(id=RECORD, facts=facts, of=of, dated=rng.choice(("on", None)))


def random_language(rng: random.Random) -> Language:
    """Return two or three kinds with links between them, perhaps a register and a hierarchy."""
    order = ["unit", "member", "panel"][: rng.choice((2, 2, 3))]
    if rng.random() < 0.15:
        order.insert(0, "unit@review")
    shares = ("unit", "member") if rng.random() < 0.25 else None
    links = [link for here, there in zip(order[1:], order, strict=False) for link in _links(rng, here, there)]
    if shares is not None and not any((link.source, link.target) == ("member", "unit") for link in links):
        links.append(Link("belongs", "member", "unit"))
    if rng.random() < 0.3:
        links += [link for link in _links(rng, order[-1], order[0]) if link.id not in {one.id for one in links}]
    hierarchy = None
    if rng.random() < 0.4:
        kind = rng.choice(order)
        hierarchy = Link("under", kind, kind, well_founded=True)
        links.append(hierarchy)
    return Language(
        kinds=tuple(Kind(id, vi=id, complete=rng.random() < 0.85, open_to=("province",)) for id in order),
        links=tuple(links),
        record=_record(rng, rng.choice(order)) if rng.random() < 0.6 else None,
        hierarchy=hierarchy,
        downward=rng.random() < 0.5,
        ranked=frozenset(kind for kind in order if rng.random() < 0.5),
        shares=shares,
    )


def _links(rng: random.Random, here: str, there: str) -> list[Link]:
    """Return links between a kind and one before it, read from either end."""
    if (here, there) == ("unit", "unit@review"):
        return [Link("earlier_unit", here, there, same_id=True, well_founded=True)]
    made = []
    if rng.random() < 0.8:
        made.append(Link(f"{here}_of", here, there))
    if rng.random() < 0.35:
        made.append(Link(f"{here}_serves", here, there, many=True))
    if rng.random() < 0.35 or not made:
        made.append(Link(f"{there}_in", there, here, many=rng.random() < 0.3))
    return made


def language_of(book: Book) -> Language:
    """Return the words of a random book, to write more rules in them."""
    links = tuple(book.links.values())
    own = (link for link in links if link.source == link.target and link.well_founded)
    return Language(
        kinds=tuple(book.kinds.values()),
        links=links,
        record=next(iter(book.records.values()), None),
        hierarchy=next(own, None),
        downward=False,
        ranked=frozenset(kind for kind in book.kinds if book.quotas(kind)),
    )
