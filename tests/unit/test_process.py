from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

import pytest

import xeploai as xl
from xeploai import Code, Dossier, Fact, LinkRow, Precedence, StepRow, Subject, checks, fact
from xeploai.book import Book
from xeploai.process import (
    NOBODY_HERE,
    Relations,
    Schedule,
    Stage,
    audit,
    finding_text,
    mermaid,
    progress_lines,
    schedule,
    schedule_lines,
)
from xeploai.rules import Step

LAW = xl.Instrument(
    id="law", number="366-QĐ/TW", vi="Quy định", jurisdiction="vn", established=xl.Established.SECONDARY
)
COLLECTIVE = xl.Kind("collective", vi="Tập thể lãnh đạo", en="Leadership collective")
REVIEWED = xl.Kind("collective@review", vi="Tập thể lãnh đạo khi kiểm điểm")
COMMITTEE = xl.Kind("committee", vi="Cấp ủy", en="Party committee")
ORGANISATION = xl.Kind("organisation", vi="Tổ chức đảng", en="Party organisation")
UNIT = xl.Kind("unit", vi="Cơ quan, đơn vị", en="Unit")
HEAD = xl.Kind("head", vi="Người đứng đầu", en="Head")
LEADER = xl.Kind("leader", vi="Thành viên tập thể lãnh đạo", en="Member of the collective")
MEMBER = xl.Kind("member", vi="Đảng viên", en="Party member")
KINDS = (COLLECTIVE, REVIEWED, COMMITTEE, ORGANISATION, UNIT, HEAD, LEADER, MEMBER)
SITS_IN = xl.Link("sits_in", LEADER, COLLECTIVE, vi="Thuộc tập thể")
HEADS = xl.Link("heads", HEAD, COLLECTIVE, vi="Đứng đầu tập thể")
JOINED = xl.Link("joined", UNIT, ORGANISATION, vi="Có tổ chức đảng", many=True)
LEADS = xl.Link("leads", COLLECTIVE, UNIT, vi="Lãnh đạo đơn vị")
UNDER = xl.Link("under", COLLECTIVE, COLLECTIVE, vi="Trực thuộc", well_founded=True)
AS_MEMBER = xl.Link("as_member", LEADER, MEMBER, vi="Tư cách đảng viên", same_person=True)
LINKS = (SITS_IN, HEADS, JOINED, LEADS, UNDER, AS_MEMBER, xl.earlier(REVIEWED, COLLECTIVE))

READING = xl.Reading(
    id="who_first", vi="Ai trước", options=(xl.OptionText(id="members", vi="a"), xl.OptionText(id="none", vi="b"))
)


class CommitteeForm(xl.Form, kind=COMMITTEE):
    level: Fact[Code] = fact(vi="Cấp")


class OrganisationForm(xl.Form, kind=ORGANISATION):
    level: Fact[Code] = fact(vi="Cấp")


Scope = Literal["same_person", "same_unit", "same_level", "superior", "all"]


def first(
    before: tuple[xl.Kind, Step], after: tuple[xl.Kind, Step], scope: Scope, article: str = "Điều 12", **more: Any
) -> Precedence:
    id = ".".join([before[0].id, before[1], after[0].id, after[1]])
    return Precedence(id, before=before, after=after, scope=scope, cite=LAW.at(article), vi=id, **more)


Order = tuple[tuple[xl.Kind, xl.Kind, Scope], ...]
REVIEW_ORDER: Order = (
    (COLLECTIVE, HEAD, "same_unit"),
    (COLLECTIVE, LEADER, "same_unit"),
    (HEAD, LEADER, "same_unit"),
    (UNIT, COMMITTEE, "same_level"),
    (COLLECTIVE, COMMITTEE, "same_level"),
    (MEMBER, LEADER, "same_person"),
)
GRADING_ORDER: Order = (
    (COLLECTIVE, LEADER, "same_unit"),
    (COLLECTIVE, HEAD, "same_unit"),
    (COMMITTEE, ORGANISATION, "same_level"),
    (MEMBER, ORGANISATION, "same_unit"),
    (ORGANISATION, ORGANISATION, "superior"),
    (UNIT, ORGANISATION, "same_unit"),
    (COLLECTIVE, COLLECTIVE, "superior"),
)
REVIEW = tuple(first((one, "review"), (other, "review"), scope, "Điều 7") for one, other, scope in REVIEW_ORDER)
GRADING = tuple(first((one, "decision"), (other, "decision"), scope) for one, other, scope in GRADING_ORDER)


