"""A book that the static check accepts never meets a refused circle in data that pass the door (design 2.8)."""

from __future__ import annotations

import random
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import CircularError, Expr, Fact, Grade, checks, fact
from xeploai.reference import Reference

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")
CELL = xl.Kind("cell", vi="Chi bộ", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
GRADES = list(Grade)


class CellForm(xl.Form, kind=CELL):
    size: Fact[int] = fact(vi="", between=(0, 500))


class MemberForm(xl.Form, kind=MEMBER):
    points: Fact[Decimal] = fact(vi="", between=(0, 100), digits=2)


CELL_OF = xl.Link("cell_of", MEMBER, CELL)
UNDER = xl.Link("under", MEMBER, MEMBER, well_founded=True)
BESIDE = xl.Link("beside", MEMBER, MEMBER)


def derived(name: str, value: Expr[Any]) -> xl.Derived:
    return xl.Derived(f"derived.{name}", MEMBER, name=name, value=value, cite=CITE)


def read(name: str) -> Expr[Decimal]:
    made: Expr[Decimal] = xl.Derived("reader", MEMBER, name=name, value=MemberForm.points, cite=CITE).fact
    return made


class RandomRules:
    """Rules that refer to each other in every way a hierarchy, a unit and a neighbour allow."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def ask(self, grade: xl.expr.GradeHandle) -> Expr[bool]:
        ask = self.rng.choice([grade.at_least, grade.below])
        return ask(self.rng.choice(GRADES[1:]))

    def of_member(self) -> Expr[bool]:
        return self.rng.choice(
            [
                self.ask(CELL_OF.grade),
                self.ask(UNDER.grade),
                self.ask(BESIDE.grade),
                UNDER.sources.any_(self.ask(MEMBER.grade)),
                UNDER.sources.count(self.ask(MEMBER.grade.before_quota)) > self.rng.randrange(2),
                UNDER.get(read("d1")) > 0,
                read("d1") > self.rng.randrange(3),
                read("d2") > 0,
                ~self.ask(CELL_OF.grade.before_quota),
            ]
        )

    def of_cell(self) -> Expr[bool]:
        return self.rng.choice(
            [
                CELL_OF.sources.share(self.ask(MEMBER.grade), if_empty=0) < Decimal("0.5"),
                CELL_OF.sources.any_(self.ask(MEMBER.grade.before_quota)),
                CELL_OF.sources.any_(read("d1") > 0),
            ]
        )

    def derived(self) -> list[xl.Derived]:
        counts = UNDER.sources.count
        first = [MemberForm.points * 1, counts(self.ask(MEMBER.grade)) * 1, counts(read("d2") > 0) * 1]
        second = [MemberForm.points * 1, counts(read("d1") > 0) * 1, self.ask(CELL_OF.grade).then(1, 0)]
        return [derived("d1", self.rng.choice(first)), derived("d2", self.rng.choice(second))]

    def rules(self) -> list[xl.rules.AnyRule]:
        rng, made = self.rng, list[xl.rules.AnyRule](self.derived())
        for i in range(rng.randrange(1, 4)):
            at_most = rng.choice(GRADES[:3])
            made.append(xl.Ceiling(f"m{i}", MEMBER, at_most=at_most, when=self.of_member(), cite=CITE))
        for i in range(rng.randrange(3)):
            made.append(xl.Ceiling(f"c{i}", CELL, at_most=rng.choice(GRADES[:3]), when=self.of_cell(), cite=CITE))
        if rng.random() < 0.3:
            made.append(xl.Gate("g", CELL, xl.NOT_GRADED, when=self.of_cell(), cite=CITE))
        if rng.random() < 0.3:
            made.append(xl.Gate("h", MEMBER, xl.NOT_GRADED, when=self.of_member(), cite=CITE))
        if rng.random() < 0.5:
            base = xl.Base(grade=Grade.GOOD)
            group = (UNDER.target_id,)
            made.append(xl.Quota("q", MEMBER, group=group, base=base, share=Decimal("0.2"), cite=CITE))
        return made

    def book(self) -> xl.Book:
        held = xl.rule_set(
            "random",
            "vn",
            vi="",
            forms=(CellForm, MemberForm),
            links=(CELL_OF, UNDER, BESIDE),
            instruments=(LAW,),
            rules=tuple(self.rules()),
        )
        period = xl.Period.parse("2018")
        return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))

    def dossier(self) -> xl.Dossier:
        members = [xl.Subject(kind="member", id=str(i), facts={"points": Decimal(i)}) for i in range(6)]
        cells = [xl.Subject(kind="cell", id=id, facts={"size": 3}) for id in "ab"]
        links = [xl.LinkRow(UNDER, str(i), str((i - 1) // 2)) for i in range(1, 6)]
        links += [xl.LinkRow(CELL_OF, str(i), self.rng.choice("ab")) for i in range(6)]
        links += [xl.LinkRow(BESIDE, str(i), str(self.rng.randrange(6))) for i in range(6)]
        complete = tuple(xl.Complete(what) for what in (MEMBER, CELL, CELL_OF, UNDER, BESIDE))
        return xl.Dossier(subjects=(*members, *cells), links=tuple(links), complete=complete)


@pytest.mark.parametrize("start", range(0, 600, 100))
def test_a_book_that_passes_the_check_meets_no_circle(start: int) -> None:
    """The check refuses every book that circles in the data, and not so many that the test says nothing."""
    met: Counter[str] = Counter()
    for seed in range(start, start + 100):
        made = RandomRules(random.Random(seed))
        book, dossier = made.book(), made.dossier()
        accepted = not checks.faults(book)
        try:
            Reference(book, dossier).rulings()
        except CircularError:
            met["refused and circles" if not accepted else f"ACCEPTED AND CIRCLES: seed {seed}"] += 1
        else:
            met["accepted" if accepted else "refused though these data do not circle"] += 1
    assert not [what for what in met if what.startswith("ACCEPTED")], met
    assert met["accepted"] >= 30
    assert met["refused and circles"] >= 15


def test_a_circle_that_only_the_data_close_is_a_fault_of_the_dossier() -> None:
    """Two groups of a quota whose members lead each other: no check of the book can see it, and no traceback shows."""
    below = UNDER.sources.any_(MEMBER.grade.below(Grade.EXCELLENT))
    lead = xl.Ceiling("lead", MEMBER, at_most=Grade.GOOD, when=below, cite=CITE)
    group, key = (CELL_OF.target_id,), MemberForm.points
    quota = xl.Quota("q", MEMBER, group=group, base=xl.Base(), share=Decimal("0.5"), cite=CITE, key=key)
    forms, links = (CellForm, MemberForm), (CELL_OF, UNDER)
    held = xl.rule_set("set", "vn", vi="", forms=forms, links=links, instruments=(LAW,), rules=(lead, quota))
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    members = tuple(xl.Subject(kind="member", id=id, facts={"points": Decimal(1)}) for id in "abcd")
    cells = tuple(xl.Subject(kind="cell", id=id) for id in "xy")
    in_cells = [xl.LinkRow(CELL_OF, member, cell) for member, cell in ("ax", "by", "cy", "dx")]
    leads = [xl.LinkRow(UNDER, "b", "a"), xl.LinkRow(UNDER, "d", "c")]
    complete = tuple(xl.Complete(what) for what in (MEMBER, CELL, CELL_OF, UNDER))
    dossier = xl.Dossier(subjects=(*members, *cells), links=(*in_cells, *leads), complete=complete)
    with pytest.raises(xl.DossierError) as found:
        xl.classify(dossier, book)
    assert "rest on each other, through a quota's group" in str(found.value)
