"""Aims: the ends at which completions are aimed, where there are too many to go through them all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from xeploai.testing.leanings import Leanings, leaning_of_grade
from xeploai.testing.worlds import Plain


@dataclass(frozen=True)
class Aim:
    """One end at which a completion is aimed.

    Attributes:
        key: The subject meant; None: all of them.
        up: Whether its highest grade is looked for, or its lowest; graded it is to be either way.
        others_up: The same for everybody else: units whose grade it reads, or rivals.
        bare: Whether nothing is made up that the dossier does not list: no subject, no row.
        stray: How often an answer is drawn all the same.
        contrary: The number, from one, of an open fact of the subject's own that is answered otherwise: what is best by
            itself need not be best beside what is known. Gates are read first, so theirs come first.
    """

    key: str | None
    up: bool
    others_up: bool
    bare: bool = True
    stray: float = 0.0
    contrary: int = 0


class Aiming:
    """One run on its way to its aim."""

    def __init__(self, aim: Aim, leanings: Leanings) -> None:
        self._aim = aim
        self._leanings = leanings
        self._own = 0

    def made_up(self) -> int | None:
        """Return which answer to give where the first makes nothing up; None: draw it."""
        return 0 if self._aim.bare else None

    def answer(self, what: str, name: str, where: str, options: Sequence[Plain]) -> int | None:
        """Return which answer leads to the end that is aimed at; None: draw it."""
        aim = self._aim
        own = aim.key is None or aim.key in where.split("/")
        up = aim.up if own else aim.others_up
        match what:
            case "fact" if options:
                form, fact = name.split(".", 1)
                self._own += own
                best = self._leanings.of(form, fact, options, up=up)
                return (best + 1) % len(options) if own and self._own == aim.contrary else best
            case "future" | "implicit" | "choice" | "hole" | "stays" if options:
                return leaning_of_grade(options, up=up)
            case _:
                return None


def aims(keys: Sequence[str], is_met: Callable[[str, bool], bool]) -> Iterator[Aim | None]:
    """Yield aims without end: first everybody's, then each subject's that is not met, straying more and more.

    Args:
        keys: The subjects.
        is_met: Says whether a subject was seen at the very top (or bottom) of the scale, so that no more can be asked.
    """
    yield from (Aim(None, up, up) for up in (True, False))
    for number in itertools.count():
        met = True
        for up, key in itertools.product((True, False), keys):
            if is_met(key, up):
                continue
            met = False
            others_up = up != (number % 4 == 0)
            if number % 2:
                yield Aim(key, up, others_up, contrary=(number + 1) // 2)
            else:
                yield Aim(key, up, others_up, bare=number == 0, stray=0.02 * min(number, 5))
        if met:
            yield None
