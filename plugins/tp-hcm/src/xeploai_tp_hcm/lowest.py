"""Không hoàn thành nhiệm vụ: disciplined in the quarter; since QĐ 20/2024 also prosecuted or held in custody."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai_tp_hcm.instruments import QD_20
from xeploai_tp_hcm.persons import RATED


def disciplined(cite: xl.Citation, beside: xl.Instrument | None = None) -> tuple[xl.Ceiling, ...]:
    """Return that who is disciplined in the quarter has not completed.

    Args:
        cite: The decision that says so.
        beside: Another one that may be the one that applies, and says the same.
    """
    vi, en = ("", "") if beside is None else (f" ({beside.number} cũng vậy)", f" ({beside.number} says the same)")
    return tuple(
        xl.Ceiling(
            of.id("disciplined"),
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(of.discipline.rows(),),
            when=xl.ALWAYS,
            cite=cite,
            vi=f"Bị xử lý kỷ luật trong quý{vi}",
            en=f"Disciplined in the quarter{en}",
        )
        for of in RATED
    )


def proceedings(*reading: xl.ReadingOption) -> tuple[xl.Ceiling, ...]:
    """Return that who is prosecuted or held in custody in the quarter has not completed.

    Args:
        reading: Options on which it hangs.
    """
    return tuple(
        xl.Ceiling(
            of.id("proceedings"),
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(of.proceedings.rows(),),
            when=xl.ALWAYS,
            reading=reading,
            cite=QD_20.at(),
            vi="Bị khởi tố, hoặc bị tạm giữ, tạm giam chờ kết luận trong quý",
            en="Prosecuted, or held in custody awaiting a conclusion, in the quarter",
        )
        for of in RATED
    )
