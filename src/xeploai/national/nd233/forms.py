"""Phiếu viên chức theo NĐ 233/2026: 30 points for general criteria and 70 for results, as the unit gives them.

The decree sets the frame, each unit its own way of scoring: how quantity, quality and progress weigh was not seen, so
what the unit makes of them is given as one number.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.instruments import LAW_129, ND_233
from xeploai.national.kinds import AGENCY, PUBLIC_EMPLOYEE
from xeploai.national.nd90.columns import share_of_on

_RESULTS, _PETITION = ND_233.at("Điều 11"), LAW_129.at("Điều 27")


def _points(vi: str, en: str, most: int, cite: xl.Citation) -> Any:
    return fact(vi=vi, en=en, between=(0, most), digits=2, unit="điểm", cite=cite)


class PublicEmployeePoints(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Phiếu của viên chức: điểm của năm, người đứng đầu, ngày công khai và ngày kiến nghị."""

    general_points: Fact[Decimal] = _points(
        "Điểm tiêu chí chung của năm", "Points of the year for general criteria", 30, ND_233.at()
    )
    result_points: Fact[Decimal] = _points(
        "Điểm kết quả thực hiện nhiệm vụ của năm, theo quy chế của đơn vị",
        "Points of the year for results, by the unit's own rules",
        70,
        _RESULTS,
    )
    is_head: Fact[bool] = fact(
        vi="Là người đứng đầu đơn vị", en="Heads the unit", immutable=True, cite=ND_233.at("Điều 12", "7")
    )
    published_on: Fact[date] = fact(
        vi="Ngày công khai kết quả", en="Day on which the result was published", immutable=True, cite=_PETITION
    )
    petitioned_on: Fact[date] = fact(vi="Ngày kiến nghị", en="Day of the petition", immutable=True, cite=_PETITION)


class SecondHalfPoints(xl.Form, kind=PUBLIC_EMPLOYEE):
    """Điểm riêng của sáu tháng cuối năm 2026: what was scored since the decree is in force."""

    second_half_general: Fact[Decimal] = _points(
        "Điểm tiêu chí chung, từ tháng 7 năm 2026", "Points for general criteria, from July 2026", 30, ND_233.at()
    )
    second_half_results: Fact[Decimal] = _points(
        "Điểm kết quả, từ tháng 7 năm 2026", "Points for results, from July 2026", 70, _RESULTS
    )


class HigherShare(
    xl.Record,
    id="nd233_higher_share",
    of=AGENCY,
    dated="of_on",
    vi="Quyết định tỷ lệ xuất sắc cao hơn cho đơn vị sự nghiệp",
    en="Decisions on a higher share of the excellent for a service unit",
    cite=ND_233.at("Điều 12"),
):
    """Sổ quyết định tỷ lệ cao hơn, không quá 25%: one row a decision, of the year for which it is."""

    of_on: Fact[date] = share_of_on()
    share: Fact[Decimal] = fact(vi="Tỷ lệ được quyết định", en="Share decided", between=(0, 1), digits=4)


FORMS = (PublicEmployeePoints, HigherShare)
