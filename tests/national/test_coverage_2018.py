"""Every rule of the centre of 2018 decides something somewhere, or is listed with the reason."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from tests.national import leadership_dossiers as lead
from tests.national.leadership_cases import founded, many_qualify, of_leadership
from tests.national.party_cases import ALL_CASES, FAIR_MEMBER, POOR_MEMBER, at_their_worst
from tests.national.party_cases import many_qualify as many_members
from tests.national.party_dossiers import (
    BEST_CELL,
    GOOD_CELL,
    GOOD_MEMBER,
    WORDING,
    book,
    dossier,
    member,
    members,
    organisation,
    reprimand,
    row,
)
from tests.national.year_2018 import YEAR, plugins

import xeploai as xl
from xeploai import LinkRow, Subject
from xeploai.national import nd56, organisations
from xeploai.national.instruments import INSTRUMENTS, YEAR_2018

KINDS = ("party_organisation", "committee", "party_member", "collective", "leader")
OF_CASES = tuple(held for package in (nd56, organisations) for held in package.RULE_SETS)
"""What has its cases beside its rules, with their coverage: `tests/cases/test_case_files.py`."""
THEIRS = {one for held in OF_CASES for one in (*held.rules, *held.parameters)}
RULES = tuple(rule for rule in YEAR.rules if rule not in THEIRS)
READ = YEAR.readings
EVERYTHING = xl.rulebook(
    "vn",
    period="2018",
    plugins=plugins(),
    readings={**dict.fromkeys(one.id for one in READ), "hd16-standards": "hd21-wording"},
)
ALONE = (xl.Precedence, xl.Competence)
"""What touches no ruling: the order of the work, and who takes a step; `test_who_and_when` lists them."""
LIFTS = (xl.Lift,)
"""What is in force nowhere by itself: a lift is seen by taking it away."""

NEVER = {"party_organisation.completed_unless.nothing"}
"""What nobody can miss: a standard that asks for nothing, `test_a_poor_criterion_alone_is_read_in_two_ways`."""


def everything_used() -> Iterator[xl.Ruling]:
    """Yield the rulings of all cases."""
    books: dict[tuple[tuple[str, str | None], ...], xl.Book] = {}
    for made, readings in (*((case.made, case.readings) for case in ALL_CASES), *at_their_worst()):
        key = tuple(readings.items())
        books[key] = books.get(key) or book(readings)
        yield from xl.classify(made, books[key]).values()
    for made, readings in of_leadership():
        yield from xl.classify(made, lead.book(**readings)).values()
    # Holes of the Party and leadership sides that stand wherever nothing is known.
    nothing_known = tuple(Subject(kind=kind, id="1") for kind in KINDS)
    yield from xl.classify(xl.Dossier(subjects=nothing_known), EVERYTHING).values()


def test_every_rule_is_in_force_in_some_case() -> None:
    """Không quy tắc nào đứng mà chưa có trường hợp nào dùng đến."""
    used: set[str] = set()
    for one in everything_used():
        used |= {*one.gates, *one.holes, *(rule.rule for rule in one.in_force if rule.surely)}
        used |= {finding.id for finding in one.findings}
    ours = {id: rule for id, rule in EVERYTHING.by_id.items() if id.partition(".")[0] in KINDS}
    asked = {id for id, rule in ours.items() if not isinstance(rule, (*ALONE, *LIFTS, xl.Standard))}
    assert asked - used == NEVER
    assert {id for id, rule in ours.items() if isinstance(rule, xl.Lift)} == set(LIFTED)
    assert len(ours) > 150


def test_every_rule_of_these_sides_begins_with_its_kind() -> None:
    """Mã quy tắc bắt đầu bằng đối tượng, kể cả thứ tự."""
    assert {one.id.partition(".")[0] for one in RULES} == set(KINDS)


def test_who_and_when() -> None:
    """Thẩm quyền và thứ tự không chạm tới mức xếp loại: kê ở đây để không thứ gì thêm vào mà không ai thấy."""
    three = ("self_grade_before_proposal", "proposal_before_appraisal", "appraisal_before_decision")
    own = {
        f"{kind}.order.{step}"
        for kind in ("party_organisation", "party_member", "collective", "leader")
        for step in (*three, "review_before_grading")
    }
    assert {one.id for one in RULES if isinstance(one, ALONE)} == {
        *own,
        *(f"party_member.order.{sort}_first" for sort in ("official", "civil_servant", "public_employee", "worker")),
        *(f"party_member.order.{sort}_before_review" for sort in ("civil_servant", "public_employee", "worker")),
        "party_member.order.self_grade_before_opinions",
        "party_organisation.order.lower_before_upper",
        "party_organisation.order.members_first",
        "party_organisation.order.agencies_first",
        "party_organisation.order.mass_organisations_first",
        "leader.order.self_grade_before_opinions",
        "leader.order.opinions_before_vote",
        "leader.order.member_first",
        "leader.order.collective_review_first",
        "leader.order.collective_first",
        *(f"leader.order.{headed}_first" for headed in ("unit", "mass_organisation", "party_organisation")),
        "collective.order.leaders_before_completion",
        "party_member.self_grades",
        "party_member.opinions",
        "party_member.decides",
        "party_member.grassroots_cell_decides",
        "leader.self_grades",
    }


# -- lifts and values, each seen by changing it ------------------------------------------------------------------------


def ruled(made: xl.Dossier, of: str, readings: Mapping[str, str | None], year: xl.RuleSet = YEAR) -> xl.Ruling:
    """Return the ruling under the readings of both sides, changed by `readings`, by the year's rules or others."""
    taken = {**lead.TAKEN, **WORDING, **readings}
    return xl.classify(made, xl.rulebook("vn", period="2018", plugins=plugins(year), readings=taken))[of]


