"""A discipline of, or in, a collective, a committee and a cell, through the books of 2018 to 2026."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.national.discipline_dossiers import (
    YEARS,
    YEARS_124,
    YEARS_132,
    YEARS_366,
    book,
    effect,
    findings,
    of_years,
    row,
    ruling,
    whole,
)

import xeploai as xl
from xeploai import Dossier, Grade, LinkRow, RecordRow, Subject

NOT_COMPLETED, COMPLETED, GOOD, EXCELLENT = Grade

# -- tập thể, cấp ủy ---------------------------------------------------------------------------------------------------

Case = tuple[Mapping[str, Any], Grade, Grade, Grade]
HIGHEST: tuple[Case, ...] = (
    ({}, EXCELLENT, NOT_COMPLETED, NOT_COMPLETED),
    ({"measure": "warning"}, NOT_COMPLETED, NOT_COMPLETED, NOT_COMPLETED),
    ({"measure": "dismissal"}, NOT_COMPLETED, NOT_COMPLETED, NOT_COMPLETED),
    ({"self_detected": True}, EXCELLENT, GOOD, GOOD),
    ({"measure": "warning", "self_detected": True}, NOT_COMPLETED, GOOD, GOOD),
    ({"linked_to_duty": False}, EXCELLENT, NOT_COMPLETED, GOOD),
    ({"measure": "warning", "linked_to_duty": False}, NOT_COMPLETED, NOT_COMPLETED, GOOD),
)
"""A member of a collective disciplined: the highest grade of the collective until 2022, to 2024, and from 2025 on."""


CASES = pytest.mark.parametrize("case", HIGHEST, ids=lambda case: " ".join(case[0]) or "reprimand")


@pytest.mark.parametrize("year", YEARS)
@CASES
def test_a_member_of_the_collective_was_disciplined(year: int, case: Case) -> None:
    """Bảng 5.1: đến năm 2022 từ cảnh cáo; QĐ 124 mọi hình thức, trừ tự phát hiện; QĐ 366 khi liên quan chức trách."""
    changed, *highest = case
    assert ruling(book(year), "collective", row(year, **changed)).high is of_years(year, *highest)


@pytest.mark.parametrize("year", [*YEARS_124, *YEARS_366])
@CASES
def test_a_member_of_the_committee_was_disciplined(year: int, case: Case) -> None:
    """Tập thể cấp ủy như tập thể lãnh đạo, khi hiểu là các điều kiện ấy cũng áp dụng cho cấp ủy."""
    changed, *highest = case
    assert ruling(book(year), "committee", row(year, **changed)).high is of_years(year, *highest)


@pytest.mark.parametrize("year", [*YEARS_132, *YEARS_124])
def test_the_collective_itself_was_disciplined(year: int) -> None:
    """Tập thể bị kỷ luật thì không hoàn thành; từ năm 2025 văn bản thấy được không nói, nên để ngỏ."""
    assert ruling(book(year), "collective", row(year, against="collective")).high is NOT_COMPLETED


@pytest.mark.parametrize("year", YEARS_366)
def test_a_collective_disciplined_from_2025_on_waits_for_the_text(year: int) -> None:
    """QĐ 366 thấy được không kể trường hợp chính tập thể bị kỷ luật: để ngỏ, không âm thầm bỏ qua."""
    told = ruling(book(year), "collective", row(year, against="collective"))
    assert (told.high, effect(told)) == (EXCELLENT, "open")
    assert "collective.itself_disciplined" in told.holes


@pytest.mark.parametrize("year", YEARS_366)
def test_a_member_disciplined_for_his_former_unit_leaves_the_present_collective_alone(year: int) -> None:
    """QĐ 366: vi phạm ở đơn vị cũ không tính cho tập thể hiện nay, mà nêu để xem xét ở đơn vị cũ."""
    told = ruling(book(year), "collective", row(year, measure="warning", at_former_unit=True))
    assert (told.high, effect(told)) == (EXCELLENT, "none")
    assert "collective.old_unit" in findings(told)


# -- chi bộ ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", range(2019, 2023))
@pytest.mark.parametrize(
    ("disciplined", "highest"), [(0, EXCELLENT), (1, COMPLETED), (2, COMPLETED), (3, NOT_COMPLETED)]
)
def test_until_2022_one_disciplined_member_bars_the_cell_from_good(year: int, disciplined: int, highest: Grade) -> None:
    """Chi bộ 10 đảng viên: một người không hoàn thành thì không được tốt; trên 20% thì chi bộ cũng không hoàn thành."""
    rules = book(year)
    told = {name: one for name, one in row(year).items() if ("member_discipline", name) in rules.facts}
    graded: dict[str, Any] = {
        "admitted_on": "2001-05-19",
        "exempted": False,
        "suspended": False,
        "awaiting_grade": False,
    }
    members = tuple(Subject(kind="party_member", id=str(n), facts=graded) for n in range(10))
    dossier = Dossier(
        subjects=(Subject(kind="party_organisation", id="c-1", facts={"form": "cell"}), *members),
        records=tuple(
            RecordRow(record="member_discipline", id=f"d-{n}", subject=str(n), facts=told) for n in range(disciplined)
        ),
        links=tuple(LinkRow(link="member_of", source=one.id, target="c-1") for one in members),
        complete=whole(rules),
    )
    assert xl.classify(dossier, rules)["party_organisation:c-1"].high is highest
