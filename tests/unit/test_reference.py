"""The definition at points where a plainer one gave a wrong grade; each was found by an attack or the enumeration."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import ALWAYS, Expr, Fact, Grade, Truth, ask, fact
from xeploai.reference import Reference

COMPLETED, GOOD, EXCELLENT = list(Grade)[1:]
LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")
UNIT = xl.Kind("unit", vi="Đơn vị", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
OF = xl.Link("of", MEMBER, UNIT)
ABOVE = xl.Link("above", UNIT, UNIT, well_founded=True)


class UnitForm(xl.Form, kind=UNIT):
    answer: Fact[bool] = fact(vi="")
    graded: Fact[bool] = fact(vi="")
    top: Fact[int] = fact(vi="", between=(0, 9))
    bottom: Fact[int] = fact(vi="", between=(0, 9))


class MemberForm(xl.Form, kind=MEMBER):
    works: Fact[bool] = fact(vi="")
    field: Fact[xl.Code] = fact(vi="", options=("p", "q"), applies=works)
    points: Fact[int] = fact(vi="", between=(0, 9))
    chosen: Fact[bool] = fact(vi="", choice=True)
    side: Fact[bool] = fact(vi="")


class Row(xl.Record, id="row", of=UNIT):
    key: Fact[xl.Code] = fact(vi="", options=("p", "q"))
    other: Fact[bool] = fact(vi="")


WHOLE = tuple(xl.Complete(what) for what in (UNIT, MEMBER, OF, ABOVE, "row"))


def rulings(
    rules: tuple[xl.rules.AnyRule, ...],
    subjects: tuple[xl.Subject, ...],
    links: tuple[xl.LinkRow, ...] = (),
    complete: tuple[xl.Complete, ...] = WHOLE,
    records: tuple[xl.RecordRow, ...] = (),
    invalid: tuple[str, ...] = (),
) -> dict[str, xl.Ruling]:
    held = xl.rule_set(
        "set", "vn", vi="", forms=(UnitForm, MemberForm, Row), links=(OF, ABOVE), instruments=(LAW,), rules=rules
    )
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    made = xl.Dossier(subjects=subjects, links=links, records=records, complete=complete, invalid=invalid)
    return Reference(book, made).rulings()


def unit(id: str = "u", **facts: Any) -> xl.Subject:
    return xl.Subject(kind="unit", id=id, facts=facts)


def member(id: str = "m", **facts: Any) -> xl.Subject:
    return xl.Subject(kind="member", id=id, facts=facts)


def cap(kind: xl.Kind, when: Expr[bool], at_most: Grade = COMPLETED) -> tuple[xl.Ceiling]:
    return (xl.Ceiling("cap", kind, at_most=at_most, when=when, cite=CITE),)


def test_a_row_whose_key_is_missing_may_be_of_a_key_already_counted() -> None:
    rows = tuple(
        xl.RecordRow(record="row", id=str(place), subject="u", facts={"key": key} if key else {})
        for place, key in enumerate(("p", None))
    )
    found = rulings(cap(UNIT, Row.rows(ever=True).count(by=Row.key) < 2), (unit(),), records=rows)["unit:u"]
    assert (found.low, found.high) == (COMPLETED, EXCELLENT)


def test_a_key_that_is_one_of_two_is_counted_as_neither() -> None:
    either = Row.other.then(xl.Code("p"), xl.Code("q"))
    rows = (
        xl.RecordRow(record="row", id="1", subject="u", facts={"other": True}),
        xl.RecordRow(record="row", id="2", subject="u"),
    )
    found = rulings(cap(UNIT, Row.rows(ever=True).count(by=either) < 2), (unit(),), records=rows)["unit:u"]
    assert (found.low, found.high) == (COMPLETED, EXCELLENT)


def test_what_the_authority_answered_is_read_of_the_rules_own_subject() -> None:
    """The superior unit has an answer of its own, which is not this one's."""
    gate = xl.Gate("gate", MEMBER, xl.NOT_GRADED, when=ALWAYS, cite=CITE)
    lead = xl.Link("lead", UNIT, MEMBER)
    when = ABOVE.get(lead.grade.below(GOOD, otherwise=ask(UnitForm.answer)))
    held = xl.rule_set(
        "set", "vn", vi="", forms=(UnitForm, MemberForm), links=(OF, ABOVE, lead), instruments=(LAW,),
        rules=(gate, *cap(UNIT, when)),
    )  # fmt: skip
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    made = xl.Dossier(
        subjects=(unit("low", answer=True), unit("high", answer=False), member()),
        links=(xl.LinkRow(ABOVE, "low", "high"), xl.LinkRow(lead, "high", "m")),
        complete=tuple(xl.Complete(what) for what in (UNIT, MEMBER, OF, ABOVE, lead)),
    )
    assert Reference(book, made).ruling("unit:low").grade is COMPLETED


