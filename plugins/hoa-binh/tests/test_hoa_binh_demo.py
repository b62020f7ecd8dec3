import csv
import io
from functools import cache
from pathlib import Path

import pytest

import xeploai as xl
from xeploai import Grade
from xeploai.classify import Rulings, classify
from xeploai.comparison import Outcome
from xeploai.evidence import examine
from xeploai.io.folders import read_folder
from xeploai.plugins import load
from xeploai.rulebook import rulebook
from xeploai.rules import Hole
from xeploai_hoa_binh import DEMO_READINGS, RULE_SET
from xeploai_hoa_binh.district import dossier, main, tables


@pytest.fixture(scope="module")
def demo() -> xl.Demo:
    """Return the demo as the host finds it."""
    return next(demo for demo in load().demos if demo.name == "hoa-binh")


@cache
def made() -> xl.Dossier:
    """Return the dossier that the generator builds."""
    return dossier()


def the_book() -> xl.Book:
    """Return the demo's book."""
    return rulebook("hoa-binh", period="2018", readings=DEMO_READINGS)


@pytest.fixture(scope="module")
def as_shown(demo: xl.Demo) -> Rulings:
    """Return the rulings of the demo's tables under the demo's readings."""
    book = rulebook(demo.jurisdiction, period=demo.period, readings=demo.readings)
    read, places, faults = read_folder(demo.folder, book)
    assert faults == ()
    return classify(read, book, places=places)


@pytest.fixture(scope="module")
def comparison(as_shown: Rulings) -> xl.Comparison:
    """Return what was decided beside what the rules allow."""
    return xl.compare(as_shown)


# -- the tables --------------------------------------------------------------------------------------------------------


def test_the_committed_tables_are_what_the_generator_writes(demo: xl.Demo, tmp_path: Path) -> None:
    """Nobody edits the demo by hand: it is made again, byte for byte."""
    main([str(tmp_path)])
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in demo.folder.glob("*.csv")}
    assert written == kept


def test_the_tables_say_what_the_dossier_says(demo: xl.Demo) -> None:
    """Read from disk, typed and examined, the dossier is the one the generator built."""
    book = the_book()
    read, places, _ = read_folder(demo.folder, book)
    from_disk, faults = examine(read, book, places)
    built, _ = examine(made(), book)
    assert faults == ()
    assert from_disk.by_key == built.by_key
    assert {(row.record, row.id): row for row in from_disk.records} == {(r.record, r.id): r for r in built.records}
    for rows in ("links", "complete", "steps"):
        assert set(getattr(from_disk, rows)) == set(getattr(built, rows)), rows


def test_the_tables_are_plain_csv(demo: xl.Demo) -> None:
    """Each table opens with its headings, and every row has as many cells."""
    for path in demo.folder.glob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
        assert len({len(row) for row in rows}) == 1, path.name


def test_every_subject_is_a_code() -> None:
    """No table has room for a name, no column counts children, and every id is letters, digits and dashes."""
    headings = {column for columns, _ in tables(made()).values() for column in columns}
    assert not [column for column in headings if "name" in column or "child" in column]
    assert not [one.key for one in made().subjects if not one.id.replace("-", "").isalnum() or not one.id.isascii()]


def test_the_district_has_the_size_and_the_sorts_that_were_asked_for() -> None:
    """At least 400 members in 25 cells, and somebody of every kind there is."""
    by_kind = made().by_kind
    assert len(by_kind["party_member"]) >= 400
    assert len([one for one in by_kind["party_organisation"] if one.facts["form"] == "cell"]) >= 25
    assert set(by_kind) == {kind.id for kind in the_book().kinds.values()}
    forms = {(one.facts["form"], one.facts["tier"]) for one in by_kind["party_organisation"]}
    assert forms == {
        ("body", "above_grassroots"),
        ("body", "grassroots"),
        ("cell", "grassroots"),
        ("cell", "under_grassroots"),
        ("section", "under_grassroots"),
    }
    sorts = {one.facts["sort"] for one in by_kind["collective"]}
    assert sorts == {"agency_leadership", "mass_organisation", "dang_doan", "ban_can_su_dang"}
    joint = [row.source for row in made().links if row.link == "party_side_of"]
    assert len(joint) > len(set(joint))


