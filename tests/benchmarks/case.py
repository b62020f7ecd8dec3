"""A made-up dossier under the rules of a cell and its secretary: members, cells and base organisations.

The book is that of the case `cell_and_secretary`: a quota of a fifth in each base organisation with the authority's
choice, the secretary held by the cell, the cell by the share of its members at least GOOD, two holes, two readings.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from tests.cases.books import cell_and_secretary as law

import xeploai as xl

IN_A_CELL, CELLS = 15, 20
"""Members of a cell, and cells of a base organisation."""
OLD, NEW = date(2010, 2, 3), date(2020, 10, 1)
MARKS = (("EXCELLENT", "GOOD"), ("GOOD", "FAIR"), ("FAIR", "FAIR"), ("WEAK", "FAIR"))
"""What a member's marks may be, worth EXCELLENT, GOOD, COMPLETED and NOT_COMPLETED."""


def book() -> xl.Book:
    """Return the book of the year 2020: both holes open, the reading of a fifth who failed undecided."""
    period = xl.Period.parse("2020")
    sets = (law.RULES, law.HOA_BINH)
    return xl.Book(jurisdiction="vn/hoa-binh", period=period, decided_on=period.end, sets=sets)


def dossier(members: int, seed: int = 1) -> xl.Dossier:
    """Return members in their cells and organisations, all complete, each with a link."""
    rng = random.Random(seed)
    cells = -(-members // IN_A_CELL)
    organisations = -(-cells // CELLS)
    held = [_organisation(rng, number, members) for number in range(organisations)]
    subjects = (*(xl.Subject(kind="organisation", id=f"o-{n}") for n in range(organisations)), *_cells(rng, cells))
    joined = [xl.LinkRow(law.CELL_OF, f"m-{n}", f"c-{n // IN_A_CELL}") for n in range(members)]
    part = [xl.LinkRow(law.ORGANISATION_OF, f"c-{n}", f"o-{n // CELLS}") for n in range(cells)]
    complete = tuple(xl.Complete(what) for what in (law.MEMBER, law.CELL, law.CELL_OF, law.ORGANISATION_OF))
    everybody = (*subjects, *(one for group in held for one in group))
    return xl.Dossier(subjects=everybody, links=(*joined, *part), complete=complete)


def _cells(rng: random.Random, cells: int) -> Iterator[xl.Subject]:
    for number in range(cells):
        results = "EXCELLENT" if rng.random() < 0.6 else "GOOD"
        facts: dict[str, str] = {"results": results, "others": "GOOD", "peers": "GOOD"}
        yield xl.Subject(kind="cell", id=f"c-{number}", facts=dict(facts))


def _organisation(rng: random.Random, number: int, members: int) -> list[xl.Subject]:
    """Return the members of one organisation, of whom the authority chose about as many as there are places."""
    first = number * IN_A_CELL * CELLS
    ids = range(first, min(first + IN_A_CELL * CELLS, members))
    worth = {id: rng.choices(MARKS, (25, 60, 14, 1))[0] for id in ids}
    places = sum(marks in MARKS[:2] for marks in worth.values()) // 6  # a fifth of those GOOD without the chosen
    best = [id for id, marks in worth.items() if marks is MARKS[0]]
    chosen = set(best[:places])
    return [_member(id, worth[id], rng.random() < 0.02, id in chosen) for id in ids]


def _member(id: int, marks: tuple[str, str], new: bool, chosen: bool) -> xl.Subject:  # a drawn row
    tasks, others = marks
    facts: dict[str, str | bool | date] = {"tasks": tasks, "others": others, "chosen": chosen}
    facts |= {"admitted": NEW if new else OLD, "is_secretary": id % IN_A_CELL == 0}
    return xl.Subject(kind="member", id=f"m-{id}", facts=dict(facts))
