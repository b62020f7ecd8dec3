"""What guidance 21 introduced, a part of the year, opinions and ballots: open, found, and never a grade (2018)."""

from datetime import date
from typing import Any

import pytest
from tests.national import leadership_dossiers as lead
from tests.national.leadership_cases import founded, many_qualify
from tests.national.party_dossiers import (
    PLUGINS,
    book,
    dossier,
    member,
    organisation,
    rulings,
)

import xeploai as xl
from xeploai import Grade, Subject
from xeploai.national.qd132 import leadership, party
from xeploai.raising.search import is_raisable

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
PART_OF_YEAR = "organisation-part-of-year"

# -- set up or ended in the year ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "option", "count", "status"),
    [
        (date(2018, 7, 2), "under-six-months", "last-day-counts", "not_graded"),
        (date(2018, 7, 1), "under-six-months", "last-day-counts", "graded"),
        (date(2018, 7, 1), "under-six-months", "anniversary", "not_graded"),
        (date(2018, 6, 30), "under-six-months", "anniversary", "graded"),
        (date(2018, 2, 1), "not-graded", "last-day-counts", "not_graded"),
        (date(2018, 12, 1), "graded", "last-day-counts", "graded"),
        (date(2018, 2, 1), None, "last-day-counts", "pending"),
    ],
)
def test_what_was_founded_in_the_year_is_graded_as_the_caller_reads_it(
    on: date, option: str | None, count: str, status: str
) -> None:
    """Tổ chức đảng, tập thể thành lập trong năm: chưa đủ 6 tháng, không xếp loại, hay như nơi khác là cách hiểu."""
    made = dossier(organisation(part_of_year=True, founded_on=on), member())
    found = rulings(made, {PART_OF_YEAR: option, "six-months-count": count})["party_organisation:o-1"]
    assert found.status == status
    rules = lead.book(organisation_part_of_year=option, six_months_count=count)
    assert xl.classify(founded(on), rules)["collective:t-1"].status == status


def test_of_who_stood_the_whole_year_no_day_of_founding_is_asked() -> None:
    """Hoạt động trọn năm thì không hỏi ngày thành lập, dù hiểu cách nào."""
    for option in ("under-six-months", "not-graded", None):
        made = dossier(organisation(), member())
        assert rulings(made, {PART_OF_YEAR: option})["party_organisation:o-1"].status == "graded"
        assert lead.collective(lead.book(organisation_part_of_year=option)).status == "graded"


def test_the_six_months_of_an_organisation_are_not_carried_back_by_default() -> None:
    """Mốc 6 tháng của Hướng dẫn 21 chỉ vào khi dùng lời văn Hướng dẫn 21."""
    default = xl.rulebook("vn", period="2018", plugins=PLUGINS, readings={PART_OF_YEAR: "under-six-months"})
    assert not [id for id in default.by_id if "founded_under" in id or "founded_a_day" in id]


@pytest.mark.parametrize("wording", ["not-seen", "hd21-wording"])
@pytest.mark.parametrize("option", ["under-six-months", "not-graded", None])
def test_who_takes_the_six_months_without_their_wording_is_told(wording: str, option: str | None) -> None:
    """Chọn mốc 6 tháng mà không dùng lời văn Hướng dẫn 21: mốc ấy không áp dụng, và được nêu ra."""
    readings = {PART_OF_YEAR: option, "hd16-standards": wording}
    made = dossier(organisation(part_of_year=True, founded_on=date(2018, 9, 1)))
    found = rulings(made, readings)["party_organisation:o-1"]
    told = "party_organisation.six_months_not_used" in {one.id for one in found.findings}
    assert told is (option == "under-six-months" and wording == "not-seen")
    assert not (told and found.status == "not_graded")


# -- what guidance 21 introduced ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("months", "status"), [(2, "graded"), (3, "provisional"), (None, "provisional")])
def test_long_sick_leave_is_open_above_completed(months: int | None, status: str) -> None:
    """Nghỉ ốm từ 3 tháng: Hướng dẫn 16 nói gì chưa thấy, nên mức tốt trở lên chỉ là tạm tính; dưới thì không đổi."""
    on_leave = member(sick_leave_months=months)
    found = rulings(dossier(organisation(), on_leave))["party_member:m-1"]
    assert (found.status, found.grade) == (status, GOOD)
    assert status == "graded" or (found.low, found.holes) == (COMPLETED, ("party_member.sick_leave",))
    fair = rulings(dossier(organisation(), member(sick_leave_months=months, tasks="FAIR")))["party_member:m-1"]
    assert (fair.status, fair.grade) == ("graded", COMPLETED)


