"""A book is one frozen value: what is in it, who owns it, what is open in it, and how it prints."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xeploai import (
    ALWAYS,
    NOT_GRADED,
    Base,
    Book,
    Ceiling,
    DatedValue,
    Derived,
    Discretion,
    Established,
    Fact,
    Form,
    Gate,
    Given,
    Grade,
    GradeLabel,
    GradeLabels,
    Hole,
    Instrument,
    Kind,
    Lift,
    Link,
    OptionText,
    Parameter,
    Period,
    Quota,
    Reading,
    Record,
    Requirement,
    RuleSet,
    Scale,
    Span,
    Standard,
    fact,
    number,
    rule_set,
    tree,
)
from xeploai.rules import Condition

LAW = Instrument(
    id="hd0", number="0-HD/X", day=date(2018, 10, 18), vi="mẫu", jurisdiction="vn", established=Established.SECONDARY
)
MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ", complete=True)
CELL_OF = Link("cell_of", MEMBER, CELL)
MEETINGS = Reading(
    id="meetings", vi="Thiếu một hay cả hai?", default="either",
    options=(OptionText(id="either", vi="một trong hai"), OptionText(id="both", vi="cả hai")),
)  # fmt: skip
UNSURE = MEETINGS.model_copy(update={"id": "unsure", "default": None})


class Level(Scale):
    """Two levels."""

    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class MemberForm(Form, kind=MEMBER):
    """Facts for the examples."""

    tasks: Fact[Level] = fact(vi="kết quả")
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    chosen: Fact[Grade] = fact(vi="mức được chọn", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on"):
    """A register."""

    on: Fact[date] = fact(vi="ngày")


def ceiling(id: str, kind: Kind = MEMBER, at_most: Grade = Grade.GOOD, **more: Any) -> Ceiling:
    """Return a ceiling that always holds."""
    return Ceiling(id, kind, at_most=at_most, when=ALWAYS, cite=LAW.at(), **more)


def held(*rules: Any, id: str = "centre", jurisdiction: str = "vn", **more: Any) -> RuleSet:
    """Return a rule set with the language of the examples."""
    given = {"links": (CELL_OF,), "instruments": (LAW,), "readings": (MEETINGS, UNSURE), "kinds": (CELL,)} | more
    return rule_set(id, jurisdiction, vi="mẫu", forms=(MemberForm, Discipline), rules=rules, **given)


def book(*sets: RuleSet, **more: Any) -> Book:
    """Return the book of some rule sets for 2018."""
    period = Period.parse("2018")
    return Book(jurisdiction="vn", period=period, decided_on=period.end, sets=sets, **more)


def standard(grade: Grade, **more: Any) -> Standard:
    """Return the standard of a grade with two requirements."""
    required: dict[str, Condition | Requirement] = {
        "tasks": MemberForm.tasks >= Level.HIGH,
        "score": Requirement(MemberForm.score >= 70, cite=LAW.at("Điều 2"), vi="đủ điểm"),
    }
    return Standard(f"to_be_{grade.name}", MEMBER, grade=grade, requires=required, cite=LAW.at("Điều 1"), **more)


# ── as data ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def whole() -> Book:
    """Return a book with something of everything."""
    quota = Quota(
        "fifth", MEMBER, group=(CELL_OF.target_id,), base=Base(grade=Grade.GOOD), share=Decimal("0.2"), cite=LAW.at()
    )
    rules = (standard(Grade.EXCELLENT), ceiling("c"), quota, Hole("h", cite=LAW.at(), kinds=(MEMBER,)))
    rate = Parameter(id="rate", vi="tỷ lệ", digits=2, values=(DatedValue(value=Decimal("0.20"), cite=LAW.at()),))
    labels = (GradeLabels(instrument="hd0", labels=(GradeLabel(grade=Grade.GOOD, vi="Tốt"),)),)
    return book(held(*rules, parameters=(rate,), labels=labels), readings={"meetings": None}, assume=("h",))


def test_a_book_goes_through_json_and_keeps_its_hash() -> None:
    again = Book.model_validate_json(whole().model_dump_json())
    assert again == whole()
    assert again.hash == whole().hash
    assert again.by_id.keys() == whole().by_id.keys()


@pytest.mark.parametrize(
    "change", [{"readings": {}}, {"assume": ()}, {"decided_on": date(2019, 1, 31)}, {"period": Period.parse("2019")}]
)
def test_a_book_that_could_rule_otherwise_has_another_hash(change: dict[str, Any]) -> None:
    assert Book.model_validate(whole().model_dump() | change).hash != whole().hash


def test_a_rule_set_gathers_scales_and_kinds_from_its_forms() -> None:
    made = held()
    assert {scale.id for scale in made.scales} == {"Level", "Grade"}
    assert made.kinds == (MEMBER, CELL)
    assert [record.id for record in made.records] == ["discipline"]


def test_the_facts_of_a_book_are_those_of_forms_and_the_columns_of_registers() -> None:
    assert set(book(held()).facts) == {
        ("member", "tasks"), ("member", "score"), ("member", "chosen"), ("discipline", "on"),
    }  # fmt: skip


def test_a_parameter_has_its_value_of_the_period_with_its_citation() -> None:
    values = (
        DatedValue(value=Decimal("0.15"), cite=LAW.at(), periods=Span(end=date(2017, 12, 31))),
        DatedValue(value=Decimal("0.20"), cite=LAW.at("Điều 9"), periods=Span(start=date(2018, 1, 1))),
    )
    found = book(held(parameters=(Parameter(id="rate", vi="tỷ lệ", values=values),))).parameters["rate"]
    assert found == values[1]


# ── standards ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_standard_is_one_ceiling_a_requirement_at_the_grade_beneath() -> None:
    made = book(held(standard(Grade.GOOD))).ceilings("member")
    assert [(rule.id, rule.at_most) for rule in made] == [
        ("to_be_GOOD.tasks", Grade.COMPLETED), ("to_be_GOOD.score", Grade.COMPLETED),
    ]  # fmt: skip
    assert made[0].when == tree.Not(of=(MemberForm.tasks >= Level.HIGH).node)


def test_a_requirement_keeps_its_own_article_and_sentence_and_else_has_the_standards() -> None:
    tasks, score = book(held(standard(Grade.GOOD, vi="đạt mức tốt"))).ceilings("member")
    assert (tasks.cite.article, tasks.vi) == ("Điều 1", "đạt mức tốt")
    assert (score.cite.article, score.vi) == ("Điều 2", "đủ điểm")


def test_a_standard_below_a_discretion_leaves_the_landing_to_the_authority() -> None:
    gap = Discretion(
        "gap", MEMBER, when=ALWAYS, open=(Grade.NOT_COMPLETED, Grade.COMPLETED), decided_by="cấp có thẩm quyền",
        choice=MemberForm.chosen, cite=LAW.at(), delegated_to=("tinh",),
    )  # fmt: skip
    made = book(held(gap, standard(Grade.COMPLETED, below=gap)))
    assert made.ceilings("member") == ()
    parts = made.discretions("member")
    assert [part.id for part in parts] == ["gap", "to_be_COMPLETED.tasks", "to_be_COMPLETED.score"]
    assert {(part.open, part.decided_by, part.choice, part.delegated_to) for part in parts} == {
        (gap.open, gap.decided_by, gap.choice, gap.delegated_to)
    }


def test_what_decides_within_a_discretion_decides_within_each_requirement_that_lands_on_it() -> None:
    gap = Discretion(
        "gap", MEMBER, when=ALWAYS, open=(Grade.NOT_COMPLETED, Grade.COMPLETED), decided_by="cấp có thẩm quyền",
        choice=MemberForm.chosen, cite=LAW.at(), delegated_to=("tinh",),
    )  # fmt: skip
    points = ceiling("points", at_most=Grade.COMPLETED, decides="gap")
    made = book(held(gap, standard(Grade.COMPLETED, below=gap)), held(points, id="tinh", jurisdiction="vn/tinh"))
    assert set(made.deciding) == {"gap", "to_be_COMPLETED.tasks", "to_be_COMPLETED.score"}
    assert all(rules == (points,) for rules in made.deciding.values())
    assert points not in made.ceilings("member")


# ── what is in the book ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_under_a_reading_is_in_only_where_its_option_is_the_one_in_use() -> None:
    rules = (ceiling("a", reading=MEETINGS.option("either")), ceiling("b", reading=MEETINGS.option("both")))
    assert [rule.id for rule in book(held(*rules)).rules] == ["a"]
    assert [rule.id for rule in book(held(*rules), readings={"meetings": "both"}).rules] == ["b"]


def test_a_rule_under_an_undecided_reading_is_in_and_says_so() -> None:
    rule = ceiling("a", reading=UNSURE.option("both"))
    made = book(held(rule))
    assert made.rules == (rule,)
    assert made.undecided(rule) == ("unsure",)
    assert book(held(rule), readings={"unsure": "both"}).undecided(rule) == ()
    assert book(held(rule), readings={"unsure": "either"}).rules == ()


def test_a_rule_under_two_readings_needs_both_options() -> None:
    rule = ceiling("a", reading=(MEETINGS.option("both"), UNSURE.option("both")))
    assert book(held(rule)).rules == ()
    assert book(held(rule), readings={"meetings": "both"}).undecided(rule) == ("unsure",)
    assert book(held(rule), readings={"meetings": "both", "unsure": "both"}).rules == (rule,)


def test_a_decided_reading_may_be_left_undecided_by_the_caller() -> None:
    assert book(held(), readings={"meetings": None}).chosen == {"meetings": None, "unsure": None}
    assert book(held()).chosen == {"meetings": "either", "unsure": None}


def test_every_rule_knows_the_rule_set_that_supplies_it() -> None:
    made = book(held(ceiling("a")), held(ceiling("b"), id="tinh", jurisdiction="vn/tinh"))
    assert made.owner == {"a": "centre", "b": "tinh"}


def test_rules_are_found_by_kind() -> None:
    gate = Gate("g", CELL, NOT_GRADED, when=ALWAYS, cite=LAW.at())
    made = book(held(ceiling("a"), ceiling("b", CELL), gate))
    assert [rule.id for rule in made.ceilings("member")] == ["a"]
    assert [rule.id for rule in made.ceilings("cell")] == ["b"]
    assert made.gates("cell") == (gate,)
    assert [made.gates("member"), made.quotas("cell"), made.ceilings("nothing")] == [(), (), ()]


def test_lifts_are_found_by_the_ceiling_they_lift() -> None:
    lift = Lift("l", "a", when=ALWAYS, cite=LAW.at())
    assert book(held(ceiling("a"), lift)).lifts == {"a": (lift,)}


def test_a_derived_fact_of_two_readings_is_found_twice_under_one_name() -> None:
    options = [
        Derived(f"d.{one}", MEMBER, name="sum", value=number(1), cite=LAW.at(), reading=UNSURE.option(one))
        for one in ("either", "both")
    ]
    assert book(held(*options)).derived == {("member", "sum"): tuple(options)}


# ── what is open ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_hole_is_open_until_a_rule_closes_it_or_the_caller_assumes_it_empty() -> None:
    hole = Hole("h", cite=LAW.at(), kinds=(MEMBER,))
    assert book(held(hole)).open_holes == (hole,)
    assert book(held(hole, ceiling("c", closes=("h",)))).open_holes == ()
    assert book(held(hole), assume=("h",)).open_holes == ()


def test_a_rule_that_is_not_surely_in_the_book_does_not_close_a_hole() -> None:
    hole = Hole("h", cite=LAW.at(), kinds=(MEMBER,))
    unsure = ceiling("c", closes=("h",), reading=UNSURE.option("both"))
    assert book(held(hole, unsure)).open_holes == (hole,)
    assert book(held(hole, unsure), readings={"unsure": "either"}).open_holes == (hole,)
    assert book(held(hole, unsure), readings={"unsure": "both"}).open_holes == ()


def test_a_hole_is_of_kinds_or_of_a_rule() -> None:
    whole_rule, part = Hole("h", cite=LAW.at(), kinds=(MEMBER,)), Hole("p", cite=LAW.at(), of="a")
    made = book(held(whole_rule, part, ceiling("a")))
    assert made.holes("member") == (whole_rule,)
    assert made.holes("cell") == ()
    assert made.holes_of == {"a": (part,)}


@pytest.mark.parametrize(
    ("rules", "complete"),
    [
        ((), False),
        ((ceiling("a"),), False),
        ((standard(Grade.COMPLETED, below=Grade.NOT_COMPLETED), standard(Grade.GOOD)), False),
        (tuple(standard(grade, below=grade.beneath) for grade in list(Grade)[1:]), True),
        ((Given("g", MEMBER, fact=MemberForm.chosen, by="cơ quan khác", cite=LAW.at()),), True),
    ],
    ids=["no rules", "a ceiling only", "no standard of the highest", "a standard of each", "given by another body"],
)
def test_a_kind_is_complete_by_a_standard_for_every_grade_or_by_being_given(
    rules: tuple[Any, ...], complete: bool
) -> None:
    """The meet of nothing is never excellent: a kind whose rules were not all seen carries an implicit hole."""
    assert book(held(*rules)).is_complete("member") is complete


def test_a_kind_is_complete_where_its_owner_says_so() -> None:
    assert book(held()).is_complete("cell")


def test_a_kind_given_only_under_an_undecided_reading_is_not_complete() -> None:
    given_rule = Given(
        "g", MEMBER, fact=MemberForm.chosen, by="cơ quan khác", cite=LAW.at(), reading=UNSURE.option("both")
    )
    assert not book(held(given_rule)).is_complete("member")
    assert book(held(given_rule), readings={"unsure": "both"}).is_complete("member")


def under(option: str, grade: Grade = Grade.COMPLETED, of: Reading = UNSURE) -> Standard:
    id = f"{grade.name}.{of.id}.{option}"
    requires = {"chosen": MemberForm.chosen.is_(grade)}
    return Standard(
        id, MEMBER, grade=grade, requires=requires, below=grade.beneath, reading=of.option(option), cite=LAW.at()
    )


ABOVE = (standard(Grade.GOOD), standard(Grade.EXCELLENT))


def test_a_kind_with_a_standard_under_every_option_of_an_undecided_reading_is_complete() -> None:
    """However it is read, a standard stands: only which is open, and each waits for the reading by itself."""
    assert book(held(*ABOVE, under("either"), under("both"))).is_complete("member")


def test_a_kind_with_a_standard_under_one_option_only_may_be_completed_by_that_reading() -> None:
    lacking = book(held(*ABOVE, under("both")))
    assert not lacking.is_complete("member")
    assert lacking.completing("member") == ("unsure",)
    assert not book(held(*ABOVE, under("both")), readings={"unsure": "either"}).completing("member")


def test_a_reading_is_not_said_to_complete_a_kind_of_which_it_completes_one_grade_only() -> None:
    assert not book(held(standard(Grade.GOOD), under("both"))).completing("member")


@pytest.mark.parametrize(
    ("asked", "cited"),
    [("2018", "old"), ("2019", "new"), ("2018-2019=2018-09-05/2019-05-31", "old"), ("2017", None)],
)
def test_a_column_is_asked_for_by_the_text_that_speaks_of_the_period_from_its_first_day(
    asked: str, cited: str | None
) -> None:
    """Of a school year, by the text of the year in which it begins, though the next one's holds when it ends."""
    spans = {"new": Span(start=date(2019, 1, 1)), "old": Span(start=date(2018, 1, 1), end=date(2018, 12, 31))}
    texts = tuple(LAW.model_copy(update={"id": id, "periods": span}) for id, span in spans.items())

    class Asked(Form, kind=MEMBER):
        points: Fact[int] = fact(vi="điểm", cite=tuple(text.at() for text in texts))

    period = Period.parse(asked)
    of_both = rule_set("centre", "vn", vi="mẫu", forms=(Asked,), instruments=texts)
    found = Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(of_both,)).cite(Asked.spec.facts[0])
    assert (found.instrument if found else None) == cited


