"""The oracle and the completions it goes through."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest

import xeploai as xl
from xeploai import Complete, Fact, Grade, LinkRow, Ruling, Subject, fact, tree
from xeploai.errors import DossierError, LanguageError
from xeploai.law import Span
from xeploai.rules import AnyRule
from xeploai.testing import Report, Witness, check, completions, random_book, random_dossier
from xeploai.testing.completions import Completions, free
from xeploai.testing.script import Script

LAW = xl.Instrument(id="law", number="1", vi="x", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("1")
UNIT = xl.Kind("unit", vi="Đơn vị", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
UNIT_OF = xl.Link("unit_of", MEMBER, UNIT)


class UnitForm(xl.Form, kind=UNIT):
    weak: Fact[bool] = fact(vi="yếu")


class MemberForm(xl.Form, kind=MEMBER):
    points: Fact[int] = fact(vi="điểm", between=(0, 100))
    unread: Fact[bool] = fact(vi="không quy định nào đọc")
    picked: Fact[Grade] = fact(vi="mức được chọn", choice=True)


class Sanction(xl.Record, id="sanction", of=MEMBER, dated="on"):
    on: Fact[date] = fact(vi="ngày")


LOW = xl.Ceiling("low", MEMBER, at_most=Grade.GOOD, when=MemberForm.points < 50, cite=CITE)


def book(*rules: AnyRule) -> xl.Book:
    forms = (UnitForm, MemberForm, Sanction)
    held = xl.rule_set("core", "vn", vi="x", forms=forms, links=(UNIT_OF,), instruments=(LAW,), rules=rules)
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def one(complete: tuple[str, ...] = ("unit", "member", "unit_of", "sanction"), **facts: int | str) -> xl.Dossier:
    subject = Subject(kind="member", id="x", facts=dict(facts))
    return xl.Dossier(subjects=(subject,), complete=tuple(Complete(what) for what in complete))


def grades(book: xl.Book, dossier: xl.Dossier) -> list[Grade]:
    return [found["member:x"].grade for _, found in completions(book, dossier)]


def ruling(low: Grade, high: Grade, **more: object) -> Ruling:
    grade = low if low is high else None
    given = {"status": "graded" if grade else "pending", "grade": grade, "low": low, "high": high}
    return Ruling.model_validate({"subject": "member:x", "before_quota": (low, high), **given, **more})


def test_a_missing_number_is_tried_below_at_and_above_what_it_is_compared_with() -> None:
    answers = [list(made.answers.values()) for made, _ in completions(book(LOW), one())]
    assert sorted(answers) == [[0], [49], [50], [51], [100]]


def test_what_no_rule_reads_is_not_enumerated() -> None:
    assert len(grades(book(LOW), one(points=3))) == 1


def test_an_incomplete_register_may_hold_rows_that_are_not_listed_and_a_complete_one_none() -> None:
    capped = xl.Ceiling("any", MEMBER, at_most=Grade.GOOD, when=xl.ALWAYS, rows=(Sanction.rows(),), cite=CITE)
    assert set(grades(book(capped), one())) == {Grade.EXCELLENT}
    incomplete = one(complete=("unit", "member", "unit_of"))
    assert set(grades(book(capped), incomplete)) == {Grade.EXCELLENT, Grade.GOOD}


def test_an_unknown_link_may_lead_to_anybody_to_somebody_unseen_or_to_none() -> None:
    weak = xl.Ceiling("weak", UNIT, at_most=Grade.COMPLETED, when=UnitForm.weak, cite=CITE)
    head = xl.not_above("head", MEMBER, UNIT_OF.grade, cite=CITE)
    rules = book(weak, *head)
    units = tuple(Subject(kind="unit", id=id, facts={"weak": id == "b"}) for id in "ab")
    dossier = xl.Dossier(subjects=(*units, *one().subjects), complete=(Complete(UNIT), Complete(MEMBER)))
    targets = [
        made.answers.get("unit_of of member:x from None to None, row 1") for made, _ in completions(rules, dossier)
    ]
    assert targets == [None, "unit:a", "unit:b"]
    unseen = dossier.model_copy(update={"complete": (Complete(MEMBER),)})
    assert any("unseen" in str(made.answers) for made, _ in completions(rules, unseen))


def test_a_group_that_is_not_declared_complete_may_have_members_unseen() -> None:
    quota = xl.Quota("q", MEMBER, group=(), base=xl.Base(), share=Decimal("0.5"), key=MemberForm.points, cite=CITE)
    assert set(grades(book(quota), one(points=50))) == {Grade.GOOD}
    incomplete = one(complete=("unit", "unit_of", "sanction"), points=50)
    assert set(grades(book(quota), incomplete)) == {Grade.GOOD, Grade.EXCELLENT}


def test_a_hole_may_leave_any_grade_down_to_its_lowest() -> None:
    hole = xl.Hole("h", kinds=(MEMBER,), may_lower_to=Grade.COMPLETED, cite=CITE)
    assert set(grades(book(hole), one())) == {Grade.COMPLETED, Grade.GOOD, Grade.EXCELLENT}


def test_a_hole_leaves_those_alone_of_whom_it_does_not_speak() -> None:
    hole = xl.Hole("h", kinds=(MEMBER,), when=MemberForm.points < 50, may_lower_to=Grade.GOOD, cite=CITE)
    assert set(grades(book(hole), one(points=49))) == {Grade.GOOD, Grade.EXCELLENT}
    assert grades(book(hole), one(points=50)) == [Grade.EXCELLENT]
    assert set(grades(book(hole), one())) == {Grade.GOOD, Grade.EXCELLENT}


def test_an_undecided_reading_is_tried_both_ways() -> None:
    texts = (xl.OptionText(id="a", vi="a"), xl.OptionText(id="b", vi="b"))
    reading = xl.Reading(id="r", vi="r", options=texts)
    capped = xl.Ceiling("c", MEMBER, at_most=Grade.GOOD, when=xl.ALWAYS, cite=CITE, reading=reading.option("a"))
    held = book(capped)
    read = held.sets[0].model_copy(update={"readings": (reading,)})
    undecided = xl.Book(jurisdiction="vn", period=held.period, decided_on=held.decided_on, sets=(read,))
    assert set(grades(undecided, one())) == {Grade.GOOD, Grade.EXCELLENT}


def test_a_choice_that_is_not_given_is_any_the_discretion_leaves_open() -> None:
    open_ = (Grade.COMPLETED, Grade.GOOD)
    freely = xl.Discretion("d", MEMBER, when=xl.ALWAYS, open=open_, decided_by="x", choice=MemberForm.picked, cite=CITE)
    assert set(grades(book(freely), one())) == set(open_)
    assert set(grades(book(freely), one(picked="COMPLETED"))) == {Grade.COMPLETED}
    assert set(grades(book(freely), one(picked="EXCELLENT"))) == set(open_)


def test_two_rows_that_close_a_circle_of_superiors_are_never_made() -> None:
    under = xl.Link("under", MEMBER, MEMBER, well_founded=True)
    capped = xl.Ceiling("c", MEMBER, at_most=Grade.GOOD, when=under.grade.below(Grade.EXCELLENT), cite=CITE)
    rules = book(capped)
    held = rules.sets[0].model_copy(update={"links": (under,)})
    rules = xl.Book(jurisdiction="vn", period=rules.period, decided_on=rules.decided_on, sets=(held,))
    two = tuple(Subject(kind="member", id=id) for id in "xy")
    dossier = xl.Dossier(subjects=two, complete=(Complete(MEMBER),))
    worlds = [made.world for made, _ in completions(rules, dossier)]
    assert [len(world.links.get("under", ())) for world in worlds] == [0, 1, 1]


def test_an_interval_too_narrow_is_unsound_and_the_completion_is_shown() -> None:
    found = check(book(LOW), one(), {"member:x": ruling(Grade.EXCELLENT, Grade.EXCELLENT)})
    assert "member:x: ruled EXCELLENT to EXCELLENT before quotas, but it is GOOD" in str(found.unsound[0])
    assert "fact member.points of member:x = 0" in str(found.unsound[0])


def test_an_interval_too_wide_is_sound_and_counted_as_not_exact() -> None:
    exact = check(book(LOW), one(), {"member:x": ruling(Grade.GOOD, Grade.EXCELLENT)})
    loose = check(book(LOW), one(), {"member:x": ruling(Grade.COMPLETED, Grade.EXCELLENT)})
    assert (exact.unsound, exact.counted, exact.exact) == ((), 1, 1)
    assert (loose.unsound, loose.counted, loose.exact, loose.loose) == ((), 1, 0, ("member:x",))
    assert str(exact + loose) == "2 rulings over 10 completions, 0 unsound, exact 50.0 % of 2"


def test_a_gate_that_may_hold_must_be_said() -> None:
    gate = xl.Gate("g", MEMBER, xl.NOT_GRADED, when=MemberForm.points < 50, cite=CITE)
    silent = ruling(Grade.EXCELLENT, Grade.EXCELLENT)
    assert "but it is not_graded" in check(book(gate), one(), {"member:x": silent}).unsound[0].why
    said = silent.model_copy(update={"status": "pending", "grade": None, "may_be_not_graded": True})
    reached = Witness(subject="member:x", low=True, high=True, every=True)
    found = Report(rulings=1, completions=5, counted=1, exact=1, witnesses=(reached,))
    assert check(book(gate), one(), {"member:x": said}) == found
    sure = silent.model_copy(update={"status": "not_graded", "grade": None})
    assert "ruled not_graded" in check(book(gate), one(), {"member:x": sure}).unsound[0].why


def test_a_provisional_grade_must_hold_where_all_holes_are_empty() -> None:
    hole = xl.Hole("h", kinds=(MEMBER,), cite=CITE)
    right = ruling(Grade.NOT_COMPLETED, Grade.EXCELLENT, status="provisional", grade=Grade.EXCELLENT)
    wrong = right.model_copy(update={"grade": Grade.GOOD})
    rules = book(hole)
    assert not check(rules, one(), {"member:x": right}).unsound
    assert "with all holes empty it is EXCELLENT" in check(rules, one(), {"member:x": wrong}).unsound[0].why


@pytest.mark.parametrize(("change", "why"), [
    ({"low": Grade.EXCELLENT, "high": Grade.GOOD, "status": "pending", "grade": None}, "ends before it begins"),
    ({"grade": None}, "does not go with the grade"),
    ({"low": Grade.COMPLETED}, "not at one point"),
    ({"status": "pending", "grade": None}, "nothing is open"),
])  # fmt: skip
def test_a_ruling_that_contradicts_itself_is_unsound(change: dict[str, object], why: str) -> None:
    torn = ruling(Grade.GOOD, Grade.GOOD).model_copy(update=change)
    assert why in check(book(LOW), one(points=1), {"member:x": torn}).unsound[0].why


def test_too_many_completions_are_drawn_and_exactness_is_not_counted() -> None:
    made = Completions(book(LOW), one(), 3, random.Random(0))
    assert len(list(completions(book(LOW), one(), limit=3))) == 3
    assert not made.exhaustive
    assert check(book(LOW), one(), {"member:x": ruling(Grade.GOOD, Grade.EXCELLENT)}, limit=3).counted == 0


def test_a_dossier_of_tables_is_examined_before_it_is_checked() -> None:
    tables = xl.Dossier.from_tables({"member": [{"id": "x", "điểm": "49"}]})
    rulings = xl.classify(tables, book(LOW))
    found = check(book(LOW), tables, rulings)
    assert (found.rulings, found.unsound, found.exact) == (1, (), 1)
    assert check(book(LOW), rulings.dossier, rulings) == found
    false = {"member:x": ruling(Grade.EXCELLENT, Grade.EXCELLENT)}
    assert check(book(LOW), tables, false).unsound
    assert [outcome["member:x"].grade for _, outcome in completions(book(LOW), tables)] == [Grade.GOOD]


def test_a_dossier_with_faults_is_refused_and_one_marked_before_is_not() -> None:
    faulty = one(points="many")
    with pytest.raises(DossierError, match="1 fault"):
        check(book(LOW), faulty, {"member:x": ruling(Grade.GOOD, Grade.GOOD)})
    marked = xl.classify(faulty, book(LOW), on_fault="mark")
    assert check(book(LOW), marked.dossier, marked).rulings == 1


def test_where_no_ruling_would_be_checked_nothing_passes() -> None:
    with pytest.raises(LanguageError, match="no subjects, so there is nothing to look at"):
        check(book(LOW), xl.Dossier(), {})
    with pytest.raises(LanguageError, match="none of the 0 completions tried is possible, so no ruling was checked"):
        check(book(LOW), one(), xl.classify(one(), book(LOW)), limit=0)


def test_rulings_of_another_dossier_or_book_are_refused() -> None:
    rules, dossier = book(LOW), one()
    rulings = xl.classify(dossier, rules)
    fair = ruling(Grade.GOOD, Grade.EXCELLENT)
    with pytest.raises(LanguageError, match="no ruling of 'member:x'"):
        check(rules, dossier, {})
    with pytest.raises(LanguageError, match="rulings of 'member:y', whom it does not list"):
        check(rules, dossier, {"member:x": fair, "member:y": fair})
    with pytest.raises(LanguageError, match="of other subjects"):
        check(rules, dossier, {"member:x": fair.model_copy(update={"subject": "member:y"})})
    with pytest.raises(LanguageError, match="under another book"):
        check(book(), dossier, rulings)
    with pytest.raises(LanguageError, match="of other evidence"):
        check(rules, one(points=3), rulings)


def test_an_end_that_every_completion_misses_is_unwitnessed_and_proven_too_wide() -> None:
    found = check(book(LOW), one(), {"member:x": ruling(Grade.COMPLETED, Grade.EXCELLENT)})
    assert found.unwitnessed == (Witness(subject="member:x", low=False, high=True, every=True),)
    assert "WARNING" not in str(found)


def test_an_end_that_no_completion_tried_reached_is_warned_of() -> None:
    # Four ends of the one fact are tried out of five, and COMPLETED is none of them.
    found = check(book(LOW), one(), {"member:x": ruling(Grade.COMPLETED, Grade.EXCELLENT)}, limit=4)
    assert [(each.unreached, each.every) for each in found.unwitnessed] == [(("low",), False)]
    assert "WARNING: no completion tried reached an end of 1 of them: member:x (low)." in str(found)
    assert "WARNING" in str(found + found)
    fair = check(book(LOW), one(), {"member:x": ruling(Grade.GOOD, Grade.EXCELLENT)}, limit=4)
    assert (fair.unwitnessed, "WARNING" in str(fair)) == ((), False)


def test_a_ruling_that_is_no_grade_has_no_ends_to_witness() -> None:
    gate = xl.Gate("g", MEMBER, xl.NOT_GRADED, when=xl.ALWAYS, cite=CITE)
    assert check(book(gate), one(), xl.classify(one(), book(gate))).witnesses == ()


class HardForm(xl.Form, kind=MEMBER):
    a: Fact[int] = fact(vi="a", between=(0, 6))
    b: Fact[int] = fact(vi="b", between=(0, 6))
    c: Fact[int] = fact(vi="c", between=(0, 6))
    d: Fact[int] = fact(vi="d", between=(0, 6))
    e: Fact[int] = fact(vi="e", between=(0, 6))
    f: Fact[int] = fact(vi="f", between=(0, 6))
    late: Fact[bool] = fact(vi="muộn")


def hard() -> xl.Book:
    """Return rules under which one way in two hundred thousand leads to the top, and all but few to no grade."""
    low = [HardForm.a < 6, ~(HardForm.b >= 6), HardForm.c > 0, ~HardForm.d.is_(3), HardForm.e + HardForm.f < 12]
    rules: list[AnyRule] = [
        xl.Ceiling(f"c{number}", MEMBER, at_most=Grade.COMPLETED, when=when, cite=CITE)
        for number, when in enumerate(low)
    ]
    rules.append(xl.Gate("late", MEMBER, xl.NOT_GRADED, when=HardForm.late | (HardForm.a.is_(3)), cite=CITE))
    held = xl.rule_set("core", "vn", vi="x", forms=(HardForm,), instruments=(LAW,), rules=tuple(rules))
    period = xl.Period.parse("2018")
    return xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def test_a_number_made_of_itself_along_a_hierarchy_is_checked_like_any_other() -> None:
    """Points of a leader are his own and a share of those of whom he leads."""
    under = xl.Link("under", MEMBER, MEMBER, well_founded=True)
    total = tree.FactRef(form="member", fact="total")
    led = tree.Aggregate(op="sum", over=tree.Linked(link="under", reverse=True), of=total)
    rules = (
        xl.Derived(
            "total",
            MEMBER,
            name="total",
            value=tree.Add(of=(MemberForm.points.node, led)),
            cite=CITE,
        ),
        LOW.model_copy(update={"when": tree.Compare(op="lt", left=total, right=tree.NumberConst(value=Decimal(50)))}),
    )
    held = book(*rules).sets[0].model_copy(update={"links": (under,)})
    period = xl.Period.parse("2018-05")
    judged = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    dossier = xl.Dossier(
        subjects=(
            Subject(kind="member", id="x", facts={"points": 49}),
            Subject(kind="member", id="y"),
            Subject(kind="member", id="z", facts={"points": 1}),
        ),
        links=(LinkRow(under, "y", "x"), LinkRow(under, "z", "y")),
        complete=(Complete(MEMBER), Complete("under")),
    )
    found = check(judged, dossier, xl.classify(dossier, judged))
    assert (found.unsound, found.counted) == ((), 3)


@pytest.mark.parametrize("period", ["2018-05", "2018-Q3", "2024-2025=2024-09-05/2025-05-31"])
def test_a_random_dossier_lies_in_the_period_of_its_book(period: str) -> None:
    """Links change in the middle of it, and the days of evidence lie about its ends."""
    judged = xl.Period.parse(period)
    days: list[date] = []
    for seed in range(30):
        rules = random_book(seed)
        moved = xl.Book(jurisdiction="vn/x", period=judged, decided_on=judged.end, sets=rules.sets, assume=rules.assume)
        dossier = random_dossier(moved, seed)
        days += [row.end for row in dossier.links if row.end]
        given = [one.facts for one in dossier.subjects] + [row.facts for row in dossier.records]
        days += [day for facts in given for day in facts.values() if isinstance(day, date)]
    near = timedelta(days=31)
    assert judged.start - near <= min(days) < judged.start
    assert judged.end < max(days) <= judged.end + near
    assert any(judged.start < day < judged.end for day in days)


def test_the_search_aims_at_the_ends_and_so_finds_a_false_one_among_many_completions() -> None:
    rules = hard()
    open_ = one(complete=("member",))
    true = xl.classify(open_, rules)["member:x"]
    assert (true.low, true.high) == (Grade.COMPLETED, Grade.EXCELLENT)
    assert check(rules, open_, {"member:x": true}, limit=10).unwitnessed == ()
    for high in (Grade.COMPLETED, Grade.GOOD):
        false = true.model_copy(update={"high": high, "before_quota": (true.low, high)})
        assert check(rules, open_, {"member:x": false}, limit=10).unsound
    false = true.model_copy(update={"low": Grade.EXCELLENT, "before_quota": (Grade.EXCELLENT, true.high)})
    assert check(rules, open_, {"member:x": false}, limit=10).unsound


def test_a_script_goes_through_every_run_once() -> None:
    script, runs = Script(), []
    while True:
        first = script.choose("ab")
        runs.append(first + (script.choose("123") if first == "a" else ""))
        if not script.advance():
            break
    assert runs == ["a1", "a2", "a3", "b"]


def test_the_days_that_rows_leave_free() -> None:
    taken = [Span(start=date(2018, 3, 1), end=date(2018, 4, 30)), Span(end=date(2018, 1, 31))]
    assert free(taken) == [
        Span(start=date(2018, 2, 1), end=date(2018, 2, 28)),
        Span(start=date(2018, 5, 1)),
    ]
    assert free([Span()]) == []


def test_a_row_that_is_listed_is_never_doubled_by_one_that_is_not() -> None:
    head = xl.not_above("head", MEMBER, UNIT_OF.grade, cite=CITE)
    units = (Subject(kind="unit", id="a"),)
    known = xl.Dossier(
        subjects=(*units, *one().subjects),
        links=(LinkRow(UNIT_OF, "x", "a"),),
        complete=(Complete(UNIT), Complete(MEMBER)),
    )
    assert len(list(completions(book(*head), known))) == 1
