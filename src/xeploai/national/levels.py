"""Cấp độ: the four levels at which the forms of 2018 mark a criterion, and the words of a criterion's requirement."""

from __future__ import annotations

from collections.abc import Mapping

import xeploai as xl
from xeploai import Grade


class Level(xl.Scale):
    """Cấp độ của một tiêu chí."""

    POOR = "Kém", "Poor"
    FAIR = "Trung bình", "Fair"
    GOOD = "Tốt", "Good"
    EXCELLENT = "Xuất sắc", "Excellent"


def required(
    condition: xl.Expr[bool], grade: Grade, vi: str, en: str, cite: xl.Citation | None = None
) -> xl.Requirement:
    """Return a requirement whose sentence begins with the grade it is for, and that may have a place of its own."""
    vi, en = f"Để được xếp loại “{grade.vi}”, {vi}", f"To be graded '{grade.en}', {en}"
    return xl.Requirement(condition, cite=cite, vi=vi, en=en)


def or_above(level: Level) -> tuple[str, str]:
    """Return the words for a level or any above it, in Vietnamese and English; above the best there is none."""
    if level is Level.top():
        return level.vi, level.en
    return f"{level.vi} trở lên", f"{level.en} or above"


def at_least(
    form: type[xl.Form], criteria: Mapping[str, xl.Expr[Level]], level: Level, grade: Grade
) -> dict[str, xl.Requirement]:
    """Return one requirement a criterion: to be `grade`, it reaches `level`.

    Args:
        form: The form whose labels name the criteria.
        criteria: The criteria by fact.
        level: The level they must reach.
        grade: The grade of the standard, for the sentence.
    """
    facts = {one.id: one for one in form.spec.facts}
    vi, en = or_above(level)
    return {
        name: required(
            value >= level,
            grade,
            f"tiêu chí “{facts[name].vi}” phải đạt mức {vi}",
            f"the criterion '{facts[name].en}' must reach the level {en}",
        )
        for name, value in criteria.items()
    }
