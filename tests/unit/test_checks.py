from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import Fact, Grade, checks, fact, tree

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade

LAW = xl.Instrument(
    id="law", number="1-HD/BTCTW", day=date(2018, 1, 2), vi="Văn bản để thử", jurisdiction="vn",
    established=xl.Established.SECONDARY,
)  # fmt: skip
OLD = LAW.model_copy(update={"id": "old", "number": "2-HD/BTCTW", "periods": xl.Span(end=date(2016, 12, 31))})
LATE = LAW.model_copy(update={"id": "late", "number": "3-HD/BTCTW", "decisions": xl.Span(start=date(2019, 6, 1))})
CITE = LAW.at("Điều 4")


class Mark(xl.Scale):
    WEAK = "Kém", "Weak"
    FAIR = "Khá", "Fair"


UNIT = xl.Kind("unit", vi="Đơn vị")
CELL = xl.Kind("cell", vi="Chi bộ")
MEMBER = xl.Kind("member", vi="Đảng viên")


class UnitForm(xl.Form, kind=UNIT):
    rate: Fact[Decimal] = fact(vi="Tỷ lệ", between=(0, 1), digits=2)


class CellForm(xl.Form, kind=CELL):
    tasks: Fact[Mark] = fact(vi="Nhiệm vụ")
    meetings: Fact[int] = fact(vi="Số kỳ sinh hoạt", between=(0, 12))


class MemberForm(xl.Form, kind=MEMBER):
    secretary: Fact[bool] = fact(vi="Là bí thư")
    score: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=2, unit="điểm")
    field: Fact[xl.Code] = fact(vi="Lĩnh vực", options=("health", "school"))
    open_number: Fact[int] = fact(vi="Số không khai khoảng")
    chosen: Fact[bool] = fact(vi="Được chọn", choice=True)
    leniency: Fact[Grade] = fact(vi="Mức do cấp có thẩm quyền chọn", choice=True)
    pressed: Fact[bool] = fact(vi="Trường hợp khác", choice=True)
    civil: Fact[Grade] = fact(vi="Mức của chính quyền", applies=secretary)


class Discipline(xl.Record, id="discipline", of=MEMBER, dated="on"):
    on: Fact[date] = fact(vi="Ngày quyết định")
    severe: Fact[bool] = fact(vi="Nghiêm trọng")


CELL_OF = xl.Link("cell_of", MEMBER, CELL)
UNIT_OF = xl.Link("unit_of", CELL, UNIT)
LEADS = xl.Link("leads", MEMBER, CELL, many=True)
RATE = xl.Parameter(
    id="rate", vi="Tỷ lệ xuất sắc", digits=2, values=(xl.DatedValue(value=Decimal("0.2"), cite=CITE),),
    delegated=xl.Delegation(to=("province",), low=Decimal("0.1"), high=Decimal("0.2")),
)  # fmt: skip
STRICT = xl.Reading(
    id="strict", vi="Cách hiểu", options=(xl.OptionText(id="yes", vi="Có"), xl.OptionText(id="no", vi="Không")),
    default="yes",
)  # fmt: skip
RELIEF = xl.Discretion(
    "relief", MEMBER, when=MemberForm.pressed, open=(COMPLETED, GOOD), decided_by="Ban thường vụ",
    choice=MemberForm.leniency, delegated_to=("province",), cite=CITE,
)  # fmt: skip
QUOTA = xl.Quota(
    "limit", MEMBER, group=(CELL_OF.target_id,), base=xl.Base(grade=GOOD, exactly=True), share=xl.param(RATE),
    key=MemberForm.score, choice=MemberForm.chosen, cite=CITE,
)  # fmt: skip
GOOD_RULES: tuple[Any, ...] = (
    xl.Standard("excellent", MEMBER, grade=EXCELLENT, requires={"score": MemberForm.score >= 90}, cite=CITE),
    xl.Standard(
        "completed", MEMBER, grade=COMPLETED, below="relief", requires={"score": MemberForm.score > 5}, cite=CITE
    ),
    xl.Standard(
        "cell_good", CELL, grade=GOOD, requires={"tasks": CellForm.tasks >= Mark.FAIR}, below=NOT_COMPLETED, cite=CITE
    ),
    xl.Ceiling("severe", MEMBER, at_most=COMPLETED, when=Discipline.severe, rows=(Discipline.rows(),), cite=CITE),
    xl.Lift("remedied", "severe", when=Discipline.on < date(2018, 2, 1), cite=CITE),
    xl.Lift("allowed", "excellent.score", when=MemberForm.pressed, cite=CITE),
    xl.Ceiling(
        "secretary", MEMBER, at_most=GOOD, cite=CITE,
        when=MemberForm.secretary & CELL_OF.grade.below(EXCELLENT, otherwise=xl.ask(MemberForm.pressed)),
    ),
    xl.Ceiling(
        "shares", CELL, at_most=GOOD, cite=CITE, reading=STRICT.option("yes"),
        when=CELL_OF.sources.share(MEMBER.grade.at_least(GOOD), if_empty=0) < Decimal("0.8"),
    ),
    RELIEF,
    QUOTA,
    xl.Gate("no_meetings", CELL, xl.NOT_GRADED, when=CellForm.meetings < 4, cite=CITE),
    xl.Derived("halved", MEMBER, name="half", value=MemberForm.score.divided_by(2), unit="điểm", cite=CITE),
    xl.Hole("unread", kinds=(UNIT,), cite=CITE),
    xl.Hole("unread_gate", of="no_meetings", cite=CITE),
    xl.Check("no_score", MEMBER, when=MemberForm.score.is_missing(), cite=CITE),
    xl.Precedence("cells_first", before=(CELL, "decision"), after=(MEMBER, "decision"), cite=CITE),
)  # fmt: skip


WHOSE = xl.Reading(
    id="whose", vi="Của ai", options=(xl.OptionText(id="one", vi="một"), xl.OptionText(id="two", vi="hai"))
)


