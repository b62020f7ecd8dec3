"""Sinh hoạt, phiếu, sổ: the cases of the meetings, and of what is known to exist and was not seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.hoa_binh.dossiers import CELL, HOLES, Case, cell, dossier, leader, others, peers
from tests.hoa_binh.finding_cases import marked
from tests.national.party_dossiers import GOOD_BODY, member

import xeploai as xl
from xeploai import Grade

GOOD = Grade.GOOD
QD_31 = "Quy định số 31"
BODY: dict[str, Any] = {**CELL, **GOOD_BODY}
# What lacks just enough under a pair of options: missing, condition.
LACKING: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {
    ("any", "either"): ("một kỳ chuyên đề không được công nhận", {"thematic_recognised": 3}),
    ("any", "both"): (
        "một kỳ thường kỳ không tự chấm, không được công nhận",
        {"regular_scored": 11, "regular_recognised": 11},
    ),
    ("all", "either"): ("không kỳ nào được công nhận", {"regular_recognised": 0, "thematic_recognised": 0}),
    ("all", "both"): (
        "không kỳ nào tự chấm, không kỳ nào được công nhận",
        {"regular_scored": 0, "regular_recognised": 0, "thematic_scored": 0, "thematic_recognised": 0},
    ),
}
WHOSE: dict[str, tuple[str, Mapping[str, Any], dict[str, str | None]]] = {
    "": ("Chi bộ", CELL, {}),
    ".part_of_year": (
        "Chi bộ thành lập trong năm, hiểu là phải đủ như nơi khác",
        {**CELL, "part_of_year": True},
        {"meetings-part-of-year": "all-the-same"},
    ),
    ".other_forms": ("Đảng bộ, hiểu là mọi tổ chức đảng", BODY, {"meetings-whose": "every"}),
    ".other_forms.part_of_year": (
        "Đảng bộ thành lập trong năm, hiểu là mọi tổ chức đảng và phải đủ như nơi khác",
        {**BODY, "part_of_year": True},
        {"meetings-whose": "every", "meetings-part-of-year": "all-the-same"},
    ),
}


def of_meetings() -> list[Case]:
    """Return one case a gate: what lacks just enough for its options is not graded."""
    return [
        Case(
            f"{who}: {what} thì không xếp loại ({missing}, {condition})",
            f"party_organisation.meetings.{missing}_{condition}{part}",
            QD_31,
            "not_graded",
            None,
            organisation(base, **lacking),
            "party_organisation:o-1",
            {**readings, "meetings-missing": missing, "meetings-condition": condition},
        )
        for part, (who, base, readings) in WHOSE.items()
        for (missing, condition), (what, lacking) in LACKING.items()
    ]


def organisation(base: Mapping[str, Any], **changes: Any) -> xl.Dossier:
    """Return a dossier of one organisation with five good members; what its meetings lack is said."""
    return dossier(cell(base=base, **changes), *others(5))


def of_what_was_not_seen() -> list[Case]:
    """Return one case a hole: with every other assumed empty, the grade is provisional and names it."""
    good = dossier(cell(), *others(5), member())
    organisation_key = "party_organisation:o-1"
    unnamed = "quy định năm 2018 (báo không nêu văn bản)"
    province: dict[str, str | None] = {"which-hd12": "province"}
    told = [
        ("Sáu tiêu chí của Quy định số 31 chưa thấy: xếp loại chi bộ chỉ là tạm tính",
         "party_organisation.six_criteria", QD_31, good, organisation_key, GOOD),
        ("Hướng dẫn số 12, hiểu là của tỉnh, chưa thấy", "party_organisation.guidance_12", "Hướng dẫn số 12", good,
         organisation_key, GOOD),
        ("Phiếu tổ chức đảng của tỉnh chưa thấy", "party_organisation.province_standards", unnamed, good,
         organisation_key, GOOD),
        ("Phiếu đảng viên của tỉnh chưa thấy", "party_member.province_standards", unnamed, good, "party_member:m-1",
         GOOD),
        ("Phiếu tập thể lãnh đạo của tỉnh chưa thấy", "collective.province_standards", unnamed, marked("collective"),
         "collective:t-1", GOOD),
        ("Phiếu cán bộ lãnh đạo của tỉnh chưa thấy", "leader.province_standards", unnamed, marked("leader"),
         "leader:l-1", GOOD),
        ("Tỷ lệ 20% đối với cán bộ lãnh đạo chưa thấy tính thế nào", "hoa-binh.limit_of_others", unnamed,
         dossier(leader(), *peers()), "leader:l-1", Grade.EXCELLENT),
    ]  # fmt: skip
    return [
        Case(says, rule, cite, "provisional", grade, made, of, province, tuple(one for one in HOLES if one != rule))
        for says, rule, cite, made, of, grade in told
    ]
