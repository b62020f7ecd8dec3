"""The door of evidence: every value of a dossier typed and doubted before any rule reads it."""

from xeploai.evidence.door import EVERY_KIND, Places, ReadPlaces, Section, examine

__all__ = ["EVERY_KIND", "Places", "ReadPlaces", "Section", "examine"]