_DAYS: dict[str, Any] = {"act_on": date(2018, 1, 5), "decided_on": date(2018, 2, 2)}
_STORM = date(2018, 9, 1)
_LOW: dict[str, Any] = {"targets_met": 10, "key_targets_met": False}


def _with_register(kind: str, record: str, **columns: Any) -> xl.Dossier:
    base = lead.COLLECTIVE if kind == "collective" else lead.LEADER
    facts = {**base, **(_LOW if record == "collective_force_majeure" else {})}
    return lead.dossier(Subject(kind=kind, id="x-1", facts=facts), records=(lead.row(record, "x-1", **columns),))


class Lifted(NamedTuple):
    """A dossier in which a lift stands between a subject and a ceiling."""

    made: xl.Dossier
    of: str
    readings: Mapping[str, str | None] = {}


_STRUCK = _with_register("collective", "collective_force_majeure", of_on=_STORM)
LIFTED: Mapping[str, Lifted] = {
    "party_member.disciplined.once": Lifted(
        dossier(organisation(), member(), records=(reprimand(already_counted=True),)), "party_member:m-1"
    ),
    "party_member.corruption_in_scope.self_detected": Lifted(
        dossier(
            organisation(),
            member(person="p-1"),
            Subject(kind="leader", id="l-1", person="p-1"),
            records=(row("corruption_in_scope", "l-1", self_detected=True, disciplined_on=_STORM),),
        ),
        "party_member:m-1",
        {"qd132-member-who-leads": "as-individual"},
    ),
    "party_organisation.disciplined.self_detected": Lifted(
        dossier(organisation(), records=(
            row("organisation_discipline", "o-1", measure="reprimand", self_detected=True, **_DAYS),
        )),
        "party_organisation:o-1",
    ),
    "party_organisation.under_half.force_majeure": Lifted(
        dossier(organisation(targets_met=Decimal(40)), records=(
            row("organisation_force_majeure", "o-1", of_on=_STORM),
        )),
        "party_organisation:o-1",
    ),
    "collective.under_half.force_majeure": Lifted(_STRUCK, "collective:x-1"),
    "collective.under_half_alone.force_majeure": Lifted(
        _STRUCK, "collective:x-1", {"collective-under-half": "either"}
    ),
    "collective.member_disciplined.once": Lifted(
        _with_register("collective", "collective_discipline", against="member", measure="warning",
                       already_counted=True, **_DAYS),
        "collective:x-1",
    ),
    "collective.member_disciplined.at_old_unit": Lifted(
        _with_register("collective", "collective_discipline", against="member", measure="warning",
                       at_former_unit=True, already_counted=False, **_DAYS),
        "collective:x-1", {"collective-old-unit": "old-unit"},
    ),
    "leader.disciplined.once": Lifted(
        _with_register("leader", "leader_discipline", measure="warning", already_counted=True, **_DAYS), "leader:x-1"
    ),
    "leader.corruption_in_scope.self_detected": Lifted(
        _with_register("leader", "corruption_in_scope", self_detected=True, disciplined_on=_STORM), "leader:x-1"
    ),
}  # fmt: skip


