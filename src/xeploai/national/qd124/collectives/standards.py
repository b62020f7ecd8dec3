"""Khoản 1, 2, 3 Điều 12: what a collective needs for each grade, and what a discipline beneath or within it bars."""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import QD_124
from xeploai.national.levels import Level, at_least, required
from xeploai.national.old_unit import at_members_old_unit
from xeploai.national.qd124.acts import ITS_UNIT, if_not_wrong, in_its_year, regraded, self_detected
from xeploai.national.qd124.collectives.whose import Whose
from xeploai.national.qd124.readings import RESULTS, VIOLATION_IN_TIME

_ART = "Điều 12"


def standards(of: Whose) -> tuple[xl.Standard, ...]:
    """Return what a collective needs for each grade; that a poor criterion is the lowest is clause 4 itself."""
    kind, name_vi, name_en = of.kind, of.kind.vi, of.kind.en
    excellent = xl.Standard(
        f"{kind.id}.excellent",
        kind,
        grade=Grade.EXCELLENT,
        requires={
            "model": required(
                of.model,
                Grade.EXCELLENT,
                "phải tiêu biểu, là điển hình để nơi khác học tập",
                "it must be outstanding and a model for others",
            ),
            "products": required(
                of.products,
                Grade.EXCELLENT,
                "kết quả nhiệm vụ phải có sản phẩm cụ thể",
                "the results must have concrete products",
            ),
            **at_least(of.form, of.results, Level.EXCELLENT, Grade.EXCELLENT),
            **at_least(of.form, of.rest, Level.GOOD, Grade.EXCELLENT),
        },
        cite=QD_124.at(_ART, "1"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành xuất sắc nhiệm vụ",
        en=f"{name_en}: completed with excellence",
    )
    good = xl.Standard(
        f"{kind.id}.good",
        kind,
        grade=Grade.GOOD,
        requires={
            "products": required(
                of.products,
                Grade.GOOD,
                "kết quả nhiệm vụ phải có sản phẩm cụ thể",
                "the results must have concrete products",
            ),
            **at_least(of.form, of.results, Level.GOOD, Grade.GOOD),
            **at_least(of.form, of.rest, Level.FAIR, Grade.GOOD),
        },
        cite=QD_124.at(_ART, "2"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành tốt nhiệm vụ",
        en=f"{name_en}: completed well",
    )
    completed = xl.Standard(
        f"{kind.id}.completed",
        kind,
        grade=Grade.COMPLETED,
        requires=at_least(of.form, {**of.results, **of.rest}, Level.FAIR, Grade.COMPLETED),
        below=Grade.NOT_COMPLETED,
        # Clause 3 asks it of the basic criteria, clause 4 makes any poor one the lowest grade.
        cite=QD_124.at(_ART, "4"),
        reading=of.as_collective,
        vi=f"{name_vi} hoàn thành nhiệm vụ; có tiêu chí Kém thì không hoàn thành nhiệm vụ",
        en=f"{name_en}: completed; with a poor criterion it has not completed",
    )
    return excellent, good, completed


def building_too(of: Whose) -> tuple[xl.Ceiling, ...]:
    """Return what is asked of Party building where it is read as one of the year's results."""
    reading = (*of.as_collective, RESULTS.option("building-too"))
    building = of.rest["building"]
    return (
        xl.Ceiling(
            f"{of.kind.id}.building_not_excellent",
            of.kind,
            at_most=Grade.GOOD,
            when=building < Level.EXCELLENT,
            cite=QD_124.at(_ART, "1"),
            reading=reading,
            vi="Kết quả xây dựng Đảng và hệ thống chính trị chưa đạt mức Xuất sắc thì không được xuất sắc",
            en="Party building below the level Excellent bars excellence",
        ),
        xl.Ceiling(
            f"{of.kind.id}.building_not_good",
            of.kind,
            at_most=Grade.COMPLETED,
            when=building < Level.GOOD,
            cite=QD_124.at(_ART, "2"),
            reading=reading,
            vi="Kết quả xây dựng Đảng và hệ thống chính trị chưa đạt mức Tốt thì không được tốt",
            en="Party building below the level Good bars 'good'",
        ),
    )


def barred(of: Whose) -> tuple[xl.Ceiling | xl.Lift, ...]:
    """Return what a discipline beneath or within bars: excellence always, good unless self-detected and remedied."""
    who_vi, who_en = of.who
    good = xl.Ceiling(
        f"{of.kind.id}.{of.bar}",
        of.kind,
        at_most=Grade.COMPLETED,
        rows=of.acts.decided,
        when=of.within,
        cite=QD_124.at(_ART, "2"),
        reading=of.as_collective,
        vi=f"Có {who_vi} bị kỷ luật trong năm thì không được tốt",
        en=f"With {who_en} disciplined in the year it is not good",
    )
    excellent = xl.Ceiling(
        f"{of.kind.id}.{of.bar}_not_excellent",
        of.kind,
        at_most=Grade.GOOD,
        rows=of.acts.decided,
        when=of.within,
        cite=QD_124.at(_ART, "1"),
        reading=of.as_collective,
        vi=f"Có {who_vi} bị kỷ luật trong năm thì không được xuất sắc",
        en=f"With {who_en} disciplined in the year it is not excellent",
    )
    said = who_vi[:1].upper() + who_vi[1:], who_en[:1].upper() + who_en[1:]
    return (
        *_in_time(excellent, of, *said),
        *_in_time(good, of, *said),
    )


def _in_time(bar: xl.Ceiling, of: Whose, who_vi: str, who_en: str) -> tuple[xl.Ceiling | xl.Lift, ...]:
    """Return a bar, and what it is where a violation counts in its year and at its unit for every grade."""
    in_time = VIOLATION_IN_TIME.option("every-grade")
    later = regraded(bar, of.acts, who_vi, who_en, in_time)
    both = bar, later
    return (
        *both,
        in_its_year(bar, of.acts, in_time),
        *((at_members_old_unit(bar, of.elsewhere, ITS_UNIT, in_time),) if of.elsewhere is not None else ()),
        *((at_members_old_unit(later, of.elsewhere, ITS_UNIT),) if of.elsewhere is not None else ()),
        *(self_detected(one, of.acts.self_detected, bar.cite) for one in both if bar.at_most is Grade.COMPLETED),
        *if_not_wrong(bar, later, of.acts),
    )
