"""Các trường hợp: one sentence each, with the article it rests on and what the rules then allow."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

import xeploai as xl
from xeploai import Complete, Grade, LinkRow, RecordRow, Subject
from xeploai.reference import Reference
from xeploai.rulebook import rulebook
from xeploai_hoa_binh.instruments import YEAR_2018

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade

# By analogy with guidance 21, and of every other reading the option that does least, so that a case turns on one rule.
WORDING: Mapping[str, str | None] = {
    "hd16-standards": "hd21-wording",
    "six-months-count": "last-day-counts",
    "under-half": "qd132-and-key-targets",
    "over-20-not-completed": "no-rule",
    "meetings-missing": "all",
    "meetings-condition": "both",
    "in-charge": "secretary-only",
    "third-child-organisation": "no-effect",
    "limit-base": "graded",
    "limit-group": "cell",
    "limit-rounding": "down",
    "which-hd12": "central",
}
HOLES = (
    "cell.limit_cut",
    "cell.not_completed_list",
    "cell.province_standards",
    "cell.six_criteria",
    "member.province_standards",
)
TABLES = ("cell", "member", "cell_of", "in_charge_of", "discipline", "conclusion", "cell_discipline", "force_majeure")

CONDUCT = ("politics", "ethics", "order", "style", "pledge", "remedy")
RESULTS = ("ideology", "organisation", "leading_others", "inspection", "programmes", "results")
GOOD_MEMBER: dict[str, Any] = {
    **dict.fromkeys(CONDUCT, "GOOD"),
    "admitted_on": date(2001, 5, 19),
    "exempted": False,
    "is_official": False,
    "is_secretary": False,
    "is_committee_member": False,
    "exemplary": False,
    "tasks": "GOOD",
    "tasks_done": Decimal(95),
    "key_targets_met": True,
}
BEST_MEMBER = GOOD_MEMBER | {"tasks": "EXCELLENT", "exemplary": True}
GOOD_CELL: dict[str, Any] = {
    **dict.fromkeys(RESULTS, "GOOD"),
    "grassroots": "tccsd-1",
    "remedy": "GOOD",
    "model": False,
    "targets_met": Decimal(95),
    "has_same_level": False,
    "regular_scored": 12,
    "regular_recognised": 12,
    "thematic_scored": 4,
    "thematic_recognised": 4,
}
BEST_CELL = GOOD_CELL | dict.fromkeys(RESULTS, "EXCELLENT") | {"model": True}


def subject(kind: str, id: str, facts: Mapping[str, Any]) -> Subject:
    """Return a subject; a fact that is None is not known."""
    return Subject(kind=kind, id=id, facts={name: value for name, value in facts.items() if value is not None})


def member(number: int = 1, base: Mapping[str, Any] = GOOD_MEMBER, **changes: Any) -> Subject:
    """Return a member; what is not said is good."""
    return subject("member", f"m-{number}", {**base, **changes})


def cell(base: Mapping[str, Any] = GOOD_CELL, **changes: Any) -> Subject:
    """Return the cell; what is not said is good."""
    return subject("cell", "c-1", {**base, **changes})


def row(record: str, owner: str = "m-1", **facts: Any) -> RecordRow:
    """Return a row of a register."""
    return RecordRow(record=record, id=f"{record}-1", subject=owner, facts=facts)


def reprimand(owner: str = "m-1", **changes: Any) -> RecordRow:
    """Return a discipline decided in 2018 that counts; a column that is None is not known."""
    counts = {"act_on": date(2018, 3, 1), "decided_on": date(2018, 6, 1), "already_counted": False}
    columns = {"ground": "other", "measure": "reprimand", **counts, **changes}
    return row("discipline", owner, **{name: value for name, value in columns.items() if value is not None})


def dossier(
    *subjects: Subject, records: tuple[RecordRow, ...] = (), links: tuple[LinkRow, ...] = (), without: str = ""
) -> xl.Dossier:
    """Return a dossier in which every member belongs to the cell and all is complete but `without`."""
    members = [one.id for one in subjects if one.kind == "member"]
    belong = tuple(LinkRow("cell_of", one, "c-1") for one in members)
    whole = tuple(Complete(what, periods=YEAR_2018) for what in TABLES if what != without)
    return xl.Dossier(subjects=subjects, records=records, links=(*belong, *links), complete=whole)


def rulings(
    made: xl.Dossier, readings: Mapping[str, str | None] = MappingProxyType({}), assume: tuple[str, ...] = HOLES
) -> dict[str, xl.Ruling]:
    """Return the rulings under `WORDING`, changed by `readings`."""
    book = rulebook("hoa-binh", period="2018", readings={**WORDING, **readings}, assume=assume)
    return Reference(book, made).rulings()


class Case(NamedTuple):
    """One subject in a small dossier, and what the rule named decides about it."""

    says: str
    rule: str
    cite: str
    status: str
    grade: Grade | None
    made: xl.Dossier
    of: str = "member:m-1"
    readings: Mapping[str, str | None] = MappingProxyType({})


GROUNDS = "điểm c khoản 4 Điều 12 132-QĐ/TW (08/03/2018)"
HD_16 = "16-HD/BTCTW (24/09/2018)"
KH_183 = "183-KH/TU (30/11/2018)"
HD_21 = "khoản {} Mục II 21-HD/BTCTW (18/10/2019)"


def grounds_of_members() -> list[Case]:
    """Return what is known to lower a member, or to keep him ungraded."""
    alone = cell()
    official: dict[str, Any] = {"is_official": True, "civil_grade": "NOT_COMPLETED"}
    degraded = row("conclusion", matter="degradation", concluded_on=date(2018, 9, 9))
    return [
        Case("Đảng viên được miễn công tác, sinh hoạt thì không kiểm điểm, xếp loại", "member.exempted", HD_16,
             "not_reviewed", None, dossier(alone, member(exempted=True))),
        Case("Kết nạp ngày 02/7/2018 thì đến cuối năm chưa đủ 6 tháng", "member.newly_admitted", HD_16,
             "not_graded", None, dossier(alone, member(admitted_on=date(2018, 7, 2)))),
        Case("Kết nạp ngày 01/7/2018, theo cách hiểu đủ tháng vào ngày 01/01", "member.admitted_a_day_short", HD_16,
             "not_graded", None, dossier(alone, member(admitted_on=date(2018, 7, 1))),
             readings={"six-months-count": "anniversary"}),
        Case("Bị kỷ luật khiển trách trong năm thì không hoàn thành nhiệm vụ", "member.disciplined", GROUNDS,
             "graded", NOT_COMPLETED, dossier(alone, member(base=BEST_MEMBER), records=(reprimand(),))),
        Case("Sinh con thứ ba năm 2017, kỷ luật năm 2018 thì tính vào năm 2018", "member.disciplined", GROUNDS,
             "graded", NOT_COMPLETED,
             dossier(alone, member(), records=(reprimand(ground="third_child", act_on=date(2017, 10, 1)),))),
        Case("Có kết luận suy thoái thì không hoàn thành nhiệm vụ", "member.degraded", GROUNDS,
             "graded", NOT_COMPLETED, dossier(alone, member(), records=(degraded,))),
        Case("Hoàn thành 49,99% nhiệm vụ, không đạt đủ chỉ tiêu chủ yếu: hiểu cách nào cũng không hoàn thành",
             "member.under_half", GROUNDS, "graded", NOT_COMPLETED,
             dossier(alone, member(tasks_done=Decimal("49.99"), key_targets_met=False)),
             readings={"under-half": None}),
        Case("Hoàn thành 49,99% nhiệm vụ tuy đạt đủ chỉ tiêu chủ yếu, hiểu như Hướng dẫn 16", "member.under_half_alone",
             HD_16, "graded", NOT_COMPLETED, dossier(alone, member(tasks_done=Decimal("49.99"))),
             readings={"under-half": "hd16-alone"}),
        Case("Công chức không hoàn thành nhiệm vụ thì đảng viên cũng vậy", "member.civil_not_completed", HD_16,
             "graded", NOT_COMPLETED, dossier(alone, member(**official))),
    ]  # fmt: skip


def standards_of_members() -> list[Case]:
    """Return what keeps a member from a grade by analogy with guidance 21."""
    alone = cell()
    civil: dict[str, Any] = {"is_official": True, "civil_grade": "GOOD"}
    return [
        Case("Xuất sắc thì tiêu chí nhiệm vụ phải xuất sắc", "member.excellent.tasks",
             f"điểm a {HD_21.format('B.2.3')}", "graded", GOOD, dossier(alone, member(exemplary=True))),
        Case("Công chức chỉ xếp loại tốt thì đảng viên không xuất sắc", "member.excellent.civil_grade",
             f"điểm a {HD_21.format('B.2.3')}", "graded", GOOD, dossier(alone, member(base=BEST_MEMBER, **civil))),
        Case("Tốt thì nhiệm vụ phải đạt mức tốt", "member.good.tasks", f"điểm b {HD_21.format('B.2.3')}",
             "graded", COMPLETED, dossier(alone, member(tasks="FAIR"))),
        Case("Một tiêu chí kém thì không hoàn thành nhiệm vụ", "member.completed.ethics",
             f"điểm c {HD_21.format('B.2.3')}", "graded", NOT_COMPLETED, dossier(alone, member(ethics="POOR"))),
    ]  # fmt: skip


def tied_to_the_cell() -> list[Case]:
    """Return how a cell holds down who leads it."""
    secretary = member(base=BEST_MEMBER, is_secretary=True, is_committee_member=True, chosen_excellent=True)
    good_five = [member(number) for number in range(2, 7)]
    above = LinkRow("in_charge_of", "m-1", "c-1")
    leader = member(base=BEST_MEMBER, chosen_excellent=True)
    return [
        Case("Chi bộ không xuất sắc thì bí thư không thể xuất sắc", "member.secretary", KH_183,
             "graded", GOOD, dossier(cell(), secretary, *good_five)),
        Case("Chi bộ không xuất sắc thì lãnh đạo phụ trách không thể xuất sắc", "member.in_charge", KH_183,
             "graded", GOOD, dossier(cell(), leader, *good_five, links=(above,)),
             readings={"in-charge": "committee-member"}),
    ]  # fmt: skip


def cells() -> list[Case]:
    """Return what lowers a cell, or keeps it ungraded."""
    d = f"điểm d {HD_21.format('B.1.3')}"
    seven = [member(number) for number in range(1, 8)]
    weak = [member(number, tasks="FAIR") for number in range(1, 5)]
    poor = [member(number, ethics="POOR") for number in (1, 2)]
    third = reprimand(ground="third_child")
    disciplined = row("cell_discipline", "c-1", decided_on=date(2018, 2, 2), self_detected=False)
    met = {"meetings-missing": "any", "meetings-condition": "either"}
    return [
        Case("Một kỳ chuyên đề không được công nhận thì không xếp loại", "cell.meetings.any_either", "Quy định số 31",
             "not_graded", None, dossier(cell(thematic_recognised=3), *seven), "cell:c-1", met),
        Case("Xuất sắc thì mọi tiêu chí kết quả phải xuất sắc", "cell.excellent.inspection",
             f"điểm a {HD_21.format('B.1.3')}", "graded", GOOD,
             dossier(cell(BEST_CELL, inspection="GOOD"), *seven), "cell:c-1"),
        Case("Một đảng viên không hoàn thành thì chi bộ không được tốt", "cell.good.all_completed",
             f"điểm b {HD_21.format('B.1.3')}", "graded", COMPLETED,
             dossier(cell(), *seven, records=(reprimand(),)), "cell:c-1"),
        Case("Dưới một nửa đảng viên tốt thì chi bộ không được tốt", "cell.good.good_members",
             f"điểm b {HD_21.format('B.1.3')}", "graded", COMPLETED, dossier(cell(), *weak, *seven[4:]), "cell:c-1"),
        Case("Tổ chức cùng cấp không hoàn thành thì chi bộ không được tốt", "cell.good.same_level",
             f"điểm b {HD_21.format('B.1.3')}", "graded", COMPLETED,
             dossier(cell(has_same_level=True, same_level_grade="NOT_COMPLETED"), *seven), "cell:c-1"),
        Case("Một tiêu chí kém thì chi bộ không hoàn thành", "cell.completed.remedy",
             f"điểm c {HD_21.format('B.1.3')}", "graded", NOT_COMPLETED,
             dossier(cell(remedy="POOR"), *seven), "cell:c-1"),
        Case("Chi bộ bị kỷ luật thì không hoàn thành", "cell.disciplined", f"điểm c {HD_21.format('B.1.3')}",
             "graded", NOT_COMPLETED, dossier(cell(), *seven, records=(disciplined,)), "cell:c-1"),
        Case("Đạt dưới 50% chỉ tiêu thì không hoàn thành", "cell.under_half", d,
             "graded", NOT_COMPLETED, dossier(cell(targets_met=Decimal(49)), *seven), "cell:c-1"),
        Case("Hai trên bảy đảng viên không hoàn thành là trên 20%", "cell.over_20_not_completed", d, "graded",
             NOT_COMPLETED, dossier(cell(), *poor, *seven[2:]), "cell:c-1", {"over-20-not-completed": "lowers"}),
        Case("Chi ủy viên bị kỷ luật vì sinh con thứ ba thì chi bộ không được tốt", "cell.third_child.not_good", KH_183,
             "graded", COMPLETED,
             dossier(cell(), member(is_committee_member=True), *seven[1:], records=(third,)), "cell:c-1",
             {"third-child-organisation": "not-good"}),
        Case("Chi ủy viên bị kỷ luật vì sinh con thứ ba kéo chi bộ xuống không hoàn thành",
             "cell.third_child.not_completed", KH_183, "graded", NOT_COMPLETED,
             dossier(cell(), member(is_committee_member=True), *seven[1:], records=(third,)), "cell:c-1",
             {"third-child-organisation": "not-completed"}),
    ]  # fmt: skip


ALL_CASES = [*grounds_of_members(), *standards_of_members(), *tied_to_the_cell(), *cells()]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.rule)
def test_the_rule_decides_the_case_with_its_article(case: Case) -> None:
    """Status and grade are as the sentence says, by the rule named, which cites the article named."""
    book = rulebook("hoa-binh", period="2018", readings={**WORDING, **case.readings}, assume=HOLES)
    ruling = Reference(book, case.made).ruling(case.of)
    assert (ruling.status, ruling.grade) == (case.status, case.grade), case.says
    assert case.rule in (ruling.gates or ruling.binding), case.says
    assert book.cited(book.by_id[case.rule].cite) == case.cite, case.says


@pytest.mark.parametrize(
    ("says", "made"),
    [
        ("Hoàn thành đúng 50% nhiệm vụ là không dưới 50%",
         dossier(cell(), member(tasks_done=Decimal(50), key_targets_met=False))),
        ("Dưới 50% nhưng đạt đủ chỉ tiêu chủ yếu, hiểu như Quy định 132",
         dossier(cell(), member(tasks_done=Decimal(49)))),
        ("Không đạt đủ chỉ tiêu chủ yếu mà hoàn thành từ 50% thì không phải căn cứ này",
         dossier(cell(), member(tasks_done=Decimal(60), key_targets_met=False))),
        ("Kết nạp ngày 01/7/2018, hiểu là ngày 31/12 được tính trọn",
         dossier(cell(), member(admitted_on=date(2018, 7, 1)))),
        ("Kết nạp ngày 30/6/2018 thì đủ 6 tháng", dossier(cell(), member(admitted_on=date(2018, 6, 30)))),
        ("Vi phạm đã tính ở năm trước thì không tính lại",
         dossier(cell(), member(), records=(reprimand(already_counted=True),))),
        ("Kỷ luật của năm 2017 không thuộc năm 2018",
         dossier(cell(), member(), records=(reprimand(decided_on=date(2017, 12, 31)),))),
        ("Đảng viên nghỉ hưu không có xếp loại công chức", dossier(cell(), member(is_official=False))),
        ("Kết luận không phải về suy thoái thì không hạ mức",
         dossier(cell(), member(), records=(row("conclusion", matter="other", concluded_on=date(2018, 1, 9)),))),
    ],
)  # fmt: skip
def test_what_a_naive_reading_would_lower_stays_good(says: str, made: xl.Dossier) -> None:
    """The edge of each ground of the lowest grade is on the member's side where the text puts it there."""
    ruling = rulings(made)["member:m-1"]
    assert (ruling.status, ruling.grade) == ("graded", GOOD), says


