"""Every public name, hook and error is documented, and the page is the one the docstrings make now."""

import inspect
import runpy
from pathlib import Path
from typing import Any

import pytest

import xeploai
from xeploai import errors, hookspecs

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
WRITER: dict[str, Any] = runpy.run_path(str(REFERENCE / "write_api.py"))
PAGE = (REFERENCE / "api.md").read_text(encoding="utf-8")


def test_the_page_is_what_the_docstrings_make_of_it_now() -> None:
    """Run `python docs/reference/write_api.py` where this fails."""
    assert WRITER["page"]() == PAGE


@pytest.mark.parametrize("name", xeploai.__all__)
def test_every_public_name_says_what_it_is(name: str) -> None:
    described = WRITER["describe"](name, WRITER["_module_of"](name))
    assert described.strip()
    assert f"### `{name}" in PAGE


def test_every_public_name_is_there_and_listed_once() -> None:
    assert len(set(xeploai.__all__)) == len(xeploai.__all__)
    assert all(hasattr(xeploai, name) for name in xeploai.__all__)


INSIDE = {"CircularError"}
"""What never reaches a caller as itself: classifying turns it into a `DossierError`."""


def test_every_error_that_a_caller_may_catch_is_public() -> None:
    classes = {
        name
        for name, found in vars(errors).items()
        if inspect.isclass(found) and issubclass(found, xeploai.XeploaiError)
    }
    assert classes - INSIDE <= set(xeploai.__all__)


HOOKS = [name for name in vars(hookspecs) if name.startswith("xeploai_")]


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_documented_with_a_whole_plugin_as_example(hook: str) -> None:
    doc = inspect.getdoc(getattr(hookspecs, hook)) or ""
    assert f"### `{hook}`" in PAGE
    assert "@xl.hookimpl" in doc
    assert f"def {hook}(" in doc
    assert "import xeploai as xl" in doc
