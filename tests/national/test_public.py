"""What the public reads of a ruling under the national books tells nothing of what is sensitive, beside the grade."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

import xeploai as xl
from xeploai.io import export
from xeploai.rules import UNGRADED
from xeploai.testing.dossiers import random_value

DRAWN = 60
"""How many dossiers of each kind are drawn for a book."""
OF_THE_GRADE = {"status", "grade", "low", "high", "before_quota", "may_be_not_graded", "established"}
BOOKS = [("vn", "2019"), ("vn", "2024"), ("vn", "2026"), ("vn", "2026-05"), ("vn/hai-phong", "2026")]


def registers(book: xl.Book, kind: str) -> list[Any]:
    """Return the sensitive registers of a kind that people fill in."""
    own = [one for one in book.records.values() if one.of == kind and one.carries is None]
    return [one for one in own if one.sensitive or any(column.sensitive for column in one.facts)]


def draws(book: xl.Book, kind: str, rng: random.Random) -> Iterator[tuple[xl.Dossier, xl.Dossier]]:
    """Yield dossiers of one subject alike but for what is sensitive: nothing of it is so, and something is."""
    facts = [spec for (form, _), spec in book.facts.items() if form == kind]
    plain = [spec for spec in facts if not spec.sensitive]
    so_or_not = [spec for spec in facts if spec.sensitive and spec.type == "bool"]
    kept = registers(book, kind)
    if not kept and not so_or_not:
        return
    for _ in range(DRAWN):
        given = {spec.id: random_value(book, spec, rng) for spec in plain if rng.random() < 0.7}
        told = [spec.id for spec in so_or_not if rng.random() < 0.8]
        complete = tuple(xl.Complete(one.id) for one in book.records.values() if one.of == kind and rng.random() < 0.7)
        rows: tuple[xl.RecordRow, ...] = ()
        holds = set[str]()
        if kept and (not told or rng.random() < 0.6):
            rows = tuple(row(book, rng.choice(kept), f"r{at}", rng) for at in range(rng.choice((1, 1, 2))))
        elif told:
            holds = {rng.choice(told)}
        yield tuple(
            xl.Dossier(
                subjects=(xl.Subject(kind=kind, id="A", facts=given | {id: id in so for id in told}),),
                records=held,
                complete=complete,
            )
            for so, held in ((set[str](), ()), (holds, rows))
        )  # type: ignore[misc]  # two of them


def row(book: xl.Book, record: Any, id: str, rng: random.Random) -> xl.RecordRow:
    """Return a row of a register with most of its columns filled in."""
    filled = {spec.id: random_value(book, spec, rng) for spec in record.facts if rng.random() < 0.8}
    return xl.RecordRow(record=record.id, id=id, subject="A", facts=filled)


def told(dossier: xl.Dossier, book: xl.Book) -> dict[str, Any] | None:
    """Return what the public reads of the one ruling; None where what was drawn cannot be."""
    try:
        rulings = xl.classify(dossier, book)
    except xl.DossierError:
        return None
    (one,) = json.loads(export(rulings, book, "json"))["rulings"]
    return dict(one)


def is_by_grade(name: str, one: Any) -> bool:
    """Say whether something told of a subject tells no more than its grade: that a limit does not count a choice."""
    return name == "findings" and str(one["id"]).startswith("choice.")


@pytest.mark.parametrize(("jurisdiction", "period"), BOOKS)
def test_the_public_learns_of_something_sensitive_no_more_than_the_grade(jurisdiction: str, period: str) -> None:
    """Người có một dòng kỷ luật và người không có: công khai chỉ khác nhau ở mức và ở văn bản giữ kín nội dung."""
    book, rng = xl.rulebook(jurisdiction, period=period), random.Random(period)
    compared = 0
    for kind in book.kinds:
        for without, with_ in draws(book, kind, rng):
            before, after = told(without, book), told(with_, book)
            if before is None or after is None:
                continue
            if before["status"] in UNGRADED or xl.Grade[after["high"]] > xl.Grade[before["high"]]:
                continue  # what is so lets the subject be graded, or graded higher: then more is asked of it
            compared += 1
            for name in after.keys() - OF_THE_GRADE:
                new = [one for one in listed(after[name]) if one not in listed(before[name])]
                tells = [one for one in new if "withheld" not in json.dumps(one) and not is_by_grade(name, one)]
                assert not tells, (kind, name, with_.records, with_.subjects)
    assert compared > DRAWN


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
