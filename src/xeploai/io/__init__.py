"""Reading dossiers from tables and JSON, and writing rulings, whole or not at all."""

from xeploai.io.documents import SCHEMA, Format, export, read_json, write_rulings, write_whole
from xeploai.io.folders import read_folder

__all__ = ["SCHEMA", "Format", "export", "read_folder", "read_json", "write_rulings", "write_whole"]