@pytest.mark.parametrize("lift", LIFTED)
def test_without_its_lift_the_ceiling_is_in_force(lift: str) -> None:
    """Bỏ trường hợp loại trừ thì mức trần áp dụng; còn thì không."""
    made, of, readings = LIFTED[lift]
    ceiling = lift.rpartition(".")[0]
    bare = YEAR.model_copy(update={"rules": tuple(rule for rule in YEAR.rules if rule.id != lift)})
    assert ceiling not in {one.rule for one in ruled(made, of, readings).in_force}
    assert ceiling in {one.rule for one in ruled(made, of, readings, bare).in_force if one.surely}


def _leader(**facts: Any) -> xl.Dossier:
    return lead.dossier(Subject(kind="leader", id="x-1", facts={**lead.LEADER, **facts}))


def _managing(good: int, fair: int) -> xl.Dossier:
    grades = ["GOOD"] * good + ["COMPLETED"] * fair
    units = [Subject(kind="agency", id=f"a-{n}", facts={"given_grade": one}) for n, one in enumerate(grades)]
    one = Subject(kind="leader", id="x-1", facts=dict(lead.LEADER))
    return lead.dossier(one, *units, links=tuple(LinkRow("manages", "x-1", unit.id) for unit in units))


def _cell(good: int, others: int, base: Mapping[str, Any], lesser: Mapping[str, Any] = FAIR_MEMBER) -> xl.Dossier:
    return dossier(organisation(base=base), *members((good, GOOD_MEMBER), (others, lesser)))


