from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.evidence import Places, examine, later_days
from xeploai.law import Span
from xeploai.tree import FactRef

LAW = xl.Instrument(id="law", number="1-HD", vi="Hướng dẫn", jurisdiction="vn", established=xl.Established.MEMORY)
UNIT = xl.Kind("unit", vi="Đơn vị", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)


WORKS = ~xl.Expr[bool](FactRef(form="member", fact="retired"))


class Mark(xl.Scale):
    WEAK = "Kém", "Weak"
    FAIR = "Trung bình", "Fair"


class UnitForm(xl.Form, kind=UNIT):
    size: Fact[int] = fact(vi="Số người", between=(0, 500))


class MemberForm(xl.Form, kind=MEMBER):
    tasks: Fact[Mark] = fact(vi="Kết quả thực hiện nhiệm vụ")
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=2)
    budget: Fact[Decimal] = fact(vi="Kinh phí", digits=2)
    retired: Fact[bool] = fact(vi="Nghỉ hưu")
    joined: Fact[date] = fact(vi="Ngày vào")
    field: Fact[xl.Code] = fact(vi="Lĩnh vực", options=("Y tế", "Giáo dục"))
    civil: Fact[Grade] = fact(vi="Xếp loại công chức", applies=WORKS)
    health: Fact[xl.Code] = fact(vi="Sức khỏe", options=("kém", "tốt"), sensitive=True)
    leave_days: Fact[int] = fact(vi="Ngày nghỉ ốm", between=(0, 365), sensitive=True)


class Discipline(xl.Record, id="discipline", of=MEMBER, dated="on", sensitive=True):
    on: Fact[date] = fact(vi="Ngày")
    form: Fact[xl.Code] = fact(vi="Hình thức", options=("khiển trách", "cảnh cáo"))


UNIT_OF = xl.Link("unit_of", MEMBER, UNIT, vi="Đơn vị")
UNDER = xl.Link("under", UNIT, UNIT, vi="Trực thuộc", well_founded=True)
HELPS = xl.Link("helps", MEMBER, UNIT, vi="Hỗ trợ", many=True)


def a_book(*rules: xl.Ceiling) -> xl.Book:
    held = xl.rule_set(
        "t",
        "vn",
        vi="t",
        forms=(UnitForm, MemberForm, Discipline),
        links=(UNIT_OF, UNDER, HELPS),
        instruments=(LAW,),
        rules=rules,
    )
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


BOOK = a_book()
UNITS = (xl.Subject(kind="unit", id="u-1"), xl.Subject(kind="unit", id="u-2"), xl.Subject(kind="unit", id="u-3"))


def member(id: str = "m-017", /, **facts: object) -> xl.Subject:
    given: dict[str, Any] = {"kind": "member", "id": id, "facts": facts}
    return xl.Subject.model_construct(**given)  # As a reader hands it on: values are what was found.


def examined(*subjects: xl.Subject, **more: Any) -> tuple[xl.Dossier, list[str]]:
    dossier, faults = examine(xl.Dossier(subjects=(*subjects, *UNITS), **more), BOOK)
    return dossier, [str(fault) for fault in faults]


def value(name: str, given: object) -> object:
    dossier, faults = examined(member(**{name: given}))
    assert faults == []
    return dossier.by_key["member:m-017"].facts[name]


def refusal(name: str, given: object) -> str:
    dossier, faults = examined(member(**{name: given}))
    assert name not in dossier.by_key["member:m-017"].facts
    assert dossier.invalid == ("member:m-017",)
    (fault,) = faults
    return fault


# ── one value ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "given", "typed"),
    [
        ("tasks", "FAIR", "FAIR"),
        ("tasks", "  trung  BÌNH ", "FAIR"),
        ("tasks", unicodedata.normalize("NFD", "Trung bình"), "FAIR"),
        ("tasks", "fair", "FAIR"),
        ("score", "89,99", Decimal("89.99")),
        ("score", "89.99", Decimal("89.99")),
        ("score", 90, Decimal(90)),
        ("score", Decimal("90.0000"), Decimal(90)),
        ("score", "100", Decimal(100)),
        ("leave_days", "365", 365),
        ("leave_days", Decimal("3.0"), 3),
        ("retired", "Có", True),
        ("retired", "0", False),
        ("retired", "1", True),
        ("joined", "28/02/2018", date(2018, 2, 28)),
        ("joined", "2018-02-28", date(2018, 2, 28)),
        ("field", "y tế", "Y tế"),
        ("civil", "hoàn thành tốt nhiệm vụ", "GOOD"),
    ],
)
def test_a_value_written_in_an_accepted_form_is_typed(name: str, given: object, typed: object) -> None:
    got = value(name, given)
    assert (got, type(got)) == (typed, type(typed))


