"""Tỷ lệ loại A: no more than 20% of B in an agency and in each group of similar tasks, 25% where so decided.

Whether officials, civil servants, public employees and workers of one agency are counted together was not seen: a quota
counts one kind, so where they are it is a hole. Nothing ranks them: the competent level chooses.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai_thanh_hoa.graded import Monthly
from xeploai_thanh_hoa.parameters import LIMIT, SHARE, SHARE_MOST
from xeploai_thanh_hoa.readings import LIMIT_AMONG, LIMIT_BASE, LIMIT_ROUNDING
from xeploai_thanh_hoa.registers import HigherShare

_BASES = {"good": xl.Base(grade=Grade.GOOD, exactly=True), "good-or-above": xl.Base(grade=Grade.GOOD)}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))


def limits(of: Monthly) -> tuple[xl.Quota | xl.Hole, ...]:
    """Return the limits on some persons, once for each way to read them."""
    agency: Expr[Code] = of.at.target_id
    share: Expr[Decimal] = of.at.get(xl.least(xl.param(SHARE_MOST), xl.greatest(xl.param(SHARE), _DECIDED)))
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
            reading=(LIMIT_AMONG.option("apart"), LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded)),
            vi=f"Loại A {vi} không quá 20% số loại B (cao hơn khi có quyết định, không quá 25%)",
            en=f"No more A {en} than 20% of those with B (more where so decided, up to 25%)",
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
        reading=LIMIT_AMONG.option("together"),
        vi="Tỷ lệ loại A khi tính chung nhiều loại người: chưa tính được ở đây, phải đếm trên cả cơ quan",
        en="The limit of A where several sorts of persons count together: not computed here, count over the agency",
    )
    return (*apart, together)
