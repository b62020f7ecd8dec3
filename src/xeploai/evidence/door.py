"""The door: every value of a dossier is typed against its form, and whatever is faulty is named and kept out.

Readers hand over rows as they found them (text from a table, numbers from JSON); here text becomes a value, links
and registers are held to the subjects there are, and all faults are collected. What remains is sound to grade even
where something was faulty: the faulty value is dropped, its subject is listed as `invalid`, and a statement of
completeness that a faulty row throws into doubt is withdrawn, because that row may have been about anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, StepRow, Subject
from xeploai.errors import Fault, is_near, nearest
from xeploai.evidence.applies import OwnFacts
from xeploai.evidence.headings import interpreted
from xeploai.evidence.hierarchy import circles, core, overlapping, read_at_a_day
from xeploai.evidence.persons import joined, settled
from xeploai.evidence.places import EVERY_KIND, Places, ReadPlaces, Section
from xeploai.evidence.steps import decisions, typed_steps
from xeploai.evidence.values import Levels, RefusedError, day, name, shown, standing, typed
from xeploai.forms import FactSpec, Link, Value
from xeploai.law import Span
from xeploai.scales import Grade

_DECIDED = FactSpec(id="decided", type="level", vi="Kết quả đã được quyết định", en="Decision", scale="Grade")
_EVERYTHING = "*"
_GUESSES = 50  # faults for which near names are looked up: among many subjects each search is slow
_SEARCHED = 2000
_LONGEST_CIRCLE = 20
_ALWAYS = Span()
_NO_ID = "không có mã dùng được. Mỗi dòng cần một mã riêng, không có ký tự điều khiển."
_NO_CODE = "không phải mã dùng được. Hãy ghi mã không có ký tự điều khiển, hoặc bỏ trống."
_WORDS = {"kind": "loại đối tượng", "link": "quan hệ", "register": "sổ theo dõi"}


def examine(dossier: Dossier, book: Book, places: Places | None = None) -> tuple[Dossier, tuple[Fault, ...]]:
    """Type every value of a dossier and collect everything that is wrong with it.

    Text is read strictly: true, false, 1, 0, có, không for a bool; 2018-12-31 or 31/12/2018 for a day; digits with
    at most one `.` or `,` as decimal sign, never as a thousands separator, and no more digits written than the fact
    declares (`1.000` is refused where two are declared, for it may have meant a thousand); a level by its name or
    its Vietnamese or English label. A float is refused: it is not exact.

    A condition `applies` is judged here where it compares facts of the subject (and, for a register, of the row) with
    constants; a fact given where it surely does not hold is a fault. Conditions over links are left to the reference,
    to which such a fact does not apply whatever was given.

    Args:
        dossier: As it was read or built; values may be text, and rows may be `tables` under headings.
        book: The rules that say which kinds, facts, links and registers there are.
        places: Where rows came from, for the faults to name; without it they name the subject.

    Returns:
        The typed dossier without what was faulty, with the subjects concerned in `invalid`; and the faults. The
        value of a sensitive fact is in none of them.
    """
    tables = interpreted(dossier, book, places) if dossier.tables else None
    door = _Door(dossier, book, places or {}) if tables is None else _Door(tables.dossier, book, tables.places)
    if tables is not None and tables.faults:
        # A column or table that was not understood may have held anything.
        door.faults += tables.faults
        door.withdrawn.add(_EVERYTHING)
    return door.pass_through(), tuple(dict.fromkeys(door.faults))


class _Row:
    """One row under examination: where it is, and what it is called where it came from no file."""

    def __init__(self, door: _Door, section: Section, index: int, called: str) -> None:
        self.door = door
        self.place = door.places.get((section, index))
        self.called = called

    def refuse(self, what: str, remedy: str = "", column: str = "", *, vi: str) -> None:
        """Note a fault of this row; `vi` is both sentences in Vietnamese."""
        if self.place is None:
            place = f"{self.called}, {column}" if column else self.called
        elif not column or ", column " in self.place:  # a link in a column of its own has its place whole
            place = self.place
        else:
            place = f"{self.place}, column {column}"
        self.door.faults.append(Fault(place, what, remedy, vi))

    def refuse_value(self, given: object, spec: FactSpec, error: RefusedError, *, sensitive: bool = False) -> None:
        """Note a fault of one value; of a sensitive one neither it nor what is near it is told."""
        hidden = spec.sensitive or sensitive
        remedy, near = error.remedy, ""
        if error.valid:
            # Names near to a sensitive value would tell what it was.
            text = given if isinstance(given, str) and not hidden else ""
            remedy, near = nearest(text, error.valid), f" {nearest(text, error.vi_valid, 'vi')}"
        quoted = "the value (sensitive, not shown)" if hidden else shown(given)
        vi = f"{spec.vi}: {'giá trị (nhạy cảm, không hiển thị)' if hidden else quoted} {error.vi}{near}"
        self.refuse(f"{spec.vi}: {quoted} {error.why}", remedy, spec.id, vi=vi)


class _Door:
    """One examination: what was found wrong so far, whose rows are faulty, and which statements no longer stand."""

    def __init__(self, dossier: Dossier, book: Book, places: Places) -> None:
        self.dossier, self.book, self.places = dossier, book, places
        self.faults: list[Fault] = []
        self.invalid: dict[str, None] = {}
        self.withdrawn: set[str] = set()
        self.subjects: dict[str, Subject] = {}
        self._levels = Levels(book)
        self._standing: dict[str, tuple[dict[str, Callable[[object], bool]], frozenset[str]]] = {}
        self._guesses = _GUESSES
        self._partial = places.partial if isinstance(places, ReadPlaces) else set[str]()

    def pass_through(self) -> Dossier:
        """Return what is sound of the dossier, and leave the faults in `faults`."""
        for index, one in enumerate(self.dossier.subjects):
            self._subject(index, one)
        self._marked_before()
        links = [row for index, one in enumerate(self.dossier.links) if (row := self._link(index, one))]
        records = self._records()
        steps = self._steps()
        links_of_persons = joined(self.book, self.subjects, links)
        return Dossier(
            subjects=tuple(self.subjects.values()),
            links=self._acyclic(self._apart(links_of_persons)),
            records=records,
            complete=settled(self.book, self.subjects, self._complete()),
            steps=steps,
            invalid=tuple(self.invalid),
        )

    # -- subjects and their facts --------------------------------------------------------------------------------------

    def _subject(self, index: int, given: Subject) -> None:
        kind = self.book.kinds.get(given.kind)
        row = _Row(self, "subjects", index, f"{kind.vi if kind else given.kind} {given.id}")
        if kind is None:
            self._unknown(row, "kind", given.kind, self.book.kinds)
        elif (id := name(given.id)) is None:
            self.withdrawn.add(kind.id)
            row.refuse("there is no usable id.", "Give each row a code without control characters.", "id", vi=_NO_ID)
        elif (key := f"{kind.id}:{id}") in self.subjects:
            # Which of the two rows is meant cannot be known, and neither can whose the other one really is.
            self.withdrawn.add(kind.id)
            self.invalid[key] = None
            self.subjects[key] = Subject(kind=kind.id, id=id)
            vi = f"mã {shown(id)} có hai dòng trong danh sách {kind.vi}. Trong một loại, mỗi mã chỉ có một dòng."
            row.refuse(f"{shown(id)} is given twice as {kind.id}.", "An id is unique within its kind.", "id", vi=vi)
        else:
            facts = self._facts(row, kind.id, given.facts, key, {})
            person = self._person(row, given.person, key)
            decided = self._decided(row, given, key)
            span = self._span(row, given.start, given.end)
            made: dict[str, Any] = {
                "id": id,
                "person": person,
                "decided": decided,
                "start": span.start,
                "end": span.end,
            }
            as_given = facts is given.facts and all(getattr(given, field) is made[field] for field in made)
            self.subjects[key] = given if as_given else Subject(kind=kind.id, facts=facts, **made)

    def _facts(
        self, row: _Row, form: str, given: Mapping[str, object], key: str, owner: Mapping[str, Mapping[str, Value]]
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
                self.invalid[key] = None
                continue
            if value is None:  # None says that it is not known.
                continue
            try:
                found[fact] = typed(value, spec, self._levels, kind)
            except RefusedError as error:
                row.refuse_value(value, spec, error, sensitive=record is not None and record.sensitive)
                self.invalid[key] = None
        own = OwnFacts(self.book, {**owner, form: found})
        conditional = [fact for fact in found if self.book.facts[form, fact].applies is not None]
        for fact in [fact for fact in conditional if own.surely_outside(self.book.facts[form, fact])]:
            label = self.book.facts[form, fact].vi
            vi = f"{label}: có giá trị nhưng không áp dụng. Hãy bỏ trống."
            row.refuse(f"{label}: it is given, but does not apply.", "Leave it out.", fact, vi=vi)
            self.invalid[key] = None
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

    def _unknown_fact(self, row: _Row, form: str, fact: str) -> None:
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

    def _person(self, row: _Row, given: object, key: str) -> str | None:
        person = None if given is None else name(given)
        if given is not None and person is None:
            remedy = "Give a code without control characters, or nothing."
            row.refuse("it is no usable code.", remedy, "person", vi=_NO_CODE)
            self.invalid[key] = None
        return person

    def _decided(self, row: _Row, given: Subject, key: str) -> Grade | None:
        text: object = given.decided  # A reader hands on what it found.
        if text is None or isinstance(text, Grade):
            return text
        try:
            return Grade[str(typed(text, _DECIDED, self._levels, given.kind))]
        except RefusedError as error:
            row.refuse_value(text, _DECIDED, error)
            self.invalid[key] = None
            return None

    def _marked_before(self) -> None:
        for index, key in enumerate(self.dossier.invalid):
            if key in self.subjects:
                self.invalid[key] = None
            else:
                row = _Row(self, "invalid", index, "the subjects marked invalid")
                near, vi = self._near(key, self.subjects)
                row.refuse(f"there is no subject {shown(key)}.", near, vi=f"không có đối tượng {shown(key)}. {vi}")

    # -- links ---------------------------------------------------------------------------------------------------------

    def _link(self, index: int, given: LinkRow) -> LinkRow | None:
        row = _Row(self, "links", index, f"link {given.link}, {given.source} → {given.target}")
        if (link := self.book.links.get(given.link)) is None:
            self._unknown(row, "link", given.link, self.book.links)
            return None
        before = len(self.faults)
        if link.same_id:
            vi = f"{link.vi}: quan hệ này tự nối các đối tượng cùng mã. Hãy bỏ các dòng của nó."
            row.refuse(f"{link.id} joins subjects of one id by itself.", "Leave its rows out.", vi=vi)
        source = self._end(row, link.source, given.source, "source")
        target = self._end(row, link.target, given.target, "target")
        span = self._span(row, given.start, given.end)
        if len(self.faults) > before or source is None or target is None:
            self._doubt(link, source)
            return None
        made = {"source": source, "target": target, "start": span.start, "end": span.end}
        as_given = all(getattr(given, field) is made[field] for field in made)
        return given if as_given else LinkRow(link, source, target, start=span.start, end=span.end)

    def _end(self, row: _Row, kind: str, given: object, column: str) -> str | None:
        """Return the id at one end of a row, if there is such a subject."""
        id = name(given)
        if id is not None and f"{kind}:{id}" in self.subjects:
            return id
        if id is not None and self._may_be_unread(kind):
            return None
        ids = (one.removeprefix(f"{kind}:") for one in self.subjects if one.startswith(f"{kind}:"))
        near, vi = self._near(given if isinstance(given, str) else "", ids)
        vi = f"không có {self.book.kinds[kind].vi} {shown(given)}. {vi}"
        row.refuse(f"there is no {kind} {shown(given)}.", near, column, vi=vi)
        return None

    def _may_be_unread(self, kind: str) -> bool:
        return bool(self._partial & {kind, EVERY_KIND})

    def _span(self, row: _Row, start: object, end: object) -> Span:
        """Return the days of a row; open, with a fault, where they cannot be read."""
        if start is None and end is None:
            return _ALWAYS
        first, last = self._day(row, start, "start"), self._day(row, end, "end")
        if first is not None and last is not None and last < first:
            vi = f"ngày kết thúc ({last}) trước ngày bắt đầu ({first})."
            row.refuse(f"it ends ({last}) before it begins ({first}).", "", "end", vi=vi)
            return Span()
        return Span(start=first, end=last)

    def _day(self, row: _Row, given: object, column: str) -> date | None:
        if given is None:
            return None
        try:
            return day(given)
        except RefusedError as error:
            row.refuse(f"{shown(given)} {error.why}", error.remedy, column, vi=f"{shown(given)} {error.vi}")
            return None

    def _doubt(self, link: Link, source: str | None) -> None:
        """Let nothing rest on the silence of a link of which a row was dropped."""
        self.withdrawn.add(link.id)
        if source is not None:
            self.invalid[f"{link.source}:{source}"] = None

    def _apart(self, rows: Sequence[LinkRow]) -> list[LinkRow]:
        """Return the rows without those of one subject that overlap where the link allows one target at a time."""
        held: dict[tuple[str, ...], list[LinkRow]] = defaultdict(list)
        for one in rows:
            # Where many targets are allowed, still none twice: it would be counted twice.
            many = self.book.links[one.link].many
            held[(one.link, one.source, *([one.target] if many else []))].append(one)
        clashing: set[int] = set()
        for group in held.values():
            if len(group) > 1 and (pair := overlapping(group)):
                self._clash(*pair)
                clashing |= {id(one) for one in group}
        return [one for one in rows if id(one) not in clashing]

    def _clash(self, one: LinkRow, other: LinkRow) -> None:
        link = self.book.links[one.link]
        self._doubt(link, one.source)
        both = f"{one.target} ({_days(one)}) and {other.target} ({_days(other)})"
        what = f"it leads to {both}, and some days are in both."
        vi = f"cùng dẫn đến {one.target} ({_days(one)}) và {other.target} ({_days(other)}), có ngày trùng nhau."
        place = f"link {link.id}, {link.source} {one.source}"
        vi = f"{vi} Dòng trước phải kết thúc trước khi dòng sau bắt đầu."
        self.faults.append(Fault(place, what, "End one row before the next.", vi))

    def _acyclic(self, rows: list[LinkRow]) -> tuple[LinkRow, ...]:
        """Return the rows without those on a cycle of a link that is declared to have none."""
        cyclic: set[int] = set()
        for link in self.book.links.values():
            if link.well_founded and link.source == link.target:
                own = [one for one in rows if one.link == link.id]
                if (turning := core(own)) and not read_at_a_day(self.book, link):
                    # Superiors may change places in a year; only where a rule looks back does that make a circle.
                    own = [one for one in own if one.span.contains(self.book.period.end)]
                    turning = core(own)
                cyclic |= {id(one) for one in own if one.source in turning and one.target in turning}
                self._circle(link, turning)
        return tuple(one for one in rows if id(one) not in cyclic)

    def _circle(self, link: Link, turning: Mapping[str, Sequence[str]]) -> None:
        for source in turning:
            self._doubt(link, source)
        for circle in circles(turning):
            way = " → ".join([*circle[:_LONGEST_CIRCLE], *(["…"] if len(circle) > _LONGEST_CIRCLE else []), circle[0]])
            what = f"{link.source} {way} is a circle; this link runs up a hierarchy."
            vi = f"{self.book.kinds[link.source].vi} {way} thành vòng tròn. Hãy bỏ hoặc kết thúc một dòng."
            self.faults.append(Fault(f"link {link.id}", what, "Remove or end one of its rows.", vi))

    # -- registers and statements --------------------------------------------------------------------------------------

    def _records(self) -> tuple[RecordRow, ...]:
        rows: list[RecordRow] = []
        seen: set[tuple[str, str]] = set()
        for index, one in enumerate(self.dossier.records):
            made = self._record(index, one, seen)
            rows += [made] if made else []
        return tuple(rows)

    def _record(self, index: int, given: RecordRow, seen: set[tuple[str, str]]) -> RecordRow | None:
        row = _Row(self, "records", index, f"{given.record} {given.id}")
        if (spec := self.book.records.get(given.record)) is None:
            self._unknown(row, "register", given.record, self.book.records)
            return None
        owner = self._end(row, spec.of, given.subject, "subject")
        if owner is None:
            self.withdrawn.add(spec.id)
            return None
        key = f"{spec.of}:{owner}"
        id = name(given.id)
        if id is None or (spec.id, id) in seen:
            what = f"{shown(id)} is given twice in {spec.id}." if id else "there is no usable id."
            vi = f"mã {shown(id)} có hai dòng trong {spec.vi or spec.id}. Mỗi dòng cần một mã riêng." if id else _NO_ID
            row.refuse(what, "Give each row of a register a code of its own.", "id", vi=vi)
            self.invalid[key] = None
            self.withdrawn.add(spec.id)
            return None
        seen.add((spec.id, id))
        facts = self._facts(row, spec.id, given.facts, key, {spec.of: self.subjects[key].facts})
        return RecordRow(record=spec.id, id=id, subject=owner, facts=facts)

    def _complete(self) -> tuple[Complete, ...]:
        statements = [self._statement(index, one) for index, one in enumerate(self.dossier.complete)]
        if _EVERYTHING in self.withdrawn:
            return ()
        return tuple(one for one in statements if one is not None and one.what not in self.withdrawn)

    def _statement(self, index: int, given: Complete) -> Complete | None:
        what: object = given.what  # A reader hands on what it found.
        row = _Row(self, "complete", index, f"complete {what}" if isinstance(what, str) else "complete")
        before = len(self.faults)
        if not isinstance(what, str):
            vi = "không phải chữ. Hãy ghi tên một loại đối tượng, quan hệ hoặc sổ theo dõi."
            row.refuse("it is no text.", "Name a kind, a link or a register.", "what", vi=vi)
            return None
        owners = {id: link.source for id, link in self.book.links.items()}
        owners |= {id: record.of for id, record in self.book.records.items()}
        if given.what not in owners and given.what not in self.book.kinds:
            valid = [*self.book.kinds, *owners]
            told = f"there is no kind, link or register {shown(what)}."
            vi = f"không có loại đối tượng, quan hệ hay sổ {shown(what)}. {nearest(what, valid, 'vi')}"
            row.refuse(told, nearest(what, valid), "what", vi=vi)
        scope = given.scope
        if scope is not None and (scope := name(scope)) is None:
            row.refuse("it is no usable code.", "Give a subject as kind:id, or nothing for all.", "scope", vi=_NO_CODE)
        elif scope is not None and not self._may_scope(scope, owners.get(given.what)):
            near, vi = self._near(scope, self._scopes(owners.get(given.what)))
            vi = f"không có đối tượng {shown(scope)} cho nội dung này. {vi}"
            row.refuse(f"there is no subject {shown(scope)} it can speak for.", near, "scope", vi=vi)
        span = self._span(row, given.periods.start, given.periods.end)
        ways = [*self.book.links, *(name for form, name in self.book.facts if form == given.what)]
        if given.by is not None and given.by not in ways:
            vi = f"không có quan hệ hay dữ liệu nào như vậy dẫn đến nó. {nearest(str(given.by), ways, 'vi')}"
            row.refuse("it is reached by no such link or fact.", nearest(str(given.by), ways), "by", vi=vi)
        return None if len(self.faults) > before else Complete(given.what, scope, by=given.by, periods=span)

    def _may_scope(self, scope: str, owner: str | None) -> bool:
        """Say whether a statement may speak for `scope`: an owner of rows; for a kind also a code that groups it."""
        kind = scope.partition(":")[0]
        if owner in (None, kind) and scope not in self.subjects and self._may_be_unread(kind):
            return True
        if owner is not None:
            return scope in self.subjects and scope.startswith(f"{owner}:")
        return scope in self.subjects or ":" not in scope

    def _scopes(self, owner: str | None) -> Iterator[str]:
        return (key for key in self.subjects if owner is None or key.startswith(f"{owner}:"))

    # -- steps of the process ------------------------------------------------------------------------------------------

    def _steps(self) -> tuple[StepRow, ...]:
        """Return the steps taken, and set each decision beside the subject it is on."""

        def row(index: int, one: StepRow) -> _Row:
            return _Row(self, "steps", index, f"step {one.step} of {one.subject}")

        steps = typed_steps(self.dossier.steps, self.subjects, self._levels, row)
        for key, grades in decisions(steps).items():
            one = self.subjects[key]
            decided = {*grades, *([one.decided] if one.decided is not None else [])}
            if len(decided) > 1:
                self.invalid[key] = None
                vi = f"{key} có nhiều quyết định với mức khác nhau. Hãy giữ lại quyết định còn hiệu lực."
                what = "there are decisions with different grades."
                self.faults.append(Fault(key, what, "Keep the one that stands.", vi))
            self.subjects[key] = one.model_copy(update={"decided": None if len(decided) > 1 else decided.pop()})
        return steps

    # -- wording -------------------------------------------------------------------------------------------------------

    def _unknown(self, row: _Row, what: str, given: str, valid: Iterable[str]) -> None:
        # Its rows may have belonged to anything in the book, so nothing can be relied on to be complete.
        self.withdrawn.add(_EVERYTHING)
        names = tuple(valid)
        vi = f"bộ quy tắc không có {_WORDS[what]} {shown(given)}. {nearest(given, names, 'vi')}"
        row.refuse(f"the book has no {what} {shown(given)}.", nearest(given, names), vi=vi)

    def _near(self, given: str, valid: Iterable[str]) -> tuple[str, str]:
        """Return the clause that names what is near, in English and in Vietnamese."""
        self._guesses -= 1
        names = tuple(islice(valid, _SEARCHED)) if self._guesses >= 0 else ()
        return (nearest(given, names), nearest(given, names, "vi")) if self._guesses >= 0 else ("", "")


def _days(row: LinkRow) -> str:
    return f"{row.start or '…'} to {row.end or '…'}"
