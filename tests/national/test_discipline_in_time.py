"""One discipline through the books of 2018 to 2026: what it does to a grade turns on the year, the day and the ground.

What each year's rules say of it stands in the cases beside them; here the same row is laid before every year's book, so
that an expectation is a row of the table by which the years differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

import pytest

import xeploai as xl
from xeploai import Complete, Dossier, Grade, LinkRow, RecordRow, Subject

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
Effect = Literal["lowest", "open", "none"]
"""What a discipline does: surely the lowest grade; that grade or another, as something not known decides; nothing."""
YEARS_132, YEARS_124, YEARS_366 = range(2018, 2023), range(2023, 2025), range(2025, 2028)
YEARS = (*YEARS_132, *YEARS_124, *YEARS_366)
BLAMELESS: Mapping[str, Mapping[str, Any]] = {
    "party_member": {
        "standing": "retired", "tasks_done": 100, "key_targets_met": True, "shortfall_remedied": False,
    },
    "leader": {
        "tasks_done": 100, "key_targets_met": True, "unit_targets_met": 100, "shortfall_remedied": False,
        "is_locality": False, "confidence_voted": False,
    },
    "collective": {
        "targets_met": 100, "key_targets_met": True, "tasks_done": 100, "shortfall_remedied": False,
        "is_locality": False,
    },
    "committee": {
        "targets_met": 100, "key_targets_met": True, "tasks_done": 100, "shortfall_remedied": False,
        "is_locality": False,
    },
}  # fmt: skip
"""Of each kind what keeps every other ground of the lowest grade away; a year asks some of it."""
COUNTS = {"qd366-earlier-act": "counts"}
_OF_DISCIPLINE = ("disciplined", "relief", "earlier_act")


@cache
def book(year: int, decided_on: date | None = None, readings: tuple[tuple[str, str], ...] = ()) -> xl.Book:
    """Return the centre's book of a year; of 2018 with the wording of guidance 21, since that of 16 was not seen."""
    known = {"hd16-standards": "hd21-wording"} if year == 2018 else {}
    return xl.rulebook("vn", period=str(year), decided_on=decided_on, readings=known | dict(readings))


def rulings(
    year: int,
    kind: str,
    *rows: Mapping[str, Any],
    decided_on: date | None = None,
    readings: Mapping[str, str] | None = None,
    links: tuple[LinkRow, ...] = (),
    facts: Mapping[str, Any] | None = None,
    register: str = "discipline",
) -> xl.Ruling:
    """Return the ruling of one blameless subject with some rows of a register, where everything else is complete."""
    rules = book(year, decided_on, tuple(sorted((readings or {}).items())))
    asked = {name for form, name in rules.facts if form == kind}
    given = {name: value for name, value in {**BLAMELESS[kind], **(facts or {})}.items() if name in asked}
    record = ("member" if kind == "party_member" else kind) + f"_{register}"
    return xl.classify(
        Dossier(
            subjects=(
                Subject(kind=kind, id="1", facts=given),
                *(Subject(kind="party_organisation", id=id) for id in ("c-1", "c-2") if links),
            ),
            records=tuple(
                RecordRow(record=record, id=f"d-{number}", subject="1", facts=dict(row))
                for number, row in enumerate(rows)
            ),
            links=links,
            complete=tuple(map(Complete, (*rules.kinds, *rules.links, *rules.records))),
        ),
        rules,
    )[f"{kind}:1"]


def effect(ruling: xl.Ruling) -> Effect:
    """Return what the discipline does to a grade."""
    if ruling.high is NOT_COMPLETED:
        return "lowest"
    read = (one.rule for one in ruling.in_force if one.at_most is NOT_COMPLETED)
    return "open" if any(word in rule for rule in read for word in _OF_DISCIPLINE) else "none"


def findings(ruling: xl.Ruling) -> set[str]:
    """Return the ids of the findings that rules make."""
    return {one.id for one in ruling.findings if not one.id.startswith("reference.")}


