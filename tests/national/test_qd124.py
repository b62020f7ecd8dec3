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


def test_an_exception_is_cited_where_it_stands_and_not_where_a_year_is_graded_again() -> None:
    """Khoản 4.5 cho xếp loại lại năm vi phạm; “trừ trường hợp tự phát hiện” đứng ở khoản 2, 4, điểm d khoản 4.3."""
    cited = {one.id: one.cite for one in BOOK.rules if one.id.endswith(".self_detected")}
    again = [id for id in cited if id.endswith("_regraded.self_detected")]
    assert again
    assert {id: cited[id] for id in again} == {id: cited[id.replace("_regraded", "")] for id in again}
    assert "4.5" not in {one.clause for one in cited.values() if one is not None}


def test_what_no_text_was_seen_to_say_is_from_memory() -> None:
    """Chuyển sinh hoạt, ý kiến nơi cư trú: Quy định 124 có nói hay không chưa được thấy."""
    for id in ("party_member.transferred", "party_member.without_residence_opinion"):
        assert BOOK.by_id[id].cite.established is xl.Established.MEMORY


def test_that_a_third_birth_is_not_disciplined_is_cited_from_guidance_15() -> None:
    """Hướng dẫn 15-HD/UBKTTW, không phải khoản 4.5 Điều 12, nói từ ngày 20/3/2025 không xem xét, xử lý kỷ luật."""
    cite = BOOK.by_id["party_member.disciplined_regraded.third_child"].cite
    assert BOOK.instruments[cite.instrument].number == "15-HD/UBKTTW"
