"""Rule 4 as cases: NĐ 335 Đ20.5, for the year 2026."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.cases.books import quota_by_group as law
from tests.cases.grading import (
    EXCELLENT,
    GOOD,
    NOT_COMPLETED,
    book_of,
    graded,
    outcome,
    pending,
    rulings,
)

from xeploai import Book, Code, Complete, Dossier, LinkRow, Open, RecordRow, Ruling, Subject, record_row, subject

BOOK = book_of(law.RULES, period="2026")
WHOLE = (Complete(law.SERVANT), Complete("share_decision"))


def servant(id: str, score: str | None, *, similar: str = "expert", chosen: bool | None = None) -> Subject:
    """Return a civil servant of a group of similar work, with the year's score."""
    points = None if score is None else Decimal(score)
    return subject(id, law.ServantForm(score=points, similar=Code(similar), chosen=chosen))


def agency(
    servants: Sequence[Subject],
    *,
    complete: tuple[Complete, ...] = WHOLE,
    decisions: tuple[RecordRow, ...] = (),
    second: Sequence[Subject] = (),
) -> Dossier:
    """Return agency `x` with its servants, and agency `y` with those of `second`."""
    agencies = tuple(subject(id, law.AgencyForm(recognised=GOOD)) for id in ("x", "y"))
    links = [LinkRow(law.WORKS_IN, one.id, "x") for one in servants]
    links += [LinkRow(law.WORKS_IN, one.id, "y") for one in second]
    subjects = (*agencies, *servants, *second)
    return Dossier(subjects=subjects, links=tuple(links), complete=complete, records=decisions)


def team(size: int, *scores: str, similar: str = "expert", prefix: str = "s") -> list[Subject]:
    """Return `size` servants with `scores`, the rest with 75 points, which is GOOD."""
    given = [*scores, *["75"] * (size - len(scores))]
    return [servant(f"{prefix}-{n:02}", score, similar=similar) for n, score in enumerate(given, start=1)]


def decision(share: str, day: date = date(2026, 12, 1)) -> RecordRow:
    """Return a decision that agency `x` may have a higher share."""
    return record_row("q-1", "x", law.ShareDecision(decided_on=day, share=Decimal(share)))


def excellent(made: dict[str, Ruling]) -> set[str]:
    """Return the servants surely graded EXCELLENT."""
    return {key.removeprefix("servant:") for key, one in made.items() if outcome(one) == graded(EXCELLENT)}


def points(one: Subject) -> Decimal:
    """Return the score given."""
    return Decimal(str(one.facts["score"]))


def naive_places(servants: Sequence[Subject], share: Decimal = Decimal("0.2")) -> int:
    """Count places as a spreadsheet does: the share of everybody with 70 points or more, in the whole agency."""
    return int(share * sum(points(one) >= 70 for one in servants))


def naive_excellent(servants: Sequence[Subject], places: int) -> set[str]:
    """Take the best by score, and among equals whoever stands higher in the sheet."""
    able = [one for one in servants if points(one) >= 90]
    return {one.id for one in sorted(able, key=lambda one: -points(one))[:places]}


def test_ten_who_are_good_or_better_leave_one_place_and_not_two() -> None:
    """Two EXCELLENT would leave eight GOOD, and 20 % of eight is 1.6: the share of ten gives two by mistake."""
    servants = team(10, "97", "95", "91")
    assert naive_excellent(servants, naive_places(servants)) == {"s-01", "s-02"}
    made = rulings(BOOK, agency(servants))
    assert excellent(made) == {"s-01"}
    assert outcome(made["servant:s-02"]) == graded(GOOD)
    assert made["servant:s-02"].binding == ("nd335_20_5.score.good_only",)
    assert made["servant:s-02"].before_quota == (EXCELLENT, EXCELLENT)


def test_the_other_reading_of_the_base_is_one_word_away() -> None:
    """With those lifted out counted in the base, ten leave two places."""
    wider = book_of(law.RULES, period="2026", readings={law.BASE.id: "good_and_above"})
    assert excellent(rulings(wider, agency(team(10, "97", "95", "91")))) == {"s-01", "s-02"}
    either = book_of(law.RULES, period="2026", readings={law.BASE.id: None})
    made = rulings(either, agency(team(10, "97", "95", "91")))
    assert outcome(made["servant:s-02"]) == pending(GOOD, EXCELLENT)
    assert Open(what="reading", name=law.BASE.id) in made["servant:s-02"].missing


def test_each_group_has_its_own_places() -> None:
    """Two groups of six have one place each: counted by agency alone, both would go to the experts."""
    servants = [*team(6, "97", "95"), *team(6, similar="clerk", prefix="c")]
    assert naive_excellent(servants, naive_places(servants)) == {"s-01", "s-02"}
    assert excellent(rulings(BOOK, agency(servants))) == {"s-01"}


def test_similar_work_in_two_agencies_is_not_one_group() -> None:
    """Three experts here and three there: together six, but in the same agency three, which leaves no place."""
    here, there = team(3, "97"), team(3, prefix="t")
    assert naive_places([*here, *there]) == 1
    made = rulings(BOOK, agency(here, second=there))
    assert excellent(made) == set()
    assert outcome(made["servant:s-01"]) == graded(GOOD)