def row(year: int, **changed: Any) -> dict[str, Any]:
    """Return a reprimand of a year for an act of the year, in duty, not self-detected, of an own member if of any."""
    return {
        "measure": "reprimand",
        "linked_to_duty": True,
        "act_on": date(year, 2, 1),
        "decided_on": date(year, 5, 4),
        "already_counted": False,
        "self_detected": False,
        **changed,
    }


def of_member(year: int, **changed: Any) -> dict[str, Any]:
    """Return the same of a member, for a ground that is not a third child unless said otherwise."""
    return {"ground": "other", **row(year, **changed)}


def of_body(year: int, **changed: Any) -> dict[str, Any]:
    """Return the same of a member of a collective or committee."""
    return {"against": "member", "at_former_unit": False, **row(year, **changed)}


def test_who_was_not_disciplined_is_held_down_by_nothing_in_any_year() -> None:
    """Đối chứng: không có dòng nào trong sổ thì không năm nào có gì hạ mức."""
    for kind in BLAMELESS:
        for year in YEARS:
            assert effect(rulings(year, kind)) == "none", (kind, year)


# -- sinh con thứ ba ---------------------------------------------------------------------------------------------------

THIRD_CHILD: tuple[tuple[str, str, str, Effect], ...] = (
    ("QĐ 102, năm 2018", "2018-01-10", "2018-09-12", "lowest"),
    ("QĐ 102, năm 2021", "2021-03-10", "2021-06-12", "lowest"),
    ("ngày cuối của QĐ 102", "2022-03-10", "2022-07-05", "lowest"),
    ("ngày đầu của QĐ 69", "2022-03-10", "2022-07-06", "lowest"),
    ("QĐ 69, năm 2022", "2022-07-06", "2022-11-08", "lowest"),
    ("QĐ 69, năm 2023", "2023-03-10", "2023-06-12", "lowest"),
    ("QĐ 69, năm 2024", "2024-03-10", "2024-12-31", "lowest"),
    ("năm 2025, trước ngày 20/3: không phải hoạt động công vụ", "2025-01-10", "2025-03-19", "none"),
    ("từ ngày 20/3/2025", "2025-01-10", "2025-03-20", "none"),
    ("năm 2026", "2026-01-10", "2026-05-12", "none"),
)


@pytest.mark.parametrize(
    ("act_on", "decided_on", "does"), [one[1:] for one in THIRD_CHILD], ids=[t[0] for t in THIRD_CHILD]
)
def test_a_discipline_over_a_third_child_lowers_the_grade_until_2024(
    act_on: str, decided_on: str, does: Effect
) -> None:
    """Bảng 5.2: đến năm 2024 thì không hoàn thành; theo QĐ 366 thì không, vì không thuộc hoạt động công vụ."""
    year = int(decided_on[:4])
    told = of_member(year, ground="third_child", linked_to_duty=False, act_on=act_on, decided_on=decided_on)
    assert effect(rulings(year, "party_member", told)) == does


@pytest.mark.parametrize(("decided_on", "told"), [("2025-03-19", False), ("2025-03-20", True), ("2026-02-10", True)])
def test_a_decision_over_a_third_child_from_20_march_2025_is_looked_at_again(decided_on: str, told: bool) -> None:
    """Hướng dẫn 15: từ ngày ấy không xem xét, xử lý nữa; quyết định trước đó giữ nguyên, không hồi tố."""
    year = int(decided_on[:4])
    one = of_member(year, ground="third_child", linked_to_duty=False, act_on=f"{year}-01-05", decided_on=decided_on)
    assert ("party_member.third_child" in findings(rulings(year, "party_member", one))) is told


def test_what_was_decided_of_it_before_stands_in_the_book_of_its_own_year() -> None:
    """Không hồi tố: năm 2024, tính lại trong năm 2026, vẫn theo quy định của năm 2024."""
    told = of_member(2024, ground="third_child", linked_to_duty=False)
    assert effect(rulings(2024, "party_member", told, decided_on=date(2026, 5, 4))) == "lowest"


