"""Người lao động: no central rule of 2020 to 2025 for workers was seen."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_90
from xeploai.national.kinds import WORKER

RULES = (
    xl.Hole(
        "worker.rules",
        kinds=(WORKER,),
        cite=ND_90.at(),
        vi="Nghị định 90 xếp loại cán bộ, công chức, viên chức; quy định của Trung ương về xếp loại người lao động "
        "chưa được thấy",
        en="Decree 90 grades officials, civil servants and public employees; no central rule for workers was seen",
    ),
)
