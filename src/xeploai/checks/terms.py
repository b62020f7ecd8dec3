"""What is wrong with the terms of one rule: its kind, condition, grades, facts, and what it may touch."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import assert_never

from xeploai import tree
from xeploai.book import Book, RuleSet
from xeploai.checks import places
from xeploai.checks.bounds import Number
from xeploai.checks.declarations import cited, every_hole, of_hole
from xeploai.checks.dependencies import expandable
from xeploai.checks.sorts import AnyType, CodeOf, Condition, Day, LevelOf, Scope
from xeploai.checks.types import Types
from xeploai.errors import Fault, nearest
from xeploai.forms import FactType
from xeploai.rules import (
    AnyRule,
    Ceiling,
    Check,
    Competence,
    Derived,
    Discretion,
    Gate,
    Given,
    Hole,
    Lift,
    Precedence,
    Quota,
    RuleBase,
    Standard,
)
from xeploai.scales import Grade


class Terms:
    """The terms of the rules in one book, with what they may name."""

    def __init__(self, book: Book, types: Types) -> None:
        self.book, self.types = book, types
        self.rules: dict[str, AnyRule] = {rule.id: rule for rule in book.rules}
        standards = [rule for rule in book.rules if isinstance(rule, Standard) and expandable(book, rule)]
        self.rules |= {part.id: part for standard in standards for part in book.expand(standard)}
        self.left_out = {
            id
            for held in book.sets
            for rule in held.rules
            if rule.id not in self.rules
            for id in (rule.id, *(f"{rule.id}.{one.id}" for one in getattr(rule, "requires", ())))
        }
        self.holes = every_hole(book)
        self.sets = {held.id: held for held in book.sets}
        self.owner_of_kind: dict[str, RuleSet] = {}
        for held in book.sets:
            for kind in held.kinds:
                self.owner_of_kind.setdefault(kind.id, held)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with each rule."""
        for held in self.book.sets:
            for rule in held.rules:
                yield from self._option(rule)
        for rule in self.book.rules:
            place = places.of_rule(self.book, rule)
            yield from cited(self.book, rule.cite, place, in_use=True)
            for hole in rule.closes:
                if hole not in self.holes:
                    yield Fault(place, f"it closes the unknown hole {hole!r}.", nearest(hole, self.holes))
                elif left := self._still_open(hole):
                    what = (
                        f"it closes the hole {hole!r} but no rule that closes it is about {', '.join(map(repr, left))}."
                    )
                    yield Fault(place, what, "Supply the rule for each kind of the hole, or split the hole by kinds.")
            unknown = sorted(kind for kind in _kinds(rule) if kind not in self.book.kinds)
            for kind in unknown:
                yield Fault(place, f"there is no kind {kind!r}.", nearest(kind, self.book.kinds))
            if not unknown:
                yield from self._terms(rule, place)

    def _still_open(self, hole: str) -> list[str]:
        """Return the kinds of a hole that none of the rules closing it is about."""
        kinds = {kind for rule in self.book.rules if isinstance(rule, Hole) and rule.id == hole for kind in rule.kinds}
        closing = [rule for rule in self.book.rules if hole in rule.closes]
        lifted = [self.rules.get(rule.of) for rule in closing if isinstance(rule, Lift)]
        return sorted(kinds - {kind for rule in (*closing, *lifted) if rule is not None for kind in _kinds(rule)})

    def _option(self, rule: RuleBase) -> Iterator[Fault]:
        """Yield what is wrong with the reading a rule stands under: a wrong option would drop it in silence."""
        place = places.of_rule(self.book, rule)
        for taken in rule.reading:
            reading = self.book.declared_readings.get(taken.reading)
            if reading is None:
                what = f"there is no reading {taken.reading!r}."
                yield Fault(place, what, nearest(taken.reading, self.book.declared_readings))
            elif taken.option not in (options := [one.id for one in reading.options]):
                what = f"the reading {reading.id!r} has no option {taken.option!r}."
                yield Fault(place, what, nearest(taken.option, options))

    def _terms(self, rule: AnyRule, place: str) -> Iterator[Fault]:
        match rule:
            case Ceiling():
                yield from self._rows(rule, rule.when, place)
                yield from self._decides(rule, place)
            case Standard():
                yield from self._standard(rule, place)
            case Lift():
                yield from self._lift(rule, place)
            case Discretion():
                yield from self._condition(rule.when, rule.kind, place)
                yield from self._discretion(rule, place)
            case Hole():
                yield from of_hole(rule, place, self.rules, self.left_out)
                if len(rule.kinds) == 1:
                    yield from self._condition(rule.when, rule.kinds[0], place)
            case Given():
                yield from self.own_fact(rule.fact, rule.kind, "level", place, "fact=")
            case Gate():
                yield from self._condition(rule.when, rule.kind, place)
                yield from self._foreign(rule, rule.kind, "a gate", place)
            case Quota():
                yield from _QuotaTerms(self, rule, place).faults()
            case Derived():
                yield from self._derived(rule, place)
            case Precedence():
                return
            case Competence():
                yield from self._condition(rule.when, rule.kind, place)
            case Check():
                yield from self._condition(rule.when, rule.kind, place, check=True)
            case _:
                assert_never(rule)

    # ── expressions ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _condition(self, when: tree.Node, kind: str, place: str, *, check: bool = False) -> Iterator[Fault]:
        yield from self.holds(when, Scope((kind,), check=check, speaks=True), place)

    def holds(self, when: tree.Node, scope: Scope, place: str) -> Iterator[Fault]:
        """Yield what is wrong with a condition."""
        found = self.types.infer(when, scope, place)
        yield from found.faults
        if not isinstance(found.type, Condition | AnyType):
            yield Fault(place, f"{found.type} stands where a condition is expected.", "Compare it with something.")

    def _rows(self, ceiling: Ceiling, when: tree.Node, place: str) -> Iterator[Fault]:
        """Check a condition asked of the rows of a ceiling; the path itself where it is the ceiling's own."""
        end, faults = self.types.rows(ceiling.rows, Scope((ceiling.kind,), speaks=True), place)
        if when is ceiling.when:
            yield from faults
        if end is not None:
            yield from self.holds(when, end, place)

    def own_fact(self, ref: tree.FactRef, kind: str, sort: FactType, place: str, term: str) -> Iterator[Fault]:
        """Yield what is wrong with a fact that records an authority's answer: a grade, or yes and no."""
        spec = self.book.facts.get((ref.form, ref.fact))
        wanted = "a fact of scale Grade" if sort == "level" else "a bool fact"
        if ref.form != kind or spec is None or spec.type != sort or spec.scale not in {None, "Grade"}:
            valid = [
                name
                for (form, name), one in self.book.facts.items()
                if form == kind and one.type == sort and one.scale in {None, "Grade"}
            ]
            what = f"{term} is {ref.form}.{ref.fact}, which is not {wanted} of {kind!r}."
            yield Fault(place, what, nearest(ref.fact, valid))
        elif sort == "level" and spec.applies is not None:
            what = (
                f"{term} is {ref.form}.{ref.fact}, which does not apply to every subject and would cap nothing there."
            )
            yield Fault(
                place, what, "Record it in a fact without applies=, or make another kind of those to whom it applies."
            )

    # ── what a rule may touch ────────────────────────────────────────────────────────────────────────────────────────

    def _foreign(self, rule: RuleBase, kind: str, what: str, place: str) -> Iterator[Fault]:
        """Refuse what can loosen, on a kind of another set that is not open to it (design 2.1)."""
        supplier, owner = self.sets[self.book.owner[rule.id]], self.owner_of_kind[kind]
        if supplier.jurisdiction == owner.jurisdiction or supplier.is_among(self.book.kinds[kind].open_to):
            return
        said = f"the rule set {supplier.id!r} adds {what} to {kind!r}, which {owner.id!r} owns and does not open to it."
        yield Fault(place, said, f"Say open_to=({supplier.id!r},) on the kind, or write it as a ceiling.")

    def _decides(self, rule: Ceiling, place: str) -> Iterator[Fault]:
        if rule.decides is None or rule.decides in self.left_out:
            return
        within = self.rules.get(rule.decides)
        known = [one.id for one in self.book.rules if isinstance(one, Discretion)]
        if not isinstance(within, Discretion) or within.id not in known:
            what = f"it decides within the unknown discretion {rule.decides!r}."
            yield Fault(place, what, nearest(rule.decides, known))
            return
        if within.kind != rule.kind:
            what = f"it is of {rule.kind!r} and decides within {within.id!r}, which is of {within.kind!r}."
            yield Fault(place, what, "Decide within a discretion of the same kind.")
        if rule.at_most not in within.open:
            what = f"{rule.at_most.name} is not a grade that {within.id!r} leaves open."
            yield Fault(place, what, f"Use one of {', '.join(grade.name for grade in within.open)}.")
        supplier, owner = self.sets[self.book.owner[rule.id]], self.book.owner[within.id]
        if supplier.id != owner and not supplier.is_among(within.delegated_to):
            what = (
                f"the rule set {supplier.id!r} decides within {within.id!r}, which {owner!r} does not delegate to it."
            )
            yield Fault(place, what, f"Say delegated_to=({supplier.id!r},) on the discretion, or leave out decides=.")

    def _lift(self, rule: Lift, place: str) -> Iterator[Fault]:
        ceiling = self.rules.get(rule.of)
        if rule.of in self.left_out:
            return
        if not isinstance(ceiling, Ceiling):
            known = [one.id for one in self.rules.values() if isinstance(one, Ceiling)]
            sort = "the unknown ceiling" if ceiling is None else f"a {ceiling.rule}, not a ceiling,"
            yield Fault(place, f"it lifts {sort} {rule.of!r}.", nearest(rule.of, known))
            return
        if ceiling.decides is not None:
            what = f"it lifts {rule.of!r}, which decides within a discretion in the place of a choice."
            yield Fault(place, what, "Write the exception into the condition of that ceiling.")
        if ceiling.kind in self.book.kinds:
            yield from self._rows(ceiling, rule.when, place)
            base = rule.of if rule.of in self.book.owner else _standard_of(rule.of, self.book.owner)
            if self.book.owner[rule.id] != self.book.owner.get(base):
                yield from self._foreign(rule, ceiling.kind, "a lift", place)

    # ── each sort of rule ────────────────────────────────────────────────────────────────────────────────────────────

    def _standard(self, rule: Standard, place: str) -> Iterator[Fault]:
        if not rule.requires:
            yield Fault(place, "it requires nothing, so everybody would meet it.", "Name what it requires, or a hole.")
        for one in rule.requires:
            part = places.of_rule(self.book, rule, one.id)
            yield from cited(self.book, one.cite, part, in_use=True)
            yield from self._condition(one.when, rule.kind, part)
        if rule.grade is Grade.bottom():
            yield Fault(place, f"nobody falls below {rule.grade.name}.", "Leave it out.")
        elif rule.below is None and rule.grade.beneath is Grade.bottom():
            what = f"it does not say where a subject falls that misses it, and {Grade.bottom().name} is never implied."
            yield Fault(place, what, f"Say below=Grade.{Grade.bottom().name} if the law does, or name a discretion.")
        elif isinstance(rule.below, Grade) and rule.below >= rule.grade:
            yield Fault(place, f"below={rule.below.name} is not below {rule.grade.name}.", "Name a lower grade.")
        elif isinstance(rule.below, str):
            left = self.rules.get(rule.below)
            known = [o.id for o in self.book.rules if isinstance(o, Discretion) and o.kind == rule.kind]
            if not isinstance(left, Discretion) or left.id not in known:
                what = f"below= names {rule.below!r}, which is no discretion of {rule.kind!r}."
                yield Fault(place, what, nearest(rule.below, known))

    def _discretion(self, rule: Discretion, place: str) -> Iterator[Fault]:
        if len(set(rule.open)) < 2:
            yield Fault(place, "it leaves fewer than two grades to choose from.", "Name open=, or write a ceiling.")
        yield from self.own_fact(rule.choice, rule.kind, "level", place, "choice=")

    def _derived(self, rule: Derived, place: str) -> Iterator[Fault]:
        yield from self._foreign(rule, rule.kind, "a derived fact", place)
        found = self.types.of_derived(rule, place)
        yield from found.faults
        if problem := self.types.clashing.get((rule.kind, rule.name)):
            of_all = places.of_rules(self.book, self.book.derived[rule.kind, rule.name])
            yield Fault(of_all, f"{rule.kind}.{rule.name}: {problem.what}.", problem.remedy)
        if (rule.kind, rule.name) in self.types.unsettled:
            what = "it reads itself along a link, and its type grows with every step."
            yield Fault(
                place, what, "Take a mean, or divide at fixed digits, and clamp it by least(…) and greatest(…)."
            )
        if isinstance(found.type, Number) and found.type.unit and found.type.unit != rule.unit:
            declared = repr(rule.unit) if rule.unit else "no unit"
            what = f"its value is in {found.type.unit!r}, and it declares {declared}."
            yield Fault(place, what, f"Say unit={found.type.unit!r}.")
        elif rule.unit and not isinstance(found.type, Number | AnyType):
            yield Fault(place, f"its value is {found.type}, and unit= belongs to numbers.", "Leave it out.")


