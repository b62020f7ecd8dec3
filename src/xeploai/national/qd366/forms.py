"""Phiếu chấm điểm theo Quy định 366 (Phụ lục 1, 3, 4, 5), và sổ riêng của quy định này.

A collective of any sort is marked by appendix 1; a leader by appendix 3 (by appendix 2 where the centre manages him);
who holds no post by appendix 4, and by appendix 5 outside the political system.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, Grade, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import HD_43, QD_366
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.qd366 import facts

_GROUNDS = QD_366.at("Điều 11", "4")
_OWN = ("của tổ chức đảng", "of the organisation")
_COMMITTEE = ("của cấp ủy", "of the committee")
_COLLECTIVE = ("của địa phương, cơ quan, đơn vị do tập thể lãnh đạo", "of the locality or unit led")
_MEMBER = ("của bản thân", "of one's own")
_LEADER = ("của lĩnh vực, đơn vị phụ trách", "of the fields and units led")
_TASKS = ("Việc không hoàn thành nhiệm vụ", "The shortfall of tasks")
_TARGETS = ("Việc không hoàn thành chỉ tiêu kinh tế - xã hội cơ bản", "The shortfall of basic targets")


class OrganisationPoints(xl.Form, kind=PARTY_ORGANISATION):
    """Phiếu của tổ chức đảng (Phụ lục 1)."""

    general_points: Fact[Decimal] = facts.general_points("Phụ lục 1")
    result_points: Fact[Decimal] = facts.result_points("Phụ lục 1")
    tasks_done: Fact[Decimal] = facts.tasks_done(*_OWN)
    tasks_on_time: Fact[Decimal] = facts.tasks_on_time(*_OWN)
    tasks_exceeded: Fact[Decimal] = facts.tasks_exceeded(*_OWN)
    tasks_late: Fact[Decimal] = facts.tasks_late(*_OWN)
    defects_fixed: Fact[bool] = facts.defects_fixed()
    is_locality: Fact[bool] = facts.is_locality()
    targets_failed: Fact[int] = facts.targets_failed(is_locality)
    relief_grade: Fact[Grade] = facts.relief_grade()
    landing_grade: Fact[Grade] = facts.landing_grade()
    weighed_grade: Fact[Grade] = facts.weighed_grade()
    needs_verification: Fact[bool] = facts.needs_verification()
    verified: Fact[bool] = facts.verified()
    found_wrong: Fact[bool] = facts.found_wrong()


class CommitteePoints(xl.Form, kind=COMMITTEE):
    """Phiếu của tập thể cấp ủy (Phụ lục 1)."""

    general_points: Fact[Decimal] = facts.general_points("Phụ lục 1")
    result_points: Fact[Decimal] = facts.result_points("Phụ lục 1")
    tasks_done: Fact[Decimal] = facts.tasks_done(*_COMMITTEE)
    tasks_on_time: Fact[Decimal] = facts.tasks_on_time(*_COMMITTEE)
    tasks_exceeded: Fact[Decimal] = facts.tasks_exceeded(*_COMMITTEE)
    tasks_late: Fact[Decimal] = facts.tasks_late(*_COMMITTEE)
    defects_fixed: Fact[bool] = facts.defects_fixed()
    is_locality: Fact[bool] = facts.is_locality()
    targets_failed: Fact[int] = facts.targets_failed(is_locality)
    relief_grade: Fact[Grade] = facts.relief_grade()
    landing_grade: Fact[Grade] = facts.landing_grade()
    weighed_grade: Fact[Grade] = facts.weighed_grade()
    is_provincial: Fact[bool] = fact(
        vi="Là ban thường vụ tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương",
        en="Is the standing committee of a province, city or body directly under the centre",
        immutable=True,
        cite=HD_43.at("Mục 2", "1"),
    )
    draft_days: Fact[int] = facts.draft_days()
    review_days: Fact[Decimal] = facts.review_days()
    needs_verification: Fact[bool] = facts.needs_verification()
    verified: Fact[bool] = facts.verified()
    found_wrong: Fact[bool] = facts.found_wrong()


class CollectivePoints(xl.Form, kind=COLLECTIVE):
    """Phiếu của tập thể lãnh đạo, quản lý (Phụ lục 1)."""

    general_points: Fact[Decimal] = facts.general_points("Phụ lục 1")
    result_points: Fact[Decimal] = facts.result_points("Phụ lục 1")
    tasks_done: Fact[Decimal] = facts.tasks_done(*_COLLECTIVE)
    tasks_on_time: Fact[Decimal] = facts.tasks_on_time(*_COLLECTIVE)
    tasks_exceeded: Fact[Decimal] = facts.tasks_exceeded(*_COLLECTIVE)
    tasks_late: Fact[Decimal] = facts.tasks_late(*_COLLECTIVE)
    defects_fixed: Fact[bool] = facts.defects_fixed()
    is_locality: Fact[bool] = facts.is_locality()
    targets_failed: Fact[int] = facts.targets_failed(is_locality)
    member_count: Fact[int] = fact(
        vi="Số thành viên tập thể lãnh đạo, quản lý",
        en="Members of the leadership collective",
        between=(1, 100),
        immutable=True,
        cite=HD_43.at("Mục 7", "4"),
    )
    relief_grade: Fact[Grade] = facts.relief_grade()
    landing_grade: Fact[Grade] = facts.landing_grade()
    weighed_grade: Fact[Grade] = facts.weighed_grade()
    draft_days: Fact[int] = facts.draft_days()
    review_days: Fact[Decimal] = facts.review_days()
    needs_verification: Fact[bool] = facts.needs_verification()
    verified: Fact[bool] = facts.verified()
    found_wrong: Fact[bool] = facts.found_wrong()


class MemberPoints(xl.Form, kind=PARTY_MEMBER):
    """Phiếu của đảng viên (Phụ lục 4, ngoài hệ thống chính trị: Phụ lục 5)."""

    general_points: Fact[Decimal] = facts.general_points("Phụ lục 4")
    result_points: Fact[Decimal] = facts.result_points("Phụ lục 4")
    tasks_done: Fact[Decimal] = facts.tasks_done(*_MEMBER)
    tasks_on_time: Fact[Decimal] = facts.tasks_on_time(*_MEMBER)
    tasks_exceeded: Fact[Decimal] = facts.tasks_exceeded(*_MEMBER)
    tasks_late: Fact[Decimal] = facts.tasks_late(*_MEMBER)
    defects_fixed: Fact[bool] = facts.defects_fixed()
    shortfall_remedied: Fact[bool] = facts.remedied(*_TASKS, facts.OF_MEMBERS)
    relief_grade: Fact[Grade] = facts.relief_grade()
    landing_grade: Fact[Grade] = facts.landing_grade()
    weighed_grade: Fact[Grade] = facts.weighed_grade()
    needs_verification: Fact[bool] = facts.needs_verification()
    verified: Fact[bool] = facts.verified()
    found_wrong: Fact[bool] = facts.found_wrong()


class LeaderPoints(xl.Form, kind=LEADER):
    """Phiếu của cá nhân giữ chức vụ lãnh đạo, quản lý (Phụ lục 3)."""

    general_points: Fact[Decimal] = facts.general_points("Phụ lục 3")
    result_points: Fact[Decimal] = facts.result_points("Phụ lục 3")
    tasks_done: Fact[Decimal] = facts.tasks_done(*_LEADER)
    tasks_on_time: Fact[Decimal] = facts.tasks_on_time(*_LEADER)
    tasks_exceeded: Fact[Decimal] = facts.tasks_exceeded(*_LEADER)
    tasks_late: Fact[Decimal] = facts.tasks_late(*_LEADER)
    defects_fixed: Fact[bool] = facts.defects_fixed()
    is_locality: Fact[bool] = facts.is_locality()
    targets_failed: Fact[int] = facts.targets_failed(is_locality)
    confidence_voted: Fact[bool] = fact(
        vi="Được lấy phiếu tín nhiệm trong năm", en="Stood a vote of confidence", immutable=True, cite=_GROUNDS
    )
    low_confidence: Fact[Decimal] = fact(
        vi="Tỷ lệ phiếu tín nhiệm thấp",
        en="Share of low-confidence votes",
        between=(0, 100),
        digits=2,
        unit="%",
        sensitive=True,
        immutable=True,
        applies=confidence_voted,
        cite=_GROUNDS,
    )
    shortfall_remedied: Fact[bool] = facts.remedied(*_TASKS, facts.OF_LEADERS)
    targets_remedied: Fact[bool] = facts.remedied(*_TARGETS, facts.OF_LEADERS, is_locality)
    units_remedied: Fact[bool] = facts.remedied(
        "Việc đơn vị phụ trách không hoàn thành nhiệm vụ", "That units in charge did not complete", facts.OF_LEADERS
    )
    confidence_remedied: Fact[bool] = facts.remedied(
        "Nguyên nhân của tín nhiệm thấp", "The cause of the low confidence", facts.OF_LEADERS, confidence_voted
    )
    relief_grade: Fact[Grade] = facts.relief_grade()
    landing_grade: Fact[Grade] = facts.landing_grade()
    weighed_grade: Fact[Grade] = facts.weighed_grade()
    needs_verification: Fact[bool] = facts.needs_verification()
    verified: Fact[bool] = facts.verified()
    found_wrong: Fact[bool] = facts.found_wrong()


# -- sổ riêng ----------------------------------------------------------------------------------------------------------


class OrganisationConclusion(
    xl.Record,
    id="organisation_conclusion",
    of=PARTY_ORGANISATION,
    dated="concluded_on",
    vi="Kết luận về tổ chức đảng",
    en="Conclusions on the organisation",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kết luận của cấp có thẩm quyền về tổ chức đảng."""

    matter: Fact[Code] = columns.matter("disunity", "member_degraded", "personnel", "other")
    concluded_on: Fact[date] = columns.concluded_on()


