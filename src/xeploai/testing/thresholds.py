"""Values of the law, each a little higher and a little lower: which case comes out otherwise, and stands at its edge.

Where a rule compares a fact with the value, a little is the last digit the fact may have: 70 is seen from 69.99, or
from 69 where only whole numbers are. Elsewhere it is one, or of a share a tenth: groups are small, and months whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xeploai import tree
from xeploai.book import Book
from xeploai.engine import Scalar
from xeploai.law import Parameter
from xeploai.reference import Reference
from xeploai.reference.grounds import nodes
from xeploai.rules import Derived
from xeploai.rulings import Ruling
from xeploai.testing.cases import Run, Way

_ONE = Decimal(1)
_WORTH_COMPILING = 6  # so many cases of one book are judged sooner by the engine, which is compiled first


class _Edge(NamedTuple):
    """How a value of the law is read in a book.

    Attributes:
        step: By how much to move it.
        facts: The facts it is compared with, where it is read in no other way.
        kinds: The kinds whose rules read it.
    """

    step: Decimal
    facts: frozenset[tuple[str, str]]
    kinds: frozenset[str]


def told_by_shifting(parameter: str, runs: Sequence[Run]) -> dict[Way, str]:
    """Return the sentence of a case that comes out otherwise with a value raised, and of one with it lowered.

    Args:
        parameter: The id of the value.
        runs: What came of the cases, without faults.
    """
    by_book: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        by_book[run.judged.book.hash].append(run)
    found: dict[Way, str] = {}
    for together in by_book.values():
        book = together[0].judged.book
        if book.parameters.get(parameter) is None or len(found) == 2:
            continue
        edge = _edge(book, parameter)
        near = [run for run in together if _may_tell(run, edge, book, parameter)]
        for way, sign in (("raised", 1), ("lowered", -1)):
            told = None if way in found or not near else _first(near, book, parameter, edge, sign)
            if told is not None:
                found["raised" if sign == 1 else "lowered"] = told
    return found


def _first(near: Sequence[Run], book: Book, parameter: str, edge: _Edge, sign: int) -> str | None:
    """Return the sentence of the first case that comes out otherwise with the value moved."""
    engine = Reference if len(near) < _WORTH_COMPILING else Scalar
    moved = _moved(book, parameter, sign * edge.step)
    for run in near:
        if _decided(engine(moved, run.judged.dossier).ruling(run.case.key)) != _decided(run.ruling):
            return run.case.vi
    return None


def _decided(ruling: Ruling) -> Ruling:
    return ruling.model_copy(update={"book": ""})


def _moved(book: Book, parameter: str, by: Decimal) -> Book:
    """Return the book with a value moved, in whichever of its sets it stands."""
    sets = (
        one.model_copy(
            update={"parameters": tuple(_by(each, by) if each.id == parameter else each for each in one.parameters)}
        )
        for one in book.sets
    )
    return book.model_copy(update={"sets": tuple(sets)})


def _by(one: Parameter, by: Decimal) -> Parameter:
    values = tuple(each.model_copy(update={"value": each.value + by}) for each in one.values)
    digits = max([one.digits, *(-int(each.value.as_tuple().exponent) for each in values)])
    return one.model_copy(update={"values": values, "digits": digits})


# ── how a value is read ──────────────────────────────────────────────────────────────────────────────────────────────


def _edge(book: Book, parameter: str) -> _Edge:
    """Return how a value is read: by plain comparisons with facts, or otherwise."""
    read = [node for rule in book.by_id.values() for node in nodes(rule)]
    places = sum(isinstance(node, tree.ParamRef) and node.param == parameter for node in read)
    compared = [fact for node in read if (fact := _compared(node, parameter)) is not None]
    facts = frozenset((fact.form, fact.fact) for fact in compared)
    kinds = frozenset(_kinds(book, parameter))
    if not places:
        return _Edge(_ONE, frozenset(), frozenset())
    if len(compared) == places and facts <= book.facts.keys():
        return _Edge(max(_ONE.scaleb(-book.facts[fact].digits) for fact in facts), facts, kinds)
    digits = next(one.digits for held in book.sets for one in held.parameters if one.id == parameter)
    return _Edge(_ONE if digits == 0 else Decimal("0.1"), frozenset(), kinds)


def _compared(node: tree.Node, parameter: str) -> tree.FactRef | None:
    """Return the fact that a node compares with the value, if it is such a comparison."""
    if not isinstance(node, tree.Compare):
        return None
    sides = (node.left, node.right)
    if not any(isinstance(side, tree.ParamRef) and side.param == parameter for side in sides):
        return None
    return next((side for side in sides if isinstance(side, tree.FactRef)), None)


def _kinds(book: Book, parameter: str) -> Iterator[str]:
    """Yield the kinds whose rules read a value, or a derived fact that does."""
    derived: set[tuple[str, str]] = set()
    rules = list(book.by_id.values())
    while True:
        reading = [rule for rule in rules if any(_reads(node, parameter, derived) for node in nodes(rule))]
        more = {(rule.kind, rule.name) for rule in reading if isinstance(rule, Derived)} - derived
        if not more:
            break
        derived |= more
    for rule in reading:
        of = book.by_id.get(getattr(rule, "of", None) or "")  # a lift is of its ceiling's kind
        yield from (kind for one in (rule, of) if (kind := getattr(one, "kind", None)))
        yield from getattr(rule, "kinds", ())  # of a hole


def _reads(node: tree.Node, parameter: str, derived: set[tuple[str, str]]) -> bool:
    if isinstance(node, tree.FactRef):
        return (node.form, node.fact) in derived
    return isinstance(node, tree.ParamRef) and node.param == parameter


# ── which cases may tell ─────────────────────────────────────────────────────────────────────────────────────────────


def _may_tell(run: Run, edge: _Edge, book: Book, parameter: str) -> bool:
    """Say whether a case may come out otherwise: it has a fact at the edge, or its rules read the value at all."""
    if not edge.facts:
        return run.ruling.kind in edge.kinds
    dated = book.parameters[parameter]
    if dated is None:
        return False
    rows = [(one.kind, one.facts) for one in run.judged.dossier.subjects]
    rows += [(one.record, one.facts) for one in run.judged.dossier.records]
    return any(
        isinstance(value := facts.get(name), int | Decimal) and abs(value - dated.value) <= edge.step
        for form, facts in rows
        for of, name in edge.facts
        if of == form
    )
