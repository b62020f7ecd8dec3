"""The entry points of installed distributions, read so that none is passed over in silence."""

from __future__ import annotations

import importlib.metadata
import re
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from xeploai.errors import Fault
from xeploai.hookspecs import PROJECT
from xeploai.plugins.values import Plugin


class Entry(NamedTuple):
    """One entry point of one distribution."""

    name: str
    distribution: str
    version: str
    load: Callable[[], object]

    @property
    def title(self) -> str:
        """The plugin and its distribution, as faults name them."""
        return Plugin(name=self.name, distribution=self.distribution, version=self.version).title


def entry_points() -> tuple[tuple[Entry, ...], list[Fault]]:
    """Return the entry points of the group by name; of a distribution found twice, the one that Python imports.

    Two versions of one distribution in one folder are what a broken installation leaves: neither is used.
    What is installed badly is a fault only where it is a plugin, or may be one: other software is none of ours.
    """
    first: dict[str, importlib.metadata.Distribution] = {}
    entries: dict[str, list[Entry]] = {}
    faults: list[Fault] = []
    for found in importlib.metadata.distributions():
        folder = _folder(found)
        try:
            points = found.entry_points.select(group=PROJECT)
        except Exception as error:  # noqa: BLE001  # a file that is none of entry points, or cannot be read
            if PROJECT in _entry_points_text(found):
                vi = "không đọc được tệp entry_points.txt của nó"
                faults.append(blamed(f"distribution {folder}", "its entry_points.txt cannot be read", vi, error))
            continue
        if not points:
            continue
        title, version = _named(found)
        if not title or not version:
            what = "its METADATA names no Name and Version, and it has entry points for plugins."
            vi = "METADATA không ghi Name và Version, mà gói này có plugin. Hãy cài lại."
            faults.append(Fault(f"distribution {folder}", what, "Install it again.", vi))
            continue
        name = re.sub(r"[-_.]+", "-", title).lower()
        if (one := first.setdefault(name, found)) is found:
            entries[name] = [Entry(point.name, title, version, point.load) for point in points]
        elif str(one.locate_file("")) == str(found.locate_file("")) and _folder(one) != folder:
            entries.pop(name, None)
            faults.append(_two_versions(title, sorted((_folder(one), folder))))
    used = (entry for group in entries.values() for entry in group)
    return tuple(sorted(used, key=lambda entry: (entry.name, entry.distribution))), faults


def _two_versions(title: str, folders: Iterable[str]) -> Fault:
    there = ", ".join(folders)
    what = f"two versions of it stand in one place: {there}."
    vi = f"hai phiên bản của nó nằm cùng một chỗ: {there}. Hãy gỡ ra và cài lại."
    return Fault(f"distribution {title}", what, "Uninstall it and install it again.", vi)


def _folder(found: importlib.metadata.Distribution) -> str:
    """Return the name of the folder that says what is installed: all there is to call a distribution without name."""
    return str(getattr(getattr(found, "_path", None), "name", "without a folder"))


def _entry_points_text(found: importlib.metadata.Distribution) -> str:
    try:
        return found.read_text("entry_points.txt") or ""
    except Exception:  # noqa: BLE001  # not even text; it may be a plugin's
        return PROJECT


def _named(found: importlib.metadata.Distribution) -> tuple[str, str]:
    """Return the name and version of a distribution, blank where its metadata have none."""
    try:
        told = found.metadata
        name, version = (str(told[field]) if field in told else "" for field in ("Name", "Version"))
    except Exception:  # noqa: BLE001  # no metadata, or none that can be read
        return "", ""
    return name, version


def blamed(place: str, what: str, vi: str, error: BaseException) -> Fault:
    """Return a fault that keeps its cause, for those who want the traceback; `vi` is what is wrong, in Vietnamese."""
    try:
        told = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001  # an error that cannot be told is told by its name
        told = "it cannot be told"
    cause = f"{type(error).__name__}: {told}"
    at = _raised_at(error)
    fault = Fault(place, f"{what}: {cause}{at}", "", f"{vi}: {cause}{at.replace(', line ', ', dòng ')}")
    fault.__cause__ = error
    return fault


_NOT_THE_AUTHORS = {"xeploai", "pydantic", "pluggy", "importlib"}


def _raised_at(error: BaseException) -> str:
    """Return the file and line of its author's code that an error came through last; empty where it did not."""
    at = ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        if str(frame.f_globals.get("__name__")).partition(".")[0] not in _NOT_THE_AUTHORS:
            at = f" ({Path(frame.f_code.co_filename).name}, line {line})"
    return at
