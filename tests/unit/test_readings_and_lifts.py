"""A lift and its ceiling under one undecided reading: where the ceiling stands, its option is taken."""

import pytest

import xeploai as xl
from xeploai import ALWAYS, Grade
from xeploai.reference import Reference

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)
WORDING = xl.Reading(id="wording", vi="", options=(xl.OptionText(id="one", vi=""), xl.OptionText(id="other", vi="")))


def ruling(option_of_lift: str | None) -> xl.Ruling:
    cap = xl.Ceiling("cap", MEMBER, at_most=Grade.GOOD, when=ALWAYS, cite=LAW.at(), reading=WORDING.option("one"))
    reading = WORDING.option(option_of_lift) if option_of_lift else ()
    lift = xl.Lift("lift", cap, when=ALWAYS, cite=LAW.at(), reading=reading)
    held = xl.rule_set("set", "vn", vi="", kinds=(MEMBER,), instruments=(LAW,), readings=(WORDING,), rules=(cap, lift))
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    dossier = xl.Dossier(subjects=(xl.Subject(kind="member", id="m-1"),))
    return Reference(book, dossier).ruling("member:m-1")


@pytest.mark.parametrize("option", ["one", None])
def test_a_lift_under_the_options_of_its_ceiling_spares_surely(option: str | None) -> None:
    """Whichever way the reading goes, nothing caps: without the ceiling, or with it and its lift."""
    assert (ruling(option).status, ruling(option).grade) == ("graded", Grade.EXCELLENT)


def test_a_lift_under_another_option_never_spares() -> None:
    """Where the ceiling is in the book the lift is not, so the ceiling possibly holds."""
    assert (ruling("other").status, ruling("other").low) == ("pending", Grade.GOOD)


def test_a_hole_assumed_empty_under_an_option_not_taken_is_told_in_its_own_words() -> None:
    hole = xl.Hole("cut", kinds=(MEMBER,), cite=LAW.at("Mục 3"), vi="Mục 3 bị cắt", reading=WORDING.option("one"))
    held = xl.rule_set("set", "vn", vi="", kinds=(MEMBER,), instruments=(LAW,), readings=(WORDING,), rules=(hole,))
    period = xl.Period.parse("2018")
    book = xl.Book(
        jurisdiction="vn",
        period=period,
        decided_on=period.end,
        sets=(held,),
        readings={"wording": "other"},
        assume=("cut",),
    )
    dossier = xl.Dossier(subjects=(xl.Subject(kind="member", id="m-1"),))
    told = xl.classify(dossier, book).explain("member:m-1")
    assert "Theo yêu cầu, coi như không có: Mục 3 bị cắt [Mục 3 1]." in told
