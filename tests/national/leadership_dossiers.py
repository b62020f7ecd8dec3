"""Small dossiers of collectives and leaders of 2018: whatever a case does not say is excellent and complete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.national.year_2018 import plugins

import xeploai as xl
from xeploai import Complete, Dossier, LinkRow, RecordRow, Subject

PLUGINS = plugins()
TAKEN: Mapping[str, str | None] = {
    "hd16-standards": "hd21-wording", "limit-base": "good-or-above", "limit-rounding": "down",
    "collective-under-half": "both", "acting-head": "as-head",
    "leader-counted-once": "once", "leader-unit-led": "heads", "leader-headed-unit": "agencies-only",
    "leader-counted-posts": "primary-post", "collective-old-unit": "counts",
    "organisation-part-of-year": "graded",
    "organisation-ended-in-year": "graded",
    "six-months-count": "last-day-counts",
}  # fmt: skip


HOLES = (
    "collective.hd16", "collective.qd132_grounds", "leader.completed_list", "leader.hd16_signs",
    "leader.hd21_criteria",
)  # fmt: skip


def book(**readings: str | None) -> xl.Book:
    """Return the centre's book of 2018 under `TAKEN`, changed by `readings`."""
    chosen = {**TAKEN, **{name.replace("_", "-"): option for name, option in readings.items()}}
    return xl.rulebook("vn", period="2018", plugins=PLUGINS, readings=chosen, assume=HOLES)


BOOK = book()
DEFAULT = xl.rulebook("vn", period="2018", plugins=PLUGINS)
COLLECTIVE: Mapping[str, Any] = {
    "sort": "agency_leadership", "level_group": "so", "building": "EXCELLENT", "results": "EXCELLENT", "remedy": "GOOD",
    "leading_position": True, "targets_met": 100, "key_targets_met": True, "chosen_excellent": True,
    "part_of_year": False,
}  # fmt: skip
LEADER: Mapping[str, Any] = {
    "title_group": "giam-doc", "primary_post": True, "is_acting": False, "sets_example": True, "exemplary": True,
    "duties_on_time": True,
    "high_quality": True, "initiative": True, "targets_done": 100, "targets_on_time": 100, "targets_weak": 0,
    "targets_exceeded": 50, "tasks_done": 100, "key_targets_met": True, "chosen_excellent": True,
    "sick_leave_months": 0, "residence_opinion": True, "voted_secretly": True,
}  # fmt: skip
SILENT = tuple(
    Complete(what)
    for what in (
        "collective", "leader", "collective_conclusion", "collective_discipline", "collective_force_majeure",
        "leader_conclusion", "leader_discipline", "corruption_in_scope", "leads", "leads_mass", "leads_party",
        "heads", "heads_mass", "heads_party", "in_collective", "manages",
    )
)  # fmt: skip


def dossier(
    *subjects: Subject, links: tuple[LinkRow, ...] = (), records: tuple[RecordRow, ...] = (), peers: str = ""
) -> Dossier:
    """Return a dossier in which enough like subjects are good that one place for an excellent one is there."""
    base = {"collective": COLLECTIVE, "leader": LEADER}.get(peers, {})
    lesser = {"collective": {"leading_position": False}, "leader": {"exemplary": False}}.get(peers, {})
    others = [
        Subject(kind=peers, id=f"peer-{number}", facts={**base, **lesser, "chosen_excellent": False})
        for number in range(4)
        if peers
    ]
    return Dossier(subjects=(*subjects, *others), links=links, records=records, complete=SILENT)


def collective(rules: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    """Return the ruling on a collective that lacks nothing but what is said."""
    one = Subject(kind="collective", id="t-1", facts={**COLLECTIVE, **facts})
    return xl.classify(dossier(one, records=records, peers="collective"), rules)["collective:t-1"]


def leader(rules: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    """Return the ruling on a leader who lacks nothing but what is said."""
    one = Subject(kind="leader", id="l-1", facts={**LEADER, **facts})
    return xl.classify(dossier(one, records=records, peers="leader"), rules)["leader:l-1"]


def row(record: str, subject: str, **facts: Any) -> RecordRow:
    """Return a row of a register."""
    return RecordRow(record=record, id="k-1", subject=subject, facts=facts)
