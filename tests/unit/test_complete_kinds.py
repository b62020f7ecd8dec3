"""A kind whose standards hang on an undecided reading: the ruling names the reading, by definition and engine alike."""

import pytest

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.engine import Scalar
from xeploai.reference import Reference
from xeploai.rulings import Open
from xeploai.testing.oracle import check

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
MEMBER = xl.Kind("member", vi="Đảng viên")
WORDING = xl.Reading(id="wording", vi="", options=(xl.OptionText(id="one", vi=""), xl.OptionText(id="other", vi="")))
MEMBERS = tuple(xl.Subject(kind="member", id=f"m-{points}", facts={"points": points}) for points in (40, 60, 80, 95))


class MemberForm(xl.Form, kind=MEMBER):
    points: Fact[int] = fact(vi="Điểm", between=(0, 100))


def standard(grade: Grade, least: int, *under: str) -> xl.Standard:
    return xl.Standard(
        "_".join((grade.name, *under)), MEMBER, grade=grade, requires={"points": MemberForm.points >= least},
        below=grade.beneath, reading=tuple(map(WORDING.option, under)), cite=LAW.at(),
    )  # fmt: skip


def rulings(*good: xl.Standard) -> dict[str, xl.Ruling]:
    """Return the rulings of members where the standards of good are these; the oracle holds them sound."""
    rules = (standard(Grade.EXCELLENT, 90), *good, standard(Grade.COMPLETED, 50))
    held = xl.rule_set("set", "vn", vi="", forms=(MemberForm,), instruments=(LAW,), readings=(WORDING,), rules=rules)
    period = xl.Period.parse("2018")
    book = xl.Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))
    dossier = xl.Dossier(subjects=MEMBERS, complete=(xl.Complete(MEMBER),))
    found = Reference(book, dossier).rulings()
    assert dict(Scalar(book, dossier).rulings()) == found
    assert not check(book, dossier, found).unsound
    return found


@pytest.mark.parametrize("points", [60, 80, 95])
def test_a_ruling_that_waits_for_the_standard_of_one_option_names_the_reading(points: int) -> None:
    """Even the best: under the other option nobody is known to have looked for what 'good' asks."""
    told = rulings(standard(Grade.GOOD, 70, "one"))[f"member:m-{points}"]
    assert (told.status, told.low) == ("pending", Grade.NOT_COMPLETED)
    assert told.missing == (Open(what="reading", name="wording"),)
    assert told.holes == ("incomplete:member",)


def test_a_ruling_waits_for_no_reading_each_option_of_which_gives_the_same() -> None:
    """Where each option has its standard the kind has all its rules, and who meets both is graded."""
    told = rulings(standard(Grade.GOOD, 70, "one"), standard(Grade.GOOD, 75, "other"))
    assert [told[f"member:m-{points}"].grade for points in (40, 60, 80, 95)] == [
        Grade.NOT_COMPLETED, None, Grade.GOOD, Grade.EXCELLENT,
    ]  # fmt: skip
    assert told["member:m-60"].missing == (Open(what="reading", name="wording"),)
