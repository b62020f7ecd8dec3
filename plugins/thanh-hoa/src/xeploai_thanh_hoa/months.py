"""Xếp loại tháng: A to D by points and conditions, what makes a D, and who is not graded (QĐ 1053, Điều 6 đến 8)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.levels import required
from xeploai_thanh_hoa.checks import checks
from xeploai_thanh_hoa.graded import Monthly
from xeploai_thanh_hoa.instruments import QD_1053
from xeploai_thanh_hoa.limits import limits
from xeploai_thanh_hoa.parameters import (
    ALL_TASKS,
    BEYOND,
    CONDITIONS,
    FAILED,
    FIELD,
    HALF_THE_DAYS,
    LATE,
    LEAST_WORK,
    RESULTS,
    A,
    B,
    C,
)
from xeploai_thanh_hoa.points import score_of
from xeploai_thanh_hoa.readings import LATE_TASKS, NOT_RATED, SHORT_AND_DISCIPLINED, TASK_FAILED

Made = xl.Derived | xl.Standard | xl.Ceiling | xl.Gate | xl.Hole | xl.Check | xl.Quota | xl.Precedence
"""What the regulation is made of."""
_FIRST_WHOLE_MONTH = date(2026, 7, 1)


def rules(of: Monthly) -> tuple[Made, ...]:
    """Return all that is known of the regulation on some persons."""
    made, score = score_of(of)
    parts = (_bands(of, score), _failed(of), _by_the_register(of), _too_few_days(of), _not_seen(of, score))
    return (*made, *(rule for part in parts for rule in part), *limits(of), *checks(of))


# -- các loại ----------------------------------------------------------------------------------------------------------


def _points(grade: Grade, score: Expr[Decimal], least: xl.Parameter) -> xl.Requirement:
    printed = least.values[0].value
    return required(
        score >= xl.param(least),
        grade,
        f"điểm tháng phải từ {printed} trở lên",
        f"the month's points must be {printed} or above",
    )


def _bands(of: Monthly, score: Expr[Decimal]) -> tuple[xl.Standard, ...]:
    excellent = {
        "points": _points(Grade.EXCELLENT, score, A),
        "completed": required(
            of.month.completed_share >= xl.param(ALL_TASKS),
            Grade.EXCELLENT,
            "100% nhiệm vụ của tháng phải hoàn thành",
            "all of the month's tasks must be done",
        ),
        "beyond": required(
            of.month.beyond_share >= xl.param(BEYOND),
            Grade.EXCELLENT,
            "ít nhất 30% nhiệm vụ phải hoàn thành vượt mức",
            "at least 30% of the tasks must be done beyond what was asked",
        ),
    }
    return (
        _standard(of, "a", Grade.EXCELLENT, excellent),
        _standard(of, "b", Grade.GOOD, {"points": _points(Grade.GOOD, score, B)}),
        _standard(of, "c", Grade.COMPLETED, {"points": _points(Grade.COMPLETED, score, C)}, below=Grade.NOT_COMPLETED),
    )


def _standard(
    of: Monthly, letter: str, grade: Grade, requires: dict[str, xl.Requirement], below: Grade | None = None
) -> xl.Standard:
    return xl.Standard(
        of.id(letter),
        of.kind,
        grade=grade,
        requires=requires,
        below=below,
        cite=CONDITIONS,
        vi=f"{of.kind.vi}: xếp loại {letter.upper()} của tháng",
        en=f"{of.kind.en}: {letter.upper()} of the month",
    )


# -- loại D ------------------------------------------------------------------------------------------------------------


def _d(
    of: Monthly,
    name: str,
    when: Expr[bool],
    vi: str,
    en: str,
    *options: xl.ReadingOption,
    cite: xl.Citation = CONDITIONS,
    rows: tuple[Any, ...] = (),
) -> xl.Ceiling:
    return xl.Ceiling(
        of.id(name),
        of.kind,
        at_most=Grade.NOT_COMPLETED,
        when=when,
        cite=cite,
        rows=rows,
        reading=options,
        vi=vi,
        en=en,
    )


def _failed(of: Monthly) -> tuple[xl.Ceiling, ...]:
    """Return that too much of the work was not done: one's own, or that of the field one leads."""
    month = of.month
    made = [
        _d(
            of,
            "tasks_under_half",
            month.under_half_share > xl.param(FAILED),
            "Trên 50% nhiệm vụ làm chưa được nửa khối lượng, tức là không hoàn thành: xếp loại D",
            "More than 50% of the tasks were less than half done, and so not completed: D",
        ),
        _d(
            of,
            "tasks_not_completed",
            month.completed_share < xl.param(ALL_TASKS) - xl.param(FAILED),
            "Trên 50% nhiệm vụ chưa làm xong: xếp loại D",
            "More than 50% of the tasks were not done: D",
            TASK_FAILED.option("not-completed"),
        ),
    ]
    if of.leads is not None:
        made.append(
            _d(
                of,
                "field",
                of.leads & (month.field_done < xl.param(FIELD)),
                "Lĩnh vực người lãnh đạo phụ trách hoàn thành dưới 70%: xếp loại D",
                "Less than 70% of the tasks of the field led were done: D",
            )
        )
    return tuple(made)


