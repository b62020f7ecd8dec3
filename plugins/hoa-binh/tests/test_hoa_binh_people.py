"""Người bị chi bộ giữ lại, con thứ ba, tỷ lệ 20%: each option, the edges, and what no option decides."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from tests.hoa_binh.dossiers import (
    CELL,
    CHOSEN,
    HOLES,
    agency,
    book,
    cell,
    dossier,
    leader,
    others,
    peers,
    rulings,
)
from tests.hoa_binh.meeting_cases import BODY
from tests.hoa_binh.person_cases import COMMITTEE, HELD, SITS, TWO_CELLS, held, with_third_child
from tests.national.party_dossiers import BEST_CELL, BEST_MEMBER, member, reprimand

import xeploai as xl
from xeploai import Grade, LinkRow

NOT_COMPLETED, _, GOOD, EXCELLENT = Grade
BEST: Mapping[str, Any] = {**CELL, **BEST_CELL}
SHORT: Mapping[str, Any] = {**CELL, "thematic_recognised": 3}
UNCLEAR: Mapping[str, Any] = {**BEST, "model": None}
STRICT = {"meetings-missing": "any", "meetings-condition": "either"}


def both(
    made: xl.Dossier, readings: Mapping[str, str | None] = MappingProxyType({})
) -> tuple[Grade | None, Grade | None]:
    """Return the grade of the person as a member and as a leader; None where it is pending."""
    found = rulings(made, readings)
    states = [found[key] for key in ("party_member:m-1", "leader:l-1")]
    assert {one.status for one in states} <= {"graded", "pending"}
    return states[0].grade, states[1].grade


# -- who a cell holds down ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("base", "decided", "grade"), [(BEST, GOOD, GOOD), (CELL, EXCELLENT, EXCELLENT)])
@pytest.mark.parametrize("who", HELD)
def test_the_grade_decided_on_the_cell_is_the_one_that_holds_down(
    who: str, base: Mapping[str, Any], decided: Grade, grade: Grade
) -> None:
    """Đã có quyết định xếp loại chi bộ thì theo quyết định, cao hay thấp hơn mức quy định cho phép."""
    made = held(HELD[who], dict(base))
    subjects = [
        one.model_copy(update={"decided": decided}) if one.key == "party_organisation:o-1" else one
        for one in made.subjects
    ]
    made = made.model_copy(update={"subjects": tuple(subjects)})
    assert both(made, {**HELD[who].readings, "held-grade": "both"}) == (grade, grade)


@pytest.mark.parametrize(
    ("option", "grades"),
    [
        ("member", (GOOD, EXCELLENT)),
        ("leader", (EXCELLENT, GOOD)),
        ("both", (GOOD, GOOD)),
        (None, (None, None)),
    ],
)
@pytest.mark.parametrize("who", HELD)
def test_the_grade_that_is_meant_is_held_down(
    who: str, option: str | None, grades: tuple[Grade | None, Grade | None]
) -> None:
    """Mức đảng viên, mức lãnh đạo, cả hai; chưa chọn thì chưa đủ dữ liệu cả hai."""
    assert both(held(HELD[who]), {**HELD[who].readings, "held-grade": option}) == grades


@pytest.mark.parametrize(
    ("who", "option", "is_held"),
    [
        ("secretary", "committee-member", True),
        ("secretary", "head-of-agency", True),
        ("secretary", None, True),
        ("in_charge", "committee-member", True),
        ("in_charge", "head-of-agency", False),
        ("in_charge", None, None),
        ("head", "committee-member", False),
        ("head", "head-of-agency", True),
        ("head", None, None),
    ],
)
def test_who_is_in_charge_is_a_reading_and_the_secretary_is_held_under_each(
    who: str, option: str | None, is_held: bool | None
) -> None:
    """Bí thư bị giữ dù hiểu cách nào; cấp ủy viên phụ trách, người đứng đầu thì tùy; chưa chọn thì để ngỏ."""
    grade = None if is_held is None else GOOD if is_held else EXCELLENT
    assert both(held(HELD[who]), {"in-charge": option}) == (grade, grade)


@pytest.mark.parametrize(
    ("base", "grade"),
    [(BEST, EXCELLENT), (CELL, GOOD), (SHORT, EXCELLENT), (UNCLEAR, None)],
    ids=["excellent", "good", "not graded", "pending"],
)
@pytest.mark.parametrize("who", HELD)
def test_only_a_cell_that_is_graded_and_below_excellent_holds_down(
    who: str, base: Mapping[str, Any], grade: Grade | None
) -> None:
    """Chi bộ xuất sắc, hoặc không được xếp loại, thì không giữ ai; chưa rõ thì chưa đủ dữ liệu."""
    made = held(HELD[who], dict(base))
    assert both(made, {**HELD[who].readings, **STRICT}) == (grade, grade)


def test_who_is_good_is_good_whatever_the_cell_and_the_reading() -> None:
    """Người chỉ đạt mức tốt thì không cần chờ chi bộ hay cách hiểu."""
    made = held(HELD["secretary"], dict(UNCLEAR), exemplary=False)
    assert both(made, {"held-grade": None, "in-charge": None})[0] is GOOD


def test_the_secretary_of_an_organisation_that_is_no_cell_is_not_held() -> None:
    """Câu ấy chỉ nói chi bộ: bí thư đảng ủy mà đảng bộ không xuất sắc thì không bị giữ theo câu này."""
    made = dossier(cell(base=BODY), member(1, CHOSEN, person="p-1", is_secretary=True), *others(), leader(), *peers())
    assert both(made) == (EXCELLENT, EXCELLENT)


def test_a_member_without_office_is_not_held() -> None:
    """Đảng viên thường của chi bộ tốt vẫn có thể xuất sắc."""
    assert rulings(dossier(cell(), member(1, CHOSEN), *others()))["party_member:m-1"].grade is EXCELLENT


def test_whether_one_is_secretary_must_be_known() -> None:
    """Chưa biết có là bí thư hay không: chưa đủ dữ liệu, nêu đúng điều ấy."""
    found = rulings(held(HELD["secretary"], is_secretary=None))["party_member:m-1"]
    assert (found.status, "is_secretary" in {one.name for one in found.missing}) == ("pending", True)


def test_one_in_charge_of_two_cells_is_held_by_either() -> None:
    """Phụ trách hai chi bộ, một xuất sắc, một tốt: vẫn bị giữ."""
    links = (LinkRow("in_charge_of", "m-1", "o-1"), LinkRow("in_charge_of", "m-1", "o-2"))
    made = dossier(
        cell(base=BEST), cell("o-2"), member(1, CHOSEN), *others(), member(9),
        links=(*links, LinkRow("member_of", "m-9", "o-2")))  # fmt: skip
    assert rulings(made)["party_member:m-1"].grade is GOOD


def test_a_joint_cell_holds_the_heads_of_both_its_agencies() -> None:
    """Chi bộ ghép của hai cơ quan không xuất sắc: giữ cả hai người đứng đầu."""
    heads = tuple(leader(f"l-{n}", person=f"p-{n}") for n in (1, 2))
    links = [LinkRow("heads", f"l-{n}", f"a-{n}") for n in (1, 2)]
    links += [LinkRow("party_side_of", "o-1", f"a-{n}") for n in (1, 2)]
    made = dossier(cell(), *heads, *peers(8), *others(5), agency(), agency("a-2"), links=links)
    found = rulings(made, {"in-charge": "head-of-agency"})
    assert [found[f"leader:l-{n}"].binding for n in (1, 2)] == [("leader.head.both",)] * 2


@pytest.mark.parametrize(
    ("person", "grade"), [("p-1", GOOD), ("p-2", EXCELLENT)], ids=["the same person", "another person"]
)
def test_a_leader_is_the_member_of_the_same_code(person: str, grade: Grade) -> None:
    """Cán bộ lãnh đạo và đảng viên là một người khi cùng mã người."""
    secretary = member(1, CHOSEN, person="p-1", is_secretary=True)
    made = dossier(cell(), secretary, *others(), leader(person=person), *peers())
    assert rulings(made)["leader:l-1"].grade is grade


def test_whether_a_leader_is_a_member_must_be_known() -> None:
    """Đảng viên trong hồ sơ không có mã người: chưa biết cán bộ lãnh đạo có là bí thư hay không."""
    made = dossier(cell(), *others(5), leader(), *peers(), without="as_member")
    found = rulings(made)["leader:l-1"]
    assert (found.status, {(one.what, one.name) for one in found.missing}) == ("pending", {("link", "as_member")})


# -- the third child ---------------------------------------------------------------------------------------------------

ORGANISATION, BODY_OF = "party_organisation:o-1", "committee:c-1"


@pytest.mark.parametrize(
    ("option", "status", "high", "low"),
    [
        ("falls", "graded", NOT_COMPLETED, NOT_COMPLETED),
        ("no-effect", "graded", GOOD, GOOD),
        (None, "pending", GOOD, NOT_COMPLETED),
    ],
)
def test_the_third_child_of_a_committee_member_from_elsewhere(
    option: str | None, status: str, high: Grade, low: Grade
) -> None:
    """Cấp ủy viên sinh hoạt ở chi bộ khác: tổ chức đảng của cấp ủy không hoàn thành, không sao, hoặc để ngỏ."""
    found = rulings(with_third_child(*SITS), {"third-child-organisation": option})[ORGANISATION]
    assert (found.status, found.high, found.low) == (status, high, low)
    assert ("third-child-organisation" in {one.name for one in found.missing}) is (option is None)


@pytest.mark.parametrize(("option", "high"), [("falls", NOT_COMPLETED), ("no-effect", EXCELLENT), (None, EXCELLENT)])
def test_the_committee_has_no_standard_and_so_falls_or_stays_open(option: str | None, high: Grade) -> None:
    """Tập thể cấp ủy: năm 2018 chưa thấy tiêu chuẩn, nên trừ khi rơi xuống thì chưa đủ dữ liệu."""
    found = rulings(with_third_child(*SITS), {"third-child-organisation": option})[BODY_OF]
    assert (found.status, found.high) == ("graded" if option == "falls" else "pending", high)


def test_the_organisation_falls_even_where_every_other_member_is_good() -> None:
    """Hiểu là kéo theo: một chi ủy viên là đủ, dù chi bộ xuất sắc."""
    one = member(is_committee_member=True)
    made = dossier(cell(base=BEST), one, *others(9), records=(reprimand(ground="third_child"),))
    grades = {
        option: rulings(made, {"third-child-organisation": option})[ORGANISATION].high
        for option in ("falls", "no-effect", None)
    }
    # By analogy with guidance 21 a cell with one member who has not completed is "completed" at most, as read.
    assert grades == {"falls": NOT_COMPLETED, "no-effect": Grade.COMPLETED, None: Grade.COMPLETED}


@pytest.mark.parametrize("option", ["falls", "no-effect", None])
@pytest.mark.parametrize(
    "changes",
    [
        {"already_counted": True},
        {"decided_on": date(2017, 12, 31), "act_on": date(2017, 5, 1)},
        {"decided_on": date(2019, 1, 1)},
        {"ground": "other"},
    ],
    ids=["counted in an earlier year", "last year's", "next year's", "another ground"],
)
def test_what_is_no_ground_under_any_reading(changes: Mapping[str, Any], option: str | None) -> None:
    """Đã tính ở năm trước, kỷ luật năm khác, căn cứ khác: hiểu cách nào cũng không kéo tổ chức đảng, cấp ủy."""
    found = rulings(with_third_child(*SITS, **changes), {"third-child-organisation": option})
    assert (found[ORGANISATION].status, found[ORGANISATION].grade) == ("graded", GOOD)
    assert "committee.third_child" not in {one.rule for one in found[BODY_OF].in_force}


@pytest.mark.parametrize("option", ["falls", "no-effect", None])
def test_a_member_without_office_pulls_nobody_down(option: str | None) -> None:
    """Đảng viên không phải cấp ủy viên: căn cứ này không chạm tới chi bộ."""
    found = rulings(with_third_child(), {"third-child-organisation": option})[ORGANISATION]
    assert not {rule for rule in (one.rule for one in found.in_force) if "third_child" in rule}


@pytest.mark.parametrize("unknown", ["ground", "already_counted"])
def test_a_discipline_not_fully_known_leaves_the_organisation_open(unknown: str) -> None:
    """Chưa biết căn cứ, hoặc chưa biết đã tính chưa: chưa đủ dữ liệu, không kết luận."""
    found = rulings(with_third_child(*SITS, **{unknown: None}), {"third-child-organisation": "falls"})[ORGANISATION]
    assert (found.status, found.high, found.low) == ("pending", GOOD, NOT_COMPLETED)
    assert unknown in {one.name for one in found.missing}


def test_one_violation_that_counted_does_not_spare_another() -> None:
    """Hai quyết định: một đã tính ở năm trước, một chưa: vẫn kéo theo."""
    rows = (
        reprimand(ground="third_child", already_counted=True),
        reprimand(number=2, ground="third_child"),
    )
    made = dossier(*TWO_CELLS, COMMITTEE, member(), *others(9), records=rows,
                   links=(*SITS, LinkRow("member_of", "m-1", "o-2")))  # fmt: skip
    assert rulings(made, {"third-child-organisation": "falls"})[ORGANISATION].grade is NOT_COMPLETED


# -- the limit of 20% --------------------------------------------------------------------------------------------------


def places(made: xl.Dossier, base: str, group: str, rounded: str) -> set[tuple[int, int]]:
    """Return the numbers of places of the groups of one quota, all else settled by the wording of 2019."""
    taken = {"hoa-binh-limit-base": base, "hoa-binh-limit-group": group, "limit-rounding": rounded}
    quota = f"party_member.hoa_binh_limit.in_{group}.{base}_{rounded}".replace("-", "_")
    return {one.places for one in xl.classify(made, book(taken)).quota(quota)}


@pytest.mark.parametrize(
    ("base", "many", "expected"),
    [
        ("graded", 4, 0),
        ("graded", 5, 1),
        ("graded", 6, 1),
        ("graded", 9, 1),
        ("graded", 10, 2),
        ("good-or-above", 5, 0),
        ("good-or-above", 6, 1),
        ("good", 6, 0),
        ("good", 7, 1),
    ],
)
@pytest.mark.parametrize("group", ["cell", "grassroots"])
def test_the_limit_at_below_and_above_a_whole_number(group: str, base: str, many: int, expected: int) -> None:
    """Trong số đảng viên ấy, hai người đủ điều kiện xuất sắc, một người chỉ hoàn thành: số chỗ, làm tròn xuống."""
    fair = member(3, tasks="FAIR")
    made = dossier(cell(), member(1, CHOSEN), member(2, BEST_MEMBER), fair, *others(many - 3, first=4))
    assert places(made, base, group, "down") == {(expected, expected)}


@pytest.mark.parametrize(("many", "down", "half_up"), [(2, 0, 0), (3, 0, 1), (5, 1, 1), (7, 1, 1), (8, 1, 2)])
def test_how_a_fraction_is_rounded_at_one_half(many: int, down: int, half_up: int) -> None:
    """0,4; 0,6; 1,0; 1,4; 1,6: làm tròn xuống, hoặc từ một nửa trở lên làm tròn lên."""
    made = dossier(cell(), member(1, CHOSEN), *others(many - 1))
    assert places(made, "graded", "cell", "down") == {(down, down)}
    assert places(made, "graded", "cell", "half-up") == {(half_up, half_up)}


def test_two_cells_of_one_grassroots_organisation() -> None:
    """Hai chi bộ 4 và 6 đảng viên: trong chi bộ có 0 và 1 chỗ, trong tổ chức cơ sở đảng 10 người có 2 chỗ."""
    there = others(4, first=12)
    links = [LinkRow("member_of", one.id, "o-2") for one in (*there, member(11))]
    best = (member(1, CHOSEN), member(11, CHOSEN))
    made = dossier(cell(), cell("o-2"), *best, *others(4), *there, links=links)
    assert places(made, "graded", "cell", "down") == {(1, 1)}
    assert places(made, "graded", "grassroots", "down") == {(2, 2)}


@pytest.mark.parametrize(("many", "high"), [(4, GOOD), (5, EXCELLENT)])
def test_the_limit_does_not_wait_for_the_wording_of_2019(many: int, high: Grade) -> None:
    """Không lấy lời văn năm 2019 thì tỷ lệ của bài báo vẫn có: bốn đảng viên không có chỗ nào, năm thì có một."""
    readings = {"hd16-standards": "not-seen"}
    found = rulings(dossier(cell(), member(1, CHOSEN), *others(many - 1)), readings)["party_member:m-1"]
    assert (found.status, found.high) == ("pending", high)
    limits = {one.id for one in book(readings).quotas("party_member")}
    assert limits == {"party_member.hoa_binh_limit.in_cell.graded_down"}


def test_more_who_qualify_than_places_await_the_choice_of_the_authority() -> None:
    """Hai người đủ điều kiện, một chỗ, chưa ai được chọn: để ngỏ, chờ cấp có thẩm quyền chọn."""
    made = dossier(cell(), member(1, BEST_MEMBER), member(2, BEST_MEMBER), *others(4, first=3))
    found = rulings(made)
    assert [found[f"party_member:m-{n}"].status for n in (1, 2)] == ["pending", "pending"]
    chosen = dossier(cell(), member(1, BEST_MEMBER, chosen_excellent=False), member(2, CHOSEN), *others(4, first=3))
    found = rulings(chosen)
    assert [found[f"party_member:m-{n}"].grade for n in (1, 2)] == [GOOD, EXCELLENT]


@pytest.mark.parametrize("reading", ["hoa-binh-limit-base", "hoa-binh-limit-group"])
def test_a_limit_not_decided_leaves_open_only_who_qualifies_for_excellent(reading: str) -> None:
    """Chưa chọn cách tính, mà có cách tính không còn chỗ: người đủ điều kiện để ngỏ, người chỉ tốt thì không."""
    there = others(1, first=12)
    links = [LinkRow("member_of", one.id, "o-2") for one in there]
    rest = others(3) if reading == "hoa-binh-limit-group" else others(4)
    made = dossier(cell(), cell("o-2"), member(1, CHOSEN), *rest, *there, links=links)
    # The centre's own limit, by analogy, is taken so that it leaves a place.
    found = rulings(made, {reading: None, "limit-group": "grassroots"})
    assert found["party_member:m-1"].status == "pending"
    assert reading in {one.name for one in found["party_member:m-1"].missing}
    assert found["party_member:m-2"].grade is GOOD


@pytest.mark.parametrize("kind", ["leader", "official", "civil_servant"])
def test_how_the_others_are_limited_was_not_seen_and_touches_excellence_alone(kind: str) -> None:
    """Cán bộ, công chức, lãnh đạo: tỷ lệ chưa thấy cách tính, chỉ có thể hạ xuống mức tốt."""
    (hole,) = (one for one in book(assume=()).open_holes if one.id == "hoa-binh.limit_of_others")
    assert (kind in hole.kinds, hole.may_lower_to) == (True, GOOD)


def test_a_good_leader_does_not_wait_for_the_limit_of_the_others() -> None:
    """Lãnh đạo mức tốt thì đã rõ; mức xuất sắc chỉ là tạm tính, thấp nhất là tốt."""
    assume = tuple(one for one in HOLES if one != "hoa-binh.limit_of_others")
    best = rulings(dossier(leader(), *peers()), assume=assume)["leader:l-1"]
    good = rulings(dossier(leader(exemplary=False), *peers()), assume=assume)["leader:l-1"]
    assert (best.status, best.grade, best.low) == ("provisional", EXCELLENT, GOOD)
    assert (good.status, good.grade, good.holes) == ("graded", GOOD, ())
