"""Phiếu, thi đua, đề xuất: what a person should look at, which changes no grade, and what is no law."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from tests.hoa_binh.dossiers import HOLES, agency, book, cell, dossier, others, rulings
from tests.hoa_binh.finding_cases import MARKED, mark, marked, month, months, task
from tests.national.party_dossiers import member

import xeploai as xl
from xeploai import RecordRow, Subject
from xeploai_hoa_binh.proposals import RULE_SETS as PROPOSALS

NAMES = tuple(held.id for held in PROPOSALS)


def key(kind: str) -> str:
    """Return the key of the subject marked."""
    return f"{kind}:{MARKED[kind][0]}"


def found(made: xl.Dossier, kind: str, *proposals: str) -> set[str]:
    """Return the findings of the province on the marks of the subject marked."""
    findings = {one.id for one in rulings(made, proposals=proposals)[key(kind)].findings}
    return {id for id in findings if id.startswith(f"{kind}.marks_")}


# -- the analysis form -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", MARKED)
def test_a_form_marked_by_all_sides_gives_no_finding(kind: str) -> None:
    """Bản thân, cấp trên, đồng cấp, cấp dưới đều đã đánh giá; hoặc chưa ai đánh giá: không có gì phải xem lại."""
    sides = ("self", "superior", "peer", "subordinate")
    whole = marked(kind, *(mark(kind, by, number) for number, by in enumerate(sides)))
    assert found(whole, kind) == found(marked(kind), kind) == set()


@pytest.mark.parametrize("kind", MARKED)
def test_a_register_that_may_lack_rows_gives_no_finding(kind: str) -> None:
    """Sổ chưa khai là đủ: có thể bản thân, cấp dưới đã đánh giá mà chưa nhập, nên chưa nêu vấn đề."""
    rows = (mark(kind, "superior"), mark(kind, "peer", 2))
    assert found(marked(kind, *rows), kind) >= {f"{kind}.marks_without_self"}
    assert found(marked(kind, *rows, without=f"{kind}_mark"), kind) == set()


def test_who_marked_must_be_known_for_a_finding() -> None:
    """Có một dòng chưa biết chủ thể: có thể chính là tự đánh giá, nên chưa nêu."""
    rows = (mark("leader", "superior"), mark("leader", "self", 2))
    unknown = RecordRow(record="leader_mark", id="mark-2", subject="l-1", facts={"criterion": "tc-1"})
    assert found(marked("leader", rows[0], unknown), "leader") == set()
    assert found(marked("leader", *rows), "leader") == {"leader.marks_without_subordinates"}


def test_a_plain_member_has_no_subordinates_to_ask() -> None:
    """Đảng viên: không xin ý kiến cấp dưới thì không có gì phải xem lại."""
    rows = (mark("party_member", "self"), mark("party_member", "superior", 2))
    assert found(marked("party_member", *rows), "party_member") == set()


@pytest.mark.parametrize("kind", MARKED)
@pytest.mark.parametrize("level", ["POOR", "EXCELLENT"])
def test_no_mark_changes_a_grade(kind: str, level: str) -> None:
    """Mọi chủ thể đều cho mức kém, hoặc xuất sắc: mức xếp loại và mọi điều quyết định nó không đổi."""
    rows = [mark(kind, by, number, level=level) for number, by in enumerate(("self", "superior", "subordinate"))]
    before, after = rulings(marked(kind))[key(kind)], rulings(marked(kind, *rows))[key(kind)]
    assert after == before.model_copy(update={"registers": after.registers})


@pytest.mark.parametrize("kind", [kind for kind in MARKED if kind != "agency"])
def test_how_marks_make_a_grade_was_not_seen(kind: str) -> None:
    """Cách từ phiếu ra mức chưa thấy: không giả định thì không mức nào là chắc."""
    assume = tuple(one for one in HOLES if one != f"{kind}.province_standards")
    ruling = rulings(marked(kind, mark(kind, "self")), assume=assume)[key(kind)]
    assert (ruling.status, ruling.holes) == ("provisional", (f"{kind}.province_standards",))


def test_the_grade_given_to_an_agency_waits_for_no_form() -> None:
    """Mức của cơ quan do cấp có thẩm quyền công nhận: phiếu mà cấp ấy dùng không đổi nó."""
    ruling = rulings(marked("agency", mark("agency", "self")))[key("agency")]
    assert (ruling.status, ruling.holes) == ("graded", ())


# -- the class of emulation --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("emulation", ["hang-nhat", "hang-cuoi", None])
@pytest.mark.parametrize("done", [(), (True,), (False,), (True, False), (None,)])
def test_emulation_changes_no_grade(emulation: str | None, done: tuple[bool | None, ...]) -> None:
    """Hạng thi đua, nhiệm vụ được giao xong hay chưa: không đổi mức của cơ quan, chi bộ, đảng viên."""
    facts = agency().facts | ({"emulation_class": emulation} if emulation else {})
    tasks = [task(number, **({} if one is None else {"done": one})) for number, one in enumerate(done)]
    if done == (None,):
        tasks = [RecordRow(record="assigned_task", id="task-0", subject="a-1", facts={"given_by": "vice_chair"})]
    rest = (cell(), member(), *others())
    links = (xl.LinkRow("party_side_of", "o-1", "a-1"),)
    after = rulings(dossier(Subject(kind="agency", id="a-1", facts=facts), *rest, records=tasks, links=links))
    before = rulings(dossier(agency(), *rest, links=links))
    for subject, ruling in after.items():
        same = {"findings": ruling.findings, "registers": ruling.registers}
        assert ruling == before[subject].model_copy(update=same)
    not_done = "agency.assigned_task_not_done" in {one.id for one in after["agency:a-1"].findings}
    assert not_done is (False in done)


def test_no_rule_reads_the_class_of_emulation() -> None:
    """Không quy tắc nào đọc hạng thi đua; sổ nhiệm vụ chỉ có một vấn đề cần xem xét đọc."""
    rules = book(proposals=NAMES)
    readers = {id for id, rule in rules.by_id.items() if "emulation_class" in rule.model_dump_json()}
    assert readers == set()
    readers = {id for id, rule in rules.by_id.items() if '"assigned_task"' in rule.model_dump_json()}
    assert readers == {"agency.assigned_task_not_done"}


# -- what was only proposed --------------------------------------------------------------------------------------------


def test_proposals_are_off_unless_named() -> None:
    """Đề xuất không có trong bộ quy tắc, không đổi mã của nó; nêu tên thì có, và mã khác."""
    plain = book()
    ids = {rule.id for held in PROPOSALS for rule in held.rules}
    assert (plain.proposals, ids & set(plain.by_id)) == ((), set())
    assert plain.hash == book(proposals=()).hash
    assert len({plain.hash, *(book(proposals=(name,)).hash for name in NAMES)}) == 1 + len(NAMES)
    assert ids <= set(book(proposals=NAMES).by_id)


@pytest.mark.parametrize("names", [*((name,) for name in NAMES), NAMES], ids=" ".join)
def test_every_ruling_names_the_proposals_it_was_made_under(names: tuple[str, ...]) -> None:
    """Mọi kết quả, của đối tượng nào cũng vậy, ghi tên các đề xuất đã bật."""
    made = dossier(cell(), member(), *others(), agency())
    assert {set_of(one) for one in rulings(made, proposals=names).values()} == {frozenset(names)}
    assert {set_of(one) for one in rulings(made).values()} == {frozenset()}


def set_of(ruling: xl.Ruling) -> frozenset[str]:
    """Return the proposals that a ruling names."""
    return frozenset(ruling.proposals)


SERVANT: dict[str, Any] = {
    "is_leader": False, "done": 100, "on_time": True, "ahead": True, "sudden_tasks": True, "initiative": True,
    "personal_leave_months": 0, "sick_all_year": False, "months_at_old_agency": 0,
}  # fmt: skip
STATE: Mapping[str, str | None] = MappingProxyType({"nd56-servant-numbers": "as-employees"})


@pytest.mark.parametrize("month_class", ["loai-1", "loai-4"])
def test_the_months_invent_no_grade(month_class: str) -> None:
    """Tháng nào cũng loại nhất, hay loại cuối: cách tổng hợp chưa nêu, mức cả năm chỉ còn là tạm tính, như nhau."""
    one = Subject(kind="civil_servant", id="s-1", facts=SERVANT)
    rows = [month("civil_servant", number, month_class=month_class) for number in range(1, 13)]
    also = ("official_month", "civil_servant_month")
    seen = (*HOLES, *(hole.id for hole in book().open_holes if "civil_servant" in hole.kinds and not hole.whole))
    plain = rulings(dossier(one), STATE, assume=seen)["civil_servant:s-1"]
    made = dossier(one, records=rows, also=also)
    ruling = rulings(made, STATE, assume=seen, proposals=("hoa-binh-monthly",))["civil_servant:s-1"]
    assert (plain.status, ruling.status, ruling.grade) == ("graded", "provisional", plain.grade)
    assert (ruling.low, ruling.high) == (xl.Grade.NOT_COMPLETED, plain.high)
    assert ruling.holes == ("civil_servant.monthly_roll_up",)
    assert ruling.findings == ()


@pytest.mark.parametrize(("many", "is_found"), [(0, True), (11, True), (12, False)])
@pytest.mark.parametrize("kind", ["official", "civil_servant"])
def test_twelve_months_are_the_whole_year(kind: str, many: int, *, is_found: bool) -> None:
    """11 tháng thì còn thiếu, 12 tháng thì đủ; đủ hay thiếu đều không ra mức nào."""
    ruling = rulings(months(kind, many), proposals=("hoa-binh-monthly",))[f"{kind}:s-1"]
    assert (f"{kind}.months_lacking" in {one.id for one in ruling.findings}) is is_found
    assert ruling.grade is None


@pytest.mark.parametrize(
    ("by", "direct", "is_found"),
    [
        ("peer", True, True),
        ("peer", False, True),
        ("superior", False, True),
        ("subordinate", False, True),
        ("superior", True, False),
        ("subordinate", True, False),
        ("self", True, False),
        ("superior", None, False),
    ],
)
def test_whom_the_proposal_would_no_longer_ask(by: str, direct: bool | None, *, is_found: bool) -> None:
    """Chỉ cấp trên, cấp dưới trực tiếp; đồng cấp, người không trực tiếp thì không; chưa biết thì chưa nêu."""
    made = marked("collective", mark("collective", by, direct=direct))
    there = "collective.marks_not_direct" in found(made, "collective", "hoa-binh-direct-opinions")
    assert there is is_found
    assert "collective.marks_not_direct" not in found(made, "collective")


@pytest.mark.parametrize(
    ("by", "own", "is_found"),
    [
        ("superior", False, True),
        ("superior", True, False),
        ("superior", None, False),
        ("subordinate", False, False),
        ("peer", False, False),
    ],
)
def test_a_superior_would_judge_its_own_field_alone(by: str, own: bool | None, *, is_found: bool) -> None:
    """Đề xuất chỉ nói cơ quan cấp trên, và chỉ lĩnh vực mình phụ trách."""
    made = marked("party_organisation", mark("party_organisation", by, own_field=own))
    rule = "party_organisation.marks_beyond_field"
    assert (rule in found(made, "party_organisation", "hoa-binh-own-field")) is is_found
    assert rule not in found(made, "party_organisation")
