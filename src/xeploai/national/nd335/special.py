"""Trường hợp đặc biệt: who is not graded for the year, or only once the scores are there (Điều 11, 17.3, 19)."""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.discipline import DISCIPLINED
from xeploai.national.nd335.forms.servants import ServantScores, YearForm
from xeploai.national.nd335.parameters import LEAST_MONTHS, MONTHS_OF_THE_YEAR
from xeploai.national.nd335.readings_of_the_year import (
    DECEMBER,
    LEAVE_IS_WHY,
    LEAVE_LEAST,
    SHORT_AND_DISCIPLINED,
    UNTRACKED,
)
from xeploai.national.nd335.scores import MONTHS
from xeploai.national.nd335.year import ON_LEAVE

_ART_11_1, _ART_11_2, _ART_17 = ND_335.at("Điều 11", "1"), ND_335.at("Điều 11", "2"), ND_335.at("Điều 17", "3")
_ROWS = ServantScores.rows()
_MORE_THAN_ITS_PERIOD = ServantScores.months < ServantScores.months_scored
_LAST = 11  # December, counted from nought


def _ends_in(month: int, months: int = 1) -> xl.Expr[bool]:
    """Return that a score ends in so many months of the year, from one that is counted from nought."""
    start = xl.PERIOD_START.plus(months=month)
    return (ServantScores.ended_on >= start) & (ServantScores.ended_on < start.plus(months=months))


_SHORT = CivilServantForm.months_worked < xl.param(LEAST_MONTHS)
# A month or two since recruitment with a few days of sick leave is short for another reason than the leave.
_NOT_FOR_LEAVE = (
    _SHORT & ON_LEAVE & (CivilServantForm.months_worked + YearForm.insured_leave_months < xl.param(LEAST_MONTHS))
)
_WAITS = "điểm theo dõi, đánh giá của các tháng, quý còn thiếu"


def _not_graded(
    name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption
) -> xl.Gate:
    return xl.Gate(
        f"civil_servant.{name}", CIVIL_SERVANT, xl.NOT_GRADED, when=when, cite=cite, vi=vi, en=en, reading=options
    )


def _waits(name: str, when: xl.Expr[bool], vi: str, en: str, *options: xl.ReadingOption) -> xl.Gate:
    return xl.Gate(
        f"civil_servant.{name}", CIVIL_SERVANT, xl.DEFERRED, when=when, cite=_ART_17, waits_for=_WAITS, vi=vi, en=en,
        reading=options,
    )  # fmt: skip


