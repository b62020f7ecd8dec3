"""Law as data: periods, instruments, citations, parameters and readings."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, Self, get_args

from pydantic import model_validator

from xeploai.errors import LanguageError, brief
from xeploai.scales import Established, Frozen


class Span(Frozen):
    """Days from `start` to `end`, both included; a side left out is open."""

    start: date | None = None
    end: date | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.end < self.start:
            msg = f"a span ends ({self.end}) before it begins ({self.start})"
            raise ValueError(msg)
        return self

    def contains(self, day: date) -> bool:
        """Say whether `day` lies in the span."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def covers(self, other: Span) -> bool:
        """Say whether every day of `other` lies in the span."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share a day."""
        before = self.end is not None and other.start is not None and self.end < other.start
        after = other.end is not None and self.start is not None and other.end < self.start
        return not before and not after


def cover(spans: Iterable[Span], days: Span) -> bool:
    """Say whether several spans together hold every day of `days`."""
    reached = days.start or date.min
    for span in sorted(spans, key=lambda one: one.start or date.min):
        if (span.start or date.min) > reached:
            break
        end = span.end or date.max
        if end >= (days.end or date.max):
            return True
        reached = max(reached, end + timedelta(days=1))
    return False


Length = Literal["month", "quarter", "half", "year", "term"]
"""Độ dài của kỳ: tháng, quý, sáu tháng, năm, nhiệm kỳ."""
LENGTHS: tuple[Length, ...] = get_args(Length)
LENGTHS_VI = dict(zip(LENGTHS, ("tháng", "quý", "6 tháng", "năm", "nhiệm kỳ"), strict=True))
# The most days a period of each length but the last may have: a school year of nine months is a year, not a term.
_MOST_DAYS: tuple[tuple[int, Length], ...] = ((31, "month"), (92, "quarter"), (184, "half"), (366, "year"))


