"""Rule 5 as cases: NĐ 335 Đ11.3 for the year 2026, QĐ 124 Điều 12 mục 4 for the year 2024."""

from __future__ import annotations

from datetime import date, timedelta

from tests.cases.books import old_unit as law
from tests.cases.grading import EXCELLENT, GOOD, NOT_COMPLETED, book_of, graded, outcome, pending, rulings

from xeploai import Complete, Dossier, Grade, LinkRow, Open, RecordRow, Ruling, Subject, record_row, subject

CIVIL = book_of(law.CIVIL, period="2026")
PARTY = book_of(law.PARTY, period="2024")
MOVED = date(2026, 3, 1)
BEFORE, AFTER = date(2026, 1, 15), date(2026, 4, 20)
WHOLE = (Complete("discipline"), Complete(law.WORKS_IN))


def row(
    id: str, act_on: date | None, *, used: bool | None = False, duty: bool = True, effective: date = date(2026, 6, 1)
) -> RecordRow:
    """Return a discipline that took effect in the year judged."""
    form = law.Discipline(act_on=act_on, effective_on=effective, duty_related=duty, used_before=used)
    return record_row(id, "s-1", form)


def servant(
    *rows: RecordRow, complete: tuple[Complete, ...] = WHOLE, old_known: bool = True, own: Grade = GOOD
) -> Dossier:
    """Return one servant who moved from body `old` to body `new` on 1 March 2026."""
    links = [LinkRow(law.WORKS_IN, "s-1", "new", start=MOVED)]
    if old_known:
        links.append(LinkRow(law.WORKS_IN, "s-1", "old", end=date(2026, 2, 28)))
    bodies = (Subject(kind="body", id="old"), Subject(kind="body", id="new"))
    subjects = (*bodies, subject("s-1", law.ServantForm(by_score=own)))
    return Dossier(subjects=subjects, links=tuple(links), records=rows, complete=complete)


def civil(dossier: Dossier) -> Ruling:
    """Return the ruling of the servant."""
    return rulings(CIVIL, dossier)["servant:s-1"]


def naive_any_discipline(dossier: Dossier) -> Grade:
    """Read Đ11.3a alone: a discipline in the year is NOT_COMPLETED, wherever and whenever the act was."""
    return NOT_COMPLETED if dossier.records else GOOD


def naive_any_exception(dossier: Dossier) -> Grade:
    """Read the exceptions over the person: somebody with a row that is excepted is let off altogether."""
    used = any(row.facts.get("used_before") is True for row in dossier.records)
    old = any(isinstance(day := row.facts.get("act_on"), date) and day < MOVED for row in dossier.records)
    return GOOD if used or old or not dossier.records else NOT_COMPLETED


def test_an_act_at_the_new_body_counts() -> None:
    """Đ11.3a: disciplined in the year for a breach tied to duty."""
    made = civil(servant(row("d-1", AFTER)))
    assert outcome(made) == graded(NOT_COMPLETED)
    assert made.binding == ("nd335_11_3_a",)


def test_an_act_at_the_old_body_counts_there_and_not_here() -> None:
    """Đ11.3c: the old body answers for it; here nothing is lowered, and a finding asks to look at the old result."""
    dossier = servant(row("d-1", BEFORE))
    assert naive_any_discipline(dossier) is NOT_COMPLETED
    made = civil(dossier)
    assert outcome(made) == graded(GOOD)
    assert [finding.id for finding in made.findings] == ["nd335_11_3_c.regrade"]


def test_act_and_discipline_before_a_transfer_count_in_full() -> None:
    """Đ11.3c asks for a discipline at the new body: both were at the old one, so Đ11.3a holds as it stands."""
    dossier = servant(row("d-1", BEFORE, effective=date(2026, 2, 10)))
    assert naive_any_exception(dossier) is GOOD, "the place of the act is compared with the place at the year's end"
    made = civil(dossier)
    assert outcome(made) == graded(NOT_COMPLETED)
    assert made.binding == ("nd335_11_3_a",)
    assert made.findings == ()


def test_an_act_already_used_does_not_count_again() -> None:
    """Đ11.3b: it was a ground for NOT_COMPLETED in an earlier year."""
    dossier = servant(row("d-1", AFTER, used=True))
    assert naive_any_discipline(dossier) is NOT_COMPLETED
    assert outcome(civil(dossier)) == graded(GOOD)


def test_a_row_already_used_does_not_lift_another() -> None:
    """One act was used before, a second was at the old body, the third is new and here: it alone is enough."""
    excused = (row("d-1", AFTER, used=True), row("d-2", BEFORE))
    assert outcome(civil(servant(*excused))) == graded(GOOD)
    dossier = servant(*excused, row("d-3", AFTER))
    assert naive_any_exception(dossier) is GOOD
    assert outcome(civil(dossier)) == graded(NOT_COMPLETED)


