"""Người bị chi bộ giữ lại, con thứ ba, tỷ lệ 20%: the cases of who falls with whom, and of the limit."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from tests.hoa_binh.dossiers import CELL, CHOSEN, HOLES, Case, agency, cell, dossier, leader, others, peers
from tests.national.party_dossiers import member, reprimand

import xeploai as xl
from xeploai import Grade, LinkRow, Subject

HD_16, UNNAMED = "16-HD/BTCTW (24/09/2018)", "quy định năm 2018 (báo không nêu văn bản)"
IN_CHARGE = (LinkRow("member_of", "m-1", "o-2"), LinkRow("in_charge_of", "m-1", "o-1"))
HEADS = (LinkRow("heads", "l-1", "a-1"), LinkRow("party_side_of", "o-1", "a-1"))
MANAGES = (LinkRow("manages", "l-1", "a-1"), LinkRow("party_side_of", "o-1", "a-1"))
TWO_CELLS = (cell(), cell("o-2", grassroots="tccsd-2"))


class Held(NamedTuple):
    """Who a cell holds down: how the person stands to `o-1`, and the reading under which he is meant."""

    says: str
    facts: dict[str, Any]
    links: tuple[LinkRow, ...]
    readings: dict[str, str | None]


HELD = {
    "secretary": Held("bí thư chi bộ", {"is_secretary": True}, (), {}),
    "in_charge": Held(
        "cấp ủy viên phụ trách, sinh hoạt ở chi bộ khác", {}, IN_CHARGE, {"in-charge": "committee-member"}
    ),
    "manager": Held("người lãnh đạo phụ trách đơn vị", {}, MANAGES, {"in-charge": "leader-in-charge"}),
    "head": Held("người đứng đầu cơ quan", {}, HEADS, {"in-charge": "head-of-agency"}),
}


def held(who: Held, cell_base: dict[str, Any] | None = None, **changes: Any) -> xl.Dossier:
    """Return a dossier of a person who leads a cell, excellent both as a member and as a leader but for the cell.

    Args:
        who: How he stands to the cell.
        cell_base: Its facts: good and no more, unless given.
        changes: What else is different in him as a member.
    """
    second = others(4, first=12)
    there = tuple(LinkRow("member_of", one.id, "o-2") for one in second)
    facts = {**who.facts, **changes}
    return dossier(
        cell(base=cell_base or dict(CELL)), TWO_CELLS[1], member(1, CHOSEN, person="p-1", **facts), *others(), *second,
        leader(), *peers(), agency(), links=(*who.links, *there))  # fmt: skip


def of_who_is_held_down() -> list[Case]:
    """Return one case a ceiling: the cell is good, so the person is good at most in the grade that is meant."""
    grades = {
        "party_member": ("đảng viên", ("member", "both"), "m-1"),
        "leader": ("lãnh đạo", ("leader", "both"), "l-1"),
    }
    return [
        Case(
            f"Chi bộ tốt thì {who.says} không xuất sắc: mức xếp loại {vi} ({option})",
            f"{kind}.{name}.{option}",
            UNNAMED,
            "graded",
            Grade.GOOD,
            held(who),
            f"{kind}:{id}",
            {**who.readings, "held-grade": option},
        )
        for name, who in HELD.items()
        for kind, (vi, options, id) in grades.items()
        for option in options
    ]


COMMITTEE = Subject(kind="committee", id="c-1")
OF_CELL = LinkRow("committee_of", "c-1", "o-1")
SITS = (LinkRow("on_committee", "m-1", "c-1"), OF_CELL)
HAS_LEFT = (LinkRow("on_committee", "m-1", "c-1", end=date(2018, 9, 30)), OF_CELL)


def with_third_child(*links: LinkRow, **changes: Any) -> xl.Dossier:
    """Return a dossier in which m-1, newly admitted and so in no share, was disciplined for a third child in 2018.

    Args:
        links: How he stands to the committee.
        changes: What is different in the discipline; `is_committee_member` is a fact of the member.
    """
    sits = changes.pop("is_committee_member", False)
    at = (LinkRow("member_of", "m-1", "o-2"),) if links else ()
    one = member(is_committee_member=sits)
    return dossier(
        *TWO_CELLS, COMMITTEE, one, *others(9), records=(reprimand(**{"ground": "third_child", **changes}),),
        links=(*links, *at))  # fmt: skip


def of_a_third_child() -> list[Case]:
    """Return who falls with a committee member disciplined for a third child, as the sentence is read."""
    falls: dict[str, str | None] = {"third-child-organisation": "falls"}
    return [
        Case("Chi ủy viên bị kỷ luật vì sinh con thứ ba: chi bộ không hoàn thành nhiệm vụ",
             "party_organisation.third_child", HD_16, "graded", Grade.NOT_COMPLETED,
             with_third_child(is_committee_member=True), "party_organisation:o-1", falls),
        Case("Cấp ủy viên sinh hoạt ở chi bộ khác: tổ chức đảng của cấp ủy ấy không hoàn thành nhiệm vụ",
             "party_organisation.third_child_on_committee", HD_16, "graded", Grade.NOT_COMPLETED,
             with_third_child(*SITS), "party_organisation:o-1", falls),
        Case("Tập thể cấp ủy cũng không hoàn thành nhiệm vụ", "committee.third_child", HD_16, "graded",
             Grade.NOT_COMPLETED, with_third_child(*SITS), "committee:c-1", falls),
        Case("Đầu năm là cấp ủy viên, cuối năm không còn: chưa biết tổ chức đảng có bị tính không",
             "party_organisation.third_child_left", HD_16, "provisional", Grade.GOOD,
             with_third_child(*HAS_LEFT), "party_organisation:o-1", falls, _but("party_organisation.third_child_left")),
        Case("Đầu năm là cấp ủy viên, cuối năm không còn: chưa biết tập thể cấp ủy có bị tính không",
             "committee.third_child_left", HD_16, "pending", None,
             with_third_child(*HAS_LEFT), "committee:c-1", falls, _but("committee.third_child_left")),
    ]  # fmt: skip


def _but(hole: str) -> tuple[str, ...]:
    """Return what is assumed where one hole is not."""
    return tuple(one for one in HOLES if one != hole)


BASES = {"good": Grade.GOOD, "good-or-above": Grade.GOOD, "graded": Grade.COMPLETED}
ROUNDED = {"down": (4, "0,8 làm tròn xuống là 0"), "half-up": (2, "0,4 làm tròn là 0")}


def of_the_limit() -> list[Case]:
    """Return one case a quota: who qualifies and was chosen is good at most, for there is no place."""
    how = "trong {} người (tính trên số {}, {}), {}: không có chỗ cho một đảng viên xuất sắc"
    # The wording of 2019 has a limit of its own: here it is not taken, so all that is sure is that nobody is excellent.
    not_seen: dict[str, str | None] = {"hd16-standards": "not-seen"}
    return [
        Case(
            how.format(many, base, group, says),
            f"party_member.hoa_binh_limit.in_{group}.{base}_{rounded}".replace("-", "_"),
            UNNAMED,
            "pending",
            None,
            dossier(cell(), member(1, CHOSEN), *others(many - 1)),
            readings={
                **not_seen,
                "hoa-binh-limit-base": base,
                "hoa-binh-limit-group": group,
                "limit-rounding": rounded,
            },
        )
        for group in ("grassroots", "cell")
        for rounded, (many, says) in ROUNDED.items()
        for base in BASES
    ]
