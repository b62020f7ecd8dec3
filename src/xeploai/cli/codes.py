"""Exit codes.

0 done; 1 something is wrong with the input or the plugins, or the output cannot be written, and no file was changed;
2 something is wrong with how the command was called; 3 a fault of the library itself; 4 there is something to look at:
a decision beside its ruling, a day out of order.
"""

from __future__ import annotations

DONE, FAULTY, MISUSED, BROKEN, TO_LOOK_AT = range(5)