def a_set(id: str = "centre", of: str = "vn", *, rules: tuple[Any, ...] = (), **given: Any) -> xl.RuleSet:
    return xl.rule_set(id, of, vi="Bộ quy định", rules=rules, **given)


def centre(*planted: Any, without: tuple[str, ...] = (), **given: Any) -> xl.RuleSet:
    """Return the good rule set with rules planted, and what `given` adds to its other parts."""
    rules = (*(rule for rule in GOOD_RULES if rule.id not in without), *planted)
    return a_set(
        rules=rules,
        forms=(UnitForm, CellForm, MemberForm, Discipline, *given.pop("forms", ())),
        links=(CELL_OF, UNIT_OF, LEADS, *given.pop("links", ())),
        instruments=(LAW, OLD, LATE, *given.pop("instruments", ())),
        parameters=(RATE, *given.pop("parameters", ())),
        readings=(STRICT, *given.pop("readings", ())),
        **given,
    )


def book(*sets: xl.RuleSet, **given: Any) -> xl.Book:
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=sets, **given)


def planted(*rules: Any, without: tuple[str, ...] = (), **given: Any) -> tuple[xl.Fault, ...]:
    return checks.faults(book(centre(*rules, without=without, **given)))


def one(faults: tuple[xl.Fault, ...], *fragments: str) -> xl.Fault:
    """Return the only fault there is, holding it to what it must say."""
    assert len(faults) == 1, [str(fault) for fault in faults]
    for fragment in fragments:
        assert fragment in str(faults[0]), str(faults[0])
    return faults[0]


def ceiling(when: Any, id: str = "planted", kind: xl.Kind = MEMBER, **given: Any) -> xl.Ceiling:
    return xl.Ceiling(id, kind, at_most=given.pop("at_most", GOOD), when=when, cite=CITE, **given)


def raw(form: str, name: str) -> Any:
    return xl.Expr[Any](tree.FactRef(form=form, fact=name))


# ── a good book, and how faults come ─────────────────────────────────────────────────────────────────────────────────


def test_a_good_book_has_no_fault_and_is_returned_as_it_is() -> None:
    good = book(centre())
    assert checks.faults(good) == ()
    assert checks.checked(good) is good


def test_all_faults_of_a_book_come_at_once_each_with_rule_article_and_remedy() -> None:
    faulty = book(centre(ceiling(raw("member", "scor") < 3, "a"), ceiling(MemberForm.score, "b")))
    with pytest.raises(xl.BookError) as raised:
        checks.checked(faulty)
    first, second = raised.value.faults
    assert "rule 'a' (Điều 4 1-HD/BTCTW (02/01/2018))" in first.place
    assert "rule 'b'" in second.place
    assert first.remedy
    assert second.remedy


def test_a_bool_or_a_kind_alone_without_rules_is_no_fault() -> None:
    assert checks.faults(book(a_set(forms=(CellForm,)))) == ()


# ── names used twice ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_two_rules_of_one_id_are_refused_with_both_sets_named() -> None:
    again = xl.Check("secretary", MEMBER, when=MemberForm.pressed, cite=CITE)
    one(checks.faults(book(centre(), a_set("province", rules=(again,)))), "'secretary'", "'centre'", "'province'")


def test_a_rule_with_the_id_of_a_requirement_is_refused() -> None:
    one(planted(xl.Check("excellent.score", MEMBER, when=MemberForm.pressed, cite=CITE)), "'excellent.score'", "twice")


def test_a_kind_may_be_repeated_as_it_is_but_not_otherwise() -> None:
    assert checks.faults(book(centre(), a_set("province", kinds=(CELL,)))) == ()
    other = xl.Kind("cell", vi="Chi bộ", complete=True)
    one(checks.faults(book(centre(), a_set("province", kinds=(other,)))), "kind 'cell'", "'centre' and 'province'")


def test_one_fact_in_two_forms_of_a_kind_is_refused() -> None:
    class More(xl.Form, kind=CELL):
        tasks: Fact[Mark] = fact(vi="Nhiệm vụ")

    one(checks.faults(book(centre(), a_set("province", forms=(More,)))), "fact 'cell.tasks'", "'province'")


@pytest.mark.parametrize(
    ("part", "declared", "named"),
    [
        ("links", CELL_OF, "link 'cell_of'"),
        ("forms", Discipline, "register 'discipline'"),
        ("readings", STRICT, "reading 'strict'"),
        ("instruments", LAW.model_copy(update={"number": "9"}), "instrument 'law'"),
    ],
)
def test_what_two_sets_declare_twice_is_refused(part: str, declared: Any, named: str) -> None:
    found = checks.faults(book(centre(), a_set("province", "vn", **{part: (declared,)})))
    assert any(named in str(fault) and "'centre' and 'province'" in str(fault) for fault in found)


def test_a_link_with_the_name_of_a_kind_is_refused() -> None:
    one(planted(links=(xl.Link("unit", CELL, UNIT),)), "link 'unit'", "a kind has the same id")


def test_a_derived_fact_with_the_name_of_a_given_one_is_refused() -> None:
    one(planted(xl.Derived("again", CELL, name="meetings", value=xl.number(1), cite=CITE)), "'again'", "cell.meetings")


def test_two_derived_facts_of_one_name_are_refused_except_under_options_of_one_reading() -> None:
    rules = [
        xl.Derived(f"d{n}", CELL, name="twin", value=xl.number(n), cite=CITE, reading=STRICT.option(option))
        for n, option in enumerate(("yes", "no"))
    ]
    undecided = {"strict": None}
    assert checks.faults(book(centre(*rules), readings=undecided)) == ()
    same = xl.Derived("d2", CELL, name="twin", value=xl.number(2), cite=CITE)
    one(checks.faults(book(centre(rules[0], same))), "'d0'", "'d2'", "twin")


