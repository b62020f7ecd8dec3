"""Thẩm quyền: who decides on heads and deputies of service units under decree 88/2017.

That they assess themselves before the meeting, and that the Party committee's opinion comes before the decision, has no
precedence here: one speaks of a whole kind, and of other public employees nothing was seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.state import PublicEmployeeForm
from xeploai.national.instruments import ND_88
from xeploai.national.kinds import PUBLIC_EMPLOYEE

RULES = (
    xl.Competence(
        "public_employee.head_or_superior_decides",
        PUBLIC_EMPLOYEE,
        "decision",
        levels=("head", "superior"),
        by="Cấp trên trực tiếp (với người đứng đầu), người đứng đầu (với cấp phó)",
        when=PublicEmployeeForm.is_manager,
        cite=ND_88.at(),
        vi="Cấp trên trực tiếp quyết định xếp loại người đứng đầu đơn vị, người đứng đầu quyết định xếp loại cấp phó",
        en="The direct superior decides on the head of a unit, the head on the deputies",
    ),
)
