from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xeploai as xl
from xeploai import Fact, Grade, checks, fact, tree
from xeploai.checks.dependencies import Question, edges, questions
from xeploai.checks.strata import Cycle, refused_cycles, strata

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("Điều 1")

CELL = xl.Kind("cell", vi="Chi bộ")
MEMBER = xl.Kind("member", vi="Đảng viên")
CIVIL = xl.Kind("civil", vi="Công chức")


class CellForm(xl.Form, kind=CELL):
    size: Fact[int] = fact(vi="", between=(0, 500))


class MemberForm(xl.Form, kind=MEMBER):
    secretary: Fact[bool] = fact(vi="")
    points: Fact[Decimal] = fact(vi="", between=(0, 100), digits=2)


class CivilForm(xl.Form, kind=CIVIL):
    office: Fact[xl.Code] = fact(vi="")


CELL_OF = xl.Link("cell_of", MEMBER, CELL)
UNDER = xl.Link("under", MEMBER, MEMBER, well_founded=True)
BESIDE = xl.Link("beside", MEMBER, MEMBER)
CIVIL_OF = xl.Link("civil_of", MEMBER, CIVIL)
IN_CELL = xl.Link("in_cell", CIVIL, CELL)


def a_book(*rules: Any, links: tuple[xl.Link, ...] = (CELL_OF, UNDER, BESIDE, CIVIL_OF, IN_CELL)) -> xl.Book:
    held = xl.rule_set(
        "centre", "vn", vi="", forms=(CellForm, MemberForm, CivilForm), links=links, instruments=(LAW,), rules=rules
    )
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def ceiling(id: str, kind: xl.Kind, at_most: Grade, when: Any) -> xl.Ceiling:
    return xl.Ceiling(id, kind, at_most=at_most, when=when, cite=CITE)


def quota(id: str = "q", kind: xl.Kind = MEMBER, **given: Any) -> xl.Quota:
    terms: dict[str, Any] = {"group": (CELL_OF.target_id,), "share": Decimal("0.2"), "base": xl.Base(grade=GOOD)}
    return xl.Quota(id, kind, cite=CITE, **(terms | given))


def derived(name: str, value: Any, kind: xl.Kind = MEMBER) -> xl.Derived:
    return xl.Derived(f"make_{name}", kind, name=name, value=value, cite=CITE)


def read(name: str, kind: xl.Kind = MEMBER) -> Any:
    return xl.Expr[Any](tree.FactRef(form=kind.id, fact=name))


