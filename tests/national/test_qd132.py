"""QĐ 132 with guidance 21, 2019 to 2022, and what 2018 has of it: what the cases cannot say."""

from collections.abc import Iterable
from datetime import date

import pytest

import xeploai as xl
from xeploai import Complete, LinkRow, StepRow, Subject
from xeploai.national import qd132
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK
from xeploai.national.qd132 import leadership, party
from xeploai.national.qd132.carried_back import HD21_WORDING, Guided, all_of
from xeploai.rules import AnyRule

YEARS = ("2019", "2020", "2021", "2022")
OF_2018 = {one.id: one for one in qd132.IN_2018.rules}
LATER = {one.id: one for one in qd132.FROM_2019.rules}
LEAST = tuple(f"{base}_{rounded}" for base in ("good", "good_or_above") for rounded in ("down", "half_up"))


@pytest.mark.parametrize("year", ["2018", *YEARS, "2023"])
def test_each_year_has_the_guidance_of_that_year(year: str) -> None:
    """Năm 2018 theo Hướng dẫn 16, năm 2019 đến 2022 theo Hướng dẫn 21, năm 2023 không theo Quy định 132 nữa."""
    held = {one.id for one in xl.rulebook("vn", period=year).sets}
    expected = {"2018": {"vn-qd132-2018"}, "2023": set()}.get(year, {"vn-qd132-2019"})
    assert {one.id for one in qd132.RULE_SETS} & held == expected


@pytest.mark.parametrize("period", ["2021-Q4", "2021-12", "2021-H2"])
def test_parts_of_a_year_are_not_graded_by_it(period: str) -> None:
    """Quy định 132 xếp loại hằng năm, không xếp quý, tháng, sáu tháng."""
    assert not {one.id for one in qd132.RULE_SETS} & {one.id for one in xl.rulebook("vn", period=period).sets}


@pytest.mark.parametrize("year", YEARS)
def test_every_rule_value_and_reading_cites_what_holds_in_the_year(year: str) -> None:
    """Quy tắc, giá trị, cách hiểu đều có căn cứ còn hiệu lực với năm ấy, có câu tiếng Việt và tiếng Anh."""
    book = xl.rulebook("vn", period=year)
    days = xl.Period.parse(year).span
    cited = [(one.id, one.cite) for one in qd132.FROM_2019.rules]
    cited += [(one.id, one.cite) for one in qd132.FROM_2019.readings if one.cite is not None]
    cited += [(one.id, value.cite) for one in qd132.FROM_2019.parameters if (value := one.on(book.period)) is not None]
    assert len(cited) > 150
    assert not [id for id, cite in cited if not book.instruments[cite.instrument].periods.overlaps(days)]
    assert all(one.cite is not None for one in qd132.FROM_2019.readings)
    assert all(one.on(book.period) is not None for one in qd132.FROM_2019.parameters)
    assert not [one.id for one in qd132.FROM_2019.rules if not (one.vi and one.en)]


# -- 2018 and the years after it ---------------------------------------------------------------------------------------


def as_law(rule: AnyRule) -> AnyRule:
    """Return a rule of 2018 by analogy as the law that it is the analogy of."""
    cite = rule.cite.model_copy(update={"instrument": HD_21.id})
    return rule.model_copy(update={"cite": cite, "reading": tuple(one for one in rule.reading if one != HD21_WORDING)})


OTHERWISE_IN_2018 = {
    *(f"{kind}.six_months_not_used" for kind in ("party_organisation", "collective")),
    *(f"{kind}.sick_leave" for kind in ("party_member", "leader")),
    *(
        f"{kind}.{gate}"
        for kind in ("party_organisation", "collective")
        for gate in ("founded_under_six_months", "founded_a_day_short")
    ),
    *(
        f"party_member.limit.in_{group}.{way}"
        for group in ("grassroots", "cell")
        for way in (*LEAST, "graded_down", "graded_half_up")
    ),
    *(
        f"{limit}.{way}"
        for limit in ("collective.limit", "leader.limit", "leader.limit_of_every_post")
        for way in ("graded_down", "graded_half_up")
    ),
}
"""What of guidance 21 is otherwise for 2018: a hole, under a further reading, or in more ways to read the limit."""


