"""Mẫu số liệu: what evidence of each kind looks like where nothing stands against a grade.

A subject is made from the grade it is meant for; what is planted on it comes on top. What the rules then make of it is
not taken from here: a decision of the demo is the grade meant, unless the plan says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from xeploai_hoa_binh.district.draw import Draw

Facts = dict[str, Any]

RESULTS = ("ideology", "organisation", "leading_others", "inspection", "programmes", "results")
CONDUCT = ("politics", "ethics", "order", "style", "pledge", "remedy")
MEETINGS: Facts = {"regular_scored": 12, "regular_recognised": 12, "thematic_scored": 4, "thematic_recognised": 4}
NO_MEETINGS: Facts = dict.fromkeys(MEETINGS, 0)
_LEVELS = {"EXCELLENT": "EXCELLENT", "GOOD": "GOOD", "COMPLETED": "FAIR", "NOT_COMPLETED": "POOR"}
_ABOVE = {
    "EXCELLENT": ("EXCELLENT",),
    "GOOD": ("GOOD", "GOOD", "EXCELLENT"),
    "FAIR": ("FAIR", "GOOD"),
    "POOR": ("POOR",),
}


def organisation(grade: str, draw: Draw) -> Facts:
    """Return the form of an organisation; its meetings too, which only cells have in these numbers."""
    level = _LEVELS[grade]
    facts: Facts = {name: draw.one(*_ABOVE[level]) for name in RESULTS}
    facts["remedy"] = "GOOD" if grade in ("EXCELLENT", "GOOD") else level
    return facts | {"part_of_year": False, "model": grade == "EXCELLENT", "targets_met": Decimal(85 + draw.below(16))}


def member(grade: str, draw: Draw) -> Facts:
    """Return the form of a full member who moves, leads and heads nothing."""
    level = _LEVELS[grade]
    conduct = {"EXCELLENT": ("GOOD", "EXCELLENT"), "NOT_COMPLETED": ("POOR", "FAIR")}
    facts: Facts = {name: draw.one(*conduct.get(grade, ("GOOD", "GOOD", "EXCELLENT", "FAIR"))) for name in CONDUCT}
    admitted = date(1985, 1, 3) + timedelta(days=draw.below(11000))
    return facts | {
        "admitted_on": admitted,
        "full_member": True,
        "full_member_on": admitted + timedelta(days=365 + draw.below(60)),
        "exempted": False,
        "suspended": False,
        "tasks": level,
        "exemplary": grade == "EXCELLENT",
        "tasks_done": Decimal(100 if grade == "EXCELLENT" else 70 + draw.below(31)),
        "key_targets_met": True,
        "sick_leave_months": 0,
    }


def _done(grade: str, draw: Draw) -> Decimal:
    return Decimal({"COMPLETED": 75 + draw.below(20), "NOT_COMPLETED": 50 + draw.below(15)}.get(grade, 100))


def civil_servant(grade: str, draw: Draw) -> Facts:
    """Return the form of a civil servant without a leading post."""
    excellent = grade == "EXCELLENT"
    facts: Facts = {"is_leader": False, "done": _done(grade, draw), "on_time": True, "ahead": excellent}
    facts |= {"sudden_tasks": True, "initiative": excellent, "personal_leave_months": 0, "sick_all_year": False}
    return facts | {"months_at_old_agency": 0}


LEADING_SERVANT: Facts = {
    "is_leader": True,
    "unit_done": Decimal(100),
    "slow": False,
    "unlawful": False,
    "below_quality": False,
    "disunity": False,
}
_GROUNDS: Facts = dict.fromkeys(
    ("disobeyed", "below_standard", "broke_process", "divided_unit", "no_cooperation"), False
)


def public_employee(grade: str, draw: Draw) -> Facts:
    """Return the form of a public employee who does not manage."""
    excellent = grade == "EXCELLENT"
    facts: Facts = {"is_manager": False, "done": _done(grade, draw), "on_time": True, "ahead": excellent}
    facts |= {"sudden_tasks": True, "ethics": True, "conduct": True, "initiative": excellent}
    return facts | _GROUNDS | {"personal_leave_months": 0, "sick_all_year": False}


def official(grade: str, draw: Draw) -> Facts:
    """Return the form of an official."""
    excellent = grade == "EXCELLENT"
    return {
        "agency_done": Decimal(100 if excellent else 90 + draw.below(10)),
        "sudden_tasks": excellent,
        "initiative": excellent,
        "personal_leave_months": 0,
        "sick_all_year": False,
    }


def collective(grade: str) -> Facts:
    """Return the form of a leadership collective."""
    level = _LEVELS[grade]
    return {
        "building": level,
        "results": level,
        "remedy": "GOOD" if grade == "EXCELLENT" else level,
        "part_of_year": False,
        "leading_position": grade == "EXCELLENT",
        "targets_met": Decimal(100 if grade == "EXCELLENT" else 90),
        "key_targets_met": True,
    }


_LEADER: Facts = {
    "primary_post": True,
    "is_acting": False,
    "sets_example": True,
    "duties_on_time": True,
    "targets_done": Decimal(100),
    "targets_on_time": Decimal(90),
    "targets_weak": Decimal(5),
    "tasks_done": Decimal(95),
    "key_targets_met": True,
    "sick_leave_months": 0,
}
_LEADERS: Mapping[str, Facts] = {
    "EXCELLENT": {"exemplary": True, "high_quality": True, "initiative": True, "targets_exceeded": Decimal(60)},
    "GOOD": {"exemplary": False, "high_quality": False, "initiative": False, "targets_exceeded": Decimal(20)},
    "COMPLETED": {
        "exemplary": False,
        "high_quality": False,
        "initiative": False,
        "targets_exceeded": Decimal(0),
        "sets_example": False,
        "targets_done": Decimal(90),
        "targets_on_time": Decimal(70),
        "targets_weak": Decimal(15),
    },
}


def leader(grade: str) -> Facts:
    """Return the form of a leader who holds one leading post."""
    return _LEADER | _LEADERS[grade]