@pytest.mark.parametrize("year", YEARS)
def test_no_book_asks_for_a_birth_or_a_count_of_children(year: int) -> None:
    """Không dữ liệu nào là việc sinh con hay số con; sổ chỉ ghi quyết định kỷ luật, với căn cứ của nó."""
    rules = book(year)
    words = ("sinh con", "số con", "con thứ", "birth", "child")
    asked = {
        f"{form}.{fact.id}"
        for (form, _), fact in rules.facts.items()
        if any(word in f"{fact.id} {fact.vi} {fact.en}".lower() for word in words)
    }
    assert asked == set()
    with_option = {key for key, fact in rules.facts.items() if any("child" in option for option in fact.options or ())}
    assert with_option == {("member_discipline", "ground")}


@pytest.mark.parametrize("year", YEARS)
def test_the_ground_of_a_discipline_lowers_nothing_by_itself(year: int) -> None:
    """Căn cứ chỉ để nêu vấn đề cần xem xét: không mức trần nào đọc nó, ở năm nào."""
    assert {rule.id for rule in book(year).rules if "third_child" in rule.model_dump_json(include={"when"})} <= {
        "party_member.third_child"
    }
    assert {
        effect(rulings(year, "party_member", of_member(year, ground=ground))) for ground in ("other", "third_child")
    } == {"lowest"} or year >= 2025


# -- vi phạm khác ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
@pytest.mark.parametrize("measure", ["reprimand", "warning", "dismissal", "expulsion"])
def test_any_discipline_linked_to_duty_is_the_lowest_grade_in_every_year(year: int, kind: str, measure: str) -> None:
    """Bảng 5.1: từ khiển trách trở lên, năm nào cũng không hoàn thành nhiệm vụ."""
    assert effect(rulings(year, kind, row(year, measure=measure))) == "lowest"


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_a_discipline_not_linked_to_duty_lowers_nothing_from_2025_on(year: int, kind: str) -> None:
    """Bảng 5.1: trước năm 2025 kỷ luật vì việc gì cũng tính; QĐ 366 chỉ tính vi phạm trong hoạt động công vụ."""
    does = effect(rulings(year, kind, row(year, linked_to_duty=False)))
    assert does == ("none" if year in YEARS_366 else "lowest")


@pytest.mark.parametrize("year", YEARS_366)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_whether_it_is_linked_to_duty_is_asked_from_2025_on(year: int, kind: str) -> None:
    """Chưa biết có liên quan công vụ hay không thì chưa kết luận."""
    assert effect(rulings(year, kind, row(year, linked_to_duty=None))) == "open"


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_what_was_self_detected_and_remedied(year: int, kind: str) -> None:
    """Đến năm 2022 vẫn tính; năm 2023, 2024 không tính; từ năm 2025 do cấp có thẩm quyền quyết định mức."""
    does = effect(rulings(year, kind, row(year, self_detected=True)))
    assert does == ("lowest" if year in YEARS_132 else "none" if year in YEARS_124 else "open")


@pytest.mark.parametrize("year", YEARS_366)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
@pytest.mark.parametrize("decided", list(Grade))
def test_the_relief_from_2025_on_is_the_grade_that_was_decided(year: int, kind: str, decided: Grade) -> None:
    """Mức do cấp có thẩm quyền quyết định là mức cao nhất còn có thể."""
    told = rulings(year, kind, row(year, self_detected=True), facts={"relief_grade": decided.name})
    assert told.high is decided


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_a_relieved_discipline_relieves_no_other(year: int, kind: str) -> None:
    """Một vi phạm tự phát hiện, đã khắc phục, hay đã tính, không xóa vi phạm khác."""
    told = rulings(year, kind, row(year, self_detected=True, already_counted=True), row(year))
    assert effect(told) == "lowest"


# -- vi phạm ở năm trước -----------------------------------------------------------------------------------------------

