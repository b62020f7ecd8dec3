"""What comes of laying a decision beside a ruling, of one subject and of a quota's group."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Literal, get_args

from xeploai.classify import QuotaGroup
from xeploai.dossier import StepRow
from xeploai.rules import Step
from xeploai.rulings import InForce, Ruling
from xeploai.scales import Frozen, Grade

Outcome = Literal[
    "equal", "above", "below", "quota_exceeded", "not_decidable", "missing", "not_gradable", "not_compared"
]  # fmt: skip
"""What a decision is beside its ruling.

- `equal`, `above`, `below`: beside the grade the rules allow.
- `quota_exceeded`: nothing but a quota bars it, and more of its group were given the grade than there are places.
- `not_decidable`: what the ruling still misses decides it.
- `missing`: there is a grade to decide, and no decision.
- `not_gradable`: decided, although the rules give no grade, or none yet.
- `not_compared`: no grade and no decision, or another body's rules.
"""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


class Incompetent(Frozen):
    """Không thuộc thẩm quyền: a step taken by a level that no rule names for it.

    Attributes:
        step: The step as it was taken.
        rules: The competences of the book for that kind and step.
    """

    step: StepRow
    rules: tuple[str, ...]


class Compared(Frozen):
    """One subject: its decision and the steps before it, beside its ruling.

    Attributes:
        ruling: What the rules allow.
        decided: The grade decided, where one was.
        outcome: What the one is beside the other.
        sure: It stands whatever the open holes turn out to say and, of `quota_exceeded`, whoever must give way.
        steps: The steps taken, in the order given.
        incompetent: Steps taken by a level that is not competent.
        unchecked: Steps of which the book names who is competent, but it cannot be told whether this level is.
    """

    ruling: Ruling
    decided: Grade | None
    outcome: Outcome
    sure: bool = True
    steps: tuple[StepRow, ...] = ()
    incompetent: tuple[Incompetent, ...] = ()
    unchecked: tuple[StepRow, ...] = ()

    @property
    def subject(self) -> str:
        """The key of the subject."""
        return self.ruling.subject

    def given_at(self, step: Step) -> Grade | None:
        """Return the grade given at a step (the last, where it was taken more than once)."""
        return next((one.grade for one in reversed(self.steps) if one.step == step and one.grade is not None), None)

    @property
    def reason(self) -> str:
        """The reason recorded for the decision."""
        return next((one.reason for one in reversed(self.steps) if one.step == "decision" and one.reason), "")

    @property
    def barred_by(self) -> tuple[InForce, ...]:
        """The rules that bar the grade decided: exactly those surely in force below it, the lowest cap first."""
        if self.decided is None:
            return ()
        caps = self.ruling.in_force if self.decided > self.ruling.high else self.ruling.with_holes_empty
        return tuple(one for one in caps if one.surely and one.at_most < self.decided)

    @property
    def waits_for_a_reading(self) -> bool:
        """Whether an undecided reading is among what it cannot be compared for."""
        return self.outcome == "not_decidable" and any(item.what == "reading" for item in self.ruling.missing)

    @property
    def is_finding(self) -> bool:
        """Whether a person should look at it; a decision below what the rules allow needs only a reason."""
        if self.incompetent:
            return True
        return self.outcome not in ("equal", "not_compared") and not (self.outcome == "below" and self.reason)


class Counted(Frozen):
    """One group of a quota, and who in it was given the grade.

    Attributes:
        quota: The group as the rules count it: base, places, who stays, who is out only by the quota.
        grade: The grade that is limited.
        decided: Keys of its members that were given the grade or a higher one.
        doubtful: Those of them of whom it is not known whether the quota counts them at all.
        out_with_holes_empty: Those of them who are out only by the quota where every open hole is empty.
        is_whole: The dossier declares the group complete, and no part of the quota is unread or undecided.
        sure: It is so whatever the open holes turn out to say; else it is counted as if they were empty.
    """

    quota: QuotaGroup
    grade: Grade
    decided: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
    out_with_holes_empty: tuple[str, ...] = ()
    is_whole: bool
    sure: bool = True

    @property
    def exceeded_by(self) -> int:
        """By how many the decisions surely exceed the places; 0 where they do not, or it cannot be told."""
        surely = len(self.decided) - len(self.doubtful)
        return max(0, surely - self.quota.places[1]) if self.is_whole else 0

    @property
    def is_open(self) -> bool:
        """Whether it cannot be told that the decisions keep within the places."""
        return not self.exceeded_by and len(self.decided) > self.quota.places[0]

    @property
    def out_only_by_quota(self) -> tuple[str, ...]:
        """Who was given the grade and is out only by the quota."""
        return tuple(key for key in self.decided if key in self.quota.out)


class Comparison(Frozen):
    """Every subject's decision beside its ruling, and every group's decisions beside its places."""

    subjects: tuple[Compared, ...]
    groups: tuple[Counted, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Compared]:
        """Subjects by key."""
        return {one.subject: one for one in self.subjects}

    @property
    def findings(self) -> tuple[Compared, ...]:
        """The subjects a person should look at."""
        return tuple(one for one in self.subjects if one.is_finding)

    @property
    def exceeded(self) -> tuple[Counted, ...]:
        """The groups in which surely more were given the grade than there are places."""
        return tuple(one for one in self.groups if one.exceeded_by)

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.findings and not any(one.exceeded_by or one.is_open for one in self.groups)

    @property
    def counts(self) -> Counter[Outcome]:
        """How many subjects have which outcome."""
        return Counter(one.outcome for one in self.subjects)
