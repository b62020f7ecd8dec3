"""Questions asked by demand and remembered; on a cycle of monotone questions, the greatest fixpoint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from xeploai.errors import CircularError
from xeploai.reference.ranges import NONE

A = TypeVar("A")


class Memory:
    """What has been answered for good, and what only while an assumption made further out may still fall.

    A question asked within itself is first assumed to have the answer `top`; the answer that follows from that is
    assumed next, and so on down until it repeats (design 2.4). An answer that leaned on such an assumption is kept for
    good only once the assumption has stood.
    """

    def __init__(self) -> None:
        self._settled: dict[Any, Any] = {}
        self._tentative: dict[Any, tuple[frozenset[int], Any]] = {}
        self._assumed: dict[Any, tuple[frozenset[int], Any]] = {}
        self._leans: frozenset[int] = frozenset()

    def ask(self, question: tuple[Any, ...], answer: Callable[[], A], top: A | None = None) -> A:
        """Answer a question once. `top` is assumed where it is asked within itself; without it that is refused.

        Raises:
            CircularError: It rests on itself and has no top, or does not fall monotonely from it.
        """
        held: Any
        assumed: Any
        found: Any
        for known in (self._tentative, self._assumed):
            if question in known:
                leans, held = known[question]
                if held is None:
                    raise self._circle(question)
                self._leans |= leans
                return held  # type: ignore[no-any-return]
        if question in self._settled:
            return self._settled[question]  # type: ignore[no-any-return]
        depth, outside, before, assumed = len(self._assumed), self._leans, set(self._tentative), top
        while True:
            self._leans, self._assumed[question] = frozenset(), (frozenset({depth}), assumed)
            found = answer()
            if depth not in self._leans or found == assumed:
                break
            if found.lo > assumed.lo or found.hi > assumed.hi:  # it rises: the questions are not monotone
                raise self._circle(question)
            assumed = self._lowered(assumed, found)
            for made in set(self._tentative) - before:
                del self._tentative[made]
        del self._assumed[question]
        self._leans -= {depth}
        if top is None and self._leans:  # a gate, number or quota between an assumption and its own consequence
            raise self._circle(list(self._assumed)[min(self._leans)])
        self._keep(question, found, depth, before)
        self._leans |= outside
        return found  # type: ignore[no-any-return]

    def _circle(self, question: tuple[Any, ...]) -> CircularError:
        asked = list(self._assumed)
        return CircularError(asked[asked.index(question) :])

    @staticmethod
    def _lowered(assumed: Any, found: Any) -> Any:
        """Return the next assumption; what it waits for is gathered anew once the truth no longer falls."""
        same = (assumed.lo, assumed.hi) == (found.lo, found.hi)
        return found if same else replace(found, open=NONE)

    def _keep(self, question: Any, found: Any, depth: int, before: set[Any]) -> None:
        """Remember an answer: for good, or while the outer assumptions on which it leans may still fall."""
        inner = set(self._tentative) - before
        for made in inner:
            leans, held = self._tentative.pop(made)
            leans = (leans - {depth}) | (self._leans if depth in leans else frozenset())
            self._remember(made, leans, held)
        self._remember(question, self._leans, found)

    def _remember(self, question: Any, leans: frozenset[int], held: Any) -> None:
        if leans:
            self._tentative[question] = (leans, held)
        else:
            self._settled[question] = held