EARLIER: tuple[tuple[bool | None, Effect, Effect, Effect], ...] = (
    (False, "lowest", "none", "lowest"),
    (True, "none", "none", "lowest"),
    (None, "open", "none", "lowest"),
)
"""An act of the year before: whether it counted there; what it does until 2022, in 2023 and 2024, from 2025 on."""


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
@pytest.mark.parametrize("counted", [False, True, None])
def test_an_act_of_an_earlier_year(year: int, kind: str, counted: bool | None) -> None:
    """Đến năm 2022 một vi phạm chỉ tính một lần; QĐ 124 tính ở năm vi phạm; QĐ 366 tính ở kỳ hiện tại."""
    (expected,) = (one[1:] for one in EARLIER if one[0] is counted)
    told = rulings(year, kind, row(year, act_on=date(year - 1, 12, 31), already_counted=counted), readings=counts(year))
    assert effect(told) == expected[0 if year in YEARS_132 else 1 if year in YEARS_124 else 2]
    assert (f"{kind}.regrade_earlier_year" in findings(told)) is (year in YEARS_124)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_an_act_on_the_first_day_of_the_year_is_of_the_year(year: int, kind: str) -> None:
    """Mốc giữa hai năm là ngày 01/01."""
    told = rulings(year, kind, row(year, act_on=date(year, 1, 1)), readings=counts(year))
    assert effect(told) == "lowest"
    assert f"{kind}.regrade_earlier_year" not in findings(told)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
@pytest.mark.parametrize("decided_on", ["before", "after"])
def test_a_decision_of_another_year_is_not_of_this_one(year: int, kind: str, decided_on: str) -> None:
    """Sổ lấy theo ngày quyết định: quyết định của năm trước, năm sau không hạ mức năm này."""
    day = date(year - 1, 12, 31) if decided_on == "before" else date(year + 1, 1, 1)
    assert effect(rulings(year, kind, row(year, act_on=date(year - 1, 3, 1), decided_on=day))) == "none"


@pytest.mark.parametrize("year", YEARS_366)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_where_an_earlier_act_is_weighed_the_upper_committee_decides(year: int, kind: str) -> None:
    """QĐ 366 hiểu là cân nhắc: chưa quyết định thì để ngỏ, đã quyết định thì theo mức ấy; để ngỏ cách hiểu thì cũng ngỏ."""
    one = row(year, act_on=date(year - 1, 6, 1))
    weighed = {"qd366-earlier-act": "weighed"}
    assert effect(rulings(year, kind, one)) == "open"
    assert effect(rulings(year, kind, one, readings=weighed)) == "open"
    assert rulings(year, kind, one, readings=weighed, facts={"weighed_grade": "COMPLETED"}).high is COMPLETED


def counts(year: int) -> Mapping[str, str]:
    """Return the reading by which an earlier act counts, in the years that have it."""
    return COUNTS if year in YEARS_366 else {}


# -- đơn vị cũ, đơn vị mới ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_an_act_at_the_old_cell_disciplined_at_the_new_one(year: int) -> None:
    """Trước năm 2023 chưa thấy quy định; QĐ 124 tính ở nơi cũ; QĐ 366 nêu để xem xét kết quả của nơi cũ."""
    moved = (
        LinkRow(link="member_of", source="1", target="c-1", start=date(year - 1, 1, 1), end=date(year, 3, 31)),
        LinkRow(link="member_of", source="1", target="c-2", start=date(year, 4, 1)),
    )
    told = rulings(year, "party_member", row(year), links=moved)
    assert effect(told) == ("none" if year in YEARS_124 else "lowest")
    former = {"party_member.old_unit", "party_member.act_at_former_unit"} & findings(told)
    assert len(former) == (0 if year in YEARS_132 else 1)
    stayed = rulings(year, "party_member", row(year, decided_on=date(year, 3, 31)), links=moved)
    assert effect(stayed) == "lowest"


# -- tập thể, cấp ủy ---------------------------------------------------------------------------------------------------

