"""Forms and records are expressions on the class, values on an instance, and data for everybody else."""

from datetime import date
from decimal import Decimal

import pytest

from xeploai import Code, Expr, Fact, Form, Grade, Kind, LanguageError, Link, Record, Scale, earlier, fact, tree
from xeploai.forms import FactSpec, FormSpec, RecordSpec

MEMBER = Kind("member", vi="Đảng viên", en="Member")
CELL = Kind("cell", vi="Chi bộ")


class Level(Scale):
    """Two levels."""

    LOW = "Thấp", "Low"
    HIGH = "Cao", "High"


class Basics(Form, kind=MEMBER):
    """What the conditions of other facts of the same kind speak of."""

    serving: Fact[bool] = fact(vi="còn công tác")
    rank: Fact[Code] = fact(vi="ngạch", applies=serving)


class MemberForm(Form, kind=MEMBER):
    """One fact of each type."""

    head: Fact[bool] = fact(vi="là người đứng đầu")
    months: Fact[int] = fact(vi="số tháng", between=(0, 12), unit="tháng")
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    joined: Fact[date] = fact(vi="ngày vào")
    field: Fact[Code] = fact(vi="lĩnh vực", options=("a", "b"))
    tasks: Fact[Level] = fact(vi="kết quả", applies=~Basics.serving, sensitive=True)
    proposed: Fact[Grade] = fact(vi="mức đề nghị", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on", sensitive=True):
    """A register."""

    on: Fact[date] = fact(vi="ngày")


# ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["", "Member", "đảng_viên", "two words", "1st", "cell@", "cell:x"])
def test_a_kind_is_named_plainly_or_refused(name: str) -> None:
    """A `:` would make `kind:id` ambiguous; letters beyond ASCII cannot be typed everywhere."""
    with pytest.raises(LanguageError, match="cannot name a kind"):
        Kind(name, vi="x")


@pytest.mark.parametrize("kind", [MEMBER, Kind("cell@review", vi="Chi bộ, bước kiểm điểm", complete=True)])
def test_a_kind_goes_through_json(kind: Kind) -> None:
    assert Kind.model_validate_json(kind.model_dump_json()) == kind


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_fact_is_an_expression_on_the_class() -> None:
    assert isinstance(MemberForm.head, Expr)
    assert MemberForm.head.node == tree.FactRef(form="member", fact="head")


def test_a_fact_is_the_value_given_or_none_on_an_instance() -> None:
    form = MemberForm(head=False, tasks=Level.HIGH)
    assert form.head is False
    assert form.tasks is Level.HIGH
    assert form.months is None


def test_evidence_holds_levels_by_name_and_only_what_was_given() -> None:
    """A fact not given is absent, which is not the same as false or nought."""
    form = MemberForm(head=False, months=0, score=Decimal("89.99"), tasks=Level.LOW, proposed=Grade.GOOD, field=None)
    assert form.values == {
        "head": False, "months": 0, "score": Decimal("89.99"), "tasks": "LOW", "proposed": "GOOD",
    }  # fmt: skip


def test_a_fact_that_is_not_there_is_refused_and_the_facts_are_listed() -> None:
    with pytest.raises(LanguageError, match=r"MemberForm has no fact 'taks': one of head, months, score"):
        MemberForm(taks=Level.LOW)  # type: ignore[call-arg]


def test_evidence_is_not_changed_in_place() -> None:
    form = MemberForm(head=True)
    with pytest.raises(AttributeError, match=r"MemberForm\.head cannot be set: make a new form"):
        form.head = False  # type: ignore[misc]
    assert form.head is True


def test_the_form_as_data_knows_each_fact_by_type_scale_bounds_and_labels() -> None:
    types = {spec.id: (spec.type, spec.scale) for spec in MemberForm.spec.facts}
    assert types == {
        "head": ("bool", None), "months": ("integer", None), "score": ("decimal", None), "joined": ("date", None),
        "field": ("code", None), "tasks": ("level", "Level"), "proposed": ("level", "Grade"),
    }  # fmt: skip
    assert MemberForm.spec.fact("months") == FactSpec(
        id="months", type="integer", vi="số tháng", between=(Decimal(0), Decimal(12)), unit="tháng"
    )
    tasks = MemberForm.spec.fact("tasks")
    assert tasks is not None
    assert tasks.sensitive
    assert tasks.applies == tree.Not(of=Basics.serving.node)
    assert MemberForm.spec.fact("nothing") is None


def test_a_fact_may_apply_only_where_another_of_the_same_form_is_true() -> None:
    """Inside the class body the other fact is no expression yet, and is still understood."""
    rank = Basics.spec.fact("rank")
    assert rank is not None
    assert rank.applies == Basics.serving.node


def test_a_form_gathers_the_scales_its_facts_need() -> None:
    assert {spec.id for spec in MemberForm.scales} == {"Level", "Grade"}


def test_forms_and_registers_go_through_json() -> None:
    assert FormSpec.model_validate_json(MemberForm.spec.model_dump_json()) == MemberForm.spec
    assert RecordSpec.model_validate_json(Discipline.spec.model_dump_json()) == Discipline.spec


def test_a_register_knows_whose_it_is_and_what_dates_a_row() -> None:
    assert (Discipline.spec.of, Discipline.spec.dated, Discipline.spec.sensitive) == ("member", "on", True)
    assert Discipline.on.node == tree.FactRef(form="discipline", fact="on")


class Act(Record, id="act", of=MEMBER, dated="decided_on"):
    """A register whose rows have two days."""

    decided_on: Fact[date] = fact(vi="ngày quyết định")
    acted_on: Fact[date] = fact(vi="ngày vi phạm")
    severe: Fact[bool] = fact(vi="nghiêm trọng")


def test_rows_are_taken_by_the_day_of_the_register_or_by_another_of_its_days() -> None:
    assert Act.rows().source == tree.Rows(record="act")
    assert Act.rows(dated=Act.acted_on).source == tree.Rows(record="act", dated="acted_on")


def test_rows_are_not_taken_by_what_is_no_day_of_the_register_nor_by_a_day_and_whenever() -> None:
    with pytest.raises(LanguageError, match=r"own days \('decided_on', 'acted_on'\)"):
        Act.rows(dated=Discipline.on)
    with pytest.raises(LanguageError, match="or taken `ever`"):
        Act.rows(ever=True, dated=Act.acted_on)
    with pytest.raises(LanguageError, match="are dated by one of its own days"):
        Act.rows(dated=Act.severe)  # type: ignore[arg-type]  # what the type checker refuses is refused at run too


def test_two_forms_of_one_kind_speak_of_the_same_subject() -> None:
    class More(Form, kind=MEMBER):
        votes: Fact[int] = fact(vi="số phiếu", between=(0, 1000))

    assert More.votes.node == tree.FactRef(form="member", fact="votes")


@pytest.mark.parametrize("wrong", [float, str, list[int]])
def test_a_fact_of_a_type_that_has_no_exact_meaning_is_refused(wrong: object) -> None:
    """Floats are not exact and free text cannot be compared."""
    with pytest.raises(LanguageError, match="is of bool, int, Decimal, date, Code or a Scale, not of"):
        type("Wrong", (Form,), {"__annotations__": {"x": Fact[wrong]}, "x": fact(vi="x")}, kind=MEMBER)  # type: ignore[valid-type]


def test_a_fact_without_annotation_is_refused() -> None:
    with pytest.raises(LanguageError, match="is of bool"):
        type("Wrong", (Form,), {"x": fact(vi="x")}, kind=MEMBER)


# ── links ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_link_takes_kinds_or_their_ids() -> None:
    assert Link("cell_of", MEMBER, CELL) == Link("cell_of", "member", "cell")


@pytest.mark.parametrize(
    "link",
    [
        Link("cell_of", MEMBER, CELL, vi="sinh hoạt tại"),
        Link("under", CELL, CELL, well_founded=True),
        Link("joint", MEMBER, CELL, many=True),
    ],
)
def test_a_link_goes_through_json(link: Link) -> None:
    assert Link.model_validate_json(link.model_dump_json()) == link


def test_the_earlier_step_of_a_subject_is_a_well_founded_link_to_the_same_id() -> None:
    review = Kind("cell@review", vi="Chi bộ, bước kiểm điểm")
    link = earlier(review, CELL)
    assert (link.id, link.source, link.target) == ("earlier_cell", "cell", "cell@review")
    assert link.same_id
    assert link.well_founded
    assert not link.many


def test_a_link_read_on_a_day_asks_everything_on_that_day() -> None:
    link, day = Link("cell_of", MEMBER, CELL), MemberForm.joined
    asked = [link.at(day).target_id.node, link.at(day).get(MemberForm.months).node]
    assert asked == [
        tree.TargetOf(link="cell_of", at=day.node),
        tree.Lookup(link="cell_of", of=MemberForm.months.node, otherwise=tree.Otherwise(rule="does_not_apply"),
                    at=day.node),
    ]  # fmt: skip
    assert link.now.targets.source == link.targets.source
    assert link.now.sources.source == link.sources.source
