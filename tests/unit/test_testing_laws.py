"""What the laws refuse: names they do not know, and cases in which they would have nothing to look at."""

import pytest

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.errors import DossierError, LanguageError
from xeploai.testing import laws
from xeploai.testing.laws import VacuousError

LAW = xl.Instrument(id="law", number="1", vi="x", jurisdiction="vn", established=xl.Established.SECONDARY)
CITE = LAW.at("1")
UNIT = xl.Kind("unit", vi="Đơn vị", complete=True)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
UNIT_OF = xl.Link("unit_of", MEMBER, UNIT)


class UnitForm(xl.Form, kind=UNIT):
    weak: Fact[bool] = fact(vi="yếu")


class MemberForm(xl.Form, kind=MEMBER):
    points: Fact[int] = fact(vi="điểm", between=(0, 100))
    late: Fact[bool] = fact(vi="muộn")


LOW = xl.Ceiling("low", MEMBER, at_most=Grade.GOOD, when=MemberForm.points < 50, cite=CITE)
LATE = xl.Ceiling("late", MEMBER, at_most=Grade.COMPLETED, when=MemberForm.late, cite=CITE)
WEAK = xl.Ceiling("weak", UNIT, at_most=Grade.COMPLETED, when=UnitForm.weak, cite=CITE)
HELD = xl.rule_set(
    "core", "vn", vi="x", forms=(UnitForm, MemberForm), links=(UNIT_OF,), instruments=(LAW,), rules=(LOW, LATE)
)
YEAR = xl.Period.parse("2018")
BOOK = xl.Book(jurisdiction="vn", period=YEAR, decided_on=YEAR.end, sets=(HELD,))
ONE = xl.Dossier.from_tables({"member": [{"id": "x", "điểm": "49"}]})
EMPTY = xl.Dossier()


def test_a_dossier_of_tables_is_examined() -> None:
    laws.order_does_not_matter(BOOK, ONE)
    laws.a_duplicate_changes_nothing(BOOK, ONE)
    laws.more_evidence_only_narrows(BOOK, ONE, "member:x", "late", "có")
    assert laws.a_plugin_only_tightens(BOOK, (LATE.model_copy(update={"id": "later"}),), ONE) == 1
    assert laws.no_one_falls_by_anothers_absence(BOOK, two(), "member:y") == 1


def two() -> xl.Dossier:
    return xl.Dossier.from_tables({"member": [{"id": "x", "điểm": "49"}, {"id": "y"}]})


def test_a_law_sees_what_the_tables_hold() -> None:
    def first_come(book: xl.Book, dossier: xl.Dossier) -> dict[str, xl.Ruling]:
        made = dict(xl.classify(dossier, book))
        first = dossier.subjects[0].key
        wrong = {"high": Grade.COMPLETED, "low": Grade.COMPLETED}
        return {**made, first: made[first].model_copy(update=wrong)}

    many = xl.Dossier.from_tables({"member": [{"id": f"m-{number}", "điểm": "49"} for number in range(9)]})
    with pytest.raises(AssertionError, match="in another order"):
        laws.order_does_not_matter(BOOK, many, first_come)


def test_a_faulty_dossier_is_refused_by_every_law() -> None:
    faulty = xl.Dossier.from_tables({"member": [{"id": "x", "điểm": "many"}]})
    for law in (laws.order_does_not_matter, laws.a_duplicate_changes_nothing):
        with pytest.raises(DossierError, match="1 fault"):
            law(BOOK, faulty)
    with pytest.raises(DossierError, match="1 fault"):
        laws.a_plugin_only_tightens(BOOK, (LATE,), faulty)
    with pytest.raises(DossierError, match="1 fault"):
        laws.no_one_falls_by_anothers_absence(BOOK, faulty, "member:x")
    with pytest.raises(DossierError, match="1 fault"):
        laws.more_evidence_only_narrows(BOOK, faulty, "member:x", "late", True)  # noqa: FBT003  # the fact's value


def test_an_empty_dossier_is_refused() -> None:
    with pytest.raises(LanguageError, match="nothing to look at"):
        laws.order_does_not_matter(BOOK, EMPTY)
    with pytest.raises(LanguageError, match="nothing to look at"):
        laws.a_duplicate_changes_nothing(BOOK, EMPTY)


def test_unknown_names_are_refused_with_the_nearest() -> None:
    with pytest.raises(LanguageError, match=r"'member:z' is no subject of this dossier.*'member:x'"):
        laws.more_evidence_only_narrows(BOOK, ONE, "member:z", "late", "có")
    with pytest.raises(LanguageError, match=r"'lates' is no fact of 'member'.*'late'"):
        laws.more_evidence_only_narrows(BOOK, ONE, "member:x", "lates", "có")
    with pytest.raises(LanguageError, match=r"member:x gives 'points' already.*'late'"):
        laws.more_evidence_only_narrows(BOOK, ONE, "member:x", "points", 9)
    with pytest.raises(LanguageError, match=r"'member:z' is no subject of this dossier.*'member:x'"):
        laws.no_one_falls_by_anothers_absence(BOOK, ONE, "member:z")


def test_a_value_that_the_fact_cannot_have_is_refused() -> None:
    open_ = xl.Dossier(subjects=(xl.Subject(kind="member", id="x"),))
    with pytest.raises(DossierError, match="1 fault"):
        laws.more_evidence_only_narrows(BOOK, open_, "member:x", "points", 900)


def test_a_law_that_had_nothing_to_look_at_says_so() -> None:
    with pytest.raises(VacuousError, match="nothing to look at: no subject is of a kind that the ceilings speak of"):
        laws.a_plugin_only_tightens(BOOK, (WEAK,), ONE)
    with pytest.raises(VacuousError, match="no subject is of a kind"):
        laws.a_plugin_only_tightens(BOOK, (), ONE)
    with pytest.raises(VacuousError, match="nothing to look at: without member:x there is nobody"):
        laws.no_one_falls_by_anothers_absence(BOOK, ONE, "member:x")
    with pytest.raises(VacuousError, match="nothing to look at: there is no ruling"):
        laws.reasons_are_exact(BOOK, ())
    bare = BOOK.model_copy(update={"sets": (HELD.model_copy(update={"rules": ()}),)})
    with pytest.raises(VacuousError, match="nothing to look at: no rule of the book can stand twice"):
        laws.a_duplicate_changes_nothing(bare, xl.Dossier(subjects=(xl.Subject(kind="member", id="x"),)))
