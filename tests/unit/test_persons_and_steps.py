from datetime import date

import pytest

import xeploai as xl
from xeploai import Complete, Dossier, Fact, Grade, StepRow, Subject, fact
from xeploai.book import Book, rule_set
from xeploai.evidence import examine
from xeploai.law import Period

LAW = xl.Instrument(id="law", number="1", vi="v", jurisdiction="vn", established=xl.Established.MEMORY)
MEMBER = xl.Kind("member", vi="Đảng viên", en="Member", complete=True)
SERVANT = xl.Kind("servant", vi="Công chức", en="Civil servant", complete=True)
AS_SERVANT = xl.Link("as_servant", MEMBER, SERVANT, vi="là công chức", same_person=True)


class ServantForm(xl.Form, kind=SERVANT):
    weak: Fact[bool] = fact(vi="yếu")


FAILED = xl.Ceiling("failed", SERVANT, at_most=Grade.NOT_COMPLETED, when=ServantForm.weak, cite=LAW.at())
FALLS = xl.Ceiling(
    "falls",
    MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=AS_SERVANT.grade.below(Grade.COMPLETED),
    cite=LAW.at(),
)
PERIOD = Period.parse("2018")
BOOK = Book(
    jurisdiction="vn",
    period=PERIOD,
    decided_on=PERIOD.end,
    sets=(
        rule_set(
            "vn",
            "vn",
            vi="v",
            instruments=(LAW,),
            kinds=(MEMBER,),
            forms=(ServantForm,),
            links=(AS_SERVANT,),
            rules=(FAILED, FALLS),
        ),
    ),
)


def servant(id: str, person: str | None, *, weak: bool, start: date | None = None, end: date | None = None) -> Subject:
    return Subject(kind="servant", id=id, person=person, facts={"weak": weak}, start=start, end=end)


def member(id: str, person: str | None) -> Subject:
    return Subject(kind="member", id=id, person=person)


def test_a_link_between_capacities_follows_the_person() -> None:
    dossier = Dossier(subjects=(member("m-1", "p-1"), servant("s-1", "p-1", weak=True)))
    assert xl.classify(dossier, BOOK)["member:m-1"].grade is Grade.NOT_COMPLETED


def test_a_capacity_that_ended_is_not_read_on_the_last_day() -> None:
    ended = servant("s-1", "p-1", weak=True, end=date(2018, 6, 30))
    later = servant("s-2", "p-1", weak=False, start=date(2018, 7, 1))
    dossier = Dossier(subjects=(member("m-1", "p-1"), ended, later))
    assert xl.classify(dossier, BOOK)["member:m-1"].grade is Grade.EXCELLENT


def test_two_capacities_at_once_are_a_fault_where_one_is_read() -> None:
    both = (servant("s-1", "p-1", weak=True), servant("s-2", "p-1", weak=False))
    faults = examine(Dossier(subjects=(member("m-1", "p-1"), *both)), BOOK)[1]
    assert faults
    assert "as_servant" in str(faults[0])


def test_that_no_other_capacity_is_there_is_known_only_where_all_are_and_name_their_person() -> None:
    subjects = (member("m-1", "p-1"), servant("s-2", "p-2", weak=True))
    alone = Dossier(subjects=subjects)
    assert xl.classify(alone, BOOK)["member:m-1"].status == "pending"
    whole = Dossier(subjects=subjects, complete=(Complete(SERVANT),))
    assert xl.classify(whole, BOOK)["member:m-1"].grade is Grade.EXCELLENT
    nameless = Dossier(subjects=(*subjects, servant("s-3", None, weak=True)), complete=(Complete(SERVANT),))
    assert xl.classify(nameless, BOOK)["member:m-1"].status == "pending"


def test_a_member_who_names_no_person_stays_open() -> None:
    subjects = (member("m-1", None), member("m-2", "p-2"), servant("s-1", "p-1", weak=True))
    rulings = xl.classify(Dossier(subjects=subjects, complete=(Complete(SERVANT),)), BOOK)
    assert rulings["member:m-1"].status == "pending"
    assert rulings["member:m-2"].grade is Grade.EXCELLENT


def test_a_decision_among_the_steps_is_the_decision_on_its_subject() -> None:
    taken = StepRow(subject="member:m-1", step="decision", grade=Grade.GOOD, day=date(2018, 12, 20), level="base")
    examined, faults = examine(Dossier(subjects=(member("m-1", "p-1"),), steps=(taken,)), BOOK)
    assert not faults
    assert examined.steps == (taken,)
    assert examined.by_key["member:m-1"].decided is Grade.GOOD


def test_two_decisions_with_different_grades_are_a_fault_and_none_of_them_counts() -> None:
    taken = tuple(
        StepRow(subject="member:m-1", step="decision", grade=grade) for grade in (Grade.GOOD, Grade.COMPLETED)
    )
    examined, faults = examine(Dossier(subjects=(member("m-1", "p-1"),), steps=taken), BOOK)
    assert [fault.place for fault in faults] == ["member:m-1"]
    assert examined.by_key["member:m-1"].decided is None
    assert examined.invalid == ("member:m-1",)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"subject": "member:m-9", "step": "vote"}, "no subject"),
        ({"subject": "member:m-1", "step": "votes"}, "no step"),
        ({"subject": "member:m-1", "step": "vote", "day": "31/02/2018"}, "no day"),
        ({"subject": "member:m-1", "step": "vote", "grade": "SPLENDID"}, "no level"),
        (
            {"subject": "member:m-1", "step": "vote", "reason": "a\nb"},
            "it holds a character that cannot be seen (U+000A)",
        ),
        ({"subject": "member:m-1", "step": "vote", "number": "7" * 201}, "it has 201 characters"),
    ],
)
def test_a_faulty_step_is_named_and_kept_out(given: dict[str, object], told: str) -> None:
    row = StepRow.model_construct(**{"day": None, "grade": None, "by": "", "level": "", "number": "", **given})  # type: ignore[arg-type]
    examined, faults = examine(Dossier(subjects=(member("m-1", "p-1"),), steps=(row,)), BOOK)
    assert told in str(faults[0])
    assert not examined.steps
