"""Tỷ lệ loại A: no more than 20% of B in an agency and in each group of similar tasks, 25% where so decided.

Only the draft has it, and the province's software does no more than warn: whether it binds is a reading, and where it
does not a check on the agency tells of decisions beyond it. Whether officials, civil servants, public employees and
workers of one agency are counted together was not seen: a quota counts one kind, so where they are it is a hole, and
the check tells of them as well. Nothing ranks anybody: the competent level chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from operator import add

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.kinds import AGENCY
from xeploai_thanh_hoa.graded import ALL, Monthly
from xeploai_thanh_hoa.parameters import LIMIT, SHARE, SHARE_MOST
from xeploai_thanh_hoa.readings import LIMIT_AMONG, LIMIT_BASE, LIMIT_BINDS, LIMIT_ROUNDING
from xeploai_thanh_hoa.registers import HigherShare

_BASES = {"good": xl.Base(grade=Grade.GOOD, exactly=True), "good-or-above": xl.Base(grade=Grade.GOOD)}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))
_OF_AGENCY: Expr[Decimal] = xl.least(xl.param(SHARE_MOST), xl.greatest(xl.param(SHARE), _DECIDED))
# Beyond the number of places once it is rounded: by anything, or by more than one half.
_ABOVE = {"down": xl.number(0), "half-up": xl.number(Decimal("0.5"))}
_BINDING = LIMIT_BINDS.option("binding")
_HOW = {one.id: one for one in (*LIMIT_BASE.options, *LIMIT_ROUNDING.options)}
"""How each option is said: of whom the share is taken, and how a fraction is rounded."""


def limits(of: Monthly) -> tuple[xl.Quota | xl.Hole, ...]:
    """Return the limits on some persons, once for each way to read them."""
    agency: Expr[Code] = of.at.target_id
    share: Expr[Decimal] = of.at.get(_OF_AGENCY)
    groups: dict[str, tuple[tuple[Expr[Code], ...], str, str]] = {
        "agency": ((agency,), "trong cùng cơ quan, đơn vị", "in one agency"),
        "similar": ((agency, of.standing.similar_group), "trong nhóm có nhiệm vụ tương đồng", "in a like group"),
    }
    apart = tuple(
        xl.Quota(
            of.id(f"limit_{name}.{base}_{rounded}".replace("-", "_")),
            of.kind,
            group=group,
            base=_BASES[base],
            rounding=_ROUNDED[rounded],
            share=share,
            choice=of.standing.chosen_excellent,
            cite=LIMIT,
            reading=(_BINDING, LIMIT_AMONG.option("apart"), LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded)),
            vi=f"Loại A {vi} không quá 20% (cao hơn khi có quyết định, không quá 25%), trên {_HOW[base].vi}, "
            f"{_HOW[rounded].vi}",
            en=f"No more A {en} than 20% (more where so decided, up to 25%) of {_HOW[base].en}, {_HOW[rounded].en}",
        )
        for name, (group, vi, en) in groups.items()
        for base in _BASES
        for rounded in _ROUNDED
    )
    together = xl.Hole(
        of.id("limit_together"),
        kinds=(of.kind,),
        may_lower_to=Grade.GOOD,
        cite=LIMIT,
        reading=(_BINDING, LIMIT_AMONG.option("together")),
        vi="Tỷ lệ loại A khi tính chung nhiều loại người: chưa tính được ở đây, phải đếm trên cả cơ quan",
        en="The limit of A where several sorts of persons count together: not computed here, count over the agency",
    )
    return (*apart, together)


def _counted(of: Monthly, base: str) -> tuple[Expr[int], Expr[int]]:
    """Return how many of these persons the agency has in A, and how many in the base, as decided."""
    decided, there = of.kind.grade.decided, of.at.sources
    good, top = decided.at_least(Grade.GOOD), decided.at_least(Grade.EXCELLENT)
    below_top = decided.below(Grade.EXCELLENT)
    return there.count(top), there.count(good & below_top if base == "good" else good)


def _beyond(
    name: str, whom: tuple[Monthly, ...], said: tuple[str, str], *options: xl.ReadingOption
) -> Iterator[xl.Check]:
    """Yield that decisions on some persons of an agency go beyond the limit, once for each way to read it.

    Args:
        name: What the ids have of whom they are.
        whom: Who counts.
        said: Who counts, in Vietnamese and in English.
        options: Options on which it hangs besides.
    """
    for base in _BASES:
        top, of_whom = (reduce(add, each) for each in zip(*(_counted(of, base) for of in whom), strict=True))
        for rounded, above in _ABOVE.items():
            yield xl.Check(
                f"thanh-hoa.month.agency.above_limit{name}." + f"{base}_{rounded}".replace("-", "_"),
                AGENCY,
                when=top > of_whom * _OF_AGENCY + above,
                cite=LIMIT,
                reading=(*options, LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded)),
                vi=f"Số loại A trong {said[0]} của cơ quan vượt 20% (hoặc tỷ lệ cao hơn được quyết định), trên "
                f"{_HOW[base].vi}, {_HOW[rounded].vi}: cấp có thẩm quyền xem xét",
                en=f"The A among {said[1]} of the agency are more than 20% (or than the higher share decided) of "
                f"{_HOW[base].en}, {_HOW[rounded].en}: for the competent level to weigh",
            )


def beyond() -> Iterator[xl.Check]:
    """Yield what stands where no quota does: all of an agency together, and each sort apart where it is a warning."""
    yield from _beyond("", ALL, ("mọi người", "all"), LIMIT_AMONG.option("together"))
    for of in ALL:
        said = (f"số {of.kind.vi.lower()}", f"the {of.kind.en.lower()}s")
        yield from _beyond(f"_{of.kind.id}", (of,), said, LIMIT_BINDS.option("warning"), LIMIT_AMONG.option("apart"))
