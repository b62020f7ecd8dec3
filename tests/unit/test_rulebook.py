from collections.abc import Iterable
from datetime import date
from itertools import permutations
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


def test_a_day_of_decision_before_the_period_is_refused_and_its_first_day_is_not() -> None:
    """Nobody has decided on what had not begun: the day, or the period, is a slip of the pen."""
    (fault,) = faults("vn", decided_on=date(2017, 12, 31))
    assert fault.startswith("decided_on: 2017-12-31 lies before 2018 begins. Give a day from 2018-01-01 on")
    assert rulebook("vn", period="2018", decided_on=date(2018, 1, 1), plugins=ALL).decided_on == date(2018, 1, 1)


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
    assert fault.vi.endswith("Có bộ quy tắc cho: 2018-01-01 đến 2018-12-31 (north).")


def test_readings_and_assumptions_enter_the_book() -> None:
    """Also the choice to leave a reading undecided, whatever its default."""
    book = rulebook("vn", period="2018", readings={"way": None}, assume=["office.unread"], plugins=ALL)
    assert (book.chosen, book.assume, book.open_holes) == ({"way": None}, ("office.unread",), ())
    assert rulebook("vn", period="2018", plugins=ALL).chosen == {"way": "narrow"}


def test_a_reading_given_as_empty_text_is_left_open_as_one_given_as_none_is() -> None:
    """On the command line `--reading way=` says the same."""
    books = [rulebook("vn", period="2018", readings={"way": given}, plugins=ALL) for given in ("", None)]
    assert [book.chosen for book in books] == [{"way": None}] * 2
    assert books[0].hash == books[1].hash


def test_what_nobody_chose_is_told_apart_from_the_same_option_chosen() -> None:
    """Also by a rule set, which chooses for its own place."""
    chosen = xl.ReadingOption(reading="way", option="narrow")
    province = plugins(CENTRE, rule_set("north", "vn/north", chooses=(chosen,)))
    assert rulebook("vn", period="2018", plugins=ALL).by_default == {"way"}
    assert rulebook("vn", period="2018", readings={"way": "narrow"}, plugins=ALL).by_default == set()
    assert rulebook("vn", period="2018", readings={"way": None}, plugins=ALL).by_default == set()
    assert rulebook("north", period="2018", plugins=province).by_default == set()


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


# ── both clocks, and what stands by a transition clause ──────────────────────────────────────────────────────────────

OLD_TEXT = TEXT.model_copy(update={"id": "old", "number": "90", "decisions": xl.Span(end=date(2025, 12, 31))})
NEW_TEXT = TEXT.model_copy(update={"id": "new", "number": "335", "decisions": xl.Span(start=date(2026, 1, 1))})
BY_WHICH = xl.Reading(
    id="year_2025",
    vi="Năm 2025 quyết định trong năm 2026",
    options=(xl.OptionText(id="old", vi="Theo văn bản cũ"), xl.OptionText(id="new", vi="Theo văn bản mới")),
)
CLAUSE = xl.Transition(
    id="year-2025",
    vi="Năm 2025 quyết định trong năm 2026 theo văn bản cũ",
    cite=NEW_TEXT.at(),
    applies="old",
    instead_of=("new",),
    periods=xl.Span(end=date(2025, 12, 31)),
    decisions=xl.Span(start=date(2026, 1, 1)),
    reading=(BY_WHICH.option("old"),),
)
JANUARY = date(2026, 1, 15)


def of_one_text(text: xl.Instrument, **given: Any) -> xl.RuleSet:
    """Return the rule set of one text, which holds for the days of decision that the text does."""
    cap = xl.Ceiling(f"{text.id}.cap", OFFICE, at_most=Grade.GOOD, when=xl.ALWAYS, cite=text.at())
    own = {"instruments": (text,), "rules": (cap,), "decisions": text.decisions, **given}
    return xl.rule_set(text.id, "vn", vi="Bộ quy tắc", **own)


def two_texts(clause: xl.Transition = CLAUSE, **given: Any) -> Plugins:
    """Return an old text and a new one, and the centre with the clause that says which of them holds."""
    words = {"kinds": (OFFICE,), "instruments": (NEW_TEXT,), "readings": (BY_WHICH,), "transitions": (clause,)}
    centre = xl.rule_set("centre", "vn", vi="Trung ương", **{**words, **given})
    return plugins(of_one_text(NEW_TEXT), of_one_text(OLD_TEXT), centre)


