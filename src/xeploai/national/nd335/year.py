"""Công chức, cả năm: the mean of the months, the bands of Điều 20 and the grounds of the lowest grade."""

from __future__ import annotations

from typing import Any

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.chosen import Chosen
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT
from xeploai.national.levels import required
from xeploai.national.nd335.forms.servants import (
    CorruptionUnderServant,
    CoverageForm,
    ServantConclusion,
    ServantScores,
    YearForm,
)
from xeploai.national.nd335.links import IN_UNIT, SERVANT_AT, SERVANT_IN_CHARGE
from xeploai.national.nd335.parameters import COMPLETED_POINTS, EXCELLENT_POINTS, GOOD_POINTS, MONTHS_OF_THE_YEAR
from xeploai.national.nd335.readings_of_the_year import HEAD_OF, MEAN_OF, NOT_ABOVE, QUARTER_IS, UNDER_FIFTY
from xeploai.national.nd335.scores import (
    LOST,
    LOST_OF_SCORES,
    MONTHS,
    MOST_MONTHS,
    SUM_OF_SCORES,
    TOTAL,
    mean_of,
    months_scored,
    period_below,
    reaches,
)
from xeploai.national.nd335.units import named

_ART_17, _ART_20 = ND_335.at("Điều 17", "3"), ND_335.at("Điều 20", "4", "a")
_B, _D = ND_335.at("Điều 20", "4", "b"), ND_335.at("Điều 20", "4", "d")

# -- điểm cả năm (Điều 17.3; how exact: `scores`) ----------------------------------------------------------------------

ON_LEAVE = YearForm.sick_leave | CivilServantForm.maternity_leave
_ROWS = ServantScores.rows()
_TIMES = xl.least(_ROWS.count(ServantScores.scored) * 1, xl.number(MOST_MONTHS))
# Grading waits for months of work without a score, unless another reading leaves them out: then of the twelve too.
_LEFT_OUT = xl.greatest(CivilServantForm.months_worked - MONTHS, xl.number(0))
_TWELVE = (ON_LEAVE | (CivilServantForm.personal_leave_months > 0)).then(
    MONTHS, xl.param(MONTHS_OF_THE_YEAR) - _LEFT_OUT
)


# Where a quarter is one score among others, so is each month of no work.
_TIMES_OF_TWELVE = _TIMES + xl.greatest(_TWELVE - MONTHS, xl.number(0))
_PARTS = {
    ("real-months", "three-months"): (TOTAL, MONTHS, LOST),
    ("real-months", "one-score"): (SUM_OF_SCORES, _TIMES, LOST_OF_SCORES),
    ("twelve", "three-months"): (TOTAL, _TWELVE, LOST),
    ("twelve", "one-score"): (SUM_OF_SCORES, _TIMES_OF_TWELVE, LOST_OF_SCORES),
}


def _derived(name: str, how: tuple[str, str], value: Expr[Any], vi: str, en: str, unit: str = "") -> xl.Derived:
    over, quarter = how
    id = f"civil_servant.{name}.{over}_{quarter}".replace("-", "_")
    reading = (MEAN_OF.option(over), QUARTER_IS.option(quarter))
    return xl.Derived(id, CIVIL_SERVANT, name=name, value=value, unit=unit, cite=_ART_17, reading=reading, vi=vi, en=en)


_MEANS = tuple(
    _derived("score", how, mean_of(*parts), "Điểm theo dõi, đánh giá trung bình cả năm", "Mean score of the year",
             unit="điểm")
    for how, parts in _PARTS.items()
)  # fmt: skip
_LINES = {Grade.EXCELLENT: EXCELLENT_POINTS, Grade.GOOD: GOOD_POINTS, Grade.COMPLETED: COMPLETED_POINTS}


def _reached(grade: Grade) -> str:
    return f"mean_reaches_{grade.name.lower()}"


