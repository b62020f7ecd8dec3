"""Every rule shows somewhere in the demo, every limit and lift does something there, and emulation nothing."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

import pytest

import xeploai as xl
from xeploai import Complete
from xeploai.classify import Rulings, classify
from xeploai.national import nd56, qd132
from xeploai.rulebook import rulebook
from xeploai.rules import AnyRule, Ceiling, Check, Discretion, Gate, Given, Hole, Lift, Quota
from xeploai_hoa_binh import DEMO_READINGS, RULE_SET, proposals
from xeploai_hoa_binh.district import dossier

# Every rule that can decide a ruling, be a hole of it or make a finding.
SHOWN = (Ceiling, Gate, Quota, Hole, Check, Discretion, Given)
Bound = tuple[set[str], Mapping[str, AnyRule]]
OF_THE_CENTRE = (*qd132.IN_2018.rules, *nd56.RULE_SET.rules)
BESIDE = {"vn-hd12", "vn-qd29"}
PROPOSALS = tuple(one.id for one in proposals.RULE_SETS)

# Never decisive: whoever misses it misses, by the very same condition, one that caps lower.
DOMINATED = {
    "party_organisation.excellent.all_members_completed",
    "party_organisation.excellent.all_units_completed",
    *(f"party_member.good.{criterion}" for criterion in ("politics", "ethics", "order", "style", "pledge", "remedy")),
    "party_member.excellent_without_grade",
    "collective.good.remedy",
    "leader.excellent.targets",
    "leader.excellent.units_completed",
    "public_employee.excellent.done",
    "public_employee.excellent.sudden",
}
# A standard that asks for nothing, so that nobody can miss it.
NEVER_MISSED = {"party_organisation.completed_unless.nothing"}
# What looks at the grade of 2017, of which the demo holds nothing.
OF_THE_YEAR_BEFORE = {"public_employee.second_year"}
# What the Front, mass and Party organisations hold down: of the latter the demo has neither collective nor head, and of
# the former no head, and each is decided by more than that; the centre shows them by cases of its own.
OF_OTHER_ORGANISATIONS = {
    f"{who}_{name}_organisation.{grade}"
    for who in ("collective.not_above", "leader.head_not_above", "leader.acting_not_above")
    for name in ("mass", "party")
    for grade in ("NOT_COMPLETED", "COMPLETED", "GOOD")
}
# What the demo has no subject for, or only where the wording of guidance 21 is not used; and programmes, which by that
# wording lower a good organisation before they lower an excellent one. The centre shows them by cases of its own.
OF_THE_CENTRE_ALONE = {
    "collective.ended_in_year",
    "leader.headed_organisation_not_completed",
    "party_member.headed_organisation_not_completed",
    "party_organisation.ended_in_year",
    "civil_servant.leader_disciplined",
    "collective.member_discipline_not_recorded",
    "leader.discipline_not_recorded",
    "leader.hd16",
    "party_organisation.disciplined_case.self_detected",
    "party_organisation.excellent.programmes",
    "party_organisation.programmes_poor",
}
# Those of the demo who directly manage an agency of such a cell are, as leaders, decided by more than that; the
# rule has cases of its own.
OF_WHO_MANAGES = {"leader.manager.leader", "leader.manager.both"}
# Of registers that no book knows without the proposal, so no table of the demo can say that they are complete.
OF_PROPOSED_REGISTERS = {"official.months_lacking", "civil_servant.months_lacking"}


@cache
def made() -> xl.Dossier:
    """Return the dossier that the generator builds."""
    return dossier()


def the_book() -> xl.Book:
    """Return the demo's book."""
    return rulebook("hoa-binh", period="2018", readings=DEMO_READINGS)


def assumed_empty(book: xl.Book) -> xl.Book:
    """Return a book in which every hole that may be is assumed to be empty."""
    return book.model_copy(update={"assume": book.may_be_empty})


# -- every rule binds somewhere ----------------------------------------------------------------------------------------


