"""Tên các mức: what NĐ 56/2015 prints for the third grade of officials and civil servants."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_56
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL

LABELS = (
    xl.GradeLabels(
        instrument=ND_56.id,
        kinds=(OFFICIAL.id, CIVIL_SERVANT.id),
        labels=(
            xl.GradeLabel(
                grade=xl.Grade.COMPLETED,
                vi="Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực",
                en="Completed with limited capacity",
            ),
        ),
    ),
)
