"""Reading dossiers from tables and JSON, and writing rulings, whole or not at all.

Nothing here needs more than the standard library. `read_folder` and `read_json` hand rows on as they found them, with
the place of each, for `classify` (or `xeploai.evidence.examine`) to type and doubt.
"""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, get_args

from xeploai.audience import WITHHELD, Audience, title, withheld
from xeploai.book import Book
from xeploai.dossier import Complete, Dossier, LinkRow, RecordRow, StepRow, Subject
from xeploai.errors import Fault, nearest, one_of
from xeploai.evidence import EVERY_KIND, Places, ReadPlaces, Section
from xeploai.evidence.values import shown
from xeploai.explain import Lang, addressed, grade_text, open_text, rule_text, status_text
from xeploai.io.folders import link_row, statement
from xeploai.io.tables import decoded, read_json_value
from xeploai.rulings import Ruling

Format = Literal["json", "csv"]
SCHEMA = "xeploai.rulings/1"
"""The shape of exported rulings; the number rises when a reader of the old shape would be misled."""

_NO_OBJECT = "không phải đối tượng JSON. Hãy viết {…}."
_SAVE = "Save it as UTF-8 text."

# ── a whole dossier as JSON ──────────────────────────────────────────────────────────────────────────────────────────

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
        _know(found, [*_ROWS, "invalid"], file, faults)
        for section in _ROWS:
            for number, row in enumerate(_items(found.get(section), f"{file}, {section}", faults)):
                place = f"{file}, {section}[{number}]"
                if (made := _made(section, row, place, faults)) is not None:
                    places[section, len(rows[section])] = place
                    rows[section].append(made)
        for number, key in enumerate(_items(found.get("invalid"), f"{file}, invalid", faults)):
            _is_text(key, f"{file}, invalid[{number}]", faults)
            invalid.append(key if isinstance(key, str) else "")
        if any(fault.place.startswith(f"{file}, subjects") for fault in faults):
            places.partial.add(EVERY_KIND)
        if not faults and not rows["subjects"]:
            faults.append(
                Fault(
                    file,
                    "it holds no subjects.",
                    'Write {"subjects": [{"kind": "…", "id": "…"}]}.',
                    "không có đối tượng nào.",
                )
            )
    given: dict[str, Any] = {section: tuple(held) for section, held in rows.items()}
    return Dossier(**given, invalid=tuple(invalid)), places, tuple(dict.fromkeys(faults))


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
    for name in ("person", "scope", "by", "decided", "start", "end", "day", "grade", "level", "number"):
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


# ── rulings ──────────────────────────────────────────────────────────────────────────────────────────────────────────

_HEADINGS = (
    ("đối tượng", "subject"), ("loại đối tượng", "kind"), ("tình trạng", "status"), ("xếp loại", "grade"),
    ("mức thấp nhất còn có thể", "low"), ("mức cao nhất theo quy định", "high"), ("mã quy tắc", "rules"),
    ("nội dung quy tắc", "reasons"), ("căn cứ", "articles"), ("còn thiếu", "missing"),
    ("nội dung chưa có văn bản", "holes"), ("vấn đề cần xem xét", "findings"),
)  # fmt: skip


def export(
    rulings: Iterable[Ruling] | Mapping[str, Ruling],
    book: Book,
    format: Format = "json",  # noqa: A002  # the word of the command line
    *,
    lang: Lang = "vi",
    audience: Audience = "public",
) -> str:
    """Return rulings as the text of a file.

    JSON holds whole rulings, for programs; CSV one row a subject in words, for people. Neither ever holds a value of
    a fact. A cell of CSV that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` first) gets a `'`.

    Args:
        rulings: The rulings, or the view that `classify` returns.
        book: The book they were made under.
        format: `json` or `csv`.
        lang: The language of the words in CSV.
        audience: For the public, a rule that reads sensitive facts is told by its instrument only: that it was in
            force would tell the fact.

    Raises:
        LanguageError: `format`, `lang` or `audience` is a word there is not; a misspelt audience reads nothing.
    """
    one_of("format", format, get_args(Format))
    addressed(lang, audience)
    given = list(rulings.values()) if isinstance(rulings, Mapping) else list(rulings)
    told = [withheld(ruling, book) for ruling in given] if audience == "public" else given
    if format == "json":
        head = {"schema": SCHEMA, "audience": audience, "jurisdiction": book.jurisdiction, "period": book.period.id}
        head |= {"decided_on": book.decided_on.isoformat(), "book": book.hash}
        rows = [json.loads(ruling.model_dump_json()) for ruling in told]
        return json.dumps({**head, "rulings": rows}, ensure_ascii=False, indent=1) + "\n"
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([heading[lang == "en"] for heading in _HEADINGS])
    writer.writerows([_harmless(cell) for cell in _cells(ruling, book, lang)] for ruling in told)
    return text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _cells(ruling: Ruling, book: Book, lang: Lang) -> Iterator[str]:
    en = lang == "en"
    kind = book.kinds[ruling.kind]
    graded = ruling.status in ("graded", "provisional", "pending", "invalid")
    rules = list(dict.fromkeys(ruling.gates or ruling.binding))
    held = [book.by_id[id] for id in rules if id in book.by_id]
    yield ruling.subject.partition(":")[2]
    yield (kind.en or kind.id) if en else kind.vi
    yield status_text(ruling.status, lang)
    yield grade_text(ruling, book, lang) if ruling.grade is not None else ""
    yield from (book.label(ruling.kind, grade, lang) if graded else "" for grade in (ruling.low, ruling.high))
    yield "; ".join(rules)
    yield "; ".join(dict.fromkeys(filter(None, (rule.en if en else rule.vi for rule in held))))
    cited = [book.cited(rule.cite) for rule in held]
    yield "; ".join(dict.fromkeys([*cited, *(title(id, book) for id in rules if id.startswith(WITHHELD))]))
    yield "; ".join(open_text(item, book, lang) for item in ruling.missing)
    yield "; ".join(rule_text(id, book, lang) for id in ruling.holes)
    yield "; ".join((finding.en if en else finding.vi) or finding.id for finding in ruling.findings)


def write_rulings(
    rulings: Iterable[Ruling] | Mapping[str, Ruling],
    book: Book,
    path: str | Path,
    format: Format = "json",  # noqa: A002  # the word of the command line
    *,
    lang: Lang = "vi",
    audience: Audience = "public",
) -> None:
    """Write rulings to a file, whole or not at all; see `export` for what it holds.

    Raises:
        OSError: The file cannot be written; what was there before is untouched.
    """
    text = export(rulings, book, format, lang=lang, audience=audience)
    # Spreadsheets take CSV for UTF-8 only where it begins with the mark.
    write_whole(Path(path), text.encode("utf-8-sig" if format == "csv" else "utf-8"))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and then move it there, so that nobody ever finds half of it."""
    try:
        _write_whole(path, data)
    except OSError as error:
        if error.errno is None:
            raise
        # Named as the caller named it, not as the file beside it is called.
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write_whole(path: Path, data: bytes) -> None:
    place = path.resolve()  # A link stays a link, and what it points to is replaced.
    if place.exists() and not place.is_file():
        place.write_bytes(data)  # A device or a pipe cannot be replaced; a folder raises here.
        return
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:  # A new file's mode is what the system gives it (umask).
            if place.exists():
                beside.chmod(stat.S_IMODE(place.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
