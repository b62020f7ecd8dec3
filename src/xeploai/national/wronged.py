"""Kỷ luật oan: a discipline that was found wrong and whose rights were restored (QĐ 117) is none to be graded by."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.registers import (
    CommitteeRestored,
    LeaderRestored,
    MemberRestored,
    OrganisationRestored,
)
from xeploai.national.instruments import QD_117_WRONGED

Restored = type[MemberRestored | LeaderRestored | CommitteeRestored | OrganisationRestored]
"""A register of decisions that restore: regulation 117 speaks of organisations of the Party and of its members."""


def was_wrong(restored: Restored, decided_on: xl.Expr[date], *, afterwards: bool = False) -> xl.Expr[bool]:
    """Return that the discipline decided on a day was found wrong, whenever that was found.

    Args:
        restored: The register of whose discipline it was; who was restored is told by the day of the discipline.
        decided_on: The day of that discipline.
        afterwards: Whether it was decided after the period judged, and not in it.
    """
    rows = restored.rows(ever=True) if afterwards else restored.rows(dated=restored.disciplined_on)
    return rows.any_(restored.disciplined_on.is_(decided_on))


def lifted_if_wrong(
    ceiling: xl.Ceiling, restored: Restored, decided_on: xl.Expr[date], *, afterwards: bool = False
) -> xl.Lift:
    """Return the lift `<ceiling>.restored`: what a discipline did is undone with it; asked of the same row."""
    return xl.Lift(
        f"{ceiling.id}.restored",
        ceiling,
        when=was_wrong(restored, decided_on, afterwards=afterwards),
        cite=QD_117_WRONGED.at(),
        reading=ceiling.reading,
        vi="Kỷ luật đã được kết luận là oan, quyền lợi đã được phục hồi, kể cả về đánh giá",
        en="The discipline was found wrongful and rights were restored, those of assessment too",
    )


def wrongly_disciplined(kind: xl.Kind, restored: Restored, graded_again: xl.Expr[bool] | None = None) -> xl.Check:
    """Return the check `<kind>.wrongly_disciplined`: a discipline was wrong, and what was graded by it is looked at.

    It is said of the year of that discipline, of the year of the restoration, and of a year graded again by it.

    Args:
        kind: A kind of Party organisation or member: regulation 117 speaks of these.
        restored: The register of decisions that restore one.
        graded_again: That the year judged is one that such a discipline opened again, where disciplines do.
    """
    wrong = restored.rows(dated=restored.disciplined_on).any_(xl.ALWAYS) | restored.rows().any_(xl.ALWAYS)
    return xl.Check(
        f"{kind.id}.wrongly_disciplined",
        kind,
        when=wrong if graded_again is None else wrong | graded_again,
        cite=QD_117_WRONGED.at(),
        vi="Kỷ luật đã được kết luận là oan, quyền lợi được phục hồi: cấp có thẩm quyền xem xét lại kết quả xếp loại "
        "đã dựa trên kỷ luật ấy",
        en="A discipline was found wrongful and rights were restored: the competent level considers again the grade "
        "that rested on it",
    )
