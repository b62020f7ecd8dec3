"""Phía Đảng, năm 2018: exceptions, readings, the limit, what is not known; nothing stands uncited or unused."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.national.party_cases import FAIR_MEMBER, many_qualify, moved, odd_dates, temporary
from tests.national.party_dossiers import (
    BEST_CELL,
    GOOD_BODY,
    GOOD_CELL,
    GOOD_MEMBER,
    HOLES,
    PLUGINS,
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
from xeploai import Grade

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
SECTION: Mapping[str, Any] = {**GOOD_BODY, "form": "section", "tier": "under_grassroots"}

# -- exceptions --------------------------------------------------------------------------------------------------------


def test_one_counted_violation_does_not_lift_another() -> None:
    """Hai quyết định kỷ luật, một đã tính ở năm trước: quyết định kia vẫn tính."""
    made = dossier(organisation(), member(), records=(reprimand(already_counted=True), reprimand(number=2)))
    assert rulings(made)["party_member:m-1"].grade is NOT_COMPLETED


def test_self_detected_discipline_and_confirmed_force_majeure_lift_their_ceilings() -> None:
    """Tự phát hiện, khắc phục thì không hạ; bất khả kháng được xác nhận thì tỷ lệ dưới 50% không hạ."""
    days: dict[str, Any] = {"act_on": date(2018, 1, 5), "decided_on": date(2018, 2, 2)}
    found = row("organisation_discipline", "o-1", measure="reprimand", self_detected=True, **days)
    storm = row("organisation_force_majeure", "o-1", of_on=date(2018, 9, 1))
    made = dossier(organisation(targets_met=Decimal(40)), member(), records=(found, storm))
    assert rulings(made)["party_organisation:o-1"].grade is GOOD
    of_last_year = row("organisation_force_majeure", "o-1", of_on=date(2017, 12, 31))
    made = dossier(organisation(targets_met=Decimal(40)), member(), records=(found, of_last_year))
    assert rulings(made)["party_organisation:o-1"].grade is NOT_COMPLETED


def test_exactly_half_of_the_targets_is_not_less_than_half() -> None:
    """Tổ chức đảng đạt đúng 50% chỉ tiêu thì không phải dưới 50%."""
    assert rulings(dossier(organisation(targets_met=Decimal(50)), member()))["party_organisation:o-1"].grade is GOOD


def test_who_is_not_graded_counts_in_no_share() -> None:
    """Đảng viên mới kết nạp, dù bị kỷ luật, không nằm trong tỷ lệ của chi bộ."""
    new = member(9, admitted_on=date(2018, 9, 1), full_member=False, full_member_on=None)
    made = dossier(organisation(base=BEST_CELL), *members((4, GOOD_MEMBER)), new, records=(reprimand("m-9"),))
    assert rulings(made)["party_organisation:o-1"].grade is EXCELLENT


def test_a_body_is_judged_by_those_directly_under_it_only() -> None:
    """Đảng bộ xét tổ chức trực thuộc một cấp: chi bộ kém của đảng bộ bộ phận chỉ kéo đảng bộ bộ phận."""
    body, *sections = organisation(base=GOOD_BODY), organisation("s-1", SECTION), organisation("s-2", SECTION)
    cells = [organisation("c-1", GOOD_CELL, remedy="POOR"), organisation("c-2", GOOD_CELL)]
    made = dossier(body, *sections, *cells, links=(*under("o-1", sections), *under("s-1", cells)))
    found = rulings(made)
    assert [found[f"party_organisation:{id}"].grade for id in ("o-1", "s-1")] == [GOOD, COMPLETED]


# -- readings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reading", "key_targets_met", "grade"),
    [
        ("hd16-alone", None, NOT_COMPLETED),
        ("qd132-and-key-targets", None, None),
        (None, True, None),
        (None, False, NOT_COMPLETED),
    ],
)
def test_less_than_half_of_the_tasks_is_read_as_the_caller_reads_it(
    reading: str | None, *, key_targets_met: bool | None, grade: Grade | None
) -> None:
    """Dưới 50% nhiệm vụ: điều cả hai văn bản cùng nói là chắc chắn, phần còn lại tùy cách hiểu; chưa rõ thì để ngỏ."""
    made = dossier(organisation(), member(tasks_done=Decimal(40), key_targets_met=key_targets_met))
    found = rulings(made, {"under-half": reading})["party_member:m-1"]
    assert (found.status, found.grade) == ("pending" if grade is None else "graded", grade)


@pytest.mark.parametrize(("part_of_year", "status"), [(True, "pending"), (False, "graded")])
def test_an_organisation_of_a_part_of_the_year_is_open_and_touches_no_other(*, part_of_year: bool, status: str) -> None:
    """Tổ chức thành lập hoặc kết thúc trong năm: chưa chọn cách hiểu thì chưa rõ; tổ chức khác không bị chạm tới."""
    made = dossier(organisation(part_of_year=part_of_year), member())
    found = rulings(made, {"organisation-part-of-year": None})["party_organisation:o-1"]
    assert (found.status, found.may_be_not_graded) == (status, part_of_year)


def test_by_default_nothing_of_2019_is_carried_back() -> None:
    """Mặc định không dùng lời văn năm 2019: chỉ chắc chắn ai không xếp loại, ai không hoàn thành."""
    default = xl.rulebook("vn", period="2018", plugins=PLUGINS)
    made = dossier(organisation(), member(), member(2), member(3, exempted=True), records=(reprimand("m-2"),))
    found = xl.classify(made, default)
    keys = ("party_organisation:o-1", "party_member:m-1", "party_member:m-2", "party_member:m-3")
    assert [found[key].status for key in keys] == ["pending", "pending", "graded", "not_reviewed"]
    assert "incomplete:party_member" in found["party_member:m-1"].holes
    told = {"party_organisation.six_months_not_used"}
    party_side = [rule for rule in default.rules if rule.id.startswith("party_") and rule.id not in told]
    assert not [rule.id for rule in party_side if rule.cite.instrument == "hd21-carried-back"]


def test_what_guidance_21_introduced_stops_nobody() -> None:
    """Bị đình chỉ sinh hoạt: năm 2018 vẫn xếp loại, có nêu để xem xét."""
    found = rulings(dossier(organisation(), member(suspended=True)))["party_member:m-1"]
    assert (found.status, [one.id for one in found.findings]) == ("graded", ["party_member.suspended"])


def test_a_committee_says_that_nothing_was_seen_of_it() -> None:
    """Tập thể cấp ủy: chưa thấy tiêu chuẩn nào của năm 2018, cũng chưa rõ có xếp loại hay không."""
    made = xl.Dossier(subjects=(xl.Subject(kind="committee", id="k-1"),))
    found = rulings(made)["committee:k-1"]
    assert (found.status, found.holes) == ("pending", ("committee.hd16", "incomplete:committee"))


def test_a_list_and_a_limit_that_were_cut_leave_the_organisation_provisional() -> None:
    """Danh sách bị cắt: mức chỉ là tạm tính; tỷ lệ bị cắt chỉ chạm tới tổ chức xuất sắc."""
    best = dossier(organisation(base=BEST_CELL), member())
    limit, grounds = HOLES[0], HOLES[1:]
    found = {hole: rulings(best, assume=tuple({*HOLES} - {hole}))["party_organisation:o-1"] for hole in HOLES}
    assert {(one.status, one.grade) for one in found.values()} == {("provisional", EXCELLENT)}
    assert {hole: one.low for hole, one in found.items()} == {limit: GOOD, **dict.fromkeys(grounds, NOT_COMPLETED)}
    good = rulings(dossier(organisation(), member()), assume=grounds)["party_organisation:o-1"]
    assert (good.status, good.grade) == ("graded", GOOD)


# -- the limit of 20% --------------------------------------------------------------------------------------------------

PLACES = {
    ("good", "cell"): (0, 1),
    ("good-or-above", "cell"): (1, 1),
    ("graded", "cell"): (2, 3),
    ("good", "grassroots"): (1, 1),
    ("good-or-above", "grassroots"): (1, 2),
    ("graded", "grassroots"): (3, 3),
}
"""Places, rounded down and half up, of 4 who qualify in a cell of 13 with 1 good, beside a cell of 4 good."""


def limited(chosen: int, **readings: str | None) -> dict[str, xl.Ruling]:
    """Return the rulings where `chosen` of the four who qualify are chosen."""
    return rulings(many_qualify(chosen), {name.replace("_", "-"): option for name, option in readings.items()})


@pytest.mark.parametrize("rounding", ["down", "half-up"])
@pytest.mark.parametrize(("base", "group"), PLACES)
def test_the_limit_has_the_places_its_readings_give(base: str, group: str, rounding: str) -> None:
    """20%: đúng số chỗ thì người được chọn giữ xuất sắc, người không được chọn thôi; chọn quá thì không ai chắc."""
    places = PLACES[base, group][rounding == "half-up"]
    found = limited(places, limit_base=base, limit_group=group, limit_rounding=rounding)
    kept = [number for number in range(1, 5) if found[f"party_member:m-{number}"].grade is EXCELLENT]
    assert kept == list(range(1, places + 1))
    quota = f"party_member.limit.in_{group}.{base}_{rounding}".replace("-", "_")
    assert found["party_member:m-4"].binding == (quota,)
    too_many = limited(places + 1, limit_base=base, limit_group=group, limit_rounding=rounding)
    assert EXCELLENT not in {too_many[f"party_member:m-{number}"].grade for number in range(1, 5)}


def test_an_undecided_limit_leaves_only_those_open_who_qualify() -> None:
    """Chưa chọn cách tính tỷ lệ: chỉ người đủ điều kiện xuất sắc là chưa rõ."""
    found = limited(1, limit_base=None, limit_rounding=None)
    assert (found["party_member:m-1"].status, found["party_member:m-5"].grade) == ("pending", GOOD)
    named = {item.name for item in found["party_member:m-1"].missing if item.what == "reading"}
    assert named == {"limit-base", "limit-rounding"}


# -- what is not known, and what a person should look at ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        (dossier(organisation(), member(tasks=None)), "tasks"),
        (dossier(organisation(), member(standing=None)), "standing"),
        (dossier(organisation(), member(exempted=None)), "exempted"),
        (dossier(organisation(), member(), without="member_discipline"), "member_discipline"),
        (dossier(organisation(), member(), records=(reprimand(already_counted=None),)), "already_counted"),
    ],
)
def test_what_is_not_known_of_a_member_is_named(made: xl.Dossier, missing: str) -> None:
    """Thiếu dữ liệu nào thì nêu đúng dữ liệu ấy, không đoán."""
    found = rulings(made)["party_member:m-1"]
    assert found.status == "pending"
    assert missing in {item.name for item in found.missing}


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        (dossier(organisation(form=None), member(1, FAIR_MEMBER)), "form"),
        (dossier(organisation(), member(), without="party_side_of"), "party_side_of"),
        (dossier(organisation(base=GOOD_BODY), without="part_of"), "part_of"),
    ],
)
def test_what_is_not_known_of_an_organisation_is_named(made: xl.Dossier, missing: str) -> None:
    """Thiếu dữ liệu nào của tổ chức đảng thì nêu đúng dữ liệu ấy."""
    found = rulings(made)["party_organisation:o-1"]
    assert found.status == "pending"
    assert missing in {item.name for item in found.missing}


def test_who_moved_counts_where_he_belongs_on_the_last_day() -> None:
    """Chuyển sinh hoạt trong năm: tính ở nơi đến, có nêu để xem xét; nơi đi không tính."""
    found = rulings(moved())
    assert [one.id for one in found["party_member:m-1"].findings] == ["party_member.transferred"]
    assert found["party_organisation:o-2"].grade is COMPLETED
    assert found["party_organisation:o-1"].grade is GOOD


@pytest.mark.parametrize(("opinion", "findings"), [(True, []), (False, ["party_member.temporary_without_opinion"])])
def test_temporary_activity_asks_for_the_opinion_of_the_other_cell(*, opinion: bool, findings: list[str]) -> None:
    """Sinh hoạt tạm thời: xếp loại tại nơi chính thức, thiếu nhận xét của nơi tạm thời thì nêu."""
    found = rulings(temporary(opinion=opinion))["party_member:m-1"]
    assert (found.grade, [one.id for one in found.findings]) == (GOOD, findings)


def test_dates_that_cannot_be_are_found() -> None:
    """Quyết định trước ngày vi phạm, chính thức trước ngày kết nạp: nêu để xem lại."""
    found = rulings(odd_dates())
    of_member = [one.id for one in found["party_member:m-1"].findings]
    assert of_member == ["party_member.discipline_dates", "party_member.full_member_dates"]
    assert [one.id for one in found["party_organisation:o-1"].findings] == ["party_organisation.discipline_dates"]


# -- the whole ---------------------------------------------------------------------------------------------------------


def test_what_is_known_from_memory_says_so_in_the_ruling() -> None:
    """Điều kiện mức tốt của đảng viên chỉ biết theo trí nhớ: kết quả nói như vậy."""
    found = rulings(dossier(organisation(), member(1, FAIR_MEMBER)))["party_member:m-1"]
    assert (found.grade, found.established) == (COMPLETED, xl.Established.MEMORY)