HIGHEST: tuple[tuple[Mapping[str, Any], Grade, Grade, Grade], ...] = (
    ({}, EXCELLENT, NOT_COMPLETED, NOT_COMPLETED),
    ({"measure": "warning"}, NOT_COMPLETED, NOT_COMPLETED, NOT_COMPLETED),
    ({"measure": "dismissal"}, NOT_COMPLETED, NOT_COMPLETED, NOT_COMPLETED),
    ({"self_detected": True}, EXCELLENT, GOOD, GOOD),
    ({"measure": "warning", "self_detected": True}, NOT_COMPLETED, GOOD, GOOD),
    ({"linked_to_duty": False}, EXCELLENT, NOT_COMPLETED, GOOD),
    ({"measure": "warning", "linked_to_duty": False}, NOT_COMPLETED, NOT_COMPLETED, GOOD),
)
"""A member of a collective disciplined: the highest grade of the collective until 2022, to 2024, and from 2025 on."""


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("case", HIGHEST, ids=lambda case: " ".join(map(str, case[0].values())) or "reprimand")
def test_a_member_of_the_collective_was_disciplined(
    year: int, case: tuple[Mapping[str, Any], Grade, Grade, Grade]
) -> None:
    """Bảng 5.1: đến năm 2022 từ cảnh cáo; QĐ 124 mọi hình thức, trừ tự phát hiện; QĐ 366 khi liên quan chức trách."""
    changed, *highest = case
    expected = highest[0 if year in YEARS_132 else 1 if year in YEARS_124 else 2]
    assert rulings(year, "collective", of_body(year, **changed)).high is expected


@pytest.mark.parametrize("year", [*YEARS_124, *YEARS_366])
@pytest.mark.parametrize("case", HIGHEST, ids=lambda case: " ".join(map(str, case[0].values())) or "reprimand")
def test_a_member_of_the_committee_was_disciplined(
    year: int, case: tuple[Mapping[str, Any], Grade, Grade, Grade]
) -> None:
    """Tập thể cấp ủy như tập thể lãnh đạo, khi hiểu là các điều kiện ấy cũng áp dụng cho cấp ủy."""
    changed, _, *highest = case
    as_collective = (
        {"qd124-organisation-as-collective": "applies"}
        if year in YEARS_124
        else {"qd366-organisation-grounds": "as-collectives"}
    )
    told = rulings(year, "committee", of_body(year, **changed), readings=as_collective)
    assert told.high is highest[0 if year in YEARS_124 else 1]


@pytest.mark.parametrize("year", [*YEARS_132, *YEARS_124])
def test_the_collective_itself_was_disciplined(year: int) -> None:
    """Tập thể bị kỷ luật thì không hoàn thành; từ năm 2025 văn bản thấy được không nói, nên để ngỏ."""
    assert rulings(year, "collective", of_body(year, against="collective")).high is NOT_COMPLETED


@pytest.mark.parametrize("year", YEARS_366)
def test_a_collective_disciplined_from_2025_on_waits_for_the_text(year: int) -> None:
    """QĐ 366 thấy được không kể trường hợp chính tập thể bị kỷ luật: để ngỏ, không âm thầm bỏ qua."""
    told = rulings(year, "collective", of_body(year, against="collective"))
    assert (told.high, effect(told)) == (EXCELLENT, "open")
    assert "collective.itself_disciplined" in told.holes


@pytest.mark.parametrize("year", YEARS_366)
def test_a_member_disciplined_for_his_former_unit_leaves_the_present_collective_alone(year: int) -> None:
    """QĐ 366: vi phạm ở đơn vị cũ không tính cho tập thể hiện nay, mà nêu để xem xét ở đơn vị cũ."""
    told = rulings(year, "collective", of_body(year, measure="warning", at_former_unit=True))
    assert (told.high, effect(told)) == (EXCELLENT, "none")
    assert "collective.act_at_former_unit" in findings(told)


