import gc
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
from tests.benchmarks import case

import xeploai as xl
from xeploai import Book, Ceiling, Dossier, DossierError, Fact, Grade, fact
from xeploai.engine import Scalar
from xeploai.engine.plan import plan_of
from xeploai.evidence import examine
from xeploai.reference import Reference

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")
LEADER = xl.Kind("leader", vi="Lãnh đạo", complete=True)
ABOVE = xl.Link("above", LEADER, LEADER, well_founded=True)


class LeaderForm(xl.Form, kind=LEADER):
    points: Fact[int] = fact(vi="Điểm", between=(0, 100))


def book(*rules: Ceiling) -> Book:
    period = xl.Period.parse("2026")
    held = xl.rule_set("core", "vn", vi="", forms=(LeaderForm,), instruments=(LAW,), links=(ABOVE,), rules=rules)
    return Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def not_above_the_superior() -> Book:
    weak = xl.Ceiling("weak", LEADER, at_most=Grade.GOOD, when=LeaderForm.points < 50, cite=CITE)
    return book(weak, *xl.not_above("superior", LEADER, ABOVE.grade, cite=CITE))


def chain(length: int) -> Dossier:
    """Return leaders each under the next, the last of whom is weak: the first asks through all of them."""
    ids = [f"l-{number}" for number in range(length)]
    subjects = [xl.Subject(kind="leader", id=id, facts={"points": 60}) for id in ids[:-1]]
    subjects.append(xl.Subject(kind="leader", id=ids[-1], facts={"points": 40}))
    links = [xl.LinkRow(ABOVE, one, other) for one, other in pairwise(ids)]
    return Dossier(subjects=tuple(subjects), links=tuple(links), complete=(xl.Complete(LEADER), xl.Complete(ABOVE)))


def test_a_hierarchy_that_the_definition_follows_to_its_end_the_engine_follows_too() -> None:
    made, dossier = not_above_the_superior(), chain(50)
    assert Scalar(made, dossier).rulings() == Reference(made, dossier).rulings()
    assert Scalar(made, dossier).ruling("leader:l-0").grade is Grade.GOOD


def test_a_hierarchy_too_long_to_follow_is_a_fault_of_the_dossier() -> None:
    with pytest.raises(DossierError) as caught:
        xl.classify(chain(2_000), not_above_the_superior())
    assert "in a chain too long to follow" in str(caught.value.exceptions[0])


def test_a_book_is_compiled_once_and_a_changed_copy_anew() -> None:
    made = not_above_the_superior()
    assert plan_of(made) is plan_of(made)
    assert plan_of(made.model_copy(update={"assume": ()})) is not plan_of(made)


@pytest.mark.parametrize("length", [3, 2_000])
def test_the_collector_of_garbage_is_left_as_it_was_found(length: int) -> None:
    """It rests while rulings are made, also where that ends in a fault."""
    was = gc.isenabled()
    try:
        for setting in (gc.enable, gc.disable):
            setting()
            wanted = gc.isenabled()
            if length > 1_000:
                with pytest.raises(RecursionError):
                    Scalar(not_above_the_superior(), chain(length)).rulings()
            else:
                Scalar(not_above_the_superior(), chain(length)).rulings()
            assert gc.isenabled() is wanted
    finally:
        (gc.enable if was else gc.disable)()


def test_objects_frozen_by_the_program_stay_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        Scalar(not_above_the_superior(), chain(3)).rulings()
        assert gc.get_freeze_count() >= frozen > 0
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("given", ["no choice", "half the choices", "a link too few"])
def test_what_a_large_group_waits_for_is_told_as_the_definition_tells_it(given: str) -> None:
    """The choices that all of a group wait for are told once, and put together with what one of them waits for."""
    made, dossier = case.book(), case.dossier(150)
    subjects = [one.model_copy(update={"facts": without(one, given)}) for one in dossier.subjects]
    links = dossier.links[1:] if given == "a link too few" else dossier.links
    complete = () if given == "a link too few" else dossier.complete
    sparse = examine(Dossier(subjects=tuple(subjects), links=links, complete=complete), made)[0]
    found = Scalar(made, sparse).rulings()
    assert found == Reference(made, sparse).rulings()
    assert given == "a link too few" or max(len(ruling.missing) for ruling in found.values()) > 64


def without(one: xl.Subject, given: str) -> dict[str, Any]:
    """Return the facts of one who may be EXCELLENT without the choice, and of some without a mark."""
    number = int(one.id.split("-")[1]) if one.kind == "member" else 0
    dropped = {"chosen"} if given != "half the choices" or number % 2 else set[str]()
    dropped |= {"others"} if number % 7 == 3 else set()
    best = {"tasks": "EXCELLENT", "others": "GOOD"} if one.kind == "member" else {}
    return {name: value for name, value in (one.facts | best).items() if name not in dropped}


def test_threads_that_grade_under_one_book_never_give_two_rules_one_bit() -> None:
    """What a rule may cap at is found out while subjects are graded, and remembered for all who use the book."""
    kind, rules = plan_of(not_above_the_superior()).kind("leader"), [f"rule{number}" for number in range(2_000)]

    def bits(_: int) -> dict[str, int]:
        return {rule: kind.bit(rule, rule, Grade.GOOD) for rule in rules}

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(bits, range(8)))
    assert all(one == found[0] for one in found)
    assert len(set(found[0].values())) == len(rules)
    assert {rule: kind.entries[bit.bit_length() - 1].rule for rule, bit in found[0].items()} == {r: r for r in rules}


@pytest.fixture(autouse=True)
def _threads_change_often() -> Iterator[None]:
    was = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(was)


def test_what_depends_on_the_book_alone_is_one_value_for_all() -> None:
    rulings = Scalar(not_above_the_superior(), chain(5)).rulings()
    assert rulings["leader:l-0"].in_force is rulings["leader:l-1"].in_force
    assert rulings["leader:l-0"].readings is not rulings["leader:l-1"].readings, "a dict may be changed by its holder"
