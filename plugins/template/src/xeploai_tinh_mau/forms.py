"""Phiếu: những dữ liệu mà quy tắc của tỉnh hỏi thêm về tổ chức đảng và đảng viên.

Đối tượng (`PARTY_ORGANISATION` …) và quan hệ của Trung ương lấy từ `xeploai.national.kinds`, không khai lại.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.kinds import PARTY_MEMBER, PARTY_ORGANISATION
from xeploai_tinh_mau.instruments import PLAN


class MeetingsForm(xl.Form, kind=PARTY_ORGANISATION):
    """Sinh hoạt của tổ chức đảng trong năm."""

    meetings_held: Fact[int] = fact(
        vi="Số kỳ sinh hoạt thường kỳ đã họp",
        en="Regular meetings held",
        between=(0, 12),
        cite=PLAN.at("Điều 3", "1"),
    )


class AttendanceForm(xl.Form, kind=PARTY_MEMBER):
    """Việc dự sinh hoạt của đảng viên trong năm."""

    meetings_missed: Fact[int] = fact(
        vi="Số kỳ sinh hoạt vắng mặt, kể cả có lý do chính đáng",
        en="Meetings missed, excused ones included",
        between=(0, 12),
        immutable=True,
        cite=PLAN.at("Điều 4"),
    )
    missed_unexcused: Fact[int] = fact(
        vi="Số kỳ sinh hoạt vắng mặt không có lý do chính đáng",
        en="Meetings missed without a good reason",
        between=(0, 12),
        immutable=True,
        cite=PLAN.at("Điều 4"),
    )


FORMS = (MeetingsForm, AttendanceForm)
