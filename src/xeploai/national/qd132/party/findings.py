"""Vấn đề cần xem xét: what a person should look at in a member's file."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.findings import discipline_dates, without_residence_opinion
from xeploai.national.forms.party import MemberForm
from xeploai.national.forms.registers import MemberDiscipline
from xeploai.national.instruments import HD_16, HD_21, QD_132
from xeploai.national.kinds import PARTY_MEMBER, TEMPORARILY_AT
from xeploai.national.members import full_member_dates, transferred
from xeploai.national.qd132.carried_back import Guided
from xeploai.national.qd132.party.members import SIX_MONTHS_ON

_MEMORY = xl.Established.MEMORY
# Where no text was seen to speak.
_FROM_MEMORY = HD_21.at(established=_MEMORY)
# Of 2018 no gate: that they are not graded was new in guidance 21 and is not carried back.
_SUSPENDED_IN_2018 = xl.Check(
    "party_member.suspended",
    PARTY_MEMBER,
    when=MemberForm.suspended,
    cite=HD_16.at(),
    vi="Đảng viên bị đình chỉ sinh hoạt đảng: năm 2018 chưa có quy định không xếp loại, cần cấp có thẩm quyền xem xét",
    en="A suspended member: for 2018 no rule leaves him ungraded, and the competent level should look at it",
)
_COMMITTEE_SUSPENDED = xl.Check(
    "party_member.committee_suspended",
    PARTY_MEMBER,
    when=MemberForm.committee_suspended & ~MemberForm.suspended,
    cite=HD_21.at("Mục II", "6"),
    vi="Chỉ bị đình chỉ sinh hoạt cấp ủy thì vẫn kiểm điểm, đánh giá, xếp loại như đảng viên khác",
    en="Who is suspended from the committee only is reviewed and graded like other members",
)
_TEMPORARY = xl.Check(
    "party_member.temporary_without_opinion",
    PARTY_MEMBER,
    when=TEMPORARILY_AT.targets.any_(xl.ALWAYS) & ~MemberForm.temporary_opinion,
    cite=_FROM_MEMORY,
    vi="Đảng viên sinh hoạt tạm thời được xếp loại tại nơi sinh hoạt chính thức, có nhận xét của nơi tạm thời: chưa có",
    en="Who is temporarily elsewhere is graded at the official cell with the other's opinion, which is lacking",
)
# The day of the review is the other day from which six months could be told; see the reading of their count.
_SHORT_AT_REVIEW = xl.Check(
    "party_member.six_months_at_review",
    PARTY_MEMBER,
    when=(MemberForm.reviewed_on < SIX_MONTHS_ON) & (xl.PERIOD_END.plus(days=1) >= SIX_MONTHS_ON),
    cite=_FROM_MEMORY,
    vi="Vào ngày kiểm điểm chưa đủ 6 tháng từ ngày kết nạp mà vào ngày cuối năm thì đủ: chưa thấy văn bản nói tính đến "
    "ngày nào, cần cấp có thẩm quyền xem xét",
    en="On the day of the review 6 months since admission had not passed, on the last day of the year they had: which "
    "day counts no text was seen to say, and the competent level should look at it",
)
_DISCIPLINE_DATES = discipline_dates(
    PARTY_MEMBER,
    MemberDiscipline,
    MemberDiscipline.decided_on,
    MemberDiscipline.act_on,
    QD_132.at(established=xl.Established.MEMORY),
)


def _without_residence_opinion(cite: xl.Citation, asked_by: str) -> xl.Check:
    return without_residence_opinion(PARTY_MEMBER, MemberForm.residence_opinion, cite, asked_by)


RULES = Guided(
    alike=(_DISCIPLINE_DATES,),
    of_both=(full_member_dates(_FROM_MEMORY), transferred(_FROM_MEMORY), _SHORT_AT_REVIEW),
    by_analogy=(_TEMPORARY,),
    from_2019=(
        _COMMITTEE_SUSPENDED,
        _without_residence_opinion(_FROM_MEMORY, "76-QĐ/TW, sau đó là Quy định 213-QĐ/TW"),
    ),
    in_2018=(_SUSPENDED_IN_2018, _without_residence_opinion(HD_16.at(), "76-QĐ/TW")),
)