def books() -> Iterator[xl.Book]:
    """Yield books in which every rule stands: the options it hangs on are chosen in one of them.

    Rules that can stand together share a book; what no rule of a book hangs on takes another option in each.
    """
    asked: list[dict[str, str]] = []
    rules = chain(OF_THE_CENTRE, RULE_SET.rules, *(one.rules for one in proposals.RULE_SETS))
    for hangs in sorted(map(options_of, rules), key=len, reverse=True):
        fitting = [one for one in asked if all(one.get(id, option) == option for id, option in hangs.items())]
        if fitting:
            fitting[0].update(hangs)
        else:
            asked.append(hangs)
    options = {id: [one.id for one in reading.options] for id, reading in the_book().declared_readings.items()}
    for number, chosen in enumerate(asked):
        others = {id: of[number % len(of)] for id, of in options.items()}
        yield rulebook("hoa-binh", period="2018", readings=others | chosen, proposals=PROPOSALS)


def options_of(rule: object) -> dict[str, str]:
    """Return the options on which a rule hangs, by reading."""
    return {one.reading: one.option for one in getattr(rule, "reading", ())}


def said(rulings: Iterable[xl.Ruling]) -> set[str]:
    """Return the rules that decide a ruling, are a hole of it, or make a finding."""
    found = ((*one.binding, *one.gates, *one.holes, *(finding.id for finding in one.findings)) for one in rulings)
    return set(chain.from_iterable(found))


@pytest.fixture(scope="module")
def bound() -> Bound:
    """Return the rules that show somewhere, and every rule there is that could.

    Holes hide what binds beneath them, so they are assumed empty; in the first book they are shown as well.
    """
    found: set[str] = set()
    rules: dict[str, object] = {}
    for number, book in enumerate(books()):
        found |= said(classify(made(), assumed_empty(book)).values())
        if number == 0:
            found |= said(classify(made(), book).values())
        rules |= {id: rule for id, rule in book.by_id.items() if not _is_beside(id, book)}
    return found, {id: rule for id, rule in rules.items() if isinstance(rule, SHOWN)}


def _is_beside(id: str, book: xl.Book) -> bool:
    """Say whether a rule grades nobody: of meetings and of consequences, which the centre shows by cases of its own."""
    return any(rule.id == id for held in book.sets if held.id in BESIDE for rule in held.rules)


def test_every_rule_of_the_province_and_its_proposals_shows_somewhere(bound: Bound) -> None:
    """Each ceiling, gate, limit, hole and check decides or says something of somebody, under one of its readings."""
    found, rules = bound
    own = {rule.id for held in (RULE_SET, *proposals.RULE_SETS) for rule in held.rules if rule.id in rules}
    assert len(own) > 60
    assert own - found == OF_PROPOSED_REGISTERS | OF_WHO_MANAGES


def test_every_rule_of_the_centre_shows_somewhere(bound: Bound) -> None:
    """Each ceiling, gate, limit, hole and check of the centre does, but those that another always goes before."""
    found, rules = bound
    assert (
        set(rules) - found - OF_PROPOSED_REGISTERS - OF_WHO_MANAGES - OF_OTHER_ORGANISATIONS - OF_THE_CENTRE_ALONE
        == DOMINATED | NEVER_MISSED | OF_THE_YEAR_BEFORE
    )


def test_what_never_decides_is_gone_before_by_one_of_the_same_condition(bound: Bound) -> None:
    """For each ceiling excepted above there is another of its kind and condition that caps lower."""
    _, rules = bound
    ceilings = [rule for rule in rules.values() if isinstance(rule, Ceiling)]
    for id in DOMINATED:
        rule = next(one for one in ceilings if one.id == id)
        alike = [one.at_most for one in ceilings if (one.kind, one.when) == (rule.kind, rule.when)]
        assert min(alike) < rule.at_most, id


