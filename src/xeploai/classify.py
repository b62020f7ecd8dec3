"""The public verb: `classify` a dossier under a book, and the view of its rulings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal, NamedTuple, get_args

from xeploai.audience import Audience, is_sensitive_fact, told_to, value_for
from xeploai.book import Book
from xeploai.checks.sorts import Condition, LevelOf, Type, of_fact
from xeploai.checks.types import Types
from xeploai.dossier import Complete, Dossier, RecordRow, Subject
from xeploai.engine import Scalar, Single, resting_collector
from xeploai.errors import CircularError, DossierError, Fault, LanguageError, brief, nearest, of_type, one_of
from xeploai.evidence import examine, later_days
from xeploai.evidence.values import name
from xeploai.explain import Lang, addressed, explain, lifted, row, why_not
from xeploai.raising import LIMIT, Raising, raise_to
from xeploai.reference import Reference, ranges
from xeploai.reference.ranges import Missing, NotApplicable
from xeploai.rulings import FactValue, Ruling
from xeploai.scales import Frozen, Grade

OnFault = Literal["refuse", "mark"]


class QuotaGroup(Frozen):
    """One group of a quota: who is counted, how many places there are, and who stays, is out or awaits a choice.

    Attributes:
        group: The group's key, one part a key of the quota.
        members: Keys of its subjects that are, or may be, graded.
        base: Least and greatest size of what the share is taken of.
        places: Least and greatest number of places.
        stays: Who surely keeps the grade.
        out: Who is out only by the quota.
        open: Who is not settled: to be chosen by the authority, or waiting for what is missing.
    """

    quota: str
    group: tuple[str, ...]
    members: tuple[str, ...]
    base: tuple[int, int]
    places: tuple[int, int]
    stays: tuple[str, ...]
    out: tuple[str, ...]
    open: tuple[str, ...]


class _Declared(NamedTuple):
    """What a book says of a fact, given or derived, whatever it is worth: its type, and who may read it."""

    type: Type
    is_whole: bool
    is_sensitive: bool


class Rulings(Mapping[str, Ruling]):
    """The rulings of a dossier by subject key, in the order of the dossier, with the book and dossier behind them."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self.book: Book = reference.book
        self.dossier: Dossier = reference.dossier
        self._rulings = reference.rulings()
        self._facts: dict[tuple[str, str], _Declared] = {}

    def __getitem__(self, key: str) -> Ruling:
        """Return the ruling of a subject by its key, `kind:id`; a `KeyError` names the nearest keys."""
        if key not in self._rulings:
            msg = f"{key!r} is no subject of this dossier. {nearest(key, self._rulings)}"
            raise KeyError(msg)
        return self._rulings[key]

    def __contains__(self, key: object) -> bool:
        """Say whether a key is a subject of the dossier."""
        return key in self._rulings

    def __iter__(self) -> Iterator[str]:
        """Iterate over keys in the order of the dossier."""
        return iter(self._rulings)

    def __len__(self) -> int:
        """Return the number of rulings."""
        return len(self._rulings)

    def of_person(self, person: str) -> tuple[Ruling, ...]:
        """Return the rulings of one person's capacities."""
        return tuple(self[one.key] for one in self.dossier.subjects if one.person == person)

    @property
    def notices(self) -> tuple[Fault, ...]:
        """What may be a slip in the dossier and is no fault: days after the day of decision, a column each.

        They change no ruling; a deadline, or a discipline decided later, rightly lies there.
        """
        return later_days(self.dossier, self.book)

    def value(self, ruling: Ruling | str, fact: str, audience: Audience = "public") -> FactValue:
        """Return what a fact of a subject, derived (a score) or given, is worth: exactly, within bounds, or not at all.

        It is worth that whatever the status of the ruling: who is not graded may have a score.

        Args:
            ruling: The subject's ruling, or its key.
            fact: The name of the fact among those of its kind.
            audience: Who reads it; a value that rests on something sensitive is withheld from the public, and from the
                subject where it is made of facts of others.

        Raises:
            LanguageError: The kind has no such fact, or there is no such audience.
            DossierError: The value rests on subjects in a chain too long to follow, or in a circle.
        """
        addressed("vi", audience)
        key = self._one(ruling).subject
        declared = self._declared(self[key].kind, fact)
        with _followed(self.dossier):
            found = self._reference.fact_value(key, fact)
        known = _known(found, declared, self.book)
        told = FactValue(subject=key, fact=fact, is_sensitive=declared.is_sensitive, **known)
        return value_for(audience, told, self.book)

    def _declared(self, kind: str, fact: str) -> _Declared:
        if (kind, fact) not in self._facts:
            spec = self.book.facts.get((kind, fact))
            if spec is None and (kind, fact) not in self.book.derived:
                names = [name for form, name in (*self.book.facts, *self.book.derived) if form == kind]
                msg = f"{kind!r} has no fact {brief(str(fact))}. {nearest(fact, names)}"
                raise LanguageError(msg)
            found = self._types.derived[kind, fact] if spec is None else of_fact(spec)
            is_whole = spec is not None and spec.type == "integer"
            self._facts[kind, fact] = _Declared(found, is_whole, is_sensitive_fact(kind, fact, self.book))
        return self._facts[kind, fact]

    @cached_property
    def _types(self) -> Types:
        return Types(self.book)

    def _one(self, given: Ruling | str) -> Ruling:
        """Return a ruling given as itself or by its key."""
        of_type("ruling", given, (Ruling, str), "a ruling, or its key 'kind:id'")
        return self[given] if isinstance(given, str) else given

    def explain(self, ruling: Ruling | str, lang: Lang = "vi", audience: Audience = "public") -> str:
        """Return a ruling in sentences with articles, and the decision on its subject; see `xeploai.explain`."""
        one = self._one(ruling)
        decided = self.dossier.by_key[one.subject].decided
        spared = lifted(self._reference, one.subject)
        return explain(one, self.book, lang, audience, decided=decided, lifted=spared)

    def why_not(
        self, ruling: Ruling | str, grade: Grade | str, lang: Lang = "vi", audience: Audience = "public"
    ) -> str:
        """Return exactly the rules that stand between a subject and `grade` (itself or its name), one a line."""
        one = self._one(ruling)
        return why_not(one, self.book, _grade(grade), lang, audience)

    def raise_to(self, ruling: Ruling | str, grade: Grade | str, *, limit: int = LIMIT) -> Raising:
        """Return the smallest sets of a subject's own open facts that make `grade` sure; see `xeploai.raising`."""
        one = self._one(ruling)
        return raise_to(one, _grade(grade), self.book, self.dossier, limit=limit)

    def to_rows(self, lang: Lang = "vi") -> list[dict[str, str]]:
        """Return one flat row a ruling, for a table: no fact's value, so any audience may read it.

        The columns are those of an exported table under their English names, but `subject` is the key (`kind:id`) and
        `kind` the id, for programs.
        """
        addressed(lang)
        told = [told_to(ruling, self.book, "public") for ruling in self._rulings.values()]
        return [{**row(one, self.book, lang), "subject": one.subject, "kind": one.kind} for one in told]

    def quota(self, id: str, *, holes_empty: bool = False) -> tuple[QuotaGroup, ...]:
        """Return each group of a quota that has someone who qualifies.

        Args:
            id: The quota's id.
            holes_empty: Count as if every named hole that may be were empty, as the grade of a provisional ruling is.

        Raises:
            LanguageError: The book has no quota of that name; the nearest are listed.
        """
        quotas = {quota.id: quota for kind in self.book.kinds for quota in self.book.quotas(kind)}
        if not isinstance(id, str) or id not in quotas:
            msg = f"{brief(str(id))} is no quota of this book. {nearest(id, quotas)}"
            raise LanguageError(msg)
        counting = self._reference.without_holes if holes_empty else self._reference
        return tuple(QuotaGroup(quota=id, **group) for group in counting.quota_groups(quotas[id]))


