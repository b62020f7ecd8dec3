"""The door: every value of a dossier is typed against its form, and whatever is faulty is named and kept out.

Readers hand over rows as they found them (text from a table, numbers from JSON); here text becomes a value, links
and registers are held to the subjects there are, and all faults are collected. What remains is sound to grade even
where something was faulty: the faulty value is dropped, its subject is listed as `invalid`, and a statement of
completeness that a faulty row throws into doubt is withdrawn, because that row may have been about anybody.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from xeploai.book import Book
from xeploai.dossier import Dossier, RecordRow, Subject
from xeploai.errors import Fault, is_near, nearest, of_type
from xeploai.evidence.applies import OwnFacts
from xeploai.evidence.carried import Carried
from xeploai.evidence.headings import interpreted
from xeploai.evidence.leading import Leading
from xeploai.evidence.persons import joined, settled
from xeploai.evidence.places import Places
from xeploai.evidence.refusals import EVERYTHING, Findings, Row
from xeploai.evidence.statements import statements
from xeploai.evidence.steps import of_grade, steps_taken
from xeploai.evidence.values import RefusedError, as_named, name, shown, standing, typed
from xeploai.forms import Value
from xeploai.law import Period
from xeploai.scales import Grade

_DECIDED = of_grade("decided", "Kết quả đã được quyết định", "Decision")
_NAMED = 3


def examine(
    dossier: Dossier, book: Book, places: Places | None = None, periods: Iterable[Period] = ()
) -> tuple[Dossier, tuple[Fault, ...]]:
    """Type every value of a dossier and collect everything that is wrong with it.

    Text is read strictly: true, false, 1, 0, có, không for a bool; 2018-12-31 or 31/12/2018 for a day; digits with
    at most one `.` or `,` as decimal sign, never as a thousands separator, and no more digits written than the fact
    declares (`1.000` is refused where two are declared, for it may have meant a thousand); a level by its name or
    its Vietnamese or English label. A float is refused: it is not exact; and a number for a bool: it may be a count.

    A condition `applies` is judged here where it compares facts of the subject (and, for a register, of the row) with
    constants; a fact given where it surely does not hold is a fault. Conditions over links are left to the reference,
    to which such a fact does not apply whatever was given.

    Args:
        dossier: As it was read or built; values may be text, and rows may be `tables` under headings.
        book: The rules that say which kinds, facts, links and registers there are.
        places: Where rows came from, for the faults to name; without it they name the subject.
        periods: Periods that rows of shorter ones may name besides those of the calendar.

    Returns:
        The typed dossier without what was faulty, with the subjects concerned in `invalid`; and the faults. The
        value of a sensitive fact is in none of them.

    Raises:
        LanguageError: An argument is of another type than it takes.
    """
    of_type("dossier", dossier, Dossier, "a Dossier, as Dossier.from_tables makes it of rows")
    of_type("book", book, Book, "a Book, as rulebook(…) makes it")
    of_type("places", {} if places is None else places, Mapping, "a mapping from rows to where they stood")
    tables = interpreted(dossier, book, places) if dossier.tables else None
    given, stood = (dossier, places or {}) if tables is None else (tables.dossier, tables.places)
    found = Findings(book, stood)
    if tables is not None and tables.faults:
        # A column or table that was not understood may have held anything.
        found.faults += tables.faults
        found.withdrawn.add(EVERYTHING)
    return _Door(given, found, Carried(found, periods)).pass_through(), tuple(dict.fromkeys(found.faults))


def later_days(dossier: Dossier, book: Book) -> tuple[Fault, ...]:
    """Return, a column each, how many rows have a day after the book's day of decision, and the first of them.

    A slip of the year would else pass unseen: a row of a register that is dated so counts for no period judged now. A
    deadline or a publication may rightly lie there, so that nothing is refused and no ruling changes.

    Args:
        dossier: A dossier that passed the door; a sensitive row is named by its own id, never by a value.
        book: The book that says which columns hold days, and when the decision is made.
    """
    columns: dict[str, list[str]] = {}
    for (form, column), spec in book.facts.items():
        if spec.type == "date":
            columns.setdefault(form, []).append(column)
    found: dict[tuple[str, str], list[str]] = {}
    for form, id, facts in _rows(dossier):
        for column in columns.get(form, ()):
            held = facts.get(column)
            if isinstance(held, date) and held > book.decided_on:
                found.setdefault((form, column), []).append(id)
    return tuple(_told(form, column, ids, book.decided_on) for (form, column), ids in found.items())


def _rows(dossier: Dossier) -> Iterator[tuple[str, str, Mapping[str, Value]]]:
    yield from ((one.kind, one.id, one.facts) for one in dossier.subjects)
    yield from ((one.record, one.id, one.facts) for one in dossier.records)


def _told(form: str, column: str, rows: Sequence[str], day: date) -> Fault:
    """Return what is told of one column."""
    named = ", ".join(shown(id) for id in rows[:_NAMED]) + (", …" if len(rows) > _NAMED else "")
    what = f"{len(rows)} row{'s' if len(rows) > 1 else ''} ({named}) with a day after the day of decision, {day}."
    remedy = "Look at the year; if the decision is made later, give its day (decided_on)."
    vi = f"{len(rows)} dòng ({named}) có ngày sau ngày quyết định {day:%d/%m/%Y}. Hãy xem lại năm; nếu quyết định muộn "
    vi += "hơn thì nêu ngày quyết định (decided_on)."
    return Fault(f"{form}, column {column}", what, remedy, vi)


class _Door:
    """One examination: subjects with their facts, then what rests on those."""

    def __init__(self, dossier: Dossier, found: Findings, carried: Carried) -> None:
        self.dossier, self.found, self.carried, self.book = dossier, found, carried, found.book
        self._standing: dict[str, tuple[dict[str, Callable[[object], bool]], frozenset[str]]] = {}

    def pass_through(self) -> Dossier:
        """Return what is sound of the dossier, and leave the faults in what was found."""
        for index, one in enumerate(self.dossier.subjects):
            self._subject(index, one)
        self._marked_before()
        leading = Leading(self.found)
        links = leading.typed(self.dossier.links)
        records = self._records()
        steps = steps_taken(self.dossier, self.found)
        links_of_persons = joined(self.book, self.found.subjects, links)
        return Dossier(
            subjects=tuple(self.found.subjects.values()),
            links=leading.together(links_of_persons),
            records=records,
            complete=settled(self.book, self.found.subjects, statements(self.dossier.complete, self.found)),
            steps=steps,
            invalid=tuple(self.found.invalid),
        )

    def _subject(self, index: int, given: Subject) -> None:
        kind = self.book.kinds.get(given.kind)
        row = Row(self.found, "subjects", index, f"{kind.vi if kind else as_named(given.kind)} {as_named(given.id)}")
        if kind is None:
            self.found.unknown(row, "kind", given.kind, self.book.kinds)
        elif (id := name(given.id)) is None:
            self.found.withdrawn.add(kind.id)
            row.refuse_name(given.id, "id")
        elif (key := f"{kind.id}:{id}") in self.found.subjects:
            # Which of the two rows is meant cannot be known, and neither can whose the other one really is.
            self.found.withdrawn.add(kind.id)
            self.found.twice.add(key)
            self.found.invalid[key] = None
            self.found.subjects[key] = Subject(kind=kind.id, id=id)
            vi = f"mã {shown(id)} có hai dòng trong danh sách {kind.vi}. Trong một loại, mỗi mã chỉ có một dòng."
            row.refuse(f"{shown(id)} is given twice as {kind.id}.", "An id is unique within its kind.", "id", vi=vi)
        else:
            facts = self._facts(row, kind.id, given.facts, key, {})
            person = self._person(row, given.person, key)
            decided = self._decided(row, given, key)
            span = self.found.span(row, given.start, given.end)
            made = facts, id, person, decided, span.start, span.end
            as_given = (given.facts, given.id, given.person, given.decided, given.start, given.end)
            if not all(map(operator.is_, made, as_given)):
                given = Subject(
                    kind=kind.id, id=id, person=person, facts=facts, decided=decided, start=span.start, end=span.end
                )
            self.found.subjects[key] = given

    def _facts(
        self, row: Row, form: str, given: Mapping[str, object], key: str, owner: Mapping[str, Mapping[str, Value]]
    ) -> dict[str, Value]:
        """Return the values typed, without those refused; a fault makes the subject `key` invalid.

        Most rows are sound as they stand: those are looked through once, and given back as they are.
        """
        if self._stands(form, given, owner):
            return given  # type: ignore[return-value]  # each value is what its fact declares
        found: dict[str, Value] = {}
        record = self.book.records.get(form)
        kind = record.of if record else form
        for fact, value in given.items():
            if (spec := self.book.facts.get((form, fact))) is None:
                self._unknown_fact(row, form, fact)
                self.found.invalid[key] = None
                continue
            if value is None:  # None says that it is not known.
                continue
            try:
                found[fact] = typed(value, spec, self.found.levels, kind)
            except RefusedError as error:
                row.refuse_value(value, spec, error, sensitive=record is not None and record.sensitive)
                self.found.invalid[key] = None
        own = OwnFacts(self.book, {**owner, form: found})
        conditional = [fact for fact in found if self.book.facts[form, fact].applies is not None]
        for fact in [fact for fact in conditional if own.surely_outside(self.book.facts[form, fact])]:
            label = self.book.facts[form, fact].vi
            vi = f"{label}: có giá trị nhưng không áp dụng. Hãy bỏ trống."
            row.refuse(f"{label}: it is given, but does not apply.", "Leave it out.", fact, vi=vi)
            self.found.invalid[key] = None
            del found[fact]
        return found

    def _stands(self, form: str, given: Mapping[str, object], owner: Mapping[str, Mapping[str, Value]]) -> bool:
        """Say whether every value of a row is surely sound as it is."""
        if form not in self._standing:
            self._standing[form] = self._tests(form)
        tests, conditional = self._standing[form]
        for fact, value in given.items():
            test = tests.get(fact)
            if test is None or not test(value):
                return False
        if conditional.isdisjoint(given):
            return True
        own = OwnFacts(self.book, {**owner, form: given})  # type: ignore[dict-item]  # each value is as declared
        return not any(own.surely_outside(self.book.facts[form, fact]) for fact in conditional & given.keys())

    def _tests(self, form: str) -> tuple[dict[str, Callable[[object], bool]], frozenset[str]]:
        """Return the quick test of each fact of a form, and the facts that do not always apply."""
        specs = [spec for (held, _), spec in self.book.facts.items() if held == form]
        scales = {scale.id: {level.id for level in scale.levels} for scale in self.book.scales.values()}
        tests = {spec.id: standing(spec, scales.get(spec.scale or "", ())) for spec in specs}
        return tests, frozenset(spec.id for spec in specs if spec.applies is not None)

    def _unknown_fact(self, row: Row, form: str, fact: str) -> None:
        if (form, fact) in self.book.derived:
            vi = f"{shown(fact)} được tính từ dữ liệu khác nên không nhập. Hãy bỏ đi."
            row.refuse(f"{shown(fact)} is computed from other facts and cannot be given.", "Leave it out.", vi=vi)
        else:
            valid = [known for held, known in self.book.facts if held == form]
            # Of a sensitive register only a misspelt name is quoted: anything else may be data.
            record = self.book.records.get(form)
            quoted = "with this name" if record and record.sensitive and not is_near(fact, valid) else shown(fact)
            named = "có tên này" if quoted == "with this name" else quoted
            vi = f"{form} không có dữ liệu {named}. {nearest(fact, valid, 'vi')}"
            row.refuse(f"there is no fact {quoted} of {form}.", nearest(fact, valid), vi=vi)

    def _person(self, row: Row, given: object, key: str) -> str | None:
        person = None if given is None else name(given)
        if given is not None and person is None:
            row.refuse_name(given, "person")
            self.found.invalid[key] = None
        return person

    def _decided(self, row: Row, given: Subject, key: str) -> Grade | None:
        text: object = given.decided  # A reader hands on what it found.
        if text is None or isinstance(text, Grade):
            return text
        try:
            return Grade[str(typed(text, _DECIDED, self.found.levels, given.kind))]
        except RefusedError as error:
            row.refuse_value(text, _DECIDED, error)
            self.found.invalid[key] = None
            return None

    def _marked_before(self) -> None:
        for index, key in enumerate(self.dossier.invalid):
            if key in self.found.subjects:
                self.found.invalid[key] = None
            else:
                row = Row(self.found, "invalid", index, "the subjects marked invalid")
                near, vi = self.found.near(key, self.found.subjects)
                row.refuse(f"there is no subject {shown(key)}.", near, vi=f"không có đối tượng {shown(key)}. {vi}")

    def _records(self) -> tuple[RecordRow, ...]:
        rows: list[RecordRow] = []
        seen: set[tuple[str, str]] = set()
        for index, one in enumerate(self.dossier.records):
            made = self._record(index, one, seen)
            rows += [made] if made else []
        return self.carried.apart(rows)

    def _record(self, index: int, given: RecordRow, seen: set[tuple[str, str]]) -> RecordRow | None:
        row = Row(self.found, "records", index, f"{as_named(given.record)} {as_named(given.id)}")
        if (spec := self.book.records.get(given.record)) is None:
            self.found.unknown(row, "register", given.record, self.book.records)
            return None
        owner = self.found.end(row, spec.of, given.subject, "subject")
        if owner is None:
            self.found.withdrawn.add(spec.id)
            return None
        key = f"{spec.of}:{owner}"
        id = name(given.id)
        if id is None or (spec.id, id) in seen:
            if id is None:
                row.refuse_name(given.id, "id")
            else:
                what = f"{shown(id)} is given twice in {spec.id}."
                vi = f"mã {shown(id)} có hai dòng trong {spec.vi or spec.id}. Mỗi dòng cần một mã riêng."
                row.refuse(what, "Give each row of a register a code of its own.", "id", vi=vi)
            self.found.invalid[key] = None
            self.found.withdrawn.add(spec.id)
            return None
        seen.add((spec.id, id))
        facts = self._facts(row, spec.id, given.facts, key, {spec.of: self.found.subjects[key].facts})
        made = RecordRow(record=spec.id, id=id, subject=owner, facts=facts)
        if spec.carries is None:
            return made
        return self.carried.told(row, spec, given, made)
