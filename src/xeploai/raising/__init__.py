"""What would raise a ruling: the smallest sets of the subject's own open facts that make a grade sure."""

from xeploai.raising.search import LIMIT, Change, Raising, raise_to
from xeploai.raising.words import raising_text

__all__ = ["LIMIT", "Change", "Raising", "raise_to", "raising_text"]
