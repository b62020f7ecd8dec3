"""One period inside another: quarters or months are ruled first, and their rulings are evidence for the year.

What is carried is what is settled. A ruling that is pending, provisional, deferred or of a faulty row leaves status and
grade of its row open, so that it counts as possible and never as sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from xeploai.book import Book
from xeploai.classify import OnFault, Rulings, classify
from xeploai.dossier import Complete, Dossier, RecordRow
from xeploai.errors import DossierError, Fault, LanguageError, nearest
from xeploai.evidence import Places, examine
from xeploai.forms import RecordSpec, Value
from xeploai.law import Period, Span, cover
from xeploai.rules import UNGRADED


def classify_periods(
    dossiers: Mapping[str, Dossier],
    books: Mapping[str, Book],
    *,
    on_fault: OnFault = "refuse",
    places: Mapping[str, Places] | None = None,
) -> dict[str, Rulings]:
    """Return what the rules allow in each of several periods, the shorter ones being evidence for those around them.

    Where the book of a longer period has a register that `carries` a kind, each ruling of that kind in a period inside
    it becomes a row of the subject with the same id. Of periods inside each other (months in a quarter in a year) only
    the longest that have the kind are carried. A subject that was ruled in periods which together are all its days of
    the longer one has all its rows; of others the dossier says whether the register is complete.

    Args:
        dossiers: The dossiers by period, such as `2026-Q1` and `2026`.
        books: The book of each of these periods, from `xeploai.rulebook`.
        on_fault: As for `classify`.
        places: Where the rows of each dossier stood in a file, by period.

    Returns:
        The rulings by period, in the order of `dossiers`.

    Raises:
        DossierError: A dossier has faults and `on_fault` is `refuse`; the faults of all of them.
        LanguageError: A period has no book or no dossier, or a book is of another period than it is given for.
    """
    _faults_of_the_call(dossiers, books)
    faults: list[Fault] = []
    made: dict[str, Rulings] = {}
    for period in sorted(dossiers, key=lambda one: _length(books[one].period)):
        examined, found = examine(dossiers[period], books[period], places=(places or {}).get(period, {}))
        faults += [_within(period, fault) for fault in found if on_fault == "refuse"]
        if faults:  # a longer period is still looked through: all faults come at once
            continue
        try:
            made[period] = classify(_fed(examined, books[period], made), books[period], on_fault=on_fault)
        except DossierError as error:
            faults += [_within(period, fault) for fault in error.faults]
    if faults:
        raise DossierError.of("the dossiers", faults)
    return {period: made[period] for period in dossiers}


def _faults_of_the_call(dossiers: Mapping[str, Dossier], books: Mapping[str, Book]) -> None:
    for given, others, lacking in ((dossiers, books, "book"), (books, dossiers, "dossier")):
        for period in given:
            if period not in others:
                msg = f"there is no {lacking} for the period {period!r}. {nearest(period, others)}"
                raise LanguageError(msg)
    for period, book in books.items():
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
    for register in book.records.values():
        if register.carries is not None:
            feeding = _feeding(register.carries, book.period, made)
            rows += (row for rulings in feeding for row in _rows(register, dossier, rulings))
            complete += _settled(register, dossier, book.period.span, feeding)
    return dossier.model_copy(update={"records": tuple(rows), "complete": tuple(complete)})


def _feeding(kind: str, period: Period, made: Mapping[str, Rulings]) -> tuple[Rulings, ...]:
    """Return the rulings of the longest periods inside one in which there is a kind, the earliest first."""
    having = [rulings for rulings in made.values() if kind in rulings.book.kinds]
    inside = [rulings for rulings in having if _is_inside(rulings.book.period, period)]
    longest = [one for one in inside if not any(_is_inside(one.book.period, other.book.period) for other in inside)]
    return tuple(sorted(longest, key=lambda one: one.book.period.start))


def _is_inside(shorter: Period, longer: Period) -> bool:
    return longer.span.covers(shorter.span) and longer.span != shorter.span


def _rows(register: RecordSpec, dossier: Dossier, rulings: Rulings) -> Iterator[RecordRow]:
    """Yield what was ruled in one period of the subjects that are still there in the longer one."""
    here = {one.id for one in dossier.by_kind.get(register.of, ())}
    period = rulings.book.period
    for ruling in rulings.values():
        kind, _, id = ruling.subject.partition(":")
        if kind == register.carries and id in here:
            facts: dict[str, Value] = {"period": period.id, "book": rulings.book.hash}
            if ruling.status == "graded" and ruling.grade is not None:
                facts |= {"status": ruling.status, "grade": ruling.grade.name}
            elif ruling.status in UNGRADED:
                facts["status"] = ruling.status
            if register.dated is not None:
                facts[register.dated] = period.end
            known = {fact: value for fact, value in facts.items() if register.fact(fact)}
            yield RecordRow(record=register.id, id=f"{period.id}:{id}", subject=id, facts=known)


def _settled(register: RecordSpec, dossier: Dossier, days: Span, feeding: Iterable[Rulings]) -> Iterator[Complete]:
    """Yield of which subjects no ruling can be missing: the periods they were ruled in are all the days they had."""
    ruled = [(rulings.book.period.span, rulings) for rulings in feeding]
    for one in dossier.by_kind.get(register.of, ()):
        start = max(days.start, one.start) if days.start and one.start else days.start
        end = min(days.end, one.end) if days.end and one.end else days.end
        spans = [span for span, rulings in ruled if f"{register.carries}:{one.id}" in rulings]
        if (start is None or end is None or start <= end) and cover(spans, Span(start=start, end=end)):
            yield Complete(register.id, one.key, periods=days)
