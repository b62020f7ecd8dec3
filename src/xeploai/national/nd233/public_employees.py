"""Viên chức: NĐ 233/2026 as those tell who apply it, with a hole for all that they do not.

The text was not seen, so no grade here is more than provisional.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Expr, Grade
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.registers import EmployeeDiscipline
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import LAW_129, ND_233
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.levels import required
from xeploai.national.nd90.links import IN_CHARGE
from xeploai.national.nd233.forms import PublicEmployeePoints, SecondHalfPoints
from xeploai.national.nd233.parameters import COMPLETED, EXCELLENT, GOOD, MONTHS_WORKED, PETITION_DAYS
from xeploai.national.nd233.readings import DISCIPLINE, FIRST_YEAR

_ART_12 = ND_233.at("Điều 12")

# -- điểm --------------------------------------------------------------------------------------------------------------


def _score(general: Expr[Decimal], results: Expr[Decimal], name: str = "", *reading: xl.ReadingOption) -> xl.Derived:
    return xl.Derived(
        f"public_employee.score{name}",
        PUBLIC_EMPLOYEE,
        name="score",
        value=general + results,
        unit="điểm",
        cite=ND_233.at(),
        reading=reading,
        vi="Điểm viên chức: 30 điểm tiêu chí chung và 70 điểm kết quả",
        en="The points of a public employee: 30 for general criteria and 70 for results",
    )


_OF_THE_YEAR = (PublicEmployeePoints.general_points, PublicEmployeePoints.result_points)
SCORE = _score(*_OF_THE_YEAR)
"""The year's points, of a year that begins with the decree in force."""
SCORES_OF_2026 = (
    _score(*_OF_THE_YEAR, ".twelve_months", FIRST_YEAR.option("twelve-months")),
    _score(
        SecondHalfPoints.second_half_general,
        SecondHalfPoints.second_half_results,
        ".from_july",
        FIRST_YEAR.option("from-july"),
    ),
)
_POINTS: Expr[Decimal] = SCORE.fact


def _band(name: str, grade: Grade, least: xl.Parameter, below: Grade | None = None) -> xl.Standard:
    number = least.values[0].value
    return xl.Standard(
        f"public_employee.{name}",
        PUBLIC_EMPLOYEE,
        grade=grade,
        requires={
            "points": required(
                xl.param(least) <= _POINTS, grade, f"phải từ {number} điểm trở lên", f"{number} points are needed"
            )
        },
        below=below,
        cite=_ART_12,
        vi=f"Viên chức {grade.vi[0].lower()}{grade.vi[1:]}: từ {number} điểm trở lên",
        en=f"A public employee {grade.en.lower()}: {number} points or more",
    )


_BANDS = (
    _band("excellent", Grade.EXCELLENT, EXCELLENT),
    _band("good", Grade.GOOD, GOOD),
    _band("completed", Grade.COMPLETED, COMPLETED, Grade.NOT_COMPLETED),
)
_CONDITIONS = xl.Hole(
    "public_employee.nd233_conditions",
    kinds=(PUBLIC_EMPLOYEE,),
    cite=_ART_12,
    vi="Điều kiện kèm theo điểm, các trường hợp không hoàn thành nhiệm vụ và cách tính số lượng, chất lượng, tiến độ "
    "của Nghị định 233 chưa được thấy",
    en="The conditions beside the points, the grounds of 'not completed', and how quantity, quality and progress weigh "
    "in decree 233 were not seen",
)

# -- trường hợp riêng, kỷ luật, người đứng đầu -------------------------------------------------------------------------

