"""Con người: members, and what else they are; who is in the civil service without being a member."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from xeploai import LinkRow, Subject
from xeploai.national.kinds import (
    CIVIL_SERVANT,
    HEADS,
    IN_COLLECTIVE,
    LEADER,
    MEMBER_OF,
    OFFICIAL,
    PARTY_MEMBER,
    PUBLIC_EMPLOYEE,
    WORKER,
    WORKS_AT,
)
from xeploai_hoa_binh.district import plan, planted, profiles
from xeploai_hoa_binh.district.draw import Draw
from xeploai_hoa_binh.district.profiles import Facts


class Made(NamedTuple):
    """Một đối tượng và mức mà số liệu của nó được đặt ra để đạt; empty where nobody decides it."""

    subject: Subject
    meant: str
    links: tuple[LinkRow, ...] = ()


def subject(kind: Any, id: str, facts: Facts, **more: Any) -> Subject:
    """Return a subject from what is given of it; a fact that is None is not known."""
    known = {name: value for name, value in facts.items() if value is not None}
    return Subject(kind=kind.id, id=id, facts=known, **more)


# -- đảng viên ---------------------------------------------------------------------------------------------------------

# In the cell of an office the last are workers; in that of a commune officials come first, civil servants next.
_FIRST_WORKER = 14
_OFFICIALS, _SERVANTS = 4, 8
_CHAIRS = ("m-1701", "m-1702")  # of the district's government


def members(draw: Draw) -> Iterator[Made]:
    """Yield every member with the membership, or memberships, of the year."""
    completed = {cell: draw.below(3) for cell in plan.CELLS} | dict(planted.COMPLETED_MEMBERS)
    for cell, place in plan.PLACES:
        id = plan.member_id(cell, place)
        # Those who only completed stand at the end of a cell.
        usual = "COMPLETED" if place > plan.SIZES[cell] - completed[cell] else "GOOD"
        meant, more = planted.MEMBERS.get(id, (usual, {}))
        facts = profiles.member(meant, draw)
        facts |= {
            "standing": _standing(cell, place, draw),
            "is_secretary": place == 1,
            "is_committee_member": place < 3,
        }
        facts |= more
        if not facts["full_member"]:
            facts["full_member_on"] = None
        yield Made(subject(PARTY_MEMBER, id, facts, person=plan.person_of(id)), meant, tuple(_membership(id, cell)))


def _membership(id: str, cell: str) -> Iterator[LinkRow]:
    if id not in plan.MOVED:
        yield LinkRow(MEMBER_OF, id, cell)
        return
    former, since = plan.MOVED[id]
    yield LinkRow(MEMBER_OF, id, former, end=date.fromordinal(since.toordinal() - 1))
    yield LinkRow(MEMBER_OF, id, cell, start=since)


def _standing(cell: str, place: int, draw: Draw) -> str:
    drawn = draw.one("retired", "retired", "outside", "outside", "outside")
    of = plan.STANDINGS.get(cell, drawn)
    if of == "commune":
        return "official" if place <= _OFFICIALS else "civil_servant" if place <= _SERVANTS else drawn
    if plan.member_id(cell, place) in _CHAIRS:
        return "official"
    return of if cell not in plan.STANDINGS or place < _FIRST_WORKER else "worker"


# -- cán bộ, công chức, viên chức, người lao động ----------------------------------------------------------------------

_AT = {link.source: link for link in WORKS_AT}
_PREFIXES = {OFFICIAL.id: "cb", CIVIL_SERVANT.id: "cc", PUBLIC_EMPLOYEE.id: "vc", WORKER.id: "nld"}
_KINDS = {kind.id: kind for kind in (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)}
_PLANTED: Mapping[str, planted.Planted] = {
    OFFICIAL.id: planted.OFFICIALS,
    CIVIL_SERVANT.id: planted.SERVANTS,
    PUBLIC_EMPLOYEE.id: planted.EMPLOYEES,
    WORKER.id: {},
}
_COMMUNES = {"c-11": "ubnd-02", "c-12": "ubnd-01", "c-14": "ubnd-03"}
# Who is no member of the Party: kind, how many, and where they work.
_OTHERS = (
    (CIVIL_SERVANT, 9001, ("cq-02", "cq-03", "cq-04", "cq-05", "cq-07", "ubnd-01", "ubnd-02", "ubnd-03")),
    (PUBLIC_EMPLOYEE, 9101, ("th-01", "th-02", "th-03", "yt-01", "tr-01", "tr-02") * 2),
    (WORKER, 9201, ("cq-01", "cq-04", "th-01", "th-03", "yt-01", "tr-01")),
)


def capacities(made: tuple[Made, ...], draw: Draw) -> Iterator[Made]:
    """Yield what members are beside being members, each joined to the member by the person's code; then others."""
    leading = {post.member for post in _posts()}
    for one in made:
        kind = _KINDS.get(str(one.subject.facts["standing"]))
        if kind is None:
            continue
        number = one.subject.id.removeprefix("m-")
        usual = {"COMPLETED": draw.one("COMPLETED", "GOOD"), "EXCELLENT": "EXCELLENT"}.get(one.meant, "GOOD")
        if kind == OFFICIAL and usual == "COMPLETED":
            usual = "GOOD"
        cell, place = f"c-{number[:2]}", int(number[2:])
        agency = plan.agency_of(cell, place) or _COMMUNES.get(cell) or ("cq-04" if cell < "c-10" else None)
        yield _capacity(kind, number, usual, agency, draw, leads=one.subject.id in leading)
    # Until 30 June a public employee, since 1 July a civil servant: one person, two capacities after each other.
    yield _capacity(PUBLIC_EMPLOYEE, "1904", "GOOD", "yt-01", draw, end=date(2018, 6, 30))
    for kind, first, agencies in _OTHERS:
        for more, agency in enumerate(agencies):
            yield _capacity(kind, str(first + more), draw.one("GOOD", "GOOD", "COMPLETED"), agency, draw)


