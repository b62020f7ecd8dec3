"""Phiếu của quý: what Hướng dẫn 02 asks of a leader in a quarter, and the register that brings quarters to the year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.instruments import HD_02, HD_43
from xeploai.national.kinds import LEADER

_HD02 = HD_02.at()


def _part(vi: str, en: str) -> Any:
    return fact(vi=vi, en=en, between=(0, 100), digits=2, unit="điểm", cite=_HD02)


class QuarterKpi(xl.Form, kind=LEADER):
    """Bốn thành phần của KPI: the parts of the suggested formula."""

    kpi_volume: Fact[Decimal] = _part("A: khối lượng", "A: volume")
    kpi_quality: Fact[Decimal] = _part("B: chất lượng", "B: quality")
    kpi_progress: Fact[Decimal] = _part("C: tiến độ", "C: progress")
    kpi_effect: Fact[Decimal] = _part("D: tổ chức thực hiện, hiệu quả", "D: organisation and effect")


class QuarterForm(xl.Form, kind=LEADER):
    """Hoàn cảnh trong quý."""

    months_training: Fact[int] = fact(
        vi="Số tháng học tập trung trong quý (tháng tròn)",
        en="Months of full-time training in the quarter (full months)",
        between=(0, 3),
        immutable=True,
        cite=_HD02,
    )
    months_leave: Fact[int] = fact(
        vi="Số tháng nghỉ ốm, thai sản trong quý (tháng tròn)",
        en="Months of sick or maternity leave in the quarter (full months)",
        between=(0, 3),
        sensitive=True,
        immutable=True,
        cite=_HD02,
    )
    first_appointment: Fact[bool] = fact(
        vi="Được bổ nhiệm lần đầu trong quý", en="Was appointed for the first time in it", immutable=True, cite=_HD02
    )
    appointed_on: Fact[date] = fact(
        vi="Ngày bổ nhiệm lần đầu",
        en="Day of the first appointment",
        immutable=True,
        applies=first_appointment,
        cite=_HD02,
    )
    under_inspection: Fact[bool] = fact(
        vi="Đang bị kiểm tra dấu hiệu vi phạm",
        en="Under inspection for signs of a violation",
        sensitive=True,
        immutable=True,
        cite=_HD02,
    )
    objective_cause: Fact[bool] = fact(
        vi="Nguyên nhân khách quan của việc chưa xong nhiệm vụ đã được xác nhận",
        en="An objective cause of the tasks not done was confirmed",
        cite=_HD02,
    )
    months_in_post: Fact[int] = fact(
        vi="Số tháng giữ chức vụ này trong quý (tháng tròn)",
        en="Months in this post within the quarter (full months)",
        between=(0, 3),
        immutable=True,
        cite=(_HD02, HD_43.at()),
    )


class LeaderQuarters(
    xl.Record,
    id="leader_quarters",
    of=LEADER,
    dated="ended_on",
    carries=LEADER,
    lengths=("quarter",),
    vi="Kết quả các quý trong năm",
    en="The quarters of the year",
    cite=_HD02,
):
    """Sổ kết quả quý: one row a quarter, carried from its ruling or given."""

    period: Fact[Code] = fact(vi="Quý", en="Quarter", cite=_HD02)
    status: Fact[Code] = fact(vi="Tình trạng", en="Status", cite=_HD02)
    grade: Fact[Grade] = fact(vi="Mức xếp loại", en="Grade", cite=_HD02)
    ended_on: Fact[date] = fact(vi="Ngày cuối quý", en="Last day of the quarter", cite=_HD02)


OF_QUARTERS = (QuarterKpi, QuarterForm)
OF_THE_YEAR = (LeaderQuarters,)
