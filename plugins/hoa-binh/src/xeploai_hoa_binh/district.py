"""Huyện minh họa: makes the demo's tables, the same every time: `python -m xeploai_hoa_binh.district [FOLDER]`.

Nobody is described: subjects are codes, and every value comes from a seeded generator or from the list of planted
cases below, each of which shows one rule, one exception or one thing that is not known.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import xeploai as xl
from xeploai import Complete, Grade, LinkRow, RecordRow, Subject
from xeploai_hoa_binh.forms import (
    CELL,
    CELL_OF,
    IN_CHARGE_OF,
    MEMBER,
    CellDiscipline,
    CellForm,
    CellSameLevel,
    Conclusion,
    Discipline,
    ForceMajeure,
    Level,
    MemberAsOfficial,
    MemberForm,
)
from xeploai_hoa_binh.instruments import YEAR_2018

Facts = dict[str, Any]

SEED = 2018
MEMBERS_PER_CELL = 7
CELLS = tuple(f"c-{number:02}" for number in range(1, 12))
GRASSROOTS = {cell: "tccsd-01" if cell in CELLS[:5] else "tccsd-02" for cell in CELLS}
# Not declared complete: further members of this cell may exist, and so may rivals in its grassroots organisation.
INCOMPLETE_CELL = "c-10"

_RESULTS = ("ideology", "organisation", "leading_others", "inspection", "programmes", "results")
_CONDUCT = ("politics", "ethics", "order", "style", "pledge", "remedy")
_MEETINGS: Facts = {
    "regular_scored": 12,
    "regular_recognised": 12,
    "thematic_scored": 4,
    "thematic_recognised": 4,
}
_BEST_CELL: Facts = dict.fromkeys((*_RESULTS, "remedy"), "EXCELLENT") | {"model": True}
_BEST_MEMBER: Facts = dict.fromkeys(("tasks", *_CONDUCT), "EXCELLENT") | {
    "exemplary": True,
    "tasks_done": Decimal(100),
    "is_official": False,
    "civil_grade": None,
}
_GOOD_MEMBER: Facts = _BEST_MEMBER | {"tasks": "GOOD", "exemplary": False}

# What each cell shows; a value None is left out of the table, and so not known.
PLANTED_CELLS: Mapping[str, Facts] = {
    "c-01": _BEST_CELL,  # nothing known stands against excellence; what was not read still does
    "c-02": {"organisation": "GOOD", "remedy": "FAIR", "has_same_level": True, "same_level_grade": "COMPLETED"},
    "c-03": _BEST_CELL | {"remedy": "GOOD"},  # a newly admitted member counts nowhere, a disciplined one bars "good"
    "c-04": _BEST_CELL | {"regular_recognised": 11},  # one meeting not recognised: not graded
    "c-05": {},  # its committee member has a third child
    "c-06": {},  # more than a fifth of its members have not completed
    "c-07": {"targets_met": Decimal("41.50")},  # force majeure was confirmed; and it was disciplined
    "c-08": {"targets_met": Decimal("48.25")},  # nothing excuses it
    "c-09": dict.fromkeys((*_RESULTS, "remedy"), "POOR"),  # its discipline was self-detected; the rest was not
    "c-10": _BEST_CELL | {"thematic_recognised": None},  # not known whether it is graded at all
    "c-11": dict.fromkeys(_RESULTS, "FAIR") | {"has_same_level": True, "same_level_grade": "NOT_COMPLETED"},
}
# What a member shows, by cell and place in it (the first is the secretary, the second sits on the committee).
PLANTED_MEMBERS: Mapping[tuple[str, int], Facts] = {
    **{("c-01", place): _BEST_MEMBER | {"chosen_excellent": place <= 3} for place in (1, 2, 3, 4)},
    **{("c-01", place): _GOOD_MEMBER for place in (5, 6, 7)},
    ("c-02", 1): _BEST_MEMBER | {"chosen_excellent": True},  # qualifies alone, but the cell does not
    ("c-02", 2): _BEST_MEMBER | {"chosen_excellent": False},  # disciplined for what counted in an earlier year
    ("c-02", 3): {"exempted": True},
    ("c-03", 1): _BEST_MEMBER | {"chosen_excellent": False},
    ("c-03", 4): {"admitted_on": date(2018, 8, 15)},
    ("c-03", 5): _BEST_MEMBER,  # disciplined in the year
    ("c-04", 1): _BEST_MEMBER | {"chosen_excellent": True},  # the cell is not graded: that alone holds nobody down
    ("c-05", 4): _BEST_MEMBER | {"is_official": True, "civil_grade": "GOOD"},
    ("c-05", 5): {"admitted_on": date(2018, 7, 1)},  # six months on 1 January
    ("c-06", 3): {"tasks_done": Decimal("49.99"), "key_targets_met": False},
    ("c-06", 5): dict.fromkeys(("tasks", *_CONDUCT), "POOR"),
    ("c-07", 3): {"is_official": True, "civil_grade": None},  # the civil-service grade is still awaited
    ("c-08", 3): {"tasks": None, "tasks_done": None},
    ("c-08", 4): {"tasks_done": Decimal(45)},  # under half, but the key targets were met
    ("c-09", 1): _BEST_MEMBER,
    ("c-09", 3): {"is_official": True, "civil_grade": "NOT_COMPLETED"},
    ("c-10", 1): _BEST_MEMBER,
}


class _Draw:
    """Seeded draws, made from `random()` alone: its numbers are the same on every version of Python."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # invented data, not a secret

    def below(self, limit: int) -> int:
        return int(self._random.random() * limit)

    def chance(self, share: float) -> bool:
        return self._random.random() < share

    def one(self, *values: str) -> str:
        return values[self.below(len(values))]