class Period(Frozen):
    """Kỳ đánh giá: the span that is judged, by its name.

    Examples:
        >>> Period.parse("2026-Q3").start, Period.parse("2018").end
        (datetime.date(2026, 7, 1), datetime.date(2018, 12, 31))
        >>> Period.parse("2026-Q3").length, Period.parse("2024-2025=2024-09-05/2025-05-31").length
        ('quarter', 'year')
    """

    id: str
    start: date
    end: date

    @model_validator(mode="after")
    def _is_what_it_is_called(self) -> Self:
        if (why := _contradiction(self.id, Span(start=self.start, end=self.end))) is not None:
            raise ValueError(why)
        return self

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2018`, `2026-H1`, `2026-Q3`, `2026-05`, or two dates `2018-10-01/2019-09-30`, also under a name.

        No text of the centre sets the days of a school year or of a term, so these are always two dates, with the name
        they go by: `2024-2025=2024-09-05/2025-05-31`. A name that is itself a period, or two years, must not tell of
        other days.

        Raises:
            LanguageError: The text is none of these, or its name tells of other days.
        """
        given = brief(text) if isinstance(text, str) else f"a {type(text).__name__}"
        msg = (
            f"{given} is not a period: write 2018, 2026-H1, 2026-Q3, 2026-05, 2018-10-01/2019-09-30, or a school year "
            "or term with its days, as 2024-2025=2024-09-05/2025-05-31"
        )
        if not isinstance(text, str):
            raise LanguageError(msg)
        if (span := _calendar(text)) is not None and span.start and span.end:
            return cls(id=text, start=span.start, end=span.end)
        days = r"[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}"
        if not (found := re.fullmatch(rf"(?:[^\s=/]+=)?({days})", text)) or not text.isprintable():
            raise LanguageError(msg)
        try:
            start, end = (date.fromisoformat(day) for day in found[1].split("/"))
        except ValueError as error:
            raise LanguageError(msg) from error
        if end < start:
            raise LanguageError(msg)
        if (why := _contradiction(text, Span(start=start, end=end))) is not None:
            raise LanguageError(why)
        return cls(id=text, start=start, end=end)

    @property
    def span(self) -> Span:
        """The days of the period."""
        return Span(start=self.start, end=self.end)

    @property
    def length(self) -> Length:
        """The shortest of month, quarter, half-year, year and term that has room for its days."""
        days = (self.end - self.start).days + 1
        return next((length for most, length in _MOST_DAYS if days <= most), "term")

    @property
    def months(self) -> int | None:
        """How many months of the calendar the period is; None where it is not of whole ones."""
        last = calendar.monthrange(self.end.year, self.end.month)[1]
        if self.start.day != 1 or self.end.day != last:
            return None
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1

    @property
    def written(self) -> str:
        """What `parse` reads as these days: the name where it tells them, else with the days, or these alone."""
        days = f"{self.start}/{self.end}"
        for text in (self.id, f"{self.id}={days}"):
            try:
                return Period.parse(text).id
            except LanguageError:
                continue
        return days


def _calendar(text: str) -> Span | None:
    """Return the days of a year, half-year, quarter or month of the calendar by its name; None for any other name."""
    found = re.fullmatch(r"([0-9]{4})(?:-(?:(Q)([1-4])|(H)([12])|(0[1-9]|1[0-2])))?", text)
    if found is None or (year := int(found[1])) < date.min.year:
        return None
    first, last = 1, 12
    if found[2]:
        first, last = 3 * int(found[3]) - 2, 3 * int(found[3])
    elif found[4]:
        first, last = 6 * int(found[5]) - 5, 6 * int(found[5])
    elif found[6]:
        first = last = int(found[6])
    return Span(start=date(year, first, 1), end=date(year, last, calendar.monthrange(year, last)[1]))


def _contradiction(id: str, days: Span) -> str | None:
    """Return why a period of some days cannot bear a name, if it cannot: it would be told and filed as another."""
    name, _, written = id.rpartition("=") if "/" in id else (id, "", "")
    if not id.isprintable():
        return f"a period cannot be called {brief(id)}: its name has control characters"
    meant = _calendar(name)
    if (meant is not None and meant != days) or written not in ("", f"{days.start}/{days.end}"):
        return f"{brief(id)} is not of the days {days.start} to {days.end}: a name tells of no other days"
    years = re.fullmatch(r"([0-9]{4})-([0-9]{4})", name)
    if years and days.start and days.end and (int(years[1]), int(years[2])) != (days.start.year, days.end.year):
        return f"{brief(name)} names other years than its days, {days.start} to {days.end}"
    return None


class Citation(Frozen):
    """Căn cứ: the place of an instrument that a rule or value rests on, and how well that is established."""

    instrument: str
    article: str = ""
    clause: str = ""
    point: str = ""
    established: Established

    @property
    def place(self) -> str:
        """The place within the instrument, as Vietnamese texts cite it: point, clause, article."""
        parts = [f"điểm {self.point}" if self.point else "", f"khoản {self.clause}" if self.clause else ""]
        return " ".join(part for part in [*parts, self.article] if part)


class Instrument(Frozen):
    """Văn bản: one issued text, known by number *and* date (numbers repeat), valid on two clocks.

    Attributes:
        id: A short name, used by citations.
        number: As printed, for instance `132-QĐ/TW`.
        day: The day it was issued; None where it is not known.
        issuer: Who issued it, as printed.
        vi: What it is about, in Vietnamese.
        en: The same in English.
        jurisdiction: The slug it speaks for.
        established: How well its content is established unless a citation says otherwise.
        replaces: Ids of instruments it replaces.
        periods: The periods judged for which it holds.
        decisions: The days of decision for which it holds.
    """

    id: str
    number: str
    day: date | None = None
    issuer: str = ""
    vi: str
    en: str = ""
    jurisdiction: str
    established: Established
    replaces: tuple[str, ...] = ()
    periods: Span = Span()
    decisions: Span = Span()

    def at(
        self, article: str = "", clause: str = "", point: str = "", *, established: Established | None = None
    ) -> Citation:
        """Cite a place of this instrument; `established` only where it differs from the instrument's own."""
        return Citation(
            instrument=self.id,
            article=article,
            clause=clause,
            point=point,
            established=self.established if established is None else established,
        )

    @property
    def title(self) -> str:
        """Number and day, as cited: two instruments may share a number."""
        return f"{self.number} ({self.day:%d/%m/%Y})" if self.day else self.number


class Alias(Frozen):
    """Mã: another name of a jurisdiction on some days, such as its official code; another may bear it later."""

    code: str
    cite: Citation
    span: Span = Span()


class Jurisdiction(Frozen):
    """Địa phương, cơ quan: one place in the tree of those whose rules there are, and the days on which it stood.

    Attributes:
        path: Its slugs from the centre: `vn/hoa-binh`.
        vi: Its name, in Vietnamese.
        en: The same in English.
        existed: The days on which it stood.
        becomes: The path of the one it went into when it ended. A period that ends later is judged by that one's rules.
        aliases: Its other names, each for its days.
        cite: What says so.
    """

    path: str
    vi: str
    en: str = ""
    existed: Span = Span()
    becomes: str | None = None
    aliases: tuple[Alias, ...] = ()
    cite: Citation | None = None

    @model_validator(mode="after")
    def _ended(self) -> Self:
        if self.becomes is not None and self.existed.end is None:
            msg = f"{self.path} becomes {self.becomes}, and existed= does not say when"
            raise ValueError(msg)
        return self

    @property
    def id(self) -> str:
        """The path: what is declared in several places is told apart by its id."""
        return self.path


class Delegation(Frozen):
    """Who may set a parameter, between which values, and which way tightens (`free`: neither, no certificate).

    Attributes:
        to: Rule sets, or jurisdictions with all that is beneath them (`vn` for every province).
        above: Ids of parameters below which its value may not lie: the points of "good" and those of "fair".
    """

    to: tuple[str, ...]
    above: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    tightening: Literal["down", "up", "free"] = "free"


class DatedValue(Frozen):
    """The value of a parameter for the periods that begin within `periods`, with its citation."""

    value: Decimal
    cite: Citation
    periods: Span = Span()


class Parameter(Frozen):
    """Tham số: a number that the law changes, with dated and cited values (a rate, a number of months, points).

    Attributes:
        id: The name rules use (`xl.param(PARAMETER)`).
        digits: Decimal places its values may have.
        unit: For instance `điểm`; empty for a pure number.
    """

    id: str
    vi: str
    en: str = ""
    digits: int = 0
    unit: str = ""
    values: tuple[DatedValue, ...]
    delegated: Delegation | None = None

    def on(self, period: Period) -> DatedValue | None:
        """Return the value for `period`; None where the law gives none for it."""
        return next((dated for dated in reversed(self.values) if dated.periods.contains(period.start)), None)


class ReadingOption(Frozen):
    """One way to read a text; a rule written `reading=` it is in the book only where it is the one chosen."""

    reading: str
    option: str


class OptionText(Frozen):
    """One option of a reading, explained."""

    id: str
    vi: str
    en: str = ""


class Reading(Frozen):
    """Cách hiểu: a text that can be read in several ways, declared instead of chosen in silence.

    Attributes:
        default: The option taken unless the caller says otherwise; None leaves it undecided, and open what depends on
            it.
        why: Why that default.
    """

    id: str
    vi: str
    en: str = ""
    options: tuple[OptionText, ...]
    default: str | None = None
    why: str = ""
    cite: Citation | None = None

    def option(self, option: str) -> ReadingOption:
        """Return one option, to hang rules on; `LanguageError` where the reading has none of that name."""
        if option not in {one.id for one in self.options}:
            names = ", ".join(repr(one.id) for one in self.options)
            msg = f"the reading {self.id!r} has no option {option!r}: one of {names}"
            raise LanguageError(msg)
        return ReadingOption(reading=self.id, option=option)


class Transition(Frozen):
    """Quy định chuyển tiếp: for some periods and days of decision, one rule set stands instead of others.

    It is written in a rule set that stands either way. Where no text says it, it hangs on a reading.

    Attributes:
        applies: The id of the rule set that stands, though its own days of decision may be over.
        instead_of: Ids of the rule sets that give way to it.
        periods: The periods judged for which it holds.
        decisions: The days of decision for which it holds.
        reading: It holds only where each of these options is the one chosen of its reading; which rules apply cannot
            be left open, so an undecided one is refused.
    """

    id: str
    vi: str
    en: str = ""
    cite: Citation
    applies: str
    instead_of: tuple[str, ...] = ()
    periods: Span = Span()
    decisions: Span = Span()
    reading: tuple[ReadingOption, ...] = ()

    def holds(self, period: Period, day: date) -> bool:
        """Say whether it speaks of a period decided on a day; its reading aside."""
        return self.periods.contains(period.start) and self.decisions.contains(day)
