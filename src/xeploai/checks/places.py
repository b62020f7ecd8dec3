"""How a fault of a book names its place: the rule or declaration with the article it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from xeploai.book import Book
from xeploai.law import Citation
from xeploai.rules import RuleBase


def of_rule(book: Book, rule: RuleBase, part: str = "") -> str:
    """Return the place of a rule (or of the `part` of a standard): its id and article."""
    id = f"{rule.id}.{part}" if part else rule.id
    return f"rule {id!r} ({book.cited(rule.cite)})"


def of_rules(book: Book, rules: Iterable[RuleBase]) -> str:
    """Return the place of several rules together."""
    return ", ".join(dict.fromkeys(of_rule(book, rule) for rule in rules))


def of_declared(book: Book, what: str, id: str, cite: Citation | None = None) -> str:
    """Return the place of a declaration: a fact, link, register, parameter, reading."""
    return f"{what} {id!r}" + (f" ({book.cited(cite)})" if cite is not None else "")
