"""A rest for the collector of garbage, while a great many values are made of which none goes round in a circle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Let the collector rest for a while: looking for circles takes a third of the time; then it is as it was.

    What was made meanwhile is put with the old, as if it had been looked through: a full collection still finds it. A
    program that froze objects of its own keeps them frozen, and what was made is looked through at once.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