def test_an_act_at_an_unknown_place_leaves_the_grade_open() -> None:
    """Nobody wrote down where the servant was in January: the exception may hold, so the ceiling is only possible."""
    unknown = servant(row("d-1", BEFORE), complete=(Complete("discipline"),), old_known=False)
    made = civil(unknown)
    assert outcome(made) == pending(NOT_COMPLETED, GOOD)
    assert Open(what="link", name="works_in", subject="servant:s-1") in made.missing


def test_who_was_in_no_body_on_that_day_is_not_excused_by_an_old_one() -> None:
    """The list of bodies is whole and names none for January: there is no old body to answer for the act."""
    assert outcome(civil(servant(row("d-1", BEFORE), old_known=False))) == graded(NOT_COMPLETED)


def test_a_day_of_the_act_not_given_leaves_the_grade_open() -> None:
    """A row with a missing column counts as possible, also in a complete register."""
    made = civil(servant(row("d-1", None)))
    assert outcome(made) == pending(NOT_COMPLETED, GOOD)
    assert outcome(civil(servant(row("d-1", None, used=True)))) == graded(GOOD), "used before, wherever it was"


def test_an_incomplete_register_is_not_a_clean_record() -> None:
    """No row and no word that the register is whole: a discipline may be missing."""
    made = civil(servant(complete=(Complete(law.WORKS_IN),)))
    assert outcome(made) == pending(NOT_COMPLETED, GOOD)
    assert Open(what="register", name="discipline", subject="servant:s-1") in made.missing
    clean = civil(servant())
    assert outcome(clean) == graded(GOOD)
    assert clean.registers == ("discipline",)


def test_a_discipline_of_another_year_is_not_of_this_one() -> None:
    """Đ11.3a ¶2 counts by the day of effect: what takes effect in January 2027 belongs to that year."""
    assert outcome(civil(servant(row("d-1", AFTER, effective=date(2027, 1, 5))))) == graded(GOOD)


def member(*rows: RecordRow, moved_on: date | None = None) -> Dossier:
    """Return one member judged for 2024, in one cell throughout or in another from a day on."""
    one = subject("m-1", law.MemberForm(by_criteria=EXCELLENT))
    links = [LinkRow(law.BELONGS_TO, "m-1", "c-1", end=moved_on and moved_on - timedelta(days=1))]
    links += [LinkRow(law.BELONGS_TO, "m-1", "c-2", start=moved_on)] if moved_on else []
    cells = (Subject(kind="cell", id="c-1"), Subject(kind="cell", id="c-2"))
    whole = (Complete("party_discipline"), Complete(law.BELONGS_TO))
    return Dossier(subjects=(one, *cells), links=tuple(links), records=rows, complete=whole)


def party_row(id: str, act_on: date, *, self_detected: bool = False) -> RecordRow:
    """Return a Party discipline decided in 2024."""
    form = law.PartyDiscipline(act_on=act_on, decided_on=date(2024, 5, 10), self_detected=self_detected)
    return record_row(id, "m-1", form)


def test_a_member_s_earlier_act_is_re_graded_in_its_own_year() -> None:
    """QĐ 124 mục 4.5: the act was in 2023, the decision is of 2024; later law would grade it now, this law does not."""
    dossier = member(party_row("d-1", date(2023, 9, 2)))
    assert naive_any_discipline(dossier) is NOT_COMPLETED
    made = rulings(PARTY, dossier)["member:m-1"]
    assert outcome(made) == graded(EXCELLENT)
    assert [finding.id for finding in made.findings] == ["qd124_4_5.regrade"]


def test_a_member_s_act_at_the_old_cell_counts_there_if_disciplined_at_the_new() -> None:
    """QĐ 124 mục 4.6: decided on 10 May; a member who moved in April is not lowered here, one who moves in June is."""
    discipline = party_row("d-1", date(2024, 2, 1))
    between, later = member(discipline, moved_on=date(2024, 4, 1)), member(discipline, moved_on=date(2024, 6, 1))
    assert outcome(rulings(PARTY, between)["member:m-1"]) == graded(EXCELLENT)
    assert outcome(rulings(PARTY, later)["member:m-1"]) == graded(NOT_COMPLETED)


def test_a_member_s_acts_each_count_by_their_own_time() -> None:
    """QĐ 124 mục 4.7: an earlier act and one self-detected excuse themselves, not the third."""
    excused = (party_row("d-1", date(2023, 9, 2)), party_row("d-2", date(2024, 2, 1), self_detected=True))
    assert outcome(rulings(PARTY, member(*excused))["member:m-1"]) == graded(EXCELLENT)
    with_third = member(*excused, party_row("d-3", date(2024, 2, 1)))
    assert outcome(rulings(PARTY, with_third)["member:m-1"]) == graded(NOT_COMPLETED)
