"""Các trường hợp, phía lãnh đạo năm 2018: dossiers in which whatever can be missed is missed, and many who qualify."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tests.national.leadership_dossiers import COLLECTIVE, LEADER, dossier, row

import xeploai as xl
from xeploai import LinkRow, Subject

DAY = date(2018, 6, 1)
LATER = date(2018, 7, 1)
POOREST_COLLECTIVE: Mapping[str, Any] = {
    **COLLECTIVE, "building": "POOR", "results": "POOR", "remedy": "POOR", "leading_position": False,
    "targets_met": 10, "key_targets_met": False, "founded_on": LATER,
}  # fmt: skip
POOREST_LEADER: Mapping[str, Any] = {
    **LEADER, "sets_example": False, "exemplary": False, "duties_on_time": False, "high_quality": False,
    "initiative": False, "targets_done": 10, "targets_on_time": 0, "targets_weak": 90, "targets_exceeded": 0,
    "tasks_done": 10, "key_targets_met": False, "residence_opinion": False, "voted_secretly": False,
}  # fmt: skip


def worst(*, is_acting: bool) -> xl.Dossier:
    """Return a leader, the collective and all that he heads with it, and a unit he manages, at their worst."""
    one = Subject(kind="leader", id="l-1", facts={**POOREST_LEADER, "is_acting": is_acting})
    board = Subject(kind="collective", id="t-1", facts=dict(POOREST_COLLECTIVE))
    led, managed = (Subject(kind="agency", id=id, facts={"given_grade": "NOT_COMPLETED"}) for id in ("a-1", "a-2"))
    front = Subject(kind="mass_organisation", id="m-1", facts={"given_grade": "NOT_COMPLETED"})
    party = Subject(kind="party_organisation", id="o-1", decided=xl.Grade.NOT_COMPLETED)
    links = (
        LinkRow("in_collective", "l-1", "t-1"),
        *(LinkRow(f"leads{of}", "t-1", id) for of, id in (("", "a-1"), ("_mass", "m-1"), ("_party", "o-1"))),
        *(LinkRow(f"heads{of}", "l-1", id) for of, id in (("", "a-1"), ("_mass", "m-1"), ("_party", "o-1"))),
        LinkRow("manages", "l-1", "a-2"),
    )
    decided: dict[str, Any] = {"measure": "warning", "already_counted": False, "act_on": LATER, "decided_on": DAY}
    member = row("collective_discipline", "t-1", against="member", **decided).model_copy(update={"id": "k-2"})
    records = (
        row("collective_conclusion", "t-1", matter="disunity", concluded_on=DAY),
        row("collective_discipline", "t-1", against="collective", **decided),
        member,
        row("leader_conclusion", "l-1", matter="degradation", concluded_on=DAY),
        row("leader_discipline", "l-1", **decided),
        row("corruption_in_scope", "l-1", self_detected=False, disciplined_on=DAY),
    )
    return dossier(one, board, led, managed, front, party, links=links, records=records)


def recorded_once() -> xl.Dossier:
    """Return a leader with a warning in the register of leaders that the register of the collective lacks."""
    one = Subject(kind="leader", id="l-1", facts=dict(LEADER))
    board = Subject(kind="collective", id="t-1", facts=dict(COLLECTIVE))
    decided = row("leader_discipline", "l-1", measure="warning", already_counted=False, act_on=DAY, decided_on=LATER)
    return dossier(one, board, links=(LinkRow("in_collective", "l-1", "t-1"),), records=(decided,))


def founded(on: date) -> xl.Dossier:
    """Return a collective set up on a day of the year."""
    return dossier(Subject(kind="collective", id="t-1", facts={**COLLECTIVE, "part_of_year": True, "founded_on": on}))


def many_qualify(kind: str, chosen: int) -> xl.Dossier:
    """Return four who qualify, so many of them chosen, one good and eight completed, all of one group."""
    sorts: dict[str, tuple[Mapping[str, Any], ...]] = {
        "collective": (COLLECTIVE, {"leading_position": False}, {"results": "FAIR"}),
        "leader": (LEADER, {"exemplary": False}, {"sets_example": False}),
    }
    best, lesser, fair = sorts[kind]
    changes = [*({"chosen_excellent": number <= chosen} for number in range(1, 5)), lesser, *[fair] * 8]
    facts = enumerate(({**best, **change} for change in changes), start=1)
    return dossier(*(Subject(kind=kind, id=f"x-{number}", facts=one) for number, one in facts))


def of_leadership() -> Iterator[tuple[xl.Dossier, Mapping[str, str | None]]]:
    """Yield the dossiers, each with the readings under which it is judged."""
    either = {
        "collective_under_half": "either", "leader_unit_led": "manages", "leader_headed_unit": "every-organisation",
    }  # fmt: skip
    for is_acting in (False, True):
        yield worst(is_acting=is_acting), either
    yield recorded_once(), {}
    yield worst(is_acting=False), {"hd16_standards": "not-seen"}
    yield founded(DAY), {"organisation_part_of_year": "not-graded"}
    yield founded(date(2010, 3, 1)), {"organisation_ended_in_year": "not-graded"}
    yield founded(DAY), {"organisation_part_of_year": "not-graded", "organisation_ended_in_year": "not-graded"}
    yield founded(date(2018, 7, 2)), {"organisation_part_of_year": "under-six-months"}
    yield founded(LATER), {"organisation_part_of_year": "under-six-months", "six_months_count": "anniversary"}
    for kind in ("collective", "leader"):
        for base in ("good", "good-or-above", "graded"):
            for rounding in ("down", "half-up"):
                yield many_qualify(kind, 0), {"limit_base": base, "limit_rounding": rounding}
                yield many_qualify(kind, 0), {
                    "limit_base": base, "limit_rounding": rounding, "leader_counted_posts": "every-post",
                }  # fmt: skip
