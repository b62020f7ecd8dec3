"""Paste what the commands of the README print now: `python docs/write_readme.py`."""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"```console\n.*?```", re.DOTALL)


def printed(command: str) -> str:
    """Return what a command prints, under the line that runs it."""
    run = [sys.executable, "-X", "utf8", "-m", *command.split()]
    told = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True).stdout  # noqa: S603
    return f"$ {command}\n{told}"


def demo() -> str:
    """Return the demo's first line and its summary; the table between them is long."""
    head, summary, tail = re.split(r"\n\n(?:.*\n)*(?=Tổng số)|\n\n(?=Thử tiếp)", printed("xeploai demo"))
    del tail
    return f"{head}\n…\n{summary}\n…\n"


def explained() -> str:
    """Return two subjects explained, one a language."""
    return printed("xeploai explain c-04") + printed("xeploai explain m-0201 --lang en")


def page() -> str:
    """Return the README with its blocks of output made anew."""
    blocks = iter((demo(), explained()))
    return BLOCK.sub(lambda _: f"```console\n{next(blocks)}```", README.read_text(encoding="utf-8"))


if __name__ == "__main__":
    README.write_text(page(), encoding="utf-8")
