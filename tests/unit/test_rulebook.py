from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Grade
from xeploai.plugins import Plugin, Plugins
from xeploai.rulebook import rulebook

YEAR = xl.Span(start=date(2018, 1, 1), end=date(2018, 12, 31))
TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
OFFICE = xl.Kind("office", vi="Cơ quan", complete=True)
WAY = xl.Reading(
    id="way",
    vi="Hai cách",
    options=(xl.OptionText(id="narrow", vi="Hẹp"), xl.OptionText(id="wide", vi="Rộng")),
    default="narrow",
)
UNREAD = xl.Hole("office.unread", kinds=(OFFICE,), cite=TEXT.at())


def rule_set(id: str, jurisdiction: str, periods: xl.Span = YEAR, **given: Any) -> xl.RuleSet:
    """Return a rule set with one ceiling of its own."""
    cap = xl.Ceiling(f"{id}.cap", OFFICE, at_most=Grade.GOOD, when=xl.ALWAYS, cite=TEXT.at())
    words = {"instruments": (TEXT,), "kinds": (OFFICE,)} if jurisdiction == "vn" else {}
    return xl.rule_set(id, jurisdiction, vi="Bộ quy tắc", periods=periods, **{"rules": (cap,), **words, **given})


def plugins(*sets: xl.RuleSet) -> Plugins:
    """Return plugins as if each set were installed by itself, in this order."""
    found = (Plugin(name=held.id, distribution=held.id, version="1", rule_sets=(held,)) for held in sets)
    return Plugins(found=tuple(found))


CENTRE = rule_set("centre", "vn", readings=(WAY,), rules=(UNREAD,))
NORTH = rule_set("north", "vn/north")
SOUTH = rule_set("south", "vn/south")
BODY = rule_set("body", "vn/north/body")
ALL = plugins(BODY, SOUTH, NORTH, CENTRE)


def ids(sets: Iterable[xl.RuleSet]) -> list[str]:
    """Return the ids of rule sets, in their order."""
    return [held.id for held in sets]


def faults(jurisdiction: str = "north", period: str = "2018", **given: Any) -> list[str]:
    """Return the faults with which a book is refused."""
    with pytest.raises(xl.BookError) as raised:
        rulebook(jurisdiction, period=period, plugins=ALL, **given)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("asked", "path", "applying"),
    [
        ("vn", "vn", ["centre"]),
        ("north", "vn/north", ["centre", "north"]),
        ("vn/south", "vn/south", ["centre", "south"]),
        ("body", "vn/north/body", ["centre", "north", "body"]),
    ],
)
def test_a_book_holds_the_rules_of_its_jurisdiction_and_of_those_above(
    asked: str, path: str, applying: list[str]
) -> None:
    """Asked by slug or by path, the centre comes first and a neighbour never."""
    book = rulebook(asked, period="2018", plugins=ALL)
    assert (book.jurisdiction, ids(book.sets)) == (path, applying)


def test_the_order_of_installation_does_not_change_the_book() -> None:
    """The same sets installed in another order make the same book, to the hash."""
    other = plugins(CENTRE, NORTH, SOUTH, BODY)
    assert rulebook("body", period="2018", plugins=ALL).hash == rulebook("body", period="2018", plugins=other).hash


def test_the_day_of_decision_is_the_last_of_the_period_unless_given() -> None:
    """It is never the day on which the program runs."""
    assert rulebook("vn", period="2018", plugins=ALL).decided_on == date(2018, 12, 31)
    assert rulebook("vn", period="2018-05", plugins=ALL).decided_on == date(2018, 5, 31)
    given = rulebook("vn", period=xl.Period.parse("2018"), decided_on=date(2019, 1, 15), plugins=ALL)
    assert given.decided_on == date(2019, 1, 15)


def test_a_rule_set_of_another_period_does_not_apply() -> None:
    """A set holds for the periods that begin within its own."""
    later = rule_set("north-2019", "vn/north", xl.Span(start=date(2019, 1, 1)))
    found = plugins(CENTRE, NORTH, later)
    assert ids(rulebook("north", period="2018", plugins=found).sets) == ["centre", "north"]


def test_an_unknown_jurisdiction_is_refused_with_the_nearest() -> None:
    """A misspelt province must not become the centre."""
    (fault,) = faults("nroth")
    assert fault.startswith("jurisdiction: no plugin found supplies rules for 'nroth'. Nearest valid: 'north'")


