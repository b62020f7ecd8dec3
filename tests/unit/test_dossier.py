"""A dossier holds subjects, links and records, and says what in it is complete."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from xeploai import (
    Book,
    Complete,
    Dossier,
    Fact,
    Form,
    Grade,
    Kind,
    LanguageError,
    Link,
    LinkRow,
    Period,
    Record,
    RecordRow,
    Span,
    Subject,
    fact,
    record_row,
    rule_set,
    subject,
)
from xeploai.evidence import examine

MEMBER = Kind("member", vi="Đảng viên")
CELL = Kind("cell", vi="Chi bộ")
CELL_OF = Link("cell_of", MEMBER, CELL)
YEAR = Period.parse("2018").span


class MemberForm(Form, kind=MEMBER):
    """Facts of several types."""

    head: Fact[bool] = fact(vi="là người đứng đầu")
    months: Fact[int] = fact(vi="số tháng", between=(0, 12))
    score: Fact[Decimal] = fact(vi="điểm", between=(0, 100), digits=2)
    joined: Fact[date] = fact(vi="ngày vào")
    proposed: Fact[Grade] = fact(vi="mức đề nghị", choice=True)


class Discipline(Record, id="discipline", of=MEMBER, dated="on"):
    """A register."""

    on: Fact[date] = fact(vi="ngày")


def dossier(*complete: Complete) -> Dossier:
    """Return two members of a cell and a row of a register."""
    return Dossier(
        subjects=(
            subject("m-1", MemberForm(head=True, months=0, score=Decimal("89.99"), joined=date(2001, 2, 3))),
            subject("m-2", MemberForm(proposed=Grade.GOOD), person="p-2", decided=Grade.COMPLETED),
            Subject(kind="cell", id="c-1"),
        ),
        links=(LinkRow(CELL_OF, "m-1", "c-1", start=date(2018, 3, 1)),),
        records=(record_row("k-1", "m-1", Discipline(on=date(2018, 5, 6))),),
        complete=complete,
        invalid=("member:m-2",),
    )


def test_a_subject_is_known_by_kind_and_id() -> None:
    assert [one.key for one in dossier().subjects] == ["member:m-1", "member:m-2", "cell:c-1"]
    assert dossier().by_key["cell:c-1"].kind == "cell"


def test_subjects_of_a_kind_stand_in_the_order_given() -> None:
    assert {kind: [one.id for one in found] for kind, found in dossier().by_kind.items()} == {
        "member": ["m-1", "m-2"],
        "cell": ["c-1"],
    }


def test_a_fact_not_given_is_absent_from_the_evidence() -> None:
    assert dossier().by_key["member:m-2"].facts == {"proposed": "GOOD"}


def test_a_dossier_goes_through_json_and_the_door_gives_every_value_its_type_again() -> None:
    """JSON holds 89.99 and a day as text; what a text means its fact says, so 89.99 is a decimal and no float."""
    given_one = dossier(Complete(MEMBER), Complete(CELL_OF, "member:m-1", periods=YEAR))
    again = Dossier.model_validate_json(given_one.model_dump_json())
    period = Period.parse("2018")
    forms = rule_set("r", "vn", vi="mẫu", forms=(MemberForm, Discipline), kinds=(CELL,), links=(CELL_OF,))
    book = Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(forms,))
    typed, faults = examine(again, book)
    assert not faults
    assert typed == given_one
    kept = {name: (type(value), value) for name, value in typed.by_key["member:m-1"].facts.items()}
    assert kept == {
        "head": (bool, True),
        "months": (int, 0),
        "score": (Decimal, Decimal("89.99")),
        "joined": (date, date(2001, 2, 3)),
    }


@pytest.mark.parametrize("code", ["017", "12", "2018-01-01", "1e5", "true"])
def test_a_code_goes_through_json_as_the_text_it_is(code: str) -> None:
    """A code that looks like a number or a day is still a code: 017 is not 17."""
    one = Subject(kind="member", id="m-1", facts={"field": code})
    assert Subject.model_validate_json(one.model_dump_json()) == one


def test_a_row_of_a_register_names_its_owner_and_holds_its_columns() -> None:
    row = RecordRow(record="discipline", id="k-1", subject="m-1", facts={"on": date(2018, 5, 6)})
    assert dossier().records == (row,)


def test_a_link_row_takes_the_link_or_its_id_and_is_dated() -> None:
    assert LinkRow(CELL_OF, "m-1", "c-1") == LinkRow("cell_of", "m-1", "c-1")
    assert LinkRow(CELL_OF, "m-1", "c-1", start=date(2018, 3, 1)).span == Span(start=date(2018, 3, 1))


def test_the_forms_of_a_subject_add_up_and_are_of_one_kind() -> None:
    class More(Form, kind=MEMBER):
        votes: Fact[int] = fact(vi="số phiếu", between=(0, 9))

    class CellForm(Form, kind=CELL):
        tasks: Fact[int] = fact(vi="nhiệm vụ", between=(0, 9))

    assert subject("m-1", MemberForm(head=True), More(votes=3)).facts == {"head": True, "votes": 3}
    with pytest.raises(LanguageError, match=r"'m-1' takes forms of one kind, not of \['cell', 'member'\]"):
        subject("m-1", MemberForm(head=True), CellForm(tasks=1))
    with pytest.raises(LanguageError, match="not of none"):
        subject("m-1")


def test_the_decision_stands_beside_the_evidence() -> None:
    assert dossier().by_key["member:m-2"].decided is Grade.COMPLETED
    with pytest.raises(ValidationError, match="is not a level of Grade"):
        Subject.model_validate({"kind": "member", "id": "m", "decided": "Tốt"})


# ── completeness ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_complete_unless_it_is_said() -> None:
    assert not dossier().is_complete("discipline", ("member:m-1",), YEAR)


def test_a_statement_without_scope_is_for_all() -> None:
    said = dossier(Complete("discipline"))
    assert said.is_complete("discipline", ("member:m-2",), YEAR)
    assert said.is_complete("discipline", (), YEAR)


def test_a_statement_with_a_scope_is_for_that_one_only() -> None:
    said = dossier(Complete("discipline", "member:m-1"))
    assert said.is_complete("discipline", ("member:m-1", "member:m-2"), YEAR)
    assert not said.is_complete("discipline", ("member:m-2",), YEAR)
    assert not said.is_complete("discipline", (), YEAR)


def test_a_statement_for_another_thing_says_nothing() -> None:
    assert not dossier(Complete(CELL)).is_complete("member", (), YEAR)


def test_a_register_complete_for_the_year_is_not_complete_for_ever() -> None:
    said = dossier(Complete("discipline", periods=YEAR))
    assert said.is_complete("discipline", (), YEAR)
    assert said.is_complete("discipline", (), Period.parse("2018-Q2").span)
    assert not said.is_complete("discipline", (), Period.parse("2017-10-01/2018-09-30").span)
    assert not said.is_complete("discipline", (), Span())


def test_two_halves_that_are_each_complete_make_a_year() -> None:
    """Statements add up where no day lies between them, and not where one does."""
    first = Complete("discipline", periods=Period.parse("2018-H1").span)
    second = Complete("discipline", periods=Period.parse("2018-H2").span)
    autumn = Complete("discipline", periods=Period.parse("2018-Q4").span)
    assert dossier(second, first).is_complete("discipline", (), YEAR)
    assert not dossier(first, autumn).is_complete("discipline", (), YEAR)


def test_kind_link_and_name_say_the_same() -> None:
    assert Complete(MEMBER) == Complete("member")
    assert Complete(CELL_OF) == Complete("cell_of")


@given(st.sampled_from(["member:m-1", "member:m-2", None]), st.sampled_from(["2018", "2018-H1"]))
def test_saying_more_never_makes_less_complete(scope: str | None, period: str) -> None:
    more = Complete("discipline", scope, periods=Period.parse(period).span)
    for asked in ("member:m-1", "member:m-2"):
        for days in (YEAR, Period.parse("2018-Q1").span):
            before = dossier(Complete("discipline", "member:m-1", periods=YEAR))
            after = before.model_copy(update={"complete": (*before.complete, more)})
            assert after.is_complete("discipline", (asked,), days) >= before.is_complete("discipline", (asked,), days)


def test_a_level_given_as_itself_is_held_by_its_name() -> None:
    facts: dict[str, Any] = {"grade": Grade.GOOD}
    assert Subject(kind="member", id="m-1", facts=facts).facts == {"grade": "GOOD"}


def test_no_repr_shows_the_value_of_a_fact() -> None:
    one = Subject(kind="member", id="m-1", facts={"ground": "a-secret"})
    row = RecordRow(record="discipline", id="k-1", subject="m-1", facts={"ground": "a-secret"})
    held = Dossier(subjects=(one,), records=(row,))
    raw = Dossier.from_tables({"member": [{"id": "m-1", "ground": "a-secret"}]})
    for shown in (repr(one), str(one), repr(row), repr(held), str(held), repr(raw)):
        assert "secret" not in shown
    assert "ground" in repr(one)