@pytest.mark.parametrize(
    ("reading", "key_targets_met", "grade"),
    [
        ("hd16-alone", True, NOT_COMPLETED),
        ("hd16-alone", None, NOT_COMPLETED),
        ("qd132-and-key-targets", True, GOOD),
        ("qd132-and-key-targets", None, None),
        ("qd132-and-key-targets", False, NOT_COMPLETED),
        (None, True, None),
        (None, None, None),
        (None, False, NOT_COMPLETED),
    ],
)
def test_less_than_half_of_the_tasks_is_read_as_the_caller_reads_it(
    reading: str | None, *, key_targets_met: bool | None, grade: Grade | None
) -> None:
    """Dưới 50% nhiệm vụ: điều cả hai văn bản cùng nói là chắc chắn, phần còn lại tùy cách hiểu; chưa rõ thì để ngỏ."""
    made = dossier(cell(), member(tasks_done=Decimal(40), key_targets_met=key_targets_met))
    found = rulings(made, {"under-half": reading})["member:m-1"]
    assert (found.status, found.grade) == ("pending" if grade is None else "graded", grade)


@pytest.mark.parametrize(
    ("reading", "status"), [("last-day-counts", "graded"), ("anniversary", "not_graded"), (None, "pending")]
)
def test_admission_on_the_first_of_july_is_read_as_the_caller_reads_it(reading: str | None, status: str) -> None:
    """Kết nạp ngày 01/7: đủ 6 tháng hay chưa là tùy cách hiểu, chưa chọn thì chưa rõ có xếp loại không."""
    made = dossier(cell(), member(admitted_on=date(2018, 7, 1)))
    assert rulings(made, {"six-months-count": reading})["member:m-1"].status == status


