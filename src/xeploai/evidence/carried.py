"""Rows of registers that carry rulings of shorter periods: each names its period, and no day is in two of a subject.

What a rule counts there are periods. A row whose period is not known, of another length, or told twice under two names
would count as one more, so it is refused here, written by hand or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from xeploai.dossier import RecordRow
from xeploai.errors import LanguageError
from xeploai.evidence.refusals import Findings, Row
from xeploai.evidence.values import RefusedError, shown, typed
from xeploai.forms import FactSpec, RecordSpec, Value
from xeploai.law import LENGTHS_VI, Length, Period

_SHAPES: dict[Length, tuple[str, int]] = {
    "month": ("{}-{:02}", 12), "quarter": ("{}-Q{}", 4), "half": ("{}-H{}", 2), "year": ("{}", 1),
}  # fmt: skip
"""What periods of the calendar are called, by the year and the place in it, and how many there are a year."""


def ending_within(period: Period, lengths: Iterable[Length]) -> Iterator[Period]:
    """Yield the periods of the calendar, of some lengths, that end within one: the years of a term, say."""
    for year in range(period.start.year, period.end.year + 1):
        for shape, count in (_SHAPES[one] for one in lengths if one in _SHAPES):
            made = (Period.parse(shape.format(year, place)) for place in range(1, count + 1))
            yield from (one for one in made if period.span.contains(one.end))


def holds(register: RecordSpec, period: Period) -> bool:
    """Say whether rulings of a period may be rows of a register: it is of one of its lengths, to the day.

    A month, quarter or half-year that rows are counted by is one of the calendar. Where each row is weighed by its
    months (the column `months`) it may be of any days: how a part weighs no text says, and its column is left open.
    A year may be a school year, and only the text that sets its days could say more of it or of a term.
    """
    if period.length not in register.lengths:
        return False
    if period.length in ("year", "term") or register.fact("months") is not None:
        return True
    return any(one.span == period.span for one in ending_within(period, (period.length,)))


def _is_of_whole_months(period: Period) -> bool:
    """Say whether it is months to the day, by the calendar or from some day of a month to the day before it."""
    return period.months is not None or period.end.day + 1 == period.start.day


class _Told(NamedTuple):
    """A row whose period is known."""

    period: Period
    row: Row
    given: RecordRow


class Carried:
    """The rows of such registers while a dossier is examined.

    Args:
        found: What was found so far.
        given: The periods ruled beside this one, whose names rows may use.
    """

    def __init__(self, found: Findings, given: Iterable[Period]) -> None:
        self.found, self.book = found, found.book
        as_written = ((one, Period.parse(one.written)) for one in given)
        self._named = {name: written for one, written in as_written for name in (one.id, one.id.partition("=")[0])}
        self._read = dict(self._named)
        self._told: dict[tuple[str, str], list[_Told]] = defaultdict(list)

    def told(self, row: Row, spec: RecordSpec, given: RecordRow, made: RecordRow) -> RecordRow | None:
        """Return a typed row with what its period says in its columns; None, with faults, where it cannot count."""
        period, before = self._period(row, spec, given, made), len(self.found.faults)
        said = {} if period is None else dict(self._columns(row, spec, made.facts, period))
        if period is None or len(self.found.faults) > before:
            self._doubt(spec, made.subject)
            return None
        if any(made.facts.get(column) != value for column, value in said.items()):
            made = made.model_copy(update={"facts": {**made.facts, **said}})
        self._told[spec.id, made.subject].append(_Told(period, row, made))
        return made

    def _period(self, row: Row, spec: RecordSpec, given: RecordRow, made: RecordRow) -> Period | None:
        """Return the period that a row names; None, with a fault, where it names none that this register holds."""
        text, column = made.facts.get("period"), spec.fact("period")
        if text is None and given.facts.get("period") is not None:
            return None  # it was refused as it stands
        try:
            return self._held(spec, str(text or ""))
        except RefusedError as error:
            if column is not None:  # INVARIANT: a book whose register has no such column is refused before
                row.refuse_value(text or "", column, error, sensitive=spec.sensitive)
            return None

    def _held(self, spec: RecordSpec, text: str) -> Period:
        """Return a period by its name.

        Raises:
            RefusedError: It is the name of none, or of one that this register does not hold.
        """
        judged = self.book.period
        ends = f"does not end within {judged.id}."
        try:
            period = self._read.setdefault(text, self._read.get(text) or Period.parse(text))
        except LanguageError as error:
            vi = "không phải tên kỳ nào. Hãy ghi như 2026, 2026-H1, 2026-Q3, 2026-05 hoặc hai ngày của kỳ."
            raise RefusedError("names no period.", valid=self._valid(spec.lengths), vi=vi) from error
        if period.length not in spec.lengths:
            why = f"has the length of a {period.length}, and here stand: {', '.join(spec.lengths)}."
            held = ", ".join(LENGTHS_VI[one] for one in spec.lengths)
            vi = f"dài bằng một {LENGTHS_VI[period.length]}, mà sổ này chỉ ghi: {held}."
            raise RefusedError(why, valid=self._valid(spec.lengths), vi=vi)
        if not holds(spec, period):
            why = f"is of fewer or other days than a {period.length} of the calendar, and here these are counted."
            called = LENGTHS_VI[period.length]
            vi = f"không đúng một {called} theo lịch, mà sổ này đếm theo {called}."
            raise RefusedError(why, valid=self._valid((period.length,)), vi=vi)
        is_part = period.length not in ("year", "term") and not _is_of_whole_months(period)
        if is_part and text not in self._named:
            # Of a period ruled beside this one its own book says what a part of a month is worth; here nothing does.
            vi = "không gồm các tháng trọn, nên không biết tính là mấy tháng."
            why = "is not of whole months, and nothing says of how many it is."
            raise RefusedError(why, valid=self._valid(spec.lengths), vi=vi)
        if not judged.span.contains(period.end):
            vi = f"không kết thúc trong kỳ {judged.id}. Hãy bỏ dòng này."
            raise RefusedError(ends, "Leave the row out.", vi=vi)
        return period

    def _valid(self, lengths: Collection[Length]) -> tuple[str, ...]:
        named = (name for name, one in self._named.items() if one.length in lengths)
        return (*(one.id for one in ending_within(self.book.period, lengths)), *named)

    def _columns(
        self, row: Row, spec: RecordSpec, facts: dict[str, Value], period: Period
    ) -> Iterator[tuple[str, Value]]:
        """Yield what the period says of its columns; one that was given otherwise is a fault."""
        yield "period", period.id
        for name, says in ((spec.dated, period.end), ("months", period.months)):
            column = None if name is None or says is None else spec.fact(name)
            if column is None:
                continue
            value = facts.get(column.id, says)
            try:
                yield column.id, self._said(value, says, column, spec.of)
            except RefusedError as error:
                row.refuse_value(value, column, error, sensitive=spec.sensitive)

    def _said(self, value: object, says: object, column: FactSpec, kind: str) -> Value:
        """Return what a period says of a column, typed.

        Raises:
            RefusedError: Something else was given, or the column cannot hold it.
        """
        made = typed(says, column, self.found.levels, kind)
        if value != made:
            vi = "không khớp với kỳ của dòng này. Hãy sửa lại hoặc bỏ trống."
            raise RefusedError("is not what the period says.", "Put it right, or leave it out.", vi=vi)
        return made

    def apart(self, rows: Sequence[RecordRow]) -> tuple[RecordRow, ...]:
        """Return the rows without those of one subject that share days: they would be counted twice."""
        clashing: set[int] = set()
        for (register, subject), told in self._told.items():
            ordered = sorted(told, key=lambda one: one.period.start)
            reaching = ordered[0]
            for one in ordered[1:]:
                if one.period.start <= reaching.period.end:
                    self._clash(*sorted((reaching, one), key=told.index))
                    self._doubt(self.book.records[register], subject)
                    clashing |= {id(one.given), id(reaching.given)}
                reaching = max(reaching, one, key=lambda two: two.period.end)
        return tuple(one for one in rows if id(one) not in clashing)

    def _doubt(self, spec: RecordSpec, subject: str) -> None:
        """Let nothing rest on the silence of a register of which a row was dropped."""
        self.found.invalid[f"{spec.of}:{subject}"] = None
        self.found.withdrawn.add(spec.id)

    def _clash(self, one: _Told, other: _Told) -> None:
        hidden = self.book.records[one.given.record].sensitive
        own, others = ("", "") if hidden else (f" {one.period.id}", f" ({other.period.id})")
        what = f"its period{own} has days of the row {shown(other.given.id)}{others}: they would count twice."
        vi = f"kỳ{own} có ngày đã nằm trong dòng {shown(other.given.id)}{others}: tính hai lần. Hãy bỏ một dòng."
        one.row.refuse(what, "Leave one of the two out.", "period", vi=vi)