@pytest.mark.parametrize(
    ("name", "given", "reason"),
    [
        ("score", "89.995", "more decimal places than the 2 declared"),
        ("score", Decimal("89.995"), "more decimal places than the 2 declared"),
        ("score", "1.000", "more decimal places"),
        ("score", "1,000.5", "no decimal number"),
        ("score", "1 000", "no decimal number"),
        ("score", 89.5, "binary float"),
        ("score", float("nan"), "binary float"),
        ("score", Decimal("NaN"), "not a finite number"),
        ("score", Decimal("-Infinity"), "not a finite number"),
        ("score", "NaN", "no decimal number"),
        ("score", "1e2", "no decimal number"),
        ("score", "٣", "no decimal number"),
        ("score", Decimal("1E+400"), "outside 0 to 100"),
        ("score", "100.01", "outside 0 to 100"),
        ("score", True, "no decimal number"),
        ("score", ["90"], "no decimal number"),
        ("budget", Decimal("1E+999999"), "larger than any number"),
        ("leave_days", "1.000", "no whole number"),
        ("leave_days", Decimal("1.5"), "no whole number"),
        ("leave_days", True, "no whole number"),
        ("leave_days", 366, "outside 0 to 365"),
        ("retired", "x", "neither true nor false"),
        ("retired", 2, "is a number, neither true nor false. Give true or false"),
        ("retired", 1, "is a number, neither true nor false. Give true or false"),
        ("retired", 0, "is a number, neither true nor false. Give true or false"),
        ("retired", Decimal(1), "neither true nor false"),
        ("retired", "", "neither true nor false"),
        ("joined", "31/02/2018", "no day"),
        ("joined", "02/28/2018", "no day"),
        ("joined", "2018", "no day"),
        ("tasks", "EXCELENT", "no level of Mark"),
        ("tasks", 1, "no level of Mark"),
        ("field", "Y te", "none of the options"),
        ("field", "a\0b", "no code"),
    ],
)
def test_a_value_of_another_form_is_refused_with_its_reason(name: str, given: object, reason: str) -> None:
    assert reason in refusal(name, given)


def test_the_largest_number_is_just_under_the_limit_of_the_engines() -> None:
    largest = Decimal(2**62 - 1).scaleb(-2)
    assert value("budget", str(largest)) == largest
    assert "larger than any number" in refusal("budget", str(Decimal(2**62).scaleb(-2)))


def test_a_number_too_long_to_print_is_refused_and_not_printed() -> None:
    assert "a number of that size is larger" in refusal("budget", 10**5000)
    assert len(refusal("budget", "9" * 5000)) < 200


def test_a_refused_level_lists_the_nearest_names_and_labels() -> None:
    assert "'Trung bình'" in refusal("tasks", "Trung binh")


def test_an_unknown_fact_lists_the_nearest_facts() -> None:
    _, faults = examined(member(taks="FAIR"))
    assert faults == ["Đảng viên m-017: there is no fact 'taks' of member. Nearest valid: 'tasks'."]


def test_a_fault_names_the_subject_and_the_fact_where_there_is_no_file() -> None:
    assert refusal("score", "x").startswith("Đảng viên m-017, score: Điểm: 'x' is no decimal number.")


def test_a_fault_names_the_file_row_and_column_that_the_reader_gave() -> None:
    places = {("subjects", 0): "member.csv, row 12"}
    _, (fault,) = examine(xl.Dossier(subjects=(member(score="x"),)), BOOK, places)  # type: ignore[arg-type]
    assert fault.place == "member.csv, row 12, column score"