_NEW = member(admitted_on=date(2018, 6, 30), full_member=False, full_member_on=None)
_NOT_KEY: dict[str, Any] = {"key_targets_met": False}
_SIX = {"organisation-part-of-year": "under-six-months"}
_UP = {"limit-base": "graded", "limit-rounding": "down"}
_ORGANISATION = "party_organisation:o-1"
VALUES: Mapping[str, tuple[str, xl.Dossier, str, Mapping[str, str | None]]] = {
    "months-since-admission": ("7", dossier(organisation(), _NEW), "party_member:m-1", {}),
    "months-of-sick-leave": ("4", dossier(organisation(), member(sick_leave_months=3)), "party_member:m-1", {}),
    "months-since-founding": ("7", founded(date(2018, 6, 30)), "collective:t-1", _SIX),
    "member-tasks-half": (
        "50.01", dossier(organisation(), member(tasks_done=Decimal(50), **_NOT_KEY)), "party_member:m-1", {}),
    "organisation-targets-half": ("50.01", dossier(organisation(targets_met=Decimal(50))), _ORGANISATION, {}),
    "good-share-for-excellent": ("0.81", _cell(8, 2, BEST_CELL), _ORGANISATION, {}),
    "good-share-for-good": ("0.51", _cell(5, 5, GOOD_CELL), _ORGANISATION, {}),
    "not-completed-share": (
        "0.19", _cell(4, 1, GOOD_CELL, POOR_MEMBER), _ORGANISATION, {"over-20-not-completed": "lowers"}),
    "excellent-member-limit": ("0.31", many_members(3), "party_member:m-3", _UP),
    "collective-excellent-limit": ("0.31", many_qualify("collective", 3), "collective:x-3", _UP),
    "leader-excellent-limit": ("0.31", many_qualify("leader", 3), "leader:x-3", _UP),
    "collective-targets-half": (
        "50.01",
        lead.dossier(Subject(kind="collective", id="x-1", facts={**lead.COLLECTIVE, **_NOT_KEY, "targets_met": 50})),
        "collective:x-1", {}),
    "leader-tasks-half": ("50.01", _leader(tasks_done=50, **_NOT_KEY), "leader:x-1", {}),
    "qd89-all-targets": ("99.99", _leader(targets_done=Decimal("99.99")), "leader:x-1", {}),
    "qd89-exceeded": ("50.01", _leader(targets_exceeded=50), "leader:x-1", {}),
    "qd89-on-time": ("80.01", _leader(targets_on_time=80), "leader:x-1", {}),
    "qd89-weak": ("19.99", _leader(targets_weak=20), "leader:x-1", {}),
    "qd89-units-done": ("69.99", _leader(targets_done=70), "leader:x-1", {}),
    "qd89-units-good": ("0.71", _managing(7, 3), "leader:x-1", {}),
}  # fmt: skip


def test_every_value_of_the_law_has_a_case() -> None:
    """Không có con số nào của luật mà không có trường hợp ở đúng ngưỡng."""
    assert set(VALUES) == {one.id for one in YEAR.parameters if one not in THEIRS}


@pytest.mark.parametrize("parameter", VALUES)
def test_a_value_a_little_off_would_decide_its_case_otherwise(parameter: str) -> None:
    """Lệch con số một chút là trường hợp ở ngưỡng đổi khác: con số đứng đúng chỗ văn bản đặt."""
    off, made, of, readings = VALUES[parameter]
    shifted = tuple(one if one.id != parameter else _shifted(one, Decimal(off)) for one in YEAR.parameters)
    right = ruled(made, of, readings)
    wrong = ruled(made, of, readings, YEAR.model_copy(update={"parameters": shifted}))
    assert decided(right) != decided(wrong)


def decided(ruling: xl.Ruling) -> tuple[object, ...]:
    """Return what a value of the law can change of a ruling."""
    return ruling.status, ruling.before_quota, ruling.in_force, tuple(one.id for one in ruling.findings)


def _shifted(parameter: xl.Parameter, value: Decimal) -> xl.Parameter:
    values = tuple(one.model_copy(update={"value": value}) for one in parameter.values)
    return parameter.model_copy(update={"values": values, "digits": 2 if value % 1 else 0})


def test_every_rule_value_fact_and_reading_cites_an_instrument_of_the_year() -> None:
    """Mỗi quy tắc, giá trị, dữ liệu, cách hiểu đều có căn cứ trong văn bản có hiệu lực với năm 2018."""
    known = {one.id: one for one in INSTRUMENTS}
    cited = [(rule.id, rule.cite) for rule in RULES]
    cited += [(id, value.cite) for id, value in EVERYTHING.parameters.items() if value is not None]
    cited += [(one.id, one.cite) for one in READ if one.cite is not None]
    facts = EVERYTHING.facts.items()
    cited += [(".".join(key), cite) for key, one in facts if (cite := EVERYTHING.cite(one)) is not None]
    assert not [id for id, cite in cited if not known[cite.instrument].periods.covers(YEAR_2018)]
    assert all(one.cite is not None for one in READ)
    assert not [rule.id for rule in RULES if not (rule.vi and rule.en)]
