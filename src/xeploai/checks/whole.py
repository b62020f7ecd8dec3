"""The static checks of a book: every fault that can be found without any evidence, all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from itertools import combinations, pairwise, permutations

from xeploai import tree
from xeploai.book import Book
from xeploai.checks import declarations, places
from xeploai.checks.dependencies import expandable
from xeploai.checks.strata import Cycle, refused_cycles
from xeploai.checks.terms import Terms
from xeploai.checks.types import Types
from xeploai.errors import BookError, Fault
from xeploai.rules import AnyRule, Derived, Precedence, RuleBase, Standard, Step

PrecedenceEnd = tuple[str, Step]


def checked(book: Book) -> Book:
    """Return `book` where no fault is found in it.

    Raises:
        BookError: With every fault found.
    """
    if found := faults(book):
        subject = f"the book of {book.jurisdiction} for {book.period.id}"
        raise BookError.of(subject, found)
    return book


def faults(book: Book) -> tuple[Fault, ...]:
    """Return every fault of a book: names, types, units, bounds, what rules may touch, and cycles.

    Cycles are looked for only where the names that the rules of each kind hang on are known.
    """
    types = Types(book)
    found = [*declarations.faults(book, types), *Terms(book, types).faults()]
    found += [*_repeated_answers(book), *_easier_above(book), *_contradictions(book)]
    if _has_strata(book):
        found += [_refused(book, cycle) for cycle in refused_cycles(book)]
    return tuple(dict.fromkeys(found))


# ── rules that answer one question twice ─────────────────────────────────────────────────────────────────────────────


def _repeated_answers(book: Book) -> Iterator[Fault]:
    """Yield standards of one grade, and derived facts of one name, that are in the book together."""
    answers: dict[tuple[str, ...], list[RuleBase]] = defaultdict(list)
    for rule in book.rules:
        if isinstance(rule, Standard):
            answers["the standard", rule.grade.name, rule.kind].append(rule)
        elif isinstance(rule, Derived):
            answers["the derived fact", rule.name, rule.kind].append(rule)
    for (what, name, kind), rules in answers.items():
        if pair := next((pair for pair in combinations(rules, 2) if not _alternatives(*pair)), None):
            said = f"{what} {name} of {kind!r} is declared twice."
            remedy = "Put what they share into one, or each under another option of one reading."
            yield Fault(places.of_rules(book, pair), said, remedy)


def _alternatives(one: RuleBase, other: RuleBase) -> bool:
    """Say whether two rules stand under different options of one reading, so that only one ever holds."""
    mine = {option.reading: option.option for option in one.reading}
    return any(mine.get(option.reading, option.option) != option.option for option in other.reading)


def _easier_above(book: Book) -> Iterator[Fault]:
    """Yield requirements of a standard that ask less of a number than the standard of a lower grade does.

    Whoever is good only from 80 points is not excellent from 70: one of the two numbers must be wrong.
    """
    asked: dict[tuple[object, ...], list[tuple[Standard, str, Decimal]]] = defaultdict(list)
    for rule in (rule for rule in book.rules if isinstance(rule, Standard)):
        for one in rule.requires:
            if (found := _least(book, one.when)) is not None:
                asked[rule.kind, found[0]].append((rule, one.id, found[1]))
    for rules in asked.values():
        for (low, of_low, least), (high, of_high, number) in permutations(rules, 2):
            if low.grade < high.grade and number < least and not _alternatives(low, high):
                place = f"{places.of_rule(book, low, of_low)}, {places.of_rule(book, high, of_high)}"
                what = f"{high.grade.name} asks for {number} and {low.grade.name} for {least}, of the same number."
                yield Fault(place, what, "Let the higher grade ask for no less: mend the value that is wrong.")


def _least(book: Book, when: tree.Node) -> tuple[tree.Node, Decimal] | None:
    """Return what a condition asks a least value of, and that value; None for a condition of another shape."""
    match when:
        case tree.Compare(op="ge" | "gt", left=of, right=tree.NumberConst() | tree.ParamRef() as number):
            pass
        case tree.Compare(op="le" | "lt", left=tree.NumberConst() | tree.ParamRef() as number, right=of):
            pass
        case _:
            return None
    if isinstance(number, tree.NumberConst):
        return of, number.value
    dated = book.parameters.get(number.param)
    return None if dated is None else (of, dated.value)


# ── precedences ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _contradictions(book: Book) -> Iterator[Fault]:
    """Yield precedences that within one scope put each of some steps before the next, and the last before the first."""
    certain = [rule for rule in book.precedences if not book.undecided(rule)]
    for scope in dict.fromkeys(rule.scope for rule in certain):
        cycle = _contradiction([rule for rule in certain if rule.scope in {scope, "all"}])
        if cycle:
            steps = [f"{kind} {step}" for kind, step in (rule.before for rule in cycle)]
            what = f"they contradict each other: {' → '.join([*steps, steps[0]])}."
            yield Fault(places.of_rules(book, cycle), what, "Leave one out, or put it under a reading.")


def _contradiction(rules: Iterable[Precedence]) -> list[Precedence]:
    # A step before itself is no contradiction up a hierarchy: the lower organisation before the one above it.
    by_ends: dict[tuple[PrecedenceEnd, PrecedenceEnd], Precedence] = {
        (one.before, one.after): one for one in rules if one.scope != "superior" or one.before != one.after
    }
    graph: dict[PrecedenceEnd, set[PrecedenceEnd]] = defaultdict(set)
    for before, after in by_ends:
        graph[after].add(before)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        nodes: list[PrecedenceEnd] = error.args[1]
        return [by_ends[pair] for pair in pairwise(nodes)]
    return []


# ── cycles ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _has_strata(book: Book) -> bool:
    """Say whether the rules of each kind can be written out, without which nothing says what reads what."""
    return all(expandable(book, rule) for rule in book.rules if isinstance(rule, Standard))


def _refused(book: Book, cycle: Cycle) -> Fault:
    rules: list[AnyRule] = [book.by_id[edge.rule] for edge in cycle if edge.rule]
    turns = []
    for edge in cycle:
        how = f" [{edge.rule}, {book.cited(book.by_id[edge.rule].cite)}]" if edge.rule else ""
        turns.append(f"{edge.reader}{how}")
    what = f"a cycle with no one meaning, each reading the next: {' → '.join([*turns, str(cycle[0].reader)])}."
    return Fault(places.of_rules(book, rules), what, _way_out(cycle))


def _way_out(cycle: Cycle) -> str:
    motions = {edge.motion for edge in cycle}
    if {"up", "down"} <= motions:
        return "Read the hierarchy one way only: grades of superiors, or of subordinates."
    if motions & {"up", "down"} and any(edge.reader.sort == "quota" and edge.motion == "jump" for edge in cycle):
        return "Group the quota, so that no group holds two subjects of which one reads the other."
    along = {link for edge in cycle if edge.motion in {"up", "down"} for link in edge.links}
    if len(along) > 1 and "jump" not in motions:
        return f"The links {', '.join(sorted(along))} may lead round together: let one of them run up the hierarchy."
    return (
        "Read .before_quota or a parameter instead, declare the link well_founded=True if it runs up a hierarchy, or "
        "settle by a reading which of the articles gives way."
    )