class _QuotaTerms:
    """The terms of one quota."""

    def __init__(self, terms: Terms, rule: Quota, place: str) -> None:
        self.terms, self.rule, self.place = terms, rule, place
        self.book, self.scope = terms.book, Scope((rule.kind,))

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with them."""
        rule = self.rule
        yield from self._grades()
        if rule.where is not None:
            yield from self.terms.holds(rule.where, self.scope, self.place)
        for node in rule.group:
            yield from self._of(node, (CodeOf,), "a group key", "Group by codes: LINK.target_id, or a fact of Code.")
        if rule.key is not None:
            yield from self._of(rule.key, (Number, LevelOf, Day), "key=", "Rank by a number, a level or a date.")
        if rule.choice is not None:
            yield from self.terms.own_fact(rule.choice, rule.kind, "bool", self.place, "choice=")
        yield from self._share()

    def _grades(self) -> Iterator[Fault]:
        rule, base = self.rule, self.rule.base
        if rule.grade is Grade.bottom():
            yield Fault(self.place, f"everybody graded is at least {rule.grade.name}.", "Limit a higher grade=.")
        if base.exactly and (base.grade is None or base.grade >= rule.grade):
            what = "the base leaves out those who keep the grade, so it must begin at a lower one."
            yield Fault(self.place, what, f"Give base.grade below {rule.grade.name}, or leave out exactly=.")
        elif base.grade is not None and base.grade > rule.grade:
            what = f"the base begins at {base.grade.name}, above {rule.grade.name}, which is limited."
            yield Fault(self.place, what, f"Give base.grade at most {rule.grade.name}.")
        if rule.small is not None and (rule.small.below < 1 or rule.small.places < 0):
            what = f"no group is smaller than {rule.small.below}, or {rule.small.places} places are none."
            yield Fault(self.place, what, "Give small= a size from 1 and places from 0.")

    def _of(self, node: tree.Node, sorts: tuple[type, ...], term: str, remedy: str) -> Iterator[Fault]:
        found = self.terms.types.infer(node, self.scope, self.place)
        yield from found.faults
        if not isinstance(found.type, (*sorts, AnyType)):
            yield Fault(self.place, f"{term} is {found.type}.", remedy)

    def _share(self) -> Iterator[Fault]:
        found = self.terms.types.infer(self.rule.share, self.scope, self.place)
        yield from found.faults
        if isinstance(found.type, AnyType):
            return
        if not isinstance(found.type, Number) or found.type.unit:
            yield Fault(self.place, f"share= is {found.type}, not a pure number.", "Give a number from 0 to 1.")
            return
        low, high = found.type.low, found.type.high
        if low is None or high is None or low < 0 or high > Fraction(1):
            shown = "any number" if low is None or high is None else f"from {float(low)} to {float(high)}"
            yield Fault(self.place, f"share= can be {shown}.", "Keep it from 0 to 1: 20 % is Decimal('0.2').")
        if any(self._own(self.rule.share, frozenset())):
            what = "share= reads the member itself, and a group has one share."
            yield Fault(self.place, what, "Read a parameter, rows that where= reads, or through a link of group=.")

    def _own(self, node: tree.Node, bound: frozenset[str]) -> Iterator[bool]:
        """Yield True for each part of a share that is not the same for the whole group; `bound` are rows in scope."""
        if node in self.rule.group or any(self._beside(node, key) for key in self.rule.group):
            return
        inner, start = self._reaches(node)
        if start == self.rule.kind and start not in bound and not self._is_key(node):
            yield True
        yield isinstance(node, tree.Outer)
        for child in tree.children(node):
            yield from self._own(child, bound | inner)

    def _reaches(self, node: tree.Node) -> tuple[frozenset[str], str | None]:
        """Return the rows that a node brings into scope, and the row that it reads."""
        links, records = self.book.links, self.book.records
        match node:
            case tree.FactRef(form=form):
                return frozenset(), form
            case tree.Lookup(link=name) | tree.TargetOf(link=name) if name in links:
                return frozenset({links[name].target}), links[name].source
            case tree.GradeOf(link=str(name)) if name in links:
                return frozenset(), links[name].source
            case tree.Quantify(over=tree.Linked() as to) | tree.Aggregate(over=tree.Linked() as to) if to.link in links:
                return _ends(links[to.link].source, links[to.link].target, reverse=to.reverse)
            case tree.Quantify(over=tree.Rows(record=name)) | tree.Aggregate(over=tree.Rows(record=name)):
                return frozenset({name}), records[name].of if name in records else None
        return frozenset(), None

    def _beside(self, node: tree.Node, key: tree.Node) -> bool:
        """Say whether a derived fact climbs as a derived key does, to what is one for the group at its end."""
        match self._climb(node), self._climb(key):
            case (way, at_end), (same, target) if way == same:
                ended = _QuotaTerms(self.terms, self.rule.model_copy(update={"group": (target,)}), self.place)
                return not any(ended._own(at_end, frozenset()))
        return False

    def _climb(self, node: tree.Node) -> tuple[tuple[tree.Node, str], tree.Node] | None:
        """Return by which test and link a derived fact reads itself, and what it is where the test fails."""
        name = (node.form, node.fact) if isinstance(node, tree.FactRef) else ("", "")
        match [rule.value for rule in self.book.derived.get(name, ())]:
            case [tree.IfElse(test=test, then=tree.Lookup(link=link, of=of, at=None), other=end)] if of == node:
                return (test, link), end
        return None

    def _is_key(self, node: tree.Node) -> bool:
        """Say whether a node goes through a link by whose target the quota groups, or reads rows by which it limits."""
        match node:
            case tree.Lookup(link=str(name), at=at) | tree.GradeOf(link=str(name), at=at):
                return tree.TargetOf(link=name, at=at) in self.rule.group
            case tree.Quantify(over=tree.Rows() as rows) | tree.Aggregate(over=tree.Rows() as rows) if self.rule.where:
                # What was decided of a group has a row for each in it.
                return any(getattr(part, "over", None) == rows for part in tree.walk(self.rule.where))
        return False


def _ends(source: str, target: str, *, reverse: bool) -> tuple[frozenset[str], str]:
    return (frozenset({source}), target) if reverse else (frozenset({target}), source)


def _kinds(rule: AnyRule) -> Iterable[str]:
    match rule:
        case Hole():
            return rule.kinds
        case Precedence():
            return (rule.before[0], rule.after[0])
        case Lift():
            return ()
        case _:
            return (rule.kind,)


def _standard_of(part: str, known: Collection[str]) -> str:
    """Return the id of the standard of which `part` is a requirement."""
    return next((id for id in known if part.startswith(f"{id}.")), part)
