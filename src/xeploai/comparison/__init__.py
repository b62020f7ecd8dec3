"""Decisions beside rulings: where people decided otherwise than the rules allow; nothing here ever alters a decision.

The places of a quota are those counted before quotas (design 2.6); decisions are only held against them.
"""

from xeploai.comparison.comparing import compare
from xeploai.comparison.outcomes import OUTCOMES, Compared, Comparison, Counted, Incompetent, Outcome
from xeploai.comparison.table import read_decisions
from xeploai.comparison.words import compared_details, compared_text, counted_text, outcome_text, standing_text

__all__ = [
    "OUTCOMES",
    "Compared",
    "Comparison",
    "Counted",
    "Incompetent",
    "Outcome",
    "compare",
    "compared_details",
    "compared_text",
    "counted_text",
    "outcome_text",
    "read_decisions",
    "standing_text",
]
