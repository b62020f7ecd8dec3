"""Đảng viên: who is neither reviewed nor graded by Điều 5 of regulations 124 and 366, and what to look at in a file."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.party import FullMemberForm, MemberForm
from xeploai.national.forms.registers import MemberDiscipline
from xeploai.national.kinds import MEMBER_OF, PARTY_MEMBER, TEMPORARILY_AT

# From this day a third or later birth is no breach of discipline any more (guidance 15 on regulation 69); what was
# decided before it stands.
_NO_LONGER_ON = date(2025, 3, 20)
NOT_HANDLED = MemberDiscipline.ground.is_(xl.Code("third_child")) & (MemberDiscipline.decided_on >= _NO_LONGER_ON)


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


def full_member_dates(cite: xl.Citation) -> xl.Check:
    """Return the check `party_member.full_member_dates`: recognised as a full member before being admitted."""
    return xl.Check(
        "party_member.full_member_dates",
        PARTY_MEMBER,
        when=FullMemberForm.full_member_on < MemberForm.admitted_on,
        cite=cite,
        vi="Ngày công nhận chính thức trước ngày kết nạp: xem lại hồ sơ",
        en="The day of recognition as a full member is before the day of admission: look at the file",
    )


def transferred(cite: xl.Citation) -> xl.Check:
    """Return the check `party_member.transferred`: the member belongs elsewhere than on the first day."""
    return xl.Check(
        "party_member.transferred",
        PARTY_MEMBER,
        when=~MEMBER_OF.target_id.is_(MEMBER_OF.at(xl.PERIOD_START).target_id),
        cite=cite,
        vi="Đảng viên chuyển sinh hoạt chính thức trong năm: tính ở nơi sinh hoạt vào ngày cuối năm, chưa thấy văn bản "
        "nói",
        en="The member moved in the year: he counts where he belongs on its last day, of which no text was seen to "
        "speak",
    )


def file_checks(admitted: xl.Citation, moved: xl.Citation, temporary: xl.Citation) -> tuple[xl.Check, ...]:
    """Return what to look at in a member's file: days that cannot be, a move in the year, an opinion that is lacking.

    Args:
        admitted: The place that speaks of admission.
        moved: The place nearest to moves, of which no text seen speaks.
        temporary: The place that asks for the opinion of where a member is temporarily.
    """
    return (
        full_member_dates(admitted),
        transferred(moved),
        xl.Check(
            "party_member.temporary_without_opinion",
            PARTY_MEMBER,
            when=TEMPORARILY_AT.targets.any_(xl.ALWAYS) & ~MemberForm.temporary_opinion,
            cite=temporary,
            vi="Đảng viên sinh hoạt tạm thời được xếp loại tại chi bộ chính thức sau khi có ý kiến của nơi tạm thời: "
            "chưa có",
            en="Who is temporarily elsewhere is graded at the official cell with the other's opinion, which is lacking",
        ),
    )


def six_months_at_review(six_months: xl.Parameter, cite: xl.Citation) -> xl.Check:
    """Return the check `party_member.six_months_at_review`: the six months were completed after the review only.

    Args:
        six_months: The months since admission.
        cite: The article that has them, and does not say on which day they are counted.
    """
    day = completed_on(six_months)
    return xl.Check(
        "party_member.six_months_at_review",
        PARTY_MEMBER,
        when=(MemberForm.reviewed_on < day) & (xl.PERIOD_END.plus(days=1) >= day),
        cite=cite,
        vi="Vào ngày kiểm điểm chưa đủ 6 tháng từ ngày kết nạp mà vào ngày cuối năm thì đủ: cấp có thẩm quyền xem xét, "
        "vì chưa thấy văn bản nói tính đến ngày nào",
        en="On the day of the review 6 months since admission had not passed, on the last day of the year they had: "
        "which day counts no text was seen to say, and the competent level should look at it",
    )
