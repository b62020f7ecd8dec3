"""Sổ theo dõi: discipline, conclusions, force majeure and corruption, kept alike in every year; one row a decision.

Which of these rows lowers whose grade, and in which year, each year's instruments say.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import (
    HD_16,
    HD_21,
    HD_21_CARRIED_BACK,
    ND_48,
    ND_56,
    ND_90,
    ND_233,
    ND_335,
    QD_07,
    QD_69,
    QD_102,
    QD_117_WRONGED,
    QD_124,
    QD_132,
    QD_366,
)
from xeploai.national.kinds import (
    CIVIL_SERVANT,
    COLLECTIVE,
    COMMITTEE,
    LEADER,
    OFFICIAL,
    PARTY_MEMBER,
    PARTY_ORGANISATION,
    PUBLIC_EMPLOYEE,
)

_OF_MEMBERS, _OF_ORGANISATIONS = (QD_102.at(), QD_69.at()), (QD_07.at(), QD_69.at())
_GROUNDS = (QD_132.at("Điều 12", "4", "c"), QD_124.at("Điều 12", "4"), QD_366.at("Điều 11", "4"))
_OF_COLLECTIVES = (
    HD_21_CARRIED_BACK.at("Mục II", "B.3.3"),
    HD_21.at("Mục II", "B.3.3"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
_OF_COMMITTEES = (QD_124.at("Điều 12", "4"), QD_366.at("Điều 11", "4"))
_WRONGED = (QD_117_WRONGED.at(),)
_ONCE = (HD_16.at(), HD_21.at("Mục II", "B.2.3", "d"), QD_124.at("Điều 12", "4"), QD_366.at("Điều 11", "4.3"))
_SELF = (
    HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "c"),
    HD_21.at("Mục II", "B.1.3", "c"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
_FORCE_MAJEURE = (
    HD_21_CARRIED_BACK.at("Mục II", "B.1.3", "d"),
    HD_21.at("Mục II", "B.1.3", "d"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
_OF_THE_STATE = (ND_56.at(), ND_90.at("Điều 2"), ND_335.at("Điều 11", "3"))
_OF_EMPLOYEES = (ND_56.at("Điều 28"), ND_90.at("Điều 15"), ND_233.at())
_DUTY = (QD_366.at("Điều 11", "4"),)
# Decree 335 does not speak of officials.
_OFFICIAL_DUTY = (ND_90.at("Điều 7", established=xl.Established.MEMORY),)
_STATE_DUTY = (ND_90.at("Điều 11"), ND_335.at("Điều 20", "4", "c"))
_DEGRADATION = (ND_335.at("Điều 11", "3", "a"), ND_233.at())
_ALREADY = (ND_48.at("Điều 1", "1"), ND_335.at("Điều 11", "3"), ND_56.at())


def _against() -> Any:
    """Declare against whom a decision in the register of a collective is."""
    return fact(
        vi="Đối tượng",
        en="Against whom",
        options=("collective", "member", "subordinate"),
        sensitive=True,
        cite=_OF_ORGANISATIONS,
    )


def _at_former_unit() -> Any:
    """Declare that a member of a collective was disciplined for something at a former unit."""
    return fact(
        vi="Vi phạm ở đơn vị cũ, không liên quan nhiệm vụ của tập thể này",
        en="For a violation at a former unit, not linked to the duties of this collective",
        sensitive=True,
        cite=_DUTY,
    )


# -- phía Đảng ---------------------------------------------------------------------------------------------------------


class MemberDiscipline(
    xl.Record,
    id="member_discipline",
    of=PARTY_MEMBER,
    dated="decided_on",
    vi="Kỷ luật đảng viên",
    en="Discipline of members",
    sensitive=True,
    cite=_OF_MEMBERS,
):
    """Sổ kỷ luật đảng viên: one row a decision."""

    ground: Fact[Code] = fact(
        vi="Căn cứ",
        en="Ground",
        options=("third_child", "other"),
        sensitive=True,
        cite=(QD_102.at("Điều 27"), QD_69.at("Điều 52")),
    )
    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=_OF_MEMBERS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_ONCE)
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class MemberConclusion(
    xl.Record,
    id="member_conclusion",
    of=PARTY_MEMBER,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về đảng viên",
    en="Conclusions of competent bodies about members",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kết luận: one row a conclusion of a competent body about a member."""

    matter: Fact[Code] = columns.matter("degradation", "forbidden_acts", "example", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class MemberRestored(
    xl.Record,
    id="member_restored",
    of=PARTY_MEMBER,
    dated="restored_on",
    vi="Phục hồi quyền lợi đảng viên bị kỷ luật oan",
    en="Members restored after a wrongful discipline",
    sensitive=True,
    cite=_WRONGED,
):
    """Sổ phục hồi: one row a decision that restores a member after a discipline that was wrong."""

    restored_on: Fact[date] = fact(vi="Ngày quyết định phục hồi", en="Day of the restoration", sensitive=True)
    disciplined_on: Fact[date] = columns.decided_on()


class OrganisationDiscipline(
    xl.Record,
    id="organisation_discipline",
    of=PARTY_ORGANISATION,
    dated="decided_on",
    vi="Kỷ luật tổ chức đảng",
    en="Discipline of Party organisations",
    sensitive=True,
    cite=_OF_ORGANISATIONS,
):
    """Sổ kỷ luật tổ chức đảng: one row a decision against the organisation itself."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dissolution", cite=_OF_ORGANISATIONS)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class OrganisationForceMajeure(
    xl.Record,
    id="organisation_force_majeure",
    of=PARTY_ORGANISATION,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng của tổ chức đảng",
    en="Confirmations of force majeure for Party organisations",
    cite=_FORCE_MAJEURE,
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation."""

    confirmed_on: Fact[date] = columns.confirmed_on()


# -- tập thể, cá nhân lãnh đạo -----------------------------------------------------------------------------------------


class CollectiveConclusion(
    xl.Record,
    id="collective_conclusion",
    of=COLLECTIVE,
    dated="concluded_on",
    vi="Kết luận về tập thể lãnh đạo",
    en="Conclusions on the collective",
    sensitive=True,
    cite=_OF_COLLECTIVES,
):
    """Sổ kết luận của cấp có thẩm quyền về tập thể; `personnel`: sai phạm trong công tác cán bộ, bè phái, chạy chức."""

    matter: Fact[Code] = columns.matter("disunity", "member_degraded", "personnel", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class CollectiveDiscipline(
    xl.Record,
    id="collective_discipline",
    of=COLLECTIVE,
    dated="decided_on",
    vi="Kỷ luật tập thể và thành viên tập thể lãnh đạo",
    en="Discipline of the collective and of its members",
    sensitive=True,
    cite=_OF_COLLECTIVES,
):
    """Sổ kỷ luật: one row a decision, against the collective itself, one of its members or a unit beneath it."""

    against: Fact[Code] = _against()
    measure: Fact[Code] = columns.measure(
        "reprimand", "warning", "dismissal", "expulsion", "dissolution", cite=_OF_MEMBERS
    )
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_DUTY)
    at_former_unit: Fact[bool] = _at_former_unit()
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_OF_COLLECTIVES)
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class CollectiveForceMajeure(
    xl.Record,
    id="collective_force_majeure",
    of=COLLECTIVE,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng của địa phương, đơn vị",
    en="Confirmations of force majeure for the locality or unit",
    cite=_OF_COLLECTIVES,
):
    """Sổ xác nhận lý do bất khả kháng."""

    confirmed_on: Fact[date] = columns.confirmed_on()


