"""Small dossiers of Party organisations and members of 2018: whatever a case does not say is good and complete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import xeploai as xl
from xeploai import Complete, Grade, LinkRow, RecordRow, Subject
from xeploai.national import xeploai_rule_sets
from xeploai.national.instruments import YEAR_2018
from xeploai.plugins import Plugin, Plugins

RULE_SETS = tuple(xeploai_rule_sets())
PLUGINS = Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=RULE_SETS),))

# By analogy with guidance 21, and of every other reading the option that does least, so that a case turns on one rule.
WORDING: Mapping[str, str | None] = {
    "hd16-standards": "hd21-wording",
    "six-months-count": "last-day-counts",
    "under-half": "qd132-and-key-targets",
    "over-20-not-completed": "no-rule",
    "over-20-of-organisations": "cells-only",
    "servant-without-grade": "not-asked",
    "qd132-member-who-leads": "as-member",
    "organisation-completed": "all-fair",
    "organisation-results-criteria": "parts-I-and-II",
    "organisation-part-of-year": "graded",
    "organisation-ended-in-year": "graded",
    "limit-base": "graded",
    "limit-group": "cell",
    "limit-rounding": "down",
}
SIGNS = "party_member.hd16_signs"
HOLES = (
    "party_organisation.limit_cut",
    "party_organisation.not_completed_list",
    "party_organisation.qd132_grounds",
)
TABLES = (
    "party_organisation",
    "party_member",
    "official",
    "civil_servant",
    "public_employee",
    "agency",
    "mass_organisation",
    "member_of",
    "temporarily_at",
    "part_of",
    "party_side_of",
    "mass_side_of",
    "member_discipline",
    "member_conclusion",
    "organisation_discipline",
    "organisation_force_majeure",
    "leader",
    "heads",
    "manages",
    "leader_discipline",
    "corruption_in_scope",
)
CONDUCT = ("politics", "ethics", "order", "style", "pledge", "remedy")
RESULTS = ("ideology", "organisation", "leading_others", "inspection", "programmes", "results")
GOOD_MEMBER: Mapping[str, Any] = {
    **dict.fromkeys(CONDUCT, "GOOD"),
    "admitted_on": date(2001, 5, 19),
    "reviewed_on": date(2018, 12, 10),
    "sick_leave_months": 0,
    "residence_opinion": True,
    "full_member": True,
    "full_member_on": date(2002, 5, 19),
    "standing": "retired",
    "exempted": False,
    "suspended": False,
    "is_secretary": False,
    "is_committee_member": False,
    "exemplary": False,
    "tasks": "GOOD",
    "tasks_done": Decimal(95),
    "key_targets_met": True,
}
BEST_MEMBER: Mapping[str, Any] = {**GOOD_MEMBER, "tasks": "EXCELLENT", "exemplary": True}
GOOD_CELL: Mapping[str, Any] = {
    **dict.fromkeys(RESULTS, "GOOD"),
    "form": "cell",
    "tier": "under_grassroots",
    "grassroots": "tccsd-1",
    "part_of_year": False,
    "remedy": "GOOD",
    "model": False,
    "targets_met": Decimal(95),
}
BEST_CELL: Mapping[str, Any] = {**GOOD_CELL, **dict.fromkeys(RESULTS, "EXCELLENT"), "model": True}
GOOD_BODY: Mapping[str, Any] = {**GOOD_CELL, "form": "body", "tier": "grassroots"}
BEST_BODY: Mapping[str, Any] = {**BEST_CELL, "form": "body", "tier": "grassroots"}


def member(
    number: int = 1, base: Mapping[str, Any] = GOOD_MEMBER, person: str | None = None, **changes: Any
) -> Subject:
    """Return a member; what is not said is good, what is None is not known."""
    return Subject(kind="party_member", id=f"m-{number}", facts=_known({**base, **changes}), person=person)


def organisation(id: str = "o-1", base: Mapping[str, Any] = GOOD_CELL, **changes: Any) -> Subject:
    """Return an organisation, a cell unless `base` says otherwise."""
    return Subject(kind="party_organisation", id=id, facts=_known({**base, **changes}))


def beside(kind: str, grade: Grade, person: str | None = None) -> Subject:
    """Return a subject of another kind of which only the decision is known."""
    return Subject(kind=kind, id=f"{kind}-1", decided=grade, person=person)


def row(record: str, owner: str = "m-1", number: int = 1, **facts: Any) -> RecordRow:
    """Return a row of a register; a column that is None is not known."""
    return RecordRow(record=record, id=f"{record}-{number}", subject=owner, facts=_known(facts))


def reprimand(owner: str = "m-1", number: int = 1, **changes: Any) -> RecordRow:
    """Return a discipline of a member, decided in 2018 and not counted before."""
    columns = {
        "ground": "other",
        "measure": "reprimand",
        "linked_to_duty": False,
        "act_on": date(2018, 3, 1),
        "decided_on": date(2018, 6, 1),
        "already_counted": False,
    }
    return row("member_discipline", owner, number, **{**columns, **changes})


def dossier(
    *subjects: Subject, records: tuple[RecordRow, ...] = (), links: tuple[LinkRow, ...] = (), without: str = ""
) -> xl.Dossier:
    """Return a dossier in which members without another link belong to `o-1`, all complete but `without`."""
    placed = {one.source for one in links if one.link == "member_of"}
    homeless = [one.id for one in subjects if one.kind == "party_member" and one.id not in placed]
    belong = tuple(LinkRow("member_of", one, "o-1") for one in homeless)
    whole = tuple(Complete(what, periods=YEAR_2018) for what in TABLES if what != without)
    return xl.Dossier(subjects=subjects, records=records, links=(*belong, *links), complete=whole)


def members(*sorts: tuple[int, Mapping[str, Any]], first: int = 1) -> tuple[Subject, ...]:
    """Return so many members of each sort, numbered on from `first`."""
    facts = [base for many, base in sorts for _ in range(many)]
    return tuple(member(number, base) for number, base in enumerate(facts, start=first))


def under(body: str, units: Iterable[Subject]) -> tuple[LinkRow, ...]:
    """Return the links that put organisations directly under another."""
    return tuple(LinkRow("part_of", one.id, body) for one in units)


def book(readings: Mapping[str, str | None] = MappingProxyType({}), assume: tuple[str, ...] = HOLES) -> xl.Book:
    """Return the centre's book of 2018 under `WORDING`, changed by `readings`."""
    return xl.rulebook("vn", period="2018", plugins=PLUGINS, readings={**WORDING, **readings}, assume=(*assume, SIGNS))


def rulings(
    made: xl.Dossier,
    readings: Mapping[str, str | None] = MappingProxyType({}),
    assume: tuple[str, ...] = HOLES,
) -> dict[str, xl.Ruling]:
    """Return the rulings under `WORDING`, changed by `readings`."""
    return dict(xl.classify(made, book(readings, assume)))


def _known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}
