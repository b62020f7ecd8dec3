"""Precedences over many subjects: the groups are held to the definition, which asks of every two."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import xeploai as xl
from xeploai import Code, Dossier, Fact, LinkRow, Precedence, StepRow, Subject, fact
from xeploai.book import Book
from xeploai.evidence import examine
from xeploai.process import Relations, audit, schedule
from xeploai.process.groups import Groups
from xeploai.process.scheduling import Scope
from xeploai.rules import Step

LAW = xl.Instrument(id="law", number="1-QĐ", vi="Quy định", jurisdiction="vn", established=xl.Established.SECONDARY)
MEMBER = xl.Kind("member", vi="Đảng viên")
CELL = xl.Kind("cell", vi="Chi bộ")
BODY = xl.Kind("body", vi="Tập thể")
REVIEWED = xl.Kind("body@review", vi="Tập thể khi kiểm điểm")
KINDS = (MEMBER, CELL, BODY, REVIEWED)
LINKS = (
    xl.Link("cell_of", MEMBER, CELL, vi="Sinh hoạt tại"),
    xl.Link("sits_in", MEMBER, BODY, vi="Thuộc"),
    xl.Link("helps", MEMBER, CELL, vi="Giúp", many=True),
    xl.Link("leads", CELL, BODY, vi="Lãnh đạo"),
    xl.Link("under", CELL, CELL, vi="Trực thuộc", well_founded=True),
    xl.Link("reports_to", MEMBER, CELL, vi="Báo cáo", well_founded=True),
    xl.Link("also", MEMBER, BODY, vi="Kiêm", same_person=True),
    xl.earlier(REVIEWED, BODY),
)
STEPS: tuple[Step, ...] = ("review", "self_grade", "decision")
SCOPES: tuple[Scope, ...] = ("same_person", "same_unit", "same_level", "superior", "all")
IDS = tuple("0123")


class MemberForm(xl.Form, kind=MEMBER):
    level: Fact[Code] = fact(vi="Cấp")


class CellForm(xl.Form, kind=CELL):
    level: Fact[Code] = fact(vi="Cấp")


def book(rules: tuple[Precedence, ...], links: tuple[xl.Link, ...] = LINKS) -> Book:
    held = xl.rule_set(
        "t", "vn", vi="t", kinds=KINDS, forms=(MemberForm, CellForm), links=links, instruments=(LAW,), rules=rules
    )
    period = xl.Period.parse("2026")
    return Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def precedence(id: str, before: tuple[xl.Kind, Step], after: tuple[xl.Kind, Step], scope: Scope) -> Precedence:
    return Precedence(id, before=before, after=after, scope=scope, cite=LAW.at(), vi=id)


def some_rules(rng: random.Random, scope: Scope) -> Iterator[Precedence]:
    """Yield precedences between random kinds and steps; one of a subject before itself is left out."""
    for number in range(4):
        before, after = ((rng.choice(KINDS), rng.choice(STEPS)) for _ in range(2))
        if before != after or scope == "superior":
            yield precedence(f"r{number}", before, after, scope)


def some_dossier(rng: random.Random, links: tuple[xl.Link, ...]) -> Dossier:
    subjects = [
        Subject(
            kind=kind.id,
            id=id,
            person=rng.choice([None, "p1", "p2", "p3"]),
            facts={"level": rng.choice("xy")} if kind in (MEMBER, CELL) and rng.random() < 0.4 else {},
        )
        for kind in KINDS
        for id in IDS
        if rng.random() < 0.8
    ]
    rng.shuffle(subjects)
    here = {one.key for one in subjects}
    rows = [
        LinkRow(link, source, target)
        for link in links
        if not link.same_id
        for source, target in ((id, rng.choice(IDS)) for id in IDS if rng.random() < 0.5)
        if {f"{link.source}:{source}", f"{link.target}:{target}"} <= here and (link.id != "under" or target < source)
    ]
    said = [*(kind.id for kind in KINDS), *(link.id for link in links if not link.same_id)]
    steps = [
        StepRow(subject=key, step=step, day=None if rng.random() < 0.15 else date(2026, 12, rng.randint(1, 6)))
        for key in sorted(here)
        for step in STEPS
        for _ in range(rng.choice([0, 1, 1, 2]))
    ]
    complete = [xl.Complete(what) for what in said if rng.random() < 0.3]
    complete += [
        xl.Complete(link.id, scope=key)
        for link in links
        if not link.same_id
        for key in sorted(here)
        if key.startswith(f"{link.source}:") and rng.random() < 0.3
    ]
    return Dossier(subjects=tuple(subjects), links=tuple(rows), complete=tuple(complete), steps=tuple(steps))


def audited_plainly(held: Dossier, rules: Book) -> list[tuple[Any, ...]]:
    """Return what an audit finds, asked of every two subjects."""
    found: list[tuple[Any, ...]] = []
    days: dict[tuple[str, Step], list[date | None]] = {}
    for step in held.steps:
        days.setdefault((step.subject, step.step), []).append(step.day)

    def end(key: str, step: Step, pick: Any) -> date | None:
        taken = days.get((key, step), [None])
        return None if None in taken else pick(taken)

    for rule in rules.precedences:
        for after in held.by_kind.get(rule.after[0], ()):
            if (after.key, rule.after[1]) not in days:
                continue
            start = end(after.key, rule.after[1], min)
            unsure = []
            for key, sure in Relations(held, rules).pairs(rule, after.key):
                day = end(key, rule.before[1], max)
                if day is not None and start is not None and day <= start:
                    continue
                if sure:
                    what = "no_day" if day is None or start is None else "contradicted"
                    found.append((rule.id, what, key, day, after.key, start, 0))
                else:
                    unsure.append((key, day))
            if unsure:
                key, day = unsure[0]
                found.append((rule.id, "not_related", key, day, after.key, start, len(unsure) - 1))
    return found


@pytest.mark.parametrize("scope", SCOPES)
def test_groups_and_what_is_worked_out_of_them_are_what_asking_of_every_two_gives(scope: Scope) -> None:
    met = 0
    for seed in range(120):
        rng = random.Random(f"{scope} {seed}")  # cases, not secrets
        links = tuple(link for link in LINKS if rng.random() < 0.7)
        rules = book(tuple(some_rules(rng, scope)), links)
        held, faults = examine(some_dossier(rng, links), rules)
        if faults:
            continue
        groups = Groups(held, rules)
        for rule in rules.precedences:
            for one in held.by_kind.get(rule.after[0], ()):
                parts = groups.parts(rule, one.key)
                made = [(key, part.sure) for part in parts for key in part.group.keys if key not in part.but]
                pairs = list(Relations(held, rules).pairs(rule, one.key))
                assert (len(made), dict(made)) == (len(pairs), dict(pairs))
                met += len(pairs)
        told = [
            (one.rule, one.what, one.before, one.before_day, one.after, one.after_day, one.others)
            for one in audit(held, rules)
        ]
        assert told == audited_plainly(held, rules)
        waiting_is_plain(held, rules)
    assert met > 100


def waiting_is_plain(held: Dossier, rules: Book) -> None:
    """Assert that each subject waits for exactly those who have not taken the step before."""
    done = {(step.subject, step.step) for step in held.steps}
    named = {rule.id: rule for rule in rules.precedences}
    for one in schedule(rules, held).progress:
        for wait in one.waits:
            pairs = list(Relations(held, rules).pairs(named[wait.rule], one.subject))
            before = wait.before.step
            waited = tuple(key for key, sure in pairs if sure is not wait.not_known and (key, before) not in done)
            assert len(waited) == len(wait.subjects) + wait.others
            assert waited[: len(wait.subjects)] == wait.subjects


def test_a_subject_at_its_review_and_after_is_one_person_though_nobody_is_named() -> None:
    rule = precedence("r", (REVIEWED, "review"), (BODY, "decision"), "same_person")
    held = Dossier(subjects=(Subject(kind=REVIEWED.id, id="b"), Subject(kind=BODY.id, id="b")))
    (part,) = Groups(held, book((rule,))).parts(rule, "body:b")
    assert (part.sure, part.group.keys) == (True, ("body@review:b",))


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("told", [True, False])
def test_an_audit_of_many_members_does_not_ask_of_every_two(scope: Scope, *, told: bool) -> None:
    """Of every two it would be 16 million questions, some forty seconds of them; in groups it is well under one."""
    cells = tuple(Subject(kind="cell", id=str(number)) for number in range(130))
    members = tuple(Subject(kind="member", id=str(number)) for number in range(4000))
    links = tuple(LinkRow("cell_of", one.id, str(int(one.id) % 130)) for one in members) if told else ()
    taken: tuple[tuple[Step, int], ...] = (("review", 1), ("decision", 9))
    steps = tuple(
        StepRow(subject=one.key, step=step, day=date(2026, 12, day))
        for one in (*cells, *members)
        for step, day in taken
    )
    rules = (
        precedence("of_members", (MEMBER, "review"), (MEMBER, "decision"), scope),
        precedence("of_cells", (CELL, "review"), (MEMBER, "decision"), scope),
    )
    held = Dossier(subjects=(*cells, *members), links=links, steps=steps)
    start = time.process_time()
    assert all(not one.is_contradiction for one in audit(held, book(rules)))
    assert time.process_time() - start < 10
