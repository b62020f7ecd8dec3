"""The corners of the meaning, each a test by name: no rules, a hole, a group of one, nobody graded, empty registers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.cases.books.instruments import HD21, ND335
from tests.cases.grading import (
    COMPLETED,
    EXCELLENT,
    GOOD,
    NOT_COMPLETED,
    book_of,
    graded,
    outcome,
    pending,
    rulings,
)

from xeploai import (
    ALWAYS,
    APPLIES,
    NOT_GRADED,
    Base,
    Ceiling,
    Complete,
    Dossier,
    Fact,
    Form,
    Gate,
    Grade,
    Hole,
    Kind,
    Link,
    LinkRow,
    Open,
    Quota,
    Record,
    RuleSet,
    Ruling,
    SmallGroup,
    Standard,
    Subject,
    fact,
    not_above,
    record_row,
    rule_set,
    subject,
)
from xeploai.rules import AnyRule

MEMBER = Kind("member", vi="Đảng viên")
UNIT = Kind("unit", vi="Đơn vị", complete=True)


class MemberForm(Form, kind=MEMBER):
    points: Fact[Decimal] = fact(vi="Điểm", between=(0, 100), digits=2)
    serves: Fact[bool] = fact(vi="Có chức vụ")
    leads: Fact[bool] = fact(vi="Giữ chức vụ lãnh đạo", applies=serves)


class UnitForm(Form, kind=UNIT):
    is_new: Fact[bool] = fact(vi="Mới thành lập")


class Discipline(Record, id="discipline", of=MEMBER, dated="decided_on", sensitive=True):
    decided_on: Fact[date] = fact(vi="Ngày quyết định", sensitive=True)


IN_UNIT = Link("in_unit", MEMBER, UNIT, vi="thuộc đơn vị")
CITE = HD21.at("mục B.2.3")
BANDS = tuple(
    Standard(
        f"band_{points}", MEMBER, grade=grade, requires={"points": MemberForm.points >= points}, cite=CITE,
        below=NOT_COMPLETED if grade is COMPLETED else None,
    )
    for grade, points in ((EXCELLENT, 90), (GOOD, 70), (COMPLETED, 50))
)  # fmt: skip
DISCIPLINED = Ceiling(
    "disciplined", MEMBER, at_most=NOT_COMPLETED, rows=(Discipline.rows(),), when=ALWAYS, cite=HD21.at("mục B.2.3d")
)
TOO_NEW = Gate("too_new", UNIT, NOT_GRADED, when=UnitForm.is_new, cite=HD21.at("mục II.6"))


def rules(*given: AnyRule) -> RuleSet:
    """Return the rule set of this file's forms with some rules."""
    return rule_set(
        "corners", "vn", vi="Các góc", instruments=(HD21, ND335), forms=(MemberForm, UnitForm, Discipline),
        links=(IN_UNIT,), rules=given,
    )  # fmt: skip


def member(id: str = "m-1", points: int | None = 95) -> Subject:
    """Return a member with points."""
    return subject(id, MemberForm(points=None if points is None else Decimal(points)))


def test_a_kind_without_rules_is_never_excellent() -> None:
    """No rule caps the member because none was written: that is a hole, open however complete the dossier is."""
    made = rulings(book_of(rules(), period="2020"), Dossier(subjects=(member(),)))["member:m-1"]
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)
    assert made.holes == ("incomplete:member",)
    assert made.binding == ()


def test_a_kind_with_standards_for_some_grades_only_is_still_not_whole() -> None:
    """A band for EXCELLENT and none for the rest: 60 points are at most GOOD, and below nothing is known."""
    made = rulings(book_of(rules(BANDS[0]), period="2020"), Dossier(subjects=(member(points=60),)))["member:m-1"]
    assert outcome(made) == pending(NOT_COMPLETED, GOOD)


def test_a_book_with_a_hole_grades_provisionally_and_names_it() -> None:
    """A rule known to exist and not seen may lower the member to COMPLETED: the grade stands only provisionally."""
    hole = Hole("unseen", kinds=(MEMBER,), may_lower_to=COMPLETED, cite=HD21.at("mục B.2.3b"))
    made = rulings(book_of(rules(*BANDS, hole), period="2020"), Dossier(subjects=(member(),)))["member:m-1"]
    assert outcome(made) == ("provisional", EXCELLENT, COMPLETED, EXCELLENT)
    assert made.holes == ("unseen",)
    assumed = book_of(rules(*BANDS, hole), period="2020", assume=("unseen",))
    closed = rulings(assumed, Dossier(subjects=(member(),)))["member:m-1"]
    assert outcome(closed) == graded(EXCELLENT)
    assert closed.assumed == ("unseen",)