def test_the_options_of_a_reading_give_a_derived_fact_one_type() -> None:
    values: list[Any] = [xl.number(1), CellForm.tasks]
    rules = [
        xl.Derived(f"d{option}", CELL, name="twin", value=value, cite=CITE, reading=STRICT.option(option))
        for option, value in zip(("yes", "no"), values, strict=True)
    ]
    assert planted(*rules) == ()
    one(checks.faults(book(centre(*rules), readings={"strict": None})), "'dyes'", "'dno'", "do not go together")


def test_two_standards_for_one_grade_are_refused() -> None:
    again = xl.Standard("again", MEMBER, grade=EXCELLENT, requires={"x": MemberForm.secretary}, cite=CITE)
    one(planted(again), "'excellent'", "'again'", "EXCELLENT")


# ── law ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_citation_of_an_unknown_instrument_lists_the_nearest() -> None:
    cite = CITE.model_copy(update={"instrument": "lawn"})
    one(planted(xl.Hole("h", kinds=(CELL,), cite=cite)), "'lawn'", "Nearest valid: 'law'")


def test_a_citation_of_an_instrument_of_another_period_is_refused() -> None:
    one(planted(xl.Hole("h", kinds=(CELL,), cite=OLD.at("Điều 1"))), "rule 'h'", "period 2018")


def test_a_citation_of_an_instrument_not_yet_in_force_on_the_day_of_decision_is_refused() -> None:
    one(planted(xl.Hole("h", kinds=(CELL,), cite=LATE.at("Điều 1"))), "rule 'h'", "decision on 2018-12-31")


def test_a_requirement_may_not_cite_what_does_not_hold() -> None:
    requires = {"m": xl.Requirement(CellForm.meetings >= 6, cite=OLD.at("Điều 2"))}
    one(planted(xl.Standard("s", CELL, grade=EXCELLENT, requires=requires, cite=CITE)), "rule 's.m'", "period 2018")


def test_a_parameter_without_a_value_for_the_period_is_refused_where_it_is_read() -> None:
    later = xl.Parameter(
        id="later", vi="", values=(xl.DatedValue(value=Decimal(3), cite=CITE, periods=xl.Span(start=date(2020, 1, 1))),)
    )
    assert planted(parameters=(later,)) == ()
    one(planted(ceiling(CellForm.meetings < xl.param(later), kind=CELL), parameters=(later,)), "'later'", "2018")


def test_an_unknown_parameter_lists_the_nearest() -> None:
    one(planted(ceiling(xl.Expr[Decimal](tree.ParamRef(param="rat")) < 1)), "'rat'", "Nearest valid: 'rate'")


def test_a_parameter_may_be_set_by_whom_it_is_delegated_to_within_its_bounds_only() -> None:
    def province(value: str, id: str = "province") -> tuple[xl.Fault, ...]:
        dated = xl.DatedValue(value=Decimal(value), cite=CITE)
        given = RATE.model_copy(update={"values": (dated,), "delegated": None})
        return checks.faults(book(centre(), a_set(id, parameters=(given,))))

    assert province("0.15") == ()
    one(province("0.25"), "0.25", "from 0.1 to 0.2")
    one(province("0.15", "stranger"), "parameter 'rate'", "'centre' and 'stranger'")


def a_rate(value: str, cite: xl.Citation = CITE, id: str = "rate") -> xl.Parameter:
    return xl.Parameter(id=id, vi="", digits=2, values=(xl.DatedValue(value=Decimal(value), cite=cite),))


def test_two_sets_of_one_province_do_not_set_a_parameter_to_different_values() -> None:
    """Whichever came last would stand, and nobody would have chosen it; the same value may be said by both."""
    delegated = RATE.model_copy(update={"delegated": xl.Delegation(to=("vn/tinh",))})

    def province(value: str) -> tuple[xl.Fault, ...]:
        sets = (a_set(f"tinh-{one}", "vn/tinh", parameters=(a_rate(of),)) for one, of in (("a", "0.1"), ("b", value)))
        own = a_set("own", parameters=(delegated,), instruments=(LAW,))
        return checks.faults(book(own, *sets))

    assert province("0.1") == ()
    one(province("0.15"), "parameter 'rate'", "vn/tinh", "'tinh-a' to 0.1", "'tinh-b' to 0.15", LAW.title)


def test_a_parameter_that_may_not_lie_below_another_is_held_to_it() -> None:
    def points(fair: str, good: str, above: str = "fair") -> tuple[xl.Fault, ...]:
        to = {
            "fair": xl.Delegation(to=("province",)),
            "good": xl.Delegation(to=("province",), above=(above,)),
        }
        left = tuple(xl.Parameter(id=id, vi="", digits=2, values=(), delegated=one) for id, one in to.items())
        theirs = (a_rate(fair, id="fair"), a_rate(good, id="good"))
        return checks.faults(book(centre(parameters=left), a_set("province", parameters=theirs)))

    assert points("70", "80") == points("80", "80") == ()
    one(points("80", "70"), "parameter 'good'", "it is 70", "'fair' is 80", LAW.title)
    one(points("70", "80", above="fairr"), "parameter 'good'", "no parameter 'fairr'", "Nearest valid: 'fair'")


@pytest.mark.parametrize("of_good", ["91", "90", "50"])
def test_a_higher_grade_does_not_ask_for_less_than_a_lower_one(of_good: str) -> None:
    """Excellent from 90 points, and good from 91: one of the two is wrong."""
    needed = MemberForm.score >= xl.param(a_rate(of_good, id="needed"))
    good = xl.Standard("good", MEMBER, grade=GOOD, requires={"score": needed}, cite=CITE)
    found = planted(good, parameters=(a_rate(of_good, id="needed").model_copy(update={"unit": "điểm"}),))
    if of_good == "91":
        one(found, "rule 'good.score'", "rule 'excellent.score'", "EXCELLENT asks for 90 and GOOD for 91")
    else:
        assert found == ()


def test_a_parameter_with_two_values_for_the_period_is_refused() -> None:
    value = xl.DatedValue(value=Decimal(1), cite=CITE)
    one(planted(parameters=(xl.Parameter(id="p", vi="", values=(value, value)),)), "'p'", "several values for 2018")


