"""The one verb of the host: find the installed plugins and look through everything they supply."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from xeploai.engine import resting_collector
from xeploai.errors import Fault, PluginError, nearest
from xeploai.plugins.beside import clashes
from xeploai.plugins.installed import Entry, entry_points
from xeploai.plugins.opening import opened
from xeploai.plugins.values import Plugin, Plugins


@resting_collector()
def load(*, strict: bool = True, block: Iterable[str] = ()) -> Plugins:
    """Find the installed plugins and look through everything they supply.

    Args:
        strict: Refuse everything if any plugin has a fault; else report the faults and go on without those plugins.
            Of two plugins that clash neither is used, so that the order of installation decides nothing.
        block: Names of plugins to leave out; they are not even imported.

    Returns:
        The plugins that may be used.

    Raises:
        PluginError: `strict`, and something is wrong; with every fault, each naming plugin and distribution.
    """
    blocked = tuple(dict.fromkeys(block))
    entries, faults = entry_points()
    faults += [_not_there(name, entries) for name in blocked if name not in {entry.name for entry in entries}]
    wanted = [entry for entry in entries if entry.name not in blocked]
    twice = {one.name for one, other in combinations(wanted, 2) if one.name == other.name}
    faults += _same_name(wanted)
    found: list[Plugin] = []
    for entry in (entry for entry in wanted if entry.name not in twice):
        plugin, own = opened(entry)
        faults += own
        found += [plugin] if not own else []
    between, clashing = clashes(found)
    faults += between
    if strict and faults:
        raise PluginError.of("plugins", faults)
    kept = tuple(plugin for plugin in found if plugin.name not in clashing)
    return Plugins(found=kept, blocked=blocked, faults=tuple(dict.fromkeys(faults)))


def _not_there(name: str, entries: Iterable[Entry]) -> Fault:
    names = [entry.name for entry in entries]
    vi = f"không có plugin nào tên như vậy. {nearest(name, names, 'vi')}"
    return Fault(f"block {name!r}", "no plugin has this name.", nearest(name, names), vi)


def _same_name(entries: Iterable[Entry]) -> list[Fault]:
    vi = "hai plugin cùng tên. Hãy gỡ một trong hai gói cài đặt."
    return [
        Fault(f"{one.title} and {other.title}", "two plugins have one name.", "Uninstall one of the distributions.", vi)
        for one, other in combinations(entries, 2)
        if one.name == other.name
    ]
