"""Các trường hợp, phía Nhà nước năm 2018: who lacks nothing, whatever can be missed missed, and who is not rated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from xeploai import Complete, Dossier, RecordRow, Subject

EMPLOYEE: Mapping[str, Any] = {
    "is_manager": False, "done": 100, "on_time": True, "ahead": True, "sudden_tasks": True, "ethics": True,
    "conduct": True, "initiative": True, "disobeyed": False, "below_standard": False, "broke_process": False,
    "divided_unit": False, "no_cooperation": False, "personal_leave_months": 0, "sick_all_year": False,
    "months_at_old_agency": 0,
}  # fmt: skip
SERVANT: Mapping[str, Any] = {
    "is_leader": False, "done": 100, "on_time": True, "ahead": True, "sudden_tasks": True, "initiative": True,
    "personal_leave_months": 0, "sick_all_year": False, "months_at_old_agency": 0,
}  # fmt: skip
OFFICIAL: Mapping[str, Any] = {
    "agency_done": 100, "sudden_tasks": True, "initiative": True, "personal_leave_months": 0, "sick_all_year": False,
    "months_at_old_agency": 0,
}  # fmt: skip
LEADER: Mapping[str, Any] = {
    **SERVANT, "is_leader": True, "unit_done": 100, "slow": False, "unlawful": False,
    "below_quality": False, "disunity": False,
}  # fmt: skip
BASES: Mapping[str, Mapping[str, Any]] = {
    "official": OFFICIAL, "civil_servant": SERVANT, "public_employee": EMPLOYEE, "worker": {},
    "agency": {"given_grade": "GOOD"}, "mass_organisation": {"given_grade": "GOOD"},
}  # fmt: skip
REGISTERS = (Complete("servant_discipline"), Complete("employee_discipline"))
_TRANSFERRED: Mapping[str, Any] = {"months_at_old_agency": 6, "old_agency_opinion": False}


def disciplined(register: str, on: date = date(2018, 5, 2)) -> RecordRow:
    """Return a decision on discipline against the subject `1`, as `xl.classify_one` names the only one."""
    return RecordRow(record=register, id="k-1", subject="1", facts={"decided_on": on})


def one(kind: str, base: Mapping[str, Any] | None = None, *records: RecordRow, **facts: Any) -> Dossier:
    """Return a dossier of one subject, `1`, who lacks nothing but what is said."""
    subject = Subject(kind=kind, id="1", facts={**(BASES[kind] if base is None else base), **facts})
    return Dossier(subjects=(subject,), records=records, complete=REGISTERS)


def missed(base: Mapping[str, Any]) -> dict[str, Any]:
    """Return a form on which nothing is done, and whatever counts against a person is marked."""
    kept = ("is_leader", "is_manager", "personal_leave_months", "sick_all_year")
    marked = {name: not value if isinstance(value, bool) else 10 for name, value in base.items() if name not in kept}
    return {**base, **marked, **_TRANSFERRED}


def of_state() -> Iterator[tuple[Dossier, Mapping[str, str | None]]]:
    """Yield the dossiers, each with the readings under which it is judged."""
    as_employees = {"nd56-servant-numbers": "as-employees"}
    for kind, base in BASES.items():
        yield one(kind), {}
        if kind in ("official", "civil_servant", "public_employee"):
            yield one(kind, personal_leave_months=6), {}
            yield one(kind, sick_all_year=True), {}
            yield one(kind, missed(base)), as_employees
    yield one("civil_servant", LEADER), {}
    yield one("civil_servant", missed(LEADER)), as_employees
    yield one("civil_servant", None, disciplined("servant_discipline")), {}
    yield one("public_employee", None, disciplined("employee_discipline")), {}
    yield one("public_employee", ethics=False), {}
    yield one("public_employee", is_manager=True), {}
