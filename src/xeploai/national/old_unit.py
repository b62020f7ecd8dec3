"""Đơn vị cũ: a violation at a former unit, disciplined at the new one, counts at the former (QĐ 124, QĐ 366 alike).

Both regulations have the sentence, and neither says whether it speaks of units only or of the person too.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import OptionText


def old_unit(cite: xl.Citation) -> xl.Reading:
    """Return the reading `old-unit`: of whom it is said that such a violation does not count at the new unit."""
    return xl.Reading(
        id="old-unit",
        vi="Vi phạm ở đơn vị cũ, kỷ luật ở đơn vị mới thì tính vào kết quả của đơn vị cũ: chỉ với đơn vị, hay cả với "
        "cá nhân",
        en="A violation at a former unit, disciplined at the new one, counts at the former: of units only, or of the "
        "person too",
        options=(
            OptionText(
                id="unit-only",
                vi="chỉ với đơn vị, tập thể; cá nhân vẫn chịu mức của kỷ luật",
                en="of units and collectives only; the person is graded for it all the same",
            ),
            OptionText(
                id="person-too",
                vi="cả với cá nhân: ở đơn vị mới không tính",
                en="of the person too: at the new unit it does not count",
            ),
        ),
        why="Văn bản nói vi phạm tính vào kết quả của đơn vị cũ, không tính cho đơn vị mới; không nói cá nhân đã "
        "chuyển đi có vì thế mà không bị hạ mức hay không",
        cite=cite,
    )


def at_old_unit(ceiling: xl.Ceiling, elsewhere: xl.Expr[bool], cite: xl.Citation, reading: xl.Reading) -> xl.Lift:
    """Return the lift `<ceiling>.at_old_unit`: what a person did at a former unit does not count at the new one.

    Args:
        ceiling: What the discipline does to the person.
        elsewhere: That the act was at a unit which the person has left.
        cite: The article.
        reading: The reading `old-unit` of that article; it is so under one option only.
    """
    return xl.Lift(
        f"{ceiling.id}.at_old_unit",
        ceiling,
        when=elsewhere,
        cite=cite,
        reading=(*ceiling.reading, reading.option("person-too")),
        vi="Vi phạm xảy ra ở đơn vị cũ: tính vào kết quả của đơn vị cũ",
        en="The violation was at a former unit and counts in its result",
    )


def at_members_old_unit(
    ceiling: xl.Ceiling, elsewhere: xl.Expr[bool], cite: xl.Citation, *reading: xl.ReadingOption
) -> xl.Lift:
    """Return the lift `<ceiling>.at_old_unit` of a collective: what a member did at a former unit is none of its own.

    Args:
        ceiling: What the discipline of a member does to the collective.
        elsewhere: That it was for something at a former unit.
        cite: The article.
        reading: Options under which it is so, beside those of the ceiling.
    """
    return xl.Lift(
        f"{ceiling.id}.at_old_unit",
        ceiling,
        when=elsewhere,
        cite=cite,
        reading=(*ceiling.reading, *reading),
        vi="Thành viên vi phạm ở đơn vị cũ: tính vào kết quả của đơn vị cũ",
        en="The member's violation was at a former unit and counts there",
    )


def looked_at_there(kind: xl.Kind, somebody: xl.Expr[bool], cite: xl.Citation) -> xl.Check:
    """Return the check `<kind>.old_unit`: what was done at a former unit is for that unit's grade to consider."""
    return xl.Check(
        f"{kind.id}.old_unit",
        kind,
        when=somebody,
        cite=cite,
        vi="Vi phạm xảy ra ở đơn vị cũ, kỷ luật ở đơn vị mới: xem xét trong kết quả xếp loại của đơn vị cũ",
        en="The violation was at a former unit, the discipline at the new one: consider it in the grade of the former "
        "unit",
    )