def test_what_guidance_21_adds_for_leaders_is_open() -> None:
    """Tiêu chí thêm của Hướng dẫn 21, nghỉ ốm dài: mức của cán bộ lãnh đạo chỉ là tạm tính."""
    away = lead.leader(lead.BOOK, sick_leave_months=3)
    assert (away.status, away.grade, away.low, away.holes) == (
        "provisional", EXCELLENT, COMPLETED, ("leader.sick_leave",)
    )  # fmt: skip
    assumed = tuple(one for one in lead.HOLES if one != "leader.hd21_criteria")
    rules = xl.rulebook("vn", period="2018", plugins=lead.PLUGINS, readings=lead.TAKEN, assume=assumed)
    added = lead.leader(rules)
    assert (added.status, added.low, added.holes) == ("provisional", NOT_COMPLETED, ("leader.hd21_criteria",))


def test_the_wording_of_2019_says_what_of_it_is_left_out() -> None:
    """Cách hiểu `hd21-wording` nói rõ phần nào của Hướng dẫn 21 không áp dụng ngược."""
    reading = next(one for one in book().declared_readings.values() if one.id == "hd16-standards")
    text = next(one.vi for one in reading.options if one.id == "hd21-wording")
    for left_out in ("đình chỉ sinh hoạt", "nghỉ ốm", "thai sản", "vắng mặt", "nhiều nơi", "mới thành lập"):
        assert left_out in text
    for how in ("sick_leave", PART_OF_YEAR, "cấp ủy thì vẫn xếp loại", "thời gian sớm nhất"):
        assert how in reading.why


# -- findings, never a grade -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"residence_opinion": False}, "party_member.without_residence_opinion"),
        ({"residence_opinion": True}, None),
        ({"residence_opinion": None}, None),
        ({"reviewed_on": date(2018, 12, 10), "admitted_on": date(2018, 6, 15)}, "party_member.six_months_at_review"),
        ({"reviewed_on": date(2018, 12, 15), "admitted_on": date(2018, 6, 15)}, None),
        ({"reviewed_on": date(2018, 12, 10), "admitted_on": date(2018, 6, 10)}, None),
    ],
)
def test_what_is_found_of_a_member_moves_no_grade(changes: dict[str, Any], finding: str | None) -> None:
    """Ý kiến nơi cư trú, 6 tháng tính đến ngày kiểm điểm: chỉ nêu để xem xét."""
    facts = {**changes, **({"full_member": False, "full_member_on": None} if "admitted_on" in changes else {})}
    found = rulings(dossier(organisation(), member(**facts)))["party_member:m-1"]
    assert (found.status, found.grade) == ("graded", GOOD)
    assert [one.id for one in found.findings] == ([] if finding is None else [finding])


@pytest.mark.parametrize("fact", ["residence_opinion", "voted_secretly"])
def test_opinion_and_ballot_on_a_leader_move_no_grade(fact: str) -> None:
    """Ý kiến nơi cư trú, phiếu kín của tập thể lãnh đạo: thiếu thì nêu, không hạ mức."""
    names = {"residence_opinion": "without_residence_opinion", "voted_secretly": "without_secret_ballot"}
    found = lead.leader(lead.BOOK, **{fact: False})
    seen = [one.id for one in found.findings if one.id.startswith("leader.")]
    assert (found.grade, seen) == (EXCELLENT, [f"leader.{names[fact]}"])


def test_members_who_moved_are_found_on_both_cells() -> None:
    """Có đảng viên chuyển đi, chuyển đến: nêu ở cả hai chi bộ, vì tỷ lệ tính vào ngày cuối năm."""
    links = (
        xl.LinkRow("member_of", "m-1", "o-1", end=date(2018, 8, 31)),
        xl.LinkRow("member_of", "m-1", "o-2", start=date(2018, 9, 1)),
    )
    made = dossier(organisation(), organisation("o-2"), organisation("o-3"), member(), links=links)
    found = rulings(made)
    moved = [[one.id for one in found[f"party_organisation:{id}"].findings] for id in ("o-1", "o-2", "o-3")]
    assert moved == [["party_organisation.members_moved"]] * 2 + [[]]


