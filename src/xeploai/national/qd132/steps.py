"""Các bước năm 2018 đến 2022: the three steps of regulation 132, after a review that is complete."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import HD_21, QD_132
from xeploai.national.qd132.carried_back import Guided
from xeploai.national.steps import in_turn, three_steps


def own_steps(kind: xl.Kind) -> Guided:
    """Return the order of the three steps of regulation 132 for a kind, after a review that is complete."""
    return Guided(
        alike=three_steps(kind, QD_132.at()),
        by_analogy=(
            xl.Precedence(
                f"{kind.id}.order.review_before_grading",
                before=(kind, "completion"),
                after=(kind, "decision"),
                scope="same_person",
                cite=HD_21.at("Mục II", "6"),
                vi=f"{kind.vi}: hoàn thành kiểm điểm rồi mới xếp loại",
                en=f"{kind.en}: the review is completed before the grading",
            ),
        ),
        from_2019=(
            in_turn(
                kind,
                "decision",
                "publication",
                HD_21.at(),
                f"{kind.vi}: có kết quả xếp loại thì thông báo cho đối tượng và nơi trực tiếp quản lý",
                f"{kind.en}: the result is told to the subject and to its direct manager once decided",
            ),
        ),
    )
