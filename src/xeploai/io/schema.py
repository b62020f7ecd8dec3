"""JSON Schema (2020-12) of what goes in and out: a dossier and its forms as a book has them, and rulings.

What a schema of a dossier lets through, the door of evidence takes as far as one value can tell: dates that exist,
links that lead somewhere and facts that apply are the door's. It is the stricter of the two about words (levels by
their names alone), so that programs write what no later label can change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, get_args

from xeploai.audience import Audience
from xeploai.book import Book
from xeploai.evidence.values import LIMIT
from xeploai.forms import FactSpec, Kind, Link, RecordSpec
from xeploai.io.exports import SCHEMA
from xeploai.rules import STEPS
from xeploai.rulings import Ruling
from xeploai.scales import Grade

Schema = dict[str, Any]
Sort = Literal["dossier", "forms", "rulings"]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSION = 1
"""Rises when what an old schema let through no longer is."""

_TEXT: Schema = {"type": "string", "minLength": 1, "maxLength": 200}
_DAY: Schema = {
    "type": "string",
    "format": "date",
    "pattern": r"^([12][0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[12][0-9]{3})$",
}
_GRADE: Schema = {"enum": [grade.name for grade in Grade]}


def dossier_schema(book: Book) -> Schema:
    """Return the schema of a dossier as one JSON document, for the kinds, links and registers of a book."""
    kinds, links, records = list(book.kinds), [one for one in book.links.values() if not one.same_id], book.records
    keys = _key(*kinds)
    rows = {
        "subjects": [_subject(kind) for kind in kinds],
        "links": [_link(link) for link in links],
        "records": [_record(record) for record in records],
        "complete": [_statement([*kinds, *book.links, *records])] if kinds else [],
        "steps": [_step(keys)] if kinds else [],
    }
    properties: Schema = {section: _array(shapes) for section, shapes in rows.items()}
    properties["invalid"] = {"type": ["array", "null"], "items": keys}
    tables = {"type": ["array", "null"], "items": {"type": "object"}}
    names = [*kinds, *records, *(link.id for link in links), "complete", "steps"]
    properties["tables"] = _object(dict.fromkeys(names, tables), nullable=True)
    return _head("dossier", book) | _object(properties) | {"$defs": _forms(book)}


def forms_schema(book: Book) -> Schema:
    """Return the schema of the facts of every kind, and of a row of every register, under `$defs`."""
    defs = _forms(book)
    return _head("forms", book) | {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in defs], "$defs": defs}


def rulings_schema() -> Schema:
    """Return the schema of exported rulings (`xeploai.io.export`); it is the same under every book."""
    ruling = Ruling.model_json_schema(ref_template="#/$defs/{model}")
    defs = {**ruling.pop("$defs", {}), "Ruling": ruling}
    day = {"type": "string", "format": "date"}
    head: Schema = {
        "schema": {"const": SCHEMA},
        "audience": {"enum": list(get_args(Audience))},
        "jurisdiction": {"type": "string"},
        "period": {"type": "string"},
        "decided_on": day,
        "book": {"type": "string"},
        "rulings": {"type": "array", "items": {"$ref": "#/$defs/Ruling"}},
    }
    told = {"$schema": DIALECT, "$id": f"urn:{SCHEMA.replace('/', ':')}", "title": "Kết quả theo quy định / Rulings"}
    return told | _object(head, *head) | {"$defs": defs}


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _head(sort: Sort, book: Book) -> Schema:
    of = f"{book.jurisdiction}:{book.period.id}".replace("/", "_")
    title = {"dossier": "Hồ sơ đánh giá, xếp loại / Dossier", "forms": "Dữ liệu, tiêu chí / Facts"}.get(sort, "")
    return {"$schema": DIALECT, "$id": f"urn:xeploai:{sort}:{VERSION}:{of}:{book.hash[:12]}", "title": title}


def _object(properties: Mapping[str, Any], *required: str, nullable: bool = False) -> Schema:
    made: Schema = {"type": ["object", "null"] if nullable else "object", "properties": dict(properties)}
    return made | ({"required": list(required)} if required else {}) | {"additionalProperties": False}


def _array(shapes: list[Schema]) -> Schema:
    items: Any = shapes[0] if len(shapes) == 1 else {"oneOf": shapes} if shapes else False
    return {"type": ["array", "null"], "items": items}


def _or_null(shape: Schema) -> Schema:
    return {"anyOf": [shape, {"type": "null"}]}


def _key(*kinds: str) -> Schema:
    """Return the shape of a subject's key, `kind:id`."""
    return {"type": "string", "pattern": f"^({'|'.join(map(re.escape, kinds))}):.+$"}