def refused(found: Plugins, **given: Any) -> list[str]:
    """Return the faults with which the year 2025, decided in January 2026, is refused."""
    with pytest.raises(xl.BookError) as raised:
        rulebook("vn", **{"period": "2025", "decided_on": JANUARY, "plugins": found, **given})
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(("decided_on", "holding"), [(date(2025, 12, 31), "old"), (date(2026, 1, 1), "new")])
def test_a_rule_set_must_hold_on_the_day_of_decision_as_well(decided_on: date, holding: str) -> None:
    """The same period, one day apart."""
    found = two_texts(transitions=())
    assert ids(rulebook("vn", period="2025", decided_on=decided_on, plugins=found).sets) == ["centre", holding]


def test_a_jurisdiction_whose_rule_sets_miss_the_day_of_decision_is_refused_with_the_days() -> None:
    """They are for the period, so the period is not what to change."""
    (fault,) = refused(plugins(of_one_text(OLD_TEXT, kinds=(OFFICE,))))
    assert fault == (
        "decided_on: vn has no rule set for 2025 decided on 2026-01-15. "
        "There are rule sets for decisions: … to 2025-12-31 (old)."
    )


@pytest.mark.parametrize("option", ["old", "new"])
def test_the_year_2025_decided_in_january_2026_is_ruled_as_the_reading_says(option: str) -> None:
    """No text says which decree holds; with the old one its articles may be cited, though its days are over."""
    book = rulebook("vn", period="2025", decided_on=JANUARY, readings={"year_2025": option}, plugins=two_texts())
    assert (ids(book.sets), [rule.id for rule in book.rules]) == (["centre", option], [f"{option}.cap"])
    assert [one.id for one in book.transitions] == (["year-2025"] if option == "old" else [])
    ruling = xl.classify_one("office", {}, book)
    assert (ruling.grade, ruling.readings) == (Grade.GOOD, {"year_2025": option})


def test_which_rules_apply_cannot_be_left_undecided() -> None:
    """A ruling under two decrees at once would be one of neither; the options are listed."""
    (fault,) = refused(two_texts())
    assert fault == (
        "transition 'year-2025' (rule set 'centre'): the reading 'year_2025' decides which rules apply, and is "
        "undecided. Choose one of: 'old' (Theo văn bản cũ), 'new' (Theo văn bản mới)."
    )
    assert refused(two_texts(), readings={"year_2025": None}) == [fault]


@pytest.mark.parametrize(
    ("period", "decided_on", "holding"), [("2025", date(2025, 12, 30), "old"), ("2026", None, "new")]
)
def test_a_clause_says_nothing_of_other_periods_and_days(period: str, decided_on: date | None, holding: str) -> None:
    """Its reading may then stay undecided."""
    book = rulebook("vn", period=period, decided_on=decided_on, plugins=two_texts())
    assert (ids(book.sets), book.transitions) == (["centre", holding], ())


def test_where_the_law_itself_says_it_no_reading_is_asked_for() -> None:
    """A clause need not hang on a reading."""
    found = two_texts(CLAUSE.model_copy(update={"reading": ()}), readings=())
    assert ids(rulebook("vn", period="2025", decided_on=JANUARY, plugins=found).sets) == ["centre", "old"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"applies": "odl"}, "there is no rule set 'odl'. Nearest valid: 'old'"),
        ({"instead_of": ("nwe",)}, "there is no rule set 'nwe'. Nearest valid: 'new'"),
        ({"reading": (xl.ReadingOption(reading="yaer_2025", option="old"),)}, "Nearest valid: 'year_2025'"),
        ({"instead_of": ("new", "centre"), "reading": ()}, "in a set that stands either way"),
    ],
)
def test_a_clause_that_names_what_is_not_there_or_undoes_itself_is_refused(changed: dict[str, Any], said: str) -> None:
    """Else the book would silently hold other rules than are meant."""
    found = two_texts(CLAUSE.model_copy(update=changed))
    given = {"readings": {} if "reading" in changed else {"year_2025": "old"}}
    (fault,) = refused(found, **given)
    assert fault.startswith("transition 'year-2025' (rule set 'centre'): ")
    assert said in fault


def test_clauses_that_contradict_each_other_are_refused() -> None:
    """Each would let stand what the other puts aside."""
    back = CLAUSE.model_copy(update={"id": "back", "applies": "new", "instead_of": ("old",), "reading": ()})
    found = two_texts(transitions=(CLAUSE, back))
    said = refused(found, readings={"year_2025": "old"})
    assert [one.partition(" (")[0] for one in said] == ["transition 'year-2025'", "transition 'back'"]


