"""The distribution of a new plugin: its names, its files, and how they come to stand in a folder."""

from __future__ import annotations

import errno
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from string import Template
from typing import Final

from xeploai.scales import Frozen

_BLANK: Final = "blank_plugin"
"""The folder of the texts: each a file of the distribution, `.txt` after its name, with `$words` for the names."""
_LONGEST = 40
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# What may stand between quotes in Python, TOML and YAML, and in a sentence.
_TITLE = re.compile(r"\w[\w .,()–-]*")
_SORTS = {"tỉnh ": "{} province", "thành phố ": "{} city"}


class Names(Frozen):
    """Tên: what a new plugin, its distribution and its first rule set are called.

    Attributes:
        slug: The jurisdiction beneath `vn`, and the name of the plugin.
        vi: Whose rules they are, in Vietnamese.
        year: The year of the first rule set.
    """

    slug: str
    vi: str
    year: int

    @property
    def distribution(self) -> str:
        """What an installer calls it."""
        return f"xeploai-{self.slug}"

    @property
    def module(self) -> str:
        """What a program imports."""
        return self.distribution.replace("-", "_")

    @property
    def en(self) -> str:
        """Whose rules they are, in English: province and city in English words, the name as it is."""
        for before, after in _SORTS.items():
            if self.vi.lower().startswith(before):
                return after.format(self.vi[len(before) :])
        return self.vi


def is_slug(name: str) -> bool:
    """Say whether a name can be that of a jurisdiction, a plugin and, after `xeploai-`, a distribution."""
    return len(name) <= _LONGEST and _SLUG.fullmatch(name) is not None


def is_title(text: str) -> bool:
    """Say whether a text can be a name wherever the files write it."""
    return len(text) <= _LONGEST and _TITLE.fullmatch(text) is not None


def nearest_slug(name: str) -> str:
    """Return the slug nearest to a name as people write it; empty where there is none.

    Examples:
        >>> nearest_slug("Tỉnh Bắc Ninh"), nearest_slug("Đắk_Lắk"), nearest_slug("34")
        ('bac-ninh', 'dak-lak', '')
    """
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    ascii_only = "".join(one for one in plain if not unicodedata.combining(one))
    parts = re.findall(r"[a-z0-9]+", ascii_only)
    found = "-".join(parts).removeprefix("tinh-").removeprefix("thanh-pho-").lstrip("0123456789-")
    return found if is_slug(found) else ""


def texts(names: Names) -> dict[PurePosixPath, str]:
    """Return the files of the distribution of a new plugin, by their places in its folder."""
    words = {one: str(getattr(names, one)) for one in ("slug", "vi", "en", "year", "distribution", "module")}
    made = {}
    for place, text in _blanks(files(__package__) / _BLANK, PurePosixPath()):
        name = str(place.with_suffix("")).replace("gitignore", ".gitignore").replace("MODULE", names.module)
        made[PurePosixPath(name)] = Template(text).substitute(words)
    return dict(sorted(made.items()))


def _blanks(folder: Traversable, place: PurePosixPath) -> Iterator[tuple[PurePosixPath, str]]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _blanks(one, place / one.name)
        elif one.name.endswith(".txt"):
            yield place / one.name, one.read_text(encoding="utf-8")


def write_folder(folder: Path, written: dict[PurePosixPath, str]) -> None:
    """Write files beside their folder's place and then move them there: the whole folder is there, or nothing is.

    Raises:
        FileExistsError: Something is there already; it stays as it is.
        OSError: It cannot be written; nothing is left behind.
    """
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        beside.mkdir()
        for place, text in written.items():
            file = beside / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        _into_place(beside, folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _into_place(beside: Path, folder: Path) -> None:
    if os.path.lexists(folder):  # A rename would replace an empty folder, or a file.
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    beside.rename(folder)