@pytest.mark.parametrize(
    ("name", "given"),
    [("health", "rất kém và bí mật"), ("leave_days", 7777), ("leave_days", "bí mật"), ("health", "kem")],
)
def test_a_sensitive_value_is_in_no_fault_not_even_by_what_is_near_it(name: str, given: object) -> None:
    fault = refusal(name, given)
    assert str(given) not in fault
    assert "sensitive, not shown" in fault
    assert "Nearest" not in fault


def test_every_column_of_a_sensitive_register_is_sensitive() -> None:
    row = xl.RecordRow(record="discipline", id="d-1", subject="m-017", facts={"form": "khai trừ", "on": "hôm nọ"})
    _, faults = examined(member(), records=(row,))
    assert len(faults) == 2
    assert "khai trừ" not in "".join(faults)
    assert "hôm nọ" not in "".join(faults)


def test_two_hundred_faults_come_at_once_and_in_the_order_of_the_rows() -> None:
    dossier, faults = examined(*(member(f"m-{n:03}", score="x") for n in range(200)))
    assert [fault.split(",")[0] for fault in faults] == [f"Đảng viên m-{n:03}" for n in range(200)]
    assert len(dossier.invalid) == 200


def test_a_dossier_without_fault_comes_back_equal_and_twice_the_same() -> None:
    given = xl.Dossier(
        subjects=(member(score=Decimal("90.5"), tasks="FAIR", civil="GOOD", retired=False), *UNITS),
        links=(xl.LinkRow(UNIT_OF, "m-017", "u-1"),),
        complete=(xl.Complete(UNIT_OF),),
    )
    once, faults = examine(given, BOOK)
    assert (once, faults) == (given, ())
    assert examine(once, BOOK) == (once, ())


# ── facts that do not apply ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_fact_given_where_it_surely_does_not_apply_is_a_fault() -> None:
    dossier, faults = examined(member(retired=True, civil="GOOD"))
    assert faults == ["Đảng viên m-017, civil: Xếp loại công chức: it is given, but does not apply. Leave it out."]
    assert dossier.by_key["member:m-017"].facts == {"retired": True}
    assert dossier.invalid == ("member:m-017",)


@pytest.mark.parametrize("facts", [{"retired": False, "civil": "GOOD"}, {"civil": "GOOD"}, {"retired": True}])
def test_a_fact_that_applies_or_may_apply_is_accepted(facts: dict[str, object]) -> None:
    assert examined(member(**facts))[1] == []


# ── ids ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_id_given_twice_is_one_fault_whatever_its_two_rows_link_to() -> None:
    links = (xl.LinkRow(UNIT_OF, "m-1", "u-1"), xl.LinkRow(UNIT_OF, "m-1", "u-2"))
    dossier, faults = examined(member("m-1"), member("m-1"), links=links)
    assert faults == ["Đảng viên m-1, id: 'm-1' is given twice as member. An id is unique within its kind."]
    assert (dossier.links, dossier.invalid) == ((), ("member:m-1",))


def test_rows_of_a_link_that_clash_are_told_with_the_places_of_both() -> None:
    links = (xl.LinkRow(UNIT_OF, "m-017", "u-1"), xl.LinkRow(UNIT_OF, "m-017", "u-2", start=date(2018, 5, 1)))
    places: Places = {("links", 0): "member.csv, row 2, column unit_of", ("links", 1): "unit_of.csv, row 2"}
    _, (fault,) = examine(xl.Dossier(subjects=(member(), *UNITS), links=links), BOOK, places)
    assert fault.place == "member.csv, row 2, column unit_of; unit_of.csv, row 2: link unit_of, member m-017"
    assert "u-1 (… đến …) và u-2 (2018-05-01 đến …)" in fault.told("vi")


def test_an_id_given_twice_is_refused_and_neither_row_is_believed() -> None:
    dossier, faults = examined(
        member("m-1", score="90"), member("m-1", score="50"), complete=(xl.Complete(MEMBER), xl.Complete(UNIT))
    )
    assert faults == ["Đảng viên m-1, id: 'm-1' is given twice as member. An id is unique within its kind."]
    assert dossier.by_key["member:m-1"].facts == {}
    assert [one.what for one in dossier.complete] == ["unit"]


