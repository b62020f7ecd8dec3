"""One way in for a dossier, whatever it is kept in: a folder of tables, a workbook, a JSON document, a single table."""

from __future__ import annotations

from pathlib import Path

from xeploai.book import Book
from xeploai.errors import DossierError, Fault
from xeploai.evidence import contents
from xeploai.evidence.headings import shapes
from xeploai.evidence.values import folded
from xeploai.io.documents import read_json
from xeploai.io.folders import SUFFIXES, Read, read_files, read_folder, read_named_workbook, read_workbook


def read_dossier(path: str | Path, book: Book) -> Read:
    """Read a dossier from what it is kept in, told by the ending of its name.

    Args:
        path: A folder of tables (see `read_folder`); a workbook `.xlsx` with a sheet a table; a whole dossier `.json`;
            or one table by its name, such as `party_member.csv`. A workbook that is called by the name of a table is
            read as one table only where its sheets are not called by names of tables.
        book: The book whose kinds, registers and links give tables and columns their names.

    Returns:
        The dossier as it was found, for `classify` or `examine`; where each of its rows came from; and the faults of
        the files as such. With any of those the dossier must not be used.

    Raises:
        DossierError: There is nothing to read, or nothing that is known how to read.
        OSError: A file cannot be read.
        MissingExtraError: It is kept in a form that needs an extra which is not installed.
    """
    place = Path(path)
    suffix = place.suffix.lower().removeprefix(".")
    if not place.exists():
        vi = "không có tệp hay thư mục này."
        raise DossierError.of("the dossier", [Fault(str(path), "there is no such file or folder.", vi=vi)])
    if place.is_dir():
        return read_folder(place, book)
    if suffix in SUFFIXES and folded(place.stem) in map(folded, shapes(book)):
        if suffix == "xlsx":
            return read_named_workbook(place, book)
        return read_files(place.parent, [place.name], book)
    if suffix == "xlsx":
        return read_workbook(contents(place), book, place.name)
    if suffix == "json":
        return read_json(contents(place), book, place.name)
    what = "it is no dossier."
    remedy = "Give a folder, a workbook (.xlsx), a document (.json) or one table by its name."
    vi = "không phải hồ sơ. Cần thư mục, tệp .xlsx, tệp .json, hoặc một bảng gọi theo tên."
    raise DossierError.of("the dossier", [Fault(place.name, what, remedy, vi)])
