"""Sổ theo dõi đảng viên, tổ chức đảng: one row a decision, conclusion, restoration or confirmation."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.forms.registers.citations import (
    DUTY,
    FORCE_MAJEURE,
    GROUNDS,
    OF_MEMBERS,
    OF_ORGANISATIONS,
    ONCE,
    SELF,
    WRONGED,
)
from xeploai.national.instruments import QD_69, QD_102
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION


class MemberDiscipline(
    xl.Record,
    id="member_discipline",
    of=PARTY_MEMBER,
    dated="decided_on",
    vi="Kỷ luật đảng viên",
    en="Discipline of members",
    sensitive=True,
    cite=OF_MEMBERS,
):
    """Sổ kỷ luật đảng viên: one row a decision."""

    ground: Fact[Code] = fact(
        vi="Căn cứ",
        en="Ground",
        options=("third_child", "other"),
        sensitive=True,
        cite=(QD_102.at("Điều 27"), QD_69.at("Điều 52")),
    )
    measure: Fact[Code] = columns.measure("reprimand", "warning", "dismissal", "expulsion", cite=OF_MEMBERS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(ONCE)
    self_detected: Fact[bool] = columns.self_detected(SELF)


class MemberConclusion(
    xl.Record,
    id="member_conclusion",
    of=PARTY_MEMBER,
    dated="concluded_on",
    vi="Kết luận của cấp có thẩm quyền về đảng viên",
    en="Conclusions of competent bodies about members",
    sensitive=True,
    cite=GROUNDS,
):
    """Sổ kết luận: one row a conclusion of a competent body about a member."""

    matter: Fact[Code] = columns.matter("degradation", "forbidden_acts", "example", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(SELF)


class MemberRestored(
    xl.Record,
    id="member_restored",
    of=PARTY_MEMBER,
    dated="restored_on",
    vi="Phục hồi quyền lợi đảng viên bị kỷ luật oan",
    en="Members restored after a wrongful discipline",
    sensitive=True,
    cite=WRONGED,
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
    cite=OF_ORGANISATIONS,
):
    """Sổ kỷ luật tổ chức đảng: one row a decision against the organisation itself."""

    measure: Fact[Code] = columns.measure("reprimand", "warning", "dissolution", cite=OF_ORGANISATIONS)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    self_detected: Fact[bool] = columns.self_detected(SELF)


class OrganisationRestored(
    xl.Record,
    id="organisation_restored",
    of=PARTY_ORGANISATION,
    dated="restored_on",
    vi="Phục hồi quyền lợi tổ chức đảng bị kỷ luật oan",
    en="Party organisations restored after a wrongful discipline",
    sensitive=True,
    cite=WRONGED,
):
    """Sổ phục hồi: one row a decision that restores an organisation after a discipline that was wrong."""

    restored_on: Fact[date] = fact(vi="Ngày quyết định phục hồi", en="Day of the restoration", sensitive=True)
    disciplined_on: Fact[date] = columns.decided_on()


class OrganisationForceMajeure(
    xl.Record,
    id="organisation_force_majeure",
    of=PARTY_ORGANISATION,
    dated="of_on",
    vi="Xác nhận bất khả kháng của tổ chức đảng",
    en="Confirmations of force majeure for Party organisations",
    cite=FORCE_MAJEURE,
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation, of the period for which it is."""

    of_on: Fact[date] = columns.of_on()


FORMS = (
    MemberDiscipline,
    MemberConclusion,
    MemberRestored,
    OrganisationDiscipline,
    OrganisationRestored,
    OrganisationForceMajeure,
)
