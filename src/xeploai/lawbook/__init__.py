"""A book to be read: its rules in order, what two books do not have alike, and what a book does not know."""

from xeploai.lawbook.differences import BookDiff, Difference, diff
from xeploai.lawbook.effects import LeftOut, RulingChange, RulingsDiff, diff_rulings
from xeploai.lawbook.listing import Entry, entries
from xeploai.lawbook.unknown import Unknown, unknowns

__all__ = [
    "BookDiff",
    "Difference",
    "Entry",
    "LeftOut",
    "RulingChange",
    "RulingsDiff",
    "Unknown",
    "diff",
    "diff_rulings",
    "entries",
    "unknowns",
]
