"""Forty rules over twenty-five facts of one subject, as plain data that every engine is given in its own language."""

from __future__ import annotations

import random
from typing import Final, NamedTuple

Value = int | bool
Facts = dict[str, Value]

FAIR, GOOD, EXCELLENT = 1, 2, 3
"""Levels by their place from the bottom (0): the peers compare whole numbers."""
LEVELS: Final = ("results", "duties", "ethics", "discipline", "planning", "reports", "unity", "service")
SHARES: Final = ("on_time", "solved", "attended", "trained", "satisfied", "digital")
COUNTS: Final = ("late", "absent", "returned", "complaints")
FLAGS: Final = ("is_head", "warned", "absent_long", "unit_weak", "self_raised", "new_post", "inspected")
TOP: Final = dict.fromkeys(LEVELS, 3) | dict.fromkeys(SHARES, 100) | dict.fromkeys(COUNTS, 50)
"""The greatest value of each number; the least is 0."""


class Atom(NamedTuple):
    """A comparison of one fact with a constant; a flag compares with nothing and is simply true."""

    fact: str
    op: str = ""
    value: int = 0


class Rule(NamedTuple):
    """At most `at_most` (0 to 3, the grades from the bottom) where all of `when` hold."""

    id: str
    at_most: int
    when: tuple[Atom, ...]


def _rules() -> tuple[Rule, ...]:
    failed = [Rule(f"failed_{one}", 0, (Atom(one, "<", FAIR),)) for one in LEVELS]
    fair = [Rule(f"fair_{one}", 1, (Atom(one, "<", GOOD),)) for one in LEVELS]
    half = [Rule(f"half_{one}", 0, (Atom(one, "<", 50),)) for one in SHARES]
    most = [
        Rule(f"most_{one}", 2, (Atom(one, "<", 90), Atom(level, "<", EXCELLENT)))
        for one, level in zip(SHARES, LEVELS, strict=False)
    ]
    flags = [Rule(f"flag_{one}", 1, (Atom(one), Atom("late", ">", 0))) for one in FLAGS[1:5]]
    counts = [Rule(f"many_{one}", 2, (Atom(one, ">", 2),)) for one in COUNTS]
    heads = [
        Rule(f"head_{one}", 2, (Atom("is_head"), Atom(one, "<", EXCELLENT), Atom("returned", ">", 0)))
        for one in LEVELS[:2]
    ]
    posts = [Rule(f"post_{one}", 2, (Atom(one), Atom("complaints", ">", 1))) for one in FLAGS[5:]]
    return (*failed, *fair, *half, *most, *flags, *counts, *heads, *posts)


RULES: Final = _rules()


class Outcome(NamedTuple):
    """What an engine answers: the grade (0 to 3), and the rules that fired."""

    grade: int
    fired: frozenset[str]


def subjects(number: int, seed: int = 1) -> list[Facts]:
    """Return drawn subjects, mostly good ones, so that every grade and every rule is met in a few hundred."""
    rng = random.Random(seed)
    return [_subject(rng) for _ in range(number)]


def _subject(rng: random.Random) -> Facts:
    best = rng.random() ** 0.1
    facts: Facts = {one: rng.choices((3, 2, 1, 0), (80 * best, 14, 2, 1.2))[0] for one in LEVELS}
    facts |= {one: rng.randint(30, 100) if rng.random() < 0.06 else rng.randint(85, 100) for one in SHARES}
    facts |= {one: rng.choices((0, 1, 2, 3, 9), (80, 10, 6, 2, 2))[0] for one in COUNTS}
    return facts | {one: rng.random() < 0.1 for one in FLAGS}