def test_a_division_by_what_is_missing_may_not_apply() -> None:
    """Its divisor may be nought: the only row may be left out, and the share may be of nothing."""
    ratio = UnitForm.top.divided_by(UnitForm.bottom)
    share = ABOVE.sources.share(ratio >= 0, if_empty=Truth.NOT_APPLICABLE)
    links = (xl.LinkRow(ABOVE, "low", "u"),)
    found = rulings(cap(UNIT, share >= 0), (unit(), unit("low", top=1)), links)["unit:u"]
    assert (found.low, found.high) == (COMPLETED, EXCELLENT)


def test_a_group_that_is_one_of_two_is_not_settled_by_completing_one_of_them() -> None:
    group = MemberForm.side.then(xl.Code("a"), xl.Code("b"))
    quota = xl.Quota(
        "quota", MEMBER, group=(group,), base=xl.Base(), share=Decimal("0.5"), cite=CITE, key=MemberForm.points
    )
    complete = (xl.Complete(MEMBER, "a"), xl.Complete(OF), xl.Complete(ABOVE))
    found = rulings((quota,), (member(points=3),), complete=complete)["member:m"]
    assert (found.status, found.low, found.high) == ("pending", GOOD, EXCELLENT)


def test_who_has_no_rank_stands_beneath_all_who_have_one() -> None:
    """The one place goes to the ranked; that the other has no rank keeps nobody waiting."""
    ranked = MemberForm.works.then(MemberForm.points * 1, xl.number(1).divided_by(0))
    quota = xl.Quota("quota", MEMBER, group=(), base=xl.Base(), share=Decimal("0.5"), cite=CITE, key=ranked)
    found = rulings((quota,), (member("m", works=True, points=1), member("n", works=False)))
    assert {key: one.grade for key, one in found.items()} == {"member:m": EXCELLENT, "member:n": GOOD}


def test_of_a_faulty_row_nothing_is_known() -> None:
    """Which column is at fault is not known, so what stands in the others settles nobody else's grade."""
    when = ~OF.sources.all_(MemberForm.side, if_empty=True)
    subjects, links = (unit(), member(side=True)), (xl.LinkRow(OF, "m", "u"),)
    assert rulings(cap(UNIT, when), subjects, links)["unit:u"].grade is EXCELLENT
    found = rulings(cap(UNIT, when), subjects, links, invalid=("member:m",))
    assert (found["unit:u"].status, found["member:m"].status) == ("pending", "invalid")


def test_a_choice_for_one_who_does_not_qualify_is_a_finding_and_changes_nothing() -> None:
    quota = xl.Quota(
        "quota", MEMBER, group=(), base=xl.Base(), share=Decimal("0.5"), cite=CITE, choice=MemberForm.chosen
    )
    rules = (quota, *cap(MEMBER, MemberForm.side, GOOD))
    found = rulings(rules, (member("m", side=False, chosen=True), member("n", side=True, chosen=True)))
    assert found["member:m"].grade is EXCELLENT
    assert [finding.id for finding in found["member:n"].findings] == ["choice.quota"]


@pytest.mark.parametrize(("works", "found"), [(True, ["choice.quota"]), (False, [])])
def test_a_choice_is_void_only_in_the_eyes_of_a_quota_that_limits_the_subject(works: bool, found: list[str]) -> None:
    """Of two limits, each for its own groups, the other group's says nothing of who was chosen."""
    quota = xl.Quota(
        "quota", MEMBER, group=(), base=xl.Base(), share=Decimal(0), cite=CITE, choice=MemberForm.chosen,
        where=MemberForm.works,
    )  # fmt: skip
    one = member("m", works=works, chosen=True)
    assert [finding.id for finding in rulings((quota,), (one,))["member:m"].findings] == found


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rules_shows_nowhere_in_a_ruling(order: int) -> None:
    gates = [xl.Gate(f"gate{place}", MEMBER, xl.NOT_GRADED, when=ALWAYS, cite=CITE) for place in (1, 2)]
    assert rulings(tuple(gates[::order]), (member(),))["member:m"].gates == ("gate1", "gate2")


