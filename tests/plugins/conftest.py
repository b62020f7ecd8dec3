import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put installed distributions on the path, as an installer leaves them; nothing else is installed."""
    standard = [entry for entry in sys.path if "site-packages" not in entry]
    monkeypatch.setattr(sys, "path", [str(tmp_path), *standard])
    before = set(sys.modules)

    def write(name: str, body: str, *, version: str = "1.0", distribution: str | None = None) -> None:
        """Install a plugin called `name`, whose module is `body`."""
        module = f"installed_{name.replace('-', '_')}_{len(list(tmp_path.glob('*.dist-info')))}"
        (tmp_path / f"{module}.py").write_text(textwrap.dedent(body), encoding="utf-8")
        title = distribution or f"dist-{name}"
        info = tmp_path / f"{title.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {title}\nVersion: {version}\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[xeploai]\n{name} = {module}\n", encoding="utf-8")

    yield write
    for name in set(sys.modules) - before:
        if name.startswith("installed_"):
            del sys.modules[name]