def test_a_parameter_value_has_no_more_digits_than_declared() -> None:
    value = xl.DatedValue(value=Decimal("0.25"), cite=CITE)
    one(planted(parameters=(xl.Parameter(id="p", vi="", digits=1, values=(value,)),)), "'p'", "0.25")


def test_a_rule_under_an_unknown_option_is_refused_and_not_dropped() -> None:
    option = xl.ReadingOption(reading="strict", option="ys")
    one(planted(ceiling(MemberForm.pressed, reading=option)), "'ys'", "Nearest valid: 'yes'")


def test_a_rule_under_an_unknown_reading_is_refused() -> None:
    option = xl.ReadingOption(reading="strct", option="yes")
    one(planted(ceiling(MemberForm.pressed, reading=option)), "'strct'", "Nearest valid: 'strict'")


def test_a_reading_whose_default_is_no_option_is_refused() -> None:
    wrong = STRICT.model_copy(update={"id": "other", "default": "maybe"})
    one(planted(readings=(wrong,)), "reading 'other'", "'maybe'")


def test_readings_and_holes_chosen_by_the_caller_must_exist() -> None:
    one(checks.faults(book(centre(), readings={"strikt": "yes"})), "'strikt'", "Nearest valid: 'strict'")
    one(checks.faults(book(centre(), readings={"strict": "perhaps"})), "'perhaps'", "'yes'")
    one(checks.faults(book(centre(), assume=("unred",))), "assume=", "'unread'")


def test_a_rule_may_close_only_a_hole_there_is() -> None:
    one(planted(ceiling(MemberForm.pressed, closes=("unraed",))), "'unraed'", "'unread'")


def test_labels_name_known_kinds_and_instruments() -> None:
    labels = xl.GradeLabels(instrument="lwa", kinds=("cel",), labels=())
    found = planted(labels=(labels,))
    assert {"'cel'" in str(fault) or "'lwa'" in str(fault) for fault in found} == {True}
    assert len(found) == 2


# ── facts, registers, links ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_register_of_an_unknown_kind_is_refused() -> None:
    class Lost(xl.Record, id="lost", of=xl.Kind("membr", vi="")):
        note: Fact[bool] = fact(vi="")

    one(planted(forms=(Lost,)), "register 'lost'", "Nearest valid: 'member'")


def test_a_register_is_dated_by_a_date() -> None:
    class Odd(xl.Record, id="odd", of=MEMBER, dated="what"):
        what: Fact[bool] = fact(vi="")
        when: Fact[date] = fact(vi="")

    one(planted(forms=(Odd,)), "register 'odd'", "'what'", "'when'")


class Acts(xl.Record, id="acts", of=MEMBER, dated="decided_on"):
    decided_on: Fact[date] = fact(vi="Ngày quyết định")
    acted_on: Fact[date] = fact(vi="Ngày vi phạm")
    severe: Fact[bool] = fact(vi="Nghiêm trọng")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (tree.Rows(record="acts", dated="acted_in"), ("'acted_in', which is no date of it", "'acted_on'")),
        (tree.Rows(record="acts", dated="severe"), ("'severe', which is no date of it",)),
        (tree.Rows(record="acts", dated="acted_on", ever=True), ("and whenever", "Keep one of dated= and ever=")),
    ],
)
def test_rows_are_taken_by_a_day_of_their_register_within_the_period(source: tree.Rows, said: tuple[str, ...]) -> None:
    ceiling = xl.Ceiling("acts", MEMBER, at_most=COMPLETED, when=Acts.severe, rows=(Acts.rows(),), cite=CITE)
    fine = ceiling.model_copy(update={"rows": (tree.Rows(record="acts", dated="acted_on"),)})
    assert planted(fine, forms=(Acts,)) == ()
    one(planted(ceiling.model_copy(update={"rows": (source,)}), forms=(Acts,)), "rule 'acts'", *said)


def test_a_link_between_unknown_kinds_is_refused() -> None:
    one(planted(links=(xl.Link("x", "cel", UNIT),)), "link 'x'", "'cel'", "'cell'")


def test_a_link_by_the_same_id_leads_to_one_subject_of_another_kind() -> None:
    one(planted(links=(xl.Link("x", CELL, CELL, same_id=True),)), "link 'x'", "same id")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"between": (5, 1)}, "begins at 5"),
        ({"between": (Decimal(0), Decimal("0.5"))}, "more than 0 digits"),
        ({"between": (0, 2**62)}, "2**62"),
        ({"digits": 2}, "2 digits"),
        ({"options": ("a",)}, "options="),
    ],
)
def test_a_number_is_declared_with_sensible_bounds(given: Any, said: str) -> None:
    class Odd(xl.Form, kind=UNIT):
        number: Fact[int] = fact(vi="", **given)

    one(checks.faults(book(centre(), a_set("province", forms=(Odd,)))), "fact 'unit.number'", said)


def test_bounds_belong_to_numbers() -> None:
    class Odd(xl.Form, kind=UNIT):
        yes: Fact[bool] = fact(vi="", unit="điểm")

    one(checks.faults(book(centre(), a_set("province", forms=(Odd,)))), "fact 'unit.yes'", "unit=")


def test_a_fact_applies_under_a_condition_on_given_facts() -> None:
    class Odd(xl.Form, kind=UNIT):
        a: Fact[bool] = fact(vi="", applies=raw("unit", "rate"))

    class Worse(xl.Form, kind=MEMBER):
        b: Fact[bool] = fact(vi="", applies=CELL_OF.grade.at_least(GOOD))

    one(checks.faults(book(centre(), a_set("province", forms=(Odd,)))), "fact 'unit.a'", "a number, not a condition")
    one(checks.faults(book(centre(), a_set("province", forms=(Worse,)))), "fact 'member.b'", "before any rule")


