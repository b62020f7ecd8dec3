"""Collectives and leaders of the year 2018: QĐ 132, QĐ 89 and, by analogy, HD 21."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.national.leadership_dossiers import (
    BOOK,
    COLLECTIVE,
    DEFAULT,
    LEADER,
    SILENT,
    book,
    collective,
    dossier,
    leader,
    row,
)

import xeploai as xl
from xeploai import Dossier, Grade, LinkRow, Subject
from xeploai.national.qd132 import leadership

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
DAY = date(2018, 6, 1)


@pytest.mark.parametrize(
    ("facts", "grade", "rule"),
    [
        ({}, EXCELLENT, None),
        ({"leading_position": False}, GOOD, "collective.excellent.leading_position"),
        ({"building": "GOOD"}, GOOD, "collective.excellent.building"),
        ({"results": "GOOD"}, GOOD, "collective.excellent.results"),
        ({"remedy": "FAIR"}, GOOD, "collective.excellent.remedy"),
        ({"results": "FAIR"}, COMPLETED, "collective.good.results"),
        ({"remedy": "POOR"}, NOT_COMPLETED, "collective.completed.remedy"),
        ({"targets_met": Decimal("49.99"), "key_targets_met": False}, NOT_COMPLETED, "collective.under_half"),
        ({"targets_met": 50, "key_targets_met": False}, EXCELLENT, None),
        ({"targets_met": Decimal("49.99")}, EXCELLENT, None),
    ],
)
def test_collectives(facts: dict[str, Any], grade: Grade, rule: str | None) -> None:
    """Tập thể lãnh đạo theo lời văn Hướng dẫn 21, dùng tương tự."""
    ruling = collective(**facts)
    assert (ruling.status, ruling.grade) == ("graded", grade)
    assert rule is None or rule in ruling.binding


def test_one_of_the_two_conditions_is_enough_where_the_comma_is_read_as_or() -> None:
    """Dưới 50% chỉ tiêu “,” chỉ tiêu chủ yếu không đạt 100%: cần cả hai hay một là cách hiểu."""
    either = book(collective_under_half="either")
    assert "collective.under_half_alone" in collective(either, targets_met=Decimal("49.99")).binding
    assert "collective.under_half_alone" in collective(either, key_targets_met=False).binding
    assert collective(book(collective_under_half=None), key_targets_met=False).status == "pending"


def test_force_majeure_lifts_the_ceiling_of_half_the_targets() -> None:
    """Có xác nhận bất khả kháng thì dưới 50% không còn là căn cứ."""
    confirmed = row("collective_force_majeure", "t-1", of_on=DAY)
    ruling = collective(BOOK, confirmed, targets_met=10, key_targets_met=False)
    assert ruling.grade is EXCELLENT
    either = book(collective_under_half="either")
    assert collective(either, confirmed, targets_met=10).grade is EXCELLENT


@pytest.mark.parametrize("matter", ["disunity", "member_degraded"])
def test_a_conclusion_of_disunity_or_degradation(matter: str) -> None:
    """Cấp có thẩm quyền kết luận mất đoàn kết hoặc có thành viên suy thoái."""
    assert collective(BOOK, row("collective_conclusion", "t-1", matter=matter, concluded_on=DAY)).binding == (
        "collective.concluded",
    )
    other = row("collective_conclusion", "t-1", matter="other", concluded_on=DAY)
    assert collective(BOOK, other).grade is EXCELLENT


@pytest.mark.parametrize(
    ("against", "measure", "counted", "binding"),
    [
        ("collective", "reprimand", False, ("collective.disciplined",)),
        ("member", "reprimand", False, None),
        ("member", "warning", False, ("collective.member_disciplined",)),
        ("member", "dismissal", False, ("collective.member_disciplined",)),
        ("member", "expulsion", False, ("collective.member_disciplined",)),
        ("member", "warning", True, None),
    ],
)
def test_discipline_of_a_collective_and_its_members(
    against: str, measure: str, counted: bool, binding: tuple[str, ...] | None
) -> None:
    """Tập thể bị kỷ luật; thành viên bị từ cảnh cáo trở lên; một vi phạm chỉ tính một lần."""
    facts = {"against": against, "measure": measure, "already_counted": counted, "decided_on": DAY}
    ruling = collective(BOOK, row("collective_discipline", "t-1", **facts))
    assert ruling.grade is (EXCELLENT if binding is None else NOT_COMPLETED)
    assert binding is None or ruling.binding == binding


@pytest.mark.parametrize(
    ("unit", "grade"), [("GOOD", GOOD), ("COMPLETED", COMPLETED), ("NOT_COMPLETED", NOT_COMPLETED)]
)
def test_a_collective_is_not_above_its_agency(unit: str, grade: Grade) -> None:
    """Tập thể lãnh đạo không được xếp cao hơn cơ quan, đơn vị."""
    one = Subject(kind="collective", id="t-1", facts=dict(COLLECTIVE))
    agency = Subject(kind="agency", id="a-1", facts={"given_grade": unit})
    given = dossier(one, agency, links=(LinkRow("leads", "t-1", "a-1"),), peers="collective")
    ruling = xl.classify(given, BOOK)["collective:t-1"]
    assert ruling.grade is grade
    assert f"collective.not_above_agency.{grade.name}" in ruling.binding


def test_the_limit_of_a_fifth_is_counted_among_like_collectives() -> None:
    """Năm tập thể tốt trở lên có một suất xuất sắc; bốn thì không (tính trên số tốt trở lên, làm tròn xuống)."""
    assert collective().grade is EXCELLENT
    alone = Dossier(subjects=(Subject(kind="collective", id="t-1", facts=dict(COLLECTIVE)),), links=(), complete=SILENT)
    ruling = xl.classify(alone, BOOK)["collective:t-1"]
    assert (ruling.grade, ruling.binding) == (GOOD, ("collective.limit.good_or_above_down",))


def test_by_default_nothing_of_2019_is_carried_back_to_collectives() -> None:
    """Mặc định: Hướng dẫn 21 không áp dụng ngược; điều kiện các mức chưa thấy."""
    ruling = collective(DEFAULT, results="POOR")
    assert (ruling.status, ruling.high) == ("pending", EXCELLENT)
    assert "collective.hd16" in ruling.holes


@pytest.mark.parametrize(
    ("facts", "grade", "rule"),
    [
        ({}, EXCELLENT, None),
        ({"exemplary": False}, GOOD, "leader.excellent.exemplary"),
        ({"high_quality": False}, GOOD, "leader.excellent.duties"),
        ({"initiative": False}, GOOD, "leader.excellent.initiative"),
        ({"targets_exceeded": Decimal("49.99")}, GOOD, "leader.excellent.exceeded"),
        ({"sets_example": False}, COMPLETED, "leader.good.example"),
        ({"duties_on_time": False}, COMPLETED, "leader.good.duties"),
        ({"targets_done": Decimal("99.99")}, COMPLETED, "leader.good.targets"),
        ({"targets_on_time": 80}, EXCELLENT, None),
        ({"targets_on_time": Decimal("79.99")}, COMPLETED, "leader.good.on_time"),
        ({"tasks_done": Decimal("49.99"), "key_targets_met": False}, NOT_COMPLETED, "leader.completed.half"),
        ({"tasks_done": 50, "key_targets_met": False}, EXCELLENT, None),
        ({"tasks_done": Decimal("49.99")}, EXCELLENT, None),
    ],
)
def test_leaders(facts: dict[str, Any], grade: Grade, rule: str | None) -> None:
    """Cán bộ lãnh đạo: tiêu chí hằng năm của Quy định 89 và căn cứ của Quy định 132."""
    ruling = leader(**facts)
    assert (ruling.status, ruling.grade) == ("graded", grade)
    assert rule is None or rule in ruling.binding


@pytest.mark.parametrize(
    ("weak", "done", "beneath"), [(20, 100, False), (21, 100, True), (0, 71, False), (0, 70, True)]
)
def test_which_grade_follows_beneath_completed_was_not_seen(weak: int, done: int, beneath: bool) -> None:
    """Trên 20% chỉ tiêu chưa bảo đảm, hoặc đơn vị đạt từ 70% trở xuống: không tốt, nhưng mức phải xếp chưa thấy."""
    ruling = leader(targets_weak=weak, targets_done=done)
    assert (ruling.low is NOT_COMPLETED) is beneath
    assert ("leader.beneath_completed" in ruling.holes) is beneath
    if beneath:
        assert (ruling.status, ruling.high) == ("pending", COMPLETED)


@pytest.mark.parametrize(
    ("record", "facts", "grade", "rule"),
    [
        ("leader_conclusion", {"matter": "degradation", "concluded_on": DAY}, NOT_COMPLETED, "leader.degraded"),
        ("leader_conclusion", {"matter": "other", "concluded_on": DAY}, EXCELLENT, None),
        (
            "leader_discipline",
            {"measure": "reprimand", "already_counted": False, "decided_on": DAY},
            NOT_COMPLETED,
            "leader.disciplined",
        ),
        ("leader_discipline", {"measure": "warning", "already_counted": True, "decided_on": DAY}, EXCELLENT, None),
        (
            "corruption_in_scope",
            {"self_detected": False, "disciplined_on": DAY},
            NOT_COMPLETED,
            "leader.corruption_in_scope",
        ),
        ("corruption_in_scope", {"self_detected": True, "disciplined_on": DAY}, EXCELLENT, None),
    ],
)
def test_what_is_in_the_registers_of_a_leader(
    record: str, facts: dict[str, Any], grade: Grade, rule: str | None
) -> None:
    """Kết luận suy thoái, kỷ luật, tham nhũng trong phạm vi phụ trách (trừ tự phát hiện và đã khắc phục)."""
    ruling = leader(BOOK, row(record, "l-1", **facts))
    assert ruling.high is grade
    assert rule is None or ruling.binding == (rule,)


def headed(unit: str, rules: xl.Book = BOOK, **facts: Any) -> xl.Ruling:
    one = Subject(kind="leader", id="l-1", facts={**LEADER, **facts})
    agency = Subject(kind="agency", id="a-1", facts={"given_grade": unit})
    given = dossier(one, agency, links=(LinkRow("heads", "l-1", "a-1"),), peers="leader")
    return xl.classify(given, rules)["leader:l-1"]


def test_a_head_is_not_above_the_unit() -> None:
    """Người đứng đầu không cao hơn đơn vị; đơn vị không hoàn thành thì người đứng đầu cũng vậy (Quy định 132)."""
    assert "leader.head_not_above_unit.GOOD" in headed("GOOD").binding
    assert "leader.unit_not_completed" in headed("NOT_COMPLETED").binding
    assert headed("GOOD", DEFAULT).high is EXCELLENT
    assert "leader.unit_not_completed" in headed("NOT_COMPLETED", DEFAULT).binding


def test_whether_an_acting_head_is_held_by_the_unit_is_a_reading() -> None:
    """Người phụ trách khi khuyết người đứng đầu: chưa thấy văn bản."""
    assert "leader.acting_not_above_unit.GOOD" in headed("GOOD", is_acting=True).binding
    assert headed("GOOD", book(acting_head="not-head"), is_acting=True).high is EXCELLENT
    open_ = headed("GOOD", book(acting_head=None), is_acting=True)
    assert (open_.status, "acting-head" in {item.name for item in open_.missing}) == ("pending", True)


def test_a_head_is_not_above_the_collective() -> None:
    """Người đứng đầu không cao hơn tập thể lãnh đạo; người không đứng đầu thì không bị giữ."""
    one = Subject(kind="leader", id="l-1", facts=dict(LEADER))
    board = Subject(kind="collective", id="t-1", facts={**COLLECTIVE, "results": "GOOD"})
    agency = Subject(kind="agency", id="a-1", facts={"given_grade": "EXCELLENT"})
    sits, led = LinkRow("in_collective", "l-1", "t-1"), LinkRow("leads", "t-1", "a-1")
    links = (sits, led, LinkRow("heads", "l-1", "a-1"))
    held = xl.classify(dossier(one, board, agency, links=links, peers="leader"), BOOK)["leader:l-1"]
    assert "leader.head_not_above_collective.GOOD" in held.binding
    acting = one.model_copy(update={"facts": {**LEADER, "is_acting": True}})
    stands_in = xl.classify(dossier(acting, board, agency, links=links, peers="leader"), BOOK)["leader:l-1"]
    assert "leader.acting_not_above_collective.GOOD" in stands_in.binding
    free = xl.classify(dossier(one, board, agency, links=(sits, led), peers="leader"), BOOK)["leader:l-1"]
    assert free.high is EXCELLENT


def test_a_head_is_not_held_by_a_collective_of_another_unit() -> None:
    """Giám đốc sở ngồi trong tập thể UBND tỉnh: không bị giữ theo tập thể ấy, chỉ theo tập thể mình đứng đầu."""
    one = Subject(kind="leader", id="l-1", facts=dict(LEADER))
    board = Subject(kind="collective", id="t-1", facts={**COLLECTIVE, "results": "GOOD"})
    own, above = (Subject(kind="agency", id=id, facts={"given_grade": "EXCELLENT"}) for id in ("a-1", "a-2"))
    links = (LinkRow("in_collective", "l-1", "t-1"), LinkRow("leads", "t-1", "a-2"), LinkRow("heads", "l-1", "a-1"))
    ruling = xl.classify(dossier(one, board, own, above, links=links, peers="leader"), BOOK)["leader:l-1"]
    assert ruling.high is EXCELLENT


def test_whether_units_directly_managed_count_as_directly_led_is_a_reading() -> None:
    """Cấp phó trực tiếp phụ trách đơn vị không hoàn thành: chỉ tính khi hiểu như thế."""
    assert managing("NOT_COMPLETED", rules=book(leader_unit_led="manages")).binding == (
        "leader.managed_unit_not_completed",
    )
    assert managing("NOT_COMPLETED").high is COMPLETED


def test_whether_a_leaders_violation_counts_once_is_a_reading() -> None:
    """Câu “một vi phạm chỉ tính một lần” chỉ thấy ở phần đảng viên và tập thể."""
    counted = row("leader_discipline", "l-1", measure="warning", already_counted=True, decided_on=DAY)
    assert leader(book(leader_counted_once="each-year"), counted).binding == ("leader.disciplined",)
    assert leader(book(leader_counted_once=None), counted).status == "pending"


def managing(*grades: str, rules: xl.Book = BOOK) -> xl.Ruling:
    one = Subject(kind="leader", id="l-1", facts=dict(LEADER))
    units = [Subject(kind="agency", id=f"a-{n}", facts={"given_grade": grade}) for n, grade in enumerate(grades)]
    links = tuple(LinkRow("manages", "l-1", unit.id) for unit in units)
    return xl.classify(dossier(one, *units, links=links, peers="leader"), rules)["leader:l-1"]


def test_the_units_directly_managed_count() -> None:
    """Từ 70% đơn vị tốt trở lên để xuất sắc; mọi đơn vị hoàn thành trở lên để tốt."""
    assert managing(*["GOOD"] * 7, *["COMPLETED"] * 3).high is EXCELLENT
    assert "leader.excellent.units_good" in managing(*["GOOD"] * 6, *["COMPLETED"] * 4).binding
    assert "leader.good.units_completed" in managing(*["GOOD"] * 9, "NOT_COMPLETED").binding


def test_a_second_post_of_one_person_is_not_counted_twice() -> None:
    """Mỗi người tính một lần trong tỷ lệ: chức vụ không phải chính không bị giới hạn và không vào cơ số."""
    second = Subject(kind="leader", id="l-2", facts={**LEADER, "primary_post": False})
    peers = [Subject(kind="leader", id=f"p-{n}", facts={**LEADER, "chosen_excellent": False}) for n in range(3)]
    found = xl.classify(Dossier(subjects=(second, *peers), complete=SILENT), BOOK)
    assert not any(rule.startswith("leader.limit") for rule in found["leader:l-2"].binding)
    assert found.quota("leader.limit.good_or_above_down")[0].base == (3, 3)


def test_the_order_of_collectives_and_leaders() -> None:
    """Tập thể trước, cá nhân sau, rồi bổ sung cho tập thể; đơn vị trước, người đứng đầu sau; đảng viên trước."""
    between = {
        one.id: (one.before, one.after, one.scope)
        for one in leadership.RULES.under_guidance_16
        if isinstance(one, xl.Precedence) and one.before[0] != one.after[0]
    }
    decision = ("leader", "decision")
    assert between == {
        "leader.order.member_first": (("party_member", "decision"), decision, "same_person"),
        "leader.order.collective_review_first": (("collective", "review"), ("leader", "review"), "same_unit"),
        "leader.order.collective_first": (("collective", "decision"), decision, "same_unit"),
        "leader.order.unit_first": (("agency", "decision"), decision, "same_unit"),
        "leader.order.mass_organisation_first": (("mass_organisation", "decision"), decision, "same_unit"),
        "leader.order.party_organisation_first": (("party_organisation", "decision"), decision, "same_unit"),
        "collective.order.leaders_before_completion": (("leader", "review"), ("collective", "completion"), "same_unit"),
    }


def test_the_unit_comes_before_its_head_and_not_before_who_manages_it() -> None:
    """Người đứng đầu sau đơn vị; người chỉ phụ trách đơn vị, không đứng đầu nơi nào, thì không phải chờ."""
    subjects = tuple(Subject(kind=kind, id=id) for kind, id in (("agency", "a"), ("leader", "h"), ("leader", "d")))
    days = (("agency:a", date(2019, 1, 9)), ("leader:h", date(2019, 1, 3)), ("leader:d", date(2019, 1, 3)))
    made = Dossier(
        subjects=subjects,
        links=(LinkRow("heads", "h", "a"), LinkRow("manages", "d", "a")),
        complete=(*SILENT, xl.Complete("agency")),
        steps=tuple(xl.StepRow(subject=key, step="decision", day=day) for key, day in days),
    )
    found = {(one.after, one.what) for one in xl.audit(made, BOOK) if one.rule == "leader.order.unit_first"}
    assert found == {("leader:h", "contradicted")}


def test_the_steps_of_one_collective_and_of_one_leader() -> None:
    """Tự đánh giá, đề xuất, thẩm định, quyết định; với cán bộ thì lấy ý kiến rồi tập thể lãnh đạo bỏ phiếu kín."""
    own = {
        (kind, one.before[1], one.after[1])
        for one in leadership.RULES.under_guidance_16
        if isinstance(one, xl.Precedence) and (kind := one.before[0]) == one.after[0]
    }
    three = (("self_grade", "proposal"), ("proposal", "appraisal"), ("appraisal", "decision"))
    assert own == {
        *((kind, *steps) for kind in ("collective", "leader") for steps in (*three, ("completion", "decision"))),
        ("leader", "self_grade", "opinions"),
        ("leader", "opinions", "vote"),
    }
