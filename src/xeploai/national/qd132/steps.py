"""Các bước của một đối tượng: the order of the steps that whoever is graded goes through in 2018, as QĐ 132 has it."""

from __future__ import annotations

from typing import Literal

import xeploai as xl
from xeploai.national.instruments import HD_21_CARRIED_BACK, QD_132
from xeploai.national.qd132.readings import HD21_WORDING

Step = Literal["self_grade", "opinions", "proposal", "vote", "appraisal", "decision"]


def in_turn(kind: xl.Kind, before: Step, after: Step, cite: xl.Citation, vi: str, en: str) -> xl.Precedence:
    """Return that each subject of a kind takes one step before another: `<kind>.order.<before>_before_<after>`.

    The scope is the person's, since two that share a unit are not one subject; who names no person is one by himself.
    """
    return xl.Precedence(
        f"{kind.id}.order.{before}_before_{after}",
        before=(kind, before),
        after=(kind, after),
        scope="same_person",
        cite=cite,
        vi=vi,
        en=en,
    )


def own_steps(kind: xl.Kind) -> tuple[xl.Precedence, ...]:
    """Return the order of the three steps of regulation 132 for a kind, after a review that is complete."""
    return (
        in_turn(
            kind,
            "self_grade",
            "proposal",
            QD_132.at(),
            f"{kind.vi} tự đánh giá, xếp loại trước khi được tham gia đánh giá và đề xuất mức xếp loại",
            f"{kind.en}: self-grading comes before the participants' assessment and proposal",
        ),
        in_turn(
            kind,
            "proposal",
            "appraisal",
            QD_132.at(),
            f"{kind.vi}: đề xuất mức xếp loại trước, thẩm định sau",
            f"{kind.en}: the proposal comes before the appraisal",
        ),
        in_turn(
            kind,
            "appraisal",
            "decision",
            QD_132.at(),
            f"{kind.vi}: thẩm định trước, quyết định sau",
            f"{kind.en}: the appraisal comes before the decision",
        ),
        xl.Precedence(
            f"{kind.id}.order.review_before_grading",
            before=(kind, "completion"),
            after=(kind, "decision"),
            scope="same_person",
            cite=HD_21_CARRIED_BACK.at("Mục II", "6"),
            reading=HD21_WORDING,
            vi=f"{kind.vi}: hoàn thành kiểm điểm rồi mới xếp loại",
            en=f"{kind.en}: the review is completed before the grading",
        ),
    )
