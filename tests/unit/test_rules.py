"""Rules are frozen data, made from typed handles and read back from JSON as they were."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from xeploai import (
    ALWAYS,
    APPLIES,
    DEFERRED,
    Base,
    Ceiling,
    Check,
    Competence,
    Derived,
    Discretion,
    Established,
    Fact,
    Form,
    Gate,
    Given,
    Grade,
    Hole,
    Instrument,
    Kind,
    Lift,
    Link,
    Precedence,
    Quota,
    ReadingOption,
    Record,
    Requirement,
    Rounding,
    SmallGroup,
    Standard,
    fact,
    not_above,
    total,
    tree,
)
from xeploai.rules import AnyRule, Rule

ADAPTER: TypeAdapter[AnyRule] = TypeAdapter(Rule)
LAW = Instrument(id="hd0", number="0-HD/X", vi="mẫu", jurisdiction="vn", established=Established.MEMORY)
MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ")
CELL_OF = Link("cell_of", MEMBER, CELL)


class MemberForm(Form, kind=MEMBER):
    """Facts for the examples."""

    head: Fact[bool] = fact(vi="là người đứng đầu")
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    chosen: Fact[Grade] = fact(vi="mức được chọn", choice=True)
    picked: Fact[bool] = fact(vi="được chọn", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on"):
    """A register."""

    on: Fact[date] = fact(vi="ngày")
    remedied: Fact[bool] = fact(vi="đã khắc phục")


CEILING = Ceiling(
    "disciplined", MEMBER, at_most=Grade.NOT_COMPLETED, when=ALWAYS, rows=(Discipline.rows(),), cite=LAW.at("Điều 1"),
    vi="bị kỷ luật trong năm", reading=ReadingOption(reading="r", option="o"), closes=("gap",),
)  # fmt: skip
OPEN = Discretion(
    "gap", MEMBER, when=MemberForm.head, open=(Grade.COMPLETED, Grade.NOT_COMPLETED), decided_by="cấp có thẩm quyền",
    choice=MemberForm.chosen, cite=LAW.at(), delegated_to=("tinh",),
)  # fmt: skip
ONE_OF_EACH: tuple[AnyRule, ...] = (
    CEILING,
    OPEN,
    Standard("good", MEMBER, grade=Grade.GOOD, requires={"score": MemberForm.score >= 70}, cite=LAW.at()),
    Lift("remedied", CEILING, when=Discipline.remedied, cite=LAW.at()),
    Hole("unread", cite=LAW.at(), kinds=(MEMBER,), when=MemberForm.head, may_lower_to=Grade.COMPLETED),
    Given("by_state", MEMBER, fact=MemberForm.chosen, by="cơ quan nhà nước", cite=LAW.at()),
    Gate("new", MEMBER, DEFERRED, when=MemberForm.head, cite=LAW.at(), waits_for="đủ thời gian"),
    Quota(
        "fifth", MEMBER, group=(CELL_OF.target_id,), base=Base(grade=Grade.GOOD, exactly=True), share=Decimal("0.2"),
        cite=LAW.at(), rounding=Rounding.HALF_UP, small=SmallGroup(measure="base", below=5, places=1),
        where=MemberForm.head, key=MemberForm.score, ties="none_pass", choice=MemberForm.picked,
    ),
    Derived("sum", MEMBER, name="sum", value=total(MemberForm.score, MemberForm.score), cite=LAW.at(), unit="điểm"),
    Precedence("first", before=(CELL, "review"), after=(MEMBER, "decision"), cite=LAW.at(), scope="same_unit"),
    Competence("decides", CELL, "decision", levels=("grassroots",), by="đảng ủy cơ sở", cite=LAW.at()),
    Check("unlikely", MEMBER, when=MemberForm.score.is_missing(), cite=LAW.at()),
)  # fmt: skip


def test_the_examples_hold_one_of_each_rule() -> None:
    """So that a rule added to the language cannot escape the tests below."""
    assert {type(rule) for rule in ONE_OF_EACH} == set(get_args(AnyRule))


@pytest.mark.parametrize("rule", ONE_OF_EACH, ids=lambda rule: rule.rule)
def test_every_rule_goes_through_json_unchanged(rule: AnyRule) -> None:
    assert ADAPTER.validate_json(ADAPTER.dump_json(rule)) == rule


def test_a_hole_speaks_of_every_subject_of_its_kinds_unless_it_says_of_whom() -> None:
    of_all, of_some = Hole("a", cite=LAW.at(), kinds=(MEMBER, CELL)), Hole("b", cite=LAW.at(), when=MemberForm.head)
    assert (of_all.is_of_all, of_some.is_of_all) == (True, False)
    assert ADAPTER.validate_python(of_all.model_dump(exclude={"when"})) == of_all


@pytest.mark.parametrize("rule", ONE_OF_EACH, ids=lambda rule: rule.rule)
def test_no_rule_stands_without_a_citation(rule: AnyRule) -> None:
    bare = rule.model_dump()
    del bare["cite"]
    with pytest.raises((ValidationError, TypeError), match="cite"):
        ADAPTER.validate_python(bare)


@pytest.mark.parametrize("rule", ONE_OF_EACH, ids=lambda rule: rule.rule)
def test_every_rule_is_immutable(rule: AnyRule) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        rule.id = "other"  # type: ignore[misc]


def test_a_kind_and_its_id_make_the_same_rule() -> None:
    for kind in (MEMBER, "member"):
        made = Ceiling("c", kind, at_most=Grade.GOOD, when=MemberForm.head, cite=LAW.at())
        assert made.kind == "member"


def test_a_standard_lands_on_the_grade_beneath_unless_it_says_where() -> None:
    standard = Standard("good", MEMBER, grade=Grade.GOOD, requires={"head": MemberForm.head}, cite=LAW.at())
    assert standard.landing is Grade.COMPLETED
    lower = Standard(
        "low", MEMBER, grade=Grade.GOOD, requires={"head": MemberForm.head}, cite=LAW.at(), below=Grade.NOT_COMPLETED
    )
    assert lower.landing is Grade.NOT_COMPLETED
    left = Standard("left", MEMBER, grade=Grade.COMPLETED, requires={"h": MemberForm.head}, cite=LAW.at(), below=OPEN)
    assert left.landing == "gap"


def test_a_requirement_takes_its_name_from_its_place() -> None:
    own = Requirement(MemberForm.head, cite=LAW.at("Điều 2"), vi="là người đứng đầu")
    standard = Standard("good", MEMBER, grade=Grade.GOOD, requires={"head": own}, cite=LAW.at())
    assert standard.requires == (own.model_copy(update={"id": "head"}),)


def test_a_lift_names_its_ceiling_by_itself_or_by_its_id() -> None:
    by_rule = Lift("l", CEILING, when=MemberForm.head, cite=LAW.at())
    by_id = Lift("l", "disciplined", when=MemberForm.head, cite=LAW.at())
    assert by_rule == by_id


def test_the_grades_left_open_are_kept_from_the_lowest() -> None:
    assert OPEN.open == (Grade.NOT_COMPLETED, Grade.COMPLETED)


def test_a_derived_fact_reads_like_a_fact() -> None:
    derived = next(rule for rule in ONE_OF_EACH if isinstance(rule, Derived))
    assert derived.fact.node == tree.FactRef(form="member", fact="sum")


def test_a_quota_excludes_from_the_best_grade_and_rounds_down_unless_it_says_otherwise() -> None:
    quota = Quota("q", MEMBER, group=(), base=Base(), share=Decimal("0.2"), cite=LAW.at())
    assert (quota.grade, quota.rounding, quota.ties, quota.key) == (Grade.EXCELLENT, Rounding.FLOOR, "ask", None)


def test_not_above_is_a_ceiling_at_every_grade_but_the_highest() -> None:
    made = not_above("head", MEMBER, CELL_OF.grade, cite=LAW.at(), otherwise=APPLIES, only=MemberForm.head)
    assert [(rule.id, rule.at_most) for rule in made] == [
        ("head.NOT_COMPLETED", Grade.NOT_COMPLETED), ("head.COMPLETED", Grade.COMPLETED), ("head.GOOD", Grade.GOOD),
    ]  # fmt: skip
    below = CELL_OF.grade.below(Grade.COMPLETED, otherwise=APPLIES)
    assert made[0].when == (MemberForm.head & below).node


def test_a_step_or_status_that_is_not_one_is_refused() -> None:
    with pytest.raises(ValidationError, match="'opinions', 'review'"):
        Precedence("p", before=(CELL, "start"), after=(MEMBER, "review"), cite=LAW.at())  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="'out_of_scope', 'not_reviewed'"):
        Gate("g", MEMBER, "graded", when=MemberForm.head, cite=LAW.at())  # type: ignore[arg-type]
