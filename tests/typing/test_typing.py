"""The type checker reads a rule file: what is right has its type, what is wrong is refused before anything runs."""

import re
import runpy
from pathlib import Path

from mypy import api

HERE = Path(__file__).parent
CONFIG = HERE.parents[1] / "pyproject.toml"

REFUSED = {
    "a level where the form wants a flag": ("MemberForm(head=Level.HIGH)", "arg-type"),
    "a level of another scale in the constructor": ("MemberForm(tasks=Grade.GOOD)", "arg-type"),
    "the name of a level in the constructor": ("MemberForm(tasks='HIGH')", "arg-type"),
    "a float where a decimal is wanted": ("MemberForm(score=89.995)", "arg-type"),
    "a fact that is not in the form": ("MemberForm(taks=Level.HIGH)", "call-arg"),
    "a value by position": ("MemberForm(True)", "call-arg"),
    "changing evidence in place": ("form = MemberForm(head=True)\n    form.head = False", "misc"),
    "a level compared with a number": ("MemberForm.tasks >= 2", "operator"),
    "a level compared with a level of another scale": ("MemberForm.tasks >= Grade.GOOD", "operator"),
    "a number compared with a level": ("MemberForm.months < Level.HIGH", "operator"),
    "a number compared with a float": ("MemberForm.score >= 89.995", "operator"),
    "a day compared with its text": ("MemberForm.joined < '2018-12-31'", "operator"),
    "a flag by order": ("MemberForm.head > Level.LOW", "operator"),
    "and with what is no condition": ("MemberForm.months & MemberForm.head", "misc"),
    "or with what is no condition": ("MemberForm.head | MemberForm.months", "operator"),
    "not of what is no condition": ("~MemberForm.months", "misc"),
    "adding a level": ("MemberForm.months + MemberForm.tasks", "operator"),
    "adding a float": ("MemberForm.months + 0.5", "operator"),
    "choosing on what is no condition": ("MemberForm.months.then(number(1), number(2))", "misc"),
    "moving what is no day": ("MemberForm.months.plus(months=1)", "misc"),
    "the period of what is no day": ("MemberForm.months.in_period()", "misc"),
    "a grade by its name": ("CELL_OF.grade.below('GOOD')", "arg-type"),
    "a grade that is a level": ("CELL_OF.grade.below(Level.HIGH)", "arg-type"),
    "a share without its value over no row": ("CELL_OF.sources.share(MemberForm.head)", "call-arg"),
    "all without its value over no row": ("CELL_OF.sources.all_(MemberForm.head)", "call-arg"),
    "the mean of levels": ("CELL_OF.sources.mean(MemberForm.tasks, if_empty=0)", "arg-type"),
    "counting what is no condition": ("CELL_OF.sources.count(MemberForm.months)", "arg-type"),
    "asking what is no fact of the authority": ("ask(MemberForm.tasks)", "arg-type"),
    "a ceiling at a level": (
        "Ceiling('c', MEMBER, at_most=Level.HIGH, when=MemberForm.head, cite=LAW.at())",
        "arg-type",
    ),
    "a ceiling on what is no condition": (
        "Ceiling('c', MEMBER, at_most=Grade.GOOD, when=MemberForm.months, cite=LAW.at())",
        "arg-type",
    ),
    "a ceiling without an article": ("Ceiling('c', MEMBER, at_most=Grade.GOOD, when=MemberForm.head)", "call-arg"),
    "a gate with a status that is a grade": (
        "Gate('g', MEMBER, 'graded', when=MemberForm.head, cite=LAW.at())",
        "arg-type",
    ),
    "a step that is none": ("Precedence('p', before=(CELL, 'x'), after=(MEMBER, 'vote'), cite=LAW.at())", "arg-type"),
}
"""What is wrong, the snippet, and the code of the error that mypy gives it."""


def check(*files: Path) -> str:
    """Return what mypy says of some files, under the settings of the repository and without its cache."""
    out, err, _ = api.run(["--config-file", str(CONFIG), "--no-incremental", "--hide-error-context", *map(str, files)])
    assert not err
    return out


def test_what_a_rule_author_writes_has_the_types_it_says_and_the_wrong_is_refused(tmp_path: Path) -> None:
    """One run for all, because a run costs seconds: `accepted.py` as it stands, and each snippet in a function."""
    accepted = HERE / "accepted.py"
    lines = accepted.read_text(encoding="utf-8").splitlines()
    lines.append("from xeploai import Ceiling, Gate, Precedence, ask")
    places: dict[int, str] = {}
    for name, (snippet, _) in REFUSED.items():
        lines.append(f"def _{len(places)}() -> None:")
        lines += f"    {snippet}".splitlines()
        places[len(lines)] = name
    wrong = tmp_path / "refused.py"
    wrong.write_text("\n".join(lines), encoding="utf-8")
    found = re.findall(r"refused\.py:(\d+): error: .* \[([a-z-]+)\]$", check(wrong), flags=re.MULTILINE)
    named = {(places.get(int(line), f"accepted.py, line {line}"), code) for line, code in found}
    assert named == {(name, code) for name, (_, code) in REFUSED.items()}


def test_what_a_rule_author_writes_runs() -> None:
    assert "MemberForm" in runpy.run_path(str(HERE / "accepted.py"))
