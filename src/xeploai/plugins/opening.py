"""One plugin opened: imported, asked each of its hooks, and what it says validated again and copied.

Each plugin is opened under a pluggy manager of its own, because one plugin's exception ends a whole hook call, and so
that no plugin can see, order or wrap another.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar, cast

import pluggy
from pydantic import ValidationError

from xeploai import hookspecs
from xeploai.book import RuleSet
from xeploai.errors import Fault, LanguageError, nearest
from xeploai.hookspecs import PROJECT, Demo
from xeploai.law import Period
from xeploai.plugins.installed import Entry, blamed
from xeploai.plugins.values import Plugin
from xeploai.scales import Frozen

S = TypeVar("S", RuleSet, Demo)

_PATH = re.compile(r"[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*")


def _rule_sets(manager: pluggy.PluginManager) -> list[object]:
    """Call the hook; pluggy types every call as `Any`, and what a plugin returns is not yet known to be anything."""
    return cast("list[object]", manager.hook.xeploai_rule_sets())


def _demos(manager: pluggy.PluginManager) -> list[object]:
    """Call the hook; see `_rule_sets`."""
    return cast("list[object]", manager.hook.xeploai_demos())


_HOOKS: Final = (hookspecs.xeploai_rule_sets.__name__, hookspecs.xeploai_demos.__name__)


def opened(entry: Entry) -> tuple[Plugin, list[Fault]]:
    """Import a plugin, ask each of its hooks, and validate what they say; with any fault the plugin is empty."""
    plugin = Plugin(name=entry.name, distribution=entry.distribution, version=entry.version)
    faults: list[Fault] = []
    with _guarded(plugin, "cannot be imported", "không nạp được", faults):
        module = entry.load()
    if faults:
        return plugin, faults
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    with _guarded(plugin, "cannot be looked through", "không xem được bên trong", faults):
        found, marked = _marked(plugin, manager, module)
        faults += found
        try:
            manager.register(module, name=plugin.name)
        except pluggy.PluginValidationError as error:
            vi = "một hook không có đúng các tham số đã quy định"
            what = "a hook does not have the parameters of its specification"
            faults.append(blamed(plugin.title, what, vi, error))
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
        Fault(
            plugin.title,
            f"there is no hook {name!r}.",
            nearest(name, _HOOKS),
            f"không có hook {name!r}. {nearest(name, _HOOKS, 'vi')}",
        )
        for name, given in options.items()
        if given is not None and name not in _HOOKS and not given["optionalhook"]
    ]
    faults += [
        Fault(
            plugin.title,
            f"{name!r} is a wrapper.",
            "Return the values themselves: a plugin never sees another's.",
            f"{name!r} bọc hook của plugin khác. Hãy chỉ trả về các giá trị của chính mình.",
        )
        for name, given in options.items()
        if given is not None and (given["wrapper"] or given["hookwrapper"])
    ]
    forgotten = [name for name in dir(module) if name.startswith(f"{PROJECT}_") and name not in marked]
    faults += [
        Fault(
            plugin.title,
            f"the function {name!r} is not marked as a hook.",
            "Put @xl.hookimpl above it.",
            f"hàm {name!r} chưa được đánh dấu là hook. Hãy đặt @xl.hookimpl phía trên.",
        )
        for name in forgotten
        if inspect.isfunction(inspect.getattr_static(module, name))
    ]
    if not marked and not faults:
        vi = f"không có hook nào. Hãy viết {' hoặc '.join(_HOOKS)}."
        faults.append(Fault(plugin.title, "it implements no hook.", f"Implement {' or '.join(_HOOKS)}.", vi))
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
    with _guarded(plugin, f"{hook} failed", f"{hook} gặp lỗi", faults):
        returned = call(manager)
        if not returned or isinstance(returned[0], str | Frozen) or not isinstance(returned[0], Iterable):
            got = type(returned[0]).__name__ if returned else "None"
            what = f"{hook} returned {got}, not an iterable of {expected.__name__}."
            vi = f"{hook} trả về {got}, không phải danh sách {expected.__name__}."
            faults.append(Fault(plugin.title, what, "", vi))
            return ()
        values = list(returned[0])
    return tuple(
        made
        for index, value in enumerate(values, start=1)
        for made in _valid(plugin, (hook, index), value, expected, faults)
    )


def _valid(plugin: Plugin, at: tuple[str, int], value: object, expected: type[S], faults: list[Fault]) -> Iterator[S]:
    """Yield a validated copy of `value`: a class with the right name may have been made around the validation."""
    made: list[S] = []
    place, vi = f"{at[0]}, value {at[1]}", f"{at[0]}, giá trị thứ {at[1]}"
    with _guarded(plugin, f"{place} cannot be read", f"{vi} không đọc được", faults):
        if not isinstance(value, expected):
            got, name = type(value).__name__, expected.__name__
            faults.append(
                Fault(plugin.title, f"{place} is a {got}, not a {name}.", "", f"{vi} là {got}, không phải {name}.")
            )
            return
        try:
            made.append(expected.model_validate(value.model_dump(warnings=False)))
        except ValidationError as error:
            for one in error.errors(include_url=False, include_input=False):
                where, name = ".".join(map(str, one["loc"])), expected.__name__
                what = f"{place} ({name}), field {where!r}: {one['msg']}."
                faults.append(Fault(plugin.title, what, "", f"{vi} ({name}), trường {where!r}: {one['msg']}."))
    yield from made


@contextmanager
def _guarded(plugin: Plugin, what: str, vi: str, faults: list[Fault]) -> Iterator[None]:
    """Turn whatever a plugin's code raises into a fault: it must not stop the other plugins, nor the program.

    Only who sits at the keyboard may stop that.
    """
    try:
        yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  # SystemExit and what is no Exception at all included
        faults.append(blamed(plugin.title, what, vi, error))


def _faults_of_sets(plugin: Plugin, sets: Iterable[RuleSet]) -> Iterator[Fault]:
    for held in sets:
        paths = [held.jurisdiction, *(path for one in held.jurisdictions for path in (one.path, one.becomes or "vn"))]
        for path in dict.fromkeys(path for path in paths if not _PATH.fullmatch(path)):
            what = f"rule set {held.id!r}: {path!r} is not a path of slugs such as 'vn/hoa-binh'."
            vi = f"bộ quy tắc {held.id!r}: {path!r} không phải đường dẫn địa phương như 'vn/hoa-binh'."
            yield Fault(plugin.title, what, "", vi)
        ids = [rule.id for rule in held.rules]
        for id in dict.fromkeys(one for one in ids if ids.count(one) > 1):
            vi = f"bộ quy tắc {held.id!r} có nhiều quy tắc {id!r}. Mỗi quy tắc cần một mã riêng."
            what = f"rule set {held.id!r} has several rules {id!r}."
            yield Fault(plugin.title, what, "Give each its own id.", vi)


def _faults_of_demos(plugin: Plugin, demos: Iterable[Demo]) -> Iterator[Fault]:
    for demo in demos:
        if not demo.folder.is_dir():
            vi = f"hồ sơ minh họa {demo.name!r}: không có thư mục {demo.folder.name!r}."
            yield Fault(plugin.title, f"demo {demo.name!r}: there is no folder {demo.folder.name!r}.", "", vi)
        try:
            Period.parse(demo.period)
        except LanguageError as error:
            yield blamed(plugin.title, f"demo {demo.name!r}", f"hồ sơ minh họa {demo.name!r}", error)
