"""What a ruling rests on beside its grade: findings, registers relied on, how well its articles are established."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xeploai import tree
from xeploai.book import Book
from xeploai.law import Span
from xeploai.reference import ranges
from xeploai.reference.evaluation import Evaluation, Scope
from xeploai.reference.ranges import TRUE, Range
from xeploai.rules import AnyRule, Ceiling, Derived, Discretion, Given, Lift, Quota, Standard
from xeploai.rulings import Finding
from xeploai.scales import Established, Grade


def expressions(rule: AnyRule) -> Iterator[tree.Node]:
    """Yield the expressions of a rule, outermost only."""
    match rule:
        case Standard():
            yield from (one.when for one in rule.requires)
        case Quota():
            parts = (*rule.group, rule.share, rule.where, rule.key, rule.choice)
            yield from (part for part in parts if part is not None)
        case Discretion():
            yield from (rule.when, rule.choice)
        case Given():
            yield rule.fact
        case Derived():
            yield rule.value
        case _ if hasattr(rule, "when"):
            yield rule.when


def nodes(rule: AnyRule) -> Iterator[tree.Node]:
    """Yield every node that a rule is written in."""
    for expression in expressions(rule):
        yield from tree.walk(expression)


def sources(rule: AnyRule) -> Iterator[tree.Source]:
    """Yield every source of rows that a rule reads."""
    if isinstance(rule, Ceiling):
        yield from rule.rows
    yield from (node.over for node in nodes(rule) if isinstance(node, tree.Quantify | tree.Aggregate))


def rules_of(book: Book, kind: str) -> tuple[AnyRule, ...]:
    """Return the rules in the book about subjects of a kind, the lifts of its ceilings and open holes included."""
    own = [rule for rule in book.rules if getattr(rule, "kind", None) == kind]
    ceilings = {rule.id for rule in book.by_id.values() if isinstance(rule, Ceiling) and rule.kind == kind}
    lifts = [rule for rule in book.rules if isinstance(rule, Lift) and rule.of in ceilings]
    return (*own, *lifts, *book.holes(kind))


def established(book: Book, rules: Iterable[str]) -> Established | None:
    """Return the weakest citation among rules and the parameters they read; None where there is none."""
    found = []
    for id in rules:
        if (rule := book.by_id.get(id)) is None:
            continue
        found.append(rule.cite.established)
        values = [book.parameters.get(node.param) for node in nodes(rule) if isinstance(node, tree.ParamRef)]
        found += [value.cite.established for value in values if value is not None]
    return min(found, default=None)


def registers(evaluation: Evaluation, key: str) -> tuple[str, ...]:
    """Return the registers declared complete for a subject that its rules read: there, no row means false."""
    book, kind = evaluation.book, key.split(":", 1)[0]
    read = {s for rule in rules_of(book, kind) for s in sources(rule) if isinstance(s, tree.Rows)}
    own = [one for one in read if book.records[one.record].of == kind]
    whole = [one for one in own if evaluation.dossier.is_complete(one.record, (key,), _days(book, one))]
    return tuple(sorted({one.record for one in whole}))


def _days(book: Book, source: tree.Rows) -> Span:
    return Span() if source.ever else book.period.span


def findings(evaluation: Evaluation, key: str) -> tuple[Finding, ...]:
    """Return what a person should look at for one subject; nothing here changes a grade."""
    kind, scope = key.split(":", 1)[0], evaluation.scope(key)
    made = {one for look in (_checks, _references, choices) for one in look(evaluation, kind, scope)}
    return tuple(sorted(made, key=lambda finding: (finding.id, finding.vi)))


def _checks(evaluation: Evaluation, kind: str, scope: Scope) -> Iterator[Finding]:
    for check in evaluation.book.checks(kind):
        if not evaluation.book.undecided(check) and evaluation.condition(check.when, scope).lo == TRUE:
            yield Finding(id=check.id, subject=scope[0].key, vi=check.vi, en=check.en, cite=check.cite)


def _references(evaluation: Evaluation, kind: str, scope: Scope) -> Iterator[Finding]:
    """A reference that asks nothing of a subject not graded is silent in the ruling, so it is said here."""
    for rule in rules_of(evaluation.book, kind):
        if all(evaluation.condition(one, scope).hi != ranges.MIDDLE for one in conditions(evaluation.book, rule)):
            continue  # the reference made no difference
        for node in nodes(rule):
            if not isinstance(node, tree.GradeOf) or node.link is None or node.otherwise.rule != "does_not_apply":
                continue
            if evaluation.book.links[node.link].source == kind and _unanswered(evaluation, node, scope):
                yield silent(evaluation.book, rule, node.link, scope[0].key)


def silent(book: Book, rule: AnyRule, link_id: str, key: str) -> Finding:
    """Return the finding that a rule does not apply because nobody answers its reference along a link."""
    link = book.links[link_id]
    return Finding(
        id=f"reference.{link.id}",
        subject=key,
        rule=rule.id,
        vi=f"Quy định {rule.id} không áp dụng: {link.vi or link.id} không được xếp loại hoặc không có.",
        en=f"Rule {rule.id} does not apply: {link.en or link.id} is not graded or does not exist.",
        cite=rule.cite,
    )


def conditions(book: Book, rule: AnyRule) -> Iterator[tree.Node]:
    """Yield the conditions of a rule that are asked of the subject itself."""
    if isinstance(rule, Standard):
        yield from (
            expression for one in rule.requires for expression in expressions(book.by_id[f"{rule.id}.{one.id}"])
        )
    elif not isinstance(rule, Quota | Derived | Lift) and not getattr(rule, "rows", ()):
        yield from expressions(rule)


def _unanswered(evaluation: Evaluation, node: tree.GradeOf, scope: Scope) -> bool:
    return node.at is None and evaluation.grade_of(node, scope) == ranges.IN_BETWEEN


def choices(evaluation: Evaluation, kind: str, scope: Scope) -> Iterator[Finding]:
    """Yield the findings that a choice recorded is none of those open to the authority, where it may be asked for."""
    for rule in evaluation.book.discretions(kind):
        chosen = evaluation.value(rule.choice, scope)
        is_outside = isinstance(chosen, Range) and Grade.at(chosen.lo) not in rule.open
        if is_outside and evaluation.condition(rule.when, scope).hi == ranges.TRUE:
            offered = ", ".join(evaluation.book.label(kind, grade) for grade in rule.open)
            yield Finding(
                id=f"choice.{rule.id}",
                subject=scope[0].key,
                rule=rule.id,
                vi=f"Lựa chọn của {rule.decided_by} nằm ngoài các mức được chọn ({offered}), không được tính.",
                en=f"The choice recorded is outside the grades open to it ({len(rule.open)}), and is not counted.",
                cite=rule.cite,
            )
