"""The ten rules by hand in columns agree with the definition on random small dossiers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from tests.agreement import columns_dossiers as some
from tests.agreement import columns_groups as groups
from tests.agreement import columns_rules as rules
from tests.agreement.columns_frames import by_columns, by_reference
from tests.agreement.columns_rules import Made
from tests.cases.books import cell_and_secretary, third_child
from tests.cases.books.shelf import BOOKS
from tests.cases.grading import book_of

from xeploai import Book, Dossier

COUNT = 200
Plan = Callable[[Book, Sequence[Dossier]], Made]
RULES: dict[str, tuple[Book, Plan, some.Make]] = {
    "head not above": (BOOKS["head not above what he heads"], rules.head_not_above, some.heads),
    "old unit": (BOOKS["old unit, civil servants"], rules.old_unit, some.moved),
    "gap": (BOOKS["gap, centre"], rules.gap_filled, some.gaps),
    "gap, Hải Phòng": (BOOKS["gap, Hải Phòng"], rules.gap_filled, some.gaps_with_points),
    "failed quarter": (BOOKS["failed quarter"], rules.failed_quarter, some.quarters),
    "third child, 2018": (third_child.book(2018), rules.third_child, some.third),
    "third child, 2022": (third_child.book(2022, decided_on=date(2023, 12, 20)), rules.third_child, some.third),
    "third child, 2024": (third_child.book(2024), rules.third_child, some.third),
    "third child, 2025": (third_child.book(2025), rules.third_child, some.third),
    "leaders of leaders": (BOOKS["leaders of leaders"], groups.leaders_of_leaders, some.leaders),
    "units led": (BOOKS["units led"], groups.units_led, some.units),
    "quota by group": (BOOKS["quota by agency and group"], groups.quota_by_group, some.quotas),
    "cell and secretary": (
        book_of(cell_and_secretary.RULES, period="2020", assume=cell_and_secretary.HOLES),
        groups.cell_and_secretary,
        some.cells,
    ),
    "retired member": (BOOKS["retired member"], rules.retired_member, some.retired),
}


@pytest.mark.parametrize("rule", RULES)
def test_columns_agree_with_the_definition(rule: str) -> None:
    """Low, high, both before quotas, and whether graded at all: for every subject of every dossier."""
    book, plan, make = RULES[rule]
    dossiers = some.seeded(make, COUNT)
    made = plan(book, dossiers)
    wanted = by_reference(book, dossiers, made)
    found = {key: answer for kind, frame in made.items() for key, answer in by_columns(kind, frame).items()}
    assert len(set(wanted.values())) > 3, "these dossiers must not all come out alike"
    assert {key: (found.get(key), answer) for key, answer in wanted.items() if found.get(key) != answer} == {}
    assert found.keys() == wanted.keys()
