"""What reads a format that not everybody needs is an extra, and whoever lacks it is told the line that installs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from xeploai.errors import MissingExtraError


@contextmanager
def needed(package: str, extra: str, what: str) -> Iterator[None]:
    """Import a package of an extra inside this block.

    Args:
        package: The package that is imported.
        extra: The extra of xeploai that brings it.
        what: What it is needed for, in Vietnamese and English.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != package:
            raise
        raise MissingExtraError(what, extra) from error
