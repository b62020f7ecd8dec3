"""The public verb `compare`: each decision beside its ruling, each group's decisions beside its places.

A decision outside the interval of a ruling is surely above or below it. Inside an open interval nothing can be said;
a provisional ruling is compared at the grade it has with every open hole empty, and the outcome is then not `sure`. So
is a group whose places the open holes leave unsettled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from xeploai.classify import Rulings
from xeploai.comparison.outcomes import Compared, Comparison, Counted, Incompetent, Outcome
from xeploai.dossier import Dossier, StepRow
from xeploai.errors import DossierError
from xeploai.evidence import examine
from xeploai.reference import Reference, ranges
from xeploai.rules import UNGRADED, Competence, Quota
from xeploai.rulings import Ruling
from xeploai.scales import Grade


def compare(rulings: Rulings, steps: Iterable[StepRow] | None = None) -> Comparison:
    """Return what each subject's decision is beside what the rules allow; no ruling and no decision is altered.

    Args:
        rulings: What `classify` returned.
        steps: The steps taken, decisions among them; those of the dossier unless given. Given here, they are only
            compared: a rule that reads another's *decided* grade has read the dossier's.

    Returns:
        One outcome a subject, and of each quota's group who was given the grade.

    Raises:
        DossierError: A step given names no subject of the dossier, or two decisions on one subject differ.
    """
    dossier = rulings.dossier if steps is None else _with(rulings, tuple(steps))
    taken: dict[str, list[StepRow]] = defaultdict(list)
    for one in dossier.steps:
        taken[one.subject].append(one)
    decided = {one.key: one.decided for one in dossier.subjects}
    reference = Reference(rulings.book, rulings.dossier)
    groups = tuple(_groups(rulings, decided, reference))
    competence = _Competence(reference)
    subjects = []
    for ruling in rulings.values():
        grade, own = decided[ruling.subject], taken.get(ruling.subject, [])
        outcome, sure = _outcome(ruling, grade)
        made = Compared(ruling=ruling, decided=grade, outcome=outcome, sure=sure, steps=tuple(own))
        subjects.append(_exceeding(made, rulings, groups).model_copy(update=competence.of(ruling, own)))
    return Comparison(subjects=tuple(subjects), groups=groups)


def _with(rulings: Rulings, steps: tuple[StepRow, ...]) -> Dossier:
    """Return the subjects of the dossier with other steps, and the decisions that these take."""
    bare = [one.model_copy(update={"decided": None}) for one in rulings.dossier.subjects]
    examined, faults = examine(Dossier(subjects=tuple(bare), steps=steps), rulings.book)
    if faults:
        raise DossierError.of("the steps", faults)
    return examined


def _outcome(ruling: Ruling, decided: Grade | None) -> tuple[Outcome, bool]:
    """Return what a decision is beside one ruling, quotas' groups aside, and whether that is sure."""
    if ruling.status == "invalid":
        return "not_decidable", True
    if ruling.status in (*UNGRADED, "deferred"):
        # Of a subject under another body's rules the decision is that body's.
        return ("not_compared" if decided is None or ruling.status == "out_of_scope" else "not_gradable"), True
    if decided is None:
        return ("not_decidable" if ruling.may_be_not_graded else "missing"), True
    if decided > ruling.high:
        return "above", True
    if ruling.may_be_not_graded:
        return "not_decidable", True
    if decided < ruling.low:
        return "below", True
    if ruling.grade is None:
        return "not_decidable", True
    sure = ruling.status == "graded"
    if decided is ruling.grade:
        return "equal", sure
    return ("above" if decided > ruling.grade else "below"), sure


