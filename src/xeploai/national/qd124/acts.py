"""Khoản 4.5, 4.6, 4.7 Điều 12: a violation is weighed in the year in which, and at the unit where, it happened.

A discipline for an act of an earlier year is none of this one; that year is graded again, so that its own book counts
what was decided after it. Regulation 366 weighs such an act at the current evaluation instead: what was decided once it
was in force re-opens no year of regulation 124, and what of 2025 before that is a reading. The clauses stand in 4;
whether they speak of what the other grades ask as well is a reading too.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import xeploai as xl
from xeploai.national.changeover import counts_there
from xeploai.national.instruments import QD_124
from xeploai.national.old_unit import looked_at_there
from xeploai.national.qd124.readings import IN_THAT_YEAR
from xeploai.national.wronged import Restored, lifted_if_wrong, was_wrong, wrongly_disciplined

ITS_YEAR = QD_124.at("Điều 12", "4.5")
ITS_UNIT = QD_124.at("Điều 12", "4.6")


class Acts(NamedTuple):
    """The rows of a register of discipline and their days.

    Attributes:
        register: The register.
        act_on: Its column of the day of the act.
        decided_on: Its column of the day of the decision, by which it is kept.
        self_detected: Its column that says whether the act was self-detected and remedied.
        beneath: The subjects whose register is read, where it is not the graded one's own.
        restored: The register of who was restored after a wrongful discipline of this one, where there is any.
    """

    register: type[xl.Record]
    act_on: xl.Expr[date]
    decided_on: xl.Expr[date]
    self_detected: xl.Expr[bool]
    beneath: tuple[xl.SourceHandle, ...] = ()
    restored: Restored | None = None

    @property
    def decided(self) -> tuple[xl.SourceHandle, ...]:
        """What was decided in the year judged."""
        return (*self.beneath, self.register.rows())

    @property
    def done(self) -> tuple[xl.SourceHandle, ...]:
        """What was done in the year judged, decided whenever."""
        return (*self.beneath, self.register.rows(dated=self.act_on))

    @property
    def is_earlier(self) -> xl.Expr[bool]:
        """That the act was of an earlier year."""
        return self.act_on < xl.PERIOD_START

    def any_(self, rows: xl.SourceHandle, when: xl.Expr[bool]) -> xl.Expr[bool]:
        """Return that some row is such, of those beneath where theirs is read.

        Args:
            rows: The rows of the register.
            when: Which of them.
        """
        found = rows.any_(when)
        for source in reversed(self.beneath):
            found = source.any_(found)
        return found

    @property
    def was_earlier(self) -> xl.Expr[bool]:
        """That something decided in the year was done in an earlier one."""
        return self.any_(self.register.rows(), self.is_earlier)

    def is_later(self, kind: xl.Kind | str) -> xl.Expr[bool]:
        """Return that it was decided after the year judged, while regulation 124 was in force.

        Args:
            kind: Whose year is judged.
        """
        return (self.decided_on > xl.PERIOD_END) & counts_there(kind, IN_THAT_YEAR, self.decided_on)


def self_detected(ceiling: xl.Ceiling, when: xl.Expr[bool], cite: xl.Citation, *reading: xl.ReadingOption) -> xl.Lift:
    """Return the exception `<ceiling>.self_detected` of a ceiling.

    Args:
        ceiling: What a discipline does, decided in the year or after it.
        when: That the act was self-detected and remedied.
        cite: The clause that has the exception; clause 4.5, by which a year is graded again, has none.
        reading: Options under which it is so, beside those of the ceiling.
    """
    return xl.Lift(
        f"{ceiling.id}.self_detected",
        ceiling,
        when=when,
        cite=cite,
        reading=(*ceiling.reading, *reading),
        vi="Tự phát hiện và đã khắc phục",
        en="Self-detected and remedied",
    )


def in_its_year(ceiling: xl.Ceiling, acts: Acts, *reading: xl.ReadingOption) -> xl.Lift:
    """Return the lift `<ceiling>.earlier_act`: what was done in an earlier year is no ground of this one."""
    return xl.Lift(
        f"{ceiling.id}.earlier_act",
        ceiling,
        when=acts.is_earlier,
        cite=ITS_YEAR,
        reading=(*ceiling.reading, *reading),
        vi="Vi phạm xảy ra ở năm trước: xem xét xếp loại lại năm xảy ra vi phạm",
        en="The act was of an earlier year, which is to be graded again",
    )


def regraded(ceiling: xl.Ceiling, acts: Acts, who_vi: str, who_en: str, *reading: xl.ReadingOption) -> xl.Ceiling:
    """Return the ceiling `<ceiling>_regraded`: the year of an act is graded again for what was decided after it.

    Args:
        ceiling: What a discipline decided in the year does.
        acts: The register that it reads.
        who_vi: Who did it, in Vietnamese; the sentence begins with it.
        who_en: The same in English.
        reading: Options under which it is so, beside those of the ceiling.
    """
    return xl.Ceiling(
        f"{ceiling.id}_regraded",
        ceiling.kind,
        at_most=ceiling.at_most,
        rows=acts.done,
        when=xl.Expr[bool](ceiling.when) & acts.is_later(ceiling.kind),
        cite=ITS_YEAR,
        reading=(*ceiling.reading, *reading),
        vi=f"{who_vi} vi phạm trong năm, bị kỷ luật sau khi năm kết thúc mà Quy định 124 còn hiệu lực (đến ngày "
        "29/8/2025): năm này được xếp loại lại",
        en=f"{who_en}: an act of the year was disciplined after its end, while regulation 124 was in force (to 29 "
        "August 2025), and the year is graded again",
    )


def if_not_wrong(now: xl.Ceiling, afterwards: xl.Ceiling, acts: Acts) -> tuple[xl.Lift, ...]:
    """Return the lifts `<ceiling>.restored` of a ceiling and of the regrading by it, where rows can be told wrong."""
    if acts.restored is None:
        return ()
    return (
        lifted_if_wrong(now, acts.restored, acts.decided_on),
        lifted_if_wrong(afterwards, acts.restored, acts.decided_on, afterwards=True),
    )


def wrongly_graded_again(kind: xl.Kind, acts: Acts, restored: Restored) -> xl.Check:
    """Return the check `<kind>.wrongly_disciplined`, said of a year too that a wrong discipline opened again.

    Args:
        kind: Whose register it is.
        acts: The register.
        restored: The register of decisions that restore one.
    """
    wrong = was_wrong(restored, acts.decided_on, afterwards=True)
    again = acts.register.rows(dated=acts.act_on).any_(acts.is_later(kind) & wrong)
    return wrongly_disciplined(kind, restored, again)


def looked_at_again(kind: xl.Kind, earlier: xl.Expr[bool], elsewhere: xl.Expr[bool] | None) -> tuple[xl.Check, ...]:
    """Return the checks `<kind>.regrade_earlier_year` and `<kind>.old_unit`: which other result is to be looked at.

    Args:
        kind: Whose registers they are.
        earlier: That something disciplined in the year was done in an earlier one, for which it is to be graded again.
        elsewhere: That something was done at a former unit; None where nothing of the kind is known.
    """
    again = xl.Check(
        f"{kind.id}.regrade_earlier_year",
        kind,
        when=earlier,
        cite=ITS_YEAR,
        vi="Kỷ luật, hoặc nâng hình thức kỷ luật, trong năm đối với vi phạm của năm trước: tổ chức đảng cấp trên xem "
        "xét xếp loại lại năm xảy ra vi phạm",
        en="Discipline of this year, or made heavier in it, for an act of an earlier one: the level above considers "
        "grading that year again",
    )
    return (again,) if elsewhere is None else (again, looked_at_there(kind, elsewhere, ITS_UNIT))
