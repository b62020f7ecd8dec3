"""xeploai: rules as code for grading (kiểm điểm, đánh giá, xếp loại) in Viet Nam's public sector.

Three verbs are enough to use it: `rulebook` finds the rules that apply, `classify` says what they allow for each
subject of a `Dossier`, and each `Ruling` names the articles it rests on and what is not known. The other names are
the language in which the centre and the provinces write rules.

`import xeploai` loads nothing else: each name is imported when it is first used (docs/decisions/0006). To add one,
name it in the imports, in `_HOMES` and in `__all__`; a test compares the three.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # A type checker reads these; at run time `_Package` imports the same names when they are used.
    # ruff: noqa: TC004  # so the imports stay here
    from xeploai.book import Book, CodeLabels, GradeLabel, GradeLabels, RuleSet, rule_set
    from xeploai.classify import QuotaGroup, Rulings, classify, classify_one
    from xeploai.comparison import Compared, Comparison, Counted, Incompetent, compare
    from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, StepRow, Subject, record_row, subject
    from xeploai.errors import (
        BookError,
        CircularError,
        DossierError,
        Fault,
        FaultsError,
        LanguageError,
        MissingExtraError,
        PluginError,
        XeploaiError,
    )
    from xeploai.expr import (
        ALWAYS,
        APPLIES,
        DOES_NOT_APPLY,
        PERIOD_END,
        PERIOD_START,
        Code,
        Expr,
        SourceHandle,
        ask,
        count_as_below,
        greatest,
        least,
        mean,
        number,
        outer,
        param,
        total,
    )
    from xeploai.forms import Fact, Form, Kind, Link, Record, earlier, fact
    from xeploai.hookspecs import Demo, hookimpl
    from xeploai.law import (
        Alias,
        Citation,
        DatedValue,
        Delegation,
        Instrument,
        Jurisdiction,
        OptionText,
        Parameter,
        Period,
        Reading,
        ReadingOption,
        Span,
        Transition,
    )
    from xeploai.lawbook import (
        BookDiff,
        Difference,
        LeftOut,
        RulingChange,
        RulingsDiff,
        Unknown,
        diff,
        diff_rulings,
        unknowns,
    )
    from xeploai.periods import classify_periods
    from xeploai.process import OrderFinding, Planned, Progress, Schedule, Stage, Waiting, audit, schedule
    from xeploai.raising import Change, Raising, raising_text
    from xeploai.rulebook import rulebook
    from xeploai.rules import (
        DEFERRED,
        NOT_GRADED,
        NOT_REVIEWED,
        OUT_OF_SCOPE,
        Base,
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
        SmallGroup,
        Standard,
        Step,
        not_above,
    )
    from xeploai.rulings import FactValue, Finding, InForce, Open, Ruling
    from xeploai.scales import Established, Grade, Scale, Truth
    from xeploai.tree import Otherwise, Rounding

__all__ = [
    "ALWAYS",
    "APPLIES",
    "DEFERRED",
    "DOES_NOT_APPLY",
    "NOT_GRADED",
    "NOT_REVIEWED",
    "OUT_OF_SCOPE",
    "PERIOD_END",
    "PERIOD_START",
    "Alias",
    "Base",
    "Book",
    "BookDiff",
    "BookError",
    "Ceiling",
    "Change",
    "Check",
    "CircularError",
    "Citation",
    "Code",
    "CodeLabels",
    "Compared",
    "Comparison",
    "Competence",
    "Complete",
    "Counted",
    "DatedValue",
    "Delegation",
    "Demo",
    "Derived",
    "Difference",
    "Discretion",
    "Dossier",
    "DossierError",
    "Established",
    "Expr",
    "Fact",
    "FactValue",
    "Fault",
    "FaultsError",
    "Finding",
    "Form",
    "Gate",
    "Given",
    "Grade",
    "GradeLabel",
    "GradeLabels",
    "Hole",
    "InForce",
    "Incompetent",
    "Instrument",
    "Jurisdiction",
    "Kind",
    "LanguageError",
    "LeftOut",
    "Lift",
    "Link",
    "LinkRow",
    "MissingExtraError",
    "Open",
    "OptionText",
    "OrderFinding",
    "Otherwise",
    "Parameter",
    "Period",
    "Planned",
    "PluginError",
    "Precedence",
    "Progress",
    "Quota",
    "QuotaGroup",
    "Raising",
    "Reading",
    "ReadingOption",
    "Record",
    "RecordRow",
    "Requirement",
    "Rounding",
    "RuleSet",
    "Ruling",
    "RulingChange",
    "Rulings",
    "RulingsDiff",
    "Scale",
    "Schedule",
    "SmallGroup",
    "SourceHandle",
    "Span",
    "Stage",
    "Standard",
    "Step",
    "StepRow",
    "Subject",
    "Transition",
    "Truth",
    "Unknown",
    "Waiting",
    "XeploaiError",
    "ask",
    "audit",
    "classify",
    "classify_one",
    "classify_periods",
    "compare",
    "count_as_below",
    "diff",
    "diff_rulings",
    "earlier",
    "fact",
    "greatest",
    "hookimpl",
    "least",
    "mean",
    "not_above",
    "number",
    "outer",
    "param",
    "raising_text",
    "record_row",
    "rule_set",
    "rulebook",
    "schedule",
    "subject",
    "total",
    "unknowns",
]

_HOMES: Final = {
    "book": "Book CodeLabels GradeLabel GradeLabels RuleSet rule_set",
    "classify": "QuotaGroup Rulings classify classify_one",
    "comparison": "Compared Comparison Counted Incompetent compare",
    "dossier": "Complete Dossier LinkRow RecordRow StepRow Subject record_row subject",
    "errors": (
        "BookError CircularError DossierError Fault FaultsError LanguageError MissingExtraError "
        "PluginError XeploaiError"
    ),
    "expr": (
        "ALWAYS APPLIES DOES_NOT_APPLY PERIOD_END PERIOD_START Code Expr SourceHandle ask count_as_below "
        "greatest least mean number outer param total"
    ),
    "forms": "Fact Form Kind Link Record earlier fact",
    "hookspecs": "Demo hookimpl",
    "law": (
        "Alias Citation DatedValue Delegation Instrument Jurisdiction OptionText Parameter Period Reading "
        "ReadingOption Span Transition"
    ),
    "lawbook": "BookDiff Difference LeftOut RulingChange RulingsDiff Unknown diff diff_rulings unknowns",
    "periods": "classify_periods",
    "process": "OrderFinding Planned Progress Schedule Stage Waiting audit schedule",
    "raising": "Change Raising raising_text",
    "rulebook": "rulebook",
    "rules": (
        "DEFERRED NOT_GRADED NOT_REVIEWED OUT_OF_SCOPE Base Ceiling Check Competence Derived Discretion "
        "Gate Given Hole Lift Precedence Quota Requirement SmallGroup Standard Step not_above"
    ),
    "rulings": "FactValue Finding InForce Open Ruling",
    "scales": "Established Grade Scale Truth",
    "tree": "Otherwise Rounding",
}
"""The public names by the module that defines them: the imports above, once more, for the run of a program."""


class _Package(ModuleType):
    """The package while a program runs: a public name is imported at its first use, and is then an attribute."""

    def __getattr__(self, name: str) -> Any:
        """Import a public name; called only where it was not used before."""
        for module, names in _HOMES.items():
            if name in names.split():
                found = getattr(import_module(f"{__name__}.{module}"), name)
                setattr(self, name, found)
                return found
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)

    def __setattr__(self, name: str, value: object) -> None:
        """Keep a public name from being hidden by the module of that name, which Python binds here once it is loaded.

        `xeploai.classify` is the verb, whoever has imported the module `xeploai.classify` before.
        """
        hides = name in _HOMES and name in __all__ and isinstance(value, ModuleType)
        super().__setattr__(name, getattr(value, name) if hides else value)

    def __dir__(self) -> list[str]:
        """Return every public name, used before or not."""
        return sorted({*super().__dir__(), *__all__})


sys.modules[__name__].__class__ = _Package