# -- chi bộ ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", range(2019, 2023))
@pytest.mark.parametrize(
    ("disciplined", "highest"), [(0, EXCELLENT), (1, COMPLETED), (2, COMPLETED), (3, NOT_COMPLETED)]
)
def test_until_2022_one_disciplined_member_bars_the_cell_from_good(year: int, disciplined: int, highest: Grade) -> None:
    """Chi bộ 10 đảng viên: một người không hoàn thành thì không được tốt; trên 20% thì chi bộ cũng không hoàn thành."""
    rules = book(year, None, (("over-20-not-completed", "lowers"),))
    members = tuple(Subject(kind="party_member", id=str(n), facts={"standing": "retired"}) for n in range(10))
    dossier = Dossier(
        subjects=(Subject(kind="party_organisation", id="c-1", facts={"form": "cell"}), *members),
        records=tuple(
            RecordRow(record="member_discipline", id=f"d-{n}", subject=str(n), facts=of_member(year))
            for n in range(disciplined)
        ),
        links=tuple(LinkRow(link="member_of", source=one.id, target="c-1") for one in members),
        complete=tuple(map(Complete, (*rules.kinds, *rules.links, *rules.records))),
    )
    assert xl.classify(dossier, rules)["party_organisation:c-1"].high is highest


# -- kỷ luật oan -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [*YEARS_124, *YEARS_366])
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_a_wrongful_discipline_is_a_reason_to_grade_again(year: int, kind: str) -> None:
    """QĐ 117 ngày 18/8/2023: phục hồi quyền lợi thì cấp có thẩm quyền xem xét lại mức đã xếp; máy không tự đổi mức."""
    restored = {"restored_on": date(year, 9, 1), "disciplined_on": date(year - 1, 5, 4)}
    told = rulings(year, kind, restored, register="restored")
    assert effect(told) == "none"
    assert len({f"{kind}.restored", f"{kind}.wrongly_disciplined"} & findings(told)) == 1
    (finding,) = (one for one in told.findings if one.id in {f"{kind}.restored", f"{kind}.wrongly_disciplined"})
    assert finding.cite is not None
    assert finding.cite.instrument == "qd117-2023"
    assert "xem xét" in finding.vi


@pytest.mark.parametrize("year", YEARS_132)
@pytest.mark.parametrize("kind", ["party_member", "leader"])
def test_before_2023_no_text_spoke_of_wrongful_discipline(year: int, kind: str) -> None:
    """QĐ 117 không áp dụng ngược."""
    restored = {"restored_on": date(year, 9, 1), "disciplined_on": date(year - 1, 5, 4)}
    assert not {f"{kind}.restored", f"{kind}.wrongly_disciplined"} & findings(
        rulings(year, kind, restored, register="restored")
    )


# -- căn cứ của sổ -----------------------------------------------------------------------------------------------------

KEPT_BY = {
    "member_discipline": ("qd102-2017", "qd69-2022"),
    "organisation_discipline": ("qd07-2018", "qd69-2022"),
}
"""The regulation by which a register is kept, until the year 2022 and after it."""


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("register", KEPT_BY)
def test_a_register_is_kept_by_the_regulation_on_discipline_of_the_year(year: int, register: str) -> None:
    """QĐ 102, QĐ 07 đến ngày 05/7/2022; QĐ 69 từ ngày 06/7/2022, nên sổ của năm 2023 trở đi theo QĐ 69."""
    rules = book(year)
    cite = rules.cite(rules.records[register])
    assert cite is not None
    assert cite.instrument == KEPT_BY[register][year not in YEARS_132]


@pytest.mark.parametrize(("column", "first"), [("already_counted", 2018), ("linked_to_duty", 2025)])
def test_a_column_is_asked_from_the_year_whose_instrument_looks_at_it(column: str, first: int) -> None:
    """Cột nào văn bản của năm ấy mới hỏi thì năm trước không có căn cứ cho nó."""
    asked = [year for year in YEARS if book(year).cite(book(year).facts["member_discipline", column]) is not None]
    assert min(asked) == first