_REACHED = tuple(
    _derived(
        _reached(grade), how, reaches(points, *parts), f"Điểm trung bình cả năm từ {points.values[0].value} trở lên",
        f"The mean of the year is {points.values[0].value} or above",
    )
    for grade, points in _LINES.items()
    for how, parts in _PARTS.items()
)  # fmt: skip


def mean_reaches(grade: Grade) -> Expr[bool]:
    """Say that the mean of the year is what a grade asks, or above; told by the sum of the scores."""
    return named(_reached(grade))


MONTHS_SCORED = months_scored(MONTHS)

# -- các mức -----------------------------------------------------------------------------------------------------------


def _band(name: str, grade: Grade, least: xl.Parameter, clause: str, below: Grade | None = None) -> xl.Standard:
    (points,) = least.values
    return xl.Standard(
        f"civil_servant.{name}",
        CIVIL_SERVANT,
        grade=grade,
        requires={
            "points": required(
                mean_reaches(grade),
                grade,
                f"điểm trung bình cả năm phải từ {points.value} trở lên",
                f"the year's mean score must be {points.value} or above",
            ).model_copy(update={"cite": _ART_20 if below is not None else None})
        },
        below=below,
        cite=ND_335.at("Điều 20", clause),
        vi=f"Công chức {grade.vi.lower()}: từ {points.value} điểm",
        en=f"A civil servant graded '{grade.en}': {points.value} points or above",
    )


_BANDS = (
    _band("excellent", Grade.EXCELLENT, EXCELLENT_POINTS, "1"),
    _band("good", Grade.GOOD, GOOD_POINTS, "2"),
    _band("completed", Grade.COMPLETED, COMPLETED_POINTS, "3", below=Grade.NOT_COMPLETED),
)
_ANY_PERIOD = xl.Ceiling(
    "civil_servant.failed_period",
    CIVIL_SERVANT,
    at_most=Grade.NOT_COMPLETED,
    when=_ROWS.any_(period_below(COMPLETED_POINTS)),
    cite=_ART_20,
    reading=UNDER_FIFTY.option("any-period"),
    vi="Có tháng hoặc quý dưới 50 điểm thì không hoàn thành nhiệm vụ",
    en="A month or quarter was below 50 points: not completed",
)

# -- căn cứ không hoàn thành: Điều 20.4b, d (c is discipline) ----------------------------------------------------------


def _concluded(name: str, matter: str, vi: str, en: str) -> xl.Ceiling:
    return xl.Ceiling(
        f"civil_servant.{name}",
        CIVIL_SERVANT,
        at_most=Grade.NOT_COMPLETED,
        rows=(ServantConclusion.rows(),),
        when=ServantConclusion.matter.is_(Code(matter)),
        cite=_B,
        vi=f"Bị cấp có thẩm quyền kết luận {vi} thì không hoàn thành nhiệm vụ",
        en=f"A competent body concluded {en}: not completed",
    )


_CONCLUSIONS = (
    _concluded(
        "degraded",
        "degradation",
        "có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”",
        "that there are signs of degradation or “self-evolution”",
    ),
    _concluded(
        "concluded_forbidden_acts",
        "forbidden_acts",
        "vi phạm những điều đảng viên không được làm",
        "that what Party members may not do was done",
    ),
    _concluded(
        "concluded_example",
        "example",
        "vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan",
        "a breach of the duty to set an example, harming his and the agency's prestige",
    ),
)
_CORRUPTION = xl.Ceiling(
    "civil_servant.unit_corruption",
    CIVIL_SERVANT,
    at_most=Grade.NOT_COMPLETED,
    rows=(CorruptionUnderServant.rows(),),
    when=CivilServantForm.is_leader,
    cite=_D,
    vi="Nơi công chức lãnh đạo trực tiếp phụ trách liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo pháp "
    "luật: không hoàn thành nhiệm vụ",
    en="Where a leader is directly in charge there was corruption or waste, handled by law: not completed",
)
_LISTED = [Code(matter) for matter in ("degradation", "forbidden_acts", "example")]

# -- không cao hơn mức của tổ chức (Điều 20.6) -------------------------------------------------------------------------