def test_facts_may_not_apply_by_each_other() -> None:
    class Odd(xl.Form, kind=UNIT):
        a: Fact[bool] = fact(vi="", applies=raw("unit", "b"))
        b: Fact[bool] = fact(vi="", applies=raw("unit", "a"))

    one(checks.faults(book(centre(), a_set("province", forms=(Odd,)))), "unit.a", "unit.b", "→")


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_of_an_unknown_kind_is_refused() -> None:
    rule = xl.Ceiling("x", "membre", at_most=GOOD, when=MemberForm.pressed, cite=CITE)
    one(planted(rule), "'membre'", "Nearest valid: 'member'")


def test_a_condition_must_be_a_condition() -> None:
    one(planted(ceiling(MemberForm.score)), "a number in 'điểm' stands where a condition is expected")


def test_an_unknown_fact_lists_the_nearest_of_its_form() -> None:
    one(planted(ceiling(raw("member", "scroe") < 3)), "'scroe'", "'score'")


def test_an_unknown_form_lists_the_nearest() -> None:
    one(planted(ceiling(raw("mebmer", "score") < 3)), "'mebmer'", "'member'")


def test_a_column_of_a_register_is_read_from_its_rows_only() -> None:
    one(planted(ceiling(Discipline.severe)), "discipline.severe", "'member' is in scope")


def test_a_ceiling_over_rows_needs_a_way_to_them() -> None:
    one(planted(ceiling(Discipline.severe, kind=CELL, rows=(Discipline.rows(),))), "belong to 'member'")
    assert planted(ceiling(Discipline.severe, kind=CELL, rows=(CELL_OF.sources, Discipline.rows()))) == ()


def test_a_standard_requires_something() -> None:
    one(planted(xl.Standard("s", CELL, grade=EXCELLENT, requires={}, cite=CITE)), "'s'", "requires nothing")


def test_the_standard_of_the_lowest_grade_says_what_lies_below() -> None:
    rule = xl.Standard("s", UNIT, grade=COMPLETED, requires={"r": UnitForm.rate > 0}, cite=CITE)
    one(planted(rule), "rule 's'", "NOT_COMPLETED is never implied")


def test_there_is_no_standard_of_the_bottom() -> None:
    rule = xl.Standard("s", UNIT, grade=NOT_COMPLETED, requires={"r": UnitForm.rate > 0}, cite=CITE)
    one(planted(rule), "rule 's'", "nobody falls below")


def test_a_standard_lands_below_its_grade() -> None:
    rule = xl.Standard("s", UNIT, grade=GOOD, requires={"r": UnitForm.rate > 0}, below=EXCELLENT, cite=CITE)
    one(planted(rule), "below=EXCELLENT")


def test_a_standard_that_lands_on_an_unknown_discretion_is_refused_before_strata() -> None:
    rule = xl.Standard("s", MEMBER, grade=GOOD, requires={"r": MemberForm.secretary}, below="releif", cite=CITE)
    one(planted(rule), "'releif'", "Nearest valid: 'relief'")


def test_a_standard_lands_on_a_discretion_of_its_own_kind() -> None:
    rule = xl.Standard("s", UNIT, grade=GOOD, requires={"r": UnitForm.rate > 0}, below="relief", cite=CITE)
    one(planted(rule), "no discretion of 'unit'")


def test_a_lift_of_an_unknown_ceiling_lists_the_nearest_parts_of_standards_too() -> None:
    one(planted(xl.Lift("l", "excellent.scor", when=MemberForm.pressed, cite=CITE)), "'excellent.score'")


def test_what_hangs_on_a_rule_that_a_reading_leaves_out_is_left_in_peace() -> None:
    absent = ceiling(MemberForm.pressed, "absent", reading=STRICT.option("no"))
    lift = xl.Lift("l", absent, when=MemberForm.secretary, cite=CITE)
    assert planted(absent, lift, xl.Hole("h", of="absent", cite=CITE)) == ()


def test_a_lift_lifts_no_discretion() -> None:
    one(planted(xl.Lift("l", "completed.score", when=MemberForm.pressed, cite=CITE)), "a discretion, not a ceiling")


def test_a_lift_is_asked_of_the_row_of_its_ceiling() -> None:
    one(planted(xl.Lift("l", "secretary", when=Discipline.severe, cite=CITE)), "rule 'l'", "discipline.severe")


def test_a_discretion_leaves_a_choice() -> None:
    given: Any = {"when": MemberForm.pressed, "decided_by": "x", "choice": MemberForm.leniency, "cite": CITE}
    one(planted(xl.Discretion("d", MEMBER, open=(GOOD, GOOD), **given)), "'d'", "fewer than two grades")


def test_a_choice_is_recorded_in_a_grade_of_the_same_kind() -> None:
    given: Any = {"when": MemberForm.pressed, "decided_by": "x", "open": (COMPLETED, GOOD), "cite": CITE}
    one(
        planted(xl.Discretion("d", MEMBER, choice=raw("member", "secretary"), **given)),
        "member.secretary",
        "'leniency'",
    )
    one(planted(xl.Discretion("d", MEMBER, choice=raw("cell", "tasks"), **given)), "cell.tasks", "of 'member'")


def test_a_deciding_ceiling_stays_within_what_is_left_open_and_delegated() -> None:
    def decided(id: str, at_most: Grade = GOOD, within: str = "relief", kind: xl.Kind = MEMBER) -> tuple[xl.Fault, ...]:
        when = MemberForm.score < 3 if kind is MEMBER else UnitForm.rate < 1
        rule = ceiling(when, at_most=at_most, decides=within, kind=kind)
        return checks.faults(book(centre(), a_set(id, rules=(rule,))))

    assert decided("province") == ()
    one(decided("province", EXCELLENT), "EXCELLENT", "COMPLETED, GOOD")
    one(decided("stranger"), "'stranger'", "delegated_to=('stranger',)")
    one(decided("province", within="releif"), "'releif'", "'relief'")
    one(decided("province", within="completed.score"), "unknown discretion 'completed.score'")
    one(decided("province", kind=UNIT), "of 'unit'", "of 'member'")


