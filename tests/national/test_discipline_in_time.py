"""One discipline through the books of 2018 to 2026: what it does to a person's grade turns on year, day and ground.

What each year's rules say of it stands in the cases beside them; here the same row is laid before every year's book, so
that an expectation is a row of the table by which the years differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.national.discipline_dossiers import (
    BLAMELESS,
    YEARS,
    YEARS_124,
    YEARS_132,
    YEARS_366,
    Effect,
    book,
    effect,
    findings,
    of_years,
    row,
    ruling,
    with_registers,
)

from xeploai import Grade, LinkRow

PERSONS = pytest.mark.parametrize("kind", ["party_member", "leader"])
EACH_YEAR = pytest.mark.parametrize("year", YEARS)
FROM_2025 = pytest.mark.parametrize("year", YEARS_366)


def test_who_was_not_disciplined_is_held_down_by_nothing_in_any_year() -> None:
    """Đối chứng: không có dòng nào trong sổ thì không năm nào có gì hạ mức."""
    for kind in BLAMELESS:
        for year in YEARS:
            assert effect(ruling(book(year), kind)) == "none", (kind, year)


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
    told = row(year, ground="third_child", linked_to_duty=False, act_on=act_on, decided_on=decided_on)
    assert effect(ruling(book(year), "party_member", told)) == does


@pytest.mark.parametrize(("decided_on", "told"), [("2025-03-19", False), ("2025-03-20", True), ("2026-02-10", True)])
def test_a_decision_over_a_third_child_from_20_march_2025_is_looked_at_again(decided_on: str, told: bool) -> None:
    """Hướng dẫn 15: từ ngày ấy không xem xét, xử lý nữa; quyết định trước đó giữ nguyên, không hồi tố."""
    year = int(decided_on[:4])
    one = row(year, ground="third_child", linked_to_duty=False, act_on=f"{year}-01-05", decided_on=decided_on)
    assert ("party_member.third_child" in findings(ruling(book(year), "party_member", one))) is told


@pytest.mark.parametrize(("decided_on", "does"), [("2025-03-19", "lowest"), ("2025-03-20", "none")])
def test_the_year_2024_is_graded_again_for_a_third_child_only_by_what_was_decided_before_20_march_2025(
    decided_on: str, does: Effect
) -> None:
    """Từ ngày ấy không còn là vi phạm, nên cũng không mở lại năm xảy ra."""
    told = row(2024, ground="third_child", act_on="2024-11-20", decided_on=decided_on)
    assert effect(ruling(book(2024), "party_member", told)) == does


def test_what_was_decided_of_it_before_stands_in_the_book_of_its_own_year() -> None:
    """Không hồi tố: năm 2024, tính lại trong năm 2026, vẫn theo quy định của năm 2024."""
    told = row(2024, ground="third_child", linked_to_duty=False)
    assert effect(ruling(book(2024, date(2026, 5, 4)), "party_member", told)) == "lowest"


@EACH_YEAR
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


@EACH_YEAR
def test_the_ground_of_a_discipline_lowers_nothing_by_itself(year: int) -> None:
    """Căn cứ chỉ để nêu vấn đề, và từ năm 2025 để không tính điều không còn là vi phạm: không năm nào nó hạ mức."""
    readers = {rule.id for rule in book(year).rules if '"third_child"' in rule.model_dump_json()}
    of_members = ("disciplined", "disciplined_later", "disciplined_otherwise", "relief", "weighed")
    of_cells = (
        "excellent",
        "landing",
        "landing_unnamed",
        "former_member_disciplined",
        "member_disciplined",
        "member_disciplined_later",
        "relief_of_discipline",
        "force_majeure_of_discipline",
    )
    taken_out = {
        *(f"party_member.{name}" for name in of_members),
        *(f"party_organisation.{name}" for name in of_cells),
    }
    led = ("disciplined", "disciplined_regraded", "disciplined_not_excellent", "disciplined_not_excellent_regraded")
    open_then = ("completed", "completed_regraded")
    lifted = {
        "party_member.disciplined_regraded.third_child",
        "party_organisation.regrade_earlier_year",
        *(f"party_organisation.cell_leader_{name}" for name in (*led, *open_then)),
    }
    assert readers - taken_out == of_years(year, set(), lifted, {"party_member.third_child"})
    if year in YEARS_366:
        assert effect(ruling(book(year), "party_member", row(year, ground="third_child"))) == "none"


# -- vi phạm khác ------------------------------------------------------------------------------------------------------


@EACH_YEAR
@PERSONS
@pytest.mark.parametrize("measure", ["reprimand", "warning", "dismissal", "expulsion"])
def test_any_discipline_linked_to_duty_is_the_lowest_grade_in_every_year(year: int, kind: str, measure: str) -> None:
    """Bảng 5.1: từ khiển trách trở lên, năm nào cũng không hoàn thành nhiệm vụ."""
    assert effect(ruling(book(year), kind, row(year, measure=measure))) == "lowest"


@EACH_YEAR
@PERSONS
def test_a_discipline_not_linked_to_duty_lowers_nothing_from_2025_on(year: int, kind: str) -> None:
    """Bảng 5.1: trước năm 2025 kỷ luật vì việc gì cũng tính; QĐ 366 chỉ tính vi phạm trong hoạt động công vụ."""
    does = effect(ruling(book(year), kind, row(year, linked_to_duty=False)))
    assert does == ("none" if year in YEARS_366 else "lowest")


@FROM_2025
@PERSONS
def test_whether_it_is_linked_to_duty_is_asked_from_2025_on(year: int, kind: str) -> None:
    """Chưa biết có liên quan công vụ hay không thì chưa kết luận."""
    assert effect(ruling(book(year), kind, row(year, linked_to_duty=None))) == "open"


@EACH_YEAR
@PERSONS
def test_what_was_self_detected_and_remedied(year: int, kind: str) -> None:
    """Đến năm 2022 vẫn tính; năm 2023, 2024 không tính; từ năm 2025 do cấp có thẩm quyền quyết định mức."""
    does = effect(ruling(book(year), kind, row(year, self_detected=True)))
    assert does == of_years(year, "lowest", "none", "open")


@FROM_2025
@PERSONS
@pytest.mark.parametrize("decided", list(Grade))
def test_the_relief_from_2025_on_is_the_grade_that_was_decided(year: int, kind: str, decided: Grade) -> None:
    """Mức do cấp có thẩm quyền quyết định là mức cao nhất còn có thể."""
    told = ruling(book(year), kind, row(year, self_detected=True), relief_grade=decided.name)
    assert told.high is decided


@EACH_YEAR
@PERSONS
def test_a_relieved_discipline_relieves_no_other(year: int, kind: str) -> None:
    """Một vi phạm tự phát hiện, đã khắc phục, hay đã tính, không xóa vi phạm khác."""
    told = ruling(book(year), kind, row(year, self_detected=True, already_counted=True), row(year))
    assert effect(told) == "lowest"


# -- vi phạm ở năm trước -----------------------------------------------------------------------------------------------

EARLIER: tuple[tuple[bool | None, Effect, Effect, Effect], ...] = (
    (False, "lowest", "none", "lowest"),
    (True, "none", "none", "lowest"),
    (None, "open", "none", "lowest"),
)
"""An act of the year before: whether it counted there; what it does until 2022, in 2023 and 2024, from 2025 on."""


@EACH_YEAR
@PERSONS
@pytest.mark.parametrize("counted", [False, True, None])
def test_an_act_of_an_earlier_year(year: int, kind: str, counted: bool | None) -> None:
    """Đến năm 2022 một vi phạm chỉ tính một lần; QĐ 124 tính ở năm vi phạm; QĐ 366 tính ở kỳ hiện tại."""
    (expected,) = (one[1:] for one in EARLIER if one[0] is counted)
    told = ruling(book(year), kind, row(year, act_on=date(year - 1, 12, 31), already_counted=counted))
    assert effect(told) == of_years(year, *expected)
    assert (f"{kind}.regrade_earlier_year" in findings(told)) is (year in YEARS_124)


@EACH_YEAR
@PERSONS
def test_an_act_on_the_first_day_of_the_year_is_of_the_year(year: int, kind: str) -> None:
    """Mốc giữa hai năm là ngày 01/01."""
    told = ruling(book(year), kind, row(year, act_on=date(year, 1, 1)))
    assert effect(told) == "lowest"
    assert f"{kind}.regrade_earlier_year" not in findings(told)


@EACH_YEAR
@PERSONS
@pytest.mark.parametrize("decided_on", ["before", "after"])
def test_a_decision_of_another_year_is_not_of_this_one(year: int, kind: str, decided_on: str) -> None:
    """Sổ lấy theo ngày quyết định: quyết định của năm trước, năm sau không hạ mức năm này."""
    day = date(year - 1, 12, 31) if decided_on == "before" else date(year + 1, 1, 1)
    assert effect(ruling(book(year), kind, row(year, act_on=date(year - 1, 3, 1), decided_on=day))) == "none"


AFTERWARDS: tuple[tuple[int, str, Effect], ...] = (
    (2022, "2023-01-01", "none"),
    (2023, "2024-01-01", "lowest"),
    (2023, "2025-08-29", "lowest"),
    (2023, "2025-08-30", "none"),
    (2024, "2025-08-29", "lowest"),
    (2024, "2025-08-30", "none"),
    (2025, "2026-01-01", "none"),
)
"""The year of an act whose discipline was decided after it: graded again while regulation 124 was in force."""


@PERSONS
@pytest.mark.parametrize(("year", "decided_on", "does"), AFTERWARDS)
def test_what_is_decided_after_the_year_of_the_act(year: int, decided_on: str, does: Effect, kind: str) -> None:
    """QĐ 124 xếp loại lại năm vi phạm; QĐ 366, từ ngày 30/8/2025, xét ở kỳ hiện tại."""
    told = ruling(book(year), kind, row(year, decided_on=date.fromisoformat(decided_on)))
    assert effect(told) == does


@pytest.mark.parametrize("year", YEARS_124)
@PERSONS
def test_a_register_of_the_year_alone_leaves_nobody_waiting(year: int, kind: str) -> None:
    """Chưa có quyết định nào của năm sau thì năm này không phải chờ."""
    assert effect(ruling(book(year), kind)) == "none"


@FROM_2025
@PERSONS
def test_where_an_earlier_act_is_weighed_the_upper_committee_decides(year: int, kind: str) -> None:
    """Hiểu là cân nhắc thì chờ mức được quyết định; để ngỏ cách hiểu thì cũng chưa kết luận."""
    one = row(year, act_on=date(year - 1, 6, 1))
    weighed = book(year, qd366_earlier_act="weighed")
    assert effect(ruling(book(year, qd366_earlier_act=None), kind, one)) == "open"
    assert effect(ruling(weighed, kind, one)) == "open"
    assert ruling(weighed, kind, one, weighed_grade="COMPLETED").high is Grade.COMPLETED


# -- đơn vị cũ, đơn vị mới ---------------------------------------------------------------------------------------------


OLD_CELL: tuple[tuple[range, Mapping[str, str | None], Effect], ...] = (
    (YEARS_132, {}, "lowest"),
    (range(2023, 2027), {"old_unit": None}, "open"),
    (range(2023, 2027), {"old_unit": "unit-only"}, "lowest"),
    (range(2023, 2027), {"old_unit": "person-too"}, "none"),
)
"""A member who moved between the act and its discipline: of no text seen until 2022; later as the old cell's."""


