"""Phía Đảng, năm 2018: each rule decides its case, and each threshold, level and share stands where the text has it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.national.party_cases import ALL_CASES, FAIR_MEMBER, POOR_MEMBER, Case
from tests.national.party_dossiers import (
    BEST_BODY,
    BEST_CELL,
    BEST_MEMBER,
    CONDUCT,
    GOOD_BODY,
    GOOD_CELL,
    GOOD_MEMBER,
    RESULTS,
    beside,
    dossier,
    member,
    members,
    organisation,
    reprimand,
    row,
    rulings,
    under,
)

import xeploai as xl
from xeploai import Grade, LinkRow

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.says)
def test_the_rule_named_decides_the_case(case: Case) -> None:
    """Status and grade are as the sentence says, by the rule named."""
    ruling = rulings(case.made, case.readings)[case.of]
    assert (ruling.status, ruling.grade) == (case.status, case.grade)
    assert case.rule in (ruling.gates or ruling.binding)


@pytest.mark.parametrize(
    ("says", "made"),
    [
        ("Hoàn thành đúng 50% nhiệm vụ là không dưới 50%",
         dossier(organisation(), member(tasks_done=Decimal(50), key_targets_met=False))),
        ("Hoàn thành 49,99% nhưng đạt đủ chỉ tiêu chủ yếu, hiểu như Quy định 132",
         dossier(organisation(), member(tasks_done=Decimal("49.99")))),
        ("Kết nạp ngày 01/7/2018, hiểu là ngày 31/12 được tính trọn; đảng viên dự bị được xếp loại như người khác",
         dossier(organisation(), member(admitted_on=date(2018, 7, 1), full_member=False, full_member_on=None))),
        ("Kết nạp ngày 30/6/2018 thì đủ 6 tháng", dossier(organisation(), member(
            admitted_on=date(2018, 6, 30), full_member=False, full_member_on=None))),
        ("Vi phạm đã tính ở năm trước thì không tính lại",
         dossier(organisation(), member(), records=(reprimand(already_counted=True),))),
        ("Quyết định kỷ luật ngày 31/12/2017 không thuộc năm 2018",
         dossier(organisation(), member(), records=(
             reprimand(act_on=date(2017, 5, 1), decided_on=date(2017, 12, 31)),))),
        ("Kết luận không phải về suy thoái thì không hạ mức",
         dossier(organisation(), member(), records=(
             row("member_conclusion", matter="other", concluded_on=date(2018, 1, 9)),))),
    ],
)  # fmt: skip
def test_what_a_naive_reading_would_lower_stays_good(says: str, made: xl.Dossier) -> None:
    """The edge of each ground of the lowest grade is on the member's side where the text puts it there."""
    ruling = rulings(made)["party_member:m-1"]
    assert (ruling.status, ruling.grade) == ("graded", GOOD), says


LEVELS = ("POOR", "FAIR", "GOOD", "EXCELLENT")
LEAST: Mapping[Grade, tuple[str, str]] = {
    EXCELLENT: ("EXCELLENT", "GOOD"), GOOD: ("GOOD", "FAIR"), COMPLETED: ("FAIR", "FAIR")}  # fmt: skip
CRITERIA = [
    *(("party_member", grade, one, one == "tasks") for grade in LEAST for one in ("tasks", *CONDUCT)),
    *(("party_organisation", grade, one, one in RESULTS) for grade in LEAST for one in (*RESULTS, "remedy")),
]


@pytest.mark.parametrize(("kind", "grade", "criterion", "of_results"), CRITERIA)
def test_each_criterion_must_reach_its_level(kind: str, grade: Grade, criterion: str, *, of_results: bool) -> None:
    """Mỗi tiêu chí: đúng cấp độ đòi hỏi thì đạt mức xếp loại, dưới một cấp độ thì không; kém thì không hoàn thành."""
    results, rest = LEAST[grade]
    base = BEST_MEMBER if kind == "party_member" else BEST_CELL
    main = ("tasks",) if kind == "party_member" else RESULTS
    at = {**base, **{one: results if one in main else rest for one in (*main, *CONDUCT) if one in base}}
    least = LEVELS.index(results if of_results else rest)
    below = {**at, criterion: LEVELS[least - 1]}
    found = []
    for facts in (at, below):
        others = members((4, GOOD_MEMBER), first=2)
        if kind == "party_member":
            made = dossier(organisation(), member(1, facts), *others)
        else:
            made = dossier(organisation(base=facts), *others)
        found.append(rulings(made)[f"{kind}:{'m' if kind == 'party_member' else 'o'}-1"])
    falls_to = NOT_COMPLETED if below[criterion] == "POOR" else grade.beneath
    assert [one.before_quota for one in found] == [(grade, grade), (falls_to, falls_to)]
    # Of the results only programmes are results by one way to read the texts, and stand in a ceiling of their own.
    by_reading = criterion == "programmes" and grade is not COMPLETED
    rule = f"{kind}.{grade.name.lower()}{'_' if by_reading else '.'}{criterion}"
    assert rule in {one.rule for one in found[1].in_force}


