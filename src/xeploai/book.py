"""A book: the rule sets that apply to a period, with the readings and assumptions chosen, as one frozen value."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from xeploai import tree
from xeploai.forms import FactSpec, Form, FormSpec, Kind, Link, Record, RecordSpec
from xeploai.law import (
    Citation,
    DatedValue,
    Instrument,
    Jurisdiction,
    Length,
    Parameter,
    Period,
    Reading,
    ReadingOption,
    Span,
    Transition,
)  # fmt: skip
from xeploai.rules import (
    AnyRule,
    Ceiling,
    Check,
    Competence,
    Derived,
    Discretion,
    Gate,
    Given,
    Hole,
    Lift,
    Precedence,
    Quota,
    Requirement,
    Rule,
    Standard,
)  # fmt: skip
from xeploai.scales import Frozen, Grade, ScaleSpec

R = TypeVar("R", bound=AnyRule)


class GradeLabel(Frozen):
    """The label that an instrument prints for a grade."""

    grade: Grade
    vi: str
    en: str = ""


class GradeLabels(Frozen):
    """The labels that an instrument prints for the grades of some kinds; no kind named means all."""

    instrument: str
    kinds: tuple[str, ...] = ()
    labels: tuple[GradeLabel, ...]


class CodeLabels(Frozen):
    """What the codes of columns are called, for those who fill them in by hand.

    Attributes:
        fact: The columns by that name in any form or register, or one alone (`<form>.<fact>`); all where none is named.
        words: The Vietnamese of each code.
    """

    fact: str = ""
    words: dict[str, str]


class RuleSet(Frozen):
    """What one source supplies (the centre, a province): law, language and rules, for the periods it holds.

    Attributes:
        id: Unique among rule sets; the name that `open_to`, `delegated_to` and `Delegation.to` speak of.
        jurisdiction: The slug it belongs to, as a path from the centre: `vn`, `vn/hoa-binh`.
        periods: The periods judged for which it holds.
        decisions: The days of decision for which it holds.
        lengths: How long the periods are for which it holds (`Period.length`); of any length unless said.
        chooses: How it takes readings of its own jurisdiction or one above, where its text settles them; the caller may
            still choose otherwise, and a set further from the centre stands over one nearer to it.
        proposal: It is no law, only proposed: in a book only where the caller names it, and told in every ruling.
        jurisdictions: Places of the tree of jurisdictions, of which it may tell also where it does not hold.
        transitions: Which rule set stands instead of which, for some periods and days of decision.
    """

    id: str
    jurisdiction: str
    vi: str
    en: str = ""
    periods: Span = Span()
    decisions: Span = Span()
    lengths: tuple[Length, ...] = ()
    chooses: tuple[ReadingOption, ...] = ()
    proposal: bool = False
    jurisdictions: tuple[Jurisdiction, ...] = ()
    transitions: tuple[Transition, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    readings: tuple[Reading, ...] = ()
    scales: tuple[ScaleSpec, ...] = ()
    kinds: tuple[Kind, ...] = ()
    forms: tuple[FormSpec, ...] = ()
    records: tuple[RecordSpec, ...] = ()
    links: tuple[Link, ...] = ()
    rules: tuple[Rule, ...] = ()
    labels: tuple[GradeLabels, ...] = ()
    codes: tuple[CodeLabels, ...] = ()

    def place_in_book(self) -> tuple[int, str]:
        """Return by what the sets of a book stand in order: the centre first, then by id."""
        return self.jurisdiction.count("/"), self.id

    def holds(self, period: Period, day: date) -> bool:
        """Say whether it holds for a period decided on a day: on both clocks, and for periods of that length."""
        return self.judges(period) and self.decisions.contains(day)

    def is_among(self, named: Collection[str]) -> bool:
        """Say whether it, its jurisdiction or one above that is named: `vn` names the sets of every province."""
        return self.id in named or any(f"{self.jurisdiction}/".startswith(f"{name}/") for name in named)

    def judges(self, period: Period) -> bool:
        """Say whether it speaks of a period at all, whenever that is decided."""
        return self.periods.contains(period.start) and (not self.lengths or period.length in self.lengths)


def rule_set(
    id: str,
    jurisdiction: str,
    *,
    vi: str,
    forms: tuple[type[Form | Record], ...] = (),
    **given: Any,
) -> RuleSet:
    """Return a rule set from form and record classes, with their scales and kinds gathered from them.

    Args:
        id: As for `RuleSet`.
        jurisdiction: As for `RuleSet`.
        vi: As for `RuleSet`.
        forms: The form and record classes; their scales and kinds need no further mention.
        given: The other fields of `RuleSet`.
    """
    scales = {spec.id: spec for form in forms for spec in form.scales} | {"Grade": Grade.spec()}
    kinds = {form.kind.id: form.kind for form in forms if issubclass(form, Form)}
    kinds |= {kind.id: kind for kind in given.pop("kinds", ())}
    return RuleSet(
        id=id,
        jurisdiction=jurisdiction,
        vi=vi,
        scales=tuple(scales.values()),
        kinds=tuple(kinds.values()),
        forms=tuple(form.spec for form in forms if issubclass(form, Form)),
        records=tuple(form.spec for form in forms if issubclass(form, Record)),
        **given,
    )


def options_in_use(sets: Iterable[RuleSet], asked: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the option in use of every reading that rule sets declare; None where undecided.

    It is the caller's; else that of a set that chooses, of several the one furthest from the centre; else the default.
    """
    ordered = sorted(sets, key=RuleSet.place_in_book)
    taken = {reading.id: reading.default for held in ordered for reading in held.readings}
    taken |= {one.reading: one.option for held in ordered for one in held.chooses if one.reading in taken}
    return {id: asked.get(id, option) for id, option in taken.items()}


