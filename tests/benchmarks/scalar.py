"""Measure xeploai: one subject beside its peers, a whole dossier, and what it costs to import.

    python -m uv run --group peers python tests/benchmarks/scalar.py

prints one JSON object:

- `median_us`: microseconds of one `classify_one`: facts of one subject in (a dict), validated, a ruling out;
- `peers_us`: the same for each peer: validated, a grade and the rules that fired (but no interval, articles or hash);
- `ratio_to_fastest_peer`: `median_us` by the least of `peers_us` (above 1: xeploai is slower);
- `dossier_10k_s`: seconds of one `classify` of a dossier of 10,000 Party members with their organisations, agencies,
  leaders and posts under the whole book of Hòa Bình for 2018 (`dossier`: how many subjects, rules, rulings of each
  status, and microseconds a subject); `dossier_cpu_s`: what of it the processor spent, which is less where the machine
  is shared; both the median of `--turns`, after one that compiles the book (`dossier_first_s`);
- `dossier_case_s`: the same of as many members in their cells under the short book of a cell and its secretary;
- `import_ratio`: a process that runs `import xeploai` by one that runs `from pydantic import BaseModel`, each the best
  of five, with compiled bytecode; `import_and_use_ratio`: the same once `rulebook`, `Dossier` and `classify` were used.

Before anything is timed every engine grades all drawn subjects, and all must agree on the grade and on the rules that
fired, and must refuse a text where a number should be; if not, the difference is printed and nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))  # run as a script, the benchmark is no part of a package

from tests.benchmarks import case, dossier, peers, rules  # after the path above

import xeploai as xl  # as above

BASE = "from pydantic import BaseModel"
USE = "import xeploai as xl; xl.rulebook; xl.Dossier; xl.classify"


def main() -> None:
    """Read the options, measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=10_000, help="members of the dossier; 0 leaves it out")
    parser.add_argument("--subjects", type=int, default=500, help="drawn subjects, graded in turn by every engine")
    parser.add_argument("--rounds", type=int, default=5, help="how often each engine grades all of them")
    parser.add_argument("--turns", type=int, default=3, help="how often the dossier is graded after the first time")
    parser.add_argument("--no-peers", action="store_true", help="measure xeploai alone, where no peer is installed")
    given = parser.parse_args()
    if min(given.subjects, given.rounds, given.turns) < 1 or given.members < 0:
        parser.error("--subjects, --rounds and --turns are at least 1, --members at least 0")
    try:
        figures = of_one_subject(given.subjects, given.rounds, () if given.no_peers else tuple(peers.PEERS))
    except ModuleNotFoundError as error:
        sys.exit(f"{error}: run it with the group `peers` (the line is in --help), or with --no-peers")
    if given.members:
        figures |= of_a_district(given.members, given.turns)
        figures |= of_the_case(given.members)
    figures |= of_imports()
    json.dump(figures, sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")


def of_one_subject(number: int, rounds: int, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the median of one call, ours and the peers', which take turns at grading the same subjects."""
    book, drawn = peers.book(), rules.subjects(number)
    given = [peers.evidence(facts) for facts in drawn]
    calls: dict[str, tuple[Callable[[Any], Any], list[Any]]] = {
        "xeploai": (lambda facts: xl.classify_one("subject", facts, book), given)
    }
    calls |= {name: (peers.PEERS[name](), drawn) for name in names}
    _agree(drawn, calls)
    spent: dict[str, list[int]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, (call, facts) in calls.items():
            for one in facts:
                begun = time.perf_counter_ns()
                call(one)
                spent[name].append(time.perf_counter_ns() - begun)
    medians = {name: round(statistics.median(times) / 1000, 2) for name, times in spent.items()}
    ours = medians.pop("xeploai")
    figures: dict[str, Any] = {"median_us": ours, "peers_us": medians}
    if medians:
        figures["ratio_to_fastest_peer"] = round(ours / min(medians.values()), 3)
        figures["versions"] = {name: version(name) for name in names if "(" not in name}
    return figures


def _agree(drawn: list[rules.Facts], calls: dict[str, tuple[Callable[[Any], Any], list[Any]]]) -> None:
    """Stop unless all engines give one grade and one set of rules for every subject, and all of both were met."""
    outcomes = [_plainly(facts) for facts in drawn]
    for name, (call, given) in calls.items():
        for facts, one, wanted in zip(drawn, given, outcomes, strict=True):
            answer = call(one)
            got = peers.outcome_of(answer) if isinstance(answer, xl.Ruling) else answer
            if got != wanted:
                sys.exit(f"{name} differs on {facts}: {got.grade}, {sorted(got.fired)}, not {wanted}")
        _refuses(name, call, given[0])
    unmet = {rule.id for rule in rules.RULES}.difference(*(one.fired for one in outcomes))
    if len(drawn) >= 500 and (unmet or len({one.grade for one in outcomes}) < 4):
        sys.exit(f"the drawn subjects do not meet {sorted(unmet) or 'every grade'}")


def _refuses(name: str, call: Callable[[Any], Any], given: dict[str, Any]) -> None:
    """Stop unless an engine refuses a text that should be a number (what all of them can do)."""
    try:
        call(given | {rules.SHARES[0]: "many"})
    except Exception:  # noqa: BLE001  # each peer has errors of its own
        return
    sys.exit(f"{name} takes text for a number")


def _plainly(facts: rules.Facts) -> rules.Outcome:
    """Return the grade and the rules that fire, in plain Python: what every engine is held to."""
    compare: dict[str, Callable[[rules.Value, int], bool]] = {
        "<": lambda value, bound: value < bound,
        ">": lambda value, bound: value > bound,
        "": lambda value, _: bool(value),
    }
    fired = [one for one in rules.RULES if all(compare[a.op](facts[a.fact], a.value) for a in one.when)]
    return rules.Outcome(min((one.at_most for one in fired), default=3), frozenset(one.id for one in fired))


def of_a_district(members: int, turns: int) -> dict[str, Any]:
    """Return the seconds of one `classify` under the whole book, and how many rulings of each status it gave."""
    book, made = dossier.book(), dossier.dossier(members)
    first, statuses = _graded(made, book)
    spent = [_graded(made, book)[0] for _ in range(turns)]
    wall, processor = (statistics.median(times) for times in zip(*spent, strict=True))
    named = {"members": members, "subjects": len(made.subjects), "rules": len(book.rules), "statuses": statuses}
    return {
        "dossier_10k_s" if members == 10_000 else "dossier_s": round(wall, 3),
        "dossier_cpu_s": round(processor, 3),
        "dossier_first_s": round(first[0], 3),
        "dossier": named | {"us_a_subject": round(wall / len(made.subjects) * 1e6, 1)},
    }


def of_the_case(members: int) -> dict[str, Any]:
    """Return the seconds of one `classify` of members and cells under the short book, which it compiles."""
    book, made = case.book(), case.dossier(members)
    (wall, _), statuses = _graded(made, book)
    named = {"members": members, "subjects": len(made.subjects), "rules": len(book.rules), "statuses": statuses}
    return {"dossier_case_s": round(wall, 3), "dossier_case": named}


def _graded(made: xl.Dossier, book: xl.Book) -> tuple[tuple[float, float], dict[str, int]]:
    """Grade a dossier; return the seconds it took, on the clock and of the processor, and the statuses."""
    begun, worked = time.perf_counter(), time.process_time()
    rulings = xl.classify(made, book)
    statuses: Counter[str] = Counter(ruling.status for ruling in rulings.values())
    return (time.perf_counter() - begun, time.process_time() - worked), dict(statuses)


def of_imports() -> dict[str, float]:
    """Return the whole-process time of importing, and of importing and naming the verbs, by that of pydantic."""
    with tempfile.TemporaryDirectory() as cache:
        base, ours, used = (_best_of_five(program, cache) for program in (BASE, "import xeploai", USE))
    return {"import_ratio": round(ours / base, 3), "import_and_use_ratio": round(used / base, 3)}


def _best_of_five(program: str, cache: str) -> float:
    """Return the seconds of a process; one before them, not timed, compiles what is not compiled yet."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = cache
    times = []
    for _ in range(6):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True, env=environment)
        times.append(time.perf_counter() - begun)
    return min(times[1:])


if __name__ == "__main__":
    main()