# ── how it prints ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_grade_has_its_own_label_unless_an_instrument_prints_another() -> None:
    labels = (
        GradeLabels(instrument="hd0", labels=(GradeLabel(grade=Grade.GOOD, vi="Tốt", en="Well"),)),
        GradeLabels(
            instrument="hd0", kinds=("cell",), labels=(GradeLabel(grade=Grade.EXCELLENT, vi="Trong sạch, vững mạnh"),)
        ),
    )
    made = book(held(labels=labels))
    assert made.label("member", Grade.GOOD) == "Tốt"
    assert made.label("member", Grade.GOOD, "en") == "Well"
    assert made.label("cell", Grade.EXCELLENT) == "Trong sạch, vững mạnh"
    assert made.label("member", Grade.EXCELLENT) == Grade.EXCELLENT.vi


def test_the_label_of_the_province_stands_before_that_of_the_centre() -> None:
    centre = (GradeLabels(instrument="hd0", labels=(GradeLabel(grade=Grade.GOOD, vi="Tốt"),)),)
    own = (GradeLabels(instrument="hd0", labels=(GradeLabel(grade=Grade.GOOD, vi="Khá"),)),)
    made = book(held(labels=centre), held(id="tinh", jurisdiction="vn/tinh", labels=own))
    assert made.label("member", Grade.GOOD) == "Khá"


