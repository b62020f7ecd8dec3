"""Where what is read comes from: files as such, the place of each row, and of what some rows could not be read."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
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


def contents(path: Path, *, most: int | None = None) -> bytes:
    """Return the bytes of a file.

    Args:
        path: An ordinary file: a pipe would be waited for without end, and a device may have no end at all.
        most: How many bytes it may have, where nobody can mean more.

    Raises:
        OSError: It is none, it is longer, or it cannot be read.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, "it is no ordinary file", str(path))
    if most is None:
        return path.read_bytes()
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it has more than {most // 2**20} MiB", str(path))
    return data


def reason(error: OSError) -> str:
    """Return why the system refused, in its own words and without its numbers."""
    return (error.strerror or str(error)).lower()