def test_a_deciding_ceiling_is_not_lifted() -> None:
    rule = ceiling(MemberForm.score < 3, decides="relief")
    lift = xl.Lift("l", rule, when=MemberForm.secretary, cite=CITE)
    one(planted(rule, lift), "rule 'l'", "in the place of a choice")


def test_a_hole_touches_something() -> None:
    one(planted(xl.Hole("h", cite=CITE)), "rule 'h'", "touches nothing")


def test_a_hole_is_part_of_a_rule_there_is() -> None:
    one(planted(xl.Hole("h", of="no_meeting", cite=CITE)), "'no_meeting'", "Nearest valid: 'no_meetings'")
    one(planted(xl.Hole("h", of="cells_first", cite=CITE)), "no ceiling, gate, quota or derived fact")


def test_a_hole_speaks_of_some_subjects_of_one_kind_only() -> None:
    hole = xl.Hole("h", kinds=(CELL, MEMBER), when=MemberForm.secretary, cite=CITE)
    one(planted(hole), "rule 'h'", "subjects of one kind", "'cell', 'member'")
    assert planted(hole.model_copy(update={"kinds": ("member",)})) == ()


def test_a_hole_that_is_part_of_a_rule_speaks_of_whomever_that_does() -> None:
    hole = xl.Hole("h", of="no_meetings", when=CellForm.meetings < 2, cite=CITE)
    one(planted(hole), "rule 'h'", "when=", "'no_meetings'")


def test_nobody_may_assume_that_of_some_there_are_no_rules_at_all() -> None:
    hole = xl.Hole("h", kinds=(MEMBER,), when=MemberForm.secretary, whole=True, cite=CITE)
    assert planted(hole) == ()
    one(checks.faults(book(centre(hole), assume=("h",))), "assume=", "'h'", "no rule at all never means excellent")
    one(planted(xl.Hole("p", of="no_meetings", whole=True, cite=CITE)), "rule 'p'", "whole=")


def test_the_condition_of_a_hole_is_one_like_any_other() -> None:
    one(planted(xl.Hole("h", kinds=(CELL,), when=raw("cell", "taks") >= 1, cite=CITE)), "rule 'h'", "'taks'", "'tasks'")
    one(planted(xl.Hole("h", kinds=(CELL,), when=MemberForm.secretary, cite=CITE)), "rule 'h'", "member.secretary")
    one(planted(xl.Hole("h", kinds=(MEMBER,), when=MemberForm.score.is_missing(), cite=CITE)), "is_missing")


def test_a_given_grade_comes_in_a_fact_of_scale_grade() -> None:
    one(planted(xl.Given("g", CELL, fact=raw("cell", "tasks"), by="x", cite=CITE)), "cell.tasks", "scale Grade")


def test_a_precedence_names_known_kinds() -> None:
    rule = xl.Precedence("p", before=("cel", "vote"), after=(CELL, "decision"), cite=CITE)
    one(planted(rule), "'cel'", "'cell'")


def test_contradictory_precedences_are_shown_with_both_articles() -> None:
    back = xl.Precedence("back", before=(MEMBER, "decision"), after=(CELL, "decision"), cite=LAW.at("Điều 9"))
    one(planted(back), "'cells_first' (Điều 4", "'back' (Điều 9", "cell decision", "member decision")


def test_a_step_may_come_before_itself_up_a_hierarchy_only() -> None:
    lower: dict[str, Any] = {"before": (CELL, "vote"), "after": (CELL, "vote"), "cite": CITE}
    assert planted(xl.Precedence("lower_first", scope="superior", **lower)) == ()
    one(planted(xl.Precedence("itself", scope="same_level", **lower)), "'itself'", "contradict")


def test_precedences_of_different_scopes_do_not_contradict() -> None:
    rules = [
        xl.Precedence("p", before=(UNIT, "vote"), after=(CELL, "vote"), scope="same_unit", cite=CITE),
        xl.Precedence("q", before=(CELL, "vote"), after=(UNIT, "vote"), scope="same_level", cite=CITE),
    ]
    assert planted(*rules) == ()


@pytest.mark.parametrize(
    "rule",
    [
        xl.Gate("g", CELL, xl.NOT_GRADED, when=CellForm.meetings < 1, cite=CITE),
        xl.Lift("g", "shares", when=CellForm.meetings > 11, cite=CITE),
        xl.Derived("g", CELL, name="twelfth", value=CellForm.meetings.divided_by(12), cite=CITE),
    ],
    ids=lambda rule: rule.rule,
)
def test_what_can_loosen_is_refused_on_anothers_kind_unless_it_is_open(rule: Any) -> None:
    province = a_set("province", "vn/tinh", rules=(rule,))
    found = checks.faults(book(centre(), province))
    one(found, "rule 'g'", "'province'", "open_to=('province',)")
    for named in ("province", "vn/tinh", "vn"):
        assert checks.faults(book(_opened_to(named), province)) == (), named
    for named in ("vn/ti", "tinh", "vn/tinh/xa"):
        one(checks.faults(book(_opened_to(named), province)), "rule 'g'", "'province'", "open_to=('province',)")


def _opened_to(named: str) -> xl.RuleSet:
    """Return the centre's rule set with its cells open to whoever is named."""
    kinds = centre().kinds
    opened = tuple(xl.Kind(one.id, vi=one.vi, open_to=(named,)) if one.id == "cell" else one for one in kinds)
    return centre().model_copy(update={"kinds": opened})


