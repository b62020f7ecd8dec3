"""Sổ sinh hoạt chi bộ: one row a meeting, with what guidance 12 looks at and the points by the local scale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.forms import columns
from xeploai.national.instruments import HD_12_MEETINGS
from xeploai.national.kinds import PARTY_ORGANISATION

_FRAME = HD_12_MEETINGS.at()


def _kept(vi: str, en: str) -> Fact[bool]:
    made: Fact[bool] = fact(vi=vi, en=en, cite=_FRAME)
    return made


class CellMeeting(
    xl.Record,
    id="cell_meeting",
    of=PARTY_ORGANISATION,
    dated="held_on",
    vi="Sinh hoạt chi bộ",
    en="Meetings of the cell",
    cite=_FRAME,
):
    """Sổ sinh hoạt chi bộ.

    `sort`: `regular` thường kỳ, `thematic` chuyên đề, `combined` thường kỳ kết hợp chuyên đề.
    """

    sort: Fact[Code] = fact(
        vi="Loại kỳ sinh hoạt", en="Sort of meeting", options=("regular", "thematic", "combined"), cite=_FRAME
    )
    held_on: Fact[date] = fact(vi="Ngày sinh hoạt", en="Day of the meeting", cite=_FRAME)
    attendance: Fact[Decimal] = columns.percent("Tỷ lệ đảng viên dự", "Share of members attending", _FRAME)
    absent_without_reason: Fact[int] = fact(
        vi="Số đảng viên vắng không lý do", en="Members absent without reason", between=(0, 1000), cite=_FRAME
    )
    absent_running: Fact[int] = fact(
        vi="Số lần vắng có lý do liên tiếp trong năm của người vắng nhiều nhất, tính đến kỳ này (không kể người được "
        "miễn, người trong lực lượng vũ trang làm nhiệm vụ đặc biệt)",
        en="Absences with reason running in the year, up to this meeting, of the member who has most (those exempted "
        "or on special armed-forces duty aside)",
        between=(0, 366),
        cite=_FRAME,
    )
    minutes: Fact[int] = fact(
        vi="Thời gian sinh hoạt", en="Length of the meeting", between=(0, 1440), unit="phút", cite=_FRAME
    )
    prepared: Fact[bool] = _kept("Chuẩn bị đúng yêu cầu", "Was prepared as asked")
    conducted: Fact[bool] = _kept(
        "Tiến hành đúng ngày, đủ nội dung, nhiều ý kiến phát biểu, có ghi biên bản",
        "Was held on its day, with the full agenda, many who spoke, and minutes",
    )
    principles: Fact[bool] = _kept("Giữ đúng các nguyên tắc của Đảng", "Kept the principles of the Party")
    resolution: Fact[bool] = _kept("Kết luận, nghị quyết được thực hiện", "Its conclusion was carried out")
    points: Fact[Decimal] = fact(
        vi="Điểm theo thang của địa phương",
        en="Points by the local scale",
        between=(0, 100),
        digits=2,
        unit="điểm",
        cite=_FRAME,
    )


FORMS = (CellMeeting,)