def book(*rules: Any, links: tuple[xl.Link, ...] = LINKS) -> Book:
    held = xl.rule_set(
        "t", "vn", vi="t", kinds=KINDS, forms=(CommitteeForm, OrganisationForm), links=links, instruments=(LAW,),
        readings=(READING,), rules=rules,
    )  # fmt: skip
    period = xl.Period.parse("2026")
    return Book(jurisdiction="vn", period=period, decided_on=period.end, sets=(held,))


def subjects(*keys: str, **facts: Any) -> tuple[Subject, ...]:
    """Return subjects by key; `kind:id/person` names a person."""
    parted = [key.partition("/") for key in keys]
    return tuple(
        Subject(kind=key.partition(":")[0], id=key.partition(":")[2], person=person or None, facts=facts)
        for key, _, person in parted
    )


def step(subject: str, step: Step, day: int | None = None, month: int = 12) -> StepRow:
    return StepRow(subject=subject, step=step, day=None if day is None else date(2026, month, day))


# ── the schedule of a book ───────────────────────────────────────────────────────────────────────────────────────────


def stages(made: Schedule) -> list[Stage]:
    return [one.stage for one in made.stages]


def test_the_review_order_and_the_grading_order_of_366_load_together() -> None:
    rules = book(*REVIEW, *GRADING)
    assert checks.faults(rules) == ()
    order = stages(schedule(rules))
    for rule in (*REVIEW, *GRADING):
        if rule.before != rule.after:
            before, after = (Stage(kind=kind, step=step) for kind, step in (rule.before, rule.after))
            assert order.index(before) < order.index(after)


def test_two_contradictory_precedences_are_refused_with_both_articles() -> None:
    back = first((HEAD, "review"), (COLLECTIVE, "review"), "same_unit", "Điều 99")
    (fault,) = checks.faults(book(*REVIEW, back))
    assert "Điều 7 366-QĐ/TW" in str(fault)
    assert "Điều 99 366-QĐ/TW" in str(fault)


def test_a_stage_that_waits_for_nothing_can_start_and_the_others_name_their_articles() -> None:
    rules = book(*REVIEW[:3])
    by = "[Điều 7 366-QĐ/TW; theo nguồn thứ cấp trích dẫn]"
    assert list(schedule_lines(schedule(rules), rules)) == [
        "1. đợt 1: Tập thể lãnh đạo – kiểm điểm (có thể bắt đầu ngay)",
        "2. đợt 2: Người đứng đầu – kiểm điểm",
        f"   chờ Tập thể lãnh đạo – kiểm điểm (cùng đơn vị): collective.review.head.review {by}",
        "3. đợt 3: Thành viên tập thể lãnh đạo – kiểm điểm",
        f"   chờ Tập thể lãnh đạo – kiểm điểm (cùng đơn vị): collective.review.leader.review {by}",
        f"   chờ Người đứng đầu – kiểm điểm (cùng đơn vị): head.review.leader.review {by}",
    ]


def test_a_precedence_under_an_undecided_reading_is_possible_and_marked() -> None:
    rule = first((MEMBER, "decision"), (ORGANISATION, "decision"), "all", reading=READING.option("members"))
    rules = book(rule)
    made = schedule(rules)
    assert [one.possible for one in made.stages[1].waits] == [True]
    assert "[có thể, cách hiểu chưa chọn: who_first]" in "\n".join(schedule_lines(made, rules))
    assert "s1 -.->" in mermaid(made, rules)
    chosen = rules.model_copy(update={"readings": {"who_first": "none"}})
    assert schedule(chosen).stages == ()


