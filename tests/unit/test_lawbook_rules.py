"""The rules of a book as they are listed: all of them, in the order in which they are read."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from tests.golden.lawbook import EARLIER, LATER

import xeploai as xl
from xeploai.lawbook import Entry, entries
from xeploai.lawbook.articles import reading_order
from xeploai.lawbook.listing import state
from xeploai.lawbook.rule_rows import rules_data, rules_headings, rules_rows
from xeploai.rules import Check, Hole, Precedence, Standard

HOA_BINH = xl.rulebook("hoa-binh", period="2018")
BOOKS = pytest.mark.parametrize("book", [EARLIER, LATER, HOA_BINH], ids=["earlier", "later", "hoa-binh"])
TOPS = [
    "gate", "standard", "ceiling", "discretion", "quota", "given", "derived", "hole", "check", "competence",
    "precedence",
]  # fmt: skip


def ids(listed: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in listed]


@BOOKS
def test_every_rule_of_the_book_is_listed_but_checks_and_holes_that_are_filled(book: xl.Book) -> None:
    meant = {one.id for one in book.rules if not isinstance(one, Check | Hole)} | {one.id for one in book.open_holes}
    assert {entry.rule.id for entry in entries(book)} == meant


@BOOKS
def test_with_everything_each_rule_of_each_set_is_listed(book: xl.Book) -> None:
    every = {rule.id for held in book.sets for rule in held.rules}
    listed = entries(book, everything=True)
    assert {entry.rule.id for entry in listed} == every
    assert {entry.id for entry in entries(book)} <= {entry.id for entry in listed}


@BOOKS
def test_a_kind_stands_together_and_in_it_what_decides_first_comes_first(book: xl.Book) -> None:
    listed = [one for one in entries(book, everything=True) if not one.of]
    places = [(list(book.kinds).index(one.kind), TOPS.index(one.sort)) for one in listed]
    assert places == sorted(places)


@BOOKS
def test_within_a_sort_rules_stand_as_their_articles_do(book: xl.Book) -> None:
    tops = [one for one in entries(book) if not one.of and one.sort != "standard"]
    for before, after in pairwise(tops):
        if (before.kind, before.sort) == (after.kind, after.sort):
            assert reading_order(before.cite, book) <= reading_order(after.cite, book)


@BOOKS
def test_standards_stand_from_the_best_grade_down(book: xl.Book) -> None:
    standards = [one for one in entries(book) if isinstance(one.rule, Standard) and one.requirement is None]
    ranks = [(one.kind, one.rule.grade.rank) for one in standards if isinstance(one.rule, Standard)]
    for (kind, rank), (next_kind, next_rank) in pairwise(ranks):
        assert kind != next_kind or rank >= next_rank


@BOOKS
def test_a_part_stands_behind_its_whole(book: xl.Book) -> None:
    listed = entries(book, everything=True)
    parts = [number for number, one in enumerate(listed) if one.of]
    for number in parts:
        above = next(one for one in reversed(listed[:number]) if one.of != listed[number].of)
        assert listed[number].of in (above.id, above.of)
        assert above.kind == listed[number].kind
    assert len(parts) > 3


def test_a_ceiling_is_followed_by_what_lifts_it_and_what_of_it_was_not_seen() -> None:
    listed = ids(entries(LATER, "official"))
    at = listed.index("official.disciplined")
    assert listed[at + 1 : at + 3] == ["official.disciplined.counted", "official.disciplined.unseen"]


def test_a_standard_is_followed_by_its_requirements_each_by_its_own_article() -> None:
    listed = entries(LATER, "official")
    at = ids(listed).index("official.excellent")
    required = listed[at + 1 : at + 4]
    assert [(one.sort, one.id) for one in required] == [
        ("requirement", f"official.excellent.{name}") for name in ("result", "points", "trained")
    ]
    assert [one.cite.instrument for one in required] == ["new", "new", "guide"]


def test_a_precedence_stands_with_the_kind_that_waits_unless_one_kind_is_asked_for() -> None:
    assert [one.kind for one in entries(LATER) if isinstance(one.rule, Precedence)] == ["official", "official"]
    assert "official.order" in ids(entries(LATER, "unit"))


def test_how_a_rule_stands_in_its_book_is_told() -> None:
    asked = LATER.model_copy(update={"readings": {"strict": "no"}, "assume": ("official.disciplined.unseen",)})
    states = {rule.id: state(rule, asked) for rule in asked.sets[0].rules}
    assert states["official.strict"] == "not_taken"
    assert states["official.late"] == "undecided"
    assert states["official.form"] == "closed"
    assert states["official.disciplined.unseen"] == "assumed"
    assert states["official.new"] == "in"


def test_what_is_only_proposed_says_so() -> None:
    proposed = LATER.model_copy(update={"sets": (LATER.sets[0].model_copy(update={"proposal": True}),)})
    assert all("chưa phải quy định" in row[6] for row in rules_rows(entries(proposed), proposed))
    assert not any("chưa phải quy định" in row[6] for row in rules_rows(entries(LATER), LATER))


@BOOKS
def test_no_cell_of_the_words_is_empty_but_that_of_the_reading_and_of_terms(book: xl.Book) -> None:
    for row in rules_rows(entries(book, everything=True), book):
        assert len(row) == len(rules_headings())
        assert all(row[:6])
        assert row[7]


def test_for_programs_a_rule_is_told_with_its_citation_and_what_it_hangs_on() -> None:
    told: dict[str, Any] = {str(one["id"]): one for one in rules_data(entries(LATER), LATER, "en")}
    assert told["official.late"]["reading"] == [{"reading": "late", "option": "yes", "taken": None}]
    assert told["official.disciplined.counted"]["of"] == "official.disciplined"
    assert told["official.disciplined"]["cite"] == {
        "instrument": "new", "article": "Điều 4", "clause": "1", "point": "đ", "established": "SECONDARY",
        "title": "9-QĐ/MAU (06/05/2023)",
    }  # fmt: skip
    assert told["official.excellent.points"]["terms"] == "“Total of points” ≥ 95"
    assert told["official.new"]["rule_set"] == "set"
