"""Đảng viên giữ chức vụ: what regulation 132 has for individuals who lead, where it lowers them as members as well.

Degradation, tasks not done and discipline are grounds of members anyway; the two others of Điều 12.4c are of the unit
that a person leads and of corruption in the scope managed.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.registers import CorruptionInScope
from xeploai.national.instruments import QD_132
from xeploai.national.kinds import AGENCY, AS_MEMBER, HEADS, MANAGES, PARTY_MEMBER
from xeploai.national.qd132.carried_back import Guided
from xeploai.national.qd132.leadership.leaders import HEADED_FAILED
from xeploai.national.qd132.leadership.readings import HEADED, UNIT_LED
from xeploai.national.qd132.party.readings import MEMBER_WHO_LEADS

_GROUNDS = QD_132.at("Điều 12", "4", "c")
_AS_INDIVIDUAL = MEMBER_WHO_LEADS.option("as-individual")
_POSTS = AS_MEMBER.sources
_UNIT_FAILED = xl.Ceiling(
    "party_member.unit_not_completed",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_POSTS.any_(HEADS.grade.decided.below(Grade.COMPLETED)),
    cite=_GROUNDS,
    reading=_AS_INDIVIDUAL,
    vi="Cơ quan, đơn vị do đảng viên trực tiếp lãnh đạo bị xếp loại không hoàn thành nhiệm vụ",
    en="The unit that the member directly leads was graded not completed",
)
_HEADED_FAILED = xl.Ceiling(
    "party_member.headed_organisation_not_completed",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_POSTS.any_(HEADED_FAILED),
    cite=_GROUNDS,
    reading=(_AS_INDIVIDUAL, HEADED.option("every-organisation")),
    vi="Mặt trận, đoàn thể hoặc tổ chức đảng do đảng viên đứng đầu bị xếp loại không hoàn thành nhiệm vụ",
    en="A Front, mass or Party organisation that the member heads was graded not completed",
)
_MANAGED_UNIT_FAILED = xl.Ceiling(
    "party_member.managed_unit_not_completed",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    when=_POSTS.any_(MANAGES.targets.any_(AGENCY.grade.decided.below(Grade.COMPLETED))),
    cite=_GROUNDS,
    reading=(_AS_INDIVIDUAL, UNIT_LED.option("manages")),
    vi="Một đơn vị do đảng viên trực tiếp phụ trách, quản lý bị xếp loại không hoàn thành nhiệm vụ",
    en="A unit that the member directly manages was graded not completed",
)
_CORRUPTION = xl.Ceiling(
    "party_member.corruption_in_scope",
    PARTY_MEMBER,
    at_most=Grade.NOT_COMPLETED,
    rows=(_POSTS, CorruptionInScope.rows()),
    when=xl.ALWAYS,
    cite=_GROUNDS,
    reading=_AS_INDIVIDUAL,
    vi="Nơi đảng viên trực tiếp phụ trách có tham nhũng và bị xử lý kỷ luật",
    en="There was corruption in the scope the member directly manages, and it was disciplined",
)
_SELF_DETECTED = xl.Lift(
    "party_member.corruption_in_scope.self_detected",
    _CORRUPTION,
    when=CorruptionInScope.self_detected,
    cite=_GROUNDS,
    reading=_AS_INDIVIDUAL,
    vi="Tự phát hiện và đã khắc phục",
    en="Self-detected and remedied",
)
RULES = Guided(alike=(_UNIT_FAILED, _HEADED_FAILED, _MANAGED_UNIT_FAILED, _CORRUPTION, _SELF_DETECTED))