@pytest.mark.parametrize(
    ("base", "good", "grade", "rule"),
    [
        (BEST_CELL, 8, EXCELLENT, ""),
        (BEST_CELL, 7, GOOD, "party_organisation.excellent.good_members"),
        (BEST_CELL, 5, GOOD, "party_organisation.excellent.good_members"),
        (BEST_CELL, 4, COMPLETED, "party_organisation.good.good_members"),
        (BEST_BODY, 8, EXCELLENT, ""),
        (BEST_BODY, 7, GOOD, "party_organisation.excellent.good_units"),
        (BEST_BODY, 5, GOOD, "party_organisation.excellent.good_units"),
        (BEST_BODY, 4, COMPLETED, "party_organisation.good.good_units"),
    ],
)
def test_the_share_of_good_ones_below_bounds_the_organisation(
    base: Mapping[str, Any], good: int, grade: Grade, rule: str
) -> None:
    """Trong 10 đảng viên (tổ chức trực thuộc) có 8, 7, 5, 4 loại tốt: đúng 80%, 50% là đạt, dưới thì không."""
    if base is BEST_CELL:
        made = dossier(organisation(base=base), *members((good, GOOD_MEMBER), (10 - good, FAIR_MEMBER)))
    else:
        fair = {**GOOD_CELL, **dict.fromkeys(RESULTS, "FAIR")}
        units = [organisation(f"u-{n}", GOOD_CELL if n < good else fair) for n in range(10)]
        made = dossier(organisation(base=base), *units, links=under("o-1", units))
    found = rulings(made)["party_organisation:o-1"]
    assert found.grade is grade
    assert not rule or rule in found.binding


def test_one_not_completed_bars_excellence_and_good_alike() -> None:
    """100% phải hoàn thành trở lên: 9 tốt, 1 không hoàn thành thì chi bộ, đảng bộ không được tốt lẫn xuất sắc."""
    cell = dossier(organisation(base=BEST_CELL), *members((9, GOOD_MEMBER), (1, POOR_MEMBER)))
    units = [organisation(f"u-{n}", GOOD_CELL, remedy="POOR" if n == 0 else "GOOD") for n in range(10)]
    body = dossier(organisation(base=BEST_BODY), *units, links=under("o-1", units))
    for made, name in ((cell, "members"), (body, "units")):
        found = rulings(made)["party_organisation:o-1"]
        assert found.grade is COMPLETED
        stopped = {one.rule for one in found.in_force}
        assert {f"party_organisation.{grade}.all_{name}_completed" for grade in ("good", "excellent")} <= stopped


@pytest.mark.parametrize(
    ("option", "low", "high"),
    [("all-fair", NOT_COMPLETED, NOT_COMPLETED), ("no-case", COMPLETED, COMPLETED), (None, NOT_COMPLETED, COMPLETED)],
)
def test_a_poor_criterion_alone_is_read_in_two_ways(option: str | None, low: Grade, high: Grade) -> None:
    """Một tiêu chí Kém mà không thuộc trường hợp nào khác: hai trang chép khác nhau, chưa chọn thì chưa kết luận."""
    made = dossier(organisation(base=GOOD_CELL, remedy="POOR"), *members((4, GOOD_MEMBER)))
    ruling = rulings(made, {"organisation-completed": option})["party_organisation:o-1"]
    assert (ruling.low, ruling.high) == (low, high)
    assert (ruling.status == "pending") is (option is None)


