"""Steps of the process as they were taken: their subjects, days and grades typed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from xeploai.dossier import Dossier, StepRow
from xeploai.errors import Fault, nearest
from xeploai.evidence.places import Places
from xeploai.evidence.refusals import Findings, Row
from xeploai.evidence.values import Levels, RefusedError, as_named, day, name, shown, typed
from xeploai.forms import FactSpec
from xeploai.rules import STEPS
from xeploai.scales import Grade

_TEXTS = ("by", "level", "number", "reason")


def of_grade(id: str, vi: str, en: str) -> FactSpec:
    """Return what a column of grades declares: a level by its name or by any label of the subject's kind."""
    return FactSpec(id=id, type="level", vi=vi, en=en, scale="Grade")


_GRADE = of_grade("grade", "Mức xếp loại", "Grade")
_DAY = FactSpec(id="day", type="date", vi="Ngày", en="Day")


def steps_taken(dossier: Dossier, found: Findings) -> tuple[StepRow, ...]:
    """Return the steps taken, and set each decision beside the subject it is on."""
    each = (
        (one, Row(found, "steps", index, f"step {as_named(one.step)} of {as_named(one.subject)}"))
        for index, one in enumerate(dossier.steps)
    )
    steps = tuple(dict.fromkeys(made for one, row in each if (made := _step(one, row))))
    decided_at = cache(lambda: _decided_at(dossier, found.places))  # only where there is a fault to place
    for key, grades in _decisions(steps).items():
        one = found.subjects[key]
        decided = {*grades, *([one.decided] if one.decided is not None else [])}
        if len(decided) > 1:
            found.invalid[key] = None
            vi = f"{key} có nhiều quyết định với mức khác nhau. Hãy giữ lại quyết định còn hiệu lực."
            what = f"{key} has decisions with different grades."
            place = "; ".join(decided_at().get(key, ())) or key
            found.faults.append(Fault(place, what, "Keep the one that stands.", vi))
        found.subjects[key] = one.model_copy(update={"decided": None if len(decided) > 1 else decided.pop()})
    return steps


def _decided_at(dossier: Dossier, places: Places) -> Mapping[str, list[str]]:
    """Return where the decisions on each subject stand, as far as that is a file."""
    found: dict[str, list[str]] = defaultdict(list)
    for index, one in enumerate(dossier.subjects):
        if one.decided is not None and ("subjects", index) in places:
            found[f"{one.kind}:{name(one.id)}"].append(places["subjects", index])
    for index, step in enumerate(dossier.steps):
        if step.step == "decision" and step.grade is not None and ("steps", index) in places:
            found[name(step.subject) or ""].append(places["steps", index])
    return found


def _step(given: StepRow, row: Row) -> StepRow | None:
    """Return a step that is sound; every fault of another is noted at its row."""
    subjects, levels = row.found.subjects, row.found.levels
    sound = True
    subject = name(given.subject)
    if subject is None or subject not in subjects:
        told, vi = f"there is no subject {shown(given.subject)}.", f"không có đối tượng {shown(given.subject)}."
        near, vi_near = row.found.near(as_named(given.subject), subjects)
        row.refuse(told, near, "subject", vi=f"{vi} {vi_near}".rstrip())
        sound = False
    if given.step not in STEPS:
        step = as_named(given.step)
        vi = f"không có bước {shown(step)}. {nearest(step, STEPS, 'vi')}"
        row.refuse(f"there is no step {shown(step)}.", nearest(step, STEPS), "step", vi=vi)
        sound = False
    on, grade = None, None
    try:
        on = None if given.day is None else day(given.day)
    except RefusedError as error:
        row.refuse_value(given.day, _DAY, error)
        sound = False
    try:
        grade = given.grade if isinstance(given.grade, Grade) else _grade(given.grade, subject or "", levels)
    except RefusedError as error:
        row.refuse_value(given.grade, _GRADE, error)
        sound = False
    given_texts = {field: getattr(given, field) for field in _TEXTS}
    for field in [field for field, text in given_texts.items() if text not in (None, "") and name(text) is None]:
        row.refuse_name(given_texts[field], field)
        sound = False
    if not sound or subject is None:
        return None
    texts = {field: name(text) or "" for field, text in given_texts.items()}
    return StepRow(subject=subject, step=given.step, day=on, grade=grade, **texts)


def _grade(given: object, subject: str, levels: Levels) -> Grade | None:
    return None if given is None else Grade[str(typed(given, _GRADE, levels, subject.partition(":")[0]))]


def _decisions(steps: Iterable[StepRow]) -> dict[str, dict[Grade, None]]:
    """Return the grades decided of each subject, in the order found: of a sound dossier one at most."""
    found: dict[str, dict[Grade, None]] = {}
    for one in steps:
        if one.step == "decision" and one.grade is not None:
            found.setdefault(one.subject, {})[one.grade] = None
    return found
