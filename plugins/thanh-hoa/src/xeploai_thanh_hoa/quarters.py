"""Xếp loại quý (HD 03): leaders managed by the province's standing committee, 30 general points and six axes of 70."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Expr, Fact, Grade, fact
from xeploai.national.hd02.forms import QuarterForm as CentralForm
from xeploai.national.kinds import LEADER
from xeploai.national.qd366.forms import LeaderPoints
from xeploai_thanh_hoa.instruments import HD_03
from xeploai_thanh_hoa.parameters import (
    AXES,
    Q_ALL_TASKS,
    Q_AXIS,
    Q_COMPLETED,
    Q_EXCELLENT,
    Q_GENERAL,
    Q_GOOD,
    Q_RESULT,
    Q_WIDE_AXIS,
    TASKS_OF_QUARTER,
)
from xeploai_thanh_hoa.readings import QUARTER_EXCELLENT

_AXES = ("axis_1", "axis_2", "axis_3", "axis_4", "axis_5", "axis_6")
_WIDE = [Code("axis_1"), Code("axis_4")]
_DIGITS = 6
_ISSUED_ON = date(2026, 7, 2)


def _general(vi: str, en: str) -> Any:
    return fact(vi=f"Phần A, {vi}", en=f"Part A, {en}", between=(0, 10), digits=2, unit="điểm", cite=AXES)


def _kpi(vi: str, en: str) -> Any:
    return fact(vi=vi, en=en, between=(0, 100), digits=2, unit="%", cite=AXES)


class QuarterForm(xl.Form, kind=LEADER):
    """Phiếu quý; mỗi mục của phần A chỉ được đủ điểm hoặc 0, nhưng điểm từng mục chưa được thấy."""

    managed: Fact[bool] = fact(
        vi="Thuộc diện Ban Thường vụ Tỉnh ủy quản lý",
        en="Is managed by the province's standing committee",
        immutable=True,
        cite=HD_03.at(),
    )
    quarter_group_1: Fact[Decimal] = _general("nhóm 1", "group 1")
    quarter_group_2: Fact[Decimal] = _general("nhóm 2", "group 2")
    quarter_group_3: Fact[Decimal] = _general("nhóm 3", "group 3")
    quarter_tasks_done: Fact[Decimal] = fact(
        vi="Tỷ lệ nhiệm vụ quý hoàn thành",
        en="Share of the quarter's tasks done",
        between=(0, 100),
        digits=2,
        unit="%",
        cite=TASKS_OF_QUARTER,
    )


class Axis(
    xl.Record,
    id="thanh_hoa_axes",
    of=LEADER,
    vi="Sáu trục kết quả của quý",
    en="The six axes of the quarter's results",
    cite=AXES,
):
    """Sổ trục kết quả: one row an axis, six rows; 15 points on the first and fourth, 10 on each of the others."""

    axis: Fact[Code] = fact(vi="Trục", en="Axis", options=_AXES, cite=AXES)
    quantity: Fact[Decimal] = _kpi("Số lượng", "Quantity")
    quality: Fact[Decimal] = _kpi("Chất lượng", "Quality")
    progress: Fact[Decimal] = _kpi("Tiến độ", "Progress")
    leading: Fact[Decimal] = _kpi("Lãnh đạo, chỉ đạo", "Leading")


# -- điểm --------------------------------------------------------------------------------------------------------------

_ROWS = Axis.rows()
_ALL_AXES = 6
_FEWER = _ROWS.count(by=Axis.axis) < _ALL_AXES
# Fewer axes bring fewer points; how one who has not all six is scored was not seen (`_AXES_LACKING`).
_SCORED = QuarterForm.managed & ~_FEWER
# The mean of four shares in per cent, times the most of the axis: 400% are all of its points. Shares of two digits make
# 1/40,000 at the least, which six digits hold: nothing is rounded.
_FOUR_SHARES = Axis.quantity + Axis.quality + Axis.progress + Axis.leading
_OF_AXIS = Axis.axis.is_in(_WIDE).then(xl.param(Q_WIDE_AXIS), xl.param(Q_AXIS))
_RESULTS: Expr[Decimal] = xl.least(
    _ROWS.sum_(_OF_AXIS * _FOUR_SHARES.divided_by(xl.number(400, "%"), digits=_DIGITS)), xl.param(Q_RESULT)
)
_GENERAL: Expr[Decimal] = xl.total(
    QuarterForm.quarter_group_1, QuarterForm.quarter_group_2, QuarterForm.quarter_group_3
)
_SCORE = xl.Derived(
    "thanh-hoa.quarter.leader.score",
    LEADER,
    name="thanh_hoa_quarter_score",
    value=_GENERAL + _RESULTS,
    unit="điểm",
    cite=AXES,
    vi="Điểm quý: phần A 30 điểm, sáu trục 70 điểm",
    en="The quarter's points: 30 of part A, 70 of six axes",
)
SCORE: Expr[Decimal] = _SCORE.fact


# -- các mức: mức trần đứng bên cạnh quy định của Trung ương về quý ----------------------------------------------------


def _band(name: str, grade: Grade, least: xl.Parameter) -> xl.Ceiling:
    printed = least.values[0].value
    return xl.Ceiling(
        f"thanh-hoa.quarter.leader.{name}",
        LEADER,
        at_most=grade.beneath,
        when=_SCORED & (xl.param(least) > SCORE),
        cite=AXES,
        vi=f"Để được xếp loại “{grade.vi}”, điểm quý phải từ {printed} trở lên",
        en=f"To be graded '{grade.en}', the quarter's points must be {printed} or above",
    )


_BANDS = (
    _band("excellent", Grade.EXCELLENT, Q_EXCELLENT),
    _band("good", Grade.GOOD, Q_GOOD),
    _band("completed", Grade.COMPLETED, Q_COMPLETED),
)
_ALL_FULL = xl.Ceiling(
    "thanh-hoa.quarter.leader.all_full",
    LEADER,
    at_most=Grade.GOOD,
    when=_SCORED & ((xl.param(Q_GENERAL) > _GENERAL) | (xl.param(Q_RESULT) > _RESULTS)),
    cite=AXES,
    reading=QUARTER_EXCELLENT.option("all-full"),
    vi="Thiếu điểm phần A hoặc có trục chưa đạt 100% thì không xuất sắc",
    en="Points missing in part A, or an axis below 100%, are not excellent",
)
_TASKS = xl.Ceiling(
    "thanh-hoa.quarter.leader.tasks",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=QuarterForm.managed & (QuarterForm.quarter_tasks_done < xl.param(Q_ALL_TASKS)),
    cite=TASKS_OF_QUARTER,
    vi="Chưa hoàn thành 100% nhiệm vụ quý thì không hoàn thành nhiệm vụ",
    en="Not all of the quarter's tasks are done: not completed",
)
_CONFIRMED = xl.Lift(
    "thanh-hoa.quarter.leader.tasks.objective_cause",
    _TASKS,
    when=CentralForm.objective_cause,
    cite=TASKS_OF_QUARTER,
    vi="Nguyên nhân khách quan đã được xác nhận",
    en="An outside cause was confirmed",
)

# -- ai, điều chưa thấy ------------------------------------------------------------------------------------------------

_OTHERS = xl.Hole(
    "thanh-hoa.quarter.leader.others",
    kinds=(LEADER,),
    when=~QuarterForm.managed,
    cite=HD_03.at(),
    vi="Hướng dẫn 03 chỉ nói về người thuộc diện Ban Thường vụ Tỉnh ủy quản lý; quy định của cấp quản lý người khác "
    "chưa được thấy",
    en="Guidance 03 speaks of those managed by the province's standing committee alone; what the level that manages "
    "others has laid down was not seen",
)
_TWICE = xl.Gate(
    "thanh-hoa.quarter.leader.axis_twice",
    LEADER,
    xl.DEFERRED,
    when=QuarterForm.managed & (_ROWS.count() > _ROWS.count(by=Axis.axis)),
    waits_for="sổ trục kết quả mỗi trục một dòng",
    cite=AXES,
    vi="Sổ trục kết quả có trục ghi hơn một dòng",
    en="The register has more than one row of an axis",
)
_AXES_LACKING = xl.Hole(
    "thanh-hoa.quarter.leader.fewer_axes",
    kinds=(LEADER,),
    when=QuarterForm.managed & _FEWER,
    whole=True,
    cite=AXES,
    vi="Sổ chưa đủ sáu trục kết quả; người không có đủ sáu trục thì tính điểm thế nào chưa được thấy",
    en="The register has fewer than six axes; how one who has not all six is scored was not seen",
)
_REST = xl.Hole(
    "thanh-hoa.quarter.leader.rest",
    kinds=(LEADER,),
    when=QuarterForm.managed,
    cite=HD_03.at(),
    vi="Toàn văn Hướng dẫn 03 chưa được thấy: kỷ luật, người nghỉ dài ngày, kết quả nơi phụ trách, tỷ lệ xuất sắc",
    en="The text of guidance 03 was not seen: discipline, long absence, the field led, a limit of the excellent",
)
_EARLIER = xl.Hole(
    "thanh-hoa.quarter.leader.before_it_was_issued",
    kinds=(LEADER,),
    when=QuarterForm.managed & (xl.PERIOD_END < _ISSUED_ON),
    cite=HD_03.at(),
    vi="Hướng dẫn ban hành ngày 02/7/2026; quý kết thúc trước ngày ấy có theo không thì chưa được thấy",
    en="The guidance is of 2 July 2026; whether a quarter that ended before that day follows it was not seen",
)
# Points are noted to the hundredth; rounded to it, those of axes that go on are off by less than one.
_HUNDREDTH = xl.number(Decimal("0.01"), "điểm")
_NOTED = LeaderPoints.general_points + LeaderPoints.result_points
_DIFFERS = xl.Check(
    "thanh-hoa.quarter.leader.points_differ",
    LEADER,
    when=_SCORED & ((_NOTED + _HUNDREDTH <= SCORE) | (SCORE + _HUNDREDTH <= _NOTED)),
    cite=AXES,
    vi="Điểm phần A và sáu trục khác tổng điểm quý đã ghi để tính theo Hướng dẫn 02: xem lại",
    en="Part A and the six axes differ from the points noted for guidance 02: look again",
)
FORMS = (QuarterForm, Axis)
RULES = (_SCORE, *_BANDS, _ALL_FULL, _TASKS, _CONFIRMED, _OTHERS, _TWICE, _AXES_LACKING, _REST, _EARLIER, _DIFFERS)
