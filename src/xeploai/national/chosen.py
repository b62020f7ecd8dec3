"""Cách hiểu làm điều kiện của từng dòng: whether a reading is decided one way, as a fact that conditions on rows read.

A rule stands under options as a whole; where an option only says which rows of a register count, the rule would have to
be written once for each way. Here the option is a derived fact: true under it, false under the others of its reading
and unknown while that is undecided.
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl


class Chosen(NamedTuple):
    """An option of a reading, to be asked of in conditions.

    Attributes:
        reading: The reading.
        option: The option that is asked about.
        cite: The article that is read so.
    """

    reading: xl.Reading
    option: str
    cite: xl.Citation

    def of(self, kind: xl.Kind | str) -> xl.Expr[bool]:
        """Return that the option is the one chosen, as a fact of a kind; `rules` are to stand in the same set."""
        return xl.Expr[bool](self._made(kind, self.reading.options[0]).fact.node)

    def rules(self, *kinds: xl.Kind) -> tuple[xl.Derived, ...]:
        """Return the derived facts that `of` reads, of some kinds: one for each option of the reading."""
        return tuple(self._made(kind, one) for kind in kinds for one in self.reading.options)

    def in_no_case(self, *kinds: xl.Kind) -> tuple[xl.Derived, ...]:
        """Return the derived facts that `of` reads where nobody can choose the option: the reading does not stand."""
        return tuple(self._made(kind, None) for kind in kinds)

    def _made(self, kind: xl.Kind | str, one: xl.OptionText | None) -> xl.Derived:
        name = f"{self.reading.id}_is_{self.option}".replace("-", "_")
        of = kind if isinstance(kind, str) else kind.id
        way, vi, en = ("in_no_case", "không đặt ra", "does not arise") if one is None else (one.id, one.vi, one.en)
        return xl.Derived(
            f"{of}.{name}.{way}".replace("-", "_"),
            kind,
            name=name,
            value=xl.ALWAYS if way == self.option else ~xl.ALWAYS,
            cite=self.cite,
            reading=() if one is None else self.reading.option(way),
            vi=f"{self.reading.vi}: {vi}",
            en=f"{self.reading.en}: {en}",
        )
