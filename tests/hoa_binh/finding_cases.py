"""Phiếu, thi đua, đề xuất: the cases of what a person should look at, and of the proposals, which are no law."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.hoa_binh.dossiers import Case, agency, cell, dossier, leader, others, peers
from tests.national.party_dossiers import member

import xeploai as xl
from xeploai import Grade, LinkRow, RecordRow, Subject

UNNAMED = "quy định năm 2018 (báo không nêu văn bản)"
GOOD = Grade.GOOD
COLLECTIVE = Subject(
    kind="collective",
    id="t-1",
    facts={
        **dict.fromkeys(("building", "results", "remedy"), "GOOD"),
        "sort": "agency_leadership",
        "level_group": "so",
        "part_of_year": False,
        "leading_position": False,
        "targets_met": 100,
        "key_targets_met": True,
    },
)
# Who is marked: the subject's id, and all who are graded beside him.
MARKED: dict[str, tuple[str, tuple[Subject, ...], tuple[LinkRow, ...]]] = {
    "party_organisation": ("o-1", (cell(), *others()), ()),
    "party_member": ("m-1", (cell(), member(), *others()), ()),
    "collective": ("t-1", (COLLECTIVE, agency()), (LinkRow("leads", "t-1", "a-1"),)),
    "agency": ("a-1", (agency(),), ()),
    "leader": ("l-1", (leader(exemplary=False), *peers()), ()),
}
GRADES: dict[str, tuple[str, Grade | None]] = {
    **dict.fromkeys(MARKED, ("graded", GOOD)),
    "agency": ("graded", Grade.EXCELLENT),
}


def mark(kind: str, by: str, number: int = 1, **columns: Any) -> RecordRow:
    """Return a mark of a collective that is direct and in its own field unless said."""
    known = {"criterion": "tc-1", "level": "POOR", "collective": True, "direct": True, "own_field": True}
    facts = {**known, "by": by, "marked_on": date(2018, 12, 3), **columns}
    given = {name: value for name, value in facts.items() if value is not None}
    return RecordRow(record=f"{kind}_mark", id=f"mark-{number}", subject=MARKED[kind][0], facts=given)


def marked(kind: str, *marks: RecordRow, without: str = "") -> xl.Dossier:
    """Return a dossier of a subject of the kind, with these marks on it."""
    _, subjects, links = MARKED[kind]
    return dossier(*subjects, records=marks, links=links, without=without)


def _case(kind: str, says: str, rule: str, cite: str, made: xl.Dossier, *proposals: str) -> Case:
    status, grade = GRADES[kind]
    return Case(says, rule, cite, status, grade, made, f"{kind}:{MARKED[kind][0]}", proposals=proposals)


def of_marks() -> list[Case]:
    """Return one case a finding on the analysis form."""
    self_lacks = [
        _case(kind, f"Cấp trên đã đánh giá {kind}, bản thân chưa tự đánh giá", f"{kind}.marks_without_self", UNNAMED,
              marked(kind, mark(kind, "superior"), mark(kind, "subordinate", 2)))
        for kind in MARKED
    ]  # fmt: skip
    below_lack = [
        _case(kind, f"Chỉ xin ý kiến cấp trên và đồng cấp về {kind}, không xin cấp dưới",
              f"{kind}.marks_without_subordinates", UNNAMED,
              marked(kind, mark(kind, "self"), mark(kind, "superior", 2), mark(kind, "peer", 3)))
        for kind in MARKED if kind != "party_member"
    ]  # fmt: skip
    return [*self_lacks, *below_lack]


def task(number: int = 1, **columns: Any) -> RecordRow:
    """Return a task given to a-1 by the chair, due in the year and done."""
    facts = {"given_by": "chair", "due_on": date(2018, 9, 30), "done": True, **columns}
    return RecordRow(record="assigned_task", id=f"task-{number}", subject="a-1", facts=facts)


def of_other_findings() -> list[Case]:
    """Return the finding on the minutes of meetings, and that on tasks of the province's chair."""
    odd = dossier(cell(regular_scored=11), *others())
    return [
        Case("Sổ ghi 11 kỳ tự chấm mà 12 kỳ được công nhận", "party_organisation.more_recognised", "Quy định số 31",
             "graded", GOOD, odd, "party_organisation:o-1"),
        Case("Một nhiệm vụ Chủ tịch giao chưa xong: tính vào thi đua, không hạ mức", "agency.assigned_task_not_done",
             "việc giao của Chủ tịch, Phó Chủ tịch UBND tỉnh", "graded", Grade.EXCELLENT,
             dossier(agency(), records=(task(), task(2, done=False))), "agency:a-1"),
    ]  # fmt: skip


def month(kind: str, number: int, **columns: Any) -> RecordRow:
    """Return the assessment of a month."""
    known = {"month_end": date(2018, number, 28), "initiative": False}
    facts: dict[str, Any] = {**known, "result": "kq-1", "month_class": "loai-1"}
    return RecordRow(record=f"{kind}_month", id=f"{kind}-{number}", subject="s-1", facts={**facts, **columns})


def months(kind: str, many: int) -> xl.Dossier:
    """Return a dossier of an official or a civil servant of whom so many months were assessed."""
    rows = tuple(month(kind, number) for number in range(1, many + 1))
    return dossier(Subject(kind=kind, id="s-1"), records=rows, also=("official_month", "civil_servant_month"))


DRAFT = "ý kiến tại hội nghị tháng 6/2019 (Sở Nội vụ tỉnh Hòa Bình)"
LAC_THUY = "ý kiến tại hội nghị tháng 6/2019 (Huyện ủy Lạc Thủy)"


def of_proposals() -> list[Case]:
    """Return one case a rule of each proposal, which the caller named."""
    monthly = [
        Case(says, f"{kind}.{rule}", DRAFT, "pending", None, months(kind, many), f"{kind}:s-1",
             proposals=("hoa-binh-monthly",))
        for kind in ("official", "civil_servant")
        for rule, many, says in (
            ("monthly_roll_up", 12, f"Đủ 12 tháng của {kind}, cách tổng hợp chưa nêu: không suy ra mức nào"),
            ("months_lacking", 11, f"Chỉ có 11 tháng của {kind} được đánh giá"),
        )
    ]  # fmt: skip
    by_self = {kind: (mark(kind, "self"), mark(kind, "subordinate", 2)) for kind in MARKED}
    peers_asked = [
        _case(kind, f"Đồng cấp đánh giá {kind}: theo đề xuất thì không lấy", f"{kind}.marks_not_direct", LAC_THUY,
              marked(kind, *by_self[kind], mark(kind, "peer", 3)), "hoa-binh-direct-opinions")
        for kind in MARKED
    ]  # fmt: skip
    beyond = [
        _case(kind, f"Cấp trên đánh giá {kind} ngoài lĩnh vực mình", f"{kind}.marks_beyond_field", LAC_THUY,
              marked(kind, *by_self[kind], mark(kind, "superior", 3, own_field=False)), "hoa-binh-own-field")
        for kind in MARKED
    ]  # fmt: skip
    return [*monthly, *peers_asked, *beyond]
