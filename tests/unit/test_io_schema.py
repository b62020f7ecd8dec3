"""The schemas: held against what they describe by a small validator of our own, one keyword a branch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from tests.unit.test_io import BOOK, EXPECTED, LAW, PERIOD

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.audience import Audience
from xeploai.evidence import examine
from xeploai.io import export, read_json
from xeploai.io.schema import DIALECT, dossier_schema, forms_schema, rulings_schema
from xeploai.national.levels import Level
from xeploai.testing import random_book, random_dossier

CELL = xl.Kind("cell", vi="Chi bộ", en="Cell", complete=True)


class CellForm(xl.Form, kind=CELL):
    politics: Fact[Level] = fact(vi="Chính trị tư tưởng")
    share: Fact[Decimal] = fact(
        vi="Tỷ lệ chỉ tiêu đạt được", between=(0, 100), digits=2, unit="%", cite=LAW.at("Mẫu 03")
    )
    shared: Fact[bool] = fact(vi="Là chi bộ ghép")
    served: Fact[int] = fact(vi="Số cơ quan", between=(2, 9), applies=shared)


class CellDiscipline(xl.Record, id="cell_discipline", of=CELL, dated="on", sensitive=True, vi="Kỷ luật chi bộ"):
    on: Fact[date] = fact(vi="Ngày quyết định")
    ground: Fact[Code] = fact(vi="Căn cứ", options=("third_child", "other"))


EVERY_SORT = xl.Book(
    jurisdiction="vn",
    period=PERIOD,
    decided_on=PERIOD.end,
    sets=(xl.rule_set("t", "vn", vi="t", forms=(CellForm, CellDiscipline), instruments=(LAW,)),),
)
"""A book with a fact of every sort that a table tells apart."""

TYPES: Mapping[str, Any] = {
    "object": dict, "array": list, "string": str, "null": type(None), "boolean": bool, "number": (int, float, Decimal),
    "integer": int,
}  # fmt: skip
TOLD = {"$schema", "$id", "$defs", "title", "description", "format", "default"}


def faults(value: Any, schema: Any, root: Mapping[str, Any], at: str = "$") -> Iterator[str]:
    """Yield where a value is not what a schema says; a keyword that is not known here is an error."""
    if schema is False:
        yield f"{at}: nothing may be here"
        return
    for word, said in schema.items():
        match word:
            case "$ref":
                yield from faults(value, root["$defs"][said.removeprefix("#/$defs/")], root, at)
            case "type":
                names = said if isinstance(said, list) else [said]
                fits = any(isinstance(value, TYPES[name]) for name in names)
                if not fits or (isinstance(value, bool) and "boolean" not in names):
                    yield f"{at}: is no {said}"
            case "const":
                if value != said:
                    yield f"{at}: is not {said}"
            case "enum":
                if value not in said:
                    yield f"{at}: is none of {said}"
            case "pattern" if isinstance(value, str):
                if not re.search(said, value):
                    yield f"{at}: is not like {said}"
            case "minLength" | "maxLength" if isinstance(value, str):
                if (len(value) < said) if word == "minLength" else (len(value) > said):
                    yield f"{at}: has {len(value)} letters"
            case "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" if isinstance(value, int | Decimal):
                low, high = word.lower().endswith("minimum"), word.startswith("exclusive")
                if (value < said if low else value > said) or (high and value == said):
                    yield f"{at}: is out of bounds"
            case "anyOf" | "oneOf":
                fitting = [one for one in said if not list(faults(value, one, root, at))]
                if not fitting or (word == "oneOf" and len(fitting) > 1):
                    yield f"{at}: fits {len(fitting)} of {word}"
            case "properties" if isinstance(value, dict):
                for name in value.keys() & said.keys():
                    yield from faults(value[name], said[name], root, f"{at}.{name}")
            case "required" if isinstance(value, dict):
                yield from (f"{at}: lacks {name}" for name in said if name not in value)
            case "additionalProperties" if isinstance(value, dict):
                for name in value.keys() - schema.get("properties", {}).keys():
                    if said is not True:
                        yield from faults(value[name], said, root, f"{at}.{name}")
            case "items" if isinstance(value, list):
                for number, item in enumerate(value[len(schema.get("prefixItems", ())) :]):
                    yield from faults(item, said, root, f"{at}[{number}]")
            case "prefixItems" if isinstance(value, list):
                for number, (item, one) in enumerate(zip(value, said, strict=False)):
                    yield from faults(item, one, root, f"{at}[{number}]")
            case "minItems" | "maxItems" if isinstance(value, list):
                if (len(value) < said) if word == "minItems" else (len(value) > said):
                    yield f"{at}: has {len(value)} items"
            case _:
                known = TOLD | {"pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"}
                known |= {"exclusiveMaximum", "properties", "required", "additionalProperties", "items", "prefixItems"}
                assert word.startswith("x-") or word in known | {"minItems", "maxItems"}, word


def of(value: Any, schema: Mapping[str, Any]) -> list[str]:
    return list(faults(value, schema, schema))


def parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


DOSSIER = dossier_schema(BOOK)


@pytest.mark.parametrize("audience", get_args(Audience))
def test_exported_rulings_are_as_their_schema_says(audience: Audience) -> None:
    rulings = xl.classify(EXPECTED, BOOK)
    assert of(parsed(export(rulings, BOOK, audience=audience)), rulings_schema()) == []


@pytest.mark.parametrize("seed", range(12))
def test_rulings_and_dossiers_of_any_book_are_as_their_schemas_say(seed: int) -> None:
    book = random_book(seed)
    dossier = random_dossier(book, seed)
    assert of(parsed(dossier.model_dump_json()), dossier_schema(book)) == []
    rulings = xl.classify(dossier, book, on_fault="mark")
    assert of(parsed(export(rulings, book, audience="authority")), rulings_schema()) == []


def test_a_ruling_of_another_shape_is_not_let_through() -> None:
    found = parsed(export(xl.classify(EXPECTED, BOOK), BOOK))
    assert of({**found, "schema": "xeploai.rulings/0"}, rulings_schema()) == ["$.schema: is not xeploai.rulings/1"]
    found["rulings"][0]["status"] = "great"
    found["rulings"][1].pop("low")
    found["rulings"][2]["score"] = 3
    found["rulings"][3]["before_quota"] = ["GOOD"]
    told = of(found, rulings_schema())
    for place in ("[0].status", "[1]: lacks low", "[2].score: nothing", "[3].before_quota: has 1 items"):
        assert any(f"$.rulings{place}" in one for one in told), (place, told)


def test_a_dossier_as_it_is_written_is_as_its_schema_says() -> None:
    assert of(parsed(EXPECTED.model_dump_json()), DOSSIER) == []
    steps = (xl.StepRow(subject="unit:u-1", step="vote", grade=xl.Grade.GOOD),)
    tables = xl.Dossier.from_tables({"unit": [{"Mã": "u-9"}]}).tables
    more = EXPECTED.model_copy(update={"steps": steps, "invalid": ("unit:u-1",), "tables": tables})
    assert of(parsed(more.model_dump_json()), DOSSIER) == []


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "units", "id": "u"},
        {"kind": "unit"},
        {"kind": "unit", "id": 1},
        {"kind": "unit", "id": ""},
        {"kind": "unit", "id": "u", "facts": {"sise": 1}},
        {"kind": "unit", "id": "u", "facts": {"size": "x"}},
        {"kind": "unit", "id": "u", "facts": {"size": True}},
        {"kind": "member", "id": "m", "facts": {"score": 101}},
        {"kind": "member", "id": "m", "facts": {"score": "89.995"}},
        {"kind": "member", "id": "m", "facts": {"head": "có lẽ"}},
        {"kind": "member", "id": "m", "decided": "BEST"},
        {"kind": "member", "id": "m", "start": "hôm qua"},
    ],
)
def test_what_a_schema_refuses_the_door_refuses_too(row: dict[str, Any]) -> None:
    given = {"subjects": [row]}
    assert of(given, DOSSIER) != []
    dossier, places, broken = read_json(json.dumps(given), BOOK)
    assert (*broken, *examine(dossier, BOOK, places)[1]) != ()


def test_schemas_say_which_they_are_and_of_which_book() -> None:
    other = BOOK.model_copy(update={"assume": ("x",)})
    for made in (DOSSIER, forms_schema(BOOK), rulings_schema()):
        assert made["$schema"] == DIALECT
        json.dumps(made)
    assert DOSSIER["$id"].startswith("urn:xeploai:dossier:1:vn:2018:")
    assert DOSSIER["$id"] != dossier_schema(other)["$id"]
    assert rulings_schema()["$id"] == "urn:xeploai.rulings:1"


def test_a_form_tells_label_article_unit_options_and_sensitivity() -> None:
    forms = forms_schema(EVERY_SORT)["$defs"]
    share = forms["cell"]["properties"]["share"]
    assert (share["title"], share["x-unit"]) == ("Tỷ lệ chỉ tiêu đạt được", "%")
    assert share["description"].startswith("Mẫu 03")
    assert share["anyOf"][0]["anyOf"][1]["pattern"] == "^[+-]?[0-9]+([.,][0-9]{1,2})?$"
    ground = forms["cell_discipline"]["properties"]["ground"]
    assert (ground["anyOf"][0], ground["x-sensitive"]) == ({"enum": ["third_child", "other"]}, True)
    assert forms["cell"]["properties"]["served"]["x-conditional"] is True
    assert [name for name, one in forms["cell"]["properties"].items() if "x-sensitive" in one] == []
