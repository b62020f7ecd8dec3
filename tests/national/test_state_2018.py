"""NĐ 56/2015 and NĐ 88/2017 for the year 2018: each rule, and each number at, just below and just above it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import Complete, Grade, RecordRow
from xeploai.national import YEAR, state
from xeploai.plugins import Plugin, Plugins

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
PLUGINS = Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=(YEAR,)),))
DEFAULT = xl.rulebook("vn", period="2018", plugins=PLUGINS)
BOOK = xl.rulebook(
    "vn",
    period="2018",
    plugins=PLUGINS,
    readings={"nd56-servant-numbers": "as-employees"},
    assume=["civil_servant.not_completed_list", "official.other_grades", "worker.rules"],
)
EMPLOYEE: Mapping[str, Any] = {
    "is_manager": False, "done": 100, "on_time": True, "ahead": True, "sudden_tasks": True, "ethics": True,
    "conduct": True, "initiative": True, "disobeyed": False, "below_standard": False, "broke_process": False,
    "divided_unit": False, "no_cooperation": False, "personal_leave_months": 0, "sick_all_year": False,
}  # fmt: skip
SERVANT: Mapping[str, Any] = {
    "is_leader": False, "done": 100, "on_time": True, "ahead": True, "sudden_tasks": True, "initiative": True,
    "personal_leave_months": 0, "sick_all_year": False, "months_at_old_agency": 0,
}  # fmt: skip
LEADER: Mapping[str, Any] = {
    **SERVANT, "is_leader": True, "units_allow": "EXCELLENT", "unit_done": 100, "slow": False, "unlawful": False,
    "below_quality": False, "disunity": False,
}  # fmt: skip


def employee(book: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    whole = (Complete("employee_discipline"),)
    return xl.classify_one("public_employee", {**EMPLOYEE, **facts}, book, records=records, complete=whole)


def servant(base: Mapping[str, Any] = SERVANT, book: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    whole = (Complete("servant_discipline"),)
    return xl.classify_one("civil_servant", {**base, **facts}, book, records=records, complete=whole)


@pytest.mark.parametrize(
    ("facts", "grade", "binding"),
    [
        ({}, EXCELLENT, ()),
        ({"initiative": False}, GOOD, ("public_employee.excellent.initiative",)),
        ({"ahead": False}, GOOD, ("public_employee.excellent.ahead",)),
        ({"on_time": False}, COMPLETED, ("public_employee.good.on_time",)),
        ({"conduct": False}, COMPLETED, ("public_employee.good.conduct",)),
        ({"ethics": False, "beneath_completed": "COMPLETED"}, COMPLETED, None),
        ({"sudden_tasks": False, "beneath_completed": "NOT_COMPLETED"}, NOT_COMPLETED, None),
        ({"done": Decimal("99.99")}, COMPLETED, ("public_employee.good.done",)),
        ({"done": 70}, COMPLETED, ("public_employee.good.done",)),
        ({"done": Decimal("69.99")}, NOT_COMPLETED, ("public_employee.under_least",)),
        ({"done": Decimal("70.01")}, COMPLETED, ("public_employee.good.done",)),
        ({"disobeyed": True}, NOT_COMPLETED, ("public_employee.disobeyed",)),
        ({"below_standard": True}, NOT_COMPLETED, ("public_employee.below_standard",)),
        ({"broke_process": True}, NOT_COMPLETED, ("public_employee.broke_process",)),
        ({"divided_unit": True}, NOT_COMPLETED, ("public_employee.divided_unit",)),
        ({"no_cooperation": True}, NOT_COMPLETED, ("public_employee.no_cooperation",)),
    ],
)
def test_public_employees(facts: dict[str, Any], grade: Grade, binding: tuple[str, ...] | None) -> None:
    """Viên chức: 100% ở mức tốt, từ 70% ở mức hoàn thành; đúng 70% không phải là không hoàn thành."""
    ruling = employee(**facts)
    assert (ruling.status, ruling.grade) == ("graded", grade)
    assert binding is None or ruling.binding == binding


@pytest.mark.parametrize("missed", ["ethics", "sudden_tasks"])
def test_beneath_completed_for_ethics_or_sudden_tasks_the_text_names_no_grade(missed: str) -> None:
    """Thiếu đạo đức nghề nghiệp hay nhiệm vụ đột xuất: văn bản không nói xuống mức nào."""
    ruling = employee(BOOK, **{missed: False})
    assert (ruling.status, ruling.low, ruling.high) == ("pending", NOT_COMPLETED, COMPLETED)


def test_what_is_said_of_employees_is_not_said_of_managers() -> None:
    """Các căn cứ của Điều 28 là của viên chức không quản lý."""
    ruling = employee(is_manager=True, disobeyed=True, done=10, ethics=False)
    assert (ruling.status, ruling.high) == ("pending", EXCELLENT)


def test_an_employee_without_initiative_may_be_good_since_2017() -> None:
    """Nghị định 88 bỏ đòi hỏi sáng kiến ở mức tốt và mức hoàn thành: chỉ mức xuất sắc còn đòi."""
    assert employee(initiative=False).grade is GOOD
    assert employee(initiative=False, done=70).grade is COMPLETED


def test_a_disciplined_employee_has_not_completed() -> None:
    """Viên chức bị kỷ luật trong năm thì không hoàn thành nhiệm vụ."""
    row = RecordRow(record="employee_discipline", id="k-1", subject="1", facts={"decided_on": date(2018, 5, 2)})
    assert employee(BOOK, row).binding == ("public_employee.disciplined",)
    earlier = row.model_copy(update={"facts": {"decided_on": date(2017, 12, 31)}})
    assert employee(BOOK, earlier).grade is EXCELLENT


def test_what_managers_need_beside_was_not_seen_so_the_authority_says() -> None:
    """Viên chức quản lý: điều kiện thêm chưa thấy, để ngỏ cho đến khi cấp có thẩm quyền xác định."""
    open_ = employee(is_manager=True)
    assert (open_.status, open_.low, open_.high) == ("pending", NOT_COMPLETED, EXCELLENT)
    assert {item.name for item in open_.missing} == {"manager_allows"}
    assert employee(is_manager=True, manager_allows="GOOD").binding == ("public_employee.manager",)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"personal_leave_months": 5}, "graded"),
        ({"personal_leave_months": 6}, "not_graded"),
        ({"personal_leave_months": 7}, "not_graded"),
        ({"sick_all_year": True}, "not_graded"),
    ],
)
def test_who_is_not_rated(facts: dict[str, Any], status: str) -> None:
    """Nghỉ việc riêng từ 6 tháng, hoặc ốm suốt năm, thì không đánh giá, phân loại."""
    assert employee(**facts).status == status
    assert servant(SERVANT, BOOK, **facts).status == status


@pytest.mark.parametrize(
    ("facts", "grade", "binding"),
    [
        ({}, EXCELLENT, ()),
        ({"initiative": False}, GOOD, ("civil_servant.excellent.initiative",)),
        ({"ahead": False}, GOOD, ("civil_servant.excellent.ahead",)),
        ({"sudden_tasks": False}, GOOD, ("civil_servant.excellent.sudden",)),
        ({"on_time": False}, COMPLETED, ("civil_servant.good.on_time",)),
        ({"done": Decimal("99.99")}, COMPLETED, ("civil_servant.good.done",)),
        ({"done": 70}, COMPLETED, ("civil_servant.good.done",)),
        ({"done": Decimal("69.99")}, NOT_COMPLETED, ("civil_servant.completed.done",)),
    ],
)
def test_civil_servants(facts: dict[str, Any], grade: Grade, binding: tuple[str, ...]) -> None:
    """Công chức, khi hiểu các con số như của viên chức."""
    ruling = servant(SERVANT, BOOK, **facts)
    assert (ruling.status, ruling.grade, ruling.binding) == ("graded", grade, binding)


@pytest.mark.parametrize(
    ("facts", "grade", "binding"),
    [
        ({}, EXCELLENT, ("civil_servant.leader_units",)),
        ({"units_allow": "GOOD"}, GOOD, ("civil_servant.leader_units",)),
        ({"unit_done": Decimal("99.99")}, COMPLETED, ("civil_servant.leader_limited",)),
        ({"unit_done": 70}, COMPLETED, ("civil_servant.leader_limited",)),
        ({"unit_done": Decimal("69.99")}, NOT_COMPLETED, ("civil_servant.leader_failed",)),
        ({"slow": True}, COMPLETED, ("civil_servant.leader_limited",)),
        ({"unlawful": True}, COMPLETED, ("civil_servant.leader_limited",)),
        ({"below_quality": True}, COMPLETED, ("civil_servant.leader_limited",)),
        ({"disunity": True}, COMPLETED, ("civil_servant.leader_limited",)),
    ],
)
def test_leading_civil_servants(facts: dict[str, Any], grade: Grade, binding: tuple[str, ...]) -> None:
    """Công chức lãnh đạo: chỉ một trong các hạn chế của khoản 2 Điều 20 đã giữ ở mức ba."""
    ruling = servant(LEADER, BOOK, **facts)
    assert (ruling.status, ruling.grade, ruling.binding) == ("graded", grade, binding)


def test_the_numbers_of_those_who_do_not_lead_are_not_asked_of_leaders() -> None:
    """Cách hiểu `as-employees` chỉ nói về công chức không giữ chức vụ."""
    assert servant(LEADER, BOOK, done=60).grade is GOOD


def test_an_excellent_leader_waits_for_the_conditions_that_were_not_seen() -> None:
    """Điều kiện thêm của công chức lãnh đạo xuất sắc chưa thấy: còn tốt hoặc xuất sắc."""
    ruling = servant(LEADER, BOOK, units_allow=None)
    assert (ruling.status, ruling.low, ruling.high) == ("pending", GOOD, EXCELLENT)


def test_a_disciplined_civil_servant_has_not_completed() -> None:
    """Công chức bị kỷ luật trong năm: theo trí nhớ, nên căn cứ ghi mức ấy."""
    row = RecordRow(record="servant_discipline", id="k-1", subject="1", facts={"decided_on": date(2018, 5, 2)})
    ruling = servant(SERVANT, BOOK, row)
    assert (ruling.grade, ruling.binding) == (NOT_COMPLETED, ("civil_servant.disciplined",))
    assert ruling.established is xl.Established.MEMORY


def test_the_opinion_of_the_former_agency_is_asked_for_from_six_months() -> None:
    """Ở cơ quan cũ từ 6 tháng thì cần ý kiến cơ quan cũ; điều này không đổi mức xếp loại."""
    late = servant(SERVANT, BOOK, months_at_old_agency=6, old_agency_opinion=False)
    assert [one.id for one in late.findings] == ["civil_servant.old_agency"]
    assert late.grade is EXCELLENT
    assert not servant(SERVANT, BOOK, months_at_old_agency=5, old_agency_opinion=False).findings
    assert not servant(SERVANT, BOOK, months_at_old_agency=6, old_agency_opinion=True).findings


def test_by_default_the_unseen_numbers_of_civil_servants_stay_open() -> None:
    """Chưa chọn cách hiểu, 69% có thể còn hoàn thành: không kết luận."""
    ruling = servant(SERVANT, DEFAULT, done=69)
    assert ruling.status == "pending"
    assert "civil_servant.not_completed_list" in ruling.holes
    assert "nd56-servant-numbers" in {item.name for item in ruling.missing}


@pytest.mark.parametrize(
    ("facts", "high"),
    [
        ({}, EXCELLENT),
        ({"agency_done": Decimal("99.99")}, GOOD),
        ({"sudden_tasks": False}, GOOD),
        ({"initiative": False}, GOOD),
    ],
)
def test_officials(facts: dict[str, Any], high: Grade) -> None:
    """Cán bộ: chỉ thấy điều kiện xuất sắc; các mức còn lại chưa có văn bản."""
    given = {"agency_done": 100, "sudden_tasks": True, "initiative": True, **facts}
    ruling = xl.classify_one("official", given, DEFAULT)
    assert (ruling.status, ruling.high) == ("pending", high)
    assert "official.other_grades" in ruling.holes


def test_of_workers_nothing_was_seen() -> None:
    """Người lao động: chưa thấy quy định, không kết luận."""
    ruling = xl.classify_one("worker", {}, DEFAULT)
    assert (ruling.status, ruling.low, ruling.high) == ("pending", NOT_COMPLETED, EXCELLENT)
    assert "worker.rules" in ruling.holes


@pytest.mark.parametrize("kind", ["agency", "mass_organisation"])
def test_agencies_and_mass_organisations_have_the_grade_they_were_given(kind: str) -> None:
    """Cơ quan, đoàn thể: mức do nơi khác công nhận."""
    assert xl.classify_one(kind, {"given_grade": "GOOD"}, DEFAULT).grade is GOOD
    assert xl.classify_one(kind, {}, DEFAULT).status == "pending"


def test_the_third_grade_of_officials_and_civil_servants_has_its_printed_name() -> None:
    """NĐ 56 gọi mức ba của cán bộ, công chức là “hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực”."""
    assert "hạn chế về năng lực" in DEFAULT.label("civil_servant", COMPLETED)
    assert "hạn chế về năng lực" in DEFAULT.label("official", COMPLETED)
    assert "hạn chế" not in DEFAULT.label("public_employee", COMPLETED)


def test_the_state_grade_comes_before_the_members_review() -> None:
    """Xong xếp loại công chức, viên chức, lao động rồi mới kiểm điểm đảng viên."""
    pairs = {(one.before[0], one.after) for one in state.RULES if isinstance(one, xl.Precedence)}
    sorts = ("official", "civil_servant", "public_employee", "worker")
    assert pairs == {(sort, ("party_member", "review")) for sort in sorts}
