"""What an expression is worth for one subject: the expression half of the definition.

The other half is `xeploai.reference`. Nothing here knows of ceilings or quotas: the answers of other subjects are asked
of `grade_answer`, derived facts of `derived`, and both are supplied by the reference.
"""

from __future__ import annotations

import calendar
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias, TypeGuard, assert_never

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier, LinkRow, RecordRow
from xeploai.forms import FactSpec, Link
from xeploai.law import Span
from xeploai.reference import ranges
from xeploai.reference.ranges import FALSE, MAX_COUNT, NA, NO, TRUE, YES, Missing, NotApplicable, Range, Value
from xeploai.rulings import Open
from xeploai.scales import Truth


class Row(NamedTuple):
    """A subject, or a row of a register, that an expression may read."""

    form: str
    key: str
    subject: str
    facts: Mapping[str, Any]


Scope: TypeAlias = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """The rows a source leads to: surely, possibly, and whether there may be further ones nobody sees.

    `blind` rows are possible ones up or down a hierarchy that is not fully known: by the data alone they might rest on
    the one who asks, so they are counted as possible and asked nothing.
    """

    sure: tuple[Row, ...]
    maybe: tuple[Row, ...] = ()
    unseen: bool = False
    open: ranges.Opens = ranges.NONE
    blind: bool = False


class Counted(NamedTuple):
    """One row of an aggregate: whether it is surely in the base, and what it is worth there."""

    row: Row
    surely: bool
    value: Value
    waits: Range


