"""Một quý của cán bộ lãnh đạo: Điều 11 of Quy định 366 applied to a quarter, and what Hướng dẫn 02 adds.

The fourth quarter is not graded alone but with the year (Hướng dẫn 43). The year is no mean of its quarters.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import CollectiveForceMajeure
from xeploai.national.hd02.forms import QuarterForm, QuarterKpi
from xeploai.national.hd02.parameters import (
    COLLECTIVE_TASKS,
    MONTHS_APPOINTED,
    MONTHS_AWAY,
    MONTHS_IN_POST,
    RESULTS_SHARE,
)
from xeploai.national.hd02.readings import ACTING_HEAD, MONTH_COUNT, NOT_GRADED, SCORE, UNDONE_TASKS
from xeploai.national.heads import HEADS_IT
from xeploai.national.instruments import HD_02, HD_43, QD_366
from xeploai.national.kinds import (
    AGENCY,
    COLLECTIVE,
    COMMITTEE,
    IN_COLLECTIVE,
    LEADER,
    MASS_ORGANISATION,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
)
from xeploai.national.qd366.forms import CollectivePoints, LeaderPoints
from xeploai.national.qd366.parameters import ALL_TASKS, LATE
from xeploai.national.qd366.readings import COMPLETED_CONDITIONS
from xeploai.national.qd366.relief import decided, lift
from xeploai.rules import AnyRule

_HD02 = HD_02.at()

# -- the points of the quarter -----------------------------------------------------------------------------------------

# Four parts of two digits make a quarter of a hundredth at the least: four digits hold their mean exactly.
_KPI = xl.mean(QuarterKpi.kpi_volume, QuarterKpi.kpi_quality, QuarterKpi.kpi_progress, QuarterKpi.kpi_effect, digits=4)


def _score(option: str, value: xl.Expr[Decimal], vi: str, en: str) -> xl.Derived:
    name = option.replace("-", "_")
    return xl.Derived(
        f"leader.score_{name}",
        LEADER,
        name="score",
        value=value,
        unit="điểm",
        cite=_HD02,
        reading=SCORE.option(option),
        vi=vi,
        en=en,
    )


SCORES = (
    _score(
        "given",
        xl.total(LeaderPoints.general_points, LeaderPoints.result_points),
        "Tổng điểm tiêu chí chung và điểm kết quả được giao",
        "General points and results as given",
    ),
    _score("kpi", _KPI, "Trung bình cộng khối lượng, chất lượng, tiến độ, hiệu quả", "The mean of the four parts"),
    _score(
        "kpi-as-results",
        LeaderPoints.general_points + _KPI * xl.param(RESULTS_SHARE),
        "Điểm tiêu chí chung cộng 70% của KPI",
        "General points and 70% of the KPI",
    ),
)

# -- which quarters are graded -----------------------------------------------------------------------------------------

# Four months after its first day a fourth quarter has February, the one month of fewer than 30 days; no other has.
_IS_FOURTH = xl.PERIOD_START.plus(months=4).days_until(xl.PERIOD_START.plus(months=5)) < 30
FOURTH_QUARTER = xl.Gate(
    "leader.fourth_quarter",
    LEADER,
    xl.NOT_GRADED,
    when=_IS_FOURTH,
    cite=HD_43.at(),
    vi="Quý IV không xếp loại riêng mà gộp vào cuối năm",
    en="The fourth quarter is not graded alone but with the year",
)


OF_OTHERS = xl.Hole(
    "qd366.quarters_of_others",
    kinds=(PARTY_ORGANISATION, COMMITTEE, PARTY_MEMBER, COLLECTIVE, AGENCY, MASS_ORGANISATION),
    cite=QD_366.at("Điều 1"),
    vi="Quy định 366 áp dụng cả cho quý, với tập thể và cá nhân: ngoài cán bộ lãnh đạo, quản lý, ai được xếp loại quý "
    "và theo điều kiện nào chưa được thấy",
    en="Regulation 366 holds for quarters too, of collectives and individuals: besides leaders, who is graded by the "
    "quarter and by which conditions was not seen",
)


LIMIT = xl.Hole(
    "leader.quarter_limit",
    kinds=(LEADER,),
    may_lower_to=Grade.GOOD,
    cite=QD_366.at("Điều 11", "1", "1.5"),
    vi="Tỷ lệ xuất sắc 20% có áp dụng cho từng quý hay chỉ khi xếp loại năm chưa được thấy",
    en="Whether the limit of 20% holds for each quarter, or for the year alone, was not seen",
)


def _away(name: str, when: xl.Expr[bool], vi: str, en: str, *more: xl.ReadingOption) -> xl.Gate:
    return xl.Gate(
        f"leader.{name}",
        LEADER,
        xl.NOT_GRADED,
        when=when,
        cite=_HD02,
        reading=(NOT_GRADED.option("local-grounds"), *more),
        vi=vi,
        en=en,
    )


_MONTH_ON = QuarterForm.appointed_on.plus(months=xl.param(MONTHS_APPOINTED))
_AWAY = (
    _away(
        "quarter_in_training",
        QuarterForm.months_training >= xl.param(MONTHS_AWAY),
        "Học tập trung từ 2 tháng trong quý thì không xếp loại quý",
        "After 2 months of full-time training the quarter is not graded",
    ),
    _away(
        "quarter_on_leave",
        QuarterForm.months_leave >= xl.param(MONTHS_AWAY),
        "Nghỉ ốm, thai sản từ 2 tháng trong quý thì không xếp loại quý; việc ấy không làm bất lợi cho cá nhân",
        "After 2 months of sick or maternity leave the quarter is not graded; it never counts against anybody",
    ),
    _away(
        "newly_appointed",
        xl.PERIOD_END.plus(days=1) < _MONTH_ON,
        "Được bổ nhiệm lần đầu chưa đủ 1 tháng thì không xếp loại quý",
        "Less than a month after a first appointment the quarter is not graded",
    ),
    _away(
        "appointed_a_day_short",
        _MONTH_ON.is_(xl.PERIOD_END.plus(days=1)),
        "Được bổ nhiệm lần đầu vào ngày đầu tháng cuối quý, chưa đủ 1 tháng vào ngày cuối quý, thì không xếp loại quý",
        "First appointed on the first day of the last month, it is not a month on the last day: not graded",
        MONTH_COUNT.option("anniversary"),
    ),
    _away(
        "under_inspection",
        QuarterForm.under_inspection,
        "Đang bị kiểm tra dấu hiệu vi phạm thì chưa xếp loại quý",
        "Under inspection for signs of a violation the quarter is not graded",
    ),
)

# -- held down by the collective ---------------------------------------------------------------------------------------

_COLLECTIVE_FAILED = IN_COLLECTIVE.get(CollectivePoints.tasks_done) < xl.param(COLLECTIVE_TASKS)


def _held(name: str, at_most: Grade, when: xl.Expr[bool], vi: str, en: str, *more: xl.ReadingOption) -> xl.Ceiling:
    return xl.Ceiling(
        f"leader.{name}",
        LEADER,
        at_most=at_most,
        when=_COLLECTIVE_FAILED & when,
        cite=_HD02,
        reading=more,
        vi=vi,
        en=en,
    )


_HELD = (
    _held(
        "head_of_failed_collective",
        Grade.NOT_COMPLETED,
        HEADS_IT & ~LeaderForm.is_acting,
        "Tập thể hoàn thành dưới 70% nhiệm vụ thì người đứng đầu không hoàn thành nhiệm vụ",
        "Where the collective did less than 70% of its tasks, its head has not completed",
    ),
    _held(
        "acting_head_of_failed_collective",
        Grade.NOT_COMPLETED,
        HEADS_IT & LeaderForm.is_acting,
        "Tập thể hoàn thành dưới 70% nhiệm vụ thì người phụ trách thay người đứng đầu không hoàn thành nhiệm vụ",
        "Where the collective did less than 70% of its tasks, who acts for its head has not completed",
        ACTING_HEAD.option("as-head"),
    ),
    _held(
        "of_failed_collective",
        Grade.GOOD,
        xl.ALWAYS,
        "Tập thể hoàn thành dưới 70% nhiệm vụ thì cấp phó, thành viên không được xuất sắc",
        "Where the collective did less than 70% of its tasks, none of its members is excellent",
    ),
)
_FORCE_MAJEURE = tuple(
    xl.Lift(
        f"{one.id}.force_majeure",
        one,
        when=IN_COLLECTIVE.get(CollectiveForceMajeure.rows().any_(xl.ALWAYS)),
        cite=_HD02,
        reading=one.reading,
        vi="Có xác nhận bất khả kháng",
        en="Force majeure was confirmed",
    )
    for one in _HELD
)
_UNDONE = xl.Ceiling(
    "leader.undone_tasks",
    LEADER,
    at_most=Grade.NOT_COMPLETED,
    when=LeaderPoints.tasks_done < xl.param(ALL_TASKS),
    cite=_HD02,
    reading=UNDONE_TASKS.option("not-completed"),
    vi="Chưa hoàn thành 100% nhiệm vụ của quý",
    en="Not all tasks of the quarter were done",
)
_OBJECTIVE = xl.Lift(
    "leader.undone_tasks.objective_cause",
    _UNDONE,
    when=QuarterForm.objective_cause,
    cite=_HD02,
    reading=_UNDONE.reading,
    vi="Nguyên nhân khách quan đã được xác nhận",
    en="An objective cause was confirmed",
)
# Who did less than 70% has the relief of clause 4; who did more is not treated worse.
_REMEDIED = (
    lift(_UNDONE, LeaderPoints.shortfall_remedied, name="remedied"),
    decided(
        LEADER,
        xl.Expr[bool](_UNDONE.when) & LeaderPoints.shortfall_remedied & ~QuarterForm.objective_cause,
        LeaderPoints.relief_grade,
        name="relief_of_undone_tasks",
        reading=_UNDONE.reading,
    ),
)
_FOR_ITS_CAUSE = QuarterForm.objective_cause & ~(LeaderPoints.tasks_late > xl.param(LATE))
# The same tasks not done must not lower by the bands what the objective cause spares.
_OBJECTIVE_OF_CONDITIONS = xl.Lift(
    "leader.completed_conditions.objective_cause",
    "leader.completed_conditions",
    when=_FOR_ITS_CAUSE,
    cite=_HD02,
    reading=COMPLETED_CONDITIONS.option("lowers"),
    vi="Nguyên nhân khách quan của việc chưa xong nhiệm vụ đã được xác nhận",
    en="An objective cause of the tasks not done was confirmed",
)
_UNSEEN = xl.Hole(
    "leader.hd02_text",
    kinds=(LEADER,),
    cite=_HD02,
    vi="Toàn văn Hướng dẫn 02 (6 trục kết quả, mức chất lượng sản phẩm 1, 2, 3) chưa được thấy",
    en="The text of guidance 02 (six axes of results, quality levels 1, 2, 3 of products) was not seen",
)
_CHANGED_POST = xl.Check(
    "leader.changed_post",
    LEADER,
    when=QuarterForm.months_in_post < xl.param(MONTHS_IN_POST),
    cite=HD_43.at(),
    vi="Giữ chức vụ này chưa đủ 2 tháng trong quý: xem xét xếp loại quý ở nơi giữ chức vụ từ 2 tháng trở lên",
    en="Less than 2 months in this post within the quarter: consider grading it where the post was held longer",
)


def where_no_cause_spares(rules: Iterable[AnyRule]) -> tuple[AnyRule, ...]:
    """Return rules on a period with the relief of the bands' conditions left where no objective cause spares them."""
    return tuple(
        one.model_copy(update={"when": (xl.Expr[bool](one.when) & ~_FOR_ITS_CAUSE).node})
        if isinstance(one, xl.Discretion) and one.id == "leader.relief_of_conditions"
        else one
        for one in rules
    )


RULES = (
    *SCORES,
    *_AWAY,
    *_HELD,
    *_FORCE_MAJEURE,
    _UNDONE,
    *_REMEDIED,
    _OBJECTIVE,
    _OBJECTIVE_OF_CONDITIONS,
    _UNSEEN,
    _CHANGED_POST,
)
