"""What the host found: plugins without fault, as values."""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict

from xeploai.book import RuleSet
from xeploai.errors import Fault
from xeploai.hookspecs import Demo
from xeploai.scales import Frozen


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
