"""Reading dossiers from tables, workbooks and JSON, and writing rulings, whole or not at all."""

from xeploai.io.documents import read_json
from xeploai.io.dossiers import read_dossier
from xeploai.io.exports import SCHEMA, Format, export, table_text, write_rulings, write_whole
from xeploai.io.folders import read_folder, read_sheet, read_workbook

__all__ = [
    "SCHEMA",
    "Format",
    "export",
    "read_dossier",
    "read_folder",
    "read_json",
    "read_sheet",
    "read_workbook",
    "table_text",
    "write_rulings",
    "write_whole",
]
