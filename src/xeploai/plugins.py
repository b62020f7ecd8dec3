"""The plugin host: it finds what is installed, looks through all of it, and gives it out as one value.

Nothing is registered in the module: `load` returns `Plugins`, a value, and whoever wants other rules makes another.
Each plugin is opened under a pluggy manager of its own, because one plugin's exception ends a whole hook call, and so
that no plugin can see, order or wrap another. What a plugin says is validated again here and copied.
"""

from __future__ import annotations

import importlib.metadata
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import ClassVar, Final, NamedTuple, TypeVar, cast

import pluggy
from pydantic import ConfigDict, ValidationError

from xeploai import hookspecs
from xeploai.book import RuleSet
from xeploai.errors import Fault, LanguageError, PluginError, nearest
from xeploai.hookspecs import PROJECT, Demo
from xeploai.law import Period
from xeploai.scales import Frozen

S = TypeVar("S", RuleSet, Demo)

_PATH = re.compile(r"[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*")


class Plugin(Frozen):
    """One plugin that was found and has no fault.

    Attributes:
        name: Its name among the entry points; what `block` speaks of.
        distribution: The installed distribution it comes from.
        version: The version of that distribution.
        rule_sets: What it supplies.
        demos: The dossiers it ships.
    """

    name: str
    distribution: str
    version: str
    rule_sets: tuple[RuleSet, ...] = ()
    demos: tuple[Demo, ...] = ()

    @property
    def title(self) -> str:
        """The plugin and its distribution, as faults name them."""
        return f"plugin {self.name!r} ({self.distribution} {self.version})"


