"""Phiếu tháng: the points and the days of a month, asked alike of the four sorts of persons."""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, OFFICIAL, PUBLIC_EMPLOYEE, WORKER
from xeploai_ha_noi.instruments import QD_1841, QD_3251, QD_3814

_KINDS = (OFFICIAL, CIVIL_SERVANT, PUBLIC_EMPLOYEE, WORKER)


def _points(vi: str, en: str, most: int, cite: xl.Citation | tuple[xl.Citation, ...]) -> Fact[Decimal]:
    made: Fact[Decimal] = fact(vi=vi, en=en, between=(0, most), digits=2, unit="điểm", cite=cite)
    return made


def _days(vi: str, en: str) -> Fact[Decimal]:
    made: Fact[Decimal] = fact(
        vi=vi, en=en, between=(0, 31), digits=1, unit="ngày", sensitive=True, immutable=True, cite=QD_1841.at()
    )
    return made


def _parts(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of the 100 points of QĐ 3814: 20 + 70 + 10."""

    class PartsForm(xl.Form, kind=kind):
        discipline_points: Fact[Decimal] = _points(
            "Điểm ý thức kỷ luật, đạo đức, tác phong (tối đa 20)", "Discipline and ethics (up to 20)", 20, QD_3814.at()
        )
        result_points: Fact[Decimal] = _points(
            "Điểm kết quả thực hiện nhiệm vụ (tối đa 70)", "Results of the tasks (up to 70)", 70, QD_3814.at()
        )
        bonus_points: Fact[Decimal] = _points("Điểm thưởng (tối đa 10)", "Bonus (up to 10)", 10, QD_3814.at())

    return PartsForm


def _score(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of the score as a whole: how the later regulation splits its 100 points was not seen."""

    class ScoreForm(xl.Form, kind=kind):
        month_score: Fact[Decimal] = _points(
            "Tổng điểm của tháng (tối đa 100)", "Score of the month (up to 100)", 100, (QD_1841.at(), QD_3251.at())
        )

    return ScoreForm


def _absence(kind: xl.Kind) -> type[xl.Form]:
    """Return the form of who worked a part of the month only."""

    class AbsenceForm(xl.Form, kind=kind):
        away: Fact[bool] = fact(
            vi="Trong tháng có nghỉ ốm, nghỉ phép, nghỉ thai sản hoặc đi học không tập trung",
            en="Was on sick leave, leave, maternity leave or part-time training in the month",
            sensitive=True,
            immutable=True,
            cite=QD_1841.at(),
        )
        days_due: Fact[Decimal] = _days("Số ngày làm việc của tháng", "Working days of the month")
        days_worked: Fact[Decimal] = _days("Số ngày thực tế làm việc", "Days really worked")
        grade_by_head: Fact[Grade] = fact(
            vi="Mức do người đứng đầu quyết định (người thực tế làm việc ít)",
            en="Grade decided by the head (of one who worked few days)",
            choice=True,
            cite=QD_1841.at(),
        )
        objective_cause: Fact[bool] = fact(
            vi="Có việc không hoàn thành do nguyên nhân khách quan, bất khả kháng",
            en="Some work was not done for objective reasons or force majeure",
            immutable=True,
            cite=QD_1841.at(),
        )

    return AbsenceForm


PARTS = {kind: _parts(kind) for kind in _KINDS}
SCORES = {kind: _score(kind) for kind in _KINDS}
ABSENCES = {kind: _absence(kind) for kind in _KINDS}


class WorkerForm(xl.Form, kind=WORKER):
    """Người lao động hợp đồng."""

    chosen_excellent: Fact[bool] = columns.chosen_excellent(QD_3814.at())


class UnitForm(xl.Form, kind=AGENCY):
    """Cơ quan, đơn vị."""

    outstanding_unit: Fact[bool] = fact(
        vi="Là đơn vị xuất sắc, được áp dụng tỷ lệ loại A cao hơn",
        en="Is an outstanding unit, with a higher limit of class A",
        cite=QD_3814.at(),
    )


OF_3814 = (*PARTS.values(), WorkerForm, UnitForm)
OF_1841 = (*SCORES.values(), *ABSENCES.values())
OF_2021 = (*OF_1841, WorkerForm, UnitForm)
