"""The public verb `diff`: what was added, dropped or changed between two books, each with its article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from xeploai import tree
from xeploai.book import Book, GradeLabel
from xeploai.errors import LanguageError, brief, nearest
from xeploai.forms import FactSpec, Kind, Link, RecordSpec
from xeploai.law import Citation, DatedValue, Instrument, Reading
from xeploai.lawbook.articles import reading_order
from xeploai.lawbook.listing import kinds_of, positions
from xeploai.reference import grounds
from xeploai.rules import AnyRule, Hole, Requirement, Standard
from xeploai.scales import Frozen, Grade

What = Literal[
    "instrument", "kind", "rule", "requirement", "hole", "parameter", "reading", "label", "fact", "register", "link"
]  # fmt: skip
"""What differs: a text that rules rest on, a kind of subject, a rule, a requirement of a standard, a text not seen, a
value, a reading, a printed label, what is asked of a subject, a register of events, a relation between subjects."""
Change = Literal["added", "dropped", "changed"]
Declared = Instrument | AnyRule | Requirement | DatedValue | Reading | GradeLabel | Kind | FactSpec | RecordSpec | Link

_APART = ("id", "vi", "cite", "reading", "requires")
"""What is compared by itself."""
_SILENT = ("en", "closes", "delegated_to")
"""What changes no answer within a book: a translation, which holes it fills, who else may add."""
_EFFECT = (
    "rule", "kind", "kinds", "at_most", "grade", "below", "of", "decides", "open", "decided_by", "may_lower_to",
    "whole", "by", "status", "waits_for", "name", "unit", "before", "after", "scope", "step", "levels",
)  # fmt: skip


class Difference(Frozen):
    """Khác biệt: one thing that two books do not have alike.

    Attributes:
        what: What it is.
        change: The later book has it and the earlier has not (`added`), the other way round, or both have it and not
            alike.
        id: Its id; of a requirement `<standard>.<requirement>`, of a fact `<form>.<fact>`, of a label `<kind>.<GRADE>`.
        kinds: The kinds it is about; empty where it is about none.
        aspects: Of what was changed, in what: `words`, `effect` (the grade, the status, whom it is about), `terms` (the
            condition, share or value), `reading` (which options it hangs on, and whether they
            are decided), `parameter:<id>` (a value it reads), the name of a field, `article`, `established`.
        before: How the earlier book has it; None where it has not, or has no value.
        after: How the later one has it.
    """

    what: What
    change: Change
    id: str
    kinds: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    before: Declared | None = None
    after: Declared | None = None

    @property
    def is_of_text_only(self) -> bool:
        """Whether it holds unchanged, by another article or better or worse established."""
        return self.change == "changed" and set(self.aspects) <= {*ON_WHAT_TEXT}


class BookDiff(Frozen):
    """What two books do not have alike, what is asked first, then by kind and article.

    Attributes:
        before: The earlier book's jurisdiction and period, `vn@2022`.
        after: The later one's.
        differences: Every difference.
    """

    before: str
    after: str
    differences: tuple[Difference, ...] = ()

    def of(self, change: Change) -> tuple[Difference, ...]:
        """Return what was added, dropped or changed."""
        return tuple(one for one in self.differences if one.change == change)


def diff(before: Book, after: Book, *, kind: str | None = None) -> BookDiff:
    """Return what was added, dropped or changed from one book to another.

    Rules are matched by id: one that has another id is dropped and added. A rule counts as in a book where it is in it
    under the readings chosen; a hole where nothing fills it.

    Args:
        before: The one book, for instance of the year before.
        after: The other.
        kind: Only what is about this kind, or read by its rules.

    Raises:
        LanguageError: Neither book has the kind; the nearest are listed.

    Examples:
        >>> import xeploai as xl
        >>> book = xl.rulebook("vn", period="2018")
        >>> xl.diff(book, book).differences
        ()
    """
    one_of_kinds(kind, before, after)
    pair = _Pair(before, after)
    found = [one for one in pair.all() if kind is None or kind in one.kinds]
    return BookDiff(before=name(before), after=name(after), differences=tuple(sorted(found, key=pair.order)))


def name(book: Book) -> str:
    """Return a book as the command line names it: jurisdiction and period, and the day where it is not the last."""
    day = "" if book.decided_on == book.period.end else f"@{book.decided_on}"
    return f"{book.jurisdiction}@{book.period.id}{day}"


def one_of_kinds(kind: str | None, *books: Book) -> None:
    """Refuse a kind that no book has."""
    kinds = {id for book in books for id in book.kinds}
    if kind is not None and kind not in kinds:
        msg = f"{brief(str(kind))} is no kind of {' or '.join(map(name, books))}. {nearest(str(kind), kinds)}"
        raise LanguageError(msg)


_ORDER: tuple[What, ...] = get_args(What)
_LAST = 99  # behind every section of the rules of a kind


class _Pair:
    """Two books, and what they do not have alike."""

    def __init__(self, before: Book, after: Book) -> None:
        self.before, self.after = before, after
        self.values = {id: one for id, one in self._values() if one[0] != one[1]}
        self.positions = positions(before), positions(after)

    def _values(self) -> Iterator[tuple[str, tuple[object, object]]]:
        for id in {**self.before.parameters, **self.after.parameters}:
            dated = [book.parameters.get(id) for book in (self.before, self.after)]
            old, new = (one.value if one else None for one in dated)
            yield id, (old, new)

    def order(self, one: Difference) -> tuple[object, ...]:
        """Return where a difference stands: of rules with their requirements by kind, and then as they are listed."""
        ids = [] if one.what == "instrument" else list({**self.after.kinds, **self.before.kinds})
        place = min((ids.index(kind) for kind in one.kinds if kind in ids), default=len(ids))
        group = _ORDER.index("rule" if one.what == "requirement" else one.what)
        side = 0 if one.change == "dropped" else 1
        listed = self.positions[side].get(one.id) if one.what in ("rule", "requirement", "hole") else None
        return group, place, *(listed or self._article(one, side)), one.id

    def _article(self, one: Difference, side: int) -> tuple[object, ...]:
        """Return where what is no rule stands: as its article is read, or last."""
        book, held = ((self.before, one.before), (self.after, one.after))[side]
        cite = held.at() if isinstance(held, Instrument) else cite_of(held, one, book)
        return _LAST, 0, () if cite is None else reading_order(cite, book), 0

    def all(self) -> Iterator[Difference]:
        """Yield every difference."""
        b, a = self.before, self.after
        yield from self.compared("instrument", instruments(b), instruments(a), self.kinds_citing)
        yield from self.compared("kind", b.kinds, a.kinds, lambda id, _: (id,))
        yield from self.rules("rule", rules_in(b), rules_in(a))
        yield from self.compared("requirement", requirements(b), requirements(a), self.kind_of_requirement)
        yield from self.rules("hole", holes_in(b), holes_in(a))
        yield from self.compared("parameter", b.parameters, a.parameters, self.kinds_reading)
        yield from self.compared("reading", b.declared_readings, a.declared_readings, self.kinds_hanging)
        yield from self.compared("label", labels(b, a), labels(a, b), lambda id, _: (id.rpartition(".")[0],))
        yield from self.compared(
            "fact", facts(b, a), facts(a, b), lambda id, book: (_owner(id.partition(".")[0], book),)
        )
        yield from self.compared("register", registers(b, a), registers(a, b), lambda id, book: (_owner(id, book),))
        yield from self.compared("link", b.links, a.links, lambda id, book: (book.links[id].source,))

    def compared(
        self,
        what: What,
        old: Mapping[str, Any],
        new: Mapping[str, Any],
        kinds: Callable[[str, Book], tuple[str, ...]],
    ) -> Iterator[Difference]:
        """Yield the differences of what is declared by id."""
        for id in dict.fromkeys((*old, *new)):
            one, other = old.get(id), new.get(id)
            change: Change = "changed" if id in old and id in new else "added" if id in new else "dropped"
            aspects = tuple(self.aspects(what, id, one, other)) if change == "changed" else ()
            if change != "changed" or aspects:
                sides = ((new, self.after), (old, self.before))  # It may have ceased to speak of one.
                whose = tuple(dict.fromkeys(kind for held, book in sides if id in held for kind in kinds(id, book)))
                given: dict[str, Any] = {"what": what, "change": change, "kinds": whose, "aspects": aspects}
                yield Difference(id=id, before=one, after=other, **given)

    def rules(self, what: What, old: Mapping[str, AnyRule], new: Mapping[str, AnyRule]) -> Iterator[Difference]:
        """Yield the differences of rules."""
        yield from self.compared(what, old, new, lambda id, book: kinds_of(book.by_id[id], book))

    def aspects(self, what: What, id: str, old: Any, new: Any) -> Iterator[str]:
        """Yield in what something that both books have differs: what changes an answer first, its article last."""
        if what == "reading" and self.before.chosen[id] != self.after.chosen[id]:
            yield "chosen"
        if old is None or new is None:
            if old is not new:
                yield "value"
            return
        if getattr(old, "vi", "") != getattr(new, "vi", ""):
            yield "label" if what == "label" else "words"
        if what in ("rule", "requirement", "hole"):
            yield from self._of_rule(old, new)
        else:
            yield from (field for field in _FIELDS[what] if self._field(field, old, new))
        yield from self._on_what_text(old, new)

    def _on_what_text(self, old: Any, new: Any) -> Iterator[str]:
        """Yield whether it rests on another place, as that is cited, or is otherwise established."""
        one, other = _cite(old), _cite(new)
        if (one and self.before.cited(one)) != (other and self.after.cited(other)):
            yield "article"
        if (one and one.established) is not (other and other.established):
            yield "established"

    def _field(self, field: str, old: Any, new: Any) -> bool:
        """Say whether a field differs; of a scale, whether its levels do."""
        if field == "scale":
            return self.before.scales.get(old.scale or "") != self.after.scales.get(new.scale or "")
        return bool(getattr(old, field) != getattr(new, field))

    def _of_rule(self, old: Any, new: Any) -> Iterator[str]:
        """Yield what only rules have: an effect, terms, readings they hang on, and values they read."""
        if any(getattr(old, field, None) != getattr(new, field, None) for field in _EFFECT):
            yield "effect"
        terms = {*type(old).model_fields, *type(new).model_fields} - {*_APART, *_SILENT, *_EFFECT}
        if any((getattr(old, field, None) or None) != (getattr(new, field, None) or None) for field in terms):
            yield "terms"  # What one sort of rule has and another has not is nothing where it is empty.
        if not isinstance(old, Requirement):
            open_ = self.before.undecided(old), self.after.undecided(new)
            if old.reading != new.reading or open_[0] != open_[1]:
                yield "reading"
        read = dict.fromkeys(node.param for node in _nodes(old) if isinstance(node, tree.ParamRef))
        yield from (f"parameter:{param}" for param in read if param in self.values)

    def kind_of_requirement(self, id: str, book: Book) -> tuple[str, ...]:
        """Return the kind of the standard that a requirement is one of."""
        return (_standard(id, book).kind,)

    def kinds_reading(self, parameter: str, _: Book) -> tuple[str, ...]:
        """Return the kinds of which a rule reads a parameter."""
        return self._kinds(lambda rule: any(_is_of(node, parameter) for node in grounds.nodes(rule)))

    def kinds_citing(self, instrument: str, _: Book) -> tuple[str, ...]:
        """Return the kinds of which a rule rests on an instrument."""
        return self._kinds(lambda rule: rule.cite.instrument == instrument)

    def kinds_hanging(self, reading: str, _: Book) -> tuple[str, ...]:
        """Return the kinds of which a rule hangs on a reading, whichever option is taken."""
        return self._kinds(lambda rule: any(one.reading == reading for one in rule.reading))

    def _kinds(self, is_meant: Callable[[AnyRule], bool]) -> tuple[str, ...]:
        meant = [(rule, book) for book in (self.before, self.after) for rule in declared(book) if is_meant(rule)]
        return tuple(dict.fromkeys(kind for rule, book in meant for kind in kinds_of(rule, book)))


def _is_of(node: tree.Node, parameter: str) -> bool:
    return isinstance(node, tree.ParamRef) and node.param == parameter


def _nodes(one: AnyRule | Requirement) -> Iterator[tree.Node]:
    """Yield what something is written in itself; the requirements of a standard are told one by one."""
    if isinstance(one, Requirement):
        return tree.walk(one.when)
    return iter(()) if isinstance(one, Standard) else grounds.nodes(one)


def _cite(one: Any) -> Citation | None:
    """Return the one place that something names itself; what asks for a fact may be several, one after the other."""
    cite = getattr(one, "cite", None)
    return cite if isinstance(cite, Citation) else None


ON_WHAT_TEXT = ("article", "established")
"""The aspects that say only on what something rests: where no other differs, the same holds by another text."""
_FIELDS: Mapping[What, tuple[str, ...]] = {
    "instrument": (),
    "kind": ("complete",),
    "parameter": ("value",),
    "reading": ("options", "default"),
    "label": (),
    "fact": ("type", "scale", "options", "between", "digits", "unit", "applies", "sensitive", "choice"),
    "register": ("of", "dated", "carries", "lengths"),
    "link": ("source", "target", "many"),
}
"""What is compared of what is no rule."""


# ── what a book declares, by id ──────────────────────────────────────────────────────────────────────────────────────


def declared(book: Book) -> Iterable[AnyRule]:
    """Return every rule of the sets of a book, in it or not."""
    return (rule for held in book.sets for rule in held.rules)


def rules_in(book: Book) -> dict[str, AnyRule]:
    """Return the rules in a book by id, without those known only to exist."""
    return {rule.id: rule for rule in book.rules if not isinstance(rule, Hole)}


def holes_in(book: Book) -> dict[str, AnyRule]:
    """Return the open holes of a book by id."""
    return {hole.id: hole for hole in book.open_holes}


def instruments(book: Book) -> dict[str, Instrument]:
    """Return the instruments that rules in a book rest on, by id."""
    cited = dict.fromkeys(rule.cite.instrument for rule in book.rules)
    return {id: book.instruments[id] for id in cited if id in book.instruments}


def requirements(book: Book) -> dict[str, Requirement]:
    """Return the requirements of the standards in a book, by their full ids."""
    standards = (rule for rule in book.rules if isinstance(rule, Standard))
    return {f"{rule.id}.{one.id}": one for rule in standards for one in rule.requires}


def _standard(id: str, book: Book) -> Standard:
    standards = (rule for rule in book.rules if isinstance(rule, Standard))
    return next(rule for rule in standards if any(f"{rule.id}.{one.id}" == id for one in rule.requires))


def labels(book: Book, other: Book) -> dict[str, GradeLabel]:
    """Return the labels printed for the grades of each kind that both books have."""
    return {
        f"{kind}.{grade.name}": GradeLabel(grade=grade, vi=book.label(kind, grade), en=book.label(kind, grade, "en"))
        for kind in book.kinds
        if kind in other.kinds
        for grade in Grade
    }


def facts(book: Book, other: Book) -> dict[str, FactSpec]:
    """Return what is asked of each kind that both books have, and in each register that both ask for."""
    shared = ({*book.kinds} & {*other.kinds}) | ({*registers(book, other)} & {*registers(other, book)})
    return {
        f"{form}.{fact}": spec for (form, fact), spec in book.facts.items() if form in shared and _asked(spec, book)
    }


def registers(book: Book, other: Book) -> dict[str, RecordSpec]:
    """Return the registers of the kinds that both books have, as far as they are asked for in the period."""
    return {id: spec for id, spec in book.records.items() if spec.of in other.kinds and _asked(spec, book)}


def _asked(spec: FactSpec | RecordSpec, book: Book) -> bool:
    """Say whether a text of the period asks for something, or no text is named that would."""
    return not spec.cite or book.cite(spec) is not None


def _owner(form: str, book: Book) -> str:
    """Return the kind that a form or register is of."""
    record = book.records.get(form)
    return form if record is None else record.of


def cite_of(held: Declared | None, one: Difference, book: Book) -> Citation | None:
    """Return the article that something declared rests on."""
    if isinstance(held, Requirement) and held.cite is None:
        return _standard(one.id, book).cite
    if isinstance(held, FactSpec | RecordSpec):
        return book.cite(held)
    return _cite(held)
