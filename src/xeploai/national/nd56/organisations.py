"""Cơ quan, đoàn thể, người lao động: their grades come from elsewhere, or no central rule of 2018 for them was seen."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.state import AgencyForm, MassOrganisationForm
from xeploai.national.instruments import ND_56, QD_132
from xeploai.national.kinds import AGENCY, MASS_ORGANISATION, WORKER

_AGENCY_GIVEN = xl.Given(
    "agency.given",
    AGENCY,
    fact=AgencyForm.given_grade,
    by="cấp có thẩm quyền",
    cite=QD_132.at(established=xl.Established.MEMORY),
    vi="Mức xếp loại của cơ quan, đơn vị do cấp có thẩm quyền công nhận",
    en="The grade of an agency is recognised by the competent level",
)
_MASS_GIVEN = xl.Given(
    "mass_organisation.given",
    MASS_ORGANISATION,
    fact=MassOrganisationForm.given_grade,
    by="tổ chức cấp trên",
    cite=QD_132.at(established=xl.Established.MEMORY),
    vi="Mức xếp loại của Mặt trận, đoàn thể do tổ chức cấp trên công nhận",
    en="The grade of a mass organisation is recognised by the one above it",
)
_WORKERS_UNSEEN = xl.Hole(
    "worker.rules",
    kinds=(WORKER,),
    cite=ND_56.at(),
    vi="Chưa thấy quy định của Trung ương năm 2018 về xếp loại người lao động; một thành phố áp dụng tương tự Nghị "
    "định 56 với hợp đồng theo Nghị định 68/2000",
    en="No central rule of 2018 on grading workers was seen; one city applies decree 56 by analogy to contracts under "
    "decree 68/2000",
)
RULES = (_AGENCY_GIVEN, _MASS_GIVEN, _WORKERS_UNSEEN)
