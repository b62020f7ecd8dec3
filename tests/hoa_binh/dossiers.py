"""Small dossiers of Hòa Bình, 2018: on the centre's, so that a case turns on one rule of the province."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.national.party_dossiers import BEST_MEMBER, GOOD_CELL, WORDING, member, organisation

import xeploai as xl
from xeploai import Complete, Grade, LinkRow, RecordRow, Subject
from xeploai.evidence import examine
from xeploai.national import xeploai_rule_sets
from xeploai.national.instruments import YEAR_2018
from xeploai.reference import Reference
from xeploai_hoa_binh import RULE_SET

# Of every reading the option that does least; `held-grade` has none.
TAKEN: Mapping[str, str | None] = {
    **WORDING,
    "meetings-missing": "all",
    "meetings-condition": "both",
    "meetings-whose": "cells",
    "meetings-part-of-year": "not-asked",
    "in-charge": "committee-member",
    "held-grade": "both",
    "third-child-organisation": "no-effect",
    "hoa-binh-limit-base": "graded",
    "hoa-binh-limit-group": "cell",
    "which-hd12": "central",
    "acting-head": "not-head",
    "leader-counted-once": "once",
    "leader-unit-led": "heads",
    "leader-counted-posts": "primary-post",
    "collective-old-unit": "counts",
    "collective-under-half": "both",
}
_YEAR = xl.Period.parse("2018")
_SETS = (
    *(one for one in xeploai_rule_sets() if one.holds(_YEAR, _YEAR.end)),
    RULE_SET,
)
TABLES = (
    *(one.id for held in _SETS for one in held.kinds),
    *(one.id for held in _SETS for one in held.links),
    *(one.id for held in _SETS for one in held.records),
)
# Every hole of the kinds that cases are about, but what nobody may assume empty: the centre has cases of its own.
KINDS = {"party_organisation", "party_member", "leader", "collective", "agency"}
HOLES = tuple(
    rule.id
    for held in _SETS
    for rule in held.rules
    if isinstance(rule, xl.Hole) and not rule.whole and KINDS & set(rule.kinds)
)
FULL: Mapping[str, Any] = {
    "regular_scored": 12,
    "regular_recognised": 12,
    "thematic_scored": 4,
    "thematic_recognised": 4,
}
CELL: Mapping[str, Any] = {**GOOD_CELL, **FULL}
# Excellent but for the limit: he is the one chosen within it.
CHOSEN: Mapping[str, Any] = {**BEST_MEMBER, "chosen_excellent": True}
LEADER: Mapping[str, Any] = {
    **dict.fromkeys(("exemplary", "sets_example", "duties_on_time", "high_quality", "initiative"), True),
    **dict.fromkeys(("targets_done", "targets_on_time", "tasks_done"), 100),
    "title_group": "truong-phong",
    "primary_post": True,
    "is_acting": False,
    "targets_weak": 0,
    "targets_exceeded": 50,
    "key_targets_met": True,
    "chosen_excellent": True,
}


class Case(NamedTuple):
    """One subject in a small dossier, and what the rule named does about it."""

    says: str
    rule: str
    cite: str
    status: str
    grade: Grade | None
    made: xl.Dossier
    of: str = "party_member:m-1"
    readings: Mapping[str, str | None] = MappingProxyType({})
    assume: tuple[str, ...] = HOLES
    proposals: tuple[str, ...] = ()


def cell(id: str = "o-1", base: Mapping[str, Any] = CELL, **changes: Any) -> Subject:
    """Return a cell, all of whose meetings were scored and recognised unless said."""
    return organisation(id, base, **changes)


def others(many: int = 4, first: int = 2) -> tuple[Subject, ...]:
    """Return so many good members; with four of them a cell of five has one place for an excellent one."""
    return tuple(member(number) for number in range(first, first + many))


def leader(id: str = "l-1", base: Mapping[str, Any] = LEADER, person: str | None = "p-1", **changes: Any) -> Subject:
    """Return a leader, excellent unless said, who is the person of the code."""
    facts = {name: value for name, value in {**base, **changes}.items() if value is not None}
    return Subject(kind="leader", id=id, facts=facts, person=person)


def peers(many: int = 4) -> tuple[Subject, ...]:
    """Return so many good leaders of the same titles."""
    return tuple(
        leader(f"peer-{number}", person=f"peer-{number}", exemplary=False, chosen_excellent=False)
        for number in range(many)
    )


def agency(id: str = "a-1", given: Grade = Grade.EXCELLENT) -> Subject:
    """Return an agency, whose grade is given by those who grade agencies."""
    return Subject(kind="agency", id=id, facts={"given_grade": given.name})


def dossier(
    *subjects: Subject,
    records: Iterable[RecordRow] = (),
    links: Iterable[LinkRow] = (),
    without: str = "",
    also: tuple[str, ...] = (),
) -> xl.Dossier:
    """Return a dossier in which members without another link belong to `o-1`, all complete but `without`.

    Args:
        subjects: Who is in it.
        records: Rows of registers.
        links: Links beside those to `o-1`.
        without: What is not said to be complete.
        also: Registers of proposals that are complete too.
    """
    links = tuple(links)
    placed = {one.source for one in links if one.link == "member_of"}
    homeless = [one.id for one in subjects if one.kind == "party_member" and one.id not in placed]
    belong = tuple(LinkRow("member_of", one, "o-1") for one in homeless)
    whole = tuple(Complete(what, periods=YEAR_2018) for what in (*TABLES, *also) if what != without)
    return xl.Dossier(subjects=subjects, records=tuple(records), links=(*belong, *links), complete=whole)


def book(
    readings: Mapping[str, str | None] = MappingProxyType({}),
    assume: tuple[str, ...] = HOLES,
    proposals: tuple[str, ...] = (),
) -> xl.Book:
    """Return the province's book of 2018 under `TAKEN`, changed by `readings`."""
    return _book(frozenset({**TAKEN, **readings}.items()), assume, proposals)


@cache
def _book(readings: frozenset[tuple[str, str | None]], assume: tuple[str, ...], proposals: tuple[str, ...]) -> xl.Book:
    return xl.rulebook("hoa-binh", period="2018", readings=dict(readings), assume=assume, proposals=proposals)


def rulings(
    made: xl.Dossier,
    readings: Mapping[str, str | None] = MappingProxyType({}),
    assume: tuple[str, ...] = HOLES,
    proposals: tuple[str, ...] = (),
) -> dict[str, xl.Ruling]:
    """Return the rulings of the engine, which are those of the definition."""
    rules = book(readings, assume, proposals)
    found = dict(xl.classify(made, rules))
    examined, _ = examine(made, rules)
    assert found == Reference(rules, examined).rulings()
    return found