def test_a_hole_that_can_lower_nobody_below_the_grade_leaves_it_graded() -> None:
    """The member has 60 points; a rule that lowers at most to COMPLETED takes nothing from him."""
    hole = Hole("unseen", kinds=(MEMBER,), may_lower_to=COMPLETED, cite=HD21.at("mục B.2.3b"))
    made = rulings(book_of(rules(*BANDS, hole), period="2020"), Dossier(subjects=(member(points=60),)))["member:m-1"]
    assert outcome(made) == graded(COMPLETED)


OF_LEADERS = Hole(
    "leaders", kinds=(MEMBER,), when=MemberForm.leads, may_lower_to=GOOD, cite=HD21.at("mục B.2.3b")
)  # fmt: skip


def led(serves: bool | None, leads: bool | None = None, points: int = 95) -> Ruling:
    """Return the ruling of a member under a book in which an unseen rule speaks of those who lead."""
    one = subject("m-1", MemberForm(points=Decimal(points), serves=serves, leads=leads))
    return rulings(book_of(rules(*BANDS, OF_LEADERS), period="2020"), Dossier(subjects=(one,)))["member:m-1"]


def test_a_hole_that_speaks_of_some_makes_provisional_only_those() -> None:
    """Further conditions of leaders were not seen: a leader is provisional, who does not lead is graded."""
    assert outcome(led(serves=True, leads=True)) == ("provisional", EXCELLENT, GOOD, EXCELLENT)
    assert led(serves=True, leads=True).missing == ()
    assert outcome(led(serves=True, leads=False)) == graded(EXCELLENT)


def test_a_hole_says_nothing_of_whom_its_condition_does_not_apply_to() -> None:
    """Who holds no post neither leads nor does not: nothing is asked of him."""
    assert outcome(led(serves=False)) == graded(EXCELLENT)


def test_where_it_is_not_known_whether_a_hole_speaks_of_one_the_fact_is_missing() -> None:
    """Whether he leads would settle it: the ruling is provisional, and names the fact beside the text not seen."""
    made = led(serves=True)
    assert outcome(made) == ("provisional", EXCELLENT, GOOD, EXCELLENT)
    assert made.holes == ("leaders",)
    assert made.missing == (Open(what="fact", name="leads", subject="member:m-1"),)
    assert {item.name for item in led(serves=None).missing} == {"serves", "leads"}


def test_whoever_has_no_rule_but_an_unseen_one_is_not_provisionally_excellent() -> None:
    """Of leaders no rule was seen at all: without the text there would be none, and the leader stays pending."""
    whole = OF_LEADERS.model_copy(update={"whole": True})
    one = subject("m-1", MemberForm(points=Decimal(95), serves=True, leads=True))
    made = rulings(book_of(rules(*BANDS, whole), period="2020"), Dossier(subjects=(one,)))["member:m-1"]
    assert outcome(made) == pending(GOOD, EXCELLENT)
    assert (made.holes, made.missing) == (("leaders",), ())


def test_a_hole_that_can_lower_no_further_asks_for_nothing() -> None:
    """With 75 points the member is GOOD, whatever of leaders was not seen and whether he is one."""
    assert outcome(led(serves=True, points=75)) == graded(GOOD)


def test_a_hole_in_an_exception_may_lift_what_it_is_part_of() -> None:
    """An unread exception to the ceiling: it is only possibly in force, and provisionally it stands."""
    hole = Hole("exception", of=DISCIPLINED.id, cite=HD21.at("mục B.2.3d"))
    row = record_row("d-1", "m-1", Discipline(decided_on=date(2020, 5, 1)))
    dossier = Dossier(subjects=(member(),), records=(row,), complete=(Complete("discipline"),))
    made = rulings(book_of(rules(*BANDS, DISCIPLINED, hole), period="2020"), dossier)["member:m-1"]
    assert outcome(made) == ("provisional", NOT_COMPLETED, NOT_COMPLETED, EXCELLENT)


def quota(small: SmallGroup | None = None) -> Quota:
    """Return a quota of 20 % of those GOOD over a unit."""
    return Quota(
        "quota", MEMBER, group=(IN_UNIT.target_id,), base=Base(grade=GOOD, exactly=True), share=Decimal("0.2"),
        key=MemberForm.points, cite=ND335.at("Điều 20", "5"), small=small,
    )  # fmt: skip


