"""NĐ 56/2015 and NĐ 88/2017 for the year 2018: each rule, and each number at, just below and just above it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.national.state_cases import EMPLOYEE, LEADER, OFFICIAL, REGISTERS, SERVANT, disciplined
from tests.national.year_2018 import plugins

import xeploai as xl
from xeploai import Grade, RecordRow
from xeploai.national import nd56
from xeploai.national.forms import state
from xeploai.national.qd132.party import state_first
from xeploai.tree import FactRef, walk

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
PLUGINS = plugins()
DEFAULT = xl.rulebook("vn", period="2018", plugins=PLUGINS)
BOOK = xl.rulebook(
    "vn",
    period="2018",
    plugins=PLUGINS,
    readings={"nd56-servant-numbers": "as-employees"},
    assume=["civil_servant.not_completed_list", "official.other_grades", "worker.rules"],
)


def employee(book: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    return xl.classify_one("public_employee", {**EMPLOYEE, **facts}, book, records=records, complete=REGISTERS)


def servant(base: Mapping[str, Any] = SERVANT, book: xl.Book = BOOK, *records: RecordRow, **facts: Any) -> xl.Ruling:
    return xl.classify_one("civil_servant", {**base, **facts}, book, records=records, complete=REGISTERS)


@pytest.mark.parametrize(
    ("facts", "grade", "binding"),
    [
        ({}, EXCELLENT, ()),
        ({"initiative": False}, GOOD, ("public_employee.excellent.initiative",)),
        ({"ahead": False}, GOOD, ("public_employee.excellent.ahead",)),
        ({"on_time": False}, COMPLETED, ("public_employee.good.on_time",)),
        ({"conduct": False}, COMPLETED, ("public_employee.good.conduct",)),
        ({"done": Decimal("99.99")}, COMPLETED, ("public_employee.good.done",)),
        ({"done": 70}, COMPLETED, ("public_employee.good.done",)),
        ({"done": Decimal("69.99")}, NOT_COMPLETED, ("public_employee.completed.done",)),
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
    assert (ruling.holes, ruling.missing) == (("public_employee.beneath_completed",), ())


def test_what_is_said_of_employees_is_not_said_of_managers() -> None:
    """Các căn cứ của Điều 28 là của viên chức không quản lý."""
    ruling = employee(is_manager=True, disobeyed=True, done=10, ethics=False)
    assert (ruling.status, ruling.high) == ("pending", EXCELLENT)
    assert [one.rule for one in ruling.in_force] == ["public_employee.managers"]


def test_an_employee_without_initiative_may_be_good_since_2017() -> None:
    """Nghị định 88 bỏ đòi hỏi sáng kiến ở mức tốt và mức hoàn thành: chỉ mức xuất sắc còn đòi."""
    assert employee(initiative=False).grade is GOOD
    assert employee(initiative=False, done=70).grade is COMPLETED


def test_a_disciplined_employee_has_not_completed() -> None:
    """Viên chức bị kỷ luật trong năm thì không hoàn thành nhiệm vụ."""
    assert employee(BOOK, disciplined("employee_discipline")).binding == ("public_employee.disciplined",)
    assert employee(BOOK, disciplined("employee_discipline", date(2017, 12, 31))).grade is EXCELLENT


def test_of_managers_no_condition_was_seen_so_nothing_is_concluded() -> None:
    """Viên chức quản lý: chưa thấy điều kiện của mức nào, nên không kết luận, cũng không tạm tính là xuất sắc."""
    ruling = employee(is_manager=True)
    assert (ruling.status, ruling.low, ruling.high) == ("pending", NOT_COMPLETED, EXCELLENT)
    assert (ruling.holes, ruling.missing) == (("public_employee.managers",), ())
    assert not employee().holes


def test_whether_an_employee_manages_is_missing_where_the_rest_is_known() -> None:
    """Chưa rõ có quản lý hay không thì dữ liệu ấy còn thiếu; biết là không thì đã rõ mức."""
    ruling = employee(is_manager=None)
    assert ruling.status == "pending"
    assert {item.name for item in ruling.missing} == {"is_manager"}


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
    official = xl.classify_one("official", {**OFFICIAL, **facts}, BOOK)
    assert (official.status == "not_graded") is (status == "not_graded")


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
    """Cách hiểu `as-employees` chỉ nói về công chức không giữ chức vụ; điều kiện tốt của lãnh đạo chưa thấy."""
    ruling = servant(LEADER, BOOK, done=60)
    assert (ruling.status, ruling.grade, ruling.low) == ("provisional", GOOD, COMPLETED)
    assert ruling.holes == ("civil_servant.leader_good",)


def test_an_excellent_leader_is_so_provisionally_for_further_conditions_were_not_seen() -> None:
    """Điều kiện thêm của công chức lãnh đạo (khoản 2 Điều 18, Điều 19) chưa thấy: tạm tính, có thể thấp hơn."""
    ruling = servant(LEADER, BOOK)
    assert (ruling.status, ruling.grade, ruling.low, ruling.high) == ("provisional", EXCELLENT, COMPLETED, EXCELLENT)
    assert ruling.holes == ("civil_servant.leader_good", "civil_servant.leader_units")


def test_who_does_not_lead_is_not_touched_by_what_was_not_seen_of_leaders() -> None:
    """Công chức không lãnh đạo được xếp loại chắc chắn; chưa rõ có lãnh đạo hay không thì nêu dữ liệu ấy."""
    assert (servant().status, servant().grade) == ("graded", EXCELLENT)
    ruling = servant(is_leader=None)
    assert {item.name for item in ruling.missing} >= {"is_leader"}
    assert (ruling.low, ruling.high) == (NOT_COMPLETED, EXCELLENT)


def test_a_disciplined_civil_servant_has_not_completed() -> None:
    """Công chức bị kỷ luật trong năm: theo trí nhớ, nên căn cứ ghi mức ấy."""
    ruling = servant(SERVANT, BOOK, disciplined("servant_discipline"))
    assert (ruling.grade, ruling.binding) == (NOT_COMPLETED, ("civil_servant.disciplined",))
    assert ruling.established is xl.Established.MEMORY


def test_the_opinion_of_the_former_agency_is_asked_for_from_six_months() -> None:
    """Ở cơ quan cũ từ 6 tháng thì cần ý kiến cơ quan cũ; điều này không đổi mức xếp loại."""
    for kind, facts in (("official", {}), ("civil_servant", SERVANT), ("public_employee", EMPLOYEE)):

        def findings(months: int, kind: str = kind, facts: Mapping[str, Any] = facts, *, opinion: bool) -> list[str]:
            given = {**facts, "months_at_old_agency": months, "old_agency_opinion": opinion}
            return [one.id for one in xl.classify_one(kind, given, BOOK).findings]

        assert findings(6, opinion=False) == [f"{kind}.old_agency"]
        assert findings(5, opinion=False) == findings(6, opinion=True) == []
    assert servant(SERVANT, BOOK, months_at_old_agency=6, old_agency_opinion=False).grade is EXCELLENT


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
    ruling = xl.classify_one("official", {**OFFICIAL, **facts}, DEFAULT)
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


@pytest.mark.parametrize(
    ("kind", "post", "others"),
    [
        ("public_employee", "is_manager", ("không giữ chức vụ quản lý", "not manage")),
        ("civil_servant", "is_leader", ("không giữ chức vụ lãnh đạo", "not lead")),
    ],
)
def test_what_is_asked_of_those_without_a_post_says_so(kind: str, post: str, others: tuple[str, str]) -> None:
    """Điều kiện chỉ của người không giữ chức vụ thì câu chữ nói rõ; điều kiện của mọi người thì không nói thế."""
    ceilings = [one for one in BOOK.by_id.values() if isinstance(one, xl.Ceiling) and one.kind == kind]
    assert len(ceilings) > 5
    for one in ceilings:
        told = any(isinstance(node, FactRef) and node.fact == post for node in walk(one.when))
        assert [words in text for words, text in zip(others, (one.vi, one.en), strict=True)] == [told, told], one.id


def test_the_state_grade_comes_before_the_members_review() -> None:
    """Xong xếp loại công chức, viên chức, lao động rồi mới kiểm điểm đảng viên; với cán bộ thì theo Hướng dẫn 21."""
    first = [one for one in state_first.RULES if isinstance(one, xl.Precedence)]
    pairs = {one.id: (one.before, one.after) for one in first}
    assert pairs == {
        f"party_member.order.{sort}_first": ((sort, "decision"), ("party_member", "review"))
        for sort in ("official", "civil_servant", "public_employee", "worker")
    }
    of_2018 = {one.id for one in DEFAULT.precedences}
    assert pairs.keys() - of_2018 == {"party_member.order.official_first"}


def test_nobody_is_told_to_change_his_post_or_his_leave() -> None:
    """Chức vụ, thời gian nghỉ, chuyển công tác là hoàn cảnh: không bao giờ được nêu là cách để nâng mức."""
    circumstances = {
        "is_leader", "is_manager", "personal_leave_months", "sick_all_year", "months_at_old_agency",
        "old_agency_opinion", "similar_group", "months_worked", "maternity_leave",
    }  # fmt: skip
    forms = (*state.FORMS, *nd56.forms.FORMS)
    told = {one.id: one.immutable for form in forms if issubclass(form, xl.Form) for one in form.spec.facts}
    assert {name for name, immutable in told.items() if immutable} == circumstances
