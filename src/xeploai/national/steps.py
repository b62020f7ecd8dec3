"""Các bước của một đối tượng: in which order whoever is graded takes the steps of the year's grading."""

from __future__ import annotations

from typing import Literal

import xeploai as xl

Step = Literal["self_grade", "review", "opinions", "proposal", "vote", "appraisal", "decision", "publication"]


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


def three_steps(kind: xl.Kind, cite: xl.Citation) -> tuple[xl.Precedence, ...]:
    """Return the order of the steps of regulation 132: self-grading, proposal, appraisal, decision.

    Args:
        kind: Who takes them.
        cite: The place that has them.
    """
    return (
        in_turn(
            kind,
            "self_grade",
            "proposal",
            cite,
            f"{kind.vi} tự đánh giá, xếp loại trước khi được tham gia đánh giá và đề xuất mức xếp loại",
            f"{kind.en}: self-grading comes before the participants' assessment and proposal",
        ),
        in_turn(
            kind,
            "proposal",
            "appraisal",
            cite,
            f"{kind.vi}: đề xuất mức xếp loại trước, thẩm định sau",
            f"{kind.en}: the proposal comes before the appraisal",
        ),
        in_turn(
            kind,
            "appraisal",
            "decision",
            cite,
            f"{kind.vi}: thẩm định trước, quyết định sau",
            f"{kind.en}: the appraisal comes before the decision",
        ),
    )