def test_a_group_of_one_has_no_place_unless_the_law_gives_small_groups_one() -> None:
    """20 % of nobody else is no place; a rule for groups under five (as one province is said to have) gives one."""
    one = Dossier(
        subjects=(member(), Subject(kind="unit", id="u-1")),
        links=(LinkRow(IN_UNIT, "m-1", "u-1"),),
        complete=(Complete(MEMBER),),
    )
    made = rulings(book_of(rules(*BANDS, quota()), period="2026"), one)["member:m-1"]
    assert outcome(made) == graded(GOOD)
    assert made.binding == ("quota",)
    small = quota(SmallGroup(measure="members", below=5, places=1))
    assert outcome(rulings(book_of(rules(*BANDS, small), period="2026"), one)["member:m-1"]) == graded(EXCELLENT)


def in_new_unit(book_rules: RuleSet, *, is_new: bool | None = True) -> Grade | None:
    """Return the grade of a member of a unit that is too new to be graded."""
    dossier = Dossier(
        subjects=(member(), subject("u-1", UnitForm(is_new=is_new))), links=(LinkRow(IN_UNIT, "m-1", "u-1"),)
    )
    made = rulings(book_of(book_rules, period="2020"), dossier)
    assert made["unit:u-1"].status == ("not_graded" if is_new else "pending")
    return made["member:m-1"].grade


def test_an_ungraded_unit_lowers_nobody_unless_the_rule_says_so() -> None:
    """Not above the unit: without its grade nothing; only `otherwise=APPLIES` makes the absence count."""
    silent = not_above("unit", MEMBER, IN_UNIT.grade, cite=HD21.at("mục B.4"))
    assert in_new_unit(rules(*BANDS, TOO_NEW, *silent)) is EXCELLENT
    strict = Ceiling(
        "unit", MEMBER, at_most=GOOD, when=IN_UNIT.grade.below(EXCELLENT, otherwise=APPLIES), cite=HD21.at("mục B.4")
    )
    assert in_new_unit(rules(*BANDS, TOO_NEW, strict)) is GOOD
    negated = Ceiling(
        "unit", MEMBER, at_most=GOOD, when=~IN_UNIT.grade.at_least(EXCELLENT, otherwise=APPLIES),
        cite=HD21.at("mục B.4"),
    )  # fmt: skip
    assert in_new_unit(rules(*BANDS, TOO_NEW, negated)) is GOOD, "`otherwise` speaks of the rule, also under ~"


def test_where_it_is_not_known_whether_a_unit_is_graded_its_member_waits() -> None:
    """Graded, the unit is EXCELLENT and holds nobody down; not graded, the rule as written applies."""
    strict = Ceiling(
        "unit", MEMBER, at_most=GOOD, when=IN_UNIT.grade.below(EXCELLENT, otherwise=APPLIES), cite=HD21.at("mục B.4")
    )
    assert in_new_unit(rules(*BANDS, TOO_NEW, strict), is_new=None) is None


def test_an_empty_register_is_no_clean_record_and_a_complete_one_is() -> None:
    """The same silence means two things, and the ruling says which register it rests on."""
    book = book_of(rules(*BANDS, DISCIPLINED), period="2020")
    silent = rulings(book, Dossier(subjects=(member(),)))["member:m-1"]
    assert outcome(silent) == pending(NOT_COMPLETED, EXCELLENT)
    assert silent.missing == (Open(what="register", name="discipline", subject="member:m-1"),)
    whole = Dossier(subjects=(member(),), complete=(Complete("discipline", "member:m-1"),))
    made = rulings(book, whole)["member:m-1"]
    assert outcome(made) == graded(EXCELLENT)
    assert made.registers == ("discipline",)


def test_a_register_whole_for_somebody_else_or_another_year_is_not_whole_here() -> None:
    """Completeness is said per register, scope and days."""
    book = book_of(rules(*BANDS, DISCIPLINED), period="2020")
    for said in (
        Complete("discipline", "member:m-2"),
        Complete("discipline", periods=book_of(rules(), period="2019").period.span),
        Complete("discipline", periods=book_of(rules(), period="2020-H1").period.span),
    ):
        dossier = Dossier(subjects=(member(), member("m-2")), complete=(said,))
        assert outcome(rulings(book, dossier)["member:m-1"]) == pending(NOT_COMPLETED, EXCELLENT)


def test_a_row_of_last_year_in_a_whole_register_is_no_row_of_this_year() -> None:
    """A register read within the period looks at the period's rows only."""
    row = record_row("d-1", "m-1", Discipline(decided_on=date(2019, 12, 31)))
    dossier = Dossier(subjects=(member(),), records=(row,), complete=(Complete("discipline"),))
    assert outcome(rulings(book_of(rules(*BANDS, DISCIPLINED), period="2020"), dossier)["member:m-1"]) == graded(
        EXCELLENT
    )


def test_an_empty_dossier_has_no_rulings() -> None:
    """Nobody to grade is not an error."""
    assert rulings(book_of(rules(*BANDS), period="2020"), Dossier()) == {}
