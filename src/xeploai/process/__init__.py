"""The order of the work: what can start, what waits for what and by which article, and what was done out of order."""

from xeploai.process.auditing import OrderFinding, audit
from xeploai.process.relations import NOBODY_HERE, Relations
from xeploai.process.scheduling import Planned, Progress, Schedule, Stage, Waiting, schedule
from xeploai.process.words import count_lines, finding_text, mermaid, progress_lines, schedule_lines

__all__ = [
    "NOBODY_HERE",
    "OrderFinding",
    "Planned",
    "Progress",
    "Relations",
    "Schedule",
    "Stage",
    "Waiting",
    "audit",
    "count_lines",
    "finding_text",
    "mermaid",
    "progress_lines",
    "schedule",
    "schedule_lines",
]