def choosing(id: str, jurisdiction: str, option: str, **given: Any) -> xl.RuleSet:
    """Return a rule set that does nothing but settle which text the year 2025 goes by."""
    return xl.rule_set(id, jurisdiction, vi="", chooses=(BY_WHICH.option(option),), **given)


@pytest.mark.parametrize("of_province", ["old", "new"])
def test_a_provinces_choice_of_a_text_stands_over_the_centres_in_whatever_order_plugins_are_found(
    of_province: str,
) -> None:
    """The rules that apply and the clauses said to be in force go by the same choice."""
    of_centre = "new" if of_province == "old" else "old"
    chosen = (choosing("central-choice", "vn", of_centre), choosing("a-choice", "vn/north", of_province))
    held = (*(one.rule_sets[0] for one in two_texts().found), *chosen)
    for order in permutations(held):
        book = rulebook("vn/north", period="2025", decided_on=JANUARY, plugins=plugins(*order))
        assert {f"{of_province}.cap"} == {rule.id for rule in book.rules}
        assert [one.id for one in book.transitions] == (["year-2025"] if of_province == "old" else [])


def test_a_choice_that_goes_with_the_text_it_chooses_against_is_refused() -> None:
    """The new text settles that the old one holds, and gives way to it: then nobody would have settled it."""
    clause = CLAUSE.model_copy(update={"instead_of": ("new", "choice")})
    found = Plugins(found=(*two_texts(clause).found, *plugins(choosing("choice", "vn", "old")).found))
    (fault,) = refused(found)
    assert fault.startswith(
        "transition 'year-2025' (rule set 'centre'): a rule set that settles the reading 'year_2025'"
    )


def test_what_is_cited_for_a_clause_or_a_jurisdiction_must_be_there() -> None:
    """They are law like the rules."""
    strange = TEXT.model_copy(update={"id": "strange"}).at()
    alias = xl.Alias(code="1", cite=strange)
    told: dict[str, Any] = {
        "transitions": (CLAUSE.model_copy(update={"cite": strange}),),
        "jurisdictions": (
            xl.Jurisdiction(path="vn/east", vi="Đông", cite=strange),
            xl.Jurisdiction(path="vn/west", vi="Tây", aliases=(alias,)),
        ),
    }
    said = refused(two_texts(**told), readings={"year_2025": "new"})
    assert [one.partition(" (")[0] for one in said] == [
        "transition 'year-2025'",
        "jurisdiction 'vn/east'",
        "jurisdiction 'vn/west'",
    ]
    assert all("it cites the unknown instrument 'strange'" in one for one in said)


def test_two_sets_that_tell_different_things_of_a_jurisdiction_make_no_book() -> None:
    """Also where they did not come through the host, which looks at it first."""
    one, other = (xl.Jurisdiction(path="vn/east", vi=vi) for vi in ("Đông", "Tỉnh Đông"))
    found = plugins(rule_set("a", "vn", jurisdictions=(one,)), rule_set("b", "vn", jurisdictions=(other,)))
    with pytest.raises(xl.BookError) as raised:
        rulebook("vn", period="2018", plugins=found)
    assert "jurisdiction 'vn/east': it is declared in the rule sets 'a' and 'b'." in str(raised.value)


def test_a_province_does_not_put_aside_what_the_centre_holds() -> None:
    """A plugin only tightens; a clause speaks of the rule sets of whoever wrote it."""
    clause = CLAUSE.model_copy(update={"applies": "north", "instead_of": ("centre",), "reading": (), "cite": TEXT.at()})
    found = plugins(
        rule_set("centre", "vn", xl.Span()), rule_set("north", "vn/north", xl.Span(), transitions=(clause,))
    )
    with pytest.raises(xl.BookError, match="the book of vn/north") as raised:
        rulebook("north", period="2025", decided_on=JANUARY, plugins=found)
    assert "the rule set 'centre' is of vn. Let it speak of rule sets of vn/north only." in str(raised.value)


def test_a_rule_may_not_cite_a_text_outside_its_days() -> None:
    """Without a clause that lets it stand, an old decree is no ground for a decision of today."""
    book = plugins(of_one_text(OLD_TEXT, decisions=xl.Span(), kinds=(OFFICE,)))
    (fault,) = refused(book)
    assert "'old.cap'" in fault
    assert "which does not hold for a decision on 2026-01-15" in fault


