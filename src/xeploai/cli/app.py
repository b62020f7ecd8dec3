"""The application: one run of the command line, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

from xeploai.cli.codes import BROKEN, DONE, FAULTY, MISUSED

app = typer.Typer(
    name="xeploai",
    help="Xếp loại theo quy định, kèm căn cứ. / Grading by the rules, with their articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no error leaves it as a traceback.

    Args:
        args: The arguments; those of the process unless given.
    """
    try:
        app(args)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else MISUSED
    except OSError as error:
        code = DONE if isinstance(error, BrokenPipeError) else FAULTY
        _complain(error)
    except Exception as error:
        if os.environ.get("XEPLOAI_TRACEBACK"):
            raise
        # Not its message: that may hold a value which must not be shown.
        again = "Chạy lại với / run again with XEPLOAI_TRACEBACK=1"
        with suppress(OSError):
            sys.stderr.write(f"Lỗi của xeploai / a fault of xeploai: {type(error).__name__}. {again}\n")
        code = BROKEN
    else:
        code = DONE
    return _flushed(code)


def _complain(error: OSError) -> None:
    """Say that something cannot be written, to whoever can still be told; one who has left early need not be."""
    if not isinstance(error, BrokenPipeError):
        with suppress(OSError):
            sys.stderr.write(f"Không ghi được / cannot be written: {error.strerror or type(error).__name__}\n")


def _flushed(code: int) -> int:
    """Return `code` once everything is written; a reader who has left early is no fault of anybody."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            _complain(error)
            code = code if isinstance(error, BrokenPipeError) else code or FAULTY
            with suppress(OSError):  # What is left in the stream goes nowhere, or Python would complain at its end.
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code