def _capacity(
    kind: Any, number: str, usual: str, agency: str | None, draw: Draw, *, leads: bool = False, end: date | None = None
) -> Made:
    id = f"{_PREFIXES[kind.id]}-{number}"
    meant, more = _PLANTED[kind.id].get(id, (usual, {}))
    if kind == WORKER:
        facts, meant = Facts(), "GOOD"
    elif kind == OFFICIAL:
        facts = profiles.official(meant, draw)
    elif kind == CIVIL_SERVANT:
        facts = profiles.civil_servant(meant, draw) | (profiles.LEADING_SERVANT if leads else {})
    else:
        facts = profiles.public_employee(meant, draw) | ({"is_manager": True} if leads else {})
    start = date(2018, 7, 1) if id == "cc-1904" else None
    links = (LinkRow(_AT[kind.id], id, agency),) if agency else ()
    return Made(subject(kind, id, facts | more, person=f"n-{number}", start=start, end=end), meant, links)


# -- cán bộ lãnh đạo, quản lý ------------------------------------------------------------------------------------------

# The titles of a head and of a deputy: those of one title are compared with each other.
_TITLES = {
    "cq-00": ("chu-tich-huyen", "pho-chu-tich-huyen"),
    **dict.fromkeys(_COMMUNES.values(), ("chu-tich-xa", "pho-chu-tich-xa")),
}
_USUAL_TITLES = ("cap-truong", "cap-pho")


class _Post(NamedTuple):
    """Một chức vụ lãnh đạo, quản lý: who holds it, in which collective, and at the head of which agency."""

    member: str
    collective: str
    title: str
    heads: str | None = None
    is_acting: bool = False


def _posts() -> Iterator[_Post]:
    for code, one in plan.AGENCIES.items():
        head, deputy = _TITLES.get(code, _USUAL_TITLES)
        for rank, place in enumerate(one.leaders):
            member = plan.member_id(one.cell or "", place)
            if rank == 0:
                yield _Post(member, f"tt-{code}", head, heads=code, is_acting=one.acting)
            else:
                yield _Post(member, f"tt-{code}", deputy)
    for collective, led in plan.OTHER_LEADERS.items():
        yield from (_Post(member, collective, "doan-the") for member in led)


def leaders() -> Iterator[Made]:
    """Yield the leaders and managers, each joined to the member by the person's code."""
    for post in _posts():
        id = plan.leader_id(post.member)
        meant, more = planted.LEADERS.get(id, ("GOOD", {}))
        links = [LinkRow(IN_COLLECTIVE, id, post.collective)]
        if post.heads:
            links.append(LinkRow(HEADS, id, post.heads))
        facts = profiles.leader(meant) | {"title_group": post.title, "is_acting": post.is_acting} | more
        yield Made(subject(LEADER, id, facts, person=plan.person_of(post.member)), meant, tuple(links))