class Plugins(Frozen):
    """What was found: plugins without fault, the names left out on request, and the faults of the others.

    Attributes:
        found: The plugins that may be used, by name.
        blocked: The names the caller left out; their modules were not imported.
        faults: What is wrong with the plugins that are neither; empty after a strict load.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(arbitrary_types_allowed=True)

    found: tuple[Plugin, ...] = ()
    blocked: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def rule_sets(self) -> tuple[RuleSet, ...]:
        """All rule sets, the centre first: by depth of the jurisdiction, then by id, never by installation."""
        sets = (held for plugin in self.found for held in plugin.rule_sets)
        return tuple(sorted(sets, key=lambda held: (held.jurisdiction.count("/"), held.id)))

    @property
    def demos(self) -> tuple[Demo, ...]:
        """All demos, by name."""
        return tuple(sorted((demo for plugin in self.found for demo in plugin.demos), key=lambda demo: demo.name))


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
    entries, faults = _entries()
    blocked = tuple(dict.fromkeys(block))
    faults += [_not_there(name, entries) for name in blocked if name not in {entry.name for entry in entries}]
    faults += _same_name(entries)
    twice = {one.name for one, other in combinations(entries, 2) if one.name == other.name}
    found: list[Plugin] = []
    for entry in entries:
        if entry.name not in {*blocked, *twice}:
            plugin, own = _open(entry)
            faults += own
            found += [plugin] if not own else []
    clashes, clashing = _clashes(found)
    faults += clashes
    if strict and faults:
        raise PluginError.of("plugins", faults)
    kept = tuple(plugin for plugin in found if plugin.name not in clashing)
    return Plugins(found=kept, blocked=blocked, faults=tuple(dict.fromkeys(faults)))


# -- what is installed -------------------------------------------------------------------------------------------------


class _Entry(NamedTuple):
    """One entry point of one distribution."""

    name: str
    distribution: str
    version: str
    load: Callable[[], object]

    @property
    def title(self) -> str:
        return Plugin(name=self.name, distribution=self.distribution, version=self.version).title


def _entries() -> tuple[tuple[_Entry, ...], list[Fault]]:
    """Return the entry points of the group by name; of a distribution found twice, the one that Python imports.

    What is installed badly is a fault only where it is a plugin, or may be one: other software is none of ours.
    """
    seen: set[str] = set()
    entries: list[_Entry] = []
    faults: list[Fault] = []
    for found in importlib.metadata.distributions():
        folder = _folder(found)
        try:
            points = found.entry_points.select(group=PROJECT)
        except Exception as error:  # noqa: BLE001  # a file that is none of entry points, or cannot be read
            if PROJECT in _entry_points_text(found):
                faults.append(_blamed(f"distribution {folder}", "its entry_points.txt cannot be read", error))
            continue
        if not points:
            continue
        title, version = _named(found)
        if not title or not version:
            what = "its METADATA names no Name and Version, and it has entry points for plugins."
            faults.append(Fault(f"distribution {folder}", what, "Install it again."))
        elif (name := re.sub(r"[-_.]+", "-", title).lower()) not in seen:
            seen.add(name)
            entries += [_Entry(point.name, title, version, point.load) for point in points]
    return tuple(sorted(entries, key=lambda entry: (entry.name, entry.distribution))), faults


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


def _not_there(name: str, entries: Iterable[_Entry]) -> Fault:
    return Fault(f"block {name!r}", "no plugin has this name.", nearest(name, [entry.name for entry in entries]))


def _same_name(entries: Iterable[_Entry]) -> list[Fault]:
    return [
        Fault(f"{one.title} and {other.title}", "two plugins have one name.", "Uninstall one of the distributions.")
        for one, other in combinations(entries, 2)
        if one.name == other.name
    ]


# -- one plugin --------------------------------------------------------------------------------------------------------


def _rule_sets(manager: pluggy.PluginManager) -> list[object]:
    """Call the hook; pluggy types every call as `Any`, and what a plugin returns is not yet known to be anything."""
    return cast("list[object]", manager.hook.xeploai_rule_sets())


def _demos(manager: pluggy.PluginManager) -> list[object]:
    """Call the hook; see `_rule_sets`."""
    return cast("list[object]", manager.hook.xeploai_demos())


_HOOKS: Final = (hookspecs.xeploai_rule_sets.__name__, hookspecs.xeploai_demos.__name__)


def _open(entry: _Entry) -> tuple[Plugin, list[Fault]]:
    """Import a plugin, ask each of its hooks, and validate what they say; with any fault the plugin is empty."""
    plugin = Plugin(name=entry.name, distribution=entry.distribution, version=entry.version)
    faults: list[Fault] = []
    with _guarded(plugin, "cannot be imported", faults):
        module = entry.load()
    if faults:
        return plugin, faults
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    with _guarded(plugin, "cannot be looked through", faults):
        found, marked = _marked(plugin, manager, module)
        faults += found
        try:
            manager.register(module, name=plugin.name)
        except pluggy.PluginValidationError as error:
            faults.append(_caused(plugin, "a hook does not have the parameters of its specification", error))
    if faults:
        return plugin, faults
    sets = _ask(plugin, manager, _rule_sets, RuleSet, faults) if _HOOKS[0] in marked else ()
    demos = _ask(plugin, manager, _demos, Demo, faults) if _HOOKS[1] in marked else ()
    faults += [*_faults_of_sets(plugin, sets), *_faults_of_demos(plugin, demos)]
    return plugin.model_copy(update={"rule_sets": sets, "demos": demos}), faults


def _marked(plugin: Plugin, manager: pluggy.PluginManager, module: object) -> tuple[list[Fault], tuple[str, ...]]:
    """Return the hooks a plugin marks, and a fault for each that is misspelt, forgotten or wraps others."""
    options = {name: manager.parse_hookimpl_opts(module, name) for name in dir(module)}
    marked = tuple(name for name, given in options.items() if given is not None)
    faults = [
        Fault(plugin.title, f"there is no hook {name!r}.", nearest(name, _HOOKS))
        for name, given in options.items()
        if given is not None and name not in _HOOKS and not given["optionalhook"]
    ]
    faults += [
        Fault(plugin.title, f"{name!r} is a wrapper.", "Return the values themselves: a plugin never sees another's.")
        for name, given in options.items()
        if given is not None and (given["wrapper"] or given["hookwrapper"])
    ]
    forgotten = [name for name in dir(module) if name.startswith(f"{PROJECT}_") and name not in marked]
    faults += [
        Fault(plugin.title, f"the function {name!r} is not marked as a hook.", "Put @xl.hookimpl above it.")
        for name in forgotten
        if inspect.isfunction(inspect.getattr_static(module, name))
    ]
    if not marked and not faults:
        faults.append(Fault(plugin.title, "it implements no hook.", f"Implement {' or '.join(_HOOKS)}."))
    return faults, marked


def _ask(
    plugin: Plugin,
    manager: pluggy.PluginManager,
    call: Callable[[pluggy.PluginManager], list[object]],
    expected: type[S],
    faults: list[Fault],
) -> tuple[S, ...]:
    """Return what one hook supplies, validated and copied; what is wrong is added to `faults`."""
    hook = f"{PROJECT}{call.__name__}"
    values: list[object] = []
    with _guarded(plugin, f"{hook} failed", faults):
        returned = call(manager)
        if not returned or isinstance(returned[0], str | Frozen) or not isinstance(returned[0], Iterable):
            got = type(returned[0]).__name__ if returned else "None"
            faults.append(Fault(plugin.title, f"{hook} returned {got}, not an iterable of {expected.__name__}."))
            return ()
        values = list(returned[0])
    return tuple(
        made
        for index, value in enumerate(values, start=1)
        for made in _valid(plugin, f"{hook}, value {index}", value, expected, faults)
    )


def _valid(plugin: Plugin, place: str, value: object, expected: type[S], faults: list[Fault]) -> Iterator[S]:
    """Yield a validated copy of `value`: a class with the right name may have been made around the validation."""
    made: list[S] = []
    with _guarded(plugin, f"{place} cannot be read", faults):
        if not isinstance(value, expected):
            faults.append(Fault(plugin.title, f"{place} is a {type(value).__name__}, not a {expected.__name__}."))
            return
        try:
            made.append(expected.model_validate(value.model_dump(warnings=False)))
        except ValidationError as error:
            for one in error.errors(include_url=False, include_input=False):
                where = ".".join(map(str, one["loc"]))
                faults.append(Fault(plugin.title, f"{place} ({expected.__name__}), field {where!r}: {one['msg']}."))
    yield from made


@contextmanager
def _guarded(plugin: Plugin, what: str, faults: list[Fault]) -> Iterator[None]:
    """Turn whatever a plugin's code raises into a fault: it must not stop the other plugins, nor the program.

    Only who sits at the keyboard may stop that.
    """
    try:
        yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  # SystemExit and what is no Exception at all included
        faults.append(_caused(plugin, what, error))


def _caused(plugin: Plugin, what: str, error: BaseException) -> Fault:
    return _blamed(plugin.title, what, error)


def _blamed(place: str, what: str, error: BaseException) -> Fault:
    """Return a fault that keeps its cause, for those who want the traceback."""
    try:
        told = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001  # an error that cannot be told is told by its name
        told = "it cannot be told"
    fault = Fault(place, f"{what}: {type(error).__name__}: {told}")
    fault.__cause__ = error
    return fault


def _faults_of_sets(plugin: Plugin, sets: Iterable[RuleSet]) -> Iterator[Fault]:
    for held in sets:
        if not _PATH.fullmatch(held.jurisdiction):
            what = f"rule set {held.id!r}: {held.jurisdiction!r} is not a path of slugs such as 'vn/hoa-binh'."
            yield Fault(plugin.title, what)
        ids = [rule.id for rule in held.rules]
        for id in dict.fromkeys(one for one in ids if ids.count(one) > 1):
            yield Fault(plugin.title, f"rule set {held.id!r} has several rules {id!r}.", "Give each its own id.")


def _faults_of_demos(plugin: Plugin, demos: Iterable[Demo]) -> Iterator[Fault]:
    for demo in demos:
        if not demo.folder.is_dir():
            yield Fault(plugin.title, f"demo {demo.name!r}: there is no folder {demo.folder.name!r}.")
        try:
            Period.parse(demo.period)
        except LanguageError as error:
            yield _caused(plugin, f"demo {demo.name!r}", error)


# -- plugins beside each other -----------------------------------------------------------------------------------------


def _clashes(found: Iterable[Plugin]) -> tuple[list[Fault], set[str]]:
    """Return what plugins cannot say beside each other, and the names of all of those plugins."""
    faults: list[Fault] = []
    clashing: set[str] = set()
    for one, other in combinations(found, 2):
        between = [*_same_ids(one, other), *_same_demos(one, other)]
        faults += between
        clashing |= {one.name, other.name} if between else set()
    for plugin in found:
        within = list(_same_ids(plugin, plugin))
        faults += within
        clashing |= {plugin.name} if within else set()
    return faults, clashing


def _same_ids(one: Plugin, other: Plugin) -> Iterator[Fault]:
    """Yield the ids of rule sets, and of rules that can meet in one book, that both plugins use."""
    for i, mine in enumerate(one.rule_sets):
        for theirs in other.rule_sets[i + 1 :] if one is other else other.rule_sets:
            place = one.title if one is other else f"{one.title} and {other.title}"
            if mine.id == theirs.id:
                yield Fault(place, f"two rule sets {mine.id!r}.", "Each needs an id of its own.")
            elif _can_meet(mine, theirs):
                for id in sorted({rule.id for rule in mine.rules} & {rule.id for rule in theirs.rules}):
                    what = f"two rules {id!r}, in the rule sets {mine.id!r} and {theirs.id!r}."
                    yield Fault(place, what, "Each needs an id of its own: begin it with the name of its jurisdiction.")


def _can_meet(one: RuleSet, other: RuleSet) -> bool:
    """Say whether a book may hold both: one jurisdiction is the other's or above it, and a period is in both."""
    shorter, longer = sorted((one.jurisdiction, other.jurisdiction), key=len)
    return f"{longer}/".startswith(f"{shorter}/") and one.periods.overlaps(other.periods)


def _same_demos(one: Plugin, other: Plugin) -> Iterator[Fault]:
    for name in sorted({demo.name for demo in one.demos} & {demo.name for demo in other.demos}):
        yield Fault(f"{one.title} and {other.title}", f"two demos {name!r}.", "Each needs a name of its own.")
