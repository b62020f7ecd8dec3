"""One dossier under two books: whose ruling is another, and what was done so that both could rule it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.golden.lawbook import DOSSIER, EARLIER, IN_UNIT, LATER, OFFICIALS, Discipline, _official

import xeploai as xl
from xeploai import Grade
from xeploai.dossier import Dossier
from xeploai.io import read_folder
from xeploai.lawbook.effect_rows import changes_data, changes_notes, changes_rows, direction
from xeploai.lawbook.effects import both, joint, months_later
from xeploai.plugins import load

SOUND = DOSSIER.model_copy(update={"subjects": tuple(one for one in DOSSIER.subjects if one.id != "guest")})
SOUND = SOUND.model_copy(update={"links": tuple(one for one in SOUND.links if one.source != "guest")})
"""The dossier without the one whose post the later book does not know."""


@pytest.fixture(scope="module")
def found() -> xl.RulingsDiff:
    return xl.diff_rulings(SOUND, EARLIER, LATER)


def only(subject: xl.Subject, **given: Any) -> Dossier:
    """A dossier of one official, alone in a unit."""
    links = (xl.LinkRow(IN_UNIT, subject.id, "u"),)
    unit = xl.Subject(kind="unit", id="u", facts={"given": "EXCELLENT"})
    complete = (xl.Complete("official"), xl.Complete(IN_UNIT), xl.Complete("discipline"))
    return Dossier(subjects=(subject, unit), links=links, complete=complete, **given)


def moved_to(id: str, after: xl.Book, dossier: Dossier) -> xl.Subject:
    return both(dossier, EARLIER, after).after.examined.by_key[id]


def test_a_dossier_has_the_same_rulings_under_the_same_book() -> None:
    same = xl.diff_rulings(DOSSIER, EARLIER, EARLIER)
    assert (same.changes, same.compared, same.moved) == ((), len(DOSSIER.subjects), 0)
    assert same.left_out_before == same.left_out_after == ()


def test_the_earlier_rulings_are_those_of_classify(found: xl.RulingsDiff) -> None:
    rulings = xl.classify(SOUND, EARLIER)  # which knows all of it
    assert found.changes
    assert all(one.before == rulings[one.subject] for one in found.changes)


def test_whose_ruling_is_another_is_told_with_both(found: xl.RulingsDiff) -> None:
    changed = {one.subject: one for one in found.changes}
    one = changed["official:disciplined"]
    assert (one.before.grade, one.after.grade) == (Grade.NOT_COMPLETED, Grade.COMPLETED)
    assert (one.before.binding, one.after.binding) == (("official.disciplined",), ("official.disciplined",))
    assert direction(one) == "higher"
    assert "official:new" not in changed  # not graded in either year
    assert found.compared == len(OFFICIALS)  # six officials and the unit; the clerk is of one book only


def test_only_one_kind_is_told_where_it_is_asked_for() -> None:
    units = xl.diff_rulings(SOUND, EARLIER, LATER, kind="unit")
    assert (units.compared, units.changes) == (1, ())
    with pytest.raises(xl.LanguageError, match="'nobody' is no kind of vn@2022 or vn@2023"):
        xl.diff_rulings(SOUND, EARLIER, LATER, kind="nobody")


# ── what one book does not know ──────────────────────────────────────────────────────────────────────────────────────


def test_what_only_one_book_knows_is_left_out_for_the_other_and_told(found: xl.RulingsDiff) -> None:
    left = {(one.what, one.name): one.count for one in found.left_out_after}
    assert left == {
        ("kind", "clerk"): 1,
        ("register", "praise"): 1,
        ("fact", "official.leads"): 6,
        ("complete", "praise"): 1,
        ("complete", "clerk"): 1,
    }
    assert found.left_out_before == ()
    back = xl.diff_rulings(SOUND, LATER, EARLIER)
    assert {(one.what, one.name): one.count for one in back.left_out_before} == left
    assert "“Khen thưởng” (praise): 1" in "\n".join(changes_notes(found, EARLIER, LATER))


def test_evidence_for_the_later_book_alone_is_left_out_for_the_earlier() -> None:
    trained = only(_official("a", trained=True, points=99, leads=None))
    found = xl.diff_rulings(trained, EARLIER, LATER)
    assert [(one.what, one.name) for one in found.left_out_before] == [("fact", "official.trained")]
    assert found.left_out_after == ()
    assert moved_to("official:a", LATER, trained).facts["trained"] is True


def test_what_neither_book_knows_is_a_fault_told_once() -> None:
    with pytest.raises(xl.DossierError) as raised:
        xl.diff_rulings(only(_official("a", leadz=True)), EARLIER, LATER)
    (fault,) = raised.value.faults
    assert "'leadz'" in str(fault)
    assert not fault.place.startswith("vn@")


def test_a_value_that_one_book_refuses_names_the_book_and_may_be_marked() -> None:
    with pytest.raises(xl.DossierError) as raised:
        xl.diff_rulings(DOSSIER, EARLIER, LATER)
    (fault,) = raised.value.faults
    assert fault.place.startswith("vn@2023: ")
    marked = xl.diff_rulings(DOSSIER, EARLIER, LATER, on_fault="mark")
    statuses = {one.subject: (one.before.status, one.after.status) for one in marked.changes}
    assert statuses["official:guest"] == ("provisional", "invalid")


def test_a_statement_about_what_one_book_does_not_know_is_left_out_with_it() -> None:
    said = (xl.Complete("official", "clerk:c"), xl.Complete("in_body"), xl.Complete("discipline"))
    dossier = Dossier(subjects=(*SOUND.subjects,), complete=said)
    sides = both(dossier, EARLIER, LATER)
    assert {(one.what, one.name) for one in sides.before.left_out} == {("complete", "in_body")}
    assert ("complete", "official") in {(one.what, one.name) for one in sides.after.left_out}
    assert [one.what for one in sides.after.examined.complete] == ["in_body", "discipline"]


def test_steps_of_who_is_left_out_are_left_out() -> None:
    steps = (
        xl.StepRow(subject="clerk:c", step="vote", day=date(2022, 12, 1)),
        xl.StepRow(subject="unit:u", step="vote", day=date(2022, 12, 1)),
    )
    sides = both(SOUND.model_copy(update={"steps": steps}), EARLIER, LATER)
    assert sides.faults == ()
    assert [(one.subject, one.day) for one in sides.after.examined.steps] == [("unit:u", date(2023, 12, 1))]
    assert ("steps", "clerk") in {(one.what, one.name) for one in sides.after.left_out}


def test_rows_under_headings_are_read_by_what_either_book_calls_them() -> None:
    rows = [
        {"Mã": "a", "Kết quả nhiệm vụ": "Tốt", "Là lãnh đạo": "có", "Đã bồi dưỡng": "có", "Ngày vào làm": "1/2/2020"}
    ]
    dossier = Dossier.from_tables({"official": rows, "clerk": [{"Mã": "c", "Có mặt": "có"}]})
    sides = both(dossier, EARLIER, LATER)
    assert sides.faults == ()
    assert set(sides.before.examined.by_key["official:a"].facts) == {"result", "leads", "joined"}
    assert sides.after.examined.by_key["official:a"].facts == {
        "result": "FINE", "trained": True, "joined": date(2021, 2, 1),
    }  # fmt: skip


def test_the_columns_of_a_register_that_both_books_have_are_those_of_either() -> None:
    class Longer(xl.Record, id="discipline", of=xl.Kind("official", vi="x"), dated="day"):
        day: xl.Fact[date] = xl.fact(vi="Ngày quyết định")
        form: xl.Fact[bool] = xl.fact(vi="Hình thức")

    (held,) = LATER.sets
    other = LATER.model_copy(update={"sets": (held.model_copy(update={"records": (*held.records[1:], Longer.spec)}),)})
    for one, two in ((EARLIER, other), (other, EARLIER)):
        assert {fact.id for fact in joint(one, two).records["discipline"].facts} == {"day", "counted", "form"}


def test_a_column_that_the_books_call_otherwise_is_read_under_the_headings_of_either() -> None:
    (held,) = LATER.sets
    called = {"points": "Điểm số cuối năm", "joined": "Ngày được tuyển"}
    facts = tuple(one.model_copy(update={"vi": called.get(one.id, one.vi)}) for one in held.forms[0].facts)
    forms = (held.forms[0].model_copy(update={"facts": facts}), *held.forms[1:])
    other = LATER.model_copy(update={"sets": (held.model_copy(update={"forms": forms}),)})
    for joined, points in (("Ngày vào làm", "Điểm"), ("Ngày được tuyển", "Điểm số cuối năm")):
        rows = Dossier.from_tables({"official": [{"Mã": "a", joined: "1/2/2020", points: 70}]})
        for one, two in ((EARLIER, other), (other, EARLIER)):
            sides = both(rows, one, two)
            assert sides.faults == ()
            assert [side.examined.by_key["official:a"].facts["points"] for side in sides[:2]] == [70, 70]


def test_a_heading_by_which_the_books_mean_two_columns_is_refused_and_asks_for_the_id() -> None:
    (held,) = LATER.sets
    swapped = {"points": "Điểm thưởng", "extra": "Điểm"}
    facts = tuple(one.model_copy(update={"vi": swapped.get(one.id, one.vi)}) for one in held.forms[0].facts)
    forms = (held.forms[0].model_copy(update={"facts": facts}), *held.forms[1:])
    other = LATER.model_copy(update={"sets": (held.model_copy(update={"forms": forms}),)})
    sides = both(Dossier.from_tables({"official": [{"Mã": "a", "Điểm": 5}]}), EARLIER, other)
    (fault,) = sides.faults
    assert "two columns have this label" in str(fault)


def test_a_level_is_read_by_the_words_of_either_book() -> None:
    label = LATER.label("official", Grade.COMPLETED)
    assert label != EARLIER.label("official", Grade.COMPLETED)
    rows = {"official": [{"Mã": "a", "Mức được chọn": label, "Kết quả đã được quyết định": label}],
            "steps": [{"Đối tượng": "official:a", "Bước": "bỏ phiếu", "Mức xếp loại": label}]}  # fmt: skip
    for one, two in ((EARLIER, LATER), (LATER, EARLIER)):
        sides = both(Dossier.from_tables(rows), one, two)
        assert sides.faults == ()
        for side in sides[:2]:
            read = side.examined.by_key["official:a"]
            assert (read.facts["chosen"], read.decided) == ("COMPLETED", Grade.COMPLETED)
            assert side.examined.steps[0].grade is Grade.COMPLETED


# ── days ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_day_is_moved_with_the_period_so_that_the_same_year_is_judged() -> None:
    dossier = only(
        _official("a", joined=date(2022, 8, 1), leads=None),
        records=(xl.record_row("k", "a", Discipline(day=date(2022, 3, 31), counted=False)),),
    )
    sides = both(dossier, EARLIER, LATER)
    assert sides.before.examined.by_key["official:a"].facts["joined"] == date(2022, 8, 1)
    assert sides.after.examined.by_key["official:a"].facts["joined"] == date(2023, 8, 1)
    assert sides.after.examined.records[0].facts["day"] == date(2023, 3, 31)
    found = sides.compared()
    assert (found.moved, found.changes) == (12, ())  # new in either year: not graded
    assert next(changes_notes(found, EARLIER, LATER)).startswith("Các ngày trong hồ sơ được dời 12 tháng")


def test_days_of_subjects_links_and_statements_move_too() -> None:
    subject = _official("a", leads=None).model_copy(update={"start": date(2022, 2, 28), "end": date(2022, 12, 31)})
    dossier = Dossier(
        subjects=(subject, xl.Subject(kind="unit", id="u")),
        links=(xl.LinkRow(IN_UNIT, "a", "u", start=date(2022, 3, 1)),),
        complete=(xl.Complete("official", periods=EARLIER.period.span),),
    )
    after = both(dossier, EARLIER, LATER).after.examined
    assert (after.subjects[0].start, after.subjects[0].end) == (date(2023, 2, 28), date(2023, 12, 31))
    assert (after.links[0].start, after.complete[0].periods) == (date(2023, 3, 1), LATER.period.span)


def test_within_one_period_no_day_moves() -> None:
    dossier = only(_official("a", leads=None))
    assert moved_to("official:a", EARLIER, dossier).facts["joined"] == date(2015, 3, 2)


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2022, 12, 31), -1, date(2022, 11, 30)),
        (date(2022, 1, 31), -1, date(2021, 12, 31)),
        (date(2022, 1, 15), 25, date(2024, 2, 15)),
    ],
)
def test_a_day_that_a_month_does_not_have_becomes_its_last(day: date, months: int, moved: date) -> None:
    assert months_later(day, months) == moved


def test_a_dossier_moved_with_its_period_has_the_same_rulings() -> None:
    """All of the demo: every rule that looks at a day looks at it from the period."""
    demo = next(one for one in load().demos if one.jurisdiction.endswith("hoa-binh"))
    book = xl.rulebook(demo.jurisdiction, period=demo.period, readings=demo.readings)
    period = xl.Period.parse("2018-10-01/2019-09-30")  # its first day is in 2018: no value of that year ends
    later = book.model_copy(update={"period": period, "decided_on": period.end})
    dossier, places, _ = read_folder(demo.folder, book)
    found = xl.diff_rulings(dossier, book, later, places=places)
    assert (found.changes, found.moved) == ((), 9)
    assert found.compared == len(dossier.subjects) > 500


GOOD_TO_TOP, LOW_TO_TOP = (Grade.GOOD, Grade.EXCELLENT), (Grade.NOT_COMPLETED, Grade.EXCELLENT)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (Grade.GOOD, Grade.EXCELLENT, "higher"),
        (Grade.GOOD, Grade.COMPLETED, "lower"),
        (LOW_TO_TOP, GOOD_TO_TOP, "sharper"),
        (GOOD_TO_TOP, LOW_TO_TOP, "wider"),
        ((Grade.COMPLETED, Grade.GOOD), LOW_TO_TOP, "wider"),
        ((Grade.COMPLETED, Grade.GOOD), GOOD_TO_TOP, "possible_higher"),
        (GOOD_TO_TOP, (Grade.COMPLETED, Grade.GOOD), "possible_lower"),
        (Grade.COMPLETED, GOOD_TO_TOP, "higher"),
        (GOOD_TO_TOP, Grade.COMPLETED, "lower"),
        (Grade.GOOD, GOOD_TO_TOP, "wider"),
        (GOOD_TO_TOP, Grade.GOOD, "sharper"),
        (Grade.GOOD, (Grade.GOOD, Grade.GOOD), "other"),
        (Grade.GOOD, None, "other"),
    ],
)
def test_a_ruling_goes_up_or_down_only_where_that_can_be_said(old: Any, new: Any, told: str) -> None:
    def ruling(given: Any) -> xl.Ruling:
        low, high = given if isinstance(given, tuple) else (given or Grade.GOOD, given or Grade.GOOD)
        status: Any = "pending" if isinstance(given, tuple) else "not_graded" if given is None else "graded"
        grade = given if isinstance(given, Grade) else None
        return xl.Ruling(subject="a:1", status=status, grade=grade, low=low, high=high, before_quota=(low, high))

    assert direction(xl.RulingChange(before=ruling(old), after=ruling(new))) == told


# ── who may read what ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_public_reads_no_rule_that_rests_on_a_sensitive_register(found: xl.RulingsDiff) -> None:
    public = changes_rows(found, EARLIER, LATER)
    authority = changes_rows(found, EARLIER, LATER, audience="authority")
    assert "Bị kỷ luật" not in str(public)
    assert "Bị kỷ luật" in str(authority)
    assert "'official.disciplined'" not in str(changes_data(found, EARLIER, LATER))
    assert "'official.disciplined'" in str(changes_data(found, EARLIER, LATER, "authority"))