def test_months_that_were_not_assessed_are_found_once_the_register_is_said_to_be_complete() -> None:
    """The two checks of the proposal that the demo cannot show: its registers exist under the proposal alone."""
    book = rulebook("hoa-binh", period="2018", readings=DEMO_READINGS, proposals="hoa-binh-monthly")
    whole = tuple(Complete(f"{kind}_month", periods=book.period.span) for kind in ("official", "civil_servant"))
    with_registers = made().model_copy(update={"complete": (*made().complete, *whole)})
    assert said(classify(with_registers, book).values()) >= OF_PROPOSED_REGISTERS
    assert not said(classify(made(), book).values()) & OF_PROPOSED_REGISTERS


@cache
def under_either() -> Rulings:
    """Return the rulings of a book in which everything that is lifted stands."""
    readings = DEMO_READINGS | {"collective-under-half": "either", "qd132-member-who-leads": "as-individual"}
    return classify(made(), rulebook("hoa-binh", period="2018", readings=readings))


@pytest.mark.parametrize("lift", [rule.id for rule in (*OF_THE_CENTRE, *RULE_SET.rules) if isinstance(rule, Lift)])
def test_every_lift_spares_somebody(lift: str) -> None:
    """Without any one of its lifts the demo's rulings would be others."""
    book = under_either().book
    sets = tuple(
        held.model_copy(update={"rules": tuple(rule for rule in held.rules if rule.id != lift)}) for held in book.sets
    )
    less = xl.Book(
        jurisdiction=book.jurisdiction,
        period=book.period,
        decided_on=book.decided_on,
        sets=sets,
        readings=book.readings,
    )
    whole, without = under_either(), classify(made(), less)
    assert [key for key in whole if whole[key].in_force != without[key].in_force]


# -- limits ------------------------------------------------------------------------------------------------------------


def test_the_limit_keeps_those_who_were_chosen_and_leaves_out_the_rest() -> None:
    """Of a grassroots cell with more excellent members than places, choices settle who is excellent."""
    book = the_book()
    rulings = classify(made(), assumed_empty(book))
    groups = rulings.quota("party_member.limit.in_grassroots.good_or_above_down")
    settled = next(group for group in groups if group.group == ("c-26",))
    assert settled.places == (3, 3)
    assert [member.partition(":")[2] for member in settled.stays] == ["m-2603", "m-2604"]
    assert [member.partition(":")[2] for member in settled.out] == ["m-2605", "m-2606", "m-2607"]


def test_where_members_may_be_missing_the_limit_is_not_settled() -> None:
    """Of one cell, and so of its grassroots organisation, it is not said that all members are here."""
    book = the_book()
    rulings = classify(made(), assumed_empty(book))
    assert rulings["party_member:m-1001"].status == "pending"
    assert rulings["party_member:m-0101"].status != "pending"


# -- thi đua -----------------------------------------------------------------------------------------------------------


def test_nothing_of_emulation_touches_a_grade() -> None:
    """With every emulation class and every task another, or gone, no ruling changes but in what is to be looked at."""
    book = the_book()
    changed = tuple(
        row.model_copy(update={"facts": row.facts | {"done": not row.facts["done"]}})
        for row in made().records
        if row.record == "assigned_task"
    )
    assert changed
    others = tuple(row for row in made().records if row.record != "assigned_task")
    classes = [one.facts.get("emulation_class") for one in made().by_kind["agency"]]
    assert any(classes)
    before = dict(classify(made(), book))
    for tasks, emulation_class in ((changed, "Z"), ((), None)):
        subjects = tuple(_of_class(one, emulation_class) for one in made().subjects)
        after = classify(made().model_copy(update={"subjects": subjects, "records": (*others, *tasks)}), book)
        silent = {"findings": (), "registers": ()}
        assert {k: one.model_copy(update=silent) for k, one in after.items()} == {
            k: one.model_copy(update=silent) for k, one in before.items()
        }
        assert {k: one.findings for k, one in after.items()} != {k: one.findings for k, one in before.items()}


def _of_class(subject: xl.Subject, emulation_class: str | None) -> xl.Subject:
    if subject.kind != "agency":
        return subject
    facts = {name: value for name, value in subject.facts.items() if name != "emulation_class"}
    more = {"emulation_class": emulation_class} if emulation_class else {}
    return subject.model_copy(update={"facts": facts | more})