def test_one_counted_violation_does_not_lift_another() -> None:
    """Hai quyết định kỷ luật, một đã tính ở năm trước: quyết định kia vẫn tính."""
    second = reprimand(already_counted=False).model_copy(update={"id": "second"})
    made = dossier(cell(), member(), records=(reprimand(already_counted=True), second))
    assert rulings(made)["member:m-1"].grade is NOT_COMPLETED


def test_self_detected_discipline_and_confirmed_force_majeure_lift_their_ceilings() -> None:
    """Tự phát hiện, khắc phục thì không hạ; bất khả kháng được xác nhận thì tỷ lệ dưới 50% không hạ."""
    found = row("cell_discipline", "c-1", decided_on=date(2018, 2, 2), self_detected=True)
    storm = row("force_majeure", "c-1", confirmed_on=date(2018, 9, 1))
    made = dossier(cell(targets_met=Decimal(40)), member(), records=(found, storm))
    assert rulings(made)["cell:c-1"].grade is GOOD


@pytest.mark.parametrize(("met", "grade"), [("49.99", NOT_COMPLETED), ("50", GOOD)])
def test_exactly_half_of_the_targets_is_not_less_than_half(met: str, grade: Grade) -> None:
    """Chi bộ đạt đúng 50% chỉ tiêu thì không phải dưới 50%."""
    assert rulings(dossier(cell(targets_met=Decimal(met)), member()))["cell:c-1"].grade is grade