def test_a_possible_precedence_gives_way_to_a_sure_one_that_contradicts_it() -> None:
    sure = first((MEMBER, "decision"), (HEAD, "decision"), "all")
    maybe = first((HEAD, "decision"), (MEMBER, "decision"), "all", reading=READING.option("members"))
    rules = book(sure, maybe)
    assert checks.faults(rules) == ()
    assert [one.kind for one in stages(schedule(rules))] == ["member", "head"]


def test_the_diagram_is_what_it_was() -> None:
    rules = book(REVIEW[0])
    assert mermaid(schedule(rules), rules, "en") == (
        "flowchart TD\n"
        '  s1["Leadership collective – review"]\n'
        '  s2["Head – review"]\n'
        '  s1 -->|"same unit; Điều 7 366-QĐ/TW"| s2\n'
    )


# ── how far each subject is ──────────────────────────────────────────────────────────────────────────────────────────


def progress(rules: Book, held: Dossier) -> dict[tuple[str, str], str]:
    return {(one.subject, one.step): one.state for one in schedule(rules, held).progress}


def two_collectives(*steps: StepRow) -> Dossier:
    return Dossier(
        subjects=subjects("collective:a", "collective:b", "head:h", "head:k"),
        links=(LinkRow(HEADS, "h", "a"), LinkRow(HEADS, "k", "b")),
        steps=steps,
    )


def test_a_head_waits_for_the_collective_of_its_own_unit_only() -> None:
    rules = book(REVIEW[0])
    assert progress(rules, two_collectives(step("collective:a", "review", 1))) == {
        ("collective:a", "review"): "done",
        ("collective:b", "review"): "ready",
        ("head:h", "review"): "ready",
        ("head:k", "review"): "blocked",
    }


def test_whom_a_subject_waits_for_is_told_with_the_article() -> None:
    rules = book(REVIEW[0])
    by = "[Điều 7 366-QĐ/TW; theo nguồn thứ cấp trích dẫn]"
    assert list(progress_lines(schedule(rules, two_collectives()).of("head:k"), rules)) == [
        "k: Người đứng đầu – kiểm điểm: phải chờ",
        f"   chờ b: Tập thể lãnh đạo – kiểm điểm (cùng đơn vị): collective.review.head.review {by}",
    ]


def test_a_subject_whose_unit_is_not_known_is_neither_ready_nor_blocked() -> None:
    held = two_collectives().model_copy(update={"links": ()})
    made = schedule(book(REVIEW[0]), held)
    (one,) = made.of("head:h")
    assert one.state == "not_known"
    assert [(wait.subjects, wait.not_known) for wait in one.waits] == [(("collective:a", "collective:b"), True)]


def test_a_decision_on_a_subject_counts_as_the_step_done() -> None:
    decided = Subject(kind="head", id="h", decided=xl.Grade.GOOD)
    assert progress(book(*GRADING), Dossier(subjects=(decided,)))["head:h", "decision"] == "done"


def test_a_schedule_is_json() -> None:
    rules = book(*REVIEW)
    made = schedule(rules, two_collectives())
    assert Schedule.model_validate_json(made.model_dump_json()) == made
    assert json.loads(made.model_dump_json())["stages"][0]["round"] == 1


# ── which subjects a precedence speaks of ────────────────────────────────────────────────────────────────────────────


def pairs(rule: Precedence, held: Dossier, after: str) -> dict[str, bool]:
    return dict(Relations(held, book(rule)).pairs(rule, after))


def test_one_person_is_known_by_its_code_and_one_without_a_code_may_be_anybody() -> None:
    rule = first((MEMBER, "review"), (LEADER, "review"), "same_person")
    held = Dossier(subjects=subjects("member:a/p", "member:b/q", "member:c", "leader:l/p", "leader:n"))
    assert pairs(rule, held, "leader:l") == {"member:a": True, "member:c": False}
    assert pairs(rule, held, "leader:n") == {"member:a": False, "member:b": False, "member:c": False}
    own = first((MEMBER, "self_grade"), (MEMBER, "opinions"), "same_person")
    assert pairs(own, held, "member:c") == {"member:c": True}
    assert pairs(own, held, "member:a") == {"member:a": True}
    joined = held.model_copy(update={"links": (LinkRow(AS_MEMBER, "n", "b"),)})
    assert pairs(rule, joined, "leader:n")["member:b"] is True


