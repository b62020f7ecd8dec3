"""What a book does not know: rules known to exist that were not seen, and readings that nobody has decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from xeploai import tree
from xeploai.book import Book
from xeploai.law import Citation
from xeploai.lawbook.articles import reading_order
from xeploai.lawbook.listing import kinds_of
from xeploai.reference import grounds
from xeploai.rulings import Ruling
from xeploai.scales import Frozen, Grade

Sort = Literal["hole", "standards", "parameter", "reading"]


class Unknown(Frozen):
    """Nội dung chưa rõ: one thing that a book does not know, and what it leaves open.

    Attributes:
        sort: A `hole`; the `standards` of a kind, of which none was declared; the value of a `parameter`; a `reading`
            that is undecided.
        id: As rulings name it in `holes` or `missing`.
        kinds: The kinds whose grades it leaves open.
        may_lower_to: The lowest grade it could leave; None where it works through the rules `of`.
        whole: It is all there is for those it speaks of: no rule that grades them was seen.
        of: The rules it is a part of, or that read it or hang on it.
        cite: The place to look in; None where no text is known.
        vi: What is not known, in Vietnamese.
        en: The same in English.
        waiting: Keys of the subjects of a dossier whose rulings wait for it.
    """

    sort: Sort
    id: str
    kinds: tuple[str, ...]
    may_lower_to: Grade | None = None
    whole: bool = False
    of: tuple[str, ...] = ()
    cite: Citation | None = None
    vi: str = ""
    en: str = ""
    waiting: tuple[str, ...] = ()


def unknowns(book: Book, rulings: Mapping[str, Ruling] | None = None) -> tuple[Unknown, ...]:
    """Return what a book does not know, the holes by article first and the undecided readings last.

    Args:
        book: The book.
        rulings: Rulings made under it; each that names something here waits for it.
    """
    waiting: dict[str, list[str]] = {}
    for key, ruling in (rulings or {}).items():
        named = [item.name for item in ruling.missing if item.what == "reading"]
        for name in dict.fromkeys((*ruling.holes, *named)):
            waiting.setdefault(name, []).append(key)
    found = (*_holes(book), *_standards(book), *_parameters(book), *_readings(book))
    return tuple(one.model_copy(update={"waiting": tuple(waiting.get(one.id, ()))}) for one in found)


def _holes(book: Book) -> Iterator[Unknown]:
    for hole in sorted(book.open_holes, key=lambda one: (*reading_order(one.cite, book), one.id)):
        yield Unknown(
            sort="hole",
            id=hole.id,
            kinds=kinds_of(hole, book),
            may_lower_to=hole.may_lower_to if hole.of is None else None,
            whole=hole.whole,
            of=() if hole.of is None else (hole.of,),
            cite=hole.cite,
            vi=hole.vi,
            en=hole.en,
        )


def _standards(book: Book) -> Iterator[Unknown]:
    for kind in book.kinds.values():
        if not book.is_complete(kind.id):
            vi = f"Chưa khai đủ tiêu chuẩn xếp loại của {kind.vi.lower()}"
            en = f"The standards of {(kind.en or kind.id).lower()} are not all there"
            lowest = Grade.bottom()
            yield Unknown(
                sort="standards", id=f"incomplete:{kind.id}", kinds=(kind.id,), may_lower_to=lowest, vi=vi, en=en
            )


def _parameters(book: Book) -> Iterator[Unknown]:
    """Yield the parameters that rules read and for which no text that was seen gives a value."""
    specs = {one.id: one for held in book.sets for one in held.parameters}
    for id in (id for id, dated in book.parameters.items() if dated is None):
        reading = [rule for rule in book.rules if any(_reads(node, id) for node in grounds.nodes(rule))]
        if reading:
            kinds = dict.fromkeys(kind for rule in reading for kind in kinds_of(rule, book))
            spec, of = specs[id], tuple(rule.id for rule in reading)
            cite = spec.values[-1].cite if spec.values else None
            name = f"parameter:{id}"
            yield Unknown(sort="parameter", id=name, kinds=tuple(kinds), of=of, cite=cite, vi=spec.vi, en=spec.en)


def _reads(node: tree.Node, parameter: str) -> bool:
    return isinstance(node, tree.ParamRef) and node.param == parameter


def _readings(book: Book) -> Iterator[Unknown]:
    for id, reading in sorted(book.declared_readings.items()):
        if book.chosen[id] is None:
            hanging = [rule for rule in book.rules if id in book.undecided(rule)]
            kinds = tuple(dict.fromkeys(kind for rule in hanging for kind in kinds_of(rule, book)))
            of = tuple(rule.id for rule in hanging)
            vi, en = reading.vi, reading.en
            yield Unknown(sort="reading", id=id, kinds=kinds, of=of, cite=reading.cite, vi=vi, en=en)


def blocks(one: Unknown) -> tuple[Grade, ...]:
    """Return the grades that cannot be sure while it is not known: those above the lowest it could leave."""
    if one.may_lower_to is None:
        return ()
    return tuple(grade for grade in Grade if grade > one.may_lower_to)
