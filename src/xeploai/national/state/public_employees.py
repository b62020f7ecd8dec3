"""Viên chức: NĐ 56/2015, Điều 25 đến 28, sửa đổi bởi NĐ 88/2017 (năm 2018).

NĐ 88 bỏ đòi hỏi sáng kiến ở mức tốt và mức hoàn thành: only the excellent still need one.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import ND_56
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.levels import required
from xeploai.national.state.forms import EmployeeDiscipline, PublicEmployeeForm
from xeploai.national.state.parameters import ALL_WORK, EMPLOYEE_LEAST, LEAVE_MONTHS

_ART_28 = ND_56.at("Điều 28")
_ALL = xl.param(ALL_WORK)
_MEMORY = xl.Established.MEMORY
# Of those who manage the conditions were not seen: what is asked of the others is not asked of them.
_MANAGES = PublicEmployeeForm.is_manager

ON_LEAVE = xl.Gate(
    "public_employee.on_leave",
    PUBLIC_EMPLOYEE,
    xl.NOT_GRADED,
    when=PublicEmployeeForm.personal_leave_months >= xl.param(LEAVE_MONTHS),
    cite=ND_56.at(),
    vi="Nghỉ việc riêng từ 6 tháng trở lên thì không đánh giá, phân loại",
    en="Who was on private leave for 6 months or more is not rated",
)
SICK = xl.Gate(
    "public_employee.sick_all_year",
    PUBLIC_EMPLOYEE,
    xl.NOT_GRADED,
    when=PublicEmployeeForm.sick_all_year,
    cite=ND_56.at(),
    vi="Nghỉ ốm suốt năm thì không đánh giá, phân loại",
    en="Who was sick the whole year is not rated",
)


def _sudden(grade: Grade) -> xl.Requirement:
    return required(
        _MANAGES | PublicEmployeeForm.sudden_tasks,
        grade,
        "phải hoàn thành nhiệm vụ đột xuất",
        "sudden tasks must be done",
    )


def _ethics(grade: Grade) -> xl.Requirement:
    return required(
        _MANAGES | PublicEmployeeForm.ethics,
        grade,
        "phải thực hiện tốt đạo đức nghề nghiệp",
        "professional ethics must be kept",
    )


def _all_done(grade: Grade) -> xl.Requirement:
    return required(
        _MANAGES | (PublicEmployeeForm.done >= _ALL),
        grade,
        "phải hoàn thành 100% công việc theo hợp đồng, nhiệm vụ được giao",
        "all of the contract's work must have been done",
    )


EXCELLENT = xl.Standard(
    "public_employee.excellent",
    PUBLIC_EMPLOYEE,
    grade=Grade.EXCELLENT,
    requires={
        "done": _all_done(Grade.EXCELLENT),
        "ahead": required(
            _MANAGES | PublicEmployeeForm.ahead,
            Grade.EXCELLENT,
            "phải vượt tiến độ, có chất lượng",
            "it must have been ahead of schedule and of quality",
        ),
        "initiative": required(
            _MANAGES | PublicEmployeeForm.initiative,
            Grade.EXCELLENT,
            "phải có ít nhất một sáng kiến, đề tài được áp dụng và công nhận",
            "at least one initiative must have been applied and recognised",
        ),
        "sudden": _sudden(Grade.EXCELLENT),
    },
    cite=ND_56.at(),
    vi="Viên chức hoàn thành xuất sắc nhiệm vụ",
    en="A public employee completed with excellence",
)
GOOD = xl.Standard(
    "public_employee.good",
    PUBLIC_EMPLOYEE,
    grade=Grade.GOOD,
    requires={
        "done": _all_done(Grade.GOOD),
        "on_time": required(
            _MANAGES | PublicEmployeeForm.on_time,
            Grade.GOOD,
            "phải bảo đảm tiến độ, chất lượng",
            "it must have been on time and of quality",
        ),
        "sudden": _sudden(Grade.GOOD),
        "ethics": _ethics(Grade.GOOD),
        "conduct": required(
            _MANAGES | PublicEmployeeForm.conduct,
            Grade.GOOD,
            "phải có thái độ phục vụ, phối hợp, ứng xử tốt",
            "service and co-operation must be good",
        ),
    },
    cite=ND_56.at(),
    vi="Viên chức hoàn thành tốt nhiệm vụ",
    en="A public employee completed well",
)
BENEATH_COMPLETED = xl.Discretion(
    "public_employee.beneath_completed",
    PUBLIC_EMPLOYEE,
    when=~_MANAGES & ~(PublicEmployeeForm.sudden_tasks & PublicEmployeeForm.ethics),
    open=(Grade.NOT_COMPLETED, Grade.COMPLETED),
    decided_by="cấp có thẩm quyền",
    choice=PublicEmployeeForm.beneath_completed,
    cite=ND_56.at(established=_MEMORY),
    vi="Không đạt mức hoàn thành vì nhiệm vụ đột xuất hoặc đạo đức nghề nghiệp; mức phải xếp chưa được thấy",
    en="Beneath 'completed' for sudden tasks or professional ethics; which grade follows was not seen",
)
COMPLETED = xl.Standard(
    "public_employee.completed",
    PUBLIC_EMPLOYEE,
    grade=Grade.COMPLETED,
    requires={"sudden": _sudden(Grade.COMPLETED), "ethics": _ethics(Grade.COMPLETED)},
    below=BENEATH_COMPLETED,
    cite=ND_56.at(),
    vi="Viên chức hoàn thành nhiệm vụ",
    en="A public employee completed",
)


def _failed(name: str, when: xl.Expr[bool], vi: str, en: str) -> xl.Ceiling:
    return xl.Ceiling(
        f"public_employee.{name}",
        PUBLIC_EMPLOYEE,
        at_most=Grade.NOT_COMPLETED,
        when=~_MANAGES & when,
        cite=_ART_28,
        vi=f"{vi}: không hoàn thành nhiệm vụ",
        en=f"{en}: not completed",
    )


GROUNDS = (
    _failed(
        "under_least",
        PublicEmployeeForm.done < xl.param(EMPLOYEE_LEAST),
        "Hoàn thành dưới 70% công việc",
        "Less than 70% of the work was done",
    ),
    _failed(
        "disobeyed", PublicEmployeeForm.disobeyed, "Không chấp hành phân công công tác", "Did not obey an assignment"
    ),
    _failed(
        "below_standard",
        PublicEmployeeForm.below_standard,
        "Công việc không đạt yêu cầu",
        "Work was not up to standard",
    ),
    _failed(
        "broke_process",
        PublicEmployeeForm.broke_process,
        "Vi phạm quy trình, quy định chuyên môn",
        "Professional process was broken",
    ),
    _failed("divided_unit", PublicEmployeeForm.divided_unit, "Gây mất đoàn kết trong đơn vị", "The unit was divided"),
    _failed(
        "no_cooperation",
        PublicEmployeeForm.no_cooperation,
        "Không phối hợp với đồng nghiệp",
        "There was no co-operation",
    ),
)
DISCIPLINED = xl.Ceiling(
    "public_employee.disciplined",
    PUBLIC_EMPLOYEE,
    at_most=Grade.NOT_COMPLETED,
    rows=(EmployeeDiscipline.rows(),),
    when=~_MANAGES,
    cite=_ART_28,
    vi="Viên chức bị kỷ luật trong năm",
    en="The public employee was disciplined in the year",
)
MANAGER = xl.Discretion(
    "public_employee.manager",
    PUBLIC_EMPLOYEE,
    when=PublicEmployeeForm.is_manager,
    open=tuple(Grade),
    decided_by="cấp có thẩm quyền",
    choice=PublicEmployeeForm.manager_allows,
    cite=ND_56.at(established=_MEMORY),
    vi="Điều kiện các mức của viên chức quản lý chưa được thấy: cấp có thẩm quyền xác định mức cao nhất",
    en="The conditions for public employees who manage were not seen: the competent level says how high they may be",
)
RULES = (ON_LEAVE, SICK, EXCELLENT, GOOD, BENEATH_COMPLETED, COMPLETED, *GROUNDS, DISCIPLINED, MANAGER)