_GATES = (
    _not_graded(
        "under_six_months",
        _SHORT & ~ON_LEAVE,
        _ART_11_1,
        "Công tác trong năm chưa đủ 6 tháng thì không xếp loại (trừ nghỉ ốm, thai sản)",
        "Who worked less than 6 months of the year is not graded (but for sick and maternity leave)",
        SHORT_AND_DISCIPLINED.option("not-graded"),
    ),
    *(
        _not_graded(
            f"under_six_months_without_discipline{suffix}",
            _SHORT & ~ON_LEAVE & ~disciplined,
            _ART_11_1,
            "Công tác trong năm chưa đủ 6 tháng, không bị kỷ luật thì không xếp loại",
            "Who worked less than 6 months of the year and was not disciplined is not graded",
            SHORT_AND_DISCIPLINED.option("not-completed"),
            option,
        )
        for suffix, option, disciplined in DISCIPLINED
    ),
    _not_graded(
        "short_not_for_leave",
        _NOT_FOR_LEAVE,
        _ART_11_1,
        "Cộng cả thời gian nghỉ ốm, thai sản vẫn chưa đủ 6 tháng công tác thì không xếp loại",
        "Who has less than 6 months with the sick and maternity leave too is not graded",
        LEAVE_IS_WHY.option("leave-is-why"),
        SHORT_AND_DISCIPLINED.option("not-graded"),
    ),
    *(
        _not_graded(
            f"short_not_for_leave_without_discipline{suffix}",
            _NOT_FOR_LEAVE & ~disciplined,
            _ART_11_1,
            "Cộng cả thời gian nghỉ ốm, thai sản vẫn chưa đủ 6 tháng công tác, không bị kỷ luật thì không xếp loại",
            "Who has less than 6 months with the leave too, and was not disciplined, is not graded",
            LEAVE_IS_WHY.option("leave-is-why"),
            SHORT_AND_DISCIPLINED.option("not-completed"),
            option,
        )
        for suffix, option, disciplined in DISCIPLINED
    ),
    _not_graded(
        "on_leave_under_six_months",
        _SHORT & ON_LEAVE,
        _ART_11_2,
        "Nghỉ ốm, thai sản mà làm việc chưa đủ 6 tháng thì không xếp loại",
        "On sick or maternity leave, who worked less than 6 months is not graded",
        LEAVE_LEAST.option("six-months"),
    ),
    _not_graded(
        "no_working_time",
        (CivilServantForm.months_worked < 1) & (MONTHS < 1),
        _ART_11_2,
        "Cả năm không có tháng làm việc thực tế nào thì không có kết quả để xếp loại",
        "Who did not work a month of the year has no result to be graded on",
    ),
    _waits(
        "no_score",
        (CivilServantForm.months_worked >= 1) & (MONTHS < 1),
        "Chưa có điểm của tháng, quý nào nên chưa xếp loại được",
        "There is no score of any month or quarter, so grading waits",
    ),
    _waits(
        "months_without_score",
        CivilServantForm.months_worked > MONTHS,
        "Có tháng công tác chưa có điểm (kể cả điểm do cơ quan cũ gửi): chờ đủ điểm mới xếp loại",
        "Months of work have no score yet (the former agency's too): grading waits for them",
        UNTRACKED.option("wait"),
        DECEMBER.option("scored-by-15"),
    ),
    _waits(
        "months_without_score_before_december",
        CivilServantForm.months_worked > MONTHS + 1,
        "Ngoài tháng 12 còn tháng công tác chưa có điểm (kể cả điểm do cơ quan cũ gửi): chờ đủ điểm mới xếp loại",
        "Besides December, months of work have no score yet (the former agency's too): grading waits for them",
        UNTRACKED.option("wait"),
        DECEMBER.option("left-out"),
    ),
    _waits(
        "too_many_months",
        (xl.param(MONTHS_OF_THE_YEAR) < MONTHS) | _ROWS.any_(ServantScores.scored & _MORE_THAN_ITS_PERIOD),
        "Sổ điểm có quá 12 tháng, hoặc có điểm ghi của nhiều tháng hơn kỳ của nó: phải sửa mới xếp loại được",
        "The register of scores has more than 12 months, or a score of more months than its period: to be put right",
    ),
)
_CHECKS = (
    *(
        xl.Check(
            f"civil_servant.short_and_disciplined{suffix}",
            CIVIL_SERVANT,
            when=_SHORT & ~ON_LEAVE & disciplined,
            cite=_ART_11_1,
            reading=(SHORT_AND_DISCIPLINED.option("not-graded"), option),
            vi="Công tác chưa đủ 6 tháng lại bị kỷ luật trong năm: cấp có thẩm quyền xem xét (Điều 11.1 không xếp "
            "loại, Điều 11.3 không hoàn thành)",
            en="Worked less than 6 months and was disciplined: for the competent level to weigh (Article 11.1: not "
            "graded; 11.3: not completed)",
        )
        for suffix, option, disciplined in DISCIPLINED
    ),
    xl.Check(
        "civil_servant.months_left_out",
        CIVIL_SERVANT,
        when=CivilServantForm.months_worked > MONTHS,
        cite=_ART_17,
        reading=UNTRACKED.option("left-out"),
        vi="Có tháng công tác không có điểm, không tính vào trung bình cả năm",
        en="Months of work have no score and are left out of the year's mean",
    ),
)


# -- tháng nào chưa có điểm --------------------------------------------------------------------------------------------


def _has_score(month: int) -> xl.Expr[bool]:
    """Return that a score covers a month of the year, counted from nought: its own, or one that ends later."""
    covers = [ServantScores.scored & (ServantScores.months_scored > later) & _ends_in(month + later)
              for later in range(12 - month)]  # fmt: skip
    return _ROWS.any_(reduce(or_, covers))


_WITHOUT_SCORE = tuple(
    xl.Check(
        f"civil_servant.without_score_of_month_{month + 1:02}",
        CIVIL_SERVANT,
        when=(CivilServantForm.months_worked > MONTHS) & ~_has_score(month),
        cite=_ART_17,
        reading=(DECEMBER.option("scored-by-15"),) if month == _LAST else (),
        vi=f"Chưa có điểm của tháng thứ {month + 1} trong năm: có công tác tháng ấy thì cơ quan, kể cả cơ quan cũ, "
        "phải chấm, gửi điểm",
        en=f"There is no score of month {month + 1} of the year: who worked in it is to be scored, by the former "
        "agency too",
    )
    for month in range(12)
)
RULES = (*_GATES, *_CHECKS, *_WITHOUT_SCORE)