def refused(*rules: Any) -> Cycle:
    """Return the one refused cycle of a book whose other checks find nothing."""
    book = a_book(*rules)
    (fault,) = checks.faults(book)
    assert "a cycle with no one meaning" in fault.what, str(fault)
    (cycle,) = refused_cycles(book)
    assert all(edge.read == then.reader for edge, then in zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    return cycle


def accepted(*rules: Any) -> tuple[tuple[Question, ...], ...]:
    book = a_book(*rules)
    assert checks.faults(book) == ()
    return strata(book)


def before(kind: xl.Kind, grade: Grade) -> Question:
    return Question("before", kind.id, grade.name)


def after(kind: xl.Kind, grade: Grade) -> Question:
    return Question("after", kind.id, grade.name)


def gate(kind: xl.Kind) -> Question:
    return Question("gate", kind.id)


SHARES = ceiling("shares", CELL, GOOD, CELL_OF.sources.share(MEMBER.grade.at_least(GOOD), if_empty=0) < Decimal("0.8"))
SECRETARY = ceiling("secretary", MEMBER, GOOD, MemberForm.secretary & CELL_OF.grade.below(EXCELLENT))


# ── the order ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_most_ordinary_law_has_strata_by_thresholds_though_its_kinds_form_a_cycle_through_a_quota() -> None:
    order = accepted(SHARES, SECRETARY, quota())
    place = {question: at for at, stratum in enumerate(order) for question in stratum}
    chain = [
        before(MEMBER, GOOD), after(MEMBER, GOOD), before(CELL, EXCELLENT), after(CELL, EXCELLENT),
        before(MEMBER, EXCELLENT), Question("quota", "member", "q"), after(MEMBER, EXCELLENT),
    ]  # fmt: skip
    assert [place[question] for question in chain] == sorted({place[question] for question in chain})
    assert all(len(stratum) == 1 for stratum in order)


def test_every_question_is_in_one_stratum_and_reads_only_its_own_and_earlier_ones() -> None:
    book = a_book(SHARES, SECRETARY, quota(), derived("p", MemberForm.points * 2))
    order = strata(book)
    assert sorted(question for stratum in order for question in stratum) == sorted(questions(book))
    place = {question: at for at, stratum in enumerate(order) for question in stratum}
    assert all(place[edge.read] <= place[edge.reader] for edge in edges(book))


def test_a_ceiling_touches_only_the_thresholds_above_it_and_a_reference_reads_only_one() -> None:
    found = {edge.reader: edge.read for edge in edges(a_book(SECRETARY)) if edge.rule == "secretary" if edge.monotone}
    assert found == {before(MEMBER, EXCELLENT): after(CELL, EXCELLENT)}


def test_every_lookup_reads_the_gate_of_what_it_asks() -> None:
    few = xl.Gate("few", CELL, xl.NOT_GRADED, when=CellForm.size < 3, cite=CITE)
    reading = {edge.reader for edge in edges(a_book(SECRETARY, few)) if edge.read == gate(CELL)}
    assert before(MEMBER, EXCELLENT) in reading
    assert before(CELL, COMPLETED) in reading


def test_before_quota_reads_before_and_grade_and_decided_read_after() -> None:
    def reads(handle: Any) -> set[Question]:
        found = edges(a_book(ceiling("c", MEMBER, GOOD, handle.below(GOOD))))
        return {edge.read for edge in found if edge.rule == "c" and edge.read != gate(CELL)}

    assert reads(CELL_OF.grade.before_quota) == {before(CELL, GOOD)}
    assert reads(CELL_OF.grade) == {after(CELL, GOOD)}
    assert reads(CELL_OF.grade.decided) == {after(CELL, GOOD)}


def test_at_least_the_lowest_grade_reads_nothing_but_the_gate() -> None:
    found = edges(a_book(ceiling("c", MEMBER, GOOD, CELL_OF.grade.at_least(NOT_COMPLETED))))
    assert {edge.read for edge in found if edge.rule == "c"} == {gate(CELL)}


def test_a_lift_a_discretion_a_given_grade_and_a_deciding_ceiling_read_too() -> None:
    class More(xl.Form, kind=CELL):
        choice: Fact[Grade] = fact(vi="", choice=True)

    relief = xl.Discretion(
        "relief", CELL, when=CELL_OF.sources.any_(MEMBER.grade.below(COMPLETED)), open=(COMPLETED, GOOD),
        decided_by="x", choice=More.choice, cite=CITE,
    )  # fmt: skip
    points = xl.Ceiling(
        "points", CELL, at_most=COMPLETED, decides="relief", cite=CITE,
        when=CELL_OF.sources.any_(MEMBER.grade.below(GOOD)),
    )  # fmt: skip
    lift = xl.Lift("lift", "shares", when=CELL_OF.sources.any_(MEMBER.grade.at_least(EXCELLENT)), cite=CITE)
    held = xl.rule_set(
        "centre", "vn", vi="", forms=(CellForm, MemberForm, CivilForm, More), links=(CELL_OF,), instruments=(LAW,),
        rules=(relief, points, SHARES, lift),
    )  # fmt: skip
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    assert checks.faults(book) == ()
    found = {(edge.rule, edge.reader, edge.read, edge.monotone) for edge in edges(book) if edge.read != gate(MEMBER)}
    for grade in (GOOD, EXCELLENT):
        assert ("relief", before(CELL, grade), after(MEMBER, COMPLETED), True) in found
        # a deciding ceiling stands for a choice: it may raise what the lowest open grade would leave
        assert ("points", before(CELL, grade), after(MEMBER, GOOD), False) in found
    assert ("lift", before(CELL, EXCELLENT), after(MEMBER, EXCELLENT), True) in found
    assert ("lift", before(CELL, GOOD), after(MEMBER, EXCELLENT), True) not in found


# ── cycles of thresholds ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_monotone_cycle_is_allowed() -> None:
    weak = ceiling(
        "weak", CELL, COMPLETED, CELL_OF.sources.share(MEMBER.grade.below(COMPLETED), if_empty=0) > Decimal("0.2")
    )
    order = accepted(weak, *xl.not_above("head", MEMBER, CELL_OF.grade, only=MemberForm.secretary, cite=CITE))
    assert all(len(stratum) == 1 for stratum in order)  # COMPLETED of a member bears on GOOD of a cell, and so on
    lower = ceiling("lower", CELL, NOT_COMPLETED, CELL_OF.sources.any_(MEMBER.grade.below(COMPLETED)))
    order = accepted(lower, *xl.not_above("head", MEMBER, CELL_OF.grade, cite=CITE))
    cycle = {before(CELL, COMPLETED), after(CELL, COMPLETED), before(MEMBER, COMPLETED), after(MEMBER, COMPLETED)}
    assert cycle in [set(stratum) for stratum in order]


def test_a_monotone_cycle_under_a_negation_or_the_other_side_of_a_comparison_is_still_monotone() -> None:
    share = CELL_OF.sources.share(MEMBER.grade.at_least(GOOD), if_empty=0)
    accepted(
        ceiling("a", MEMBER, COMPLETED, ~CELL_OF.grade.at_least(GOOD)), ceiling("b", CELL, COMPLETED, ~(share >= 1))
    )
    accepted(
        ceiling("a", MEMBER, COMPLETED, CELL_OF.grade.below(GOOD)),
        ceiling("b", CELL, COMPLETED, xl.number(1) - share > Decimal("0.2")),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        CELL_OF.sources.share(MEMBER.grade.at_least(GOOD), if_empty=0) > Decimal("0.8"),
        CELL_OF.sources.any_(MEMBER.grade.at_least(GOOD)),
        ~CELL_OF.sources.all_(MEMBER.grade.below(GOOD), if_empty=True),
        CELL_OF.sources.count(MEMBER.grade.below(GOOD)).is_(3),
        CELL_OF.sources.count(MEMBER.grade.at_least(GOOD)) * -1 < -3,
        CELL_OF.sources.share(MemberForm.secretary, where=MEMBER.grade.at_least(GOOD), if_empty=0) < 1,
        CELL_OF.sources.any_(MEMBER.grade.at_least(GOOD).then(xl.number(1), xl.number(0)) < 1),
    ],
    ids=["above a bound", "any at least", "not all below", "exactly", "sign turned", "in a filter", "in a test"],
)
def test_a_cycle_that_is_not_monotone_is_refused_with_the_rules_on_it(wrong: Any) -> None:
    cycle = refused(
        ceiling("head", MEMBER, COMPLETED, CELL_OF.grade.below(GOOD)), ceiling("wrong", CELL, COMPLETED, wrong)
    )
    assert {edge.rule for edge in cycle} == {"", "head", "wrong"}


