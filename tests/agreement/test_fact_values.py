"""Values of facts: the engine gives those of the definition, and what turns out true lies within them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from xeploai import Book, CircularError, Dossier, FactValue, tree
from xeploai.checks.sorts import LevelOf
from xeploai.checks.types import Types
from xeploai.classify import Rulings
from xeploai.engine import Scalar
from xeploai.evidence import examine
from xeploai.reference import Reference
from xeploai.reference.ranges import Value
from xeploai.scales import Truth
from xeploai.testing import random_book, random_dossier
from xeploai.testing.completions import Completions
from xeploai.testing.naive import _Dossier
from xeploai.testing.script import ImpossibleError
from xeploai.testing.worlds import Plain

_BOOKS = range(70_000, 70_060)


def facts(book: Book, kind: str) -> list[str]:
    """Return the facts of a kind, given and derived."""
    return [fact for form, fact in (*book.facts, *book.derived) if form == kind]


def values(made: Reference) -> dict[tuple[str, str], Value | str]:
    """Return the value of every fact of every subject, or that the data are a circle."""
    found: dict[tuple[str, str], Value | str] = {}
    for one in made.dossier.subjects:
        for fact in facts(made.book, one.kind):
            try:
                found[one.key, fact] = made.fact_value(one.key, fact)
            except CircularError:
                found[one.key, fact] = "a circle"
    return found


def random_ones(seed: int, count: int) -> Iterator[tuple[Book, Dossier]]:
    """Yield random dossiers of a random book, examined."""
    book = random_book(seed)
    for number in range(count):
        yield book, examine(random_dossier(book, 1_000 * seed + number), book)[0]


def test_the_engine_gives_the_values_of_the_definition() -> None:
    derived = 0
    for seed in _BOOKS:
        for book, dossier in random_ones(seed, 4):
            wanted = values(Reference(book, dossier))
            assert values(Scalar(book, dossier)) == wanted, f"random_book({seed})"
            after = Scalar(book, dossier)
            try:
                after.rulings()
            except CircularError:
                continue
            assert values(after) == wanted, f"random_book({seed}), after its rulings"
            derived += sum(fact not in {name for _, name in book.facts} for _, fact in wanted)
    assert derived > 500


def is_within(turned_out: Plain, told: FactValue, book: Book, types: Types) -> bool:
    """Say whether a value, as the naive evaluation computes it, lies in what was said of it before."""
    place = told.subject.partition(":")[0], told.fact
    if turned_out is Truth.NOT_APPLICABLE:
        return types.may_not_apply(*place) and (told.status == "does_not_apply" or told.may_not_apply)
    if told.status == "does_not_apply":
        return False
    if told.low is None or told.high is None:
        return told.status == "open"
    spec = book.facts.get(place)
    sort = types.derived.get(place)
    scale = spec.scale if spec is not None else sort.scale if isinstance(sort, LevelOf) else None
    if scale is not None:
        low, high = (book.scales[scale].rank(str(end)) for end in (told.low, told.high))
        return bool(low <= turned_out <= high)
    if isinstance(turned_out, Truth):
        return told.low is told.high is (turned_out is Truth.TRUE)
    if isinstance(turned_out, Fraction):
        return Fraction(str(told.low)) <= turned_out <= Fraction(str(told.high))
    return bool(told.low == told.high == turned_out)


def manner(value: FactValue) -> str:
    """Return how much is known of a value."""
    if value.status != "open":
        return value.status
    return "may not apply" if value.may_not_apply else "open" if value.low is None else "bounded"


def test_whatever_is_open_turns_out_to_be_a_value_lies_in_what_was_said_of_it() -> None:
    """Each in some worlds of the oracle, whose evaluation shares nothing with the engines."""
    held: Counter[str] = Counter()
    for seed in range(70_000, 70_100):
        for book, dossier in random_ones(seed, 4):
            try:
                rulings, types = Rulings(Scalar(book, dossier)), Types(book)
            except CircularError:
                continue
            asked = [(key, fact) for key in rulings for kind, fact in book.derived if kind == rulings[key].kind]
            told = [rulings.value(key, fact, "authority") for key, fact in asked]
            held.update(manner(value) for value in told)
            if all(value.status == "settled" for value in told) and seed % 10:
                continue  # most of these are alike, and a world is dear
            for one in Completions(book, dossier, 4, random.Random(seed)):
                try:
                    (world := _Dossier(one.world)).outcomes()
                    for value in told:
                        kind = value.subject.partition(":")[0]
                        node = tree.FactRef(form=kind, fact=value.fact)
                        found = world.valuation.fact(node, ((kind, value.subject),))
                        assert is_within(found, value, book, types), f"random_book({seed}): {value!r} is {found}"
                except ImpossibleError:
                    continue
    assert min(held[one] for one in ("settled", "does_not_apply", "open", "bounded", "may not apply")) > 10, held
