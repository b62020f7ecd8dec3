"""One subject disciplined, before the book of each year: whatever a case does not say is blameless and complete."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

import xeploai as xl
from xeploai import Complete, Dossier, Grade, LinkRow, RecordRow, Subject
from xeploai.national import RULE_SETS

Effect = Literal["lowest", "open", "none"]
"""What a discipline does: surely the lowest grade; that grade or another, as something not known decides; nothing."""
YEARS_132, YEARS_124, YEARS_366 = range(2018, 2023), range(2023, 2025), range(2025, 2027)
YEARS = (*YEARS_132, *YEARS_124, *YEARS_366)
_LED = {"targets_met": 100, "key_targets_met": True, "tasks_done": 100, "is_locality": False}
BLAMELESS: Mapping[str, Mapping[str, Any]] = {
    "party_member": {"standing": "retired", "tasks_done": 100, "key_targets_met": True, "shortfall_remedied": False},
    "leader": {**_LED, "unit_targets_met": 100, "shortfall_remedied": False, "confidence_voted": False},
    "collective": {**_LED, "shortfall_remedied": False},
    "committee": {**_LED, "shortfall_remedied": False},
}
"""Of each kind what keeps every other ground of the lowest grade away; a year asks some of it."""
_READ: Mapping[str, str | None] = {
    "hd16-standards": "hd21-wording",
    "leader-counted-once": "once",
    "over-20-not-completed": "lowers",
    "qd124-organisation-as-collective": "applies",
    "qd124-self-detected": "member-only",
    "qd124-violation-in-time": "every-grade",
    "qd366-organisation-grounds": "as-collectives",
    "qd366-earlier-act": "counts",
    "old-unit": "person-too",
}
"""The readings that discipline hangs on, each taken so that it does something; a year has some of them."""
_OF_DISCIPLINE = ("disciplined", "relief", "earlier_act")


@cache
def _read(year: int, decided_on: date | None, changed: tuple[tuple[str, str | None], ...]) -> xl.Book:
    period = xl.Period.parse(str(year))
    declared = {one.id for held in RULE_SETS if held.judges(period) for one in held.readings}
    read = {**_READ, "decided-before-366": "that-year" if year in YEARS_124 else "this-year"}
    known = {name: option for name, option in read.items() if name in declared}
    return xl.rulebook("vn", period=period, decided_on=decided_on, readings=known | dict(changed))


def book(year: int, decided_on: date | None = None, /, **changed: str | None) -> xl.Book:
    """Return the centre's book of a year, its readings settled but for those that are changed."""
    return _read(year, decided_on, tuple(sorted((name.replace("_", "-"), one) for name, one in changed.items())))


def of_years(year: int, until_2022: Any, to_2024: Any, from_2025: Any) -> Any:
    """Return what is expected under the regulation of the year: 132, 124 or 366."""
    return until_2022 if year in YEARS_132 else to_2024 if year in YEARS_124 else from_2025


def ruling(
    rules: xl.Book,
    kind: str,
    *rows: Mapping[str, Any],
    register: str = "discipline",
    links: tuple[LinkRow, ...] = (),
    **facts: Any,
) -> xl.Ruling:
    """Return the ruling of one blameless subject with some rows of a register, where everything else is complete.

    A column or fact that the year does not have, or that is None, is left out.
    """
    return with_registers(rules, kind, {register: rows}, links, **facts)


def with_registers(
    rules: xl.Book,
    kind: str,
    registers: Mapping[str, tuple[Mapping[str, Any], ...]],
    links: tuple[LinkRow, ...] = (),
    **facts: Any,
) -> xl.Ruling:
    """Return the same of a subject with rows of several registers."""

    def asked(form: str, given: Mapping[str, Any]) -> dict[str, Any]:
        return {name: one for name, one in given.items() if one is not None and (form, name) in rules.facts}

    whose = "member" if kind == "party_member" else kind
    records = tuple(
        RecordRow(record=record, id=f"d-{number}", subject="1", facts=asked(record, row))
        for register, rows in registers.items()
        for record in (f"{whose}_{register}",)
        for number, row in enumerate(rows)
    )
    subjects = (
        Subject(kind=kind, id="1", facts=asked(kind, {**BLAMELESS[kind], **facts})),
        *(Subject(kind="party_organisation", id=id) for id in ("c-1", "c-2") if links),
    )
    dossier = Dossier(subjects=subjects, records=records, links=links, complete=whole(rules))
    return xl.classify(dossier, rules)[f"{kind}:1"]


def whole(rules: xl.Book) -> tuple[Complete, ...]:
    """Return that every table, link and register is complete."""
    return tuple(map(Complete, (*rules.kinds, *rules.links, *rules.records)))


def effect(found: xl.Ruling) -> Effect:
    """Return what the discipline does to a grade."""
    if found.high is Grade.NOT_COMPLETED:
        return "lowest"
    read = (one.rule for one in found.in_force if one.at_most is Grade.NOT_COMPLETED)
    return "open" if any(word in rule for rule in read for word in _OF_DISCIPLINE) else "none"


def findings(found: xl.Ruling) -> set[str]:
    """Return the ids of the findings that rules make."""
    return {one.id for one in found.findings if not one.id.startswith("reference.")}


def row(year: int, **changed: Any) -> dict[str, Any]:
    """Return a reprimand of a year for an act of the year, in duty, not self-detected; of collectives, of a member."""
    return {
        "ground": "other",
        "against": "member",
        "measure": "reprimand",
        "linked_to_duty": True,
        "at_former_unit": False,
        "of_other_duties": False,
        "act_on": date(year, 2, 1),
        "decided_on": date(year, 5, 4),
        "already_counted": False,
        "self_detected": False,
        **changed,
    }
