"""Tỷ lệ lãnh đạo xuất sắc, đến hết năm 2023: at most 50% of the leaders of a body.

The library counts one kind in one quota; where all leaders of a body count together the limit is therefore a hole, and
a check on the body tells of decisions beyond it.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import add

import xeploai as xl
from xeploai import Expr, Grade
from xeploai.national.kinds import AGENCY
from xeploai_tp_hcm.instruments import CAP_OF_LEADERS
from xeploai_tp_hcm.parameters import CAP
from xeploai_tp_hcm.persons import RATED, Rated
from xeploai_tp_hcm.readings import CAP_AMONG, CAP_ROUNDING

_HALF = xl.number(Decimal("0.5"))
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}


def _quotas(of: Rated, reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Quota, ...]:
    said = {one.id: one for one in CAP_ROUNDING.options}
    return tuple(
        xl.Quota(
            of.id(f"cap.{rounded}".replace("-", "_")),
            of.kind,
            group=(of.at.target_id,),
            base=xl.Base(),
            share=xl.param(CAP),
            rounding=how,
            where=of.leads,
            choice=of.chosen,
            reading=(*reading, CAP_AMONG.option("apart"), CAP_ROUNDING.option(rounded)),
            cite=CAP_OF_LEADERS.at(),
            vi=f"Trong số lãnh đạo là {of.kind.vi.lower()} của cơ quan, đơn vị, không quá 50% được xuất sắc, "
            f"{said[rounded].vi}",
            en=f"Not more than 50% of a body's leaders who are {of.kind.en.lower()}s are excellent, {said[rounded].en}",
        )
        for rounded, how in _ROUNDED.items()
    )


def _counted(of: Rated) -> tuple[Expr[int], Expr[int]]:
    """Return how many leaders of the sort the body has among the excellent, and how many below, as decided."""
    decided, there = of.kind.grade.decided, of.at.sources
    if of.leads is None:
        return there.count(decided.at_least(Grade.EXCELLENT)), there.count(decided.below(Grade.EXCELLENT))
    return (
        there.count(decided.at_least(Grade.EXCELLENT), where=of.leads),
        there.count(decided.below(Grade.EXCELLENT), where=of.leads),
    )


def _exceeded(reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Check, xl.Check]:
    """Return that decisions go beyond the limit over all leaders together, rounded anyhow or only rounded down."""
    pairs = [_counted(of) for of in RATED]
    top, rest = (reduce(add, each) for each in zip(*pairs, strict=True))
    limit = (top + rest) * xl.param(CAP)
    beyond = top > limit + _HALF
    together, rounded_down = CAP_AMONG.option("together"), CAP_ROUNDING.option("down")
    vi, en = "Số lãnh đạo xuất sắc vượt 50% số lãnh đạo của cơ quan, đơn vị", "More than 50% of the leaders of the body"
    return (
        xl.Check(
            "tp-hcm.quarter.agency.above_cap",
            AGENCY,
            when=beyond,
            reading=(*reading, together),
            cite=CAP_OF_LEADERS.at(),
            vi=f"{vi}: cấp có thẩm quyền xem xét",
            en=f"{en} are excellent: the competent level considers it",
        ),
        xl.Check(
            "tp-hcm.quarter.agency.above_cap_rounded_down",
            AGENCY,
            when=(top > limit) & ~beyond,
            reading=(*reading, together, rounded_down),
            cite=CAP_OF_LEADERS.at(),
            vi=f"{vi} khi số lẻ làm tròn xuống: cấp có thẩm quyền xem xét",
            en=f"{en} are excellent where a fraction is rounded down: the competent level considers it",
        ),
    )


def limits(*reading: xl.ReadingOption) -> tuple[xl.Quota | xl.Hole | xl.Check, ...]:
    """Return the limit on leaders in each way it can be read.

    Args:
        reading: Options on which it hangs besides.
    """
    return (
        *(quota for of in RATED for quota in _quotas(of, reading)),
        *(_together(of, reading) for of in RATED),
        *_exceeded(reading),
    )


def _together(of: Rated, reading: tuple[xl.ReadingOption, ...]) -> xl.Hole:
    return xl.Hole(
        of.id("cap_together"),
        kinds=(of.kind,),
        when=xl.ALWAYS if of.leads is None else of.leads,
        may_lower_to=Grade.GOOD,
        reading=(*reading, CAP_AMONG.option("together")),
        cite=CAP_OF_LEADERS.at(),
        vi="Tỷ lệ 50% tính chung lãnh đạo là cán bộ, công chức, viên chức: mỗi loại được bao nhiêu chưa thấy quy định",
        en="The limit of 50% over all leaders together: how many of each sort was not seen",
    )
