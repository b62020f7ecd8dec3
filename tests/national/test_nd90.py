"""NĐ 90/2020 and NĐ 48/2023: which text holds on which day, how each reading leaves a book whole, who closes the gap.

What each rule says of a person stands in the cases beside the rules; here is what no case can say.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Grade
from xeploai.national import nd90, organisations
from xeploai.national.forms import state
from xeploai.national.nd90.forms import FORMS
from xeploai.national.subjects import SUBJECTS
from xeploai.plugins import Plugin, Plugins

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade
OURS = {one.id for one in nd90.RULE_SETS}
CENTRE = Plugin(
    name="vn",
    distribution="xeploai",
    version="0",
    rule_sets=(SUBJECTS, *organisations.RULE_SETS, *nd90.RULE_SETS),
)
STATE_SIDE = Plugins(found=(CENTRE,))
"""The decree by itself, beside what all years share."""
KINDS = ("official", "civil_servant", "public_employee", "worker")
SCHOOL_YEAR = "2022-2023=2022-09-05/2023-05-31"
SERVANT: Mapping[str, Any] = {
    "is_leader": False, "politics": "WELL", "ethics": "WELL", "style": "WELL", "order": "WELL", "done": 100,
    "high_effect": True, "beyond": 60, "completed": True, "weak": 0, "months_worked": 12, "maternity_leave": False,
    "absent_months": 0, "sick_leave_months": 0, "training_months": 0,
}  # fmt: skip
"""A civil servant without a post who lacks nothing."""
FAIR: Mapping[str, Any] = {**SERVANT, "high_effect": False, "done": 90}


REGISTERS = (xl.Complete("servant_discipline"), xl.Complete("servant_conclusion"))


def book(period: str, decided_on: date | None = None, **readings: str | None) -> xl.Book:
    named = {name.replace("_", "-"): option for name, option in readings.items()}
    return xl.rulebook("vn", period=period, decided_on=decided_on, readings=named, plugins=STATE_SIDE)


OF_2021 = book("2021")


def ours(of: xl.Book) -> set[str]:
    return {one.id for one in of.sets} & OURS


def servant(facts: Mapping[str, Any], of: xl.Book = OF_2021) -> xl.Ruling:
    return xl.classify_one("civil_servant", facts, of, complete=REGISTERS)


# -- which text holds on which day -------------------------------------------------------------------------------------

_OF_2008, _TWO_YEARS, _AFTER = "vn-law22", "vn-law22-two-years", "vn-after-law22"
_ARTICLE_27 = "vn-law80-article-27"
_SINCE_48 = {"vn-nd90", "vn-nd48", "vn-law-employees-two-years"}


@pytest.mark.parametrize(
    ("period", "day", "sets"),
    [
        ("2020", None, {"vn-nd90", "vn-nd90-in-duty", _OF_2008}),
        ("2022", None, {"vn-nd90", "vn-nd90-in-duty", _OF_2008}),
        ("2023", date(2023, 9, 14), {"vn-nd90", "vn-nd90-in-duty", _OF_2008}),
        ("2023", date(2023, 9, 15), _SINCE_48 | {"vn-nd48-change-over", _OF_2008, _TWO_YEARS}),
        ("2022", date(2023, 9, 15), _SINCE_48 | {"vn-nd48-change-over", _OF_2008, _TWO_YEARS}),
        (SCHOOL_YEAR, None, {"vn-nd90", "vn-nd90-in-duty", _OF_2008}),
        ("2024", None, _SINCE_48 | {_OF_2008, _TWO_YEARS}),
        ("2024", date(2025, 6, 30), _SINCE_48 | {_OF_2008, _TWO_YEARS}),
        ("2024", date(2025, 7, 1), _SINCE_48 | {_AFTER}),
        ("2025", date(2025, 6, 30), _SINCE_48 | {_OF_2008, _TWO_YEARS}),
        ("2025", date(2025, 7, 1), _SINCE_48 | {_AFTER}),
        ("2025", date(2025, 12, 31), _SINCE_48 | {_AFTER}),
        ("2025", date(2026, 1, 1), _SINCE_48 | {_AFTER, _ARTICLE_27, "vn-nd90-decided-in-2026"}),
        ("2026", None, {"vn-nd90-officials-2026"}),
        ("2027", None, {"vn-nd90-officials-2026"}),
        ("2026-H1", None, {"vn-nd90-employees-2026"}),
    ],
)
def test_each_text_holds_from_its_day(period: str, day: date | None, sets: set[str]) -> None:
    """Nghị định 90 theo năm xếp loại; Nghị định 48 và Luật năm 2008 theo ngày quyết định."""
    assert ours(book(period, day)) == sets


def test_what_was_under_review_when_decree_48_came_keeps_the_old_rules() -> None:
    """Việc đang xem xét trước ngày 15/9/2023 giữ quy định cũ: cả căn cứ kỷ luật lẫn việc chưa có tỷ lệ."""
    kept = book("2023", date(2023, 9, 20), nd48_under_review="before")
    assert ours(kept) == {"vn-nd90", "vn-nd90-in-duty", "vn-nd48-change-over", _OF_2008}
    assert not kept.quotas("civil_servant")
    assert book("2023", date(2023, 9, 20)).quotas("civil_servant")


def test_no_rule_before_decree_48_cites_it() -> None:
    """Quyết định trước ngày 15/9/2023 không dựa vào Nghị định 48."""
    before, after = book("2023", date(2023, 9, 14)), book("2023", date(2023, 9, 15))
    assert "nd48-2023" not in {one.cite.instrument for one in before.rules}
    assert "nd48-2023" in {one.cite.instrument for one in after.rules}


def test_the_year_2025_decided_in_2026_stays_with_decree_90() -> None:
    """Năm 2025 quyết định trước hay sau ngày 01/01/2026 đều theo Nghị định 90, như Bộ Nội vụ trả lời."""
    days = (date(2025, 12, 31), date(2026, 1, 1))
    early, late = (servant(FAIR, book("2025", day)) for day in days)
    assert (late.grade, early.grade) == (COMPLETED, COMPLETED)
    assert "civil_servant.decided_in_2026" in {one.id for one in late.findings}
    assert "civil_servant.decided_in_2026" not in {one.id for one in early.findings}
    assert "nd335-2025" not in {one.cite.instrument for one in book("2025", days[1]).rules}


@pytest.mark.parametrize("kind", ["agency", "mass_organisation"])
@pytest.mark.parametrize("period", ["2018", "2022", "2023", "2024", "2025"])
def test_agencies_and_mass_organisations_are_given_their_grade_in_every_year(kind: str, period: str) -> None:
    """Từ 2018 đến 2025 mức của cơ quan, đoàn thể do nơi khác công nhận."""
    assert xl.classify_one(kind, {"given_grade": "GOOD"}, book(period)).grade is GOOD


def test_no_step_is_missing_of_whom_no_committee_opinion_is_asked() -> None:
    """Ý kiến cấp ủy chỉ hỏi với người đứng đầu, cấp phó: của người khác không báo thiếu."""
    steps = ("self_grade", "review", "proposal", "decision", "publication")

    def audited(*of: str) -> set[str]:
        days = {step: f"2021-12-0{day}" for day, step in enumerate(of, start=1)}
        taken = [{"subject": "civil_servant:1", "step": step, "day": day} for step, day in days.items()]
        dossier = xl.Dossier.from_tables({"civil_servant": [{"id": "1", **SERVANT}], "steps": taken})
        return {one.rule for one in xl.audit(dossier, OF_2021)}

    assert audited(*steps) == set()
    assert audited("self_grade", "proposal", "review", "decision") == {"civil_servant.order.review_before_proposal"}


# -- readings, ids, words ----------------------------------------------------------------------------------------------

_BOOKS: tuple[tuple[str, date | None], ...] = (
    ("2021", None), ("2024", None), ("2025", None), ("2025", date(2026, 1, 5)), ("2026", None), ("2026-H1", None),
)  # fmt: skip


@pytest.mark.parametrize(("period", "day"), _BOOKS)
def test_every_option_of_every_reading_leaves_a_book_that_passes_its_checks(period: str, day: date | None) -> None:
    """Chọn cách hiểu nào thì bộ quy tắc vẫn khớp."""
    readings = [one for held in book(period, day).sets if held.id in OURS for one in held.readings]
    assert readings
    for turn in range(max(len(one.options) for one in readings)):
        taken = {one.id: one.options[turn % len(one.options)].id for one in readings}
        xl.rulebook("vn", period=period, decided_on=day, readings=taken, plugins=STATE_SIDE)


@pytest.mark.parametrize("period", ["2020", "2023", "2025", "2026"])
def test_the_decree_stands_beside_the_rest_of_the_centre(period: str) -> None:
    """Cùng với phía Đảng và các nghị định khác, bộ quy tắc của cả năm vẫn khớp."""
    assert ours(xl.rulebook("vn", period=period))


def test_every_rule_has_a_kind_an_article_and_both_languages() -> None:
    """Mỗi quy tắc có mã theo đối tượng, có căn cứ, có câu tiếng Việt và tiếng Anh."""
    rules = [rule for held in nd90.RULE_SETS for rule in held.rules]
    assert len(rules) > 200
    assert {one.id.partition(".")[0] for one in rules} == set(KINDS)
    assert not [one.id for one in rules if not (one.vi and one.en)]
    parts = [part for one in rules if isinstance(one, xl.Standard) for part in one.requires]
    assert not [part.id for part in parts if not (part.vi and part.en)]
    readings = [one for held in nd90.RULE_SETS for one in held.readings]
    assert not [one.id for one in readings if one.cite is None or not one.why or not one.en]


def test_what_was_not_seen_of_officials_and_civil_servants_is_from_memory() -> None:
    """Điều 5 đến 7, 9, 10 chưa thấy lời văn; Điều 4, 8 và 12 đến 15 đã thấy qua trang chép lại."""
    rules = book("2021").rules
    cited = {(one.cite.article, one.cite.established) for one in rules if one.cite.instrument == "nd90-2020"}
    memory, secondary = xl.Established.MEMORY, xl.Established.SECONDARY
    for article in ("Điều 5", "Điều 6", "Điều 7", "Điều 9", "Điều 10"):
        assert (article, memory) in cited
        assert (article, secondary) not in cited
    for article in ("Điều 4", "Điều 8", "Điều 12", "Điều 13", "Điều 14", "Điều 15"):
        assert (article, secondary) in cited
        assert (article, memory) not in cited


def test_nobody_is_told_to_change_his_post_his_leave_or_a_day() -> None:
    """Chức vụ, thời gian nghỉ, ngày tháng, ý kiến là hoàn cảnh: không bao giờ được nêu là cách để nâng mức."""
    circumstances = {
        "post", "committee_opinion", "absent_months", "sick_leave_months", "training_months", "old_agency_gone",
        "self_report", "graded_on", "last_year_grade", "suspended_from_work", "months_with_maternity",
    }  # fmt: skip
    facts = [fact for form in (*FORMS.values(), *state.FORMS) for fact in form.spec.facts]
    assert {one.id for one in facts if one.immutable} >= circumstances
    assert all(one.immutable for one in facts if one.id in circumstances)


def test_health_leave_and_opinions_are_sensitive() -> None:
    """Nghỉ ốm, nghỉ việc, ý kiến, đình chỉ: không in ra giá trị ở đâu."""
    facts = [fact for form in FORMS.values() for fact in form.spec.facts]
    sensitive = {
        "absent_months", "sick_leave_months", "training_months", "months_with_maternity", "committee_opinion",
        "suspended_from_work",
    }  # fmt: skip
    assert {one.id for one in facts if one.sensitive} == sensitive


# -- the gap, and who closes it ----------------------------------------------------------------------------------------

_POINTS = xl.Instrument(
    id="points", number="1/QĐ", vi="văn bản ví dụ", jurisdiction="vn/vi-du", established=xl.Established.MEMORY
)
_PLACE = xl.rule_set(
    "vi-du",
    "vn/vi-du",
    vi="Một tỉnh giả định khép khoảng trống: từ 30% tiêu chí chưa bảo đảm thì không hoàn thành",
    instruments=(_POINTS,),
    rules=tuple(
        xl.Ceiling(
            f"vi-du.gap.{grade.name}",
            "civil_servant",
            at_most=grade,
            when=when,
            decides="civil_servant.gap",
            cite=_POINTS.at(),
        )
        for grade, when in (
            (COMPLETED, FORMS["civil_servant"].weak < 30),
            (NOT_COMPLETED, FORMS["civil_servant"].weak >= 30),
        )
    ),
)


def _of_the_place() -> xl.Book:
    place = Plugin(name="vi-du", distribution="vi-du", version="0", rule_sets=(_PLACE,))
    return xl.rulebook("vi-du", period="2021", plugins=Plugins(found=(CENTRE, place)))


@pytest.mark.parametrize(("weak", "grade"), [(20, COMPLETED), (21, COMPLETED), (29, COMPLETED), (30, NOT_COMPLETED)])
def test_a_province_may_close_the_gap_that_the_decree_leaves(weak: int, grade: Grade) -> None:
    """Khoảng 20–50% không nêu mức: quy định của tỉnh đứng thay lựa chọn, kể cả khi cấp có thẩm quyền chọn khác."""
    facts, of_the_place = {**FAIR, "weak": weak}, _of_the_place()
    ruling = servant(facts, of_the_place)
    assert (ruling.status, ruling.grade) == ("graded", grade)
    assert servant({**facts, "chosen_grade": "COMPLETED"}, of_the_place).grade is grade


# -- what is not known -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unknown", SERVANT)
@pytest.mark.parametrize("base", [SERVANT, FAIR, {**FAIR, "weak": 30}, {**FAIR, "weak": 60}])
def test_without_a_fact_the_interval_still_holds_the_grade(base: Mapping[str, Any], unknown: str) -> None:
    """Bỏ trống một dữ liệu thì khoảng kết quả vẫn chứa mức đúng."""
    full = servant(base)
    ruling = servant({name: value for name, value in base.items() if name != unknown})
    assert ruling.low <= full.low
    assert full.high <= ruling.high
