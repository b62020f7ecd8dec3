"""Loại A, B, C, D: the classes by points, alike in the texts seen, but for who has exactly 90 under QĐ 3814."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Expr, Grade
from xeploai_ha_noi.instruments import QD_3814
from xeploai_ha_noi.parameters import LEAST_A, LEAST_B, LEAST_C
from xeploai_ha_noi.persons import KINDS, RATED, Rated
from xeploai_ha_noi.readings import EDGE

_CLASSES = ((Grade.EXCELLENT, "A", LEAST_A), (Grade.GOOD, "B", LEAST_B), (Grade.COMPLETED, "C", LEAST_C))
_LETTERS = {Grade.EXCELLENT: "A", Grade.GOOD: "B", Grade.COMPLETED: "C", Grade.NOT_COMPLETED: "D"}


def labels(of: xl.Instrument) -> tuple[xl.GradeLabels]:
    """Return the letters that an instrument prints for the grades."""
    printed = tuple(
        xl.GradeLabel(grade=grade, vi=f"Loại {letter} ({grade.vi.lower()})", en=f"Class {letter} ({grade.en.lower()})")
        for grade, letter in _LETTERS.items()
    )
    return (xl.GradeLabels(instrument=of.id, kinds=tuple(kind.id for kind in KINDS), labels=printed),)


def _sum(of: Rated) -> xl.Derived:
    parts = of.parts
    return xl.Derived(
        of.id("score"),
        of.kind,
        name="month_score",
        value=xl.total(parts.discipline_points, parts.result_points, parts.bonus_points),
        unit="điểm",
        cite=QD_3814.at(),
        vi="Điểm của tháng: ý thức kỷ luật (20), kết quả (70), điểm thưởng (10)",
        en="The month's score: discipline (20), results (70), bonus (10)",
    )


SCORES = tuple(map(_sum, RATED))


def _standards(of: Rated, cite: xl.Citation) -> tuple[xl.Standard, ...]:
    score: Expr[Decimal] = of.score.month_score
    return tuple(
        xl.Standard(
            of.id(letter.lower()),
            of.kind,
            grade=grade,
            requires={
                "score": xl.Requirement(
                    score >= xl.param(least),
                    vi=f"Để được loại {letter}, điểm của tháng phải từ {least.values[0].value} trở lên",
                    en=f"To be of class {letter}, the month's score must be {least.values[0].value} or more",
                )
            },
            below=Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None,
            cite=cite,
            vi=f"Loại {letter}: điểm của tháng",
            en=f"Class {letter}: the month's score",
        )
        for grade, letter, least in _CLASSES
    )


def by_points(cite: xl.Citation) -> tuple[xl.Standard, ...]:
    """Return the classes by points, of all persons."""
    return tuple(one for of in RATED for one in _standards(of, cite))


def edge(*reading: xl.ReadingOption) -> tuple[xl.Ceiling, ...]:
    """Return what keeps exactly 90 points from class A, where that is how QĐ 3814 is read.

    Args:
        reading: Options on which it hangs besides.
    """
    return tuple(
        xl.Ceiling(
            of.id("edge"),
            of.kind,
            at_most=Grade.GOOD,
            when=of.score.month_score <= xl.param(LEAST_A),
            reading=(*reading, EDGE.option("b")),
            cite=QD_3814.at(),
            vi="Loại B đến hết 90 điểm, nên đúng 90 điểm chưa là loại A",
            en="Class B goes up to 90 points, so exactly 90 is not yet class A",
        )
        for of in RATED
    )
