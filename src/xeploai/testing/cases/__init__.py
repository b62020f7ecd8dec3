"""Trường hợp dưới dạng dữ liệu: cases as data, in files that a jurist writes and the tests run.

A case is a Vietnamese sentence, the evidence on one subject, and what must come out with the article it rests on;
`docs/reference/cases.md` says how one is written. `as_test` makes a pytest test of files, `run_cases` judges cases that
were read, and `python -m xeploai.testing.cases FOLDER …` tells of all that is wrong at once. It needs the extra
`xeploai[testing]`.
"""

from xeploai.testing.cases.case import Case, Described, Expected, Rules
from xeploai.testing.cases.comparing import Difference
from xeploai.testing.cases.reading import CaseFile, CasesError, Way, parse_cases, read_cases
from xeploai.testing.cases.running import Run, Shelf, as_test, run_cases

__all__ = [
    "Case",
    "CaseFile",
    "CasesError",
    "Described",
    "Difference",
    "Expected",
    "Rules",
    "Run",
    "Shelf",
    "Way",
    "as_test",
    "parse_cases",
    "read_cases",
    "run_cases",
]
