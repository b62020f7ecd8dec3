"""The rulings of shorter periods as rows of a register of the longer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from xeploai.book import Book
from xeploai.classify import OnFault, Rulings, examined_rulings
from xeploai.dossier import Complete, Dossier, RecordRow
from xeploai.engine import resting_collector
from xeploai.errors import BookError, DossierError, Fault, LanguageError, nearest, of_type, one_of
from xeploai.evidence import Places, examine
from xeploai.forms import RecordSpec, Value
from xeploai.law import Period, Span, cover
from xeploai.periods import columns
from xeploai.periods.feeding import feeding, is_inside
from xeploai.rules import UNGRADED
from xeploai.rulings import Ruling


def classify_periods(
    dossiers: Mapping[str, Dossier],
    books: Mapping[str, Book],
    *,
    on_fault: OnFault = "refuse",
    places: Mapping[str, Places] | None = None,
) -> dict[str, Rulings]:
    """Return what the rules allow in each of several periods, the shorter ones being evidence for those around them.

    Where the book of a longer period has a register that `carries` a kind, each ruling of that kind in a period inside
    it, of one of the register's `lengths`, becomes a row of the subject with the same id. A column named like a fact of
    the kind, derived or given, gets that fact's value. Of such periods inside each other (months in a quarter) only the
    longest in which the subject itself was ruled are carried, also where the ruling is still open: what it turns out to
    be will stand there. A subject that was ruled in periods which together are all its days of the longer one has all
    its rows; of others the dossier says whether the register is complete.

    Args:
        dossiers: The dossiers by period, such as `2026-Q1` and `2026`.
        books: The book of each of these periods, from `xeploai.rulebook`.
        on_fault: As for `classify`.
        places: Where the rows of each dossier stood in a file, by period.

    Returns:
        The rulings by period, in the order of `dossiers`.

    Raises:
        BookError: A column of such a register cannot hold the values of the fact it is named like; nothing is rounded.
        DossierError: A dossier has faults and `on_fault` is `refuse`; the faults of all of them.
        LanguageError: An argument is of another type than it takes, a period has no book or no dossier, a book is of
            another period than it is given for, or two periods inside a third share days, and neither lies in the
            other: they would be counted twice.
    """
    one_of("on_fault", on_fault, get_args(OnFault))
    _faults_of_the_call(dossiers, books, places or {})
    if unfit := list(columns.faults(books)):
        raise BookError.of("the books", unfit)
    faults: list[Fault] = []
    made: dict[str, Rulings] = {}
    given = tuple(book.period for book in books.values())
    for period in sorted(dossiers, key=lambda one: _length(books[one].period)):
        examined, found = examine(dossiers[period], books[period], (places or {}).get(period, {}), given)
        faults += [_within(period, fault) for fault in found if on_fault == "refuse"]
        if faults:  # a longer period is still looked through: all faults come at once
            continue
        try:
            with resting_collector():
                fed, found = examine(_fed(examined, books[period], made), books[period], periods=given)
            if found and on_fault == "refuse":
                raise DossierError.of("the dossier", found)
            made[period] = examined_rulings(fed, books[period])
        except DossierError as error:
            faults += [_within(period, fault) for fault in error.faults]
    if faults:
        raise DossierError.of("the dossiers", faults)
    return {period: made[period] for period in dossiers}


def _faults_of_the_call(
    dossiers: Mapping[str, Dossier], books: Mapping[str, Book], places: Mapping[str, Places]
) -> None:
    of_type("dossiers", dossiers, Mapping, "a mapping from periods to dossiers")
    of_type("books", books, Mapping, "a mapping from periods to books")
    of_type("places", places, Mapping, "a mapping from periods to the places of rows")
    for given, others, lacking in ((dossiers, books, "book"), (books, dossiers, "dossier")):
        for period in given:
            if period not in others:
                msg = f"there is no {lacking} for the period {period!r}. {nearest(period, others)}"
                raise LanguageError(msg)
    for period, book in books.items():
        of_type(f"the dossier of {period!r}", dossiers[period], Dossier, "a Dossier")
        of_type(f"the book of {period!r}", book, Book, "a Book, as rulebook(…) makes it")
        if book.period.id != period:
            msg = f"the book given for the period {period!r} is of {book.period.id!r}"
            raise LanguageError(msg)


def _within(period: str, fault: Fault) -> Fault:
    return Fault(f"{period}, {fault.place}", fault.what, fault.remedy, fault.vi)


def _length(period: Period) -> int:
    return (period.end - period.start).days


def _fed(dossier: Dossier, book: Book, made: Mapping[str, Rulings]) -> Dossier:
    """Return an examined dossier with the rulings of the periods inside its own."""
    rows, complete = list(dossier.records), list(dossier.complete)
    books = {period: rulings.book for period, rulings in made.items()}
    for register in book.records.values():
        if register.carries is not None:
            fed = [made[period] for period in feeding(register, book.period, books)]
            rows += _rows(register, dossier, fed)
            complete += _settled(register, dossier, book.period.span, fed)
    return dossier.model_copy(update={"records": tuple(rows), "complete": tuple(complete)})


def _rows(register: RecordSpec, dossier: Dossier, fed: Sequence[Rulings]) -> Iterator[RecordRow]:
    """Yield what was ruled, in the longest periods each was ruled in, of the subjects still there in the longer one."""
    here = {f"{register.carries}:{one.id}" for one in dossier.by_kind.get(register.of, ())}
    for rulings in fed:
        around = [one for one in fed if is_inside(rulings.book.period, one.book.period)]
        held = columns.columns(register, rulings.book)
        for key, ruling in rulings.items():
            if key in here and not any(key in one for one in around):
                yield _row(register, ruling, rulings, held)


def _row(register: RecordSpec, ruling: Ruling, rulings: Rulings, held: Sequence[columns.Column]) -> RecordRow:
    period, id = rulings.book.period, ruling.subject.partition(":")[2]
    facts: dict[str, Value] = {"period": period.written, "book": rulings.book.hash}
    if ruling.status == "graded" and ruling.grade is not None:
        facts |= {"status": ruling.status, "grade": ruling.grade.name}
    elif ruling.status in UNGRADED:
        facts["status"] = ruling.status
    if period.months is not None:
        facts["months"] = period.months
    if register.dated is not None:
        facts[register.dated] = period.end
    for column in held:
        facts |= column.cells(rulings.value(ruling, column.spec.id, "authority"))
    known = {fact: value for fact, value in facts.items() if register.fact(fact)}
    return RecordRow(record=register.id, id=f"{period.id}:{id}", subject=id, facts=known)


def _settled(register: RecordSpec, dossier: Dossier, days: Span, feeding: Iterable[Rulings]) -> Iterator[Complete]:
    """Yield of which subjects no ruling can be missing: the periods they were ruled in are all the days they had."""
    ruled = [(rulings.book.period.span, rulings) for rulings in feeding]
    for one in dossier.by_kind.get(register.of, ()):
        start = max(days.start, one.start) if days.start and one.start else days.start
        end = min(days.end, one.end) if days.end and one.end else days.end
        spans = [span for span, rulings in ruled if f"{register.carries}:{one.id}" in rulings]
        if (start is None or end is None or start <= end) and cover(spans, Span(start=start, end=end)):
            yield Complete(register.id, one.key, periods=days)