def test_the_readme_of_the_demo_counts_what_is_there(demo: xl.Demo) -> None:
    """How many there are of each kind stands in it, in words of the kind's own name."""
    text = " ".join((demo.folder / "README.md").read_text(encoding="utf-8").split())
    names = {id: kind.vi[0].lower() + kind.vi[1:] for id, kind in the_book().kinds.items()}
    names["mass_organisation"] = "Mặt trận, đoàn thể chính trị - xã hội"
    assert [id for id, those in made().by_kind.items() if f"{len(those)} {names[id]}" not in text] == []
    assert f"{len(made().subjects)} đối tượng" in text


def test_a_person_counts_once_in_every_limit_of_members() -> None:
    """Each member is a person of his own; what else a person is, is another kind's subject with the same code."""
    persons = [one.person for one in made().by_kind["party_member"]]
    assert None not in persons
    assert len(persons) == len(set(persons))
    assert [one.id for one in made().by_kind["leader"] if one.person not in persons] == []
    spans = sorted((one.kind, one.start, one.end) for one in made().subjects if one.person == "n-1904")
    assert [kind for kind, start, end in spans if start or end] == ["civil_servant", "public_employee"]


# -- what it shows -----------------------------------------------------------------------------------------------------


def test_the_demo_shows_every_status_the_rules_have(as_shown: Rulings) -> None:
    """No text of 2018 that was seen defers anybody or leaves anybody out, and no row is faulty; all else is there."""
    assert {ruling.status for ruling in as_shown.values()} == {
        "graded",
        "provisional",
        "pending",
        "not_graded",
        "not_reviewed",
    }


def test_the_demo_shows_every_grade_wherever_a_grade_can_be_told(as_shown: Rulings) -> None:
    """Each of the four grades is reached by some subject of each kind of whose standards anything was seen."""
    reached = {(ruling.kind, ruling.grade) for ruling in as_shown.values() if ruling.grade is not None}
    kinds = ("party_organisation", "party_member", "collective", "leader", "civil_servant", "public_employee", "agency")
    assert {(kind, grade) for kind in kinds for grade in Grade} <= reached


def test_every_ruling_of_the_demo_says_that_the_wording_is_carried_back(as_shown: Rulings) -> None:
    """The reading that uses a text of 2019 is named in each ruling."""
    assert {ruling.readings["hd16-standards"] for ruling in as_shown.values()} == {"hd21-wording"}


def test_the_readings_of_the_demo_are_all_decided(demo: xl.Demo) -> None:
    """The demo says how it reads each text, and nothing else."""
    book = rulebook("hoa-binh", period="2018", readings=demo.readings)
    assert demo.readings == DEMO_READINGS
    assert set(book.declared_readings) == set(DEMO_READINGS)
    assert None not in book.chosen.values()


def test_every_rule_and_value_has_its_text_in_both_languages_and_a_citation(as_shown: Rulings) -> None:
    """Vietnamese and English sentences for each rule, and an instrument of the book for each citation."""
    instruments = set(as_shown.book.instruments)
    for held in as_shown.book.sets:
        assert [rule.id for rule in held.rules if not (rule.vi and rule.en)] == []
        assert {rule.cite.instrument for rule in held.rules} <= instruments
        assert {value.cite.instrument for one in held.parameters for value in one.values} <= instruments


