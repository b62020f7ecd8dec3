"""Tổ chức: Party organisations, committees, agencies, mass organisations and leadership collectives."""

from __future__ import annotations

from collections.abc import Iterator

from xeploai import LinkRow
from xeploai.national.kinds import (
    AGENCY,
    COLLECTIVE,
    COMMITTEE,
    COMMITTEE_OF,
    LEADS,
    LEADS_MASS,
    MASS_ORGANISATION,
    PART_OF,
    PARTY_ORGANISATION,
    UNIT_OF,
)
from xeploai_hoa_binh.district import plan, planted, profiles
from xeploai_hoa_binh.district.draw import Draw
from xeploai_hoa_binh.district.people import Made, subject
from xeploai_hoa_binh.district.profiles import Facts


def organisations(draw: Draw) -> Iterator[Made]:
    """Yield the district's organisation, those of the grassroots, a section, and the cells."""
    for id in plan.ORGANISATIONS:
        meant, more = planted.ORGANISATIONS.get(id, ("GOOD", {}))
        facts = profiles.organisation(meant, draw) | _place(id) | more
        above = plan.superior(id)
        links = (LinkRow(PART_OF, id, above),) if above else ()
        start = plan.NEW_SINCE if id == plan.NEW_CELL else None
        end = plan.ENDED_ON if id == plan.ENDED_CELL else None
        yield Made(subject(PARTY_ORGANISATION, id, facts, start=start, end=end), meant, links)


def _place(id: str) -> Facts:
    if id == plan.DISTRICT:
        return {"form": "body", "tier": "above_grassroots"}
    is_cell = id in plan.CELLS
    form = "cell" if is_cell else "section" if id in (plan.SECTION, plan.NEW_SECTION) else "body"
    tier = "grassroots" if plan.GRASSROOTS[id] == id else "under_grassroots"
    # How often a committee that leads other organisations meets is not what the province's sentence counts.
    return {"form": form, "tier": tier, "grassroots": plan.GRASSROOTS[id]} | (profiles.MEETINGS if is_cell else {})


def committees() -> Iterator[Made]:
    """Yield the committees; no text seen says how one is graded, so nobody has decided."""
    for id, organisation in plan.COMMITTEES.items():
        yield Made(subject(COMMITTEE, id, {}), "", (LinkRow(COMMITTEE_OF, id, organisation),))


def agencies() -> Iterator[Made]:
    """Yield the district's and communes' governments, offices, schools, and their units."""
    for id, one in plan.AGENCIES.items():
        facts: Facts = {"given_grade": one.grade, "emulation_class": planted.EMULATION.get(id)}
        links = (LinkRow(UNIT_OF, id, one.unit_of),) if one.unit_of else ()
        yield Made(subject(AGENCY, id, facts, end=one.end), one.grade or "", links)


def mass_organisations() -> Iterator[Made]:
    """Yield the Front and the mass organisations."""
    for id, grade in plan.MASS_ORGANISATIONS.items():
        yield Made(subject(MASS_ORGANISATION, id, {"given_grade": grade}), grade)


def collectives() -> Iterator[Made]:
    """Yield the leadership collectives of agencies, of the Front and mass organisations, and the Party's own."""
    for id, agency in plan.LEADING.items():
        grade = plan.AGENCIES[agency].grade or "GOOD"
        meant, more = planted.COLLECTIVES.get(id, (grade, {}))
        facts = profiles.collective(meant) | {"sort": "agency_leadership", "level_group": "huyen"} | more
        yield Made(subject(COLLECTIVE, id, facts), meant, (LinkRow(LEADS, id, agency),))
    for id, (sort, group) in plan.OTHER_COLLECTIVES.items():
        meant, more = planted.COLLECTIVES[id]
        facts = profiles.collective(meant) | {"sort": sort, "level_group": group} | more
        led = plan.LEADING_MASS.get(id)
        yield Made(subject(COLLECTIVE, id, facts), meant, (LinkRow(LEADS_MASS, id, led),) if led else ())
