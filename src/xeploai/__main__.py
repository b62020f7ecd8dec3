"""The command `xeploai`, also as `python -m xeploai`; it says what to install where the command line is missing."""

from __future__ import annotations

import errno
import io
import os
import sys

_INTERRUPTED = 130  # as shells tell that somebody pressed Ctrl-C


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or io.StringIO()  # Nobody listens there.
    for stream in (sys.stdout, sys.stderr):
        _accept_everything(stream)
    try:
        from xeploai.cli import run  # noqa: PLC0415  # only the command line needs the extra
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"typer", "rich"}:
            raise
        sys.stderr.write(
            'Dòng lệnh của xeploai cần cài thêm: / The command line needs an extra:\n  pip install "xeploai[cli]"\n'
        )
        sys.exit(2)
    sys.exit(run())


class _Closed(io.TextIOBase):
    """What stands for a standard output that was closed: whoever writes to it is told so."""

    def write(self, text: str, /) -> int:  # noqa: ARG002  # nothing of it can be written
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "stdout")


def _accept_everything(stream: object) -> None:
    """Let a stream take Vietnamese, and any name of a file, whatever the system's encoding."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