def test_a_deferral_says_on_what_it_waits() -> None:
    gate = xl.Gate(
        "gate", MEMBER, xl.DEFERRED, when=ALWAYS, cite=CITE, vi="Chưa xếp loại", waits_for="kết luận kiểm tra"
    )
    held = xl.rule_set("set", "vn", vi="", kinds=(MEMBER,), instruments=(LAW,), rules=(gate,))
    book = xl.Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    told = xl.classify(xl.Dossier(subjects=(member(),)), book).explain("member:m")
    assert "chờ: kết luận kiểm tra" in told


def test_all_who_are_in_a_unit_is_not_all_who_ever_were() -> None:
    """A list complete by one link says nothing of another link to the same unit."""
    was_in = xl.Link("was_in", MEMBER, UNIT)
    held = xl.rule_set(
        "set", "vn", vi="", forms=(UnitForm, MemberForm), links=(OF, was_in), instruments=(LAW,),
        rules=cap(UNIT, was_in.sources.any_(MemberForm.side)),
    )  # fmt: skip
    book = xl.Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    for by, status in ((OF, "pending"), (was_in, "graded")):
        made = xl.Dossier(subjects=(unit(),), complete=(xl.Complete(MEMBER, "unit:u", by=by),))
        assert Reference(book, made).ruling("unit:u").status == status


def test_posts_held_together_in_a_long_chain_are_answered_in_moderate_time() -> None:
    """Head not above each organisation, organisation not above its heads: twelve rounds, and not two to the twelfth."""
    heads = xl.Link("heads", MEMBER, UNIT, many=True)
    rules = list[xl.Ceiling]()
    for grade in list(Grade)[1:]:
        above, under = heads.targets.any_(UNIT.grade.below(grade)), heads.sources.any_(MEMBER.grade.below(grade))
        rules.append(xl.Ceiling(f"head.{grade.name}", MEMBER, at_most=grade.beneath, when=above, cite=CITE))
        rules.append(xl.Ceiling(f"unit.{grade.name}", UNIT, at_most=grade.beneath, when=under, cite=CITE))
    held = xl.rule_set(
        "set", "vn", vi="", forms=(UnitForm, MemberForm), links=(heads,), instruments=(LAW,),
        rules=(*rules, *cap(MEMBER, MemberForm.side)),
    )  # fmt: skip
    book = xl.Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    long = 12
    members = [
        member(str(place), side=True) if place == long - 1 else member(str(place), side=False) for place in range(long)
    ]
    links = tuple(xl.LinkRow(heads, str(place), str(place + step)) for place in range(long) for step in (0, 1))
    complete = tuple(xl.Complete(what) for what in (UNIT, MEMBER, heads))
    made = xl.Dossier(
        subjects=(*members, *(unit(str(place)) for place in range(long + 1))), links=links, complete=complete
    )
    assert {one.grade for one in Reference(book, made).rulings().values()} == {COMPLETED}


def test_what_blocks_a_grade_is_told_for_the_grade_or_its_name() -> None:
    held = xl.rule_set("set", "vn", vi="", forms=(MemberForm,), instruments=(LAW,), rules=cap(MEMBER, ALWAYS, GOOD))
    book = xl.Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    told = xl.classify(xl.Dossier(subjects=(member(),)), book)
    assert told.why_not("member:m", "EXCELLENT") == told.why_not("member:m", EXCELLENT) != ""
    with pytest.raises(xl.LanguageError, match="'EXCELENT'"):
        told.why_not("member:m", "EXCELENT")


def test_a_group_read_on_each_subjects_own_day_stays_open() -> None:
    """No statement about one day says that everybody is here, and none is made up."""
    dated = xl.Kind("dated", vi="", complete=True)

    class DatedForm(xl.Form, kind=dated):
        day: Fact[date] = fact(vi="")

    way = xl.Link("way", dated, UNIT)
    group = (way.at(DatedForm.day).target_id,)
    quota = xl.Quota("quota", dated, group=group, base=xl.Base(), share=Decimal("0.5"), cite=CITE, key=DatedForm.day)
    held = xl.rule_set(
        "set", "vn", vi="", forms=(UnitForm, DatedForm), links=(way,), instruments=(LAW,), rules=(quota,)
    )
    book = xl.Book(jurisdiction="vn", period=xl.Period.parse("2018"), decided_on=date(2018, 12, 31), sets=(held,))
    made = xl.Dossier(
        subjects=(unit(), xl.Subject(kind="dated", id="d", facts={"day": date(2018, 5, 1)})),
        links=(xl.LinkRow(way, "d", "u"),),
        complete=(xl.Complete(dated), xl.Complete(way)),
    )
    assert Reference(book, made).ruling("dated:d").status == "pending"
