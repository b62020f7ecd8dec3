"""What came out beside what had to: each difference in a line, and each name that the book does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from xeploai.book import Book
from xeploai.classify import Rulings
from xeploai.errors import Fault, brief, nearest
from xeploai.explain import Lang
from xeploai.rules import Discretion, Quota, Standard
from xeploai.rulings import Ruling
from xeploai.scales import Grade
from xeploai.testing.cases.case import Case, Expected

_EXACT = ("binding", "gates", "holes")
_AMONG = ("in_force", "could_bind", "findings")


class Difference(NamedTuple):
    """One thing that did not come out as a case expects.

    Attributes:
        key: What of the ruling: a key of `expect`, or `engine` where it and the definition differ.
        expected: What had to come out; `[x, …]` is x among others.
        found: What came out.
    """

    key: str
    expected: str
    found: str

    def told(self, lang: Lang = "en") -> str:
        """Return it as one line."""
        if lang == "vi":
            return f"{self.key}: phải là {self.expected}, mà ra {self.found}"
        return f"{self.key}: expected {self.expected}, found {self.found}"


def faults_of_names(case: Case, book: Book) -> Iterator[Fault]:
    """Yield a fault for each rule or fact that a case names and the book does not have: it would expect nothing."""
    facts = [name for form, name in (*book.facts, *book.derived) if form == case.subject.kind]
    for name in (name for name in case.expect.value if name not in facts):
        vi = f"{case.subject.kind} không có dữ liệu {brief(name)}. {nearest(name, facts, 'vi')}"
        what = f"there is no fact {brief(name)} of {case.subject.kind}."
        yield Fault(f"{case.place} {brief(case.vi)}, value", what, nearest(name, facts), vi)
    names = _names(book)
    for key in (*_EXACT, *_AMONG, "without"):
        for name in getattr(case.expect, key) or ():
            if name in names:
                continue
            what = f"no rule set of the book has a rule {brief(name)}."
            vi = f"không bộ quy tắc nào có quy tắc {brief(name)}. {nearest(name, names, 'vi')}"
            yield Fault(f"{case.place} {brief(case.vi)}, {key}", what, nearest(name, names), vi)


def _names(book: Book) -> set[str]:
    """Return the id of every rule and requirement, also of those that a reading leaves out, and what engines add."""
    told = [rule for held in book.sets for rule in held.rules]
    parts = {f"{rule.id}.{one.id}" for rule in told if isinstance(rule, Standard) for one in rule.requires}
    of_quotas = {f"{what}.{rule.id}" for rule in told if isinstance(rule, Quota) for what in ("choice", "unused")}
    of_choices = {f"choice.{rule.id}" for rule in told if isinstance(rule, Discretion)}
    of_engines = {*(f"reference.{link}" for link in book.links), *(f"incomplete:{kind}" for kind in book.kinds)}
    return {*(rule.id for rule in told), *parts, *book.by_id, *of_quotas, *of_choices, *of_engines}


def differences(expect: Expected, key: str, rulings: Rulings) -> tuple[Difference, ...]:
    """Return what of the ruling of a subject is not as expected."""
    ruling, book = rulings[key], rulings.book
    return (*_differences(expect, ruling, book), *_values(expect, key, rulings))


def _differences(expect: Expected, ruling: Ruling, book: Book) -> Iterator[Difference]:
    between, missing = (ruling.low, ruling.high), {one.name for one in ruling.missing}
    exact = [(key, _list(getattr(expect, key)), _list(getattr(ruling, key))) for key in _EXACT]
    told = [
        ("status", expect.status, ruling.status),
        ("grade", expect.grade and expect.grade.name, ruling.grade.name if ruling.grade else _span(between)),
        ("between", _span(expect.between), _span(between)),
        ("before_quota", _span(expect.before_quota), _span(ruling.before_quota)),
        *exact,
        ("missing", _list(expect.missing), _list(missing)),
        ("established", expect.established, ruling.established.name if ruling.established else "—"),
    ]
    for key, expected, found in told:
        if expected is not None and expected != found:
            yield Difference(key, expected, str(found))
    yield from _among(expect, ruling)
    yield from _articles(expect, ruling, book)


def _among(expect: Expected, ruling: Ruling) -> Iterator[Difference]:
    surely = [one.rule for one in ruling.in_force if one.surely]
    findings = [one.id for one in ruling.findings]
    found = {"in_force": surely, "could_bind": ruling.could_bind, "findings": findings}
    for key in _AMONG:
        if lacking := [name for name in getattr(expect, key) if name not in found[key]]:
            yield Difference(key, f"[{', '.join([*lacking, '…'])}]", f"[{', '.join(found[key])}]")
    there = {*(one.rule for one in ruling.in_force), *ruling.gates, *ruling.holes, *findings, *ruling.binding}
    if wrong := [name for name in expect.without if name in there]:
        yield Difference("without", "[]", f"[{', '.join(wrong)}]")


def _articles(expect: Expected, ruling: Ruling, book: Book) -> Iterator[Difference]:
    """Yield each article that nothing cites on which the ruling rests as far as the case looks at it."""
    grounds = [*(ruling.gates or ruling.binding), *(expect.holes or ()), *expect.could_bind, *expect.in_force]
    cited = {book.cited(book.by_id[name].cite) for name in grounds if name in book.by_id}
    cited |= {book.cited(one.cite) for one in ruling.findings if one.id in expect.findings and one.cite is not None}
    for article in expect.article:
        whole = re.compile(rf"(?<!\w){re.escape(article)}(?!\w)")  # Điều 2 is not Điều 20
        if not any(whole.search(one) for one in cited):
            yield Difference("article", repr(article), "; ".join(sorted(cited)) or "—")


def _values(expect: Expected, key: str, rulings: Rulings) -> Iterator[Difference]:
    for name, expected in expect.value.items():
        found = rulings.value(key, name, "authority")
        told: object = found.status
        if found.status == "settled":
            told = found.value
        elif found.low is not None and isinstance(expected, tuple):
            told = (found.low, found.high)
        if not _same("open" if expected is None else expected, told):
            yield Difference(f"value {name}", str(expected), f"{told}")


def _same(expected: object, found: object) -> bool:
    """Say whether two values are one: numbers as numbers, days and codes as they are written."""
    if isinstance(expected, tuple) and isinstance(found, tuple):
        return all(map(_same, expected, found))
    if isinstance(expected, bool) or isinstance(found, bool):
        return expected is found
    if isinstance(expected, int | Decimal):
        return isinstance(found, int | Decimal) and expected == found
    return str(expected) == str(found)


def _span(grades: tuple[Grade, Grade] | None) -> str | None:
    return None if grades is None else f"[{grades[0].name}, {grades[1].name}]"


def _list(names: Iterable[str] | None) -> str | None:
    return None if names is None else f"[{', '.join(sorted(set(names)))}]"