def test_ids_match_whatever_their_unicode_form_and_the_space_around_them() -> None:
    row = xl.LinkRow(UNIT_OF, unicodedata.normalize("NFD", "đv-Hòa"), " u-1 ")
    dossier, faults = examined(member(" đv-Hòa"), links=(row,))
    assert faults == []
    assert dossier.links == (xl.LinkRow(UNIT_OF, "đv-Hòa", "u-1"),)


@pytest.mark.parametrize(
    ("id", "why"),
    [
        ("", "is empty."),
        ("  ", "is empty."),
        ("a\nb", "holds a character that cannot be seen (U+000A)."),
        ("a\u200bb", "holds a character that cannot be seen (U+200B)."),
        ("x" * 201, "has 201 characters, and a code has 200 at most."),
        (17, "is no text but a int."),
    ],
)
def test_an_id_that_is_none_is_refused_for_what_is_wrong_with_it(id: Any, why: str) -> None:
    given = xl.Subject.model_construct(kind="member", id=id, facts={})
    row = xl.RecordRow.model_construct(record="discipline", id=id, subject="m-017", facts={})
    _, faults = examined(given, member(), records=(row,))
    assert [f"the id {why}" in fault for fault in faults] == [True, True]


def test_a_number_too_long_to_print_is_told_where_an_id_or_a_name_stands() -> None:
    """Every place of it, and the faults of the other rows with them."""
    long: Any = 10**5000
    given = xl.Subject.model_construct(kind="member", id=long, facts={})
    link = xl.LinkRow.model_construct(link="unit_of", source=long, target=long, start=None, end=None)
    row = xl.RecordRow.model_construct(record="discipline", id=long, subject=long, facts={})
    step = xl.StepRow.model_construct(subject=long, step=long)
    said = xl.Complete.model_construct(what="member", scope=None, by=long, periods=xl.Span())
    _, faults = examined(given, links=(link,), records=(row,), steps=(step,), complete=(said,))
    assert len(faults) == 7
    assert all(len(fault) < 300 for fault in faults)


@pytest.mark.parametrize("id", ['a,b"c', "=1+1", "m:1", "[red]m", "'; --"])
def test_an_id_may_hold_any_printable_sign(id: str) -> None:
    dossier, faults = examined(member(id))
    assert (faults, f"member:{id}" in dossier.by_key) == ([], True)


def test_an_unknown_kind_lists_the_nearest_and_lets_no_list_count_as_complete() -> None:
    stranger = xl.Subject(kind="menber", id="m-1")
    dossier, faults = examined(member(), stranger, complete=(xl.Complete(MEMBER),))
    assert faults == ["menber m-1: the book has no kind 'menber'. Nearest valid: 'member'."]
    assert dossier.complete == ()


def test_a_decision_is_read_by_its_printed_label() -> None:
    given: dict[str, Any] = {"kind": "unit", "id": "u-9", "facts": {}, "decided": "Hoàn thành nhiệm vụ"}
    dossier, faults = examined(xl.Subject.model_construct(**given))
    assert (faults, dossier.by_key["unit:u-9"].decided) == ([], Grade.COMPLETED)


def test_a_subject_marked_invalid_before_stays_so_and_an_unknown_one_is_a_fault() -> None:
    dossier, faults = examined(member(), invalid=("member:m-017", "member:m-018"))
    assert dossier.invalid == ("member:m-017",)
    assert "there is no subject 'member:m-018'" in faults[0]


# ── links ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_dangling_link_lists_the_nearest_subjects_and_withdraws_the_completeness_of_the_link() -> None:
    links = (xl.LinkRow(UNIT_OF, "m-017", "u-11"), xl.LinkRow(UNIT_OF, "m-018", "u-1"))
    dossier, faults = examined(member(), links=links, complete=(xl.Complete(UNIT_OF),))
    assert "there is no unit 'u-11'. Nearest valid: 'u-1'" in faults[0]
    assert "there is no member 'm-018'. Nearest valid: 'm-017'" in faults[1]
    assert (dossier.links, dossier.complete, dossier.invalid) == ((), (), ("member:m-017",))