def dossier() -> xl.Dossier:
    """Return the demo's dossier."""
    draw = _Draw(SEED)
    cells = tuple(Subject(kind=CELL.id, id=cell, facts=_given(_cell(cell, draw))) for cell in CELLS)
    places = [(cell, place) for cell in CELLS for place in range(1, MEMBERS_PER_CELL + 1)]
    members = tuple(
        Subject(kind=MEMBER.id, id=member_id(cell, place), facts=_given(_member(cell, place, draw)))
        for cell, place in places
    )
    links = [LinkRow(CELL_OF, member_id(cell, place), cell) for cell, place in places]
    links.append(LinkRow(IN_CHARGE_OF, member_id("c-01", 2), "c-02"))
    links.append(LinkRow(IN_CHARGE_OF, member_id("c-03", 2), "c-04"))
    return xl.Dossier(subjects=(*cells, *members), links=tuple(links), records=_records(), complete=_complete())


def member_id(cell: str, place: int) -> str:
    """Return the code of the member at a place of a cell.

    Examples:
        >>> member_id("c-02", 3)
        'm-0203'
    """
    return f"m-{cell.removeprefix('c-')}{place:02}"


def _given(facts: Facts) -> Facts:
    """Return what is given; a fact left out is not known."""
    return {name: value for name, value in facts.items() if value is not None}


def _cell(cell: str, draw: _Draw) -> Facts:
    drawn: Facts = {name: draw.one("GOOD", "GOOD", "EXCELLENT") for name in _RESULTS}
    drawn |= {"grassroots": GRASSROOTS[cell], "remedy": "GOOD", "model": False, "has_same_level": False}
    drawn |= {"targets_met": Decimal(85 + draw.below(16))}
    return drawn | _MEETINGS | PLANTED_CELLS[cell]


def _member(cell: str, place: int, draw: _Draw) -> Facts:
    drawn: Facts = {name: draw.one("GOOD", "GOOD", "EXCELLENT", "FAIR") for name in _CONDUCT}
    official = draw.chance(0.4)
    drawn |= {
        "admitted_on": date(1985, 1, 3) + timedelta(days=draw.below(11000)),
        "exempted": False,
        "is_official": official,
        "is_secretary": place == 1,
        "is_committee_member": place <= 2,
        "tasks": draw.one("GOOD", "GOOD", "GOOD", "FAIR"),
        "exemplary": False,
        "tasks_done": Decimal(70 + draw.below(31)),
        "key_targets_met": True,
        "civil_grade": draw.one("GOOD", "GOOD", "COMPLETED") if official else None,
    }
    return drawn | PLANTED_MEMBERS.get((cell, place), {})


