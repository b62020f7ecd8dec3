"""What is wrong with what a book declares: names used twice, facts, registers, links, parameters, readings, holes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from xeploai import tree
from xeploai.book import Book, RuleSet
from xeploai.checks import places
from xeploai.checks.bounds import LIMIT
from xeploai.checks.inference import MAX_DIGITS
from xeploai.checks.sorts import AnyType, Condition, Scope
from xeploai.checks.types import Types
from xeploai.errors import Fault, nearest
from xeploai.forms import FactSpec, FormSpec, Kind, RecordSpec
from xeploai.law import LENGTHS, Citation, DatedValue, Delegation, Instrument, Parameter
from xeploai.rules import AnyRule, Ceiling, Derived, Gate, Hole, Quota, RuleBase, Standard

_SORTS = {
    "kind": "kinds",
    "link": "links",
    "register": "records",
    "instrument": "instruments",
    "scale": "scales",
    "reading": "readings",
    "jurisdiction": "jurisdictions",
    "transition": "transitions",
}
_SHARED = {"kind", "instrument", "scale", "jurisdiction"}
"""What two sets may both carry, if they carry the same: a province repeats the kind whose form it adds to."""


def faults(book: Book, types: Types) -> Iterator[Fault]:
    """Yield what is wrong with what `book` declares, its rules aside."""
    yield from _repeated(book)
    yield from _repeated_rules(book)
    yield from _shadowed(book)
    for form in _forms(book):
        yield from _of_form(book, form, types)
    yield from _applies_cycle(book)
    yield from _of_links(book)
    yield from _of_parameters(book)
    yield from _of_readings(book)
    yield from _of_places(book)
    yield from _of_labels(book)


# ── names used twice ─────────────────────────────────────────────────────────────────────────────────────────────────


def _twice(what: str, id: str, first: str, second: str) -> Fault:
    where = f"twice in the rule set {first!r}" if first == second else f"in the rule sets {first!r} and {second!r}"
    return Fault(f"{what} {id!r}", f"it is declared {where}.", "Give one of them another id, or leave it out.")


def _repeated(book: Book) -> Iterator[Fault]:
    for what, place in _SORTS.items():
        known: dict[str, tuple[str, object]] = {}
        for held in book.sets:
            declared: tuple[Kind | Instrument, ...] = getattr(held, place)  # of one sort, each with an id
            for one in declared:
                first, same = known.get(one.id, (held.id, None))
                if same is not None and not (what in _SHARED and same == one):
                    yield _twice(what, one.id, first, held.id)
                known.setdefault(one.id, (held.id, one))
    facts: dict[tuple[str, str], str] = {}
    for held in book.sets:
        for form in (*held.forms, *held.records):
            for fact in form.facts:
                key = (form.id, fact.id)
                if key in facts:
                    yield _twice("fact", ".".join(key), facts[key], held.id)
                facts.setdefault(key, held.id)


def _repeated_rules(book: Book) -> Iterator[Fault]:
    known: dict[str, tuple[str, RuleBase]] = {}
    for held in book.sets:
        for rule in held.rules:
            parts = [f"{rule.id}.{one.id}" for one in rule.requires] if isinstance(rule, Standard) else []
            for id in (rule.id, *parts):
                if id in known:
                    first, other = known[id]
                    fault = _twice("rule", id, first, held.id)
                    yield Fault(places.of_rules(book, (other, rule)), f"{id!r}: {fault.what}", fault.remedy)
                known.setdefault(id, (held.id, rule))


def _shadowed(book: Book) -> Iterator[Fault]:
    """Yield names of two sorts: what is complete, and what is in scope, is said by one name."""
    sorts = {"kind": list(book.kinds), "link": list(book.links), "register": list(book.records)}
    known: dict[str, str] = {}
    for what, named in sorts.items():
        for id in named:
            if id in known:
                yield Fault(f"{what} {id!r}", f"a {known[id]} has the same id.", "Give one of them another id.")
            known.setdefault(id, what)
    for form, name in sorted(book.facts.keys() & book.derived.keys()):
        place = places.of_rules(book, book.derived[form, name])
        yield Fault(place, f"the derived fact {form}.{name} has the name of a given fact.", "Give it another name=.")


# ── facts, registers, links ──────────────────────────────────────────────────────────────────────────────────────────


def _forms(book: Book) -> Iterator[FormSpec]:
    for held in book.sets:
        yield from held.forms
        yield from held.records


def _of_form(book: Book, form: FormSpec, types: Types) -> Iterator[Fault]:
    forms: tuple[str, ...] = (form.id,)
    if isinstance(form, RecordSpec):
        forms = (form.of, form.id)
        place = places.of_declared(book, "register", form.id, book.cite(form))
        yield from (fault for cite in form.cite for fault in cited(book, cite, place))
        if form.of not in book.kinds:
            yield Fault(place, f"it belongs to the unknown kind {form.of!r}.", nearest(form.of, book.kinds))
        dated = form.dated and form.fact(form.dated)
        if form.dated is not None and (not dated or dated.type != "date"):
            days = [fact.id for fact in form.facts if fact.type == "date"]
            what = f"its rows are dated by {form.dated!r}, which is no date fact."
            yield Fault(place, what, nearest(form.dated, days))
        if form.carries is not None:
            yield from _of_carrying(form, place)
        elif form.lengths:
            yield Fault(place, "lengths= is of registers that carry rulings.", "Leave it out, or say carries=.")
    elif form.id not in book.kinds:
        yield Fault(f"form {form.id!r}", f"there is no kind {form.id!r}.", nearest(form.id, book.kinds))
    for fact in form.facts:
        place = places.of_declared(book, "fact", f"{form.id}.{fact.id}", book.cite(fact))
        yield from (fault for cite in fact.cite for fault in cited(book, cite, place))
        yield from (Fault(place, what, remedy) for what, remedy in _of_fact(book, fact))
        if fact.applies is not None:
            yield from _of_applies(book, fact.applies, Scope(forms), types, place)


_CARRIED = {"period": ("code", None), "status": ("code", None), "grade": ("level", "Grade"), "book": ("code", None),
            "months": ("integer", None)}  # fmt: skip
"""The columns of a register of rulings of shorter periods, with type and scale; those a book may leave out come last.

