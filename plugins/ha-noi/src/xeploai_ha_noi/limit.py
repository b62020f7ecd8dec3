"""Tỷ lệ loại A theo Quy định 3814: at most 30% of all who are rated in the unit, 40% in an outstanding one.

The library counts one kind in one quota; where all of a unit count together the limit is therefore a hole, and a check
on the unit tells of decisions beyond it.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from operator import add

import xeploai as xl
from xeploai import Expr, Grade
from xeploai.national.kinds import AGENCY
from xeploai_ha_noi.forms import UnitForm
from xeploai_ha_noi.instruments import QD_3814
from xeploai_ha_noi.parameters import LIMIT, LIMIT_OUTSTANDING
from xeploai_ha_noi.persons import KINDS, RATED, Rated
from xeploai_ha_noi.readings import LIMIT_AMONG, LIMIT_BINDS, LIMIT_ROUNDING

_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}
_SHARE: Expr[Decimal] = UnitForm.outstanding_unit.then(xl.param(LIMIT_OUTSTANDING), xl.param(LIMIT))


def _quotas(of: Rated, reading: tuple[xl.ReadingOption, ...]) -> tuple[xl.Quota, ...]:
    said = {one.id: one for one in LIMIT_ROUNDING.options}
    hangs = (*reading, LIMIT_BINDS.option("binding"), LIMIT_AMONG.option("apart"))
    return tuple(
        xl.Quota(
            of.id(f"limit.{rounded}".replace("-", "_")),
            of.kind,
            group=(of.at.target_id,),
            base=xl.Base(),
            share=of.at.get(_SHARE),
            rounding=how,
            choice=of.chosen,
            reading=(*hangs, LIMIT_ROUNDING.option(rounded)),
            cite=QD_3814.at(),
            vi=f"Trong số {of.kind.vi.lower()} được đánh giá của đơn vị, loại A không quá 30% (đơn vị xuất sắc 40%), "
            f"{said[rounded].vi}",
            en=f"Class A is not more than 30% (in an outstanding unit 40%) of the {of.kind.en.lower()}s rated in the "
            f"unit, {said[rounded].en}",
        )
        for rounded, how in _ROUNDED.items()
    )


def _counted(of: Rated) -> tuple[Expr[int], Expr[int]]:
    """Return how many of these persons the unit has in class A, and how many below it, as decided."""
    decided, there = of.kind.grade.decided, of.at.sources
    return there.count(decided.at_least(Grade.EXCELLENT)), there.count(decided.below(Grade.EXCELLENT))


def _exceeded(reading: tuple[xl.ReadingOption, ...]) -> xl.Check:
    pairs = [_counted(of) for of in RATED]
    top, rest = (reduce(add, each) for each in zip(*pairs, strict=True))
    return xl.Check(
        "ha-noi.month.agency.above_limit",
        AGENCY,
        when=top > (top + rest) * _SHARE,
        reading=reading,
        cite=QD_3814.at(),
        vi="Số người loại A vượt 30% (đơn vị xuất sắc 40%) tổng số người được đánh giá của đơn vị: cấp có thẩm quyền "
        "xem xét",
        en="Class A is more than 30% (40% in an outstanding unit) of all rated in the unit: the competent level "
        "considers it",
    )


def limits(*reading: xl.ReadingOption) -> tuple[xl.Quota | xl.Hole | xl.Check, ...]:
    """Return the limit of class A in each way it can be read.

    Args:
        reading: Options on which it hangs besides.
    """
    return (
        *(quota for of in RATED for quota in _quotas(of, reading)),
        xl.Hole(
            "ha-noi.month.limit_together",
            kinds=KINDS,
            may_lower_to=Grade.GOOD,
            reading=(*reading, LIMIT_BINDS.option("binding"), LIMIT_AMONG.option("together")),
            cite=QD_3814.at(),
            vi="Tỷ lệ loại A tính chung nhiều loại người trong đơn vị: mỗi loại được bao nhiêu chưa thấy quy định",
            en="The limit of class A over several sorts of persons together: how many of each sort was not seen",
        ),
        _exceeded(reading),
    )
