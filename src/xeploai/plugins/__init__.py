"""The plugin host: it finds what is installed, looks through all of it, and gives it out as one value.

Nothing is registered in the module: `load` returns `Plugins`, a value, and whoever wants other rules makes another.
"""

from xeploai.plugins.host import load
from xeploai.plugins.values import Plugin, Plugins

__all__ = ["Plugin", "Plugins", "load"]