class CommitteeConclusion(
    xl.Record,
    id="committee_conclusion",
    of=COMMITTEE,
    dated="concluded_on",
    vi="Kết luận về tập thể cấp ủy",
    en="Conclusions on the committee",
    sensitive=True,
    cite=_OF_COMMITTEES,
):
    """Sổ kết luận của cấp có thẩm quyền về tập thể cấp ủy, as of a leadership collective."""

    matter: Fact[Code] = columns.matter("disunity", "member_degraded", "personnel", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(_OF_COMMITTEES)


class CommitteeDiscipline(
    xl.Record,
    id="committee_discipline",
    of=COMMITTEE,
    dated="decided_on",
    vi="Kỷ luật tập thể cấp ủy, cấp ủy viên và tổ chức trực thuộc",
    en="Discipline of the committee, of its members and of organisations beneath it",
    sensitive=True,
    cite=_OF_COMMITTEES,
):
    """Sổ kỷ luật: one row a decision, against the committee itself, a member of it or an organisation beneath it."""

    against: Fact[Code] = _against()
    measure: Fact[Code] = columns.measure(
        "reprimand", "warning", "dismissal", "expulsion", "dissolution", cite=_OF_MEMBERS
    )
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_DUTY)
    at_former_unit: Fact[bool] = _at_former_unit()
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    self_detected: Fact[bool] = columns.self_detected(_OF_COMMITTEES)


class CommitteeForceMajeure(
    xl.Record,
    id="committee_force_majeure",
    of=COMMITTEE,
    dated="confirmed_on",
    vi="Xác nhận bất khả kháng của địa phương, đơn vị do cấp ủy lãnh đạo",
    en="Confirmations of force majeure for the locality or unit the committee leads",
    cite=_OF_COMMITTEES,
):
    """Sổ xác nhận lý do bất khả kháng."""

    confirmed_on: Fact[date] = columns.confirmed_on()


