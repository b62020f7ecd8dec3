"""What a fact of a subject is worth beside its ruling: exactly, within bounds, or not at all; and who may read it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import xeploai as xl
from xeploai import Code, Fact, Grade, Scale, fact
from xeploai.checks import checked

TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
OFFICE = xl.Kind("office", vi="Cơ quan", complete=True)
CLERK = xl.Kind("clerk", vi="Công chức", complete=True)
WORKS_IN = xl.Link("works_in", CLERK, OFFICE)


class Mark(Scale):
    LOW = "Thấp", "Low"
    FAIR = "Khá", "Fair"
    HIGH = "Cao", "High"


class OfficeForm(xl.Form, kind=OFFICE):
    size: Fact[int] = fact(vi="Biên chế", between=(0, 100))


class Sheet(xl.Form, kind=CLERK):
    general: Fact[Decimal] = fact(vi="Điểm chung", between=(0, 30), digits=1)
    given: Fact[int] = fact(vi="Số việc được giao", between=(0, 100))
    done: Fact[int] = fact(vi="Số việc hoàn thành", between=(0, 100))
    mark: Fact[Mark] = fact(vi="Mức")
    leads: Fact[bool] = fact(vi="Là lãnh đạo")
    units: Fact[int] = fact(vi="Số đơn vị phụ trách", between=(0, 9), applies=leads)
    joined: Fact[date] = fact(vi="Ngày nhận việc")
    post: Fact[Code] = fact(vi="Vị trí")
    away: Fact[bool] = fact(vi="Nghỉ")
    reason: Fact[Code] = fact(vi="Lý do nghỉ", sensitive=True)
    ill: Fact[bool] = fact(vi="Nghỉ ốm", sensitive=True)
    ill_days: Fact[int] = fact(vi="Số ngày nghỉ", between=(0, 366), applies=ill)


class Ill(xl.Record, id="ill", of=CLERK, sensitive=True):
    days: Fact[int] = fact(vi="Số ngày", between=(0, 366))


RESULT = xl.Derived("result", CLERK, name="result", cite=TEXT.at(), value=Sheet.done.divided_by(Sheet.given, digits=3))
SCORE = xl.Derived(
    "score",
    CLERK,
    name="score",
    cite=TEXT.at(),
    value=xl.total(Sheet.general, RESULT.fact * xl.number(70)),
)
FAIR = xl.Derived("fair", CLERK, name="fair", cite=TEXT.at(), value=SCORE.fact >= xl.number(50))
BEST = xl.Derived("best", CLERK, name="best", cite=TEXT.at(), value=xl.least(Sheet.mark, Sheet.mark))
SHARE = xl.Derived(
    "share",
    OFFICE,
    name="share",
    cite=TEXT.at(),
    value=WORKS_IN.sources.share(Sheet.mark >= Mark.FAIR, if_empty=xl.Truth.NOT_APPLICABLE),
)
LOWEST = xl.Derived(
    "lowest",
    OFFICE,
    name="lowest",
    cite=TEXT.at(),
    value=WORKS_IN.sources.least(Sheet.mark, if_empty=xl.Truth.NOT_APPLICABLE),
)
WELL = xl.Derived("well", CLERK, name="well", cite=TEXT.at(), value=xl.number(100) - Ill.rows().sum_(Ill.days))
AWAY = xl.Gate("away", CLERK, xl.NOT_GRADED, when=Sheet.away, cite=TEXT.at())
UNREAD = xl.Hole("unread", of="score", cite=TEXT.at())
RULES = (RESULT, SCORE, FAIR, BEST, SHARE, LOWEST, WELL, AWAY)


def book(*rules: Any) -> xl.Book:
    period = xl.Period.parse("2026-05")
    held = xl.rule_set(
        "set",
        "vn",
        vi="Bộ quy tắc",
        forms=(Sheet, OfficeForm, Ill),
        links=(WORKS_IN,),
        instruments=(TEXT,),
        rules=(*RULES, *rules),
    )
    return checked(xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,)))


BOOK = book()


def clerk(id: str = "c-1", **given: Any) -> xl.Subject:
    return xl.subject(id, Sheet(**given))


def rulings(*subjects: xl.Subject, rules: xl.Book = BOOK, **more: Any) -> xl.Rulings:
    return xl.classify(xl.Dossier(subjects=subjects, **more), rules)


def test_a_derived_fact_that_is_settled_has_its_exact_value() -> None:
    """As a decimal, however many places the rules gave it on the way."""
    found = rulings(clerk(general=Decimal("25.5"), given=3, done=2)).value("clerk:c-1", "score")
    assert (found.status, found.value, found.low, found.high) == ("settled", *[Decimal("72.19")] * 3)
    assert str(found.value) == "72.19"
    assert (found.missing, found.holes, found.may_not_apply) == ((), (), False)


def test_a_given_fact_has_the_value_that_evidence_holds() -> None:
    """Whole numbers stay whole, levels and codes are their names, days are days."""
    given: dict[str, Any] = {
        "given": 7,
        "mark": Mark.FAIR,
        "joined": date(2020, 3, 1),
        "post": Code("p-9"),
        "leads": False,
    }
    held = rulings(clerk(**given))
    found = {name: held.value("clerk:c-1", name).value for name in given}
    assert found == {**given, "mark": "FAIR"}
    assert [type(found[name]) for name in ("given", "leads")] == [int, bool]


def test_who_is_not_graded_may_have_a_score() -> None:
    held = rulings(clerk(general=Decimal(30), given=2, done=2, away=True))
    assert held["clerk:c-1"].status == "not_graded"
    assert held.value(held["clerk:c-1"], "score").value == 100


def test_what_is_missing_of_a_value_is_named() -> None:
    found = rulings(clerk(general=Decimal(30), given=3)).value("clerk:c-1", "score")
    assert (found.status, found.value, found.low, found.high) == ("open", None, None, None)
    assert found.missing == (xl.Open(what="fact", name="done", subject="clerk:c-1"),)


def test_an_open_share_has_bounds() -> None:
    """One of two is fair; the other may be."""
    office = xl.subject("o-1", OfficeForm())
    complete = (xl.Complete(WORKS_IN), xl.Complete(CLERK))
    links = (xl.LinkRow(WORKS_IN, "c-1", "o-1"), xl.LinkRow(WORKS_IN, "c-2", "o-1"))
    held = rulings(office, clerk(mark=Mark.HIGH), clerk("c-2"), links=links, complete=complete)
    share, lowest = held.value("office:o-1", "share"), held.value("office:o-1", "lowest")
    assert (share.low, share.high, share.value) == (Decimal("0.5"), Decimal(1), None)
    assert [one.name for one in share.missing] == ["mark"]
    assert (lowest.low, lowest.high) == ("LOW", "HIGH")


def test_a_value_may_not_apply() -> None:
    """Nothing divided by no task is no score, and neither is it below fifty or not."""
    held = rulings(clerk(general=Decimal(30), given=0, done=0, leads=False))
    for name in ("score", "fair", "units"):
        found = held.value("clerk:c-1", name)
        assert (found.status, found.value, found.low) == ("does_not_apply", None, None), name


def test_of_an_open_value_it_is_said_whether_it_may_not_apply() -> None:
    held = rulings(clerk(general=Decimal(30), done=2))
    assert held.value("clerk:c-1", "given").may_not_apply is False
    assert held.value("clerk:c-1", "units").may_not_apply is True
    assert held.value("clerk:c-1", "score").may_not_apply is True
    assert held.value("clerk:c-1", "fair").may_not_apply is True
    assert held.value("clerk:c-1", "fair").value is None


def test_a_condition_is_true_or_false() -> None:
    held = rulings(clerk(general=Decimal(30), given=2, done=2), clerk("c-2", general=Decimal(1), given=9, done=0))
    assert [held.value(key, "fair").value for key in held] == [True, False]
    assert held.value("clerk:c-1", "best").status == "open"


def test_a_part_that_was_not_read_leaves_a_value_open() -> None:
    found = rulings(clerk(general=Decimal(30), given=2, done=2), rules=book(UNREAD)).value("clerk:c-1", "score")
    assert (found.status, found.holes, found.missing) == ("open", ("unread",), ())


def test_of_a_faulty_row_no_value_is_known() -> None:
    faulty = xl.Dossier(subjects=(xl.Subject(kind="clerk", id="c-1", facts={"given": 900, "done": 2}),))
    found = xl.classify(faulty, BOOK, on_fault="mark").value("clerk:c-1", "done")
    assert (found.status, [one.what for one in found.missing]) == ("open", ["row"])


@pytest.mark.parametrize("name", ["reason", "ill_days", "well"])
def test_what_rests_on_something_sensitive_is_withheld_from_the_public(name: str) -> None:
    """Given, applying only where something sensitive does, or made from a sensitive register."""
    one = clerk(reason=Code("secret-7"), ill=True, ill_days=77)
    row = xl.record_row("r-1", "c-1", Ill(days=23))
    held = rulings(one, records=(row,), complete=(xl.Complete("ill"),))
    public = held.value("clerk:c-1", name)
    assert (public.status, public.value, public.low, public.missing) == ("withheld", None, None, ())
    for audience in ("subject", "authority"):
        told = held.value("clerk:c-1", name, audience)
        assert told.value in {"secret-7", 77}
        assert repr(told) == f"FactValue(subject='clerk:c-1', fact='{name}')"
        assert str(told) == f"subject='clerk:c-1' fact='{name}'"


def test_a_repr_shows_a_value_that_is_not_sensitive() -> None:
    assert "72.19" in repr(rulings(clerk(general=Decimal("25.5"), given=3, done=2)).value("clerk:c-1", "score"))


OFFICES = {"links": (xl.LinkRow(WORKS_IN, "c-1", "o-1"),), "records": (xl.record_row("r-1", "c-1", Ill()),)}
ALL_HERE = tuple(xl.Complete(what) for what in ("works_in", "clerk", "ill"))


def test_what_is_made_of_sensitive_facts_of_others_is_for_the_authority_alone() -> None:
    """The least of one is that one's own."""
    least = WORKS_IN.sources.least(WELL.fact, if_empty=0)
    worst = xl.Derived("worst", OFFICE, name="worst", cite=TEXT.at(), value=least)
    office = xl.subject("o-1", OfficeForm())
    made: dict[str, Any] = {**OFFICES, "records": (xl.record_row("r-1", "c-1", Ill(days=30)),), "complete": ALL_HERE}
    held = rulings(office, clerk(), rules=book(worst), **made)
    assert held.value("office:o-1", "worst", "authority").value == 70
    assert [held.value("office:o-1", "worst", one).status for one in ("public", "subject")] == ["withheld"] * 2
    assert held.value("clerk:c-1", "well", "subject").value == 70