# ── quotas ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _groups(rulings: Rulings, decided: Mapping[str, Grade | None], reference: Reference) -> Iterator[Counted]:
    """Yield the groups in which somebody was given the limited grade."""
    for quota in (quota for kind in rulings.book.kinds for quota in rulings.book.quotas(kind)):
        chosen = {key for key, grade in decided.items() if grade is not None and grade >= quota.grade}
        if not any(key.startswith(f"{quota.kind}:") for key in chosen):
            continue
        with_holes_empty = {group.group: group for group in rulings.quota(quota.id, holes_empty=True)}
        for group in rulings.quota(quota.id):
            if given := tuple(key for key in group.members if key in chosen):
                doubtful = tuple(key for key in given if not _is_limited(reference, quota, rulings[key]))
                whole = _is_whole(reference, quota, group.members[0])
                other = with_holes_empty.get(group.group)
                out = tuple(key for key in given if other and key in other.out)
                made = Counted(
                    quota=group,
                    grade=quota.grade,
                    decided=given,
                    doubtful=doubtful,
                    out_with_holes_empty=out,
                    is_whole=whole,
                )
                if made.is_open and other:
                    settled = made.model_copy(update={"quota": other, "sure": False})
                    made = made if settled.is_open else settled
                yield made


def _is_limited(reference: Reference, quota: Quota, ruling: Ruling) -> bool:
    """Say whether a subject surely takes a place where it is given the grade."""
    graded = ruling.status in ("graded", "provisional", "pending") and not ruling.may_be_not_graded
    return graded and reference.limited(quota, reference.scope(ruling.subject)).lo == ranges.TRUE


def _is_whole(reference: Reference, quota: Quota, member: str) -> bool:
    values = [reference.value(part, reference.scope(member)) for part in quota.group]
    return reference.is_whole(quota, values) and not reference.doubts(quota)


def _exceeding(one: Compared, rulings: Rulings, groups: Sequence[Counted]) -> Compared:
    """Return a subject as exceeding a quota, where nothing else bars the grade it was given.

    Where the authority's choice is open it is only known that some of the group must give way (not `sure`).
    """
    exceeded = {group.quota.quota for group in groups if group.exceeded_by and one.subject in group.decided}
    if one.decided is None or not exceeded or one.outcome not in ("above", "not_decidable"):
        return one
    bars = one.barred_by if one.outcome == "above" else one.ruling.blocks(one.decided)
    quotas = {quota.id for quota in rulings.book.quotas(one.ruling.kind)}
    names = {bar.rule for bar in bars}
    if one.ruling.may_be_not_graded or not names & exceeded or not names <= quotas:
        return one
    sure = one.outcome == "above" and one.sure
    return one.model_copy(update={"outcome": "quota_exceeded", "sure": sure})


# ── who was competent ────────────────────────────────────────────────────────────────────────────────────────────────


class _Competence:
    """Who may take which step, asked of each subject: a competence may speak of some subjects of a kind only."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.book = reference.book

    def of(self, ruling: Ruling, steps: Iterable[StepRow]) -> dict[str, object]:
        """Return the steps by levels that are not competent, and those of which that cannot be told."""
        wrong: list[Incompetent] = []
        unchecked: list[StepRow] = []
        for step in steps:
            asked = [rule for rule in self.book.competences(ruling.kind) if rule.step == step.step]
            found = [(rule, self._speaks(rule, ruling.subject)) for rule in asked]
            speaking = [(rule, holds) for rule, holds in found if holds is not False]
            if not speaking or any(holds and step.level in rule.levels for rule, holds in speaking):
                continue
            possible = any(step.level in rule.levels or self.book.holes_of.get(rule.id) for rule, _ in speaking)
            if not step.level or possible:
                unchecked.append(step)
            else:
                wrong.append(Incompetent(step=step, rules=tuple(rule.id for rule, _ in speaking)))
        return {"incompetent": tuple(wrong), "unchecked": tuple(unchecked)}

    def _speaks(self, rule: Competence, subject: str) -> bool | None:
        """Say whether a competence speaks of a subject; None where that is not known."""
        holds = ranges.is_true(self.reference.condition(rule.when, self.reference.scope(subject)))
        if holds.hi == ranges.FALSE:
            return False
        return True if holds.lo == ranges.TRUE and not self.book.undecided(rule) else None