def _records() -> tuple[RecordRow, ...]:
    def disciplined(id: str, cell: str, place: int, **columns: Any) -> RecordRow:
        return xl.record_row(id, member_id(cell, place), Discipline(**columns))

    reprimand = xl.Code("reprimand")
    other, third_child = xl.Code("other"), xl.Code("third_child")
    return (
        disciplined(
            "kl-1", "c-02", 2, ground=third_child, measure=reprimand, act_on=date(2017, 3, 2),
            decided_on=date(2018, 1, 15), already_counted=True,
        ),
        disciplined(
            "kl-2", "c-03", 5, ground=other, measure=xl.Code("warning"), act_on=date(2018, 4, 9),
            decided_on=date(2018, 7, 20), already_counted=False,
        ),
        disciplined(
            "kl-3", "c-05", 2, ground=third_child, measure=reprimand, act_on=date(2018, 2, 11),
            decided_on=date(2018, 6, 1), already_counted=False,
        ),
        # The day of the decision is not known, so it may have been made in the year.
        disciplined(
            "kl-4", "c-10", 4, ground=other, measure=reprimand, act_on=date(2017, 11, 6), already_counted=False,
        ),
        # Decided before the act: somebody should look at the register.
        disciplined(
            "kl-5", "c-07", 5, ground=other, measure=reprimand, act_on=date(2018, 9, 30),
            decided_on=date(2018, 9, 3), already_counted=False,
        ),
        xl.record_row(
            "k-1", member_id("c-06", 4), Conclusion(matter=xl.Code("degradation"), concluded_on=date(2018, 10, 2))
        ),
        xl.record_row("cb-1", "c-07", CellDiscipline(decided_on=date(2018, 5, 14), self_detected=False)),
        xl.record_row("cb-2", "c-09", CellDiscipline(decided_on=date(2018, 8, 8), self_detected=True)),
        xl.record_row("bk-1", "c-07", ForceMajeure(confirmed_on=date(2018, 11, 5))),
    )  # fmt: skip


def _complete() -> tuple[Complete, ...]:
    whole = [CELL.id, CELL_OF.id, IN_CHARGE_OF.id, "discipline", "conclusion", "cell_discipline", "force_majeure"]
    cells = [f"{CELL.id}:{cell}" for cell in CELLS if cell != INCOMPLETE_CELL]
    made = [Complete(what, periods=YEAR_2018) for what in whole]
    return (*made, *(Complete(MEMBER, scope, periods=YEAR_2018) for scope in (*cells, "tccsd-01")))


# -- as tables ---------------------------------------------------------------------------------------------------------

_FORMS: Mapping[str, tuple[type[xl.Form], ...]] = {
    CELL.id: (CellForm, CellSameLevel),
    MEMBER.id: (MemberForm, MemberAsOfficial),
}
_REGISTERS: tuple[type[xl.Record], ...] = (Discipline, Conclusion, CellDiscipline, ForceMajeure)
# A link to one target is a column of the subjects; one to many has a table of its own.
_COLUMNS: Mapping[str, tuple[str, ...]] = {CELL.id: (), MEMBER.id: (CELL_OF.id,)}

Table = tuple[Sequence[str], list[dict[str, str]]]


def tables(made: xl.Dossier) -> dict[str, Table]:
    """Return the dossier as tables: one a kind, one a register, one for the link to many, and what is complete."""
    found = {kind: _subjects(made, kind) for kind in _FORMS}
    in_charge = [row for row in made.links if row.link == IN_CHARGE_OF.id]
    found[IN_CHARGE_OF.id] = ("source", "target"), [{"source": row.source, "target": row.target} for row in in_charge]
    found |= {register.spec.id: _register(made, register.spec) for register in _REGISTERS}
    columns = ("what", "scope", "start", "end")
    complete = [
        {"what": one.what, "scope": one.scope or "", "start": f"{one.periods.start}", "end": f"{one.periods.end}"}
        for one in made.complete
    ]
    return found | {"complete": (columns, complete)}


def _subjects(made: xl.Dossier, kind: str) -> Table:
    specs = [fact for form in _FORMS[kind] for fact in form.spec.facts]
    links = _COLUMNS[kind]
    columns = ("id", *links, *(fact.id for fact in specs))
    targets = {(row.source, row.link): row.target for row in made.links}
    scales = {fact.id: fact.scale for fact in specs}
    rows = [
        {"id": one.id}
        | {link: targets.get((one.id, link), "") for link in links}
        | {name: _text(value, scales[name]) for name, value in one.facts.items()}
        for one in made.by_kind[kind]
    ]
    return columns, rows


def _register(made: xl.Dossier, spec: Any) -> Table:
    rows = [
        {"id": row.id, "subject": row.subject} | {name: _text(value) for name, value in row.facts.items()}
        for row in made.records
        if row.record == spec.id
    ]
    return ("id", "subject", *(fact.id for fact in spec.facts)), rows


def _text(value: object, scale: str | None = None) -> str:
    """Return a value as a table of a Vietnamese office has it: levels by their printed names, có and không."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if scale is not None:
        return (Grade if scale == Grade.__name__ else Level)[str(value)].vi
    return str(value)


def write(folder: Path) -> None:
    """Write the tables of the demo into `folder` as CSV."""
    for name, (columns, rows) in tables(dossier()).items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def main(arguments: Iterable[str]) -> None:
    """Write the demo's tables into the folder named, or where the plugin keeps them."""
    write(Path(next(iter(arguments), Path(__file__).parent / "demo")))


if __name__ == "__main__":
    main(sys.argv[1:])
