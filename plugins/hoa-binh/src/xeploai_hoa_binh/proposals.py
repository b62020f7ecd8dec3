"""Đề xuất: what was only proposed at the conference of June 2019. No law: off unless the caller names them.

None says how a grade follows, so none lowers one with certainty: a hole stands where a formula is missing, and what the
proposals would no longer ask for, or not yet have, is a finding.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.instruments import YEAR_2018
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL
from xeploai_hoa_binh.marks import MARKS, Marks

_SECONDARY = xl.Established.SECONDARY


def _said(id: str, issuer: str, vi: str, en: str) -> xl.Instrument:
    return xl.Instrument(
        id=id,
        number=f"ý kiến tại hội nghị tháng 6/2019 ({issuer})",
        issuer=issuer,
        vi=vi,
        en=en,
        jurisdiction="vn/hoa-binh",
        established=_SECONDARY,
    )


DRAFT = _said(
    "so-noi-vu-draft",
    "Sở Nội vụ tỉnh Hòa Bình",
    "Dự thảo quy định đánh giá cán bộ, công chức hằng tháng, trình UBND tỉnh xem xét",
    "A draft regulation on assessing officials and civil servants each month, put before the province's committee",
)
DIRECT_OPINIONS = _said(
    "direct-opinions-proposed",
    "Huyện ủy Lạc Thủy",
    "Chỉ lấy đánh giá của cấp trên trực tiếp và cấp dưới trực tiếp, bỏ đánh giá ngang",
    "Only direct superiors and direct subordinates would be asked, and peers no longer",
)
OWN_FIELD = _said(
    "own-field-proposed",
    "Huyện ủy Lạc Thủy",
    "Cơ quan cấp trên chỉ đánh giá lĩnh vực mình phụ trách",
    "A superior body would judge only the field it is in charge of",
)


def _months(kind: xl.Kind) -> type[xl.Record]:
    """Return the register of the monthly assessments of a kind; the draft's classes were not seen: one is a code."""

    class Month(
        xl.Record,
        id=f"{kind.id}_month",
        of=kind,
        dated="month_end",
        vi=f"Đánh giá hằng tháng: {kind.vi.lower()}",
        en=f"Monthly assessment: {kind.en.lower()}",
        cite=DRAFT.at(),
    ):
        month_end: Fact[date] = fact(vi="Ngày cuối tháng", en="Last day of the month")
        result: Fact[Code] = fact(vi="Kết quả công việc trong tháng", en="Result of the month's work")
        initiative: Fact[bool] = fact(vi="Có giải pháp, sáng kiến", en="There was an initiative")
        month_class: Fact[Code] = fact(vi="Mức phân loại của tháng", en="Class of the month")

    return Month


_MONTHLY = {kind: _months(kind) for kind in (OFFICIAL, CIVIL_SERVANT)}
_MONTHS_IN_YEAR = 12


def _roll_up(kind: xl.Kind) -> xl.Hole:
    return xl.Hole(
        f"{kind.id}.monthly_roll_up",
        kinds=(kind,),
        cite=DRAFT.at(),
        vi="Kết quả đánh giá hằng tháng làm cơ sở xếp loại cuối năm: cách tổng hợp chưa được nêu",
        en="The months are the basis of the year's grade: how they are added up was not said",
    )


def _months_lacking(kind: xl.Kind, register: type[xl.Record]) -> xl.Check:
    return xl.Check(
        f"{kind.id}.months_lacking",
        kind,
        when=register.rows().count() < _MONTHS_IN_YEAR,
        cite=DRAFT.at(),
        vi="Chưa đủ 12 tháng được đánh giá",
        en="Not all 12 months were assessed",
    )


def _not_asked(marks: Marks) -> xl.Check:
    indirect = (marks.by_superior | marks.by_subordinate) & ~marks.direct
    return xl.Check(
        f"{marks.kind.id}.marks_not_direct",
        marks.kind,
        when=marks.rows.any_(marks.by_peer | indirect),
        cite=DIRECT_OPINIONS.at(),
        vi="Có đánh giá của đồng cấp, hoặc của cấp trên, cấp dưới không trực tiếp: theo đề xuất thì không lấy",
        en="Peers, or superiors and subordinates who are not direct, have marked: by the proposal they are not asked",
    )


def _beyond_field(marks: Marks) -> xl.Check:
    return xl.Check(
        f"{marks.kind.id}.marks_beyond_field",
        marks.kind,
        when=marks.rows.any_(marks.by_superior & ~marks.own_field),
        cite=OWN_FIELD.at(),
        vi="Cấp trên đánh giá ngoài lĩnh vực mình phụ trách: theo đề xuất thì không",
        en="A superior has marked beyond the field it is in charge of: by the proposal it does not",
    )


def _proposal(id: str, instrument: xl.Instrument, **given: Any) -> xl.RuleSet:
    return xl.rule_set(
        id,
        "vn/hoa-binh",
        vi=f"Đề xuất, chưa là quy định: {instrument.vi}",
        en=f"Proposed, no rule yet: {instrument.en}",
        periods=YEAR_2018,
        proposal=True,
        instruments=(instrument,),
        **given,
    )


RULE_SETS = (
    _proposal(
        "hoa-binh-monthly",
        DRAFT,
        forms=tuple(_MONTHLY.values()),
        rules=(
            *map(_roll_up, _MONTHLY),
            *(_months_lacking(kind, register) for kind, register in _MONTHLY.items()),
        ),
    ),
    _proposal("hoa-binh-direct-opinions", DIRECT_OPINIONS, rules=tuple(map(_not_asked, MARKS))),
    _proposal("hoa-binh-own-field", OWN_FIELD, rules=tuple(map(_beyond_field, MARKS))),
)
