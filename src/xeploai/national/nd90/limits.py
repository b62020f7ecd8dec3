"""Tỷ lệ xuất sắc của NĐ 48/2023: in one agency, and in each group of similar tasks within it.

The decree takes the Party's rate over; what it is taken of is a reading. An outstanding agency may be given a higher
share, to which the text sets no upper limit. Nothing ranks the persons: the competent level chooses.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.instruments import ND_48
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.links import AT
from xeploai.national.nd90.parameters import PARTY_SHARE
from xeploai.national.nd90.readings import LIMIT_BASE, LIMIT_ROUNDING, SHARE_MEANT
from xeploai.national.nd90.registers import HigherShare

_CITE = ND_48.at("Điều 1", "1")
_BASES = {
    "graded": xl.Base(),
    "good-or-above": xl.Base(grade=Grade.GOOD),
    "good": xl.Base(grade=Grade.GOOD, exactly=True),
}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP}
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))


def excellent_limits(of: Graded) -> tuple[xl.Quota | xl.Hole, ...]:
    """Return the limits on some persons, each under its options, and what is open where the outcome is meant."""
    at = AT[of.kind.id]
    share: Expr[Decimal] = at.get(xl.greatest(xl.param(PARTY_SHARE), _DECIDED))
    agency: Expr[Code] = at.target_id
    groups: dict[str, tuple[tuple[Expr[Code], ...], str, str]] = {
        "agency": ((agency,), "trong cùng cơ quan, đơn vị", "in one agency"),
        "group": ((agency, of.post.similar_group), "trong nhóm có nhiệm vụ tương đồng", "in a group of similar tasks"),
    }
    quotas = (
        xl.Quota(
            f"{of.kind.id}.limit.{name}.{base}_{rounded}".replace("-", "_"),
            of.kind,
            group=group,
            base=_BASES[base],
            share=share,
            rounding=_ROUNDED[rounded],
            choice=of.post.chosen_excellent,
            cite=_CITE,
            reading=(SHARE_MEANT.option("rate"), LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded)),
            vi=f"Không quá 20% (hoặc tỷ lệ cao hơn được quyết định) {of.kind.vi.lower()} {vi} hoàn thành xuất sắc "
            f"nhiệm vụ, {_said(LIMIT_BASE, base).vi}, {_said(LIMIT_ROUNDING, rounded).vi}",
            en=f"Not more than 20% (or a higher share decided) of {of.kind.en.lower()}s {en} completed with "
            f"excellence, {_said(LIMIT_BASE, base).en}, {_said(LIMIT_ROUNDING, rounded).en}",
        )
        for rounded in _ROUNDED
        for base in _BASES
        for name, (group, vi, en) in groups.items()
    )
    return (*quotas, _outcome(of))


def _outcome(of: Graded) -> xl.Hole:
    return xl.Hole(
        f"{of.kind.id}.limit_by_outcome",
        kinds=(of.kind,),
        may_lower_to=Grade.GOOD,
        cite=_CITE,
        reading=SHARE_MEANT.option("outcome"),
        vi="Tỷ lệ theo kết quả xếp loại đảng viên: kết quả ấy lại dựa vào mức này nên không tính được từ quy định",
        en="The limit by the outcome for Party members, which rests on this very grade: the rules cannot tell it",
    )


def _said(reading: xl.Reading, option: str) -> xl.OptionText:
    return next(one for one in reading.options if one.id == option)