_RAISED_VI, _RAISED_EN = "Quyết định nâng tỷ lệ xuất sắc đến 25%", "Decisions that raise the limit to 25%"


class OrganisationRaised(
    xl.Record,
    id="organisation_raised",
    of=PARTY_ORGANISATION,
    dated="of_on",
    vi=_RAISED_VI,
    en=_RAISED_EN,
    cite=facts.LIMIT,
):
    """Sổ quyết định nâng tỷ lệ: one row for each of the group of whom the limit was raised."""

    of_on: Fact[date] = facts.raised_of_on()
    share: Fact[int] = facts.raised_share()


class CommitteeRaised(
    xl.Record, id="committee_raised", of=COMMITTEE, dated="of_on", vi=_RAISED_VI, en=_RAISED_EN, cite=facts.LIMIT
):
    """As for organisations."""

    of_on: Fact[date] = facts.raised_of_on()
    share: Fact[int] = facts.raised_share()


class MemberRaised(
    xl.Record, id="member_raised", of=PARTY_MEMBER, dated="of_on", vi=_RAISED_VI, en=_RAISED_EN, cite=facts.LIMIT
):
    """As for organisations."""

    of_on: Fact[date] = facts.raised_of_on()
    share: Fact[int] = facts.raised_share()


class CollectiveRaised(
    xl.Record, id="collective_raised", of=COLLECTIVE, dated="of_on", vi=_RAISED_VI, en=_RAISED_EN, cite=facts.LIMIT
):
    """As for organisations."""

    of_on: Fact[date] = facts.raised_of_on()
    share: Fact[int] = facts.raised_share()


class LeaderRaised(
    xl.Record, id="leader_raised", of=LEADER, dated="of_on", vi=_RAISED_VI, en=_RAISED_EN, cite=facts.LIMIT
):
    """As for organisations."""

    of_on: Fact[date] = facts.raised_of_on()
    share: Fact[int] = facts.raised_share()


BodyPoints = type[OrganisationPoints] | type[CommitteePoints] | type[CollectivePoints]
"""The forms of collectives of any sort."""
Points = BodyPoints | type[MemberPoints] | type[LeaderPoints]
"""The forms of whatever is graded by points."""
Raised = type[OrganisationRaised | CommitteeRaised | MemberRaised | CollectiveRaised | LeaderRaised]
"""The registers of decisions that raise the limit of the excellent."""
# The forms of leaders and of the collectives they sit in serve their quarters too.
OF_LEADERS = (CollectivePoints, LeaderPoints)
FORMS = (
    OrganisationPoints,
    CommitteePoints,
    MemberPoints,
    *OF_LEADERS,
    OrganisationConclusion,
    OrganisationRaised,
    CommitteeRaised,
    MemberRaised,
    CollectiveRaised,
    LeaderRaised,
)