@pytest.mark.parametrize(
    ("year", "reading", "does"), [(year, reading, does) for years, reading, does in OLD_CELL for year in years]
)
def test_an_act_at_the_old_cell_disciplined_at_the_new_one(
    year: int, reading: Mapping[str, str | None], does: Effect
) -> None:
    """Trước năm 2023 chưa thấy quy định; QĐ 124, QĐ 366 tính ở nơi cũ, cả với cá nhân hay không thì để ngỏ."""
    moved = (
        LinkRow(link="member_of", source="1", target="c-1", start=date(year - 1, 1, 1), end=date(year, 3, 31)),
        LinkRow(link="member_of", source="1", target="c-2", start=date(year, 4, 1)),
    )
    rules = book(year, **reading)
    told = ruling(rules, "party_member", row(year), links=moved)
    assert effect(told) == does
    assert ("party_member.old_unit" in findings(told)) is (year not in YEARS_132)
    there = row(year, decided_on=date(year, 3, 31))
    assert effect(ruling(rules, "party_member", there, links=moved)) == "lowest"


# -- kỷ luật oan -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [*YEARS_124, *YEARS_366])
@PERSONS
def test_a_wrongful_discipline_is_a_reason_to_grade_again(year: int, kind: str) -> None:
    """QĐ 117 ngày 18/8/2023: phục hồi quyền lợi thì cấp có thẩm quyền xem xét lại mức đã xếp; máy không tự đổi mức."""
    restored = {"restored_on": date(year, 9, 1), "disciplined_on": date(year - 1, 5, 4)}
    told = ruling(book(year), kind, restored, register="restored")
    assert effect(told) == "none"
    (finding,) = (one for one in told.findings if one.id == f"{kind}.wrongly_disciplined")
    assert finding.cite is not None
    assert finding.cite.instrument == "qd117-2023"
    assert "xem xét" in finding.vi


