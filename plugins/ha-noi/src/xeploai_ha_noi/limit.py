"""Tỷ lệ loại A theo Quy định 3814: at most 30% of all who are rated in the unit, 40% in an outstanding one.

The library counts one kind in one quota; where all of a unit count together the limit is therefore a hole, and a check
on the unit tells of decisions beyond it. So does a check on each sort of persons where the limit is advice.
"""

from __future__ import annotations

from collections.abc import Iterator
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

_HALF = xl.number(Decimal("0.5"))
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


def _exceeded(
    name: str, whom: tuple[Rated, ...], said: tuple[str, str], reading: tuple[xl.ReadingOption, ...]
) -> tuple[xl.Check, xl.Check]:
    """Return that decisions on some persons of a unit go beyond the limit, rounded anyhow or only rounded down.

    Args:
        name: What the ids end in.
        whom: Who counts.
        said: Who counts, in Vietnamese and in English.
        reading: Options on which it hangs.
    """
    pairs = [_counted(of) for of in whom]
    top, rest = (reduce(add, each) for each in zip(*pairs, strict=True))
    limit = (top + rest) * _SHARE
    beyond = top > limit + _HALF
    vi = f"Số người loại A vượt 30% (đơn vị xuất sắc 40%) {said[0]} được đánh giá của đơn vị"
    en = f"Class A is more than 30% (40% in an outstanding unit) of {said[1]} rated in the unit"
    return (
        xl.Check(
            f"ha-noi.month.agency.above_limit{name}",
            AGENCY,
            when=beyond,
            reading=reading,
            cite=QD_3814.at(),
            vi=f"{vi}: cấp có thẩm quyền xem xét",
            en=f"{en}: the competent level considers it",
        ),
        xl.Check(
            f"ha-noi.month.agency.above_limit_rounded_down{name}",
            AGENCY,
            when=(top > limit) & ~beyond,
            reading=(*reading, LIMIT_ROUNDING.option("down")),
            cite=QD_3814.at(),
            vi=f"{vi} khi số lẻ làm tròn xuống: cấp có thẩm quyền xem xét",
            en=f"{en} where a fraction is rounded down: the competent level considers it",
        ),
    )


def _findings(reading: tuple[xl.ReadingOption, ...]) -> Iterator[xl.Check]:
    """Yield what stands where no quota does: all of a unit together, and each sort apart where it is advice."""
    together, apart = LIMIT_AMONG.option("together"), LIMIT_AMONG.option("apart")
    yield from _exceeded("", RATED, ("tổng số người", "all"), (*reading, together))
    for of in RATED:
        said = (of.kind.vi.lower(), f"the {of.kind.en.lower()}s")
        yield from _exceeded(f".{of.kind.id}", (of,), said, (*reading, LIMIT_BINDS.option("advice"), apart))


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
        *_findings(reading),
    )
