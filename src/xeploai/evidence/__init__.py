"""The door of evidence: every value of a dossier typed and doubted before any rule reads it."""

from xeploai.evidence.door import examine, later_days
from xeploai.evidence.places import EVERY_KIND, Places, ReadPlaces, Section, contents, reason

__all__ = ["EVERY_KIND", "Places", "ReadPlaces", "Section", "contents", "examine", "later_days", "reason"]