def test_what_holds_for_2018_by_analogy_is_the_law_of_2019() -> None:
    """Điều dùng tương tự cho năm 2018 đúng từng chữ là điều của Hướng dẫn 21, chỉ thêm cách hiểu."""
    carried = {id: one for id, one in OF_2018.items() if one.cite.instrument == HD_21_CARRIED_BACK.id}
    told = {f"{kind}.six_months_not_used" for kind in ("party_organisation", "collective")}
    assert {id for id, one in carried.items() if HD21_WORDING not in one.reading} == told
    same = {id for id, one in carried.items() if id in LATER and as_law(one) == LATER[id]}
    assert carried.keys() - same == OTHERWISE_IN_2018
    assert len(same) > 60


def test_what_is_not_of_2018_and_what_is_of_2018_alone() -> None:
    """Điểm mới của Hướng dẫn 21 không có ở năm 2018; điều chỉ của Hướng dẫn 16 không có ở các năm sau."""
    special = ("awaiting_grade", "several_places", "maternity_leave")
    told = ("party_organisation", "party_member", "collective", "leader")
    assert LATER.keys() - OF_2018.keys() == {
        *(f"{kind}.{case}" for kind in ("party_member", "leader") for case in special),
        *(f"{kind}.order.decision_before_publication" for kind in told),
        "party_member.committee_suspended",
        "committee.hd21",
    }
    alone = {id for id in OF_2018 if id not in LATER}
    limits = {id for id in alone if ".limit" in id}
    assert limits == {id for id in OTHERWISE_IN_2018 if ".limit" in id} - {
        f"party_member.limit.in_grassroots.{way}" for way in LEAST
    }
    assert alone - limits == {
        *(f"{kind}.{what}" for kind in ("party_organisation", "collective") for what in (
            "part_of_year", "set_up_in_year", "six_months_not_used")),
        *(f"{kind}.hd16_signs" for kind in ("party_member", "leader")),
        "committee.hd16",
        "collective.hd16",
        "leader.hd16",
        "party_member.order.worker_first",
        *(f"party_member.order.{kind}_before_review" for kind in ("civil_servant", "public_employee", "worker")),
        "leader.order.member_first",
    }  # fmt: skip


def test_a_member_suspended_is_looked_at_in_2018_and_ungraded_after() -> None:
    """Đình chỉ sinh hoạt: năm 2018 chỉ nêu ra, từ năm 2019 không xếp loại; cùng một mã quy tắc."""
    assert isinstance(OF_2018["party_member.suspended"], xl.Check)
    assert isinstance(LATER["party_member.suspended"], xl.Gate)


def cited(rules: Iterable[AnyRule]) -> set[str]:
    return {one.cite.instrument for one in rules}


def test_each_rule_stands_with_the_text_it_is_of() -> None:
    """Điều viết theo Hướng dẫn 21 thì dẫn Hướng dẫn 21; điều như nhau mọi năm thì dẫn quy định."""
    held: Guided = all_of((party.RULES, leadership.RULES))
    assert cited(held.of_both) == cited(held.by_analogy) == {HD_21.id}
    assert cited(held.alike) == {"qd132-2018", "qd89-2017"}
    assert cited(held.from_2019) == {HD_21.id}
    assert cited(held.in_2018) == {"hd16-2018", HD_21_CARRIED_BACK.id}