def test_the_row_of_another_in_a_sensitive_register_is_named_to_nobody_else() -> None:
    """A share of grades is public; of a row that leaves it open only the text is told by which it counts."""
    tired = xl.Ceiling("tired", CLERK, at_most=Grade.GOOD, when=WELL.fact < xl.number(50), cite=TEXT.at())
    best = WORKS_IN.sources.share(CLERK.grade.at_least(Grade.EXCELLENT), if_empty=0)
    excellent = xl.Derived("excellent", OFFICE, name="excellent", cite=TEXT.at(), value=best)
    made: dict[str, Any] = {**OFFICES, "complete": ALL_HERE}
    held = rulings(xl.subject("o-1", OfficeForm()), clerk(away=False), rules=book(tired, excellent), **made)
    (item,) = held.value("office:o-1", "excellent", "authority").missing
    assert (item.subject, item.row) == ("clerk:c-1", "ill/r-1")
    for audience in ("public", "subject"):
        (told,) = held.value("office:o-1", "excellent", audience).missing
        assert (told.what, told.name, told.subject, told.row) == ("withheld", "text", "", "")


def test_an_unknown_fact_names_the_nearest() -> None:
    held = rulings(clerk())
    with pytest.raises(xl.LanguageError, match=r"'clerk' has no fact 'scor'. Nearest valid: 'score'"):
        held.value("clerk:c-1", "scor")
    with pytest.raises(xl.LanguageError, match=r"'clerk' has no fact 'size'"):
        held.value("clerk:c-1", "size")
    with pytest.raises(KeyError, match="'clerk:c-2' is no subject"):
        held.value("clerk:c-2", "score")


def test_a_misspelt_audience_reads_nothing() -> None:
    audience: Any = "publik"
    with pytest.raises(xl.LanguageError, match="audience"):
        rulings(clerk()).value("clerk:c-1", "score", audience)


def test_asking_for_values_changes_no_ruling() -> None:
    held = rulings(clerk(given=3, away=False))
    before = dict(held)
    assert held.value("clerk:c-1", "score").status == "open"
    assert dict(held) == before == dict(rulings(clerk(given=3, away=False)))
    assert held["clerk:c-1"].grade is Grade.EXCELLENT