def test_two_are_of_one_unit_where_both_lead_to_one_target() -> None:
    rule = first((HEAD, "review"), (LEADER, "review"), "same_unit")
    links = (LinkRow(HEADS, "h", "a"), LinkRow(HEADS, "k", "b"), LinkRow(SITS_IN, "l", "a"))
    held = Dossier(
        subjects=subjects("collective:a", "collective:b", "head:h", "head:k", "head:x", "leader:l"), links=links
    )
    assert pairs(rule, held, "leader:l") == {"head:h": True, "head:x": False}


def test_who_is_known_to_head_nothing_is_of_no_unit() -> None:
    rule = first((COLLECTIVE, "review"), (HEAD, "review"), "same_unit")
    held = Dossier(
        subjects=subjects("collective:a", "head:h", "head:x"),
        links=(LinkRow(HEADS, "h", "a"),),
        complete=(xl.Complete(COLLECTIVE),),
    )
    assert pairs(rule, held, "head:h") == {"collective:a": True}
    assert pairs(rule, held, "head:x") == {"collective:a": False}
    told = held.model_copy(update={"complete": (*held.complete, xl.Complete(HEADS, scope="head:x"))})
    assert pairs(rule, told, "head:x") == {}
    # Where two may lead to one target, it must be known of both.
    rule = first((HEAD, "review"), (LEADER, "review"), "same_unit")
    held = Dossier(subjects=subjects("head:x", "leader:l"), complete=(xl.Complete(HEADS), xl.Complete(HEAD)))
    assert pairs(rule, held, "leader:l") == {"head:x": False}
    told = held.model_copy(update={"complete": (*held.complete, xl.Complete(SITS_IN))})
    assert pairs(rule, told, "leader:l") == {}


def test_where_no_link_could_join_two_it_is_not_known_whether_they_are_of_one_unit() -> None:
    rule = first((COLLECTIVE, "review"), (HEAD, "review"), "same_unit")
    held = Dossier(subjects=subjects("collective:a", "head:h"))
    assert Relations(held, book(rule, links=())).related(rule, "collective:a", "head:h") is None


def test_a_link_to_many_makes_no_unit_and_tells_a_level() -> None:
    unit = first((UNIT, "decision"), (ORGANISATION, "decision"), "same_unit")
    level = first((UNIT, "decision"), (ORGANISATION, "decision"), "same_level")
    held = Dossier(subjects=subjects("unit:u", "organisation:o", "organisation:p"), links=(LinkRow(JOINED, "u", "o"),))
    assert pairs(unit, held, "organisation:o") == {"unit:u": False}
    assert pairs(level, held, "organisation:o") == {"unit:u": True}
    assert pairs(level, held, "organisation:p") == {"unit:u": False}
    whole = held.model_copy(update={"complete": (xl.Complete(JOINED), xl.Complete(UNIT))})
    assert pairs(level, whole, "organisation:p") == {}


def test_two_organisations_that_serve_one_agency_wait_for_their_own_steps_only() -> None:
    rule = first((UNIT, "appraisal"), (UNIT, "decision"), "same_unit")
    links = (LinkRow(JOINED, "u", "o"), LinkRow(JOINED, "v", "o"))
    held = Dossier(subjects=subjects("unit:u", "unit:v", "organisation:o"), links=links)
    assert pairs(rule, held, "unit:u") == {"unit:u": True}


def test_a_row_that_ended_before_the_period_makes_no_unit() -> None:
    rule = first((COLLECTIVE, "review"), (HEAD, "review"), "same_unit")
    old = LinkRow(HEADS, "h", "a", end=date(2025, 12, 31))
    held = Dossier(subjects=subjects("collective:a", "head:h"), links=(old,))
    assert pairs(rule, held, "head:h") == {"collective:a": False}


