"""Điểm theo dõi, đánh giá: the score of a month or quarter (Điều 15 đến 17), and the mean of several (Điều 17.3).

How exact it is: a score that six digits can hold is told as it is. Any other lies between two such numbers, and what is
told is the middle of them, with a 5 as its seventh digit: so a score says itself that it goes on, and all thresholds,
being whole, have it on the right side. A mean of scores that go on is off by no more than `LOSS`. Nobody is graded by a
mean that was rounded: sums are held against a threshold times the months (`reaches`), and where `LOSS` could carry one
across, it is unknown until the full computation is given (`LineForm`). A score by hand is taken as it was confirmed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Expr
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.forms.points import CRITERIA, CRITERIA_SELF, GeneralForm, LeadingForm, Met, QuarterForm
from xeploai.national.nd335.forms.servants import LineForm, ServantScores
from xeploai.national.nd335.links import UNDER
from xeploai.national.nd335.parameters import COMPLETED_POINTS, RESULT_MOST
from xeploai.national.nd335.readings import CAP, GENERAL_BY, MEASURED_ON, MIDDLE, NOBODY_UNDER, NOTHING_ASSIGNED
from xeploai.national.nd335.units import ASSIGNED, DONE, PROGRESS, QUALITY, TOO_MANY_UNITS, named

SCORE_DIGITS = 6
_MIDDLE = xl.number(Decimal("0.0000005"), "điểm")
# A month is off by half a millionth at most; a mean of months, and a mean of such means, by as much again each.
LOSS = xl.number(Decimal("0.0000015"), "điểm")
_ABSENT: Any = xl.Truth.NOT_APPLICABLE
_ART_15_3, _ART_16_2, _ART_17 = ND_335.at("Điều 15", "3", "a"), ND_335.at("Điều 16", "2"), ND_335.at("Điều 17", "1")
_DOWN, _UP = xl.Rounding.FLOOR, xl.Rounding.CEILING
_SEVENTY, _HUNDRED = xl.param(RESULT_MOST), xl.number(100, "điểm")
SCORE = named("score")


def _part(
    name: str, value: Expr[Any], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption, unit: str = ""
) -> xl.Derived:
    """Return a derived fact, its id told apart by the options it stands under."""
    id = ".".join((f"civil_servant.{name}", *(one.option.replace("-", "_") for one in options)))
    return xl.Derived(id, CIVIL_SERVANT, name=name, value=value, unit=unit, cite=cite, reading=options, vi=vi, en=en)


def _points(name: str, value: Expr[Any], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption) -> xl.Derived:
    return _part(name, value, cite, vi, en, *options, unit="điểm")


def _between(value: Expr[Decimal], over: Expr[Decimal]) -> tuple[Expr[Decimal], Expr[Decimal]]:
    """Return the two numbers of six digits that a quotient lies between, one number where it is one of them.

    None is more than 100, where every score ends: the bounds of a quotient do not know it.
    """
    down, up = (xl.least(value.divided_by(over, digits=SCORE_DIGITS, rounding=one), _HUNDRED) for one in (_DOWN, _UP))
    return down, up


def quotient(value: Expr[Decimal], over: Expr[Decimal]) -> Expr[Decimal]:
    """Return a quotient that six digits hold, or the middle of the two numbers it lies between; 100 at the most."""
    return xl.mean(*_between(value, over), digits=SCORE_DIGITS + 1)


# -- tiêu chí chung ----------------------------------------------------------------------------------------------------

_GENERAL = tuple(
    _points(
        "general_points",
        GeneralForm.itemised.then(xl.total(*items), total),
        ND_335.at("Điều 12", "2"),
        "Điểm tiêu chí chung",
        "General points",
        GENERAL_BY.option(option),
    )
    for option, items, total in (
        ("confirmed", CRITERIA, GeneralForm.general),
        ("self", CRITERIA_SELF, GeneralForm.general_self),
    )
)

# -- a, b, c -----------------------------------------------------------------------------------------------------------


def _twelvefold(*, capped: bool) -> Expr[Decimal]:
    """Return a, b and c together, times 12 and times what was assigned."""
    if capped:
        all_of_it: Expr[Decimal] = ASSIGNED.fact * 4
        return xl.total(*(xl.least(part, all_of_it) for part in (DONE.fact * 4, QUALITY, PROGRESS)))
    return DONE.fact * 4 + QUALITY + PROGRESS


_TOGETHER = tuple(
    _part(
        "work_units",
        _twelvefold(capped=option == "each"),
        ND_335.at("Điều 16"),
        "Số lượng, chất lượng, tiến độ cộng lại, quy đổi, nhân 4",
        "Quantity, quality and progress together, in quarters of standard products",
        CAP.option(option),
    )
    for option in ("each", "result", "total")
)
_FULL = 12
_WITHOUT_TASKS = tuple(
    _part("work_units_without_tasks", value, ND_335.at("Điều 14", "1"), vi, en, NOTHING_ASSIGNED.option(option))
    for option, value, vi, en in (
        (
            "no-score",
            xl.number(0).divided_by(xl.number(0)),
            "Kỳ không được giao sản phẩm nào: không có điểm",
            "Nothing was assigned: there is no score",
        ),
        (
            "full",
            xl.number(_FULL),
            "Kỳ không được giao sản phẩm nào: a, b, c tính 100%",
            "Nothing was assigned: a, b and c are 100%",
        ),
    )
)
# Who was assigned nothing is scored as if it had been one product, of which a, b and c are what the reading says.
_S: Expr[Decimal] = (ASSIGNED.fact > 0).then(_TOGETHER[0].fact, _WITHOUT_TASKS[0].fact)
_D: Expr[Decimal] = (ASSIGNED.fact > 0).then(ASSIGNED.fact, xl.number(1))

# -- d, đ, e: in halves, as each is 100 % or 50 % ----------------------------------------------------------------------

_ONE, _TWO = xl.number(1), xl.number(2)


def _halves(met: Expr[Met], says_full: Expr[bool], middle: str) -> Expr[Decimal]:
    between = {"authority": says_full.then(_TWO, _ONE), "half": _ONE, "full": _TWO}[middle]
    return (met >= Met.FULL).then(_TWO, (met <= Met.HALF).then(_ONE, between))


_OWN_LEAD = tuple(
    _part(
        "leading_halves",
        _halves(LeadingForm.organising, LeadingForm.organising_full, middle)
        + _halves(LeadingForm.unity, LeadingForm.unity_full, middle),
        ND_335.at("Điều 15", "3", "b, c"),
        "Tiêu chí đ và e, mỗi tiêu chí nhân 2",
        "Criteria đ and e, each doubled",
        MIDDLE.option(middle),
    )
    for middle in ("authority", "half", "full")
)
_LED: Expr[Decimal] = _OWN_LEAD[0].fact
_ALL_COMPLETED = UNDER.sources.all_(named("score_completed"), if_empty=True)
_LEADS_SOMEBODY = UNDER.sources.count() >= 1


def _sixths(halves: Expr[Decimal]) -> Expr[Decimal]:
    """Return the points of a leader: a mean of six, of which three are given in halves (Điều 16.2)."""
    return quotient(_SEVENTY * (_S + _D * 2 * halves), _D * 24)


_ALONE = (
    _points(
        "points_of_leader_of_nobody",
        _sixths(_LED + 2),
        _ART_15_3,
        "Điểm kết quả của lãnh đạo không có công chức thuộc quyền: d đạt 100%",
        "Points of a leader of nobody: d is 100%",
        NOBODY_UNDER.option("full"),
    ),
    _points(
        "points_of_leader_of_nobody",
        quotient(_SEVENTY * (_S + _D * 2 * _LED), _D * 20),
        _ART_15_3,
        "Điểm kết quả của lãnh đạo không có công chức thuộc quyền: bỏ d",
        "Points of a leader of nobody: without d",
        NOBODY_UNDER.option("dropped"),
    ),
)
_OF_THOSE_LED = _part(
    "led_halves",
    _ALL_COMPLETED.then(_TWO, _ONE),
    _ART_15_3,
    "Tiêu chí d, nhân 2",
    "Criterion d, doubled",
)
_LEADING = _points(
    "leading_points",
    _LEADS_SOMEBODY.then(_sixths(_LED + _OF_THOSE_LED.fact), _ALONE[0].fact),
    _ART_16_2,
    "Điểm tiêu chí kết quả của công chức lãnh đạo, quản lý: (a + b + c + d + đ + e) / 6 × 70",
    "Points of a leader: (a + b + c + d + đ + e) / 6 × 70",
)
_BY_THE_YEAR = xl.Hole(
    "civil_servant.led_halves.by_the_year",
    of=_OF_THOSE_LED.id,
    cite=_ART_15_3,
    reading=MEASURED_ON.option("year"),
    vi="Nếu tiêu chí d đo bằng điểm cả năm của công chức thuộc quyền thì trong năm chưa tính được điểm tháng, quý",
    en="If criterion d is measured on the year's scores, no month or quarter can be scored within the year",
)

# -- điểm kỳ -----------------------------------------------------------------------------------------------------------

_STAFF = quotient(_SEVENTY * _S, _D * _FULL)
_UNCAPPED: Expr[Decimal] = CivilServantForm.is_leader.then(_LEADING.fact, _STAFF)
_RESULT = tuple(
    _points(
        "result_points",
        _UNCAPPED if option == "total" else xl.least(_UNCAPPED, _SEVENTY),
        ND_335.at("Điều 16"),
        "Điểm tiêu chí kết quả thực hiện nhiệm vụ",
        "Points of the results",
        CAP.option(option),
    )
    for option in ("each", "result", "total")
)


def is_whole(months: int) -> Expr[bool]:
    """Say that the period judged is so many months to the day: the decree scores no other stretch."""
    return xl.PERIOD_START.plus(months=months).is_(xl.PERIOD_END.plus(days=1))


_OWN = TOO_MANY_UNITS.then(_ABSENT, xl.least(_GENERAL[0].fact + _RESULT[0].fact, _HUNDRED))
_SAID = ("Điểm theo dõi, đánh giá của kỳ", "Score of the period")
_PARTS = (
    *_GENERAL, *_TOGETHER, *_WITHOUT_TASKS, *_OWN_LEAD, *_ALONE, _OF_THOSE_LED, _LEADING, _BY_THE_YEAR, *_RESULT,
)  # fmt: skip

# -- trung bình các kỳ -------------------------------------------------------------------------------------------------

MOST_MONTHS = 24  # beyond all data: a year of more than twelve is not graded, and says so
_ROWS = ServantScores.rows()
MONTHS: Expr[Decimal] = xl.least(
    _ROWS.sum_(ServantScores.months_scored, where=ServantScores.scored), xl.number(MOST_MONTHS)
)
_SIX_DIGITS = ServantScores.score.divided_by(1, digits=SCORE_DIGITS, rounding=_DOWN)
_GOES_ON = ServantScores.score > _SIX_DIGITS


def _counted(summed: Expr[Decimal], going_on: Expr[Decimal]) -> tuple[Expr[Decimal], Expr[Decimal]]:
    """Return the sum of scores, each that goes on as the middle it was told as, and how far off the sum may be."""
    many = xl.least(going_on, xl.number(MOST_MONTHS))
    return xl.least(summed, xl.number(MOST_MONTHS * 100, "điểm")) + many * _MIDDLE, many * LOSS


# Each score by its months, or once.
TOTAL, LOST = _counted(
    _ROWS.sum_(_SIX_DIGITS * ServantScores.months_scored), _ROWS.sum_(ServantScores.months_scored, where=_GOES_ON)
)
SUM_OF_SCORES, LOST_OF_SCORES = _counted(_ROWS.sum_(_SIX_DIGITS), _ROWS.count(_GOES_ON) * 1)


def mean_of(total: Expr[Decimal], over: Expr[Decimal], lost: Expr[Decimal]) -> Expr[Decimal]:
    """Return a mean as it is told; one of scores that go on goes on."""
    down, up = _between(total, over)
    return xl.least((lost > 0).then(down + _MIDDLE, xl.mean(down, up, digits=SCORE_DIGITS + 1)), _HUNDRED)


def reaches(points: xl.Parameter, total: Expr[Decimal], over: Expr[Decimal], lost: Expr[Decimal]) -> Expr[bool]:
    """Say that a mean is a threshold or above: by the sum, and by the full computation where that does not tell."""
    line = xl.param(points) * over
    return (line <= total - lost) | (LineForm.reached_in_full & (line <= total + lost))


def period_below(points: xl.Parameter) -> Expr[bool]:
    """Say, of a row of scores, that it is below a threshold; the score of one month always tells."""
    lost = (_GOES_ON & (ServantScores.months > 1)).then(LOSS, xl.number(0, "điểm"))
    score, line = ServantScores.score, xl.param(points)
    return (score + lost < line) | ((score - lost < line) & ~LineForm.reached_in_full)


_MEAN = mean_of(TOTAL, MONTHS, LOST)
_MONTHS_CARRIED = xl.least(MONTHS, xl.number(12))


def months_scored(value: Expr[Any]) -> xl.Derived:
    """Return of how many months a score is."""
    return _part("months_scored", value, ND_335.at("Điều 17", "3"), "Số tháng có điểm", "Months with a score")


def _of_whole(months: int, score: Expr[Decimal], carried: Expr[Any], cite: xl.Citation) -> tuple[xl.Derived, ...]:
    """Return the score of a period of so many whole months, which no other has, and of how many months it is."""
    return (_points("score", is_whole(months).then(score, _ABSENT), cite, *_SAID), months_scored(carried))


def _completed(value: Expr[bool]) -> xl.Derived:
    return _part("score_completed", value, _ART_15_3, "Điểm của kỳ từ 50 trở lên", "The period's score is 50 or above")


_OWN_COMPLETED = xl.param(COMPLETED_POINTS) <= SCORE
_MEAN_COMPLETED = (MONTHS >= 1).then(reaches(COMPLETED_POINTS, TOTAL, MONTHS, LOST), _ABSENT)
MONTH = (*_PARTS, _completed(_OWN_COMPLETED), *_of_whole(1, _OWN, _ONE, _ART_17))
QUARTER = (
    *_PARTS,
    _completed(QuarterForm.by_quarter.then(_OWN_COMPLETED, _MEAN_COMPLETED)),
    *_of_whole(
        3,
        QuarterForm.by_quarter.then(_OWN, _MEAN),
        QuarterForm.by_quarter.then(QuarterForm.months_of_quarter * 1, _MONTHS_CARRIED),
        _ART_17,
    ),
)
HALF = _of_whole(6, _MEAN, _MONTHS_CARRIED, ND_335.at("Điều 17", "3"))