The others are for values of facts of the kind; what they must be like hangs on the books of the shorter periods.
"""
_MAY_BE_LEFT_OUT = ("book", "months")


def _of_carrying(form: RecordSpec, place: str) -> Iterator[Fault]:
    if not form.lengths:
        what = "it carries rulings, and does not say of how long periods."
        yield Fault(place, what, f"Name them in lengths=. {nearest('', LENGTHS)}")
    for id, (sort, scale) in _CARRIED.items():
        fact = form.fact(id)
        wanted = "whole number" if sort == "integer" else scale or "Code"
        if fact is None and id not in _MAY_BE_LEFT_OUT:
            yield Fault(place, f"it carries rulings, and has no column {id!r}.", f"Declare it, of type {wanted}.")
        elif fact is not None and (fact.type, fact.scale) != (sort, scale):
            yield Fault(place, f"it carries rulings, and its column {id!r} is no {wanted}.", "Declare it as one.")


def _of_fact(book: Book, fact: FactSpec) -> Iterator[tuple[str, str]]:
    if fact.type == "level" and fact.scale not in book.scales:
        scale = fact.scale or ""
        yield f"there is no scale {scale!r}.", nearest(scale, book.scales)
    if len(set(fact.options)) < len(fact.options) or (fact.options and fact.type != "code"):
        yield "options= are different codes, of a fact of type Code.", "Leave out what is repeated or not meant."
    if fact.type not in {"integer", "decimal"}:
        if fact.between is not None or fact.digits or fact.unit:
            yield "between=, digits= and unit= belong to numbers.", "Leave them out."
    else:
        yield from _of_number(fact)


def _of_number(fact: FactSpec) -> Iterator[tuple[str, str]]:
    if not 0 <= fact.digits <= (MAX_DIGITS if fact.type == "decimal" else 0):
        yield f"{fact.digits} digits for a fact of type {fact.type}.", f"Use Decimal and from 0 to {MAX_DIGITS} digits."
        return
    if fact.between is None:
        return
    low, high = fact.between
    if low > high:
        yield f"between= begins at {low} and ends at {high}.", "Write the least value first."
    if any(edge != round(edge, fact.digits) for edge in fact.between):
        yield f"between= has more than {fact.digits} digits.", "Declare the digits= that values have."
    if max(abs(low), abs(high)) * 10**fact.digits >= LIMIT:
        yield f"between= reaches 2**62, counted in 10**-{fact.digits}.", "Narrow it, or keep fewer digits."


def _of_applies(book: Book, applies: tree.Node, scope: Scope, types: Types, place: str) -> Iterator[Fault]:
    found = types.infer(applies, scope, place)
    yield from found.faults
    if not isinstance(found.type, Condition | AnyType):
        yield Fault(place, f"applies= is {found.type}, not a condition.", "Write a condition on other facts.")
    for node in tree.walk(applies):
        if isinstance(node, tree.GradeOf) or (
            isinstance(node, tree.FactRef) and (node.form, node.fact) in book.derived
        ):
            what = "applies= reads what only the rules can answer, and evidence is accepted before any rule."
            yield Fault(place, what, "Read given facts only.")
            return


def _applies_cycle(book: Book) -> Iterator[Fault]:
    graph: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for key, fact in book.facts.items():
        read = tree.walk(fact.applies) if fact.applies is not None else ()
        graph[key] = [(node.form, node.fact) for node in read if isinstance(node, tree.FactRef)]
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        names = [".".join(key) for key in reversed(error.args[1])]
        what = f"whether each applies is read from the next: {' → '.join(names)}."
        yield Fault(f"fact {names[0]!r}", what, "Leave applies= out of one of them.")


def _of_links(book: Book) -> Iterator[Fault]:
    for link in book.links.values():
        place = f"link {link.id!r}"
        for end in (link.source, link.target):
            if end not in book.kinds:
                yield Fault(place, f"there is no kind {end!r}.", nearest(end, book.kinds))
        if link.same_id and (link.many or link.source == link.target):
            what = "a subject is tied to the one of the same id in another kind."
            yield Fault(place, what, "Leave out many=, and let source and target be two kinds.")


# ── law ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def cited(book: Book, cite: Citation | None, place: str, *, in_use: bool = False) -> Iterator[Fault]:
    """Yield what is wrong with a citation; `in_use`, its instrument must hold on both clocks, or by a transition."""
    if cite is None:
        return
    instrument = book.instruments.get(cite.instrument)
    if instrument is None:
        what = f"it cites the unknown instrument {cite.instrument!r}."
        yield Fault(place, what, nearest(cite.instrument, book.instruments))
        return
    in_use = in_use and instrument.id not in book.carried_over
    if in_use and not instrument.periods.overlaps(book.period.span):
        what = f"it cites {instrument.title}, which does not hold for the period {book.period.id}."
        yield Fault(place, what, "Cite what held then, or keep the rule set to the periods= it is for.")
    if in_use and not instrument.decisions.contains(book.decided_on):
        what = f"it cites {instrument.title}, which does not hold for a decision on {book.decided_on}."
        yield Fault(place, what, "Cite what held on that day, or mend decisions= of the instrument.")


def _of_parameters(book: Book) -> Iterator[Fault]:
    first: dict[str, tuple[RuleSet, Parameter]] = {}
    for held in book.sets:
        for one in held.parameters:
            place = places.of_declared(book, "parameter", one.id, one.values[0].cite if one.values else None)
            for value in one.values:
                yield from _of_value(book, one, value, place)
            if sum(value.periods.contains(book.period.start) for value in one.values) > 1:
                yield Fault(
                    place, f"it has several values for {book.period.id}.", "Let the periods= of its values not overlap."
                )
            if one.id in first:
                yield from _of_delegated(*first[one.id], held, one, place)
            first.setdefault(one.id, (held, one))
            if one.delegated is not None:
                yield from _of_order(book, one, one.delegated)
    yield from _set_twice(book)


def _set_twice(book: Book) -> Iterator[Fault]:
    """Yield the parameters that two sets of one jurisdiction set to different values: no order of sets may choose.

    Whoever leaves a parameter to others lets their value stand over its own.
    """
    taken: dict[tuple[str, str], tuple[RuleSet, DatedValue]] = {}
    for held in book.sets:
        for id, value in ((one.id, one.on(book.period)) for one in held.parameters if one.delegated is None):
            if value is None:
                continue
            first, other = taken.setdefault((held.jurisdiction, id), (held, value))
            if first is not held and other.value != value.value:
                told = (
                    f"{one.id!r} to {on.value} ({book.cited(on.cite)})" for one, on in ((first, other), (held, value))
                )
                what = f"two rule sets of {held.jurisdiction} set it for {book.period.id}: {', '.join(told)}."
                yield Fault(f"parameter {id!r}", what, "Let one of them give the value, or keep each to its periods=.")


def _of_order(book: Book, one: Parameter, delegated: Delegation) -> Iterator[Fault]:
    """Yield the parameters below which one lies that may not."""
    place = places.of_declared(book, "parameter", one.id)
    for id in delegated.above:
        if id not in book.parameters:
            yield Fault(place, f"above= names no parameter {id!r}.", nearest(id, book.parameters))
            continue
        mine, least = book.parameters[one.id], book.parameters[id]
        if mine is not None and least is not None and mine.value < least.value:
            what = (
                f"it is {mine.value} ({book.cited(mine.cite)}), and {id!r} is {least.value} ({book.cited(least.cite)})."
            )
            yield Fault(place, what, f"It may not lie below {id!r}: mend the one that is wrong.")


def _of_value(book: Book, one: Parameter, value: DatedValue, place: str) -> Iterator[Fault]:
    yield from cited(book, value.cite, place, in_use=value is one.on(book.period))
    if not 0 <= one.digits <= MAX_DIGITS or value.value != round(value.value, one.digits):
        yield Fault(place, f"its value {value.value} has more than {one.digits} digits.", "Declare digits= of it.")


def _of_delegated(owner: RuleSet, centre: Parameter, held: RuleSet, one: Parameter, place: str) -> Iterator[Fault]:
    given = centre.delegated
    if given is None or held is owner or not held.is_among(given.to):
        yield _twice("parameter", one.id, owner.id, held.id)
        return
    if (one.digits, one.unit) != (centre.digits, centre.unit):
        what = f"the rule set {held.id!r} sets it with other digits or in another unit than {owner.id!r} delegates."
        yield Fault(place, what, f"Declare digits={centre.digits} and unit={centre.unit!r}.")
    low, high = given.low, given.high
    for value in one.values:
        if (low is not None and value.value < low) or (high is not None and value.value > high):
            what = f"the rule set {held.id!r} sets it to {value.value}, outside what {owner.id!r} delegates."
            yield Fault(place, what, f"Keep from {low} to {high}.")


def _of_choices(book: Book) -> Iterator[Fault]:
    """Yield what is wrong with the readings that rule sets take: each must be one that the book declares."""
    options = {id: [one.id for one in reading.options] for id, reading in book.declared_readings.items()}
    taken: dict[tuple[str, str], tuple[str, str]] = {}
    for held in book.sets:
        for one in held.chooses:
            place = f"chooses= of the rule set {held.id!r}"
            if one.reading not in options:
                yield Fault(place, f"there is no reading {one.reading!r}.", nearest(one.reading, options))
            elif one.option not in options[one.reading]:
                what = f"the reading {one.reading!r} has no option {one.option!r}."
                yield Fault(place, what, nearest(one.option, options[one.reading]))
            first, option = taken.setdefault((held.jurisdiction, one.reading), (held.id, one.option))
            if option != one.option:
                what = f"{first!r} takes {one.reading!r} as {option!r}, it takes it as {one.option!r}."
                yield Fault(place, what, "Let one jurisdiction take a reading one way.")


def _of_readings(book: Book) -> Iterator[Fault]:
    for reading in book.declared_readings.values():
        place = places.of_declared(book, "reading", reading.id, reading.cite)
        options = [one.id for one in reading.options]
        yield from cited(book, reading.cite, place)
        if len(set(options)) < len(options):
            yield Fault(place, "two of its options have one id.", "Give one of them another id.")
        if reading.default is not None and reading.default not in options:
            yield Fault(place, f"its default {reading.default!r} is no option.", nearest(reading.default, options))
        taken = book.readings.get(reading.id)
        if taken is not None and taken not in options:
            yield Fault(place, f"the option taken, {taken!r}, is not one of it.", nearest(taken, options))
    for id in book.readings:
        if id not in book.declared_readings:
            yield Fault("readings=", f"there is no reading {id!r}.", nearest(id, book.declared_readings))
    yield from _of_choices(book)
    holes = every_hole(book)
    for id in book.assume:
        if id not in holes:
            yield Fault("assume=", f"there is no hole {id!r}.", nearest(id, holes))
        elif any(hole.whole for hole in book.rules if isinstance(hole, Hole) and hole.id == id):
            what = f"of those of whom {id!r} speaks no rule was seen, and no rule at all never means excellent."
            yield Fault("assume=", what, "Leave it out, or supply the rules with closes=.")


def every_hole(book: Book) -> tuple[str, ...]:
    """Return the ids of the holes of all sets, also those that another reading leaves out."""
    return tuple(rule.id for held in book.sets for rule in held.rules if isinstance(rule, Hole))


def of_hole(rule: Hole, place: str, rules: Mapping[str, AnyRule], left_out: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with a hole, its condition aside.

    Args:
        rule: The hole.
        place: How its faults name it.
        rules: The rules in the book by id, requirements of standards included.
        left_out: Ids of rules that a reading leaves out of the book.
    """
    if rule.of is None:
        yield from _of_hole_alone(rule, place)
        return
    if not rule.is_of_all:
        what = f"when= says of whom it speaks, and as an unread part it speaks of whomever {rule.of!r} does."
        yield Fault(place, what, "Leave out when=, or say kinds= instead of of=.")
    if rule.whole:
        yield Fault(place, "an unread part is not the whole of the rules.", "Leave out whole=, or say kinds=.")
    valid = [one.id for one in rules.values() if isinstance(one, Ceiling | Gate | Quota | Derived)]
    if rule.of not in left_out and rule.of not in valid:
        what = f"of= names {rule.of!r}, which is no ceiling, gate, quota or derived fact in the book."
        yield Fault(place, what, nearest(rule.of, valid))


