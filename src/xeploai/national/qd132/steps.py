"""Các bước năm 2018 đến 2022: the three steps of regulation 132, after a review that is complete."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_21_CARRIED_BACK, QD_132
from xeploai.national.qd132.readings import HD21_WORDING
from xeploai.national.steps import three_steps


def own_steps(kind: xl.Kind) -> tuple[xl.Precedence, ...]:
    """Return the order of the three steps of regulation 132 for a kind, after a review that is complete."""
    return (
        *three_steps(kind, QD_132.at()),
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
