"""Không kiểm điểm, nên không xếp loại: the members whom regulations 124 and 366 leave out alike (Điều 5, khoản 2)."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.party import MemberForm
from xeploai.national.kinds import PARTY_MEMBER


def completed_on(six_months: xl.Parameter) -> xl.Expr[date]:
    """Return the day on which the months since a member's admission are completed."""
    return MemberForm.admitted_on.plus(months=xl.param(six_months))


def members_not_reviewed(six_months: xl.Parameter, count: xl.Reading, cite: xl.Citation) -> tuple[xl.Gate, ...]:
    """Return the gates of who is exempted, suspended, or admitted less than six months ago.

    Args:
        six_months: The months since admission.
        count: The reading `six-months-count`: whether the last day of the year completes them.
        cite: The article.
    """
    return (
        xl.Gate(
            "party_member.exempted",
            PARTY_MEMBER,
            xl.NOT_REVIEWED,
            when=MemberForm.exempted,
            cite=cite,
            vi="Đảng viên được miễn công tác và sinh hoạt đảng không thuộc diện kiểm điểm, xếp loại",
            en="A member exempted from work and meetings is neither reviewed nor graded",
        ),
        xl.Gate(
            "party_member.suspended",
            PARTY_MEMBER,
            xl.NOT_REVIEWED,
            when=MemberForm.suspended,
            cite=cite,
            vi="Đảng viên đang bị đình chỉ sinh hoạt đảng không thuộc diện kiểm điểm, xếp loại",
            en="A member suspended from Party activities is neither reviewed nor graded",
        ),
        xl.Gate(
            "party_member.newly_admitted",
            PARTY_MEMBER,
            xl.NOT_REVIEWED,
            when=xl.PERIOD_END.plus(days=1) < completed_on(six_months),
            cite=cite,
            vi="Đảng viên mới kết nạp chưa đủ 6 tháng không thuộc diện kiểm điểm, xếp loại",
            en="A member admitted less than 6 months ago is neither reviewed nor graded",
        ),
        xl.Gate(
            "party_member.admitted_a_day_short",
            PARTY_MEMBER,
            xl.NOT_REVIEWED,
            when=completed_on(six_months).is_(xl.PERIOD_END.plus(days=1)),
            cite=cite,
            reading=count.option("anniversary"),
            vi="Đảng viên kết nạp ngày 01/7 chưa đủ 6 tháng vào ngày cuối năm, không thuộc diện kiểm điểm, xếp loại",
            en="Admitted on 1 July, a member has not completed 6 months on the last day and is neither reviewed nor "
            "graded",
        ),
    )
