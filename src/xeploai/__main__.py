"""The command `xeploai`, also as `python -m xeploai`; it says what to install where the command line is missing."""

from __future__ import annotations

import sys
from typing import TextIO


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _accept_everything(stream)
    try:
        from xeploai.cli import run  # noqa: PLC0415  # only the command line needs the extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"typer", "rich"}:
            raise
        sys.stderr.write(
            'Dòng lệnh của xeploai cần cài thêm: / The command line needs an extra:\n  pip install "xeploai[cli]"\n'
        )
        sys.exit(2)
    sys.exit(run())


def _accept_everything(stream: TextIO) -> None:
    """Let a stream take Vietnamese, and any name of a file, whatever the system's encoding."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
