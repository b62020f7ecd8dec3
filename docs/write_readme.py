"""Paste what the commands of the README print now: `python docs/write_readme.py`."""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"```console\n.*?```", re.DOTALL)
TO_LOOK_AT = 4
SHOWN = ("cao hơn mức", "thấp hơn mức", "vượt tỷ lệ", "chưa đủ dữ liệu để đối chiếu")
"""Outcomes of which the README shows one row each."""


def printed(command: str) -> str:
    """Return what a command prints, under the line that runs it."""
    run = [sys.executable, "-X", "utf8", "-m", *command.split()]
    ran = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if ran.returncode not in (0, TO_LOOK_AT):
        sys.exit(ran.stderr)
    return f"$ {command}\n{ran.stdout}"


def compared() -> str:
    """Return the counts, one group over its limit, and one row of each outcome worth a look; there are many more."""
    first, summary, *lines = printed("xeploai compare --by-unit member_of").splitlines()
    over = next(line for line in lines if "; thừa " in line)
    at = lines.index("")
    heading, rows = lines[at + 1], lines[at + 2 :]
    found = sorted({next(n for n, row in enumerate(rows) if one in row.split("\t")[5]) for one in SHOWN})
    return "\n…\n".join((f"{first}\n{summary}", over, heading, *(rows[n] for n in found))) + "\n…\n"


def demo() -> str:
    """Return the demo's first line and its summary; the table between them is long."""
    head, summary, tail = re.split(r"\n\n(?:.*\n)*(?=Tổng số)|\n\n(?=Thử tiếp)", printed("xeploai demo"))
    del tail
    first, *unseen = summary.splitlines()
    return "\n".join((head, "…", first, *unseen[:3], "…", ""))


def explained() -> str:
    """Return two subjects explained, one a language."""
    return printed("xeploai explain c-04") + printed("xeploai explain m-0201 --lang en")


def page() -> str:
    """Return the README with its blocks of output made anew."""
    blocks = iter((compared(), demo(), explained()))
    return BLOCK.sub(lambda _: f"```console\n{next(blocks)}```", README.read_text(encoding="utf-8"))


if __name__ == "__main__":
    README.write_text(page(), encoding="utf-8")