def test_a_lift_turns_the_sense_of_a_reference() -> None:
    base = ceiling("base", CELL, COMPLETED, CellForm.size < 3)
    head = ceiling("head", MEMBER, COMPLETED, CELL_OF.grade.below(GOOD))
    good = CELL_OF.sources.any_(MEMBER.grade.at_least(GOOD))
    accepted(base, head, xl.Lift("lift", base, when=good, cite=CITE))
    bad = CELL_OF.sources.any_(MEMBER.grade.below(GOOD))
    assert "lift" in {edge.rule for edge in refused(base, head, xl.Lift("lift", base, when=bad, cite=CITE))}


THRESHOLDS = [COMPLETED, GOOD, EXCELLENT]
a_reference = st.tuples(st.sampled_from(["head", "any", "share", "count", "beside"]), st.sampled_from(THRESHOLDS))


def monotone(id: str, sort: str, reads: Grade, touches: Grade) -> xl.Ceiling:
    members = CELL_OF.sources
    on_member = {"head": CELL_OF.grade.below(reads), "beside": BESIDE.grade.below(reads)}
    on_cell = {
        "any": members.any_(MEMBER.grade.below(reads)),
        "share": members.share(MEMBER.grade.at_least(reads), if_empty=1) < Decimal("0.7"),
        "count": members.count(MEMBER.grade.below(reads)) >= 2,
    }
    kind = MEMBER if sort in on_member else CELL
    return ceiling(id, kind, touches.beneath, (on_member | on_cell)[sort])


@given(st.lists(st.tuples(a_reference, st.sampled_from(THRESHOLDS)), min_size=1, max_size=6))
def test_any_tangle_of_monotone_references_is_accepted_and_ordered(tangle: Any) -> None:
    rules = [monotone(f"r{n}", sort, reads, touches) for n, ((sort, reads), touches) in enumerate(tangle)]
    book = a_book(*rules)
    assert checks.faults(book) == ()
    place = {question: at for at, stratum in enumerate(strata(book)) for question in stratum}
    assert all(place[edge.read] <= place[edge.reader] for edge in edges(book))