def _known(found: ranges.Value, declared: _Declared, book: Book) -> dict[str, Any]:
    """Return what is known of a value, as `FactValue` tells it."""
    is_condition = isinstance(declared.type, Condition)
    between = is_condition and isinstance(found, ranges.Range) and found.lo == found.hi == ranges.MIDDLE
    if between or isinstance(found, NotApplicable):
        return {"status": "does_not_apply"}
    if isinstance(found, ranges.Range) and found.is_point:
        value = _plain(found.lo, declared, book)
        return {"status": "settled", "low": value, "high": value}
    waits = sorted(found.open, key=lambda one: one.model_dump_json())
    told: dict[str, Any] = {
        "status": "open",
        "missing": tuple(one for one in waits if one.what != "hole"),
        "holes": tuple(one.name for one in waits if one.what == "hole"),
    }
    if isinstance(found, Missing):
        return told | {"may_not_apply": not found.applies}
    if is_condition:
        return told | {"may_not_apply": ranges.may_be_between(found)}
    return told | {"low": _plain(found.lo, declared, book), "high": _plain(found.hi, declared, book)}


def _plain(end: Any, declared: _Declared, book: Book) -> Any:
    """Return one end of a range as evidence holds it: the reference computes with ranks and fractions."""
    match declared.type:
        case Condition():
            return bool(end == ranges.TRUE)
        case LevelOf(scale=scale):
            return book.scales[scale].levels[end].id
        case _ if isinstance(end, Fraction):
            return int(end) if declared.is_whole else _decimal(end)
        case _:
            return end


def _decimal(value: Fraction) -> Decimal:
    """Return a fraction as the decimal it is.

    Raises:
        ValueError: It is none. INVARIANT: no rule makes such a one, as every division is rounded to declared digits.
    """
    digits = next((one for one in range(_MOST_DIGITS) if (value * 10**one).denominator == 1), None)
    if digits is None:
        msg = "a value of a fact has no end of decimal places"
        raise ValueError(msg)
    whole = int(value * 10**digits)
    return Decimal((int(whole < 0), tuple(map(int, str(abs(whole)))), -digits))  # exact, whatever the context