@pytest.mark.parametrize(("poor", "grade"), [(1, COMPLETED), (2, NOT_COMPLETED)])
@pytest.mark.parametrize("base", [GOOD_CELL, GOOD_BODY], ids=["cell", "body"])
def test_exactly_a_fifth_not_completed_is_not_more_than_a_fifth(
    base: Mapping[str, Any], poor: int, grade: Grade
) -> None:
    """Trong 5 có đúng 1 không hoàn thành là 20%, chưa phải trên 20%; 2 thì trên."""
    units = [organisation(f"u-{n}", GOOD_CELL, remedy="POOR" if n < poor else "GOOD") for n in range(5)]
    below = members((poor, POOR_MEMBER), (5 - poor, GOOD_MEMBER)) if base is GOOD_CELL else units
    links = under("o-1", units) if base is GOOD_BODY else ()
    made = dossier(organisation(base=base), *below, links=links)
    lowers = {"over-20-not-completed": "lowers", "over-20-of-organisations": "lowers"}
    assert rulings(made, lowers)["party_organisation:o-1"].grade is grade
    assert rulings(made, {"over-20-not-completed": "no-rule"})["party_organisation:o-1"].grade is COMPLETED


@pytest.mark.parametrize(
    ("kind", "link", "requirement"),
    [
        ("agency", "party_side_of", "government"),
        ("mass_organisation", "mass_side_of", "mass_organisations"),
    ],
)
@pytest.mark.parametrize(
    ("decided", "grade", "standard"),
    [(GOOD, EXCELLENT, ""), (COMPLETED, GOOD, "excellent"), (NOT_COMPLETED, COMPLETED, "good")],
)
def test_an_organisation_leans_on_the_decided_grade_of_its_level(
    kind: str, link: str, requirement: str, decided: Grade, grade: Grade, standard: str
) -> None:
    """Chính quyền, đoàn thể cùng cấp: tốt thì được xuất sắc, hoàn thành thì được tốt, không hoàn thành thì không."""
    side = beside(kind, decided)
    made = dossier(
        organisation(base=BEST_CELL), side, *members((5, GOOD_MEMBER)), links=(LinkRow(link, "o-1", side.id),)
    )
    found = rulings(made)["party_organisation:o-1"]
    assert found.grade is grade
    assert not standard or f"party_organisation.{standard}.{requirement}" in found.binding


def test_a_joint_cell_leans_on_every_agency_it_serves() -> None:
    """Chi bộ ghép: chỉ một trong hai cơ quan hoàn thành, không tốt, thì chi bộ chưa xuất sắc."""
    good, fair = (xl.Subject(kind="agency", id=f"a-{n}", decided=one) for n, one in enumerate((GOOD, COMPLETED)))
    links = tuple(LinkRow("party_side_of", "o-1", one.id) for one in (good, fair))
    made = dossier(organisation(base=BEST_CELL), good, fair, *members((5, GOOD_MEMBER)), links=links)
    assert rulings(made)["party_organisation:o-1"].grade is GOOD


CAPACITIES = ("official", "civil_servant", "public_employee")


@pytest.mark.parametrize("capacity", CAPACITIES)
@pytest.mark.parametrize(
    ("decided", "grade", "rule"),
    [
        (EXCELLENT, EXCELLENT, ""),
        (GOOD, GOOD, "party_member.excellent.as_{}"),
        (COMPLETED, COMPLETED, "party_member.good.as_{}"),
        (NOT_COMPLETED, NOT_COMPLETED, "party_member.{}_not_completed"),
    ],
)
def test_a_member_is_not_above_the_decided_grade_of_his_other_capacity(
    capacity: str, decided: Grade, grade: Grade, rule: str
) -> None:
    """Cán bộ, công chức, viên chức: xếp loại đảng viên không vượt mức đã được quyết định ở diện ấy."""
    made = dossier(organisation(), member(base=BEST_MEMBER, person="p-1", standing=capacity),
                   beside(capacity, decided, person="p-1"))  # fmt: skip
    found = rulings(made)["party_member:m-1"]
    assert found.before_quota == (grade, grade)
    assert not rule or rule.format(capacity) in found.binding


@pytest.mark.parametrize("standing", ["worker", "retired", "outside"])
def test_who_has_no_such_capacity_is_asked_nothing(standing: str) -> None:
    """Nghỉ hưu, người lao động, ngoài hệ thống: không có mức cán bộ, công chức, viên chức nào giữ lại."""
    made = dossier(organisation(), member(base=BEST_MEMBER, standing=standing), without="civil_servant")
    found = rulings(made)["party_member:m-1"]
    assert (found.before_quota, found.findings) == ((EXCELLENT, EXCELLENT), ())


def test_a_civil_servant_whose_grade_is_not_given_is_pending() -> None:
    """Công chức chưa có mức xếp loại: chưa đủ dữ liệu, không đoán."""
    made = dossier(organisation(), member(person="p-1", standing="civil_servant"), without="civil_servant")
    found = rulings(made)["party_member:m-1"]
    assert found.status == "pending"
    assert {"as_civil_servant"} <= {one.name for one in found.missing}