# ── gates, numbers and quotas on a cycle ─────────────────────────────────────────────────────────────────────────────


def test_the_condition_of_a_hole_is_on_the_cycles_it_closes() -> None:
    """Whom an unseen rule speaks of may rest on a grade that rests on his."""
    held = ceiling("head", CELL, COMPLETED, CELL_OF.sources.any_(MEMBER.grade.below(GOOD)))
    cycle = refused(held, xl.Hole("h", kinds=(MEMBER,), when=CELL_OF.grade.at_least(GOOD), cite=CITE))
    assert {edge.rule for edge in cycle} >= {"h", "head"}
    apart = xl.Hole("h", kinds=(MEMBER,), may_lower_to=GOOD, when=CELL_OF.grade.at_least(GOOD), cite=CITE)
    assert refused_cycles(a_book(held, apart)) == ()
    monotone = xl.Hole("h", kinds=(MEMBER,), when=CELL_OF.grade.below(GOOD), cite=CITE)
    assert refused_cycles(a_book(held, monotone)) == ()


def test_a_gate_on_a_cycle_is_refused() -> None:
    few = xl.Gate("few", CELL, xl.NOT_GRADED, when=CELL_OF.sources.any_(MEMBER.grade.below(GOOD)), cite=CITE)
    cycle = refused(few, ceiling("head", MEMBER, COMPLETED, CELL_OF.grade.below(GOOD)))
    assert gate(CELL) in {edge.reader for edge in cycle}
    assert {"few", "head"} <= {edge.rule for edge in cycle}


def test_a_number_on_a_cycle_is_refused_and_not_beside_it() -> None:
    rate = derived("rate", CELL_OF.sources.share(MEMBER.grade.at_least(GOOD), if_empty=0), CELL)
    low = ceiling("low", CELL, GOOD, read("rate", CELL) < Decimal("0.8"))
    accepted(rate, low, SECRETARY)
    cycle = refused(rate, low, ceiling("head", MEMBER, COMPLETED, CELL_OF.grade.below(EXCELLENT)))
    assert Question("derived", "cell", "rate") in {edge.reader for edge in cycle}


def test_a_number_that_reads_itself_in_the_same_subject_is_refused() -> None:
    cycle = refused(derived("a", read("b") > 0), derived("b", read("a").then(1, 0)))
    assert {edge.rule for edge in cycle} == {"make_a", "make_b"}


def test_a_quota_on_a_cycle_is_refused() -> None:
    share = CELL_OF.sources.share(MEMBER.grade.at_least(EXCELLENT), if_empty=0)
    cycle = refused(quota(), ceiling("cell", CELL, GOOD, share < Decimal("0.1")), SECRETARY)
    assert Question("quota", "member", "q") in {edge.reader for edge in cycle}
    unlimited = CELL_OF.sources.share(MEMBER.grade.before_quota.at_least(EXCELLENT), if_empty=0)
    accepted(quota(), ceiling("cell", CELL, GOOD, unlimited < Decimal("0.1")), SECRETARY)


def test_the_share_of_the_best_officials_limited_by_that_of_the_best_members_is_found_to_be_circular() -> None:
    rate = derived("rate", CELL_OF.sources.share(MEMBER.grade.at_least(EXCELLENT), if_empty=0), CELL)
    limit = quota("officials", CIVIL, group=(IN_CELL.target_id,), share=IN_CELL.get(read("rate", CELL)))
    member = ceiling("member_not_above_civil", MEMBER, GOOD, CIVIL_OF.grade.below(EXCELLENT))
    cycle = refused(rate, limit, member)
    assert {"officials", "make_rate", "member_not_above_civil"} <= {edge.rule for edge in cycle}
    # read as the rate that the Party's rule sets, and not as its outcome, it is not
    accepted(rate, quota("officials", CIVIL, group=(IN_CELL.target_id,)), member)


# ── down and up a hierarchy ──────────────────────────────────────────────────────────────────────────────────────────