# ── proposals ────────────────────────────────────────────────────────────────────────────────────────────────────────

DRAFT = rule_set("draft-2018", "vn", proposal=True, instruments=(), kinds=())


def test_a_proposal_is_in_the_book_only_where_it_is_named_and_every_ruling_says_so() -> None:
    """It is no law."""
    found = plugins(CENTRE, NORTH, DRAFT)
    assert ids(rulebook("north", period="2018", plugins=found).sets) == ["centre", "north"]
    book = rulebook("north", period="2018", proposals=["draft-2018"], assume=["office.unread"], plugins=found)
    assert (ids(book.sets), book.proposals) == (["centre", "draft-2018", "north"], ("draft-2018",))
    assert xl.classify_one("office", {}, book).proposals == ("draft-2018",)


def test_an_unknown_proposal_is_refused_with_the_nearest_and_with_all_other_faults() -> None:
    """One of another province is none for this one."""
    found = plugins(CENTRE, NORTH, DRAFT, rule_set("draft-south", "vn/south", proposal=True))
    asked: dict[str, Any] = {"proposals": ["draft-2108", "draft-south"], "assume": ["office.none"]}
    with pytest.raises(xl.BookError) as raised:
        rulebook("north", period="2018", plugins=found, **asked)
    said = [str(fault) for fault in raised.value.faults]
    assert said[0] == "proposal 'draft-2108': there is none of this name for vn/north. Nearest valid: 'draft-2018'."
    assert [one.partition(":")[0] for one in said[1:]] == ["proposal 'draft-south'", "assume 'office.none'"]


def test_a_proposal_for_another_period_is_refused() -> None:
    """Naming it must not pass in silence."""
    found = plugins(rule_set("centre", "vn", xl.Span()), DRAFT)
    with pytest.raises(xl.BookError) as raised:
        rulebook("vn", period="2019", proposals="draft-2018", plugins=found)
    assert "proposal 'draft-2018': it is not proposed for 2019 decided on 2019-12-31." in str(raised.value)


def test_proposals_alone_are_no_rules_of_a_jurisdiction() -> None:
    """A province that only has a draft has no rule set that was seen."""
    with pytest.raises(xl.BookError, match="the book of vn/north") as raised:
        rulebook("north", period="2018", plugins=plugins(CENTRE, rule_set("draft", "vn/north", proposal=True)))
    assert "no plugin found supplies rules for vn/north itself" in str(raised.value)


def test_a_proposal_may_take_the_place_of_the_law_it_would_replace() -> None:
    """It says so by a clause, as a text in force would."""
    clause = xl.Transition(id="draft", vi="Thay", cite=TEXT.at(), applies="draft", instead_of=("today",))
    draft = rule_set("draft", "vn", instruments=(), kinds=(), proposal=True, transitions=(clause,))
    found = plugins(CENTRE, rule_set("today", "vn", instruments=(), kinds=()), draft)
    assert ids(rulebook("vn", period="2018", plugins=found).sets) == ["centre", "today"]
    assert ids(rulebook("vn", period="2018", proposals=["draft"], plugins=found).sets) == ["centre", "draft"]


# ── the dated tree of jurisdictions ──────────────────────────────────────────────────────────────────────────────────

LAST = date(2025, 6, 30)
WEST = xl.Jurisdiction(
    path="vn/west",
    vi="Tỉnh Tây",
    existed=xl.Span(end=LAST),
    becomes="vn/north",
    aliases=(xl.Alias(code="17", cite=TEXT.at(), span=xl.Span(end=LAST)),),
    cite=TEXT.at(),
)
ISLAND = xl.Jurisdiction(
    path="vn/island",
    vi="Đặc khu",
    existed=xl.Span(start=date(2025, 7, 1)),
    aliases=(xl.Alias(code="17", cite=TEXT.at(), span=xl.Span(start=date(2026, 1, 1))),),
)
TREE = plugins(
    rule_set("centre", "vn", xl.Span(), jurisdictions=(WEST, ISLAND)),
    *(rule_set(name, f"vn/{name}", xl.Span()) for name in ("north", "west", "island")),
)