def test_the_lower_collective_comes_before_the_one_above_it_and_not_the_other_way_round() -> None:
    rule = first((COLLECTIVE, "decision"), (COLLECTIVE, "decision"), "superior")
    assert checks.faults(book(rule)) == ()
    links = (LinkRow(UNDER, "low", "mid"), LinkRow(UNDER, "mid", "top"), LinkRow(UNDER, "other", "top"))
    keys = ("collective:low", "collective:mid", "collective:top", "collective:other")
    held = Dossier(subjects=subjects(*keys), links=links)
    # Whether anything stands above `top` is not known until the link is said to be complete.
    assert pairs(rule, held, "collective:mid") == {
        "collective:low": True,
        "collective:top": False,
        "collective:other": False,
    }
    held = held.model_copy(update={"complete": (xl.Complete(UNDER), xl.Complete(COLLECTIVE))})
    assert pairs(rule, held, "collective:mid") == {"collective:low": True}
    assert pairs(rule, held, "collective:top") == dict.fromkeys((*keys[:2], keys[3]), True)
    assert pairs(rule, held, "collective:low") == {}


def test_without_any_hierarchy_it_is_not_known_who_is_superior() -> None:
    rule = first((COLLECTIVE, "decision"), (COLLECTIVE, "decision"), "superior")
    held = Dossier(subjects=subjects("collective:a", "collective:b"))
    relations = Relations(held, book(rule, links=()))
    assert relations.related(rule, "collective:a", "collective:b") is None


def test_a_level_code_tells_the_level_and_without_it_only_a_unit_or_a_hierarchy_does() -> None:
    rule = first((COMMITTEE, "review"), (ORGANISATION, "review"), "same_level")
    base, upper = subjects("committee:a", level="base"), subjects("organisation:o", level="upper")
    held = Dossier(subjects=(*base, *upper, *subjects("organisation:p", level="base"), *subjects("committee:x")))
    assert pairs(rule, held, "organisation:p") == {"committee:a": True, "committee:x": False}
    assert pairs(rule, held, "organisation:o") == {"committee:x": False}
    rule = first((COLLECTIVE, "review"), (UNIT, "review"), "same_level")
    held = Dossier(subjects=subjects("collective:a", "collective:b", "unit:u"), links=(LinkRow(LEADS, "a", "u"),))
    assert pairs(rule, held, "unit:u") == {"collective:a": True, "collective:b": False}
    told = held.model_copy(
        update={"links": (*held.links, LinkRow(LEADS, "b", "w")), "subjects": (*held.subjects, *subjects("unit:w"))}
    )
    assert pairs(rule, told, "unit:u") == {"collective:a": True}


def test_two_that_lead_to_one_agency_are_of_one_level_though_no_link_leads_from_one_to_the_other() -> None:
    """That the collective leads no Party organisation says nothing of the agency that it leads."""
    side = xl.Link("side", ORGANISATION, UNIT, vi="Cơ quan cùng cấp")
    direct = xl.Link("direct", COLLECTIVE, ORGANISATION, vi="Lãnh đạo tổ chức đảng")
    rule = first((COLLECTIVE, "review"), (ORGANISATION, "review"), "same_level")
    rules = book(rule, links=(LEADS, side, direct))
    keys = subjects("collective:a", "unit:u", "unit:v", "organisation:o", "organisation:p")
    rows = (LinkRow(LEADS, "a", "u"), LinkRow(side, "o", "u"), LinkRow(side, "p", "v"))
    held = Dossier(subjects=keys, links=rows, complete=(xl.Complete(direct),))
    told = {one: Relations(held, rules).related(rule, "collective:a", f"organisation:{one}") for one in ("o", "p")}
    assert told == {"o": True, "p": False}
    # Where it is not known of which agency an organisation is, the empty link does not tell it either.
    unknown = Dossier(subjects=keys, links=rows[:1], complete=(xl.Complete(direct),))
    assert Relations(unknown, rules).related(rule, "collective:a", "organisation:o") is None


