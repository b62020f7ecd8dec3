"""Người lãnh đạo không cao hơn đơn vị: what the law said of civil servants, until when, and what is read of the others.

The decree itself only ties a leader's grade to the results of the unit. Article 56 of the law of 2008, as amended in
2019, covers every leading civil servant and not only heads; it ended on 30 June 2025.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import LAW_22, LAW_80, ND_90
from xeploai.national.nd90.graded import CIVIL_SERVANTS, Graded
from xeploai.national.nd90.links import IN_CHARGE
from xeploai.national.nd90.readings import AFTER_LAW_22, HEAD_AND_UNIT

_LAW = LAW_22.at("Điều 56", "2", "a")
_TIED = ND_90.at("Điều 2", "2")


def _not_above(of: Graded, cite: xl.Citation, *reading: xl.ReadingOption) -> tuple[xl.Ceiling, ...]:
    return xl.not_above(
        f"{of.kind.id}.not_above_unit",
        of.kind,
        IN_CHARGE[of.kind.id].grade.decided,
        cite=cite,
        only=of.leads,
        reading=reading,
        vi=f"{of.led[0][0].upper()}{of.led[0][1:]} không được xếp loại cao hơn cơ quan, tổ chức, đơn vị trực tiếp phụ "
        "trách",
        en=f"The grade of {of.led[1]} is not above that of the agency or unit directly in charge of",
    )


def by_the_law() -> tuple[xl.Ceiling, ...]:
    """Return what the law said of leading civil servants."""
    return _not_above(CIVIL_SERVANTS, _LAW)


def after_the_law() -> tuple[xl.Ceiling | xl.Check, ...]:
    """Return what is left of it for decisions after the old law ended."""
    of = CIVIL_SERVANTS
    above = xl.Check(
        f"{of.kind.id}.without_law_on_units",
        of.kind,
        when=of.leads,
        cite=LAW_80.at("Điều 44"),
        vi="Từ 01/7/2025 không còn điều của Luật năm 2008 giữ mức của công chức lãnh đạo không cao hơn đơn vị: xem lại "
        "khi mức dự kiến cao hơn",
        en="From 1 July 2025 on no article of the law of 2008 holds a leading civil servant at the unit's grade: look "
        "again where the grade proposed is above it",
    )
    return (*_not_above(of, _TIED, AFTER_LAW_22.option("kept")), above)


def as_read(of: Graded) -> tuple[xl.Ceiling, ...]:
    """Return the same of officials and public employees, where that is how the decree is read."""
    return _not_above(of, _TIED, HEAD_AND_UNIT.option("not-above"))
