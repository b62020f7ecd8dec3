"""A made-up district under the book of Hòa Bình for 2018: members with all their organisations, agencies and posts.

Cells of fifteen members belong to base organisations of ten cells, those to the district; every base organisation has a
committee, an agency whose Party side it is, a leadership collective and three leaders, who are members as well. One
member in four holds a post in the state, each a subject of its own joined by the person. Of every hundred facts one or
two are missing; every table, link and register is complete, and few members have a row in one.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai_hoa_binh import DEMO_READINGS

IN_A_CELL, CELLS = 15, 10
"""Members of a cell, and cells of a base organisation."""
MISSING = 0.015
"""How many of the facts are missing."""
STANDINGS = {"retired": 35, "outside": 40, "worker": 5, "civil_servant": 9, "public_employee": 9, "official": 2}
POSTS = ("worker", "civil_servant", "public_employee", "official")
Draw = Callable[[random.Random], Any]


def book() -> xl.Book:
    """Return the book of the province's demo: its readings chosen, its holes open."""
    return xl.rulebook("hoa-binh", period="2018", readings=DEMO_READINGS)


def dossier(members: int, seed: int = 1) -> xl.Dossier:
    """Return members in their cells, with everything above and beside them."""
    district, law = _District(random.Random(seed)), book()
    district.organisation("d", "body", "above_grassroots", "d")
    cells = -(-members // IN_A_CELL)
    for number in range(-(-cells // CELLS)):
        district.base(number)
    for number in range(cells):
        district.organisation(f"c-{number}", "cell", "under_grassroots", f"o-{number // CELLS}")
        district.link("part_of", f"c-{number}", f"o-{number // CELLS}")
    for number in range(members):
        district.member(number)
    joined = [id for id, link in law.links.items() if not (link.same_person or link.same_id)]
    whole = [*law.kinds, *law.records, *joined]
    return xl.Dossier(
        subjects=tuple(district.subjects),
        links=tuple(district.links),
        records=tuple(district.records),
        complete=tuple(xl.Complete(what, periods=law.period.span) for what in whole),
    )


class _District:
    """The rows of a dossier in the making."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.subjects: list[xl.Subject] = []
        self.links: list[xl.LinkRow] = []
        self.records: list[xl.RecordRow] = []

    def link(self, id: str, source: str, target: str) -> None:
        """Add a row of a link."""
        self.links.append(xl.LinkRow(id, source, target))

    def add(self, kind: str, id: str, facts: Mapping[str, Any], person: str | None = None) -> None:
        """Add a subject, of whose facts some are missing."""
        given = {name: value for name, value in facts.items() if self.rng.random() >= MISSING}
        self.subjects.append(xl.Subject(kind=kind, id=id, person=person, facts=given))

    def organisation(self, id: str, form: str, tier: str, base: str) -> None:
        """Add a Party organisation, with the base organisation in which its members are counted."""
        fixed = {"form": form, "tier": tier, "grassroots": base}
        self.subjects.append(xl.Subject(kind="party_organisation", id=id, facts=fixed | self.drawn(ORGANISATION)))

    def base(self, number: int) -> None:
        """Add a base organisation with its committee, its agency, and those who lead the agency."""
        here = f"o-{number}"
        self.organisation(here, "body", "grassroots", here)
        self.link("part_of", here, "d")
        self.add("committee", f"k-{number}", {})
        self.link("committee_of", f"k-{number}", here)
        self.add("agency", f"a-{number}", {"given_grade": self.rng.choice(("GOOD", "GOOD", "EXCELLENT", "COMPLETED"))})
        self.link("party_side_of", here, f"a-{number}")
        self.add("collective", f"t-{number}", self.drawn(COLLECTIVE))
        self.link("leads", f"t-{number}", f"a-{number}")

    def member(self, number: int) -> None:
        """Add a member, with the post that goes with the member's standing."""
        rng, id, person, place = self.rng, f"m-{number}", f"p-{number}", number % IN_A_CELL
        base, leads = number // (IN_A_CELL * CELLS), number % (IN_A_CELL * CELLS) < 3  # three lead the agency
        standing = "civil_servant" if leads else rng.choices([*STANDINGS], [*STANDINGS.values()])[0]
        posts = {"standing": standing, "is_secretary": place == 0, "is_committee_member": place < 3}
        self.add("party_member", id, posts | self.drawn(MEMBER), person)
        self.link("member_of", id, f"c-{number // IN_A_CELL}")
        if number % (IN_A_CELL * CELLS) < 5:
            self.link("on_committee", id, f"k-{base}")
        if standing in POSTS:
            leading = {"is_leader": leads} if standing == "civil_servant" else {}
            self.add(standing, f"{standing}-{number}", leading | self.drawn(STATE[standing]), person)
            self.link(f"{standing}_at", f"{standing}-{number}", f"a-{base}")
        if leads:
            self.add("leader", f"l-{number}", self.drawn(LEADER), person)
            self.link("in_collective", f"l-{number}", f"t-{base}")
            self.link("heads" if place == 0 else "manages", f"l-{number}", f"a-{base}")
        if rng.random() < 0.01:
            row: dict[str, Any] = {"ground": "third_child", "measure": "reprimand", "decided_on": date(2018, 5, 4)}
            self.records.append(xl.RecordRow(record="member_discipline", id=f"r-{number}", subject=id, facts=row))

    def drawn(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Return facts, each as it is or as it is drawn."""
        return {name: value(self.rng) if callable(value) else value for name, value in facts.items()}


def _level(rng: random.Random) -> str:
    return rng.choices(("EXCELLENT", "GOOD", "FAIR", "POOR"), (40, 45, 14, 1))[0]


def _yes(share: float) -> Draw:
    return lambda rng: rng.random() < share


def _percent(*values: int) -> Draw:
    return lambda rng: Decimal(rng.choice(values))


def _day(first: int, last: int) -> Draw:
    return lambda rng: date(rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28))


ORGANISATION = dict.fromkeys(
    ("ideology", "organisation", "leading_others", "inspection", "programmes", "results", "remedy"), _level
) | {
    "part_of_year": False, "model": _yes(0.2), "targets_met": _percent(100, 95, 90, 80),
    "regular_scored": 12, "regular_recognised": 12, "thematic_scored": 4, "thematic_recognised": 4,
}  # fmt: skip
MEMBER = dict.fromkeys(("politics", "ethics", "order", "style", "tasks", "pledge", "remedy"), _level) | {
    "admitted_on": _day(1985, 2018), "full_member": True, "exempted": _yes(0.03), "suspended": False,
    "sick_leave_months": 0, "residence_opinion": True, "exemplary": _yes(0.3), "tasks_done": _percent(100, 95, 80),
    "key_targets_met": True, "chosen_excellent": _yes(0.1),
}  # fmt: skip
COLLECTIVE = {
    "sort": "agency_leadership", "level_group": "huyen", "part_of_year": False, "building": _level, "results": _level,
    "remedy": _level, "leading_position": _yes(0.3), "targets_met": _percent(100, 90), "key_targets_met": True,
}  # fmt: skip
LEADER = dict.fromkeys(
    ("primary_post", "exemplary", "sets_example", "duties_on_time", "high_quality", "initiative", "key_targets_met"),
    _yes(0.8),
) | {
    "title_group": "cap-truong", "is_acting": False, "sick_leave_months": 0, "residence_opinion": True,
    "targets_done": _percent(100, 95), "targets_on_time": _percent(90, 80), "targets_weak": _percent(0, 5),
    "targets_exceeded": _percent(60, 40), "tasks_done": _percent(100, 95),
}  # fmt: skip
_SERVANT = dict.fromkeys(("on_time", "ahead", "sudden_tasks", "initiative"), _yes(0.7)) | {
    "done": _percent(100, 100, 90), "personal_leave_months": 0, "sick_all_year": False, "months_at_old_agency": 0,
    "old_agency_opinion": False,
}  # fmt: skip
STATE: Mapping[str, Mapping[str, Any]] = {
    "worker": {},
    "official": {"agency_done": _percent(100, 90), "sudden_tasks": _yes(0.7), "initiative": _yes(0.7)},
    "civil_servant": _SERVANT,
    "public_employee": _SERVANT
    | dict.fromkeys(("ethics", "conduct"), _yes(0.9))
    | dict.fromkeys(("disobeyed", "below_standard", "broke_process", "divided_unit", "no_cooperation"), _yes(0.01))
    | {"is_manager": _yes(0.1)},
}
