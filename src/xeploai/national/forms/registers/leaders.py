"""Sổ theo dõi cá nhân lãnh đạo, quản lý: one row a conclusion, a decision, a restoration or a case."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.forms.registers.citations import DUTY, GROUNDS, OF_PERSONS, ONCE, SELF, WRONGED
from xeploai.national.kinds import LEADER


class LeaderConclusion(
    xl.Record,
    id="leader_conclusion",
    of=LEADER,
    dated="concluded_on",
    vi="Kết luận về cá nhân lãnh đạo",
    en="Conclusions on the leader",
    sensitive=True,
    cite=GROUNDS,
):
    """Sổ kết luận của cấp có thẩm quyền về cá nhân lãnh đạo."""

    matter: Fact[Code] = columns.matter("degradation", "forbidden_acts", "example", "other")
    concluded_on: Fact[date] = columns.concluded_on()
    self_detected: Fact[bool] = columns.self_detected(SELF)


class LeaderDiscipline(
    xl.Record,
    id="leader_discipline",
    of=LEADER,
    dated="decided_on",
    vi="Kỷ luật cá nhân lãnh đạo",
    en="Discipline of the leader",
    sensitive=True,
    cite=GROUNDS,
):
    """Sổ kỷ luật cá nhân lãnh đạo, quản lý."""

    measure: Fact[Code] = columns.measure(*columns.OF_PERSONS, cite=OF_PERSONS)
    linked_to_duty: Fact[bool] = columns.linked_to_duty(DUTY)
    act_on: Fact[date] = columns.act_on()
    decided_on: Fact[date] = columns.decided_on()
    already_counted: Fact[bool] = columns.already_counted(ONCE)
    self_detected: Fact[bool] = columns.self_detected(SELF)


class LeaderRestored(
    xl.Record,
    id="leader_restored",
    of=LEADER,
    dated="restored_on",
    vi="Phục hồi quyền lợi cá nhân lãnh đạo bị kỷ luật oan",
    en="Leaders restored after a wrongful discipline",
    sensitive=True,
    cite=WRONGED,
):
    """Sổ phục hồi: one row a decision that restores a leader after a discipline that was wrong."""

    restored_on: Fact[date] = fact(vi="Ngày quyết định phục hồi", en="Day of the restoration", sensitive=True)
    disciplined_on: Fact[date] = columns.decided_on()


class CorruptionInScope(
    xl.Record,
    id="corruption_in_scope",
    of=LEADER,
    dated="disciplined_on",
    vi="Tham nhũng (từ năm 2025 cả lãng phí, tiêu cực) ở nơi trực tiếp phụ trách, đã bị xử lý kỷ luật",
    en="Corruption (from 2025 on waste and negative acts too) in the scope directly managed, and disciplined",
    sensitive=True,
    cite=GROUNDS,
):
    """Sổ vụ việc tham nhũng (từ năm 2025 cả lãng phí, tiêu cực) ở đơn vị hoặc người trực tiếp phụ trách, bị kỷ luật.

    Of regulations 132 and 124 only corruption was seen; regulation 366 adds waste and negative acts.
    """

    act_on: Fact[date] = columns.act_on()
    disciplined_on: Fact[date] = fact(vi="Ngày xử lý kỷ luật", en="Day of the discipline", sensitive=True)
    self_detected: Fact[bool] = columns.self_detected(GROUNDS)


FORMS = (
    LeaderConclusion,
    LeaderDiscipline,
    LeaderRestored,
    CorruptionInScope,
)
