"""Các trường hợp, phía Đảng năm 2018: one sentence each, with the rule that decides it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.national.party_dossiers import (
    BEST_CELL,
    BEST_MEMBER,
    CONDUCT,
    GOOD_BODY,
    GOOD_CELL,
    GOOD_MEMBER,
    RESULTS,
    beside,
    dossier,
    member,
    members,
    organisation,
    reprimand,
    row,
    under,
)

import xeploai as xl
from xeploai import Grade, LinkRow, Subject

NOT_COMPLETED, COMPLETED, GOOD, _ = Grade
POOR_MEMBER: Mapping[str, Any] = {**GOOD_MEMBER, "ethics": "POOR"}
FAIR_MEMBER: Mapping[str, Any] = {**GOOD_MEMBER, "tasks": "FAIR"}


class Case(NamedTuple):
    """One subject in a small dossier, and what the rule named decides about it."""

    says: str
    rule: str
    grade: Grade | None
    made: xl.Dossier
    of: str = "party_member:m-1"
    status: str = "graded"
    readings: Mapping[str, str | None] = MappingProxyType({})


def of_members() -> list[Case]:
    """Return what keeps a member ungraded, or lowers him."""
    cell = organisation()
    degraded = row("member_conclusion", matter="degradation", concluded_on=date(2018, 12, 31))
    poorly: dict[str, Any] = {"tasks_done": Decimal("49.99"), "key_targets_met": False}
    return [
        Case("Được miễn công tác và sinh hoạt thì không kiểm điểm, xếp loại", "party_member.exempted", None,
             dossier(cell, member(exempted=True)), status="not_reviewed"),
        Case("Kết nạp ngày 02/7/2018 thì cuối năm chưa đủ 6 tháng", "party_member.newly_admitted", None,
             dossier(cell, member(admitted_on=date(2018, 7, 2), full_member=False, full_member_on=None)),
             status="not_graded"),
        Case("Kết nạp ngày 01/7/2018, hiểu là đủ 6 tháng vào ngày 01/01", "party_member.admitted_a_day_short", None,
             dossier(cell, member(admitted_on=date(2018, 7, 1), full_member=False, full_member_on=None)),
             status="not_graded", readings={"six-months-count": "anniversary"}),
        Case("Có kết luận suy thoái vào ngày cuối năm thì không hoàn thành", "party_member.degraded", NOT_COMPLETED,
             dossier(cell, member(), records=(degraded,))),
        Case("49,99% nhiệm vụ và không đạt đủ chỉ tiêu chủ yếu: hiểu cách nào cũng không hoàn thành",
             "party_member.under_half", NOT_COMPLETED, dossier(cell, member(**poorly)), readings={"under-half": None}),
        Case("49,99% nhiệm vụ tuy đạt đủ chỉ tiêu chủ yếu, hiểu như Hướng dẫn 16", "party_member.under_half_alone",
             NOT_COMPLETED, dossier(cell, member(tasks_done=Decimal("49.99"))), readings={"under-half": "hd16-alone"}),
        Case("Bị khiển trách trong năm thì không hoàn thành", "party_member.disciplined", NOT_COMPLETED,
             dossier(cell, member(base=BEST_MEMBER), records=(reprimand(),))),
        Case("Vi phạm năm 2017, kỷ luật ngày 01/01/2018 thì tính vào năm 2018", "party_member.disciplined",
             NOT_COMPLETED, dossier(cell, member(), records=(
                 reprimand(ground="third_child", act_on=date(2017, 5, 1), decided_on=date(2018, 1, 1)),))),
    ]  # fmt: skip


def of_organisations() -> list[Case]:
    """Return what keeps an organisation ungraded, or lowers it."""
    seven = members((7, GOOD_MEMBER))
    disciplined: dict[str, Any] = {"act_on": date(2018, 1, 1), "decided_on": date(2018, 2, 2)}
    self_detected = row("organisation_discipline", "o-1", measure="warning", self_detected=False, **disciplined)
    five = [organisation(f"u-{number}", GOOD_CELL) for number in range(2, 7)]
    poor = [organisation(f"p-{number}", GOOD_CELL, remedy="POOR") for number in (1, 2)]
    body = organisation(base=GOOD_BODY)
    lowers = {"over-20-not-completed": "lowers", "over-20-of-organisations": "lowers"}
    return [
        Case("Thành lập trong năm, hiểu là không xếp loại", "party_organisation.set_up_in_year", None,
             dossier(organisation(part_of_year=True, founded_on=date(2018, 2, 1)), *seven), "party_organisation:o-1",
             "not_graded", {"organisation-part-of-year": "not-graded"}),
        Case("Có từ trước, kết thúc trong năm, hiểu là không xếp loại", "party_organisation.ended_in_year", None,
             dossier(organisation(part_of_year=True, founded_on=date(2010, 2, 1)), *seven), "party_organisation:o-1",
             "not_graded", {"organisation-ended-in-year": "not-graded"}),
        Case("Một phần năm, hiểu cả hai là không xếp loại", "party_organisation.part_of_year", None,
             dossier(organisation(part_of_year=True), *seven), "party_organisation:o-1", "not_graded",
             {"organisation-part-of-year": "not-graded", "organisation-ended-in-year": "not-graded"}),
        Case("Thành lập ngày 02/7/2018, hiểu tương tự Hướng dẫn 21", "party_organisation.founded_under_six_months",
             None, dossier(organisation(part_of_year=True, founded_on=date(2018, 7, 2)), *seven),
             "party_organisation:o-1", "not_graded", {"organisation-part-of-year": "under-six-months"}),
        Case("Thành lập ngày 01/7/2018, hiểu là đủ 6 tháng vào ngày 01/01", "party_organisation.founded_a_day_short",
             None, dossier(organisation(part_of_year=True, founded_on=date(2018, 7, 1)), *seven),
             "party_organisation:o-1", "not_graded",
             {"organisation-part-of-year": "under-six-months", "six-months-count": "anniversary"}),
        Case("Tổ chức đảng bị cảnh cáo, không phải tự phát hiện", "party_organisation.disciplined", NOT_COMPLETED,
             dossier(organisation(), *seven, records=(self_detected,)), "party_organisation:o-1"),
        Case("Tổ chức đảng bị cảnh cáo, điểm c hiểu không nói về kỷ luật", "party_organisation.disciplined_case",
             NOT_COMPLETED, dossier(organisation(), *seven, records=(self_detected,)), "party_organisation:o-1",
             readings={"organisation-completed": "no-case"}),
        Case("Đạt 49,99% chỉ tiêu thì không hoàn thành", "party_organisation.under_half", NOT_COMPLETED,
             dossier(organisation(targets_met=Decimal("49.99")), *seven), "party_organisation:o-1"),
        Case("Hai trên bảy đảng viên không hoàn thành là trên 20%",
             "party_organisation.over_20_members_not_completed", NOT_COMPLETED,
             dossier(organisation(), *members((2, POOR_MEMBER), (5, GOOD_MEMBER))), "party_organisation:o-1",
             readings=lowers),
        Case("Hai trên bảy tổ chức trực thuộc không hoàn thành là trên 20%",
             "party_organisation.over_20_units_not_completed", NOT_COMPLETED,
             dossier(body, *five, *poor, links=under("o-1", (*five, *poor))), "party_organisation:o-1",
             readings=lowers),
        Case("Một đảng viên bị kỷ luật thì chi bộ không được tốt", "party_organisation.good.all_members_completed",
             COMPLETED, dossier(organisation(), *seven, records=(reprimand(),)), "party_organisation:o-1"),
        Case("Một đảng viên bị kỷ luật thì chi bộ càng không được xuất sắc",
             "party_organisation.good.all_members_completed", COMPLETED,
             dossier(organisation(base=BEST_CELL), *seven, records=(reprimand(),)), "party_organisation:o-1"),
        Case("Một chi bộ không hoàn thành thì đảng bộ không được tốt",
             "party_organisation.good.all_units_completed", COMPLETED,
             dossier(body, *five, poor[0], links=under("o-1", (*five, poor[0]))), "party_organisation:o-1"),
        Case("Đảng bộ bộ phận cũng xét theo chi bộ trực thuộc", "party_organisation.good.all_units_completed",
             COMPLETED, dossier(organisation(base={**GOOD_BODY, "form": "section"}), *five, poor[0],
                                links=under("o-1", (*five, poor[0]))), "party_organisation:o-1"),
        Case("Chưa là mô hình cho nơi khác thì chưa xuất sắc", "party_organisation.excellent.model", GOOD,
             dossier(organisation(base=BEST_CELL, model=False), *seven), "party_organisation:o-1"),
    ]  # fmt: skip


def of_capacities() -> list[Case]:
    """Return what lowers a member by what the person is besides: an ungraded servant, a leader whose unit failed."""
    led = {"qd132-member-who-leads": "as-individual"}
    post = Subject(kind="leader", id="l-1", person="p-1")
    unit = beside("agency", NOT_COMPLETED)
    front = beside("mass_organisation", NOT_COMPLETED)
    case = row("corruption_in_scope", "l-1", self_detected=False, disciplined_on=date(2018, 6, 1))
    who = (organisation(), member(person="p-1"), post)
    return [
        Case("Công chức không được xếp loại công chức, hiểu là phải có mức, thì đảng viên không được tốt",
             "party_member.good_without_grade", COMPLETED,
             dossier(organisation(), member(base=BEST_MEMBER, standing="civil_servant", person="p-1")),
             readings={"servant-without-grade": "asked"}),
        Case("Cơ quan mình đứng đầu không hoàn thành, hiểu là của mọi cá nhân", "party_member.unit_not_completed",
             NOT_COMPLETED, dossier(*who, unit, links=(LinkRow("heads", "l-1", unit.id),)), readings=led),
        Case("Đoàn thể mình đứng đầu không hoàn thành, hiểu đoàn thể cũng tính",
             "party_member.headed_organisation_not_completed", NOT_COMPLETED,
             dossier(*who, front, links=(LinkRow("heads_mass", "l-1", front.id),)),
             readings={**led, "leader-headed-unit": "every-organisation"}),
        Case("Đơn vị mình phụ trách không hoàn thành, hiểu là của mọi cá nhân",
             "party_member.managed_unit_not_completed", NOT_COMPLETED,
             dossier(*who, unit, links=(LinkRow("manages", "l-1", unit.id),)),
             readings={**led, "leader-unit-led": "manages"}),
        Case("Nơi mình phụ trách có tham nhũng bị xử lý, hiểu là của mọi cá nhân", "party_member.corruption_in_scope",
             NOT_COMPLETED, dossier(*who, records=(case,)), readings=led),
    ]  # fmt: skip


def recorded_once() -> xl.Dossier:
    """Return a leader disciplined by the register of leaders alone, and another by that of members alone."""
    decided: dict[str, Any] = {"act_on": date(2018, 1, 5), "decided_on": date(2018, 2, 2), "already_counted": False}
    by_leader = row("leader_discipline", "l-1", measure="warning", **decided)
    by_member = row("member_discipline", "m-2", ground="other", measure="warning", **decided)
    posts = tuple(Subject(kind="leader", id=f"l-{number}", person=f"p-{number}") for number in (1, 2))
    both = (member(1, person="p-1"), member(2, person="p-2"))
    return dossier(organisation(), *both, *posts, records=(by_leader, by_member))


def moved() -> xl.Dossier:
    """Return a member who moved on 1 July, of two organisations with one grassroots organisation."""
    links = (
        LinkRow("member_of", "m-1", "o-1", end=date(2018, 6, 30)),
        LinkRow("member_of", "m-1", "o-2", start=date(2018, 7, 1)),
    )
    return dossier(organisation(), organisation("o-2"), member(1, FAIR_MEMBER), links=links)


def temporary(*, opinion: bool) -> xl.Dossier:
    """Return a member temporarily at another cell."""
    away = (LinkRow("temporarily_at", "m-1", "o-2"),)
    return dossier(organisation(), organisation("o-2"), member(temporary_opinion=opinion), links=away)


def odd_dates() -> xl.Dossier:
    """Return a member and an organisation whose dates cannot be."""
    decided = row("organisation_discipline", "o-1", measure="reprimand", act_on=date(2018, 3, 1),
                  decided_on=date(2018, 2, 1), self_detected=True)  # fmt: skip
    odd = reprimand(act_on=date(2018, 7, 1))
    return dossier(organisation(), member(full_member_on=date(2000, 1, 1)), records=(decided, odd))


def many_qualify(chosen: int) -> xl.Dossier:
    """Return four who qualify, so many of them chosen, in a cell of 13 with 1 good, beside a cell of 4 good."""
    best = [member(number, BEST_MEMBER, chosen_excellent=number <= chosen) for number in range(1, 5)]
    rest = members((1, GOOD_MEMBER), (8, FAIR_MEMBER), first=5)
    beyond = members((4, GOOD_MEMBER), first=21)
    links = tuple(LinkRow("member_of", one.id, "o-2") for one in beyond)
    return dossier(organisation(), organisation("o-2"), *best, *rest, *beyond, links=links)


POOREST_MEMBER: Mapping[str, Any] = {**GOOD_MEMBER, **dict.fromkeys(("tasks", *CONDUCT), "POOR")}
POOREST_CELL: Mapping[str, Any] = {**GOOD_CELL, **dict.fromkeys((*RESULTS, "remedy"), "POOR")}


def at_their_worst() -> Iterator[tuple[xl.Dossier, Mapping[str, str | None]]]:
    """Yield dossiers in which whatever can be missed is missed, with their readings."""
    agency, mass = beside("agency", NOT_COMPLETED), beside("mass_organisation", NOT_COMPLETED)
    links = (LinkRow("party_side_of", "o-1", agency.id), LinkRow("mass_side_of", "o-1", mass.id))
    for number, capacity in enumerate(("official", "civil_servant", "public_employee")):
        worst = member(1, POOREST_MEMBER, person="p-1", standing=capacity)
        other = beside(capacity, NOT_COMPLETED, person="p-1")
        units = [organisation("u-1", POOREST_CELL)] if number else []
        body = organisation(base={**POOREST_CELL, "form": "body" if units else "cell"})
        yield dossier(body, worst, other, agency, mass, *units, links=(*links, *under("o-1", units))), {}
    odd: dict[str, Any] = {"suspended": True, "residence_opinion": False, "admitted_on": date(2018, 6, 15),
                           "full_member": False, "full_member_on": None}  # fmt: skip
    founded = organisation(part_of_year=False, founded_on=date(2018, 1, 2))
    for made in (odd_dates(), moved(), temporary(opinion=False), recorded_once(), dossier(founded, member(**odd))):
        yield made, {}
    yield odd_dates(), {"organisation-completed": "no-case"}
    for base in ("good", "good-or-above", "graded"):
        for group in ("cell", "grassroots"):
            for rounding in ("down", "half-up"):
                yield many_qualify(0), {"limit-base": base, "limit-group": group, "limit-rounding": rounding}


ALL_CASES = [*of_members(), *of_organisations(), *of_capacities()]
