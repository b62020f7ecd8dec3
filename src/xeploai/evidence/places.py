"""Where the rows of a dossier came from, and of what some rows could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Section = Literal["subjects", "links", "records", "complete", "steps", "invalid"]
Places = Mapping[tuple[Section, int], str]
"""Where each row of a dossier came from, by its section and its number there: `members.csv, row 12`."""


class ReadPlaces(dict[tuple[Section, int], str]):
    """The places of what was read, and of which kinds some rows could not be read.

    Attributes:
        partial: Kinds of which subjects may be missing, so that a row which names an unknown one is no fault of its
            own; `EVERY_KIND` stands for all of them. A dossier read in part is examined only for its faults.
        made_for: The jurisdiction and period of the book whose template it was written in, where that is another book
            than the one it is read by.
    """

    def __init__(self, known: Places | None = None) -> None:
        super().__init__(known or {})
        self.partial: set[str] = set(known.partial) if isinstance(known, ReadPlaces) else set()
        self.made_for: tuple[str, str] | None = known.made_for if isinstance(known, ReadPlaces) else None


EVERY_KIND = "*"