def test_an_excellent_cell_leaves_its_secretary_to_the_limit() -> None:
    """Chi bộ xuất sắc, bí thư đủ điều kiện và được chọn trong tỷ lệ 20%: xuất sắc."""
    secretary = member(base=BEST_MEMBER, is_secretary=True, is_committee_member=True, chosen_excellent=True)
    made = dossier(cell(BEST_CELL), secretary, *(member(number) for number in range(2, 6)))
    found = rulings(made)
    assert (found["cell:c-1"].grade, found["member:m-1"].grade) == (EXCELLENT, EXCELLENT)


def test_a_secretary_does_not_fall_because_the_cell_is_not_graded() -> None:
    """Chi bộ không có xếp loại thì không vì thế mà bí thư bị hạ; cần người xem xét."""
    secretary = member(base=BEST_MEMBER, is_secretary=True, is_committee_member=True, chosen_excellent=True)
    ungraded = cell(regular_scored=0, regular_recognised=0, thematic_scored=0, thematic_recognised=0)
    made = dossier(ungraded, secretary, *(member(number) for number in range(2, 6)))
    found = rulings(made)
    assert found["cell:c-1"].status == "not_graded"
    assert found["member:m-1"].grade is EXCELLENT
    assert [finding.id for finding in found["member:m-1"].findings] == ["reference.cell_of"]


