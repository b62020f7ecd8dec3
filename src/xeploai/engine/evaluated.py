"""What expressions are worth, by their closures; and what whole rules count over other subjects, once."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Any

from xeploai import tree
from xeploai.book import Book
from xeploai.dossier import Dossier
from xeploai.engine.groups import Groups
from xeploai.engine.known import ENDS
from xeploai.engine.plan import Plan, plan_of
from xeploai.reference import ranges
from xeploai.reference.evaluation import Counted, Reach, Row, Scope
from xeploai.reference.ranges import FALSE, IN_BETWEEN, NO, TRUE, YES, Missing, NotApplicable, Range, Value
from xeploai.rulings import Open
from xeploai.scales import Truth


class Evaluated(Groups):
    """The definition, its expressions by the closures of a plan; what has none is the definition's own.

    Attributes:
        plan: The book made ready.
        answers: What is answered for good of a subject, per question.
        counts: What several rules count alike of a subject, per node that they share.
    """

    def __init__(self, book: Book, dossier: Dossier, first: Evaluated | None = None) -> None:
        plan = plan_of(book) if first is None else first.plan
        super().__init__(plan.book if first is None else book, dossier, first)
        self.plan: Plan = plan
        self._code, self._tests, self._ways = plan.codes.values, plan.codes.truths, plan.codes.reaches
        if first is not None and plan.is_grouped_plainly:
            self.group_keys, self.members = first.group_keys, first.members
        self.answers: defaultdict[tuple[str, str, int], dict[str, Range]] = defaultdict(dict)
        self.counts: defaultdict[int, dict[str, Value]] = defaultdict(dict)
        self._shares: dict[tuple[Any, ...], Fraction] = {}
        self._doubts: dict[str, list[Open]] = {}

    def value(self, node: tree.Node, scope: Scope) -> Value:
        """Return what a node is worth in a scope, by its closure where it has one."""
        code = self._code.get(id(node))
        return super().value(node, scope) if code is None else code(self, scope)

    def defined(self, node: tree.Node, scope: Scope) -> Value:
        """Return what a node is worth by the definition, its parts by their closures."""
        return super().value(node, scope)

    def condition(self, node: tree.Node, scope: Scope) -> Range:
        """Return the truth of a condition as it stands in a rule, by its closure where it has one."""
        test = self._tests.get(id(node))
        return super().condition(node, scope) if test is None else test(self, scope)

    def reach(self, source: tree.Source, scope: Scope) -> Reach:
        """Return the rows that a source leads to from the scope."""
        way = self._ways.get(id(source))
        return super().reach(source, scope) if way is None else way(self, scope)

    def counted(self, node: tree.Quantify | tree.Aggregate, scope: Scope, *, test: bool) -> tuple[list[Counted], Reach]:
        """Return the rows possibly in the base of an aggregate; see the definition."""
        found = self.reach(node.over, scope)
        if found.maybe or id(node.of) not in (self._tests if test else self._code):
            return super().counted(node, scope, test=test)
        worth: Any = (self._tests if test else self._code)[id(node.of)]
        rows = []
        for row in found.sure:
            inner = (*scope, row)
            where = YES if node.where is None else ranges.is_true(self.condition(node.where, inner))
            if where.hi == FALSE:
                continue
            value = worth(self, inner)
            if not (isinstance(value, NotApplicable) or (test and value == IN_BETWEEN)):
                rows.append(Counted(row, where.lo == TRUE, value, where))
        return rows, found

    def quantified(self, node: tree.Quantify, scope: Scope, parts: list[Range] | None) -> Range:
        """Return whether some, or every, row of a base meets a condition, given what it is of each; see `quantify`."""
        if parts is not None and not parts:
            return ENDS[(node.if_empty or Truth.FALSE).rank]
        if parts is None or not any(not ranges.may_be_between(part) for part in parts):
            return self.quantify(node, scope)
        wanted = TRUE if node.op == "any" else FALSE
        if any(part.lo == part.hi == wanted for part in parts):
            return YES if wanted == TRUE else NO
        outcomes = [end for end in (wanted, TRUE - wanted) if any(part.lo <= end <= part.hi for part in parts)]
        lo, hi = min(outcomes), max(outcomes)
        return ranges.point(lo) if lo == hi else Range(lo, hi, ranges.opens(parts), split=True)

    def shared(self, node: tree.Aggregate, scope: Scope, parts: list[Range] | None) -> Value:
        """Return the share of a base that meets a condition, given what it is of each row; see `aggregate`."""
        if parts is None or not any(not ranges.may_be_between(part) for part in parts):
            return self.aggregate(node, scope)
        low = self._share(node, sum(part.lo == TRUE for part in parts), sum(part.lo == FALSE for part in parts), 1)
        high = self._share(node, sum(part.hi == TRUE for part in parts), sum(part.hi == FALSE for part in parts), 0)
        if not any(part.hi == TRUE for part in parts):
            low = Fraction(0)
        return ranges.span(low, high, parts)

    def _share(self, node: tree.Aggregate, met: int, missed: int, over_none: int) -> Fraction:
        place = (met, missed, over_none, node.digits, node.rounding)
        if place not in self._shares:
            share = Fraction(met, met + missed) if met + missed else Fraction(over_none)
            self._shares[place] = ranges.rounded(share, node.digits, node.rounding)
        return self._shares[place]

    def derived(self, row: Row, name: str) -> Value:
        """Return a derived fact, by its closure."""
        return self.ask(("derived", row.key, name), lambda: self._worked_out(row, name))

    def _worked_out(self, row: Row, name: str) -> Value:
        code = self.plan.derived[row.form, name]
        waits = [item for rule in self.book.derived[row.form, name] for item in self.doubts(rule)]
        return Missing(frozenset(waits)) if waits else code(self, (row,))

    def doubts(self, rule: Any) -> list[Open]:
        """Return why a rule is never surely what it says."""
        if rule.id not in self._doubts:
            self._doubts[rule.id] = super().doubts(rule)
        return self._doubts[rule.id]
