"""Books and dossiers of one kind of mistake: a small group with a place that a slightly larger one has not."""

from __future__ import annotations

import random
from decimal import Decimal

from xeploai import Base, Book, Ceiling, Complete, Dossier, Grade, Kind, Quota, RuleSet, SmallGroup, Subject
from xeploai.forms import FactSpec, FormSpec
from xeploai.testing.books import LAW
from xeploai.testing.languages import PERIOD, fact_ref

MEMBER = Kind("member", vi="Đảng viên", complete=True)
_FACTS = (
    FactSpec(id="flag", type="bool", vi="flag"),
    FactSpec(id="score", type="integer", vi="score", between=(Decimal(0), Decimal(9))),
)


def book() -> Book:
    """Return a fifth of those at least GOOD, rounded down, but one where they are fewer than four."""
    capped = Ceiling("cap", MEMBER, at_most=Grade.COMPLETED, when=fact_ref("member", "flag"), cite=LAW.at("1"))
    quota = Quota(
        "quota",
        MEMBER,
        group=(),
        base=Base(grade=Grade.GOOD),
        share=Decimal("0.2"),
        small=SmallGroup(measure="base", below=4, places=1),
        key=fact_ref("member", "score"),
        cite=LAW.at("2"),
    )
    form = FormSpec(id="member", facts=_FACTS)
    held = RuleSet(
        id="core", jurisdiction="vn", vi="", instruments=(LAW,), kinds=(MEMBER,), forms=(form,), rules=(capped, quota)
    )
    return Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=(held,))


def dossier(seed: int) -> Dossier:
    """Return six or seven members, some of whom may or may not be at least GOOD."""
    rng = random.Random(seed)
    scores = rng.sample(range(10), rng.choice((6, 7)))
    members = []
    for number, score in enumerate(scores):
        flag = rng.choice((True, False, False, None))
        facts: dict[str, bool | int] = {"score": score} if flag is None else {"score": score, "flag": flag}
        members.append(Subject(kind="member", id=f"m-{number}", facts=dict(facts)))
    return Dossier(subjects=tuple(members), complete=(Complete(MEMBER),))