@pytest.mark.parametrize("year", [*YEARS_124, *YEARS_366])
@PERSONS
def test_a_discipline_found_wrong_later_holds_the_year_down_no_more(year: int, kind: str) -> None:
    """Mức của năm dựa trên kỷ luật ấy được mở lại, dù phục hồi ở năm sau; kỷ luật khác thì không."""
    one = row(year)
    restored = {"restored_on": date(year + 1, 10, 1), "disciplined_on": one["decided_on"]}
    told = with_registers(book(year), kind, {"discipline": (one,), "restored": (restored,)})
    assert (effect(told), f"{kind}.wrongly_disciplined" in findings(told)) == ("none", True)
    another = restored | {"disciplined_on": date(year, 5, 5)}
    assert effect(with_registers(book(year), kind, {"discipline": (one,), "restored": (another,)})) == "lowest"


@pytest.mark.parametrize("year", YEARS_132)
@PERSONS
def test_before_2023_no_text_spoke_of_wrongful_discipline(year: int, kind: str) -> None:
    """QĐ 117 không áp dụng ngược."""
    restored = {"restored_on": date(year, 9, 1), "disciplined_on": date(year - 1, 5, 4)}
    assert f"{kind}.wrongly_disciplined" not in findings(ruling(book(year), kind, restored, register="restored"))


# -- căn cứ của sổ -----------------------------------------------------------------------------------------------------

KEPT_BY = {
    "member_discipline": ("qd102-2017", "qd69-2022"),
    "organisation_discipline": ("qd07-2018", "qd69-2022"),
}
"""The regulation by which a register is kept, until the year 2022 and after it."""


@EACH_YEAR
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
