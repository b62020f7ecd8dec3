"""Rule 9 as cases: QĐ 102, QĐ 69, HD 15-HD/UBKTTW on discipline; QĐ 132, HD 21, QĐ 124, QĐ 366 on the grade."""

from __future__ import annotations

from datetime import date

from tests.cases.books import third_child as law
from tests.cases.grading import COMPLETED, EXCELLENT, NOT_COMPLETED, graded, outcome, pending, rulings

from xeploai import Book, Code, Complete, Dossier, Grade, Open, RecordRow, Ruling, record_row, subject

WHOLE = (Complete("discipline"),)
DAY = {
    "2018": date(2018, 9, 12),
    "2022": date(2022, 11, 8),
    "2023": date(2023, 4, 20),
    "before": date(2025, 2, 10),
    "after": date(2025, 5, 10),
}


def row(
    decided_on: date | None,
    act_on: date | None = None,
    *,
    ground: str = "population",
    self_detected: bool = False,
    relieved: bool = False,
    used: bool = False,
) -> RecordRow:
    """Return a decision on discipline; the act is of the same year unless said otherwise."""
    form = law.Discipline(
        ground=Code(ground),
        act_on=act_on or (decided_on and date(decided_on.year, 1, 20)),
        decided_on=decided_on,
        self_detected=self_detected,
        relieved=relieved,
        used_before=used,
    )
    return record_row("d-1", "m-1", form)


def member(*rows: RecordRow, complete: tuple[Complete, ...] = WHOLE, regraded: Grade | None = None) -> Dossier:
    """Return a member whose criteria are worth EXCELLENT, with his register of discipline."""
    one = subject("m-1", law.MemberForm(by_criteria=EXCELLENT, regraded=regraded))
    return Dossier(subjects=(one,), records=rows, complete=complete)


def ruling(book: Book, dossier: Dossier) -> Ruling:
    """Return the ruling of the member."""
    return rulings(book, dossier)["member:m-1"]


def naive_by_ground(dossier: Dossier) -> Grade:
    """Remember the rule of 2018: a discipline over a third child is NOT_COMPLETED, whenever it was decided."""
    return NOT_COMPLETED if any(row.facts["ground"] == "population" for row in dossier.records) else EXCELLENT


def naive_by_act(dossier: Dossier) -> Grade:
    """Look at the day of the act only: what was a breach on that day still counts."""
    days = [row.facts["act_on"] for row in dossier.records]
    before = any(isinstance(day, date) and day < law.NO_LONGER_HANDLED for day in days)
    return NOT_COMPLETED if before else EXCELLENT


def test_until_2022_any_discipline_of_the_year_is_not_completed() -> None:
    """QĐ 102 in 2018, QĐ 69 in late 2022; the grade by QĐ 132 in 2018, by HD 21 (of October 2019) in 2022."""
    first = ruling(law.book(2018), member(row(DAY["2018"])))
    assert outcome(first) == graded(NOT_COMPLETED)
    assert first.binding == ("qd132_124c",)
    made = ruling(law.book(2022), member(row(DAY["2022"], date(2022, 3, 1))))
    assert outcome(made) == graded(NOT_COMPLETED)
    assert made.binding == ("hd21_b23d",)


def test_until_2022_a_violation_counted_once_counts_no_more() -> None:
    """HD 21 B.2.3d (HD 16 had the same): what was a ground before is none again; another violation still is."""
    for year in ("2018", "2022"):
        assert outcome(ruling(law.book(int(year)), member(row(DAY[year], used=True)))) == graded(EXCELLENT)
        assert outcome(ruling(law.book(int(year)), member(row(DAY[year])))) == graded(NOT_COMPLETED)
    later = ruling(law.book(2023), member(row(DAY["2023"], used=True)))
    assert outcome(later) == graded(NOT_COMPLETED), "no such rule was seen in QĐ 124"


def test_in_2023_self_detected_and_remedied_is_excepted() -> None:
    """QĐ 124 mục 4.3d has the exception that HD 21 had not."""
    assert outcome(ruling(law.book(2023), member(row(DAY["2023"])))) == graded(NOT_COMPLETED)
    assert outcome(ruling(law.book(2023), member(row(DAY["2023"], self_detected=True)))) == graded(EXCELLENT)
    assert outcome(ruling(law.book(2022), member(row(DAY["2022"], self_detected=True)))) == graded(NOT_COMPLETED)


def naive_regrade(dossier: Dossier) -> Grade:
    """Take "considers again" for "lowers": the year of the act becomes NOT_COMPLETED by itself."""
    return NOT_COMPLETED if dossier.records else EXCELLENT


