"""Người lao động: no central rule of 2018 or 2019 for workers was seen."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_56
from xeploai.national.kinds import WORKER

RULES = (
    xl.Hole(
        "worker.rules",
        kinds=(WORKER,),
        cite=ND_56.at(),
        vi="Chưa thấy quy định của Trung ương năm 2018 về xếp loại người lao động; một thành phố áp dụng tương tự Nghị "
        "định 56 với hợp đồng theo Nghị định 68/2000",
        en="No central rule of 2018 on grading workers was seen; one city applies decree 56 by analogy to contracts "
        "under decree 68/2000",
    ),
)
