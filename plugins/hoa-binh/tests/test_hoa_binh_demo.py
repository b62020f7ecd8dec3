import csv
import io
from pathlib import Path

import pytest

import xeploai as xl
from xeploai import Grade
from xeploai.classify import Rulings, classify
from xeploai.evidence import examine
from xeploai.io.folders import read_folder
from xeploai.plugins import load
from xeploai.rulebook import rulebook
from xeploai.rules import Ceiling, Gate, Hole, Lift, Quota
from xeploai_hoa_binh import DEMO_READINGS
from xeploai_hoa_binh.district import dossier, main, tables

# Never decisive: whoever misses it misses, for the same level, one that caps lower.
DOMINATED = {
    "cell.excellent.all_completed",
    "cell.good.remedy",
    *(f"member.good.{criterion}" for criterion in ("politics", "ethics", "order", "style", "pledge", "remedy")),
}


@pytest.fixture(scope="module")
def demo() -> xl.Demo:
    """Return the demo as the host finds it."""
    return next(demo for demo in load().demos if demo.name == "hoa-binh")


@pytest.fixture(scope="module")
def as_shown(demo: xl.Demo) -> Rulings:
    """Return the rulings of the demo's tables under the demo's readings."""
    book = rulebook(demo.jurisdiction, period=demo.period, readings=demo.readings)
    made, places, faults = read_folder(demo.folder, book)
    assert faults == ()
    return classify(made, book, places=places)


@pytest.fixture(scope="module")
def as_if_all_were_seen(demo: xl.Demo) -> Rulings:
    """Return the rulings under the same readings with every hole assumed empty."""
    holes = rulebook(demo.jurisdiction, period=demo.period, readings=demo.readings).open_holes
    assumed = tuple(hole.id for hole in holes)
    return classify(dossier(), rulebook("hoa-binh", period="2018", readings=demo.readings, assume=assumed))


def test_the_committed_tables_are_what_the_generator_writes(demo: xl.Demo, tmp_path: Path) -> None:
    """Nobody edits the demo by hand: it is made again, byte for byte."""
    main([str(tmp_path)])
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in demo.folder.glob("*.csv")}
    assert made == kept


def test_the_tables_say_what_the_dossier_says(demo: xl.Demo) -> None:
    """Read from disk, typed and examined, the dossier is the one the generator built."""
    book = rulebook("hoa-binh", period="2018", readings=demo.readings)
    made, places, _ = read_folder(demo.folder, book)
    read, faults = examine(made, book, places)
    assert faults == ()
    assert read.by_key == dossier().by_key
    assert {row.id: row for row in read.records} == {row.id: row for row in dossier().records}
    assert set(read.links) == set(dossier().links)
    assert set(read.complete) == set(dossier().complete)


def test_every_subject_is_a_code() -> None:
    """No table has room for a name, and no column counts children."""
    headings = {column for columns, _ in tables(dossier()).values() for column in columns}
    assert not [column for column in headings if "name" in column or "child" in column]


def test_the_demo_shows_every_status_the_rules_have(as_shown: Rulings) -> None:
    """No text of 2018 that was seen defers anybody, and no row of the demo is faulty; every other status is there."""
    assert {ruling.status for ruling in as_shown.values()} == {
        "graded",
        "provisional",
        "pending",
        "not_graded",
        "not_reviewed",
    }


def test_the_demo_shows_every_grade_of_cells_and_members(as_shown: Rulings) -> None:
    """Each of the four grades is reached by some cell and by some member."""
    reached = {(ruling.kind, ruling.grade) for ruling in as_shown.values() if ruling.grade is not None}
    assert reached == {(kind, grade) for kind in ("cell", "member") for grade in Grade}


def test_every_ruling_of_the_demo_says_that_the_wording_is_carried_back(as_shown: Rulings) -> None:
    """The reading that uses a text of 2019 is named in each ruling."""
    assert {ruling.readings["hd16-standards"] for ruling in as_shown.values()} == {"hd21-wording"}


def test_every_rule_that_can_decide_decides_somewhere(as_if_all_were_seen: Rulings) -> None:
    """Each ceiling, gate and limit under the demo's readings is the reason of some ruling."""
    rulings = as_if_all_were_seen
    decides = {rule for ruling in rulings.values() for rule in (*ruling.binding, *ruling.gates)}
    rules = {rule.id for rule in rulings.book.by_id.values() if isinstance(rule, Ceiling | Gate | Quota)}
    assert rules - decides == DOMINATED


def test_every_lift_spares_somebody(demo: xl.Demo) -> None:
    """Without any one of its lifts the demo's rulings would be others."""
    book = rulebook("hoa-binh", period="2018", readings=demo.readings)
    whole = classify(dossier(), book)
    (held,) = book.sets
    spares = {}
    for lift in [rule for rule in held.rules if isinstance(rule, Lift)]:
        rules = tuple(rule for rule in held.rules if rule.id != lift.id)
        sets = (xl.RuleSet(**{**dict(held), "rules": rules}),)
        less = xl.Book(jurisdiction=book.jurisdiction, period=book.period, decided_on=book.decided_on, sets=sets,
                       readings=book.readings)  # fmt: skip
        without = classify(dossier(), less)
        spares[lift.id] = [key for key in whole if whole[key].in_force != without[key].in_force]
    assert {id for id, subjects in spares.items() if not subjects} == set()


def test_the_limit_keeps_three_and_leaves_out_two(as_if_all_were_seen: Rulings) -> None:
    """In the grassroots organisation that is complete, choices settle who is excellent."""
    groups = as_if_all_were_seen.quota("member.limit.good_or_above_in_grassroots_down")
    settled = next(group for group in groups if group.group == ("tccsd-01",))
    assert (len(settled.stays), len(settled.out), settled.open) == (3, 2, ())
    assert settled.places == (4, 4)


def test_the_readings_of_the_demo_are_all_decided(demo: xl.Demo) -> None:
    """The demo says how it reads each text, and nothing else."""
    book = rulebook("hoa-binh", period="2018", readings=demo.readings)
    assert demo.readings == DEMO_READINGS
    assert set(book.declared_readings) == set(DEMO_READINGS)
    assert None not in book.chosen.values()


def test_every_rule_and_value_has_its_text_in_both_languages_and_a_citation(as_shown: Rulings) -> None:
    """Vietnamese and English sentences for each rule, and an instrument of the book for each citation."""
    book = as_shown.book
    (held,) = book.sets
    assert [rule.id for rule in held.rules if not (rule.vi and rule.en)] == []
    assert {rule.cite.instrument for rule in held.rules} <= set(book.instruments)
    assert {value.cite.instrument for one in held.parameters for value in one.values} <= set(book.instruments)


def test_holes_are_declared_for_what_the_report_names_and_nobody_saw(as_shown: Rulings) -> None:
    """The province's form and standards, the six criteria, its guidance, and the list and limit that are cut."""
    holes = {rule.id for rule in as_shown.book.rules if isinstance(rule, Hole)}
    assert holes == {
        "cell.guidance_12",
        "cell.limit_cut",
        "cell.not_completed_list",
        "cell.province_standards",
        "cell.six_criteria",
        "member.province_standards",
    }


def test_the_tables_are_plain_csv(demo: xl.Demo) -> None:
    """Each table opens with its headings, and every row has as many cells."""
    for path in demo.folder.glob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
        assert len({len(row) for row in rows}) == 1, path.name