def test_an_act_of_2022_decided_in_2023_is_considered_again_in_2022() -> None:
    """QĐ 124 mục 4.5: 2023 keeps its grade, with a finding; 2022, asked again in 2023, waits for the upper level."""
    dossier = member(row(DAY["2023"], date(2022, 6, 1)))
    assert naive_by_ground(dossier) is NOT_COMPLETED
    made = ruling(law.book(2023), dossier)
    assert outcome(made) == graded(EXCELLENT)
    assert [finding.id for finding in made.findings] == ["qd124_45.look"]
    assert outcome(ruling(law.book(2022), dossier)) == graded(EXCELLENT), "as it was decided in 2022"
    again = law.book(2022, decided_on=date(2023, 12, 20))
    assert naive_regrade(dossier) is NOT_COMPLETED
    waiting = ruling(again, dossier)
    assert outcome(waiting) == pending(NOT_COMPLETED, EXCELLENT)
    assert Open(what="choice", name="regraded", subject="member:m-1") in waiting.missing
    for chosen in (NOT_COMPLETED, COMPLETED):
        settled = ruling(again, member(*dossier.records, regraded=chosen))
        assert outcome(settled) == graded(chosen)
        assert settled.binding == ("qd124_45",)


def test_only_years_from_2018_to_2023_are_considered_again() -> None:
    """An act of 2023 decided in 2024 is one of an earlier year; QĐ 124 has none after 2023, and none before QĐ 132."""
    dossier = member(row(date(2024, 6, 3), date(2023, 5, 1)))
    again = law.book(2023, decided_on=date(2024, 12, 20))
    assert outcome(ruling(again, dossier)) == pending(NOT_COMPLETED, EXCELLENT)
    assert outcome(ruling(law.book(2023), dossier)) == graded(EXCELLENT)
    assert law.RE_GRADED.id not in law.book(2024, decided_on=date(2025, 6, 1)).by_id
    assert law.RE_GRADED.id not in law.book(2022, decided_on=date(2025, 12, 1)).by_id, "QĐ 366 grades where it stands"
    assert not law.RE_GRADING.periods.contains(date(2017, 12, 31))


def test_a_decision_after_20_march_2025_has_no_ground_and_no_effect() -> None:
    """HD 15-HD/UBKTTW: the day of the decision counts; the act was before, and two plain readings would grade it."""
    dossier = member(row(DAY["after"]))
    assert naive_by_ground(dossier) is NOT_COMPLETED
    assert naive_by_act(dossier) is NOT_COMPLETED
    made = ruling(law.book(2025), dossier)
    assert outcome(made) == graded(EXCELLENT)
    assert [finding.id for finding in made.findings] == ["hd15ubkt.look"]
    assert outcome(ruling(law.book(2025, readings={law.FORBIDDEN.id: "yes"}), dossier)) == graded(EXCELLENT)


def test_a_decision_of_early_2025_stays_and_its_effect_is_a_reading() -> None:
    """The discipline is not undone; what it does to the grade under QĐ 366 nobody has said, so it stays open."""
    dossier = member(row(DAY["before"]))
    assert naive_by_ground(dossier) is NOT_COMPLETED
    made = ruling(law.book(2025), dossier)
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)
    assert Open(what="reading", name=law.FORBIDDEN.id) in made.missing
    assert outcome(ruling(law.book(2025, readings={law.FORBIDDEN.id: "no"}), dossier)) == graded(EXCELLENT)
    assert outcome(ruling(law.book(2025, readings={law.FORBIDDEN.id: "yes"}), dossier)) == graded(NOT_COMPLETED)


def test_who_was_disciplined_before_is_not_cleared_backwards() -> None:
    """The year 2024 looked at again in December 2025 is still judged by what held for 2024."""
    dossier = member(row(date(2024, 6, 3)))
    assert outcome(ruling(law.book(2024, decided_on=date(2025, 12, 1)), dossier)) == graded(NOT_COMPLETED)


def test_from_2025_other_grounds_still_count() -> None:
    """QĐ 366 names public duty; an act named nowhere does not make the year NOT_COMPLETED."""
    assert outcome(ruling(law.book(2025), member(row(DAY["after"], ground="public_duty")))) == graded(NOT_COMPLETED)
    assert outcome(ruling(law.book(2025), member(row(DAY["after"], ground="other")))) == graded(EXCELLENT)


def test_from_2025_relief_asks_for_both_the_person_s_part_and_a_decision() -> None:
    """QĐ 366: self-detected and remedied, and the competent level decides; neither alone is enough, on any ground."""
    yes = law.book(2025, readings={law.FORBIDDEN.id: "yes"})
    for ground in ("public_duty", "population"):
        for self_detected, relieved in ((True, False), (False, True)):
            one = row(DAY["before"], ground=ground, self_detected=self_detected, relieved=relieved)
            assert outcome(ruling(yes, member(one))) == graded(NOT_COMPLETED)
        both = row(DAY["before"], ground=ground, self_detected=True, relieved=True)
        assert outcome(ruling(yes, member(both))) == graded(EXCELLENT)


def test_a_decision_without_its_day_leaves_the_year_open() -> None:
    """It may be of this year or of another, also in a register that is whole."""
    made = ruling(law.book(2018), member(row(None, date(2018, 1, 20))))
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)


def test_an_empty_register_clears_a_member_only_where_it_is_whole() -> None:
    """No row is no discipline only where somebody says that the register is whole."""
    made = ruling(law.book(2018), member(complete=()))
    assert outcome(made) == pending(NOT_COMPLETED, EXCELLENT)
    assert Open(what="register", name="discipline", subject="member:m-1") in made.missing
    assert outcome(ruling(law.book(2018), member())) == graded(EXCELLENT)