def test_an_unknown_link_or_register_lists_the_nearest() -> None:
    links = (xl.LinkRow("unit_off", "m-017", "u-1"),)
    _, faults = examined(member(), links=links, records=(xl.RecordRow(record="dicipline", id="1", subject="m-017"),))
    assert "the book has no link 'unit_off'. Nearest valid: 'unit_of'." in faults[0]
    assert "the book has no register 'dicipline'. Nearest valid: 'discipline'." in faults[1]


def test_a_link_of_one_target_may_not_lead_to_two_on_one_day() -> None:
    links = (
        xl.LinkRow(UNIT_OF, "m-017", "u-1", end=date(2018, 6, 30)),
        xl.LinkRow(UNIT_OF, "m-017", "u-2", start=date(2018, 6, 30)),
    )
    dossier, (fault,) = examined(member(), links=links, complete=(xl.Complete(UNIT_OF),))
    assert fault.startswith("link unit_of, member m-017: it leads to u-1 (… to 2018-06-30) and u-2 (2018-06-30 to …)")
    assert (dossier.links, dossier.complete, dossier.invalid) == ((), (), ("member:m-017",))


def test_a_transfer_from_one_day_to_the_next_is_no_overlap() -> None:
    links = (
        xl.LinkRow(UNIT_OF, "m-017", "u-2", start=date(2018, 7, 1)),
        xl.LinkRow(UNIT_OF, "m-017", "u-1", end=date(2018, 6, 30)),
    )
    assert examined(member(), links=links)[1] == []


def test_an_overlap_is_found_behind_a_shorter_row_in_between() -> None:
    links = (
        xl.LinkRow(UNIT_OF, "m-017", "u-1", start=date(2018, 1, 1), end=date(2018, 12, 31)),
        xl.LinkRow(HELPS, "m-017", "u-1"),
        xl.LinkRow(UNIT_OF, "m-017", "u-3", start=date(2018, 12, 1)),
    )
    assert "u-1 (2018-01-01 to 2018-12-31) and u-3" in examined(member(), links=links)[1][0]


def test_a_link_of_many_targets_may_lead_to_several_but_not_twice_to_one() -> None:
    twice = (xl.LinkRow(HELPS, "m-017", "u-1"), xl.LinkRow(HELPS, "m-017", "u-2"))
    assert examined(member(), links=twice)[1] == []
    assert "u-1 (… to …) and u-1 (… to …)" in examined(member(), links=(*twice, twice[0]))[1][0]


def test_a_row_that_ends_before_it_begins_is_refused() -> None:
    links = (xl.LinkRow(UNIT_OF, "m-017", "u-1", start=date(2018, 7, 1), end=date(2018, 6, 30)),)
    assert "it ends (2018-06-30) before it begins (2018-07-01)" in examined(member(), links=links)[1][0]


def test_a_circle_of_superiors_is_printed_and_its_members_are_marked() -> None:
    links = (xl.LinkRow(UNDER, "u-1", "u-2"), xl.LinkRow(UNDER, "u-2", "u-1"), xl.LinkRow(UNDER, "u-3", "u-1"))
    dossier, (fault,) = examined(links=links)
    assert fault.startswith("link under: unit u-1 → u-2 → u-1 is a circle")
    assert dossier.invalid == ("unit:u-1", "unit:u-2")
    assert dossier.links == links[2:]


def test_a_subject_over_itself_is_a_circle() -> None:
    assert "u-1 → u-1" in examined(links=(xl.LinkRow(UNDER, "u-1", "u-1"),))[1][0]


def test_superiors_that_change_places_in_the_year_are_a_circle_only_where_a_rule_looks_back() -> None:
    links = (
        xl.LinkRow(UNDER, "u-1", "u-2", end=date(2018, 6, 30)),
        xl.LinkRow(UNDER, "u-2", "u-1", start=date(2018, 7, 1)),
    )
    dossier = xl.Dossier(subjects=UNITS, links=links)
    looks_now = xl.Ceiling("c", UNIT, at_most=Grade.GOOD, when=UNDER.grade.below(Grade.GOOD), cite=LAW.at())
    looks_back = xl.Ceiling(
        "c", UNIT, at_most=Grade.GOOD, when=UNDER.at(xl.PERIOD_START).grade.below(Grade.GOOD), cite=LAW.at()
    )
    assert examine(dossier, a_book(looks_now))[1] == ()
    assert "is a circle" in str(examine(dossier, a_book(looks_back))[1][0])