def test_another_set_of_the_same_jurisdiction_may_gate_what_is_its_own() -> None:
    gate = xl.Gate("g", CELL, xl.NOT_GRADED, when=CellForm.meetings < 1, cite=CITE)
    assert checks.faults(book(centre(), a_set("more", rules=(gate,)))) == ()


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ((xl.ReadingOption(reading="odd", option="one"),), "there is no reading 'odd'"),
        ((xl.ReadingOption(reading="whose", option="odd"),), "no option 'odd'"),
        (
            (xl.ReadingOption(reading="whose", option="one"), xl.ReadingOption(reading="whose", option="two")),
            "Let one jurisdiction take a reading one way",
        ),
    ],
)
def test_what_a_rule_set_takes_must_be_a_reading_of_the_book(chosen: tuple[xl.ReadingOption, ...], said: str) -> None:
    declared = centre(readings=(WHOSE,))
    found = checks.faults(book(declared, a_set("province", "vn/tinh", chooses=chosen)))
    one(found, "chooses= of the rule set 'province'", said)


def test_a_province_takes_a_reading_of_the_centre_and_the_caller_may_take_it_otherwise() -> None:
    declared = centre(readings=(WHOSE,))
    taken = book(declared, a_set("province", "vn/tinh", chooses=(WHOSE.option("two"),)))
    assert checks.faults(taken) == ()
    assert taken.chosen["whose"] == "two"
    assert book(declared).chosen["whose"] is None
    assert taken.model_copy(update={"readings": {"whose": "one"}}).chosen["whose"] == "one"


def test_a_province_may_lift_its_own_ceiling_and_add_ceilings_to_any_kind() -> None:
    own = ceiling(CellForm.meetings < 6, kind=CELL)
    lift = xl.Lift("l", own, when=CellForm.tasks >= Mark.FAIR, cite=CITE)
    assert checks.faults(book(centre(), a_set("province", rules=(own, lift)))) == ()


# ── references ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_lookup_through_a_link_to_many_is_refused() -> None:
    one(planted(ceiling(LEADS.grade.below(GOOD))), "'leads'", "many", ".targets.any_")
    one(planted(ceiling(LEADS.get(CellForm.meetings) < 3)), "'leads'", "many")
    one(
        planted(xl.Quota("q", MEMBER, group=(LEADS.target_id,), base=xl.Base(), share=Decimal("0.2"), cite=CITE)),
        "many",
    )


def test_a_link_from_the_wrong_kind_is_refused() -> None:
    one(planted(ceiling(UNIT_OF.grade.below(GOOD))), "'unit_of'", "from 'member'", "starts at 'cell'")


def test_an_unknown_link_lists_the_nearest() -> None:
    lost = xl.Link("cell_off", MEMBER, CELL)
    one(planted(ceiling(lost.grade.below(GOOD))), "'cell_off'", "'cell_of'")


def test_an_unknown_register_lists_the_nearest() -> None:
    rows = xl.Expr[bool](tree.Quantify(op="any", over=tree.Rows(record="disciplin"), of=xl.ALWAYS.node))
    one(planted(ceiling(rows)), "'disciplin'", "'discipline'")


def test_is_missing_stands_in_checks_only() -> None:
    one(planted(ceiling(MemberForm.score.is_missing())), "is_missing()", "Check")


def test_count_as_below_belongs_inside_an_aggregate() -> None:
    one(planted(ceiling(CELL_OF.grade.below(GOOD, otherwise=xl.count_as_below("not_graded")))), "count_as_below")
    inside = LEADS.targets.count(CELL.grade.below(GOOD, otherwise=xl.count_as_below("not_graded")))
    assert planted(ceiling(inside > 1)) == ()


def test_count_as_below_names_statuses_that_are_not_graded() -> None:
    inside = LEADS.targets.count(CELL.grade.below(GOOD, otherwise=xl.count_as_below("not_grade")))
    one(planted(ceiling(inside > 1)), "'not_grade'", "'not_graded'")


@pytest.mark.parametrize("otherwise", [xl.APPLIES, xl.ask(MemberForm.pressed)], ids=["applies", "ask"])
def test_an_open_otherwise_is_refused_where_there_is_no_rule_to_speak_of(otherwise: xl.Otherwise) -> None:
    below = CELL.grade.below(GOOD, otherwise=otherwise)
    one(planted(ceiling(LEADS.targets.count(below) > 1)), f"otherwise='{otherwise.rule}'")
    asked = CELL_OF.grade.below(GOOD, otherwise=otherwise)
    one(planted(ceiling(asked.then(1, 2) > 1)), f"otherwise='{otherwise.rule}'")
    one(planted(xl.Derived("d", MEMBER, name="d", value=asked, cite=CITE)), f"otherwise='{otherwise.rule}'")


def test_an_otherwise_may_speak_under_a_negation_and_in_a_quantifier() -> None:
    assert planted(ceiling(~CELL_OF.grade.at_least(GOOD, otherwise=xl.APPLIES))) == ()
    assert planted(ceiling(LEADS.targets.any_(CELL.grade.below(GOOD, otherwise=xl.APPLIES)))) == ()


def test_a_question_to_the_authority_is_answered_by_a_bool_fact_of_the_rules_own_subject() -> None:
    asked = CELL_OF.grade.below(GOOD, otherwise=xl.ask(raw("cell", "meetings")))
    one(planted(ceiling(asked)), "ask()", "cell.meetings", "of 'member'")
    one(planted(ceiling(CELL_OF.grade.below(GOOD, otherwise=xl.ask(raw("member", "score"))))), "member.score")


def test_an_aggregate_that_may_be_empty_says_what_it_is_then() -> None:
    share = tree.Aggregate(op="share", over=CELL_OF.sources.source, of=MemberForm.secretary.node, digits=4)
    one(planted(ceiling(xl.Expr[Decimal](share) < 1, kind=CELL)), "a share over no row", "if_empty")


