"""Phiếu phân tích chất lượng: marks at four levels, given by oneself, superiors, peers and subordinates.

The province's form marks criteria of leadership collectives and agencies, members, leaders and Party organisations at
four levels, by oneself and by others. The names of its criteria and how marks make a grade were not seen: a criterion
is a code, marks are kept as they were given, no rule makes a grade of them, and a hole says so.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.kinds import AGENCY, COLLECTIVE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.levels import Level
from xeploai_hoa_binh.instruments import UNNAMED


class Marks(NamedTuple):
    """The register of the marks of one kind, and what rules ask of a row."""

    kind: xl.Kind
    register: type[xl.Record]
    rows: xl.SourceHandle
    by_self: xl.Expr[bool]
    by_superior: xl.Expr[bool]
    by_peer: xl.Expr[bool]
    by_subordinate: xl.Expr[bool]
    direct: xl.Expr[bool]
    own_field: xl.Expr[bool]


def _marks(kind: xl.Kind) -> Marks:
    class Mark(
        xl.Record,
        id=f"{kind.id}_mark",
        of=kind,
        dated="marked_on",
        vi=f"Phiếu phân tích chất lượng: {kind.vi.lower()}",
        en=f"Marks on the analysis form: {kind.en.lower()}",
        sensitive=True,
        cite=UNNAMED.at(),
    ):
        criterion: Fact[Code] = fact(vi="Mã tiêu chí", en="Code of the criterion", sensitive=True)
        level: Fact[Level] = fact(vi="Cấp độ", en="Level", sensitive=True)
        by: Fact[Code] = fact(
            vi="Chủ thể đánh giá",
            en="Marked by",
            options=("self", "superior", "peer", "subordinate"),
            sensitive=True,
        )
        collective: Fact[bool] = fact(vi="Chủ thể là tập thể", en="Marked by a collective", sensitive=True)
        direct: Fact[bool] = fact(vi="Cấp trên, cấp dưới trực tiếp", en="Direct superior, subordinate", sensitive=True)
        own_field: Fact[bool] = fact(
            vi="Thuộc lĩnh vực chủ thể phụ trách", en="Of the field that the marker is in charge of", sensitive=True
        )
        marked_on: Fact[date] = fact(vi="Ngày đánh giá", en="Day of the mark", sensitive=True)

    def by(who: str) -> xl.Expr[bool]:
        return Mark.by.is_(Code(who))

    return Marks(
        kind,
        Mark,
        Mark.rows(),
        by_self=by("self"),
        by_superior=by("superior"),
        by_peer=by("peer"),
        by_subordinate=by("subordinate"),
        direct=Mark.direct,
        own_field=Mark.own_field,
    )


MARKS = tuple(map(_marks, (PARTY_ORGANISATION, PARTY_MEMBER, COLLECTIVE, AGENCY, LEADER)))


def _without_self(marks: Marks) -> xl.Check:
    return xl.Check(
        f"{marks.kind.id}.marks_without_self",
        marks.kind,
        when=marks.rows.any_(~marks.by_self) & ~marks.rows.any_(marks.by_self),
        cite=UNNAMED.at(),
        vi="Phiếu đã gửi các chủ thể đánh giá nhưng chưa tự đánh giá",
        en="Others have marked the form, which was not marked by oneself",
    )


def _without_subordinates(marks: Marks) -> xl.Check:
    return xl.Check(
        f"{marks.kind.id}.marks_without_subordinates",
        marks.kind,
        when=marks.rows.any_(marks.by_superior | marks.by_peer) & ~marks.rows.any_(marks.by_subordinate),
        cite=UNNAMED.at(),
        vi="Đã lấy ý kiến cấp trên hoặc đồng cấp, không lấy ý kiến cấp dưới: chưa đủ đa chiều",
        en="Superiors or peers were asked and subordinates were not: not every side was heard",
    )


def _unseen(kind: xl.Kind) -> xl.Hole:
    return xl.Hole(
        f"{kind.id}.province_standards",
        kinds=(kind,),
        cite=UNNAMED.at(),
        vi=f"Phiếu phân tích chất lượng, khung tiêu chuẩn của tỉnh ({kind.vi.lower()}): tiêu chí, cách xếp chưa thấy",
        en=f"The province's analysis form and standards ({kind.en.lower()}): the criteria, and how a grade follows, "
        "were not seen",
    )


# A plain member has no subordinates to ask.
_LED = tuple(marks for marks in MARKS if marks.kind != PARTY_MEMBER)
# An agency's grade is given: by what form the competent level came to it does not change what it is.
_RULED = tuple(marks.kind for marks in MARKS if marks.kind != AGENCY)
FORMS = tuple(marks.register for marks in MARKS)
RULES = (
    *map(_without_self, MARKS),
    *map(_without_subordinates, _LED),
    *map(_unseen, _RULED),
)
