"""Write `api.md`, the page of every public name, from the docstrings: `python docs/reference/write_api.py`.

A test writes the page anew and compares, so that it never lags behind the code.
"""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import itertools
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import xeploai
from xeploai import hookspecs

PAGE = Path(__file__).parent / "api.md"
HEAD = """\
# Every public name

<!-- Written by docs/reference/write_api.py from the docstrings; edit those. -->

What a program or a plugin may import: `import xeploai as xl`. Names not listed here are not promised. The words are
explained in the [glossary](glossary.md), the language as a whole in [language.md](language.md).
"""
SECTIONS = re.compile(r"^(Args|Attributes|Returns|Yields|Raises|Examples):$", flags=re.MULTILINE)


def page() -> str:
    """Return the page: public names by the module that defines them, then the hooks."""
    parts = [HEAD]
    placed = {name: _module_of(name) for name in xeploai.__all__}
    for module in sorted(set(placed.values())):
        title = inspect.getdoc(importlib.import_module(module)) or ""
        parts.append(f"## `{module}`\n\n{title.partition(chr(10) * 2)[0]}\n")
        parts += [_entry(name, module) for name in xeploai.__all__ if placed[name] == module]
    parts.append(f"## Hooks\n\n{_text(inspect.getdoc(hookspecs) or '')}\n")
    parts += [f"### `{name}`\n\n{_text(inspect.getdoc(hook) or '')}\n" for name, hook in hooks()]
    return "\n".join(parts)


def hooks() -> Iterator[tuple[str, object]]:
    """Yield each hook that a plugin may implement."""
    marker = f"{hookspecs.PROJECT}_spec"
    yield from ((name, found) for name, found in vars(hookspecs).items() if hasattr(found, marker))


def describe(name: str, module: str) -> str:
    """Return the docstring of a public name; of a constant, the text that stands below it in its module."""
    found = getattr(xeploai, name)
    if inspect.isclass(found) or inspect.isfunction(found):
        return inspect.getdoc(found) or "" if found.__doc__ else ""
    body = ast.parse(inspect.getsource(importlib.import_module(module))).body
    for node, below in itertools.pairwise(body):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        is_it = any(isinstance(target, ast.Name) and target.id == name for target in targets)
        if is_it and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            return inspect.cleandoc(str(below.value.value))
    return ""


def _module_of(name: str) -> str:
    """Return the module from which the top level takes a public name."""
    imports = [node for node in ast.walk(ast.parse(inspect.getsource(xeploai))) if isinstance(node, ast.ImportFrom)]
    return next(str(node.module) for node in imports if name in {alias.name for alias in node.names})


def _entry(name: str, module: str) -> str:
    found = getattr(xeploai, name)
    parts = [f"### `{name}{_call(found)}`", _text(describe(name, module))]
    if inspect.isclass(found) and (members := "\n".join(_members(found))):
        parts.append(members)
    return "\n\n".join(parts) + "\n"


def _members(owner: type) -> Iterator[str]:
    """Yield a bullet for each public method and property that a class of ours defines itself."""
    for name, held in list(vars(owner).items()):
        found = getattr(held, "__func__", held)
        of_ours = inspect.isfunction(found) or isinstance(found, property | functools.cached_property)
        if of_ours and not name.startswith("_") and (doc := inspect.getdoc(found)):
            yield f"- `.{name}{_call(found)}`: {' '.join(doc.partition(chr(10) * 2)[0].split())}"


def _call(found: object) -> str:
    """Return how a function is called, or a class that has a constructor of its own; else nothing."""
    made = vars(found).get("__init__") if inspect.isclass(found) else found
    if not inspect.isfunction(made) or made.__module__.partition(".")[0] != "xeploai":
        return ""
    shown: list[str] = []
    for one in inspect.signature(made).parameters.values():
        if one.kind is inspect.Parameter.KEYWORD_ONLY and not any(text.startswith("*") for text in shown):
            shown.append("*")
        stars = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(one.kind.name, "")
        shown.append(f"{stars}{one.name}" + ("" if one.default is inspect.Parameter.empty else "=…"))
    return f"({', '.join(text for text in shown if text not in ('self', 'cls'))})"


def _text(doc: str) -> str:
    """Return a Google-style docstring as Markdown: sections as bold words, their items as bullets."""
    pieces = SECTIONS.split(doc)
    made = [pieces[0].strip()]
    for section, body in zip(pieces[1::2], pieces[2::2], strict=True):
        edge = re.search(r"^\S", body, flags=re.MULTILINE)  # where the section ends and plain text goes on
        held, after = (body[: edge.start()], body[edge.start() :]) if edge else (body, "")
        text = textwrap.dedent(held.strip("\n")).strip()
        fenced = f"```pycon\n{text}\n```" if text.startswith(">>>") else text
        made += [f"**{section}**", fenced if section == "Examples" else _bullets(text), after.strip()]
    return "\n\n".join(part for part in made if part)


def _bullets(text: str) -> str:
    """Return each item of a section as a bullet; a text without items stays a text."""
    items = re.split(r"\n(?=\S)", text)
    if not all(re.match(r"\*{0,2}\w+: ", item) for item in items):
        return text
    return "\n".join(re.sub(r"^(\*{0,2}\w+): ", r"- `\1`: ", " ".join(item.split())) for item in items)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
