"""Tỷ lệ xuất sắc của viên chức: 20%, up to 25% where the competent level decides so; group and base are readings."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import ND_233
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.limits import Raised, limits, printed
from xeploai.national.nd90.links import AT
from xeploai.national.nd233.forms import HigherShare
from xeploai.national.nd233.parameters import LIMIT, LIMIT_MOST
from xeploai.national.nd233.readings import LIMIT_BASE, LIMIT_GROUP, LIMIT_ROUNDING

_AT = AT[PUBLIC_EMPLOYEE.id]
_UNIT: Expr[Code] = _AT.target_id
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))
_SHARE: Expr[Decimal] = _AT.get(xl.least(xl.param(LIMIT_MOST), xl.greatest(xl.param(LIMIT), _DECIDED)))
_IN_UNIT = ((_UNIT,), "trong cả đơn vị", "in the whole unit")
_IN_SIMILAR = (
    (_UNIT, PublicEmployeeForm.similar_group),
    "trong từng nhóm có nhiệm vụ tương đồng của đơn vị",
    "in each group of similar tasks of a unit",
)
_WITHIN: tuple[tuple[str, str, tuple[tuple[Expr[Code], ...], str, str]], ...] = (
    ("unit", "agency", _IN_UNIT),
    ("similar", "similar", _IN_SIMILAR),
    ("unit-and-similar", "both.agency", _IN_UNIT),
    ("unit-and-similar", "both.similar", _IN_SIMILAR),
)
RULES = tuple(
    quota
    for option, id, (group, vi, en) in _WITHIN
    for quota in limits(
        f"public_employee.limit.{id}",
        PUBLIC_EMPLOYEE,
        group=group,
        share=LIMIT,
        raised=Raised(
            _SHARE, f"đến {printed(LIMIT_MOST)} khi có quyết định", f"up to {printed(LIMIT_MOST)} where so decided"
        ),
        choice=PublicEmployeeForm.chosen_excellent,
        cite=ND_233.at("Điều 12"),
        reading=(LIMIT_GROUP.option(option),),
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
        vi=f"viên chức {vi}",
        en=f"the public employees {en}",
    )
)
