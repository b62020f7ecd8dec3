"""A whole dossier as one JSON document, of the shape that `Dossier.model_dump_json` writes.

Nothing here needs more than the standard library. Rows are handed on as they were found, with the place of each, for
`classify` (or `xeploai.evidence.examine`) to type and doubt.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, StepRow, Subject
from xeploai.errors import Fault, nearest
from xeploai.evidence import EVERY_KIND, Places, ReadPlaces, Section
from xeploai.evidence.headings import link_row, statement
from xeploai.evidence.values import shown
from xeploai.io.tables import decoded, read_json_value

_NO_OBJECT = "không phải đối tượng JSON. Hãy viết {…}."
_SAVE = "Save it as UTF-8 text."

_ROWS: Mapping[Section, tuple[type[Subject | LinkRow | RecordRow | Complete | StepRow], tuple[str, ...]]] = {
    "subjects": (Subject, ("kind", "id")),
    "links": (LinkRow, ("link", "source", "target")),
    "records": (RecordRow, ("record", "id", "subject")),
    "complete": (Complete, ("what",)),
    "steps": (StepRow, ("subject", "step")),
}


def read_json(
    document: str | bytes,
    book: Book,  # noqa: ARG001  # every reader takes it; here the rows name kinds, links and registers themselves
    file: str = "-",
) -> tuple[Dossier, Places, tuple[Fault, ...]]:
    """Read a whole dossier from one JSON document, of the shape that `Dossier.model_dump_json` writes.

    Numbers keep every digit that was written. Fields may be left out where they have a default, and null means so.

    Args:
        document: The text, or its bytes in UTF-8.
        book: The book, as for `read_folder`; the document's rows name its kinds, links and registers themselves.
        file: What to call the document in faults.

    Returns:
        As `read_folder` does. With any fault the dossier must not be used.
    """
    faults: list[Fault] = []
    data = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    text = decoded(data, file, faults, _SAVE)
    found, sound = (None, False) if text is None else read_json_value(text, file, faults)
    places = ReadPlaces()
    rows: dict[Section, list[Any]] = {section: [] for section in _ROWS}
    invalid: list[str] = []
    tables: dict[str, tuple[dict[str, Any], ...]] = {}
    if sound and not isinstance(found, dict):
        faults.append(
            Fault(
                file,
                "it is no JSON object.",
                f"Write {{{', '.join(map(repr, _ROWS))}: […]}}.",
                "không phải đối tượng JSON.",
            )
        )
    elif sound and isinstance(found, dict):
        _know(found, [*_ROWS, "invalid", "tables"], file, faults)
        for section in _ROWS:
            for number, row in enumerate(_items(found.get(section), f"{file}, {section}", faults)):
                place = f"{file}, {section}[{number}]"
                if (made := _made(section, row, place, faults)) is not None:
                    places[section, len(rows[section])] = place
                    rows[section].append(made)
        for number, key in enumerate(_items(found.get("invalid"), f"{file}, invalid", faults)):
            _is_text(key, f"{file}, invalid[{number}]", faults)
            invalid.append(key if isinstance(key, str) else "")
        tables = _tables(found.get("tables"), f"{file}, tables", faults)
        if any(fault.place.startswith((f"{file}, subjects", f"{file}, tables")) for fault in faults):
            places.partial.add(EVERY_KIND)
        if not faults and not rows["subjects"] and not tables:
            faults.append(
                Fault(
                    file,
                    "it holds no subjects.",
                    'Write {"subjects": [{"kind": "…", "id": "…"}]}.',
                    "không có đối tượng nào.",
                )
            )
    given: dict[str, Any] = {section: tuple(held) for section, held in rows.items()}
    return Dossier(**given, invalid=tuple(invalid), tables=tables), places, tuple(dict.fromkeys(faults))


def _made(
    section: Section, row: object, place: str, faults: list[Fault]
) -> Subject | LinkRow | RecordRow | Complete | StepRow | None:
    """Return a row with its values as they were found; None where it has not the shape of one."""
    model, required = _ROWS[section]
    if not isinstance(row, dict):
        faults.append(Fault(place, "it is no object.", f"Write {{{', '.join(map(repr, required))}, …}}.", _NO_OBJECT))
        return None
    before = len(faults)
    _know(row, list(model.model_fields), place, faults)
    for name in required:
        _is_text(row.get(name), f"{place}.{name}", faults)
    for name in ("person", "scope", "by", "decided", "start", "end", "day", "grade", "level", "number", "reason"):
        if row.get(name) is not None:
            _is_text(row[name], f"{place}.{name}", faults)
    given = {name: value for name, value in row.items() if value is not None}
    if "facts" in given:
        given["facts"] = _object(given["facts"], f"{place}.facts", faults)
    if section == "complete":
        given |= _days(given.pop("periods", {}), f"{place}.periods", faults)
    if len(faults) > before:
        return None
    if section == "links":
        return link_row(**given)
    return statement(**given) if section == "complete" else model.model_construct(**given)


def _tables(given: object, place: str, faults: list[Fault]) -> dict[str, tuple[dict[str, Any], ...]]:
    """Return the tables under headings that a document may hold beside its rows, as `Dossier.tables` has them."""
    held = {} if given is None else _object(given, place, faults)
    return {
        name: tuple(_object(row, f"{place}.{name}[{number}]", faults) for number, row in enumerate(found))
        for name, rows in held.items()
        if (found := _items(rows, f"{place}.{name}", faults))
    }


def _days(given: object, place: str, faults: list[Fault]) -> dict[str, object]:
    days = _object(given, place, faults)
    _know(days, ["start", "end"], place, faults)
    for name, day in days.items():
        _is_text(day, f"{place}.{name}", faults)
    return days


def _object(given: object, place: str, faults: list[Fault]) -> dict[str, object]:
    """Return an object without its nulls, which say that nothing is known."""
    if not isinstance(given, dict):
        faults.append(Fault(place, "it is no object.", vi=_NO_OBJECT))
        return {}
    return {str(name): value for name, value in given.items() if value is not None}


def _items(given: object, place: str, faults: list[Fault]) -> list[object]:
    if given is not None and not isinstance(given, list):
        faults.append(Fault(place, "it is no array.", "Write […].", "không phải danh sách. Hãy viết […]."))
    return given if isinstance(given, list) else []


def _know(row: Mapping[str, object], valid: list[str], place: str, faults: list[Fault]) -> None:
    faults += [
        Fault(
            place,
            f"there is no field {shown(name)}.",
            nearest(name, valid),
            f"không có trường {shown(name)}. {nearest(name, valid, 'vi')}",
        )
        for name in row
        if name not in valid
    ]


def _is_text(value: object, place: str, faults: list[Fault]) -> None:
    if not isinstance(value, str):
        what = "there must be text here." if value is None else "it is no text."
        faults.append(Fault(place, what, 'Write "…".', 'ở đây phải là chữ. Hãy viết "…".'))