def test_a_day_of_founding_in_the_year_is_held_against_the_mark() -> None:
    """Ghi là hoạt động trọn năm mà ngày thành lập ở trong năm: nêu để xem lại."""
    made = dossier(organisation(founded_on=date(2018, 1, 2)), organisation("o-2", founded_on=date(2018, 1, 1)))
    found = rulings(made)
    assert [one.id for one in found["party_organisation:o-1"].findings] == ["party_organisation.founded_in_year"]
    assert not found["party_organisation:o-2"].findings


# -- the limit of collectives and leaders ------------------------------------------------------------------------------

PLACES = {"good": (0, 1), "good-or-above": (1, 1), "graded": (2, 3)}
"""Places, rounded down and half up, of four who qualify beside one good and eight completed."""


@pytest.mark.parametrize("kind", ["collective", "leader"])
@pytest.mark.parametrize("rounding", ["down", "half-up"])
@pytest.mark.parametrize("base", PLACES)
def test_the_limit_has_the_places_its_readings_give(kind: str, base: str, rounding: str) -> None:
    """20% trong nhóm tương đồng, chức danh tương đương: người được chọn giữ xuất sắc, người khác thôi."""
    places = PLACES[base][rounding == "half-up"]
    found = xl.classify(many_qualify(kind, places), lead.book(limit_base=base, limit_rounding=rounding))
    kept = [number for number in range(1, 5) if found[f"{kind}:x-{number}"].grade is EXCELLENT]
    assert kept == list(range(1, places + 1))
    assert found[f"{kind}:x-4"].binding == (f"{kind}.limit.{base}_{rounding}".replace("-", "_"),)


# -- who decides -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tier", "level", "competent"),
    [
        ("grassroots", "grassroots", True),
        ("grassroots", "cell", True),
        ("under_grassroots", "grassroots", True),
        ("under_grassroots", "cell", False),
    ],
)
def test_the_grassroots_decides_on_members(tier: str, level: str, *, competent: bool) -> None:
    """Đảng ủy cơ sở hoặc chi bộ cơ sở quyết định; chi bộ trực thuộc đảng ủy cơ sở thì không."""
    made = dossier(organisation(tier=tier), member())
    decided = xl.StepRow(subject="party_member:m-1", step="decision", grade=GOOD, level=level)
    one = xl.compare(xl.classify(made, book()), [decided]).by_key["party_member:m-1"]
    assert (one.incompetent == ()) is competent


# -- circumstances -----------------------------------------------------------------------------------------------------

CIRCUMSTANCES = {
    "party_organisation": ("form", "tier", "grassroots", "part_of_year", "founded_on"),
    "party_member": (
        "admitted_on", "reviewed_on", "full_member", "full_member_on", "standing", "exempted", "suspended",
        "is_secretary", "is_committee_member", "sick_leave_months", "residence_opinion", "temporary_opinion",
    ),
    "collective": ("sort", "level_group", "part_of_year", "founded_on"),
    "leader": ("title_group", "primary_post", "is_acting", "sick_leave_months", "residence_opinion", "voted_secretly"),
}  # fmt: skip


def test_circumstances_opinions_and_ballots_are_nothing_to_raise() -> None:
    """Hoàn cảnh, ý kiến, phiếu không phải điều để phấn đấu: chỉ tiêu chí và kết quả mới được nêu."""
    made = book()
    raisable = {(kind, fact) for kind, fact in made.facts if kind in CIRCUMSTANCES and is_raisable(made, kind, fact)}
    assert not {(kind, fact) for kind, facts in CIRCUMSTANCES.items() for fact in facts} & raisable
    assert {("party_member", "tasks"), ("party_organisation", "results"), ("leader", "initiative")} <= raisable
    assert ("collective", "building") in raisable


def test_a_committee_has_no_form_and_no_grade() -> None:
    """Tập thể cấp ủy: không có phiếu, và không cách hiểu nào cho mức xếp loại."""
    assert "committee" not in {form.spec.id for form in (*party.FORMS, *leadership.FORMS)}
    found = xl.classify(xl.Dossier(subjects=(Subject(kind="committee", id="k-1"),)), book())["committee:k-1"]
    assert (found.status, found.low, found.high) == ("pending", NOT_COMPLETED, EXCELLENT)
