"""Chưa đủ 6 tháng công tác: who is not graded for it, with maternity leave (Điều 2, khoản 3), or disciplined as well.

Decree 48 made discipline a ground in the same Article 2, so that from then on two of its clauses meet.
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai.national.instruments import ND_48, ND_90
from xeploai.national.nd90.discipline import is_any
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.parameters import MONTHS_WORKED
from xeploai.national.nd90.readings import SHORT_AND_DISCIPLINED, SHORT_FOR_MATERNITY

_CASES, _SINCE_48 = ND_90.at("Điều 2", "3"), ND_48.at("Điều 1", "1")


class Short(NamedTuple):
    """Who worked less than 6 months, in one way; the name tells their rules apart.

    Attributes:
        name: What begins the names of the rules.
        when: Who it is.
        reading: Options on which it hangs.
        vi: Who it is, in Vietnamese.
        en: The same in English.
    """

    name: str
    when: xl.Expr[bool]
    reading: tuple[xl.ReadingOption, ...]
    vi: str
    en: str


def worked_short(of: Graded) -> tuple[Short, Short]:
    """Return who worked less than 6 months: without maternity leave, and with one that is not why."""
    least, worked = xl.param(MONTHS_WORKED[of.kind.id]), of.post.months_worked
    on_leave, with_leave = of.post.maternity_leave, of.criteria.months_with_maternity
    return (
        Short(
            "under_six_months",
            (worked < least) & ~on_leave,
            (),
            "Công tác trong năm chưa đủ 6 tháng, không nghỉ thai sản",
            "Who worked less than 6 months of the year, without maternity leave,",
        ),
        Short(
            "short_not_for_maternity",
            (worked < least) & on_leave & (with_leave < least),
            (SHORT_FOR_MATERNITY.option("leave-is-why"),),
            "Cộng cả thời gian nghỉ thai sản vẫn chưa đủ 6 tháng công tác",
            "Who has less than 6 months of the year with the maternity leave too",
        ),
    )


def fewer_with_leave(of: Graded) -> xl.Check:
    """Return the check of months with maternity leave that are fewer than those without it."""
    worked, with_leave = of.post.months_worked, of.criteria.months_with_maternity
    short = worked < xl.param(MONTHS_WORKED[of.kind.id])
    return xl.Check(
        f"{of.kind.id}.months_with_maternity_too_few",
        of.kind,
        when=short & of.post.maternity_leave & (with_leave < worked),
        cite=_CASES,
        vi="Số tháng công tác tính cả thời gian nghỉ thai sản không thể ít hơn số tháng công tác: xem lại hai số",
        en="The months with maternity leave cannot be fewer than those without it: look at both numbers",
    )


def not_graded(of: Graded) -> tuple[xl.Gate, ...]:
    """Return that who worked short is not graded, as decree 90 had it before decree 48."""
    return tuple(_gate(of, one.name, one.when, one, *one.reading) for one in worked_short(of))


def not_graded_since_nd_48(of: Graded) -> tuple[xl.Gate | xl.Check, ...]:
    """Return the same since decree 48, under both ways to read it where he was disciplined as well."""
    reads = SHORT_AND_DISCIPLINED.option
    return tuple(
        rule
        for one in worked_short(of)
        for rule in (
            _gate(of, one.name, one.when, one, reads("not-graded"), *one.reading),
            _gate(
                of,
                f"{one.name}_without_discipline",
                one.when & ~is_any(of),
                one._replace(vi=f"{one.vi}, không bị kỷ luật", en=f"{one.en} and was not disciplined"),
                reads("not-completed"),
                *one.reading,
            ),
            _disciplined_as_well(of, one, reads("not-graded"), *one.reading),
        )
    )


def _gate(of: Graded, name: str, when: xl.Expr[bool], who: Short, *reading: xl.ReadingOption) -> xl.Gate:
    return xl.Gate(
        f"{of.kind.id}.{name}",
        of.kind,
        xl.NOT_GRADED,
        when=when,
        cite=_CASES,
        reading=reading,
        vi=f"{who.vi} thì không xếp loại, vẫn kiểm điểm",
        en=f"{who.en} is reviewed but not graded",
    )


def _disciplined_as_well(of: Graded, who: Short, *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"{of.kind.id}.{who.name}_and_disciplined",
        of.kind,
        when=who.when & is_any(of),
        cite=_SINCE_48,
        reading=reading,
        vi=f"{who.vi} nên không xếp loại, nhưng bị kỷ luật trong năm, là căn cứ không hoàn thành nhiệm vụ: cấp có thẩm "
        "quyền xem xét",
        en=f"{who.en} is not graded, but was disciplined in the year, a ground of 'not completed': for the competent "
        "level to weigh",
    )
