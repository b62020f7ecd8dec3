"""Các bước đã làm: the steps of the year's grading that were taken by the middle of January 2019, and when.

The offices and their leaders come first, the cells after them. All cells have graded their members and were graded; of
the bodies above them one was, and the others have not yet met, nor was any committee graded. The grade decided is the
grade meant, unless `planted.DECIDED` says otherwise; days are those of the calendar below, unless `planted.DAYS` says
otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from xeploai import Grade, Step, StepRow
from xeploai.national.kinds import (
    AGENCY,
    CIVIL_SERVANT,
    COLLECTIVE,
    LEADER,
    MASS_ORGANISATION,
    OFFICIAL,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PUBLIC_EMPLOYEE,
    WORKER,
)
from xeploai_hoa_binh.district import plan, planted
from xeploai_hoa_binh.district.people import Made

_DECIDED: Mapping[Step, date] = {"decision": date(2018, 12, 12)}
_CALENDAR: Mapping[str, Mapping[Step, date]] = {
    OFFICIAL.id: _DECIDED,
    CIVIL_SERVANT.id: _DECIDED,
    PUBLIC_EMPLOYEE.id: _DECIDED,
    WORKER.id: _DECIDED,
    AGENCY.id: _DECIDED,
    MASS_ORGANISATION.id: {"completion": date(2018, 12, 5), **_DECIDED},
    COLLECTIVE.id: {
        "review": date(2018, 12, 6),
        "self_grade": date(2018, 12, 7),
        "completion": date(2018, 12, 10),
        "proposal": date(2018, 12, 12),
        "appraisal": date(2018, 12, 16),
        "decision": date(2018, 12, 18),
    },
    LEADER.id: {
        "review": date(2018, 12, 8),
        "completion": date(2018, 12, 11),
        "self_grade": date(2018, 12, 12),
        "proposal": date(2018, 12, 14),
        "appraisal": date(2018, 12, 29),
        "decision": date(2019, 1, 3),
    },
    PARTY_MEMBER.id: {
        "self_grade": date(2018, 12, 14),
        "completion": date(2018, 12, 17),
        "proposal": date(2018, 12, 19),
        "appraisal": date(2018, 12, 26),
        "vote": date(2018, 12, 28),
        "decision": date(2018, 12, 28),
    },
    PARTY_ORGANISATION.id: {
        "review": date(2018, 12, 13),
        "self_grade": date(2018, 12, 14),
        "completion": date(2018, 12, 17),
        "proposal": date(2018, 12, 19),
        "appraisal": date(2019, 1, 2),
        "decision": date(2019, 1, 4),
    },
}
_REVIEWED_ON = date(2018, 12, 15)
_BODY_DECIDED = date(2019, 1, 8)
# One grassroots cell did not wait for the collectives, of which it cannot be told whether one is on its level.
_EARLY, _EARLIER = "c-26", timedelta(days=18)
_GRADED = ("self_grade", "proposal", "appraisal", "decision")
# Of whom the book names who takes the step.
_LEVELS: Mapping[tuple[str, Step], str] = {
    (PARTY_MEMBER.id, "self_grade"): "self",
    (PARTY_MEMBER.id, "opinions"): "cell",
    (PARTY_MEMBER.id, "decision"): "grassroots",
    (LEADER.id, "self_grade"): "self",
}


def steps(made: tuple[Made, ...]) -> Iterator[StepRow]:
    """Yield the steps taken, subject by subject."""
    for one in made:
        key, kind = one.subject.key, one.subject.kind
        grade = planted.DECIDED.get(key, one.meant)
        if kind not in _CALENDAR or key in planted.NO_STEPS or not one.meant or not _has_met(one):
            continue
        days = {**_days(one), **planted.DAYS.get(key, {})}
        for step, day in sorted(days.items(), key=lambda taken: taken[1]):
            is_graded = step in _GRADED
            level = _LEVELS.get((kind, step), "")
            yield StepRow(
                subject=key,
                step=step,
                day=day,
                grade=Grade[grade] if is_graded and grade else None,
                level=planted.LEVELS.get((key, step), level),
                reason=planted.REASONS.get(key, "") if step == "decision" else "",
            )


def _days(one: Made) -> dict[Step, date]:
    days: dict[Step, date] = {**_CALENDAR[one.subject.kind]}
    if one.subject.kind == PARTY_MEMBER.id and _cell_of(one) in plan.BODIES["tccsd-04"]:
        days["review"] = _REVIEWED_ON
    if one.subject.id == "tccsd-04":
        days["decision"] = _BODY_DECIDED
    if one.subject.id == _EARLY or (one.subject.kind == PARTY_MEMBER.id and _cell_of(one) == _EARLY):
        days = {step: day - _EARLIER for step, day in days.items()}
    return days


def _has_met(one: Made) -> bool:
    return one.subject.kind != PARTY_ORGANISATION.id or one.subject.id in (*plan.CELLS, "tccsd-04")


def _cell_of(one: Made) -> str:
    return one.links[-1].target
