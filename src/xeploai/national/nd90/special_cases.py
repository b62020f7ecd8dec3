"""Trường hợp riêng của Điều 2 và 20: who is not graded, who was long absent, who moved, what must be handed in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import ND_90
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.parameters import ABSENT_FROM, ABSENT_UNTIL, MONTHS_WORKED, OLD_AGENCY_MONTHS
from xeploai.national.nd90.readings import SICK_ABSENCE, TRAINING_ABSENCE

_CASES, _DATES = ND_90.at("Điều 2", "3"), ND_90.at("Điều 20")
# "Before 15 December", for a working year that ends with December; others end when their head says.
_YEAR_ENDS = tuple(date(year, 12, 31) for year in range(2020, 2027))
_DAYS_LEFT = 17  # from 14 December, the last day in time, to 31 December


def special_cases(of: Graded) -> tuple[xl.Gate | xl.Ceiling | xl.Hole | xl.Check, ...]:
    """Return the special cases of some persons."""
    return (_under_six_months(of), *_absent(of), _old_agency(of), *_steps(of))


def _under_six_months(of: Graded) -> xl.Gate:
    # Who was on maternity leave is graded for the time really worked, however short.
    return xl.Gate(
        f"{of.kind.id}.under_six_months",
        of.kind,
        xl.NOT_GRADED,
        when=(of.post.months_worked < xl.param(MONTHS_WORKED[of.kind.id])) & ~of.post.maternity_leave,
        cite=_CASES,
        vi="Công tác trong năm chưa đủ 6 tháng (không phải vì nghỉ thai sản) thì không xếp loại, vẫn kiểm điểm",
        en="Who worked less than 6 months of the year, and not for maternity leave, is reviewed but not graded",
    )


class _Absence(NamedTuple):
    """Months of absence, with what a reading counts in besides; the suffix tells their rules apart."""

    suffix: str
    months: xl.Expr[int]
    reading: tuple[xl.ReadingOption, ...]
    vi: str
    en: str


def _absences(of: Graded) -> tuple[_Absence, _Absence, _Absence, _Absence]:
    criteria = of.criteria
    sick, training = SICK_ABSENCE.option("absent"), TRAINING_ABSENCE.option("absent")
    absent = criteria.absent_months
    with_sick, with_training = absent + criteria.sick_leave_months, absent + criteria.training_months
    return (
        _Absence("", absent, (), "", ""),
        _Absence("_sick", with_sick, (sick,), " (kể cả nghỉ ốm)", " (sick leave included)"),
        _Absence("_training", with_training, (training,), " (kể cả đi học)", " (training included)"),
        _Absence(
            "_sick_training",
            with_sick + criteria.training_months,
            (sick, training),
            " (kể cả nghỉ ốm, đi học)",
            " (sick leave and training included)",
        ),
    )


def _absent(of: Graded) -> tuple[xl.Ceiling | xl.Hole, ...]:
    """Return that 3 to under 6 months of absence bar "good", and that the clause ends there.

    Who comes to 6 months only with sick leave and training together has 3 with one of them.
    """
    absences = _absences(of)
    return (*(_bars_good(of, one) for one in absences), *(_six_months(of, one) for one in absences[:-1]))


def _bars_good(of: Graded, absence: _Absence) -> xl.Ceiling:
    return xl.Ceiling(
        f"{of.kind.id}.absent{absence.suffix}",
        of.kind,
        at_most=Grade.COMPLETED,
        when=(absence.months >= xl.param(ABSENT_FROM)) & (absence.months < xl.param(ABSENT_UNTIL)),
        cite=_CASES,
        reading=absence.reading,
        vi=f"Nghỉ theo quy định{absence.vi} từ 3 đến dưới 6 tháng thì không được xếp loại tốt trở lên",
        en=f"Lawful absence{absence.en} of 3 to under 6 months bars 'completed well' and above",
    )


def _six_months(of: Graded, absence: _Absence) -> xl.Hole:
    until = xl.param(ABSENT_UNTIL)
    reached = absence.months >= until
    return xl.Hole(
        f"{of.kind.id}.absent_six_months{absence.suffix}",
        kinds=(of.kind,),
        when=(of.criteria.absent_months < until) & reached if absence.reading else reached,
        may_lower_to=Grade.COMPLETED,
        cite=_CASES,
        reading=absence.reading,
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
