"""What the tests of plugins share: a plugin that is not installed is found by its own tests, and by no others.

The template is such a one: it passes like any other plugin, and stands in no list of what is installed here.
"""

import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from tests.plugins.wheels import leave_metadata

PLUGINS = Path(__file__).parent


@pytest.fixture(autouse=True)
def its_own_plugin_is_found(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leave what an installer would, for this test."""
    own = PLUGINS / request.path.relative_to(PLUGINS).parts[0]
    pyproject = (own / "pyproject.toml").read_text(encoding="utf-8")
    try:
        distribution(tomllib.loads(pyproject)["project"]["name"])
    except PackageNotFoundError:
        folder = tmp_path_factory.mktemp("installed")
        leave_metadata(pyproject, folder)
        monkeypatch.syspath_prepend(folder)