_UNDER_SIX_MONTHS = xl.Gate(
    "public_employee.under_six_months",
    PUBLIC_EMPLOYEE,
    xl.NOT_GRADED,
    when=(PublicEmployeeForm.months_worked < xl.param(MONTHS_WORKED)) & ~PublicEmployeeForm.maternity_leave,
    cite=ND_233.at(),
    vi="Công tác trong năm chưa đủ 6 tháng, không nghỉ thai sản, thì không xếp loại",
    en="Who worked less than 6 months of the year, without maternity leave, is not graded",
)
_UNSEEN_EXCEPTIONS = xl.Hole(
    f"{_UNDER_SIX_MONTHS.id}.exceptions",
    of=_UNDER_SIX_MONTHS.id,
    cite=ND_233.at(),
    vi="Chỉ biết là người công tác chưa đủ 6 tháng không xếp loại, nghỉ thai sản thì xếp theo thời gian thực tế; ngoại "
    "lệ khác (nghỉ ốm, nghỉ không hưởng lương, bị kỷ luật …), và người có nghỉ thai sản nhưng chưa đủ vì lý do khác, "
    "chưa được thấy",
    en="Known is only that who worked less than 6 months is not graded, and that maternity leave leaves the time "
    "really worked; other exceptions (sick leave, unpaid leave, discipline …), and those on maternity leave who are "
    "short for another reason, were not seen",
)
_IN_DUTY = EmployeeDiscipline.linked_to_duty | EmployeeDiscipline.by_degradation
_DISCIPLINED = xl.Ceiling(
    "public_employee.disciplined",
    PUBLIC_EMPLOYEE,
    at_most=Grade.NOT_COMPLETED,
    rows=(EmployeeDiscipline.rows(),),
    when=_IN_DUTY,
    cite=_ART_12,
    vi="Bị kỷ luật trong năm vì vi phạm liên quan nhiệm vụ hoặc do suy thoái",
    en="Disciplined in the year for a violation linked to duties or for degradation",
)
_DISCIPLINED_OTHERWISE = xl.Ceiling(
    "public_employee.disciplined_otherwise",
    PUBLIC_EMPLOYEE,
    at_most=Grade.NOT_COMPLETED,
    rows=(EmployeeDiscipline.rows(),),
    when=xl.ALWAYS,
    cite=_ART_12,
    reading=DISCIPLINE.option("any"),
    vi="Bị kỷ luật trong năm, vì bất cứ vi phạm nào",
    en="Disciplined in the year, for whatever violation",
)
_EXCEPTIONS = tuple(
    xl.Hole(
        f"{ceiling.id}.exceptions",
        of=ceiling.id,
        cite=_ART_12,
        vi="Ngoại lệ (một hành vi chỉ tính một lần …) của căn cứ kỷ luật trong Nghị định 233 chưa được thấy",
        en="Exceptions (one act counts once …) from discipline as a ground in decree 233 were not seen",
        reading=ceiling.reading,
    )
    for ceiling in (_DISCIPLINED, _DISCIPLINED_OTHERWISE)
)
_NOT_ABOVE_UNIT = xl.not_above(
    "public_employee.not_above_unit",
    PUBLIC_EMPLOYEE,
    IN_CHARGE[PUBLIC_EMPLOYEE.id].grade.decided,
    cite=ND_233.at("Điều 12", "7"),
    only=PublicEmployeePoints.is_head,
    vi="Người đứng đầu không được xếp loại cao hơn đơn vị",
    en="The head is not graded above the unit",
)

# -- ai quyết định, điều cần xem xét -----------------------------------------------------------------------------------

_HEAD_DECIDES = xl.Competence(
    "public_employee.head_decides",
    PUBLIC_EMPLOYEE,
    "decision",
    levels=("head",),
    by="Người đứng đầu đơn vị sự nghiệp",
    when=~PublicEmployeePoints.is_head,
    cite=ND_233.at("Điều 13", "3"),
    vi="Người đứng đầu đơn vị quyết định xếp loại viên chức",
    en="The head of the unit decides on its public employees",
)


def _may_lose_the_post(suffix: str, ground: Expr[bool], *reading: xl.ReadingOption) -> xl.Check:
    return xl.Check(
        f"public_employee.lower_post{suffix}",
        PUBLIC_EMPLOYEE,
        when=ground,
        cite=LAW_129.at("Điều 26"),
        reading=reading,
        vi="Có căn cứ không hoàn thành nhiệm vụ: nếu bị xếp loại như vậy, cấp có thẩm quyền xem xét bố trí vị trí thấp "
        "hơn hoặc cho thôi việc",
        en="There is a ground of 'not completed': if graded so, the competent level considers a lower post or "
        "dismissal",
    )


_UNIT_FAILED = PublicEmployeePoints.is_head & IN_CHARGE[PUBLIC_EMPLOYEE.id].grade.decided.below(Grade.COMPLETED)
_ROWS = EmployeeDiscipline.rows()
_MAY_LOSE_THE_POST = (
    _may_lose_the_post("", (xl.param(COMPLETED) > _POINTS) | _ROWS.any_(_IN_DUTY) | _UNIT_FAILED),
    _may_lose_the_post(".disciplined_otherwise", _ROWS.any_(~_IN_DUTY), DISCIPLINE.option("any")),
)
_PETITION_LATE = xl.Check(
    "public_employee.petition_late",
    PUBLIC_EMPLOYEE,
    when=PublicEmployeePoints.petitioned_on > PublicEmployeePoints.published_on.plus(days=xl.param(PETITION_DAYS)),
    cite=LAW_129.at("Điều 27"),
    vi="Kiến nghị sau 5 ngày kể từ ngày công khai kết quả",
    en="The petition came more than 5 days after the result was published",
)
RULES = (
    *_BANDS,
    _CONDITIONS,
    _UNDER_SIX_MONTHS,
    _UNSEEN_EXCEPTIONS,
    _DISCIPLINED,
    _DISCIPLINED_OTHERWISE,
    *_EXCEPTIONS,
    *_NOT_ABOVE_UNIT,
    _HEAD_DECIDES,
    *_MAY_LOSE_THE_POST,
    _PETITION_LATE,
    discipline_dates(
        PUBLIC_EMPLOYEE, EmployeeDiscipline, EmployeeDiscipline.decided_on, EmployeeDiscipline.act_on, ND_233.at()
    ),
)