class LeaderConclusion(
    xl.Record,
    id="leader_conclusion",
    of=LEADER,
    dated="concluded_on",
    vi="Kết luận về cá nhân lãnh đạo",
    en="Conclusions on the leader",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kết luận của cấp có thẩm quyền về cá nhân lãnh đạo."""

    matter: Fact[Code] = columns.matter("degradation", "forbidden_acts", "example", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class LeaderDiscipline(
    xl.Record,
    id="leader_discipline",
    of=LEADER,
    dated="decided_on",
    vi="Kỷ luật cá nhân lãnh đạo",
    en="Discipline of the leader",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ kỷ luật cá nhân lãnh đạo, quản lý."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=_OF_MEMBERS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_ONCE)
    self_detected: Fact[bool] = columns.self_detected(_SELF)


class LeaderRestored(
    xl.Record,
    id="leader_restored",
    of=LEADER,
    dated="restored_on",
    vi="Phục hồi quyền lợi cá nhân lãnh đạo bị kỷ luật oan",
    en="Leaders restored after a wrongful discipline",
    sensitive=True,
    cite=_WRONGED,
):
    """Sổ phục hồi: one row a decision that restores a leader after a discipline that was wrong."""

    restored_on: Fact[date] = fact(vi="Ngày quyết định phục hồi", en="Day of the restoration", sensitive=True)
    disciplined_on: Fact[date] = columns.decided_on()


class CorruptionInScope(
    xl.Record,
    id="corruption_in_scope",
    of=LEADER,
    dated="disciplined_on",
    vi="Tham nhũng ở nơi trực tiếp phụ trách, đã bị xử lý kỷ luật",
    en="Corruption in the scope directly managed, and disciplined",
    sensitive=True,
    cite=_GROUNDS,
):
    """Sổ vụ việc tham nhũng, lãng phí, tiêu cực ở đơn vị hoặc người trực tiếp phụ trách, bị xử lý kỷ luật."""

    disciplined_on: Fact[date] = fact(vi="Ngày xử lý kỷ luật", en="Day of the discipline", sensitive=True)
    self_detected: Fact[bool] = columns.self_detected(_GROUNDS)


# -- phía Nhà nước -----------------------------------------------------------------------------------------------------


class OfficialDiscipline(
    xl.Record,
    id="official_discipline",
    of=OFFICIAL,
    dated="decided_on",
    vi="Kỷ luật cán bộ",
    en="Discipline of officials",
    sensitive=True,
    cite=_OF_THE_STATE,
):
    """Sổ kỷ luật cán bộ: one row a decision, of the Party or the State."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=_OF_THE_STATE)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_OFFICIAL_DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_ALREADY)


class ServantDiscipline(
    xl.Record,
    id="servant_discipline",
    of=CIVIL_SERVANT,
    dated="decided_on",
    vi="Kỷ luật công chức",
    en="Discipline of civil servants",
    sensitive=True,
    cite=_OF_THE_STATE,
):
    """Sổ kỷ luật công chức: one row a decision, of the Party or the State."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=_OF_THE_STATE)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(_STATE_DUTY)
    by_degradation: Fact[bool] = columns.by_degradation(_DEGRADATION)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    effective_on: Fact[date] = columns.effective_on((ND_335.at("Điều 11", "3", "a"),))
    already_counted: Fact[bool] = columns.already_counted(_ALREADY)


class EmployeeDiscipline(
    xl.Record,
    id="employee_discipline",
    of=PUBLIC_EMPLOYEE,
    dated="decided_on",
    vi="Kỷ luật viên chức",
    en="Discipline of public employees",
    sensitive=True,
    cite=_OF_EMPLOYEES,
):
    """Sổ kỷ luật viên chức: one row a decision, of the Party or the State."""

    measure: Fact[Code] = fact(vi="Hình thức", en="Measure", sensitive=True, cite=_OF_EMPLOYEES)
    linked_to_duty: Fact[bool] = columns.linked_to_duty((ND_90.at("Điều 15"), ND_233.at()))
    by_degradation: Fact[bool] = columns.by_degradation((ND_233.at(),))
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    effective_on: Fact[date] = columns.effective_on((ND_233.at(),))
    already_counted: Fact[bool] = columns.already_counted((ND_48.at("Điều 1", "1"), ND_233.at(), ND_56.at()))


FORMS = (
    MemberDiscipline,
    MemberConclusion,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationForceMajeure,
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeForceMajeure,
    LeaderConclusion,
    LeaderDiscipline,
    LeaderRestored,
    CorruptionInScope,
    OfficialDiscipline,
    ServantDiscipline,
    EmployeeDiscipline,
)
