"""Chuyển công tác: whose former agency must be heard, as a city's guidance on NĐ 56/2015 says of all it grades."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.state import CivilServantForm, OfficialForm, PublicEmployeeForm
from xeploai.national.instruments import ND_56
from xeploai.national.nd56.parameters import OLD_AGENCY_MONTHS

RULES = tuple(
    xl.Check(
        f"{form.kind.id}.old_agency",
        form.kind,
        when=(form.months_at_old_agency >= xl.param(OLD_AGENCY_MONTHS)) & ~form.old_agency_opinion,
        cite=ND_56.at(),
        vi="Chuyển công tác, đã ở cơ quan cũ từ 6 tháng trở lên nhưng chưa có ý kiến của cơ quan cũ",
        en="Transferred after 6 months or more at the former agency, whose opinion is not there",
    )
    for form in (OfficialForm, CivilServantForm, PublicEmployeeForm)
)