def _of_hole_alone(rule: Hole, place: str) -> Iterator[Fault]:
    """Yield what is wrong with a hole that is a rule by itself."""
    if not rule.kinds:
        yield Fault(place, "it touches nothing.", "Say kinds=, or of= the rule of which it is an unread part.")
    elif len(rule.kinds) > 1 and not rule.is_of_all:
        what = f"when= is a condition on subjects of one kind, and kinds= names {', '.join(map(repr, rule.kinds))}."
        yield Fault(place, what, "Declare a hole for each kind, or leave out when=.")


def _of_places(book: Book) -> Iterator[Fault]:
    """Yield what is wrong with what is cited for jurisdictions, their other names, and transition clauses."""
    for held in book.sets:
        for clause in held.transitions:
            yield from cited(book, clause.cite, places.of_declared(book, "transition", clause.id, clause.cite))
        for one in held.jurisdictions:
            for cite in (one.cite, *(alias.cite for alias in one.aliases)):
                yield from cited(book, cite, places.of_declared(book, "jurisdiction", one.path, cite))


def _of_labels(book: Book) -> Iterator[Fault]:
    for labels in (labels for held in book.sets for labels in held.labels):
        place = f"labels of {labels.instrument!r}"
        yield from _unknown(labels.kinds, book.kinds, "kind", place)
        yield from _unknown((labels.instrument,), book.instruments, "instrument", place)


def _unknown(names: Iterable[str], valid: Iterable[str], what: str, place: str) -> Iterator[Fault]:
    for name in names:
        if name not in valid:
            yield Fault(place, f"there is no {what} {name!r}.", nearest(name, valid))
