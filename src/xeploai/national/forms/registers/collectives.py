"""Sổ theo dõi tập thể lãnh đạo, cấp ủy: one row a conclusion, a decision or a confirmation."""

from __future__ import annotations

from datetime import date
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.forms.registers.citations import (
    DUTY,
    FORMER_UNIT,
    OF_ORGANISATIONS,
    OF_PERSONS,
    SELF,
    WRONGED,
)
from xeploai.national.instruments import HD_21, HD_21_CARRIED_BACK, QD_124, QD_366
from xeploai.national.kinds import COLLECTIVE, COMMITTEE

_OF_COLLECTIVES = (
    HD_21_CARRIED_BACK.at("Mục II", "B.3.3"),
    HD_21.at("Mục II", "B.3.3"),
    QD_124.at("Điều 12", "4"),
    QD_366.at("Điều 11", "4"),
)
_OF_COMMITTEES = (QD_124.at("Điều 12", "4"), QD_366.at("Điều 11", "4"))


_MEASURES = (*columns.OF_PERSONS, "dissolution")


def _against() -> Any:
    """Declare against whom a decision in the register of a collective is."""
    return fact(
        vi="Đối tượng",
        en="Against whom",
        options=("collective", "member", "subordinate"),
        sensitive=True,
        cite=OF_ORGANISATIONS,
    )


def _at_former_unit() -> Any:
    """Declare that a member of a collective was disciplined for something at a former unit."""
    return fact(
        vi="Vi phạm ở đơn vị cũ",
        en="For a violation at a former unit",
        sensitive=True,
        cite=FORMER_UNIT,
    )


def _of_other_duties() -> Any:
    """Declare that a member was disciplined for duties that are none of the collective's: of another post, say."""
    return fact(
        vi="Vi phạm không liên quan chức trách, nhiệm vụ của tập thể này",
        en="For a violation not linked to the duties of this collective",
        sensitive=True,
        cite=DUTY,
    )


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
    self_detected: Fact[bool] = columns.self_detected(SELF)


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
    measure: Fact[Code] = columns.measure(*_MEASURES, cite=OF_PERSONS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(DUTY)
    at_former_unit: Fact[bool] = _at_former_unit()
    of_other_duties: Fact[bool] = _of_other_duties()
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(_OF_COLLECTIVES[:2])
    self_detected: Fact[bool] = columns.self_detected(SELF)


class CollectiveForceMajeure(
    xl.Record,
    id="collective_force_majeure",
    of=COLLECTIVE,
    dated="of_on",
    vi="Xác nhận bất khả kháng của địa phương, đơn vị",
    en="Confirmations of force majeure for the locality or unit",
    cite=_OF_COLLECTIVES,
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation, of the period for which it is."""

    of_on: Fact[date] = columns.of_on()


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
    measure: Fact[Code] = columns.measure(*_MEASURES, cite=OF_PERSONS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(DUTY)
    at_former_unit: Fact[bool] = _at_former_unit()
    of_other_duties: Fact[bool] = _of_other_duties()
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    self_detected: Fact[bool] = columns.self_detected(_OF_COMMITTEES)


class CommitteeRestored(
    xl.Record,
    id="committee_restored",
    of=COMMITTEE,
    dated="restored_on",
    vi="Phục hồi quyền lợi cấp ủy bị kỷ luật oan",
    en="Committees restored after a wrongful discipline",
    sensitive=True,
    cite=WRONGED,
):
    """Sổ phục hồi: one row a decision that restores a committee, itself an organisation of the Party."""

    restored_on: Fact[date] = fact(vi="Ngày quyết định phục hồi", en="Day of the restoration", sensitive=True)
    disciplined_on: Fact[date] = columns.decided_on()


class CommitteeForceMajeure(
    xl.Record,
    id="committee_force_majeure",
    of=COMMITTEE,
    dated="of_on",
    vi="Xác nhận bất khả kháng của địa phương, đơn vị do cấp ủy lãnh đạo",
    en="Confirmations of force majeure for the locality or unit the committee leads",
    cite=_OF_COMMITTEES,
):
    """Sổ xác nhận lý do bất khả kháng: one row a confirmation, of the period for which it is."""

    of_on: Fact[date] = columns.of_on()


FORMS = (
    CollectiveConclusion,
    CollectiveDiscipline,
    CollectiveForceMajeure,
    CommitteeConclusion,
    CommitteeDiscipline,
    CommitteeRestored,
    CommitteeForceMajeure,
)
