"""Arguments of another type than a verb takes: a sentence that says what to give, never a traceback from within."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

import xeploai as xl
from xeploai import Fact, LanguageError, fact
from xeploai.evidence import examine
from xeploai.plugins.values import Plugins

LAW = xl.Instrument(id="law", number="1", vi="", jurisdiction="vn", established=xl.Established.SECONDARY)
MEMBER = xl.Kind("member", vi="Đảng viên", complete=True)


class MemberForm(xl.Form, kind=MEMBER):
    points: Fact[int] = fact(vi="Điểm", between=(0, 100))


LOW = xl.Ceiling("low", MEMBER, at_most=xl.Grade.GOOD, when=MemberForm.points < 50, cite=LAW.at())
PERIOD = xl.Period.parse("2018")
HELD = xl.rule_set("set", "vn", vi="", forms=(MemberForm,), instruments=(LAW,), rules=(LOW,))
BOOK = xl.Book(jurisdiction="vn", period=PERIOD, decided_on=PERIOD.end, sets=(HELD,))
DOSSIER = xl.Dossier(subjects=(xl.Subject(kind="member", id="x", facts={"points": 60}),))
ANY: Any = object()
"""What a caller without a type checker may give."""


def book(**given: Any) -> xl.Book:
    return xl.rulebook(given.pop("jurisdiction", "vn"), **{"period": "2018", "plugins": Plugins(), **given})


@pytest.mark.parametrize(("call", "said"), [
    (lambda: book(jurisdiction=None), "jurisdiction is a NoneType: give its slug"),
    (lambda: book(period=2018), "a int is not a period: write 2018, 2026-H1"),
    (lambda: book(decided_on="2018-12-31"), "decided_on is a str: give a date"),
    (lambda: book(decided_on=datetime(2018, 12, 31)), "decided_on is a datetime: give a date"),  # noqa: DTZ001
    (lambda: book(readings=["one"]), "readings is a list: give a mapping"),
    (lambda: book(assume=3), "assume is a int: give ids"),
    (lambda: book(proposals=3), "proposals is a int: give ids"),
    (lambda: book(plugins=[ANY]), r"plugins is a list: give what xeploai.plugins.load\(\) returns"),
    (lambda: xl.classify(ANY, BOOK), "dossier is a object: give a Dossier"),
    (lambda: xl.classify(BOOK, DOSSIER), "dossier is a Book: give a Dossier"),  # type: ignore[arg-type]
    (lambda: xl.classify(DOSSIER, "vn"), "book is a str: give a Book, as rulebook"),  # type: ignore[arg-type]
    (lambda: xl.classify(DOSSIER, BOOK, places=[1]), "places is a list: give a mapping"),  # type: ignore[arg-type]
    (lambda: examine(ANY, BOOK), "dossier is a object"),
    (lambda: xl.classify_one("member", {}, ANY), "book is a object: give a Book"),
    (lambda: xl.classify_one(ANY, {}, BOOK), "kind is a object: give its id"),
    (lambda: xl.classify_one("member", ["points"], BOOK), "facts is a list: give a mapping"),  # type: ignore[arg-type]
    (lambda: xl.classify_one("member", {}, BOOK, id=ANY), "id is a object: give a code"),
    (lambda: xl.classify_one("member", {}, BOOK, records=ANY), "records is a object: give a tuple of RecordRow"),
    (lambda: xl.classify_one("member", {}, BOOK, records=(ANY,)), "one of records is a object: give a RecordRow"),
    (lambda: xl.classify_one("member", {}, BOOK, complete=("a",)), "one of complete is a str"),  # type: ignore[arg-type]
    (lambda: xl.classify_periods([DOSSIER], {}), "dossiers is a list: give a mapping"),  # type: ignore[arg-type]
    (lambda: xl.classify_periods({"2018": DOSSIER}, ANY), "books is a object: give a mapping"),
    (lambda: xl.classify_periods({"2018": ANY}, {"2018": BOOK}), "the dossier of '2018' is a object"),
    (lambda: xl.classify_periods({"2018": DOSSIER}, {"2018": ANY}), "the book of '2018' is a object: give a Book"),
    (lambda: xl.classify_periods({"2018": DOSSIER}, {"2018": BOOK}, places=ANY), "places is a object"),
    (lambda: xl.classify(DOSSIER, BOOK).explain(ANY), "ruling is a object: give a ruling, or its key 'kind:id'"),
    (lambda: xl.classify(DOSSIER, BOOK).value(ANY, "points"), "ruling is a object"),
    (lambda: xl.classify(DOSSIER, BOOK).why_not(ANY, "GOOD"), "ruling is a object"),
    (lambda: xl.classify(DOSSIER, BOOK).raise_to(ANY, "GOOD"), "ruling is a object"),
])  # fmt: skip
def test_an_argument_of_another_type_is_refused_in_a_sentence(call: Callable[[], object], said: str) -> None:
    with pytest.raises(LanguageError, match=said):
        call()


def test_rows_and_statements_of_one_subject_may_be_any_sequence() -> None:
    assert xl.classify_one("member", {"points": 60}, BOOK, complete=[xl.Complete(MEMBER)]).grade is xl.Grade.EXCELLENT  # type: ignore[arg-type]
