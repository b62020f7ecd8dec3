"""Small random books: a few kinds with every sort of rule, leaning to what is hard to evaluate."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from xeploai import tree
from xeploai.book import Book, RuleSet
from xeploai.checks import faults
from xeploai.expr import APPLIES, DOES_NOT_APPLY
from xeploai.forms import Link
from xeploai.law import DatedValue, Delegation, Instrument, OptionText, Parameter, Reading, Span
from xeploai.rules import (
    AnyRule,
    Base,
    Ceiling,
    Derived,
    Discretion,
    Gate,
    GateStatus,
    Given,
    Hole,
    Lift,
    Quota,
    SmallGroup,
    Standard,
)
from xeploai.scales import Established, Grade
from xeploai.testing.conditions import Conditions, Place
from xeploai.testing.languages import MARKS, PERIOD, RECORD, fact_ref, random_language

LAW = Instrument(id="law", number="1-QĐ/X", vi="Văn bản thử", jurisdiction="vn", established=Established.SECONDARY)
RATE = Parameter(id="rate", vi="Tỷ lệ", digits=2, values=(DatedValue(value=Decimal("0.34"), cite=LAW.at("1")),))
_LATER = DatedValue(value=Decimal("0.5"), cite=LAW.at("1"), periods=Span(start=date(2019, 1, 1)))
_SET_THERE = Delegation(to=("province",), low=Decimal("0.1"), high=Decimal("0.5"))
UNREAD = Parameter(id="unread", vi="Tỷ lệ chưa thấy", digits=2, values=(_LATER,), delegated=_SET_THERE)
_OPTIONS = (OptionText(id="narrow", vi="hẹp"), OptionText(id="wide", vi="rộng"))
READING = Reading(id="wording", vi="Cách hiểu", options=_OPTIONS)
_GATES: tuple[GateStatus, ...] = ("out_of_scope", "not_reviewed", "not_graded", "deferred")
_LOWER = list(Grade)[:-1]
_UPPER = list(Grade)[1:]


def random_book(seed: int) -> Book:
    """Return a random book that passes the static checks; the same seed gives the same book."""
    rng = random.Random(seed)
    while True:
        book = _Maker(rng).book()
        if not faults(book):
            return book


class _Maker:
    """Writes one random book."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.language = random_language(rng)
        self.conditions = Conditions(rng, self.language)
        self.core: list[AnyRule] = []
        self.province: list[AnyRule] = []
        self.assumed: list[str] = []
        self.number = 0
        self.plain = rng.random() < 0.2

    def book(self) -> Book:
        """Return the book, checked or not."""
        for kind in self.language.order:
            self._rules_of(kind)
        if self.language.shares is not None:
            self.core += self._shares(*self.language.shares)
        sets: list[RuleSet] = [self._core()]
        if self.province:
            sets.append(RuleSet(id="province", jurisdiction="vn/x", vi="Tỉnh", rules=tuple(self.province)))
        assume = tuple(self.assumed)
        return Book(jurisdiction="vn/x", period=PERIOD, decided_on=PERIOD.end, sets=tuple(sets), assume=assume)

    def _core(self) -> RuleSet:
        held = self.language
        reading = READING.model_copy(update={"default": self.rng.choice((None, None, "narrow"))})
        return RuleSet(
            id="core",
            jurisdiction="vn",
            vi="Trung ương",
            instruments=(LAW,),
            parameters=(RATE, UNREAD),
            readings=(reading,),
            scales=(MARKS,),
            kinds=held.kinds,
            forms=held.forms(),
            records=(held.record,) if held.record else (),
            links=held.links,
            rules=tuple(self.core),
        )

    # -- small things --------------------------------------------------------------------------------------------------

    def _chance(self, share: float) -> bool:
        return self.rng.random() < share

    def _id(self, what: str) -> str:
        self.number += 1
        return f"{what}{self.number}"

    def _common(self) -> dict[str, Any]:
        """Return what every rule has; now and then it hangs on a reading."""
        common: dict[str, Any] = {"cite": LAW.at(str(self.number))}
        if self._chance(0.06):
            common["reading"] = READING.option(self.rng.choice(("narrow", "wide")))
        return common

    def _when(self, kind: str, depth: int = 2) -> tree.Node:
        return self.conditions.condition(Place(kind, kind), depth)

    # -- the rules of one kind -----------------------------------------------------------------------------------------

    def _rules_of(self, kind: str) -> None:
        if self.plain:
            return self._plain_rules_of(kind)
        for make, chance in (
            (self._derived, 0.5), (self._judged, 0.2), (self._ceiling, 1), (self._ceiling, 0.7),
            (self._row_ceiling, 0.8), (self._gate, 0.55), (self._gate, 0.25), (self._discretion, 0.35),
            (self._standards, 0.3), (self._not_above, 0.4), (self._given, 0.08), (self._hole, 0.15),
        ):  # fmt: skip
            if self._chance(chance):
                self.core += make(kind)
        if kind in self.language.ranked:
            self.core += self._quota(kind)
            if self._chance(0.25):
                self.core += self._quota(kind)
        return None

    def _plain_rules_of(self, kind: str) -> None:
        """Write few rules that ask for single facts, and a quota: the base of its groups is then often in doubt."""
        for _ in range(2):
            at_most = self.rng.choice((Grade.NOT_COMPLETED, Grade.COMPLETED, Grade.COMPLETED, Grade.GOOD))
            made = self.conditions.plain_condition(kind)
            self.core.append(Ceiling(self._id("cap"), kind, at_most=at_most, when=made, **self._common()))
        if self._chance(0.3):
            flag = fact_ref(kind, "other")
            self.core.append(Gate(self._id("gate"), kind, self.rng.choice(_GATES), when=flag, **self._common()))
        if self._chance(0.4):
            self.core.append(self._small_quota(kind))
        elif self._chance(0.8):
            self.core += self._quota(kind)

    def _small_quota(self, kind: str) -> Quota:
        """Return a quota with more places for a small base than for one a little larger."""
        flagged = fact_ref(kind, "flag")
        self.core.append(Ceiling(self._id("cap"), kind, at_most=Grade.COMPLETED, when=flagged, cite=LAW.at("12")))
        below, share = self.rng.choice(((4, "0.2"), (3, "0.25"), (4, "0.25")))
        return Quota(
            self._id("quota"),
            kind,
            group=(),
            base=Base(grade=Grade.GOOD, exactly=self._chance(0.3)),
            share=Decimal(share),
            small=SmallGroup(measure=self.rng.choice(("base", "members", "candidates")), below=below, places=1),
            key=fact_ref(kind, self.rng.choice(("score", "points"))),
            ties=self.rng.choice(("ask", "none_pass")),
            cite=LAW.at("12"),
        )

    def _derived(self, kind: str) -> Iterator[AnyRule]:
        name = self._id("made")
        place = Place(kind, kind)
        value = self.conditions.number(place)
        sources = self.conditions.sources(place)
        if sources and self._chance(0.6):
            source, row = self.rng.choice(sources)
            number, most = self.conditions.aggregate(source, row, place, 1)
            value = number if most else value
        self.language.derived.setdefault(kind, []).append(name)
        made = Derived(self._id("derived"), kind, name=name, value=value, cite=LAW.at("2"))
        yield made
        if self._chance(0.08):
            yield Hole(self._id("unread"), cite=LAW.at("2"), of=made.id)

    def _judged(self, kind: str) -> Iterator[AnyRule]:
        name = self._id("judged")
        value = self.conditions.condition(Place(kind, kind, grades=False, hierarchy=False), 1)
        self.language.judged.setdefault(kind, []).append(name)
        yield Derived(self._id("derived"), kind, name=name, value=value, cite=LAW.at("2"))

    def _ceiling(self, kind: str) -> Iterator[AnyRule]:
        made = Ceiling(self._id("cap"), kind, at_most=self.rng.choice(_LOWER), when=self._when(kind), **self._common())
        yield made
        if self._chance(0.4):
            yield Lift(self._id("lift"), made, when=self._when(kind, 1), **self._common())
        if self._chance(0.08):
            yield Hole(self._id("unread"), cite=LAW.at("3"), of=made.id)

    def _row_ceiling(self, kind: str) -> Iterator[AnyRule]:
        """Return a ceiling that asks for a row of a register, its own or of those linked, lifted on the same row."""
        record = self.language.record
        if record is None:
            return
        rows = self.conditions.rows()
        ways = [(source,) for source, row in self.conditions.sources(Place(kind, kind)) if row.here == record.of]
        path: tuple[tree.Source, ...] = (rows,) if record.of == kind else (*self.rng.choice(ways), rows) if ways else ()
        if not path:
            return
        row = Place(kind, RECORD, grades=False)
        own = Place(record.of, RECORD, grades=False) if record.of != kind else row
        when = self.conditions.condition(own if len(path) > 1 else row, 1)
        made = Ceiling(self._id("row"), kind, at_most=self.rng.choice(_LOWER), when=when, rows=path, **self._common())
        yield made
        for _ in range(self.rng.choice((0, 1, 1, 2))):
            lifted = fact_ref(RECORD, "remedied") if self._chance(0.5) else self.conditions.condition(own, 1)
            yield Lift(self._id("lift"), made, when=lifted, **self._common())

    def _gate(self, kind: str) -> Iterator[AnyRule]:
        made = Gate(self._id("gate"), kind, self.rng.choice(_GATES), when=self._narrow(kind), **self._common())
        yield made
        if self._chance(0.06):
            yield Hole(self._id("unread"), cite=LAW.at("4"), of=made.id)

    def _narrow(self, kind: str) -> tree.Node:
        """Return a condition that is not often true, so that most subjects are graded, though often not surely."""
        flag = fact_ref(kind, self.rng.choice(("flag", "other")))
        return tree.And(of=(flag, self._when(kind, 1))) if self._chance(0.6) else self._when(kind, 1)

    def _discretion(self, kind: str) -> Iterator[AnyRule]:
        low = self.rng.randrange(3)
        grades = tuple(Grade.at(rank) for rank in range(low, self.rng.randrange(low + 1, 4) + 1))
        common = self._common()
        made = Discretion(
            self._id("free"),
            kind,
            when=self._when(kind, 1),
            open=grades,
            decided_by="cấp có thẩm quyền",
            choice=fact_ref(kind, "picked"),
            delegated_to=("province",),
            **common,
        )
        yield made
        if self._chance(0.5):
            for _ in range(self.rng.choice((1, 2))):
                most = self.rng.choice(grades)
                when = self._when(kind, 1)
                decides = Ceiling(self._id("decides"), kind, at_most=most, when=when, decides=made.id, **common)
                self.province.append(decides)
        if self._chance(0.3):
            below = {"points": self.conditions.condition(Place(kind, kind), 0)}
            yield Standard(self._id("std"), kind, grade=Grade.COMPLETED, requires=below, below=made.id, **common)

    def _standards(self, kind: str) -> Iterator[AnyRule]:
        if any(isinstance(rule, Standard) and rule.kind == kind for rule in self.core):
            return
        for grade in _UPPER:
            requires = {"one": self._when(kind, 1), "two": self._when(kind, 0)}
            below = Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None
            yield Standard(self._id("std"), kind, grade=grade, requires=requires, below=below, cite=LAW.at("6"))

    def _not_above(self, kind: str) -> Iterator[AnyRule]:
        for link in self.language.links:
            if link.source == kind and not link.many and self.language.reads(kind, link.target) and self._chance(0.6):
                yield from self._held_down(kind, link, only_some=self._chance(0.5))

    def _held_down(self, kind: str, link: Link, *, only_some: bool) -> Iterator[AnyRule]:
        otherwise = self.rng.choice((DOES_NOT_APPLY, APPLIES))
        id = self._id("head")
        for grade in _LOWER:
            below = tree.GradeOf(
                kind=link.target, link=link.id, op="below", grade=Grade.at(grade.rank + 1), otherwise=otherwise
            )
            when: tree.Node = tree.And(of=(fact_ref(kind, "flag"), below)) if only_some else below
            yield Ceiling(f"{id}.{grade.name}", kind, at_most=grade, when=when, cite=LAW.at("7"))

    def _given(self, kind: str) -> Iterator[AnyRule]:
        yield Given(self._id("given"), kind, fact=fact_ref(kind, "given"), by="cấp trên", **self._common())

    def _hole(self, kind: str) -> Iterator[AnyRule]:
        lowest = self.rng.choice(_LOWER)
        made = Hole(self._id("unseen"), cite=LAW.at("8"), kinds=(kind,), may_lower_to=lowest)
        if self._chance(0.6):  # it speaks of some only
            made = made.model_copy(update={"when": self._when(kind, 1), "whole": self._chance(0.3)})
        yield made
        draw = self.rng.random()
        if draw < 0.2 and not made.whole:
            self.assumed.append(made.id)
        elif draw < 0.5:
            when, common = self._when(kind, 1), self._common()
            fills = Ceiling(self._id("fills"), kind, at_most=lowest, when=when, closes=(made.id,), **common)
            self.province.append(fills)

    # -- quotas --------------------------------------------------------------------------------------------------------

    def _quota(self, kind: str) -> Iterator[AnyRule]:
        group, share = self._group(kind)
        grade = self.rng.choice((Grade.EXCELLENT, Grade.EXCELLENT, Grade.GOOD))
        base = self.rng.choice((None, grade.beneath, grade.beneath, grade, Grade.COMPLETED))
        exactly = base is not None and base < grade and self._chance(0.5)
        below, least = self.rng.choice(((4, 1), (5, 1), (3, 2)))
        measure: Literal["base", "members", "candidates"] = self.rng.choice(("base", "base", "members", "candidates"))
        small = SmallGroup(measure=measure, below=below, places=least)
        made = Quota(
            self._id("quota"),
            kind,
            grade=grade,
            group=group,
            base=Base(grade=base, exactly=exactly),
            share=share,
            rounding=self.rng.choice((tree.Rounding.FLOOR, *tree.Rounding)),
            small=small if self._chance(0.8 if self.plain else 0.3) else None,
            where=self.conditions.condition(Place(kind, kind, grades=False), 0) if self._chance(0.3) else None,
            key=self._key(kind),
            ties=self.rng.choice(("ask", "none_pass")),
            choice=fact_ref(kind, "chosen") if self._chance(0.7) else None,
            **self._common(),
        )
        yield made
        if self._chance(0.06):
            yield Hole(self._id("unread"), cite=LAW.at("9"), of=made.id)

    def _key(self, kind: str) -> tree.Node | None:
        names = ("points", "points", "points", "score", "mark", *self.language.derived.get(kind, ()))
        if self._chance(0.08):
            return self.conditions.number(Place(kind, kind, grades=False, hierarchy=False))
        return fact_ref(kind, self.rng.choice(names)) if self._chance(0.75) else None

    def _group(self, kind: str) -> tuple[tuple[tree.Node, ...], tree.Node]:
        """Return the keys of a group and the share, which may be the group's own."""
        rate: tree.Node = tree.ParamRef(param="rate" if self._chance(0.9) else "unread")
        if self._chance(0.6):
            rate = tree.NumberConst(value=Decimal(self.rng.choice(("0.2", "0.25", "0.5", "1"))))
        out = [link for link in self.language.links if link.source == kind and not link.many]
        links = [link for link in out if not link.well_founded]
        draw = self.rng.random() + (0.5 if self.plain else 0)  # a plain book has large groups
        if links and draw < 0.65:
            link = self.rng.choice(links)
            if self._chance(0.3):
                of = fact_ref(link.target, "rate")
                rate = tree.Lookup(link=link.id, of=of, otherwise=DOES_NOT_APPLY)
            return (tree.TargetOf(link=link.id),), rate
        return ((fact_ref(kind, "tier"),) if draw < 0.85 else ()), rate

    # -- one kind by the shares of another, the other not above it -----------------------------------------------------

    def _shares(self, unit: str, member: str) -> Iterator[AnyRule]:
        """Return what is a circle by kinds: a unit by the shares of its members, a member not above its unit."""
        link = next(one for one in self.language.links if (one.source, one.target) == (member, unit))
        over = tree.Linked(link=link.id, reverse=True)
        below = tree.Otherwise(rule="below", statuses=("not_reviewed",))
        monotone = self._chance(0.6)
        grade = Grade.COMPLETED if monotone else Grade.GOOD
        row = tree.GradeOf(
            kind=member,
            op="below",
            grade=grade,
            reads="before_quota" if member in self.language.ranked else "grade",
            otherwise=self.rng.choice((DOES_NOT_APPLY, below)),
        )
        nothing = tree.NumberConst(value=Decimal(0))
        share = tree.Aggregate(op="share", over=over, of=row, if_empty=nothing, digits=4)
        bound = tree.NumberConst(value=self.rng.choice((Decimal("0.2"), Decimal("0.5"))))
        many = tree.Compare(op="gt", left=share, right=bound)
        at_most = Grade.NOT_COMPLETED if monotone else Grade.GOOD
        yield Ceiling(self._id("shares"), unit, at_most=at_most, when=many, cite=LAW.at("10"))
        if monotone and not link.many:
            yield from self._held_down(member, link, only_some=self._chance(0.6))
            if self._chance(0.2):
                held = tree.GradeOf(kind=unit, link=link.id, op="below", grade=Grade.GOOD, otherwise=DOES_NOT_APPLY)
                yield Hole(self._id("unseen"), kinds=(member,), when=held, cite=LAW.at("8"))
        elif not link.many:
            otherwise = self.rng.choice((DOES_NOT_APPLY, APPLIES))
            below_top = tree.GradeOf(kind=unit, link=link.id, op="below", grade=Grade.EXCELLENT, otherwise=otherwise)
            when = tree.And(of=(fact_ref(member, "flag"), below_top))
            yield Ceiling(self._id("secretary"), member, at_most=Grade.GOOD, when=when, cite=LAW.at("11"))
