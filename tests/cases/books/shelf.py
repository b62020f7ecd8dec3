"""All books of the ten rules, for what must hold of each of them."""

from __future__ import annotations

from datetime import date

from tests.cases.books import (
    cell_and_secretary,
    failed_quarter,
    gap_filled,
    head_not_above,
    leaders_of_leaders,
    old_unit,
    quota_by_group,
    retired_member,
    third_child,
    units_led,
)
from tests.cases.grading import book_of

from xeploai import Book

BOOKS: dict[str, Book] = {
    "head not above what he heads": book_of(head_not_above.RULES, period="2020"),
    "leaders of leaders": book_of(leaders_of_leaders.RULES, period="2026"),
    "units led": book_of(units_led.RULES, units_led.ASSUMED_POINTS, period="2025"),
    "quota by agency and group": book_of(quota_by_group.RULES, period="2026"),
    "old unit, civil servants": book_of(old_unit.CIVIL, period="2026"),
    "old unit, members": book_of(old_unit.PARTY, period="2024"),
    "cell and secretary": book_of(cell_and_secretary.RULES, cell_and_secretary.HOA_BINH, period="2020"),
    "cell and members, centre": book_of(cell_and_secretary.RULES, period="2020"),
    "gap, centre": book_of(gap_filled.CENTRE, period="2025"),
    "gap, Hải Phòng": book_of(gap_filled.CENTRE, gap_filled.HAI_PHONG, period="2025"),
    "gap, Hải Phòng by points": book_of(
        gap_filled.CENTRE, gap_filled.HAI_PHONG, period="2025", readings={gap_filled.BY_POINTS.id: "points"}
    ),
    "failed quarter": book_of(failed_quarter.RULES, period="2026"),
    "failed quarter, one body": book_of(failed_quarter.RULES, failed_quarter.TVDU, period="2026"),
    "third child, 2018": third_child.book(2018),
    "third child, 2022 re-graded": third_child.book(2022, decided_on=date(2023, 12, 20)),
    "third child, 2023 re-graded": third_child.book(2023, decided_on=date(2024, 12, 20)),
    "third child, 2024": third_child.book(2024),
    "third child, 2025": third_child.book(2025),
    "retired member": book_of(retired_member.RULES, period="2020"),
}
