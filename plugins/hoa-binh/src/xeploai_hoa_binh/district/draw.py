"""Rút số có hạt giống: draws that are the same on every version of Python."""

from __future__ import annotations

import random


class Draw:
    """Seeded draws, made from `random()` alone."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # invented data, not a secret

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to below `limit`."""
        return int(self._random.random() * limit)

    def one(self, *values: str) -> str:
        """Return one of the values; one that is given twice is drawn twice as often."""
        return values[self.below(len(values))]