# ── quotas ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def quota(**given: Any) -> xl.Quota:
    terms: dict[str, Any] = {"group": (CELL_OF.target_id,), "base": xl.Base(), "share": Decimal("0.2")} | given
    return xl.Quota("q", MEMBER, cite=CITE, **terms)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"group": (MemberForm.score,)}, "a group key is a number"),
        ({"share": Decimal(20)}, "share= can be from 20.0 to 20.0"),
        ({"share": MemberForm.secretary.node}, "share= is a condition"),
        ({"share": MemberForm.score.divided_by(xl.number(100, "điểm"))}, "share= reads the member itself"),
        ({"share": Discipline.rows().share(Discipline.severe, if_empty=0)}, "share= reads the member itself"),
        ({"base": xl.Base(grade=EXCELLENT, exactly=True)}, "must begin at a lower one"),
        ({"base": xl.Base(exactly=True)}, "must begin at a lower one"),
        ({"base": xl.Base(grade=EXCELLENT), "grade": GOOD}, "above GOOD"),
        ({"grade": NOT_COMPLETED}, "at least NOT_COMPLETED"),
        ({"choice": raw("member", "leniency")}, "not a bool fact of 'member'"),
        ({"key": MemberForm.field}, "key= is a code"),
        ({"where": MemberForm.score}, "where a condition is expected"),
        ({"small": xl.SmallGroup(measure="base", below=0, places=1)}, "smaller than 0"),
    ],
)
def test_a_quota_with_a_wrong_term_is_refused(given: Any, said: str) -> None:
    one(planted(quota(**given), without=("limit", "secretary")), "rule 'q'", said)


def test_a_share_may_be_looked_up_through_a_link_by_which_the_quota_groups() -> None:
    rate = CELL_OF.get(UNIT_OF.get(UnitForm.rate))
    assert planted(quota(share=rate)) == ()
    by_field = MemberForm.field.is_(xl.Code("health")).then(Decimal("0.2"), Decimal("0.25"))
    assert planted(quota(share=by_field, group=(CELL_OF.target_id, MemberForm.field))) == ()
    one(planted(quota(share=rate, group=(MemberForm.field,))), "share= reads the member itself")


def test_a_share_may_be_read_from_the_rows_that_say_who_is_limited() -> None:
    """What was decided of a group stands in a row for each in it."""
    rows = Discipline.rows()
    share = rows.any_(Discipline.severe).then(xl.number(Decimal("0.2")), xl.number(Decimal("0.25")))
    assert planted(quota(share=share, where=rows.any_(xl.ALWAYS)), without=("limit", "secretary")) == ()
    for where in (None, MemberForm.secretary, Discipline.rows(ever=True).any_(xl.ALWAYS)):
        one(planted(quota(share=share, where=where), without=("limit", "secretary")), "share= reads the member itself")


def test_a_derived_fact_declares_the_unit_of_its_value() -> None:
    wrong = xl.Derived("d", MEMBER, name="twice", value=MemberForm.score * 2, unit="%", cite=CITE)
    one(planted(wrong), "rule 'd'", "'điểm'", "'%'")


UNDER = xl.Link("under", CELL, CELL, well_founded=True)


def test_a_derived_fact_that_grows_along_a_link_without_end_is_refused() -> None:
    above = UNDER.get(raw("cell", "total"))
    grown = above.is_applicable().then(above + CellForm.meetings, CellForm.meetings)
    total = xl.Derived("d", CELL, name="total", value=grown, cite=CITE)
    one(planted(total, links=(UNDER,)), "rule 'd'", "a number without bounds", "clamp")
    finer = above.is_applicable().then(above * Decimal("0.5"), CellForm.meetings)
    total = xl.Derived("d", CELL, name="total", value=finer, cite=CITE)
    one(planted(total, links=(UNDER,)), "rule 'd'", "its type grows with every step")
    held = xl.greatest(xl.number(0), xl.least(xl.number(100), grown))
    assert planted(xl.Derived("d", CELL, name="total", value=held, cite=CITE), links=(UNDER,)) == ()


def climbing(name: str, end: xl.Expr[Any], test: xl.Expr[bool]) -> xl.Derived:
    """Return a fact of cells that goes up while `test` holds, and is `end` of the cell it stops at."""
    value = test.then(UNDER.get(raw("cell", name)), end)
    return xl.Derived(name, CELL, name=name, value=value, cite=CITE)


def test_a_share_may_be_found_by_the_same_climb_as_the_key_of_its_group() -> None:
    goes_up = UNDER.target_id.is_applicable()
    top = climbing("top", UNIT_OF.target_id, goes_up)

    def faults(share: xl.Derived) -> tuple[xl.Fault, ...]:
        limit = xl.Quota("q", CELL, cite=CITE, group=(top.fact,), base=xl.Base(), share=share.fact)
        return planted(top, share, limit, links=(UNDER,))

    rate = UNIT_OF.get(UnitForm.rate)
    assert faults(climbing("its_rate", rate, goes_up)) == ()
    one(faults(climbing("its_rate", rate, ~goes_up)), "share= reads the member itself")
    own = xl.least(CellForm.meetings.divided_by(xl.number(1000)), xl.number(1))
    one(faults(climbing("its_rate", own, goes_up)), "share= reads the member itself")


# ── cycles (judged in test_strata; here, how they are said) ──────────────────────────────────────────────────────────


def test_a_refused_cycle_is_printed_with_its_rules_and_articles() -> None:
    rates = xl.Gate("few", CELL, xl.NOT_GRADED, cite=LAW.at("Điều 7"), when=CELL_OF.sources.all_(
        MEMBER.grade.below(EXCELLENT), if_empty=True
    ))  # fmt: skip
    fault = one(planted(rates), "rule 'few' (Điều 7 1-HD/BTCTW (02/01/2018))", "whether cell is graded", "→")
    assert "member at least EXCELLENT" in str(fault)
    assert fault.remedy


def test_a_hole_is_closed_only_by_rules_about_each_of_its_kinds() -> None:
    """Else what one kind's rule says would settle another kind's grade."""
    hole = xl.Hole("both", kinds=(CELL, MEMBER), cite=CITE)
    closing = xl.Ceiling("closing", MEMBER, at_most=Grade.GOOD, when=xl.ALWAYS, cite=CITE, closes=("both",))
    found = planted(hole, closing)
    assert [fault.what for fault in found] == ["it closes the hole 'both' but no rule that closes it is about 'cell'."]
