"""Tháng, quý, 6 tháng: there is a score and no grade, unless a province or agency grades them (Điều 3.4, 17, 18)."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335 import coverage, order, units
from xeploai.national.nd335.forms.points import GeneralForm, QuarterForm
from xeploai.national.nd335.forms.tasks import Task
from xeploai.national.nd335.readings import GRADED_MONTHLY
from xeploai.national.nd335.scores import HALF, MONTH, MONTHS, QUARTER, is_whole

_SCORE_ONLY = xl.Gate(
    "civil_servant.score_only",
    CIVIL_SERVANT,
    xl.NOT_GRADED,
    when=xl.ALWAYS,
    cite=ND_335.at("Điều 3", "4"),
    reading=GRADED_MONTHLY.option("score-only"),
    vi="Tháng, quý, 6 tháng chỉ theo dõi, chấm điểm; chỉ năm mới xếp loại",
    en="Months, quarters and half-years are scored; only the year is graded",
)


def _check(name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str) -> xl.Check:
    return xl.Check(f"civil_servant.{name}", CIVIL_SERVANT, when=when, cite=cite, vi=vi, en=en)


_CHECKS = (
    _check(
        "too_many_units",
        units.TOO_MANY_UNITS,
        ND_335.at("Điều 14", "1"),
        f"Sản phẩm quy đổi của kỳ vượt {units.MOST_UNITS} (giới hạn của phép tính, Nghị định không nêu): xem lại sổ "
        "nhiệm vụ, kỳ này chưa có điểm",
        f"More than {units.MOST_UNITS} standard products in the period (a bound of the computation, not of the "
        "decree): look at the register, there is no score yet",
    ),
    _check(
        "done_above_assigned",
        Task.rows().any_(Task.done > Task.assigned),
        ND_335.at("Điều 18", "1", "d"),
        "Sản phẩm ghi số lượng hoàn thành nhiều hơn số lượng được giao: phần hơn là nhiệm vụ nhận thêm, đột xuất thì "
        "ghi thành dòng riêng, nếu không thì xem lại sổ",
        "More of a product is said to be done than was assigned: what is above is a task taken over or sudden, on a "
        "row of its own, or the register is wrong",
    ),
    _check(
        "outside_list",
        Task.rows().any_(~Task.in_list),
        ND_335.at("Điều 13", "3"),
        "Có sản phẩm, công việc ngoài Danh mục: người đứng đầu báo cáo cấp có thẩm quyền xem xét bổ sung",
        "A product is not in the list: the head reports it to the competent level to be added",
    ),
    _check(
        "done_though_handed_back",
        Task.rows().any_(Task.handed_back & (Task.done > 0)),
        ND_335.at("Điều 18", "1", "d"),
        "Nhiệm vụ đã trả lại mà ghi có hoàn thành: không tính vào kết quả, xem lại sổ",
        "A task handed back is said to be done: it does not count, look at the register",
    ),
    _check(
        "self_above_confirmed",
        GeneralForm.general_self > GeneralForm.general,
        ND_335.at("Điều 17", "2"),
        "Điểm chung được xác nhận thấp hơn điểm tự chấm: xem nhận xét của cấp có thẩm quyền",
        "The confirmed general points are below the self-scored: see what the competent level remarked",
    ),
)


def _nothing_assigned(own: xl.Expr[bool]) -> xl.Check:
    """Return the finding on who has no task in a period that is scored from tasks, and not from its months."""
    return _check(
        "nothing_assigned",
        own & (Task.rows().count(Task.origin.is_(xl.Code("planned"))) < 1),
        ND_335.at("Điều 18", "1", "d"),
        "Công chức chưa được giao nhiệm vụ cụ thể nào theo kế hoạch trong kỳ (không kể nhiệm vụ nhận thêm, đột xuất)",
        "The civil servant was assigned no concrete task by plan in the period (tasks taken over or sudden aside)",
    )


def _not_whole(months: int, vi: str, en: str) -> xl.Check:
    return _check(
        "part_of_period",
        ~is_whole(months),
        ND_335.at("Điều 17", "1"),
        f"Kỳ không phải {vi} trọn: Nghị định chấm điểm theo tháng hoặc quý, nên kỳ này không có điểm",
        f"The period is not {en}: the decree scores months or quarters, so there is no score",
    )


def _part_scored(months: int, when: xl.Expr[bool], vi: str, en: str) -> xl.Check:
    return _check(
        "part_scored",
        when & (MONTHS >= 1) & (months > MONTHS),
        ND_335.at("Điều 17", "3"),
        f"Chưa đủ điểm của {vi}: điểm kỳ này là trung bình của các tháng đã có điểm",
        f"Not all of {en} have a score: that of the period is the mean of those that have",
    )


_ALIKE = (*coverage.RULES, _SCORE_ONLY)
OF_MONTH = (
    *_ALIKE, *order.TRACKING, *units.RULES, *MONTH, *_CHECKS, _nothing_assigned(xl.ALWAYS),
    _not_whole(1, "một tháng", "one whole month"),
)  # fmt: skip
OF_QUARTER = (
    *_ALIKE, *order.TRACKING, *units.RULES, *QUARTER, *_CHECKS, _nothing_assigned(QuarterForm.by_quarter),
    _not_whole(3, "ba tháng", "three whole months"),
    _part_scored(3, ~QuarterForm.by_quarter, "ba tháng", "the three months"),
)  # fmt: skip
OF_HALF = (
    *_ALIKE,
    *HALF,
    _not_whole(6, "sáu tháng", "six whole months"),
    _part_scored(6, xl.ALWAYS, "sáu tháng", "the six months"),
)