_MOST_DIGITS = 1000


def _grade(given: Grade | str) -> Grade:
    """Return a grade given as itself or by its name."""
    if isinstance(given, Grade):
        return given
    one_of("grade", given, tuple(Grade.__members__))
    return Grade[given]


def classify(
    dossier: Dossier,
    book: Book,
    *,
    on_fault: OnFault = "refuse",
    places: Mapping[Any, str] | None = None,
) -> Rulings:
    """Return what the rules of `book` allow for every subject of `dossier`.

    Args:
        dossier: Subjects with their evidence, links and records; it is examined first.
        book: The rules, from `xeploai.rulebook`.
        on_fault: `refuse` raises all faults of the dossier; `mark` gives faulty subjects the status `invalid`, and
            keeps them in every base and group as unknown subjects.
        places: Where each row stood in a file, for the wording of faults.

    Raises:
        DossierError: The dossier has faults and `on_fault` is `refuse`.
        LanguageError: `on_fault` is neither of the two, or an argument is of another type than it takes.
    """
    one_of("on_fault", on_fault, get_args(OnFault))
    with resting_collector():
        examined, faults = examine(dossier, book, places=places)
        if faults and on_fault == "refuse":
            raise DossierError.of("the dossier", faults)
        return examined_rulings(examined, book)


def examined_rulings(examined: Dossier, book: Book) -> Rulings:
    """Return the rulings of a dossier that has passed the door (`xeploai.evidence.examine`), and nothing else.

    Raises:
        DossierError: Its subjects rest on each other, or in a chain too long to follow.
    """
    with _followed(examined), resting_collector():
        return Rulings(Scalar(book, examined))


@contextmanager
def _followed(examined: Dossier) -> Iterator[None]:
    """Refuse a dossier in which what is asked rests on itself, or on a chain too long to follow."""
    try:
        yield
    except CircularError as error:
        raise DossierError.of("the dossier", [_circle(error, examined)]) from error
    except RecursionError as error:
        what = "subjects refer to each other in a chain too long to follow."
        vi = "các đối tượng dẫn đến nhau thành chuỗi quá dài. Hãy xem lại quan hệ cấp trên, cấp dưới."
        fault = Fault("the links of the dossier", what, "Look for a hierarchy far deeper than any that exists.", vi)
        raise DossierError.of("the dossier", [fault]) from error


def _circle(error: CircularError, dossier: Dossier) -> Fault:
    """Return the fault of data in which a group's subjects rest, along a hierarchy, on each other."""
    met = [part for question in error.questions for part in question if isinstance(part, str)]
    subjects = list(dict.fromkeys(part for part in met if part in dossier.by_key))
    what = "the grades of these subjects rest on each other, through a quota's group and a link up the hierarchy."
    remedy = "Look at their links and at what puts them into one group; one whose group is not given may be in any."
    vi = "kết quả của các đối tượng này phụ thuộc lẫn nhau, qua nhóm tính tỷ lệ và quan hệ lên cấp trên. "
    vi += "Hãy xem lại các quan hệ và nhóm của chúng; đối tượng chưa rõ nhóm có thể thuộc bất kỳ nhóm nào."
    return Fault(f"subjects {' → '.join([*subjects, *subjects[:1]])}", what, remedy, vi)


def classify_one(
    kind: str,
    facts: Mapping[str, Any],
    book: Book,
    *,
    id: str = "1",
    records: tuple[RecordRow, ...] = (),
    complete: tuple[Complete, ...] = (),
) -> Ruling:
    """Return what the rules allow for one subject alone: its quotas stay open, and where its links lead is not known.

    Args:
        kind: The kind of the subject.
        facts: Its evidence by fact name; None says that a fact is not known.
        book: The rules.
        id: Its id, as records and links name it.
        records: Its rows in registers.
        complete: Which of its registers, and which links, are said to be complete (a link that is leads nowhere).

    Raises:
        DossierError: The evidence has faults.
        LanguageError: An argument is of another type than it takes.
    """
    of_type("book", book, Book, "a Book, as rulebook(…) makes it")
    of_type("kind", kind, str, "its id, such as 'party_member'")
    of_type("facts", facts, Mapping, "a mapping from names of facts to values")
    of_type("id", id, str, "a code")
    for what, given, one in (("records", records, RecordRow), ("complete", complete, Complete)):
        of_type(what, given, Iterable, f"a tuple of {one.__name__}")
        for each in given:
            of_type(f"one of {what}", each, one, f"a {one.__name__}")
    if kind in book.kinds and not records and not complete and (code := name(id)) is not None:
        told = Single.of(book, kind).ruling(facts, code)
        if told is not None:
            return told
    known = {fact: value for fact, value in facts.items() if value is not None}
    subject = Subject.model_construct(kind=kind, id=id, facts=known)  # typed, and doubted, at the door like any other
    dossier = Dossier(subjects=(subject,), records=tuple(records), complete=tuple(complete))
    return classify(dossier, book)[f"{kind}:{name(id) or id}"]
