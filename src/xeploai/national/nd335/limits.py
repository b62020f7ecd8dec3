"""Tỷ lệ xuất sắc: not more than 20% of those good, up to 25% where so decided (Điều 8.5, 20.5)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.chosen import Chosen
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, UNIT_OF
from xeploai.national.limits import Raised, limits, printed
from xeploai.national.nd335.agencies import COVERED, GRADED_SORTS
from xeploai.national.nd335.forms.agencies import OrganisationForm, ShareDecision
from xeploai.national.nd335.links import IN_UNIT, SERVANT_AT
from xeploai.national.nd335.parameters import SHARE, SHARE_MOST
from xeploai.national.nd335.readings_of_the_year import (
    BODIES_ROUNDING,
    HIGHER_SHARE,
    LIMIT_BASE,
    LIMIT_ROUNDING,
    LIMIT_WITHIN,
)
from xeploai.national.nd335.units import named

_OF_SERVANTS, _OF_ORGANISATIONS = ND_335.at("Điều 20", "5"), ND_335.at("Điều 8", "5")
_RAISED = f"đến {printed(SHARE_MOST)} khi có quyết định", f"up to {printed(SHARE_MOST)} where so decided"


def _decided(of: str) -> Expr[Decimal]:
    """Return the share that the competent level decided, never below 20% nor above 25%."""
    decided = ShareDecision.rows().greatest(
        ShareDecision.share, if_empty=Decimal(0), where=ShareDecision.of.is_(Code(of))
    )
    return xl.least(xl.param(SHARE_MOST), xl.greatest(xl.param(SHARE), decided))


# -- công chức ---------------------------------------------------------------------------------------------------------

_ENOUGH = Chosen(HIGHER_SHARE, "decision", ND_335.at("Điều 20", "5", "b"))


def _share(at: xl.Link) -> Expr[Decimal]:
    may_be_higher = at.get(_ENOUGH.of(AGENCY)) | at.grade.decided.at_least(Grade.EXCELLENT)
    return may_be_higher.then(at.get(_decided("servants")), xl.param(SHARE))


_ALIKE = (CivilServantForm.similar_group,)
_IN_NONE = IN_UNIT.targets.count() < 1
_WITHIN: tuple[tuple[str, str, xl.Link, tuple[Expr[Code], ...], Expr[bool] | None, str, str], ...] = (
    ("agency", "agency", SERVANT_AT, (), None, "trong cùng cơ quan", "in one agency"),
    ("agency", "similar", SERVANT_AT, _ALIKE, None, "trong nhóm có nhiệm vụ tương đồng", "in a group of similar tasks"),
    ("unit", "unit", IN_UNIT, (), None, "trong cùng đơn vị cấu thành", "in one component unit"),
    (
        "unit",
        "similar_in_unit",
        IN_UNIT,
        _ALIKE,
        None,
        "trong nhóm có nhiệm vụ tương đồng của đơn vị cấu thành",
        "in a group of similar tasks of a component unit",
    ),
    # The agency's leaders, or all where it has no component unit.
    (
        "unit",
        "in_no_unit",
        SERVANT_AT,
        (),
        _IN_NONE,
        "không thuộc đơn vị cấu thành nào của cơ quan",
        "in none of an agency's component units",
    ),
    (
        "unit",
        "similar_in_no_unit",
        SERVANT_AT,
        _ALIKE,
        _IN_NONE,
        "có nhiệm vụ tương đồng, không thuộc đơn vị cấu thành nào của cơ quan",
        "of similar tasks in none of an agency's component units",
    ),
)
_OF_CIVIL_SERVANTS = tuple(
    quota
    for option, id, at, alike, where, vi, en in _WITHIN
    for quota in limits(
        f"civil_servant.limit.{id}",
        CIVIL_SERVANT,
        group=(at.target_id, *alike),
        where=where,
        share=SHARE,
        raised=Raised(_share(at), *_RAISED),
        choice=CivilServantForm.chosen_excellent,
        cite=_OF_SERVANTS,
        reading=(LIMIT_WITHIN.option(option),),
        base_of=LIMIT_BASE,
        rounding_of=LIMIT_ROUNDING,
        vi=f"công chức {vi}",
        en=f"the civil servants {en}",
    )
)

# -- tổ chức -----------------------------------------------------------------------------------------------------------

# Điều 5.3, 5.4: no clause lets the head of a unit recognise the units beneath it. A body beneath one of its own sort is
# counted where that one is: a đội with the chi cục it belongs to, among the bodies under the head of the cục.
_BENEATH_ITS_LIKE = OrganisationForm.sort.is_in(GRADED_SORTS) & OrganisationForm.sort.is_(
    UNIT_OF.get(OrganisationForm.sort)
)


def _of_recogniser(name: str, beneath: Expr[Any], vi: str, en: str) -> xl.Derived:
    """Return a fact of the body whose head recognises the grade; `beneath` says it of who is right beneath that."""
    above = UNIT_OF.get(named(name, AGENCY))
    value = _BENEATH_ITS_LIKE.then(above, beneath)
    return xl.Derived(f"agency.{name}", AGENCY, name=name, value=value, cite=ND_335.at("Điều 5"), vi=vi, en=en)


_RECOGNISER = _of_recogniser(
    "recogniser",
    UNIT_OF.target_id,
    "Cơ quan mà người đứng đầu công nhận kết quả xếp loại",
    "The body whose head recognises the grade",
)
_SHARE_OF_BODIES = _of_recogniser(
    "recognisers_share",
    UNIT_OF.get(_decided("organisations")),
    "Tỷ lệ xuất sắc của các tổ chức do một người công nhận",
    "Share of the excellent among the organisations under one recogniser",
)
_OF_BODIES = limits(
    "agency.limit",
    AGENCY,
    group=_RECOGNISER.fact,
    share=SHARE,
    raised=Raised(_SHARE_OF_BODIES.fact, *_RAISED),
    where=COVERED,
    choice=OrganisationForm.chosen_excellent,
    cite=_OF_ORGANISATIONS,
    reading=(),
    base_of=LIMIT_BASE,
    rounding_of=BODIES_ROUNDING,
    vi="tổ chức do một người công nhận",
    en="the organisations under one recogniser",
)


def _share_too_high(name: str, of: str, article: str) -> xl.Check:
    too_high = ShareDecision.of.is_(Code(of)) & (ShareDecision.share > xl.param(SHARE_MOST))
    return xl.Check(
        f"agency.{name}",
        AGENCY,
        when=ShareDecision.rows().any_(too_high),
        cite=ND_335.at(article, "5", "b"),
        vi=f"Quyết định tỷ lệ xuất sắc vượt {printed(SHARE_MOST)}: chỉ tính {printed(SHARE_MOST)}, cấp có thẩm quyền "
        "xem xét lại",
        en=f"A share above {printed(SHARE_MOST)} was decided: {printed(SHARE_MOST)} counts, for the competent level to "
        "look at again",
    )


_TOO_HIGH = (
    _share_too_high("share_decided_too_high", "servants", "Điều 20"),
    _share_too_high("share_of_bodies_decided_too_high", "organisations", "Điều 8"),
)
RULES = (*_ENOUGH.rules(AGENCY), *_OF_CIVIL_SERVANTS, _RECOGNISER, _SHARE_OF_BODIES, *_OF_BODIES, *_TOO_HIGH)
