"""A ruling in words: what decided it, what stands before a grade, what is missing; each with its article."""

from xeploai.explain.lifts import lifted
from xeploai.explain.rows import headings, row
from xeploai.explain.sentences import explain, why_not
from xeploai.explain.words import (
    OPEN_TEXT,
    STATUS_TEXT,
    Lang,
    addressed,
    ended,
    grade_text,
    headline,
    label_text,
    open_text,
    open_texts,
    option_text,
    quoted,
    rule_text,
    say,
    status_of,
    status_text,
)

__all__ = [
    "OPEN_TEXT",
    "STATUS_TEXT",
    "Lang",
    "addressed",
    "ended",
    "explain",
    "grade_text",
    "headings",
    "headline",
    "label_text",
    "lifted",
    "open_text",
    "open_texts",
    "option_text",
    "quoted",
    "row",
    "rule_text",
    "say",
    "status_of",
    "status_text",
    "why_not",
]
