"""Regulation 124, years 2023 and 2024: the order of the steps and who takes them, which no case can say."""

from __future__ import annotations

from datetime import date

import pytest

import xeploai as xl
from xeploai import Dossier, LinkRow, Subject

BOOK = xl.rulebook("vn", period="2023")
HEADED = (
    ("agency", "heads", "unit"),
    ("mass_organisation", "heads_mass", "mass_organisation"),
    ("party_organisation", "heads_party", "party_organisation"),
)


@pytest.mark.parametrize(("kind", "link", "name"), HEADED)
def test_what_one_heads_is_graded_before_its_head(kind: str, link: str, name: str) -> None:
    """Điều 11: địa phương, tổ chức, đơn vị xong trước, người đứng đầu sau."""
    made = Dossier(
        subjects=(Subject(kind=kind, id="o"), Subject(kind="leader", id="h")),
        links=(LinkRow(link, "h", "o"),),
        steps=(
            xl.StepRow(subject=f"{kind}:o", step="decision", day=date(2024, 1, 9)),
            xl.StepRow(subject="leader:h", step="decision", day=date(2024, 1, 3)),
        ),
    )
    found = {(one.after, one.what) for one in xl.audit(made, BOOK) if one.rule == f"leader.order.{name}_first"}
    assert found == {("leader:h", "contradicted")}


def test_everyone_who_is_graded_grades_himself_first() -> None:
    """Điều 11 và Hướng dẫn 25 mục 3: tổ chức đảng, cấp ủy, tập thể, đảng viên, lãnh đạo tự đánh giá, xếp loại."""
    assert {one.kind for one in BOOK.rules if isinstance(one, xl.Competence) and one.step == "self_grade"} >= {
        "party_organisation", "committee", "collective", "party_member", "leader",
    }  # fmt: skip


def test_who_holds_several_posts_counts_in_the_primary_one_unless_it_is_read_otherwise() -> None:
    """Điều 7: cán bộ được xếp loại ở nơi giữ chức vụ cao nhất."""
    assert BOOK.chosen["leader-counted-posts"] == "primary-post"
