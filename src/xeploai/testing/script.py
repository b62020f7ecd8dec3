"""The answers to what is open, one run of a program after another."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class ImpossibleError(Exception):
    """The answers given so far cannot all be true; the run is left out."""


class Script:
    """The answers of one run after another: all of them in order, or drawn at random.

    Args:
        rng: Draws the answers; None goes through all of them.
        stray: How often an answer is drawn although it was laid down where the run is aimed.
    """

    def __init__(self, rng: random.Random | None = None, stray: float = 0.0) -> None:
        self._rng = rng
        self._stray = stray
        self._lean = rng.choice((0, -1, None)) if rng else None
        self._path: list[tuple[int, int]] = []
        self._position = 0

    def choose(self, options: Sequence[T], aimed: int | None = None) -> T:
        """Return one of `options`; where answers are drawn, the one of number `aimed`, if any."""
        if self._rng is not None:
            if aimed is not None and self._rng.random() >= self._stray:
                return options[aimed]
            # Extremes are where bounds go wrong: two runs in three lean to one end.
            self._path.append((0, len(options)))
            lean = self._lean is not None and self._rng.random() < 0.7
            return options[self._lean] if lean and self._lean is not None else self._rng.choice(options)
        if self._position == len(self._path):
            self._path.append((0, len(options)))
        chosen = options[self._path[self._position][0]]
        self._position += 1
        return chosen

    @property
    def size(self) -> int:
        """How many runs there would be if every run were asked what this one was."""
        product = 1
        for _, options in self._path:
            product *= options
        return product

    def advance(self) -> bool:
        """Go on to the next run; False after the last."""
        self._position = 0
        while self._path and self._path[-1][0] + 1 == self._path[-1][1]:
            self._path.pop()
        if not self._path:
            return False
        index, size = self._path[-1]
        self._path[-1] = (index + 1, size)
        return True