@pytest.mark.parametrize(
    ("recognised", "missing", "condition", "status"),
    [
        ((11, 4), "any", "either", "not_graded"),
        ((11, 4), "any", "both", "graded"),
        ((11, 4), "all", "either", "graded"),
        ((0, 0), "all", "either", "not_graded"),
        ((0, 0), "all", "both", "graded"),
        ((0, 0), None, None, "pending"),
        ((12, 4), None, None, "graded"),
    ],
)
def test_the_meetings_are_read_as_the_caller_reads_them(
    recognised: tuple[int, int], missing: str | None, condition: str | None, status: str
) -> None:
    """Mọi kỳ đều tự chấm điểm; số kỳ được công nhận quyết định tùy cách hiểu, chưa chọn thì chưa rõ."""
    held = cell(regular_recognised=recognised[0], thematic_recognised=recognised[1])
    made = dossier(held, *(member(number) for number in range(1, 4)))
    found = rulings(made, {"meetings-missing": missing, "meetings-condition": condition})["cell:c-1"]
    assert found.status == status


@pytest.mark.parametrize(("base", "places"), [("good", 0), ("good-or-above", 1), ("graded", 2)])
def test_the_limit_depends_on_its_base(base: str, places: int) -> None:
    """Trong 10 đảng viên: 3 đủ điều kiện xuất sắc, 2 tốt, 5 hoàn thành; chọn quá số chỗ một người là không tính."""

    def kept(chosen: int) -> list[str]:
        best = [member(number, BEST_MEMBER, chosen_excellent=number <= chosen) for number in (1, 2, 3)]
        rest = [member(number, tasks="GOOD" if number < 6 else "FAIR") for number in range(4, 11)]
        found = rulings(dossier(cell(BEST_CELL), *best, *rest), {"limit-base": base})
        return [key for key, one in found.items() if one.kind == "member" and one.grade is EXCELLENT]

    assert kept(places) == [f"member:m-{number}" for number in range(1, places + 1)]
    assert kept(places + 1) == []


