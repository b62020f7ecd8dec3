"""The command line: dossiers graded, explained and compared; the order of the work; what is installed."""

from xeploai.cli import blanks, checking, creating, grading, installed, lawbook, readings
from xeploai.cli.app import app, run
from xeploai.cli.codes import BROKEN, DONE, FAULTY, MISUSED, TO_LOOK_AT

_IN_ORDER = (
    grading.demo,
    grading.classify,
    grading.explain,
    checking.compare,
    checking.schedule,
    lawbook.rules,
    readings.readings,
    lawbook.holes,
    lawbook.diff,
    blanks.template,
    blanks.schema,
    installed.plugins,
    creating.new_plugin,
)
# The help lists them in this order, whichever module was imported first.
app.registered_commands.sort(key=lambda one: _IN_ORDER.index(one.callback))

__all__ = ["BROKEN", "DONE", "FAULTY", "MISUSED", "TO_LOOK_AT", "run"]