class Evaluation(ABC):
    """Expressions over one dossier under one book.

    Attributes:
        targets_of: The rows of a link by the link and the source.
        sources_of: The same by the link and the target.
        rows_of: The rows of a register by the register and the key of the subject.
        normal_forms: Conditions, by identity, each beside its normal form.
    """

    def __init__(self, book: Book, dossier: Dossier) -> None:
        self.book, self.dossier = book, dossier
        self.targets_of: dict[tuple[str, str], list[LinkRow]] = defaultdict(list)
        self.sources_of: dict[tuple[str, str], list[LinkRow]] = defaultdict(list)
        self.rows_of: dict[tuple[str, str], list[RecordRow]] = defaultdict(list)
        for link in dossier.links:
            self.targets_of[link.link, link.source].append(link)
            self.sources_of[link.link, link.target].append(link)
        for record in dossier.records:
            self.rows_of[record.record, f"{book.records[record.record].of}:{record.subject}"].append(record)
        self.normal_forms: dict[int, tuple[tree.Node, tree.Node]] = {}

    @abstractmethod
    def grade_answer(self, node: tree.GradeOf, target: str, scope: Scope) -> Range:
        """Answer a threshold question about `target`."""

    @abstractmethod
    def derived(self, row: Row, name: str) -> Value:
        """Return a derived fact of a subject."""

    def scope(self, key: str) -> Scope:
        """Return the scope of a rule about one subject."""
        one = self.dossier.by_key[key]
        return (Row(one.kind, key, key, one.facts),)

    # ── conditions ────────────────────────────────────────────────────────────────────────────────────────────────────

    def normal(self, node: tree.Node) -> tree.Node:
        """Return a condition in the form in which each `otherwise` speaks of its rule."""
        return tree.normal(node)

    def condition(self, node: tree.Node, scope: Scope) -> Range:
        """Return the truth of a condition as it stands in a rule."""
        if id(node) not in self.normal_forms:  # INVARIANT: the node is kept beside its form, so its id stays its own
            self.normal_forms[id(node)] = (node, self.normal(node))
        return self.truth(self.normal_forms[id(node)][1], scope)

    def truth(self, node: tree.Node, scope: Scope) -> Range:
        """Return the truth of a condition in normal form."""
        return ranges.truth(self.value(node, scope))

    def value(self, node: tree.Node, scope: Scope) -> Value:
        """Return what a node is worth in a scope."""
        match node:
            case tree.TruthConst(value=constant):
                return NA if constant is Truth.NOT_APPLICABLE else ranges.point(constant.rank)
            case tree.NumberConst(value=number):
                return ranges.point(Fraction(number))
            case tree.LevelConst(scale=scale, level=level):
                return ranges.point(self.book.scales[scale].rank(level))
            case tree.DateConst(value=constant) | tree.CodeConst(value=constant):
                return ranges.point(constant)
            case tree.PeriodDay(which=which):
                return ranges.point(self.book.period.start if which == "start" else self.book.period.end)
            case tree.ParamRef(param=param):
                dated = self.book.parameters[param]
                unread = Open(what="hole", name=f"parameter:{param}")
                return Missing(frozenset({unread})) if dated is None else ranges.point(Fraction(dated.value))
            case tree.FactRef():
                return self.fact(node, scope)
            case tree.Compare(op=op, left=left, right=right):
                return self.compare(op, self.value(left, scope), self.value(right, scope))
            case tree.Not(of=of):
                return ranges.negate(self.truth(of, scope))
            case tree.And(of=parts):
                return ranges.meet([self.truth(part, scope) for part in parts])
            case tree.Or(of=parts):
                return ranges.join([self.truth(part, scope) for part in parts])
            case tree.GradeOf():
                return self.grade_of(node, scope)
            case tree.Quantify():
                return self.quantify(node, scope)
            case tree.Aggregate():
                return self.aggregate(node, scope)
            case tree.Lookup(link=link, of=of, at=at):
                return self.lookup(node, self.reach(tree.Linked(link=link, at=at), scope), scope)
            case tree.TargetOf(link=link, at=at):
                found = self.reach(tree.Linked(link=link, at=at), scope)
                if found.unseen:
                    return Missing(found.open)
                return ranges.point(found.sure[0].key.split(":", 1)[1]) if found.sure else NA
            case tree.IsApplicable(of=of):
                return self.is_applicable(of, scope)
            case tree.IsMissing(of=of):
                value = self.value(of, scope)
                return NO if isinstance(value, NotApplicable) or (isinstance(value, Range) and value.is_point) else YES
            case tree.Outer(of=of):
                return self.value(of, scope[:-1])
            case _:
                return self.arithmetic(node, scope)

    def compare(self, op: str, left: Value, right: Value) -> Range:
        """Compare two values."""
        return ranges.compared(op, left, right)

    def arithmetic(
        self,
        node: tree.Add | tree.Negate | tree.Multiply | tree.Divide | tree.Least | tree.Greatest | tree.IfElse
        | tree.DateShift | tree.DaysBetween,
        scope: Scope,
    ) -> Value:  # fmt: skip
        """Return what an arithmetic node is worth, exactly, over the ranges of its parts."""
        if isinstance(node, tree.IfElse):
            return self.choose(node, scope)
        parts = [self.value(part, scope) for part in tree.children(node)]
        match node:
            case tree.Add():
                return ranges.lifted(lambda p: ranges.span(sum(x.lo for x in p), sum(x.hi for x in p), p), parts)
            case tree.Negate():
                return ranges.lifted(lambda p: ranges.span(-p[0].hi, -p[0].lo, p), parts)
            case tree.Multiply():
                return ranges.lifted(lambda p: _ends([a * b for a in _two(p[0]) for b in _two(p[1])], p), parts)
            case tree.Divide(digits=digits, rounding=rounding):
                made = ranges.lifted(lambda p: ranges.divided(p, digits, rounding), parts)
                nought = not isinstance(parts[1], Range) or parts[1].lo <= 0 <= parts[1].hi
                return Missing(made.open) if isinstance(made, Missing) and nought else made
            case tree.Least():
                return ranges.lifted(lambda p: ranges.span(min(x.lo for x in p), min(x.hi for x in p), p), parts)
            case tree.Greatest():
                return ranges.lifted(lambda p: ranges.span(max(x.lo for x in p), max(x.hi for x in p), p), parts)
            case tree.DateShift(months=months, days=days):
                by = [
                    self.value(one, scope) if isinstance(one, tree.ParamRef) else ranges.point(one)
                    for one in (months, days)
                ]
                return ranges.lifted(_moved, [parts[0], *by])
            case tree.DaysBetween():
                return ranges.lifted(lambda p: ranges.span(_days(p[0].hi, p[1].lo), _days(p[0].lo, p[1].hi), p), parts)
            case _:
                assert_never(node)

    def choose(self, node: tree.IfElse, scope: Scope) -> Value:
        """Return one of two values; where the test is not settled, the range of both."""
        test = ranges.is_true(self.condition(node.test, scope))
        if test.is_point:
            return self.value(node.then if test.lo == TRUE else node.other, scope)
        parts = [self.value(node.then, scope), self.value(node.other, scope)]
        if ranges.known(parts):
            lo, hi = min(part.lo for part in parts), max(part.hi for part in parts)
            return ranges.span(lo, hi, (test, *parts))
        both = all(isinstance(part, NotApplicable) for part in parts)
        return NA if both else Missing(ranges.opens((test, *parts)))

    # ── facts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def fact(self, ref: tree.FactRef, scope: Scope) -> Value:
        """Return a fact of the innermost row of its form: known, missing, or not applicable."""
        depth = max(place for place, row in enumerate(scope) if row.form == ref.form)
        row = scope[depth]
        if (ref.form, ref.fact) in self.book.derived:
            return self.derived(row, ref.fact)
        spec = self.book.facts[ref.form, ref.fact]
        applies = self.applies(spec, scope[: depth + 1])
        if applies.hi < TRUE:
            return NA
        if row.key in self.dossier.invalid:  # of a faulty row nothing is known, whichever of its columns was at fault
            return Missing(frozenset({Open(what="row", name="row", subject=row.subject)}))
        given = row.facts.get(ref.fact)
        if given is not None and applies.lo == TRUE:
            return ranges.point(self.typed(spec, given))
        of_row = "" if row.key == row.subject else row.key
        own = Open(what="choice" if spec.choice else "fact", name=ref.fact, subject=row.subject, row=of_row)
        return Missing(applies.open | ({own} if given is None else set()), applies=applies.lo == TRUE)

    def applies(self, spec: FactSpec, scope: Scope) -> Range:
        """Return whether a fact applies to the row in scope."""
        return YES if spec.applies is None else ranges.is_true(self.condition(spec.applies, scope))

    def typed(self, spec: FactSpec, given: Any) -> Any:
        """Return a given value as the reference computes with it: ranks, fractions, days, codes."""
        match spec.type:
            case "bool":
                return TRUE if given else FALSE
            case "level":
                return self.book.scales[spec.scale or ""].rank(str(given))
            case "integer" | "decimal":
                return Fraction(Decimal(given))
            case _:
                return given

    def is_applicable(self, node: tree.Node, scope: Scope) -> Range:
        """Return whether a value applies at all."""
        if isinstance(node, tree.FactRef) and (node.form, node.fact) in self.book.facts:
            depth = max(place for place, row in enumerate(scope) if row.form == node.form)
            return self.applies(self.book.facts[node.form, node.fact], scope[: depth + 1])
        match self.value(node, scope):
            case Missing(open=items, applies=applies):
                return YES if applies else ranges.either(items)
            case Range():
                return YES
            case NotApplicable():
                return NO

    # ── links and registers ───────────────────────────────────────────────────────────────────────────────────────────

    def reach(self, source: tree.Source, scope: Scope) -> Reach:
        """Return the rows that a source leads to from the scope."""
        if isinstance(source, tree.Rows):
            depth = max(place for place, row in enumerate(scope) if self._owns(row, source))
            return self.register(source, scope[: depth + 1])
        link = self.book.links[source.link]
        near = link.target if source.reverse else link.source
        key = next(row.key for row in reversed(scope) if row.form == near)
        day = ranges.point(self.book.period.end) if source.at is None else self.value(source.at, scope)
        if isinstance(day, NotApplicable):
            return Reach(())
        if isinstance(day, Missing) or not day.is_point:
            return Reach((), unseen=True, open=day.open)
        return self.arriving(link, key, day.lo) if source.reverse else self.leaving(link, key, day.lo)

    def _owns(self, row: Row, source: tree.Rows) -> bool:
        return row.form == self.book.records[source.record].of

    def subject_rows(self, kind: str, ids: Sequence[str]) -> tuple[Row, ...]:
        """Return the rows of subjects that the dossier holds."""
        keys = dict.fromkeys(f"{kind}:{id}" for id in ids)
        return tuple(self.scope(key)[0] for key in keys if key in self.dossier.by_key)

    def leaving(self, link: Link, key: str, day: date) -> Reach:
        """Return where a link leads from a subject on a day."""
        id = key.split(":", 1)[1]
        if link.same_id:
            same = self.subject_rows(link.target, [id])
            seen = bool(same) or self.dossier.is_complete(link.target, (), Span(start=day, end=day))
            item = Open(what="table", name=link.target, subject=key)
        else:
            same = self.subject_rows(link.target, self._active(self.targets_of[link.id, id], day, "target"))
            seen = self.dossier.is_complete(link.id, (key,), Span(start=day, end=day)) or (bool(same) and not link.many)
            item = Open(what="link", name=link.id, subject=key)
        return Reach(same, unseen=not seen, open=ranges.NONE if seen else frozenset({item}))

    def arriving(self, link: Link, key: str, day: date) -> Reach:
        """Return the subjects whose link leads to a subject on a day; those with an unknown link possibly do."""
        id = key.split(":", 1)[1]
        all_here = self.dossier.is_complete(link.source, (key,), Span(start=day, end=day), by=link.id)
        if link.same_id:
            sure, maybe = self.subject_rows(link.source, [id]), tuple[Row, ...]()
            all_here |= bool(sure)
        else:
            sure = self.subject_rows(link.source, self._active(self.sources_of[link.id, id], day, "source"))
            here = {row.key for row in sure}
            others = [one.key for one in self.dossier.by_kind.get(link.source, ()) if one.key not in here]
            maybe = tuple(self.scope(one)[0] for one in others if self.leaving(link, one, day).unseen)
        items = {Open(what="link", name=link.id, subject=row.key) for row in maybe}
        if not all_here:
            items.add(Open(what="table", name=link.source, subject=key))
        return Reach(sure, maybe, not all_here, frozenset(items), blind=link.well_founded)

    @staticmethod
    def _active(rows: Sequence[LinkRow], day: date, end: str) -> list[str]:
        return [str(getattr(row, end)) for row in rows if row.span.contains(day)]

    def register(self, source: tree.Rows, owner: Scope) -> Reach:
        """Return a subject's rows of a register, dated within the period unless `ever`."""
        spec, key = self.book.records[source.record], owner[-1].key
        period = Span() if source.ever else self.book.period.span
        sure: list[Row] = []
        maybe: list[Row] = []
        items: set[Open] = set()
        for record in self.rows_of[spec.id, key]:
            row = Row(spec.id, f"{spec.id}/{record.id}", key, record.facts)
            dated = None if source.ever else source.dated or spec.dated
            day = NA if dated is None else self.fact(tree.FactRef(form=spec.id, fact=dated), (*owner, row))
            if dated is None or (isinstance(day, Range) and period.contains(day.lo)):
                sure.append(row)
            elif isinstance(day, Missing):
                maybe.append(row)
                items |= day.open
        seen = self.dossier.is_complete(spec.id, (key,), period)
        if not seen:
            items.add(Open(what="register", name=spec.id, subject=key))
        return Reach(tuple(sure), tuple(maybe), not seen, frozenset(items))

    # ── references and aggregates ─────────────────────────────────────────────────────────────────────────────────────

    def grade_of(self, node: tree.GradeOf, scope: Scope) -> Range:
        """Ask another subject a threshold question: graded, pending, not graded, no such subject, link unknown."""
        if node.link is None:
            return self.grade_answer(node, next(row.key for row in reversed(scope) if row.form == node.kind), scope)
        found = self.reach(tree.Linked(link=node.link, at=node.at), scope)
        if found.unseen:
            return Range(FALSE, TRUE, found.open)
        if not found.sure:
            return self.otherwise(node.otherwise, scope)
        return self.grade_answer(node, found.sure[0].key, scope)

    def otherwise(self, rule: tree.Otherwise, scope: Scope) -> Range:
        """Return what a reference without an answer means for the rule it stands in."""
        if rule.rule == "ask" and rule.fact is not None:  # the answer is recorded with the rule's own subject
            return ranges.truth(self.value(rule.fact, scope[:1]))
        return YES if rule.rule == "applies" else ranges.IN_BETWEEN

    def lookup(self, node: tree.Lookup, found: Reach, scope: Scope) -> Value:
        """Return a value at the one target of a link."""
        if found.unseen:
            return Missing(found.open)
        if found.sure:
            return self.value(node.of, (*scope, found.sure[0]))
        return NA if node.otherwise.rule == "does_not_apply" else self.otherwise(node.otherwise, scope)

    def counted(self, node: tree.Quantify | tree.Aggregate, scope: Scope, *, test: bool) -> tuple[list[Counted], Reach]:
        """Return the rows possibly in the base of an aggregate; what surely does not apply is left out."""
        found, rows = self.reach(node.over, scope), []
        for row in (*found.sure, *found.maybe):
            inner = (*scope, row)
            if found.blind and row in found.maybe:
                blank = Range(FALSE, TRUE, found.open)
                rows.append(Counted(row, surely=False, value=blank if test else Missing(found.open), waits=blank))
                continue
            where = YES if node.where is None else ranges.is_true(self.condition(node.where, inner))
            if where.hi == FALSE:
                continue
            value: Value = self.condition(node.of, inner) if test else self.value(node.of, inner)
            if isinstance(value, NotApplicable) or (test and value == ranges.IN_BETWEEN):
                continue
            surely = row in found.sure and where.lo == TRUE
            waits = where if row in found.sure else Range(FALSE, TRUE, found.open | where.open)
            rows.append(Counted(row, surely, value, waits))
        return rows, found

    def quantify(self, node: tree.Quantify, scope: Scope) -> Range:
        """Return whether some, or every, row of the base meets a condition."""
        rows, found = self.counted(node, scope, test=True)
        truths = [(one.surely, ranges.truth(one.value)) for one in rows]
        wanted = TRUE if node.op == "any" else FALSE
        decided = any(surely and part.lo == part.hi == wanted for surely, part in truths)
        if decided:
            return ranges.point(wanted)
        outcomes = []
        if found.unseen or any(part.lo <= wanted <= part.hi for _, part in truths):
            outcomes.append(wanted)
        if found.unseen or any(part.lo <= TRUE - wanted <= part.hi for _, part in truths):
            outcomes.append(TRUE - wanted)
        if self.may_be_empty([surely and not ranges.may_be_between(part) for surely, part in truths]):
            outcomes.append((node.if_empty or Truth.FALSE).rank)
        waits = ranges.opens(self.waits(rows, found))
        lo, hi = min(outcomes), max(outcomes)
        return ranges.point(lo) if lo == hi else Range(lo, hi, waits, split=ranges.MIDDLE not in outcomes)

    @staticmethod
    def may_be_left_out(value: Value, *, test: bool) -> bool:
        """Say whether a row is possibly left out because its value possibly does not apply."""
        return ranges.may_be_between(ranges.truth(value)) if test else ranges.may_not_apply(value)

    def may_be_empty(self, surely: Sequence[bool]) -> bool:
        """Say whether a base may hold no row at all: unless some row surely counts."""
        return not any(surely)

    @staticmethod
    def waits(rows: Sequence[Counted], found: Reach) -> list[Value]:
        """Return what an unsettled aggregate waits for."""
        return [*(one.value for one in rows), *(one.waits for one in rows), Missing(found.open)]

    def aggregate(self, node: tree.Aggregate, scope: Scope) -> Value:
        """Return a count, share, least, greatest, sum or mean over the rows of the base, with its bounds."""
        test = node.op in ("count", "share")
        rows, found = self.counted(node, scope, test=test)
        waits = self.waits(rows, found)
        if node.op == "count":
            return self.count(node, rows, found, scope, waits)
        empty: Value = ranges.point(Fraction(0)) if node.if_empty is None else self.value(node.if_empty, scope)
        if not rows and not found.unseen:
            return empty
        made = self.share(node, rows, found, waits) if test else self.fold(node, rows, found, waits)
        sure = [one.surely and not self.may_be_left_out(one.value, test=test) for one in rows]
        if not self.may_be_empty(sure) or isinstance(made, Missing):
            return made
        if isinstance(empty, Range) and isinstance(made, Range):
            return ranges.span(min(made.lo, empty.lo), max(made.hi, empty.hi), waits)
        return Missing(ranges.opens(waits))

    def count(self, node: tree.Aggregate, rows: list[Counted], found: Reach, scope: Scope, waits: list[Value]) -> Value:
        """Count the rows that surely and possibly meet the condition; with `by`, the keys among them."""
        sure = [one.row for one in rows if one.surely and ranges.truth(one.value).lo == TRUE]
        maybe = [one.row for one in rows if ranges.truth(one.value).hi == TRUE]
        if node.by is None:
            lo, hi = len(sure), len(maybe)
        else:
            keys = [[self.value(node.by, (*scope, row)) for row in some] for some in (sure, maybe)]
            waits = [*waits, *keys[1]]
            certain, possible = ({key.lo for key in some if _is_point(key)} for some in keys)
            lo = len(certain) or min(1, sum(not ranges.may_not_apply(key) for key in keys[0]))
            hi = len(possible) + sum(not _is_point(key) and not isinstance(key, NotApplicable) for key in keys[1])
        return ranges.span(Fraction(lo), Fraction(MAX_COUNT if found.unseen else hi), waits)

    def share(self, node: tree.Aggregate, rows: list[Counted], found: Reach, waits: list[Value]) -> Value:
        """Return the share of the base that meets the condition, from a/(a+c) to A/(A+C)."""
        truths = [(one.surely, ranges.truth(one.value)) for one in rows]
        a = sum(surely and part.lo == TRUE for surely, part in truths)
        c = sum(part.lo == FALSE for _, part in truths)
        most = sum(part.hi == TRUE for _, part in truths)
        least = sum(surely and part.hi == FALSE for surely, part in truths)
        lo = Fraction(0) if found.unseen or not most else Fraction(a, a + c) if a + c else Fraction(1)
        hi = Fraction(1) if found.unseen else Fraction(most, most + least) if most + least else Fraction(0)
        ends = [ranges.rounded(end, node.digits, node.rounding) for end in (lo, hi)]
        return ranges.span(ends[0], ends[1], waits)

    def fold(self, node: tree.Aggregate, rows: list[Counted], found: Reach, waits: list[Value]) -> Value:
        """Return a least, greatest, sum or mean; bounds only where every row is seen and worth a range."""
        if node.op in ("least", "greatest"):
            rows = self.bounded(node.of, rows, found)
        parts = [one.value for one in rows]
        if not ranges.known(parts) or (found.unseen and not rows):
            return Missing(ranges.opens(waits))
        if node.op in ("sum", "mean"):
            if found.unseen or not all(one.surely for one in rows):
                return Missing(ranges.opens(waits))
            over = Fraction(len(rows)) if node.op == "mean" else Fraction(1)
            ends = [sum(part.lo for part in parts) / over, sum(part.hi for part in parts) / over]
            if node.op == "mean":
                ends = [ranges.rounded(end, node.digits, node.rounding) for end in ends]
            return ranges.span(ends[0], ends[1], waits)
        best = min if node.op == "least" else max
        lows, highs = [part.lo for part in parts], [part.hi for part in parts]
        sure = [part for one, part in zip(rows, parts, strict=True) if one.surely]
        if best is min:
            return ranges.span(min(lows), min(part.hi for part in sure) if sure else max(highs), waits)
        return ranges.span(max(part.lo for part in sure) if sure else min(lows), max(highs), waits)

    def bounded(self, node: tree.Node, rows: list[Counted], found: Reach) -> list[Counted]:
        """Give levels that are missing or unseen the range of their scale; a number unseen stays missing."""
        spec = self.book.facts.get((node.form, node.fact)) if isinstance(node, tree.FactRef) else None
        scale = self.book.scales.get(spec.scale or "") if spec is not None else None
        if spec is None or scale is None:
            return [] if found.unseen else rows
        anywhere = Range(0, len(scale.levels) - 1)
        made = [
            one._replace(value=anywhere, surely=one.surely and spec.applies is None)
            if isinstance(one.value, Missing) else one
            for one in rows
        ]  # fmt: skip
        extra = Counted(Row("", "", "", {}), surely=False, value=anywhere, waits=YES)
        return [*made, extra] if found.unseen else made


def _is_point(value: Value) -> TypeGuard[Range]:
    return isinstance(value, Range) and value.is_point


def _two(part: Range) -> tuple[Any, Any]:
    return part.lo, part.hi


def _ends(values: Sequence[Any], parts: Sequence[Range]) -> Range:
    return ranges.span(min(values), max(values), parts)


def _days(start: date, end: date) -> Fraction:
    return Fraction((end - start).days)


def _moved(parts: Sequence[Range]) -> Range:
    """Return a day, moved by the months and days that follow it."""
    day, months, days = parts
    return _ends([shifted(end, int(months.lo), int(days.lo)) for end in _two(day)], parts)


def shifted(day: date, months: int, days: int) -> date:
    """Move a day by whole months (to the month's last day where it has no such day), then by days."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(min(max(month, 12), 9999 * 12 + 11), 12)  # a day beyond the calendar stays at its edge
    last = calendar.monthrange(year, month + 1)[1]
    ordinal = date(year, month + 1, min(day.day, last)).toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
