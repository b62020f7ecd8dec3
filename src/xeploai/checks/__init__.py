"""The static checks of a book: every fault that can be found without any evidence, all at once."""

from xeploai.checks.whole import checked, faults

__all__ = ["checked", "faults"]