def test_numbers_and_grades_after_quotas_may_be_read_down_a_well_founded_link() -> None:
    led = UNDER.sources.share(MEMBER.grade.at_least(EXCELLENT), if_empty=0)
    rules = (
        derived("led", led),
        derived("sum", UNDER.sources.mean(read("sum"), if_empty=0) * 0 + MemberForm.points),
        ceiling("score", MEMBER, GOOD, read("led") < Decimal("0.5")),
        quota(),
    )
    order = accepted(*rules)
    held = next(stratum for stratum in order if Question("derived", "member", "led") in stratum)
    assert {before(MEMBER, EXCELLENT), Question("quota", "member", "q"), after(MEMBER, EXCELLENT)} <= set(held)


def test_the_same_reading_along_a_link_not_declared_well_founded_is_refused() -> None:
    beside = BESIDE.sources.share(MEMBER.grade.at_least(EXCELLENT), if_empty=0)
    cycle = refused(derived("led", beside), ceiling("score", MEMBER, GOOD, read("led") < Decimal("0.5")))
    assert "jump" in {edge.motion for edge in cycle}


def test_a_reading_down_and_a_number_up_the_same_hierarchy_is_refused() -> None:
    down = derived("down", UNDER.sources.count(MEMBER.grade.at_least(EXCELLENT)))
    score = ceiling("score", MEMBER, GOOD, read("down") < 1)
    accepted(down, score)
    cycle = refused(down, score, ceiling("up", MEMBER, GOOD, UNDER.grade.below(EXCELLENT)))
    assert {"up", "down"} <= {edge.motion for edge in cycle}
    assert {"up", "make_down", "score"} <= {edge.rule for edge in cycle}


def test_monotone_references_may_go_both_up_and_down() -> None:
    accepted(
        ceiling("up", MEMBER, GOOD, UNDER.grade.below(EXCELLENT)),
        ceiling("down", MEMBER, GOOD, UNDER.sources.any_(MEMBER.grade.below(EXCELLENT))),
    )


def test_a_reference_that_is_not_monotone_is_allowed_along_a_well_founded_link() -> None:
    accepted(ceiling("odd", MEMBER, GOOD, UNDER.grade.at_least(EXCELLENT)))
    cycle = refused(ceiling("odd", MEMBER, GOOD, BESIDE.grade.at_least(EXCELLENT)))
    assert [edge.rule for edge in cycle if edge.rule] == ["odd"]


def test_two_well_founded_links_may_lead_round_together() -> None:
    works_in = xl.Link("works_in", MEMBER, CELL, well_founded=True)
    led_by = xl.Link("led_by", CELL, MEMBER, well_founded=True)
    rules = (
        ceiling("person", MEMBER, GOOD, works_in.grade.at_least(EXCELLENT)),
        ceiling("cell", CELL, GOOD, led_by.grade.at_least(EXCELLENT)),
    )
    (fault,) = checks.faults(a_book(*rules, links=(works_in, led_by)))
    assert "led_by, works_in may lead round together" in fault.remedy


def test_siblings_are_not_down_the_hierarchy() -> None:
    siblings = UNDER.get(UNDER.sources.count(MEMBER.grade.at_least(EXCELLENT)))
    cycle = refused(ceiling("siblings", MEMBER, GOOD, siblings > 1))
    assert {edge.rule for edge in cycle} == {"", "siblings"}


def test_a_quota_over_the_whole_kind_may_not_rest_on_grades_down_a_link() -> None:
    led = ceiling("led", MEMBER, GOOD, UNDER.sources.any_(MEMBER.grade.at_least(EXCELLENT)))
    accepted(led, quota())
    cycle = refused(led, quota(group=()))
    assert Question("quota", "member", "q") in {edge.reader for edge in cycle}
    (fault,) = checks.faults(a_book(led, quota(group=())))
    assert "Group the quota" in fault.remedy


def test_the_same_subject_at_an_earlier_step_is_read_freely() -> None:
    review = xl.Kind("cell@review", vi="Chi bộ, bước kiểm điểm")
    earlier = xl.earlier(review, CELL)

    class ReviewForm(xl.Form, kind=review):
        done: Fact[bool] = fact(vi="")

    held = xl.rule_set(
        "centre", "vn", vi="", forms=(CellForm, MemberForm, CivilForm, ReviewForm), links=(CELL_OF, earlier),
        instruments=(LAW,),
        rules=(
            ceiling("review", CELL, GOOD, earlier.grade.at_least(EXCELLENT)),
            ceiling("head", MEMBER, GOOD, CELL_OF.get(earlier.grade.below(EXCELLENT))),
            SHARES,
        ),
    )  # fmt: skip
    period = xl.Period.parse("2018")
    assert checks.faults(xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))) == ()