def test_a_slug_that_two_jurisdictions_have_is_refused_with_both_paths() -> None:
    """The caller says which one is meant."""
    found = plugins(CENTRE, NORTH, rule_set("other-body", "vn/south/body"), BODY)
    with pytest.raises(xl.BookError, match="the book of body") as raised:
        rulebook("body", period="2018", plugins=found)
    assert "Write the path: 'vn/north/body', 'vn/south/body'." in str(raised.value)


def test_a_period_without_rules_is_refused_with_the_periods_there_are() -> None:
    """A plan for one year ends with it, and what followed is not the centre's rules alone."""
    centre = rule_set("centre", "vn", xl.Span())
    with pytest.raises(xl.BookError) as raised:
        rulebook("north", period="2019", plugins=plugins(centre, NORTH))
    (fault,) = raised.value.faults
    assert fault.what == "vn/north has no rule set for 2019."
    assert fault.remedy == "There are rule sets for: 2018-01-01 to 2018-12-31 (north)."


def test_readings_and_assumptions_enter_the_book() -> None:
    """Also the choice to leave a reading undecided, whatever its default."""
    book = rulebook("vn", period="2018", readings={"way": None}, assume=["office.unread"], plugins=ALL)
    assert (book.chosen, book.assume, book.open_holes) == ({"way": None}, ("office.unread",), ())
    assert rulebook("vn", period="2018", plugins=ALL).chosen == {"way": "narrow"}


def test_unknown_readings_options_and_holes_are_refused_together() -> None:
    """Each with the nearest valid name; a hole of another province is none of this book's."""
    assert faults(readings={"wya": "wide"}, assume=["office.unraed"]) == [
        "reading 'wya': the book declares no such reading. Nearest valid: 'way'.",
        "assume 'office.unraed': the book has no such hole. Nearest valid: 'office.unread'.",
    ]
    assert faults(readings={"way": "wid"}) == ["reading 'way': it has no option 'wid'. Nearest valid: 'wide'."]


def test_a_book_whose_rules_do_not_fit_together_is_refused() -> None:
    """The static checks run on every book."""
    stray = xl.Ceiling("north.stray", "nobody", at_most=Grade.GOOD, when=xl.ALWAYS, cite=TEXT.at())
    with pytest.raises(xl.BookError) as raised:
        rulebook("north", period="2018", plugins=plugins(CENTRE, rule_set("north", "vn/north", rules=(stray,))))
    assert "'nobody'" in str(raised.value)


def test_what_is_no_period_is_refused() -> None:
    """The period is required and never guessed."""
    with pytest.raises(xl.LanguageError, match="is not a period"):
        rulebook("north", period="18", plugins=ALL)


def test_without_plugins_given_the_installed_ones_are_used() -> None:
    """Hòa Bình's rules are found through their entry point."""
    assert rulebook("hoa-binh", period="2018").jurisdiction == "vn/hoa-binh"


@pytest.mark.parametrize(
    "given",
    [{"period": 2018}, {"period": None}, {"readings": [("way", "wide")]}, {"readings": "way"}, {"decided_on": "2018"}],
)
def test_an_argument_of_another_type_is_refused_by_its_name(given: dict[str, Any]) -> None:
    """It would fail somewhere deep within, or mean something else."""
    with pytest.raises(xl.LanguageError, match=f"{next(iter(given))}"):
        rulebook("vn", **{"period": "2018", "plugins": plugins(CENTRE), **given})


def test_a_jurisdiction_that_is_no_text_is_refused() -> None:
    """As any argument of another type."""
    nothing: Any = None
    with pytest.raises(xl.LanguageError, match="jurisdiction"):
        rulebook(nothing, period="2018", plugins=plugins(CENTRE))


def test_without_any_plugin_the_remedy_is_to_install_one() -> None:
    """There is no valid name to list."""
    with pytest.raises(xl.BookError) as raised:
        rulebook("vn", period="2018", plugins=plugins())
    assert "Install a plugin" in str(raised.value)


def test_a_level_without_rules_of_its_own_names_those_that_have_some() -> None:
    """The centre is a step of the province's path, but no plugin speaks for it."""
    with pytest.raises(xl.BookError) as raised:
        rulebook("vn", period="2018", plugins=plugins(NORTH))
    assert "no plugin found supplies rules for vn itself. Valid: 'vn/north'." in str(raised.value)
