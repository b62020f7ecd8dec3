"""Trình tự, thẩm quyền: how decree 88/2017 has heads and deputies of service units graded."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import ND_88
from xeploai.national.kinds import PUBLIC_EMPLOYEE
from xeploai.national.steps import in_turn

_CITE = ND_88.at()
_OF_WHOM, _OF_WHOM_EN = "Viên chức là người đứng đầu, cấp phó", "Public employees who are heads or deputies"
RULES: tuple[xl.Precedence | xl.Competence, ...] = (
    in_turn(
        PUBLIC_EMPLOYEE,
        "self_grade",
        "review",
        _CITE,
        f"{_OF_WHOM}: tự đánh giá trước, họp nhận xét sau",
        f"{_OF_WHOM_EN}: the self-assessment comes before the meeting",
    ),
    in_turn(
        PUBLIC_EMPLOYEE,
        "review",
        "opinions",
        _CITE,
        f"{_OF_WHOM}: họp nhận xét xong mới lấy ý kiến bằng văn bản của cấp ủy",
        f"{_OF_WHOM_EN}: the meeting comes before the Party committee's opinion in writing",
    ),
    in_turn(
        PUBLIC_EMPLOYEE,
        "opinions",
        "decision",
        _CITE,
        f"{_OF_WHOM}: có ý kiến của cấp ủy rồi mới quyết định",
        f"{_OF_WHOM_EN}: the committee's opinion comes before the decision",
    ),
    xl.Competence(
        "public_employee.head_or_superior_decides",
        PUBLIC_EMPLOYEE,
        "decision",
        levels=("head", "superior"),
        by="Cấp trên trực tiếp (với người đứng đầu), người đứng đầu (với cấp phó)",
        when=PublicEmployeeForm.is_manager,
        cite=_CITE,
        vi="Cấp trên trực tiếp quyết định xếp loại người đứng đầu đơn vị, người đứng đầu quyết định xếp loại cấp phó",
        en="The direct superior decides on the head of a unit, the head on the deputies",
    ),
)
