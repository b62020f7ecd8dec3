"""`xeploai explain`: the demo without a source, what blocks a grade, and what would raise to it."""

from __future__ import annotations

import pytest
from tests.unit.test_cli import ASKED, DEMO, Say, say, shown  # noqa: F401  # fixtures

from xeploai.classify import Rulings, classify
from xeploai.cli import MISUSED
from xeploai.io import read_folder
from xeploai.rulebook import rulebook
from xeploai.rulings import Ruling
from xeploai.scales import Grade

# ruff: noqa: F811  # fixtures


@pytest.fixture
def capped(shown: Rulings) -> Ruling:
    """Somebody who surely is not above COMPLETED, by a rule that reads nothing sensitive."""
    sensitive = ("disciplined", "conclusion")
    return next(
        one
        for one in shown.values()
        if one.kind == "party_member"
        and one.status == "provisional"
        and one.high is Grade.COMPLETED
        and not any(word in rule for rule in one.binding for word in sensitive)
    )


@pytest.fixture
def not_graded(shown: Rulings) -> Ruling:
    """An organisation that did not hold its meetings."""
    return next(one for one in shown.values() if any(".meetings." in gate for gate in one.gates))


def test_explain_tells_what_blocks_a_grade_and_what_would_raise_to_it(say: Say, shown: Rulings, capped: Ruling) -> None:
    """A criterion too low for GOOD: nothing that could still be given reaches that."""
    said = say("explain", capped.subject, "--why-not", "GOOD", "--raise-to", "GOOD")
    assert (said.code, said.err) == (0, "")
    explained, blocks, raising = said.out.split("\n\n")
    assert explained == shown.explain(capped.subject, "vi")
    assert "Chắc chắn không vượt quá “Hoàn thành nhiệm vụ”: " in blocks
    assert raising.startswith(f"{capped.subject}: bổ sung dữ liệu của chính đối tượng cũng không đạt ")
    told = [line for line in blocks.splitlines() if line.startswith("Chắc chắn")]
    assert all(line.split(": ", 1)[1] in raising for line in told)


def test_the_public_reads_neither_in_what_blocks_nor_in_what_would_raise_of_a_discipline(
    say: Say, shown: Rulings
) -> None:
    key = next(one.subject for one in shown.values() if "party_member.disciplined" in one.binding)
    rule = "thi hành kỷ luật"
    public = say("explain", key, "--why-not", "GOOD", "--raise-to", "GOOD").out
    authority = say("explain", key, "--why-not", "GOOD", "--raise-to", "GOOD", "--audience", "authority").out
    assert [part.count(rule) for part in public.split("\n\n")] == [0, 0, 0]
    assert all(rule in part for part in authority.split("\n\n"))


def test_of_one_not_graded_the_gate_is_what_blocks(say: Say, not_graded: Ruling) -> None:
    said = say("explain", not_graded.subject, "--why-not", "COMPLETED", "--lang", "en")
    assert (said.code, "\n\nNot graded: " in said.out) == (0, True)


def test_without_a_source_the_demo_is_read_as_its_plugin_reads_it_save_for_what_is_asked(
    say: Say, shown: Rulings, not_graded: Ruling
) -> None:
    key, undecided = not_graded.subject, {"meetings-condition": None, "meetings-missing": None}
    book = rulebook(DEMO.jurisdiction, period=DEMO.period, readings={**DEMO.readings, **undecided})
    dossier, places, _ = read_folder(DEMO.folder, book)
    expected = classify(dossier, book, places=places).explain(key, "vi")
    said = say("explain", key, *(part for id in undecided for part in ("--reading", f"{id}=")))
    assert (said.code, said.out) == (0, expected + "\n")
    assert expected != shown.explain(key, "vi")


def test_a_source_is_read_under_the_book_that_is_asked_for(say: Say, not_graded: Ruling) -> None:
    """The readings that the demo takes are not those of who has tables of his own."""
    demo = say("explain", not_graded.subject)
    own = say("explain", not_graded.subject, DEMO.folder, *ASKED)
    assert (demo.code, own.code) == (0, 0)
    assert demo.out != own.out


def test_a_grade_there_is_not_is_a_fault_of_the_call(say: Say, capped: Ruling) -> None:
    said = say("explain", capped.subject, "--raise-to", "BEST")
    assert (said.code, "BEST" in said.err) == (MISUSED, True)
