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
from xeploai.national.nd335.parameters import COMPLETED_POINTS, LEAST_MONTHS, MONTHS_OF_THE_YEAR
from xeploai.national.nd335.readings_of_the_year import (
    DECEMBER,
    LEAVE_IS_WHY,
    LEAVE_LEAST,
    QUARTER_IS,
    SHORT_AND_DISCIPLINED,
    UNDER_FIFTY,
    UNTRACKED,
)
from xeploai.national.nd335.scores import MONTHS, period_below
from xeploai.national.nd335.year import ON_LEAVE

_ART_11_1, _ART_11_2, _ART_17 = ND_335.at("Điều 11", "1"), ND_335.at("Điều 11", "2"), ND_335.at("Điều 17", "3")
_ROWS = ServantScores.rows()
_MORE_THAN_ITS_PERIOD = ServantScores.months < ServantScores.months_scored
_LAST, _QUARTER = 11, 3  # December, counted from nought; months of a quarter


def _ends_in(month: int, months: int = 1) -> xl.Expr[bool]:
    """Return that a score ends in so many months of the year, from one that is counted from nought."""
    start = xl.PERIOD_START.plus(months=month)
    return (ServantScores.ended_on >= start) & (ServantScores.ended_on < start.plus(months=months))


# Of a score that ends with December and leaves a month of its period out, that month may be December.
_DECEMBER_SCORED = _ROWS.any_(
    ServantScores.scored & _ends_in(_LAST) & (ServantScores.months_scored >= ServantScores.months)
)
_SHORT = CivilServantForm.months_worked < xl.param(LEAST_MONTHS)
# A month or two since recruitment with a few days of sick leave is short for another reason than the leave.
_NOT_FOR_LEAVE = _SHORT & ON_LEAVE & (YearForm.months_with_leave < xl.param(LEAST_MONTHS))
_WAITS = "điểm theo dõi, đánh giá của các tháng, quý còn thiếu"


def _waits(name: str, when: xl.Expr[bool], vi: str, en: str, *options: xl.ReadingOption) -> xl.Gate:
    return xl.Gate(
        f"civil_servant.{name}", CIVIL_SERVANT, xl.DEFERRED, when=when, cite=_ART_17, waits_for=_WAITS, vi=vi, en=en,
        reading=options,
    )  # fmt: skip


def _short(
    name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption
) -> tuple[xl.Gate | xl.Check, ...]:
    """Return the gate for who worked too short, under both ways to read it where he was disciplined as well.

    Args:
        name: Its name.
        when: Who worked too short.
        cite: The place that says so.
        vi: Who he is, in Vietnamese.
        en: The same in English.
        options: Options on which it hangs besides.
    """
    reads = SHORT_AND_DISCIPLINED.option
    return (
        xl.Gate(
            f"civil_servant.{name}", CIVIL_SERVANT, xl.NOT_GRADED, when=when, cite=cite,
            reading=(reads("not-graded"), *options), vi=f"{vi} thì không xếp loại", en=f"{en} is not graded",
        ),
        xl.Gate(
            f"civil_servant.{name}_without_discipline", CIVIL_SERVANT, xl.NOT_GRADED, when=when & ~DISCIPLINED,
            cite=cite, reading=(reads("not-completed"), *options), vi=f"{vi}, không bị kỷ luật thì không xếp loại",
            en=f"{en} and was not disciplined is not graded",
        ),
        xl.Check(
            f"civil_servant.{name}_and_disciplined", CIVIL_SERVANT, when=when & DISCIPLINED, cite=cite,
            reading=(reads("not-graded"), *options),
            vi=f"{vi}, lại bị kỷ luật trong năm: cấp có thẩm quyền xem xét (Điều 11.3 là không hoàn thành)",
            en=f"{en} and was disciplined: for the competent level to weigh (Article 11.3: not completed)",
        ),
    )  # fmt: skip