class Book(Frozen):
    """The rules that apply together.

    Attributes:
        jurisdiction: The slug asked for.
        period: The period judged.
        decided_on: The day of decision.
        sets: The rule sets, the centre first; their order changes no ruling.
        readings: The option chosen of each reading; None leaves it undecided.
        assume: Ids of holes that the caller assumes empty; every ruling records them.
    """

    jurisdiction: str
    period: Period
    decided_on: date
    sets: tuple[RuleSet, ...]
    readings: dict[str, str | None] = {}
    assume: tuple[str, ...] = ()

    @cached_property
    def proposals(self) -> tuple[str, ...]:
        """The proposals switched on: rule sets that are no law."""
        return tuple(sorted(held.id for held in self.sets if held.proposal))

    @cached_property
    def hash(self) -> str:
        """The content hash of the book, by which a ruling names the rules it was made under."""
        sorted_already = {"readings": dict(sorted(self.readings.items())), "assume": tuple(sorted(set(self.assume)))}
        return hashlib.sha256(self.model_copy(update=sorted_already).model_dump_json().encode()).hexdigest()

    # -- the language of the book --------------------------------------------------------------------------------------

    @cached_property
    def scales(self) -> dict[str, ScaleSpec]:
        """Scales by id."""
        return {scale.id: scale for held in self.sets for scale in held.scales} | {"Grade": Grade.spec()}

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Kinds by id."""
        return {kind.id: kind for held in self.sets for kind in held.kinds}

    @cached_property
    def links(self) -> dict[str, Link]:
        """Links by id."""
        return {link.id: link for held in self.sets for link in held.links}

    @cached_property
    def records(self) -> dict[str, RecordSpec]:
        """Registers by id."""
        return {record.id: record for held in self.sets for record in held.records}

    @cached_property
    def facts(self) -> dict[tuple[str, str], FactSpec]:
        """Facts by form and name: those of kinds, and the columns of registers."""
        forms = [form for held in self.sets for form in (*held.forms, *held.records)]
        return {(form.id, fact.id): fact for form in forms for fact in form.facts}

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for held in self.sets for instrument in held.instruments}

    @cached_property
    def parameters(self) -> dict[str, DatedValue | None]:
        """The value of each parameter for the period, with its citation; None where no text seen gives one.

        A set further from the centre stands over one nearer to it, where it gives a value at all.
        """
        found: dict[str, DatedValue | None] = {}
        for one in (one for held in self.sets for one in held.parameters):
            found[one.id] = one.on(self.period) or found.get(one.id)
        return found

    @cached_property
    def declared_readings(self) -> dict[str, Reading]:
        """Readings by id."""
        return {reading.id: reading for held in self.sets for reading in held.readings}

    @cached_property
    def chosen(self) -> dict[str, str | None]:
        """The option in use of every reading: the caller's, a rule set's, else the default; None where undecided."""
        return options_in_use(self.sets, self.readings)

    @cached_property
    def by_default(self) -> frozenset[str]:
        """The readings in use as their default has it: neither the caller nor a rule set chose, but one is taken."""
        chosen = {*self.readings, *(one.reading for held in self.sets for one in held.chooses)}
        return frozenset(id for id, option in self.chosen.items() if option is not None and id not in chosen)

    @cached_property
    def transitions(self) -> tuple[Transition, ...]:
        """The transition clauses in force for the period and the day of decision."""
        told = [one for held in self.sets for one in held.transitions if one.holds(self.period, self.decided_on)]
        return tuple(one for one in told if all(self.chosen.get(part.reading) == part.option for part in one.reading))

    @cached_property
    def carried_over(self) -> frozenset[str]:
        """The instruments that hold by a transition clause, whatever their own days are."""
        kept = {one.applies for one in self.transitions}
        return frozenset(one.id for held in self.sets if held.id in kept for one in held.instruments)

    # -- the rules of the book -----------------------------------------------------------------------------------------

    @cached_property
    def rules(self) -> tuple[AnyRule, ...]:
        """The rules in the book: those under no reading, the option chosen, or an undecided reading."""
        return tuple(rule for held in self.sets for rule in held.rules if self._is_in(rule))

    def _is_in(self, rule: AnyRule) -> bool:
        return all(self.chosen.get(one.reading) in (None, one.option) for one in rule.reading)

    def undecided(self, rule: AnyRule) -> tuple[str, ...]:
        """Return the undecided readings on which it depends whether `rule` is in the book at all."""
        return tuple(one.reading for one in rule.reading if self.chosen.get(one.reading) is None)

    @cached_property
    def owner(self) -> dict[str, str]:
        """The rule set that supplies each rule, by rule id."""
        return {rule.id: held.id for held in self.sets for rule in held.rules}

    @cached_property
    def by_id(self) -> dict[str, AnyRule]:
        """Rules by id, with each standard's requirements as the ceilings (or discretions) they are."""
        expanded = [part for rule in self.rules if isinstance(rule, Standard) for part in self.expand(rule)]
        return {rule.id: rule for rule in (*self.rules, *expanded)}

    def expand(self, standard: Standard) -> tuple[Ceiling | Discretion, ...]:
        """Return a standard as what it is short for: per requirement, a ceiling where that is missed."""
        landing = standard.landing
        if isinstance(landing, Grade):
            return tuple(Ceiling(at_most=landing, **self._part(standard, one)) for one in standard.requires)
        left = next(rule for rule in self.rules if isinstance(rule, Discretion) and rule.id == landing)
        left_open: dict[str, Any] = {"open": left.open, "decided_by": left.decided_by, "choice": left.choice}
        left_open["delegated_to"] = left.delegated_to
        return tuple(Discretion(**left_open, **self._part(standard, one)) for one in standard.requires)

    @staticmethod
    def _part(standard: Standard, one: Requirement) -> dict[str, Any]:
        return {
            "id": f"{standard.id}.{one.id}",
            "kind": standard.kind,
            "when": tree.Not(of=one.when),
            "cite": one.cite or standard.cite,
            "vi": one.vi or standard.vi,
            "en": one.en or standard.en,
            "reading": standard.reading,
        }

    def _of_kind(self, sort: type[R], kind: str) -> tuple[R, ...]:
        return self._sorted.get((sort.__name__, kind), ())  # type: ignore[return-value]  # sorted by this very class

    @cached_property
    def _sorted(self) -> dict[tuple[str, str], tuple[AnyRule, ...]]:
        found: dict[tuple[str, str], list[AnyRule]] = defaultdict(list)
        for rule in self.by_id.values():
            for kind in rule.kinds if isinstance(rule, Hole) else (getattr(rule, "kind", ""),):
                found[type(rule).__name__, kind].append(rule)
        return {place: tuple(rules) for place, rules in found.items()}

    def ceilings(self, kind: str) -> tuple[Ceiling, ...]:
        """Return the ceilings of a kind, standards included, but not those that decide within a discretion."""
        return tuple(rule for rule in self._of_kind(Ceiling, kind) if rule.decides is None)

    def discretions(self, kind: str) -> tuple[Discretion, ...]:
        """Return the discretions of a kind, standards included."""
        return self._of_kind(Discretion, kind)

    def gates(self, kind: str) -> tuple[Gate, ...]:
        """Return the gates of a kind."""
        return self._of_kind(Gate, kind)

    def givens(self, kind: str) -> tuple[Given, ...]:
        """Return what gives the grade of a kind from another body."""
        return self._of_kind(Given, kind)

    def quotas(self, kind: str) -> tuple[Quota, ...]:
        """Return the quotas of a kind."""
        return self._of_kind(Quota, kind)

    def checks(self, kind: str) -> tuple[Check, ...]:
        """Return the checks of a kind."""
        return self._of_kind(Check, kind)

    def standards(self, kind: str) -> tuple[Standard, ...]:
        """Return the standards of a kind."""
        return self._of_kind(Standard, kind)

    @cached_property
    def precedences(self) -> tuple[Precedence, ...]:
        """The precedences between kinds and steps."""
        return tuple(rule for rule in self.rules if isinstance(rule, Precedence))

    def competences(self, kind: str) -> tuple[Competence, ...]:
        """Return who may take which step for subjects of a kind."""
        return self._of_kind(Competence, kind)

    @cached_property
    def derived(self) -> dict[tuple[str, str], tuple[Derived, ...]]:
        """Derived facts by kind and name; several only under options of an undecided reading."""
        found: dict[tuple[str, str], tuple[Derived, ...]] = {}
        for rule in self.rules:
            if isinstance(rule, Derived):
                found[rule.kind, rule.name] = (*found.get((rule.kind, rule.name), ()), rule)
        return found

    @cached_property
    def lifts(self) -> dict[str, tuple[Lift, ...]]:
        """Lifts by the ceiling they lift."""
        found: dict[str, tuple[Lift, ...]] = {}
        for rule in self.rules:
            if isinstance(rule, Lift):
                found[rule.of] = (*found.get(rule.of, ()), rule)
        return found

    @cached_property
    def deciding(self) -> dict[str, tuple[Ceiling, ...]]:
        """Ceilings that stand for a choice, by the discretion they decide within, standards' requirements included."""
        found: dict[str, tuple[Ceiling, ...]] = {}
        for rule in self.rules:
            if isinstance(rule, Ceiling) and rule.decides is not None:
                found[rule.decides] = (*found.get(rule.decides, ()), rule)
        landing = [rule for rule in self.rules if isinstance(rule, Standard) and rule.landing in found]
        return found | {f"{rule.id}.{one.id}": found[str(rule.landing)] for rule in landing for one in rule.requires}

    @cached_property
    def open_holes(self) -> tuple[Hole, ...]:
        """Holes that no rule in the book closes and the caller does not assume empty."""
        closed = {id for rule in self.rules if not self.undecided(rule) for id in rule.closes} | set(self.assume)
        return tuple(rule for rule in self.rules if isinstance(rule, Hole) and rule.id not in closed)

    @cached_property
    def may_be_empty(self) -> tuple[str, ...]:
        """The open holes, by id, that a provisional ruling takes to be empty."""
        return tuple(hole.id for hole in self.open_holes if not hole.whole)

    def holes(self, kind: str) -> tuple[Hole, ...]:
        """Return the open holes that are ceilings of a kind."""
        return tuple(hole for hole in self.open_holes if hole.of is None and kind in hole.kinds)

    @cached_property
    def holes_of(self) -> dict[str, tuple[Hole, ...]]:
        """Open holes by the rule of which they are an unread part."""
        found: dict[str, tuple[Hole, ...]] = {}
        for hole in self.open_holes:
            if hole.of is not None:
                found[hole.of] = (*found.get(hole.of, ()), hole)
        return found

    def is_complete(self, kind: str) -> bool:
        """Say whether a kind carries no implicit hole.

        It carries one unless its owner declares it complete, a body gives its grade, or there is a standard for
        every grade above the lowest: the empty meet is never EXCELLENT (design 2.1). Of an undecided reading it needs
        them under every option.
        """
        return not self._unanswered[kind]

    def completing(self, kind: str) -> tuple[str, ...]:
        """Return the undecided readings under some options of which the implicit hole of a kind would not be there."""
        lacking = self._unanswered[kind]
        if not all(lacking):  # a grade that nothing speaks of, however they are read
            return ()
        return tuple(sorted({name for rules in lacking for rule in rules for name in self.undecided(rule)}))

    @cached_property
    def _unanswered(self) -> dict[str, tuple[tuple[Given | Standard, ...], ...]]:
        """By kind, of each grade above the lowest that may be left to no rule, the rules that may speak of it."""
        return {id: () if kind.complete else self._lacking(id) for id, kind in self.kinds.items()}

    def _lacking(self, kind: str) -> tuple[tuple[Given | Standard, ...], ...]:
        given, standards = self.givens(kind), self.standards(kind)
        told: list[tuple[Given | Standard, ...]] = [
            (*given, *(rule for rule in standards if rule.grade is grade)) for grade in list(Grade)[1:]
        ]
        return tuple(rules for rules in told if not self._is_one_in(rules, self.chosen))

    def _is_one_in(self, rules: tuple[Given | Standard, ...], chosen: dict[str, str | None]) -> bool:
        """Say whether one of some rules is in the book at least, however its undecided readings are read."""
        left = [rule for rule in rules if all(chosen.get(one.reading) in (None, one.option) for one in rule.reading)]
        asked = [[one.reading for one in rule.reading if chosen.get(one.reading) is None] for rule in left]
        if not asked or not all(asked):
            return bool(asked)
        first = self.declared_readings.get(asked[0][0])
        options = first.options if first is not None else ()
        return bool(options) and all(self._is_one_in(tuple(left), {**chosen, asked[0][0]: one.id}) for one in options)

    def cite(self, spec: FactSpec | RecordSpec) -> Citation | None:
        """Return what asks for a fact or register in the period: the first place cited whose instrument holds for it.

        One that speaks of the period from its first day stands before one that came into force within it. None where no
        instrument of the period asks for it: a register of every year has columns for some years only.
        """
        known = [(cite, self.instruments[cite.instrument]) for cite in spec.cite if cite.instrument in self.instruments]
        judging = [cite for cite, instrument in known if instrument.periods.contains(self.period.start)]
        within = [cite for cite, instrument in known if instrument.periods.overlaps(self.period.span)]
        return next(iter((*judging, *within)), None)

    def label(self, kind: str, grade: Grade, lang: str = "vi") -> str:
        """Return the label printed for a grade of a kind."""
        for labels in (labels for held in reversed(self.sets) for labels in held.labels):
            if not labels.kinds or kind in labels.kinds:
                for one in labels.labels:
                    if one.grade is grade and getattr(one, lang):
                        return str(getattr(one, lang))
        return str(getattr(grade, lang))

    def code_label(self, form: str, fact: str, code: str) -> str:
        """Return what a code is called, or nothing: in its column, in those of that name, anywhere, else as a kind."""
        held = [one for held in reversed(self.sets) for one in held.codes if code in one.words]
        for called in (f"{form}.{fact}", fact, ""):
            if named := next((one for one in held if one.fact == called), None):
                return named.words[code]
        return self.kinds[code].vi.lower() if code in self.kinds else ""

    def cited(self, cite: Citation) -> str:
        """Return a citation as one line: the place and the instrument with its day."""
        instrument = self.instruments.get(cite.instrument)
        return " ".join(part for part in (cite.place, instrument.title if instrument else cite.instrument) if part)