def test_a_decision_raises_the_share_to_a_quarter_and_no_further() -> None:
    """Five: one place at 25 %, none at 20 %. Nine at a decided 30 %: still 25 %, so one place and not two."""
    assert excellent(rulings(BOOK, agency(team(5, "97")))) == set()
    assert excellent(rulings(BOOK, agency(team(5, "97"), decisions=(decision("0.25"),)))) == {"s-01"}
    nine = agency(team(9, "97", "95"), decisions=(decision("0.30"),))
    assert excellent(rulings(BOOK, nine)) == {"s-01"}


def test_a_decision_of_another_year_or_agency_raises_nothing() -> None:
    """The decision belongs to the period judged and to the agency it names."""
    last_year = agency(team(5, "97"), decisions=(decision("0.25", date(2025, 12, 1)),))
    assert excellent(rulings(BOOK, last_year)) == set()
    elsewhere = agency(team(1, prefix="o"), decisions=(decision("0.25"),), second=team(5, "97"))
    assert excellent(rulings(BOOK, elsewhere)) == set()


def test_without_a_whole_register_of_decisions_the_places_are_open() -> None:
    """Nobody has said that no share was decided: the best of five may have a place or none."""
    made = rulings(BOOK, agency(team(5, "97"), complete=(Complete(law.SERVANT),)))
    assert outcome(made["servant:s-01"]) == pending(GOOD, EXCELLENT)
    assert Open(what="register", name="share_decision", subject="agency:x") in made["servant:s-01"].missing
    assert outcome(made["servant:s-02"]) == graded(GOOD)


def test_equals_at_the_edge_stay_open_until_the_authority_chooses() -> None:
    """One place, two with 95: the order of the sheet decides nothing, a choice does, two choices do not."""
    servants = team(6, "95", "95")
    assert naive_excellent(servants, 1) == {"s-01"}
    for order in (servants, servants[::-1]):
        made = rulings(BOOK, agency(order))
        assert outcome(made["servant:s-01"]) == outcome(made["servant:s-02"]) == pending(GOOD, EXCELLENT)
        assert (
            Open(what="quota", name="nd335_20_5.score.good_only", subject="servant:s-02")
            in made["servant:s-02"].missing
        )
    rest = servants[2:]
    chosen = [servant("s-01", "95", chosen=False), servant("s-02", "95", chosen=True), *rest]
    made = rulings(BOOK, agency(chosen))
    assert excellent(made) == {"s-02"}
    assert outcome(made["servant:s-01"]) == graded(GOOD)
    both = [servant("s-01", "95", chosen=True), servant("s-02", "95", chosen=True), *rest]
    made = rulings(BOOK, agency(both))
    assert outcome(made["servant:s-01"]) == outcome(made["servant:s-02"]) == pending(GOOD, EXCELLENT)
    assert made["servant:s-01"].findings, "two are chosen for one place"


def test_equals_below_and_above_the_edge_need_no_choice() -> None:
    """Twelve leave two places: two best with the same score both stay; two third ones with the same score both go."""
    made = rulings(BOOK, agency(team(12, "95", "95", "92", "92")))
    assert excellent(made) == {"s-01", "s-02"}
    assert outcome(made["servant:s-03"]) == outcome(made["servant:s-04"]) == graded(GOOD)


def test_a_missing_score_is_a_possible_rival_and_a_possible_gap_in_the_base() -> None:
    """Thirteen, one without a score: two places either way. The best is sure of one; the second may be third."""
    made = rulings(BOOK, agency([*team(12, "97", "92"), servant("z", None)]))
    assert outcome(made["servant:s-01"]) == graded(EXCELLENT)
    assert outcome(made["servant:s-02"]) == pending(GOOD, EXCELLENT)
    assert outcome(made["servant:z"]) == pending(NOT_COMPLETED, EXCELLENT)
    assert Open(what="fact", name="score", subject="servant:z") in made["servant:s-02"].missing


def test_one_servant_alone_is_open_because_the_group_is_not_here() -> None:
    """A quota is settled only over a group that is whole: one person graded alone waits for the others."""
    made = rulings(BOOK, agency(team(1, "97"), complete=(Complete("share_decision"),)))
    assert outcome(made["servant:s-01"]) == pending(GOOD, EXCELLENT)
    assert "nd335_20_5.score.good_only" in {one.name for one in made["servant:s-01"].missing}
    scoped = (Complete(law.SERVANT, "agency:x"), Complete("share_decision"))
    assert outcome(rulings(BOOK, agency(team(1, "97"), complete=scoped))["servant:s-01"]) == graded(GOOD)


def test_where_the_authority_chooses_the_library_does_not() -> None:
    """Under the other reading no score ranks: three with points for one place stay open until one is chosen."""
    by_choice = book_of(law.RULES, period="2026", readings={law.WHO_LOSES.id: "choice"})
    made = rulings(by_choice, agency(team(6, "97", "95", "91")))
    assert {outcome(made[f"servant:s-0{n}"]) for n in (1, 2, 3)} == {pending(GOOD, EXCELLENT)}
    rest = [servant(f"s-0{n}", "75", chosen=False) for n in (4, 5, 6)]
    three = [servant(f"s-0{n}", score, chosen=n == 3) for n, score in ((1, "97"), (2, "95"), (3, "91"))]
    assert excellent(rulings(by_choice, agency([*three, *rest]))) == {"s-03"}
    assert_by_score(BOOK, [*three, *rest])


def assert_by_score(book: Book, servants: Sequence[Subject]) -> None:
    """Assert that under the reading by score a choice against the score changes nothing."""
    assert excellent(rulings(book, agency(servants))) == {"s-01"}
