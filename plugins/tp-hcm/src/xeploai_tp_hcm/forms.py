"""Phiếu quý: the points, the days and the proceedings of a quarter, asked alike of the three sorts of persons."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.kinds import CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE
from xeploai_tp_hcm.instruments import QD_20, QD_4631
from xeploai_tp_hcm.parameters import FULL_FROM, NONE_BELOW

_KINDS = (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE)


def _points(vi: str, en: str, most: int, cite: xl.Citation, applies: xl.Expr[bool] | None = None) -> Fact[Decimal]:
    made: Fact[Decimal] = fact(vi=vi, en=en, between=(0, most), digits=2, unit="điểm", cite=cite, applies=applies)
    return made


def _work(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of how much of the quarter's work was done, and of what else QĐ 4631 asks."""

    class WorkForm(xl.Form, kind=kind):
        work_done: Fact[Decimal] = fact(
            vi="Tỷ lệ hoàn thành công việc trong quý",
            en="Share of the quarter's work done",
            between=(0, 100),
            digits=2,
            unit="%",
            cite=QD_4631.at(),
        )
        group_one: Fact[Decimal] = _points("Điểm nhóm 1 (tối đa 20)", "Points of group 1 (up to 20)", 20, QD_4631.at())
        group_two: Fact[Decimal] = _points("Điểm nhóm 2 (tối đa 30)", "Points of group 2 (up to 30)", 30, QD_4631.at())

    return WorkForm


def _results(kind: xl.Kind, work: Any) -> type[xl.Form]:
    """Return the form of the points of the third group where the sources name none: they are the body's to give."""
    between = (work.work_done >= xl.param(NONE_BELOW)) & (work.work_done < xl.param(FULL_FROM))

    class ResultsForm(xl.Form, kind=kind):
        group_three: Fact[Decimal] = _points(
            "Điểm nhóm 3 do cơ quan chấm (hoàn thành từ 50% đến dưới 90% công việc)",
            "Points of group 3 as the body gives them (50% to below 90% of the work done)",
            50,
            QD_4631.at(),
            applies=between,
        )

    return ResultsForm


def _rating(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of how the rating was done under QĐ 4631."""

    class RatingForm(xl.Form, kind=kind):
        assessed_on: Fact[date] = fact(
            vi="Ngày đánh giá quý", en="Day of the quarterly assessment", immutable=True, cite=QD_4631.at()
        )
        third_grade: Fact[Code] = fact(
            vi="Tên mức được ghi (từ 50 đến dưới 65 điểm)",
            en="Name of the grade given (50 to below 65 points)",
            options=("completed", "limited"),
            choice=True,
            cite=QD_4631.at(),
        )

    return RatingForm


def _score(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of the score as a whole: how QĐ 20/2024 splits its 100 points was not seen."""

    class ScoreForm(xl.Form, kind=kind):
        quarter_score: Fact[Decimal] = _points(
            "Tổng điểm của quý (tối đa 100)", "Score of the quarter (up to 100)", 100, QD_20.at()
        )

    return ScoreForm


def _head(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of who heads a department or a people's committee."""

    class HeadForm(xl.Form, kind=kind):
        heads_body: Fact[bool] = fact(
            vi="Là người đứng đầu sở hoặc Chủ tịch Ủy ban nhân dân cấp huyện, cấp xã",
            en="Heads a department, or chairs the people's committee of a district or commune",
            immutable=True,
            cite=QD_20.at(),
        )

    return HeadForm


def _satisfaction(kind: xl.Kind, head: Any) -> type[xl.Form]:
    """Return the form of the satisfaction that only heads are held to."""

    class SatisfactionForm(xl.Form, kind=kind):
        satisfaction: Fact[Decimal] = fact(
            vi="Mức độ hài lòng của người dân, doanh nghiệp",
            en="Satisfaction of people and businesses",
            between=(0, 100),
            digits=2,
            unit="%",
            cite=QD_20.at(),
            applies=head.heads_body,
        )

    return SatisfactionForm


def _proceedings(kind: xl.Kind) -> type[xl.Record]:
    """Return the register of criminal proceedings; its rows are of the whole quarter."""

    class Proceedings(
        xl.Record,
        id=f"{kind.id}_proceedings",
        of=kind,
        vi=f"Khởi tố, tạm giữ, tạm giam chờ kết luận trong quý: {kind.vi.lower()}",
        en=f"Prosecuted, or held in custody awaiting a conclusion, in the quarter: {kind.en.lower()}",
        sensitive=True,
        cite=QD_20.at(),
    ):
        matter: Fact[Code] = fact(
            vi="Nội dung", en="Matter", options=("prosecuted", "custody"), sensitive=True, cite=QD_20.at()
        )

    return Proceedings


WORK = {kind: _work(kind) for kind in _KINDS}
RESULTS = {kind: _results(kind, form) for kind, form in WORK.items()}
RATINGS = {kind: _rating(kind) for kind in _KINDS}
SCORES = {kind: _score(kind) for kind in _KINDS}
HEADS = {kind: _head(kind) for kind in (OFFICIAL, CIVIL_SERVANT)}
SATISFACTION = {kind: _satisfaction(kind, form) for kind, form in HEADS.items()}
PROCEEDINGS = {kind: _proceedings(kind) for kind in _KINDS}
_ALIKE = (*SCORES.values(), *HEADS.values(), *SATISFACTION.values(), *PROCEEDINGS.values())
OF_4631 = (*WORK.values(), *RESULTS.values(), *RATINGS.values())
OF_CHANGE_OVER = (*_ALIKE, *RATINGS.values())
OF_20 = _ALIKE
