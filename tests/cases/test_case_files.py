"""The cases that the centre's instruments ship: each file stands beside the rules it speaks of."""

from pathlib import Path

from xeploai import national
from xeploai.testing.cases import as_test

FOLDERS = sorted(path for path in Path(national.__file__).parent.rglob("cases") if path.is_dir())

test_cases = as_test(*FOLDERS)


def test_there_are_cases() -> None:
    """No folder was moved away unseen."""
    assert "nd56" in {folder.parent.name for folder in FOLDERS}
