"""Tham số: the numbers of the monthly scheme, each with its text and the months it is for."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai.national.instruments import years
from xeploai.national.numbers import share
from xeploai_ha_noi.instruments import QD_1841, QD_3251, QD_3814

_OF_3814 = QD_3814.periods


def _least(letter: str, value: int) -> xl.Parameter:
    """Return the least points of a class: the two texts seen print the same."""
    return xl.Parameter(
        id=f"ha-noi-least-{letter.lower()}",
        vi=f"Điểm thấp nhất của loại {letter}",
        en=f"Least points of class {letter}",
        unit="điểm",
        values=(
            xl.DatedValue(value=Decimal(value), cite=QD_3814.at(), periods=_OF_3814),
            xl.DatedValue(value=Decimal(value), cite=QD_3251.at(), periods=years(2022)),
        ),
    )


LEAST_A, LEAST_B, LEAST_C = _least("A", 90), _least("B", 70), _least("C", 50)
LIMIT = share(
    "ha-noi-limit", "0.30", QD_3814.at(), "Tỷ lệ loại A trên tổng số người được đánh giá", "Share of class A of all "
    "who are rated", _OF_3814,
)  # fmt: skip
LIMIT_OUTSTANDING = share(
    "ha-noi-limit-outstanding", "0.40", QD_3814.at(), "Tỷ lệ loại A của đơn vị xuất sắc",
    "Share of class A of an outstanding unit", _OF_3814,
)  # fmt: skip
LITTLE_WORK = share(
    "ha-noi-little-work", "0.50", QD_1841.at(), "Phần ngày làm việc của tháng mà người thực tế làm không quá thì không "
    "được loại A, B", "Share of the month's working days up to which nobody is of class A or B", QD_1841.periods,
)  # fmt: skip
BANDS = (LEAST_A, LEAST_B, LEAST_C)
OF_3814 = (*BANDS, LIMIT, LIMIT_OUTSTANDING)
OF_2021 = (*OF_3814, LITTLE_WORK)
OF_1841 = (*BANDS, LITTLE_WORK)
