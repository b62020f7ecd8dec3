"""Sổ theo dõi: decisions of discipline, conclusions, confirmations, marks and tasks, row by row.

A row is one planted case; its columns are those of the register of the book.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from xeploai import RecordRow

# Vi phạm, quyết định: the days of most rows; only where they matter does a row say others.
_ACT, _DECIDED = date(2018, 3, 12), date(2018, 6, 20)
_LATE = date(2018, 8, 1)  # an act after the decision on it: somebody should look at the register


def _row(register: str, id: str, subject: str, **columns: Any) -> RecordRow:
    facts = {name: value for name, value in columns.items() if value is not None}
    return RecordRow(record=register, id=id, subject=subject, facts=facts)


def _member(id: str, subject: str, **columns: Any) -> RecordRow:
    usual = {
        "ground": "other",
        "measure": "reprimand",
        "act_on": _ACT,
        "decided_on": _DECIDED,
        "already_counted": False,
    }
    return _row("member_discipline", id, subject, **{**usual, **columns})


def _collective(
    id: str, subject: str, against: str, measure: str, *, act: date = _ACT, counted: bool = False, former: bool = False
) -> RecordRow:
    columns = {"against": against, "measure": measure, "act_on": act, "decided_on": _DECIDED}
    return _row("collective_discipline", id, subject, **columns, already_counted=counted, at_former_unit=former)


def _leader(id: str, subject: str, *, act: date = _ACT, counted: bool = False) -> RecordRow:
    columns = {"measure": "reprimand", "act_on": act, "decided_on": _DECIDED, "already_counted": counted}
    return _row("leader_discipline", id, subject, **columns)


PARTY = (
    _member("kl-1", "m-0202", ground="third_child", act_on=date(2017, 3, 2), already_counted=True),
    _member("kl-2", "m-0305", measure="warning"),
    _member("kl-3", "m-0502", ground="third_child"),
    _member("kl-6", "m-2707", ground="third_child"),  # who has since left the committee of his cell
    # The day of the decision is not known, so it may have been made in the year.
    _member("kl-4", "m-1004", act_on=date(2017, 11, 6), decided_on=None),
    _member("kl-5", "m-0705", act_on=_LATE),
    _row("member_conclusion", "k-1", "m-0604", matter="degradation", concluded_on=date(2018, 10, 2)),
    _row("member_conclusion", "k-2", "m-0607", matter="other", concluded_on=date(2018, 10, 2)),
    _row("organisation_discipline", "tc-1", "c-07", measure="reprimand", act_on=_LATE, decided_on=_DECIDED,
         self_detected=False),
    _row("organisation_discipline", "tc-2", "c-12", measure="reprimand", act_on=_ACT, decided_on=_DECIDED,
         self_detected=True),
    _row("organisation_force_majeure", "bk-1", "c-07", of_on=date(2018, 11, 5)),
    _row("organisation_force_majeure", "bk-2", "c-15", of_on=date(2018, 11, 5)),
)  # fmt: skip
LEADERSHIP = (
    _row("collective_conclusion", "kt-1", "tt-mt-01", matter="disunity", concluded_on=date(2018, 9, 9)),
    _row("collective_conclusion", "kt-2", "tt-cq-04", matter="other", concluded_on=date(2018, 9, 9)),
    _collective("kt-1", "tt-hoi-00", "collective", "reprimand"),
    _collective("kt-2", "dd-01", "member", "warning"),
    _collective("kt-3", "bcs-01", "member", "warning", counted=True),
    _collective("kt-4", "tt-cq-04", "member", "reprimand", act=_LATE),
    _collective("kt-5", "tt-cq-05", "member", "warning", former=True),
    _row("collective_force_majeure", "bt-1", "tt-mt-03", of_on=date(2018, 11, 5)),
    _row("leader_conclusion", "kc-1", "l-1202", matter="degradation", concluded_on=date(2018, 9, 9)),
    _leader("lk-1", "l-1203"),
    _leader("lk-2", "l-1102", act=_LATE, counted=True),
    _row("corruption_in_scope", "tn-1", "l-1103", disciplined_on=_DECIDED, self_detected=False),
    _row("corruption_in_scope", "tn-2", "l-1402", disciplined_on=_DECIDED, self_detected=True),
)
STATE = (
    _row("servant_discipline", "kcc-1", "cc-2213", measure="khien-trach", act_on=_ACT, decided_on=_DECIDED),
    _row("employee_discipline", "kvc-1", "vc-2705", measure="canh-cao", act_on=_ACT, decided_on=_DECIDED),
)

_EVERYBODY = (("self", True, True), ("superior", True, True), ("superior", True, False), ("peer", False, True),
              ("subordinate", True, True))  # fmt: skip
_LEVELS = ("EXCELLENT", "GOOD", "GOOD", "GOOD", "FAIR")


def _marks(kind: str, subject: str, who: tuple[tuple[str, bool, bool], ...]) -> Iterator[RecordRow]:
    for number, (by, direct, own_field) in enumerate(who, start=1):
        yield _row(
            f"{kind}_mark",
            f"p-{subject}-{number}",
            subject,
            criterion="tc-1",
            level=_LEVELS[number - 1],
            by=by,
            collective=by == "superior",
            direct=direct,
            own_field=own_field,
            marked_on=date(2018, 12, 10),
        )


def marks() -> Iterator[RecordRow]:
    """Yield the marks: of each kind one form that everybody filled in, and one without oneself and subordinates."""
    for kind, whole, lacking in (
        ("party_organisation", "c-01", "c-17"),
        ("party_member", "m-0101", "m-1901"),
        ("collective", "tt-cq-01", "tt-cq-02"),
        ("agency", "cq-01", "cq-02"),
        ("leader", "l-1703", "l-1801"),
    ):
        yield from _marks(kind, whole, _EVERYBODY)
        yield from _marks(kind, lacking, _EVERYBODY[1:4])


TASKS = (
    _row("assigned_task", "gv-1", "cq-01", given_by="chair", due_on=date(2018, 6, 30), done=True),
    _row("assigned_task", "gv-2", "cq-03", given_by="vice_chair", due_on=date(2018, 9, 30), done=True),
    _row("assigned_task", "gv-3", "cq-06", given_by="chair", due_on=date(2018, 10, 31), done=False),
)


def records() -> tuple[RecordRow, ...]:
    """Return the rows of all registers."""
    return (*PARTY, *LEADERSHIP, *STATE, *marks(), *TASKS)