_FEWER_WITH_LEAVE = xl.Check(
    "civil_servant.months_with_leave_too_few",
    CIVIL_SERVANT,
    when=_SHORT & ON_LEAVE & (YearForm.months_with_leave < CivilServantForm.months_worked),
    cite=_ART_11_1,
    vi="Số tháng công tác tính cả thời gian nghỉ ốm, thai sản không thể ít hơn số tháng công tác: xem lại hai số",
    en="The months with sick and maternity leave cannot be fewer than those without it: look at both numbers",
)
_TOO_SHORT = (
    *_short(
        "under_six_months",
        _SHORT & ~ON_LEAVE,
        _ART_11_1,
        "Công tác trong năm chưa đủ 6 tháng, không nghỉ ốm, thai sản",
        "Who worked less than 6 months of the year without sick or maternity leave",
    ),
    *_short(
        "short_not_for_leave",
        _NOT_FOR_LEAVE,
        _ART_11_1,
        "Cộng cả thời gian nghỉ ốm, thai sản vẫn chưa đủ 6 tháng công tác",
        "Who has less than 6 months with the sick and maternity leave too",
        LEAVE_IS_WHY.option("leave-is-why"),
    ),
    *_short(
        "on_leave_under_six_months",
        _SHORT & ON_LEAVE,
        _ART_11_2,
        "Nghỉ ốm, thai sản mà làm việc chưa đủ 6 tháng",
        "Who worked less than 6 months for sick or maternity leave",
        LEAVE_LEAST.option("six-months"),
    ),
    *_short(
        "no_working_time",
        ON_LEAVE & (CivilServantForm.months_worked < 1) & (MONTHS < 1),
        _ART_11_2,
        "Nghỉ ốm, thai sản mà cả năm không có tháng làm việc thực tế nào để lấy kết quả",
        "Who worked no month of the year for sick or maternity leave, so that there is no result to go by,",
    ),
)
_GATES = (
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
        CivilServantForm.months_worked > MONTHS + _DECEMBER_SCORED.then(xl.number(0), xl.number(1)),
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
# The other months have 100 points at most: what the sum of a half-year leaves to one of them may be below 50.
_SUM, _ALL_FULL = (one * ServantScores.months_scored for one in (ServantScores.score, xl.number(100, "điểm")))
_HIDES_A_MONTH = (
    ServantScores.scored
    & (ServantScores.months > _QUARTER)
    & (_SUM + xl.number(100, "điểm") < _ALL_FULL + xl.param(COMPLETED_POINTS))
)
_HALF_YEAR = xl.Gate(
    "civil_servant.half_year_hides_months",
    CIVIL_SERVANT,
    xl.DEFERRED,
    when=_ROWS.any_(_HIDES_A_MONTH) & ~_ROWS.any_(period_below(COMPLETED_POINTS)),
    cite=ND_335.at("Điều 20", "4", "a"),
    waits_for="điểm từng tháng, quý của sáu tháng ấy",
    reading=(UNDER_FIFTY.option("any-period"),),
    vi="Chỉ có điểm 6 tháng, không cho biết có tháng, quý nào dưới 50 điểm hay không: chờ điểm từng kỳ",
    en="There is the score of a half-year alone, which does not tell of a month or quarter below 50: grading waits for "
    "each period's",
)
# How many scores a half-year stands for, no text says: the year is a mean of months or of quarters.
_HALF_YEAR_AS_ONE = xl.Gate(
    "civil_servant.half_year_as_one_score",
    CIVIL_SERVANT,
    xl.DEFERRED,
    when=_ROWS.any_(ServantScores.scored & (ServantScores.months > _QUARTER)),
    cite=_ART_17,
    waits_for="điểm từng tháng, quý của sáu tháng ấy",
    reading=(QUARTER_IS.option("one-score"),),
    vi="Mỗi điểm tháng, quý tính một lần mà chỉ có điểm 6 tháng: chờ điểm từng kỳ",
    en="Each month's or quarter's score counts once, and there is that of a half-year alone: grading waits for each "
    "period's",
)
_CHECKS = (
    xl.Check(
        "civil_servant.months_left_out",
        CIVIL_SERVANT,
        when=CivilServantForm.months_worked > MONTHS,
        cite=_ART_17,
        reading=UNTRACKED.option("left-out"),
        vi="Có tháng công tác không có điểm, không tính vào trung bình cả năm",
        en="Months of work have no score and are left out of the year's mean",
    ),
    xl.Check(
        "civil_servant.more_months_scored_than_worked",
        CIVIL_SERVANT,
        when=CivilServantForm.months_worked < MONTHS,
        cite=_ART_17,
        vi="Số tháng có điểm nhiều hơn số tháng công tác: nếu không phải do có tháng làm việc chưa tròn thì xem lại, "
        "như điểm quý của người chưa làm đủ quý",
        en="More months have a score than were worked: unless some month was not worked in full, look at them again, "
        "as at the quarter's score of who did not work all of it",
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
RULES = (*_TOO_SHORT, _FEWER_WITH_LEAVE, *_GATES, _HALF_YEAR, _HALF_YEAR_AS_ONE, *_CHECKS, *_WITHOUT_SCORE)