def _by_the_register(of: Monthly) -> tuple[xl.Ceiling, ...]:
    """Return discipline, which costs no points, and what a competent body concluded."""
    matter, conclusions = of.conclusions.matter, (of.conclusions.rows(),)
    return (
        _d(
            of,
            "disciplined",
            xl.ALWAYS,
            "Bị kỷ luật trong tháng: xếp loại D, không trừ điểm",
            "Disciplined in the month: D, and no points are taken off",
            cite=QD_1053.at("Điều 8", "4"),
            rows=(of.discipline.rows(),),
        ),
        _d(
            of,
            "degraded",
            matter.is_(Code("degradation")),
            "Bị kết luận suy thoái: xếp loại D",
            "A competent body concluded degradation: D",
            rows=conclusions,
        ),
        _d(
            of,
            "duty",
            matter.is_(Code("duty")),
            "Bị kết luận vi phạm khi thực thi công vụ, nhiệm vụ: xếp loại D",
            "A competent body concluded a breach of duty: D",
            rows=conclusions,
        ),
    )


# -- không xếp loại, điều chưa thấy ------------------------------------------------------------------------------------


def _too_few_days(of: Monthly) -> tuple[xl.Gate | xl.Check, ...]:
    """Return the gate for who worked too few days, under both ways to read it where he was disciplined as well."""
    few: Expr[bool] = of.month.days_worked < of.month.working_days * xl.param(HALF_THE_DAYS)
    disciplined = of.discipline.rows().any_(xl.ALWAYS)
    not_rated, reads = NOT_RATED.option("draft"), SHORT_AND_DISCIPLINED.option
    return (
        xl.Gate(
            of.id("too_few_days"),
            of.kind,
            xl.NOT_GRADED,
            when=few,
            cite=LEAST_WORK,
            reading=(not_rated, reads("not-graded")),
            vi="Làm việc thực tế dưới 50% số ngày làm việc của tháng thì không xếp loại",
            en="Who worked less than half of the month's working days is not graded",
        ),
        xl.Gate(
            of.id("too_few_days_without_discipline"),
            of.kind,
            xl.NOT_GRADED,
            when=few & ~disciplined,
            cite=LEAST_WORK,
            reading=(not_rated, reads("not-completed")),
            vi="Làm việc thực tế dưới 50% số ngày làm việc của tháng, không bị kỷ luật thì không xếp loại",
            en="Who worked less than half of the month's working days and was not disciplined is not graded",
        ),
        xl.Check(
            of.id("too_few_days_and_disciplined"),
            of.kind,
            when=few & disciplined,
            cite=LEAST_WORK,
            reading=(not_rated, reads("not-graded")),
            vi="Làm việc dưới 50% số ngày nên không xếp loại, lại bị kỷ luật trong tháng (Điều 8.4 là D): cấp có thẩm "
            "quyền xem xét",
            en="Not graded for too few days, and disciplined in the month (Article 8.4: D): for the competent level to "
            "weigh",
        ),
    )


def _not_seen(of: Monthly, score: Expr[Decimal]) -> tuple[xl.Hole, ...]:
    return (
        xl.Hole(
            of.id("rest"),
            kinds=(of.kind,),
            cite=QD_1053.at(),
            vi="Văn bản đã ký chưa đọc được: điều kiện, trường hợp ngoài những điều dự thảo, phần mềm và ghi chép nêu",
            en="The signed text could not be read: conditions and cases beyond those of the draft, software and notes",
        ),
        xl.Hole(
            of.id("conditions_of_b"),
            kinds=(of.kind,),
            when=of.month.completed_share < xl.param(ALL_TASKS),
            may_lower_to=Grade.COMPLETED,
            cite=CONDITIONS,
            vi="Chưa làm xong hết nhiệm vụ thì còn được loại B không: điều kiện kèm theo của loại B chưa được thấy",
            en="Whether B stays open with tasks not done: the conditions of B were not seen",
        ),
        xl.Hole(
            of.id("late"),
            kinds=(of.kind,),
            when=of.month.late_share > xl.param(LATE),
            cite=CONDITIONS,
            reading=LATE_TASKS.option("condition"),
            vi="Chậm quá 20% số nhiệm vụ là thiếu điều kiện của loại C; khi ấy xếp loại nào thì chưa được thấy",
            en="More than 20% of the tasks late misses a condition of C; what follows was not seen",
        ),
        xl.Hole(
            of.id("no_score"),
            kinds=(of.kind,),
            when=~score.is_applicable(),
            whole=True,
            cite=RESULTS,
            vi="Tháng không có điểm thì xếp loại thế nào: chưa được thấy",
            en="How a month without points is graded was not seen",
        ),
        xl.Hole(
            of.id("before_it_was_issued"),
            kinds=(of.kind,),
            when=xl.PERIOD_START < _FIRST_WHOLE_MONTH,
            cite=QD_1053.at(),
            vi="Quy định ban hành ngày 05/6/2026; có áp dụng cho cả tháng 6 hay không thì chưa được thấy",
            en="The regulation is of 5 June 2026; whether it holds for that month was not seen",
        ),
    )
