"""Kỷ luật trong năm: in duty only until NĐ 48/2023, any violation from then on, and one violation only once."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.instruments import ND_48, ND_90
from xeploai.national.nd90.graded import Graded

_DUTY = "Vi phạm trong quá trình thực thi nhiệm vụ bị xử lý kỷ luật trong năm"


def in_duty(of: Graded) -> tuple[xl.Ceiling]:
    """Return the ground as decree 90 had it before decree 48: a violation in performing duties."""
    return (
        xl.Ceiling(
            f"{of.kind.id}.disciplined",
            of.kind,
            at_most=Grade.NOT_COMPLETED,
            rows=(of.discipline.rows(),),
            when=of.discipline.linked_to_duty,
            cite=of.at(Grade.NOT_COMPLETED, of.of_both),
            vi=_DUTY,
            en="Disciplined in the year for a violation in performing duties",
        ),
    )


def any_violation(of: Graded) -> tuple[xl.Ceiling, xl.Lift]:
    """Return the ground since decree 48: any violation disciplined in the year, by the Party or the State."""
    disciplined = xl.Ceiling(
        f"{of.kind.id}.disciplined",
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        rows=(of.discipline.rows(),),
        when=xl.ALWAYS,
        cite=ND_48.at("Điều 1", "1"),
        vi="Bị xử lý kỷ luật đảng hoặc hành chính trong năm",
        en="Disciplined in the year, by the Party or the State",
    )
    once = xl.Lift(
        f"{of.kind.id}.disciplined.already_counted",
        disciplined,
        when=of.discipline.already_counted,
        cite=ND_48.at("Điều 1", "1"),
        vi="Hành vi này đã là căn cứ xếp loại không hoàn thành nhiệm vụ của một năm khác: chỉ tính một năm",
        en="This act was a ground of 'not completed' for another year: it counts in one year only",
    )
    return disciplined, once


def is_in_duty(of: Graded) -> xl.Expr[bool]:
    """Return that someone was disciplined for a violation in performing duties."""
    found: xl.Expr[bool] = of.discipline.rows().any_(of.discipline.linked_to_duty)
    return found


def is_any(of: Graded) -> xl.Expr[bool]:
    """Return that someone was disciplined for a violation that did not count in another year."""
    found: xl.Expr[bool] = of.discipline.rows().any_(~of.discipline.already_counted)
    return found


def dates(of: Graded) -> xl.Check:
    """Return the check of days that cannot be right."""
    return discipline_dates(of.kind, of.discipline, of.discipline.decided_on, of.discipline.act_on, ND_90.at("Điều 2"))