def test_holes_are_declared_for_what_the_report_names_and_nobody_saw() -> None:
    """The form and standards of whoever is graded by them, the six criteria, the guidance, the limit of the others."""
    kinds = ("party_organisation", "party_member", "collective", "leader")
    assert {rule.id for rule in RULE_SET.rules if isinstance(rule, Hole)} == {
        "party_organisation.guidance_12",
        "party_organisation.six_criteria",
        "hoa-binh.limit_of_others",
        "party_organisation.third_child_left",
        "committee.third_child_left",
        *(f"{kind}.province_standards" for kind in kinds),
    }


@pytest.mark.parametrize(
    ("subject", "status", "grade", "rule"),
    [
        ("party_organisation:c-01", "provisional", "EXCELLENT", None),
        ("party_organisation:c-02", "provisional", "GOOD", "party_organisation.excellent.mass_organisations"),
        ("party_member:m-0102", "provisional", "GOOD", "party_member.in_charge.both"),
        ("party_member:m-0201", "provisional", "GOOD", "party_member.secretary.both"),
        ("party_member:m-0202", "provisional", "EXCELLENT", None),
        ("party_member:m-0203", "not_reviewed", None, "party_member.exempted"),
        ("party_organisation:c-03", "provisional", "COMPLETED", "party_organisation.good.all_members_completed"),
        ("party_member:m-0304", "not_graded", None, "party_member.newly_admitted"),
        ("party_organisation:c-04", "not_graded", None, "party_organisation.meetings.any_either"),
        ("party_member:m-0401", "provisional", "EXCELLENT", None),
        ("party_organisation:c-05", "graded", "NOT_COMPLETED", "party_organisation.third_child"),
        ("committee:cu-c-05", "graded", "NOT_COMPLETED", "committee.third_child"),
        ("party_member:m-0505", "not_graded", None, "party_member.admitted_a_day_short"),
        ("party_member:m-0506", "provisional", "GOOD", None),
        ("party_organisation:c-06", "graded", "NOT_COMPLETED", "party_organisation.over_20_members_not_completed"),
        ("party_organisation:c-07", "graded", "NOT_COMPLETED", "party_organisation.disciplined"),
        ("party_member:m-0703", "pending", None, None),
        ("party_organisation:c-08", "graded", "NOT_COMPLETED", "party_organisation.under_half"),
        ("party_member:m-0804", "provisional", "GOOD", None),
        ("party_member:m-0903", "graded", "NOT_COMPLETED", "party_member.civil_servant_not_completed"),
        ("party_organisation:c-10", "pending", None, None),
        ("party_member:m-1004", "pending", None, None),
        ("party_organisation:c-12", "provisional", "GOOD", None),
        ("party_organisation:c-13", "not_graded", None, "party_organisation.meetings.all_both"),
        ("party_organisation:c-16", "not_graded", None, "party_organisation.part_of_year"),
        ("party_organisation:c-17", "provisional", "GOOD", "party_organisation.excellent.good_members"),
        ("party_organisation:c-21", "provisional", "COMPLETED", "party_organisation.good.government"),
        ("party_organisation:tccsd-01", "provisional", "COMPLETED", "party_organisation.good.all_units_completed"),
        ("party_organisation:tccsd-02", "graded", "NOT_COMPLETED", "party_organisation.over_20_units_not_completed"),
        ("party_organisation:tccsd-04", "provisional", "GOOD", "party_organisation.excellent.good_units"),
        ("party_organisation:tccsd-05", "provisional", "COMPLETED", "party_organisation.good.good_units"),
        ("party_member:m-1901", "provisional", "EXCELLENT", None),
        ("leader:l-1901", "provisional", "EXCELLENT", None),
        ("leader:l-1702", "graded", "NOT_COMPLETED", "leader.managed_unit_not_completed"),
        ("leader:l-1402", "provisional", "GOOD", None),
        ("collective:tt-mt-03", "provisional", "GOOD", None),
    ],
)
def test_what_is_planted_is_what_the_readme_says(
    as_shown: Rulings, subject: str, status: str, grade: str | None, rule: str | None
) -> None:
    """Each planted case comes out as its row in the README tells it, for the reason it was planted for."""
    ruling = as_shown[subject]
    assert (ruling.status, ruling.grade) == (status, Grade[grade] if grade else None)
    assert rule is None or rule in (*ruling.binding, *ruling.gates)