def test_where_nobody_here_belongs_to_one_there_may_be_somebody_elsewhere_unless_all_are_declared_here() -> None:
    rule = first((UNIT, "review"), (COMMITTEE, "review"), "same_level")
    held = Dossier(subjects=subjects("committee:a"))
    assert pairs(rule, held, "committee:a") == {NOBODY_HERE: False}
    made = schedule(book(rule), held)
    assert made.of("committee:a")[0].state == "not_known"
    assert any("chờ đối tượng không có trong hồ sơ" in line for line in progress_lines(made.progress, book(rule)))
    (one,) = audit(held.model_copy(update={"steps": (step("committee:a", "review", 1),)}), book(rule))
    assert (one.what, one.before, one.before_day) == ("not_related", NOBODY_HERE, None)
    whole = held.model_copy(update={"complete": (xl.Complete(UNIT),)})
    assert pairs(rule, whole, "committee:a") == {}
    assert schedule(book(rule), whole).of("committee:a")[0].state == "ready"


def test_a_collective_under_review_and_the_collective_are_one_subject() -> None:
    rule = first((REVIEWED, "review"), (LEADER, "review"), "same_unit")
    keys = ("collective:a", "collective@review:a", "collective@review:b", "leader:l")
    held = Dossier(subjects=subjects(*keys), links=(LinkRow(SITS_IN, "l", "a"),))
    assert pairs(rule, held, "leader:l") == {"collective@review:a": True}


# ── the audit of days ────────────────────────────────────────────────────────────────────────────────────────────────


def found(rules: Book, *steps: StepRow) -> Iterator[tuple[str, str, str]]:
    return ((one.what, one.before, one.after) for one in audit(two_collectives(*steps), rules))


def test_days_in_the_wrong_order_are_a_finding_with_the_article() -> None:
    rules = book(REVIEW[0])
    held = two_collectives(step("collective:a", "review", 20), step("head:h", "review", 10))
    (one,) = audit(held, rules)
    assert (one.what, one.is_contradiction) == ("contradicted", True)
    assert finding_text(one, rules) == (
        "sai thứ tự: Người đứng đầu – kiểm điểm h (10/12/2026) phải sau Tập thể lãnh đạo – kiểm điểm a (20/12/2026): "
        "collective.review.head.review [Điều 7 366-QĐ/TW; theo nguồn thứ cấp trích dẫn]"
    )


@pytest.mark.parametrize(("collective", "head"), [(10, 10), (9, 10)])
def test_days_in_order_or_on_one_day_are_no_finding(collective: int, head: int) -> None:
    steps = step("collective:a", "review", collective), step("head:h", "review", head)
    assert list(found(book(REVIEW[0]), *steps)) == []


@pytest.mark.parametrize(
    "steps",
    [
        (step("head:h", "review", 10),),
        (step("collective:a", "review"), step("head:h", "review", 10)),
        (step("collective:a", "review", 10), step("head:h", "review")),
    ],
)
def test_a_missing_day_is_told_as_not_checkable(steps: tuple[StepRow, ...]) -> None:
    assert list(found(book(REVIEW[0]), *steps)) == [("no_day", "collective:a", "head:h")]


def test_of_a_step_not_yet_taken_nothing_is_said() -> None:
    assert list(found(book(REVIEW[0]), step("collective:a", "review", 10))) == []


def test_days_that_would_contradict_an_unknown_relation_are_told_as_such() -> None:
    held = two_collectives(step("collective:a", "review", 20), step("head:h", "review", 10))
    (one,) = audit(held.model_copy(update={"links": ()}), book(REVIEW[0]))
    assert (one.what, one.before, one.others, one.is_contradiction) == ("not_related", "collective:a", 1, False)
    assert "a và 1 đối tượng khác (20/12/2026)" in finding_text(one, book(REVIEW[0]))


def test_a_contradiction_of_a_possible_precedence_is_only_possible() -> None:
    rule = first((COLLECTIVE, "review"), (HEAD, "review"), "same_unit", reading=READING.option("members"))
    held = two_collectives(step("collective:a", "review", 20), step("head:h", "review", 10))
    (one,) = audit(held, book(rule))
    assert (one.what, one.possible, one.is_contradiction) == ("contradicted", True, False)
    assert "có thể" in finding_text(one, book(rule))


def test_the_last_day_of_the_earlier_step_and_the_first_of_the_later_count() -> None:
    steps = [step("collective:a", "review", 1), step("collective:a", "review", 15), step("head:h", "review", 10)]
    assert list(found(book(REVIEW[0]), *steps)) == [("contradicted", "collective:a", "head:h")]
