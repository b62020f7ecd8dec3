"""What an installer writes of a distribution, so that its plugins are found without one."""

import tomllib
from pathlib import Path


def leave_metadata(pyproject: str, folder: Path) -> None:
    """Write into a folder on the path what an installer leaves of a distribution: its name, version and plugins."""
    project = tomllib.loads(pyproject)["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8")
    points = [f"{name} = {module}\n" for name, module in project["entry-points"]["xeploai"].items()]
    (info / "entry_points.txt").write_text("".join(["[xeploai]\n", *points]), encoding="utf-8")