# -- the order of the work, and what was decided -----------------------------------------------------------------------


HEADED_BY_NOBODY = {f"leader.order.{one}_organisation_first" for one in ("mass", "party")}
"""Of heads of the Front, mass and Party organisations: the tables of both links are complete and empty."""

OF_COMMITTEES = {f"hoa-binh.order.{one}_review_before_committee" for one in ("collective", "mass_organisation")}
"""Of Party committees: by the middle of January none has met."""


def test_every_order_is_broken_somewhere() -> None:
    """Each precedence of the book has a planted case, and little else is found."""
    findings = xl.audit(made(), the_book())
    contradicted = {one.rule for one in findings if one.is_contradiction}
    assert {rule.id for rule in the_book().precedences} - HEADED_BY_NOBODY - OF_COMMITTEES == contradicted
    assert len(findings) < 60


def test_the_schedule_says_who_is_done_and_who_must_wait() -> None:
    """By the middle of January one body has decided; the district waits for the others, which have not met."""
    plan = xl.schedule(the_book(), made())
    states = {(one.subject, one.step): one.state for one in plan.progress}
    assert states["party_organisation:tccsd-04", "decision"] == "done"
    assert states["party_organisation:d-01", "decision"] == "blocked"
    assert states["party_organisation:tccsd-02", "self_grade"] == "ready"
    waits = next(one.waits for one in plan.of("party_organisation:d-01") if one.step == "decision")
    assert {"party_organisation.order.lower_before_upper"} <= {one.rule for one in waits}


def test_most_decisions_are_what_the_rules_allow_and_each_other_outcome_is_there(comparison: xl.Comparison) -> None:
    """Equal most often; above, below, too many, not decidable and not gradable on a few."""
    told: dict[Outcome, int] = {}
    for one in comparison.subjects:
        told[one.outcome] = told.get(one.outcome, 0) + 1
    assert set(told) == {
        "equal",
        "above",
        "below",
        "quota_exceeded",
        "not_decidable",
        "not_gradable",
        "missing",
        "not_compared",
    }
    assert told["equal"] > len(comparison.subjects) / 2
    assert all(told[few] < 10 for few in ("above", "below", "quota_exceeded", "not_gradable"))


@pytest.mark.parametrize(
    ("subject", "outcome", "article"),
    [
        ("party_member:m-0201", "above", "party_member.secretary.both"),
        ("party_member:m-1905", "above", "party_member.excellent.as_civil_servant"),
        ("leader:l-1703", "above", "leader.head_not_above_unit.GOOD"),
        ("collective:tt-cq-01", "above", "collective.not_above_agency.GOOD"),
        ("party_organisation:c-18", "above", "party_organisation.excellent.government"),
        ("party_member:m-2605", "quota_exceeded", "party_member.limit.in_grassroots.good_or_above_down"),
        ("party_member:m-1808", "below", None),
        ("party_member:m-2206", "not_decidable", None),
        ("party_member:m-0304", "not_gradable", None),
    ],
)
def test_what_is_planted_among_the_decisions_is_told(
    comparison: xl.Comparison, subject: str, outcome: str, article: str | None
) -> None:
    """Each planted decision has its outcome, and what bars it is named."""
    one = next(one for one in comparison.subjects if one.ruling.subject == subject)
    assert one.outcome == outcome
    assert article is None or article in one.ruling.binding


def test_a_decision_of_a_level_that_may_not_decide_is_told(comparison: xl.Comparison) -> None:
    """A member was graded by the cell, where the grassroots organisation decides."""
    told = {one.ruling.subject for one in comparison.subjects if one.incompetent}
    assert "party_member:m-1208" in told
