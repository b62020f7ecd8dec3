"""For the tests of whoever writes rules: random books and dossiers, the laws by name, and an oracle.

`check` holds rulings against every way in which what is not known may turn out, by an evaluation of its own that shares
nothing with the engines (`xeploai.testing.naive`). The laws are in `xeploai.testing.laws`, the hypothesis strategies in
`xeploai.testing.strategies`; cases as data are in `xeploai.testing.cases`, what they leave out in
`xeploai.testing.coverage`. Those three need the extra `xeploai[testing]`.
"""

from xeploai.testing.books import random_book
from xeploai.testing.dossiers import random_dossier
from xeploai.testing.naive import Outcome, outcomes
from xeploai.testing.oracle import Counterexample, Report, Witness, check, completions
from xeploai.testing.worlds import IncompleteError, World, world_of

__all__ = [
    "Counterexample",
    "IncompleteError",
    "Outcome",
    "Report",
    "Witness",
    "World",
    "check",
    "completions",
    "outcomes",
    "random_book",
    "random_dossier",
    "world_of",
]
