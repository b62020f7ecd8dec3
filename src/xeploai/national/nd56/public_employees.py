"""Viên chức: NĐ 56/2015, Điều 25 đến 28, sửa đổi bởi NĐ 88/2017 (năm 2018).

NĐ 88 bỏ đòi hỏi sáng kiến ở mức tốt và mức hoàn thành: only the excellent still need one.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.registers import EmployeeDiscipline
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import LAW_EMPLOYEES_2010, ND_56, ND_88
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.levels import required
from xeploai.national.nd56.forms import PublicEmployeeCriteria
from xeploai.national.nd56.parameters import ALL_WORK, EMPLOYEE_LEAST

_ART_28 = ND_56.at("Điều 28")
_ALL = xl.param(ALL_WORK)
_MEMORY = xl.Established.MEMORY
_MANAGES = PublicEmployeeForm.is_manager


def _of_others(condition: xl.Expr[bool], grade: Grade, vi: str, en: str) -> xl.Requirement:
    """Return a requirement of those who do not manage: of managers the conditions were not seen."""
    return required(
        _MANAGES | condition,
        grade,
        f"viên chức không giữ chức vụ quản lý {vi}",
        f"{en} (asked of those who do not manage)",
    )


def _sudden(grade: Grade) -> xl.Requirement:
    return _of_others(
        PublicEmployeeCriteria.sudden_tasks,
        grade,
        "phải hoàn thành nhiệm vụ đột xuất",
        "sudden tasks must be done",
    )


def _ethics(grade: Grade) -> xl.Requirement:
    return _of_others(
        PublicEmployeeCriteria.ethics,
        grade,
        "phải thực hiện tốt đạo đức nghề nghiệp",
        "professional ethics must be kept",
    )


def _all_done(grade: Grade) -> xl.Requirement:
    return _of_others(
        PublicEmployeeCriteria.done >= _ALL,
        grade,
        "phải hoàn thành 100% công việc theo hợp đồng, nhiệm vụ được giao",
        "all of the contract's work must have been done",
    )


_EXCELLENT = xl.Standard(
    "public_employee.excellent",
    PUBLIC_EMPLOYEE,
    grade=Grade.EXCELLENT,
    requires={
        "done": _all_done(Grade.EXCELLENT),
        "ahead": _of_others(
            PublicEmployeeCriteria.ahead,
            Grade.EXCELLENT,
            "phải vượt tiến độ, có chất lượng",
            "it must have been ahead of schedule and of quality",
        ),
        "initiative": _of_others(
            PublicEmployeeCriteria.initiative,
            Grade.EXCELLENT,
            "phải có ít nhất một sáng kiến, đề tài được áp dụng và công nhận",
            "at least one initiative must have been applied and recognised",
        ),
        "sudden": _sudden(Grade.EXCELLENT),
    },
    cite=ND_56.at(),
    vi="Viên chức không giữ chức vụ quản lý hoàn thành xuất sắc nhiệm vụ",
    en="A public employee who does not manage completed with excellence",
)
_GOOD = xl.Standard(
    "public_employee.good",
    PUBLIC_EMPLOYEE,
    grade=Grade.GOOD,
    requires={
        "done": _all_done(Grade.GOOD),
        "on_time": _of_others(
            PublicEmployeeCriteria.on_time,
            Grade.GOOD,
            "phải bảo đảm tiến độ, chất lượng",
            "it must have been on time and of quality",
        ),
        "sudden": _sudden(Grade.GOOD),
        "ethics": _ethics(Grade.GOOD),
        "conduct": _of_others(
            PublicEmployeeCriteria.conduct,
            Grade.GOOD,
            "phải có thái độ phục vụ, phối hợp, ứng xử tốt",
            "service and co-operation must be good",
        ),
    },
    cite=ND_88.at(),
    vi="Viên chức không giữ chức vụ quản lý hoàn thành tốt nhiệm vụ",
    en="A public employee who does not manage completed well",
)
_COMPLETED = xl.Standard(
    "public_employee.completed",
    PUBLIC_EMPLOYEE,
    grade=Grade.COMPLETED,
    requires={
        "done": _of_others(
            PublicEmployeeCriteria.done >= xl.param(EMPLOYEE_LEAST),
            Grade.COMPLETED,
            "phải hoàn thành từ 70% trở lên công việc theo hợp đồng, nhiệm vụ được giao",
            "70% of the contract's work or more must have been done",
        ),
    },
    below=Grade.NOT_COMPLETED,
    cite=_ART_28,
    vi="Viên chức không giữ chức vụ quản lý hoàn thành nhiệm vụ; dưới 70% công việc thì không hoàn thành nhiệm vụ",
    en="A public employee who does not manage completed; who did less than 70% of the work has not",
)
# "Completed" asks for these too, but not that who misses them has not completed; he does not reach "good" either.
_BENEATH_COMPLETED = xl.Hole(
    "public_employee.beneath_completed",
    kinds=(PUBLIC_EMPLOYEE,),
    when=~_MANAGES & ~(PublicEmployeeCriteria.sudden_tasks & PublicEmployeeCriteria.ethics),
    whole=True,
    cite=ND_88.at(),
    vi="Viên chức không giữ chức vụ quản lý: mức hoàn thành cũng đòi nhiệm vụ đột xuất và đạo đức nghề nghiệp; không "
    "đạt thì mức phải xếp chưa được thấy",
    en="Of those who do not manage 'completed' too asks for sudden tasks and professional ethics; which grade follows "
    "without them was not seen",
)


def _failed(name: str, when: xl.Expr[bool], vi: str, en: str) -> xl.Ceiling:
    return xl.Ceiling(
        f"public_employee.{name}",
        PUBLIC_EMPLOYEE,
        at_most=Grade.NOT_COMPLETED,
        when=~_MANAGES & when,
        cite=_ART_28,
        vi=f"Viên chức không giữ chức vụ quản lý {vi}: không hoàn thành nhiệm vụ",
        en=f"A public employee who does not manage {en}: not completed",
    )


_GROUNDS = (
    _failed(
        "disobeyed",
        PublicEmployeeCriteria.disobeyed,
        "không chấp hành phân công công tác",
        "did not obey an assignment",
    ),
    _failed(
        "below_standard",
        PublicEmployeeCriteria.below_standard,
        "có công việc không đạt yêu cầu",
        "did work that was not up to standard",
    ),
    _failed(
        "broke_process",
        PublicEmployeeCriteria.broke_process,
        "vi phạm quy trình, quy định chuyên môn",
        "broke professional process",
    ),
    _failed("divided_unit", PublicEmployeeCriteria.divided_unit, "gây mất đoàn kết trong đơn vị", "divided the unit"),
    _failed(
        "no_cooperation",
        PublicEmployeeCriteria.no_cooperation,
        "không phối hợp với đồng nghiệp",
        "did not co-operate with colleagues",
    ),
)
_DISCIPLINED = xl.Ceiling(
    "public_employee.disciplined",
    PUBLIC_EMPLOYEE,
    at_most=Grade.NOT_COMPLETED,
    rows=(EmployeeDiscipline.rows(),),
    when=~_MANAGES,
    cite=_ART_28,
    vi="Viên chức không giữ chức vụ quản lý bị kỷ luật trong năm",
    en="A public employee who does not manage was disciplined in the year",
)
_MANAGERS = xl.Hole(
    "public_employee.managers",
    kinds=(PUBLIC_EMPLOYEE,),
    when=_MANAGES,
    whole=True,
    cite=ND_56.at(established=_MEMORY),
    vi="Điều kiện các mức của viên chức quản lý chưa được thấy",
    en="The conditions of each grade of public employees who manage were not seen",
)
_FAILED = reduce(
    or_,
    (
        PublicEmployeeCriteria.done < xl.param(EMPLOYEE_LEAST),
        *(xl.Expr[bool](one.when) for one in _GROUNDS),
        EmployeeDiscipline.rows().any_(xl.ALWAYS),
    ),
)
_SECOND_YEAR = xl.Check(
    "public_employee.second_year",
    PUBLIC_EMPLOYEE,
    when=(PublicEmployeeForm.last_year_grade <= Grade.NOT_COMPLETED) & ~_MANAGES & _FAILED,
    cite=LAW_EMPLOYEES_2010.at("Điều 29"),
    vi="Năm trước không hoàn thành nhiệm vụ, năm nay lại có căn cứ như vậy, nếu bị xếp loại như vậy: người đứng đầu "
    "đơn vị xem xét đơn phương chấm dứt hợp đồng làm việc",
    en="Not completed last year, and a ground of it again this year; if graded so, the head of the unit considers "
    "ending the contract",
)
RULES = (_EXCELLENT, _GOOD, _COMPLETED, _BENEATH_COMPLETED, *_GROUNDS, _DISCIPLINED, _MANAGERS, _SECOND_YEAR)
