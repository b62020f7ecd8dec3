"""The columns of a register of rulings that hold facts, and whether they can hold what is put there.

A value is carried as it is or not at all. So each column is held against the fact it is named like before anything is
ruled: its type, digits, unit and bounds, whether it may not apply, and whether it is sensitive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from xeploai import tree
from xeploai.audience import is_sensitive_fact
from xeploai.book import Book
from xeploai.checks import places
from xeploai.checks.sorts import LevelOf, of_fact, within
from xeploai.checks.types import Types
from xeploai.errors import Fault
from xeploai.forms import FactSpec, RecordSpec, Value
from xeploai.periods.feeding import feeding
from xeploai.rulings import FactValue

_OF_THE_RULING = ("period", "status", "grade", "book", "months")


class Column(NamedTuple):
    """A column that holds a fact of the kind whose rulings a register carries.

    Attributes:
        spec: The column, named like the fact.
        telling: The yes-or-no column that says whether it applies, where there is one.
    """

    spec: FactSpec
    telling: FactSpec | None

    def cells(self, value: FactValue) -> dict[str, Value]:
        """Return what stands in a row: the value where it is settled; and as far as is known whether it applies."""
        cells: dict[str, Value] = {} if value.value is None else {self.spec.id: value.value}
        if self.telling is not None and not value.may_not_apply:
            cells[self.telling.id] = value.status != "does_not_apply"
        return cells


def columns(register: RecordSpec, book: Book) -> tuple[Column, ...]:
    """Return the columns of a register named like facts, given or derived, of the kind as a book has it."""
    told = [Column(one, _telling(register, one)) for one in register.facts]
    other = {*_OF_THE_RULING, register.dated, *(one.telling.id for one in told if one.telling is not None)}
    known = {fact for form, fact in (*book.facts, *book.derived) if form == register.carries}
    return tuple(one for one in told if one.spec.id in known and one.spec.id not in other)


def _telling(register: RecordSpec, column: FactSpec) -> FactSpec | None:
    """Return the yes-or-no column that `applies=` of another one is."""
    if not isinstance(column.applies, tree.FactRef) or column.applies.form != register.id:
        return None
    found = register.fact(column.applies.fact)
    return found if found is not None and found.type == "bool" and found.applies is None else None


class _Unfit(NamedTuple):
    """What is wrong with a column for what it is to carry."""

    column: FactSpec
    what: str
    remedy: str


def faults(books: Mapping[str, Book]) -> Iterator[Fault]:
    """Yield what does not fit between the registers of rulings and the books of the periods that feed them, each once.

    Raises:
        LanguageError: Two periods that feed one register share days, and neither lies in the other.
    """

    @cache
    def types(period: str) -> Types:
        return Types(books[period])

    for book in books.values():
        for register in book.records.values():
            fed = feeding(register, book.period, books) if register.carries is not None else ()
            found: dict[_Unfit, list[str]] = defaultdict(list)
            for period in fed:
                for unfit in _unfit(register, book, books[period], types):
                    found[unfit].append(period)
            for unfit in _of_unequal(register, [books[period] for period in fed]):
                found[unfit] += fed
            for (column, what, remedy), periods in found.items():
                place = places.of_declared(book, "fact", f"{register.id}.{column.id}", book.cite(column))
                more = f" and {len(periods) - 1} more" if len(periods) > 1 else ""
                yield Fault(f"{book.period.id}, {place}", f"for what it carries of {periods[0]}{more}, {what}.", remedy)


def _unfit(register: RecordSpec, book: Book, shorter: Book, types: Callable[[str], Types]) -> Iterator[_Unfit]:
    """Yield what is wrong with the columns of a register for the values of one book."""
    months, count = register.fact("months"), shorter.period.months
    if months is not None and months.between is not None and count is not None:
        low, high = months.between
        if not low <= count <= high:
            yield _Unfit(months, f"{count} lies outside {low} to {high}", "Widen between= of it.")
    held = columns(register, shorter)
    for column in held:
        if sum(one.telling is column.telling for one in held) > 1 and column.telling is not None:
            what = f"{column.telling.id!r} says of several columns whether they apply"
            yield _Unfit(column.spec, what, "Let each have a column of its own in applies=.")
        yield from _of_type(column, register.carries or "", book, shorter, types(shorter.period.id))
        yield from _of_sensitive(column, register, shorter)


def _of_type(column: Column, kind: str, book: Book, shorter: Book, types: Types) -> Iterator[_Unfit]:
    """Yield what of type, digits, unit, bounds and of whether it applies keeps a fact from standing in a column."""
    spec = shorter.facts.get((kind, column.spec.id))
    made = types.derived[kind, column.spec.id] if spec is None else of_fact(spec)
    if problem := within(made, of_fact(column.spec)):
        yield _Unfit(column.spec, problem.what, problem.remedy)
    elif isinstance(made, LevelOf) and shorter.scales[made.scale] != book.scales[made.scale]:
        what = f"the scale {made.scale} has other levels there"
        yield _Unfit(column.spec, what, "Give the column a scale with the levels of the fact.")
    if column.spec.applies is not None and column.telling is None:
        what = "its applies= is a condition of its own, and whether it applies comes with the value"
        yield _Unfit(column.spec, what, "Declare a column of type bool, and let applies= be that one alone.")
    elif column.telling is None and types.may_not_apply(kind, column.spec.id):
        what = "the value may not apply, and nothing in the row can say so"
        yield _Unfit(column.spec, what, "Declare a column of type bool, and let applies= of this one be that one.")


def _of_sensitive(column: Column, register: RecordSpec, shorter: Book) -> Iterator[_Unfit]:
    """Yield the columns in which what is sensitive where it is made would no longer be."""
    if register.sensitive or not is_sensitive_fact(register.carries or "", column.spec.id, shorter):
        return
    for spec in (column.spec, column.telling):
        if spec is not None and not spec.sensitive:
            yield _Unfit(spec, "it rests on something sensitive", "Declare the column sensitive=True.")


def _of_unequal(register: RecordSpec, fed: Sequence[Book]) -> Iterator[_Unfit]:
    """Yield the columns of which rows for a month and for a quarter would count alike."""
    if register.fact("months") is None and len({one.period.months for one in fed}) > 1:
        for spec in dict.fromkeys(column.spec for one in fed for column in columns(register, one)):
            what = "it holds values of periods of several lengths, and no column says of how many months each is"
            yield _Unfit(spec, what, "Declare a column months: Fact[int], and weigh each value by it.")