def test_a_long_hierarchy_and_a_large_circle_need_no_deep_stack() -> None:
    many = tuple(xl.Subject(kind="unit", id=f"x-{n}") for n in range(5000))
    chain = tuple(xl.LinkRow(UNDER, f"x-{n}", f"x-{n + 1}") for n in range(4999))
    assert examine(xl.Dossier(subjects=many, links=chain), BOOK)[1] == ()
    back = xl.LinkRow(UNDER, "x-4999", "x-0")
    dossier, (fault,) = examine(xl.Dossier(subjects=many, links=(*chain, back)), BOOK)
    assert len(fault.what) < 400
    assert len(dossier.invalid) == 5000


# ── registers and completeness ───────────────────────────────────────────────────────────────────────────────────────


def test_a_row_of_a_register_whose_owner_is_unknown_withdraws_the_completeness_of_the_register() -> None:
    row = xl.RecordRow(record="discipline", id="d-1", subject="m-071")
    dossier, (fault,) = examined(member(), records=(row,), complete=(xl.Complete("discipline"),))
    assert "there is no member 'm-071'. Nearest valid: 'm-017'" in fault
    assert (dossier.records, dossier.complete) == ((), ())


def test_a_row_of_a_register_given_twice_is_refused() -> None:
    row = xl.RecordRow(record="discipline", id="d-1", subject="m-017")
    dossier, (fault,) = examined(member(), records=(row, row))
    assert "'d-1' is given twice in discipline" in fault
    assert dossier.invalid == ("member:m-017",)


@pytest.mark.parametrize(
    ("what", "scope", "reason"),
    [
        ("discipline", "member:m-017", ""),
        ("discipline", None, ""),
        ("member", "unit:u-1", ""),
        ("member", "ngành y", ""),
        ("disciplines", None, "no kind, link or register 'disciplines'. Nearest valid: 'discipline'"),
        ("discipline", "m-017", "there is no subject 'm-017'"),
        ("discipline", "unit:u-1", "there is no subject 'unit:u-1' it can speak for"),
        ("member", "unit:u-9", "there is no subject 'unit:u-9'"),
    ],
)
def test_a_statement_of_completeness_speaks_of_what_there_is(what: str, scope: str | None, reason: str) -> None:
    statement = xl.Complete(what, scope, periods=Span(start=date(2018, 1, 1)))
    dossier, faults = examined(member(), complete=(statement,))
    if reason:
        assert reason in faults[0]
        assert dossier.complete == ()
    else:
        assert (faults, dossier.complete) == ([], (statement,))


# ── no fault, and may be a slip ──────────────────────────────────────────────────────────────────────────────────────


def test_days_after_the_decision_are_told_a_column_each_and_refuse_nothing() -> None:
    """A day of the period, or the day of decision itself, is nothing to look at."""
    row = xl.RecordRow.model_construct(record="discipline", id="k-1", subject="m-1", facts={"on": "01/02/2031"})
    years = {"m-1": 2018, "m-2": 2030, "m-3": 2019, "m-4": 2020, "m-5": 2099}
    given = [member(id, joined=date(year, 12, 31)) for id, year in years.items()]
    dossier, faults = examined(*given, records=(row,))
    assert faults == []
    joined, disciplined = later_days(dossier, BOOK)
    assert str(joined) == (
        "member, column joined: 4 rows ('m-2', 'm-3', 'm-4', …) with a day after the day of decision, 2018-12-31. "
        "Look at the year; if the decision is made later, give its day (decided_on)."
    )
    assert joined.told("vi") == (
        "member, cột joined: 4 dòng ('m-2', 'm-3', 'm-4', …) có ngày sau ngày quyết định 31/12/2018. Hãy xem lại năm; "
        "nếu quyết định muộn hơn thì nêu ngày quyết định (decided_on)."
    )
    assert str(disciplined).startswith("discipline, column on: 1 row ('k-1') with a day")
    assert "2031" not in f"{disciplined} {disciplined.told('vi')}"
    assert later_days(dossier, BOOK.model_copy(update={"decided_on": date(2099, 12, 31)})) == ()