def test_readings_that_both_have_are_the_same_but_for_the_text() -> None:
    """Cách hiểu chung của hai hướng dẫn có cùng mã và lựa chọn, trừ chỗ lời văn khác nhau."""
    before = {one.id: one for one in qd132.IN_2018.readings}
    after = {one.id: one for one in qd132.FROM_2019.readings}
    assert before.keys() - after.keys() == {"hd16-standards", "organisation-part-of-year", "limit-group"}
    assert after.keys() - before.keys() == {"hd21-special-cases", "hd21-absence-and-places"}
    both = before.keys() & after.keys()
    assert {id for id in both if before[id].options != after[id].options} == {"under-half", "limit-base"}
    assert {one.default for one in after.values()} == {None}


# -- the order of the work ---------------------------------------------------------------------------------------------


def test_who_comes_before_whom() -> None:
    """Cấp dưới trước cấp trên, tập thể trước cá nhân, đơn vị trước người đứng đầu, Nhà nước trước Đảng."""
    between = {
        one.id: (one.before, one.after, one.scope)
        for one in LATER.values()
        if isinstance(one, xl.Precedence) and not (one.before[0] == one.after[0] and one.scope == "same_person")
    }
    organisation, leader = ("party_organisation", "decision"), ("leader", "decision")
    member = ("party_member", "decision")
    assert between == {
        "party_organisation.order.lower_before_upper": (organisation, organisation, "superior"),
        "party_organisation.order.members_first": (member, organisation, "same_unit"),
        "party_organisation.order.agencies_first": (("agency", "decision"), organisation, "same_level"),
        "party_organisation.order.mass_organisations_first": (
            ("mass_organisation", "decision"), organisation, "same_level"),
        **{
            f"party_member.order.{kind}_first": ((kind, "decision"), member, "same_person")
            for kind in ("official", "civil_servant", "public_employee")
        },
        "leader.order.collective_review_first": (("collective", "review"), ("leader", "review"), "same_unit"),
        "leader.order.collective_first": (("collective", "decision"), leader, "same_unit"),
        "leader.order.unit_first": (("agency", "decision"), leader, "same_unit"),
        "leader.order.mass_organisation_first": (("mass_organisation", "decision"), leader, "same_unit"),
        "leader.order.party_organisation_first": (organisation, leader, "same_unit"),
        "collective.order.leaders_before_completion": (("leader", "review"), ("collective", "completion"), "same_unit"),
    }  # fmt: skip


def test_a_head_decided_before_the_unit_is_a_finding_of_the_audit() -> None:
    """Người đứng đầu xếp loại trước đơn vị là trái thứ tự; xếp cùng năm sau đơn vị thì không."""
    made = xl.Dossier(
        subjects=(Subject(kind="agency", id="a"), Subject(kind="leader", id="h")),
        links=(LinkRow("heads", "h", "a"),),
        complete=(Complete("heads"), Complete("agency"), Complete("leader")),
        steps=(
            StepRow(subject="agency:a", step="decision", day=date(2022, 1, 9)),
            StepRow(subject="leader:h", step="decision", day=date(2022, 1, 3)),
        ),
    )
    found = {
        (one.rule, one.what) for one in xl.audit(made, xl.rulebook("vn", period="2021")) if one.after == "leader:h"
    }
    assert ("leader.order.unit_first", "contradicted") in found


def test_every_province_has_the_centre_s_rules_of_the_year() -> None:
    """Địa phương nào cũng có quy định của Trung ương của năm ấy."""
    held = {one.id for one in xl.rulebook("hoa-binh", period="2021").sets}
    assert "vn-qd132-2019" in held


def test_that_the_place_of_residence_is_asked_is_known_of_guidance_16_alone() -> None:
    """Hướng dẫn 16 lấy xác nhận của cấp ủy nơi cư trú; Hướng dẫn 21 có hỏi hay không chỉ theo trí nhớ."""
    asked = "party_member.without_residence_opinion"
    assert OF_2018[asked].cite.established is not xl.Established.MEMORY
    assert LATER[asked].cite.established is xl.Established.MEMORY
