"""Each case through the definition and through the scalar engine, which must agree, and beside what it expects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from xeploai.book import Book
from xeploai.classify import Rulings, examined_rulings
from xeploai.errors import Fault, FaultsError, LanguageError
from xeploai.evidence import examine
from xeploai.explain import Lang
from xeploai.plugins import Plugins, load
from xeploai.reference import Reference
from xeploai.rulebook import rulebook
from xeploai.rulings import Ruling
from xeploai.testing.cases.building import dossier_of
from xeploai.testing.cases.case import Case, Rules
from xeploai.testing.cases.comparing import Difference, differences, faults_of_names
from xeploai.testing.cases.reading import read_cases


class Run(NamedTuple):
    """What came of a case.

    Attributes:
        case: The case.
        faults: What is wrong with the case itself, so that it could not be judged.
        differences: What did not come out as expected.
        rulings: The rulings of all its subjects; None where there are faults.
        is_defined: Whether the definition was asked, too.
    """

    case: Case
    faults: tuple[Fault, ...] = ()
    differences: tuple[Difference, ...] = ()
    rulings: Rulings | None = None
    is_defined: bool = False

    @property
    def is_right(self) -> bool:
        """Whether everything came out as expected."""
        return not self.faults and not self.differences

    @property
    def judged(self) -> Rulings:
        """The rulings, of a case without faults."""
        if self.rulings is None:
            msg = f"{self.case.place} has faults, and was not judged: see `faults`."
            raise LanguageError(msg)
        return self.rulings

    @property
    def ruling(self) -> Ruling:
        """The ruling of the subject judged, of a case without faults."""
        return self.judged[self.case.key]

    def told(self, lang: Lang = "vi") -> str:
        """Return the sentence, what is wrong, and why the ruling is what it is."""
        lines = [f"{self.case.place}: {self.case.vi}"]
        lines += [f"  - {fault.told(lang)}" for fault in self.faults]
        lines += [f"  - {one.told(lang)}" for one in self.differences]
        if self.rulings is not None and self.differences:
            why = self.rulings.explain(self.case.key, lang, "authority")
            lines += [f"    | {line}" for line in why.splitlines()]
        return "\n".join(lines)


class Shelf:
    """The books by which cases are judged, each put together once, and what came of each case, judged once.

    Whoever runs cases and then asks what they show (`xeploai.testing.coverage`) gives both one shelf.

    Args:
        plugins: The plugins to use; those installed unless given.
    """

    def __init__(self, plugins: Plugins | None = None) -> None:
        self._plugins = plugins
        self._books: dict[Rules, Book | FaultsError | LanguageError] = {}
        self._runs: dict[str, Run] = {}

    def book(self, rules: Rules) -> Book:
        """Return the book that a case is judged by; errors as `xeploai.rulebook`."""
        if rules not in self._books:
            self._books[rules] = self._put_together(rules)
        found = self._books[rules]
        if isinstance(found, Book):
            return found
        raise found

    def _put_together(self, rules: Rules) -> Book | FaultsError | LanguageError:
        try:
            self._plugins = load() if self._plugins is None else self._plugins
            return rulebook(
                rules.jurisdiction,
                period=rules.period,
                decided_on=rules.decided_on,
                readings=dict(rules.readings),
                assume=rules.assume,
                proposals=rules.proposals,
                plugins=self._plugins,
            )
        except (FaultsError, LanguageError) as error:
            return error

    def run(self, case: Case, *, defined: bool = True) -> Run:
        """Judge a case by the engine, and compare what comes out with the definition and with what it expects.

        Args:
            case: The case.
            defined: Ask the definition, too; without it the answer comes sooner.
        """
        held = self._runs.get(case.place)
        if held is None or held.case != case or (defined and not held.is_defined):
            held = self._runs[case.place] = self._run(case, defined=defined)
        return held

    def _run(self, case: Case, *, defined: bool) -> Run:
        try:
            book = self.book(case.rules)
        except FaultsError as error:
            return Run(case, tuple(_at(case, fault) for fault in error.faults))
        except LanguageError as error:
            return Run(case, (Fault(case.place, str(error)),))
        faults = list(faults_of_names(case, book))
        given, places = dossier_of(case, book, faults)
        dossier, found = examine(given, book, places)
        if faults := [*faults, *found]:
            return Run(case, tuple(faults))
        try:
            rulings = examined_rulings(dossier, book)
        except FaultsError as error:
            return Run(case, tuple(_at(case, fault) for fault in error.faults))
        return _compared(case, rulings, defined=defined)


def _at(case: Case, fault: Fault) -> Fault:
    return Fault(f"{case.place}: {fault.place}", fault.what, fault.remedy, fault.vi)


def _compared(case: Case, rulings: Rulings, *, defined: bool = True) -> Run:
    """Return what came of a case, by the rulings of an engine, the definition and what the case expects."""
    apart = tuple(_apart(case, rulings)) if defined else ()
    return Run(case, (), (*differences(case.expect, case.key, rulings), *apart), rulings, defined)


def _apart(case: Case, rulings: Rulings) -> Iterator[Difference]:
    """Yield where the engine and the definition differ: rulings of each sort of subject, and values asked for.

    Of subjects described as one, such as those of a range, one is looked at.
    """
    definition = Reference(rulings.book, rulings.dossier)
    described = {id(one): key for key, one in case.others.items()}
    for key in (case.key, *described.values()):
        if rulings[key] != (defined := definition.ruling(key)):
            yield Difference(f"engine, {key}", repr(defined), repr(rulings[key]))
    if case.expect.value:
        told = Rulings(definition)
        for name in case.expect.value:
            engine, defined_value = (each.value(case.key, name, "authority") for each in (rulings, told))
            if engine != defined_value:
                yield Difference(f"engine, {name}", repr(defined_value), repr(engine))


def run_cases(cases: Iterable[Case], shelf: Shelf | None = None, *, defined: bool = True) -> tuple[Run, ...]:
    """Judge cases by the books of a shelf, or of a new one, and return what came of each, in order; see `Shelf.run`."""
    by = Shelf() if shelf is None else shelf
    return tuple(by.run(case, defined=defined) for case in cases)


def as_test(*paths: Path, shelf: Shelf | None = None) -> Callable[[Case], None]:
    """Return a pytest test of every case in files and folders, each called by its sentence.

    Args:
        paths: Files of cases, or folders of `*.yaml`.
        shelf: Whose books to use, and where to keep what came of each case; a new one unless given.

    Examples:
        A plugin runs its cases in one line, in a file of its tests::

            test_cases = as_test(Path(xeploai_hoa_binh.__file__).parent / "cases")

    Raises:
        CasesError: The files have faults; with every fault found.
    """
    import pytest  # noqa: PLC0415  # whoever calls this runs pytest; nobody else needs it

    by = Shelf() if shelf is None else shelf
    cases = [case for file in read_cases(*paths) for case in file.cases]

    @pytest.mark.parametrize("case", cases, ids=str)
    def test(case: Case) -> None:
        """The case comes out as expected, by the definition and by the engine alike."""
        __tracebackhide__ = True  # what is wrong with a case is in its file, not here
        run = by.run(case)
        assert run.is_right, run.told()  # noqa: S101  # this is a test

    return test
