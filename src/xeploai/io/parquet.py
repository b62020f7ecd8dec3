"""Tables in Parquet: the one door of pyarrow.

Decimals, whole numbers and days are exact there. A column of floats is handed on as it is, for the door of evidence to
refuse: write it as decimals.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from xeploai.errors import Fault
from xeploai.evidence.headings import Sheet, plain
from xeploai.io.extras import needed
from xeploai.io.tables import are_headings

_WHAT = "Đọc Parquet cần cài thêm / reading Parquet needs an extra"


def read_parquet(data: bytes, file: str, faults: list[Fault]) -> Sheet | None:
    """Return the table of a Parquet file; None, with a fault, where it cannot be read.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    with needed("pyarrow", "parquet", _WHAT):
        from pyarrow import parquet  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra

    try:
        opened = parquet.ParquetFile(io.BytesIO(data))
        headings = tuple(str(heading).strip() for heading in opened.schema_arrow.names)
        if not are_headings(headings, file, faults, quoted=True):  # pyarrow does not read two columns of one name
            return None
        rows = tuple(_rows(opened.read(), headings, file))
    except Exception as error:  # noqa: BLE001  # pyarrow raises whatever it trips over; a file is data, never a bug
        vi = "không đọc được dạng Parquet."
        faults.append(Fault(file, f"it cannot be read as Parquet ({type(error).__name__}).", vi=vi))
        return None
    return Sheet(file, headings, rows)


def _rows(table: Any, headings: tuple[str, ...], file: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    number = 0
    for batch in table.to_batches():
        columns = [column.to_pylist() for column in batch.columns]
        for cells in zip(*columns, strict=True):
            number += 1
            found = {heading: plain(cell) for heading, cell in zip(headings, cells, strict=True)}
            if row := {heading: cell for heading, cell in found.items() if cell is not None and cell != ""}:
                yield f"{file}, row {number}", row
