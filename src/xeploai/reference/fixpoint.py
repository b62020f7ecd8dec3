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

    Attributes:
        settled: What has been answered for good, by question.
        leans: How deep the assumptions stand on which the answer now sought leans.
    """

    def __init__(self) -> None:
        self.settled: dict[Any, Any] = {}
        self._tentative: dict[Any, tuple[frozenset[int], Any]] = {}
        self._assumed: dict[Any, tuple[frozenset[int], Any]] = {}
        self.leans: frozenset[int] = frozenset()
        # Where a question last stood while an outer assumption stands: that only falls, so the search may go on from
        # here instead of from the top.
        self._stood: dict[Any, Any] = {}

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
                self.leans |= leans
                return held  # type: ignore[no-any-return]
        if question in self.settled:
            return self.settled[question]  # type: ignore[no-any-return]
        depth, outside, before = len(self._assumed), self.leans, set(self._tentative)
        assumed = self._stood.get(question, top)
        while True:
            self.leans, self._assumed[question] = frozenset(), (frozenset({depth}), assumed)
            found = answer()
            if depth not in self.leans or (found.lo, found.hi) == (assumed.lo, assumed.hi):
                break
            if found.lo > assumed.lo or found.hi > assumed.hi:  # it rises: the questions are not monotone
                raise self._circle(question)
            assumed = replace(found, open=NONE)  # what it waits for is gathered anew once the truth no longer falls
            self._forget(before)
        del self._assumed[question]
        self.leans -= {depth}
        if top is None and self.leans:  # a gate, number or quota between an assumption and its own consequence
            raise self._circle(list(self._assumed)[min(self.leans)])
        self._keep(question, found, depth, before)
        self.leans |= outside
        return found  # type: ignore[no-any-return]

    def _circle(self, question: tuple[Any, ...]) -> CircularError:
        asked = list(self._assumed)
        return CircularError(asked[asked.index(question) :])

    def _forget(self, before: set[Any]) -> None:
        for made in set(self._tentative) - before:
            del self._tentative[made]

    def _keep(self, question: Any, found: Any, depth: int, before: set[Any]) -> None:
        """Remember an answer: for good, or while the outer assumptions on which it leans may still fall.

        What leaned on an answer that is now settled is asked again when it is wanted, so that it waits for all that
        the settled answer waits for.
        """
        if self.leans:
            for made in set(self._tentative) - before:  # what leaned on this question leans on what it leans on
                leans, held = self._tentative[made]
                self._tentative[made] = ((leans - {depth}) | self.leans if depth in leans else leans, held)
            self._tentative[question] = (self.leans, found)
            self._stood[question] = replace(found, open=NONE)
            return
        self.settled[question] = found
        self._forget(before)
        if not self._assumed:
            self._stood.clear()
