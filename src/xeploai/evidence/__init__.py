"""The door of evidence: every value of a dossier typed and doubted before any rule reads it."""

from xeploai.evidence.door import Places, Section, examine

__all__ = ["Places", "Section", "examine"]
