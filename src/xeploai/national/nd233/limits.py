"""Tỷ lệ xuất sắc của viên chức: 20%, up to 25% where the competent level decides so; group and base are readings."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import ND_233
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.nd90.links import AT
from xeploai.national.nd233.forms import HigherShare
from xeploai.national.nd233.parameters import LIMIT, LIMIT_MOST
from xeploai.national.nd233.readings import LIMIT_BASE, LIMIT_GROUP, LIMIT_ROUNDING

_AT = AT[PUBLIC_EMPLOYEE.id]
_UNIT: Expr[Code] = _AT.target_id
_GROUPS: dict[str, tuple[Expr[Code], ...]] = {"unit": (_UNIT,), "similar": (_UNIT, PublicEmployeeForm.similar_group)}
_BASES = {
    "good": xl.Base(grade=Grade.GOOD, exactly=True),
    "good-or-above": xl.Base(grade=Grade.GOOD),
    "graded": xl.Base(),
}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))
_SHARE: Expr[Decimal] = _AT.get(xl.least(xl.param(LIMIT_MOST), xl.greatest(xl.param(LIMIT), _DECIDED)))


def _limit(group: str, base: str, rounded: str) -> xl.Quota:
    options = (LIMIT_GROUP.option(group), LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded))
    said = [
        next(text for text in reading.options if text.id == option.option)
        for reading, option in zip((LIMIT_GROUP, LIMIT_BASE, LIMIT_ROUNDING), options, strict=True)
    ]
    return xl.Quota(
        f"public_employee.limit.{group}.{base}_{rounded}".replace("-", "_"),
        PUBLIC_EMPLOYEE,
        group=_GROUPS[group],
        base=_BASES[base],
        share=_SHARE,
        rounding=_ROUNDED[rounded],
        choice=PublicEmployeeForm.chosen_excellent,
        cite=ND_233.at("Điều 12"),
        reading=options,
        vi="Không quá 20% (25% khi có quyết định) viên chức hoàn thành xuất sắc nhiệm vụ, "
        + ", ".join(one.vi for one in said),
        en="Not more than 20% (25% where decided) of public employees completed with excellence, "
        + ", ".join(one.en for one in said),
    )


RULES = tuple(_limit(group, base, rounded) for rounded in _ROUNDED for group in _GROUPS for base in _BASES)