@pytest.mark.parametrize(
    ("asked", "period", "path"),
    [
        ("west", "2018", "vn/west"),
        ("west", "2025-Q2", "vn/west"),
        ("west", "2025", "vn/north"),
        ("vn/west", "2025-Q3", "vn/north"),
        ("17", "2018", "vn/west"),
        ("17", "2025", "vn/north"),
        ("17", "2026", "vn/island"),
        ("north", "2018", "vn/north"),
    ],
)
def test_a_name_leads_to_the_jurisdiction_that_stands_when_the_period_ends(asked: str, period: str, path: str) -> None:
    """A province that went into another in the middle of the year is judged for that year by the other's rules."""
    book = rulebook(asked, period=period, plugins=TREE)
    assert (book.jurisdiction, ids(book.sets)) == (path, ["centre", path.removeprefix("vn/")])


def the_place(asked: str, period: str, *places: xl.Jurisdiction) -> str:
    """Return the fault of asking for a jurisdiction, where these are declared beside the others."""
    centre = rule_set("centre", "vn", xl.Span(), jurisdictions=(WEST, ISLAND, *places))
    with pytest.raises(xl.BookError) as raised:
        rulebook(
            asked, period=period, plugins=plugins(centre, *(held for held in TREE.rule_sets if held.id != "centre"))
        )
    (fault,) = raised.value.faults
    return str(fault)


def test_an_official_code_names_nobody_outside_its_days() -> None:
    """It is told whom it named, and when."""
    assert the_place("17", "2025-Q4") == (
        "jurisdiction: '17' names none in 2025-Q4. "
        "It named: 'vn/west' (… to 2025-06-30), 'vn/island' (2026-01-01 to …)."
    )


def test_a_jurisdiction_is_refused_for_a_period_before_it_began() -> None:
    """What stood in its place is told, where that is declared."""
    moved = xl.Jurisdiction(path="vn/isle", vi="Đảo", existed=xl.Span(end=LAST), becomes="vn/island")
    assert the_place("island", "2018", moved) == (
        "jurisdiction: vn/island began on 2025-07-01, after 2018. Ask for vn/isle."
    )


def test_a_jurisdiction_that_ended_and_became_nothing_is_refused() -> None:
    """Nobody's rules are taken in its stead; nor where two are each said to have become the other."""
    gone = xl.Jurisdiction(path="vn/gone", vi="Huyện", existed=xl.Span(end=LAST))
    assert "vn/gone ended on 2025-06-30, before 2025 did, and nothing says what it became" in the_place(
        "gone", "2025", gone
    )
    one, other = (
        gone.model_copy(update={"path": path, "becomes": to}) for path, to in (("vn/a", "vn/b"), ("vn/b", "vn/a"))
    )
    assert "nothing says what it became" in the_place("a", "2025", one, other)


def test_a_part_of_a_jurisdiction_that_ended_is_refused_with_the_one_that_followed() -> None:
    """Whether the part went on within the other is not known."""
    part = xl.Jurisdiction(path="vn/west/body", vi="Sở")
    said = the_place("body", "2025", part)
    assert said.endswith("vn/west, which did not stand at the end of 2025. Ask for 'vn/north' or a part of it.")


def test_a_declared_jurisdiction_without_rules_of_its_own_is_not_given_the_centre_s_alone() -> None:
    """That its rules were not seen does not mean that it has none."""
    assert "no plugin found supplies rules for vn/east itself" in the_place(
        "east", "2018", xl.Jurisdiction(path="vn/east", vi="Tỉnh Đông")
    )


def test_what_a_book_is_made_of_is_all_in_its_hash() -> None:
    """Jurisdictions, clauses, both clocks and proposals; and never the order in which plugins were found."""
    sets = {held.id: held for held in two_texts().rule_sets}
    chosen: dict[str, Any] = {"period": "2025", "decided_on": JANUARY, "readings": {"year_2025": "old"}}

    def hashed(**changed: xl.RuleSet) -> str:
        there = [*{**sets, **changed}.values()]
        made = {rulebook("vn", plugins=plugins(*order), **chosen).hash for order in permutations(there)}
        assert len(made) == 1
        return made.pop()

    centre = sets["centre"]
    others = (
        {"jurisdictions": (WEST.model_copy(update={"cite": None, "aliases": ()}),)},
        {"transitions": (CLAUSE.model_copy(update={"vi": "Khác"}),)},
        {"decisions": xl.Span(end=date(2030, 1, 1))},
        {"periods": xl.Span(end=date(2030, 1, 1))},
    )
    hashes = {hashed(), *(hashed(centre=centre.model_copy(update=one)) for one in others)}
    assert len(hashes) == 1 + len(others)