@pytest.mark.parametrize(("rounded", "places"), [("down", 1), ("half-up", 2)])
def test_the_limit_depends_on_its_rounding(rounded: str, places: int) -> None:
    """Trong 8 đảng viên, 20% là 1,6 người: một chỗ hay hai chỗ tùy cách làm tròn, chưa chọn thì chưa rõ."""

    def kept(chosen: int, rounding: str | None) -> list[str]:
        best = [member(number, BEST_MEMBER, chosen_excellent=number <= chosen) for number in (1, 2, 3)]
        found = rulings(
            dossier(cell(BEST_CELL), *best, *(member(number) for number in range(4, 9))), {"limit-rounding": rounding}
        )
        return [key for key, one in found.items() if one.kind == "member" and one.grade is EXCELLENT]

    assert kept(places, rounded) == [f"member:m-{number}" for number in range(1, places + 1)]
    assert kept(places + 1, rounded) == []
    assert kept(places, None) == []


def test_more_choices_than_places_settle_nothing() -> None:
    """Chọn quá số chỗ thì không ai chắc chắn, và lựa chọn được nêu để xem xét."""
    best = [member(number, BEST_MEMBER, chosen_excellent=True) for number in (1, 2, 3)]
    rest = [member(number) for number in range(4, 11)]
    found = rulings(dossier(cell(BEST_CELL), *best, *rest))
    assert [found[f"member:m-{number}"].status for number in (1, 2, 3)] == ["pending"] * 3
    assert found["member:m-1"].before_quota == (EXCELLENT, EXCELLENT)
    assert found["member:m-4"].grade is GOOD


def test_an_undecided_limit_leaves_only_those_open_who_qualify() -> None:
    """Chưa chọn cách tính tỷ lệ 20%: chỉ người đủ điều kiện xuất sắc là chưa rõ."""
    made = dossier(cell(BEST_CELL), member(1, BEST_MEMBER), *(member(number) for number in range(2, 7)))
    found = rulings(made, {"limit-base": None, "limit-group": None, "limit-rounding": None})
    assert (found["member:m-1"].status, found["member:m-2"].grade) == ("pending", GOOD)
    assert {item.name for item in found["member:m-1"].missing if item.what == "reading"} == {
        "limit-base",
        "limit-group",
        "limit-rounding",
    }


@pytest.mark.parametrize(
    ("option", "grade"),
    [("no-effect", GOOD), ("not-good", COMPLETED), ("not-completed", NOT_COMPLETED), (None, None)],
)
def test_the_third_child_of_a_committee_member_touches_the_cell_as_read(
    option: str | None, grade: Grade | None
) -> None:
    """Chi ủy viên bị kỷ luật vì sinh con thứ ba, lại chưa được tính vào tỷ lệ vì mới kết nạp: chỉ còn cách hiểu."""
    new = member(1, is_committee_member=True, admitted_on=date(2018, 9, 1))
    made = dossier(cell(), new, *(member(number) for number in range(2, 8)), records=(reprimand(ground="third_child"),))
    assert rulings(made, {"third-child-organisation": option})["cell:c-1"].grade is grade


