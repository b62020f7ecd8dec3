"""Hệ quả cần xem xét: what follows of two years not completed, since 1 July 2025 of one; never a measure by itself.

A finding cannot read the grade it stands beside, so it looks at what makes it the lowest: the grounds that Articles 7,
11 and 15 name, the choice of the competent level where the decree names no grade, and the unit above which no leader
is.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import LAW_22, LAW_80, LAW_129, LAW_EMPLOYEES_2010, ND_170
from xeploai.national.nd90.discipline import is_any
from xeploai.national.nd90.graded import CIVIL_SERVANTS, OFFICIALS, PUBLIC_EMPLOYEES, Graded
from xeploai.national.nd90.grades import failed
from xeploai.national.nd90.links import IN_CHARGE
from xeploai.national.nd90.readings import AFTER_LAW_22, HEAD_AND_UNIT

_MEMORY = xl.Established.MEMORY
_SECOND_YEAR = {
    OFFICIALS.kind.id: (
        LAW_22.at(),
        "cấp có thẩm quyền quản lý cán bộ xem xét miễn nhiệm hoặc cho thôi làm nhiệm vụ",
        "the level that manages officials considers removal or release from the task",
    ),
    CIVIL_SERVANTS.kind.id: (
        LAW_22.at("Điều 58", established=_MEMORY),
        "cơ quan có thẩm quyền xem xét cho thôi việc",
        "the competent agency considers dismissal",
    ),
    PUBLIC_EMPLOYEES.kind.id: (
        LAW_EMPLOYEES_2010.at("Điều 29"),
        "người đứng đầu đơn vị xem xét đơn phương chấm dứt hợp đồng làm việc",
        "the head of the unit considers ending the contract",
    ),
}


def _unit_failed(of: Graded) -> xl.Expr[bool]:
    """Return that the unit a leader is in charge of has not completed, where nobody is above it."""
    unit: xl.Expr[bool] = IN_CHARGE[of.kind.id].grade.decided.below(Grade.COMPLETED)
    return of.leads & unit


def second_year(of: Graded, disciplined: xl.Expr[bool]) -> tuple[xl.Check, ...]:
    """Return the findings on who was not completed last year and has a ground of it this year.

    Args:
        of: Of whom.
        disciplined: The ground that discipline is on the day of decision.
    """
    if of is CIVIL_SERVANTS:
        return (_second_year(of, "", failed(of, disciplined) | _unit_failed(of)),)
    return (
        _second_year(of, "", failed(of, disciplined)),
        _second_year(of, ".by_unit", _unit_failed(of), HEAD_AND_UNIT.option("not-above")),
    )


def _second_year(of: Graded, suffix: str, again: xl.Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    cite, vi, en = _SECOND_YEAR[of.kind.id]
    return xl.Check(
        f"{of.kind.id}.second_year{suffix}",
        of.kind,
        when=(of.post.last_year_grade <= Grade.NOT_COMPLETED) & again,
        cite=cite,
        reading=reading,
        vi=f"Năm trước không hoàn thành nhiệm vụ, năm nay lại có căn cứ như vậy, nếu bị xếp loại như vậy: {vi}",
        en=f"Not completed last year, and a ground of it again this year; if graded so: {en}",
    )


def dismissal() -> tuple[xl.Check, xl.Check]:
    """Return the findings on a civil servant who has not completed, since the law of 2025 with its Article 32."""
    of = CIVIL_SERVANTS
    return (
        _dismissal("", failed(of, is_any(of))),
        _dismissal(".by_unit", _unit_failed(of), AFTER_LAW_22.option("kept")),
    )


def _dismissal(suffix: str, ground: xl.Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"{CIVIL_SERVANTS.kind.id}.dismissal{suffix}",
        CIVIL_SERVANTS.kind,
        when=ground,
        cite=LAW_80.at("Điều 32", "1", "b"),
        reading=reading,
        vi="Có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy đến mức phải cho thôi việc, cấp có thẩm quyền "
        "xem xét cho thôi việc, trong 30 ngày từ khi có kết quả (khoản 3 Điều 57 Nghị định 170)",
        en="There is a ground of 'not completed': if graded so to the degree that dismissal is due, the competent "
        "level considers it, within 30 days of the result (Article 57.3 of decree 170)",
    )


def lower_post() -> tuple[xl.Check, xl.Check]:
    """Return the findings on the same since Article 27 of that law is in force, without waiting for a second year."""
    of = CIVIL_SERVANTS
    return (
        _lower_post("", failed(of, is_any(of))),
        _lower_post(".by_unit", _unit_failed(of), AFTER_LAW_22.option("kept")),
    )


def _lower_post(suffix: str, ground: xl.Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"{CIVIL_SERVANTS.kind.id}.lower_post_or_dismissal{suffix}",
        CIVIL_SERVANTS.kind,
        when=ground,
        cite=LAW_80.at("Điều 27", "1", "c"),
        reading=reading,
        vi="Có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét bố trí vị trí việc "
        "làm thấp hơn hoặc cho thôi việc",
        en="There is a ground of 'not completed': if graded so, the competent level considers a lower post or "
        "dismissal",
    )


def of_employees_since_law_129() -> tuple[xl.Check, xl.Check]:
    """Return the findings on a public employee who has not completed, since the law of 2025 on public employees."""
    of = PUBLIC_EMPLOYEES
    return (
        _of_employees("", failed(of, is_any(of))),
        _of_employees(".by_unit", _unit_failed(of), HEAD_AND_UNIT.option("not-above")),
    )


def _of_employees(suffix: str, ground: xl.Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"{PUBLIC_EMPLOYEES.kind.id}.lower_post{suffix}",
        PUBLIC_EMPLOYEES.kind,
        when=ground,
        cite=LAW_129.at("Điều 26"),
        reading=reading,
        vi="Có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét bố trí vị trí thấp "
        "hơn hoặc cho thôi việc",
        en="There is a ground of 'not completed': if graded so, the competent level considers a lower post or "
        "dismissal",
    )


def leader_removal() -> tuple[xl.Check, xl.Check]:
    """Return the findings on a leading civil servant who has not completed, since decree 170/2025."""
    of = CIVIL_SERVANTS
    return (
        _leader_removal("", of.leads & failed(of, is_any(of))),
        _leader_removal(".by_unit", _unit_failed(of), AFTER_LAW_22.option("kept")),
    )


def _leader_removal(suffix: str, ground: xl.Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"{CIVIL_SERVANTS.kind.id}.leader_removal{suffix}",
        CIVIL_SERVANTS.kind,
        when=ground,
        cite=ND_170.at("Điều 53", "1", "c"),
        reading=reading,
        vi="Công chức lãnh đạo có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét "
        "miễn nhiệm; miễn nhiệm vì lý do này thì cho thôi việc, trong 30 ngày từ khi có kết quả",
        en="A leading civil servant with a ground of 'not completed': if graded so, the competent level considers "
        "removal; who is removed for it is dismissed, within 30 days of the result",
    )


def suspended() -> xl.Check:
    """Return the finding on a civil servant suspended from work: a ground to consider the lowest grade, no more."""
    of = CIVIL_SERVANTS
    return xl.Check(
        f"{of.kind.id}.suspended_from_work",
        of.kind,
        when=of.criteria.suspended_from_work,
        cite=ND_170.at("Điều 56", "5", "b"),
        vi="Bị tạm đình chỉ công tác trong năm: là căn cứ để cấp có thẩm quyền xem xét mức không hoàn thành nhiệm vụ",
        en="Suspended from work in the year: a ground on which the competent level considers 'not completed'",
    )
