"""Sơ đồ của huyện: which organisations, agencies and collectives there are, and who belongs where.

Codes only. `d-` đảng bộ huyện, `tccsd-` đảng bộ cơ sở, `bp-` đảng bộ bộ phận, `c-` chi bộ, `m-` đảng viên (số chi bộ
rồi số thứ tự), `cu-` cấp ủy; `ubnd-` chính quyền, `cq-` phòng ban của huyện, `th-` trường, `yt-` y tế, `tr-` trạm, đội;
`mt-`, `hoi-` Mặt trận, đoàn thể; `tt-`, `dd-`, `bcs-` tập thể lãnh đạo; `l-` lãnh đạo; `cb-`, `cc-`, `vc-`, `nld-` cán
bộ, công chức, viên chức, người lao động; `n-` một con người trong mọi tư cách của mình.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

DISTRICT = "d-01"
# A section with two cells, and one that was set up late in the year and has none yet.
SECTION, NEW_SECTION = "bp-01", "bp-02"
_PER_CELL = 15
NEW_CELL, ENDED_CELL = "c-16", "c-31"
NEW_SINCE, ENDED_ON = date(2018, 12, 1), date(2018, 5, 31)
# Not declared complete: further members of this cell may exist, and so may rivals in its grassroots organisation.
INCOMPLETE_CELL = "c-10"


def _cells(*numbers: int) -> tuple[str, ...]:
    return tuple(f"c-{number:02}" for number in numbers)


BODIES: Mapping[str, tuple[str, ...]] = {
    "tccsd-01": _cells(1, 2, 3, 4, 5, 12, 13),
    "tccsd-02": _cells(6, 7, 8, 9, 10, 11),
    "tccsd-03": _cells(14, 15, 16, 29, 30, 31),
    "tccsd-04": _cells(17, 18, 19, 20, 21, 22),
    "tccsd-05": _cells(23, 24, 25),
}
GRASSROOTS_CELLS = _cells(26, 27, 28)
OF_SECTION = _cells(29, 30)
CELLS = tuple(sorted((*(cell for cells in BODIES.values() for cell in cells), *GRASSROOTS_CELLS)))
GRASSROOTS: Mapping[str, str] = {
    **{cell: body for body, cells in BODIES.items() for cell in cells},
    **{cell: cell for cell in GRASSROOTS_CELLS},
    **{body: body for body in BODIES},
    SECTION: "tccsd-03",
    NEW_SECTION: "tccsd-01",
}
SIZES: Mapping[str, int] = dict.fromkeys(CELLS, _PER_CELL) | {NEW_CELL: 5, ENDED_CELL: 0}
PLACES = tuple((cell, place) for cell in CELLS for place in range(1, SIZES[cell] + 1))


def superior(organisation: str) -> str | None:
    """Return the organisation directly above; None for the district, whose superior is not here."""
    if organisation in OF_SECTION:
        return SECTION
    if organisation == DISTRICT:
        return None
    above = GRASSROOTS[organisation]
    return DISTRICT if above == organisation else above


def member_id(cell: str, place: int) -> str:
    """Return the code of the member at a place of a cell: the first is its secretary, the second its deputy.

    Examples:
        >>> member_id("c-02", 3)
        'm-0203'
    """
    return f"m-{cell.removeprefix('c-')}{place:02}"


def person_of(code: str) -> str:
    """Return the code of the person who is a member: the same in every capacity.

    Examples:
        >>> person_of("m-0203")
        'n-0203'
    """
    return f"n-{code.partition('-')[2]}"


ORGANISATIONS = (DISTRICT, *BODIES, SECTION, NEW_SECTION, *CELLS)
# Where members moved in the year: from which cell, and on which day they were in the new one.
MOVED: Mapping[str, tuple[str, date]] = {
    **{member_id(NEW_CELL, place): ("c-14", NEW_SINCE) for place in range(1, SIZES[NEW_CELL] + 1)},
    **{member_id("c-15", place): (ENDED_CELL, date(2018, 6, 1)) for place in (11, 12, 13)},
    "m-2205": ("c-19", date(2018, 7, 1)),
}
TEMPORARILY: Mapping[str, str] = {"m-0209": "c-12", "m-0909": "c-11", "m-2209": "c-17"}
IN_CHARGE: tuple[tuple[str, str], ...] = (
    ("m-0102", "c-02"),
    ("m-0302", "c-04"),
    ("m-1201", "c-13"),
    ("m-1702", "c-18"),
    ("m-1703", "c-21"),
)


# -- the side of the State ---------------------------------------------------------------------------------------------


class Agency(NamedTuple):
    """Một cơ quan: its grade, whose unit it is, the cell of its staff, and where its leaders stand in it."""

    grade: str | None
    unit_of: str | None = None
    cell: str | None = None
    leaders: tuple[int, ...] = ()
    acting: bool = False
    end: date | None = None


AGENCIES: Mapping[str, Agency] = {
    "cq-00": Agency("GOOD", None, "c-17", (1, 2)),
    "cq-01": Agency("GOOD", "cq-00", "c-17", (3, 4)),
    "cq-02": Agency("COMPLETED", "cq-00", "c-18", (1, 2)),
    "cq-03": Agency("EXCELLENT", "cq-00", "c-19", (1, 2)),
    "cq-04": Agency("GOOD", "cq-00", "c-20", (1, 3)),
    "cq-05": Agency("COMPLETED", "cq-00", "c-20", (2, 4), acting=True),
    "cq-06": Agency("NOT_COMPLETED", "cq-00", "c-21", (1, 2)),
    "cq-07": Agency("EXCELLENT", "cq-00", "c-22", (1, 2)),
    "cq-08": Agency(None, "cq-00", end=date(2018, 6, 30)),
    "ubnd-01": Agency("GOOD", "cq-00", "c-12", (1, 2, 3)),
    "ubnd-02": Agency("COMPLETED", "cq-00", "c-11", (1, 2, 3)),
    "ubnd-03": Agency("EXCELLENT", "cq-00", "c-14", (1, 2, 3)),
    "th-01": Agency("EXCELLENT", "cq-00", "c-23", (1, 2, 3)),
    "th-02": Agency("NOT_COMPLETED", "cq-00", "c-24", (1, 2), acting=True),
    "th-03": Agency("GOOD", "cq-00", "c-27", (1, 2, 3), acting=True),
    "yt-01": Agency("GOOD", "cq-00", "c-25", (1, 2, 3)),
    "tr-01": Agency("GOOD", "cq-03"),
    "tr-02": Agency("COMPLETED", "cq-03"),
}
# Of each cell, as what its members work; who has no other standing is retired or outside the political system.
STANDINGS: Mapping[str, str] = {
    **dict.fromkeys(_cells(11, 12, 14), "commune"),
    **dict.fromkeys(_cells(17, 18, 19, 20, 21, 22), "civil_servant"),
    **dict.fromkeys(_cells(23, 24, 25, 27), "public_employee"),
    "c-28": "official",
}
# A joint cell serves two agencies; a body of a commune has its government on its level.
PARTY_SIDES: tuple[tuple[str, str], ...] = (
    (DISTRICT, "cq-00"),
    *((f"tccsd-0{number}", f"ubnd-0{number}") for number in (1, 2, 3)),
    *((f"c-{number + 16}", f"cq-0{number}") for number in (1, 2, 3, 4)),
    ("c-20", "cq-05"),
    ("c-21", "cq-06"),
    ("c-22", "cq-07"),
    ("c-23", "th-01"),
    ("c-24", "th-02"),
    ("c-25", "yt-01"),
    ("c-27", "th-03"),
)
MASS_ORGANISATIONS: Mapping[str, str] = {
    "mt-00": "GOOD",
    "hoi-00": "GOOD",
    "mt-01": "GOOD",
    "mt-02": "COMPLETED",
    "mt-03": "EXCELLENT",
    "hoi-01": "GOOD",
    "hoi-03": "GOOD",
    "hoi-c02": "COMPLETED",
    "hoi-c11": "NOT_COMPLETED",
}
MASS_SIDES: tuple[tuple[str, str], ...] = (
    (DISTRICT, "mt-00"),
    (DISTRICT, "hoi-00"),
    ("tccsd-01", "mt-01"),
    ("tccsd-01", "hoi-01"),
    ("tccsd-02", "mt-02"),
    ("tccsd-03", "mt-03"),
    ("tccsd-03", "hoi-03"),
    ("c-02", "hoi-c02"),
    ("c-11", "hoi-c11"),
    ("c-28", "mt-00"),
)
MANAGES: tuple[tuple[str, str], ...] = (
    ("l-1702", "cq-03"),
    ("l-1702", "cq-06"),
    ("l-1902", "tr-01"),
    ("l-1902", "tr-02"),
    ("l-2202", "tr-01"),
)
# Which collective leads which agency; those of the Front and mass organisations, and the Party's own, lead none.
LEADING: Mapping[str, str] = {f"tt-{agency}": agency for agency, one in AGENCIES.items() if one.leaders}
OTHER_COLLECTIVES: Mapping[str, tuple[str, str]] = {
    "dd-01": ("dang_doan", "dang"),
    "bcs-01": ("ban_can_su_dang", "dang"),
    "tt-mt-00": ("mass_organisation", "doan-the"),
    "tt-hoi-00": ("mass_organisation", "doan-the"),
    "tt-mt-01": ("mass_organisation", "doan-the"),
    "tt-hoi-01": ("mass_organisation", "doan-the"),
    "tt-hoi-03": ("mass_organisation", "doan-the"),
    "tt-mt-02": ("mass_organisation", "doan-the"),
    "tt-mt-03": ("mass_organisation", "doan-the"),
}
# Which of the Front and mass organisations they lead; what the Party's own two lead the file does not say.
LEADING_MASS: Mapping[str, str] = {id: id.removeprefix("tt-") for id in OTHER_COLLECTIVES if id.startswith("tt-")}
# Who sits in them: members of the cell of the Front and mass organisations, of whom none heads an agency.
OTHER_LEADERS: Mapping[str, tuple[str, ...]] = {
    "dd-01": ("m-2803",),
    "tt-mt-00": ("m-2801",),
    "tt-hoi-00": ("m-2802",),
}


def leader_id(member: str) -> str:
    """Return the code of the leader that a member is.

    Examples:
        >>> leader_id("m-1701")
        'l-1701'
    """
    return f"l-{member.removeprefix('m-')}"


def agency_of(cell: str, place: int) -> str | None:
    """Return where a member of a cell works: of a joint cell, the one half here and the other half there."""
    of = [code for code, one in AGENCIES.items() if one.cell == cell]
    led = [code for code in of if place in AGENCIES[code].leaders]
    return (led or of[place % len(of) :])[0] if of else None


# -- committees --------------------------------------------------------------------------------------------------------

COMMITTEES: Mapping[str, str] = {
    f"cu-{organisation}": organisation
    for organisation in (DISTRICT, *BODIES, SECTION, "c-02", "c-05", "c-12", "c-17", "c-26", "c-27", "c-28")
}


def on_committee() -> tuple[tuple[str, str], ...]:
    """Return who sits on which committee: secretaries of the cells on that of the body, and one's own deputy."""
    rows = [(member_id(organisation, place), committee)
            for committee, organisation in COMMITTEES.items() if organisation in CELLS for place in (1, 2)]  # fmt: skip
    for body, cells in BODIES.items():
        rows += [(member_id(cell, 1), f"cu-{body}") for cell in cells if SIZES[cell]]
    rows += [(member_id(cell, 1), f"cu-{SECTION}") for cell in OF_SECTION]
    rows += [(member_id(cells[0], 2), f"cu-{DISTRICT}") for cells in BODIES.values()]
    return (*rows, *((member_id(cell, 1), f"cu-{DISTRICT}") for cell in GRASSROOTS_CELLS))


# Who left a committee in the year, and on which last day.
LEFT_COMMITTEE: Mapping[str, tuple[str, date]] = {"m-2707": ("cu-c-27", date(2018, 9, 30))}
