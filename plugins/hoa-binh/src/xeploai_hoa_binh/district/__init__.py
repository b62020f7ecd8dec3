"""Huyện minh họa: makes the demo's tables, the same every time: `python -m xeploai_hoa_binh.district [FOLDER]`.

Nobody is described: subjects are codes, and every value comes from a seeded generator or from what is planted.

`plan` who belongs where · `profiles` what evidence looks like by the grade meant · `planted` what is planted on whom ·
`units`, `people` the subjects · `registers` their entries · `process` the steps taken · `tables` all of it as CSV.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import xeploai as xl
from xeploai import Complete, LinkRow
from xeploai.national.instruments import YEAR_2018
from xeploai.national.kinds import (
    IN_CHARGE_OF,
    KINDS,
    LINKS,
    MANAGES,
    MASS_SIDE_OF,
    ON_COMMITTEE,
    PARTY_MEMBER,
    PARTY_SIDE_OF,
    TEMPORARILY_AT,
)
from xeploai_hoa_binh.district import people, plan, process, registers, units
from xeploai_hoa_binh.district import tables as as_tables
from xeploai_hoa_binh.district.draw import Draw
from xeploai_hoa_binh.district.people import Made
from xeploai_hoa_binh.district.plan import member_id

__all__ = ["SEED", "dossier", "main", "member_id", "tables"]

SEED = 2018


def dossier() -> xl.Dossier:
    """Return the demo's dossier."""
    made = tuple(_made(Draw(SEED)))
    return xl.Dossier(
        subjects=tuple(one.subject for one in made),
        links=(*(link for one in made for link in one.links), *_links()),
        records=registers.records(),
        complete=tuple(_complete()),
        steps=tuple(process.steps(made)),
    )


def _made(draw: Draw) -> Iterable[Made]:
    yield from units.organisations(draw)
    yield from units.committees()
    members = tuple(people.members(draw))
    yield from members
    yield from units.agencies()
    yield from units.mass_organisations()
    yield from units.collectives()
    yield from people.leaders()
    yield from sorted(people.capacities(members, draw), key=lambda one: one.subject.key)


def _links() -> Iterable[LinkRow]:
    """Yield the links to many, and those of a few members."""
    pairs = {
        TEMPORARILY_AT: plan.TEMPORARILY.items(),
        IN_CHARGE_OF: plan.IN_CHARGE,
        ON_COMMITTEE: plan.on_committee(),
        PARTY_SIDE_OF: plan.PARTY_SIDES,
        MASS_SIDE_OF: plan.MASS_SIDES,
        MANAGES: plan.MANAGES,
    }
    for link, rows in pairs.items():
        yield from (LinkRow(link, source, target) for source, target in rows)
    for member, (committee, day) in plan.LEFT_COMMITTEE.items():
        yield LinkRow(ON_COMMITTEE, member, committee, end=day)


def _complete() -> Iterable[Complete]:
    """Yield what is complete: all but the members of one cell, and so those of its grassroots organisation."""
    for kind in KINDS:
        if kind != PARTY_MEMBER:
            yield Complete(kind, periods=YEAR_2018)
    # Whose persons are joined by their codes is known of all but the members who may be missing.
    for link in LINKS:
        if not link.same_person or link.target == PARTY_MEMBER.id:
            yield Complete(link, periods=YEAR_2018)
    for register in sorted({row.record for row in registers.records()}):
        yield Complete(register, periods=YEAR_2018)
    scopes = [f"party_organisation:{id}" for id in plan.ORGANISATIONS if id != plan.INCOMPLETE_CELL]
    scopes += [f"committee:{id}" for id in plan.COMMITTEES]
    whole = {body for body, cells in plan.BODIES.items() if plan.INCOMPLETE_CELL not in cells}
    scopes += [*sorted(whole), *plan.GRASSROOTS_CELLS]
    for scope in scopes:
        yield Complete(PARTY_MEMBER, scope, periods=YEAR_2018)


def tables(made: xl.Dossier) -> dict[str, as_tables.Table]:
    """Return a dossier of the district as tables."""
    return as_tables.tables(made, xl.rulebook("hoa-binh", period="2018"))


def main(arguments: Iterable[str]) -> None:
    """Write the demo's tables into the folder named, or where the plugin keeps them."""
    folder = Path(next(iter(arguments), Path(__file__).parents[1] / "demo"))
    as_tables.write(folder, tables(dossier()))
