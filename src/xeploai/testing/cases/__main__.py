"""Judge files of cases and tell of all that is wrong at once: `python -m xeploai.testing.cases FOLDER …`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from xeploai.book import RuleSet
from xeploai.errors import FaultsError, LanguageError, XeploaiError, brief, nearest
from xeploai.explain import Lang
from xeploai.testing.cases import CaseFile, Run, Shelf, read_cases, run_cases


def main(words: Sequence[str] | None = None) -> int:
    """Judge the cases of files and folders, and tell what no case shows of the rule sets asked for.

    Args:
        words: The words of the command line.

    Returns:
        0 where all is well, 1 where a case came out otherwise or lacks, 2 where the files could not be read.
    """
    parser = argparse.ArgumentParser(prog="python -m xeploai.testing.cases", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FOLDER", help="tệp hoặc thư mục (files or folders)")
    parser.add_argument("--cover", action="append", default=[], metavar="SET", help="bộ quy tắc cần phủ (a rule set)")
    parser.add_argument("--lang", choices=get_args(Lang), default="vi", help="ngôn ngữ (language)")
    given = parser.parse_args(words)
    try:
        files = read_cases(*given.paths)
        shelf = Shelf()
        runs = run_cases((case for file in files for case in file.cases), shelf)
        wrong = [run.told(given.lang) for run in runs if not run.is_right]
        lacking = "" if any(run.faults for run in runs) else _lacking(files, runs, shelf, given.cover)
    except XeploaiError as error:
        sys.stderr.write(f"{error.told(given.lang) if isinstance(error, FaultsError) else error}\n")
        return 2
    told = [*(f"{one}\n" for one in wrong), *([lacking] if lacking else [])]
    told.append(f"{len(runs)} trường hợp, {len(wrong)} không đúng (cases, not as expected)")
    sys.stdout.write("\n".join([*told, ""]))
    return 1 if wrong or lacking else 0


def _lacking(files: Iterable[CaseFile], runs: Iterable[Run], shelf: Shelf, asked: Sequence[str]) -> str:
    """Return what no case shows of the rule sets asked for, by their ids."""
    if not asked:
        return ""
    from xeploai.testing.coverage import coverage  # noqa: PLC0415  # coverage stands on the cases

    known: dict[str, RuleSet] = {one.id: one for run in runs for one in run.judged.book.sets}
    for id in asked:
        if id not in known:
            msg = f"{brief(id)} is no rule set by which these cases are judged. {nearest(id, known)}"
            raise LanguageError(msg)
    return coverage(files, [known[id] for id in asked], shelf).told()


if __name__ == "__main__":
    sys.exit(main())
