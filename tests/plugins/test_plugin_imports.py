"""Plugins build on the public top level and the centre's rules: whatever else changes, they go on working.

All that stand in `plugins` are read, installed or not; import-linter would need each installed, and a line for each.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import xeploai as xl

PLUGINS = Path(__file__).parents[2] / "plugins"
MODULES = sorted(PLUGINS.glob("*/src/*/**/*.py"))


def imported(module: Path) -> Iterator[str]:
    """Yield what a module imports: a public name of the top level as `xeploai`, anything else by its module."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "xeploai" and not node.level:
            yield from ("xeploai" if one.name in xl.__all__ else f"xeploai.{one.name}" for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def own(module: Path) -> str:
    """Return the package that a module is part of."""
    return module.relative_to(PLUGINS).parts[2]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PLUGINS)))
def test_a_plugin_imports_the_top_level_the_centres_rules_and_itself_alone(module: Path) -> None:
    """Nothing else beneath `xeploai`, and no other plugin."""
    allowed = ("xeploai.national", own(module))
    of_ours = [name for name in imported(module) if name.startswith(("xeploai.", "xeploai_", "."))]
    strange = [name for name in of_ours if not f"{name}.".startswith(tuple(f"{one}." for one in allowed))]
    assert strange == []


def test_every_plugin_is_looked_at() -> None:
    folders = {one.parent.name for one in PLUGINS.glob("*/pyproject.toml")}
    assert {module.relative_to(PLUGINS).parts[0] for module in MODULES} == folders >= {"hoa-binh", "template"}