def test_a_citation_prints_its_place_and_the_instrument_with_its_day() -> None:
    made = book(held())
    assert made.cited(LAW.at("Điều 4", "2")) == "khoản 2 Điều 4 0-HD/X (18/10/2018)"
    assert made.cited(LAW.at()) == "0-HD/X (18/10/2018)"
    assert made.cited(LAW.model_copy(update={"id": "unknown"}).at("Điều 1")) == "Điều 1 unknown"


# ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────

RULES = (
    ceiling("a"), ceiling("b", CELL), standard(Grade.GOOD), Hole("h", cite=LAW.at(), kinds=(MEMBER,)),
    Lift("l", "a", when=ALWAYS, cite=LAW.at()), ceiling("c", reading=UNSURE.option("both")),
)  # fmt: skip


@given(st.permutations(RULES), st.permutations(range(2)))
def test_the_order_of_rules_and_rule_sets_changes_nothing_that_is_in_the_book(
    rules: tuple[Any, ...], order: list[int]
) -> None:
    sets = (held(*rules), held(ceiling("d"), id="tinh", jurisdiction="vn/tinh"))
    one, other = book(held(*RULES), sets[1]), book(*(sets[place] for place in order))
    assert one.by_id == other.by_id
    assert one.owner == other.owner
    assert set(one.open_holes) == set(other.open_holes)
    assert set(one.ceilings("member")) == set(other.ceilings("member"))