_ART_20_6 = ND_335.at("Điều 20", "6")


_HEADS = CoverageForm.post.is_in([Code("agency_head"), Code("unit_head")])
_AGENCY_HEAD, _AGENCY_DEPUTY = CoverageForm.post.is_(Code("agency_head")), CoverageForm.post.is_(Code("agency_deputy"))
_UNIT_DEPUTY = CoverageForm.post.is_(Code("unit_deputy"))
_UNITS_TOO = Chosen(HEAD_OF, "graded-units", _ART_20_6)
_DEPUTIES_TOO = Chosen(NOT_ABOVE, "deputies-too", _ART_20_6)
IS_HEAD = _AGENCY_HEAD | (_HEADS & _UNITS_TOO.of(CIVIL_SERVANT))


def _head(id: str, option: str, only: Expr[bool]) -> tuple[xl.Ceiling, ...]:
    return xl.not_above(
        id,
        CIVIL_SERVANT,
        SERVANT_IN_CHARGE.grade.decided,
        only=only,
        cite=_ART_20_6,
        reading=HEAD_OF.option(option),
        vi="Người đứng đầu không xếp loại cao hơn mức của tổ chức",
        en="The head is not graded above the organisation",
    )


def _deputy(id: str, of: xl.Link, only: Expr[bool], *options: xl.ReadingOption) -> tuple[xl.Ceiling, ...]:
    return xl.not_above(
        id,
        CIVIL_SERVANT,
        of.grade.decided,
        only=only,
        cite=_ART_20_6,
        reading=(NOT_ABOVE.option("deputies-too"), *options),
        vi="Cấp phó không xếp loại cao hơn mức của tổ chức nơi công tác",
        en="A deputy is not graded above the organisation",
    )


_NOT_ABOVE = (
    *_head("civil_servant.not_above_unit", "graded-units", _HEADS),
    *_head("civil_servant.agency_head_not_above_unit", "agencies", _AGENCY_HEAD),
    *_deputy("civil_servant.deputy_not_above_unit", SERVANT_AT, _AGENCY_DEPUTY),
    *_deputy("civil_servant.unit_deputy_not_above_unit", IN_UNIT, _UNIT_DEPUTY, HEAD_OF.option("graded-units")),
)

# -- căn cứ của mức thấp, để nêu việc cần xem xét ----------------------------------------------------------------------


def held_below(grade: Grade) -> Expr[bool]:
    """Say that Article 20.6, as it is read, holds a leader below a grade."""
    units, deputies, is_below = (
        _UNITS_TOO.of(CIVIL_SERVANT),
        _DEPUTIES_TOO.of(CIVIL_SERVANT),
        AGENCY.grade.decided.below(grade),
    )
    return (
        (IS_HEAD & SERVANT_IN_CHARGE.targets.any_(is_below))
        | (_AGENCY_DEPUTY & deputies & SERVANT_AT.targets.any_(is_below))
        | (_UNIT_DEPUTY & deputies & units & IN_UNIT.targets.any_(is_below))
    )


_ANY_COUNTS = Chosen(UNDER_FIFTY, "any-period", _ART_20)
FAILED = (
    ~mean_reaches(Grade.COMPLETED)
    | (_ANY_COUNTS.of(CIVIL_SERVANT) & _ROWS.any_(period_below(COMPLETED_POINTS)))
    | ServantConclusion.rows().any_(ServantConclusion.matter.is_in(_LISTED))
    | (CivilServantForm.is_leader & CorruptionUnderServant.rows().any_(xl.ALWAYS))
    | held_below(Grade.COMPLETED)
)
_READ = (_UNITS_TOO, _DEPUTIES_TOO, _ANY_COUNTS)
RULES = (
    *_MEANS,
    *_REACHED,
    MONTHS_SCORED,
    *_BANDS,
    _ANY_PERIOD,
    *_CONCLUSIONS,
    _CORRUPTION,
    *(rule for one in _READ for rule in one.rules(CIVIL_SERVANT)),
    *_NOT_ABOVE,
)
