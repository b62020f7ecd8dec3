"""The ten rules by hand in columns agree with the definition on random small dossiers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import narwhals as nw
import pytest
from tests.agreement import columns_dossiers as some
from tests.agreement import columns_groups as groups
from tests.agreement import columns_rules as rules
from tests.agreement.columns_frames import Answer, Answers, by_columns, by_reference
from tests.agreement.columns_rules import Made
from tests.cases.books import cell_and_secretary, failed_quarter, third_child, units_led
from tests.cases.books.shelf import BOOKS
from tests.cases.grading import book_of

from xeploai import Book, Dossier

COUNT = 200
FEWER = {"units led": 100, "cell and secretary": 150}  # the definition takes longest over these
Plan = Callable[[Book, Sequence[Dossier]], Made]
RULES: dict[str, tuple[Book, Plan, some.Make]] = {
    "head not above": (BOOKS["head not above what he heads"], rules.head_not_above, some.heads),
    "old unit": (BOOKS["old unit, civil servants"], rules.old_unit, some.moved),
    "gap": (BOOKS["gap, centre"], rules.gap_filled, some.gaps),
    "gap, Hải Phòng": (BOOKS["gap, Hải Phòng"], rules.gap_filled, some.gaps_with_points),
    "gap, Hải Phòng by points": (BOOKS["gap, Hải Phòng by points"], rules.gap_filled, some.gaps_with_points),
    "failed quarter": (
        book_of(failed_quarter.RULES, failed_quarter.TVDU, period="2026", assume=failed_quarter.HOLES),
        rules.failed_quarter,
        some.quarters,
    ),
    "third child, 2018": (third_child.book(2018), rules.third_child, some.third),
    "third child, 2022": (third_child.book(2022, decided_on=date(2023, 12, 20)), rules.third_child, some.third),
    "third child, 2023": (third_child.book(2023, decided_on=date(2024, 12, 20)), rules.third_child, some.third),
    "third child, 2024": (third_child.book(2024), rules.third_child, some.third),
    "third child, 2025": (third_child.book(2025), rules.third_child, some.third),
    "leaders of leaders": (BOOKS["leaders of leaders"], groups.leaders_of_leaders, some.leaders),
    "units led": (
        book_of(
            units_led.RULES,
            units_led.ASSUMED_POINTS,
            period="2025",
            assume=units_led.HOLES,
            readings={units_led.HEAD_CAP.id: "capped"},
        ),
        groups.units_led,
        some.units,
    ),
    "quota by group": (BOOKS["quota by agency and group"], groups.quota_by_group, some.quotas),
    "cell and secretary": (
        book_of(
            cell_and_secretary.RULES,
            cell_and_secretary.HOA_BINH,
            period="2020",
            assume=cell_and_secretary.HOLES,
            readings={cell_and_secretary.FIFTH_FAILED.id: "counts"},
        ),
        groups.cell_and_secretary,
        some.cells,
    ),
    "retired member": (BOOKS["retired member"], rules.retired_member, some.retired),
}


def apart(made: Made, wanted: Answers) -> dict[tuple[int, str], tuple[Answer | None, Answer | None]]:
    """Return where columns and definition differ, by dossier and key."""
    found = {key: answer for kind, frame in made.items() for key, answer in by_columns(kind, frame).items()}
    keys = sorted(found.keys() | wanted.keys())
    return {key: (found.get(key), wanted.get(key)) for key in keys if found.get(key) != wanted.get(key)}


@pytest.mark.parametrize("rule", RULES)
def test_columns_agree_with_the_definition(rule: str) -> None:
    """Low, high, both before quotas, and whether graded at all: for every subject of every dossier."""
    book, plan, make = RULES[rule]
    dossiers = some.seeded(make, FEWER.get(rule, COUNT))
    made = plan(book, dossiers)
    wanted = by_reference(book, dossiers, made)
    assert len(set(wanted.values())) > 3, "these dossiers must not all come out alike"
    assert apart(made, wanted) == {}


def test_one_wrong_threshold_is_named_with_its_subject() -> None:
    """The comparison sees a single column that is turned for a single subject."""
    book, plan, make = RULES["retired member"]
    dossiers = some.seeded(make, 3)
    made = plan(book, dossiers)
    here = (nw.col("dossier") == 1) & (nw.col("id") == "m-2")
    turned = {"member": made["member"].with_columns((nw.col("maybe_1") ^ here).alias("maybe_1"))}
    assert list(apart(turned, by_reference(book, dossiers, made))) == [(1, "member:m-2")]


def test_moving_by_months_ends_on_a_month_s_last_day() -> None:
    """Polars moves 31 August by six months to the last of February, as the definition does."""
    days = [date(2020, 8, 31), date(2021, 8, 29), date(2021, 8, 31), date(2020, 1, 30), date(2020, 12, 31)]
    frame = nw.from_dict({"day": [one.toordinal() for one in days]}, backend="polars")
    moved = frame.select(rules.months_later(nw.col("day"), 6))["day"].to_list()
    wanted = [date(2021, 2, 28), date(2022, 2, 28), date(2022, 2, 28), date(2020, 7, 30), date(2021, 6, 30)]
    assert [date.fromordinal(one) for one in moved] == wanted
