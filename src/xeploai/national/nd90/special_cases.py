"""Trường hợp riêng của Điều 2 và 20: who was long absent, who moved, what must be handed in and by when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import ND_90
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.parameters import ABSENT_FROM, ABSENT_UNTIL, OLD_AGENCY_MONTHS
from xeploai.national.nd90.readings import SICK_ABSENCE, TRAINING_ABSENCE
from xeploai.national.nd90.short_time import fewer_with_leave

_CASES, _DATES = ND_90.at("Điều 2", "3"), ND_90.at("Điều 20")
# "Before 15 December", for a working year that ends with December; others end when their head says.
_YEAR_ENDS = tuple(date(year, 12, 31) for year in range(2020, 2051))
_DAYS_LEFT = 17  # from 14 December, the last day in time, to 31 December


def special_cases(of: Graded) -> tuple[xl.Ceiling | xl.Hole | xl.Check, ...]:
    """Return the special cases of some persons, but for who is not graded for having worked too short (short_time)."""
    return (*_absent(of), fewer_with_leave(of), _old_agency(of), *_steps(of))


class _Absence(NamedTuple):
    """Months of absence, with what is counted in besides; the suffix tells their rules apart.

    Attributes:
        suffix: What ends the ids.
        months: How many months.
        counted: The options under which the text counts these in.
        rest: The options under which it counts no more than these.
        vi: What is counted in, in Vietnamese.
        en: The same in English.
        only_vi: What is left out, where something is.
        only_en: The same in English.
    """

    suffix: str
    months: xl.Expr[Decimal]
    counted: tuple[xl.ReadingOption, ...]
    rest: tuple[xl.ReadingOption, ...]
    vi: str
    en: str
    only_vi: str = ""
    only_en: str = ""


def _absences(of: Graded) -> tuple[_Absence, _Absence, _Absence, _Absence]:
    """Return the absences, each of the first three within the last: all that any reading counts."""
    criteria = of.criteria
    sick, training = SICK_ABSENCE.option("absent"), TRAINING_ABSENCE.option("absent")
    no_sick, no_training = SICK_ABSENCE.option("not-absent"), TRAINING_ABSENCE.option("not-absent")
    absent, sick_leave = criteria.absent_months, criteria.sick_leave_months
    return (
        _Absence(
            "", absent, (), (no_sick, no_training), "", "",
            " (không kể nghỉ ốm, đi học)", " (sick leave and training aside)",
        ),
        _Absence(
            "_sick", absent + sick_leave, (sick,), (no_training,), " (kể cả nghỉ ốm)", " (sick leave included)",
            " (kể cả nghỉ ốm, không kể đi học)", " (sick leave included, training aside)",
        ),
        _Absence(
            "_training", absent + criteria.training_months, (training,), (no_sick,),
            " (kể cả đi học)", " (training included)",
            " (kể cả đi học, không kể nghỉ ốm)", " (training included, sick leave aside)",
        ),
        _Absence(
            "_sick_training", absent + sick_leave + criteria.training_months, (sick, training), (),
            " (kể cả nghỉ ốm, đi học)", " (sick leave and training included)",
        ),
    )  # fmt: skip


def _absent(of: Graded) -> tuple[xl.Ceiling | xl.Hole, ...]:
    """Return that 3 to under 6 months of absence bar "good", and that the clause ends there.

    An absence of 3 months bars whichever way the readings are taken, as long as all that any of them counts is short of
    6; beyond that it bars only where no more than it is counted.
    """
    absences = _absences(of)
    short = absences[-1].months < xl.param(ABSENT_UNTIL)
    return (
        *(_bars_good(of, one, one.suffix, short, one.counted, (one.vi, one.en)) for one in absences),
        *(
            _bars_good(of, one, f"{one.suffix}_only", ~short, (*one.counted, *one.rest), (one.only_vi, one.only_en))
            for one in absences[:-1]
        ),
        *_six_months(of, absences),
    )


def _bars_good(
    of: Graded,
    absence: _Absence,
    suffix: str,
    besides: xl.Expr[bool],
    reading: tuple[xl.ReadingOption, ...],
    counted: tuple[str, str],
) -> xl.Ceiling:
    long_enough = (absence.months >= xl.param(ABSENT_FROM)) & (absence.months < xl.param(ABSENT_UNTIL))
    return xl.Ceiling(
        f"{of.kind.id}.absent{suffix}",
        of.kind,
        at_most=Grade.COMPLETED,
        when=long_enough & besides,
        cite=_CASES,
        reading=reading,
        vi=f"Nghỉ theo quy định{counted[0]} từ 3 đến dưới 6 tháng thì không được xếp loại tốt trở lên",
        en=f"Lawful absence{counted[1]} of 3 to under 6 months bars 'completed well' and above",
    )


def _six_months(of: Graded, absences: tuple[_Absence, ...]) -> tuple[xl.Hole, ...]:
    """Return the holes at 6 months, each where no lesser absence has come to them."""
    until = xl.param(ABSENT_UNTIL)
    plain, with_sick, with_training, _ = (one.months < until for one in absences)
    lesser = (xl.ALWAYS, plain, plain, with_sick & with_training)
    return tuple(
        _hole_at_six(of, one, (one.months >= until) & less) for one, less in zip(absences, lesser, strict=True)
    )


def _hole_at_six(of: Graded, absence: _Absence, when: xl.Expr[bool]) -> xl.Hole:
    return xl.Hole(
        f"{of.kind.id}.absent_six_months{absence.suffix}",
        kinds=(of.kind,),
        when=when,
        may_lower_to=Grade.COMPLETED,
        cite=_CASES,
        reading=absence.counted,
        vi=f"Nghỉ theo quy định{absence.vi} đủ 6 tháng mà vẫn công tác đủ 6 tháng: câu văn chỉ nói từ 3 đến dưới 6 "
        "tháng",
        en=f"Absent{absence.en} for 6 months with 6 months worked all the same: the clause ends before 6 months",
    )


def _old_agency(of: Graded) -> xl.Check:
    long_there = of.post.months_at_old_agency >= xl.param(OLD_AGENCY_MONTHS)
    return xl.Check(
        f"{of.kind.id}.old_agency",
        of.kind,
        when=long_there & ~of.post.old_agency_opinion & ~of.criteria.old_agency_gone,
        cite=_DATES,
        vi="Chuyển công tác, đã ở cơ quan cũ từ 6 tháng trở lên nhưng chưa có ý kiến của cơ quan cũ",
        en="Transferred after 6 months or more at the former agency, whose opinion is not there",
    )


def _steps(of: Graded) -> tuple[xl.Check, xl.Check]:
    late = of.criteria.graded_on > xl.PERIOD_END.plus(days=-_DAYS_LEFT)
    return (
        xl.Check(
            f"{of.kind.id}.no_self_report",
            of.kind,
            when=~of.criteria.self_report,
            cite=_DATES,
            vi="Chưa có bản tự đánh giá: người vắng mặt có lý do, nghỉ ốm, nghỉ thai sản cũng phải gửi",
            en="There is no self-assessment: who is away with reason, sick or on maternity leave sends one too",
        ),
        xl.Check(
            f"{of.kind.id}.graded_late",
            of.kind,
            when=late & xl.PERIOD_END.is_in(_YEAR_ENDS),
            cite=_DATES,
            vi="Xếp loại sau thời hạn: phải xong trước ngày 15/12",
            en="Graded after the time limit: it must be done before 15 December",
        ),
    )
