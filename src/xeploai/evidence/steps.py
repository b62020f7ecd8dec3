"""Steps of the process as they were taken: their subjects, days and grades typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from xeploai.dossier import StepRow, Subject
from xeploai.errors import nearest
from xeploai.evidence.values import Levels, RefusedError, day, name, shown, typed
from xeploai.forms import FactSpec
from xeploai.rules import STEPS
from xeploai.scales import Grade

_SEARCHED = 2000
_TEXTS = ("by", "level", "number", "reason")
GRADE = FactSpec(id="grade", type="level", vi="Mức xếp loại", en="Grade", scale="Grade")


class Refusing(Protocol):
    """A row under examination, as the door has it."""

    def refuse(self, what: str, remedy: str = "", column: str = "", *, vi: str) -> None:
        """Note a fault."""

    def refuse_value(self, given: object, spec: FactSpec, error: RefusedError, *, sensitive: bool = False) -> None:
        """Note a fault of one value."""


def typed_steps(
    given: Iterable[StepRow],
    subjects: Mapping[str, Subject],
    levels: Levels,
    row: Callable[[int, StepRow], Refusing],
) -> tuple[StepRow, ...]:
    """Return the steps that are sound; every fault of the others is noted at its row."""
    found = [made for index, one in enumerate(given) if (made := _step(one, subjects, levels, row(index, one)))]
    return tuple(dict.fromkeys(found))


def _step(given: StepRow, subjects: Mapping[str, Subject], levels: Levels, row: Refusing) -> StepRow | None:
    sound = True
    subject = name(given.subject)
    if subject is None or subject not in subjects:
        told, vi = f"there is no subject {shown(given.subject)}.", f"không có đối tượng {shown(given.subject)}."
        near = nearest(str(given.subject), list(subjects)[:_SEARCHED])
        row.refuse(told, near, "subject", vi=f"{vi} {nearest(str(given.subject), list(subjects)[:_SEARCHED], 'vi')}")
        sound = False
    if given.step not in STEPS:
        step = str(given.step)
        vi = f"không có bước {shown(step)}. {nearest(step, STEPS, 'vi')}"
        row.refuse(f"there is no step {shown(step)}.", nearest(step, STEPS), "step", vi=vi)
        sound = False
    on, grade = None, None
    try:
        on = None if given.day is None else day(given.day)
    except RefusedError as error:
        row.refuse_value(given.day, FactSpec(id="day", type="date", vi="Ngày", en="Day"), error)
        sound = False
    try:
        grade = given.grade if isinstance(given.grade, Grade) else _grade(given.grade, subject or "", levels)
    except RefusedError as error:
        row.refuse_value(given.grade, GRADE, error)
        sound = False
    if not sound or subject is None:
        return None
    texts = {field: name(getattr(given, field)) or "" for field in _TEXTS}
    return StepRow(subject=subject, step=given.step, day=on, grade=grade, **texts)


def _grade(given: object, subject: str, levels: Levels) -> Grade | None:
    return None if given is None else Grade[str(typed(given, GRADE, levels, subject.partition(":")[0]))]


def decisions(steps: Iterable[StepRow]) -> dict[str, dict[Grade, None]]:
    """Return the grades decided of each subject, in the order found: of a sound dossier one at most."""
    found: dict[str, dict[Grade, None]] = {}
    for one in steps:
        if one.step == "decision" and one.grade is not None:
            found.setdefault(one.subject, {})[one.grade] = None
    return found
