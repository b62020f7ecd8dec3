"""The oracle's own evaluation, on small dossiers whose outcome anybody can work out by hand."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import xeploai as xl
from xeploai import APPLIES, Base, Complete, Fact, Grade, LinkRow, RecordRow, Subject, fact
from xeploai.errors import LanguageError
from xeploai.rules import AnyRule
from xeploai.testing import IncompleteError, outcomes, world_of
from xeploai.testing.naive import Outcome, places

LAW = xl.Instrument(id="law", number="1", vi="x", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("1")
CELL = xl.Kind("cell", vi="Chi bộ", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
CELL_OF = xl.Link("cell_of", MEMBER, CELL)


class CellForm(xl.Form, kind=CELL):
    weak: Fact[bool] = fact(vi="yếu")


class MemberForm(xl.Form, kind=MEMBER):
    head: Fact[bool] = fact(vi="người đứng đầu")
    retired: Fact[bool] = fact(vi="nghỉ hưu")
    rank: Fact[int] = fact(
        vi="bậc", between=(0, 9), applies=~xl.Expr[bool](xl.tree.FactRef(form="member", fact="retired"))
    )
    points: Fact[int] = fact(vi="điểm", between=(0, 100))
    chosen: Fact[bool] = fact(vi="được chọn", choice=True)
    picked: Fact[Grade] = fact(vi="mức được chọn", choice=True)


class Sanction(xl.Record, id="sanction", of=MEMBER):
    heavy: Fact[bool] = fact(vi="nặng")
    remedied: Fact[bool] = fact(vi="đã khắc phục")
    size: Fact[int] = fact(vi="mức", between=(0, 9))


def cap(id: str, when: Any, *, at_most: Grade = Grade.GOOD, kind: xl.Kind = MEMBER, rows: Any = ()) -> xl.Ceiling:
    return xl.Ceiling(id, kind, at_most=at_most, when=when, cite=CITE, rows=rows)


def member(id: str, **facts: Any) -> Subject:
    return Subject(kind="member", id=id, facts=facts)


def cell(id: str, **facts: Any) -> Subject:
    return Subject(kind="cell", id=id, facts=facts)


def ruled(rules: tuple[AnyRule, ...], *subjects: Subject, **rest: Any) -> dict[str, Outcome]:
    forms = (CellForm, MemberForm, Sanction)
    held = xl.rule_set("core", "vn", vi="x", forms=forms, links=(CELL_OF,), instruments=(LAW,), rules=rules)
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    return outcomes(world_of(book, xl.Dossier(subjects=subjects, **rest)))


def grades(found: dict[str, Outcome]) -> dict[str, str]:
    return {key.split(":", 1)[1]: str(one.grade.name) for key, one in found.items()}


def test_the_lowest_ceiling_in_force_is_the_grade() -> None:
    rules = (
        cap("a", MemberForm.points < 50),
        cap("b", MemberForm.points < 30, at_most=Grade.COMPLETED),
        cap("c", MemberForm.points < 10, at_most=Grade.NOT_COMPLETED),
    )
    found = ruled(rules, member("x", points=50), member("y", points=49), member("z", points=29))
    assert grades(found) == {"x": "EXCELLENT", "y": "GOOD", "z": "COMPLETED"}


def test_what_does_not_apply_triggers_nothing_also_under_a_negation() -> None:
    rules = (cap("low", MemberForm.rank < 3), cap("not high", ~(MemberForm.rank >= 3), at_most=Grade.COMPLETED))
    found = ruled(rules, member("retired", retired=True), member("active", retired=False, rank=2))
    assert grades(found) == {"retired": "EXCELLENT", "active": "COMPLETED"}


def test_a_dossier_of_tables_is_read_and_one_of_nobody_refused() -> None:
    held = xl.rule_set(
        "core", "vn", vi="x", forms=(MemberForm,), instruments=(LAW,), rules=(cap("a", MemberForm.points < 50),)
    )
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    found = outcomes(world_of(book, xl.Dossier.from_tables({"member": [{"id": "x", "điểm": "49"}]})))
    assert grades(found) == {"x": "GOOD"}
    with pytest.raises(LanguageError, match="no subjects"):
        world_of(book, xl.Dossier())


def test_a_fact_that_is_missing_is_refused() -> None:
    with pytest.raises(IncompleteError, match=r"member\.points.*member:x"):
        ruled((cap("a", MemberForm.points < 50),), member("x"))


@pytest.mark.parametrize("condition", [
    CELL_OF.grade.below(Grade.EXCELLENT, otherwise=APPLIES),
    ~CELL_OF.grade.at_least(Grade.EXCELLENT, otherwise=APPLIES),
    ~~CELL_OF.grade.below(Grade.EXCELLENT, otherwise=APPLIES),
])  # fmt: skip
def test_otherwise_speaks_of_the_rule_however_often_it_is_negated(condition: xl.Expr[bool]) -> None:
    found = ruled(
        (cap("head", condition),), cell("c"), member("in"), member("out"), links=(LinkRow(CELL_OF, "in", "c"),)
    )
    assert grades(found) == {"c": "EXCELLENT", "in": "EXCELLENT", "out": "GOOD"}


def test_a_subject_that_is_not_graded_is_no_reason_unless_the_rule_says_so() -> None:
    gate = xl.Gate("new", CELL, xl.NOT_GRADED, when=CellForm.weak, cite=CITE)
    silent = cap("silent", CELL_OF.grade.below(Grade.EXCELLENT))
    says = cap("says", CELL_OF.grade.below(Grade.EXCELLENT, otherwise=APPLIES), at_most=Grade.COMPLETED)
    row = LinkRow(CELL_OF, "x", "c")
    assert grades(ruled((gate, silent), cell("c", weak=True), member("x"), links=(row,)))["x"] == "EXCELLENT"
    assert grades(ruled((gate, says), cell("c", weak=True), member("x"), links=(row,)))["x"] == "COMPLETED"


def test_a_lift_lifts_the_row_it_speaks_of_and_no_other() -> None:
    heavy = cap("heavy", Sanction.heavy, rows=(Sanction.rows(),))
    lift = xl.Lift("remedied", heavy, when=Sanction.remedied, cite=CITE)

    def row(owner: str, number: int, *, remedied: bool) -> RecordRow:
        facts = {"heavy": True, "remedied": remedied, "size": 1}
        return RecordRow(record="sanction", id=f"{owner}-{number}", subject=owner, facts=dict(facts))

    rows = (row("one", 1, remedied=True), row("two", 1, remedied=True), row("two", 2, remedied=False))
    found = ruled((heavy, lift), member("one"), member("two"), member("none"), records=rows)
    assert grades(found) == {"one": "EXCELLENT", "two": "GOOD", "none": "EXCELLENT"}


def test_the_first_status_of_the_law_counts() -> None:
    rules = (
        xl.Gate("late", MEMBER, xl.DEFERRED, when=MemberForm.head, cite=CITE),
        xl.Gate("away", MEMBER, xl.OUT_OF_SCOPE, when=MemberForm.head, cite=CITE),
    )
    found = ruled(rules, member("x", head=True), member("y", head=False))
    assert found["member:x"].statuses == ("out_of_scope", "deferred")
    assert found["member:y"].status == "graded"


def test_a_row_of_a_link_holds_on_its_days_only() -> None:
    rules: tuple[AnyRule, ...] = (
        cap("weak", CellForm.weak, kind=CELL, at_most=Grade.COMPLETED),
        cap("then", CELL_OF.at(xl.PERIOD_START).grade.below(Grade.GOOD)),
        cap("now", CELL_OF.grade.below(Grade.GOOD), at_most=Grade.COMPLETED),
    )
    moved = (
        LinkRow(CELL_OF, "x", "bad", end=xl.Period.parse("2018-06").end),
        LinkRow(CELL_OF, "x", "good", start=xl.Period.parse("2018-07").start),
    )
    found = ruled(rules, cell("bad", weak=True), cell("good", weak=False), member("x"), links=moved)
    assert grades(found)["x"] == "GOOD"


def test_aggregates_are_exact_and_rounded_as_declared() -> None:
    rows = Sanction.rows()
    rules = (
        cap("share", rows.share(Sanction.heavy, if_empty=1) < Decimal("0.3333")),
        cap("sum", rows.sum_(Sanction.size).is_(Decimal(7)), at_most=Grade.COMPLETED),
        cap("mean", rows.mean(Sanction.size, if_empty=0, digits=1) > Decimal("2.3"), at_most=Grade.NOT_COMPLETED),
    )
    records = tuple(
        RecordRow(record="sanction", id=f"r{n}", subject="x", facts={"heavy": n == 0, "size": size})
        for n, size in enumerate((1, 2, 4))
    )
    # A third is 0.3333 and not below it; the sum is 7; the mean 2.33… is 2.3 and not above it.
    found = ruled(rules, member("x"), member("none"), records=records)
    assert grades(found) == {"x": "COMPLETED", "none": "EXCELLENT"}


def quota(**more: Any) -> xl.Quota:
    terms: dict[str, Any] = {"group": (), "base": Base(grade=Grade.GOOD), "share": Decimal("0.4"), "cite": CITE}
    return xl.Quota("quota", MEMBER, **{**terms, **more})


def test_the_best_ranked_stay_within_a_quota_and_row_order_does_not_matter() -> None:
    members = [member(id, points=points) for id, points in zip("abcde", (50, 90, 70, 60, 80), strict=True)]
    for order in (members, members[::-1]):
        found = grades(ruled((quota(key=MemberForm.points),), *order))
        assert {id for id, grade in found.items() if grade == "EXCELLENT"} == {"b", "e"}


def test_those_tied_across_the_edge_are_chosen_among_or_none_passes() -> None:
    members = [
        member(id, points=points, chosen=id == "c") for id, points in zip("abcde", (90, 70, 70, 1, 1), strict=True)
    ]
    asked = quota(key=MemberForm.points, choice=MemberForm.chosen)
    nobody = quota(key=MemberForm.points, ties="none_pass")
    for rule, staying in ((asked, {"a", "c"}), (nobody, {"a"})):
        found = grades(ruled((rule,), *members))
        assert {id for id, grade in found.items() if grade == "EXCELLENT"} == staying


def test_whoever_has_no_group_is_not_limited_by_its_quota() -> None:
    by_cell = quota(group=(CELL_OF.target_id,), key=MemberForm.points, share=Decimal("0.1"))
    found = ruled(
        (by_cell,), cell("c"), member("in", points=1), member("out", points=1), links=(LinkRow(CELL_OF, "in", "c"),)
    )
    assert grades(found) == {"c": "EXCELLENT", "in": "GOOD", "out": "EXCELLENT"}


@pytest.mark.parametrize(("base", "least"), [(4, 0), (5, 0), (6, 1), (11, 1), (12, 2)])
def test_a_base_without_those_who_rise_above_it_is_found_by_trying_every_size(base: int, least: int) -> None:
    rule = quota(base=Base(grade=Grade.GOOD, exactly=True), share=Decimal("0.2"))
    assert places(rule, Fraction(1, 5), members=base, base=base, candidates=base) == least


def test_a_small_group_has_at_least_the_places_the_law_gives_it() -> None:
    rule = quota(small=xl.SmallGroup(measure="members", below=5, places=1))
    assert places(rule, Fraction(1, 5), members=4, base=3, candidates=3) == 1
    assert places(rule, Fraction(1, 5), members=5, base=3, candidates=3) == 0


def test_a_small_base_is_measured_before_those_who_rise_above_it_leave_it() -> None:
    small = xl.SmallGroup(measure="base", below=3, places=2)
    rule = quota(base=Base(grade=Grade.GOOD, exactly=True), small=small)
    assert places(rule, Fraction(1, 2), members=9, base=3, candidates=3) == 1
    assert places(rule, Fraction(1, 2), members=9, base=2, candidates=3) == 2


def test_a_choice_within_a_discretion_counts_and_one_outside_it_does_not() -> None:
    free = xl.Discretion(
        "free", MEMBER, when=MemberForm.head, open=(Grade.COMPLETED, Grade.GOOD), decided_by="x",
        choice=MemberForm.picked, cite=CITE,
    )  # fmt: skip
    assert grades(ruled((free,), member("x", head=True, picked="GOOD")))["x"] == "GOOD"
    assert grades(ruled((free,), member("x", head=False, picked="GOOD")))["x"] == "EXCELLENT"
    with pytest.raises(IncompleteError, match="choice 'free'"):
        ruled((free,), member("x", head=True, picked="EXCELLENT"))


def circle() -> tuple[AnyRule, ...]:
    """Return a cell capped by the share of its members NOT_COMPLETED, and a head never above the cell."""
    low = MEMBER.grade.below(Grade.COMPLETED)
    many = CELL_OF.sources.share(low, if_empty=0) > Decimal("0.2")
    return (
        cap("many", many, kind=CELL, at_most=Grade.NOT_COMPLETED),
        cap("poor", MemberForm.points < 10, at_most=Grade.NOT_COMPLETED),
        *xl.not_above("head", MEMBER, CELL_OF.grade, only=MemberForm.head, cite=CITE),
    )


def test_a_circle_of_ceilings_takes_the_highest_grades_that_hold_together() -> None:
    members = [member(f"m{n}", head=n == 0, points=50) for n in range(5)]
    links = tuple(LinkRow(CELL_OF, one.id, "c") for one in members)
    found = ruled(circle(), cell("c"), *members, links=links)
    assert set(grades(found).values()) == {"EXCELLENT"}


def test_a_circle_of_ceilings_falls_as_far_as_one_reason_drives_it() -> None:
    members = [member(f"m{n}", head=n in (0, 1), points=5 if n == 2 else 50) for n in range(4)]
    links = tuple(LinkRow(CELL_OF, one.id, "c") for one in members)
    found = grades(ruled(circle(), cell("c"), *members, links=links))
    assert found == {
        "c": "NOT_COMPLETED",
        "m0": "NOT_COMPLETED",
        "m1": "NOT_COMPLETED",
        "m2": "NOT_COMPLETED",
        "m3": "EXCELLENT",
    }


def test_what_a_complete_dossier_declares_does_not_matter_to_it() -> None:
    plain = ruled((cap("a", MemberForm.points < 50),), member("x", points=1))
    assert plain == ruled((cap("a", MemberForm.points < 50),), member("x", points=1), complete=(Complete(MEMBER),))
