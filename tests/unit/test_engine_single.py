"""One subject alone by its quick way is ruled as by the definition."""

import pickle
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import Book, Ceiling, Check, Dossier, Gate, Grade, Kind, RuleSet, Ruling, Subject
from xeploai.engine import Single
from xeploai.evidence import examine
from xeploai.forms import FormSpec
from xeploai.reference import Reference
from xeploai.rules import AnyRule
from xeploai.testing.books import LAW, RATE, UNREAD
from xeploai.testing.conditions import Conditions
from xeploai.testing.dossiers import random_value
from xeploai.testing.languages import MARKS, PERIOD, _facts, random_language

MEMBER = Kind("member", vi="Đảng viên", complete=True)


def plain_book(seed: int) -> Book:
    """Return a book of one kind whose rules read facts of the subject alone."""
    rng = random.Random(seed)
    conditions = Conditions(rng, random_language(rng))

    def when() -> xl.Expr[bool]:
        made = xl.Expr[bool](conditions.plain_condition(MEMBER.id))
        for _ in range(rng.randrange(3)):
            other = xl.Expr[bool](conditions.plain_condition(MEMBER.id))
            made = rng.choice((made & other, made | other, ~made, ~(made & ~other)))
        return made

    rules: list[AnyRule] = [
        Ceiling(f"cap{number}", MEMBER, at_most=rng.choice(list(Grade)[:-1]), when=when(), cite=LAW.at(str(number)))
        for number in range(rng.randrange(1, 9))
    ]
    if rng.random() < 0.3:
        rules.append(Gate("gate", MEMBER, xl.NOT_GRADED, when=when(), cite=LAW.at("20")))
    if rng.random() < 0.3:
        rules.append(Check("check", MEMBER, when=when(), vi="Xem lại", en="Look", cite=LAW.at("21")))
    held = RuleSet(
        id="core", jurisdiction="vn", vi="", instruments=(LAW,), parameters=(RATE, UNREAD), scales=(MARKS,),
        kinds=(MEMBER,), forms=(FormSpec(id=MEMBER.id, facts=_facts(MEMBER.id)),), rules=tuple(rules),
    )  # fmt: skip
    return Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=(held,))


def drawn_facts(book: Book, rng: random.Random) -> dict[str, Any]:
    """Return facts of which sometimes one is missing, None, or of a fact that does not apply."""
    specs = [spec for (_, name), spec in book.facts.items() if name != "extra" or rng.random() < 0.1]
    facts: dict[str, Any] = {spec.id: random_value(book, spec, rng) for spec in specs}
    if rng.random() < 0.2:
        del facts[rng.choice(list(facts))]
    if rng.random() < 0.1:
        facts[rng.choice(list(facts))] = None
    return facts


def by_definition(book: Book, facts: dict[str, Any]) -> Ruling | None:
    """Return the ruling of the definition; None where the door refuses the facts."""
    known = {name: value for name, value in facts.items() if value is not None}
    examined, faults = examine(Dossier(subjects=(Subject(kind=MEMBER.id, id="1", facts=known),)), book)
    return None if faults else Reference(book, examined).rulings()["member:1"]


def cases(books: range) -> Iterator[tuple[Book, dict[str, Any]]]:
    for seed in books:
        book, rng = plain_book(seed), random.Random(seed)
        yield from ((book, drawn_facts(book, rng)) for _ in range(20))


def test_every_ruling_is_that_of_the_definition() -> None:
    quick = 0
    for book, facts in cases(range(120)):
        wanted = by_definition(book, facts)
        if wanted is None:
            with pytest.raises(xl.DossierError):
                xl.classify_one(MEMBER.id, facts, book)
            continue
        found = xl.classify_one(MEMBER.id, facts, book)
        assert found == wanted
        assert found.model_dump_json() == wanted.model_dump_json()
        quick += Single.of(book, MEMBER.id).ruling(facts, "1") is not None
    assert quick > 1000  # else the quick way would be held to nothing


@pytest.mark.parametrize(
    "faulty",
    [
        {"points": 5}, {"points": True}, {"flag": 1}, {"flag": "perhaps"}, {"mark": "BEST"}, {"mark": True},
        {"score": "0.123"}, {"unknown": 1}, {"day": "yesterday"}, {"tier": "c"},
    ],
    ids=str,
)  # fmt: skip
def test_a_faulty_fact_is_told_as_at_the_door(faulty: dict[str, Any]) -> None:
    for seed in range(10):
        book, rng = plain_book(seed), random.Random(seed)
        facts = {**drawn_facts(book, rng), **faulty}
        facts.pop("extra", None)
        if by_definition(book, facts) is None:
            with pytest.raises(xl.DossierError):
                xl.classify_one(MEMBER.id, facts, book)
        else:
            assert xl.classify_one(MEMBER.id, facts, book) == by_definition(book, facts)


def test_what_no_value_can_be_is_refused_by_subject_fact_and_value_all_at_once() -> None:
    """A float that is no number, a list, a mapping, bytes: each is a fault of the dossier, as it is in a table."""
    given = {"points": float("nan"), "flag": [1], "score": {"a": 1}, "day": b"2018-12-31", "tier": Decimal("Infinity")}
    with pytest.raises(xl.DossierError) as raised:
        xl.classify_one(MEMBER.id, given, plain_book(1), id="m-7")
    told = [str(fault) for fault in raised.value.faults]
    for fact, value in zip(given, ("nan", "[1]", "{'a': 1}", "b'2018-12-31'", "'Infinity'"), strict=True):
        assert any(f"m-7, {fact}: " in one and value in one for one in told), (fact, told)
    assert len(told) == len(given)


def test_another_id_is_in_the_ruling_and_an_unusable_one_is_refused() -> None:
    book = plain_book(1)
    facts = drawn_facts(book, random.Random(3))
    assert xl.classify_one(MEMBER.id, facts, book, id=" m-7 ").subject == "member:m-7"
    with pytest.raises(xl.DossierError):
        xl.classify_one(MEMBER.id, facts, book, id="\n")


def test_a_book_with_its_quick_ways_is_still_data() -> None:
    book = plain_book(2)
    facts = drawn_facts(book, random.Random(3))
    made = xl.classify_one(MEMBER.id, facts, book)
    copied: Book = pickle.loads(pickle.dumps(book))  # noqa: S301  # our own bytes
    assert copied == book == book.model_copy(deep=True) == plain_book(2)
    assert xl.classify_one(MEMBER.id, facts, copied) == made
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  # our own bytes
    assert made.model_copy(update={"grade": None}) != made
