"""Random conditions and numbers over a random language, leaning to negated references and to uncertain groups."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from xeploai import tree
from xeploai.expr import APPLIES, DOES_NOT_APPLY
from xeploai.forms import Link
from xeploai.scales import Grade, Truth
from xeploai.testing.languages import DAYS, RECORD, TIERS, Language, fact_ref

_OPS: tuple[Literal["lt", "le", "gt", "ge", "eq", "ne"], ...] = ("lt", "le", "gt", "ge", "eq", "ne")
_ORDER_OPS: tuple[Literal["lt", "le", "gt", "ge"], ...] = ("lt", "le", "gt", "ge")
_STATUSES = ("out_of_scope", "not_reviewed", "not_graded")


@dataclass(frozen=True)
class Place:
    """Where an expression stands.

    Attributes:
        owner: The kind of the rule's own subject.
        here: The kind or register of the innermost subject or row.
        grades: Whether grades may be read here at all.
        hierarchy: Whether grades may be read along the hierarchy.
        row: Whether the innermost is a row of an aggregate, whose own grade may be asked for.
    """

    owner: str
    here: str
    grades: bool = True
    hierarchy: bool = True
    row: bool = False


class Conditions:
    """Makes random expressions.

    Args:
        rng: Draws them.
        language: The words they are made of.
    """

    def __init__(self, rng: random.Random, language: Language) -> None:
        self.rng = rng
        self.language = language

    # -- conditions ----------------------------------------------------------------------------------------------------

    def condition(self, place: Place, depth: int = 2) -> tree.Node:
        """Return a condition of at most `depth` storeys of `&`, `|`, `~` and references."""
        draw = self.rng.random()
        if depth > 0 and draw < 0.16:
            return tree.And(of=(self.condition(place, depth - 1), self.condition(place, depth - 1)))
        if depth > 0 and draw < 0.3:
            return tree.Or(of=(self.condition(place, depth - 1), self.condition(place, depth - 1)))
        if draw < 0.45:
            return tree.Not(of=self.condition(place, max(depth - 1, 0)))
        if depth > 0 and draw < 0.48:
            test, then, other = (self.condition(place, 0) for _ in range(3))
            return tree.IfElse(test=test, then=then, other=other)
        makers = self._row_atoms(place) if place.here == RECORD else self._subject_atoms(place, depth)
        return self.rng.choice(makers)()

    def plain_condition(self, kind: str) -> tree.Node:
        """Return a condition on a single fact of the subject."""
        if self.rng.random() < 0.5:
            return fact_ref(kind, "flag")
        if self.rng.random() < 0.5:
            return self._level(kind, "mark")
        return self._number_against(fact_ref(kind, "score"), 3)

    def _row_atoms(self, place: Place) -> list[Callable[[], tree.Node]]:
        owner = Place(place.owner, place.owner, grades=False)
        return [
            lambda: self._level(RECORD, "weight"),
            lambda: fact_ref(RECORD, "remedied"),
            lambda: self._code(fact_ref(RECORD, "sort")),
            lambda: self._number_against(fact_ref(RECORD, "size"), 3),
            lambda: self._day(fact_ref(RECORD, self.rng.choice(("on", "on", "began")))),
            lambda: tree.Outer(of=self.condition(owner, 0)),
        ]

    def _subject_atoms(self, place: Place, depth: int) -> list[Callable[[], tree.Node]]:
        here = place.here
        plain: list[Callable[[], tree.Node]] = [
            lambda: self._bool(here),
            lambda: self._level(here, self.rng.choice(("mark", "extra"))),
            lambda: self._number_against(fact_ref(here, "points"), 4),
            lambda: self._number_against(fact_ref(here, "score"), 3),
            lambda: self._code(fact_ref(here, "tier")),
            lambda: self._made_number(place),
            self.rng.choice((
                lambda: self._day(fact_ref(here, "day")),
                lambda: tree.IsApplicable(of=self._perhaps(place, depth)),
            )),
        ]  # fmt: skip
        far = self._far_atoms(place, depth)
        # References are what is hard: they come up as often as all plain facts together.
        return plain + far * max(1, len(plain) // max(len(far), 1)) if far else plain

    def _far_atoms(self, place: Place, depth: int) -> list[Callable[[], tree.Node]]:
        makers: list[Callable[[], tree.Node]] = []
        if place.row and self._may_read(place, place.here):
            makers += [lambda: self.grade_of(place, place.here, None)] * 2
        if depth <= 0:
            return makers
        for link in self.language.links:
            if link.source == place.here and not link.many:
                makers.append(lambda link=link: self._lookup(place, link, depth))  # type: ignore[misc]
                if self._may_read_along(place, link, reverse=False):
                    makers += [lambda link=link: self.grade_of(place, link.target, link)] * 2  # type: ignore[misc]
                if link.target in ("unit", "member"):
                    makers.append(lambda link=link: self._target_is(link))  # type: ignore[misc]
        for source, row in self.sources(place):
            makers.append(lambda s=source, r=row: self._quantify(s, r, place, depth))  # type: ignore[misc]
            makers += [lambda s=source, r=row: self._counted(s, r, place, depth)] * 2  # type: ignore[misc]
        return makers

    def _perhaps(self, place: Place, depth: int) -> tree.Node:
        """Return something that may not apply: a fact, a number, a target, a number of a target."""
        links = [link for link in self.language.links if link.source == place.here and not link.many]
        makers: list[Callable[[], tree.Node]] = [
            lambda: fact_ref(place.here, "extra"),
            lambda: self.number(place),
        ]
        if links and depth > 0:
            link = self.rng.choice(links)
            makers.append(lambda: tree.TargetOf(link=link.id, at=self._moment(link)))
            far = fact_ref(link.target, self.rng.choice(("extra", "points")))
            makers.append(lambda: tree.Lookup(link=link.id, of=far, otherwise=DOES_NOT_APPLY, at=self._moment(link)))
        return self.rng.choice(makers)()

    def _bool(self, form: str) -> tree.Node:
        return fact_ref(form, self.rng.choice(("flag", "other", *self.language.judged.get(form, ()))))

    def _level(self, form: str, fact: str) -> tree.Node:
        level = tree.LevelConst(scale="Mark", level=self.rng.choice(("WEAK", "FAIR", "GOOD")))
        return tree.Compare(op=self.rng.choice(_OPS), left=fact_ref(form, fact), right=level)

    def _code(self, code: tree.Node) -> tree.Node:
        tier = tree.CodeConst(value=self.rng.choice(TIERS))
        return tree.Compare(op=self.rng.choice(("eq", "ne")), left=code, right=tier)

    def _target_is(self, link: Link) -> tree.Node:
        id = tree.CodeConst(value=f"{link.target[0]}-{self.rng.randrange(2)}")
        return tree.Compare(op=self.rng.choice(("eq", "ne")), left=tree.TargetOf(link=link.id), right=id)

    def _number_against(self, number: tree.Node, most: int) -> tree.Node:
        bound: tree.Node = tree.NumberConst(value=Decimal(self.rng.randrange(most + 1)))
        if self.rng.random() < 0.03:
            bound = tree.ParamRef(param="unread")
        return tree.Compare(op=self.rng.choice(_OPS), left=number, right=bound)

    def _day(self, day: tree.Node) -> tree.Node:
        match self.rng.randrange(4):
            case 0:
                edge = tree.PeriodDay(which="start")
                return tree.Compare(op=self.rng.choice(_ORDER_OPS), left=day, right=edge)
            case 1:
                moved = tree.DateShift(of=day, months=self.rng.choice((-6, 3)), days=self.rng.choice((0, 1)))
                edge = tree.PeriodDay(which="end")
                return tree.Compare(op=self.rng.choice(_ORDER_OPS), left=moved, right=edge)
            case 2:
                between = tree.DaysBetween(start=day, end=tree.PeriodDay(which="end"))
                days = tree.NumberConst(value=Decimal(180))
                return tree.Compare(op=self.rng.choice(_ORDER_OPS), left=between, right=days)
            case _:
                given = tree.DateConst(value=self.rng.choice(DAYS))
                return tree.Compare(op=self.rng.choice(_ORDER_OPS), left=day, right=given)

    # -- references ----------------------------------------------------------------------------------------------------

    def _may_read(self, place: Place, kind: str) -> bool:
        return place.grades and self.language.reads(place.owner, kind)

    def _may_read_along(self, place: Place, link: Link, *, reverse: bool) -> bool:
        hierarchy = self.language.hierarchy
        if hierarchy is not None and link.id == hierarchy.id:
            own = place.here == place.owner == link.source and place.hierarchy
            return place.grades and own and self.language.downward == reverse
        return self._may_read(place, link.source if reverse else link.target)

    def grade_of(self, place: Place, kind: str, link: Link | None, grade: Grade | None = None) -> tree.Node:
        """Return a threshold question, to the target of a link or to the row in scope."""
        reads: tree.Reads = self.rng.choice(("grade", "grade", "before_quota", "decided"))
        if kind == place.owner and kind in self.language.ranked:
            reads = "before_quota"  # a group may hold two subjects of which one reads the other
        return tree.GradeOf(
            kind=kind,
            link=None if link is None else link.id,
            op=self.rng.choice(("at_least", "below")),
            grade=grade or self.rng.choice(list(Grade)[1:]),
            reads=reads,
            otherwise=self._otherwise(place, aggregate=link is None),
            at=self._moment(link),
        )

    def _otherwise(self, place: Place, *, aggregate: bool = False) -> tree.Otherwise:
        asked = tree.Otherwise(rule="ask", fact=fact_ref(place.owner, "asked"))
        below = tree.Otherwise(rule="below", statuses=tuple(self.rng.sample(_STATUSES, self.rng.choice((1, 2)))))
        if aggregate:
            return self.rng.choice((DOES_NOT_APPLY, APPLIES, below, below))
        return self.rng.choice((DOES_NOT_APPLY, APPLIES, APPLIES, asked))

    def _moment(self, link: Link | None) -> tree.Node | None:
        if link is None or link.same_id or self.rng.random() < 0.8:
            return None
        return self.rng.choice((tree.PeriodDay(which="start"), tree.DateConst(value=DAYS[1])))

    def _lookup(self, place: Place, link: Link, depth: int) -> tree.Node:
        there = self._through(place, link.target, link)
        of = self.condition(there, depth - 1)
        return tree.Lookup(link=link.id, of=of, otherwise=self._otherwise(place), at=self._moment(link))

    def _through(self, place: Place, there: str, link: Link, *, row: bool = False) -> Place:
        """Return the place at the other end of a link."""
        hierarchy = self.language.hierarchy
        if hierarchy is not None and link.id == hierarchy.id:
            # Its own grade may be asked where the hierarchy is read in this direction.
            return Place(place.owner, there, grades=False, hierarchy=False)
        before = self.language.order.index(there) < self.language.order.index(place.owner)
        return Place(place.owner, there, grades=place.grades and before, hierarchy=False, row=row)

    # -- many rows -----------------------------------------------------------------------------------------------------

    def sources(self, place: Place) -> list[tuple[tree.Source, Place]]:
        """Return what may be quantified over from a place, with the place of its rows."""
        found: list[tuple[tree.Source, Place]] = []
        for link in self.language.links:
            if link.source == place.here:
                over = tree.Linked(link=link.id, at=self._moment(link))
                found.append((over, self._through(place, link.target, link, row=True)))
            if link.target == place.here and (link.source != link.target or self.rng.random() < 0.5):
                over = tree.Linked(link=link.id, reverse=True, at=self._moment(link))
                found.append((over, self._through(place, link.source, link, row=True)))
        if self.language.record is not None and self.language.record.of == place.here:
            found += [(self.rows(), Place(place.owner, RECORD, grades=False))] * 2
        return found

    def rows(self) -> tree.Rows:
        """Return the rows of the register: of the period, of ever, or taken by a day that does not date it itself."""
        ever, record = self.rng.random() < 0.3, self.language.record
        other = not ever and self.rng.random() < 0.3
        day = "on" if record is None or record.dated is None else "began"
        return tree.Rows(record=RECORD, ever=ever, dated=day if other else None)

    def _of_row(self, source: tree.Source, row: Place, place: Place, depth: int) -> tree.Node:
        """Return a condition on a row; along the hierarchy, a question for its grade where that may be read."""
        hierarchy = self.language.hierarchy
        if isinstance(source, tree.Linked) and hierarchy is not None and source.link == hierarchy.id:
            own = place.here == place.owner == row.here and place.hierarchy and place.grades
            if own and source.reverse == self.language.downward and self.rng.random() < 0.7:
                return self.grade_of(place, row.here, None)
        return self.condition(row, depth - 1)

    def _where(self, row: Place) -> tree.Node | None:
        return self.condition(row, 0) if self.rng.random() < 0.45 else None

    def _quantify(self, source: tree.Source, row: Place, place: Place, depth: int) -> tree.Node:
        any_ = self.rng.random() < 0.6
        return tree.Quantify(
            op="any" if any_ else "all",
            over=source,
            of=self._of_row(source, row, place, depth),
            where=self._where(row),
            if_empty=Truth.FALSE if any_ else self.rng.choice(tuple(Truth)),
        )

    def _counted(self, source: tree.Source, row: Place, place: Place, depth: int) -> tree.Node:
        number, most = self.aggregate(source, row, place, depth)
        if most == 0:
            level = tree.LevelConst(scale="Mark", level=self.rng.choice(("FAIR", "GOOD")))
            return tree.Compare(op=self.rng.choice(_OPS), left=number, right=level)
        bound = self.rng.choice((Decimal("0.2"), Decimal("0.5"), Decimal("0.3333"))) if most == 1 else Decimal(most)
        return tree.Compare(op=self.rng.choice(_OPS), left=number, right=tree.NumberConst(value=bound))

    def aggregate(self, source: tree.Source, row: Place, place: Place, depth: int) -> tuple[tree.Aggregate, int]:
        """Return an aggregate and about what it comes to: 1 for a share, 0 for a level."""
        where = self._where(row)
        empty: tree.Node = self.rng.choice((
            tree.NumberConst(value=Decimal(self.rng.choice((0, 1)))), tree.TruthConst(value=Truth.NOT_APPLICABLE),
        ))  # fmt: skip
        op = self.rng.choice(("count", "count", "share", "share", "share", "least", "greatest", "sum", "mean"))
        if op in ("count", "share"):
            of = self._of_row(source, row, place, depth)
            if op == "share":
                return tree.Aggregate(op="share", over=source, of=of, where=where, if_empty=empty, digits=4), 1
            by = fact_ref(row.here, "sort" if row.here == RECORD else "tier") if self.rng.random() < 0.25 else None
            return tree.Aggregate(op="count", over=source, of=of, where=where, by=by), self.rng.choice((2, 3))
        if op in ("least", "greatest") and self.rng.random() < 0.5:
            level = fact_ref(row.here, "weight" if row.here == RECORD else self.rng.choice(("mark", "extra")))
            over_none = tree.LevelConst(scale="Mark", level="FAIR")
            return tree.Aggregate(op=op, over=source, of=level, where=where, if_empty=over_none), 0  # type: ignore[arg-type]
        number: tree.Node = fact_ref(row.here, "size" if row.here == RECORD else "points")
        if row.here != RECORD and self.rng.random() < 0.25:
            number = self.number(Place(row.owner, row.here, grades=False, hierarchy=False))
        if op == "sum":
            return tree.Aggregate(op="sum", over=source, of=number, where=where), 3
        digits = 1 if op == "mean" else 0
        made = tree.Aggregate(op=op, over=source, of=number, where=where, if_empty=empty, digits=digits)  # type: ignore[arg-type]
        return made, 2

    # -- numbers -------------------------------------------------------------------------------------------------------

    def number(self, place: Place) -> tree.Node:
        """Return a number made of others."""
        here = place.here
        points, score = fact_ref(here, "points"), fact_ref(here, "score")
        two = tree.NumberConst(value=Decimal(2))
        match self.rng.randrange(6):
            case 0:
                return tree.Add(of=(points, score))
            case 1:
                return tree.Multiply(left=points, right=two)
            case 2:
                rounding = self.rng.choice(tuple(tree.Rounding))
                return tree.Divide(left=score, right=points, digits=self.rng.choice((0, 1)), rounding=rounding)
            case 3:
                made = tree.Greatest if self.rng.random() < 0.5 else tree.Least
                return made(of=(points, score, two))
            case 4:
                return tree.Add(of=(points, tree.Negate(of=score)))
            case _:
                return tree.IfElse(test=self.condition(place, 1), then=points, other=score)

    def _made_number(self, place: Place) -> tree.Node:
        known = self.language.derived.get(place.here, ())
        readable = place.hierarchy if place.here == place.owner else self._may_read(place, place.here)
        if known and readable and self.rng.random() < 0.7:
            return self._number_against(fact_ref(place.here, self.rng.choice(list(known))), 4)
        return self._number_against(self.number(place), 3)
