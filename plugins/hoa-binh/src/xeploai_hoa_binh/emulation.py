"""Thi đua: the tasks that the province's chair and vice-chairs give to agencies make an emulation class.

It is a scale of its own: no rule of quality grading reads anything that stands here.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.kinds import AGENCY
from xeploai_hoa_binh.instruments import UBND_TASKS


class EmulationForm(xl.Form, kind=AGENCY):
    """Thi đua của cơ quan, đơn vị."""

    emulation_class: Fact[Code] = fact(
        vi="Hạng thi đua do UBND tỉnh xếp (chưa thấy tên các hạng)",
        en="Emulation class by the province's committee (the names of the classes were not seen)",
        cite=UBND_TASKS.at(),
    )


class AssignedTask(
    xl.Record,
    id="assigned_task",
    of=AGENCY,
    dated="due_on",
    vi="Nhiệm vụ do Chủ tịch, Phó Chủ tịch UBND tỉnh giao",
    en="Tasks given by the chair and vice-chairs of the province",
    cite=UBND_TASKS.at(),
):
    """Sổ nhiệm vụ được giao: one row a task."""

    given_by: Fact[Code] = fact(vi="Người giao", en="Given by", options=("chair", "vice_chair"))
    due_on: Fact[date] = fact(vi="Hạn hoàn thành", en="Due on")
    done: Fact[bool] = fact(vi="Đã hoàn thành", en="Done")


FORMS = (EmulationForm, AssignedTask)
RULES = (
    xl.Check(
        "agency.assigned_task_not_done",
        AGENCY,
        when=AssignedTask.rows().any_(~AssignedTask.done),
        cite=UBND_TASKS.at(),
        vi="Có nhiệm vụ do Chủ tịch, Phó Chủ tịch UBND tỉnh giao chưa hoàn thành: tính vào thi đua, không tính vào mức "
        "chất lượng",
        en="A task given by the chair or a vice-chair of the province is not done: it counts for the emulation class "
        "and not for the quality grade",
    ),
)
