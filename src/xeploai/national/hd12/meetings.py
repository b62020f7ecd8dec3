"""Khung của một kỳ sinh hoạt đạt chất lượng: what falls short of it is told, and how many were good is counted.

Meetings before guidance 12 were held under guidance 09 of 2012, of which nothing is asked here.
"""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.hd12.forms import CellMeeting
from xeploai.national.hd12.parameters import ABSENCES, ATTENDANCE, AVERAGE, FAIR, GOOD, MINUTES, MINUTES_COMBINED
from xeploai.national.instruments import HD_12_MEETINGS
from xeploai.national.kinds import PARTY_ORGANISATION

_FRAME = HD_12_MEETINGS.at()
_SINCE = date(2018, 7, 6)
_IS_CELL = OrganisationForm.form.is_(xl.Code("cell"))
_ROWS = CellMeeting.rows()
_COMBINED = CellMeeting.sort.is_(xl.Code("combined"))
_REGULAR = CellMeeting.sort.is_in((xl.Code("regular"), xl.Code("combined")))


def _short(id: str, of_a_meeting: xl.Expr[bool], vi: str, en: str) -> xl.Check:
    """Return the finding on a cell with a regular meeting that falls short of the frame in one respect."""
    return xl.Check(
        f"party_organisation.meeting_{id}",
        PARTY_ORGANISATION,
        when=_IS_CELL & _ROWS.any_(_REGULAR & (CellMeeting.held_on >= _SINCE) & of_a_meeting),
        cite=_FRAME,
        vi=f"Có kỳ sinh hoạt thường kỳ chưa đạt khung chất lượng: {vi}",
        en=f"A regular meeting falls short of the frame of quality: {en}",
    )


def _thematic_in(quarter: int) -> xl.Expr[bool]:
    """Return that some thematic meeting was held in a quarter of the period, or that none is asked of the cell in it.

    None is asked before guidance 12 was there, nor of a cell that was not yet; of one that ended in the year, since the
    day is no fact, in no quarter.
    """
    start = xl.PERIOD_START.plus(months=3 * (quarter - 1))
    end = start.plus(months=3)
    held = (CellMeeting.held_on >= start) & (CellMeeting.held_on < end)
    not_yet = OrganisationForm.part_of_year & (OrganisationForm.founded_on >= end)
    ended = OrganisationForm.part_of_year & (OrganisationForm.founded_on <= xl.PERIOD_START)
    thematic = _ROWS.any_(held & CellMeeting.sort.is_in((xl.Code("thematic"), xl.Code("combined"))))
    return thematic | not_yet | ended | (end <= _SINCE)


def _counted(name: str, points: xl.Parameter, vi: str, en: str) -> xl.Derived:
    """Return how many regular meetings have at least so many points by the local scale."""
    counted: xl.Expr[int] = _ROWS.count(_REGULAR & (CellMeeting.points >= xl.param(points)))
    return xl.Derived(
        f"party_organisation.{name}", PARTY_ORGANISATION, name=name, value=counted, cite=_FRAME, vi=vi, en=en
    )


_EVERY_QUARTER = _thematic_in(1) & _thematic_in(2) & _thematic_in(3) & _thematic_in(4)
RULES = (
    _short(
        "attendance",
        CellMeeting.attendance <= xl.param(ATTENDANCE),
        "số đảng viên dự không trên 85%",
        "not more than 85% of the members attended",
    ),
    _short(
        "absence",
        CellMeeting.absent_without_reason > 0,
        "có đảng viên vắng không lý do",
        "a member was absent without reason",
    ),
    _short(
        "absence_running",
        CellMeeting.absent_running > xl.param(ABSENCES),
        "có đảng viên vắng có lý do quá 3 lần liên tiếp trong năm",
        "a member was absent with reason more than 3 times running in the year",
    ),
    _short("preparation", ~CellMeeting.prepared, "chuẩn bị chưa đúng yêu cầu", "it was not prepared as asked"),
    _short(
        "length",
        (CellMeeting.minutes < xl.param(MINUTES)) | (_COMBINED & (CellMeeting.minutes < xl.param(MINUTES_COMBINED))),
        "dưới 90 phút, hoặc dưới 120 phút khi kết hợp chuyên đề",
        "it was shorter than 90 minutes, or than 120 with a thematic part",
    ),
    _short("conduct", ~CellMeeting.conducted, "tiến hành chưa đúng yêu cầu", "it was not conducted as asked"),
    _short("principles", ~CellMeeting.principles, "chưa giữ đúng nguyên tắc", "the principles were not kept"),
    _short("resolution", ~CellMeeting.resolution, "kết luận, nghị quyết chưa được thực hiện", "it was not carried out"),
    xl.Check(
        "party_organisation.meeting_thematic",
        PARTY_ORGANISATION,
        when=_IS_CELL & ~_EVERY_QUARTER,
        cite=_FRAME,
        vi="Có quý không sinh hoạt chuyên đề: mỗi quý ít nhất một lần",
        en="There is a quarter without a thematic meeting: at least one is held in each",
    ),
    _counted(
        "meetings_good",
        GOOD,
        "Số kỳ sinh hoạt thường kỳ đạt tốt theo thang địa phương",
        "Regular meetings that are good",
    ),
    _counted(
        "meetings_fair",
        FAIR,
        "Số kỳ sinh hoạt thường kỳ đạt khá trở lên theo thang địa phương",
        "Regular meetings that are fair or better",
    ),
    _counted(
        "meetings_average",
        AVERAGE,
        "Số kỳ sinh hoạt thường kỳ đạt trung bình trở lên theo thang địa phương",
        "Regular meetings that are average or better",
    ),
)