def _days() -> Schema:
    return {"start": _or_null(_DAY), "end": _or_null(_DAY)}


def _subject(kind: str) -> Schema:
    facts = {"facts": {"$ref": f"#/$defs/{kind}"}, "person": _or_null(_TEXT), "decided": _or_null(_GRADE)}
    return _object({"kind": {"const": kind}, "id": _TEXT, **facts, **_days()}, "kind", "id")


def _link(link: Link) -> Schema:
    ends = {"link": {"const": link.id}, "source": _TEXT, "target": _TEXT}
    return _object({**ends, **_days()}, "link", "source", "target") | {"title": link.vi or link.id}


def _record(record: str) -> Schema:
    row = {"record": {"const": record}, "id": _TEXT, "subject": _TEXT, "facts": {"$ref": f"#/$defs/{record}"}}
    return _object(row, "record", "id", "subject")


def _statement(names: list[str]) -> Schema:
    days = _object(_days(), nullable=True)
    said = {"what": {"enum": names}, "scope": _or_null(_TEXT), "by": _or_null(_TEXT), "periods": days}
    return _object(said, "what")


def _step(keys: Schema) -> Schema:
    named = {name: {"type": ["string", "null"]} for name in ("by", "level", "number", "reason")}
    taken = {"subject": keys, "step": {"enum": list(STEPS)}, "day": _or_null(_DAY), "grade": _or_null(_GRADE)}
    return _object({**taken, **named}, "subject", "step")


def _forms(book: Book) -> dict[str, Schema]:
    """Return the facts of every kind and the columns of every register, each as an object that may leave any out."""
    made: dict[str, Schema] = {}
    declared: dict[str, Kind | RecordSpec] = {**book.kinds, **book.records}
    for name, one in declared.items():
        hidden = isinstance(one, RecordSpec) and one.sensitive
        facts = {fact: _fact(book, spec, hidden=hidden) for (form, fact), spec in book.facts.items() if form == name}
        made[name] = {"title": one.vi or name} | _object(facts)
    return made


def _fact(book: Book, spec: FactSpec, *, hidden: bool) -> Schema:
    """Return the shape of one value, `hidden` in a sensitive register; what JSON Schema has no word for is `x-`."""
    told: Schema = {"title": spec.vi}
    if (cite := book.cite(spec)) is not None:
        told["description"] = f"{book.cited(cite)} ({cite.established.vi})"
    extra = {
        "unit": spec.unit,
        "sensitive": spec.sensitive or hidden,
        "choice": spec.choice,
        "conditional": spec.applies is not None,
    }
    told |= {f"x-{word}": value for word, value in extra.items() if value}
    return told | _or_null(_value(book, spec))


def _value(book: Book, spec: FactSpec) -> Schema:
    bounds: Schema = {"exclusiveMinimum": -LIMIT, "exclusiveMaximum": LIMIT}
    if spec.between is not None:
        low, high = spec.between
        bounds = {"minimum": _plain(low), "maximum": _plain(high)}
    match spec.type:
        case "bool":
            return {"type": "boolean"}
        case "integer":
            return {"type": "integer", **bounds}
        case "decimal":
            # As text every digit counts; as a number the door counts them, for JSON Schema divides by floats.
            places = f"([.,][0-9]{{1,{spec.digits}}})?" if spec.digits else ""
            return {"anyOf": [{"type": "number", **bounds}, {"type": "string", "pattern": f"^[+-]?[0-9]+{places}$"}]}
        case "date":
            return _DAY
        case "code":
            return {"enum": list(spec.options)} if spec.options else _TEXT
        case "level":
            return {"enum": [level.id for level in book.scales[str(spec.scale)].levels]}


def _plain(bound: Decimal) -> int | float:
    """Return a bound as JSON writes it: a whole number where it is one."""
    return int(bound) if bound == int(bound) else float(bound)