@pytest.mark.parametrize("option", ["no-effect", "not-good", "not-completed", None])
def test_a_third_child_that_counted_earlier_touches_no_cell(option: str | None) -> None:
    """Vi phạm của chi ủy viên đã tính ở năm trước thì hiểu cách nào cũng không hạ chi bộ của năm 2018."""
    counted = reprimand(ground="third_child", already_counted=True)
    made = dossier(cell(), member(1, is_committee_member=True), member(2), records=(counted,))
    assert rulings(made, {"third-child-organisation": option})["cell:c-1"].grade is GOOD


def test_a_third_child_of_a_member_without_office_touches_no_cell_by_itself() -> None:
    """Đảng viên không phải chi ủy viên: chỉ tỷ lệ đảng viên hạ chi bộ, không phải căn cứ sinh con thứ ba."""
    seven = [member(number) for number in range(1, 8)]
    made = dossier(cell(), *seven, records=(reprimand(ground="third_child"),))
    assert rulings(made, {"third-child-organisation": "not-completed"})["cell:c-1"].grade is COMPLETED


def test_the_cut_limit_of_organisations_leaves_only_an_excellent_cell_unsettled() -> None:
    """Tỷ lệ 20% tổ chức đảng xuất sắc bị cắt: chi bộ xuất sắc chỉ là tạm tính, chi bộ tốt thì không chạm tới."""
    assume = tuple(hole for hole in HOLES if hole != "cell.limit_cut")
    best, good = (rulings(dossier(held, member()), assume=assume)["cell:c-1"] for held in (cell(BEST_CELL), cell()))
    assert (best.status, best.grade, best.low, best.holes) == ("provisional", EXCELLENT, GOOD, ("cell.limit_cut",))
    assert (good.status, good.grade, good.holes) == ("graded", GOOD, ())


def test_by_default_nothing_of_2019_is_carried_back() -> None:
    """Mặc định: không dùng lời văn năm 2019, nên đảng viên tốt vẫn là chưa đủ dữ liệu."""
    book = rulebook("hoa-binh", period="2018")
    found = Reference(book, dossier(cell(), member(), member(2), records=(reprimand(owner="m-2"),))).rulings()
    assert [found[key].status for key in ("cell:c-1", "member:m-1", "member:m-2")] == ["pending", "pending", "graded"]
    assert found["member:m-1"].readings["hd16-standards"] == "not-seen"
    assert "incomplete:member" in found["member:m-1"].holes
    assert not [rule.id for rule in book.rules if rule.cite.instrument == "hd21-carried-back"]


def test_what_was_not_seen_makes_a_grade_provisional() -> None:
    """Phiếu của tỉnh chưa được thấy: mức xếp loại chỉ là tạm tính, và nêu tên nội dung còn thiếu."""
    found = rulings(dossier(cell(), member()), assume=())["member:m-1"]
    assert (found.status, found.grade, found.holes) == ("provisional", GOOD, ("member.province_standards",))


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        (dossier(cell(), member(tasks=None)), "tasks"),
        (dossier(cell(), member(is_official=True)), "civil_grade"),
        (dossier(cell(), member(exempted=None)), "exempted"),
        (dossier(cell(), member(), without="discipline"), "discipline"),
        (dossier(cell(), member(), records=(reprimand(decided_on=None),)), "decided_on"),
    ],
)
def test_what_is_not_known_is_named(made: xl.Dossier, missing: str) -> None:
    """Thiếu dữ liệu nào thì nêu đúng dữ liệu ấy, không đoán."""
    found = rulings(made)["member:m-1"]
    assert found.status == "pending"
    assert missing in {item.name for item in found.missing}


def test_checks_find_what_a_person_should_look_at() -> None:
    """Số kỳ được công nhận nhiều hơn số kỳ tự chấm; quyết định kỷ luật trước ngày vi phạm."""
    odd = reprimand(act_on=date(2018, 7, 1))
    found = rulings(dossier(cell(regular_scored=10), member(), records=(odd,)))
    assert [one.id for one in found["cell:c-1"].findings] == ["cell.more_recognised"]
    assert [one.id for one in found["member:m-1"].findings] == ["member.discipline_dates"]
