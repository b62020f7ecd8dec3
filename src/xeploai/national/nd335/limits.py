"""Tỷ lệ xuất sắc: not more than 20% of those good, up to 25% where so decided (Điều 8.5, 20.5)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, UNIT_OF
from xeploai.national.limits import printed
from xeploai.national.nd335.agencies import COVERED
from xeploai.national.nd335.agencies import SCORE as POINTS
from xeploai.national.nd335.forms.agencies import OrganisationForm, ShareDecision
from xeploai.national.nd335.links import SERVANT_AT
from xeploai.national.nd335.parameters import SHARE, SHARE_MOST
from xeploai.national.nd335.readings_of_the_year import HIGHER_SHARE, LIMIT_BASE, LIMIT_ROUNDING, WHO_KEEPS
from xeploai.national.nd335.year import SCORE

_OF_SERVANTS, _OF_ORGANISATIONS = ND_335.at("Điều 20", "5"), ND_335.at("Điều 8", "5")
_BASES = {"good": xl.Base(grade=Grade.GOOD, exactly=True), "good-or-above": xl.Base(grade=Grade.GOOD)}
_ROUNDED = {"down": xl.Rounding.FLOOR, "half-up": xl.Rounding.HALF_UP, "one-of-few": xl.Rounding.FLOOR}
Way = tuple[str, str, str]
"""A base, a rounding, and who keeps the grade."""
_MOST, _HIGHEST = printed(SHARE), printed(SHARE_MOST)
_FEW = xl.SmallGroup(measure="members", below=5, places=1)


def _decided(of: str) -> Expr[Decimal]:
    """Return the share that the competent level decided, never below 20% nor above 25%."""
    decided = ShareDecision.rows().greatest(
        ShareDecision.share, if_empty=Decimal(0), where=ShareDecision.of.is_(Code(of))
    )
    return xl.least(xl.param(SHARE_MOST), xl.greatest(xl.param(SHARE), decided))


_ENOUGH = tuple(
    xl.Derived(
        f"agency.decision_is_enough.{option}",
        AGENCY,
        name="decision_is_enough",
        value=value,
        cite=ND_335.at("Điều 20", "5", "b"),
        reading=HIGHER_SHARE.option(option),
        vi="Quyết định tỷ lệ cao hơn là đủ, cơ quan không phải hoàn thành xuất sắc",
        en="The decision of a higher share is enough: the agency need not be excellent",
    )
    for option, value in (("decision", xl.ALWAYS), ("excellent", ~xl.ALWAYS))
)
_MAY_BE_HIGHER = SERVANT_AT.get(_ENOUGH[0].fact) | SERVANT_AT.grade.decided.at_least(Grade.EXCELLENT)
_SHARE_OF_SERVANTS = _MAY_BE_HIGHER.then(SERVANT_AT.get(_decided("servants")), xl.param(SHARE))


def _ways() -> Iterator[Way]:
    """Yield each way to read the limit: its base, rounding and who keeps the grade."""
    for base in _BASES:
        for rounded in _ROUNDED:
            for who in ("score", "choice"):
                yield base, rounded, who


def _options(base: str, rounded: str, who: str) -> tuple[xl.ReadingOption, ...]:
    return LIMIT_BASE.option(base), LIMIT_ROUNDING.option(rounded), WHO_KEEPS.option(who)


def _texts(way: Way) -> list[xl.OptionText]:
    of = (LIMIT_BASE, LIMIT_ROUNDING, WHO_KEEPS)
    return [one for reading, id in zip(of, way, strict=True) for one in reading.options if one.id == id]


def _said(way: Way) -> str:
    return ", ".join(one.vi for one in _texts(way))


def _told(way: Way) -> str:
    return ", ".join(one.en for one in _texts(way))


def _of_servants(name: str, group: tuple[Expr[Code], ...], way: Way, vi: str, en: str) -> xl.Quota:
    base, rounded, who = way
    return xl.Quota(
        f"civil_servant.limit_{name}.{base}_{rounded}_{who}".replace("-", "_"),
        CIVIL_SERVANT,
        group=group,
        base=_BASES[base],
        rounding=_ROUNDED[rounded],
        small=_FEW if rounded == "one-of-few" else None,
        share=_SHARE_OF_SERVANTS,
        key=SCORE if who == "score" else None,
        choice=CivilServantForm.chosen_excellent,
        cite=_OF_SERVANTS,
        reading=_options(*way),
        vi=f"Không quá {_MOST} công chức {vi} hoàn thành xuất sắc nhiệm vụ (đến {_HIGHEST} khi có quyết định), "
        f"{_said(way)}",
        en=f"Not more than {_MOST} of the civil servants {en} are excellent (up to {_HIGHEST} where so decided), "
        f"{_told(way)}",
    )


_SERVANT_LIMITS = tuple(
    _of_servants(name, group, way, vi, en)
    for name, group, vi, en in (
        ("agency", (SERVANT_AT.target_id,), "trong cùng cơ quan", "in an agency"),
        (
            "similar",
            (SERVANT_AT.target_id, CivilServantForm.similar_group),
            "trong từng nhóm có nhiệm vụ tương đồng",
            "in each group of similar tasks",
        ),
    )
    for way in _ways()
)


def _of_organisations(way: Way) -> xl.Quota:
    base, rounded, who = way
    return xl.Quota(
        f"agency.limit.{base}_{rounded}_{who}".replace("-", "_"),
        AGENCY,
        group=(UNIT_OF.target_id,),
        base=_BASES[base],
        rounding=_ROUNDED[rounded],
        small=_FEW if rounded == "one-of-few" else None,
        share=UNIT_OF.get(_decided("organisations")),
        where=COVERED,
        key=POINTS if who == "score" else None,
        choice=OrganisationForm.chosen_excellent,
        cite=_OF_ORGANISATIONS,
        reading=_options(*way),
        vi=f"Không quá {_MOST} tổ chức do một người công nhận hoàn thành xuất sắc nhiệm vụ (đến {_HIGHEST} khi có "
        f"quyết định), {_said(way)}",
        en=f"Not more than {_MOST} of the organisations under one recogniser are excellent (up to {_HIGHEST} where so "
        f"decided), {_told(way)}",
    )


_OVER = xl.Check(
    "agency.share_decided_too_high",
    AGENCY,
    when=ShareDecision.rows().any_(ShareDecision.share > xl.param(SHARE_MOST)),
    cite=ND_335.at("Điều 20", "5", "b"),
    vi=f"Quyết định tỷ lệ xuất sắc vượt {_HIGHEST}: chỉ tính {_HIGHEST}, cấp có thẩm quyền xem xét lại",
    en=f"A share above {_HIGHEST} was decided: {_HIGHEST} counts, for the competent level to look at again",
)
RULES = (*_ENOUGH, *_SERVANT_LIMITS, *(_of_organisations(way) for way in _ways()), _OVER)
